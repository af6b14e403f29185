"""In: tables with totals of several ranks. Out: which rows and columns are added up to which, and what stays in doubt."""

from __future__ import annotations

import pytest

import zhmetrics as zm


def sums(*rows):
    """Verdict, whole and parts of each total of a table with one column of households."""
    text = "| 地区 | 户数（户） |\n|---|---|\n" + "".join(f"| {name} | {number} |\n" for name, number in rows)
    return [
        (check.verdict, *(text[slice(*span)] for span in check.spans))
        for check in zm.audit(text)
        if check.kind == "total"
    ]


VILLAGES = (("一村", 2), ("二村", 4), ("小计", 6), ("三村", 3), ("四村", 1), ("小计", 4))


def test_a_grand_total_above_is_the_sum_of_the_subtotals_below():
    assert sums(("总计", 10), *VILLAGES) == [
        ("consistent", "10", "6", "4"),
        ("consistent", "6", "2", "4"),
        ("consistent", "4", "3", "1"),
    ]


def test_a_grand_total_that_its_subtotals_miss_is_found():
    assert sums(("总计", 11), *VILLAGES)[0] == ("inconsistent", "11", "6", "4")


def test_a_part_of_a_part_is_not_added_again():
    assert sums(("工业", 30), ("农业", 12), ("其中：粮食", 10), ("合计", 50)) == [("inconsistent", "50", "30", "12")]


@pytest.mark.parametrize(
    "rows",
    [
        (("小计", 10), ("一村", 2), ("二村", 8), ("小计", 6), ("三村", 6)),
        (("工业", 30), ("其中：采矿业", 10), ("制造业", 21), ("农业", 12), ("合计", 45)),
    ],
    ids=["headed or closed by its subtotal", "parts of a part, or parts"],
)
def test_where_two_structures_are_possible_nothing_is_called_wrong(rows):
    assert all(verdict == "consistent" for verdict, *_ in sums(*rows))


def test_a_column_of_totals_is_the_sum_of_its_row():
    text = "| 指标 | 合计 | 甲镇 | 乙镇 |\n|---|---|---|---|\n| 户数（户） | 5 | 2 | 3 |\n| 人数（人） | 12 | 5 | 8 |\n"

    assert [(check.verdict, check.computed) for check in zm.audit(text)] == [
        ("consistent", "5"),
        ("inconsistent", "13"),
    ]


def test_a_planned_column_is_no_part_of_a_total():
    text = "| 指标 | 合计 | 甲镇 | 计划 |\n|---|---|---|---|\n| 户数（户） | 5 | 2 | 9 |\n| 人数（人） | 12 | 5 | 8 |\n"

    assert zm.audit(text) == []
