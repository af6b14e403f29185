"""In: amounts and what a text states of them. Out: whether the verdict follows from the intervals alone."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import zhmetrics as zm
from zhmetrics.checks.base import Amount, Check, is_slip, judge, last_place
from zhmetrics.values.interval import Interval
from zhmetrics.values.quantity import Quantity

DIGITS = st.integers(1, 10**9)
PLACES = st.integers(-3, 8)


def money(digits: int, place: int, **more) -> Quantity:
    return Quantity("money", Decimal(digits).scaleb(place), "元", place=place, **more)


@st.composite
def exact_parts(draw):
    """Exact parts, and what is written of them when each is rounded to a place of its own."""
    parts = draw(st.lists(st.fractions(1, 10**6, max_denominator=1000), min_size=1, max_size=6))
    places = draw(st.lists(st.integers(-2, 3), min_size=len(parts) + 1, max_size=len(parts) + 1))
    return parts, places


def rounded(number: Fraction, place: int) -> Quantity:
    return money(round(number / Fraction(10) ** place), place)


def sum_of(quantities) -> Amount:
    amounts = [Amount.of(quantity) for quantity in quantities]
    return sum(amounts[1:], amounts[0])


@given(exact_parts())
def test_parts_rounded_each_on_its_own_are_never_flagged(case):
    parts, (*places, place) = case
    written = [rounded(part, at) for part, at in zip(parts, places, strict=True)]

    assert judge("total", rounded(sum(parts), place), sum_of(written)).verdict == "consistent"


@given(exact_parts(), st.booleans())
def test_a_total_past_the_summed_half_units_is_always_flagged(case, up):
    parts, (*places, place) = case
    written = [rounded(part, at) for part, at in zip(parts, places, strict=True)]
    slack = sum(Fraction(10) ** at / 2 for at in (*places, place))
    made = sum(Fraction(part.value) for part in written)
    total = rounded(sum(parts), place)
    steps = (made - Fraction(total.value) + (slack if up else -slack)) / Fraction(10) ** place
    moved = (int(steps // 1) + 1 if up else -int(-steps // 1) - 1) * Fraction(10) ** place
    value = Fraction(total.value) + moved
    wrong = attrs.evolve(total, value=Decimal(int(value / Fraction(10) ** place)).scaleb(place))

    assert judge("total", wrong, sum_of(written)).verdict == "inconsistent"


@given(st.lists(st.tuples(DIGITS, PLACES), min_size=1, max_size=6), DIGITS, PLACES, st.randoms())
def test_the_order_of_the_parts_does_not_matter(parts, digits, place, random):
    written = [money(*part) for part in parts]
    shuffled = list(written)
    random.shuffle(shuffled)

    assert judge("total", money(digits, place), sum_of(written)) == judge(
        "total", money(digits, place), sum_of(shuffled)
    )


@given(DIGITS, PLACES, st.lists(st.tuples(DIGITS, PLACES), min_size=1, max_size=4), st.integers(-4, 4))
def test_the_same_figures_in_another_scale_have_the_same_verdict(digits, place, parts, shift):
    plain = judge("total", money(digits, place), sum_of(money(*part) for part in parts))
    scaled = judge("total", money(digits, place + shift), sum_of(money(part, at + shift) for part, at in parts))

    assert scaled.verdict == plain.verdict


@pytest.mark.parametrize(
    ("stated", "verdict"),
    [
        (Quantity("count", Decimal(32), "个"), "consistent"),
        (Quantity("count", Decimal(33), "个"), "inconsistent"),
        (Quantity("count", Decimal(30), "个", bounds=Interval(30, 40, low_open=True, high_open=True)), "consistent"),
        (Quantity("count", Decimal(32), "个", qualifier="above"), "inconsistent"),
        (Quantity("count", Decimal(32), "个", qualifier="min"), "consistent"),
        (Quantity("count", Decimal(40), "个", qualifier="below"), "consistent"),
    ],
)
def test_words_around_the_stated_figure_decide_what_it_allows(stated, verdict):
    parts = [Quantity("count", Decimal(23), "个"), Quantity("count", Decimal(9), "个")]

    assert judge("total", stated, sum_of(parts)).verdict == verdict


def test_what_is_divided_by_zero_cannot_be_verified():
    made = Amount.exactly(5) / Amount.exactly(0)

    assert judge("share", Quantity("percent", Decimal(50), "%", place=0), made).verdict == "unverifiable"


def test_stated_computed_and_difference_are_plain_decimals_in_one_unit():
    check = judge("total", money(18445, 6), sum_of([money(12805, 6), money(581, 7)]))

    assert (check.stated, check.computed, check.difference) == ("18445000000", "18615000000", "-170000000")


def test_a_quotient_is_shown_with_two_more_places_than_the_stated_figure():
    made = (Amount.exactly(150) / Amount.exactly(163)).times(100)

    assert judge("share", Quantity("percent", Decimal("92.02"), "%", place=-2), made).computed == "92.0245"


def test_a_message_says_it_in_the_scale_of_the_text_in_both_languages():
    total = money(18445, 6, scale="亿")
    check = judge("total", total, sum_of([money(12805, 6), money(581, 7)]))

    assert "184.45亿元 against 186.15亿元" in check.message
    assert "186.15亿元" in check.message_zh
    assert "少1.7亿元" in check.message_zh


def test_a_message_names_the_word_that_widens_the_claim():
    stated = Quantity("percent", Decimal(70), "%", qualifier="below", place=0)

    assert "近 widens it" in judge("share", stated, Amount.exactly(Fraction(698, 10))).message


def test_a_figure_of_more_digits_proves_more():
    vague = judge("total", money(2, 8), sum_of([money(1, 8), money(1, 8)]))
    precise = judge("total", money(20000, 4), sum_of([money(10000, 4), money(10000, 4)]))

    assert precise.coincidence < vague.coincidence


@pytest.mark.parametrize(
    ("whole", "parts", "coarse"),
    [
        ("12亿元", ["5亿元", "3亿元", "2亿元"], True),  # 9亿元 would hold as well
        ("12.0亿元", ["5.0亿元", "4.5亿元", "2.5亿元"], False),
        ("5个", ["3个", "2个"], False),  # counts are exact, however few
        ("超25亿元", ["14.7亿元", "10.7亿元"], True),  # any greater sum would hold
        ("12亿元", ["5亿元", "1亿元", "2亿元"], False),  # does not hold at all
    ],
)
def test_a_claim_is_coarse_where_figures_far_off_would_have_held_as_well(whole, parts, coarse):
    assert zm.check_total(whole, parts).coarse is coarse


def test_a_check_that_tells_no_intervals_is_not_coarse():
    assert not Check("total", "consistent", "1", "1", "0", (), "as the text says").coarse


def test_a_verdict_without_a_quantity_has_no_last_place() -> None:
    check = Check("share", "inconsistent", "10.1", "10", "0.1", ((0, 5),), "mine")
    assert last_place(check) == 0


def test_one_digit_may_slip_in_a_number_of_three_hundred() -> None:
    stated = f"{'1' * 299}2"
    check = Check(
        "total", "inconsistent", stated, "1" * 300, "1", ((0, 5),), "mine", stated_quantity=zm.parse_quantity("12个")
    )
    assert is_slip(check)


@pytest.mark.parametrize("scale", ["百万亿", "千兆"])
def test_a_sum_is_shown_in_the_great_scale_of_the_text(scale: str) -> None:
    check = zm.check_total(f"9{scale}元", [f"2{scale}元", f"3{scale}元"])
    assert check.message_zh == f"2{scale}元 + 3{scale}元 = 5{scale}元，而文中为9{scale}元（多4{scale}元）"


def test_a_verdict_that_was_put_together_elsewhere_leaves_a_rough_check_coarse() -> None:
    check = zm.check_total("12亿元", ["5亿元", "3亿元", "2亿元"])
    assert check.coarse
    assert attrs.evolve(check, verdict=f"{check.verdict[:3]}{check.verdict[3:]}").coarse
