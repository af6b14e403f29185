"""In: a text, its metrics and checks. Out: HTML without anything active of the text's: a fragment, and a proof sheet."""

from __future__ import annotations

import base64
import hashlib
from bisect import bisect_right
from fractions import Fraction
from html import escape
from typing import TYPE_CHECKING, Final, NamedTuple

from zhmetrics.language.numerals import exact, plain
from zhmetrics.writing import words
from zhmetrics.writing.places import Places
from zhmetrics.writing.width import cell, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zhmetrics.checks.base import Check
    from zhmetrics.values.interval import Interval
    from zhmetrics.values.metric import Metric
    from zhmetrics.values.quantity import Quantity

__all__ = ["proof_sheet", "report_html", "sheet_foot", "sheet_head", "sheet_section"]

Span = tuple[int, int]

# ----------------------------------------------------------------------------------------------------------------------
# What never changes: the style, the key handler, and the policy that lets only these two run

_STYLE: Final = """
:root{color-scheme:light dark;--ink:#1c1c1e;--soft:#63636b;--page:#fff;--card:#f6f6f8;--line:#dcdce2;--fig:#e7eefb;
--bad:#b3261e;--bad-b:#fbe3e1;--ok:#1b6e3c;--ok-b:#ddf1e4;--open:#8a5a00;--open-b:#fbeed3;--focus:#2457d6}
@media(prefers-color-scheme:dark){:root{--ink:#ececf0;--soft:#a5a5af;--page:#161618;--card:#212125;--line:#3a3a41;
--fig:#26344f;--bad:#ff9d94;--bad-b:#4a211e;--ok:#85d8a4;--ok-b:#1d3c29;--open:#f2c46b;--open-b:#45340f;--focus:#8ab0ff}}
*{box-sizing:border-box}
body{margin:0;color:var(--ink);background:var(--page);font:16px/1.8 system-ui,-apple-system,"PingFang SC",
"Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei",sans-serif}
main{max-width:84rem;margin:0 auto;padding:1rem 1.5rem 4rem}
h1{font-size:1.35rem;line-height:1.4;margin:.6rem 0 .2rem;overflow-wrap:anywhere}
h2{font-size:1rem;margin:0 0 .6rem}
.count,.keys,.en,.kind,.where{color:var(--soft)}
.count,.keys{margin:0 0 .4rem;font-size:.9rem}
.sheet{display:grid;grid-template-columns:minmax(0,3fr) minmax(20rem,2fr);gap:2rem;margin:1rem 0 2rem}
.text{white-space:pre-wrap;overflow-wrap:anywhere}
mark{color:inherit;background:var(--fig);border-radius:.2em;padding:.05em .1em;scroll-margin:40vh}
mark a{color:inherit;text-decoration:none}
mark.bad{background:var(--bad-b);border-bottom:2px solid var(--bad)}
mark.ok{background:var(--ok-b);border-bottom:2px solid var(--ok)}
mark.open{background:var(--open-b);border-bottom:2px dashed var(--open)}
:target,a:focus-visible,summary:focus-visible{outline:2px solid var(--focus);outline-offset:0}
.found{position:sticky;top:1rem;max-height:calc(100vh - 2rem);overflow:auto;padding:3px}
.found ol{list-style:none;margin:0;padding:0}
.found li{background:var(--card);border:1px solid var(--line);border-left:4px solid var(--line);border-radius:.4rem;
padding:.6rem .8rem;margin:0 0 .8rem;scroll-margin:1rem;font-size:.92rem;line-height:1.55}
.found li.bad{border-left-color:var(--bad)}.found li.ok{border-left-color:var(--ok)}
.found li.open{border-left-color:var(--open)}
.verdict{font-weight:700;text-decoration:none}
.bad .verdict{color:var(--bad)}.ok .verdict{color:var(--ok)}.open .verdict{color:var(--open)}
.found p{margin:.25rem 0;overflow-wrap:anywhere}.en{font-size:.85rem}
.where a{color:var(--focus);margin-right:.7em;white-space:nowrap}
svg{display:block;width:100%;height:auto;margin:.3rem 0}
svg text{fill:var(--soft);font-size:16px}
svg .axis{stroke:var(--line)}svg .stated{stroke:var(--ink);fill:var(--ink)}
svg .computed{stroke:var(--focus);fill:var(--focus)}
svg line{stroke-width:4}svg .axis{stroke-width:1}svg circle{stroke-width:2.5}svg circle.out{fill:var(--card)}
svg text.stated,svg text.computed{stroke:none}
table{border-collapse:collapse;font-size:.9rem;line-height:1.5}
th,td{text-align:left;vertical-align:top;padding:.25rem .8rem .25rem 0;border-bottom:1px solid var(--line);
overflow-wrap:anywhere}
td a{color:inherit}
nav ul{margin:.3rem 0;padding-left:1.2rem}
@media(max-width:60rem){.sheet{grid-template-columns:minmax(0,1fr)}.found{position:static;max-height:none}}
@media print{:root{color-scheme:light;--ink:#000;--page:#fff;--soft:#444}main{max-width:none;padding:0}
.sheet{display:block}.found{position:static;max-height:none;overflow:visible;margin-top:1.5rem}
.found li{break-inside:avoid}.keys{display:none}mark,.found li,svg *{print-color-adjust:exact}}
"""

# j and k walk the findings; Enter goes to the figure, as with any link. Without it all is reached by Tab and links.
_SCRIPT: Final = """
"use strict";
document.addEventListener("keydown", function (event) {
  if (event.ctrlKey || event.metaKey || event.altKey || (event.key !== "j" && event.key !== "k")) return;
  var links = Array.prototype.slice.call(document.querySelectorAll(".found a.verdict"));
  if (!links.length) return;
  var here = links.indexOf(document.activeElement), step = event.key === "j" ? 1 : -1;
  var next = here < 0 ? (step > 0 ? 0 : links.length - 1) : (here + step + links.length) % links.length;
  links[next].focus();
  links[next].scrollIntoView({ block: "nearest" });
  var mark = document.querySelector(links[next].getAttribute("href"));
  if (mark) mark.scrollIntoView({ block: "center" });
  event.preventDefault();
});
"""


_KEYS: Final = (
    '<p class="keys"><kbd>j</kbd> <kbd>k</kbd> 下一项、上一项 next and previous finding · '
    "<kbd>Enter</kbd> 转到数字 go to the figure</p>"
)


def _sha256(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


# Escaping alone keeps the text inert. Should it ever fail, a browser still runs and loads nothing but the two above.
_POLICY: Final = f"default-src 'none'; style-src '{_sha256(_STYLE)}'; script-src '{_sha256(_SCRIPT)}'; base-uri 'none'"

_FRAGMENT_STYLE: Final = """
.zhmetrics mark{background:rgba(80,130,230,.22);color:inherit;border-radius:.2em}
.zhmetrics mark.bad{background:rgba(220,60,50,.28)}.zhmetrics mark.ok{background:rgba(40,160,90,.25)}
.zhmetrics mark.open{background:rgba(220,160,30,.28)}
.zhmetrics td,.zhmetrics th{text-align:left!important;vertical-align:top;padding:.15em .8em .15em 0}
.zhmetrics .rows{max-height:28rem;overflow:auto}
.zhmetrics .text{white-space:pre-wrap;overflow-wrap:anywhere;line-height:1.8;max-width:60rem}
.zhmetrics .bad b{color:#c9352b}.zhmetrics .ok b{color:#23844b}.zhmetrics .open b{color:#a06a00}
"""

_CLASSES: Final = {"inconsistent": "bad", "consistent": "ok", "unverifiable": "open"}
_GRAVITY: Final = ("bad", "open", "ok", "")  # where several checks meet in a figure, the gravest colours it

# ----------------------------------------------------------------------------------------------------------------------
# Documents


def report_html(source: str, metrics: Sequence[Metric], checks: Sequence[Check] = ()) -> str:
    """A fragment for a notebook: the table of figures, the findings in words and colour, and the text with its figures marked.

    Args:
        source: The text that the metrics and checks index.
        metrics: The rows.
        checks: The checks, if any were made.

    Returns:
        HTML without scripts and without identifiers, so that many fragments may stand in one page; all text is escaped.

    >>> import zhmetrics as zm
    >>> text = "全县<b>新签约</b>项目32个。"
    >>> "全县&lt;b&gt;新签约&lt;/b&gt;项目<mark" in report_html(text, zm.extract(text).metrics)
    True
    """
    places = Places(source)
    marks = _marks(source, metrics, checks)
    parts = [
        f'<div class="zhmetrics"><style>{_FRAGMENT_STYLE}</style>',
        f'<div class="rows">{_figures(source, metrics, None)}</div>',
    ]
    if checks:
        parts.append("<ul>")
        for check in checks:
            place = ":".join(map(str, places.at(check.spans[0][0]))) if check.spans else ""
            parts.append(
                f'<li class="{_CLASSES[check.verdict]}"><b>{_badge(check)}</b> {_shown(place)} '
                f"{_shown(check.message_zh or check.message)}</li>"
            )
        parts.append("</ul>")
    parts.append(f'<div class="text">{_marked(source, marks, None)}</div></div>')
    return "\n".join(parts)


def proof_sheet(source: str, metrics: Sequence[Metric], checks: Sequence[Check], title: str = "") -> str:
    """One self-contained page for a proof-reader, in Chinese and English.

    Args:
        source: The text that the metrics and checks index.
        metrics: The rows.
        checks: The findings, listed beside the text, linked to their figures and drawn as intervals on a line.
        title: Name of the page, such as the file's.

    Returns:
        An HTML document: loads nothing, works without scripts, in print and in the dark; all text is escaped.

    >>> page = proof_sheet("新签约项目32个。", [], [], "a <b>.txt")
    >>> "<title>a &lt;b&gt;.txt</title>" in page
    True
    """
    return sheet_head(title) + sheet_section(source, metrics, checks, title) + sheet_foot()


def sheet_head(title: str) -> str:
    """The begin of a page of proof sheets."""
    return (
        '<!DOCTYPE html>\n<html lang="zh-Hans">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_shown(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n"
    )


def sheet_foot() -> str:
    """The end of a page of proof sheets."""
    return f"</main>\n<script>{_SCRIPT}</script>\n</body>\n</html>\n"


def sheet_section(source: str, metrics: Sequence[Metric], checks: Sequence[Check], title: str, key: str = "") -> str:
    """One text of a page of proof sheets.

    Args:
        source: The text that the metrics and checks index.
        metrics: The rows.
        checks: The findings.
        title: Its heading.
        key: What sets its identifiers apart from those of other sections: letters and digits.
    """
    marks = _marks(source, metrics, checks)
    places = Places(source)
    verdicts = [check.verdict for check in checks]
    counts = " · ".join(
        f"{verdicts.count(each)} {words.VERDICTS['zh'][each]} {words.VERDICTS['en'][each]}"
        for each in _CLASSES
        if each in verdicts
    )
    parts = [
        f'<section id="{key}top">\n<h1>{_shown(title)}</h1>',
        f'<p class="count">{len(metrics)} 个数字 figures · {len(checks)} 项核对 checks{" · " + counts if counts else ""}</p>',
        _KEYS,
        '<div class="sheet">',
        f'<article class="text">{_marked(source, marks, key)}</article>',
        '<aside class="found"><h2>核对 Findings</h2>',
    ]
    if checks:
        parts.append("<ol>")
        quantities = {(metric.start, metric.end): metric.quantity for metric in metrics}
        for number, check in enumerate(checks, 1):
            stated = quantities.get(check.spans[0]) if check.spans else None
            parts.append(_finding(source, number, check, marks, places=places, stated=stated, key=key))
        parts.append("</ol>")
    else:
        parts.append("<p>文中没有可核对的说法。<br>The text makes no claim that can be checked.</p>")
    parts.append("</aside></div>")
    parts.append(f"<details><summary>全部数字 All figures ({len(metrics)})</summary>")
    parts.append(_figures(source, metrics, [_anchor(marks, metric.mention.full_span, key) for metric in metrics]))
    parts.append("</details>\n</section>\n")
    return "\n".join(parts)


# ----------------------------------------------------------------------------------------------------------------------
# The text, marked


class _Marks(NamedTuple):
    """The stretches of a text that are coloured, in order, none over another."""

    spans: list[Span]
    titles: list[str]
    checks: list[tuple[str, int] | None]  # style and number of the gravest check that each stands in

    def find(self, span: Span) -> int | None:
        """The first mark that shares a character with the span."""
        index = bisect_right(self.spans, span[0], key=lambda each: each[1])
        return index if index < len(self.spans) and self.spans[index][0] < span[1] else None


def _marks(source: str, metrics: Sequence[Metric], checks: Sequence[Check]) -> _Marks:
    """The figures with their qualifier words, and what else the checks point to."""
    titles = {metric.mention.full_span: _title(source, metric) for metric in metrics}
    figures = _apart(titles)
    alone = _Marks(figures, [], [])
    others = {span for check in checks for span in check.spans if alone.find(span) is None}
    spans = _apart([*figures, *others])
    marks = _Marks(spans, [titles.get(span, "") for span in spans], [None] * len(spans))
    for number, check in enumerate(checks, 1):
        style = _CLASSES[check.verdict]
        for span in check.spans:
            index = marks.find(span)
            if index is None:
                continue
            known = marks.checks[index]
            if known is None or _GRAVITY.index(style) < _GRAVITY.index(known[0]):
                marks.checks[index] = (style, number)
    return marks


def _apart(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, each cut off where the one before it ends."""
    apart: list[Span] = []
    reached = 0
    for start, end in sorted(spans):
        if max(start, reached) < end:
            apart.append((max(start, reached), end))
            reached = end
    return apart


def _marked(source: str, marks: _Marks, key: str | None) -> str:
    """The text with its marks; without a key they have no identifiers and no links."""
    parts, reached = [], 0
    for index, ((start, end), title, check) in enumerate(zip(*marks, strict=True), 1):
        parts.append(_shown(source[reached:start]))
        style = f' class="{check[0]}"' if check else ""
        name = "" if key is None else f' id="{key}f{index}"'
        inner = _shown(source[start:end])
        if check and key is not None:
            inner = f'<a href="#{key}c{check[1]}">{inner}</a>'
        hint = f' title="{_shown(title)}"' if title else ""
        parts.append(f"<mark{name}{style}{hint}>{inner}</mark>")
        reached = end
    parts.append(_shown(source[reached:]))
    return "".join(parts)


def _title(source: str, metric: Metric) -> str:
    """What the reader took a figure for: indicator, period, change, share and status, then the exact value."""
    indicator, _figure, *others = words.row(source, metric)
    value = metric.to_dict()
    exact = value["value"] or f"{value['low']}–{value['high']}"
    return cell(" · ".join(filter(None, (indicator, *others, f"{exact} {value['unit']}"))))


def _shown(text: str) -> str:
    """Text as HTML that cannot be anything but text, in an element or a quoted attribute."""
    return escape(visible(text))


# ----------------------------------------------------------------------------------------------------------------------
# The figures and the findings


def _figures(source: str, metrics: Sequence[Metric], links: Sequence[str] | None) -> str:
    """The table of figures; ``links`` lead from each figure to its place."""
    zh, en = words.COLUMNS["zh"], words.COLUMNS["en"]
    heading = "".join(f"<th>{first}<br>{second}</th>" for first, second in zip(zh, en, strict=True))
    lines = [f"<table><thead><tr>{heading}</tr></thead><tbody>"]
    for index, metric in enumerate(metrics):
        cells = [_shown(cell(each)) for each in words.row(source, metric)]
        if links is not None:
            cells[1] = f'<a href="#{links[index]}">{cells[1]}</a>'
        lines.append("<tr>" + "".join(f"<td>{each}</td>" for each in cells) + "</tr>")
    lines.append("</tbody></table>")
    return "\n".join(lines)


def _anchor(marks: _Marks, span: Span, key: str) -> str:
    """The identifier of the mark that a span shares, else of the top of its section."""
    index = marks.find(span)
    return f"{key}top" if index is None else f"{key}f{index + 1}"


def _badge(check: Check) -> str:
    verdict = check.verdict
    return f"{words.MARKS[verdict]} {words.VERDICTS['zh'][verdict]} {words.VERDICTS['en'][verdict]}"


def _finding(
    source: str, number: int, check: Check, marks: _Marks, *, places: Places, stated: Quantity | None, key: str
) -> str:
    """One check: verdict, kind, both messages, links to its figures, and its intervals."""
    kind = f"{words.CHECKS['zh'].get(check.kind, check.kind)} {words.CHECKS['en'].get(check.kind, '')}"
    badge = _badge(check)
    if check.spans:
        badge = f'<a class="verdict" href="#{_anchor(marks, check.spans[0], key)}">{badge}</a>'
    else:
        badge = f'<span class="verdict">{badge}</span>'
    parts = [
        f'<li id="{key}c{number}" class="{_CLASSES[check.verdict]}">{badge} <span class="kind">{_shown(kind)}</span>'
    ]
    if check.message_zh:
        parts.append(f'<p lang="zh-Hans">{_shown(check.message_zh)}</p>')
    parts.append(f'<p class="en" lang="en">{_shown(check.message)}</p>')
    parts.append(_drawing(check, stated))
    if check.culprit is not None:
        link = f'<a href="#{_anchor(marks, check.culprit, key)}">{_shown(cell(source[slice(*check.culprit)]))}</a>'
        parts.append(f'<p class="where">可能有误 likeliest wrong: {link}</p>')
    places_of = []
    for span in check.spans:
        line, column = places.at(span[0])
        places_of.append(
            f'<a href="#{_anchor(marks, span, key)}">{line}:{column} {_shown(cell(source[slice(*span)]))}</a>'
        )
    if places_of:
        parts.append(f'<p class="where">{" ".join(places_of)}</p>')
    parts.append("</li>")
    return "\n".join(parts)


# ----------------------------------------------------------------------------------------------------------------------
# Intervals on a line

_WIDTH, _MARGIN = 560, 32  # of the drawing; the margin is where open ends run to
_ROWS: Final = (("stated", "文中 stated", 36), ("computed", "推算 computed", 88))
_LEAST: Final = 6  # a bar stays visible however narrow


def _drawing(check: Check, stated: Quantity | None) -> str:
    """What the stated figure allows above what the other figures make, on one scale; "" where nothing is bounded.

    A filled end belongs to the interval, a hollow one does not, and an unbounded side runs to the margin.
    """
    intervals = (check.stated_interval, check.computed_interval)
    ends = [end for each in intervals for end in (each.low, each.high) if end is not None]
    if not ends:
        return ""
    low, high = min(ends), max(ends)
    room = Fraction(_WIDTH - 4 * _MARGIN)

    def place(end: Fraction) -> int:
        return 2 * _MARGIN + (round((end - low) / (high - low) * room) if high > low else int(room / 2))

    parts = []
    labels = []
    for (name, label, y), interval in zip(_ROWS, intervals, strict=True):
        left = _MARGIN // 2 if interval.low is None else place(interval.low)
        right = _WIDTH - _MARGIN // 2 if interval.high is None else place(interval.high)
        words_of = f"{label}: {_ends(interval, stated)}"
        labels.append(words_of)
        parts.append(f'<text class="{name}" x="{_MARGIN // 2}" y="{y - 14}">{_shown(words_of)}</text>')
        if left == right and interval.low == interval.high:
            parts.append(f'<circle class="{name}" cx="{left}" cy="{y}" r="5"/>')
            continue
        if right - left < _LEAST:
            right = left + _LEAST
        parts.append(f'<line class="{name}" x1="{left}" y1="{y}" x2="{right}" y2="{y}"/>')
        for x, end, is_open in ((left, interval.low, interval.low_open), (right, interval.high, interval.high_open)):
            if end is not None:
                parts.append(f'<circle class="{name}{" out" if is_open else ""}" cx="{x}" cy="{y}" r="4"/>')
    title = _shown("; ".join(labels))
    axis = f'<line class="axis" x1="0" y1="104" x2="{_WIDTH}" y2="104"/>'
    return f'<svg viewBox="0 0 {_WIDTH} 110" role="img"><title>{title}</title>{axis}{"".join(parts)}</svg>'


def _ends(interval: Interval, stated: Quantity | None) -> str:
    """An interval in the unit and scale of the stated figure, as a text would write it."""
    if interval.low is not None and interval.low == interval.high:
        return _amount(interval.low, stated)
    left = "(−∞" if interval.low is None else ("(" if interval.low_open else "[") + _amount(interval.low, stated)
    right = "∞)" if interval.high is None else _amount(interval.high, stated) + (")" if interval.high_open else "]")
    return f"{left}, {right}"


def _amount(number: Fraction, like: Quantity | None) -> str:
    """A number with the stated figure's unit; one that does not end is cut after six more digits."""
    one = Fraction(1)
    if like is not None and like.value and like.magnitude:
        one = Fraction(like.value) / Fraction(like.magnitude)
    scaled = number / one
    short = round(scaled, 6)
    digits = plain(exact(short)) or "0"
    return f"{'' if short == scaled else '≈'}{digits}{'' if like is None else like.scale + like.unit}"
