"""Figures given twice: which of them are one figure, and which agree by accident."""

from __future__ import annotations

import pytest

import zhmetrics as zm
from verdicts import verdicts


def test_a_figure_given_before_is_shown_as_finely_as_the_one_that_repeats_it() -> None:
    (check,) = zm.audit("2023年全区煤电上网电价0.3914元\n2023年，全区煤电上网电价0.39元。")
    assert (check.kind, check.verdict, check.computed) == ("restatement", "consistent", "0.39")


def test_three_digits_in_two_scales_may_agree_by_accident() -> None:
    assert zm.audit("项目投资4530万元。另据财报，支出为45,300千元。") == []


def test_four_digits_in_two_scales_are_one_figure() -> None:
    (check,) = zm.audit("项目投资4531万元。另据财报，支出为45,310千元。")
    assert (check.kind, check.verdict) == ("restatement", "consistent")


@pytest.mark.parametrize(("most", "told"), [("155", [("restatement", "consistent")]), ("156", []), ("190", [])])
def test_a_figure_within_a_range_restates_it_where_one_in_twenty_would_lie_in_it(
    most: str, told: list[tuple[str, str]]
) -> None:
    text = f"2024年，全市新建养老服务中心110—{most}家。\n2024年，全市新建养老服务中心132家。"
    assert verdicts(text) == told
