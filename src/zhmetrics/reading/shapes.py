"""In: a numeral whose words say what it is (第3位, 翻一番, 三分之一, 1:3). Out: the quantity, with the qualifiers around it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from zhmetrics.errors import ParseError
from zhmetrics.language import numerals
from zhmetrics.language import patterns as scan
from zhmetrics.language.amounts import BELOW_ZERO, fraction_of, negative, plain_numeral, read, signed
from zhmetrics.language.numerals import Numeral, exact
from zhmetrics.language.script import fold
from zhmetrics.language.tables import qualifiers
from zhmetrics.reading.refuse import BIG, CLOSE, LONGEST, QUOTES, Refusals, Rest
from zhmetrics.values.interval import EXACT, EXACT_SCALES, Interval, just_above
from zhmetrics.values.mention import Mention
from zhmetrics.values.quantity import Quantity

if TYPE_CHECKING:
    from zhmetrics.language.lexicon import UnitRow
    from zhmetrics.language.patterns import Match

__all__ = ["Shapes"]

_CLAUSE_ENDS: Final = ("", *"，。；：、,;)）”\n！!的 ")
_TEN_THOUSANDS = ("万", "亿")
_RANK_UNITS: Final = ("位", "名")  # 第3位, 第十名
_LEAST_WHOLE, _MOST_WHOLE = 20, 200  # the sum of what may be meant as shares of one whole, a slip of the pen included
_TO_ONE = 2  # parts of a ratio that is told by its first: 2.6:1
_SHARES_REACH = 16  # characters before a ratio in which words may say that it tells shares
_MOST_DOUBLINGS = 20
_ORDINAL_UNITS: Final = tuple("届次个批期号位名章节条款版部轮座家代")


class Shapes(Refusals):
    """What a walk adds, and the shapes that are read by rules of their own."""

    __slots__ = ()

    def _add(
        self,
        start: int,
        end: int,
        numeral: Numeral,
        row: UnitRow,
        *,
        tone: str | None = None,
        bare: bool = False,
        left: int | None = None,
    ) -> int:
        """Add a quantity of any numeral."""
        if end - start > LONGEST:  # 5—777…亿元
            return self._too_long(start, end)
        value, _magnitude, scale, place, low, high, low_open, high_open, above = numeral
        bounds = None if low is None and high is None else Interval(low, high, low_open, high_open)
        return self._add_plain(
            start, end, row, value, scale, place, bounds, tone or ("above" if above else None), bare=bare, left=left
        )

    def _add_plain(  # noqa: PLR0917 -- called once a figure, where keywords are slow
        self,
        start: int,
        end: int,
        row: UnitRow,
        value: Decimal | Fraction | None,
        scale: str,
        place: int | None,
        bounds: Interval | None = None,
        qualifier: str | None = None,
        *,
        bare: bool = False,
        left: int | None = None,
    ) -> int:
        """Add a quantity; its qualifier words are looked for on both sides, the one behind wins (超过10亿元以上)."""
        text, patterns = self._text, self._patterns
        opening, right, ends = start if left is None else left, end, None
        if start and text[start - 1] in patterns.qualifier_ends:
            if bounds is None and self._mentions and opening - self._mentions[-1].full_span[1] <= 1:
                compound = self._compound(start, row, value)
                if compound is not None:
                    row, value, start = compound
                    opening = start
                    place = 0 if place is None else min(place, 0)  # the 三十 of 两小时三十分 is no round number
            found = self._qualifier_before(start, bare=bare)
            if found is not None:
                opening, kind = min(opening, found[0]), found[1]
                if kind == "under":
                    kind = "below"
                    ends = None if value is None else Interval(None, value, high_open=True)
                qualifier = qualifier or kind
        if row.kind == "money" and text[end : end + 1] == "整":
            right, place = end + 1, EXACT  # closes an amount in full on bills: 壹佰元整
        if end < self._size and text[end] in patterns.after_starts:
            behind = patterns.after(text, end)
            if behind is not None and _closes(text, behind, row.name):
                right = behind.end()
                qualifier, ends = patterns.after_of.get(behind[1]) or patterns.after_of[fold(behind[1])], None
                if text[end] in qualifiers.INSIDE and text[end - 1] in BIG:
                    end = right  # 14亿多人口: 多 before a unit that is left out stands inside the figure
                if qualifier == "above" and bounds is None and value is not None:
                    bounds = just_above(value)
                if text[right : right + 1] == "/":
                    row, beyond = self._per(row, row.name, right)
                    if beyond > right:
                        end = right = beyond  # 300元左右/亩
        kind = row.kind
        if kind == "rank" or (kind == "count" and place is not None and place >= 0 and scale in EXACT_SCALES):
            place = EXACT
        quantity = Quantity(kind, value, row.name, qualifier, scale, place, bounds, ends)
        self._mentions.append(Mention(start, end, self._source.clean[start:end], quantity, (opening, right)))
        return end

    def _per(self, row: UnitRow, spelled: str, end: int) -> tuple[UnitRow, int]:
        """元 and /亩 make 元/亩; what follows a slash and is no unit is left alone."""
        under = self._patterns.unit_with_scale(self._text, end + 1)
        if under is None or row.kind == "rate":
            return row, end  # 兆比特/秒 is divided already
        compound = self._lexicon.compound(f"{spelled}/{under[0]}")
        return (row, end) if compound is None else (compound, under.end())

    def _compound(
        self, start: int, row: UnitRow, value: Decimal | Fraction | None
    ) -> tuple[UnitRow, Decimal | Fraction, int] | None:
        """2小时30分: the figure right before is the first part of this one, where so much of the smaller unit makes no larger one.

        Returns the unit, how much of it both parts are, and where the first begins; None where they are two figures.
        """
        first = self._mentions[-1]
        known = self._patterns.compounds.get((first.quantity.unit, row.name))
        whole, end = first.quantity.value, first.full_span[1]
        if known is None or whole is None or value is None or first.quantity.low is not None or end > first.end:
            return None
        if end < start and self._text[end:start] not in self._patterns.zeros:  # 1年零3个月
            return None
        ratio, smaller = known
        if whole != int(whole) or not (whole > 0 and 0 < value < ratio):
            return None
        self._mentions.pop()
        return smaller, exact(Fraction(whole) * ratio + Fraction(value)), first.start

    def _qualifier_before(self, start: int, *, bare: bool) -> tuple[int, str] | None:
        """Where the qualifier word right before a figure begins, and what it says."""
        text, patterns, at = self._text, self._patterns, self._size - start
        found = patterns.before(self._reversed, at)
        if found is None and bare:
            found = patterns.before_bare(self._reversed, at)
        if found is None:
            return None
        word = found[1][::-1]
        position = self._size - found.end()
        opens = position < 2 or not text[position - 2].isalpha()
        if opens and text[position - 1 : position] in qualifiers.NOT_AFTER_OPENING.get(word, ()):
            return None
        if position and self._text[position - 1] in qualifiers.NOT_AFTER.get(word, ""):
            still = qualifiers.STILL_AFTER.get(word)
            if still is None or not self._text[max(0, position - 2) : position].endswith(still):
                return None
        return position, patterns.qualifier_of[word]

    def _special(self, match: Match, shape: int) -> int:
        start, end = match.span()
        if shape == scan.ORDINAL:
            return self._ordinal(match)
        if shape == scan.FIRST_PLACE:
            return self._add(start, end, plain_numeral(Decimal(1)), self._rows["位次"])
        if shape == scan.DOUBLING:
            return self._doubling(match)
        if shape == scan.HALF_UNIT:
            unit = match[scan.HALF_UNIT].replace("多", "")
            row = self._rows.get(unit) or self._rows[unit.removeprefix("个")]
            return self._add(start, end, plain_numeral(Decimal("0.5"), -1), row)
        if shape == scan.HALF:
            free = all(not taken or taken[-1].end < start for taken in (self._mentions, self._rest))  # 三重一大|半
            if start and free and self._text[start - 1] in "大对" and end == start + 1:
                start -= 1
            half = plain_numeral(Decimal("0.5"), -1)
            if end == start + 2 and self._text[start] == "大":  # 大半 is more than half
                return self._add(start, end, half, self._rows["1"], tone="above")
            if end == start + 1 and self._text[start - 1 : start] == "过":  # 过半 is half or more
                return self._add(start, end, half, self._rows["1"], tone="min", left=start - 1)
            return self._add(start, end, half, self._rows["1"])
        return self._fraction(match)

    def _doubling(self, match: Match) -> int:
        """翻一番 is a ratio of 2, 翻两番 of 4."""
        start, end = match.span()
        if self._text[end : end + 1] == "半":
            self._rest.append(Rest(start, end + 1, "not a whole number of doublings", unread=True))
            return end + 1
        times = match[0].removeprefix("翻").removesuffix("番").lstrip("了过")
        nearly, times = times[:1] == "近", times.removeprefix("近")
        try:
            count = numerals.parse_number(times) if times else Decimal(1)
        except ParseError as error:
            self._rest.append(Rest(start, end, error.message, unread=True))
            return end
        if count not in range(1, _MOST_DOUBLINGS):
            self._rest.append(Rest(start, end, "not a whole number of doublings", unread=True))
            return end
        tone = "below" if nearly else None
        return self._add(start, end, plain_numeral(Decimal(2 ** int(count))), self._rows["倍"], tone=tone)

    def _ordinal(self, match: Match) -> int:
        """第3位 is a rank where words of standing lead to it (居全省第3位); 第十三届 numbers an event."""
        text = self._text
        start, end = match.span()
        counted = text.startswith(_RANK_UNITS, end)
        number = match[0][1:].strip()
        if self._is_rank(start) and (counted or self._stands_alone(end)):
            try:
                numeral = read(number)
            except ParseError as error:
                self._rest.append(Rest(start, end, error.message, unread=True))
                return end
            return self._add(start, end + counted, numeral, self._rows["位次"])
        if text[end : end + 1] in _ORDINAL_UNITS:
            end += 1
            plan = self._patterns.years_behind(text, end)
            if plan is not None:
                end = plan.end()  # 第一个五年计划
        self._rest.append(Rest(start, end, "ordinal"))
        return end

    def _is_rank(self, start: int) -> bool:
        return self._patterns.standing_before(self._reversed, self._size - start) is not None

    def _stands_alone(self, end: int) -> bool:
        return self._text[end : end + 1] in _CLAUSE_ENDS

    def _fraction(self, match: Match) -> int:
        """百分之十五点三 is a percentage, 三分之一 a fraction; “二分之一” in quotes is a name."""
        start, end = match.span()
        over, part = match[scan.DENOMINATOR], match[scan.NUMERATOR]
        text = self._text
        if start and text[start - 1] in QUOTES and text[end : end + 1] == CLOSE[text[start - 1]]:
            self._rest.append(Rest(start, end, "name or slogan in quotes"))
            return end
        is_below_zero = match[0][0] in BELOW_ZERO
        unit = {"百": "%", "千": "‰", "万": "‱"}.get(over)
        row = self._rows[unit or "1"]
        try:
            if "又" in match[0]:
                numeral = plain_numeral(numerals.parse_number(match[0][is_below_zero:]), None)
            elif unit is None:
                numeral = fraction_of(signed(part), read(over))
            elif part == "百" and over == "百":
                numeral = plain_numeral(Decimal(100), 0)  # 百分之百 is all, and no round number
            else:
                numeral = signed(part)
                tail = self._patterns.range_tail(text, end)
                if tail is not None and tail[6] is None and tail[3] is not None:
                    last = read(tail[3])
                    if numeral.value is not None and last.value is not None and numeral.value < last.value:
                        end = tail.end(3)
                        numeral = Numeral(None, None, "", 0, numeral.value, last.value)
            return self._add(start, end, negative(numeral) if is_below_zero else numeral, row)
        except (ParseError, ZeroDivisionError):
            self._rest.append(Rest(start, end, "not a fraction", unread=True))
            return end

    def _is_to_one(self, words: str, start: int) -> bool:
        """收入比为2.6:1, 4.76:1, 6∶1: no time of day, and no score, is written so."""
        said = self._patterns.ratio_before(self._reversed, self._size - start) is not None
        return said or "∶" in words or any(point in words for point in ".．")

    def _ratio(self, match: Match, end: int) -> int | None:
        """6.8:77.3:15.9 are three shares of one whole where they make 100; 1:3 and 8:30 are no amounts."""
        text, start = self._text, match.start()
        tail = self._patterns.ratio_tail(text, end)
        if tail is None:
            return None
        places = [m.span() for m in self._patterns.arabic_in(text, start, tail.end())]
        values = [Fraction(numerals.parse_number(text[a:b])) for a, b in places]
        whole = sum(values, Fraction(0))
        near = abs(whole - 100) <= Fraction(len(values), 2)
        named = _LEAST_WHOLE <= whole <= _MOST_WHOLE and self._patterns.shares_before(
            self._reversed, self._size - start, self._size - max(0, start - _SHARES_REACH)
        )
        if (near or named) and min(values) >= 0:
            for a, b in places:
                self._add(a, b, read(text[a:b]), self._rows["%"])
            return tail.end()
        if len(values) == _TO_ONE and values[1] == 1 and self._is_to_one(text[start : tail.end()], start):
            return self._add(start, tail.end(), read(text[slice(*places[0])]), self._rows["1"])  # 收入比为2.6:1
        self._rest.append(Rest(start, tail.end(), "ratio or time of day"))
        return tail.end()

    def _slash(self, match: Match, end: int) -> int | None:
        """1/3 is a fraction between words; 3/15 after a figure and dates are none."""
        text, start = self._text, match.start()
        below = self._patterns.fraction_tail(text, end)
        if below is None or text[below.end() : below.end() + 1] in _TEN_THOUSANDS:
            return None  # 死亡率9/10万
        if start and ((text[start - 1].isalnum() and text[start - 1].isascii()) or text[start - 1] in "./-"):
            return None
        if not match[scan.DIGITS].isdecimal():
            return None  # 0.5/3 is no fraction that prose writes
        part, whole = int(match[scan.DIGITS]), int(below[1])
        if not 0 < part < whole:
            return None
        return self._add(
            start,
            below.end(),
            fraction_of(plain_numeral(Decimal(part)), plain_numeral(Decimal(whole))),
            self._rows["1"],
        )


def _closes(text: str, behind: Match, unit: str) -> bool:
    """以上 and 以下 behind a figure close it; 以下三项 and 左右两侧 open something else, 5个镇内 says where."""
    following, word = text[behind.end() : behind.end() + 1], fold(behind[1])
    if word in qualifiers.ONLY_OF and unit not in qualifiers.ONLY_OF[word]:
        return False
    return not following or following not in qualifiers.NOT_BEFORE.get(word, "")
