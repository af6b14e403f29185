"""In: columns of values in hand. Out: that each row gets the verdict that its values alone would get."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

import zhmetrics as zm
from zhmetrics.columns import check_change, check_share, check_total

TENTHS = st.integers(1, 99_999).map(lambda number: f"{number // 10}.{number % 10}")


def verdicts(rows):
    return [row.check.verdict if row.check else row.error for row in rows]


@given(st.lists(st.tuples(TENTHS, TENTHS, TENTHS), min_size=1, max_size=5))
def test_a_row_gets_the_verdict_of_its_own_values(table):
    whole, *parts = zip(*table, strict=True)
    alone = [zm.check_total(f"{a}亿元", [f"{b}亿元", f"{c}亿元"]).verdict for a, b, c in table]

    assert verdicts(check_total(whole, parts, unit="亿元")) == alone


@given(st.lists(st.integers(0, 10**6), min_size=2, max_size=5))
def test_integers_and_decimals_without_a_unit_are_exact(parts):
    columns = [[part] for part in parts]

    assert verdicts(check_total([sum(parts)], columns)) == ["consistent"]
    assert verdicts(check_total([Decimal(sum(parts) + 1)], columns)) == ["inconsistent"]


@pytest.mark.parametrize("nothing", [None, float("nan"), Decimal("NaN"), "", " ", "-", "——"])
def test_a_missing_value_leaves_its_row_without_verdict_or_error(nothing):
    rows = check_total(["10个", nothing, "10个"], [["4个", "4个", "4个"], ["6个", "6个", nothing]])

    assert [(row.check is None, row.error) for row in rows] == [(False, None), (True, None), (True, None)]


@pytest.mark.parametrize(
    ("value", "why"),
    [("很多", "no number"), ("5亩", "亩"), (1.5, "not exact"), (True, "not exact"), (object(), "needed"), (Decimal("Infinity"), "reckoned"), ("7" * 2000 + "个", "more than 1,000 characters")],
)  # fmt: skip
def test_a_value_that_cannot_be_read_costs_its_own_row_only_and_says_why(value, why):
    good, bad = check_total(["10个", "10个"], [["4个", value], ["6个", "6个"]])

    assert good.check.verdict == "consistent"
    assert bad.check is None
    assert why in bad.error


def test_a_string_is_known_to_half_of_its_last_place_and_a_number_to_its_last_digit():
    assert verdicts(check_total(["10.1"], [["4.0"], ["6.0"]])) == ["consistent"]
    assert verdicts(check_total([Decimal("10.1")], [[Decimal("4.0")], [Decimal("6.0")]])) == ["inconsistent"]
    assert verdicts(check_total([Decimal("10.1")], [[Decimal("4.0")], [Decimal("6.0")]], unit="亿元")) == ["consistent"]


def test_digits_are_read_as_tables_write_them():
    assert verdicts(check_total(["1,234.5"], [["1，000.0"], ["２３４.５"]], unit="万元")) == ["consistent"]
    assert verdicts(check_total(["-2.0"], [["3.0"], ["-5.0"]])) == ["consistent"]


def test_a_unit_of_its_own_goes_before_the_unit_of_the_column():
    assert verdicts(check_total(["1.5", "15000万元"], [["1.0", "1"], ["5000万元", "0.5"]], unit="亿元")) == [
        "consistent",
        "consistent",
    ]


@given(st.integers(10, 9999), st.integers(1, 9999))
def test_a_share_as_a_ratio_and_in_its_unit_are_the_same(part, whole):
    hundredths = round(Fraction(part * 10_000, whole))
    percent, ratio = (str(Decimal(hundredths).scaleb(places)) for places in (-2, -4))

    assert verdicts(check_share([part], [whole], [percent], stated_unit="%")) == ["consistent"]
    assert verdicts(check_share([part], [whole], [ratio])) == ["consistent"]


def test_a_share_of_things_without_their_part_is_one_of_some_whole_number():
    assert verdicts(check_share(None, ["28家", "25家", "2800家"], ["52%", "52%", "52%"])) == [
        "inconsistent",
        "consistent",
        "unverifiable",
    ]


@pytest.mark.parametrize(
    ("stated", "unit"),
    [("25", "%"), ("0.25", ""), ("增长25%", ""), (Decimal("0.25"), ""), (Fraction(1, 4), ""), ("20", "亿元")],
)
def test_a_change_is_read_however_it_is_stated(stated, unit):
    assert verdicts(check_change(["80亿元"], ["100亿元"], [stated], stated_unit=unit)) == ["consistent"]


def test_columns_of_other_lengths_are_refused():
    with pytest.raises(ValueError, match="zip"):
        check_total([1, 2], [[1]])
    with pytest.raises(ValueError, match="parts is empty"):
        check_total([1], [])


@pytest.mark.parametrize("unit", ["foo", "pct", "亿元元", "。"])
def test_a_unit_that_is_none_is_told_once_and_not_of_every_row(unit):
    with pytest.raises(zm.UnitError, match=r"^unit="):
        check_total([1, 2], [[1, 2]], unit=unit)
    with pytest.raises(zm.UnitError, match=r"^stated_unit="):
        check_change([1], [2], ["3"], stated_unit=unit)
