"""In: the quantities found in a text, and that text. Out: `Mentions`, the list of them, which shows itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, SupportsIndex, overload

from zhmetrics.values.mention import Mention

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Mentions"]


class Mentions(list[Mention]):
    """What `find_quantities` found: a list of mentions that knows its text, and so shows itself well.

    It is a list in every other way; a slice of it is another one of the same text, a sum or a sorted copy a plain list.

    Args:
        mentions: The mentions, in the order of the text.
        source: The text that they stand in.

    >>> import zhmetrics as zm
    >>> print(zm.find_quantities("引进企业30多家，投资近1.5亿元。"))
    数值       类别  值            语气  区间
    ---------  ----  ------------  ----  ------------------
    30多家     数量  30–40 家      超过  (30家, 40家)
    近1.5亿元  金额  150000000 元  不到  [1.4亿元, 1.5亿元)
    """

    def __init__(self, mentions: Iterable[Mention], source: str) -> None:
        super().__init__(mentions)
        self.source = source

    @overload
    def __getitem__(self, index: SupportsIndex) -> Mention: ...

    @overload
    def __getitem__(self, index: slice) -> Mentions: ...

    def __getitem__(self, index: SupportsIndex | slice) -> Mention | Mentions:
        """A mention; of a slice, those mentions of the same text."""
        if isinstance(index, slice):
            return Mentions(super().__getitem__(index), self.source)
        return super().__getitem__(index)

    def __str__(self) -> str:
        """A table of what each says and allows, wide characters aligned."""
        from zhmetrics.writing.table import mentions_text

        return mentions_text(self.source, self)

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (list(self), self.source)

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:  # noqa: FBT001 - IPython's protocol
        printer.text("Mentions(...)" if cycle else str(self) or "[]")

    def _repr_html_(self) -> str:
        from zhmetrics.writing.notebook import mentions_html

        return mentions_html(self.source, self)
