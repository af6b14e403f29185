"""Reads the figures in Chinese policy reports exactly, and tells whether they add up."""

from __future__ import annotations

from zhmetrics.errors import LexiconError, ParseError, UnitError, ZhMetricsError
from zhmetrics.language.lexicon import Lexicon
from zhmetrics.language.numerals import parse_number
from zhmetrics.pipeline import extract, find_quantities
from zhmetrics.report import Report
from zhmetrics.values.change import Change
from zhmetrics.values.interval import Interval
from zhmetrics.values.mention import Mention, NonFigure, Unread
from zhmetrics.values.metric import Metric
from zhmetrics.values.period import Period
from zhmetrics.values.quantity import Quantity
