"""In: a passage. Out: the sums that its words claim: 合计, 由…组成, 分为, and lists behind 共…：."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from zhmetrics.checks.claims import Figure
from zhmetrics.checks.names import scope_in
from zhmetrics.language.script import trie
from zhmetrics.language.tables import claims

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhmetrics.checks.claims import Passage

__all__ = ["Sum", "claimed_sums", "together"]

_BEHIND = re.compile(
    "[，,；;、 ]*(?:以上|上述|[两二三四]者)?(?:合计|共计|总计|[总一]?共)(?:为|达|达到|是|约|近|超|超过|完成)*"
).fullmatch
# 四项|支出合计31亿元: what so many amounts are of, where each of them is named so.
_BEHIND_SO_MANY = re.compile(
    "([^，,。；;：:、]{2,8}?)(?:合计|共计|总计)(?:为|达|达到|是|约|近|超|超过|完成)*"
).fullmatch
_SO_MANY = re.compile("[，,；;、 ]*(?:以上|上述)?").fullmatch
_OF_ALL = re.compile("总|共|合计|全部|其中").search
_OPENS = re.compile("其中|包括|含|等(?![级奖次])|(?<!之)外|扣除|减去|除").search
_DIVIDED = re.compile("[^，,。；;：:、]{0,8}[，,]?(?:分为|分成|划分为|分别为|分别是)[^，,。；;：:、]{0,12}").fullmatch
_FROM = re.compile("[^，,。；;：:、]{0,8}[，,]?由[^，,。；;：:、]{1,16}").fullmatch
_LISTED = re.compile("[：:][^，,。；;：:、]{1,16}").fullmatch
_SAID = re.compile("(?:合计|共计|总计|总共|共)[^，,。；;：:、]{0,10}\\Z").search
_NEXT = re.compile("(?:[、，,；;]|和|与|及|以及)[^，,。；;：:、]{1,16}").fullmatch
_YEARS = re.compile("(?:近|这|前)?([两二三四五2345])年(?:累计|合计|共计|总计|共|总共)[^，,。；;：:、]{0,8}").fullmatch
_TOGETHER = re.compile(
    "(?:以上|上述|这)?(?:([两二三四五2345])[项者类种个])?(?:合计|总计|共)占[^，,。；;：:、]*"
).fullmatch
_YEAR = "[0-9〇零一二三四五六七八九]{2,4}年?"
_BY_YEARS = re.compile(f"(?:{_YEAR}度?[至到—–~～、和及-]{{1,2}}{_YEAR}|[两二三四五]年来?)[^。；]*分别").search
_THESE = re.compile(
    "(?:这|以上|上述)([两二三四五2345])(?:个?部分|个?方面|项|者|类|笔|块)([^，,。；;：:、]{0,6}?)"
    "(?:合计|共计|总计|加起来|相加)[^，,。；;：:、]{0,8}\\Z"
).search
_THESE_REACH: Final = 24
_RATES: Final = frozenset(("%", "‰", "倍", "百分点"))
_LIST_MARKS: Final = frozenset("、和及与以")
_JOINTS: Final = frozenset(("、", "，", ",", "和", "及", "与", "以及"))
_COUNTS: Final = {word: number for number, words in enumerate(("两二2", "三3", "四4", "五5"), 2) for word in words}
_MADE_UP = re.compile("[^，,。；;：:、等]{0,8}(?:组成|构成)").match
_CLOSED = re.compile("[。；;！!？?\n\x0b]|\\Z").match
_TOTAL_TAIL: Final = re.compile("总计|合计|共计|总量").split
_LESS: Final = re.compile("减|扣|其中|不含|除").search
_TOTALS: Final = ("总计", "合计", "共计", "总量", "总计为", "合计为", "共计为", "总计达", "合计达", "共计达")
_NOUN = re.compile("[^，,。；;：:、（）()\\s的]{2,8}(?=[，,。；;]|\\Z)").match
_COLONS: Final = frozenset((":", "："))
_NOT_ADDED: Final = ("加班", "加工", "加大", "加强", "加快", "加入", "加油", "加盟", "加装", "加计", "加氢", "加征")
_MOST: Final = 24  # parts
_LISTED_AT_MOST: Final = 48  # and of a list that a sum closes: provinces are 31 and more; a longer one is left alone
_ITEMS: Final = frozenset(("项", "类", "个", "笔", "种", "者"))  # what parts are counted in: 两项合计
_NET = re.compile(trie(claims.NET_AMOUNTS.split())).search


class Sum(NamedTuple):
    """A whole and the parts that the words say make it; uncertain where which amounts they mean is seen by their sum."""

    whole: Figure
    parts: tuple[Figure, ...]
    certain: bool = True


def claimed_sums(passage: Passage) -> Iterator[Sum]:
    """All sums that are claimed by words other than the names of their parts."""
    for sentence in passage.sentences:
        for position, figure in enumerate(sentence):
            if not figure.adds or figure.base:
                continue
            if position > 1 and (_BEHIND(figure.before) or _BEHIND_SO_MANY(figure.before)):
                yield from _behind(passage, sentence, position)
            parts = _ahead(passage, sentence, position) or _of_years(sentence, position)
            if parts:
                yield Sum(figure, parts)
            else:
                yield from _of_these(passage, sentence, figure)
                if figure.clause.endswith(_TOTALS):
                    yield from _with_more(passage, sentence, position)
                    yield from _of_all_above(passage, figure)
                if position + 2 < len(sentence) and sentence[position + 1].before[:1] in _COLONS:
                    yield from _named_alike(passage, sentence, position)


def together(passage: Passage, share: Figure) -> tuple[Figure, ...]:
    """The figures right before a share that 三项合计占, 二者合计占 says it is of; none where the words or their number do not fit."""
    if share.unit != "%" or share.metric.change is not None or "占" not in share.clause:
        return ()
    match = _TOGETHER(share.clause)
    if match is None or _SO_MANY(share.before.removesuffix(share.clause)) is None:
        return ()
    end = share.index
    number = _COUNTS.get(match[1], 0) if match[1] else 0
    if not number and end:  # 三类 is a count of its own
        end -= 1
        counted = passage.figures[end]
        if counted.unit not in _ITEMS:
            return _dealt_before(passage, share)
        count = counted.metric.quantity.value
        said = counted.unit in _ITEMS and share.before == share.clause and _SO_MANY(counted.before) is not None
        number = int(count) if said and count is not None and 1 < count <= _MOST else 0
    parts = passage.figures[max(0, end - number) : end]
    fits = number > 1 and len(parts) == number and all(each.sentence == share.sentence for each in parts)
    return parts if fits else ()


def _dealt_before(passage: Passage, share: Figure) -> tuple[Figure, ...]:
    """甲、乙产值分别为5亿元和3亿元，合计占…: all that 分别 deals out right before a share; how each of them grew may stand between."""
    parts: list[Figure] = []
    for each in reversed(passage.figures[max(0, share.index - _MOST) : share.index]):
        if each.sentence != share.sentence:
            break
        if each.metric.change is not None and not parts:
            continue
        parts.append(each)
        if each.before not in _JOINTS:
            dealt = "分别" in each.before and len(parts) > 1 and len({part.unit for part in parts}) == 1
            return tuple(reversed(parts)) if dealt else ()
    return ()


def _behind(passage: Passage, sentence: Sequence[Figure], position: int) -> Iterator[Sum]:
    """厂房18.5万平方米、宿舍6.3万平方米，合计24.8万平方米; 甲县5个、20亿元，乙县6个、30亿元，合计11个、50亿元."""
    near = sentence[max(0, position - _LISTED_AT_MOST) : position]
    before = [each for each in near if each.metric.change is None]
    whole = sentence[position]
    number = _number(before[-1], whole) if before else None
    named = _BEHIND_SO_MANY(whole.before)
    if named is not None and number is None:
        return
    if number is not None:
        before.pop()
        taken = _taken(before, number)
        if taken and all(_is_part_taken(each, whole) for each in taken):
            yield from _if_sure(Sum(whole, taken, named is None or all(_is_named(part, named[1]) for part in taken)))
            return
        if named is not None:
            so_named = [each for each in before if _is_named(each, named[1])]
            before = so_named if len(so_named) == number else before
    while before and (before[0].unit != whole.unit or before[0].planned != whole.planned):
        before.pop(0)  # 两家企业分别投资12亿元、13亿元，合计25亿元; 计划建校50所，甲县3所、乙县5所，合计8所
    units = [each.unit for each in before]
    period = units.index(whole.unit, 1) if whole.unit in units[1:] else 0
    if not period or units[0] != whole.unit or len(units) % period:
        return
    if not (_is_part(before[0], first=whole) and all(map(_is_part, before[1:]))):
        return
    if len(near) == _LISTED_AT_MOST < position:
        return  # the list may have begun before
    if units != units[:period] * (len(units) // period) or len({each.planned for each in before}) > 1:
        return
    for offset in range(period):
        stated = sentence[position + offset] if position + offset < len(sentence) else None
        parts = before[offset::period]
        if stated is None or stated.unit != units[offset] or not stated.adds:
            return
        if offset and not (stated.clause and all(part.clause.endswith(stated.clause) for part in parts)):
            return
        if number is not None and number <= len(parts):
            chosen = _chosen(stated, parts, number)
            sure = all(each.amount.value > stated.amount.value for each in parts[:-number])  # but the whole of them
            sure = sure and (named is None or all(_is_named(each, named[1]) for each in chosen))
            yield from _if_sure(Sum(stated, chosen, sure))
        elif number is None:
            chosen = _suffix(stated, parts)
            if chosen:
                sure = not _have_moved(near, chosen) and _is_one_list(passage, stated, chosen)
                sure = sure and not passage.text.startswith(
                    "的", stated.metric.mention.full_span[1]
                )  # 总计5亿元的|项目
                yield from _if_sure(Sum(stated, chosen), sure=sure)


def _taken(before: Sequence[Figure], number: int) -> tuple[Figure, ...]:
    """其中教育支出5亿元，占23%，农业支出4亿元，两项合计9亿元: all that 其中 takes from what stands before it, where it is so many."""
    near = [each for each in before if each.metric.share_of is None and not each.aside]
    opened = [at for at, each in enumerate(near) if "其中" in each.before]
    return tuple(near[-number:]) if opened == [len(near) - number] else ()


def _is_part_taken(figure: Figure, whole: Figure) -> bool:
    return (
        figure.adds
        and figure.unit == whole.unit
        and not (figure.aside or figure.base)
        and figure.planned == whole.planned
        and _OF_ALL(figure.clause.removeprefix("其中")) is None
        and _OPENS(figure.before.replace("其中", "")) is None
    )


def _chosen(whole: Figure, parts: Sequence[Figure], number: int) -> tuple[Figure, ...]:
    """The last so many parts that stand together and make the whole; the last of all where none do."""
    runs = [tuple(parts[at : at + number]) for at in range(len(parts) - number, -1, -1)]
    return next((run for run in runs if _makes(run, whole)), runs[0])


def _is_named(part: Figure, noun: str) -> bool:
    return part.clause.endswith(noun)


def _if_sure(found: Sum, *, sure: bool = True) -> Iterator[Sum]:
    """A sum that the words claim, or that holds."""
    if (sure and found.certain) or _makes(found.parts, found.whole):
        yield found


def _is_one_list(passage: Passage, whole: Figure, parts: Sequence[Figure]) -> bool:
    """False where items that 、 joins go on behind a comma (企业28家、协会6家，新增5家，共34家), and where the noun behind the sum is that of some of
    them only (党员32名，预备党员3名，积极分子8名，共35名党员).
    """
    joined = {each.before.lstrip("，, ")[:1] in _LIST_MARKS for each in parts[1:]}
    noun = _NOUN(passage.text, whole.metric.mention.full_span[1])
    named = 0 if noun is None else sum(noun[0] in each.label for each in parts)
    added = {each.clause.startswith("新增") for each in parts}
    return len(joined) < 2 and len(added) < 2 and named in (0, len(parts))


def _have_moved(figures: Sequence[Figure], parts: Sequence[Figure]) -> bool:
    """True where things that rose or fell may be parts as well: 上涨86只，下跌52只，平盘6只，共144只."""
    first, unit = parts[0].index, parts[0].unit
    return any(
        each.metric.change is not None
        and each.metric.quantity.kind == "count"
        and each.index > first
        and each.unit == unit
        for each in figures
    )


def _makes(parts: Sequence[Figure], whole: Figure) -> bool:
    made = parts[0].amount
    for each in parts[1:]:
        made = made + each.amount
    return made.interval.meets(whole.amount.interval)


def _number(counted: Figure, whole: Figure) -> int | None:
    """How many parts 两项合计, 三类共计 say there are."""
    quantity = counted.metric.quantity
    if quantity.kind != "count" or counted.unit not in _ITEMS or _SO_MANY(counted.before) is None:
        return None
    said = whole.metric.mention.full_span[0] - counted.metric.mention.full_span[1] == len(whole.before)
    return int(quantity.value) if said and quantity.value is not None and quantity.value < _MOST else None


def _suffix(whole: Figure, parts: Sequence[Figure]) -> tuple[Figure, ...]:
    """The last parts that make the whole; all of them where none do, or those listed behind the last that is itself greater than the whole
    (业务费原列43亿元，系办理甲2亿元、乙8亿元及丙4亿元，共计14亿元).
    """
    most = whole.metric.quantity.interval
    made = parts[-1].amount
    for at in range(len(parts) - 2, -1, -1):
        made = made + parts[at].amount
        if made.interval.meets(most):
            return tuple(parts[at:])
    greater = [
        at for at, part in enumerate(parts) if most.high is not None and (part.amount.interval.low or 0) > most.high
    ]
    if not greater:
        return tuple(parts)
    behind = parts[greater[-1] + 1 :]
    listed = len(behind) > 2 and all(part.before.lstrip("，, ")[:1] in _LIST_MARKS for part in behind[1:])
    return tuple(behind) if listed else ()


def _is_part(figure: Figure, first: Figure | None = None) -> bool:
    """Whether a figure may be an item of a list; the first may name the place of all, where it is less than the sum itself (全县有小学26所，中学48所)."""
    leads = first is not None and figure.amount.value < first.amount.value
    return (
        figure.adds
        and not (figure.inner or figure.aside or figure.base)
        and (leads or scope_in(figure.clause) is None)
        and _OF_ALL(figure.clause) is None
        and _OPENS(figure.before) is None
    )


def _ahead(passage: Passage, sentence: Sequence[Figure], position: int) -> tuple[Figure, ...]:
    """32个项目分为工业23个、农业9个; 总投资10亿元，由自筹3亿元、贷款7亿元组成; 合计25亿元：厂房19亿元、宿舍6亿元."""
    if position + 2 >= len(sentence):
        return ()
    whole, first = sentence[position], sentence[position + 1]
    divided = _DIVIDED(first.before) is not None
    listed = _LISTED(first.before) is not None and _SAID(whole.before) is not None
    made_up = _FROM(first.before) is not None
    if not (divided or listed or made_up) or _NET(whole.label):
        return ()
    parts = [first]
    for each in sentence[position + 2 : position + _MOST]:
        if _NEXT(each.before) is None:
            break
        parts.append(each)
    if len(parts) < 2 or any(not _fits(passage, whole, part) for part in parts):
        return ()
    end = parts[-1].metric.mention.full_span[1]
    closed = _MADE_UP(passage.text, end) if made_up and not (divided or listed) else _CLOSED(passage.text, end)
    return tuple(parts) if closed else ()


def _of_years(sentence: Sequence[Figure], position: int) -> tuple[Figure, ...]:
    """2022年至2024年分别为1.8亿元、2.2亿元和2.7亿元，三年累计6.7亿元: as many amounts as there are years, dealt out by 分别."""
    whole = sentence[position]
    match = _YEARS(whole.clause) if "年" in whole.clause else None
    if match is None:
        return ()
    number = _COUNTS[match[1]]
    before = [each for each in sentence[max(0, position - _MOST) : position] if each.unit == whole.unit]
    parts = before[-number:]
    if len(parts) != number or _BY_YEARS(parts[0].before) is None or len(before) != number:
        return ()
    return tuple(parts) if all(part.before in _JOINTS and part.adds for part in parts[1:]) and parts[0].adds else ()


def _of_these(passage: Passage, sentence: Sequence[Figure], figure: Figure) -> Iterator[Sum]:
    """减少收入520亿元。…增加支出405亿元。这两部分共计925亿元: so many amounts of the sentences before as the words say. What was added or taken is an amount
    of its own here; where it stands among the parts, only what holds is told.
    """
    if "计" not in figure.clause and "加" not in figure.clause:
        return
    start, _end = passage.sentence_span(figure.sentence)
    match = _THESE(passage.text[max(start, figure.metric.start - _THESE_REACH) : figure.metric.start])
    if match is None:
        return
    number = _COUNTS[match[1]]
    near = [
        each
        for each in passage.figures[max(0, sentence[0].index - _MOST) : sentence[0].index]
        if each.paragraph == figure.paragraph and each.unit == figure.unit and not (each.base or each.inner)
    ]
    near = [each for each in near if each.adds or (each.metric.change and each.metric.change.form == "increase")]
    parts = tuple(near[-number:])
    if len(parts) < number or figure.unit in _RATES:
        return
    sure = len(near) == number and not match[2]  # 这两项工程合计 may be of things that have no figure before
    sure = sure and all(each.adds and passage.same_period(each, figure) for each in parts)
    if sure or _makes(parts, figure):
        yield Sum(figure, parts, sure)


def _with_more(passage: Passage, sentence: Sequence[Figure], position: int) -> Iterator[Sum]:
    """收入拟安排12亿元，增长5%；加上级补助收入20亿元、调入资金3亿元，收入总计35亿元: what 加 adds to the one amount before it."""
    whole = sentence[position]
    if position < 2:
        return
    parts: list[Figure] = []
    for at in range(position - 1, 0, -1):
        each = sentence[at]
        if each.unit != whole.unit or not each.adds or each.inner or _SAID(each.clause):
            return
        parts.append(each)
        if each.clause.startswith("加") and not each.clause.startswith(_NOT_ADDED):
            before = [one for one in sentence[max(0, at - _MOST) : at] if one.unit == whole.unit and one.adds]
            before = [one for one in before if not (one.base or one.inner or one.aside)]
            end = parts[0].metric.mention.full_span[1]
            said = passage.text[end : whole.metric.mention.full_span[0]].strip("，, ;；")
            if (
                len(before) == 1
                and said == whole.clause
                and ";" not in whole.before
                and passage.same_period(before[0], whole)
            ):
                terms = (before[0], *reversed(parts))
                noun = _TOTAL_TAIL(whole.clause)[0][-2:]  # 收入 of 收入总计, which what it was added to is called too
                if _is_near(whole, terms, 5) and noun in before[0].label:
                    yield Sum(whole, terms)
            return
        if _NEXT(each.before) is None or _LESS(each.before):
            return


def _of_all_above(passage: Passage, figure: Figure) -> Iterator[Sum]:
    """上述问题涉及金额共计35亿元: the first amount of each item before, told where so many of them make it to the last digit."""
    start, _end = passage.sentence_span(figure.sentence)
    if not passage.text.startswith(("上述", "以上"), start):
        return
    firsts: dict[int, Figure] = {}
    for each in passage.figures[max(0, figure.index - _MOST * 2) : figure.index]:
        if each.paragraph < figure.paragraph and each.adds and each.unit == figure.unit and not each.inner:
            firsts.setdefault(each.paragraph, each)
    parts: list[Figure] = []
    for each in reversed(firsts.values()):
        parts.append(each)
        made = sum(part.amount.value for part in parts)
        if len(parts) > 1 and made >= figure.amount.value:
            if made == figure.amount.value:
                yield Sum(figure, tuple(reversed(parts)), certain=False)
            return


def _named_alike(passage: Passage, sentence: Sequence[Figure], position: int) -> Iterator[Sum]:
    """新增就业482人：按比例就业67人、灵活就业295人、辅助性就业120人。: a list to the end of the sentence, each item named as what is counted."""
    whole, parts = sentence[position], sentence[position + 1 : position + _MOST + 2]
    tail = whole.name[-2:]
    counted = whole.metric.quantity.kind == "count"  # 新增就业 is so many people; 新增贷款 may be less than its parts
    label = whole.label.replace("新增", "") if counted else whole.label
    if len(tail) < 2 or len(parts) > _MOST or _LISTED(parts[0].before) is None or _NET(label):
        return
    alike = all(part.name.endswith(tail) and _fits(passage, whole, part) for part in parts)
    if not alike or any(_NEXT(part.before) is None for part in parts[1:]):
        return
    # Kinds that overlap (农村党员, 女党员), or that are not all, hardly come so near to it.
    if _is_near(whole, parts, 20) and _CLOSED(passage.text, parts[-1].metric.mention.full_span[1]):
        yield Sum(whole, tuple(parts))


def _is_near(whole: Figure, parts: Sequence[Figure], share: int) -> bool:
    """True where the parts make the whole but for one in so many."""
    made = sum(part.amount.value for part in parts)
    return abs(made - whole.amount.value) * share <= whole.amount.value


def _fits(passage: Passage, whole: Figure, part: Figure) -> bool:
    if not part.adds or part.unit != whole.unit or part.base or part.aside != whole.aside:
        return False
    return _OPENS(part.before) is None and passage.same_period(whole, part)
