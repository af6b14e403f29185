"""In: proof sheets, and notebook fragments. Out: whether a headless Chromium shows them, follows their links, and runs nothing of a text's."""

from __future__ import annotations

import base64
import json
import os
import re
import shutil
import struct
import subprocess
import urllib.request

import pytest

import zhmetrics as zm
from pages import ATTRIBUTES, ELEMENTS, HOSTILE, METRICS, SPANS, TEXT, check, metric
from zhmetrics.checks.compare import Comparison, Finding
from zhmetrics.writing.html import proof_sheet
from zhmetrics.writing.notebook import comparison_html, report_html
from zhmetrics.writing.width import visible

# ZHMETRICS_BROWSER=1, which nox -s browser sets, makes a missing browser a failure.
BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
MISSING = [name for name, path in (("chromium", BROWSER), ("chromedriver", shutil.which("chromedriver"))) if not path]
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        bool(MISSING) and not os.environ.get("ZHMETRICS_BROWSER"), reason=f"not installed: {', '.join(MISSING)}"
    ),
]
# Nothing is asked of anywhere: without these a browser looks for updates, in vain behind many a wall.
QUIET = ("--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic")


class Browser:
    """A headless Chromium, spoken to by the WebDriver protocol (https://www.w3.org/TR/webdriver2/)."""

    def __init__(self):
        self.driver = subprocess.Popen(["chromedriver", "--port=0"], stdout=subprocess.PIPE, text=True)
        line = next(line for line in self.driver.stdout if "started successfully on port" in line)
        self.root = f"http://127.0.0.1:{re.search('port ([0-9]+)', line)[1]}/session"
        options = {
            "binary": BROWSER,
            "args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1200,500", *QUIET],
        }
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

    def theme(self, scheme):
        """As where the system is set to "light" or "dark"."""
        media = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
        self.ask("/goog/cdp/execute", {"cmd": "Emulation.setEmulatedMedia", "params": media})

    def screenshot(self):
        with urllib.request.urlopen(f"{self.root}/screenshot", timeout=60) as answer:
            return base64.b64decode(json.load(answer)["value"])

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


class TestProofSheet:
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

    def test_a_screenshot_shows_the_figure_that_was_clicked_to(self, opened):
        browser = opened(*self.long_report())
        before = browser.screenshot()
        browser.click("#c1 a.verdict")
        after = browser.screenshot()
        width, height = struct.unpack(">II", after[16:24])  # of the header of a PNG

        assert (width, height) == tuple(browser.run("return [innerWidth, innerHeight]"))
        assert after != before

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

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_every_word_stands_out_from_what_is_behind_it(self, opened, scheme):
        verdicts = ("inconsistent", "consistent", "unverifiable")
        checks = [check(span, verdict=verdict) for span, verdict in zip(SPANS, verdicts, strict=True)]
        browser = opened(TEXT, METRICS, checks)
        browser.theme(scheme)
        worst = browser.run(CONTRASTS + "return contrasts('main *');")[0]

        assert worst["ratio"] >= 4.5, worst  # WCAG 2.2, 1.4.3


class TestNotebook:
    @pytest.mark.parametrize(("page", "ink"), [("#fff", "#111"), ("#111111", "#ddd")])
    def test_every_word_stands_out_in_a_light_and_in_a_dark_notebook(self, browser, tmp_path, page, ink):
        text = (
            "新签约项目32个，其中工业项目23个，非工业项目9个；投资总额184.45亿元，其中工业128.05亿元，非工业58.1亿元。"
        )
        markups = [
            zm.audit(text)._repr_html_(),
            zm.compare(text, "新签约项目32个，投资总额148.45亿元，新建幼儿园6所。")._repr_html_(),
            *(each._repr_html_() for each in zm.audit(text)),
            check(verdict="unverifiable")._repr_html_(),
        ]
        path = tmp_path / "notebook.html"
        path.write_text(
            f"<meta charset=utf-8><body style='background:{page};color:{ink}'>{''.join(markups)}", encoding="utf-8"
        )
        browser.ask("/url", {"url": path.as_uri()})
        worst = browser.run(CONTRASTS + "return contrasts('.zhmetrics *');")[0]

        assert worst["ratio"] >= 4.5, worst


ATTACKS = (
    "<script>taken()</script>",
    "</script><script>taken()</script>",
    "</style><script>taken()</script><style>",
    "</title><script>taken()</script>",
    "</mark></div><img src=x onerror=taken()>",
    "<svg onload=taken()><animate onbegin=taken() attributeName=x dur=1s>",
    "<details open ontoggle=taken()>",
    "<iframe srcdoc='<script>parent.taken()</script>'></iframe>",
    '" autofocus tabindex=0 onfocus="taken()" onmouseover="taken()" style="animation:a"',
    "' onanimationstart='taken()",
    "<a href=javascript:taken()>",
    "<meta http-equiv=refresh content='0;url=javascript:taken()'>",
    "<base href=//example.invalid/>",
    "<style>*{display:none}</style>",
    "<!--<img src='--><img src=x onerror=taken()>",
    "<![CDATA[><img src=x onerror=taken()>]]>",
    "&lt;script&gt;taken()&lt;/script&gt;",
    "&#60;script&#62;taken()&#60;/script&#62;",
    "\u202e<script>taken()</script>\u202c",
    "\ufeff<scr\x00ipt>taken()</scr\x00ipt>",
    "\ud83c<img src=x onerror=taken()>",
)


def hostile_fragments(attack):
    """Each thing that shows itself in a notebook, with the attack wherever a text or a user's own words may stand."""
    text = f"{attack}投资12亿元，其中工业{attack}8亿元、农业3亿元，占{attack}的40%。{attack}\n\n| {attack} | 1 |\n"
    lexicon = zm.Lexicon().extend(indicators=["投资"])
    report = zm.extract(text, lexicon=lexicon)
    rows = [metric(text, 0, len(attack), attack, share_of=attack)]
    finding = check((0, len(attack)), message=attack)
    return {
        "Report": report._repr_html_(),
        "Checks": zm.audit(report)._repr_html_(),
        "Check": finding._repr_html_(),
        "Comparison": zm.compare(text, text.replace("12亿", "13亿"))._repr_html_(),
        "Quantity": zm.Quantity("count", 3, attack)._repr_html_(),
        "rows": report_html(text, rows, [finding]),
        "findings": comparison_html(Comparison((Finding(rows[0], "contradicted", rows[0], attack, attack),), text)),
    }


class TestHostileText:
    """What a text says is never done, in pages without the policy that proof sheets have: a notebook trusts its output."""

    # An image that is missing has said so before `load`; the mouse goes over and the focus into whatever there is.
    PROVOKE = """
        for (const each of document.body.querySelectorAll("*")) {
          for (const kind of ["mouseover", "click", "focus", "toggle", "animationstart"]) each.dispatchEvent(new Event(kind));
        }
        const found = [...document.body.querySelectorAll("*")];
        const names = found.flatMap(each => [...each.attributes].map(attribute => attribute.name.toLowerCase()));
        return {
          taken: document.title,
          elements: [...new Set(found.map(each => each.localName))],
          attributes: [...new Set(names)],
          words: document.body.textContent,
          frames: frames.length,
        };
    """

    def opened(self, browser, folder, markup):
        path = folder / "page.html"
        head = "<title>safe</title><script>function taken() { document.title = 'taken' }</script>"
        path.write_text(f"<!DOCTYPE html><meta charset=utf-8>{head}<body>{markup}", encoding="utf-8")
        browser.ask("/url", {"url": path.as_uri()})
        return browser.run(self.PROVOKE)

    def test_the_trap_shuts_on_markup_that_is_let_through(self, browser, tmp_path):
        taken = [attack for attack in ATTACKS if self.opened(browser, tmp_path, visible(attack))["taken"] == "taken"]

        assert len(taken) >= 8

    @pytest.mark.parametrize("attack", ATTACKS)
    def test_no_fragment_runs_it_and_each_shows_it(self, browser, tmp_path, attack):
        fragments = hostile_fragments(attack)
        page = self.opened(browser, tmp_path, "".join(f"<main>{each}</main>" for each in fragments.values()))
        shown = browser.run(
            "return [...document.body.children].map(each => [each.textContent, each.getBoundingClientRect().height])"
        )

        assert page["taken"] == "safe"
        assert set(page["elements"]) <= ELEMENTS - {"script", "a", "html", "body"}
        assert set(page["attributes"]) <= ATTRIBUTES
        assert page["frames"] == 0
        for name, (words, height) in zip(fragments, shown, strict=True):
            assert height > 0, name
            assert "".join(visible(attack).split()) in "".join(words.split()), name

    @pytest.mark.parametrize("attack", ATTACKS)
    def test_no_proof_sheet_runs_it_with_and_without_its_policy(self, browser, tmp_path, attack):
        text = f"{attack}12亿元{attack}"
        sheet = proof_sheet(text, [metric(text, 0, len(attack), attack)], [check((0, 3), message=attack)], attack)
        bare = re.sub(r"<meta http-equiv[^>]*>", "", sheet)

        assert bare != sheet
        for markup in (sheet, bare):
            path = tmp_path / "sheet.html"
            path.write_text(
                markup.replace("<main", "<script>function taken() { window.was = 1 }</script><main"), encoding="utf-8"
            )
            browser.ask("/url", {"url": path.as_uri()})
            page = browser.run(self.PROVOKE)

            assert browser.run("return window.was === undefined")
            assert set(page["elements"]) <= ELEMENTS
            assert page["frames"] == 0
            assert "".join(visible(attack).split()) in "".join(page["words"].split())
            assert "".join(browser.run("return document.title").split()) == "".join(visible(attack).split())


# How far the colour of each text is from that behind it, the worst first. Colours are drawn, so that the browser mixes them.
CONTRASTS = """
const pen = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
function paint(colours) {
  pen.globalAlpha = 1; pen.fillStyle = "#fff"; pen.fillRect(0, 0, 1, 1);
  for (const [colour, alpha] of colours) { pen.globalAlpha = alpha; pen.fillStyle = colour; pen.fillRect(0, 0, 1, 1); }
  return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3);
}
function light(rgb) {
  const [r, g, b] = rgb.map(c => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrasts(selector) {
  const found = [];
  for (const element of document.querySelectorAll(selector)) {
    if (element.closest("style,svg,details:not([open]) > :not(summary)")) continue;
    if (![...element.childNodes].some(node => node.nodeType === 3 && node.data.trim())) continue;
    const layers = []; let opacity = 1;
    for (let each = element; each; each = each.parentElement) {
      layers.unshift([getComputedStyle(each).backgroundColor, 1]);
      opacity *= getComputedStyle(each).opacity;
    }
    const under = light(paint(layers)), over = light(paint([...layers, [getComputedStyle(element).color, opacity]]));
    const ratio = (Math.max(under, over) + 0.05) / (Math.min(under, over) + 0.05);
    found.push({ratio, text: element.textContent.slice(0, 30), style: element.className});
  }
  return found.sort((a, b) => a.ratio - b.ratio);
}
"""
