"""In: how many executions, and a seed. Out: what broke, each made as short as it goes, and how fast it went; exits 1 if anything did.

One execution is one target on one text. The same seed and number give the same texts, whatever the machine.

    python fuzz/run.py --executions 100000 --seed 1
    python fuzz/run.py --executions 5000 --seed 7 --targets parse,read
    python fuzz/run.py --executions 5000000 --seed 1 --processes 2
    python fuzz/run.py --replay findings/parse-1f2e3d4c.txt
"""

from __future__ import annotations

import argparse
import hashlib
import multiprocessing
import random
import signal
import sys
import time
import traceback
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Final

sys.path.insert(0, str(Path(__file__).parent))

from targets import TARGETS, Violation
from texts import Mutator, seeds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType

_SLOW: Final = 5.0  # seconds of computing for one text of some hundred characters: hanging
# How often each target is run: those that start files or compile patterns are dear.
_SHARES: Final = {
    "read": 30,
    "parse": 30,
    "prove": 15,
    "compare": 8,
    "apart": 8,
    "convert": 5,
    "again": 4,
    "lexicon": 2,
    "command_line": 4,
}


def _hangs() -> str:
    return f"takes {_SLOW} s and more"


class _TooLongError(BaseException):
    """A text on which a target hangs."""


def failure(target: Callable[[str], None], text: str) -> str | None:
    """What a target says of a text: None, or one line that is the same for the same fault."""
    started = time.process_time()
    what = None
    try:
        signal.setitimer(signal.ITIMER_PROF, 2 * _SLOW, 1.0)  # again, should a destructor have swallowed it
        try:
            target(text)
        except Violation as error:
            what = f"Violation: {str(error).split(': ')[0]}"
        except Exception as error:  # noqa: BLE001 - any other exception is a finding
            frame = traceback.extract_tb(error.__traceback__)[-1]
            what = f"{type(error).__name__} in {Path(frame.filename).name}:{frame.name}"
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
    except _TooLongError:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return _hangs() if time.process_time() - started > _SLOW else what


def shortened(target: Callable[[str], None], text: str, what: str, tries: int = 3000) -> str:
    """A text that breaks in the same way, from which no piece can be taken."""
    size = max(1, len(text) // 2)
    while size:
        position = 0
        while position < len(text) and tries > 0:
            shorter = text[:position] + text[position + size :]
            tries -= 1
            if failure(target, shorter) == what:
                text = shorter
            else:
                position += size
        size //= 2
    return text


def _schedule(names: list[str], chance: random.Random) -> Iterator[str]:
    weights = [_SHARES[name] for name in names]
    while True:
        yield from chance.choices(names, weights, k=1000)


def run(
    executions: int, seed: int, names: list[str], findings: Path | None, *, each: int = 200, quiet: bool = False
) -> dict[str, str]:
    """Run targets on texts, and keep the shortest text of every fault.

    Args:
        executions: How many.
        seed: Where chance begins.
        names: The targets.
        findings: A folder for the texts that break, or None.
        each: How many texts of each public strategy to begin with.
        quiet: Print nothing but what is found.

    Returns:
        What broke, and a short text on which it does.
    """
    chance = random.Random(seed)
    mutator = Mutator(chance, seeds(seed, each))
    found: dict[str, str] = {}
    counts: Counter[str] = Counter()
    started = told = time.monotonic()
    for number, (name, text) in enumerate(zip(_schedule(names, chance), mutator.texts(), strict=False)):
        if number == executions:
            break
        counts[name] += 1
        what = failure(TARGETS[name], text)
        if what == _hangs():  # slow twice, or the machine was
            what = failure(TARGETS[name], text)
        if what is not None and f"{name}: {what}" not in found:
            shortest = found[f"{name}: {what}"] = shortened(TARGETS[name], text, what)
            print(f"FOUND {name}: {what}\n      {shortest!r}", flush=True)
            if findings is not None:
                _keep(findings, name, shortest)
        elif what is None and chance.random() < 0.02:
            mutator.keep(text)
        if not quiet and time.monotonic() - told > 60:
            told = time.monotonic()
            print(
                f"{number + 1:,} executions, {len(found)} findings, {(number + 1) / (told - started):.0f}/s", flush=True
            )
    if not quiet:
        spent = time.monotonic() - started
        each = ", ".join(f"{name} {count:,}" for name, count in sorted(counts.items()))
        print(f"{executions:,} executions with seed {seed} in {spent:.0f} s: {len(found)} findings ({each})")
    return found


def run_apart(executions: int, seed: int, names: list[str], findings: Path | None, processes: int) -> dict[str, str]:
    """Run targets in several processes, each of which takes its part of the executions and the next seed."""
    parts = [executions // processes + (number < executions % processes) for number in range(processes)]
    started = time.monotonic()
    # spawn: a process that begins as one of the command line does, and shares no cache with another
    with multiprocessing.get_context("spawn").Pool(processes, signal.signal, (signal.SIGPROF, _alarm)) as pool:
        given = [(part, seed + number, names, findings) for number, part in enumerate(parts)]
        found = {what: text for part in pool.starmap(run, given, chunksize=1) for what, text in part.items()}
    print(
        f"{executions:,} executions in {processes} processes in {time.monotonic() - started:.0f} s: {len(found)} findings"
    )
    return found


def _keep(folder: Path, name: str, text: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    data = text.encode("utf-8", "surrogatepass")
    Path(folder, f"{name}-{hashlib.blake2b(data, digest_size=4).hexdigest()}.txt").write_bytes(data)


def _alarm(_signal: int, _frame: FrameType | None) -> None:
    raise _TooLongError


def main() -> int:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--executions", type=int, default=10_000, help="how many (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=0, help="where chance begins (default: %(default)s)")
    parser.add_argument(
        "--processes", type=int, default=1, help="that share them, each with a seed of its own (default: %(default)s)"
    )
    parser.add_argument("--targets", default=",".join(TARGETS), help="which, apart by commas (default: all)")
    parser.add_argument("--findings", type=Path, help="a folder for the texts that break")
    parser.add_argument("--replay", type=Path, nargs="+", help="run texts that broke once, instead")
    arguments = parser.parse_args()
    signal.signal(signal.SIGPROF, _alarm)
    if arguments.replay:
        for path in arguments.replay:
            TARGETS[path.name.rpartition("-")[0]](path.read_bytes().decode("utf-8", "surrogatepass"))
        return 0
    names = arguments.targets.split(",")
    unknown = set(names) - set(TARGETS)
    if unknown:
        parser.error(f"no target is called {', '.join(sorted(unknown))}; targets are {', '.join(TARGETS)}")
    if arguments.processes > 1:
        given = (arguments.executions, arguments.seed, names, arguments.findings, arguments.processes)
        return 1 if run_apart(*given) else 0
    return 1 if run(arguments.executions, arguments.seed, names, arguments.findings) else 0


if __name__ == "__main__":
    sys.exit(main())
