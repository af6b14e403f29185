"""What sums, tables, stretches of time and single verdicts take in and what they leave, by short texts whose arithmetic is plain."""

from __future__ import annotations

import pickle

import pytest

import zhmetrics as zm
from zhmetrics.checks.audit import _unless_balanced, audit_metrics
from zhmetrics.checks.base import Check, is_slip, last_place
from zhmetrics.checks.claims import Passage
from zhmetrics.checks.sums import together

_SIGNS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥金木"
_SCHOOLS = "、".join(f"{sign}县{number}所" for number, sign in enumerate(_SIGNS, 3))  # 24 items, which make 348


def _told(text: str) -> list[tuple[str, str]]:
    return [(check.verdict, check.evidence) for check in zm.audit(text)]


def _passage(text: str) -> Passage:
    return Passage(text, zm.extract(text))


# --- Sums that words claim --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["全县新增就业482人：按比例就业470人。", "全镇新增贷款82亿元：涉农贷款80亿元。"])
def test_one_thing_behind_a_colon_is_no_list_that_makes_the_whole(text: str) -> None:
    assert _told(text) == []


@pytest.mark.parametrize(("last", "verdict"), [(120, "consistent"), (110, "inconsistent")])
def test_what_stands_before_the_whole_is_no_part_of_the_list_behind_it(last: int, verdict: str) -> None:
    text = f"全县开工项目12个，新增就业482人：按比例就业67人、灵活就业295人、辅助性就业{last}人。"
    assert _told(text) == [(verdict, "wording")]


def test_all_of_two_dozen_amounts_that_are_dealt_out_are_told_together() -> None:
    amounts = "、".join(f"{number}亿元" for number, _ in enumerate(_SIGNS, 3))
    passage = _passage(f"{'、'.join(_SIGNS)}等县产值分别为{amounts}，合计占全省的25%。")
    *parts, share = passage.figures
    assert together(passage, share) == tuple(parts)


def test_one_amount_alone_is_dealt_out_to_nobody() -> None:
    passage = _passage("全市产值20亿元。东城镇产值分别为5亿元，合计占全市的25%。")
    assert together(passage, passage.figures[-1]) == ()


@pytest.mark.parametrize(("sum_", "verdict"), [(348, "consistent"), (349, "inconsistent")])
def test_a_plan_before_two_dozen_counties_is_none_of_them(sum_: int, verdict: str) -> None:
    assert _told(f"全市计划建校500所，{_SCHOOLS}，合计{sum_}所。") == [(verdict, "wording")]


@pytest.mark.parametrize("sum_", [8, 9])
def test_households_are_no_part_of_an_amount_of_money(sum_: int) -> None:
    assert _told(f"全年支出60亿元，其中培训支出5亿元、受益农户4万户，两项合计{sum_}亿元。") == []


def test_two_items_that_do_not_make_their_sum_are_the_two_right_before_it() -> None:
    (check,) = zm.audit("教育支出252.4亿元，农业支出52.3亿元，林业支出31.2亿元，两项合计93.5亿元。")
    assert (check.verdict, check.computed, check.difference) == ("inconsistent", "8350000000", "1000000000")


@pytest.mark.parametrize(
    "text",
    [
        "新建中心校8所，甲镇4所、乙镇3所、丙镇2所，共计9所。",
        "仓库8座，厂房4座、宿舍3座、食堂2座，共计9座。",
    ],
)
def test_the_last_three_of_four_make_the_sum(text: str) -> None:
    (check,) = zm.audit(text)
    assert (check.verdict, check.computed, len(check.spans)) == ("consistent", "9", 4)


@pytest.mark.parametrize(
    "text",
    ["东区利润10亿元、西区利润-4亿元，合计6亿元。", "甲县财政结余30.5亿元、乙县财政结余-4.2亿元，合计26.3亿元。"],
)
def test_a_loss_makes_a_sum_less_than_its_first_part(text: str) -> None:
    assert _told(text) == [("consistent", "wording")]


@pytest.mark.parametrize("sum_", [925, 926])
def test_what_was_added_is_known_as_such_in_rows_from_another_process(sum_: int) -> None:
    text = f"减少收入520亿元。增加支出405亿元。这两部分共计{sum_}亿元。"
    rows = [pickle.loads(pickle.dumps(row)) for row in zm.extract(text)]
    made = [check.to_dict() for check in audit_metrics(text, rows)]
    assert made == [check.to_dict() for check in zm.audit(text)]
    assert [check["verdict"] for check in made] == ["consistent"]


@pytest.mark.parametrize("back", ["已追回金额12亿元。", "各单位已经整改，追回资金12亿元。"])
def test_what_was_got_back_is_none_of_the_faults_above(back: str) -> None:
    text = f"一是多付工程款20亿元。\n二是多付设备款15亿元。\n{back}上述问题涉及金额共计35亿元。"
    (check,) = zm.audit(text)
    assert (check.verdict, check.computed, len(check.spans)) == ("consistent", "3500000000", 3)


@pytest.mark.parametrize("carried", ["其中上年结转25亿元", "其中上年结转合计28亿元"])
def test_what_makes_the_whole_is_not_held_against_a_part_in_brackets(carried: str) -> None:
    text = f"全县投入30亿元（{carried}），由中央拨款19亿元、地方配套11亿元组成。"
    assert [check for check in zm.audit(text) if check.verdict == "inconsistent"] == []


# --- Rates that make a hundred ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("last", "verdict"), [("8.8", "consistent"), ("9.8", "inconsistent")])
def test_a_fourth_figure_behind_three_kinds_of_demand_is_no_fourth_kind(last: str, verdict: str) -> None:
    text = f"消费、资本形成、净出口对经济增长的贡献率分别为65.4%、25.8%、{last}%，拉动经济增长3.2个百分点。"
    assert _told(text) == [(verdict, "wording")]


@pytest.mark.parametrize(
    "text",
    [
        "在5%的同比涨幅中，翘尾影响3个月，新影响2个月。",
        "在5%的同比涨幅中，翘尾影响涉及3类商品，新影响涉及2类商品。",
        "在抽查的6个品种中，翘尾影响4个百分点，新影响2个百分点。",
    ],
)
def test_prices_carried_over_are_told_in_points_of_a_rate(text: str) -> None:
    assert _told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "网购投诉占全市投诉的46.2%，预付卡投诉占全省服务投诉的18.7%，两类合计占全国投诉的60.9%。",
        "甲类投诉占城区投诉的46.2%，乙类投诉占农村投诉的18.7%，两类合计占全市投诉的30.9%。",
    ],
)
def test_shares_of_three_different_wholes_make_no_sum(text: str) -> None:
    assert _told(text) == []


@pytest.mark.parametrize(("last", "verdict"), [("46.4", "consistent"), ("47.4", "inconsistent")])
def test_amounts_among_the_rates_of_three_industries_are_no_rates(last: str, verdict: str) -> None:
    text = (
        "第一产业贡献率为6.1%，增加值50亿元；第二产业贡献率为47.5%，增加值400亿元；"
        f"第三产业贡献率为{last}%，增加值500亿元。"
    )
    assert _told(text) == [(verdict, "wording")]


def test_points_of_another_growth_in_the_next_sentence_are_none_of_the_first() -> None:
    text = (
        "全市生产总值100亿元，增长5.0%，其中第一产业增加值20亿元，拉动0.3个百分点，第二产业增加值30亿元，"
        "拉动1.7个百分点，第三产业增加值50亿元。民间投资拉动全部投资增长3.0个百分点。"
    )
    assert _told(text) == [("consistent", "wording")]  # the amounts


# --- Rows that a table takes from the row above -----------------------------------------------------------------------


@pytest.mark.parametrize("notes", [("另有12万人", "含4万人", "含5万人"), ("12万人", "4万人", "5万人")])
def test_remarks_beside_the_figures_are_no_column_that_adds_up(notes: tuple[str, ...]) -> None:
    rows = ["常住人口\t100.0", "其中：城镇\t60.0", "乡村\t40.0"]
    lines = [f"{row}\t{note}" for row, note in zip(rows, notes, strict=True)]
    others = ["户数\t30.0\t不含空户", "寺庙\t3.0\t无", "桥梁\t3.0\t无", "古树\t3.0\t无"]
    assert _told("\n".join(["指标\t万人\t备注", *lines, *others, ""])) == [("consistent", "wording")]


@pytest.mark.parametrize(("transport", "couriers"), [("100.3", "40.0"), ("300.0", "100.3")])
def test_a_row_with_parts_of_its_own_ends_those_of_the_row_before(transport: str, couriers: str) -> None:
    text = (
        "指标\t产值（亿元）\n制造业\t1000.0\n其中：纺织\t512.3\n食品\t387.4\n"
        f"运输业\t{transport}\n其中：快递\t{couriers}\n"
    )
    assert _told(text) == []


@pytest.mark.parametrize(("rural", "verdict"), [("40.0", "consistent"), ("30.0", "inconsistent")])
@pytest.mark.parametrize("indents", [("", "　　　"), ("　", "　　　　")])
def test_a_part_set_in_under_the_first_is_a_part(indents: tuple[str, str], rural: str, verdict: str) -> None:
    text = f"指标\t万人\n常住人口\t100.0\n{indents[0]}其中：城镇\t60.0\n{indents[1]}乡村\t{rural}\n"
    assert _told(text) == [(verdict, "wording")]


def test_a_part_greater_than_its_whole_is_none_of_a_row_far_above() -> None:
    between = "".join(f"门类{number}\t{20 + number}.0\t5.0\n" for number in range(63))
    text = f"行业\t产值（亿元）\t税收（亿元）\n农业\t900.0\t10.0\n{between}制造业\t300.0\t8.0\n其中：纺织\t800.0\t2.0\n食品\t20.0\t1.0\n"
    (check,) = zm.audit(text)
    assert (check.verdict, check.stated, check.computed) == ("inconsistent", "80000000000", "30000000000")


@pytest.mark.parametrize(
    "text",
    [
        "指标\t枚\n奖牌\t100\n其中：金牌\t60\n银牌\t20\n铜牌\t10\n",
        "指标\t亿元\n生产总值\t100.0\n其中：东部\t60.0\n中部\t20.0\n西部\t10.0\n东北\t5.0\n",
    ],
)
def test_rows_that_may_leave_others_out_need_not_make_the_whole(text: str) -> None:
    assert _told(text) == []


# --- Stretches of time ------------------------------------------------------------------------------------------------


def test_the_half_year_may_be_told_behind_its_quarters() -> None:
    text = "一季度完成进出口198亿元，二季度完成进出口220亿元。上半年进出口418亿元。"
    (check,) = zm.audit(text)
    assert (check.verdict, check.computed, len(check.spans)) == ("consistent", "41800000000", 3)


@pytest.mark.parametrize(("half", "verdict"), [("418.0", "consistent"), ("438.0", "inconsistent")])
def test_two_quarters_make_the_half_year_in_the_third_paragraph(half: str, verdict: str) -> None:
    text = f"全市经济平稳。\n外贸有所回升。\n上半年进出口{half}亿元，其中一季度198.0亿元，二季度220.0亿元。"
    assert [check.verdict for check in zm.audit(text)] == [verdict]


@pytest.mark.parametrize("first", ["190", "198"])
def test_quarters_of_two_years_make_no_half_year(first: str) -> None:
    text = f"2024年上半年全市实现出口418亿元。其中，2023年一季度出口{first}亿元，2024年二季度出口220亿元。"
    assert _told(text) == []


# --- Single verdicts --------------------------------------------------------------------------------------------------


def test_a_verdict_without_a_quantity_has_no_last_place() -> None:
    check = Check("share", "inconsistent", "10.1", "10", "0.1", ((0, 5),), "mine")
    assert last_place(check) == 0


def test_one_digit_may_slip_in_a_number_of_three_hundred() -> None:
    stated = f"{'1' * 299}2"
    check = Check(
        "total", "inconsistent", stated, "1" * 300, "1", ((0, 5),), "mine", stated_quantity=zm.parse_quantity("12个")
    )
    assert is_slip(check)


@pytest.mark.parametrize("scale", ["百万亿", "千兆"])
def test_a_sum_is_shown_in_the_great_scale_of_the_text(scale: str) -> None:
    check = zm.check_total(f"9{scale}元", [f"2{scale}元", f"3{scale}元"])
    assert check.message_zh == f"2{scale}元 + 3{scale}元 = 5{scale}元，而文中为9{scale}元（多4{scale}元）"


def test_shares_that_make_a_hundred_excuse_none_of_what_their_whole_is_a_share_of() -> None:
    quantity = zm.parse_quantity("10.1%")
    whole = (10, 14)
    balanced = [
        Check("share", "consistent", stated, stated, "0", ((at, at + 5), (at - 5, at - 1), whole), "")
        for at, stated in ((20, "20.0"), (40, "30.0"), (60, "50.0"))
    ]
    moved = Check(
        "share", "inconsistent", "10.1", "10.0", "0.1", ((80, 85), whole, (0, 4)), "", stated_quantity=quantity
    )
    assert _unless_balanced([*balanced, moved]) == [*balanced, moved]
