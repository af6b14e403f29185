"""In: the Markdown of this folder. Out: how Sphinx makes the documentation of it."""

from __future__ import annotations

import re
import sys
from importlib.metadata import version as installed_version
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx

sys.path.insert(0, str(Path(__file__).parent))

import generate
from sphinx.util.logging import getLogger

import zhmetrics

project = "zhmetrics"
author = "The zhmetrics developers"
copyright = "The zhmetrics developers, Apache-2.0"
release = version = installed_version("zhmetrics")

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"zhmetrics {release}"
html_static_path = ["_static"]
html_css_files = ["pages.css"]
html_show_sourcelink = False
# Chinese punctuation and characters come from the reader's own fonts, nothing is fetched.
_FONTS = "system-ui, 'Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif"
html_theme_options = {
    "light_css_variables": {"font-stack": _FONTS},
    "dark_css_variables": {"font-stack": _FONTS},
}

default_role = "code"  # docstrings mark names with single backquotes
myst_heading_anchors = 3
myst_enable_extensions = ["deflist"]
smartquotes = False  # “” are Chinese here, and part of what is quoted

autodoc_mock_imports = ["matplotlib"]  # an extra: its door is described without it
autodoc_typehints = "signature"
autodoc_member_order = "bysource"
autodoc_preserve_defaults = True
python_use_unqualified_type_names = True
nitpick_ignore_regex = [
    # Pages of other projects, which are not fetched at build time.
    (r"py:class", r"(collections\.abc|datetime|decimal|fractions)\..*|date"),
    (r"py:class", r"(pa\.Table|pd\.DataFrame|pl\.DataFrame|Axes|Figure|SubFigure)"),
    # Names of types that the signatures abbreviate with; the arguments say what is meant.
    (r"py:class", r"Checker|Given|Language|Progress|Span|zhmetrics\.language\.units\.UnitTable|Table"),
]


def setup(app: Sphinx) -> None:
    """Write the generated parts into the pages that ask for them."""

    def fill(_app: Sphinx, name: str, source: list[str]) -> None:
        source[0] = generate.fill(source[0])
        # Doctest wants a blank line at the end of a session; a reader does not.
        source[0] = re.sub(r"\n\n```$", "\n```", source[0], flags=re.MULTILINE)
        if name == "reference/api":
            for each in set(zhmetrics.__all__) - set(re.findall(r":: zhmetrics\.(\w+)", source[0])):
                getLogger(__name__).warning("reference/api.md does not list zhmetrics.%s", each)

    # Napoleon takes what stands before a colon in a property's first line for a type: it is shown nothing of it.
    aside: list[str] = []

    def take(_app: Sphinx, what: str, _name: str, _obj: object, _options: object, lines: list[str]) -> None:
        if what == "property":
            aside[:], lines[:] = lines, []

    def give_back(_app: Sphinx, what: str, _name: str, _obj: object, _options: object, lines: list[str]) -> None:
        if what == "property":
            lines[:] = aside

    app.connect("source-read", fill)
    app.connect("autodoc-process-docstring", take, priority=400)
    app.connect("autodoc-process-docstring", give_back, priority=600)
