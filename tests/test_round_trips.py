"""Round trips: what the strategies write is read back exactly, and of any text at all nothing is lost."""

from __future__ import annotations

import json
import re
import sys
import time
import unicodedata
from datetime import date
from decimal import Decimal

import cn2an
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

import zhmetrics as zm
from zhmetrics import strategies

TODAY = date(2022, 11, 1)
# What shows that a form is not read yet; the strategy writes it all the same. A form that is read loses its row.
UNREAD_FORMS: dict[str, tuple[str, dict[str, str], str]] = {}
UNREAD_CHANGES: dict[str, tuple[str, str]] = {}
ROW = ("start", "end", "text", "kind", "value", "low", "high", "unit", "qualifier", "indicator", "change", "share_of")


def forms(names, unread):
    return [
        pytest.param(name, marks=pytest.mark.xfail(reason=unread[name][-1], raises=(AssertionError, zm.ParseError)))
        if name in unread
        else name
        for name in names
    ]


class TestNumerals:
    @pytest.mark.parametrize("form", strategies.NUMERAL_FORMS)
    def test_a_number_in_any_form_is_read_exactly(self, form):
        @given(strategies.numerals(forms=[form]))
        def test(pair):
            text, expected = pair
            number = zm.parse_number(text)

            assert (number, type(number)) == (expected, type(expected))

        test()

    @given(strategies.numerals(min_value=-(10**16), max_value=0))
    def test_a_number_with_a_sign_is_read_exactly(self, pair):
        text, expected = pair

        assert zm.parse_number(text) == expected

    @given(strategies.numerals(), st.text(" \t\n\u3000"), st.text(" \t\n\u3000"))
    def test_white_space_around_a_number_means_nothing(self, pair, before, after):
        text, expected = pair

        assert zm.parse_number(before + text + after) == expected

    @given(strategies.percentages(min_value=-1))
    def test_a_percentage_is_read_as_the_ratio(self, pair):
        text, expected = pair

        assert zm.parse_number(text) == expected


class TestAgreementWithCn2an:
    @given(strategies.numerals(forms=["lower"]).filter(lambda pair: "两" not in pair[0]))
    def test_both_read_the_same_in_what_the_strategies_write(self, pair):
        text, expected = pair

        assert cn2an.cn2an(text, "strict") == zm.parse_number(text) == expected

    @given(st.integers(0, 10**16 - 1))
    @example(10**12 + 5 * 10**7)
    def test_what_cn2an_writes_is_read_as_it_was_meant(self, number):
        # There cn2an 0.5 loses a 零: 300009000 is written 三亿九千, which reads as 三亿九千万.
        assume(not (number >= 10**8 and number // 10**4 % 10**4 == 0 and number % 10**4 >= 1000))

        assert zm.parse_number(cn2an.an2cn(number, "low")) == number
        assert zm.parse_number(cn2an.an2cn(number, "up")) == number


def check_quantity(text, expected):
    assert zm.parse_quantity(text).to_dict() == expected


def check_mention(text, expected):
    source = f"全市合计{text}。"
    found = zm.find_quantities(source)

    assert [mention.quantity.to_dict() for mention in found] == [expected]
    assert source[slice(*found[0].full_span)] == text


class TestQuantities:
    @pytest.mark.parametrize("form", forms(strategies.QUANTITY_FORMS, UNREAD_FORMS))
    @pytest.mark.parametrize("check", [check_quantity, check_mention])
    def test_a_quantity_in_any_form_is_read_exactly_alone_and_in_a_sentence(self, form, check):
        if form in UNREAD_FORMS:
            text, expected, _reason = UNREAD_FORMS[form]
            assert zm.parse_quantity(text).to_dict().items() >= expected.items()

        @given(strategies.quantities(forms=[form]))
        def test(pair):
            check(*pair)

        test()

    @given(strategies.quantities())
    @example(("七成", {}))
    def test_what_str_writes_is_read_again(self, pair):
        quantity = zm.parse_quantity(pair[0])
        assume(quantity.unit != "年")  # 3700年 is a year

        if quantity.unit == "1":  # a bare fraction: without a unit it is a number, and no quantity
            assert zm.parse_number(str(quantity)) == quantity.value
        else:
            again = zm.parse_quantity(str(quantity))
            assert {**again.to_dict(), "qualifier": None} == {**quantity.to_dict(), "qualifier": None}

    @given(strategies.quantities(forms=["plain", "range", "few", "neighbours"]))
    def test_the_value_does_not_depend_on_the_callers_decimal_context(self, pair):
        import decimal

        text, expected = pair
        with decimal.localcontext() as context:
            context.prec = 2
            found = zm.parse_quantity(text).to_dict()

        assert found == expected


class TestChanges:
    @pytest.mark.parametrize("form", forms(strategies.CHANGE_FORMS, UNREAD_CHANGES))
    def test_a_change_in_any_form_is_read_exactly(self, form):
        def check(text, expected):
            change = zm.parse_change(text)
            quantity = None if change.quantity is None else change.quantity.to_dict()

            assert {
                "basis": change.basis,
                "direction": change.direction,
                "form": change.form,
                "signed": change.signed,
                "quantity": quantity,
            } == expected

        if form in UNREAD_CHANGES:
            assert zm.parse_change(UNREAD_CHANGES[form][0]).quantity.to_dict()["value"] == "1.0"

        @given(strategies.changes(forms=[form]))
        def test(pair):
            check(*pair)

        test()


class TestPeriods:
    @pytest.mark.parametrize("form", strategies.PERIOD_FORMS)
    @pytest.mark.parametrize("today", [None, TODAY])
    def test_a_period_in_any_form_is_read_exactly(self, form, today):
        @given(strategies.periods(today=today, forms=[form]))
        def test(pair):
            text, expected = pair
            period = zm.parse_period(text, today=today)

            assert {"start": period.start, "end": period.end} == expected

        test()


class TestReports:
    @given(strategies.reports())
    def test_every_figure_of_a_report_is_a_row_with_its_indicator_change_and_share(self, pair):
        text, expected = pair
        metrics = zm.extract(text).to_dict()["metrics"]

        assert [{key: metric[key] for key in ROW} for metric in metrics] == expected


# ---------------------------------------------------------------------------------------------------------------------
# The accounting: of no text is a numeral lost

DIGITS = frozenset("0123456789０１２３４５６７８９")
HAN_RUN = re.compile("[零〇一二三四五六七八九十百千万亿萬億]{2,}")
HAN_BEFORE_UNIT = re.compile("[二三四五六七八九十](?=(?:元|户|人次|公里|吨|平方米|万元|亿元))")
ALPHABET = (
    "0123456789０１２３４５６７８９一二三四五六七八九十百千万亿萬億两零〇半几数多余来第点點.．,，、；。：:-－—～~%％‰/+（）()“”【】<b></b>&nbsp;"
    "元亩户个家人年月日度位倍成分之约近超以上下左右不足同比增长下降占达为的其中今去上本期强届期产业\n\t \u3000\u200b\u0301\u202e\u00a0\x00\ud800A5GkW㎡℃"
)

anything = st.text(st.characters(codec=None), max_size=60)
of_the_alphabet = st.text(ALPHABET, max_size=60)
written = st.one_of(
    strategies.reports().map(lambda pair: pair[0]),
    strategies.quantities().map(lambda pair: pair[0]),
    strategies.periods().map(lambda pair: pair[0]),
    strategies.changes().map(lambda pair: pair[0]),
)


@st.composite
def mutated(draw):
    """Written text with pieces put in, taken out and doubled anywhere."""
    text = "".join(draw(st.lists(written | of_the_alphabet, min_size=1, max_size=4)))
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(text)))
        upto = draw(st.integers(at, min(len(text), at + 3)))
        text = text[:at] + draw(st.sampled_from(["", text[at:upto] * 2]) | st.text(ALPHABET, max_size=3)) + text[upto:]
    return text


def fates(text, report):
    """How many rows each character stands in."""
    counts = [0] * len(text)
    for name in ("metrics", "nonfigures", "unread"):
        for row in report[name]:
            for at in range(row["start"], row["end"]):
                counts[at] += 1
    return counts


def refusal(read, text):
    try:
        read(text)
    except zm.ParseError as error:
        return error
    return None


class TestAccounting:
    @given(st.one_of(anything, of_the_alphabet, mutated()))
    def test_every_digit_of_chinese_texts_is_in_exactly_one_row(self, text):
        counts = fates(text, zm.extract(text).to_dict())

        assert {at: counts[at] for at, char in enumerate(text) if char in DIGITS and counts[at] != 1} == {}

    @given(st.one_of(anything, mutated()))
    @example("١٢٣元")
    @example("𝟏𝟐个")
    def test_every_digit_of_any_script_is_in_exactly_one_row(self, text):
        counts = fates(text, zm.extract(text).to_dict())

        assert {
            at: counts[at] for at, char in enumerate(text) if unicodedata.category(char) == "Nd" and counts[at] != 1
        } == {}

    @given(st.lists(written, min_size=1, max_size=4))
    def test_every_chinese_numeral_of_a_report_is_in_exactly_one_row(self, pieces):
        self.check_chinese_numerals("，".join(pieces))

    @given(st.one_of(of_the_alphabet, mutated()))
    @example("一百分")
    @example("五千分米")
    @example("一百分之")
    @example("0万零")
    @example("0十一")
    @example("之一一")
    def test_every_chinese_numeral_of_any_text_is_in_exactly_one_row(self, text):
        self.check_chinese_numerals(text)

    def check_chinese_numerals(self, text):
        counts = fates(text, zm.extract(text).to_dict())
        places = {
            at for found in (HAN_RUN, HAN_BEFORE_UNIT) for run in found.finditer(text) for at in range(*run.span())
        }

        assert {at: counts[at] for at in sorted(places) if counts[at] != 1} == {}

    @given(st.one_of(anything, of_the_alphabet, mutated()))
    def test_rows_are_where_they_say_in_order_and_apart(self, text):
        report = zm.extract(text, today=TODAY).to_dict()

        assert max(fates(text, report), default=0) <= 1
        for name in ("metrics", "nonfigures", "unread"):
            starts = [row["start"] for row in report[name]]
            assert starts == sorted(starts)
            assert all(row["text"] == text[row["start"] : row["end"]] != "" for row in report[name])
        assert all(row["why"] for row in [*report["nonfigures"], *report["unread"]])

    @given(st.one_of(anything, of_the_alphabet, mutated()))
    def test_a_report_survives_json(self, text):
        report = zm.extract(text, today=TODAY)

        assert json.loads(report.to_json()) == report.to_dict()

    @given(st.one_of(anything, of_the_alphabet, mutated()))
    def test_any_text_is_one_value_or_a_parse_error(self, text):
        for read in (zm.parse_number, zm.parse_quantity, zm.parse_change, zm.parse_period):
            error = refusal(read, text)
            if error is not None:
                assert 0 <= error.span[0] <= error.span[1] <= len(text) == len(error.source)
                assert str(error)

    @given(mutated())
    def test_words_of_the_text_are_verbatim(self, text):
        for row in zm.extract(text).to_dict()["metrics"]:
            assert row["indicator"] is None or row["indicator"] in text
            assert row["share_of"] is None or row["share_of"] in text
            assert row["period"] is None or row["period"]["text"] in text

    @pytest.mark.parametrize(
        "text",
        ["", "\x00", "\ud800", "一", "％", "\u202e12亿元\u202c", "1\u03012个", "第", "3\u200d5亿元", "1" * 5000],
    )
    def test_the_odd_texts_that_people_think_of_are_accounted_for(self, text):
        counts = fates(text, zm.extract(text).to_dict())

        assert all(counts[at] == 1 for at, char in enumerate(text) if char in DIGITS)


ORDINARY = "2023年，全市完成固定资产投资184.45亿元，同比增长15.6%，其中工业投资占全市的36.8%，新开工项目32个。我们坚持稳中求进，各项工作取得新的进展。"
HOSTILE = "0一亿点.-%第（几数今年元"


def seconds_a_character(text):
    """The least of three, of the processor's time: a shared machine is slow at moments."""
    times = []
    for _ in range(3):
        start = time.process_time()
        zm.extract(text).to_dict()
        times.append(time.process_time() - start)
    return min(times) / len(text)


class TestLinearity:
    @pytest.mark.slow
    @pytest.mark.parametrize("char", HOSTILE)
    def test_a_long_run_of_any_one_character_costs_no_more_than_dense_text(self, char):
        ordinary = seconds_a_character(ORDINARY * (20_000 // len(ORDINARY)))

        assert seconds_a_character(char * 20_000) < 20 * ordinary

    @pytest.mark.slow
    @pytest.mark.parametrize("char", HOSTILE)
    def test_sixteen_times_the_text_costs_about_as_much_a_character(self, char):
        for other in HOSTILE:
            short, long = (seconds_a_character((char + other) * length) for length in (500, 8_000))

            assert long < 6 * short + 1e-6, char + other  # sixteen times the text; quadratic work would cost sixteen


def test_the_interpreters_limit_on_digits_is_none_of_ours():
    digits = "7" * (sys.get_int_max_str_digits() + 1)

    assert zm.parse_number(digits) == Decimal(digits)
