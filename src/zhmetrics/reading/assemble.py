"""In: the mentions and periods of a text. Out: its metrics: each figure with indicator, period, change, share, status, role."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from zhmetrics.language import context
from zhmetrics.language.tables import phrases, plans
from zhmetrics.reading.clause import Row, Span
from zhmetrics.reading.dating import is_base
from zhmetrics.reading.moving import AMOUNTS, Mover, copy_change
from zhmetrics.reading.sharing import SHARE_KINDS
from zhmetrics.values.change import Change
from zhmetrics.values.metric import Metric
from zhmetrics.values.period import Period

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from zhmetrics.language.lexicon import Lexicon
    from zhmetrics.reading.source import Source
    from zhmetrics.values.mention import Mention

__all__ = ["assemble", "read_change"]

_BRACKET_REACH = 30  # characters in brackets between a name and its figure
_GENERIC = 2  # characters; so short a name behind one in quotes is of that one
_SHORT_REST = 6  # characters of a name behind brackets that say little without what stands before them
_SHORT_AFTER = 4  # characters of 压减后 and its like
_HELD_REACH = 4  # characters between a verb of freezing and what it freezes, itself included
_LISTED_REACH = 30  # characters of a name in a list that commas part
_OF_AGE = "岁"
_LIMITING = frozenset(("min", "max", "above", "below"))  # qualifiers of a limit
_FREEZES = frozenset(word[-1] for word in phrases.FROZEN)
_NEWLY = frozenset(word[0] for word in phrases.NEWLY)
_THRESHOLD_REACH = 10  # characters of the name of what a threshold picks out
_COMMAS = ("，", ",")  # 甲县、乙县分别增长5%、6%，下降7%的是丙县
_IS = ("", "为", "是")  # between a name and its figure
_NAMED_BEFORE = SHARE_KINDS | {"duration"}  # kinds whose words behind a verb name them, not those behind the figure
_NOUN_KINDS = frozenset(
    ("count", "other", "length", "area")
)  # their noun may stand behind them: 23个工业项目, 5公里管网


def assemble(
    source: Source, mentions: Sequence[Mention], marks: Sequence[Span], lexicon: Lexicon, today: date | None
) -> list[Metric]:
    """The rows of a text's table, one a mention, in order, with the spans and the words of the text as given.

    Args:
        source: The text; all spans index ``source.text``.
        mentions: Its quantities, in order.
        marks: The spans of its periods, in order.
        lexicon: Where words are looked up.
        today: What 今年 is counted from, or None.
    """
    return _Assembler(source, mentions, marks, lexicon, today).run()


def read_change(source: Source, mentions: Sequence[Mention], marks: Sequence[Span], lexicon: Lexicon) -> Change | None:
    """The change that a whole string says, or None where anything of it is left over.

    Args:
        source: The string, without white space around it.
        mentions: Its quantities.
        marks: The spans of its periods.
        lexicon: Where words are looked up.
    """
    end = len(source.text)
    if not mentions:
        flat = context.context(lexicon).flat(source.text)
        if flat is None:
            return None
        basis = next((span for span in map(flat.span, range(1, 1 + flat.re.groups)) if span[0] >= 0), None)
        return Change(None, None if basis is None else source.clean[slice(*basis)], "flat")
    if len(mentions) > 1 or mentions[0].full_span[1] != end:
        return None
    assembler = _Assembler(source, mentions, marks, lexicon, None)
    row = Row(mentions[0])
    left = assembler.words_of_change(row, 0)
    return assembler.change_of(row) if left == 0 and row.direction is not None else None


class _Assembler(Mover):
    """One walk over the mentions; what a sentence has said so far is carried in attributes."""

    def __init__(
        self,
        source: Source,
        mentions: Sequence[Mention],
        marks: Sequence[Span],
        lexicon: Lexicon,
        today: date | None,
    ) -> None:
        super().__init__(source, mentions, marks, lexicon, today)
        self._part: Span | None = None  # the period of the last level, where 其中 took it from a longer one
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
        self._subject = self._basis = self._sharing = self._among = self._part = None
        if paragraph:
            self._whole = None

    # --- one figure ---------------------------------------------------------------------------------------------

    def _read(self, row: Row, index: int, floor: int) -> None:
        """Read the clause before a figure from right to left; what remains of it names what is measured."""
        words, size, reverse = self._words, self._size, self._reversed
        previous = self._rows[index - 1] if index else None
        if self._is_ago(row):
            row.ago = True
            return
        if previous is not None and previous.ago:
            previous = self._rows[index - 2] if index > 1 else None
            floor = 0 if previous is None else previous.mention.end
        if self._goes_on():
            self._during = self._stretch(previous) or self._during
            if self._during is not None and not self._text[self._sentence_start : self._during[0]].strip(" \t\u3000"):
                self._carried = self._during  # 五年建成…。新建机场50个。
        start = self._clause_start(row, previous, floor)
        seen = self._left(row, start, row.mention.full_span[0])
        if seen.position == start and start > floor and self._text[start - 1] in "）)":
            start, seen.position = self._named_in_brackets(start, floor)
        if previous is not None and self._reaches(previous, row, seen, start):
            seen.levelled, seen.position = True, start
        position = self._moved(row, seen, start)
        kind = row.mention.quantity.kind
        if kind in SHARE_KINDS:
            position = self._share(row, start, position)
            if previous is not None and row.share is None and row.direction is None and self._is_of(previous, row):
                return
            if row.share is None and kind == "percent" and self._in_ratio(index):
                row.share = self._share_of_ratio(row, previous, index, position)
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
        if row.dated or self._part is not None:
            self._date_part(row)
        self._given(row)
        opens = row.mention.full_span[0]
        if row.share is None and row.direction is None and kind == "percent" and self._freezes((0, opens)):
            row.share = row.indicator  # 「業務費」32億元，凍結30%
        self._sharing = row if row.share is not None else self._sharing
        self._role(row)
        if seen.distributed:
            row.dealt = index

    def _date_part(self, row: Row) -> None:
        """1—9月进出口286亿元，其中9月32亿元，增长12%: the growth is of the shorter period too."""
        if row.direction is not None and not row.owns and not row.dated:
            row.period = self._part or row.period
        elif row.direction is None:
            first = -1 if row.period is None or not row.dated else row.period[0]
            self._part = row.period if first > 1 and self._text[first - 2 : first] == "其中" else None

    def _clause_start(self, row: Row, previous: Row | None, floor: int) -> int:
        """Where the words begin that may speak of this figure, and not of the one before it."""
        words, size = self._words, self._size
        position = row.mention.full_span[0]
        if previous is not None:
            span = previous.mention.full_span
            floor = self._limited_from(previous) if previous.role == "threshold" else max(floor, span[1])
        last, floor = floor, min(max(floor, position - words.reach), position)
        opening = words.clause(self._reversed, size - position, size - floor)
        start = self._before_period(position if opening is None else size - opening.end(), floor)
        if previous is not None and previous.role == "threshold" and start < previous.mention.full_span[1]:
            return floor  # the dash of 0—14岁人口 parts no clause
        if start == floor and (previous is not None or floor > last):  # behind a figure, or somewhere in a long clause
            start = max(start, self._text.rfind("、", start, position) + 1)
            blank = self._text.rfind(" ", start, position)
            if start + 1 < blank < position - 2 and self._text[blank - 1].isalpha():
                start = blank + 1  # 14个项目落户临河 总投资87亿元: the halves of a headline
        return start

    def _limited_from(self, row: Row) -> int:
        """Where the words begin of a limit, with the name of what is limited: 经济总量超500亿元|的县域12个."""
        start, named = row.mention.full_span[0], row.indicator
        if named is None or not row.owns or self._text[named[1] : row.mention.start] not in phrases.LIMITS:
            return start
        return named[0]

    def _before_brackets(self, start: int, floor: int) -> Span:
        """生产总值（GDP）达1228亿元: brackets without a figure part no clause; returns where it begins and where they open."""
        floor = max(floor, self._sentence_start)
        opening = max(self._text.rfind(mark, max(floor, start - _BRACKET_REACH), start) for mark in "（(")
        if opening <= floor:
            return start, start
        words, size = self._words, self._size
        clause = words.clause(self._reversed, size - opening, size - max(floor, opening - words.reach))
        first = opening if clause is None else size - clause.end()
        return first + (self._text[first] == "、"), opening

    def _named_in_brackets(self, start: int, floor: int) -> Span:
        """The same, with the brackets where they are a part of the name: 村（社区）30个."""
        first, opening = self._before_brackets(start, floor)
        short = opening - first == 1 and self._text[first].isalpha()
        return first, start if short else opening

    def _over_brackets(self, subject: Span, start: int, floor: int) -> Span:
        """细颗粒物（PM2.5）年均浓度: a name with brackets in its middle."""
        if subject[1] - subject[0] > _SHORT_REST:
            return subject
        first, opening = self._before_brackets(start, floor)
        before = self._subject_of(first, opening)[0] if opening < start else None
        if before is None and 0 <= first == opening - 1 < start and self._text[first].isalpha():
            return first, subject[1]  # 企（事）业单位贷款
        return subject if before is None or before[1] != opening else (before[0], subject[1])

    def _behind_brackets(self, subject: Span | None, start: int, position: int, floor: int) -> Span | None:
        """因公出国（境）|费: a name that goes on behind brackets, be it by a character that names nothing alone."""
        short = subject is None and position - start == 1 and self._text[start].isalpha()
        rest = (start, position) if short else subject
        if rest is None or rest[0] != start:
            return subject
        whole = self._over_brackets(rest, start, floor)
        return subject if whole == rest else whole

    def _before_bracketed(self, index: int, position: int) -> Span | None:
        """文盲人口（15岁及以上的人）为48213人: the name stands before brackets that hold a figure."""
        text, first = self._text, self._rows[index - 1].mention.start if index else 0
        closing = max(text.rfind(mark, first, position) for mark in "）)")
        opening = max(text.rfind(mark, self._sentence_start, first) for mark in "（(")
        if min(closing, opening) < 0 or text[closing + 1 : position] not in _IS:
            return None
        words, size = self._words, self._size
        clause = words.clause(self._reversed, size - opening, size - max(self._sentence_start, opening - words.reach))
        start = self._sentence_start if clause is None else size - clause.end()
        return self._subject_of(start, opening)[0]

    def _name(self, row: Row, index: int, start: int, position: int, floor: int) -> Span | None:
        """Find what is measured, before the figure or behind it; returns the words before it, which others may inherit."""
        kind = row.mention.quantity.kind
        subject, verbal = self._subject_of(
            start,
            position,
            self._rows[index - 1].mention.end if index and self._rows[index - 1].role == "threshold" else 0,
        )
        if start > floor and self._text[start - 1] in "）)":
            subject = self._behind_brackets(subject, start, position, floor)
        subject = self._behind_counted(subject, self._rows[index - 1]) if subject is not None and index else subject
        level = row.direction is None and row.share is None
        if (subject is not None and level and kind in ("percent", "percentage_point")) or (
            subject is not None and level and kind in AMOUNTS and self._falls(subject)
        ):
            subject = self._governed(row, subject)
        if subject is not None and row.growth is not None and row.growth[0] == subject[0]:
            rest = (row.growth[1], subject[1])
            subject = rest if rest[1] - rest[0] > 1 else None  # 比上年|多|蓄水2亿立方米
        if subject is not None:
            subject = self._distributing(row, subject)
            subject = self._of_sentence(row, subject, start)
        if subject is not None and (self._freezes(subject) or (kind == "rank" and self._stands(subject))):
            subject = None
        row.indicator = subject
        graded = self._text[row.mention.end - 1] == "级"  # 千亿级产业基地
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
            and (part := self._part_of(row, opens=self._opens_share(start, row.mention.full_span[0]))) is not None
        ):
            if subject is not None and self._text[start : subject[0]].endswith(phrases.GIVING):
                row.indicator, row.share = None, subject  # 贡献了全国24.1%的增量
            else:
                row.indicator = row.share = part
        if subject is not None and kind == "percent" and row.direction is None and row.share is None:
            held = self._text[max(start, subject[0] - _HELD_REACH) : subject[0]].startswith(phrases.FROZEN)
            row.share = subject if held else None  # 凍結該項預算10%
        bare = row.indicator == subject and subject is not None and subject[1] - subject[0] <= _GENERIC
        if row.direction is None and (row.indicator is None or (bare and subject is not None and subject[0] == start)):
            row.indicator = subject = self._quoted(start) or row.indicator  # 「國家體育建設」|預算編列28億元
        if row.indicator is None and self._subject is None:
            row.indicator = subject = self._label(start) or self._before_bracketed(index, position)
            if row.indicator is None and level and kind == "money":
                row.indicator = self._noun_behind(row, index)  # 两年新增4万亿元|投资
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

    def _opens_share(self, start: int, position: int) -> bool:
        """True where nothing stands before a share, or a verb whose object is what it is a share of."""
        return start == position or self._text[start:position].endswith(phrases.COVERING)

    def _acted_also(self, acted: Span, position: int, index: int) -> Span:
        """实施医疗救助613万人次、临时|救助19万人次: a verb that the name before ends in is part of this one too."""
        told = self._rows[index - 1].indicator if index > self._sentence_first else None
        verb = self._text[acted[1] : position]
        return (acted[0], position) if verb and told is not None and self._text.endswith(verb, *told) else acted

    def _freezes(self, subject: Span) -> bool:
        """併案凍結10%: the verb of what was resolved names nothing."""
        return self._text[subject[1] - 1] in _FREEZES and self._text.endswith(
            phrases.FROZEN, max(subject[0], subject[1] - _HELD_REACH), subject[1]
        )

    def _stands(self, subject: Span) -> bool:
        """居全市基层法院|第二: words of standing and among whom name nothing; 居民收入 does."""
        words = self._text[slice(*subject)]
        return words.startswith(phrases.STANDS) and not words.startswith(phrases.NOT_STANDS)

    def _is_aim(self, indicator: Span, start: int, row: Row) -> bool:
        """年度任务120部 is what was aimed at; 完成改革任务122项 was done."""
        text = self._text
        if indicator[1] > row.mention.start:
            return False
        if text[start : indicator[0]].endswith(plans.TO_PLAN):
            return True  # 2026年计划|产值100亿元
        words = text[slice(*indicator)]
        if not words.endswith(plans.NAMES) or words.endswith(plans.NO_NAMES):
            return False
        if any(word in text[start : indicator[1]] for word in plans.RESOLVED):
            return False  # 凍結該項預算400萬元
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

    def _of_sentence(self, row: Row, subject: Span, start: int) -> Span:
        """该预算500万元, 年度目标4000人: words that say nothing without what their sentence is about are of that."""
        if self._subject is None or self._points_back(subject):
            return self._subject or subject
        words = self._text[slice(*subject)]
        told = words in phrases.OF_SUBJECT or (len(words) <= _SHORT_AFTER and words.endswith(phrases.AFTERWARDS))
        told = told or (words in phrases.BUDGETS and self._text[subject[0] - 1] in phrases.BEFORE_BUDGETS)
        told = told or (words.endswith(phrases.SURVEYS) and self._text.startswith("的", subject[1]))
        if row.mention.quantity.kind == "duration" or not told:
            return subject
        row.called = subject
        row.status = "planned" if self._is_aim(subject, start, row) else row.status
        return self._all_of(row, start, self._subject)

    def _all_of(self, row: Row, start: int, subject: Span) -> Span:
        """新增|上市公司62家，总数186家: a total is not of what was added alone."""
        if self._text[subject[0]] not in _NEWLY:
            return subject
        words = self._text[slice(*subject)]
        added = next((word for word in phrases.NEWLY if words.startswith(word)), "")
        if len(words) - len(added) < _GENERIC or not added:
            return subject
        said = self._text[start : row.mention.full_span[0]]
        return (subject[0] + len(added), subject[1]) if any(word in said for word in phrases.TOTALS) else subject

    def _sums_list(self, row: Row, start: int) -> bool:
        """一等奖3名、二等奖5名，共8名: what a list comes to is not of its last item."""
        if self._text[start : row.mention.full_span[0]].strip("，, ") not in phrases.SUMMING:
            return False
        before = self._rows[self._sentence_first : -1][-2:]
        alike = all(
            each.owns and each.direction is None and each.mention.quantity.unit == row.mention.quantity.unit
            for each in before
        )
        return alike and len({each.indicator for each in before}) > 1

    def _points_back(self, subject: Span) -> bool:
        """凍結該預算500萬元: the budget that was spoken of."""
        if subject[1] - subject[0] > _GENERIC:
            return False
        return self._text[max(0, subject[0] - 2) : subject[0]].endswith(phrases.POINTING)

    def words_of_change(self, row: Row, start: int) -> int:
        """Read what stands before a single figure as words of change; returns where they begin."""
        self._cross(start, row.mention.start)
        seen = self._left(row, start, row.mention.full_span[0])
        position = self._moved(row, seen, start)
        self._role(row)
        return position

    def _distributing(self, row: Row, subject: Span) -> Span:
        """甲县、乙县分别完成投资…: the subjects stand before 分别, not right before the figure."""
        text = self._text
        start, end = subject
        at = text.find(phrases.DISTRIBUTIVE_MARK[0], start, end)
        while at >= 0 and text[at : at + 2] != phrases.DISTRIBUTIVE_MARK:
            at = text.find(phrases.DISTRIBUTIVE_MARK[0], at + 1, end)
        if at > start:
            row.dealt = len(self._rows) - 1
            return (start, at)
        if self._deals_periods(start):
            row.dealt = len(self._rows) - 1
        return subject

    def _deals_periods(self, start: int) -> bool:
        """2023年和2024年分别|完成投资…: the words right behind a period deal their figures out to a list of such."""
        mark = next((mark for mark in reversed(self._recent()) if mark[1] <= start), None)
        return mark is not None and self._text[mark[1] : start].lstrip("，, ").startswith(phrases.DISTRIBUTIVE_MARK)

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
            row.direction = self._words.direction_of[said[0][::-1]]
            row.growth = (size - said.end(), size - said.start())

    def _inherit(self, row: Row, previous: Row | None, subject: Span | None, start: int, *, levelled: bool) -> None:
        """An elided subject is the one before it in the sentence; what runs on of a share stays one."""
        if row.owns and previous is not None and self._shares_base(previous, row):
            return
        if row.owns:
            self._subject = subject or row.indicator
            if previous is not None and previous.direction is not None and self._shares_verb(previous, row):
                copy_change(previous, row)
            return
        if row.mention.quantity.kind != "duration":
            self._subject = self._theme_of(row, previous, start) or self._subject
        if row.mention.quantity.kind == "duration" and row.direction is None and not levelled:
            return  # 三年: a time that something took is no measure of the sentence's subject
        row.indicator = self._subject = self._subject and self._all_of(row, start, self._subject)
        if self._subject is not None and row.mention.quantity.kind not in SHARE_KINDS:
            row.indicator = self._of_amounts(row, self._subject)
            if self._sums_list(row, start):
                row.indicator = None
                return
        elif previous is not None and previous.basis is not None and start == previous.mention.full_span[1]:
            row.indicator = previous.indicator  # 到位率30%，比上年同期的86亿元|增长12%
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
        if previous is not None and self._is_next_level(previous, row):
            row.period = previous.period
        last = self._sharing
        if last is None or row.share is not None or last.indicator != row.indicator or row.role == "contribution":
            return
        kind = quantity.kind
        if (
            kind == "percentage_point"
            or (previous is last and self._joined(last, row))
            or (levelled and kind in SHARE_KINDS)
            or self._is_ratio(last.mention, row.mention)
        ):
            row.share = last.share

    def _is_next_level(self, previous: Row, row: Row) -> bool:
        """2024年收入400亿元，增长5%，2023年380亿元，增长6%: the growth of the second year, since the first has its own."""
        at = len(self._rows) - 3
        if row.direction is None or row.dated or previous.direction is not None or not previous.dated:
            return False
        before = self._rows[at] if at > self._sentence_first else None
        return (
            before is not None
            and before.direction is not None
            and previous.basis is None
            and previous.period != before.period
        )

    def _of_amounts(self, row: Row, subject: Span) -> Span:
        """已建成236公里，完成率56%，比上年同期增加38公里: no rate is told in kilometres, but what was before it."""
        if not self._text[slice(*subject)].endswith(phrases.RATIOS):
            return subject
        unit = row.mention.quantity.unit
        before = (
            each for each in reversed(self._rows[self._sentence_first : -1]) if each.mention.quantity.unit == unit
        )
        return next((each.indicator for each in before if each.indicator is not None), subject)

    def _theme_of(self, row: Row, previous: Row | None, start: int) -> Span | None:
        """What opens the sentence, or the part of it behind a semicolon, where no figure stood before this one."""
        if previous is None or not self._goes_on():
            if self._subject is not None:
                return None
            theme = self._theme(self._sentence_start, row.mention.start)
            return self._measure_before(start) if theme is None and row.origin else theme
        marks = ("；", ";", "其中")
        at = max(self._text.rfind(mark, previous.mention.end, row.mention.start) + len(mark) for mark in marks)
        at += self._text.startswith(("，", ","), at)
        return None if at < previous.mention.end else self._theme(at, row.mention.start)

    def _role(self, row: Row) -> None:
        words, quantity = self._words, row.mention.quantity
        if quantity.kind == "rank":
            row.role = "rank"
        elif (quantity.value is None and self._parts(row)) or self._is_age_of(row):
            row.role = "threshold"  # 0—14岁人口8.6万人
        elif quantity.qualifier in _LIMITING and quantity.kind not in (
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

    def _is_age_of(self, row: Row) -> bool:
        """65岁及以上15万人: an age with its bounds, right before the number of those who are so old."""
        quantity, following = row.mention.quantity, self._following()
        bounded = quantity.value is None or quantity.qualifier in _LIMITING
        if quantity.unit != _OF_AGE or not bounded or following is None:
            return False
        return following.quantity.kind == "count" and following.full_span[0] == row.mention.full_span[1]

    def _parts(self, row: Row) -> bool:
        """产值超10亿元企业3家: the amount tells which things the next figure counts."""
        following = self._following()
        if following is None or row.mention.quantity.kind == "count":
            return False
        if following.quantity.kind != "count" and row.mention.quantity.unit != _OF_AGE:
            return False  # 0—14岁人口占16.55%
        between = self._text[row.mention.end : following.full_span[0]]
        return 1 < len(between) <= _THRESHOLD_REACH and all(c.isalpha() or c == "、" for c in between)

    # --- lists --------------------------------------------------------------------------------------------------

    def _deal(self) -> None:
        """分别 deals its figures out to the subjects before it, in order, where the counts agree."""
        rows = self._rows
        for index, row in enumerate(rows):
            if row.dealt != index:
                continue
            run = [index]
            while run[-1] + 1 < len(rows) and self._is_dealt_on(rows[run[-1]], rows[run[-1] + 1]):
                run.append(run[-1] + 1)
            if len(run) < 2:
                continue
            for left, right in pairwise(run):
                if self._joined(rows[left], rows[right]):
                    copy_change(rows[left], rows[right])
                rows[right].basis = rows[right].basis or row.basis
                rows[right].share = rows[right].share or row.share
            self._deal_run(run, row)

    def _is_dealt_on(self, left: Row, right: Row) -> bool:
        """分别增长5%、6%和下降1%: only a list mark stands between, or one and words of growth."""
        if right.growth is None or right.owns or right.growth[0] <= left.mention.end:
            return self._joined(left, right)
        between = self._text[left.mention.full_span[1] : right.growth[0]]
        return between not in _COMMAS and self._words.joint(between) is not None

    def _deal_run(self, run: list[int], first: Row) -> None:
        rows, count = self._rows, len(run)
        if first.basis is not None:
            bases = self._items_in(first.basis, count)
            if len(bases) == count:
                for follower, base in zip(run, bases, strict=True):
                    rows[follower].basis = base
                return
        items = self._items_in(first.indicator, count) if first.owns and first.indicator is not None else []
        if first.owns and first.indicator is not None:
            items = self._clauses_listed(first.indicator, run) or items
        if len(items) != count and first.period is not None:
            listed = self._periods_listed(first.period, count)
            if listed:
                behind = run[-1] + 1
                told = (first.period, *listed)
                for follower, period in zip(run, listed, strict=True):
                    rows[follower].indicator, rows[follower].period = first.indicator, period
                if behind < len(rows) and not rows[behind].owns and rows[behind].period in told:
                    rows[behind].period = listed[-1]  # …分别为3亿元和4亿元，增长5%: of the last, as elsewhere
                return
        if first.owns and first.indicator is not None:
            for follower, item in zip(run, items if len(items) == count else [first.indicator] * count, strict=True):
                rows[follower].indicator, rows[follower].owns = item, True
            return
        levels = [row for row in rows[max(0, run[0] - count) : run[0]] if row.owns and row.direction is None]
        if len(levels) != count:  # 企业由86家增加到126家，项目由32个增加到48个，分别增长46.5%和50%
            levels = [row for row in rows[max(0, run[0] - 2 * count) : run[0]] if row.owns and row.origin]
        if len(levels) == count:
            for follower, level in zip(run, levels, strict=True):
                rows[follower].indicator, rows[follower].period = level.indicator, level.period

    def _clauses_listed(self, last: Span, run: list[int]) -> list[Span]:
        """信息传输和软件业，租赁和商务服务业增加值分别增长5%和6%: industries that commas part, since some of them are pairs themselves."""
        text, count = self._text, len(run)
        start = self._rows[run[0] - 1].mention.full_span[1] if run[0] else 0
        floor = max(start, last[0] - count * _LISTED_REACH)
        floor = max(floor, *(text.rfind(mark, floor, last[0]) + 1 for mark in "。；;：:\n"))
        edges, comma = [floor - 1], self._words.comma(text, floor, last[1])
        while comma is not None:
            edges.append(comma.start())
            comma = self._words.comma(text, comma.end(), last[1])
        found = [(before + 1, after) for before, after in pairwise([*edges, last[1]])][-count:]
        if len(found) < count or found[-1][0] > last[0]:
            return []
        first = found[0]
        found[0] = (self._without_lead(*first), first[1])
        alike = all(text[end - 1] == phrases.INDUSTRY for _start, end in found[:-1])
        alike = alike and phrases.INDUSTRY in text[slice(*found[-1])]
        paired = any(self._words.joint(text[at]) is not None for at in range(*found[0]))
        return found if alike and paired else []

    # --- rows ---------------------------------------------------------------------------------------------------

    def _metric(self, row: Row) -> Metric:
        source, mention = self._source, row.mention
        text, change, period = source.raw, None, None
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
        if source.clean is not text:
            mention = mention.placed(source.span, text)
            indicator = indicator and source.span(*indicator)
            whole = whole and source.span(*whole)
            dated = dated and source.span(*dated)
            growth = growth and source.span(*growth)
        if source.text is not text and period is not None and dated is not None and text[slice(*dated)] != period.text:
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
