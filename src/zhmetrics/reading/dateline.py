"""In: a text and the spans of its periods. Out: the day it says it was written, which its 今年 and 去年 are counted from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from zhmetrics.language import periods

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

__all__ = ["date_line"]

Span = tuple[int, int]

_HEAD, _FOOT = 1_500, 200  # characters at the beginning and at the end in which a date line may stand
_REACH = 40  # characters of its line on either side of the date
# A date line holds the date and little else: what leads to it in its line, and what may follow.
_BEFORE: Final = re.compile(
    r"(?:\A|[\n\r>]|——|[\s|｜](?=\S*[：:]))[\s（(【\[—\-·]*"
    r"(?:(?:发布|更新|发表|成文|印发|发文|撰写|公开|生成|刊登)?(?:时间|日期)[：:]?\s*|(?:发布于|发表于)\s*)?\Z"
)
_BEHIND: Final = re.compile(
    r"[ \t\u3000]*(?:(?:星期|周)[一二三四五六日天])?[ \t\u3000]*(?:\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?"
    r"(?:[\s）)】\]]*(?:\Z|[\n\r<])|[\s|｜]+\S{0,12}[：:]|在[^。\n]{2,34}会议?上)"
)
_DAY: Final = re.compile(r"(?!截|到|至|自|从)(?:.*[日号]|.*\d[-/.．]\d{1,2}[-/.．]\d)")


def date_line(text: str, marks: Sequence[Span]) -> date | None:
    """The day of a report's date line: a full date alone on its line, behind 发布时间：, or before 在…会议上.

    Args:
        text: The text that the spans index.
        marks: The spans of its periods, in order.

    Returns:
        The first such day at the head of the text, else the last at its foot, else None.

    >>> date_line("工作报告\\n（2026年1月20日）\\n去年……", [(5, 15)])
    >>> date_line("工作报告\\n（2026年1月20日）\\n去年……", [(6, 16)])
    datetime.date(2026, 1, 20)
    """
    foot = len(text) - _FOOT
    head = (mark for mark in marks[:_HEAD] if mark[0] < _HEAD)
    return _first(text, head) or _first(text, (mark for mark in reversed(marks[-_FOOT:]) if mark[0] >= foot))


def _first(text: str, marks: Iterable[Span]) -> date | None:
    for start, end in marks:
        phrase = text[start:end]
        if not _DAY.match(phrase) or not _BEHIND.match(text, end, end + _REACH):
            continue
        if _BEFORE.search(text, max(0, start - _REACH), start) is None:
            continue
        first, last = periods.resolve(phrase, None)
        if first is not None and first == last:
            return first
    return None
