"""In: a text and compiled patterns. Out: `Reading`: the quantities of the text, its periods, and what is no quantity."""

from __future__ import annotations

import functools
import re
from decimal import Decimal
from fractions import Fraction
from typing import Final, NamedTuple

import attrs

from zhmetrics.errors import ParseError
from zhmetrics.language import numerals
from zhmetrics.language.lexicon import Lexicon, UnitRow
from zhmetrics.language.numerals import Numeral, exact
from zhmetrics.language.script import fold
from zhmetrics.language.tables import characters, implied, nonfigures, qualifiers
from zhmetrics.language import patterns as scan
from zhmetrics.language.patterns import Match, Matcher, Patterns
from zhmetrics.values.interval import EXACT, Interval, last_nonzero_unit
from zhmetrics.values.mention import Mention
from zhmetrics.values.quantity import Quantity

__all__ = ["Reading", "Rest", "interpret"]

# Exponents of the scale words that may stand between Arabic digits and a unit; any other tail is a mixed numeral.
SCALES: Final = {
    "": 0, "十": 1, "百": 2, "千": 3, "万": 4, "十万": 5, "百万": 6, "千万": 7, "亿": 8, "十亿": 9,
    "百亿": 10, "千亿": 11, "万亿": 12, "兆": 12,
}  # fmt: skip
_ABOVE: Final = frozenset(characters.ABOVE)
_LEAST_ABOVE = 10  # 多 opens what is written in tens or larger units (10多次); 5多 is no number
_LONGEST_TAIL = 4  # of one scale word with the blanks around it; what is longer is a mixed numeral
_NO_HALF: Final = tuple("年天个個月小时時世")  # behind 半: 3天半年 is none
_DIVIDED: Final = ("money", "count", "mass", "volume", "energy", "area", "length")  # kinds that 每亩 makes a rate of
_EXACT_SCALES: Final = ("", "十", "百", "千")  # a count written without 万 or 亿 is exact (CONTRACT: whole number of things)

_ANY_NUMERAL: Final = frozenset("0123456789０１２３４５６７８９" + characters.HAN_NUMERAL)
_CLOSE: Final = {"“": "”", '"': '"', "‘": "’", "【": "】", "[": "]", "［": "］", "(": ")", "（": "）", "〔": "〕", "「": "」", "『": "』", "《": "》"}
_QUOTES: Final = "“\"‘「『"
_SLOGAN_REACH = 12  # characters: “三个聚焦”, “一件事一次办”; a longer quotation is speech, whose figures are figures
_BRACKETS: Final = {"】": "【", "］": "［", "〕": "〔"}  # the marks that reports set labels and sources in
_BRACKETS_CLOSE: Final = frozenset(_BRACKETS)
_LABEL_REACH = 10
_LABEL_ENDS: Final = ".．、)）】]〕:："
_LIST_MARKS: Final = frozenset(scan.LIST_MARKS)
_LIST_ENDS: Final = frozenset(scan.LIST_MARKS + "，,。；;）)\n") | {""}
_BLANKS: Final = " \u00a0\u3000"
_PER_REACH = 10  # characters looked back over for 每亩 and 每万人
_HALVED: Final = ("duration", "multiple", "length", "mass", "area")  # 两年半, 一倍半, 3里半
_CLAUSE_ENDS: Final = ("", *"，。；：、,;)）”\n！!的 ")
_IMPLIED_REACH = 12  # characters on either side in which the kind of a figure without a unit is named
_MOST_DOUBLINGS = 20
_YEAR = 4  # digits
_SHORTEST_YEAR = 3  # digits: 111及112年度 are years too, of the Republic
_FEWEST_ITEMS, _LONGEST_ITEM = 3, 4  # of a list of numbers, and the digits of each
_LONGEST_PLAIN = 8  # digits of a number without a unit; more is a code
_SHORT = 8  # characters of a numeral that is worth remembering
_ROUGH_DENOMINATOR = 10  # CONTRACT: fractions with a denominator up to 10 are known to 0.05
_FROM: Final = ("由", "从", "自")
_BARE_NAMES: Final = frozenset(nonfigures.BARE_ARABIC.split())
_ARTICLES: Final = frozenset(nonfigures.ARTICLE_CLASSIFIERS.split())
_ALWAYS_ARTICLES: Final = ("批", "些", "系列", "种", "分")  # 每家引进一批 still says no number
_ORDINAL_UNITS: Final = tuple("届次个批期号位名章节条款版部轮座家代")
_RANKED: Final = ("位", "名", "强")  # 前六名, 前10位
_TRADITIONAL: Final = "億萬臺"
_LONGEST_HEAD = 12  # characters that a word has before its numeral
_SHORTEST_BIG = 2  # 两万, 5亿
_CLOSES: Final = frozenset("，,。；;、）)！!") | {""}  # what closes a clause behind a bare number
_OPENS: Final = frozenset("，。；、（：\u3000")  # what leaves a bare number without a name before it
_BIG: Final = "万亿萬億"  # a figure with one of these may leave its unit out; 百 and 千 alone are words (百姓, 千秋)
_A_UNIT, _NO_UNIT = -1, -2  # verdicts on a unit that may be none
_LASTING: Final = ("内", "以", "游", "之", "多", "余", "左")  # behind 日 or 年 they make it a duration (15日内)
_CODE_ENDS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


Parts = tuple[str | None, str | None, str | None, str | None, str | None, str | None]


class Rest(NamedTuple):
    """A numeral that is no quantity, or could not be read."""

    start: int
    end: int
    why: str
    unread: bool = False


@attrs.frozen(slots=True)
class Reading:
    """What stands in a text, each list in order."""

    text: str
    mentions: list[Mention]
    periods: list[tuple[int, int]]
    rest: list[Rest]


def interpret(text: str, lexicon: Lexicon, *, alone: bool = False) -> Reading:
    """Read every numeral of a text, once, from left to right.

    Args:
        text: Any string.
        lexicon: Units and words.
        alone: The text is meant to be one value: 一个 is one of something, 15日 fifteen days, and no word is a name.
    """
    return _Reader(text, lexicon, alone=alone).run()


class _Reader:
    """One walk over one text; each method reads one shape and returns where to go on."""

    __slots__ = ("_alone", "_column", "_column_end", "_lexicon", "_list_end", "_list_unit", "_mentions", "_patterns", "_periods", "_rest", "_reversed", "_rows", "_size", "_text")

    def __init__(self, text: str, lexicon: Lexicon, *, alone: bool) -> None:
        self._alone = alone
        self._text = text
        self._size = len(text)
        self._reversed = text[::-1]
        self._patterns: Patterns = scan.patterns(lexicon)
        self._lexicon = lexicon
        self._rows = lexicon.unit_rows
        self._mentions: list[Mention] = []
        self._periods: list[tuple[int, int]] = []
        self._rest: list[Rest] = []
        self._column: UnitRow | None = None  # unit of the column of numbers that ends at _column_end
        self._column_end = 0
        self._list_end = -1  # of the list of bare numbers that was looked through last
        self._list_unit: Match | None = None  # what closes it

    def run(self) -> Reading:
        text, rest, position = self._text, self._rest, 0
        find = self._patterns.find_alone if self._alone else self._patterns.find
        while position >= 0:
            for match in find(text, position):
                shape, (start, end) = match.lastindex or 0, match.span()
                if shape == scan.UNIT and self._plain_figure(match, start, end):
                    continue
                if shape >= scan.SIGN:
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
                    if any(char in _ANY_NUMERAL for char in match[0]):
                        rest.append(Rest(start, end, "markup or address"))
                else:
                    position = self._special(match, shape)
                    if position != end:
                        position = max(position, start + 1)
                        break
            else:
                position = -1
        return Reading(text, self._mentions, self._periods, rest)

    def _why_word(self, word: str, start: int) -> str:
        """Why a word from the tables is no quantity; what is in none of them has the shape of a slogan (一核两翼)."""
        reasons = self._patterns.why_word
        rows = reasons.get(word) or reasons.get(fold(word), ())
        if len(rows) == 1:
            return rows[0][1]
        left = fold(self._text[max(0, start - _LONGEST_HEAD) : start])
        for head, why in rows:
            if left.endswith(head):
                return why
        return "slogan"

    # --- numbers ------------------------------------------------------------------------------------------------

    def _plain_figure(self, match: Match, start: int, end: int) -> bool:
        """Add digits with a unit that nothing around them makes anything else: most figures of a report are no more."""
        digits, tail, _han, inside, inner_scale, spelled = match.groups()[scan.DIGITS - 1 :]
        patterns, text = self._patterns, self._text
        row = patterns.plain_units.get(spelled)
        if row is None or digits is None or match[scan.SIGN] is not None:
            return False
        before = text[start - 1] if start else "\n"
        after = text[end] if end < self._size else "\n"
        if after in patterns.asks_behind or after in row.unless or before in scan.SUSPECT_BEFORE:
            return False
        if "每" in text[max(0, start - _PER_REACH) : start]:
            return False
        number = _arabic(digits, tail if inside is None else tail + (inner_scale or ""))
        if number is None:
            return False
        value, scale, place = number
        name, kind, _flag, _unless = row
        if inside is not None:
            if value < _LEAST_ABOVE or inside not in _ABOVE:
                return False
            bounds = Interval(value, Fraction(value) + last_nonzero_unit(value), low_open=True, high_open=True)
            self._add_plain(start, end, row, value, scale, place, bounds, "above")
        elif before in patterns.qualifier_ends or after in patterns.after_starts:
            self._add_plain(start, end, row, value, scale, place)
        else:
            if kind == "count" and place >= 0 and scale in _EXACT_SCALES:
                place = EXACT
            quantity = Quantity(kind, value, name, None, scale, place)
            self._mentions.append(Mention(start, end, text[start:end], quantity, (start, end)))
        return True

    def _number(self, match: Match) -> int:
        text = self._text
        start, end = match.span()
        parts = match.groups()[scan.SIGN :]
        digits, tail, han, inside, inner_scale, spelled = parts
        before = text[start - 1] if start else "\n"
        after = text[end] if end < self._size else "\n"
        row = None
        if spelled is not None:
            row = self._rows.get(spelled) or self._rows[fold(spelled)]
            if row.flag or after in row.unless:
                verdict = self._flagged(match, row)
                if verdict == _NO_UNIT:
                    row, parts, end = None, (*parts[:5], None), match.start(scan.UNIT)
                    if end > start and text[end - 1] == " ":
                        end -= 1
                    after = text[end]
                elif verdict != _A_UNIT:
                    return verdict
            if row is not None and spelled in self._patterns.opens_followed and not self._alone:
                followed = self._followed(digits, han)(text, match.start(scan.UNIT))
                if followed is not None and len(followed[0]) > len(spelled):
                    return self._refuse(start, followed.end(), self._patterns.why_followed[fold(followed[0])])
        if han is not None and len(han) == 1 and han in characters.FINANCIAL and (row is None or row.kind != "money"):
            return start + 1  # 队伍中, 大陆: a character of cheques alone is one of prose
        if before in _LIST_MARKS and row is not None and self._rest and row.kind == "count":
            last = self._rest[-1]
            if last.why == "ordinal" and last.end == start - 1:
                return self._refuse(start, end, "ordinal")  # 第十一條及十四條
        if before == "前" and row is not None and row.name in _RANKED and inside is None:
            return self._refuse(start, end, "rank list")
        if row is None and inside is not None and not inner_scale:
            end = match.start(scan.INSIDE)  # 多 and 余 belong to a figure only before its unit: 三多, 5余
            parts = (*parts[:3], None, None, None)
            after = text[end]
        if before in scan.SUSPECT_BEFORE or (row is None and start and before in _BLANKS):
            money = self._currency(start, row)
            if money is not None:
                return self._add_money(match, parts, end, *money)
        if before in scan.SUSPECT_BEFORE and not self._alone:
            named = self._named(match, before, row, end)
            if named is not None:
                return named
        elif row is not None and han is not None and inside is None and len(han) == 1:
            article = self._article(match, row)
            if article is not None:
                return article
        if after in scan.RANGE_STARTS:
            ranged = self._range(match, parts, row, end)
            if ranged is not None:
                return ranged
        if row is None:
            return self._without_unit(match, parts, end)
        try:
            numeral = _numeral(parts)
        except ParseError as error:
            self._rest.append(Rest(start, end, error.message, unread=True))
            return end
        if match[scan.SIGN] is not None:
            numeral = _negative(numeral)
        if row.flag == "tenths":
            numeral = _tenth(numeral)
        if row.flag == "context":
            row = self._degree(row, start)
        if after == "/":
            row, end = self._per(row, spelled or "", end)
        elif "每" in text[max(0, start - _PER_REACH) : start]:
            row = self._per_before(row, spelled or "", start)
        elif after in "级級" and _is_bare(parts):
            end += 1
        elif after == "半" and row.kind in _HALVED and numeral.value is not None:
            if text[end + 1 : end + 2] not in _NO_HALF:
                end, numeral = end + 1, _plain(exact(Fraction(numeral.value) + Fraction(1, 2)), -1)
        elif row.name == "元" and after in _ANY_NUMERAL:
            end, numeral = self._small_change(end, numeral)
        elif row.name == "个":
            row, end, numeral = self._after_piece(row, end, numeral)
        tone = None if inside is None else qualifiers.INSIDE[fold(inside)]
        return self._add(start, end, numeral, row, tone=tone, bare=_is_bare(parts))

    def _add(
        self, start: int, end: int, numeral: Numeral, row: UnitRow, *, tone: str | None = None, bare: bool = False
    ) -> int:
        """Add a quantity of any numeral."""
        value, _magnitude, scale, place, low, high, low_open, high_open, above = numeral
        bounds = None if low is None and high is None else Interval(low, high, low_open, high_open)
        return self._add_plain(start, end, row, value, scale, place, bounds, tone or ("above" if above else None), bare)

    def _add_plain(
        self,
        start: int,
        end: int,
        row: UnitRow,
        value: Decimal | Fraction | None,
        scale: str,
        place: int | None,
        bounds: Interval | None = None,
        qualifier: str | None = None,
        bare: bool = False,
    ) -> int:
        """Add a quantity; its qualifier words are looked for on both sides, the one behind wins (超过10亿元以上)."""
        text, patterns = self._text, self._patterns
        left, right = start, end
        if start and text[start - 1] in patterns.qualifier_ends:
            found = self._qualifier_before(start, bare=bare)
            if found is not None:
                left, kind = found
                qualifier = qualifier or kind
        if row.name == "元" and text[end : end + 1] == "整":
            right = end + 1  # closes an amount in full on bills: 壹佰元整
        if end < self._size and text[end] in patterns.after_starts:
            behind = patterns.after(text, end)
            if behind is not None and _closes(text, behind):
                right = behind.end()
                qualifier = patterns.after_of.get(behind[0]) or patterns.after_of[fold(behind[0])]
                if qualifier == "above" and bounds is None and value is not None:
                    bounds = Interval(value, Fraction(value) + last_nonzero_unit(value), low_open=True, high_open=True)
        kind = row.kind
        if kind == "rank" or (kind == "count" and place is not None and place >= 0 and scale in _EXACT_SCALES):
            place = EXACT
        quantity = Quantity(kind, value, row.name, qualifier, scale, place, bounds)
        self._mentions.append(Mention(start, end, text[start:end], quantity, (left, right)))
        return end

    def _qualifier_before(self, start: int, *, bare: bool) -> tuple[int, str] | None:
        """Where the qualifier word right before a figure begins, and what it says."""
        patterns, at = self._patterns, self._size - start
        found = patterns.before(self._reversed, at)
        if found is None and bare:
            found = patterns.before_bare(self._reversed, at)
        if found is None:
            return None
        word = fold(found[0][::-1])
        position = self._size - found.end()
        if position and fold(self._text[position - 1]) in qualifiers.NOT_AFTER.get(word, ""):
            return None
        return position, patterns.qualifier_of[word]

    def _range(self, match: Match, parts: Parts, row: UnitRow | None, end: int) -> int | None:
        """Two numbers with a range mark between: 5-10亿元, 5%—6%, 五千万元至一亿元; None where they are none."""
        text, start = self._text, match.start()
        tail = self._patterns.range_tail(text, end)
        if tail is None:
            return None
        second = tail.group(*scan.TAIL_PARTS)
        spelled = second[-1]
        if spelled is None and (row is not None or not second[1] or second[4]):
            return self._code(match, tail) if row is None else None
        if spelled is None:  # 3000-5000万
            last_row = self._implied(match, tail.start(), tail.end(), bare=False) or self._rows[""]
        else:
            last_row = self._rows.get(spelled) or self._rows[fold(spelled)]
        if row is not None and row.name != last_row.name:
            return None
        if row is not None and start and fold(text[start - 1]) in _FROM:
            return None  # 由5%至6% is a change from one level to another
        try:
            first, last = _numeral(parts), _numeral(second)
        except ParseError:
            return None
        if row is None and not first.scale and last.scale and first.value is not None and last.value is not None:
            scaled = Fraction(first.value) * Fraction(10) ** SCALES.get(last.scale, 0)
            if scaled <= Fraction(last.value):  # 3000-5000万元, but 8000-1万
                first = first._replace(value=exact(scaled))
        if match[scan.SIGN] is not None:
            first = _negative(first)
        low = first.value if first.low is None else first.low
        high = last.value if last.high is None else last.high
        if low is None or high is None or Fraction(low) >= Fraction(high):
            return None
        if last_row.flag == "ordinal":
            return self._refuse(start, tail.end(), "ordinal")
        both = Numeral(None, None, last.scale, 0, exact(low), exact(high), first.low_open, last.high_open, False)
        return self._add(start, tail.end(), both, last_row)

    def _code(self, match: Match, tail: Match) -> int | None:
        """Digits, a dash and digits without a unit: a telephone number, a score, a page range."""
        if match[scan.DIGITS] is None or tail[1] is None or tail[2] or match[scan.SCALES]:
            return None
        end = tail.end(1)
        while (more := self._patterns.range_tail(self._text, end)) is not None and more[1] is not None:
            end = more.end(1)
        self._rest.append(Rest(match.start(), end, "code or telephone number"))
        return end

    def _per(self, row: UnitRow, spelled: str, end: int) -> tuple[UnitRow, int]:
        """元 and /亩 make 元/亩; what follows a slash and is no unit is left alone."""
        under = self._patterns.unit_with_scale(self._text, end + 1)
        if under is None:
            return row, end
        compound = self._lexicon.compound(f"{spelled}/{under[0]}")
        return (row, end) if compound is None else (compound, under.end())

    def _per_before(self, row: UnitRow, spelled: str, start: int) -> UnitRow:
        """每亩1200元 is 1200 元/亩, 每万人8.5张 8.5 张/万人; 每天 and 每年 say when, not per what."""
        under = self._patterns.per_before(self._reversed, self._size - start)
        if under is None or row.kind not in _DIVIDED:
            return row
        name = under[1][::-1]
        base = self._rows.get(fold(name.lstrip("十百千万亿萬億")) or name)
        if base is not None and base.kind == "duration":
            return row
        return self._lexicon.compound(f"{spelled}/{name}") or row

    def _degree(self, row: UnitRow, start: int) -> UnitRow:
        """度 of electricity, of temperature or of an angle, by the words before it."""
        if row.name != "千瓦时":
            return row
        left = fold(self._text[max(0, start - _IMPLIED_REACH) : start + 2])
        for words, unit in implied.DEGREES:
            if any(word in left for word in words.split()):
                return self._rows.get(unit) or UnitRow(unit, "other")
        return row

    def _currency(self, start: int, row: UnitRow | None) -> tuple[int, UnitRow] | None:
        """A currency's sign or name right before a number: where it begins and the unit it names."""
        if row is not None and row.name != "元":
            return None
        found = self._patterns.currency_before(self._reversed, self._size - start)
        if found is None:
            return None
        unit = self._patterns.currency_of[fold(found[1][::-1])]
        return (self._size - found.end() if row is None else start), self._rows[unit]

    def _add_money(self, match: Match, parts: Parts, end: int, start: int, row: UnitRow) -> int:
        """US$5亿, ￥1200: the sign is the figure's unit and stands in its span; 人民币 before 5亿元 only names the 元."""
        try:
            numeral = _numeral(parts)
        except ParseError as error:
            self._rest.append(Rest(match.start(), end, error.message, unread=True))
            return end
        tone = None if parts[3] is None else qualifiers.INSIDE[fold(parts[3])]
        if self._text[end : end + 1] in _ANY_NUMERAL and row.name == "元":
            end, numeral = self._small_change(end, numeral)
        return self._add(start, end, numeral, row, tone=tone, bare=_is_bare(parts))

    def _small_change(self, end: int, numeral: Numeral) -> tuple[int, Numeral]:
        """5角3分 behind 元."""
        change = self._patterns.small_change(self._text, end)
        if change is None or numeral.value is None:
            return end, numeral
        return change.end(), _coins(change, numeral)

    def _slash(self, match: Match, end: int) -> int | None:
        """1/3 is a fraction between words; 3/15 after a figure and dates are none."""
        text, start = self._text, match.start()
        below = self._patterns.fraction_tail(text, end)
        if below is None or (start and (text[start - 1].isalnum() and text[start - 1].isascii() or text[start - 1] in "./-")):
            return None
        part, whole = int(match[scan.DIGITS]), int(below[1])
        if not 0 < part < whole:
            return None
        return self._add(start, below.end(), _ratio(_plain(Decimal(part)), _plain(Decimal(whole))), self._rows["1"])

    def _after_piece(self, row: UnitRow, end: int, numeral: Numeral) -> tuple[UnitRow, int, Numeral]:
        """A 个 that is not the unit: 2.5个、5.7个百分点 names it later, 3个多月 and 2个半小时 after 多 and 半."""
        more = self._patterns.piece_tail(self._text, end)
        if more is None:
            return row, end, numeral
        word = fold(more[0])
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

    # --- what looks like a figure and is none -------------------------------------------------------------------

    def _flagged(self, match: Match, row: UnitRow) -> int:
        """A unit that often is none: 号 and 期 number things, 日 and 年 also date them. Returns a verdict or where to go on."""
        text = self._text
        start, end = match.span()
        following = fold(text[end : end + 1])
        if following and following in (row.unless or (nonfigures.NOT_TENTHS if row.flag == "tenths" else "")):
            return _NO_UNIT
        if row.flag in ("", "tenths"):
            return _A_UNIT
        digits, han = match[scan.DIGITS], match[scan.HAN]
        if self._alone and not (row.name == "年" and len(digits or "") == 4):
            return _A_UNIT
        if row.flag == "digits":
            return _A_UNIT if digits is not None or len(han or "") > 1 else _NO_UNIT
        if row.flag == "adverb":
            return _A_UNIT if fold(han or "") != "一" else self._refuse(start, end, "adverb or article")
        if row.flag == "place":
            return _A_UNIT if digits is not None or fold(han or "") == "两" else _NO_UNIT
        if row.flag == "ordinal":
            if row.name == "级" and any(char in fold(match[0]) for char in _BIG):
                return _NO_UNIT  # 千亿级 says an amount, 三级 a rank
            counted = fold(han or "") == "两" or match[scan.INSIDE] is not None
            return _A_UNIT if counted else self._refuse(start, end, "ordinal")
        if row.flag == "date" and digits is not None and not match[scan.SCALES] and "." not in digits:
            if fold(text[end : end + 1]) in _LASTING:
                return _A_UNIT
            dated = self._is_year(digits) if row.name == "年" else row.name == "日" and len(digits) <= 2
            if dated:
                self._periods.append((start, end))
                return self._refuse(start, end, "period")
        return _A_UNIT

    def _is_year(self, digits: str) -> bool:
        """2018年 and 08年 are years, and 114年 one of the Republic where the characters are traditional."""
        if len(digits) == _YEAR or digits[0] == "0":
            return True
        return len(digits) == _SHORTEST_YEAR and digits[0] == "1" and any(char in self._text for char in _TRADITIONAL)

    def _refuse(self, start: int, end: int, why: str) -> int:
        self._rest.append(Rest(start, end, why))
        return end

    def _named(self, match: Match, before: str, row: UnitRow | None, end: int) -> int | None:
        """A numeral that is part of a name, a code, a label or a slogan; None where it is none of these."""
        text = self._text
        start = match.start()
        digits = match[scan.DIGITS]
        number_end = end if row is None else match.start(scan.UNIT)
        if before.isascii() and before.isalpha():
            if digits is None:
                return None
            return self._name(start, number_end)
        if before in _QUOTES or (before == ";" and text.endswith("&ldquo;", 0, start)):
            close = text.find(_CLOSE.get(before, "&rdquo;"), end, end + _SLOGAN_REACH)
            if close < 0 or (row is not None and row.kind not in ("count", "other", "length", "duration")):
                return None
            if any(c in "，。；、,;" for c in text[end:close]):
                return None
            self._rest.append(Rest(start, number_end, "name or slogan in quotes"))
            return number_end
        if before in _CLOSE:
            if row is None and text[end : end + 1] == _CLOSE[before]:
                self._rest.append(Rest(start, end, "label"))
                return end
            return None
        if digits is None:
            return None
        if before in ".·_/\\@#№":
            if row is not None and before in "·/":
                return None
            return self._name(start, number_end)
        if before in "+=" and row is not None and not (text[max(0, start - 2) : start - 1] or "长").isascii():
            return None  # +5.6% is a signed figure, 1+6 a slogan
        if before in "+=" or (before in scan.MINUS and row is None):
            return self._name(start, number_end)
        return None

    def _name(self, start: int, end: int) -> int:
        text = self._text
        while end < self._size and text[end].isascii() and (text[end].isalnum() or text[end] in "-_."):
            end += 1
        self._rest.append(Rest(start, end, "name or code"))
        return end

    def _article(self, match: Match, row: UnitRow) -> int | None:
        """一个 is an indefinite article unless a word of distribution or limitation stands before it in the clause."""
        if self._alone or fold(match[scan.HAN]) != "一" or row.name not in _ARTICLES:
            return None
        start, end = match.span()
        if row.name not in _ALWAYS_ARTICLES:
            if self._patterns.count_before(self._reversed, self._size - start) is not None:
                return None
        return self._refuse(start, end, "indefinite article")

    def _without_unit(self, match: Match, parts: Parts, end: int) -> int:
        """A number that no unit follows: a name, a label, a bare scale, the first of a list, or unread."""
        text, start = self._text, match.start()
        digits, tail, han, inside, _inner, _unit = parts
        patterns = self._patterns
        after = text[end] if end < self._size else "\n"
        followed = self._followed(digits, han)(text, end)
        if followed is not None and followed[0]:
            return self._refuse(start, followed.end(), patterns.why_followed[fold(followed[0])])
        if after == "角":
            change = patterns.small_change(text, start)
            if change is not None and change[2] is not None:  # 伍角叁分; 三角 alone is a shape
                return self._add(start, change.end(), _coins(change, _plain(Decimal(0))), self._rows["元"])
        if han is not None and len(han) == 1 and inside is None and fold(han) not in _BIG:
            if match[scan.UNIT] is not None:
                return self._refuse(start, end, "part of a word")  # 三部分, 一级
            return start + 1  # one numeral character in a word: 统一, 不一, 百姓
        preceded = patterns.preceded_bare(self._reversed, self._size - start)
        if preceded is not None and preceded[0]:
            return self._refuse(start, end, patterns.why_preceded[fold(preceded[0][::-1])])
        if digits in _BARE_NAMES:
            return self._refuse(start, end, "name")
        if digits is not None and not tail:
            if after in _CODE_ENDS or after == "+":
                return self._name(start, end)
            if after in scan.RATIO_MARKS:
                ratio = self._ratio(match, end)
                if ratio is not None:
                    return ratio
            if after in scan.LIST_MARKS or after in ",， ":
                listed = self._listed(match, parts, end)
                if listed is not None:
                    return listed
            continued = self._continued(match, parts, end)
            if continued is not None:
                return continued
            if after in "/／":
                fraction = self._slash(match, end)
                if fraction is not None:
                    return fraction
            if self._is_code(digits):
                return self._refuse(start, end, "code")
            if len(digits) == _YEAR and digits[:2] in ("19", "20"):
                return self._refuse(start, end, "year")  # 2024青年电影周
            if digits.endswith(".0") and patterns.han(text, end) is not None:
                return self._refuse(start, end, "edition")  # 长照2.0政策
            cell = self._cell(match, parts, end)
            if cell is not None:
                return cell
        if self._is_label(start, end):
            self._rest.append(Rest(start, end, "label"))
            return end
        try:
            numeral = _numeral(parts)
        except ParseError as error:
            self._rest.append(Rest(start, end, error.message, unread=True))
            return end
        if patterns.quoted_before(self._reversed, self._size - start) and patterns.quoted_behind(text, end):
            return self._refuse(start, end, "name or slogan in quotes")
        row = self._implied(match, start, end, bare=_is_bare(parts))
        if row is None:
            self._rest.append(Rest(start, end, "no unit", unread=True))
            return end
        if after == "级":
            end += 1
        if match[scan.SIGN] is not None:
            numeral = _negative(numeral)
        return self._add(start, end, numeral, row, bare=_is_bare(parts))

    def _followed(self, digits: str | None, han: str | None) -> Matcher:
        """The words that make a number of this script no quantity: 二期 is a phase, 两期 are two."""
        if digits is not None:
            return self._patterns.followed_arabic
        plain = len(han or "") <= 2 and not any(char in characters.SCALES and char != "十" for char in fold(han or ""))
        return self._patterns.followed_han if plain and fold(han or "") not in nonfigures.CARDINAL_ONLY else self._patterns.followed_any

    def _is_label(self, start: int, end: int) -> bool:
        """A number that opens a line and is closed as a heading is: 1. 一、 (二) 3）"""
        text = self._text
        if text[end : end + 1] in _BRACKETS_CLOSE and text.find(_BRACKETS[text[end]], max(0, start - _LABEL_REACH), start) >= 0:
            return True  # 【國土17】
        if text[end : end + 1] in (".", "．") and self._patterns.han(text, end + 1) is not None:
            return True  # 元。1.截至: a decimal would go on in digits
        position, least = start, max(0, start - _LABEL_REACH)
        while position > least and text[position - 1] in " \t\u3000(（":
            position -= 1
        if position and text[position - 1] not in "\n\r":
            return False
        return text[end : end + 1] in _LABEL_ENDS or text[end : end + 1] in "\n\r"

    def _implied(self, match: Match, start: int, end: int, *, bare: bool) -> UnitRow | None:
        """The unit that a figure leaves out: 元 of 产值百亿, 人 of 14亿人口, none of 签约项目155."""
        text = self._text
        if any(char in _BIG for char in text[start:end]):
            left = fold(text[max(0, start - _IMPLIED_REACH) : start])
            right = fold(text[end : end + _IMPLIED_REACH])
            for words, unit in implied.BEFORE_OR_AFTER:
                if any(word in left or word in right for word in words.split()):
                    return self._rows[unit]
            return None if bare or end - start < _SHORTEST_BIG else self._rows[""]
        if bare or match[scan.DIGITS] is None or not start or text[end : end + 1] not in _CLOSES:
            return None
        before = text[start - 1]
        return None if before.isascii() or before in _OPENS else self._rows[""]

    def _ratio(self, match: Match, end: int) -> int | None:
        """6.8:77.3:15.9 are three shares of one whole where they make 100; 1:3 and 8:30 are no amounts."""
        text, start = self._text, match.start()
        tail = self._patterns.ratio_tail(text, end)
        if tail is None:
            return None
        places = [m.span() for m in self._patterns.arabic_in(text, start, tail.end())]
        values = [Fraction(numerals.parse_number(text[a:b])) for a, b in places]
        if abs(sum(values) - 100) <= Fraction(len(values), 2) and min(values) >= 0:
            for a, b in places:
                self._add(a, b, _read(text[a:b]), self._rows["%"])
            return tail.end()
        self._rest.append(Rest(start, tail.end(), "ratio or time of day"))
        return tail.end()

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
            if self._list_unit is None and _is_rising(self._text[match.start() : tail.end()]):
                return self._refuse(match.start(), tail.end(), "numbers of items")
        if self._list_unit is None:
            return None
        scale, spelled = self._list_unit.groups()
        row = self._rows.get(spelled) or self._rows[fold(spelled)]
        digits = parts[0] or ""
        if row.flag == "date" and "." not in digits and len(digits) >= _SHORTEST_YEAR:
            return self._refuse(match.start(), end, "period")  # 2018、2019年
        if row.flag == "ordinal" or (row.flag == "date" and "." not in digits):
            return None
        if row.name == "个":
            row, _end, _numeral_ = self._after_piece(row, self._list_unit.end(), _plain(Decimal(1)))
        numeral = _numeral((parts[0], scale.strip() or None, None, None, None, None))
        if match[scan.SIGN] is not None:
            numeral = _negative(numeral)
        return self._add(match.start(), end, numeral, row)

    @staticmethod
    def _is_code(digits: str) -> bool:
        """Digits too many for a number that nobody grouped or scaled, or with a zero in front."""
        return digits.isdigit() and (
            len(digits) > _LONGEST_PLAIN
            or (len(digits) > 1 and digits[0] == "0")
            or (len(digits) == len("12345") and digits.startswith("12"))  # the public service numbers
        )

    def _cell(self, match: Match, parts: Parts, end: int) -> int | None:
        """A number alone on its line, in a column under a heading that names its unit: 员工总数（人）, 290, 295."""
        start = match.start()
        if not self._patterns.line_end(self._text, end) or not self._patterns.line_end(self._reversed, self._size - start):
            return None
        at = self._size - start
        if self._patterns.blank_line(self._reversed, at) is not None and (parts[0] or "").isdigit():
            return self._refuse(start, end, "page number")
        heading = self._patterns.heading_unit(self._reversed, at)
        if heading is not None:
            name = heading[1][::-1]
            row = self._rows.get(fold(name)) or self._lexicon.compound(name)
            if row is None:
                return None
            self._column = row
        elif self._column is None or not self._text[self._column_end : start].isspace():
            return None
        numeral = _numeral(parts)
        if match[scan.SIGN] is not None:
            numeral = _negative(numeral)
        self._column_end = end
        return self._add(start, end, numeral, self._column)

    def _continued(self, match: Match, parts: Parts, end: int) -> int | None:
        """分别为20个、8、9: what follows a figure in a list, without a unit of its own, has the figure's."""
        text, start = self._text, match.start()
        if not self._mentions or text[start - 1 : start] not in _LIST_MARKS or not start:
            return None
        last = self._mentions[-1]
        if last.end != start - 1 or text[end : end + 1] not in _LIST_ENDS or last.quantity.kind in ("rank", "fraction"):
            return None
        quantity = last.quantity
        return self._add(start, end, _numeral(parts), UnitRow(quantity.unit, quantity.kind))

    # --- shapes of their own ------------------------------------------------------------------------------------

    def _special(self, match: Match, shape: int) -> int:
        start, end = match.span()
        if shape == scan.ORDINAL:
            return self._ordinal(match)
        if shape == scan.FIRST_PLACE:
            return self._add(start, end, _plain(Decimal(1)), self._rows["位次"])
        if shape == scan.DOUBLING:
            return self._doubling(match)
        if shape == scan.HALF_UNIT:
            unit = fold(match[scan.HALF_UNIT]).replace("多", "")
            row = self._rows.get(unit) or self._rows[unit.removeprefix("个")]
            return self._add(start, end, _plain(Decimal("0.5"), -1), row)
        if shape == scan.HALF:
            if start and fold(self._text[start - 1]) in "大对" and end == start + 1:
                start -= 1
            self._add(start, end, _plain(Decimal("0.5"), -1), self._rows["1"])
            return end
        return self._fraction(match)

    def _doubling(self, match: Match) -> int:
        """翻一番 is a ratio of 2, 翻两番 of 4."""
        start, end = match.span()
        times = fold(match[0]).removeprefix("翻").removesuffix("番").lstrip("了过")
        try:
            count = numerals.parse_number(times) if times else Decimal(1)
        except ParseError as error:
            self._rest.append(Rest(start, end, error.message, unread=True))
            return end
        if count not in range(1, _MOST_DOUBLINGS):
            self._rest.append(Rest(start, end, "not a whole number of doublings", unread=True))
            return end
        return self._add(start, end, _plain(Decimal(2 ** int(count))), self._rows["倍"])

    def _ordinal(self, match: Match) -> int:
        """第3位 is a rank where words of standing lead to it (居全省第3位); 第十三届 numbers an event."""
        text = self._text
        start, end = match.span()
        unit = self._patterns.rank_unit(text, end)
        number = fold(match[0][1:]).strip()
        if self._is_rank(start) and (unit is not None or self._stands_alone(end)):
            try:
                numeral = _read(number)
            except ParseError as error:
                self._rest.append(Rest(start, end, error.message, unread=True))
                return end
            return self._add(start, end if unit is None else unit.end(), numeral, self._rows["位次"])
        if fold(text[end : end + 1]) in _ORDINAL_UNITS:
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
        over, part = fold(match[scan.DENOMINATOR]), match[scan.NUMERATOR]
        text = self._text
        if start and text[start - 1] in _QUOTES and text[end : end + 1] == _CLOSE[text[start - 1]]:
            self._rest.append(Rest(start, end, "name or slogan in quotes"))
            return end
        try:
            if "又" in match[0]:
                return self._add(start, end, _plain(numerals.parse_number(match[0]), None), self._rows["1"])
            numeral = _signed(part)
            unit = {"百": "%", "千": "‰", "万": "‱"}.get(over)
            if unit is not None:
                row = self._rows[unit]
                tail = self._patterns.range_tail(text, end)
                if tail is not None and tail[6] is None and tail[3] is not None:
                    last = _read(tail[3])
                    if numeral.value is not None and last.value is not None and numeral.value < last.value:
                        end = tail.end(3)
                        numeral = Numeral(None, None, "", 0, numeral.value, last.value, False, False, False)
                return self._add(start, end, numeral, row)
            return self._add(start, end, _ratio(numeral, _read(over)), self._rows["1"])
        except (ParseError, ZeroDivisionError):
            self._rest.append(Rest(start, end, "not a fraction", unread=True))
            return end


def _numeral(parts: Parts) -> Numeral:
    """The value of a numeral's parts (digits, scale words, Chinese run, 多, scale words behind it).

    Raises:
        ParseError: They make no number.
    """
    digits, tail, han, inside, inner_scale, _unit = parts
    if inside is None and digits is not None:
        plain = _arabic(digits, tail or "")
        if plain is not None:
            return Numeral(plain[0], None, plain[1], plain[2], None, None, False, False, False)
    more = "" if inside is None or qualifiers.INSIDE[fold(inside)] == "approx" else inside
    return _read(f"{digits or ''}{tail or ''}{han or ''}{more}{inner_scale or ''}".replace(" ", ""))


@functools.lru_cache(maxsize=2048)
def _read_short(text: str) -> Numeral | ParseError:
    try:
        return numerals.read(text)
    except ParseError as error:
        return error.with_traceback(None)


def _read(text: str) -> Numeral:
    """The value of a numeral; a text says the same few over and over."""
    if len(text) > _SHORT:
        return numerals.read(text)
    numeral = _read_short(text)
    if isinstance(numeral, ParseError):
        raise numeral
    return numeral


def _arabic(digits: str, tail: str) -> tuple[Decimal, str, int] | None:
    """The value of Arabic digits and the scale word behind them, that word and the last written place; None for 2千3百万."""
    exponent = SCALES.get(tail)
    if exponent is None:
        if len(tail) > _LONGEST_TAIL:
            return None
        tail = fold(tail).replace(" ", "")
        exponent = SCALES.get(tail)
        if exponent is None:
            return None
    if not digits.isascii():
        digits = fold(digits).replace("，", ",")
    if "," in digits or " " in digits or "·" in digits:
        digits = digits.replace(",", "").replace(" ", "").replace("·", ".")
    point = digits.find(".")
    place = exponent if point < 0 else exponent + point + 1 - len(digits)
    return Decimal(f"{digits}e{exponent}") if exponent else Decimal(digits), tail, place


def _plain(value: Decimal | Fraction, place: int | None = 0) -> Numeral:
    return Numeral(value, None, "", place, None, None, False, False, False)


def _signed(text: str) -> Numeral:
    """A numeral with a sign before it."""
    bare = text.lstrip(scan.MINUS + "负負")
    numeral = _read(bare)
    return numeral if bare == text else _negative(numeral)


def _negative(numeral: Numeral) -> Numeral:
    """The same below zero: the ends change places."""
    turn = [None if n is None else exact(-Fraction(n)) for n in (numeral.value, numeral.high, numeral.low)]
    return numeral._replace(
        value=turn[0], low=turn[1], high=turn[2], low_open=numeral.high_open, high_open=numeral.low_open
    )


def _ratio(part: Numeral, whole: Numeral) -> Numeral:
    """part / whole; up to tenths such a fraction is known to 0.05, finer ones exactly."""
    if part.value is None or not whole.value:
        raise ZeroDivisionError
    value = Fraction(part.value) / Fraction(whole.value)
    place = -1 if whole.value <= _ROUGH_DENOMINATOR else None
    return Numeral(exact(value), None, "", place, None, None, False, False, False)  # type: ignore[arg-type]


def _tenth(numeral: Numeral) -> Numeral:
    """七成 and 七折 are seven tenths, 七八成 between seven and eight of them."""
    turn = [None if n is None else exact(Fraction(n) / 10) for n in (numeral.value, numeral.low, numeral.high)]
    return numeral._replace(value=turn[0], low=turn[1], high=turn[2], place=numeral.place - 1)


def _is_rising(text: str) -> bool:
    """Whether a list names things by their numbers: whole, at least three, each larger than the one before."""
    numbers = [each.strip() for each in re.split(f"[{scan.LIST_MARKS}]", text)]
    if len(numbers) < _FEWEST_ITEMS or not all(each.isdecimal() and len(each) <= _LONGEST_ITEM for each in numbers):
        return False
    values = [int(each) for each in numbers]
    return all(a < b for a, b in zip(values, values[1:], strict=False))


def _coins(change: Match, numeral: Numeral) -> Numeral:
    """The amount and the 角 and 分 behind it."""
    tenths, hundredths = (_read(each).value or 0 if each else 0 for each in (change[1], change[2] or change[3]))
    cents = Fraction(numeral.value or 0) + Fraction(tenths) / 10 + Fraction(hundredths) / 100
    return _plain(exact(cents), -2 if change[2] or change[3] else -1)  # type: ignore[arg-type]


def _is_bare(parts: Parts) -> bool:
    """True where the numeral is a scale word without a digit: 百亿, 千家."""
    return parts[2] is not None and fold(parts[2][0]) in characters.SCALES


def _closes(text: str, behind: Match) -> bool:
    """以上 and 以下 behind a figure close it; 以下三项 and 左右两侧 open something else."""
    following = text[behind.end() : behind.end() + 1]
    return not following or fold(following) not in qualifiers.NOT_BEFORE.get(fold(behind[0]), "")
