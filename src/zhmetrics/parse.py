"""In: a string that must be one value. Out: the quantity, change or period it says, or a `ParseError` that says why not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zhmetrics.errors import ParseError, brief
from zhmetrics.language import periods
from zhmetrics.language.lexicon import Lexicon, chosen
from zhmetrics.language.numerals import parse_number
from zhmetrics.reading.assemble import read_change
from zhmetrics.reading.interpret import interpret
from zhmetrics.reading.refuse import LONGEST
from zhmetrics.reading.source import Source
from zhmetrics.values.period import Period, day_of
from zhmetrics.values.quantity import Quantity

if TYPE_CHECKING:
    from datetime import date

    from zhmetrics.values.change import Change

__all__ = ["convert", "parse_change", "parse_period", "parse_quantity"]


_LONGEST_ADVISED: Final = 20  # characters of a figure that is spelt out in a hint
_LONGEST_QUOTED: Final = 40  # characters of the input that a message repeats


def parse_quantity(text: str, *, lexicon: Lexicon | None = None) -> Quantity:
    """The one quantity that a string says: number, unit and qualifier words, and nothing else.

    Args:
        text: The string; white space around it is ignored.
        lexicon: Units and words; the built-in ones by default.

    Raises:
        ParseError: The string is not one quantity.
        TypeError: ``text`` is no string.

    >>> parse_quantity("近1.5亿元").to_dict()["qualifier"], parse_quantity("5-10亿元").high
    ('below', Decimal('1000000000'))
    """
    phrase = _trimmed(text)[0]
    if phrase[:1] in ("+", "＋") and phrase[1:2].isdecimal():
        phrase = phrase[1:]
    reading = interpret(Source.value(phrase), chosen(lexicon), alone=True)
    if len(reading.mentions) == 1 and reading.mentions[0].full_span == (0, len(phrase)):
        return reading.mentions[0].quantity
    raise _refusal(text, lexicon)


def parse_change(text: str, *, lexicon: Lexicon | None = None) -> Change:
    """The one change that a string says: basis, verb of growth and figure (同比增长15.6%), or 持平.

    Args:
        text: The string; white space around it is ignored.
        lexicon: Units and words; the built-in ones by default.

    Raises:
        ParseError: The string is not one change.
        TypeError: ``text`` is no string.

    >>> change = parse_change("同比增长15.6%")
    >>> change.basis, change.direction, change.signed, change.factor
    ('同比', 'up', Decimal('0.156'), Decimal('1.156'))
    """
    phrase, start = _trimmed(text)
    words, source = chosen(lexicon), Source.value(phrase)
    reading = interpret(source, words)
    change = read_change(source, reading.mentions, reading.periods, words)
    if change is not None:
        return change
    hint = "write a verb of growth and a figure: 同比增长15.6%, 下降2.3个百分点, 翻一番, 持平"
    if len(reading.mentions) == 1 and reading.mentions[0].full_span == (0, len(phrase)):
        hint = f"parse_quantity reads {_quoted(phrase)}; a change needs a verb such as 增长 or 下降 before the figure"
    msg = "not one change"
    raise ParseError(msg, text, (start, start + len(phrase)), hint)


def parse_period(text: str, *, today: date | str | None = None, lexicon: Lexicon | None = None) -> Period:  # noqa: ARG001
    """The one period that a string names, as days.

    Args:
        text: The string; white space around it is ignored.
        today: The day that relative words (今年, 上半年) are counted from, a date or a string ("2026-11-22"); without it they stay open.
        lexicon: Taken by every reader; periods have no words of one's own yet.

    Raises:
        ParseError: The string names no period, or one that no calendar has; ``today`` is a string that is no day.
        TypeError: ``text`` is no string, or ``today`` no day.

    >>> from datetime import date
    >>> parse_period("截至2017年底").end, parse_period("去年", today=date(2022, 11, 1)).start
    (datetime.date(2017, 12, 31), datetime.date(2021, 1, 1))
    """
    phrase, start = _trimmed(text)
    day = day_of(today)
    if not periods.is_period(phrase):
        msg = "not one period"
        hint = "write it as reports do: 2017年, 今年上半年, 1—11月, 截至2017年底, “十四五”期间"
        raise ParseError(msg, text, (start, start + len(phrase)), hint)
    return Period(phrase, *periods.resolve(phrase, day))


def convert(text: str | Quantity, unit: str, *, lexicon: Lexicon | None = None) -> Quantity:
    """A quantity in another unit of the same dimension, exactly.

    Args:
        text: A quantity, or a string that `parse_quantity` reads.
        unit: The unit wanted, with or without a scale word.
        lexicon: Units and words; the built-in ones by default.

    Raises:
        ParseError: ``text`` is not one quantity.
        UnitError: The unit is unknown or measures something else.

    >>> convert("4.5平方公里", "亩").magnitude
    Decimal('6750')
    """
    quantity = text if isinstance(text, Quantity) else parse_quantity(text, lexicon=lexicon)
    return quantity.to(unit, lexicon=lexicon)


def _trimmed(text: object) -> tuple[str, int]:
    """The string without the white space around it, which must not lead the reading, and where that begins."""
    if not isinstance(text, str):
        msg = f"a value is read from a str, not from {type(text).__name__} {brief(text)}"
        raise TypeError(msg)
    phrase = text.strip()
    return phrase, text.find(phrase) if phrase else len(text)


def _refusal(text: str, lexicon: Lexicon | None) -> ParseError:
    """Why a string is not one quantity, and what to do about it."""
    phrase, start = _trimmed(text)

    def refused(message: str, hint: str, left: int = 0, right: int = len(phrase)) -> ParseError:
        return ParseError(message, text, (start + left, start + right), hint)

    if not phrase:
        return ParseError(
            "an empty string is no quantity", text, (0, len(text)), "write a number and a unit, such as 1.5亿元"
        )
    if periods.is_period(phrase):
        return refused(f"{_quoted(phrase)} is a period, no quantity", "parse_period reads it")
    if _is_number(phrase):
        return refused("a number without a unit", "add the unit, or use parse_number")
    words, source = chosen(lexicon), Source.value(phrase)
    reading = interpret(source, words, alone=True)
    if not reading.mentions:
        unread = next((rest for rest in reading.rest if rest.unread), None)
        if unread is not None and unread.why != "no unit":
            return refused(unread.why, _advice(phrase[unread.start : unread.end]), unread.start, unread.end)
        return refused(
            "no number with a unit",
            "write a number and a unit, such as 1.5亿元; a unit of your own needs Lexicon.extend",
        )
    if len(reading.mentions) > 1:
        several = ", ".join(_quoted(mention.text) for mention in reading.mentions[:3])
        hint = "find_quantities reads every quantity of a text"
        return refused(f"more than one quantity: {several}", hint, *reading.mentions[1].full_span)
    left, right = reading.mentions[0].full_span
    over = (0, left) if left else (right, len(phrase))
    message = f"{_quoted(phrase[slice(*over)])} is left over beside the quantity {_quoted(phrase[left:right])}"
    if read_change(source, reading.mentions, reading.periods, words) is not None:
        return refused(message, "parse_change reads it", *over)
    return refused(message, "leave it out, or use extract, which reads running text", *over)


def _quoted(words: str) -> str:
    """Words as a message shows them: their beginning, where they are many."""
    return repr(words if len(words) <= _LONGEST_QUOTED else f"{words[:_LONGEST_QUOTED]}...")


def _advice(figure: str) -> str:
    """What to write instead of a figure whose number is refused: what `parse_number` says of the number without its unit."""
    if len(figure) > LONGEST:
        return "round it; parse_number reads numbers of any length"
    for end in range(min(len(figure), _LONGEST_ADVISED), 1, -1):
        try:
            parse_number(figure[:end])
        except ParseError as error:
            if error.hint.startswith("write "):
                return error.hint
    return "write the number in one of the usual forms"


def _is_number(text: str) -> bool:
    try:
        parse_number(text)
    except ParseError:
        return False
    return True
