"""In: the words of periods. Out: proof that they are found whole, found nowhere else, and mean the days they name."""

from __future__ import annotations

import calendar
import re
import time
from datetime import date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scripts import forms
from zhmetrics.language import periods
from zhmetrics.language.periods import FIRST, PERIOD, is_base, is_period, resolve
from zhmetrics.language.script import fold, plain
from zhmetrics.language.tables import periods as tables

TODAY = date(2022, 11, 1)
FIRST_HALF = (date(2022, 1, 1), date(2022, 6, 30))
FIND = re.compile(PERIOD)  # of plain text
HAN = "〇一二三四五六七八九"

# (phrase, first day, last day), read on 1 November 2022; "" is an open end.
RESOLVED = [
    line.split("|")
    for line in """
2017年|2017-01-01|2017-12-31
2017年度|2017-01-01|2017-12-31
公元2017年|2017-01-01|2017-12-31
一九五七年|1957-01-01|1957-12-31
二〇一九年|2019-01-01|2019-12-31
二0一九年|2019-01-01|2019-12-31
二○二六年|2026-01-01|2026-12-31
2024 年 1 月|2024-01-01|2024-01-31
114年度|2025-01-01|2025-12-31
114 年度|2025-01-01|2025-12-31
112年|2023-01-01|2023-12-31
民国114年|2025-01-01|2025-12-31
中华民国元年|1912-01-01|1912-12-31
一百十四年度|2025-01-01|2025-12-31
109至114年|2020-01-01|2025-12-31
113年4月底|2024-04-30|2024-04-30
2021—2025年|2021-01-01|2025-12-31
2021年至2025年|2021-01-01|2025-12-31
一九七八——一九八五年|1978-01-01|1985-12-31
1997-98年|1997-01-01|1998-12-31
2018、2019年|2018-01-01|2019-12-31
2010、2020年||
2012-13年度|2012-04-01|2013-03-31
二○二四至二五年度|2024-04-01|2025-03-31
二零二四至二五財政年度|2024-04-01|2025-03-31
2012-2013年度|2012-04-01|2013-03-31
1999/00财政年度|1999-04-01|2000-03-31
2012-2015年度|2012-01-01|2015-12-31
2013财政年度|2013-01-01|2013-12-31
2019-2020学年||
113学年度||
2024财年||
2017年7月|2017-07-01|2017-07-31
2017年7月5日|2017-07-05|2017-07-05
5月19日|2022-05-19|2022-05-19
十一月三日|2022-11-03|2022-11-03
17日|2022-11-17|2022-11-17
11月3日至6日|2022-11-03|2022-11-06
10月18-22日|2022-10-18|2022-10-22
10月28日至11月2日|2022-10-28|2022-11-02
2020年10月1日至2023年3月31日|2020-10-01|2023-03-31
8月份|2022-08-01|2022-08-31
8月当月|2022-08-01|2022-08-31
2024年2月|2024-02-01|2024-02-29
11月中旬|2022-11-11|2022-11-20
2月下旬|2022-02-21|2022-02-28
1月至6月|2022-01-01|2022-06-30
1—11月|2022-01-01|2022-11-30
1-11月份|2022-01-01|2022-11-30
一到四月份|2022-01-01|2022-04-30
四五月份|2022-04-01|2022-05-31
10月至次年3月|2022-10-01|2023-03-31
11月至2月|2022-11-01|2023-02-28
去年10月至今年3月|2021-10-01|2022-03-31
前11个月|2022-01-01|2022-11-30
今年前11个月|2022-01-01|2022-11-30
前两个月|2022-01-01|2022-02-28
前9月|2022-01-01|2022-09-30
一季度|2022-01-01|2022-03-31
第三季度|2022-07-01|2022-09-30
今年第一季|2022-01-01|2022-03-31
首季|2022-01-01|2022-03-31
一至三季度|2022-01-01|2022-09-30
一、二季度|2022-01-01|2022-06-30
前三季度|2022-01-01|2022-09-30
二季度末|2022-06-30|2022-06-30
去年四季度|2021-10-01|2021-12-31
上半年|2022-01-01|2022-06-30
2025年下半年|2025-07-01|2025-12-31
全年|2022-01-01|2022-12-31
去年全年|2021-01-01|2021-12-31
2017年一年|2017-01-01|2017-12-31
今年|2022-01-01|2022-12-31
去年|2021-01-01|2021-12-31
前年|2020-01-01|2020-12-31
明年|2023-01-01|2023-12-31
上年度|2021-01-01|2021-12-31
今年以来|2022-01-01|2022-11-01
今年初以来|2022-01-01|2022-11-01
年初以来|2022-01-01|2022-11-01
自2015年以来|2015-01-01|2022-11-01
自2015年|2015-01-01|2022-11-01
自2016年至2020年|2016-01-01|2020-12-31
从2021年起|2021-01-01|2022-11-01
从2015年到2020年|2015-01-01|2020-12-31
从二〇一五年到二〇二〇年|2015-01-01|2020-12-31
由 2016年起|2016-01-01|2022-11-01
从2017年7月1日起至2018年6月30日止|2017-07-01|2018-06-30
2017年5月至今|2017-05-01|2022-11-01
2030年起|2030-01-01|
党的十八大以来|2012-11-08|2022-11-01
十八届三中全会以来|2013-11-09|2022-11-01
改革开放以来|1978-12-18|2022-11-01
新中国成立以来|1949-10-01|2022-11-01
近年来||2022-11-01
多年来||2022-11-01
近几年||2022-11-01
近三年|2019-11-02|2022-11-01
近20年|2002-11-02|2022-11-01
近五年来|2017-11-02|2022-11-01
近3个月|2022-08-02|2022-11-01
五年来|2017-11-02|2022-11-01
30多年来|1992-11-02|2022-11-01
过去五年|2017-11-02|2022-11-01
未来五年|2022-11-01|2027-10-31
今后3—5年|2022-11-01|
“十四五”期间|2021-01-01|2025-12-31
“十四五”|2021-01-01|2025-12-31
十四五以来|2021-01-01|2022-11-01
十五时期|2001-01-01|2005-12-31
“十三五”末|2020-12-31|2020-12-31
“十四五”规划期末|2025-12-31|2025-12-31
第一个五年计划期间|1953-01-01|1957-12-31
第十五个五年规划时期|2026-01-01|2030-12-31
目前|2022-11-01|2022-11-01
截至目前|2022-11-01|2022-11-01
到目前为止|2022-11-01|2022-11-01
截至2017年底|2017-12-31|2017-12-31
截止2017年末|2017-12-31|2017-12-31
截至今年6月|2022-06-30|2022-06-30
今年截至7月底|2022-07-31|2022-07-31
截至10月17日24时|2022-10-17|2022-10-17
到2025年||2025-12-31
到2025年底|2025-12-31|2025-12-31
到“十四五”末|2025-12-31|2025-12-31
至2019年底|2019-12-31|2019-12-31
直到现在|2022-11-01|2022-11-01
2030年前||2029-12-31
6月1日前||2022-05-31
年底前||2022-12-31
2020年后|2021-01-01|
2020年前后||
年内|2022-01-01|2022-12-31
今年年中||
年初|2022-01-01|2022-01-01
年底|2022-12-31|2022-12-31
月末|2022-11-30|2022-11-30
3月末|2022-03-31|2022-03-31
2023年末|2023-12-31|2023-12-31
本月|2022-11-01|2022-11-30
上月15日|2022-10-15|2022-10-15
上季度|2022-07-01|2022-09-30
本周|2022-10-31|2022-11-06
昨天|2022-10-31|2022-10-31
19世纪|1801-01-01|1900-12-31
本世纪|2001-01-01|2100-12-31
新世纪以来|2001-01-01|2022-11-01
本世纪末||
20世纪90年代|1990-01-01|1999-12-31
上世纪80年代|1980-01-01|1989-12-31
九十年代|1990-01-01|1999-12-31
2020年代|2020-01-01|2029-12-31
80年代初||
2011-03-29|2011-03-29|2011-03-29
2020/5/10|2020-05-10|2020-05-10
2019.12.26|2019-12-26|2019-12-26
2011-03-29 10:30|2011-03-29|2011-03-29
5月19日上午9时|2022-05-19|2022-05-19
上午9时||
8时30分||
08:30||
春节假期||
2026年元旦假期||
“五一”假期||
春运期间||
春季||
农历八月十五||
每年||
每月||
每季度||
每天||
历年||
""".strip().splitlines()
]
PHRASES = [row[0] for row in RESOLVED]

# (phrase, first day, last day) on the same day, where the text spoke of the first half of 2022 before.
RESOLVED_AFTER_FIRST_HALF = [
    ("同期", *FIRST_HALF),
    ("去年同期", date(2021, 1, 1), date(2021, 6, 30)),
    ("上年同期", date(2021, 1, 1), date(2021, 6, 30)),
    ("2019年同期", date(2019, 1, 1), date(2019, 6, 30)),
    ("当年", date(2022, 1, 1), date(2022, 12, 31)),
    ("次年", date(2023, 1, 1), date(2023, 12, 31)),
    ("同月", None, None),
]

NO_PERIODS = [
    "5年",
    "三年",
    "一年",
    "百年",
    "100年",
    "年",
    "98年",
    "12345年",
    "1644年",
    "35个工作日",
    "35个月",
    "2025个",
    "1-11",
    "2017",
    "2017.5",
    "3月龄",
    "13月",
    "0月",
    "30日内",
    "十五",
    "十四五",
    "八五折",
    "五一",
    "二十大",
    "一半",
    "1:15",
    "3点要求",
    "过去",
    "",
]

# (a sentence of ours, the periods in it): words that only seem to be periods, and where a phrase begins and ends.
IN_CONTEXT = [
    ("建校112年，在校生2万人", []),
    ("距今125年的老厂", []),
    ("项目前期工作已开展", []),
    ("成效表现在三方面", []),
    ("以前年度结余", []),
    ("以上年轻干部", []),
    ("成本年均下降", []),
    ("合同期限延长", []),
    ("不同年龄的游客", []),
    ("上了年纪的职工", []),
    ("安全年活动", []),
    ("当今年轻人", []),
    ("说明年度任务", []),
    ("我们愿同日本企业合作", []),
    ("接近20年的房屋", []),
    ("公示期7日，逾30日不报的", []),
    ("年均增长5%", []),
    ("十月革命一声炮响", []),
    ("2017年初步核算", ["2017年"]),
    ("2024年末端配送", ["2024年"]),
    ("2017年度假客房", ["2017年"]),
    ("8月份额提高", ["8月"]),
    ("2023年前列", ["2023年"]),
    ("2023年后续资金", ["2023年"]),
    ("2023年内需回升", ["2023年"]),
    ("114年度內政部主管预算", ["114年度"]),
    ("2017年前三季度", ["2017年前三季度"]),
    ("2020年前十名企业", ["2020年"]),
    ("2015年来自外省的", ["2015年"]),
    ("2025年起步建设", ["2025年"]),
    ("产值由2015年的5亿元增加到2020年的9亿元", ["2015年", "2020年"]),
    ("从2015年的5亿元起步", ["2015年"]),
    ("力争到2025年，建成50个", ["到2025年"]),
    ("项目来自2015年招商", ["2015年"]),
    ("增速超过去年同期2个百分点", ["去年同期"]),
    ("今年，1-11月完成", ["今年", "1-11月"]),
    ("今年1-11月完成", ["今年1-11月"]),
    ("8月至10个乡镇调研", ["8月"]),
    ("2020年到北京考察", ["2020年"]),
    ("外长17日会见来宾", ["17日"]),
    ("111年及112年均未编列", ["111年", "112年"]),
    ("于113年完成", ["113年"]),
    ("“十四五”规划纲要", ["“十四五”"]),
    ("十四五规划纲要", ["十四五规划"]),
    ("第二个五年计划初步完成", []),
]


def test_the_pattern_has_no_groups_so_that_it_can_stand_in_another():
    assert FIND.groups == 0


@pytest.mark.parametrize("phrase", PHRASES)
def test_a_phrase_is_found_as_long_as_it_goes(phrase):
    match = FIND.match(plain(phrase))

    assert match is not None
    assert match.group() == plain(phrase)
    assert fold(phrase)[0] in FIRST


@pytest.mark.parametrize(("phrase", "first", "last"), RESOLVED)
def test_a_phrase_means_the_days_it_names(phrase, first, last):
    assert [day.isoformat() if day else "" for day in resolve(phrase, TODAY)] == [first, last]


@pytest.mark.parametrize(("phrase", "first", "last"), RESOLVED_AFTER_FIRST_HALF)
def test_a_phrase_may_refer_to_the_period_before_it(phrase, first, last):
    assert resolve(phrase, TODAY, earlier=FIRST_HALF) == (first, last)


def test_the_same_month_is_the_month_of_the_period_before_it():
    august = (date(2017, 8, 18), date(2017, 8, 18))

    assert resolve("同月", TODAY, earlier=august) == (date(2017, 8, 1), date(2017, 8, 31))
    assert resolve("去年同月", TODAY, earlier=august) == (date(2021, 8, 1), date(2021, 8, 31))
    assert resolve("当日", TODAY, earlier=august) == august
    assert resolve("上月", TODAY, earlier=august) == (date(2017, 7, 1), date(2017, 7, 31))


def test_the_end_of_february_stays_its_end_in_a_leap_year():
    first_two_months = (date(2025, 1, 1), date(2025, 2, 28))

    assert resolve("2024年同期", TODAY, earlier=first_two_months) == (date(2024, 1, 1), date(2024, 2, 29))


@pytest.mark.parametrize(
    "phrase", ["今年", "去年四季度", "上半年", "近三年", "5月19日", "目前", "年底", "本世纪", "80年代"]
)
def test_relative_words_stay_open_without_a_day_to_count_from(phrase):
    assert resolve(phrase) == (None, None)


def test_a_month_without_a_year_is_of_the_year_before_it_where_today_is_not_known():
    assert resolve("8月", earlier=(date(2017, 1, 1), date(2017, 12, 31))) == (date(2017, 8, 1), date(2017, 8, 31))


def test_a_moment_of_today_may_be_given_as_a_datetime():
    assert resolve("今年以来", datetime(2022, 11, 1, 8, 30)) == (date(2022, 1, 1), TODAY)


@pytest.mark.parametrize("text", NO_PERIODS)
def test_a_duration_a_number_or_a_name_is_no_period(text):
    assert FIND.search(text) is None
    assert not is_period(text)
    assert resolve(text, TODAY) == (None, None)


@pytest.mark.parametrize(("sentence", "expected"), IN_CONTEXT)
def test_a_sentence_holds_its_periods_and_no_others(sentence, expected):
    assert FIND.findall(sentence) == expected


@pytest.mark.parametrize(
    "phrase", ["上年", "上年度", "上年末", "上一年", "去年同期", "上年同期", "2019年同期", "同期", "上年度同期"]
)
def test_an_earlier_period_to_compare_with_is_a_base(phrase):
    assert is_base(phrase)


@pytest.mark.parametrize("phrase", ["去年", "今年", "2019年", "上半年", "同月", "上月", "以来"])
def test_other_periods_are_bases_only_by_the_word_before_them(phrase):
    assert not is_base(phrase)


@pytest.mark.parametrize(
    "text",
    ["2月30日", "2025年2月29日", "4月31日", "2011-13-29", "2011-02-30", "7月9日至5日", "2025年至2021年", "2025-21年"],
)
def test_a_day_that_no_calendar_has_is_open_and_no_period(text):
    assert resolve(text, TODAY) == (None, None)
    assert not is_period(text)


def test_a_leap_day_is_a_period_though_not_of_every_year():
    assert is_period("2月29日")
    assert resolve("2月29日", date(2024, 3, 1)) == (date(2024, 2, 29), date(2024, 2, 29))
    assert resolve("2月29日", date(2023, 3, 1)) == (None, None)


@pytest.mark.parametrize("phrase", PHRASES)
def test_every_phrase_is_a_period_as_a_whole_string(phrase):
    assert is_period(phrase)
    assert not is_period(phrase + "吗")


@pytest.mark.parametrize("today", [date.min, date.max, date(2024, 2, 29)])
@pytest.mark.parametrize("phrase", PHRASES)
def test_no_phrase_fails_at_the_ends_of_the_calendar(phrase, today):
    start, end = resolve(phrase, today, earlier=(today, today))

    assert start is None or end is None or start <= end


# --- Properties -------------------------------------------------------------------------------------------------------

DATES = st.dates(date(1700, 1, 1), date(2199, 12, 31))


def in_han(number: int) -> str:
    """1 to 31 as Chinese writes them: 三, 十, 十二, 二十, 三十一."""
    tens, ones = divmod(number, 10)
    return ("" if tens < 2 else HAN[tens]) + ("十" if tens else "") + (HAN[ones] if ones else "")


WAYS_TO_WRITE = [
    lambda d: f"{d.year}年{d.month}月{d.day}日",
    lambda d: f"{d.year} 年 {d.month} 月 {d.day} 日",
    lambda d: f"{d.year}年{d.month:02}月{d.day:02}日",
    lambda d: f"{d.year}年{d.month}月{d.day}号",
    lambda d: f"截至{d.year}年{d.month}月{d.day}日",
    lambda d: f"{d.year}年{d.month}月{d.day}日上午9时30分",
    lambda d: f"{d.year}-{d.month:02}-{d.day:02}",
    lambda d: f"{d.year}/{d.month}/{d.day}",
    lambda d: f"{d.year}.{d.month}.{d.day}",
    lambda d: "".join(chr(ord(c) + 0xFEE0) if c.isdecimal() else c for c in f"{d.year}年{d.month}月{d.day}日"),
]


@given(DATES, st.sampled_from(WAYS_TO_WRITE))
def test_a_date_written_in_any_way_resolves_to_itself(day, write):
    text = write(day)

    assert FIND.fullmatch(plain(text))
    assert resolve(text) == (day, day)


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_a_date_in_chinese_numerals_resolves_to_itself(day):
    text = f"{''.join(HAN[int(c)] for c in str(day.year))}年{in_han(day.month)}月{in_han(day.day)}日"

    assert FIND.fullmatch(text)
    assert resolve(text) == (day, day)


@given(st.dates(date(1912, 1, 1), date(2199, 12, 31)))
def test_a_date_of_the_republic_of_china_resolves_to_itself(day):
    text = f"民国{day.year - 1911}年{day.month}月{day.day}日"

    assert FIND.fullmatch(text)
    assert resolve(text) == (day, day)


@given(DATES, DATES, st.sampled_from("-—~至到～－"))
def test_a_range_of_dates_resolves_to_its_ends_or_is_no_period(one, other, link):
    text = f"{one.year}年{one.month}月{one.day}日{link}{other.year}年{other.month}月{other.day}日"

    assert FIND.fullmatch(text)
    assert resolve(text) == ((one, other) if one <= other else (None, None))
    assert is_period(text) == (one <= other)


@given(DATES, st.integers(1, 12), st.integers(1, 12))
def test_a_range_of_months_runs_from_a_first_to_a_last_day(today, first, last):
    start, end = resolve(f"{first}月至{last}月", today)

    assert (start, end) == (
        date(today.year, first, 1),
        date(today.year + (last < first), last, calendar.monthrange(today.year + (last < first), last)[1]),
    )


@given(st.integers(1700, 2199), st.integers(1, 4))
def test_the_quarters_make_the_year(year, quarter):
    start, end = resolve(f"{year}年第{quarter}季度")

    assert start == date(year, 3 * quarter - 2, 1)
    assert end + timedelta(1) == date(year + (quarter == 4), 3 * quarter % 12 + 1, 1)


@given(DATES, st.integers(1, 99))
def test_recent_and_coming_years_are_as_many_whole_years_as_they_say(today, count):
    past, coming = resolve(f"近{count}年", today), resolve(f"未来{count}年", today)

    assert past[1] == coming[0] == today
    assert abs((past[1] - past[0]).days + 1 - 365.25 * count) < 2
    assert abs((coming[1] - coming[0]).days + 1 - 365.25 * count) < 2


@given(st.integers(1, 12), st.integers(1, 99))
def test_a_day_of_a_month_is_a_period_just_if_the_month_has_it(month, day):
    assert is_period(f"2023年{month}月{day}日") == (day <= calendar.monthrange(2023, month)[1])


@given(st.sampled_from(PHRASES), st.data())
def test_a_phrase_means_the_same_in_any_script_and_width(phrase, data):
    written = "".join(data.draw(st.sampled_from(forms(char))) for char in phrase)

    assert FIND.fullmatch(plain(written))
    assert resolve(written, TODAY) == resolve(phrase, TODAY)


LEADS = ["", "截至", "截止", "到", "至", "自", "从", "由", "直到"]
LINKS = ["", "至", "到", "—", "-"]
TAILS = ["", *tables.TAILS]


@given(st.tuples(*map(st.sampled_from, (LEADS, PHRASES, LINKS, [*PHRASES, ""], TAILS))).map("".join), st.none() | DATES)
def test_whatever_is_found_is_read_and_its_ends_are_in_order(text, today):
    for match in FIND.finditer(text):
        start, end = resolve(match.group(), today, earlier=FIRST_HALF)

        assert start is None or end is None or start <= end
        assert is_read(match.group())


@given(
    st.text(
        alphabet=st.one_of(st.sampled_from([*FIRST, *"年月日号季度期间以来底末初至到—-、世纪时点分"]), st.characters())
    )
)
def test_any_text_is_searched_and_resolved_without_an_exception(text):
    for match in FIND.finditer(text):
        assert match.group()
        assert is_read(match.group())
    start, end = resolve(text, TODAY)

    assert start is None or end is None or start <= end


def is_read(phrase: str) -> bool:
    """Whether the grammar reads a phrase to its end; a day that no calendar has is read, and then refused."""
    try:
        return periods._read(phrase, TODAY, FIRST_HALF) is not None
    except periods._NoSuchDayError:
        return True


@pytest.mark.slow
@settings(max_examples=100, suppress_health_check=list(HealthCheck))  # a large pattern is slow to draw from
@given(st.from_regex(PERIOD, fullmatch=True))
def test_whatever_the_pattern_admits_is_read(phrase):
    assert is_read(phrase)
    assert fold(phrase).strip()[0] in FIRST


@pytest.mark.slow
@pytest.mark.parametrize("name", [*periods._YEARS, *periods._PARTS, *periods._MOMENTS])
def test_the_look_at_the_first_characters_turns_no_period_away(name):
    look = re.compile(PERIOD[: PERIOD.index("(?>")])

    @settings(max_examples=100, suppress_health_check=list(HealthCheck))
    @given(st.from_regex(periods._compiled()[name]))
    def passes(text):
        phrase = re.search(periods._compiled()[name], text)
        start = phrase.end() - len(phrase[0].lstrip())
        assert look.match(text, start)  # what a form wants to see behind it is still there

    passes()


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "今年",
        "一",
        "2017、",
        "1月",
        "1 ",
        "近",
        "到",
        "从今年",
        "第",
        "“",
        "二〇一",
        "前1",
        " ",
        "2017年-",
        "十五、",
        "1:",
    ],
)
def test_searching_takes_time_linear_in_the_text(piece):
    text = piece * (200_000 // len(piece))
    begin = time.process_time()
    for match in FIND.finditer(text):
        assert match.group()

    assert time.process_time() - begin < 5  # a tenth of it is usual; a quadratic pattern takes hours


# --- Tables -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "years"),
    [
        (1, (1953, 1957)),
        (2, (1958, 1962)),
        (3, (1966, 1970)),
        (8, (1991, 1995)),
        (10, (2001, 2005)),
        (15, (2026, 2030)),
    ],
)
def test_five_year_plans_follow_each_other_but_for_the_years_of_adjustment(number, years):
    assert tables.five_year_plan(number) == years


def test_there_is_no_plan_before_the_first():
    assert tables.five_year_plan(0) is None


@pytest.mark.parametrize(
    "table",
    [tables.YEARS, tables.MONTHS, tables.QUARTERS, tables.WEEKS, tables.DAYS, tables.NOW, tables.EVENTS, tables.TAILS],
)
def test_words_of_the_tables_are_simplified(table):
    assert [word for word in table if fold(word) != word] == []
