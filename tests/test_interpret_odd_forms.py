"""Figures in forms that are odd, and that reports have all the same."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

import zhmetrics as zm


def only(text: str) -> zm.Metric:
    (metric,) = zm.extract(text)
    return metric


def ends(text: str) -> tuple[str, str, Fraction | None, Fraction | None]:
    quantity = only(text).quantity
    return only(text).text, quantity.unit, quantity.interval.low, quantity.interval.high


@pytest.mark.parametrize(
    ("text", "figure", "unit", "low", "high"),
    [
        ("气温3至5度", "3至5度", "摄氏度", 3, 5),
        ("气温降至零下3至5度", "零下3至5度", "摄氏度", -5, -3),
        ("零下8～10℃", "零下8～10℃", "摄氏度", -10, -8),
        ("零下3℃至5℃", "零下3℃至5℃", "摄氏度", -3, 5),
        ("每户用电3至5度", "3至5度", "千瓦时", 3, 5),
        ("气温-3至5℃", "-3至5℃", "摄氏度", -3, 5),
        ("气温负3至5℃", "负3至5℃", "摄氏度", -3, 5),
        ("气温回升，投资3-5亿元", "3-5亿元", "元", 3 * 10**8, 5 * 10**8),
        ("投资5-6百万亿元", "5-6百万亿元", "元", 5 * 10**14, 6 * 10**14),
        ("投资5-6千兆元", "5-6千兆元", "元", 5 * 10**15, 6 * 10**15),
    ],
)
def test_both_ends_of_a_range_have_its_sign_its_scale_and_its_unit(text, figure, unit, low, high):
    assert ends(text) == (figure, unit, low, high)


@pytest.mark.parametrize(
    ("text", "figure", "value"),
    [
        ("产值1，200万元", "1，200万元", 12_000_000),
        ("补助7，409萬餘元", "7，409萬餘元", 74_090_000),
        ("产值1，200亿元", "1，200亿元", 120_000_000_000),
        ("收入1，234.5万元", "1，234.5万元", 12_345_000),
    ],
)
def test_a_full_width_comma_groups_the_digits_before_ten_thousands(text, figure, value):
    assert (only(text).text, only(text).quantity.value) == (figure, value)


@pytest.mark.parametrize("text", ["名列前10，200万元奖金到账。", "第1，200万元奖金到账。", "占1/10，438万元未到账。"])
def test_it_parts_clauses_behind_places_and_fractions(text):
    assert zm.extract(text)[-1].text in ("200万元", "438万元")


@pytest.mark.parametrize(
    ("text", "qualifier", "low", "high"),
    [
        ("60岁（含）以上", "min", 60, None),
        ("5000万元(含)以下", "max", None, 50_000_000),
        ("大半企业", "above", Fraction(1, 2), None),
        ("过半企业", "min", Fraction(1, 2), None),
        ("翻了近一番", "below", 1, 2),
    ],
)
def test_the_words_around_a_figure_bound_it(text, qualifier, low, high):
    quantity = only(text).quantity

    assert (quantity.qualifier, quantity.interval.low, quantity.interval.high) == (qualifier, low, high)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("吸引美金5亿元", "美元"),
        ("支付美金300元", "美元"),
        ("吸引资金5亿元", "元"),
        ("每万吨二氧化碳当量补贴80元", "元/万吨二氧化碳当量"),
    ],
)
def test_the_unit_of_money_may_stand_before_it(text, unit):
    assert only(text).quantity.unit == unit


def test_a_hundred_hundredths_are_all():
    assert ends("百分之百") == ("百分之百", "%", Fraction(199, 2), Fraction(201, 2))


@pytest.mark.parametrize("rate", ["9/10万", "12/10万", "8.5/10万"])
def test_a_rate_of_ten_thousands_is_no_fraction(rate):
    report = zm.extract(f"孕产妇死亡率{rate}")

    assert report.metrics == ()
    assert [each.text for each in report.unread] == [rate.partition("/")[0]]


@pytest.mark.parametrize(
    "written",
    ["{0}亿元", "1.{0}%", "5—{0}家", "{0}多户", "{0}小时{0}分", "三{1}家", "百分之{1}", "{1}分之一", "负{1}元"],
)
def test_a_number_longer_than_any_report_has_is_unread(written):
    report = zm.extract(f"共有{written.format('7' * 1001, '七' * 1001)}，另有3个")

    assert [metric.text for metric in report] == ["3个"]
    assert "a number of more than 1,000 characters" in {each.why for each in report.unread}


def test_a_number_of_a_thousand_characters_is_read_to_the_last_digit():
    assert only(f"共有{'7' * 999}家").quantity.value == Decimal("7" * 999)


def test_a_string_of_one_such_number_is_refused():
    with pytest.raises(zm.ParseError, match="more than 1,000 characters"):
        zm.parse_quantity("1." + "7" * 1000 + "亿元")


@pytest.mark.parametrize(
    ("text", "figure", "unit", "value"),
    [
        ("中签率为三百分之一，较低", "三百分之一", "1", Fraction(1, 300)),
        ("比例尺为五千分之一", "五千分之一", "1", Fraction(1, 5000)),
        ("约占二百分之三", "二百分之三", "1", Fraction(3, 200)),
        ("约占百分之三", "百分之三", "%", 3),
        ("增速为负百分之五", "负百分之五", "%", -5),
        ("增速为-百分之五", "-百分之五", "%", -5),
        ("增速为负千分之三", "负千分之三", "‰", -3),
        ("税负百分之五", "百分之五", "%", 5),
        ("片长一百分钟", "一百分钟", "分钟", 100),
        ("满分一百分", "一百分", "分", 100),
        ("噪声一百分贝", "一百分贝", "分贝", 100),
        ("提高五百分点", "五百分点", "百分点", 5),
    ],
)
def test_a_hundred_before_parts_and_points_is_of_what_it_belongs_to(text, figure, unit, value):
    metric = only(text)

    assert (metric.text, metric.quantity.unit, metric.quantity.value) == (figure, unit, value)


def test_chinese_numerals_that_are_written_are_read_back():
    assert zm.parse_quantity(zm.parse_quantity("100分钟").to_chinese()) == zm.parse_quantity("100分钟")


@pytest.mark.parametrize("text", ["50-30万元", "100—50万元", "8.5—5亿元", "5-3千元"])
def test_a_range_whose_beginning_could_have_the_scale_of_its_end_is_refused_where_it_would_fall(text):
    with pytest.raises(zm.ParseError):
        zm.parse_quantity(text)


@pytest.mark.parametrize(("text", "low"), [("8000-1万元", 8000), ("5000—10万元", 5000), ("3-5万元", 30_000)])
def test_a_range_that_rises_is_read(text, low):
    assert zm.parse_quantity(text).low == low


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("不超过3—5天", None, 5),
        ("不低于3—5亿元", 300_000_000, None),
        ("30—50人以上", 30, None),
        ("超过30—50个", 30, None),
        ("约30—50人", 20, 60),
        ("近30—50人", 20, 50),
        ("3—5亿元左右", 200_000_000, 600_000_000),
        ("30多家", 30, 40),
        ("约十几家", 10, 20),
    ],
)
def test_a_qualifier_widens_a_range_as_it_does_a_plain_figure(text, low, high):
    quantity = zm.parse_quantity(text)

    assert (quantity.interval.low, quantity.interval.high) == (low, high)
    assert quantity.to(quantity.unit).interval == quantity.interval


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("一组5人，二组6人，三组7人", [("一组", "5人"), ("二组", "6人"), ("三组", "7人")]),
        ("二类企业68家，三类企业5家", [("二类企业", "68家"), ("三类企业", "5家")]),
        ("一车间产量5吨，二车间产量6吨", [("一车间产量", "5吨"), ("二车间产量", "6吨")]),
        ("二本上线126人", [("二本上线", "126人")]),
        ("三类人员286人", [("人员", "三类"), ("人员", "286人")]),
        ("两类企业68家", [("企业", "两类"), ("企业", "68家")]),
    ],
)
def test_a_member_of_a_series_is_named_by_its_number(text, told):
    assert [(metric.indicator, metric.text) for metric in zm.extract(text)] == told


@pytest.mark.parametrize(("text", "value"), [("+5%", 5), ("＋5%", 5), ("+3亿元", 300_000_000)])
def test_a_sign_of_more_may_stand_before_a_value(text, value):
    assert zm.parse_quantity(text).value == value


@pytest.mark.parametrize(
    ("text", "figure", "value", "unit"),
    [
        ("列车时速350公里/时", "350公里/时", 350, "公里/小时"),
        ("锅炉用水120立方米/时", "120立方米/时", 120, "立方米/小时"),
        ("客房均价380元/晚", "380元/晚", 380, "元/晚"),
        ("民宿120元/夜", "120元/夜", 120, "元/晚"),
        ("光伏造价3.5元/W", "3.5元/W", Decimal("3.5"), "元/瓦"),
        ("全年用电35.2亿千瓦/时", "35.2亿千瓦/时", 3_520_000_000, "千瓦时"),
        ("全年用电1200万千瓦/小时", "1200万千瓦/小时", 12_000_000, "千瓦时"),
    ],
)
def test_behind_a_slash_stands_what_it_is_told_for(text, figure, value, unit):
    quantity = only(text).quantity

    assert (only(text).text, quantity.value, quantity.unit) == (figure, value, unit)


@pytest.mark.parametrize("text", ["算力规模突破15万Q。", "投资建设算力3万Q。"])
def test_a_unit_that_is_not_known_is_not_made_money(text):
    report = zm.extract(text)

    assert (list(report), [each.why for each in report.unread]) == ([], ["no unit"])


@pytest.mark.parametrize("text", ["完成3亿A轮融资", "投资3亿PPP项目", "落地3亿REITs基金"])
def test_letters_that_begin_a_name_leave_money_what_it_is(text):
    assert only(text).quantity.unit == "元"


@pytest.mark.parametrize("text", ["整治电动三四轮车。", "购置四轮车。", "培训三轮椅匠人。"])
def test_a_word_that_begins_as_a_classifier_is_none(text):
    assert list(zm.extract(text)) == []


def test_people_of_a_craft_are_no_hands():
    metric = only("关系到农民和成千万手工业者")

    assert (metric.text, metric.quantity.unit, metric.indicator) == ("千万", "人", "手工业者")


@pytest.mark.parametrize("text", ["以28秒76赢得冠军", "以28秒76刷新纪录", "以28秒76拿下首金"])
def test_hundredths_stand_behind_seconds_before_any_verb_of_winning(text):
    assert only(text).quantity.value == Decimal("28.76")


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("新增450万沼气用户，改善农民生活", "户"),
        ("惠及1.2万贫困户，农民增收", "户"),
        ("裁减员额50万", "人"),
        ("裁军50万", "人"),
        ("服务14亿人口，收入增长", "人"),
    ],
)
def test_what_follows_in_its_own_clause_says_what_a_bare_number_counts(text, unit):
    assert only(text).quantity.unit == unit


@pytest.mark.parametrize("text", ["租金四分位数上涨", "租金50分位数据", "处于90分位"])
def test_a_quantile_is_no_amount(text):
    report = zm.extract(text)

    assert list(report) == []
    assert "name of a measure" in [each.why for each in report.nonfigures]


def test_points_before_a_verb_of_standing_are_points():
    assert [row.text for row in zm.extract("总分95分位居第一")] == ["95分", "第一"]


@pytest.mark.parametrize(("text", "value"), [("算力规模突破15万P。", 150_000), ("新增智能算力1.7万P，", 17_000)])
def test_computing_power_is_told_in_thousands_of_peta(text, value):
    metric = only(text)

    assert (metric.quantity.value, metric.quantity.unit) == (value, "PFLOPS")
    assert metric.quantity.to("EFLOPS").value * 1000 == value


@pytest.mark.parametrize("text", ["1080P高清摄像头", "3P模式", "15万PM"])
def test_letters_behind_a_number_that_are_no_computing_power(text):
    assert list(zm.extract(text)) == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("05年之后价格上涨", []),
        ("08年以后价格上涨", []),
        ("五年之后价格上涨", ["五年"]),
        ("5年以后价格上涨", ["5年"]),
        ("修复是一回事，新建又是一回事", []),
        ("六堆客家文化園區", []),
    ],
)
def test_a_year_of_two_digits_an_idiom_and_a_place_are_no_figures(text, figures):
    assert [metric.text for metric in zm.extract(text)] == figures


@pytest.mark.parametrize(
    ("text", "figure", "unit"),
    [("输送3万高校毕业生就业", "3万", "人"), ("新增2万高校学生", "2万", "人"), ("3亿A轮融资到账", "3亿", "元")],
)
def test_what_names_a_thing_behind_few_digits_is_counted_behind_a_scale_word(text, figure, unit):
    assert (only(text).text, only(text).quantity.unit) == (figure, unit)


@pytest.mark.parametrize("run", ["0%", "一亿", "第3", "3.5-", "(百"])
def test_thousands_of_numerals_in_a_row_are_unread_as_one(run):
    text = f"投资3亿元，{run * 3000}，增长5%。"
    report = zm.extract(text)
    (unread,) = report.unread

    assert [row.text for row in report] == ["3亿元", "5%"]
    assert (unread.text, unread.why) == (run * 3000, "more than 2,000 characters of nothing but numerals")


def test_hundreds_of_numerals_in_a_row_are_figures():
    assert len(zm.extract("0%" * 900)) == 900


def test_a_long_rule_of_dashes_is_nothing():
    report = zm.extract(f"投资3亿元\n{'-' * 5000}\n增长5%")

    assert [row.text for row in report] == ["3亿元", "5%"]
    assert report.unread == ()


@pytest.mark.parametrize("before", range(0, 1200, 97))
def test_a_run_is_unread_wherever_in_a_text_it_begins(before):
    report = zm.extract("甲" * before + "0%" * 1001)

    assert [(each.start, each.end) for each in report.unread] == [(before, before + 2002)]
