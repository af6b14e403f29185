"""In: a text, its metrics and checks. Out: a fragment for notebooks, and a page for proof-readers."""

from __future__ import annotations
def sheet_head(title): return ""
def sheet_section(*a, key=""): return ""
def sheet_foot(): return ""
