"""In: the parts of a number as a pattern matched them. Out: `Numeral`: their exact value, and what may be done to it."""

from __future__ import annotations

import functools
import re
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Final

from zhmetrics.errors import ParseError
from zhmetrics.language import numerals
from zhmetrics.language.numerals import Numeral, exact
from zhmetrics.language.script import fold
from zhmetrics.language.tables import characters, qualifiers

__all__ = [
    "LIST_MARKS",
    "MINUS",
    "SCALES",
    "Parts",
    "arabic",
    "fraction_of",
    "is_bare",
    "is_rising",
    "negative",
    "numeral_of",
    "numeral_or_none",
    "plain_numeral",
    "read",
    "shifted",
    "signed",
    "tenth",
    "with_coins",
    "with_decimals",
]

LIST_MARKS: Final = "、和及与或"
MINUS: Final = "-－−﹣"
BELOW_ZERO: Final = MINUS + "负負"  # the signs that one character long stand before a number below zero

# Digits, scale words behind them, a Chinese run, 多 or 余, scale words behind that, and the unit.
# Exponents of the scale words that may stand between Arabic digits and a unit; any other tail is a mixed numeral.
SCALES: Final = {
    "": 0, "十": 1, "百": 2, "千": 3, "万": 4, "十万": 5, "百万": 6, "千万": 7, "亿": 8, "十亿": 9,
    "百亿": 10, "千亿": 11, "万亿": 12, "兆": 12,
}  # fmt: skip
# What may stand among Arabic digits, as `Decimal` takes it.
_AS_DECIMAL: Final = str.maketrans(
    {
        **{chr(0xFF10 + digit): str(digit) for digit in range(10)},
        **dict.fromkeys(characters.POINTS + "·", "."),
        **dict.fromkeys(characters.THIN_SPACES + ",， \u00a0\u3000", ""),
    }
)
_NO_PIECE: Final = str.maketrans("", "", "个")  # of 三个亿
_LONGEST_TAIL = 4  # of one scale word with the blanks around it; what is longer is a mixed numeral
_FEWEST_ITEMS, _LONGEST_ITEM = 3, 4  # of a list of numbers, and the digits of each
_SHORT = 8  # characters of a numeral that is worth remembering
_ROUGH_DENOMINATOR = 10  # CONTRACT: fractions with a denominator up to 10 are known to 0.05
Parts = tuple[str | None, str | None, str | None, str | None, str | None, str | None]


def numeral_of(parts: Parts) -> Numeral:
    """The value of a numeral's parts (digits, scale words, Chinese run, 多, scale words behind it).

    Raises:
        ParseError: They make no number.
    """
    digits, tail, han, inside, inner_scale, _unit = parts
    if inside is None and digits is not None:
        plain = arabic(digits, tail or "")
        if plain is not None:
            return Numeral(plain[0], None, plain[1], plain[2])
    more = "" if inside is None or qualifiers.INSIDE[inside] == "approx" else inside
    return read(f"{digits or ''}{tail or ''}{han or ''}{more}{inner_scale or ''}".replace(" ", "").translate(_NO_PIECE))


@functools.lru_cache(maxsize=2048)
def _read_short(text: str) -> Numeral | tuple[str, str, tuple[int, int], str]:
    """The numeral, or what the error says: an error that is kept and raised again gathers all the frames it passes through."""
    try:
        return numerals.read(text)
    except ParseError as error:
        return error.message, error.source, error.span, error.hint


def read(text: str) -> Numeral:
    """The value of a numeral; a text says the same few over and over."""
    if len(text) > _SHORT:
        return numerals.read(text)
    numeral = _read_short(text)
    if isinstance(numeral, Numeral):
        return numeral
    raise ParseError(*numeral)


def arabic(digits: str, tail: str) -> tuple[Decimal, str, int] | None:
    """The value of Arabic digits and the scale word behind them, that word and the last written place; None for 2千3百万."""
    exponent = SCALES.get(tail)
    if exponent is None:
        if len(tail) > _LONGEST_TAIL:
            return None
        tail = fold(tail).replace(" ", "").removeprefix("个")
        exponent = SCALES.get(tail)
        if exponent is None:
            return None
    value, place = shifted(digits, exponent)
    return value, tail, place


def shifted(digits: str, exponent: int) -> tuple[Decimal, int]:
    """The value of Arabic digits times a power of ten, and its last written place.

    >>> shifted("184.45", 8), shifted("１,２３４", 0)
    ((Decimal('1.8445E+10'), 6), (Decimal('1234'), 0))
    """
    if not digits.isascii() or "," in digits or " " in digits:
        digits = digits.translate(_AS_DECIMAL)
    point = digits.find(".")
    place = exponent if point < 0 else exponent + point + 1 - len(digits)
    return Decimal(f"{digits}e{exponent}") if exponent else Decimal(digits), place


def plain_numeral(value: Decimal | Fraction, place: int | None = 0) -> Numeral:
    """A numeral without a scale word; ``place`` is the exponent of its last written place, None where it is exact."""
    return Numeral(value, None, "", place)


def signed(text: str) -> Numeral:
    """A numeral with a sign before it."""
    bare = text.lstrip(BELOW_ZERO)
    numeral = read(bare)
    return numeral if bare == text else negative(numeral)


def negative(numeral: Numeral) -> Numeral:
    """The same below zero: the ends change places."""
    turn = [
        n.copy_negate() if isinstance(n, Decimal) else None if n is None else -n
        for n in (numeral.value, numeral.high, numeral.low)
    ]
    return numeral._replace(
        value=turn[0], low=turn[1], high=turn[2], low_open=numeral.high_open, high_open=numeral.low_open
    )


def fraction_of(part: Numeral, whole: Numeral) -> Numeral:
    """One number over another; up to tenths such a fraction is known to 0.05, finer ones exactly."""
    if part.value is None or not whole.value:
        raise ZeroDivisionError
    value = Fraction(part.value) / Fraction(whole.value)
    place = -1 if whole.value <= _ROUGH_DENOMINATOR else None
    return Numeral(exact(value), None, "", place)


def tenth(numeral: Numeral) -> Numeral:
    """七成 and 七折 are seven tenths, 七八成 between seven and eight of them."""
    turn = [None if n is None else exact(Fraction(n) / 10) for n in (numeral.value, numeral.low, numeral.high)]
    return numeral._replace(
        value=turn[0], low=turn[1], high=turn[2], place=None if numeral.place is None else numeral.place - 1
    )


def is_rising(text: str) -> bool:
    """Whether a list names things by their numbers: whole, at least three, each larger than the one before."""
    numbers = [each.strip() for each in re.split(f"[{LIST_MARKS}]", text)]
    if len(numbers) < _FEWEST_ITEMS or not all(each.isdecimal() and len(each) <= _LONGEST_ITEM for each in numbers):
        return False
    values = [int(each) for each in numbers]
    return all(a < b for a, b in pairwise(values))


def with_coins(change: re.Match[str], numeral: Numeral) -> Numeral:
    """The amount and the 角 and 分 behind it."""
    tenths, hundredths = (read(each).value or 0 if each else 0 for each in (change[1], change[2] or change[3]))
    cents = Fraction(numeral.value or 0) + Fraction(tenths) / 10 + Fraction(hundredths) / 100
    return plain_numeral(exact(cents), -2 if change[2] or change[3] else -1)


def with_decimals(numeral: Numeral, digits: str) -> Numeral:
    """A whole number with the digits that stand behind its unit as decimals (28秒76, 三块五)."""
    decimals = sum(Fraction(read(digit).value or 0) / 10**place for place, digit in enumerate(digits, 1))
    return plain_numeral(exact(Fraction(numeral.value or 0) + decimals), -len(digits))


def numeral_or_none(parts: Parts) -> Numeral | None:
    """The value of a numeral's parts, None where they make no number."""
    try:
        return numeral_of(parts)
    except ParseError:
        return None


def is_bare(parts: Parts) -> bool:
    """True where the numeral is a scale word without a digit: 百亿, 千家."""
    return parts[2] is not None and parts[2][0] in characters.SCALES
