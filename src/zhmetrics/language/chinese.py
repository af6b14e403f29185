"""In: an exact number and a unit. Out: how Chinese writes it, in everyday numerals or in financial ones (大写)."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import Final

from zhmetrics.errors import UnitError
from zhmetrics.language.numerals import checked
from zhmetrics.language.tables.units import WITH_GE

__all__ = ["write_number", "write_quantity"]

_LIMIT_EXPONENT = 16
_LIMIT = 10**_LIMIT_EXPONENT  # 一亿亿: from here on usage splits (京, 万万亿, 亿亿), and readers with it
_MOST_PLACES = 100  # behind the point; more is no figure of a report, and 1e-999999999 would fill the memory
_EVERYDAY: Final = "零一二三四五六七八九"
_FINANCIAL: Final = "零壹贰叁肆伍陆柒捌玖"
_PARTS: Final = {"%": ("百分之", 100), "‰": ("千分之", 1000), "‱": ("万分之", 10000)}
_YUAN: Final = "元"
_LEADING_DIGITS: Final = re.compile("[0-9]+").match


def write_number(value: int | Decimal | Fraction, *, financial: bool = False) -> str:
    """A number in Chinese numerals.

    Args:
        value: Any exact number below 10¹⁶ (一亿亿) either way. A decimal keeps the zeros it is written with.
        financial: Write 壹贰叁 and 拾佰仟, which cheques and contracts ask for.

    Raises:
        TypeError: The number is a float, which is not exact.
        UnitError: It is so large that its numerals would not be read alike by everybody, or has over 100 places.

    >>> write_number(128000000), write_number(Decimal("1.25")), write_number(Fraction(-1, 3)), write_number(Fraction(7, 3))
    ('一亿二千八百万', '一点二五', '负三分之一', '二又三分之一')
    >>> write_number(10500, financial=True)
    '壹万零伍佰'
    """
    checked(value)
    if isinstance(value, Decimal):
        return _decimal(value, financial=financial)
    sign = "负" if value < 0 else ""
    whole, rest = divmod(abs(value.numerator), value.denominator)
    number = _whole(whole, financial=financial)
    if not rest:
        return sign + number
    below, above = (_whole(each, financial=financial) for each in (value.denominator, rest))
    return f"{sign}{number + '又' if whole else ''}{below}分之{above}"


def write_quantity(value: int | Decimal | Fraction, unit: str, *, financial: bool = False) -> str:
    """An amount in Chinese numerals.

    Args:
        value: The amount, as `write_number` takes it.
        unit: Canonical name of its unit; "1" writes the number alone, and a rate becomes 每…….
        financial: Write financial numerals; amounts in 元 as on a cheque, with 角, 分 and 整 (Measures for Payment and
            Settlement, annex 1, 正确填写票据和结算凭证的基本规定).

    Raises:
        UnitError: The number cannot be written (see `write_number`), or a cheque's amount is finer than a 分.

    >>> write_quantity(128000000, "元"), write_quantity(Decimal("15.6"), "%"), write_quantity(1200, "元/亩")
    ('一亿二千八百万元', '百分之十五点六', '每亩一千二百元')
    >>> write_quantity(128000000, "元", financial=True), write_quantity(Decimal("100.53"), "元", financial=True)
    ('壹亿贰仟捌佰万元整', '壹佰元伍角叁分')
    """
    if financial and unit == _YUAN:
        return _cheque(value)
    if unit in _PARTS:
        words, whole = _PARTS[unit]
        if isinstance(value, Fraction) and value.denominator != 1:  # a third of a percent is 三百分之一
            return write_number(value / whole, financial=financial)
        return words + write_number(value, financial=financial)
    number = write_number(value, financial=financial)
    if unit == "1":
        return number
    name, _slash, under = unit.partition("/")
    if number.removeprefix("负") == "二" and not name.startswith("两"):
        number = f"{number[:-1]}两"  # two of anything is 两, as a numeral alone it is 二
    per = "".join(f"每{_in_numerals(each)}" for each in under.split("·")) if under else ""
    return f"{per}{number}{'个' if name in WITH_GE else ''}{name}"


def _in_numerals(name: str) -> str:
    """A denominator with its number in numerals: 10万人 is 十万人."""
    digits = _LEADING_DIGITS(name)
    return name if digits is None else write_number(int(digits[0])) + name[digits.end() :]


def _decimal(value: Decimal, *, financial: bool) -> str:
    sign, digits, exponent = value.as_tuple()
    if not isinstance(exponent, int):
        msg = f"{value} cannot be written in numerals"
        raise UnitError(msg)
    if value and value.adjusted() >= _LIMIT_EXPONENT:  # before 1e999999999 is spelt out
        raise UnitError(_too_large(value))
    if exponent < -_MOST_PLACES:
        msg = f"a number with {-exponent} decimal places is not written in numerals; round it first"
        raise UnitError(msg)
    every = "".join(map(str, digits)) + "0" * exponent if exponent > 0 else "".join(map(str, digits))
    places = max(0, -exponent)
    every = every.rjust(places + 1, "0")
    whole, part = every[: len(every) - places], every[len(every) - places :]
    names = _FINANCIAL if financial else _EVERYDAY
    spelt = _whole(int(whole), financial=financial) + ("点" if part else "") + "".join(names[int(d)] for d in part)
    return ("负" if sign and value else "") + spelt


def _whole(number: int, *, financial: bool) -> str:
    """A whole number from zero up."""
    from cn2an import an2cn

    if number >= _LIMIT:
        raise UnitError(_too_large(number))
    mode = "up" if financial else "low"
    if number >= 10**8 and number // 10**4 % 10**4 == 0 and number % 10**4 >= 1000:
        # cn2an 0.5.24 leaves the 零 out here: 300009000 would be 三亿九千, which reads as 三亿九千万.
        return f"{an2cn(str(number // 10**8 * 10**8), mode)}零{an2cn(str(number % 10**4), mode)}"
    return str(an2cn(str(number), mode))


def _cheque(value: int | Decimal | Fraction) -> str:
    """An amount in 元 as the rules for bills ask: 整 behind 元 and 角, none behind 分, 零 for a 角 that is skipped.

    Where 元 ends in a zero (1680.32) the rules leave 零 before 角 to the writer; we leave it out.
    """
    if isinstance(value, Decimal) and value.is_finite() and value and value.adjusted() >= _LIMIT_EXPONENT:
        raise UnitError(_too_large(value))
    cents = None if isinstance(value, Decimal) and not value.is_finite() else Fraction(value) * 100
    if cents is None or cents.denominator != 1:
        msg = f"{value} 元 is finer than a 分, and a cheque has nothing below; round it first"
        raise UnitError(msg)
    yuan, rest = divmod(abs(cents.numerator), 100)
    jiao, fen = divmod(rest, 10)
    written = f"{_whole(yuan, financial=True)}元" if yuan or not rest else ""
    if jiao:
        written += f"{_FINANCIAL[jiao]}角"
    elif fen and yuan:
        written += "零"
    written += f"{_FINANCIAL[fen]}分" if fen else "整"
    return f"负{written}" if cents < 0 else written


def _too_large(number: int | Decimal) -> str:
    places = Decimal(number).adjusted() + 1  # no float holds every number
    return f"a number of {places:,} digits is 一亿亿 or more, which Chinese writes in several ways; convert it to a larger unit first"
