"""Means, movements, shares, lists, formulas and the figures of a source, by short texts that one wrong reading alone would turn."""

from __future__ import annotations

import attrs
import pytest

import zhmetrics as zm

_VILLAGES = "、".join(f"{first}{last}村" for first in "东西南北上下前后大小" for last in "山河桥塘坪岭湾坝沟冲")


def _told(text: str) -> list[tuple[str, str, str]]:
    return [(check.kind, check.verdict, check.evidence) for check in zm.audit(text)]


# --- Shares and single checks -----------------------------------------------------------------------------------------


def test_a_wrong_share_is_told_where_the_three_shares_make_more_than_all() -> None:
    parts = "；".join(
        f"第{name}产业增加值{amount}.0亿元，占生产总值的{share}%"
        for name, amount, share in (("一", 100, "10.1"), ("二", 400, "40.0"), ("三", 500, "50.0"))
    )
    checks = zm.audit(f"全县生产总值1000.0亿元，其中{parts}。")
    assert [check.stated for check in checks if check.verdict == "inconsistent"] == ["10.1"]


def test_a_verdict_that_was_put_together_elsewhere_leaves_a_rough_check_coarse() -> None:
    check = zm.check_total("12亿元", ["5亿元", "3亿元", "2亿元"])
    assert check.coarse
    assert attrs.evolve(check, verdict=f"{check.verdict[:3]}{check.verdict[3:]}").coarse


def test_what_was_begun_is_held_against_the_plan_whatever_follows_its_verb() -> None:
    assert _told("计划开工45个，已开工建设30个，占66.7%。") == [("share", "consistent", "wording")]


# --- Means ------------------------------------------------------------------------------------------------------------


def test_a_mean_by_which_something_grew_is_no_part_of_a_level() -> None:
    assert _told("增产项目总产量40万公斤，40名社员人均增产1万公斤。") == []


@pytest.mark.parametrize(
    ("year", "told"), [("2023", [("average", "consistent", "sum")]), ("2022", [])], ids=["same year", "year before"]
)
def test_a_price_is_made_of_the_sales_and_the_area_of_one_year(year: str, told: list[tuple[str, str, str]]) -> None:
    assert _told(f"{year}年销售额147.2亿元，2023年销售面积213.7万平方米，2023年均价6888元/平方米。") == told


def test_money_for_a_mu_is_no_yield_of_the_crop() -> None:
    assert _told("粮食播种面积100万亩，总产量40万吨，亩产5000元。") == []


def test_visitors_that_stand_far_before_a_daily_mean_are_not_those_it_is_of() -> None:
    between = "门店12家，酒店8家，景区5处，农家乐30户，公园6个，展馆7座"
    text = f"全市接待游客20万人次，{between}，假期7天，接待游客31.5万人次，日均4.5万人次。"
    assert _told(text) == [("average", "consistent", "wording")]


# --- Movements --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("sentences", [0, 300])
def test_growth_in_the_next_sentence_is_of_the_level_before_however_far_into_a_text(sentences: int) -> None:
    before = "各项工作已经部署。" * sentences
    text = f"{before}2010年粮食产量6亿吨，2015年粮食产量达到8亿吨。较2010年增长33%。"
    assert _told(text) == [("change", "consistent", "wording")]


@pytest.mark.parametrize(("year", "told"), [(2010, [("change", "consistent", "wording")]), (2012, [])])
def test_growth_on_a_year_is_not_reckoned_from_an_earlier_one(year: int, told: list[tuple[str, str, str]]) -> None:
    text = f"2010年全市粮食产量600万吨，2015年全市粮食产量800万吨，较{year}年增长33.3%。"
    assert _told(text) == told


def test_five_changes_may_stand_between_a_level_and_that_of_last_year() -> None:
    between = "同比增长8%，环比增长2%，两年平均增长5%，比上季度提高1个百分点，比上半年提高0.5个百分点"
    text = f"全市完成收入110亿元，{between}，比上年的100亿元增加10亿元。"
    assert _told(text) == [("difference", "consistent", "wording")]


def test_a_balance_is_not_made_of_one_of_two_incomes_that_are_dealt_out() -> None:
    assert _told("甲乙两校收入分别为120万元、80万元，支出合计100万元，结余100万元。") == []
    assert _told("甲校收入120万元，支出100万元，结余100万元。") == [("difference", "inconsistent", "wording")]


# --- Formulas and lists -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("unit", "told"), [("户", [("share", "consistent", "wording")]), ("人", [])])
def test_a_share_of_households_is_households_and_no_people(unit: str, told: list[tuple[str, str, str]]) -> None:
    assert _told(f"走访农户5000户×3%=150{unit}。") == told


@pytest.mark.parametrize("text", [f"全县表彰{_VILLAGES}等100个村。", f"全县表彰100个村：{_VILLAGES}。"])
def test_a_list_of_a_hundred_names_is_not_counted(text: str) -> None:
    assert _told(text) == []


def test_a_list_of_fewer_than_a_hundred_names_is_counted() -> None:
    names = _VILLAGES.rpartition("、")[0]
    assert _told(f"全县表彰{names}等99个村。") == [("list_count", "consistent", "sum")]


# --- A text and its source --------------------------------------------------------------------------------------------


def test_a_figure_is_held_against_what_its_source_told_last() -> None:
    source = "2024年总收入100亿元。其后核定，2024年总收入101亿元。"
    (finding,) = zm.compare(source, "2024年总收入120亿元。")
    assert (finding.verdict, finding.source and finding.source.text) == ("contradicted", "101亿元")


def test_what_was_added_is_known_by_the_growth_behind_it() -> None:
    source = "甲县项目12个，比上年增加4.9亿元，增幅40.9%。乙县项目15个，比上年增加7.2亿元，增幅30.1%。"
    added, _growth = zm.compare(source, "比上年增加4.8亿元，增幅40.9%。")
    assert (added.verdict, added.source and added.source.text) == ("contradicted", "4.9亿元")
