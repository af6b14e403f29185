"""In: places in a text and what stands there. Out: `Mention`, `NonFigure`, `Unread`: the three fates of a numeral."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import attrs

from zhmetrics.values.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Mention", "NonFigure", "Unread"]


class Mention(NamedTuple):
    """One quantity where it stands in a text.

    Args:
        start: First character of number, scale and unit, a Python string index into the text as given.
        end: One past the last.
        text: ``source[start:end]``.
        quantity: What it says.
        full_span: The same with the qualifier words around it (约, 以上).
    """

    start: int
    end: int
    text: str
    quantity: Quantity
    full_span: tuple[int, int]

    def __repr__(self) -> str:
        said = repr(self.quantity).removeprefix("<Quantity ")
        return f"<Mention {self.start}:{self.end} {self.text!r} {said}"

    def _repr_html_(self) -> str:
        return self.quantity._repr_html_()

    def placed(self, place: Callable[[int, int], tuple[int, int]], source: str) -> Mention:
        """The mention where it stands in another text.

        Args:
            place: Where a span of this text stands in the other.
            source: The other text.
        """
        start, end, _text, quantity, full = self
        span = place(start, end)
        return Mention(*span, source[slice(*span)], quantity, span if full == (start, end) else place(*full))


@attrs.frozen(slots=True)
class NonFigure:
    """A numeral recognised as no quantity: a date, an ordinal, a name, a code, a label.

    Args:
        start: First character, a Python string index into the text as given.
        end: One past the last.
        text: ``source[start:end]``.
        why: What it is instead.
    """

    start: int
    end: int
    text: str
    why: str


@attrs.frozen(slots=True)
class Unread:
    """A numeral that could not be read; nothing is dropped in silence.

    Args:
        start: First character, a Python string index into the text as given.
        end: One past the last.
        text: ``source[start:end]``.
        why: Why it could not be read.
    """

    start: int
    end: int
    text: str
    why: str
