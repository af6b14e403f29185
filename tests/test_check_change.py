"""Growth and falls: between which two levels they lie, on which base, and where other levels stand nearer."""

from __future__ import annotations

import pickle

import pytest

import zhmetrics as zm
from verdicts import reckoned, verdicts, verdicts_on
from zhmetrics.checks.audit import audit_metrics
from zhmetrics.checks.claims import Passage
from zhmetrics.checks.movements import movements


def test_what_has_doubled_is_not_denied_by_the_rate_of_its_rise() -> None:
    assert reckoned("年末贷款余额100亿元，比上年增加50亿元，翻一番。") == []


def test_a_ratio_to_another_year_is_no_level_that_a_movement_ends_at() -> None:
    def ends(text: str) -> list[str]:
        found = movements(Passage(text, list(zm.extract(text))))
        return [each.after.metric.text for each in found if each.after is not None]

    assert ends("产能由设计能力的1.2倍增长到2015年的1.5倍，增加0.3倍。") == []
    assert ends("产能由设计能力的1.2倍提高到设计能力的1.5倍，增加0.3倍。") == ["1.5倍"]


@pytest.mark.parametrize("ahead", ["", "全县建成泵站12座，", "全县建成泵站12座，修路30公里，"])
def test_the_growth_right_before_the_level_it_led_to_is_found_behind_other_figures(ahead: str) -> None:
    text = f"{ahead}2022年产值4亿元，2023年产值比2022年增长25%，达到5亿元。"
    assert reckoned(text) == [("consistent", "wording", "5亿元 / 4亿元 - 1 = 25%, as the text says")]


def test_a_rise_under_the_next_heading_is_not_of_the_level_before() -> None:
    assert reckoned("（一）存款。年末存款余额100亿元。较年初增长25%。\n（二）贷款。\n较年初增加15亿元。") == []


def test_growth_is_the_later_over_the_earlier_less_one() -> None:
    grown = zm.check_change("200亿元", "230亿元", "增长15%")
    fallen = zm.check_change("200亿元", "170亿元", "下降15%")
    assert (grown.verdict, fallen.verdict) == ("consistent", "consistent")
    assert "230亿元 / 200亿元 - 1" in grown.message
    assert "1 - 170亿元 / 200亿元" in fallen.message


@pytest.mark.parametrize("text", ["该村光伏电站由0座增加到5座，增长100%。", "民营医院由0家增加到5家，数量增长50%。"])
def test_growth_from_nothing_at_all_can_be_no_percentage(text: str) -> None:
    assert verdicts(text) == [("change", "unverifiable")]


@pytest.mark.parametrize(
    ("earlier", "told"),
    [("用电量", [("change", "inconsistent")]), ("全社会用电量", [])],
)
def test_growth_behind_two_years_is_told_of_both_only_where_they_bear_one_name(
    earlier: str, told: list[tuple[str, str]]
) -> None:
    assert verdicts(f"2023年{earlier}100亿千瓦时，2024年用电量120亿千瓦时，增长30%。") == told


@pytest.mark.parametrize(
    ("mark", "told"), [("修订数", []), ("调整后", []), ("含下属单位", [("change", "inconsistent")])]
)
def test_a_base_marked_as_revised_may_not_be_what_growth_is_told_on(mark: str, told: list[tuple[str, str]]) -> None:
    assert verdicts(f"财政收入由上年的100亿元（{mark}）增加到120亿元，增长9%。") == told


@pytest.mark.parametrize(("times", "verdict"), [("14", "inconsistent"), ("19", "consistent")])
def test_levels_far_apart_are_of_one_thing_where_the_growth_told_in_times_is_as_great(times: str, verdict: str) -> None:
    assert verdicts(f"全年完成投资40亿元，比去年的2亿元增长{times}倍。") == [("change", verdict)]


def test_growth_before_a_start_and_an_end_of_other_things_is_not_theirs() -> None:
    assert verdicts("全市用电量80亿千瓦时。增长10%，由90座变电站增至110座变电站供应。") == []


def test_growth_of_spending_is_not_that_of_the_revenue_planned_behind_it() -> None:
    text = "2023年一般公共预算收入完成10亿元。2024年支出比上年增长10%，一般公共预算收入拟安排11亿元。"
    assert verdicts(text) == []


@pytest.mark.parametrize(("grown", "verdict"), [("12.3%", "consistent"), ("15%", "inconsistent")])
def test_an_index_without_a_unit_grows_on_that_of_last_year_past_a_rate(grown: str, verdict: str) -> None:
    text = f"先看景气指数。今年为112.5，回收率56%，上年为100.2，提高{grown}。"
    assert verdicts(text) == [("change", verdict)]


@pytest.mark.parametrize(("fall", "verdict"), [("50%", "inconsistent"), ("90%", "consistent")])
def test_a_fall_is_a_fall_in_rows_that_have_come_from_another_process_too(fall: str, verdict: str) -> None:
    text = f"全县出口10亿元，比上年减少90亿元，下降{fall}。"
    rows = [pickle.loads(pickle.dumps(row)) for row in zm.audit(text).report]
    assert [(check.kind, check.verdict) for check in audit_metrics(text, rows)] == [("change", verdict)]


@pytest.mark.parametrize("sentences", [0, 300])
def test_growth_in_the_next_sentence_is_of_the_level_before_however_far_into_a_text(sentences: int) -> None:
    before = "各项工作已经部署。" * sentences
    text = f"{before}2010年粮食产量6亿吨，2015年粮食产量达到8亿吨。较2010年增长33%。"
    assert verdicts_on(text) == [("change", "consistent", "wording")]


@pytest.mark.parametrize(("year", "told"), [(2010, [("change", "consistent", "wording")]), (2012, [])])
def test_growth_on_a_year_is_not_reckoned_from_an_earlier_one(year: int, told: list[tuple[str, str, str]]) -> None:
    text = f"2010年全市粮食产量600万吨，2015年全市粮食产量800万吨，较{year}年增长33.3%。"
    assert verdicts_on(text) == told
