"""Intervals: arithmetic that loses no number and keeps open ends open, and what written figures allow."""

from __future__ import annotations

import decimal
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import zhmetrics as zm
from zhmetrics.values.interval import EXACT, Interval, allowed, last_nonzero_unit

numbers = st.fractions(min_value=-1000, max_value=1000, max_denominator=60)


@st.composite
def intervals_with_a_point(draw) -> tuple[Interval, Fraction]:
    """An interval that is not empty, and a number in it."""
    point = draw(numbers)
    below, above = draw(st.fractions(0, 50, max_denominator=12)), draw(st.fractions(0, 50, max_denominator=12))
    low = None if draw(st.integers(0, 5)) == 0 else point - below
    high = None if draw(st.integers(0, 5)) == 0 else point + above
    interval = Interval(
        low,
        high,
        low is not None and below > 0 and draw(st.booleans()),
        high is not None and above > 0 and draw(st.booleans()),
    )
    return interval, point


pairs = intervals_with_a_point()
intervals = pairs.map(lambda pair: pair[0])


class TestArithmetic:
    @given(pairs, pairs)
    def test_the_sum_of_two_points_lies_in_the_sum(self, a, b):
        assert a[1] + b[1] in a[0] + b[0]

    @given(pairs, pairs)
    def test_the_difference_of_two_points_lies_in_the_difference(self, a, b):
        assert a[1] - b[1] in a[0] - b[0]

    @given(pairs, pairs)
    def test_the_product_of_two_points_lies_in_the_product(self, a, b):
        assert a[1] * b[1] in a[0] * b[0]

    @given(pairs, pairs)
    def test_the_quotient_of_two_points_lies_in_the_quotient(self, a, b):
        assume(b[1])

        assert a[1] / b[1] in a[0] / b[0]

    @given(pairs, numbers)
    def test_scaling_and_shifting_take_the_point_along(self, pair, by):
        interval, point = pair

        assert point * by in interval.scaled(by)
        assert point + by in interval.shifted(by)

    @pytest.mark.parametrize("interval", [Interval(-1, 2, high_open=True), Interval(None, None), Interval(0, 0)])
    def test_zero_times_anything_is_zero(self, interval):
        assert interval.scaled(0) == Interval(0, 0)

    def test_zero_times_nothing_is_nothing(self):
        assert Interval(2, 1).scaled(0).empty

    @pytest.mark.parametrize("end", [0.5, True, "1"])
    def test_an_end_that_is_not_exact_is_refused(self, end):
        with pytest.raises(TypeError, match="exact number is needed"):
            Interval(end, None)

    @given(pairs)
    def test_negating_twice_changes_nothing(self, pair):
        turned = -pair[0]

        assert -turned == pair[0]

    @pytest.mark.parametrize(
        ("made", "expected"),
        [
            (Interval(1, 2, low_open=True) + Interval(3, 4), "(4, 6]"),
            (Interval(1, 2) - Interval(3, 4, low_open=True), "[-3, -1)"),
            (Interval(1, 2, high_open=True) * Interval(3, 4), "[3, 8)"),
            (Interval(1, 2) / Interval(4, 8, high_open=True), "(1/8, 1/2]"),
            (Interval(0, 2, low_open=True) * Interval(0, 4, low_open=True), "(0, 8]"),
            (Interval(0, 2) * Interval(0, 4, low_open=True), "[0, 8]"),
            (Interval(-2, 2, high_open=True) * Interval(-3, 3), "[-6, 6]"),
            (Interval(-2, 2, low_open=True) * Interval(-3, 3), "[-6, 6]"),
        ],
    )
    def test_an_end_that_rests_on_an_open_end_is_open(self, made, expected):
        assert str(made) == expected

    @pytest.mark.parametrize(
        "made", [Interval(0, 0) * Interval(1, 2, True, True), Interval(0, 0) / Interval(1, 2, True, True)]
    )
    def test_zero_times_or_over_anything_is_zero(self, made):
        assert made == Interval(0, 0)

    @pytest.mark.parametrize("divisor", [Interval(-1, 1), Interval(None, None), Interval(0, 0), Interval(None, 5)])
    def test_a_divisor_that_may_be_zero_from_both_sides_leaves_the_quotient_unbounded(self, divisor):
        assert Interval(1, 2) / divisor == Interval(None, None)

    def test_a_divisor_that_ends_at_zero_leaves_one_side_unbounded(self):
        assert Interval(1, 2) / Interval(0, 4) == Interval(Fraction(1, 4), None)
        assert Interval(1, 2) / Interval(-4, 0) == Interval(None, Fraction(-1, 4))

    def test_negative_amounts_divide_as_they_should(self):
        assert Interval(-5, -4) / Interval(Fraction(1, 2), 1) == Interval(-10, -4)


class TestMeeting:
    @given(intervals, intervals)
    def test_meeting_is_symmetric(self, a, b):
        assert a.meets(b) == b.meets(a)

    @given(intervals, intervals, numbers)
    def test_a_number_is_in_the_intersection_where_it_is_in_both(self, a, b, number):
        assert (number in a.intersect(b)) == (number in a and number in b)

    @given(pairs)
    def test_an_interval_meets_itself_and_all_numbers(self, pair):
        interval, point = pair

        assert interval.meets(interval)
        assert interval.meets(Interval(None, None))
        assert point in interval

    def test_two_that_touch_meet_only_where_both_ends_are_closed(self):
        closed, left, right = Interval(2, 3), Interval(1, 2, high_open=True), Interval(2, 3, low_open=True)

        assert Interval(1, 2).meets(closed)
        assert not left.meets(closed)
        assert not Interval(1, 2).meets(right)
        assert not left.meets(right)

    @pytest.mark.parametrize("empty", [Interval(2, 1), Interval(1, 1, low_open=True), Interval(1, 1, high_open=True)])
    def test_nothing_lies_in_an_empty_interval(self, empty):
        assert empty.empty
        assert 1 not in empty
        assert not empty.meets(Interval(None, None))

    def test_unbounded_ends_are_written_open(self):
        assert str(Interval(None, 3)) == "(-∞, 3]"
        assert str(Interval(3, None, low_open=True)) == "(3, ∞)"


class TestWrittenFigures:
    """The table "what a figure's words and digits allow" of the published contract."""

    @pytest.mark.parametrize(
        ("written", "expected"),
        [
            # a whole number of things is exact, unless 万 or 亿 rounds it
            ("32个", "[32, 32]"),
            ("0家", "[0, 0]"),
            ("1300人", "[1300, 1300]"),
            ("三十二个", "[32, 32]"),
            ("3.2万个", "[31500, 32500]"),
            ("3万户", "[25000, 35000]"),
            ("1.20万人", "[11950, 12050]"),
            # any other plain figure: half its last written place, ends closed
            ("184.45亿元", "[18444500000, 18445500000]"),
            ("36.8万人", "[367500, 368500]"),
            ("92.02%", "[18403/200, 3681/40]"),
            ("3.50%", "[699/200, 701/200]"),
            ("15公里", "[29/2, 31/2]"),
            ("1.5个百分点", "[29/20, 31/20]"),
            ("2倍", "[3/2, 5/2]"),
            ("3.5倍", "[69/20, 71/20]"),
            # 近: one unit of the last non-zero place below, the figure itself not in it
            ("近100万元", "[0, 1000000)"),
            ("接近70%", "[60, 70)"),
            ("将近1.5亿元", "[140000000, 150000000)"),
            ("近七成", "[3/5, 7/10)"),
            # above and below, the figure itself not in it
            ("超3亿元", "(300000000, ∞)"),
            ("超过3亿元", "(300000000, ∞)"),
            ("逾500人", "(500, ∞)"),
            ("突破1000亿元", "(100000000000, ∞)"),
            ("上百家", "(100, ∞)"),
            # 以上 and its like hold the figure (Civil Code, art. 1259)
            ("5%以上", "[5, ∞)"),
            ("不少于30人", "[30, ∞)"),
            ("不低于20%", "[20, ∞)"),
            ("3%以内", "(-∞, 3]"),
            ("不超过100人", "(-∞, 100]"),
            ("30天以下", "(-∞, 30]"),
            # about: one unit of the last non-zero place on either side
            ("约0.5亿元", "[40000000, 60000000]"),
            ("6.5%左右", "[32/5, 33/5]"),
            ("1300人上下", "[1200, 1400]"),
            ("约三分之一", "[7/30, 13/30]"),
            ("一百来人", "[0, 200]"),
            # 多 and 余: up to one more unit of the last non-zero digit's place, ends open
            ("1300余人", "(1300, 1400)"),
            ("30多家", "(30, 40)"),
            ("4万多人", "(40000, 50000)"),
            ("百余亿元", "(10000000000, 20000000000)"),
            # 几, 数, 十几
            ("几十个", "[20, 100)"),
            ("数百家", "[200, 1000)"),
            ("数十亿元", "[2000000000, 10000000000)"),
            ("十几家", "(10, 20)"),
            # ranges end where they say
            ("5-10亿元", "[500000000, 1000000000]"),
            ("两三千人", "[2000, 3000]"),
            # rough fractions
            ("七成", "[13/20, 3/4]"),
            ("三分之一", "[17/60, 23/60]"),
            ("十分之三", "[1/4, 7/20]"),
        ],
    )
    def test_a_figure_allows_what_its_words_and_digits_say(self, written, expected):
        assert str(zm.parse_quantity(written).interval) == expected

    @pytest.mark.parametrize("written", ["不足5%", "不到5%", "低于5%"])
    def test_less_than_a_figure_is_anything_below_it(self, written):
        interval = zm.parse_quantity(written).interval

        assert Fraction(2) in interval
        assert 5 not in interval


class TestAllowed:
    values = st.decimals(min_value=Decimal("0.001"), max_value=10**12, allow_nan=False, allow_infinity=False, places=3)

    @given(values, st.integers(-4, 8))
    def test_a_plain_figure_lies_in_the_middle_of_one_written_place(self, value, place):
        interval = allowed(value, place, None)

        assert interval.high - interval.low == Fraction(10) ** place
        assert (interval.high + interval.low) / 2 == Fraction(value)
        assert not interval.low_open
        assert not interval.high_open

    @given(values, st.sampled_from(["approx", "min", "max", None]))
    def test_the_figure_itself_is_allowed_unless_a_word_keeps_it_out(self, value, qualifier):
        assert value in allowed(value, EXACT, qualifier)

    @given(values, st.sampled_from(["below", "above"]))
    def test_near_and_over_keep_the_figure_out(self, value, qualifier):
        assert value not in allowed(value, EXACT, qualifier)

    @given(values, st.sampled_from(["approx", "below", "above", "min", "max", None]))
    def test_the_decimal_context_of_the_caller_changes_nothing(self, value, qualifier):
        expected = allowed(value, 2, qualifier)
        with decimal.localcontext() as context:
            context.prec = 2

            assert allowed(value, 2, qualifier) == expected

    def test_an_unknown_qualifier_is_refused(self):
        with pytest.raises(ValueError, match="'nearly'"):
            allowed(5, 0, "nearly")

    def test_an_unbounded_side_times_what_is_below_zero_is_unbounded_on_the_other(self):
        up, below = Interval(1, None), Interval(-3, -2)

        assert up * below == below * up == Interval(None, -2)
        assert -up * below == below * -up == Interval(2, None)
        assert up * Interval(Fraction(-1, 2), Fraction(-1, 4)) == Interval(None, Fraction(-1, 4))

    @pytest.mark.parametrize(
        ("value", "unit"),
        [
            (1300, 100),
            (1000, 1000),
            (Decimal("0.50"), Fraction(1, 10)),
            (0, 1),
            (Fraction(1, 3), Fraction(1, 10)),
            (Fraction(1300), 100),
            (Fraction(1, 2), Fraction(1, 10)),
        ],
    )
    def test_the_last_place_that_counts_is_the_last_one_not_zero(self, value, unit):
        assert last_nonzero_unit(value) == unit
