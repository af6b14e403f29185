"""Cuts, rates, restatements, tables of two years and comparisons: how near words must stand to one another to claim something together."""

from __future__ import annotations

import pickle
import typing

import pytest

import zhmetrics as zm
from zhmetrics.checks.claims import Passage
from zhmetrics.checks.compare import Comparison, compare_metrics
from zhmetrics.checks.splits import splits
from zhmetrics.checks.table_change import _check


def _told(text: str) -> list[tuple[str, str]]:
    return [(check.kind, check.verdict) for check in zm.audit(text)]


def _table(*rows: str) -> str:
    return "".join("\t".join(row.split()) + "\n" for row in rows)


def _walks(number: int) -> str:
    """So many figures of another unit, in clauses that claim nothing."""
    return "".join(f"第{'甲乙丙丁'[at % 4]}组走访{at + 2}小时，" for at in range(number))


def _sent_over(text: str, ahead: int = 0) -> Passage:
    """A passage whose figures have been pickled one by one: nothing in one of them is the same object as in another."""
    text = "各部门认真落实会议精神。" * ahead + text
    passage = Passage(text, zm.extract(text).metrics)
    passage.figures = tuple(pickle.loads(pickle.dumps(figure)) for figure in passage.figures)
    return passage


# --- Cuts -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "全市现有企业88家，外资企业9家，增长5%，公有企业30家，非公有企业40家。",
        "全市企业88家，中外合资企业9家，增长5%，国有企业30家，非国有企业40家。",
    ],
)
def test_a_third_kind_between_a_whole_and_two_others_may_be_what_they_leave(text: str) -> None:
    assert _told(text) == []


@pytest.mark.parametrize(
    "text",
    ["今年招收新生（含预科招生100人），男生60人（女生50人）。", "全校招生（含预科100人），男生60人（女生50人）。"],
)
def test_what_stands_in_brackets_is_no_whole_of_a_part_outside_them(text: str) -> None:
    assert _told(text) == []


@pytest.mark.parametrize(("between", "told"), [(8, [("total", "consistent")]), (9, [])])
def test_a_whole_behind_its_parts_stands_among_the_next_nine_figures(between: int, told: list[tuple[str, str]]) -> None:
    text = f"城镇居民消费30.25亿元，农村居民消费40.31亿元，{_walks(between)}居民消费70.56亿元。"
    assert _told(text) == told


@pytest.mark.parametrize("among", ["55万户", "55万人"])
def test_a_number_of_people_is_passed_over_where_money_is_the_whole(among: str) -> None:
    text = f"城镇居民消费30.25亿元，农村居民消费40.31亿元，居民消费{among}，居民消费70.56亿元。"
    assert _told(text) == [("total", "consistent")]


@pytest.mark.parametrize("proposals", ["50", "60"])
def test_parts_that_come_to_three_quarters_of_the_whole_that_names_them_were_meant_to_be_all(proposals: str) -> None:
    assert _told(f"共收到建议和提案共200件，其中建议100件、提案{proposals}件。") == [("total", "inconsistent")]


def test_of_two_amounts_alike_neither_is_the_one_that_the_next_sentence_cuts() -> None:
    assert _told("城镇新建学校120所，乡村新建学校80所。其中小学校50所，中学校20所，其余90所。") == []


def test_the_parts_of_a_part_are_not_held_against_it_behind_a_second_among() -> None:
    assert _told("全年收到来件500件，其中建议和提案共256件，其中建议126件、提案140件。") == []


def test_the_last_part_of_a_whole_that_names_it_is_the_twenty_fourth_figure_behind() -> None:
    text = f"收到建议和提案共256件，其中建议126件，{_walks(22)}提案130件。"
    assert [(check.verdict, check.evidence) for check in zm.audit(text)] == [("consistent", "wording")]


def test_a_kind_told_in_brackets_is_within_the_kind_before_them() -> None:
    assert _told("业务收入20亿元。分业务看，甲业务收入12亿元（含乙业务收入8亿元）。") == []


def test_kinds_are_not_of_an_amount_two_paragraphs_before() -> None:
    parts = "从投诉类型看，商品类35.5万件，服务类26.8万件。"
    assert _told(f"投诉62.3万件。{parts}") == [("total", "consistent")]
    assert _told(f"投诉62.3万件。\n天气晴好，路面平整。\n{parts}") == []


def test_a_rest_behind_a_semicolon_may_be_of_more_than_the_list_before_it() -> None:
    assert _told("城区有学校100所，其中小学50所，初中20所；其余40所为高中。") == []


@pytest.mark.parametrize("ahead", [3, 15, 23])
def test_parts_that_exceed_their_whole_are_told_however_many_figures_stand_before(ahead: int) -> None:
    text = f"{_walks(ahead)}签约项目88个，其中工业53个、农业24个、服务业13个。"
    assert _told(text) == [("total", "inconsistent")]


@pytest.mark.parametrize(("between", "told"), [(5, [("total", "inconsistent")]), (14, [])])
def test_among_takes_from_an_amount_that_stands_near(between: int, told: list[tuple[str, str]]) -> None:
    assert _told(f"签约项目88个，{_walks(between)}其中工业53个、农业24个、服务业13个。") == told


@pytest.mark.parametrize(
    "text",
    [
        "种水稻12.31万亩、玉米45.62万亩，粮食合计57.93万亩。",
        "本年支出工资1231.5万元、水电费456.2万元，总计支出约1687.7万元。",
        "建成水渠123.1公里；修路456.2公里，累计合计约579.3公里。",
    ],
)
def test_two_amounts_are_enough_for_a_sum(text: str) -> None:
    assert _told(text) == [("total", "consistent")]


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
    sent = _sent_over(text, 300)
    found = splits(Passage(sent.source, zm.extract(sent.source).metrics))
    assert [[split.whole.index, *(part.index for part in split.parts)] for split in splits(sent)] == [
        [split.whole.index, *(part.index for part in split.parts)] for split in found
    ]


# --- Rates, restatements, shares of counts ----------------------------------------------------------------------------


@pytest.mark.parametrize("done", ["实际完成投资项目60个", "实际完成60个"])
def test_a_number_of_projects_is_no_part_of_money(done: str) -> None:
    assert _told(f"计划投资100亿元，{done}，完成率95%。") == []


def test_a_number_of_savers_is_no_second_amount_of_savings() -> None:
    text = "年末各项存款余额482亿元，惠及存款余额客户20万人。\n加大信贷投放。\n年末各项贷款余额306亿元，存贷比63.5%。"
    assert _told(text) == [("share", "consistent")]


@pytest.mark.parametrize(("most", "told"), [("155", [("restatement", "consistent")]), ("156", []), ("190", [])])
def test_a_figure_within_a_range_restates_it_where_one_in_twenty_would_lie_in_it(
    most: str, told: list[tuple[str, str]]
) -> None:
    text = f"2024年，全市新建养老服务中心110—{most}家。\n2024年，全市新建养老服务中心132家。"
    assert _told(text) == told


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
    assert _told(text) == told


# --- Tables -----------------------------------------------------------------------------------------------------------


def test_growth_in_times_is_no_difference_of_percentages() -> None:
    rows = ("甲市 1.0 3.0 2.0", "乙市 1.0 4.0 3.0", "丙市 2.0 6.0 2.0")  # from 2% to 6%, 4 percentage points
    assert _told(_table("地区 上年（%） 本年（%） 增长（倍）", *rows)) == []


def test_growth_of_a_growth_may_be_told_in_percent_or_in_points() -> None:
    text = _table("指标 上年 本年 增长（%）", "产值（亿元） 50.0 60.0 20.0", "产值增速（%） 8.0 10.0 25.0")
    assert _told(text) == [("change", "consistent")]


def test_levels_and_their_difference_are_in_one_unit_wherever_they_were_read() -> None:
    text = _table("地区 上年（人公里） 本年（人公里） 增加（人公里）", "甲市 51 60 9")
    before, after, stated = (pickle.loads(pickle.dumps(metric)) for metric in zm.extract(text))
    check = _check(before, after, stated)
    assert check is not None
    assert (check.kind, check.verdict) == ("difference", "consistent")


# --- Comparisons ------------------------------------------------------------------------------------------------------


def _verdicts(source: str, candidate: str) -> list[str]:
    return [finding.verdict for finding in zm.compare(source, candidate)]


def test_an_index_has_a_finding_and_a_slice_a_comparison() -> None:
    told = [each.__annotations__ for each in typing.get_overloads(Comparison.__getitem__)]
    assert [each["return"] for each in told] == ["Finding", "Comparison"]


@pytest.mark.parametrize(
    ("long", "short", "there", "here"),
    [
        ("居民消费价格CPI", "居民消费价格", "上涨2.3%", "上涨2.1%"),
        ("采购经理指数PMI", "PMI", "为50.3%", "为50.1%"),
    ],
)
def test_a_name_with_its_acronym_behind_it_is_the_name(long: str, short: str, there: str, here: str) -> None:
    assert _verdicts(f"{long}{there}。", f"{short}{here}。") == ["contradicted"]


def test_the_end_of_a_plan_may_be_told_with_or_without_the_word_for_its_end() -> None:
    assert _verdicts("到2025年，全市公路里程达到400公里。", "到2025年末，全市公路里程达到400公里。") == ["supported"]


def test_a_figure_is_not_known_by_one_of_the_paragraph_before() -> None:
    source = "全区投入资金8.5亿元。\n同比下降15.6%。\n另有资金2.5亿元。\n同比下降3.2%。"
    assert _verdicts(source, "全区投入资金8.5亿元。\n同比下降15.1%。") == ["supported", "not_found"]


def test_a_comparison_says_the_same_of_rows_that_were_sent_to_another_process() -> None:
    source, candidate = "港口吞吐量是上年的1.53倍。", "森林面积是上年的1.53倍。"
    sent = [[pickle.loads(pickle.dumps(metric)) for metric in zm.extract(text)] for text in (source, candidate)]
    (finding,) = zm.compare(source, candidate)
    assert "the same amount stands there, of another name: " in finding.message
    assert compare_metrics(source, sent[0], candidate, sent[1])[0].message == finding.message
