"""In: a passage. Out: a check for each change in a table that stands beside the two levels that it is between."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from zhmetrics.checks.base import CONSISTENT, PER_UNIT, Amount, Check, Formula, judge
from zhmetrics.checks.grid import Figures, head, squeezed, stub
from zhmetrics.checks.movements import told_at_comparable
from zhmetrics.language.script import trie
from zhmetrics.language.tables import claims
from zhmetrics.reading.tables import VALUE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhmetrics.checks.claims import Passage
    from zhmetrics.reading.tables import Table
    from zhmetrics.values.metric import Metric

__all__ = ["table_change"]

_THEN = re.compile("上年同期|去年同期|上年同月|上年同季|上年|去年|上期|上一年|同期")
_BY_CUSTOM = re.compile(trie(claims.COMPARABLE_BY_CUSTOM.split())).search
_NOW = re.compile("本报告期|本年度|本年|本期|今年|当年|报告期")
_YEAR = re.compile("(?<!\\d)((?:19|20)\\d\\d)(?:年度?)?(?!\\d)")
_MEASURE = re.compile("[（(][^（）()]{0,12}[）)]|累计|完成|实际|数量?|额|量|值|[,，:：]")
_OTHER_BASE = re.compile("环比|年均|平均|定基|上月|上季|年初|期初|月初|两年|[三四五]年|占|构成|比重|拉动|贡献")
_ADJUSTED = re.compile("可比|同口径|不变|实际增|扣除|指数")
_RARE: Final = 20  # at most one in so many figures would have been the change by accident
_LEVELS: Final = frozenset(
    ("money", "count", "area", "length", "mass", "volume", "energy", "power", "other", "percent")
)


class _Pair(NamedTuple):
    """Two columns of levels, and the column that tells the change between them."""

    before: int
    after: int
    change: int


def table_change(passage: Passage) -> Iterator[Check]:
    """A column of growth beside the columns of this year and the last is what these make, row by row.

    正例: columns 上年 80, 本年 100, 增长（%） 25; 2022年, 2023年, 增减额; rows 2022年 80, 2023年 100 and 25.
    反例: growth at comparable prices (增加值, 生产总值, 可比口径) or of a designated size; growth against another base (环比, 年均); columns of
    plan and result; a growth column of which too few rows hold, whose levels are others than those beside it.

    >>> import zhmetrics as zm
    >>> text = "地区\\t上年（亿元）\\t本年（亿元）\\t增长（%）\\n城东\\t80.0\\t100.0\\t25.0\\n城西\\t50.0\\t60.0\\t21.0\\n"
    >>> [check.verdict for check in zm.audit(text)]
    ['consistent', 'inconsistent']
    """
    if not passage.tables:
        return
    figures = passage.once(Figures)
    for table in passage.tables:
        title = "".join(squeezed(passage.source[slice(*span)]) for span in table.above)
        title += "".join(squeezed(cell.text) for row in table.rows[: table.titles] for cell in row[:1] if cell)
        if _ADJUSTED.search(title):
            continue
        for pair, checks in _found(table, figures, title):
            held = [check for check in checks if check.verdict == CONSISTENT]
            telling = sum(not check.coarse for check in held)
            # Rows of one indicator are measured alike; of several, one may be at prices that its row does not tell.
            needed = (len(checks) - len(held)) * (1 if _is_of_one_indicator(table, figures, pair) else 2)
            yield from checks if telling >= needed else (check for check in held if check.coincidence * _RARE <= 1)


def _found(table: Table, figures: Figures, title: str) -> Iterator[tuple[_Pair, list[Check]]]:
    for pair in _pairs(table, figures):
        yield pair, list(_checks(table, figures, pair, title))
    for pair in _beside_years(table, figures):
        yield pair, list(_of_years(table, figures, pair, title))


# --- Columns ----------------------------------------------------------------------------------------------------------


def _pairs(table: Table, figures: Figures) -> Iterator[_Pair]:
    """Each column of changes with the two columns of levels right before it, one of them of the year before the other's."""
    changes = [_is_of_changes(table, figures, column) for column in range(len(table.kinds))]
    for column, is_change in enumerate(changes):
        if not is_change or _OTHER_BASE.search(head(table, column)) or _ADJUSTED.search(head(table, column)):
            continue
        levels: list[int] = []
        for other in range(column - 1, -1, -1):
            if table.kinds[other] != VALUE or len(levels) == 2:
                break
            if not changes[other]:
                levels.append(other)
        if len(levels) == 2:
            order = _in_time(head(table, levels[1]), head(table, levels[0]))
            if order is not None and _names_base(head(table, column), head(table, levels[order])):
                yield _Pair(levels[order], levels[1 - order], column)


def _beside_years(table: Table, figures: Figures) -> Iterator[_Pair]:
    """Each column of changes right behind the levels that it is of, where years name the rows."""
    for column in range(1, len(table.kinds)):
        if not _is_of_changes(table, figures, column) or table.kinds[column - 1] != VALUE:
            continue
        words = head(table, column)
        if not (_OTHER_BASE.search(words) or _ADJUSTED.search(words)) and not _is_of_changes(
            table, figures, column - 1
        ):
            yield _Pair(column - 1, column - 1, column)


def _is_of_changes(table: Table, figures: Figures, column: int) -> bool:
    """Whether the figures of a column are changes, as the first of them is."""
    if table.kinds[column] != VALUE:
        return False
    rows = range(table.first, len(table.rows))
    first = next((metric for row in rows if (metric := figures.at(table, row, column)) is not None), None)
    return first is not None and first.change is not None


def _in_time(one: str, other: str) -> int | None:
    """Which of two heads (1 the left one, 0 the right) is of the year before the other's; None where they are of other things."""
    left, right = _YEAR.findall(one), _YEAR.findall(other)
    if len(left) == len(right) == 1:
        years = (int(left[0]), int(right[0]))
        if abs(years[0] - years[1]) != 1 or _rest(_YEAR, one) != _rest(_YEAR, other):
            return None
        return 1 if years[0] < years[1] else 0
    for number, (then, now) in enumerate(((other, one), (one, other))):
        of_now = _rest(_NOW, now) if not _THEN.search(now) else None
        if _THEN.search(then) and of_now is not None and (_NOW.search(now) or of_now):
            return number if _rest(_THEN, then) == of_now else None
    return None


def _rest(time: re.Pattern[str], words: str) -> str:
    """What a head says besides its time and measure."""
    return _MEASURE.sub("", time.sub("", words))


def _names_base(change: str, before: str) -> bool:
    """False where a change is against a year that its column names, and that is not the level's."""
    named, level = _YEAR.findall(change), _YEAR.findall(before)
    return not named or not level or level[0] in named


def _is_of_one_indicator(table: Table, figures: Figures, pair: _Pair) -> bool:
    """Whether the rows are places, bodies or times, and the columns say what is measured of each."""
    rows = range(table.first, len(table.rows))
    names = {metric.indicator for row in rows if (metric := figures.at(table, row, pair.change)) is not None}
    return len(names) == 1


# --- Rows -------------------------------------------------------------------------------------------------------------


def _checks(table: Table, figures: Figures, pair: _Pair, title: str) -> Iterator[Check]:
    heads = title + head(table, pair.after) + head(table, pair.change)
    for row in range(table.first, len(table.rows)):
        before, after, stated = (figures.at(table, row, column) for column in pair)
        if before is None or after is None or stated is None or stated.change is None:
            continue
        words = heads + stub(table, row)
        if _BY_CUSTOM(stub(table, row)):
            continue
        if _ADJUSTED.search(words) or told_at_comparable(
            words, priced=after.quantity.kind in ("money", "rate", "other")
        ):
            continue
        check = _check(before, after, stated)
        if check is not None:
            yield check


def _of_years(table: Table, figures: Figures, pair: _Pair, title: str) -> Iterator[Check]:
    """The change of each year whose row stands beside that of the year before."""
    heads = title + head(table, pair.after) + head(table, pair.change)
    years = [_year_of(table, row) for row in range(table.first, len(table.rows))]
    priced = told_at_comparable(heads, priced=True)
    for one, other in pairwise(range(len(years))):
        a, b = years[one], years[other]
        if a is None or b is None or abs(a - b) != 1:
            continue
        earlier, later = (row + table.first for row in ((one, other) if a < b else (other, one)))
        before, after = (figures.at(table, row, pair.after) for row in (earlier, later))
        stated = figures.at(table, later, pair.change)
        if before is None or after is None or stated is None or stated.change is None or priced:
            continue
        if stated.indicator == after.indicator and (check := _check(before, after, stated)) is not None:
            yield check


def _year_of(table: Table, row: int) -> int | None:
    """The year that names a row, where nothing else does."""
    match = _YEAR.fullmatch(stub(table, row))
    return None if match is None else int(match[1])


def _check(before: Metric, after: Metric, stated: Metric) -> Check | None:
    a, b, told = before.quantity, after.quantity, stated.quantity
    if (
        not all(_is_level(each) for each in (before, after))
        or a.unit != b.unit
        or not a.value
        or not b.value
        or told.value is None
    ):
        return None
    if a.value < 0 or b.value < 0 or stated.change is None or stated.change.form != "increase":
        return None
    first, last = Amount.of(a), Amount.of(b)
    # The sign that is written turns the direction too: 降幅 5.2 and 增幅 -5.2 both fall.
    sign = -1 if (stated.change.direction == "down") != (told.value < 0) else 1
    if told.unit in ("%", "‰") and a.kind != "percent":
        made = (last / first).plus(-1).times(Fraction(sign * PER_UNIT[told.unit]))
        formula = f"{after.text} / {before.text} - 1" if sign > 0 else f"1 - {after.text} / {before.text}"
        return judge("change", stated, made, (before, after), _named(stated, formula))
    if told.unit == a.unit or (told.unit == "百分点" and a.unit == "%"):
        made = (last - first).times(sign)
        formula = f"{after.text} - {before.text}" if sign > 0 else f"{before.text} - {after.text}"
        return judge("difference", stated, made, (before, after), _named(stated, formula), places=0)
    return None


def _is_level(metric: Metric) -> bool:
    return metric.change is None and metric.role == "value" and metric.quantity.kind in _LEVELS


def _named(stated: Metric, formula: str) -> Formula:
    name: str | None = stated.indicator
    return Formula(f"{name}: {formula}", f"{name}：{formula}") if name else Formula(formula, formula)
