"""In: characters and texts. Out: the other forms that they are written in, in full width and in traditional characters."""

from __future__ import annotations

import functools

from hypothesis import strategies as st

from zhmetrics.language.script import fold, plain
from zhmetrics.reading.source import Source

__all__ = ["as_given", "forms", "rewritten"]


@functools.cache
def _forms():
    """All characters by what `fold` makes of them; the surrogates are none."""
    found = {}
    for code in (*range(0x20, 0xD800), *range(0xE000, 0x10000)):
        char = chr(code)
        found.setdefault(fold(char), []).append(char)
    return found


def forms(char):
    """The character and all its other forms."""
    return _forms().get(fold(char), [char])


@st.composite
def rewritten(draw, text):
    """The text with each of its letters, digits and characters in any of its forms; 參 is a digit where 参 is none."""
    return "".join(draw(st.sampled_from(forms(char))) if char.isalnum() and char != "参" else char for char in text)


def as_given(text):
    """A text as the stages of reading take it, with nothing taken out, so that their places index the text itself."""
    return Source(text, text, plain(text))
