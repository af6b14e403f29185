"""In: the mentions and periods of a text. Out: its metrics: each figure with indicator, period, change, share, status, role."""

from __future__ import annotations

import functools
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

import attrs

from zhmetrics.language import context, periods
from zhmetrics.language.patterns import RATIO_MARKS
from zhmetrics.language.script import fold
from zhmetrics.language.tables import phrases
from zhmetrics.values.change import Change
from zhmetrics.values.mention import Mention
from zhmetrics.values.metric import Metric
from zhmetrics.values.period import Period

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from zhmetrics.language.context import Context
    from zhmetrics.language.lexicon import Lexicon

__all__ = ["assemble", "read_change"]

Span = tuple[int, int]

_CHANGE_KINDS = frozenset(("percent", "percentage_point", "multiple", "fraction"))
_SHARE_KINDS = frozenset(("percent", "fraction", "percentage_point"))
_NAMELESS = frozenset((*phrases.SHARE_NOUNS.split(), *phrases.LIGHT_VERBS.split()))
_LONGEST_NAMELESS = max(map(len, _NAMELESS))
_THRESHOLD_REACH = 10  # characters of the name of what a threshold picks out
_MARKS_BACK = 4  # periods of one clause that are looked at
_QUOTED_REACH = 40  # characters a name in quotes may take
_BASE_REACH = 8  # characters between 比 and a period that is its base
_GENERIC = 2  # characters; a shorter rest behind a verb (第一产业完成|投资) names nothing by itself
_LONG_NOUN = 14  # characters; a longer name of what is counted is cut behind its last head noun within them
_NOUN_KINDS = frozenset(
    ("count", "other", "length", "area")
)  # their noun may stand behind them: 23个工业项目, 5公里管网


def assemble(
    text: str, mentions: Sequence[Mention], marks: Sequence[Span], lexicon: Lexicon, today: date | None
) -> list[Metric]:
    """The rows of a text's table, one a mention, in order.

    Args:
        text: The text that the spans index.
        mentions: Its quantities, in order.
        marks: The spans of its periods, in order.
        lexicon: Where words are looked up.
        today: What 今年 is counted from, or None.
    """
    return _Assembler(text, mentions, marks, lexicon, today).run()


def read_change(
    text: str, start: int, end: int, mentions: Sequence[Mention], marks: Sequence[Span], lexicon: Lexicon
) -> Change | None:
    """The change that a whole string says, or None where anything of it is left over.

    Args:
        text: The string.
        start: Where it begins, white space aside.
        end: Where it ends.
        mentions: Its quantities.
        marks: The spans of its periods.
        lexicon: Where words are looked up.
    """
    words = context.context(lexicon)
    if not mentions:
        flat = words.flat(text, start, end)
        if flat is None:
            return None
        return Change(None, next((group for group in flat.groups() if group), None), "flat")
    if len(mentions) > 1 or mentions[0].full_span[1] != end:
        return None
    assembler = _Assembler(text, mentions, marks, lexicon, None)
    row = _Row(mentions[0])
    left = assembler.words_of_change(row, start)
    return assembler.change_of(row) if left == start and row.direction is not None else None


class _Nature(NamedTuple):
    """What the words of a period say of its reach."""

    is_base: bool  # an earlier period to compare with (去年同期)
    passes: bool  # it holds in its sentence only (目前, 每月)
    lasts: bool  # it frames more than its paragraph (今年以来)


@functools.lru_cache(maxsize=1024)
def _nature(phrase: str) -> _Nature:
    folded = fold(phrase)
    return _Nature(periods.is_base(folded), folded.startswith(phrases.PASSING), folded.endswith(phrases.LASTING))


@functools.lru_cache(maxsize=1024)
def _resolved(phrase: str, today: date | None) -> Period:
    return Period(phrase, *periods.resolve(phrase, today))


@attrs.define(slots=True)
class _Seen:
    """What the words right before a figure said."""

    position: int
    rate: str | None = None
    comparative: str | None = None
    levelled: bool = False
    distributed: bool = False
    period: Span | None = None


@attrs.define(slots=True)
class _Row:
    """A metric in the making: spans only, words are cut when all is known."""

    mention: Mention
    indicator: Span | None = None
    period: Span | None = None
    basis: Span | None = None
    growth: Span | None = None
    direction: str | None = None
    form: str = "increase"
    share: Span | None = None  # an empty span says: a share of a whole that is not named
    status: str = "reported"
    role: str = "value"
    owns: bool = False  # the indicator stands in the figure's own clause
    dealt: int = -1  # index of the first row of the 分别 run it belongs to


class _Assembler:
    """One walk over the mentions; what a sentence has said so far is carried in attributes."""

    def __init__(
        self, text: str, mentions: Sequence[Mention], marks: Sequence[Span], lexicon: Lexicon, today: date | None
    ) -> None:
        self._text = text
        self._reversed = text[::-1]
        self._size = len(text)
        self._mentions = mentions
        self._marks = marks
        self._words: Context = context.context(lexicon)
        self._today = today
        self._rows: list[_Row] = []
        self._next_mark = 0
        self._topic: Span | None = None  # the period that opened a sentence, in force until another does
        self._inner: Span | None = None  # the period that opened a later clause of this sentence
        self._local: Span | None = None  # the period of this clause only (去年同期为31.9%)
        self._subject: Span | None = None
        self._basis: Span | None = None  # the base of a comparison whose level has been given (較上年的2,786萬元)
        self._whole: Span | None = None  # what the last shares were shares of
        self._former: Span | None = None  # the last subject of the sentences before, for figures that only compare
        self._status = "reported"
        self._lasting: str | None = None  # a plan that holds for the rest of the paragraph
        self._sentence_start = 0
        self._sentence_first = 0  # index of the sentence's first row

    def run(self) -> list[Metric]:
        """Read the words before each figure, then deal out what 分别 joins."""
        end = 0
        for index, mention in enumerate(self._mentions):
            self._cross(end, mention.start)
            row = _Row(mention, status=self._status)
            self._rows.append(row)
            self._read(row, index, end)
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
            word = fold(cue[0])
            self._status = words.plan_of[word]
            if word.startswith(phrases.LASTING_PLANS) and fold(text[cue.end() : cue.end() + 1]) != "了":
                self._lasting = self._status
            cue = words.plan(text, cue.end(), end)

    def _break(self, start: int, end: int) -> None:
        """Forget what a sentence said where it ends, and what a paragraph said where it does."""
        text, words = self._text, self._words
        last = words.boundary(self._reversed, self._size - end, self._size - start)
        if last is None:
            if self._local is not None and words.comma(text, start, end) is not None:
                self._local = None
            return
        broken = self._size - last.start()
        paragraph = text.find("\n", start, broken) >= 0 or text.find("\u3000\u3000", start, broken) >= 0
        self._sentence_start = broken
        self._sentence_first = len(self._rows)
        self._former = self._subject or self._former
        self._subject = self._basis = self._local = self._inner = None
        if paragraph:
            self._whole = self._former = self._lasting = None
            if self._topic is not None and not _nature(text[slice(*self._topic)]).lasts:
                self._topic = None
        self._status = self._lasting or "reported"
        if self._lasting is not None and words.done(text, broken, end) is not None:
            self._status = "reported"

    def _period(self, mark: Span, figure: int) -> None:
        """How far a period reaches: on from a sentence it opens, through one whose clause it opens, else in its clause.

        A base of comparison (比上年) is no period of any figure, an earlier period (去年同期为…) only of its clause's.
        """
        text, words, (start, end) = self._text, self._words, mark
        before = fold(text[start - 1]) if start else "\n"
        if before in "比较" or (before in "与和同" and "相比" in fold(text[end : end + 4])):
            return
        if self._is_base(mark, max(self._sentence_start, start - _BASE_REACH)):
            return
        if figure - end <= 1 or fold(text[max(0, start - 2) : start]) == "历史":
            return  # 2020年的7.2% dates one figure only
        opening = words.opening(self._reversed, self._size - start)
        first = self._size - (opening.end() if opening is not None else 0)
        opens_sentence = first <= self._sentence_start or not text[self._sentence_start : first].strip(" \t\u3000")
        opens_clause = opens_sentence or text[first - 1] in phrases.CLAUSE_MARKS
        nature = _nature(text[start:end])
        if nature.is_base:
            if text[end : end + 1] not in "，,":  # 同期，… goes on with the period before
                self._local = mark
        elif opens_sentence and not nature.passes:
            self._topic, self._inner, self._local = mark, None, None
        elif opens_clause or opens_sentence:
            self._inner, self._local = mark, None
        elif words.comma(text, end, figure) is None:
            self._local = mark
            if self._topic is None and len(self._rows) == self._sentence_first:
                self._topic = mark

    # --- one figure ---------------------------------------------------------------------------------------------

    def _read(self, row: _Row, index: int, floor: int) -> None:
        """Read the clause before a figure from right to left; what remains of it names what is measured."""
        words, size, reverse = self._words, self._size, self._reversed
        position = row.mention.full_span[0]
        previous = self._rows[index - 1] if index else None
        if previous is not None:
            floor = max(floor, previous.mention.full_span[1])
            if previous.role == "threshold":
                floor = previous.mention.full_span[0]
        floor = min(max(floor, position - words.reach), position)
        opening = words.clause(reverse, size - position, size - floor)
        start = position if opening is None else size - opening.end()
        start = self._before_period(start, floor)
        if start == floor and index:
            start = max(start, self._text.rfind("、", start, position) + 1)  # what stands before is of the last figure
        seen = self._left(row, start, position)
        row.period = seen.period or self._local or self._inner or self._topic
        position = self._moved(row, seen, start)
        kind = row.mention.quantity.kind
        if kind in _SHARE_KINDS:
            position = self._share(row, start, position)
        elif kind == "rank":
            standing = words.standing(reverse, size - position, size - start)
            position = position if standing is None else size - standing.end()
        inside = [span for span in (row.basis, row.share) if span is not None]
        if row.period is not None and any(span[0] <= row.period[0] < span[1] for span in inside):
            row.period = self._inner or self._topic  # 是2016年的1.6倍
        past = row.period is not None and fold(self._text[row.period[1] - 1]) == "来"
        if past and row.period is self._topic and row.status == "planned":
            row.period = None  # what is planned is not of the years behind us
        subject, verbal = self._subject_of(start, position)
        if subject is not None and kind in ("percent", "percentage_point") and row.direction is None and row.share is None:
            subject = self._governed(row, subject)
        subject = self._distributing(row, subject)
        row.indicator = subject
        graded = row.mention.text[-1] in "级級"  # 千亿级产业基地
        if row.direction is None and (kind in _NOUN_KINDS or graded or (verbal and kind not in _SHARE_KINDS)):
            noun = self._noun_behind(row, index)
            if noun is not None:
                row.indicator = noun
            elif verbal and self._subject is not None:
                row.indicator = None  # 預算編列…，凍結200萬元: a verb alone names nothing while a subject runs on
        bare = kind == "percent" and row.direction is None and row.share is None
        if bare and subject is not None and self._is_part_of(row):
            row.indicator, row.share = None, subject
        if row.indicator is None and row.direction is None:
            row.indicator = self._quoted(start)
        row.owns = row.indicator is not None
        self._in_brackets(row, previous, start)
        lasting = previous is not None and previous.mention.quantity.kind == "duration"
        if lasting and previous is not None and previous.mention.end == start and row.direction and not row.owns:
            row.period = (previous.mention.start, previous.mention.end)  # 5年增长18.7%
        self._inherit(row, previous, subject if not verbal else None, levelled=seen.levelled)
        self._role(row)
        if seen.distributed:
            row.dealt = index

    def _before_period(self, start: int, floor: int) -> int:
        """Where a clause begins whose period holds a mark that parts clauses elsewhere (降幅比1—8月份收窄)."""
        for mark in reversed(self._marks[max(0, self._next_mark - _MARKS_BACK) : self._next_mark]):
            if floor <= mark[0] < start < mark[1]:
                opening = self._words.clause(self._reversed, self._size - mark[0], self._size - floor)
                return mark[0] if opening is None else self._size - opening.end()
        return start

    def words_of_change(self, row: _Row, start: int) -> int:
        """Read what stands before a single figure as words of change; returns where they begin."""
        self._cross(start, row.mention.start)
        seen = self._left(row, start, row.mention.full_span[0])
        position = self._moved(row, seen, start)
        self._role(row)
        return position

    def _moved(self, row: _Row, seen: _Seen, start: int) -> int:
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
        if row.direction is None and seen.rate is not None and quantity.kind in _CHANGE_KINDS:
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

    def _left(self, row: _Row, start: int, position: int) -> _Seen:
        """Step over the words that may stand between indicator and figure, the nearest first."""
        words, size, reverse = self._words, self._size, self._reversed
        seen = _Seen(position)
        mark = self._next_mark - 1
        while position > start:
            while mark >= 0 and self._marks[mark][0] >= position:
                mark -= 1
            if mark >= 0 and self._marks[mark][1] == position and self._marks[mark][0] >= start:
                if self._is_base(self._marks[mark], start):
                    break
                if fold(self._text[max(start, self._marks[mark][0] - 2) : self._marks[mark][0]]) == "历史":
                    position = self._marks[mark][0] - 2
                    continue
                seen.period = self._marks[mark]
                position = self._marks[mark][0]
                continue
            if self._text[position - 1] not in words.left_ends:
                break
            token = words.left(reverse, size - position, size - start)
            if token is None:
                break
            word = fold(token[0][::-1])
            what = words.left_of[word]
            if what == context.STOP:
                break
            position = size - token.end()
            if what == context.GROWTH and row.direction is None and not seen.levelled:
                row.direction = words.direction_of[word]
                row.growth = (position, row.mention.full_span[0])
            elif what == context.RATE and row.direction is None and not seen.levelled:
                seen.rate = words.direction_of[word]
            elif what == context.COMPARATIVE:
                seen.comparative = words.direction_of[word]
            elif what == context.BASIS and row.basis is None:
                row.basis = (position, position + len(word))
            elif what == context.LEVEL:
                seen.levelled = True
            elif word.startswith(phrases.DISTRIBUTIVE_MARK):
                seen.distributed = True
        seen.position = position
        return seen

    def _dates(self, span: Span) -> bool:
        """True where words are a period as a whole (上年), not a thing of a period (1997年投资总和)."""
        return any(span[0] <= mark[0] and mark[1] == span[1] for mark in self._marks[max(0, self._next_mark - 3) :][:4])

    def _is_base(self, mark: Span, start: int) -> bool:
        """True where a period is what something is compared with (较一季度和去年四季度)."""
        found = self._words.compared(self._reversed, self._size - mark[0], self._size - start)
        return found is not None and mark[0] - (self._size - found.start()) <= _BASE_REACH

    def _compare(self, row: _Row, start: int, position: int) -> int:
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

    def _share(self, row: _Row, start: int, position: int) -> int:
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
            before = words.among(reverse, size - start, size - self._sentence_start)
            if before is not None and before.end(1) > before.start(1):
                row.share = self._whole = (size - before.end(1), size - before.start(1))
            elif self._whole is not None:
                row.share = self._whole
        return at

    def _subject_of(self, start: int, end: int) -> tuple[Span | None, bool]:
        """The words that name what is measured, and whether they end in a verb, whose object stands behind the figure.

        Periods, adverbs and light verbs are cut off, and what stands before a verb that parts actor and thing.
        """
        text, words, size, reverse = self._text, self._words, self._size, self._reversed
        for mark in reversed(self._marks[max(0, self._next_mark - _MARKS_BACK) : self._next_mark]):
            if mark[1] <= start:
                break
            if mark[0] < end:
                if text[mark[1] : end].strip(" 的、，"):
                    start = mark[1]
                else:
                    end = max(mark[0], start)
        if words.own is not None:
            mine = words.own(reverse, size - end, size - start)
            if mine is not None:
                return (size - mine.end(), end), False
        if end > start and text[end - 1] in words.trail_ends:
            trail = words.trail(reverse, size - end, size - start)
            end = end if trail is None else size - trail.end()
        start = self._without_lead(start, end)
        verb = words.verb(reverse, size - end, size - start)
        verbal = verb is not None and size - verb.start() == end
        if verb is not None and end - (size - verb.start()) > _GENERIC:
            start = self._without_lead(size - verb.start(), end)
        elif verbal and verb is not None:
            start = size - verb.end()
        light = words.light(text, start, end) if text[start : start + 1] in words.light_starts else None
        if light is not None and light.end() < end - 1:
            start = self._without_lead(light.end(), end)
        if "”" in text[start:end] and "“" not in text[start:end] and text[start - 1 : start] == "“":
            start -= 1
        named = end - start > 1 and (text[end - 1].isalpha() or any(c.isalpha() for c in text[start:end]))
        if named and end - start <= _LONGEST_NAMELESS and fold(text[start:end]) in _NAMELESS:
            named = False
        return ((start, end) if named else None), verbal

    def _without_lead(self, start: int, end: int) -> int:
        if self._text[start : start + 1] not in self._words.lead_starts:
            return start
        lead = self._words.lead(self._text, start, end)
        return start if lead is None or lead.end() >= end - 1 else lead.end()

    def _noun_behind(self, row: _Row, index: int) -> Span | None:
        """What is counted, where it stands behind the unit (23个工业项目); None where the clause ends or a verb follows."""
        text, words = self._text, self._words
        start = row.mention.full_span[1]
        following = self._mentions[index + 1] if index + 1 < len(self._mentions) else None
        if following is not None and following.full_span[0] == start and following.quantity.kind == "money":
            start = following.full_span[1]  # 70个30亿元以上项目
        found = words.noun(text, start)
        if found is None:
            return None
        end = found.end()
        if end - start > _LONG_NOUN:
            head = words.head(self._reversed, self._size - start - _LONG_NOUN, self._size - start)
            end = end if head is None else self._size - head.start()
        while end > start and text[end - 1] in "、“（(·的":
            end -= 1
        if text[start:end].count("”") < text[start:end].count("“") and text[end : end + 1] == "”":
            end += 1
        return (row.mention.full_span[1], end) if end - start > 1 else None

    def _governed(self, row: _Row, subject: Span) -> Span:
        """压减一般性支出10%: the verb of movement stands before what it moves."""
        verb = self._words.moving(self._text, *subject)
        if verb is None or subject[1] - verb.end() <= 1:
            return subject
        row.direction, row.growth = self._words.direction_of[fold(verb[0])], verb.span()
        return (verb.end(), subject[1])

    def _distributing(self, row: _Row, subject: Span | None) -> Span | None:
        """甲县、乙县分别完成投资…: the subjects stand before 分别, not right before the figure."""
        if subject is None:
            return None
        text = self._text
        at = text.find(phrases.DISTRIBUTIVE_MARK[0], *subject)
        while at >= 0 and fold(text[at : at + 2]) != phrases.DISTRIBUTIVE_MARK:
            at = text.find(phrases.DISTRIBUTIVE_MARK[0], at + 1, subject[1])
        if at <= subject[0]:
            return subject
        row.dealt = len(self._rows) - 1
        return (subject[0], at)

    def _quoted(self, start: int) -> Span | None:
        """「客家傳播行銷計畫」編列12億元: the name in quotes right before a clause that has no subject of its own."""
        text = self._text
        if not start or text[start - 1] not in "」』":
            return None
        opening = max(
            text.rfind("「", max(0, start - _QUOTED_REACH), start),
            text.rfind("『", max(0, start - _QUOTED_REACH), start),
        )
        return (opening + 1, start - 1) if 0 <= opening < start - 2 else None

    def _in_brackets(self, row: _Row, previous: _Row | None, start: int) -> None:
        """新疆(31.2%)、江西(21.4%): a bare figure in brackets says of its place what the sentence said before of all."""
        text, mention = self._text, row.mention
        if row.direction is not None or text[start - 1 : start] not in tuple("(（"):
            return
        if start != mention.full_span[0] or text[mention.full_span[1] : mention.full_span[1] + 1] not in tuple(")）"):
            return
        if row.indicator is None:
            size = self._size
            opening = self._words.item(self._reversed, size - start + 1, size - self._sentence_start)
            if opening is not None and opening.end() > opening.start():
                row.indicator, row.owns = (size - opening.end(), start - 1), True
        if mention.quantity.kind != "percent":
            return
        if previous is not None and len(self._rows) - 1 > self._sentence_first:
            row.direction, row.form, row.growth = previous.direction, previous.form, previous.growth
            return
        size = self._size
        said = self._words.moved(self._reversed, size - start, size - max(self._sentence_start, start - self._words.reach))
        if said is not None:
            row.direction = self._words.direction_of[fold(said[0][::-1])]
            row.growth = (size - said.end(), size - said.start())

    def _is_part_of(self, row: _Row) -> bool:
        """全国24.1%的增量: what stands before the figure is the whole that it is a part of."""
        end = row.mention.full_span[1]
        return fold(self._text[end : end + 1]) == "的" and self._words.noun(self._text, end + 1) is not None

    def _inherit(self, row: _Row, previous: _Row | None, subject: Span | None, *, levelled: bool) -> None:
        """An elided subject is the one before it in the sentence; what runs on of a share stays one."""
        if row.owns:
            self._subject = subject or row.indicator
            return
        row.indicator = self._subject
        if row.role == "contribution" and row.indicator is not None:
            row.indicator = self._contributor(row.indicator)
        quantity = row.mention.quantity
        plain = row.direction is None and row.share is None and row.role == "value"
        if plain and quantity.kind == "count" and previous is not None and previous.indicator == self._subject:
            if previous.mention.quantity.unit != quantity.unit:
                row.indicator = None  # 30多家企业、1300余人: people are no companies
                return
        told = row.period is not None and _nature(self._text[slice(*row.period)]).is_base
        if row.indicator is None and (
            told or row.direction is not None or row.basis is not None or self._basis is not None
        ):
            row.indicator = self._former
        if (
            previous is None
            or previous.share is None
            or row.share is not None
            or len(self._rows) - 1 == self._sentence_first
        ):
            return
        kind = row.mention.quantity.kind
        runs_on = kind == "percentage_point" or (levelled and kind in _SHARE_KINDS) or self._is_ratio(previous, row)
        if runs_on and previous.indicator == row.indicator:
            row.share = previous.share

    def _contributor(self, subject: Span) -> Span:
        """消费对经济增长的贡献率…，拉动…5.3个百分点: the points are of what contributes, not of its rate."""
        at = max(self._text.find("对", *subject), self._text.find("對", *subject))
        return (subject[0], at) if at > subject[0] + 1 else subject

    def _is_ratio(self, left: _Row, right: _Row) -> bool:
        return self._text[left.mention.end : right.mention.start].strip() in tuple(RATIO_MARKS)

    def _role(self, row: _Row) -> None:
        words, quantity = self._words, row.mention.quantity
        if quantity.kind == "rank":
            row.role = "rank"
        elif quantity.qualifier in ("min", "max", "above", "below") and quantity.kind not in (
            "percent",
            "percentage_point",
        ):
            behind = words.threshold(self._text, row.mention.full_span[1])
            following = self._mentions[len(self._rows)] if len(self._rows) < len(self._mentions) else None
            if behind is not None and (row.mention.full_span[1] > row.mention.end or self._parts(row, following)):
                row.role = "threshold"
        if row.direction is not None and quantity.value is not None and quantity.value < 0:
            row.direction = {"up": "down", "down": "up"}.get(row.direction, row.direction)

    def _parts(self, row: _Row, following: Mention | None) -> bool:
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
            self._deal_run(run, row)

    def _deal_run(self, run: list[int], first: _Row) -> None:
        rows, count = self._rows, len(run)
        if first.basis is not None:
            bases = self._items(first.basis)
            if len(bases) == count:
                for follower, base in zip(run, bases, strict=True):
                    rows[follower].basis = base
                return
        if first.owns and first.indicator is not None:
            items = self._items(first.indicator)
            for follower, item in zip(run, items if len(items) == count else [first.indicator] * count, strict=True):
                rows[follower].indicator = item
            return
        levels = [row for row in rows[max(0, run[0] - count) : run[0]] if row.owns and row.direction is None]
        if len(levels) == count:
            for follower, level in zip(run, levels, strict=True):
                rows[follower].indicator, rows[follower].period = level.indicator, level.period

    def _items(self, span: Span) -> list[Span]:
        """The items of an enumeration, each with its own span."""
        items = []
        position = span[0]
        for item in self._words.items(self._text[slice(*span)]):
            start = self._text.index(item, position) if item else position
            if item:
                items.append((start, start + len(item)))
            position = start + len(item)
        return items

    def _joined(self, left: _Row, right: _Row) -> bool:
        """True where only a list mark stands between two figures of one kind."""
        between = self._text[left.mention.full_span[1] : right.mention.full_span[0]]
        same = left.mention.quantity.kind == right.mention.quantity.kind
        return same and len(between) < 5 and self._words.joint(between) is not None

    # --- rows ---------------------------------------------------------------------------------------------------

    def _is_ahead(self, period: Period) -> bool:
        """到2025年, 明年: a period that names its year and begins after today."""
        start = period.start if period.start is not None else period.end
        if self._today is None or start is None or start <= self._today:
            return False
        words = fold(period.text)
        return str(start.year) in words or "明年" in words or "五" in words  # a five-year plan names its years too

    def _words_span(self, row: _Row) -> Span | None:
        """Where the words of growth stand, the basis with them where it stands in the same clause."""
        if row.growth is None or row.basis is None:
            return row.growth
        start, end = min(row.basis[0], row.growth[0]), max(row.basis[1], row.growth[1])
        return (start, end) if end - start <= self._words.reach else row.growth

    def change_of(self, row: _Row) -> Change:
        """The change that a row's words make of its figure; the figure itself without its sign."""
        quantity = row.mention.quantity
        if quantity.value is not None and quantity.value < 0:
            value = quantity.value
            quantity = attrs.evolve(quantity, value=value.copy_negate() if isinstance(value, Decimal) else -value)
        basis = None if row.basis is None else self._text[slice(*row.basis)].strip(" 的")
        return Change(quantity, basis, row.direction or "up", row.form)

    def _metric(self, row: _Row) -> Metric:
        text, mention = self._text, row.mention
        change = period = None
        if row.direction is not None:
            change = self.change_of(row)
        if row.period is not None:
            period = _resolved(text[slice(*row.period)], self._today)
        status = row.status
        if status == "reported" and period is not None and self._is_ahead(period) and change is None:
            status = "planned"
        return Metric(
            mention,
            None if row.indicator is None else text[slice(*row.indicator)],
            row.indicator,
            period,
            row.period,
            change,
            self._words_span(row),
            None if row.share is None else text[slice(*row.share)],
            row.share,
            status,
            row.role,
        )
