"""The calls that read a string which must be one value: what they give, and what they say when it is none."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import zhmetrics as zm

READERS = [zm.parse_number, zm.parse_quantity, zm.parse_change, zm.parse_period]
TODAY = date(2022, 11, 1)

# Chinese figures and what stands around them, in no order at all.
WORDS = (
    "零一二三四五六七八九十百千万亿兆两半几数多余来成折番倍个家人户亩吨元公里平方米％%‰百分点之点约近超过不足以上以下左右至到"
    "增长下降同比环比比上年翻持平年月日季度第占是的为达去今上半十四五期间截至底末初，。、：（）“”—-~～.,/+ \u3000\t\n"
    "0123456789０１２９億萬較減少$￥€kmKWh²∞①⑩Ⅲ²½"
)
alphabet = st.one_of(st.sampled_from(WORDS), st.sampled_from(WORDS), st.characters(exclude_categories=()))
texts = st.text(alphabet=alphabet, max_size=24)
blanks = st.text(alphabet=" \t\n\r\u3000\u00a0", max_size=4)


def refusal(reader, text: str) -> zm.ParseError | None:
    """The error that a reader raises, if it is one that may leave it."""
    try:
        reader(text)
    except zm.ParseError as error:
        return error
    return None


class TestNumber:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("一亿零五百万", Decimal(105_000_000)),
            ("15.6%", Decimal("0.156")),
            ("三分之一", Fraction(1, 3)),
            ("七成", Decimal("0.7")),
            ("1,234.5", Decimal("1234.5")),
            ("３２", Decimal(32)),
            ("-3", Decimal(-3)),
            ("1.5万亿", Decimal(1_500_000_000_000)),
            ("千分之五", Decimal("0.005")),
        ],
    )
    def test_the_number_is_exact(self, text, expected):
        number = zm.parse_number(text)

        assert number == expected
        assert type(number) is type(expected)

    @pytest.mark.parametrize("text", ["十几", "四五", "5-10"])
    def test_a_vague_figure_is_refused_with_a_hint(self, text):
        with pytest.raises(zm.ParseError) as caught:
            zm.parse_number(text)

        assert "parse_quantity" in caught.value.hint


class TestQuantity:
    @pytest.mark.parametrize(
        ("text", "kind", "value", "unit", "qualifier"),
        [
            ("近1.5亿元", "money", "150000000", "元", "below"),
            ("300万双", "count", "3000000", "双", None),
            ("伍家", "count", "5", "家", None),  # in prose the end of a word, 队伍家
            ("15.6%", "percent", "15.6", "%", None),
            ("2.3个百分点", "percentage_point", "2.3", "百分点", None),
            ("3.2倍", "multiple", "3.2", "倍", None),
            ("三分之一", "fraction", "1/3", "1", None),
            ("约七成", "fraction", "0.7", "1", "approx"),
            ("1200元/亩", "rate", "1200", "元/亩", None),
            ("0.46吨标准煤/万元", "rate", "0.46", "吨标准煤/万元", None),
            ("12km", "length", "12", "公里", None),
            ("80㎡", "area", "80", "平方米", None),
            ("50千克", "mass", "50", "公斤", None),
            ("3.6亿千瓦时", "energy", "360000000", "千瓦时", None),
            ("20万千瓦", "power", "200000", "千瓦", None),
            ("500立方米", "volume", "500", "立方米", None),
            ("18个月", "duration", "18", "个月", None),
            ("-2.3%", "percent", "-2.3", "%", None),
            ("不少于30人", "count", "30", "人", "min"),
            ("3%以内", "percent", "3", "%", "max"),
            ("超500万人次", "count", "5000000", "人次", "above"),
            ("5000萬圓", "money", "50000000", "元", None),
            ("１２.5％", "percent", "12.5", "%", None),
        ],
    )
    def test_kind_value_unit_and_qualifier(self, text, kind, value, unit, qualifier):
        read = zm.parse_quantity(text).to_dict()

        assert read == {"kind": kind, "value": value, "low": None, "high": None, "unit": unit, "qualifier": qualifier}

    @pytest.mark.parametrize(
        ("text", "value", "low", "high"),
        [
            ("5-10亿元", None, "500000000", "1000000000"),
            ("30多家", "30", "30", "40"),
            ("十几家", None, "10", "20"),
            ("几十个", None, "20", "100"),
            ("七八成", None, "0.7", "0.8"),
            ("三至五成", None, "0.3", "0.5"),
            ("3成—5成", None, "0.3", "0.5"),
            ("七至九折", None, "0.7", "0.9"),
            ("200余万元", "2000000", "2000000", "3000000"),
        ],
    )
    def test_ranges_and_vague_figures_have_ends(self, text, value, low, high):
        read = zm.parse_quantity(text).to_dict()

        assert (read["value"], read["low"], read["high"]) == (value, low, high)

    def test_a_price_for_each_is_a_rate(self):
        assert zm.parse_quantity("每亩1200元").to_dict()["unit"] == "元/亩"

    def test_more_than_half_is_at_least_a_half(self):
        assert zm.parse_quantity("过半").to_dict()["qualifier"] == "min"

    def test_magnitude_and_scale_are_what_is_written(self):
        quantity = zm.parse_quantity("1.28亿元")

        assert (quantity.magnitude, quantity.scale) == (Decimal("1.28"), "亿")
        assert (zm.parse_quantity("32个").magnitude, zm.parse_quantity("32个").scale) == (Decimal(32), "")


class TestChange:
    @pytest.mark.parametrize(
        ("text", "quantity", "basis", "direction", "form"),
        [
            ("同比增长15.6%", "15.6%", "同比", "up", "increase"),
            ("环比下降0.6%", "0.6%", "环比", "down", "increase"),
            ("比上年增加12家", "12家", "比上年", "up", "increase"),
            ("较2019年增长45.2%", "45.2%", "较2019年", "up", "increase"),
            ("年均增长7%", "7%", "年均", "up", "increase"),
            ("增长1.5倍", "1.5倍", None, "up", "increase"),
            ("提高2.3个百分点", "2.3个百分点", None, "up", "increase"),
            ("增幅3%", "3%", None, "up", "increase"),
            ("下降三成", "0.3", None, "down", "increase"),
            ("翻两番", "4倍", None, "up", "ratio"),
            ("是上年的3.2倍", "3.2倍", "上年", "up", "ratio"),
            ("同比減少２.３％", "2.3%", "同比", "down", "increase"),
            ("增长-2.3%", "2.3%", None, "down", "increase"),
        ],
    )
    def test_figure_basis_direction_and_form(self, text, quantity, basis, direction, form):
        change = zm.parse_change(text)

        assert str(change.quantity) == quantity
        assert (change.basis, change.direction, change.form) == (basis, direction, form)

    @pytest.mark.parametrize(
        ("text", "basis"), [("持平", None), ("同比持平", "同比"), ("与上年基本持平", "上年"), ("零增长", None)]
    )
    def test_no_change_has_no_figure(self, text, basis):
        assert zm.parse_change(text) == zm.Change(None, basis, "flat")

    @pytest.mark.parametrize("text", ["微增0.3%", "微降1.2%", "微涨0.5%"])
    def test_a_slight_change_is_a_change(self, text):
        assert zm.parse_change(text).direction == ("down" if "降" in text else "up")

    @pytest.mark.parametrize(
        "text", ["增加到58个", "降至5%", "达15%", "增长", "同比", "15.6%", "同比增长15.6%，下降3%", ""]
    )
    def test_a_level_a_bare_verb_and_two_changes_are_no_change(self, text):
        with pytest.raises(zm.ParseError, match="not one change"):
            zm.parse_change(text)

    def test_a_quantity_without_a_verb_is_sent_to_the_right_reader(self):
        with pytest.raises(zm.ParseError) as caught:
            zm.parse_change("15.6%")

        assert caught.value.hint.startswith("parse_quantity reads '15.6%'")


class TestPeriod:
    @pytest.mark.parametrize(
        ("text", "start", "end"),
        [
            ("今年上半年", date(2022, 1, 1), date(2022, 6, 30)),
            ("去年", date(2021, 1, 1), date(2021, 12, 31)),
            ("2021年", date(2021, 1, 1), date(2021, 12, 31)),
            ("截至2017年底", date(2017, 12, 31), date(2017, 12, 31)),
            ("2021年末", date(2021, 12, 31), date(2021, 12, 31)),
            ("2020年前三季度", date(2020, 1, 1), date(2020, 9, 30)),
            ("2020年2月", date(2020, 2, 1), date(2020, 2, 29)),
            ("“十四五”期间", date(2021, 1, 1), date(2025, 12, 31)),
            ("2018年3月5日", date(2018, 3, 5), date(2018, 3, 5)),
        ],
    )
    def test_both_ends_are_days_of_the_period(self, text, start, end):
        period = zm.parse_period(text, today=TODAY)

        assert (period.text, period.start, period.end) == (text, start, end)

    @pytest.mark.parametrize("today", ["2022-11-01", " 2022-11-01 ", datetime(2022, 11, 1, 23, 59)])
    def test_today_may_be_a_string_or_a_time(self, today):
        assert zm.parse_period("去年", today=today) == zm.parse_period("去年", today=TODAY)

    @pytest.mark.parametrize("today", ["2022-13-01", "1.11.2022", "", "今天"])
    def test_a_string_that_is_no_day_is_refused_with_what_to_write(self, today):
        for read in (zm.parse_period, zm.extract, lambda text, today: zm.extract_many([text], today=today)):
            with pytest.raises(zm.ParseError, match="today is no day") as refused:
                read("去年", today=today)

            assert (refused.value.source, refused.value.hint) == (today, "write it as 2026-11-22")

    @pytest.mark.parametrize("today", [20221101, 2022.11, ("2022", "11", "01")])
    def test_what_is_neither_date_nor_string_is_refused(self, today):
        for read in (zm.parse_period, zm.extract, lambda text, today: zm.extract_many([text], today=today)):
            with pytest.raises(TypeError, match="today must be a datetime"):
                read("去年", today=today)

    def test_without_today_a_relative_period_stays_open(self):
        assert zm.parse_period("今年上半年").start is None
        assert zm.parse_period("今年上半年").end is None

    @pytest.mark.parametrize("text", ["2021年13月", "2021年2月30日", "12亿元", "", "2021年投资", "第三年龄段"])
    def test_what_no_calendar_has_is_refused(self, text):
        with pytest.raises(zm.ParseError, match="not one period"):
            zm.parse_period(text, today=TODAY)


class TestRefusals:
    @pytest.mark.parametrize("read", [zm.parse_quantity, zm.parse_change, zm.parse_period, zm.parse_number])
    @pytest.mark.parametrize("pattern", ["{}", "3元{}", "{}3元", "2023年{}", "3{}", "3元，5元{}"])
    @pytest.mark.parametrize("long", ["投", "9x", "三y"])
    def test_the_message_is_short_however_long_the_string(self, read, pattern, long):
        text = pattern.format(long * 20_000)
        with pytest.raises(zm.ParseError) as refused:
            read(text)

        assert len(str(refused.value)) < 800
        assert refused.value.source == text

    @pytest.mark.parametrize(
        ("text", "span", "hint"),
        [
            ("1.5亿元啊", (5, 6), "leave it out, or use extract, which reads running text"),
            ("投资1.5亿元", (0, 2), "leave it out, or use extract, which reads running text"),
            ("12亩和3亩", (4, 6), "find_quantities reads every quantity of a text"),
            ("同比增长15.6%", (0, 4), "parse_change reads it"),
            ("2021年上半年", (0, 8), "parse_period reads it"),
            ("没有数字", (0, 4), "write a number and a unit, such as 1.5亿元; a unit of your own needs Lexicon.extend"),
            ("", (0, 0), "write a number and a unit, such as 1.5亿元"),
        ],
    )
    def test_the_error_points_at_what_is_wrong_and_says_what_to_do(self, text, span, hint):
        with pytest.raises(zm.ParseError) as caught:
            zm.parse_quantity(text)
        error = caught.value

        assert (error.source, error.span, error.hint) == (text, span, hint)

    @pytest.mark.parametrize("text", ["120", "三百"])
    def test_a_number_without_a_unit_is_sent_to_the_right_reader(self, text):
        with pytest.raises(zm.ParseError) as caught:
            zm.parse_quantity(text)

        assert "parse_number" in caught.value.hint

    def test_the_caret_stands_under_the_left_over_words(self):
        with pytest.raises(zm.ParseError) as caught:
            zm.parse_quantity("约12亿元啊")

        assert str(caught.value).splitlines()[1:3] == ["  约12亿元啊", "          ^^"]

    @pytest.mark.parametrize("reader", READERS)
    @pytest.mark.parametrize("value", [None, 5, 1.5, b"5%", ["5%"], Decimal(5)])
    def test_what_is_no_string_is_a_type_error_that_names_its_type(self, reader, value):
        with pytest.raises(TypeError, match=type(value).__name__) as caught:
            reader(value)

        assert not isinstance(caught.value, zm.ZhMetricsError)

    @pytest.mark.parametrize("reader", READERS)
    @given(text=texts)
    @example(text="\ud800")
    @example(text="²")
    @example(text="5-")
    @example(text="翻" * 40 + "番")
    @example(text="1" * 400 + "亿元")
    def test_any_string_gives_a_value_or_a_parse_error(self, reader, text):
        error = refusal(reader, text)
        if error is not None:
            start, end = error.span

            assert error.source == text
            assert 0 <= start <= end <= len(text)
            assert str(error).startswith(error.message)


class TestWhiteSpace:
    @pytest.mark.parametrize(
        ("reader", "text"),
        [
            (zm.parse_number, "一亿零五百万"),
            (zm.parse_quantity, "近1.5亿元"),
            (zm.parse_change, "同比增长15.6%"),
            (zm.parse_change, "持平"),
            (zm.parse_period, "2021年上半年"),
        ],
    )
    @given(left=blanks, right=blanks)
    def test_white_space_around_a_value_changes_nothing(self, reader, text, left, right):
        assert reader(left + text + right) == reader(text)

    @pytest.mark.parametrize("reader", READERS)
    @given(text=blanks)
    def test_white_space_alone_is_no_value(self, reader, text):
        with pytest.raises(zm.ParseError):
            reader(text)
