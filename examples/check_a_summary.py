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
# # Checking a summary
#
# A summary is written from a report by somebody in a hurry, or by a language model. Its words may be free; its figures may not.
# The same in a terminal: `zhmetrics compare county_report.txt summary.txt`.

# %%
from __future__ import annotations

from collections import Counter
from pathlib import Path

import zhmetrics as zm

HERE = Path(__file__).parent if "__file__" in globals() else Path()  # a notebook is run in its own folder
source = zm.extract((HERE / "county_report.txt").read_text(encoding="utf-8"))
summary = (
    "云岭县全年新签约项目32个，投资总额约184亿元；固定资产投资116亿元，同比增长16.5%；"
    "粮食总产量51.3万吨，高标准农田5.49万公顷；诉求办结率98.5%；新建幼儿园6所。"
)

# %% [markdown]
# ## Figure by figure
# *supported*: the source says the same of the same thing, be it rounded or in another unit. *contradicted*: the source has that
# indicator, and says otherwise. *not_found*: the source does not say; a question to the writer, no proof.

# %%
comparison = zm.compare(source, summary)
for found in comparison:
    print(f"{found.verdict:13}", found.message_zh)

# %%
print(Counter(found.verdict for found in comparison))

# %% [markdown]
# ## Marked in the text

# %%
MARKS = {"supported": "✓", "contradicted": "✗", "not_found": "?"}
marked = summary
for found in reversed(comparison.figures):
    marked = f"{marked[: found.metric.end]}[{MARKS[found.verdict]}]{marked[found.metric.end :]}"
print(marked)

# %% [markdown]
# ## A gate for generated summaries
# A program that publishes summaries asks for no contradiction, and shows a person what was not found.


# %%
def may_be_published(report: zm.Report, text: str) -> bool:
    """True where no figure of the text contradicts the report."""
    return all(found.verdict != "contradicted" for found in zm.compare(report, text))


assert not may_be_published(source, summary)
assert may_be_published(source, summary.replace("16.5%", "15.6%"))
print("15.6%, not 16.5%: mended, the summary passes")
