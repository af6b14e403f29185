"""In: texts in Arrow arrays. Out: that `zhmetrics.arrow` gives the rows that plain reading gives, and that bad rows cost only themselves."""

from __future__ import annotations

from decimal import localcontext

import pytest
from hypothesis import given

pa = pytest.importorskip("pyarrow")

import reference

import zhmetrics.arrow as za

TEXT = "全年完成固定资产投资116亿元，同比增长15.6%。"


@reference.FEWER
@given(reference.TEXTS)
def test_extract_gives_the_rows_of_plain_reading(texts):
    assert za.extract(pa.array(texts, pa.string()), today=reference.TODAY).to_pylist() == [
        reference.figures(text, reference.TODAY) for text in texts
    ]


@reference.FEWER
@given(reference.TEXTS)
def test_audit_gives_the_checks_of_plain_audit(texts):
    assert za.audit(pa.array(texts, pa.string())).to_pylist() == [reference.checks(text) for text in texts]


def test_audit_tells_where_the_figures_stand():
    text = "项目32个，其中工业项目23个，非工业项目8个。"

    (found,) = za.audit(pa.array([text])).to_pylist()

    assert [text[span["start"] : span["end"]] for span in found[0]["spans"]] == ["32个", "23个", "8个"]


@reference.FEWER
@given(reference.TEXTS)
def test_parse_quantity_gives_the_quantity_or_why_there_is_none(texts):
    assert za.parse_quantity(pa.array(texts, pa.string())).to_pylist() == [reference.quantity(text) for text in texts]


@pytest.mark.parametrize("text", reference.EDGES)
def test_a_decimal_is_exact_or_null_and_the_text_beside_it_always_exact(text):
    assert za.extract(pa.array([text])).to_pylist() == [reference.figures(text)]


def test_the_callers_decimal_context_rounds_nothing():
    with localcontext() as context:
        context.prec = 2
        (figures,) = za.extract(pa.array([TEXT])).to_pylist()

    assert figures == reference.figures(TEXT)


@pytest.mark.parametrize(
    "kind", [pa.string(), pa.large_string(), pa.string_view(), pa.dictionary(pa.int8(), pa.string())], ids=str
)
def test_every_type_of_string_is_read(kind):
    texts = pa.array([TEXT, None, ""], pa.string()).cast(kind)

    assert za.extract(texts).to_pylist() == [reference.figures(TEXT), None, []]


def test_rows_keep_their_order_across_the_chunks_that_are_read_at_a_time():
    texts = [f"签约项目{number}个。" for number in range(2500)]
    found = za.extract(pa.chunked_array([texts[:1], texts[1:]]))

    assert isinstance(found, pa.ChunkedArray)
    assert [row[0]["value_text"] for row in found.to_pylist()] == [str(number) for number in range(2500)]


def test_a_slice_of_an_array_is_read_as_the_slice():
    assert za.extract(pa.array(["5家", TEXT, "7家"]).slice(1, 1)).to_pylist() == [reference.figures(TEXT)]


def test_a_row_that_is_no_utf8_costs_only_itself():
    broken = pa.array([TEXT.encode(), b"5\xff\xfe", TEXT.encode()]).view(pa.string())

    with pytest.warns(RuntimeWarning, match="row 1 could not be read"):
        found = za.extract(broken)

    assert found.to_pylist() == [reference.figures(TEXT), None, reference.figures(TEXT)]


def test_a_row_on_which_a_reader_fails_costs_only_itself(monkeypatch):
    def failing(text, **_):
        if text == "5家":
            raise MemoryError(text)
        return []

    monkeypatch.setattr(za, "audit_one", failing)
    with pytest.warns(RuntimeWarning, match="row 0 could not be read and is null: MemoryError"):
        found = za.audit(pa.array(["5家", None, "7家"]))

    assert found.to_pylist() == [None, None, []]


def test_a_reader_that_reads_nothing_at_all_is_an_error_and_no_column_of_nulls(monkeypatch):
    def failing(text, **_):
        raise ImportError(text)

    monkeypatch.setattr(za, "extract_one", failing)
    with pytest.raises(ImportError):
        za.extract(pa.array(["5家"]))


@pytest.mark.parametrize("wrong", [["5家"], pa.array([5]), "5家"])
def test_what_holds_no_strings_is_refused(wrong):
    with pytest.raises(TypeError, match="Arrow array of strings"):
        za.extract(wrong)


@pytest.mark.parametrize("empty", [pa.array([], pa.string()), pa.chunked_array([], pa.string()), pa.array([None])])
def test_no_rows_and_no_texts_have_the_type_of_figures(empty):
    assert za.extract(empty).type == za.FIGURES
    assert za.rows(za.extract(empty))[0].num_rows == 0


class TestExtractTable:
    def test_it_carries_the_other_columns_along(self):
        table = pa.table({"id": [7, 8, 9], "report": [TEXT, "", None]})

        figures = za.extract_table(table, "report")

        assert figures.column_names[0] == "id"
        assert figures.to_pylist() == [{"id": 7} | row for row in reference.figures(TEXT)]

    def test_a_name_that_figures_have_too_is_refused(self):
        with pytest.raises(ValueError, match="'kind' too: rename"):
            za.extract_table(pa.table({"kind": [1], "report": [TEXT]}), "report")

    @pytest.mark.parametrize(("column", "keep"), [("body", None), ("report", ["body"])])
    def test_an_unknown_column_is_named(self, column, keep):
        with pytest.raises(KeyError, match="no column 'body'; there are 'report'"):
            za.extract_table(pa.table({"report": [TEXT]}), column, keep=keep)


def test_checks_of_columns_give_a_verdict_a_row():
    whole, parts = pa.array(["10", "11", None]), [pa.array(["4", "4", "4"]), pa.chunked_array([["6"], ["6", "6"]])]

    total = za.check_total(whole, parts, unit="个")
    share = za.check_share(parts[0], whole, pa.array(["40%", "40%", "40%"]), unit="个")
    change = za.check_change(parts[0], whole, pa.array(["1.5", "1.5", "1.5"]), unit="个")

    assert total.type == za.VERDICT
    assert total.field("verdict").to_pylist() == ["consistent", "inconsistent", None]
    assert share.field("verdict").to_pylist() == ["consistent", "inconsistent", None]
    assert change.field("verdict").to_pylist() == ["consistent", "inconsistent", None]


def test_a_column_of_floats_is_refused():
    with pytest.raises(TypeError, match="whole holds double, which is not exact"):
        za.check_total(pa.array([1.5]), [pa.array(["1"])])
