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
    # a whole that was told behind its share is none of the parts that 其中 opens
    "研发经费86.4亿元，占地区生产总值的2.24%，地区生产总值3862.5亿元。其中企业经费68.9亿元，占79.7%。",
    "税收8.14亿元，占公共预算收入的65.9%，公共预算收入12.36亿元；其中增值税3.26亿元，占40.0%。",
    # the excess over a plan, and all of what was done; the plan that was met
    "全年造林5.25万亩，超额完成计划5万亩的5%。",
    "全年完成税收10.6亿元，超额完成年度任务10亿元的106%。",
    "全年完成税收10.6亿元，超额完成年度目标10亿元6%。",
    "全年新建住房6200套，完成年度任务6000套，完成率103.3%。",
    # a semicolon ends what 其中 opened
    "企业86家，其中规上企业60家，占69.8%；个体户64家，占57%。",
    # the rate of an amount told behind it
    "计划招生1268人，实际报到1216人，报到率97.9%，录取1242人。",
    "常住人口500万人，其中城镇人口300万人，城镇化率65%，户籍人口462万人。",
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
    # what stands behind several kinds of one thing is of none of them alone
    "参保42.5万人，其中企业职工参保9.3万人，城乡居民参保33.2万人，参保率96.1%。",
    "毕业生3.6万人，其中本科就业2.1万人，专科就业1.2万人，就业率96.7%。",
    "安置房900套，其中已入住600套，新入住150套，入住率91%。",
    "受理诉求960件，办结940件，其中当日办结610件，办结率97.9%。",
    "签约项目64个，其中工业项目开工21个，开工率87.5%。",
    "签约64个，亿元以上项目开工21个，开工率87.5%。",
    # what was done is no whole of the same done to some
    "家庭医生签约31.2万人，其中老年人签约5.4万人，老年人签约率82.6%。",
    "赔付支出26.5亿元，其中车险赔付14.2亿元，车险赔付率68.4%。",
    "检测样本7200份，初筛阳性52份，复检阳性36份，阳性率0.5%。",
    "集团资产总额75.2亿元，子公司负债28.4亿元，资产负债率58.1%。",
    "营业收入152亿元，其中民营企业利润2.9亿元，营业收入利润率6.1%。",
    "贷款余额2810亿元，其中涉农贷款640亿元，涉农企业不良贷款8.3亿元，不良率1.3%。",
    "75家企业中，有48家开展技改，技改面64%，其中规上企业技改39家，规上企业技改面72.2%。",
    "财政收入24.5亿元，其中税收16.8亿元，占68.6%，税收中增值税6.5亿元，占38.7%。",
    # what was done second may be of those that it was due for
    "改造计划900户，开工900户，开工率100%，竣工720户，竣工率96%。",
    # a plan that was changed, and the plan of another amount
    "年初预算80亿元，年中调整为90亿元，完成87.3亿元，完成调整预算的97.0%。",
    "年初预算80亿元，年中调整预算90亿元，完成87.3亿元，完成预算的97.0%。",
    "新增就业1.86万人，完成年度目标1.8万人的103.3%，再就业0.42万人，完成目标的105%。",
    # a rate that says which places are counted
    "签约项目45个，开工30个，开工率达90%以上的乡镇4个。",
    "应缴1200万元，实缴1080万元，收缴率达95%的村12个。",
    # 其中 is of both amounts that are listed before it
    "建议150件、提案210件，其中A类答复280件。",
    # what stands before the parts, greater than their sum, is none of them
    "业务费原列4.3亿元，系办理抢险计划编列1.2亿元、训练计划编列0.8亿元，及宣传计划编列0.5亿元，共计2.5亿元。",
)

WRONG = (
    "计划招生1268人，实际报到1216人，报到率97.9%，毕业852人。",
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
    "检测样本7200份，阳性52份，其中复检阳性36份，阳性率0.9%。",
    "计划开工45个，实际开工30个，开工率76.7%。",
    "抽检样品900批次，合格882批次，合格率98%，不合格18批次，不合格率3%。",
    "抽检食品250批次，其中食品合格240批次，合格率98%。",
    "年初预算80亿元，完成77.6亿元，完成预算的79%。",
)

HELD = (
    ("抽检药械900批次，其中药品合格510批次，器械合格372批次，合格率98%。", ["sum"]),
    ("年初预算80亿元，年中调整为90亿元，完成87.3亿元，完成调整预算的97%。", ["wording"]),
    ("受理诉求960件，办结940件，其中当日办结610件，办结率97.9%。", ["sum"]),
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


@pytest.mark.parametrize(("text", "evidence"), HELD)
def test_of_several_readings_the_one_that_holds_is_told(text: str, evidence: list[str]) -> None:
    found = [check for check in zm.audit(text) if check.kind == "share"]

    assert [check.verdict for check in found] == ["consistent"]
    assert [check.evidence for check in found] == evidence


def test_parts_behind_a_greater_amount_are_held_to_their_sum() -> None:
    text = "业务费原列4.3亿元，系办理抢险计划编列1.2亿元、训练计划编列0.8亿元，及宣传计划编列0.5亿元，共计2.9亿元。"

    assert [check.kind for check in _inconsistent(text)] == ["total"]


def test_what_is_more_than_all_that_is_listed_before_is_no_part() -> None:
    assert [check.kind for check in _inconsistent("建议150件、提案210件，其中A类答复380件。")] == ["total"]
