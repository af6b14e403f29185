"""In: a figure and the words of growth around it. Out: `Change`, by how much something rose or fell, and against what."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import attrs

from zhmetrics.errors import UnitError, brief
from zhmetrics.language.numerals import exact
from zhmetrics.values.interval import Interval
from zhmetrics.values.quantity import Quantity

__all__ = ["Change", "unsigned"]

_PER_UNIT = {
    "%": Fraction(1, 100),
    "‰": Fraction(1, 1000),
    "‱": Fraction(1, 10000),
    "倍": Fraction(1),
    "1": Fraction(1),
}
_SIGN = {"up": 1, "down": -1, "flat": 0}


def unsigned(quantity: Quantity) -> Quantity:
    """The quantity without its sign: of 增长-2.3% the change is 2.3%, and downwards."""
    value = quantity.value
    if value is None or value >= 0:
        return quantity
    return attrs.evolve(quantity, value=value.copy_negate() if isinstance(value, Decimal) else -value)


@attrs.frozen(slots=True)
class Change:
    """How a level moved: 同比增长15.6%, 下降2.3个百分点, 翻一番, 持平.

    Args:
        quantity: By how much, never negative; None for 持平.
        basis: What it is measured against, as the words say (同比, 比上年, 年均), or None.
        direction: "up", "down" or "flat".
        form: "increase" where the figure is what was added (增长1.5倍), "ratio" where it is after/before (翻一番).
    """

    quantity: Quantity | None
    basis: str | None
    direction: str
    form: str = "increase"

    @property
    def signed(self) -> Decimal | Fraction | None:
        """The change with its sign, percentages as ratios (增长15.6%: 0.156; 下降2.3%: -0.023); None where no number is given.

        >>> import zhmetrics as zm
        >>> zm.parse_change("增长-2.3%").signed == zm.parse_change("下降2.3%").signed
        True
        """
        if self.quantity is None:
            return Decimal(0)
        if self.quantity.value is None:
            return None
        scale = _PER_UNIT.get(self.quantity.unit, Fraction(1))
        return exact(Fraction(self.quantity.value) * scale * (1 if self.form == "ratio" else _SIGN[self.direction]))

    @property
    def factor(self) -> Decimal | Fraction | None:
        """After divided by before, exactly, where the words give one (增长15.6%: 1.156), else None."""
        interval = self._factors(exactly=True)
        return None if interval is None or interval.low is None else exact(interval.low)

    def base_of(self, quantity: Quantity) -> Interval:
        """The level before the change, as the interval that both figures' written digits allow.

        Args:
            quantity: The level after the change (116亿元).

        Returns:
            An interval in the unit of ``quantity``.

        Raises:
            UnitError: The change is an amount in another unit, or in percentage points, which say nothing of a level.
            TypeError: ``quantity`` is none.

        >>> import zhmetrics as zm
        >>> base = zm.parse_change("增长15.6%").base_of(zm.parse_quantity("116亿元"))
        >>> round(float(base.low) / 1e8, 1), round(float(base.high) / 1e8, 1)
        (99.9, 100.8)
        """
        given: object = quantity
        if not isinstance(given, Quantity):
            msg = f"a zhmetrics.Quantity is needed, such as parse_quantity gives, not {type(given).__name__} {brief(given)}"
            raise TypeError(msg)
        factors = self._factors(exactly=False)
        if factors is not None:
            return quantity.interval / factors
        amount = self.quantity
        if amount is None or amount.unit != quantity.unit:
            msg = f"a change of {amount} says nothing of a level in {quantity.unit}: give a rate, or an amount in {quantity.unit}"
            raise UnitError(msg)
        return quantity.interval - amount.interval.scaled(_SIGN[self.direction] or 1)

    def _factors(self, *, exactly: bool) -> Interval | None:
        """After/before as an interval: what the figure says exactly, or what its digits allow; None where it is an amount."""
        if self.quantity is None:
            return Interval(1, 1)
        scale = _PER_UNIT.get(self.quantity.unit)
        if scale is None or (exactly and self.quantity.value is None):
            return None
        if exactly and self.quantity.value is not None:
            value = Fraction(self.quantity.value)
            size = Interval(value, value)
        else:
            size = self.quantity.interval
        if self.form == "ratio":
            return size.scaled(scale)
        return size.scaled(scale * (_SIGN[self.direction] or 1)).shifted(1)
