"""In: a passage. Out: the part and the whole of each rate whose very name says what it divides: 城镇化率, 完成率."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from zhmetrics.checks.claims import Figure
from zhmetrics.checks.names import narrows, says_any
from zhmetrics.language.tables import claims

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhmetrics.checks.claims import Passage

__all__ = ["Rate", "named_rates"]

_FAR_BACK: Final = 40  # figures that a whole is looked for in the paragraphs before
_LOOK_BACK: Final = 8  # figures before the rate that its part and whole are looked for in
_MOST: Final = 10  # times that a part may exceed what it is held against: 完成率 seldom reaches 200%
_KINDS: Final = frozenset(("percent", "fraction"))
_VERB: Final = "(?:为|是|达|达到|约|约为|提高到|提高至|上升到|升至|提升至|提升到)?"


class Rate(NamedTuple):
    """A stated rate with what is divided by what, words of amounts that are neither, whether the words leave no doubt that both are of one thing, and
    parts that words of neither narrow (复检阳性).
    """

    part: Figure
    whole: Figure
    stated: Figure
    neither: tuple[str, ...]
    certain: bool
    rivals: tuple[Figure, ...]


class _Named:
    """A row of the table: words of the part, of the whole, and of neither."""

    __slots__ = ("neither", "part", "whole")

    def __init__(self, row: tuple[str, str, str]) -> None:
        self.part, self.whole, self.neither = (tuple(words.split()) for words in row)

    def is_part(self, label: str) -> bool:
        """Whether a label is of the part, and not of what is neither."""
        return any(word in label for word in self.part) and not any(word in label for word in self.neither)

    def is_narrowed(self, label: str) -> bool:
        """Whether a label is of the part, but of some of it."""
        return any(word in label for word in self.part) and any(word in label for word in self.neither)

    def of_one_thing(self, part: Figure, whole: Figure) -> bool:
        """False where the part is of some (营业收入186亿元，其中国有企业利润3亿元), or of another than the whole (集团资产, 母公司负债)."""
        if not narrows(part.clause or part.label, self.part, whole.label):
            return True
        return not part.inner and not narrows(whole.clause or whole.label, self.whole, part.label)

    def is_whole(self, label: str) -> bool:
        """The same of the whole; what has words of both is the part."""
        if any(word in label for word in self.part) or any(word in label for word in self.neither):
            return False
        return any(word in label for word in self.whole)


_RATES: Final = tuple(map(_Named, claims.NAMED_RATES.values()))
_NAME = re.compile(f"(?:{'|'.join(f'({name})' for name in claims.NAMED_RATES)}){_VERB}\\Z").match  # a group a row

_HINT: Final = (
    "率",
    "贷比",
    "贷款比",
    "占比",
    "税比",
    "强度",
    "优良",
)  # in every name of the table, so that most clauses are passed over at once


def named_rates(passage: Passage) -> Iterator[Rate]:
    """年末常住人口500万人，其中城镇人口300万人，城镇化率60%; 计划投资100亿元，实际完成95亿元，完成率95%."""
    for figure in passage.figures:
        metric = figure.metric
        if metric.quantity.kind not in _KINDS or metric.change is not None or not says_any(figure.clause, _HINT):
            continue
        clause = figure.clause.removeprefix("其中").lstrip()
        match = _NAME(clause)
        if match is None or match.lastindex is None:
            continue
        row = _RATES[match.lastindex - 1]
        near = [
            each
            for each in passage.figures[max(0, figure.index - _LOOK_BACK) : figure.index]
            if each.paragraph == figure.paragraph and figure.sentence - each.sentence <= 1 and each.adds
        ]
        parts = [each for each in near if row.is_part(each.label)]
        wholes = [each for each in near if row.is_whole(each.label)]
        if len(parts) == 1 and not wholes:
            yield from _far(passage, row, parts[0], figure)
        if len(parts) != 1 or len(wholes) != 1 or parts[0].unit != wholes[0].unit:
            continue
        part, whole = parts[0], wholes[0]
        first, last = sorted((part.index, whole.index))
        between = [each for each in near if first < each.index < last and each.unit == part.unit]
        listed = bool(between) and "其中" in between[0].before and not whole.inner
        if between and not listed:
            continue  # 计划开工50个、竣工30个: a plan of two things; but 生产100万吨，其中热轧60万吨；销售99万吨
        if part.amount.value > whole.amount.value * _MOST or passage.says_which(figure):
            continue
        if _one_time(part, whole) and _one_time(part, figure):
            rivals = tuple(each for each in near if each.unit == whole.unit and row.is_narrowed(each.label))
            yield Rate(part, whole, figure, row.neither, row.of_one_thing(part, whole), rivals)


def _far(passage: Passage, row: _Named, part: Figure, figure: Figure) -> Iterator[Rate]:
    """一、存款余额482亿元。二、贷款余额306亿元，存贷比63.4%: the one whole of that name in the paragraphs before, told only where the rate holds."""
    wholes = [
        each
        for each in passage.figures[max(0, part.index - _FAR_BACK) : part.index]
        if each.adds and each.unit == part.unit and row.is_whole(each.label)
    ]
    if len(wholes) == 1 and part.amount.value <= wholes[0].amount.value * _MOST and _one_time(part, wholes[0]):
        yield Rate(part, wholes[0], figure, row.neither, certain=False, rivals=())


def _one_time(one: Figure, other: Figure) -> bool:
    """True unless two figures are known to be of different periods; a plan and what came of it may be of one."""
    a, b = one.told.period, other.told.period
    if a is None or b is None or a.text in b.text or b.text in a.text:
        return True
    return a.start is not None and (a.start, a.end) == (b.start, b.end)
