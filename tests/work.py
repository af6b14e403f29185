"""In: a text. Out: how many calls its audit takes, which no other program on the machine changes."""

from __future__ import annotations

import sys

import zhmetrics as zm
from zhmetrics.checks.audit import audit_metrics


def calls_of_audit(text: str) -> int:
    """Calls of functions, ours and built-in ones, from the rows on."""
    metrics = zm.extract(text).metrics
    count = 0

    def tick(*_: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(tick)
    try:
        audit_metrics(text, metrics)
    finally:
        sys.setprofile(None)
    return count
