"""In: strings. Out: quantities, reports: the one module that knows all stages and joins them."""

from __future__ import annotations

from datetime import date

from zhmetrics.language.lexicon import Lexicon, default_lexicon
from zhmetrics.reading.assemble import assemble
from zhmetrics.reading.interpret import Rest, interpret
from zhmetrics.report import Report
from zhmetrics.values.mention import Mention, NonFigure, Unread

__all__ = ["extract", "find_quantities"]


def find_quantities(text: str, *, lexicon: Lexicon | None = None) -> list[Mention]:
    """Every quantity of a text where it stands, in order.

    Args:
        text: Any string.
        lexicon: Units and words; the built-in ones by default.

    Raises:
        TypeError: ``text`` is no string.

    >>> import zhmetrics as zm
    >>> [(m.text, m.quantity.kind) for m in zm.find_quantities("新签约项目32个，投资总额184.45亿元。")]
    [('32个', 'count'), ('184.45亿元', 'money')]
    """
    return interpret(_string(text), lexicon or default_lexicon()).mentions


def extract(text: str, *, today: date | None = None, lexicon: Lexicon | None = None) -> Report:
    """Read a whole text: every figure as a row, every other numeral accounted for.

    Args:
        text: Any string.
        today: The day that 今年 and 去年 are counted from; without it such periods stay open.
        lexicon: Units and words; the built-in ones by default.

    Raises:
        TypeError: ``text`` is no string.

    >>> import zhmetrics as zm
    >>> report = zm.extract("全年完成固定资产投资116亿元，同比增长15.6%。")
    >>> [(row["indicator"], row["text"]) for row in report.to_dict()["metrics"]]
    [('固定资产投资', '116亿元'), ('固定资产投资', '15.6%')]
    """
    words = lexicon or default_lexicon()
    reading = interpret(_string(text), words)
    metrics = assemble(text, reading.mentions, reading.periods, words, today)
    nonfigures = tuple(_nonfigure(text, rest) for rest in reading.rest if not rest.unread)
    unread = tuple(Unread(rest.start, rest.end, text[rest.start : rest.end], rest.why) for rest in reading.rest if rest.unread)
    return Report(text, tuple(metrics), nonfigures, unread, today)


def _nonfigure(text: str, rest: Rest) -> NonFigure:
    return NonFigure(rest.start, rest.end, text[rest.start : rest.end], rest.why)


def _string(text: object) -> str:
    if not isinstance(text, str):
        msg = f"text must be a str, not {type(text).__name__}"
        raise TypeError(msg)
    return text
