"""Differences: gaps between growths, balances, remainders and what is left, and which two figures they lie between."""

from __future__ import annotations

from fractions import Fraction

import pytest

import zhmetrics as zm
from verdicts import reckoned, stretches, verdicts, verdicts_on


def test_trade_with_one_country_told_far_before_is_not_what_a_surplus_is_of() -> None:
    between = "港口开行班列3列，船舶5艘，车辆7辆，仓库8座，泊位9个，航线11条，网点14处"
    assert reckoned(f"新建厂房12座。对甲国出口60亿元，进口40亿元，{between}，贸易顺差15亿元。") == []
    assert [verdict for verdict, *_rest in reckoned("出口60亿元，进口40亿元，贸易顺差15亿元。")] == ["inconsistent"]


@pytest.mark.parametrize("spent", ["58—60.5亿元", "58亿元至60.5亿元"])
def test_a_remainder_that_one_figure_in_twenty_would_pass_as_is_still_told(spent: str) -> None:
    text = f"全县一般公共预算收入100亿元，一般公共预算支出{spent}，结余40亿元。"
    assert reckoned(text) == [
        ("consistent", "sum", f"100亿元 - {spent} = 40.75亿元; the text says 40亿元, which rounding allows")
    ]
    assert [check.coincidence for check in zm.audit(text)] == [Fraction(1, 20)]


def test_a_remainder_that_more_than_one_in_twenty_would_pass_as_is_not_told() -> None:
    assert reckoned("全县一般公共预算收入100亿元，一般公共预算支出58—60.6亿元，结余40亿元。") == []


@pytest.mark.parametrize("text", ["快于出口3个百分点。", "增速高于全部工业3个百分点。"])
def test_a_gap_that_opens_a_text_has_no_growth_to_be_of(text: str) -> None:
    assert reckoned(text) == []


def test_the_growths_of_a_gap_may_stand_forty_figures_before_it() -> None:
    text = f"出口增长5%，{stretches(38)}，进口增长8%，进口增速高于出口3个百分点。"
    assert reckoned(text) == [("consistent", "wording", "8% - 5% = 3个百分点, as the text says")]


def test_the_growths_of_a_gap_stand_no_further_before_it() -> None:
    assert reckoned(f"出口增长5%，{stretches(60)}，进口增长8%，进口增速高于出口4个百分点。") == []


@pytest.mark.parametrize(
    "text",
    [
        "林业项目总投资100万元。上级下达资金100万元，已支出60万元，尚余40万元。",
        "水利项目总投资250万元。上级下达资金250万元，已支出120万元，尚余130万元。",
    ],
)
def test_what_is_left_holds_though_an_equal_amount_stands_beside(text: str) -> None:
    assert verdicts(text) == [("difference", "consistent")]


@pytest.mark.parametrize("between", ["黄金消费回暖", "鲜果大量上市", "龙头企业带动明显"])
def test_a_gap_behind_words_of_something_else_claims_nothing_of_the_growth_before(between: str) -> None:
    assert verdicts(f"全市进口增长5%，出口增长9%，{between}，高于进口6个百分点。") == []


@pytest.mark.parametrize(
    ("gap", "verdict"),
    [("6", "consistent"), ("9", "inconsistent")],
)
def test_a_growth_goes_by_a_long_name_without_the_words_that_narrow_nothing(gap: str, verdict: str) -> None:
    text = f"全市本外币住户消费贷款余额增长9%，工业用电量增长3%，工业用电量增速低于住户消费贷款{gap}个百分点。"
    assert verdicts(text) == [("difference", verdict)]


@pytest.mark.parametrize(("gap", "verdict"), [("3", "inconsistent"), ("4.4", "consistent")])
def test_a_gap_of_two_places_is_told_where_one_sentence_names_both(gap: str, verdict: str) -> None:
    text = f"全国工业增加值增长8.2%，全省制造业增加值增长12.6%，高于全国工业增加值增速{gap}个百分点。"
    assert verdicts(text) == [("difference", verdict)]


@pytest.mark.parametrize("place", ["全国", "邻市"])
def test_a_gap_is_to_the_growth_of_its_own_paragraph(place: str) -> None:
    text = f"{place}出口增长5%。\n进口增长8%，出口增长9%，进口增速高于出口3个百分点。"
    assert verdicts(text) == [("difference", "inconsistent")]


def test_a_department_far_before_is_no_further_term_of_a_net_increase() -> None:
    far = "经批准并报主管部门备案，在各区各街道以及社会各界人士的大力支持下，" * 3
    text = f"连锁经营部负责门店收购与转让工作，{far}全年新开门店30家，关闭门店10家，净增门店25家。"
    assert verdicts(text) == [("difference", "inconsistent")]


def test_a_yearly_rise_is_told_behind_the_rise_of_all_years() -> None:
    text = "全市森林覆盖率由2015年的50%提高到2020年的60%，提高10个百分点，年均提高2个百分点。"
    assert verdicts(text) == [("difference", "consistent"), ("average", "consistent")]


@pytest.mark.parametrize(
    "text",
    ["全年有望实现出口60亿元，进口40亿元，顺差30亿元。", "预计全年货物出口60亿元，进口40亿元，贸易顺差30亿元。"],
)
def test_a_balance_that_is_estimated_has_its_arithmetic_too(text: str) -> None:
    assert verdicts(text) == [("difference", "inconsistent")]


def test_two_rates_with_six_figures_between_them_are_apart_by_their_difference() -> None:
    text = (
        "试验组有效率90.3%，纳入病例60例，男36例，女24例，对照组60例，男30例，女30例，有效率78.2%，相差13.1个百分点。"
    )
    assert ("difference", "inconsistent") in verdicts(text)


def test_a_difference_is_shown_to_the_places_of_what_is_stated() -> None:
    [check] = zm.audit("出口增长12.3456%，进口增长1.0%，出口增速高于进口11.4个百分点。")
    assert (check.verdict, check.computed) == ("consistent", "11.3")


def test_five_changes_may_stand_between_a_level_and_that_of_last_year() -> None:
    between = "同比增长8%，环比增长2%，两年平均增长5%，比上季度提高1个百分点，比上半年提高0.5个百分点"
    text = f"全市完成收入110亿元，{between}，比上年的100亿元增加10亿元。"
    assert verdicts_on(text) == [("difference", "consistent", "wording")]


def test_a_balance_is_not_made_of_one_of_two_incomes_that_are_dealt_out() -> None:
    assert verdicts_on("甲乙两校收入分别为120万元、80万元，支出合计100万元，结余100万元。") == []
    assert verdicts_on("甲校收入120万元，支出100万元，结余100万元。") == [("difference", "inconsistent", "wording")]
