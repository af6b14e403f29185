"""Where a figure ends and what it is, at the edges: the last character of a text, the first of several, one sign behind it."""

from __future__ import annotations

import pickle
from decimal import Decimal

import pytest

import zhmetrics as zm
from scripts import as_given
from zhmetrics.language.lexicon import default_lexicon
from zhmetrics.reading.interpret import interpret


def figures(text, lexicon=None):
    """Beginning, end, value or ends, unit of every figure."""
    found = []
    for mention in interpret(as_given(text), lexicon or default_lexicon()).mentions:
        quantity = mention.quantity
        value = quantity.value if quantity.value is not None else (quantity.low, quantity.high)
        found.append((mention.start, mention.end, value, quantity.unit))
    return found


def others(text):
    return [(text[rest.start : rest.end], rest.why) for rest in interpret(as_given(text), default_lexicon()).rest]


class TestBaseOfARate:
    def test_a_first_figure_is_not_told_per_what_the_text_ends_with(self):
        assert figures("一百亩地分给三户，每") == [(0, 3, 100, "亩"), (6, 8, 3, "户")]


class TestHalfATenth:
    @pytest.mark.parametrize(("text", "start"), [("占两成半", 1), ("约占两成半", 2), ("占两成半的村", 1)])
    def test_is_five_hundredths_and_ends_the_figure(self, text, start):
        assert figures(text) == [(start, start + 3, Decimal("0.25"), "1")]

    def test_is_known_to_the_hundredth(self):
        (mention,) = interpret(as_given("占两成半"), default_lexicon()).mentions

        assert mention.quantity.place == -2


class TestRanges:
    @pytest.mark.parametrize("text", ["投资5-10亿元", "投资5—10亿元", "耕地三至五亩"])
    def test_of_whole_numbers_are_written_to_the_ones(self, text):
        (mention,) = interpret(as_given(text), default_lexicon()).mentions

        assert mention.quantity.place == 0

    def test_of_things_that_are_counted_are_exact(self):
        (mention,) = interpret(as_given("新建5-10家"), default_lexicon()).mentions

        assert (mention.quantity.low, mention.quantity.high, mention.quantity.place) == (5, 10, None)

    @pytest.mark.parametrize("above", ["多", "余"])
    def test_of_ten_thousands_with_more_behind_them_are_one_amount(self, above):
        text = f"投资3000—5000万{above}。"

        assert figures(text) == [(2, len(text) - 1, (30000000, 60000000), "元")]

    @pytest.mark.parametrize(
        ("text", "unit"),
        [
            ("5000～8000元/月", "元/月"),
            ("20元—30元/亩", "元/亩"),
            ("20元/吨-30元/吨", "元/吨"),
            ("3件/人至5件/人", "件/人"),
            ("50至60元每平方米", "元/平方米"),
        ],
    )
    def test_of_rates_are_rates(self, text, unit):
        ((start, end, bounds, found),) = figures(text + "。")

        assert (start, end, found) == (0, len(text), unit)
        assert bounds[0] < bounds[1]
        assert zm.parse_quantity(text).unit == unit

    @pytest.mark.parametrize("text", ["20元/吨-30元", "20元/吨-30元/户"])
    def test_of_two_rates_of_different_things_are_none(self, text):
        assert [value for _start, _end, value, _unit in figures(text)] == [20, 30]

    def test_a_dash_behind_a_figure_is_no_sign_but_of_a_growth(self):
        assert [value for _start, _end, value, _unit in figures("单价20元/吨-30元，产量5万吨-8%")] == [
            20,
            30,
            50000,
            -8,
        ]


class TestQualifiedRates:
    @pytest.mark.parametrize(
        ("text", "unit"),
        [("300元左右/亩", "元/亩"), ("300元以上/月", "元/月"), ("1.5万元以上/公顷", "元/公顷"), ("300元以上", "元")],
    )
    def test_are_divided_by_what_stands_behind_the_qualifier(self, text, unit):
        (mention,) = interpret(as_given(f"补助{text}。"), default_lexicon()).mentions

        assert (mention.quantity.unit, mention.full_span) == (unit, (2, 2 + len(text)))
        assert zm.parse_quantity(text) == mention.quantity


class TestHeadings:
    @pytest.mark.parametrize("text", ["推出亿元计划", "实施百万元计划"])
    def test_a_plan_is_called_by_an_amount_and_not_counted_in_a_unit(self, text):
        (found,) = figures(text)

        assert (text[found[0] : found[1]], found[3]) == (text[2:-2], "元")

    @pytest.mark.parametrize("text", ["产值以亿元计", "以百万元计"])
    def test_what_is_counted_in_a_unit_is_no_amount(self, text):
        assert figures(text) == []


class TestArticlesOfLaw:
    @pytest.mark.parametrize("before", ["2018年，", "首先按第三条，"])
    def test_the_second_of_two_has_the_ordinal_of_the_first_whatever_stands_before(self, before):
        text = f"{before}依据第十一条及十四条"

        assert figures(text) == []
        assert others(text)[-2:] == [("第十一条", "ordinal"), ("十四条", "ordinal")]

    @pytest.mark.parametrize("before", ["", "出", "出台", "已出台"])
    def test_a_set_of_measures_is_called_by_their_number_wherever_it_stands(self, before):
        assert others(f"{before}“稳外贸8条”") == [("8条", "name or slogan in quotes")]
        assert figures(f"{before}“稳外贸8条”") == []


class TestCodes:
    def test_a_number_of_digits_and_a_chinese_one_make_no_code(self):
        assert others("拨打12345到三地办理") == [("12345", "phone number")]

    def test_a_telephone_number_ends_with_its_digits(self):
        assert others("拨打0951-5011234到二地办理") == [("0951-5011234", "code or telephone number")]


class TestPickledLexicons:
    @pytest.mark.parametrize(
        "text", ["每旬三十万元", "每月三十万元", "每小时三百元", "每亩三百元", "三百Mbps/户", "三百兆比特/秒/户"]
    )
    def test_read_what_the_ones_they_were_made_from_read(self, text):
        lexicon = zm.Lexicon().extend(units=[("旬", "duration", "time", "864000", ())])
        restored = pickle.loads(pickle.dumps(lexicon))

        assert figures(text, restored) == figures(text, lexicon) != []

    def test_say_when_and_not_per_what(self):
        lexicon = zm.Lexicon().extend(units=[("旬", "duration", "time", "864000", ())])

        assert figures("每旬三十万元", pickle.loads(pickle.dumps(lexicon))) == [(2, 6, 300000, "元")]
