"""Means: what a mean per head, per mu, a day or a year divides, by which count, and where nothing says so."""

from __future__ import annotations

import pytest

from verdicts import lengths, reckoned, verdicts, verdicts_on


@pytest.mark.parametrize("ahead", [0, 3, 5, 19, 20])
def test_a_mean_that_another_count_of_its_sentence_makes_is_not_denied_however_far_into_the_text(ahead: int) -> None:
    assert reckoned(f"{lengths(ahead)}受灾农户500户，发放补贴480万元，惠及1200户，户均9600元。") == []


@pytest.mark.parametrize("ahead", [0, 20])
def test_a_mean_that_no_count_of_its_sentence_makes_is_denied(ahead: int) -> None:
    verdicts = [
        verdict for verdict, _evidence, _words in reckoned(f"{lengths(ahead)}发放补贴480万元，惠及1200户，户均9600元。")
    ]
    assert verdicts == ["inconsistent"]


def test_what_each_judge_closed_is_cases_whatever_money_they_were_about() -> None:
    text = "审结案件1260件，审结标的额30亿元，新建法庭3个，40名员额法官人均结案31.5件。"
    assert reckoned(text) == [("consistent", "wording", "1260件 / 40名 = 31.5件, as the text says")]


def test_a_rise_of_a_price_is_no_price() -> None:
    assert reckoned("商品房销售面积10.24万平方米，销售额6.144亿元，均价上涨6000元/平方米。") == []
    assert [
        words
        for _verdict, _evidence, words in reckoned("商品房销售面积10.24万平方米，销售额6.144亿元，均价6000元/平方米。")
    ] == ["6.144亿元 / 10.24万平方米 = 6000元/平方米, as the text says"]


def test_a_price_is_not_reckoned_across_another_level() -> None:
    assert reckoned("商品房销售面积213.7万平方米，销售车位1200个，销售额147.2亿元，折合6888元/平方米。") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("前3个月至前6个月完成投资60亿元，月均10亿元。", "60亿元 / 6个月 = 10亿元, as the text says"),
        ("前3个月至前6个月完成投资60亿元，月均20亿元。", "60亿元 / 3个月 = 20亿元, as the text says"),
        ("三年至五年完成投资60亿元，年均12亿元。", "60亿元 / 5年 = 12亿元, as the text says"),
    ],
)
def test_a_stretch_of_two_lengths_is_divided_by_the_one_that_fits_and_is_not_sure(text: str, words: str) -> None:
    assert reckoned(text) == [("consistent", "sum", words)]
    assert reckoned(f"{text[:-1].rsplit('均', 1)[0]}均17亿元。") == []


def test_a_yearly_rise_beside_the_rise_alone_has_no_way_between_two_levels() -> None:
    assert reckoned("2020年全县粮食产量达到100万吨，比2015年增加20万吨，年均增加4万吨。") == []


def test_a_year_told_long_before_the_levels_is_not_what_the_mean_is_counted_from() -> None:
    ahead = "自2005年启动以来，" + "全县上下持续推进造林绿化和生态修复，" * 10
    text = f"{ahead}森林覆盖率由2015年的50%提高到2020年的60%，年均提高2个百分点。"
    assert reckoned(text) == [("consistent", "sum", "(60% - 50%) / 5 = 2个百分点, as the text says")]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("租金20元/平方米×3个月=60元/平方米。", "consistent"),
        ("租金20元/平方米×3个月=80元/平方米。", "inconsistent"),
        ("药剂5公斤/亩×4次=20公斤/亩。", "consistent"),
    ],
)
def test_a_rate_times_a_count_is_a_rate_in_the_same_unit(text: str, verdict: str) -> None:
    assert verdicts(text) == [("average", verdict)]


@pytest.mark.parametrize(
    ("doers", "told"),
    [
        ("12名法官", [("average", "inconsistent")]),
        ("12所法庭", []),
        ("12家法院", []),
    ],
)
def test_only_people_are_the_heads_that_a_mean_is_over(doers: str, told: list[tuple[str, str]]) -> None:
    assert verdicts(f"全市法院审结案件1260件，{doers}人均结案115件。") == told


def test_a_yield_three_sentences_on_is_of_another_crop() -> None:
    text = "全市农业增产。农民增收。小麦播种面积56.3千公顷，总产量33.9万吨。春耕顺利。夏管到位。玉米亩产401公斤。"
    assert verdicts(text) == []


def test_a_yield_that_one_figure_in_eight_would_have_been_is_told() -> None:
    assert verdicts("全村小麦播种面积16亩，总产量31.96859吨，亩产2吨。") == [("average", "consistent")]


@pytest.mark.parametrize(
    "text", ["前5个月接待游客150万人次，日均1万人次。", "5个月内接待游客150万人次，日均接待1万人次。"]
)
def test_five_months_are_not_five_days(text: str) -> None:
    assert verdicts(text) == []


@pytest.mark.parametrize(
    ("mean", "verdict"),
    [("2.05亿元", "consistent"), ("3.05亿元", "inconsistent")],
)
def test_months_within_the_sentence_are_those_of_the_mean(mean: str, verdict: str) -> None:
    assert verdicts(f"全市税务部门前8个月完成税收16.4亿元，月均{mean}。") == [("average", verdict)]


def test_a_thousand_years_lie_between_the_first_and_the_second_thousand() -> None:
    assert ("average", "consistent") in verdicts("全城人口由1000年的20万人增加到2000年的120万人，年均增加1000人。")


def test_a_mean_by_which_something_grew_is_no_part_of_a_level() -> None:
    assert verdicts_on("增产项目总产量40万公斤，40名社员人均增产1万公斤。") == []


@pytest.mark.parametrize(
    ("year", "told"), [("2023", [("average", "consistent", "sum")]), ("2022", [])], ids=["same year", "year before"]
)
def test_a_price_is_made_of_the_sales_and_the_area_of_one_year(year: str, told: list[tuple[str, str, str]]) -> None:
    assert verdicts_on(f"{year}年销售额147.2亿元，2023年销售面积213.7万平方米，2023年均价6888元/平方米。") == told


def test_money_for_a_mu_is_no_yield_of_the_crop() -> None:
    assert verdicts_on("粮食播种面积100万亩，总产量40万吨，亩产5000元。") == []


def test_visitors_that_stand_far_before_a_daily_mean_are_not_those_it_is_of() -> None:
    between = "门店12家，酒店8家，景区5处，农家乐30户，公园6个，展馆7座"
    text = f"全市接待游客20万人次，{between}，假期7天，接待游客31.5万人次，日均4.5万人次。"
    assert verdicts_on(text) == [("average", "consistent", "wording")]
