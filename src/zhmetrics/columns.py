"""In: columns of values in hand, such as those of a data frame. Out: a check of each row, or why there is none.

What every frame door runs: `zhmetrics.pandas`, `zhmetrics.polars` and `zhmetrics.arrow` hand their columns on and lay out the result.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from numbers import Integral
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from zhmetrics.checks.base import Check
from zhmetrics.errors import ParseError, UnitError
from zhmetrics.given import check_change as one_change
from zhmetrics.given import check_share as one_share
from zhmetrics.given import check_total as one_total
from zhmetrics.language.script import fold
from zhmetrics.parse import parse_quantity
from zhmetrics.reading.refuse import LONGEST
from zhmetrics.values.quantity import Quantity

if TYPE_CHECKING:
    from zhmetrics.language.lexicon import Lexicon

__all__ = ["Row", "check_change", "check_share", "check_total"]

_BARE: Final = re.compile("[+-]?[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?").fullmatch
_NOTHING: Final = frozenset(("", "-", "--", "—", "——", "…", "……", "/"))  # what tables write where they have no figure

_Column = Sequence[Any]


class Row(NamedTuple):
    """What became of one row.

    Args:
        check: The verdict, or None where a value is missing or cannot be read.
        error: Why a value cannot be read, else None.
    """

    check: Check | None
    error: str | None


def check_total(
    whole: _Column, parts: Sequence[_Column], *, unit: str = "", lexicon: Lexicon | None = None
) -> list[Row]:
    """Whether the parts make the whole, row by row.

    A string is a figure as written: 184.45亿元, or 184.45 with ``unit="亿元"``, is known to half of its last place. An int, a
    `Decimal` or a `Fraction` is exact, unless ``unit`` says of what it is so many. None, NaN and the dashes that tables have
    for nothing leave the row without a verdict.

    Args:
        whole: The stated totals, one a row.
        parts: The columns of parts.
        unit: Unit and scale of the numbers that have none of their own (亿元, 万人).
        lexicon: Units and words; the built-in ones by default.

    Raises:
        ValueError: There are no parts, or a column is shorter than the others.
        UnitError: ``unit`` is none.

    >>> rows = check_total(["32个", "41个"], [["23个", "30个"], ["9个", "12个"]])
    >>> [row.check.verdict for row in rows]
    ['consistent', 'inconsistent']
    """
    if not parts:
        msg = "parts is empty: a total is checked against one part or more"
        raise ValueError(msg)
    return [
        _row(values, lambda total, *terms: one_total(total, terms, lexicon=lexicon))
        for values in zip(*(_amounts(column, unit, lexicon) for column in (whole, *parts)), strict=True)
    ]


def check_share(
    part: _Column | None,
    whole: _Column,
    stated: _Column,
    *,
    unit: str = "",
    stated_unit: str = "",
    lexicon: Lexicon | None = None,
) -> list[Row]:
    """Whether the part is the stated share of the whole, row by row.

    Args:
        part: The parts; None where only the wholes are known, which are whole numbers of things: then whether any whole
            number of them is that share.
        whole: What they are parts of.
        stated: The shares: "92.02%"; a number without a unit is a ratio (0.9202).
        unit: Unit and scale of parts and wholes that have none of their own.
        stated_unit: Unit of shares that have none of their own, such as "%".
        lexicon: Units and words; the built-in ones by default.

    Raises:
        ValueError: A column is shorter than the others.
        UnitError: ``unit`` or ``stated_unit`` is none.

    >>> rows = check_share([1317, 40], [1337, 60], ["98.5", "70"], stated_unit="%")
    >>> [row.check.computed for row in rows]
    ['98.504', '66.67']
    """
    wholes, told = _amounts(whole, unit, lexicon), _told(stated, stated_unit, lexicon)
    if part is None:
        return [
            _row(values, lambda base, share: one_share(None, base, share, lexicon=lexicon))
            for values in zip(wholes, told, strict=True)
        ]
    return [
        _row(values, lambda share, one, base: one_share(one, base, share, lexicon=lexicon))
        for values in zip(told, _amounts(part, unit, lexicon), wholes, strict=True)
    ]


def check_change(
    before: _Column,
    after: _Column,
    stated: _Column,
    *,
    unit: str = "",
    stated_unit: str = "",
    lexicon: Lexicon | None = None,
) -> list[Row]:
    """Whether the way from one level to the other is the stated change, row by row.

    Args:
        before: The earlier levels.
        after: The later levels.
        stated: The changes: "15.6%", "-3.1%", "同比增长15.6%", "2.5个百分点", "20亿元"; a number without a unit is a ratio.
        unit: Unit and scale of levels that have none of their own.
        stated_unit: Unit of changes that have none of their own, such as "%".
        lexicon: Units and words; the built-in ones by default.

    Raises:
        ValueError: A column is shorter than the others.
        UnitError: ``unit`` or ``stated_unit`` is none.

    >>> rows = check_change(["3.2万人次"], ["3.6万人次"], ["12.5"], stated_unit="%")
    >>> [row.check.verdict for row in rows]
    ['consistent']
    """
    return [
        _row(values, lambda change, first, last: one_change(first, last, change, lexicon=lexicon))
        for values in zip(
            _told(stated, stated_unit, lexicon),
            *(_amounts(column, unit, lexicon) for column in (before, after)),
            strict=True,
        )
    ]


def _row(values: Sequence[Any], check: Callable[..., Check]) -> Row:
    """The check of one row; a value that cannot be read costs only its own row."""
    if any(value is None for value in values):
        return Row(None, None)
    failed = next((value for value in values if isinstance(value, Exception)), None)
    if failed is not None:
        return Row(None, _said(failed))
    try:
        return Row(check(*values), None)
    except (ParseError, UnitError, TypeError, ValueError) as error:
        return Row(None, _said(error))


def _said(error: Exception) -> str:
    return error.message if isinstance(error, ParseError) else str(error)


def _known(argument: str, unit: str, lexicon: Lexicon | None) -> str:
    """The unit, where it is one: a slip in the call is told once, and not of every row."""
    if unit:
        try:
            parse_quantity(f"1{unit}", lexicon=lexicon)
        except ParseError as error:
            msg = f"{argument}={unit!r} is no unit that can stand behind a number ({error.message}); give one such as 亿元, 万人 or %"
            raise UnitError(msg) from None
    return unit


def _amounts(column: _Column, unit: str, lexicon: Lexicon | None) -> list[Any]:
    _known("unit", unit, lexicon)
    return [_amount(value, unit, lexicon) for value in column]


def _amount(value: Any, unit: str, lexicon: Lexicon | None) -> Any:
    """What a check takes: a quantity or an exact number; None for nothing; an error to tell of when the row is checked."""
    value = _value(value)
    if isinstance(value, str | int | Decimal) and not isinstance(value, bool):
        bare = _bare(value, unit)
        if bare is None:
            return value
        if not unit:  # a string: known to half of its last place
            exponent = bare.as_tuple().exponent
            return Quantity("other", bare, "", place=exponent if isinstance(exponent, int) else None)
        try:
            return parse_quantity(f"{bare:f}{unit}", lexicon=lexicon)
        except ParseError as error:
            return error
    return value


def _told(column: _Column, unit: str, lexicon: Lexicon | None) -> list[Any]:
    """Stated shares and changes: bare numbers in their unit, else ratios of so many digits."""
    _known("stated_unit", unit, lexicon)
    told: list[Any] = []
    for each in column:
        value = _value(each)
        bare = _bare(value, unit) if isinstance(value, str | int | Decimal) and not isinstance(value, bool) else None
        told.append(value if bare is None else f"{bare:f}{unit}" if unit else bare)
    return told


def _value(value: Any) -> Any:
    """The value as Python has it; None for what says nothing."""
    if value is None or (isinstance(value, float | Decimal) and value != value):  # noqa: PLR0124 (NaN)
        return None
    if isinstance(value, str):
        return None if value.strip() in _NOTHING else value
    if isinstance(value, bool):
        return value
    return int(value) if isinstance(value, Integral) else value


def _bare(value: str | int | Decimal, unit: str) -> Decimal | None:
    """The number, where a unit is still to be given to it or where its written digits are all that is known of it."""
    if isinstance(value, str):
        digits = fold(value).replace("，", ",").strip()
        return Decimal(digits.replace(",", "")) if len(digits) <= LONGEST and _BARE(digits) else None
    if not unit or (isinstance(value, Decimal) and not value.is_finite()):
        return None
    return Decimal(value)
