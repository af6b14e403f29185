"""In: a DuckDB connection. Out: the same with functions that read figures in SQL.

DuckDB hands its rows over 2,048 at a time, as Arrow, so that files larger than memory stream through. Needs the extra
``zhmetrics[duckdb]``.
"""

from __future__ import annotations

import contextlib
import functools
from typing import TYPE_CHECKING, Any, Final

from zhmetrics.checks.audit import DEFAULT_CHECKS, Checker
from zhmetrics.values.period import day_of
from zhmetrics.writing.frames import CHECKS, FIGURES, QUANTITIES, UNREAD, Column

try:
    import duckdb
    import pyarrow  # noqa: F401, ICN001 (DuckDB hands its rows over as Arrow)
except ImportError as _error:
    _msg = f"zhmetrics.duckdb needs {_error.name}, which is an extra: pip install 'zhmetrics[duckdb]'"
    raise ImportError(_msg, name=_error.name) from _error

from zhmetrics import arrow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from zhmetrics.language.lexicon import Lexicon

__all__ = ["register"]

_TYPES: Final = {
    "category": "VARCHAR",
    "date": "DATE",
    "decimal": "DECIMAL(38, 10)",
    "int32": "INTEGER",
    "spans": 'STRUCT("start" INTEGER, "end" INTEGER)[]',
    "string": "VARCHAR",
}

# query_table and COLUMNS take strings, so that both the table and its column are arguments. COLUMNS must find one column
# at least: it takes the figures along, which are then left out, so that a table of texts alone will do.
_FIGURES_MACRO: Final = """
CREATE OR REPLACE TEMP MACRO zh_figures(source, texts) AS TABLE
SELECT * EXCLUDE (__figures), unnest(__figures, max_depth := 2)
FROM (
    SELECT COLUMNS(lambda name: name <> texts)
    FROM (SELECT *, zh_extract(COLUMNS([texts])) AS __figures FROM query_table(source))
)
"""


def register(
    connection: duckdb.DuckDBPyConnection,
    *,
    today: date | str | None = None,
    checks: Sequence[Checker] = DEFAULT_CHECKS,
    lexicon: Lexicon | None = None,
) -> None:
    """Give a connection ``zh_extract``, ``zh_audit``, ``zh_unread`` and ``zh_parse_quantity``, and the table function ``zh_figures``.

    ``zh_extract(text)``, ``zh_audit(text)`` and ``zh_unread(text)`` are lists of structs, ``zh_parse_quantity(text)`` is one struct; each is null
    for null. ``FROM zh_figures('reports', 'text')`` has one row a figure of the column ``text`` of ``reports``, a table or
    a view, with the other columns beside it. Nothing of this is kept in a database file: each program registers anew, and so
    does each ``cursor()``, which is a connection of its own and does not see ``zh_figures`` otherwise.

    Args:
        connection: The connection; registering again replaces.
        today: The day that 今年 and 去年 are counted from, a date or a string ("2026-11-22").
        checks: What ``zh_audit`` looks for.
        lexicon: Units and words; the built-in ones by default.

    Raises:
        ValueError: Another connection to the same database has registered the functions, which all its cursors share, and this
            call gives options of its own.

    >>> import duckdb
    >>> import zhmetrics.duckdb
    >>> connection = duckdb.connect()
    >>> zhmetrics.duckdb.register(connection)
    >>> rows = connection.execute("CREATE TABLE reports AS SELECT '甲' AS county, '签约项目32个，投资5亿元。' AS report")
    >>> connection.execute("SELECT county, value_text, unit FROM zh_figures('reports', 'report')").fetchall()
    [('甲', '32', '个'), ('甲', '500000000', '元')]
    >>> connection.execute("SELECT zh_parse_quantity('近1.5亿元').qualifier").fetchone()
    ('below',)
    """
    figures, found = f"{_struct(FIGURES)}[]", f"{_struct(CHECKS)}[]"
    quantity = _struct((*QUANTITIES, Column("error", "string", str)))
    readers = {
        "zh_extract": (functools.partial(arrow.extract, today=day_of(today), lexicon=lexicon), figures),
        "zh_audit": (functools.partial(arrow.audit, checks=checks, lexicon=lexicon), found),
        "zh_unread": (functools.partial(arrow.unread, lexicon=lexicon), f"{_struct(UNREAD)}[]"),
        "zh_parse_quantity": (functools.partial(arrow.parse_quantity, lexicon=lexicon), quantity),
    }
    chosen = today is not None or checks is not DEFAULT_CHECKS or lexicon is not None
    for name, (read, kind) in readers.items():
        _create(connection, name, read, kind, chosen=chosen)
    connection.execute(_FIGURES_MACRO)


def _create(connection: Any, name: str, read: Callable[[Any], Any], kind: str, *, chosen: bool) -> None:
    def function(texts: Any) -> Any:
        return read(texts)

    with contextlib.suppress(duckdb.InvalidInputException):  # there was none yet, or it is another connection's
        connection.remove_function(name)
    # "special": null is answered with null here; left to DuckDB, the rows that are not null come in other batches.
    try:
        connection.create_function(
            name,
            function,
            [connection.sqltype("VARCHAR")],
            connection.sqltype(kind),
            type="arrow",
            null_handling="special",
        )
    except duckdb.CatalogException as error:
        if chosen:
            msg = (
                f"{name} was registered by another connection to this database, and all of them share it: "
                "give today, checks and lexicon there"
            )
            raise ValueError(msg) from error


def _struct(columns: Sequence[Column]) -> str:
    fields = [f'"{column.name}" {_TYPES[column.type]}' for column in columns]
    return f"STRUCT({', '.join(fields)})"
