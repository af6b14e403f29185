"""What a numeral is by itself and by what stands around it: a figure in full, another thing, or unread with its reason."""

from __future__ import annotations

import time
import unicodedata
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import zhmetrics as zm
from scripts import as_given
from zhmetrics.language.lexicon import default_lexicon
from zhmetrics.reading.interpret import interpret

PIECES = (
    "全镇", "投资", "1.5亿元", "近30多家", "12.5%", "分别为", "三分之一", "至", "第3位", "5G", "（一）", "个", "每亩", "人民币", "US$",
    "。", "，", "、", "：", "\n", " ", "0", "９", "٣", "①", "²", "万", "两", "几", "百", "分之", "-", "—", ".", "/", "半", "一个", "元", "角",
    "<td width='5%'>", "&#160;", "http://a.cn/1", "“", "”", "2018年", "十", "零", "×10^8", "12 345", "负", "伍", "\ud800", "𝟏",
)  # fmt: skip
texts = st.one_of(st.lists(st.sampled_from(PIECES), max_size=16).map("".join), st.text(max_size=30))


def read(text):
    return interpret(as_given(text), default_lexicon())


def figures(text):
    """Text, value or ends, unit of every figure."""
    found = []
    for mention in read(text).mentions:
        quantity = mention.quantity
        value = quantity.value if quantity.value is not None else (quantity.low, quantity.high)
        found.append((mention.text, value, quantity.unit))
    return found


def others(text):
    return [(text[rest.start : rest.end], rest.why) for rest in read(text).rest]


class TestAnyText:
    @given(texts)
    @example("一百分之")
    @example("每亩半元角")
    @example("1" * 400)
    def test_is_read_without_an_error_and_in_order(self, text):
        reading = read(text)
        spans = [(each.start, each.end) for each in reading.mentions]

        assert spans == sorted(spans)
        assert all(text[m.start : m.end] == m.text != "" for m in reading.mentions)
        assert all(m.full_span[0] <= m.start < m.end <= m.full_span[1] for m in reading.mentions)

    @given(texts)
    def test_has_every_digit_in_exactly_one_place(self, text):
        reading = read(text)
        counts = [0] * len(text)
        for each in (*reading.mentions, *reading.rest):
            for index in range(each.start, each.end):
                counts[index] += 1

        assert all(counts[i] == 1 for i, char in enumerate(text) if unicodedata.category(char) == "Nd")


class TestMoney:
    @pytest.mark.parametrize(
        ("text", "span", "value", "unit"),
        [
            ("US$5亿", "US$5亿", 500000000, "美元"),
            ("￥1200", "￥1200", 1200, "元"),
            ("HK$3,000萬", "HK$3,000萬", 30000000, "港元"),
            ("人民币5亿元", "5亿元", 500000000, "元"),
            ("新臺幣3億元", "3億元", 300000000, "新台币"),
            ("3元5角2分", "3元5角2分", Decimal("3.52"), "元"),
            ("3块5毛", "3块5毛", Decimal("3.5"), "元"),
            ("伍角叁分", "伍角叁分", Decimal("0.53"), "元"),
            ("5601萬7620元", "5601萬7620元", 56017620, "元"),
        ],
    )
    def test_signs_and_small_change_belong_to_the_amount(self, text, span, value, unit):
        assert figures(text) == [(span, value, unit)]

    def test_whole_closes_an_amount_on_a_bill(self):
        (mention,) = read("壹佰元整").mentions

        assert mention.full_span == (0, 4)


class TestRates:
    @pytest.mark.parametrize(
        ("text", "value", "unit"),
        [
            ("每亩1200元", 1200, "元/亩"),
            ("每亩补贴100元", 100, "元/亩"),
            ("每万人8.5张", Decimal("8.5"), "张/万人"),
            ("85元/平方米·月", 85, "元/平方米·月"),
            ("35微克每立方米", 35, "微克/立方米"),
            ("2840立方米每秒。", 2840, "立方米/秒"),
            ("35微克/立方米", 35, "微克/立方米"),
        ],
    )
    def test_what_a_figure_is_per_stands_on_either_side(self, text, value, unit):
        assert [each[1:] for each in figures(text)] == [(value, unit)]

    @pytest.mark.parametrize("text", ["50万元每年", "30户每人补贴", "3所每所投资"])
    def test_what_is_told_of_each_does_not_make_a_rate_of_the_figure_before(self, text):
        assert [each[2] for each in figures(text)] == [text[text.index("每") - 1]]

    def test_a_day_or_a_year_says_when(self):
        assert figures("每年30万元") == [("30万元", 300000, "元")]


class TestTwoUnits:
    @pytest.mark.parametrize(
        ("text", "span", "value", "unit"),
        [
            ("用时2小时30分", "2小时30分", 150, "分钟"),
            ("一年零三个月", "一年零三个月", 15, "个月"),
            ("1年零3个月", "1年零3个月", 15, "个月"),
            ("1小时20分30秒", "1小时20分30秒", 4830, "秒"),
            ("3斤2两", "3斤2两", 32, "两"),
            ("28秒76", "28秒76", Decimal("28.76"), "秒"),
            ("身高1米78，", "1米78", Decimal("1.78"), "米"),
            ("水深两米三。", "两米三", Decimal("2.3"), "米"),
            ("涨到三块五", "三块五", Decimal("3.5"), "元"),
            ("油价7块85", "7块85", Decimal("7.85"), "元"),
            ("成绩1分52秒10", "1分52秒10", Decimal("112.10"), "秒"),
        ],
    )
    def test_a_smaller_unit_right_behind_a_larger_is_part_of_the_figure(self, text, span, value, unit):
        assert figures(text) == [(span, value, unit)]

    @pytest.mark.parametrize("text", ["2小时90分", "2.5小时30分", "3个5吨", "3年6个多月"])
    def test_what_does_not_make_one_amount_is_two(self, text):
        assert len(figures(text)) == 2

    @pytest.mark.parametrize("text", ["长5米2处", "三块五年内", "高2米8株"])
    def test_a_digit_behind_a_unit_that_something_follows_is_no_decimal(self, text):
        assert figures(text)[0][0] in {"5米", "三块", "2米"}

    def test_hundredths_of_a_second_stand_before_a_verb_too(self):
        assert [each[1] for each in figures("由29秒76降至28秒12，提高1.64秒")] == [
            Decimal("29.76"),
            Decimal("28.12"),
            Decimal("1.64"),
        ]

    def test_a_qualifier_is_of_the_whole_amount(self):
        (mention,) = read("近2小时30分").mentions

        assert (str(mention.quantity.interval), mention.full_span) == ("[140, 150)", (0, 7))


class TestFullWidthCommas:
    @pytest.mark.parametrize(("text", "value"), [("3，000元", 3000), ("补助1，234，005元。", 1234005)])
    def test_a_group_that_begins_with_a_zero_makes_them_separators(self, text, value):
        assert [each[1] for each in figures(text)] == [value]

    def test_between_other_digits_they_part_clauses(self):
        assert [each[1] for each in figures("占1/10，438名")] == [Decimal("0.1"), 438]


class TestEach:
    @pytest.mark.parametrize(
        "text", ["每10股派息", "每3个月召开", "每50公斤提价", "每10万人口", "每一个人的责任", "每一笔资金"]
    )
    def test_what_something_is_told_per_is_no_figure(self, text):
        assert read(text).mentions == []


class TestLiang:
    def test_before_a_unit_it_is_a_numeral(self):
        assert figures("连续迈上5万亿两个台阶，出产黄金3000两。") == [
            ("5万亿", 5 * 10**12, "元"),
            ("两个", 2, "个"),
            ("3000两", 3000, "两"),
        ]


class TestHalves:
    @pytest.mark.parametrize(
        ("text", "value", "unit"),
        [
            ("两年半", Decimal("2.5"), "年"),
            ("1个半月", Decimal("1.5"), "个月"),
            ("增加一倍半", Decimal("1.5"), "倍"),
            ("历时半年", Decimal("0.5"), "年"),
            ("五又三分之一", Fraction(16, 3), "1"),
        ],
    )
    def test_are_added_to_what_they_follow(self, text, value, unit):
        assert [each[1:] for each in figures(text)] == [(value, unit)]

    def test_more_than_half_is_a_half_at_least(self):
        (mention,) = read("过半").mentions

        assert (mention.quantity.value, mention.quantity.qualifier) == (Decimal("0.5"), "min")


class TestDegrees:
    @pytest.mark.parametrize(
        ("text", "unit"),
        [("气温35度", "摄氏度"), ("零下5度", "摄氏度"), ("北纬30度", "°"), ("用电1200度", "千瓦时")],
    )
    def test_are_of_what_the_words_before_them_name(self, text, unit):
        assert figures(text)[0][2] == unit


class TestLists:
    @pytest.mark.parametrize("length", [2, 9, 60])
    def test_of_any_length_share_the_unit_behind_them(self, length):
        found = figures("、".join(f"{n}.5" for n in range(1, length + 1)) + "个百分点")

        assert len(found) == length
        assert {unit for _text, _value, unit in found} == {"百分点"}

    def test_share_the_unit_of_the_first_where_the_others_have_none(self):
        assert [each[1:] for each in figures("分别为20个、8、9")] == [(20, "个"), (8, "个"), (9, "个")]

    def test_of_rising_numbers_without_a_unit_name_items(self):
        assert others("其中2、3、7、14。") == [("2、3、7、14", "numbers of items")]


class TestLayout:
    def test_blanks_group_digits_where_a_unit_follows(self):
        assert figures("提供13 500個單位") == [("13 500個", 13500, "个")]

    def test_a_middle_dot_is_a_point_before_a_percent_sign_only(self):
        assert figures("增长14·1％") == [("14·1％", Decimal("14.1"), "%")]
        assert figures("9·18事变") == []

    def test_a_column_of_numbers_takes_the_unit_of_its_heading(self):
        assert figures("职工（人）\n215\n220\n") == [("215", 215, "人"), ("220", 220, "人")]

    def test_a_column_of_numbers_takes_the_scale_of_its_heading_too(self):
        assert figures("销售（万元）\n21.5\n220\n") == [("21.5", 215_000, "元"), ("220", 2_200_000, "元")]

    @pytest.mark.parametrize("text", ['<td width="50%">', "http://a.cn/t5个.html", "&#160;", "www.b.cn/50%"])
    def test_markup_and_addresses_hold_no_figures(self, text):
        assert figures(text) == []


class TestNumbers:
    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("1.5×10^8千瓦时", 150000000),
            ("8千160人次", 8160),
            ("2万零500元", 20500),
            ("11萬1,012戶", 111012),
            ("+5.6%", Decimal("5.6")),
            ("正负2℃", 2),
            ("10分之1", Decimal("0.1")),
            ("约3/4", Decimal("0.75")),
        ],
    )
    def test_are_read_in_every_form(self, text, value):
        assert [each[1] for each in figures(text)] == [value]

    def test_a_minus_keeps_the_written_zeros(self):
        assert str(figures("-5.00%")[0][1]) == "-5.00"


class TestNoFigure:
    @pytest.mark.parametrize(
        ("text", "numeral", "why"),
        [
            ("M2余额", "2", "name or code"),
            ("长三角", "三角", "name of a place"),
            ("身份证410402199001011234", "410402199001011234", "code"),
            ("2024青年电影周", "2024", "year"),
            ("第十一条及十四条", "十四条", "ordinal"),
            ("【营建17】", "17", "label"),
            ("前六名", "六名", "rank list"),
            ("“4×4”格局", "4", "name or slogan in quotes"),
            ("08年", "08年", "period"),
        ],
    )
    def test_says_what_it_is_instead(self, text, numeral, why):
        assert figures(text) == []
        assert (numeral, why) in others(text)

    def test_an_article_is_no_count_in_quotes_either(self):
        assert figures("打造“一个平台”") == []

    def test_digits_of_another_script_are_unread(self):
        (rest,) = read("共٣٤个").rest

        assert (rest.start, rest.end, rest.unread) == (1, 3, True)


class TestScale:
    @pytest.mark.parametrize(
        "piece", ["1、", "1-", "1:", "“1", "第一、", "5角", "1 234 ", "<a", "每", "1个、", "【9", "半1"]
    )
    def test_time_grows_with_the_length_of_any_repetition(self, piece):
        def seconds(length):
            text = (piece * length)[:length]
            start = time.process_time()
            read(text)
            return time.process_time() - start

        seconds(1000)
        short, long = min(seconds(2000) for _ in range(3)), min(seconds(20000) for _ in range(2))

        assert long < 40 * short + 0.01


@pytest.mark.parametrize(
    "text",
    [
        "透过2025回望来路。",
        "建成万卡智算集群。",
        "率先形成百万卡级算力。",
        "省委十一届十次全会召开。",
        "三市两年行动方案出台。",
        "《某日报》19570627号头版",
    ],
)
def test_a_numeral_in_a_word_or_a_number_of_an_event_is_no_figure(text):
    assert zm.find_quantities(text) == []


@pytest.mark.parametrize(
    ("text", "figure", "value", "unit"),
    [
        ("投资$5亿。", "$5亿", 500_000_000, "美元"),
        ("出口美元5亿。", "美元5亿", 500_000_000, "美元"),
        ("历时１０．５年建成。", "１０．５年", Decimal("10.5"), "年"),
        ("新增2回线路。", "2回", 2, "回"),
    ],
)
def test_a_currency_by_name_and_a_full_width_point_are_read(text, figure, value, unit):
    (found,) = zm.find_quantities(text)

    assert (found.text, found.quantity.value, found.quantity.unit) == (figure, value, unit)


@pytest.mark.parametrize(
    ("text", "qualifier"), [("超过 20年。", "above"), ("成立约110周年。", "approx"), ("签约4个。", None)]
)
def test_a_qualifier_is_one_across_a_blank_and_behind_a_verb_that_ends_alike(text, qualifier):
    (found,) = zm.find_quantities(text)

    assert found.quantity.qualifier == qualifier


@pytest.mark.parametrize(
    "text",
    [
        "投资××亿元",
        "投资____亿元",
        "投资（ ）亿元",
        "投资？亿元",
        "NaN亿元",
        "#REF!亿元",
        "投资null万元",
        "投资——万元",
        "12.亿元",
        "1e400亿元",
    ],
)
def test_a_unit_that_lost_its_number_is_unread_and_not_one_of_it(text):
    report = zm.extract(text)

    assert len(report) == 0
    assert [each.text for each in report.unread] == [text[-2:]]


@pytest.mark.parametrize("text", ["亿元以上项目", "产值过亿元", "　　亿元企业", "“亿元”产业", "超 亿元", "千亿级产业"])
def test_a_scale_word_without_a_digit_is_a_figure_of_its_own(text):
    assert len(zm.find_quantities(text)) == 1


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("投资3个亿。", [("3个亿", 300_000_000)]),
        ("投资三个亿，收入17个億。", [("三个亿", 300_000_000), ("17个億", 1_700_000_000)]),
        ("5个亿元项目。", [("5个", 5), ("亿元", 100_000_000)]),
        ("两个亿级园区。", [("两个", 2), ("亿级", 100_000_000)]),
        ("投资1.5个亿元项目", [("1.5个亿元", 150_000_000)]),
        ("投资4个亿元，", [("4个亿元", 400_000_000)]),
        ("花去3个多亿元", [("3个多亿元", 300_000_000)]),
        ("收入30多个亿元。", [("30多个亿元", 3_000_000_000)]),
    ],
)
def test_a_hundred_million_counted_by_pieces_is_one_number_unless_it_is_what_is_counted(text, figures):
    assert [(m.text, m.quantity.value) for m in zm.find_quantities(text)] == figures


def test_a_half_behind_a_rate_belongs_to_it():
    (mention,) = zm.find_quantities("定量为每人3两半。")

    assert (mention.text, str(mention.quantity.value), mention.quantity.unit) == ("每人3两半", "3.5", "两/人")


def test_a_dash_is_no_minus():
    assert [m.quantity.value for m in zm.find_quantities("结余--3万元")] == [30_000]


def test_the_larger_half_is_one_figure():
    assert [m.text for m in zm.find_quantities("任务完成了一大半。")] == ["大半"]


@pytest.mark.parametrize("text", ["全年减轻企业税负30亿元。", "球队胜负3场。"])
def test_a_burden_is_no_minus_sign(text):
    assert [m.quantity.value > 0 for m in zm.find_quantities(text)] == [True]


def test_a_loss_with_its_sign_is_below_zero():
    assert [m.quantity.value for m in zm.find_quantities("利润负3亿元。")] == [-300_000_000]


class TestTenths:
    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("占六成五", "0.65"),
            ("占六成五以上", "0.65"),
            ("近七成五的企业", "0.75"),
            ("占7成5。", "0.75"),
            ("占兩成五，", "0.25"),
            ("三成五年内完成", "0.3"),
            ("三成五个县", "0.3"),
            ("占六成5.5亿元", "0.6"),
            ("占六成5%", "0.6"),
            ("占六成五六", "0.6"),
            ("打七折五", "0.7"),
        ],
    )
    def test_one_digit_behind_is_hundredths_where_it_can_belong_to_nothing_else(self, text, value):
        assert zm.extract(text).to_dict()["metrics"][0]["value"] == value


def test_a_decimal_in_words_before_an_area_is_no_slogan():
    assert [m.text for m in zm.find_quantities("面积一点一平方厘米，一企一策。")] == ["一点一平方厘米"]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("GDP1286.4亿元，增长5.8%。", ["1286.4亿元", "5.8%"]),
        ("R&D26.3亿元，PMI49.8%。", ["26.3亿元", "49.8%"]),
        ("沿G60公里行驶，A12亿元。", []),
    ],
)
def test_an_amount_behind_an_acronym_is_a_figure_and_a_number_behind_one_letter_a_name(text, figures):
    assert [m.text for m in zm.find_quantities(text)] == figures


@pytest.mark.parametrize(
    ("text", "figure", "qualifier"),
    [
        ("俟民政局於3個月內提出報告。", "3個月", "max"),
        ("与公交50米内换乘。", "50米", "max"),
        ("在5个镇内开展。", "5个", None),
        ("3公里内陆水道。", "3公里", None),
        ("占百分之二十四强。", "百分之二十四", "above"),
        ("占三分之一弱。", "三分之一", "below"),
        ("增长5%强化管理。", "5%", None),
    ],
)
def test_words_that_qualify_some_units_only(text, figure, qualifier):
    (mention,) = zm.find_quantities(text)

    assert (mention.text, mention.quantity.qualifier) == (figure, qualifier)


@pytest.mark.parametrize("text", ["每公斤9.8元", "每立方米19微克", "每人3两半", "每万人8.5张"])
def test_the_words_of_a_rate_are_read_alone_as_in_a_text(text):
    (mention,) = zm.find_quantities(f"标准为{text}。")

    assert mention.text == text
    assert zm.parse_quantity(mention.text) == mention.quantity


@pytest.mark.parametrize(
    ("text", "ratio"), [("粮价比为6∶1", 6), ("降到4.76∶1", Decimal("4.76")), ("收入比为2.6:1", Decimal("2.6"))]
)
def test_a_ratio_to_one_is_no_time_of_day(text, ratio):
    (mention,) = zm.find_quantities(text)

    assert (mention.quantity.kind, mention.quantity.value) == ("fraction", ratio)


@pytest.mark.parametrize("text", ["上午8:01开会", "比分2:1", "1:1"])
def test_what_may_be_a_time_or_a_score_is_no_ratio(text):
    assert zm.find_quantities(text) == []


def test_a_unit_that_is_divided_already_takes_no_second_divisor():
    assert [m.text for m in zm.find_quantities("3米/秒/秒，5兆比特/秒/户")] == ["3米/秒", "5兆比特/秒"]


def test_people_before_a_word_that_begins_as_a_nominal_rate_does_are_people():
    assert [m.text for m in zm.find_quantities("惠及1200多万名义务教育学生")] == ["1200多万名"]


@pytest.mark.parametrize(
    ("text", "figures"),
    [("出台“稳外贸8条”“双20条”政策。", []), ("他说：“去年，修路8条”。", ["8条"]), ("新建公路8条。", ["8条"])],
)
def test_a_set_of_measures_called_by_its_number_is_a_name(text, figures):
    assert [m.text for m in zm.find_quantities(text)] == figures


@pytest.mark.parametrize(
    ("text", "unit"),
    [("布置17块展板。", "块"), ("三块展板。", "块"), ("花了17块钱。", "元"), ("一斤17块。", "元"), ("17块多。", "元")],
)
def test_pieces_are_told_from_money_by_what_follows(text, unit):
    assert [m.quantity.unit for m in zm.find_quantities(text)][-1] == unit


LATIN_UNITS = sorted(word for word in default_lexicon().unit_words if word.isascii() and word.isalpha())


@given(
    st.integers(1, 9999), st.sampled_from(LATIN_UNITS), st.sampled_from(("", " ")), st.sampled_from(("aq", "ｑ", "Qb"))
)
def test_a_unit_in_latin_letters_ends_where_the_word_does(number, unit, blank, more):
    text = f"完成{number}{blank}{unit}{more}。"
    report = zm.extract(text)

    assert [row.text for row in report if row.quantity.unit] == []
    assert all(
        any(each.start <= at < each.end for each in (*report, *report.nonfigures, *report.unread))
        for at, char in enumerate(text)
        if char.isdigit()
    )


@pytest.mark.parametrize("text", ["2024 total", "3 months", "100 google", "5 hp", "32 may", "3kmx", "５ ｈｐ"])
def test_a_word_that_begins_as_a_unit_does_is_none(text):
    assert zm.find_quantities(text) == []
    with pytest.raises(zm.ParseError):
        zm.parse_quantity(text)


@pytest.mark.parametrize("text", ["5 kg", "3km2", "3 MW机组", "100 GB/s", "5元/kg", "2.5 t。", "100kWh/t"])
def test_a_unit_in_latin_letters_is_one_before_anything_else(text):
    assert len(zm.find_quantities(text)) == 1


@pytest.mark.parametrize("item", ["1.", "2. ", "1．", "12."])
@pytest.mark.parametrize("before", ["", "一、重点工作\n", "收入3亿元。", "（"])
def test_an_item_number_before_a_year_is_no_decimal(item, before):
    report = zm.extract(f"{before}{item}2023年新增就业4500人。")
    row = report[-1]

    assert (row.text, row.period.text, str(row.period.start)) == ("4500人", "2023年", "2023-01-01")
    assert [each.text for each in report.nonfigures if each.why in ("label", "period")][-2:] == [item.strip(), "2023年"]


def test_an_item_number_before_a_range_of_years_leaves_the_range_whole():
    row = zm.extract("1.2023-2025年新增就业4500人。")[0]

    assert (str(row.period.start), str(row.period.end)) == ("2023-01-01", "2025-12-31")


@pytest.mark.parametrize("text", ["平均期限1.2023年", "1.20233年", "1.2023亩", "2.1999万元"])
def test_four_decimals_that_are_no_year_stay_decimals(text):
    assert len(zm.find_quantities(text)) == 1


@pytest.mark.parametrize("text", ["單位：新臺幣千元。", "產值（NT$億）", "单位：港币百万元"])
def test_a_scale_behind_a_currency_in_a_heading_is_no_figure(text):
    assert zm.find_quantities(text) == []


@pytest.mark.parametrize(
    ("heading", "unit", "value"),
    [("固定资产投资（亿）", "元", 29_000_000_000), ("从业人数（万）", "人", 2_900_000), ("产量（万）", "", 2_900_000),
     ("產值（新臺幣千元）", "新台币", 290_000)],
)  # fmt: skip
def test_a_column_of_lines_takes_the_scale_of_its_heading(heading, unit, value):
    found = zm.find_quantities(f"{heading}\n290\n295\n")

    assert [(m.quantity.unit, m.quantity.value) for m in found][:1] == [(unit, value)]
    assert len(found) == 2


def test_an_amount_alone_on_its_line_is_no_label():
    assert [m.text for m in zm.find_quantities("3.5亿\n")] == ["3.5亿"]


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("支出超3亿元", "above"),
        ("出口超3亿元", "above"),
        ("售出超3万辆", "above"),
        ("出超3亿元", None),
        ("入超3亿元", None),
    ],
)
def test_a_surplus_is_no_bound(text, qualifier):
    (mention,) = read(text).mentions

    assert mention.quantity.qualifier == qualifier


class TestWhatFollowsABigNumber:
    @pytest.mark.parametrize(
        ("text", "unit"),
        [
            ("全县1.2万贫困户脱贫", "户"),
            ("投资惠及全镇3.6万退役军人", "人"),
            ("企业新增1.2万用户", "户"),
            ("4.1万村庄", ""),
            ("3万企业受益", ""),
            ("形成千亿产业集群", "元"),
            ("培训1.2万注册志愿者", "人"),
        ],
    )
    def test_its_unit_is_that_of_what_is_counted(self, text, unit):
        assert [each[2] for each in figures(text)] == [unit]

    def test_no_word_of_another_clause_names_it(self):
        assert [each[2] for each in figures("投资3亿元，惠及1.2万贫困户。")] == ["元", "户"]

    def test_what_ends_its_clause_is_of_the_words_before(self):
        assert [each[2] for each in figures("总投资12.5亿，其中一期3亿。")] == ["元", "元"]


@pytest.mark.parametrize("text", ["12家乡镇企业", "3家乡村旅游点"])
def test_a_village_behind_a_classifier_is_no_part_of_it(text):
    assert [each[2] for each in figures(text)] == ["家"]


def test_jiao_alone_is_money_where_the_words_say_so():
    assert [each[1:] for each in figures("涨了五毛钱")] == [(Decimal("0.5"), "元")]


def test_a_device_with_a_latin_name_is_counted_and_a_road_is_not():
    assert [each[0] for each in figures("MRI2台，沿G60公里")] == ["2台"]


def test_two_and_a_half_doublings_are_told_to_be_unread():
    assert [rest.unread for rest in read("翻了两番半").rest] == [True]


def test_a_plus_behind_an_acronym_is_a_sign():
    assert [each[1] for each in figures("GDP+6.1%、投资+8.7%")] == [Decimal("6.1"), Decimal("8.7")]


@pytest.mark.parametrize(
    ("text", "found"),
    [("骑行5公里半小时可达。", ["5公里", "半小时"]), ("步行2公里半个小时可达。", ["2公里", "半个小时"])],
)
def test_a_half_before_an_hour_is_of_the_hour_and_not_of_the_length_before(text, found):
    assert [each[0] for each in figures(text)] == found


@pytest.mark.parametrize("text", ["下列数字以万元计。", "以上各项指标均以亿元計。"])
def test_a_unit_that_amounts_are_told_in_is_no_figure(text):
    assert figures(text) == []


def test_a_character_of_cheques_in_a_word_is_written_down_whole():
    assert others("入伍人员超过预期。") == [("伍", "part of a word")]


class TestBehindAnOrdinal:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("第二批建成学校、三所医院。", "三所"),
            ("第二批共三所学校。", "三所"),
            ("安排第一批、两亿元专项资金。", "两亿元"),
            ("收储第二批、三百亩土地。", "三百亩"),
        ],
    )
    def test_what_is_no_number_of_its_list_is_a_figure(self, text, found):
        assert [each[0] for each in figures(text)] == [found]

    @pytest.mark.parametrize(
        ("text", "figure"), [("上届三名代表连任。", ("三名", 3, "名")), ("本届十二项成果获奖。", ("十二项", 12, "项"))]
    )
    def test_people_and_works_of_a_term_are_counted(self, text, figure):
        assert figures(text) == [figure]


def test_what_a_long_quotation_ends_in_is_speech_and_no_title():
    assert [each[0] for each in figures("“我们全村今年一共新铺设水泥路八条”，他说。")] == ["八条"]


class TestRanges:
    def test_a_first_number_with_its_own_unit_takes_no_scale_of_the_second(self):
        assert figures("票面5元-10万元。") == [("5元-10万元", (5, 100_000), "元")]

    def test_a_unit_that_is_left_out_is_of_both_ends(self):
        assert figures("总投资3000-5000万。") == [("3000-5000万", (30_000_000, 50_000_000), "元")]

    def test_in_traditional_characters_are_read_alike(self):
        assert figures("新增崗位三千至五千個。") == [("三千至五千個", (3000, 5000), "个")]

    @pytest.mark.parametrize(
        ("text", "values"),
        [("利率由5%至6%。", [5, 6]), ("电价自5元至6元。", [5, 6]), ("房租从800元至950元。", [800, 950])],
    )
    def test_from_one_level_to_another_are_two_figures(self, text, values):
        assert [each[1] for each in figures(text)] == values

    def test_of_two_units_are_two_figures(self):
        assert [each[1:] for each in figures("刑期6个月-7年。")] == [(6, "个月"), (7, "年")]


class TestCurrencies:
    def test_small_change_stands_behind_a_named_currency_too(self):
        assert [each[1:] for each in figures("花费人民币5元3角。")] == [(Decimal("5.3"), "元")]

    @pytest.mark.parametrize("text", ["出口US$30多亿。", "贷款人民币5多亿元。"])
    def test_a_remainder_inside_the_amount_puts_it_above(self, text):
        assert [mention.quantity.qualifier for mention in read(text).mentions] == ["above"]

    def test_notes_that_are_shown_are_pieces_and_no_money(self):
        assert figures("展出人民币12件。") == [("12件", 12, "件")]


def test_each_behind_an_amount_and_before_no_unit_leaves_it_alone():
    assert figures("补助500元每逢年节另加。") == [("500元", 500, "元")]


def test_a_temperature_of_the_sentence_before_makes_no_degrees_of_electricity():
    assert figures("气温骤降。家庭月用量300度。") == [("300度", 300, "千瓦时")]


class TestBigNumbersWithoutAUnit:
    @pytest.mark.parametrize(
        "text", ["扩大投资。累计已达3亿。", "累计突破3.2万。投资稳步增长。", "扩大投资，1.2万学子返乡。"]
    )
    def test_are_no_money_because_of_a_word_elsewhere(self, text):
        assert [each[2] for each in figures(text)] != ["元"]

    @pytest.mark.parametrize(
        ("text", "figure"),
        [("打造万亿产业集群。", ("万亿", 10**12, "元")), ("撬动超亿资金。", ("亿", 10**8, "元"))],
    )
    def test_of_scale_words_alone_are_amounts_where_no_word_holds_them(self, text, figure):
        assert figures(text) == [figure]


class TestListsWithOneUnit:
    @pytest.mark.parametrize(
        ("text", "unit", "values"),
        [
            ("历时3、4个多月。", "个月", 3),
            ("比赛2、3个半小时。", "小时", 2),
            ("工期为5.5、6.5年。", "年", Decimal("5.5")),
            ("分别提高3.5、4.5個百分點。", "百分点", Decimal("3.5")),
        ],
    )
    def test_the_first_number_has_the_unit_as_it_is_spelled_out_at_the_end(self, text, unit, values):
        first, second = figures(text)

        assert (first[1], first[2], second[2]) == (values, unit, unit)

    def test_a_year_of_four_digits_is_a_period(self):
        assert ("2015", "period") in others("2015、17年")


class TestLines:
    def test_a_whole_number_between_blank_lines_is_that_of_a_page(self):
        assert others("前言\n\n12\n\n正文") == [("12", "page number")]

    def test_a_line_of_words_ends_a_column(self):
        assert figures("职工（人）\n215\n小结\n220\n") == [("215", 215, "人")]
