"""The whole way: every text is read, every digit is accounted for, and the same words read the same everywhere."""

from __future__ import annotations

import decimal
import itertools
import re
import unicodedata
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import zhmetrics as zm

PIECES = (
    "全县", "完成投资", "1.5亿元", "近30多家", "同比增长", "12.5%", "其中", "分别", "占全市的", "三分之一", "比上年", "提高", "个百分点", "至",
    "2021年", "今年上半年", "第3位", "十四五", "5G", "（一）", "亿元以上项目", "个", "。", "，", "、", "；", "：", "\n", "\u3000\u3000", " ",
    "0", "９", "٣", "①", "²", "万", "两", "几", "百", "分之", "-", "—", ".", "/", "<b>", "</b>", "&nbsp;", "**", "(zhǔn)", "瞄準", "翻番", "持平",
    "\u200b", "\ud800", "😀", "e5", "A01", "每亩", "1∶2", "GDP",
)  # fmt: skip
texts = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=20).map("".join),
    st.text(max_size=40),
    st.text(alphabet="0123456789零一二两三十百千万亿几多余个元%％年月日第成半分之点.,，。、-至/ \n", max_size=40),
)


def fates(report: zm.Report) -> list[tuple[int, int]]:
    """The spans of all numerals, whatever has become of them."""
    return [(each.start, each.end) for each in (*report.metrics, *report.nonfigures, *report.unread)]


class TestAnyText:
    @given(texts)
    @example("")
    @example("\x00" * 5)
    @example("１０．２％")
    @example("5 ．4 ％与<b>184.45</b>亿元")
    def test_every_digit_is_in_exactly_one_place(self, text):
        spans = fates(zm.extract(text))
        for index, char in enumerate(text):
            if unicodedata.category(char) == "Nd" and char != "٣":
                assert sum(start <= index < end for start, end in spans) == 1, (index, char)

    @pytest.mark.parametrize("text", ["٣", "共٣个。", "१२"])
    def test_digits_of_other_scripts_are_accounted_for_too(self, text):
        assert fates(zm.extract(text))

    @given(texts)
    def test_a_run_of_chinese_numerals_is_in_one_list(self, text):
        spans = fates(zm.extract(text))
        for run in re.finditer(r"(?<!\d)[〇零一二三四五六七八九十百千万亿]{2,}(?!\d)", text):
            for index in range(*run.span()):
                assert sum(start <= index < end for start, end in spans) == 1, run

    def test_a_run_of_chinese_numerals_behind_a_digit_is_not_dropped(self):
        assert sum(end - start for start, end in fates(zm.extract("0十一"))) == 3

    @given(texts)
    def test_spans_index_the_text_and_do_not_overlap(self, text):
        report = zm.extract(text)
        for each in (*report.metrics, *report.nonfigures, *report.unread):
            assert text[each.start : each.end] == each.text != ""
        ordered = sorted(fates(report))

        assert all(left[1] <= right[0] for left, right in itertools.pairwise(ordered))

    @given(texts)
    def test_the_mentions_of_a_text_are_the_figures_of_its_rows(self, text):
        assert zm.find_quantities(text) == [metric.mention for metric in zm.extract(text)]

    @given(texts)
    def test_the_full_span_holds_the_span_and_only_words_around_it(self, text):
        for mention in zm.find_quantities(text):
            left, right = mention.full_span

            assert 0 <= left <= mention.start < mention.end <= right <= len(text)

    @given(texts)
    def test_an_audit_of_a_text_is_the_audit_of_its_report(self, text):
        assert zm.audit(text) == zm.audit(zm.extract(text))

    @given(texts)
    def test_reading_twice_and_under_another_decimal_context_gives_the_same(self, text):
        report = zm.extract(text)
        with decimal.localcontext() as context:
            context.prec = 2

            assert zm.extract(text) == report
            assert zm.extract(text).to_json() == report.to_json()

    @pytest.mark.parametrize("reader", [zm.extract, zm.find_quantities, zm.audit])
    @pytest.mark.parametrize("value", [None, 5, b"5%", ["5%"]])
    def test_what_is_no_string_is_a_type_error_that_names_its_type(self, reader, value):
        with pytest.raises(TypeError, match=type(value).__name__):
            reader(value)


class TestLayout:
    @pytest.mark.parametrize(
        ("text", "values"),
        [
            ("受理1，337件，办结1，317件。", ["1337", "1317"]),
            ("补偿12，345，678元。", ["12345678"]),
            ("总投资1，280万元，其中中央1，000万元。", ["12800000", "10000000"]),
            ("占1/10，438名参加。", ["0.1", "438"]),
            ("增长3，450户参加。", ["3", "450"]),
        ],
    )
    def test_full_width_commas_group_digits_where_the_text_shows_it(self, text, values):
        rows = zm.extract(text).to_dict()["metrics"]

        assert [row["value"] for row in rows] == values
        assert all(text[row["start"] : row["end"]] == row["text"] for row in rows)

    def test_a_figure_is_named_through_the_markup_of_words(self):
        text = '<p>农田面积</span><span style="font-size: 21px">512</span><span>万亩，<b>出口</b>52.3亿元，比上年<b>增长</b>5%</p>'

        found = [(row["indicator"], row["value"]) for row in zm.extract(text).to_dict()["metrics"]]
        assert found == [("农田面积", "5120000"), ("出口", "5230000000"), ("出口", "5")]

    def test_the_number_of_a_note_is_no_digit_of_a_figure(self):
        text = "增加值<sup>2</sup>184亿元，企业1200<sup>3</sup>家"

        assert "18400000000" in [row["value"] for row in zm.extract(text).to_dict()["metrics"]]
        assert not {"218400000000", "12003"} & {row["value"] for row in zm.extract(text).to_dict()["metrics"]}

    @pytest.mark.parametrize(
        ("text", "figure", "value"),
        [
            ("支出 4 6 2 8 0 亿元", "4 6 2 8 0 亿元", "4628000000000"),
            ("增速为5 ．4 ％", "5 ．4 ％", "5.4"),
            ("投资<b>184.45</b>亿元", "184.45</b>亿元", "18445000000"),
            ("投资**32**个", "32**个", "32"),
            ("投资184.45\n亿元", "184.45\n亿元", "18445000000"),
            ("投资１２８．５亿元", "１２８．５亿元", "12850000000"),
        ],
    )
    def test_noise_inside_a_figure_is_read_over_and_stays_in_its_text(self, text, figure, value):
        (row,) = zm.extract(text).to_dict()["metrics"]

        assert (row["text"], row["value"]) == (figure, value)
        assert text[row["start"] : row["end"]] == figure

    def test_traditional_characters_read_as_simplified_ones(self):
        simple = zm.extract("2021年，全县实现农业总产值68.7亿元，较上年增长5.2%。").to_dict()["metrics"]
        traditional = zm.extract("2021年，全縣實現農業總產值68.7億元，較上年增長5.2%。").to_dict()["metrics"]
        same = ("start", "end", "kind", "value", "unit", "period", "status", "role")

        assert [[row[field] for field in same] for row in simple] == [
            [row[field] for field in same] for row in traditional
        ]
        assert traditional[0]["indicator"] == "農業總產值"


class TestScale:
    def test_threads_read_alike(self):
        text = "全年完成投资116亿元，同比增长15.6%，其中工业投资58.2亿元。" * 20
        expected = zm.extract(text)
        with ThreadPoolExecutor(8) as pool:
            assert set(pool.map(zm.extract, [text] * 16)) == {expected}

    @pytest.mark.parametrize(
        "piece",
        [
            "9",
            "一",
            "零",
            "万",
            "几",
            "多",
            "近",
            "1-",
            "1、",
            "（",
            "的",
            "比",
            "占",
            "增长",
            "分别",
            "2021年",
            "翻番",
            " ",
            "1 ",
            "<b>",
            "三分之",
            "1.",
            "A",
        ],
    )
    def test_no_run_of_one_thing_is_too_much(self, piece):
        text = piece * (20_000 // len(piece)) + "5亿元"
        report = zm.extract(text)

        assert sum(each.end - each.start for each in (*report.metrics, *report.nonfigures, *report.unread)) <= len(text)


@pytest.mark.parametrize("digits", ["1", "184.45", "2023"])
def test_digits_in_markup_behind_a_numeral_are_accounted_for_whatever_the_numeral_is(digits):
    tag = '</span><span style="font-size: 21px">'
    text = f"由{digits}{tag}缩小到3家"

    report = zm.extract(text)
    spans = [(each.start, each.end) for each in (*report.metrics, *report.nonfigures, *report.unread)]

    place = text.index("21px")
    assert any(start <= place < end for start, end in spans)


@pytest.mark.parametrize(
    "text",
    [
        "9" * 5000 + "元，共" + "8" * 5000 + "元",
        "产值" + "9" * 5000 + "元，比上年增长" + "8" * 5000 + "%，占" + "3" * 4500 + "%",
        "产值0." + "3" * 5000 + "元，比上年增加" + "1" * 5000 + "元，增长2%",
    ],
)
def test_no_amount_is_too_long_to_be_read_checked_and_shown(text):
    checks = zm.audit(text)

    assert str(checks)
    assert checks.to_json()
    assert zm.extract(text).to_html()
    assert str(zm.compare(text, text))


def test_the_year_before_is_that_of_the_year_spoken_of_whenever_it_was_written():
    report = zm.extract("清江县2025年统计公报\n2026年3月28日\n全年接待游客120万人次，上年为100万人次。")

    assert [row.period.start.year for row in report] == [2025, 2024]
