"""In: names of modules, a seed and a number. Out: which of that many mutants no test notices.

Mutants are those of cosmic-ray (`nox -s mutation` installs it); annotations are not mutated, for nothing runs them. One process
imports and collects everything once. A map, made by running every test under coverage, tells which tests reach a statement. A
mutant is then tried in a fork of that process: the changed function gets its new code, and the tests that reach it run, the
quickest first, to the first that fails. What ran while the package was imported or its patterns were built would not show so;
such a mutant is imported afresh, and meets the tests that reach any line of its module.

    python fuzz/mutation.py interval numerals --sample 400 --seed 1
    python fuzz/mutation.py checks --together --sample 400 --seed 1
"""

from __future__ import annotations

import argparse
import ast
import contextlib
import gc
import hashlib
import importlib.abc
import importlib.machinery
import importlib.util
import itertools
import json
import os
import pickle
import resource
import signal
import sys
import tempfile
import time
import traceback
import warnings
from collections import Counter, defaultdict
from pathlib import Path
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import TYPE_CHECKING, Any, Final, NamedTuple

os.environ["HYPOTHESIS_NO_PLUGINS"] = "1"  # else `import hypothesis` would import the package before it can be mutated

import pytest
from hypothesis import Phase, settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

Place = tuple[str, int, tuple[int, int], tuple[int, int]]  # operator, occurrence, start, end

ROOT: Final = Path(__file__).resolve().parent.parent
PACKAGE: Final = ROOT / "src" / "zhmetrics"
MODULES: Final = {
    path.stem: path
    for path in (
        PACKAGE / "values/interval.py",
        PACKAGE / "values/metric.py",
        PACKAGE / "language/numerals.py",
        PACKAGE / "reading/interpret.py",
        PACKAGE / "reading/assemble.py",
        PACKAGE / "reading/moving.py",
        PACKAGE / "reading/sharing.py",
        PACKAGE / "reading/dating.py",
        PACKAGE / "reading/sections.py",
        *sorted((PACKAGE / "checks").glob("[a-z]*.py")),
    )
}
CHECKS: Final = tuple(name for name, path in MODULES.items() if path.parent.name == "checks")
# What starts processes, browsers or the fuzzer itself does not notice a change in this process, or costs minutes.
LEFT_OUT: Final = ("browser", "engines", "fuzz", "isolation", "many", "architecture")
TESTS: Final = (
    *sorted(
        str(path.relative_to(ROOT)) for path in (ROOT / "tests").glob("test_*.py") if path.stem[5:] not in LEFT_OUT
    ),
    "src",
)
NOTICED, SURVIVED = 1, 0  # exit codes of a fork; a signal is a mutant that hangs


class Mutant(NamedTuple):
    """One change of one module."""

    module: str
    line: int  # of the statement's head, or of the part of it that is changed
    last: int
    operator: str
    source: str
    change: str  # its lines before and after


# ----------------------------------------------------------------------------------------------------------------------
# Mutants


def annotations(tree: ast.AST) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Where the annotations of a module stand."""
    found = []
    for node in ast.walk(tree):
        for name in ("annotation", "returns"):
            part = getattr(node, name, None)
            if isinstance(part, ast.expr):
                found.append(((part.lineno, part.col_offset), (part.end_lineno or 0, part.end_col_offset or 0)))
    return found


def places(source: str) -> list[Place]:
    """Every place where an operator of cosmic-ray changes a module."""
    from cosmic_ray.ast import ast_nodes, get_ast
    from cosmic_ray.plugins import get_operator, operator_names

    nodes = list(ast_nodes(get_ast(source)))
    typed = annotations(ast.parse(source))
    found = []
    for name in operator_names():
        try:
            operator = get_operator(name)()
        except TypeError:  # wants arguments: which variable to replace
            continue
        every = (place for node in nodes for place in operator.mutation_positions(node))
        found += [(name, occurrence, start, end) for occurrence, (start, end) in enumerate(every)]
    found.sort(key=lambda row: (row[2], row[0], row[1]))
    return [row for row in found if not any(start <= row[2] and row[3] <= end for start, end in typed)]


def statements(source: str) -> dict[int, tuple[int, int]]:
    """For every line, the lines of the innermost statement, or of its head where it has a body."""
    spans = {}
    nodes = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.stmt | ast.excepthandler)]
    for node in sorted(nodes, key=lambda node: (node.lineno, -(node.end_lineno or 0))):
        body = getattr(node, "body", None)
        end = max(node.lineno, body[0].lineno - 1) if body else node.end_lineno or node.lineno
        for line in range(node.lineno, end + 1):
            spans[line] = (node.lineno, end)
    return spans


def drawn(names: Sequence[str], sources: Mapping[str, str], seed: int) -> list[tuple[str, Place]]:
    """Every place of the modules, in an order that the seed gives and a change elsewhere leaves as it is.

    Chance is a hash of the statement's own words and the place in it, so that what was drawn once is drawn again
    after another statement was changed: survivors that have a test since can be tried again.
    """
    seen: Counter[tuple[object, ...]] = Counter()
    rows = []
    for name in names:
        lines = sources[name].split("\n")
        spans = statements(sources[name])
        for place in places(sources[name]):
            operator, _, (line, column), (end_line, end_column) = place
            first, last = spans.get(line, (line, line))
            words = "\n".join(each.strip() for each in lines[first - 1 : last])
            indent = len(lines[line - 1]) - len(lines[line - 1].lstrip())
            mark = (name, words, operator, line - first, column - indent, end_line - line, end_column - column)
            key = hashlib.blake2b(repr((seed, mark, seen[mark])).encode()).digest()
            seen[mark] += 1
            rows.append((key, name, place))
    return [(name, place) for _, name, place in sorted(rows)]


def sample(names: Sequence[str], count: int, seed: int) -> tuple[list[Mutant], int]:
    """So many mutants of modules taken as one, drawn by the seed, and how many there are in all."""
    from cosmic_ray.mutating import mutate_code
    from cosmic_ray.plugins import get_operator

    sources = {name: MODULES[name].read_text(encoding="utf-8") for name in names}
    every = drawn(names, sources, seed)
    spans = {name: statements(source) for name, source in sources.items()}
    chosen = []
    for name, (operator, occurrence, start, _) in every:
        if len(chosen) == count:
            break
        mutated = mutate_code(sources[name], get_operator(operator)(), occurrence)
        if not _compiles(mutated):
            continue  # 5 <= is not None: no mutant
        lines = zip(sources[name].split("\n"), mutated.split("\n"), strict=False)
        pairs = [f"- {a.strip()}\n+ {b.strip()}" for a, b in lines if a != b]
        first, last = spans[name].get(start[0], (start[0], start[0]))
        change = f"{start[0]:4}:\n{pairs[0] if pairs else ''}"
        chosen.append(Mutant(name, first, last, operator.removeprefix("core/"), mutated, change))
    return chosen, len(every)


# ----------------------------------------------------------------------------------------------------------------------
# Code put into live functions


def _tree(
    code: CodeType, path: tuple[tuple[str, int], ...] = ()
) -> Iterator[tuple[tuple[tuple[str, int], ...], CodeType]]:
    yield path, code
    seen: Counter[str] = Counter()
    for const in code.co_consts:
        if isinstance(const, CodeType):
            yield from _tree(const, (*path, (const.co_name, seen[const.co_name])))
            seen[const.co_name] += 1


def _own(code: CodeType) -> tuple[object, ...]:
    """A code object without those inside it, and without its lines."""
    consts = tuple((type(const), "code" if isinstance(const, CodeType) else repr(const)) for const in code.co_consts)
    return (
        code.co_code,
        consts,
        code.co_names,
        code.co_varnames,
        code.co_freevars,
        code.co_cellvars,
        code.co_exceptiontable,
    )


def _compiles(source: str) -> bool:
    try:
        _compiled(source, ROOT)
    except SyntaxError:
        return False
    return True


def _compiled(source: str, path: Path) -> CodeType:
    with warnings.catch_warnings(action="ignore"):  # 1 is 2: what the parser has to say of a mutant
        return compile(source, str(path), "exec", dont_inherit=True)


def functions() -> dict[str, list[FunctionType]]:
    """The live functions of each file of the package."""
    found = defaultdict(list)
    for each in gc.get_objects():
        if isinstance(each, FunctionType):
            found[each.__code__.co_filename].append(each)
    return found


def patches(path: Path, mutated: str, known: Sequence[FunctionType]) -> Callable[[], None] | None:
    """What puts a mutant into the live functions of a module; None where it is not of functions alone."""
    old = dict(_tree(_compiled(path.read_text(encoding="utf-8"), path)))
    new = dict(_tree(_compiled(mutated, path)))
    if old.keys() != new.keys():
        return None
    changed = [each for each, code in old.items() if _own(code) != _own(new[each])]
    if not changed or any(
        not new[each].co_flags & 0x1 for each in changed
    ):  # not CO_OPTIMIZED: a module's or a class's own code
        return None
    names = Counter((code.co_qualname, code.co_firstlineno) for code in old.values())
    targets = {}
    for each in changed:
        for depth in range(1, len(each) + 1):  # whatever makes the changed function is changed with it
            code = old[each[:depth]]
            if code.co_flags & 0x1:
                if (
                    names[code.co_qualname, code.co_firstlineno] > 1
                    or code.co_freevars != new[each[:depth]].co_freevars
                ):
                    return None
                targets[code.co_qualname, code.co_firstlineno] = new[each[:depth]]
    live = [each for each in known if (each.__code__.co_qualname, each.__code__.co_firstlineno) in targets]
    if not live:
        return None

    def put() -> None:
        for function in live:
            function.__code__ = targets[function.__code__.co_qualname, function.__code__.co_firstlineno]

    return put


def _warm(words: str) -> None:
    """Every reader once, so that what is built at first use is there; other words each time, for some are remembered."""
    import zhmetrics as zm

    year, one, two, three, first, second, third = words.split()
    text = (
        f"{year}年全县{first}总值{one}亿元，同比增长{two}%，其中{second}{three}亿元、{third}{two}万亩，占全县{first}的{two}%。{three}多家企业。\n\n"
        f"| 指标 | 数量 |\n|---|---|\n| {second}收入 | {one} |\n| {third}收入 | {two} |\n"
    )
    zm.audit(text)
    zm.compare(text, text)
    zm.parse_quantity(f"近{one}亿元")
    zm.parse_change(f"同比增长{two}%")
    zm.parse_number(f"{three}万")
    zm.parse_period(f"{year}年上半年")


_WORDS: Final = ("1937 61.37 7.13 59.71 甲品 乙品 丙品", "1943 43.19 8.53 67.97 丁品 戊品 己品")


def cold_lines() -> set[tuple[str, int]]:
    """Lines that run while the package is imported or at the first use only: more often than at a second, like use."""
    counts: list[Counter[tuple[str, int]]] = [Counter(), Counter()]
    now = counts[0]
    root = str(PACKAGE)

    def local(frame: FrameType, event: str, _: object) -> Any:
        if event == "line":
            now[frame.f_code.co_filename, frame.f_lineno] += 1
        return local

    def follow(frame: FrameType, _event: str, _argument: object) -> Any:
        return local if frame.f_code.co_filename.startswith(root) else None

    sys.settrace(follow)
    try:
        _warm(_WORDS[0])
        now = counts[1]
        _warm(_WORDS[1])
    finally:
        sys.settrace(None)
    return {place for place, count in counts[0].items() if count > counts[1][place]}


# ----------------------------------------------------------------------------------------------------------------------
# Forks


def forked(work: Callable[[], int], seconds: float) -> int:
    """Start work in a fork that computes for so long at most; its process id. The work's number is its exit code."""
    pid = os.fork()
    if pid:
        return pid
    code = 70
    try:
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(nowhere, stream)
        resource.setrlimit(resource.RLIMIT_CPU, (int(seconds), int(seconds) + 5))
        resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        code = work()
    except BaseException:  # noqa: BLE001 - a mutant that cannot even be put in place is noticed
        code = NOTICED
    finally:
        os._exit(code)


def all_forked(works: Iterable[tuple[Any, Callable[[], int]]], jobs: int, seconds: float) -> Iterator[tuple[Any, int]]:
    """Each work's key and exit code (a signal is negative), so many at a time."""
    running: dict[int, tuple[Any, float]] = {}
    waiting = iter(works)
    while True:
        while len(running) < jobs and (next_one := next(waiting, None)) is not None:
            running[forked(next_one[1], seconds)] = (next_one[0], time.monotonic() + 4 * seconds + 30)
        if not running:
            return
        pid, status = os.waitpid(-1, os.WNOHANG)
        if pid in running:
            yield running.pop(pid)[0], os.waitstatus_to_exitcode(status)
        elif not pid:
            for late, (_, until) in running.items():
                if time.monotonic() > until:
                    os.kill(late, signal.SIGKILL)
            time.sleep(0.002)


def quick_profile() -> None:
    """The same examples every time, and none made shorter once one has failed."""
    settings.register_profile(
        "mutants",
        max_examples=100,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.explicit, Phase.generate],
        report_multiple_bugs=False,
    )
    settings.load_profile("mutants")


def outcome(items: Sequence[pytest.Item], limits: Sequence[float], budget: float) -> int:
    """Run tests to the first that fails, or until the budget of seconds is used."""
    from _pytest.runner import runtestprotocol

    started = time.process_time()
    for item, limit, following in zip(items, limits, [*items[1:], None], strict=True):
        last = following is None or time.process_time() - started > budget
        signal.setitimer(signal.ITIMER_PROF, limit)  # by default this signal ends the process
        reports = runtestprotocol(item, nextitem=None if last else following, log=False)
        signal.setitimer(signal.ITIMER_PROF, 0)
        if any(report.failed for report in reports):
            return NOTICED
        if last:
            break
    return SURVIVED


# ----------------------------------------------------------------------------------------------------------------------
# The map of tests, and mutants tried in the warm process


CACHE: Final = ROOT / ".mutation"


def _digest() -> str:
    """What the map depends on: the package and its tests."""
    digest = hashlib.blake2b(sys.version.encode(), digest_size=8)
    for path in sorted([*(ROOT / "src").rglob("*.py"), *(ROOT / "tests").rglob("*.py")]):
        digest.update(path.read_bytes())
    return digest.hexdigest()


class Reach:
    """Which tests reach which line, and how long each takes."""

    def __init__(self, parts: Iterable[tuple[dict[str, float], list[str], dict[tuple[str, int], set[str]]]]) -> None:
        self.lines: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
        self.seconds: dict[str, float] = {}
        self.broken: list[str] = []
        for seconds, broken, lines in parts:
            self.seconds |= seconds
            self.broken += broken
            for place, tests in lines.items():
                self.lines[place] |= tests
        self.files: defaultdict[str, set[str]] = defaultdict(set)
        for (file, _), tests in self.lines.items():
            self.files[file] |= tests

    def tests(self, path: Path, lines: Iterable[int] | None) -> list[str]:
        """The tests that reach these lines, or any line of the file, the quickest first."""
        found = (
            self.files[str(path)] if lines is None else set().union(*(self.lines[str(path), line] for line in lines))
        )
        return sorted((each for each in found if each not in self.broken), key=lambda each: (self.seconds[each], each))

    def limit(self, test: str) -> float:
        """Seconds after which a test is taken to hang."""
        return 5 + 10 * self.seconds[test]


def mapped(items: Sequence[pytest.Item], file: Path) -> int:
    """Run tests one by one under coverage and write down what each reached."""
    import coverage
    from _pytest.runner import runtestprotocol

    seconds, broken = {}, []
    watch = coverage.Coverage(data_file=None, include=[str(path) for path in MODULES.values()], config_file=False)
    watch.start()
    for item, following in zip(items, [*items[1:], None], strict=True):
        watch.switch_context(item.nodeid)
        started = time.process_time()
        reports = runtestprotocol(item, nextitem=following, log=False)
        seconds[item.nodeid] = time.process_time() - started
        if any(report.failed for report in reports):
            broken.append(item.nodeid)
    watch.stop()
    data = watch.get_data()
    lines = {
        (path, line): set(contexts) - {""}
        for path in data.measured_files()
        for line, contexts in data.contexts_by_lineno(path).items()
    }
    file.write_bytes(pickle.dumps((seconds, broken, lines)))
    return 0


class Warm:
    """A plugin of pytest: once all tests are collected, it tries mutants in forks instead of running them."""

    def __init__(self, mutants: Sequence[Mutant], folder: Path, jobs: int, budget: float, seconds: float) -> None:
        self.mutants, self.folder, self.jobs, self.budget, self.seconds = mutants, folder, jobs, budget, seconds

    def pytest_configure(self) -> None:
        """Settings that tests take over where they are defined."""
        quick_profile()

    def _mapped(self, items: list[pytest.Item]) -> list[object]:
        """The map of tests, made by as many forks as there are jobs, each with whole files."""
        files = sorted({item.path for item in items})
        parts = [[item for item in items if files.index(item.path) % self.jobs == part] for part in range(self.jobs)]
        forks = (
            (number, lambda part=part, number=number: mapped(part, self.folder / f"map-{number}"))
            for number, part in enumerate(parts)
        )
        for number, code in all_forked(forks, self.jobs, 3600):
            if code:
                msg = f"part {number} of the map of tests ended with {code}"
                raise pytest.UsageError(msg)
        return [pickle.loads((self.folder / f"map-{number}").read_bytes()) for number in range(self.jobs)]

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Map, then mutants."""
        with contextlib.suppress(LookupError, AttributeError):
            session.config._tmp_path_factory.getbasetemp()  # noqa: SLF001 - one for all forks
        items = {item.nodeid: item for item in session.items}
        kept = CACHE / f"{_digest()}.pickle"
        if not kept.exists():
            CACHE.mkdir(parents=True, exist_ok=True)
            kept.write_bytes(pickle.dumps(self._mapped(list(items.values()))))
        reach = Reach(pickle.loads(kept.read_bytes()))
        print(
            f"{len(reach.seconds)} tests, {sum(reach.seconds.values()):.0f} s; failing unchanged: {reach.broken}",
            flush=True,
        )

        live = functions()  # before they are frozen, and with that hidden
        gc.collect()
        gc.freeze()
        cold = pickle.loads((self.folder / "cold").read_bytes())
        afresh = []
        started = time.monotonic()

        def works() -> Iterator[tuple[int, Callable[[], int]]]:
            for number, mutant in enumerate(self.mutants):
                if time.monotonic() - started > self.seconds:
                    return
                path = MODULES[mutant.module]
                lines = range(mutant.line, mutant.last + 1)
                put = (
                    None
                    if any((str(path), line) in cold for line in lines)
                    else patches(path, mutant.source, live[str(path)])
                )
                if put is None:
                    tests = reach.tests(path, None)
                    afresh.append((number, tests, [reach.limit(test) for test in tests]))
                    continue
                tests = reach.tests(path, lines)

                def work(tests: list[str] = tests, put: Callable[[], None] = put) -> int:
                    put()
                    return outcome([items[test] for test in tests], [reach.limit(test) for test in tests], self.budget)

                if tests:
                    yield number, work
                else:
                    told[number] = "unreached"

        told: dict[int, int | str] = {}
        for number, code in all_forked(works(), self.jobs, 2 * self.budget + 60):
            told[number] = code
            if len(told) % 100 == 0:
                print(f"{len(told)} mutants in {time.monotonic() - started:.0f} s", flush=True)
        Path(self.folder, "told").write_bytes(pickle.dumps((told, afresh)))
        return True


# ----------------------------------------------------------------------------------------------------------------------
# Mutants imported afresh


class Changed(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Imports one module from a changed source."""

    def __init__(self, path: Path, source: str) -> None:
        self.path, self.source = path, source
        self.name = ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)

    def find_spec(self, name: str, _path: object, _target: object = None) -> importlib.machinery.ModuleSpec | None:
        """The changed module, no other."""
        if name != self.name:
            return None
        return importlib.util.spec_from_file_location(name, self.path, loader=self)

    def create_module(self, _spec: object) -> None:
        """As usual."""

    def exec_module(self, module: ModuleType) -> None:
        """The changed source."""
        exec(_compiled(self.source, self.path), vars(module))


class Chosen:
    """A plugin of pytest: runs these tests in this order to the first that fails."""

    def __init__(self, tests: Sequence[str], limits: Sequence[float], budget: float) -> None:
        self.tests, self.limits, self.budget = tests, limits, budget
        self.code = NOTICED  # what breaks the collection is noticed

    def pytest_configure(self) -> None:
        """Settings that tests take over where they are defined."""
        quick_profile()

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Those tests."""
        items = {item.nodeid: item for item in session.items}
        if all(test in items for test in self.tests):
            self.code = outcome([items[test] for test in self.tests], self.limits, self.budget)
        return True


OPTIONS: Final = (
    "-q",
    "-s",
    "-p",
    "no:cacheprovider",
    "-p",
    "no:xdist",
    "--assert=plain",
    "--rootdir",
    str(ROOT),
    "-m",
    "not browser and not slow and not spark",
)


def tried_afresh(mutant: Mutant, tests: list[str], limits: list[float], budget: float) -> int:
    """Import a mutant and run tests."""
    sys.meta_path.insert(0, Changed(MODULES[mutant.module], mutant.source))
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    # Few files are collected at once: most mutants are noticed by the first.
    for first in range(0, len(tests), 200) if len(tests) > 200 else (0,):
        part, its = tests[first : first + 200], limits[first : first + 200]
        chosen = Chosen(part, its, budget)
        pytest.main([*OPTIONS, *dict.fromkeys(test.partition("::")[0] for test in part)], plugins=[chosen])
        if chosen.code != SURVIVED or time.process_time() > budget:
            return chosen.code
    return SURVIVED


# ----------------------------------------------------------------------------------------------------------------------


def waited(work: Callable[[], int]) -> int:
    """Work done in a fork that may print."""
    pid = os.fork()
    if not pid:
        code = 70
        try:
            code = work()
        except BaseException:  # noqa: BLE001 - a fork must not go on as its parent
            traceback.print_exc()
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def main() -> None:
    """Try what the command line names."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "modules",
        nargs="*",
        choices=[[], "checks", *MODULES],
        help=f"out of {', '.join(MODULES)}, or checks for all of those (default: all)",
    )
    parser.add_argument("--sample", type=int, default=400, help="mutants a module (default: %(default)s)")
    parser.add_argument("--together", action="store_true", help="one sample of all the modules named")
    parser.add_argument("--seed", type=int, default=1, help="of the sample (default: %(default)s)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="forks at a time (default: %(default)s)")
    parser.add_argument("--budget", type=float, default=60, help="seconds of tests a mutant (default: %(default)s)")
    parser.add_argument(
        "--minutes", type=float, default=600, help="after which no mutant is begun, in the warm process and afresh"
    )
    parser.add_argument("--json", type=Path, help="a file for the survivors")
    arguments = parser.parse_args()
    os.chdir(ROOT)
    sys.path.insert(0, str(PACKAGE.parent))
    asked = [each for name in arguments.modules for each in (CHECKS if name == "checks" else (name,))]
    names = list(dict.fromkeys(asked)) or list(MODULES)
    parts = [names] if arguments.together else [[name] for name in names]
    samples = [sample(part, arguments.sample, arguments.seed) for part in parts]
    # In turns, so that what was tried when the time is up is a sample of every module still.
    rounds = itertools.zip_longest(*(chosen for chosen, _ in samples))
    mutants = [mutant for each in rounds for mutant in each if mutant is not None]
    print(f"{len(mutants)} mutants", flush=True)
    with tempfile.TemporaryDirectory(prefix="mutation-") as scratch:
        folder = Path(scratch)

        def cold() -> int:
            Path(folder, "cold").write_bytes(pickle.dumps(cold_lines()))
            return 0

        def warm() -> int:
            _warm(_WORDS[0])
            plugin = Warm(mutants, folder, arguments.jobs, arguments.budget, 60 * arguments.minutes)
            return int(pytest.main([*OPTIONS, *TESTS], plugins=[plugin]))

        if waited(cold) or waited(warm) or not Path(folder, "told").exists():
            sys.exit("the tests could not be mapped")
        told, afresh = pickle.loads(Path(folder, "told").read_bytes())
    print(f"{len(afresh)} mutants to import afresh", flush=True)
    until = time.monotonic() + 60 * arguments.minutes
    works = (
        (
            number,
            lambda number=number, tests=tests, limits=limits: tried_afresh(
                mutants[number], tests, limits, arguments.budget
            ),
        )
        for number, tests, limits in afresh
        if time.monotonic() < until
    )
    for number, code in all_forked(works, arguments.jobs, 2 * arguments.budget + 60):
        told[number] = code
    survivors = defaultdict(list)
    counts = defaultdict(Counter)
    for number, code in sorted(told.items()):
        mutant = mutants[number]
        kind = (
            "survived"
            if code in (SURVIVED, "unreached")
            else "hangs"
            if isinstance(code, int) and code < 0
            else "noticed"
        )
        counts[mutant.module][kind] += 1
        if kind == "survived":
            unreached = " (no test reaches it)" if code == "unreached" else ""
            survivors[mutant.module].append(
                f"{mutant.change.replace(chr(10), chr(10) + chr(9))}\n\t{mutant.operator}{unreached}"
            )
    for part, (_, every) in zip(parts, samples, strict=True):
        for name in part:
            for each in sorted(survivors[name]):
                print(f"--- {name}: {each}")
        total, lost, hanging = (
            sum(counts[name][kind] for name in part for kind in kinds)
            for kinds in (("survived", "hangs", "noticed"), ("survived",), ("hangs",))
        )
        print(
            f"{part[0] if len(part) == 1 else f'{len(part)} modules'}: {total - lost} of {total} mutants noticed "
            f"({(total - lost) / max(total, 1):.1%}, {hanging} of them by hanging), "
            f"seed {arguments.seed}, of {every} in all",
            flush=True,
        )
    if arguments.json:
        arguments.json.write_text(json.dumps(survivors, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
