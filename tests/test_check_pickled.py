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


@pytest.mark.parametrize(
    "text",
    [
        "2023年全区工业总产值99.86亿元\n2023年，全区工业总产值99.9亿元，增长4%。",
        "检查企业320户，整改280家，其中危化企业32家，占15%。",
        "计划处理能力500吨/日，实际处理能力480吨/日，完成计划的95%。",
        "销量46.35万辆，完成全年50万辆目标的92.7%。",
    ],
)
def test_rows_that_were_pickled_one_by_one_claim_what_they_claimed_before(text: str) -> None:
    metrics = list(zm.extract(text))
    before = audit_metrics(text, metrics)
    assert before
    after = audit_metrics(text, [pickle.loads(pickle.dumps(metric)) for metric in metrics])
    assert [check.to_dict() for check in after] == [check.to_dict() for check in before]
