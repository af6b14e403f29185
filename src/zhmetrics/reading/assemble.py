"""In: the mentions and periods of a text. Out: its metrics: each figure with indicator, period, change, share, status, role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhmetrics.language import context
from zhmetrics.language.script import fold
from zhmetrics.language.tables import growth, phrases, plans
from zhmetrics.reading.clause import Row, Seen, Span
from zhmetrics.reading.dating import Dater, is_base
from zhmetrics.values.change import Change, unsigned
from zhmetrics.values.metric import Metric
from zhmetrics.values.period import Period

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from zhmetrics.language.lexicon import Lexicon
    from zhmetrics.reading.source import Source
    from zhmetrics.values.mention import Mention

__all__ = ["assemble", "read_change"]

_CHANGE_KINDS = frozenset(("percent", "percentage_point", "multiple", "fraction"))
_SHARE_KINDS = frozenset(("percent", "fraction", "percentage_point"))
_BRACKET_REACH = 30  # characters in brackets between a name and its figure
_GENERIC = 2  # characters; so short a name behind one in quotes is of that one
_SHORT_REST = 6  # characters of a name behind brackets that say little without what stands before them
_HELD_REACH = 4  # characters between a verb of freezing and what it freezes, itself included
_STRIVING = 10  # characters between a growth and the one hoped for
_GIVEN_REACH = 5  # characters of a word for what a sum is given to
_LONGEST_VERB = 4  # characters between two levels: 从1430公里|延伸|到2267公里
_REACHED = ("到", "至", "为", "成")
_THRESHOLD_REACH = 10  # characters of the name of what a threshold picks out
_AMOUNTS = frozenset(("money", "mass", "energy", "power", "area", "volume", "length"))
_IS = ("", "为", "是", "為")  # between a name and its figure
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


def _copy_change(told: Row, row: Row) -> None:
    """Give a row the change that the words before another tell of both."""
    for field in ("direction", "basis", "growth", "form"):
        setattr(row, field, getattr(told, field))


class _Assembler(Dater):
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
        super().__init__(text, mentions, marks, lexicon, today)
        self._source = source if source is not None and source.cuts else None
        self._subject: Span | None = None
        self._basis: Span | None = None  # the base of a comparison whose level has been given (較上年的2,786萬元)
        self._whole: Span | None = None  # what the last shares were shares of
        self._among: Span | None = None  # what the sentence tells parts of (在…中，)
        self._asked = 0  # up to here no 其中 stands behind it
        self._sharing: Row | None = None  # the sentence's last share, which 提升9个百分点 goes on from
        self._former: Span | None = None  # the last subject of the sentences before, for figures that only compare

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

    def _forget(self, *, paragraph: bool) -> None:
        self._former = None if paragraph else self._subject or self._former
        self._subject = self._basis = self._sharing = self._among = None
        if paragraph:
            self._whole = None

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
        if previous is not None and self._reaches(previous, row, seen, start):
            seen.levelled, seen.position = True, start
        position = self._moved(row, seen, start)
        kind = row.mention.quantity.kind
        if kind in _SHARE_KINDS:
            position = self._share(row, start, position)
            if previous is not None and row.share is None and row.direction is None and self._is_of(previous, row):
                return
            if row.share is None and kind == "percent" and self._in_ratio(index):
                between = self._text[previous.mention.end : row.mention.start] if previous is not None else ""
                goes_on = self._in_ratio(index - 1) and (
                    len(between) == 1 or (between.isalpha() and len(between) <= _LONGEST_VERB)
                )  # 占生产总值的比重由14.2:38.9:46.9|调整为|13.8:38.5:47.7
                row.share = (previous.share if goes_on and previous is not None else None) or (position, position)
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
        self._inherit(row, previous, subject, start, levelled=seen.levelled)
        self._date_level(row, previous)
        self._given(row)
        self._sharing = row if row.share is not None else self._sharing
        self._role(row)
        if seen.distributed:
            row.dealt = index

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

    def _given(self, row: Row) -> None:
        """支出47亿元，八成以上用于民生: what a part of the sum was for stands behind it."""
        if row.mention.quantity.kind not in _SHARE_KINDS or row.share is not None or row.direction is not None:
            return
        start = row.mention.full_span[1]
        word = self._words.given(self._text, start, start + _GIVEN_REACH)
        noun = None if word is None or word.start() != start else self._words.noun(self._text, word.end())
        if noun is not None and row.indicator is not None:
            row.share, row.indicator = row.indicator, (start, noun.end())

    def _is_of(self, whole: Row, row: Row) -> bool:
        """占全县238个行政村的16.4%, 为目标4000人的105.4%: a share of the figure right before; it is of the subject before that."""
        start = whole.mention.full_span[1]
        if whole.indicator is not None and whole.indicator[0] == start:
            start = whole.indicator[1]
        if self._text[start : row.mention.full_span[0]] != "的" or whole.mention.quantity.kind in _SHARE_KINDS:
            return False
        opens = min(whole.mention.full_span[0], start if whole.indicator is None else whole.indicator[0])
        if self._words.parted(self._reversed, self._size - opens, self._size - self._sentence_start) is None:
            return False  # 超过原定计划427.4亿元的15.3%
        row.share = whole.indicator or (row.mention.start, row.mention.start)
        told = self._rows[-3] if len(self._rows) - 3 >= self._sentence_first else None
        self._subject = row.indicator = None if told is None else told.indicator
        row.period = whole.period
        self._sharing = row
        return True

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
        last, floor = floor, min(max(floor, position - words.reach), position)
        opening = words.clause(self._reversed, size - position, size - floor)
        start = self._before_period(position if opening is None else size - opening.end(), floor)
        if previous is not None and previous.role == "threshold" and start < previous.mention.end:
            return floor  # the dash of 0—14岁人口 parts no clause
        if start == floor and (previous is not None or floor > last):  # behind a figure, or somewhere in a long clause
            start = max(start, self._text.rfind("、", start, position) + 1)
            blank = self._text.rfind(" ", start, position)
            if previous is not None and start + 1 < blank < position - 2 and self._text[blank - 1].isalpha():
                start = blank + 1  # 14个项目落户临河 总投资87亿元: the halves of a headline
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
        if before is None and 0 <= first == opening - 1 < start and self._text[first].isalpha():
            return first, subject[1]  # 企（事）业单位贷款
        return subject if before is None or before[1] != opening else (before[0], subject[1])

    def _go_on(self, previous: Row, row: Row, *, levelled: bool) -> None:
        """加快5.9、2.6和3.8个百分点: the others of a list changed as the first did."""
        if (
            self._joined(previous, row)
            or self._strives(previous, row, levelled=levelled)
            or self._is_namely(previous, row)
            or self._is_of_next(previous, row)
        ):
            _copy_change(previous, row)
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
        """比上年增加1634元，增长6.4%: the rate of the growth that was told as an amount is against the same base."""
        if row.growth is None or row.direction != previous.direction or row.mention.quantity.kind != "percent":
            return False
        between = self._text[previous.mention.full_span[1] : row.growth[0]].strip()
        return between in tuple("，,、") and previous.mention.quantity.kind in _AMOUNTS

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

    def _name(self, row: Row, index: int, start: int, position: int, floor: int) -> Span | None:
        """Find what is measured, before the figure or behind it; returns the words before it, which others may inherit."""
        kind = row.mention.quantity.kind
        subject, verbal = self._subject_of(start, position)
        if subject is not None and start > floor and subject[0] == start and self._text[start - 1] in "）)":
            subject = self._over_brackets(subject, start, floor)
        subject = self._behind_counted(subject, self._rows[index - 1]) if subject is not None and index else subject
        level = row.direction is None and row.share is None
        if (subject is not None and level and kind in ("percent", "percentage_point")) or (
            subject is not None and level and kind in _AMOUNTS and self._falls(subject)
        ):
            subject = self._governed(row, subject)
        if subject is not None and row.growth is not None and row.growth[0] == subject[0]:
            rest = (row.growth[1], subject[1])
            subject = rest if rest[1] - rest[0] > 1 else None  # 比上年|多|蓄水2亿立方米
        if subject is not None:
            subject = self._distributing(row, subject)
            if self._subject is not None and self._points_back(subject):
                subject = self._subject
        if kind == "rank" and subject is not None and self._stands(subject):
            subject = None
        row.indicator = subject
        graded = row.mention.text[-1] in "级級"  # 千亿级产业基地
        if row.direction is None and (kind in _NOUN_KINDS or graded or (verbal and kind not in _NAMED_BEFORE)):
            noun = self._noun_behind(row, index)
            if noun is not None:
                row.indicator = noun
                if self._text.endswith("的", 0, row.mention.full_span[0]):
                    subject = noun  # 党政机关办的24187个|公司: what stands before 的 is no subject
            elif verbal and self._acted is not None:
                row.indicator = subject = self._acted_also(self._acted, position, index)
                verbal = False
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
        if subject is not None and kind == "percent" and row.direction is None and row.share is None:
            held = fold(self._text[max(start, subject[0] - _HELD_REACH) : subject[0]]).startswith(phrases.FROZEN)
            row.share = subject if held else None  # 凍結該項預算10%
        bare = row.indicator == subject and subject is not None and subject[1] - subject[0] <= _GENERIC
        if row.direction is None and (row.indicator is None or (bare and subject is not None and subject[0] == start)):
            row.indicator = subject = self._quoted(start) or row.indicator  # 「國家體育建設」|預算編列28億元
        if row.indicator is None and self._subject is None:
            row.indicator = subject = self._label(start)
        if kind == "duration" and row.indicator is not None and (verbal or self._is_no_length(row)):
            row.indicator = subject = None
        row.owns = row.indicator is not None
        if (
            level
            and row.indicator is not None
            and kind not in _NAMED_BEFORE
            and self._is_aim(row.indicator, start, row)
        ):
            row.status = "planned"
        return None if verbal else subject

    def _acted_also(self, acted: Span, position: int, index: int) -> Span:
        """实施医疗救助613万人次、临时|救助19万人次: a verb that the name before ends in is part of this one too."""
        told = self._rows[index - 1].indicator if index else None
        verb = self._text[acted[1] : position]
        return (acted[0], position) if verb and told is not None and self._text.endswith(verb, *told) else acted

    def _stands(self, subject: Span) -> bool:
        """居全市基层法院|第二: words of standing and among whom name nothing; 居民收入 does."""
        words = fold(self._text[slice(*subject)])
        return words.startswith(phrases.STANDS) and not words.startswith("居民")

    def _is_aim(self, indicator: Span, start: int, row: Row) -> bool:
        """年度任务120部 is what was aimed at; 完成改革任务122项 was done."""
        text = self._text
        if indicator[1] > row.mention.start or not fold(text[slice(*indicator)]).endswith(plans.NAMES):
            return False
        measured = text.startswith("的", row.mention.full_span[1])  # 完成目标任务8万人的85%
        done = "完成" in text[start : indicator[0]] and not measured
        return text[indicator[1] : row.mention.full_span[0]] in _IS and not done

    def _behind_counted(self, subject: Span, previous: Row) -> Span:
        """142家企业完成|产值186.7亿元: what those did that the figure before counts, whose name is not part of it."""
        counted = previous.indicator
        if (
            counted is None
            or counted[0] != previous.mention.full_span[1]
            or not counted[0] <= subject[0] < counted[1] < subject[1]
        ):
            return subject
        size = self._size
        verb = self._words.verb(self._reversed, size - subject[1], size - counted[1])
        start = counted[1] if verb is None else size - verb.start()
        return (start, subject[1]) if verb is not None and subject[1] - start > 1 else subject

    def _points_back(self, subject: Span) -> bool:
        """凍結該預算500萬元: the budget that was spoken of."""
        if subject[1] - subject[0] > _GENERIC:
            return False
        return fold(self._text[max(0, subject[0] - 2) : subject[0]]).endswith(phrases.POINTING)

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
        if row.direction is None and quantity.kind == "percent":
            self._look_behind(row)
        if row.direction is None and seen.comparative is not None and row.basis is None:
            row.basis = self._basis  # 比上年的7.71元便宜了0.71元
        if row.direction is None and seen.comparative is not None and row.basis is not None:
            row.direction, row.growth = seen.comparative, (position, row.mention.full_span[0])
        return position

    def _look_behind(self, row: Row) -> None:
        """实现5%的增长, 以13%的增速: the word of growth stands behind the figure."""
        behind = self._words.rate_behind(self._text, row.mention.full_span[1])
        if behind is not None:
            group = 1 if behind[1] else 2
            row.direction, row.growth = self._words.direction_of[fold(behind[group])], behind.span(group)

    def _compare(self, row: Row, start: int, position: int) -> int:
        """比上年, 较年初, 高于全国: the base in the words that are left; returns where the subject ends."""
        words, size, reverse = self._words, self._size, self._reversed
        kind = row.mention.quantity.kind
        exceeds = kind in ("percent", "fraction") and position == row.mention.full_span[0]  # 高出市场价三成
        if row.direction is None and (kind == "percentage_point" or exceeds):
            found = words.over(reverse, size - position, size - start)
            if found is not None and (not exceeds or fold(found[0][::-1]) in growth.EXCEEDING):
                row.direction = words.over_of[fold(found[0][::-1])]
                row.basis = row.growth = (size - found.end(), position)
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
        if self._words.below(self._text, base[1]) is not None:
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
                    row.direction = self._words.direction_of[fold(verb[0])]
                    row.basis, row.growth = (base[0], mark[1]), verb.span()
                    return True
        return False

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
            again = fold(noun[0][::-1]).startswith("所占")
            if self._sharing is not None and (before == start or again):
                row.share = self._sharing.share  # 占全市进出口的一半，比重达到54%
            else:
                self._among = self._among_before(start) or self._among
                row.share = self._among or row.share  # 在基本建设投资中，农林投资比重为4.1%，能源投资比重为32%
            if again:
                return before if before > start else position
        if noun is None and (period := self._level_of(row, start)) is not None:
            row.share = period  # 恢复到2019年的93.5%
            return start
        found = words.share(reverse, size - position, size - start)
        if found is None and self._text.startswith(("约占", "約占", "約佔"), row.mention.full_span[0]):
            self._share_untold(row, start, position)  # 服务业收入30亿元，约占15%
            return position
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
            self._share_untold(row, start, row.share[0])
        return at

    def _level_of(self, row: Row, start: int) -> Span | None:
        """恢复到2019年的93.5%, 相当于上年的90%: the earlier level of the same that a percentage is of."""
        for mark in self._recent():
            if start < mark[0] and self._text[mark[1] : row.mention.full_span[0]] == "的":
                words = fold(self._text[start : mark[0]])
                return mark if words.endswith(phrases.AS_MUCH_AS) else None
        return None

    def _share_untold(self, row: Row, start: int, position: int) -> None:
        """占三成: of what the clause before tells parts of, else of what the shares before were of."""
        row.share = (position, position)
        among = self._among_before(start)
        if among is not None:
            row.share = self._whole = among
            self._asked = among[1]
        elif self._whole is not None and self._opens_parts(start):
            self._whole = None
        elif self._whole is not None:
            row.share = self._whole

    def _among_before(self, start: int) -> Span | None:
        """在基本建设投资中，: what a clause tells parts of, by the one before it."""
        found = self._words.among(self._reversed, self._size - start, self._size - self._sentence_start)
        if found is None:
            return None
        start = self._size - found.end(1)
        return start + (self._text[start] == "在"), self._size - found.start(1)

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
                row.indicator, row.owns = (self._without_lead(size - opening.end(), start - 1), start - 1), True
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

    def _inherit(self, row: Row, previous: Row | None, subject: Span | None, start: int, *, levelled: bool) -> None:
        """An elided subject is the one before it in the sentence; what runs on of a share stays one."""
        if row.owns:
            self._subject = subject or row.indicator
            if previous is not None and previous.direction is not None and self._shares_verb(previous, row):
                _copy_change(previous, row)
            return
        if row.mention.quantity.kind != "duration":
            self._subject = self._theme_of(row, previous, start) or self._subject
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
            apart = previous.mention.full_span[1] != row.mention.full_span[0]  # 监测对象512户1873人
            other = apart and previous.direction is None and previous.mention.quantity.unit != quantity.unit
            row.indicator = None if other else self._subject  # 30多家企业、1300余人: people are no companies
            if other:
                return
        told = row.period is not None and is_base(self._text[slice(*row.period)])
        if row.indicator is None and (
            told or row.direction is not None or row.basis is not None or self._basis is not None
        ):
            row.indicator = self._former
        if previous is not None and previous.direction is not None:
            if row.direction is None:
                self._go_on(previous, row, levelled=levelled)
            elif row.basis is None and self._is_its_rate(previous, row):
                row.basis = previous.basis
        if row.period is None and row.direction is not None and previous is not None and self._goes_on():
            row.period = self._moment(previous)
        last = self._sharing
        if last is None or row.share is not None or last.indicator != row.indicator:
            return
        kind = quantity.kind
        if (
            kind == "percentage_point"
            or (previous is last and self._joined(last, row))
            or (levelled and kind in _SHARE_KINDS)
            or self._is_ratio(last.mention, row.mention)
        ):
            row.share = last.share

    def _theme_of(self, row: Row, previous: Row | None, start: int) -> Span | None:
        """What opens the sentence, or the part of it behind a semicolon, where no figure stood before this one."""
        if previous is None or not self._goes_on():
            if self._subject is not None:
                return None
            theme = self._theme(self._sentence_start, row.mention.start)
            return self._measure_before(start) if theme is None and row.origin else theme
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
        elif quantity.value is None and self._parts(row):
            row.role = "threshold"  # 0—14岁人口8.6万人
        elif quantity.qualifier in ("min", "max", "above", "below") and quantity.kind not in (
            "percent",
            "percentage_point",
            "fraction",
        ):
            behind = words.threshold(self._text, row.mention.full_span[1])
            marked = row.mention.full_span[1] > row.mention.end and not (
                quantity.unit in phrases.PIECES and row.owns and row.indicator and row.indicator[0] >= row.mention.end
            )
            if behind is not None and (marked or self._parts(row)):
                row.role = "threshold"
        if row.direction is not None and quantity.value is not None and quantity.value < 0:
            row.direction = {"up": "down", "down": "up"}.get(row.direction, row.direction)

    def _parts(self, row: Row) -> bool:
        """产值超10亿元企业3家: the amount tells which things the next figure counts."""
        following = self._mentions[len(self._rows)] if len(self._rows) < len(self._mentions) else None
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
                _copy_change(row, rows[follower])
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
