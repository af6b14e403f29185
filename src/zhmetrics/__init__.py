"""Reads the figures in Chinese policy reports exactly, and tells whether they add up.

How a text flows through the package::

    text -> Source -> Mention -> Metric -> Report -> Check
            reading/source, interpret, assemble; report; checks/

`extract` reads a whole text into a `Report`, `audit` gives the checks that the text itself claims, `find_quantities` only
finds quantities; the ``parse_`` functions read a string that must be one value. Import from here; the modules below are
where things are made.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from zhmetrics.audited import Checks, audit
    from zhmetrics.checks.audit import DEFAULT_CHECKS
    from zhmetrics.checks.base import Check
    from zhmetrics.checks.compare import Comparison
    from zhmetrics.errors import LexiconError, ParseError, UnitError, ZhMetricsError
    from zhmetrics.given import check_change, check_share, check_total, compare
    from zhmetrics.language.lexicon import Lexicon
    from zhmetrics.language.numerals import parse_number
    from zhmetrics.language.units import define_units
    from zhmetrics.many import extract_many
    from zhmetrics.mentions import Mentions
    from zhmetrics.parse import convert, parse_change, parse_period, parse_quantity
    from zhmetrics.pipeline import extract, find_quantities
    from zhmetrics.report import Evidence, Report
    from zhmetrics.values.change import Change
    from zhmetrics.values.interval import Interval
    from zhmetrics.values.mention import Mention, NonFigure, Unread
    from zhmetrics.values.metric import Metric
    from zhmetrics.values.period import Period
    from zhmetrics.values.quantity import Quantity

__all__ = [
    "DEFAULT_CHECKS",
    "Change",
    "Check",
    "Checks",
    "Comparison",
    "Evidence",
    "Interval",
    "Lexicon",
    "LexiconError",
    "Mention",
    "Mentions",
    "Metric",
    "NonFigure",
    "ParseError",
    "Period",
    "Quantity",
    "Report",
    "UnitError",
    "Unread",
    "ZhMetricsError",
    "audit",
    "check_change",
    "check_share",
    "check_total",
    "compare",
    "convert",
    "define_units",
    "extract",
    "extract_many",
    "find_quantities",
    "parse_change",
    "parse_number",
    "parse_period",
    "parse_quantity",
]

__version__ = "0.1.0"

# Where each public name is made. A name is imported when first asked for: `import zhmetrics` costs next to nothing, so that
# a program that only parses numbers never loads what reads a text, and Hypothesis may load our hook in every program.
_HOMES: Final = {
    "zhmetrics.audited": "Checks audit",
    "zhmetrics.checks.audit": "DEFAULT_CHECKS",
    "zhmetrics.checks.base": "Check",
    "zhmetrics.checks.compare": "Comparison",
    "zhmetrics.errors": "LexiconError ParseError UnitError ZhMetricsError",
    "zhmetrics.given": "check_change check_share check_total compare",
    "zhmetrics.language.lexicon": "Lexicon",
    "zhmetrics.language.numerals": "parse_number",
    "zhmetrics.language.units": "define_units",
    "zhmetrics.many": "extract_many",
    "zhmetrics.mentions": "Mentions",
    "zhmetrics.parse": "convert parse_change parse_period parse_quantity",
    "zhmetrics.pipeline": "extract find_quantities",
    "zhmetrics.report": "Evidence Report",
    "zhmetrics.values.change": "Change",
    "zhmetrics.values.interval": "Interval",
    "zhmetrics.values.mention": "Mention NonFigure Unread",
    "zhmetrics.values.metric": "Metric",
    "zhmetrics.values.period": "Period",
    "zhmetrics.values.quantity": "Quantity",
}
_HOME_OF: Final = {name: home for home, names in _HOMES.items() for name in names.split()}
_REGISTERED: Final = (
    "Change",
    "Period",
    "Quantity",
    "Report",
)  # the types that `hypothesis.strategies.from_type` knows


def __getattr__(name: str) -> Any:
    home = _HOME_OF.get(name)
    if home is None:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    value = globals()[name] = getattr(import_module(home), name)
    if name in _REGISTERED and "hypothesis" in sys.modules:
        import_module("zhmetrics._hypothesis").register()
    return value


def __dir__() -> list[str]:
    return sorted((*globals(), *__all__))
