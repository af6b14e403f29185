"""In: the Markdown of this folder. Out: how Sphinx makes the documentation of it."""

from __future__ import annotations

from importlib.metadata import version as installed_version

project = "zhmetrics"
author = "The zhmetrics developers"
copyright = "The zhmetrics developers, Apache-2.0"
release = version = installed_version("zhmetrics")

extensions = ["myst_parser"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"zhmetrics {release}"
html_show_sourcelink = False

myst_heading_anchors = 3
