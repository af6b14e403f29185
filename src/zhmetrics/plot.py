"""In: checks, or reports and the words of an indicator. Out: matplotlib axes on which their intervals are drawn.

What is drawn is what words and digits allow, not a point alone. Chinese words get a font that has them, if one is installed;
nothing global is changed. Needs the extra ``zhmetrics[plot]``.
"""

from __future__ import annotations

import functools
import warnings
from collections.abc import Iterable
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from zhmetrics.checks.base import Check
from zhmetrics.errors import UnitError, brief
from zhmetrics.language.amounts import SCALES
from zhmetrics.report import Report
from zhmetrics.values.interval import Interval
from zhmetrics.values.metric import Metric
from zhmetrics.values.period import Period
from zhmetrics.writing import words
from zhmetrics.writing.width import cell, width

try:
    from matplotlib import font_manager
    from matplotlib import pyplot as plt
    from matplotlib.dates import date2num
    from matplotlib.ticker import FixedFormatter, FixedLocator
except ImportError as _error:
    _msg = "zhmetrics.plot needs matplotlib, which is an extra: pip install 'zhmetrics[plot]'"
    raise ImportError(_msg, name=_error.name) from _error

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure, SubFigure
    from matplotlib.text import Text

    from zhmetrics.values.quantity import Quantity
    from zhmetrics.writing.words import Language

__all__ = ["checks", "indicator"]

# ----------------------------------------------------------------------------------------------------------------------
# Checks

_ROWS: Final = {"zh": ("文中", "推算"), "en": ("stated", "computed")}
_VERDICTS: Final = {"inconsistent": "#b3261e", "consistent": "#1b6e3c", "unverifiable": "#8a5a00"}
_COMPUTED: Final = "#2457d6"
_TITLE: Final = 84  # columns of a line of the title
_INCHES: Final = (7.5, 1.5)  # of the figure's width, and of each check's height


def checks(
    found: Iterable[Check],
    *,
    figure: Figure | SubFigure | None = None,
    language: Language = "zh",
    font: str | None = None,
) -> list[Axes]:
    """Draw each check: what the stated figure allows above what the other figures make, on a line in the text's own unit.

    A filled end belongs to the interval, a hollow one does not; where a side is open an arrow points on. Checks that leave
    everything open have nothing to draw and are left out.

    Args:
        found: The checks, such as `audit` gives.
        figure: Where to draw; a new figure of pyplot by default.
        language: Of the messages above and the names beside the lines: "zh" or "en".
        font: Family of the words; by default an installed one that has Chinese.

    Returns:
        One axes a check.

    Raises:
        ValueError: There is nothing to draw, or the language is neither.
        TypeError: ``found`` holds something else than checks.

    >>> import zhmetrics as zm
    >>> from zhmetrics import plot
    >>> axes = plot.checks([zm.check_total("184.45亿元", ["128.05亿元", "58.1亿元"])])
    >>> axes[0].get_xlabel()
    '亿元'
    """
    _check_language(language)
    drawn = [check for check in _each("found", found, Check) if _bounds(check)]
    if not drawn:
        msg = "there is no check with an interval to draw"
        raise ValueError(msg)
    if figure is None:
        figure = plt.figure(figsize=(_INCHES[0], _INCHES[1] * len(drawn)), layout="constrained")
    dress = _Font.having(font)
    axes = list(figure.subplots(len(drawn), squeeze=False)[:, 0])
    for check, ax in zip(drawn, axes, strict=True):
        _draw_check(ax, check, language, dress)
    return axes


def _bounds(check: Check) -> list[Fraction]:
    intervals = (check.stated_interval, check.computed_interval)
    return [end for each in intervals for end in (each.low, each.high) if end is not None]


def _draw_check(ax: Axes, check: Check, language: Language, dress: _Font) -> None:
    one, unit = _unit(check.stated_quantity)
    bounds = [float(end / one) for end in _bounds(check)]
    spread = (max(bounds) - min(bounds)) or abs(bounds[0]) / 10 or 1.0
    ax.set_xlim(min(bounds) - spread / 4, max(bounds) + spread / 4)
    ax.set_ylim(-0.6, 1.6)
    for y, interval, colour in (
        (1, check.stated_interval, _VERDICTS[check.verdict]),
        (0, check.computed_interval, _COMPUTED),
    ):
        _draw_interval(ax, interval.scaled(1 / one), y, colour)
    ax.set_yticks([1, 0], _ROWS[language])
    ax.ticklabel_format(axis="x", useOffset=False, style="plain")
    ax.spines[["left", "right", "top"]].set_visible(False)
    ax.tick_params(axis="y", length=0)
    ax.set_xlabel(unit, loc="right")
    message = (check.message_zh if language == "zh" else "") or check.message
    title = ax.set_title(_wrapped(f"{words.MARKS[words.told(check)]} {cell(message)}"), loc="left", fontsize="medium")
    dress(*ax.get_yticklabels(), ax.xaxis.label, title)


def _draw_interval(ax: Axes, interval: Interval, y: float, colour: str) -> None:
    least, most = ax.get_xlim()
    low = least if interval.low is None else float(interval.low)
    high = most if interval.high is None else float(interval.high)
    ax.plot([low, high], [y, y], color=colour, linewidth=3, solid_capstyle="butt")
    for x, end, is_open, arrow in (
        (low, interval.low, interval.low_open, "<"),
        (high, interval.high, interval.high_open, ">"),
    ):
        marker = arrow if end is None else "o"
        fill = "none" if is_open and end is not None else colour
        ax.plot([x], [y], marker=marker, color=colour, markerfacecolor=fill, linestyle="", clip_on=False)


def _unit(quantity: Quantity | None) -> tuple[Fraction, str]:
    """One of the scaled unit that a quantity is written in, and its name."""
    if quantity is None:
        return Fraction(1), ""
    return Fraction(10) ** SCALES.get(quantity.scale, 0), quantity.scale + quantity.unit


def _wrapped(text: str) -> str:
    """The text in lines that fit above a check; matplotlib breaks lines at blanks, which Chinese has none of."""
    lines = [""]
    for character in text:
        if width(lines[-1] + character) > _TITLE:
            lines.append("")
        lines[-1] += character
    return "\n".join(lines)


# ----------------------------------------------------------------------------------------------------------------------
# One indicator over periods

_FILLS: Final = {"reported": "full", "estimated": "bottom", "planned": "none"}
_CHANGES: Final = {"zh": "增减", "en": "change"}
_PLACE_ENDS: Final = "国國省市县縣区區州盟旗镇鎮乡鄉村"
_CROWDED: Final = 8  # so many labels of times are written aslant


class _Point(NamedTuple):
    """One figure as it is drawn, in the unit of the axis."""

    period: Period
    middle: float  # of the period, in matplotlib's days
    interval: Interval
    value: Fraction | None  # None for a range
    status: str


def indicator(
    rows: Iterable[Report | Metric],
    name: str,
    *,
    changes: bool = False,
    kind: str | None = None,
    label: str = "",
    ax: Axes | None = None,
    language: Language = "zh",
    font: str | None = None,
) -> Axes:
    """Draw one indicator over time: a mark for each figure, and behind it the box of its period and of what its words allow.

    A full mark is a reported figure, a hollow one in a dashed box a planned one, a half one an estimate; a mark that points up or
    down is a figure with an open side (1万人以上). A range (8%-10%) is a box alone. Figures whose period has no dates are left out,
    with a warning that names them.

    Args:
        rows: A report, several of them, or rows of reports.
        name: The indicator, with or without a place before it; where none has just that name, all that hold these words are drawn.
        changes: Draw the changes of the indicator (增长15.6%: 15.6; 下降2.3%: -2.3) instead of its levels.
        kind: Draw figures of that kind of quantity only, such as "money".
        label: What these figures are called in the legend, such as a place.
        ax: Where to draw, such as the axes of another place, in the unit that its axis is labelled with; new ones of pyplot
            by default.
        language: Of the legend: "zh" or "en".
        font: Family of the words; by default an installed one that has Chinese.

    Raises:
        ValueError: No figure can be drawn; the message says why. Or the language is neither.
        TypeError: ``rows`` holds something else than reports and rows, or the name is no string.
        UnitError: The figures have units that do not convert into each other: name a ``kind``, or more of the indicator.

    >>> import zhmetrics as zm
    >>> from zhmetrics import plot
    >>> reports = [zm.extract(f"{year}年，全县完成固定资产投资{amount}亿元。") for year, amount in ((2021, 88), (2022, 101))]
    >>> ax = plot.indicator(reports, "固定资产投资")
    >>> [text.get_text() for text in ax.get_xticklabels()], ax.get_ylabel()
    (['2021', '2022'], '亿元')
    """
    _check_language(language)
    chosen = _chosen(rows, name, kind, changes=changes)
    target = ("" if ax is None else ax.get_ylabel()) or _unit(chosen[0].quantity)[1]
    points = sorted((_point(row, target) for row in chosen), key=lambda point: point.middle)
    if ax is None:
        ax = plt.subplots(layout="constrained")[1]
        ax.ticklabel_format(axis="y", useOffset=False, style="plain")
    told = [point for point in points if point.value is not None and point.status != "planned"]
    (line,) = ax.plot([each.middle for each in told], [float(each.value or 0) for each in told], linewidth=1, alpha=0.6)
    for point in points:
        _draw_box(ax, point, line.get_color())
    for status in _FILLS:
        of_status = [point for point in points if point.status == status]
        _draw_marks(ax, of_status, line.get_color(), f"{label} {words.STATUS[language][status]}".strip())
    _label_times(ax, points)
    dress = _Font.having(font)
    dress(ax.yaxis.label, ax.title)
    ax.set_ylabel(target)
    ax.set_title(ax.get_title() or (f"{name} {_CHANGES[language]}" if changes else name))
    if label or len(ax.get_legend_handles_labels()[1]) > 1:
        dress(*ax.legend().get_texts())
    return ax


def _chosen(rows: Iterable[Report | Metric], name: str, kind: str | None, *, changes: bool) -> list[Metric]:
    """The rows that are the indicator's levels, or its changes, and have a time."""
    _check_words("name", name)
    _check_words("kind", "" if kind is None else kind)
    every = [
        row for each in _each("rows", rows, Report, Metric) for row in ((each,) if isinstance(each, Metric) else each)
    ]
    held = [row for row in every if name in (row.indicator or "")]
    held = [row for row in held if _is_named(row.indicator or "", name)] or held
    if not held:
        known = "、".join(dict.fromkeys(row.indicator for row in every if row.indicator))
        msg = f"no figure has an indicator with {name!r}; there are: {known or 'none'}"
        raise ValueError(msg)
    what = ("changes" if changes else "levels") + (f" of the kind {kind}" if kind else "")
    chosen = [
        row
        for row in held
        if (row.change is not None) == changes and row.role == "value" and kind in {None, row.quantity.kind}
    ]
    if not chosen:
        msg = f"{name} has no {what} among its figures: {'、'.join(row.text for row in held)}"
        raise ValueError(msg)
    dated = [row for row in chosen if row.period is not None and row.period.start and row.period.end]
    if not dated:
        texts = dict.fromkeys(row.period.text for row in chosen if row.period is not None)
        why = f"{'、'.join(texts)} may need extract(..., today=...)" if texts else "none has a period"
        msg = f"no figure of {name} has a period with dates: {why}"
        raise ValueError(msg)
    if len(dated) < len(chosen):
        missing = "、".join(row.text for row in chosen if row not in dated)
        msg = f"left out, since their periods have no dates: {missing}; extract(..., today=...) may date them"
        warnings.warn(msg, UserWarning, stacklevel=3)
    return dated


def _is_named(indicator: str, name: str) -> bool:
    """True where an indicator has just that name, or a place before it (云岭县财政总收入)."""
    place = indicator.removesuffix(name)
    return indicator.endswith(name) and (not place or place[-1] in _PLACE_ENDS)


def _point(row: Metric, target: str) -> _Point:
    quantity, period = row.quantity, row.period
    if _unit(quantity)[1] != target:
        try:
            quantity = quantity.to(target)
        except UnitError as error:
            msg = f"{row.text} of {row.indicator} goes on no axis of {target}: {error}; name a kind, or more of the indicator"
            raise UnitError(msg) from None
    one = _unit(quantity)[0]
    sign = -1 if row.change is not None and row.change.direction == "down" else 1
    value = None if quantity.value is None else sign * Fraction(quantity.value) / one
    assert period is not None  # noqa: S101 - such rows alone are chosen
    middle = sum(float(date2num(day)) for day in (period.start, period.end)) / 2
    return _Point(period, middle, quantity.interval.scaled(sign / one), value, row.status)


def _draw_box(ax: Axes, point: _Point, colour: Any) -> None:
    low, high = point.interval.low, point.interval.high
    if low is None or high is None:
        return
    days = float(date2num(point.period.end) - date2num(point.period.start))
    planned = point.status == "planned"
    (box,) = ax.bar(
        point.middle,
        float(high - low),
        days,
        float(low),
        facecolor="none" if planned else colour,
        edgecolor=colour if planned else "none",
        linestyle="--",
        alpha=0.7 if planned else 0.25,
    )
    box.sticky_edges.y.clear()  # a bar grows from the edge of the picture; this is none


def _draw_marks(ax: Axes, points: Sequence[_Point], colour: Any, name: str) -> None:
    """The marks of one status, one entry in the legend for all of them."""
    for marker in ("o", "^", "v"):
        marked = [point for point in points if point.value is not None and _marker(point.interval) == marker]
        if marked:
            ax.plot(
                [point.middle for point in marked],
                [float(point.value or 0) for point in marked],
                marker=marker,
                linestyle="",
                color=colour,
                fillstyle=_FILLS[marked[0].status],
                label=name,
            )
            name = "_nolegend_"


def _marker(interval: Interval) -> str:
    if interval.high is None:
        return "^"
    return "v" if interval.low is None else "o"


def _label_times(ax: Axes, points: Sequence[_Point]) -> None:
    """Each period named at its middle, beside those that are named already."""
    before = ax.xaxis.get_major_formatter()
    known = dict(zip(ax.get_xticks(), before.seq, strict=True)) if isinstance(before, FixedFormatter) else {}
    named = dict(sorted({**known, **{point.middle: _time(point.period) for point in points}}.items()))
    ax.xaxis.set_major_locator(FixedLocator(list(named)))
    ax.xaxis.set_major_formatter(FixedFormatter(list(named.values())))
    if len(named) > _CROWDED:
        ax.tick_params(axis="x", labelrotation=45)


def _time(period: Period) -> str:
    """A whole year as such, any other stretch by its months, a day as a day."""
    start, end = period.start, period.end
    if start is None or end is None:
        return period.text
    if start == end:
        return start.isoformat()
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return str(start.year) if start.year == end.year else f"{start.year}–{end.year}"
    months = [f"{day.year}-{day.month:02}" for day in (start, end)]
    return "–".join(dict.fromkeys(months))


# ----------------------------------------------------------------------------------------------------------------------
# Arguments


def _each(name: str, given: Any, *types: type) -> list[Any]:
    """What an argument holds, all of it of these types."""
    held = list(given) if isinstance(given, Iterable) else [given]
    wrong = next((each for each in held if not isinstance(each, types)), held)
    if wrong is not held:
        wanted = " or ".join(f"zhmetrics.{each.__name__}" for each in types)
        msg = f"{name} must hold {wanted}, not {type(wrong).__name__} {brief(wrong)}"
        raise TypeError(msg)
    return held


def _check_words(name: str, given: object) -> None:
    if not isinstance(given, str):
        msg = f"{name} must be a str, not {type(given).__name__} {brief(given)}"
        raise TypeError(msg)


def _check_language(language: object) -> None:
    if language not in ("zh", "en"):
        msg = f'language is "zh" or "en", not {brief(language)}'
        raise ValueError(msg)


# ----------------------------------------------------------------------------------------------------------------------
# Fonts

_SAMPLE: Final = "增长亿"
_KNOWN: Final = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "PingFang SC",
    "Hiragino Sans GB",
    "Heiti SC",
    "Microsoft YaHei",
    "SimHei",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "Noto Sans CJK JP",
    "Noto Serif CJK SC",
    "SimSun",
)


class _Font(NamedTuple):
    """What Chinese words are drawn with."""

    family: str | None = None
    file: str | None = None  # of a font that was installed after matplotlib made its list

    @classmethod
    def having(cls, asked: str | None) -> _Font:
        """The family asked for; the caller's own where it has Chinese; else the best that is installed."""
        if asked is not None:
            return cls(asked)
        if _has_chinese(font_manager.findfont(font_manager.FontProperties())):
            return cls()
        files = {entry.name: entry.fname for entry in font_manager.fontManager.ttflist}
        for name in (*filter(files.__contains__, _KNOWN), *sorted(files.keys() - set(_KNOWN))):
            if _has_chinese(files[name]):
                return cls(name)
        for file in sorted(set(font_manager.findSystemFonts()) - set(files.values())):
            if _has_chinese(file):
                return cls(file=file)
        warnings.warn(
            "no installed font has Chinese characters, which will be drawn as boxes: install Noto Sans CJK "
            "(Debian and Ubuntu: apt install fonts-noto-cjk; others: https://github.com/notofonts/noto-cjk)",
            stacklevel=3,
        )
        return cls()

    def __call__(self, *texts: Text) -> None:
        """Draw the texts with it, as large and bold as before; what it lacks comes from the font before."""
        for text in texts:
            properties = text.get_fontproperties().copy()
            if self.file is not None:
                properties.set_file(self.file)
            elif self.family is not None:
                properties.set_family([self.family, *properties.get_family()])
            text.set_fontproperties(properties)


@functools.cache
def _has_chinese(file: str) -> bool:
    if "lastresort" in file.lower():  # has a box for every character there is
        return False
    try:
        glyphs = font_manager.get_font(file).get_charmap()
    except (OSError, RuntimeError):  # gone since the list was made; no font that FreeType reads
        return False
    return all(ord(character) in glyphs for character in _SAMPLE)
