"""In: Series of texts. Out: that the pandas accessor gives the rows that plain reading gives."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given

pd = pytest.importorskip("pandas")
pa = pytest.importorskip("pyarrow")

import reference

import zhmetrics as zm
import zhmetrics.pandas

TEXT = "2023年完成固定资产投资116亿元，同比增长15.6%。"


def records(frame):
    return [
        {name: None if pd.isna(value) else value for name, value in row.items()} for row in frame.to_dict("records")
    ]


@reference.FEWER
@given(reference.TEXTS)
def test_extract_gives_the_rows_of_plain_reading_under_the_label_of_their_text(texts):
    found = pd.Series(texts, dtype=object).zh.extract(today=reference.TODAY)

    assert records(found.rename_axis("row").reset_index()) == reference.figures_of_all(texts, reference.TODAY)


@reference.FEWER
@given(reference.TEXTS)
def test_parse_quantity_gives_a_row_a_string(texts):
    found = records(pd.Series(texts, dtype=object).zh.parse_quantity())

    nothing = dict.fromkeys(found[0]) if found else {}
    assert found == [reference.quantity(text) or nothing for text in texts]


def test_audit_gives_a_row_a_check_under_the_label_of_its_text():
    found = pd.Series(["良好。", "项目32个，其中工业项目23个，非工业项目8个。"], index=["甲", "乙"]).zh.audit()

    assert found[["verdict", "difference_text"]].to_dict("index") == {
        "乙": {"verdict": "inconsistent", "difference_text": "1"}
    }


@pytest.mark.parametrize("dtype", ["object", "str", "string[python]", "string[pyarrow]", "category"])
def test_every_dtype_of_strings_is_read(dtype):
    found = pd.Series([TEXT, None, ""], dtype=dtype).zh.extract()

    assert records(found) == reference.figures(TEXT)


def test_the_columns_have_types_of_their_own():
    found = pd.Series([TEXT]).zh.extract()

    assert found["value"].sum() == Decimal("11600000015.6")
    assert found["period_start"].dt.year.tolist() == [2023, 2023]
    assert [name for name in found if isinstance(found[name].dtype, pd.CategoricalDtype)] == [
        "kind", "unit", "qualifier", "change_basis", "change_direction", "change_form", "status", "role",
    ]  # fmt: skip


def test_frames_of_different_texts_go_together_and_keep_their_categories():
    both = pd.concat([pd.Series([text]).zh.extract() for text in ("投资5亿元。", "增长5%。")])

    assert both["kind"].tolist() == ["money", "percent"]
    assert isinstance(both["kind"].dtype, pd.CategoricalDtype)


def test_figures_join_the_frame_their_texts_come_from():
    df = pd.DataFrame({"county": ["甲", "乙"], "report": ["签约项目32个。", "良好。"]})

    joined = df.join(df["report"].zh.extract())

    assert joined["county"].tolist() == ["甲", "乙"]
    assert [None if pd.isna(value) else value for value in joined["value_text"]] == ["32", None]


def test_values_that_are_no_strings_cost_only_themselves():
    texts = pd.Series([TEXT, 5, float("nan"), ("5家",), None], dtype=object)

    with pytest.warns(RuntimeWarning, match="2 of 5 values are no strings and taken as missing: 5 at 1") as warned:
        found = texts.zh.extract()

    assert records(found) == reference.figures(TEXT)
    assert warned[0].filename == __file__


def test_half_a_surrogate_pair_leaves_the_spans_as_they_are():
    (row,) = records(pd.Series(["\ud800投资5亿元"], dtype=object).zh.extract())

    assert (row["start"], row["text"], row["indicator"]) == (3, "5亿元", "\ufffd投资")


def test_a_column_without_any_text_is_read_and_one_of_numbers_refused():
    assert len(pd.Series([float("nan")]).zh.extract()) == 0
    with pytest.raises(AttributeError, match="this Series holds int64"):
        _ = pd.Series([5]).zh


TRADE = {"合计": ["86.4", "91.4", None, "多"], "出口": ["52.3", "55.0", "1", "1"], "进口": ["34.1", "35.4", "1", "1"]}


@pytest.mark.parametrize("dtype", ["object", "str", "string[pyarrow]"])
def test_check_total_gives_a_verdict_a_row_under_its_index(dtype):
    trade = pd.DataFrame(TRADE, index=list("甲乙丙丁"), dtype=dtype)

    checked = trade.zh.check_total("合计", ["出口", "进口"], unit="亿元")

    assert records(checked[["verdict", "difference"]]) == [
        {"verdict": "consistent", "difference": Decimal(0)},
        {"verdict": "inconsistent", "difference": Decimal(100000000)},
        {"verdict": None, "difference": None},
        {"verdict": None, "difference": None},
    ]
    assert checked.index.tolist() == list("甲乙丙丁")
    assert [error is not pd.NA for error in checked["error"]] == [False, False, False, True]


def test_check_share_and_change_read_integers_decimals_and_strings():
    frame = pd.DataFrame({"a": [80, 50], "b": [Decimal(100), Decimal(100)], "r": ["25%", "90%"], "s": ["80%", "50%"]})

    assert frame.zh.check_share("a", "b", "s")["verdict"].tolist() == ["consistent", "consistent"]
    assert frame.zh.check_change("a", "b", "r")["verdict"].tolist() == ["consistent", "inconsistent"]
    assert frame.zh.check_share(None, "a", "s", unit="家")["verdict"].tolist() == ["consistent", "consistent"]


def test_integers_with_gaps_are_read_where_they_stayed_integers():
    frame = pd.DataFrame({"whole": pd.array([32, None], "Int64"), "a": [23, 1], "b": [9, 1]})

    assert records(frame.zh.check_total("whole", ["a", "b"]))[0]["verdict"] == "consistent"


def test_a_column_of_floats_and_a_column_that_is_not_there_are_refused():
    frame = pd.DataFrame({"whole": [1.5], "a": ["1.5"]})

    with pytest.raises(TypeError, match="'whole' holds float64, which is not exact"):
        frame.zh.check_total("whole", ["a"])
    with pytest.raises(KeyError, match="nothing"):
        frame.zh.check_total("a", ["nothing"])
    with pytest.raises(TypeError, match="list of columns"):
        frame.zh.check_total("a", "a")


def test_an_empty_frame_gives_an_empty_one_with_the_same_columns():
    empty, full = (
        pd.DataFrame({"a": rows, "b": rows}, dtype=object).zh.check_total("a", ["b"]) for rows in ([], ["1"])
    )

    assert empty.empty
    assert list(empty.columns) == list(full.columns)


def test_what_could_not_be_read_stands_under_the_label_of_its_text():
    texts = pd.Series(["投资5亿元。", "投资一千五万元。", None], index=["甲", "乙", "丙"])

    found = texts.zh.unread()

    assert list(found.index) == ["乙"]
    assert found.to_dict("records") == zm.extract("投资一千五万元。").to_dict()["unread"]


def test_today_may_be_a_string():
    texts = pd.Series(["今年投资5亿元。"])

    assert records(texts.zh.extract(today="2022-11-01")) == records(texts.zh.extract(today=reference.TODAY))
    with pytest.raises(TypeError, match="today must be"):
        texts.zh.extract(today=2022)
