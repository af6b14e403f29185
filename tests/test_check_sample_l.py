"""Short texts whose right reading follows from language and arithmetic, each at the edge of one rule of the checks."""

from __future__ import annotations

import pytest

import zhmetrics as zm


def _told(text: str) -> list[tuple[str, str]]:
    return [(check.kind, check.verdict) for check in zm.audit(text)]


def _shares(text: str) -> list[tuple[str, str]]:
    return [(check.computed, check.verdict) for check in zm.audit(text) if check.kind == "share"]


# --- shares ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "全市固定资产投资50亿元，其中工业投资30亿元，增长5%，占70%。",
        "全市粮食产量50万吨，其中小麦产量30万吨，下降2%，占70%。",
    ],
)
def test_a_wrong_share_behind_the_growth_of_its_part_is_told(text: str) -> None:
    assert _shares(text) == [("60", "inconsistent")]


@pytest.mark.parametrize(
    "text",
    [
        "全市固定资产投资50亿元，其中工业投资30亿元，增长5%，占比70%。",
        "全市粮食产量50万吨，其中小麦产量30万吨，下降2%，占比达70%。",
    ],
)
def test_a_share_that_begins_with_its_very_word_is_of_the_part_before_the_growth(text: str) -> None:
    assert _shares(text) == [("60", "inconsistent")]


def test_a_share_of_either_of_two_investments_of_the_county_is_not_held_against_the_first() -> None:
    text = (
        "全县经济平稳运行，固定资产投资100亿元、民间投资60亿元、总产值200亿元。"
        "园区主导产业产值120亿元，占全县的60%；主导产业投资40亿元，占全县的50%。"
    )
    assert _shares(text) == [("60", "consistent")]


@pytest.mark.parametrize(
    "text",
    [
        "出口总额20亿元，对美、日分别出口5亿元、3亿元。日资企业数量较多，占出口总额的40%。",
        "出口总额20亿元，对美、英分别出口5亿元、3亿元。美元结算为主，占出口总额的70%。",
    ],
)
def test_a_sentence_that_begins_with_the_character_of_a_country_is_not_of_what_was_sold_there(text: str) -> None:
    assert _told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "税收6亿元，增加2亿元；税收占财政收入18亿元的33.3%。",
        "税收6亿元，比上年增加2亿元，税收占财政收入18亿元的33.3%。",
    ],
)
def test_what_was_added_to_the_taxes_is_not_the_part_that_they_are(text: str) -> None:
    assert _told(text) == [("share", "consistent")]


def test_the_last_of_four_amounts_is_the_part_within_the_parentheses() -> None:
    text = "出口6亿元（甲国1亿元、乙国2亿元、丙国3亿元，占进出口10亿元的30%）。"
    assert _shares(text) == [("30", "consistent")]


def test_what_raised_a_rate_is_no_rate_of_what_was_done() -> None:
    assert _told("受理事项100件，网上全程按期办结98件，提高网上全程按期办结率5%。") == []


@pytest.mark.parametrize(
    ("share", "verdict"),
    [("80%", "consistent"), ("95%", "inconsistent")],
)
def test_two_outputs_together_are_a_share_of_the_industrial_one(share: str, verdict: str) -> None:
    text = f"全市工业产值10亿元，甲县、乙县产值分别为5.0亿元和3.0亿元，合计占工业产值的{share}。"
    assert _shares(text) == [("80", verdict)]


@pytest.mark.parametrize(
    ("last", "verdict"),
    [("50%", "consistent"), ("60%", "inconsistent")],
)
def test_shares_dealt_out_behind_others_of_nothing_told_are_held_against_their_own_whole(
    last: str, verdict: str
) -> None:
    text = f"今年造林20亩，种草30亩，分别占12%、15%；职工100人，其中研究生20人，本科50人，分别占20%、{last}。"
    assert _shares(text) == [("20", "consistent"), ("50", verdict)]


_INDUSTRIES = "全年地区生产总值100亿元，其中第一产业增加值20亿元，第二产业增加值50亿元，第三产业增加值30亿元。"


@pytest.mark.parametrize("ratio", ["全市老中青干部结构为15：65：20。", "全市老中青教师之比为15：65：20。"])
def test_three_ages_are_not_the_three_industries(ratio: str) -> None:
    assert _shares(_INDUSTRIES + ratio) == []


def test_three_industries_are_held_against_the_split_in_three_though_one_in_four_stands_nearer() -> None:
    power = (
        "全社会用电量50亿千瓦时，其中第一产业用电5亿千瓦时，第二产业用电25亿千瓦时，"
        "第三产业用电10亿千瓦时，城乡居民生活用电10亿千瓦时。"
    )
    found = _shares(_INDUSTRIES + power + "三次产业结构为20：50：30。")
    assert found == [("20", "consistent"), ("50", "consistent"), ("30", "consistent")]


def test_a_rise_at_the_head_of_a_list_of_rates_is_held_against_no_amounts() -> None:
    assert _told("受理1972件、1656件，核准795件、668件，核准率提高5.31%、2020年40.34%。") == []


# --- averages -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("doers", "told"),
    [
        ("12名法官", [("average", "inconsistent")]),
        ("12所法庭", []),
        ("12家法院", []),
    ],
)
def test_only_people_are_the_heads_that_a_mean_is_over(doers: str, told: list[tuple[str, str]]) -> None:
    assert _told(f"全市法院审结案件1260件，{doers}人均结案115件。") == told


def test_a_yield_three_sentences_on_is_of_another_crop() -> None:
    text = "全市农业增产。农民增收。小麦播种面积56.3千公顷，总产量33.9万吨。春耕顺利。夏管到位。玉米亩产401公斤。"
    assert _told(text) == []


def test_a_yield_that_one_figure_in_eight_would_have_been_is_told() -> None:
    assert _told("全村小麦播种面积16亩，总产量31.96859吨，亩产2吨。") == [("average", "consistent")]


@pytest.mark.parametrize(
    "text", ["前5个月接待游客150万人次，日均1万人次。", "5个月内接待游客150万人次，日均接待1万人次。"]
)
def test_five_months_are_not_five_days(text: str) -> None:
    assert _told(text) == []


@pytest.mark.parametrize(
    ("mean", "verdict"),
    [("2.05亿元", "consistent"), ("3.05亿元", "inconsistent")],
)
def test_months_within_the_sentence_are_those_of_the_mean(mean: str, verdict: str) -> None:
    assert _told(f"全市税务部门前8个月完成税收16.4亿元，月均{mean}。") == [("average", verdict)]


def test_a_yearly_rise_is_told_behind_the_rise_of_all_years() -> None:
    text = "全市森林覆盖率由2015年的50%提高到2020年的60%，提高10个百分点，年均提高2个百分点。"
    assert _told(text) == [("difference", "consistent"), ("average", "consistent")]


def test_a_thousand_years_lie_between_the_first_and_the_second_thousand() -> None:
    assert ("average", "consistent") in _told("全城人口由1000年的20万人增加到2000年的120万人，年均增加1000人。")


# --- times and plans ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    ["全年有望实现出口60亿元，进口40亿元，顺差30亿元。", "预计全年货物出口60亿元，进口40亿元，贸易顺差30亿元。"],
)
def test_a_balance_that_is_estimated_has_its_arithmetic_too(text: str) -> None:
    assert _told(text) == [("difference", "inconsistent")]


@pytest.mark.parametrize(
    "text",
    [
        "全省排名第3位的工业投资100亿元，其中技改投资30亿元，占工业投资的40%。",
        "拉动增长3个百分点的工业投资100亿元，技改投资30亿元，占工业投资的40%。",
    ],
)
def test_a_rank_or_a_contribution_before_an_amount_does_not_narrow_it(text: str) -> None:
    assert _shares(text) == [("30", "inconsistent")]


@pytest.mark.parametrize(
    "text",
    [
        "计划开工45个，已开业30个，占计划开工的80%。",  # 开工, 开业
        "计划定植果树100亩，已划定60亩，占80%。",  # 计划|定植, 划定
        "计划收治感染者100人，新感染60人，感染率80%。",  # those already infected, and more
    ],
)
def test_what_was_done_is_another_thing_than_was_planned_though_it_shares_characters(text: str) -> None:
    assert _told(text) == []


# --- differences ----------------------------------------------------------------------------------------------------


def test_men_are_not_held_against_the_women_of_the_towns_alone() -> None:
    assert _told("男性52万人，城镇女性28万人，农村女性20万人，男性比女性多4万人。") == []


def test_two_rates_with_six_figures_between_them_are_apart_by_their_difference() -> None:
    text = (
        "试验组有效率90.3%，纳入病例60例，男36例，女24例，对照组60例，男30例，女30例，有效率78.2%，相差13.1个百分点。"
    )
    assert ("difference", "inconsistent") in _told(text)


def test_a_difference_is_shown_to_the_places_of_what_is_stated() -> None:
    [check] = zm.audit("出口增长12.3456%，进口增长1.0%，出口增速高于进口11.4个百分点。")
    assert (check.verdict, check.computed) == ("consistent", "11.3")


# --- lists ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "verdict"),
    [(3, "consistent"), (2, "inconsistent")],
)
def test_names_in_corner_brackets_are_counted(number: int, verdict: str) -> None:
    assert _told(f"引进「甲公司」、「乙公司」、「丙公司」等{number}家企业。") == [("list_count", verdict)]
