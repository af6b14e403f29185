"""Totals: which parts make a whole, which amounts stand beside it and are none, how far apart they may stand."""

from __future__ import annotations

import pickle

import attrs
import pytest

import zhmetrics as zm
from verdicts import claimed, evidence, firms, laid_out, rates, sent_over, shares, terms, values, verdicts, walks
from zhmetrics.checks.audit import audit_metrics
from zhmetrics.checks.claims import Passage
from zhmetrics.checks.names import COMPLEMENTS
from zhmetrics.checks.splits import _whole_behind, splits
from zhmetrics.checks.sums import together

TOLD = {
    "as many people as the parts make are no amount beside the firms": (
        "全市新登记企业1200家，从业人员1210人，其中内资企业1080家、外资企业130家。",
        ("inconsistent", "wording", "1200家", "1080家", "130家"),
    ),
    "a part without a time behind a line break is of the time of the other": (
        "上半年进出口总值100.0亿元；6月进出口20.0亿元。\n进口35.0亿元；上半年，出口66.0亿元。",
        ("inconsistent", "wording", "100.0亿元", "66.0亿元", "35.0亿元"),
    ),
    "what 其中 takes from a part is no part of the whole": (
        "全市有企业320家。其中大型企业200家，其中国有占5%；中型企业80家，其余30家。",
        ("inconsistent", "wording", "320家", "200家", "80家", "30家"),
    ),
    "a whole stands forty figures before its first part": (
        f"全市有企业320家，各月增速依次为{rates(39)}。其中大型企业200家，中型企业80家，其余30家为小型企业。",
        ("inconsistent", "wording", "320家", "200家", "80家", "30家"),
    ),
    "the rest may be as many as the part before it": (
        "全市有学校320所，其中小学200所，初中40所，其余40所为高中。",
        ("inconsistent", "wording", "320所", "200所", "40所", "40所"),
    ),
    "a longer stretch stands twelve figures before the first of the shorter ones": (
        f"前2个月进出口41.8亿元，各县增速依次为{rates(11)}。1月进出口19.8亿元，2月进出口22.0亿元。",
        ("consistent", "sum", "41.8亿元", "19.8亿元", "22.0亿元"),
    ),
    "由 and 分为 before one list deal out the whole": (
        "全市项目32个由主管部门分为工业23个、农业8个。",
        ("inconsistent", "wording", "32个", "23个", "8个"),
    ),
    "two amounts right before 这两项 stand behind many rates": (
        f"各县增速依次为{rates(6)}。教育支出520亿元，农业支出405亿元。这两项合计935亿元。",
        ("inconsistent", "wording", "935亿元", "520亿元", "405亿元"),
    ),
    "the second row of a table is wrong, and the first lacks a part": (
        "地区\t合计（家）\t国有（家）\t民营（家）\t外资（家）\n城东\t45\t20\t\t20\n城西\t43\t25\t12\t5\n",
        ("inconsistent", "wording", "43", "25", "12", "5"),
    ),
}


@pytest.mark.parametrize("name", TOLD)
def test_a_sum_is_of_the_parts_that_its_words_name(name: str) -> None:
    text, check = TOLD[name]
    assert terms(text) == [check]


SILENT = {
    "masters who have come are a share of all who have come, not of the plan": "计划招聘教师110人，已到岗硕士60人，占75%。",
    "taxes paid later are of the half year too": "一季度税收60亿元，二季度税收30亿元，同比增长5%，补缴税收20亿元，上半年税收120亿元。",
    "cases may be fewer than the clues": "收到线索100条，已办结80件，未办结15件。",
    "some were done between March and June": "一季度受理投诉100件，已办结80件；到6月底，尚未办结12件。",
    "a plan of months is no part of what was done in both": "前2个月完成投资41.8亿元。分月看，1月计划投资19.8亿元，2月计划投资25.0亿元。",
    "what projects take in all is no part of a year's": "全市工业项目投资10亿元。其中新能源工业项目总投资30亿元。",
    "projects may be of the firms named far before": (
        f"全市有企业500家，各县增速依次为{rates(8)}，签约项目32个，其中工业项目35个。"
    ),
    "three to five items are no number of parts": "教育支出12亿元、农业支出13亿元，3—5项合计27亿元。",
    "projects carried over have no amount": "收入拟安排12.0亿元，加上级补助收入20.0亿元、结转项目3个，收入总计35.0亿元。",
    "what falls short by more than a twentieth may leave out some": (
        "新增就业1000人：按比例就业500人、灵活就业300人、辅助性就业148人。"
    ),
}


@pytest.mark.parametrize("name", SILENT)
def test_amounts_that_no_words_join_make_no_sum(name: str) -> None:
    assert terms(SILENT[name]) == []


def test_what_an_industry_takes_from_the_growth_is_subtracted() -> None:
    text = (
        "地区生产总值100.0亿元，增长4.0%。其中第一产业增加值10.0亿元，下降2.0%，影响GDP下降0.2个百分点；"
        "第二产业增加值50.0亿元，增长6.0%，拉动GDP增长3.0个百分点；第三产业增加值40.0亿元，增长3.0%，拉动GDP增长1.2个百分点。"
    )
    assert ("consistent", "sum", "4.0%", "0.2个百分点", "3.0个百分点", "1.2个百分点") in terms(text)


def test_figures_that_came_one_by_one_from_another_process_are_of_one_unit() -> None:
    text = "建议和提案共256件，其中建议126件、提案131件。"
    passage = Passage(text, [pickle.loads(pickle.dumps(metric)) for metric in zm.extract(text)])
    found = [(each.whole.metric.text, [part.metric.text for part in each.parts]) for each in splits(passage)]
    assert found == [("256件", ["126件", "131件"])]


def test_a_third_part_far_behind_is_none_however_much_stands_in_earlier_paragraphs():
    text = (
        "上年末企业30家、商户20户、合作社5个。\n"
        "全县投资总额50.2亿元，其中工业项目30.1亿元，非工业项目20.1亿元，新建道路3公里、桥梁2座、学校4所、医院5家、"
        "站点6个、公园7个、泵站8个、水塔9座，投资12.3亿元。"
    )
    told = "投资总额: 30.1亿元 + 20.1亿元 = 50.2亿元, as the text says"
    assert claimed(text) == [("total", "consistent", told)]


def test_a_whole_of_three_levels_is_made_by_two_parts_of_one_and_of_two():
    text = "省市县和社会资金共50.2亿元，其中省级资金12.1亿元，市县资金20.0亿元，社会资金20.1亿元。"
    ((kind, verdict, message),) = claimed(text)
    assert (kind, verdict) == ("total", "inconsistent")
    assert message.startswith("省市县和社会资金: 12.1亿元 + 20.0亿元 + 20.1亿元 = 52.2亿元, but the text says 50.2亿元")


@pytest.mark.parametrize(
    "before",
    ["包裹投递量320.5万件，报刊投递量22.0亿份", "报刊投递量22.0亿份，包裹投递量320.5万件"],
)
def test_kinds_are_of_the_amount_of_their_unit(before: str):
    ((kind, verdict, message),) = claimed(
        f"{before}。分业务看，日报投递量12.0亿份，周刊投递量9.0亿份，其他投递量2.0亿份。"
    )
    assert (kind, verdict) == ("total", "inconsistent")
    assert message.startswith("报刊投递量: 12.0亿份 + 9.0亿份 + 2.0亿份 = 23亿份, but the text says 22.0亿份")


def test_one_character_in_common_names_no_whole_behind_its_parts():
    passage = laid_out("城镇户31.21万户，农村户20.12万户。调查户51.33万户。")
    one, other, third = passage.figures
    passage.figures = (one, other, attrs.evolve(third, name="户"))
    row = next(number for number, row in enumerate(COMPLEMENTS) if {*row.words} == {"城镇", "农村"})
    assert _whole_behind(passage, (one, other), row, "户") is None


def test_december_ends_the_fourth_quarter():
    told = "投资: 9.1亿元 + 10.1亿元 + 11.1亿元 = 30.3亿元, as the text says"
    text = "2023年四季度完成投资30.3亿元，10月投资9.1亿元，11月投资10.1亿元，12月投资11.1亿元。"
    assert claimed(text) == [("total", "consistent", told)]


def test_halves_of_one_year_do_not_make_the_year_before():
    assert claimed("2022年进出口50.2亿元，2023年上半年进出口20.1亿元，2023年下半年进出口30.1亿元。") == []


@pytest.mark.parametrize("mark", ["，其中", "。"])
def test_a_name_of_two_characters_ends_the_name_of_its_whole(mark: str):
    told = "固定资产投资: 20.1亿元 + 30.1亿元 = 50.2亿元, as the text says"
    text = f"上半年固定资产投资50.2亿元{mark}一季度投资20.1亿元，二季度投资30.1亿元。"
    assert claimed(text) == [("total", "consistent", told)]


def test_four_rounded_quarters_make_a_year_of_two_digits_too_easily_to_be_told():
    assert claimed("全年投资71亿元，一季度投资14亿元，二季度投资17亿元，三季度投资19亿元，四季度投资21亿元。") == []


def test_both_sums_behind_items_of_two_units_each_are_told():
    text = "甲县种植小麦12.1万亩、产粮20.3万吨，乙县种植小麦13.2万亩、产粮30.4万吨，合计25.3万亩、产粮50.7万吨。"
    messages = [message for _kind, _verdict, message in claimed(text)]
    assert any("12.1万亩 + 13.2万亩 = 25.3万亩, as the text says" in message for message in messages)
    assert any("20.3万吨 + 30.4万吨 = 50.7万吨, as the text says" in message for message in messages)


def test_a_list_stands_behind_the_last_amount_that_is_greater_than_its_sum():
    text = "业务费原列43亿元，后改列50亿元，系办理甲2亿元、乙8亿元及丙4亿元，共计19亿元。"
    ((kind, verdict, message),) = claimed(text)
    assert (kind, verdict) == ("total", "inconsistent")
    assert message.startswith("2亿元 + 8亿元 + 4亿元 = 14亿元, but the text says 19亿元")


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


@pytest.mark.parametrize(
    "text",
    [
        "全市现有企业88家，外资企业9家，增长5%，公有企业30家，非公有企业40家。",
        "全市企业88家，中外合资企业9家，增长5%，国有企业30家，非国有企业40家。",
    ],
)
def test_a_third_kind_between_a_whole_and_two_others_may_be_what_they_leave(text: str) -> None:
    assert verdicts(text) == []


@pytest.mark.parametrize(
    "text",
    ["今年招收新生（含预科招生100人），男生60人（女生50人）。", "全校招生（含预科100人），男生60人（女生50人）。"],
)
def test_what_stands_in_brackets_is_no_whole_of_a_part_outside_them(text: str) -> None:
    assert verdicts(text) == []


@pytest.mark.parametrize(("between", "told"), [(8, [("total", "consistent")]), (9, [])])
def test_a_whole_behind_its_parts_stands_among_the_next_nine_figures(between: int, told: list[tuple[str, str]]) -> None:
    text = f"城镇居民消费30.25亿元，农村居民消费40.31亿元，{walks(between)}居民消费70.56亿元。"
    assert verdicts(text) == told


@pytest.mark.parametrize("among", ["55万户", "55万人"])
def test_a_number_of_people_is_passed_over_where_money_is_the_whole(among: str) -> None:
    text = f"城镇居民消费30.25亿元，农村居民消费40.31亿元，居民消费{among}，居民消费70.56亿元。"
    assert verdicts(text) == [("total", "consistent")]


@pytest.mark.parametrize("proposals", ["50", "60"])
def test_parts_that_come_to_three_quarters_of_the_whole_that_names_them_were_meant_to_be_all(proposals: str) -> None:
    assert verdicts(f"共收到建议和提案共200件，其中建议100件、提案{proposals}件。") == [("total", "inconsistent")]


def test_of_two_amounts_alike_neither_is_the_one_that_the_next_sentence_cuts() -> None:
    assert verdicts("城镇新建学校120所，乡村新建学校80所。其中小学校50所，中学校20所，其余90所。") == []


def test_the_parts_of_a_part_are_not_held_against_it_behind_a_second_among() -> None:
    assert verdicts("全年收到来件500件，其中建议和提案共256件，其中建议126件、提案140件。") == []


def test_the_last_part_of_a_whole_that_names_it_is_the_twenty_fourth_figure_behind() -> None:
    text = f"收到建议和提案共256件，其中建议126件，{walks(22)}提案130件。"
    assert [(check.verdict, check.evidence) for check in zm.audit(text)] == [("consistent", "wording")]


def test_a_kind_told_in_brackets_is_within_the_kind_before_them() -> None:
    assert verdicts("业务收入20亿元。分业务看，甲业务收入12亿元（含乙业务收入8亿元）。") == []


def test_kinds_are_not_of_an_amount_two_paragraphs_before() -> None:
    parts = "从投诉类型看，商品类35.5万件，服务类26.8万件。"
    assert verdicts(f"投诉62.3万件。{parts}") == [("total", "consistent")]
    assert verdicts(f"投诉62.3万件。\n天气晴好，路面平整。\n{parts}") == []


def test_a_rest_behind_a_semicolon_may_be_of_more_than_the_list_before_it() -> None:
    assert verdicts("城区有学校100所，其中小学50所，初中20所；其余40所为高中。") == []


@pytest.mark.parametrize("ahead", [3, 15, 23])
def test_parts_that_exceed_their_whole_are_told_however_many_figures_stand_before(ahead: int) -> None:
    text = f"{walks(ahead)}签约项目88个，其中工业53个、农业24个、服务业13个。"
    assert verdicts(text) == [("total", "inconsistent")]


@pytest.mark.parametrize(("between", "told"), [(5, [("total", "inconsistent")]), (14, [])])
def test_among_takes_from_an_amount_that_stands_near(between: int, told: list[tuple[str, str]]) -> None:
    assert verdicts(f"签约项目88个，{walks(between)}其中工业53个、农业24个、服务业13个。") == told


@pytest.mark.parametrize(
    "text",
    [
        "种水稻12.31万亩、玉米45.62万亩，粮食合计57.93万亩。",
        "本年支出工资1231.5万元、水电费456.2万元，总计支出约1687.7万元。",
        "建成水渠123.1公里；修路456.2公里，累计合计约579.3公里。",
    ],
)
def test_two_amounts_are_enough_for_a_sum(text: str) -> None:
    assert verdicts(text) == [("total", "consistent")]


@pytest.mark.parametrize(
    "text",
    [
        "企业88家，国有企业30家，非国有企业40家，外资企业9家。",
        "企业88家，外资企业9家，增长5%，国有企业30家，非国有企业40家。",
        "税收收入30.25亿元，非税收入40.31亿元，收入70.56亿元。",
        "企业88家，国有企业30家，非国有企业58家。",
        "城镇居民消费30.25亿元，农村居民消费40.31亿元，居民消费70.56亿元。",
        "出口30亿元，进口40亿元，进出口总额90亿元。",
        "总投资90亿元，其中工业项目50亿元，非工业项目30亿元。",
    ],
)
def test_a_passage_is_split_alike_once_its_figures_have_been_sent_to_another_process(text: str) -> None:
    sent = sent_over(text, 300)
    found = splits(Passage(sent.source, zm.extract(sent.source).metrics))
    assert [[split.whole.index, *(part.index for part in split.parts)] for split in splits(sent)] == [
        [split.whole.index, *(part.index for part in split.parts)] for split in found
    ]


@pytest.mark.parametrize("done", ["实际完成投资项目60个", "实际完成60个"])
def test_a_number_of_projects_is_no_part_of_money(done: str) -> None:
    assert verdicts(f"计划投资100亿元，{done}，完成率95%。") == []


def test_parts_of_a_part_may_be_told_as_shares_of_what_that_is_itself_a_share_of() -> None:
    text = "全市住户存款1920.1亿元，占67%，其中定期存款1420.0亿元，占49.6%，活期存款500.0亿元，占17.5%。"
    assert verdicts(text) == [("total", "consistent")]  # all three are shares of the deposits of all, 2866亿元


def test_a_part_is_not_of_a_number_that_two_dozen_figures_stand_behind() -> None:
    towns = "东西南北中上下左右前后春夏秋冬梅兰竹菊松柏桃李杏"
    rates = "".join(f"{town}乡增长{number % 7 + 2}%，" for number, town in enumerate(towns))
    text = f"全市下达资金2亿元，储备项目50个，{rates}签约项目32个，其中工业项目35个。"
    assert verdicts(text) == [("total", "inconsistent")]


_INDUSTRIES = "全年地区生产总值100亿元，其中第一产业增加值20亿元，第二产业增加值50亿元，第三产业增加值30亿元。"


@pytest.mark.parametrize("ratio", ["全市老中青干部结构为15：65：20。", "全市老中青教师之比为15：65：20。"])
def test_three_ages_are_not_the_three_industries(ratio: str) -> None:
    assert shares(_INDUSTRIES + ratio) == []


def test_three_industries_are_held_against_the_split_in_three_though_one_in_four_stands_nearer() -> None:
    power = (
        "全社会用电量50亿千瓦时，其中第一产业用电5亿千瓦时，第二产业用电25亿千瓦时，"
        "第三产业用电10亿千瓦时，城乡居民生活用电10亿千瓦时。"
    )
    found = shares(_INDUSTRIES + power + "三次产业结构为20：50：30。")
    assert found == [("20", "consistent"), ("50", "consistent"), ("30", "consistent")]


def test_men_are_not_held_against_the_women_of_the_towns_alone() -> None:
    assert verdicts("男性52万人，城镇女性28万人，农村女性20万人，男性比女性多4万人。") == []


@pytest.mark.parametrize("text", ["全县新增就业482人：按比例就业470人。", "全镇新增贷款82亿元：涉农贷款80亿元。"])
def test_one_thing_behind_a_colon_is_no_list_that_makes_the_whole(text: str) -> None:
    assert evidence(text) == []


@pytest.mark.parametrize(("last", "verdict"), [(120, "consistent"), (110, "inconsistent")])
def test_what_stands_before_the_whole_is_no_part_of_the_list_behind_it(last: int, verdict: str) -> None:
    text = f"全县开工项目12个，新增就业482人：按比例就业67人、灵活就业295人、辅助性就业{last}人。"
    assert evidence(text) == [(verdict, "wording")]


_SIGNS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥金木"


def test_all_of_two_dozen_amounts_that_are_dealt_out_are_told_together() -> None:
    amounts = "、".join(f"{number}亿元" for number, _ in enumerate(_SIGNS, 3))
    passage = laid_out(f"{'、'.join(_SIGNS)}等县产值分别为{amounts}，合计占全省的25%。")
    *parts, share = passage.figures
    assert together(passage, share) == tuple(parts)


def test_one_amount_alone_is_dealt_out_to_nobody() -> None:
    passage = laid_out("全市产值20亿元。东城镇产值分别为5亿元，合计占全市的25%。")
    assert together(passage, passage.figures[-1]) == ()


_SCHOOLS = "、".join(f"{sign}县{number}所" for number, sign in enumerate(_SIGNS, 3))  # 24 items, which make 348


@pytest.mark.parametrize(("sum_", "verdict"), [(348, "consistent"), (349, "inconsistent")])
def test_a_plan_before_two_dozen_counties_is_none_of_them(sum_: int, verdict: str) -> None:
    assert evidence(f"全市计划建校500所，{_SCHOOLS}，合计{sum_}所。") == [(verdict, "wording")]


@pytest.mark.parametrize("sum_", [8, 9])
def test_households_are_no_part_of_an_amount_of_money(sum_: int) -> None:
    assert evidence(f"全年支出60亿元，其中培训支出5亿元、受益农户4万户，两项合计{sum_}亿元。") == []


def test_two_items_that_do_not_make_their_sum_are_the_two_right_before_it() -> None:
    (check,) = zm.audit("教育支出252.4亿元，农业支出52.3亿元，林业支出31.2亿元，两项合计93.5亿元。")
    assert (check.verdict, check.computed, check.difference) == ("inconsistent", "8350000000", "1000000000")


@pytest.mark.parametrize(
    "text",
    [
        "新建中心校8所，甲镇4所、乙镇3所、丙镇2所，共计9所。",
        "仓库8座，厂房4座、宿舍3座、食堂2座，共计9座。",
    ],
)
def test_the_last_three_of_four_make_the_sum(text: str) -> None:
    (check,) = zm.audit(text)
    assert (check.verdict, check.computed, len(check.spans)) == ("consistent", "9", 4)


@pytest.mark.parametrize(
    "text",
    ["东区利润10亿元、西区利润-4亿元，合计6亿元。", "甲县财政结余30.5亿元、乙县财政结余-4.2亿元，合计26.3亿元。"],
)
def test_a_loss_makes_a_sum_less_than_its_first_part(text: str) -> None:
    assert evidence(text) == [("consistent", "wording")]


@pytest.mark.parametrize("sum_", [925, 926])
def test_what_was_added_is_known_as_such_in_rows_from_another_process(sum_: int) -> None:
    text = f"减少收入520亿元。增加支出405亿元。这两部分共计{sum_}亿元。"
    rows = [pickle.loads(pickle.dumps(row)) for row in zm.extract(text)]
    made = [check.to_dict() for check in audit_metrics(text, rows)]
    assert made == [check.to_dict() for check in zm.audit(text)]
    assert [check["verdict"] for check in made] == ["consistent"]


@pytest.mark.parametrize("back", ["已追回金额12亿元。", "各单位已经整改，追回资金12亿元。"])
def test_what_was_got_back_is_none_of_the_faults_above(back: str) -> None:
    text = f"一是多付工程款20亿元。\n二是多付设备款15亿元。\n{back}上述问题涉及金额共计35亿元。"
    (check,) = zm.audit(text)
    assert (check.verdict, check.computed, len(check.spans)) == ("consistent", "3500000000", 3)


@pytest.mark.parametrize("carried", ["其中上年结转25亿元", "其中上年结转合计28亿元"])
def test_what_makes_the_whole_is_not_held_against_a_part_in_brackets(carried: str) -> None:
    text = f"全县投入30亿元（{carried}），由中央拨款19亿元、地方配套11亿元组成。"
    assert [check for check in zm.audit(text) if check.verdict == "inconsistent"] == []


@pytest.mark.parametrize(("last", "verdict"), [("8.8", "consistent"), ("9.8", "inconsistent")])
def test_a_fourth_figure_behind_three_kinds_of_demand_is_no_fourth_kind(last: str, verdict: str) -> None:
    text = f"消费、资本形成、净出口对经济增长的贡献率分别为65.4%、25.8%、{last}%，拉动经济增长3.2个百分点。"
    assert evidence(text) == [(verdict, "wording")]


@pytest.mark.parametrize(
    "text",
    [
        "在5%的同比涨幅中，翘尾影响3个月，新影响2个月。",
        "在5%的同比涨幅中，翘尾影响涉及3类商品，新影响涉及2类商品。",
        "在抽查的6个品种中，翘尾影响4个百分点，新影响2个百分点。",
    ],
)
def test_prices_carried_over_are_told_in_points_of_a_rate(text: str) -> None:
    assert evidence(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "网购投诉占全市投诉的46.2%，预付卡投诉占全省服务投诉的18.7%，两类合计占全国投诉的60.9%。",
        "甲类投诉占城区投诉的46.2%，乙类投诉占农村投诉的18.7%，两类合计占全市投诉的30.9%。",
    ],
)
def test_shares_of_three_different_wholes_make_no_sum(text: str) -> None:
    assert evidence(text) == []


@pytest.mark.parametrize(("last", "verdict"), [("46.4", "consistent"), ("47.4", "inconsistent")])
def test_amounts_among_the_rates_of_three_industries_are_no_rates(last: str, verdict: str) -> None:
    text = (
        "第一产业贡献率为6.1%，增加值50亿元；第二产业贡献率为47.5%，增加值400亿元；"
        f"第三产业贡献率为{last}%，增加值500亿元。"
    )
    assert evidence(text) == [(verdict, "wording")]


def test_points_of_another_growth_in_the_next_sentence_are_none_of_the_first() -> None:
    text = (
        "全市生产总值100亿元，增长5.0%，其中第一产业增加值20亿元，拉动0.3个百分点，第二产业增加值30亿元，"
        "拉动1.7个百分点，第三产业增加值50亿元。民间投资拉动全部投资增长3.0个百分点。"
    )
    assert evidence(text) == [("consistent", "wording")]  # the amounts


def test_the_half_year_may_be_told_behind_its_quarters() -> None:
    text = "一季度完成进出口198亿元，二季度完成进出口220亿元。上半年进出口418亿元。"
    (check,) = zm.audit(text)
    assert (check.verdict, check.computed, len(check.spans)) == ("consistent", "41800000000", 3)


@pytest.mark.parametrize(("half", "verdict"), [("418.0", "consistent"), ("438.0", "inconsistent")])
def test_two_quarters_make_the_half_year_in_the_third_paragraph(half: str, verdict: str) -> None:
    text = f"全市经济平稳。\n外贸有所回升。\n上半年进出口{half}亿元，其中一季度198.0亿元，二季度220.0亿元。"
    assert [check.verdict for check in zm.audit(text)] == [verdict]


@pytest.mark.parametrize("first", ["190", "198"])
def test_quarters_of_two_years_make_no_half_year(first: str) -> None:
    text = f"2024年上半年全市实现出口418亿元。其中，2023年一季度出口{first}亿元，2024年二季度出口220亿元。"
    assert evidence(text) == []


def test_another_unit_that_counts_as_much_as_the_parts_is_not_their_whole() -> None:
    text = "全县企业110个，职工100人，其中内资企业60个，外资企业40个。"
    assert values(text) == [("total", "inconsistent", "100")]


_YI = "00000000"


@pytest.mark.parametrize("between", ["增长5%；", "游客30万人次，"])
def test_an_amount_two_figures_before_the_whole_is_no_third_part(between: str) -> None:
    text = f"旅游收入45亿元，{between}进出口总值110亿元，出口60亿元，进口40亿元。"
    assert values(text) == [("total", "inconsistent", f"100{_YI}")]


@pytest.mark.parametrize("before", ["", "用电形势平稳。", "用电形势平稳。供应充足。"])
def test_two_parts_that_leave_room_for_a_third_behind_them_are_not_all(before: str) -> None:
    text = (
        f"{before}全市工业用电量150亿千瓦时，其中国有企业用电量60亿千瓦时，增长3%，"
        "非国有企业用电量40亿千瓦时，增长7%，其他企业用电量48亿千瓦时。"
    )
    assert values(text) == [("total", "consistent", f"148{_YI}")]


@pytest.mark.parametrize(
    "text",
    [
        "农村保障性住房115.4万平方米。2023年，城镇保障性住房312.6万平方米。2024年，保障性住房428.0万平方米。",
        "农村居民参保115.4万人。2023年，城镇居民参保312.6万人。2024年，居民参保428.0万人。",
    ],
)
def test_an_amount_of_the_next_year_is_not_what_the_parts_make(text: str) -> None:
    assert values(text) == []


_PROJECTS = "全市项目30个，{whole}，其中工业项目20个，{part}，非工业项目10个。{behind}。"


@pytest.mark.parametrize(
    ("whole", "part", "behind"),
    [
        ("总投资100.2亿元", "总投资60.1亿元", "总投资30.1亿元"),
        ("比上年增加8个", "比上年增加5个", "比上年增加2个"),
    ],
)
def test_what_the_next_sentence_tells_is_not_beside_the_last_part(whole: str, part: str, behind: str) -> None:
    text = _PROJECTS.format(whole=whole, part=part, behind=behind)
    assert values(text) == [("total", "consistent", "30")]


@pytest.mark.parametrize("mark", ["，", "。"])
def test_four_quarters_make_the_year_told_behind_them(mark: str) -> None:
    text = (
        "一季度进出口112.3亿元，二季度进出口115.4亿元，三季度进出口118.1亿元，四季度进出口121.7亿元"
        f"{mark}全年进出口467.5亿元。"
    )
    assert values(text) == [("total", "consistent", "46750000000")]


@pytest.mark.parametrize("mark", ["，", "。"])
def test_these_two_are_looked_for_before_their_sentence_whatever_else_that_tells(mark: str) -> None:
    text = f"教育支出520亿元{mark}{firms(22)}{mark}医疗支出405亿元。这两部分共计935亿元，比上年增长5%。"
    assert values(text) == [("total", "inconsistent", f"925{_YI}")]
