"""In: a text and compiled patterns. Out: `Reading`: the quantities of the text, its periods, and what is no quantity."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import attrs

from zhmetrics.errors import ParseError
from zhmetrics.language import patterns as scan
from zhmetrics.language.amounts import (
    LIST_MARKS,
    MINUS,
    SCALES,
    Parts,
    is_bare,
    is_rising,
    negative,
    numeral_of,
    numeral_or_none,
    plain_numeral,
    shifted,
    tenth,
    with_coins,
    with_decimals,
)
from zhmetrics.language.lexicon import Lexicon, UnitRow
from zhmetrics.language.numerals import Numeral, exact, exponent_of
from zhmetrics.language.script import fold, is_han
from zhmetrics.language.tables import characters, implied, nonfigures, qualifiers
from zhmetrics.language.tables.units import DECIMALS_BEHIND
from zhmetrics.reading.refuse import A_UNIT, BIG, LONGEST, NO_UNIT, NUMERALS, SHORTEST_YEAR, SLOGAN_REACH, YEAR, Rest
from zhmetrics.reading.shapes import Shapes
from zhmetrics.values.interval import EXACT, EXACT_SCALES, just_above, last_nonzero_unit
from zhmetrics.values.mention import Mention
from zhmetrics.values.quantity import Quantity

if TYPE_CHECKING:
    from zhmetrics.language.patterns import Match
    from zhmetrics.reading.source import Source

__all__ = ["Reading", "Rest", "interpret"]

_NO_HALF: Final = tuple("年天个月小时世")  # behind 半: 3天半年 is none
_DIVIDED: Final = ("money", "count", "mass", "volume", "energy", "area", "length")  # kinds that 每亩 makes a rate of
_ANY_NUMERAL: Final = frozenset("0123456789" + characters.HAN_NUMERAL)
_LIST_MARKS: Final = frozenset(LIST_MARKS)
_LIST_ENDS: Final = frozenset(LIST_MARKS + "，,。；;）)\n") | {""}
_BLANKS: Final = " \u00a0\u3000"
_PER_REACH = 16  # characters looked back over for 每亩 and 每万人
_ONE_TO_NINE: Final = frozenset("123456789一二三四五六七八九")
_CLOSES_DIGIT: Final = frozenset("，。；、：！？）】”’》」』;!?)]\r\n的")  # no mark that a number may go on behind
_HALVED: Final = ("duration", "multiple", "length", "mass", "area")  # 两年半, 一倍半, 3里半
_IMPLIED_REACH = 12  # characters on either side in which the kind of a figure without a unit is named
# Of the module `string`, which compiles a pattern when it is imported, nothing else is needed.
_LATIN = "".join(map(chr, (*range(ord("A"), ord("Z") + 1), *range(ord("a"), ord("z") + 1))))
_LETTERS = 16  # characters behind such a figure in which a word of these ends
_FROM: Final = ("由", "从", "自")
_BARE_NAMES: Final = frozenset(nonfigures.BARE_ARABIC.split())
_RANKED: Final = ("位", "名", "强")  # 前六名, 前10位
_SHORTEST_BIG = 2  # 两万, 5亿
_CLOSES: Final = frozenset("，,。；;、）)！!") | {""}  # what closes a clause behind a bare number
_OPENS: Final = frozenset("，。；、（：\u3000")  # what leaves a bare number without a name before it
_CODE_ENDS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


@attrs.frozen(slots=True)
class Reading:
    """What stands in a text, each list in order."""

    mentions: list[Mention]
    periods: list[tuple[int, int]]
    rest: list[Rest]


def interpret(source: Source, lexicon: Lexicon, *, alone: bool = False) -> Reading:
    """Read every numeral of a text, once, from left to right.

    Args:
        source: The text; the spans of what is read index ``source.text``.
        lexicon: Units and words.
        alone: The text is meant to be one value: 一个 is one of something, 15日 fifteen days, and no word is a name.
    """
    runs = _endless(source.text)
    if not runs:
        return _Reader(source, lexicon, alone=alone).run()
    position, pieces = 0, list[str]()
    for start, end in runs:
        pieces += source.text[position:start], _HIDDEN * (end - start)
        position = end
    text = "".join([*pieces, source.text[position:]])
    reading = _Reader(attrs.evolve(source, text=text), lexicon, alone=alone).run()
    why = f"more than {_ENDLESS:,} characters of nothing but numerals"
    return attrs.evolve(reading, rest=sorted([*reading.rest, *(Rest(*run, why, unread=True) for run in runs)]))


def _endless(text: str) -> list[tuple[int, int]]:
    """The runs of numerals and the marks between them that are longer than any prose or table has, 0%0%0%…: as figures they would
    cost many times what a text does, and mean nothing. Every such run holds one of the places that are looked at.
    """
    step, last, runs = _ENDLESS // 2, 0, []
    for at in range(step, len(text), step):
        if text[at] not in _RUN or at < last:
            continue
        start, last = at, at
        while start and text[start - 1] in _RUN:
            start -= 1
        while last < len(text) and text[last] in _RUN:
            last += 1
        if last - start > _ENDLESS and not _ANY_NUMERAL.isdisjoint(text[start:last]):
            runs.append((start, last))
    return runs


_NO_NUMBERS: Final = (scan.PERIOD_GROUP, scan.WORD, scan.MARKUP, scan.LEFT)
_ENDLESS: Final = 2_000  # characters
_RUN: Final = _ANY_NUMERAL | frozenset(".．%％‰-－—点第()（）")
_HIDDEN: Final = "\ue000"  # a character of private use, which no word, unit or numeral holds
_WIDEST: Final = 100  # how many times its beginning the end of a range may be, where only the end has a scale
_PADDING = 24  # characters on either side of a unit in which 单位： or the bounds of a padded cell stand
_HEADING_SCALES: Final = frozenset(
    ("十", "百", "千", "万", "亿", "百万", "千万", "万亿")
)  # 百亿元 in brackets is an amount
_RATED: Final = ("秒", "分钟", "小时")  # durations that something is told per, which are no periods
_PER_BASE: Final = "base of a rate"  # 每10股派现2.5元, 每3个月召开一次: what something is told per
_HEADING_OPENS: Final = frozenset("（(|>/／\t[［【")
_HEADING_CLOSES: Final = frozenset("）)|<\t\n\r]］】，,、/／")


class _Reader(Shapes):
    """One walk over one text; each method reads one shape and returns where to go on."""

    __slots__ = ()

    def run(self) -> Reading:
        text, rest, position = self._text, self._rest, 0
        find = self._patterns.find_alone if self._alone else self._patterns.find
        while position >= 0:
            for match in find(text, position):
                shape, (start, end) = match.lastindex or 0, match.span()
                if shape == scan.PLAIN_UNIT and end - start <= LONGEST:
                    self._plain_figure(match, start, end)
                elif shape == scan.LEFT:
                    self._stray(start, end)
                elif end - start > LONGEST and shape not in _NO_NUMBERS:
                    self._too_long(start, end)
                elif shape == scan.HAN and end == start + 1 and self._is_stray(match, start, end):
                    continue
                elif shape >= scan.SIGN:
                    position = self._number(match)
                    if position != end:  # a number that took in more or less than the pattern: look on from there
                        position = max(position, start + 1)
                        break
                elif shape == scan.PERIOD_GROUP:
                    self._periods.append((start, end))
                    rest.append(Rest(start, end, "period"))
                elif shape == scan.WORD:
                    rest.append(Rest(start, end, self._why_word(match[0], start)))
                elif shape == scan.MARKUP:
                    if match[0][0].isdecimal():
                        rest.append(Rest(start, end, "digits of another script", unread=True))
                    elif any(char in _ANY_NUMERAL or char.isdecimal() for char in match[0]):
                        rest.append(Rest(start, end, "markup or address"))
                else:
                    position = self._special(match, shape)
                    if position != end:
                        position = max(position, start + 1)
                        break
            else:
                position = -1
        return Reading(self._mentions, self._periods, rest)

    def _is_stray(self, match: Match, start: int, end: int) -> bool:
        """One numeral character that no unit follows, and nothing that tells what it is: 统一, 不一, 三部分."""
        text = self._text
        after = text[end] if end < self._size else "\n"
        if (
            match[0] in BIG
            or match[scan.SIGN] is not None
            or after in self._patterns.followed_starts
            or after in "角毛"
        ):
            return False
        before = text[start - 1] if start else "\n"
        if (
            after in scan.RANGE_STARTS
            or before in scan.SUSPECT_BEFORE
            or before in _BLANKS
            or (before == "金" and self._in_dollars(start))
        ):
            return False
        if before in NUMERALS or after in NUMERALS:
            self._refuse(start, end, "part of a word")
        return True

    def _plain_figure(self, match: Match, start: int, end: int) -> None:
        """Add digits with a scale word and a unit that nothing around them makes anything else: most figures of a report."""
        digits, _point, scale, above, spelled = match.groups()[: scan.PLAIN_UNIT]
        patterns, text = self._patterns, self._text
        row = patterns.plain_units.get(spelled) or patterns.plain_units[fold(spelled)]
        value, last_place = shifted(digits, SCALES[scale])
        place: int | None = last_place
        bounds, tone = (None, None) if above is None else (just_above(value), "above")
        if row.name == "元" and start and (text[start - 1] in _BLANKS or self._in_dollars(start)):
            money = self._currency(start, row)  # 港币 5亿元
            if money is not None:
                self._add_plain(start, end, money[1], value, scale, place, bounds, tone, left=money[0])
                return
        if "每" in text[max(0, start - _PER_REACH) : start]:
            per = self._per_before(row, spelled, start)
            if per is not None:
                row, left, start = per
                self._add_plain(start, end, row, value, scale, place, bounds, tone, left=left)
                return
            if text[start - 1] == "每":
                self._refuse(start, end, _PER_BASE)
                return
        if (
            bounds is not None
            or (start and text[start - 1] in patterns.qualifier_ends)
            or (end < self._size and text[end] in patterns.after_starts)
        ):
            self._add_plain(start, end, row, value, scale, place, bounds, tone)
            return
        name, kind, _flag, _unless = row
        if last_place >= 0 and kind == "count" and scale in EXACT_SCALES:
            place = EXACT
        quantity = Quantity(kind, value, name, None, scale, place)
        self._mentions.append(Mention(start, end, self._source.clean[start:end], quantity, (start, end)))

    def _number(self, match: Match) -> int:
        text = self._text
        start, end = match.span()
        parts: Parts = match.group(*scan.PARTS)  # type: ignore[assignment]
        digits, scale, han, inside, inner_scale, spelled = parts
        before = text[start - 1] if start else "\n"
        after = text[end] if end < self._size else "\n"
        row = None
        if digits is not None and (item := self._item_number(start, digits)) is not None:
            return item
        if spelled is not None:
            row = self._rows.get(spelled) or self._rows[fold(spelled)]
            if row.flag or after in row.unless:
                verdict = self._flagged(match, row)
                if verdict == NO_UNIT:
                    row, spelled = self._shorter(spelled)
                    parts, end = (*parts[:5], spelled), match.start(scan.UNIT) + len(spelled or "")
                    if row is None and end > start and text[end - 1] == " ":
                        end -= 1
                    after = text[end]
                elif verdict != A_UNIT:
                    return verdict
            if row is not None and spelled is not None and spelled in self._patterns.opens_followed and not self._alone:
                followed = self._followed(digits, scale, han)(text, match.start(scan.UNIT))
                if followed is not None and len(followed[0]) > len(spelled):
                    return self._refuse(start, followed.end(), self._patterns.why_followed[fold(followed[0])])
        if match[scan.SIGN] is not None and self._parts_figures(start, row):
            return start + 1
        refused = self._no_quantity(match, before, row)
        if refused is not None:
            return refused
        if row is None and inside is not None and not inner_scale:
            end = match.start(scan.INSIDE)  # 多 and 余 belong to a figure only before its unit: 三多, 5余
            parts = (*parts[:3], None, None, None)
            after = text[end]
        if (
            before in scan.SUSPECT_BEFORE
            or (start and before in _BLANKS)
            or (before == "金" and self._in_dollars(start))
        ):
            money = self._currency(start, row)
            if money is not None:
                return self._add_money(match, parts, (money[0] if row is None else start, end), *money)
        if before in scan.SUSPECT_BEFORE and not self._alone:
            named = self._named(match, before, row, end)
            if named is not None:
                return named
        if row is not None and han is not None and inside is None and len(han) == 1:
            article = self._article(match, row)
            if article is not None:
                return article
            if self._numbers_one(match, row):
                return self._refuse(start, end, "ordinal")
        under, closes = (row, end) if row is None or after != "/" else self._per(row, spelled or "", end)
        if closes < self._size and text[closes] in scan.RANGE_STARTS:
            ranged = self._range(match, parts, under, closes)
            if ranged is not None:
                return ranged
        if row is not None:
            return self._with_unit(match, parts, row, end)
        if before == "每" and digits is not None:
            return self._refuse(start, end, _PER_BASE)  # 每10万|人口
        return self._without_unit(match, parts, end)

    def _parts_figures(self, start: int, row: UnitRow | None) -> bool:
        """20元/吨-30元: right behind a figure a dash is no sign, unless it is that of a growth (5万吨-8%)."""
        if not self._mentions or self._mentions[-1].full_span[1] != start or self._text[start] not in MINUS:
            return False
        return row is None or row.kind != "percent" or self._mentions[-1].quantity.kind == "percent"

    def _shorter(self, spelled: str) -> tuple[UnitRow | None, str | None]:
        """100万人年度目标: the unit that the beginning of what is none here spells."""
        for end in range(len(spelled) - 1, 0, -1):
            row = self._rows.get(spelled[:end])
            if row is not None and not row.flag and spelled[end] not in row.unless:
                return row, spelled[:end]
        return None, None

    def _with_unit(self, match: Match, parts: Parts, row: UnitRow, end: int) -> int:
        """A number and its unit, with what may stand behind the two or before them and belongs to the figure."""
        text, start = self._text, match.start()
        inside, spelled, left = parts[3], parts[5], start
        after = text[end] if end < self._size else "\n"
        if parts[2] in _HEADING_SCALES and not self._alone and self._is_heading(start, end):
            return self._refuse(start, end, "unit of a table")
        try:
            numeral = numeral_of(parts)
        except ParseError as error:
            self._rest.append(Rest(start, end, error.message, unread=True))
            return end
        if match[scan.SIGN] is not None:
            numeral = negative(numeral)
        if row.flag == "tenths":
            numeral = tenth(numeral)
        tail = None
        if after in _ANY_NUMERAL and spelled in DECIMALS_BEHIND and numeral.place == 0:
            tail = self._patterns.decimals_behind(text, end)
            if tail is not None:
                end, numeral = tail.end(), with_decimals(numeral, tail[0])  # 28秒76, 三块五
        if row.flag == "context" and tail is None:
            row = self._degree(row, start) if row.name == "千瓦时" else self._piece(row, spelled, end)
        per = None
        if after != "/" and "每" in text[max(0, start - _PER_REACH) : start]:
            per = self._per_before(row, spelled or "", start)
            if per is None and text[start - 1] == "每" and not self._alone:
                return self._refuse(start, end, _PER_BASE)
        if after in ("/", "每"):
            row, end = self._divided(row, spelled or "", end)
        elif after == "级" and is_bare(parts):
            end += 1
        elif after == "半" and row.flag == "tenths" and numeral.value is not None:
            end, numeral = end + 1, plain_numeral(exact(Fraction(numeral.value) + Fraction(1, 20)), -2)  # 两成半
        elif spelled == "成" and after in _ANY_NUMERAL and numeral.value is not None:
            end, numeral = self._hundredths(end, numeral)
        elif after == "半" and row.kind in _HALVED and numeral.value is not None:
            if text[end + 1 : end + 2] not in _NO_HALF:
                end, numeral = end + 1, plain_numeral(exact(Fraction(numeral.value) + Fraction(1, 2)), -1)
        elif row.name == "元" and after in _ANY_NUMERAL and tail is None:
            end, numeral = self._small_change(end, numeral)
        elif row.name == "个":
            row, end, numeral = self._after_piece(row, end, numeral)
        if per is not None:
            row, left, start = per
        tone = None if inside is None else qualifiers.INSIDE[inside]
        bare = is_bare(parts) or row.flag == "tenths"  # 过百家, 过七成
        return self._add(start, end, numeral, row, tone=tone, bare=bare, left=left)

    def _is_heading(self, start: int, end: int) -> bool:
        """单位：亿元, 指标（亿元）, | 万元 |, 以万元计: a unit that a table or a phrase names, and no hundred million."""
        before = self._text[max(0, start - _PADDING) : start].rstrip(" \u3000")
        after = self._text[end : end + _PADDING].lstrip(" \u3000")
        if fold(before).rstrip(":").endswith("单位"):
            return True
        bounded = before[-1:] in _HEADING_OPENS and after[:1] in _HEADING_CLOSES
        return bounded or (before[-1:] == "以" and after[:1] == "计")

    def _no_quantity(self, match: Match, before: str, row: UnitRow | None) -> int | None:
        """What a numeral's own characters, or the one before it, make of it whatever else follows."""
        start, end = match.span()
        han, inside = match[scan.HAN], match[scan.INSIDE]
        coins = self._text[end : end + 1] == "角"
        cheque = coins or (row is not None and row.kind == "money")
        if han is not None and len(han) == 1 and han in characters.FINANCIAL and not cheque and not self._alone:
            return self._stray(start, start + 1)  # 队伍中, 大陆: a character of cheques alone is one of prose
        if before in _LIST_MARKS and row is not None and self._rest and row.kind == "count":
            last = self._rest[-1]
            if last.why == "ordinal" and last.end == start - 1:
                return self._refuse(start, end, "ordinal")  # 第十一條及十四條
        if (
            han is not None
            and inside is None
            and han[0] in characters.SCALES
            and not self._alone
            and self._is_orphan(start)
        ):
            self._rest.append(Rest(start, end, "a unit without its number", unread=True))
            return end
        if before == "届" and row is not None and row.name == "次":
            return self._refuse(start, end, "ordinal")  # 十届三次全会
        if row is not None and row.name == "条" and self._ends_title(start, end):
            return self._refuse(start, end, "name or slogan in quotes")
        if before == "前" and row is not None and row.name in _RANKED and inside is None:
            return self._refuse(start, end, "rank list")
        return None

    def _ends_title(self, start: int, end: int) -> bool:
        """“稳外贸8条”: what a set of measures is called, by the number of its articles."""
        if self._text[end : end + 1] not in tuple("”」》"):
            return False
        inside = self._text[max(0, start - SLOGAN_REACH) : start]
        opening = max(inside.rfind(mark) for mark in "“「《")
        return opening >= 0 and inside[opening + 1 :].isalpha()

    def _range(self, match: Match, parts: Parts, row: UnitRow | None, end: int) -> int | None:
        """Two numbers with a range mark between: 5-10亿元, 5%—6%, 五千万元至一亿元; None where they are none."""
        text, start = self._text, match.start()
        tail = self._patterns.range_tail(text, end)
        if tail is None:
            return None
        second: Parts = tail.group(*scan.TAIL_PARTS)  # type: ignore[assignment]
        spelled = second[-1]
        if spelled is None and (row is not None or not second[1] or second[4]):
            return self._code(match, tail) if row is None else None
        if spelled is None:  # 3000-5000万
            last_row = self._implied(match, tail.start(), tail.end(), bare=False) or self._rows[""]
        else:
            last_row = self._rows.get(spelled) or self._rows[fold(spelled)]
        simple, end = last_row.name, tail.end()
        if spelled is not None:
            last_row, end = self._divided(last_row, spelled, end)
        if row is not None and row.name not in (simple, last_row.name):
            return None
        if last_row.name == "千瓦时":
            last_row = self._degree(last_row, start)
        if row is not None and start and text[start - 1] in _FROM:
            return None  # 由5%至6% is a change from one level to another
        try:
            first, last = numeral_of(parts), numeral_of(second)
        except ParseError:
            return None
        if row is None and not first.scale and last.scale and first.value is not None and last.value is not None:
            least, most = Fraction(first.value), Fraction(last.value)
            scaled = least * Fraction(10) ** exponent_of(last.scale)
            if scaled <= most:  # 3000-5000万元, but 8000-1万
                first = first._replace(value=exact(scaled))
            elif abs(least) * _WIDEST < most:
                return None  # 50-30万元: from 50万元 down, and hardly from 50元 up
        if match[scan.SIGN] is not None:
            first = negative(first)
            if row is None and match[scan.SIGN] == "零下":
                first, last = sorted((first, negative(last)), key=_least)  # 零下3至5℃, but 零下3℃至5℃
        low = first.value if first.low is None else first.low
        high = last.value if last.high is None else last.high
        if low is None or high is None or Fraction(low) >= Fraction(high):
            return None
        if last_row.flag == "ordinal":
            return self._refuse(start, end, "ordinal")
        both = Numeral(None, None, last.scale, 0, exact(low), exact(high), first.low_open, last.high_open)
        if last_row.flag == "tenths":
            both = tenth(both)
        return self._add(start, end, both, last_row)

    def _code(self, match: Match, tail: Match) -> int | None:
        """Digits, a dash and digits without a unit: a telephone number, a score, a page range."""
        if match[scan.DIGITS] is None or tail[1] is None or tail[2] or match[scan.SCALES]:
            return None
        end = tail.end(1)
        while (more := self._patterns.range_tail(self._text, end)) is not None and more[1] is not None:
            end = more.end(1)
        self._rest.append(Rest(match.start(), end, "code or telephone number"))
        return end

    def _divided(self, row: UnitRow, spelled: str, end: int) -> tuple[UnitRow, int]:
        """A unit with what stands behind it and divides it: 元/亩, 元每平方米."""
        mark = self._text[end : end + 1]
        if mark == "/":
            return self._per(row, spelled, end)
        return self._each(row, spelled, end) if mark == "每" else (row, end)

    def _each(self, row: UnitRow, spelled: str, end: int) -> tuple[UnitRow, int]:
        """35微克每立方米 is 35微克/立方米, where the clause ends behind it; 30户每人补贴500元 are 30户, and 50万元每年 says when."""
        under = self._patterns.unit_with_scale(self._text, end + 1)
        if under is None or (under.end() < self._size and self._text[under.end()] not in _CLOSES_DIGIT):
            return row, end
        base = self._rows.get(fold(under[0]))
        if base is None or base.name == row.name or (base.kind == "duration" and base.name not in _RATED):
            return row, end
        return self._per(row, spelled, end)

    def _per_before(self, row: UnitRow, spelled: str, start: int) -> tuple[UnitRow, int, int] | None:
        """每亩1200元 is 1200 元/亩, 每万人8.5张 8.5 张/万人; 每天 and 每年 say when, not per what.

        Returns the unit, where its words begin, and where the figure does: behind a verb (每亩补贴|1200元), else with 每.
        """
        under = self._patterns.per_before(self._reversed, self._size - start)
        if under is None or row.kind not in _DIVIDED:
            return None
        name = under[1][::-1]
        base = self._rows.get(fold(name.lstrip("十百千万亿")) or name)
        if base is not None and base.kind == "duration":
            return None
        compound = self._lexicon.compound(f"{spelled}/{name}")
        if compound is None:
            return None
        left = self._size - under.end()
        if under.start(1) != self._size - start:
            return compound, left, start
        for taken in (self._rest, self._mentions):  # 每|万人|8.5张: the figure takes in its base
            while taken and taken[-1].start >= left:
                taken.pop()
        return compound, left, left

    def _degree(self, row: UnitRow, start: int) -> UnitRow:
        """度 of electricity, of temperature or of an angle, by the words before it."""
        left = self._text[max(0, start - _IMPLIED_REACH) : start + 2]
        left = left[max(left.rfind(mark) for mark in "。\n") + 1 :]  # words of another sentence name nothing here
        for words, unit in implied.DEGREES:
            if any(word in left for word in words.split()):
                return self._rows.get(unit) or UnitRow(unit, "other")
        return row

    def _piece(self, row: UnitRow, spelled: str | None, end: int) -> UnitRow:
        """三块地 are pieces, where 三块, 三块多 and 三块每斤 are money."""
        following = self._text[end : end + 1]
        pieces = spelled == "块" and following and following not in implied.MONEY_BEFORE
        return UnitRow("块", "count") if pieces and is_han(following) else row

    def _in_dollars(self, start: int) -> bool:
        """美金5亿元, but 资金5亿元: the one name of a currency that ends in a character of many words."""
        return self._text[max(0, start - 2) : start] == "美金"

    def _currency(self, start: int, row: UnitRow | None) -> tuple[int, UnitRow] | None:
        """A currency's sign or name right before a number: where it begins and the unit it names."""
        if row is not None and row.name != "元":
            return None
        found = self._patterns.currency_before(self._reversed, self._size - start)
        if found is None:
            return None
        first = self._size - found.end()
        if any(taken and first < taken[-1].end for taken in (self._mentions, self._rest)):
            return None  # 3亿港币 5亿元: it is the unit of the figure before
        return first, self._rows[self._patterns.currency_of[fold(found[1][::-1])]]

    def _add_money(self, match: Match, parts: Parts, span: tuple[int, int], left: int, row: UnitRow) -> int:
        """US$5亿, ￥1200: the sign is the figure's unit and stands in its span; 人民币 before 5亿元 only names the 元."""
        start, end = span
        if parts[2] in _HEADING_SCALES and not self._alone and self._is_heading(left, end):
            return self._refuse(match.start(), end, "unit of a table")  # 單位：新臺幣千元, 產值（NT$億）
        try:
            numeral = numeral_of(parts)
        except ParseError as error:
            self._rest.append(Rest(match.start(), end, error.message, unread=True))
            return end
        if match[scan.SIGN] is not None:
            numeral = negative(numeral)  # 净流入人民币-5亿元
        tone = None if parts[3] is None else qualifiers.INSIDE[parts[3]]
        after = self._text[end : end + 1]
        if parts[5] is not None and after in ("/", "每"):
            row, end = self._divided(row, row.name, end)
        elif after in _ANY_NUMERAL and row.name == "元":
            end, numeral = self._small_change(end, numeral)
        return self._add(start, end, numeral, row, tone=tone, bare=is_bare(parts), left=left)

    def _hundredths(self, end: int, numeral: Numeral) -> tuple[int, Numeral]:
        """三成五: one digit behind 成, where nothing follows that it may belong to (三成五年内完成, 三成五个县)."""
        text, behind = self._text, end + 1
        digit = text[end]
        if digit not in _ONE_TO_NINE or numeral.place != -1:
            return end, numeral
        if behind < self._size and text[behind] not in _CLOSES_DIGIT and self._patterns.after(text, behind) is None:
            return end, numeral
        value = (
            Fraction(numeral.value or 0) + Fraction(numeral_of((None, None, digit, None, None, None)).value or 0) / 100
        )
        return behind, plain_numeral(exact(value), -2)

    def _small_change(self, end: int, numeral: Numeral) -> tuple[int, Numeral]:
        """5角3分 behind 元."""
        change = self._patterns.small_change(self._text, end)
        if change is None or numeral.value is None:
            return end, numeral
        return change.end(), with_coins(change, numeral)

    def _after_piece(self, row: UnitRow, end: int, numeral: Numeral) -> tuple[UnitRow, int, Numeral]:
        """A 个 that is not the unit: 2.5个、5.7个百分点 names it later, 3个多月 and 2个半小时 after 多 and 半."""
        more = self._patterns.piece_tail(self._text, end)
        if more is None:
            return row, end, numeral
        word = more[0]
        if word[0] in _LIST_MARKS:
            return self._rows["百分点"], end, numeral
        unit = self._rows[f"个{word[1:]}" if f"个{word[1:]}" in self._rows else word[1:]]
        if numeral.value is None:
            return row, end, numeral
        if word[0] == "半":
            return unit, more.end(), numeral._replace(value=exact(Fraction(numeral.value) + Fraction(1, 2)), place=-1)
        high = Fraction(numeral.value) + last_nonzero_unit(numeral.value)
        wider = numeral._replace(low=numeral.value, high=exact(high), low_open=True, high_open=True, above=True)
        return unit, more.end(), wider

    def _without_unit(self, match: Match, parts: Parts, end: int) -> int:
        """A number that no unit follows: a name, a label, a bare scale, the first of a list, or unread."""
        text, start = self._text, match.start()
        digits, tail, han, inside, _inner, _unit = parts
        patterns = self._patterns
        after = text[end] if end < self._size else "\n"
        followed = self._followed(digits, tail, han)(text, end)
        if followed is not None and followed[0]:
            return self._refuse(start, followed.end(), patterns.why_followed[fold(followed[0])])
        if after in "角毛":
            change = patterns.small_change(text, start)
            if change is not None and (
                change[2] is not None or text.startswith("钱", change.end())
            ):  # 伍角叁分; 三角 alone is a shape
                return self._add(start, change.end(), with_coins(change, plain_numeral(Decimal(0))), self._rows["元"])
        if han is not None and len(han) == 1 and inside is None and han not in BIG:
            return self._stray(start, start + 1)  # one numeral character in a word: 统一, 不一, 三部分
        preceded = patterns.preceded_bare(self._reversed, self._size - start)
        if preceded is not None and preceded[0]:
            return self._refuse(start, end, patterns.why_preceded[fold(preceded[0][::-1])])
        if digits in _BARE_NAMES and not tail:
            return self._refuse(start, end, "name")
        continued = None if digits is None else self._continued(match, parts, end)
        if continued is not None:
            return continued
        if digits is not None and not tail:
            if after in _CODE_ENDS or after == "+":
                return self._name(start, end)
            if after in scan.RATIO_MARKS:
                ratio = self._ratio(match, end)
                if ratio is not None:
                    return ratio
            if after in LIST_MARKS or after in ",， ":
                listed = self._listed(match, parts, end)
                if listed is not None:
                    return listed
            if after in "/／":
                fraction = self._slash(match, end)
                if fraction is not None:
                    return fraction
            if self._is_code(digits):
                return self._refuse(start, end, "code")
            if len(digits) == YEAR and digits[:2] in ("19", "20"):
                return self._refuse(start, end, "year")  # 2024青年电影周
            if digits.endswith(".0") and is_han(text[end : end + 1]):
                return self._refuse(start, end, "edition")  # 长照2.0政策
            cell = self._cell(match, parts, end)
            if cell is not None:
                return cell
        lone = han is not None and len(han) == 1 and han in BIG and after != "级"
        if lone and is_han(text[end : end + 1]) and self._qualifier_before(start, bare=True) is None:
            return self._refuse(start, end, "part of a word")  # 万卡集群, 亿万; 过亿资金 is an amount
        if self._is_label(start, end):
            self._rest.append(Rest(start, end, "label"))
            return end
        try:
            numeral = numeral_of(parts)
        except ParseError as error:
            self._rest.append(Rest(start, end, error.message, unread=True))
            return end
        if patterns.quoted_before(self._reversed, self._size - start) and patterns.quoted_behind(text, end):
            return self._refuse(start, end, "name or slogan in quotes")
        row = self._implied(match, start, end, bare=is_bare(parts))
        if row is None:
            self._rest.append(Rest(start, end, "no unit", unread=True))
            return end
        if after == "级":
            end += 1
        if match[scan.SIGN] is not None:
            numeral = negative(numeral)
        return self._add(start, end, numeral, row, bare=is_bare(parts))

    def _implied(self, match: Match, start: int, end: int, *, bare: bool) -> UnitRow | None:
        """The unit that a figure leaves out: 元 of 产值百亿, 人 of 14亿人口, none of 签约项目155."""
        text = self._text
        if any(char in BIG for char in text[start:end]):
            behind = text[end : end + _LETTERS].lstrip(_LATIN)
            if len(behind) < len(text[end : end + _LETTERS]) and not is_han(behind[:1]):
                return None  # 算力15万Q: a unit stands there that is not known; but 3亿A轮融资
            left = text.rfind("。", max(0, start - _IMPLIED_REACH), start) + 1 or max(0, start - _IMPLIED_REACH)
            right = text.find("。", end, end + _IMPLIED_REACH)
            right = end + _IMPLIED_REACH if right < 0 else right  # another sentence names nothing here
            own = -1  # where its own clause ends
            if is_han(text[end : end + 1]):
                # 投资3亿元，惠及1.2万贫困户: what is counted follows, and no word of another clause names its unit,
                # or of one behind only where its own does not (新增450万沼气用户，改善农民生活).
                left = max(left, text.rfind("，", left, start) + 1)
                own = text.find("，", end, right)
            named = None if own < 0 else self._measured(left, start, end, own)
            named = named or self._measured(left, start, end, right)
            if named is not None:
                return named
            if bare or "亿" in text[start:end]:
                told = self._patterns.told_by_money
                if told(text, left, start) or told(text, end, right):
                    return self._rows["元"]
            return None if bare or end - start < _SHORTEST_BIG else self._rows[""]
        if bare or match[scan.DIGITS] is None or not start:
            return None
        if text[start - 1] in _FROM and self._patterns.level_behind(text, end) is not None:
            return self._rows[""]  # 收入比由2.15缩小至2.09
        if text[end : end + 1] not in _CLOSES:
            return None
        before = text[start - 1]
        return None if before.isascii() or before in _OPENS else self._rows[""]

    def _measured(self, left: int, start: int, end: int, right: int) -> UnitRow | None:
        """The unit that words before or behind a figure without one name: 元 for 产值, 人 for 人口."""
        for search, unit in self._patterns.implied:
            if search(self._text, left, start) or search(self._text, end, right):
                return self._rows[unit]
        return None

    def _listed(self, match: Match, parts: Parts, end: int) -> int | None:
        """1.7、2.2个百分点: the unit that closes the list serves its first figure too (and its scale: 1.7、2.2亿元).

        Each list is looked through once, from its first number; the others take what was found.
        """
        if end > self._list_end:
            tail = self._patterns.list_tail(self._text, end)
            if tail is None:
                return None
            self._list_end = tail.end()
            self._list_unit = self._patterns.list_unit(self._text, tail.end())
            if self._list_unit is None and is_rising(self._text[match.start() : tail.end()]):
                return self._refuse(match.start(), tail.end(), "numbers of items")
        if self._list_unit is None:
            return None
        scale, spelled = self._list_unit.groups()
        row = self._rows.get(spelled) or self._rows[fold(spelled)]
        digits = parts[0] or ""
        if row.flag == "date" and "." not in digits and len(digits) >= SHORTEST_YEAR:
            return self._refuse(match.start(), end, "period")  # 2018、2019年
        if row.flag == "ordinal" or (row.flag == "date" and "." not in digits):
            return None
        if self._goes_on_as_word(row, self._list_unit.end()):
            return None  # 5、8台阶
        if row.name == "个":
            row = self._after_piece(row, self._list_unit.end(), plain_numeral(Decimal(1)))[0]
        numeral = numeral_or_none((parts[0], scale.strip() or None, None, None, None, None))
        if numeral is None:
            return None  # 68455、4千2百亿: this scale is not the first one's
        if row.flag == "tenths":
            numeral = tenth(numeral)
        if match[scan.SIGN] is not None:
            numeral = negative(numeral)
        return self._add(match.start(), end, numeral, row)

    def _cell(self, match: Match, parts: Parts, end: int) -> int | None:
        """A number alone on its line, in a column under a heading that names its unit: 员工总数（人）, 290, 295."""
        start = match.start()
        if not self._patterns.line_end(self._text, end) or not self._patterns.line_end(
            self._reversed, self._size - start
        ):
            return None
        at = self._size - start
        if self._patterns.blank_line(self._reversed, at) is not None and (parts[0] or "").isdigit():
            return self._refuse(start, end, "page number")
        heading = self._patterns.heading_unit(self._reversed, at)
        if heading is not None:
            column = self._heading(fold(heading[1][::-1]), heading.end())
            if column is None:
                return None
            self._column, self._column_scale = column
        elif self._column is None or not self._text[self._column_end : start].isspace():
            return None
        scaled = parts if self._column_scale is None else (parts[0], self._column_scale, *parts[2:])
        numeral = None if scaled is not parts and parts[1] else numeral_or_none(scaled)
        if numeral is None:
            return None
        if match[scan.SIGN] is not None:
            numeral = negative(numeral)
        self._column_end = end
        return self._add(start, end, numeral, self._column)

    def _heading(self, name: str, at: int) -> tuple[UnitRow, str | None] | None:
        """The unit of a column and its scale word; of a scale alone the unit that the name before it, reversed, implies."""
        units = self._lexicon.units
        if name in _HEADING_SCALES:
            found = (unit for match, unit in self._patterns.measured if match(self._reversed, at))
            return self._rows[next(found, "")], name
        if name in self._rows:
            return self._rows[name], None
        if units.parts(name) is None:  # `scaled` would look for names that come close, for its message
            return None
        scaled = units.scaled(name)
        return UnitRow(scaled.unit.name, scaled.unit.kind), scaled.scale_word or None

    def _continued(self, match: Match, parts: Parts, end: int) -> int | None:
        """分别为20个、8、9: what follows a figure in a list, without a unit of its own, has the figure's."""
        text, start = self._text, match.start()
        if not self._mentions or text[start - 1 : start] not in _LIST_MARKS or not start:
            return None
        last = self._mentions[-1]
        if last.end != start - 1 or text[end : end + 1] not in _LIST_ENDS or last.quantity.kind in ("rank", "fraction"):
            return None
        quantity, numeral = last.quantity, numeral_or_none(parts)
        return None if numeral is None else self._add(start, end, numeral, UnitRow(quantity.unit, quantity.kind))


def _least(numeral: Numeral) -> Fraction:
    """The least that a numeral says."""
    return Fraction((numeral.value if numeral.low is None else numeral.low) or 0)
