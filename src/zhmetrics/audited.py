"""In: a text or its report. Out: `Checks`, the list of the checks made of it, which shows itself with its text.

Apart from `pipeline`, so that a program that only reads loads no check.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, SupportsIndex, overload

from zhmetrics.checks.audit import DEFAULT_CHECKS, Checker, audit_metrics
from zhmetrics.checks.base import Check
from zhmetrics.errors import brief
from zhmetrics.pipeline import extract
from zhmetrics.report import Report
from zhmetrics.writing.exported import Exported

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhmetrics.language.lexicon import Lexicon
    from zhmetrics.writing.frames import Column

__all__ = ["Checks", "audit"]


class Checks(list[Check], Exported):
    """What `audit` found: a list of checks that knows its report, and so shows and exports itself as a report does.

    It is a list in every other way; a slice of it is another one of the same report, a sum or a sorted copy a plain list.

    Args:
        checks: The checks, in the order of the text.
        report: The report that they are of.

    >>> import zhmetrics as zm
    >>> print(zm.audit("受理诉求1337件，办结1317件，办结率98.5%。"))
    ✓ 一致  1:22  办结：1317件 / 1337件 = 98.504%；文中为98.5%，在四舍五入范围内
    <BLANKLINE>
    3个数字，1项核对：1项一致
    """

    def __init__(self, checks: Iterable[Check], report: Report) -> None:
        super().__init__(checks)
        self.report = report

    @overload
    def __getitem__(self, index: SupportsIndex) -> Check: ...

    @overload
    def __getitem__(self, index: slice) -> Checks: ...

    def __getitem__(self, index: SupportsIndex | slice) -> Check | Checks:
        """A check; of a slice, those checks of the same report."""
        if isinstance(index, slice):
            return Checks(super().__getitem__(index), self.report)
        return super().__getitem__(index)

    def __str__(self) -> str:
        """The findings with their places, and one line that counts them."""
        from zhmetrics.writing.table import checks_text

        return checks_text(self.report.source, self.report.metrics, self)

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (list(self), self.report)

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:  # noqa: FBT001 - IPython's protocol
        printer.text("Checks(...)" if cycle else str(self))

    def _repr_html_(self) -> str:
        return self.to_html()

    def to_html(self) -> str:
        """An HTML fragment: the findings with their places and the text with its figures marked, all of it escaped."""
        from zhmetrics.writing.notebook import checks_html

        return checks_html(self.report.source, self.report.metrics, self)

    def to_dict(self) -> dict[str, Any]:
        """The published form: one row a check under "checks"."""
        return {"checks": [check.to_dict() for check in self]}

    def _table(self) -> tuple[Sequence[Column], Sequence[Any]]:
        from zhmetrics.writing import frames

        return frames.CHECKS, self


def audit(text: str | Report, *, checks: Sequence[Checker] = DEFAULT_CHECKS, lexicon: Lexicon | None = None) -> Checks:
    """The arithmetic that a text itself claims, recomputed: each claim with a verdict, in the order of the text.

    Args:
        text: Any string, or a report that `extract` has made of it.
        checks: What is looked for; ``(*DEFAULT_CHECKS, mine)`` adds a check of one's own.
        lexicon: Units and words; the built-in ones by default.

    Returns:
        A list of checks, which prints as one line each and shows the marked text in a notebook.

    Raises:
        TypeError: ``text`` is neither a string nor a report, or ``checks`` are no functions.

    >>> import zhmetrics as zm
    >>> text = "新签约项目32个，投资总额184.45亿元，其中工业项目23个，投资128.05亿元，非工业项目9个，投资58.1亿元。"
    >>> [(check.kind, check.verdict, check.computed) for check in zm.audit(text)]
    [('total', 'consistent', '32'), ('total', 'inconsistent', '18615000000')]
    """
    report = text if isinstance(text, Report) else extract(text, lexicon=lexicon)
    return Checks(audit_metrics(report.source, report.metrics, _functions(checks)), report)


def _functions(checks: object) -> Sequence[Checker]:
    if not isinstance(checks, Iterable) or not all(map(callable, functions := tuple(checks))):
        msg = f"checks must be functions, such as (*zhmetrics.DEFAULT_CHECKS, mine), not {type(checks).__name__} {brief(checks)}"
        raise TypeError(msg)
    return functions
