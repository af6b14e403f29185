"""In: rates of several things at once. Out: each rate judged by the part and the whole that stand in its place."""

from __future__ import annotations

import pytest

import zhmetrics as zm

LISTED = "受理1972件、1656件，核准795件、668件，核准率40.31%、{}。"


def shares(text):
    return [(check.verdict, [text[slice(*span)] for span in check.spans]) for check in zm.audit(text)]


def test_lists_without_their_years_are_dealt_out_in_order():
    assert shares(LISTED.format("40.34%")) == [
        ("consistent", ["40.31%", "795件", "1972件"]),
        ("consistent", ["40.34%", "668件", "1656件"]),
    ]


def test_where_one_rate_of_a_list_holds_another_that_does_not_is_found():
    assert shares(LISTED.format("50.34%")) == [
        ("consistent", ["40.31%", "795件", "1972件"]),
        ("inconsistent", ["50.34%", "668件", "1656件"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "受理1972件、1656件，核准795件、668件，增长40.31%、40.34%。",
        "受理1972件、1656件，核准795件、668件、12件，核准率40.31%、40.34%。",
    ],
    ids=["growth", "lists of unequal length"],
)
def test_of_what_cannot_be_dealt_out_no_rate_is_called_wrong(text):
    assert "inconsistent" not in [verdict for verdict, _spans in shares(text)]
