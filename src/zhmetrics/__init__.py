"""Reads the figures in Chinese policy reports exactly, and tells whether they add up.

How a text flows through the package::

    text -> Source -> Mention -> Metric -> Report -> Check
            reading/source, interpret, assemble; report; checks/

`extract` reads a whole text into a `Report`, `audit` gives the checks that the text itself claims, `find_quantities` only
finds quantities; the ``parse_`` functions read a string that must be one value. Import from here; the modules below are
where things are made.
"""

from __future__ import annotations

from zhmetrics.checks.audit import DEFAULT_CHECKS
from zhmetrics.checks.base import Check
from zhmetrics.checks.compare import Comparison
from zhmetrics.errors import LexiconError, ParseError, UnitError, ZhMetricsError
from zhmetrics.given import check_change, check_share, check_total, compare
from zhmetrics.language.lexicon import Lexicon
from zhmetrics.language.numerals import parse_number
from zhmetrics.language.units import define_units
from zhmetrics.parse import convert, parse_change, parse_period, parse_quantity
from zhmetrics.pipeline import audit, extract, find_quantities
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
    "Comparison",
    "Evidence",
    "Interval",
    "Lexicon",
    "LexiconError",
    "Mention",
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
    "find_quantities",
    "parse_change",
    "parse_number",
    "parse_period",
    "parse_quantity",
]

__version__ = "0.1.0"
