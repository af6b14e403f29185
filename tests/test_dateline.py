"""In: the head or foot of a report. Out: the day that its 今年 is counted from, or none where no line of it is a date."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import zhmetrics as zm

BODY = "今年1—6月，全县完成投资12亿元。"
DAY = date(2024, 7, 18)


@pytest.mark.parametrize(
    "head",
    [
        "某县上半年运行简报\n2024年7月18日\n",
        "某县上半年运行简报\n（2024年7月18日）\n\n",
        "发布时间：2024-07-18 09:30  来源：县统计局\n",
        "来源：县统计局 发布日期：2024年7月18日\n",
        "在县人民代表大会上的报告——2024年7月18日在某县第十届人民代表大会第四次会议上\n",
        "二〇二四年七月十八日\n",
        "<p>时间：2024-07-18</p>\n",
        "2024年7月18日 星期四\n",
        "民國113年7月18日\n",
    ],
)
def test_a_line_that_is_a_date_is_what_this_year_is_counted_from(head):
    report = zm.extract(head + BODY)

    assert report.today == DAY
    assert [row.period.start for row in report] == [date(2024, 1, 1)]


def test_the_date_under_a_letter_counts_too():
    assert zm.extract(f"{BODY}\n某县统计局\n2024年7月18日\n").today == DAY


@pytest.mark.parametrize(
    "text",
    [
        f"2024年7月18日，全县召开现场会。{BODY}",
        f"截至2024年7月18日\n{BODY}",
        f"7月18日\n{BODY}",
        f"2024年7月\n{BODY}",
        f"施工期为2024年7月18日至9月1日\n{BODY}",
        f"编号2024-07-18-3\n{BODY}",
    ],
)
def test_a_date_that_something_happened_on_is_no_date_line(text):
    assert zm.extract(text).today is None


def test_the_day_that_the_caller_gives_comes_first():
    assert zm.extract(f"2024年7月18日\n{BODY}", today=date(2020, 1, 1)).today == date(2020, 1, 1)


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2060, 1, 1)))
def test_any_day_is_read_from_its_line(day):
    assert zm.extract(f"简报\n{day.year}年{day.month}月{day.day}日\n{BODY}").today == day


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2023年，全县签约32个。全年完成投资5亿元。上半年完成3亿元。", [2023, 2023, 2023]),
        ("某县2023年统计公报\n2024年2月20日\n全年完成投资5亿元。1—6月完成3亿元。", [2023, 2023]),
        ("工作报告\n2024年2月20日\n全年完成投资5亿元。1月完成3亿元。", [2023, 2024]),
        ("工作报告\n2024年2月20日\n今年计划完成6亿元，全年预期增长5%。", [2024, 2024]),
        ("简报\n2024年7月18日\n上半年完成投资5亿元，去年同期为4亿元。", [2024, 2023]),
    ],
    ids=[
        "year told before",
        "year of the heading",
        "year not over",
        "this year told before",
        "half of the report's year",
    ],
)
def test_a_stretch_that_names_no_year_is_of_the_one_spoken_of(text, years):
    assert [row.period.start.year for row in zm.extract(text)] == years
