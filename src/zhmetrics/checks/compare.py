"""In: a source and a text that tells of it, with their metrics. Out: `Comparison`, what stands in the source."""

from __future__ import annotations

import functools
import itertools
import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final, SupportsIndex, overload

import attrs

from zhmetrics.checks.claims import Figure, Passage
from zhmetrics.checks.names import akin, complements_in, core, says_any
from zhmetrics.errors import UnitError
from zhmetrics.language import periods
from zhmetrics.language.script import trie
from zhmetrics.language.tables import claims, growth
from zhmetrics.values.interval import Interval
from zhmetrics.values.metric import Metric

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhmetrics.values.period import Period
    from zhmetrics.values.quantity import Quantity

_End = tuple[int, Fraction, int]
"""An end of an interval in a form that compares as the ends do: whether it is infinite, the number, whether it is open."""

__all__ = ["CONTRADICTED", "NOT_FOUND", "SUPPORTED", "Comparison", "Finding", "compare_metrics"]

SUPPORTED: Final = "supported"
CONTRADICTED: Final = "contradicted"
NOT_FOUND: Final = "not_found"

_RATIOS: Final = {
    "%": Fraction(1, 100),
    "‰": Fraction(1, 1000),
    "‱": Fraction(1, 10000),
    "1": Fraction(1),
    "倍": Fraction(1),
}
_COMMON: Final = {
    "area": "平方米",
    "length": "米",
    "mass": "公斤",
    "volume": "立方米",
    "energy": "千瓦时",
    "power": "千瓦",
}
_MADE: Final = "made"  # the kind of a growth that two levels make
_ANY: Final = "*"  # any name, any time, held against anything
_MOST_ALIKE: Final = 32  # names of a source that a name is held against, those most like it
_MOST_UNDATED: Final = 128  # periods without a year that one is held against, its own words beside
_COUNTED: Final = 256  # entries of the index of names that one name is looked up in
_SIGN: Final = {"up": 1, "down": -1, "flat": 0}
_LIKE: Final = 0.5  # names of which so much is the same may name the same thing
_NEAR: Final = 8  # figures between two levels whose change is told
_BEHIND: Final = 20  # characters of the words behind a figure that no indicator names
_LEAST: Final = 3  # characters of its clause that such a figure is known by

# Whether two figures are of one time: surely, or perhaps, where one text leaves the year open (全年, 去年).
_NO, _PERHAPS, _SURELY = range(3)
_ANY_DAY: Final = date(2001, 12, 31)  # what open periods are counted from, to see whether they are of one shape
_OF_ITS_YEAR = re.compile("[今去前明次后来上本当]年").search  # 去年 is not 今年, whereas 全年 may be either
_NO_WORDS = re.compile("[\\W0-9]+")
_WAYS = re.compile(trie([word for row in growth.DIRECTION.values() for word in row.split()]))
_WAY: Final = {"up": ("up ", "增长"), "down": ("down ", "下降"), "flat": ("", "")}
_SAID_AS: Final = {form: short for name, short in claims.SAID_AS.items() for form in (name, core(name))}
_SAID = re.compile(trie(_SAID_AS))
_MOST_BESIDE: Final = 64  # figures beside the same one in the same words: a list may say one thing for ever
_STOCKS: Final = tuple(claims.STOCKS.split())
_NO_STOCKS: Final = tuple(claims.NO_STOCKS.split())
_ITS_REPORT: Final = frozenset(claims.ITS_REPORT.split())
_LONGEST_REPORTED: Final = 366  # days of which a report tells
_CLAUSE_END = re.compile("[，。；：:;！？!?、,（）()\n\x0b]")


@attrs.frozen(slots=True)
class Finding:
    """What the source says of one figure.

    Args:
        metric: The figure.
        verdict: "supported", "contradicted" or "not_found".
        source: The figure of the source that supports or contradicts it, or None; where else the amount of one that is not found
            stands, the message says.
        message: Why, in English.
        message_zh: The same in Chinese.
    """

    metric: Metric
    verdict: str
    source: Metric | None
    message: str
    message_zh: str

    def __repr__(self) -> str:
        return f"<Finding {self.verdict}: {self.message}>"

    def to_dict(self) -> dict[str, Any]:
        """The published form."""
        return {
            "start": self.metric.start,
            "end": self.metric.end,
            "text": self.metric.text,
            "verdict": self.verdict,
            "source_start": None if self.source is None else self.source.start,
            "source_end": None if self.source is None else self.source.end,
            "message": self.message,
        }


@attrs.frozen(slots=True)
class Comparison:
    """Which figures of a candidate text stand in its source.

    Args:
        figures: One finding a figure of the candidate, in order.
        candidate: The candidate text, which their spans index.
    """

    figures: tuple[Finding, ...]
    candidate: str = ""

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.figures)

    def __len__(self) -> int:
        return len(self.figures)

    @overload
    def __getitem__(self, index: SupportsIndex) -> Finding: ...

    @overload
    def __getitem__(self, index: slice) -> Comparison: ...

    def __getitem__(self, index: SupportsIndex | slice) -> Finding | Comparison:
        """A finding; of a slice, the comparison with those only."""
        if isinstance(index, slice):
            return attrs.evolve(self, figures=self.figures[index])
        return self.figures[index]

    def __repr__(self) -> str:
        verdicts = [finding.verdict for finding in self.figures]
        counts = (f"{verdicts.count(each)} {each}" for each in (SUPPORTED, CONTRADICTED, NOT_FOUND))
        return f"<Comparison {', '.join(counts)}>"

    def __str__(self) -> str:
        """One line a figure for a terminal, and one that counts them."""
        from zhmetrics.writing.table import comparison_text

        return comparison_text(self)

    def _repr_html_(self) -> str:
        from zhmetrics.writing.notebook import comparison_html

        return comparison_html(self)

    def to_dict(self) -> dict[str, Any]:
        """The published form: one row a figure of the candidate under "figures"."""
        return {"figures": [finding.to_dict() for finding in self.figures]}


@attrs.frozen(slots=True, eq=False)
class _Said:
    """What a figure says, whatever the writing: of what, how much at most and at least, and in which way it moved."""

    figure: Figure
    kind: str  # "level", "share", "growth", "points", "change"
    unit: str
    interval: Interval
    value: Fraction | None  # the point of the interval that is written, None for a range
    sign: int  # of a change; 0 for a level and for none
    name: str  # of its indicator; where that says nothing (其中), the words of its clause


def compare_metrics(
    source_text: str, source_metrics: Sequence[Metric], candidate_text: str, candidate_metrics: Sequence[Metric]
) -> Comparison:
    """Look up each figure of a candidate in its source.

    A figure is supported where the source has one of the same indicator and period that says the same, written
    otherwise or rounded (1.28亿元 and 12800万元, 七成 and 70%, 翻一番 and 增长100%, 53.2 and 约53), or two levels
    that make it (58 and 35 天 are 压缩约40%). It is contradicted where the source has that indicator and period and
    no figure of them can meet it. A period whose year one of the texts leaves open (全年) may be that of the other
    (2023年): it can support a figure, but not contradict it. So can 年末 that of a stock in 2025年, and 报告期内 any
    stretch of up to a year. What is planned and what was reached are held against each other only where the source tells
    nothing of the figure's own status, and the message says so. Where a figure is not found, the message says where else
    its amount stands.

    Args:
        source_text: What is relied on.
        source_metrics: Its rows.
        candidate_text: What tells of it: a summary, an article.
        candidate_metrics: Its rows.
    """
    source = _Source(Passage(source_text, source_metrics))
    candidate = Passage(candidate_text, candidate_metrics)
    found = tuple(source.finding(_said(figure, candidate), candidate) for figure in candidate.figures)
    return Comparison(found, candidate_text)


class _Spans:
    """Amounts laid out so that one which agrees with another is found in logarithmic time."""

    def __init__(self) -> None:
        self.all: list[_Said] = []

    @functools.cached_property
    def _by_value(self) -> dict[Fraction, list[_Said]]:
        found: dict[Fraction, list[_Said]] = {}
        for said in self.all:
            if said.value is not None:
                found.setdefault(said.value, []).append(said)
        return found

    @functools.cached_property
    def _values(self) -> list[Fraction]:
        return sorted(self._by_value)

    @functools.cached_property
    def _by_low(self) -> tuple[list[_End], list[_Said]]:
        """The lower ends in order, and at each the amount that reaches highest of those up to it."""
        return _reaching(self.all)

    @functools.cached_property
    def _ranges(self) -> tuple[list[_End], list[_Said]]:
        """The same of what has no value: ranges, and changes that two levels make."""
        return _reaching([said for said in self.all if said.value is None])

    def of_value(self, value: Fraction | None) -> _Said | None:
        """The first amount of just that value."""
        return None if value is None else next(iter(self._by_value.get(value, ())), None)

    def agreeing(self, said: _Said) -> _Said | None:
        """One whose value lies in what the words and digits of the other allow, or that of the other in its own.

        That two intervals meet is not enough: 15.6% and 15.7% meet at 15.65%, and neither is the other rounded.
        """
        for found in () if said.value is None else self._by_value.get(said.value, ()):
            if not _opposed(found, said):
                return found
        at = 0 if said.interval.low is None else bisect_left(self._values, said.interval.low)
        for value in self._values[at : at + 2]:  # the first may be an open end
            if value in said.interval and not _opposed(self._by_value[value][0], said):
                return self._by_value[value][0]
        if said.value is None:
            return _meeting(self._by_low, said.interval)
        around = _meeting(self._by_low, Interval(said.value, said.value))
        return around if around is not None and not _opposed(around, said) else _meeting(self._ranges, said.interval)


class _Source:
    """The figures of a source, by kind, unit, name, time and what they are held against."""

    def __init__(self, passage: Passage) -> None:
        self._spans: defaultdict[tuple[object, ...], _Spans] = defaultdict(_Spans)
        self._undated: defaultdict[tuple[str, str, str], dict[tuple[str, bool], Period]] = defaultdict(dict)
        self._names: defaultdict[tuple[str, str, str], dict[str, None]] = defaultdict(dict)
        self._alike_to: dict[tuple[str, str, str], list[str]] = {}
        self._passage = passage
        self._beside: defaultdict[tuple[object, ...], list[_Said]] = defaultdict(list)
        self._alone: defaultdict[tuple[str, str, str], list[_Said]] = defaultdict(list)
        for figure in passage.figures:
            said = _said(figure, passage)
            for key in _neighbours(said, passage):
                self._beside[key].append(said)
            self._alone[_own_words(said)].append(said)
            self._add(said, said.name)
            self._add(said, _ANY)
            if not figure.name:
                self._add(said, "")
        for said in _made(passage.figures):
            self._add(said, said.name)

    def _add(self, said: _Said, name: str) -> None:
        sort = (said.kind, said.unit, name)
        period = said.figure.told.period
        times: list[object] = [_ANY, period]
        if period is not None and period.start and period.end:
            shape = _shape(period.start, period.end)
            words = (period.text, said.figure.planned, "words")
            times = [_ANY, (period.start, period.end), (*shape, said.figure.planned), words]
        elif period is not None:
            key = (period.text, said.figure.planned)
            times = [_ANY, key]
            self._undated[sort][key] = period
        of, basis = _against(said)
        times += _stand_ins(said)
        for time, whole, base in itertools.product(times, {of, _ANY}, {basis, _ANY}):
            self._spans[*sort, time, whole, base, said.figure.planned].all.append(said)
        for pair in _pairs(name):
            self._names[said.kind, said.unit, pair][name] = None

    def finding(self, said: _Said, passage: Passage) -> Finding:
        """What the source says of one figure of another passage."""
        figure = said.figure
        same = list(self._rows(said, said.name, _against(said))) if said.name else []
        rows = same or [row for name in self._alike(said) for row in self._rows(said, name, (_ANY, _ANY))]
        found = (spans.agreeing(said) for spans, _time in rows)
        support = next((other for other in found if other is not None), None)
        if support is None and not same and _telling(said):
            name = "" if figure.name else _ANY
            values = (spans.of_value(said.value) for spans, _time in self._rows(said, name, (_ANY, _ANY)))
            support = next((other for other in values if other is not None), None)
        if support is None and said.sign:
            made = attrs.evolve(said, kind=_MADE)
            spans = (row for name in self._alike(made) for row in self._of_any_time(made, name))
            support = next((other for row in spans if (other := row.agreeing(said))), None)
        if support is not None:
            return self._found(figure, SUPPORTED, support.figure, passage)
        unlike = self._rows_of(said, said.name, _against(said), planned=not figure.planned) if same else ()
        if any(spans.agreeing(said) for spans, time in unlike if time == _SURELY):
            # Reached is 90亿元, planned were 100: the second is no figure of what was reached, but the first may be of another project.
            return self._elsewhere(said, passage)
        against = [spans.all[-1].figure for spans, time in same if time == _SURELY]
        if not against and said.sign:
            other_way = attrs.evolve(said, value=None if said.value is None else -said.value)
            turned = (spans.of_value(other_way.value) for spans, time in self._akin_rows(said) if time == _SURELY)
            against = [other.figure for other in turned if other is not None and other.sign]
        if not against and not same:
            verdict, there = self._beside_the_same(said, passage)
            return self._elsewhere(said, passage) if there is None else self._found(figure, verdict, there, passage)
        return self._found(figure, CONTRADICTED, against[0], passage) if against else self._elsewhere(said, passage)

    def _elsewhere(self, said: _Said, passage: Passage) -> Finding:
        """A figure that is not found, with the same amount where the source says it of another period or name."""
        own = (said.name, *self._alike(said)) if said.name else ()
        found = (spans.agreeing(said) for name in own for spans in self._of_any_time(said, name))
        other = next((each for each in found if each is not None), None)
        if other is None:
            # Of another name, only the very amount, or two with digits enough, are worth a word: 约5% is near to many.
            of_its_time = [spans for spans, _time in self._rows(said, _ANY, (_ANY, _ANY))]
            shelves = [*of_its_time, *self._of_any_time(said, _ANY)]
            near = (each for spans in shelves if _telling(said) and (each := spans.agreeing(said)) and _telling(each))
            very = (each for spans in shelves if (each := spans.of_value(said.value)) is not None)
            other = next(very, None) or next(near, None)
        finding = self._found(said.figure, NOT_FOUND, None, passage)
        return finding if other is None else _with_place(finding, said, other, self._passage.source)

    def _of_any_time(self, said: _Said, name: str) -> Iterator[_Spans]:
        """The amounts of a name whatever their time, those of the figure's own status first."""
        for planned in (said.figure.planned, not said.figure.planned):
            spans = self._spans.get((said.kind, said.unit, name, _ANY, _ANY, _ANY, planned))
            if spans is not None:
                yield spans

    def _akin_rows(self, said: _Said) -> Iterator[tuple[_Spans, int]]:
        """The amounts of names that end as the figure's own does, or that its own ends as: 研发强度, 企业研发强度."""
        for name in self._alike(said):
            if akin(name, said.name) or akin(said.name, name):
                yield from self._rows(said, name, _against(said))

    def _beside_the_same(self, said: _Said, passage: Passage) -> tuple[str, Figure | None]:
        """The figure that stands, in the same words, beside one that both texts have: …，比上年增加4.9亿元，增幅40.9%."""
        found = [each for key in _neighbours(said, passage) for each in self._beside.get(key, ())[:_MOST_BESIDE]]
        if (
            not found and not said.name
        ):  # 同比下降15.6% with no subject: known where the source says so of one thing only
            found = self._alone.get(_own_words(said), [])
            found = found if len(found) == 1 else []
        near = [each for each in found if _same_time(said.figure.told.period, each.figure.told.period) == _SURELY]
        if not near:
            return NOT_FOUND, None
        held = next((each for each in near if _agree(each, said)), None)
        return (SUPPORTED, held.figure) if held is not None else (CONTRADICTED, near[0].figure)

    def _found(self, figure: Figure, verdict: str, there: Figure | None, passage: Passage) -> Finding:
        return _found(figure, verdict, there, passage.source, self._passage.source)

    def _rows(self, said: _Said, name: str, against: tuple[str, str]) -> Iterator[tuple[_Spans, int]]:
        """The amounts of one name that may be of the same time and held against the same, and how sure the time is.

        Plans are among those of a figure that was reached only where nothing of its time was, and the other way round.
        """
        sure = False
        for planned in (said.figure.planned, not said.figure.planned):
            for spans, time in self._rows_of(said, name, against, planned=planned):
                sure = sure or time == _SURELY
                yield spans, time
            if sure:
                return

    def _rows_of(
        self, said: _Said, name: str, against: tuple[str, str], *, planned: bool
    ) -> Iterator[tuple[_Spans, int]]:
        """Those of them that are planned, or that are not."""
        sort = (said.kind, said.unit, name)
        of, basis = ((word, "") if word not in ("", _ANY) else (_ANY,) for word in against)
        for (time, sure), whole, base in itertools.product(self._times(said, sort), of, basis):
            spans = self._spans.get((*sort, time, whole, base, planned))
            if spans is not None:
                yield spans, sure

    def _times(self, said: _Said, sort: tuple[str, str, str]) -> Iterator[tuple[object, int]]:
        """Under which times the source may tell of a figure's own, the surest first."""
        figure = said.figure
        period = figure.told.period
        if period is None:
            yield _ANY, _SURELY
            return
        others = self._undated.get(sort, {})
        held = dict(itertools.islice(others.items(), _MOST_UNDATED))
        held.update((key, others[key]) for planned in (False, True) if (key := (period.text, planned)) in others)
        undated = [(key, _same_time(period, other)) for key, other in held.items()]
        own: list[object] = [key for key, sure in undated if sure == _SURELY]
        if period.start and period.end:
            own.append((period.start, period.end))
        else:  # 全年 of a summary is that 全年 whose year the source has told
            own.append((period.text, figure.planned, "words"))
        yield from ((key, _SURELY) for key in own)
        yield None, _SURELY
        if any((*sort, key, _ANY, _ANY, planned) in self._spans for key in own for planned in (False, True)):
            return  # where the source tells of that very time, a year that is left open is no other
        # A plan for a year and what came of it are not one where it is not even sure to be that year.
        yield from ((key, sure) for key, sure in undated if sure == _PERHAPS and key[1] == figure.planned)
        stretch = None if period.start and period.end else _stretch(period)
        if stretch is not None:
            yield (*_shape(*stretch), figure.planned), _PERHAPS
        yield from ((key, _PERHAPS) for key in _stood_in_for(said))

    def _alike(self, said: _Said) -> list[str]:
        """The names of the source that may be of the same thing; looked for among those that share the rarest pairs."""
        key = (said.kind, said.unit, said.name)
        if key not in self._alike_to:
            none: dict[str, None] = {}
            pairs = _pairs(said.name)
            shelves = [self._names.get((said.kind, said.unit, pair), none) for pair in sorted(pairs)]
            shelves.sort(key=len)  # the rarest pairs first: they tell most, where not all can be counted
            near = dict.fromkeys(itertools.islice(itertools.chain.from_iterable(shelves), _COUNTED))
            alike = [
                (count, name)
                for name in near
                if (
                    2 * (count := len(pairs & (theirs := _pairs(name)))) >= _LIKE * (len(pairs) + len(theirs))
                    or akin(name, said.name)
                    or akin(said.name, name)
                )
                and not _rivals(name, said.name)
            ]
            if len(alike) > _MOST_ALIKE:
                alike = sorted(alike, key=lambda row: -row[0])[:_MOST_ALIKE]
            self._alike_to[key] = [name for _count, name in alike]
        return self._alike_to[key]


def _made(figures: Sequence[Figure]) -> Iterator[_Said]:
    """The changes between two levels of one name near each other, told of the later one."""
    for after in figures:
        if not (after.name and after.is_level and _bounded(after)) or after.unit in ("倍", "1"):
            continue
        for before in figures[max(0, after.index - _NEAR) : after.index]:
            one_thing = before.base or before.name == after.name
            if one_thing and before.is_level and before.unit == after.unit and _bounded(before):
                way = (after.amount - before.amount).interval
                yield _Said(after, _MADE, "百分点" if after.unit == "%" else after.unit, way, None, 0, after.name)
                if after.unit not in _RATIOS:
                    ratio = (after.amount / before.amount).plus(-1)
                    yield _Said(after, _MADE, "1", ratio.interval, None, 0, after.name)


def _pairs(name: str) -> set[str]:
    return {name[at : at + 2] for at in range(len(name) - 1)} or ({name} if name else set())


def _said(figure: Figure, passage: Passage) -> _Said:
    metric = figure.metric
    quantity, change = metric.quantity, metric.change
    name = _one_name(figure.name) or ("" if change is not None else _clause_name(figure, passage))
    quantity = _in_common_unit(quantity)
    scale = _RATIOS.get(quantity.unit)
    sign, shift, factor = 0, 0, Fraction(1)
    if change is None:
        kind = "share" if scale is not None and quantity.unit != "倍" else "level"
        factor = scale if scale is not None and kind == "share" else factor
    else:
        sign = _SIGN[change.direction]
        if quantity.value is not None and quantity.value < 0:  # 增长-2.3% is 下降2.3%, whichever way it was read
            factor, sign = Fraction(-1), -1
        kind = "points" if quantity.unit == "百分点" else "change" if scale is None else "growth"
        factor = factor if scale is None else scale * factor
        if kind == "growth" and change.form == "ratio":
            sign, shift = sign or 1, -1
        else:
            factor *= sign or 1
    unit = "1" if kind in ("share", "growth") else quantity.unit
    value = None if quantity.value is None else Fraction(quantity.value) * factor + shift
    return _Said(figure, kind, unit, quantity.interval.scaled(factor).shifted(shift), value, sign, name)


@functools.lru_cache(maxsize=4096)
def _one_name(name: str) -> str:
    """A core with the short names of `compare` in the place of long ones: 一产增加值, 第一产业增加值."""
    first = claims.SAID_FIRST.get(name[:2])
    said = name if first is None else first + name[2:].removeprefix("业")
    said = _SAID.sub(lambda match: _SAID_AS[match[0]], said)
    for short in claims.SAID_AS.values():
        said = said.replace(short * 2, short)
    return said


def _rivals(one: str, other: str) -> bool:
    """True where two names, however alike, have different words of one row of the table: 国有企业, 非国有企业; 工业投资, 商业投资."""
    words: defaultdict[int, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    for side, name in enumerate((one, other)):
        for word, rows in complements_in(name):
            for row in rows:
                words[row][side].add(word)
    return any(its and others and its.isdisjoint(others) for its, others in words.values())


def _is_stock(said: _Said) -> bool:
    """True of what stands at a moment, and of its growth: 常住人口, but not 新增常住人口."""
    words = said.figure.told.indicator or ""
    return said.kind in {"level", "growth"} and says_any(words, _STOCKS) and not says_any(words, _NO_STOCKS)


def _is_of_a_report(period: Period) -> bool:
    """True of a stretch that may be the one that a report tells of: neither a day nor many years, and no base (上年同期)."""
    stretch = _stretch(period)
    return (
        stretch is not None
        and timedelta(0) < stretch[1] - stretch[0] < timedelta(_LONGEST_REPORTED)
        and not periods.is_base(period.text)
    )


def _stand_ins(said: _Said) -> list[object]:
    """Under which keys the time of a source's figure may be found by one that is told otherwise: 年末 by 2025年."""
    period, planned = said.figure.told.period, said.figure.planned
    if period is None:
        return []
    found: list[object] = []
    if period.text in _ITS_REPORT:
        found.append(("its report", planned))
    elif _is_of_a_report(period):
        found.append(("a time of reports", planned))
    stretch = _stretch(period) if _is_stock(said) else None
    if stretch is not None:
        dated = bool(period.start and period.end)
        end = stretch[1]
        found += [("end", dated, end, planned), ("end", dated, end.month, end.day, planned)]
    return found


def _stood_in_for(said: _Said) -> list[object]:
    """The keys of the times that a figure's own may be, where its words are others."""
    period, planned = said.figure.told.period, said.figure.planned
    if period is None:
        return []
    found: list[object] = []
    if period.text in _ITS_REPORT:
        found.append(("a time of reports", planned))
    elif _is_of_a_report(period):
        found.append(("its report", planned))
    stretch = _stretch(period) if _is_stock(said) else None
    if stretch is not None:
        dated = bool(period.start and period.end)
        end = stretch[1]
        # One year that is left open may be any; two that are named, or both left open (去年末, 今年), must be one.
        found += [("end", dated, end, planned), ("end", not dated, end.month, end.day, planned)]
    return found


def _clause_name(figure: Figure, passage: Passage) -> str:
    """The words before and behind a figure that no indicator names: 其中12项为全国首创 is 为全国首创."""
    end = figure.metric.mention.full_span[1]
    behind = _CLAUSE_END.split(passage.text[end : end + _BEHIND], maxsplit=1)[0]
    words = core(figure.clause) + _NO_WORDS.sub("", behind)
    return words if len(words) >= _LEAST else ""


def _in_common_unit(quantity: Quantity) -> Quantity:
    """An area in 平方米, a length in 米, where its unit converts."""
    common = _COMMON.get(quantity.kind)
    if common is None or quantity.unit == common:
        return quantity
    try:
        return quantity.to(common)
    except UnitError:
        return quantity


def _reaching(amounts: Sequence[_Said]) -> tuple[list[_End], list[_Said]]:
    ordered = sorted(amounts, key=lambda said: _low(said.interval))
    return [_low(said.interval) for said in ordered], list(itertools.accumulate(ordered, _higher))


def _meeting(shelf: tuple[list[_End], list[_Said]], interval: Interval) -> _Said | None:
    lows, highest = shelf
    at = bisect_right(lows, _high(interval))
    return highest[at - 1] if at and highest[at - 1].interval.meets(interval) else None


def _higher(one: _Said, other: _Said) -> _Said:
    return max(one, other, key=lambda said: _high(said.interval))


def _low(interval: Interval) -> _End:
    if interval.low is None:
        return -1, Fraction(0), 0
    return 0, interval.low, int(interval.low_open)


def _high(interval: Interval) -> _End:
    if interval.high is None:
        return 1, Fraction(0), 0
    return 0, interval.high, -int(interval.high_open)


def _bounded(figure: Figure) -> bool:
    interval = figure.metric.quantity.interval
    return interval.low is not None and interval.high is not None


def _same_time(a: Period | None, b: Period | None) -> int:
    """Whether two periods are one; a year that one of them leaves open may be the other's."""
    if a is None or b is None or a == b:
        return _SURELY
    if a.start and b.start and a.end and b.end:
        return _SURELY if (a.start, a.end) == (b.start, b.end) else _NO
    mine, its = _stretch(a), _stretch(b)
    if mine is None or its is None:
        return _PERHAPS if a.text in b.text or b.text in a.text else _NO
    open_both = not a.start and not b.start
    if open_both and mine == its:
        return _SURELY
    if open_both and _OF_ITS_YEAR(a.text) and _OF_ITS_YEAR(b.text):
        return _NO
    return _PERHAPS if _shape(*mine) == _shape(*its) else _NO


def _stretch(period: Period) -> tuple[date, date] | None:
    """First and last day of a period, those that are left open counted from any day; None where that does not help."""
    start, end = (period.start, period.end) if period.start and period.end else _counted(period.text)
    return None if start is None or end is None else (start, end)


@functools.lru_cache(maxsize=1024)
def _counted(text: str) -> periods.Stretch:
    return periods.resolve(text, _ANY_DAY)


def _shape(start: date, end: date) -> tuple[int, ...]:
    """A stretch of days whatever its year: the whole year, its first half."""
    next_day = end + timedelta(days=1)  # the last of February is so in every year
    return start.month, start.day, next_day.month, next_day.day, end.year - start.year


def _against(said: _Said) -> tuple[str, str]:
    """What a figure is a share of, and what its change is measured against; "" where its words do not say."""
    metric = said.figure.told
    return core(metric.share_of or ""), (metric.change.basis or "") if metric.change else ""


def _opposed(one: _Said, other: _Said) -> bool:
    """True where the words on both sides leave nothing in common: 近100亿元, 超100亿元."""
    qualified = (said.figure.metric.quantity.qualifier is not None for said in (one, other))
    return all(qualified) and not one.interval.meets(other.interval)


def _agree(one: _Said, other: _Said) -> bool:
    if one.value is None or other.value is None:
        return one.interval.meets(other.interval)
    # 2亿多 does not allow 2亿, but says the same as 2亿多.
    return (
        one.value in other.interval
        or other.value in one.interval
        or (one.value, one.interval) == (other.value, other.interval)
    )


def _neighbours(said: _Said, passage: Passage) -> Iterator[tuple[object, ...]]:
    """By what a figure is known that no indicator names: the words before it, and the figure before or behind it."""
    figure = said.figure
    words = _bare_words(figure.before)
    if not words:
        return
    for step in (-1, 1):
        at = figure.index + step
        if not 0 <= at < len(passage.figures):
            continue
        other = passage.figures[at]
        quantity = _in_common_unit(other.metric.quantity)
        if other.paragraph != figure.paragraph or quantity.value is None:
            continue
        between = _bare_words(other.before) if step > 0 else ""
        yield said.kind, said.unit, step, words, between, quantity.value, quantity.unit


def _own_words(said: _Said) -> tuple[str, str, str]:
    """Kind, unit and the words of its own clause: 同比下降."""
    return said.kind, said.unit, _NO_WORDS.sub("", said.figure.clause)


def _bare_words(words: str) -> str:
    """Words without marks and without the way that something moved, which may be what was altered."""
    return _NO_WORDS.sub("", _WAYS.sub("", words))


def _telling(said: _Said) -> bool:
    """True where a figure has digits enough to be known again without a name."""
    quantity = said.figure.metric.quantity
    if quantity.value is None:
        return False
    if isinstance(quantity.value, Decimal):
        return sum(map(bool, quantity.value.as_tuple().digits)) > 2
    digits = "".join(map(str, quantity.value.limit_denominator(10**9).as_integer_ratio()))
    return len(digits.replace("0", "")) > 2


def _found(figure: Figure, verdict: str, there: Figure | None, text: str, source: str) -> Finding:
    metric = figure.metric
    mine, mine_zh = _worded(metric, text, there)
    if there is None:
        return Finding(metric, verdict, None, f"{mine} is not found in the source", f"{mine_zh}：来源中未见")
    its, its_zh = _worded(there.metric, source, figure)
    plan, plan_zh = _status(figure, there)
    if verdict == SUPPORTED:
        when, when_zh = _perhaps(figure, there)
        message = f"{mine} stands in the source as {its}{when}{plan}"
        return Finding(metric, verdict, there.metric, message, f"{mine_zh}：来源中为{its_zh}{when_zh}{plan_zh}")
    name = there.metric.indicator
    of, of_zh = (f" of {name}", name) if name else ("", "")
    turned = _turned(metric, there.metric)
    why, why_zh = (": the direction is the other way", "方向相反") if turned else ("", "两者不符")
    message = f"{mine}, but the source says {its}{of}{why}{plan}"
    return Finding(metric, verdict, there.metric, message, f"{mine_zh}：来源中{of_zh}为{its_zh}{plan_zh}，{why_zh}")


def _status(figure: Figure, there: Figure) -> tuple[str, str]:
    """What to add where only one of the two is a plan."""
    if figure.planned == there.planned:
        return "", ""
    return (", which is a plan there", "（计划数）") if there.planned else (", which is no plan there", "（非计划数）")


def _perhaps(figure: Figure, there: Figure) -> tuple[str, str]:
    """What to add where the two are of one time only perhaps."""
    mine, its = figure.metric.period, there.metric.period
    if mine is None or its is None or _same_time(figure.told.period, there.told.period) == _SURELY:
        return "", ""
    return f" of {its.text}, which may be {mine.text}", f"（{its.text}，可能即{mine.text}）"


def _with_place(finding: Finding, said: _Said, other: _Said, source: str) -> Finding:
    """A finding of what is not there, with the same amount of the source and what differs."""
    there = other.figure.metric
    differs = [
        pair
        for pair, is_so in (
            (("name", "指标"), said.name != other.name),
            (("period", "时期"), _same_time(said.figure.told.period, other.figure.told.period) != _SURELY),
            (("status", "计划与实际"), said.figure.planned != other.figure.planned),
        )
        if is_so
    ] or [("base", "口径")]
    words = source[slice(*there.mention.full_span)]
    when = "" if there.period is None else there.period.text
    plan, plan_zh = (" (a plan)", "（计划数）") if other.figure.planned else ("", "")
    change = there.change
    way, way_zh = ("", "") if change is None or change.form == "ratio" else _WAY[change.direction]
    where = " ".join(filter(None, (when, there.indicator, f"{way}{words}")))
    where_zh = f"{f'{when}，' if when else ''}{there.indicator or ''}{way_zh}{words}"
    another = " and ".join(english for english, _chinese in differs)
    return attrs.evolve(
        finding,
        message=f"{finding.message} as such; the same amount stands there, of another {another}: {where}{plan}",
        message_zh=f"{finding.message_zh}；另有数值相同的“{where_zh}”{plan_zh}，{'、'.join(zh for _en, zh in differs)}不同",
    )


def _worded(metric: Metric, text: str, other: Figure | None) -> tuple[str, str]:
    """A figure with its qualifier, and with the way it moved where the other figure moved another way."""
    start, end = metric.mention.full_span
    words = text[start:end]
    change = metric.change
    if change is None or other is None or not (_turned(metric, other.metric) or _another_form(metric, other.metric)):
        return words, words
    if change.form == "ratio":
        return (words, words) if "番" in words else (f"{words} as much", f"原来的{words}")
    english, chinese = _WAY[change.direction]
    return f"{english}{words}", f"{chinese}{words}"


def _turned(one: Metric, other: Metric) -> bool:
    a, b = one.change, other.change
    return a is not None and b is not None and {a.direction, b.direction} == {"up", "down"}


def _another_form(one: Metric, other: Metric) -> bool:
    a, b = one.change, other.change
    return (a is None) != (b is None) or (a is not None and b is not None and a.form != b.form)
