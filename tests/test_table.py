"""In: hand-made metrics and checks. Out: whether a terminal shows them aligned, within its width, and unharmed."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

import zhmetrics as zm
from zhmetrics.checks.base import Check
from zhmetrics.values.change import Change
from zhmetrics.values.interval import Interval
from zhmetrics.values.mention import Mention
from zhmetrics.values.metric import Metric
from zhmetrics.values.period import Period
from zhmetrics.values.quantity import Quantity
from zhmetrics.writing.places import Places
from zhmetrics.writing.rows import csv_text
from zhmetrics.writing.table import comparison, findings, report_text, summary, table
from zhmetrics.writing.width import cell, cut, pad, visible, width
from zhmetrics.writing.words import row

TEXT = "2023年，全市出口约158.2亿元，\n比上年增长12.6%，占进出口的66.9%。"


def metric(text, figure, *, qualifier="", **fields):
    start = text.index(figure)
    quantity = Quantity("money", Decimal(1), "元")
    return Metric(
        Mention(start, start + len(figure), figure, quantity, (start - len(qualifier), start + len(figure))), **fields
    )


def check(verdict="inconsistent", spans=((12, 19),), **fields):
    return Check("total", verdict, "1", "2", "-1", spans, "1元 against 2元", "合计2元，而文中为1元", **fields)


ROWS = (
    metric(TEXT, "158.2亿元", qualifier="约", indicator="出口", period=Period("2023年")),
    metric(TEXT, "12.6%", indicator="出口", change=Change(None, "比上年", "up")),
    metric(TEXT, "66.9%", indicator="出口", share_of="进出口", status="estimated", role="contribution"),
)


class TestWidth:
    @pytest.mark.parametrize(
        ("text", "columns"),
        [
            ("", 0),
            ("184.45", 6),
            ("亿元", 4),
            ("Ａ１", 4),
            ("e\u0301", 1),
            ("a\u200bb", 2),
            ("ｱ", 1),
            ("±", 1),
            ("㎡", 2),
            ("…", 1),
        ],
    )
    def test_wide_characters_take_two_columns_and_marks_none(self, text, columns):
        assert width(text) == columns

    @given(st.text(), st.text())
    def test_widths_add_up(self, a, b):
        assert width(a + b) == width(a) + width(b)

    @given(st.text(), st.integers(0, 40))
    def test_padding_fills_up_to_the_column_and_never_cuts(self, text, columns):
        assert width(pad(text, columns)) == max(columns, width(text))

    @given(st.text(), st.integers(0, 40))
    def test_what_is_cut_fits_and_begins_as_the_text_does(self, text, columns):
        short = cut(text, columns)

        assert width(short) <= columns
        assert short == text or text.startswith(short.removesuffix("…"))

    @given(st.text(), st.integers(1, 40))
    def test_what_is_cut_is_as_long_as_may_be(self, text, columns):
        short = cut(text, columns)

        assert short == text or width(text[: len(short)]) > columns - 1

    @given(st.text(st.characters(codec=None)))
    def test_nothing_that_is_shown_commands_the_terminal_or_turns_the_line(self, text):
        assert not re.search(
            "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", visible(text)
        )

    @given(st.text(st.characters(codec=None)))
    def test_showing_a_text_keeps_every_character_in_its_place(self, text):
        assert len(visible(text)) == len(text)

    @given(st.text())
    def test_a_cell_is_one_line(self, text):
        assert cell(text).splitlines() in ([], [cell(text)])


class TestPlaces:
    @given(st.lists(st.text("字x ", max_size=5), min_size=1), st.sampled_from(["\n", "\r\n", "\r"]), st.data())
    def test_line_and_column_find_the_character_again(self, lines, end, data):
        text = end.join(lines)
        line = data.draw(st.integers(1, len(lines)))
        column = data.draw(st.integers(1, len(lines[line - 1]) + 1))
        index = sum(len(each) + len(end) for each in lines[: line - 1]) + column - 1

        assert Places(text).at(index) == (line, column)


class TestTable:
    def test_a_row_says_whose_figure_of_when_against_what(self):
        assert [row(TEXT, each) for each in ROWS] == [
            ("出口", "约158.2亿元", "2023年", "", "", "实际"),
            ("出口", "12.6%", "", "比上年增长", "", "实际"),
            ("出口", "66.9%", "", "", "占进出口", "预计 拉动"),
        ]

    def test_a_share_of_no_named_whole_is_told_apart_from_no_share(self):
        named = [row(TEXT, metric(TEXT, "66.9%", share_of=whole))[4] for whole in (None, "")]

        assert named == ["", "占比"]

    def test_a_figure_after_over_before_is_told_apart_from_an_increase(self):
        told = [
            row(TEXT, metric(TEXT, "12.6%", change=Change(None, "比上年", "up", form)))[3]
            for form in ("increase", "ratio")
        ]

        assert told == ["比上年增长", "比上年倍数"]

    def test_the_figure_stands_with_its_qualifier_words(self):
        assert "约158.2亿元" in "\n".join(table(TEXT, ROWS))

    def test_headings_come_in_english_too(self):
        assert table(TEXT, ROWS, language="en")[0].split() == [
            "indicator",
            "figure",
            "period",
            "change",
            "share",
            "of",
            "status",
        ]

    @given(st.lists(st.text(max_size=20), min_size=1, max_size=5))
    def test_columns_start_in_the_same_place_in_every_row(self, indicators):
        rows = [metric(TEXT, "158.2亿元", indicator=each) for each in indicators]
        lines = table(TEXT, rows)
        first = width(re.match("-+", lines[1])[0]) + 2

        assert {width(line[: line.index("158.2亿元")]) for line in lines[2:]} == {first}

    @given(st.lists(st.text(max_size=60), min_size=1, max_size=5), st.integers(34, 120))
    def test_no_line_is_wider_than_the_terminal(self, indicators, columns):
        rows = [metric(TEXT, "158.2亿元", indicator=each, share_of=each) for each in indicators]

        assert max(map(width, table(TEXT, rows, width=columns))) <= columns

    def test_only_the_widest_column_is_cut(self):
        rows = [metric(TEXT, "158.2亿元", indicator="出口" * 30, share_of="进出口")]
        line = table(TEXT, rows, width=60)[2]

        assert re.split(r"\s{2,}", line) == ["出口出口出口出口出口…", "158.2亿元", "占进出口", "实际"]

    @given(st.integers(40, 100))
    def test_figures_are_cut_last(self, columns):
        rows = [metric(TEXT, "158.2亿元", indicator="出口" * 30, share_of="进出口" * 10)]

        assert "  158.2亿元  " in table(TEXT, rows, width=columns)[2]

    def test_a_text_without_figures_has_no_table(self):
        assert table(TEXT, []) == []

    def test_colours_are_written_only_when_asked_for(self):
        plain = report_text(TEXT, ROWS, [check()])
        coloured = report_text(TEXT, ROWS, [check()], color=True)

        assert "\x1b" not in plain
        assert plain == re.sub("\x1b\\[[0-9]+m", "", coloured) != coloured

    def test_a_text_cannot_send_the_terminal_commands(self):
        text = "出口\x1b[2J158.2亿元"
        rows = [metric(text, "158.2亿元", indicator="出口\x1b[2J\n")]

        assert "\x1b" not in report_text(text, rows, [check()])


class TestFindings:
    @pytest.mark.parametrize(
        ("verdict", "begin"),
        [("inconsistent", "✗ 不一致"), ("consistent", "✓ 一致"), ("unverifiable", "? 无法核对")],
    )
    def test_a_finding_opens_with_a_mark_and_a_word(self, verdict, begin):
        assert findings(TEXT, [check(verdict)])[0].startswith(begin + "  ")

    def test_a_finding_names_the_line_and_column_of_the_stated_figure(self):
        spans = ((TEXT.index("12.6%"), TEXT.index("12.6%") + 5),)

        assert findings(TEXT, [check(spans=spans)], name="a.txt") == ["✗ 不一致  a.txt:2:6  合计2元，而文中为1元"]

    def test_a_finding_of_values_in_hand_has_no_place(self):
        assert findings("", [check(spans=())]) == ["✗ 不一致  合计2元，而文中为1元"]

    def test_a_finding_comes_in_english_too(self):
        assert findings(TEXT, [check()], language="en") == ["✗ inconsistent  1:13  1元 against 2元"]

    def test_a_finding_names_the_likeliest_wrong_figure(self):
        assert findings(TEXT, [check(culprit=(12, 19))])[0].endswith("可能有误的是58.2亿元，")

    def test_a_finding_without_chinese_words_is_told_in_english(self):
        bare = Check("total", "consistent", "1", "1", "0", (), "as the text says", stated_interval=Interval(1, 1))

        assert findings("", [bare]) == ["✓ 一致  as the text says"]

    def test_a_summary_s_figures_are_listed_with_their_verdicts(self):
        found = zm.compare("货物出口185.2亿元。", "货物出口158.2亿元。")

        assert comparison(found.candidate, found) == ["✗ 不符  1:5  158.2亿元：来源中货物出口为185.2亿元，两者不符"]
        assert comparison(found.candidate, found, language="en", name="a.txt") == [
            "✗ contradicted  a.txt:1:5  158.2亿元, but the source says 185.2亿元 of 货物出口"
        ]

    @pytest.mark.parametrize(
        ("language", "told"), [("zh", "≈ 相合但过粗难辨  1:3"), ("en", "≈ holds but too coarse to tell  1:3")]
    )
    def test_a_claim_that_holds_whatever_is_wrong_is_not_shown_as_proven(self, language, told):
        text = "总额12亿元，分为工业5亿元、农业3亿元、商业2亿元。"

        assert findings(text, zm.audit(text), language=language)[0].startswith(told)


class TestSummary:
    def test_what_does_not_hold_is_counted_first(self):
        assert summary(3, ["consistent", "inconsistent", "consistent"]) == "3个数字，3项核对：1项不一致，2项一致"

    def test_english_counts_one_in_the_singular(self):
        assert summary(1, ["consistent"], language="en") == "1 figure, 1 check: 1 consistent"

    def test_coarse_claims_are_counted_apart_from_those_that_hold(self):
        made = zm.audit("总额12亿元，分为工业5亿元、农业3亿元、商业2亿元。受理诉求1337件，办结1317件，办结率98.5%。")

        assert str(made).endswith("7个数字，2项核对：1项相合但过粗难辨，1项一致")

    def test_no_claims_are_said_to_be_none(self):
        assert summary(0, []) == "0个数字，0项核对"


class TestCsv:
    @pytest.mark.parametrize("text", ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1+1"])
    def test_a_cell_that_a_spreadsheet_would_run_is_made_text(self, text):
        assert csv_text(["c"], [{"c": text}], heading=False).lstrip('"').startswith("'" + text[0])

    @pytest.mark.parametrize("number", ["-2.3", "+15", "-1/3", "0", "18445000000"])
    def test_numbers_stay_numbers(self, number):
        assert csv_text(["c"], [{"c": number}], heading=False) == number + "\n"

    def test_what_is_missing_is_an_empty_cell(self):
        assert csv_text(["a", "b"], [{"a": None, "b": Fraction(1, 3)}]) == "a,b\n,1/3\n"
