"""Shares and rates: of which amount a share is told, which part it is, and where another whole may be meant."""

from __future__ import annotations

import pickle

import attrs
import pytest

import zhmetrics as zm
from verdicts import claimed, firms, laid_out, shares, terms, values, verdicts, verdicts_on
from zhmetrics.checks.audit import _unless_balanced, audit_metrics
from zhmetrics.checks.base import Check
from zhmetrics.checks.claims import Passage
from zhmetrics.checks.share import _performs
from zhmetrics.checks.wholes import _is_anothers, _scope_of, meets
from zhmetrics.values.interval import Interval

LISTED = "受理1972件、1656件，核准795件、668件，核准率40.31%、{}。"


def judged(text):
    return [(check.verdict, [text[slice(*span)] for span in check.spans]) for check in zm.audit(text)]


def test_lists_without_their_years_are_dealt_out_in_order():
    assert judged(LISTED.format("40.34%")) == [
        ("consistent", ["40.31%", "795件", "1972件"]),
        ("consistent", ["40.34%", "668件", "1656件"]),
    ]


def test_where_one_rate_of_a_list_holds_another_that_does_not_is_found():
    assert judged(LISTED.format("50.34%")) == [
        ("consistent", ["40.31%", "795件", "1972件"]),
        ("inconsistent", ["50.34%", "668件", "1656件"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "受理1972件、1656件，核准795件、668件，增长40.31%、40.34%。",
        "受理1972件、1656件，核准795件、668件、12件，核准率40.31%、40.34%。",
    ],
    ids=["growth", "lists of unequal length"],
)
def test_of_what_cannot_be_dealt_out_no_rate_is_called_wrong(text):
    assert "inconsistent" not in [verdict for verdict, _spans in judged(text)]


def test_what_was_done_is_held_against_the_plan_and_not_against_itself() -> None:
    text = "计划调整种植结构90.0亩，结构调整90亩，完成计划的100%。"
    assert terms(text, "share") == [("consistent", "wording", "100%", "90亩", "90.0亩")]


@pytest.mark.parametrize("part", ["实际处理能力480吨/日", "处理能力达到480吨/日"])
def test_a_plan_in_a_compound_unit_is_held_against_what_was_done(part: str) -> None:
    text = f"计划处理能力500吨/日，{part}，完成计划的95%。"
    assert terms(text, "share") == [("inconsistent", "wording", "95%", "480吨/日", "500吨/日")]


def test_growth_between_a_part_and_its_whole_is_not_the_part() -> None:
    text = "出口6亿元，同比增加1亿元，占进出口10亿元的50%。"
    assert terms(text, "share") == [("inconsistent", "wording", "50%", "6亿元", "10亿元")]


def test_of_three_amounts_in_a_list_the_one_beside_its_part_is_the_whole() -> None:
    text = "新登记企业5万户；注销企业1万户；实有企业32万户，其中外资4万户，占12.5%。"
    assert terms(text, "share") == [("consistent", "wording", "12.5%", "4万户", "32万户")]


def test_what_has_been_done_is_of_the_amount_of_its_own_sentence() -> None:
    text = "全县脱贫人口2.3万人。监测对象512户1873人，已消除风险1461人，占85%。"
    assert terms(text, "share") == [("inconsistent", "wording", "85%", "1461人", "1873人")]


def test_a_bare_share_is_of_nothing_three_sentences_back() -> None:
    assert terms("走访企业1234家。天气良好。设施齐全。培训商户567家，占45.9%。", "share") == []
    assert terms("走访企业1234家。天气良好。设施齐全。秩序井然。培训商户567家，占45.9%。", "share") == []


def test_a_bare_share_that_two_amounts_would_fit_is_of_neither() -> None:
    assert terms("走访企业1250家，走访商户1250家。整改575家，占46%。", "share") == []
    assert terms("走访企业1250家，走访商户1300家。整改575家，占46%。", "share") == [
        ("consistent", "sum", "46%", "575家", "1250家")
    ]


def test_a_total_with_a_number_behind_it_is_still_the_total() -> None:
    text = "财政收入20亿元的0.6，留在市级。税收12亿元，占财政收入的65%。"
    assert terms(text, "share") == [("inconsistent", "wording", "65%", "12亿元", "20亿元")]


@pytest.mark.parametrize("whole", [Interval(-1, 1), Interval(0, 1), Interval(None, -1), Interval(None, 1)])
def test_no_figure_is_a_share_of_what_may_be_nothing(whole: Interval) -> None:
    text = "出口6亿元，占进出口的60%。"
    part, stated = Passage(text, list(zm.extract(text))).figures
    assert not meets(part, whole, stated)
    assert meets(part, Interval(10 * 10**8, 10 * 10**8), stated)


def test_a_part_may_be_of_what_was_counted_otherwise_before_its_head() -> None:
    metrics = list(zm.extract(text := "检查企业320户，整改280家，其中危化企业32家，占10%。"))
    rows = [pickle.loads(pickle.dumps(metric)) for metric in metrics]
    assert [check for check in audit_metrics(text, metrics) if check.kind == "share"] == []
    assert [check for check in audit_metrics(text, rows) if check.kind == "share"] == []


def test_a_rate_of_another_thing_that_was_done_ends_no_group() -> None:
    text = "实施项目100个，竣工80个，开工率95%，竣工率70%。"
    assert terms(text, "share") == [("inconsistent", "wording", "70%", "80个", "100个")]


def test_what_came_long_after_something_was_done_is_no_count_of_it() -> None:
    text = "受理案件1200件，办结以后逐件答复并按规定公开办理结果，当事人满意的1100件，办结率98.5%。"
    assert len("办结以后逐件答复并按规定公开办理结果，当事人满意的") == 25
    assert terms(text, "share") == []


def test_the_word_before_a_list_of_shares_goes_for_all_of_it() -> None:
    text = "受理1972件、1656件，核准795件、668件，比例40.31%、40.84%。"
    assert terms(text, "share") == [
        ("consistent", "wording", "40.31%", "795件", "1972件"),
        ("inconsistent", "wording", "40.84%", "668件", "1656件"),
    ]


def test_a_list_of_shares_one_of_which_holds_was_not_dealt_out_so() -> None:
    text = "全市职工100人，其中研究生10人，本科30人，专科20人，分别占10%、35%、25%。"
    assert terms(text, "share") == [("consistent", "wording", "10%", "10人", "100人")]


@pytest.mark.parametrize("share", ["64.6%", "70.6%"])
def test_a_part_of_the_aged_is_not_made_a_whole_by_the_country_people_of_all_ages(share: str) -> None:
    text = f"全市老龄化加快，老年人较多，其中：城镇人口22万人。全市城镇人口占比{share}；乡村人口121万人。"
    assert verdicts(text) == []


def test_the_town_and_the_country_people_of_one_place_are_its_whole() -> None:
    text = "全市城镇化加快。城镇人口221万人。城镇人口占比64.6%；乡村人口121万人。"
    assert verdicts(text) == [("share", "consistent")]


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        ("销量46.35万辆，完成全年50万辆目标的92.7%", "销量: 46.35万辆 / 50万辆 = 92.7%, as the text says"),
        ("参保34.1万人，完成任务数31万人的110%", "参保: 34.1万人 / 31万人 = 110%, as the text says"),
    ],
)
def test_a_share_of_something_else_does_not_end_its_sentence(claim: str, told: str):
    assert ("share", "consistent", told) in claimed(f"出口6亿元；进口占进出口10亿元的40%，{claim}。")


def test_a_subject_is_found_again_among_amounts_of_a_compound_unit():
    told = "煤耗: 6.1千克/吨 / 12.2千克/吨 = 50%, as the text says"
    assert claimed("煤耗6.1千克/吨，油耗3.2千克/吨，煤耗占能耗12.2千克/吨的50%。") == [("share", "consistent", told)]


@pytest.mark.parametrize("pronoun", ["其", "它", "这"])
def test_a_pronoun_before_a_share_is_no_other_subject(pronoun: str):
    ((kind, verdict, message),) = claimed(f"出口6.03亿元，{pronoun}占进出口10.05亿元的50%。")
    assert (kind, verdict) == ("share", "inconsistent")
    assert message.startswith("出口: 6.03亿元 / 10.05亿元 = 60%, but the text says 50%")


def test_a_label_that_says_what_its_clause_says_leaves_the_indicator_in():
    (figure,) = laid_out("资金到账12亿元。").figures
    metric = figure.metric._replace(indicator="到位资金")
    clause, label = "资金到账", "资金到账 ".strip()
    assert clause is not label
    assert _performs("资金到位", attrs.evolve(figure, metric=metric, before="", clause=clause, label=label))


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


def test_a_number_of_savers_is_no_second_amount_of_savings() -> None:
    text = "年末各项存款余额482亿元，惠及存款余额客户20万人。\n加大信贷投放。\n年末各项贷款余额306亿元，存贷比63.5%。"
    assert verdicts(text) == [("share", "consistent")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("抽检28批次，合格率95%。", [("share", "inconsistent")]),
        ("计划抽检28批次，合格率95%。", []),
        ("28家企业中有52%开展了研发活动。", [("share", "inconsistent")]),
        ("去年比前年的28家企业中有52%开展了研发活动。", []),
    ],
)
def test_a_share_is_of_a_count_that_was_made_and_not_planned_nor_held_against(
    text: str, told: list[tuple[str, str]]
) -> None:
    assert verdicts(text) == told


@pytest.mark.parametrize(
    "grown", ["全年各季分别增长2%、3%、4%、5%、6%、7%、8%", "各乡镇完成率分别为82%、83%、84%、85%、86%、87%、88%"]
)
def test_a_part_may_be_of_another_count_however_many_figures_stand_before_that(grown: str) -> None:
    assert verdicts(f"{grown}，检查320次，整改280家，其中危化企业32家，占10%。") == []


@pytest.mark.parametrize("land", ["流转土地320亩", "改造厂房320平方米"])
def test_a_number_of_households_is_no_part_of_an_area(land: str) -> None:
    assert verdicts(f"全县{land}，扶持农户280户，其中贫困户32户，占10%。") == [("share", "inconsistent")]


@pytest.mark.parametrize(
    "text",
    [
        "全镇120户贫困户中，有45人参加培训，占60%。",
        "全镇农户1203户。培训农民451人，占农户的37.5%。",
        "全镇农民1203人。低保户451户，占农民的40%。",
    ],
)
def test_people_are_no_share_of_households_nor_these_of_people(text: str) -> None:
    assert verdicts(text) == []


@pytest.mark.parametrize("rest", ["电子行业", "电池行业"])
def test_a_trade_that_shares_one_character_with_the_head_goes_on_with_its_list(rest: str) -> None:
    text = (
        f"全市工业用电200亿千瓦时，其中化工行业50亿千瓦时，占25%；纺织行业40亿千瓦时，占20%；{rest}30亿千瓦时，占25%。"
    )
    assert verdicts(text) == [("share", "consistent"), ("share", "consistent"), ("share", "inconsistent")]


@pytest.mark.parametrize(("between", "told"), [("", [("share", "consistent")]), ("外来务工户另行统计。", [])])
def test_a_bare_share_is_not_of_a_number_two_sentences_back(between: str, told: list[tuple[str, str]]) -> None:
    assert verdicts(f"全镇监测对象3021户。{between}消除风险1461户，占48.36%。") == told


@pytest.mark.parametrize(("own", "other"), [("省级", "市级"), ("市属", "县属")])
def test_what_is_taken_from_one_list_is_not_the_whole_of_what_is_named_so_in_another(own: str, other: str) -> None:
    text = f"{own}项目100个，其中开工项目50个。{other}项目进展顺利，开工项目中制造业项目47个，占80%。"
    assert verdicts(text) == []


@pytest.mark.parametrize(("share", "verdict"), [("60%", "inconsistent"), ("72%", "consistent")])
def test_a_whole_of_a_long_name_may_be_told_behind_its_share(share: str, verdict: str) -> None:
    text = f"民营企业完成投资36亿元，占固定资产投资的{share}。全市固定资产投资50亿元。"
    assert verdicts(text) == [("share", verdict)]


@pytest.mark.parametrize(("share", "verdict"), [("50%", "consistent"), ("45%", "inconsistent")])
def test_a_share_of_the_zone_is_of_what_its_part_is_a_kind_of(share: str, verdict: str) -> None:
    text = f"全区产值120亿元，固定资产投资80亿元。工业产值60亿元，占全区的50%，主导产业投资40亿元，占全区的{share}。"
    assert verdicts(text) == [("share", "consistent"), ("share", verdict)]


@pytest.mark.parametrize("kind", ["绿茶", "春茶"])
def test_all_tea_is_no_part_of_one_kind_of_tea(kind: str) -> None:
    text = f"全区产值120亿元，{kind}80亿元。工业产值60亿元，占全区的50%，茶40亿元，占全区的40%。"
    assert verdicts(text) == [("share", "consistent")]


@pytest.mark.parametrize("firms", ["规模以上工业企业", "高新技术企业"])
def test_a_share_of_some_firms_of_the_zone_is_no_share_of_the_zone(firms: str) -> None:
    assert verdicts(f"全区实现产值120亿元。主导产业产值60亿元，占全区{firms}的40%。") == []


@pytest.mark.parametrize(
    "text",
    [
        "全市固定资产投资50亿元，其中工业投资30亿元，增长5%，占70%。",
        "全市粮食产量50万吨，其中小麦产量30万吨，下降2%，占70%。",
    ],
)
def test_a_wrong_share_behind_the_growth_of_its_part_is_told(text: str) -> None:
    assert shares(text) == [("60", "inconsistent")]


@pytest.mark.parametrize(
    "text",
    [
        "全市固定资产投资50亿元，其中工业投资30亿元，增长5%，占比70%。",
        "全市粮食产量50万吨，其中小麦产量30万吨，下降2%，占比达70%。",
    ],
)
def test_a_share_that_begins_with_its_very_word_is_of_the_part_before_the_growth(text: str) -> None:
    assert shares(text) == [("60", "inconsistent")]


def test_a_share_of_either_of_two_investments_of_the_county_is_not_held_against_the_first() -> None:
    text = (
        "全县经济平稳运行，固定资产投资100亿元、民间投资60亿元、总产值200亿元。"
        "园区主导产业产值120亿元，占全县的60%；主导产业投资40亿元，占全县的50%。"
    )
    assert shares(text) == [("60", "consistent")]


@pytest.mark.parametrize(
    "text",
    [
        "出口总额20亿元，对美、日分别出口5亿元、3亿元。日资企业数量较多，占出口总额的40%。",
        "出口总额20亿元，对美、英分别出口5亿元、3亿元。美元结算为主，占出口总额的70%。",
    ],
)
def test_a_sentence_that_begins_with_the_character_of_a_country_is_not_of_what_was_sold_there(text: str) -> None:
    assert verdicts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "税收6亿元，增加2亿元；税收占财政收入18亿元的33.3%。",
        "税收6亿元，比上年增加2亿元，税收占财政收入18亿元的33.3%。",
    ],
)
def test_what_was_added_to_the_taxes_is_not_the_part_that_they_are(text: str) -> None:
    assert verdicts(text) == [("share", "consistent")]


def test_the_last_of_four_amounts_is_the_part_within_the_parentheses() -> None:
    text = "出口6亿元（甲国1亿元、乙国2亿元、丙国3亿元，占进出口10亿元的30%）。"
    assert shares(text) == [("30", "consistent")]


def test_what_raised_a_rate_is_no_rate_of_what_was_done() -> None:
    assert verdicts("受理事项100件，网上全程按期办结98件，提高网上全程按期办结率5%。") == []


@pytest.mark.parametrize(
    ("share", "verdict"),
    [("80%", "consistent"), ("95%", "inconsistent")],
)
def test_two_outputs_together_are_a_share_of_the_industrial_one(share: str, verdict: str) -> None:
    text = f"全市工业产值10亿元，甲县、乙县产值分别为5.0亿元和3.0亿元，合计占工业产值的{share}。"
    assert shares(text) == [("80", verdict)]


@pytest.mark.parametrize(
    ("last", "verdict"),
    [("50%", "consistent"), ("60%", "inconsistent")],
)
def test_shares_dealt_out_behind_others_of_nothing_told_are_held_against_their_own_whole(
    last: str, verdict: str
) -> None:
    text = f"今年造林20亩，种草30亩，分别占12%、15%；职工100人，其中研究生20人，本科50人，分别占20%、{last}。"
    assert shares(text) == [("20", "consistent"), ("50", verdict)]


def test_a_rise_at_the_head_of_a_list_of_rates_is_held_against_no_amounts() -> None:
    assert verdicts("受理1972件、1656件，核准795件、668件，核准率提高5.31%、2020年40.34%。") == []


@pytest.mark.parametrize(
    "text",
    [
        "全省排名第3位的工业投资100亿元，其中技改投资30亿元，占工业投资的40%。",
        "拉动增长3个百分点的工业投资100亿元，技改投资30亿元，占工业投资的40%。",
    ],
)
def test_a_rank_or_a_contribution_before_an_amount_does_not_narrow_it(text: str) -> None:
    assert shares(text) == [("30", "inconsistent")]


@pytest.mark.parametrize(
    "text",
    [
        "计划开工45个，已开业30个，占计划开工的80%。",  # 开工, 开业
        "计划定植果树100亩，已划定60亩，占80%。",  # 计划|定植, 划定
        "计划收治感染者100人，新感染60人，感染率80%。",  # those already infected, and more
    ],
)
def test_what_was_done_is_another_thing_than_was_planned_though_it_shares_characters(text: str) -> None:
    assert verdicts(text) == []


def test_shares_that_make_a_hundred_excuse_none_of_what_their_whole_is_a_share_of() -> None:
    quantity = zm.parse_quantity("10.1%")
    whole = (10, 14)
    balanced = [
        Check("share", "consistent", stated, stated, "0", ((at, at + 5), (at - 5, at - 1), whole), "")
        for at, stated in ((20, "20.0"), (40, "30.0"), (60, "50.0"))
    ]
    moved = Check(
        "share", "inconsistent", "10.1", "10.0", "0.1", ((80, 85), whole, (0, 4)), "", stated_quantity=quantity
    )
    assert _unless_balanced([*balanced, moved]) == [*balanced, moved]


def test_a_wrong_share_is_told_where_the_three_shares_make_more_than_all() -> None:
    parts = "；".join(
        f"第{name}产业增加值{amount}.0亿元，占生产总值的{share}%"
        for name, amount, share in (("一", 100, "10.1"), ("二", 400, "40.0"), ("三", 500, "50.0"))
    )
    checks = zm.audit(f"全县生产总值1000.0亿元，其中{parts}。")
    assert [check.stated for check in checks if check.verdict == "inconsistent"] == ["10.1"]


def test_what_was_begun_is_held_against_the_plan_whatever_follows_its_verb() -> None:
    assert verdicts_on("计划开工45个，已开工建设30个，占66.7%。") == [("share", "consistent", "wording")]


@pytest.mark.parametrize(("unit", "told"), [("户", [("share", "consistent", "wording")]), ("人", [])])
def test_a_share_of_households_is_households_and_no_people(unit: str, told: list[tuple[str, str, str]]) -> None:
    assert verdicts_on(f"走访农户5000户×3%=150{unit}。") == told


# A whole sentence before it has 80亿元; the share 75% is that of 60亿元, and 25% would be that of 20亿元.
_OF_THE_HEAD = "一般贸易进出口60亿元，{between}其中机电产品20亿元，占进出口总值的75%。"


@pytest.mark.parametrize("before", ["企业12家、协会8家、学校9所。", "企业12家、协会8家。", "学校9所。"])
def test_a_share_behind_a_part_is_of_the_amount_that_the_sentence_began_with(before: str) -> None:
    text = f"全区进出口总值80亿元，增长5%，比上年提高2个百分点。{before}" + _OF_THE_HEAD.format(between="")
    assert values(text) == [("share", "consistent", "75")]


def test_ten_figures_before_a_part_is_not_what_its_share_is_of() -> None:
    text = f"全区进出口总值80亿元。服务业投资60亿元，{firms(9)}，一般贸易进出口30亿元，其中机电产品20亿元，占进出口总值的75%。"
    assert values(text) == [("share", "inconsistent", "25")]


@pytest.mark.parametrize(
    "text",
    [
        "全市固定资产投资200亿元，工业固定资产投资80亿元。主导产业投资30亿元，占全市的31%。",
        "全县城镇人口60万人。全县农村人口50万人。党员人口30万人，占全县的33%。",
    ],
)
def test_a_loosely_named_whole_that_no_share_beside_bears_out_is_none(text: str) -> None:
    assert values(text) == []


_SECTORS = "地区生产总值100亿元，其中第一产业增加值6亿元，第二产业增加值40亿元，第三产业增加值54亿元"


def test_shares_of_all_industries_may_be_named_at_the_head_of_the_ratio_alone() -> None:
    shares = values(f"{_SECTORS}，占三次产业的比重为6：40：60。", "share")
    assert shares == [("share", "consistent", "6"), ("share", "consistent", "40"), ("share", "inconsistent", "54")]


@pytest.mark.parametrize(("year", "is_found"), [("2023", True), ("2022", False), ("2021", False)])
@pytest.mark.parametrize(
    ("whole", "part", "of", "computed"),
    [
        ("归属于股东的净利润8.13亿元", "研发投入2.07亿元", "净利润", "25.461"),
        ("全市规上工业产值812.6亿元", "全市电子信息产值207.1亿元", "工业产值", "25.486"),
    ],
)
def test_a_whole_that_only_ends_so_is_of_the_year_of_its_part(
    whole: str, part: str, of: str, computed: str, year: str, *, is_found: bool
) -> None:
    text = f"{year}年{whole}。2023年{part}，占{of}的25.5%。"
    assert values(text) == ([("share", "consistent", computed)] if is_found else [])


@pytest.mark.parametrize("whole", ["规上工业产值一季度812.6亿元", "规上工业总产值：812.6亿元"])
def test_a_whole_is_found_by_the_end_of_its_name_where_its_clause_ends_otherwise(whole: str) -> None:
    of = "工业总产值" if "总" in whole else "工业产值"
    text = f"{whole}。企业12家、学校5所、协会7家。电子信息产值207.1亿元，占{of}的25.5%。"
    assert values(text) == [("share", "consistent", "25.486")]


@pytest.mark.parametrize(("between", "is_found"), [(2, True), (23, True), (24, False), (26, False)])
def test_a_whole_behind_its_share_stands_within_twenty_four_figures(between: int, *, is_found: bool) -> None:
    text = f"机电产品出口520亿元，占进出口总值的51%；{firms(between)}。进出口总值1119亿元。"
    assert values(text) == ([("share", "inconsistent", "46.47")] if is_found else [])


@pytest.mark.parametrize(
    ("first", "second", "share", "computed"),
    [
        ("全市进出口总值200亿元", "全县进出口总值80亿元", "30%", "30"),
        ("进出口总值80亿元", "受汇率影响，进出口总值200亿元", "75%", "75"),
    ],
)
def test_of_two_wholes_of_one_name_the_one_that_the_share_holds_of_is_meant(
    first: str, second: str, share: str, computed: str
) -> None:
    text = f"{first}。{second}。一般贸易60亿元，占进出口总值的{share}。"
    assert values(text) == [("share", "consistent", computed)]
