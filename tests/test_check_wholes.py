"""What a share is of, what is told twice and what lies between two growths, where one condition alone decides."""

from __future__ import annotations

import pytest

import zhmetrics as zm
from verdicts import verdicts_on as read


def terms(text: str) -> list[tuple[str, ...]]:
    """The words of each inconsistent check, the claim first."""
    return [
        tuple(text[start:end] for start, end in check.spans)
        for check in zm.audit(text)
        if check.verdict == "inconsistent"
    ]


# --- What a share is of -----------------------------------------------------------------------------------------------


def test_a_share_of_those_among_whom_a_part_stands_is_of_them_however_many_figures_come_before():
    text = "今年走访3次，座谈12场，收集意见46条。28家企业中，15家盈利，占45.2%。"
    assert terms(text) == [("45.2%", "15家", "28家")]


def test_a_share_of_a_whole_worded_alike_is_found_behind_a_run_of_other_amounts():
    text = (
        "全县新建泵站3座，改造渠道12公里，清淤46公里。栽树1.2万株，植草3.5万平方米，修路8公里，铺管6公里。"
        "水库项目总投资10亿元，已完成6亿元，占总投资的60%。"
    )
    assert read(text) == [("share", "consistent", "wording")]


@pytest.mark.parametrize("industry", ["主导", "食品", "农机"])
def test_a_bare_scope_stands_for_what_the_part_is_named_after_whatever_its_name(industry):
    text = f"今年上半年，该县产业集聚区实现总产值53.2亿元，税收收入1.14亿元。\n上半年，{industry}产业产值35.7亿元、占园区的57.4%。"
    assert terms(text) == [("57.4%", "35.7亿元", "53.2亿元")]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "年末贷款余额86.4亿元、1200户。涉农贷款余额21.6亿元，占贷款余额的35.2%。",
            ("35.2%", "21.6亿元", "86.4亿元"),
        ),
        (
            "全年进出口总值86.4亿元、1200票。民营企业进出口21.6亿元，占进出口总值的35.2%。",
            ("35.2%", "21.6亿元", "86.4亿元"),
        ),
        ("监测对象512户1873人，已消除风险1461人，占88.1%。", ("88.1%", "1461人", "1873人")),
    ],
)
def test_a_share_is_of_the_amount_in_its_own_unit(text, claim):
    assert terms(text) == [claim]


def test_a_count_of_the_same_name_is_not_what_an_amount_of_money_is_a_share_of():
    assert read("全年出口1200票。机电产品出口21.6亿元，占出口的35.2%。") == []


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("项目总投资10.2亿元，已完成投资6.1亿元，占75.1%。", ("75.1%", "6.1亿元", "10.2亿元")),
        ("共检查企业262家，其中发现问题企业131家，占40.1%。", ("40.1%", "131家", "262家")),
        (
            "年末存款余额512.4亿元，比年初增加20亿元。其中，住户存款256.2亿元，占60.1%。",
            ("60.1%", "256.2亿元", "512.4亿元"),
        ),
        (
            "财政收入34.2亿元，其中税收21.1亿元，占51.8%；增值税8.1亿元，占38.4%。",
            ("51.8%", "21.1亿元", "34.2亿元"),
        ),
    ],
)
def test_a_bare_share_is_of_the_amount_that_its_part_was_taken_from(text, claim):
    assert terms(text) == [claim]


def test_a_whole_named_in_the_share_is_the_nearest_of_that_name():
    text = "全省工业总产值400亿元。全市工业总产值100亿元，电子工业总产值60亿元，占工业总产值的50.1%。"
    assert terms(text) == [("50.1%", "60亿元", "100亿元")]


def test_a_whole_may_be_named_behind_its_share():
    text = "民营企业进出口3872亿元，占进出口总值的61.2%；增长5%。全年进出口总值7593亿元。"
    assert terms(text) == [("61.2%", "3872亿元", "7593亿元")]


def test_a_part_named_as_taken_from_the_whole_needs_no_word_of_what_its_share_is_of():
    text = "签约项目88个，签约项目中制造业项目47个，占63.1%。"
    assert terms(text) == [("63.1%", "47个", "88个")]


def test_behind_a_semicolon_a_part_is_of_the_whole_of_its_own_clause():
    text = "新登记企业5万户；实有企业32万户，其中外资企业4万户，占20.1%。"
    assert terms(text) == [("20.1%", "4万户", "32万户")]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("立案查处案件486件，办结462件，占立案总数的95.1%。", "486件"),
        ("全县14万户、61万人。老年人12.2万人，占人口的20%。", "61万人"),
        ("全校教学班3021个。小学班1208个，占总班数的40%。", "3021个"),
    ],
)
def test_a_whole_that_the_share_names_in_other_words_is_seen_by_its_holding(text, whole):
    (check,) = zm.audit(text)
    assert (check.kind, check.verdict, check.evidence) == ("share", "consistent", "sum")
    assert text[slice(*check.spans[-1])] == whole


def test_a_share_of_the_profit_is_of_the_one_whose_name_ends_so():
    text = "归属于股东的净利润4.1亿元，增长5%，派现1.23亿元，占净利润的三成。"
    assert read(text) == [("share", "consistent", "wording")]


@pytest.mark.parametrize(
    "text",
    [
        "2023年营业收入58.4亿元。2024年研发投入4.1亿元，占营业收入的9.2%。",
        "园区产值53.2亿元。\n食品产业完成投资35.7亿元、占园区的57.4%。",
        "签约项目28个，总投资105亿元。食品产业投资35.7亿元，占全市的57.4%。",
        "全市工业总产值400亿元。\n上半年，全县食品产业产值35.7亿元，占全县的57.4%。",
    ],
)
def test_what_is_of_another_time_thing_or_scope_is_no_whole(text):
    assert read(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "开工投资30亿元；竣工投资25亿元，其中工业投资22亿元，占40%。",
        "检查商户320家（次），整改280家，其中危化企业32家，占10%。",
    ],
)
def test_a_share_that_another_amount_of_the_sentence_explains_is_no_error(text):
    assert terms(text) == []


def test_another_item_of_a_list_is_no_part_of_what_its_first_item_was_divided_into():
    text = "工业用电212亿千瓦时，其中制造业128亿千瓦时，占60.4%；居民用电62亿千瓦时，占20.6%。"
    assert [check.verdict for check in zm.audit(text)] == ["consistent"]


# --- What is told twice -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("2023年社会消费品零售总额102亿元\n2023年，社会消费品零售总额98.4亿元，增长4%。", ("98.4亿元", "102亿元")),
        ("2023年全区工业总产值102亿元\n2023年，全区工业总产值98亿元，增长4%。", ("98亿元", "102亿元")),
        (
            "2023年全市天然气消费量1200万立方米\n2023年，全市天然气消费量1260万立方米，增长4%。",
            ("1260万立方米", "1200万立方米"),
        ),
        (
            "2023年新建住宅均价7167元/平方米\n2023年，新建住宅均价7267元/平方米，增长4%。",
            ("7267元/平方米", "7167元/平方米"),
        ),
    ],
)
def test_a_headline_and_its_report_tell_one_figure_of_whatever_name_and_kind(text, pair):
    assert terms(text) == [pair]


def test_a_bound_on_who_is_meant_is_told_anew_by_each_clause():
    assert read("主营业务收入2000万元以上的企业享受补助\n主营业务收入5000万元以上的企业另给奖励。") == []


def test_a_long_paragraph_without_a_full_stop_is_no_headline():
    text = (
        "东区产业园：依托港口和铁路专用线，引进装备制造、新材料、冷链物流等龙头企业，配套建设标准厂房和人才公寓，规上工业总产值128亿元\n"
        "西区产业园：发挥水电优势，规上工业总产值96亿元。"
    )
    assert read(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "规划建设用地4496000平方米。总占地449.6万平方米。",
        "投入资金12345元，另有账面1.2345万元。",
        "全年收到捐款128,345元，结余善款余额12.8345万元。",
    ],
)
def test_an_amount_of_many_digits_is_known_again_in_another_scale(text):
    assert read(text) == [("restatement", "consistent", "sum")]


# --- Whom several errors speak against --------------------------------------------------------------------------------


def test_the_whole_of_two_wrong_shares_is_suspected_where_nothing_else_was_checked():
    text = "贷款余额400亿元。其中，涉农贷款100亿元，占40.1%，小微贷款150亿元，占60.2%。"
    checks = zm.audit(text)
    assert [check.verdict for check in checks] == ["inconsistent", "inconsistent"]
    assert [text[slice(*check.culprit)] for check in checks if check.culprit] == ["400亿元", "400亿元"]


def test_a_whole_that_another_share_holds_of_is_not_suspected():
    text = "贷款余额400亿元。其中，涉农贷款100亿元，占25%，小微贷款150亿元，占60.2%。"
    assert terms(text) == [("60.2%", "150亿元", "400亿元")]
    assert [check.culprit for check in zm.audit(text)] == [None, None]


def test_what_cannot_be_verified_speaks_against_nothing():
    text = "出口超61亿元，增长5%，进口超40亿元，顺差21亿元，占顺差总额50亿元的80%。"
    checks = zm.audit(text)
    assert [(check.kind, check.verdict) for check in checks] == [
        ("difference", "unverifiable"),
        ("share", "inconsistent"),
    ]
    assert [check.culprit for check in checks] == [None, None]


# --- Levels of two years ----------------------------------------------------------------------------------------------


def test_growth_is_counted_from_what_was_reached_the_year_before():
    text = "2022年完成投资80亿元，2023年完成投资100亿元，增长18%。"
    assert terms(text) == [("18%", "80亿元", "100亿元")]


def test_growth_is_not_counted_from_what_was_planned_the_year_before():
    assert read("2022年计划完成投资80亿元，2023年完成投资100亿元，增长18%。") == []


def test_levels_far_apart_are_of_one_thing_where_the_stated_growth_is_as_great():
    text = "网络零售额12亿元，比上年的0.5亿元增长1900%。"
    assert [(check.kind, check.verdict, check.computed) for check in zm.audit(text)] == [
        ("change", "inconsistent", "2300")
    ]


@pytest.mark.parametrize("words", ["统计口径修订后将另行公布", "增加值重新核定"])
def test_what_is_revised_behind_the_later_level_leaves_the_earlier_as_it_was(words):
    text = f"产值由上年的430.2亿元增加到450.4亿元，增长8.1%，{words}。"
    assert terms(text) == [("8.1%", "430.2亿元", "450.4亿元")]


# --- Two growths ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "出口增长13.4%，进口增长22.1%，进口增速高于出口7.8个百分点。",
        "全市出口增长13.4%。进口增长22.1%。进口增速高于出口7.8个百分点。",
        "出口增加6亿元，增长13.4%；进口增加4亿元，增长22.1%。进口增速高于出口7.8个百分点。",
        "出口增长13.4%，增加6亿元；进口增长22.1%，增加4亿元。进口增速高于出口7.8个百分点。",
        "一是抓改革。\n二是抓开放。\n三是抓创新。\n四是抓民生。\n全年出口增长13.4%，进口增长22.1%，进口增速高于出口7.8个百分点。",
    ],
)
def test_a_gap_between_two_growths_is_the_one_less_the_other(text):
    assert terms(text) == [("7.8个百分点", "22.1%", "13.4%")]


def test_a_gap_of_long_names_is_known_by_their_beginnings():
    text = "城镇常住居民人均可支配收入增长5.1%，农村常住居民人均可支配收入增长8.2%，农村常住居民收入增速高于城镇常住居民收入4.1个百分点。"
    assert terms(text) == [("4.1个百分点", "8.2%", "5.1%")]


def test_a_growth_many_times_another_is_no_gap_in_percentage_points():
    assert read("出口增长12%，进口增长4%，出口增速高于进口2倍。") == []


def test_a_growth_told_many_paragraphs_before_is_not_what_a_gap_is_between():
    text = "一季度工业增长9.2%，农业增长3.1%。\n抓改革。\n抓开放。\n抓创新。\n全年工业增速高于农业2.1个百分点。"
    assert read(text) == []


# --- Means and parts --------------------------------------------------------------------------------------------------


def test_a_price_is_money_by_floor_space_though_the_growth_of_both_stands_between():
    text = (
        "销售额86亿元，同比增长5.2%，比上月增长1.1%，面积120万平方米，同比增长3.1%，比上月增长0.8%，折合7167元/平方米。"
    )
    assert read(text) == [("average", "consistent", "sum")]


def test_a_yield_so_round_that_many_would_fit_is_not_told():
    assert read("播种面积3.2万亩，总产量1.1万吨，亩产约300公斤。") == []


@pytest.mark.parametrize(
    "text",
    [
        "全市企业88家。其他企业8家，国有企业30家，非国有企业50家。",
        "全市企业88家。国有企业30家，非国有企业50家，其他企业8家。",
    ],
)
def test_a_third_part_before_or_behind_two_leaves_them_room(text):
    assert terms(text) == []


def test_an_amount_in_another_unit_is_no_third_part():
    text = "全年培训学员880人，其中男性300人，女性560人，女性家庭15户。"
    assert terms(text) == [("880人", "300人", "560人")]
