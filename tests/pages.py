"""In: markup; or draws of Hypothesis. Out: what a browser would make of it; texts, metrics and checks to make markup of."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal
from html.parser import HTMLParser

from hypothesis import strategies as st

from zhmetrics.checks.base import Check
from zhmetrics.values.interval import Interval
from zhmetrics.values.mention import Mention
from zhmetrics.values.metric import Metric
from zhmetrics.values.quantity import Quantity

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
