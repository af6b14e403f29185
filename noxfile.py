"""In: a session's name (`nox -l` lists them). Out: that part of the project's checks, in an environment of its own."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import nox

PYPROJECT = nox.project.load_toml("pyproject.toml")
PYTHONS = nox.project.python_versions(PYPROJECT)  # what the classifiers promise
EXAMPLES = Path("examples")
TOOLS = ("--require-hashes", "-r", ".ci/tools.txt")  # what judges is pinned; what is tested, and tests, is the newest
PARALLEL = ("-n", "2", "--dist", "loadfile")  # a page's lines build on each other: one worker runs a whole file

nox.needs_version = ">=2025.2.9"
nox.options.default_venv_backend = "uv|virtualenv"
nox.options.error_on_missing_interpreters = True  # a Python that is promised and not tried is a failure
nox.options.reuse_venv = "yes"
nox.options.sessions = ["lint", "typing", "tests", "docs", "examples"]


def group(*names: str) -> list[str]:
    """The requirements of dependency groups of pyproject.toml."""
    return list(nox.project.dependency_groups(PYPROJECT, *names))


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """All tests, the slow ones too; arguments after -- go to pytest."""
    session.install("-e", ".", *group("test"))
    session.run("pytest", "-q", *PARALLEL, "-m", "not browser and not spark", *session.posargs)


@nox.session(python=PYTHONS[-1])
def coverage(session: nox.Session) -> None:
    """The tests with every extra but Spark installed, and the lines and branches that none reaches; fails below pyproject's mark."""
    session.install("-e", ".[arrow,duckdb,hypothesis,pandas,plot,polars,rich]", *group("test"))
    report = ("--cov", "--cov-report=term-missing:skip-covered")
    session.run("pytest", "-q", *PARALLEL, *report, *session.posargs, env={"MPLBACKEND": "agg"})


@nox.session(python=PYTHONS[0])
def engines(session: nox.Session) -> None:
    """Arrow, pandas, polars and DuckDB give the figures that plain reading gives; the doors and pages that show them."""
    session.install("-e", ".[arrow,duckdb,pandas,polars,rich]", *group("test"))
    doors = [f"src/zhmetrics/{name}.py" for name in ("arrow", "duckdb", "many", "pandas", "polars")]
    pages = ["docs/how-to/duckdb.md", "docs/how-to/frames.md"]
    session.run(
        "pytest", "-q", *PARALLEL, "tests/engines", "tests/test_frames.py", "tests/test_many.py", *doors, *pages
    )


@nox.session(python=PYTHONS[0])
def plot(session: nox.Session) -> None:
    """What matplotlib is given to draw; with a Chinese font installed (Debian: fonts-noto-cjk), no glyph is missing."""
    session.install("-e", ".[plot]", *group("test"))
    session.run(
        "pytest", "-q", "tests/test_plot.py", "src/zhmetrics/plot.py", "docs/how-to/plot.md", env={"MPLBACKEND": "agg"}
    )


@nox.session(python=PYTHONS[0])
def spark(session: nox.Session) -> None:
    """A real local Spark session gives the same, and the page that shows it runs; needs Java 17."""
    session.install("-e", ".[spark]", *group("test"))
    session.run("pytest", "-q", "-m", "spark or not spark", "tests/engines/test_spark.py", "docs/how-to/spark.md")


@nox.session(python=PYTHONS[0])
def browser(session: nox.Session) -> None:
    """Proof sheets and notebooks in a headless Chromium; needs chromium and chromedriver (Debian: chromium-driver)."""
    session.install("-e", ".", *group("test"))
    session.run("pytest", "-q", "-m", "browser", "tests/test_browser.py", env={"ZHMETRICS_BROWSER": "1"})


@nox.session(python=PYTHONS[0])
def other_engines(session: nox.Session) -> None:
    """The page on Daft, Dask and Ray, run once for real; a large download, so only on demand."""
    session.install("-e", ".[pandas]", "daft", "dask[dataframe]", "ray[data]", *group("test"))
    session.run("pytest", "-q", "-W", "default", "docs/how-to/other-engines.md")  # their deprecations are not ours


@nox.session(python=PYTHONS[0], venv_backend="uv")
def lowest(session: nox.Session) -> None:
    """The tests against the lowest versions that pyproject.toml allows."""
    session.install("--resolution", "lowest-direct", "--upgrade", "-e", ".[hypothesis]")
    session.install("--no-upgrade", *group("test"))
    session.run("uv", "pip", "list", external=True)
    session.run("pytest", "-q", *PARALLEL, *session.posargs)


@nox.session(python=PYTHONS[0])
def lint(session: nox.Session) -> None:
    """Ruff's rules and format, and the one-way flow of imports."""
    session.install(*TOOLS)
    session.install("-e", ".")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")
    session.run("lint-imports")


@nox.session(python=PYTHONS[0])
def typing(session: nox.Session) -> None:
    """Mypy, strict, on the library, the examples and the project's own tools."""
    session.install(*TOOLS)
    session.install("-e", ".[hypothesis,rich]")
    session.run("mypy")
    session.run("mypy", "noxfile.py", "conftest.py", *sorted(map(str, Path("benchmarks").glob("*.py"))))


@nox.session(python=PYTHONS[0])
def docs(session: nox.Session) -> None:
    """The documentation, warnings as errors, and every session and command shown in it."""
    session.install(*TOOLS)
    session.install("-e", ".", *group("test"))
    session.run("sphinx-build", "-E", "-W", "-n", "--keep-going", "-q", "docs", "docs/_build/html")
    session.run("pytest", "-q", "README.md", "README.zh.md", "docs")


@nox.session(python=PYTHONS[0])
def examples(session: nox.Session) -> None:
    """Run examples/ as notebooks, and as scripts from a folder that is not theirs."""
    session.install("-e", ".[hypothesis,pandas,plot]", *group("examples"))
    elsewhere = Path(session.create_tmp()).resolve()
    built = elsewhere / "examples"
    shutil.rmtree(built, ignore_errors=True)
    shutil.copytree(EXAMPLES, built)
    scripts = sorted(built.glob("*.py"))
    notebooks = [path for path in scripts if "jupytext" in path.read_text(encoding="utf-8")]
    session.run("jupytext", "--quiet", "--to", "ipynb", *notebooks)
    # Away from our own pytest settings, which are for the tests.
    alone = ("-c", "/dev/null", "--noconftest", "--rootdir", built)
    session.run("pytest", "-q", *alone, "--nbmake", *(path.with_suffix(".ipynb") for path in notebooks))
    with session.chdir(elsewhere):
        for script in scripts:
            session.run("python", script, silent=True, env={"MPLBACKEND": "agg"})


@nox.session(python=PYTHONS[0])
def fuzz(session: nox.Session) -> None:
    """Hostile texts against every public entry; arguments after -- go to fuzz/run.py. On demand: tests run a short one."""
    session.install("-e", ".[hypothesis]")
    session.run("python", "fuzz/run.py", *(session.posargs or ("--executions", "100000")))


@nox.session(python=PYTHONS[0])
def mutation(session: nox.Session) -> None:
    """Which changes of a module its tests do not notice; arguments after -- go to fuzz/mutation.py. Hours, so on demand."""
    session.install("-e", ".", *group("test", "mutation"))
    session.run("python", "fuzz/mutation.py", *session.posargs)


@nox.session(python=PYTHONS[0])
def bench(session: nox.Session) -> None:
    """Speeds, and how they stand to a bare scan; arguments after -- go to benchmarks/bench.py."""
    session.install("-e", ".", *group("bench"))
    session.run("python", "benchmarks/bench.py", *session.posargs)


@nox.session(name="bench-rivals", python=PYTHONS[0])
def bench_rivals(session: nox.Session) -> None:
    """What other tools make of the same sentences, and how fast; makes the two pages that tell it; installs a lot."""
    session.install("-e", ".", *group("bench"))
    for requirement in group("rivals"):
        try:
            session.install(requirement)
        except nox.command.CommandFailed:
            session.warn(f"{requirement} cannot be installed here: its rows will say so")
    session.run("python", "benchmarks/features.py", "--write")
    session.run("python", "benchmarks/rivals.py", "--write", *session.posargs)


@nox.session(python=PYTHONS[0])
def differential(session: nox.Session) -> None:
    """Where this library and cn2an, ICU, JioNLP and Recognizers-Text differ, each kind explained; makes the page that tells it."""
    session.install("-e", ".[hypothesis]", *group("differential"))
    session.run("python", "benchmarks/differential.py", "--write", *session.posargs)


@nox.session(python=PYTHONS[0])
def api(session: nox.Session) -> None:
    """What the public names broke since the last tag."""
    described = subprocess.run(["git", "describe", "--tags", "--abbrev=0"], capture_output=True, text=True, check=False)
    if described.returncode != 0:
        session.log("No tag yet: there is no release whose users could be broken.")
        return
    session.install(*TOOLS)
    session.run("griffe", "check", "zhmetrics", "--search", "src", "--against", described.stdout.strip())


@nox.session(python=PYTHONS[0], venv_backend="uv")
def pin(session: nox.Session) -> None:
    """Write the newest versions of the tools, with the hashes of their files, into .ci/; look at the difference before it goes in."""
    how = (
        f"uv pip compile -q --universal --upgrade --python-version {PYTHONS[0]} --generate-hashes --no-annotate".split()
    )
    how += ["--custom-compile-command", "nox -s pin"]
    groups = [part for name in ("api", "docs", "lint", "typing") for part in ("--group", name)]
    session.run(*how, *groups, "-o", ".ci/tools.txt", external=True)
    session.run(*how, "--group", "nox", "-o", ".ci/nox.txt", external=True)
