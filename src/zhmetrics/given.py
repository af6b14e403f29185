"""In: values or texts that a program has in hand, strings included. Out: checks of them; strings are read by `parse`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhmetrics.checks import given
from zhmetrics.checks.compare import Comparison, compare_metrics
from zhmetrics.parse import parse_change, parse_quantity
from zhmetrics.pipeline import extract
from zhmetrics.report import Report

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhmetrics.checks.base import Check
    from zhmetrics.checks.given import Given
    from zhmetrics.language.lexicon import Lexicon
    from zhmetrics.values.change import Change
    from zhmetrics.values.quantity import Quantity

__all__ = ["check_change", "check_share", "check_total", "compare"]


def check_total(whole: Given, parts: Iterable[Given], *, lexicon: Lexicon | None = None) -> Check:
    """Whether the parts make the whole, each known only as far as its words and digits say.

    Args:
        whole: The stated total: a string ("184.45亿元"), a quantity, a metric, or an exact number.
        parts: The same, one each part; scales and units may differ (亿元 and 万元, 亩 and 平方公里).
        lexicon: Units and words; the built-in ones by default.

    Raises:
        ParseError: A string that is not one quantity.
        UnitError: Units that cannot be added.
        TypeError: A float, or anything else that is no exact value.
        ValueError: There are no parts.

    >>> check_total("184.45亿元", ["128.05亿元", "58.1亿元"]).verdict
    'inconsistent'
    """
    return given.check_total(whole, parts, read=_reader(lexicon), lexicon=lexicon)


def check_share(part: Given | None, whole: Given, stated: Given, *, lexicon: Lexicon | None = None) -> Check:
    """Whether the part is the stated share of the whole.

    Args:
        part: A string, a quantity, a metric, or an exact number; None where only the whole is known. Then the question is
            whether any whole number of things is that share (the test called GRIM), and the verdict is "unverifiable"
            where the whole is no count, or so great that every percentage is one.
        whole: The same.
        stated: The share, such as "92.02%"; a plain number is a ratio (``Decimal("0.9202")``).
        lexicon: Units and words; the built-in ones by default.

    Raises:
        ParseError: A string that is not one quantity.
        UnitError: Units that cannot be divided.
        TypeError: A float, or anything else that is no exact value.

    >>> check_share("1317件", "1337件", "98.5%").verdict
    'consistent'
    >>> print(check_share(None, "28家", "52%").message)
    15家 of 28家 = 53.57%, but the text says 52%: 52% against 53.57%, 1.57个百分点 less
    """
    return given.check_share(part, whole, stated, read=_reader(lexicon), lexicon=lexicon)


def check_change(before: Given, after: Given, stated: Given | Change, *, lexicon: Lexicon | None = None) -> Check:
    """Whether the way from one level to the other is the stated change.

    Args:
        before: The earlier level: a string, a quantity, a metric, or an exact number.
        after: The later level.
        stated: A change ("同比增长15.6%"), a percentage whose sign tells the direction, percentage points, an amount, or a
            plain number, which is a ratio.
        lexicon: Units and words; the built-in ones by default.

    Raises:
        ParseError: A string that is neither quantity nor change.
        UnitError: Levels or a change that do not go together.
        TypeError: A float, or anything else that is no exact value.

    >>> check_change("3.2万人次", "3.6万人次", "12.5%").verdict
    'consistent'
    """
    return given.check_change(
        before,
        after,
        stated,
        read=_reader(lexicon),
        read_change=lambda text: parse_change(text, lexicon=lexicon),
        lexicon=lexicon,
    )


def compare(source: str | Report, candidate: str | Report, *, lexicon: Lexicon | None = None) -> Comparison:
    """Which figures of a candidate text, such as a summary, stand in its source, which are contradicted, which not found.

    Args:
        source: What is relied on: a text, or a report that `extract` has made of it.
        candidate: What tells of it.
        lexicon: Units and words; the built-in ones by default.

    Raises:
        TypeError: An argument is neither a string nor a report.

    >>> found = compare("全年完成投资1.28亿元，增长15.6%。", "投资12800万元，增长16.5%。")
    >>> [row["verdict"] for row in found.to_dict()["figures"]]
    ['supported', 'contradicted']
    """
    first, second = (
        text if isinstance(text, Report) else extract(text, lexicon=lexicon) for text in (source, candidate)
    )
    return compare_metrics(first.source, first.metrics, second.source, second.metrics)


def _reader(lexicon: Lexicon | None) -> given.Reader:
    def read(text: str) -> Quantity:
        return parse_quantity(text, lexicon=lexicon)

    return read
