"""In: values that a program has in hand. Out: whether totals, shares and changes among them are judged exactly."""

from __future__ import annotations

from decimal import Decimal, localcontext
from fractions import Fraction
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

import zhmetrics as zm
from zhmetrics.checks import given as checks

check_total = partial(checks.check_total, read=zm.parse_quantity)
check_share = partial(checks.check_share, read=zm.parse_quantity)
check_change = partial(checks.check_change, read=zm.parse_quantity, read_change=zm.parse_change)


class TestCheckTotal:
    def test_strings_of_different_scales_are_added_exactly(self):
        check = check_total("1.5亿元", ["1.2亿元", "3000万元"])

        assert (check.verdict, check.stated, check.computed) == ("consistent", "150000000", "150000000")

    def test_a_total_that_its_parts_miss_is_inconsistent(self):
        check = check_total("184.45亿元", ["128.05亿元", "58.1亿元"])

        assert (check.verdict, check.difference) == ("inconsistent", "-170000000")
        assert "184.45亿元 against 186.15亿元" in check.message

    def test_units_of_one_dimension_are_converted_exactly(self):
        assert check_total("4.5平方公里", ["3750亩", "2平方公里"]).verdict == "consistent"

    def test_plain_numbers_are_exact(self):
        assert check_total(Decimal("0.3"), [Decimal("0.1"), Decimal("0.2")]).verdict == "consistent"
        assert (
            check_total(Decimal("0.30"), [Decimal("0.1"), Fraction(1, 5), Decimal("0.001")]).verdict == "inconsistent"
        )

    def test_metrics_and_quantities_are_taken_as_they_are(self):
        metric = zm.extract("签约项目32个。").metrics[0]

        assert check_total(metric, [zm.parse_quantity("23个"), "9个"]).verdict == "consistent"

    @given(st.lists(st.integers(0, 10**30), min_size=1, max_size=5))
    def test_no_digit_is_lost_whatever_the_callers_decimal_context(self, parts):
        with localcontext(prec=3):
            assert check_total(sum(parts), parts).verdict == "consistent"
            assert check_total(sum(parts) + 1, parts).verdict == "inconsistent"

    @pytest.mark.parametrize(("whole", "part"), [("5亿元", "5万户"), ("5亿元", "5亿美元"), ("5亿元", 5), (5, "5亿元")])
    def test_units_that_cannot_be_added_are_refused(self, whole, part):
        with pytest.raises(zm.UnitError):
            check_total(whole, [part])

    @pytest.mark.parametrize("value", [0.3, float("nan"), True])
    def test_a_float_is_refused_with_what_to_write_instead(self, value):
        with pytest.raises(TypeError, match=r"92\.02%.*Decimal"):
            check_total(value, [1])

    @pytest.mark.parametrize(
        "value",
        [Decimal("1E+99999999"), Decimal("1E-99999999"), 10**10001],
        ids=["large", "small", "of many digits"],
    )
    def test_a_number_that_would_take_minutes_to_reckon_with_is_refused(self, value):
        with pytest.raises(ValueError, match="more than 10,000 places"):
            check_total(value, [1])
        with pytest.raises(ValueError, match="more than 10,000 places"):
            zm.check_share(1, 2, value)

    def test_no_parts_are_refused(self):
        with pytest.raises(ValueError, match="parts"):
            check_total("5亿元", [])

    def test_what_is_no_number_is_refused(self):
        with pytest.raises(ValueError, match="NaN"):
            check_total(Decimal("NaN"), [1])
        with pytest.raises(TypeError, match="list"):
            check_total([1], [1])

    @pytest.mark.parametrize("parts", ["128.05亿元", None, 5, zm.parse_quantity("5亿元")])
    def test_one_value_is_no_list_of_parts(self, parts):
        with pytest.raises(TypeError, match=rf"parts are several, such as .*, not one {type(parts).__name__}"):
            check_total("184.45亿元", parts)


class TestCheckShare:
    @pytest.mark.parametrize("stated", ["92.02%", Decimal("0.9202"), "近93%", "九成"])
    def test_a_share_within_its_digits_holds(self, stated):
        assert check_share("150个", "163个", stated).verdict == "consistent"

    @pytest.mark.parametrize("stated", ["92.03%", Decimal("0.9203"), "超93%", "八成", Fraction(9202, 10000)])
    def test_a_share_beyond_its_digits_does_not(self, stated):
        assert check_share("150个", "163个", stated).verdict == "inconsistent"

    def test_the_computed_share_is_in_the_unit_of_the_stated_one(self):
        assert check_share("35.7亿元", "53.2亿元", "67%").computed == "67.11"
        assert check_share("35.7亿元", "53.2亿元", Decimal("0.67")).computed == "0.6711"

    def test_part_and_whole_may_be_of_different_scales_and_units(self):
        assert check_share("8200万元", "1.14亿元", "72%").verdict == "consistent"
        assert check_share("3000亩", "4平方公里", "50%").verdict == "consistent"

    def test_a_share_in_another_unit_is_refused(self):
        with pytest.raises(zm.UnitError, match="percentage"):
            check_share("1个", "2个", "50个百分点")

    def test_a_whole_of_zero_leaves_nothing_to_verify(self):
        assert check_share(1, 0, "50%").verdict == "unverifiable"


class TestCheckChange:
    @pytest.mark.parametrize(
        ("before", "after", "stated"),
        [
            ("80亿元", "100亿元", "25%"),
            ("80亿元", "100亿元", "同比增长25%"),
            ("80亿元", "100亿元", Decimal("0.25")),
            ("800000万元", "100亿元", "增长25%"),
            ("100亿元", "80亿元", "下降20%"),
            ("100亿元", "80亿元", "-20%"),
            ("100亿元", "80亿元", Fraction(-1, 5)),
            ("50个", "100个", "翻一番"),
            ("40个", "100个", "增长1.5倍"),
            ("58天", "35天", "压缩约40%"),
            ("46.5%", "55%", "提高8.5个百分点"),
            ("80亿元", "100亿元", "增加20亿元"),
            ("80亿元", "100亿元", "增加200000万元"),
            ("80个", "80个", "持平"),
        ],
    )
    def test_a_change_that_both_levels_make_holds(self, before, after, stated):
        assert check_change(before, after, stated).verdict == "consistent"

    @pytest.mark.parametrize(
        ("before", "after", "stated"),
        [
            ("80亿元", "100亿元", "20%"),
            ("80亿元", "100亿元", "下降25%"),
            ("50个", "100个", "翻两番"),
            ("46.5%", "55%", "提高9.5个百分点"),
            ("80个", "81个", "持平"),
            (80, 100, Decimal("0.26")),
        ],
    )
    def test_a_change_that_the_levels_do_not_make_is_inconsistent(self, before, after, stated):
        assert check_change(before, after, stated).verdict == "inconsistent"

    def test_percentage_points_and_amounts_are_differences(self):
        assert check_change("46.5%", "55%", "提高8.5个百分点").kind == "difference"
        assert check_change("80亿元", "100亿元", "25%").kind == "change"

    def test_levels_of_two_dimensions_are_refused(self):
        with pytest.raises(zm.UnitError):
            check_change("80亿元", "100万户", "25%")

    def test_a_string_that_is_no_change_is_refused(self):
        with pytest.raises(zm.ParseError):
            check_change("80亿元", "100亿元", "很快")

    @pytest.mark.parametrize(
        "stated",
        [
            "增长20%",
            zm.parse_change("增长20%"),
            zm.extract("投资同比增长20%。").metrics[0],
            zm.parse_quantity("20%"),
        ],
        ids=["string", "Change", "Metric", "Quantity"],
    )
    def test_a_change_may_be_given_in_any_form(self, stated):
        check = zm.check_change("100元", "120元", stated)

        assert (check.verdict, check.to_dict()["stated"], check.to_dict()["computed"]) == ("consistent", "20", "20")

    def test_a_quantity_below_zero_is_a_fall(self):
        assert zm.check_change("100元", "80元", zm.parse_quantity("-20%")).verdict == "consistent"
        assert zm.check_change("100元", "120元", zm.parse_quantity("-20%")).verdict == "inconsistent"


@pytest.mark.parametrize(
    ("before", "after", "stated", "verdict"),
    [
        ("100亿元", "65亿元", "-30多%", "consistent"),
        ("100亿元", "75亿元", "-30多%", "inconsistent"),
        ("100家", "300家", "增长2倍", "consistent"),
        ("100家", "300家", "扩大3倍", "unverifiable"),
        ("100家", "25家", "缩小4倍", "unverifiable"),
        ("100家", "200家", "2倍", "unverifiable"),
        ("100元", "105元", "+5%", "consistent"),
        ("4.20%", "3.95%", "下降25个基点", "consistent"),
        ("三成", "五成", "提高20个百分点", "consistent"),
        ("三成", "五成", "提高50个百分点", "inconsistent"),
    ],
)
def test_a_change_is_held_against_two_levels(before, after, stated, verdict):
    assert zm.check_change(before, after, stated).verdict == verdict


@pytest.mark.parametrize(
    ("before", "after", "stated", "formula"),
    [
        ("100家", "80家", "减少20家", "100家 - 80家 = 20家"),
        ("80家", "100家", "增加20家", "100家 - 80家 = 20家"),
        ("3.7%", "3.2%", "下降0.5个百分点", "3.7% - 3.2% = 0.5个百分点"),
    ],
)
def test_the_smaller_level_is_taken_from_the_greater(before, after, stated, formula):
    assert formula in zm.check_change(before, after, stated).message


def test_nothing_is_computed_where_anything_could_be():
    check = zm.check_change("0家", "5家", "100%")

    assert (check.verdict, check.computed, check.difference) == ("unverifiable", "", "")
