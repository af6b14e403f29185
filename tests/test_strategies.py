"""Strategies: what each promises of its pairs, what it refuses, and what hypothesis is told of our values."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from datetime import date
from decimal import Decimal, localcontext
from fractions import Fraction
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, example, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

import zhmetrics as zm
from zhmetrics import strategies
from zhmetrics.values.quantity import KINDS

PYPROJECT = Path(__file__).parent.parent / "pyproject.toml"
TODAY = date(2022, 11, 1)
ROW = {"kind", "value", "low", "high", "unit", "qualifier"}
# What stands around the number of a quantity: qualifiers, signs, the strokes of a range.
AROUND = "大约|约|接近|将近|近|不足|不到|超过|超|逾|突破|不少于|不低于|至少|不超过|最多|至多|左右|上下|以上|以内|以下|[多余来]|[-－−–—～~至到负負]"
bounds = st.fractions(0, 10**6) | st.integers(0, 10**15) | st.decimals(0, 10**6, places=2)


def run(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


def spelling(text, kind):
    """How the text writes its unit."""
    return max((unit for unit, _, of in strategies._UNITS if of == kind and unit in text), key=len)


class TestFailures:
    @pytest.mark.parametrize(
        "strategy",
        [
            strategies.numerals(),
            strategies.quantities(),
            strategies.changes(),
            strategies.periods(),
            strategies.reports(),
        ],
    )
    def test_a_failing_test_shows_the_pair_itself(self, strategy):
        @settings(database=None, max_examples=1, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
        @given(strategy)
        def fails(pair):
            raise AssertionError

        with pytest.raises(AssertionError) as caught:
            fails()

        assert re.search(r"pair=\(['\"]", "".join(caught.value.__notes__))

    def test_a_failing_test_shows_a_value_as_it_can_be_copied(self):
        @settings(database=None, max_examples=1, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
        @given(st.from_type(zm.Quantity))
        def fails(quantity):
            raise AssertionError

        with pytest.raises(AssertionError) as caught:
            fails()

        assert "quantity=parse_quantity('" in "".join(caught.value.__notes__)


class TestReprs:
    @pytest.mark.parametrize("name", [name for name in strategies.__all__ if name.islower()])
    def test_a_strategy_shows_itself_as_its_call(self, name):
        assert repr(getattr(strategies, name)()) == f"{name}()"

    @pytest.mark.parametrize(
        ("strategy", "shown"),
        [
            (strategies.quantities(forms=["range"], kinds=["money"]), "quantities(forms=['range'], kinds=['money'])"),
            (strategies.numerals(max_value=99), "numerals(max_value=99)"),
            (st.lists(strategies.reports(max_sentences=2)), "lists(reports(max_sentences=2))"),
        ],
    )
    def test_with_the_arguments_that_were_given(self, strategy, shown):
        assert repr(strategy) == shown

    @pytest.mark.parametrize("value", [zm.Quantity, zm.Change, zm.Period, zm.Report])
    def test_one_asked_for_by_its_type_is_short_as_well(self, value):
        assert len(repr(st.from_type(value))) < 200


class TestDeadlines:
    @pytest.mark.slow
    @pytest.mark.parametrize(
        ("strategy", "read"),
        [
            ("quantities()", "zm.parse_quantity(pair[0])"),
            ("changes()", "zm.parse_change(pair[0])"),
            ("periods()", "zm.parse_period(pair[0])"),
            ("reports()", "zm.audit(pair[0])"),
        ],
    )
    def test_a_first_test_that_compares_with_a_reader_does_not_pay_for_its_patterns(self, strategy, read):
        code = f"""
import time
import zhmetrics as zm
from hypothesis import HealthCheck, Phase, given, settings
from zhmetrics import strategies

taken = []

@settings(max_examples=1, deadline=None, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(strategies.{strategy})
def test(pair):
    before = time.process_time()
    {read}
    taken.append(time.process_time() - before)

test()
print(max(taken) < 0.1)  # patterns take one to two seconds, hypothesis allows 0.2
"""

        assert run(code) == "True"

    def test_the_module_itself_and_what_needs_no_patterns_leave_them_alone(self):
        code = """
import sys
from zhmetrics import strategies
strategies.numerals(), strategies.percentages()
print(sorted({"zhmetrics.pipeline", "zhmetrics.parse"} & set(sys.modules)))
"""

        assert run(code) == "[]"


class TestNumerals:
    @given(st.data(), bounds, bounds)
    def test_values_lie_between_the_bounds(self, data, one, other):
        low, high = sorted([one, other], key=Fraction)
        try:
            strategy = strategies.numerals(min_value=low, max_value=high)
        except InvalidArgument:
            return
        _, value = data.draw(strategy)

        assert Fraction(low) <= value <= Fraction(high)

    @given(strategies.numerals(min_value=-(10**12), max_value=-1))
    def test_below_zero_a_sign_is_written(self, pair):
        text, value = pair

        assert -(10**12) <= value <= -1
        assert text[0] in "-－−负負"

    @given(strategies.numerals())
    def test_a_value_is_a_fraction_only_where_its_digits_would_not_end(self, pair):
        _, value = pair

        if isinstance(value, Fraction):
            rest = value.denominator
            for prime in (2, 5):
                while rest % prime == 0:
                    rest //= prime
            assert rest > 1
        else:
            assert isinstance(value, Decimal)

    @given(st.data())
    def test_the_callers_decimal_context_changes_nothing(self, data):
        with localcontext() as context:
            context.prec = 1
            text, value = data.draw(strategies.numerals(forms=["arabic"]))

        assert str(value) == text

    @pytest.mark.parametrize(
        ("form", "text", "value"),
        [
            ("separators", "1,000", 1000),
            ("full_width", "１", 1),
            ("lower", "一百零一", 101),
            ("lower", "两百", 200),
            ("traditional", "一萬", 10**4),
            ("financial", "壹拾", 10),
            ("scaled", "1.28亿", 128 * 10**6),
            ("mixed", "2千3百万", 23 * 10**6),
            ("mixed", "1亿2800万", 128 * 10**6),
            ("tail", "一万三", 13000),
            ("point", "一点五亿", 15 * 10**7),
            ("spelt", "二〇一九", 2019),
            ("scientific", "1e3", 1000),
            ("percent", "15%", Decimal("0.15")),
            ("percent_in_words", "百分之十五", Decimal("0.15")),
            ("fraction", "三分之一", Fraction(1, 3)),
            ("tenths", "三成五", Decimal("0.35")),
        ],
    )
    def test_each_form_is_written_as_its_name_says(self, form, text, value):
        strategy = strategies.numerals(forms=[form], min_value=Fraction(value), max_value=Fraction(value))

        assert find(strategy, lambda pair: pair[0] == text)[1] == value

    @pytest.mark.parametrize(
        "call", [strategies.numerals, strategies.quantities, strategies.changes, strategies.periods]
    )
    @pytest.mark.parametrize("forms", [["roman"], []])
    def test_an_unknown_form_and_none_at_all_are_refused(self, call, forms):
        with pytest.raises(InvalidArgument, match="form"):
            call(forms=forms)

    @given(strategies.numerals(forms=["scaled"]) | strategies.numerals(forms=["point"]))
    def test_no_numeral_is_nothing_of_a_scale(self, pair):
        text, value = pair

        assert value > 0 or not set(text) & set("百千万亿")
        assert not text.removesuffix("万").endswith("十")

    def test_a_float_bound_is_refused(self):
        with pytest.raises(InvalidArgument, match=r"not 0\.5 .float."):
            strategies.numerals(min_value=0.5)

    def test_a_range_that_no_form_can_write_is_refused(self):
        with pytest.raises(InvalidArgument, match="from 3 to 4"):
            strategies.numerals(forms=["tenths"], min_value=3, max_value=4)


class TestPercentages:
    @given(strategies.percentages(max_value=1))
    def test_the_value_is_the_ratio(self, pair):
        assert 0 <= pair[1] <= 1

    def test_only_percentages_are_forms_of_percentages(self):
        with pytest.raises(InvalidArgument, match="arabic"):
            strategies.percentages(forms=["arabic"])


class TestQuantities:
    @given(strategies.quantities())
    def test_a_quantity_is_a_row_of_strings(self, pair):
        text, expected = pair

        assert text == text.strip() != ""
        assert set(expected) == ROW
        assert expected["kind"] in KINDS
        assert (expected["low"] is None) == (expected["high"] is None)
        assert expected["value"] is not None or expected["low"] is not None

    @pytest.mark.parametrize("kind", ["money", "area", "rate", "percent", "fraction"])
    def test_kinds_are_those_asked_for(self, kind):
        @given(strategies.quantities(kinds=[kind]))
        def test(pair):
            assert pair[1]["kind"] == kind

        test()

    @settings(max_examples=500)
    @given(st.sampled_from("零一二三四五六七八九十两兩壹陆貳1"), st.sampled_from(strategies._UNITS))
    @example("伍", ("家", "家", "count"))  # 队伍家
    @example("三", ("公吨", "吨", "mass"))  # 三公
    @example("5", ("日币", "日元", "money"))
    def test_a_number_of_one_character_is_read_in_a_sentence(self, number, unit):
        text = strategies._written(number, unit)

        assert [mention.text for mention in zm.find_quantities(f"全市合计{text}。")] == [text]

    def test_kinds_that_no_form_has_are_refused(self):
        with pytest.raises(InvalidArgument, match="money"):
            strategies.quantities(forms=["rate"], kinds=["money"])

    @pytest.mark.parametrize(
        ("numeral_form", "characters"),
        [
            ("arabic", "0-9."),
            ("separators", "0-9.,"),
            ("full_width", "０-９．，"),
            ("scaled", "0-9.百千万亿"),
            ("lower", "零一二两三四五六七八九十百千万亿几数"),
            ("financial", "零壹贰貳叁參肆伍陆陸柒捌玖拾佰仟万萬亿億"),
        ],
    )
    def test_numbers_are_written_in_the_numerals_asked_for(self, numeral_form, characters):
        @given(strategies.quantities(numeral_forms=[numeral_form], kinds=["area"]))
        def test(pair):
            text, _ = pair

            assert re.search(f"[{characters}]", text)
            assert not re.sub(f"[{characters}]|{AROUND}", "", text.replace(spelling(text, "area"), ""))

        test()

    def test_one_kind_needs_no_list_and_an_unknown_one_is_refused_by_name(self):
        assert find(strategies.quantities(kinds="area"), lambda _: True)[1]["kind"] == "area"
        with pytest.raises(InvalidArgument, match="no kind 'monney'; the kinds are money"):
            strategies.quantities(kinds=["money", "monney"])

    @pytest.mark.parametrize("argument", ["forms", "kinds", "numeral_forms"])
    def test_what_is_no_collection_of_names_is_refused(self, argument):
        with pytest.raises(InvalidArgument, match=r"name .*s out of .*, not 5"):
            strategies.quantities(**{argument: 5})

    def test_a_form_that_is_not_written_in_such_numerals_is_left_out(self):
        with pytest.raises(InvalidArgument, match=r"'few'.*any kind.*'arabic'"):
            strategies.quantities(forms=["few"], numeral_forms=["arabic"])

    def test_an_unknown_numeral_form_is_refused_and_the_known_ones_are_named(self):
        with pytest.raises(InvalidArgument, match="no form 'roman'; the forms are arabic, separators"):
            strategies.quantities(numeral_forms=["roman"])


class TestChanges:
    @given(strategies.changes())
    def test_the_sign_follows_the_direction(self, pair):
        _, expected = pair

        assert {"up": expected["signed"] > 0, "down": expected["signed"] < 0, "flat": expected["signed"] == 0}[
            expected["direction"]
        ]
        assert (expected["quantity"] is None) == (expected["direction"] == "flat")


class TestPeriods:
    @given(strategies.periods(today=TODAY))
    def test_with_a_day_to_count_from_every_period_has_both_ends(self, pair):
        assert pair[1]["start"] <= pair[1]["end"]

    @given(strategies.periods())
    def test_without_one_only_words_for_years_are_open(self, pair):
        text, expected = pair

        assert (
            (expected["start"] is None)
            == (expected["end"] is None)
            == any(word in text for word in "今去前明" if f"{word}年" in text)
        )


class TestReports:
    @given(strategies.reports())
    def test_a_row_is_where_it_says_it_is(self, pair):
        text, rows = pair

        assert [text[row["start"] : row["end"]] for row in rows] == [row["text"] for row in rows]
        assert [row["start"] for row in rows] == sorted(row["start"] for row in rows)
        assert all(row["indicator"] in text for row in rows)

    @given(strategies.reports(max_sentences=1))
    def test_no_more_sentences_than_asked_for(self, pair):
        assert pair[0].count("。") == 1

    @pytest.mark.parametrize(
        ("argument", "value"), [("max_sentences", 0), ("indicators", ["幸福指数"]), ("indicators", [])]
    )
    def test_what_cannot_be_written_is_refused(self, argument, value):
        with pytest.raises(InvalidArgument, match=argument.removesuffix("s")):
            strategies.reports(**{argument: value})


class TestIndependence:
    def test_no_reader_has_a_hand_in_what_is_expected(self):
        tree = ast.parse(Path(strategies.__file__).read_text(encoding="utf-8"))
        warming = next(node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == "_warm")
        ours, warmed = (
            {node.module for node in ast.walk(part) if isinstance(node, ast.ImportFrom) and "zhmetrics" in node.module}
            for part in (tree, warming)
        )

        assert not any(isinstance(node, ast.Return) for node in ast.walk(warming))
        assert ours - warmed == {
            "zhmetrics.language.tables",  # words in which a numeral counts nothing, and the characters of cheques
            "zhmetrics.language.tables.classifiers",
            "zhmetrics.language.tables.units",
            "zhmetrics.values.period",  # what a caller's `today` says; no text is read
        }


class TestExtra:
    def test_without_hypothesis_the_error_names_the_extra(self):
        code = """
import sys
sys.modules["hypothesis"] = None
try:
    import zhmetrics.strategies
except ImportError as error:
    print(error)
"""

        assert "pip install 'zhmetrics[hypothesis]'" in run(code)


class TestEntryPoint:
    def test_hypothesis_is_told_of_the_hook(self):
        import tomllib

        points = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["project"]["entry-points"]["hypothesis"]

        assert [EntryPoint(name, value, "hypothesis").load().__name__ for name, value in points.items()] == ["register"]

    def test_the_hook_makes_no_strategy_and_loads_neither_pint_nor_cn2an(self):
        code = """
import sys
from zhmetrics._hypothesis import register
register()
print(sorted({"pint", "cn2an", "zhmetrics.strategies"} & set(sys.modules)))
"""

        assert run(code) == "[]"

    def test_a_value_can_be_asked_for_by_its_type(self):
        code = """
import zhmetrics as zm
from zhmetrics._hypothesis import register
register()
from hypothesis import HealthCheck, given, settings, strategies as st

for kind in (zm.Quantity, zm.Change, zm.Period, zm.Report):
    asked = st.from_type(kind)
    assert f"builds({kind.__name__}," not in repr(asked)  # ours, not what the class's fields suggest

    @settings(max_examples=25, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
    @given(asked)
    def test(value):
        assert type(value) is kind

    test()
print("all of it")
"""

        assert run(code) == "all of it"
