"""In: what went wrong, and where. Out: the exceptions this package raises. Imports nothing of ours."""

from __future__ import annotations

import unicodedata

__all__ = ["LexiconError", "ParseError", "UnitError", "ZhMetricsError", "brief"]

_CONTEXT = 30  # characters of the source shown on either side of what was wrong
_LONGEST = 80  # characters shown of what was wrong itself
_CUT = "..."  # stands where the source goes on


class ZhMetricsError(Exception):
    """Base class of everything this package raises on purpose."""


class ParseError(ZhMetricsError, ValueError):
    """A string that is not one value of the kind that was asked for.

    Args:
        message: What was wrong, in one sentence.
        source: The whole string that was given.
        span: The part that was wrong, as Python string indices into ``source``.
        hint: What to do about it, or "".

    ``str(error)`` draws the place with a caret that counts wide characters as two columns.
    """

    def __init__(self, message: str, source: str, span: tuple[int, int], hint: str = "") -> None:
        super().__init__(message, source, span, hint)
        self.message = message
        self.source = source
        self.span = span
        self.hint = hint

    def __str__(self) -> str:
        start, end = self.span
        until = min(end, start + _LONGEST)
        left, right = max(0, start - _CONTEXT), min(len(self.source), until + (_CONTEXT if until == end else 0))
        shown = [" " if unicodedata.category(c)[0] in "CZ" else c for c in self.source[left:right]]
        before, behind = _CUT if left else "", _CUT if right < len(self.source) else ""
        lines = [
            f"{self.message} (at {start}:{end})",
            f"  {before}{''.join(shown)}{behind}",
            "  "
            + " " * (len(before) + _columns(shown[: start - left]))
            + "^" * max(1, _columns(shown[start - left : until - left])),
        ]
        if self.hint:
            lines.append(f"hint: {self.hint}")
        return "\n".join(lines)


class UnitError(ZhMetricsError, TypeError):
    """Units that do not go together: 亿元 and 万户 cannot be added, 亩 is no amount of money."""


class LexiconError(ZhMetricsError, ValueError):
    """A lexicon row that cannot be used; the message names the row and what to change."""


def _columns(characters: list[str]) -> int:
    """How many terminal columns the characters take: wide ones two, combining marks none."""
    wide = sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in characters)
    return wide - sum(unicodedata.combining(c) != 0 for c in characters)


def brief(value: object, most: int = _LONGEST) -> str:
    """A value as a message shows it: the beginning of its repr, or its kind where it has none.

    Python refuses to write an integer of more than 4,300 digits, and a class of somebody's own may refuse anything.

    >>> brief("一" * 9, 5), brief(10**5000)
    ("'一一一一", '<int>')
    """
    try:
        return repr(value)[:most]
    except Exception:  # noqa: BLE001 (whatever it is, the message is of something else)
        return f"<{type(value).__name__}>"
