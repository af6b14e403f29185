"""In: tables of texts. Out: that DuckDB's functions give the rows that plain reading gives."""

from __future__ import annotations

import pytest
from hypothesis import given

duckdb = pytest.importorskip("duckdb")
pa = pytest.importorskip("pyarrow")

import reference

import zhmetrics as zm
import zhmetrics.duckdb

TEXT = "2023年完成固定资产投资116亿元，同比增长15.6%。"


@pytest.fixture(scope="module")
def connection():
    with duckdb.connect() as made:
        zhmetrics.duckdb.register(made, today=reference.TODAY)
        yield made


def rows(relation):
    columns = relation.columns
    return [dict(zip(columns, row, strict=True)) for row in relation.fetchall()]


def hold(connection, texts):
    connection.register("given", pa.table({"row": range(len(texts)), "report": pa.array(texts, pa.string())}))
    connection.execute("CREATE OR REPLACE TEMP TABLE reports AS FROM given")


@reference.FEWER
@given(reference.TEXTS)
def test_the_table_function_gives_a_row_a_figure(connection, texts):
    hold(connection, texts)

    found = connection.sql("FROM zh_figures('reports', 'report') ORDER BY \"row\", start")

    assert rows(found) == reference.figures_of_all(texts, reference.TODAY)


@reference.FEWER
@given(reference.TEXTS)
def test_the_scalar_functions_give_lists_and_structs(connection, texts):
    hold(connection, texts)

    found = connection.execute(
        'SELECT zh_extract(report), zh_audit(report), zh_parse_quantity(report) FROM reports ORDER BY "row"'
    ).fetchall()

    assert found == [
        (reference.figures(text, reference.TODAY), reference.checks(text), reference.quantity(text)) for text in texts
    ]


@pytest.mark.parametrize("text", reference.EDGES)
def test_a_decimal_is_exact_or_null(connection, text):
    assert connection.execute("SELECT zh_extract(?)", [text]).fetchone() == (reference.figures(text),)


def test_rows_beyond_one_vector_stand_in_their_place(connection):
    found = connection.execute(
        "SELECT i, zh_extract('签约项目' || i || '个。')[1].value::BIGINT FROM range(5000) t(i)"
    ).fetchall()

    assert found == [(number, number) for number in range(5000)]


def test_registering_again_replaces(connection):
    with duckdb.connect() as other:
        zhmetrics.duckdb.register(other)
        zhmetrics.duckdb.register(other, today=reference.TODAY)

        found = other.execute("SELECT zh_extract('今年投资5亿元。')[1].period_start").fetchone()

    assert found == (reference.TODAY.replace(month=1, day=1),)


def test_a_database_file_opens_without_us_afterwards(tmp_path):
    with duckdb.connect(tmp_path / "reports.duckdb") as made:
        zhmetrics.duckdb.register(made)
        made.execute(f"CREATE TABLE reports AS SELECT 7 AS id, '{TEXT}' AS report")
        made.execute("CREATE TABLE figures AS FROM zh_figures('reports', 'report')")
    with duckdb.connect(tmp_path / "reports.duckdb") as plain:
        assert plain.execute("SELECT count(*) FROM figures").fetchone() == (2,)
        with pytest.raises(duckdb.CatalogException):
            plain.execute("FROM zh_figures('reports', 'report')")


def test_a_table_of_texts_alone_becomes_a_table_of_figures(connection):
    connection.execute("CREATE OR REPLACE TEMP TABLE alone AS SELECT '5家和6户' AS report")

    assert connection.execute("SELECT text FROM zh_figures('alone', 'report')").fetchall() == [("5家",), ("6户",)]


def test_a_cursor_has_the_table_function_once_it_is_registered_there_too():
    with duckdb.connect() as made:
        zhmetrics.duckdb.register(made, today=reference.TODAY)
        made.execute("CREATE TABLE reports AS SELECT '今年投资5亿元。' AS report")
        cursor = made.cursor()
        zhmetrics.duckdb.register(cursor)

        found = cursor.execute("SELECT period_start FROM zh_figures('reports', 'report')").fetchall()

    assert found == [(reference.TODAY.replace(month=1, day=1),)]


def test_a_cursor_cannot_change_what_its_connection_registered():
    with duckdb.connect() as made:
        zhmetrics.duckdb.register(made)
        with pytest.raises(ValueError, match="zh_extract was registered by another connection"):
            zhmetrics.duckdb.register(made.cursor(), today=reference.TODAY)


def test_what_could_not_be_read_is_told_with_the_reason(connection):
    (found,) = connection.execute("SELECT zh_unread('投资一千五万元，完成5亿元。')").fetchone()

    assert found == zm.extract("投资一千五万元，完成5亿元。").to_dict()["unread"]


def test_today_is_read_when_it_is_given():
    with duckdb.connect() as made, pytest.raises(zm.ParseError, match="today is no day"):
        zhmetrics.duckdb.register(made, today="yesterday")
