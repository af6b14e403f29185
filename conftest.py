"""In: the Markdown of the README and docs/. Out: their Python sessions and their `console` blocks, run as tests by sybil."""

from __future__ import annotations

import os
import subprocess
import sys
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE, OutputChecker
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from sybil import Sybil
from sybil.parsers.myst import CodeBlockParser, PythonCodeBlockParser, SkipParser

if TYPE_CHECKING:
    from sybil import Example

ROOT = Path(__file__).parent
OPTIONS = ELLIPSIS | NORMALIZE_WHITESPACE

# What needs an extra is tried where that is installed: nox -s engines, nox -s spark.
NEEDS = {
    "docs/how-to/duckdb.md": ("duckdb", "pyarrow"),
    "docs/how-to/frames.md": ("pandas", "polars", "pyarrow"),
    "docs/how-to/other-engines.md": ("daft", "dask", "pandas", "pyarrow", "ray"),
    "docs/how-to/plot.md": ("matplotlib",),
    "docs/how-to/spark.md": ("pyspark", "pyarrow"),
    "src/zhmetrics/arrow.py": ("pyarrow",),
    "src/zhmetrics/duckdb.py": ("duckdb", "pyarrow"),
    "src/zhmetrics/pandas.py": ("pandas", "pyarrow"),
    "src/zhmetrics/plot.py": ("matplotlib",),
    "src/zhmetrics/polars.py": ("polars", "pyarrow"),
    "src/zhmetrics/spark.py": ("pyspark", "pyarrow"),
}
collect_ignore = [
    "docs/conf.py",
    "docs/_build",
    *(path for path, packages in NEEDS.items() if not all(map(find_spec, packages))),
]


def run_console(example: Example) -> str | None:
    """Run each `$ command` of a block in a shell at the project's root and compare what it prints on standard output."""
    bin_first = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    env = os.environ | {"PATH": bin_first, "PYTHONUTF8": "1", "COLUMNS": "100", "NO_COLOR": "1"}
    for step in ("\n" + example.parsed).split("\n$ ")[1:]:
        command, _, expected = step.partition("\n")
        run = subprocess.run(
            command, shell=True, cwd=ROOT, env=env, capture_output=True, encoding="utf-8", timeout=60, check=False
        )
        if not OutputChecker().check_output(expected.rstrip() + "\n", run.stdout.rstrip() + "\n", OPTIONS):
            return f"$ {command}\nexpected:\n{expected}\nprinted:\n{run.stdout}\nstandard error:\n{run.stderr}"
    return None


pytest_collect_file = Sybil(
    parsers=[
        SkipParser(),
        PythonCodeBlockParser(doctest_optionflags=OPTIONS),
        CodeBlockParser(language="console", evaluator=run_console),
    ],
    patterns=["README*.md", "docs/*.md", "docs/*/*.md"],
).pytest()
