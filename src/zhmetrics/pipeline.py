"""In: strings. Out: quantities, reports: the one module that knows all stages of reading and joins them."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from zhmetrics.language.lexicon import Lexicon, chosen
from zhmetrics.mentions import Mentions
from zhmetrics.reading.assemble import assemble
from zhmetrics.reading.dateline import date_line
from zhmetrics.reading.interpret import interpret
from zhmetrics.reading.refuse import Rest
from zhmetrics.reading.source import Source
from zhmetrics.reading.tables import find_tables, without
from zhmetrics.report import Report
from zhmetrics.values.mention import NonFigure, Unread
from zhmetrics.values.period import day_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from zhmetrics.reading.tables import Table
    from zhmetrics.values.metric import Metric

__all__ = ["extract", "find_quantities"]


def find_quantities(text: str, *, lexicon: Lexicon | None = None) -> Mentions:
    """Every quantity of a text where it stands, in order.

    Args:
        text: Any string.
        lexicon: Units and words; the built-in ones by default.

    Returns:
        A list of mentions, which prints as a table and shows the marked text in a notebook.

    Raises:
        TypeError: ``text`` is no string.

    >>> import zhmetrics as zm
    >>> [(m.text, m.quantity.kind) for m in zm.find_quantities("新签约项目32个，投资总额184.45亿元。")]
    [('32个', 'count'), ('184.45亿元', 'money')]
    """
    words, tables = chosen(lexicon), find_tables(_string(text))
    if tables:
        return Mentions((metric.mention for metric in _report(text, tables, words, None)), text)
    source = Source.of(text)
    mentions = interpret(source, words).mentions
    return Mentions(mentions if source.clean is text else (each.placed(source.span, text) for each in mentions), text)


def extract(text: str, *, today: date | str | None = None, lexicon: Lexicon | None = None) -> Report:
    """Read a whole text: every figure as a row, every other numeral accounted for.

    Args:
        text: Any string.
        today: The day that 今年 and 去年 are counted from, a date or a string ("2026-11-22"); by default the text's own date line, where it has one
            (发布时间：2026-01-20, or a full date alone on its line). Without either such periods stay open.
        lexicon: Units and words; the built-in ones by default.

    Raises:
        TypeError: ``text`` is no string, or ``today`` is neither a date nor a string.
        ParseError: ``today`` is a string that is no day.

    >>> import zhmetrics as zm
    >>> report = zm.extract("全年完成固定资产投资116亿元，同比增长15.6%。")
    >>> [(row["indicator"], row["text"]) for row in report.to_dict()["metrics"]]
    [('固定资产投资', '116亿元'), ('固定资产投资', '15.6%')]
    """
    return _report(text, find_tables(_string(text)), chosen(lexicon), day_of(today))


def _report(text: str, tables: Sequence[Table], words: Lexicon, today: date | None) -> Report:
    """What prose and tables of a text say."""
    metrics, rest, today = _prose(without(text, tables) if tables else text, words, today)
    if tables:
        from zhmetrics.reading.cells import outside, read_tables  # patterns that most texts need none of

        cells, other = read_tables(text, tables, words, today, lambda cell: _prose(cell, words, today)[:2])
        metrics = sorted((*metrics, *cells), key=lambda metric: metric.start)
        rest = outside((*rest, *other), cells)
    nonfigures, unread = [], []
    for start, end, why, is_unread in rest:
        if is_unread:
            unread.append(Unread(start, end, text[start:end], why))
        else:
            nonfigures.append(NonFigure(start, end, text[start:end], why))
    return Report(text, tuple(metrics), tuple(nonfigures), tuple(unread), today)


def _prose(text: str, lexicon: Lexicon, today: date | None) -> tuple[list[Metric], list[Rest], date | None]:
    """The figures of running text as rows, what else its numerals are, and the day that 今年 is counted from."""
    source = Source.of(text)
    reading = interpret(source, lexicon)
    today = today or date_line(source.text, reading.periods)
    metrics = assemble(source, reading.mentions, reading.periods, lexicon, today)
    rest = reading.rest
    if source.cuts:
        rest = [Rest(*source.span(start, end), why, unread) for start, end, why, unread in rest]
        rest = _with_markup(source, metrics, rest)
    return metrics, rest, today


def _with_markup(source: Source, metrics: Sequence[Metric], rest: list[Rest]) -> list[Rest]:
    """The rest, with the markup that was taken out behind a numeral of which no figure came, where it holds digits."""
    taken = [(start, end) for start, end in source.taken() if any(map(str.isdecimal, source.raw[start:end]))]
    if not taken:
        return rest
    spans = sorted([(metric.start, metric.end) for metric in metrics] + [each[:2] for each in rest])
    lost = []
    for start, end in taken:
        at = bisect_right(spans, (start, len(source.raw)))
        if not at or spans[at - 1][1] < end:
            lost.append(Rest(start, end, "markup or address"))
    return sorted([*rest, *lost]) if lost else rest


def _string(text: object) -> str:
    if not isinstance(text, str):
        msg = f"text must be a str, not {type(text).__name__}"
        raise TypeError(msg)
    return text
