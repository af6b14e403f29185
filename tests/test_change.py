"""Changes: sign, factor, and the level before."""

from __future__ import annotations

import decimal
import pickle
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import zhmetrics as zm

percents = st.decimals(
    min_value=Decimal("0.1"), max_value=Decimal("99.9"), places=1, allow_nan=False, allow_infinity=False
)
ups, downs = st.sampled_from(["增长", "上升", "提高", "上涨"]), st.sampled_from(["下降", "减少", "回落", "下跌"])
amounts = st.decimals(min_value=Decimal("0.1"), max_value=9999, places=1, allow_nan=False, allow_infinity=False)


class TestSigned:
    @given(ups, downs, percents)
    def test_a_fall_is_a_rise_with_the_other_sign(self, up, down, percent):
        assert zm.parse_change(f"{up}{percent}%").signed == Fraction(percent) / 100
        assert zm.parse_change(f"{down}{percent}%").signed == -Fraction(percent) / 100

    @given(percents)
    def test_to_grow_by_less_than_nothing_is_to_fall(self, percent):
        rise, fall = zm.parse_change(f"增长-{percent}%"), zm.parse_change(f"下降{percent}%")

        assert rise == fall
        assert (rise.direction, rise.signed, rise.factor) == ("down", fall.signed, fall.factor)
        assert rise.quantity.value > 0

    @pytest.mark.parametrize(
        ("text", "signed"),
        [
            ("同比增长15.6%", Decimal("0.156")),
            ("下降2.3个百分点", Decimal("-2.3")),
            ("减少3亿元", Decimal(-300_000_000)),
            ("比上年增加12家", Decimal(12)),
            ("增长1.5倍", Decimal("1.5")),
            ("减少三分之一", Fraction(-1, 3)),
            ("下降5‰", Decimal("-0.005")),
            ("同比持平", Decimal(0)),
            ("增长5%-10%", None),
        ],
    )
    def test_percentages_are_ratios_and_amounts_stay_in_their_unit(self, text, signed):
        assert zm.parse_change(text).signed == signed


class TestFactor:
    @pytest.mark.parametrize(
        ("text", "factor"),
        [
            ("同比增长15.6%", Decimal("1.156")),
            ("下降2.3%", Decimal("0.977")),
            ("增长1.5倍", Decimal("2.5")),
            ("翻一番", Decimal(2)),
            ("翻两番", Decimal(4)),
            ("是上年的3.2倍", Decimal("3.2")),
            ("减少三分之一", Fraction(2, 3)),
            ("下降三成", Decimal("0.7")),
            ("同比持平", Decimal(1)),
            ("提高2.3个百分点", None),
            ("增加12家", None),
            ("增长5%-10%", None),
        ],
    )
    def test_the_factor_is_after_over_before(self, text, factor):
        assert zm.parse_change(text).factor == factor

    def test_form_tells_what_was_added_from_what_it_became(self):
        assert zm.parse_change("增长1.5倍").form == "increase"
        assert zm.parse_change("翻一番").form == zm.parse_change("是上年的3.2倍").form == "ratio"

    def test_the_decimal_context_of_the_caller_changes_nothing(self):
        with decimal.localcontext() as context:
            context.prec = 2
            change = zm.parse_change("同比增长15.68%")

            assert (str(change.signed), str(change.factor)) == ("0.1568", "1.1568")


class TestBase:
    @given(ups, percents, amounts)
    def test_the_base_grown_by_the_rate_is_the_level(self, verb, percent, amount):
        level = zm.parse_quantity(f"{amount}亿元")
        base = zm.parse_change(f"{verb}{percent}%").base_of(level)
        exactly = Fraction(level.value) / (1 + Fraction(percent) / 100)

        assert exactly in base
        assert base.low < exactly < base.high

    @given(downs, percents, amounts)
    def test_the_base_of_a_fall_lies_above_the_level(self, verb, percent, amount):
        assume(percent >= 1)
        level = zm.parse_quantity(f"{amount}亿元")
        base = zm.parse_change(f"{verb}{percent}%").base_of(level)

        assert Fraction(level.value) / (1 - Fraction(percent) / 100) in base

    def test_the_written_digits_bound_the_base(self):
        base = zm.parse_change("增长15.6%").base_of(zm.parse_quantity("116亿元"))

        assert base.low == Fraction("115.5e8") / Fraction("1.1565")
        assert base.high == Fraction("116.5e8") / Fraction("1.1555")

    @pytest.mark.parametrize(
        ("change", "level", "expected"),
        [
            ("翻两番", "800个", "[1600/9, 1600/7]"),
            ("比上年增加12家", "87家", "[75, 75]"),
            ("减少3家", "87家", "[90, 90]"),
            ("同比持平", "32个", "[32, 32]"),
        ],
    )
    def test_amounts_ratios_and_no_change_lead_back_to_the_base(self, change, level, expected):
        assert str(zm.parse_change(change).base_of(zm.parse_quantity(level))) == expected

    def test_the_base_of_a_loss_is_bounded_on_both_sides(self):
        base = zm.parse_change("下降20%").base_of(zm.parse_quantity("-5.0亿元"))

        assert Fraction(-625_000_000) in base
        assert (base.low, base.high) == (Fraction("-505e6") / Fraction("0.795"), Fraction("-495e6") / Fraction("0.805"))

    def test_a_fall_to_nothing_leaves_the_base_unbounded(self):
        base = zm.parse_change("下降100%").base_of(zm.parse_quantity("0.1亿元"))

        assert (base.low, base.high) == (None, None)

    @pytest.mark.parametrize(
        ("change", "level"), [("提高2.3个百分点", "45%"), ("增加12家", "45亿元"), ("减少3亿元", "5亿美元")]
    )
    def test_a_change_in_another_unit_says_nothing_of_a_level(self, change, level):
        with pytest.raises(zm.UnitError, match="says nothing of a level"):
            zm.parse_change(change).base_of(zm.parse_quantity(level))


class TestValue:
    def test_changes_are_equal_by_meaning_hashable_and_pickled(self):
        one, other = zm.parse_change("同比增加1.28亿元"), zm.parse_change("同比增加12800万元")

        assert one == other
        assert len({one, other}) == 1
        assert pickle.loads(pickle.dumps(one)) == one
        assert one != zm.parse_change("环比增加1.28亿元")

    def test_no_attribute_can_be_set(self):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            zm.parse_change("持平").direction = "up"
