"""Shares, cuts, stretches of time and sums: what stands around a claim (another subject, decoys of other units, earlier paragraphs) leaves it as it is."""

from __future__ import annotations

import attrs
import pytest

import zhmetrics as zm
from zhmetrics.checks.claims import Passage
from zhmetrics.checks.names import COMPLEMENTS
from zhmetrics.checks.share import _performs
from zhmetrics.checks.splits import _whole_behind


def verdicts(text: str) -> list[tuple[str, str, str]]:
    return [(check.kind, check.verdict, check.message.partition("; ")[0]) for check in zm.audit(text)]


def laid_out(text: str) -> Passage:
    return Passage(text, zm.extract(text).metrics)


# --- Shares -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        ("销量46.35万辆，完成全年50万辆目标的92.7%", "销量: 46.35万辆 / 50万辆 = 92.7%, as the text says"),
        ("参保34.1万人，完成任务数31万人的110%", "参保: 34.1万人 / 31万人 = 110%, as the text says"),
    ],
)
def test_a_share_of_something_else_does_not_end_its_sentence(claim: str, told: str):
    assert ("share", "consistent", told) in verdicts(f"出口6亿元；进口占进出口10亿元的40%，{claim}。")


def test_a_subject_is_found_again_among_amounts_of_a_compound_unit():
    told = "煤耗: 6.1千克/吨 / 12.2千克/吨 = 50%, as the text says"
    assert verdicts("煤耗6.1千克/吨，油耗3.2千克/吨，煤耗占能耗12.2千克/吨的50%。") == [("share", "consistent", told)]


@pytest.mark.parametrize("pronoun", ["其", "它", "这"])
def test_a_pronoun_before_a_share_is_no_other_subject(pronoun: str):
    ((kind, verdict, message),) = verdicts(f"出口6.03亿元，{pronoun}占进出口10.05亿元的50%。")
    assert (kind, verdict) == ("share", "inconsistent")
    assert message.startswith("出口: 6.03亿元 / 10.05亿元 = 60%, but the text says 50%")


def test_a_label_that_says_what_its_clause_says_leaves_the_indicator_in():
    (figure,) = laid_out("资金到账12亿元。").figures
    metric = figure.metric._replace(indicator="到位资金")
    clause, label = "资金到账", "资金到账 ".strip()
    assert clause is not label
    assert _performs("资金到位", attrs.evolve(figure, metric=metric, before="", clause=clause, label=label))


# --- Cuts -------------------------------------------------------------------------------------------------------------


def test_a_third_part_far_behind_is_none_however_much_stands_in_earlier_paragraphs():
    text = (
        "上年末企业30家、商户20户、合作社5个。\n"
        "全县投资总额50.2亿元，其中工业项目30.1亿元，非工业项目20.1亿元，新建道路3公里、桥梁2座、学校4所、医院5家、"
        "站点6个、公园7个、泵站8个、水塔9座，投资12.3亿元。"
    )
    told = "投资总额: 30.1亿元 + 20.1亿元 = 50.2亿元, as the text says"
    assert verdicts(text) == [("total", "consistent", told)]


def test_a_whole_of_three_levels_is_made_by_two_parts_of_one_and_of_two():
    text = "省市县和社会资金共50.2亿元，其中省级资金12.1亿元，市县资金20.0亿元，社会资金20.1亿元。"
    ((kind, verdict, message),) = verdicts(text)
    assert (kind, verdict) == ("total", "inconsistent")
    assert message.startswith("省市县和社会资金: 12.1亿元 + 20.0亿元 + 20.1亿元 = 52.2亿元, but the text says 50.2亿元")


@pytest.mark.parametrize(
    "before",
    ["包裹投递量320.5万件，报刊投递量22.0亿份", "报刊投递量22.0亿份，包裹投递量320.5万件"],
)
def test_kinds_are_of_the_amount_of_their_unit(before: str):
    ((kind, verdict, message),) = verdicts(
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


# --- Stretches of time ------------------------------------------------------------------------------------------------


def test_december_ends_the_fourth_quarter():
    told = "投资: 9.1亿元 + 10.1亿元 + 11.1亿元 = 30.3亿元, as the text says"
    text = "2023年四季度完成投资30.3亿元，10月投资9.1亿元，11月投资10.1亿元，12月投资11.1亿元。"
    assert verdicts(text) == [("total", "consistent", told)]


def test_halves_of_one_year_do_not_make_the_year_before():
    assert verdicts("2022年进出口50.2亿元，2023年上半年进出口20.1亿元，2023年下半年进出口30.1亿元。") == []


@pytest.mark.parametrize("mark", ["，其中", "。"])
def test_a_name_of_two_characters_ends_the_name_of_its_whole(mark: str):
    told = "固定资产投资: 20.1亿元 + 30.1亿元 = 50.2亿元, as the text says"
    text = f"上半年固定资产投资50.2亿元{mark}一季度投资20.1亿元，二季度投资30.1亿元。"
    assert verdicts(text) == [("total", "consistent", told)]


def test_four_rounded_quarters_make_a_year_of_two_digits_too_easily_to_be_told():
    assert verdicts("全年投资71亿元，一季度投资14亿元，二季度投资17亿元，三季度投资19亿元，四季度投资21亿元。") == []


# --- Sums -------------------------------------------------------------------------------------------------------------


def test_both_sums_behind_items_of_two_units_each_are_told():
    text = "甲县种植小麦12.1万亩、产粮20.3万吨，乙县种植小麦13.2万亩、产粮30.4万吨，合计25.3万亩、产粮50.7万吨。"
    messages = [message for _kind, _verdict, message in verdicts(text)]
    assert any("12.1万亩 + 13.2万亩 = 25.3万亩, as the text says" in message for message in messages)
    assert any("20.3万吨 + 30.4万吨 = 50.7万吨, as the text says" in message for message in messages)


def test_a_list_stands_behind_the_last_amount_that_is_greater_than_its_sum():
    text = "业务费原列43亿元，后改列50亿元，系办理甲2亿元、乙8亿元及丙4亿元，共计19亿元。"
    ((kind, verdict, message),) = verdicts(text)
    assert (kind, verdict) == ("total", "inconsistent")
    assert message.startswith("2亿元 + 8亿元 + 4亿元 = 14亿元, but the text says 19亿元")
