"""In: a passage. Out: a check for each row of a table that 其中 below it takes parts from, where these are seen to be all of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from zhmetrics.checks.base import CONSISTENT, Amount, Check, Formula, judge
from zhmetrics.checks.grid import Figures, head, squeezed, stub
from zhmetrics.checks.names import COMPLEMENTS, complements_in, unified
from zhmetrics.checks.table_total import Row, Sum, fits, row_of, sum_check
from zhmetrics.language.script import trie
from zhmetrics.language.tables import claims
from zhmetrics.reading.tables import VALUE
from zhmetrics.values.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhmetrics.checks.claims import Passage
    from zhmetrics.reading.tables import Table
    from zhmetrics.values.metric import Metric

__all__ = ["table_within"]

_MOST: Final = 12  # parts that 其中 is seen to open
_FEWEST: Final = 2
_ABOVE: Final = 60  # rows before its own that a part is seen to be of instead
_RARE: Final = 20  # at most one in so many figures would have been the sum by accident
_NET = re.compile(trie(claims.NET_AMOUNTS.split())).search
_MEASURED = re.compile(trie(claims.MEASURES.split())).findall
_OPENED = re.compile("^(?:[一二三四五六七八九十\\d()（）、.]*其中[:：]?|#|内[:：])")


class _Block(NamedTuple):
    """A row, those below it that 其中 may open, and those above it that they may be parts of as well."""

    whole: Row
    parts: tuple[Row, ...]
    above: tuple[Row, ...] = ()


def table_within(passage: Passage) -> Iterator[Check]:
    """The rows that 其中 opens make the row above them where their names leave nothing out, or where columns show it.

    正例: rows 企业合计 100 and 90, 其中：国有 60 and 50, 民营 40 and 40; rows 常住人口 100, 其中：城镇 60, 乡村 30 (which leave nothing out).
    反例: rows 企业 100, 其中：国有 60, 民营 30 (others may be left out).

    A part that is greater than its whole is reported too, where other columns show that it is a part and no row above
    is as large (固定资产投资, 第一产业, 第二产业, 第三产业, 其中：民间投资).

    >>> import zhmetrics as zm
    >>> [check.verdict for check in zm.audit("指标\\t万人\\n常住人口\\t100.0\\n其中：城镇\\t60.0\\n乡村\\t30.0\\n")]
    ['inconsistent']
    """
    if not passage.tables:
        return
    figures = passage.once(Figures)
    for table in passage.tables:
        rows = [row_of(passage.source, table, number) for number in range(table.first, len(table.rows))]
        columns = [column for column, kind in enumerate(table.kinds) if kind == VALUE]
        for block in _blocks(rows):
            yield from _whole_made(table, figures, columns, block)
            yield from _greater(table, figures, columns, block)


def _blocks(rows: Sequence[Row]) -> Iterator[_Block]:
    """Each row right above one of 其中, and the rows from there that may be its parts."""
    for at, row in enumerate(rows):
        if not row.within or not at or rows[at - 1].within:
            continue
        whole = rows[at - 1]
        parts = [row]
        for number, below in enumerate(rows[at + 1 : at + _MOST], at + 1):
            if not below.within and number + 1 < len(rows) and rows[number + 1].within:
                break  # it has parts of its own, and begins another block
            if below.rank or (below.level >= 0 and row.level < 0) or below.indent < min(row.indent, parts[-1].indent):
                break
            parts.append(below)
        yield _Block(whole, tuple(parts), tuple(rows[max(0, at - 1 - _ABOVE) : at - 1]))


def _whole_made(table: Table, figures: Figures, columns: Sequence[int], block: _Block) -> Iterator[Check]:
    complete = _complete(table, block)
    if complete:
        yield from _checks(table, figures, columns, block._replace(parts=block.parts[:complete]), evidence="wording")
        return
    best: list[Check] = []
    most = 0
    for number in range(_FEWEST, len(block.parts) + 1):
        checks = list(_checks(table, figures, columns, block._replace(parts=block.parts[:number]), evidence="sum"))
        held = sum(_is_telling(check) for check in checks)
        if held > most:
            best, most = checks, held
    fails = sum(check.verdict != CONSISTENT for check in best)
    needed = fails if block.whole.rank else 2 * fails  # 企业合计 says itself that it is a sum
    yield from best if most >= needed else (check for check in best if _is_telling(check))


def _complete(table: Table, block: _Block) -> int:
    """How many of the parts have names that leave nothing out together; 0 where none do."""
    named: list[list[tuple[str, tuple[int, ...]]]] = []
    whole = unified(stub(table, block.whole.number))
    for number, part in enumerate(block.parts, 1):
        named.append(complements_in(unified(_OPENED.sub("", stub(table, part.number)))))
        if number < _FEWEST or not all(named):
            continue
        for row in named[0][0][1]:
            row_words, heads = COMPLEMENTS[row].words, COMPLEMENTS[row].whole
            if COMPLEMENTS[row].partial or number != len(row_words):
                continue
            if {found[0][0] for found in named} == set(row_words):
                return number if not heads or any(each in whole for each in heads) else 0
    return 0


def _checks(table: Table, figures: Figures, columns: Sequence[int], block: _Block, *, evidence: str) -> Iterator[Check]:
    """The sums of all columns, each of all the parts of a block."""
    whole, parts = block.whole, block.parts
    label = stub(table, whole.number)
    for column in columns:
        total = figures.at(table, whole.number, column)
        terms = [figures.at(table, part.number, column) for part in parts]
        named = label + head(table, column)
        if total is None or not fits(total, [term for term in terms if term is not None], named) or _NET(named):
            continue
        check = sum_check(Sum(total, tuple(terms)), evidence)
        if check is None:
            continue
        if check.verdict != CONSISTENT:
            others = (sum_check(Sum(other, tuple(terms))) for other in _above(table, figures, column, block, total))
            if any(other is not None and other.verdict == CONSISTENT for other in others):
                continue  # 常住人口, 城镇, 乡村, 其中：男性, 女性
        yield check


def _above(table: Table, figures: Figures, column: int, block: _Block, like: Metric) -> Iterator[Metric]:
    """The figures of the same unit that stand in a column above a block."""
    for row in block.above:
        metric = figures.at(table, row.number, column)
        if metric is not None and metric.quantity.unit == like.quantity.unit:
            yield metric


def _is_telling(check: Check) -> bool:
    return check.verdict == CONSISTENT and check.coincidence * _RARE <= 1


# --- Parts that are too great -----------------------------------------------------------------------------------------


def _greater(table: Table, figures: Figures, columns: Sequence[int], block: _Block) -> Iterator[Check]:
    """The row of 其中 itself, which cannot but be a part, where it is greater than its whole in no more columns than not."""
    part = block.parts[0]
    held: list[Check] = []
    found: list[Check] = []
    for column in columns:
        total, term = (figures.at(table, row.number, column) for row in (block.whole, part))
        label = stub(table, block.whole.number) + head(table, column)
        own = _OPENED.sub("", stub(table, part.number))
        if total is None or term is None or not fits(total, [term], label + own) or _NET(label + own):
            continue
        if not set(_MEASURED(own)) <= set(_MEASURED(label)):
            continue
        check = _at_most(term, total)
        if check.verdict == CONSISTENT:
            held.append(check)
        elif not any(
            _at_most(term, each).verdict == CONSISTENT for each in _above(table, figures, column, block, term)
        ):
            found.append(check)
    if len(found) <= max(1, len(held)):
        yield from found


def _at_most(part: Metric, whole: Metric) -> Check:
    interval = whole.quantity.interval
    most = Amount(Amount.of(whole.quantity).value, Interval(None, interval.high, high_open=interval.high_open))
    name = squeezed(part.indicator or "")
    formula = Formula(f"{name}: at most its whole", f"{name}：不超过总体")
    return judge("total", part, most, (whole,), formula, places=0)
