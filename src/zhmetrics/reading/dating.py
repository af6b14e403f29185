"""In: what lies between the figures of a text: sentence ends, periods, headings, plans. Out: of which time each figure is, and whether planned."""

from __future__ import annotations

import functools
from bisect import bisect_left
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from zhmetrics.language import periods
from zhmetrics.language.script import fold
from zhmetrics.language.tables import phrases, plans
from zhmetrics.reading.clause import BASE_REACH, ClauseReader, Row, Seen, Span
from zhmetrics.reading.sections import Frame, frames, gives_orders
from zhmetrics.values.period import Period

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhmetrics.language.lexicon import Lexicon
    from zhmetrics.reading.source import Source
    from zhmetrics.values.mention import Mention

__all__ = ["Dater", "is_base"]

_REVIEW_MONTHS = 4  # of a year, in which reports tell of the year before
_ANY_YEAR = 2000
_THAN = frozenset("比较")
_WITH = frozenset("与和同")
_IS = frozenset("是为于")
_DAYS = frozenset("日号")
_NUMERALS = "0123456789〇零一二三四五六七八九十第"
_TITLES = frozenset("“《「『")
_OWNERS = frozenset(phrases.OWNERS.split())
_OWNER_REACH = 10  # characters of the name of a place before its period
_ASIDE_REACH = 24  # characters behind a figure in which the brackets around it close
_HEADING_REACH = 40  # characters of a heading behind the year it names


class _Nature(NamedTuple):
    """What the words of a period say of its reach."""

    is_base: bool  # an earlier period to compare with (去年同期)
    passes: bool  # it holds in its sentence only (目前, 每月)
    lasts: bool  # it frames more than its paragraph (今年以来)
    reports: bool  # a month, a quarter or a half, which a bulletin is of
    is_moment: bool  # the end or the beginning of a stretch (年末)
    names_no_year: bool  # it is of any year that is spoken of (全年, 1—6月)
    is_last_part: bool  # it is the last part of a longer one that is spoken of (当月)


@functools.lru_cache(maxsize=1024)
def _nature(phrase: str) -> _Nature:
    folded = phrase
    passes = folded.startswith(phrases.PASSING) or folded.endswith(phrases.PASSING_ENDS)
    passes = passes or (folded.startswith(phrases.PASSING_YEARS) and folded.endswith("年"))
    return _Nature(
        periods.is_base(folded),
        passes,
        folded.endswith(phrases.LASTING),
        folded.endswith(phrases.REPORTING),
        folded.endswith(phrases.MOMENTS),
        _names_no_year(phrase),
        folded.endswith(phrases.LAST_PARTS),
    )


def is_base(phrase: str) -> bool:
    """True of a period that another is compared with (去年同期)."""
    return _nature(phrase).is_base


@functools.lru_cache(maxsize=1024)
def _resolved(phrase: str, today: date | None, earlier: periods.Stretch = (None, None)) -> Period:
    """A period with its days; rows that are of one period share it."""
    return Period(phrase, *periods.resolve(phrase, today, earlier=earlier))


def _names_one_year(phrase: str, today: date | None) -> bool:
    """True of 2023年, 2023年上半年 and 今年, but not of 全年, nor of a day, on which nothing of a year is told."""
    start, end = periods.resolve(phrase, today)
    one = start is not None and end is not None and start.year == end.year and start != end
    return one and not _nature(phrase).names_no_year


def _names_no_year(phrase: str) -> bool:
    """True of 全年 and 1—6月, which are of any year that is spoken of, but not of 今年 and 2023年."""
    if any(periods.resolve(phrase, None)):
        return False
    return any(periods.resolve(phrase, None, earlier=(date(_ANY_YEAR, 1, 1), date(_ANY_YEAR, 12, 31))))


class Dater(ClauseReader):
    """The walk from figure to figure; what a sentence, a paragraph and a section have said of time is carried in attributes.

    Args:
        text: The text.
        mentions: Its quantities, in order.
        marks: The spans of its periods, in order.
        lexicon: Where words are looked up.
        today: What 今年 is counted from, or None.
    """

    def __init__(
        self, source: Source, mentions: Sequence[Mention], marks: Sequence[Span], lexicon: Lexicon, today: date | None
    ) -> None:
        super().__init__(source, mentions, marks, lexicon)
        self._today = today
        self._rows: list[Row] = []
        self._spelt: dict[Span, str] = {}  # the numerals of a list of periods, as if each stood alone
        self._topic: Span | None = None  # the period that opened a sentence, in force until another does
        self._ends: tuple[Span | None, Span | None] | None = None  # the periods of the last pair of levels
        self._reported: Span | None = None  # the month or quarter that a growth was last told of
        self._inner: Span | None = None  # the period that opened a later clause of this sentence
        self._outer: Span | None = None  # what was in force before a later clause of this sentence opened with another
        self._year: Span | None = None  # the last topic that names one year, in force until another does
        self._during: Span | None = None  # the duration that opened a clause of this sentence (五年建成新线5944公里)
        self._carried: Span | None = None  # the same for the rest of its paragraph, where it opened a sentence
        self._against: Span | None = None  # what the sentence compares with (与2020年相比，)
        self._view: Span | None = None  # what the growth of a paragraph is against (从环比看，)
        self._below: Span | None = None  # what growth is compared with from here on (比去年同期（下同）)
        self._aside: tuple[Span | None, Span | None, int] | None = (
            None  # what held before brackets, and where they close
        )
        self._local: Span | None = None  # the period of this clause only (去年同期为31.9%)
        self._status = "reported"
        self._lasting: str | None = None  # a plan that holds for the rest of the paragraph
        # Where 达产后 stands, behind which the rest of the sentence is of no period that it told before.
        self._beyond = 0
        self._to_do = ""  # what the sentence says is planned to be done
        self._cued_at = 0  # where the last word stands that says so
        self._cued = False  # the sentence itself says what its status is
        self._frames = frames(self._text, marks)[::-1]  # the next one last
        self._beginning = self._size - len(self._text.lstrip())  # of the first line, which may be a title
        self._paragraph = self._beginning  # where the paragraph begins
        self._ordered: bool | None = None  # its clauses say what is to be done; None before that was asked
        self._frame: Frame | None = None  # what the section's heading says
        self._sentence_first = 0  # index of the sentence's first row
        self._paragraph_first = 0  # and of the paragraph's

    def _forget(self, *, paragraph: bool) -> None:
        """Forget what a sentence said of its figures, and what a paragraph did where it ends."""
        raise NotImplementedError

    def _cross(self, start: int, end: int) -> None:
        """Take in the sentence ends, periods and plans between two figures, in the order in which they stand."""
        text, words, position = self._text, self._words, start
        if self._aside is not None and self._aside[2] < end:
            self._inner, self._during, self._aside = *self._aside[:2], None
        while self._next_mark < len(self._marks) and self._marks[self._next_mark][0] < end:
            mark = self._marks[self._next_mark]
            self._break(position, mark[0])
            self._period(mark, end)
            position = mark[1]
            self._next_mark += 1
        self._break(position, end)
        if (at := text.find("看，", max(start, self._sentence_start), end)) >= 0:
            view = words.view(self._reversed, self._size - at, self._size - start)
            self._view = self._view if view is None else (self._size - view.end(1), self._size - view.start(1))
        first = len(self._rows) == self._sentence_first
        lasts = self._topic is not None and _nature(text[slice(*self._topic)]).lasts  # 五年来, …。…，2025年…
        if first and self._inner is not None and not lasts and not _nature(text[slice(*self._inner)]).passes:
            # 据统计，上半年，…: what a first figure is dated by holds on.
            self._outer, self._topic = self._topic, self._inner
        again = bool(self._to_do) and start > self._cued_at and text[start : start + 1] in tuple("，,、；;")
        if again and text[start + 1 : start + 1 + len(self._to_do)] == self._to_do:
            self._status, self._to_do = "reported", ""  # 计划开工50个，开工45个
        cue = words.plan(text, max(start, self._sentence_start), end)
        while cue is not None:
            word = fold(cue[1])
            if text[cue.end(1) : cue.end(1) + 1] == "了" and word.startswith(plans.AIMED_AT):
                cue = words.plan(text, cue.end(1), end)
                continue  # 确保了3万人就业: it was done
            if text[cue.end(1) : cue.end(1) + 1] == "的" and (
                word.startswith(plans.TO_PLAN) or text.rfind("比", self._sentence_start, cue.start(1)) >= 0
            ):
                cue = words.plan(text, cue.end(1), end)
                continue  # 比2024年实际完成的386亿元增长8.8%, 计划改造的86个小区完工71个: of that alone it is said
            if word == plans.EITHER and self._is_hoped_for(cue.start(1)):
                cue = words.plan(text, cue.end(1), end)
                continue
            if word in plans.OUTTURNS and self._is_held_against(cue.start(1)):
                cue = words.plan(text, cue.end(1), end)
                continue
            self._status, self._cued, self._cued_at = words.plan_of[word], True, cue.start(1)
            self._to_do = word.removeprefix(plans.TO_PLAN) if word.startswith(plans.TO_PLAN) else ""
            if word.endswith("后"):
                self._beyond = cue.start(1)
            if word.startswith(plans.LASTING_PLANS):
                self._lasting = self._status
            cue = words.plan(text, cue.end(1), end)

    def _is_held_against(self, at: int) -> bool:
        """收入预算比上年执行数增长5%: an outturn that a clause compares with says nothing of its own status."""
        text = self._text
        clause = max(self._sentence_start, *(text.rfind(mark, self._sentence_start, at) for mark in "，,；;"))
        return any(text.find(mark, clause, at) >= 0 for mark in _THAN)

    def _is_hoped_for(self, at: int) -> bool:
        """预计全年实现生产总值500亿元，同比增长6%: the growth of what is yet to come, where no other period opens a clause before it."""
        if self._status == "reported" or not self._cued or self._cued_at < self._sentence_start:
            return False
        return not any(self._cued_at < mark[0] <= at and self._text[mark[0] - 1] in "，,；;" for mark in self._recent())

    def _break(self, start: int, end: int) -> None:
        """Forget what a sentence said where it ends, and what a paragraph said where it does."""
        text, words = self._text, self._words
        last = words.boundary(self._reversed, self._size - end, self._size - start)
        bare = last is not None and len(self._rows) == self._sentence_first  # a sentence without figures
        if bare and self._topic is None and self._inner and not _nature(text[slice(*self._inner)]).passes:
            self._topic = self._inner  # 据介绍，一季度，…。 frames the sentence behind it as well
        if last is None:
            if self._local is not None and words.comma(text, start, end) is not None:
                self._local = None
            return
        broken = self._size - last.start()
        block = words.block(text, start, broken)
        paragraph, leads = block is not None, block is not None and self._leads(broken)
        while block is not None:
            self._paragraph, self._ordered = block.end(), None
            block = words.block(text, self._paragraph, broken)
        self._sentence_start = broken
        self._sentence_first = len(self._rows)
        self._forget(paragraph=paragraph)
        self._aside = None
        self._local = self._inner = self._outer = self._during = self._against = None
        if self._ends is not None and self._ends[1] is None:
            self._ends = None
        if paragraph:
            self._lasting = self._ends = self._carried = self._view = None
            if self._topic is not None and not leads:
                self._topic = None
            self._paragraph_first = len(self._rows)
        while self._frames and self._frames[-1].start <= broken:
            self._frame, self._lasting = self._frames.pop(), None
        self._cued, self._to_do = self._lasting is not None, ""
        self._status = self._lasting or self._outlook()
        done = words.done if self._cued else words.past
        if self._status != "reported" and done(text, broken, end) is not None:
            self._status = "reported"

    def _leads(self, end: int) -> bool:
        """五年来, and a period in a line of its own (这一年，我们砥砺前行。): what frames the paragraph behind as well."""
        if self._topic is None:
            return False
        phrase = self._text[slice(*self._topic)]
        if _nature(phrase).lasts:
            return True
        alone = self._topic[0] >= self._paragraph > self._beginning and len(self._rows) == self._paragraph_first
        if not alone or phrase[-1] in _DAYS:
            return False
        following = self._words.block(self._text, self._topic[1], end)
        return following is not None and following.end() >= end

    def _outlook(self) -> str:
        """What a figure is whose own sentence does not say: by its section's heading, else by how its paragraph is written."""
        frame = self._frame
        if frame is not None and (frame.status == "planned" or frame.period is not None):
            return frame.status
        if self._ordered is None:
            end = self._words.block(self._text, self._paragraph)
            self._ordered = gives_orders(self._text, self._paragraph, self._size if end is None else end.start())
        return "planned" if self._ordered else "reported"

    def _period(self, mark: Span, figure: int) -> None:
        """How far a period reaches: on from a sentence it opens, through one whose clause it opens, else in its clause.

        A base of comparison (比上年) is no period of any figure, an earlier period (去年同期为…) only of its clause's.
        """
        text, words, (start, end) = self._text, self._words, mark
        before = text[start - 1] if start else "\n"
        compared = text[end : end + 4].find("相比") if before in _WITH else -1
        if compared >= 0:
            self._against = (start - 1, end + compared + 2)  # 与2020年相比，钢产量增长42%，煤产量增长20%
            return
        if before in _THAN:
            apart = words.comma(text, end, figure)
            first = start - 2 if text.endswith("相比", 0, start) else start - 1
            bound = 0 < first == start - 2 and text[first - 1] not in phrases.CLAUSE_MARKS  # 与上年相比2020年，
            if apart is not None and apart[0] in "，,：:" and not bound:
                self._against = (first, end)  # 1956年比1950年，棉布供应增加两倍，胶鞋增加一点九倍
            return
        if self._is_base(mark, max(self._sentence_start, start - BASE_REACH - 1)):  # one more: 比 but not 同比
            return
        if text[start] != "每" and words.held(text, end) is not None:
            return  # 1月4日发布: a day on which something was said
        if self._outer is not None and before in phrases.CLAUSE_MARKS and _nature(text[start:end]).reports:
            self._topic, self._outer = self._outer, None  # 一季度增长5.1%，二季度5.4%: the year frames what follows
        gap = text[end:figure] if figure - end <= 1 else None
        lasting = gap == "" and self._next_unit() == "天"  # 春节假期|8天，接待游客120万人次
        near = (gap in ("", "的") and not lasting) or (gap is not None and text[start] == "每" and gap not in "，,")
        if near or text.endswith("历史", 0, start):  # 历史同期 is no period of a figure
            return  # 2020年的7.2% dates one figure only
        if words.announced(self._reversed, self._size - start) and words.bulletin(text, end):
            self._topic, self._inner, self._local = mark, None, None
            return
        titled = words.titled(text, end) if before in _TITLES else None
        if titled is not None and titled.end() <= figure:
            return  # 「1977年的那一張照片」 is the name of a film
        if before in _IS and self._next_unit() == "倍":
            return  # 是前九年总和的1.6倍
        opening = words.opening(self._reversed, self._size - start)
        first = self._behind_owner(self._size - (0 if opening is None else opening.end()), end)
        opens_sentence = first <= self._sentence_start or (
            first - self._sentence_start <= BASE_REACH
            and (not text[self._sentence_start : first].strip(" \t\u3000") or words.labelled(text, end) is not None)
        )
        opens_clause = opens_sentence or text[first - 1] in phrases.CLAUSE_MARKS
        nature = _nature(text[start:end])
        if (opens_clause or self._is_in_heading(end, figure)) and not nature.is_base:
            self._year = mark if _names_one_year(text[start:end], self._today) else self._year
        if nature.is_base:
            if text[end : end + 1] not in "，,":  # 同期，… goes on with the period before
                self._local = mark
        elif opens_sentence and not nature.passes:
            self._topic, self._inner, self._during, self._local = mark, None, None, None
            if self._lasting is not None and text[start : start + 2] in plans.BEHIND:
                self._lasting, self._status, self._cued = None, self._outlook(), False
        elif opens_clause and self._topic is not None and nature.is_last_part and text[end : end + 1] not in "，,":
            self._local = mark  # 11月末，存款482亿元，当月新增3亿元，较年初增加41亿元
        elif opens_clause:
            closing = self._closing(start, figure)
            self._aside = None if closing is None else (self._inner, self._during, closing)
            self._inner, self._during, self._local = mark, None, None
        elif figure - end <= words.reach and words.comma(text, end, figure) is None:
            self._local = mark
            recurs = text[start] == "每"
            if self._topic is None and len(self._rows) == self._sentence_first and not nature.is_moment and not recurs:
                self._topic = mark

    def _behind_owner(self, first: int, end: int) -> int:
        """江海市2023年，出口增长5%: where the name of a place or a body begins that opens a clause before its period."""
        text = self._text
        if text[end : end + 1] not in ("，", ","):
            return first
        opens = (
            max(text.rfind(mark, max(self._sentence_start, first - _OWNER_REACH), first) for mark in "，,；;：:") + 1
        )
        opens = max(opens, self._sentence_start)
        name = text[opens:first].strip()
        is_name = 1 < len(name) <= _OWNER_REACH and name.isalpha()
        return opens if is_name and (name[-1] in phrases.PLACES or name in _OWNERS) else first

    def _closing(self, start: int, figure: int) -> int | None:
        """净利润18.6亿元（2023年：16.3亿元），增长14.1%: where the brackets close that a period opens and a figure stands in."""
        closing = {"（": "）", "(": ")"}.get(self._text[start - 1 : start])
        at = -1 if closing is None else self._text.find(closing, start, figure + _ASIDE_REACH)
        return at if at > figure else None

    def _is_ago(self, row: Row) -> bool:
        """比五年前增长8%, 与十年前相比: a duration that says how far back the base of what follows is."""
        text, (start, end) = self._text, row.mention.full_span
        if row.mention.quantity.kind != "duration" or not start or text[end : end + 1] != "前":
            return False
        against = text[start - 1] in _WITH and text[end + 1 : end + 3] == "相比"
        if against:
            self._against = (start - 1, end + 3)
        return against or (text[start - 1] in _THAN and self._is_base((start, end), max(0, start - BASE_REACH - 1)))

    def _next_unit(self) -> str | None:
        """The unit of the figure behind the words at hand, which has no row yet."""
        following = self._following()
        return None if following is None else following.quantity.unit

    def _following(self) -> Mention | None:
        """The figure behind the one at hand, which has no row yet."""
        at = len(self._rows)
        return self._mentions[at] if at < len(self._mentions) else None

    def _is_in_heading(self, end: int, figure: int) -> bool:
        """2023年国民经济和社会发展统计公报: a line that ends without a mark of a sentence, before the next figure."""
        line_end = self._text.find("\n", end, min(figure, end + _HEADING_REACH))
        return line_end >= 0 and self._words.comma(self._text, end, line_end) is None

    def _goes_on(self) -> bool:
        """True where the figure at hand is not the first of its sentence."""
        return len(self._rows) - 1 > self._sentence_first

    def _date(self, row: Row, seen: Seen) -> None:
        """The period of a figure: the one right before it, else of its clause, its sentence, or what opened an earlier one."""
        framed = self._local or self._during or self._inner or self._topic or self._carried
        if framed is not None and self._sentence_start <= framed[0] < self._beyond:
            framed = None  # 上月底试产，达产后可年产600万片
        row.period = seen.period or framed
        if row.basis is not None and row.direction is not None:
            if row.period is None and not self._names_its_year(row.basis):
                row.period = self._reported  # a paragraph without a period goes on with the growth of that month
            elif row.period is not None and (nature := _nature(self._text[slice(*row.period)])).reports:
                self._reported = self._reported if self._reported is not None and nature.is_last_part else row.period
        if row.basis is not None and row.direction is None:
            based = [mark for mark in self._recent() if mark[0] >= row.basis[0]]
            row.period = based[-1] if based else row.period  # 比2022年的4亿元: the base is of its own period
            fiscal = "年度" in self._text[slice(*row.basis)] or self._words.plan(self._text, *row.basis)
            if based and not fiscal:
                row.status = "reported"  # what a plan is compared with has been, unless it is a budget itself
            return
        if row.period is None:
            return
        if row.status == "reported" and not self._cued and self._text[slice(*row.period)].startswith(plans.COMING):
            row.status = "planned"
        if row.status == "planned" and self._is_behind(row.period):
            row.status = "reported"
        row.frame, row.year = self._inner or self._topic, None if self._looks_back(row.period) else self._year
        first, basis, share = row.period[0], row.basis, row.share
        if (basis is not None and basis[0] <= first < basis[1]) or (share is not None and share[0] <= first < share[1]):
            row.period = self._during or self._inner or self._topic or self._carried  # 是2016年的1.6倍
        if row.period is not None and row.period == self._topic and row.status == "planned":
            past = self._text[row.period[1] - 1] == "来"
            row.period = None if past else row.period  # what is planned is not of the years behind us

    def _set_in(self, row: Row, frame: Frame) -> None:
        """三、2026年重点工作: a figure without a period is of the one in its heading; what had been before it is no plan."""
        if row.period is not None and self._looks_back(row.period):
            row.year = frame.period
        if frame.period is None or row.period == frame.period:
            return
        if row.period is None or row.period == self._carried:
            row.period = frame.period
        elif row.status == frame.status == "planned" and row.period[0] >= self._sentence_start and not self._cued:
            own, framed = (_resolved(self._text[slice(*span)], self._today) for span in (row.period, frame.period))
            if own.end is not None and framed.start is not None and own.end < framed.start:
                row.status = "reported"

    def _is_behind(self, span: Span) -> bool:
        """计划投资100亿元，上年完成80亿元: a clause on a year that is over, behind the plan."""
        opens = span[0] > max(self._cued_at, self._sentence_start) and self._text[span[0] - 1] in "，,；;"
        return opens and self._text[span[0] : span[0] + 2] in plans.BEHIND

    def _looks_back(self, span: Span) -> bool:
        """一年来, 过去一年: in a section on 2025年 that year."""
        return self._text[slice(*span)] in plans.YEAR_BEHIND

    def _pair(self, row: Row, previous: Row | None, seen: Seen) -> None:
        """由2020年的3亿元增加到2025年的5亿元，…由4亿元增加到6亿元: the second pair is of the same two years."""
        row.origin, row.dated = seen.origin, seen.period is not None
        if previous is None or not previous.origin:
            return
        if not seen.levelled:
            if previous.dated and not row.dated and row.period == previous.period:
                row.period = self._inner or self._topic or self._carried  # 由上年的增长2.1%转为下降1.8%
            return
        if previous.dated:
            self._ends = (previous.period, row.period if row.dated else None)
        elif row.dated:
            return
        elif self._ends is not None:
            previous.period, row.period = self._ends[0], self._ends[1] or row.period
        elif row.period is not None and (ends := self._first_and_last(row.period)) is not None:
            previous.period, row.period = ends

    def _first_and_last(self, span: Span) -> tuple[Span, Span] | None:
        """从1978年到1982年，学校由598所增加到715所: the years that the two levels are of."""
        found = periods.from_year_to_year(self._text[slice(*span)])
        if found is None:
            return None
        first, last = found
        return (span[0] + first[0], span[0] + first[1]), (span[0] + last[0], span[0] + last[1])

    def _date_level(self, row: Row, previous: Row | None) -> None:
        """增加值47.5亿元，同比增长4.4%: a level without a period is of the time of the growth behind it in its sentence."""
        if previous is None or previous.period is not None or row.period != self._reported:
            return
        if previous.indicator == row.indicator and self._goes_on():
            previous.period = row.period

    def _periods_listed(self, span: Span, count: int) -> Sequence[Span]:
        """2023年、2024年和2025年，产值分别为…: the periods of the list that one of them stands in, where they are so many."""
        marks = self._marks
        first = last = bisect_left(marks, span)
        if marks[first : first + 1] != [span]:
            return ()  # 去年全年: two marks as one, a duration
        while first and last - first < count and self._are_joined(marks[first - 1], marks[first]):
            first -= 1
        while last + 1 < len(marks) and last - first < count and self._are_joined(marks[last], marks[last + 1]):
            last += 1
        if last > first:
            return marks[first : last + 1] if last - first + 1 == count else ()
        return self._numbers_listed(span, count)

    def _numbers_listed(self, span: Span, count: int) -> Sequence[Span]:
        """2023、2024年 and 一、二季度: the numerals of one list of periods, each with the word that closes it."""
        text = self._text
        items = self._pieces(self._words.items, span)
        word = text[slice(*items[-1])].lstrip(_NUMERALS) if len(items) == count else ""
        spelt = {item: text[slice(*item)].removesuffix(word) + word for item in items}
        if not word or not all(map(periods.is_period, spelt.values())):
            return ()
        self._spelt.update(spelt)
        return items

    def _are_joined(self, mark: Span, following: Span) -> bool:
        return mark[1] < following[0] and self._words.joint(self._text[mark[1] : following[0]]) is not None

    def _moment(self, previous: Row) -> Span | None:
        """生猪年末存栏22万头，下降8.4%: the growth of a level is of its day."""
        period = previous.period
        return period if period is not None and _nature(self._text[slice(*period)]).is_moment else None

    def _names_its_year(self, span: Span) -> bool:
        """较2022年, but not 比上年: the base says of which year it is."""
        inside = (self._text[slice(*mark)] for mark in self._recent() if span[0] <= mark[0] < span[1])
        return any(_names_one_year(phrase, None) for phrase in inside)

    def _dated(self, row: Row, span: Span) -> Period:
        """A period with its days; 去年同期 and 同月 are counted from the period before."""
        if span in self._spelt:
            alone = self._of_its_year(row, self._spelt[span], span)
            return Period(self._text[slice(*span)], alone.start, alone.end)
        phrase, frame = self._text[slice(*span)], row.frame
        if phrase[:2] == phrases.YEAR_BEFORE and row.basis is None and (told := self._told_year(row, span)) is not None:
            return _resolved(phrase, told)
        if frame is None or frame == span or not _nature(phrase).is_base:
            return self._of_its_year(row, phrase, span)
        before = self._of_its_year(row, self._text[slice(*frame)], frame)
        return _resolved(phrase, before.end or self._today, (before.start, before.end))

    def _told_year(self, row: Row, span: Span) -> date | None:
        """The end of the year that is spoken of, which 上年 stands before whenever that was written."""
        for other in (row.frame, row.year):
            if other is not None and other != span:
                end = self._of_its_year(row, self._text[slice(*other)], other).end
                if end is not None and (self._today is None or end <= self._today):
                    return end
        return None

    def _of_its_year(self, row: Row, phrase: str, span: Span) -> Period:
        """A period with its days; 全年 and 1—6月 are of the year that the text spoke of last, else of the report's own.

        A report of the first months of a year that tells of a stretch not over yet (全年) tells of the year before.
        """
        if not _nature(phrase).names_no_year:
            if row.year is None or row.year == span or not self._looks_back(span):
                return _resolved(phrase, self._today)
            year = self._text[slice(*row.year)]
            told = _resolved(year if _names_one_year(year, self._today) else phrase, self._today)
            return Period(phrase, told.start, told.end)
        if row.year is not None and row.year != span:
            told = _resolved(self._text[slice(*row.year)], self._today)
            return _resolved(phrase, None, (told.start, told.end))
        period = _resolved(phrase, self._today)
        if self._today is None or period.end is None or period.end <= self._today or row.status == "planned":
            return period
        before = self._today.year - 1
        if self._today.month > _REVIEW_MONTHS or before < date.min.year:
            return period
        return _resolved(phrase, None, (date(before, 1, 1), date(before, 12, 31)))

    def _is_ahead(self, period: Period) -> bool:
        """到2025年, 明年: a period that names its year and begins after today."""
        start = period.start if period.start is not None else period.end
        if self._today is None or start is None or start <= self._today:
            return False
        words = fold(period.text)
        return str(start.year) in words or "明年" in words or "五" in words  # a five-year plan names its years too
