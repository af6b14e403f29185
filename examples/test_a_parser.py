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
# # Testing a parser of your own
#
# You have a function that reads Chinese amounts of money, and want to know where it breaks. `zhmetrics.strategies` writes figures in
# every form that reports use, and tells what each means. It needs an extra: `pip install 'zhmetrics[hypothesis]'`.

# %%
from __future__ import annotations

import re
from decimal import Decimal

from hypothesis import find, given, settings
from hypothesis.errors import NoSuchExample

from zhmetrics import strategies

# %% [markdown]
# ## The parser
# A regular expression and a dictionary, as they are found in many a script.

# %%
SCALES = {"": 0, "万": 4, "亿": 8}
AMOUNT = re.compile(r"([0-9]+(?:\.[0-9]+)?)(万|亿)?元")


def my_parser(text: str) -> Decimal | None:
    """The amount of 184.45亿元, or None."""
    match = AMOUNT.search(text)
    return None if match is None else Decimal(f"{match[1]}e{SCALES[match[2] or '']}")


assert my_parser("184.45亿元") == Decimal(18445000000)

# %% [markdown]
# ## What it promises, it holds
# Plain amounts are all it was written for. Each drawn pair is a text and what it means; the meaning was drawn first and then written
# down, so that it owes nothing to any parser.


# %%
@settings(max_examples=200, database=None)
@given(strategies.quantities(forms=["plain"], kinds=["money"]).filter(lambda pair: AMOUNT.fullmatch(pair[0])))
def test_plain_amounts(pair: tuple[str, dict[str, str | None]]) -> None:
    text, expected = pair
    assert my_parser(text) == Decimal(str(expected["value"]))


test_plain_amounts()

# %% [markdown]
# ## Where it is wrong in silence
# A parser that finds nothing can be mended where it shows. One that returns a wrong amount goes into a table. For each form,
# Hypothesis looks for the shortest text that is misread.


# %%
def misread(pair: tuple[str, dict[str, str | None]]) -> bool:
    """True where the parser gives an amount, and not the one that is written."""
    found, expected = my_parser(pair[0]), pair[1]["value"]
    return found is not None and (expected is None or "/" in expected or found != Decimal(expected))


for form in ("plain", "negative", "mixed", "qualifier_before", "more", "range", "cheque", "currency_sign"):
    try:
        pair = find(strategies.quantities(forms=[form], kinds=["money"]), misread, settings=settings(database=None))
    except NoSuchExample:
        print(f"{form}: nothing is misread")
    else:
        meant = pair[1]["value"] or f"{pair[1]['low']} to {pair[1]['high']}"
        print(f"{form}: {pair[0]} is read as {my_parser(pair[0])}, but means {meant}")

# %% [markdown]
# ## A gate
# Refuse what you do not promise, and test that you do: `fullmatch` instead of `search` closes most of the holes.


# %%
def careful(text: str) -> Decimal | None:
    """The amount, where the whole text is one."""
    match = AMOUNT.fullmatch(text)
    return None if match is None else my_parser(text)


@settings(max_examples=200, database=None)
@given(strategies.quantities(forms=["range", "negative"], kinds=["money"]))
def test_what_is_not_promised_is_refused(pair: tuple[str, dict[str, str | None]]) -> None:
    assert careful(pair[0]) is None


test_what_is_not_promised_is_refused()
