"""Errors: what they derive from, and how they show the place that was wrong."""

from __future__ import annotations

import gc
import pickle
import unicodedata
import weakref

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import zhmetrics as zm
from zhmetrics.language import amounts

sources = st.text(alphabet="共计12.5亿元ａＢ约abé\u0301\n\t，！😀", max_size=120)


@st.composite
def placed(draw) -> zm.ParseError:
    """An error with a span inside its source."""
    source = draw(sources)
    start = draw(st.integers(0, len(source)))
    return zm.ParseError(
        "wrong", source, (start, draw(st.integers(start, len(source)))), draw(st.sampled_from(["", "do this"]))
    )


def columns(text: str) -> int:
    """Terminal columns, counted one character at a time."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


REPORT = zm.extract("2023年，投资5亿元，同比增长15%。")
# Calls that a wrong argument would else end in an error of Python's own, and what tells which one it was.
WRONG = {
    "same_amount": (lambda: REPORT[0].quantity.same_amount("5亿元"), "zhmetrics.Quantity is needed.*not str '5亿元'"),
    "base_of": (lambda: REPORT[1].change.base_of(None), "zhmetrics.Quantity is needed.*not NoneType"),
    "to": (lambda: REPORT[0].quantity.to("万元", lexicon={}), "lexicon must be a zhmetrics.Lexicon, not dict"),
    "to_pint": (lambda: REPORT[0].quantity.to_pint("ureg"), "ureg must be a pint.UnitRegistry, not str"),
    "define_units": (lambda: zm.define_units(None), "ureg must be a pint.UnitRegistry, not NoneType"),
    "audit: none": (lambda: zm.audit("5亿元", checks=None), "checks must be functions.*not NoneType"),
    "audit: one": (lambda: zm.audit("5亿元", checks=zm.DEFAULT_CHECKS[0]), "checks must be functions.*not function"),
    "audit: names": (lambda: zm.audit("5亿元", checks=["total"]), "checks must be functions.*not list"),
    "extract_many": (lambda: zm.extract_many(None), "texts must be an iterable of strings, not NoneType"),
    "filter: indicator": (lambda: REPORT.filter(indicator=["投资"]), "indicator must be a str, not list"),
    "filter: kind": (lambda: REPORT.filter(kind=zm.Quantity), "kind must be a str, not type"),
    "filter: period": (lambda: REPORT.filter(period=2023), "period must be a str or a datetime.date, not int 2023"),
}

LONG = 10**5000  # which Python does not write
WRONG |= {
    f"{name}: a long number": (call, "not.*<int>")
    for name, call in {
        "parse_quantity": lambda: zm.parse_quantity(LONG),
        "today": lambda: zm.extract("5亿元", today=LONG),
        "lexicon": lambda: zm.extract("5亿元", lexicon=LONG),
        "checks": lambda: zm.audit("5亿元", checks=LONG),
        "parts": lambda: zm.check_total("5亿元", LONG),
        "unit": lambda: zm.convert("5亿元", LONG),
        "filter": lambda: REPORT.filter(kind=LONG),
    }.items()
}


@pytest.mark.parametrize("case", WRONG)
def test_an_argument_of_a_wrong_type_is_refused_by_name(case):
    call, message = WRONG[case]

    with pytest.raises(TypeError, match=message):
        call()


class TestFamily:
    @pytest.mark.parametrize(
        ("error", "builtin"), [(zm.ParseError, ValueError), (zm.UnitError, TypeError), (zm.LexiconError, ValueError)]
    )
    def test_every_error_is_one_of_ours_and_of_the_built_in_kind(self, error, builtin):
        assert issubclass(error, zm.ZhMetricsError)
        assert issubclass(error, builtin)

    def test_a_mistake_in_a_unit_is_no_mistake_in_a_text(self):
        assert not issubclass(zm.UnitError, zm.ParseError)
        assert not issubclass(zm.LexiconError, zm.ParseError)


class TestParseError:
    def test_no_error_is_kept_with_the_frames_that_it_passed_through(self):
        def refused():
            with pytest.raises(zm.ParseError) as caught:
                amounts.read("万千百")
            return weakref.ref(caught.value)

        errors = [refused() for _ in range(3)]
        gc.collect()

        assert [error() for error in errors] == [None] * 3

    def test_the_parts_can_be_had_one_by_one(self):
        error = zm.ParseError("not one value", "3亩地", (2, 3), "leave it out")

        assert (error.message, error.source, error.span, error.hint) == (
            "not one value",
            "3亩地",
            (2, 3),
            "leave it out",
        )

    def test_the_caret_stands_under_the_place_and_counts_wide_characters_as_two_columns(self):
        assert str(zm.ParseError("left over", "约12亿元啊", (5, 6), "leave it out")) == (
            "left over (at 5:6)\n"
            "  约12亿元啊\n"
            "          ^^\n"
            "hint: leave it out"
        )  # fmt: skip

    def test_a_narrow_place_gets_a_narrow_caret_and_an_empty_one_a_single_column(self):
        assert str(zm.ParseError("odd", "a1b", (1, 2))) == "odd (at 1:2)\n  a1b\n   ^"
        assert str(zm.ParseError("empty", "", (0, 0))).splitlines()[2] == "  ^"

    def test_a_long_source_is_cut_around_the_place(self):
        shown = str(zm.ParseError("odd", "甲" * 5000 + "X" + "乙" * 5000, (5000, 5001))).splitlines()

        assert shown[1] == "  ..." + "甲" * 30 + "X" + "乙" * 30 + "..."
        assert shown[2] == "  " + " " * 63 + "^"

    def test_of_a_long_place_the_beginning_is_shown(self):
        message, source, carets = str(zm.ParseError("odd", "甲x" + "乙" * 5000, (2, 5002))).splitlines()

        assert message == "odd (at 2:5002)"
        assert source == "  甲x" + "乙" * 80 + "..."
        assert carets == "  " + " " * 3 + "^" * 160

    def test_control_characters_do_not_break_the_line(self):
        assert str(zm.ParseError("odd", "a\nb\x1bc", (4, 5))).splitlines()[1] == "  a b c"

    @given(placed())
    def test_the_carets_stand_exactly_under_the_characters_of_the_span(self, error):
        _, shown, carets, *rest = str(error).split("\n")
        start, end = error.span
        assume(start <= 30 and len(error.source) <= end + 30)  # the whole source is shown
        before, inside = shown[2 : 2 + start], shown[2 + start : 2 + end]

        assert len(shown) == 2 + len(error.source)
        assert carets == "  " + " " * columns(before) + "^" * max(1, columns(inside))
        assert rest == ([f"hint: {error.hint}"] if error.hint else [])

    @given(placed())
    def test_pickles_keep_every_part(self, error):
        again = pickle.loads(pickle.dumps(error))

        assert (again.message, again.source, again.span, again.hint) == (
            error.message,
            error.source,
            error.span,
            error.hint,
        )
        assert str(again) == str(error)
