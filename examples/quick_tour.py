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
# # A quick tour of zhmetrics
#
# Convert a figure, read a report, check its sums. Open it as a notebook with `jupytext --to ipynb quick_tour.py`,
# or run it as a script.

# %%
from __future__ import annotations

from pathlib import Path

import zhmetrics as zm

HERE = Path(__file__).parent if "__file__" in globals() else Path()  # a notebook is run in its own folder

# %% [markdown]
# ## One figure
# A figure keeps three things apart: its value, what its words claim, and how many digits were written.

# %%
output = zm.parse_quantity("近1.5亿元")
print(output, output.kind, output.qualifier, output.interval)

# %% [markdown]
# Units convert exactly. One 亩 is 2000/3 square metres, so 4.5 square kilometres are 6750 亩, not 6749.99…

# %%
area = zm.convert("4.5平方公里", "亩")
assert area.magnitude == 6750
print(area, "=", area.to("公顷"), "=", area.to_chinese())

# %% [markdown]
# What cannot be read is refused, with a hint.

# %%
try:
    zm.parse_number("十几")
except zm.ParseError as error:
    print(error)

# %% [markdown]
# ## A report

# %%
text = (HERE / "county_report.txt").read_text(encoding="utf-8")
report = zm.extract(text)
report  # the last line of a cell shows it as a table

# %%
for row in report.to_dict()["metrics"][:5]:
    assert text[row["start"] : row["end"]] == row["text"]
    print(row["text"], row["indicator"], row["value"], row["unit"])

# %% [markdown]
# ## Does it add up?
# The county counts 23 + 9 = 32 projects; their investments, 128.05 and 58.1, do not make 184.45.

# %%
for check in zm.audit(report):
    print(check.verdict, "|", check.message)

# %% [markdown]
# The same check on values in hand, from a spreadsheet for example:

# %%
total = zm.check_total("184.45亿元", ["128.05亿元", "58.1亿元"])
assert total.verdict == "inconsistent"
print(total.message)

share = zm.check_share("1317件", "1337件", "98.5%")
assert share.verdict == "consistent"
print(share.message)
