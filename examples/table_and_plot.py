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
# # A report as a table and as a picture
#
# Needs two extras: `pip install 'zhmetrics[pandas,plot]'`.

# %%
from __future__ import annotations

from pathlib import Path

import zhmetrics as zm
from zhmetrics import plot

HERE = Path(__file__).parent if "__file__" in globals() else Path()
text = (HERE / "county_report.txt").read_text(encoding="utf-8")
report = zm.extract(text)

# %% [markdown]
# ## A table
# One row a figure. Values are exact decimals, not floats, so that sums are exact as well.

# %%
frame = report.to_pandas()
frame[["indicator", "text", "value", "unit", "period", "status"]].head(10)

# %%
money = frame[(frame["kind"] == "money") & (frame["status"] == "reported")]
money.groupby("indicator")["value"].max().sort_values(ascending=False)

# %% [markdown]
# ## What grew
# A change stands in its own row, beside the level it is of.

# %%
grown = frame[frame["change_direction"].notna()]
grown[["indicator", "period", "change_basis", "change_direction", "text", "status"]]

# %% [markdown]
# ## Its sums, drawn
# Above what the text says, below what its other figures make, each as the interval that its digits allow. Where the two do not meet,
# no rounding explains the gap.

# %%
checks = zm.audit(report)
checks

# %%
axes = plot.checks(checks)
assert len(axes) == len(checks)

# %% [markdown]
# ## One indicator over the years
# Three yearly reports of one county, and what it grew by in each; a hollow mark is a target.

# %%
years = [path.read_text(encoding="utf-8") for path in sorted((HERE / "yearly").glob("qingshi_*.txt"))]
growth = plot.indicator(map(zm.extract, years), "地区生产总值", changes=True)
assert [label.get_text() for label in growth.get_xticklabels()] == ["2021", "2022", "2023", "2024"]
