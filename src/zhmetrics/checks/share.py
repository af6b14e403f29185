"""In: a passage. Out: a check for each share and rate whose part and whole it names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from zhmetrics.checks.base import CONSISTENT, Amount, Check, judge
from zhmetrics.checks.claims import Figure, Passage
from zhmetrics.checks.names import COMPLEMENTS, akin, core, scope_in
from zhmetrics.checks.splits import Split, splits
from zhmetrics.checks.total import named, ratio_runs
from zhmetrics.language.script import trie
from zhmetrics.language.tables import claims

__all__ = ["PER_UNIT", "share"]

PER_UNIT: Final = {"%": 100, "‰": 1000, "‱": 10000, "1": 1}
_KINDS: Final = frozenset(("percent", "fraction"))
_RATE = re.compile("([\\w]{2,8})率(?:为|达|达到|是|约|近|超|均|已|则|也)*\\Z").search
_NO_RATE = re.compile(trie(claims.RATE_NOUNS.split())).search
_OF_THREE = re.compile("三次产业|一二三产|产业结构|三产结构|三产比")
_BACK: Final = 8  # figures that the part of a share is looked for before it
_RECENT: Final = 4  # levels of one name that a whole is chosen from


def share(passage: Passage) -> Iterator[Check]:
    """The part divided by the whole is the share.

    正例: 出口值12.1亿元，占全区进出口总值的60%, the total named anywhere before; 受理1337件，办结1317件，办结率98.5%;
    三次产业比为6.8：77.3：15.9, the three amounts named before.
    反例: 固定资产投资40亿元，占全县的66%, where no figure of the whole county stands in the text.

    >>> import zhmetrics as zm
    >>> [check.computed for check in zm.audit("全区共受理代办事项1337件，办结1317件，办结率98.5%。")]
    ['98.504']
    """
    yield from _of_a_whole(passage)
    yield from _rates(passage)
    for run in ratio_runs(passage):
        yield from _ratio(passage, run)


def divided(part: Figure, whole: Figure, stated: Figure, evidence: str = "wording") -> Check:
    """The check that a part is the stated share of a whole."""
    a, b = part.metric.quantity, whole.metric.quantity
    times = PER_UNIT.get(stated.unit, 100)
    made = (Amount.of(a) / Amount.of(b)).times(Fraction(times))
    return judge("share", stated.metric, made, (part.metric, whole.metric), named(part.metric, f"{part.metric.text} / {whole.metric.text}"), evidence=evidence)


# --- 占 -------------------------------------------------------------------------------------------------------------


def _of_a_whole(passage: Passage) -> Iterator[Check]:
    waiting: list[tuple[Check, Figure, Figure]] = []  # weakly named ones, proven by those beside them
    proven: set[tuple[int, str, int]] = set()
    for figure in passage.figures:
        whole_name = figure.metric.share_of
        if whole_name is None or figure.metric.change is not None or figure.metric.quantity.kind not in _KINDS:
            continue
        part = _part(passage, figure)
        if part is None:
            continue
        whole, strong = _whole(passage, figure, part, whole_name)
        if whole is None:
            continue
        check = divided(part, whole, figure)
        key = (figure.sentence, core(whole_name) or whole_name, whole.sentence)
        if strong:
            if check.verdict == CONSISTENT:
                proven.add(key)
            yield check
        else:
            waiting.append((check, figure, whole))
    for check, figure, whole in waiting:
        name = figure.metric.share_of or ""
        if check.verdict == CONSISTENT or (figure.sentence, core(name) or name, whole.sentence) in proven:
            yield check


def _part(passage: Passage, figure: Figure) -> Figure | None:
    """The level that a share is said of: the one before it in the sentence, with only its growth between."""
    for other in reversed(passage.figures[max(0, figure.index - _BACK) : figure.index]):
        if other.sentence != figure.sentence:
            return None
        if other.is_level and other.metric.quantity.kind not in _KINDS:
            mine, its = figure.metric.indicator, other.metric.indicator
            if mine is None or mine == its or _runs_on(passage, other, figure):
                return other
            return None
        if other.metric.share_of is not None and other.metric.change is None and other.index < figure.index - 1:
            return None
    return None


def _runs_on(passage: Passage, part: Figure, figure: Figure) -> bool:
    """True where the clause of the share begins with 占 and has no subject of its own."""
    return figure.label.lstrip(" 约也").startswith("占") or core(figure.label) in (part.name, core(part.label))


def _whole(passage: Passage, figure: Figure, part: Figure, of: str) -> tuple[Figure | None, bool]:
    """The level that the words name as the whole, and whether its name is the very name."""
    wanted = core(of)
    exact = [each for each in _before(passage, wanted, part) if _fits(passage, part, each)]
    if exact:
        return _best(exact, part, figure), True
    scope = scope_in(of)
    if scope is None or len(wanted) > 4:
        return None, False
    mine = {part.name, core(part.label)} - {""}
    for strong in (True, False):
        found = [
            each
            for each in passage.figures[max(0, part.index - 60) : part.index]
            if each.adds
            and each.unit == part.unit
            and each.name not in mine
            and _scope_of(passage, each) == scope
            and _fits(passage, part, each)
            and any(_like(name, each.name, strong=strong) for name in mine)
        ]
        if found:
            return found[-1], strong
    return None, False


def _like(part: str, whole: str, *, strong: bool) -> bool:
    return akin(part, whole) if strong else len(whole) > 3 and part[-2:] == whole[-2:]


def _before(passage: Passage, name: str, part: Figure) -> list[Figure]:
    named_so = passage.once(_levels_by_name).get(name, []) if len(name) > 1 else []
    before = [each for each in named_so if each.index < part.index]
    return before[-_RECENT:]


def _levels_by_name(passage: Passage) -> dict[str, list[Figure]]:
    return passage.by_name


def _fits(passage: Passage, part: Figure, whole: Figure) -> bool:
    return whole.unit == part.unit and not whole.base and passage.same_period(part, whole)


def _best(wholes: list[Figure], part: Figure, stated: Figure) -> Figure:
    """The nearest; but one that fits, where the same name stands for several amounts."""
    for whole in reversed(wholes):
        if divided(part, whole, stated).verdict == CONSISTENT:
            return whole
    return wholes[-1]


def _scope_of(passage: Passage, figure: Figure) -> int | None:
    start, _end = passage.sentence_span(figure.sentence)
    return scope_in(passage.text[max(start, figure.metric.start - 60) : figure.metric.start])


# --- X率 ------------------------------------------------------------------------------------------------------------


def _rates(passage: Passage) -> Iterator[Check]:
    """履约率: 履约项目 over the first amount of its unit in the sentence."""
    for sentence in passage.sentences:
        for position, figure in enumerate(sentence):
            metric = figure.metric
            if metric.quantity.kind not in _KINDS or metric.change is not None or position < 2:
                continue
            match = _RATE(figure.label)
            if match is None or _NO_RATE(match[0]):
                continue
            part = sentence[position - 1]
            if not part.adds or not _performs(match[1], part):
                continue
            wholes = [
                each
                for each in sentence[: position - 1]
                if each.adds and each.unit == part.unit and passage.same_period(each, part)
            ]
            if wholes:
                checks = [divided(part, whole, figure) for whole in wholes]
                yield next((check for check in checks if check.verdict == CONSISTENT), checks[0])


def _performs(stem: str, part: Figure) -> bool:
    """True where the words before an amount hold every word of the rate's name: 资金到位 in 到位省外资金."""
    words = f"{part.before[-24:]}{part.metric.indicator or ''}"
    pieces = [stem[at : at + 2] for at in range(0, len(stem) - 1, 2)]
    return all(piece in words for piece in pieces) if len(stem) % 2 == 0 else stem in words


# --- a : b : c ------------------------------------------------------------------------------------------------------


def _ratio(passage: Passage, run: list[Figure]) -> Iterator[Check]:
    """三次产业比为a：b：c: each is the share of the industry that stands in its place."""
    if not _OF_THREE.search(run[0].label):
        return
    for split in reversed(_named_splits(passage)):
        if split.row is None or len(split.parts) != len(run) or "产业" not in COMPLEMENTS[split.row].words[0]:
            continue
        if split.whole.index > run[0].index or run[0].paragraph - split.parts[0].paragraph > 2:
            continue
        for stated, part in zip(run, split.parts, strict=True):
            yield divided(part, split.whole, stated)
        return


def _named_splits(passage: Passage) -> list[Split]:
    return [split for split in passage.once(splits) if split.row is not None]


