"""Whose, of when, planned or told: readings that whole reports showed to be wrong, each in a sentence of its own."""

from __future__ import annotations

import pytest

import zhmetrics as zm
from readings import changes, column, dated, statuses


def named(text: str) -> list[tuple[str, str | None]]:
    return column(text, "indicator")


# --- Plans ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("年初计划完成投资100亿元，上年完成80亿元。", ["planned", "reported"]),
        ("今年计划投资100亿元，去年投资80亿元。", ["planned", "reported"]),
        ("今年拟从去年的结余中安排5亿元。", ["planned"]),
        ("上年结转3亿元，今年计划投资9亿元。", ["reported", "planned"]),
    ],
)
def test_a_clause_on_a_year_behind_us_is_no_plan(text, expected):
    assert statuses(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("未来三年，全县投资300亿元，已落实200亿元。", ["planned", "reported"]),
        ("计划改造小区86个，已开工71个。", ["planned", "reported"]),
        ("计划开工5500套，开工5200套。", ["planned", "reported"]),
        ("计划开工住房5500套，竣工5200套。", ["planned", "planned"]),
        ("今年计划改造的86个小区已全部开工，完工71个。", ["reported", "reported"]),
    ],
)
def test_what_was_done_of_a_plan_is_none(text, expected):
    assert statuses(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("税收完成18亿元，为预算17亿元的105.9%。", ["reported", "planned", "reported"]),
        ("支出完成49亿元，完成调整预算52亿元的94.2%。", ["reported", "planned", "reported"]),
        ("爰凍結該項預算400萬元。", ["reported"]),
        ("《实施方案》提出，2030年森林覆盖率达到45%。", ["planned"]),
        ("到2030年，单位能耗要下降到0.5吨标准煤。", ["planned"]),
        ("年度计划投资420亿元，比2024年实际完成的386亿元增长8.8%。", ["planned", "reported", "planned"]),
    ],
)
def test_budgets_programmes_and_what_they_are_held_against(text, expected):
    assert statuses(text) == expected


def test_a_budget_that_a_share_is_of_is_the_subjects():
    assert named("全县税收收入完成18亿元，为年初预算17亿元的105.9%。")[1] == ("17亿元", "税收收入")


# --- Time -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("刚刚过去的2025年，全省上下团结一心。生产总值增长5.8%，税收增长3%。", ["2025年", "2025年"]),
        ("昨日水位20.5米，今日水位20.8米。", ["昨日", "今日"]),
        ("育儿家庭每月多了300元补贴。为5.01万名农民工追回欠薪6.83亿元。", ["每月", None, None]),
        ("春节假期8天，接待游客48.8万人次。", ["春节假期", "春节假期"]),
        ("今年国庆中秋8天假期，接待游客48.8万人次。", ["今年国庆中秋8天假期"]),
    ],
)
def test_when_a_figure_is_of(text, expected):
    assert dated(text) == expected


def test_the_days_of_a_holiday_are_a_figure():
    assert next((row.text, row.quantity.kind) for row in zm.extract("国庆中秋假期8天，接待游客486.3万人次。")) == (
        "8天",
        "duration",
    )


# --- Change -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("相比2020年，钢产量增长42%。", ("相比2020年", "up", "increase")),
        ("省列项目完成投资2929亿元、超年度计划28%。", ("超年度计划", "up", "increase")),
        ("失业率超预期目标0.3个百分点。", ("超预期目标", "up", "increase")),
        ("完成投资，比计划多8%。", ("比计划", "up", "increase")),
    ],
)
def test_what_growth_is_against(text, expected):
    assert changes(text)[-1][1] == expected


def test_heads_of_falls_make_falls():
    table = "| 指标 | 减少额（万元） | 下降额（万元） | 增加额（万元） |\n|---|---|---|---|\n| 成本 | 30 | 20 | 5 |\n"
    assert [change[1] for _text, change in changes(table)] == ["down", "down", "up"]


# --- Names ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("固定资产投资增长5.1%，其中，民生领域投资力度加大，增长8.3%。", "民生领域投资"),
        ("固定资产投资增长5.1%，其中，高技术产业投资增势良好，增长8.3%。", "高技术产业投资"),
        ("固定资产投资增长5.1%，其中高技术产业投资较快增长，增速8.3%。", "高技术产业投资"),
        ("固定资产投资增长5.1%，从走势看，增长8.3%。", "固定资产投资"),
        ("按常住人口93.4万人计算，每千人拥有床位7.9张。", "每千人拥有床位"),
        ("文盲人口（15岁及以上不识字的人）为48213人。", "文盲人口"),
        ("常住人口342.8万人，与2010年第六次全国人口普查的321.6万人相比，增加21.2万人。", "常住人口"),
        ("计划新建公路420公里，已建成236公里，完成率56.2%，比上年同期增加38公里。", "新建公路"),
        ("资金到位97.4亿元，到位率30.6%，比上年同期的86.2亿元增长13%。", "资金到位"),
        ("未来三年，全县投资300亿元，已落实200亿元。", "投资"),
        ("养老助餐点覆盖九成以上城乡社区。", "城乡社区"),
        ("地区生产总值连跨3个千亿元台阶。", "地区生产总值"),
        ("完成100万人年度目标任务。", "年度目标任务"),
    ],
)
def test_what_the_last_figure_is_of(text, expected):
    assert named(text)[-1][1] == expected


def test_the_number_before_a_fiscal_year_counts_people():
    assert [(row.text, row.quantity.unit) for row in zm.extract("完成100万人年度目标任务，投入30人年。")] == [
        ("100万人", "人"),
        ("30人年", "人年"),
    ]


def test_points_of_a_contribution_are_no_share_of_what_stands_before():
    assert column("非公经济比重提高8.5个百分点，拉动经济增长2个百分点。", "share_of")[-1][1] is None


def test_behind_a_head_of_its_own_a_share_is_of_that():
    assert column("完成投资74.5亿元，占年度计划的103.5%，其中省级项目29.8亿元，占比40%。", "share_of")[-1][1] == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "信息传输、软件和信息技术服务业，租赁和商务服务业增加值分别增长10.6%和12.2%。",
            ["信息传输、软件和信息技术服务业", "租赁和商务服务业增加值"],
        ),
        (
            "其中，信息传输和软件业，批发和零售业，金融业增加值分别增长11.1%、9.6%、5.6%。",
            ["信息传输和软件业", "批发和零售业", "金融业增加值"],
        ),
        ("做强支柱产业，汽车和电子产业产值分别增长5%和6%。", ["汽车", "电子产业产值"]),
        ("甲县，乙县和丙县分别增长5%和6%。", ["乙县", "丙县"]),
    ],
)
def test_industries_that_are_pairs_are_parted_by_commas(text, expected):
    assert [name for _text, name in named(text)] == expected


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("港币 5亿元", ["港元"]),
        ("出口3亿港币 5亿元", ["港元", "元"]),
        ("净流入人民币-5亿元", ["元"]),
        ("地价人民币1200元/亩", ["元/亩"]),
    ],
)
def test_a_currency_belongs_to_the_number_behind_it_unless_it_closed_the_one_before(text, units):
    assert [row.quantity.unit for row in zm.extract(text)] == units


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("净流入人民币-5亿元", ["-500000000"]),
        ("覆盖率分别为6、7成", ["0.6", "0.7"]),
        ("达6.5、7.2成", ["0.65", "0.72"]),
    ],
)
def test_signs_behind_currencies_and_tenths_of_a_list_are_read(text, values):
    assert [row.quantity.to_dict()["value"] for row in zm.extract(text)] == values
