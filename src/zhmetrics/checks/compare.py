"""In: a source and a text that tells of it, with their metrics. Out: `Comparison`, what stands in the source."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

import attrs

from zhmetrics.checks.base import Amount
from zhmetrics.checks.claims import Figure, Passage
from zhmetrics.checks.names import akin, core
from zhmetrics.errors import UnitError
from zhmetrics.values.interval import Interval
from zhmetrics.values.metric import Metric

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhmetrics.values.quantity import Quantity

__all__ = ["CONTRADICTED", "NOT_FOUND", "SUPPORTED", "Comparison", "Finding", "compare_metrics"]

SUPPORTED: Final = "supported"
CONTRADICTED: Final = "contradicted"
NOT_FOUND: Final = "not_found"

_RATIOS: Final = {
    "%": Fraction(1, 100),
    "‰": Fraction(1, 1000),
    "‱": Fraction(1, 10000),
    "1": Fraction(1),
    "倍": Fraction(1),
}
_CONVERTED: Final = frozenset(("area", "length", "mass", "volume", "energy", "power"))
_SIGN: Final = {"up": 1, "down": -1, "flat": 0}
_LIKE: Final = 0.5  # names of which so much is the same may name the same thing
_NEAR: Final = 8  # figures between two levels whose change is told


@attrs.frozen(slots=True)
class Finding:
    """What the source says of one figure.

    Args:
        metric: The figure.
        verdict: "supported", "contradicted" or "not_found".
        source: The figure of the source that supports or contradicts it, or None.
        message: Why, in English.
        message_zh: The same in Chinese.
    """

    metric: Metric
    verdict: str
    source: Metric | None
    message: str
    message_zh: str

    def to_dict(self) -> dict[str, Any]:
        """The published form."""
        return {
            "start": self.metric.start,
            "end": self.metric.end,
            "text": self.metric.text,
            "verdict": self.verdict,
            "source_start": None if self.source is None else self.source.start,
            "source_end": None if self.source is None else self.source.end,
            "message": self.message,
        }


@attrs.frozen(slots=True)
class Comparison:
    """Which figures of a candidate text stand in its source.

    Args:
        figures: One finding a figure of the candidate, in order.
    """

    figures: tuple[Finding, ...]

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.figures)

    def __len__(self) -> int:
        return len(self.figures)

    def to_dict(self) -> dict[str, Any]:
        """The published form: one row a figure of the candidate under "figures"."""
        return {"figures": [finding.to_dict() for finding in self.figures]}


@attrs.frozen(slots=True, eq=False)
class _Said:
    """What a figure says, whatever the writing: of what, how much at most and at least, and in which way it moved."""

    figure: Figure
    kind: str  # "level", "share", "growth", "points", "change"
    unit: str
    interval: Interval
    sign: int  # of a change; 0 for a level and for none
    name: str


def compare_metrics(
    source_text: str, source_metrics: Sequence[Metric], candidate_text: str, candidate_metrics: Sequence[Metric]
) -> Comparison:
    """Look up each figure of a candidate in its source.

    A figure is supported where the source has one of the same indicator and period that says the same, written
    otherwise or rounded (1.28亿元 and 12800万元, 七成 and 70%, 翻一番 and 增长100%, 53.2 and 约53), or two levels
    that make it (58 and 35 天 are 压缩约40%). It is contradicted where the source has that indicator and period and
    no figure of them can meet it.

    Args:
        source_text: What is relied on.
        source_metrics: Its rows.
        candidate_text: What tells of it: a summary, an article.
        candidate_metrics: Its rows.
    """
    source = _Source(Passage(source_text, source_metrics))
    candidate = Passage(candidate_text, candidate_metrics)
    return Comparison(tuple(source.finding(figure) for figure in candidate.figures))


class _Source:
    """The figures of a source, by what they measure: pairs of neighbouring characters of their names, and values."""

    def __init__(self, passage: Passage) -> None:
        self._passage = passage
        self._by_pair: dict[tuple[str, str, str], list[_Said]] = {}
        self._by_value: dict[tuple[str, str, object], list[_Said]] = {}
        self._levels: dict[str, list[Figure]] = {}
        for figure in passage.figures:
            said = _said(figure)
            self._by_value.setdefault((said.kind, said.unit, figure.metric.quantity.value), []).append(said)
            for pair in _pairs(said.name):
                self._by_pair.setdefault((said.kind, _group(said), pair), []).append(said)
                if said.kind == "level":
                    self._levels.setdefault(pair, []).append(figure)

    def finding(self, candidate: Figure) -> Finding:
        """What the source says of one figure."""
        said = _said(candidate)
        alike = [other for other in self._named_alike(said) if _same_time(candidate, other.figure)]
        same = [other for other in alike if _same(said, other)]
        for other in same or alike:
            if _agree(said, other):
                return _found(candidate, SUPPORTED, other.figure)
        if not same and _telling(said):
            for other in self._by_value.get((said.kind, said.unit, candidate.metric.quantity.value), []):
                if (not said.name or not other.name) and _agree(said, other) and _same_time(candidate, other.figure):
                    return _found(candidate, SUPPORTED, other.figure)
        made = self._made(said)
        if made is not None:
            return _found(candidate, SUPPORTED, made)
        return _found(candidate, CONTRADICTED, same[-1].figure) if same else _found(candidate, NOT_FOUND, None)

    def _named_alike(self, said: _Said) -> list[_Said]:
        """What may be of the same thing, in the figure's own unit, in the order of the source."""
        found = {
            other.figure.index: other
            for pair in _pairs(said.name)
            for other in self._by_pair.get((said.kind, _group(said), pair), [])
        }
        ordered = [_moved(found[index], said) for index in sorted(found)]
        return [other for other in ordered if other is not None and _alike(said, other)]

    def _made(self, said: _Said) -> Figure | None:
        """The later of two levels near each other, of one name, that make the change which the candidate tells."""
        if said.kind != "growth" or not said.sign:
            return None
        figures = self._passage.figures
        tried = {after.index: after for pair in _pairs(said.name) for after in self._levels.get(pair, [])}
        for after in tried.values():
            if not _names_meet(said, after):
                continue
            for before in figures[max(0, after.index - _NEAR) : after.index]:
                if before.is_level and before.unit == after.unit and before.unit not in _RATIOS:
                    ratio = Amount.of(after.metric.quantity) / Amount.of(before.metric.quantity)
                    if ratio.plus(-1).interval.meets(said.interval):
                        return after
        return None


def _pairs(name: str) -> set[str]:
    return {name[at : at + 2] for at in range(len(name) - 1)} or ({name} if name else set())


def _group(said: _Said) -> str:
    """What figures are of one group may be compared: those of one unit, and those whose units convert."""
    kind = said.figure.metric.quantity.kind
    return kind if said.kind == "level" and kind in _CONVERTED else said.unit


def _said(figure: Figure) -> _Said:
    metric = figure.metric
    quantity, change = metric.quantity, metric.change
    name = figure.name
    scale = _RATIOS.get(quantity.unit)
    if change is not None:
        sign = _SIGN[change.direction]
        if quantity.unit == "百分点":
            return _Said(figure, "points", "百分点", quantity.interval.scaled(sign or 1), sign, name)
        if scale is None:
            return _Said(figure, "change", quantity.unit, quantity.interval.scaled(sign or 1), sign, name)
        if change.form == "ratio":
            return _Said(figure, "growth", "1", quantity.interval.scaled(scale).shifted(-1), sign or 1, name)
        return _Said(figure, "growth", "1", quantity.interval.scaled(scale * (sign or 1)), sign, name)
    if scale is not None and quantity.unit != "倍":
        return _Said(figure, "share", "1", quantity.interval.scaled(scale), 0, name)
    return _Said(figure, "level", quantity.unit, quantity.interval, 0, name)


def _moved(other: _Said, like: _Said) -> _Said | None:
    """A level in the unit of another, or None where the two have no unit in common."""
    if other.unit == like.unit:
        return other
    try:
        there = other.figure.metric.quantity.to(like.unit)
    except UnitError:
        return None
    return attrs.evolve(other, unit=like.unit, interval=there.interval)


def _agree(said: _Said, other: _Said) -> bool:
    return said.interval.meets(other.interval) or _rounded_from(said.figure.metric.quantity, other)


def _rounded_from(quantity: Quantity, other: _Said) -> bool:
    """True where the source's own value lies in what the candidate's words allow."""
    value = other.figure.metric.quantity.value
    return value is not None and other.unit == quantity.unit and Fraction(value) in quantity.interval


def _same_time(one: Figure, other: Figure) -> bool:
    a, b = one.metric.period, other.metric.period
    if a is None or b is None:
        return True
    if a.start and b.start and a.end and b.end:
        return (a.start, a.end) == (b.start, b.end)
    return _digits(a.text) == _digits(b.text) or a.text in b.text or b.text in a.text


def _digits(text: str) -> tuple[str, ...]:
    return tuple(re.findall("[0-9]+|上半年|下半年|季度|去年|今年|上年", text))


def _alike(said: _Said, other: _Said) -> bool:
    """True where two names may name one thing, and what they are shares of may too."""
    return _likeness(said.name, other.name) >= _LIKE or _names_meet(said, other.figure)


def _same(said: _Said, other: _Said) -> bool:
    """True where two names name one thing."""
    if not said.name or not other.name:
        return False
    of, its = said.figure.metric.share_of, other.figure.metric.share_of
    if of and its and core(of) != core(its):
        return False
    basis, its_basis = _basis(said.figure), _basis(other.figure)
    if basis and its_basis and basis != its_basis:
        return False
    return said.name == other.name


def _basis(figure: Figure) -> str | None:
    change = figure.metric.change
    return None if change is None else change.basis


def _names_meet(said: _Said, other: Figure) -> bool:
    if not said.name or not other.name:
        return False
    return akin(other.name, said.name) or akin(said.name, other.name)


def _likeness(one: str, other: str) -> float:
    """The part of two names that is the same, by pairs of neighbouring characters."""
    if not one or not other:
        return 0.0
    if one == other:
        return 1.0
    pairs, others = _pairs(one), _pairs(other)
    return 2 * len(pairs & others) / max(1, len(pairs) + len(others))


def _telling(said: _Said) -> bool:
    """True where a figure has digits enough to be known again without a name."""
    quantity = said.figure.metric.quantity
    if quantity.value is None:
        return False
    digits = "".join(map(str, Fraction(quantity.value).limit_denominator(10**9).as_integer_ratio()))
    return len(digits.replace("0", "")) > 2


def _found(figure: Figure, verdict: str, source: Figure | None) -> Finding:
    text = figure.metric.text
    if source is None:
        return Finding(figure.metric, verdict, None, f"{text} is not found in the source", f"{text}：来源中未见")
    there = source.metric
    if verdict == SUPPORTED:
        message, chinese = f"{text} stands in the source as {there.text}", f"{text}：来源中为{there.text}"
    else:
        message = f"{text}, but the source says {there.text} of {there.indicator}"
        chinese = f"{text}：来源中{there.indicator}为{there.text}，两者不符"
    return Finding(figure.metric, verdict, there, message, chinese)
