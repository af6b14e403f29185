"""In: values, checks and hostile text. Out: whether a notebook shows them, in words as well as in colour, and runs nothing."""

from __future__ import annotations

import json
import pickle
import re
from html import unescape
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import zhmetrics as zm
from pages import ELEMENTS, HOSTILE, METRICS, SPANS, TEXT, Page, check, marked_texts, metric
from zhmetrics import strategies
from zhmetrics.checks.compare import Comparison, Finding
from zhmetrics.writing.notebook import check_html, checks_html, comparison_html, quantity_html, report_html
from zhmetrics.writing.words import KINDS

REPORT = (
    "2023年，全县新签约项目32个，投资总额184.45亿元，"
    "其中工业项目23个，合同投资额128.05亿元，非工业项目9个，合同投资额58.1亿元。"
)
SUMMARY = "新签约项目32个，投资总额148.45亿元，新建幼儿园6所。"


def words_of(markup):
    """What a reader sees: the markup without tags and style."""
    return unescape(re.sub("<[^>]*>", " ", re.sub("<style>.*?</style>", "", markup, flags=re.DOTALL)))


class TestAnyText:
    @given(marked_texts())
    def test_a_fragment_holds_no_script_no_link_and_no_identifier(self, given):
        text, metrics, checks, _ = given
        found = [Finding(each, "contradicted", each, text, text) for each in metrics]
        markups = [
            report_html(text, metrics, checks),
            checks_html(text, metrics, checks),
            comparison_html(Comparison(tuple(found), text)),
            *map(check_html, checks),
        ]
        for markup in markups:
            page = Page(markup)
            inside = [attrs for _, attrs in page.elements]

            assert {tag for tag, _ in page.elements} <= ELEMENTS - {"script", "a", "html", "body"}
            assert not {"id", "href"} & {name for attrs in inside for name in attrs}
            assert page.open == []

    @pytest.mark.parametrize("text", HOSTILE)
    def test_hostile_words_are_shown_as_words(self, text):
        rows = [metric(text, 0, 1, text)]

        assert not {"script", "img"} & {tag for tag, _ in Page(report_html(text, rows, [check(message=text)])).elements}

    @given(strategies.quantities())
    def test_any_quantity_shows_its_amount_and_interval(self, pair):
        quantity = zm.parse_quantity(pair[0])
        page = Page(quantity_html(quantity))

        assert page.open == []
        assert str(quantity) in words_of(quantity_html(quantity))

    @given(st.characters(codec=None))
    def test_a_unit_of_ones_own_is_text_whatever_it_is(self, unit):
        quantity = zm.Quantity("count", 3, f"<b>{unit}")

        assert [tag for tag, _ in Page(quantity_html(quantity)).elements] == ["div", "b"]


class TestQuantity:
    def test_a_qualifier_and_what_it_allows_are_shown(self):
        assert words_of(zm.parse_quantity("近1.5亿元")._repr_html_()).split(" · ")[1:] == [
            "金额 money",
            "不到 below",
            "[1.4亿元, 1.5亿元) ",
        ]

    def test_a_number_that_does_not_end_is_shown_near_as_well(self):
        assert "≈666.6667平方米  = 2000/3平方米" in words_of(zm.convert("1亩", "平方米")._repr_html_())

    def test_every_kind_has_a_chinese_name(self):
        from zhmetrics.values.quantity import KINDS as PUBLISHED

        assert set(KINDS) == set(PUBLISHED)

    @pytest.mark.parametrize(
        ("text", "interval"),
        [
            ("5-10亿元", "[5亿元, 10亿元]"),
            ("十几亿美元", "(10亿美元, 20亿美元)"),
            ("七成", "[0.65, 0.75]"),
            ("近3个百分点", "[2个百分点, 3个百分点)"),
        ],
    )
    def test_what_it_allows_is_told_in_its_own_scale_and_unit(self, text, interval):
        assert words_of(zm.parse_quantity(text)._repr_html_()).split(" · ")[-1].strip() == interval


class TestMentions:
    TEXT = "引进企业30多家，投资近1.5亿元，占<b>三分之一</b>。"

    def test_they_are_a_list(self):
        mentions = zm.find_quantities(self.TEXT)

        assert isinstance(mentions, list)
        assert mentions == list(mentions)
        assert type(mentions + mentions) is list

    def test_a_slice_shows_itself_too(self):
        mentions = zm.find_quantities(self.TEXT)
        part = mentions[1:]

        assert (type(part), list(part), part.source) == (zm.Mentions, list(mentions)[1:], self.TEXT)
        assert "<td>30多家</td>" not in part._repr_html_()

    def test_a_copy_keeps_its_text(self):
        mentions = pickle.loads(pickle.dumps(zm.find_quantities(self.TEXT)))

        assert mentions == zm.find_quantities(self.TEXT)
        assert mentions.source == self.TEXT

    def test_a_notebook_shows_what_each_says_and_the_text_with_them_marked(self):
        markup = zm.find_quantities(self.TEXT)._repr_html_()

        assert [re.findall("<td>([^<]*)</td>", row) for row in re.findall("<tr>(<td>.*?)</tr>", markup)] == [
            ["30多家", "数量 count", "30–40 家", "超过 above", "(30家, 40家)"],
            ["近1.5亿元", "金额 money", "150000000 元", "不到 below", "[1.4亿元, 1.5亿元)"],
            ["三分之一", "分数 fraction", "1/3", "", "[≈0.2833, ≈0.3833]"],
        ]
        assert re.findall("<mark[^>]*>([^<]*)", markup) == ["30多家", "近1.5亿元", "三分之一"]
        assert "&lt;b&gt;" in markup

    def test_printed_and_in_ipython_they_are_an_aligned_table(self):
        said = []
        mentions = zm.find_quantities(self.TEXT)
        mentions._repr_pretty_(SimpleNamespace(text=said.append), cycle=False)

        assert said == [str(mentions)]
        assert str(mentions).splitlines()[3].split() == [
            "近1.5亿元",
            "金额",
            "150000000",
            "元",
            "不到",
            "[1.4亿元,",
            "1.5亿元)",
        ]

    def test_of_none_the_text_alone_is_shown(self):
        assert str(zm.find_quantities("第三条")) == ""
        assert "第三条" in zm.find_quantities("第三条")._repr_html_()

    @given(marked_texts())
    def test_in_any_text_they_are_shown_as_text(self, given):
        page = Page(zm.find_quantities(given[0])._repr_html_())

        assert {tag for tag, _ in page.elements} <= ELEMENTS - {"script", "a", "html", "body"}
        assert page.open == []


class TestReport:
    def test_a_notebook_shows_the_rows_and_the_text(self):
        shown = words_of(zm.extract(REPORT)._repr_html_())

        assert "投资总额" in shown
        assert "184.45亿元" in shown

    def test_one_row_is_a_line_and_a_mention_what_it_says(self):
        row = zm.extract("2023年，全县完成投资近116亿元，同比增长15.6%。")[1]

        assert words_of(row._repr_html_()).strip().split(" · ")[:4] == ["投资", "2023年", "同比增长", "实际"]
        assert row.mention._repr_html_() == row.quantity._repr_html_()

    @pytest.mark.parametrize(
        ("text", "shown"),
        [
            ("投资116亿元。", "<Metric 2:7 '116亿元' indicator='投资'>"),
            (
                "2023年，投资同比增长15.6%。",
                "<Metric 12:17 '15.6%' indicator='投资' period='2023年' change='同比 up'>",
            ),
            ("工业占全县的66%。", "<Metric 6:9 '66%' indicator='工业' share_of='全县'>"),
            ("力争投资达到116亿元。", "<Metric 6:11 '116亿元' indicator='投资' status='planned'>"),
            ("投资有望达116亿元。", "<Metric 5:10 '116亿元' indicator='投资' status='estimated'>"),
            ("投资居全省第2位。", "<Metric 5:8 '第2位' indicator='投资' role='rank'>"),
        ],
    )
    def test_the_short_form_of_a_row_has_the_fields_that_say_something(self, text, shown):
        assert repr(zm.extract(text)[0]) == shown

    def test_the_short_form_of_a_mention_is_its_place_and_what_it_says(self):
        (mention,) = zm.find_quantities("投资近116亿元。")

        assert repr(mention) == "<Mention 3:8 '116亿元' money 11600000000 元 below>"

    def test_the_short_form_counts(self):
        assert repr(zm.extract(REPORT)) == "<Report 6 metrics, 1 nonfigures, 0 unread>"


class TestCheck:
    def test_the_verdict_is_told_in_words_of_two_languages(self):
        shown = words_of(zm.check_total("184.45亿元", ["128.05亿元", "58.1亿元"])._repr_html_())

        assert "✗ 不一致 inconsistent" in shown
        assert "合计 total" in shown
        assert "少1.7亿元" in shown
        assert "1.7亿元 less" in shown

    def test_the_intervals_are_drawn_in_the_unit_of_the_text(self):
        drawn = zm.check_total("184.45亿元", ["128.05亿元", "58.1亿元"])._repr_html_()

        assert "[184.445亿元, 184.455亿元]" in drawn

    def test_a_check_of_ones_own_without_intervals_is_shown_without_a_drawing(self):
        own = zm.Check("mine", "unverifiable", "1", "2", "1", (), "<why>")

        assert "<svg" not in own._repr_html_()
        assert "&lt;why&gt;" in own._repr_html_()

    def test_the_short_form_is_the_verdict_and_the_message(self):
        assert (
            repr(zm.check_total("3个", ["1个", "2个"])) == "<Check total consistent: 1个 + 2个 = 3个, as the text says>"
        )


class TestChecks:
    def test_they_are_a_list(self):
        checks = zm.audit(REPORT)

        assert isinstance(checks, list)
        assert checks == list(checks)
        assert type(checks + checks) is list

    def test_a_slice_shows_and_exports_itself_too(self):
        checks = zm.audit(REPORT)
        part = checks[-1:]

        assert (type(part), list(part)) == (type(checks), list(checks)[-1:])
        assert part.to_dict() == {"checks": [checks[-1].to_dict()]}
        assert f"{len(checks.report)}个数字，1项核对" in str(part)

    @pytest.mark.parametrize(
        ("text", "said"),
        [("投资3亿元。", "1个数字，0项核对 1 figure, 0 checks"), ("", "0个数字，0项核对 0 figures, 0 checks")],
    )
    def test_what_claims_nothing_says_so(self, text, said):
        checks = zm.audit(text)

        assert str(checks) == said.split()[0]
        assert f'<p class="soft">{said}</p>' in checks._repr_html_()
        assert "<ul>" not in checks._repr_html_()

    def test_json_holds_what_is_published_of_each(self):
        checks = zm.audit(REPORT)

        assert json.loads(checks.to_json()) == {"checks": [json.loads(json.dumps(check.to_dict())) for check in checks]}

    def test_the_html_is_what_a_notebook_shows(self):
        assert zm.audit(REPORT).to_html() == zm.audit(REPORT)._repr_html_()

    def test_a_copy_keeps_its_report(self):
        checks = pickle.loads(pickle.dumps(zm.audit(REPORT)))

        assert checks == zm.audit(REPORT)
        assert checks.report.source == REPORT

    def test_printed_they_are_a_line_each_and_a_count(self):
        lines = str(zm.audit(REPORT)).splitlines()

        assert [line[:5].strip() for line in lines[:2]] == ["✓ 一致", "✗ 不一致"]
        assert lines[-1] == "6个数字，2项核对：1项不一致，1项一致"

    def test_a_terminal_of_ipython_prints_the_same(self):
        said = []
        zm.audit(REPORT)._repr_pretty_(SimpleNamespace(text=said.append), cycle=False)

        assert said == [str(zm.audit(REPORT))]

    def test_a_notebook_marks_the_text_by_verdict_and_draws_what_does_not_hold(self):
        markup = zm.audit(REPORT)._repr_html_()

        assert re.findall('<mark class="(ok|bad)"[^>]*>([^<]*)', markup) == [
            ("ok", "32个"),
            ("bad", "184.45亿元"),
            ("ok", "23个"),
            ("bad", "128.05亿元"),
            ("ok", "9个"),
            ("bad", "58.1亿元"),
        ]
        assert markup.count("<svg") == 1

    def test_of_a_text_without_claims_nothing_but_the_text_is_shown(self):
        checks = zm.audit("新签约项目32个。")

        assert "<li" not in checks._repr_html_()
        assert str(checks) == "1个数字，0项核对"


class TestComparison:
    def test_a_notebook_shows_each_figure_with_that_of_the_source(self):
        comparison = zm.compare(REPORT, SUMMARY)
        rows = re.findall('<tr class="([a-z]*)">(.*?)</tr>', comparison._repr_html_())

        assert [style for style, _ in rows] == ["ok", "bad", "open"]
        assert [re.findall("<td>([^<]*)</td>", row)[1:3] for _, row in rows] == [
            ["32个", "32个"],
            ["148.45亿元", "184.45亿元"],
            ["6所", ""],
        ]

    def test_the_summary_is_marked_by_verdict(self):
        markup = zm.compare(REPORT, SUMMARY)._repr_html_()

        assert re.findall('<mark class="([a-z]*)"', markup) == ["ok", "bad", "open"]

    def test_printed_it_is_a_line_a_figure_and_a_count(self):
        lines = str(zm.compare(REPORT, SUMMARY)).splitlines()

        assert lines[1] == "✗ 不符  1:14  148.45亿元：来源中投资总额为184.45亿元，两者不符"
        assert lines[-1] == "3个数字，3项核对：1项不符，1项未见，1项有据"

    def test_the_short_form_counts(self):
        assert repr(zm.compare(REPORT, SUMMARY)) == "<Comparison 1 supported, 1 contradicted, 1 not_found>"

    def test_a_finding_is_shown_by_its_message(self):
        assert repr(zm.compare(REPORT, SUMMARY).figures[2]) == "<Finding not_found: 6所 is not found in the source>"


def test_a_drawing_names_what_it_draws():
    assert "文中 stated: " in words_of(check_html(check(*SPANS, stated_quantity=METRICS[0].quantity)))


def test_the_text_is_shown_whole():
    assert TEXT in words_of(report_html(TEXT, [])).replace("\n", "")
