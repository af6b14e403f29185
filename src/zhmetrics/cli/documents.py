"""In: one text, and how it is to be shown. Out: what became of it, and the document that all of them make."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import zhmetrics as zm
from zhmetrics.cli.texts import Input, UnreadableError, text_of
from zhmetrics.writing import html, rows, table, words
from zhmetrics.writing.width import cell
from zhmetrics.writing.words import Language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["Options", "Outcome", "document", "outcome_of", "parquet"]


class Options(NamedTuple):
    """How each file is read and shown; goes to the worker processes."""

    command: str
    format: str
    encoding: str
    today: date | None
    language: Language
    quiet: bool
    several: bool
    width: int | None
    color: bool


class Outcome(NamedTuple):
    """What became of one file."""

    name: str
    body: str = ""
    rows: Sequence[rows.Row] = ()
    notes: Sequence[str] = ()
    failed: bool = False
    inconsistent: bool = False


def outcome_of(given: tuple[int, Input], options: Options) -> Outcome:
    """Read, check and render one file; runs in a worker process where there are several."""
    number, file = given
    name = "<stdin>" if file.name == "-" else file.name
    try:
        source, notes = text_of(file, options.encoding)
    except UnreadableError as error:
        return Outcome(name, notes=[str(error)], failed=True)
    report = zm.extract(source, today=options.today)
    checks = zm.audit(report)
    wrong = [check for check in checks if check.verdict == "inconsistent"]
    shown = wrong if options.quiet else checks
    body, flat = "", []
    if options.format == "table":
        body = "" if options.quiet and not wrong else _plain(name, report, checks, shown, options)
    elif options.format in {"json", "jsonl"}:
        document = {"file": name, **report.to_dict(), "checks": [check.to_dict() for check in checks]}
        body = json.dumps(document, ensure_ascii=False, indent=2 if options.format == "json" else None)
    elif options.format == "html":
        body = html.sheet_section(source, report.metrics, checks, name, key=f"d{number}" if options.several else "")
    else:
        flat = (
            rows.check_rows(name, source, shown)
            if options.command == "audit"
            else rows.metric_rows(name, source, report.metrics)
        )
        if options.format == "csv":
            body, flat = rows.csv_text(_columns(options), flat, heading=False), []
    return Outcome(name, body, flat, notes, inconsistent=bool(wrong))


def _plain(
    name: str, report: zm.Report, checks: Sequence[zm.Check], shown: Sequence[zm.Check], options: Options
) -> str:
    parts = []
    if options.several:
        parts.append(f"── {cell(name)}")
    if options.command != "audit":
        lines = table.table(
            report.source, report.metrics, width=options.width, color=options.color, language=options.language
        )
        parts.append("\n".join(lines))
    lines = table.findings(report.source, shown, name=name, color=options.color, language=options.language)
    parts.append("\n".join(lines))
    parts.append(table.summary(len(report.metrics), map(words.told, checks), language=options.language))
    return "\n\n".join(filter(None, parts))


def _columns(options: Options) -> tuple[str, ...]:
    return rows.CHECK_COLUMNS if options.command == "audit" else rows.METRIC_COLUMNS


def document(outcomes: Iterable[Outcome], options: Options) -> Iterator[str]:
    """The bodies of all files as one document, piece by piece."""
    if options.format == "html":
        yield html.sheet_head("zhmetrics")
    elif options.format == "csv":
        yield rows.csv_text(_columns(options), ())
    elif options.format == "json" and options.several:
        yield "[\n"
    between = {"table": "\n\n", "json": ",\n"}.get(options.format, "\n" if options.format == "jsonl" else "")
    any_body = False
    for outcome in outcomes:
        if outcome.body:
            yield (between if any_body else "") + outcome.body
            any_body = True
    if options.format == "html":
        yield html.sheet_foot()
    elif options.format == "json":
        yield "\n]\n" if options.several else "\n"
    elif options.format != "csv" and any_body:
        yield "\n"


def parquet(outcomes: Iterable[Outcome], options: Options) -> bytes:
    """The rows of all files as one Parquet file."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    numbers = {"line", "column", "start", "end"}
    schema = pa.schema([(name, pa.int64() if name in numbers else pa.string()) for name in _columns(options)])
    flat = [row for outcome in outcomes for row in outcome.rows]
    out = pa.BufferOutputStream()
    pq.write_table(pa.Table.from_pylist(flat, schema=schema), out)
    return bytes(out.getvalue())
