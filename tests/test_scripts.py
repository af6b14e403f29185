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
