"""In: the tables of numerals that are no quantity. Out: proof that they are well formed and hide no figure."""

from __future__ import annotations

import itertools
import re
from collections import Counter

import pytest
from proces import traditional_to_simplified

from zhmetrics.language.tables import nonfigures as table

GROUPED = {"WORDS": table.WORDS, "LED": table.LED, "NAMES_ARABIC": table.NAMES_ARABIC}
KEYED = {
    "FOLLOWED_ANY": table.FOLLOWED_ANY,
    "FOLLOWED_HAN": table.FOLLOWED_HAN,
    "FOLLOWED_ARABIC": table.FOLLOWED_ARABIC,
    "PRECEDED": table.PRECEDED,
    "PRECEDED_BARE": table.PRECEDED_BARE,
}
SIMPLE = {
    "BARE_ARABIC": table.BARE_ARABIC,
    "NAMES_OF_YEARS": table.NAMES_OF_YEARS,
    "PAIRED_VERBS": table.PAIRED_VERBS,
    "ARTICLE_CLASSIFIERS": table.ARTICLE_CLASSIFIERS,
    "COUNT_BEFORE": table.COUNT_BEFORE,
    "COUNTING": table.COUNTING,
}

WORDS = frozenset(word for words in table.WORDS.values() for word in words.split())
LED = frozenset(word for words in table.LED.values() for word in words.split())

DIGITS = "一二两三四五六七八九十"
RUNS = (*DIGITS, *"百千万亿几数半", *["十几", "几十", "百万", "千万", "百亿", "千亿", "万亿", "十万", "二十"])
# 道, 面, 方, 线, 级, 类, 期 and 号 also make ordinals, idioms and names, 度 and 点 adverbs: they are left out.
UNITS = [
    "元",
    "万元",
    "亿元",
    "美元",
    "吨",
    "公斤",
    "斤",
    "千克",
    "克",
    "公里",
    "里",
    "平方公里",
    "平方米",
    "亩",
    "公顷",
    "立方米",
    "升",
    "千瓦",
    "千瓦时",
    "米",
    "年",
    "个月",
    "天",
    "小时",
    "分钟",
    "秒",
    "周",
    "人",
    "人次",
    "户",
    "家",
    "个",
    "名",
    "位",
    "件",
    "项",
    "条",
    "台",
    "辆",
    "套",
    "座",
    "所",
    "栋",
    "间",
    "只",
    "头",
    "张",
    "份",
    "本",
    "架",
    "次",
    "批次",
    "种",
    "款",
    "倍",
    "成",
    "个百分点",
    "岁",
    "届",
    "门",
    "艘",
    "枚",
    "株",
    "颗",
    "亿件",
    "分之一",
    "余家",
    "多家",
    "亿级",
    "亿斤",
]
# A manner of speaking, or (千克, 千瓦) the bare name of a unit, unless 上, 近 or 超 stands before them (NOT_AFTER).
IDIOMATIC = {"百年", "千年", "千里", "万里", "千克", "千瓦", "千瓦时"}
NO_FIGURE = {"万岁"}  # long live


def holds(word: str, text: str) -> bool:
    """Whether the word stands at the head of the text and NOT_BEFORE lets it hold."""
    rest = text[len(word) :]
    numerals_only = set(word) <= set(table.NUMERALS)
    return (
        text.startswith(word)
        and not (rest and rest[0] in table.NOT_BEFORE.get(word, ""))
        and not (numerals_only and rest and rest[0] in table.NUMERALS)
    )


@pytest.mark.parametrize("name", [*GROUPED, *KEYED, *SIMPLE])
def test_no_entry_is_listed_twice(name: str) -> None:
    if name in GROUPED:
        entries = [word for words in GROUPED[name].values() for word in words.split()]
    elif name in KEYED:
        entries = list(KEYED[name])  # a dict literal drops doubles in silence: ruff's F601 reports those
    else:
        entries = SIMPLE[name].split()

    assert [entry for entry, times in Counter(entries).items() if times > 1] == []


def test_no_word_is_in_two_tables() -> None:
    assert set() == WORDS & LED


@pytest.mark.parametrize(
    "text",
    [
        *(f"{why} {words}" for group in GROUPED.values() for why, words in group.items()),
        *(" ".join(keyed) for keyed in KEYED.values()),
        *SIMPLE.values(),
        *(f"{word}{chars}" for word, chars in (table.NOT_BEFORE | table.NOT_AFTER).items()),
        table.PAIRED,
    ],
)
def test_everything_is_written_in_simplified_characters(text: str) -> None:
    text = text.replace("二噁英", "")  # dioxin: 噁 is the standard form, though converters offer a rare variant

    assert text == traditional_to_simplified(text)


def test_words_begin_with_a_numeral() -> None:
    assert [word for word in WORDS if word[0] not in table.NUMERALS] == []


def test_idioms_of_length_still_count_after_a_qualifier() -> None:
    assert set() == {word for word in IDIOMATIC if "上" not in table.NOT_AFTER.get(word, "")}


def test_led_words_hold_a_numeral_after_their_first_character() -> None:
    assert [word for word in LED if word[0] in table.NUMERALS or not set(word[1:]) & set(table.NUMERALS)] == []


def test_every_word_says_more_than_a_single_numeral() -> None:
    assert [word for word in WORDS | LED if len(word) < 2] == []


def test_words_hold_no_digits_and_no_space_or_mark() -> None:
    assert [word for word in WORDS | LED if not re.fullmatch(r"[〇\u4e00-\u9fff]+(GDP)?", word)] == []


def test_names_in_arabic_digits_hold_a_digit() -> None:
    names = [name for words in table.NAMES_ARABIC.values() for name in words.split()]

    assert [name for name in (*names, *table.BARE_ARABIC.split()) if not re.search(r"[0-9]", name)] == []


@pytest.mark.parametrize("unit", UNITS)
def test_no_word_hides_a_number_with_its_unit(unit: str) -> None:
    figures = {run + unit for run in RUNS} - IDIOMATIC - NO_FIGURE

    assert sorted(word for word in WORDS for figure in figures if holds(word, figure)) == []


@pytest.mark.parametrize(
    "figure",
    [
        "一半",
        "半数",
        "七成",
        "三分之一",
        "百分之五",
        "千分之三",
        "万分之二",
        "上百家",
        "百亿元",
        "千亿级",
        "百亿级",
        "万亿级",
        "十几",
        "几十",
        "一倍",
        "十年",
        "三年",
        "一年",
        "半年",
        "半天",
        "三个月",
        "四周",
        "五角",
        "百余家",
        "万余人",
        "几百万",
        "数百家",
        "数十亿元",
        "两成",
        "两家",
        "两年",
        "两倍",
        "三门课",
        "九台设备",
        "四平方公里",
        "一点四亿",
        "十分之三",
        "十分钟",
        "两千多",
        "百个",
        "千名",
        "万名",
        "万户",
        "千家",
        "万家",
        "亿吨",
        "亿斤",
        "百场",
        "千场",
        "百项",
        "两次",
        "两批",
        "四周岁",
        "百万",
        "千万",
        "三百",
        "五十",
        "九十",
        "一百五十",
        "百分之百",
    ],
)
def test_a_figure_stays_a_figure(figure: str) -> None:
    assert sorted(word for word in WORDS if holds(word, figure)) == []


@pytest.mark.parametrize(
    "word",
    [
        "四面八方",
        "千方百计",
        "一心一意",
        "三顾",
        "五湖四海",
        "百花齐放",
        "万众",
        "千家万户",
        "十全十美",
        "九牛一毛",
        "三农",
        "四化",
        "五位一体",
        "四风",
        "五险一金",
        "六稳",
        "六保",
        "七一",
        "九三学社",
        "一把手",
        "一号工程",
        "四史",
        "三亚",
        "三明",
        "三门峡",
        "六安",
        "六盘水",
        "九江",
        "百色",
        "千岛湖",
        "四川",
        "十堰",
        "三鼎",
        "三菱",
        "一带一路",
        "一般",
        "一些",
        "一定",
        "几乎",
        "数据",
        "数字",
        "数量",
        "半导体",
        "零售",
        "一二三产业",
        "一三产业",
        "三次产业",
        "两岸",
        "百度",
        "四套班子",
        "二十大",
        "十四五",
    ],
)
def test_what_rivals_take_for_figures_is_listed(word: str) -> None:
    assert any(holds(listed, word) for listed in WORDS)


def test_the_triangle_deltas_are_no_tenths_of_a_yuan() -> None:
    assert {"珠三角", "长三角"} <= LED


def test_exceptions_are_about_entries_of_this_module() -> None:
    entries = WORDS | LED | set(table.FOLLOWED_ANY) | set(table.FOLLOWED_HAN) | set(table.FOLLOWED_ARABIC)

    assert [word for word in (*table.NOT_BEFORE, *table.NOT_AFTER) if word not in entries] == []


def test_exceptions_name_at_least_one_character_and_none_twice() -> None:
    both = itertools.chain(table.NOT_BEFORE.items(), table.NOT_AFTER.items())

    assert [word for word, characters in both if not characters or len(set(characters)) < len(characters)] == []


def test_no_exception_forbids_a_longer_entry_of_its_own_table() -> None:
    """NOT_BEFORE of 四季 names 度; were 四季度 itself listed, one of the two rows would be wrong."""
    forbidden = {word + character for word, characters in table.NOT_BEFORE.items() for character in characters}

    assert set() == forbidden & (WORDS | LED)


def test_countable_rows_are_rows_of_followed_han() -> None:
    assert set(table.COUNTABLE.split()) <= set(table.FOLLOWED_HAN)


def test_followed_tables_do_not_disagree_about_a_suffix() -> None:
    whys: dict[str, set[str]] = {}
    for name in ("FOLLOWED_ANY", "FOLLOWED_HAN", "FOLLOWED_ARABIC"):
        for suffix, why in KEYED[name].items():
            whys.setdefault(suffix, set()).add(why)

    assert {suffix: reasons for suffix, reasons in whys.items() if len(reasons) > 1} == {}


def test_no_suffix_after_any_number_is_a_unit() -> None:
    assert set() == set(table.FOLLOWED_ANY) & set(UNITS)


def test_paired_characters_are_no_units_and_stand_once() -> None:
    assert set() == set(table.PAIRED) & set(UNITS)
    assert len(set(table.PAIRED)) == len(table.PAIRED)
    assert set() == set(table.PAIRED) & set(table.NUMERALS)


def test_numerals_that_are_cardinal_only_are_numerals() -> None:
    assert set(table.CARDINAL_ONLY) < set(table.NUMERALS)


def test_articles_leave_out_the_classifiers_that_count() -> None:
    assert set() == {"次", "名", "年", "天", "倍", "元"} & set(table.ARTICLE_CLASSIFIERS.split())


@pytest.mark.parametrize("why", [why for group in (*GROUPED.values(),) for why in group])
def test_a_reason_is_a_short_phrase(why: str) -> None:
    assert why == why.strip()
    assert 3 < len(why) <= 40
