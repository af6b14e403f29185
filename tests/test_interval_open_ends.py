"""What quotients, intersections and qualifiers allow where one end, open or unbounded, decides."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from zhmetrics.values.interval import Interval, allowed, last_nonzero_unit


@pytest.mark.parametrize(
    ("quotient", "expected"),
    [
        # something over as much as one likes comes near to zero, does not reach it and never passes it
        (Interval(4, 6) / Interval(2, None), "(0, 3]"),
        (Interval(-6, -4) / Interval(2, None), "[-3, 0)"),
        # a fall of one to two over four to eight, one end of the divisor open
        (Interval(-2, -1) / Interval(4, 8, high_open=True), "[-1/2, -1/8)"),
        (Interval(-2, -1) / Interval(4, 8, low_open=True), "(-1/2, -1/8]"),
        # what may be of either sign over what is negative
        (Interval(-2, 1) / Interval(-4, -2), "[-1/2, 1]"),
    ],
)
def test_a_quotient_ends_where_the_ends_of_both_say(quotient: Interval, expected: str) -> None:
    assert str(quotient) == expected


def test_no_number_over_another_is_no_number() -> None:
    nothing = Interval(1, 1, low_open=True)

    assert (nothing / Interval(2, 2)).empty
    assert (nothing / Interval(Fraction(1, 2), Fraction(1, 2))).empty


def test_of_two_upper_ends_the_smaller_counts_and_of_two_lower_ends_the_larger() -> None:
    assert Interval(1, 5).intersect(Interval(0, 4)) == Interval(1, 4)
    assert Interval(0, 4).intersect(Interval(1, 5)) == Interval(1, 4)


@pytest.mark.parametrize("word", ["about", "least", "most", "zero"])
def test_a_word_that_is_no_qualifier_is_refused(word: str) -> None:
    with pytest.raises(ValueError, match=word):
        allowed(70, 0, word)


@pytest.mark.parametrize(
    ("value", "unit"),
    [
        (Decimal("13.00"), Fraction(1)),
        (Decimal("130E+1"), Fraction(100)),
        (Decimal("0.1300"), Fraction(1, 100)),
    ],
)
def test_zeros_behind_the_last_digit_do_not_make_the_last_place_finer(value: Decimal, unit: Fraction) -> None:
    assert last_nonzero_unit(value) == unit
