"""In: short reports. Out: which amounts a balance, a remainder, a rate, a part, a share or a list is held against, by their names and places."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

import pytest

import zhmetrics as zm
from zhmetrics.checks import given as checks
from zhmetrics.checks.compare import compare_metrics

check_change = partial(checks.check_change, read=zm.parse_quantity, read_change=zm.parse_change)


def verdicts(text: str) -> list[tuple[str, str]]:
    return [(check.kind, check.verdict) for check in zm.audit(text)]


def sums(text: str) -> list[str]:
    """What each check says, without the name that it begins with."""
    return [check.message_zh.partition("：")[2] or check.message_zh for check in zm.audit(text)]


def findings(source: str, candidate: str) -> list[zm.Finding]:
    return compare_metrics(source, zm.extract(source).metrics, candidate, zm.extract(candidate).metrics)


# Exports, imports and what lies between them.


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "9月出口386.3亿美元，进口402.9亿美元，入超18.6亿美元。",
            "402.9亿美元 - 386.3亿美元 = 16.6亿美元，而文中为18.6亿美元（多2亿美元）",
        ),
        (
            "9月出口486.3亿美元，进口402.9亿美元，顺差82.4亿美元。",
            "486.3亿美元 - 402.9亿美元 = 83.4亿美元，而文中为82.4亿美元（少1亿美元）",
        ),
        (
            "进出口总额100.3亿元，其中进口60.2亿元，逆差25.1亿元。",
            "60.2亿元 × 2 - 100.3亿元 = 20.1亿元，而文中为25.1亿元（多5亿元）",
        ),
        (
            "进出口总额100.3亿元，其中进口40.1亿元，顺差25.1亿元。",
            "100.3亿元 - 40.1亿元 × 2 = 20.1亿元，而文中为25.1亿元（多5亿元）",
        ),
        (
            "出口70.3亿元，其中对美出口20.1亿元，进口30.2亿元，顺差41.1亿元。",
            "70.3亿元 - 30.2亿元 = 40.1亿元，而文中为41.1亿元（多1亿元）",
        ),
        (
            "对甲国出口60.2亿元，进口40.1亿元，对甲国顺差25.1亿元。",
            "60.2亿元 - 40.1亿元 = 20.1亿元，而文中为25.1亿元（多5亿元）",
        ),
        (
            "出口60.2亿元，进口40.1亿元。贸易顺差25.1亿元。",
            "60.2亿元 - 40.1亿元 = 20.1亿元，而文中为25.1亿元（多5亿元）",
        ),
    ],
)
def test_a_balance_is_the_one_way_of_trade_less_the_other(text: str, said: str) -> None:
    assert sums(text) == [said]


@pytest.mark.parametrize(
    "text",
    [
        "出口60.2亿元，进口40.1亿元，计划实现顺差25.1亿元。",
        "出口60.2亿元，进口40.1亿元。全年运行平稳。顺差25.1亿元。",
        "出口60.2亿元，进口40.1亿元。\n贸易顺差25.1亿元。",
        "出口60.2亿元，进口40.1亿元，顺差2.5亿美元。",
        "2023年出口60.2亿元，2024年进口40.1亿元，顺差25.1亿元。",
        "对甲国出口60.2亿元，对乙国进口40.1亿元，顺差25.1亿元。",
        "出口60.2亿元，进口40.1亿元，对甲国顺差25.1亿元。",
        "出口60.2亿元，进口40.1亿元，服务贸易收入8.2亿元，顺差25.1亿元。",
        "进出口总额100.3亿元，其中出口60.2亿元，逆差20.1亿元。",
    ],
)
def test_a_balance_of_another_plan_paragraph_unit_year_place_or_side_is_held_against_nothing(text: str) -> None:
    assert verdicts(text) == []


# What one name exceeds another by.


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("甲队得分52分，甲队队员12人，乙队队员8人，甲队比乙队多6人。", "12人 - 8人 = 4人，而文中为6人（多2人）"),
        (
            "甲组有效率90.3%，乙组有效率78.2%，甲组有效率比乙组有效率高11.1个百分点。",
            "90.3% - 78.2% = 12.1个百分点，而文中为11.1个百分点（少1个百分点）",
        ),
        (
            "甲组患者120人，有效率90.3%；乙组患者118人，有效率78.2%，甲组患者比乙组患者多3人。",
            "120人 - 118人 = 2人，而文中为3人（多1人）",
        ),
        (
            "男性48.1万人，女性52.3万人，男性比女性少3.2万人。",
            "52.3万人 - 48.1万人 = 4.2万人，而文中为3.2万人（少1万人）",
        ),
        (
            "试验组治愈率78.2%，对照组治愈率90.3%，相差11.1个百分点。",
            "90.3% - 78.2% = 12.1个百分点，而文中为11.1个百分点（少1个百分点）",
        ),
    ],
)
def test_an_excess_is_of_the_two_amounts_of_its_own_unit_that_bear_the_names(text: str, said: str) -> None:
    assert sums(text) == [said]


@pytest.mark.parametrize(
    "text",
    [
        "甲厂产量52.3万吨，乙厂产量48.1万吨，甲厂比上年多3.2万吨。",
        "甲厂产量52.3万吨，乙厂产量48.1万吨。\n甲厂比乙厂多3.2万吨。",
        "甲厂产量52.3万吨，甲厂销量51.2万吨，乙厂产量48.1万吨，甲厂比乙厂多3.2万吨。",
        "2023年甲厂产量52.3万吨，2024年乙厂产量48.1万吨，甲厂比乙厂多3.2万吨。",
        "试验组治愈率90.3%，对照组复发率78.2%，相差11.1个百分点。",
        "甲镇入学率90.3%，乙镇入学率78.2%，丙镇入学率76.1%，相差11.1个百分点。",
        "试验组治愈率90.3%，对照组治愈率78.2%。相差11.1个百分点。",
    ],
)
def test_an_excess_whose_two_levels_are_not_told_for_certain_is_held_against_nothing(text: str) -> None:
    assert verdicts(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("水库水位36.40米，低于警戒水位（37.20米）0.90米。", "37.20米 - 36.40米 = 0.8米，而文中为0.90米（多0.1米）"),
        (
            "水库水位38.46米，超警戒水位1.36米（警戒水位37.20米）。",
            "38.46米 - 37.20米 = 1.26米，而文中为1.36米（多0.1米）",
        ),
        (
            "水位38.46米，库容1.2亿立方米，超警戒水位（37.20米）1.36米。",
            "38.46米 - 37.20米 = 1.26米，而文中为1.36米（多0.1米）",
        ),
    ],
)
def test_a_level_and_its_mark_differ_by_what_it_is_over_or_below(text: str, said: str) -> None:
    assert sums(text) == [said]


@pytest.mark.parametrize(
    "text",
    [
        "水位38.46米，下游36.21米，超警戒水位（37.20米）1.36米。",
        "水库水位38.46米，超警戒水位1.36米。汛限水位（37.20米）下月调整。",
        "水库水位38.46米。超警戒水位（37.20米）1.36米。",
    ],
)
def test_a_mark_is_held_against_the_one_level_of_its_sentence(text: str) -> None:
    assert verdicts(text) == []


# What is left.


def test_what_is_left_of_revenue_that_may_have_transfers_is_told_where_it_holds() -> None:
    (check,) = zm.audit("本级财政收入120.35亿元，支出100.12亿元，收支结余20.23亿元。")

    assert (check.kind, check.verdict, check.evidence) == ("difference", "consistent", "sum")


@pytest.mark.parametrize(
    "text",
    [
        "本级财政收入9亿元，支出7亿元，收支结余2亿元。",
        "本级财政收入120.35亿元，支出100.12亿元，收支结余22.23亿元。",
    ],
)
def test_what_is_left_of_revenue_that_may_have_transfers_is_not_told_where_it_fails_or_may_hold_by_accident(
    text: str,
) -> None:
    assert verdicts(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "收入12.5亿元，其中保险费收入6.1亿元、利息收入1.5亿元；支出10.2亿元，当年收支结余3.3亿元。",
            "12.5亿元 - 10.2亿元 = 2.3亿元，而文中为3.3亿元（多1亿元）",
        ),
        (
            "政府收入562.1亿元，地价收入14.2亿元。政府开支749.3亿元，未计发债所得赤字197.2亿元。",
            "749.3亿元 - 562.1亿元 = 187.2亿元，而文中为197.2亿元（多10亿元）",
        ),
        ("出生率6.2‰，死亡率8.1‰，自然增长率-2.9‰。", "6.2‰ - 8.1‰ = -1.9‰，而文中为-2.9‰（少1‰）"),
        ("下达资金100万元，已支出60万元，尚余50万元。", "100万元 - 60万元 = 40万元，而文中为50万元（多10万元）"),
        (
            "下达资金200.5万元，下达专项100.5万元，已支出60.2万元，尚余40.3万元。",
            "100.5万元 - 60.2万元 = 40.3万元，与文中一致",
        ),
        (
            "资产总额86.2亿元，负债总额42.1亿元，净资产45.1亿元。",
            "86.2亿元 - 42.1亿元 = 44.1亿元，而文中为45.1亿元（多1亿元）",
        ),
    ],
)
def test_what_is_left_is_the_one_named_amount_less_the_other(text: str, said: str) -> None:
    assert sums(text) == [said]


@pytest.mark.parametrize(
    "text",
    [
        "基金收入12.5亿元，支出10.2亿元，当年结余同比增长3.2亿元。",
        "基金收入12.5亿元，支出10.2亿元，上年结转1.1亿元，当年结余3.2亿元。",
        "基金收入8.5亿元，支出10.2亿元，当年结余3.2亿元。",
        "基金收入12.5亿元，支出10.2亿元。\n当年结余3.2亿元。",
        "基金收入12.5亿元，支出10.2亿元，当年结余3.2亿美元。",
        "2023年基金收入12.5亿元，2024年支出10.2亿元，当年结余3.2亿元。",
        "出生率6.2‰，死亡率8.1‰，自然增长率1.9‰。",
    ],
)
def test_what_is_left_is_held_against_nothing_where_other_amounts_are_meant(text: str) -> None:
    assert verdicts(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("债务余额由95.5亿元下降到83.2亿元，累计减债10.3亿元。", []),
        ("债务余额由95.5亿元下降到83.2亿元，减少10.3亿元。", [("difference", "inconsistent")]),
        ("医保覆盖率由95.5%下降到93.2%，下降2.1个百分点。", [("difference", "inconsistent")]),
        ("医保覆盖率由95.5%下降到93.2%，下降2.3个百分点。", [("difference", "consistent")]),
    ],
)
def test_what_went_down_is_the_earlier_less_the_later_but_debts_paid_may_be_others(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert verdicts(text) == found


# A part that is greater than its whole.


@pytest.mark.parametrize(
    "text",
    [
        "完成投资3亿元，其中工业投资3.6亿元。",
        "志愿者3.2万人。其中青年志愿者5.1万人。",
        "志愿者3.2万人，注册率8.1%。其中青年志愿者5.1万人。",
        "总投资86亿元，签约项目32项，其中工业项目35项。",
        "企业120家，比上年增加12家，其中工业企业135家。",
        "签约项目32个（其中工业项目35个）。",
        "签约项目32个，其中工业项目超过35个。",
        "建议126件、提案218件，其中A类353件。",
    ],
)
def test_a_part_that_cannot_be_in_its_whole_is_an_error(text: str) -> None:
    assert verdicts(text) == [("total", "inconsistent")]


@pytest.mark.parametrize(
    "text",
    [
        "签约项目约32个，其中工业项目33个。",
        "完成投资3亿元，其中工业投资3.2亿元。",
        "签约项目32个，其中工业项目不到35个。",
        "签约项目不少于32个，其中工业项目35个。",
    ],
)
def test_a_part_that_rounding_or_a_bound_lets_into_its_whole_is_no_error(text: str) -> None:
    assert verdicts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "登记志愿者3.2万人。其中受助老人5.1万人。",
        "志愿者3.2万人，党员2.1万人。其中青年志愿者5.1万人。",
        "志愿者3.2万人。\n其中青年志愿者5.1万人。",
        "净增贷款3.2亿元。其中涉农净增贷款5.1亿元。",
        "利润3.2亿元，其中甲公司利润5.1亿元。",
        "建议126件、提案218件，其中A类253件。",
        "现有企业86户，规上企业32家，其中民营企业35家。",
        "企业1200家，规上企业120家，其中工业企业135家。",
        "完成投资10亿元，其中两个项目总投资30亿元。",
        "2023年企业120家，其中2024年工业企业135家。",
    ],
)
def test_what_is_taken_from_another_amount_than_the_one_before_it_is_no_error(text: str) -> None:
    assert verdicts(text) == []


# Rates by their names.


@pytest.mark.parametrize(
    "text",
    [
        "2024年计划投资100亿元，全年完成95亿元，完成率96.5%。",
        "应到代表120人，实到114人。出席率93%。",
        "产量100万吨，其中热轧60万吨；销量99.1万吨，产销率98.1%。",
        "常住人口500万人，其中城镇常住人口300万人，城镇化率达到62%。",
        "检查学校120所，合格96所，合格率82%。",
        "检查有食堂的学校120所，其中学校食堂合格96所，合格率82%。",
    ],
)
def test_a_rate_that_its_part_and_its_whole_do_not_make_is_an_error(text: str) -> None:
    assert verdicts(text) == [("share", "inconsistent")]


@pytest.mark.parametrize(
    "text",
    [
        "2024年上半年应收租金120万元，2024年1—9月实收114万元，收缴率93%。",
        "2023年计划投资100亿元，2024年完成95亿元，完成率96.5%。",
        "应到代表120人，实到114人。会议圆满结束。出席率93%。",
        "应到代表120人，实到114人。\n出席率93%。",
        "应到代表120人，实到单位114家，出席率93%。",
        "产量100万吨，热轧60万吨，销量99.1万吨，产销率98.1%。",
        "常住人口500万人，其中城镇常住人口300万人，城镇化率达到62%的县8个。",
        "检查学校120所，其中学校食堂合格96所，合格率82%。",
        "一、年末常住人口500万人。\n二、城镇人口300万人，城镇化率62%。",
    ],
)
def test_a_rate_of_another_time_place_unit_or_of_some_is_held_against_nothing(text: str) -> None:
    assert verdicts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "一、年末常住人口500万人。\n二、城镇人口300万人，城镇化率60%。",
        "一、存款余额482亿元。\n二、贷款余额306亿元，存贷比63.5%。",
        "应到代表120人，实到114人，列席30人，出席率95%。",
    ],
)
def test_a_rate_that_holds_of_a_whole_in_the_paragraph_before_is_told(text: str) -> None:
    assert verdicts(text) == [("share", "consistent")]


def test_a_rate_holds_of_a_part_and_a_whole_whose_one_time_is_told_in_two_ways() -> None:
    (check,) = zm.audit("2024年上半年计划投资100.0亿元，2024年1—6月完成投资95.2亿元，完成率95.2%。")

    assert (check.kind, check.verdict, check.computed) == ("share", "consistent", "95.2")


# Shares of a whole number of things.


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("100家企业中有52%开展了研发活动。", []),
        ("99家企业中有52%开展了研发活动。", ["consistent"]),
        ("1000家企业中有52.5%开展了研发活动。", []),
        ("800家企业中有52.5%开展了研发活动。", ["consistent"]),
    ],
)
def test_a_share_of_so_many_things_that_every_share_is_possible_shows_nothing(text: str, found: list[str]) -> None:
    assert [check.verdict for check in zm.audit(text)] == found


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("28家企业，其中52%为民营企业。", "28家中15家 = 53.57%，而文中为52%（少1.57个百分点）"),
        ("28家企业，其中52%的企业开展了研发。", "28家中15家 = 53.57%，而文中为52%（少1.57个百分点）"),
        ("28家企业中，52%已开展研发。", "28家中15家 = 53.57%，而文中为52%（少1.57个百分点）"),
        ("抽检28批次，合格率95%。", "28批次中27批次 = 96.43%，而文中为95%（少1.43个百分点）"),
        ("受理28件，办结率95%。", "28件中27件 = 96.43%，而文中为95%（少1.43个百分点）"),
    ],
)
def test_a_share_that_no_whole_number_of_things_is_comes_with_the_nearest(text: str, said: str) -> None:
    assert sums(text) == [said]


@pytest.mark.parametrize(
    "text",
    [
        "28家企业中有52%的产品出口。",
        "28家企业中有约52%开展了研发。",
        "28家企业。其中有52%开展了研发活动。",
        "28.5万家企业中有52%开展了研发。",
        "抽检28批次，满意率95%。",
        "走访28批次，合格率95%。",
    ],
)
def test_a_share_that_need_not_be_of_the_things_before_it_is_held_against_nothing(text: str) -> None:
    assert verdicts(text) == []


# Lists and the number of their names.


@pytest.mark.parametrize(
    "text",
    [
        "覆盖张村、李村、王村3个村。",
        "覆盖张村、李村2个村。",
        "惠及职工120人，覆盖张村、李村、王村3个村。",
        "覆盖张村、李村、王村共3个村。",
        "生产甲、乙、丙三种产品。",
        "抽调住房和城乡建设局、教育局、民政局等3个部门。",
        "抽调住房和城乡建设局、教育局、民政局等4个部门。",
        "覆盖张村和李村、王村2个村。",
        "覆盖张村和李村、王村3个村。",
        "全年下乡16次，走访东镇、西镇3个村的张家、李家等2户。",
        "举办“春之声、夏之歌”、“秋之韵”等2场演出。",
        "办好3件实事，包括：修路；建桥；通水。",
        "办好3件实事：修路、建桥、通水。",
    ],
)
def test_a_list_of_as_many_names_as_the_number_says_holds(text: str) -> None:
    assert [(check.kind, check.verdict, check.evidence) for check in zm.audit(text)] == [
        ("list_count", "consistent", "sum")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "抽调住房和城乡建设局、教育局、民政局等2个部门。",
        "覆盖张村、李村、王村等共计2个村。",
        "覆盖张村、李村、王村等在内的2个村。",
        "覆盖东镇的张村、李村、王村等2个村。",
        "举办《春》、《夏》、《秋》等2场演出。",
        "举办“春之声、夏之歌”、“秋之韵”、“冬之舞”等2场演出。",
    ],
)
def test_a_list_of_more_names_than_the_number_says_is_an_error(text: str) -> None:
    (check,) = zm.audit(text)

    assert (check.kind, check.verdict, check.evidence) == ("list_count", "inconsistent", "wording")
    assert "之前列出3个名称" in check.message_zh
    assert (check.stated, check.computed) == ("2", "3")


@pytest.mark.parametrize(
    "text",
    [
        "抽调住房和城乡建设局、教育局、民政局等5个部门。",
        "覆盖张村和李村、王村4个村。",
        "覆盖张村、李村两个村。",
        "覆盖张村、李村、王村等3个以上村。",
        "覆盖张村、李村、王村等近2个村。",
        "覆盖张村、李村、王村，共2个村。",
        "覆盖东镇、西镇的张村、李村等2个村。",
        "举办“春、夏、秋”主题活动3场。",
        "办好3件实事，包括：修路；建桥。",
        "办好2件实事，包括：修路；建桥。",
        "办好3件实事，包括：修路、建桥、通水等。",
        "办好3件实事：甲村：修路；乙村：建桥；丙村：通水。",
    ],
)
def test_a_list_that_is_open_or_of_something_else_claims_nothing(text: str) -> None:
    assert verdicts(text) == []


# A source and what is told of it.


@pytest.mark.parametrize(
    ("source", "candidate"),
    [
        ("2024年上半年，全县工业总产值53.2亿元。", "2024年1—6月，全县工业总产值53.2亿元。"),
        ("1—2月，工业投资35.7亿元。", "前2个月，工业投资35.7亿元。"),
        ("建成区面积4.56平方公里。", "建成区面积456公顷。"),
        ("全县工业总产值2亿多元。", "全县工业总产值2亿多元。"),
        ("新办企业翻一番。", "新办企业增长1倍。"),
    ],
)
def test_one_time_or_amount_in_other_words_is_the_same(source: str, candidate: str) -> None:
    (finding,) = findings(source, candidate)

    assert finding.verdict == "supported"
    assert "may be" not in finding.message


@pytest.mark.parametrize(
    ("candidate", "differs"),
    [
        ("2024年1—9月，全县工业总产值53.2亿元。", "时期不同"),
        ("2023年上半年，全县工业总产值53.2亿元。", "时期不同"),
        ("2024年全县工业总产值53.2亿元。", "时期不同"),
    ],
)
def test_the_same_amount_of_another_time_is_told_with_nothing_else_that_differs(candidate: str, differs: str) -> None:
    (finding,) = findings("2024年上半年，全县工业总产值53.2亿元。", candidate)

    assert finding.verdict == "not_found"
    assert finding.message_zh == f"53.2亿元：来源中未见；另有数值相同的“2024年上半年，工业总产值53.2亿元”，{differs}"


def test_the_same_fraction_under_another_name_is_told() -> None:
    (finding,) = findings("参展企业三百五十七分之二来自境外。", "园区用工三百五十七分之二为本地人。")

    assert finding.verdict == "not_found"
    assert finding.message_zh.endswith("指标不同")


@pytest.mark.parametrize(
    ("source", "candidate", "message"),
    [
        ("全县工业总产值近100亿元。", "全县工业总产值超100亿元。", "超100亿元：来源中工业总产值为近100亿元，两者不符"),
        ("工业投资同比增长12.3%。", "工业投资同比下降12.3%。", "下降12.3%：来源中工业投资为增长12.3%，方向相反"),
        ("新办企业翻一番。", "新办企业翻两番。", "翻两番：来源中新办企业为翻一番，两者不符"),
        ("计划工业投资35.7亿元。", "工业投资36.7亿元。", "36.7亿元：来源中工业投资为35.7亿元（计划数），两者不符"),
        ("其中12项为全国首创。", "其中13项为全国首创。", "13项：来源中为12项，两者不符"),
    ],
)
def test_a_contradiction_is_told_with_what_the_source_says(source: str, candidate: str, message: str) -> None:
    assert [(finding.verdict, finding.message_zh) for finding in findings(source, candidate)] == [
        ("contradicted", message)
    ]


# Values that a program has in hand.


def test_percentage_points_do_not_measure_how_money_moved() -> None:
    with pytest.raises(zm.UnitError):
        check_change("80亿元", "90亿元", "10个百分点")


@pytest.mark.parametrize(
    ("before", "after", "stated", "formula"),
    [
        ("80亿元", "100亿元", "增长25%", "100亿元 / 80亿元 - 1 = 25%, as the text says"),
        ("100亿元", "80亿元", "下降20%", "1 - 80亿元 / 100亿元 = 20%, as the text says"),
        ("80亿元", "160亿元", "翻一番", "160亿元 / 80亿元 = 2倍, as the text says"),
        ("80%", "85%", "5个百分点", "85% - 80% = 5个百分点, as the text says"),
        (80, 100, Decimal("0.25"), "100 / 80 - 1 = 0.25, as the text says"),
        ("80亿元", "100亿元", "增加20亿元", "100亿元 - 80亿元 = 20亿元, as the text says"),
    ],
)
def test_the_formula_of_a_change_says_which_way_it_went(before, after, stated, formula) -> None:
    assert check_change(before, after, stated).message == formula


def test_a_fraction_of_three_digits_is_known_again_without_a_name() -> None:
    assert [finding.verdict for finding in findings("全县合作社的三百五十七分之二。", "即三百五十七分之二。")] == [
        "supported"
    ]
