"""Sums that 加 makes, columns of changes, 其中 in tables and wholes of shares, each in a text where one figure, row or word decides."""

from __future__ import annotations

import pytest

import zhmetrics as zm
from zhmetrics.checks.claims import Passage
from zhmetrics.checks.grid import Figures
from zhmetrics.checks.table_change import _beside_years
from zhmetrics.checks.wholes import _is_anothers, _scope_of
from zhmetrics.reading.tables import find_tables


def verdicts(text: str) -> list[tuple[str, str]]:
    """Kind and verdict of each check of a text."""
    return [(check.kind, check.verdict) for check in zm.audit(text)]


def laid_out(text: str) -> Passage:
    return Passage(text, zm.extract(text).metrics, find_tables(text))


# --- Sums -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("total", "found"),
    [
        ("32.0", [("total", "consistent")]),
        ("39.0", [("total", "inconsistent")]),
        ("41.0", []),  # a fifth and more is missing: there may be revenue that is not told here
    ],
)
def test_what_is_added_to_the_first_amount_of_its_sentence_makes_the_total(total: str, found: list[tuple[str, str]]):
    assert verdicts(f"收入拟安排12.0亿元，加上级补助收入20.0亿元，收入总计{total}亿元。") == found


# --- Tables -----------------------------------------------------------------------------------------------------------


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


# --- Wholes -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("item", "found"),
    [
        ("农副产品产值", []),  # named as the head is, it stands beside that, and 20% is of something else
        ("轨道交通", [("share", "inconsistent")]),
    ],
)
def test_an_item_named_as_the_head_of_its_list_is_no_part_of_it(item: str, found: list[tuple[str, str]]):
    listed = "装备制造业产值212亿元，其中工程机械106亿元，占50%；电工电器53亿元，占25%"
    assert verdicts(f"{listed}；{item}62亿元，占20%。") == [("share", "consistent")] * 2 + found


def test_a_share_behind_a_list_that_is_of_the_product_told_before_is_not_of_the_head_of_the_list():
    listed = "规上工业产值200亿元，其中装备制造100亿元，占50%；食品加工40亿元，占20%；高新技术产业150亿元，占15%。"
    held = [("share", "consistent")] * 2
    assert verdicts(f"全市生产总值1000亿元。{listed}") == held
    assert verdicts(f"全市生产总值5000亿元。{listed}") == [*held, ("share", "inconsistent")]


@pytest.mark.parametrize(
    ("before", "found"),
    [
        ("全县305户、610人。城镇305人", [("share", "consistent")]),
        ("举办培训班14个、610人。城镇305人", []),
    ],
)
def test_people_told_with_households_are_the_population_and_those_told_with_classes_are_not(
    before: str, found: list[tuple[str, str]]
):
    assert verdicts(f"{before}，占人口的50%。") == found


@pytest.mark.parametrize(("behind", "anothers"), [("的50%", True), ("，增长50%", False), ("的三个项目", False)])
def test_an_amount_whose_share_follows_at_once_is_the_whole_of_what_stands_before_it(behind: str, anothers: bool):
    passage = laid_out(f"一期完成9.9亿元，相当于项目资金19.8亿元{behind}。")
    assert _is_anothers(passage, passage.figures[1]) is anothers


def test_a_scope_that_is_named_far_before_a_level_is_not_its_own():
    long = "持续推进各项重点工作落地见效，不断完善工作机制，" * 8
    (near,) = laid_out("今年以来，全县产值12亿元。").figures
    assert _scope_of(laid_out("今年以来，全县产值12亿元。"), near) is not None
    passage = laid_out(f"今年以来，全县{long}产值12亿元。")
    assert _scope_of(passage, passage.figures[0]) is None
