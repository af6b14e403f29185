"""Numerals at the edges of the grammar: sums that are out of order, the places of faults, and the fast way for regular ones."""

from __future__ import annotations

from decimal import Decimal

import pytest

from zhmetrics import ParseError, parse_number
from zhmetrics.language import numerals
from zhmetrics.language.numerals import read


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("一亿零55555万", "a scale must be smaller than the one before it"),  # 55555万 is more than 一亿
        ("3亿12345万", "a scale must be smaller than the one before it"),
        ("一亿二千万三千亿", "a scale must be smaller than the one before it"),  # a second 亿 behind 亿 and 万
        ("一亿零二万零三亿", "a scale must be smaller than the one before it"),
        ("零5", "this zero stands for no skipped place"),
        ("零十", "this zero stands for no skipped place"),
        ("十一零", "a scale must be smaller than the one before it"),
        ("五万５三百", "two numbers stand side by side with no scale between them"),
    ],
)
def test_a_sum_whose_parts_do_not_fit_is_refused(text: str, fault: str) -> None:
    with pytest.raises(ParseError) as caught:
        read(text)
    assert caught.value.message == fault


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("三多百", (1, 2)),  # 多 stands before a small scale
        ("一三百多万", (0, 2)),  # the fault stands before 多
        ("二十万零一三", (4, 6)),  # the pair begins behind the zero
        ("-5兆", (2, 3)),  # a sign stands before the number
    ],
)
def test_a_fault_is_told_at_its_own_characters(text: str, span: tuple[int, int]) -> None:
    with pytest.raises(ParseError) as caught:
        parse_number(text)
    assert caught.value.span == span


@pytest.mark.parametrize(
    ("text", "value", "place"),
    [
        ("三亿卅万", 300_300_000, 5),  # 万 multiplies 卅 only
        ("3千卅万", 30_300_000, 5),  # two numbers, one in Arabic digits
    ],
)
def test_a_number_of_several_parts_has_no_scale_word(text: str, value: int, place: int) -> None:
    assert read(text)[:4] == (value, value, "", place)


def test_a_vague_number_of_several_parts_with_arabic_digits_has_no_scale_word() -> None:
    numeral = read("3千5百几十万")
    assert (numeral.low, numeral.high, numeral.scale) == (35_200_000, 36_000_000, "")


def test_two_writings_of_one_number_give_the_same_digits() -> None:
    assert str(read("卅亿").value) == str(read("三十亿").value)
    assert str(read("卅亿").magnitude) == str(read("三十亿").magnitude)


def test_a_number_with_decimal_places_and_no_scale_word_is_its_own_magnitude() -> None:
    assert read("十五点三")[:4] == (Decimal("15.3"), Decimal("15.3"), "", -1)


@pytest.mark.parametrize(("text", "value"), [("三亿零五", 300_000_005), ("3亿5678万", 356_780_000)])
def test_a_regular_sum_is_read_the_fast_way(text: str, value: int) -> None:
    assert numerals._whole(text) == value
    assert read(text).value == value


def test_a_regular_sum_with_a_bare_tail_is_read_the_fast_way() -> None:
    assert numerals._tailed("一万三") == (13_000, 3)
    assert read("一万三").value == 13_000


@pytest.mark.parametrize(("text", "value"), [("二〇一九", 2019), ("兩百五十", 250)])
def test_spelt_digits_and_other_forms_are_read_the_fast_way(
    monkeypatch: pytest.MonkeyPatch, text: str, value: int
) -> None:
    monkeypatch.delattr(numerals, "_parse_signed")
    assert parse_number(text) == value
