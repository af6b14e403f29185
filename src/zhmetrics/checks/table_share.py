"""In: a passage. Out: a check for each share in a table that stands beside the amount it is the share of, where 合计 is the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zhmetrics.checks.base import CONSISTENT, PER_UNIT, Amount, Check, Formula, judge
from zhmetrics.checks.grid import Figures, head, squeezed
from zhmetrics.checks.table_total import fits, row_of
from zhmetrics.language.tables import columns as words
from zhmetrics.reading.tables import VALUE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhmetrics.checks.claims import Passage
    from zhmetrics.reading.tables import Table
    from zhmetrics.values.metric import Metric

__all__ = ["table_share"]

_LOOK_BACK: Final = 4  # columns of amounts before that of the shares
_TOTAL: Final = 2  # the rank of 合计


def table_share(passage: Passage) -> Iterator[Check]:
    """A column of 占比 behind columns of amounts is what one of these is of the row of 合计.

    正例: rows 城东 30 and 30%, 城西 70 and 70%, 合计 100 and 100%.
    反例: 占全省比重 (the province stands not in the table); a table without 合计, or with more than one; a column of which fewer rows hold
    than not, which are shares of something else.

    >>> import zhmetrics as zm
    >>> text = "地区\\t出口（亿元）\\t占比（%）\\n城东\\t30.0\\t30.0\\n城西\\t25.0\\t25.0\\n城北\\t45.0\\t54.0\\n合计\\t100.0\\t100.0\\n"
    >>> [(check.kind, check.verdict) for check in zm.audit(text) if check.kind == "share"]
    [('share', 'consistent'), ('share', 'consistent'), ('share', 'inconsistent')]
    """
    if not passage.tables:
        return
    figures = passage.once(Figures)
    for table in passage.tables:
        title = "".join(squeezed(passage.source[slice(*span)]) for span in table.above)
        totals = [
            row.number
            for number in range(table.first, len(table.rows))
            if (row := row_of(passage.source, table, number)).rank >= _TOTAL
        ]
        if len(totals) != 1 or words.OPEN.search(title):
            continue
        columns = [column for column, kind in enumerate(table.kinds) if kind == VALUE]
        for place, column in enumerate(columns):
            best: list[Check] = []
            most = 0
            for amounts in reversed(columns[max(0, place - _LOOK_BACK) : place]):  # 本年, 上年, 占比: of the year's own
                checks = list(_checks(table, figures, totals[0], amounts, column))
                telling = sum(check.verdict == CONSISTENT and not check.coarse for check in checks)
                if telling > most:
                    best, most = checks, telling
            if most > sum(check.verdict != CONSISTENT for check in best):
                yield from best


def _checks(table: Table, figures: Figures, total: int, amounts: int, column: int) -> Iterator[Check]:
    """The shares of one column, as those of a column of amounts."""
    whole, words_of = figures.at(table, total, amounts), head(table, amounts)
    if whole is None or not fits(whole, [], words_of) or not whole.quantity.value:
        return
    for row in range(table.first, len(table.rows)):
        part, stated = (figures.at(table, row, each) for each in (amounts, column))
        if row == total or part is None or stated is None or stated.share_of != "" or stated.change is not None:
            continue
        if fits(whole, [part], words_of) and stated.quantity.unit in PER_UNIT:
            yield _check(part, whole, stated)


def _check(part: Metric, whole: Metric, stated: Metric) -> Check:
    made = (Amount.of(part.quantity) / Amount.of(whole.quantity)).times(PER_UNIT[stated.quantity.unit])
    formula = f"{part.text} / {whole.text}"
    name = stated.indicator
    said = Formula(f"{name}: {formula}", f"{name}：{formula}") if name else Formula(formula, formula)
    return judge("share", stated, made, (part, whole), said)
