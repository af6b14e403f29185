"""In: text and a number of terminal columns. Out: its width, padded or cut; wide characters take two columns."""

from __future__ import annotations

import unicodedata
from functools import cache
from itertools import accumulate
from typing import Final

__all__ = ["cell", "cut", "pad", "visible", "width"]

ELLIPSIS: Final = "…"

# A terminal obeys control characters, and right-to-left overrides show another text than the one that was checked:
# both come from the text that is shown, so each is replaced by a picture of itself, or by U+FFFD where there is none.
_BIDI: Final = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_LINE_ENDS: Final = "\t\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_PICTURES: Final[dict[int, str]] = {
    **{code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n\r"},
    0x7F: "\u2421",
    **dict.fromkeys((*range(0x80, 0xA0), *map(ord, _BIDI), *range(0xD800, 0xE000)), "\ufffd"),
}
_IN_A_CELL: Final[dict[int, str]] = {**_PICTURES, **dict.fromkeys(map(ord, _LINE_ENDS), " ")}


def visible(text: str) -> str:
    """The text with every control character, bidirectional override and lone surrogate replaced; line ends stay.

    >>> visible("184\\x1b[31m亿元\\n")
    '184␛[31m亿元\\n'
    """
    return text.translate(_PICTURES)


def cell(text: str) -> str:
    """The text on one line: as `visible`, every run of white space one space.

    >>> cell(" 184.45\\r\\n亿元 ")
    '184.45 亿元'
    """
    return " ".join(text.translate(_IN_A_CELL).split())


def width(text: str) -> int:
    """How many terminal columns the text takes.

    Wide and full-width characters take two, combining and invisible ones none, all others one (UAX #11; those of
    ambiguous width are one, as terminals outside legacy East Asian settings show them).

    >>> width("184.45亿元"), width("e\\u0301")
    (10, 1)
    """
    return len(text) if text.isascii() else sum(map(_columns, text))


def pad(text: str, columns: int) -> str:
    """The text with spaces after it up to ``columns``.

    >>> pad("亩", 4)
    '亩  '
    """
    return text + " " * (columns - width(text))


def cut(text: str, columns: int) -> str:
    """The text in at most ``columns``; where something is left out, it ends in an ellipsis.

    >>> cut("固定资产投资", 8), width(cut("固定资产投资", 8))
    ('固定资…', 7)
    """
    if width(text) <= columns:
        return text
    if columns <= 0:
        return ""
    left = columns - width(ELLIPSIS)
    fitting = next(index for index, taken in enumerate(accumulate(map(_columns, text))) if taken > left)
    return text[:fitting] + ELLIPSIS


@cache
def _columns(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
