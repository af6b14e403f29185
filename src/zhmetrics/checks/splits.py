"""In: a passage. Out: `Split`, a whole and the parts that the words say make it up."""

from __future__ import annotations

import itertools
import re
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import attrs

from zhmetrics.checks.base import coincidence
from zhmetrics.checks.claims import Figure, Passage
from zhmetrics.checks.movements import is_last
from zhmetrics.checks.names import COMPLEMENTS, akin, complements_in, core, core_of, says_any, unified
from zhmetrics.checks.stretches import parts_in_time
from zhmetrics.checks.sums import claimed_sums
from zhmetrics.language.script import fold, trie
from zhmetrics.language.tables import claims

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Split", "adds_up", "head_of", "may_hold", "shared", "splits"]

_APART: Final = 4  # sentences that the parts of one split may stand apart
_PARTS_AT_MOST: Final = 24
_MOST_OF: Final = Fraction(3, 4)
_RARE: Final = 20  # at most one in so many figures would have been the sum by accident
_FAR: Final = 4
_LOOK_BACK: Final = 40  # figures that the whole is looked for before its first part
_THIRD: Final = 8  # figures from the second part on that a third would stand among
_NEGATED = re.compile("非([\\w]{2,12})")
_PARTS = re.compile(f"(?:{trie(claims.OPENS.split())})")
_AMONG = re.compile("[^，。；]{0,16}?(\\w{2})中[，,]").match  # 13个税种中，6个税种增长，7个税种下降
_PREFIXES: Final = frozenset(claims.WHOLE_PREFIXES.split())
_REST = re.compile("而?(?:其余|余下|剩余)的?|(?:其他|其它)(\\w{0,8}?)(?:共|为|有)?").fullmatch
_ANY_KIND: Final = tuple(claims.ANY_KIND.split())
_BY_KINDS = re.compile(
    "(?:\\A|[，,。；;])[分按从][^，,。；;：:]{1,12}(?:来?看|划分|分类?|统计)[，,：:][^，,。；;：:]{0,40}\\Z"
).search
_JOINED = re.compile("以及|[和及与、]").split
_LIST_MARKS: Final = tuple("、，,；;和及与")
_CLAUSE_MARKS: Final = "，,。；;：:"
_WITHIN = re.compile("[，,；;：: （(]*其中[，,]?[^，,。；;、]{0,16}").fullmatch
_DONE: Final = ("已", "未")
_RATES: Final = frozenset(("%", "‰", "倍"))
_LEFT = re.compile("(?:目前)?(?:尚|还|仍|现)?(?:剩余|其余|余下|剩下|剩|余)(?:的)?").fullmatch
_SEX = re.compile("(?:其中[:：]?)?([男女])(?:性)?([^，,。；;：:、]{0,8}?)(?:为|是|有|达|约|共)*").fullmatch
_ALSO_WHOLES: Final = frozenset(claims.ALSO_WHOLES.split())
_NOT_DONE = re.compile("(?:尚|仍|还|暂)?未(\\w)\\w{0,5}").fullmatch
_THINGS: Final = tuple(claims.THINGS.split())
_MEASURED = re.compile(trie(claims.MEASURES.split())).findall
_BALANCES: Final = tuple(claims.BALANCES.split())
_PARTIAL: Final = tuple(claims.PARTIAL_AMOUNTS.split())
_NEUTRAL = re.compile(
    f"(?:{trie(claims.OF_THE_WHOLE.split())})|在?[0-9〇零一二三四五六七八九]{{4}}年[度末底]?|[0-9]{{1,2}}月"
)
_NET = re.compile(trie(claims.NET_AMOUNTS.split())).search
_IN_ALL: Final = frozenset(("共", "总共", "一共", "共为", "共达", "共约"))
_NUMBERS: Final = dict(zip("两二三四五", (2, 2, 3, 4, 5), strict=True))
_SUM = re.compile(
    f"(?:([两二三四五])(?:者|项|类|个|种|方面)[^，,。；;]{{0,4}})?(?:{trie(claims.SUMS.split())})[^，。；、]{{0,8}}\\Z"
)


@attrs.frozen(slots=True, eq=False)
class Split:
    """A whole and its parts.

    Args:
        whole: The figure that the parts make.
        parts: Its parts, in the order in which a ratio lists them where the language has one.
        evidence: "wording" where the words leave nothing out, "sum" where only its holding shows that nothing is.
        row: Number of the complementary names that the parts bear, or None.
        common: What the names of the parts have in common, without place and verb.
    """

    whole: Figure
    parts: tuple[Figure, ...]
    evidence: str
    row: int | None = None
    common: str = ""


def splits(passage: Passage) -> list[Split]:
    """All splits of a passage, those proven by words first; each figure is the whole of any number of them."""
    found = [
        split
        for split in itertools.chain(_complementary(passage), _negated(passage))
        if adds_up(split.whole, split.parts) or not _is_doubtful(passage, split)
    ]
    of_whole: dict[int, list[Split]] = {}
    for split in found:
        of_whole.setdefault(split.whole.index, []).append(split)
    found = [split for split in found if not any(_rules_out(other, split) for other in of_whole[split.whole.index])]
    taken = {(split.whole.index, tuple(sorted(part.index for part in split.parts))) for split in found}
    claimed = (Split(each.whole, each.parts, "wording" if each.certain else "sum") for each in claimed_sums(passage))
    for split in itertools.chain(
        claimed,
        _of_both_sexes(passage),
        _with_rest(passage),
        _named_with_its_parts(passage),
        _by_kinds(passage),
        _in_time(passage),
        _done_and_not(passage),
        _summed(passage),
        _opened(passage),
    ):
        key = (split.whole.index, tuple(sorted(part.index for part in split.parts)))
        if key not in taken:
            taken.add(key)
            found.append(split)
    for split in list(found):
        beside = _beside(passage, split)
        if beside is not None and not any(_is_partial(part) for part in beside.parts):
            key = (beside.whole.index, tuple(sorted(part.index for part in beside.parts)))
            if key not in taken:
                taken.add(key)
                found.append(beside)
    return found


def _rules_out(one: Split, other: Split) -> bool:
    """Of two splits of one whole, one of which has all the parts of the other and more: the smaller rules the larger out where it
    holds, else the larger the smaller.
    """
    if len(one.parts) == len(other.parts):
        return False
    few, many = sorted((one, other), key=lambda split: len(split.parts))
    return set(few.parts) < set(many.parts) and one is (few if adds_up(few.whole, few.parts) else many)


def adds_up(whole: Figure, parts: Sequence[Figure]) -> bool:
    """True where the parts can make the whole."""
    amounts = [part.amount for part in parts]
    return sum(amounts[1:], amounts[0]).interval.meets(whole.metric.quantity.interval)


def _complementary(passage: Passage) -> Iterator[Split]:
    """第一产业…，第二产业…，第三产业…: every name of a row of the table, of one unit and otherwise of one name."""
    open_rows: dict[tuple[int, str], dict[str, Figure]] = {}
    paragraph = -1
    used: set[int] = set()
    for figure in passage.figures:
        if figure.paragraph != paragraph:
            open_rows.clear()
            paragraph = figure.paragraph
        if not figure.adds or measures(passage, figure):
            continue
        for word, rows in complements_in(unified(figure.label)):
            for row in rows:
                members = open_rows.setdefault((row, figure.unit), {})
                members[word] = figure
                split = _completed(passage, row, members, used)
                if split is not None:
                    used.update(part.index for part in split.parts)
                    yield split
                    members.clear()


def _completed(passage: Passage, row: int, members: dict[str, Figure], used: set[int]) -> Split | None:
    words = COMPLEMENTS[row].words
    if COMPLEMENTS[row].partial or len(members) < len(words):
        return None
    parts = tuple(members[word] for word in words)
    sentences = [part.sentence for part in parts]
    if len({part.index for part in parts}) < len(parts) or max(sentences) - min(sentences) > _APART:
        return None
    rests = {_rest(part, word) for part, word in zip(parts, words, strict=True)}
    rests.discard("")
    apart = not all(passage.same_period(parts[0], part) for part in parts[1:])
    if len(rests) > 1 or apart != COMPLEMENTS[row].periods:
        return None
    common = rests.pop() if rests else ""
    whole = _whole_of(passage, parts, row, common, used)
    if COMPLEMENTS[row].loose and not (whole is not None and all(word in whole.label for word in words)):
        # 新建改扩建学校18所，其中新建7所、改扩建11所: the whole names them all
        return None if whole is None or not adds_up(whole, parts) else Split(whole, parts, "sum", None, common)
    if whole is not None:
        return Split(whole, parts, "wording", row, common)
    whole = _whole_behind(passage, parts, row, common)
    if whole is None:
        return None
    by_wording = COMPLEMENTS[row].whole or _of_all_people(whole, parts, common)
    return Split(whole, parts, "wording" if by_wording else "sum", row, common)


def _is_doubtful(passage: Passage, split: Split) -> bool:
    """True where two names that make a whole need not make this one: a balance, a part measured otherwise, a third part."""
    whole, parts = split.whole, split.parts
    if says_any(whole.label, _BALANCES):
        return True  # 贸易顺差21亿元，出口61亿元，进口40亿元
    first = min(part.index for part in parts)
    near = passage.figures[max(0, whole.index - _THIRD) : first]
    others = (each for each in near if each is not whole and each.adds and each.unit == whole.unit)
    if any(adds_up(each, parts) for each in others if each.index > whole.index or each.sentence == whole.sentence):
        return True  # 8月用电量1015亿千瓦时；1—8月累计6562亿千瓦时。其中第一产业…
    # 前三季度累计29.8亿元, 全年41.6亿元: 累计 is of the time alone.
    of_times = split.row is not None and COMPLEMENTS[split.row].periods
    return (not of_times and not _measured_alike(whole, *parts)) or _has_third(passage, whole, parts)


def _is_partial(part: Figure) -> bool:
    """总投资184亿元 of projects that take 年度投资28亿元 and 40亿元: what is spent in a year is no part of what all years take."""
    return says_any(part.before, _PARTIAL)


def _has_third(passage: Passage, whole: Figure, parts: Sequence[Figure]) -> bool:
    """国有30家、非国有50家、其他8家: a third of their kind stands beside the two in their sentence."""
    indices = [part.index for part in parts]
    first, last = min(indices), max(indices)
    if len({part.sentence for part in parts}) > 1:
        return _goes_on(passage, whole, parts, last)
    opened = "其中" in passage.figures[first].before and whole.index + 1 == first and whole.clause
    if whole.sentence == parts[0].sentence:
        first = min(first, whole.index)
    floor = first if opened else max(0, first - 1)  # what stands before the whole that 其中 opens is none of its parts
    near = passage.figures[floor : last + 2]
    others = (each for each in near if each.index not in (whole.index, *indices))
    others = (each for each in others if each.sentence == parts[0].sentence and not is_last(each))
    if any(each.adds and each.unit == whole.unit and each.aside <= whole.aside for each in others):
        return True
    return _goes_on(passage, whole, parts, last)


def _goes_on(passage: Passage, whole: Figure, parts: Sequence[Figure], last: int) -> bool:
    """第二产业598亿千瓦时，增长5%；第三产业205亿千瓦时，增长7%；居民生活用电量196亿千瓦时: what the parts leave has room for the next amount."""
    for each in passage.figures[last + 1 : last + _THIRD]:
        if each.paragraph != passage.figures[last].paragraph:
            return False
        apart = each.sentence - passage.figures[last].sentence
        if apart > int(parts[0].sentence != parts[-1].sentence) or (each.is_level and not each.adds):
            return False  # where each part has a sentence, one more may have the next
        if each.adds:
            if each.unit != whole.unit or _PARTS.search(each.before) or not shared(each, passage.figures[last]):
                return False
            least, most = [part.amount.interval.low for part in (*parts, each)], whole.amount.interval.high
            return most is None or sum(low for low in least if low is not None) <= most
    return False


def _rest(part: Figure, word: str) -> str:
    """What a part's name says besides the word that tells it apart; examples before 等 are none of its name."""
    before, _word, behind = unified(part.label).partition(word)
    return core(before.rpartition("等")[2] + behind)


def _whole_of(passage: Passage, parts: Sequence[Figure], row: int, common: str, used: set[int]) -> Figure | None:
    """The nearest amount before the parts that is named as they are, less what tells them apart."""
    first = min(part.index for part in parts)
    heads = COMPLEMENTS[row].whole
    near = parts[0].sentence
    also = core(claims.WHOLES.get(common, common))
    passed = False
    for figure in reversed(passage.figures[max(0, first - _LOOK_BACK) : first]):
        if not figure.adds or figure.aside > parts[0].aside or figure.unit != parts[0].unit or figure.index in used:
            continue
        if (figure.inner and figure.sentence != near) or is_last(figure):
            continue  # itself but a part, or of the year before
        names = (figure.name, figure.label_core)
        if heads and not any(head in figure.label or head in figure.name for head in heads):
            continue
        if common and not any(akin(name, common) or akin(name, also) or (heads and common in name) for name in names):
            continue
        if not common and not heads and near - figure.sentence > 1:
            continue
        if _is_a_part(figure, common):
            continue
        if _is_narrower(figure, row, common) and (
            not adds_up(figure, parts) if figure.sentence != near else _is_far(figure, parts)
        ):
            continue
        if passage.same_period(figure, parts[0]):
            return figure if not passed or figure.told.period is not None is not parts[0].told.period else None
        passed = True  # 上半年进出口…; 6月当月进出口…; 上半年出口…
    return None


def _is_narrower(figure: Figure, row: int, common: str) -> bool:
    """少数民族人口3.8万人。男性…，女性…: words of a whole sentences ago that its parts lack say that it is a part itself."""
    return _narrows(figure, common, core(claims.WHOLES.get(common, common)), *COMPLEMENTS[row].whole)


def _is_far(whole: Figure, parts: Sequence[Figure]) -> bool:
    """农产品进出口18.7亿元；出口214.8亿元，进口97.3亿元: what the parts make is no slip away from the whole."""
    made = sum(part.amount.value for part in parts)
    taken = any(part.inner for part in parts) and not whole.inner
    return not taken and abs(made - whole.amount.value) * _FAR > whole.amount.value


def _narrows(whole: Figure, *shared: str) -> bool:
    """True where a name says more than the words that its parts share with it, and more than words that narrow nothing."""
    left = whole.label_core
    for word in shared:
        left = left.replace(word, "") if word else left
    return len(_NEUTRAL.sub("", left)) > 1


def _is_a_part(figure: Figure, common: str) -> bool:
    """True where a figure bears a name that others complete, of a thing and not of a time; 企业 may as well be a whole, what bears all the
    names is one (新建改扩建学校), and a name that the parts share parts nothing (中央工业投资, 地方工业投资).
    """
    names = (rows for word, rows in complements_in(figure.label) if word not in _ALSO_WHOLES and word not in common)
    found = [COMPLEMENTS[row] for rows in names for row in rows]
    if any(all(word in figure.label for word in each.words) for each in found):
        return False
    return any(not (each.periods or each.loose or each.partial) for each in found)


def _whole_behind(passage: Passage, parts: Sequence[Figure], row: int, common: str) -> Figure | None:
    """An amount behind the parts that bears their common name, and that is named as their whole or that they make."""
    last = max(part.index for part in parts)
    heads = COMPLEMENTS[row].whole
    for figure in passage.figures[last + 1 : last + 10]:
        if not figure.adds or figure.unit != parts[0].unit:
            continue
        if _of_all_people(figure, parts, common):
            return figure if passage.same_period(figure, parts[0]) else None
        if common not in (figure.name, figure.label_core):
            continue
        if heads:
            near = figure.sentence == parts[-1].sentence and any(head in figure.clause for head in heads)
            return figure if near else None
        if len(common) > 1:
            return figure if passage.same_period(figure, parts[0]) and _telling(figure, parts) else None
    return None


def _of_all_people(figure: Figure, parts: Sequence[Figure], common: str) -> bool:
    """城镇人口60万人，乡村人口40万人，常住人口100万人: right behind the parts, all of the people that they are."""
    last = max(parts, key=lambda part: part.index)
    if not common.endswith("人口") or figure.index != last.index + 1 or figure.sentence != last.sentence:
        return False
    if any(part.inner for part in parts):
        return False  # 户籍人口…，其中城镇人口…、乡村人口…，常住人口…: parts of what stands before
    names = (figure.name, figure.label_core)
    return common in names or any(akin(name, common) and name.removesuffix(common) in _PREFIXES for name in names)


def _negated(passage: Passage) -> Iterator[Split]:
    """工业项目23个，非工业项目9个: a name and the same name with 非 before it."""
    for sentence in passage.paragraphs:
        if not any("非" in figure.label for figure in sentence):
            continue
        named = {figure.label_core: figure for figure in sentence if figure.adds}
        for figure in sentence:
            match = _NEGATED.search(figure.label) if figure.adds else None
            if match is None:
                continue
            other = named.get(core_of(figure.label.replace("非", "", 1)))
            if (
                other is None
                or other is figure
                or other.unit != figure.unit
                or abs(other.sentence - figure.sentence) > 1
            ):
                continue
            first = min(other.index, figure.index) - sentence[0].index
            for whole in reversed(sentence[max(0, first - _LOOK_BACK) : first]):
                if whole.aside > figure.aside:
                    continue  # 企业88家（外资6家），其中公有30家，非公有58家
                if whole.adds and whole.unit == figure.unit and passage.same_period(whole, figure):
                    noun = figure.label_core[-2:]
                    alike = noun in whole.label or noun in whole.name
                    apart = whole.sentence != min(other, figure, key=lambda each: each.index).sentence
                    parts = (other, figure)
                    if _narrows(whole, noun) and (not adds_up(whole, parts) if apart else _is_far(whole, parts)):
                        break  # 制造业投资86亿元。民间投资102亿元，非民间投资84亿元
                    if (alike and _measured_alike(whole, other, figure)) or _parted_by_things(
                        sentence, whole, other, figure
                    ):
                        yield Split(whole, parts, "wording")
                    break


def _measured_alike(whole: Figure, *parts: Figure) -> bool:
    """False for 完成投资100亿元，其中工业项目总投资60亿元: the parts are measured in a way that the whole is not."""
    measures = set(_MEASURED(whole.label))
    return all(set(_MEASURED(part.label)) <= measures for part in parts)


def _parted_by_things(figures: Sequence[Figure], whole: Figure, one: Figure, other: Figure) -> bool:
    """True where 其中 takes from an amount what it comes to for things and for those that are not: 投资总额，其中工业项目…，非工业项目….

    False where a part may be measured otherwise than the whole (产值，其中工业投资…), where a third part follows, and where losses may make a part
    greater than its whole.
    """
    first, second = sorted((one, other), key=lambda part: part.index)
    if "其中" not in first.before or not first.sentence == second.sentence == whole.sentence or _NET(whole.label):
        return False
    if not all(part.label_core.endswith(_THINGS) for part in (one, other)) or not _measured_alike(whole, one, other):
        return False
    offset = figures[0].index
    near = figures[whole.index - offset : second.index - offset + _THIRD]
    listed = [each.index for each in near if each.sentence == whole.sentence and each.adds and each.unit == whole.unit]
    return listed == [whole.index, first.index, second.index]


def _of_both_sexes(passage: Passage) -> Iterator[Split]:
    """运动员3264名，其中男运动员1842人，女运动员1422人; 人口56万人，其中男29万人，女27万人: a name with 男 and the same with 女."""
    for sentence in passage.sentences:
        if not any("女" in each.clause for each in sentence):
            continue
        for one, other in itertools.pairwise(each for each in sentence if each.adds):
            first, second = (_SEX(each.clause) for each in (one, other))
            if first is None or second is None or first[2] != second[2] or {first[1], second[1]} != {"男", "女"}:
                continue
            at = one.index - sentence[0].index
            before = [
                each for each in sentence[max(0, at - _PARTS_AT_MOST) : at] if each.adds and each.unit == one.unit
            ]
            wholes = [each for each in before if each.aside <= one.aside and passage.same_period(each, one)]
            held = next((each for each in reversed(wholes) if adds_up(each, (one, other))), None)
            if held is None and len(wholes) == 1 and "其中" in one.before and one.unit == other.unit:
                whole = wholes[0]
                split = Split(whole, (one, other), "wording")
                held = whole if whole.index + 1 == one.index and not _is_doubtful(passage, split) else None
            if held is not None:
                yield Split(held, (one, other), "wording")


def _with_rest(passage: Passage) -> Iterator[Split]:
    """320所学校，其中小学200所，初中80所，其余40所为高中: 其余 leaves nothing out, nor does 其他学校40所."""
    for sentence in passage.sentences:
        for position, last in enumerate(sentence):
            rest = _REST(last.clause) if position and last.adds else None
            if rest is None:
                continue
            before = sentence[max(0, position - _PARTS_AT_MOST) : position]
            parts = [last]
            for each in reversed(before):
                if each.metric.role == "threshold":
                    break  # 亿元以上项目12个: counted among the others too
                if not each.adds:
                    continue  # what is told of a part: its growth, its share
                if each.unit != last.unit:
                    break
                first = parts[-1]
                if len(parts) > 1 and (_WITHIN(first.before) or _AMONG(first.before)):
                    whole = _opened_before(before, each, parts)
                    yield from _cut_by(passage, whole, parts, rest[1])
                    break
                parts.append(each)
            else:
                head = head_of(passage, parts[-1]) if len(parts) > 1 and parts[-1].index == sentence[0].index else None
                if head is not None:
                    yield from _cut_by(passage, head, parts, rest[1])


def _cut_by(passage: Passage, whole: Figure, parts: Sequence[Figure], noun: str | None) -> Iterator[Split]:
    """The cut of a whole whose last part is 其余, or 其他 with the noun of the whole: 其他企业 of 企业, but not 其他服务业 of 企业."""
    last = parts[0]
    if noun is not None:
        following = passage.figures[last.index + 1 : last.index + 2]
        more = following and following[0].adds and following[0].unit == last.unit and ";" not in following[0].before
        more = more and following[0].sentence == last.sentence and "其中" not in following[0].before
        if _of_its_kind(noun) not in whole.label_core or (
            not adds_up(whole, parts) and (more or not _is_near(whole, parts))
        ):
            return
    if passage.same_period(whole, last) and not _NET(whole.label) and whole.aside <= last.aside:
        yield from _cut(whole, tuple(reversed(parts)))


def _of_its_kind(noun: str) -> str:
    """The noun behind 其他 without words that name no kind: 其他类型机构."""
    for word in _ANY_KIND:
        noun = noun.removeprefix(word)
    return noun


def _is_near(whole: Figure, parts: Sequence[Figure]) -> bool:
    """False where parts are so far from their whole that they were hardly meant to be all of it."""
    made = sum(part.amount.value for part in parts)
    return whole.amount.value * _MOST_OF <= made and made * _MOST_OF <= whole.amount.value


def head_of(passage: Passage, part: Figure) -> Figure | None:
    """Where a part's sentence begins with 其中, the one amount of its unit in the sentence before, or the one that shares its name."""
    start, _end = passage.sentence_span(part.sentence)
    if not passage.text.startswith("其中", start):
        return None
    before = [
        each
        for each in passage.figures[max(0, part.index - _LOOK_BACK) : part.index]
        if each.sentence == part.sentence - 1 and each.paragraph == part.paragraph and not each.inner
    ]
    before = [each for each in before if each.adds and each.unit == part.unit and each.aside <= part.aside]
    wholes = before if len(before) == 1 else [each for each in before if akin(part.name, each.name)]
    wholes = wholes or [each for each in before if shared(each, part)]
    if len(wholes) != 1 or passage.text.count("其中", start, part.metric.start) > 1:
        return None
    return wholes[0] if passage.same_period(wholes[0], part) else None


def _named_with_its_parts(passage: Passage) -> Iterator[Split]:
    """建议和提案共256件，其中建议126件、提案130件: the whole bears the names of its parts. Where a part says more than the whole (退税 and 留抵退税), there may
    be others, so that only what holds is told, and parts greater than their whole.
    """
    for sentence in passage.sentences:
        for whole, first in itertools.pairwise(sentence):
            if not first.inner or whole.inner or not whole.adds or _WITHIN(first.before) is None:
                continue
            if _NET(whole.label.replace("新增", "")):
                continue  # 新增减税和退税12亿元 are so much of both
            clause = whole.before[max(map(whole.before.rfind, _CLAUSE_MARKS)) + 1 :]  # with its 、
            things = [core_of(words) for words in _JOINED(clause)]
            if len(things) < 2 or not all(things):
                continue
            at = first.index - sentence[0].index
            parts = [each for each in sentence[at : at + _PARTS_AT_MOST] if each.adds and each.unit == whole.unit]
            told = _told_of(things, parts)
            if told is None or not all(passage.same_period(whole, each) for each in parts):
                continue
            least = sum((each.amount.interval.low or 0) for each in parts)
            most = whole.amount.interval.high
            exceeds = most is not None and least > most
            if adds_up(whole, parts) or ((told or exceeds) and _is_near(whole, parts)):
                yield Split(whole, tuple(parts), "wording")


def _told_of(things: Sequence[str], parts: Sequence[Figure]) -> bool | None:
    """True where each part is one of the things that a whole names, and each thing one part; False where parts are narrower, else None."""
    left = list(parts)
    alike = True
    for thing in things:
        found = next((each for each in left if each.label_core in thing or thing in each.label_core), None)
        if found is not None:
            left.remove(found)
            alike = alike and found.label_core in thing
            continue
        alike = False
        for end in range(len(thing), 0, -2):  # 退税缓费
            found = next((each for each in left if _runs_through(thing[max(0, end - 2) : end], each.label_core)), None)
            if found is None and thing is things[0] and end < len(thing):
                break  # 发放稳岗: a verb
            if found is None:
                return None
            left.remove(found)
    return None if left else alike


def _runs_through(word: str, name: str) -> bool:
    """True where all characters of a word stand in a name in their order: 缓费, 缓缴税费."""
    rest = iter(name)
    return all(character in rest for character in word)


def _in_time(passage: Passage) -> Iterator[Split]:
    """上半年418亿元。分季度看，一季度198亿元，二季度220亿元: the times leave nothing out, but amounts told before may have been revised since, so
    that without such words only what holds is told.
    """
    for whole, parts in parts_in_time(passage):
        parted = _PARTS.search(parts[0].before) is not None or _BY_KINDS(parts[0].before) is not None
        if parted and _is_near(whole, parts):
            yield Split(whole, parts, "wording")
        elif _telling(whole, parts):
            yield Split(whole, parts, "sum")


def _kinds(sentence: Sequence[Figure]) -> Iterator[Sequence[Figure]]:
    """The figures of a sentence behind each 按产业分, up to the next."""
    starts = [at for at, each in enumerate(sentence) if _BY_KINDS(each.before) is not None]
    for start, end in itertools.pairwise([*starts, len(sentence)]):
        yield sentence[start:end]


def _by_kinds(passage: Passage) -> Iterator[Split]:
    """分业务看，甲业务收入12亿元，乙业务收入8亿元，其他业务收入2亿元: kinds of what has been told before, by the end of its name."""
    for sentence in itertools.chain.from_iterable(map(_kinds, passage.sentences)):
        first = sentence[0]
        if len(sentence) < 2 or not first.adds or len(first.name) < 2:
            continue
        parts = [each for each in sentence if each.adds and each.unit == first.unit and not each.inner]
        tail = first.name[-2:]
        if len(parts) < 2 or not all(each.aside == first.aside for each in parts):
            continue
        if not all(each.name.endswith(tail) for each in parts):
            yield from _kinds_of_one(passage, parts)
            continue
        near = [
            each
            for each in passage.figures[max(0, first.index - _LOOK_BACK) : first.index]
            if each.adds and each.unit == first.unit and each.name.endswith(tail) and not each.inner
        ]
        near = [each for each in near if first.paragraph - each.paragraph < 2 and passage.same_period(each, first)]
        whole = near[0] if len({each.name for each in near}) == 1 else None
        if whole is None or len(near) > 1:
            continue
        rest = _REST(parts[-1].clause)
        goes_on = rest is not None and all(each.name.endswith(rest[1] or "") for each in parts)
        sure = (
            first.sentence - whole.sentence < 2 and goes_on
        )  # but 其他服务业收入 behind 工业收入 may leave out others
        if _telling(whole, parts):
            yield Split(whole, tuple(parts), "wording" if sure else "sum")
        elif sure and not _NET(whole.label) and _is_near(whole, parts):
            yield from _cut(whole, tuple(parts))


def _kinds_of_one(passage: Passage, parts: Sequence[Figure]) -> Iterator[Split]:
    """从投诉类型看，商品类3.5万件，服务类2.7万件; 分专业看，同城、异地快递业务量分别完成0.4亿件和3.5亿件: kinds without a name in common make the one amount near before
    that names what is parted, or that the last of them names.
    """
    first = parts[0]
    words = first.before[: -len(first.clause) or None]
    for each in reversed(passage.figures[max(0, first.index - _LOOK_BACK) : first.index]):
        if first.paragraph - each.paragraph > 1 or not each.adds or each.unit != first.unit:
            continue
        named_so = len(each.name) > 1 and (each.name in words or parts[-1].name.endswith(each.name))
        if named_so and passage.same_period(each, first) and _telling(each, parts):
            yield Split(each, tuple(parts), "sum")
            return


def _opened_before(before: Sequence[Figure], nearest: Figure, parts: Sequence[Figure]) -> Figure:
    """The amount that 其中 takes parts from: the nearest, but one before it where a part is greater than that (…丙类74件；其中已答复182件，剩余4件)."""
    most = nearest.amount.interval.high
    if most is None or all((part.amount.interval.low or 0) <= most for part in parts):
        return nearest
    wholes = (each for each in reversed(before) if each.index < nearest.index and each.unit == nearest.unit)
    return next((each for each in wholes if each.adds and adds_up(each, parts)), nearest)


def _cut(whole: Figure, parts: tuple[Figure, ...]) -> Iterator[Split]:
    """The parts up to the one that 其余 leaves; where a list of the sentence was a cut of its own (其中城区16所、农村52所；寄宿制21所，其余47所),
    only the last make the whole. Where marks part them unlike each other, or they are parts of a part, only what holds is told.
    """
    if adds_up(whole, parts):
        yield Split(whole, parts, "wording")
        return
    last_cut = next((parts[at:] for at in range(len(parts) - 2, 0, -1) if adds_up(whole, parts[at:])), None)
    if last_cut is not None:
        yield Split(whole, last_cut, "wording")
        return
    marked = [";" in part.before for part in parts[1:]]
    one_list = all(marked[:-1]) or not any(marked)  # A10；B20；其余5, and A10、B20，其余5
    sure = (
        one_list
        and not _is_nested(parts)
        and (says_any(parts[0].clause, _DONE) or not any(says_any(part.clause, _DONE) for part in parts))
    )
    if sure and all(may_hold(whole, part) for part in parts):
        yield Split(whole, parts, "wording")


def may_hold(whole: Figure, part: Figure) -> bool:
    """False where a part is greater than its whole."""
    most, least = whole.amount.interval.high, part.amount.interval.low
    return most is None or least is None or least <= most


def _is_nested(parts: Sequence[Figure]) -> bool:
    """True where the last parts make the one before them: 工业50亿元，甲区30亿元，其余20亿元."""
    return any(adds_up(parts[at], parts[at + 1 :]) for at in range(len(parts) - 2))


def _done_and_not(passage: Passage) -> Iterator[Split]:
    """受理100件，已办结80件，未办结20件: what is done and what is not leave nothing out of what stands right before; so do 已办结80件，剩余20件."""
    for sentence in passage.sentences:
        told = [each for each in sentence if each.is_level and each.unit not in _RATES]
        firsts = {each.unit: each for each in reversed(told)}
        for whole, done, other, behind in itertools.zip_longest(told, told[1:], told[2:], told[3:]):
            if other is None or "已" not in done.clause:
                continue
            match = _NOT_DONE(other.clause) if "未" in other.clause else None
            rest = _LEFT(other.clause) is not None and whole.metric.quantity.kind == "count"
            rest = rest and firsts[whole.unit] is whole  # but 规划52个，开工40个，已完工20个，剩余12个
            if not rest and (match is None or match[1] not in done.clause):
                continue
            if rest and behind is not None and behind.unit == whole.unit and not says_any(behind.before, (";", "其中")):
                continue  # 剩余80套用于周转，20套待维修
            alike = all(each.adds and each.unit == whole.unit and not each.base for each in (whole, done, other))
            if not alike or says_any(whole.label, _DONE) or _NET(whole.label) or whole.inner:
                continue
            if not may_hold(whole, done):
                continue  # 受理投诉86件、信访12件，已办结50件，未办结36件
            if passage.same_period(whole, done) and passage.same_period(whole, other):
                yield Split(whole, (done, other), "wording")


def _opened(passage: Passage) -> Iterator[Split]:
    """A，其中a、b、c: parts by the words; that they are all of them is seen only where they make the whole."""
    for sentence in passage.sentences:
        for position, figure in enumerate(sentence):
            if not figure.adds:
                continue
            among = _AMONG(passage.text, figure.metric.mention.full_span[1])
            bound = sentence[position - 1] if position and figure.narrowed else figure  # 其中，55人以下的班3017个
            if _PARTS.search(figure.before) or _PARTS.search(bound.before):
                whole = _nearest(passage, figure)
                parts = [
                    each
                    for each in sentence[position : position + _PARTS_AT_MOST]
                    if each.adds and each.unit == figure.unit and each.aside == figure.aside
                ]
            elif among is not None:
                whole = figure
                parts = [
                    each
                    for each in sentence[position + 1 : position + _PARTS_AT_MOST]
                    if each.adds and each.unit == figure.unit
                ]
                named_so = [each for each in parts if among[1] in each.label]
                parts = named_so if _telling(whole, named_so) else parts
            else:
                continue
            if whole is None or len(parts) < 2:
                continue
            if not _telling(whole, parts):
                parts = parts[: _list_end(parts)]  # 其中数学50名、英语36名；报名1248人
            if len(parts) > 1 and _telling(whole, parts):
                yield Split(whole, tuple(parts), "sum")
            elif len(listed := _listed(passage, parts)) > 1 and _overfills(whole, listed):
                yield Split(whole, tuple(listed), "wording")


def _listed(passage: Passage, parts: Sequence[Figure]) -> list[Figure]:
    """The first of some parts and those that a list goes on to from it, with no figure between but how each has grown."""
    run = list(parts[:1])
    for each in parts[1:]:
        between = passage.figures[run[-1].index + 1 : each.index]
        if each.before[:1] not in _LIST_MARKS or any(other.metric.change is None for other in between):
            break
        run.append(each)
    return run


def _overfills(whole: Figure, parts: Sequence[Figure]) -> bool:
    """签约项目88个，其中工业53个、农业24个、服务业13个: nothing is two of these, and they are more than there are."""
    most, lows = whole.amount.interval.high, [part.amount.interval.low for part in parts]
    if most is None or None in lows or sum(low for low in lows if low is not None) <= most:
        return False
    return _is_near(whole, parts) and _exclude_each_other([part.label for part in parts])


def _exclude_each_other(labels: Sequence[str]) -> bool:
    """True of 产业类, 民生类, and of names of which the table says that a thing bears one at most."""
    if len(set(labels)) < len(labels):
        return False
    if all(claims.A_CLASS in label for label in labels):
        return True
    said = [complements_in(unified(label)) for label in labels]
    words = {found[0][0] for found in said if len(found) == 1}
    rows = (COMPLEMENTS[row] for _word, its in said[0] for row in its)
    return len(words) == len(labels) and any(row.partial and words <= {*row.words} for row in rows)


def _list_end(parts: Sequence[Figure]) -> int:
    """How many parts stand before the first semicolon that a list parted by other marks has."""
    marked = [at for at, part in enumerate(parts) if at and ";" in part.before]
    besides = next((at for at, part in enumerate(parts) if at > 1 and "另" in part.before), None)
    if besides is not None:
        return besides  # 其中水田1480亩，旱地780亩，另有林地300亩
    return marked[0] if marked and marked[0] > 1 else len(parts)


def _summed(passage: Passage) -> Iterator[Split]:
    """a、b，合计A: the sum stands behind its parts."""
    for sentence in passage.sentences:
        for position, figure in enumerate(sentence):
            if not figure.adds or position < 2 or not (figure.clause in _IN_ALL or _SUM.search(figure.before)):
                continue
            parts = []
            for each in reversed(sentence[max(0, position - _PARTS_AT_MOST) : position]):
                if not each.adds or each.unit != figure.unit:
                    break
                parts.append(each)
            many = _SUM.search(figure.before)
            if many is not None and many[1]:
                parts = parts[: _NUMBERS[many[1]]]  # 修路15公里，种树20公里，绿化44公里，二者合计64公里
            if len(parts) > 1 and _telling(figure, parts):
                yield Split(figure, tuple(reversed(parts)), "sum")


def _telling(whole: Figure, parts: Sequence[Figure]) -> bool:
    """True where the parts make the whole and few other figures would have done so."""
    if len(parts) < 2 or not adds_up(whole, parts):
        return False
    amounts = [part.amount for part in parts]
    return coincidence(whole.metric.quantity, sum(amounts[1:], amounts[0])) * _RARE <= 1


def _nearest(passage: Passage, figure: Figure) -> Figure | None:
    """The nearest amount of the same unit before a figure, in its sentence or the one before."""
    for other in reversed(passage.figures[max(0, figure.index - 12) : figure.index]):
        if figure.sentence - other.sentence > 1:
            return None
        if measures(passage, other):
            continue
        if other.adds and other.unit == figure.unit and other.aside <= figure.aside:
            return other if passage.same_period(other, figure) else None
    return None


def measures(passage: Passage, figure: Figure) -> bool:
    """为年度计划20亿元的60%: what a share right behind it is of is no amount that 其中 takes parts from."""
    behind = passage.figures[figure.index + 1] if figure.index + 1 < len(passage.figures) else None
    whole = None if behind is None else behind.told.share_of
    return whole is not None and whole != "" and (whole == figure.told.indicator or figure.clause.endswith(fold(whole)))


def _beside(passage: Passage, split: Split) -> Split | None:
    """What follows the whole and each part: where the counts are all of them so are their amounts, and so are the bases
    that they are held against (比上年的23个).
    """
    terms = (split.whole, *split.parts)
    if max(term.index for term in terms) + 1 >= len(passage.figures):
        return None
    parts = [passage.figures[part.index + 1] for part in split.parts]
    whole = _beside_whole(passage, split, parts[0])
    if whole is None:
        return None
    amounts = (whole, *parts)
    if len({each.unit for each in amounts}) > 1 or any(
        amount.sentence != term.sentence for amount, term in zip(amounts, terms, strict=True)
    ):
        return None
    if all(_moved_alike(amounts[0], each) for each in amounts) and split.evidence == "wording":
        return Split(whole, tuple(parts), "wording")
    if all(each.base for each in amounts) and whole.unit == split.whole.unit:
        return Split(whole, tuple(parts), split.evidence)
    if not all(each.adds for each in amounts) or any(term.metric.quantity.kind != "count" for term in terms):
        return None
    if whole.unit == split.whole.unit or not adds_up(split.whole, split.parts):
        return None
    return Split(whole, tuple(parts), "wording") if all(shared(whole, part) for part in parts) else None


def _moved_alike(one: Figure, other: Figure) -> bool:
    """True where two amounts tell how much was added in one direction to the same base."""
    a, b = one.told.change, other.told.change
    if (
        a is None
        or b is None
        or a.direction != b.direction
        or other.metric.quantity.kind in ("percent", "percentage_point")
    ):
        return False
    return a.form == b.form == "increase" and other.unit != "倍" and (b.basis is None or a.basis in (None, b.basis))


def _beside_whole(passage: Passage, split: Split, part: Figure) -> Figure | None:
    """The amount behind the whole that is of the same kind as that behind a part: 总投资, 计划投资 or 完成投资."""
    following = passage.figures[split.whole.index + 1 : split.whole.index + 8]
    if part.base or part.metric.change is not None:
        return following[0]
    first = min(each.index for each in split.parts)
    amounts = [each for each in following if each.index < first and each.adds and each.unit == part.unit]
    named_so = [each for each in amounts if part.clause and each.clause.endswith(part.clause)]
    if len(named_so) == 1:
        return named_so[0]
    return amounts[0] if len(amounts) == 1 else None


def shared(one: Figure, other: Figure) -> bool:
    """True where two names have two neighbouring characters in common."""
    name = one.label_core or one.name
    text = other.label_core or other.name
    return any(name[at : at + 2] in text for at in range(len(name) - 1))
