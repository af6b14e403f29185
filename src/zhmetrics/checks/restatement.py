"""In: a passage. Out: a check for each figure that the text gives twice."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from zhmetrics.checks.base import Check, agrees, coincidence, judge
from zhmetrics.checks.total import named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhmetrics.checks.claims import Figure, Passage

__all__ = ["restatement"]

_RARE: Final = 20  # at most one in so many figures would have agreed by accident
_DIGITS: Final = 4  # that an amount must have to be known again in another scale
_HEADLINE: Final = 60  # characters
_NAME: Final = 4  # characters a name must have to stand for one thing throughout a text
_SHORT: Final = 3  # the same, where the figure is seen to be the same


def restatement(passage: Passage) -> Iterator[Check]:
    """The same indicator of the same period is the same figure wherever it stands.

    正例: a headline's 近100亿元 and 99.8亿元 in the report below it.
    反例: two figures of the same name and other periods, or of things that only share a name (投资额).

    >>> import zhmetrics as zm
    >>> text = "2023年全区工业总产值近100亿元\\n2023年，全区工业总产值99.8亿元，增长4%。"
    >>> [check.verdict for check in zm.audit(text)]
    ['consistent']
    """
    last: dict[tuple[object, ...], Figure] = {}
    for figure in passage.figures:
        key = _key(figure)
        if key is None:
            continue
        earlier = last.get(key)
        last[key] = figure
        if earlier is None or earlier.sentence == figure.sentence or not _says_something(earlier, figure):
            continue
        certain = (
            len(figure.name) >= _NAME and figure.paragraph == earlier.paragraph + 1 and _is_headline(passage, earlier)
        )
        quantity = figure.metric.quantity
        if not certain and not (
            agrees(quantity, earlier.amount) and coincidence(quantity, earlier.amount) * _RARE <= 1
        ):
            continue
        yield judge(
            "restatement",
            figure.metric,
            earlier.amount,
            (earlier.metric,),
            named(figure.metric, earlier.metric.text),
            places=0,
            evidence="wording" if certain else "sum",
        )
    yield from _rescaled(passage)


def _rescaled(passage: Passage) -> Iterator[Check]:
    """4,496,000千元 and 44亿9,600万元 in one paragraph: amounts of so many digits agree in two scales because they are one."""
    last: dict[tuple[object, ...], Figure] = {}
    for figure in passage.figures:
        quantity = figure.metric.quantity
        if not figure.adds or quantity.value is None or quantity.qualifier is not None or quantity.kind == "count":
            continue
        # The digits of the decimal: `str` refuses integers of more than 4,300.
        if not isinstance(quantity.value, Decimal) or _told_digits(quantity.value) < _DIGITS:
            continue
        key = (figure.paragraph, quantity.unit, quantity.value)
        earlier = last.setdefault(key, figure)
        if earlier is not figure and earlier.metric.quantity.scale != quantity.scale and earlier.name != figure.name:
            formula = named(figure.metric, earlier.metric.text)
            yield judge(
                "restatement", figure.metric, earlier.amount, (earlier.metric,), formula, places=0, evidence="sum"
            )
            last[key] = figure


def _told_digits(value: Decimal) -> int:
    """The digits of the whole part without the zeros at its end: 2 of 4500 and of 45.3."""
    _sign, digits, exponent = value.as_tuple()
    whole = digits if not isinstance(exponent, int) or exponent >= 0 else digits[:exponent]
    zeros = next((place for place, digit in enumerate(reversed(whole)) if digit), len(whole))
    return len(whole) - zeros


def _key(figure: Figure) -> tuple[object, ...] | None:
    metric = figure.metric
    if len(figure.name) < _SHORT or metric.role != "value" or figure.base or figure.planned:
        return None
    change, period = metric.change, figure.told.period
    return (
        figure.name,
        figure.unit,
        None if period is None else (period.text if period.start is None else (period.start, period.end)),
        None if change is None else (change.direction, change.form),
        figure.told.share_of,
        metric.status,
    )


def _says_something(one: Figure, other: Figure) -> bool:
    """True where few figures would agree: 2个 and 2个 agree by accident."""
    a, b = one.metric.quantity, other.metric.quantity
    return len(one.metric.text) > 3 and a.kind != "rank" and b.value is not None


def _is_headline(passage: Passage, figure: Figure) -> bool:
    """True where a figure stands in a short paragraph without a full stop."""
    start, end = passage.sentence_span(figure.sentence)
    return end - start < _HEADLINE and passage.text[start:end].rstrip()[-1:] not in "。；，："
