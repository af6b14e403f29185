"""In: columns of texts. Out: that the polars namespace gives the rows that plain reading gives."""

from __future__ import annotations

import pytest
from hypothesis import given

pl = pytest.importorskip("polars")
pytest.importorskip("pyarrow")

import reference

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
