"""In: a number, its unit and what its words allow. Out: `Quantity`, one exact, typed, immutable amount."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final, NoReturn

import attrs

from zhmetrics.errors import UnitError, brief
from zhmetrics.language import chinese, units
from zhmetrics.language.lexicon import chosen
from zhmetrics.language.numerals import MOST_PLACES, exact, is_scale, plain, reckonable, unscaled
from zhmetrics.values.interval import EXACT, Interval, allowed, loosened

if TYPE_CHECKING:
    from zhmetrics.language.lexicon import Lexicon

__all__ = ["KINDS", "QUALIFIERS", "Quantity"]

KINDS = (
    "money", "count", "area", "length", "mass", "volume", "energy", "power", "duration", "percent",
    "percentage_point", "multiple", "fraction", "rate", "rank", "temperature", "other",
)  # fmt: skip
QUALIFIERS = ("approx", "below", "above", "min", "max")


_USUAL: Final = 1_000  # places of nearly any number that the readers make


def _exact(value: Decimal | Fraction | int | None) -> Decimal | Fraction | None:
    """A decimal or a fraction, from any exact number."""
    if value is None or (type(value) is Decimal and -_USUAL < value.adjusted() < _USUAL and value.is_finite()):
        return value
    return exact(reckonable(value))


@attrs.frozen(slots=True, eq=False, repr=False)
class Quantity:
    """One amount as a text writes it: exact value, unit, and what its words and digits allow.

    Args:
        kind: One of ``KINDS``.
        value: Exact number with the scale word multiplied in, in ``unit``; None for a bare range (5-10亿元).
        unit: Canonical simplified name; "1" for a bare fraction.
        qualifier: None, "approx", "below", "above", "min" or "max".
        scale: The scale word (亿 of 1.28亿元), "" where there is none.
        place: Exponent of ten of the last written place of ``value``; None where the digits leave nothing open.
        bounds: What a range (5-10) or a vague numeral (30多, 十几) says, else None.

    Raises:
        TypeError: The value is a float, which is not exact, or no number.
        ValueError: The value is infinite, or none (NaN), or has more than 10,000 places; there is no such qualifier or scale
            word; the bounds are empty, or no interval.

    Two quantities are equal where kind, value, ends, unit and qualifier are: 1.28亿元 == 12800万元.
    `same_amount` crosses units as well.

    >>> import zhmetrics as zm
    >>> q = zm.parse_quantity("近1.5亿元")
    >>> q.value, q.unit, q.qualifier, q.magnitude, q.scale
    (Decimal('1.5E+8'), '元', 'below', Decimal('1.5'), '亿')
    """

    kind: str
    value: Decimal | Fraction | None = attrs.field(converter=_exact)
    unit: str
    qualifier: str | None = None
    scale: str = ""
    place: int | None = EXACT
    bounds: Interval | None = None
    _interval: Interval | None = None  # what the digits allowed before a conversion, in the new unit

    def __attrs_post_init__(self) -> None:
        bounds, place = self.bounds, self.place
        if not (
            (self.qualifier is None or self.qualifier in QUALIFIERS)
            and (bounds is None or (type(bounds) is Interval and not bounds.empty))
            and (place is None or -MOST_PLACES <= place <= MOST_PLACES)
            and (not self.scale or is_scale(self.scale))
        ):
            self._refuse()

    def _refuse(self) -> NoReturn:
        """Say which argument no quantity can be made of."""
        bounds: object = self.bounds
        if bounds is not None and (not isinstance(bounds, Interval) or bounds.empty):
            msg = f"bounds must be a zhmetrics.Interval that is not empty, not {brief(bounds)}"
        elif self.qualifier is not None and self.qualifier not in QUALIFIERS:
            msg = f"there is no qualifier {brief(self.qualifier)}; there are {', '.join(QUALIFIERS)}"
        elif self.scale and not is_scale(self.scale):
            msg = f"there is no scale word {brief(self.scale)}; write one such as 万 or 亿, or none"
        else:
            msg = f"the last written place is ten to a power from -{MOST_PLACES} to {MOST_PLACES}, not {brief(self.place)}"
        raise ValueError(msg)

    @property
    def low(self) -> Decimal | Fraction | None:
        """Lower end of what a range or a vague numeral says, else None."""
        return None if self.bounds is None or self.bounds.low is None else exact(self.bounds.low)

    @property
    def high(self) -> Decimal | Fraction | None:
        """Upper end of what a range or a vague numeral says, else None."""
        return None if self.bounds is None or self.bounds.high is None else exact(self.bounds.high)

    @property
    def magnitude(self) -> Decimal | Fraction | None:
        """The number that stands before the scaled unit (1.28 of 1.28亿元); None for a bare range."""
        return None if self.value is None else unscaled(self.value, self.scale)

    @property
    def interval(self) -> Interval:
        """All amounts, in ``unit``, that the words and the written digits allow.

        >>> import zhmetrics as zm
        >>> str(zm.parse_quantity("92.02%").interval), str(zm.parse_quantity("30多家").interval)
        ('[18403/200, 3681/40]', '(30, 40)')
        """
        if self._interval is not None:
            return self._interval
        if self.bounds is not None:
            return self.bounds if self.qualifier is None else loosened(self.bounds, self.qualifier)
        if self.value is None:  # no reader makes one; an amount that says nothing allows everything
            return Interval(None, None)
        return allowed(self.value, self.place, self.qualifier)

    def _key(self) -> tuple[Any, ...]:
        return (self.kind, self.value, self.low, self.high, self.unit, self.qualifier)

    def __eq__(self, other: object) -> bool:
        return self._key() == other._key() if isinstance(other, Quantity) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._key())

    def __repr__(self) -> str:
        ends = "" if self.bounds is None else f" low={plain(self.low)} high={plain(self.high)}"
        tone = "" if self.qualifier is None else f" {self.qualifier}"
        return f"<Quantity {self.kind} {plain(self.value)} {self.unit}{ends}{tone}>"

    def __str__(self) -> str:
        """The amount in digits (1.28亿元); ≈ stands before one whose digits do not end, of which ``value`` has the exact fraction.

        `parse_quantity` reads it again, without the qualifier's words. Of a bare fraction (七成) it is the number alone, 0.7, which
        `parse_number` reads: what has no unit could be a number of anything, and is no quantity.
        """
        ends = None if self.bounds is None else (self.low, self.high)
        return units.written(self.magnitude, self.scale, self.unit, ends)

    def _repr_html_(self) -> str:
        from zhmetrics.writing.notebook import quantity_html

        return quantity_html(self)

    def __format__(self, spec: str) -> str:
        """``f"{q}"`` is the amount in digits, ``f"{q:zh}"`` in Chinese numerals, ``f"{q:大写}"`` in financial ones."""
        if spec == "zh":
            return self.to_chinese()
        if spec == "大写":
            return self.to_chinese(financial=True)
        return format(str(self), spec)

    def to_dict(self) -> dict[str, str | None]:
        """The published form: kind, value, low, high, unit, qualifier; numbers as plain decimal or "p/q" strings."""
        return {
            "kind": self.kind,
            "value": plain(self.value),
            "low": plain(self.low),
            "high": plain(self.high),
            "unit": self.unit,
            "qualifier": self.qualifier,
        }

    def to(self, unit: str, *, lexicon: Lexicon | None = None) -> Quantity:
        """The same amount in another unit of the same dimension, exactly.

        Args:
            unit: A unit with or without a scale word: "万元", "亩", "平方公里".
            lexicon: Where units are looked up; the built-in one by default.

        Raises:
            UnitError: The unit is unknown or measures something else.

        >>> import zhmetrics as zm
        >>> zm.parse_quantity("4.5平方公里").to("亩").magnitude
        Decimal('6750')
        """
        table = chosen(lexicon).units
        wanted: object = unit
        if isinstance(wanted, str) and not wanted.strip() and self.unit:
            msg = f"no unit is named to convert {self} to: name one, such as 万元 or 亩"
            raise UnitError(msg)
        target = table.scaled(unit)
        convert = table.converter(self.unit, target.unit.name)
        value = None if self.value is None else convert(Fraction(self.value))

        def moved(ends: Interval) -> Interval:
            low, high = (None if end is None else convert(end) for end in (ends.low, ends.high))
            return Interval(low, high, ends.low_open, ends.high_open)

        return Quantity(
            kind=target.unit.kind,
            value=None if value is None else _behind_scale(value, target.scale),
            unit=target.unit.name,
            qualifier=self.qualifier,
            scale=target.scale_word,
            bounds=None if self.bounds is None else moved(self.bounds),
            interval=moved(self.interval),
        )

    def same_amount(self, other: Quantity, *, lexicon: Lexicon | None = None) -> bool:
        """True where both say the same amount, whatever their scales and units (1.28亿元, 12800万元).

        Args:
            other: The quantity to hold against this one.
            lexicon: Where units are looked up; the built-in one by default.

        Raises:
            TypeError: ``other`` is no quantity.
        """
        given: object = other
        if not isinstance(given, Quantity):
            msg = f"a zhmetrics.Quantity is needed, such as parse_quantity gives, not {type(given).__name__} {brief(given)}"
            raise TypeError(msg)
        try:
            there = other.to(self.unit, lexicon=lexicon)
        except UnitError:
            return False
        return (self.value, self.low, self.high) == (there.value, there.low, there.high)

    def to_pint(self, ureg: Any = None) -> Any:
        """The amount as a pint quantity, rounded to 28 digits where it must be.

        Args:
            ureg: A pint registry that `zhmetrics.define_units` has been given, or None for our own private one.

        Raises:
            UnitError: The quantity is a range, which pint has no form for.
        """
        if self.value is None:
            msg = f"{self} is a range; pint holds single values: convert .low and .high on their own"
            raise UnitError(msg)
        return units.to_pint(self.value, self.unit, ureg)

    def to_chinese(self, *, financial: bool = False) -> str:
        """The amount in Chinese numerals: 一亿二千八百万元, or 壹亿贰仟捌佰万元整 as on a cheque.

        Args:
            financial: Write the financial forms (大写), which contracts and cheques ask for.

        Raises:
            UnitError: The quantity is a range.
        """
        if self.value is None:
            msg = f"{self} is a range; write .low and .high on their own"
            raise UnitError(msg)
        return chinese.write_quantity(self.value, self.unit, financial=financial)


def _behind_scale(value: Fraction, scale: int) -> Decimal | Fraction:
    """The value, written so that the number before its scale word has no more digits than it needs (12800 of 12800万元)."""
    magnitude = exact(value / scale)
    return Decimal(f"{magnitude:f}e{len(str(scale)) - 1}") if isinstance(magnitude, Decimal) else exact(value)
