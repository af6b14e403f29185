"""In: the words around one figure. Out: what each of them says: links, growth, bases, shares, and the name of what is measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from zhmetrics.language import context
from zhmetrics.language.patterns import RATIO_MARKS
from zhmetrics.language.tables import growth, phrases
from zhmetrics.values.mention import Mention

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zhmetrics.language.context import Context
    from zhmetrics.language.lexicon import Lexicon
    from zhmetrics.reading.source import Source

__all__ = ["BASE_REACH", "ClauseReader", "Row", "Seen", "Span"]

Span = tuple[int, int]

_NUMBER_ALONE = frozenset(f"{head}{digit}" for head in ("", "第") for digit in "一二三四五六七八九十")
# Words that stand before figures and name nothing; 全国 and 我省 name a place.
_NAMELESS = frozenset(
    word
    for word in f"{phrases.SHARE_NOUNS} {phrases.LIGHT_VERBS} {phrases.SUBJECTLESS} {phrases.LEADS}".split()
    if word[0] not in "全我本该"
)
_BEFORE_BASE = frozenset(("历史", "环比", "同比"))  # 环比上周增长: the period is what is compared with
_EACH_YEAR = "平均每年"
_LONG = ("年", "个月")
_OPENS = frozenset(phrases.CLAUSE_MARKS + phrases.SENTENCE_MARKS + " \u3000")
_NO_PERIOD = frozenset("，,。；、的后前多")  # behind 五年 where it dates nothing
_BLANKS = frozenset(" \t\r\n\u3000")
# 一百万千瓦的水电站和|六十五万千瓦的火电站: what ends so names nothing of what follows.
_JOINTS = frozenset("和与及、")
_LONGEST_NAMELESS = max(map(len, _NAMELESS))
_MARKS_BACK = 4  # periods of one clause that are looked at
_QUOTED_REACH = 60  # characters a name in quotes may take
_RATIO_GAP = 3  # characters, blanks among them
BASE_REACH = 8  # characters between 比 and a period that is its base
_GENERIC_HEADS = frozenset(phrases.GENERIC_HEADS.split())
_GENERIC = 2  # characters; a shorter rest behind a verb (第一产业完成|投资) names nothing by itself
_ITSELF_REACH = 8  # characters behind a percentage in which a word says that it is a rate of its own
_QUOTES = str.maketrans("", "", "“”‘’「」（）·")
_LONGEST_ACTOR = 12  # characters of the name of who did it: 装备制造业|实现|增加值
_LONGEST_ACTED = 12  # characters of the name of what something was done to
_LONGER = 2  # characters that the first thing of a list may be longer than all others
_LONGEST_LIMIT = 6  # characters of the name of the amount that a limit is put to (23个年产值|亿元以上企业)
_LONG_NOUN = 14  # characters; a longer name of what is counted is cut behind its last head noun within them


@attrs.define(slots=True)
class Seen:
    """What the words right before a figure said."""

    position: int
    rate: str | None = None
    comparative: str | None = None
    levelled: bool = False
    origin: bool = False
    distributed: bool = False
    period: Span | None = None


@attrs.define(slots=True)
class Row:
    """A metric in the making: spans only, words are cut when all is known."""

    mention: Mention
    indicator: Span | None = None
    called: Span | None = None  # the words before it that say nothing without the subject (年度目标)
    period: Span | None = None
    frame: Span | None = None  # the period that 去年同期 is counted back from
    year: Span | None = None  # the period before it that names its year, which 全年 is of
    basis: Span | None = None
    growth: Span | None = None
    direction: str | None = None
    form: str = "increase"
    share: Span | None = None  # an empty span says: a share of a whole that is not named
    status: str = "reported"
    role: str = "value"
    dated: bool = False  # its period stands right before it
    origin: bool = False  # 由 or 从 stands before it: the level that something moved from
    ago: bool = False  # a duration that tells what the next figure is compared with (比五年前)
    owns: bool = False  # the indicator stands in the figure's own clause
    dealt: int = -1  # index of the first row of the 分别 run it belongs to


class ClauseReader:
    """Looks at the clause of a figure; what it looks leftwards for it finds on the reversed text, at the cost of what matches.

    Args:
        text: The text.
        mentions: Its quantities, in order.
        marks: The spans of its periods, in order.
        lexicon: Where words are looked up.
    """

    def __init__(self, source: Source, mentions: Sequence[Mention], marks: Sequence[Span], lexicon: Lexicon) -> None:
        self._source = source
        self._text = text = source.text
        self._reversed = text[::-1]
        self._size = len(text)
        self._mentions = mentions
        self._marks = marks
        self._words: Context = context.context(lexicon)
        self._sentence_start = 0
        self._acted: Span | None = None  # what stands before the verb that a clause ended in
        self._next_mark = 0  # the first period that stands behind the figure at hand

    def _before_period(self, start: int, floor: int) -> int:
        """Where a clause begins whose period holds a mark that parts clauses elsewhere (降幅比1—8月份收窄)."""
        at = self._next_mark - 1
        while at >= 0 and self._marks[at][0] >= start:
            at -= 1
        if at >= 0 and floor <= self._marks[at][0] and start < self._marks[at][1]:
            mark = self._marks[at]
            opening = self._words.clause(self._reversed, self._size - mark[0], self._size - floor)
            return mark[0] if opening is None else self._size - opening.end()
        return start

    def _left(self, row: Row, start: int, position: int) -> Seen:  # noqa: PLR0915 -- a case a kind of word
        """Step over the words that may stand between indicator and figure, the nearest first."""
        words, size, reverse = self._words, self._size, self._reversed
        seen = Seen(position)
        mark = self._next_mark - 1
        while position > start:
            while mark >= 0 and self._marks[mark][0] >= position:
                mark -= 1
            if mark >= 0 and self._marks[mark][1] == position and self._marks[mark][0] >= start:
                if self._is_base(self._marks[mark], start):
                    break
                before = self._marks[mark][0] - 2
                if self._text[max(start, before) : before + 2] in _BEFORE_BASE:
                    position = before if self._text[before] == "历" else before + 2
                    continue
                if self._text[max(start, before) : self._marks[mark][1]] == _EACH_YEAR:
                    row.basis, position = row.basis or (before, self._marks[mark][1]), before
                    continue
                if not self._text[max(start, before) : before + 2].endswith(phrases.EACH):
                    seen.period = self._marks[mark]  # 人均每月700元 is of no month
                position = self._marks[mark][0]
                continue
            if self._text[position - 1] not in words.left_ends:
                break
            token = words.left(reverse, size - position, size - start)
            if token is None:
                break
            word = token[0][::-1]
            what = words.left_of[word]
            if what == context.STOP:
                break
            if what in (context.GROWTH, context.RATE) and self._is_of_growth(row, start, position):
                break  # 占全部增长的65%
            position = size - token.end()
            if what == context.GROWTH and self._is_no_growth(row, word):
                continue
            if what == context.GROWTH and row.direction is None and not seen.levelled:
                self_based = word[:2] in growth.SELF_BASED
                if self_based and self._text[position - 1 : position] in phrases.BEFORE_MONTHS:
                    self_based, position = False, position + 1  # 较上年同月|增15.2%
                row.direction = words.direction_of[word]
                row.growth = (position, row.mention.full_span[0])
                if self_based and row.basis is None:
                    row.basis = (position, position + 2)
            elif what == context.RATE and row.direction is None and not seen.levelled:
                seen.rate = words.direction_of[word]
                if (word[:2] in _BEFORE_BASE or word[:2] in growth.SELF_BASED) and row.basis is None:
                    row.basis = (position, position + 2)  # 同比增速
            elif what == context.COMPARATIVE:
                seen.comparative = words.direction_of[word]
            elif what == context.BASIS and row.basis is None:
                row.basis = (position, position + len(word))
            elif what == context.LEVEL:
                seen.levelled = True
            elif word in phrases.ORIGINS:
                seen.origin = True
            elif word.startswith(phrases.DISTRIBUTIVE_MARK):
                seen.distributed = True
        seen.position = position
        return seen

    def _is_of_growth(self, row: Row, start: int, position: int) -> bool:
        """占税收增长|的65%: a share of a growth, and no growth."""
        if self._text[position : position + 1] != "的" or row.mention.quantity.kind not in ("percent", "fraction"):
            return False
        taken = self._words.share(self._reversed, self._size - position, self._size - start)
        return taken is not None and self._text[self._size - taken.start() : position].isalpha()

    def _is_no_growth(self, row: Row, word: str) -> bool:
        """提升25个养老机构, but not 提升3位: things, with their name behind the figure; 阔步前进的五年: a time."""
        quantity, (start, end) = row.mention.quantity, row.mention.full_span
        if quantity.kind == "duration":
            return self._text.endswith("的", 0, start)
        counted = word in growth.BETTERING and quantity.kind == "count" and quantity.unit != "位"
        return counted and self._words.noun(self._text, end) is not None

    def _dates(self, span: Span) -> bool:
        """True where words are a period as a whole (上年), not a thing of a period (1997年投资总和)."""
        return any(span[0] <= mark[0] and mark[1] == span[1] for mark in self._recent())

    def _recent(self) -> Sequence[Span]:
        """The periods right before the figure at hand."""
        return self._marks[max(0, self._next_mark - _MARKS_BACK) : self._next_mark]

    def _is_base(self, mark: Span, start: int) -> bool:
        """True where a period is what something is compared with (较一季度和去年四季度)."""
        found = self._words.compared(self._reversed, self._size - mark[0], self._size - start)
        return found is not None and mark[0] - (self._size - found.start()) <= BASE_REACH

    def _subject_of(self, start: int, end: int, kept: int = 0) -> tuple[Span | None, bool]:
        """The words that name what is measured, and whether they end in a verb, whose object stands behind the figure.

        No verb parts the words up to ``kept`` (产值超过10亿元|的企业). Periods, adverbs and light verbs are cut off, and what stands before a verb that parts actor and thing.
        """
        text, words, size, reverse = self._text, self._words, self._size, self._reversed
        for mark in reversed(self._recent()):
            if mark[1] <= start:
                break
            if mark[0] < end:
                rest = text[mark[1] : end].strip(" 的、，")
                if rest and (mark[0] - start < 2 or rest not in _NAMELESS):  # 市场主体|每天|新增
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
        if text[end - 1 : end] == "中" and text[end : end + 1] in tuple("有已") and end - start > 2:
            end -= not text[end - 2 : end].endswith(phrases.NO_AMONG)
        start = self._without_lead(start, end)
        verb = words.verb(reverse, size - end, size - max(start, kept))
        verbal = verb is not None and size - verb.start() == end
        if verb is not None and not self._is_generic(start, size - verb.end(1), size - verb.start(), end):
            start = self._without_lead(size - verb.start(), end)
        elif verbal and verb is not None:
            self._acted = self._acted_on(start, size - verb.end(1), end)
            start = size - verb.end(1)
        light = words.light(text, start, end) if text[start : start + 1] in words.light_starts else None
        if light is not None and light.end() < end - 1:
            start = self._without_lead(light.end(), end)
        start, end = self._quote_kept(start, end)
        such = text.rfind("等的", start, end - 2)
        start = such + 2 if such >= 0 else start  # 粮食、棉花、糖等的|价格补贴
        joint = text[end - 1 : end] in _JOINTS and text[end - 2 : end] not in phrases.NO_JOINTS
        long = end - start > 1 or text[start:end] in phrases.SHORT_NOUNS
        named = long and not joint and (text[end - 1].isalpha() or any(c.isalpha() for c in text[start:end]))
        if (
            named
            and text[end - 1] == "后"
            and words.excluded(reverse, size - end, size - self._sentence_start) is not None
        ):
            named = False  # 剔除一次性因素后增长3.4%
        if named and end - start <= _LONGEST_NAMELESS and text[start:end] in _NAMELESS:
            named = False
        return ((start, end) if named else None), verbal

    def _acted_on(self, start: int, end: int, figure: int) -> Span | None:
        """工程款已拨付3亿元: what stands before the verb, where no noun behind the figure is its object.

        开展药品抽检|1.5万批次: behind a verb of carrying out, the verb is part of a noun.
        """
        words, size = self._words, self._size
        adverbs = words.adverbs(self._reversed, size - end, size - start)
        last = end if adverbs is None else size - adverbs.end()
        carried = words.carried(self._text, start, last)
        if carried is not None:
            return (carried.end(), figure) if carried.end() < end else None
        if (
            not words.coverbs.isdisjoint(self._text[max(0, start - 1) : start + 1])
            or self._text[last - 1] in words.coverbs
        ):
            return None
        start = self._without_lead(start, last)
        named = 1 < last - start <= _LONGEST_ACTED and self._text[start:last].translate(_QUOTES).isalpha()
        return (start, last) if named and words.verb(self._reversed, size - last, size - start) is None else None

    def _is_generic(self, start: int, verb: int, rest: int, end: int) -> bool:
        """第一产业完成|投资, 装备制造业实现|增加值: what stands behind the verb names nothing without the actor before it."""
        adverbs = self._words.adverbs(self._reversed, self._size - verb, self._size - start)
        if rest < end and adverbs is not None and self._size - adverbs.end() == start < verb:
            return False  # 共|建成|项目: nobody stands before the verb
        rest += self._text[rest] == "的"  # 直接安排的|投资
        if end - rest <= _GENERIC:
            return True
        actor = 1 < verb - start <= _LONGEST_ACTOR and self._text[verb - 1] not in phrases.PLACES
        return actor and self._text[rest:end] in _GENERIC_HEADS

    def _quote_kept(self, start: int, end: int) -> Span:
        """The words with the mark that opens a quotation which closes in them: “三公”经费."""
        inner = self._text[start:end]
        return (
            (start - 1, end)
            if "”" in inner and "“" not in inner and self._text[start - 1 : start] == "“"
            else (start, end)
        )

    def _without_lead(self, start: int, end: int) -> int:
        if self._text[start : start + 1] not in self._words.lead_starts:
            return start
        lead = self._words.lead(self._text, start, end)
        if lead is None:
            return start
        left = end - lead.end()
        return lead.end() if left > 1 or (left == 1 and self._text[end - 1] in phrases.SHORT_NOUNS) else start

    def _noun_behind(self, row: Row, index: int) -> Span | None:
        """What is counted, where it stands behind the unit (23个工业项目); None where the clause ends or a verb follows."""
        text, words = self._text, self._words
        start = first = row.mention.full_span[1]
        following = self._mentions[index + 1] if index + 1 < len(self._mentions) else None
        if following is not None and following.quantity.kind in ("money", "count"):
            start, first = self._behind_limit(row, following, start)
        if text[start : start + 1] == "的" and row.indicator is None:
            start += 1  # 5500公里的铁路
        found = words.noun(text, start)
        if found is None:
            return None
        end = found.end()
        if row.origin and text[end : end + 1] in tuple("到至为成"):
            return None  # 从1430公里延伸|到2267公里
        end = self._qualified(start, end)
        if text[end : end + 1] in tuple("和及"):
            end = self._common_head(start, end)
        if end - start > _LONG_NOUN:
            head = words.head(self._reversed, self._size - start - _LONG_NOUN, self._size - start)
            end = end if head is None else self._size - head.start()
        end = self._whose(start, end)
        such = self._such(start, end)
        if such is not None:
            start, end = such
        while end > start and text[end - 1] in "、“（(·的":
            end -= 1
        if text[start:end].count("”") < text[start:end].count("“") and text[end : end + 1] == "”":
            end += 1
        first = start if text[start - 1] in "的等" else first
        place = row.mention.quantity.unit == "个" and text[start:end] in phrases.PLACES and text[end : end + 1] != "中"
        named = end - start > 1 or place  # 11个县被认定, but 32个城中村
        return (first, end) if named else None

    def _behind_limit(self, row: Row, following: Mention, start: int) -> Span:
        """Where the noun stands, and its name begins, behind another figure: 70个|30亿元以上项目, 23个|投资额百亿元以上项目, 12批1181项|考点."""
        opens, end = following.full_span
        if following.quantity.kind == "count":
            heap = opens == start and row.mention.quantity.unit in phrases.HEAPS
            return (end, end) if heap else (start, start)
        limits = end > following.end and 0 < opens - start <= _LONGEST_LIMIT  # 以上 stands behind it
        named = limits and self._text.endswith(phrases.MEASURE_ENDS, start, opens)
        return (end if opens == start or named else start, start)

    def _qualified(self, start: int, end: int) -> int:
        """30条断流的|河流, but 5个部门|的意见: where what stands before 的 only says which, the noun behind it is what is counted."""
        if self._text[end : end + 1] != "的" or end - start <= 1:
            return end
        if self._text[end - 1] in phrases.COUNTED_ENDS or self._head_ends(start, end):
            return end
        noun = self._words.noun(self._text, end + 1)
        head = None if noun is None else self._words.head(self._reversed, self._size - noun.end(), self._size - end - 1)
        if head is None or head[0][::-1] in phrases.ABSTRACT:
            return end
        last = self._size - head.start()
        return last if last - start <= _LONG_NOUN else end

    def _whose(self, start: int, end: int) -> int:
        """12家企业|营业收入达5亿元: what is measured of the things is not part of their name."""
        if self._text[end : end + 1] == "的" or not self._text.endswith(phrases.MEASURE_ENDS, start, end):
            return end
        head = self._words.head(self._reversed, self._size - end, self._size - start)
        return end if head is None else self._size - head.start()

    def _head_ends(self, start: int, end: int) -> bool:
        """True of words that end in a noun of things."""
        head = self._words.head(self._reversed, self._size - end, self._size - start)
        return head is not None and head.start() == self._size - end

    def _such(self, start: int, end: int) -> Span | None:
        """闸阀、截止阀和隔膜阀等|核级阀门: what the things of a list are."""
        text, words = self._text, self._words
        first, *others = text[start:end].split("、")
        if not others or len(first) > len(max(others, key=len)) + _LONGER:
            return None  # 警力防卫油、水、电等: the list begins within the words
        last = words.noun(text, end + 1) if text[end : end + 1] in tuple("和及与") else None
        end = end if last is None else last.end()
        such = words.noun(text, end + 1) if text[end : end + 1] == "等" else None
        return None if such is None or len(such[0]) < 2 else such.span()

    def _common_head(self, start: int, end: int) -> int:
        """采油和炼油企业: where the head noun of two stands behind the second only; else the end of the first."""
        size = self._size
        other = self._words.noun(self._text, end + 1)
        if other is None or other.end() - start > _LONG_NOUN:
            return end
        if self._words.head(self._reversed, size - end, size - start) is not None:
            return end
        head = self._words.head(self._reversed, size - other.end(), size - other.start())
        return end if head is None or head.start() != size - other.end() else other.end()

    def _governed(self, row: Row, subject: Span) -> Span:
        """压减一般性支出10%: the verb of movement stands before what it moves."""
        verb = self._words.moving(self._text, *subject)
        if verb is None or subject[1] - verb.end() <= 1:
            return subject
        row.direction, row.growth = self._words.direction_of[verb[0]], verb.span()
        return (verb.end(), subject[1])

    def _falls(self, subject: Span) -> bool:
        """减少二氧化碳排放14.6亿吨: a verb of falling stands before what falls; 增加值 and 提升工程 are names."""
        verb = self._words.moving(self._text, *subject)
        return verb is not None and self._words.direction_of[verb[0]] == "down"

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

    def _label(self, start: int) -> Span | None:
        """粮食：达到3856亿斤，增长17.6%: the word that a colon sets at the head of a sentence that has no other subject."""
        if self._text[start - 1 : start] in tuple("(（"):
            return None  # 汽车（18.2%）: what stands before the bracket is nearer
        label = self._words.label(self._text, self._sentence_start, start)
        return None if label is None else label.span(1)

    def _is_no_length(self, row: Row) -> bool:
        """请民政局于3个月内提出报告, 极不平凡的五年: a time that is given or told of, and no measure of anything."""
        text, start, end = self._text, row.mention.full_span[0], row.mention.end
        if text.startswith("的时间", end):
            return True  # 用三年的时间做好调整
        if text[start - 1 : start] == "的":
            return all(mark[1] != start - 1 for mark in self._recent())
        return text[start - 1 : start] in tuple("于在") and text[end : end + 1] == "内"

    def _part_of(self, row: Row, *, opens: bool) -> Span | None:
        """60%的职工, and 99%乡镇 where the figure opens its clause: the noun that it is a part of."""
        end = row.mention.full_span[1]
        linked = self._text[end : end + 1] == "的"
        noun = self._words.noun(self._text, end + linked) if linked or opens else None
        if (
            noun is None
            or (not linked and len(noun[0]) < 2)
            or self._words.itself(self._text, end + linked, min(noun.end() + 2, end + _ITSELF_REACH)) is not None
        ):
            return None
        return noun.span()

    def _theme(self, start: int, end: int) -> Span | None:
        """小学生，1952年有5100多万人: what opens a sentence is its subject where the clauses behind it name none."""
        text = self._text
        while start < end and text[start] in _BLANKS:
            start += 1
        start = self._without_lead(start, end)
        for mark in self._recent():
            if mark[0] <= start < mark[1]:
                start = mark[1] + (text[mark[1] : mark[1] + 1] in tuple("，,"))
        start = self._without_lead(start, end)
        theme = self._words.theme(text, start, end)
        if theme is None:
            return None
        last = theme.end() if theme.lastgroup is None else theme.start(theme.lastgroup)
        said = theme["looks"] is not None and text[theme.end() : theme.end() + 1] not in tuple(
            "，,看"
        )  # 从季度走势看，
        whole = last == theme.end() and text[last : last + 1] in tuple("，,") and text[last - 1] != "看"
        named = last < end and (said or whole or text.endswith(phrases.MEASURE_ENDS, start, last))
        return (start, last) if named and text[start:last] not in _NAMELESS else None

    def _measure_before(self, start: int) -> Span | None:
        """基本普及义务教育的人口覆盖率，由65%提高到91%: the clause before ends in the name of a measure."""
        if self._text[start - 1 : start] not in tuple("，,") or not self._text.endswith(
            phrases.MEASURE_ENDS, 0, start - 1
        ):
            return None
        opening = self._words.clause(self._reversed, self._size - start + 1, self._size - self._sentence_start)
        return None if opening is None else self._subject_of(self._size - opening.end(), start - 1)[0]

    def _stretch(self, previous: Row | None) -> Span | None:
        """五年建成新线5944公里: a duration that opens its clause is the period of the figures behind it in the sentence."""
        if (
            previous is None
            or previous.mention.quantity.kind != "duration"
            or previous.mention.quantity.unit not in _LONG
        ):
            return None
        start, end = previous.mention.full_span
        opens = not start or self._text[start - 1] in _OPENS
        within = self._text[end : end + 1] in tuple("内间里")  # 五年内建成; 五年间，
        behind = self._text[end + within : end + within + 1]
        return (start, end + within) if opens and (within or behind not in _NO_PERIOD) else None

    def _contributor(self, subject: Span) -> Span:
        """消费对经济增长的贡献率…，拉动…5.3个百分点: the points are of what contributes, not of its rate."""
        at = self._text.find("对", *subject)
        return (subject[0], at) if at > subject[0] + 1 else subject

    def _is_ratio(self, left: Mention, right: Mention) -> bool:
        """True where only a mark of a ratio stands between two figures."""
        return right.start - left.end <= _RATIO_GAP and self._text[left.end : right.start].strip() in tuple(RATIO_MARKS)

    def _items(self, span: Span) -> list[Span]:
        """The items of an enumeration, each with its own span."""
        return self._split(self._words.items, span)

    def _items_in(self, span: Span, count: int) -> list[Span]:
        """The same, but as many as there are figures: 社会保障和就业、教育支出 are two items, not three."""
        items = self._items(span)
        return items if len(items) == count else self._split(self._words.listed, span)

    def _split(self, split: Callable[[str], list[str]], span: Span) -> list[Span]:
        items = self._pieces(split, span)
        # 第一、二、三产业增加值: what a numeral alone stands for is said only behind the last
        return [] if any(self._text[slice(*item)] in _NUMBER_ALONE for item in items[:-1]) else items

    def _pieces(self, split: Callable[[str], list[str]], span: Span) -> list[Span]:
        items = []
        position = span[0]
        for item in split(self._text[slice(*span)]):
            start = self._text.index(item, position) if item else position
            if item:
                items.append((start, start + len(item)))
            position = start + len(item)
        return items

    def _joined(self, left: Row, right: Row) -> bool:
        """True where only a list mark stands between two figures of one kind."""
        between = self._text[left.mention.full_span[1] : right.mention.full_span[0]]
        same = left.mention.quantity.kind == right.mention.quantity.kind
        return same and len(between) < 5 and self._words.joint(between) is not None
