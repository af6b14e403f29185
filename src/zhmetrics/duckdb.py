"""In: a DuckDB connection. Out: the same with functions that read figures in SQL.

DuckDB hands its rows over 2,048 at a time, as Arrow, so that files larger than memory stream through. Needs the extra
``zhmetrics[duckdb]``.
"""

from __future__ import annotations

import contextlib
import functools
from typing import TYPE_CHECKING, Any, Final

from zhmetrics.checks.audit import DEFAULT_CHECKS, Checker
from zhmetrics.writing.frames import CHECKS, FIGURES, QUANTITIES, Column

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

# query_table and COLUMNS take strings, so that both the table and its column are arguments.
_FIGURES_MACRO: Final = """
CREATE OR REPLACE TEMP MACRO zh_figures(source, texts) AS TABLE
SELECT COLUMNS(lambda name: name <> texts AND name <> '__figures'), unnest(__figures, max_depth := 2)
FROM (SELECT *, zh_extract(COLUMNS([texts])) AS __figures FROM query_table(source))
"""


def register(
    connection: duckdb.DuckDBPyConnection,
    *,
    today: date | None = None,
    checks: Sequence[Checker] = DEFAULT_CHECKS,
    lexicon: Lexicon | None = None,
) -> None:
    """Give a connection ``zh_extract``, ``zh_audit`` and ``zh_parse_quantity``, and the table function ``zh_figures``.

    ``zh_extract(text)`` and ``zh_audit(text)`` are lists of structs, ``zh_parse_quantity(text)`` is one struct; each is null
    for null. ``FROM zh_figures('reports', 'text')`` has one row a figure of the column ``text`` of ``reports``, a table or
    a view, with the other columns beside it; it must have one at least (else ``SELECT unnest(zh_extract(text), max_depth := 2)``).
    They are the connection's own and leave no trace in a database file.

    Args:
        connection: The connection; registering again replaces.
        today: The day that 今年 and 去年 are counted from.
        checks: What ``zh_audit`` looks for.
        lexicon: Units and words; the built-in ones by default.

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
    _create(connection, "zh_extract", functools.partial(arrow.extract, today=today, lexicon=lexicon), figures)
    _create(connection, "zh_audit", functools.partial(arrow.audit, checks=checks, lexicon=lexicon), found)
    _create(connection, "zh_parse_quantity", functools.partial(arrow.parse_quantity, lexicon=lexicon), quantity)
    connection.execute(_FIGURES_MACRO)


def _create(connection: Any, name: str, read: Callable[[Any], Any], kind: str) -> None:
    def function(texts: Any) -> Any:
        return read(texts)

    with contextlib.suppress(duckdb.InvalidInputException):  # there was none yet
        connection.remove_function(name)
    # "special": null is answered with null here; left to DuckDB, the rows that are not null come in other batches.
    connection.create_function(
        name, function, [connection.sqltype("VARCHAR")], connection.sqltype(kind), type="arrow", null_handling="special"
    )


def _struct(columns: Sequence[Column]) -> str:
    fields = [f'"{column.name}" {_TYPES[column.type]}' for column in columns]
    return f"STRUCT({', '.join(fields)})"
