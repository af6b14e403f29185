"""In: a percentage or a fraction and the words of its sentence. Out: what it is a share of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhmetrics.language.tables import phrases
from zhmetrics.reading.dating import Dater

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from zhmetrics.language.lexicon import Lexicon
    from zhmetrics.reading.clause import Row, Span
    from zhmetrics.reading.source import Source
    from zhmetrics.values.mention import Mention

__all__ = ["SHARE_KINDS", "Sharer"]

SHARE_KINDS = frozenset(("percent", "fraction", "percentage_point"))
_ONLY = "约仅只已就还也都均各"  # what may stand right before 占
_OPENING = 32  # characters of a first clause that may say what a sentence tells parts of
_GIVEN_REACH = 5  # characters of a word for what a sum is given to
_LONGEST_VERB = 4  # characters between two ratios: 14.2:38.9:46.9|调整为|13.8:38.5:47.7


class Sharer(Dater):
    """What a sentence has said of wholes and parts is carried in attributes; the arguments are those of `Dater`."""

    def __init__(
        self, source: Source, mentions: Sequence[Mention], marks: Sequence[Span], lexicon: Lexicon, today: date | None
    ) -> None:
        super().__init__(source, mentions, marks, lexicon, today)
        self._subject: Span | None = None  # what the sentence measures
        self._whole: Span | None = None  # what the last shares were shares of
        self._among: Span | None = None  # what the sentence tells parts of (在…中，)
        self._asked = 0  # up to here no 其中 stands behind it
        self._sharing: Row | None = None  # the sentence's last share, which 提升9个百分点 goes on from

    def _share(self, row: Row, start: int, position: int) -> int:
        """占全县的, 占比: the whole that the figure is a share of; returns where the subject ends."""
        words, size, reverse = self._words, self._size, self._reversed
        noun = words.share_noun(reverse, size - position, size - start)
        if noun is not None:
            before = position - len(noun[0])
            head = self._text.rfind("在", start, before)
            row.share = self._inside(head + 1, before) if head >= 0 else (position, position)
            if head >= 0:
                return head
            again = noun[0][::-1].startswith("所占")
            last = self._sharing
            inner = last is not None and self._text.find("其中", last.mention.end, start) >= 0
            if last is not None and not inner and (before == start or again):
                row.share = last.share  # 占全市进出口的一半，比重达到54%
            else:
                self._among = self._among_before(start) or self._among
                row.share = self._among or row.share  # 在基本建设投资中，农林投资比重为4.1%，能源投资比重为32%
            if again:
                return before if before > start else position
        if noun is None and (period := self._level_of(row, start)) is not None:
            row.share = period  # 旅游收入|恢复到2019年的93.5%
            told = self._text[start : period[0]]
            return period[0] - max(len(word) for word in phrases.AS_MUCH_AS if told.endswith(word))
        found = words.share(reverse, size - position, size - start)
        if found is None and self._text.startswith("约占", row.mention.full_span[0]):
            return self._share_elided(row, start, position)  # 服务业收入30亿元，约占15%
        if found is None:
            met = words.fulfilled(reverse, size - position, size - start)
            if met is not None and met[1] is None and self._text[position : position + 1] != "的":
                met = None  # 完成设计总量的97%, but 完成投资97%
            if met is None:
                given = (
                    None
                    if noun is None or row.share != (position, position)
                    else words.given(self._text, start, before)
                )
                if given is not None and given.start() - start > 1:
                    row.share = self._quote_kept(self._without_lead(start, given.start()), given.start())
                return position
            group = 1 if met[1] else 2
            row.share = (size - met.end(group), size - met.start(group))
            if self._text[row.share[0]] == "了":
                row.share = (row.share[0] + 1, row.share[1])  # 完成了全年任务的105%
            return size - met.end()
        at = size - found.end()
        if noun is not None and at == position - len(noun[0]):
            return position if position - len(noun[0]) > start else at
        tail = words.whole_tail(reverse, size - position, size - at - 1)
        first = at + 1 + (self._text[at + 1 : at + 2] in phrases.AFTER_SHARE)
        row.share = (first, max(first, position if tail is None else size - tail.end()))
        if row.share[0] < row.share[1]:
            self._whole, self._asked = row.share, row.share[1]
        else:
            at = self._share_elided(row, start, at, row.share[0])
        if self._text[max(start, at - 2) : at] == phrases.DISTRIBUTIVE_MARK:
            row.dealt = len(self._rows) - 1  # 小学42所、中学12所，分别占全市的12%和8%
        return at

    def _share_elided(self, row: Row, start: int, verb: int, end: int | None = None) -> int:
        """占 with nothing behind it: of the whole before the verb, if it stands there; returns where the subject ends."""
        within = self._within(start, verb)
        if within is None:
            self._share_untold(row, start, verb if end is None else end)
            return verb
        row.share = self._whole = self._inside(within[0] + 1, within[1])
        self._asked = verb
        return within[0]

    def _within(self, start: int, end: int) -> Span | None:
        """煤炭|在一次能源消费中|约占55%: where the whole stands before the verb."""
        at = self._text.rfind("在", start, end)
        last = at + len(self._text[at:end].rstrip(_ONLY))
        return (at, last) if at >= 0 and self._text.endswith(phrases.WITHIN[1:], at, last) else None

    def _level_of(self, row: Row, start: int) -> Span | None:
        """恢复到2019年的93.5%, 相当于上年的90%: the earlier level of the same that a percentage is of."""
        for mark in self._recent():
            if start < mark[0] and self._text[mark[1] : row.mention.full_span[0]] == "的":
                words = self._text[start : mark[0]]
                return mark if words.endswith(phrases.AS_MUCH_AS) else None
        return None

    def _share_untold(self, row: Row, start: int, position: int) -> None:
        """占三成: of what the clause before tells parts of, else of what the shares before were of."""
        row.share = (position, position)
        among = self._among_before(start)
        if among is not None:
            row.share = self._whole = among
            self._asked = among[1]
            return
        parted = False
        if self._opens_parts(position):
            parted = self._text.rfind("其中", self._sentence_start, position) >= 0
            self._whole, self._among = None, self._parted_before(position) if parted else self._among
        if not parted and self._among is None and (self._whole is None or self._whole[0] < self._sentence_start):
            self._among = self._among_opened(start)
        # Of what was told of last: 企业300家，其中民营企业占60%, but 其中民营企业占全市的12%，外资企业占3%.
        row.share = max((each for each in (self._among, self._whole) if each is not None), default=row.share)

    def _among_before(self, start: int) -> Span | None:
        """在基本建设投资中，: what a clause tells parts of, by the one before it."""
        found = self._words.among(self._reversed, self._size - start, self._size - self._sentence_start)
        if found is None:
            return None
        start = self._size - found.end(1)
        return start + (self._text[start] == "在"), self._size - found.start(1)

    def _among_opened(self, start: int) -> Span | None:
        """全市常住人口中，男性1755人，占51%: what the first clause of a sentence says that parts are told of."""
        end = min(start, self._sentence_start + _OPENING)
        comma = self._words.comma(self._text, self._sentence_start, end)
        among = None if comma is None else self._among_before(comma.end())
        if among is None or self._text[slice(*among)].endswith(phrases.NO_WHOLES):
            return None
        counted = self._rows[self._sentence_first].mention  # 217个|雨量站中，
        return (max(among[0], counted.end), among[1]) if counted.end < among[1] else among

    def _inside(self, start: int, end: int) -> Span:
        """在国民收入中的|比重: the whole without the words for within."""
        for word in phrases.WITHIN:
            if end - start > len(word) + 1 and self._text.endswith(word, start, end):
                end -= len(word)
        return start, end

    def _opens_parts(self, end: int) -> bool:
        """经费占生产总值的2.2%。其中企业投入69亿元，占80%: behind 其中 the whole is what was spoken of, no longer what that was a share of."""
        found = self._text.find("其中", self._asked, end) >= 0
        self._asked = max(self._asked, end)
        return found

    def _parted_before(self, end: int) -> Span | None:
        """企业300家，其中民营企业占60%: what the last level before 其中 is of, in the same sentence."""
        at = self._text.rfind("其中", self._sentence_start, end)
        before = (row for row in reversed(self._rows[self._sentence_first : -1]) if row.mention.end <= at)
        last = next(before, None)
        if last is None or last.direction is not None or last.mention.quantity.kind in SHARE_KINDS:
            return None
        return last.indicator

    def _is_of(self, whole: Row, row: Row) -> bool:
        """占全县238个行政村的16.4%, 为目标4000人的105.4%: a share of the figure right before; it is of the subject before that."""
        start = whole.mention.full_span[1]
        named = self._without_share(whole)
        if named is not None and named[0] == start:
            start = named[1]
        if self._text[start : row.mention.full_span[0]] != "的" or whole.mention.quantity.kind in SHARE_KINDS:
            return False
        opens = min(whole.mention.full_span[0], start if named is None else named[0])
        parted = self._words.parted(self._reversed, self._size - opens, self._size - self._sentence_start)
        if parted is None:
            return False  # 超过原定计划427.4亿元的15.3%
        if whole.called is None:
            whole.indicator = named
        row.share = named or (row.mention.start, row.mention.start)
        own = self._actor(self._size - parted.end())
        told = self._rows[-3] if len(self._rows) - 3 >= self._sentence_first else None
        self._subject = row.indicator = own or (None if told is None else told.indicator)
        row.period = whole.period
        self._sharing = row
        return True

    def _without_share(self, whole: Row) -> Span | None:
        """产值占|全省生产总值5000亿元的三成: what a figure is of, without whose share of it follows."""
        named = whole.called or whole.indicator
        if named is None or named[0] >= whole.mention.end:
            return named
        at = self._text.rfind("占", *named)
        return named if at < 0 else self._subject_of(at + 1, named[1])[0]

    def _actor(self, end: int) -> Span | None:
        """贫困村|占全县238个行政村的16.4%: whose share a clause tells, where it says so itself."""
        floor = max(self._sentence_start, end - self._words.reach)
        opening = self._words.clause(self._reversed, self._size - end, self._size - floor)
        start = floor if opening is None else self._size - opening.end()
        subject, verbal = self._subject_of(start, end)
        return None if verbal else subject

    def _given(self, row: Row) -> None:
        """支出47亿元，八成以上用于民生: what a part of the sum was for stands behind it."""
        if row.mention.quantity.kind not in SHARE_KINDS or row.share is not None or row.direction is not None:
            return
        start = row.mention.full_span[1]
        word = self._words.given(self._text, start, start + _GIVEN_REACH)
        noun = None if word is None or word.start() != start else self._words.noun(self._text, word.end())
        if noun is not None and row.indicator is not None:
            row.share, row.indicator = row.indicator, (start, noun.end())

    def _in_ratio(self, index: int) -> bool:
        """三次产业结构为14.7:38.7:46.6: parts of a ratio are shares of one whole."""
        mention = self._mentions[index]
        before = self._mentions[index - 1] if index else None
        after = self._mentions[index + 1] if index + 1 < len(self._mentions) else None
        return (before is not None and self._is_ratio(before, mention)) or (
            after is not None and self._is_ratio(mention, after)
        )

    def _share_of_ratio(self, row: Row, previous: Row | None, index: int, position: int) -> Span:
        """占生产总值的比重由14.2:38.9:46.9|调整为|13.8:38.5:47.7: all parts of a ratio, and of the one behind it, are of one whole."""
        if previous is None or previous.share is None or not self._in_ratio(index - 1):
            return position, position
        between = self._text[previous.mention.end : row.mention.start]
        joined = len(between) == 1 or (between.isalpha() and len(between) <= _LONGEST_VERB)
        return previous.share if joined else (position, position)
