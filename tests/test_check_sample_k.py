"""Short texts whose right reading follows from language and arithmetic: what a share, a sum, a growth is of, and what it is not of."""

from __future__ import annotations

import pickle

import pytest

import zhmetrics as zm
from zhmetrics.checks.audit import audit_metrics


def _told(text: str) -> list[tuple[str, str]]:
    return [(check.kind, check.verdict) for check in zm.audit(text)]


def _table(head: str, *rows: str) -> str:
    return "".join(f"{row.replace(' ', chr(9))}\n" for row in (head, *rows))


# --- What a share is of -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "grown", ["全年各季分别增长2%、3%、4%、5%、6%、7%、8%", "各乡镇完成率分别为82%、83%、84%、85%、86%、87%、88%"]
)
def test_a_part_may_be_of_another_count_however_many_figures_stand_before_that(grown: str) -> None:
    assert _told(f"{grown}，检查320次，整改280家，其中危化企业32家，占10%。") == []


@pytest.mark.parametrize("land", ["流转土地320亩", "改造厂房320平方米"])
def test_a_number_of_households_is_no_part_of_an_area(land: str) -> None:
    assert _told(f"全县{land}，扶持农户280户，其中贫困户32户，占10%。") == [("share", "inconsistent")]


@pytest.mark.parametrize(
    "text",
    [
        "全镇120户贫困户中，有45人参加培训，占60%。",
        "全镇农户1203户。培训农民451人，占农户的37.5%。",
        "全镇农民1203人。低保户451户，占农民的40%。",
    ],
)
def test_people_are_no_share_of_households_nor_these_of_people(text: str) -> None:
    assert _told(text) == []


@pytest.mark.parametrize("rest", ["电子行业", "电池行业"])
def test_a_trade_that_shares_one_character_with_the_head_goes_on_with_its_list(rest: str) -> None:
    text = (
        f"全市工业用电200亿千瓦时，其中化工行业50亿千瓦时，占25%；纺织行业40亿千瓦时，占20%；{rest}30亿千瓦时，占25%。"
    )
    assert _told(text) == [("share", "consistent"), ("share", "consistent"), ("share", "inconsistent")]


def test_parts_of_a_part_may_be_told_as_shares_of_what_that_is_itself_a_share_of() -> None:
    text = "全市住户存款1920.1亿元，占67%，其中定期存款1420.0亿元，占49.6%，活期存款500.0亿元，占17.5%。"
    assert _told(text) == [("total", "consistent")]  # all three are shares of the deposits of all, 2866亿元


@pytest.mark.parametrize(("between", "told"), [("", [("share", "consistent")]), ("外来务工户另行统计。", [])])
def test_a_bare_share_is_not_of_a_number_two_sentences_back(between: str, told: list[tuple[str, str]]) -> None:
    assert _told(f"全镇监测对象3021户。{between}消除风险1461户，占48.36%。") == told


@pytest.mark.parametrize(("own", "other"), [("省级", "市级"), ("市属", "县属")])
def test_what_is_taken_from_one_list_is_not_the_whole_of_what_is_named_so_in_another(own: str, other: str) -> None:
    text = f"{own}项目100个，其中开工项目50个。{other}项目进展顺利，开工项目中制造业项目47个，占80%。"
    assert _told(text) == []


@pytest.mark.parametrize(("share", "verdict"), [("60%", "inconsistent"), ("72%", "consistent")])
def test_a_whole_of_a_long_name_may_be_told_behind_its_share(share: str, verdict: str) -> None:
    text = f"民营企业完成投资36亿元，占固定资产投资的{share}。全市固定资产投资50亿元。"
    assert _told(text) == [("share", verdict)]


@pytest.mark.parametrize(("share", "verdict"), [("50%", "consistent"), ("45%", "inconsistent")])
def test_a_share_of_the_zone_is_of_what_its_part_is_a_kind_of(share: str, verdict: str) -> None:
    text = f"全区产值120亿元，固定资产投资80亿元。工业产值60亿元，占全区的50%，主导产业投资40亿元，占全区的{share}。"
    assert _told(text) == [("share", "consistent"), ("share", verdict)]


@pytest.mark.parametrize("kind", ["绿茶", "春茶"])
def test_all_tea_is_no_part_of_one_kind_of_tea(kind: str) -> None:
    text = f"全区产值120亿元，{kind}80亿元。工业产值60亿元，占全区的50%，茶40亿元，占全区的40%。"
    assert _told(text) == [("share", "consistent")]


@pytest.mark.parametrize("firms", ["规模以上工业企业", "高新技术企业"])
def test_a_share_of_some_firms_of_the_zone_is_no_share_of_the_zone(firms: str) -> None:
    assert _told(f"全区实现产值120亿元。主导产业产值60亿元，占全区{firms}的40%。") == []


# --- Tables -----------------------------------------------------------------------------------------------------------


def test_a_total_may_be_less_than_each_of_its_parts_only_by_a_fault() -> None:
    text = _table("地区 企业（家）", "城东 12", "城西 30", "合计 5")
    assert _told(text) == [("total", "inconsistent")]


def test_two_rows_that_rounding_parts_from_a_total_that_is_not_so_exact_do_not_excuse_it() -> None:
    text = _table("地区 出口（亿元）", "城东 40.0", "城西 59.0", "合计 100")
    assert _told(text) == [("total", "inconsistent")]


def test_rows_that_make_the_total_but_for_rounding_leave_the_others_to_be_parts_of_them() -> None:
    text = _table("类别 人数（万人）", "男 30.1", "女 20.2", "老年人 5.0", "合计 50.4")
    assert _told(text) == []


@pytest.mark.parametrize("last", [" 合计 35", "合计 合计 35"])
def test_items_set_in_under_the_first_column_of_names_are_parts_of_the_item_above(last: str) -> None:
    text = _table(
        "类别 项目 金额（万元）", "人员 工资 12", "人员 \u3000奖金 5", "人员 \u3000补贴 7", "公用 材料 23", last
    )
    assert _told(text) == [("total", "consistent")]


@pytest.mark.parametrize(("total", "verdict"), [("35", "consistent"), ("41", "inconsistent")])
def test_numbered_rows_make_the_total_and_what_is_among_them_does_not(total: str, verdict: str) -> None:
    text = _table("项目 金额（万元）", "一、工资 12", "其中：奖金 4", "二、材料 23", f"合计 {total}")
    assert _told(text) == [("total", verdict)]


def test_rows_without_a_number_may_make_the_total_beside_numbered_subtotals() -> None:
    text = _table(
        "类别 企业（家）",
        *("大型 5", "中型 7", "一、规上小计 12", "二、限上小计 20", "国有 10", "其中：市属 4", "民营 32", "合计 42"),
    )
    assert _told(text) == [("total", "consistent"), ("total", "consistent")]


def test_rows_set_in_no_further_than_a_numbered_one_are_not_its_parts_though_they_make_it() -> None:
    text = _table(
        "项目 金额（万元）",
        *("一、工资 10", "差旅 4", "会议 6", "二、材料 20", "\u3000其中：纸张 5", "三、印刷 7", "合计 47"),
    )
    assert _told(text) == [("total", "consistent")]


def test_one_share_alone_in_a_table_is_held_against_the_total() -> None:
    text = _table("地区 出口（亿元） 占比（%）", "城东 30.0 30.0", "城西 70.0 ", "合计 100.0 100.0")
    assert ("share", "consistent") in _told(text)


# --- Growth -----------------------------------------------------------------------------------------------------------


def test_growth_before_a_start_and_an_end_of_other_things_is_not_theirs() -> None:
    assert _told("全市用电量80亿千瓦时。增长10%，由90座变电站增至110座变电站供应。") == []


def test_growth_of_spending_is_not_that_of_the_revenue_planned_behind_it() -> None:
    text = "2023年一般公共预算收入完成10亿元。2024年支出比上年增长10%，一般公共预算收入拟安排11亿元。"
    assert _told(text) == []


@pytest.mark.parametrize(("grown", "verdict"), [("12.3%", "consistent"), ("15%", "inconsistent")])
def test_an_index_without_a_unit_grows_on_that_of_last_year_past_a_rate(grown: str, verdict: str) -> None:
    text = f"先看景气指数。今年为112.5，回收率56%，上年为100.2，提高{grown}。"
    assert _told(text) == [("change", verdict)]


@pytest.mark.parametrize(("fall", "verdict"), [("50%", "inconsistent"), ("90%", "consistent")])
def test_a_fall_is_a_fall_in_rows_that_have_come_from_another_process_too(fall: str, verdict: str) -> None:
    text = f"全县出口10亿元，比上年减少90亿元，下降{fall}。"
    rows = [pickle.loads(pickle.dumps(row)) for row in zm.audit(text).report]
    assert [(check.kind, check.verdict) for check in audit_metrics(text, rows)] == [("change", verdict)]


@pytest.mark.parametrize(("gap", "verdict"), [("3", "inconsistent"), ("4.4", "consistent")])
def test_a_gap_of_two_places_is_told_where_one_sentence_names_both(gap: str, verdict: str) -> None:
    text = f"全国工业增加值增长8.2%，全省制造业增加值增长12.6%，高于全国工业增加值增速{gap}个百分点。"
    assert _told(text) == [("difference", verdict)]


@pytest.mark.parametrize("place", ["全国", "邻市"])
def test_a_gap_is_to_the_growth_of_its_own_paragraph(place: str) -> None:
    text = f"{place}出口增长5%。\n进口增长8%，出口增长9%，进口增速高于出口3个百分点。"
    assert _told(text) == [("difference", "inconsistent")]


# --- What is left, and what is too great ------------------------------------------------------------------------------


def test_a_department_far_before_is_no_further_term_of_a_net_increase() -> None:
    far = "经批准并报主管部门备案，在各区各街道以及社会各界人士的大力支持下，" * 3
    text = f"连锁经营部负责门店收购与转让工作，{far}全年新开门店30家，关闭门店10家，净增门店25家。"
    assert _told(text) == [("difference", "inconsistent")]


def test_a_part_is_not_of_a_number_that_two_dozen_figures_stand_behind() -> None:
    towns = "东西南北中上下左右前后春夏秋冬梅兰竹菊松柏桃李杏"
    rates = "".join(f"{town}乡增长{number % 7 + 2}%，" for number, town in enumerate(towns))
    text = f"全市下达资金2亿元，储备项目50个，{rates}签约项目32个，其中工业项目35个。"
    assert _told(text) == [("total", "inconsistent")]
