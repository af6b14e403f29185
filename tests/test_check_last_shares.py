"""What a share, a rate and a figure given twice are held against, in texts where one word, place or neighbour decides."""

from __future__ import annotations

import pickle

import pytest

import zhmetrics as zm
from zhmetrics.checks.audit import audit_metrics
from zhmetrics.checks.claims import Passage
from zhmetrics.checks.wholes import meets
from zhmetrics.values.interval import Interval


def told(text: str) -> list[tuple[str, ...]]:
    """Verdict, evidence and words of each share, the claim first."""
    return [
        (check.verdict, check.evidence, *(text[start:end] for start, end in check.spans))
        for check in zm.audit(text)
        if check.kind == "share"
    ]


def test_growth_is_the_later_over_the_earlier_less_one() -> None:
    grown = zm.check_change("200亿元", "230亿元", "增长15%")
    fallen = zm.check_change("200亿元", "170亿元", "下降15%")
    assert (grown.verdict, fallen.verdict) == ("consistent", "consistent")
    assert "230亿元 / 200亿元 - 1" in grown.message
    assert "1 - 170亿元 / 200亿元" in fallen.message


# --- a figure given twice -------------------------------------------------------------------------------------------


def test_a_figure_given_before_is_shown_as_finely_as_the_one_that_repeats_it() -> None:
    (check,) = zm.audit("2023年全区煤电上网电价0.3914元\n2023年，全区煤电上网电价0.39元。")
    assert (check.kind, check.verdict, check.computed) == ("restatement", "consistent", "0.39")


def test_three_digits_in_two_scales_may_agree_by_accident() -> None:
    assert zm.audit("项目投资4530万元。另据财报，支出为45,300千元。") == []


def test_four_digits_in_two_scales_are_one_figure() -> None:
    (check,) = zm.audit("项目投资4531万元。另据财报，支出为45,310千元。")
    assert (check.kind, check.verdict) == ("restatement", "consistent")


# --- rows that came from another process ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "2023年全区工业总产值99.86亿元\n2023年，全区工业总产值99.9亿元，增长4%。",
        "检查企业320户，整改280家，其中危化企业32家，占15%。",
        "计划处理能力500吨/日，实际处理能力480吨/日，完成计划的95%。",
        "销量46.35万辆，完成全年50万辆目标的92.7%。",
    ],
)
def test_rows_that_were_pickled_one_by_one_claim_what_they_claimed_before(text: str) -> None:
    metrics = list(zm.extract(text))
    before = audit_metrics(text, metrics)
    assert before
    after = audit_metrics(text, [pickle.loads(pickle.dumps(metric)) for metric in metrics])
    assert [check.to_dict() for check in after] == [check.to_dict() for check in before]


# --- plans ----------------------------------------------------------------------------------------------------------


def test_what_was_done_is_held_against_the_plan_and_not_against_itself() -> None:
    text = "计划调整种植结构90.0亩，结构调整90亩，完成计划的100%。"
    assert told(text) == [("consistent", "wording", "100%", "90亩", "90.0亩")]


@pytest.mark.parametrize("part", ["实际处理能力480吨/日", "处理能力达到480吨/日"])
def test_a_plan_in_a_compound_unit_is_held_against_what_was_done(part: str) -> None:
    text = f"计划处理能力500吨/日，{part}，完成计划的95%。"
    assert told(text) == [("inconsistent", "wording", "95%", "480吨/日", "500吨/日")]


# --- 占 -------------------------------------------------------------------------------------------------------------


def test_growth_between_a_part_and_its_whole_is_not_the_part() -> None:
    text = "出口6亿元，同比增加1亿元，占进出口10亿元的50%。"
    assert told(text) == [("inconsistent", "wording", "50%", "6亿元", "10亿元")]


def test_of_three_amounts_in_a_list_the_one_beside_its_part_is_the_whole() -> None:
    text = "新登记企业5万户；注销企业1万户；实有企业32万户，其中外资4万户，占12.5%。"
    assert told(text) == [("consistent", "wording", "12.5%", "4万户", "32万户")]


def test_what_has_been_done_is_of_the_amount_of_its_own_sentence() -> None:
    text = "全县脱贫人口2.3万人。监测对象512户1873人，已消除风险1461人，占85%。"
    assert told(text) == [("inconsistent", "wording", "85%", "1461人", "1873人")]


def test_a_bare_share_is_of_nothing_three_sentences_back() -> None:
    assert told("走访企业1234家。天气良好。设施齐全。培训商户567家，占45.9%。") == []
    assert told("走访企业1234家。天气良好。设施齐全。秩序井然。培训商户567家，占45.9%。") == []


def test_a_bare_share_that_two_amounts_would_fit_is_of_neither() -> None:
    assert told("走访企业1250家，走访商户1250家。整改575家，占46%。") == []
    assert told("走访企业1250家，走访商户1300家。整改575家，占46%。") == [
        ("consistent", "sum", "46%", "575家", "1250家")
    ]


def test_a_total_with_a_number_behind_it_is_still_the_total() -> None:
    text = "财政收入20亿元的0.6，留在市级。税收12亿元，占财政收入的65%。"
    assert told(text) == [("inconsistent", "wording", "65%", "12亿元", "20亿元")]


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


# --- rates ----------------------------------------------------------------------------------------------------------


def test_a_rate_of_another_thing_that_was_done_ends_no_group() -> None:
    text = "实施项目100个，竣工80个，开工率95%，竣工率70%。"
    assert told(text) == [("inconsistent", "wording", "70%", "80个", "100个")]


def test_what_came_long_after_something_was_done_is_no_count_of_it() -> None:
    text = "受理案件1200件，办结以后逐件答复并按规定公开办理结果，当事人满意的1100件，办结率98.5%。"
    assert len("办结以后逐件答复并按规定公开办理结果，当事人满意的") == 25
    assert told(text) == []


# --- lists ----------------------------------------------------------------------------------------------------------


def test_the_word_before_a_list_of_shares_goes_for_all_of_it() -> None:
    text = "受理1972件、1656件，核准795件、668件，比例40.31%、40.84%。"
    assert told(text) == [
        ("consistent", "wording", "40.31%", "795件", "1972件"),
        ("inconsistent", "wording", "40.84%", "668件", "1656件"),
    ]


def test_a_list_of_shares_one_of_which_holds_was_not_dealt_out_so() -> None:
    text = "全市职工100人，其中研究生10人，本科30人，专科20人，分别占10%、35%、25%。"
    assert told(text) == [("consistent", "wording", "10%", "10人", "100人")]
