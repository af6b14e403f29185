"""Units that end early, halves, headings, currencies and codes: what a numeral is, wherever in the text it stands."""

from __future__ import annotations

from fractions import Fraction

import pytest

from scripts import as_given
from zhmetrics.language.lexicon import default_lexicon
from zhmetrics.reading.interpret import interpret


def mentions(text, *, alone=False):
    return interpret(as_given(text), default_lexicon(), alone=alone).mentions


def figures(text, *, alone=False):
    """Text, value and unit of every figure."""
    return [(m.text, m.quantity.value, m.quantity.unit) for m in mentions(text, alone=alone)]


def others(text):
    return [(text[rest.start : rest.end], rest.why) for rest in interpret(as_given(text), default_lexicon()).rest]


class TestAUnitThatEndsEarly:
    @pytest.mark.parametrize("opening", ["", "共", "完成", "超额完", "超额完成"])
    def test_closes_its_figure_wherever_that_stands(self, opening):
        (mention,) = mentions(f"{opening}100万人年度目标")

        assert (mention.text, mention.quantity.value, mention.quantity.unit) == ("100万人", 10**6, "人")
        assert (mention.start, mention.end) == (len(opening), len(opening) + 5)


class TestAHalfBehindAUnit:
    @pytest.mark.parametrize("opening", ["", "共", "历时", "总共约"])
    def test_before_a_year_is_half_a_year(self, opening):
        assert figures(f"{opening}3天半年") == [("3天", 3, "天"), ("半年", Fraction(1, 2), "年")]

    @pytest.mark.parametrize(("text", "unit"), [("两年半", "年"), ("一倍半", "倍"), ("3里半", "里")])
    def test_is_known_to_the_tenth(self, text, unit):
        (mention,) = mentions(text)

        assert (mention.text, mention.quantity.unit, mention.quantity.place) == (text, unit, -1)


class TestPercentagePointsBehindAnotherUnit:
    @pytest.mark.parametrize("mark", ["、", "和", "与"])
    @pytest.mark.parametrize(("first", "value", "unit"), [("-5%", -5, "%"), ("两倍", 2, "倍"), ("三亩", 3, "亩")])
    def test_leave_the_first_figure_its_own(self, mark, first, value, unit):
        text = f"两项分别变动{first}{mark}3个百分点。"

        assert figures(text)[-2:] == [(first, value, unit), ("3个百分点", 3, "百分点")]


class TestAScaleAndAUnitAlone:
    @pytest.mark.parametrize(("text", "value"), [("推出上亿元计划", 10**8), ("推出上万元计划", 10**4)])
    def test_before_a_plan_is_an_amount(self, text, value):
        (mention,) = mentions(text)

        assert (mention.text, mention.quantity.value, mention.quantity.unit) == (text[3:5], value, "元")
        assert mention.quantity.qualifier == "above"

    def test_between_two_words_of_reckoning_is_the_unit_of_a_table(self):
        assert figures("以亿元计") == []
        assert others("以亿元计") == [("亿元", "unit of a table")]


class TestACharacterOfCheques:
    @pytest.mark.parametrize(
        "text", ["大陆台商投资", "大陆人士来访", "退伍人士就业", "入伍人次增加", "大陆门店开业", "大陆种子进口"]
    )
    def test_in_a_word_of_prose_counts_nothing(self, text):
        assert figures(text) == []

    @pytest.mark.parametrize("opening", ["", "共", "补贴", "共补贴"])
    @pytest.mark.parametrize("closing", ["", "。", "一次"])
    def test_before_coins_is_money_wherever_it_stands(self, opening, closing):
        text = f"{opening}伍角叁分{closing}"

        assert figures(text)[:1] == [("伍角叁分", Fraction(53, 100), "元")]


class TestAFigureInQuotes:
    @pytest.mark.parametrize(
        ("text", "figure"),
        [
            ("完成“新增床位300张”的目标", ("300张", 300, "张")),
            ("实现“新增就业8万人”的承诺", ("8万人", 80000, "人")),
            ("提出「种树20亩」的计划", ("20亩", 20, "亩")),
        ],
    )
    def test_at_the_end_of_a_title_is_a_figure(self, text, figure):
        assert figures(text) == [figure]

    @pytest.mark.parametrize("text", ["出台“稳外贸8条”", "出台《稳外贸8条》"])
    def test_of_articles_is_a_name(self, text):
        assert figures(text) == []
        assert others(text) == [("8条", "name or slogan in quotes")]

    @pytest.mark.parametrize("text", ["“3个”", "「3个」"])
    def test_is_a_figure_where_it_is_all_there_is(self, text):
        assert figures(text, alone=True) == [("3个", 3, "个")]


class TestAChangeFromOneLevelToAnother:
    @pytest.mark.parametrize("opening", ["", "将", "比重", "比重将"])
    def test_is_no_range_wherever_it_stands(self, opening):
        assert figures(f"{opening}由5%至6%") == [("5%", 5, "%"), ("6%", 6, "%")]
        assert len(figures(f"{opening}在5%至6%")) == 1


class TestNumbersJoinedByDashes:
    @pytest.mark.parametrize("name", ["号楼", "个", "户型"])
    def test_are_a_code_that_no_unit_behind_belongs_to(self, name):
        assert others(f"编号3-12-5{name}")[0] == ("3-12-5", "code or telephone number")

    @pytest.mark.parametrize("name", ["万科城", "百花园", "千秋苑"])
    def test_are_a_code_that_no_name_behind_belongs_to(self, name):
        assert others(f"门牌3-12-5{name}")[0] == ("3-12-5", "code or telephone number")

    @pytest.mark.parametrize("text", ["投资3-5千多万。", "3-5千多万", "收入2-3百多万"])
    def test_of_which_the_last_is_an_amount_are_no_code(self, text):
        assert all(why != "code or telephone number" for _words, why in others(text))


class TestARatePerSomething:
    def test_takes_in_its_base_however_much_text_follows(self):
        (mention,) = mentions("每万人8.5张，" + "设施齐全，" * 60)

        assert (mention.text, mention.start, mention.quantity.unit) == ("每万人8.5张", 0, "张/万人")

    def test_may_have_a_base_of_seven_characters(self):
        (mention,) = mentions("每吨二氧化碳当量补贴80元")

        assert (mention.text, mention.quantity.unit, mention.full_span) == ("80元", "元/吨二氧化碳当量", (0, 13))

    @pytest.mark.parametrize("base", ["斤", "亩", "平方米"])
    def test_may_name_its_currency_first(self, base):
        (mention,) = mentions(f"人民币5元每{base}。")

        assert (mention.text, mention.quantity.value, mention.quantity.unit) == (f"5元每{base}", 5, f"元/{base}")


class TestDegrees:
    @pytest.mark.parametrize("text", ["室温26度", "夏季室温26度", "夏季室温达26度", "调节后的室温为26度"])
    def test_of_a_room_are_of_temperature_wherever_they_stand(self, text):
        assert figures(text)[-1] == ("26度", 26, "摄氏度")


class TestAnAmountInBrackets:
    @pytest.mark.parametrize(
        ("text", "figure"),
        [
            ("人均收入（US$1200）", ("US$1200", 1200, "美元")),
            ("总投资（￥5.6亿）", ("￥5.6亿", 560000000, "元")),
            ("| HK$300 |", ("HK$300", 300, "港元")),
        ],
    )
    def test_with_a_currency_sign_is_no_heading(self, text, figure):
        assert figures(text) == [figure]


class TestTenthsWithDecimals:
    def test_have_no_hundredths_behind_them(self):
        assert figures("占三点五成五。")[0] == ("三点五成", Fraction(35, 100), "1")


class TestAUnitThatClosesAList:
    @pytest.mark.parametrize(
        ("text", "first", "unit"),
        [
            ("分别为1.7、2.2亿元。", 170000000, "元"),
            ("分别吸纳1.7和2.2万人。", 17000, "人"),
            ("分别为1.7、2.2元。", Fraction(17, 10), "元"),
        ],
    )
    def test_gives_the_first_figure_its_scale(self, text, first, unit):
        assert figures(text)[0] == ("1.7", first, unit)


class TestAColumnOfNumbers:
    def test_has_no_part_in_the_number_of_a_page(self):
        assert figures("员工总数（人）\n290\n295\n\f12\n") == [("290", 290, "人"), ("295", 295, "人")]


class TestANumeralThatIsNone:
    @pytest.mark.parametrize("text", ["共一十百元。", "三二一百元", "走了两三多年", "新增2多条"])
    def test_is_told_to_be_unread(self, text):
        reading = interpret(as_given(text), default_lexicon())

        assert reading.mentions == []
        assert [rest.unread for rest in reading.rest] == [True]
