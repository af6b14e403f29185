"""In: the characters of one numeral. Out: its exact value, the place it is written to, and the ends it leaves open.

The grammar. A Chinese character stands for all its forms, ARABIC for a number in Arabic digits (1,234.5)::

    numeral  = definite | above | vague
    definite = ARABIC [word] | ARABIC ("e" | "×10^") integer | word | spelt | sum | (spelt | sum) point {digit} [word]
    word     = 十 | 百 | 千 | [十 | 百 | 千] (万 | 亿 | 万亿 | 兆)                3千万, 百亿
    spelt    = three digits or more, or two with a zero: read one by one           二〇一九
    sum      = [section 兆] [(section [万] | section 万 section) 亿] [section 万] [section]
    section  = [zero] [digit 千] [zero] [digit 百] [zero] [[digit] 十] [zero] [digit | spelt | ARABIC]
    above    = definite (多 | 余), also before its last 万, 亿, 万亿 or 兆           一百多万
    vague    = a sum in which one digit is 几 or two neighbours, or the first is 数  二十几万, 三五百, 数十亿

In a sum every part is less than one unit of the scale before it. Zeros stand where places are skipped; they may be left
out where one or two are (一万三百). A digit alone at the end takes the place below the scale before it, unless it stands
behind a zero or 十 (一万三 is 13000). What the grammar does not derive, or derives in two ways, is refused, never guessed.
"""

from __future__ import annotations

import re
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal
from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING, Final, NamedTuple, NoReturn

from zhmetrics.errors import ParseError, brief
from zhmetrics.language.tables.characters import (
    ABOVE,
    DIGIT_GROUPS,
    FEW,
    HAN_DIGITS,
    HAN_NUMERAL,
    HAN_SCALES,
    HAN_TENS,
    HAN_ZEROS,
    MANY,
    PAIR,
    POINT_WORDS,
    POINTS,
    SCALES,
    SIGNS,
    TENS,
    THIN_SPACES,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

__all__ = [
    "ARABIC",
    "HAN_DIGITS",
    "HAN_NUMERAL",
    "HAN_SCALES",
    "MOST_PLACES",
    "Numeral",
    "checked",
    "exact",
    "exponent_of",
    "is_scale",
    "parse_number",
    "places_of",
    "plain",
    "read",
    "reckonable",
    "unscaled",
]


class Numeral(NamedTuple):
    """What one numeral says.

    Args:
        value: Exact value with the scale word multiplied in; None for a range (四五) or a vague numeral (几十).
        magnitude: The number before the scale word, the value itself where there is none; None where the value is.
        scale: The scale word, simplified: "亿" of 1.28亿 and 五十亿; "" where there is none or several (2千3百万).
        place: Exponent of ten of the last written place of the value: 6 for 184.45亿, -2 for 3.50, 1 for 三百五十; None where
            its words leave nothing open.
        low: Lower end of a range or vague numeral, else None.
        high: Upper end of a range or vague numeral, else None.
        low_open: True where the lower end itself is not meant.
        high_open: True where the upper end itself is not meant.
        above: True where 多 or 余 says that there is more (30多, 百余亿); value is then the number that is named.
    """

    value: Decimal | Fraction | None
    magnitude: Decimal | Fraction | None
    scale: str
    place: int | None
    low: Decimal | Fraction | None = None
    high: Decimal | Fraction | None = None
    low_open: bool = False
    high_open: bool = False
    above: bool = False


# ---------------------------------------------------------------------------------------------------------------------
# Tables and patterns, built from the characters

_DIGIT = "[0-9０-９]"
_SEPARATORS = ",，" + THIN_SPACES


def _grouped(separators: str, digit: str = _DIGIT) -> str:
    """Groups of exactly three digits behind one kind of separator; what does not come out (1,2345 and 1,23,4) is none.

    Twelve groups at most: more are a list, and a bound keeps a search for the end of each list's every tail linear.
    """
    return rf"{digit}{{1,3}}+(?:[{separators}]{digit}{{3}}+){{1,12}}+(?![{separators}]?{_DIGIT})"


# Groups behind full-width commas of which one begins with a zero, as no number does (3，000元).
_ZERO_GROUP = rf"(?={_DIGIT}{{1,3}}+(?:，{_DIGIT}{{3}}){{0,11}}?，[0０])"

# And groups of which so many ten thousands are told (产值1，200万元), but not behind 第1，200万元, 前10，200万人 and 表1，.
_IN_TEN_THOUSANDS = (
    rf"(?<![第前名位号號图圖表式件注註款条條节節章:：/.．０-９0-9]){_grouped('，')}(?=(?:[.．]{_DIGIT}++)?[万萬亿億])"
)

# The longest plain number in Arabic digits that stands at a place, as source for `re`. Otherwise the full-width comma groups
# full-width digits only: between others it parts clauses (占1/10，438名).
ARABIC: Final[str] = (
    rf"(?:{_grouped(',')}|{_grouped('，', '[０-９]')}|{_ZERO_GROUP}{_grouped('，')}|{_IN_TEN_THOUSANDS}|{_grouped(THIN_SPACES)}|{_DIGIT}++)"
    rf"(?:[{POINTS}]{_DIGIT}++)?+"
)

# Zero, or a digit as its value; a scale as its power of ten made negative.
_TEN, _WAN, _YI, _ZHAO = -10, -(10**4), -(10**8), -(10**12)
_TEN_THOUSAND: Final = [han for han, exponent in SCALES.items() if exponent == 4]
_CODES: Final[Mapping[str, int]] = {
    **{han: value for value, group in enumerate(DIGIT_GROUPS) for han in group},
    **dict.fromkeys(PAIR, 2),
    **{han: -(10**exponent) for han, exponent in SCALES.items()},
    # 六万万, as 亿 was written until the 1960s
    **{one + other: -(10**8) for one in _TEN_THOUSAND for other in _TEN_THOUSAND},
}
_EXPONENTS: Final[Mapping[int, int]] = {-(10**exponent): exponent for exponent in SCALES.values()}
_NAMES: Final[Mapping[int, str]] = {_WAN: "万", _YI: "亿", _ZHAO: "兆"}
_POWERS: Final[tuple[int, ...]] = tuple(10**n for n in range(16))
_OPEN: Final = 99  # the floor of a section that has none yet: more than any exponent

# To what Decimal reads: points become ".", separators vanish.
_TO_ASCII: Final[Mapping[int, str | None]] = {
    **{ord(full): half for full, half in zip("０１２３４５６７８９", "0123456789", strict=True)},
    **{ord(han): str(value) for value, group in enumerate(DIGIT_GROUPS) for han in group},
    **dict.fromkeys(map(ord, POINT_WORDS + POINTS), "."),
    **dict.fromkeys(map(ord, _SEPARATORS)),
}
_SUPERSCRIPTS: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def _writings(*exponents: int) -> list[str]:
    """All ways to write scales of these exponents one after the other, the simplified one first: 千亿, 千億, 仟亿, 仟億."""
    forms = [[han for han, exponent in SCALES.items() if exponent == wanted] for wanted in exponents]
    return ["".join(word) for word in product(*forms)]


# Every writing of what may stand between a number in digits and its unit: its simplified form and its exponent.
_WORDS: Final[Mapping[str, tuple[str, int]]] = {
    word: (_writings(*exponents)[0], sum(exponents))
    for small in ((), (1,), (2,), (3,))
    for big in ((), (4,), (8,), (4, 8), (12,))
    if (exponents := (*small, *big))
    for word in _writings(*exponents)
}

_SPELT = "".join(DIGIT_GROUPS)  # the digits that are read one by one; nobody spells with 两
_COUNTED = "".join(DIGIT_GROUPS[1:])
_FROM_HUNDRED = "".join(han for han, exponent in SCALES.items() if exponent >= 2)
_SIGN = re.escape("".join(SIGNS))
_ZEROS: Final = frozenset(HAN_ZEROS + "0０")
_BIG = "".join(han for han, exponent in SCALES.items() if exponent >= 4)


# The simplified lower-case form of each character, in which the tables of regular numerals are written.
_USUAL: Final[Mapping[int, str]] = {
    **{ord(han): group[0] for group in (*DIGIT_GROUPS, PAIR) for han in group},
    **{ord(han): _writings(exponent)[0] for han, exponent in SCALES.items()},
    **dict.fromkeys(map(ord, POINT_WORDS), POINT_WORDS[0]),
}
_ZERO: Final = HAN_ZEROS[0]
_POINT: Final = POINT_WORDS[0]
_SPELT_DIGIT: Final = {han: str(value) for value, group in enumerate(DIGIT_GROUPS) for han in group}.__getitem__
_TWO: Final = PAIR[0]
_HAN_VALUES: Final[Mapping[str, int]] = {group[0]: value for value, group in enumerate(DIGIT_GROUPS) if value}
_FINANCIAL_VALUES: Final[Mapping[str, int]] = {han: value for value, han in enumerate("壹贰叁肆伍陆柒捌玖", 1)}
_ARABIC_VALUES: Final[Mapping[str, int]] = {str(value): value for value in range(1, 10)}
_TAILS: Final[Mapping[str, int]] = {
    **_HAN_VALUES,
    **_FINANCIAL_VALUES,
    **_ARABIC_VALUES,
}  # they take the next place down
_TAIL_PLACES: Final[Mapping[str, int]] = {
    han: exponent - 1 for han, exponent in SCALES.items() if exponent in {2, 3, 4, 8}
}
_ROUND: Final = "十百千拾佰仟万萬"  # behind 五十万 and 三万亿 a zero may stand before 千
_COUNTS: Final[Mapping[str, int]] = {**_TAILS, _TWO: 2}  # digits before 千


def _regular(
    digits: Mapping[str, int], counts: Mapping[str, int], ten: str, hundred: str, *, bare_ten: bool
) -> tuple[dict[str, int], dict[str, int]]:
    """All regular writings of what a section holds without its 千, in one kind of digits: at its head, and behind 千."""
    ones = {"": 0, **digits}
    units = {f"{_ZERO}{unit}": low for unit, low in digits.items()}
    tens = {f"{many}{ten}{unit}": 10 * high + low for many, high in digits.items() for unit, low in ones.items()}
    short = {f"{ten}{unit}": 10 + low for unit, low in ones.items()} if bare_ten else {}
    hundreds = {
        f"{many}{hundred}{rest}": 100 * high + low
        for many, high in counts.items()
        for rest, low in {"": 0, **tens, **short, **units}.items()
    }
    skipped = {f"{_ZERO}{rest}": low for rest, low in {**tens, **short}.items()}
    return {**counts, **tens, **short, **hundreds}, {"": 0, **hundreds, **tens, **skipped, **units}


# Nearly all numerals of prose are put together from these by `_whole`, several times as fast as `_check_sum` judges them.
_HEADS: Final[dict[str, int]] = {}
_BEHIND_THOUSAND: Final[dict[str, int]] = {}
for _heads, _behind in (
    _regular(_HAN_VALUES, {**_HAN_VALUES, _TWO: 2}, "十", "百", bare_ten=True),
    _regular(_FINANCIAL_VALUES, _FINANCIAL_VALUES, "拾", "佰", bare_ten=False),
    _regular(_ARABIC_VALUES, _ARABIC_VALUES, "十", "百", bare_ten=False),
):
    _HEADS.update(_heads)
    _BEHIND_THOUSAND.update(_behind)

# It sorts behind every string that begins with an ASCII digit, and before all that begin with a Chinese one.
_AFTER_NINE: Final = ":"
_ASCII_NUMERAL: Final = re.compile(rf"([0-9]++(?:\.([0-9]++))?)([{HAN_SCALES}]*+)").fullmatch
_ARABIC_NUMERAL: Final = re.compile(
    rf"({ARABIC}|{_grouped('，')}(?:[{POINTS}]{_DIGIT}++)?+)([{HAN_SCALES}]*+)"
).fullmatch
_SCIENTIFIC: Final = re.compile(
    rf"({ARABIC})(?:(?:[eEｅＥ]|×[1１][0０][\^＾])([-+−－＋]?+)({_DIGIT}++)|×[1１][0０]([⁺⁻]?+)([⁰¹²³⁴⁵⁶⁷⁸⁹]++))"
).fullmatch
_ASCII_NUMBER: Final = re.compile(rf"([-+]?+[0-9]++(?:\.[0-9]++)?+)([%％‰‱{HAN_SCALES}]++)?+").fullmatch
_SPELT_NUMERAL: Final = re.compile(rf"[{_SPELT}0０]++").fullmatch
_SPELT_NUMBER: Final = re.compile(
    rf"(?:[{_SPELT}]{{3,}}+|[{HAN_ZEROS}][{_SPELT}]?+|[{_SPELT}][{HAN_ZEROS}])|[{_SPELT}]++[{POINT_WORDS}][{_SPELT}]++"
    r"|[０-９]++(?:．[０-９]++)?+"
).fullmatch
_HAN_DECIMAL: Final = re.compile(
    rf"([^{POINT_WORDS}{POINTS}0-9０-９]++)[{POINT_WORDS}{POINTS}]([{_SPELT}0０]++)([{HAN_SCALES}]*+)"
).fullmatch
_ABOVE_NUMERAL: Final = re.compile(rf"([^{ABOVE}]++)[{ABOVE}]([{_BIG}]*+)").fullmatch
_ANY_ABOVE: Final = re.compile(rf"[{ABOVE}]").search
_TOKEN: Final = re.compile(
    rf"(?P<few>(?:{_DIGIT}{{0,9}}[1-9１-９][0０])?+[{FEW}])|(?P<many>[{MANY}])"
    rf"|(?P<run>[0０]*+[{HAN_DIGITS}][{HAN_DIGITS}0０]*+)|(?P<arabic>{ARABIC})"
    rf"|(?P<scale>[{''.join(_TEN_THOUSAND)}]{{2}}|[{HAN_SCALES}])|(?P<tens>[{HAN_TENS}])"
).match
_ANY_DIGIT: Final = re.compile(_DIGIT).search
_STRANGE: Final = re.compile(rf"[^{HAN_NUMERAL}{POINTS}{POINT_WORDS}{_SEPARATORS}0-9０-９]").search
# The last digit takes the place below the scale before it: 一万三.
_BARE_TAIL: Final = re.compile(rf"[{_FROM_HUNDRED}][1-9１-９{_COUNTED}]\Z").search
# 两 is two before 百 and larger scales, at the head of a range, and alone; 十两 and 一百零两 are taels.
_TAEL: Final = re.compile(rf"[{PAIR}](?!三?[{_FROM_HUNDRED}]|三[十拾])").search
_TRILLION: Final = re.compile("[万萬][亿億]").search
_NO_TAEL: Final = re.compile(rf"[{PAIR}]三?|一[{PAIR}]").fullmatch

_FRACTION: Final = re.compile(
    r"(?:(?P<whole>[^又分/／]++)又)?+(?:(?P<over>[^又分/／]++)分之(?P<part>.++)|(?P<above>[^又分/／]++)[/／](?P<below>.++))",
    re.DOTALL,
).fullmatch
_TENTHS: Final = re.compile(r"([^成]++)成([^成]?)").fullmatch
_PERCENTS: Final[Mapping[str, int]] = {"%": -2, "％": -2, "﹪": -2, "‰": -3, "‱": -4}
# 兆 may be a prefix (兆瓦); in a bare number only an 亿 further on shows that it counts: 1兆2000亿.
_LARGE_ZHAO: Final = re.compile(r"兆[^亿億]++[亿億]", re.DOTALL).search
# The percent sign or scale word behind ASCII digits, in the notation that Decimal reads.
_E_NOTATIONS: Final[Mapping[str, str]] = {
    **{word: f"e{exponent}" for word, (name, exponent) in _WORDS.items() if "兆" not in name},
    **{sign: f"e{exponent}" for sign, exponent in _PERCENTS.items()},
}

_RANGE_MARKS: Final = "-－–—−~～〜∼至到"
_LONGEST_EXPONENT: Final = 3  # of ten, in digits: a larger number would fill the memory when it is written out
_LONGEST_PART: Final = 15  # of a sum, in digits: int() is slow, and past 4300 digits refuses, where Decimal is neither
_LONGEST_SUM: Final = 100  # in characters; scales that grow smaller come to an end before
_LONGEST_TERM: Final = 300  # of a fraction, in digits: reducing one takes quadratic time

# ---------------------------------------------------------------------------------------------------------------------
# Refusals

_FAULTS: Final[Mapping[str, tuple[str, str]]] = {
    "adjacent": ("two numbers stand side by side with no scale between them", "write 三百五十六 or 356"),
    "bare": ("a scale stands here without a number", "write 一百, 一千, 一万"),
    "order": ("a scale must be smaller than the one before it", "write the larger parts first: 二千三百"),
    "doubled": ("a scale cannot be multiplied by this one", "write 万亿 for 亿万, or the number in digits"),
    "zero": ("this zero stands for no skipped place", "零 is for skipped places only: 三百零五, 三百二十"),
    "small": ("十, 百 and 千 multiply a single digit where other numbers stand beside them", "write 三千二百 or 3200"),
    "long": (f"a part of a sum has at most {_LONGEST_PART} digits", "write the whole number in digits"),
    "endless": ("no numeral with scales is as long as this", "write the whole number in digits"),
    "power": (f"a power of ten has at most {_LONGEST_EXPONENT} digits", "write the number out, or check it"),
    "fraction": ("a number with a decimal point takes one scale word and nothing else", "write 1.28亿, or 1亿2800万"),
    "ambiguous tail": (
        "ambiguous: a digit without its scale can take the next place down or the last one",
        "write 一千零五万 or 一千五百万",
    ),
    "ambiguous gap": (
        "ambiguous: three places or more are skipped without a zero",
        "write 三亿零九千 or 三亿九千万",
    ),
    "pair": (
        "two digits that are neither neighbours (四五) nor three or more to be read one by one",
        "write 二十五 or 25",
    ),
    "tael": ("两 is two only before 百 and larger scales; here it may be the unit of weight", "write 二"),
    "vague": ("only one digit of a numeral can be vague", "write 几十 or 三四十"),
    "vague tail": ("ambiguous: a vague digit must have its scale", "write 三百五六十 or 三百零五六"),
    "above": (
        "多 and 余 stand at the end of a number from ten up, or before its last 万 or 亿",
        "write 三十多, 一百多万",
    ),
    "point": ("only a whole number without a scale word of its own has decimal places", "write 十五点三 or 二点五亿"),
    "vague number": ("a vague numeral is not one number", "parse_quantity reads vague figures and ranges"),
    "zhao": (
        "ambiguous: 兆 can be 10**12 or the prefix of a unit (兆瓦)",
        "write 万亿; parse_quantity reads 兆元 and 兆瓦",
    ),
    "by zero": ("nothing can be divided by zero", "write a denominator of one or more"),
    "improper": ("behind 又 stands a fraction below one", "write 五又三分之一"),
    "term": ("a fraction has whole numbers above and below its line", "write 三分之一, or a decimal number"),
    "tenths": ("behind 成 stands one digit or 半", "write 三成五, 七成半 or 35%"),
    "many": ("数 is a numeral only at the start and before a scale", "write 数十 or 数百万"),
}


class _FaultError(Exception):
    """A sum that the grammar does not derive: the index of the code it stumbled over, and the key of the fault."""

    def __init__(self, index: int, fault: str) -> None:
        super().__init__(index, fault)
        self.index = index
        self.fault = fault


def _refuse(text: str, start: int, end: int, fault: str) -> NoReturn:
    message, hint = _FAULTS[fault]
    raise ParseError(message, text, (start, end), hint)


def _refuse_character(text: str, at: int) -> NoReturn:
    character = text[at]
    message = f"{character!r} is no part of a number"
    hint = "give the number alone; parse_quantity reads numbers with units"
    if character in _RANGE_MARKS:
        hint = "give one number; parse_quantity reads ranges"
    elif character.isspace():
        hint = "take out the white space inside the number"
    elif character in _SEPARATORS:
        message, hint = "separators must set off groups of exactly three digits", "write 1,234,567 or 1234567"
    elif character.isnumeric():
        message, hint = f"{character!r} is a numeral that is not read here", "write 0-9 or Chinese numerals"
    raise ParseError(message, text, (at, at + 1), hint)


# ---------------------------------------------------------------------------------------------------------------------
# Sums: the grammar, and the value


class _Section(NamedTuple):
    """What stands between two large scales."""

    top: int  # its highest place
    last: int  # its last written place
    lead: int | None  # the index of the zero that opens it
    tail: bool  # whether the last digit takes the place below the scale before it


def _check_sum(codes: Sequence[int]) -> int:
    """See that the grammar derives a sum, in one way.

    Args:
        codes: The value of each number, 0 for each zero that marks skipped places, and the code of each scale.

    Returns:
        The place that a bare tail takes (3 in 一万三), 0 where the sum has no such tail.

    Raises:
        _FaultError: The grammar does not derive it, or derives it in two ways.
    """
    start = 0
    scale = before = 0  # exponent of the scale that closed the section before, and the last place written in that
    in_group = after_group = False  # behind a 万 that an 亿 may still multiply; behind an 亿 or 兆
    for end, code in enumerate((*codes, None)):
        if code is not None and code > _WAN:
            continue
        exponent = 0 if code is None else _EXPONENTS[code]
        section = _check_section(codes, start, end, 0 if code else scale)
        if section is None and code is not None and not (code == _YI and in_group):  # 三万亿
            raise _FaultError(end, "doubled" if end else "bare")
        if in_group and code is not None and (code != _YI or after_group):
            raise _FaultError(end, "order")
        if section is None:
            before += exponent
        else:
            if section.tail:
                if codes[start - 2 : start] == [_WAN, _YI]:  # 一万亿五: 五千万 or 五千亿
                    raise _FaultError(end - 1, "ambiguous tail")
                return section.last
            if scale:  # places count from the 亿 that closes the group, or from one
                _check_join(end - 1, scale, before, section.top + (0 if in_group else exponent), section.lead)
            before = section.last + exponent
        scale = exponent
        in_group = code == _WAN
        after_group = after_group or not in_group
        start = end + 1
    return 0


def _check_section(codes: Sequence[int], start: int, end: int, closed: int) -> _Section | None:
    """The same for the section between two indices; None where it is empty.

    A bare tail may stand in the last section only, and takes a place below 百 or 千 or, where nothing else is in its
    section, below the scale whose exponent is ``closed``, which is 0 where a scale follows.
    """
    number = top = 0
    floor = _OPEN  # exponent of the last scale
    zero = lead = None  # indices of the zero that waits for its number and of the one that opens the section
    for index in range(start, end):
        code = codes[index]
        if code >= 0:
            if number or (code == 0 and (zero is not None or index == 0)):
                raise _FaultError(index, "adjacent" if number else "zero")
            number, zero = code, zero if code else index
            continue
        exponent = _EXPONENTS[code]
        if number > 9:
            raise _FaultError(index, "small")
        if number == 0 and not (code == _TEN and (zero is not None or floor == 2 or index == 0)):
            # 十 alone is 一十 in 十五, 一百十五 and 一万零十五
            raise _FaultError(index, "bare")
        if floor == _OPEN:
            top, lead = exponent, zero
        else:
            _check_join(index, floor, floor, exponent, zero)
        number, zero, floor = 0, None, exponent
    if number:
        width = len(str(number))
        above = floor if floor != _OPEN else closed
        tail = width == 1 and above > 1 and zero is None
        if tail and end < len(codes):
            raise _FaultError(end - 1, "ambiguous tail")
        last = above - 1 if tail else 0
        if floor == _OPEN:
            return _Section(last + width - 1, last, zero, tail)
        _check_join(end - 1, floor, floor, last + width - 1, zero)
        return _Section(top, last, lead, tail)
    if zero is not None:
        raise _FaultError(zero, "zero")
    return None if floor == _OPEN else _Section(top, floor, lead, tail=False)


def _check_join(index: int, scale: int, before: int, top: int, zero: int | None) -> None:
    """See that what begins at place ``top`` may follow a part that ``scale`` closes and that is written to place ``before``.

    ``index`` is where a fault is, ``zero`` the index of the zero between the two, if there is one.
    """
    if top >= scale:
        raise _FaultError(index, "order")
    if zero is not None and before - top < 2:
        raise _FaultError(zero, "zero")
    if zero is None and scale - top > 3:
        raise _FaultError(index, "ambiguous gap")


def _total(codes: Iterable[int]) -> int:
    """The value of a sum that the grammar derives; a scale without a number counts once (十五, 百亿)."""
    total = group = section = number = 0  # closed by 亿 or 兆; closed by 万; open; not yet placed
    for code in codes:
        if code >= 0:
            number = code
        elif code > _WAN:
            section -= (number or 1) * code
            number = 0
        elif code == _WAN:
            group = (section + number or 1) * 10000
            section = number = 0
        else:
            total -= (group + section + number or 1) * code
            group = section = number = 0
    return total + group + section + number


def _total_with_tail(codes: Sequence[int], place: int) -> int:
    """The value of a sum whose last digit takes another place than the last: 3 in 一万三."""
    return _total(codes[:-1]) + codes[-1] * _POWERS[place]


def _last_place(codes: Sequence[int]) -> int:
    """Exponent of ten of the last written place of a sum: 10 for 百亿."""
    place = 0
    for code in reversed(codes):
        if code >= 0:
            break
        place += _EXPONENTS[code]
    return place


def _final_scale(codes: Sequence[int]) -> tuple[str, int]:
    """The one scale word that multiplies a whole sum (亿 of 三万五千亿, 万亿 of 三万亿), and its exponent; else "" and 0."""
    last = codes[-1]
    if last > _WAN or (len(codes) > 1 and min(codes[:-1]) <= _YI):
        return "", 0
    if last == _YI and codes[-2:-1] == [_WAN]:
        return "万亿", 12
    return _NAMES[last], _EXPONENTS[last]


def _numeral(codes: Sequence[int]) -> Numeral:
    value = _total(codes)
    scale, exponent = _final_scale(codes)
    if not exponent:
        number = Decimal(value)
        return Numeral(number, number, "", _last_place(codes))
    magnitude = value // 10**exponent
    return Numeral(Decimal(f"{magnitude}e{exponent}"), Decimal(magnitude), scale, _last_place(codes))


# ---------------------------------------------------------------------------------------------------------------------
# Regular sums: a fast way past the grammar, which derives them all


def _whole(text: str) -> int | None:
    """The value of a sum without a bare tail, in the characters of the tables; None where the grammar must judge."""
    value = _HEADS.get(text)
    if value is not None:
        return value
    if "萬" in text or "億" in text:
        text = text.replace("萬", "万").replace("億", "亿")
    high, yi, low = text.rpartition("亿")
    if not yi:
        return _group(text, "")
    value = _group(high, "")
    if value is None:
        return None
    if "万" in low:
        rest = _group(low, high[-1])
    elif low:
        rest = _section(low[1:]) if low[0] == _ZERO and low[1:] != _TWO else None
    else:
        return value * 10**8
    return None if rest is None else value * 10**8 + rest


def _group(text: str, before: str) -> int | None:
    """The value of what stands before 亿, or behind it; ``before`` is then the character before that 亿."""
    head, wan, rest = text.partition("万")
    value = _next_section(head, before) if before else _section(head)
    if not wan or value is None:
        return value
    if not rest:
        return value * 10000
    low = _next_section(rest, head[-1])
    return None if low is None else value * 10000 + low


def _section(text: str) -> int | None:
    """The value of a section, which is below ten thousand."""
    value = _HEADS.get(text)
    if value is not None:
        return value
    thousands, name, rest = text.partition("仟" if "仟" in text else "千")
    if name:
        count, low = _COUNTS.get(thousands), _BEHIND_THOUSAND.get(rest)
        return None if count is None or low is None else count * 1000 + low
    return int(text) if 1 < len(text) < 5 and text.isascii() and text.isdecimal() and text[0] != "0" else None


def _next_section(text: str, before: str) -> int | None:
    """The value of the section right below the 万 or 亿 that stands behind a character: it has two characters or more."""
    if text[:1] == _ZERO:
        value = _section(text[1:])
        if value is None or text[1:] == _TWO or (value >= 1000 and before not in _ROUND):  # 五万零三千 skips no place
            return None
        return value
    return None if len(text) < 2 or text[0] == "十" else _section(text)


def _tailed(text: str) -> tuple[int, int] | None:
    """The value of a sum whose last digit takes the place below the scale before it, and that place."""
    digit, place = _TAILS.get(text[-1:]), _TAIL_PLACES.get(text[-2:-1])
    if digit is None or place is None or _TRILLION(text):
        return None
    whole = _whole(text[:-1])
    return None if whole is None else (whole + digit * _POWERS[place], place)


def _decimals(text: str) -> tuple[Decimal, int] | None:
    """The value of a whole number with decimal places, and how many there are."""
    whole, _, places = text.partition(_POINT)
    value = _whole(whole)
    if value is None or not places:
        return None
    try:
        digits = "".join(map(_SPELT_DIGIT, places))
    except KeyError:
        return None
    return Decimal(f"{value}.{digits}"), len(digits)


def _regular_number(text: str) -> Decimal | None:
    """The value of a regular numeral without a sign."""
    if _POINT in text:
        decimals = _decimals(text)
        return None if decimals is None else decimals[0]
    whole = _whole(text)
    if whole is not None:
        return Decimal(whole)
    tailed = _tailed(text)
    return None if tailed is None else Decimal(tailed[0])


def _regular_numeral(text: str) -> Numeral | None:
    """All that a regular numeral says."""
    if _POINT in text:
        decimals = _decimals(text)
        return None if decimals is None else Numeral(decimals[0], decimals[0], "", -decimals[1])
    whole = _whole(text)
    if whole is None:
        tailed = _tailed(text)
        if tailed is None:
            return None
        value = Decimal(tailed[0])
        return Numeral(value, value, "", tailed[1])
    usual = text.translate(_USUAL)
    place = 0
    for character in reversed(usual):
        if character not in SCALES:
            break
        place += SCALES[character]
    scale = "万亿" if usual[-2:] == "万亿" else usual[-1]
    if scale[-1] not in "万亿" or "亿" in usual[:-1] or _ANY_DIGIT(text):
        value = Decimal(whole)
        return Numeral(value, value, "", place)
    exponent = _WORDS[scale][1]
    magnitude = whole // _POWERS[exponent]
    return Numeral(Decimal(f"{magnitude}e{exponent}"), Decimal(magnitude), scale, place)


def exponent_of(scale: str) -> int:
    """The power of ten of a scale word, 0 of none.

    >>> exponent_of("百万亿"), exponent_of("")
    (14, 0)
    """
    return _WORDS[scale][1] if scale else 0


# ---------------------------------------------------------------------------------------------------------------------
# Reading


def read(text: str) -> Numeral:
    """Read one numeral, all of it: no sign, no unit, no percent, no range with a connecting word.

    Args:
        text: The characters, in any script and width.

    Returns:
        Its value with what else its characters say. 兆 is taken as 10**12: whether it is a prefix (兆瓦) the unit decides.

    Raises:
        ParseError: The grammar of this module does not derive it, or derives it in two ways.

    >>> read("184.45亿")[:4]
    (Decimal('1.8445E+10'), Decimal('184.45'), '亿', 6)
    >>> read("十七八").low, read("十七八").high, read("30多").high
    (Decimal('17'), Decimal('18'), Decimal('40'))
    """
    if text < _AFTER_NINE:
        match = _ASCII_NUMERAL(text)
        if match:
            digits, fraction, word = match.groups()
            place = -len(fraction) if fraction else 0
            if not word:
                value = Decimal(digits)
                return Numeral(value, value, "", place)
            scale = _WORDS.get(word)
            if scale:
                return Numeral(Decimal(f"{digits}e{scale[1]}"), Decimal(digits), scale[0], place + scale[1])
    return _regular_numeral(text) or _regular_numeral(text.translate(_USUAL)) or _read_other(text)


def _read_other(text: str) -> Numeral:
    """Everything that `read` has no fast way for."""
    if not text:
        message = "there is nothing to read"
        raise ParseError(message, text, (0, 0), "give a number, such as 1.28亿 or 三百五十")
    if _ANY_ABOVE(text):
        return _read_above(text)
    match = _ARABIC_NUMERAL(text)
    if match and (not match[2] or match[2] in _WORDS):
        return _decimal(match[1].translate(_TO_ASCII), match[2])
    match = _SCIENTIFIC(text)
    if match:
        return _read_scientific(text, match)
    if _is_spelt(text):
        return _decimal(text.translate(_TO_ASCII), "")
    match = _HAN_DECIMAL(text)
    if match:
        return _read_han_decimal(text, match)
    return _read_sum(text)


def _is_spelt(text: str) -> bool:
    """True where digits are read one by one: three or more of them, or two with a zero (二〇一九, 〇五; not 四五)."""
    return _SPELT_NUMERAL(text) is not None and (len(text) > 2 or not _ZEROS.isdisjoint(text))


def _decimal(digits: str, word: str) -> Numeral:
    """A number in ASCII digits, and the scale word it is written with."""
    scale, exponent = _WORDS[word] if word else ("", 0)
    _, _, fraction = digits.partition(".")
    magnitude = Decimal(digits)
    value = Decimal(f"{digits}e{exponent}") if exponent else magnitude
    return Numeral(value, magnitude, scale, exponent - len(fraction))


def _read_scientific(text: str, match: re.Match[str]) -> Numeral:
    digits = match[1].translate(_TO_ASCII)
    sign = "-" if match[4] == "⁻" else SIGNS.get(match[2], "")
    power = (match[3] or match[5]).translate(_SUPERSCRIPTS).translate(_TO_ASCII).lstrip("0") or "0"
    if len(power) > _LONGEST_EXPONENT:
        _refuse(text, *match.span(3 if match[3] else 5), "power")
    value = Decimal(f"{digits}e{sign}{power}")
    return Numeral(value, value, "", int(sign + power) - len(digits.partition(".")[2]))


def _read_above(text: str) -> Numeral:
    """30多, 一百多万: read without 多, which opens the number up to one more unit of its last digit that is not zero."""
    match = _ABOVE_NUMERAL(text)
    if not match:
        strange = _STRANGE(text)
        if strange:
            _refuse_character(text, strange.start())
        at = min(text.find(word) for word in ABOVE if word in text)
        _refuse(text, at, at + 1, "above")
    at = match.end(1)
    try:
        named = read(match[1] + match[2])
    except ParseError as error:
        start, end = (index + (index > at) for index in error.span)
        raise ParseError(error.message, text, (start, end), error.hint) from None
    value = named.value
    if not isinstance(value, Decimal) or value < 10 or (_BARE_TAIL(match[1]) and not match[2]):
        _refuse(text, at, at + 1, "above")
    context = _any_size()
    last = context.normalize(value).as_tuple().exponent
    high = context.add(value, Decimal(f"1e{last}"))
    return named._replace(low=value, high=high, low_open=True, high_open=True, above=True)


def _read_han_decimal(text: str, match: re.Match[str]) -> Numeral:
    """十五点三, 二点五亿, 一六‧四: whole numbers as everywhere, the decimal places one by one."""
    whole, fraction, word = match.groups()
    if word and word not in _WORDS:
        _refuse(text, *match.span(3), "order")
    if _SPELT_NUMERAL(whole):
        digits = whole.translate(_TO_ASCII)
    else:
        try:
            numeral = read(whole)
        except ParseError as error:
            raise ParseError(error.message, text, error.span, error.hint) from None
        value = numeral.value
        if value is None or (whole in _WORDS and value > 10) or _BARE_TAIL(whole) or (word and numeral.scale):
            _refuse(text, *match.span(1), "point")
        digits = format(value, "f")
    return _decimal(f"{digits}.{fraction.translate(_TO_ASCII)}", word)


class _Part(NamedTuple):
    """One number or scale of a sum as its code, and where it stands; with the higher number where it is vague."""

    code: int
    start: int
    end: int
    high: int = 0
    few: bool = False  # 几 and 数 are 2 and more, up to but not 10; a pair of neighbours is what it says


def _read_sum(text: str) -> Numeral:
    """Numbers and scales that take turns, in either kind of digits, one number perhaps vague."""
    strange = _STRANGE(text)
    if strange:
        _refuse_character(text, strange.start())
    if len(text) > _LONGEST_SUM:
        _refuse(text, _LONGEST_SUM, len(text), "endless")
    parts = list(_parts(text))
    tael = None if _NO_TAEL(text) else _TAEL(text)
    if tael:
        _refuse(text, *tael.span(), "tael")
    codes = [part.code for part in parts]
    if text in _WORDS:
        return _numeral(codes)
    mixed = _ANY_DIGIT(text) is not None and sum(code > 0 for code in codes) > 1
    vague = [index for index, part in enumerate(parts) if part.high]
    try:
        if vague:
            return _read_vague(parts, *vague, mixed=mixed)
        tail = _check_sum(codes)
    except _FaultError as error:
        _refuse(text, *parts[error.index][1:3], error.fault)
    if not tail and not mixed:
        return _numeral(codes)
    value = Decimal(_total_with_tail(codes, tail) if tail else _total(codes))
    return Numeral(value, value, "", tail or _last_place(codes))


def _parts(text: str) -> Iterator[_Part]:
    """The numbers and scales of a sum."""
    end = 0
    while end < len(text):
        start = end
        token = _TOKEN(text, start)
        if token is None:
            _refuse_character(text, start)
        piece, kind, end = token[0], token.lastgroup, token.end()
        if kind == "scale":
            yield _Part(_CODES[piece], start, end)
        elif kind == "tens":
            yield _Part(TENS[piece], start, end)
            yield _Part(_TEN, start, end)
        elif kind == "few":
            base = int(piece[:-1].translate(_TO_ASCII) or "0")
            yield _Part(base + 2, start, end, base + 9, few=True)
        elif kind == "many":
            if start or text[1:2] not in SCALES:
                _refuse(text, start, end, "many")
            yield _Part(2, start, end, 9, few=True)
        else:
            if start and piece[0] in _ZEROS:
                yield _Part(0, start, start + 1)
                piece, start = piece[1:].lstrip(_SEPARATORS), start + 1
            if len(piece) == 2 and kind == "run" and _ZEROS.isdisjoint(piece):
                low, high = (_CODES[han] for han in piece)
                if high != low + 1 and (low, high) != (3, 5):
                    _refuse(text, start, end, "pair")
                yield _Part(low, start, end, high)
            elif piece:
                yield _Part(_number(text, piece, start, end), start, end)


def _number(text: str, piece: str, start: int, end: int) -> int:
    """A number inside a sum: one digit, or digits that are read one by one."""
    digits = piece.translate(_TO_ASCII)
    if len(digits) == 1:
        return _CODES[piece] if piece in _CODES else int(digits)
    if "." in digits:
        _refuse(text, start, end, "fraction")
    if len(digits) > _LONGEST_PART:
        _refuse(text, start, end, "long")
    if digits[0] == "0":
        _refuse(text, start, end, "zero")
    if not digits.isdecimal():  # 两 among digits that are read one by one
        _refuse(text, start, end, "adjacent")
    return int(digits)


def _read_vague(parts: Sequence[_Part], at: int, *more: int, mixed: bool) -> Numeral:
    """Read the sum twice, with the lower and the higher number in the vague place."""
    if more:
        raise _FaultError(more[0], "vague")
    codes = [part.code for part in parts]
    low_number, _, _, high_number, few = parts[at]
    if _check_sum(codes) or _check_sum([*codes[:at], high_number, *codes[at + 1 :]]):
        raise _FaultError(at, "vague tail")
    low, high = _total(codes), _total([*codes[:at], high_number, *codes[at + 1 :]])
    added = False
    if few:
        unit = (high - low) // (high_number - low_number)
        high += unit
        added = low_number > 10 or (at > 0 and (at + 1 == len(codes) or codes[at + 1] <= _WAN))
        if added:  # 十几 is anything above 10
            low -= 2 * unit
    scale = "" if mixed else _final_scale(codes)[0]
    return Numeral(None, None, scale, _last_place(codes), Decimal(low), Decimal(high), added, few)


# ---------------------------------------------------------------------------------------------------------------------
# Numbers, exactly


def exact(number: Fraction | Decimal | int) -> Decimal | Fraction:
    """The number as a Decimal where its digits come to an end, else as a Fraction, whatever the caller's decimal context.

    >>> exact(Fraction(1, 4)), exact(Fraction(1, 3)), exact(7)
    (Decimal('0.25'), Fraction(1, 3), Decimal('7'))
    """
    if isinstance(number, Decimal):
        return number
    if isinstance(number, int):
        return Decimal(number)
    denominator = number.denominator
    if denominator == 1:
        return Decimal(number.numerator)
    twos = (denominator & -denominator).bit_length() - 1
    rest, fives = denominator >> twos, 0
    while rest % 5 == 0:
        rest //= 5
        fives += 1
    if rest != 1:
        return number
    places = max(twos, fives)
    return _shift(Decimal(number.numerator * 10**places // denominator), -places)


MOST_PLACES: Final = 10_000  # arithmetic takes time that grows with their square: some milliseconds at so many
_MOST_BITS: Final = 33_220  # in which as many places are held
_EXACT_NUMBER: Final = 'an exact number is needed (int, Fraction, or Decimal such as Decimal("0.5"))'


def checked(number: object, needed: str = _EXACT_NUMBER) -> Decimal | Fraction | int:
    """The number itself, where it is of a kind that is exact.

    Args:
        number: What somebody gave as a number.
        needed: What to give instead, for the message.

    Raises:
        TypeError: It is a float or a bool, or no number.

    >>> checked(0.1)
    Traceback (most recent call last):
    ...
    TypeError: 0.1 is a float, which is not exact: an exact number is needed (int, Fraction, or Decimal such as Decimal("0.5"))
    """
    kind = type(number).__name__
    if isinstance(number, bool | float):
        msg = f"{number!r} is a {kind}, which is not exact: {needed}"
        raise TypeError(msg)
    if not isinstance(number, int | Decimal | Fraction):
        msg = f"{needed}, not {kind} {brief(number)}"
        raise TypeError(msg)
    return number


def reckonable(number: object, needed: str = _EXACT_NUMBER) -> Decimal | Fraction | int:
    """The number itself, where it is exact and can be reckoned with.

    Args:
        number: What somebody gave as a number.
        needed: What to give instead, for the message.

    Raises:
        TypeError: It is a float or a bool, or no number.
        ValueError: It is infinite, or none (NaN), or has more than 10,000 places: to reckon with it would take minutes.

    >>> reckonable(Decimal("1E+99999999"))
    Traceback (most recent call last):
    ...
    ValueError: a number of more than 10,000 places cannot be reckoned with: check it, or round it
    """
    exact_one = checked(number, needed)
    if isinstance(exact_one, Decimal) and not exact_one.is_finite():
        msg = f"{exact_one!r} is no number that can be reckoned with"
        raise ValueError(msg)
    if is_endless(exact_one):
        msg = f"a number of more than {MOST_PLACES:,} places cannot be reckoned with: check it, or round it"
        raise ValueError(msg)
    return exact_one


def is_endless(number: Decimal | Fraction | int) -> bool:
    """True where a number has so many places before or behind its point that no report could mean it.

    >>> is_endless(Decimal("1E+999999")), is_endless(10**16)
    (True, False)
    """
    if isinstance(number, Decimal):
        exponent = number.as_tuple().exponent
        return number.adjusted() > MOST_PLACES or (isinstance(exponent, int) and exponent < -MOST_PLACES)
    return max(number.numerator.bit_length(), number.denominator.bit_length()) > _MOST_BITS


def plain(number: Decimal | Fraction | int | None) -> str | None:
    """The number as plain decimal digits, written zeros kept, or as "p/q" where they would not end; None for None.

    >>> plain(Decimal("1.280E+8")), plain(Decimal("66.60")), plain(Fraction(-1, 3))
    ('128000000', '66.60', '-1/3')
    """
    if number is None:
        return None
    number = exact(number)
    if isinstance(number, Decimal):
        return format(number, "f")
    return f"{format(Decimal(number.numerator), 'f')}/{format(Decimal(number.denominator), 'f')}"


def places_of(integer: int) -> int:
    """How many digits an integer has; `str` would refuse one of more than 4,300.

    >>> places_of(1), places_of(-450), places_of(10**9999)
    (1, 3, 10000)
    """
    return Decimal(integer).adjusted() + 1


def is_scale(word: object) -> bool:
    """Whether a word is a scale word or several (百万亿).

    >>> is_scale("百万亿"), is_scale("甲")
    (True, False)
    """
    return isinstance(word, str) and word in _WORDS


def unscaled(number: Decimal | Fraction, scale: str) -> Decimal | Fraction:
    """The number that stands before a scale word: 1.28 for 128000000 and 亿.

    >>> unscaled(Decimal("1.28E+8"), "亿"), unscaled(Decimal(7), "")
    (Decimal('1.28'), Decimal('7'))
    """
    if not scale:
        return number
    exponent = _WORDS[scale][1]
    return _shift(number, -exponent) if isinstance(number, Decimal) else number / 10**exponent


def _shift(number: Decimal, exponent: int) -> Decimal:
    """The number times ten to the exponent. `Decimal.scaleb` would round it to the caller's context."""
    return _any_size().scaleb(number, exponent)


def _any_size() -> Context:
    """A context that rounds nothing."""
    return Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)


# ---------------------------------------------------------------------------------------------------------------------
# The public call


def parse_number(text: str, *, lexicon: object = None) -> Decimal | Fraction:  # noqa: ARG001
    """Read a string that is one number, exactly; percent and fraction forms give the ratio.

    Args:
        text: A numeral in Arabic or Chinese digits, with a sign or without, or a percentage (15.6%, 百分之十五),
            a fraction (三分之一, 1/3, 五又三分之一), 成 (七成, 三成五) or 半. White space around it is ignored.
        lexicon: Taken as by every reader, so that one call can stand for another; numerals are the same in all.

    Returns:
        A Decimal where the value's digits end, else a Fraction; never rounded, whatever the decimal context.

    Raises:
        ParseError: It is no number, or a vague one or a range, which parse_quantity reads, or has two readings.
        TypeError: ``text`` is not a string.

    >>> parse_number("一亿零五百万"), parse_number("15.6%"), parse_number("三分之一")
    (Decimal('105000000'), Decimal('0.156'), Fraction(1, 3))
    >>> parse_number("十几")
    Traceback (most recent call last):
    zhmetrics.errors.ParseError: a vague numeral is not one number (at 0:2)
      十几
      ^^^^
    hint: parse_quantity reads vague figures and ranges
    """
    if not isinstance(text, str):  # callers without a type checker
        message = f"a number is read from a str, not from {type(text).__name__}"  # type: ignore[unreachable]
        raise TypeError(message)
    if text < _AFTER_NINE:
        match = _ASCII_NUMBER(text)
        if match:
            digits, word = match.groups()
            if word is None:
                return Decimal(digits)
            if word in _E_NOTATIONS:
                return Decimal(digits + _E_NOTATIONS[word])
    elif text[0] in SIGNS:
        number = _regular_number(text[1:])
        if number is not None:
            return number.copy_negate() if SIGNS[text[0]] else number
    number = _regular_number(text)
    if number is not None:
        return number
    if text >= _AFTER_NINE and _SPELT_NUMBER(text):
        return Decimal(text.translate(_TO_ASCII))
    usual = text.translate(_USUAL)
    if usual != text:
        number = _regular_number(usual)
        if number is not None:
            return number
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    try:
        return _parse_signed(text, start, max(start, end))
    except ParseError as error:
        from zhmetrics.language.script import as_read  # the forms of characters, of which few numerals need any

        written = as_read(text)
        if written == text:
            raise
        try:
            return _parse_signed(written, start, max(start, end))
        except ParseError:
            raise error from None  # it shows the string as it was given


def _parse_signed(text: str, start: int, end: int) -> Decimal | Fraction:
    """A number with or without a sign: [sign] (半 | 一半 | fraction | tenths | numeral [percent])."""
    if start < end and text[start] in SIGNS:
        number = _parse_unsigned(text, start + 1, end)
        if SIGNS[text[start]]:  # the minus operator would round to the caller's context
            return number.copy_negate() if isinstance(number, Decimal) else -number
        return number
    return _parse_unsigned(text, start, end)


def _parse_unsigned(text: str, start: int, end: int) -> Decimal | Fraction:
    body = text[start:end]
    if body in {"半", "一半"}:
        return Decimal("0.5")
    fraction = _FRACTION(body)
    if fraction:
        return _parse_fraction(text, start, fraction)
    tenths = _TENTHS(body)
    if tenths:
        return _parse_tenths(text, start, tenths)
    exponent = _PERCENTS.get(body[-1:])
    if exponent:
        return _shift(_definite(text, start, end - 1), exponent)
    return _definite(text, start, end)


def _parse_fraction(text: str, offset: int, match: re.Match[str]) -> Decimal | Fraction:
    """A fraction: [whole 又] (denominator 分之 [sign] numerator | numerator / denominator)."""
    spoken = match["over"] is not None
    over, part, whole = (
        (offset + start, offset + end)
        for start, end in map(match.span, ("over" if spoken else "below", "part" if spoken else "above", "whole"))
    )
    denominator = _definite(text, *over)
    if not denominator:
        _refuse(text, *over, "by zero")
    sign = SIGNS.get(text[part[0]], "") if spoken else ""
    start = part[0] + (spoken and text[part[0]] in SIGNS)
    power = denominator.adjusted()
    if match["whole"] is None and denominator == Decimal((0, (1,), power)):  # 百分之十五点三
        ratio: Decimal | Fraction = _shift(_definite(text, start, part[1]), -power)
    else:
        numerator, parts = _term(text, start, part[1]), _term(text, *over)
        ratio = exact(Fraction(numerator, parts))
        if match["whole"] is not None:
            if start > part[0] or numerator >= parts:
                _refuse(text, *part, "improper")
            ratio = exact(_term(text, *whole) + Fraction(numerator, parts))
    if sign:
        return ratio.copy_negate() if isinstance(ratio, Decimal) else -ratio
    return ratio


def _parse_tenths(text: str, offset: int, match: re.Match[str]) -> Decimal:
    """Tenths: numeral 成 [半 | digit]: 七成, 三成五, 七成半."""
    head, more = ((offset + start, offset + end) for start, end in (match.span(1), match.span(2)))
    tenths = _definite(text, *head)
    if not match[2]:
        return _shift(tenths, -1)
    hundredths = 5 if match[2] == "半" else _term(text, *more)
    number = _term(text, *head)
    if number > 9 or not 0 < hundredths < 10:
        _refuse(text, head[0], more[1], "tenths")
    return Decimal((0, (number, hundredths), -2))


def _term(text: str, start: int, end: int) -> int:
    """A whole number that is part of a fraction."""
    number = _definite(text, start, end)
    whole = int(number) if number.adjusted() <= _LONGEST_TERM else None
    if whole is None or number != whole:
        _refuse(text, start, end, "term")
    return whole


def _definite(text: str, start: int, end: int) -> Decimal:
    """The value of the numeral between the two indices, which must be one number and no more."""
    part = text[start:end]
    if "兆" in part and not _LARGE_ZHAO(part):
        at = start + part.index("兆")
        _refuse(text, at, at + 1, "zhao")
    try:
        numeral = read(part)
    except ParseError as error:
        raise ParseError(error.message, text, (start + error.span[0], start + error.span[1]), error.hint) from None
    if not isinstance(numeral.value, Decimal) or numeral.above:
        _refuse(text, start, end, "vague number")
    return numeral.value
