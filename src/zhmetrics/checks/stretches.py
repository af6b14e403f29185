"""In: a passage. Out: amounts of stretches of time with those of the shorter ones that they are made of: 上半年, 一季度 and 二季度."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, Final

from zhmetrics.checks.claims import months_of
from zhmetrics.checks.names import says_any
from zhmetrics.language.tables import claims

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhmetrics.checks.claims import Figure, Passage

__all__ = ["parts_in_time"]

_STRETCH = re.compile(
    "(?:今年|本年)?((?:[0-9]{4}|去|上|前)年)?第?(?:(一|二|三|四)季度|(上半年|下半年|前三季度|全年)|([0-9]{1,2})月份?)?"
).fullmatch
_QUARTERS: Final = {"一": (1, 3), "二": (4, 6), "三": (7, 9), "四": (10, 12)}
_PARTS: Final = {"上半年": (1, 6), "下半年": (7, 12), "前三季度": (1, 9), "全年": (1, 12)}
_STOCKS: Final = tuple(claims.STOCKS.split())
_LOOK_BACK: Final = 12  # figures that the longer stretch is looked for before the first of the shorter ones
_MONTHS_A_YEAR: Final = 12


def parts_in_time(passage: Passage) -> Iterator[tuple[Figure, tuple[Figure, ...]]]:
    """上半年进出口418亿元，其中一季度198亿元，二季度220亿元: amounts of one name, whose times follow on one another and leave none of the longer out.

    What stands at the end of a time (余额) does not add up, and is left out.
    """
    for sentence in passage.sentences:
        for run in _runs([each for each in sentence if each.adds and not each.base]):
            if not says_any(run[-1].label, _STOCKS):
                yield from ((whole, run) for whole in _wholes(passage, run))


def _runs(amounts: Sequence[Figure]) -> Iterator[tuple[Figure, ...]]:
    """Two amounts and more whose times follow on one another."""
    run: list[Figure] = []
    for figure in amounts:
        if run and not _follows(run[-1], figure):
            if len(run) > 1:
                yield tuple(run)
            run = []
        run.append(figure)
    if len(run) > 1:
        yield tuple(run)


def _follows(one: Figure, other: Figure) -> bool:
    if one.unit != other.unit or one.name != other.name or one.planned != other.planned:
        return False
    a, b = _time(one), _time(other)
    return a is not None and b is not None and b[1] == a[2] + 1 and b[0] in (a[0], "")


def _wholes(passage: Passage, run: Sequence[Figure]) -> Iterator[Figure]:
    """The amounts near by of the whole stretch, of the name that the parts have."""
    first, last = _time(run[0]), _time(run[-1])
    before = reversed(passage.figures[max(0, run[0].index - _LOOK_BACK) : run[0].index])
    for each in itertools.chain(before, passage.figures[run[-1].index + 1 : run[-1].index + 3]):
        time = _time(each) if each.adds and each.unit == run[0].unit and each.planned == run[0].planned else None
        if time is None or first is None or last is None or abs(each.paragraph - run[0].paragraph) > 1:
            continue
        if time[1:] == (first[1], last[2]) and (not first[0] or time[0] in (first[0], "")) and _named_so(each, run[0]):
            yield each
            return


def _named_so(whole: Figure, part: Figure) -> bool:
    """True where the parts have the name of the whole, its end, or none."""
    return not part.name or whole.name == part.name or (len(part.name) > 1 and whole.name.endswith(part.name))


def _time(figure: Figure) -> tuple[str, int, int] | None:
    """The year that a figure's period names, if any, with its first and its last month; None where it is no stretch of a year."""
    period = figure.told.period
    if period is None:
        return None
    words = period.text
    match = _STRETCH(words)
    if match is None:
        months = months_of(words)
        return ("", 1, months) if months else None
    year, quarter, part, month = match.groups()
    if quarter:
        return year or "", *_QUARTERS[quarter]
    if part:
        return year or "", *_PARTS[part]
    if month:
        return (year or "", int(month), int(month)) if 0 < int(month) <= _MONTHS_A_YEAR else None
    return (year or "", 1, _MONTHS_A_YEAR) if words else None
