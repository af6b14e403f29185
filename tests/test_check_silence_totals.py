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


@pytest.mark.parametrize(
    "text",
    [
        "汉族人口447683人，少数民族人口38642人。男性人口248617人，女性人口237708人。",
        "市本级一般公共预算收入32.6亿元。全市税收收入57.4亿元，非税收入29.0亿元。",
        "农产品进出口18.7亿元，增长5.1%。从贸易方向看，出口214.8亿元，进口97.3亿元。",
        "综合保税区进出口86.4亿元。出口182.6亿元，进口94.3亿元。",
        "建筑业增加值21.5亿元。第一产业增加值32.6亿元，第二产业增加值107.9亿元，第三产业增加值128.3亿元。",
        "民营经济增加值268.4亿元。第一产业增加值62.4亿元，第二产业增加值198.7亿元，第三产业增加值207.3亿元，三次产业结构为13.3:42.4:44.3。",
        "制造业投资86.5亿元，增长12.4%。民间投资102.6亿元，增长6.3%；非民间投资84.2亿元。",
        "限额以上单位消费品零售额52.6亿元。城镇消费品零售额142.3亿元，乡村消费品零售额36.7亿元。",
        "拥有大学文化程度的46218人；文盲人口21342人，文盲率4.39%。",
    ],
)
def test_a_narrower_amount_sentences_ago_is_not_the_whole_of_parts_that_lack_its_words(text):
    assert [check.message for check in zm.audit(text) if check.verdict == "inconsistent"] == []


SECOND_CUTS = """
安置住户318户，其中选择现房的198户、选择期房的120户；已搬迁305户，搬迁率95.9%，剩余13户正在动员。
全区有小学86所，其中镇区22所、村级64所；寄宿制31所，其余55所为走读。
承办提案153件，其中重点提案9件、一般提案144件；已答复150件，剩余3件正在办理。
承办提案153件，其中重点提案9件；已答复150件，其余3件正在办理。
承办提案153件，其中甲类45件，乙类52件，丙类56件；其中已答复150件，剩余3件。
立案96件，其中大案12件、一般案件84件；已审结91件，其余5件正在审理。
改造厕所934座，其中水冲式610座、旱厕324座；已验收902座，剩余32座限期整改。
"""


@pytest.mark.parametrize("text", SECOND_CUTS.split())
def test_what_a_second_cut_leaves_is_a_rest_of_the_whole_and_not_of_the_first_cut(text):
    checks = [check for check in zm.audit(text) if check.kind == "total"]

    assert [(check.verdict, len(check.spans)) for check in checks if check.evidence == "wording"] == [("consistent", 3)]


@pytest.mark.parametrize(
    "text",
    [
        "全区有小学86所，其中镇区22所、村级64所；寄宿制31所，其余56所为走读。",
        "承办提案153件，其中重点提案9件；已答复150件，其余4件正在办理。",
    ],
)
def test_which_parts_the_rest_completes_is_not_guessed_where_a_list_is_parted_by_unlike_marks(text):
    assert [check.message for check in zm.audit(text) if check.verdict == "inconsistent"] == []


@pytest.mark.parametrize(
    "text", ["学校120所，其中小学80所，初中30所，其余11所。", "学校120所，其中小学80所；初中30所；其余11所。"]
)
def test_one_list_with_a_rest_must_make_its_whole(text):
    assert [check.verdict for check in zm.audit(text)] == ["inconsistent"]


@pytest.mark.parametrize(
    "text",
    [
        "用电量823.1亿千瓦时，增长4%。第一产业用电量12.4亿千瓦时，增长9%；第二产业510.3亿千瓦时，增长3%；第三产业160.1亿千瓦时，增长6%；城乡居民生活用电量140.3亿千瓦时，增长2%。",
        "用电量823.1亿千瓦时，其中第一产业用电量12.4亿千瓦时，增长9%，第二产业用电量510.3亿千瓦时，增长3%，第三产业用电量160.1亿千瓦时，增长6%，居民生活用电量140.3亿千瓦时。",
        "用电量16.90亿千瓦时，其中工业用电量10.20亿千瓦时，增长7%；非工业用电量2.50亿千瓦时，增长3%；农业及居民生活用电量4.20亿千瓦时，增长5%。",
    ],
)
def test_one_more_part_may_follow_behind_the_growth_of_the_last(text):
    assert [check.message for check in zm.audit(text) if check.verdict == "inconsistent"] == []


def test_what_homes_use_completes_what_the_three_industries_use():
    text = "用电量823.1亿千瓦时。第一产业用电量12.4亿千瓦时，第二产业510.3亿千瓦时，第三产业160.1亿千瓦时，城乡居民生活用电量104.3亿千瓦时。"

    assert [(check.verdict, check.computed) for check in zm.audit(text)] == [("inconsistent", "78710000000")]


def test_a_third_amount_for_which_the_parts_leave_no_room_is_no_part():
    text = "零售额520.0亿元，其中城镇零售额480.0亿元，增长5%；乡村零售额30.0亿元，增长6%；限额以上零售额200.0亿元。"

    assert [check.verdict for check in zm.audit(text)] == ["inconsistent"]


def test_parts_find_the_whole_that_is_named_as_they_are_behind_a_narrower_one():
    text = "全年进出口180.0亿元。高新技术产品进出口52.6亿元。出口142.3亿元，进口36.7亿元。"

    assert [(check.verdict, check.stated) for check in zm.audit(text)] == [("inconsistent", "18000000000")]


@pytest.mark.parametrize(
    "text",
    [
        "录取本科生26名、专科生48名，共75名。",
        "全镇有小学26所，初中48所，合计75所。",
        "一等奖26名，二等奖48名，合计75名。",
        "教育支出12亿元，卫生支出8亿元，社保支出6亿元，农林水支出4亿元，四项支出合计33亿元。",
    ],
)
def test_what_a_list_comes_to_in_all_must_be_its_sum(text):
    assert [check.verdict for check in zm.audit(text)] == ["inconsistent"]


@pytest.mark.parametrize(
    "text",
    [
        "全镇下辖3个社区、2个街道，共68个村民小组。",
        "工业投资12亿元、农业投资3亿元，共完成投资20亿元。",
        "建成大棚30亩、果园20亩，共流转土地80亩。",
        "受理投诉30件、举报20件等，共80件。",
        "出动队员30人、车辆5辆，共80人次。",
        "全镇商户75家，餐饮26家，零售48家，合计74家。",
        # what bears another classifier may be the whole
        "检查企业320家（次），整改280家，其中危化企业32家，占10%。",
        "受理案件1286件次，办结1241件，其中民事640件，占49.8%。",
        "企业1.2万户，规上142家，其中民营企业1.1万家，占91.7%。",
        "出口60亿元，其中机电30亿元，占50%，进口40亿元，其中能源10亿元，占25%。",
        # each budget is of what was held against it
        "一般公共预算收入9.9亿元，为年初预算19.1亿元的51.8%。支出24.7亿元，完成预算的48.2%。",
    ],
)
def test_other_things_in_all_and_other_budgets_are_no_errors(text):
    assert [check.message for check in zm.audit(text) if check.verdict == "inconsistent"] == []
