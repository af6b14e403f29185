"""Writing in Chinese numerals: everyday and financial ones, read back by our own reader."""

from __future__ import annotations

import decimal
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from zhmetrics.errors import UnitError
from zhmetrics.language.chinese import write_number, write_quantity
from zhmetrics.language.numerals import parse_number

whole = st.integers(-(10**16) + 1, 10**16 - 1)
decimals = st.builds(
    lambda digits, places: Decimal(digits).scaleb(-places, decimal.Context(prec=40)),
    st.integers(-(10**15), 10**15),
    st.integers(0, 12),
)


class TestNumber:
    @given(whole)
    @example(300009000)  # cn2an 0.5.24 loses a 零 here
    @example(10**8 + 1000)
    @example(9999_0000_9999)
    def test_a_whole_number_reads_back(self, number):
        assert parse_number(write_number(number)) == number

    @given(whole)
    @example(300009000)
    def test_a_whole_number_in_financial_numerals_reads_back(self, number):
        assert parse_number(write_number(number, financial=True)) == number

    @given(decimals)
    def test_a_decimal_reads_back(self, number):
        assert parse_number(write_number(number)) == number

    @given(st.integers(-(10**9), 10**9), st.integers(2, 10**6))
    def test_a_fraction_reads_back(self, numerator, denominator):
        number = Fraction(numerator, denominator)

        assert Fraction(parse_number(write_number(number))) == number

    @pytest.mark.parametrize(
        ("number", "everyday", "financial"),
        [
            (0, "零", "零"),
            (10, "十", "壹拾"),
            (15, "十五", "壹拾伍"),
            (110, "一百一十", "壹佰壹拾"),
            (10500, "一万零五百", "壹万零伍佰"),
            (128000000, "一亿二千八百万", "壹亿贰仟捌佰万"),
            (10**12, "一万亿", "壹万亿"),
            (300009000, "三亿零九千", "叁亿零玖仟"),
            (-7, "负七", "负柒"),
            (Decimal("1.28E+8"), "一亿二千八百万", "壹亿贰仟捌佰万"),
            (Decimal("3.50"), "三点五零", "叁点伍零"),
            (Decimal("-0.05"), "负零点零五", "负零点零伍"),
            (Decimal("-0"), "零", "零"),
            (Decimal("10000.5"), "一万点五", "壹万点伍"),
            (Fraction(-1, 3), "负三分之一", "负叁分之壹"),
            (Fraction(6, 3), "二", "贰"),
        ],
    )
    def test_numbers_are_written_as_schools_teach(self, number, everyday, financial):
        assert write_number(number) == everyday
        assert write_number(number, financial=True) == financial

    @pytest.mark.parametrize(
        "number",
        [
            10**16,
            -(10**16),
            Decimal("1e16"),
            Decimal("1e999999"),
            Decimal("NaN"),
            Decimal("-Infinity"),
            Decimal("1e-101"),
        ],
    )
    def test_what_readers_would_not_agree_on_is_refused(self, number):
        with pytest.raises(UnitError):
            write_number(number)

    @pytest.mark.parametrize("number", [1.5, True, "三", None])
    def test_what_is_no_exact_number_is_refused(self, number):
        with pytest.raises(TypeError, match="exact number"):
            write_number(number)

    def test_the_callers_decimal_context_does_not_round(self):
        with decimal.localcontext(decimal.Context(prec=3)):
            assert write_number(Decimal("1234567.89")) == "一百二十三万四千五百六十七点八九"


class TestQuantity:
    @pytest.mark.parametrize(
        ("value", "unit", "expected"),
        [
            ("128000000", "元", "一亿二千八百万元"),
            ("15.6", "%", "百分之十五点六"),
            ("-2.3", "%", "百分之负二点三"),
            ("4", "‰", "千分之四"),
            ("2.3", "百分点", "二点三个百分点"),
            ("35", "工作日", "三十五个工作日"),
            ("1.5", "倍", "一点五倍"),
            ("32", "个", "三十二个"),
            ("2", "个", "两个"),
            ("2", "两", "二两"),
            ("12", "个", "十二个"),
            ("0.7", "1", "零点七"),
            ("1200", "元/亩", "每亩一千二百元"),
            ("0.46", "吨标准煤/万元", "每万元零点四六吨标准煤"),
            ("30", "元/平方米·月", "每平方米每月三十元"),
            ("5", "人/10万人", "每十万人五人"),
            ("-5", "摄氏度", "负五摄氏度"),
        ],
    )
    def test_an_amount_is_written_as_it_is_said(self, value, unit, expected):
        assert write_quantity(Decimal(value), unit) == expected

    def test_a_share_that_never_ends_is_written_as_a_fraction_of_the_whole(self):
        assert write_quantity(Fraction(100, 3), "%") == "三分之一"

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            ("128000000", "壹亿贰仟捌佰万元整"),
            ("0", "零元整"),
            ("100.53", "壹佰元伍角叁分"),
            ("1409.50", "壹仟肆佰零玖元伍角整"),
            ("6007.14", "陆仟零柒元壹角肆分"),
            ("325.04", "叁佰贰拾伍元零肆分"),
            ("0.50", "伍角整"),
            ("0.05", "伍分"),
            ("-12.30", "负壹拾贰元叁角整"),
        ],
    )
    def test_an_amount_in_yuan_is_written_as_on_a_cheque(self, value, expected):
        assert write_quantity(Decimal(value), "元", financial=True) == expected

    @pytest.mark.parametrize(
        ("value", "unit", "expected"),
        [("32", "个", "叁拾贰个"), ("2", "个", "贰个"), ("15.6", "%", "百分之壹拾伍点陆"), ("100", "美元", "壹佰美元")],
    )
    def test_other_units_follow_financial_numerals(self, value, unit, expected):
        assert write_quantity(Decimal(value), unit, financial=True) == expected

    @pytest.mark.parametrize(
        "value", [Decimal("12.345"), Fraction(1, 3), Decimal("1e16"), Decimal("1e999999"), Decimal("NaN")]
    )
    def test_what_a_cheque_cannot_hold_is_refused(self, value):
        with pytest.raises(UnitError):
            write_quantity(value, "元", financial=True)

    @given(decimals)
    def test_a_percentage_reads_back_as_its_ratio(self, number):
        assert Fraction(parse_number(write_quantity(number, "%"))) == Fraction(number) / 100
