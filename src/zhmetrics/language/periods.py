"""In: the words of a period. Out: the days they mean.

`PERIOD` finds a phrase in running text, `is_period` says whether a string is one, `resolve` which days it names, `is_base`
whether it names an earlier period to compare with. Finding and resolving share one grammar, the forms below, so that they cannot drift apart::

    phrase = [lead], time, [link, time], [tail] | ("从" | "由"), time, (link, time, [tail] | since)
    lead   = "截至" | "截止" | "到" | "至" | "直到" | "直至" | "迄" | "自"
    time   = year, [["截至"], part, [edge] | edge of year] | part, [edge] | moment, [edge]
    year   = 2017年(度) | 二〇一七年 | 2012-13年度 | 2021至2025年 | 2019、2020年 | 民国114年 | 114年度 | 今年 | 上年度 | ...
    part   = 上半年 | 全年 | 前三季度 | 一至三季度 | 前11个月 | 1-11月(份) | 7月(份) | 11月中旬 | 7月5日(至9日) | 春节假期 | ...
    moment = 2011-03-29 | 80年代 | 21世纪 | 本月 | 当日 | 近三年 | 五年来 | “十四五” | 目前 | 每月 | 年底 | 18日 | 8时30分 | ...
    edge   = "初" | "末" | "底"
    link   = "-" | "—" | "至" | "到" | ...
    tail   = since | "止" | "前" | "后" | "内" | "期间" | ...
    since  = "以来" | "起" | "至今" | ...

到 and 至 lead a phrase only where no verb stands before them: 增加到2020年的 names the year alone. Years are those from 1700
to 2199, and the three-digit ones of the Republic of China (112年 is 2023) unless a word says that they last (建校112年); with
fewer digits 年 is a duration (5年).

The forms are regexes in simplified half-width characters, with two abbreviations that `_spelled` writes out: ``_`` is an
optional blank, and a mark stands for both its widths (: for ：); they are matched against plain text. Every part is bounded in length and
atomic, so that a failed attempt costs a constant and no text makes the search slower than linear.
"""

from __future__ import annotations

import calendar
import functools
import re
from datetime import date, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar

import attrs

from zhmetrics.language.script import char_class, fold, plain, trie, variants
from zhmetrics.language.tables import periods as tables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

__all__ = ["AFTER_DIGITS", "FIRST", "PERIOD", "Stretch", "is_base", "is_period", "resolve"]

Stretch = tuple[date | None, date | None]
"""First and last day of a period, both in it, each None where the words leave it open."""

_OPEN: Final[Stretch] = (None, None)

# --- The grammar ------------------------------------------------------------------------------------------------------


def _any(options: Iterable[str]) -> str:
    """One of the words, the longest first, since an alternation takes what it meets first."""
    return f"(?:{'|'.join(sorted(options, key=lambda word: (-len(word), word)))})"


def _guarded(table: Mapping[str, tables.Word], *, after: str = "") -> str:
    """The words of a table with their guards. The first character comes before its guard, so that a miss is immediate."""
    ways = []
    for word in sorted(table, key=lambda word: (-len(word), word)):
        row = table[word]
        left = f"(?<![{row.not_after}]{word[0]})" if row.not_after else ""
        right = f"(?![{row.not_before}])" if row.not_before else ""
        ways.append(word[0] + left + word[1:] + after + right)
    return f"(?P<word>{'|'.join(ways)})"


_HAN = "一二三四五六七八九"
_RUN = f"〇零○{_HAN}十百千万两几数"  # what continues a Chinese numeral to the left
_YEAR = rf"(?:(?:1[7-9]|2[01])\d\d|(?:一[七八九]|二[〇零○O0])[〇零○O0{_HAN}]{{2}})"
_MONTH = rf"(?:1[0-2]|0?[1-9]|十[一二]?|[{_HAN}])"
_DAY = rf"(?:3[01]|[12]\d|0?[1-9]|三十一?|二?十[{_HAN}]?|[{_HAN}])"
_QUARTER = "[1-4一二三四]"
_COUNT = rf"(?:\d{{1,3}}|[{_HAN}十百两几数]{{1,5}})"
_LINK = rf"_(?:[{tables.LINKS}]{{1,2}}|起?[至到])_"
_OF_YEAR = "(?:度(?![假过日量夏冬汛]))"  # 2017年|度假
_ROC_YEAR = r"1(?:[1-4]\d|0[1-9])"  # three digits without 民国: the years 2012 to 2060
_HOUR = r"(?:2[0-4]|[01]?\d)"
_O_CLOCK = "时(?![代期段间长速尚空效机令差装隔值任政])"
_MONTH_SIGN = "月(?![龄嫂革])(?:份(?![额量]))?(?:_当月)?"
_HALF_DAY = f"(?:{_any(tables.HALF_DAYS)}|晚(?![于会些期报稻宴点上间]))"
_CLOCK = rf"{_HOUR}_(?:{_O_CLOCK}(?:_[0-5]?\d_分)?|点(?:半|整|钟|_[0-5]?\d分)?|:[0-5]\d(?::[0-5]\d)?)[许整]?"
_TIME_OF_DAY = rf"(?:_{_HALF_DAY}(?:_{_CLOCK})?|(?:_|T){_CLOCK}|_{_HOUR}{_LINK}{_HOUR}_{_O_CLOCK})"
_QUOTE, _UNQUOTE = "[“\"「『‘']", "[”\"」』’']"
_PLAN = f"(?:十[{_HAN[:7]}]?|[{_HAN}])五"
_PART_OF_ERA = f"(?P<part>{_any(tables.PARTS_OF_ERAS)})?"

_EDGE = "|".join(f"{edge}(?![{guard}])" for edge, guard in tables.EDGES.items())
_LAST: Final = frozenset("末底")  # the edges that close a period
_EDGES: Final = {
    "edge": rf"_(?P<edge>{_EDGE})|(?<=[日号天\d])(?!年){_TIME_OF_DAY}",
    "edge_of_year": f"_年?(?P<edge>{_EDGE})|_岁(?P<eve>末)|_年(?P<inside>中(?![国央小])|内(?![需外部地]))",
}
_YEARS: Final = {
    "years": (
        rf"(?<!\d)(?P<first>{_YEAR})(?:{_LINK}|_/_)(?P<last>{_YEAR}|\d\d|[〇零○{_HAN}]{{2}}(?=_(?:学年|财政?年|年度)))_"
        rf"(?P<kind>学年度?|(?:财政|课税)年度|财年|年(?!代){_OF_YEAR}?)"
    ),
    "list_of_years": rf"(?<!\d)(?P<listed>{_YEAR}(?:_[、和及与]_{_YEAR}){{1,4}})_[两三四]?年(?!代){_OF_YEAR}?",
    "one_year": rf"(?<!\d)(?:(?:公元|西元)_)?(?P<year>{_YEAR})_(?P<kind>学年度?|(?:财政|课税)年度|财年|年(?!代){_OF_YEAR}?)",
    "roc_years": (
        rf"(?<!\d)(?P<first>{_ROC_YEAR})(?:_年度?)?{_LINK}(?P<last>{_ROC_YEAR})_(?P<kind>学年度?|年{_OF_YEAR}?)"
    ),
    # Of a bare 112年 a guard tells whether it lasts (建校112年, 112年来); the figure itself is a year in all texts we know.
    "roc_year": (
        rf"(?:中华)?民国_(?P<named>\d{{1,3}}|元|[{_HAN}十百零〇]{{1,5}})_(?:(?P<school>学)年度?|年{_OF_YEAR}?)"
        rf"|(?<!\d)(?P<bare>{_ROC_YEAR}|100(?=_年度)|一百[零〇]?[{_HAN}十]{{1,3}}(?=_年度))_(?:(?P<term>学)年度?"
        rf"|年(?:{_OF_YEAR}|(?<![限近约逾超达满建历跨越隔校办立党团军国已长]\d\d\d年)"
        rf"(?![来间后内的多余历寿华纪以之期]|前(?!_[\d{_HAN}两]))))"
    ),
    "year_word": _guarded(tables.YEARS, after=f"{_OF_YEAR}?"),
}
_PARTS: Final = {
    "half": "(?P<half>[上下])(?<!以[上下])半年|(?P<midyear>半年度|半年报(?!告))",
    "whole_year": "全(?<![安健齐]全)年(?!龄)",
    "first_quarters": "[前头](?<!提前)_(?P<quarters>[一二两三1-3])_个?季(?!节)度?|首季(?!节)度?",
    "first_months": rf"[前头](?<!提前)_(?P<months>1[0-2]|0?[1-9]|十[一二]?|[{_HAN}两])_(?:个月|月(?!龄))",
    "quarters": (
        f"(?:第_)?(?P<first>{_QUARTER})(?:_、_(?:第_)?{_QUARTER}){{0,2}}(?:{_LINK}|_、_)(?:第_)?(?P<last>{_QUARTER})_季度"
    ),
    "quarter": f"(?:第_)?(?P<quarter>{_QUARTER})_季度|第_(?P<short>{_QUARTER})_季(?![节播])",
    "months": (
        f"(?P<first>{_MONTH}){_LINK}(?P<last>{_MONTH})_{_MONTH_SIGN}|(?P<one>[{_HAN}])(?P<next>[{_HAN}])月(?:份(?!额))?"
        # 与5、6月份相比; what opens a paragraph or a sentence so is the number of an item (3、4月份).
        rf"|(?<![\s。；，])(?<!^)(?P<earlier>{_MONTH})(?:_、_{_MONTH}){{0,2}}_、_(?P<later>{_MONTH})_{_MONTH_SIGN}"
    ),
    "days": (f"(?P<month>{_MONTH})_月_(?P<first>{_DAY})_[日号]?{_LINK}(?P<last>{_DAY})_[日号](?!楼)"),
    "day_of_month": f"(?P<month>{_MONTH})_月_(?P<day>{_DAY})_[日号](?!楼)",
    "month": f"(?P<month>{_MONTH})_{_MONTH_SIGN}(?:_(?P<third>[上中下])旬)?",
    "festival": (
        f"{_QUOTE}?{_any(tables.FESTIVALS)}{_UNQUOTE}?(?:{_any(tables.FESTIVAL_TIMES)}|_{_COUNT}_天(?:假期|长假)?)|{_any(tables.SEASONS)}"
    ),
    "same": "同(?<![合不]同)期(?![限货])",
}
_AFTER_YEAR: Final = {  # parts that say nothing without a year before them
    "a_year": "一年(?![级生期])",
    "same_month": "同(?P<unit>[月日])",
    "bare_festival": _any(tables.FESTIVALS),
}
_MOMENTS: Final = {
    "iso": (
        r"(?<![\d.\-/])(?P<year>(?:1[7-9]|2[01])\d\d)"
        r"(?:-(?P<m1>\d\d?)-(?P<d1>\d\d?)|/(?P<m2>\d\d?)/(?P<d2>\d\d?)|\.(?P<m3>\d\d?)\.(?P<d3>\d\d?))"
        r"(?![\d\-/%]|\.\d)"
    ),
    "decade": (
        rf"(?<!\d)(?:(?:(?P<century>\d\d?|二?十[{_HAN}]?)_|(?P<word>[上本])(?<!基本))世纪_)?"
        rf"(?P<decade>{_YEAR}|[1-9]0|[{_HAN[1:]}]十)_年代{_PART_OF_ERA}"
    ),
    "century": (
        rf"(?<!\d)(?:(?P<century>\d\d?|二?十[{_HAN}]?)_|(?P<word>[上本])(?<!基本)|新(?=世纪以来))世纪{_PART_OF_ERA}"
    ),
    "month_word": (f"{_guarded(tables.MONTHS)}(?:份(?!额))?(?:_(?P<third>[上中下])旬|_(?P<day>{_DAY})_日)?"),
    "quarter_word": _guarded(tables.QUARTERS),
    "week_word": _guarded(tables.WEEKS),
    "day_word": _guarded(tables.DAYS),
    "ahead": f"{_any(tables.AHEAD)}_(?P<count>{_COUNT}(?:{_LINK}{_COUNT})?)(?:_多)?_(?P<unit>年|个月)[间内里]?",
    "recent": (
        f"{_any(tables.RECENT)}(?<![接临将靠附就]近)_(?P<count>{_COUNT}(?:{_LINK}{_COUNT})?)(?:_[多余来])?_"
        "(?P<unit>年|个月)多?(?:以来|来(?![自源访华])|[间里])?"
    ),
    "ago": (
        rf"(?<![\d{_RUN}])(?!0)(?P<count>{_COUNT})(?:_[多余])?_(?P<unit>年|个月)多?(?:以来|来(?![自源访华临说看电信往])|(?<!连续\d年)(?<!连续[{_HAN}两几]年)累计)"
    ),
    "first_years": rf"[前头](?<![\d{_RUN}年月天之以提从目空当生史学]前)_(?P<count>{_COUNT})_年(?![级度代底初末])",
    "recently": rf"近(?<![接临将靠附就]近)些?年(?![轻龄级纪])(?:来(?![自源访华]))?|多(?<![\d{_RUN}]多)年来(?![自源访华])",
    "plan": (
        f"(?:{_QUOTE}(?P<quoted>{_PLAN}){_UNQUOTE}|(?P<plan>{_PLAN}))(?:规划|计划)?"
        f"(?:期间|时期|期?(?=_(?:{_EDGE}))|(?P<part>[中前后]期)|(?=以来))"
        f"|{_QUOTE}(?P<named>{_PLAN}){_UNQUOTE}(?:_(?P<side>[前头后])_(?P<years>[{_HAN[1:4]}两2-4])_年)?|(?P<sure>十[{_HAN[:7]}]五)(?:规划|计划)"
    ),
    "numbered_plan": (
        rf"第_(?P<plan>\d\d?|[{_HAN}十]{{1,3}})_个五年(?:_(?:规划|计划))?_(?:期间|时期|期?(?=_(?:{_EDGE}))|(?=以来))"
    ),
    "congress": (
        f"(?:党的|中共)?(?:(?P<congress>二?十[{_HAN}]?)大|(?P<plenary>二?十[{_HAN}]?)届(?P<session>[{_HAN[:7]}])中全会)"
        "(?:召开)?(?=以来)"
    ),
    "event": f"(?P<event>{_any(tables.EVENTS)})(?=以来)",
    "now": _guarded(tables.NOW),
    "each": _any(tables.EACH),
    "reported": f"{_any(tables.REPORTED)}(?![末初期外])",
    "edge_of_this_year": (
        rf"[年岁](?<![\d{_RUN}多半些每近往历同各全余初末底][年岁])(?:(?P<edge>{_EDGE})|(?P<inside>内)(?![需外部地容涵生资]))"
    ),
    "edge_of_this_month": rf"月(?<![\d{_RUN}个每同各本上下当次]月)(?P<edge>{_EDGE})",
    "moon": (
        rf"(?:农历|阴历|夏历)(?:[正腊冬]|{_MONTH})月(?:[初廿]?[{_HAN}十]{{1,3}})?|[正腊]月(?:[初廿]?[{_HAN}十]{{1,3}})?"
    ),
    "day_alone": (
        r"(?<![\d逾满超近约每前示续达过第隔共期时各低限缴])(?<![少多]于)(?P<day>3[01]|[12]\d|[1-9])_日"
        r"(?!以?内|之内|以?[上下后]|[游均龄元圆币历常益程期量产用供电处理])"
    ),
    "clock": (
        f"{_HALF_DAY}_(?:{_CLOCK}|[{_HAN}十]{{1,3}}[点时]半?)"
        rf"|(?<![\d:.])(?:{_HOUR}:[0-5]\d{_LINK}{_HOUR}:[0-5]\d|(?:2[0-3]|[01]\d):[0-5]\d)(?![\d:%]|\.\d)"
        rf"|(?<![\d.]){_HOUR}(?:_[时点]_[0-5]?\d_分(?![之钟])|_点[半钟整]|(?:_{_O_CLOCK})?{_LINK}{_HOUR}_{_O_CLOCK})"
    ),
}
_RIGHT_MOMENTS = ("iso", "month_word", "day_word", "plan", "now", "day_alone")  # what a range can end with
_FROM = "[从由]"
_YEAR_NAMED = rf"(?:\d{{4}}|[{_HAN}〇○零]{{4}})年"
_IF_CLOSED = rf"(?=[\d{_HAN}十〇零○“” 年月日季度上下半初底末今去前本]{{2,16}}+(?:[至到{tables.LINKS}起来]|以来|开始))"
_LEAD = (
    "(?P<point>截(?:至到?|止(?:到|至)?))"
    "|(?P<until>直[到至]|迄至?(?!今)|[到至](?!今(?![年天日]))(?:(?<!\\w[到至])|(?<=[争取划计保标望将][到至]))了?)"
    "|(?P<from>自(?<![来出源各亲独私擅]自)从?)"
)
_TAIL = "|".join(
    tail + (f"(?![{row.not_before}])" if row.not_before else "")
    for tail, row in sorted(tables.TAILS.items(), key=lambda row: (-len(row[0]), row[0]))
)
AFTER_DIGITS: Final = (*"年月日号季时点学财课世多余来起至到", "个月")
"""What a period may have behind its first numeral, marks aside."""
_AFTER_DIGITS = "".join(word for word in AFTER_DIGITS if len(word) == 1)
# What follows the numeral of a period; by the first the rest is turned away (184.45亿, 三百).
_BEGINNING = (
    rf"\d{{1,4}}+_(?:[{_AFTER_DIGITS}、和及与:/{tables.LINKS}]|个月|\.\d)"
    rf"|[{_HAN}十百两几数〇零○O0]{{1,6}}+_(?:[{_AFTER_DIGITS}、和及与/{tables.LINKS}大届规计末底初以期中前后”\"」』’']|个月)"
    rf"|[五十]一[{''.join(sorted({word[0] for word in tables.FESTIVAL_TIMES} | set('国劳”')))}]"
    rf"|{_QUOTE}(?:{_PLAN}|{_any(tables.FESTIVALS)})|[{tables.BEFORE_NUMERALS}]_[\d{_HAN}十百两几数年些]|[{tables.BEFORE_OTHERS}]"
)
# A day cannot begin in the middle of a numeral: 万5月, 一九八月.
_NO_RUN: Final = rf"(?<!\d)(?!(?<=[{_RUN}])[{_RUN}])"

_DIGITS = "0-9"
_BLANK = r"[^\S\n\r]{0,2}+"  # the cheapest class for `re` to compile, and there are hundreds
_PIECE = re.compile(r"\\.|\(\?P<\w+>|\(\?(?:<[!=]|[:!=>])|\{[\d,]+\}|\d-\d|.")
_LOOK_BEHIND = re.compile(r"\(\?<[!=](?:\\.|\[[^\]]*\]|[^()\\\[])*\)")


def _spelled(source: str, *, running: bool) -> str:
    """A form as a regex: for running text in plain script, or with its groups for one folded phrase.

    Of a phrase that was found we no longer know what stood before it; that was looked at when it was found.
    """
    if not running:
        return _LOOK_BEHIND.sub("", source).replace("_", _BLANK)
    written = []
    in_class = False
    for piece in _PIECE.findall(source):
        if piece in {"[", "]"}:
            in_class = piece == "["
            written.append(piece)
        elif piece == r"\d":
            written.append(_DIGITS if in_class else f"[{_DIGITS}]")
        elif piece.startswith("(?P<"):
            written.append("(?:")
        elif in_class and piece not in {"^", r"\w", r"\s"}:
            written.append(_in_class(piece))
        elif len(piece) == 1 and piece not in r".^$*+?()|_":
            written.append(_every_form(piece))
        elif len(piece) == 2 and piece[0] == "\\" and not piece[1].isalpha():
            written.append(_every_form(piece[1]))
        else:
            written.append(_BLANK if piece == "_" else piece)
    return "".join(written)


_every_form = functools.cache(char_class)


@functools.cache
def _in_class(token: str) -> str:
    """The characters of a class in all their forms; a range of digits as it stands."""
    if len(token) == 3:
        return token
    return "".join(f"\\{char}" if char in r"]^-\[&~|#" else char for char in variants(token[-1]))


def _period() -> str:
    """The forms as the grammar joins them. What may be left out is taken where it stands, and never given back.

    It is tried at every numeral of a text. So it begins with a look at the next few characters, which turns away nearly all.
    """
    right_moments = [_MOMENTS[name] for name in _RIGHT_MOMENTS]
    source = (
        f"(?>(?>{_LEAD}|{_FROM}{_IF_CLOSED})_)?+{_time(_MOMENTS.values())}"
        f"(?:{_LINK}{_time(right_moments)})?+(?:_(?>{_TAIL}))?+"
    )
    return f"(?={trie(tables.BEGINNINGS)}|{_spelled(_BEGINNING, running=True)}){_spelled(source, running=True)}"


def _time(moments: Iterable[str]) -> str:
    year, part, after_year, moment = (
        f"(?>{'|'.join(forms)})" for forms in (_YEARS.values(), _PARTS.values(), _AFTER_YEAR.values(), moments)
    )
    edge, edge_of_year = (f"(?>{source})?+" for source in _EDGES.values())
    return (
        f"(?>{year}(?:(?:_截[至止])?+_(?:{part}|{after_year}){edge}|{edge_of_year})|(?>{_NO_RUN}{part}|{moment}){edge})"
    )


FIRST: Final = "".join(
    sorted(
        {word[0] for word in tables.BEGINNINGS}
        | set(f"0123456789{_HAN}十百两几数{tables.BEFORE_OTHERS}{tables.BEFORE_NUMERALS}“\"「『‘'")
    )
)
"""Every character that a period can begin with, in simplified half-width form."""

PERIOD: Final = _period()
"""Regex source, for `re`, of one period phrase as long as it goes; it has no groups of its own."""

# --- What the words mean ----------------------------------------------------------------------------------------------


class _NoSuchDayError(Exception):
    """The words name a day that no calendar has, or a range that ends before it starts."""


class _Time(NamedTuple):
    """What one ``time`` of the grammar names.

    Args:
        stretch: Its days.
        dated: Whether it names its own year.
        closes: Whether it is the moment at which its last day closes (2017年底), so that 前 takes that day in.
        spans: Whether it names both ends itself (2015年至2020年), so that 自 and 为止 add nothing.
    """

    stretch: Stretch
    dated: bool = False
    closes: bool = False
    spans: bool = False


_Unit = TypeVar("_Unit")


@attrs.frozen(slots=True)
class _Frame:
    """What the words of a phrase may refer to without naming it."""

    today: date | None
    earlier: Stretch
    left: Stretch = _OPEN  # the left side of a range, for its right side (11月3日至6日, 去年10月至次年3月)

    def find(self, anchor: str, unit_of: Callable[[Stretch], _Unit | None]) -> _Unit | None:
        """The year, month or other unit in which the period lies that a relative word counts from."""
        now = (self.today, self.today)
        before = (self.left, self.earlier)
        places = {"today": (now,), "earlier": before, "either": (*before, now)}.get(anchor, ())
        return next((unit for unit in map(unit_of, places) if unit is not None), None)

    def year(self) -> int | None:
        """The year of a month or day that names none: that of the left side, else today's, else that of the text before."""
        return _year_of(self.left) or (self.today.year if self.today else _year_of(self.earlier))


@attrs.frozen(slots=True)
class _Words:
    """What a form has matched, and what it is read by.

    Args:
        match: The match; ``words[name]`` is a group of it.
        frame: What relative words refer to.
        year: For a part of a year, the year it belongs to.
    """

    match: re.Match[str]
    frame: _Frame
    year: int | None = None

    def __getitem__(self, name: str) -> str | Any:
        return self.match[name]

    def number(self, name: str) -> int:
        """The number of a group; 0 where it is vague or did not take part."""
        numeral = self.match[name]
        return (_count(numeral) if numeral else None) or 0


def _year_of(stretch: Stretch) -> int | None:
    years = {day.year for day in stretch if day is not None}
    return years.pop() if len(years) == 1 else None


def _month_of(stretch: Stretch) -> tuple[int, int] | None:
    months = {(day.year, day.month) for day in stretch if day is not None}
    return months.pop() if len(months) == 1 else None


def _quarter_of(stretch: Stretch) -> tuple[int, int] | None:
    quarters = {(day.year, (day.month + 2) // 3) for day in stretch if day is not None}
    return quarters.pop() if len(quarters) == 1 else None


def _monday_of(stretch: Stretch) -> date | None:
    mondays = {_days_later(day, -day.weekday()) for day in stretch if day is not None}
    return mondays.pop() if len(mondays) == 1 else None


def _day_of(stretch: Stretch) -> date | None:
    return stretch[0] if stretch[0] == stretch[1] else None


def _count(numeral: str) -> int | None:
    """The number of a short numeral: 114, 十一, 一百零四; None where it is vague.

    >>> [_count(word) for word in ("12", "十一", "三十", "一百零四", "十几", "三五")]
    [12, 11, 30, 104, None, None]
    """
    if numeral.isascii():
        return int(numeral) if numeral.isdecimal() else None
    total = digit = 0
    for char in numeral:
        if char in "十百":
            total += (digit or 1) * (10 if char == "十" else 100)
            digit = 0
        elif char in f"{_HAN}两" and not digit:
            digit = _HAN.index("二" if char == "两" else char) + 1
        elif char not in "零〇":
            return None
    return total + digit


def _year(numeral: str) -> int:
    """A year written digit by digit: 2017, 一九五七, 二0一九."""
    return int(
        "".join(str(_HAN.index(char) + 1) if char in _HAN else char if char.isdecimal() else "0" for char in numeral)
    )


_LEAP_YEAR: Final = 2000  # 2月29日 of a year not known may be a day


def _day(year: int | None, month: int, day: int) -> date | None:
    """That day, or None where its year is not known.

    Raises:
        _NoSuchDayError: The calendar has none (2月30日).
    """
    if not (1 <= month <= 12 and 1 <= day <= calendar.monthrange(_LEAP_YEAR if year is None else year, month)[1]):
        raise _NoSuchDayError
    return date(year, month, day) if year is not None and 1 <= year <= 9999 else None


def _months(year: int | None, first: int, last: int) -> Stretch:
    """From the first day of one month to the last of another; months past December are of the next year."""
    if first > last:
        raise _NoSuchDayError
    if year is None:
        return _OPEN
    (y1, m1), (y2, m2) = ((year + (month - 1) // 12, (month - 1) % 12 + 1) for month in (first, last))
    if not (y1 >= 1 and y2 <= 9999):
        return _OPEN
    return date(y1, m1, 1), date(y2, m2, calendar.monthrange(y2, m2)[1])


def _whole_years(first: int | None, last: int | None) -> Stretch:
    if first is None or last is None:
        return _OPEN
    if first > last:
        raise _NoSuchDayError
    if not 1 <= first <= last <= 9999:
        return _OPEN
    return date(first, 1, 1), date(last, 12, 31)


def _days_later(day: date | None, days: int) -> date | None:
    try:
        return day + timedelta(days) if day is not None else None
    except OverflowError:
        return None


def _months_later(day: date, months: int) -> date | None:
    """The same day of a later month, or that month's last day (one month after 1月31日 is 2月28日)."""
    start, end = _months(day.year, day.month + months, day.month + months)
    return None if start is None or end is None else min(start.replace(day=1) + timedelta(day.day - 1), end)


def _in_year(stretch: Stretch, year: int | None) -> Stretch:
    """The same days of another year; a stretch to the end of February goes to the end of February."""
    start, end = stretch
    own = _year_of((start, None)) or _year_of((None, end))
    if year is None or own is None:
        return _OPEN
    first, last = (None if day is None else _months_later(day, 12 * (year - own)) for day in stretch)
    if start != end and end is not None and last is not None and end == _months(end.year, end.month, end.month)[1]:
        last = _months(last.year, last.month, last.month)[1]
    return first, last


# Years: the first and the last year they name, and their days where these are not whole calendar years.
_Years = tuple[int | None, int | None, Stretch | None]


# School years begin on 1 September or 1 August, as the place has it; companies end their 财年 when they like.
_OF_NO_CALENDAR: Final = ("学", "财年")


def _read_years(words: _Words) -> _Years:
    first, written, kind = _year(words["first"]), words["last"], words["kind"]
    is_short = len(written) == 2
    last = first // 100 * 100 + _year(written) if is_short else _year(written)
    if is_short and last + 100 == first + 1:
        last += 100  # 1999/00
    if kind.startswith(_OF_NO_CALENDAR):
        return first, last, _OPEN
    if last == first + 1 and kind != "年":
        # One year that lies in two, as Hong Kong's financial year, which ends on 31 March (Public Finance Ordinance,
        # Cap. 2, s. 2). Two calendar years are written without 度: 2012—2013年.
        return first, last, _months(first, 4, 15)
    return first, last, None


def _read_list_of_years(words: _Words) -> _Years:
    years = [_year(numeral) for numeral in re.findall(_YEAR, words["listed"])]
    is_unbroken = years == list(range(years[0], years[0] + len(years)))
    return years[0], years[-1], None if is_unbroken else _OPEN


def _read_one_year(words: _Words) -> _Years:
    year = _year(words["year"])
    # Budget Law of the People's Republic, art. 18: the budget year is the calendar year.
    return year, year, _OPEN if words["kind"].startswith(_OF_NO_CALENDAR) else None


def _read_roc_years(words: _Words) -> _Years:
    first, last = (int(words[end]) + tables.ROC_OFFSET for end in ("first", "last"))
    return first, last, _OPEN if words["kind"].startswith(_OF_NO_CALENDAR) else None


def _read_roc_year(words: _Words) -> _Years:
    numeral = words["named"] or words["bare"]
    number = 1 if numeral == "元" else _count(numeral)
    year = number + tables.ROC_OFFSET if number else None
    return year, year, _OPEN if words["school"] or words["term"] else None


def _read_year_word(words: _Words) -> _Years:
    row = tables.YEARS[words["word"].removesuffix("度")]
    year = words.frame.find(row.anchor, _year_of)
    year = None if year is None else year + row.offset
    return year, year, None


def _read_half(words: _Words) -> Stretch:
    return _months(words.year, 1, 6) if words["half"] == "上" or words["midyear"] else _months(words.year, 7, 12)


def _read_whole_year(words: _Words) -> Stretch:
    return _whole_years(words.year, words.year)


def _read_first_quarters(words: _Words) -> Stretch:
    return _months(words.year, 1, 3 * (words.number("quarters") or 1))  # without a numeral it is 首季


def _read_first_months(words: _Words) -> Stretch:
    return _months(words.year, 1, words.number("months"))


def _read_quarters(words: _Words) -> Stretch:
    return _months(words.year, 3 * words.number("first") - 2, 3 * words.number("last"))


def _read_quarter(words: _Words) -> Stretch:
    quarter = words.number("quarter") or words.number("short")
    return _months(words.year, 3 * quarter - 2, 3 * quarter)


def _read_months(words: _Words) -> Stretch:
    if words["earlier"]:
        first, last = words.number("earlier"), words.number("later")
        together = last - first == words.match[0].count("、")
        return _months(words.year, first, last) if together else _OPEN  # 1、3月 is no stretch
    first, last = words.number("first") or words.number("one"), words.number("last") or words.number("next")
    return _months(words.year, first, last)


def _read_days(words: _Words) -> Stretch:
    first, last = (_day(words.year, words.number("month"), words.number(end)) for end in ("first", "last"))
    if words.number("last") < words.number("first"):
        raise _NoSuchDayError
    return first, last


def _read_day_of_month(words: _Words) -> Stretch:
    day = _day(words.year, words.number("month"), words.number("day"))
    return day, day


def _read_month(words: _Words) -> Stretch:
    month = words.number("month")
    return _third_of(_months(words.year, month, month), words["third"])


def _third_of(month: Stretch, third: str | None) -> Stretch:
    """旬: days 1 to 10, 11 to 20, and the rest."""
    start, end = month
    if third is None or start is None:
        return month
    return {
        "上": (start, start.replace(day=10)),
        "中": (start.replace(day=11), start.replace(day=20)),
        "下": (start.replace(day=21), end),
    }[third]


def _read_same(words: _Words) -> Stretch:
    return _in_year(words.frame.earlier, words.year)


def _read_same_month(words: _Words) -> Stretch:
    unit_of = _month_of if words["unit"] == "月" else _day_of
    if unit_of(words.frame.earlier) is None:
        return _OPEN
    start, end = _in_year(words.frame.earlier, words.year)
    return (start, end) if start is None or words["unit"] == "日" else _months(start.year, start.month, start.month)


def _read_iso(words: _Words) -> Stretch:
    month, day = (words[f"{name}1"] or words[f"{name}2"] or words[f"{name}3"] for name in "md")
    point = _day(int(words["year"]), int(month), int(day))
    return point, point


def _century(words: _Words) -> int | None:
    """The number of the century that the words name."""
    if words["century"]:
        return words.number("century")
    if words["word"] is None or words.frame.today is None:
        return None
    return (words.frame.today.year - 1) // 100 + 1 - (words["word"] == "上")


def _read_decade(words: _Words) -> Stretch:
    """Ten years from the round one; 80年代 without a century is the last such decade that has begun."""
    numeral = words["decade"]
    if words["part"]:
        return _OPEN
    if len(numeral) == 4:
        first: int | None = _year(numeral)
    else:
        decade = words.number("decade")
        century = _century(words)
        if century is not None:
            first = 100 * (century - 1) + decade
        elif words["word"] is None and words["century"] is None and words.frame.today is not None:
            first = words.frame.today.year - (words.frame.today.year - decade) % 100
        else:
            first = None
    return _OPEN if first is None or first % 10 else _whole_years(first, first + 9)


def _read_century(words: _Words) -> Stretch:
    """A hundred years from the one that ends in 01: the 20th century is 1901 to 2000."""
    century = _century(words) if words["century"] or words["word"] else 21
    return _OPEN if century is None or words["part"] else _whole_years(100 * century - 99, 100 * century)


def _read_month_word(words: _Words) -> Stretch:
    row = tables.MONTHS[words["word"]]
    month = words.frame.find(row.anchor, _month_of)
    if month is None:
        return _OPEN
    stretch = _third_of(_months(month[0], month[1] + row.offset, month[1] + row.offset), words["third"])
    start = stretch[0]
    if words["day"] is None or start is None:
        return stretch
    day = _day(start.year, start.month, words.number("day"))
    return day, day


def _read_quarter_word(words: _Words) -> Stretch:
    row = tables.QUARTERS[words["word"]]
    quarter = words.frame.find(row.anchor, _quarter_of)
    if quarter is None:
        return _OPEN
    last = 3 * (quarter[1] + row.offset)
    return _months(quarter[0], last - 2, last)


def _read_week_word(words: _Words) -> Stretch:
    row = tables.WEEKS[words["word"]]
    monday = _days_later(words.frame.find(row.anchor, _monday_of), 7 * row.offset)
    sunday = _days_later(monday, 6)
    return (monday, sunday) if sunday is not None else _OPEN


def _read_day_word(words: _Words) -> Stretch:
    row = tables.DAYS[words["word"]]
    day = _days_later(words.frame.find(row.anchor, _day_of), row.offset)
    return day, day


def _read_ahead(words: _Words) -> Stretch:
    """未来五年: five years, of which today is the first day."""
    months = _counted_months(words)
    end = None if words.frame.today is None or months is None else _months_later(words.frame.today, months)
    return words.frame.today, _days_later(end, -1)


def _read_back(words: _Words) -> Stretch:
    """近三年, 五年来: that many years, of which today is the last day."""
    months = _counted_months(words)
    start = None if words.frame.today is None or months is None else _months_later(words.frame.today, -months)
    return _days_later(start, 1), words.frame.today


def _counted_months(words: _Words) -> int | None:
    number = words.number("count")
    return number * (12 if words["unit"] == "年" else 1) if number else None


def _read_recently(words: _Words) -> Stretch:
    return None, words.frame.today


def _read_plan(words: _Words) -> Stretch:
    name = words["quoted"] or words["plan"] or words["named"] or words["sure"]
    start, end = _OPEN if words["part"] else _plan(_count(name.removesuffix("五")) or 0)
    years = words.number("years")
    if not years or start is None or end is None:
        return start, end
    if words["side"] == "后":
        return _whole_years(end.year + 1 - years, end.year)
    return _whole_years(start.year, start.year + years - 1)


def _read_numbered_plan(words: _Words) -> Stretch:
    return _plan(words.number("plan"))


def _plan(number: int) -> Stretch:
    years = tables.five_year_plan(number)
    return _OPEN if years is None else _whole_years(*years)


def _read_congress(words: _Words) -> Stretch:
    if words["congress"]:
        return tables.CONGRESSES.get(words.number("congress")), None
    return tables.PLENUMS.get((words.number("plenary"), words.number("session"))), None


def _read_event(words: _Words) -> Stretch:
    return tables.EVENTS[words["event"]], None


def _read_now(words: _Words) -> Stretch:
    return words.frame.today, words.frame.today


def _read_undated(_: _Words) -> Stretch:
    """Words of which no day can be known: 每月, 正月初一, 8时30分."""
    return _OPEN


def _read_edge_of_this_year(words: _Words) -> Stretch:
    year = words.frame.year()
    return _at_edge(_whole_years(year, year), words["edge"])


def _read_edge_of_this_month(words: _Words) -> Stretch:
    month = words.frame.find("either", _month_of)
    return _OPEN if month is None else _at_edge(_months(month[0], month[1], month[1]), words["edge"])


def _read_day_alone(words: _Words) -> Stretch:
    month = words.frame.find("either", _month_of)
    day = None if month is None else _day(*month, words.number("day"))
    return day, day


def _at_edge(stretch: Stretch, edge: str | None) -> Stretch:
    """初 is the first day, 末 and 底 the last; 中 is none that is known."""
    start, end = stretch
    return {"初": (start, start), "末": (end, end), "底": (end, end), "中": _OPEN}.get(edge or "", stretch)


_READ_YEARS: Final[Mapping[str, Callable[[_Words], _Years]]] = MappingProxyType(
    {
        "years": _read_years,
        "list_of_years": _read_list_of_years,
        "one_year": _read_one_year,
        "roc_years": _read_roc_years,
        "roc_year": _read_roc_year,
        "year_word": _read_year_word,
    }
)
_READ_PARTS: Final[Mapping[str, Callable[[_Words], Stretch]]] = MappingProxyType(
    {
        "half": _read_half,
        "whole_year": _read_whole_year,
        "first_quarters": _read_first_quarters,
        "first_months": _read_first_months,
        "quarters": _read_quarters,
        "quarter": _read_quarter,
        "months": _read_months,
        "days": _read_days,
        "day_of_month": _read_day_of_month,
        "month": _read_month,
        "festival": _read_undated,
        "same": _read_same,
        "a_year": _read_whole_year,
        "same_month": _read_same_month,
        "bare_festival": _read_undated,
    }
)
_READ_MOMENTS: Final[Mapping[str, Callable[[_Words], Stretch]]] = MappingProxyType(
    {
        "iso": _read_iso,
        "decade": _read_decade,
        "century": _read_century,
        "month_word": _read_month_word,
        "quarter_word": _read_quarter_word,
        "week_word": _read_week_word,
        "day_word": _read_day_word,
        "ahead": _read_ahead,
        "recent": _read_back,
        "ago": _read_back,
        "first_years": _read_undated,
        "recently": _read_recently,
        "plan": _read_plan,
        "numbered_plan": _read_numbered_plan,
        "congress": _read_congress,
        "event": _read_event,
        "now": _read_now,
        "each": _read_undated,
        "reported": _read_undated,
        "edge_of_this_year": _read_edge_of_this_year,
        "edge_of_this_month": _read_edge_of_this_month,
        "moon": _read_undated,
        "day_alone": _read_day_alone,
        "clock": _read_undated,
    }
)


@functools.cache
def _compiled() -> Mapping[str, re.Pattern[str]]:
    """The forms and joints of the grammar, compiled for one folded phrase."""
    joints = {
        "lead": _LEAD,
        "link": _LINK,
        "tail": f"(?P<tail>{_TAIL})",
        "preposition": _FROM,
        "until": "截[至止]",
        "blank": "",
    }
    sources = {**_YEARS, **_PARTS, **_AFTER_YEAR, **_MOMENTS, **_EDGES, **joints}
    return MappingProxyType(
        {name: re.compile(_spelled(f"_(?:{source})", running=False), re.ASCII) for name, source in sources.items()}
    )


class _Reader:
    """Goes through one folded phrase from left to right, as `_period` joins it."""

    __slots__ = ("_frame", "_phrase", "_place")

    def __init__(self, phrase: str, frame: _Frame) -> None:
        self._phrase = phrase
        self._frame = frame
        self._place = 0

    def phrase(self) -> Stretch | None:
        """Phrase = [lead], time, [link, time], [tail]; None where that is not what stands there."""
        lead = self._take("lead")
        if lead is None:
            self._take("preposition")  # what closes the phrase says more: 从2015年起, 从2015年到2020年
        time = self._time(self._frame, _MOMENTS)
        if time is None:
            return None
        place = self._place
        right = self._time(attrs.evolve(self._frame, left=time.stretch), _RIGHT_MOMENTS) if self._take("link") else None
        if right is None:
            self._place = place
        else:
            time = _Time(_joined(time.stretch, right), closes=right.closes, spans=True)
        tail = self._take("tail")
        self._take("blank")
        if self._place < len(self._phrase):
            return None
        stretch = _bounded(time, tables.TAILS[tail["tail"]].meaning if tail else "", self._frame.today)
        if lead is None or lead.lastgroup is None:
            return stretch
        return _bounded(time._replace(stretch=stretch), lead.lastgroup, self._frame.today)

    def _time(self, frame: _Frame, moments: Iterable[str]) -> _Time | None:
        """Time = year, [["截至"], part, [edge] | edge of year] | part, [edge] | moment, [edge]."""
        for name, read_years in _READ_YEARS.items():
            match = self._take(name)
            if match is not None:
                return self._time_in_years(*read_years(_Words(match, frame)), frame)
        part = self._part(_PARTS, frame.year(), frame)
        if part is not None:
            return part
        for name in moments:
            match = self._take(name)
            if match is not None:
                edge = match.groupdict().get("edge")
                return self._edged(
                    "edge", _Time(_READ_MOMENTS[name](_Words(match, frame)), dated=True, closes=edge in _LAST)
                )
        return None

    def _time_in_years(self, first: int | None, last: int | None, stretch: Stretch | None, frame: _Frame) -> _Time:
        place = self._place
        until = self._take("until")
        part = self._part((*_PARTS, *_AFTER_YEAR), last, frame)
        if part is None:
            self._place = place
            days = _whole_years(first, last) if stretch is None else stretch
            return self._edged("edge_of_year", _Time(days, dated=True, spans=first != last))
        start, end = part.stretch
        if until:
            start = end
        elif first != last and first is not None:
            start = date(first, 1, 1)
            if end is not None and end < start:
                raise _NoSuchDayError  # 1965至21年全年
        return part._replace(stretch=(start, end), dated=True)

    def _part(self, names: Iterable[str], year: int | None, frame: _Frame) -> _Time | None:
        for name in names:
            match = self._take(name)
            if match is not None:
                spans = name in {"quarters", "months", "days"}
                return self._edged("edge", _Time(_READ_PARTS[name](_Words(match, frame, year)), spans=spans))
        return None

    def _edged(self, form: str, time: _Time) -> _Time:
        match = self._take(form)
        if match is None:
            return time
        groups = match.groupdict()
        edge = groups["edge"] or groups.get("eve") or groups.get("inside")
        return time if edge is None else time._replace(stretch=_at_edge(time.stretch, edge), closes=edge in _LAST)

    def _take(self, name: str) -> re.Match[str] | None:
        match = _compiled()[name].match(self._phrase, self._place)
        if match is not None:
            self._place = match.end()
        return match


def _joined(left: Stretch, right: _Time) -> Stretch:
    """From the start of the left side to the end of the right; a part of the year that lies before the left is next year's."""
    start, (_, end) = left[0], right.stretch
    if start is not None and end is not None and end < start and not right.dated:
        end = _in_year((None, end), end.year + 1)[1]
    if start is not None and end is not None and end < start:
        raise _NoSuchDayError
    return start, end


def _bounded(time: _Time, meaning: str, today: date | None) -> Stretch:
    """What a lead or a tail makes of a stretch."""
    start, end = time.stretch
    if time.spans and meaning in {"from", "until"}:
        return start, end
    match meaning:
        case "from" | "since":
            return start, today if start is None or today is None or start <= today else None
        case "point":
            return end, end
        case "until":
            return (start, end) if start == end else (None, end)
        case "before":
            return None, end if time.closes else _days_later(start, -1)
        case "after":
            return _days_later(end, 1), None
        case "about":
            return _OPEN
        case _:
            return start, end


def _read(text: str, today: date | None, earlier: Stretch) -> Stretch | None:
    now = None if today is None else date(today.year, today.month, today.day)  # a datetime compares with no date
    return _Reader(re.sub(r"\s", " ", fold(text)).strip(), _Frame(now, earlier)).phrase()


@functools.cache
def _whole() -> re.Pattern[str]:
    return re.compile(PERIOD)


@functools.lru_cache(maxsize=4096)  # a report names the same few periods over and over
def resolve(text: str, today: date | None = None, *, earlier: Stretch = _OPEN) -> Stretch:
    """The first and the last day of a period, both in it, each None where the words leave it open.

    Relative words (今年, 近三年, 目前) count from ``today``, and so do months and days without a year; 同月, 当年, 上月 and the
    like count from ``earlier``. A moment has start == end: 截至2017年底, 3月末, 年初 (the first day), 目前. 到2025年 has no
    start and ends with the year; 2030年前 ends the day before it, 年底前 on the last day. 近三年 and 过去三年 are three years
    to today, today included; 未来三年 are three years from today on. Days that the words do not tell stay open: feasts,
    seasons, school years, the clock, 每月.

    Args:
        text: A phrase that `PERIOD` matches; of any other, both ends are open.
        today: The day the text is of.
        earlier: The period that the text named before.

    Returns:
        Start and end. A day that no calendar has (2月30日) and a range that ends before it starts are open; nothing raises.

    >>> resolve("截至2017年底")
    (datetime.date(2017, 12, 31), datetime.date(2017, 12, 31))
    >>> [day.isoformat() for day in resolve("“十四五”时期")]
    ['2021-01-01', '2025-12-31']
    >>> [day.isoformat() for day in resolve("去年同期", date(2022, 11, 1), earlier=(date(2022, 1, 1), date(2022, 6, 30)))]
    ['2021-01-01', '2021-06-30']
    """
    try:
        return _read(text, today, earlier) or _OPEN
    except _NoSuchDayError:
        return _OPEN


def is_period(text: str) -> bool:
    """Whether a whole string is one period, and one that the calendar has.

    >>> is_period("1—11月"), is_period("5年"), is_period("2月30日")
    (True, False, False)
    """
    try:
        return _whole().fullmatch(plain(text)) is not None and _read(text, None, _OPEN) is not None
    except _NoSuchDayError:
        return False


_YEARS_FROM_TO = re.compile(f"[从由自]({_YEAR_NAMED})[到至]({_YEAR_NAMED})").fullmatch


def from_year_to_year(phrase: str) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Where the two years of a folded phrase stand that leads from one to the other (从1978年到1982年); None of any other.

    A stretch without 从 (2021至2025年) may be one in which something was done.

    >>> from_year_to_year("从1978年到1982年"), from_year_to_year("1978年到1982年")
    (((1, 6), (7, 12)), None)
    """
    found = _YEARS_FROM_TO(phrase)
    return None if found is None else (found.span(1), found.span(2))


def is_base(text: str) -> bool:
    """Whether a phrase by itself names an earlier period to compare with: 上年, 去年同期, 同期.

    Others (去年, 2019年) do so only after a word such as 比, which stands outside the phrase.

    >>> is_base("去年同期"), is_base("上年末"), is_base("去年")
    (True, True, False)
    """
    phrase = fold(text).strip()
    return phrase.startswith(("上年", "上一年")) or phrase.endswith("同期")
