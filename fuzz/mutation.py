"""In: names of modules, a seed and a number. Out: which of that many mutants the module's own tests do not notice.

Needs cosmic-ray (`nox -s mutation` installs it). Mutants are made in a copy of the tree; annotations are not mutated, for
nothing runs them.

    python fuzz/mutation.py interval numerals --sample 400 --seed 1
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from cosmic_ray.work_db import WorkDB

ROOT: Final = Path(__file__).parent.parent
# The tests that concern each module, the quickest to notice first.
MODULES: Final = {
    "interval": ("values/interval.py", "tests/test_interval.py tests/test_check_base.py"),
    "numerals": ("language/numerals.py", "tests/test_numerals.py"),
    "interpret": (
        "reading/interpret.py",
        "tests/test_interpret.py tests/test_find_quantities.py tests/test_nonfigures_table.py tests/test_strategies.py",
    ),
    "assemble": ("reading/assemble.py", "tests/test_assemble.py tests/test_change.py tests/test_reported_faults.py"),
    "base": ("checks/base.py", "tests/test_check_base.py tests/test_check_given.py tests/test_check_audit.py"),
    "given": ("checks/given.py", "tests/test_check_given.py"),
    "average": ("checks/average.py", "tests/test_check_audit.py"),
    "change": ("checks/change.py", "tests/test_check_audit.py"),
    "difference": ("checks/difference.py", "tests/test_check_audit.py"),
    "list_count": ("checks/list_count.py", "tests/test_check_audit.py"),
    "restatement": ("checks/restatement.py", "tests/test_check_audit.py"),
    "share": ("checks/share.py", "tests/test_check_audit.py"),
    "total": ("checks/total.py", "tests/test_check_audit.py"),
    "splits": ("checks/splits.py", "tests/test_check_audit.py"),
    "compare": ("checks/compare.py", "tests/test_check_compare.py"),
}
CONFIG: Final = """\
[cosmic-ray]
module-path = "{module}"
timeout = 120.0
excluded-modules = []
test-command = "{python} -m pytest -x -q -p no:cacheprovider --no-header {tests}"
distributor.name = "local"
"""


def annotations(source: str) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Where the annotations of a module stand."""
    found = []
    for node in ast.walk(ast.parse(source)):
        for name in ("annotation", "returns"):
            part = getattr(node, name, None)
            if isinstance(part, ast.expr):
                found.append(((part.lineno, part.col_offset), (part.end_lineno or 0, part.end_col_offset or 0)))
    return found


def sample(database: WorkDB, source: str, count: int, seed: int) -> int:
    """Leave so many mutants to be tried, drawn by the seed; returns how many there were."""
    from cosmic_ray.work_item import WorkerOutcome, WorkResult

    typed = annotations(source)
    items = sorted(database.pending_work_items, key=lambda item: (item.mutations[0].start_pos, item.mutations[0].operator_name,
                                                                  item.mutations[0].occurrence))  # fmt: skip
    real = [
        item
        for item in items
        if not any(start <= item.mutations[0].start_pos and item.mutations[0].end_pos <= end for start, end in typed)
    ]
    chosen = {item.job_id for item in random.Random(seed).sample(real, min(count, len(real)))}
    others = [item.job_id for item in items if item.job_id not in chosen]
    database.set_multiple_results(others, WorkResult(worker_outcome=WorkerOutcome.SKIPPED))
    return len(real)


def tried(name: str, count: int, seed: int) -> None:
    """Try the mutants of one module and print the survivors."""
    from cosmic_ray.work_db import WorkDB, use_db

    module, tests = MODULES[name]
    with tempfile.TemporaryDirectory(prefix="mutation-") as folder:
        copy = Path(folder)
        for part in ("src", "tests", "fuzz"):
            shutil.copytree(ROOT / part, copy / part, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(ROOT / "pyproject.toml", copy)
        path = copy / "src" / "zhmetrics" / module
        config, session = copy / "config.toml", copy / "session.sqlite"
        config.write_text(
            CONFIG.format(module=path.relative_to(copy).as_posix(), tests=tests, python=sys.executable),
            encoding="utf-8",
        )
        environment = {**os.environ, "PYTHONPATH": str(copy / "src"), "PYTHONDONTWRITEBYTECODE": "1"}

        def cosmic_ray(*arguments: str) -> None:
            subprocess.run([sys.executable, "-m", "cosmic_ray.cli", *arguments], cwd=copy, env=environment, check=True)

        cosmic_ray("init", config.name, session.name)
        with use_db(str(session), WorkDB.Mode.open) as database:
            every = sample(database, path.read_text(encoding="utf-8"), count, seed)
        cosmic_ray("baseline", config.name)
        cosmic_ray("exec", config.name, session.name)
        with use_db(str(session), WorkDB.Mode.open) as database:
            outcomes: Counter[str] = Counter()
            for item, (_, result) in zip(*_completed(database), strict=True):
                outcomes[str(result.test_outcome.value)] += 1
                if not result.is_killed:
                    mutation = item.mutations[0]
                    print(f"--- survived: {module}:{mutation.start_pos[0]} {mutation.operator_name}")
                    print(
                        "\n".join(
                            line
                            for line in (result.diff or "").splitlines()
                            if line[:1] in "+-" and line[:3] not in ("---", "+++")
                        )
                    )
    killed = sum(outcomes.values()) - outcomes["survived"]
    print(f"{name}: {killed} of {sum(outcomes.values())} mutants noticed, seed {seed}, of {every} in all", flush=True)


def _completed(database: WorkDB) -> tuple[list, list]:  # type: ignore[type-arg]
    pairs = [(item, (job, result)) for item in database.work_items for job, result in database.results
             if job == item.job_id and result.test_outcome is not None]  # fmt: skip
    return [item for item, _ in pairs], [result for _, result in pairs]


def main() -> None:
    """Try what the command line names."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "modules", nargs="*", choices=[[], *MODULES], help=f"out of {', '.join(MODULES)} (default: all)"
    )
    parser.add_argument("--sample", type=int, default=400, help="mutants a module (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="of the sample (default: %(default)s)")
    arguments = parser.parse_args()
    for name in arguments.modules or MODULES:
        tried(name, arguments.sample, arguments.seed)


if __name__ == "__main__":
    main()
