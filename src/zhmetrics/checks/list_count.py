"""In: a passage. Out: a check for each count of names that stand before it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from zhmetrics.checks.base import Amount, Check, Formula, judge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhmetrics.checks.claims import Figure, Passage

__all__ = ["list_count"]

_REACH: Final = 400  # characters that a list may take
_MARKS: Final = "，,。；;：:！？!?\n\x0b"
_BRACKETS = re.compile(
    "“[^“”]{0,80}”|《[^《》]{0,80}》|（[^（）]{0,80}）|\\([^()]{0,80}\\)|「[^「」]{0,80}」|『[^『』]{0,80}』"
)
_OPENS_LIST = re.compile("[^，,。；;：:、\n]{0,16}?[，,]?(?:(?:具体|主要)?(?:包括|为|是|有)|分别[为是]|即)?[：:]").match
_HEAD: Final = 24  # characters between a number and the colon
_AHEAD: Final = 1200  # characters that a list behind a colon may take
_FEWEST: Final = 3
_STOPS: Final = "。！？!?\n\x0b \t\u3000;"
_COLONS: Final = frozenset(":：")
_CLOSING: Final = frozenset("”》）)」』")
_ETC = re.compile("等(?:共|共计|总共|合计|在内的|这)?\\Z").search
_CLASSES: Final = "业类"  # what official names of trades and goods end in, which have lists of their own
_JOINT = re.compile("和|及|与|以及|暨|或")
_SAID = re.compile("[\\w“”《》（）()·—-]\\Z").search


def list_count(passage: Passage) -> Iterator[Check]:
    """As many names as the number behind them says: 甲公司、乙公司、丙公司等3家企业.

    等 may leave some out, so fewer names than the number claim nothing; more names than the number cannot be. Names
    with 和 or 与 in them may be one or two, and the number may be either.

    正例: 引进了甲公司、乙公司、丙公司等3家企业.
    反例: 引进了甲公司、乙公司等23家企业 (an open list); 甲、乙两县的12个镇 (the names are of something else).

    >>> import zhmetrics as zm
    >>> [check.verdict for check in zm.audit("引进了甲公司、乙公司、丙公司等2家企业。")]
    ['inconsistent']
    >>> zm.audit("引进了甲公司、乙公司等23家企业。")
    []
    """
    for figure in passage.figures:
        quantity = figure.metric.quantity
        if quantity.kind != "count" or quantity.bounds is not None or quantity.qualifier is not None:
            continue
        if figure.metric.change is not None or quantity.value is None or not 1 < quantity.value < 100:
            continue
        check = _check(passage, figure) or _ahead(passage, figure)
        if check is not None:
            yield check


def _check(passage: Passage, figure: Figure) -> Check | None:
    start = figure.metric.mention.full_span[0]
    floor = max(0, start - _REACH, passage.sentence_span(figure.sentence)[0])
    if passage.text.find("、", max(floor, start - 60), start) < 0:
        return None
    clause = passage.text[max(floor, *(passage.text.rfind(mark, floor, start) for mark in "，。；：\n")) : start]
    if "、" not in clause and _CLOSING.isdisjoint(clause):
        return None  # the list ended before the last mark, which stands in no brackets
    words = passage.text[floor:start]
    etc = _ETC(words)
    end = len(words) if etc is None else etc.start()
    if etc is None and not _SAID(words[:end]):
        return None
    # What stands in quotation marks and brackets is one name, whatever marks it has inside.
    plain = words[:end]
    if not _CLOSING.isdisjoint(plain):
        plain = _BRACKETS.sub(lambda match: "〇" * len(match[0]), plain)
    heads = [max(plain.rfind(mark) for mark in _MARKS) + 1]
    inner = passage.figures[figure.index - 1].metric.mention.full_span[1] - floor if figure.index else 0
    if inner > heads[0]:
        heads.append(inner)  # 两省的深圳、珠海两市: the list may begin behind a figure
    lists = [listed for listed in (_items(plain, head) for head in heads) if len(listed) > 1]
    number = int(figure.metric.quantity.value or 0)
    for items in lists:
        spoken = [plain[slice(*item)] for item in items]
        most = len(items) + sum(1 for item in spoken if _JOINT.search(item))
        if len(items) <= number <= most and (etc is not None or _telling(passage, figure, number, floor + items[0][0])):
            return _counted(figure, number, items, floor, "sum")
    if etc is None or not lists:
        return None
    if all(_sure([plain[slice(*item)] for item in items], number) for items in lists):
        return _counted(figure, len(lists[-1]), lists[-1], floor, "wording")
    return None


def _ahead(passage: Passage, figure: Figure) -> Check | None:
    """办好3件实事，包括：甲；乙；丙。 As many items as the number before the colon says, up to the end of the sentence; told where they are so many."""
    end = figure.metric.mention.full_span[1]
    _start, last = passage.sentence_span(figure.sentence)
    colon = _OPENS_LIST(passage.text, end, min(last, end + _HEAD))
    number = int(figure.metric.quantity.value or 0)
    if colon is None or number < _FEWEST or last - colon.end() > _AHEAD:
        return None
    floor = colon.end()
    words = passage.text[floor:last].rstrip(_STOPS)
    parted = re.finditer("[^;]+" if ";" in words else "[^、]+", words)
    items = [match.span() for match in parted if match[0].strip()]
    if len(items) != number or words.endswith(("等", "等等")) or _COLONS.intersection(words):
        return None
    text = figure.metric.text
    formula = Formula(f"{number} items behind {text}", f"{text}之后列出{number}项")
    return judge(
        "list_count",
        figure.metric,
        Amount.exactly(number),
        (),
        formula,
        items=[(floor + a, floor + b) for a, b in items],
        evidence="sum",
        places=0,
    )


def _telling(passage: Passage, figure: Figure, number: int, start: int) -> bool:
    """True where a list without 等 is one of what is counted.

    两 after two names is as often said of something else, and names with figures of their own are counted apart
    (中心8家、平台2家).
    """
    if number == 2 and not figure.metric.text[0].isdigit():
        return False
    return figure.index == 0 or passage.figures[figure.index - 1].metric.end <= start


def _items(plain: str, head: int) -> list[tuple[int, int]]:
    return [(match.start() + head, match.end() + head) for match in re.finditer("[^、]+", plain[head:])]


def _counted(figure: Figure, count: int, items: list[tuple[int, int]], floor: int, evidence: str) -> Check:
    text = figure.metric.text
    return judge(
        "list_count",
        figure.metric,
        Amount.exactly(count),
        (),
        Formula(f"{len(items)} names before {text}", f"{text}之前列出{len(items)}个名称"),
        items=[(floor + a, floor + b) for a, b in items],
        evidence=evidence,
        places=0,
    )


def _sure(items: list[str], number: int) -> bool:
    """True where a list cannot but hold more names than the number: no name of it holds another list."""
    tail = items[-1][-1]
    if tail in _CLASSES and sum(item.endswith(tail) for item in items) <= number:
        return False  # 酒、饮料和精制茶制造业、烟草制品业等2个行业: what ends otherwise is a part of the next name
    return len(items) > number and not any("的" in item for item in items[1:])
