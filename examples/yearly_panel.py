# ---
# jupyter:
#   jupytext:
#     text_representation:
#       extension: .py
#       format_name: percent
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # A folder of yearly reports as a panel
#
# Each year a county tells what came of the last one and what it aims at in the next. Economists who study such targets type them by
# hand into a table of place, year, indicator and figure, with its tone: 7%左右 binds less than 7%以上. Here the table is read.
# The six reports in `yearly/` are made up for this example.

# %%
from __future__ import annotations

import csv
import re
import sys
from datetime import date
from pathlib import Path
from typing import NamedTuple

import zhmetrics as zm
from zhmetrics import plot

HERE = Path(__file__).parent if "__file__" in globals() else Path()  # a notebook is run in its own folder

# %% [markdown]
# ## Each report with its place
# A report of 2022 tells of 2021: that is the year its 全年 is counted from.

# %%
reports: list[tuple[str, zm.Report]] = []
for path in sorted((HERE / "yearly").glob("*.txt")):
    text = path.read_text(encoding="utf-8")
    title = re.match("(.+?)([0-9]{4})年", text)
    assert title is not None
    reports.append((title[1], zm.extract(text, today=date(int(title[2]) - 1, 12, 31))))

# %% [markdown]
# ## One row a figure
# A figure's period says which year it is of, its status whether it is a target, its change whether it is growth. What its words leave
# open is its qualifier; whether the county strives for it (力争) stands in the clause before it.


# %%
class Row(NamedTuple):
    """One figure of the panel."""

    place: str
    year: int
    indicator: str
    measure: str  # "level" or "growth"
    target: str  # "target" or "result"
    low: str  # both ends as written; the same where one number is given
    high: str
    unit: str
    tone: str
    words: str


TONES = {None: "", "approx": "左右", "min": "以上", "max": "以内", "above": "超过", "below": "不到"}


def tone(report: zm.Report, metric: zm.Metric) -> str:
    """How much a target binds: its qualifier, a range as such, and 力争 where the clause says so."""
    quantity = metric.quantity
    clause = re.split("[，。；、：\n]", report.source[: metric.start])[-1]
    said = "区间" if quantity.value is None else TONES[quantity.qualifier]
    return ("力争" if "力争" in clause else "") + said


def row(place: str, report: zm.Report, metric: zm.Metric) -> Row:
    """One figure as a row of the panel."""
    value, quantity, period = metric.to_dict(), metric.quantity, metric.period
    assert period is not None
    assert period.start is not None
    start, end = metric.mention.full_span
    return Row(
        place,
        period.start.year,
        metric.indicator or "",
        "level" if metric.change is None else "growth",
        "target" if metric.status == "planned" else "result",
        value["low"] or value["value"],
        value["high"] or value["value"],
        quantity.unit,
        tone(report, metric),
        report.source[start:end],
    )


panel = sorted(row(place, report, metric) for place, report in reports for metric in report)
writer = csv.writer(sys.stdout, lineterminator="\n")
writer.writerow(Row._fields)
writer.writerows(panel)

# %% [markdown]
# No figure was lost on the way, and each has its year:

# %%
assert len(panel) == sum(len(report) for _, report in reports) == 86
assert {each.year for each in panel if each.target == "result"} == {2021, 2022, 2023}
assert {each.year for each in panel if each.target == "target"} == {2022, 2023, 2024}

# %% [markdown]
# ## Target and result
# Whether a result is below, at or above its target is a question to intervals: 6.2% is at 6%以上, and 6.5% below 8%至10%.

# %%


def of(place: str, metric: zm.Metric) -> tuple[object, ...]:
    """What a target and its result have in common."""
    return place, metric.period and metric.period.start, metric.indicator, metric.change is not None


def against(result: zm.Interval, target: zm.Interval) -> str:
    """Where a result stands to its target."""
    if result.meets(target):
        return "at"
    below = result.high is not None and target.low is not None and result.high <= target.low
    return "below" if below else "above"


results = {of(place, each): each for place, report in reports for each in report if each.status == "reported"}
for place, report in reports:
    for target in report:
        result = results.get(of(place, target))
        if target.status == "planned" and result is not None:
            where = against(result.quantity.interval, target.quantity.interval)
            year = target.period.text if target.period else ""
            start, end = target.mention.full_span
            print(f"{where:6}", place, year, target.indicator, report.source[start:end], "->", result.text)

# %% [markdown]
# ## Two counties, three years
# Full marks are results, hollow ones targets; a mark that points up is a target of 以上, and a box without a mark is a range.

# %%
axes = None
for county in sorted({place for place, _ in reports}):
    own = [report for place, report in reports if place == county]
    axes = plot.indicator(own, "固定资产投资", changes=True, label=county, ax=axes)
