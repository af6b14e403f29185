"""In: a text and an index into it. Out: the line and column that an editor shows there."""

from __future__ import annotations

import re
from bisect import bisect_right

__all__ = ["Places"]

_LINE_END = re.compile(r"\r\n|\r|\n")


class Places:
    """Where the lines of a text begin.

    Args:
        text: The text that indices point into.

    >>> Places("签约项目32个，\\n投资总额184.45亿元。").at(13)
    (2, 5)
    """

    __slots__ = ("_starts",)

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def at(self, index: int) -> tuple[int, int]:
        """Line and column of a character, both counted from one, columns in characters."""
        line = bisect_right(self._starts, index)
        return line, index - self._starts[line - 1] + 1
