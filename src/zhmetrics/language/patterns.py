"""In: a lexicon. Out: `Patterns`, compiled once, that find every numeral and every period of a text and delimit its parts."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, Final, TypeVar

import attrs

from zhmetrics.language import periods
from zhmetrics.language.amounts import LIST_MARKS, MINUS
from zhmetrics.language.lexicon import Lexicon, UnitRow
from zhmetrics.language.numerals import ARABIC
from zhmetrics.language.once import once
from zhmetrics.language.script import char_class, fold, trie, variants
from zhmetrics.language.tables import characters, implied, nonfigures, qualifiers
from zhmetrics.language.tables import periods as period_words
from zhmetrics.language.tables.units import COMPOUNDS, CURRENCY_SIGNS, DECIMALS_BEHIND

__all__ = ["Patterns", "patterns"]

Match = re.Match[str]
Matcher = Callable[..., Match | None]
Finder = Callable[..., Iterator[Match]]

# The groups of the master pattern. A match's `lastindex` tells the shape: below DIGITS it is what the group says,
# from DIGITS on it is a number, of which DIGITS or HAN holds the numeral. LEFT is a Chinese numeral that is none (百 of 百分之).
# PLAIN_UNIT closes a figure that is no more than digits, a scale word and a unit, whatever stands around it.
PLAIN_DIGITS, PLAIN_POINT, PLAIN_SCALE, PLAIN_ABOVE, PLAIN_UNIT = range(1, 6)
PERIOD_GROUP, WORD, MARKUP, ORDINAL, FIRST_PLACE, DOUBLING, HALF, HALF_UNIT, DENOMINATOR, NUMERATOR = range(6, 16)
SIGN, DIGITS, SCALES, HAN, INSIDE, SCALES_INSIDE, UNIT, LEFT = range(16, 24)
PARTS = (DIGITS, SCALES, HAN, INSIDE, SCALES_INSIDE, UNIT)  # the groups of a number in the master pattern
TAIL_PARTS = range(1, 7)  # the same in the patterns of what follows a number

RANGE_MARKS: Final = "-－–—−‑~～〜∼至到"
RATIO_MARKS: Final = ":：∶"

# What may stand right before an Arabic number and asks for a closer look: a code, a name, a decimal that was cut.
SUSPECT_BEFORE: Final = frozenset(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.·#№@_/\\^+=第“\"'‘【[(（〔「『<《"
    + MINUS
    + "*×xX&$＄￥¥€£￡;币前元镑"
)
RANGE_STARTS: Final = frozenset(RANGE_MARKS + " ")
CLOSER_LOOK: Final = frozenset(
    "/每级半整”」》"
)  # behind any figure: 元/亩, 微克每立方米, 千亿级, 两年半, 伍拾万元整, “稳外贸8条”
_PIECE_LOOK: Final = f"多半亿{LIST_MARKS}"  # behind 个: 3个多月, 2个半小时, 2.5个、5.7个百分点

_CLAUSE_REACH = 30  # characters looked back over for a word of distribution (每个项目明确一个责任单位)
_RATIO_REACH = 14  # characters looked back over for the name of a ratio (城乡居民收入比由2.5:1)
_RANK_REACH = 14  # characters looked back over for a word of standing (地区生产总值居全省第3位)

_PIECE_UNITS: Final = ("月", "小时", "百分点", "星期", "季度", "世纪", "钟头")  # what may follow 个多 and 个半
_DIGIT = "0-9"
# Tags, numbered characters and addresses: what is written in them is no text, whatever it looks like (width="50%").
_MARKUP: Final = "<[A-Za-z/!][^<>]{0,2000}+>|&#x?+[0-9A-Fa-f]{1,6}+;|(?:https?://|www\\.)[!#-;=?-~]++"
_NUMERAL_STARTS = frozenset(characters.HAN_NUMERAL + "0123456789半") - frozenset(characters.ABOVE)
_USUAL_UNITS: Final = (
    "元%个亿万家项人年户次亩吨公平名条百美件天所倍"  # what most units of reports begin with, the commonest first
)
# 3个亿 is 3亿 and 1.5个亿元 are 1.5亿元, but 5个亿元项目 are 5 projects.
_HUNDRED_MILLIONS: Final = (
    f"个亿(?:(?<=[.．][{_DIGIT}]..)|(?<=[.．][{_DIGIT}]{{2}}..)|(?!级|元(?![，。；,;)）\\s]|\\Z)))"
)
_LONGEST_DENOMINATOR = 24  # characters before 分之, those before 又 with them
_MANY_WAYS = 6  # ways of a branch from which one class in front of all pays
_BLANKS = " \u00a0\u3000"
# No unit in Latin letters ends inside a word of such letters: 2024 total holds no 2024吨, 5 hp no 5小时.
_LATIN = "A-Za-z"
_WHOLE_WORD = f"(?![{_LATIN}](?<=[{_LATIN}]{{2}}))"
_SPACE = f"[{_BLANKS}]"


@attrs.frozen(eq=False, repr=False)
class Patterns:
    """What one lexicon compiles to.

    Every pattern is anchored by how it is called (``finditer`` for the master, ``match`` for the rest), and linear: runs
    are possessive, and no two alternatives begin with the same run.
    """

    find: Finder
    find_alone: Finder  # the same without periods and words, for a string that must be one value
    range_tail: Matcher
    ratio_tail: Matcher
    shares_before: Matcher  # search on the reversed text: words that make the parts of a ratio shares of one whole
    ratio_before: Matcher  # on the reversed text: 收入比, 比例 in the clause of a ratio of two
    list_tail: Matcher  # the further numbers of a list, in digits and without a unit
    list_unit: Matcher  # behind them: the scale and the unit that serve the whole list
    per_before: Matcher  # on the reversed text: 每亩, 每万人
    currency_before: Matcher  # on the reversed text
    currency_of: Mapping[str, str]
    small_change: Matcher  # behind 元: 5角3分
    decimals_behind: Matcher  # the 76 of 28秒76, the 五 of 三块五
    line_end: Matcher
    blank_line: Matcher  # on the reversed text: an empty line above this one
    level_behind: Matcher  # behind a number without a unit: the verb that leads to another (由2.15缩小至2.09)
    quoted_before: Matcher  # on the reversed text: the opening mark of a quotation or title
    quoted_behind: Matcher
    heading_unit: Matcher  # on the reversed text: the unit in brackets that closes the line above, 员工总数（人）
    fraction_tail: Matcher  # behind the digits above the line: /4
    unit: Matcher
    plain_units: Mapping[str, UnitRow]  # units that nothing but the characters around them can make another word
    standing_before: Matcher  # on the reversed text: a word of standing in the clause
    after: Matcher
    before: Matcher  # on the reversed text
    before_bare: Matcher  # on the reversed text, where a bare scale follows (上百亿, 过千家)
    followed_any: Matcher
    followed_han: Matcher
    followed_arabic: Matcher
    followed_starts: frozenset[str]  # the first characters of what the three match
    preceded: Matcher  # on the reversed text
    why_word: Mapping[str, str]  # of a word of the tables, in simplified characters
    heads: Mapping[str, Sequence[int]]  # by what stands from its numeral on: how long what stands before it may be
    why_followed: Mapping[str, str]
    why_preceded: Mapping[str, str]
    preceded_bare: Matcher  # on the reversed text, where no unit follows
    count_before: Matcher  # on the reversed text, before 一 and a classifier
    implied: Sequence[tuple[Matcher, str]]  # words that name a unit left out, and that unit
    told_by_money: Matcher  # words of things that are told by the hundred millions they make
    measured: Sequence[tuple[Matcher, str]]  # on a reversed name: the same where it ends with what it measures
    opens_followed: frozenset[str]  # units that words of the followed tables begin with
    qualifier_of: Mapping[str, str]
    after_of: Mapping[str, str]
    qualifier_ends: frozenset[
        str
    ]  # what may end a qualifier before a figure, or the first part of an amount in two units
    zeros: frozenset[str]  # between the two parts of such an amount: 1年零3个月
    compounds: Mapping[
        tuple[str, str], tuple[int, UnitRow]
    ]  # a unit and a smaller one behind it: how many of which make it
    after_starts: frozenset[str]
    unit_with_scale: Matcher
    piece_tail: Matcher
    years_behind: Matcher
    arabic_in: Callable[..., Iterator[Match]]


class _Late:
    """A pattern's finditer, compiled when first called: half of all programs never parse a single value."""

    def __init__(self, source: str) -> None:
        self._source = source

    @functools.cached_property
    def _find(self) -> Finder:
        return re.compile(self._source).finditer

    def __call__(self, text: str, start: int = 0) -> Iterator[Match]:
        return self._find(text, start)


@once
def patterns(lexicon: Lexicon) -> Patterns:
    """The patterns of a lexicon, compiled when first asked for and kept for the lexicons last used."""
    unit = _unit(lexicon)
    scale = _scale_class(lexicon)
    han = _han_run(scale)
    above = _fold_set("".join(qualifiers.INSIDE))
    inside = f"(?:(?:{_SPACE}|个(?=[{above}]亿))?([{above}])({_HUNDRED_MILLIONS}|{scale}*+))?+"
    arabic, arabic_tail = _arabic(lexicon), _arabic_tail(scale)
    number = f"(?:({arabic})({arabic_tail})|({han}(?:{_HUNDRED_MILLIONS})?+)){inside}(?:{_SPACE}?({unit}))?+"
    words = {word: why for why, row in nonfigures.WORDS.items() for word in row.split()}
    words |= {word: why for why, row in nonfigures.LED.items() for word in row.split()}
    words |= {word: why for why, row in nonfigures.NAMES_ARABIC.items() for word in row.split()}
    words |= dict.fromkeys(nonfigures.NAMES_OF_YEARS.split(), "name of a generation")
    words |= lexicon.names
    before = {word: kind for kind, row in qualifiers.BEFORE.items() for word in row.split()}
    bare = {word: kind for kind, row in qualifiers.BEFORE_BARE.items() for word in row.split()}
    after = {word: kind for kind, row in qualifiers.AFTER.items() for word in row.split()}
    followed = {**nonfigures.FOLLOWED_ANY, **nonfigures.FOLLOWED_HAN, **nonfigures.FOLLOWED_ARABIC}
    minus = re.escape(MINUS)
    no_sign = "正税胜抱自肩欠"  # before 负 it is no sign: 税负5%
    run = _escape(characters.HAN_DIGITS + characters.HAN_SCALES + characters.HAN_TENS) + _fold_set("几数点") + "‧・·"
    shapes = (
        f"|(?=[第首翻半一])(?:"
        f"(第{_SPACE}?(?:[{_DIGIT}]++|{han}))"
        f"|({trie(['首位'])})"
        f"|(翻[了过]?近?(?:{han}|[{_DIGIT}]++(?:\\.[0-9]++)?)?番)"
        f"|({trie(['一半', '半数'])}|半(?<=[过大对]半)(?![年天个月]))"
        f"|(?<![{_fold_set(nonfigures.NO_HALF_AFTER)}])半({trie(nonfigures.HALVED.split())})(?![{_fold_set(nonfigures.NO_HALF_BEFORE)}]))"
        f"|(?:[{minus}](?<![{run}{_DIGIT}A-Za-z%％{minus}][{minus}])|负(?<![{no_sign}]负))?+"
        f"(?=[{run}]{{1,{_LONGEST_DENOMINATOR}}}+[又分]|[{_DIGIT}]{{1,4}}+分)"
        f"(?:{han}又(?={han}分之))?+({han}百?+|[百千万]|[{_DIGIT}]{{1,4}}+)"
        f"分之((?:[{minus}负])?+(?:{han}|{ARABIC}))"
        f"|([{minus}](?=[{_DIGIT}])(?<![{_DIGIT}A-Za-z%％元年月日{minus}][{minus}])"
        f"|负(?<![{no_sign}]负)(?=[{_DIGIT}]|{han})|零下(?=[{_DIGIT}]|{han}))?+{number}"
        f"|([{_escape(characters.HAN_DIGITS + characters.HAN_SCALES + characters.HAN_TENS)}]++))"
    )
    plain_units = _plain_units(lexicon)
    plain = _plain_figure(lexicon, plain_units, words)
    master = f"{_trigger()}(?:{plain}|({periods.PERIOD})|({_words(words)})|(?![{_DIGIT}])({_MARKUP}|(?:(?![{_DIGIT}])\\d)++){shapes}"
    range_marks = f"{_SPACE}?(?:[{re.escape(RANGE_MARKS)}]|——|--|－－){_SPACE}?"
    opens_followed = frozenset(w for w in lexicon.unit_words for r in followed if r != w and r.startswith(w))
    compounds = _compounds(lexicon)
    larger = {name for name, _smaller in compounds}
    firsts = [word for word in lexicon.unit_words if lexicon.unit_rows[word].name in larger]
    zeros = frozenset(characters.HAN_ZEROS)
    ends = {each for word in [*before, *bare, *firsts] for each in variants(fold(word)[-1])}
    qualifier_ends = frozenset(ends | set(_BLANKS) | zeros)
    after_starts = frozenset(each for word in after for each in variants(fold(word)[0])) | set(_BLANKS)
    small = f"([{_DIGIT}{_escape(''.join(characters.DIGIT_GROUPS[1:]))}])"
    list_gap = f"{_SPACE}?[{LIST_MARKS}]{_SPACE}?"
    return Patterns(
        find=re.compile(master).finditer,
        find_alone=_Late(f"(?:{plain}|((?!))|((?!))|((?!)){shapes}"),
        range_tail=re.compile(f"{range_marks}{number}").match,
        ratio_tail=re.compile(f"(?:{_SPACE}?[{RATIO_MARKS}]{_SPACE}?{ARABIC})++").match,
        shares_before=re.compile(trie(implied.SHARES, reverse=True)).search,
        ratio_before=re.compile(f"[^，。；：！？,;\n]{{0,{_RATIO_REACH}}}?(?<![赛分武])比(?![同环相占对百评])").match,
        list_tail=re.compile(f"(?:{list_gap}{ARABIC}(?!{_SPACE}?[{RANGE_MARKS}]))++").match,
        list_unit=re.compile(f"({arabic_tail})(?:{_SPACE}?({unit}))").match,
        per_before=re.compile(
            f"(?:{trie(implied.PER_VERBS.split(), reverse=True)})?+((?:{trie(lexicon.unit_words, reverse=True)})"
            f"[十百千万亿]{{0,2}}+)每"
        ).match,
        currency_before=re.compile(f"{_SPACE}?({trie([word for word, _unit in CURRENCY_SIGNS], reverse=True)})").match,
        currency_of={fold(word): unit for word, unit in CURRENCY_SIGNS},
        small_change=re.compile(f"零?{small}[角毛](?:零?{small}分)?|零?{small}分(?![之钟])").match,
        decimals_behind=re.compile(
            "(?:[0-9]{1,2}|[一二两三四五六七八九]{1,2})(?=[\\s，。；、,;）)”的至到降缩提比高低快慢升夺获摘打赢刷破拿跑领为是左以每]|一[斤个吨亩公股张份]|\\Z)"
        ).match,
        line_end=re.compile(r"[ \t\u00a0\u3000]{0,20}(?:[\r\n]|\Z)").match,
        blank_line=re.compile(r"[ \t\u00a0\u3000]{0,20}\n\r?[ \t\u00a0\u3000]{0,20}(?:\n|\Z)").match,
        level_behind=re.compile(f"[\u3400-\u9fff]{{1,4}}[到至为](?=[{_DIGIT}])").match,
        quoted_before=re.compile("[^“”「」『』《》‘’。，；]{0,16}[“「『《‘]").match,
        quoted_behind=re.compile("[^“”「」『』《》‘’。，；]{0,12}[”」』》’]").match,
        heading_unit=re.compile(
            r"[ \t\u00a0\u3000]{0,20}\n\r?[ \t\u00a0\u3000]{0,20}[)）]([^\s()（）]{1,20})[(（]"
        ).match,
        fraction_tail=re.compile(f"[/／]([{_DIGIT}]{{1,3}}+)(?![{_DIGIT}/.年月日A-Za-z])").match,
        unit=re.compile(unit).match,
        plain_units=plain_units,
        standing_before=re.compile(
            f"[^，。；：！？,;\n]{{0,{_RANK_REACH - 2}}}?{trie(implied.STANDING, reverse=True)}"
        ).match,
        after=re.compile(f"{_SPACE}?({trie(after)})").match,
        before=re.compile(f"{_SPACE}?({trie(before, reverse=True)})").match,
        before_bare=re.compile(f"{_SPACE}?({trie(bare, reverse=True)})").match,
        followed_any=re.compile(_guarded(nonfigures.FOLLOWED_ANY)).match,
        followed_han=re.compile(_guarded([*nonfigures.FOLLOWED_ANY, *nonfigures.FOLLOWED_HAN])).match,
        followed_arabic=re.compile(_guarded([*nonfigures.FOLLOWED_ANY, *nonfigures.FOLLOWED_ARABIC])).match,
        preceded=re.compile(trie(nonfigures.PRECEDED, reverse=True)).match,
        why_word={fold(word): why for word, why in words.items()},
        heads=_heads(words),
        followed_starts=frozenset(each for word in followed for each in variants(fold(word[0]))),
        why_followed=followed,
        why_preceded={**nonfigures.PRECEDED_BARE, **nonfigures.PRECEDED},
        preceded_bare=re.compile(trie([*nonfigures.PRECEDED_BARE, *nonfigures.PRECEDED], reverse=True)).match,
        count_before=re.compile(
            f"{trie(nonfigures.COUNT_BEFORE.split(), reverse=True)}|[^，。；：！？、,;\n]{{0,{_CLAUSE_REACH}}}?[每各]"
        ).match,
        implied=[(re.compile(trie(words.split())).search, unit) for words, unit in implied.MEASURED],
        told_by_money=re.compile(trie(implied.TOLD_BY_MONEY.split())).search,
        measured=[(re.compile(trie(words.split(), reverse=True)).match, unit) for words, unit in implied.MEASURED],
        opens_followed=opens_followed,
        qualifier_of={**before, **bare},
        after_of=after,
        qualifier_ends=qualifier_ends,
        compounds=compounds,
        zeros=zeros,
        after_starts=after_starts,
        unit_with_scale=re.compile(
            f"{scale}*+(?:{trie(lexicon.unit_rows.keys() - {'', '1', '位次'})}){_WHOLE_WORD}(?:[·*](?:月|年|日|天|次|人))?+"
        ).match,
        piece_tail=re.compile(
            f"[{LIST_MARKS}]{_SPACE}?{ARABIC}{trie(['个百分点', '百分点'])}|[多半]{trie(_PIECE_UNITS)}"
        ).match,
        years_behind=re.compile(f"(?:{han}|{ARABIC})年(?:{trie(['计划', '规划', '行动计划'])})?+").match,
        arabic_in=re.compile(ARABIC).finditer,
    )


def _compounds(lexicon: Lexicon) -> Mapping[tuple[str, str], tuple[int, UnitRow]]:
    """Units that one figure may name together (2小时30分), each with how many of the smaller make one of the larger."""
    found = {}
    for chain in COMPOUNDS:
        names = [each.split("|") for each in chain.split()]
        for larger, smaller in pairwise(names):
            rows = lexicon.unit_rows[larger[0]], lexicon.unit_rows[smaller[0]]
            ratio = lexicon.units.units[rows[0].name].factor / lexicon.units.units[rows[1].name].factor
            found.update({(big, small): (int(ratio), rows[1]) for big in larger for small in smaller})
    return found


def _scale_class(lexicon: Lexicon) -> str:
    """One scale character that does not begin a unit: the 千 of 5千瓦 and the 百 of 5百分点 belong to what follows."""
    guards: dict[str, set[str]] = {}
    for spelling in lexicon.unit_words:
        head = fold(spelling[:1])
        if len(spelling) > 1 and head in characters.SCALES:
            guards.setdefault(head, set()).add(fold(spelling[1:]))
    plain = "".join(c for c in characters.HAN_SCALES if fold(c) not in guards and fold(c) != "兆")
    ways = [f"[{_escape(plain)}]"]
    for head, tails in sorted(guards.items()):
        ways.append(f"{char_class(head)}(?!{trie([*tails, '分之'] if head == '百' else tails)})")
    # 兆 is 10**12 before 元 or a further number (兆元, 1兆2,000億元); before 瓦 or 字节 it is a prefix; else nobody knows.
    ways.append(f"兆(?=[元圆{_DIGIT}])")
    return f"(?:{'|'.join(ways)})"


def _other_digits() -> set[str]:
    """The digits of other scripts, which no report is written in and no reading may drop (٣, १); most lie below U+10000."""
    return {char for char in map(chr, range(0x80, 0x10000)) if char.isdecimal() and not "０" <= char <= "９"}


def _arabic(lexicon: Lexicon) -> str:
    """A number in Arabic digits, and three forms of it that count only where a unit shows what they are.

    3 900项 (Hong Kong's offices group by blanks) and 14·1％ (a point of older print), beside ARABIC itself.
    """
    opening = _fold_set("".join(word[0] for word in lexicon.unit_words) + "万亿")
    plain = f"[{_DIGIT}]++(?:[{characters.POINTS}][{_DIGIT}]++|·[{_DIGIT}]++(?=[%％‰万亿]))?+"
    blanks = f"(?=[1-9])(?<![{_DIGIT}.．/-])[{_DIGIT}]{{1,3}}+(?: [{_DIGIT}]{{3}}+){{1,4}}+(?:[.．][{_DIGIT}]++)?+(?=[{opening}])"
    grouped = (
        f"(?=[{_DIGIT}]{{1,3}}+(?:[,，{characters.THIN_SPACES}]| [{_DIGIT}]))"  # one look decides for most numbers
    )
    return f"(?:{grouped}(?:{blanks}|{ARABIC}(?!·[{_DIGIT}]))|{plain})"


def _arabic_tail(scale: str) -> str:
    """What may stand between Arabic digits and their unit: scale words, parts of a sum (2千3百万, 8千160), a power of ten."""
    zero = f"[{characters.HAN_ZEROS}]"
    return (
        f"(?:{_SPACE}?(?:{_HUNDRED_MILLIONS}|{scale}++)(?:{_SPACE}?{zero}?{ARABIC}{_SPACE}?{scale}++)*+"
        f"(?:(?:{zero}[{_DIGIT}]{{1,7}}+|(?<=[百佰])[{_DIGIT}]{{2}}|(?<=[千仟])[{_DIGIT}]{{3}}|(?<=万)(?:[{_DIGIT}]{{4}}|[{_DIGIT}],[{_DIGIT}]{{3}}))(?![,{_DIGIT}.．年])(?={_SPACE}?[^\\s，。、]))?+"
        f"|×10(?:[\\^＾][-+−]?[{_DIGIT}]{{1,3}}+|⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{{1,3}}+))?+"
    )


def _trigger() -> str:
    """A look at the next character or two that turns away nearly every place of a text.

    A period may also begin with a common word (从, 上, 大年初一), which only counts before what can stand second.
    """
    markup = "<&hw"
    numerals = {each for char in f"0123456789{MINUS}第首翻半负零" for each in variants(char)}
    numerals |= set(characters.HAN_NUMERAL) - set(characters.ABOVE)
    first = {each for char in periods.FIRST for each in variants(char)} - numerals
    opening = {each for word in period_words.BEGINNINGS for each in variants(word[0])}
    leading = first - opening | {
        each for char in period_words.BEFORE_OTHERS + period_words.BEFORE_NUMERALS for each in variants(char)
    }
    second = _fold_set("".join(word[1:2] for word in period_words.BEGINNINGS))
    return (
        f"(?=[{_escape(''.join(sorted(first | numerals | _other_digits())))}{_escape(markup)}\U00010000-\U0010ffff])"
        f"(?=[{_escape(''.join(sorted(numerals)))}]|[{_escape(''.join(sorted(opening)))}][{second}]"
        f"|[{_escape(''.join(sorted(leading)))}]{_SPACE}?[{_fold_set(periods.FIRST + '些了')}]"
        f"|<[A-Za-z/!]|&#|http|www|(?![{_DIGIT}])\\d)"
    )


def _unit(lexicon: Lexicon) -> str:
    """A unit's name; `re` tries the ways of a branch in turn, so that the usual units come first and most text is turned away at once."""
    usual = [word for word in lexicon.unit_words if fold(word[0]) in _USUAL_UNITS]
    others = [word for word in lexicon.unit_words if fold(word[0]) not in _USUAL_UNITS]
    opening = _fold_set("".join(word[0] for word in lexicon.unit_words))
    return f"(?=[{opening}])(?:{_in_order(usual)}|{trie(others)}){_WHOLE_WORD}"


def _plain_units(lexicon: Lexicon) -> Mapping[str, UnitRow]:
    """Units that only what stands right behind them can make another word, and all characters that can (个坚持, 次列车)."""
    openings: dict[str, str] = {}
    for word in (*nonfigures.FOLLOWED_ANY, *nonfigures.FOLLOWED_ARABIC):
        for cut in range(1, len(word)):
            openings[word[:cut]] = openings.get(word[:cut], "") + variants(word[cut])
    openings["个"] += _PIECE_LOOK
    openings["元"] = openings.get("元", "") + "0123456789" + characters.HAN_NUMERAL  # 3元5角
    for word in DECIMALS_BEHIND:
        openings[word] = openings.get(word, "") + "0123456789"  # 28秒76
    return {
        word: row._replace(unless=row.unless + openings.get(word, ""))
        for word, row in ((word, lexicon.unit_rows[word]) for word in lexicon.unit_words)
        if not row.flag
        and row.kind != "rank"
        and word not in nonfigures.FOLLOWED_ANY
        and not fold(word).startswith(periods.AFTER_DIGITS)
    }


def _plain_figure(lexicon: Lexicon, units: Mapping[str, UnitRow], words: Iterable[str]) -> str:
    """Digits, a scale word and a unit, where nothing around them can make anything else of them: most figures of a report.

    What this turns away is looked at again by the full forms; what it takes is a figure in their eyes too. So each unit is
    guarded against what may follow it: the rest of a longer unit or of a word (24小时自助), and a mark that may go on.
    """
    guards = {word: set(row.unless) for word, row in units.items()}
    names = [tail.lstrip("0123456789.·") for _head, tail in map(_parted, words) if tail[0].isdigit()]
    for longer in (*lexicon.unit_words, *names):
        for cut in range(1, len(longer)):
            if longer[:cut] in guards:
                guards[longer[:cut]].update(variants(longer[cut]))
    guards = {word: guard for word, guard in guards.items() if word not in names}
    leaves = {word: [f"(?![{_fold_set(''.join(guard))}])" if guard else ""] for word, guard in guards.items()}
    usual = "".join(_leafy_trie(rows) + "|" for rows in _by_opening(leaves, _USUAL_UNITS))
    others = _leafy_trie({word: guard for word, guard in leaves.items() if fold(word[0]) not in _USUAL_UNITS})
    led = {fold(word[0]) for word in lexicon.unit_words if len(word) > 1} & set("万亿")
    ten_thousand, hundred_million = ("(?!)" if char in led else char for char in "万亿")
    scale = f"(?:{ten_thousand}{hundred_million}?|{hundred_million})?+"
    # From ten on: 30多家. What 1.28亿多 allows the full forms work out.
    above = f"(?({PLAIN_POINT})|(?:(?<=[1-9][0-9]|[0-9][万亿])([{_escape(characters.ABOVE)}]))?+)"
    return (
        f"(?<![{_escape(''.join(sorted(SUSPECT_BEFORE)))}])([{_DIGIT}]++(\\.[{_DIGIT}]++)?+)({scale}){above}"
        f"(?=[{_fold_set(''.join(word[0] for word in leaves))}])({usual}{others}){_WHOLE_WORD}"
        f"(?![{_escape(''.join(sorted(RANGE_STARTS | CLOSER_LOOK)))}])"
    )


def _in_order(words: Iterable[str]) -> str:
    """A trie whose first characters stand in the order of _USUAL_UNITS."""
    return "|".join(map(trie, _by_opening(dict.fromkeys(words), _USUAL_UNITS)))


_Row = TypeVar("_Row")


def _by_opening(rows: Mapping[str, _Row], order: str) -> Iterable[Mapping[str, _Row]]:
    """The words that begin with each character of ``order``, in that order."""
    by_opening: dict[str, dict[str, _Row]] = {}
    for word, row in rows.items():
        by_opening.setdefault(fold(word[0]), {})[word] = row
    return (by_opening[char] for char in order if char in by_opening)


def _han_run(scale: str) -> str:
    """A maximal run of Chinese numeral characters; 几 and 数 only where a scale or the run's own ten makes them numerals."""
    digit = f"[{_escape(characters.HAN_DIGITS + characters.HAN_TENS)}]"
    vague = f"[几数](?={scale})"
    point = f"[点‧・·](?={digit})"
    return f"(?:{vague}|(?:{digit}|{scale}))(?:{digit}|{scale}|几)*+(?:{point}{digit}++{scale}*+)?+"


def _words(words: Iterable[str]) -> str:
    """Words in which a numeral is no quantity, as one trie of what stands from the numeral on.

    What stands before the numeral (珠三角) and the guards (四平 is a city, 四平方米 an area) are looked at where a word
    ends, so that a place where no word begins costs one step. A word of numerals only holds as a whole run (五一, but not
    五一二).
    """
    run = _escape(characters.HAN_NUMERAL)
    leaves: dict[str, list[str]] = {}
    for word in words:
        head, tail = _parted(word)
        before, behind = nonfigures.NOT_AFTER.get(word), nonfigures.NOT_BEFORE.get(word)
        whole = all(char in nonfigures.NUMERALS for char in word)
        literal = "".join(map(char_class, word))
        guard = f"(?<={literal})" if head else ""
        if before or whole:
            guard += f"(?<![{_fold_set(before) if before else run}]{literal})"
        if behind or whole:
            guard += f"(?![{_fold_set(behind) if behind else run + '点'}])"
        leaves.setdefault(tail, []).append(guard)
    one = _escape("一二三四五六七八九十百千两")
    pair = f"(?!平[方米])[{_fold_set(nonfigures.PAIRED)}]"  # 一点一平方米 is an area
    slogan = f"[{one}]{pair}(?:[{one}]{pair}|{trie(nonfigures.PAIRED_VERBS.split())})++"
    digits = {tail: guards for tail, guards in leaves.items() if tail[0].isdigit()}
    rest = {tail: guards for tail, guards in leaves.items() if not tail[0].isdigit()}
    return f"(?=[{_DIGIT}])(?:{_leafy_trie(digits)})|(?![{_DIGIT}])(?:{_leafy_trie(rest)}|{slogan})"


def _parted(word: str) -> tuple[str, str]:
    """What stands before the numeral of a word, and the word from there on."""
    first = next((i for i, char in enumerate(word) if char in _NUMERAL_STARTS), 0)
    return word[:first], word[first:]


def _heads(words: Iterable[str]) -> Mapping[str, Sequence[int]]:
    """The lengths of what may stand before the numeral of a word, the longest first, by the rest of the word."""
    lengths: dict[str, set[int]] = {}
    for head, tail in map(_parted, words):
        lengths.setdefault(fold(tail), set()).add(len(head))
    return {tail: sorted(each, reverse=True) for tail, each in lengths.items()}


def _leafy_trie(leaves: Mapping[str, list[str]]) -> str:
    """A trie whose words each hold under one of their conditions, the longest that holds first."""
    root: dict[str, Any] = {}
    for word, conditions in leaves.items():
        node = root
        for char in word:
            node = node.setdefault(char, {})
        node[""] = "" if "" in conditions else f"(?:{'|'.join(conditions)})"
    return _leafy_source(root)


def _leafy_source(node: Mapping[str, Any]) -> str:
    ways = [char_class(char) + _leafy_source(child) for char, child in node.items() if char]
    if len(ways) > _MANY_WAYS:
        ways = [f"(?=[{_fold_set(''.join(node))}])(?:{'|'.join(ways)})"]
    if "" in node:
        ways.append(node[""])
    return ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"


def _guarded(words: Iterable[str]) -> str:
    """A trie of suffixes, those with a guard under it: 500强 is a list, 三强度 none."""
    return _leafy_trie(
        {
            word: [f"(?![{_fold_set(nonfigures.NOT_BEFORE[word])}])" if word in nonfigures.NOT_BEFORE else ""]
            for word in words
        }
    )


def _fold_set(chars: str) -> str:
    return _escape("".join(sorted({each for char in chars for each in variants(char)})))


def _escape(chars: str) -> str:
    return "".join(f"\\{c}" if c in "]^-\\[&~|#" else c for c in chars)
