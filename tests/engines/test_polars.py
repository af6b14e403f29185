"""In: columns of texts. Out: that the polars namespace gives the rows that plain reading gives."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given

pl = pytest.importorskip("polars")
pytest.importorskip("pyarrow")

import reference

import zhmetrics as zm
import zhmetrics.polars as zp

TEXT = "2023年完成固定资产投资116亿元，同比增长15.6%。"


def texts_frame(texts):
    return pl.DataFrame({"row": list(range(len(texts))), "report": pl.Series(texts, dtype=pl.String)})


@reference.FEWER
@given(reference.TEXTS)
def test_the_expression_gives_a_list_of_the_rows_of_plain_reading(texts):
    found = texts_frame(texts).select(pl.col("report").zh.extract(today=reference.TODAY))

    assert found["report"].to_list() == [reference.figures(text, reference.TODAY) for text in texts]


@reference.FEWER
@given(reference.TEXTS)
def test_extract_df_gives_a_row_a_figure(texts):
    found = zp.extract_df(texts_frame(texts), "report", today=reference.TODAY)

    assert found.to_dicts() == reference.figures_of_all(texts, reference.TODAY)


def test_a_frame_of_texts_alone_becomes_a_frame_of_figures():
    assert zp.extract_df(pl.DataFrame({"report": ["3个", "5家和6户"]}), "report")["text"].to_list() == [
        "3个",
        "5家",
        "6户",
    ]


@reference.FEWER
@given(reference.TEXTS)
def test_audit_and_parse_quantity_give_what_they_give_plainly(texts):
    column = pl.col("report")
    found = texts_frame(texts).select(checks=column.zh.audit(), quantity=column.zh.parse_quantity())

    assert found["checks"].to_list() == [reference.checks(text) for text in texts]
    assert found["quantity"].to_list() == [reference.quantity(text) for text in texts]


def test_a_series_has_the_same_namespace():
    series = pl.Series("report", [TEXT, None, ""])

    assert series.zh.extract().to_list() == [reference.figures(TEXT), None, []]
    assert series.zh.audit().to_list() == [[], None, []]
    assert series.zh.parse_quantity().to_list()[1] is None
    assert series.zh.extract().name == "report"


@pytest.mark.parametrize("streaming", [False, True])
def test_a_lazy_frame_knows_the_schema_beforehand(streaming):
    lazy = texts_frame([TEXT] * 3).lazy().select(pl.col("report").zh.extract())
    schema = lazy.collect_schema()

    collected = lazy.collect(engine="streaming" if streaming else "auto")

    assert collected.schema == schema
    assert collected["report"].to_list() == [reference.figures(TEXT)] * 3


def test_the_columns_have_types_of_their_own():
    schema = zp.extract_df(texts_frame([TEXT]), "report").schema

    assert schema["value"] == pl.Decimal(38, 10)
    assert schema["period_start"] == pl.Date
    assert [name for name, kind in schema.items() if kind == pl.Categorical] == [
        "kind", "unit", "qualifier", "change_basis", "change_direction", "change_form", "status", "role",
    ]  # fmt: skip


@pytest.mark.parametrize("dtype", [pl.Categorical, pl.Null])
def test_categories_and_columns_of_nothing_are_read(dtype):
    texts = [None, None] if dtype == pl.Null else [TEXT, None]

    found = pl.Series(texts, dtype=dtype).zh.extract()

    assert found.to_list() == [reference.figures(text) for text in texts]


TRADE = {"合计": ["86.4", "91.4", None, "多"], "出口": ["52.3", "55.0", "1", "1"], "进口": ["34.1", "35.4", "1", "1"]}


@pytest.mark.parametrize("lazy", [False, True])
def test_check_total_gives_a_struct_a_row(lazy):
    trade = pl.DataFrame(TRADE).lazy() if lazy else pl.DataFrame(TRADE)
    checked = trade.select(check=zp.check_total("合计", ["出口", pl.col("进口")], unit="亿元"))
    frame = (checked.collect() if lazy else checked).unnest("check")

    assert frame["verdict"].to_list() == ["consistent", "inconsistent", None, None]
    assert frame["difference_text"].to_list() == ["0", "100000000", None, None]
    assert [error is not None for error in frame["error"]] == [False, False, False, True]


def test_check_share_and_change_read_integers_decimals_and_strings():
    frame = pl.DataFrame({"a": [80, 50], "b": [Decimal(100), Decimal(100)], "r": ["25%", "90%"], "s": ["80%", "50%"]})
    found = frame.select(
        share=zp.check_share("a", "b", "s").struct.field("verdict"),
        change=zp.check_change("a", "b", "r").struct.field("verdict"),
        whole=zp.check_share(None, "a", "s", unit="家").struct.field("verdict"),
    )

    assert found["share"].to_list() == found["whole"].to_list() == ["consistent", "consistent"]
    assert found["change"].to_list() == ["consistent", "inconsistent"]


def test_a_column_of_floats_is_refused():
    frame = pl.DataFrame({"whole": [1.5], "a": ["1.5"]})

    with pytest.raises((TypeError, pl.exceptions.ComputeError), match="'whole' holds Float64, which is not exact"):
        frame.select(zp.check_total("whole", ["a"]))
    with pytest.raises(TypeError, match="list of columns"):
        zp.check_total("a", "a")


@reference.FEWER
@given(reference.TEXTS)
def test_a_lazy_frame_of_texts_becomes_a_lazy_frame_of_the_same_figures(texts):
    frame = texts_frame(texts)
    lazy = zp.extract_df(frame.lazy(), "report", today=reference.TODAY)
    eager = zp.extract_df(frame, "report", today=reference.TODAY)

    assert isinstance(lazy, pl.LazyFrame)
    assert lazy.collect_schema() == eager.schema
    assert lazy.collect().to_dicts() == eager.to_dicts()


def test_of_a_lazy_frame_nothing_is_read_before_it_is_collected():
    def never(series):
        raise AssertionError

    lazy = pl.LazyFrame({"report": [TEXT]}).with_columns(pl.col("report").map_batches(never, return_dtype=pl.String))

    zp.extract_df(lazy, "report")
    with pytest.raises(KeyError, match="no column 'body'"):
        zp.extract_df(lazy, "body")


def test_what_could_not_be_read_is_told_with_the_reason():
    series = pl.Series("report", ["投资一千五万元。", "投资5亿元。", None])
    expected = [zm.extract("投资一千五万元。").to_dict()["unread"], [], None]

    assert series.zh.unread().to_list() == expected
    assert pl.DataFrame(series).lazy().select(pl.col("report").zh.unread()).collect()["report"].to_list() == expected


def test_today_is_read_when_it_is_given():
    assert pl.Series(["今年投资5亿元。"]).zh.extract(today="2022-11-01")[0][0]["period_start"].year == 2022
    with pytest.raises(zm.ParseError, match="today is no day"):
        pl.col("report").zh.extract(today="soon")
