"""In: hypothesis, which calls `register` when it is first imported. Out: `from_type` knows our values; nothing is built.

Hypothesis runs this in every program that has both packages, so it registers functions only: the strategies, and what they
import, are made when a test first asks for a value.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = ["register"]


def _texts(pairs: SearchStrategy[Any]) -> SearchStrategy[str]:
    """The texts alone; a failing test then shows parse_quantity('近5亿元'), to be copied."""
    from hypothesis import strategies as st

    @st.composite
    def texts(draw: st.DrawFn) -> str:
        text: str = draw(pairs)[0]
        return text

    return texts()


def _quantities(_: Any) -> SearchStrategy[Any]:
    from zhmetrics.parse import parse_quantity
    from zhmetrics.strategies import quantities

    forms = ("plain", "qualifier_before", "qualifier_after", "range", "rate", "fraction")
    return _texts(quantities(forms=forms)).map(parse_quantity)


def _changes(_: Any) -> SearchStrategy[Any]:
    from zhmetrics.parse import parse_change
    from zhmetrics.strategies import changes

    return _texts(changes()).map(parse_change)


def _periods(_: Any) -> SearchStrategy[Any]:
    from zhmetrics.strategies import periods
    from zhmetrics.values.period import Period

    return periods().map(lambda pair: Period(pair[0], pair[1]["start"], pair[1]["end"]))


def _reports(_: Any) -> SearchStrategy[Any]:
    from zhmetrics.pipeline import extract
    from zhmetrics.strategies import reports

    return _texts(reports()).map(extract)


_TYPES: Final = (
    ("zhmetrics.values.quantity", "Quantity", _quantities),
    ("zhmetrics.values.change", "Change", _changes),
    ("zhmetrics.values.period", "Period", _periods),
    ("zhmetrics.report", "Report", _reports),
)


def register() -> None:
    """Register a strategy for each of our values that is loaded; hypothesis's entry point of that name.

    A type that is not loaded yet is registered when the package is first asked for it.
    """
    loaded = [(sys.modules[module], name, made) for module, name, made in _TYPES if module in sys.modules]
    if not loaded:
        return
    from hypothesis import strategies as st

    for module, name, made in loaded:
        if hasattr(module, name):  # it may be half imported
            st.register_type_strategy(getattr(module, name), made)
