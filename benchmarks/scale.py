"""In: sizes of text. Out: what `extract(...).to_dict()` costs a character at each, and the peak of memory.

python benchmarks/scale.py [--limit SECONDS] [--json PATH] [SIZE...]

Each size is read in three ways: as one text; as one text while Python's collector of cycles is off, which tells what it
costs to look through ever more objects again and again; and as so many reports one after the other. Each way has a process
of its own, whose peak is its own. A way stops at the first size that would take longer than the limit, judged by the size before.
Sizes are megabytes of UTF-8; a Chinese character has three bytes.
"""

from __future__ import annotations

import argparse
import gc
import json
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from machine import peak_bytes
from texts import joined, reports

import zhmetrics as zm

if TYPE_CHECKING:
    from collections.abc import Sequence

SIZES: Final = (0.001, 0.01, 0.1, 1.0, 10.0, 50.0)
WAYS: Final = ("one text", "one text, no gc", "reports")
BYTES: Final = 2.85  # of UTF-8 a character of these texts: digits take one
FEWEST: Final = 40_000  # characters that a time is taken of
TURN: Final = 0.5  # seconds that a size is read over and over, at least


def read(characters: int, way: str) -> float:
    """Seconds of the processor that reading so many characters takes."""
    # Short texts differ in how many figures they hold: several make a mean.
    seeds = range(max(1, FEWEST // characters))
    of_seed = [[joined(characters, seed)] if way != "reports" else list(reports(characters, seed)) for seed in seeds]
    texts = [text for some in of_seed for text in some]
    best, begun = float("inf"), time.process_time()
    while True:
        start = time.process_time()
        for text in texts:
            zm.extract(text).to_dict()
        now = time.process_time()
        best = min(best, now - start)
        if now - begun >= TURN:
            return best / len(seeds)


def run(sizes: Sequence[float], way: str, limit: float) -> None:
    """Read all sizes in one way, the smallest first, and print a line of JSON for each."""
    zm.extract("投资总额20亿元。")  # loads the tables
    if way.endswith("no gc"):
        gc.disable()
    took = last = 0.0
    for size in sizes:
        if took * size / (last or size) > limit:
            break
        characters = round(size * 1e6 / BYTES)
        took, last = read(characters, way), size
        peak = peak_bytes() / size / 1e6
        row = {"characters": characters, "microseconds": took / characters * 1e6, "peak_times_text": peak}
        print(json.dumps(row), flush=True)


def measure(sizes: Sequence[float], limit: float) -> dict[str, Any]:
    """All ways, one row a size."""
    rows: dict[int, dict[str, Any]] = {}
    for way in WAYS:
        command = [sys.executable, __file__, "--way", way, "--limit", str(limit), *map(str, sizes)]
        for line in subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines():
            found = json.loads(line)
            row = rows.setdefault(found["characters"], {"characters": found["characters"]})
            row[way] = found["microseconds"]
            row[f"peak_times_text, {way}"] = found["peak_times_text"]
    return {"rows": list(rows.values())}


def show(found: dict[str, Any]) -> None:
    """Print a line a size."""
    heads = "".join(f"{way:>18}" for way in WAYS)
    print(f"\n{'characters':>12}{heads}  microseconds a character; peak memory in times the text")
    for row in found["rows"]:
        cells = "".join(f"{row[way]:18.2f}" if way in row else f"{'-':>18}" for way in WAYS)
        peaks = (row.get(f"peak_times_text, {way}") for way in WAYS)
        print(f"{row['characters']:12,}{cells}  {', '.join('-' if peak is None else f'{peak:.1f}' for peak in peaks)}")


def main() -> None:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(description="What reading costs a character, at every size of text.")
    parser.add_argument("sizes", nargs="*", type=float, metavar="SIZE", help=f"megabytes (default {SIZES})")
    parser.add_argument("--limit", type=float, default=120, help="seconds for one size (default %(default)s)")
    parser.add_argument("--way", choices=WAYS, help=argparse.SUPPRESS)
    parser.add_argument("--json", metavar="PATH", help="also write the results there")
    args = parser.parse_args()
    sizes = sorted(args.sizes) or SIZES
    if args.way:
        run(sizes, args.way, args.limit)
        return
    found = measure(sizes, args.limit)
    show(found)
    if args.json:
        Path(args.json).write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
