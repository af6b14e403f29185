"""Amounts that stand beside a whole, a sum or a part, far before it, of another unit or of another time, and decide what it is told of."""

from __future__ import annotations

import pickle

import pytest

import zhmetrics as zm
from zhmetrics.checks.claims import Passage
from zhmetrics.checks.splits import splits


def rates(number: int) -> str:
    """So many rates, which claim nothing."""
    return "、".join(f"{rate}.5%" for rate in range(1, number + 1))


def read(text: str) -> list[tuple[str, ...]]:
    """Verdict, evidence and words of each check, the claim first."""
    return [(each.verdict, each.evidence, *(text[start:end] for start, end in each.spans)) for each in zm.audit(text)]


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
def test_told(name: str) -> None:
    text, check = TOLD[name]
    assert read(text) == [check]


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
def test_nothing_is_told(name: str) -> None:
    assert read(SILENT[name]) == []


def test_what_an_industry_takes_from_the_growth_is_subtracted() -> None:
    text = (
        "地区生产总值100.0亿元，增长4.0%。其中第一产业增加值10.0亿元，下降2.0%，影响GDP下降0.2个百分点；"
        "第二产业增加值50.0亿元，增长6.0%，拉动GDP增长3.0个百分点；第三产业增加值40.0亿元，增长3.0%，拉动GDP增长1.2个百分点。"
    )
    assert ("consistent", "sum", "4.0%", "0.2个百分点", "3.0个百分点", "1.2个百分点") in read(text)


def test_figures_that_came_one_by_one_from_another_process_are_of_one_unit() -> None:
    text = "建议和提案共256件，其中建议126件、提案131件。"
    passage = Passage(text, [pickle.loads(pickle.dumps(metric)) for metric in zm.extract(text)])
    found = [(each.whole.metric.text, [part.metric.text for part in each.parts]) for each in splits(passage)]
    assert found == [("256件", ["126件", "131件"])]


def test_schools_begun_are_not_those_that_a_plan_would_build() -> None:
    text = "计划新建学校52所，已开工30所。计划开工学校52所，已开工30所。"
    passage = Passage(text, zm.extract(text))
    built, begun, to_begin, done = passage.figures
    assert not passage.same_period(built, begun)
    assert passage.same_period(to_begin, done)
