"""Rows that have come from another process claim what they claimed there."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

import zhmetrics as zm
from zhmetrics.checks.audit import audit_metrics

PASSAGES = sorted((Path(__file__).parent / "passages").glob("*.txt"))


@pytest.mark.parametrize("path", PASSAGES, ids=lambda path: path.stem)
def test_rows_pickled_one_by_one_claim_the_same(path):
    text = path.read_text(encoding="utf-8")
    checks = zm.audit(text)
    travelled = [pickle.loads(pickle.dumps(row)) for row in checks.report]

    assert [check.to_dict() for check in audit_metrics(text, travelled)] == [check.to_dict() for check in checks]
