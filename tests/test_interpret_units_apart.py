"""Figures whose unit stands apart from them, or is left out: halves behind 个, lists, quotations and words of a clause."""

from __future__ import annotations

from fractions import Fraction

import pytest

import zhmetrics as zm
from scripts import as_given
from zhmetrics.language.lexicon import default_lexicon
from zhmetrics.reading.interpret import interpret


def mentions(text, lexicon=None):
    return interpret(as_given(text), lexicon or default_lexicon()).mentions


def figures(text, lexicon=None):
    """Span, text, value and unit of every figure."""
    return [(m.start, m.end, m.text, m.quantity.value, m.quantity.unit) for m in mentions(text, lexicon)]


def others(text):
    return [
        (text[rest.start : rest.end], rest.why, rest.unread)
        for rest in interpret(as_given(text), default_lexicon()).rest
    ]


class TestADigitBehindTenths:
    def test_is_a_hundredth_written_to_that_place(self):
        (mention,) = mentions("参与率为三成五。")

        assert (mention.text, mention.quantity.value, mention.quantity.place) == ("三成五", Fraction(35, 100), -2)

    def test_is_all_there_is_behind_no_tenths(self):
        assert figures("参与率只有零成五。") == [(5, 8, "零成五", Fraction(5, 100), "1")]


class TestAHalfAndAnExcessBehindAPiece:
    def test_a_half_is_known_to_the_tenth(self):
        (mention,) = mentions("全程3个半小时。")

        assert (mention.text, mention.quantity.value, mention.quantity.unit) == ("3个半小时", Fraction(7, 2), "小时")
        assert mention.quantity.place == -1

    def test_three_months_and_more_are_more_than_three_and_less_than_four(self):
        (mention,) = mentions("历时3个多月。")
        bounds = mention.quantity.bounds

        assert (mention.text, mention.quantity.unit) == ("3个多月", "个月")
        assert (bounds.low, bounds.high, bounds.low_open, bounds.high_open) == (3, 4, True, True)


class TestAScaleWordAlone:
    @pytest.mark.parametrize(("text", "unit"), [("上亿资金到位", "元"), ("过亿游客入园", "人"), ("破亿补贴下达", "元")])
    def test_behind_a_word_of_more_is_an_amount(self, text, unit):
        assert figures(text) == [(1, 2, "亿", 10**8, unit)]


class TestANumberInQuotes:
    @pytest.mark.parametrize("text", ["叫响“力争冲上5000的目标”。", "牢记“奋战300再出发”。"])
    def test_inside_a_slogan_is_part_of_it(self, text):
        (rest,) = others(text)

        assert figures(text) == []
        assert rest[1:] == ("name or slogan in quotes", False)

    @pytest.mark.parametrize("text", ["全市冲上5000的目标”是口号", "全市冲上5000的目标"])
    def test_without_an_opening_mark_is_in_no_slogan(self, text):
        assert others(text) == [("5000", "no unit", True)]


class TestAUnitLeftOutBeforeAnotherWord:
    @pytest.mark.parametrize(
        ("text", "span"),
        [("税2亿多。", (1, 4)), ("受疫情影响，税2亿多。", (7, 10)), ("受疫情影响，税收2亿多。", (8, 11))],
    )
    def test_is_named_by_a_word_of_its_own_clause(self, text, span):
        assert figures(text) == [(*span, "2亿多", 2 * 10**8, "元")]

    def test_is_named_by_no_word_of_the_clause_before(self):
        assert figures("增税，共2亿多。") == [(4, 7, "2亿多", 2 * 10**8, "")]

    @pytest.mark.parametrize("text", ["门牌编为一百五十五。", "书中写到三百六十。"])
    def test_a_number_in_characters_that_nothing_counts_is_no_figure(self, text):
        assert figures(text) == []
        assert others(text) == [(text[4:-1], "no unit", True)]


class TestAUnitThatClosesAList:
    def test_of_two_years_of_the_republic_dates_both(self):
        assert figures("編列111、112年度預算。") == []
        assert [rest[:2] for rest in others("編列111、112年度預算。")] == [("111", "period"), ("112年度", "period")]

    @pytest.mark.parametrize("text", ["共运行了18、19年。", "先后历时22、35年度。"])
    def test_of_two_numbers_too_short_for_a_year_of_the_republic_makes_the_first_no_period(self, text):
        assert "period" not in [why for what, why, _unread in others(text) if what == text[4:6]]

    def test_of_places_counts_both(self):
        assert figures("分别覆盖12、15县。") == [(4, 6, "12", 12, "县"), (7, 10, "15县", 15, "县")]

    def test_is_not_the_one_of_what_follows_the_list(self):
        assert figures("分别提高5.1、6.2%和0.3个百分点。") == [
            (4, 7, "5.1", Fraction("5.1"), "%"),
            (8, 12, "6.2%", Fraction("6.2"), "%"),
            (13, 20, "0.3个百分点", Fraction("0.3"), "百分点"),
        ]


class TestANumberThatGoesOnWithAList:
    @pytest.mark.parametrize("opening", ["", "共", "共有", "分别为"])
    def test_has_the_unit_of_the_figure_before_it_wherever_it_stands(self, opening):
        at = len(opening)

        assert figures(f"{opening}20个、8。") == [(at, at + 3, "20个", 20, "个"), (at + 4, at + 5, "8", 8, "个")]

    @pytest.mark.parametrize("text", ["设点20个、9号楼一处", "设点20个、8X型一种", "设点20个、7的倍数"])
    def test_has_not_where_a_word_follows(self, text):
        assert figures(text)[0] == (2, 5, "20个", 20, "个")
        assert all(start != 6 for start, *_rest in figures(text))

    def test_has_not_where_a_word_stands_between(self):
        assert all(unit != "个" for *_rest, unit in figures("设点20个（镇、8）。")[1:])

    def test_has_not_where_the_mark_is_the_end_of_the_unit(self):
        mine = zm.Lexicon().extend(classifiers=["唱和"])

        assert figures("诗会有3唱和8，", mine) == [(3, 6, "3唱和", 3, "唱和"), (6, 7, "8", 8, "")]
