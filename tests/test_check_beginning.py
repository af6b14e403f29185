"""Claims that go back past the amount right before them: to what the sentence began with, to another year, to another measure."""

from __future__ import annotations

import pytest

import zhmetrics as zm

PROVINCES = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新"


def told(text: str) -> list[tuple[str, str]]:
    return [(check.kind, check.verdict) for check in zm.audit(text)]


def verdicts(text: str) -> set[str]:
    return {check.verdict for check in zm.audit(text)}


@pytest.mark.parametrize(
    "text",
    [
        "产量12万辆，占全省24万辆的50%，占全国1200万辆的1%。",
        "产量12万辆，占全市20万辆的60%、占全省24万辆的50%、占全国1200万辆的1%。",
        "完成投资60亿元，占年度计划80亿元的75%，占总投资300亿元的20%。",
    ],
)
def test_the_second_share_is_not_of_the_whole_of_the_first(text):
    assert verdicts(text) == {"consistent"}


def test_a_second_share_that_is_wrong_is_told_with_its_own_part():
    wrong = zm.audit("产量12万辆，占全省24万辆的50%，占全国1200万辆的3%。")[1]

    assert (wrong.verdict, wrong.computed, wrong.stated) == ("inconsistent", "1", "3")


@pytest.mark.parametrize(
    "text",
    [
        "收入60亿元，其中税收20亿元，占预算80亿元的75%。",
        "学生600人，其中男生320人，女生280人，占全县学生6000人的10%。",
        "收入60亿元，其中税收20亿元，非税收入40亿元；占预算80亿元的75%。",
        "收入60亿元，其中税收20亿元，占收入的33.3%，占预算80亿元的75%。",
        "预算收入80亿元。收入60亿元，其中税收20亿元，占预算收入的75%。",
        "全省进出口800亿元。全市进出口60亿元，其中出口20亿元，占全省进出口的7.5%。",
        "税收6亿元，上年税收5亿元，占财政收入18亿元的33.3%。",
        "出口6亿元（甲国4亿元、乙国1亿元、丙国1亿元），占进出口10亿元的60%。",
        "出口6亿元（甲国1亿元、乙国2亿元、丙国3亿元，占进出口10亿元的30%）。",
    ],
)
def test_a_share_behind_parts_may_be_of_what_the_sentence_began_with(text):
    assert "inconsistent" not in verdicts(text)
    assert ("share", "consistent") in told(text)


@pytest.mark.parametrize("rate", ["70%", "35%"])
def test_but_a_share_of_neither_is_wrong(rate):
    assert told(f"收入60亿元，其中税收20亿元，占预算80亿元的{rate}。") == [("share", "inconsistent")]


@pytest.mark.parametrize(
    "text",
    [
        "第二产业增加值300亿元，占60%，其中工业200亿元，占40%，建筑业100亿元，占20%。",
        "住户存款1920亿元，占67%，其中定期存款1420亿元，占49.6%，活期存款500亿元，占17.5%。",
    ],
)
def test_parts_that_make_a_head_which_is_a_share_itself_may_be_shares_of_the_same_whole(text):
    assert told(text) == [("total", "consistent")]


@pytest.mark.parametrize("said", ["占比为", "占地区生产总值的比重为"])
def test_the_terms_of_a_ratio_are_no_shares_of_the_part_before_them(said):
    text = (
        f"地区生产总值100亿元，其中第一产业增加值6亿元，第二产业增加值40亿元，第三产业增加值54亿元，{said}6：40：54。"
    )

    assert verdicts(text) == {"consistent"}


def test_parts_that_make_a_head_without_a_share_are_shares_of_it():
    assert told("投诉100件。其中，商品类60件，占60%；服务类40件，占45%。")[1:] == [
        ("share", "consistent"),
        ("share", "inconsistent"),
    ]


def test_a_whole_that_bears_the_scope_of_the_share_is_one_of_it():
    text = "全县固定资产投资100亿元、民间投资60亿元、总产值200亿元。园区主导产业产值120亿元，占全县的60%；主导产业投资40亿元，占全县的40%。"

    assert verdicts(text) == {"consistent"}


@pytest.mark.parametrize(
    "text",
    [
        "补贴600万元，其中中央200万元，惠及1000户，户均6000元。",
        "奖学金60万元，其中国家奖学金20万元，惠及100人，人均6000元。",
    ],
)
def test_a_mean_behind_a_part_may_be_of_the_whole(text):
    assert "inconsistent" not in verdicts(text)


@pytest.mark.parametrize("sum_", ["合计", "共计", "合計"])
def test_a_balance_is_not_made_of_the_sum_of_both_ways(sum_):
    assert ("difference", "consistent") in told(f"进口30亿元，出口70亿元，{sum_}100亿元，顺差40亿元。")
    assert ("difference", "inconsistent") in told(f"进口30亿元，出口70亿元，{sum_}100亿元，顺差30亿元。")


@pytest.mark.parametrize(
    "growth",
    [
        "剔除减税因素后增长8%",
        "考虑退税后增长8%",
        "内生增长8%",
        "还原后增长8%",
        "按固定汇率增长8%",
        "以美元计价增长8%",
    ],
)
def test_growth_on_an_adjusted_basis_is_not_held_against_bare_levels(growth):
    assert told(f"收入9.5亿元，{growth}，上年10亿元。") == []
    assert told("收入9.5亿元，增长8%，上年10亿元。") == [("change", "inconsistent")]


@pytest.mark.parametrize("rate", ["多增1倍", "增长1倍", "增长100%"])
def test_what_more_was_added_grew_by_itself(rate):
    assert told(f"存款余额1000亿元，增加200亿元，同比多增100亿元，{rate}。") == []
    assert told("存款余额1000亿元，比年初增加200亿元，增长26%。") == [("change", "inconsistent")]


@pytest.mark.parametrize("name", ["参保人数", "用水人口"])
def test_no_number_of_people_is_told_in_money(name):
    assert told(f"全县{name}增长10%，由90元提至110元。") == []


# --- Sums -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("sum_", "verdict"), [(496, "consistent"), (497, "inconsistent")])
def test_a_list_of_all_provinces_is_summed_whole(sum_, verdict):
    listed = "、".join(f"{name}省{number}例" for number, name in enumerate(PROVINCES, 1))

    assert told(f"{listed}，合计{sum_}例。") == [("total", verdict)]


def test_of_a_list_that_may_have_begun_before_what_is_seen_nothing_is_said():
    listed = "、".join(f"{number}号村{number}例" for number in range(1, 80))

    assert told(f"{listed}，合计3200例。") == []


def test_a_plan_before_a_list_is_none_of_it():
    assert told("计划建校50所，甲县3所、乙县5所，合计8所。") == [("total", "consistent")]


def test_the_sum_of_something_else_that_follows_is_no_sum_of_the_list():
    assert told("甲项投入1.8亿元，乙项投入5487万元，总计23.6亿元的大项目另行安排。") == []


def test_a_trade_that_the_parts_share_parts_nothing():
    text = "全市工业投资479亿元。中央工业投资384.8亿元，地方工业投资{}亿元。"

    assert told(text.format("94.2")) == [("total", "consistent")]
    assert told(text.format("95.2")) == [("total", "inconsistent")]


@pytest.mark.parametrize("scale", ["百万亿", "十万亿", "千兆"])
def test_amounts_are_told_in_scales_of_two_words(scale):
    check = zm.check_total(f"0{scale}元", [f"2{scale}元", f"3{scale}元"])

    assert f"= 5{scale}元" in check.message


# --- Pairs of levels --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("levels", "right", "wrong"),
    [
        ("企业由86家增加到126家，项目由32个增加到48个", "分别增长46.5%和50.0%", "分别增长50.0%和46.5%"),
        ("覆盖率由62.1%提高到62.8%，湿地率由48.6%提高到52.4%", "分别提高0.7和3.8个百分点", "分别提高3.8和0.7个百分点"),
        ("出口由20亿元增加到24亿元，进口由10亿元减少到9亿元", "分别增长20%和下降10%", "分别增长10%和下降20%"),
        (
            "甲由10家增加到15家，乙由20家增加到28家，丙由30家增加到42家",
            "分别增加5家、8家和12家",
            "分别增加8家、12家和5家",
        ),
    ],
)
def test_what_is_dealt_behind_pairs_of_levels_is_of_each_in_its_order(levels, right, wrong):
    assert verdicts(f"{levels}，{right}。") == {"consistent"}
    assert verdicts(f"{levels}，{wrong}。") == {"inconsistent"}


def test_more_or_fewer_than_there_are_pairs_are_dealt_to_none():
    pairs = "企业由86家增加到126家，项目由32个增加到48个"

    assert told(f"{pairs}，分别增长46.5%、50.0%和60.0%。") == []
    assert told(f"{pairs}，分别增长46.5%。") == []


def test_the_changes_of_a_thousand_pairs_are_found_in_time_that_grows_with_them():
    pairs = "，".join(f"甲{number}由{number}家增加到{number + 1}家" for number in range(1, 2000))

    assert told(f"{pairs}，分别增加1家、1家。") == []


# --- Names, rates and means -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "酒、饮料和精制茶制造业、烟草制品业等2个行业增长。",
        "水利、环境和公共设施管理业、居民服务、修理和其他服务业、卫生和社会工作业等3个行业投资增长。",
        "粮油、食品类、服装、鞋帽、针纺织品类、日用品类等3类商品零售额增长。",
    ],
)
def test_names_of_trades_and_goods_may_be_lists_themselves(text):
    assert "inconsistent" not in verdicts(text)


def test_villages_are_no_lists():
    assert told("张村、李村、王村、赵村等3个村受灾。") == [("list_count", "inconsistent")]


@pytest.mark.parametrize(
    "text",
    [
        "办理时限由20个工作日压缩到8个工作日，压缩率60%。",
        "编制由286名精简到186名，精简率35.0%。",
        "中标价8624万元，较预算9126万元节约502万元，节约率5.8%。",
    ],
)
def test_by_how_much_less_something_became_is_no_share_of_what_was_done(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "地区生产总值862.4亿元，年末常住人口128.6万人，人均地区生产总值66905元。",
        "年末户籍人口148.6万人，全年GDP862.4亿元，人均GDP66905元。",
        "年末职工8.62万人，工资总额68.4亿元，人均工资80660元。",
    ],
)
def test_what_a_year_brought_is_not_divided_by_those_at_its_end(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "收入由2020年的20亿元增加到2024年的25亿元，增长5.7%（年均）。",
        "从业人员12.6万人，营业收入186.2亿元，人均营业收入150161元（按平均从业人数计算）。",
    ],
)
def test_brackets_may_say_how_else_a_rate_was_reckoned(text):
    assert told(text) == []
    assert {verdict for _kind, verdict in told(text.partition("（")[0] + "（其中）。")} == {"inconsistent"}


def test_but_by_no_more_than_a_tenth_more_or_fewer():
    text = "地区生产总值862.4亿元，年末常住人口128.6万人，人均地区生产总值{}元。"

    assert told(text.format(76905)) == [("average", "inconsistent")]
    assert told(text.format(67061)) == [("average", "consistent")]


def test_hospitals_are_run_by_the_state_or_not():
    assert told("医院36家，其中公立14家、民营32家。") == [("total", "inconsistent")]


@pytest.mark.parametrize(
    "text",
    [
        "受理投诉1268件，上年结转32件，全年办结1256件，办结率96.6%。",
        "受理投诉1268件，正在办理24件，不予受理32件，办结1212件，办结率98.1%。",
        "受理投诉1268件，其中32件不属受理范围，办结1204件，办结率97.4%。",
        "立案1268件，移送32件，办结1204件，办结率97.4%。",
        "受理建议126件，撤回2件，办结124件，办结率100%。",
        "全年安排项目126个，取消6个，开工118个，开工率98.3%。",
        "年初计划126个项目，调减6个，完工114个，完工率95.0%。",
        "考核企业86家，免检6家，合格78家，合格率97.5%。",
        "评审等次为优秀12个、良好26个、合格8个，合格率100%。",
        "检查单位126家，优秀32家，达标91家，达标率97.6%。",
        "人均预期寿命79.2岁，比五年前的77.6岁提高1.6岁，男性76.5岁，女性82.0岁。",
        "门诊次均费用126元，住院次均费用6852元，住院总费用1.26亿元，住院1.84万人次。",
    ],
)
def test_a_rate_of_a_whole_that_its_sentence_changes_and_what_does_not_add_up_are_left_alone(text):
    assert "inconsistent" not in verdicts(text)


@pytest.mark.parametrize(
    "text",
    [
        "受理投诉1268件，办结1204件，办结率97.4%。",
        "检查单位126家，达标91家，达标率97.6%。",
        "全队199人，其中一队126人，二队68人，三队5人，一队占36.3%。",
    ],
)
def test_a_rate_of_a_whole_that_nothing_changes_is_told(text):
    assert "inconsistent" in verdicts(text)


@pytest.mark.parametrize(
    "text",
    [
        "36个行业大类中，26个增长、8个下降、2个持平，增长面72.2%，下降面22.2%。",
        "全县126个村，其中一类村32个，二类村68个，三类村26个，一类村占25.4%。",
        "全厂产量18吨，其中一车间5吨，二车间6吨，三车间7吨，一车间占27.8%。",
        "项目总投资不超过8—10亿元，其中工业投资3亿元，非工业投资2亿元。",
        "投资约8—10亿元，其中工业投资6亿元，非工业投资4.6亿元。",
    ],
)
def test_the_right_amounts_are_found_to_hold(text):
    assert verdicts(text) == {"consistent"}


@pytest.mark.parametrize(
    ("whole", "says"),
    [
        ("超过100家", ">100家"),
        ("不足100家", "<100家"),
        ("至少101家", "≥101家"),
        ("至多99家", "≤99家"),
        ("约300家", "≈300家"),
    ],
)
def test_a_figure_that_is_contradicted_is_told_with_the_sign_of_its_qualifier(whole, says):
    (check,) = zm.audit(f"企业{whole}，其中工业企业40家，非工业企业60家。")

    assert check.verdict == "inconsistent"
    assert says in check.message_zh
    assert "少0家" not in check.message_zh
