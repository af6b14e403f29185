"""Figures in forms that are odd, and that reports have all the same."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

import zhmetrics as zm


def only(text: str) -> zm.Metric:
    (metric,) = zm.extract(text)
    return metric


def ends(text: str) -> tuple[str, str, Fraction | None, Fraction | None]:
    quantity = only(text).quantity
    return only(text).text, quantity.unit, quantity.interval.low, quantity.interval.high


@pytest.mark.parametrize(
    ("text", "figure", "unit", "low", "high"),
    [
        ("气温3至5度", "3至5度", "摄氏度", 3, 5),
        ("气温降至零下3至5度", "零下3至5度", "摄氏度", -5, -3),
        ("零下8～10℃", "零下8～10℃", "摄氏度", -10, -8),
        ("零下3℃至5℃", "零下3℃至5℃", "摄氏度", -3, 5),
        ("每户用电3至5度", "3至5度", "千瓦时", 3, 5),
        ("气温-3至5℃", "-3至5℃", "摄氏度", -3, 5),
        ("气温负3至5℃", "负3至5℃", "摄氏度", -3, 5),
        ("气温回升，投资3-5亿元", "3-5亿元", "元", 3 * 10**8, 5 * 10**8),
        ("投资5-6百万亿元", "5-6百万亿元", "元", 5 * 10**14, 6 * 10**14),
        ("投资5-6千兆元", "5-6千兆元", "元", 5 * 10**15, 6 * 10**15),
    ],
)
def test_both_ends_of_a_range_have_its_sign_its_scale_and_its_unit(text, figure, unit, low, high):
    assert ends(text) == (figure, unit, low, high)


@pytest.mark.parametrize(
    ("text", "figure", "value"),
    [
        ("产值1，200万元", "1，200万元", 12_000_000),
        ("补助7，409萬餘元", "7，409萬餘元", 74_090_000),
        ("产值1，200亿元", "1，200亿元", 120_000_000_000),
    ],
)
def test_a_full_width_comma_groups_the_digits_before_ten_thousands(text, figure, value):
    assert (only(text).text, only(text).quantity.value) == (figure, value)


@pytest.mark.parametrize("text", ["名列前10，200万元奖金到账。", "第1，200万元奖金到账。", "占1/10，438万元未到账。"])
def test_it_parts_clauses_behind_places_and_fractions(text):
    assert zm.extract(text)[-1].text in ("200万元", "438万元")


@pytest.mark.parametrize(
    ("text", "qualifier", "low", "high"),
    [
        ("60岁（含）以上", "min", 60, None),
        ("5000万元(含)以下", "max", None, 50_000_000),
        ("大半企业", "above", Fraction(1, 2), None),
        ("过半企业", "min", Fraction(1, 2), None),
        ("翻了近一番", "below", 1, 2),
    ],
)
def test_the_words_around_a_figure_bound_it(text, qualifier, low, high):
    quantity = only(text).quantity

    assert (quantity.qualifier, quantity.interval.low, quantity.interval.high) == (qualifier, low, high)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("吸引美金5亿元", "美元"),
        ("支付美金300元", "美元"),
        ("吸引资金5亿元", "元"),
        ("每万吨二氧化碳当量补贴80元", "元/万吨二氧化碳当量"),
    ],
)
def test_the_unit_of_money_may_stand_before_it(text, unit):
    assert only(text).quantity.unit == unit


def test_a_hundred_hundredths_are_all():
    assert ends("百分之百") == ("百分之百", "%", Fraction(199, 2), Fraction(201, 2))


@pytest.mark.parametrize("rate", ["9/10万", "12/10万", "8.5/10万"])
def test_a_rate_of_ten_thousands_is_no_fraction(rate):
    report = zm.extract(f"孕产妇死亡率{rate}")

    assert report.metrics == ()
    assert [each.text for each in report.unread] == [rate.partition("/")[0]]


@pytest.mark.parametrize(
    "written",
    ["{0}亿元", "1.{0}%", "5—{0}家", "{0}多户", "{0}小时{0}分", "三{1}家", "百分之{1}", "{1}分之一", "负{1}元"],
)
def test_a_number_longer_than_any_report_has_is_unread(written):
    report = zm.extract(f"共有{written.format('7' * 1001, '七' * 1001)}，另有3个")

    assert [metric.text for metric in report] == ["3个"]
    assert "a number of more than 1,000 characters" in {each.why for each in report.unread}


def test_a_number_of_a_thousand_characters_is_read_to_the_last_digit():
    assert only(f"共有{'7' * 999}家").quantity.value == Decimal("7" * 999)


def test_a_string_of_one_such_number_is_refused():
    with pytest.raises(zm.ParseError, match="more than 1,000 characters"):
        zm.parse_quantity("1." + "7" * 1000 + "亿元")
