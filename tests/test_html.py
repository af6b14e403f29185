"""In: metrics and checks, hostile text among them. Out: whether a proof sheet holds only what we put there, and all of it linked."""

from __future__ import annotations

import base64
import hashlib
import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

import zhmetrics as zm
from pages import ATTRIBUTES, ELEMENTS, HOSTILE, METRICS, SPANS, TEXT, Page, check, marked_texts, metric
from zhmetrics.checks.base import Check
from zhmetrics.values.interval import Interval
from zhmetrics.writing.html import proof_sheet, sheet_foot, sheet_head, sheet_section
from zhmetrics.writing.width import visible


class TestAnyText:
    @given(marked_texts())
    def test_a_page_holds_no_element_or_attribute_but_ours(self, given):
        page = Page(proof_sheet(*given))

        assert {tag for tag, _ in page.elements} <= ELEMENTS
        assert {name for _, attrs in page.elements for name in attrs} <= ATTRIBUTES
        assert [tag for tag, _ in page.elements].count("script") == 1
        assert page.open == []

    @given(marked_texts())
    def test_a_page_shows_the_whole_text_and_nothing_else_as_the_text(self, given):
        page = Page(proof_sheet(*given))

        assert "".join(page.article) == visible(given[0])

    @given(marked_texts())
    def test_every_link_leads_to_a_place_on_the_page(self, given):
        page = Page(proof_sheet(*given))
        places = set(page.ids)

        assert len(places) == len(page.ids)
        assert {link.removeprefix("#") for link in page.links} <= places

    @given(marked_texts())
    def test_a_page_can_always_be_written_as_utf_8(self, given):
        assert proof_sheet(*given).encode()


class TestProofSheet:
    def test_a_finding_leads_to_its_figures_and_they_lead_back(self):
        page = proof_sheet(TEXT, METRICS, [check(*SPANS)], "report.txt")

        assert (
            '<mark id="f1" class="bad" title="投资额 · 实际 · 18445000000 元"><a href="#c1">184.45亿元</a></mark>'
            in page
        )
        assert '<a class="verdict" href="#f1">✗ 不一致 inconsistent</a>' in page
        assert [f'<a href="#f{number}">1:{start + 1} ' in page for number, (start, _) in enumerate(SPANS, 1)] == [
            True
        ] * 3

    def test_a_figure_in_two_findings_wears_the_graver_one(self):
        checks = [check(SPANS[0], verdict="consistent"), check(SPANS[0])]

        assert '<mark id="f1" class="bad"' in proof_sheet(TEXT, METRICS, checks)

    def test_a_coarse_claim_is_told_and_coloured_as_one(self):
        text = "总额12亿元，分为工业5亿元、农业3亿元、商业2亿元。"
        page = proof_sheet(text, zm.extract(text).metrics, zm.audit(text))

        assert '<mark id="f1" class="rough"' in page
        assert "≈ 相合但过粗难辨 holds but too coarse to tell</a>" in page

    def test_a_figure_that_is_proven_elsewhere_does_not_wear_a_coarse_finding(self):
        coarse = check(SPANS[0], verdict="consistent", stated=Interval(9, 11), computed=Interval(8, 12))
        proven = check(SPANS[0], verdict="consistent", stated=Interval(9, 9), computed=Interval(9, 9))

        assert coarse.coarse
        assert '<mark id="f1" class="ok"' in proof_sheet(TEXT, METRICS, [coarse, proven])

    def test_what_is_no_figure_but_checked_is_marked_too(self):
        page = proof_sheet(TEXT, METRICS, [check((0, 4))])

        assert '<mark id="f1" class="bad"><a href="#c1">投资总额</a></mark>' in page

    def test_both_languages_are_told(self):
        made = Check("share", "consistent", "1", "1", "0", (), "as the text says", "与文中一致")

        assert {"与文中一致", "as the text says"} <= set(
            re.findall(r"<p[^>]*>([^<]*)</p>", proof_sheet("", [], [made]))
        )

    def test_the_policy_lets_only_this_style_and_this_script_run(self):
        page = proof_sheet(TEXT, METRICS, [])
        policy = re.search('http-equiv="Content-Security-Policy" content="([^"]*)"', page)[1]
        inside = {name: re.search(f"<{name}>(.*?)</{name}>", page, re.DOTALL)[1] for name in ("style", "script")}
        digests = {
            name: base64.b64encode(hashlib.sha256(each.encode()).digest()).decode() for name, each in inside.items()
        }

        assert policy.startswith("default-src 'none'")
        assert f"style-src 'sha256-{digests['style']}'" in policy
        assert f"script-src 'sha256-{digests['script']}'" in policy

    def test_a_page_loads_nothing_from_elsewhere(self):
        assert not re.search(r"https?:|//|url\(|@import|src=", proof_sheet(TEXT, METRICS, [check(*SPANS)]).lower())

    def test_a_finding_whose_place_is_empty_leads_to_the_top(self):
        page = Page(proof_sheet("", [], [check((0, 0))]))

        assert set(page.links) == {"#top"}

    def test_several_texts_on_one_page_keep_their_links_apart(self):
        sections = [sheet_section(TEXT, METRICS, [check(*SPANS)], "a", key) for key in ("d1", "d2")]
        page = Page(sheet_head("two") + "".join(sections) + sheet_foot())

        assert len(set(page.ids)) == len(page.ids) == 10

    def test_overlapping_figures_are_each_marked_where_the_one_before_ends(self):
        metrics = [metric(TEXT, 4, 9), metric(TEXT, 7, 12)]

        assert '>184.4</mark><mark id="f2"' in proof_sheet(TEXT, metrics, [])


class TestIntervals:
    def drawing(self, stated, computed, spans=SPANS):
        return re.search(
            "<svg.*?</svg>",
            proof_sheet(
                TEXT,
                METRICS,
                [
                    check(
                        *spans, stated=stated, computed=computed, stated_quantity=METRICS[0].quantity if spans else None
                    )
                ],
            ),
        )[0]

    def bars(self, drawing):
        found = re.findall(r'<line class="(stated|computed)" x1="([0-9]+)" y1="[0-9]+" x2="([0-9]+)"', drawing)
        return {name: (int(left), int(right)) for name, left, right in found}

    def test_intervals_that_do_not_meet_are_drawn_apart(self):
        bars = self.bars(self.drawing(Interval(10, 20), Interval(40, 60)))

        assert bars["stated"][0] < bars["stated"][1] < bars["computed"][0] < bars["computed"][1]

    def test_intervals_that_meet_are_drawn_over_each_other(self):
        bars = self.bars(self.drawing(Interval(10, 50), Interval(40, 60)))

        assert bars["stated"][0] < bars["computed"][0] < bars["stated"][1] < bars["computed"][1]

    def test_an_open_end_is_hollow_and_a_closed_one_filled(self):
        drawing = self.drawing(Interval(10, 20, high_open=True), Interval(5, 5))

        assert re.findall(r'circle class="(stated[ a-z]*)"', drawing) == ["stated", "stated out"]

    def test_an_unbounded_side_runs_to_the_margin_without_an_end(self):
        drawing = self.drawing(Interval(10, None), Interval(5, 6))

        assert drawing.count('circle class="stated') == 1
        assert "∞)" in drawing

    def test_an_exact_figure_is_a_point(self):
        drawing = self.drawing(Interval(32, 32), Interval(32, 32))

        assert self.bars(drawing) == {}
        assert drawing.count("<circle") == 2

    def test_ends_are_told_in_the_unit_and_scale_of_the_text(self):
        low, high = Fraction(18444500000), Fraction(18445500000)

        assert "[184.445亿元, 184.455亿元]" in self.drawing(Interval(low, high), Interval(low, high))

    def test_an_end_that_never_ends_is_cut_and_says_so(self):
        assert "≈0.0588" in self.drawing(Interval(Fraction(1, 17), 1), Interval(1, 2), spans=())

    def test_where_nothing_is_bounded_nothing_is_drawn(self):
        assert "<svg" not in proof_sheet(
            TEXT, METRICS, [check(stated=Interval(None, None), computed=Interval(None, None))]
        )

    @given(*[st.tuples(st.fractions(), st.fractions()).map(sorted)] * 2)
    def test_every_point_lies_inside_the_drawing(self, stated, computed):
        drawing = self.drawing(Interval(*stated), Interval(*computed))

        assert all(0 <= int(x) <= 560 for x in re.findall(r'\b(?:x1|x2|cx)="(-?[0-9]+)"', drawing))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_inert_wherever_it_stands(text):
    benign = Page(
        proof_sheet("x" * len(text), [metric("x" * len(text), 0, 1, "x", share_of="x")], [check((0, 1))], "x")
    )
    hostile = Page(proof_sheet(text, [metric(text, 0, 1, text, share_of=text)], [check((0, 1), message=text)], text))

    assert [tag for tag, _ in hostile.elements] == [tag for tag, _ in benign.elements]
