"""Of what 分别 deals out, the order alone tells which figure is whose; every figure of these texts is right."""

from __future__ import annotations

import pytest

import zhmetrics as zm


@pytest.mark.parametrize(
    "text",
    [
        "企业数100家，其中大型企业10家，中型企业40家，小型企业50家，分别占企业总数的10.0%、40.0%和50.0%。",
        "月末库存1210吨。其中螺纹钢586吨，线材324吨，板材300吨，分别占月末库存的48.4%、26.8%和24.8%。",
        "全年进口45.2亿元，出口19.8亿元，分别增长7.6%和4.8%，上年分别为42.0亿元和18.9亿元。",
        "对东盟出口286.4亿元，上年为262.1亿元，占全市出口总值612.8亿元的46.7%。",
        "破获案件812起，抓获1126人，追回资金3260万元，平均每起追回4.01万元。",
    ],
)
def test_what_the_order_of_a_list_tells_is_not_told_of_its_last_item(text):
    assert [check.message for check in zm.audit(text) if check.verdict == "inconsistent"] == []
