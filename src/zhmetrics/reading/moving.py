"""In: the words around a figure. Out: how its level moved and against what, by its own words or those of the figure before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhmetrics.language import context
from zhmetrics.language.tables import growth, phrases
from zhmetrics.reading.sharing import Sharer
from zhmetrics.values.change import Change, unsigned

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from zhmetrics.language.lexicon import Lexicon
    from zhmetrics.reading.clause import Row, Seen, Span
    from zhmetrics.reading.source import Source
    from zhmetrics.values.mention import Mention

__all__ = ["AMOUNTS", "Mover", "copy_change"]

AMOUNTS = frozenset(("money", "mass", "energy", "power", "area", "volume", "length"))
_CHANGE_KINDS = frozenset(("percent", "percentage_point", "multiple", "fraction"))
_STRIVING = 10  # characters between a growth and the one hoped for
_LONGEST_VERB = 4  # characters between two levels: 从1430公里|延伸|到2267公里
_REACHED = ("到", "至", "为", "成")


def copy_change(told: Row, row: Row) -> None:
    """Give a row the change that the words before another tell of both."""
    for field in ("direction", "basis", "growth", "form"):
        setattr(row, field, getattr(told, field))


class Mover(Sharer):
    """The arguments are those of `Dater`."""

    def __init__(
        self, source: Source, mentions: Sequence[Mention], marks: Sequence[Span], lexicon: Lexicon, today: date | None
    ) -> None:
        super().__init__(source, mentions, marks, lexicon, today)
        self._basis: Span | None = None  # the base of a comparison whose level has been given (較上年的2,786萬元)

    def _moved(self, row: Row, seen: Seen, start: int) -> int:
        """How the figure's level moved, by the words just read; returns where the subject ends."""
        words, size, reverse = self._words, self._size, self._reversed
        position = seen.position
        quantity = row.mention.quantity
        if quantity.unit == "倍" and row.direction is None:
            ratio = words.ratio(reverse, size - row.mention.full_span[0], size - start)
            if self._text[row.mention.start] == "翻":
                row.direction, row.form, row.growth = "up", "ratio", row.mention.full_span
            elif ratio is not None and self._dates((size - ratio.end(1), size - ratio.start(1))):
                row.direction, row.form = "up", "ratio"
                row.basis = (size - ratio.end(1), size - ratio.start(1))
                row.growth = (size - ratio.end(), row.mention.full_span[0])
                return size - ratio.end()
            elif ratio is not None and any(mark[0] == size - ratio.end(1) for mark in self._recent()):
                return size - ratio.end()  # 相当于前九年总和的1.6倍
        above = quantity.kind == "percentage_point" and words.over(reverse, size - position, size - start) is not None
        if row.direction is None and seen.rate is not None and quantity.kind in _CHANGE_KINDS and not above:
            row.direction, row.growth = seen.rate, (position, row.mention.full_span[0])
        if quantity.kind == "percentage_point":
            found = words.contribution(reverse, size - position, size - start)
            if found is not None:
                row.role, row.growth = "contribution", (size - found.end(), row.mention.full_span[0])
                row.direction = "down" if self._text[size - found.end() :][:2] == "负向" else row.direction or "up"
                return size - found.end()
        position = self._compare(row, start, position)
        if row.direction is None and quantity.kind == "percent":
            self._look_behind(row)
            self._by_sign(row)
        if row.direction is None and seen.comparative is not None and row.basis is None:
            row.basis = self._basis  # 比上年的7.71元便宜了0.71元
        if row.direction is None and seen.comparative is not None and row.basis is not None:
            row.direction, row.growth = seen.comparative, (position, row.mention.full_span[0])
        return position

    def _by_sign(self, row: Row) -> None:
        """同比+5.2%, 环比-0.3%: behind the base of a comparison a sign is a word of growth."""
        start = row.mention.start
        value = row.mention.quantity.value
        signed = self._text[start - 1 : start] in tuple("+＋") or (value is not None and value < 0)
        if signed and row.basis is not None and 0 <= start - row.basis[1] <= 1:
            row.direction, row.growth = "up", (row.basis[0], start)  # a level below zero turns it

    def _look_behind(self, row: Row) -> None:
        """实现5%的增长, 以13%的增速: the word of growth stands behind the figure."""
        behind = self._words.rate_behind(self._text, row.mention.full_span[1])
        if behind is not None:
            group = 1 if behind[1] else 2
            row.direction, row.growth = self._words.direction_of[behind[group]], behind.span(group)

    def _compare(self, row: Row, start: int, position: int) -> int:
        """比上年, 较年初, 高于全国: the base in the words that are left; returns where the subject ends."""
        words, size, reverse = self._words, self._size, self._reversed
        kind = row.mention.quantity.kind
        exceeds = kind in ("percent", "fraction") and position == row.mention.full_span[0]  # 高出市场价三成
        if row.direction is None and (kind == "percentage_point" or exceeds):
            found = words.over(reverse, size - position, size - start)
            if found is not None and (not exceeds or found[0][::-1] in growth.EXCEEDING):
                row.direction = words.over_of[found[0][::-1]]
                row.basis = row.growth = (size - found.end(), position)
                return size - found.end()
        if row.direction is None and kind in ("percent", "percentage_point"):
            found = words.beyond(reverse, size - position, size - start)
            if found is not None:  # 完成投资29亿元、超年度计划28%
                row.direction, row.basis = "up", (size - found.end(), position)
                row.growth = row.basis
                return size - found.end()
        found = words.compared(reverse, size - position, size - start)
        if found is not None and size - found.start() == position:
            found = None  # 生师比 and 竞争比 end so
        if found is None:
            if row.direction is not None and row.basis is None:
                row.basis = self._basis or self._against or self._view or self._below
            return position
        base = (size - found.end(), position)
        if row.direction is None and self._moves_object(row, base):
            return position
        if row.direction is None and row.mention.quantity.kind not in _CHANGE_KINDS:
            self._basis = base  # 較上年2,786萬元，增加…: the level of the base itself
        row.basis = row.basis or base
        if self._text.startswith(phrases.SAME_BELOW, base[1]):
            self._below = base
        seen = self._left(row, start, base[0])
        row.dealt = len(self._rows) - 1 if seen.distributed else row.dealt
        return seen.position

    def _moves_object(self, row: Row, base: Span) -> bool:
        """比上年|减少|用电: behind the period that is compared with, the verb of movement stands before what moves."""
        for mark in self._recent():
            if base[0] < mark[0] and mark[1] < base[1]:
                verb = self._words.governing(self._text, mark[1], base[1])
                if verb is not None and base[1] - verb.end() > 1 and "的" not in self._text[verb.end() : base[1]]:
                    row.direction = self._words.direction_of[verb[0]]
                    row.basis, row.growth = (base[0], mark[1]), verb.span()
                    return True
        return False

    def _reaches(self, previous: Row, row: Row, seen: Seen, start: int) -> bool:
        """从1430公里|延伸|到2267公里: whatever verb stands between the two levels."""
        if not previous.origin or seen.levelled or previous.mention.quantity.unit != row.mention.quantity.unit:
            return False
        at, end = seen.position, row.mention.full_span[0]
        verb = self._text[start:at]
        return (
            start == previous.mention.full_span[1]
            and 0 < len(verb) <= _LONGEST_VERB
            and verb.isalpha()
            and self._text[at:end].startswith(_REACHED)
        )

    def _go_on(self, previous: Row, row: Row, *, levelled: bool) -> None:
        """加快5.9、2.6和3.8个百分点: the others of a list changed as the first did."""
        if (
            self._joined(previous, row)
            or self._strives(previous, row, levelled=levelled)
            or self._is_namely(previous, row)
            or self._is_of_next(previous, row)
        ):
            copy_change(previous, row)
            row.indicator = row.indicator or previous.indicator

    def _strives(self, previous: Row, row: Row, *, levelled: bool) -> bool:
        """增长6%以上、力争7%, 增速由5.2%回落至3.8%: the second figure is a growth as the first is."""
        if previous.mention.quantity.kind != "percent" or row.mention.quantity.kind != "percent":
            return False
        if levelled and previous.origin:
            return True
        between = self._text[previous.mention.full_span[1] : row.mention.full_span[0]]
        return len(between) <= _STRIVING and self._words.strive(between) is not None

    def _is_namely(self, previous: Row, row: Row) -> bool:
        """增加2016.7万元，即约56%: the rate of the growth that was told as an amount."""
        if row.owns or row.mention.quantity.kind != "percent" or previous.mention.quantity.kind == "percent":
            return False
        between = self._text[previous.mention.full_span[1] : row.mention.full_span[0]]
        return len(between) <= _STRIVING and self._words.namely(between) is not None

    def _is_its_rate(self, previous: Row, row: Row) -> bool:
        """比上年增加1634元，增长6.4%: the rate and the amount of one growth are against the same base."""
        if row.growth is None or row.direction != previous.direction:
            return False
        between = self._text[previous.mention.full_span[1] : row.growth[0]].strip()
        kinds = {previous.mention.quantity.kind, row.mention.quantity.kind}
        return between in tuple("，,、") and "percent" in kinds and not kinds <= _CHANGE_KINDS

    def _is_of_next(self, previous: Row, row: Row) -> bool:
        """一季度增长5.1%，二季度5.4%: a percentage with nothing but its period moved as the one before did."""
        if row.owns or not row.dated or row.period is None or previous.period is None or row.basis is not None:
            return False
        kinds = {previous.mention.quantity.kind, row.mention.quantity.kind}
        start, end = previous.mention.full_span[1], row.mention.full_span[0]
        alone = row.period[1] == end and self._text[start : row.period[0]].strip() in tuple("，、,；;")
        return kinds == {"percent"} and alone and previous.dated

    def _shares_verb(self, previous: Row, row: Row) -> bool:
        """压减时间58%、材料52%: the verb before the first thing of a list is that of the others too."""
        if previous.mention.quantity.kind != row.mention.quantity.kind or not (previous.indicator and previous.growth):
            return False
        if row.indicator is None or row.share is not None or row.direction is not None:
            return False
        at = previous.mention.full_span[1]
        governs = previous.growth[1] == previous.indicator[0]
        return governs and row.indicator[0] == at + 1 and self._text[at : at + 1] == "、"

    def _shares_base(self, previous: Row, row: Row) -> bool:
        """高于全国1.1个百分点、全省0.6个百分点: in a list of what a figure is above, the others have a base of their own."""
        above = previous.basis is not None and previous.basis == previous.growth and row.direction is None
        if not above or not previous.mention.quantity.kind == row.mention.quantity.kind == "percentage_point":
            return False
        at, end = previous.mention.full_span[1], row.mention.full_span[0]
        base = self._text[at + 1 : end]
        if self._text[at : at + 1] not in ("、", "和") or not base.endswith(phrases.COMPARED):
            return False
        row.indicator, row.owns = previous.indicator, False
        row.direction, row.basis = previous.direction, (at + 1, end)
        row.growth = row.basis
        return True

    def _take_rate(self, row: Row, subject: Span) -> None:
        """用电增速放缓，分别为13.4%、11.2%: the subject of the clause before ends in a word of growth."""
        words, size = self._words, self._size
        rate = words.left(self._reversed, size - subject[1], size - subject[0])
        if rate is None or rate.end() - rate.start() >= subject[1] - subject[0] - 1:
            return
        word = rate[0][::-1]
        if words.left_of[word] != context.RATE:
            return
        row.indicator = (subject[0], size - rate.end())
        if row.direction is None:
            row.direction, row.growth = words.direction_of[word], (size - rate.end(), subject[1])

    def _words_span(self, row: Row) -> Span | None:
        """Where the words of growth stand, the basis with them where it stands in the same clause."""
        if row.growth is None or row.basis is None:
            return row.growth
        start, end = min(row.basis[0], row.growth[0]), max(row.basis[1], row.growth[1])
        apart = (
            end - start > self._words.reach or self._text.find("\n", start, end) >= 0
        )  # 比去年同期（下同） a paragraph before
        return row.growth if apart else (start, end)

    def change_of(self, row: Row) -> Change:
        """The change that a row's words make of its figure; the figure itself without its sign."""
        basis = None if row.basis is None else self._source.clean[slice(*row.basis)].strip(" 的")
        direction, value = row.direction or "up", row.mention.quantity.value
        if value is not None and value < 0:
            direction = {"up": "down", "down": "up"}.get(direction, direction)  # 分别增长12%、-3%
        return Change(unsigned(row.mention.quantity), basis, direction, row.form)
