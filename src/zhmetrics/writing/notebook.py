"""In: a report, checks, a comparison, a quantity. Out: fragments of HTML that show them in a notebook, light or dark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zhmetrics.writing import words
from zhmetrics.writing.markup import (
    CLASSES,
    badge,
    drawing,
    ends,
    exactly,
    figures,
    marked,
    marks_of,
    marks_of_mentions,
    said,
    shown,
    table,
)
from zhmetrics.writing.places import Places
from zhmetrics.writing.table import summary
from zhmetrics.writing.width import cell

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zhmetrics.checks.base import Check
    from zhmetrics.checks.compare import Comparison
    from zhmetrics.values.mention import Mention
    from zhmetrics.values.metric import Metric
    from zhmetrics.values.quantity import Quantity

__all__ = [
    "check_html",
    "checks_html",
    "comparison_html",
    "mentions_html",
    "metric_html",
    "quantity_html",
    "report_html",
]

# A fragment cannot ask which theme its page has: JupyterLab, VS Code and Colab each have a sign of their own for it. So
# colours are translucent, or mixed with the page's own text colour; the first of two is for browsers that cannot mix.
_STYLE: Final = """
.zhmetrics mark{background:rgba(80,130,230,.22);color:inherit;border-radius:.2em}
.zhmetrics mark.bad{background:rgba(220,60,50,.28)}.zhmetrics mark.ok{background:rgba(40,160,90,.25)}
.zhmetrics mark.open,.zhmetrics mark.rough{background:rgba(220,160,30,.28)}
.zhmetrics table{border-collapse:collapse;font-size:inherit}
.zhmetrics td,.zhmetrics th{text-align:left!important;vertical-align:baseline;padding:.15em .8em .15em 0;white-space:normal}
.zhmetrics .rows{max-height:28rem;overflow:auto;margin-bottom:.8em;border-bottom:1px solid rgba(128,128,128,.4)}
.zhmetrics .text{white-space:pre-wrap;overflow-wrap:anywhere;line-height:1.8;max-width:60rem}
.zhmetrics ul{list-style:none!important;margin:.4em 0!important;padding:0!important}.zhmetrics li{margin:0 0 .5em}
.zhmetrics .soft{opacity:.7}
.zhmetrics .bad b{color:#c9352b;color:color-mix(in srgb,#e5372b 72%,currentColor)}
.zhmetrics .ok b{color:#23844b;color:color-mix(in srgb,#1f9d55 72%,currentColor)}
.zhmetrics .open b,.zhmetrics .rough b{color:#a06a00;color:color-mix(in srgb,#d08a00 72%,currentColor)}
.zhmetrics svg{display:block;width:100%;max-width:30rem;height:auto;margin:.3em 0}
.zhmetrics svg text{fill:currentColor;opacity:.75;font-size:16px}
.zhmetrics svg .axis{stroke:currentColor;opacity:.3;stroke-width:1}
.zhmetrics svg .stated{stroke:currentColor;fill:currentColor;stroke-width:4}
.zhmetrics svg .computed{stroke:#4d82f0;fill:#4d82f0;stroke-width:4}
.zhmetrics svg circle{stroke-width:2.5!important}.zhmetrics svg circle.out{fill-opacity:0}
.zhmetrics svg text.stated,.zhmetrics svg text.computed{stroke:none;fill:currentColor}
"""


def report_html(source: str, metrics: Sequence[Metric], checks: Sequence[Check] = ()) -> str:
    """The table of figures, the findings in words and colour, and the text with its figures marked.

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
    return _fragment(
        f'<div class="rows">{figures(source, metrics, None)}</div>',
        _listed(source, checks) if checks else "",
        _text(source, metrics, [(words.told(check), check.spans) for check in checks]),
    )


def mentions_html(source: str, mentions: Sequence[Mention]) -> str:
    """The quantities of a text as a table, and the text with them marked.

    >>> import zhmetrics as zm
    >>> text = "全县<b>新签约</b>项目32个。"
    >>> "<td>32个</td><td>数量 count</td>" in mentions_html(text, zm.find_quantities(text))
    True
    """
    rows = []
    for mention in mentions:
        figure, kind, value, tone, allowed = said(source, mention)
        english = (kind, mention.quantity.kind), (tone, mention.quantity.qualifier or "")
        kind, tone = (" ".join(pair).strip() for pair in english)
        cells = "".join(f"<td>{shown(cell(each))}</td>" for each in (figure, kind, value, tone, allowed))
        rows.append(f"<tr>{cells}</tr>")
    return _fragment(
        f'<div class="rows">{table(words.MENTION_COLUMNS, rows)}</div>',
        f'<div class="text">{marked(source, marks_of_mentions(source, mentions), None)}</div>',
    )


def checks_html(source: str, metrics: Sequence[Metric], checks: Sequence[Check]) -> str:
    """The findings in words and colour with their places, those that do not hold drawn, and the text marked.

    Args:
        source: The text that the metrics and checks index.
        metrics: Its rows.
        checks: The checks.
    """
    drawings = [drawing(check) if check.verdict == "inconsistent" else "" for check in checks]
    return _fragment(
        _counted([words.told(check) for check in checks], len(metrics)),
        _listed(source, checks, drawings) if checks else "",
        _text(source, metrics, [(words.told(check), check.spans) for check in checks]),
    )


def check_html(check: Check) -> str:
    """One check: the verdict in colour and in words, both messages, and its intervals on a line.

    >>> import zhmetrics as zm
    >>> "✗ 不一致 inconsistent" in check_html(zm.check_total("184.45亿元", ["128.05亿元", "58.1亿元"]))
    True
    """
    kinds = (words.CHECKS[language].get(check.kind, "") for language in ("zh", "en"))
    kind = " ".join(filter(None, kinds)) or check.kind
    messages = [f"<div>{shown(message)}</div>" for message in (check.message_zh, check.message) if message]
    return _fragment(
        f'<div class="{CLASSES[words.told(check)]}"><b>{badge(words.told(check))}</b> <span class="soft">{shown(kind)}</span>',
        *messages,
        f"{drawing(check)}</div>",
    )


def comparison_html(comparison: Comparison) -> str:
    """Each figure of a summary with its verdict and the figure of the source, and the summary marked.

    >>> import zhmetrics as zm
    >>> page = comparison_html(zm.compare("投资116亿元。", "投资161亿元。"))
    >>> "✗ 不符 contradicted" in page, '<mark class="bad"' in page
    (True, True)
    """
    candidate, found = comparison.candidate, comparison.figures
    rows = []
    for finding in found:
        start, end = finding.metric.mention.full_span
        there = "" if finding.source is None else finding.source.text
        cells = (finding.metric.indicator or "", candidate[start:end], there, finding.message_zh)
        rows.append(
            f'<tr class="{CLASSES[finding.verdict]}"><td><b>{badge(finding.verdict)}</b></td>'
            + "".join(f"<td>{shown(cell(each))}</td>" for each in cells)
            + "</tr>"
        )
    judged = [(finding.verdict, [(finding.metric.start, finding.metric.end)]) for finding in found]
    return _fragment(
        _counted([finding.verdict for finding in found], len(found)),
        f'<div class="rows">{table(words.COMPARED_COLUMNS, rows)}</div>',
        _text(candidate, [finding.metric for finding in found], judged),
    )


def quantity_html(quantity: Quantity) -> str:
    """One amount, its kind, what its words claim, and the interval that they and its digits allow.

    >>> import zhmetrics as zm
    >>> quantity_html(zm.parse_quantity("近1.5亿元"))
    '<div><b>1.5亿元</b> · 金额 money · 不到 below · [1.4亿元, 1.5亿元)</div>'
    """
    tone = "" if quantity.qualifier is None else " ".join((words.QUALIFIERS[quantity.qualifier], quantity.qualifier))
    allowed = ends(quantity.interval, quantity)
    parts = (f"{words.KINDS.get(quantity.kind, '')} {quantity.kind}".strip(), tone, allowed)
    amount = " ".join(filter(None, (f"<b>{shown(str(quantity))}</b>", exactly(quantity))))
    return f"<div>{' · '.join([amount, *(shown(each) for each in parts if each)])}</div>"


def metric_html(metric: Metric) -> str:
    """One row of a report on one line: what is said of the figure, then the figure as `quantity_html` shows it.

    >>> import zhmetrics as zm
    >>> metric_html(zm.extract("2023年，全县完成投资116亿元。")[0])
    '<div>投资 · 2023年 · 实际 · <b>116亿元</b> · 金额 money · [115.5亿元, 116.5亿元]</div>'
    """
    said_of_it = " · ".join(shown(cell(each)) for each in words.about(metric) if each)
    return f"<div>{said_of_it} · {quantity_html(metric.quantity).removeprefix('<div>')}"


def _fragment(*parts: str) -> str:
    return "\n".join([f'<div class="zhmetrics"><style>{_STYLE}</style>', *filter(None, parts), "</div>"])


def _listed(source: str, checks: Sequence[Check], drawings: Iterable[str] = ()) -> str:
    places = Places(source)
    drawn = list(drawings) or [""] * len(checks)
    items = []
    for check, picture in zip(checks, drawn, strict=True):
        place = ":".join(map(str, places.at(check.spans[0][0]))) if check.spans else ""
        items.append(
            f'<li class="{CLASSES[words.told(check)]}"><b>{badge(words.told(check))}</b> <span class="soft">{place}</span> '
            f"{shown(check.message_zh or check.message)}{picture}</li>"
        )
    return f"<ul>{''.join(items)}</ul>"


def _text(source: str, metrics: Sequence[Metric], judged: Sequence[tuple[str, Sequence[tuple[int, int]]]]) -> str:
    return f'<div class="text">{marked(source, marks_of(source, metrics, judged), None)}</div>'


def _counted(verdicts: Sequence[str], figures: int) -> str:
    """How many of each verdict; where there is none, that so many figures claim nothing."""
    named = [f"{verdicts.count(each)} {badge(each)}" for each in CLASSES if each in verdicts]
    named = named or [f"{summary(figures, ())} {summary(figures, (), language='en')}"]
    return f'<p class="soft">{" · ".join(named)}</p>'
