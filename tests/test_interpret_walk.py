"""How the walk over a text goes on behind each numeral, and what a blank, a script or a name makes of one."""

from __future__ import annotations

from decimal import Decimal

import pytest

import zhmetrics as zm
from scripts import as_given
from zhmetrics.language.lexicon import default_lexicon
from zhmetrics.reading.interpret import interpret

FILLED = "会议指出，要持续抓好民生实事，让群众得实惠。" * 20  # no numeral


def figures(text, *, alone=False):
    """Span, text, value and unit of every figure."""
    found = interpret(as_given(text), default_lexicon(), alone=alone).mentions
    return [(m.start, m.end, m.text, m.quantity.value, m.quantity.unit) for m in found]


def others(text):
    """Span, reason and whether it counts as unread, of every numeral that is no figure."""
    return [(rest.start, rest.end, rest.why, rest.unread) for rest in interpret(as_given(text), default_lexicon()).rest]


class TestWalk:
    @pytest.mark.parametrize("text", ["百分之", "占百分之", "耕地占百分之（以实测为准）"])
    def test_takes_the_hundred_of_a_percentage_without_a_number_for_part_of_a_word(self, text):
        at = text.index("百")

        assert figures(text) == []
        assert others(text) == [(at, at + 1, "part of a word", False)]

    @pytest.mark.parametrize(
        ("text", "low", "high"),
        [
            ("百分之十五至二十五", 15, 25),
            ("森林覆盖率提高百分之十二到十八。", 12, 18),
            ("损耗下降千分之二十五至三十五", 25, 35),
        ],
    )
    def test_reads_the_second_number_of_a_range_of_shares_once(self, text, low, high):
        (mention,) = interpret(as_given(text), default_lexicon()).mentions

        assert (mention.quantity.low, mention.quantity.high) == (low, high)
        assert others(text) == []

    @pytest.mark.parametrize("text", ["第一个五年计划", "第二个十年行动计划", "第三个三年行动计划"])
    def test_reads_the_years_of_a_numbered_plan_once(self, text):
        assert figures(text) == []
        assert others(text) == [(0, len(text), "ordinal", False)]

    @pytest.mark.parametrize("opening", ["（一）", "（略）", "喜讯！", "图！", "？", f"{FILLED}！", f"{FILLED}再看！"])
    def test_finds_no_unit_without_its_number_in_a_word_behind_a_mark(self, opening):
        text = f"{opening}百鸟归巢，千帆竞渡。"

        assert figures(text) == []
        assert zm.extract(text).unread == ()


class TestBlank:
    @pytest.mark.parametrize("count", ["5", "12"])
    def test_is_no_part_of_a_number_before_what_only_looks_like_a_unit(self, count):
        text = f"全市共组建 {count} 团队"
        start = text.index(count)

        assert figures(text) == []
        assert others(text) == [(start, start + len(count), "no unit", True)]

    def test_behind_the_name_of_the_currency_leaves_a_price_its_base(self):
        assert figures("补偿标准为人民币 1200元/亩。") == [(9, 16, "1200元/亩", Decimal(1200), "元/亩")]

    def test_behind_the_name_of_the_currency_leaves_an_amount_its_sign(self):
        assert figures("净流入人民币 -5亿元。") == [(7, 11, "-5亿元", Decimal(-500000000), "元")]


class TestWordBehind:
    @pytest.mark.parametrize("text", ["5个坚持", "三个聚焦", "6次列车"])
    def test_makes_no_name_of_a_number_that_is_meant_to_be_one_value(self, text):
        assert [each[:3] for each in figures(text, alone=True)] == [(0, 2, text[:2])]
        assert figures(text) == []

    @pytest.mark.parametrize("text", ["举办培训班五十多期。", "已办培训班二十余期，反响良好"])
    def test_is_the_unit_where_a_word_of_quantity_stands_before_it(self, text):
        (mention,) = interpret(as_given(text), default_lexicon()).mentions

        assert mention.quantity.unit == "期"
        assert mention.quantity.qualifier == "above"
