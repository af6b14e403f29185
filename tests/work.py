"""In: a text, or two. Out: how many calls its audit or their comparison takes, which no other program on the machine changes."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import zhmetrics as zm
from zhmetrics.checks.audit import audit_metrics
from zhmetrics.checks.compare import compare_metrics

if TYPE_CHECKING:
    from collections.abc import Callable


def calls_of_audit(text: str) -> int:
    """Calls of functions, ours and built-in ones, from the rows on."""
    metrics = zm.extract(text).metrics
    return _calls(lambda: audit_metrics(text, metrics))


def calls_of_compare(source: str, candidate: str) -> int:
    """The same of a comparison of two texts."""
    there, here = zm.extract(source).metrics, zm.extract(candidate).metrics
    return _calls(lambda: compare_metrics(source, there, candidate, here))


def _calls(work: Callable[[], object]) -> int:
    count = 0

    def tick(*_: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(tick)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count
