"""In: a report and the checks made of it. Out: `Checks`, the list of them, which shows itself with its text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zhmetrics.checks.base import Check

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhmetrics.report import Report

__all__ = ["Checks"]


class Checks(list[Check]):
    """What `audit` found: a list of checks that knows its report, and so shows itself well.

    It is a list in every other way; a part of it, such as a slice, is a plain one.

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

    def __str__(self) -> str:
        """The findings with their places, and one line that counts them."""
        from zhmetrics.writing.table import checks_text

        return checks_text(self.report.source, self.report.metrics, self)

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (list(self), self.report)

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:  # noqa: FBT001 - IPython's protocol
        printer.text("Checks(...)" if cycle else str(self))

    def _repr_html_(self) -> str:
        from zhmetrics.writing.notebook import checks_html

        return checks_html(self.report.source, self.report.metrics, self)
