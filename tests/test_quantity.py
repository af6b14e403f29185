"""Quantities: equal by meaning, immutable, exact, and at home in sets, pickles and format strings."""

from __future__ import annotations

import copy
import decimal
import pickle
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import zhmetrics as zm

SCALES = {"": 0, "万": 4, "亿": 8}
UNITS = ("元", "美元", "亩", "公顷", "平方公里", "吨", "公斤", "户", "人次", "千瓦时")
TONES = ("", "近", "约", "超", "不少于", "不超过")

digits = st.decimals(min_value=Decimal("0.01"), max_value=99999, places=2, allow_nan=False, allow_infinity=False)
writings = st.tuples(st.sampled_from(TONES), digits.map(str), st.sampled_from(tuple(SCALES)), st.sampled_from(UNITS))
quantities = writings.map(lambda parts: zm.parse_quantity("".join(parts)))


class TestReading:
    @given(writings)
    def test_number_scale_and_unit_come_back_exactly(self, parts):
        _, number, scale, unit = parts
        quantity = zm.parse_quantity("".join(parts))

        assert quantity.value == Fraction(number) * 10 ** SCALES[scale]
        assert quantity.unit == unit
        assert (quantity.magnitude, quantity.scale) == (Decimal(number), scale)

    @given(quantities)
    def test_reading_what_a_plain_quantity_prints_gives_the_same_amount(self, quantity):
        assert zm.parse_quantity(str(quantity)).same_amount(quantity)

    @given(writings, st.integers(1, 40))
    def test_the_decimal_context_of_the_caller_changes_nothing(self, parts, precision):
        text = "".join(parts)
        free = zm.parse_quantity(text)
        with decimal.localcontext() as context:
            context.prec = precision
            bound = zm.parse_quantity(text)

            assert bound == free
            assert hash(bound) == hash(free)
            assert bound.interval == free.interval
            assert bound.magnitude.as_tuple() == free.magnitude.as_tuple()
            assert bound.to_dict() == free.to_dict()
            assert str(bound) == str(free)

    def test_a_precision_of_two_digits_does_not_round_a_conversion(self):
        with decimal.localcontext() as context:
            context.prec = 2

            assert zm.convert("184.45亿元", "万元").magnitude == 1_844_500
            assert zm.convert("4.5平方公里", "亩").magnitude == 6750

    def test_the_caller_finds_the_decimal_context_as_it_was(self):
        before = decimal.getcontext().copy()
        zm.extract("2021年完成投资184.45亿元，增长三分之一，约合6.5亩。").to_json()
        zm.convert("1亩", "平方米").to_chinese()
        after = decimal.getcontext()

        assert (before.prec, before.rounding, before.traps) == (after.prec, after.rounding, after.traps)


class TestEquality:
    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("1.28亿元", "12800万元"),
            ("1.28亿元", "1.280亿元"),
            ("1.28亿元", "一亿二千八百万元"),
            ("1.28亿元", "１．２８億圓"),
            ("3公里", "3km"),
            ("5㎡", "5平方米"),
            ("近3亿元", "将近30000万元"),
            ("5-10亿元", "5亿元至10亿元"),
        ],
    )
    def test_two_ways_to_write_one_meaning_are_equal_and_hash_alike(self, one, other):
        a, b = zm.parse_quantity(one), zm.parse_quantity(other)

        assert a == b
        assert hash(a) == hash(b)
        assert len({a, b}) == 1

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("1.28亿元", "1.28亿美元"),
            ("1.28亿元", "近1.28亿元"),
            ("5%", "5个百分点"),
            ("5%", "0.05倍"),
            ("30家", "30多家"),
            ("30户", "30人"),
            ("2公顷", "30亩"),
            ("5-10亿元", "5-11亿元"),
        ],
    )
    def test_two_meanings_are_not_equal(self, one, other):
        assert zm.parse_quantity(one) != zm.parse_quantity(other)

    def test_a_quantity_is_no_number_and_no_string(self):
        assert zm.parse_quantity("5个") != 5
        assert zm.parse_quantity("5个") != "5个"

    @given(quantities, quantities)
    def test_equal_quantities_hash_alike(self, a, b):
        assert a != b or hash(a) == hash(b)

    @given(quantities)
    def test_copies_and_pickles_of_every_protocol_are_equal(self, quantity):
        for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
            again = pickle.loads(pickle.dumps(quantity, protocol))

            assert again == quantity
            assert (again.scale, again.interval, str(again)) == (quantity.scale, quantity.interval, str(quantity))
        assert copy.deepcopy(quantity) == quantity

    @pytest.mark.parametrize("text", ["5-10亿元", "30多家", "十几个", "三分之一", "2℃"])
    def test_ranges_and_fractions_survive_pickling(self, text):
        quantity = zm.parse_quantity(text)

        assert pickle.loads(pickle.dumps(quantity)) == quantity


class TestImmutability:
    @pytest.mark.parametrize(
        "name", [field.name for field in attrs.fields(zm.Quantity) if not field.name.startswith("_")]
    )
    def test_no_attribute_can_be_set(self, name):
        quantity = zm.parse_quantity("1.28亿元")

        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(quantity, name, None)

    def test_no_attribute_can_be_added_or_deleted(self):
        quantity = zm.parse_quantity("1.28亿元")

        with pytest.raises(AttributeError):
            quantity.note = "mine"
        with pytest.raises(AttributeError):
            del quantity.unit


class TestWriting:
    @pytest.mark.parametrize(
        ("text", "written", "shown"),
        [
            ("1.28亿元", "1.28亿元", "<Quantity money 128000000 元>"),
            ("1.50万吨", "1.50万吨", "<Quantity mass 15000 吨>"),
            ("近3亿元", "3亿元", "<Quantity money 300000000 元 below>"),
            ("30多家", "30多家", "<Quantity count 30 家 low=30 high=40 above>"),
            ("5-10亿元", "5-10亿元", "<Quantity money None 元 low=500000000 high=1000000000>"),
            ("三分之一", "1/3", "<Quantity fraction 1/3 1>"),
            ("92.02%", "92.02%", "<Quantity percent 92.02 %>"),
        ],
    )
    def test_str_is_the_amount_in_digits_and_repr_all_it_means(self, text, written, shown):
        quantity = zm.parse_quantity(text)

        assert str(quantity) == written
        assert repr(quantity) == shown

    @pytest.mark.parametrize(
        ("text", "unit", "written"),
        [
            ("82.3万亩", "公顷", "≈54866.6667公顷"),
            ("-1亩", "平方米", "≈-666.6667平方米"),
            ("1公斤", "磅", "≈2.2046磅"),
            ("1平方米", "平方英里", "≈0.0000003861平方英里"),
            ("10-20万亩", "公顷", "≈6666.6667-13333.3333公顷"),
            ("5-10亩", "公顷", "1/3-2/3公顷"),
            ("82.3万亩", "平方米", "≈548666666.6667平方米"),
        ],
    )
    def test_digits_without_an_end_are_cut_and_the_value_stays_exact(self, text, unit, written):
        quantity = zm.convert(text, unit)

        assert str(quantity) == written
        assert quantity.same_amount(zm.parse_quantity(text))

    def test_a_negative_amount_is_written_as_short_as_a_positive_one(self):
        assert str(zm.parse_quantity("-5亿元")) == "-5亿元"

    def test_format_writes_digits_chinese_or_financial_numerals(self):
        quantity = zm.parse_quantity("1.28亿元")

        assert f"{quantity}" == "1.28亿元"
        assert f"{quantity:>10}" == "    1.28亿元"
        assert f"{quantity:zh}" == quantity.to_chinese() == "一亿二千八百万元"
        assert f"{quantity:大写}" == quantity.to_chinese(financial=True) == "壹亿贰仟捌佰万元整"

    def test_the_published_form_has_its_six_fields_and_only_strings(self):
        assert zm.parse_quantity("近300万双").to_dict() == {
            "kind": "count",
            "value": "3000000",
            "low": None,
            "high": None,
            "unit": "双",
            "qualifier": "below",
        }
        assert zm.parse_quantity("30多家").to_dict()["low"] == "30"
        assert zm.parse_quantity("三分之一").to_dict()["value"] == "1/3"


class TestConversion:
    @given(
        quantities,
        st.sampled_from(["元", "万元", "亿美元", "亩", "万亩", "平方米", "公顷", "公斤", "万吨", "万户", "千焦"]),
    )
    def test_there_and_back_is_the_same_amount_and_the_same_interval(self, quantity, unit):
        try:
            there = quantity.to(unit)
        except zm.UnitError:
            assert not quantity.same_amount(zm.parse_quantity(f"1{unit}"))
            return
        back = there.to(quantity.unit)

        assert there.same_amount(quantity)
        assert back == quantity
        assert back.interval == quantity.interval

    @pytest.mark.parametrize(
        ("text", "unit", "magnitude"),
        [
            ("4.5平方公里", "亩", Decimal(6750)),
            ("1亩", "平方米", Fraction(2000, 3)),
            ("1.28亿元", "万元", Decimal(12800)),
            ("12800万元", "亿元", Decimal("1.28")),
            ("5%", "‰", Decimal(50)),
            ("2.5万吨", "公斤", Decimal(25_000_000)),
            ("0.46吨标准煤/万元", "公斤标准煤/元", Decimal("0.046")),
        ],
    )
    def test_conversion_is_exact(self, text, unit, magnitude):
        quantity = zm.parse_quantity(text)
        converted = quantity.to(unit)

        assert converted.magnitude == magnitude
        assert isinstance(converted.magnitude, type(magnitude))
        assert zm.convert(text, unit) == zm.convert(quantity, unit) == converted
        assert str(converted).endswith(unit)

    @pytest.mark.parametrize(
        ("text", "unit", "written"),
        [("12800万元", "亿元", "1.28亿元"), ("3亿元", "万元", "30000万元"), ("4.5平方公里", "万亩", "0.675万亩")],
    )
    def test_a_converted_amount_is_written_as_short_as_it_can_be(self, text, unit, written):
        assert str(zm.convert(text, unit)) == written

    @pytest.mark.parametrize(
        ("text", "unit", "message"),
        [
            ("3亩", "", "no unit is named to convert 3亩 to: name one, such as 万元 or 亩"),
            ("3亩", " ", "no unit is named"),
            ("5%", "成", "成 writes tenths (7成 is 70%) and is no unit of its own: convert to '%'"),
            ("7折", "折", "折 writes tenths"),
        ],
    )
    def test_what_is_no_unit_to_convert_to_is_told_so(self, text, unit, message):
        with pytest.raises(zm.UnitError) as refused:
            zm.convert(text, unit)

        assert str(refused.value).startswith(message)

    def test_tenths_convert_to_percent_and_percent_to_the_plain_ratio(self):
        assert str(zm.convert("7成", "%")) == "70%"
        assert zm.convert("5%", "1").value == Decimal("0.05")

    def test_words_and_written_digits_go_along(self):
        assert str(zm.convert("近3公顷", "亩").interval) == "[30, 45)"
        assert str(zm.convert("3公顷", "亩").interval) == "[75/2, 105/2]"
        assert zm.convert("5-10公顷", "亩").to_dict()["high"] == "150"

    @pytest.mark.parametrize(
        ("one", "other", "same"),
        [
            ("1.28亿元", "12800万元", True),
            ("4.5平方公里", "6750亩", True),
            ("1亩", "666.67平方米", False),
            ("5-10公顷", "75-150亩", True),
            ("30户", "30人", False),
            ("5%", "5个百分点", False),
            ("1亿元", "1亿美元", False),
        ],
    )
    def test_the_same_amount_crosses_scales_and_units(self, one, other, same):
        a, b = zm.parse_quantity(one), zm.parse_quantity(other)

        assert a.same_amount(b) is same
        assert b.same_amount(a) is same

    @pytest.mark.parametrize(
        ("text", "unit", "words"),
        [
            ("3亩", "元", ["亩", "元", "area", "money"]),
            ("3亿元", "万美元", ["CNY", "USD"]),
            ("5%", "百分点", ["percent", "percentage_point"]),
            ("3户", "人", ["户", "人"]),
            ("3亩", "诺", ["诺"]),
            ("3亩", "", []),
        ],
    )
    def test_what_does_not_convert_is_refused_by_name(self, text, unit, words):
        with pytest.raises(zm.UnitError) as refusal:
            zm.parse_quantity(text).to(unit)

        assert all(word in str(refusal.value) for word in words)
        assert isinstance(refusal.value, TypeError)

    @pytest.mark.parametrize("write", [zm.Quantity.to_chinese, zm.Quantity.to_pint])
    def test_a_range_is_no_single_value_to_write(self, write):
        with pytest.raises(zm.UnitError, match=r"5-10亿元 is a range.*\.low and \.high"):
            write(zm.parse_quantity("5-10亿元"))


def test_an_amount_that_says_nothing_allows_everything():
    interval = zm.Quantity("count", None, "个").interval

    assert 0 in interval
    assert (interval.low, interval.high) == (None, None)


class TestValue:
    """What a quantity can be made of: exact numbers that can be reckoned with."""

    @pytest.mark.parametrize("value", [5, Decimal(5), Fraction(10, 2)])
    def test_any_exact_number_is_kept_as_a_decimal_where_its_digits_end(self, value):
        assert repr(zm.Quantity("count", value, "家").value) == "Decimal('5')"

    def test_what_is_no_decimal_is_kept_as_a_fraction(self):
        assert zm.Quantity("fraction", Fraction(1, 3), "1").value == Fraction(1, 3)

    @pytest.mark.parametrize("value", [1.5, float("nan"), True, "5"])
    def test_what_is_not_exact_is_refused(self, value):
        with pytest.raises(TypeError, match="exact number is needed"):
            zm.Quantity("money", value, "元")

    @pytest.mark.parametrize(
        "value",
        [Decimal("NaN"), Decimal("-Infinity"), Decimal("1E+99999999"), 10**10001, Fraction(1, 10**10001)],
        ids=["no number", "infinite", "large", "of many digits", "small"],
    )
    def test_what_nobody_can_reckon_with_is_refused(self, value):
        with pytest.raises(ValueError, match="reckoned with"):
            zm.Quantity("money", value, "元")

    @pytest.mark.parametrize(
        ("field", "value", "message"),
        [
            ("scale", "甲", "no scale word"),
            ("qualifier", "maybe", "no qualifier"),
            ("bounds", (1, 2), "must be a zhmetrics.Interval"),
            ("bounds", zm.Interval(5, 1), "not empty"),
            ("place", -(10**6), "last written place"),
        ],
    )
    def test_what_no_quantity_can_be_made_of_is_refused_by_name(self, field, value, message):
        with pytest.raises(ValueError, match=message):
            zm.Quantity("money", 3, "元", **{field: value})
