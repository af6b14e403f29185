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
# # Proof-reading reports
#
# Three reports, one question each: do their own figures agree? At the end a proof sheet that can be sent to the author.
# The same in a terminal: `zhmetrics audit examples/`.

# %%
from __future__ import annotations

import tempfile
from collections import Counter
from pathlib import Path

import zhmetrics as zm

HERE = Path(__file__).parent if "__file__" in globals() else Path()  # a notebook is run in its own folder
texts = {path.name: path.read_text(encoding="utf-8") for path in sorted(HERE.glob("*.txt"))}
reports = {name: zm.extract(text) for name, text in texts.items()}

# %% [markdown]
# ## What do they claim?
# A claim is arithmetic that the words assert: parts of a whole, a rate with both its figures, growth between two levels.
# What nobody claimed is left alone.

# %%
checks = {name: zm.audit(report) for name, report in reports.items()}
for name, found in checks.items():
    print(f"{name}: {len(reports[name])} figures, {dict(Counter(check.verdict for check in found))}")

# %% [markdown]
# ## What does not hold?
# Each finding says the claim in the words of the text, and where its figures stand.

# %%
for name, found in checks.items():
    for check in found:
        if check.verdict == "inconsistent":
            print(f"{name}: {check.message_zh}")
            print("   ", " / ".join(texts[name][start:end] for start, end in check.spans))

# %% [markdown]
# ## Why is this no rounding?
# Every figure stands for an interval, by its words and its written digits. The two do not meet.

# %%
wrong = next(check for check in checks["county_report.txt"] if check.verdict == "inconsistent")
print("stated  ", wrong.stated_interval)
print("computed", wrong.computed_interval)
assert not wrong.stated_interval.meets(wrong.computed_interval)

# %% [markdown]
# ## How much is a passed check worth?
# `coincidence` is the part of all figures of that length that would have passed: the smaller, the more a pass proves.

# %%
for found in checks.values():
    for check in sorted(found, key=lambda check: check.coincidence):
        if check.verdict == "consistent":
            print(f"one in {round(1 / check.coincidence):>4}", check.message_zh)

# %% [markdown]
# ## A sheet for the author
# One table of the figures, the text with each of them marked, and the findings below.

# %%
name = "county_report.txt"
sheet = Path(tempfile.mkdtemp()) / "proof.html"
sheet.write_text(f"<meta charset='utf-8'>{reports[name].to_html(checks[name])}", encoding="utf-8")
print("written:", sheet.name, f"{sheet.stat().st_size} bytes")
