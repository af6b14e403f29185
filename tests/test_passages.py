"""In: passages of our own (tests/passages). Out: whether each is read as was approved, figure by figure and check by check.

Not every approved field is right: those that an annotator read otherwise are marked in the file. What moves is looked at, and approved with
`python tests/approve.py`.
"""

from __future__ import annotations

import pytest

import approve


@pytest.mark.parametrize("name", approve.names())
def test_a_passage_is_read_as_it_was_approved(name):
    approved = (approve.PASSAGES / f"{name}.rows").read_text(encoding="utf-8")

    assert list(approve.rendered(name)) == approved.removesuffix("\n").split("\n")


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        ("产值", "工业产值", True),
        ("工业产值", "产值", True),
        ("产值", "税收", False),
        ("-", "产值", False),
        ("-", "-", True),
        ("2024年", "2024 年", True),
    ],
)
def test_a_field_agrees_with_the_annotation_where_one_says_no_less(ours, theirs, expected):
    assert approve.agree(ours, theirs) is expected
