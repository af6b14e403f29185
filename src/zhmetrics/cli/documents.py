"""In: one text, and how it is to be shown. Out: what became of it, and the document that all of them make."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

import zhmetrics as zm
from zhmetrics.cli.output import encoded
from zhmetrics.cli.texts import Input, UnreadableError, text_of
from zhmetrics.writing import frames, html, rows, table, words
from zhmetrics.writing.places import Places
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
    rows: Any = None  # an Arrow table, for Parquet
    notes: Sequence[str] = ()
    failed: bool = False
    figures: int = 0
    verdicts: Sequence[str] = ()

    @property
    def inconsistent(self) -> bool:
        """True where a claim does not hold."""
        return "inconsistent" in self.verdicts


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
    body, arrow = "", None
    if options.format == "table":
        body = "" if options.quiet and not wrong else _plain(name, report, checks, shown, options)
    elif options.format in {"json", "jsonl"}:
        document = {"file": name, **report.to_dict(), "checks": [check.to_dict() for check in checks]}
        body = json.dumps(document, ensure_ascii=False, indent=2 if options.format == "json" else None)
    elif options.format == "html":
        key = f"d{number}" if options.several else ""
        body = html.sheet_section(
            source, report.metrics, shown, name, key, counted=[words.told(check) for check in checks]
        )
    elif options.format == "csv":
        flat = (
            rows.check_rows(name, source, shown)
            if options.command == "audit"
            else rows.metric_rows(name, source, report.metrics)
        )
        body = rows.csv_text(_columns(options), flat, heading=False)
    elif options.command == "audit":
        arrow = _arrow(
            name, source, frames.CHECKS, shown, [check.spans[0][0] if check.spans else None for check in shown]
        )
    else:
        arrow = _arrow(name, source, frames.FIGURES, report.metrics, [metric.start for metric in report.metrics])
    return Outcome(name, body, arrow, notes, figures=len(report), verdicts=[words.told(check) for check in checks])


def _arrow(
    name: str, source: str, columns: Sequence[frames.Column], found: Sequence[Any], starts: Sequence[int | None]
) -> Any:
    """Rows as the doors write them, with their file, line and column before them."""
    import pyarrow as pa

    places = Places(source)
    at = [(None, None) if start is None else places.at(start) for start in starts]
    table = pa.Table.from_struct_array(frames.struct_array(columns, found))
    place = {
        "file": pa.array([encoded(name).decode()] * len(found), pa.string()),
        "line": pa.array([line for line, _ in at], pa.int32()),
        "column": pa.array([column for _, column in at], pa.int32()),
    }
    return pa.table([*place.values(), *table.columns], names=[*place, *table.column_names])


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
    between = {"table": "\n", "json": ",\n"}.get(options.format, "")
    closing = (
        "\n" if options.format in {"table", "jsonl"} else ""
    )  # at once: what is said of the next file begins a line
    any_body = False
    texts, figures, verdicts = 0, 0, Counter[str]()
    for outcome in outcomes:
        texts, figures = texts + 1, figures + outcome.figures
        verdicts.update(outcome.verdicts)
        if outcome.body:
            yield (between if any_body else "") + outcome.body + closing
            any_body = True
    if options.format == "html":
        yield html.sheet_foot()
    elif options.format == "json":
        yield "\n]\n" if options.several else "\n"
    elif options.format == "table" and any_body and options.several:
        total = table.summary(figures, verdicts.elements(), language=options.language)
        yield (
            f"\n共{texts}份文本：{total}\n"
            if options.language == "zh"
            else f"\n{texts} text{'s' * (texts != 1)}: {total}\n"
        )


def parquet(outcomes: Iterable[Outcome], options: Options) -> bytes:
    """The rows of all files as one Parquet file."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    columns = frames.CHECKS if options.command == "audit" else frames.FIGURES
    out = pa.BufferOutputStream()
    pq.write_table(frames.typed(columns, pa.concat_tables(outcome.rows for outcome in outcomes)), out)
    return bytes(out.getvalue())
