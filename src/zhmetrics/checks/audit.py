"""In: a text and its metrics. Out: every check of what the text claims, in the order of the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import attrs

from zhmetrics.checks.average import average
from zhmetrics.checks.base import CONSISTENT, INCONSISTENT, PER_UNIT, Check, last_place
from zhmetrics.checks.change import change
from zhmetrics.checks.claims import Passage
from zhmetrics.checks.difference import difference
from zhmetrics.checks.list_count import list_count
from zhmetrics.checks.names import says_any
from zhmetrics.checks.restatement import restatement
from zhmetrics.checks.share import share
from zhmetrics.checks.table_change import table_change
from zhmetrics.checks.table_share import table_share
from zhmetrics.checks.table_total import table_total
from zhmetrics.checks.table_within import table_within
from zhmetrics.checks.total import total
from zhmetrics.language.script import fold
from zhmetrics.reading.tables import find_tables

if TYPE_CHECKING:
    from zhmetrics.values.metric import Metric

__all__ = ["DEFAULT_CHECKS", "audit_metrics"]

Span = tuple[int, int]
Checker = Callable[[Passage], Iterable[Check]]

_RECKONED: Final = frozenset(("change", "average"))
_MEANS: Final = ("年均", "平均")
_BRACKETS: Final = 24  # characters that brackets behind a figure may take

DEFAULT_CHECKS: Final[tuple[Checker, ...]] = (
    total,
    table_total,
    table_within,
    table_change,
    table_share,
    share,
    change,
    difference,
    average,
    restatement,
    list_count,
)


def audit_metrics(text: str, metrics: Sequence[Metric], checks: Sequence[Checker] = DEFAULT_CHECKS) -> list[Check]:
    """Check everything that a text claims of its figures.

    Args:
        text: The text.
        metrics: Its rows, in order.
        checks: Functions from a passage to checks; a user's own go beside the built-in ones.

    Returns:
        The checks, in the order of the figures that claim.
    """
    passage = Passage(text, metrics, find_tables(text))
    found: dict[tuple[object, ...], Check] = {}
    for checker in checks:
        for check in checker(passage):
            found.setdefault((check.kind, check.spans[:1], frozenset(check.spans)), check)
    told = [check for check in found.values() if not _is_told_otherwise(text, check)]
    return _with_culprits(sorted(_unless_balanced(told), key=lambda check: check.spans[:1]))


def _is_told_otherwise(text: str, check: Check) -> bool:
    """增长5.7%（年均）, 人均15万元（按平均从业人数计算）: brackets right behind a change or a mean that fails say how else it was reckoned."""
    if check.verdict != INCONSISTENT or check.kind not in _RECKONED or not check.spans:
        return False
    end = check.spans[0][1]
    inside, closed, _rest = fold(text[end : end + _BRACKETS]).partition(")")
    if not closed or not inside.startswith("("):
        return False
    return says_any(inside, _MEANS) or (inside.startswith("(按") and inside.endswith(("计", "计算")))


def _unless_balanced(checks: Sequence[Check]) -> list[Check]:
    """28.9:51.9:19.2 makes 100 because one of the three was moved by one in its last place, as is usual: that one is not told of."""
    shares: dict[Span, dict[Span, Fraction]] = {}
    for check in checks:
        if check.kind == "share" and len(check.spans) == 3:  # stated, part, whole
            shares.setdefault(check.spans[-1], {})[check.spans[0]] = Fraction(check.stated or 0)
    balanced = {whole for whole, stated in shares.items() if len(stated) > 2 and sum(stated.values()) == PER_UNIT["%"]}
    return [check for check in checks if balanced.isdisjoint(check.spans[-1:]) or not _is_moved(check)]


def _is_moved(check: Check) -> bool:
    """True of a share that one unit of its last place, at most, would set right."""
    off = abs(Fraction(check.difference or 0))
    return check.verdict == INCONSISTENT and check.kind == "share" and off <= last_place(check)


def _with_culprits(checks: list[Check]) -> list[Check]:
    """Name in each inconsistent check the term that most others speak against and none for, where there is one."""
    if all(check.verdict != INCONSISTENT for check in checks):
        return checks
    against = Counter(span for check in checks if check.verdict == INCONSISTENT for span in check.spans)
    held = {span for check in checks if check.verdict == CONSISTENT for span in check.spans}
    return [
        attrs.evolve(check, culprit=_culprit(check, against, held)) if check.verdict == INCONSISTENT else check
        for check in checks
    ]


def _culprit(check: Check, against: Counter[tuple[int, int]], held: set[tuple[int, int]]) -> tuple[int, int] | None:
    doubtful = [span for span in check.spans if span not in held]
    most = max((against[span] for span in doubtful), default=0)
    worst = [span for span in doubtful if against[span] == most]
    return worst[0] if len(worst) == 1 else None
