"""In: a passage. Out: a check for each row and column of a table that says of itself that it is the sum of others."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from zhmetrics.checks.base import CONSISTENT, Amount, Check, Formula, judge
from zhmetrics.checks.claims import is_summable
from zhmetrics.checks.grid import Figures, head, last_head, path
from zhmetrics.language.script import fold
from zhmetrics.language.tables import columns as words
from zhmetrics.reading.tables import VALUE
from zhmetrics.values.metric import Metric

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhmetrics.checks.claims import Passage
    from zhmetrics.reading.tables import Cell, Table

__all__ = ["Row", "Sum", "fits", "row_of", "sum_check", "table_total"]

_ADDED: Final = frozenset(("money", "count", "area", "length", "mass", "volume", "energy", "power"))
_SHOWN: Final = 8  # parts that a message lists one by one
_MOST_PARTS: Final = 2000
_FEWEST: Final = 2  # parts of a sum
_LONGEST_LOOK: Final = 64  # rows among which hidden sums are looked for
_INDENT = re.compile("(?:[ \u00a0\u3000]|&(?:nbsp|emsp|ensp);)*\\Z")
_REACH: Final = 60  # characters before a stub in which its indentation stands
_OTHER_TIME = re.compile("上年|去年|同期|上期|期初|年初|上月|比|较|累计|增减")


class Sum(NamedTuple):
    """A total and the parts that the words of a table say make it; None stands for a part without a figure."""

    whole: Metric
    parts: tuple[Metric | None, ...]


def table_total(passage: Passage) -> Iterator[Check]:
    """The rows of a table make its 合计 or 总计, those of a group its 小计, and so do the columns beside such a one.

    正例: rows 城东 12, 城西 30 and 合计 42; columns 合计 42, 男 20, 女 22.
    反例: rows without 合计; growth, shares, averages and prices; 其中 rows, which are parts of the row above them and need not
    be all; columns of another unit; rows of which one has no figure.

    A sum that no row or column of its table bears out where several could is held for a reading of ours that is wrong (parts that
    stand for one another, pages left out), and not reported.

    >>> import zhmetrics as zm
    >>> [check.verdict for check in zm.audit("地区\\t企业（家）\\n城东\\t12\\n城西\\t30\\n合计\\t43\\n")]
    ['inconsistent']
    """
    if not passage.tables:
        return
    figures = passage.once(Figures)
    for table in passage.tables:
        names = "".join(fold(passage.source[slice(*span)]) for span in table.above)
        names += "".join(fold(cell.text) for row in table.rows[: table.titles] for cell in row[:1] if cell)
        if words.OPEN.search(names):
            continue
        for candidates, plain in _row_sums(passage.source, table, figures, names):
            yield from _judged(candidates, plain=plain)
        for sums in _column_sums(table, figures, names):
            yield from _judged([sums], plain=len(sums) > 1 or not _has_hidden_levels(sums))


def _judged(candidates: Sequence[Sequence[Sum]], *, plain: bool) -> Iterator[Check]:
    """The verdicts on sums of one structure, by the reading of it that most of them bear out."""
    best: list[Check] = []
    most, telling = -1, 0
    for sums in candidates:
        checks = [(each, check) for each in sums if (check := sum_check(each)) is not None]
        held = [each for each, check in checks if check.verdict == CONSISTENT]
        if len(held) > most:
            best, most = [check for _, check in checks], len(held)
            telling = sum(_is_telling(each) for each in held)
    fails = len(best) - most
    borne_out = fails <= telling or (plain and len(candidates) == 1 and len(best) == 1)
    yield from best if borne_out else (check for check in best if check.verdict == CONSISTENT)


def _is_telling(each: Sum) -> bool:
    """Whether it says anything that a sum holds: nothing plus nothing always makes nothing."""
    return sum(part is not None and bool(part.quantity.value) for part in each.parts) >= _FEWEST


def sum_check(each: Sum, evidence: str = "wording") -> Check | None:
    """The verdict on one sum; None where a part without a figure may be what is missing."""
    parts = [part for part in each.parts if part is not None]
    if len(parts) < _FEWEST:
        return None
    amounts = [Amount.of(part.quantity) for part in parts]
    made = amounts[0]
    for amount in amounts[1:]:
        made += amount
    listed = " + ".join(part.text for part in parts)
    english = chinese = listed
    if len(parts) > _SHOWN:
        english, chinese = f"the sum of {len(parts)} parts", f"{len(parts)}项之和"
    name = each.whole.indicator
    formula = Formula(f"{name}: {english}", f"{name}：{chinese}") if name else Formula(english, chinese)
    check = judge("total", each.whole, made, parts, formula, evidence=evidence)
    if check.verdict == CONSISTENT:
        return check
    values = sorted(amount.value for amount in amounts)
    is_average = values[0] <= Amount.of(each.whole.quantity).value <= values[-1]  # under a name that does not say so
    return None if is_average or len(parts) < len(each.parts) else check


# --- 合计 rows --------------------------------------------------------------------------------------------------------


class Row(NamedTuple):
    """A row of the body as its stub names it.

    Args:
        number: Of the row, in the table.
        rank: 0 for a part, 1 for 小计, 2 for 合计, 3 for 总计.
        within: True for 其中.
        level: Of its number: 一、 0, （一） 1; -1 without one.
        indent: How far it is set in.
    """

    number: int
    rank: int
    within: bool
    level: int
    indent: int


def _row_sums(source: str, table: Table, figures: Figures, names: str) -> Iterator[tuple[list[list[Sum]], bool]]:
    """For each total row the sums of its columns, under each reading of which rows are its parts, and whether there is no doubt."""
    rows = [row_of(source, table, number) for number in range(table.first, len(table.rows))]
    columns = [column for column, kind in enumerate(table.kinds) if kind == VALUE]
    for total, parts in _groups(rows):
        if len(parts) > _MOST_PARTS:
            continue
        readings, plain = _readings(parts)
        if not plain:
            borne_out = next((each for each in readings if _is_nested(table, figures, columns, parts, each)), None)
            readings, plain = ([borne_out], True) if borne_out is not None else (readings, False)
        candidates = []
        for reading in readings:
            sums = []
            for column in columns:
                label = names + head(table, column)
                whole = figures.of(table.rows[total.number][column], total.number, column)
                terms = [figures.at(table, part.number, column) for part in reading]
                if whole is not None and fits(whole, [term for term in terms if term is not None], label):
                    sums.append(Sum(whole, tuple(terms)))
            if sums:
                candidates.append(sums)
        if candidates:
            yield candidates, plain and not _has_hidden_levels(candidates[0])


def row_of(source: str, table: Table, number: int) -> Row:
    """A row of the body as its stub names it."""
    row = table.rows[number]
    cells = [cell for column in table.stubs if (cell := row[column]) is not None and cell.text]
    texts = ["".join(fold(cell.text).split()) for cell in cells]
    rank = 0
    for text in texts:
        if words.TOTAL.fullmatch(text):
            rank = max(rank, 3 if "总计" in text else 2)
        elif words.SUBTOTAL.fullmatch(text):
            rank = max(rank, 1)
    text = texts[-1] if texts else ""
    level = next((i for i, mark in enumerate(words.LEVEL_MARKS) if mark.match(text)), -1)
    within = any(words.WITHIN.match(re.sub("^[一二三四五六七八九十\\d()（）、.]+", "", each)) for each in texts)
    return Row(number, rank, within, level, _indent(source, cells[-1], table.form) if cells else 0)


def _indent(source: str, cell: Cell, form: str) -> int:
    """How far a stub is set in; blanks of Markdown and of HTML are no indentation."""
    start = cell.span(0, 1)[0]
    match = _INDENT.search(source, max(0, start - _REACH), start)
    blanks = match[0] if match is not None else ""
    blanks = blanks.replace("&nbsp;", "\u00a0").replace("&emsp;", "\u3000").replace("&ensp;", "\u00a0")
    if form in ("pipe", "html"):
        blanks = blanks.replace(" ", "")
    return sum(2 if char == "\u3000" else 1 for char in blanks)


def _groups(rows: Sequence[Row]) -> Iterator[tuple[Row, list[Row]]]:
    """Each total row and the rows that it may be the sum of: those above it, or all below where it opens the table."""
    totals = [row for row in rows if row.rank]
    if not totals:
        return
    if rows[0].rank:
        if len(totals) == 1:
            yield rows[0], list(rows[1:])
            return
        if rows[0].rank == 1 or any(row.rank >= rows[0].rank for row in totals[1:]) or rows[1].rank:
            return  # each group may be headed by its total, or closed by it
        rows = rows[1:]
        top = totals[0]
        if rows[-1].rank:
            yield top, [row for row in rows if row.rank]
    stack: list[Row] = []
    for row in rows:
        if row.rank:
            parts: list[Row] = []
            while stack and stack[-1].rank < row.rank:
                parts.append(stack.pop())
            parts.reverse()
            if len(parts) >= _FEWEST:
                yield row, parts
        stack.append(row)


def _readings(parts: Sequence[Row]) -> tuple[list[list[Row]], bool]:
    """Which of the rows may be the parts, and whether only one reading is possible."""
    level = {row.level for row in parts if not row.within and not row.rank}
    shallow = min((row.indent for row in parts if not row.within), default=0)
    outer = [row for row in parts if not row.within]
    if len(outer) == len(parts) and len(level) <= 1 and all(row.indent == shallow for row in parts):
        return [outer], True
    if -1 not in level and level:  # every row has a number: 一、 …, (一) …
        top = [row for row in outer if row.level == min(level) or row.rank]
        return [top], True
    readings = [outer, [row for row in outer if row.indent == shallow]]
    marked = [row for row in outer if row.level == min((each for each in level if each >= 0), default=-1)]
    if marked:
        readings.append(marked)
    stops = next((i for i, row in enumerate(parts) if row.within), len(parts))
    if all(row.within for row in parts[stops:]) and all(row.indent == shallow for row in parts[:stops]):
        return [outer], len(level) <= 1
    seen: list[list[Row]] = []
    for reading in readings:
        if len(reading) >= _FEWEST and reading not in seen:
            seen.append(reading)
    return seen, False


def _is_nested(
    table: Table, figures: Figures, columns: Sequence[int], parts: Sequence[Row], reading: Sequence[Row]
) -> bool:
    """Whether the rows set in below others make those in every column, so that the indentation means what it seems to."""
    shown = {row.number for row in reading}
    groups: list[list[Row]] = []
    for row in parts:
        if row.number in shown:
            groups.append([row])
        elif groups:
            groups[-1].append(row)
    held = 0
    for parent, *inner in groups:
        if len({row.indent for row in inner}) > 1 or any(row.within or row.indent <= parent.indent for row in inner):
            return False
        for column in columns:
            whole = figures.at(table, parent.number, column)
            terms = [figures.at(table, row.number, column) for row in inner]
            if whole is None or len(terms) < _FEWEST or not fits(whole, [each for each in terms if each], ""):
                continue
            check = sum_check(Sum(whole, tuple(terms)))
            if check is not None and check.verdict != CONSISTENT:
                return False
            held += check is not None and _is_telling(Sum(whole, tuple(terms)))
    return held > 0


def _has_hidden_levels(sums: Sequence[Sum]) -> bool:
    """Whether some rows in a run make another row or the whole, although nothing marks them as its parts.

    (工业, 采矿业, 制造业, 建筑业; 男, 女, 城镇, 乡村): which rows are the parts is not certain then.
    """
    for each in sums:
        parts = [Fraction(0) if part is None else Amount.of(part.quantity).value for part in each.parts]
        if len(parts) > _LONGEST_LOOK:
            return True
        whole = Amount.of(each.whole.quantity)
        half = (whole.interval.high or whole.value) - whole.value
        for at in range(len(parts)):
            made = parts[at]
            for behind in range(at + 1, len(parts)):
                made += parts[behind]
                slack = half * (behind - at + 2)
                others = (whole.value, parts[at - 1] if at else None)
                if behind - at + 1 < len(parts) and any(o and abs(made - o) <= slack for o in others):
                    return True
    return False


# --- 合计 columns -----------------------------------------------------------------------------------------------------


def _column_sums(table: Table, figures: Figures, names: str) -> Iterator[list[Sum]]:
    """For each column that is headed 合计 among others under one head, the sums of its rows."""
    groups: dict[tuple[int, ...], list[int]] = {}
    for column, kind in enumerate(table.kinds):
        if kind == VALUE:
            groups.setdefault(tuple(id(cell) for cell in path(table, column)[:-1]), []).append(column)
    for columns in groups.values():
        heads = {column: last_head(table, column) for column in columns}
        totals = [column for column in columns if _is_total(heads[column])]
        if len(totals) != 1 or totals[0] not in (columns[0], columns[-1]):
            continue
        total = totals[0]
        siblings = [column for column in columns if column != total]
        if any(words.WITHIN.search(heads[c]) or words.PLANNED.search(heads[c]) for c in siblings):
            continue
        sums = _sums_of_rows(table, figures, names, total, siblings)
        if sums:
            yield sums


def _sums_of_rows(table: Table, figures: Figures, names: str, total: int, siblings: Sequence[int]) -> list[Sum]:
    sums = []
    for number in range(table.first, len(table.rows)):
        row = table.rows[number]
        whole = figures.of(row[total], number, total)
        label = names + head(table, total) + "".join(cell.text for c in table.stubs if (cell := row[c]) is not None)
        if whole is None or not fits(whole, [], label):
            continue
        terms = []
        for column in siblings:
            part = figures.at(table, number, column)
            if part is None or _may_add(part, head(table, column)):
                terms.append(part)
        if len(terms) < _FEWEST or any(_OTHER_TIME.search(head(table, column)) for column in siblings):
            return []
        if any(term is not None and term.quantity.unit != whole.quantity.unit for term in terms):
            return []
        sums.append(Sum(whole, tuple(terms)))
    return sums


def _is_total(head: str) -> bool:
    return words.TOTAL.fullmatch(head) is not None or words.SUBTOTAL.fullmatch(head) is not None


# --- Terms ------------------------------------------------------------------------------------------------------------


def _may_add(metric: Metric, label: str) -> bool:
    return metric.quantity.kind in _ADDED and is_summable(metric, label)


def fits(whole: Metric, parts: Sequence[Metric], label: str) -> bool:
    """Whether the figures are amounts of one unit that may be added."""
    return all(_may_add(each, label) and each.quantity.unit == whole.quantity.unit for each in (whole, *parts))
