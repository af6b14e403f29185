"""In: a metric or a verdict. Out: the Chinese and English words that tables and pages show for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from zhmetrics.language.units import spoken

if TYPE_CHECKING:
    from zhmetrics.checks.base import Check
    from zhmetrics.values.metric import Metric

__all__ = [
    "CHECKS",
    "COLUMNS",
    "COMPARED_COLUMNS",
    "KINDS",
    "MARKS",
    "MENTION_COLUMNS",
    "QUALIFIERS",
    "STATUS",
    "VERDICTS",
    "Language",
    "about",
    "row",
    "told",
]

Language = Literal["zh", "en"]

COLUMNS: Final[dict[Language, tuple[str, ...]]] = {
    "zh": ("指标", "数值", "期间", "变化", "占比", "状态"),
    "en": ("indicator", "figure", "period", "change", "share of", "status"),
}
MENTION_COLUMNS: Final[dict[Language, tuple[str, ...]]] = {
    "zh": ("数值", "类别", "值", "语气", "区间"),
    "en": ("figure", "kind", "value", "tone", "interval"),
}
COMPARED_COLUMNS: Final[dict[Language, tuple[str, ...]]] = {
    "zh": ("判定", "指标", "数值", "来源", "说明"),
    "en": ("verdict", "indicator", "figure", "source", "why"),
}
MARKS: Final = {
    "consistent": "✓",
    "coarse": "≈",
    "inconsistent": "✗",
    "unverifiable": "?",
    "supported": "✓",
    "contradicted": "✗",
    "not_found": "?",
}
VERDICTS: Final[dict[Language, dict[str, str]]] = {
    "zh": {
        "consistent": "一致",
        "coarse": "相合但过粗难辨",
        "inconsistent": "不一致",
        "unverifiable": "无法核对",
        "supported": "有据",
        "contradicted": "不符",
        "not_found": "未见",
    },
    "en": {each: each.replace("_", " ") for each in MARKS} | {"coarse": "holds but too coarse to tell"},
}
CHECKS: Final[dict[Language, dict[str, str]]] = {
    "zh": {
        "total": "合计",
        "share": "占比",
        "change": "增减幅度",
        "difference": "增减量",
        "average": "平均",
        "restatement": "前后一致",
        "list_count": "列举项数",
    },
    "en": {
        "total": "total",
        "share": "share",
        "change": "change",
        "difference": "difference",
        "average": "average",
        "restatement": "restatement",
        "list_count": "list count",
    },
}
KINDS: Final = {
    "money": "金额",
    "count": "数量",
    "area": "面积",
    "length": "长度",
    "mass": "质量",
    "volume": "体积",
    "energy": "能量",
    "power": "功率",
    "duration": "时长",
    "percent": "百分比",
    "percentage_point": "百分点",
    "multiple": "倍数",
    "fraction": "分数",
    "rate": "比率",
    "rank": "位次",
    "temperature": "温度",
    "other": "其他",
}
QUALIFIERS: Final = {"approx": "约", "below": "不到", "above": "超过", "min": "不少于", "max": "不超过"}
_CHANGE: Final[dict[Language, dict[str, str]]] = {
    "zh": {"up": "增长", "down": "下降", "flat": "持平", "ratio": "倍数"},
    "en": {"up": " up", "down": " down", "flat": " flat", "ratio": " ratio"},
}
_SHARE: Final[dict[Language, str]] = {"zh": "占", "en": "of "}
_UNNAMED_WHOLE: Final[dict[Language, str]] = {"zh": "占比", "en": "share"}
STATUS: Final[dict[Language, dict[str, str]]] = {
    "zh": {"reported": "实际", "estimated": "预计", "planned": "计划"},
    "en": {"reported": "reported", "estimated": "estimated", "planned": "planned"},
}
_ROLE: Final[dict[Language, dict[str, str]]] = {
    "zh": {"value": "", "threshold": "限额", "contribution": "拉动", "rank": "位次"},
    "en": {"value": "", "threshold": "threshold", "contribution": "contribution", "rank": "rank"},
}


def told(check: Check) -> str:
    """What is shown of a check: its verdict, or "coarse" where one that holds proves next to nothing."""
    return "coarse" if check.coarse else check.verdict


def row(source: str, metric: Metric, language: Language = "zh") -> tuple[str, ...]:
    """One metric under the headings of ``COLUMNS``, the figure as the text writes it with its qualifier words.

    A number in a table, which stands apart from its unit, is shown with it.

    >>> import zhmetrics as zm
    >>> report = zm.extract("| 项目 | 投资（万元） |\\n|---|---|\\n| 冷库 | 1200 |")
    >>> row(report.source, report[0])[1]
    '1200 万元'
    """
    start, end = metric.mention.full_span
    indicator, *others = about(metric, language)
    said, quantity = source[start:end], metric.quantity
    if quantity.unit not in ("", "1") and not any(char.isalpha() or char in "%％‰" for char in said):
        said = f"{said} {quantity.scale}{spoken(quantity.unit)}"
    return indicator, said, *others


def about(metric: Metric, language: Language = "zh") -> tuple[str, ...]:
    """What is said of a figure, under the headings of ``COLUMNS`` without that of the figure itself."""
    change, share = "", ""
    if metric.change is not None:
        word = "ratio" if metric.change.form == "ratio" else metric.change.direction
        change = ((metric.change.basis or "") + _CHANGE[language][word]).strip()
    if metric.share_of is not None:
        share = _SHARE[language] + metric.share_of if metric.share_of else _UNNAMED_WHOLE[language]
    status = " ".join(filter(None, (STATUS[language][metric.status], _ROLE[language][metric.role])))
    period = "" if metric.period is None else metric.period.text
    return metric.indicator or "", period, change, share, status
