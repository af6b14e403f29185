"""In: nothing but the forms wanted. Out: hypothesis strategies of (text, expected) pairs, to test a parser of Chinese figures.

Every pair is made from the value outwards: a number is drawn first and then written down, so that what is expected owes
nothing to this package's readers, and holds for any other. Needs the extra ``zhmetrics[hypothesis]``.

What is expected is a plain value: a `Decimal` (a `Fraction` where the digits would not end) of a numeral or percentage,
a dict with the keys of the published rows of a quantity, a change, a period, and a list of such rows of a report.
"""

from __future__ import annotations

import functools
import math
import re
from calendar import monthrange
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final, NamedTuple, ParamSpec, TypeVar

from zhmetrics.language.tables import characters, nonfigures
from zhmetrics.language.tables.classifiers import CLASSIFIERS
from zhmetrics.language.tables.units import GUARDS, UNITS
from zhmetrics.values.period import day_of

try:
    from hypothesis import assume
    from hypothesis import strategies as st
    from hypothesis.errors import InvalidArgument
except ImportError as error:
    _msg = "zhmetrics.strategies needs hypothesis, which is an extra: pip install 'zhmetrics[hypothesis]'"
    raise ImportError(_msg, name=error.name) from error

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = [
    "CHANGE_FORMS",
    "NUMERAL_FORMS",
    "PERCENTAGE_FORMS",
    "PERIOD_FORMS",
    "QUANTITY_FORMS",
    "REPORT_INDICATORS",
    "changes",
    "numerals",
    "percentages",
    "periods",
    "quantities",
    "reports",
]

P = ParamSpec("P")
T = TypeVar("T")
Number = Decimal | Fraction
Numeral = tuple[str, Number]
Row = dict[str, Any]

# ---------------------------------------------------------------------------------------------------------------------
# How a strategy shows itself, and what it spares a test


def _as_called(make: Callable[P, st.SearchStrategy[tuple[str, T]]]) -> Callable[P, st.SearchStrategy[tuple[str, T]]]:
    """The same strategy, which a notebook shows as the call that made it, and a failing test by the pair that was drawn.

    Hypothesis would show all that a strategy is made of, hundreds of thousands of characters, and what `map` gave by the
    call that made it.
    """

    @functools.wraps(make)
    def called(*positional: P.args, **given: P.kwargs) -> st.SearchStrategy[tuple[str, T]]:
        pairs = make(*positional, **given)

        def drawn(draw: st.DrawFn, /, **_: object) -> tuple[str, T]:
            text, expected = draw(pairs)
            return text, expected

        drawn.__name__ = make.__name__
        return st.composite(drawn)(**given)

    return called


@functools.cache
def _warm() -> None:
    """Have this package's readers compile their patterns before a test runs, about a second once in a process.

    A test that compares with them would else miss hypothesis's deadline in its first example. What they read is dropped.
    """
    from zhmetrics.audited import audit
    from zhmetrics.parse import parse_period, parse_quantity

    audit("")
    parse_quantity("1元")
    parse_period("2023年")


# ---------------------------------------------------------------------------------------------------------------------
# Numbers, and how they are written

_DIGITS: Final = "零一二三四五六七八九"
_SMALL: Final = ("", "十", "百", "千")
_SCALES: Final[Mapping[str, int]] = {
    "万": 4,
    "百万": 6,
    "千万": 7,
    "亿": 8,
    "百亿": 10,
    "千亿": 11,
    "万亿": 12,
}
_ONE_DIGIT: Final = ("千万", "百亿", "千亿")  # no more stands before them, as it does before the 百万 of balance sheets
_TRADITIONAL: Final = str.maketrans("两万亿点负", "兩萬億點負")
_FINANCIAL: Final = str.maketrans("零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")
_FINANCIAL_TRADITIONAL: Final = str.maketrans("零一二三四五六七八九十百千万亿", "零壹貳參肆伍陸柒捌玖拾佰仟萬億")
_FULL_WIDTH: Final = str.maketrans("0123456789,.%", "０１２３４５６７８９，．％")
_SUPERSCRIPT: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SIGNS: Final = ("-", "－", "−", "负", "負")
_LARGEST: Final = 10**16 - 1  # from 一亿亿 on usage splits
_MOST_PERCENT: Final = 10  # 1000%: more is written as a multiple


def _han(number: int) -> str:
    """A whole number below 10¹⁶ in everyday numerals, 零 once wherever places are skipped."""
    written = _spelled_out(number)
    return written[1:] if written.startswith("一十") else written


def _spelled_out(number: int) -> str:
    """The same with 一十 at the head, as cheques write it (壹拾)."""
    if number == 0:
        return "零"
    written, skipped = "", False
    for exponent, name in ((8, "亿"), (4, "万"), (0, "")):
        part, number = divmod(number, 10**exponent)
        if not part:
            skipped = bool(written)
            continue
        zero = written and (skipped or part < 1000)
        written += f"{'零' if zero else ''}{_spelled_out(part) if part >= 10**4 else _section(part)}{name}"
        skipped = False
    return written


def _section(number: int) -> str:
    written, skipped = "", False
    for place in (3, 2, 1, 0):
        digit = number // 10**place % 10
        if not digit:
            skipped = bool(written)
            continue
        written += f"{'零' if skipped else ''}{_DIGITS[digit]}{_SMALL[place]}"
        skipped = False
    return written


def _one_by_one(digits: str) -> str:
    return "".join(_DIGITS[int(digit)] for digit in digits)


def _two_as_pair(written: str) -> str:
    """两 for 二 where speakers say so: 两百, 两万 (but 十二万)."""
    return re.sub("^二(?=[百千万亿])|(?<=[万亿])二(?=千)", "两", written)


def _exact(number: Fraction) -> Number:
    """A Decimal where the digits end, whatever the caller's decimal context."""
    places = next((k for k in range(number.denominator.bit_length() + 1) if 10**k % number.denominator == 0), None)
    if places is None:
        return number
    return Decimal(f"{number.numerator * 10**places // number.denominator}e-{places}")


def _plain(number: Number | None) -> str | None:
    """A number as the published rows write it: plain digits, or "p/q"."""
    if number is None or isinstance(number, Fraction):
        return None if number is None else str(number)
    return format(number, "f")


class _Within:
    """The exact numbers between two ends, not below zero."""

    def __init__(self, low: Number, high: Number) -> None:
        self.low = max(Fraction(low), Fraction(0))
        self.high = Fraction(high)

    def integers(self, least: int = 0, most: int = _LARGEST, *, exponent: int = 0) -> st.SearchStrategy[int]:
        """The n from least to most for which n × 10^exponent lies within; round ones as often as others."""
        unit = Fraction(10) ** exponent
        low, high = max(least, math.ceil(self.low / unit)), min(most, math.floor(self.high / unit))
        if low > high:
            return st.nothing()
        rounded = [
            st.integers(first, last).map((10**zeros).__mul__)
            for zeros in range(1, len(str(high)))
            if (first := -(-low // 10**zeros)) <= (last := min(high // 10**zeros, 999))
        ]
        some = st.integers(low, high)
        if not rounded:
            return some
        return st.booleans().flatmap(lambda is_round: st.one_of(rounded) if is_round else some)

    def decimals(
        self, *, exponent: int = 0, places: int = 3, most: int = _LARGEST
    ) -> st.SearchStrategy[tuple[str, Decimal]]:
        """Digits with up to so many decimal places, and their value times 10^exponent."""

        def pair(number: int, place: int) -> tuple[str, Decimal]:
            written = format(Decimal(f"{number}e-{place}"), "f")
            return written, Decimal(f"{written}e{exponent}")

        return st.one_of(
            [
                _built(pair, self.integers(0, most * 10**place, exponent=exponent - place), st.just(place))
                for place in range(places + 1)
            ]
        )


def _built(write: Callable[..., T], *parts: st.SearchStrategy[Any]) -> st.SearchStrategy[T]:
    """Like `builds`, but known to be empty where a part is, so that a form that cannot write a number is left out."""
    return st.tuples(*parts).map(lambda drawn: write(*drawn))


def _followed(pair: Numeral, word: str) -> Numeral:
    return pair[0] + word, pair[1]


def _arabic(within: _Within) -> st.SearchStrategy[Numeral]:
    return within.decimals()


def _separated(within: _Within) -> st.SearchStrategy[Numeral]:
    """1,234,567.5, in threes from the point."""

    def group(pair: tuple[str, Decimal]) -> Numeral:
        whole, point, rest = pair[0].partition(".")
        return f"{int(whole):,}{point}{rest}", pair[1]

    return within.decimals().map(group)


def _full_width(within: _Within) -> st.SearchStrategy[Numeral]:
    return (_arabic(within) | _separated(within)).map(lambda pair: (pair[0].translate(_FULL_WIDTH), pair[1]))


def _lower(within: _Within) -> st.SearchStrategy[Numeral]:
    def write(number: int, pair: bool) -> Numeral:  # noqa: FBT001
        return _two_as_pair(_han(number)) if pair else _han(number), Decimal(number)

    return _built(write, within.integers(), st.booleans())


def _traditional(within: _Within) -> st.SearchStrategy[Numeral]:
    return (_lower(within) | _point(within)).map(lambda pair: (pair[0].translate(_TRADITIONAL), pair[1]))


def _financial(within: _Within) -> st.SearchStrategy[Numeral]:
    def write(number: int, table: dict[int, int]) -> Numeral:
        return _spelled_out(number).translate(table), Decimal(number)

    return _built(write, within.integers(), st.sampled_from([_FINANCIAL, _FINANCIAL_TRADITIONAL]))


def _scaled(within: _Within) -> st.SearchStrategy[Numeral]:
    """1.28亿, 3000万, 1.5万亿, 3百万; nobody writes 0万, 0.5百万, 5十万 or 4000百亿."""
    ways = []
    for word, exponent in _SCALES.items():
        least = Fraction(10**exponent, 1 if word[0] in "百千" else 100)
        most = 9 if word in _ONE_DIGIT else 99_999
        some = _Within(max(within.low, least), within.high).decimals(exponent=exponent, most=most)
        ways.append(_built(_followed, some, st.just(word)))
    return st.one_of(ways)


def _mixed(within: _Within) -> st.SearchStrategy[Numeral]:
    """Digits in Arabic between scales in Chinese: 1亿2800万, 2億0,950萬6千, 2千3百万."""

    def budget(number: int, shape: tuple[bool, bool]) -> Numeral:
        padded, traditional = shape
        written = ""
        for exponent, name in ((8, "亿"), (4, "万"), (0, "")):
            part = number // 10**exponent % 10**4
            thousands, rest = divmod(part, 1000)
            if not part:
                continue
            if not written:
                written = f"{part}{name}"
            elif part >= 1000 and not rest and not name:
                written += f"{thousands}千"
            elif 100 <= part < 1000 and padded:
                written += f"0,{part}{name}"
            else:
                written += f"{'零' if part < 1000 else ''}{part}{name}"
        return written.translate(_TRADITIONAL) if traditional else written, Decimal(number)

    def small(hundreds: int, scale: tuple[str, int]) -> Numeral:
        number = hundreds * 100
        digits = "".join(f"{number // 10**p % 10}{_SMALL[p]}" for p in (3, 2, 1) if number // 10**p % 10)
        return digits + scale[0], Decimal(number * 10 ** scale[1])

    # No 万 skipped: 2亿5000 has two readings.
    whole = within.integers(10**4, 10**12 - 1).filter(lambda n: n < 10**8 or n // 10**4 % 10**4 > 0)
    ways = [_built(budget, whole, st.tuples(st.booleans(), st.booleans()))]
    for word, exponent in (("", 0), ("万", 4), ("亿", 8)):
        hundreds = within.integers(11, 99, exponent=exponent + 2).filter(lambda n: n % 10 > 0)
        ways.append(_built(small, hundreds, st.just((word, exponent))))
    return st.one_of(ways)


def _tail(within: _Within) -> st.SearchStrategy[Numeral]:
    """一万三 is 13000: a digit alone at the end takes the next place down."""

    def write(tenths: int, word: str, exponent: int) -> Numeral:
        whole, tail = divmod(tenths, 10)
        return _two_as_pair(_han(whole) + word) + _DIGITS[tail], Decimal(tenths * 10 ** (exponent - 1))

    ways = []
    for word, exponent, most in (("百", 2, 9), ("千", 3, 9), ("万", 4, 99), ("亿", 8, 99)):
        tenths = within.integers(11, 10 * most + 9, exponent=exponent - 1).filter(lambda n: n % 10 > 0)
        ways.append(_built(write, tenths, st.just(word), st.just(exponent)))
    return st.one_of(ways)


def _point(within: _Within) -> st.SearchStrategy[Numeral]:
    """十五点三, 一点二八亿; nobody says 零点零万."""

    def write(pair: tuple[str, Decimal], word: str) -> Numeral:
        whole, _, rest = pair[0].partition(".")
        return f"{_han(int(whole))}点{_one_by_one(rest)}{word}", pair[1]

    ways = []
    for word, exponent in (("", 0), ("万", 4), ("亿", 8), ("万亿", 12)):
        least = Fraction(10**exponent, 100) if word else Fraction(0)
        some = _Within(max(within.low, least), within.high).decimals(exponent=exponent, most=9999)
        broken = some.filter(lambda pair: "." in pair[0])
        ways.append(_built(write, broken, st.just(word)))
    return st.one_of(ways)


def _spelt(within: _Within) -> st.SearchStrategy[Numeral]:
    """二〇一九: three digits or more, read one by one."""

    def write(number: int, zero: str) -> Numeral:
        return _one_by_one(str(number)).replace("零", zero), Decimal(number)

    return _built(write, within.integers(100, 10**12), st.sampled_from("零〇○"))


def _scientific(within: _Within) -> st.SearchStrategy[Numeral]:
    ways = []
    for exponent in (3, 6, 8, 12):
        for power in (
            f"e{exponent}",
            f"E+{exponent}",
            f"×10^{exponent}",
            f"×10{str(exponent).translate(_SUPERSCRIPT)}",
        ):
            some = within.decimals(exponent=exponent, most=9, places=3)
            ways.append(_built(_followed, some, st.just(power)))
    return st.one_of(ways)


def _percent(within: _Within) -> st.SearchStrategy[Numeral]:
    """15.6%, １５．６％, 3.5‰."""
    signs = (("%", 2), ("％", 2), ("‰", 3), ("‱", 4))
    ways = [
        _built(_followed, _capped(within).decimals(exponent=-exponent, places=2), st.just(sign))
        for sign, exponent in signs
    ]
    return st.one_of([*ways, ways[1].map(lambda pair: (pair[0].translate(_FULL_WIDTH), pair[1]))])


def _percent_in_words(within: _Within) -> st.SearchStrategy[Numeral]:
    """百分之十五点六, 千分之三, 万分之五."""

    def write(pair: tuple[str, Decimal], whole: str) -> Numeral:
        digits, point, rest = pair[0].partition(".")
        number = _han(int(digits)) + (f"点{_one_by_one(rest)}" if point else "")
        return f"{whole}分之{number}", pair[1]

    ways = [
        _built(write, _capped(within).decimals(exponent=-exponent, places=2), st.just(whole))
        for whole, exponent in (("百", 2), ("千", 3), ("万", 4))
    ]
    return st.one_of(ways)


def _fraction(within: _Within) -> st.SearchStrategy[Numeral]:
    """三分之一, 3/4, 五又三分之一."""

    def above(denominator: int) -> tuple[int, int]:
        return max(1, math.ceil(within.low * denominator)), min(20 * denominator, math.floor(within.high * denominator))

    def pairs(denominator: int) -> st.SearchStrategy[tuple[int, int]]:
        return st.tuples(st.integers(*above(denominator)), st.just(denominator))

    def write(terms: tuple[int, int], shape: int) -> Numeral:
        numerator, below = terms
        value = _exact(Fraction(numerator, below))
        whole, rest = divmod(numerator, below)
        if shape == 0:
            return f"{numerator}/{below}", value
        if shape == 1 or not whole or not rest:
            return f"{_han(below)}分之{_han(numerator)}", value
        return f"{_han(whole)}又{_han(below)}分之{_han(rest)}", value

    below = [n for n in range(2, 100) if above(n)[0] <= above(n)[1]]
    if not below:
        return st.nothing()
    return _built(write, st.sampled_from(below).flatmap(pairs), st.integers(0, 2))


def _tenths(within: _Within) -> st.SearchStrategy[Numeral]:
    """七成, 三成五, 七成半."""

    def write(hundredths: int, half: bool) -> Numeral:  # noqa: FBT001
        tenths, rest = divmod(hundredths, 10)
        more = "" if not rest else "半" if rest == 5 and half else _DIGITS[rest]
        return f"{_DIGITS[tenths]}成{more}", Decimal(f"{hundredths}e-2")

    return _built(write, within.integers(10, 99, exponent=-2), st.booleans())


def _capped(within: _Within) -> _Within:
    return _Within(within.low, min(within.high, Fraction(_MOST_PERCENT)))


_NUMERALS: Final[Mapping[str, Callable[[_Within], st.SearchStrategy[Numeral]]]] = {
    "arabic": _arabic,
    "separators": _separated,
    "full_width": _full_width,
    "lower": _lower,
    "traditional": _traditional,
    "financial": _financial,
    "scaled": _scaled,
    "mixed": _mixed,
    "tail": _tail,
    "point": _point,
    "spelt": _spelt,
    "scientific": _scientific,
    "percent": _percent,
    "percent_in_words": _percent_in_words,
    "fraction": _fraction,
    "tenths": _tenths,
}
NUMERAL_FORMS: Final[tuple[str, ...]] = tuple(_NUMERALS)
PERCENTAGE_FORMS: Final[tuple[str, ...]] = ("percent", "percent_in_words", "tenths")


@_as_called
def numerals(
    *,
    min_value: int | Number = 0,
    max_value: int | Number = _LARGEST,
    forms: Iterable[str] = NUMERAL_FORMS,
) -> st.SearchStrategy[tuple[str, Number]]:
    """One number in any way Chinese texts write it, and its exact value; percentages and fractions as ratios.

    Args:
        min_value: The smallest value; below zero, numbers with a sign are written too.
        max_value: The largest value.
        forms: Names out of ``NUMERAL_FORMS``.

    Returns:
        A strategy of (text, Decimal), or (text, Fraction) where the digits would not end.

    Raises:
        hypothesis.errors.InvalidArgument: A form is unknown, a bound is a float, or no form can write such a number.

    >>> from hypothesis import find
    >>> find(numerals(forms=["tail"], min_value=10_000), lambda pair: True)
    ('一万一', Decimal('11000'))
    >>> third = Fraction(1, 3)
    >>> find(numerals(min_value=third, max_value=third, forms=["fraction"]), lambda pair: pair[0] == "三分之一")[1]
    Fraction(1, 3)
    """
    chosen = _chosen(forms, NUMERAL_FORMS)
    low, high = _bound("min_value", min_value), _bound("max_value", max_value)
    ways = [_NUMERALS[form](_Within(low, high)) for form in chosen]
    if low < 0:
        mirrored = _Within(max(Fraction(0), -high), -low)

        def negate(pair: Numeral, sign: str) -> Numeral:
            return sign + pair[0], pair[1].copy_negate() if isinstance(pair[1], Decimal) else -pair[1]

        ways += [_built(negate, _NUMERALS[form](mirrored), st.sampled_from(_SIGNS)) for form in chosen]
    ways = [way for way in ways if not way.is_empty]
    if not ways:
        msg = f"none of the forms {chosen} can write a number from {min_value} to {max_value}"
        raise InvalidArgument(msg)
    return st.one_of(ways)


@_as_called
def percentages(
    *,
    min_value: int | Number = 0,
    max_value: int | Number = _MOST_PERCENT,
    forms: Iterable[str] = PERCENTAGE_FORMS,
) -> st.SearchStrategy[tuple[str, Number]]:
    """One percentage in any way Chinese texts write it, and the exact ratio: 15.6% is 0.156.

    Args:
        min_value: The smallest ratio; below zero, percentages with a sign are written too.
        max_value: The largest ratio.
        forms: Names out of ``PERCENTAGE_FORMS``.

    Returns:
        A strategy of (text, Decimal).

    Raises:
        hypothesis.errors.InvalidArgument: A form is unknown, a bound is a float, or no form can write such a number.

    >>> from hypothesis import find
    >>> fifteen = Decimal("0.15")
    >>> find(percentages(min_value=fifteen, max_value=fifteen, forms=["percent_in_words"]), lambda pair: "百" in pair[0])
    ('百分之十五', Decimal('0.15'))
    """
    return numerals(min_value=min_value, max_value=max_value, forms=_chosen(forms, PERCENTAGE_FORMS))


# ---------------------------------------------------------------------------------------------------------------------
# Quantities

_BEFORE: Final[Mapping[str, str]] = {
    **dict.fromkeys(("约", "大约"), "approx"),
    **dict.fromkeys(("近", "接近", "将近", "不足", "不到"), "below"),
    **dict.fromkeys(("超", "超过", "逾", "突破"), "above"),
    **dict.fromkeys(("不少于", "不低于", "至少"), "min"),
    **dict.fromkeys(("不超过", "最多", "至多"), "max"),
}
_AFTER: Final[Mapping[str, str]] = {
    **dict.fromkeys(("左右", "上下"), "approx"),
    "以上": "min",
    **dict.fromkeys(("以内", "以下"), "max"),
}
_RANGE_MARKS: Final = ("-", "–", "—", "～", "~", "至", "到")
_FEW_SCALES: Final[Mapping[str, int]] = {
    "十": 1, "百": 2, "千": 3, "万": 4, "十万": 5, "百万": 6, "千万": 7, "亿": 8, "十亿": 9, "百亿": 10, "千亿": 11,
}  # fmt: skip
_BIG_SCALES: Final[Mapping[str, int]] = {"": 0, "万": 4, "亿": 8}
_OVER: Final = (("元", "money"), ("公斤", "mass"), ("吨标准煤", "energy"), ("立方米", "volume"))
_UNDER: Final = ("亩", "人", "平方米", "万元", "公顷")
_SUBUNITS: Final = (("角", 1), ("分", 2))
_COMPOUNDS: Final = (
    ("小时", "分", "分钟", "duration", 60),
    ("小时", "分钟", "分钟", "duration", 60),
    ("分", "秒", "秒", "duration", 60),
    ("天", "小时", "小时", "duration", 24),
    ("年", "个月", "个月", "duration", 12),
    ("吨", "公斤", "公斤", "mass", 1000),
    ("斤", "两", "两", "mass", 10),
    ("公里", "米", "米", "length", 1000),
    ("丈", "尺", "尺", "length", 10),
)
_CURRENCY_SIGNS: Final = (("¥", "元"), ("￥", "元"), ("US$", "美元"), ("HK$", "港元"), ("€", "欧元"))

Unit = tuple[str, str, str]  # as it is written, its canonical name, its kind


def _units() -> tuple[Unit, ...]:
    """Every spelling of the tables that is a unit behind any number; those that their neighbours decide are left out."""
    guarded = {spelling for spelling, _why in GUARDS}
    rows = [
        (spelling, row.name, row.kind)
        for row in UNITS
        for spelling in (row.name, *row.synonyms)
        if spelling not in guarded
    ]
    taken = {spelling for spelling, *_ in rows}
    rows += [(row.name, row.name, "count") for row in CLASSIFIERS if not row.flag and row.name not in taken | guarded]
    return tuple(rows)


_UNITS: Final = _units()
_WORDS: Final = frozenset(word for words in nonfigures.WORDS.values() for word in words.split())
_ARTICLES: Final = frozenset(nonfigures.ALWAYS_ARTICLES.split())
_LONGEST_WORD: Final = max(map(len, _WORDS))
_STARTS: Final = frozenset(spelling[:2] for row in UNITS for spelling in (row.name, *row.synonyms))
_USUAL: Final = ("arabic", "separators", "full_width", "lower", "traditional", "scaled", "tail", "point", "financial")
_DIGITS_ONLY: Final = ("arabic", "separators")


def _row(
    unit: Unit, value: Number | None, qualifier: str | None = None, ends: tuple[Number, Number] | None = None
) -> Row:
    low, high = (
        (None, None) if ends is None else [_exact(Fraction(end)) for end in ends]
    )  # an end has no written places
    return {
        "kind": unit[2],
        "value": _plain(value),
        "low": _plain(low),
        "high": _plain(high),
        "unit": unit[1],
        "qualifier": qualifier,
    }


def _written(number: str, unit: Unit) -> str:
    """Number and unit, unless the scale at the number's end would be taken for a unit's: 5千 and 米 make 5千米.

    Nor where the two open a word (三公 in 三公吨) or say that there is one (一种); and a single character of cheques counts money only: 伍家 and 陆里 are
    the ends of 队伍家 and 大陆里.
    """
    assume(number[-1] + unit[0][0] not in _STARTS)
    assume(unit[2] == "money" or len(number) > 1 or number not in characters.FINANCIAL)
    text = number + unit[0]
    opening = (number.replace("兩", "两") + unit[0])[:_LONGEST_WORD]
    assume(number != "一" or unit[0] not in _ARTICLES)
    assume(not any(opening[:end] in _WORDS for end in range(len(number) + 1, len(opening) + 1)))
    return text


Quantified = tuple[str, Row]
Units = st.SearchStrategy[Unit]
Written = tuple[str, ...]  # the forms out of ``NUMERAL_FORMS`` that numbers are written in


def _figures(written: Written) -> st.SearchStrategy[Numeral]:
    return numerals(max_value=10**13, forms=written)


def _plain_quantity(units: Units, written: Written) -> st.SearchStrategy[Quantified]:
    return _built(lambda number, unit: (_written(number[0], unit), _row(unit, number[1])), _figures(written), units)


def _negative_quantity(units: Units, written: Written) -> st.SearchStrategy[Quantified]:
    digits = numerals(max_value=10**9, forms=written)
    return _built(
        lambda number, unit, sign: (
            sign + _written(number[0], unit),
            _row(unit, number[1].copy_negate() if isinstance(number[1], Decimal) else -number[1]),
        ),
        digits.filter(lambda pair: pair[1] > 0),
        units,
        st.sampled_from(_SIGNS),
    )


def _qualified_before(units: Units, written: Written) -> st.SearchStrategy[Quantified]:
    return _built(
        lambda word, number, unit: (word + _written(number[0], unit), _row(unit, number[1], _BEFORE[word])),
        st.sampled_from(sorted(_BEFORE)),
        _figures(written),
        units,
    )


def _qualified_after(units: Units, written: Written) -> st.SearchStrategy[Quantified]:
    return _built(
        lambda word, number, unit: (_written(number[0], unit) + word, _row(unit, number[1], _AFTER[word])),
        st.sampled_from(sorted(_AFTER)),
        _figures(written),
        units,
    )


def _mixed_quantity(units: Units, written: Written) -> st.SearchStrategy[Quantified]:
    """2千3百万元, 4万1343元."""
    return _built(
        lambda number, unit: (_written(number[0], unit), _row(unit, number[1])), numerals(forms=written), units
    )


def _scales_of(way: str) -> list[tuple[str, int]]:
    """The scale words behind a number in Arabic digits ("arabic": none; "scaled") or in Chinese ("lower")."""
    return [row for row in sorted(_BIG_SCALES.items()) if way == "lower" or (way == "scaled") == bool(row[0])]


@st.composite
def _more(draw: st.DrawFn, units: Units, written: Written) -> Quantified:
    """30多家, 1300余亩, 4万多人, 20多万人: up to one more unit of the last digit that is not zero."""
    unit = draw(units)
    way = draw(st.sampled_from(written))
    word, exponent = draw(st.sampled_from(_scales_of(way)))
    digits, zeros = draw(st.integers(1, 99).filter(lambda n: n % 10)), draw(st.integers(1, 2 if word else 3))
    number = digits * 10**zeros
    more = draw(st.sampled_from("多余"))
    body = _han(number) if way == "lower" else str(number)
    value = Decimal(number * 10**exponent)
    high = Decimal((digits + 1) * 10 ** (zeros + exponent))
    scaled_first = bool(word) and draw(st.booleans())
    text = _written(f"{body}{word}{more}" if scaled_first else f"{body}{more}{word}", unit)
    return text, _row(unit, value, "above", (value, high))


@st.composite
def _about(draw: st.DrawFn, units: Units, written: Written) -> Quantified:
    """一百来人, 30来家."""
    unit = draw(units)
    number = draw(st.integers(1, 9)) * draw(st.sampled_from([10, 100]))
    body = _han(number) if draw(st.sampled_from(written)) == "lower" else str(number)
    return f"{body}来{unit[0]}", _row(unit, Decimal(number), "approx")


@st.composite
def _few(draw: st.DrawFn, units: Units, _: Written) -> Quantified:
    """几十家, 数百万元: from two of the scale up to ten of it; 十几家, 二十几万人: within ten."""
    unit = draw(units)
    if draw(st.booleans()):
        word, exponent = draw(st.sampled_from(sorted(_FEW_SCALES.items())))
        ends = Decimal(2 * 10**exponent), Decimal(10 ** (exponent + 1))
        return _written(draw(st.sampled_from("几数")) + word, unit), _row(unit, None, None, ends)
    tens = draw(st.integers(1, 9))
    word, exponent = draw(st.sampled_from(sorted(_BIG_SCALES.items())))
    ends = Decimal(tens * 10 ** (exponent + 1)), Decimal((tens + 1) * 10 ** (exponent + 1))
    return _written(f"{_han(tens * 10)}几{word}", unit), _row(unit, None, None, ends)


@st.composite
def _neighbours(draw: st.DrawFn, units: Units, _: Written) -> Quantified:
    """四五家, 五六百人, 十七八万元, 三五百家: two digits side by side are the ends of a range."""
    unit = draw(units)
    low = draw(st.integers(1, 8))
    high = 5 if low == 3 and draw(st.booleans()) else low + 1
    pair = _DIGITS[low] + _DIGITS[high]
    if draw(st.booleans()):
        tens = draw(st.integers(1, 9))
        word, exponent = draw(st.sampled_from(sorted(_BIG_SCALES.items())))
        assume((tens, high, word) != (1, 5, ""))  # 十三五 and 十四五 are five-year plans
        text, ends = f"{_han(tens * 10)}{pair}{word}", (10 * tens + low, 10 * tens + high)
    else:
        word, exponent = draw(st.sampled_from([("", 0), *sorted(_FEW_SCALES.items())]))
        spoken = {"一二": "一两", "二三": "两三"}.get(pair, pair) if not word.startswith("十") else pair
        text, ends = spoken + word, (low, high)
    return _written(text, unit), _row(
        unit, None, None, (Decimal(ends[0] * 10**exponent), Decimal(ends[1] * 10**exponent))
    )


@st.composite
def _range(draw: st.DrawFn, units: Units, written: Written) -> Quantified:
    """5-10亿元, 3万—5万元, 五千万元至一亿元, 三至五家, 5%—6%."""
    unit = draw(units)
    way = draw(st.sampled_from(written))
    in_words = way == "lower"
    mark = draw(st.sampled_from("至到" if in_words else _RANGE_MARKS))
    word, exponent = draw(st.sampled_from(_scales_of(way)))
    between = draw(st.sampled_from(["", word, word + unit[0]]))
    # 三至五万 shares its scale, 三至五百 and 三百至五百万 would leave in doubt which scale is shared.
    most = 10_000 if not in_words else 9999 if between else 9
    places = 0 if in_words else draw(st.integers(0, 2))
    low = draw(st.integers(1, most - 1))
    first, last = (Decimal(f"{n}e-{places}") for n in (low, draw(st.integers(low + 1, most))))
    ends = Decimal(f"{first}e{exponent}"), Decimal(f"{last}e{exponent}")
    left, right = (_han(int(end)) if in_words else format(end, "f") for end in (first, last))
    return f"{left}{between}{mark}{_written(right + word, unit)}", _row(unit, None, None, ends)


def _rate(_: Units, written: Written) -> st.SearchStrategy[Quantified]:
    """1200元/亩, 0.46吨标准煤/万元; the denominator's scale stays."""
    digits = numerals(max_value=10**6, forms=written)
    return _built(
        lambda number, over, under: (
            f"{number[0]}{over}/{under}",
            _row(("", f"{over}/{under}", "rate"), number[1]),
        ),
        digits,
        st.sampled_from([name for name, _kind in _OVER]),
        st.sampled_from(_UNDER),
    )


def _each(_: Units, written: Written) -> st.SearchStrategy[Quantified]:
    """每亩1200元 is 元/亩."""
    digits = numerals(max_value=10**6, forms=written)
    return _built(
        lambda number, under: (f"每{under}{number[0]}元", _row(("", f"元/{under}", "rate"), number[1])),
        digits,
        st.sampled_from([under for under in _UNDER if under != "万元"]),
    )


def _percent_quantity(_: Units, written: Written) -> st.SearchStrategy[Quantified]:
    """百分之十五点六 has the unit %."""

    def write(pair: Numeral) -> Quantified:
        exponent, unit = {"百": (2, "%"), "千": (3, "‰"), "万": (4, "‱")}[pair[0][0]]
        return pair[0], _row(("", unit, "percent"), Decimal(f"{pair[1]}e{exponent}"))

    return numerals(forms=written, max_value=1).map(write)


def _part(_: Units, written: Written) -> st.SearchStrategy[Quantified]:
    """三分之一, 七成: bare fractions have the unit "1"."""
    thirds = (
        st.integers(2, 20).filter(lambda n: n != 10).flatmap(lambda n: st.tuples(st.integers(1, n - 1), st.just(n)))
    )
    fractions = thirds.map(lambda pair: (f"{_han(pair[1])}分之{_han(pair[0])}", _exact(Fraction(*pair))))
    tenths = st.integers(1, 9).map(lambda n: (f"{_DIGITS[n]}成", Decimal(f"{n}e-1")))
    ways = [way for form, way in (("fraction", fractions), ("tenths", tenths)) if form in written]
    return st.one_of(ways).map(lambda pair: (pair[0], _row(("", "1", "fraction"), pair[1])))


@st.composite
def _cheque(draw: st.DrawFn, _: Units, written: Written) -> Quantified:
    """壹仟贰佰元整, 叁元伍角, 3元5角2分."""
    yuan, jiao, fen = draw(st.integers(1, 10**9)), draw(st.integers(1, 9)), draw(st.integers(0, 9))
    financial = draw(st.sampled_from(written)) == "financial"

    def write(number: int) -> str:
        return _spelled_out(number).translate(_FINANCIAL) if financial else str(number)

    if financial and draw(st.booleans()):
        return f"{write(yuan)}元整", _row(("", "元", "money"), Decimal(yuan))
    text = f"{write(yuan)}元{write(jiao)}角" + (f"{write(fen)}分" if fen else "")
    return text, _row(("", "元", "money"), Decimal(f"{yuan}.{jiao}{fen or ''}"))


@st.composite
def _compound(draw: st.DrawFn, _: Units, __: Written) -> Quantified:
    """2小时30分, 3斤2两: read as so many of the smaller unit."""
    larger, smaller, unit, kind, ratio = draw(st.sampled_from(_COMPOUNDS))
    whole, rest = draw(st.integers(1, 90)), draw(st.integers(1, ratio - 1))
    return f"{whole}{larger}{rest}{smaller}", _row(("", unit, kind), Decimal(whole * ratio + rest))


def _signed_currency(_: Units, written: Written) -> st.SearchStrategy[Quantified]:
    """¥300万, US$5,000."""
    return _built(
        lambda sign, number: (sign[0] + number[0], _row(("", sign[1], "money"), number[1])),
        st.sampled_from(_CURRENCY_SIGNS),
        numerals(forms=written, max_value=10**12),
    )


class _Form(NamedTuple):
    """How quantities of one form are made, in which kinds alone, and in which numerals they can be written."""

    make: Callable[[Units, Written], st.SearchStrategy[Quantified]]
    kinds: frozenset[str]  # empty: those of any unit
    written: Written


_ANY: Final[frozenset[str]] = frozenset()
_QUANTITIES: Final[Mapping[str, _Form]] = {
    "plain": _Form(_plain_quantity, _ANY, _USUAL),
    "negative": _Form(_negative_quantity, _ANY, ("arabic", "scaled")),
    "mixed": _Form(_mixed_quantity, _ANY, ("mixed",)),
    "qualifier_before": _Form(_qualified_before, _ANY, _USUAL),
    "qualifier_after": _Form(_qualified_after, _ANY, _USUAL),
    "more": _Form(_more, _ANY, ("arabic", "lower", "scaled")),
    "about": _Form(_about, _ANY, ("arabic", "lower")),
    "few": _Form(_few, _ANY, ("lower",)),
    "neighbours": _Form(_neighbours, _ANY, ("lower",)),
    "range": _Form(_range, _ANY, ("arabic", "lower", "scaled")),
    "rate": _Form(_rate, frozenset({"rate"}), _DIGITS_ONLY),
    "each": _Form(_each, frozenset({"rate"}), _DIGITS_ONLY),
    "percent_in_words": _Form(_percent_quantity, frozenset({"percent"}), ("percent_in_words",)),
    "fraction": _Form(_part, frozenset({"fraction"}), ("fraction", "tenths")),
    "cheque": _Form(_cheque, frozenset({"money"}), ("arabic", "financial")),
    "compound": _Form(_compound, frozenset({"duration", "mass", "length"}), ("arabic",)),
    "currency_sign": _Form(_signed_currency, frozenset({"money"}), (*_DIGITS_ONLY, "scaled")),
}
_KINDS: Final = tuple(
    dict.fromkeys((*(kind for *_, kind in _UNITS), *(kind for form in _QUANTITIES.values() for kind in form.kinds)))
)
QUANTITY_FORMS: Final[tuple[str, ...]] = tuple(_QUANTITIES)


@_as_called
def quantities(
    *,
    forms: Iterable[str] = QUANTITY_FORMS,
    kinds: Iterable[str] | None = None,
    numeral_forms: Iterable[str] = NUMERAL_FORMS,
) -> st.SearchStrategy[tuple[str, dict[str, str | None]]]:
    """One quantity: number, unit and qualifier words, and what it says.

    Args:
        forms: Names out of ``QUANTITY_FORMS``.
        kinds: Kinds of quantity ("money", "count", "area", …), all by default.
        numeral_forms: How the numbers are written, names out of ``NUMERAL_FORMS``. A form that writes its numbers in none of
            these ways is left out: 几十 and 四五 are "lower" alone, 1.5×10⁸ and 二〇一九 ("scientific", "spelt") stand in no form.

    Returns:
        A strategy of (text, dict) with the keys kind, value, low, high, unit and qualifier, numbers as strings: what
        `Quantity.to_dict` gives.

    Raises:
        hypothesis.errors.InvalidArgument: A form or a kind is unknown, or none of the forms has one of the kinds in such
            numerals.

    >>> from hypothesis import find
    >>> text, expected = find(quantities(forms=["range"], kinds=["money"]), lambda pair: True)
    >>> expected["kind"], expected["value"], Decimal(expected["low"]) < Decimal(expected["high"])
    ('money', None, True)
    >>> find(quantities(forms=["plain"], numeral_forms=["financial"]), lambda pair: "佰" in pair[0])[0][:2]
    '壹佰'
    """
    chosen = _chosen(forms, QUANTITY_FORMS)
    numbers = _chosen(numeral_forms, NUMERAL_FORMS)
    wanted = None if kinds is None else frozenset(_chosen(kinds, _KINDS, "kind"))
    units = [unit for unit in _UNITS if wanted is None or unit[2] in wanted]
    ways = []
    for form in chosen:
        make, fixed, can_write = _QUANTITIES[form]
        written = tuple(way for way in can_write if way in numbers)
        if written and ((not fixed and units) or (fixed and (wanted is None or fixed & wanted))):
            ways.append(make(st.sampled_from(units or _UNITS), written))
    if not ways:
        kinds_asked = "any kind" if wanted is None else f"the kinds {sorted(wanted)}"
        msg = f"none of the forms {chosen} has a quantity of {kinds_asked} with a number written as {numbers}"
        raise InvalidArgument(msg)
    _warm()
    return st.one_of(ways)


# ---------------------------------------------------------------------------------------------------------------------
# Changes

_BASES: Final = ("同比", "环比", "年均", "比上年", "较上年", "比上年同期", "比2019年")
_UP: Final = ("增长", "增加", "提高", "上升", "上涨")
_DOWN: Final = ("下降", "减少", "降低", "回落", "下滑")
_LEVELS: Final = ("上年", "2019年")
_TIMES: Final = "一两三"


def _change(basis: str | None, direction: str, form: str, signed: Number, quantity: Row | None) -> Row:
    return {"basis": basis, "direction": direction, "form": form, "signed": signed, "quantity": quantity}


_PERCENT: Final[Unit] = ("%", "%", "percent")
_POINTS: Final[Unit] = ("个百分点", "百分点", "percentage_point")
_AMOUNTS: Final[tuple[Unit, ...]] = (
    ("元", "元", "money"),
    ("个", "个", "count"),
    ("户", "户", "count"),
    ("吨", "吨", "mass"),
)


@st.composite
def _moved(draw: st.DrawFn, unit: Unit, exponent: int = 0, verbs: Sequence[str] = (*_UP, *_DOWN)) -> tuple[str, Row]:
    basis = draw(st.none() | st.sampled_from(_BASES))
    verb = draw(st.sampled_from(verbs))
    number, value = draw(numerals(min_value=Decimal("0.01"), max_value=10**4, forms=["arabic"]))
    sign = -1 if verb in _DOWN else 1
    signed = Decimal(f"{'-' if sign < 0 else ''}{value}e{exponent}")
    row = _change(basis, "down" if sign < 0 else "up", "increase", signed, _row(unit, value))
    return f"{basis or ''}{verb}{number}{unit[0]}", row


@st.composite
def _fallen(draw: st.DrawFn) -> tuple[str, Row]:
    """增长-2.3% says the same as 下降2.3%."""
    text, row = draw(_moved(_PERCENT, -2, ("增长", "上涨")))
    verb = re.search("增长|上涨", text)
    assert verb is not None  # noqa: S101
    text = f"{text[: verb.end()]}-{text[verb.end() :]}"
    return text, {**row, "direction": "down", "signed": row["signed"].copy_negate()}


@st.composite
def _doubled(draw: st.DrawFn) -> tuple[str, Row]:
    """翻一番 is after/before 2, 翻两番 4."""
    basis = draw(st.none() | st.sampled_from(_BASES[:1] + _BASES[3:5]))
    times = draw(st.integers(1, 3))
    value = Decimal(2**times)
    text = f"{basis or ''}翻{draw(st.sampled_from(['', '了']))}{_TIMES[times - 1]}番"
    return text, _change(basis, "up", "ratio", value, _row(("", "倍", "multiple"), value))


@st.composite
def _multiple(draw: st.DrawFn) -> tuple[str, Row]:
    """是上年的3.2倍 is after/before, 增长1.5倍 what was added."""
    number, value = draw(numerals(min_value=1, max_value=99, forms=["arabic", "point"]))
    unit = ("倍", "倍", "multiple")
    if draw(st.booleans()):
        basis = draw(st.sampled_from(_LEVELS))
        return f"是{basis}的{number}倍", _change(basis, "up", "ratio", value, _row(unit, value))
    return f"增长{number}倍", _change(None, "up", "increase", value, _row(unit, value))


_CHANGES: Final[Mapping[str, Callable[[], st.SearchStrategy[tuple[str, Row]]]]] = {
    "percent": lambda: _moved(_PERCENT, -2),
    "negative": _fallen,
    "points": lambda: _moved(_POINTS),
    "amount": lambda: st.sampled_from(_AMOUNTS).flatmap(_moved),
    "doubling": _doubled,
    "multiple": _multiple,
    "flat": lambda: st.sampled_from(("", "同比", "环比")).map(
        lambda basis: (f"{basis}持平", _change(basis or None, "flat", "increase", Decimal(0), None))
    ),
}
CHANGE_FORMS: Final[tuple[str, ...]] = tuple(_CHANGES)


@_as_called
def changes(*, forms: Iterable[str] = CHANGE_FORMS) -> st.SearchStrategy[tuple[str, dict[str, Any]]]:
    """One change: against what, which way and by how much, and what it says.

    Args:
        forms: Names out of ``CHANGE_FORMS``.

    Returns:
        A strategy of (text, dict): basis, direction, form and signed as `Change` has them, signed with percentages as
        ratios, and quantity as a dict like those of `quantities`, None for 持平.

    Raises:
        hypothesis.errors.InvalidArgument: A form is unknown.

    >>> from hypothesis import find
    >>> find(changes(forms=["doubling"]), lambda pair: pair[1]["signed"] == 4)
    ('翻两番', {'basis': None, 'direction': 'up', 'form': 'ratio', 'signed': Decimal('4'), 'quantity': {...}})
    """
    ways = [_CHANGES[form]() for form in _chosen(forms, CHANGE_FORMS)]
    _warm()
    return st.one_of(ways)


# ---------------------------------------------------------------------------------------------------------------------
# Periods

Dated = tuple[str, tuple[date | None, date | None]]
_YEAR_WORDS: Final[Mapping[str, int]] = {"今年": 0, "去年": -1, "前年": -2, "明年": 1}
_HALVES: Final = (("上半年", 1, 6), ("下半年", 7, 12))
_PLANS: Final = ((10, "十"), (11, "十一"), (12, "十二"), (13, "十三"), (14, "十四"))
_STROKES: Final = ("-", "—", "–", "~", "至", "到")


def _months(year: int | None, first: int, last: int) -> tuple[date | None, date | None]:
    if year is None:
        return None, None
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


@st.composite
def _years(draw: st.DrawFn, today: date | None) -> tuple[str, int | None]:
    """A year in any writing, or a word for one."""
    if draw(st.integers(0, 3)) == 0:
        word, offset = draw(st.sampled_from(sorted(_YEAR_WORDS.items())))
        return word, None if today is None else today.year + offset
    year = draw(st.integers(1950, 2049))
    shape = draw(st.integers(0, 3))
    if shape == 0:
        return f"{_one_by_one(str(year)).replace('零', '〇')}年", year
    digits = str(year)
    return f"{digits.translate(_FULL_WIDTH) if shape == 1 else digits}年", year


@st.composite
def _whole_year(draw: st.DrawFn, today: date | None) -> Dated:
    text, year = draw(_years(today))
    if not text.startswith(tuple(_YEAR_WORDS)):
        text += draw(st.sampled_from(["", "度"]))
    return text, _months(year, 1, 12)


@st.composite
def _half(draw: st.DrawFn, today: date | None) -> Dated:
    text, year = draw(_years(today))
    word, first, last = draw(st.sampled_from(_HALVES))
    return text + word, _months(year, first, last)


@st.composite
def _quarter(draw: st.DrawFn, today: date | None) -> Dated:
    text, year = draw(_years(today))
    number = draw(st.integers(1, 4))
    word = draw(st.sampled_from([f"{_DIGITS[number]}季度", f"第{_DIGITS[number]}季度", f"{number}季度"]))
    if number in {2, 3} and draw(st.booleans()):
        return f"{text}前{_DIGITS[number].replace('二', '两')}季度", _months(year, 1, 3 * number)
    return text + word, _months(year, 3 * number - 2, 3 * number)


@st.composite
def _month(draw: st.DrawFn, today: date | None) -> Dated:
    text, year = draw(_years(today))
    month = draw(st.integers(1, 12))
    shape = draw(st.integers(0, 3))
    if shape == 0 and month > 1:
        first = draw(st.integers(1, month - 1))
        return f"{text}{first}{draw(st.sampled_from(_STROKES))}{month}月", _months(year, first, month)
    if shape == 1 and month > 1:
        return f"{text}前{month}个月", _months(year, 1, month)
    if shape == 2:
        return f"{text}{_han(month)}月", _months(year, month, month)
    return f"{text}{month}月{draw(st.sampled_from(['', '份']))}", _months(year, month, month)


@st.composite
def _day(draw: st.DrawFn, _: date | None) -> Dated:
    day = draw(st.dates(date(1950, 1, 1), date(2049, 12, 31)))
    if draw(st.booleans()):
        return f"{day.year}年{day.month}月{day.day}日", (day, day)
    return f"{_one_by_one(str(day.year)).replace('零', '〇')}年{_han(day.month)}月{_han(day.day)}日", (day, day)


@st.composite
def _point_in_time(draw: st.DrawFn, today: date | None) -> Dated:
    """截至2017年底 is a day."""
    text, year = draw(_years(today))
    lead = draw(st.sampled_from(["", "截至"]))
    edge = draw(st.sampled_from("底末"))
    if draw(st.booleans()):
        month = draw(st.integers(1, 12))
        _, last = _months(year, month, month)
        return f"{lead}{text}{month}月{edge}", (last, last)
    _, last = _months(year, 12, 12)
    if text.endswith("年"):
        return f"{lead}{text}{edge}", (last, last)
    return f"{lead}{text}年{edge}", (last, last)


@st.composite
def _span_of_years(draw: st.DrawFn, _: date | None) -> Dated:
    first = draw(st.integers(1950, 2040))
    last = draw(st.integers(first + 1, 2049))
    return f"{first}{draw(st.sampled_from(_STROKES))}{last}年", (date(first, 1, 1), date(last, 12, 31))


@st.composite
def _plan(draw: st.DrawFn, _: date | None) -> Dated:
    number, word = draw(st.sampled_from(_PLANS))
    first = 2001 + 5 * (number - 10)
    quoted = draw(st.sampled_from(["“{}五”期间", "“{}五”时期", "“{}五”"])).format(word)
    return quoted, (date(first, 1, 1), date(first + 4, 12, 31))


@st.composite
def _republic(draw: st.DrawFn, _: date | None) -> Dated:
    """民国110年: year 1 is 1912."""
    number = draw(st.integers(1, 130))
    return f"{draw(st.sampled_from(['民国', '民國', '中华民国']))}{number}年", _months(number + 1911, 1, 12)


_PERIODS: Final[Mapping[str, Callable[[date | None], st.SearchStrategy[Dated]]]] = {
    "year": _whole_year,
    "half": _half,
    "quarter": _quarter,
    "month": _month,
    "day": _day,
    "point": _point_in_time,
    "years": _span_of_years,
    "plan": _plan,
    "republic": _republic,
}
PERIOD_FORMS: Final[tuple[str, ...]] = tuple(_PERIODS)


@_as_called
def periods(
    *, today: date | str | None = None, forms: Iterable[str] = PERIOD_FORMS
) -> st.SearchStrategy[tuple[str, dict[str, date | None]]]:
    """One period and the days it names.

    Args:
        today: The day that 今年 and 去年 are counted from, a date or a string ("2026-11-22"); without it their ends are open.
        forms: Names out of ``PERIOD_FORMS``.

    Returns:
        A strategy of (text, dict): start and end, both inclusive, None where open.

    Raises:
        hypothesis.errors.InvalidArgument: A form is unknown.

    >>> from hypothesis import find
    >>> find(periods(forms=["half"], today=date(2022, 11, 1)), lambda pair: pair[0] == "今年上半年")[1]["end"]
    datetime.date(2022, 6, 30)
    """
    day = day_of(today)
    ways = [_PERIODS[form](day) for form in _chosen(forms, PERIOD_FORMS)]
    _warm()
    return st.one_of(ways).map(lambda pair: (pair[0], dict(zip(("start", "end"), pair[1], strict=True))))


# ---------------------------------------------------------------------------------------------------------------------
# Reports

_MEASURED: Final[tuple[tuple[str, Unit], ...]] = (
    ("固定资产投资", ("元", "元", "money")),
    ("社会消费品零售总额", ("元", "元", "money")),
    ("一般公共预算收入", ("元", "元", "money")),
    ("进出口总额", ("美元", "美元", "money")),
    ("粮食产量", ("吨", "吨", "mass")),
    ("用电量", ("千瓦时", "千瓦时", "energy")),
    ("公路通车里程", ("公里", "公里", "length")),
    ("建成区面积", ("平方公里", "平方公里", "area")),
    ("旅游接待量", ("人次", "人次", "count")),
    ("参保企业", ("家", "家", "count")),
)
_OPENINGS: Final = ("", "2023年，", "2021年全年，", "前三季度，", "今年上半年，")
_LINKS: Final = ("达", "达到", "为")
_RATES: Final = ("城镇化率", "森林覆盖率", "就业率", "自给率")
_WHOLES: Final = ("全市", "全省", "全国")
REPORT_INDICATORS: Final[tuple[str, ...]] = (*(name for name, _unit in _MEASURED), *_RATES)
_WITHOUT_FIGURES: Final = (
    "会议于2021年3月5日召开。",
    "“十四五”规划开局良好。",
    "第三产业发展较快。",
    "一是抓好统筹，二是压实责任。",
)
_SENTENCE_BASES: Final = ("同比", "比上年")


class _Sentence:
    """A sentence in the making, and the rows of its figures."""

    def __init__(self, opening: str, indicator: str) -> None:
        self.text = opening + indicator
        self.rows: list[Row] = []
        self._indicator = indicator

    def figure(self, words: str, number: Numeral, unit: Unit, **fields: Any) -> None:
        """Go on with words and a figure."""
        figure = number[0] + unit[0]
        start = len(self.text) + len(words)
        self.text += words + figure
        more = {"indicator": self._indicator, "change": None, "share_of": None, **fields}
        row = _row(unit, number[1], more.pop("qualifier", None))
        self.rows.append({"start": start, "end": len(self.text), "text": figure, **row, **more})


@st.composite
def _level(draw: st.DrawFn, measured: Sequence[tuple[str, Unit]]) -> tuple[str, list[Row]]:
    """An indicator, its level, and perhaps how it moved or what it is a share of."""
    indicator, unit = draw(st.sampled_from(measured))
    sentence = _Sentence(draw(st.sampled_from(_OPENINGS)), indicator)
    link, word = draw(st.sampled_from(_LINKS)), draw(st.sampled_from(["", "约", "近", "超过"]))
    level = draw(numerals(min_value=2, max_value=10**12, forms=("arabic", "separators", "scaled", "point")))
    sentence.figure(link + word, level, unit, qualifier=_BEFORE.get(word))
    more = draw(st.sampled_from(["", "change", "share"]))
    if more == "change":
        _add_change(draw, sentence, ("增长", "下降"), _PERCENT, 500)
    elif more == "share":
        part = draw(numerals(min_value=Decimal("0.1"), max_value=99, forms=["arabic"]))
        whole = draw(st.sampled_from(_WHOLES))
        sentence.figure(f"，占{whole}的", part, _PERCENT, share_of=whole)
    return f"{sentence.text}。", sentence.rows


@st.composite
def _rate_sentence(draw: st.DrawFn, rates: Sequence[str]) -> tuple[str, list[Row]]:
    """A rate, and by how many points it moved."""
    sentence = _Sentence(draw(st.sampled_from(_OPENINGS)), draw(st.sampled_from(rates)))
    level = draw(numerals(min_value=1, max_value=100, forms=["arabic"]))
    sentence.figure(draw(st.sampled_from(_LINKS)), level, _PERCENT)
    _add_change(draw, sentence, ("提高", "回落"), _POINTS, 20)
    return f"{sentence.text}。", sentence.rows


def _add_change(draw: st.DrawFn, sentence: _Sentence, verbs: tuple[str, str], unit: Unit, most: int) -> None:
    basis, verb = draw(st.sampled_from(_SENTENCE_BASES)), draw(st.sampled_from(verbs))
    change = {"basis": basis, "direction": "up" if verb == verbs[0] else "down", "form": "increase"}
    moved = draw(numerals(min_value=Decimal("0.1"), max_value=most, forms=["arabic"]))
    sentence.figure(f"，{basis}{verb}", moved, unit, change=change)


@st.composite
def _report(
    draw: st.DrawFn, sentences: st.SearchStrategy[tuple[str, list[Row]]], max_sentences: int
) -> tuple[str, list[Row]]:
    text, rows = "", []
    for sentence, found in draw(st.lists(sentences, min_size=1, max_size=max_sentences)):
        rows += [{**row, "start": row["start"] + len(text), "end": row["end"] + len(text)} for row in found]
        text += sentence
    return text, rows


@_as_called
def reports(
    *, max_sentences: int = 5, indicators: Iterable[str] = REPORT_INDICATORS
) -> st.SearchStrategy[tuple[str, list[dict[str, Any]]]]:
    """A few sentences of a report, and the rows of its table.

    Args:
        max_sentences: The most sentences a text has.
        indicators: What is measured, names out of ``REPORT_INDICATORS``.

    Returns:
        A strategy of (text, rows), one row a figure in the order of the text, each a dict with the keys start, end,
        text, kind, value, low, high, unit, qualifier, indicator, change and share_of, as `Report.to_dict` has them.

    Raises:
        hypothesis.errors.InvalidArgument: An indicator is unknown, or there is no room for a sentence.

    >>> from hypothesis import Phase, find, settings
    >>> quick = settings(phases=[Phase.generate])  # the first such text, not the shortest
    >>> text, rows = find(reports(), lambda pair: len(pair[1]) == 2, settings=quick)
    >>> [text[row["start"] : row["end"]] == row["text"] for row in rows]
    [True, True]
    """
    if max_sentences < 1:
        msg = f"a report has at least one sentence, so max_sentences must not be {max_sentences!r}"
        raise InvalidArgument(msg)
    chosen = _chosen(indicators, REPORT_INDICATORS, "indicator")
    sentences: list[st.SearchStrategy[tuple[str, list[Row]]]] = [
        st.sampled_from(_WITHOUT_FIGURES).map(lambda sentence: (sentence, []))
    ]
    measured = [row for row in _MEASURED if row[0] in chosen]
    rates = [rate for rate in _RATES if rate in chosen]
    if measured:
        sentences.append(_level(measured))
    if rates:
        sentences.append(_rate_sentence(rates))
    _warm()
    return _report(st.one_of(sentences), max_sentences)


# ---------------------------------------------------------------------------------------------------------------------
# Arguments


def _chosen(names: object, known: tuple[str, ...], what: str = "form") -> tuple[str, ...]:
    if not isinstance(names, Iterable):
        msg = f"name {what}s out of {', '.join(known)}, not {names!r:.80}"
        raise InvalidArgument(msg)
    chosen = (names,) if isinstance(names, str) else tuple(names)
    for name in chosen:
        if name not in known:
            msg = f"there is no {what} {name!r}; the {what}s are {', '.join(known)}"
            raise InvalidArgument(msg)
    if not chosen:
        msg = f"name at least one {what} out of {', '.join(known)}"
        raise InvalidArgument(msg)
    return chosen


def _bound(name: str, bound: object) -> Fraction:
    if isinstance(bound, bool) or not isinstance(bound, int | Decimal | Fraction):
        msg = f"{name} must be an int, a Decimal or a Fraction, not {bound!r} ({type(bound).__name__})"
        raise InvalidArgument(msg)
    return Fraction(bound)
