"""In: the tables of the library, and lists of examples. Out: the Markdown of the reference pages that are made of them.

`python docs/generate.py units` prints one; the documentation puts each where its page says ``% generated: NAME``. Nothing
here states a value: every value, reason and hint is what the library answers when the page is built.
"""
# ruff: noqa: INP001, T201 - a script beside the pages it writes, no package; printing is what it does

from __future__ import annotations

import sys
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Final

import zhmetrics as zm
from zhmetrics.language import numerals
from zhmetrics.language.lexicon import default_lexicon
from zhmetrics.language.tables import classifiers, qualifiers, units

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

TODAY: Final = date(2023, 11, 1)  # what 今年 is counted from in the examples

# ----------------------------------------------------------------------------------------------------------------------
# The examples, by form

NUMBERS: Final = (
    ("digits, also full-width", "184.45 １８４．４５ 007"),
    ("separators, groups of three", "1,234,567 1,234.5"),
    ("a sign", "-2.3 −2.3 负三点五"),
    ("a scale word", "1.28亿 3.6万 2千3百万 1.2万亿"),
    ("an exponent", "3.2e8 3.2×10^8 3.2×10⁸"),
    ("Chinese numerals", "三百五十 一亿零五百万 九百六十万"),
    ("万万 for 亿, as it was written until the 1960s", "六万万 一万万五千万"),
    ("traditional", "兩萬三千 一億二千萬 陸萬"),
    ("financial (大写)", "壹亿贰仟捌佰万 叁佰伍拾"),
    ("twenty, thirty, forty in one character", "廿五 卅 卌二"),
    ("a bare scale", "百 万 百亿"),
    ("a tail without its scale", "一万三 一百五 一亿二 三十万五"),
    ("read digit by digit", "二〇一九 一九四九 二零二三"),
    ("点", "三点一四 二点五亿 一六‧四"),
    ("percent and its kin", "15.6% 百分之十五点六 负百分之五 3‰ 千分之三 5‱"),
    ("a fraction", "三分之一 三百分之一 1/3 五又三分之一"),
    ("tenths", "七成 三成五 七成半"),
)

QUANTITIES: Final = (
    ("money", "184.45亿元 3000万美元 5亿港元 5亿新台币 ￥5000 US$3亿 5元3角 壹亿贰仟捌佰万元整"),
    ("mixed budget forms", "2億0,950萬6千元"),
    ("兆 in money and in units", "3兆元 30兆瓦"),
    ("counts", "32个 3.6万人次 300万双 155家 300标箱"),
    ("area, length, volume, mass", "4.5平方公里 82.3万亩 386.2千公顷 8500公里 120万立方米 51.3万吨 399公斤"),
    ("energy, power, temperature", "316.4亿千瓦时 100度 50万千瓦 28℃ -5摄氏度"),
    ("duration", "3年 18个月 半年 两个半小时 一百分钟"),
    ("two units, the larger first", "2小时30分 1年零3个月 3斤2两 5公里300米 28秒76"),
    ("compound units", "0.46吨标准煤/万元 35微克/立方米 120立方米/秒 8500吨公里"),
    ("percent, points, basis points", "15.6% +5% 5.3个百分点 20个基点 3‰"),
    ("multiples", "1.5倍 翻番 翻两番"),
    ("fractions", "三分之一 七成 八折 七八成 三分之二以上"),
    ("about", "约1300亿元 1300亿元左右 10%上下 一百来人"),
    ("below", "近1.5亿元 接近60% 不足70万人 不到3公里"),
    ("above", "超1300亿元 超过6400家 突破7万元 逾百家"),
    ("above, in the number", "30多家 1300余家 5000多亿元 百余亿元 上百亿元"),
    ("at least", "不少于26个 不低于1.2万元 至少3次 2000亩以上"),
    ("at most", "不超过5% 5%以内 3%以下 最多40人"),
    ("ranges", "5-10亿元 5%—6% 20至30人 百分之五到六 五千万元至一亿元 五六百家 二三十人"),
    ("a qualifier at a range, which widens it", "约8-10亿元 不超过3—5天 超过30—50个"),
    ("vague", "十几家 几十个 数百亿元 几百万人"),
)

# Figures that only their neighbours make what they are; no blanks inside, save where layout puts them.
TEXTS: Final = (
    ("per unit, said before", "每亩补贴1200元"),
    ("a unit said once for a list", "分别提高2.5个、5.7个百分点"),
    ("a unit left out", "人口14亿"),
    ("a bare scale", "产值千亿级产业集群"),
    ("the parts of a ratio", "三次产业比为14.7:38.7:46.6"),
    ("a half behind the unit", "工期缩短两年半"),
    ("more than half", "过半企业盈利"),
    ("a rank", "总量居全省第3位"),
    ("a negative temperature", "气温降至零下5度"),
    ("digits set apart", "收入4 6 2 8 0 亿元，增长5 ．4 ％"),
    ("markup and line breaks inside", "投资<b>184.45</b>亿元，其中128.05\n亿元已到位"),
    ("traditional, full-width", "總額１２．５億元，約３０％"),
)

CHANGES: Final = (
    ("a rate", "同比增长15.6% 环比下降2.3% 年均增长6.5%左右 增长-2.3%"),
    ("percentage points", "比上年提高0.9个百分点 回落1.2个百分点"),
    ("an amount", "比上年增加18家"),
    ("a multiple that was added", "增长1.5倍"),
    ("after over before", "翻一番 翻两番 是上年的3.2倍"),
    ("none", "持平 与上年持平"),
)

PERIODS: Final = (
    ("years", "2023年 二〇二三年 2012-13年度 2021至2025年 民国112年"),
    ("parts of a year", "2023年上半年 前三季度 1—11月 7月5日至9日"),
    ("counted from today", "今年上半年 去年 近三年"),
    ("points in time", "截至2017年底 2023年末"),
    ("plans", "“十四五”期间 “十三五”时期"),
    ("by name", "本世纪初 80年代"),
)

REFUSED_NUMBERS: Final = (
    "一千五万 三亿九千 3兆 十几 四五 5-10 百分之五到六 四五百六 三百几 几几十 百数 三多 四六 十两 十五百 一二百 亿亿 三百零 三十百 "
    "一〇五百 1.5亿2千万 一点五万三 百点五 三亿万 三几百 三又三分之四 0分之一 1.5/3 三成十 1,23,4 Ⅲ 3个 1e99999"
)
LONG_NUMBERS: Final = (f"1{'0' * 20}亿1", "一百" * 60)

REFUSED_QUANTITIES: Final = (
    "128",
    "2023年",
    "三分之一的企业",
    "同比增长15.6%",
    "32个和9个",
    "3苹果",
    "一千五万元",
    "增长很快",
    "50-30万元",
    f"{'7' * 1001}家",
)

NO_FIGURES: Final = (
    ("a date or a period", "2023年1月5日，全年"),
    ("an article, a rank in a series", "第三条，第十三届"),
    ("an article of speech", "这是一个大问题"),
    ("a fixed word, an idiom", "一把手负总责，各部门一直四处奔走"),
    ("a place", "三亚、九江和珠三角"),
    ("a plan or a slogan by its number", "“十四五”，三农，“1+6+N”"),
    ("a product or a technology", "5G基站"),
    ("a class of firms", "世界500强"),
    ("a telephone number, a code", "0375-4973575，ICP备09014970号"),
    ("a page, a label", "A01版（一）总则"),
)

UNREADABLE: Final = ("投资一千五万元。", "总额亿亿元。", "他排第3，99，12345678。")

# ----------------------------------------------------------------------------------------------------------------------
# The pages


def table(heading: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A Markdown table."""
    lines = [list(heading), *(list(row) for row in rows)]
    lines.insert(1, ["---"] * len(lines[0]))
    return "\n".join("| " + " | ".join(each.replace("|", "\\|") for each in line) + " |" for line in lines)


def code(text: str) -> str:
    """Text as it stands."""
    return f"`{text}`"


def examples(forms: Iterable[tuple[str, str]], answer: Callable[[str], Iterable[str]], *heading: str) -> str:
    """A table of what the library makes of the examples of each form."""
    rows = (
        (form if i == 0 else "", example, *answer(example))
        for form, words in forms
        for i, example in enumerate(words.split())
    )
    return table(("form", "written", *heading), rows)


def number(text: str) -> tuple[str]:
    """The value of a number, plain."""
    value = numerals.plain(zm.parse_number(text))
    return (value or "",)


def quantity(text: str) -> tuple[str, ...]:
    """What the columns of a quantity say."""
    return columns(zm.parse_quantity(text))


def columns(read: zm.Quantity) -> tuple[str, ...]:
    """Value, unit, kind, qualifier and what it allows."""
    row = read.to_dict()
    value = row["value"] or "–".join(end or "" for end in (row["low"], row["high"]))
    return value, read.unit, read.kind, read.qualifier or "", code(str(read.interval))


def in_text() -> Iterable[tuple[str, ...]]:
    """A row for each figure of the texts; an error where one has none."""
    for form, text in TEXTS:
        mentions = zm.find_quantities(text)
        if not mentions:
            msg = f"no figure is found in {text}"
            raise AssertionError(msg)
        for i, each in enumerate(mentions):
            shown = text.replace("\n", "↵").replace("<", "&lt;")
            written = each.text.replace("\n", "↵").replace("<", "&lt;")
            yield ("" if i else form, "" if i else shown, written, *columns(each.quantity))


def change(text: str) -> tuple[str, ...]:
    """Basis, direction, form and what it makes of a level."""
    read = zm.parse_change(text)
    figure = "" if read.quantity is None else str(read.quantity)
    return figure, read.basis or "", read.direction, read.form, "" if read.factor is None else f"× {read.factor}"


def period(text: str) -> tuple[str, str]:
    """First and last day."""
    read = zm.parse_period(text, today=TODAY)
    return tuple("open" if day is None else day.isoformat() for day in (read.start, read.end))


def what_is_read() -> str:
    """Every form with examples and their values."""
    heading = ("value", "unit", "kind", "qualifier", "what it allows")
    return "\n\n".join(
        (
            "## Numbers, with `parse_number`",
            examples(NUMBERS, number, "value"),
            "## Quantities, with `parse_quantity`",
            examples(QUANTITIES, quantity, *heading),
            "## Quantities in running text, with `find_quantities`",
            table(("form", "in the text", "figure", *heading), in_text()),
            "## Changes, with `parse_change`",
            examples(CHANGES, change, "figure", "basis", "direction", "form", "after / before"),
            f"## Periods, with `parse_period` and `today={TODAY!r}`".replace("datetime.date", "date"),
            examples(PERIODS, period, "first day", "last day"),
        )
    )


def refusal(read: Callable[[str], object], text: str) -> tuple[str, str, str]:
    """What the library says to a string that it refuses, long ones cut; an error where it reads it after all."""
    try:
        value = read(text)
    except zm.ParseError as error:
        return text if len(text) < 20 else f"{text[:8]}…", error.message, error.hint
    msg = f"{text} is shown as refused, and is read as {value}"
    raise AssertionError(msg)


def refusals() -> str:
    """Every refusal with its reason and what to write instead."""
    rows = [refusal(zm.parse_number, text) for text in (*REFUSED_NUMBERS.split(), *LONG_NUMBERS)]
    without = {reason for reason, _hint in numerals._FAULTS.values()} - {reason for _text, reason, _hint in rows}  # noqa: SLF001
    if without:
        msg = f"parse_number refuses for these reasons, which have no example: {without}"
        raise AssertionError(msg)
    heading = ("written", "refused, because", "instead")
    unread = [(text, each.text, each.why) for text in UNREADABLE for each in zm.extract(text).unread]
    nonfigures = [(what, each.text, each.why) for what, text in NO_FIGURES for each in zm.extract(text).nonfigures]
    return "\n\n".join(
        (
            "## `parse_number`",
            table(heading, rows),
            "## `parse_quantity`",
            table(heading, (refusal(zm.parse_quantity, text) for text in REFUSED_QUANTITIES)),
            "## In a text: unread",
            table(("text", "unread", "because"), unread),
            "## In a text: no figure",
            table(("kind", "in the text", "`why`"), nonfigures),
        )
    )


def unit_table() -> str:
    """Every unit by what it measures, its size in the base unit, its other spellings."""
    sections = []
    for kind, rows in groupby(
        sorted(units.UNITS, key=lambda row: units.KINDS.index(row.kind)), key=lambda row: row.kind
    ):
        shown = (
            (
                row.name,
                row.dimension,
                row.factor + (f" (zero at {row.offset})" if row.offset != "0" else ""),
                " ".join(row.synonyms),
            )
            for row in rows
        )
        sections += [f"## {kind}", table(("unit", "dimension", "base units in one", "also written"), shown)]
    scales = ", ".join(word for word, *_ in units.SCALES)
    signs = table(("before the number", "unit"), units.CURRENCY_SIGNS)
    return "\n\n".join(
        (f"{len(units.UNITS)} units. Scale words: {scales}.", *sections, "## Signs before a number", signs)
    )


def classifier_table() -> str:
    """Every classifier, and what a reader of it has to beware of."""
    rows = classifiers.CLASSIFIERS
    plain = " ".join(row.name for row in rows if not row.flag)
    flagged = table(
        ("flag", "why", "classifiers"),
        (
            (flag, why, " ".join(row.name for row in rows if row.flag == flag))
            for flag, why in classifiers.FLAGS.items()
        ),
    )
    return f"{len(rows)} classifiers. These count wherever they stand behind a number:\n\n{plain}\n\nThese need a closer look:\n\n{flagged}"


def qualifier_table() -> str:
    """The words that open an interval."""
    tones = ("approx", "below", "above", "min", "max")
    before, after = qualifiers.BEFORE, {**qualifiers.AFTER}
    rows = ((tone, before.get(tone, ""), after.get(tone, "")) for tone in tones)
    inside = ", ".join(f"{word} ({tone})" for word, tone in qualifiers.INSIDE.items())
    return table(("qualifier", "before the figure", "behind it"), rows) + f"\n\nInside the figure: {inside}."


def synonym_count() -> str:
    """How many spellings lead to how many units."""
    table_of = default_lexicon().units
    return f"{len(table_of.spellings)} spellings of {len({unit.name for unit in table_of.spellings.values()})} units and classifiers"


PAGES: Final[dict[str, Callable[[], str]]] = {
    "what-is-read": what_is_read,
    "refusals": refusals,
    "units": unit_table,
    "classifiers": classifier_table,
    "qualifiers": qualifier_table,
    "synonym-count": synonym_count,
}


def fill(source: str) -> str:
    """A page with each ``% generated: NAME`` line replaced by what it names."""
    lines = source.split("\n")
    return "\n".join(
        PAGES[line.removeprefix("% generated: ")]() if line.startswith("% generated: ") else line for line in lines
    )


if __name__ == "__main__":
    for name in sys.argv[1:] or PAGES:
        print(PAGES[name]())
