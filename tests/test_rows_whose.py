"""Whose figure it is: names cut at the right edge, in sentences that reports write every day."""

from __future__ import annotations

import pytest

import zhmetrics as zm
from readings import changes, column, dated, statuses


def named(text: str) -> list[tuple[str, str | None]]:
    return column(text, "indicator")


def shared(text: str) -> list[tuple[str, str | None]]:
    return column(text, "share_of")


# --- What is counted --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("30条断流的河流恢复通水。", "断流的河流"),
        ("5家破产的企业退出市场。", "破产的企业"),
        ("5个在建的大中型项目", "在建的大中型项目"),
        ("3个部门的意见被采纳。", "部门"),
        ("12个领域的技术政策陆续出台。", "领域"),
        ("解决800多万农村人口的饮水问题。", "农村人口"),
        ("15个城市空气质量达标。", "城市"),
        ("12家企业营业收入稳步回升。", "企业"),
        ("3个村人均收入居前。", "村"),
        ("482个农家书屋补充图书。", "农家书屋"),
        ("5个信用机构、3个平台挂牌。", "信用机构"),
        ("12批考点上线", "考点"),
    ],
)
def test_the_noun_behind_a_number_ends_where_what_is_said_of_it_begins(text, noun):
    assert named(text)[0][1] == noun


def test_heaps_are_of_what_is_in_them():
    assert named("推出12批1181项考点。") == [("12批", "考点"), ("1181项", "考点")]
    assert named("受灾5个县120个村。") == [("5个", "县"), ("120个", "村")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("23个投资额百亿元以上重大项目开工。", "投资额百亿元以上重大项目"),
        ("23个年产值亿元以上的企业", "企业"),
        ("70个30亿元以上项目", "30亿元以上项目"),
        ("12家企业营业收入超亿元。", "企业"),
    ],
)
def test_a_limit_may_stand_between_a_number_and_its_noun(text, expected):
    assert named(text)[0][1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("经济总量超500亿元的县域增至12个。", "经济总量超500亿元的县域"),
        ("产值超过10亿元的企业达到35家。", "产值超过10亿元的企业"),
        ("1000万元（含）以上项目5个。", "1000万元（含）以上项目"),
    ],
)
def test_things_are_named_by_the_limit_that_picks_them_out(text, expected):
    assert named(text)[-1][1] == expected


# --- Where a name begins ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("有效发明专利增长5%", "有效发明专利"),
        ("有效投资增长5%", "有效投资"),
        ("全市平均降水量30毫米", "平均降水量"),
        ("平均工资增长3%", "平均工资"),
        ("对东盟进出口300亿元", "对东盟进出口"),
        ("对美国出口下降3%", "对美国出口"),
        ("各级各类学校16所", "各级各类学校"),
        ("全国重点文物保护单位5处", "全国重点文物保护单位"),
        ("此次二期总投资20亿元", "二期总投资"),
    ],
)
def test_words_that_begin_as_an_adverb_may_be_names(text, expected):
    assert named(text) == [(text[len(text) - len(named(text)[0][0]) :], expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("疏解一般制造业企业104家", "一般制造业企业"),
        ("治理违法建设20处", "违法建设"),
        ("开展志愿服务活动300余场", "志愿服务活动"),
        ("整治黑臭水体15条", "黑臭水体"),
        ("建设高标准农田109万亩", "高标准农田"),
        ("建设用地5万亩", "建设用地"),
        ("建设项目23个", "建设项目"),
        ("治理面积20亩", "治理面积"),
    ],
)
def test_a_verb_of_action_that_opens_its_clause_is_cut_off_but_no_name_that_begins_with_it(text, expected):
    assert named(text)[0][1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我市成为全省首个经济总量超过3万亿元的城市。", "经济总量"),
        ("存款、贷款余额连跨4个台阶、双双突破9万亿元。", "存款、贷款余额"),
        ("水稻和单晶硅片各占30%。", "水稻和单晶硅片"),
        ("经济规模居中西部第1。", "经济规模"),
        ("增速居东北三省第3位。", "增速"),
        ("清偿比例更低，仅为5.34%。", "清偿比例"),
        ("住房空置率仍然较高，达20%。", "住房空置率"),
    ],
)
def test_what_only_says_how_it_stands_is_no_part_of_the_name(text, expected):
    assert named(text)[-1][1] == expected


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("新增上市公司62家，总数186家。", "上市公司"),
        ("净增规上企业9户，总数达97户。", "规上企业"),
        ("新增专利授权300件，累计达1200件。", "专利授权"),
        ("新增贷款300亿元、达到历史新高。", None),
    ],
)
def test_a_total_is_not_of_what_was_added_alone(text, whole):
    rows = named(text)
    assert rows[0][1].startswith(("新增", "净增"))
    assert whole is None or rows[1][1] == whole


# --- Shares -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "of", "part"),
    [
        ("煤炭在一次能源消费中占55%。", "一次能源消费", "煤炭"),
        ("女性在村干部中约占三成。", "村干部", "女性"),
        ("企业300家，其中民营企业占60%。", "企业", "民营企业"),
        ("全市常住人口中，男性人口17万人，占51%。", "全市常住人口", "男性人口"),
        ("全市常住人口中，0—14岁人口占16.55%。", "全市常住人口", "0—14岁人口"),
        ("收入60亿元，其中税收20亿元。全市常住人口中，男性人口17万人，占51%。", "全市常住人口", "男性人口"),
        ("全市企业中，工业企业300家，其中民营企业占60%，外资企业占10%。", "工业企业", "外资企业"),
        ("217个雨量站中，超标的有94站，占43%。", "雨量站", None),
        ("消费支出占经济增长的65%。", "经济增长", "消费支出"),
        ("翘尾因素占当月物价同比涨幅的75.3%。", "当月物价同比涨幅", "翘尾因素"),
    ],
)
def test_the_whole_of_a_share_may_stand_before_its_verb_or_be_a_growth(text, of, part):
    assert shared(text)[-1][1] == of
    assert part is None or named(text)[-1][1] == part
    assert changes(text)[-1][1] is None


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("「業務費」編列32億元，凍結30%。", "業務費"),
        ("「業務費」編列32億元，併案凍結10%。", "業務費"),
        ("凍結該項預算20%。", "預算"),
    ],
)
def test_what_is_frozen_is_a_share_of_the_budget(text, of):
    assert shared(text)[-1][1] == of


# --- Growth by signs --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("收入同比+5.2%", "up"),
        ("收入同比-5.2%", "down"),
        ("收入环比＋0.3%", "up"),
        ("收入同比↓3.5%", "down"),
        ("收入↑3.5%", "up"),
    ],
)
def test_a_sign_or_an_arrow_behind_the_base_is_a_word_of_growth(text, direction):
    (metric,) = zm.extract(text)

    assert (metric.indicator, metric.change.direction) == ("收入", direction)


# --- Plans and periods ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "全市稳市场、稳预期，进出口6亿元。",
        "市场好于预期，销售额3亿元。",
        "模拟芯片产量6亿块。",
        "虚拟现实产业营收6亿元。",
    ],
)
def test_words_that_hold_a_cue_of_plans_plan_nothing(text):
    assert statuses(text) == ["reported"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024年5、6月份，销售额3亿元。", "2024年5、6月份"),
        ("2024年10、11、12月销售额3亿元。", "2024年10、11、12月"),
        ("3、4月份，销售额3亿元。", "4月份"),
    ],
)
def test_months_in_a_list_are_one_period_and_an_item_number_is_none(text, expected):
    assert dated(text)[-1] == expected


def test_listed_months_that_do_not_follow_each_other_are_no_stretch():
    assert zm.parse_period("2024年5、6月").end.isoformat() == "2024-06-30"
    assert zm.parse_period("2024年1、3月").start is None


@pytest.mark.parametrize("trade", ["电力产值", "电子信息产值", "电影票房"])
def test_a_year_before_the_name_of_a_trade_is_its_year(trade):
    assert dated(f"2022年产值800亿元。2023年{trade}207亿元。") == ["2022年", "2023年"]
    assert dated("记者5月3日电，全市产值5亿元。") == [None]


@pytest.mark.parametrize(
    "text",
    ["2024年净利润18.6亿元（2023年：16.3亿元），增长14.1%。", "2024年净利润18.6亿元（2023年16.3亿元），增长14.1%。"],
)
def test_the_year_of_brackets_ends_with_them(text):
    assert dated(text) == ["2024年", "2023年", "2024年"]


def test_growth_behind_a_shorter_period_is_of_that():
    text = "1—9月进出口286.4亿元，增长8%，其中9月32.6亿元，增长12.4%，环比增长3.2%；出口100亿元，增长5%。"

    assert dated(text) == ["1—9月", "1—9月", "9月", "9月", "9月", "1—9月", "1—9月"]


def test_what_is_dealt_behind_pairs_of_levels_has_the_name_of_each():
    text = "企业由86家增加到126家，项目由32个增加到48个，分别增长46.5%和50.0%。"

    assert [name for _figure, name in named(text)][-2:] == ["企业", "项目"]
