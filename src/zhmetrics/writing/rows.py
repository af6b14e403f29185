"""In: metrics and checks. Out: flat rows of plain values, and the CSV text of them that is safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, Any, Final

from zhmetrics.writing.places import Places

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from zhmetrics.checks.base import Check
    from zhmetrics.values.metric import Metric

__all__ = ["CHECK_COLUMNS", "METRIC_COLUMNS", "check_rows", "csv_text", "metric_rows"]

Row = dict[str, str | int | None]

METRIC_COLUMNS: Final = (
    "file", "line", "column", "start", "end", "text", "kind", "value", "low", "high", "unit", "qualifier", "indicator",
    "period", "period_start", "period_end", "change_basis", "change_direction", "change_form", "is_share", "share_of",
    "status", "role",
)  # fmt: skip
CHECK_COLUMNS: Final = (
    "file", "line", "column", "kind", "verdict", "stated", "computed", "difference", "spans", "message", "message_zh",
)  # fmt: skip

# A spreadsheet runs a cell that begins so (OWASP, CSV injection); East Asian Excel takes the full-width forms too.
_FORMULA: Final = tuple("=+-@\t\r＝＋－＠")
_NUMBER: Final = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?(?:/[0-9]+)?")


def metric_rows(file: str, source: str, metrics: Iterable[Metric]) -> list[Row]:
    """One flat row a figure, under ``METRIC_COLUMNS``; values stay exact strings."""
    places = Places(source)
    rows = []
    for metric in metrics:
        row: dict[str, Any] = metric.to_dict()
        period, change = row.pop("period") or {}, row.pop("change") or {}
        row["file"] = file
        row["line"], row["column"] = places.at(metric.start)
        row["period"] = period.get("text")
        row["period_start"], row["period_end"] = period.get("start"), period.get("end")
        row |= {f"change_{part}": change.get(part) for part in ("basis", "direction", "form")}
        # In CSV an unnamed whole and no share at all would look the same.
        row["is_share"] = "no" if metric.share_of is None else "yes"
        rows.append({column: row[column] for column in METRIC_COLUMNS})
    return rows


def check_rows(file: str, source: str, checks: Iterable[Check]) -> list[Row]:
    """One flat row a check, under ``CHECK_COLUMNS``; spans as ``start-end`` apart by blanks, the stated figure first."""
    places = Places(source)
    rows: list[Row] = []
    for check in checks:
        line, column = places.at(check.spans[0][0]) if check.spans else (None, None)
        rows.append(
            {
                "file": file,
                "line": line,
                "column": column,
                "kind": check.kind,
                "verdict": check.verdict,
                "stated": check.stated,
                "computed": check.computed,
                "difference": check.difference,
                "spans": " ".join(f"{start}-{end}" for start, end in check.spans),
                "message": check.message,
                "message_zh": check.message_zh,
            }
        )
    return rows


def csv_text(columns: Sequence[str], rows: Iterable[Mapping[str, Any]], *, heading: bool = True) -> str:
    """Rows as CSV: lines end in a line feed, and no cell is taken for a formula.

    Args:
        columns: Names of the columns, in order.
        rows: The rows; None is an empty cell.
        heading: Write the names first.

    Returns:
        The text; a cell that begins with ``= + - @``, a tab or a carriage return, and is no number, has an apostrophe
        before it, which spreadsheets hide and show the cell as text.

    >>> print(csv_text(["value", "text"], [{"value": "-2.3", "text": "=1+1"}]), end="")
    value,text
    -2.3,'=1+1
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    if heading:
        writer.writerow(columns)
    writer.writerows([_cell(row[column]) for column in columns] for row in rows)
    return out.getvalue()


def _cell(value: object) -> str:
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) and not _NUMBER.fullmatch(text) else text
