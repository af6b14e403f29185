"""In: a text and its metrics. Out: `Passage`, the view of both that checks work on."""

from __future__ import annotations

import functools
import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Any, Final, TypeVar

import attrs

from zhmetrics.checks.base import Amount
from zhmetrics.checks.names import core, core_of, says_any
from zhmetrics.language.script import fold, plain, trie
from zhmetrics.language.tables import claims, growth, plans
from zhmetrics.reading.tables import Table, without
from zhmetrics.values.metric import Metric

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

__all__ = ["Figure", "Passage", "is_summable", "months_of"]

T = TypeVar("T")

_ADDED: Final = frozenset(("money", "count", "area", "length", "mass", "volume", "energy", "power", "duration"))
_REACH: Final = 60  # characters of the words before a figure that a check looks at
_SENTENCE = re.compile("[。！？!?\n\x0b][ \t\n\x0b\u3000]*+")
_CLAUSE = re.compile("[，。；：:;！？!?、,（）()\n\x0b]")
_CLOSED = re.compile("[（(][^（）()]{0,30}[）)] ?\\Z")
_BRACKET = re.compile("[（(）)\n\x0b]")
_BLOCK_TAG = re.compile(r"</?(?:p|br|div|h[1-6]|li|tr|table|ul|ol|title)\b[^<>]{0,2000}>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>")
_BASE = re.compile(
    r"(?<![占同环对])(?:比(?![重例率值为是])|较)((?:\w|“[^“”]{1,8}”){1,24})(?:「[^」]{0,20}」)?\Z"
).search
_WITH = re.compile("[与同和跟](?!比)[^，。；]{0,24}\\Z").search
_MOVES = re.compile(
    f"(?<!最)(?:{trie([word for row in growth.DIRECTION.values() for word in row.split()])}|[高低多少快慢])"
).search
_MONTHS = re.compile(
    "(?:今年|本年)?(?:前([0-9]{1,2})个?月|1月?份?(?:至|到|—|–|-|~|～)([0-9]{1,2})月份?|(一季度|上半年|前三季度))"
).fullmatch
_QUARTERS: Final = {"一季度": 3, "上半年": 6, "前三季度": 9}
_OWN_TIME: Final = frozenset(claims.OWN_TIME.split())
_PLANNED: Final = tuple(claims.PLANNED.split())
_WHOLE_YEAR: Final = frozenset(("全年", "今年全年", "去年全年", "去年", "上年"))
_TIMELESS: Final = tuple(claims.TIMELESS.split())
_IN_FACT: Final = "实际"
_DONE: Final = ("已", "完成", "实际", "到位", "实现", "去年", "上年")
_OF_BUDGETS: Final = (*plans.OUTTURNS, *claims.LEFT_OF_BUDGETS.split())
_COUNTED: Final = ("的", "的有", "的共", "的达")  # 价格下降的有30个: things that did so, and no change of theirs
_AGE: Final = "岁"  # ages do not add up
_NOT_SUMMED = re.compile(
    f"{trie(claims.NOT_SUMMED.split())}|{trie(claims.NOT_SUMMED_TAILS.split())}(?:已|为|达|达到|提高到|是|约|近|超)*+\\Z"
).search


@attrs.frozen(slots=True, eq=False)
class Figure:
    """A metric as checks see it.

    Args:
        metric: The row.
        index: Its number in the text.
        sentence: Number of its sentence.
        paragraph: Number of its paragraph.
        before: The words between the figure before it (or the start of its sentence) and it, folded, the last 60.
        clause: The words of its own clause before it, folded.
        label: The same with the words of its indicator, where those stand elsewhere.
        name: What its indicator says without place, verb and measure.
        inner: True where it stands behind 其中 in its sentence.
        base: True where it is the level that another is held against (比上年的82亿元).
        aside: True where it stands in parentheses.
        narrowed: True where a bound or an age right before its words says which of them are meant (0—15岁人口).
        adds: True where it is an amount that may be summed: a level, no rate, average, threshold or change.
        unit: The unit of its quantity; people are counted alike, whatever the word.
    """

    metric: Metric
    index: int
    sentence: int
    paragraph: int
    before: str
    clause: str
    label: str
    name: str
    inner: bool
    base: bool
    aside: bool
    narrowed: bool
    adds: bool
    unit: str

    @functools.cached_property
    def amount(self) -> Amount:
        """What is reckoned with in its place; made once, when first asked for."""
        return Amount.of(self.metric.quantity)

    @functools.cached_property
    def told(self) -> Metric:
        """The row with its words in plain script, by which words are compared; a finding shows the row itself."""
        metric, period, change = self.metric, self.metric.period, self.metric.change
        if period is not None and (text := plain(period.text)) != period.text:
            period = attrs.evolve(period, text=text)
        if change is not None and change.basis and (basis := plain(change.basis)) != change.basis:
            change = attrs.evolve(change, basis=basis)
        indicator, whole = (words and plain(words) for words in (metric.indicator, metric.share_of))
        return metric._replace(indicator=indicator, period=period, change=change, share_of=whole)

    @functools.cached_property
    def label_core(self) -> str:
        """What its label says without place, verb and measure."""
        return core_of(self.label)

    @property
    def is_level(self) -> bool:
        """True where it is neither a change nor a share nor a bound."""
        metric = self.metric
        return metric.change is None and metric.share_of is None and metric.role == "value"

    @property
    def is_timeless(self) -> bool:
        """True of what something will come to in all (总投资) where its period is but the day on which that was told of."""
        period = self.told.period
        return period is not None and period.text[-1] == "日" and (self.told.indicator or "").endswith(_TIMELESS)

    @property
    def planned(self) -> bool:
        """True where it is a target or a plan."""
        return self.metric.status == "planned"


class Passage:
    """A text and its metrics, laid out for checks; built once, in time linear in the text.

    Args:
        text: The text as given.
        metrics: Its rows, in order.
        tables: The tables of the text whose figures are kept apart, in ``cells``; the rest is prose.
    """

    def __init__(self, text: str, metrics: Sequence[Metric], tables: Sequence[Table] = ()) -> None:
        self.source = text
        self.tables = tuple(tables)
        self.cells: tuple[Metric, ...] = ()
        if tables:
            self.cells, metrics = _parted(metrics, tables)
            text = without(text, tables)
        self.text = _masked(fold(text))
        marks = [match.span() for match in _SENTENCE.finditer(self.text)]
        self._ends = [end for _start, end in marks]  # where the next sentence begins
        self._breaks = [
            end
            for start, end in marks
            if self.text.find("\n", start, end) >= 0 or self.text.find("\x0b", start, end) >= 0
        ]
        self._made: dict[Callable[[Passage], Any], Any] = {}
        self.figures: tuple[Figure, ...] = tuple(self._figures(metrics))

    def sentence_of(self, position: int) -> int:
        """The number of the sentence that a place in the text belongs to."""
        return bisect_right(self._ends, position)

    def sentence_span(self, number: int) -> tuple[int, int]:
        """First place of a sentence, and one past its mark and the white space behind that."""
        start = self._ends[number - 1] if number else 0
        return start, self._ends[number] if number < len(self._ends) else len(self.text)

    def once(self, reader: Callable[[Passage], T]) -> T:
        """What a reader makes of this passage, made once however many checks ask for it."""
        if reader not in self._made:
            self._made[reader] = reader(self)
        made: T = self._made[reader]
        return made

    @functools.cached_property
    def sentences(self) -> tuple[tuple[Figure, ...], ...]:
        """The figures of each sentence that has any."""
        return tuple(self._grouped("sentence"))

    @functools.cached_property
    def paragraphs(self) -> tuple[tuple[Figure, ...], ...]:
        """The figures of each paragraph that has any."""
        return tuple(self._grouped("paragraph"))

    @functools.cached_property
    def by_name(self) -> dict[str, list[Figure]]:
        """The levels of each name, in order."""
        found: dict[str, list[Figure]] = {}
        for figure in self.figures:
            if figure.is_level:
                for name in {figure.name, figure.label_core}:
                    found.setdefault(name, []).append(figure)
        return found

    def same_period(self, one: Figure, other: Figure) -> bool:
        """True unless the two are known to be of different periods, or one is a plan."""
        if one.planned != other.planned and not any(
            _is_taken(*pair) or _is_carried_out(*pair) for pair in ((one, other), (other, one))
        ):
            return False
        a, b = one.told.period, other.told.period
        if (
            a is None
            or b is None
            or one.is_timeless
            or other.is_timeless
            or one.metric.period_span == other.metric.period_span
        ):
            return True
        if a.start and b.start:
            return (a.start, a.end) == (b.start, b.end)
        return a.text in b.text or b.text in a.text or _stretch(a.text) == _stretch(b.text) != ""

    def says_which(self, figure: Figure) -> bool:
        """True where a figure says which things are meant, and claims nothing: 开工率达90%以上的县3个."""
        return self.text.startswith("的", figure.metric.mention.full_span[1])

    def _grouped(self, key: str) -> Iterator[tuple[Figure, ...]]:
        group: list[Figure] = []
        for figure in self.figures:
            if group and getattr(group[0], key) != getattr(figure, key):
                yield tuple(group)
                group = []
            group.append(figure)
        if group:
            yield tuple(group)

    def _figures(self, metrics: Sequence[Metric]) -> Iterator[Figure]:
        text, ends, breaks = self.text, self._ends, self._breaks
        names: dict[str, str] = {}
        brackets = [(match.start(), match[0] in "（(") for match in _BRACKET.finditer(text)]
        sentence = paragraph = end = bracket = 0
        opened = -1  # the sentence that 其中 was last seen in
        aside = False
        previous: Figure | None = None
        told = -1
        parted: set[tuple[int, int] | None] = set()  # the names of the levels of that sentence
        for index, metric in enumerate(metrics):
            start = metric.mention.full_span[0]
            while sentence < len(ends) and ends[sentence] <= start:
                sentence += 1
            while paragraph < len(breaks) and breaks[paragraph] <= start:
                paragraph += 1
            while bracket < len(brackets) and brackets[bracket][0] < start:
                aside = brackets[bracket][1]
                bracket += 1
            floor = max(end, ends[sentence - 1] if sentence else 0, start - _REACH)
            before = text[floor:start]
            runs_on = floor == end
            # 2342万442人: what is left of a numeral is no amount, but 1286户3914人 are two.
            torn = runs_on and not before and previous is not None and _lacks_unit(previous)
            end = max(end, metric.mention.full_span[1])
            indicator = metric.indicator or ""
            name = names.get(indicator)
            if name is None:
                name = names[indicator] = core(indicator)
            words = _CLOSED.sub("", before) if before[-1:] in ")） " else before
            label = clause = _CLAUSE.split(words)[-1]
            counted = clause.endswith(_COUNTED) and metric.quantity.kind == "count" and metric.role == "value"
            if counted and metric.change is not None and metric.change.basis is None:
                metric = metric._replace(change=None)  # noqa: PLW2901
            if metric.share_span is not None and metric.indicator_span != metric.share_span in parted:
                metric = metric._replace(share_of="", share_span=None)  # noqa: PLW2901 - 其中民营企业占60% names no whole
            span = metric.indicator_span
            if metric.share_of is None and metric.change is None:
                if sentence != told:
                    told = sentence
                    parted.clear()
                parted.add(span)
            if span is not None and not floor <= span[0] < start:
                label = f"{clause}{fold(indicator)}"
            if "其中" in before:
                opened = sentence
            base = metric.change is None and (_is_base(clause) or _is_compared(clause, text, end))
            behind = previous if runs_on and before and clause == before else None
            inner = opened == sentence
            previous = Figure(
                metric=metric,
                index=index,
                sentence=sentence,
                paragraph=paragraph,
                before=before,
                clause=clause,
                label=label,
                name=name,
                inner=inner,
                base=base,
                aside=aside,
                narrowed=behind is not None and _narrows(behind),
                adds=not base
                and not torn
                and ((counted and metric.change is None) or is_summable(metric, label))
                and not (behind is not None and _is_for_each(behind)),
                unit=claims.COUNTED_AS.get(metric.quantity.unit, metric.quantity.unit),
            )
            yield previous


def months_of(words: str) -> int:
    """How many months a stretch from the first of the year takes, 0 where its words do not say.

    >>> months_of("今年前8个月"), months_of("1—8月"), months_of("2024年"), months_of("8月")
    (8, 8, 12, 0)
    """
    folded = fold(words)
    match = _MONTHS(folded)
    if match is None:
        named = len(folded) == len("2024年") and folded[-1] == "年" and folded[:-1].isnumeric()
        return 12 if named or folded in _WHOLE_YEAR else 0
    return _QUARTERS.get(match[3]) or int(match[1] or match[2])


def _stretch(words: str) -> str:
    """A stretch of the year in words that are the same for all its names (前8个月, 今年1至8月); empty for one that has but one name."""
    if words in _OWN_TIME:
        return "年"
    return str(months_of(words) or "") if _MONTHS(fold(words)) is not None else ""


def _narrows(figure: Figure) -> bool:
    """True for an age or a bound, which says which people or things the next amount is of: 0—15岁人口, 亿元以上项目."""
    return figure.unit == _AGE or figure.metric.role == "threshold"


def _lacks_unit(figure: Figure) -> bool:
    """True where a figure has its unit from elsewhere."""
    return not fold(figure.metric.text).endswith(figure.metric.quantity.unit) or not figure.unit


def _is_for_each(figure: Figure) -> bool:
    """True for 每百元, 每千人: what the next amount is told for, so that it is no amount that adds up."""
    return figure.clause.endswith("每")


def _is_base(clause: str) -> bool:
    """True where 比 or 较 stands before a figure and nothing that moves: 比上年的82亿元, but not 比上年增加82亿元."""
    if "比" not in clause and "较" not in clause:
        return False
    match = _BASE(clause)
    return match is not None and not _MOVES(match[1])


def _is_compared(clause: str, text: str, end: int) -> bool:
    """True where 与 or 同 stands before a figure and 相比 behind it: 与上年的82亿元相比."""
    return text.startswith(("相比", "相较"), end) and _WITH(clause) is not None


def _is_taken(whole: Figure, part: Figure) -> bool:
    """True where 其中 takes a part from a whole, and no words of the one that says less tell that it is planned, or done, unlike the other: 拟安排赤字
    100亿元，其中中央60亿元, but not 其中已完成60亿元; 铺排项目168个，计划投资210亿元，其中续建92个, but not 其中拟新建76个.
    """
    if not part.inner or whole.inner or whole.index > part.index:
        return False
    if whole.planned:
        return not says_any(part.clause, _DONE)
    return whole.sentence == part.sentence and not says_any(part.clause, _PLANNED)


def _is_carried_out(plan: Figure, done: Figure) -> bool:
    """计划开工45个，实际开工30个 or 已开工30个: what was planned and what came of it, of one time."""
    if not plan.planned or plan.sentence != done.sentence:
        return False
    return (
        _IN_FACT in done.clause
        or (done.clause == "完成" and plan.index == done.index - 1)
        or (done.clause[:1] == "已" and done.clause[1:3] in plan.clause[2:])
        or says_any(done.clause, _OF_BUDGETS)
    )


def is_summable(metric: Metric, label: str) -> bool:
    """Whether a figure is an amount that may be summed: a level, no rate, average or threshold.

    Args:
        metric: The figure.
        label: Its words, folded.
    """
    quantity = metric.quantity
    return (
        metric.change is None
        and metric.share_of is None
        and metric.role == "value"
        and quantity.kind in _ADDED
        and quantity.unit != _AGE
        and _NOT_SUMMED(label) is None
        and _NOT_SUMMED(metric.indicator or "") is None
    )


def _parted(metrics: Sequence[Metric], tables: Sequence[Table]) -> tuple[tuple[Metric, ...], list[Metric]]:
    """The figures that stand in tables, and those that do not."""
    cells: list[Metric] = []
    others: list[Metric] = []
    at = 0
    for metric in metrics:
        while at < len(tables) and tables[at].end <= metric.start:
            at += 1
        (cells if at < len(tables) and tables[at].start <= metric.start else others).append(metric)
    return tuple(cells), others


def _masked(text: str) -> str:
    """The text with its tags blanked out, those that end a paragraph as line breaks; as long as before."""
    if "<" not in text:
        return text
    text = _BLOCK_TAG.sub(lambda match: "\x0b" + " " * (len(match[0]) - 1), text)
    return _TAG.sub(lambda match: " " * len(match[0]), text)
