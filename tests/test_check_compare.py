"""In: a source and what is told of it. Out: whether each figure is found supported, contradicted or not there."""

from __future__ import annotations

import pickle
import typing

import pytest
from hypothesis import given
from hypothesis import strategies as st

import zhmetrics as zm
from verdicts import compared, findings
from work import calls_of_compare
from zhmetrics.checks.compare import Comparison, compare_metrics

SOURCE = (
    "今年上半年，全县产业集聚区实现工业总产值53.2亿元，同比增长22.5%；固定资产投资1.28亿元，同比下降3.5%。"
    "新办企业数量翻一番，产品合格率达七成。审批时限由58天缩短到35天。建成区面积4.5平方公里。签约项目28个。"
)


def compare(source, candidate):
    return compare_metrics(source, zm.extract(source).metrics, candidate, zm.extract(candidate).metrics)


def verdicts(source, candidate):
    return [finding.verdict for finding in compare(source, candidate)]


@pytest.mark.parametrize(
    "candidate",
    [
        "固定资产投资12800万元。",
        "固定资产投资一亿二千八百万元。",
        "上半年，固定资产投资约1.3亿元。",
        "工业总产值约53亿元。",
        "工业总产值超50亿元。",
        "工业总产值增长22.5%。",
        "产品合格率达70%。",
        "新办企业数量增长100%。",
        "审批时限压缩约40%。",
        "建成区面积6750亩。",
        "签约项目28个。",
    ],
)
def test_a_figure_rewritten_or_rounded_is_supported(candidate):
    assert verdicts(SOURCE, candidate) == ["supported"]


@pytest.mark.parametrize(
    "candidate",
    [
        "固定资产投资1.82亿元。",
        "工业总产值约55亿元。",
        "工业总产值下降22.5%。",
        "固定资产投资同比增长3.5%。",
        "产品合格率达90%。",
        "建成区面积6500亩。",
        "签约项目38个。",
    ],
)
def test_a_figure_that_cannot_meet_its_source_is_contradicted(candidate):
    assert verdicts(SOURCE, candidate) == ["contradicted"]


@pytest.mark.parametrize("candidate", ["税收收入3亿元。", "去年，签约项目30个。", "进出口增长5%。"])
def test_a_figure_of_which_the_source_says_nothing_is_not_found(candidate):
    assert verdicts(SOURCE, candidate) == ["not_found"]


REPORT = (
    "2023年，全市一般公共预算收入186.5亿元，比上年增长6.2%，其中税收收入132.4亿元，占一般公共预算收入的71%。"
    "全年新增城镇就业3.8万人，城镇登记失业率3.1%。新建学校12所，新增学位1.5万个。"
    "旅游总收入由80亿元增加到120亿元，接待游客2400万人次。粮食总产量35.6万吨，同比下降1.2%。"
)
YES, NO, NONE = "supported", "contradicted", "not_found"
SUMMARIES = [
    ("2023年一般公共预算收入超186亿元，增长6.2%。", [YES, YES]),
    ("一般公共预算收入约190亿元。", [YES]),
    ("一般公共预算收入168.5亿元，增长6.2%。", [NO, YES]),
    ("税收收入1324000万元，占一般公共预算收入的七成左右。", [YES, YES]),
    ("税收收入占一般公共预算收入的61%。", [NO]),
    ("新增城镇就业近4万人，城镇登记失业率3.1%。", [YES, YES]),
    ("新增城镇就业38000人。", [YES]),
    ("新建学校15所，新增学位1.5万个。", [NO, YES]),
    ("旅游总收入增长50%，达120亿元。", [YES, YES]),
    ("旅游总收入增长80%。", [NONE]),
    ("接待游客0.24亿人次。", [YES]),
    ("粮食总产量增长1.2%。", [NO]),
    ("粮食总产量35.6万吨，棉花产量2万吨。", [YES, NONE]),
    ("2022年，一般公共预算收入175.6亿元。", [NONE]),
]


HARBOUR = (
    "今年前三季度，港口货物吞吐量2.46亿吨，同比增长4.8%；集装箱吞吐量312万标箱，同比下降1.5%。"
    "外贸进出口总额987.6亿元，其中出口655.2亿元，增长8.3%，进口332.4亿元，下降2.1%。"
    "新开国际航线6条，平均通关时间由42小时压缩到30小时。截至9月底，港区从业人员1.85万人，其中126人为外籍船员。"
)
WATER = (
    "全年改造老旧供水管网860公里，漏损率由12.4%降至9.6%，下降2.8个百分点。"
    "农村自来水普及率达到九成，惠及群众超过45万人。新增高效节水灌溉面积30万亩，亩均节水120立方米。"
    "水利建设投资23.7亿元，比上年增加4.2亿元，其中中央资金占三分之一。城市污水处理能力翻了一番，达到每日40万吨。"
)
HARBOUR_SUMMARIES = [
    ("前三季度，货物吞吐量约2.5亿吨，增长近5%。", [YES, YES]),
    ("集装箱吞吐量312万标箱，同比增长1.5%。", [YES, NO]),
    ("外贸进出口总额接近千亿元，出口超650亿元。", [YES, YES]),
    ("出口655.2亿元，增长8.3%；进口322.4亿元，下降2.1%。", [YES, YES, NO, YES]),
    ("外贸进出口总额9876000万元。", [YES]),
    ("新开国际航线8条。", [NO]),
    ("平均通关时间压缩近三成。", [YES]),
    ("港区从业人员18500人，其中126人为外籍船员。", [YES, YES]),
    ("港区从业人员1.85万人，其中162人为外籍船员。", [YES, NO]),
    ("旅客吞吐量88万人次，新开国际航线6条。", [NONE, YES]),
]
WATER_SUMMARIES = [
    ("改造老旧供水管网860公里，漏损率下降2.8个百分点。", [YES, YES]),
    ("漏损率上升2.8个百分点。", [NO]),
    ("农村自来水普及率达90%，惠及群众45万余人。", [YES, YES]),
    ("2023年，水利建设投资23.7亿元，同比增加4.2亿元。", [YES, YES]),
    ("水利建设投资比上年减少4.2亿元。", [NO]),
    ("城市污水处理能力增长100%；新增高效节水灌溉面积200平方公里。", [YES, YES]),
]


ZONE = (
    "今年1-9月，开发区完成工业投资1.28亿元，同比下降15.6%；新增企业数量翻一番，绿色产品占比达七成。"
    "项目审批时限由58天压减到35天，从业人员中技能人才占三分之一。规划面积4.5平方公里，年处理废水1200万吨。"
    "出口交货值由6亿元增长到15亿元，用电量2.4亿千瓦时，同比增长0.8%。居民存款余额近百亿元，"
    "企业研发强度3.05%，比上年提高0.35个百分点。人口自然增长率5.2‰。"
)
ZONE_SUMMARIES = [
    ("工业投资一点二八亿元，降幅15.6%。", [YES, YES]),
    ("工业投资12800万元，同比增长15.6%。", [YES, NO]),
    ("工业投资同比增长-15.6%。", [YES]),
    ("工业投资降低近16%。", [YES]),
    ("工业投资１．２８亿元，同比下降百分之十五点六。", [YES, YES]),
    ("工业投资1.28万亿元。", [NO]),
    ("工业投资同比下降15.7%。", [NO]),
    ("新增企业数量增长一倍。", [YES]),
    ("新增企业数量增长100%。", [YES]),
    ("新增企业数量增长200%。", [NO]),
    ("绿色产品占比70%。", [YES]),
    ("绿色产品占比达七成以上。", [YES]),
    ("绿色产品占比超八成。", [NO]),
    ("绿色产品占比六成。", [NO]),
    ("审批时限压缩约40%。", [YES]),
    ("审批时限压缩四成，缩短23天。", [YES, YES]),
    ("审批时限由58天压减到25天。", [YES, NO]),
    ("技能人才占33.3%。", [YES]),
    ("规划面积450公顷，约合5平方公里。", [YES, YES]),
    ("规划面积6750亩。", [YES]),
    ("出口交货值增长1.5倍，增加9亿元。", [YES, YES]),
    ("出口交货值增长150%。", [YES]),
    ("用电量24000万千瓦时，增长近1%。", [YES, YES]),
    ("用电量2.4亿度，同比下降0.8%。", [YES, NO]),
    ("居民存款余额98亿元。", [YES]),
    ("研发强度约3%，提高0.35个百分点。", [YES, YES]),
    ("研发强度比上年降低0.35个百分点。", [NO]),
    ("人口自然增长率0.52%。", [YES]),
    ("年处理废水0.12亿吨，新建泵站3座。", [YES, NONE]),
    ("同比下降16.5%。", [NO]),
]


@pytest.mark.parametrize(
    ("source", "summary", "expected"),
    [
        *((REPORT, *row) for row in SUMMARIES),
        *((HARBOUR, *row) for row in HARBOUR_SUMMARIES),
        *((WATER, *row) for row in WATER_SUMMARIES),
        *((ZONE, *row) for row in ZONE_SUMMARIES),
    ],
)
def test_each_figure_of_a_summary_is_judged_on_its_own(source, summary, expected):
    assert verdicts(source, summary) == expected


@pytest.mark.parametrize("altered", ["40.8%", "36.1%"])
def test_a_figure_without_a_name_is_known_by_the_one_beside_it(altered):
    source = "编列设备费2887.5万元。较去年的2160.2万元，多编727.3万元，幅度33.7%；另编列差旅费120.6万元，幅度12.9%。"

    assert verdicts(source, source.replace("33.7%", altered))[-3] == "contradicted"
    assert set(verdicts(source, source)) == {"supported"}


def test_words_that_stand_once_in_the_source_name_a_change_without_a_subject():
    source = "工业投资116亿元，同比增长15.6%。用电量2亿千瓦时，环比增长3.1%。"

    assert verdicts(source, "环比增长1.3%。") == ["contradicted"]
    assert verdicts(f"{source}售电量1亿千瓦时，环比增长2.4%。", "环比增长1.3%。") == ["not_found"]


def test_a_name_is_found_however_many_names_share_its_commonest_words():
    source = "".join(f"第{number}号园区固定资产投资{number}.5亿元。" for number in range(100, 900))

    assert verdicts(source, "第789号园区的固定资产投资789.5亿元。") == ["supported"]


def test_the_message_tells_the_direction_where_it_differs():
    finding = next(iter(compare("固定资产投资同比下降15.6%。", "固定资产投资同比增长15.6%。")))

    assert finding.message == "up 15.6%, but the source says down 15.6% of 固定资产投资: the direction is the other way"
    assert finding.message_zh == "增长15.6%：来源中固定资产投资为下降15.6%，方向相反"


def test_the_message_tells_the_qualifier():
    finding = next(iter(compare("固定资产投资近90亿元。", "固定资产投资超90亿元。")))

    assert finding.message == "超90亿元, but the source says 近90亿元 of 固定资产投资"
    assert finding.message_zh == "超90亿元：来源中固定资产投资为近90亿元，两者不符"


def test_the_message_tells_an_increase_from_a_ratio():
    finding = next(iter(compare("专利数量增长2倍。", "专利数量是上年的2倍。")))

    assert "2倍 as much" in finding.message
    assert "up 2倍" in finding.message
    assert "原来的2倍" in finding.message_zh


@pytest.mark.parametrize("when", ["全年", "去年", ""])
def test_a_year_that_the_source_leaves_open_refutes_nothing(when):
    assert verdicts(f"{when}固定资产投资116亿元。", "2023年固定资产投资116亿元。") == ["supported"]


def test_a_year_that_the_source_leaves_open_contradicts_nothing():
    assert verdicts("全年固定资产投资116亿元。", "2022年固定资产投资95亿元。") == ["not_found"]


def test_the_target_of_another_year_supports_nothing():
    source = "全年固定资产投资同比增长15.6%。2024年固定资产投资力争增长10%以上。"

    assert verdicts(source, "全年固定资产投资同比增长16.5%。") == ["contradicted"]


@pytest.mark.parametrize(
    ("source", "candidate"),
    [("上半年", "2023年"), ("今年", "去年"), ("一季度", "2023年上半年"), ("2022年", "2023年")],
)
def test_figures_of_two_times_are_not_held_against_each_other(source, candidate):
    assert verdicts(f"{source}固定资产投资116亿元。", f"{candidate}固定资产投资116亿元。") == ["not_found"]


def test_the_first_half_of_any_year_may_be_that_of_a_dated_one():
    assert verdicts("上半年固定资产投资116亿元。", "2023年上半年固定资产投资116亿元。") == ["supported"]


def only(source, candidate):
    (finding,) = compare(source, candidate)
    return finding


@pytest.mark.parametrize(
    ("source", "candidate"),
    [
        ("年末常住人口45.58万人。", "2025年常住人口45.6万人。"),
        ("2025年，全市户籍人口88.31万人。", "年底户籍人口88.31万人。"),
        ("6月末，各项贷款余额316.4亿元。", "2025年上半年各项贷款余额316亿元。"),
        ("2025年末汽车保有量12.7万辆。", "2025年汽车保有量12.7万辆。"),
    ],
)
def test_a_stock_of_a_year_is_that_of_its_end(source, candidate):
    assert verdicts(source, candidate) == ["supported"]


@pytest.mark.parametrize(
    ("source", "candidate"),
    [
        ("2024年末常住人口45.58万人。", "2025年常住人口45.58万人。"),
        ("年初常住人口45.58万人。", "2025年常住人口45.58万人。"),
        ("去年末常住人口45.58万人。", "今年常住人口45.58万人。"),
        ("年末新增贷款余额5.12亿元。", "2025年新增贷款余额5.12亿元。"),
        ("年末出栏生猪5.12万头。", "2025年出栏生猪5.12万头。"),
        ("年末常住人口45.58万人。", "2025年常住人口48.55万人。"),
    ],
)
def test_the_end_of_a_year_is_neither_another_year_nor_that_of_a_flow_nor_a_reason_to_contradict(source, candidate):
    assert verdicts(source, candidate) == ["not_found"]


def test_the_time_of_a_report_may_be_any_stretch_of_up_to_a_year():
    for when in ("上半年", "2025年", "2025年1—9月", "第三季度"):
        assert verdicts("报告期内，净利润3.12亿元。", f"{when}净利润3.12亿元。") == ["supported"]
        assert verdicts(f"{when}，净利润3.12亿元。", "报告期内净利润3.12亿元。") == ["supported"]
        assert verdicts("报告期内，净利润3.12亿元。", f"{when}净利润3.21亿元。") == ["not_found"]


@pytest.mark.parametrize("when", ["上年同期", "近三年", "2025年6月30日"])
def test_the_time_of_a_report_is_no_base_and_no_day_and_not_many_years(when):
    assert verdicts("报告期内，净利润3.12亿元。", f"{when}净利润3.12亿元。") == ["not_found"]


def test_the_time_of_a_report_is_another_where_the_source_tells_of_the_very_time():
    source = "报告期内，净利润3.12亿元。上半年净利润2.85亿元。"

    assert verdicts(source, "上半年净利润3.12亿元。") == ["contradicted"]


def test_a_time_that_is_only_perhaps_the_same_is_told():
    finding = only("年末常住人口45.58万人。", "2025年常住人口45.6万人。")

    assert finding.message == "45.6万人 stands in the source as 45.58万人 of 年末, which may be 2025年"
    assert finding.message_zh == "45.6万人：来源中为45.58万人（年末，可能即2025年）"


SAME_THINGS = [
    ("第一产业增加值", "一产增加值"),
    ("居民消费价格指数", "CPI"),
    ("居民消费价格", "CPI"),
    ("工业生产者出厂价格", "PPI"),
    ("社会消费品零售总额", "社零总额"),
    ("研究与试验发展经费", "R&D经费"),
    ("地区生产总值", "GDP"),
]


@pytest.mark.parametrize(("name", "short"), SAME_THINGS)
def test_a_short_name_is_known_by_the_long_one(name, short):
    for one, other in ((name, short), (short, name)):
        assert verdicts(f"{one}增长0.2%。", f"{other}增长0.2%。") == ["supported"]
        assert verdicts(f"{one}增长0.2%。", f"{other}增长0.7%。") == ["contradicted"]


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("CPI", "PPI"),
        ("CPI", "居民消费支出"),
        ("工业生产者出厂价格", "工业生产者购进价格"),
        ("一产增加值", "第二产业增加值"),
        ("一产增加值", "主导产业增加值"),
        ("国有企业营业收入", "非国有企业营业收入"),
        ("城镇居民人均可支配收入", "农村居民人均可支配收入"),
    ],
)
def test_names_that_rule_each_other_out_support_nothing(name, other):
    for one, two in ((name, other), (other, name)):
        assert verdicts(f"{one}增长5.2%。", f"{two}增长5.2%。") == ["not_found"]


@pytest.mark.parametrize(
    ("source", "candidate", "message", "chinese"),
    [
        (
            "2022年投资116亿元。",
            "2023年投资116亿元。",
            "116亿元 is not found in the source as such; the same amount stands there, of another period: 2022年 投资 116亿元",
            "116亿元：来源中未见；另有数值相同的“2022年，投资116亿元”，时期不同",
        ),
        (
            "上半年，出口185.23亿元。",
            "上半年，进口185.2亿元。",
            "185.2亿元 is not found in the source as such; the same amount stands there, of another name: 上半年 出口 185.23亿元",
            "185.2亿元：来源中未见；另有数值相同的“上半年，出口185.23亿元”，指标不同",
        ),
        (
            "PPI下降2.2%。",
            "CPI下降2.2%。",
            "2.2% is not found in the source as such; the same amount stands there, of another name: PPI down 2.2%",
            "2.2%：来源中未见；另有数值相同的“PPI下降2.2%”，指标不同",
        ),
        (
            "2022年出口185.23亿元。",
            "2023年进口185.23亿元。",
            "185.23亿元 is not found in the source as such; the same amount stands there, of another name and period: 2022年 出口 185.23亿元",
            "185.23亿元：来源中未见；另有数值相同的“2022年，出口185.23亿元”，指标、时期不同",
        ),
    ],
)
def test_the_message_tells_where_else_an_amount_stands_and_what_differs(source, candidate, message, chinese):
    finding = only(source, candidate)

    assert (finding.verdict, finding.message, finding.message_zh) == ("not_found", message, chinese)
    assert finding.source is None


def test_an_amount_elsewhere_is_told_of_its_own_name_first():
    source = "2021年出口185亿元。2022年投资185亿元。"

    assert only(source, "2023年投资185亿元。").message.endswith("2022年 投资 185亿元")


@pytest.mark.parametrize("candidate", ["税收约5.1亿元。", "税收占5%。", "税收5.1亿元。"])
def test_what_only_comes_near_an_amount_of_another_name_is_no_such_amount(candidate):
    assert "the same amount" not in only("进出口5亿元，增长5%。", candidate).message


def test_a_plan_that_is_told_as_reached_is_said_to_be_a_plan():
    finding = only("力争2026年产值达到100亿元。", "2026年产值100亿元。")

    assert finding.message == "100亿元 stands in the source as 100亿元, which is a plan there"
    assert finding.message_zh == "100亿元：来源中为100亿元（计划数）"


def test_what_was_reached_is_said_to_be_no_plan_where_it_is_told_as_one():
    finding = only("2026年产值100亿元。", "力争2026年产值达到100亿元。")

    assert finding.message == "100亿元 stands in the source as 100亿元, which is no plan there"


def test_a_plan_supports_nothing_where_the_source_tells_what_was_reached():
    source = "2026年产值90亿元。力争2026年产值达到100亿元。"

    assert verdicts(source, "2026年产值90亿元。") == ["supported"]
    assert verdicts(source, "2026年产值95亿元。") == ["contradicted"]
    finding = only(source, "2026年产值100亿元。")
    assert finding.verdict == "not_found"
    assert "of another status: 2026年 产值 100亿元 (a plan)" in finding.message
    assert only(source, "力争2026年产值达到100亿元。").message == "100亿元 stands in the source as 100亿元"


def test_an_amount_of_change_is_contradicted_by_the_other_direction():
    assert verdicts("水产品产量比上年增加36万吨。", "水产品产量比上年减少36万吨。") == ["contradicted"]


def test_an_amount_of_change_is_supported_in_another_unit():
    assert verdicts("水产品产量比上年增加36吨。", "水产品产量比上年增加36000公斤。") == ["supported"]


def test_a_level_that_is_only_bounded_makes_no_change():
    source = "全社会用电量突破700亿千瓦时，达到712亿千瓦时，同比增长5%。"

    assert verdicts(source, "全社会用电量同比下降5%。") == ["contradicted"]


def test_a_figure_without_an_indicator_is_known_by_its_clause():
    source = "获批示范项目42个，其中7个为全国首创。"

    assert verdicts(source, "获批示范项目42个，其中9个为全国首创。") == ["supported", "contradicted"]


@given(
    st.lists(st.tuples(st.integers(1, 300), st.sampled_from(["约", "近", "超", ""])), min_size=1, max_size=6), st.data()
)
def test_an_amount_is_supported_just_where_one_of_its_name_can_meet_it(levels, data):
    source = "".join(f"工业总产值{qualifier}{number}万元。" for number, qualifier in levels)
    number = data.draw(st.integers(1, 300))
    candidate = f"工业总产值{number}万元。"
    told = zm.extract(candidate).metrics[0].quantity
    there = [metric.quantity for metric in zm.extract(source).metrics]

    can = any(told.value in other.interval or other.value in told.interval for other in there)
    assert verdicts(source, candidate) == ["supported" if can else "contradicted"]


def test_the_nearer_name_decides_where_two_are_alike():
    source = "农业总产值增长3.5%，工业总产值增长6%。"

    assert verdicts(source, "农业总产值增长6%。") == ["contradicted"]


def test_a_finding_points_into_both_texts():
    candidate = "上半年，固定资产投资12800万元。"
    (row,) = compare(SOURCE, candidate).to_dict()["figures"]

    assert candidate[row["start"] : row["end"]] == row["text"] == "12800万元"
    assert SOURCE[row["source_start"] : row["source_end"]] == "1.28亿元"
    assert set(row) == {"start", "end", "text", "verdict", "source_start", "source_end", "message"}


def test_what_is_not_found_points_nowhere():
    (row,) = compare(SOURCE, "税收收入3亿元。").to_dict()["figures"]

    assert (row["source_start"], row["source_end"]) == (None, None)


@given(st.integers(1, 10**6))
def test_a_text_supports_each_of_its_own_figures(number):
    text = f"上半年，全区实现工业总产值{number}万元，同比增长{number % 97}.{number % 10}%。签约项目{number}个。"

    assert set(verdicts(text, text)) == {"supported"}


@given(st.text(max_size=100), st.text(max_size=100))
def test_no_pair_of_texts_raises(source, candidate):
    assert len(compare(source, candidate)) == len(zm.extract(candidate).metrics)


@pytest.mark.parametrize("text", ["2亿多", "2亿多人", "30余家", "超1万户", "近三成"])
def test_a_figure_without_a_name_is_supported_by_itself(text):
    assert [finding.verdict for finding in zm.compare(text, text)] == ["supported"]


def test_a_finding_and_a_part_of_a_comparison_are_had_by_their_places():
    comparison = zm.compare("投资5亿元，税收3亿元。", "投资5亿元，税收4亿元。")

    assert comparison[1].verdict == "contradicted"
    assert [finding.verdict for finding in comparison[:1]] == ["supported"]


HEADS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒日月盈昃寒来暑往"


def of_alike_names(count: int) -> tuple[str, str]:
    """Two texts of names that have their end in common, none of them in both."""
    names = [f"{HEADS[at % 38]}{HEADS[at // 38 % 38]}{{}}产业产值{at}亿元。" for at in range(count)]
    return "".join(each.format("东") for each in names), "".join(each.format("西") for each in names)


def of_open_periods(count: int) -> tuple[str, str]:
    """Two equal texts of one name at many times without a year."""
    text = "".join(
        f"{1 + at % 12}月{1 + at % 28}日至{1 + at // 28 % 12}月{1 + at // 3 % 28}日产值{at}亿元。"
        for at in range(count)
    )
    return text, text


@pytest.mark.slow
@pytest.mark.parametrize("texts", [of_alike_names, of_open_periods])
def test_the_work_grows_no_faster_than_the_texts(texts):
    once, four_times = (calls_of_compare(*texts(count)) for count in (300, 1200))

    assert four_times < 6 * once


@pytest.mark.parametrize("years", [1, 2, 3, 4, 5])
def test_a_rounded_amount_is_borne_out_however_many_lesser_ones_stand_before(years: int) -> None:
    source = (
        "".join(f"{2010 + year}年粮食产量{40 + year}.6万吨。" for year in range(years)) + "2021年粮食产量53.2万吨。"
    )
    assert findings(source, "粮食产量53万吨。") == [("53万吨", "supported", "53.2万吨", "53万吨：来源中为53.2万吨")]


def test_an_exact_amount_is_borne_out_by_the_rounded_one_and_not_by_the_least() -> None:
    source = "2019年粮食产量41.6万吨。2020年粮食产量53万吨。"
    assert findings(source, "粮食产量53.2万吨。") == [("53.2万吨", "supported", "53万吨", "53.2万吨：来源中为53万吨")]


def test_so_many_times_of_one_thing_is_no_place_for_a_percentage_of_another() -> None:
    assert findings("基金份额超额认购1.5倍。", "全行业平均杠杆率150%。") == [
        ("150%", "not_found", None, "150%：来源中未见")
    ]


def test_a_figure_is_known_by_the_words_right_behind_it_however_long_its_clause_goes_on() -> None:
    begin = "全县推出改革举措，其中{}项被列为全国农村综合改革创新典型案例并在全省各地"
    source = begin.format(12) + "推广运用供各级各部门学习借鉴和参考的优秀经验做法。"
    assert findings(source, begin.format(13) + "。") == [
        ("13项", "contradicted", "12项", findings(source, begin.format(13))[0][3])
    ]
    assert findings(source, begin.format(12) + "。")[0][:3] == ("12项", "supported", "12项")


def test_a_stretch_with_an_open_end_may_be_the_one_that_runs_to_the_end_of_the_year() -> None:
    message = "3所：来源中为3所（2020年3月至12月，可能即3月以来）"
    found = findings("2020年3月至12月新建学校3所。", "2020年建成泵站12座。3月以来新建学校3所。")
    assert found[1] == ("3所", "supported", "3所", message)


@pytest.mark.parametrize(
    ("source", "candidate"),
    [
        ("全市婴儿死亡率为3.254‰。", "全市婴儿死亡率为0.3254%。"),
        ("人口出生率为0.98765%。", "人口出生率为9.8765‰。"),
        ("人口自然增长率为-1.2532%。", "人口自然增长率为-12.532‰。"),
    ],
)
def test_ten_per_mille_are_one_percent_to_the_last_digit(source: str, candidate: str) -> None:
    assert [finding.verdict for finding in zm.compare(source, candidate)] == ["supported"]


_AS_FAR_AS_IT_GOES = "为本市各区首次公开发布并向全社会免费开"  # 19 characters


@pytest.mark.parametrize(("there", "here", "verdict"), [("放", "通", "not_found"), ("放", "放", "contradicted")])
def test_what_differs_in_the_twentieth_character_behind_is_another_thing(there: str, here: str, verdict: str) -> None:
    source, candidate = f"其中12项{_AS_FAR_AS_IT_GOES}{there}。", f"其中15项{_AS_FAR_AS_IT_GOES}{here}。"
    assert [finding.verdict for finding in zm.compare(source, candidate)] == [verdict]


def test_an_index_has_a_finding_and_a_slice_a_comparison() -> None:
    told = [each.__annotations__ for each in typing.get_overloads(Comparison.__getitem__)]
    assert [each["return"] for each in told] == ["Finding", "Comparison"]


@pytest.mark.parametrize(
    ("long", "short", "there", "here"),
    [
        ("居民消费价格CPI", "居民消费价格", "上涨2.3%", "上涨2.1%"),
        ("采购经理指数PMI", "PMI", "为50.3%", "为50.1%"),
    ],
)
def test_a_name_with_its_acronym_behind_it_is_the_name(long: str, short: str, there: str, here: str) -> None:
    assert compared(f"{long}{there}。", f"{short}{here}。") == ["contradicted"]


def test_the_end_of_a_plan_may_be_told_with_or_without_the_word_for_its_end() -> None:
    assert compared("到2025年，全市公路里程达到400公里。", "到2025年末，全市公路里程达到400公里。") == ["supported"]


def test_a_figure_is_not_known_by_one_of_the_paragraph_before() -> None:
    source = "全区投入资金8.5亿元。\n同比下降15.6%。\n另有资金2.5亿元。\n同比下降3.2%。"
    assert compared(source, "全区投入资金8.5亿元。\n同比下降15.1%。") == ["supported", "not_found"]


def test_a_comparison_says_the_same_of_rows_that_were_sent_to_another_process() -> None:
    source, candidate = "港口吞吐量是上年的1.53倍。", "森林面积是上年的1.53倍。"
    sent = [[pickle.loads(pickle.dumps(metric)) for metric in zm.extract(text)] for text in (source, candidate)]
    (finding,) = zm.compare(source, candidate)
    assert "the same amount stands there, of another name: " in finding.message
    assert compare_metrics(source, sent[0], candidate, sent[1])[0].message == finding.message


def test_a_figure_is_held_against_what_its_source_told_last() -> None:
    source = "2024年总收入100亿元。其后核定，2024年总收入101亿元。"
    (finding,) = zm.compare(source, "2024年总收入120亿元。")
    assert (finding.verdict, finding.source and finding.source.text) == ("contradicted", "101亿元")


def test_what_was_added_is_known_by_the_growth_behind_it() -> None:
    source = "甲县项目12个，比上年增加4.9亿元，增幅40.9%。乙县项目15个，比上年增加7.2亿元，增幅30.1%。"
    added, _growth = zm.compare(source, "比上年增加4.8亿元，增幅40.9%。")
    assert (added.verdict, added.source and added.source.text) == ("contradicted", "4.9亿元")
