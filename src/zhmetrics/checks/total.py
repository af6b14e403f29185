"""In: a passage. Out: a check for each sum that it claims."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from zhmetrics.checks.base import CONSISTENT, Amount, Check, Formula, judge
from zhmetrics.checks.formulas import formulas
from zhmetrics.checks.names import says_any, shown_name
from zhmetrics.checks.splits import Split, splits
from zhmetrics.checks.subset import greater_parts
from zhmetrics.checks.sums import together
from zhmetrics.values.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhmetrics.checks.claims import Figure, Passage
    from zhmetrics.values.metric import Metric

__all__ = ["OF_THREE", "ratio_runs", "total"]

_COLON = re.compile(" ?[:：∶比] ?").fullmatch
_SHARES: Final = ("比重", "占比", "构成", "结构", "三次产业", "一二三产")
_RATIOS: Final = ("比", "结构", "构成")
OF_THREE: Final = (
    "三次产业",
    "一二三产",
    "第一第二第三产业",
    "产业结构",
    "三产结构",
    "三产比",
)  # all industries are of one of three
_DEMAND: Final = (("消费", "资本形成", "净出口"), ("第一产业", "第二产业", "第三产业"), ("一产", "二产", "三产"))
_IN_ORDER = re.compile(
    f"(?:{'|'.join('[^，。；]{0,12}'.join(names) for names in _DEMAND)}|三次产业|一二三产业?|三大产业)"
    "[^，。；]{0,16}贡献率(?:依次|分别)为?\\Z"
).search
_TOLD_OF_THREE: Final = 9  # figures that tell of three names: of each a rate, and what it comes to
_LISTED = re.compile("[、，,和及]").fullmatch


def total(passage: Passage) -> Iterator[Check]:
    """The parts of a split make its whole; the parts of a ratio make 100.

    正例: 新签约项目32个，其中工业项目23个、非工业项目9个 (a name and its complement leave nothing out);
    进出口总值21.17万亿元，其中出口12.13万亿元、进口9.04万亿元; 三次产业比为6.8：77.3：15.9.
    反例: 新签约项目32个，其中工业项目23个、文旅项目5个 (other parts may be left out);
    人均可支配收入3万元，其中城镇4万元、农村2万元 (averages do not add up).

    >>> import zhmetrics as zm
    >>> [check.verdict for check in zm.audit("全区新签约项目32个，其中工业项目23个，非工业项目8个。")]
    ['inconsistent']
    >>> zm.audit("全区新签约项目32个，其中工业项目23个，文旅项目5个。")
    []
    """
    for split in passage.once(splits):
        terms = [part.metric for part in split.parts]
        amounts = [Amount.of(part.quantity) for part in terms]
        yield judge(
            "total",
            split.whole.metric,
            sum(amounts[1:], amounts[0]),
            terms,
            _named_whole(split, " + ".join(term.text for term in terms)),
            evidence=split.evidence,
        )
        yield from _contributions(passage, split)
    for run in passage.once(ratio_runs):
        parts = [figure.metric for figure in run]
        amounts = [Amount.of(part.quantity) for part in parts]
        made = sum(amounts[1:], amounts[0])
        # 3:1 and 8:1:1 are ratios of another kind; names of shares claim 100 even where one digit of a part is wrong.
        if says_any(run[0].label, _SHARES) and 20 < made.value < 200:
            yield _hundred(made, parts, "wording")
        elif abs(made.value - 100) < 1:
            yield _hundred(made, parts, "sum")
    yield from _demand(passage)
    yield from _carried_over(passage)
    yield from _shares_together(passage)
    yield from greater_parts(passage)
    yield from (check for check in passage.once(written_out) if check.kind == "total")


def written_out(passage: Passage) -> tuple[Check, ...]:
    """The checks of the formulas that the text writes out, of all kinds."""
    return tuple(formulas(passage))


def _demand(passage: Passage) -> Iterator[Check]:
    """消费、资本形成、净出口对经济增长的贡献率分别为65.4%、25.8%、8.8%: the three make up all that is demanded, as the three industries do
    all that is made.
    """
    for sentence in passage.sentences:
        for position, first in enumerate(sentence):
            if "贡献率" not in first.clause or first.unit != "%":
                continue
            run = sentence[position : position + 3]
            listed = _IN_ORDER(first.before) is not None
            if not listed or len(run) < 3 or not all(_LISTED(each.before) for each in run[1:]):
                run = _one_by_one(sentence[position : position + _TOLD_OF_THREE])
            if len(run) == 3 and all(each.unit == "%" and each.is_level for each in run):
                parts = [each.metric for each in run]
                amounts = [Amount.of(part.quantity) for part in parts]
                yield _hundred(sum(amounts[1:], amounts[0]), parts, "wording")


def _carried_over(passage: Passage) -> Iterator[Check]:
    """在0.6%的同比涨幅中，翘尾影响约为0.4个百分点，新影响约为0.2个百分点: what last year's prices and this year's add to a growth; told where it holds."""
    for sentence in passage.sentences:
        for position, figure in enumerate(sentence[2:], 2):
            whole, first = sentence[position - 2], sentence[position - 1]
            if "新影响" not in figure.clause and "新涨价" not in figure.clause:
                continue
            if "翘尾" not in first.clause or whole.unit != "%" or {first.unit, figure.unit} != {"百分点"}:
                continue
            made = _signed(first) + _signed(figure)
            formula = _sum_of(whole, (first, figure))
            check = judge("total", whole.metric, made, (first.metric, figure.metric), formula, evidence="sum")
            if check.verdict == CONSISTENT:
                yield check


def _signed(figure: Figure) -> Amount:
    """A contribution with its sign, whether that is written or told by a verb."""
    change = figure.told.change
    falls = change is not None and change.direction == "down" and figure.amount.value > 0
    return figure.amount.times(-1 if falls else 1)


def _sum_of(whole: Figure, parts: Sequence[Figure]) -> Formula:
    return named(whole.metric, " + ".join(part.metric.text for part in parts))


def _shares_together(passage: Passage) -> Iterator[Check]:
    """网购投诉占46.2%，预付卡投诉占18.7%，两类合计占64.9%: so many shares of one whole as the words say."""
    for figure in passage.figures:
        parts = () if figure.metric.share_of is None else together(passage, figure)
        if not parts:
            continue
        of = {each.told.share_of for each in (*parts, figure)}
        if (
            all(each.unit == "%" and each.metric.change is None for each in parts)
            and None not in of
            and len(of - {""}) < 2
        ):
            terms = [each.metric for each in parts]
            made = sum((each.amount for each in parts[1:]), parts[0].amount)
            formula = named(figure.metric, " + ".join(term.text for term in terms))
            yield judge("total", figure.metric, made, terms, formula)


def _one_by_one(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """第一产业贡献率为6.1%，拉动0.3个百分点；第二产业贡献率47.5%，…: the rates of three names that leave nothing out, in their order."""
    rates = [each for each in figures if each.unit == "%" and each.is_level][:3]
    for names in _DEMAND:
        if len(rates) == 3 and all(
            name in each.clause and "贡献率" in each.clause for name, each in zip(names, rates, strict=True)
        ):
            return tuple(rates)
    return ()


def _contributions(passage: Passage, split: Split) -> Iterator[Check]:
    """第一产业…，拉动GDP增长0.1个百分点，and so on: what the parts add to the whole's growth makes it."""
    growth = [each for each in _following(passage, split.whole) if each.metric.change and each.unit == "%"]
    points = [
        next((each for each in _following(passage, part) if each.metric.role == "contribution"), None)
        for part in split.parts
    ]
    terms = [each.metric for each in points if each is not None]
    if not growth or len(terms) < len(split.parts):
        return
    signs = [-1 if term.change is not None and term.change.direction == "down" else 1 for term in terms]
    amounts = [Amount.of(term.quantity).times(sign) for term, sign in zip(terms, signs, strict=True)]
    change = growth[0].told.change
    made = sum(amounts[1:], amounts[0]).times(-1 if change is not None and change.direction == "down" else 1)
    check = judge(
        "total",
        growth[0].metric,
        made,
        terms,
        named(growth[0].metric, " + ".join(term.text for term in terms)),
        evidence="sum",
    )
    if check.verdict == CONSISTENT:  # contributions are often told of some years' growth, or to another base
        yield check


def _following(passage: Passage, figure: Figure) -> Iterator[Figure]:
    """The figures behind a level that tell of it, up to the next level."""
    for each in passage.figures[figure.index + 1 : figure.index + 8]:
        if each.is_level or each.sentence != figure.sentence:
            return
        yield each


def ratio_runs(passage: Passage) -> list[list[Figure]]:
    """The figures of each ratio, 6.8：77.3：15.9, and of each list of three shares in all industries (三次产业占比分别为a%、b%、c%)."""
    runs: list[list[Figure]] = []
    run: list[Figure] = []
    for figure in passage.figures:
        listed = len(run) > 0 and _is_of_three(run[0]) and _LISTED(figure.before)
        if not run or figure.sentence != run[-1].sentence or not (listed or _COLON(figure.before)):
            runs.append(run)
            run = []
        run.append(figure)
    return [each for each in (*runs, run) if _is_ratio(each)]


def _is_of_three(figure: Figure) -> bool:
    return figure.unit == "%" and figure.metric.share_of is not None and says_any(figure.name, OF_THREE)


def _is_ratio(run: Sequence[Figure]) -> bool:
    """True where the words say that figures make a ratio, or what they are shares of (占…的比重由19：41：40|调整为18：42：40)."""
    if len(run) > 1 and _LISTED(run[1].before):
        return len(run) == len(_DEMAND[0])
    return len(run) > 1 and (says_any(run[0].label, _RATIOS) or run[0].metric.share_of is not None)


def _named_whole(split: Split, formula: str) -> Formula:
    """The formula under the whole's name; where the sum stands behind its parts its name may be that of the last."""
    whole = split.whole.metric
    if whole.indicator_span in {part.metric.indicator_span for part in split.parts}:
        return Formula(formula, formula)
    return named(whole, formula)


def named(stated: Metric, formula: str) -> Formula:
    """A formula with the name of what is claimed before it."""
    name = shown_name(stated.indicator or "")
    return Formula(f"{name}: {formula}", f"{name}：{formula}") if name else Formula(formula, formula)


def _hundred(made: Amount, parts: Sequence[Metric], evidence: str) -> Check:
    whole = Quantity("percent", Decimal(100), "%")
    formula = named(parts[0], " + ".join(part.text for part in parts))
    return judge("total", whole, made, parts, formula, evidence=evidence)
