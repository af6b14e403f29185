"""In: a numeral, its unit and what stands around them. Out: whether that is no quantity, and what it is instead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from zhmetrics.language import patterns as scan
from zhmetrics.language.amounts import MINUS
from zhmetrics.language.script import fold, is_han
from zhmetrics.language.tables import characters, nonfigures

if TYPE_CHECKING:
    from zhmetrics.language.lexicon import Lexicon, UnitRow
    from zhmetrics.language.patterns import Match, Matcher, Patterns
    from zhmetrics.reading.source import Source
    from zhmetrics.values.mention import Mention

__all__ = [
    "A_UNIT",
    "BIG",
    "CLOSE",
    "NO_UNIT",
    "NUMERALS",
    "QUOTES",
    "SHORTEST_YEAR",
    "SLOGAN_REACH",
    "YEAR",
    "Refusals",
    "Rest",
]

CLOSE: Final = {
    "“": "”",
    '"': '"',
    "‘": "’",
    "【": "】",
    "[": "]",
    "［": "］",
    "(": ")",
    "（": "）",
    "〔": "〕",
    "「": "」",
    "『": "』",
    "《": "》",
}
QUOTES: Final = '“"‘「『'
_OF_ACRONYMS: Final = ("money", "percent", "percentage_point")  # kinds of what GDP, CPI and R&D come to
_OF_DEVICES: Final = ("台", "套", "例")  # units in which what has a Latin name is counted
SLOGAN_REACH = 12  # characters: “三个聚焦”, “一件事一次办”; a longer quotation is speech, whose figures are figures
_BRACKETS: Final = {"】": "【", "］": "［", "〕": "〔"}  # the marks that reports set labels and sources in
_BRACKETS_CLOSE: Final = frozenset(_BRACKETS)
_LABEL_REACH = 10
_LABEL_ENDS: Final = ".．、)）】]〕:："
_BEFORE_BARE: Final = frozenset(
    "，。；：、,;:（(“‘「『【《〈\n\r\t>|/"
)  # what a scale word without a digit may stand behind
YEAR = 4  # digits
SHORTEST_YEAR = 3  # digits: 111及112年度 are years too, of the Republic
_DATE_CODE = re.compile("(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])")  # 19570627
# The number of an item, and a year behind its point: 1.2023年.
_ITEM_AND_YEAR = re.compile("[0-9]{1,2}+[.．](?=(?:19|20)[0-9]{2}(?![0-9]))")
LONGEST: Final = 1_000  # characters of a number: to reckon with one takes time that grows with their square
_LONGEST_PLAIN = 8  # digits of a number without a unit; more is a code
_ARTICLES: Final = frozenset(nonfigures.ARTICLE_CLASSIFIERS.split())
_IN_SERIES: Final = frozenset(nonfigures.SERIES_CLASSIFIERS.split())
_MEMBERS: Final = tuple("一三四五六七八九")
_SERIES_REACH: Final = 60  # characters between two members of a series
_ALWAYS_ARTICLES: Final = frozenset(nonfigures.ALWAYS_ARTICLES.split())
_TRADITIONAL: Final = "億萬臺"
BIG: Final = "万亿"  # a figure with one of these may leave its unit out; 百 and 千 alone are words (百姓, 千秋)
A_UNIT, NO_UNIT = -1, -2  # verdicts on a unit that may be none
_LASTING: Final = ("内", "以", "游", "之", "多", "余", "左")  # behind 日 or 年 they make it a duration (15日内)


NUMERALS: Final = frozenset(characters.HAN_DIGITS + characters.HAN_SCALES + characters.HAN_TENS)


class Rest(NamedTuple):
    """A numeral that is no quantity, or could not be read."""

    start: int
    end: int
    why: str
    unread: bool = False


class Refusals:
    """The state of one walk over a text, and the methods that tell what looks like a figure and is none.

    A method that takes a numeral over writes down what it is and returns where to go on, else None.
    """

    __slots__ = (
        "_alone",
        "_column",
        "_column_end",
        "_column_scale",
        "_lexicon",
        "_list_end",
        "_list_unit",
        "_mentions",
        "_patterns",
        "_periods",
        "_rest",
        "_reversed",
        "_rows",
        "_size",
        "_source",
        "_text",
    )

    def __init__(self, source: Source, lexicon: Lexicon, *, alone: bool) -> None:
        self._alone = alone
        self._source = source
        self._text = text = source.text
        self._size = len(text)
        self._reversed = text[::-1]
        self._patterns: Patterns = scan.patterns(lexicon)
        self._lexicon = lexicon
        self._rows = lexicon.unit_rows
        self._mentions: list[Mention] = []
        self._periods: list[tuple[int, int]] = []
        self._rest: list[Rest] = []
        self._column: UnitRow | None = None  # unit of the column of numbers that ends at _column_end
        self._column_scale: str | None = None  # and its scale word (万元)
        self._column_end = 0
        self._list_end = -1  # of the list of bare numbers that was looked through last
        self._list_unit: Match | None = None  # what closes it

    def _why_word(self, word: str, start: int) -> str:
        """Why a word from the tables is no quantity; what is in none of them has the shape of a slogan (一核两翼)."""
        patterns = self._patterns
        tail = word if word in patterns.heads else fold(word)  # of which nothing but a mark can differ
        for length in patterns.heads.get(tail, ()):
            if length <= start:
                why = patterns.why_word.get(fold(self._text[start - length : start]) + tail if length else tail)
                if why is not None:
                    return why
        return "slogan"

    def _refuse(self, start: int, end: int, why: str) -> int:
        self._rest.append(Rest(start, end, why))
        return end

    def _too_long(self, start: int, end: int) -> int:
        self._rest.append(Rest(start, end, f"a number of more than {LONGEST:,} characters", unread=True))
        return end

    def _stray(self, start: int, end: int) -> int:
        """A Chinese numeral that nothing could be made of: written down where a reader would see a numeral."""
        text = self._text
        run = end - start > 1 or text[start - 1 : start] in NUMERALS or text[end : end + 1] in NUMERALS
        if run or self._patterns.unit(text, end) is not None:
            self._refuse(start, end, "part of a word")
        return end

    def _goes_on_as_word(self, row: UnitRow, end: int) -> bool:
        """台阶, 成本: what stands behind a unit makes another word of it."""
        following = self._text[end : end + 1]
        return following != "" and following in (row.unless or (nonfigures.NOT_TENTHS if row.flag == "tenths" else ""))

    def _flagged(self, match: Match, row: UnitRow) -> int:
        """A unit that often is none: 号 and 期 number things, 日 and 年 also date them. Returns a verdict or where to go on."""
        text = self._text
        start, end = match.span()
        following = text[end : end + 1]
        if self._goes_on_as_word(row, end):
            return NO_UNIT
        if row.flag in ("", "tenths"):
            return A_UNIT
        digits, han = match[scan.DIGITS], match[scan.HAN]
        if self._alone and not (row.name == "年" and len(digits or "") == 4):
            return A_UNIT
        if row.flag == "digits":
            return A_UNIT if digits is not None or len(han or "") > 1 else NO_UNIT
        if row.flag == "scale":
            return A_UNIT if match[scan.SCALES] else NO_UNIT
        if row.flag == "adverb":
            return A_UNIT if han != "一" else self._refuse(start, end, "adverb or article")
        if row.flag == "place":
            return A_UNIT if digits is not None or han == "两" else NO_UNIT
        if row.flag == "ordinal":
            if row.name == "级" and any(char in match[0] for char in BIG):
                return NO_UNIT  # 千亿级 says an amount, 三级 a rank
            counted = han == "两" or match[scan.INSIDE] is not None
            return A_UNIT if counted else self._refuse(start, end, "ordinal")
        if row.flag == "date" and digits is not None and not match[scan.SCALES] and digits.isdecimal():
            if following in _LASTING and digits[0] != "0":
                return A_UNIT  # 五年之后, but 05年之后
            dated = self._is_year(digits) if row.name == "年" else row.name == "日" and len(digits) <= 2
            if dated:
                self._periods.append((start, end))
                return self._refuse(start, end, "period")
        return A_UNIT

    def _is_year(self, digits: str) -> bool:
        """2018年 and 08年 are years, and 114年 one of the Republic where the characters are traditional."""
        if len(digits) == YEAR or digits[0] == "0":
            return True
        return (
            len(digits) == SHORTEST_YEAR and digits[0] == "1" and any(char in self._source.raw for char in _TRADITIONAL)
        )

    def _named(self, match: Match, before: str, row: UnitRow | None, end: int) -> int | None:
        """A numeral that is part of a name, a code, a label or a slogan; None where it is none of these."""
        text = self._text
        start = match.start()
        digits = match[scan.DIGITS]
        number_end = end if row is None else match.start(scan.UNIT)
        if before.isascii() and before.isalpha():
            spelled = text[start - 2 : start - 1]
            acronym = (spelled.isascii() and spelled.isalpha()) or spelled == "&"
            if digits is None or (
                acronym and row is not None and (row.kind in _OF_ACRONYMS or row.name in _OF_DEVICES)
            ):
                return None  # GDP1286.4亿元, PMI49.8%, MRI2台, but G60公里 and A12
            return self._name(start, number_end)
        if before in QUOTES or (before == ";" and text.endswith("&ldquo;", 0, start)):
            close = text.find(CLOSE.get(before, "&rdquo;"), end, end + SLOGAN_REACH)
            if close < 0 or (row is not None and row.kind not in ("count", "other", "length", "duration")):
                return None
            if any(c in "，。；、,;" for c in text[end:close]):
                return None
            self._rest.append(Rest(start, number_end, "name or slogan in quotes"))
            return number_end
        if before in CLOSE:
            if row is None and text[end : end + 1] == CLOSE[before]:
                self._rest.append(Rest(start, end, "label"))
                return end
            return None
        if digits is None:
            return None
        if before in ".·_/\\@#№^":
            if row is not None and before in "·/":
                return None
            return self._name(start, number_end)
        left = text[max(0, start - 2) : start - 1] or "长"
        acronym = left.isalpha() and row is not None and row.kind in _OF_ACRONYMS
        if before in "+=" and row is not None and (left == "%" or acronym or not left.isascii()):
            return None  # +5.6% is a signed figure and 100亩×30%=30亩 a formula, 1+6 a slogan
        if before in "+=" or (before in MINUS and row is None):
            return self._name(start, number_end)
        return None

    def _item_number(self, start: int, digits: str) -> int | None:
        """The 1. of 1.2023年新增就业4500人, behind which a period begins: no time is told in ten-thousandths of a year."""
        item = None if self._alone else _ITEM_AND_YEAR.match(digits)
        if item is None or (start and is_han(self._text[start - 1])):
            return None
        end = start + item.end()
        behind = next(self._patterns.find(self._text, end), None)
        if behind is None or behind.start() != end or behind.lastindex != scan.PERIOD_GROUP:
            return None
        return self._refuse(start, end, "label")

    def _name(self, start: int, end: int) -> int:
        text = self._text
        while end < self._size and text[end].isascii() and (text[end].isalnum() or text[end] in "-_."):
            end += 1
        self._rest.append(Rest(start, end, "name or code"))
        return end

    def _is_orphan(self, start: int) -> bool:
        """Whether a scale word without a digit only lost its number (投资××亿元, NaN亿元, 投资____万元); 过亿元 and 亿元企业 did not."""
        text, at = self._text, start
        while at and text[at - 1] in " \u00a0\u3000":
            at -= 1
        if not at or text[at - 1] in _BEFORE_BARE:
            return False
        return start - at > 1 or not is_han(text[at - 1 : at])

    def _article(self, match: Match, row: UnitRow) -> int | None:
        """一个 is an indefinite article unless a word of distribution or limitation stands before it in the clause."""
        if self._alone or match[scan.HAN] != "一" or row.name not in _ARTICLES:
            return None
        start, end = match.span()
        counts = row.name not in _ALWAYS_ARTICLES and self._patterns.count_before(self._reversed, self._size - start)
        if counts:
            return None
        return self._refuse(start, end, "indefinite article")

    def _numbers_one(self, match: Match, row: UnitRow) -> bool:
        """二类企业, and 三类企业 beside it: a member of a series, named by its number."""
        if self._alone or row.name not in _IN_SERIES:
            return False
        number, (start, end) = match[scan.HAN], match.span()
        if number == "二":
            return True
        near = self._text[max(0, start - _SERIES_REACH) : end + _SERIES_REACH]
        return number in _MEMBERS and f"二{row.name}" in near

    def _followed(self, digits: str | None, scale: str | None, han: str | None) -> Matcher:
        """The words that make a number of this script no quantity: 二期 is a phase, 两期 are two; 5A is a grade, 3亿A轮融资 money."""
        if digits is not None:
            return self._patterns.followed_any if scale else self._patterns.followed_arabic
        run = han or ""
        plain = len(run) <= 2 and not any(char in characters.SCALES and char != "十" for char in run)
        return (
            self._patterns.followed_han
            if plain and run not in nonfigures.CARDINAL_ONLY
            else self._patterns.followed_any
        )

    def _is_label(self, start: int, end: int) -> bool:
        """A number that opens a line and is closed as a heading is: 1. 一、 (二) 3）"""
        text = self._text
        if (
            text[end : end + 1] in _BRACKETS_CLOSE
            and text.find(_BRACKETS[text[end]], max(0, start - _LABEL_REACH), start) >= 0
        ):
            return True  # 【國土17】
        if text[end : end + 1] in (".", "．") and is_han(text[end + 1 : end + 2]):
            return True  # 元。1.截至: a decimal would go on in digits
        if text[end : end + 1] in ("", "\n", "\r") and text[start] not in BIG and text[end - 1] in BIG:
            return False  # 3.5亿 alone on its line is an amount
        position, least = start, max(0, start - _LABEL_REACH)
        while position > least and text[position - 1] in " \t\u3000(（":
            position -= 1
        if position and text[position - 1] not in "\n\r":
            return False
        return text[end : end + 1] in _LABEL_ENDS or text[end : end + 1] in "\n\r"

    @staticmethod
    def _is_code(digits: str) -> bool:
        """Digits too many for a number that nobody grouped or scaled, or with a zero in front."""
        return digits.isdigit() and (
            len(digits) > _LONGEST_PLAIN
            or (len(digits) > 1 and digits[0] == "0")
            or (len(digits) == len("12345") and digits.startswith("12"))  # the public service numbers
            or _DATE_CODE.fullmatch(digits) is not None
        )
