"""In: a text, its metrics and verdicts. Out: pieces of HTML that sheets and notebooks share, in which a text is only text."""

from __future__ import annotations

from bisect import bisect_right
from fractions import Fraction
from html import escape
from typing import TYPE_CHECKING, Final, NamedTuple

from zhmetrics.language.numerals import exact, unscaled
from zhmetrics.language.units import written
from zhmetrics.writing import words
from zhmetrics.writing.width import cell, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from zhmetrics.checks.base import Check
    from zhmetrics.values.interval import Interval
    from zhmetrics.values.mention import Mention
    from zhmetrics.values.metric import Metric
    from zhmetrics.values.quantity import Quantity
    from zhmetrics.writing.words import Language

__all__ = [
    "CLASSES",
    "Marks",
    "amount",
    "badge",
    "drawing",
    "ends",
    "exactly",
    "figures",
    "marked",
    "marks_of",
    "marks_of_mentions",
    "said",
    "shown",
    "table",
]

Span = tuple[int, int]

# A verdict's style: those of checks and of comparisons look alike; rough is coloured as open is, but yields to what holds.
CLASSES: Final = {
    "inconsistent": "bad",
    "consistent": "ok",
    "coarse": "rough",
    "unverifiable": "open",
    "contradicted": "bad",
    "supported": "ok",
    "not_found": "open",
}
_GRAVITY: Final = ("bad", "open", "ok", "rough", "")  # where several checks meet in a figure, the gravest colours it

# ----------------------------------------------------------------------------------------------------------------------
# The text, marked


class Marks(NamedTuple):
    """The stretches of a text that are coloured, in order, none over another."""

    spans: list[Span]
    titles: list[str]
    checks: list[tuple[str, int] | None]  # style and number of the gravest check that each stands in

    def find(self, span: Span) -> int | None:
        """The first mark that shares a character with the span."""
        index = bisect_right(self.spans, span[0], key=lambda each: each[1])
        return index if index < len(self.spans) and self.spans[index][0] < span[1] else None


def marks_of(source: str, metrics: Sequence[Metric], judged: Sequence[tuple[str, Sequence[Span]]]) -> Marks:
    """The figures with their qualifier words, and what else is judged: verdicts, each with the spans it is on."""
    titles = {metric.mention.full_span: _title(source, metric) for metric in metrics}
    known_spans = _apart(titles)
    alone = Marks(known_spans, [], [])
    others = {span for _, spans in judged for span in spans if alone.find(span) is None}
    spans = _apart([*known_spans, *others])
    marks = Marks(spans, [titles.get(span, "") for span in spans], [None] * len(spans))
    for number, (verdict, judged_spans) in enumerate(judged, 1):
        style = CLASSES[verdict]
        for span in judged_spans:
            index = marks.find(span)
            if index is None:
                continue
            known = marks.checks[index]
            if known is None or _GRAVITY.index(style) < _GRAVITY.index(known[0]):
                marks.checks[index] = (style, number)
    return marks


def marks_of_mentions(source: str, mentions: Sequence[Mention]) -> Marks:
    """The quantities with their qualifier words, each with what was read of it."""
    titles = {mention.full_span: " · ".join(filter(None, said(source, mention)[1:])) for mention in mentions}
    spans = _apart(titles)
    return Marks(spans, [titles.get(span, "") for span in spans], [None] * len(spans))


def said(source: str, mention: Mention) -> tuple[str, ...]:
    """A mention under the headings of ``MENTION_COLUMNS``: its words, kind, exact value, tone, and what it allows."""
    quantity = mention.quantity
    row = quantity.to_dict()
    number = f"{row['low']}–{row['high']}" if quantity.bounds is not None else row["value"] or ""
    return (
        source[slice(*mention.full_span)],
        words.KINDS.get(quantity.kind, quantity.kind),
        f"{number} {quantity.unit}" if quantity.unit != "1" else number,
        "" if quantity.qualifier is None else words.QUALIFIERS[quantity.qualifier],
        ends(quantity.interval, quantity),
    )


def _apart(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, each cut off where the one before it ends."""
    apart: list[Span] = []
    reached = 0
    for start, end in sorted(spans):
        if max(start, reached) < end:
            apart.append((max(start, reached), end))
            reached = end
    return apart


def marked(source: str, marks: Marks, key: str | None) -> str:
    """The text with its marks; without a key they have no identifiers and no links."""
    parts, reached = [], 0
    for index, ((start, end), title, check) in enumerate(zip(*marks, strict=True), 1):
        parts.append(shown(source[reached:start]))
        style = f' class="{check[0]}"' if check else ""
        name = "" if key is None else f' id="{key}f{index}"'
        inner = shown(source[start:end])
        if check and key is not None:
            inner = f'<a href="#{key}c{check[1]}">{inner}</a>'
        hint = f' title="{shown(title)}"' if title else ""
        parts.append(f"<mark{name}{style}{hint}>{inner}</mark>")
        reached = end
    parts.append(shown(source[reached:]))
    return "".join(parts)


def _title(source: str, metric: Metric) -> str:
    """What the reader took a figure for: indicator, period, change, share and status, then the exact value."""
    indicator, _figure, *others = words.row(source, metric)
    value = metric.to_dict()
    number = value["value"] or f"{value['low']}–{value['high']}"
    return cell(" · ".join(filter(None, (indicator, *others, f"{number} {value['unit']}"))))


def shown(text: str) -> str:
    """Text as HTML that cannot be anything but text, in an element or a quoted attribute."""
    return escape(visible(text))


# ----------------------------------------------------------------------------------------------------------------------
# The figures and the verdicts


def figures(source: str, metrics: Sequence[Metric], links: Sequence[str] | None) -> str:
    """The table of figures; ``links`` lead from each figure to its place."""
    lines = []
    for index, metric in enumerate(metrics):
        cells = [shown(cell(each)) for each in words.row(source, metric)]
        if links is not None:
            cells[1] = f'<a href="#{links[index]}">{cells[1]}</a>'
        lines.append("<tr>" + "".join(f"<td>{each}</td>" for each in cells) + "</tr>")
    return table(words.COLUMNS, lines)


def table(columns: Mapping[Language, tuple[str, ...]], rows: Iterable[str]) -> str:
    """Rows of HTML under their headings in both languages."""
    heading = "".join(f"<th>{zh}<br>{en}</th>" for zh, en in zip(columns["zh"], columns["en"], strict=True))
    return "\n".join([f"<table><thead><tr>{heading}</tr></thead><tbody>", *rows, "</tbody></table>"])


def badge(verdict: str) -> str:
    """A verdict as a mark and in words."""
    return f"{words.MARKS[verdict]} {words.VERDICTS['zh'][verdict]} {words.VERDICTS['en'][verdict]}"


# ----------------------------------------------------------------------------------------------------------------------
# Intervals on a line

_WIDTH, _MARGIN = 560, 32  # of the drawing; the margin is where open ends run to
_ROWS: Final = (("stated", "文中 stated", 36), ("computed", "推算 computed", 88))
_LEAST: Final = 6  # a bar stays visible however narrow


def drawing(check: Check) -> str:
    """What the stated figure allows above what the other figures make, on one scale; "" where nothing is bounded.

    A filled end belongs to the interval, a hollow one does not, and an unbounded side runs to the margin.
    """
    stated = check.stated_quantity
    intervals = (check.stated_interval, check.computed_interval)
    bounds = [end for each in intervals for end in (each.low, each.high) if end is not None]
    if not bounds:
        return ""
    low, high = min(bounds), max(bounds)
    room = Fraction(_WIDTH - 4 * _MARGIN)

    def place(end: Fraction) -> int:
        return 2 * _MARGIN + (round((end - low) / (high - low) * room) if high > low else int(room / 2))

    parts = []
    labels = []
    for (name, label, y), interval in zip(_ROWS, intervals, strict=True):
        left = _MARGIN // 2 if interval.low is None else place(interval.low)
        right = _WIDTH - _MARGIN // 2 if interval.high is None else place(interval.high)
        words_of = f"{label}: {ends(interval, stated)}"
        labels.append(words_of)
        parts.append(f'<text class="{name}" x="{_MARGIN // 2}" y="{y - 14}">{shown(words_of)}</text>')
        if left == right and interval.low == interval.high:
            parts.append(f'<circle class="{name}" cx="{left}" cy="{y}" r="5"/>')
            continue
        if right - left < _LEAST:
            right = left + _LEAST
        parts.append(f'<line class="{name}" x1="{left}" y1="{y}" x2="{right}" y2="{y}"/>')
        for x, end, is_open in ((left, interval.low, interval.low_open), (right, interval.high, interval.high_open)):
            if end is not None:
                parts.append(f'<circle class="{name}{" out" if is_open else ""}" cx="{x}" cy="{y}" r="4"/>')
    title = shown("; ".join(labels))
    axis = f'<line class="axis" x1="0" y1="104" x2="{_WIDTH}" y2="104"/>'
    return f'<svg viewBox="0 0 {_WIDTH} 110" role="img"><title>{title}</title>{axis}{"".join(parts)}</svg>'


def ends(interval: Interval, stated: Quantity | None) -> str:
    """An interval in the unit and scale of the stated figure, as a text would write it."""
    if interval.low is not None and interval.low == interval.high:
        return amount(interval.low, stated)
    left = "(−∞" if interval.low is None else ("(" if interval.low_open else "[") + amount(interval.low, stated)
    right = "∞)" if interval.high is None else amount(interval.high, stated) + (")" if interval.high_open else "]")
    return f"{left}, {right}"


def amount(number: Fraction, like: Quantity | None) -> str:
    """A number with the stated figure's scale and unit, as `str` of a quantity writes it."""
    scale, unit = ("", "") if like is None or like.unit == "1" else (like.scale, like.unit)
    return written(exact(unscaled(number, scale)), scale, unit)


def exactly(quantity: Quantity) -> str:
    """The exact amount, where `str` only begins the digits of one that has no end: = 2000/3平方米; else ""."""
    return (
        f"= {quantity.magnitude}{quantity.scale}{quantity.unit}" if "≈" in str(quantity) and quantity.magnitude else ""
    )
