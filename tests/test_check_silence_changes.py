"""In: texts whose figures are right, or wrong beyond doubt. Out: no alarm of the first, one of each of the second."""

from __future__ import annotations

import pytest

import zhmetrics as zm

ASIDES = "人均3.4万元 户均9.6万元 月均1655元 日均5.2亿元 当月5亿元 当月结余5亿元 12月当月7.6亿元 单月新增12亿元 人均消费798元 其中定期存款1100亿元"


def _table(*rows):
    return "".join(f"| {name} | {value} |\n" for name, value in (("指标", "亿元"), ("---", "---"), *rows))


def _failing(text):
    return [check.message for check in zm.audit(text) if check.verdict == "inconsistent"]


@pytest.mark.parametrize("aside", ASIDES.split())
@pytest.mark.parametrize(
    "text",
    [
        "存款余额1920亿元，{}，比年初增加230亿元，增长13.6%。",
        "存款余额1920亿元，{}，同比增长13.6%，上年为1690亿元。",
        "存款余额1920亿元，{}，比上年的1690亿元增长13.6%。",
    ],
)
def test_a_level_told_in_passing_is_not_what_a_change_is_held_against(text, aside):
    assert _failing(text.format(aside)) == []


@pytest.mark.parametrize("aside", ["人均3.4万元", "户均9.6万元", "月均1655元", "日均5.2亿元", "当月5亿元"])
def test_nor_where_it_begins_a_sentence_and_names_nothing(aside):
    assert _failing(f"存款余额1920亿元。{aside}，比年初增加230亿元，增长13.6%。") == []


@pytest.mark.parametrize(
    "text",
    [
        "用电量67.9亿千瓦时，日均1860万千瓦时，比上年增加2.7亿千瓦时，增长4.1%。",
        "接待游客1160万人次，日均3.2万人次，同比增长16%，上年为1000万人次。",
        "粗钢产量8100万吨，12月当月760万吨，比上年增加100万吨，增长1.3%。",
        "社会消费品零售总额452.6亿元，人均消费798元，同比增长7.1%，上年为422.6亿元。",
        "财政收入86.4亿元，其中税收60.2亿元，比上年增加5.0亿元，增长6.1%。",
        "财政收入86.4亿元，其中税收60.2亿元，增长6.1%，上年为81.4亿元。",
    ],
)
def test_a_change_may_be_told_of_an_earlier_level_of_the_sentence(text):
    assert _failing(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "零售额452.6亿元，增长7.1%，上年公布数为430.2亿元，依据第五次经济普查修订为422.6亿元。",
        "税收收入60.2亿元，增长12.5%，上年快报数为52.3亿元，决算数为53.5亿元。",
        "粮食产量60.2万吨，增长12.5%，上年初步统计数为52.3万吨，年报核定数为53.5万吨。",
        "税收收入60.2亿元，增长12.5%，上年原口径为52.3亿元，调整口径后为53.5亿元。",
        "税收收入120亿元，同比增长12.5%，上年同期为110.2亿元（口径调整前）。",
        "税收收入120亿元，同比增长12.5%，上年同期（原口径）为110.2亿元。",
        "税收收入120亿元，比上年快报数110.2亿元增长12.5%。",
    ],
)
def test_growth_is_not_held_against_a_base_that_was_revised(text):
    assert _failing(text) == []


@pytest.mark.parametrize(
    "text",
    [
        _table(
            ("固定资产投资", "512.3"),
            ("第一产业", "20.1"),
            ("第二产业", "230.1"),
            ("第三产业", "262.1"),
            ("其中：民间投资", "268.2"),
        ),
        _table(("常住人口（万人）", "100.3"), ("城镇", "60.1"), ("乡村", "40.2"), ("其中：女性", "48.2")),
        _table(("常住人口", "100.3"), ("城镇", "60.1"), ("乡村", "40.2"), ("其中：男性", "52.1"), ("女性", "48.2")),
        _table(("进出口", "100.3"), ("出口", "60.1"), ("进口", "40.2"), ("其中：一般贸易", "78.2")),
        "固定资产投资512.3亿元，第一产业20.1亿元，第二产业230.1亿元，第三产业262.1亿元，其中民间投资268.2亿元。",
    ],
)
def test_a_part_may_be_of_the_total_above_its_siblings(text):
    assert _failing(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "存款余额958亿元，同比多增12亿元，增长8.7%。",
        "企业存款余额958亿元，同比少增31亿元，增长2.6%。",
        "贷款余额4206.5亿元，当月增加35.2亿元，同比增长7.8%。",
        "贷款余额4206.5亿元，本季增加85.2亿元，同比增长7.8%。",
        "宽带用户412.6万户，本月净增1.3万户，同比增长4.2%。",
        "出口860亿元，进口320亿元，净出口540亿元。上年净出口480亿元，净增60亿元，增长12.5%。",
    ],
)
def test_what_a_month_or_a_quarter_added_is_not_what_the_year_grew_by(text):
    assert _failing(text) == []


def test_a_remainder_may_be_of_a_later_stage():
    assert _failing("报名986人，资格审查合格860人，缴费确认812人，实考720人，缺考92人，参考率88.67%。") == []


@pytest.mark.parametrize(
    "text",
    [
        "存款余额1920亿元，比年初增加230亿元，增长16.3%。",
        "存款余额由80万元增加到100亿元，增长25%。",
        "农村居民人均存款2.40万元，比上年增加0.20万元，增长12.5%。",
        "财政收入86.4亿元，其中税收60.2亿元，比上年增加5.0亿元，增长7.7%。",
        "零售额452.6亿元，增长7.1%，上年为430.2亿元。",
        "报名986人，资格审查合格860人，缴费确认812人，实考720人，缺考95人。",
        _table(("企业", "100.3"), ("其中：国有", "130.2")),
        "签约项目32个，其中工业项目35个。",
    ],
)
def test_what_leaves_no_doubt_is_still_told(text):
    assert len(_failing(text)) == 1
