"""In: a passage. Out: the two amounts of each difference whose very name says what is taken from what: 结余, 自然增长率, 尚余."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from zhmetrics.checks.claims import Figure
from zhmetrics.checks.names import core_of
from zhmetrics.language.tables import claims

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhmetrics.checks.claims import Passage

__all__ = ["Remainder", "remainders"]

_LOOK_BACK: Final = 8  # figures before the result that its terms are looked for in
_LISTED = re.compile("(?:[、和及与]|以及)[^，,。；;：:、]*").fullmatch  # goes on with a list
_REACH: Final = 80  # characters before the first term that may tell of more terms
_VERB: Final = "(?:为|是|达|达到|约|约为|共|共计|仅|只)*"


class Remainder(NamedTuple):
    """A stated difference, what it is taken from, what is taken, whether the words leave no doubt, and what else it may be from."""

    stated: Figure
    whole: Figure
    taken: Figure
    certain: bool
    rivals: tuple[Figure, ...] = ()


class _Named:
    """A row of the table: words of both terms, and of what means more terms or may."""

    __slots__ = ("loose", "more", "of_one_thing", "taken", "whole")

    def __init__(self, row: tuple[str, str, str, str, str, bool]) -> None:
        _name, whole, taken, more, loose, self.of_one_thing = row
        self.whole, self.taken, self.more, self.loose = (tuple(each.split()) for each in (whole, taken, more, loose))


_ROWS: Final = tuple(map(_Named, claims.NAMED_DIFFERENCES))
_NAMES = re.compile(
    "".join(f"(?:(?=({row[0]}){_VERB}\\Z))?" for row in claims.NAMED_DIFFERENCES)
).match  # a group a row; a clause may be the name of several
_HINT = re.compile(
    "余|增|净|权益|缺|绌|短|赤"
).search  # in every name of the table, so that most clauses are passed over at once


def remainders(passage: Passage) -> Iterator[Remainder]:
    """收入120亿元，支出100亿元，结余20亿元; 出生率8‰，死亡率6‰，自然增长率2‰; 下达资金100万元，已支出60万元，尚余40万元."""
    for figure in passage.figures:
        change = figure.told.change
        if _HINT(figure.clause) is None or figure.metric.share_of is not None:
            continue
        if change is not None and (change.basis is not None or change.form != "increase" or change.direction != "up"):
            continue
        clause = figure.clause.strip().removeprefix("其中")
        names = match.groups() if (match := _NAMES(clause)) is not None else ()
        found = (_terms(passage, figure, row) for row, name in zip(_ROWS, names, strict=False) if name is not None)
        left = next((each for each in found if each is not None), None)
        if left is not None:
            yield left


def _terms(passage: Passage, figure: Figure, row: _Named) -> Remainder | None:
    near = [
        each
        for each in _outside(passage.figures[max(0, figure.index - _LOOK_BACK) : figure.index])
        if each.paragraph == figure.paragraph
        and figure.sentence - each.sentence <= 1
        and each.is_level
        and each.unit == figure.unit
        and not each.base
        and passage.same_period(each, figure)
    ]
    wholes = [each for each in near if _says(row.whole, each) and not _says(row.taken, each)]
    takens = [each for each in near if _says(row.taken, each)]
    if not row.of_one_thing and takens:  # 预算数…，分配数…，实现数…，尚余…: the last that was allotted
        wholes = [each for each in wholes if each.index < takens[0].index][-1:]
    if row.of_one_thing and len(wholes) == 1 < len(takens):  # 政府收入5621亿元，地价收入142亿元。政府开支7493亿元
        takens = [each for each in takens if _rest(row.taken, each) == _rest(row.whole, wholes[0])]
    if len(wholes) != 1 or len(takens) != 1:
        return None
    whole, taken = wholes[0], takens[0]
    if not row.of_one_thing and taken.index + 1 != figure.index:
        return None
    first = min(whole, taken, key=lambda each: each.index)
    begin = max(passage.sentence_span(first.sentence)[0], first.metric.start - _REACH)
    words = passage.text[begin : figure.metric.start]
    if any(word in words for word in row.more) or (
        row.of_one_thing and _rest(row.taken, taken) not in ("", _rest(row.whole, whole))
    ):
        return None
    rivals = tuple(each for each in near if each is not whole and each is not taken)
    return Remainder(figure, whole, taken, not any(word in words for word in row.loose), rivals)


def _outside(figures: Sequence[Figure]) -> Iterator[Figure]:
    """The figures that no 其中 takes from others: 收入41亿元，其中保险费收入26亿元、利息收入15亿元；支出38亿元."""
    opened = ended = -1  # the sentence of the last 其中, and whether a semicolon or another clause ended its list
    for figure in figures:
        if "其中" in figure.before:
            opened, ended = figure.sentence, 0
        elif opened == figure.sentence and not _LISTED(figure.before):
            ended = 1
        if opened != figure.sentence or ended:
            yield figure


def _says(words: Sequence[str], figure: Figure) -> bool:
    """Whether its own clause says so, or where that says nothing its indicator."""
    label = figure.clause or figure.label
    return any(word in label for word in words)


def _rest(words: Sequence[str], figure: Figure) -> str:
    """What a term's own clause names besides the word that makes it a term."""
    at = min((at for word in words if (at := figure.clause.find(word)) >= 0), default=0)
    return core_of(figure.clause[:at]).replace("总", "")
