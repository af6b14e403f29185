"""In: what a text states and what its other figures make. Out: `Check`, the verdict on one claim."""

from __future__ import annotations

import hashlib
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

import attrs

from zhmetrics.language.numerals import exact, exponent_of, places_of, plain
from zhmetrics.language.script import fold
from zhmetrics.language.units import written
from zhmetrics.values.interval import Interval, power_of_ten
from zhmetrics.values.metric import Metric
from zhmetrics.values.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = [
    "CONSISTENT",
    "INCONSISTENT",
    "KINDS",
    "PER_UNIT",
    "UNVERIFIABLE",
    "Amount",
    "Check",
    "Formula",
    "agrees",
    "coincidence",
    "is_mean",
    "is_slip",
    "is_transposed",
    "judge",
    "last_place",
]

Span = tuple[int, int]

KINDS: Final = ("total", "share", "change", "difference", "average", "restatement", "list_count")
CONSISTENT: Final = "consistent"
INCONSISTENT: Final = "inconsistent"
UNVERIFIABLE: Final = "unverifiable"
_COARSE: Final = Fraction(1, 4)  # of a figure that its neighbours leave open: what is wrong by an eighth may pass
PER_UNIT: Final = {"%": 100, "‰": 1000, "‱": 10000, "1": 1}  # how many units of a share are the whole

_NOTES: Final = {  # what a qualifier does to the interval, said in the message
    "approx": ("约 widens it", "“约”放宽了范围"),
    "below": ("近 widens it", "“近”放宽了范围"),
    "above": ("超 leaves it open upwards", "“超”上不封顶"),
    "min": ("以上 leaves it open upwards", "“以上”上不封顶"),
    "max": ("以内 leaves it open downwards", "“以内”下不封底"),
}


@attrs.frozen(slots=True)
class Amount:
    """A number that is reckoned with: its value as written, and the interval that its words and digits allow.

    Args:
        value: The exact number; for a range the middle, or the end that is known.
        interval: All numbers that it may be.

    >>> import zhmetrics as zm
    >>> part, whole = Amount.of(zm.parse_quantity("35.7亿元")), Amount.of(zm.parse_quantity("53.2亿元"))
    >>> round(float((part / whole).value), 4)
    0.6711
    """

    value: Fraction
    interval: Interval

    @classmethod
    def of(cls, quantity: Quantity) -> Amount:
        """The amount of a quantity, in its unit."""
        ends = quantity.interval
        if quantity.value is not None:
            return cls(Fraction(quantity.value), ends)
        known = [end for end in (ends.low, ends.high) if end is not None]
        return cls(sum(known, Fraction(0)) / max(1, len(known)), ends)

    @classmethod
    def exactly(cls, number: int | Fraction) -> Amount:
        """A number that leaves nothing open."""
        return cls(Fraction(number), Interval(number, number))

    def __add__(self, other: Amount) -> Amount:
        return Amount(self.value + other.value, self.interval + other.interval)

    def __sub__(self, other: Amount) -> Amount:
        return Amount(self.value - other.value, self.interval - other.interval)

    def __truediv__(self, other: Amount) -> Amount:
        if not other.value or 0 in other.interval:
            return Amount(Fraction(0), Interval(None, None))  # nothing can be said of what is divided by zero
        return Amount(self.value / other.value, self.interval / other.interval)

    def times(self, factor: Fraction | int) -> Amount:
        """Every number times ``factor``, which is not zero."""
        return Amount(self.value * factor, self.interval.scaled(factor))

    def plus(self, number: Fraction | int) -> Amount:
        """Every number plus ``number``."""
        return Amount(self.value + number, self.interval.shifted(number))


class Formula(NamedTuple):
    """A claim in words, up to its result: "投资总额: 128.05亿元 + 58.1亿元", in two languages."""

    english: str
    chinese: str


_SLIP: Final = 3  # digits that a figure has at least in which one may have slipped
EVERYTHING: Final = Interval(None, None)
NO_FORMULA: Final = Formula("", "")


@attrs.frozen(slots=True)
class Check:
    """The verdict on one thing that a text claims of its figures.

    Args:
        kind: One of `KINDS`.
        verdict: "consistent" where the intervals meet, "inconsistent" where they do not, else "unverifiable".
        stated: Value of the stated figure as a string, in its unit.
        computed: What the other figures make, in the same unit; "" where they make anything or nothing (a growth from zero).
        difference: ``stated`` less ``computed``, or "".
        spans: Every term in the text, the stated figure first.
        message: The claim and the verdict in English, in the words and scale of the text.
        message_zh: The same in Chinese.
        stated_interval: What the stated figure's words and digits allow.
        computed_interval: What those of the other figures allow.
        evidence: "wording" where the words alone make the claim; "sum" where it is seen by its holding.
        coincidence: Which part of all figures as long as the stated one would have passed: how little passing proves.
        culprit: The likeliest wrong term where several claims meet in it, else None.
        fingerprint: The same for the same claim wherever in a text it stands.
        stated_quantity: The stated figure, whose unit and scale the intervals are shown in, where it is known.
    """

    kind: str
    verdict: str
    stated: str
    computed: str
    difference: str
    spans: tuple[Span, ...]
    message: str
    message_zh: str = ""
    stated_interval: Interval = EVERYTHING
    computed_interval: Interval = EVERYTHING
    evidence: str = "wording"
    coincidence: Fraction = Fraction(1)
    culprit: Span | None = None
    fingerprint: str = ""
    stated_quantity: Quantity | None = None

    @property
    def coarse(self) -> bool:
        """True where the claim holds, but figures so roughly told would hold as well if one of them were wrong.

        12亿元 and 5亿元 + 3亿元 + 2亿元 meet within their half units, and so would 9亿元 do: all figures together leave more than a
        quarter of the stated one open. The verdict is "consistent" all the same.

        >>> import zhmetrics as zm
        >>> check = zm.check_total("12亿元", ["5亿元", "3亿元", "2亿元"])
        >>> check.verdict, check.coarse
        ('consistent', True)
        >>> zm.check_total("12.0亿元", ["6.0亿元", "4.0亿元", "2.0亿元"]).coarse
        False
        """
        if self.verdict != CONSISTENT:
            return False
        mine, others = self.stated_interval, self.computed_interval
        if _says_nothing(mine) or _says_nothing(others):
            return False  # a user's own check, that tells no intervals
        if mine.low is None or mine.high is None or others.low is None or others.high is None:
            return True
        middle = abs(mine.low + mine.high) / 2
        left_open = (mine.high - mine.low) + (others.high - others.low)
        return left_open > 0 and left_open >= middle * _COARSE

    def __repr__(self) -> str:
        return f"<Check {self.kind} {self.verdict}: {self.message}>"

    def _repr_html_(self) -> str:
        from zhmetrics.writing.notebook import check_html

        return check_html(self)

    def to_dict(self) -> dict[str, object]:
        """The published form."""
        return {
            "kind": self.kind,
            "verdict": self.verdict,
            "stated": self.stated,
            "computed": self.computed,
            "difference": self.difference,
            "spans": [list(span) for span in self.spans],
            "message": self.message,
        }


def judge(
    kind: str,
    stated: Metric | Quantity,
    computed: Amount,
    terms: Sequence[Metric] = (),
    formula: Formula = NO_FORMULA,
    *,
    evidence: str = "wording",
    places: int = 2,
    items: Sequence[Span] = (),
) -> Check:
    """The verdict on a stated figure, given what the other figures make.

    Args:
        kind: One of `KINDS`.
        stated: The figure that claims.
        computed: What it should be, in its unit.
        terms: The other figures, in the order of the formula.
        formula: How ``computed`` comes about.
        evidence: "wording" or "sum".
        places: How many more decimal places than the stated figure a quotient is shown with.
        items: Spans of terms that are no figures, as the names of a list.

    Returns:
        A check; inconsistent only if the two intervals cannot meet.
    """
    quantity = stated.quantity if isinstance(stated, Metric) else stated
    mine = Amount.of(quantity)
    if kind == "average":
        mine = Amount(mine.value, mean_interval(quantity))
    verdict = CONSISTENT if mine.interval.meets(computed.interval) else INCONSISTENT
    if _says_nothing(mine.interval) or _says_nothing(computed.interval):
        verdict = UNVERIFIABLE
    step = _step(quantity)
    made = _rounded(computed.value, step / 10**places)
    gap = _rounded(mine.value - computed.value, step / 10**places)
    english, chinese = _messages(
        verdict, stated.text if isinstance(stated, Metric) else str(stated), quantity, formula, computed=made, gap=gap
    )
    return Check(
        kind=kind,
        verdict=verdict,
        stated=plain(quantity.value) or _string(mine.value),
        computed="" if _says_nothing(computed.interval) else _string(made),
        difference="" if _says_nothing(computed.interval) else _string(gap),
        spans=(*((term.start, term.end) for term in _metrics(stated, terms)), *items),
        message=english,
        message_zh=chinese,
        stated_interval=mine.interval,
        computed_interval=computed.interval,
        evidence=evidence,
        coincidence=_coincidence(mine, step, computed.interval),
        fingerprint=fingerprint(kind, _metrics(stated, terms)),
        stated_quantity=quantity,
    )


def fingerprint(kind: str, terms: Sequence[Metric], *words: str) -> str:
    """A name for a claim that stays when the text around it is edited: a hash of its kind, names and figures."""
    parts = [kind, *words]
    for term in terms:
        parts += [fold(term.indicator or ""), fold(term.text)]
    return hashlib.blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def agrees(stated: Quantity, computed: Amount) -> bool:
    """True where the check of a figure against what it should be would be consistent; made without its messages."""
    return _can_be(stated.interval, computed.interval)


def _can_be(mine: Interval, computed: Interval) -> bool:
    return not _says_nothing(mine) and not _says_nothing(computed) and mine.meets(computed)


def mean_interval(quantity: Quantity) -> Interval:
    """Where a stated mean may lie: 平均每月40场 is rounded, though 40场 counts to the last one."""
    interval, half = quantity.interval, Fraction(1, 2)
    if interval.low is None or interval.high is None or interval.low != interval.high:
        return interval
    return Interval(interval.low - half, interval.high + half)


def is_mean(stated: Quantity, computed: Amount) -> bool:
    """The same as `agrees`, of a mean."""
    return _can_be(mean_interval(stated), computed.interval)


def is_slip(check: Check) -> bool:
    """True where what is stated is what was computed but for one digit, or for two neighbouring ones that changed places: 378.2 and 387.2."""
    one, other, apart = _digits_apart(check)
    return len(apart) == 1 or _changed_places(one, other, apart)


def last_place(check: Check) -> Fraction:
    """One unit of the last place that a check's stated figure is written to."""
    return Fraction(0) if check.stated_quantity is None else _step(check.stated_quantity)


def is_transposed(check: Check) -> bool:
    """True where two neighbouring digits have changed places, which few figures would show by accident: 83.8 and 88.3."""
    return _changed_places(*_digits_apart(check))


def _changed_places(one: str, other: str, apart: Sequence[int]) -> bool:
    first, last = (apart[0], apart[-1]) if apart else (0, 0)
    return len(apart) == 2 and last - first == 1 and one[first] + one[last] == other[last] + other[first]


def _digits_apart(check: Check) -> tuple[str, str, list[int]]:
    """The digits stated and those computed, to the last that is written, and where they are not the same; none of numbers of unlike length."""
    quantity = check.stated_quantity
    if quantity is None or not check.stated or not check.computed:
        return "", "", []
    step = _step(quantity)
    one, other = (str(round(Fraction(words) / step)) for words in (check.stated, check.computed))
    if len(one) != len(other) or len(one) < _SLIP:
        return one, other, []
    return one, other, [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]


def shown(amount: Fraction, like: Quantity) -> str:
    """An amount in the unit and scale of a quantity, as a text writes it: 186.15亿元."""
    scale, one = like.scale, _scale(like)
    if not scale and like.place is not None and like.place > 2:  # 2亿0950万6千元 has no scale word of its own
        scale, one = ("亿", Fraction(10**8)) if abs(amount) >= 10**8 else ("万", Fraction(10**4))
    return written(exact(amount / one), scale, like.unit)


_SIGNS: Final = {"approx": "≈", "below": "<", "above": ">", "min": "≥", "max": "≤"}


def _says_nothing(interval: Interval) -> bool:
    return interval.low is None and interval.high is None


def _metrics(stated: Metric | Quantity, terms: Sequence[Metric]) -> list[Metric]:
    return [stated, *terms] if isinstance(stated, Metric) else list(terms)


def _scale(quantity: Quantity) -> Fraction:
    """How much one of the scale word is."""
    return power_of_ten(exponent_of(quantity.scale))


def _step(quantity: Quantity) -> Fraction:
    """One unit of the last written place, as near as it is known."""
    if quantity.place is not None:
        return power_of_ten(quantity.place)
    if quantity.value is not None and Fraction(quantity.value).denominator != 1:
        return Fraction(1, 100)
    return Fraction(1)


def _rounded(number: Fraction, step: Fraction) -> Fraction:
    """To the nearest multiple of a step, unless it has few decimals as it stands."""
    if number.denominator <= 1000 and 1000 % number.denominator == 0:
        return number
    return round(number / step) * step


def _string(number: Fraction) -> str:
    return plain(exact(number)) or "0"


def coincidence(stated: Quantity, computed: Amount) -> Fraction:
    """The part of all figures of as many digits as the stated one that would have passed, held against another."""
    return _coincidence(Amount.of(stated), _step(stated), computed.interval)


def _coincidence(stated: Amount, step: Fraction, computed: Interval) -> Fraction:
    digits = places_of(abs(int(stated.value / step)) or 1)
    if computed.low is None or computed.high is None:
        return Fraction(1, 2)
    own = stated.interval
    slack = own.high - own.low if own.low is not None and own.high is not None else step
    passing = (computed.high - computed.low + slack) / step
    return min(Fraction(1), max(Fraction(1), passing) / (9 * Fraction(10) ** (digits - 1)))


def _points(quantity: Quantity) -> Quantity:
    """What two percentages differ by is percentage points."""
    return attrs.evolve(quantity, kind="percentage_point", unit="百分点") if quantity.unit == "%" else quantity


def _marked(quantity: Quantity) -> str:
    """The sign of what a qualifier says, for a message whose figure stands without its words; 30多家 has them inside."""
    within = quantity.bounds is not None and quantity.bounds.low_open
    return "" if quantity.qualifier is None or within else _SIGNS[quantity.qualifier]


def _messages(
    verdict: str, stated: str, quantity: Quantity, formula: Formula, *, computed: Fraction, gap: Fraction
) -> tuple[str, str]:
    says, makes = stated, shown(computed, quantity)
    english, chinese = (f"{formula.english} = {makes}", f"{formula.chinese} = {makes}")
    note = _NOTES.get(quantity.qualifier or "")
    if verdict == INCONSISTENT:
        says = f"{_marked(quantity)}{says}"
        if not gap:  # over 100, and 100 are made
            return f"{english}, but the text says {says}", f"{chinese}，而文中为{says}"
        off = shown(abs(gap), _points(quantity))
        more = ("more", "多") if gap > 0 else ("less", "少")
        return (
            f"{english}, but the text says {says}: {says} against {makes}, {off} {more[0]}",
            f"{chinese}，而文中为{says}（{more[1]}{off}）",
        )
    if verdict == UNVERIFIABLE:
        return (
            f"{formula.english} cannot be held against {says}: the figures leave everything open",
            f"{formula.chinese}与文中的{says}无从核对",
        )
    if not gap:
        return f"{english}, as the text says", f"{chinese}，与文中一致"
    if note is not None:
        return f"{english}; the text says {says}, and {note[0]}", f"{chinese}；文中为{says}，{note[1]}"
    return f"{english}; the text says {says}, which rounding allows", f"{chinese}；文中为{says}，在四舍五入范围内"
