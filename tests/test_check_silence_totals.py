"""Two names that make a whole elsewhere do not always make the whole at hand; every figure of these texts is right."""

from __future__ import annotations

import pytest

import zhmetrics as zm


@pytest.mark.parametrize(
    "text",
    [
        "实施重点项目127个，其中续建项目58个，新建项目66个，前期项目3个。",
        "实施重点项目127个，其中前期项目3个，续建项目58个，新建项目66个。",
        "企业共88家，其中国有30家、非国有50家、其他8家。",
        "幼儿园44所，其中公办28所、民办14所、中外合作2所。",
        "产值10.5亿元，其中轻工业4.0亿元、重工业6.0亿元、其他0.5亿元。",
        "人口64.0万人，其中城镇40.0万人、乡村23.0万人、流动人口1.0万人。",
        "学校120所，其中小学80所、初中40所，城镇70所、农村50所。",
        "人口56.3万人，男28.6万人，女27.7万人；城镇34.9万人，乡村21.4万人。",
        "财政总收入186.5亿元，其中中央级收入82.3亿元，省级17.8亿元，地方级86.4亿元。",
        "全县学生8620人，其中城镇学生4200人，镇区120人，农村学生4300人。",
        "贸易顺差21.1亿元，出口61.2亿元，进口40.1亿元。",
        "项目32个，总投资184.5亿元，其中新建项目23个，年度投资28.1亿元，续建项目9个，年度投资40亿元。",
    ],
)
def test_a_third_part_a_second_division_and_a_balance_are_no_errors(text):
    assert [check.message for check in zm.audit(text) if check.verdict == "inconsistent"] == []


@pytest.mark.parametrize(
    "text",
    [
        "实施重点项目128个，其中续建项目58个，新建项目66个。",
        "企业共88家，其中国有30家、非国有50家。",
        "人口64.0万人，其中城镇40.0万人、乡村23.0万人。",
    ],
)
def test_two_names_alone_that_do_not_make_their_whole_are_an_error(text):
    assert [check.verdict for check in zm.audit(text)] == ["inconsistent"]
