"""In: the mentions and periods of a text. Out: its metrics: each figure with indicator, period, change, share, status, role."""

from __future__ import annotations

import functools
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from zhmetrics.language import context, periods
from zhmetrics.language.script import fold, variants
from zhmetrics.language.tables import phrases, plans
from zhmetrics.reading.clause import BASE_REACH, ClauseReader, Row, Seen, Span
from zhmetrics.reading.sections import Frame, frames, gives_orders
from zhmetrics.values.change import Change, unsigned
from zhmetrics.values.metric import Metric
from zhmetrics.values.period import Period

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhmetrics.language.lexicon import Lexicon
    from zhmetrics.reading.source import Source
    from zhmetrics.values.mention import Mention

__all__ = ["assemble", "read_change"]

_CHANGE_KINDS = frozenset(("percent", "percentage_point", "multiple", "fraction"))
_SHARE_KINDS = frozenset(("percent", "fraction", "percentage_point"))
_REVIEW_MONTHS = 4  # of a year, in which reports tell of the year before
_ANY_YEAR = 2000
_THAN = frozenset(each for char in "比较" for each in variants(char))
_WITH = frozenset(each for char in "与和同" for each in variants(char))
_IS = frozenset(each for char in "是为于" for each in variants(char))
_TITLES = frozenset("“《「『")
_EVER = tuple(first + last for first in variants("历") for last in variants("史"))  # 历史同期 is no period of a figure
_HEADING_REACH = 40  # characters of a heading behind the year it names
_BRACKET_REACH = 30  # characters in brackets between a name and its figure
_GENERIC = 2  # characters; so short a name behind one in quotes is of that one
_SHORT_REST = 6  # characters of a name behind brackets that say little without what stands before them
_STRIVING = 10  # characters between a growth and the one hoped for
_THRESHOLD_REACH = 10  # characters of the name of what a threshold picks out
_AMOUNTS = frozenset(("money", "mass", "energy", "power", "area", "volume", "length"))
_NAMED_BEFORE = _SHARE_KINDS | {"duration"}  # kinds whose words behind a verb name them, not those behind the figure
_NOUN_KINDS = frozenset(
    ("count", "other", "length", "area")
)  # their noun may stand behind them: 23个工业项目, 5公里管网


def assemble(  # noqa: PLR0917 -- the reading of one text, in one call
    text: str,
    mentions: Sequence[Mention],
    marks: Sequence[Span],
    lexicon: Lexicon,
    today: date | None,
    source: Source | None = None,
) -> list[Metric]:
    """The rows of a text's table, one a mention, in order.

    Args:
        text: The text that the spans index.
        mentions: Its quantities, in order.
        marks: The spans of its periods, in order.
        lexicon: Where words are looked up.
        today: What 今年 is counted from, or None.
        source: What the text was made of; the rows have the spans and the words of the text as given.
    """
    return _Assembler(text, mentions, marks, lexicon, today, source).run()


def read_change(
    text: str, span: Span, mentions: Sequence[Mention], marks: Sequence[Span], lexicon: Lexicon
) -> Change | None:
    """The change that a whole string says, or None where anything of it is left over.

    Args:
        text: The string.
        span: Where it begins and ends, white space aside.
        mentions: Its quantities.
        marks: The spans of its periods.
        lexicon: Where words are looked up.
    """
    start, end = span
    if not mentions:
        words = context.context(lexicon)
        flat = words.flat(text, start, end)
        if flat is None:
            return None
        return Change(None, next((group for group in flat.groups() if group), None), "flat")
    if len(mentions) > 1 or mentions[0].full_span[1] != end:
        return None
    assembler = _Assembler(text, mentions, marks, lexicon, None)
    row = Row(mentions[0])
    left = assembler.words_of_change(row, start)
    return assembler.change_of(row) if left == start and row.direction is not None else None


class _Nature(NamedTuple):
    """What the words of a period say of its reach."""

    is_base: bool  # an earlier period to compare with (去年同期)
    passes: bool  # it holds in its sentence only (目前, 每月)
    lasts: bool  # it frames more than its paragraph (今年以来)
    reports: bool  # a month, a quarter or a half, which a bulletin is of
    names_no_year: bool  # it is of any year that is spoken of (全年, 1—6月)


@functools.lru_cache(maxsize=1024)
def _nature(phrase: str) -> _Nature:
    folded = fold(phrase)
    passes = folded.startswith(phrases.PASSING) or folded.endswith(phrases.PASSING_ENDS)
    passes = passes or (folded.startswith(phrases.PASSING_YEARS) and folded.endswith("年"))
    return _Nature(
        periods.is_base(folded),
        passes,
        folded.endswith(phrases.LASTING),
        folded.endswith(phrases.REPORTING),
        _names_no_year(phrase),
    )


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


class _Assembler(ClauseReader):
    """One walk over the mentions; what a sentence has said so far is carried in attributes."""

    def __init__(  # noqa: PLR0917 -- as `assemble`
        self,
        text: str,
        mentions: Sequence[Mention],
        marks: Sequence[Span],
        lexicon: Lexicon,
        today: date | None,
        source: Source | None = None,
    ) -> None:
        super().__init__(text, mentions, marks, lexicon)
        self._today = today
        self._source = source if source is not None and source.cuts else None
        self._rows: list[Row] = []
        self._topic: Span | None = None  # the period that opened a sentence, in force until another does
        self._ends: tuple[Span | None, Span | None] | None = None  # the periods of the last pair of levels
        self._reported: Span | None = None  # the month or quarter that a growth was last told of
        self._inner: Span | None = None  # the period that opened a later clause of this sentence
        self._year: Span | None = None  # the last topic that names one year, in force until another does
        self._during: Span | None = None  # the duration that opened a clause of this sentence (五年建成新线5944公里)
        self._carried: Span | None = None  # the same for the rest of its paragraph, where it opened a sentence
        self._local: Span | None = None  # the period of this clause only (去年同期为31.9%)
        self._subject: Span | None = None
        self._basis: Span | None = None  # the base of a comparison whose level has been given (較上年的2,786萬元)
        self._whole: Span | None = None  # what the last shares were shares of
        self._sharing: Row | None = None  # the sentence's last share, which 提升9个百分点 goes on from
        self._former: Span | None = None  # the last subject of the sentences before, for figures that only compare
        self._status = "reported"
        self._lasting: str | None = None  # a plan that holds for the rest of the paragraph
        self._cued = False  # the sentence itself says what its status is
        self._frames = frames(text, marks)[::-1]  # the next one last
        self._paragraph = len(text) - len(text.lstrip())  # where the paragraph begins
        self._ordered: bool | None = None  # its clauses say what is to be done; None before that was asked
        self._frame: Frame | None = None  # what the section's heading says
        self._sentence_first = 0  # index of the sentence's first row

    def run(self) -> list[Metric]:
        """Read the words before each figure, then deal out what 分别 joins."""
        end = 0
        self._status = self._outlook()
        for index, mention in enumerate(self._mentions):
            self._cross(end, mention.start)
            row = Row(mention, status=self._status)
            self._rows.append(row)
            self._read(row, index, end)
            if self._frame is not None:
                self._set_in(row, self._frame)
            end = mention.end
        self._deal()
        return [self._metric(row) for row in self._rows]

    # --- what lies between two figures --------------------------------------------------------------------------

    def _cross(self, start: int, end: int) -> None:
        """Take in the sentence ends, periods and plans between two figures, in the order in which they stand."""
        text, words, position = self._text, self._words, start
        while self._next_mark < len(self._marks) and self._marks[self._next_mark][0] < end:
            mark = self._marks[self._next_mark]
            self._break(position, mark[0])
            self._period(mark, end)
            position = mark[1]
            self._next_mark += 1
        self._break(position, end)
        first = len(self._rows) == self._sentence_first
        if first and self._inner is not None and not _nature(text[slice(*self._inner)]).passes:
            self._topic = self._inner  # 据统计，上半年，…: what a first figure is dated by holds on
        cue = words.plan(text, max(start, self._sentence_start), end)
        while cue is not None:
            word = fold(cue[1])
            self._status, self._cued = words.plan_of[word], True
            if word.startswith(plans.LASTING_PLANS) and fold(text[cue.end(1) : cue.end(1) + 1]) != "了":
                self._lasting = self._status
            cue = words.plan(text, cue.end(1), end)

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
        paragraph = words.block(text, start, broken) is not None
        self._sentence_start = broken
        self._sentence_first = len(self._rows)
        self._former = self._subject or self._former
        self._subject = self._basis = self._local = self._inner = self._during = self._sharing = None
        if paragraph:
            self._whole = self._former = self._lasting = self._ends = self._carried = None
            if self._topic is not None and not _nature(text[slice(*self._topic)]).lasts:
                self._topic = None
        while self._frames and self._frames[-1].start <= broken:
            self._frame, self._lasting = self._frames.pop(), None
        if paragraph:
            self._paragraph = max(start, *(text.rfind(mark, start, broken) + 1 for mark in ("\n", "\u3000\u3000")))
            self._ordered = None
        self._cued = self._lasting is not None
        self._status = self._lasting or self._outlook()
        done = words.done if self._cued else words.past
        if self._status != "reported" and done(text, broken, end) is not None:
            self._status = "reported"

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
        if before in _THAN or (before in _WITH and "相比" in fold(text[end : end + 4])):
            return
        if self._is_base(mark, max(self._sentence_start, start - BASE_REACH)):
            return
        if text[start] != "每" and words.held(text, end) is not None:
            return  # 1月4日发布: a day on which something was said
        gap = text[end:figure] if figure - end <= 1 else None
        near = gap in ("", "的") or (gap is not None and text[start] == "每" and gap not in "，,")
        if near or text.endswith(_EVER, 0, start):
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
        first = self._size - (opening.end() if opening is not None else 0)
        opens_sentence = first <= self._sentence_start or (
            first - self._sentence_start <= BASE_REACH and not text[self._sentence_start : first].strip(" \t\u3000")
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
        elif opens_clause:
            self._inner, self._during, self._local = mark, None, None
        elif figure - end <= words.reach and words.comma(text, end, figure) is None:
            self._local = mark
            if self._topic is None and len(self._rows) == self._sentence_first:
                self._topic = mark

    def _next_unit(self) -> str | None:
        """The unit of the figure behind the words at hand, which has no row yet."""
        following = len(self._rows)
        return self._mentions[following].quantity.unit if following < len(self._mentions) else None

    def _is_in_heading(self, end: int, figure: int) -> bool:
        """2023年国民经济和社会发展统计公报: a line that ends without a mark of a sentence, before the next figure."""
        line_end = self._text.find("\n", end, min(figure, end + _HEADING_REACH))
        return line_end >= 0 and self._words.comma(self._text, end, line_end) is None

    # --- one figure ---------------------------------------------------------------------------------------------

    def _read(self, row: Row, index: int, floor: int) -> None:
        """Read the clause before a figure from right to left; what remains of it names what is measured."""
        words, size, reverse = self._words, self._size, self._reversed
        previous = self._rows[index - 1] if index else None
        if self._goes_on():
            self._during = self._stretch(previous) or self._during
            if self._during is not None and not self._text[self._sentence_start : self._during[0]].strip(" \t\u3000"):
                self._carried = self._during  # 五年建成…。新建机场50个。
        start = self._clause_start(row, previous, floor)
        seen = self._left(row, start, row.mention.full_span[0])
        if seen.position == start and start > floor and self._text[start - 1] in "）)":
            start, seen.position = self._before_brackets(start, floor)
        position = self._moved(row, seen, start)
        kind = row.mention.quantity.kind
        if kind in _SHARE_KINDS:
            position = self._share(row, start, position)
            if row.share is None and kind == "percent" and self._in_ratio(index):
                row.share = (position, position)
        elif kind == "rank":
            standing = words.standing(reverse, size - position, size - start)
            position = position if standing is None else size - standing.end()
        self._date(row, seen)
        self._pair(row, previous, seen)
        if previous is not None and self._is_ratio(previous.mention, row.mention):
            row.period = previous.period  # 由2023年的11:39:50: the year before the first part is of all
        subject = self._name(row, index, start, position, floor)
        if start and row.direction is None and self._text[start - 1] in "(（":
            self._in_brackets(row, previous, start)
        if previous is not None and previous.mention.quantity.kind == "duration" and row.direction and not row.owns:
            lasting = (previous.mention.start, previous.mention.end)
            row.period = lasting if lasting[1] == start else row.period  # 5年增长18.7%
        self._inherit(row, previous, subject, levelled=seen.levelled)
        self._date_level(row, previous)
        self._sharing = row if row.share is not None else self._sharing
        self._role(row)
        if seen.distributed:
            row.dealt = index

    def _in_ratio(self, index: int) -> bool:
        """三次产业结构为14.7:38.7:46.6: parts of a ratio are shares of one whole."""
        mention = self._mentions[index]
        before = self._mentions[index - 1] if index else None
        after = self._mentions[index + 1] if index + 1 < len(self._mentions) else None
        return (before is not None and self._is_ratio(before, mention)) or (
            after is not None and self._is_ratio(mention, after)
        )

    def _clause_start(self, row: Row, previous: Row | None, floor: int) -> int:
        """Where the words begin that may speak of this figure, and not of the one before it."""
        words, size = self._words, self._size
        position = row.mention.full_span[0]
        if previous is not None:
            span = previous.mention.full_span
            floor = span[0] if previous.role == "threshold" else max(floor, span[1])
        floor = min(max(floor, position - words.reach), position)
        opening = words.clause(self._reversed, size - position, size - floor)
        start = self._before_period(position if opening is None else size - opening.end(), floor)
        if previous is not None and start == floor:
            start = max(start, self._text.rfind("、", start, position) + 1)
        return start

    def _before_brackets(self, start: int, floor: int) -> Span:
        """生产总值（GDP）达1228亿元: brackets without a figure part no clause; returns where it begins and where they open."""
        floor = max(floor, self._sentence_start)
        opening = max(self._text.rfind(mark, max(floor, start - _BRACKET_REACH), start) for mark in "（(")
        if opening <= floor:
            return start, start
        words, size = self._words, self._size
        clause = words.clause(self._reversed, size - opening, size - max(floor, opening - words.reach))
        return opening if clause is None else size - clause.end(), opening

    def _over_brackets(self, subject: Span, start: int, floor: int) -> Span:
        """细颗粒物（PM2.5）年均浓度: a name with brackets in its middle."""
        if subject[1] - subject[0] > _SHORT_REST:
            return subject
        first, opening = self._before_brackets(start, floor)
        before = self._subject_of(first, opening)[0] if opening < start else None
        return subject if before is None or before[1] != opening else (before[0], subject[1])

    def _date(self, row: Row, seen: Seen) -> None:
        """The period of a figure: the one right before it, else of its clause, its sentence, or what opened an earlier one."""
        row.period = seen.period or self._local or self._during or self._inner or self._topic or self._carried
        if row.basis is not None and row.direction is not None:
            if row.period is None and not self._names_its_year(row.basis):
                row.period = self._reported  # a paragraph without a period goes on with the growth of that month
            elif row.period is not None and _nature(self._text[slice(*row.period)]).reports:
                self._reported = row.period
        if row.basis is not None and row.direction is None:
            based = [mark for mark in self._recent() if mark[0] >= row.basis[0]]
            row.period = based[-1] if based else row.period  # 比2022年的4亿元: the base is of its own period
            fiscal = "年度" in self._text[slice(*row.basis)] or self._words.plan(self._text, *row.basis)
            if based and not fiscal:
                row.status = "reported"  # what a plan is compared with has been, unless it is a budget itself
            return
        if row.period is None:
            return
        row.frame, row.year = self._inner or self._topic, self._year
        first, basis, share = row.period[0], row.basis, row.share
        if (basis is not None and basis[0] <= first < basis[1]) or (share is not None and share[0] <= first < share[1]):
            row.period = self._inner or self._topic  # 是2016年的1.6倍
        if row.period is not None and row.period == self._topic and row.status == "planned":
            past = fold(self._text[row.period[1] - 1]) == "来"
            row.period = None if past else row.period  # what is planned is not of the years behind us

    def _set_in(self, row: Row, frame: Frame) -> None:
        """三、2026年重点工作: a figure without a period is of the one in its heading; what had been before it is no plan."""
        if frame.period is None or row.period == frame.period:
            return
        if row.period is None or row.period == self._carried:
            row.period = frame.period
        elif row.status == frame.status == "planned" and row.period[0] >= self._sentence_start and not self._cued:
            own, framed = (_resolved(self._text[slice(*span)], self._today) for span in (row.period, frame.period))
            if own.end is not None and framed.start is not None and own.end < framed.start:
                row.status = "reported"

    def _pair(self, row: Row, previous: Row | None, seen: Seen) -> None:
        """由2020年的3亿元增加到2025年的5亿元，…由4亿元增加到6亿元: the second pair is of the same two years."""
        row.origin, row.dated = seen.origin, seen.period is not None
        if previous is None or not (seen.levelled and previous.origin):
            return
        if previous.dated and row.dated:
            self._ends = (previous.period, row.period)
        elif self._ends is not None and not previous.dated and not row.dated:
            previous.period, row.period = self._ends

    def _date_level(self, row: Row, previous: Row | None) -> None:
        """增加值47.5亿元，同比增长4.4%: a level without a period is of the time of the growth behind it in its sentence."""
        if previous is None or previous.period is not None or row.period != self._reported:
            return
        if previous.indicator == row.indicator and self._goes_on():
            previous.period = row.period

    def _goes_on(self) -> bool:
        """True where the figure at hand is not the first of its sentence."""
        return len(self._rows) - 1 > self._sentence_first

    def _go_on(self, previous: Row, row: Row, *, levelled: bool) -> None:
        """加快5.9、2.6和3.8个百分点: the others of a list changed as the first did."""
        if self._joined(previous, row) or self._strives(previous, row, levelled=levelled):
            for field in ("direction", "basis", "growth", "form"):
                setattr(row, field, getattr(previous, field))

    def _strives(self, previous: Row, row: Row, *, levelled: bool) -> bool:
        """增长6%以上、力争7%, 增速由5.2%回落至3.8%: the second figure is a growth as the first is."""
        if previous.mention.quantity.kind != "percent" or row.mention.quantity.kind != "percent":
            return False
        if levelled and previous.origin:
            return True
        between = self._text[previous.mention.full_span[1] : row.mention.full_span[0]]
        return len(between) <= _STRIVING and self._words.strive(between) is not None

    def _names_its_year(self, span: Span) -> bool:
        """较2022年, but not 比上年: the base says of which year it is."""
        inside = (self._text[slice(*mark)] for mark in self._recent() if span[0] <= mark[0] < span[1])
        return any(_names_one_year(phrase, None) for phrase in inside)

    def _name(self, row: Row, index: int, start: int, position: int, floor: int) -> Span | None:
        """Find what is measured, before the figure or behind it; returns the words before it, which others may inherit."""
        kind = row.mention.quantity.kind
        subject, verbal = self._subject_of(start, position)
        if subject is not None and start > floor and subject[0] == start and self._text[start - 1] in "）)":
            subject = self._over_brackets(subject, start, floor)
        level = row.direction is None and row.share is None
        if (subject is not None and level and kind in ("percent", "percentage_point")) or (
            subject is not None and level and kind in _AMOUNTS and self._falls(subject)
        ):
            subject = self._governed(row, subject)
        if subject is not None:
            subject = self._distributing(row, subject)
        row.indicator = subject
        graded = row.mention.text[-1] in "级級"  # 千亿级产业基地
        if row.direction is None and (kind in _NOUN_KINDS or graded or (verbal and kind not in _NAMED_BEFORE)):
            noun = self._noun_behind(row, index)
            if noun is not None:
                row.indicator = noun
                if self._text[row.mention.full_span[0] - 1] == "的":
                    subject = noun  # 党政机关办的24187个|公司: what stands before 的 is no subject
            elif verbal and self._subject is not None:
                row.indicator = None  # 預算編列…，凍結200萬元: a verb alone names nothing while a subject runs on
        if (
            level
            and kind in ("percent", "fraction")
            and (part := self._part_of(row, opens=start == row.mention.full_span[0])) is not None
        ):
            if subject is not None and fold(self._text[start : subject[0]]).endswith(phrases.GIVING):
                row.indicator, row.share = None, subject  # 贡献了全国24.1%的增量
            else:
                row.indicator = row.share = part
        bare = row.indicator == subject and subject is not None and subject[1] - subject[0] <= _GENERIC
        if row.direction is None and (row.indicator is None or (bare and subject is not None and subject[0] == start)):
            row.indicator = subject = self._quoted(start) or row.indicator  # 「國家體育建設」|預算編列28億元
        if row.indicator is None and self._subject is None:
            row.indicator = subject = self._label(start)
        if kind == "duration" and row.indicator is not None and (verbal or self._is_no_length(row)):
            row.indicator = subject = None
        row.owns = row.indicator is not None
        return None if verbal else subject

    def words_of_change(self, row: Row, start: int) -> int:
        """Read what stands before a single figure as words of change; returns where they begin."""
        self._cross(start, row.mention.start)
        seen = self._left(row, start, row.mention.full_span[0])
        position = self._moved(row, seen, start)
        self._role(row)
        return position

    def _moved(self, row: Row, seen: Seen, start: int) -> int:
        """How the figure's level moved, by the words just read; returns where the subject ends."""
        words, size, reverse = self._words, self._size, self._reversed
        position = seen.position
        quantity = row.mention.quantity
        if quantity.unit == "倍" and row.direction is None:
            ratio = words.ratio(reverse, size - row.mention.full_span[0], size - start)
            if fold(row.mention.text[0]) == "翻":
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
                row.direction = (
                    "down" if fold(self._text[size - found.end() :][:2]) == "负向" else row.direction or "up"
                )
                return size - found.end()
        position = self._compare(row, start, position)
        if row.direction is None and seen.comparative is not None and row.basis is not None:
            row.direction, row.growth = seen.comparative, (position, row.mention.full_span[0])
        return position

    def _compare(self, row: Row, start: int, position: int) -> int:
        """比上年, 较年初, 高于全国: the base in the words that are left; returns where the subject ends."""
        words, size, reverse = self._words, self._size, self._reversed
        if row.mention.quantity.kind == "percentage_point" and row.direction is None:
            found = words.over(reverse, size - position, size - start)
            if found is not None:
                row.direction = words.over_of[fold(found[0][::-1])]
                row.basis = row.growth = (size - found.end(), position)
                return size - found.end()
        found = words.compared(reverse, size - position, size - start)
        if found is None:
            if row.direction is not None and row.basis is None:
                row.basis = self._basis
            return position
        base = (size - found.end(), position)
        if row.direction is None and row.mention.quantity.kind not in _CHANGE_KINDS:
            self._basis = base  # 較上年2,786萬元，增加…: the level of the base itself
        row.basis = row.basis or base
        seen = self._left(row, start, base[0])
        row.dealt = len(self._rows) - 1 if seen.distributed else row.dealt
        return seen.position

    def _share(self, row: Row, start: int, position: int) -> int:
        """占全县的, 占比: the whole that the figure is a share of; returns where the subject ends."""
        words, size, reverse = self._words, self._size, self._reversed
        noun = words.share_noun(reverse, size - position, size - start)
        if noun is not None:
            before = position - len(noun[0])
            head = self._text.rfind("在", start, before)
            row.share = (head + 1, before) if head >= 0 else (position, position)
            if head >= 0:
                return head
        found = words.share(reverse, size - position, size - start)
        if found is None:
            met = words.fulfilled(reverse, size - position, size - start)
            if met is None:
                given = (
                    None
                    if noun is None or row.share != (position, position)
                    else words.given(self._text, start, before)
                )
                if given is not None and given.start() - start > 1:
                    row.share = self._quote_kept(self._without_lead(start, given.start()), given.start())
                return position
            row.share = (size - met.end(1), size - met.start(1))
            return size - met.end()
        at = size - found.end()
        if noun is not None and at == position - len(noun[0]):
            return position if position - len(noun[0]) > start else at
        tail = words.whole_tail(reverse, size - position, size - at - 1)
        first = at + 1 + (self._text[at + 1 : at + 2] in phrases.AFTER_SHARE)
        row.share = (first, max(first, position if tail is None else size - tail.end()))
        if row.share[0] < row.share[1]:
            self._whole = row.share
        else:
            among = words.among(reverse, size - start, size - self._sentence_start)
            if among is not None:
                row.share = self._whole = (size - among.end(1), size - among.start(1))
            elif self._whole is not None:
                row.share = self._whole
        return at

    def _distributing(self, row: Row, subject: Span) -> Span:
        """甲县、乙县分别完成投资…: the subjects stand before 分别, not right before the figure."""
        text = self._text
        start, end = subject
        at = text.find(phrases.DISTRIBUTIVE_MARK[0], start, end)
        while at >= 0 and fold(text[at : at + 2]) != phrases.DISTRIBUTIVE_MARK:
            at = text.find(phrases.DISTRIBUTIVE_MARK[0], at + 1, end)
        if at <= start:
            return subject
        row.dealt = len(self._rows) - 1
        return (start, at)

    def _in_brackets(self, row: Row, previous: Row | None, start: int) -> None:
        """新疆(31.2%)、江西(21.4%): a bare figure in brackets says of its place what the sentence said before of all."""
        text, mention = self._text, row.mention
        if start != mention.full_span[0] or text[mention.full_span[1] : mention.full_span[1] + 1] not in tuple(")）"):
            return
        if row.indicator is None:
            size = self._size
            opening = self._words.item(self._reversed, size - start + 1, size - self._sentence_start)
            if opening is not None and opening.end() > opening.start():
                row.indicator, row.owns = (size - opening.end(), start - 1), True
        if mention.quantity.kind != "percent":
            return
        if previous is not None and self._goes_on():
            row.direction, row.form, row.growth = previous.direction, previous.form, previous.growth
            return
        size = self._size
        said = self._words.moved(
            self._reversed, size - start, size - max(self._sentence_start, start - self._words.reach)
        )
        if said is not None:
            row.direction = self._words.direction_of[fold(said[0][::-1])]
            row.growth = (size - said.end(), size - said.start())

    def _inherit(self, row: Row, previous: Row | None, subject: Span | None, *, levelled: bool) -> None:
        """An elided subject is the one before it in the sentence; what runs on of a share stays one."""
        if row.owns:
            self._subject = subject or row.indicator
            return
        if row.mention.quantity.kind != "duration":
            self._subject = self._theme_of(row, previous) or self._subject
        if row.mention.quantity.kind == "duration" and row.direction is None and not levelled:
            return  # 三年: a time that something took is no measure of the sentence's subject
        row.indicator = self._subject
        if row.indicator is not None and row.share is None and row.mention.quantity.kind == "percent":
            self._take_rate(row, row.indicator)
        if row.role == "contribution" and row.indicator is not None:
            row.indicator = self._contributor(row.indicator)
        quantity = row.mention.quantity
        plain = row.direction is None and row.share is None and row.role == "value"
        if previous is not None and previous.indicator == self._subject and quantity.kind == "count" and plain:
            other = previous.direction is None and previous.mention.quantity.unit != quantity.unit
            row.indicator = None if other else self._subject  # 30多家企业、1300余人: people are no companies
            if other:
                return
        told = row.period is not None and _nature(self._text[slice(*row.period)]).is_base
        if row.indicator is None and (
            told or row.direction is not None or row.basis is not None or self._basis is not None
        ):
            row.indicator = self._former
        if previous is not None and previous.direction is not None and row.direction is None:
            self._go_on(previous, row, levelled=levelled)
        last = self._sharing
        if last is None or row.share is not None or last.indicator != row.indicator:
            return
        kind = quantity.kind
        if (
            kind == "percentage_point"
            or (levelled and kind in _SHARE_KINDS)
            or self._is_ratio(last.mention, row.mention)
        ):
            row.share = last.share

    def _theme_of(self, row: Row, previous: Row | None) -> Span | None:
        """What opens the sentence, or the part of it behind a semicolon, where no figure stood before this one."""
        if previous is None or not self._goes_on():
            return self._theme(self._sentence_start, row.mention.start) if self._subject is None else None
        at = max(self._text.rfind(mark, previous.mention.end, row.mention.start) for mark in "；;")
        return None if at < 0 else self._theme(at + 1, row.mention.start)

    def _take_rate(self, row: Row, subject: Span) -> None:
        """用电增速放缓，分别为13.4%、11.2%: the subject of the clause before ends in a word of growth."""
        words, size = self._words, self._size
        rate = words.left(self._reversed, size - subject[1], size - subject[0])
        if rate is None or rate.end() - rate.start() >= subject[1] - subject[0] - 1:
            return
        word = fold(rate[0][::-1])
        if words.left_of[word] != context.RATE:
            return
        row.indicator = (subject[0], size - rate.end())
        if row.direction is None:
            row.direction, row.growth = words.direction_of[word], (size - rate.end(), subject[1])

    def _role(self, row: Row) -> None:
        words, quantity = self._words, row.mention.quantity
        if quantity.kind == "rank":
            row.role = "rank"
        elif quantity.qualifier in ("min", "max", "above", "below") and quantity.kind not in (
            "percent",
            "percentage_point",
            "fraction",
        ):
            behind = words.threshold(self._text, row.mention.full_span[1])
            following = self._mentions[len(self._rows)] if len(self._rows) < len(self._mentions) else None
            if behind is not None and (row.mention.full_span[1] > row.mention.end or self._parts(row, following)):
                row.role = "threshold"
        if row.direction is not None and quantity.value is not None and quantity.value < 0:
            row.direction = {"up": "down", "down": "up"}.get(row.direction, row.direction)

    def _parts(self, row: Row, following: Mention | None) -> bool:
        """产值超10亿元企业3家: the amount tells which things the next figure counts."""
        if following is None or following.quantity.kind != "count" or row.mention.quantity.kind == "count":
            return False
        between = self._text[row.mention.end : following.full_span[0]]
        return 1 < len(between) <= _THRESHOLD_REACH and all(c.isalpha() for c in between)

    # --- lists --------------------------------------------------------------------------------------------------

    def _deal(self) -> None:
        """分别 deals its figures out to the subjects before it, in order, where the counts agree."""
        rows = self._rows
        for index, row in enumerate(rows):
            if row.dealt != index:
                continue
            run = [index]
            while run[-1] + 1 < len(rows) and self._joined(rows[run[-1]], rows[run[-1] + 1]):
                run.append(run[-1] + 1)
            if len(run) < 2:
                continue
            for follower in run[1:]:
                for field in ("direction", "basis", "growth", "form"):
                    setattr(rows[follower], field, getattr(row, field))
                rows[follower].share = rows[follower].share or row.share
            self._deal_run(run, row)

    def _deal_run(self, run: list[int], first: Row) -> None:
        rows, count = self._rows, len(run)
        if first.basis is not None:
            bases = self._items_in(first.basis, count)
            if len(bases) == count:
                for follower, base in zip(run, bases, strict=True):
                    rows[follower].basis = base
                return
        if first.owns and first.indicator is not None:
            items = self._items_in(first.indicator, count)
            for follower, item in zip(run, items if len(items) == count else [first.indicator] * count, strict=True):
                rows[follower].indicator = item
            return
        levels = [row for row in rows[max(0, run[0] - count) : run[0]] if row.owns and row.direction is None]
        if len(levels) == count:
            for follower, level in zip(run, levels, strict=True):
                rows[follower].indicator, rows[follower].period = level.indicator, level.period

    # --- rows ---------------------------------------------------------------------------------------------------

    def _dated(self, row: Row, span: Span) -> Period:
        """A period with its days; 去年同期 and 同月 are counted from the period before."""
        phrase, frame = self._text[slice(*span)], row.frame
        if frame is None or frame == span or not _nature(phrase).is_base:
            return self._of_its_year(row, phrase, span)
        before = _resolved(self._text[slice(*frame)], self._today)
        return _resolved(phrase, self._today or before.end, (before.start, before.end))

    def _of_its_year(self, row: Row, phrase: str, span: Span) -> Period:
        """A period with its days; 全年 and 1—6月 are of the year that the text spoke of last, else of the report's own.

        A report of the first months of a year that tells of a stretch not over yet (全年) tells of the year before.
        """
        if not _nature(phrase).names_no_year:
            return _resolved(phrase, self._today)
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

    def _words_span(self, row: Row) -> Span | None:
        """Where the words of growth stand, the basis with them where it stands in the same clause."""
        if row.growth is None or row.basis is None:
            return row.growth
        start, end = min(row.basis[0], row.growth[0]), max(row.basis[1], row.growth[1])
        return (start, end) if end - start <= self._words.reach else row.growth

    def change_of(self, row: Row) -> Change:
        """The change that a row's words make of its figure; the figure itself without its sign."""
        basis = None if row.basis is None else self._text[slice(*row.basis)].strip(" 的")
        return Change(unsigned(row.mention.quantity), basis, row.direction or "up", row.form)

    def _metric(self, row: Row) -> Metric:
        text, mention = self._text, row.mention
        change = period = None
        if row.direction is not None:
            change = self.change_of(row)
        if row.period is not None:
            period = self._dated(row, row.period)
        status = row.status
        if (
            self._today is not None
            and status == "reported"
            and period is not None
            and self._is_ahead(period)
            and change is None
        ):
            status = "planned"
        indicator, whole, dated, growth = row.indicator, row.share, row.period, self._words_span(row)
        if self._source is not None:
            source, text = self._source, self._source.raw
            mention = mention.placed(source.span, text)
            indicator = indicator and source.span(*indicator)
            whole = whole and source.span(*whole)
            dated = dated and source.span(*dated)
            growth = growth and source.span(*growth)
            if period is not None and dated is not None and text[slice(*dated)] != period.text:
                period = Period(text[slice(*dated)], period.start, period.end)
        return Metric(
            mention,
            None if indicator is None else text[indicator[0] : indicator[1]],
            indicator,
            period,
            dated,
            change,
            growth,
            None if whole is None else text[whole[0] : whole[1]],
            whole,
            status,
            row.role,
        )
