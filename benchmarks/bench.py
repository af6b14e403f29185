"""In: the texts of examples/ and any files named. Out: how fast they are read, and how that stands to a bare scan.

python benchmarks/bench.py [--join] [--repeats N] [--json PATH|-] [FILE...]

Everything is timed in one process, in turns, so that a slow moment of the machine hits all alike; a row is a median.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import cn2an

import zhmetrics as zm

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

EXAMPLES = Path(__file__).parent.parent / "examples"
TURN = 0.02  # seconds that one turn of the bare scan takes at least, so that the clock's grain does not show

# The fixed yardstick: one pass for numbers and units, nothing made of what it finds. Never tune it.
BARE_SCAN = re.compile(
    r"[0-9０-９]+(?:[.,，．][0-9０-９]+)*\s*(?:[十百千万亿萬億]+)?(?:平方公里|平方米|百分点|百分點|公里|亩|吨|元|个|家|户|人次|人|项|件|双|%|％)?"
    r"|[一二三四五六七八九十百千万亿两]+(?:元|个|家|户|人|项|%)?"
)
# Canonical integers, the ground where cn2an's strict mode is at home too.
NUMERALS = [cn2an.an2cn(n) for n in (7, 36, 155, 1337, 36_800, 502_000, 12_800_000, 184_450_000, 1_020_030_000_405)]
STARTS = (
    "import zhmetrics",
    "import zhmetrics.cli",
    "import zhmetrics as zm; zm.extract('投资总额20亿元，增长5%。').to_dict()",
)


def bare_scan(text: str) -> int:
    """How many places of the text look like a number, with or without a unit."""
    return sum(1 for _ in BARE_SCAN.finditer(text))


def find_quantities(text: str) -> int:
    """How many mentions are found."""
    return len(list(zm.find_quantities(text)))


def extract(text: str) -> int:
    """How many rows the report has, every field of each made."""
    return len(zm.extract(text).to_dict()["metrics"])


def audit(text: str) -> int:
    """How many claims are checked, the reading included."""
    return len([check.to_dict() for check in zm.audit(text)])


READINGS: tuple[tuple[str, Callable[[str], int]], ...] = (
    ("bare scan", bare_scan),
    ("find_quantities(text)", find_quantities),
    ("extract(text).to_dict()", extract),
    ("audit(text)", audit),
)


def seconds(work: Callable[[], object]) -> float:
    """How long one call takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def medians(works: Sequence[Callable[[], object]], repeats: int) -> list[float]:
    """Seconds of each work, the median of ``repeats`` turns in which every work has its go."""
    turns = [[seconds(work) for work in works] for _ in range(repeats)]
    return [statistics.median(column) for column in zip(*turns, strict=True)]


def time_readings(texts: Sequence[str], repeats: int) -> list[dict[str, Any]]:
    """One row a way of reading all the texts: speed in bytes and in figures, and the ratio to the bare scan."""
    found = [sum(map(read, texts)) for _, read in READINGS]  # also the first call, which loads the tables
    loops = max(1, round(TURN / seconds(lambda: [bare_scan(text) for text in texts])))

    def all_texts(read: Callable[[str], int]) -> Callable[[], object]:
        return lambda: [read(text) for _ in range(loops) for text in texts]

    spent = [total / loops for total in medians([all_texts(read) for _, read in READINGS], repeats)]
    size = sum(len(text.encode()) for text in texts)
    figures = found[1]
    return [
        {
            "reading": name,
            "found": count,
            "mb_per_second": size / took / 1e6,
            "figures_per_second": figures / took,
            "times_bare_scan": took / spent[0],
        }
        for (name, _), count, took in zip(READINGS, found, spent, strict=True)
    ]


def time_numerals(repeats: int) -> list[dict[str, Any]]:
    """Microseconds a numeral, ours and cn2an's strict mode, over the same integers."""
    loops = 200

    def ours() -> list[Any]:
        return [zm.parse_number(numeral) for _ in range(loops) for numeral in NUMERALS]

    def theirs() -> list[Any]:
        return [cn2an.cn2an(numeral, "strict") for _ in range(loops) for numeral in NUMERALS]

    if ours() != theirs():
        msg = "parse_number and cn2an read the same numerals differently"
        raise SystemExit(msg)
    return [
        {"reader": name, "microseconds": took / loops / len(NUMERALS) * 1e6}
        for name, took in zip(("zm.parse_number", "cn2an.cn2an"), medians([ours, theirs], repeats), strict=True)
    ]


def time_starts(repeats: int) -> list[dict[str, Any]]:
    """Milliseconds from a running fresh interpreter to the end of a statement, byte code compiled."""
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    clock = "import time; start = time.perf_counter(); {}; print(time.perf_counter() - start)"

    def fresh(statement: str) -> float:
        command = [sys.executable, "-c", clock.format(statement)]
        return float(subprocess.run(command, env=env, capture_output=True, text=True, check=True).stdout)

    for statement in STARTS:
        fresh(statement)
    turns = [[fresh(statement) for statement in STARTS] for _ in range(repeats)]
    return [
        {"statement": statement, "milliseconds": statistics.median(column) * 1e3}
        for statement, column in zip(STARTS, zip(*turns, strict=True), strict=True)
    ]


def show(results: dict[str, Any]) -> None:
    """Print the results as three tables."""
    print(f"{results['texts']} texts, {results['bytes']:,} bytes of UTF-8; Python {results['python']}")
    print(f"\n{'':26}{'found':>8}{'MB/s':>10}{'figures/s':>14}{'x bare scan':>14}")
    for row in results["readings"]:
        print(
            f"{row['reading']:26}{row['found']:8,}{row['mb_per_second']:10.2f}"
            f"{row['figures_per_second']:14,.0f}{row['times_bare_scan']:14.1f}"
        )
    print("\nmicroseconds a numeral")
    for row in results["numerals"]:
        print(f"{row['reader']:26}{row['microseconds']:8.2f}")
    print("\nmilliseconds in a fresh interpreter")
    for row in results["starts"]:
        print(f"{row['milliseconds']:8.0f}  {row['statement']}")


def main() -> None:
    """Read the arguments, time, print."""
    parser = argparse.ArgumentParser(description="How fast reports are read, against a bare scan in the same process.")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="UTF-8 texts to read beside ours")
    parser.add_argument("--join", action="store_true", help="read all texts as one")
    parser.add_argument("--repeats", type=int, default=7, help="turns that a median is taken of (default 7)")
    parser.add_argument("--json", metavar="PATH", help="also write the results there, - for standard output alone")
    args = parser.parse_args()

    paths = [*sorted(EXAMPLES.glob("*.txt")), *args.files]
    texts = [path.read_text(encoding="utf-8") for path in paths]
    if args.join:
        texts = ["\n".join(texts)]
    results = {
        "python": platform.python_version(),
        "texts": len(texts),
        "bytes": sum(len(text.encode()) for text in texts),
        "readings": time_readings(texts, args.repeats),
        "numerals": time_numerals(args.repeats),
        "starts": time_starts(args.repeats),
    }
    if args.json == "-":
        print(json.dumps(results, ensure_ascii=False, indent=2))
        return
    show(results)
    if args.json:
        Path(args.json).write_text(json.dumps(results, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
