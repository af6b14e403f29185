"""A text says the same in simplified and traditional characters, in half and full width."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import zhmetrics as zm
from scripts import forms, rewritten
from zhmetrics.language.script import fold
from zhmetrics.strategies import reports

PASSAGES = sorted(Path(__file__).parent.joinpath("passages").glob("*.txt"))
TODAY = "2026-03-01"


def told(text):
    """All that a report says, its words in one script."""
    report = zm.extract(text, today=TODAY)
    rows = [
        {
            name: fold(value) if isinstance(value, str) else value
            for name, value in row.items()
            if name not in {"period", "change"}
        }
        | {
            f"{name}.{part}": fold(value) if isinstance(value, str) else value
            for name in ("period", "change")
            for part, value in (row[name] or {}).items()
        }
        for row in report.to_dict()["metrics"]
    ]
    rest = [(each.start, each.end, each.why) for each in (*report.nonfigures, *report.unread)]
    return rows, rest, [(check.kind, check.verdict) for check in zm.audit(report)]


@given(reports().flatmap(lambda pair: st.tuples(st.just(pair[0]), rewritten(pair[0]))))
def test_a_report_says_the_same_in_any_script_and_width(texts):
    given_text, other = texts

    assert told(other) == told(given_text)


@pytest.mark.parametrize("path", PASSAGES, ids=lambda path: path.stem)
def test_a_passage_says_the_same_in_any_script_and_width(path):
    text = path.read_text(encoding="utf-8")
    chance = random.Random(path.stem)
    other = "".join(chance.choice(forms(char)) if char.isalnum() and char not in "参臺" else char for char in text)

    assert told(other) == told(text)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("新臺幣\uf96b佰萬元整。", "3000000", "新台币"),
        ("该款共计人民币参佰万元整。", "3000000", "元"),
        ("参会代表参拾贰人。", "32", "人"),
        ("新台币壹佰贰拾参万肆仟伍佰陆拾柒元整", "1234567", "新台币"),
        ("收入HK＄50億。", "5000000000", "港元"),
        ("结余澳門幣五千萬元。", "50000000", "澳门元"),
        ("审理案件１萬２千３百４５件。", "12345", "件"),
        ("受理2千3百45件。", "2345", "件"),
        ("餘額50馀萬元。", "500000", "元"),
        ("产量3.5万馀吨。", "35000", "吨"),
        ("百馀家企业", "100", "家"),
    ],
)
def test_an_amount_is_read_in_each_of_its_forms(text, value, unit):
    (row,) = zm.extract(text).to_dict()["metrics"]

    assert (row["value"], row["unit"]) == (value, unit)


@pytest.mark.parametrize("text", ["参加者3人", "參與企業5家", "参照百分之五执行"])
def test_three_of_cheques_is_no_numeral_in_prose(text):
    assert all("参" not in row.text and "參" not in row.text for row in zm.extract(text))


@pytest.mark.parametrize(("text", "value"), [("⼆百", 200), ("⼗", 10), ("\uf9d1千", 6000), ("参佰", 300)])
def test_a_number_is_parsed_in_the_forms_that_files_hold(text, value):
    assert zm.parse_number(text) == value


def test_an_error_about_a_number_shows_it_as_it_was_given():
    with pytest.raises(zm.ParseError) as caught:
        zm.parse_number("⼆百件")

    assert caught.value.source == "⼆百件"


def test_radicals_that_files_hold_for_characters_are_words():
    (row,) = zm.extract("⽐上年末增⻓5.6%").to_dict()["metrics"]

    assert (row["change"]["basis"], row["period"]) == ("⽐上年末", None)


TABLES = [
    "| 指标 | 减少额（万元） |\n|---|---|\n| 成本 | 30 |",
    "| 项目 | 金额（亿） | 增减（%） |\n|---|---|---|\n| 税课收入 | 1,234 | -3.2 |\n| 规费收入 | 56 | 4.5 |\n| 合计 | 1,290 | -2.9 |",
    "| 指标 | 单位 | 2023年 |\n|---|---|---|\n| 投资 | 亿 | 3 |\n| 人数 | 万 | 4 |",
    "指标\t数值（万）\n游客\t30\n职工\t5,000\n",
    "目  录\n一、总则  3\n二、组织  5\n三、附则  9\n",
    "| 地区 | 人数（人） | 按年变动率（%） | 比较增减 |\n|---|---|---|---|\n| 离岛 | 3,000 | 5.2 | 120 |",
]


@pytest.mark.parametrize("text", TABLES)
def test_a_table_says_the_same_in_any_script_and_width(text):
    chance = random.Random(text)
    wide = str.maketrans({",": "，", "%": "％", "-": "－", ".": "．"})
    cells = "\n".join(line if line.startswith("|---") else line.translate(wide) for line in text.split("\n"))
    other = "".join(chance.choice(forms(char)) if char.isalnum() else char for char in cells)

    rows, rest, verdicts = told(other)

    assert ([row | {"text": row["text"].replace("，", ",")} for row in rows], rest, verdicts) == told(text)


def test_a_head_against_last_year_names_no_indicator():
    report = zm.extract(TABLES[-1])

    assert [row.indicator for row in report] == ["人数"] * 3


@pytest.mark.parametrize(("one", "other"), [("衞生開支", "卫生开支"), ("全⺠阅读开支", "全民阅读开支")])
def test_a_summary_is_compared_with_a_source_in_another_script(one, other):
    source, summary = f"{one}為1,234億元，教育開支為1,100億元。", f"{other}1100亿元。"

    assert [each.verdict for each in zm.compare(source, summary)] == ["contradicted"]
    assert zm.compare(summary, source)[0].verdict == "contradicted"


def test_a_finding_shows_the_words_of_each_text():
    (finding,) = zm.compare("全縣去年全年進出口500億元。", "2023年全年进出口500亿元。")

    assert "of 去年全年" in finding.message
    assert "500億元" in finding.message


def test_one_period_is_one_in_any_script():
    (finding,) = zm.compare("上個月產值500億元。", "上个月产值500亿元。")

    assert finding.message == "500亿元 stands in the source as 500億元"
