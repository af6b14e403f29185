"""Amounts of stretches of time, and of the shorter ones that they are made of."""

from __future__ import annotations

import pytest

import zhmetrics as zm


def read(text: str) -> list[tuple[str, str, str]]:
    return [(check.kind, check.verdict, check.evidence) for check in zm.audit(text)]


@pytest.mark.parametrize(
    "text",
    [
        "上半年，全区完成税收41.83亿元，其中一季度19.62亿元，二季度22.21亿元。",
        "前三季度，外贸进出口648.3亿元。分季度看，一季度、二季度、三季度进出口分别为198.4亿元、219.7亿元和230.2亿元。",
        "2024年，发电量96.42亿千瓦时，其中上半年发电量45.17亿千瓦时，下半年发电量51.25亿千瓦时。",
        "一季度新开工项目146个，其中1月37个，2月28个，3月81个。",
        "按季度分，一季度新增就业1.62万人，二季度新增就业2.07万人，上半年新增就业3.69万人。",
    ],
)
def test_the_parts_of_a_stretch_of_time_make_the_amount_of_the_whole(text):
    assert [row[:2] for row in read(text)] == [("total", "consistent")]


@pytest.mark.parametrize(
    "text",
    [
        "上半年，全区完成税收41.83亿元，其中一季度19.62亿元，二季度21.22亿元。",
        "前三季度，外贸进出口648.3亿元。分季度看，一季度进出口198.4亿元，二季度进出口219.7亿元，三季度进出口223.0亿元。",
    ],
)
def test_times_that_the_words_part_leave_nothing_out(text):
    assert read(text) == [("total", "inconsistent", "wording")]


@pytest.mark.parametrize(
    "text",
    [
        "上半年，全区税收41.83亿元。一季度税收19.62亿元，二季度税收21.22亿元。",  # may have been revised
        "上半年，全区完成税收41.83亿元，其中一季度19.62亿元，三季度22.21亿元。",
        "2024年上半年，完成税收41.83亿元，其中2023年一季度19.62亿元，二季度22.21亿元。",
        "上半年，贷款余额41.83亿元，其中一季度余额19.62亿元，二季度余额22.21亿元。",
        "上半年，完成税收41.83亿元，其中一季度完成投资19.62亿元，二季度完成投资22.21亿元。",
        "上半年，售电41.83亿千瓦时，其中一季度19.62亿元，二季度22.21亿元。",
        "上半年，全区完成税收41.83亿元，其中一季度19.62亿元，二季度计划完成22.21亿元。",
    ],
)
def test_other_times_names_units_and_stocks_make_no_sum(text):
    assert read(text) == []
