"""In: a source and what is told of it. Out: whether each figure is found supported, contradicted or not there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import zhmetrics as zm
from zhmetrics.checks.compare import compare_metrics

SOURCE = (
    "今年上半年，全县产业集聚区实现工业总产值53.2亿元，同比增长22.5%；固定资产投资1.28亿元，同比下降3.5%。"
    "新办企业数量翻一番，产品合格率达七成。审批时限由58天缩短到35天。建成区面积4.5平方公里。签约项目28个。"
)


def compare(source, candidate):
    return compare_metrics(source, zm.extract(source).metrics, candidate, zm.extract(candidate).metrics)


def verdicts(source, candidate):
    return [finding.verdict for finding in compare(source, candidate)]


@pytest.mark.parametrize(
    "candidate",
    [
        "固定资产投资12800万元。",
        "固定资产投资一亿二千八百万元。",
        "上半年，固定资产投资约1.3亿元。",
        "工业总产值约53亿元。",
        "工业总产值超50亿元。",
        "工业总产值增长22.5%。",
        "产品合格率达70%。",
        "新办企业数量增长100%。",
        "审批时限压缩约40%。",
        "建成区面积6750亩。",
        "签约项目28个。",
    ],
)
def test_a_figure_rewritten_or_rounded_is_supported(candidate):
    assert verdicts(SOURCE, candidate) == ["supported"]


@pytest.mark.parametrize(
    "candidate",
    [
        "固定资产投资1.82亿元。",
        "工业总产值约55亿元。",
        "工业总产值下降22.5%。",
        "固定资产投资同比增长3.5%。",
        "产品合格率达90%。",
        "建成区面积6500亩。",
        "签约项目38个。",
    ],
)
def test_a_figure_that_cannot_meet_its_source_is_contradicted(candidate):
    assert verdicts(SOURCE, candidate) == ["contradicted"]


@pytest.mark.parametrize("candidate", ["税收收入3亿元。", "去年，签约项目30个。", "进出口增长5%。"])
def test_a_figure_of_which_the_source_says_nothing_is_not_found(candidate):
    assert verdicts(SOURCE, candidate) == ["not_found"]


REPORT = (
    "2023年，全市一般公共预算收入186.5亿元，比上年增长6.2%，其中税收收入132.4亿元，占一般公共预算收入的71%。"
    "全年新增城镇就业3.8万人，城镇登记失业率3.1%。新建学校12所，新增学位1.5万个。"
    "旅游总收入由80亿元增加到120亿元，接待游客2400万人次。粮食总产量35.6万吨，同比下降1.2%。"
)
YES, NO, NONE = "supported", "contradicted", "not_found"
SUMMARIES = [
    ("2023年一般公共预算收入超186亿元，增长6.2%。", [YES, YES]),
    ("一般公共预算收入约190亿元。", [YES]),
    ("一般公共预算收入168.5亿元，增长6.2%。", [NO, YES]),
    ("税收收入1324000万元，占一般公共预算收入的七成左右。", [YES, YES]),
    ("税收收入占一般公共预算收入的61%。", [NO]),
    ("新增城镇就业近4万人，城镇登记失业率3.1%。", [YES, YES]),
    ("新增城镇就业38000人。", [YES]),
    ("新建学校15所，新增学位1.5万个。", [NO, YES]),
    ("旅游总收入增长50%，达120亿元。", [YES, YES]),
    ("旅游总收入增长80%。", [NONE]),
    ("接待游客0.24亿人次。", [YES]),
    ("粮食总产量增长1.2%。", [NO]),
    ("粮食总产量35.6万吨，棉花产量2万吨。", [YES, NONE]),
    ("2022年，一般公共预算收入175.6亿元。", [NONE]),
]


@pytest.mark.parametrize(("summary", "expected"), SUMMARIES)
def test_each_figure_of_a_summary_is_judged_on_its_own(summary, expected):
    assert verdicts(REPORT, summary) == expected


def test_the_nearer_name_decides_where_two_are_alike():
    source = "农业总产值增长3.5%，工业总产值增长6%。"

    assert verdicts(source, "农业总产值增长6%。") == ["contradicted"]


def test_a_finding_points_into_both_texts():
    candidate = "上半年，固定资产投资12800万元。"
    (row,) = compare(SOURCE, candidate).to_dict()["figures"]

    assert candidate[row["start"] : row["end"]] == row["text"] == "12800万元"
    assert SOURCE[row["source_start"] : row["source_end"]] == "1.28亿元"
    assert set(row) == {"start", "end", "text", "verdict", "source_start", "source_end", "message"}


def test_what_is_not_found_points_nowhere():
    (row,) = compare(SOURCE, "税收收入3亿元。").to_dict()["figures"]

    assert (row["source_start"], row["source_end"]) == (None, None)


@given(st.integers(1, 10**6))
def test_a_text_supports_each_of_its_own_figures(number):
    text = f"上半年，全区实现工业总产值{number}万元，同比增长{number % 97}.{number % 10}%。签约项目{number}个。"

    assert set(verdicts(text, text)) == {"supported"}


@given(st.text(max_size=100), st.text(max_size=100))
def test_no_pair_of_texts_raises(source, candidate):
    assert len(compare(source, candidate)) == len(zm.extract(candidate).metrics)
