"""In: nothing. Out: the words of periods, in simplified half-width characters, each with what it means.

A guard says where a word only seems to stand: ``not_after`` holds the characters before it, ``not_before`` those after
it, that make its characters parts of other words (项|目前期, 2017年初|步核算).
"""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "AHEAD",
    "BEFORE_NUMERALS",
    "BEFORE_OTHERS",
    "BEGINNINGS",
    "CONGRESSES",
    "DAYS",
    "EACH",
    "EDGES",
    "EVENTS",
    "FESTIVALS",
    "FESTIVAL_TIMES",
    "HALF_DAYS",
    "LINKS",
    "MONTHS",
    "NOW",
    "PARTS_OF_ERAS",
    "PLENUMS",
    "QUARTERS",
    "RECENT",
    "REPORTED",
    "ROC_OFFSET",
    "SEASONS",
    "TAILS",
    "WEEKS",
    "YEARS",
    "Tail",
    "Word",
    "five_year_plan",
]


class Word(NamedTuple):
    """A word that names a unit of time by its distance from another.

    Args:
        anchor: "today"; "earlier", the period that the text named before; "either", the earlier one if there is one, else
            today's; or "" where no day can be known.
        offset: How many units later than the anchor's.
        not_after: Characters that must not stand before it.
        not_before: Characters that must not stand after it.
    """

    anchor: str
    offset: int
    not_after: str = ""
    not_before: str = ""


_YEAR_GOES_ON = "轻龄级纪"  # 当今|年轻人, 全年龄段, 本|年级, 上了|年纪

YEARS: Final[Mapping[str, Word]] = MappingProxyType(
    {
        "今年": Word("today", 0, "", _YEAR_GOES_ON),
        "去年": Word("today", -1, "失", _YEAR_GOES_ON),
        "前年": Word("today", -2, "以目之年", _YEAR_GOES_ON),  # 以前|年度, 目前|年产
        "明年": Word("today", 1, "说证表文阐声", _YEAR_GOES_ON),  # 说明|年度, 文明|年
        "本年": Word("either", 0, "成日资基样", _YEAR_GOES_ON),  # 成本|年均
        "上年": Word("either", -1, "以", _YEAR_GOES_ON),  # 三年以上|年均
        "上一年": Word("either", -1, "以", _YEAR_GOES_ON),
        "下年": Word("either", 1, "以", _YEAR_GOES_ON),
        "下一年": Word("either", 1, "以", _YEAR_GOES_ON),
        "次年": Word("earlier", 1, "", _YEAR_GOES_ON),
        "翌年": Word("earlier", 1, "", _YEAR_GOES_ON),
        "当年": Word("earlier", 0, "相", _YEAR_GOES_ON),
        "同年": Word("earlier", 0, "不相共合", _YEAR_GOES_ON),  # 不同|年龄
        "往年": Word("", 0, "", _YEAR_GOES_ON),
        "历年": Word("", 0, "", _YEAR_GOES_ON),
        "每年": Word("", 0, "", _YEAR_GOES_ON),
    }
)

MONTHS: Final[Mapping[str, Word]] = MappingProxyType(
    {
        "本月": Word("today", 0, "成日资基样"),
        "当月": Word("earlier", 0, "相"),
        "同月": Word("earlier", 0, "不相合"),
        "上月": Word("either", -1, "以"),  # 三年以上|月均
        "上个月": Word("either", -1, "以"),
        "下月": Word("either", 1, "以"),
        "下个月": Word("either", 1, "以"),
        "次月": Word("earlier", 1),
    }
)
QUARTERS: Final[Mapping[str, Word]] = MappingProxyType(
    {
        "本季度": Word("today", 0, "成日资基样"),
        "本季": Word("today", 0, "成日资基样", "节"),
        "当季度": Word("earlier", 0, "相"),
        "当季": Word("earlier", 0, "相", "节"),
        "上季度": Word("either", -1, "以"),
        "上一季度": Word("either", -1, "以"),
        "上个季度": Word("either", -1, "以"),
        "下季度": Word("either", 1, "以"),
        "下一季度": Word("either", 1, "以"),
        "下个季度": Word("either", 1, "以"),
    }
)
WEEKS: Final[Mapping[str, Word]] = MappingProxyType(
    {
        "本周": Word("today", 0, "成日资基样", "边转期"),  # 日本|周边
        "上周": Word("either", -1, "以", "边转期"),
        "下周": Word("either", 1, "以", "边转期"),
    }
)
DAYS: Final[Mapping[str, Word]] = MappingProxyType(
    {
        "当日": Word("earlier", 0, "相"),
        "当天": Word("earlier", 0, "相"),
        "同日": Word("earlier", 0, "不相合", "本益"),  # 同|日本
        "今日": Word("today", 0, "如现时古当", "头"),  # 今日头条 is a name
        "昨日": Word("today", -1),
        "昨天": Word("today", -1),
        "次日": Word("earlier", 1),
    }
)

NOW: Final[Mapping[str, Word]] = MappingProxyType(
    {
        "目前": Word("today", 0, "项题科节数栏名"),  # 项目|前期工作
        "当前": Word("today", 0, "相"),
        "现在": Word("today", 0, "表体实出呈发再展涌浮显兑"),  # 表现|在
        "如今": Word("today", 0, "诸例", "年"),  # 诸如|今年
        "迄今": Word("today", 0, "", "年"),
        "至今": Word("today", 0, "", "年天日后"),
    }
)

# Recurring periods have no one date; the row of a table keeps their words.
# What a company's or a bureau's report is of, without a date.
REPORTED: Final = ("本报告期内", "报告期内", "本报告期", "报告期", "统计期内", "考核期内")

EACH: Final = ("每月", "每季度", "每季", "每周", "每星期", "每天", "每日", "每半年", "每学年", "每学期")

# Their days move with the moon, or are set anew every year by the State Council, so both ends stay open.
FESTIVALS: Final = (
    "国庆中秋", "国庆、中秋", "中秋国庆", "中秋、国庆", "春节", "元旦", "清明节", "清明", "五一国际劳动节", "五一劳动节", "劳动节", "五一", "端午节", "端午", "中秋节", "中秋",
    "国庆节", "国庆", "十一", "元宵节", "双节", "春运", "暑运", "暑期", "寒假",
)  # fmt: skip
FESTIVAL_TIMES: Final = (
    "假期期间", "长假期间", "期间", "小长假", "长假", "假期", "假日", "黄金周", "档期", "档", "前后", "前夕", "当天", "当日",
)  # fmt: skip
SEASONS: Final = (
    "春季",
    "夏季",
    "秋季",
    "冬季",
    "春天",
    "夏天",
    "秋天",
    "冬天",
    "假期里",
    "假期中",
    "假期期间",
    "节日期间",
    "假日期间",
    "节假日期间",
    "长假期间",
    "小长假期间",
)  # no days, or not the same months in every field

# Edges of a period, with what makes the character the first of another word: 年初|步核算, 年末|端, 年底|线.
EDGES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "初": "步级中次始审评稿赛创试等见衷战心建选装期夏冬春秋加具显现定预计目确",
        "末": "端位梢班级尾日",
        "底": "线层部数气薪盘板座色特图肥",
    }
)

# Parts of a decade or century; where they begin is a matter of taste, so both ends stay open.
PARTS_OF_ERAS: Final = (
    "初期", "初叶", "初", "中期", "中叶", "中后期", "末期", "末", "后期", "前期", "上半叶", "下半叶", "之初", "之交",
)  # fmt: skip


class Tail(NamedTuple):
    """A word after a period that moves or names its ends.

    Args:
        meaning: "since" (from its start on), "until", "before", "after", "within" or "about".
        not_before: Characters after it that make it part of another word (前|景, 后|续, 内|需).
    """

    meaning: str
    not_before: str = ""


# Civil Code, art. 1259, says of 以内 that it takes in the figure itself; 以前 and 以后 do not take in the day they name.
TAILS: Final[Mapping[str, Tail]] = MappingProxyType(
    {
        "以来": Tail("since"),
        "至今": Tail("since", "年天日后"),  # 2021年至|今年
        "迄今": Tail("since", "年天日后"),
        "来": Tail("since", "自源华访临说看看讲电信得到件年人宾客往去"),  # 2015年|来自
        "起": Tail("since", "步草点飞来到伏降重义诉码价用家源始"),  # 2015年|起步
        "开始": Tail("since"),
        "为止": Tail("until"),
        "止": Tail("until", "损血付跌步境于"),
        "以前": Tail("before"),
        "之前": Tail("before"),
        "前后": Tail("about"),
        "前": Tail(
            "before", "移景往列沿期台身提半进述瞻途端三四五六七八九十百几数0123456789两一二个些置线方者任次年低高"
        ),
        "以后": Tail("after"),
        "之后": Tail("after"),
        "后": Tail("after", "续备期勤半台发者顾方劲市年几三两"),
        "以内": Tail("within"),
        "之内": Tail("within"),
        "内": Tail("within", "需外部地容涵生资蒙陆销控河在循阁务政"),
        "期间": Tail("within"),
        "时期": Tail("within"),
        "之间": Tail("within"),
        "间": Tail("within", "接断隙歇作距谍"),
    }
)

LINKS: Final = "-—–―─~〜∼"  # the strokes of a range, one or two of them; 至 and 到 say the same

HALF_DAYS: Final = (
    "上午",
    "下午",
    "凌晨",
    "清晨",
    "早上",
    "早晨",
    "中午",
    "午后",
    "傍晚",
    "晚间",
    "晚上",
    "深夜",
    "夜间",
)

# Before a count of years or months: a stretch that ends today, and one that begins today.
RECENT: Final = ("近", "最近", "过去", "过去的", "这")
AHEAD: Final = ("未来", "未来的", "今后", "今后的")

# Opening days of the national congresses of the Party, as Xinhua reported them.
CONGRESSES: Final[Mapping[int, date]] = MappingProxyType({
    12: date(1982, 9, 1), 13: date(1987, 10, 25), 14: date(1992, 10, 12), 15: date(1997, 9, 12), 16: date(2002, 11, 8),
    17: date(2007, 10, 15), 18: date(2012, 11, 8), 19: date(2017, 10, 18), 20: date(2022, 10, 16),
})  # fmt: skip
# Opening days of plenary sessions that reports count from: (congress, session).
PLENUMS: Final[Mapping[tuple[int, int], date]] = MappingProxyType(
    {
        (11, 3): date(1978, 12, 18),
        (18, 3): date(2013, 11, 9),
        (18, 5): date(2015, 10, 26),
        (19, 5): date(2020, 10, 26),
        (20, 3): date(2024, 7, 15),
        (20, 4): date(2025, 10, 20),
    }
)
EVENTS: Final[Mapping[str, date]] = MappingProxyType(
    {
        "改革开放": date(1978, 12, 18),  # counted from the third plenary session of the eleventh Central Committee
        "新中国成立": date(1949, 10, 1),
        "中华人民共和国成立": date(1949, 10, 1),
        "建国": date(1949, 10, 1),
        "加入世贸组织": date(2001, 12, 11),
        "加入世界贸易组织": date(2001, 12, 11),
        "入世": date(2001, 12, 11),
        "香港回归祖国": date(1997, 7, 1),
        "香港回归": date(1997, 7, 1),
        "澳门回归祖国": date(1999, 12, 20),
        "澳门回归": date(1999, 12, 20),
    }
)

ROC_OFFSET: Final = 1911  # the year 1 of the Republic is 1912


def five_year_plan(number: int) -> tuple[int, int] | None:
    """First and last year of the five-year plan of that number; None where there is none.

    Between the second and the third plan lay three years of adjustment (1963 to 1965); from the third on, each follows
    the one before.

    >>> five_year_plan(1), five_year_plan(3), five_year_plan(14)
    ((1953, 1957), (1966, 1970), (2021, 2025))
    """
    if number < 1:
        return None
    first = 1953 + 5 * (number - 1) if number < 3 else 1966 + 5 * (number - 3)
    return first, first + 4


# The first two characters of every period that does not begin with a numeral, and the single ones that suffice.
_NOT_IN_A_TABLE = (
    "公元 西元 中华 民国 截至 截止 直到 直至 半年 上半 下半 全年 首季 同期 党的 中共 多年 农历 阴历 夏历 正月 腊月 本世 上世 新世 "
    "年初 年末 年底 年内 岁初 岁末 岁底 岁内 月初 月末 月底"
)
BEGINNINGS: Final = frozenset(_NOT_IN_A_TABLE.split()) | {
    word[:2]
    for table in (
        YEARS,
        MONTHS,
        QUARTERS,
        WEEKS,
        DAYS,
        NOW,
        EACH,
        REPORTED,
        FESTIVALS,
        SEASONS,
        HALF_DAYS,
        RECENT,
        AHEAD,
        EVENTS,
    )
    for word in table
    if len(word) > 1
}
BEFORE_OTHERS: Final = "到至自从由迄"  # leads of one character
BEFORE_NUMERALS: Final = "前头第近晚这"
