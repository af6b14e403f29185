"""In: tables, ratios and formulas that assert arithmetic. Out: which of them are held to it, by which figures, and which stay silent."""

from __future__ import annotations

import pickle

import pytest

import zhmetrics as zm
from verdicts import evidence, laid_out, table, values, verdicts
from zhmetrics.checks.grid import Figures
from zhmetrics.checks.table_change import _beside_years, _check


def lines(*rows):
    """A table of cells between tabs; its rows are written with blanks between the cells."""
    return "".join("\t".join(row.split()) + "\n" for row in rows)


def found(text, *kinds):
    """Verdict and figures of each check of some kinds, or of all."""
    return [
        (check.verdict, *(text[slice(*span)] for span in check.spans))
        for check in zm.audit(text)
        if not kinds or check.kind in kinds
    ]


# --- Rows of 合计 ------------------------------------------------------------------------------------------------------


def test_a_row_without_a_number_behind_numbered_ones_is_a_part_too():
    text = lines("项目 支出（万元）", "一、教育 50", "二、卫生 30", "其他 5", "合计 85")

    assert found(text) == [("consistent", "85", "50", "30", "5")]


def test_a_row_without_a_number_is_a_part_too_where_within_stands_between():
    text = lines("项目 支出（万元）", "一、教育 50", "其中：小学 20", "二、卫生 30", "其他 5", "合计 85")

    assert found(text) == [("consistent", "85", "50", "30", "5")]


def test_a_row_of_within_below_subtotals_leaves_no_doubt_what_their_total_is():
    rows = ("一村 2", "二村 4", "小计 6", "三村 3", "四村 1", "小计 4", "其中：新户 1", "合计 12")

    assert found(lines("地区 户数（户）", *rows)) == [
        ("consistent", "6", "2", "4"),
        ("consistent", "4", "3", "1"),
        ("inconsistent", "12", "6", "4"),
    ]


@pytest.mark.parametrize(
    ("rows", "parts"),
    [
        (("东村 12", "西村 30", "小计 42", "南村 5", "北村 6", "小计 11", "总计 54"), ("42", "11")),
        (("东村 12", "西村 30", "合计 42", "南村 5", "北村 6", "合计 11", "总计 54"), ("42", "11")),
    ],
    ids=["小计", "合计"],
)
def test_a_grand_total_below_is_the_sum_of_the_totals_before_it(rows, parts):
    assert found(lines("地区 户数（户）", *rows))[-1] == ("inconsistent", "54", *parts)


@pytest.mark.parametrize("name", ["合计", "总计", "小计"])
def test_a_total_that_opens_a_table_is_the_sum_of_all_below(name):
    text = lines("地区 户数（户）", f"{name} 43", "东村 12", "西村 30")

    assert found(text) == [("inconsistent", "43", "12", "30")]


@pytest.mark.parametrize(
    ("pattern", "blank"), [("{}\t{}\n", "　"), ("| {} | {} |\n", "　"), ("| {} | {} |\n", "&nbsp;&nbsp;")]
)
def test_rows_that_are_set_in_and_make_the_row_above_them_are_not_added_again(pattern, blank):
    rows = [
        ("项目", "支出（万元）"),
        ("教育", 50),
        (f"{blank}小学", 20),
        (f"{blank}中学", 30),
        ("卫生", 30),
        ("合计", 85),
    ]
    if pattern.startswith("|"):
        rows.insert(1, ("---", "---"))
    text = "".join(pattern.format(*row) for row in rows)

    assert found(text) == [("inconsistent", "85", "50", "30")]


def test_blanks_of_html_set_nothing_in():
    cells = [("项目", "支出（万元）"), ("教育", 50), ("  小学", 20), ("  中学", 30), ("卫生", 30), ("合计", 85)]
    text = "<table>" + "".join(f"<tr><td>{name}</td><td>{number}</td></tr>" for name, number in cells) + "</table>"

    assert found(text) == []


def test_rows_set_in_that_do_not_make_the_row_above_them_leave_the_parts_uncertain():
    assert found("项目\t支出（万元）\n教育\t50\n　小学\t20\n　中学\t40\n卫生\t30\n合计\t85\n") == []


def test_numbers_of_a_lower_level_mark_parts_of_parts():
    text = lines("项目 支出（万元）", "一、教育 50", "（一）小学 20", "（二）中学 30", "二、卫生 30", "合计 85")

    assert found(text) == [("inconsistent", "85", "50", "30")]


@pytest.mark.parametrize(
    "rows",
    [
        ("工业 50", "采矿业 20", "制造业 30", "建筑业 15", "合计 66"),
        ("男性 30", "女性 36", "城镇 40", "乡村 27", "合计 66"),
        ("农业 4", "工业 50", "采矿业 20", "制造业 30", "合计 55"),
    ],
    ids=["two make the row above", "two make the whole", "the last two make the row above"],
)
def test_where_rows_in_a_run_make_another_nothing_says_which_are_the_parts(rows):
    assert found(lines("类别 从业人员（人）", *rows)) == []


def test_rounded_rows_in_a_run_make_another_within_their_rounding():
    rows = ("工业 50.2", "采矿业 20.1", "制造业 30.0", "建筑业 15.1", "合计 66.0")

    assert found(lines("行业 产值（亿元）", *rows)) == []


def test_rows_that_nearly_make_another_are_no_parts_of_it():
    text = lines("项目 支出（万元）", "教育 12.0", "卫生 5.0", "文化 6.0", "合计 25.0")

    assert found(text) == [("inconsistent", "25.0", "12.0", "5.0", "6.0")]


def test_a_column_that_fails_is_told_where_another_bears_the_sum_out():
    text = lines("地区 户数（户） 人数（人）", "东村 12 31", "西村 30 72", "合计 43 103")

    assert found(text) == [("inconsistent", "43", "12", "30"), ("consistent", "103", "31", "72")]


@pytest.mark.parametrize(
    "rows",
    [("东村 12 31", "西村 30 72", "合计 43 104"), ("东村 12 31", "西村 30 72", "合计 45 109")],
)
def test_a_total_that_no_column_bears_out_is_of_other_rows(rows):
    assert found(lines("地区 户数（户） 人数（人）", *rows)) == []


def test_that_nothing_and_nothing_make_nothing_bears_no_sum_out():
    text = lines("地区 户数（户） 人数（人）", "东村 0 31", "西村 0 72", "合计 0 104")

    assert [row for row in found(text) if row[0] != "consistent"] == []


def test_a_part_without_a_figure_may_be_what_is_missing():
    assert found(lines("地区 户数（户）", "东村 12", "西村 -", "南村 9", "合计 43")) == []


def test_where_a_part_without_a_figure_is_nothing_the_others_make_the_whole():
    text = lines("地区 户数（户）", "东村 34", "西村 -", "南村 9", "合计 43")

    assert found(text) == [("consistent", "43", "34", "9")]


@pytest.mark.parametrize("whole", [12, 20, 21, 30])
def test_a_row_between_its_parts_is_their_mean_whatever_its_name(whole):
    assert found(lines("地区 得分（分）", "东村 12", "西村 30", f"合计 {whole}")) == []
    assert found(lines("地区 户数（户）", "东村 12", "西村 30", f"合计 {whole}")) == []


@pytest.mark.parametrize("head", ["合格率（%）", "单价（元）", "人均收入（元）", "增长（%）", "平均面积（亩）"])
def test_rates_prices_and_averages_have_no_sum(head):
    assert found(lines(f"地区 {head}", "东村 12", "西村 30", "合计 43")) == []


@pytest.mark.parametrize("title", ["部分地区户数", "主要地区户数"])
def test_a_table_of_some_rows_does_not_claim_all_parts(title):
    table = lines("地区 户数（户）", "东村 12", "西村 30", "合计 43")

    assert found(f"{title}\n\n{table}") == []


def test_up_to_eight_parts_are_listed_in_a_message_and_more_are_counted():
    eight = [f"{name}村 {number}" for number, name in enumerate("东西南北上下左右", 11)]

    (check,) = zm.audit(lines("地区 户数（户）", *eight, "合计 117"))
    assert check.message == (
        "户数: 11 + 12 + 13 + 14 + 15 + 16 + 17 + 18 = 116户, but the text says 117: 117 against 116户, 1户 more"
    )
    (check,) = zm.audit(lines("地区 户数（户）", *eight, "中村 19", "合计 136"))
    assert check.message == "户数: the sum of 9 parts = 135户, but the text says 136: 136 against 135户, 1户 more"
    assert check.message_zh.startswith("户数：9项之和")


# --- Columns of 合计 ---------------------------------------------------------------------------------------------------


def test_a_column_of_totals_may_stand_behind_its_parts():
    text = "| 指标 | 甲镇 | 乙镇 | 合计 |\n|---|---|---|---|\n| 户数（户） | 2 | 3 | 5 |\n| 人数（人） | 5 | 8 | 12 |\n"

    assert found(text) == [("consistent", "5", "2", "3"), ("inconsistent", "12", "5", "8")]


@pytest.mark.parametrize(
    "heads",
    [
        "甲镇 | 合计 | 乙镇",
        "合计 | 甲镇 | 其中：乙镇",
        "合计 | 甲镇 | 上年",
        "合计 | 甲镇 | 计划",
        "小计 | 甲镇 | 合计",
    ],
    ids=["between others", "within", "another time", "a plan", "two totals"],
)
def test_a_column_of_totals_among_columns_that_are_not_all_its_parts_claims_nothing(heads):
    text = f"| 指标 | {heads} |\n|---|---|---|---|\n| 户数（户） | 50 | 20 | 30 |\n| 人数（人） | 12 | 5 | 8 |\n"

    assert found(text) == []


def test_one_row_is_held_to_its_total_where_its_columns_leave_no_doubt():
    text = "| 指标 | 合计 | 甲镇 | 乙镇 |\n|---|---|---|---|\n| 户数（户） | 16 | 12 | 3 |\n"

    assert found(text) == [("inconsistent", "16", "12", "3")]


def test_columns_are_added_under_their_own_head():
    heads = "<tr><th rowspan=2>地区</th><th colspan=3>户数（户）</th><th colspan=3>人数（人）</th></tr>"
    heads += "<tr>" + "".join(f"<th>{head}</th>" for head in ("合计", "城镇", "乡村", "合计", "男", "女")) + "</tr>"
    rows = ("东县 30 12 18 95 50 44", "西县 40 15 25 120 61 59")
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row.split()) + "</tr>" for row in rows)

    assert found(f"<table>{heads}{body}</table>") == [
        ("consistent", "30", "12", "18"),
        ("inconsistent", "95", "50", "44"),
        ("consistent", "40", "15", "25"),
        ("consistent", "120", "61", "59"),
    ]


# --- Cells ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "| 地区 | 户数（户） | 人数（人） |\n|---|---|---|\n| 东村 | 12 | 31 |\n| 西村 | 30 |\n| 合计 | 43 | 103 |\n",
        "<table><tr><th>地区</th><th>户数（户）</th><th>人数（人）</th></tr><tr><td>东村</td><td>12</td><td>31</td></tr>{}</table>".format(
            "<tr><td>西村</td><td>30</td></tr><tr><td>合计</td><td>43</td><td>103</td></tr>"
        ),
    ],
    ids=["pipe", "html"],
)
def test_a_row_that_ends_early_has_no_figure_in_the_columns_left(text):
    assert found(text) == [("inconsistent", "43", "12", "30")]


def test_a_figure_that_stands_for_two_rows_is_added_for_neither():
    heads = "<tr><th>地区</th><th>户数（户）</th><th>人数（人）</th></tr>"
    rows = "<tr><td>东村</td><td rowspan=2>12</td><td>31</td></tr><tr><td>西村</td><td>30</td></tr>"
    total = "<tr><td>合计</td><td>24</td><td>61</td></tr>"

    assert found(f"<table>{heads}{rows}{total}</table>") == [("consistent", "61", "31", "30")]


def test_a_cell_of_two_figures_is_added_as_neither():
    text = lines("地区 户数（户） 人数（人）", "东村 12/13 31", "西村 30 72", "合计 42 103")

    assert found(text) == [("consistent", "103", "31", "72")]


# --- Changes ----------------------------------------------------------------------------------------------------------

THEN_AND_NOW = "地区 上年（亿元） 本年（亿元） 增长（%）"
HOLDS, FAILS = ("consistent", "25.0", "80.0", "100.0"), ("inconsistent", "21.0", "50.0", "60.0")


@pytest.mark.parametrize(
    "head",
    [
        THEN_AND_NOW,
        "地区 2022年（亿元） 2023年（亿元） 增长（%）",
        "地区 2022年（亿元） 2023年（亿元） 比2022年增长（%）",
        "地区 去年同期（亿元） 本期（亿元） 同比增长（%）",
        "地区 上年出口（亿元） 本年出口（亿元） 增长（%）",
    ],
)
def test_growth_behind_two_years_is_of_the_later_over_the_earlier(head):
    assert found(lines(head, "城东 80.0 100.0 25.0", "城西 50.0 60.0 21.0")) == [HOLDS, FAILS]


def test_growth_behind_two_years_is_of_the_later_whichever_stands_first():
    text = lines("地区 2023年（亿元） 2022年（亿元） 增长（%）", "城东 100.0 80.0 25.0", "城西 60.0 50.0 21.0")

    assert found(text) == [HOLDS, FAILS]


def test_growth_behind_three_years_is_between_the_last_two():
    head = "地区 2021年（亿元） 2022年（亿元） 2023年（亿元） 增长（%）"

    assert found(lines(head, "城东 70.0 80.0 100.0 25.0", "城西 40.0 50.0 60.0 21.0")) == [HOLDS, FAILS]


def test_growth_in_a_table_whose_rows_have_no_names_is_held_to_its_levels():
    text = lines("2022年（亿元） 2023年（亿元） 增长（%）", "80.0 100.0 25.0", "50.0 60.0 21.0")

    assert found(text) == [HOLDS, FAILS]


def test_each_growth_is_of_the_levels_right_before_it():
    head = "地区 上年收入（亿元） 本年收入（亿元） 收入增长（%） 上年支出（亿元） 本年支出（亿元） 支出增长（%）"

    assert found(lines(head, "城东 80.0 100.0 25.0 40.0 50.0 25.0", "城西 50.0 60.0 21.0 20.0 22.0 11.0")) == [
        HOLDS,
        ("consistent", "25.0", "40.0", "50.0"),
        FAILS,
        ("inconsistent", "11.0", "20.0", "22.0"),
    ]


@pytest.mark.parametrize(
    "head",
    [
        "地区 上年（亿元） 本年（亿元） 环比增长（%）",
        "地区 上年（亿元） 本年（亿元） 可比增长（%）",
        "地区 上年（亿元） 本年（亿元） 年均增长（%）",
        "地区 2022年（亿元） 2023年（亿元） 比2019年增长（%）",
        "地区 2021年（亿元） 2023年（亿元） 增长（%）",
        "地区 上年出口（亿元） 本年进口（亿元） 增长（%）",
        "地区 2022年出口（亿元） 2023年进口（亿元） 增长（%）",
        "地区 上年GDP（亿元） 本年GDP（亿元） GDP增长（%）",
        "地区 上年（吨） 本年（亩） 增长（%）",
    ],
)
def test_growth_on_another_base_or_of_another_thing_is_not_held_to_the_levels_beside_it(head):
    assert found(lines(head, "城东 80.0 100.0 25.0", "城西 50.0 60.0 21.0")) == []


def test_a_title_that_says_comparable_prices_says_so_of_all_columns():
    table = lines(THEN_AND_NOW, "城东 80.0 100.0 25.0", "城西 50.0 60.0 21.0")

    assert found(f"按可比口径计算的产值\n\n{table}") == []


def test_where_more_rows_fail_than_hold_growth_is_of_other_levels():
    text = lines(THEN_AND_NOW, "城东 80.0 100.0 25.0", "城西 50.0 60.0 21.0", "城北 40.0 50.0 27.0")

    assert found(text) == [HOLDS]


def test_growth_that_round_levels_would_make_by_chance_proves_nothing_where_others_fail():
    assert found(lines(THEN_AND_NOW, "城东 40 50 25", "城西 50 60 35", "城北 30 60 50")) == []


def test_of_several_indicators_one_may_be_at_prices_that_its_row_does_not_tell():
    head = "指标 上年（亿元） 本年（亿元） 增长（%）"
    two = ("收入 80.0 100.0 25.0", "支出 50.0 60.0 21.0")

    assert found(lines(head, *two)) == [HOLDS]
    assert found(lines(head, *two, "税收 30.0 36.0 20.0")) == [HOLDS, FAILS, ("consistent", "20.0", "30.0", "36.0")]


def test_a_row_without_one_of_its_figures_says_nothing_of_its_growth():
    rows = ("城东 80.0 100.0 25.0", "城西 - 60.0 20.0", "城北 50.0 - 20.0", "城南 50.0 60.0 -")

    assert found(lines(THEN_AND_NOW, *rows)) == [HOLDS]


def test_nothing_grows_from_nothing_or_from_a_loss():
    rows = ("城东 80.0 100.0 25.0", "城西 0.0 60.0 20.0", "城北 50.0 0.0 20.0", "城南 -50.0 60.0 21.0")

    assert found(lines(THEN_AND_NOW, *rows)) == [HOLDS]


@pytest.mark.parametrize(
    ("head", "holds", "fails"), [("下降（%）", "20.0", "21.0"), ("增长（%）", "-20.0", "-21.0")], ids=["降", "增"]
)
def test_a_fall_is_told_by_its_word_or_by_its_sign(head, holds, fails):
    text = lines(f"地区 上年（亿元） 本年（亿元） {head}", f"城东 100.0 80.0 {holds}", f"城西 50.0 40.0 {fails}")

    assert found(text) == [("consistent", holds, "100.0", "80.0"), ("inconsistent", fails, "50.0", "40.0")]


@pytest.mark.parametrize(
    ("head", "rows", "checks"),
    [
        (
            "地区 上年（亿元） 本年（亿元） 增减额（亿元）",
            ("城东 100.0 80.0 -20.0", "城西 50.0 40.0 -11.0"),
            [("consistent", "-20.0", "100.0", "80.0"), ("inconsistent", "-11.0", "50.0", "40.0")],
        ),
        (
            "地区 上年（%） 本年（%） 提高（百分点）",
            ("城东 50.0 55.0 5.0", "城西 60.0 62.0 3.0"),
            [("consistent", "5.0", "50.0", "55.0"), ("inconsistent", "3.0", "60.0", "62.0")],
        ),
    ],
)
def test_an_increase_or_decrease_in_the_unit_of_its_levels_is_their_difference(head, rows, checks):
    assert found(lines(head, *rows)) == found(lines(head, *rows), "difference") == checks


@pytest.mark.parametrize("year", ["", "年", "年度"])
def test_in_rows_of_years_growth_is_over_the_year_before(year):
    text = lines(
        "年份 产量（吨） 增长（%）", f"2021{year} 80.0 5.0", f"2022{year} 100.0 25.0", f"2023{year} 120.0 21.0"
    )

    assert found(text) == [HOLDS, ("inconsistent", "21.0", "100.0", "120.0")]


def test_in_rows_of_years_the_latest_may_stand_first():
    text = lines("年份 产量（吨） 增长（%）", "2023年 120.0 21.0", "2022年 100.0 25.0", "2021年 80.0 5.0")

    assert sorted(found(text)) == [HOLDS, ("inconsistent", "21.0", "100.0", "120.0")]


def test_growth_over_a_year_that_has_no_row_is_not_checked():
    text = lines("年份 产量（吨） 增长（%）", "2018年 80.0 5.0", "2020年 100.0 26.0", "2021年 120.0 20.0")

    assert found(text) == [("consistent", "20.0", "100.0", "120.0")]


def test_levels_in_two_units_have_no_growth_between_them():
    text = (
        "| 年份 | 产量 | 增长（%） |\n|---|---|---|\n"
        "| 2021年 | 80.0吨 | 5.0 |\n| 2022年 | 100.0亩 | 25.0 |\n| 2023年 | 120.0亩 | 20.0 |\n"
    )

    assert found(text) == [("consistent", "20.0", "100.0亩", "120.0亩")]


# --- Shares -----------------------------------------------------------------------------------------------------------

EXPORTS = "地区 出口（亿元） 占比（%）"
SHARES = [
    ("consistent", "30.0", "30.0", "100.0"),
    ("consistent", "25.0", "25.0", "100.0"),
    ("inconsistent", "54.0", "45.0", "100.0"),
]


@pytest.mark.parametrize("name", ["合计", "总计"])
def test_a_column_of_shares_is_of_the_total(name):
    text = lines(EXPORTS, "城东 30.0 30.0", "城西 25.0 25.0", "城北 45.0 54.0", f"{name} 100.0 100.0")

    assert found(text, "share") == SHARES


def test_a_subtotal_has_a_share_of_the_total_too():
    rows = ("城东 30.0 30.0", "城西 25.0 25.0", "小计 55.0 56.0", "城北 45.0 45.0", "总计 100.0 100.0")

    assert found(lines(EXPORTS, *rows), "share") == [
        *SHARES[:2],
        ("inconsistent", "56.0", "55.0", "100.0"),
        ("consistent", "45.0", "45.0", "100.0"),
    ]


def test_which_of_two_totals_shares_are_of_is_not_guessed():
    rows = ("城东 30.0 30.0", "城西 25.0 25.0", "合计 55.0 55.0", "城北 45.0 54.0", "总计 100.0 100.0")

    assert found(lines(EXPORTS, *rows), "share") == []


def test_a_row_without_amount_or_share_says_nothing_of_its_share():
    rows = ("城东 - 30.0", "城西 25.0 25.0", "城北 45.0 45.0", "城南 30.0 -", "合计 100.0 100.0")

    assert found(lines(EXPORTS, *rows), "share") == [SHARES[1], ("consistent", "45.0", "45.0", "100.0")]


@pytest.mark.parametrize(
    "rows",
    [("城东 30.0 30.0", "城西 70.0 71.0"), ("城东 30.0 30.0", "城西 25.0 27.0", "城北 45.0 54.0")],
    ids=["as many", "more"],
)
def test_shares_of_which_as_many_fail_as_hold_are_of_something_else(rows):
    assert found(lines(EXPORTS, *rows, "合计 100.0 100.0"), "share") == []


@pytest.mark.parametrize("head", ["占全省比重（%）", "增长（%）", "合格率（%）"])
def test_percents_of_another_whole_are_not_held_to_the_total(head):
    rows = ("城东 30.0 30.0", "城西 25.0 25.0", "城北 45.0 54.0", "合计 100.0 100.0")

    assert found(lines(f"地区 出口（亿元） {head}", *rows), "share") == []


def test_shares_may_be_per_mille():
    rows = ("城东 30.0 300", "城西 25.0 250", "城北 45.0 540", "合计 100.0 1000")

    assert found(lines("地区 出口（亿元） 占比（‰）", *rows), "share") == [
        ("consistent", "300", "30.0", "100.0"),
        ("consistent", "250", "25.0", "100.0"),
        ("inconsistent", "540", "45.0", "100.0"),
    ]


@pytest.mark.parametrize(
    ("head", "rows"),
    [
        (
            "地区 上年（亿元） 本年（亿元） 占比（%）",
            ("城东 40.0 30.0 30.0", "城西 15.0 25.0 25.0", "城北 45.0 45.0 54.0", "合计 100.0 100.0 100.0"),
        ),
        (
            "地区 出口（亿元） 人口（人） 占比（%）",
            ("城东 30.0 7 30.0", "城西 25.0 8 25.0", "城北 45.0 9 54.0", "合计 100.0 24 100.0"),
        ),
    ],
    ids=["the last amounts", "amounts further before"],
)
def test_shares_are_of_those_amounts_that_most_of_them_fit(head, rows):
    assert found(lines(head, *rows), "share") == SHARES


def test_shares_are_not_of_amounts_that_four_other_columns_part_from_them():
    head = "地区 出口（亿元） 面积（亩） 进口（亿元） 人口（人） 户数（户） 占比（%）"
    rows = ("城东 30.0 11 5.0 7 3 30.0", "城西 25.0 12 6.0 8 4 25.0", "城北 45.0 13 7.0 9 5 54.0")

    assert found(lines(head, *rows, "合计 100.0 36 18.0 24 12 100.0"), "share") == []


# --- 其中 in rows ------------------------------------------------------------------------------------------------------

THREE = "指标 户数（户） 人数（人） 面积（亩）"


def test_rows_of_within_that_make_their_whole_in_most_columns_are_all_of_it():
    rows = ("企业 100 90 80", "其中：国有 60 50 31", "民营 40 40 20")

    assert found(lines(THREE, *rows)) == [
        ("consistent", "100", "60", "40"),
        ("consistent", "90", "50", "40"),
        ("inconsistent", "80", "31", "20"),
    ]


def test_rows_of_within_that_miss_their_whole_in_as_many_columns_leave_something_out():
    two = "指标 户数（户） 人数（人）"

    assert found(lines(two, "企业 100 90", "其中：国有 60 50", "民营 40 30")) == [("consistent", "100", "60", "40")]
    assert found(lines(THREE, "企业 100 90 80", "其中：国有 60 50 31", "民营 40 30 20")) == [
        ("consistent", "100", "60", "40")
    ]


def test_a_whole_that_is_named_a_total_needs_fewer_columns_to_show_its_parts():
    text = lines("指标 户数（户） 人数（人）", "企业合计 100 90", "其中：国有 60 50", "民营 40 30")

    assert found(text) == [("consistent", "100", "60", "40"), ("inconsistent", "90", "50", "30")]


def test_small_figures_hold_beside_a_column_that_shows_the_parts():
    text = lines("指标 户数（户） 人数（人）", "企业 100 5", "其中：国有 60 2", "民营 40 3")

    assert found(text) == [("consistent", "100", "60", "40"), ("consistent", "5", "2", "3")]


@pytest.mark.parametrize(
    "rows",
    [
        ("户数（户）", "企业 5", "其中：国有 2", "民营 3"),
        ("面积（亩）", "耕地 46", "其中：水田 10", "旱地 11", "坡地 12", "梯田 13"),
    ],
    ids=["one digit", "rounded"],
)
def test_parts_that_may_make_their_whole_by_chance_prove_nothing(rows):
    assert found(lines(f"指标 {rows[0]}", *rows[1:])) == []


def test_a_numbered_row_behind_within_is_no_part_of_it():
    assert found(lines("指标 户数（户）", "一、企业 100", "其中：国有 60", "二、农户 40")) == []


@pytest.mark.parametrize("above", [0, 4], ids=["at the top", "further down"])
def test_within_opens_up_to_twelve_rows(above):
    before = [f"{name} 9 9" for name in ("区域", "地块", "街道", "村组")[:above]]
    parts = [f"{name}型 {number} {number + 1}" for number, name in enumerate("甲乙丙丁戊己庚辛壬癸子丑", 1)]
    parts[0] = f"其中：{parts[0]}"
    text = lines("指标 户数（户） 人数（人）", *before, "企业 78 90", *parts, "农户 500 600")

    assert [(check.verdict, check.stated, len(check.spans)) for check in zm.audit(text)] == [
        ("consistent", "78", 13),
        ("consistent", "90", 13),
    ]


def test_names_that_leave_nothing_out_make_their_whole_without_other_columns():
    text = lines("指标 万人", "常住人口 100.0", "其中：城镇 60.0", "乡村 30.0")

    assert found(text) == [("inconsistent", "100.0", "60.0", "30.0")]


def test_a_second_division_makes_the_row_above_the_first():
    rows = ("常住人口 100.0", "其中：城镇 60.0", "乡村 40.0", "其中：男性 52.0", "女性 48.0")

    assert all(verdict == "consistent" for verdict, *_ in found(lines("指标 万人", *rows)))


def test_a_part_greater_than_its_whole_is_told_with_both():
    text = lines("指标 户数（户） 人数（人）", "企业 100 90", "其中：国有 60 95")

    assert found(text) == [("inconsistent", "95", "90")]
    assert found(lines("指标 亿元", "产值 200.0", "其中：出口 250.0")) == [("inconsistent", "250.0", "200.0")]


@pytest.mark.parametrize(
    "text",
    [
        lines("指标 户数（户） 人数（人）", "企业 100 90", "其中：国有 110 95"),
        lines("指标 投资（亿元）", "固定资产投资 200.0", "第三产业 100.0", "其中：民间 150.0"),
        lines("指标 亿元", "企业利润 200.0", "其中：国有 250.0"),
        lines("指标 亿元", "在建项目 200.0", "其中：总投资 250.0"),
    ],
    ids=["in all columns", "of a row further above", "what may be below nothing", "another measure"],
)
def test_a_row_of_within_that_need_be_no_part_may_be_greater(text):
    assert found(text) == []


# --- Ratios, contributions and formulas -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "verdict", "evidence"),
    [
        ("三次产业结构为6.8：77.3：15.9。", "consistent", "wording"),
        ("三次产业结构为6.8：77.3：16.9。", "inconsistent", "wording"),
        ("三次产业结构为6：10：5。", "inconsistent", "wording"),
        ("三次产业结构为60：70：69.5。", "inconsistent", "wording"),
        ("工农比为40.2:59.8。", "consistent", "sum"),
    ],
)
def test_a_ratio_of_shares_makes_a_hundred(text, verdict, evidence):
    (check,) = zm.audit(text)

    assert (check.kind, check.verdict, check.evidence, check.stated) == ("total", verdict, evidence, "100")


@pytest.mark.parametrize(
    "text",
    [
        "三次产业结构为8:1:1。",
        "三次产业结构为5：10：5。",
        "三次产业结构为60：70：70。",
        "垃圾和回收物之比为3:1。",
        "工农比为40:61。",
        "工农比为40:59。",
    ],
)
def test_a_ratio_of_other_terms_than_shares_makes_nothing(text):
    assert found(text) == []


def test_two_ratios_in_a_text_are_each_held_to_a_hundred():
    text = "三次产业结构由6.8：77.3：15.9调整为6.5：77.0：16.9，城乡人口结构为60:40。"

    assert found(text) == [
        ("consistent", "6.8", "77.3", "15.9"),
        ("inconsistent", "6.5", "77.0", "16.9"),
        ("consistent", "60", "40"),
    ]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("消费、资本形成、净出口对经济增长的贡献率分别为65.4%、25.8%、8.8%。", "consistent"),
        ("消费、资本形成、净出口对经济增长的贡献率分别为65.4%、25.8%、9.8%。", "inconsistent"),
        ("第一产业贡献率为6.1%，第二产业贡献率为47.5%，第三产业贡献率为47.4%。", "inconsistent"),
        (
            "第一产业贡献率为6.1%，拉动0.3个百分点；第二产业贡献率为47.5%，拉动2.4个百分点；第三产业贡献率为46.4%，拉动2.4个百分点。",
            "consistent",
        ),
    ],
)
def test_contributions_of_three_names_that_leave_nothing_out_make_a_hundred(text, verdict):
    assert [row[0] for row in found(text)] == [verdict]


@pytest.mark.parametrize(
    "text",
    [
        "消费、资本形成对经济增长的贡献率分别为65.4%、25.8%。",
        "第二产业贡献率为47.5%，第三产业贡献率为46.4%。",
        "汽车、医药、电子三个行业的贡献率分别为35.4%、25.8%、8.8%。",
    ],
)
def test_contributions_of_some_names_make_nothing(text):
    assert found(text, "total") == []


@pytest.mark.parametrize(
    ("text", "checks"),
    [
        ("中央资金3.5亿元+地方资金2.5亿元=6.5亿元。", [("total", "inconsistent", "6.5亿元")]),
        ("10亿元-4亿元=6亿元。", [("difference", "consistent", "6亿元")]),
        ("12.5亿元-4.5亿元+2.5亿元=11.5亿元。", [("difference", "inconsistent", "11.5亿元")]),
        ("36万元÷300亩=1300元/亩。", [("average", "inconsistent", "1300元/亩")]),
        ("30亿元÷15个=3亿元。", [("average", "inconsistent", "3亿元")]),
        ("300亩×1200元/亩=37万元。", [("average", "inconsistent", "37万元")]),
        ("30.0亿元÷120.0亿元=26.0%。", [("share", "inconsistent", "26.0%")]),
        ("25.0%×120.0亿元=31.0亿元。", [("share", "inconsistent", "31.0亿元")]),
        ("120.0亿元×25.0%=30.0亿元。", [("share", "consistent", "30.0亿元")]),
    ],
)
def test_a_formula_is_worked_out_by_its_signs(text, checks):
    assert [(check.kind, check.verdict, text[slice(*check.spans[0])]) for check in zm.audit(text)] == checks


@pytest.mark.parametrize(
    "text",
    [
        "30亿元÷120个=25%。",
        "3个+5亿元=8亿元。",
        "3亿元×2个×5个=30亿元。",
        "0亿元÷0亿元=5%。",
        "计划投资5亿元-10亿元。",
        "3亿元+5亿元。8亿元=8亿元。",
    ],
)
def test_signs_between_figures_that_make_no_formula_claim_nothing(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("whole", "parts", "shown"),
    [
        ("1750万6千元", ["950万6千元", "800万4千元"], "1751万元"),
        ("3亿0950万6千元", ["1亿0950万6千元", "2亿元"], None),
        ("4亿0950万6千元", ["1亿0950万6千元", "2亿元"], "3.09506亿元"),
    ],
)
def test_a_sum_of_amounts_in_several_scales_is_shown_in_the_largest_that_it_fills(whole, parts, shown):
    check = zm.check_total(whole, parts)

    assert check.verdict == ("consistent" if shown is None else "inconsistent")
    assert shown is None or f"{shown}, but" in check.message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("36.0万元÷300亩=1200元/亩。", "36.0万元 ÷ 300亩 = 1200元/亩, as the text says"),
        ("30.0亿元÷120.0亿元=25.0%。", "30.0亿元 ÷ 120.0亿元 = 25%, as the text says"),
        ("12.5亿元-4.5亿元+2.5亿元=10.5亿元。", "12.5亿元 - 4.5亿元 + 2.5亿元 = 10.5亿元, as the text says"),
    ],
)
def test_a_formula_is_told_term_by_term(text, message):
    assert message.replace("÷", "/") in [check.message.replace("÷", "/") for check in zm.audit(text)]


@pytest.mark.parametrize(
    ("head", "row", "message"),
    [
        ("增长（%）", "80.0 100.0 25.0", "100.0 / 80.0 - 1 = 25%, as the text says"),
        ("下降（%）", "100.0 80.0 20.0", "1 - 80.0 / 100.0 = 20%, as the text says"),
        ("增减额（亿元）", "80.0 100.0 20.0", "100.0 - 80.0 = 20亿元, as the text says"),
        ("减少（亿元）", "100.0 80.0 20.0", "100.0 - 80.0 = 20亿元, as the text says"),
    ],
)
def test_the_formula_of_a_change_runs_in_its_direction(head, row, message):
    (check,) = zm.audit(lines(f"地区 上年（亿元） 本年（亿元） {head}", f"城东 {row}", "城西 - - -"))

    assert check.message == message


@pytest.mark.parametrize("whole", ["-", "0.0"])
def test_nothing_is_a_share_of_a_total_without_a_figure_or_of_nothing(whole):
    rows = ("城东 30.0 30.0", "城西 25.0 25.0", "城北 45.0 45.0")

    assert found(lines(EXPORTS, *rows, f"合计 {whole} 100.0"), "share") == []


def test_rates_have_no_shares():
    rows = ("城东 30.0 30.0", "城西 25.0 25.0", "城北 45.0 45.0", "合计 100.0 100.0")

    assert found(lines("地区 合格率（%） 占比（%）", *rows), "share") == []


def test_in_rows_of_years_a_year_without_a_figure_says_nothing():
    rows = ("2020年 80.0 5.0", "2021年 100.0 25.0", "2022年 - 20.0", "2023年 50.0 -", "2024年 60.0 -")

    assert found(lines("年份 产量（吨） 增长（%）", *rows)) == [HOLDS]


def test_in_rows_of_years_growth_of_output_value_is_at_prices_of_its_own():
    text = lines("年份 地区生产总值（亿元） 增长（%）", "2021年 80.0 5.0", "2022年 100.0 25.0", "2023年 120.0 21.0")

    assert found(text) == []


def test_a_part_greater_than_its_whole_is_told_under_its_name():
    (check,) = zm.audit(lines("指标 户数（户） 人数（人）", "企业 100 90", "其中：国有 60 95"))

    assert check.message.startswith("国有: at most its whole = 90人, but the text says 95")


def test_a_first_column_of_changes_stands_right_behind_no_levels():
    text = "| 产值增速 | 年份 | 产值（亿元） |\n|---|---|---|\n| 5.0% | 2022年 | 100 |\n| 10.0% | 2023年 | 110 |\n"
    passage = laid_out(text)
    (table,) = passage.tables
    assert table.kinds == ("value", "period", "value")
    assert list(_beside_years(table, passage.once(Figures))) == []


def test_the_parts_of_a_row_are_added_where_a_table_goes_on_with_a_part_of_the_page_before():
    text = "指标\t万人\n其中：国有\t20.0\n常住人口\t100.0\n其中：城镇\t60.0\n乡村\t30.0\n"
    assert verdicts(text) == [("total", "inconsistent")]


@pytest.mark.parametrize(("thing", "unit"), [("行政村", "个"), ("家庭户", "户")])
def test_rows_of_people_are_no_parts_of_a_row_of_other_things_above(thing: str, unit: str):
    text = f"指标\t单位\t2024年\n{thing}\t{unit}\t90\n常住人口\t人\t100\n其中：城镇\t人\t60\n乡村\t人\t30\n"
    assert verdicts(text) == [("total", "inconsistent")]


def test_growth_in_times_is_no_difference_of_percentages() -> None:
    rows = ("甲市 1.0 3.0 2.0", "乙市 1.0 4.0 3.0", "丙市 2.0 6.0 2.0")  # from 2% to 6%, 4 percentage points
    assert verdicts(table("地区 上年（%） 本年（%） 增长（倍）", *rows)) == []


def test_growth_of_a_growth_may_be_told_in_percent_or_in_points() -> None:
    text = table("指标 上年 本年 增长（%）", "产值（亿元） 50.0 60.0 20.0", "产值增速（%） 8.0 10.0 25.0")
    assert verdicts(text) == [("change", "consistent")]


def test_levels_and_their_difference_are_in_one_unit_wherever_they_were_read() -> None:
    text = table("地区 上年（人公里） 本年（人公里） 增加（人公里）", "甲市 51 60 9")
    before, after, stated = (pickle.loads(pickle.dumps(metric)) for metric in zm.extract(text))
    check = _check(before, after, stated)
    assert check is not None
    assert (check.kind, check.verdict) == ("difference", "consistent")


def test_a_total_may_be_less_than_each_of_its_parts_only_by_a_fault() -> None:
    text = table("地区 企业（家）", "城东 12", "城西 30", "合计 5")
    assert verdicts(text) == [("total", "inconsistent")]


def test_two_rows_that_rounding_parts_from_a_total_that_is_not_so_exact_do_not_excuse_it() -> None:
    text = table("地区 出口（亿元）", "城东 40.0", "城西 59.0", "合计 100")
    assert verdicts(text) == [("total", "inconsistent")]


def test_rows_that_make_the_total_but_for_rounding_leave_the_others_to_be_parts_of_them() -> None:
    text = table("类别 人数（万人）", "男 30.1", "女 20.2", "老年人 5.0", "合计 50.4")
    assert verdicts(text) == []


@pytest.mark.parametrize("last", [" 合计 35", "合计 合计 35"])
def test_items_set_in_under_the_first_column_of_names_are_parts_of_the_item_above(last: str) -> None:
    text = table(
        "类别 项目 金额（万元）", "人员 工资 12", "人员 \u3000奖金 5", "人员 \u3000补贴 7", "公用 材料 23", last
    )
    assert verdicts(text) == [("total", "consistent")]


@pytest.mark.parametrize(("total", "verdict"), [("35", "consistent"), ("41", "inconsistent")])
def test_numbered_rows_make_the_total_and_what_is_among_them_does_not(total: str, verdict: str) -> None:
    text = table("项目 金额（万元）", "一、工资 12", "其中：奖金 4", "二、材料 23", f"合计 {total}")
    assert verdicts(text) == [("total", verdict)]


def test_rows_without_a_number_may_make_the_total_beside_numbered_subtotals() -> None:
    text = table(
        "类别 企业（家）",
        *("大型 5", "中型 7", "一、规上小计 12", "二、限上小计 20", "国有 10", "其中：市属 4", "民营 32", "合计 42"),
    )
    assert verdicts(text) == [("total", "consistent"), ("total", "consistent")]


def test_rows_set_in_no_further_than_a_numbered_one_are_not_its_parts_though_they_make_it() -> None:
    text = table(
        "项目 金额（万元）",
        *("一、工资 10", "差旅 4", "会议 6", "二、材料 20", "\u3000其中：纸张 5", "三、印刷 7", "合计 47"),
    )
    assert verdicts(text) == [("total", "consistent")]


def test_one_share_alone_in_a_table_is_held_against_the_total() -> None:
    text = table("地区 出口（亿元） 占比（%）", "城东 30.0 30.0", "城西 70.0 ", "合计 100.0 100.0")
    assert ("share", "consistent") in verdicts(text)


@pytest.mark.parametrize("notes", [("另有12万人", "含4万人", "含5万人"), ("12万人", "4万人", "5万人")])
def test_remarks_beside_the_figures_are_no_column_that_adds_up(notes: tuple[str, ...]) -> None:
    rows = ["常住人口\t100.0", "其中：城镇\t60.0", "乡村\t40.0"]
    lines = [f"{row}\t{note}" for row, note in zip(rows, notes, strict=True)]
    others = ["户数\t30.0\t不含空户", "寺庙\t3.0\t无", "桥梁\t3.0\t无", "古树\t3.0\t无"]
    assert evidence("\n".join(["指标\t万人\t备注", *lines, *others, ""])) == [("consistent", "wording")]


@pytest.mark.parametrize(("transport", "couriers"), [("100.3", "40.0"), ("300.0", "100.3")])
def test_a_row_with_parts_of_its_own_ends_those_of_the_row_before(transport: str, couriers: str) -> None:
    text = (
        "指标\t产值（亿元）\n制造业\t1000.0\n其中：纺织\t512.3\n食品\t387.4\n"
        f"运输业\t{transport}\n其中：快递\t{couriers}\n"
    )
    assert evidence(text) == []


@pytest.mark.parametrize(("rural", "verdict"), [("40.0", "consistent"), ("30.0", "inconsistent")])
@pytest.mark.parametrize("indents", [("", "　　　"), ("　", "　　　　")])
def test_a_part_set_in_under_the_first_is_a_part(indents: tuple[str, str], rural: str, verdict: str) -> None:
    text = f"指标\t万人\n常住人口\t100.0\n{indents[0]}其中：城镇\t60.0\n{indents[1]}乡村\t{rural}\n"
    assert evidence(text) == [(verdict, "wording")]


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
    assert evidence(text) == []


@pytest.mark.parametrize("measure", ["装机容量（万千瓦）", "用水量（万立方米）"])
def test_power_and_volume_change_as_other_levels_do(measure: str) -> None:
    text = (
        f"| 地区 | 2023年{measure} | 2022年{measure} | 同比增长（%） |\n|---|---|---|---|\n"
        "| 甲市 | 120 | 100 | 20.0 |\n| 乙市 | 230 | 200 | 15.0 |\n| 丙市 | 345 | 300 | 15.0 |\n| 丁市 | 440 | 400 | 13.0 |"
    )
    assert values(text) == [
        ("change", "consistent", "20"),
        ("change", "consistent", "15"),
        ("change", "consistent", "15"),
        ("change", "inconsistent", "10"),
    ]


@pytest.mark.parametrize("narrow", ["\u00a0\u00a0", "  "])
def test_a_wide_blank_sets_a_row_in_as_far_as_two_narrow_ones(narrow: str) -> None:
    text = f"各市收入\n地区\t收入（万元）\n\u3000甲市\t100\n{narrow}乙市\t40\n\u3000丙市\t70\n合计\t230"
    assert values(text) == [("total", "inconsistent", "2100000")]


@pytest.mark.parametrize("name", ["收入", "游客"])
def test_a_change_is_not_of_the_amounts_of_the_remarks_beside_it(name: str) -> None:
    unit = "万元" if name == "收入" else "万人次"
    text = (
        f"| 年份 | {name}（{unit}） | 备注 | {name}增长（%） |\n|---|---|---|---|\n"
        f"| 2021年 | 100 | {name}100{unit}（快报） | 5.0 |\n| 2022年 | 110 | {name}110{unit}（快报） | 10.0 |\n"
        f"| 2023年 | 132 | {name}125{unit}（快报） | 20.0 |"
    )
    assert values(text) == []
