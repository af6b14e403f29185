"""In: a text, its metrics and checks. Out: a proof sheet, an HTML page without anything active of the text's."""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING, Final

from zhmetrics.writing import words
from zhmetrics.writing.markup import CLASSES, Marks, badge, drawing, figures, marked, marks_of, shown
from zhmetrics.writing.places import Places
from zhmetrics.writing.width import cell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhmetrics.checks.base import Check
    from zhmetrics.values.metric import Metric

__all__ = ["proof_sheet", "sheet_foot", "sheet_head", "sheet_section"]

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
mark.open,mark.rough{background:var(--open-b);border-bottom:2px dashed var(--open)}
:target,a:focus-visible,summary:focus-visible{outline:2px solid var(--focus);outline-offset:0}
.found{position:sticky;top:1rem;max-height:calc(100vh - 2rem);overflow:auto;padding:3px}
.found ol{list-style:none;margin:0;padding:0}
.found li{background:var(--card);border:1px solid var(--line);border-left:4px solid var(--line);border-radius:.4rem;
padding:.6rem .8rem;margin:0 0 .8rem;scroll-margin:1rem;font-size:.92rem;line-height:1.55}
.found li.bad{border-left-color:var(--bad)}.found li.ok{border-left-color:var(--ok)}
.found li.open,.found li.rough{border-left-color:var(--open)}
.verdict{font-weight:700;text-decoration:none}
.bad .verdict{color:var(--bad)}.ok .verdict{color:var(--ok)}.open .verdict,.rough .verdict{color:var(--open)}
.found p{margin:.25rem 0;overflow-wrap:anywhere}.en{font-size:.85rem}
.where a{color:var(--focus);margin-right:.7em;white-space:nowrap}
svg{display:block;width:100%;max-width:28rem;height:auto;margin:.3rem 0}
svg text{fill:var(--soft);font-size:16px}
svg .axis{stroke:var(--line)}svg .stated{stroke:var(--ink);fill:var(--ink)}
svg .computed{stroke:var(--focus);fill:var(--focus)}
svg line{stroke-width:4}svg .axis{stroke-width:1}svg circle{stroke-width:2.5}svg circle.out{fill:var(--card)}
svg text.stated,svg text.computed{stroke:none}
table{border-collapse:collapse;font-size:.9rem;line-height:1.5}
th,td{text-align:left;vertical-align:baseline;padding:.25rem .8rem .25rem 0;border-bottom:1px solid var(--line);
overflow-wrap:anywhere}
td a{color:inherit}
section+section{border-top:1px solid var(--line);margin-top:2.5rem;padding-top:1rem}
@media(max-width:60rem){.sheet{grid-template-columns:minmax(0,1fr)}.found{position:static;max-height:none}}
@media print{:root{color-scheme:light;--ink:#000;--page:#fff;--soft:#444}main{max-width:none;padding:0}
.sheet{display:block}.found{position:static;max-height:none;overflow:visible;margin-top:1.5rem}
h2{break-after:avoid}.found li{break-inside:avoid}.keys{display:none}mark,.found li,svg *{print-color-adjust:exact}}
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

# ----------------------------------------------------------------------------------------------------------------------
# Documents


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
        f"<title>{shown(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n{_KEYS}\n"
    )


def sheet_foot() -> str:
    """The end of a page of proof sheets."""
    return f"</main>\n<script>{_SCRIPT}</script>\n</body>\n</html>\n"


def sheet_section(
    source: str,
    metrics: Sequence[Metric],
    checks: Sequence[Check],
    title: str,
    key: str = "",
    *,
    counted: Sequence[str] | None = None,
) -> str:
    """One text of a page of proof sheets.

    Args:
        source: The text that the metrics and checks index.
        metrics: The rows.
        checks: The findings.
        title: Its heading.
        key: What sets its identifiers apart from those of other sections: letters and digits.
        counted: The verdicts to count above the text, where more was checked than is shown.
    """
    marks = marks_of(source, metrics, [(words.told(check), check.spans) for check in checks])
    places = Places(source)
    verdicts = [words.told(check) for check in checks] if counted is None else counted
    counts = " · ".join(
        f"{verdicts.count(each)} {words.VERDICTS['zh'][each]} {words.VERDICTS['en'][each]}"
        for each in CLASSES
        if each in verdicts
    )
    parts = [
        f'<section id="{key}top">\n<h1>{shown(title)}</h1>',
        f'<p class="count">{len(metrics)} 个数字 figures · {len(verdicts)} 项核对 checks{" · " + counts if counts else ""}</p>',
        '<div class="sheet">',
        f'<article class="text">{marked(source, marks, key)}</article>',
        '<aside class="found"><h2>核对 Findings</h2>',
    ]
    if checks:
        parts.append("<ol>")
        parts += [
            _finding(source, number, check, marks, places=places, key=key) for number, check in enumerate(checks, 1)
        ]
        parts.append("</ol>")
    else:
        parts.append("<p>文中没有可核对的说法。<br>The text makes no claim that can be checked.</p>")
    parts.append("</aside></div>")
    parts.append(f"<details><summary>全部数字 All figures ({len(metrics)})</summary>")
    parts.append(figures(source, metrics, [_anchor(marks, metric.mention.full_span, key) for metric in metrics]))
    parts.append("</details>\n</section>\n")
    return "\n".join(parts)


# ----------------------------------------------------------------------------------------------------------------------
# The findings


def _anchor(marks: Marks, span: Span, key: str) -> str:
    """The identifier of the mark that a span shares, else of the top of its section."""
    index = marks.find(span)
    return f"{key}top" if index is None else f"{key}f{index + 1}"


def _finding(source: str, number: int, check: Check, marks: Marks, *, places: Places, key: str) -> str:
    """One check: verdict, kind, both messages, links to its figures, and its intervals."""
    kind = f"{words.CHECKS['zh'].get(check.kind, check.kind)} {words.CHECKS['en'].get(check.kind, '')}"
    verdict = f'<span class="verdict">{badge(words.told(check))}</span>'
    if check.spans:
        verdict = f'<a class="verdict" href="#{_anchor(marks, check.spans[0], key)}">{badge(words.told(check))}</a>'
    parts = [
        f'<li id="{key}c{number}" class="{CLASSES[words.told(check)]}">{verdict} <span class="kind">{shown(kind)}</span>'
    ]
    if check.message_zh:
        parts.append(f'<p lang="zh-Hans">{shown(check.message_zh)}</p>')
    parts.append(f'<p class="en" lang="en">{shown(check.message)}</p>')
    parts.append(drawing(check))
    if check.culprit is not None:
        link = f'<a href="#{_anchor(marks, check.culprit, key)}">{shown(cell(source[slice(*check.culprit)]))}</a>'
        parts.append(f'<p class="where">可能有误 likeliest wrong: {link}</p>')
    places_of = []
    for span in check.spans:
        line, column = places.at(span[0])
        places_of.append(
            f'<a href="#{_anchor(marks, span, key)}">{line}:{column} {shown(cell(source[slice(*span)]))}</a>'
        )
    if places_of:
        parts.append(f'<p class="where">{" ".join(places_of)}</p>')
    parts.append("</li>")
    return "\n".join(parts)
