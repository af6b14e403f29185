"""In: formulas written out in a text. Out: the verdict on each that says what it adds, takes away, multiplies or divides."""

from __future__ import annotations

import pytest

import zhmetrics as zm


def verdicts(text):
    return [(check.kind, check.verdict, check.computed) for check in zm.audit(text)]


@pytest.mark.parametrize(
    ("text", "kind", "computed"),
    [
        ("中央3.5亿元+地方2.5亿元=6亿元。", "total", "600000000"),
        ("总额5亿元-返还3亿元=2亿元。", "difference", "200000000"),
        ("总额5亿元＋补贴2亿元－返还3亿元＝4亿元。", "difference", "400000000"),
        ("每亩1200元×300亩=36万元。", "average", "360000"),
        ("1200元/亩×300亩=36万元。", "average", "360000"),
        ("3个×5亿元=15亿元。", "average", "1500000000"),
        ("30%×100亩=30亩。", "share", "30"),
        ("30亩÷100亩=30%。", "share", "30"),
        ("100亩×30%=30亩。", "share", "30"),
        ("10亿元÷5个=2亿元/个。", "average", "200000000"),
        ("10亿元÷5个=2亿元。", "average", "200000000"),
    ],
)
def test_a_formula_that_holds_is_consistent(text, kind, computed):
    assert verdicts(text) == [(kind, "consistent", computed)]


@pytest.mark.parametrize(
    "text",
    [
        "中央3.5亿元+地方2.5亿元=7亿元。",
        "总额5.0亿元-返还3.0亿元=1.0亿元。",
        "1200元/亩×300亩=37万元。",
        "30亩÷100亩=33%。",
        "10亿元÷5个=3亿元。",
    ],
)
def test_a_formula_that_cannot_hold_is_inconsistent(text):
    assert [verdict for _, verdict, _ in verdicts(text)] == ["inconsistent"]


def test_each_equals_sign_ends_a_formula_of_its_own():
    assert [row[1] for row in verdicts("5亿元-3亿元=2亿元，2亿元-1亿元=3亿元。")] == ["consistent", "inconsistent"]


@pytest.mark.parametrize(
    "text",
    [
        "2个+3家+4个=20个。",
        "5个×3家=20亩。",
        "5个×5个=30个。",
        "2个×3个×4个=30个。",
        "5亿元÷0个=3亿元。",
        "5亩÷3个=7亿元。",
        "5亿元-10亿元，8亿元。",
        "增长5亿元+增长3亿元=9亿元。",
        "产值5亿元=收入9亿元。",
    ],
    ids=[
        "units that do not add",
        "a product of another unit",
        "a square",
        "three factors",
        "nothing to divide by",
        "a quotient of another unit",
        "a range",
        "changes",
        "one term alone",
    ],
)
def test_what_claims_nothing_that_can_be_checked_is_left_alone(text):
    assert verdicts(text) == []
