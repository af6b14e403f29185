"""Shares and rates whose wording leaves the whole open: nothing right may be called inconsistent."""

from __future__ import annotations

import pytest

import zhmetrics as zm

RIGHT = (
    # the share under 其中 is of the whole that its head is a share of
    "60岁及以上人口12.3万人，占21.8%，其中65岁及以上人口9.1万人，占16.2%。",
    "住户存款1920.6亿元，占67.1%，其中定期存款1420亿元，占49.6%。",
    "税收收入60.2亿元，占比69.7%，其中增值税25.6亿元，占29.6%；一般公共预算收入86.4亿元。",
    "全市外贸101.4亿元。一般贸易进出口72.3亿元，占71.3%，其中出口45.0亿元，占44.4%。",
    "A类企业86家，占43%，其中规上企业60家，占30%；B类企业114家，占57%。",
    "28家企业，占43%，其中15家盈利，占23%。",
    "全市存款2862亿元。住户存款1920.6亿元，占全市存款的67.1%，其中定期存款1420亿元，占73.9%。",
    # a semicolon ends what 其中 opened
    "企业86家，其中规上企业60家，占69.8%；个体户64家，占57%。",
    # the rate of a second group
    "小麦抽检120批次，合格118批次，合格率98.3%；食用油抽检60批次，合格率100%。",
    "小麦抽检120批次，合格118批次，合格率98.3%；食用油抽检60份，合格率100%。",
    "受理投诉1280件，办结1256件，办结率98.1%；受理举报320件，办结率96.9%。",
    "一期任务1200户，完成1140户，完成率95%；二期任务800户，完成率80%。",
    "一期计划1200户，完成1140户，完成率95%；二期计划800户，完成率80%。",
    "一期任务1200户，完成1140户，完成率95%；二期完成率80%。",
    "受理投诉1280件、举报320件，办结1200件，办结率75%。",
    # each age group is of all people, and none of another
    "60岁及以上人口20.2万人，占全县人口的22.4%；0—14岁人口12.6万人，占14.0%；15—59岁人口57.4万人，占63.6%。",
    "15—59岁人口57.4万人，占全县人口的63.6%；0—14岁人口12.6万人，占14.0%；60岁及以上人口20.2万人，占22.4%。",
    # what is told for each 100元 is no amount
    "利润总额7.2亿元，下降4.1%。每百元营业收入中的成本为83.92元；营业收入利润率为5.3%。",
    # a bound on a rank takes several parts together
    "景区124处，其中国家级20处、省级64处、县级40处，省级以上占67.7%。",
    "企业124家，其中大型20家、中型64家、小型40家，中型以上占67.7%。",
    "高级教师250人，其中正高50人、副高200人；副高以上占教师总数1000人的25.0%。",
    # a rate by name whose base is something else
    "政府债务余额86.5亿元，其中一般债务36.2亿元，专项债务50.3亿元，债务率102%。",
    "规上工业企业利润总额36.2亿元，下降5.3%，其中盈利企业盈利45.6亿元，亏损企业亏损9.4亿元，亏损面18.6%。",
)

WRONG = (
    "总投资50亿元，其中工业30亿元，占70%。",
    "总投资50亿元，其中：工业30亿元，占60%；农业20亿元，占50%。",
    "总投资50亿元，其中工业30亿元，占60%，农业20亿元，占50%。",
    "28家企业中，15家盈利，占64%。",
    "规上企业86家，其中亏损企业16家，亏损面28.6%。",
    "受理1337件，办结1317件，办结率98.9%。",
    "排查隐患320处，整改300处，整改率90%。",
    "一期任务1200户，完成1140户，完成率85%。",
    "资产总额100亿元，负债总额60亿元，资产负债率55%。",
    "全市存款2862亿元。住户存款1920.6亿元，占全市存款的67.1%，其中定期存款1420亿元，占59.9%。",
)


def _inconsistent(text: str) -> list[zm.Check]:
    return [check for check in zm.audit(text) if check.verdict == "inconsistent"]


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_is_not_called_inconsistent(text: str) -> None:
    assert _inconsistent(text) == []


@pytest.mark.parametrize("text", WRONG)
def test_what_the_words_bind_is_still_judged(text: str) -> None:
    assert [check.kind for check in _inconsistent(text)] == ["share"]


def test_a_share_of_the_head_is_told_where_it_holds() -> None:
    (check,) = zm.audit("完成投资50亿元，占62.5%，其中工业30亿元，占60%。")
    assert (check.kind, check.verdict) == ("share", "consistent")
