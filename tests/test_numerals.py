"""Numerals: every reading and every refusal that the module documents, and what holds for all of them."""

from __future__ import annotations

import decimal
import itertools
import re
import time
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import cn2an
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from zhmetrics.errors import ParseError
from zhmetrics.language import numerals
from zhmetrics.language.lexicon import Lexicon
from zhmetrics.language.numerals import ARABIC, HAN_NUMERAL, exact, parse_number, plain, read, unscaled
from zhmetrics.language.tables import characters

if TYPE_CHECKING:
    from random import Random

DIGITS = "零一二三四五六七八九"
TRADITIONAL = str.maketrans("两万亿点负", "兩萬億點負")
FINANCIAL = str.maketrans("零一二两三四五六七八九十百千万亿", "零壹贰贰叁肆伍陆柒捌玖拾佰仟萬億")
FULL_WIDTH = str.maketrans("0123456789,.%-+", "０１２３４５６７８９，．％－＋")

# What may come in anybody's head to write, and more: the alphabet of numerals, in no order at all.
alphabet = HAN_NUMERAL + "0123456789０１２９,，.．‧・ \u2009点點%％‰成半又分之/-−负+eE×^⁵~至个元兆"


def canonical(number: int, mode: str = "low") -> str:
    """The number as cn2an writes it, with the 零 put back that cn2an 0.5 loses between 亿 and 千 (300009000)."""
    if number >= 10**8 and number // 10**4 % 10**4 == 0 and number % 10**4 >= 1000:
        return f"{canonical(number // 10**8 * 10**8, mode)}零{cn2an.an2cn(number % 10**8, mode)}"
    return cn2an.an2cn(number, mode)


def free_writing(number: int, choices: Random) -> str:
    """One of the many ways to write the number that leave no doubt, made place by place without cn2an."""
    groups = [(power, number // power % 10000) for power in (10**12, 10**8, 10**4, 1)]
    names = {10**12: "兆", 10**8: "亿", 10**4: "万", 1: ""}
    written = ""
    last_place = floor = 99
    for power, group in groups:
        base = len(str(power)) - 1
        if group and choices.random() < 0.3 and power > 1:  # the whole group in Arabic digits
            top = base + len(str(group)) - 1
            zero = written and floor - top > 3
            written += f"{'零' if zero else ''}{group}{names[power]}"
            last_place = floor = base
            continue
        for place in (3, 2, 1, 0):
            digit = group // 10**place % 10
            if not digit:
                continue
            skipped = last_place - (base + place) - 1
            tail_like = place == 0 and skipped > 0
            zero = written and skipped > 0 and (tail_like or floor - (base + place) > 3 or choices.random() < 0.5)
            name = DIGITS[digit]
            if digit == 2 and place > 1 and choices.random() < 0.5:
                name = "两"
            if digit == 1 and place == 1 and (not written or zero):
                name = choices.choice(["", "一"])
            written += f"{'零' if zero else ''}{name}{['', '十', '百', '千'][place]}"
            last_place = floor = base + place
        if group:
            written += names[power]
            floor = base
    return written


def refusal(reader, text: str) -> ParseError | None:
    """The error that a reader raises, if it does."""
    try:
        reader(text)
    except ParseError as error:
        return error
    return None


class TestWholeNumbers:
    @given(st.integers(0, 10**16 - 1))
    @example(300009000)
    @example(100000000)
    def test_canonical_numerals_below_ten_to_the_sixteenth_are_read_as_cn2an_wrote_them(self, number):
        text = canonical(number)

        assert parse_number(text) == read(text).value == number == cn2an.cn2an(text, "strict")

    @given(st.integers(1, 10**16 - 1))
    def test_traditional_and_financial_characters_mean_the_same(self, number):
        text = canonical(number)

        assert parse_number(text.translate(TRADITIONAL)) == parse_number(text.translate(FINANCIAL)) == number

    @given(st.integers(1, 10**16 - 1))
    def test_financial_numerals_are_read_as_cn2an_wrote_them(self, number):
        assert parse_number(canonical(number, "up")) == number

    @given(st.integers(1, 10**16 - 1), st.randoms(use_true_random=False))
    def test_arabic_groups_and_zeros_left_out_do_not_change_the_value(self, number, choices):
        text = free_writing(number, choices)

        assert read(text).value == number, text

    @given(st.integers(0, 10**40))
    def test_digits_are_read_one_by_one(self, number):
        digits = str(number)
        if len(digits) > 2:
            assert parse_number(digits.translate(str.maketrans("0123456789", DIGITS))) == number
            assert parse_number(digits.translate(str.maketrans("0123456789", "〇一二三四五六七八九"))) == number
        assert parse_number(digits) == parse_number(digits.translate(FULL_WIDTH)) == number

    def test_every_number_up_to_twenty_thousand_is_read(self):
        assert all(parse_number(canonical(n)) == n for n in range(20_001))

    @pytest.mark.slow
    def test_every_number_up_to_a_million_is_read(self):
        assert all(parse_number(canonical(n)) == n for n in range(1_000_001))


class TestDecimals:
    @given(st.decimals(0, 10**15, allow_nan=False, allow_infinity=False, places=4))
    def test_a_number_in_arabic_digits_is_what_decimal_reads_with_its_written_zeros(self, number):
        text = format(number, "f")

        assert str(parse_number(text)) == str(Decimal(text))
        assert parse_number(format(number, ",f")) == number
        assert parse_number(format(number, ",f").translate(FULL_WIDTH)) == number
        assert read(text).place == -4

    @given(
        st.decimals(0, 10**6, allow_nan=False, allow_infinity=False, places=2),
        st.sampled_from([("万", 4), ("亿", 8), ("万亿", 12), ("千万", 7), ("百", 2), ("億", 8), ("仟萬", 7)]),
    )
    def test_a_scale_word_shifts_the_value_and_its_last_place_exactly(self, number, scale):
        word, exponent = scale
        numeral = read(f"{number}{word}")

        assert numeral.value == Fraction(number) * 10**exponent
        assert numeral.magnitude == number
        assert numeral.place == exponent - 2
        assert unscaled(numeral.value, numeral.scale) == number
        assert parse_number(f"{number}{word}") == numeral.value

    @given(
        st.integers(0, 10**9), st.from_regex(r"[零一二三四五六七八九]{1,8}", fullmatch=True), st.sampled_from("点點")
    )
    def test_chinese_decimals_are_a_whole_number_and_digits_read_one_by_one(self, whole, decimals, point):
        digits = "".join(str(DIGITS.index(han)) for han in decimals)

        assert parse_number(f"{canonical(whole)}{point}{decimals}") == Decimal(f"{whole}.{digits}")
        assert read(f"{canonical(whole)}{point}{decimals}").place == -len(decimals)


class TestReadings:
    @pytest.mark.parametrize(
        ("text", "value", "magnitude", "scale", "place"),
        [
            ("0", "0", "0", "", 0),
            ("36800", "36800", "36800", "", 0),
            ("0950", "950", "950", "", 0),
            ("3.50", "3.50", "3.50", "", -2),
            ("1,234,567.8", "1234567.8", "1234567.8", "", -1),
            ("１２，３４５．６", "12345.6", "12345.6", "", -1),
            ("1，234", "1234", "1234", "", 0),
            ("12\u2009345", "12345", "12345", "", 0),
            ("1.28亿", "128000000", "1.28", "亿", 6),
            ("184.45億", "18445000000", "184.45", "亿", 6),
            ("300万", "3000000", "300", "万", 4),
            ("１２．５萬", "125000", "12.5", "万", 3),
            ("3.7万亿", "3700000000000", "3.7", "万亿", 11),
            ("3千万", "30000000", "3", "千万", 7),
            ("5百", "500", "5", "百", 2),
            ("2千亿", "200000000000", "2", "千亿", 11),
            ("2千3百万", "23000000", "23000000", "", 6),
            ("2億0,950萬6千", "209506000", "209506000", "", 3),
            ("1亿2千万", "120000000", "120000000", "", 7),
            ("1万0500", "10500", "10500", "", 0),
            ("3万5", "35000", "35000", "", 3),
            ("1兆2345億", "1234500000000", "1234500000000", "", 8),
            ("三兆", "3000000000000", "3", "兆", 12),
            ("1.2e5", "120000", "120000", "", 4),
            ("1.2E+05", "120000", "120000", "", 4),
            ("1.2e-3", "0.0012", "0.0012", "", -4),
            ("1.2×10^5", "120000", "120000", "", 4),
            ("1.20×10⁵", "120000", "120000", "", 3),
            ("3×10⁻²", "0.03", "0.03", "", -2),
        ],
    )
    def test_numerals_with_arabic_digits(self, text, value, magnitude, scale, place):
        assert read(text) == (Decimal(value), Decimal(magnitude), scale, place, None, None, False, False, False)

    @pytest.mark.parametrize(
        ("text", "value", "magnitude", "scale", "place"),
        [
            ("〇", "0", "0", "", 0),
            ("两", "2", "2", "", 0),
            ("十", "10", "10", "", 1),
            ("十五", "15", "15", "", 0),
            ("廿", "20", "20", "", 1),
            ("廿五", "25", "25", "", 0),
            ("卅万", "300000", "30", "万", 5),
            ("卌二", "42", "42", "", 0),
            ("一百十五", "115", "115", "", 0),
            ("三百五十", "350", "350", "", 1),
            ("三千", "3000", "3000", "", 3),
            ("一千五十", "1050", "1050", "", 1),
            ("一万三百", "10300", "10300", "", 2),
            ("十万零七千", "107000", "107000", "", 3),
            ("三千五百万", "35000000", "3500", "万", 6),
            ("五十亿", "5000000000", "50", "亿", 9),
            ("三万亿", "3000000000000", "3", "万亿", 12),
            ("三万五千亿", "3500000000000", "35000", "亿", 11),
            ("一亿零五百万", "105000000", "105000000", "", 6),
            ("六万万", "600000000", "6", "亿", 8),
            ("五千萬萬", "500000000000", "5000", "亿", 11),
            ("一万万五千万", "150000000", "150000000", "", 7),
            ("6万万", "600000000", "6", "亿", 8),
            ("壹亿贰仟萬", "120000000", "120000000", "", 7),
            ("參佰伍拾陸", "356", "356", "", 0),
            ("二〇〇万", "2000000", "200", "万", 4),
            ("百亿", "10000000000", "100", "亿", 10),
            ("千万", "10000000", "1000", "万", 7),
            ("万", "10000", "1", "万", 4),
            ("亿", "100000000", "1", "亿", 8),
            ("万亿", "1000000000000", "1", "万亿", 12),
            ("百", "100", "100", "", 2),
        ],
    )
    def test_numerals_in_chinese_digits(self, text, value, magnitude, scale, place):
        assert read(text) == (Decimal(value), Decimal(magnitude), scale, place, None, None, False, False, False)

    @pytest.mark.parametrize(
        ("text", "value", "place"),
        [
            ("一万三", 13000, 3),
            ("一百五", 150, 1),
            ("三千五", 3500, 2),
            ("一万二千五", 12500, 2),
            ("一亿二", 120000000, 7),
            ("三十万五", 305000, 3),
        ],
    )
    def test_a_bare_tail_takes_the_next_place_down(self, text, value, place):
        assert read(text) == (value, value, "", place, None, None, False, False, False)

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("二〇一九", "2019"),
            ("二○一九", "2019"),
            ("二０一九", "2019"),
            ("一九四九", "1949"),
            ("三四五", "345"),
            ("一〇", "10"),
            ("〇五", "5"),
            ("贰零贰壹", "2021"),
            ("一六‧四", "16.4"),
            ("一六・四", "16.4"),
            ("三六点五", "36.5"),
        ],
    )
    def test_digits_in_a_row_are_read_one_by_one(self, text, value):
        assert str(read(text).value) == value
        assert parse_number(text) == Decimal(value)

    @pytest.mark.parametrize(
        ("text", "value", "scale"),
        [
            ("一点五", "1.5", ""),
            ("零點二五", "0.25", ""),
            ("十五点三", "15.3", ""),
            ("一百二十点〇五", "120.05", ""),
            ("二点五亿", "250000000", "亿"),
            ("两点五亿", "250000000", "亿"),
            ("一点五千万", "15000000", "千万"),
            ("一六‧四億", "1640000000", "亿"),
        ],
    )
    def test_chinese_decimals(self, text, value, scale):
        assert read(text).value == Decimal(value)
        assert read(text).scale == scale

    @pytest.mark.parametrize(
        ("text", "low", "high", "scale"),
        [
            ("四五", 4, 5, ""),
            ("两三", 2, 3, ""),
            ("一两", 1, 2, ""),
            ("三五百", 300, 500, ""),
            ("五六百", 500, 600, ""),
            ("兩三千", 2000, 3000, ""),
            ("十七八", 17, 18, ""),
            ("二十二三", 22, 23, ""),
            ("三四十", 30, 40, ""),
            ("两三十", 20, 30, ""),
            ("一百二三十", 120, 130, ""),
            ("一百零七八", 107, 108, ""),
            ("七八万", 70000, 80000, "万"),
            ("十七八万", 170000, 180000, "万"),
            ("三千五六百万", 35000000, 36000000, "万"),
            ("三四万亿", 3 * 10**12, 4 * 10**12, "万亿"),
        ],
    )
    def test_two_neighbours_are_a_range_with_both_ends(self, text, low, high, scale):
        numeral = read(text)

        assert (numeral.value, numeral.magnitude, numeral.scale) == (None, None, scale)
        assert numeral[4:] == (low, high, False, False, False)

    @pytest.mark.parametrize(
        ("text", "low", "high"),
        [
            ("几", 2, 10),
            ("幾", 2, 10),
            ("几十", 20, 100),
            ("几百", 200, 1000),
            ("几百万", 2 * 10**6, 10**7),
            ("几千万亿", 2 * 10**15, 10**16),
            ("数十", 20, 100),
            ("數百", 200, 1000),
            ("数十亿", 2 * 10**9, 10**10),
            ("一百几十", 120, 200),
            ("一万几千", 12000, 20000),
        ],
    )
    def test_few_before_a_scale_is_two_and_more_but_not_ten(self, text, low, high):
        numeral = read(text)

        assert numeral.value is None
        assert numeral[4:] == (low, high, False, True, False)

    @pytest.mark.parametrize(
        ("text", "low", "high"),
        [
            ("十几", 10, 20),
            ("二十几", 20, 30),
            ("廿几", 20, 30),
            ("十几万", 100000, 200000),
            ("三十几亿", 30 * 10**8, 40 * 10**8),
            ("一百零几", 100, 110),
            ("30几", 30, 40),
            ("120几万", 1200000, 1300000),
        ],
    )
    def test_few_behind_ten_is_anything_up_to_the_next_ten(self, text, low, high):
        numeral = read(text)

        assert numeral.value is None
        assert numeral[4:] == (low, high, True, True, False)

    @pytest.mark.parametrize(
        ("text", "value", "high", "scale"),
        [
            ("30多", 30, 40, ""),
            ("10余", 10, 20, ""),
            ("1300余", 1300, 1400, ""),
            ("1,300餘", 1300, 1400, ""),
            ("36多", 36, 37, ""),
            ("4万多", 40000, 50000, "万"),
            ("30多万", 300000, 400000, "万"),
            ("1.5亿多", 150000000, 160000000, "亿"),
            ("2万多亿", 2 * 10**12, 3 * 10**12, "万亿"),
            ("十多", 10, 20, ""),
            ("二十余万", 200000, 300000, "万"),
            ("一百多万", 10**6, 2 * 10**6, "万"),
            ("三千二百多万", 32 * 10**6, 33 * 10**6, "万"),
            ("一亿二千多万", 12 * 10**7, 13 * 10**7, ""),
            ("十多万亿", 10**13, 2 * 10**13, "万亿"),
            ("百余亿", 10**10, 2 * 10**10, "亿"),
            ("千余", 1000, 2000, ""),
            ("万余", 10000, 20000, "万"),
        ],
    )
    def test_more_opens_the_number_up_to_one_unit_of_its_last_digit(self, text, value, high, scale):
        numeral = read(text)

        assert (numeral.value, numeral.scale) == (value, scale)
        assert numeral[4:] == (value, high, True, True, True)


class TestRefusals:
    @pytest.mark.parametrize(
        ("text", "wrong", "message"),
        [
            ("", "", "nothing to read"),
            ("三百五六", "五六", "ambiguous"),
            ("一千五万", "五", "ambiguous"),
            ("一万五亿", "五", "ambiguous"),
            ("三亿九千", "千", "ambiguous"),
            ("1亿2000", "2000", "ambiguous"),
            ("一亿五万", "五", "ambiguous"),
            ("一万亿二", "二", "ambiguous"),
            ("一百几", "几", "ambiguous"),
            ("十百", "百", "without a number"),
            ("万十", "万", "without a number"),
            ("三万十五", "十", "without a number"),
            ("三亿十", "十", "without a number"),
            ("百五", "百", "without a number"),
            ("千五百", "千", "without a number"),
            ("一百千", "千", "without a number"),
            ("三百二千", "千", "smaller"),
            ("二十三十", "十", "smaller"),
            ("三万二万", "万", "smaller"),
            ("三十亿二亿", "二", "smaller"),
            ("一万三兆", "兆", "smaller"),
            ("三万万万", "万", "multiplied"),
            ("一万万亿", "亿", "multiplied"),
            ("一亿亿", "亿", "multiplied"),
            ("亿亿", "亿", "without a number"),
            ("1亿亿", "亿", "multiplied"),
            ("三百零二十", "零", "no skipped place"),
            ("一亿零五千万", "零", "no skipped place"),
            ("一百零", "零", "no skipped place"),
            ("一百零零五", "零五", "no skipped place"),
            ("一一", "一一", "neighbours"),
            ("二五", "二五", "neighbours"),
            ("九八", "九八", "neighbours"),
            ("三两", "三两", "neighbours"),
            ("十两", "两", "weight"),
            ("一百零两", "两", "weight"),
            ("十一两", "两", "weight"),
            ("两十", "两", "weight"),
            ("12三", "三", "side by side"),
            ("一两三", "一两三", "side by side"),
            ("12百三", "百", "single digit"),
            ("一二三百", "百", "single digit"),
            ("3.5千2百", "3.5", "one scale word"),
            ("1.2.3", "1.2", "one scale word"),
            ("1,23,4", ",", "groups of exactly three"),
            ("1,2345", ",", "groups of exactly three"),
            ("12,345，678", "，", "groups of exactly three"),
            ("1.2e1000", "1000", "power of ten"),
            ("几百几十", "几", "vague"),
            ("三四百五六十", "五六", "vague"),
            ("数", "数", "start"),
            ("十数", "数", "start"),
            ("多", "多", "多 and 余"),
            ("5多", "多", "多 and 余"),
            ("一万三多", "多", "多 and 余"),
            ("几十多", "多", "多 and 余"),
            ("三百多五十", "多", "多 and 余"),
            ("30多余", "多", "多 and 余"),
            ("五万多亿万", "万", "multiplied"),
            ("三点五万百", "万百", "smaller"),
            ("百点五", "百", "whole number"),
            ("三万点五亿", "三万", "whole number"),
            ("一点", "点", "no part"),
            ("零点几", "点", "no part"),
            ("3点5", "点", "no part"),
            ("负五", "负", "no part"),
            ("30多元", "元", "no part"),
            ("12 345", " ", "no part"),
            ("٣", "٣", "not read here"),
            ("5²", "²", "not read here"),
            ("½", "½", "not read here"),
            ("1.2×105", "×", "no part"),
        ],
    )
    def test_what_the_grammar_does_not_derive_is_refused_with_the_place_and_a_hint(self, text, wrong, message):
        with pytest.raises(ParseError, match=message) as caught:
            read(text)

        start, end = caught.value.span
        assert text[start:end] == wrong
        assert caught.value.source == text
        assert caught.value.hint

    @pytest.mark.parametrize("text", ["一" * 16 + "亿零五百万", "1234567890123456亿5千万"])
    def test_a_part_of_a_sum_longer_than_any_amount_is_refused(self, text):
        with pytest.raises(ParseError, match="at most 15 digits"):
            read(text)


class TestParseNumber:
    @pytest.mark.parametrize(
        ("text", "number"),
        [
            (" 12 ", "12"),
            ("\u30001.28亿\n", "128000000"),
            ("-3.5", "-3.5"),
            ("−3.5", "-3.5"),
            ("－３", "-3"),
            ("﹣3", "-3"),
            ("+3", "3"),
            ("＋3", "3"),
            ("负五", "-5"),
            ("負三點五", "-3.5"),
            ("负一万三", "-13000"),
            ("-五", "-5"),
            ("15.6%", "0.156"),
            ("-15.6%", "-0.156"),
            ("１５％", "0.15"),
            ("十五%", "0.15"),
            ("5‰", "0.005"),
            ("3‱", "0.0003"),
            ("百分之十五点三", "0.153"),
            ("百分之15.3", "0.153"),
            ("百分之百", "1"),
            ("百分之一百二十", "1.2"),
            ("百分之负二", "-0.02"),
            ("负百分之二", "-0.02"),
            ("千分之五", "0.005"),
            ("万分之三", "0.0003"),
            ("十万分之8.5", "0.000085"),
            ("四分之三", "0.75"),
            ("3/4", "0.75"),
            ("３／４", "0.75"),
            ("二又二分之一", "2.5"),
            ("5又1/2", "5.5"),
            ("七成", "0.7"),
            ("7成", "0.7"),
            ("三成五", "0.35"),
            ("七成半", "0.75"),
            ("十成", "1"),
            ("半", "0.5"),
            ("一半", "0.5"),
            ("1兆2000亿", "1200000000000"),
        ],
    )
    def test_terminating_numbers_are_decimals(self, text, number):
        parsed = parse_number(text)

        assert parsed == Decimal(number)
        assert type(parsed) is Decimal

    @pytest.mark.parametrize(
        ("text", "number"),
        [
            ("三分之一", Fraction(1, 3)),
            ("1/3", Fraction(1, 3)),
            ("-1/3", Fraction(-1, 3)),
            ("七分之负二", Fraction(-2, 7)),
            ("五又三分之一", Fraction(16, 3)),
            ("5又1/3", Fraction(16, 3)),
            ("负五又三分之一", Fraction(-16, 3)),
        ],
    )
    def test_numbers_whose_digits_would_not_end_are_fractions(self, text, number):
        parsed = parse_number(text)

        assert parsed == number
        assert type(parsed) is Fraction

    @pytest.mark.parametrize("text", ["十几", "四五", "30多", "几十万", "七八成", "百分之十几", "三成多"])
    def test_vague_figures_are_refused_with_a_hint_at_parse_quantity(self, text):
        with pytest.raises(ParseError) as caught:
            parse_number(text)

        assert "parse_quantity" in caught.value.hint or "多" in caught.value.message

    @pytest.mark.parametrize("text", ["5-10", "5－10亿", "三至五", "10~20", "5个", "1.5亿元", "15个百分点", "三点五米"])
    def test_ranges_and_units_are_refused_with_a_hint_at_parse_quantity(self, text):
        with pytest.raises(ParseError) as caught:
            parse_number(text)

        assert "parse_quantity" in caught.value.hint

    @pytest.mark.parametrize(
        ("text", "span", "message"),
        [
            ("   ", (3, 3), "nothing to read"),
            (" 5x ", (2, 3), "no part"),
            ("1/0", (2, 3), "divided by zero"),
            ("零分之一", (0, 1), "divided by zero"),
            ("三分之一点五", (3, 6), "whole numbers"),
            ("五又三分之四", (5, 6), "below one"),
            ("一又二分之负一", (5, 7), "below one"),
            ("1兆", (1, 2), "ambiguous"),
            ("千兆", (1, 2), "ambiguous"),
            ("--5", (1, 2), "no part"),
            ("负负五", (1, 2), "no part"),
            ("1.28 亿", (4, 5), "no part"),
            ("三成零", (0, 3), "one digit or 半"),
            ("%", (0, 0), "nothing to read"),
            ("百分之", (1, 2), "no part"),
            ("百分之十百", (4, 5), "without a number"),
        ],
    )
    def test_the_span_of_an_error_counts_from_the_start_of_the_string(self, text, span, message):
        with pytest.raises(ParseError, match=message) as caught:
            parse_number(text)

        assert caught.value.span == span
        assert caught.value.source == text

    @pytest.mark.parametrize("value", [None, 5, 1.5, b"5", Decimal(5), ["5"]])
    def test_what_is_no_string_raises_a_type_error_that_names_its_type(self, value):
        with pytest.raises(TypeError, match=type(value).__name__):
            parse_number(value)

    @given(st.text(alphabet, max_size=12))
    @example("几几")
    @example("0两")
    @example("两0万")
    @example("0几")
    @example("多万")
    @example("廿廿")
    @example("1" * 5000 + "分之一")
    @example("1e" + "9" * 5000)
    def test_any_string_of_numeral_characters_is_read_or_refused_in_place(self, text):
        for reader in (read, parse_number):
            error = refusal(reader, text)
            if error:
                start, end = error.span
                assert 0 <= start <= end <= len(text)
                assert error.source == text
                assert error.hint

    @given(st.text(st.characters(codec=None)))
    def test_any_string_at_all_is_read_or_refused(self, text):
        for reader in (read, parse_number):
            refusal(reader, text)

    @given(st.text(alphabet, max_size=8))
    def test_what_is_one_definite_numeral_is_the_same_number(self, text):
        if refusal(read, text):
            return
        numeral = read(text)
        if numeral.value is None or numeral.above or "兆" in text:
            return
        assert parse_number(text) == numeral.value
        assert unscaled(numeral.value, numeral.scale) == numeral.magnitude


class TestExactness:
    @pytest.mark.parametrize(
        "text",
        [
            "1234.5678亿",
            "一千二百三十四万五千六百七十八",
            "-12345.678",
            "百分之十二点三四五",
            "12345/16",
            "1234多亿",
            "三成五",
        ],
    )
    def test_the_callers_decimal_context_changes_nothing(self, text):
        def everything():
            if refusal(read, text):
                return parse_number(text), plain(parse_number(text))
            numeral = read(text)
            if numeral.above:
                return numeral
            assert numeral.value is not None
            return numeral, parse_number(text), plain(numeral.value), unscaled(numeral.value, "亿")

        usual = everything()
        with decimal.localcontext() as context:
            context.prec = 2
            context.Emax = 3
            context.traps[decimal.Inexact] = True
            tight = everything()

        assert repr(tight) == repr(usual)

    @given(st.fractions())
    def test_exact_is_the_same_number_and_a_decimal_only_where_the_digits_end(self, number):
        result = exact(number)

        assert result == number
        denominator = number.denominator
        for prime in (2, 5):
            while denominator % prime == 0:
                denominator //= prime
        assert isinstance(result, Decimal) == (denominator == 1)

    @given(st.integers())
    def test_exact_keeps_whole_numbers(self, number):
        assert exact(number) == number
        assert type(exact(number)) is Decimal

    @given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30))
    def test_plain_digits_read_back_as_the_same_number(self, number):
        written = plain(number)

        assert re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", written)
        assert Decimal(written) == number

    @pytest.mark.parametrize(
        ("number", "written"),
        [
            (None, None),
            (5, "5"),
            (Decimal("1.2805E+10"), "12805000000"),
            (Decimal("66.60"), "66.60"),
            (Decimal("-2.3"), "-2.3"),
            (Fraction(1, 3), "1/3"),
            (Fraction(1, 4), "0.25"),
            (Fraction(10**5000 + 1, 3), f"1{'0' * 4999}1/3"),
        ],
    )
    def test_plain_writes_no_exponent(self, number, written):
        assert plain(number) == written


class TestLinearity:
    @pytest.mark.parametrize(
        "pattern",
        [
            "1", "0", "一", "零", "1,234,", "234,", "１２３，", "1\u2009234\u2009", "一万", "千", "万亿", "几", "多", "两", "数",
            "1万", "1.", "1点", "〇点", "廿", "百分之", "1/", "五又", "成", "%", "-", " ", "×10", "e1", "0几", "10几", "负", "个",
        ],
    )  # fmt: skip
    def test_a_hundred_thousand_characters_take_no_more_than_a_moment(self, pattern):
        text = (pattern * 100_000)[:100_000]
        start = time.process_time()
        for variant in (text, f"5{text}", f"{text}5", f"{text}亿"):
            for reader in (read, parse_number):
                refusal(reader, variant)

        assert time.process_time() - start < 1

    def test_a_sum_that_goes_on_and_on_is_refused_where_the_longest_one_ends(self):
        with pytest.raises(ParseError, match="as long as this") as caught:
            read("一万" * 51)

        assert caught.value.span == (100, 102)

    def test_long_digit_strings_are_read_to_the_last_digit(self):
        digits = "7" * 100_000

        assert parse_number(digits) == parse_number("七" * 100_000)
        assert plain(parse_number(f"{digits}.{digits}%")) == f"{digits[:-2]}.{'7' * 100_002}"

    def test_a_search_for_arabic_numbers_in_a_long_list_is_linear(self):
        text = "234," * 50_000 + "1"
        start = time.process_time()
        found = re.findall(ARABIC, text)

        assert time.process_time() - start < 2
        assert len(found) == 50_001


class TestArabic:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("1,234,567.8元", ["1,234,567.8"]),
            ("１２，３４５．６", ["１２，３４５．６"]),
            ("占1/10，438名", ["1", "10", "438"]),
            ("3，5和7", ["3", "5", "7"]),
            ("1,2345", ["1", "2345"]),
            ("12,345,67", ["12", "345", "67"]),
            ("2021,300", ["2021", "300"]),
            ("98\u2009235.5", ["98\u2009235.5"]),
            ("16‧4%", ["16‧4"]),
            ("5.", ["5"]),
            ("007", ["007"]),
        ],
    )
    def test_the_pattern_finds_the_longest_well_formed_number(self, text, found):
        assert re.findall(ARABIC, text) == found

    @given(st.text("0123456789０９,，.．‧\u2009", max_size=14))
    def test_whatever_the_pattern_finds_is_read(self, text):
        for found in re.findall(ARABIC, text):
            assert read(found).value is not None


class TestGrammar:
    """The fast way for regular numerals and the walk that checks all others are one grammar."""

    @staticmethod
    def by_walk(text):
        return numerals._read_sum(text)

    @pytest.mark.parametrize("length", [1, 2, 3, 4, pytest.param(5, marks=pytest.mark.slow)])
    def test_the_fast_way_accepts_nothing_that_the_walk_refuses_and_gives_the_same(self, length):
        for characters_ in itertools.product("零一两三十百千万亿", repeat=length):
            text = "".join(characters_)
            if numerals._regular_numeral(text):
                assert read(text) == self.by_walk(text), text
                assert parse_number(text) == self.by_walk(text).value, text

    @given(st.text("零一二两三九十百千万亿", min_size=1, max_size=16))
    def test_the_fast_way_and_the_walk_agree_on_long_numerals(self, text):
        if numerals._regular_numeral(text):
            assert read(text) == self.by_walk(text)

    @pytest.mark.parametrize("length", [2, 3, 4])
    def test_the_fast_way_and_the_walk_agree_on_numerals_in_both_kinds_of_digits(self, length):
        for characters_ in itertools.product("1250零三十百千万亿", repeat=length):
            text = "".join(characters_)
            if numerals._regular_numeral(text):
                assert parse_number(text) == self.by_walk(text).value, text

    @given(st.text("12305零一三十百千万亿", min_size=1, max_size=16))
    def test_the_fast_way_and_the_walk_agree_on_long_numerals_in_both_kinds_of_digits(self, text):
        if numerals._regular_numeral(text):
            assert parse_number(text) == self.by_walk(text).value
            assert read(text).place == self.by_walk(text).place

    @given(st.integers(1, 10**16 - 1))
    def test_canonical_numerals_take_the_fast_way(self, number):
        assert numerals._whole(canonical(number)) == number

    @given(st.integers(1, 10**16 - 1))
    def test_the_walk_reads_canonical_numerals_too(self, number):
        assert self.by_walk(canonical(number)).value == number

    @pytest.mark.parametrize("character", sorted(set(characters.HAN_NUMERAL)))
    def test_every_character_of_the_tables_is_part_of_some_numeral(self, character):
        writings = [
            f"{before}{character}{after}" for before in ("", "三", "三十", "一千") for after in ("", "十", "百")
        ]

        assert not all(refusal(read, text) for text in writings)


def test_a_fraction_before_a_scale_word_stays_exact():
    assert unscaled(Fraction(2000, 3), "万") == Fraction(1, 15)
    assert unscaled(Fraction(2000, 3), "") == Fraction(2000, 3)


def test_numerals_are_the_same_in_every_lexicon():
    mine = Lexicon().extend(names={"三点半": "a programme"})

    assert parse_number("三点五", lexicon=mine) == parse_number("三点五")
