"""In: metrics and checks, hostile text among them. Out: whether the pages hold only what we put there, and all of it linked."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import shutil
import subprocess
import urllib.request
from collections import Counter
from decimal import Decimal
from fractions import Fraction
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhmetrics.checks.base import Check
from zhmetrics.values.interval import Interval
from zhmetrics.values.mention import Mention
from zhmetrics.values.metric import Metric
from zhmetrics.values.quantity import Quantity
from zhmetrics.writing.html import proof_sheet, report_html, sheet_foot, sheet_head, sheet_section
from zhmetrics.writing.width import visible

VOID = {"meta", "circle", "line", "br"}
ELEMENTS = VOID | {
    *("html", "head", "title", "style", "body", "main", "script"),
    *("section", "article", "aside", "div", "details", "summary", "h1", "h2", "p", "ul", "ol", "li"),
    *("table", "thead", "tbody", "tr", "th", "td", "span", "mark", "a", "b", "kbd", "svg", "text"),
}
ATTRIBUTES = {
    *("lang", "charset", "http-equiv", "content", "name", "class", "id", "title", "href", "role"),
    *("viewbox", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r"),
}
HOSTILE = (
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "' autofocus onfocus='alert(1)",
    "</title></style></mark></article><svg onload=alert(1)>",
    "<!--", "]]>", "<![CDATA[", "&lt;b&gt;", "javascript:alert(1)",
    "a\x00b\x1b[31m", "\ud800 alone \udfff", "\u202e元亿1", "\r\n\t\x0b\x85\u2028",
)  # fmt: skip


NEAR, FAR = Interval(1, 2), Interval(3, 4)


class Page(HTMLParser):
    """What a browser would make of the markup."""

    def __init__(self, markup):
        super().__init__()
        self.elements, self.open, self.texts = [], [], Counter()
        self.article, self.ids, self.links = [], [], []
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        self.ids += [value for name, value in attrs if name == "id"]
        self.links += [value for name, value in attrs if name == "href"]
        if tag not in VOID:
            self.open.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        if tag not in VOID:
            assert self.open.pop()[0] == tag

    def handle_data(self, data):
        if any(attrs.get("class") == "text" for _, attrs in self.open):
            self.article.append(data)

    def handle_comment(self, data):
        raise AssertionError(data)

    def unknown_decl(self, data):
        raise AssertionError(data)

    def handle_pi(self, data):
        raise AssertionError(data)


def metric(text, start, end, indicator=None, **fields):
    quantity = Quantity("money", Decimal(18445000000), "元", scale="亿", place=7)
    return Metric(Mention(start, end, text[start:end], quantity, (start, end)), indicator=indicator, **fields)


def check(*spans, verdict="inconsistent", message="1 against 2", stated=NEAR, computed=FAR, **fields):
    return Check(
        "total",
        verdict,
        "1",
        "2",
        "-1",
        spans,
        message,
        message,
        stated_interval=stated,
        computed_interval=computed,
        **fields,
    )


TEXT = "投资总额184.45亿元，其中工业128.05亿元，非工业58.1亿元。"
SPANS = tuple(match.span() for match in re.finditer("[0-9.]+亿元", TEXT))
METRICS = tuple(metric(TEXT, *span, "投资额") for span in SPANS)
any_text = st.text(st.characters(codec=None), max_size=40) | st.sampled_from(HOSTILE)


@st.composite
def marked_texts(draw):
    text = draw(any_text) + draw(any_text)
    place = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(lambda pair: tuple(sorted(pair)))
    spans = draw(st.lists(place, max_size=6))
    metrics = [metric(text, *span, draw(any_text), share_of=draw(any_text)) for span in spans]
    verdicts = st.sampled_from(["consistent", "inconsistent", "unverifiable"])
    checks = [
        check(*draw(st.lists(place, max_size=4)), verdict=draw(verdicts), message=draw(any_text))
        for _ in range(draw(st.integers(0, 3)))
    ]
    return text, metrics, checks, draw(any_text)


class TestAnyText:
    @given(marked_texts())
    def test_a_page_holds_no_element_or_attribute_but_ours(self, given):
        page = Page(proof_sheet(*given))

        assert {tag for tag, _ in page.elements} <= ELEMENTS
        assert {name for _, attrs in page.elements for name in attrs} <= ATTRIBUTES
        assert [tag for tag, _ in page.elements].count("script") == 1
        assert page.open == []

    @given(marked_texts())
    def test_a_fragment_holds_no_script_no_link_and_no_identifier(self, given):
        text, metrics, checks, _ = given
        page = Page(report_html(text, metrics, checks))

        assert {tag for tag, _ in page.elements} <= ELEMENTS - {"script", "a", "html", "body"}
        assert {name for _, attrs in page.elements for name in attrs} <= {"class", "title"}
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
            "<svg.*?</svg>", proof_sheet(TEXT, METRICS, [check(*spans, stated=stated, computed=computed)])
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
        assert "≈0.333333" in self.drawing(Interval(Fraction(1, 3), 1), Interval(1, 2), spans=())

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


class Browser:
    """A headless Chromium, spoken to by the WebDriver protocol (https://www.w3.org/TR/webdriver2/)."""

    def __init__(self):
        self.driver = subprocess.Popen([shutil.which("chromedriver"), "--port=0"], stdout=subprocess.PIPE, text=True)
        line = next(line for line in self.driver.stdout if "started successfully on port" in line)
        self.root = f"http://127.0.0.1:{re.search('port ([0-9]+)', line)[1]}/session"
        options = {"args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1200,500"]}
        wanted = {"capabilities": {"alwaysMatch": {"goog:chromeOptions": options, "unhandledPromptBehavior": "ignore"}}}
        self.root += "/" + self.ask("", wanted)["sessionId"]

    def ask(self, path, body):
        request = urllib.request.Request(
            self.root + path, json.dumps(body).encode(), {"Content-Type": "application/json"}
        )
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)["value"]

    def run(self, script):
        return self.ask("/execute/sync", {"script": script, "args": []})

    def click(self, selector):
        (element,) = self.ask("/element", {"using": "css selector", "value": selector}).values()
        self.ask(f"/element/{element}/click", {})

    def press(self, *keys):
        presses = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        self.ask("/actions", {"actions": [{"type": "key", "id": "keys", "actions": presses}]})

    def quit(self):
        with urllib.request.urlopen(urllib.request.Request(self.root, method="DELETE"), timeout=60):
            pass
        self.driver.terminate()
        self.driver.wait()
        self.driver.stdout.close()


@pytest.fixture(scope="module")
def browser():
    browser = Browser()
    yield browser
    browser.quit()


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("chromedriver") is None, reason="needs Chromium and its driver")
class TestInABrowser:
    SEEN = """
        const box = document.querySelector(":target").getBoundingClientRect();
        return [location.hash, box.top >= 0 && box.bottom <= innerHeight, document.querySelector(":target").innerText];
    """

    @pytest.fixture
    def opened(self, browser, tmp_path):
        def opened(text, metrics, checks, title="report.txt"):
            path = tmp_path / "sheet.html"
            path.write_text(proof_sheet(text, metrics, checks, title), encoding="utf-8")
            browser.ask("/url", {"url": path.as_uri()})
            return browser

        return opened

    def long_report(self):
        text = "全县情况。\n" * 200 + TEXT
        shift = len(text) - len(TEXT)
        metrics = [metric(text, start + shift, end + shift, "投资额") for start, end in SPANS]
        return (
            text,
            metrics,
            [check(*((each.start, each.end) for each in metrics)), check((metrics[2].start, metrics[2].end))],
        )

    def test_a_click_on_a_finding_brings_its_figure_into_view(self, opened):
        browser = opened(*self.long_report())
        browser.click("#c1 a.verdict")

        assert browser.run(self.SEEN) == ["#f1", True, "184.45亿元"]

    def test_a_click_on_a_marked_figure_brings_its_finding_into_view(self, opened):
        browser = opened(*self.long_report())
        browser.click("#f3 a")

        assert browser.run(self.SEEN)[:2] == ["#c1", True]

    def test_the_findings_are_walked_by_keys(self, opened):
        browser = opened(*self.long_report())
        browser.press("j", "j", "\ue007")  # the last is Enter

        assert browser.run(self.SEEN) == ["#f3", True, "58.1亿元"]

    def test_hostile_text_runs_nothing(self, opened):
        text = " ".join(HOSTILE).replace("alert(1)", "document.title='taken'")
        browser = opened(text, [metric(text, 0, 9, text)], [check((0, 9), message=text)], "safe")

        assert browser.run("return document.title") == "safe"

    def test_even_markup_that_got_through_would_run_nothing(self, browser, tmp_path):
        page = proof_sheet(TEXT, METRICS, [], "safe").replace(
            "<main>", "<main><script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">"
        )
        (tmp_path / "sheet.html").write_text(page, encoding="utf-8")
        browser.ask("/url", {"url": (tmp_path / "sheet.html").as_uri()})

        assert browser.run("return document.title") == "safe"

    def test_the_style_is_let_through_by_the_policy(self, opened):
        browser = opened(TEXT, METRICS, [check(*SPANS)])

        assert browser.run("return getComputedStyle(document.querySelector('.sheet')).display") == "grid"
