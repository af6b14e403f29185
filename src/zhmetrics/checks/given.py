"""In: values that a program has in hand. Out: checks of a total, a share and a change among them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import attrs

from zhmetrics.checks.base import PER_UNIT, Amount, Check, Formula, judge
from zhmetrics.checks.grim import reached
from zhmetrics.checks.names import says_any
from zhmetrics.errors import ParseError, UnitError, brief
from zhmetrics.language.numerals import exact, reckonable
from zhmetrics.language.script import fold
from zhmetrics.language.tables import claims
from zhmetrics.language.units import written
from zhmetrics.values.change import Change
from zhmetrics.values.interval import Interval
from zhmetrics.values.metric import Metric
from zhmetrics.values.quantity import Quantity

if TYPE_CHECKING:
    from zhmetrics.language.lexicon import Lexicon

__all__ = ["Given", "check_change", "check_share", "check_total"]

Given = Quantity | Metric | int | Decimal | Fraction | str
Reader = Callable[[str], Quantity]

_PER_UNIT: Final = {**PER_UNIT, "倍": 1}
_NEEDED: Final = (
    'a quantity, a metric, a string such as "92.02%" or an exact number such as Decimal("0.9202") is needed'
)
_IN_PERCENT: Final = ("percent", "fraction")  # kinds whose difference is told in points
_DISPUTED: Final = tuple(claims.DISPUTED_MULTIPLES.split())
_NUMBER = ""  # the unit of a plain number


def check_total(whole: Given, parts: Iterable[Given], *, read: Reader, lexicon: Lexicon | None = None) -> Check:
    """Whether the parts make the whole.

    Args:
        whole: The stated total: a quantity, a metric, an exact number, or a string for ``read``.
        parts: The same, one each part; scales and units may differ (亿元 and 万元, 亩 and 平方公里).
        read: Reads a string as a quantity.
        lexicon: Where units are looked up.

    Raises:
        UnitError: Units that cannot be added.
        TypeError: A float, or anything else that is no exact value.
        ValueError: There are no parts.
    """
    stated = _quantity(whole, read)
    terms = [_quantity(part, read) for part in _several(parts)]
    if not terms:
        msg = "parts is empty: a total is checked against one part or more"
        raise ValueError(msg)
    amounts = [_in_unit_of(stated, term, lexicon) for term in terms]
    formula = " + ".join(_shown(term) for term in terms)
    made = amounts[0]
    for amount in amounts[1:]:
        made = made + amount
    return judge("total", stated, made, (), Formula(formula, formula))


def check_share(
    part: Given | None, whole: Given, stated: Given, *, read: Reader, lexicon: Lexicon | None = None
) -> Check:
    """Whether the part is the stated share of the whole.

    Args:
        part: A quantity, a metric, an exact number, or a string for ``read``; None where only the whole is known.
        whole: The same, of the same dimension.
        stated: A percentage or fraction; a plain number is a ratio (``Decimal("0.9202")``).
        read: Reads a string as a quantity.
        lexicon: Where units are looked up.

    Raises:
        UnitError: Units that cannot be divided into a ratio, or a stated share that is none.
        TypeError: A float, or anything else that is no exact value.
    """
    told = _quantity(stated, read)
    if isinstance(stated, int | Decimal | Fraction) and not isinstance(stated, bool):
        told = _ratio(stated)
    if told.unit not in _PER_UNIT:
        msg = f'a share is a percentage or a ratio, not {_shown(told)}: write "92.02%" or Decimal("0.9202")'
        raise UnitError(msg)
    b = _quantity(whole, read)
    if part is None:
        return _of_a_count(b, told)
    a = _quantity(part, read)
    made = (_in_unit_of(b, a, lexicon) / Amount.of(b)).times(_PER_UNIT[told.unit])
    formula = f"{_shown(a)} / {_shown(b)}"
    return judge("share", told, made, (), Formula(formula, formula))


def _of_a_count(whole: Quantity, told: Quantity) -> Check:
    """Whether any whole number of things is the stated share of them; of what is no count, or too great a one, nothing is said."""
    found = reached(told, whole)
    name = _shown(whole)
    if found is None:
        return judge(
            "share",
            told,
            Amount(Fraction(0), Interval(None, None)),
            (),
            Formula(f"a part of {name}", f"{name}的一部分"),
        )
    number, count = found[0], Fraction(whole.value or 0)
    unit = whole.unit
    formula = Formula(f"{number}{unit} of {name}", f"{name}中{number}{unit}")
    return judge("share", told, Amount.exactly(number * PER_UNIT[told.unit] / count), (), formula)


def check_change(
    before: Given,
    after: Given,
    stated: Given | Change,
    *,
    read: Reader,
    read_change: Callable[[str], Change],
    lexicon: Lexicon | None = None,
) -> Check:
    """Whether the way from one level to the other is the stated change.

    Args:
        before: The earlier level: a quantity, a metric, an exact number, or a string for ``read``.
        after: The later level, of the same dimension.
        stated: A change (``"同比增长15.6%"``), a percentage whose sign tells the direction (``"15.6%"``), percentage
            points, an amount of the levels' dimension, or a plain number, which is a ratio (``Decimal("0.156")``).
        read: Reads a string as a quantity.
        read_change: Reads a string as a change.
        lexicon: Where units are looked up.

    Raises:
        UnitError: Levels or a change that do not go together.
        TypeError: A float, or anything else that is no exact value.
    """
    told = _change(stated, read, read_change)
    a, b = _quantity(before, read), _quantity(after, read)
    first = _in_unit_of(b, a, lexicon)
    last = Amount.of(b)
    quantity = told.quantity
    sign = -1 if told.direction == "down" else 1
    if quantity is None:  # 持平
        zero = attrs.evolve(b, value=Decimal(0), qualifier=None, bounds=None, interval=None)
        return judge(
            "difference", zero, last - first, (), Formula(f"{_shown(b)} - {_shown(a)}", f"{_shown(b)} - {_shown(a)}")
        )
    if quantity.kind == "percentage_point" and b.kind in _IN_PERCENT:  # 由4.20%下降25个基点, 由三成提高20个百分点
        quantity, a, b = quantity.to("百分点", lexicon=lexicon), a.to("%", lexicon=lexicon), b.to("%", lexicon=lexicon)
        first, last = Amount.of(a), Amount.of(b)
    points = quantity.unit == "百分点" and b.unit == "%"
    if quantity.unit in _PER_UNIT:
        ratio = last / first
        if _is_disputed(told, stated):
            ratio = Amount(ratio.value, Interval(None, None))
        if first.value < 0:  # from -5亿元 to -3亿元: nobody agrees how much that is in percent
            ratio = Amount(ratio.value, Interval(None, None))
        made = ratio if told.form == "ratio" else ratio.plus(-1).times(sign)
        formula = f"{_shown(b)} / {_shown(a)}"
        if told.form != "ratio":
            formula = f"1 - {formula}" if sign < 0 else f"{formula} - 1"
        return judge("change", quantity, made.times(_PER_UNIT[quantity.unit]), (), Formula(formula, formula))
    made = (last - first).times(sign)
    amount = Amount.of(quantity) if points else _in_unit_of(b, quantity, lexicon)
    target = (
        quantity
        if points
        else attrs.evolve(b, value=exact(amount.value), qualifier=None, bounds=None, interval=amount.interval)
    )
    more, less = (a, b) if sign < 0 else (b, a)
    formula = f"{_shown(more)} - {_shown(less)}"
    return judge("difference", target, made, (), Formula(formula, formula), places=0)


def _change(stated: Given | Change, read: Reader, read_change: Callable[[str], Change]) -> Change:
    if isinstance(stated, Change):
        return stated
    if isinstance(stated, Metric) and stated.change is not None:
        return stated.change
    if isinstance(stated, str):
        try:
            return read_change(stated)  # 翻一番 is a change, and could be read as 2倍
        except ParseError:
            pass
        try:
            return _signed(read(stated))
        except ParseError:
            return read_change(stated)  # whose error says what a change is
    if isinstance(stated, int | Decimal | Fraction) and not isinstance(stated, bool):
        return _signed(_ratio(stated))
    return _signed(_quantity(stated, read))


def _signed(quantity: Quantity) -> Change:
    """A figure without words of growth: its sign tells the direction."""
    value, bounds = quantity.value, quantity.bounds
    known = value if value is not None else None if bounds is None else bounds.high
    if known is None or known > 0 or (known == 0 and value is not None):
        return Change(quantity, None, "up")
    positive = attrs.evolve(
        quantity,
        value=None if value is None else exact(-Fraction(value)),
        bounds=None if bounds is None else -bounds,
        interval=-quantity.interval,
    )
    return Change(positive, None, "down")


def _is_disputed(told: Change, stated: object) -> bool:
    """扩大2倍, 缩小2倍, and 2倍 without a word of growth: nobody agrees what they say."""
    if told.quantity is None or told.quantity.unit != "倍" or told.form == "ratio":
        return False
    if isinstance(stated, str):
        words = fold(stated)
        return (
            told.direction == "down" or says_any(words, _DISPUTED) or not any(map(str.isalpha, words.replace("倍", "")))
        )
    bare = isinstance(stated, Quantity) or (isinstance(stated, Metric) and stated.change is None)
    return bare or told.direction == "down"


def _several(parts: object) -> Iterable[object]:
    """The parts, which one string is none of: its characters would be taken for them."""
    if isinstance(parts, str | Quantity | Metric) or not isinstance(parts, Iterable):
        msg = f'parts are several, such as ["128.05亿元", "58.1亿元"], not one {type(parts).__name__} {brief(parts)}'
        raise TypeError(msg)
    return parts


def _quantity(given: object, read: Reader) -> Quantity:
    if isinstance(given, Quantity):
        return given
    if isinstance(given, Metric):
        return given.quantity
    if isinstance(given, str):
        return read(given)
    return _number(given)


def _number(given: object) -> Quantity:
    """A plain number: exact, in no unit."""
    number = reckonable(given, _NEEDED)
    value = number if isinstance(number, Decimal) else exact(Fraction(number))
    return Quantity("other", value, _NUMBER, interval=Interval(Fraction(number), Fraction(number)))


def _ratio(number: int | Decimal | Fraction) -> Quantity:
    """A stated ratio: the digits of a decimal tell its precision, as those of 92.02% do; a fraction is exact."""
    quantity = _number(number)
    if not isinstance(number, Decimal):
        return attrs.evolve(quantity, kind="fraction", unit="1")
    exponent = number.as_tuple().exponent
    place = exponent if isinstance(exponent, int) else None
    return attrs.evolve(quantity, kind="fraction", unit="1", place=place, interval=None)


def _in_unit_of(target: Quantity, quantity: Quantity, lexicon: Lexicon | None) -> Amount:
    if quantity.unit == target.unit:
        return Amount.of(quantity)
    if _NUMBER in (quantity.unit, target.unit):
        msg = f"{_shown(quantity)} and {_shown(target)} do not go together: give both a unit or neither"
        raise UnitError(msg)
    return Amount.of(quantity.to(target.unit, lexicon=lexicon))


def _shown(quantity: Quantity) -> str:
    return str(quantity) if quantity.unit else written(quantity.value, "", "1")
