"""In: the source tree and a fresh interpreter. Out: what import-linter cannot see of the project's frame."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "zhmetrics"
MODULES = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))
# Imported where first used: each costs more than reading a short report does.
ON_FIRST_USE = (
    "cn2an",
    "duckdb",
    "hypothesis",
    "matplotlib",
    "pandas",
    "pint",
    "polars",
    "pyarrow",
    "pyspark",
    "rich",
    "tqdm",
)


@pytest.mark.parametrize("path", [name for name in MODULES if name != "__init__.py"])
def test_a_module_opens_by_saying_what_comes_in_and_what_goes_out(path):
    docstring = ast.get_docstring(ast.parse((PACKAGE / path).read_text(encoding="utf-8"))) or ""

    assert re.match(r"In: .*\bOut: ", docstring, re.DOTALL)


@pytest.mark.parametrize("module", ["zhmetrics", "zhmetrics.cli"])
def test_importing_loads_nothing_that_only_some_need(module):
    code = f"import sys, {module}; print(*sorted(set(sys.modules) & set({ON_FIRST_USE!r})))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()

    assert loaded == []


def test_importing_leaves_the_callers_decimal_context_alone():
    code = "from decimal import getcontext as c; before = repr(c()); import zhmetrics; print(repr(c()) == before)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert run.stdout.strip() == "True"


def test_both_readmes_show_the_same_code():
    def code(name):
        blocks = re.findall(
            r"^```(?:python|sh)\n(.*?)^```", (ROOT / name).read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
        )
        lines = [line for block in blocks for line in block.splitlines() if re.match(r">>>|\.\.\.|python3", line)]
        return [re.sub(r"  # .*", "", line).replace("message_zh", "message") for line in lines]

    assert code("README.zh.md") == code("README.md") != []


def test_without_matplotlib_the_door_to_it_names_the_extra():
    code = "import sys; sys.modules['matplotlib'] = None; import zhmetrics.plot"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert run.stderr.strip().endswith(
        "ImportError: zhmetrics.plot needs matplotlib, which is an extra: pip install 'zhmetrics[plot]'"
    )
