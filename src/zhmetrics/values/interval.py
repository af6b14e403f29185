"""In: a value, its written precision and the words around it. Out: the interval they allow. The only home of tolerance."""

from __future__ import annotations

import functools
from decimal import Decimal
from fractions import Fraction

import attrs

from zhmetrics.errors import brief
from zhmetrics.language.numerals import reckonable

__all__ = ["EXACT", "EXACT_SCALES", "Interval", "Number", "allowed", "just_above", "last_nonzero_unit", "loosened"]

Number = Decimal | Fraction | int
_Corner = tuple[int, Fraction, bool]  # -1 or 1 where it is infinite, else 0; the number; True where it is open
EXACT_SCALES = ("", "十", "百", "千")  # scale words with which a count is exact: a whole number of things; not 万, 亿
EXACT: int | None = None  # the place of a figure whose digits leave nothing open (32个, 第3位)


def _end(number: Number | None) -> Fraction | None:
    """A fraction as it stands: to make another of it costs more than most that is done with an interval."""
    return number if number is None or type(number) is Fraction else Fraction(reckonable(number))


def _written(end: Fraction) -> str:
    """An end as `str` writes a fraction, of any length: Python writes no integer of more than 4,300 digits."""
    return (
        f"{Decimal(end.numerator)}" if end.denominator == 1 else f"{Decimal(end.numerator)}/{Decimal(end.denominator)}"
    )


@attrs.frozen(slots=True)
class Interval:
    """All numbers between two ends, each end open or closed; an end that is ``None`` is unbounded.

    Args:
        low: Lower end, or None.
        high: Upper end, or None.
        low_open: True where the lower end itself is not allowed.
        high_open: True where the upper end itself is not allowed.

    Raises:
        TypeError: An end is a float, which is not exact, or no number.

    >>> Interval(1, 2).meets(Interval(2, 3)), Interval(1, 2, high_open=True).meets(Interval(2, 3))
    (True, False)
    """

    low: Fraction | None = attrs.field(converter=_end)
    high: Fraction | None = attrs.field(converter=_end)
    low_open: bool = False
    high_open: bool = False

    def __contains__(self, number: Number) -> bool:
        low, high = self.low, self.high
        if low is not None and not (low < number or (low == number and not self.low_open)):
            return False
        return high is None or number < high or (number == high and not self.high_open)

    def __str__(self) -> str:
        left = "(" if self.low_open or self.low is None else "["
        right = ")" if self.high_open or self.high is None else "]"
        return f"{left}{'-∞' if self.low is None else _written(self.low)}, {'∞' if self.high is None else _written(self.high)}{right}"

    @property
    def empty(self) -> bool:
        """True where no number lies inside."""
        if self.low is None or self.high is None:
            return False
        return self.low > self.high or (self.low == self.high and (self.low_open or self.high_open))

    def intersect(self, other: Interval) -> Interval:
        """The numbers that lie in both; the result may be empty."""
        low, low_open = _tighter((self.low, self.low_open), (other.low, other.low_open), upper=False)
        high, high_open = _tighter((self.high, self.high_open), (other.high, other.high_open), upper=True)
        return Interval(low, high, low_open, high_open)

    def meets(self, other: Interval) -> bool:
        """True where at least one number lies in both, each end's own open or closed flag kept."""
        return not self.empty and not other.empty and self._begins_in(other) and other._begins_in(self)

    def _begins_in(self, other: Interval) -> bool:
        """True where the lower end is not above the other's upper one."""
        low, high = self.low, other.high
        if low is None or high is None or low < high:
            return True
        return low == high and not self.low_open and not other.high_open

    def __add__(self, other: Interval) -> Interval:
        low = None if self.low is None or other.low is None else self.low + other.low
        high = None if self.high is None or other.high is None else self.high + other.high
        low_open, high_open = self.low_open or other.low_open, self.high_open or other.high_open
        return Interval(low, high, low_open and low is not None, high_open and high is not None)

    def __neg__(self) -> Interval:
        return Interval(
            None if self.high is None else -self.high,
            None if self.low is None else -self.low,
            self.high_open,
            self.low_open,
        )

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def scaled(self, factor: Number) -> Interval:
        """Every number times ``factor``, which may be negative or zero."""
        by = Fraction(factor)
        if not by:
            return self if self.empty else Interval(by, by)
        if by < 0:
            return (-self).scaled(-by)
        return Interval(
            None if self.low is None else self.low * by,
            None if self.high is None else self.high * by,
            self.low_open,
            self.high_open,
        )

    def shifted(self, by: Number) -> Interval:
        """Every number plus ``by``."""
        low, high = self.low, self.high
        return Interval(
            None if low is None else low + Fraction(by),
            None if high is None else high + Fraction(by),
            self.low_open,
            self.high_open,
        )

    def __mul__(self, other: Interval) -> Interval:
        """All products."""
        corners = [_product(a, b) for a in self._ends() for b in other._ends()]
        infinite, low, low_open = min(corners)  # a closed corner comes before an open one at the same number
        unbounded, high, high_open = max(corners, key=lambda corner: (*corner[:2], not corner[2]))
        return Interval(
            None if infinite else low,
            None if unbounded else high,
            low_open and not infinite,
            high_open and not unbounded,
        )

    def __truediv__(self, other: Interval) -> Interval:
        """All quotients; a divisor that may be zero leaves the quotient unbounded on one side, or on both."""
        if self._is_positive() and other._is_positive():  # nearly every figure, and a fifth of the work
            return Interval(
                self.low / other.high,  # type: ignore[operator]
                self.high / other.low,  # type: ignore[operator]
                self.low_open or other.high_open,
                self.high_open or other.low_open,
            )
        if other.high is not None and other.high <= 0 and other.low != 0:
            return -self / -other
        if other.low is None or other.low < 0 or other.high == 0:
            return Interval(None, None)
        low = Fraction(0) if other.high is None else 1 / other.high
        high = None if other.low == 0 else 1 / other.low
        return self * Interval(low, high, other.high_open or other.high is None, other.low_open and high is not None)

    def _is_positive(self) -> bool:
        return self.low is not None and self.high is not None and self.low > 0

    def _ends(self) -> tuple[_Corner, _Corner]:
        """Both ends in a form that compares as numbers do."""
        low = (-1, Fraction(0), True) if self.low is None else (0, self.low, self.low_open)
        high = (1, Fraction(0), True) if self.high is None else (0, self.high, self.high_open)
        return low, high


def _product(a: _Corner, b: _Corner) -> _Corner:
    """The product of two ends; zero times anything is zero, and is reached where the zero itself is."""
    zeros = [end for end in (a, b) if not end[0] and not end[1]]
    if zeros:
        return 0, Fraction(0), all(end[2] for end in zeros)
    if a[0] or b[0]:
        return (a[0] or (1 if a[1] > 0 else -1)) * (b[0] or (1 if b[1] > 0 else -1)), Fraction(0), True
    return 0, a[1] * b[1], a[2] or b[2]


_End = tuple[Fraction | None, bool]


def _tighter(one: _End, other: _End, *, upper: bool) -> _End:
    """Of two ends the one that allows less; at one number the open one."""
    (a, a_open), (b, b_open) = one, other
    if a is None or b is None:
        return other if a is None else one
    if a == b:
        return a, a_open or b_open
    return one if (a < b) == upper else other


def allowed(value: Number, place: int | None, qualifier: str | None) -> Interval:
    """The interval that a plain figure's digits and qualifier allow.

    Args:
        value: The figure's value in its unit.
        place: Exponent of ten of the last written place (184.45亿: 6), or ``EXACT``.
        qualifier: None, "approx", "below", "above", "min" or "max".

    Returns:
        The table of the published contract: a plain figure is its value ± half the last written place;
        approx ± one unit of its last non-zero place; below from one such unit less, up to but not the value;
        above (超 逾) everything over the value; min and max with the value itself (Civil Code, art. 1259).

    >>> from decimal import Decimal
    >>> str(allowed(Decimal("98.5"), -1, None)), str(allowed(32, EXACT, None)), str(allowed(70, 0, "below"))
    ('[1969/20, 1971/20]', '[32, 32]', '[60, 70)')
    """
    exact = Fraction(value)
    if qualifier is None:
        half = Fraction(0) if place is None else power_of_ten(place) / 2
        return Interval(exact - half, exact + half)
    if qualifier == "approx":
        unit = last_nonzero_unit(value)
        return Interval(exact - unit, exact + unit)
    if qualifier == "below":
        return Interval(exact - last_nonzero_unit(value), exact, high_open=True)
    if qualifier == "above":
        return Interval(exact, None, low_open=True)
    if qualifier == "min":
        return Interval(exact, None)
    if qualifier == "max":
        return Interval(None, exact)
    msg = f"no such qualifier: {brief(qualifier)}"
    raise ValueError(msg)


def loosened(bounds: Interval, qualifier: str | None) -> Interval:
    """The interval of a range or a vague numeral that a qualifier stands at: each end allows what it allows of a plain figure.

    Args:
        bounds: What the numeral says.
        qualifier: As for `allowed`; that of 30多家 is in its bounds already.

    >>> [str(loosened(Interval(30, 50), each)) for each in ("max", "above", "approx")]
    ['(-∞, 50]', '(30, ∞)', '[20, 60]']
    >>> str(loosened(just_above(30), "above"))
    '(30, 40)'
    """
    low, high, low_open, high_open = bounds.low, bounds.high, bounds.low_open, bounds.high_open
    if qualifier == "max":
        return Interval(None, high, high_open=high_open)
    if qualifier == "min" or (qualifier == "above" and not low_open):
        return Interval(low, None, low_open=low_open or qualifier == "above")
    if qualifier in ("approx", "below") and not low_open:  # 约十几家 is as vague without 约
        low = None if low is None else low - last_nonzero_unit(low)
        high = high if high is None or qualifier == "below" else high + last_nonzero_unit(high)
        return Interval(low, high, low_open, high_open or (qualifier == "below" and high is not None))
    return bounds


@functools.lru_cache(maxsize=1024)
def just_above(value: Number) -> Interval:
    """What 多 and 余 say behind a number: more than it, and less than one unit of its last non-zero place more.

    >>> str(just_above(30)), str(just_above(1300))
    ('(30, 40)', '(1300, 1400)')
    """
    return Interval(value, Fraction(value) + last_nonzero_unit(value), low_open=True, high_open=True)


@functools.lru_cache(maxsize=256)
def power_of_ten(place: int) -> Fraction:
    """One unit of a place, known once made: figures have few places, and a power of fractions costs much.

    >>> power_of_ten(-2)
    Fraction(1, 100)
    """
    return Fraction(10) ** place


def last_nonzero_unit(value: Number) -> Fraction:
    """One unit of the last non-zero place of a decimal value (1300: 100); a tenth for a fraction without one.

    >>> last_nonzero_unit(1300), last_nonzero_unit(Fraction(1, 3))
    (Fraction(100, 1), Fraction(1, 10))
    """
    if isinstance(value, Fraction):
        if value.denominator != 1:
            return Fraction(1, 10)
        value = value.numerator
    _sign, digits, exponent = Decimal(value).as_tuple()
    if not isinstance(exponent, int) or not any(digits):
        return Fraction(1)
    trailing = next(i for i, digit in enumerate(reversed(digits)) if digit)
    return power_of_ten(exponent + trailing)
