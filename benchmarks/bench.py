"""In: the texts of examples/, made-up reports and any files named. Out: how fast they are read, against a bare scan.

python benchmarks/bench.py [--characters N] [--join] [--repeats N] [--json PATH|-] [FILE...]

Everything is timed in one process, in turns, so that a slow moment of the machine hits all alike; a row is a median.
Where files are named, those alone are read. `benchmarks/rivals.py` sets other tools beside these rows.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import cn2an
from machine import machine, peak_bytes
from texts import reports

import zhmetrics as zm

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

EXAMPLES = Path(__file__).parent.parent / "examples"
TURN = 0.02  # seconds that a turn takes at least, so that the clock's grain does not show

# The fixed yardstick: one pass for numbers and units, nothing made of what it finds. Never tune it.
BARE_SCAN = re.compile(
    r"[0-9０-９]+(?:[.,，．][0-9０-９]+)*\s*(?:[十百千万亿萬億]+)?(?:平方公里|平方米|百分点|百分點|公里|亩|吨|元|个|家|户|人次|人|项|件|双|%|％)?"
    r"|[一二三四五六七八九十百千万亿两]+(?:元|个|家|户|人|项|%)?"
)
# What both `parse_number` and cn2an read, by form, and cn2an's mode for it: strict where it will do, else smart.
NUMERALS: dict[str, tuple[str, list[str]]] = {
    "Arabic digits": ("smart", ["7", "155", "36800", "184.45", "3.50", "-36"]),
    "digits and a scale word": ("smart", ["3百", "2万", "36.8万", "184.45亿"]),
    "both kinds of digits": ("smart", ["3万5千", "2千3百万", "1亿2千万", "5百6十"]),
    "Chinese, below 10,000": ("strict", [cn2an.an2cn(n) for n in (7, 36, 155, 1337)]),
    "Chinese, from 10,000": (
        "strict",
        [cn2an.an2cn(n) for n in (36_800, 502_000, 12_800_000, 184_450_000, 1_020_030_000_405)],
    ),
    "Chinese decimals": ("strict", ["十五点六", "一百八十四点四五"]),
    "Chinese, below zero": ("strict", ["负三十六", "负一千三百三十七"]),
    "a bare tail": ("smart", ["一万三", "三千六"]),
    "digits one by one": ("smart", ["二零一九", "一九四九"]),
    "financial": ("strict", [cn2an.an2cn(n, "up") for n in (36, 1337, 36_800, 184_450_000)]),
}
QUANTITIES = ("1.28亿元", "近1.5亿元", "5-10亿元", "300万双", "15.6%", "4.5平方公里", "30多家", "三百五十个")
STARTS = (
    "import attrs, regex",
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


def seconds(work: Callable[[], object], clock: Callable[[], float] = time.process_time) -> float:
    """How long one call takes: by the processor's own time, which other programs do not touch."""
    start = clock()
    work()
    return clock() - start


def medians(
    works: Sequence[Callable[[], object]], repeats: int, clock: Callable[[], float] = time.process_time
) -> list[float]:
    """Seconds of each work, the median of ``repeats`` turns in which every work has its go."""
    turns = [[seconds(work, clock) for work in works] for _ in range(repeats)]
    return [statistics.median(column) for column in zip(*turns, strict=True)]


def repeated(work: Callable[[], object]) -> tuple[Callable[[], object], int]:
    """The work so many times over that a turn of it is long enough for the clock; and how many times that is."""
    loops = max(1, round(TURN / max(seconds(work), 1e-6)))
    return lambda: [work() for _ in range(loops)], loops


def medians_of_each(works: Sequence[Callable[[], object]], repeats: int) -> list[float]:
    """Seconds of one call of each work, each called often enough in its turn."""
    turns = [repeated(work) for work in works]
    spent = medians([work for work, _ in turns], repeats)
    return [took / loops for took, (_, loops) in zip(spent, turns, strict=True)]


def time_readings(texts: Sequence[str], repeats: int) -> list[dict[str, Any]]:
    """One row a way of reading all the texts: speed in bytes and in figures, and the ratio to the bare scan."""
    found = [sum(map(read, texts)) for _, read in READINGS]  # also the first call, which loads the tables

    def all_texts(read: Callable[[str], int]) -> Callable[[], object]:
        return lambda: [read(text) for text in texts]

    spent = medians_of_each([all_texts(read) for _, read in READINGS], repeats)
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
    """Microseconds a numeral, ours and cn2an's, over the same numerals, form by form."""
    loops = 50
    rows = []
    for form, (mode, numerals) in NUMERALS.items():

        def ours(numerals: list[str] = numerals) -> list[Any]:
            return [zm.parse_number(numeral) for _ in range(loops) for numeral in numerals]

        def theirs(numerals: list[str] = numerals, mode: str = mode) -> list[Any]:
            return [cn2an.cn2an(numeral, mode) for _ in range(loops) for numeral in numerals]

        if [float(number) for number in ours()] != [float(number) for number in theirs()]:
            msg = f"parse_number and cn2an read the same numerals differently: {numerals}"
            raise SystemExit(msg)
        our, their = medians([ours, theirs], 5 * repeats)
        each = 1e6 / loops / len(numerals)
        row = {"form": form, "such_as": numerals[-1], "microseconds": our * each, "cn2an_microseconds": their * each}
        rows.append({**row, "cn2an_mode": mode, "times_faster": their / our})
    return rows


def time_quantities(repeats: int) -> list[dict[str, Any]]:
    """Microseconds that `parse_quantity` takes for one quantity."""

    def parse(text: str) -> Callable[[], object]:
        return lambda: [zm.parse_quantity(text) for _ in range(100)]

    spent = medians([parse(text) for text in QUANTITIES], repeats)
    return [{"quantity": text, "microseconds": took * 1e4} for text, took in zip(QUANTITIES, spent, strict=True)]


def processor_time(work: Callable[[], object]) -> float:
    """Seconds that the processors spend on one call, in this process and in those that it starts and ends."""
    before = os.times()
    work()
    after = os.times()
    return sum(after[:4]) - sum(before[:4])


def time_many(texts: Sequence[str], repeats: int) -> dict[str, Any]:
    """How much faster two processes read many reports than a plain loop, the start of the processes included.

    By processor time is what two cores with nothing else to do would give, the start left out: a busy machine, where a loop
    gets one core of two and three processes get both, or neither, tells little by its clock.
    """

    def read(made: Iterable[zm.Report]) -> int:
        return sum(len(report) for report in made)

    works = (
        lambda: read(zm.extract(text) for text in texts),
        lambda: read(zm.extract_many(texts, workers=2)),
        # One text more than a batch holds: what it takes to start two processes and end them.
        lambda: read(zm.extract_many([""] * 513, workers=2)),
    )
    if works[0]() != works[1]():
        msg = "extract_many gives other figures than a loop over extract"
        raise SystemExit(msg)
    loop, many, start = medians(works, repeats, time.perf_counter)
    free = processor_time(works[0]) / max(processor_time(works[1]) - processor_time(works[2]), 1e-9)
    return {
        "texts": len(texts),
        "characters": sum(map(len, texts)),
        "loop_seconds": loop,
        "two_workers_seconds": many,
        "start_seconds": start,
        "times_faster": loop / many,
        "times_faster_once_started": loop / max(many - start, 1e-9),
        "times_faster_by_processor_time": 2 * free,
    }


def peak_memory(characters: int) -> dict[str, Any]:
    """The peak of a fresh process that reads so many characters, document by document."""
    command = [sys.executable, __file__, "--memory", str(characters)]
    answer = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    found: dict[str, Any] = json.loads(answer)
    return {**found, "times_text": found["peak_bytes"] / found["bytes"]}


def read_and_tell_memory(characters: int) -> None:
    """Read made-up reports one after the other, each to its rows, and print what this process took at most."""
    size = 0
    for text in reports(characters):
        size += len(text.encode())
        zm.extract(text).to_dict()
    print(json.dumps({"bytes": size, "peak_bytes": peak_bytes()}))


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
    """Print the results as tables."""
    print(f"{results['texts']} texts, {results['bytes']:,} bytes of UTF-8")
    print("; ".join(f"{name} {what}" for name, what in results["machine"].items()))
    print(f"\n{'':26}{'found':>8}{'MB/s':>10}{'figures/s':>14}{'x bare scan':>14}")
    for row in results["readings"]:
        print(
            f"{row['reading']:26}{row['found']:8,}{row['mb_per_second']:10.2f}"
            f"{row['figures_per_second']:14,.0f}{row['times_bare_scan']:14.1f}"
        )
    print(f"\nmicroseconds a numeral{'parse_number':>16}{'cn2an':>10}{'times faster':>14}")
    for row in results["numerals"]:
        ours, theirs = row["microseconds"], row["cn2an_microseconds"]
        print(f"{row['form']:26}{ours:12.2f}{theirs:10.2f}{row['times_faster']:14.1f}  such as {row['such_as']}")
    print("\nmicroseconds that parse_quantity takes")
    for row in results["quantities"]:
        print(f"{row['microseconds']:8.1f}  {row['quantity']}")
    many, memory = results["extract_many"], results["memory"]
    print(
        f"\nextract_many, 2 workers, {many['texts']} texts of {many['characters']:,} characters: {many['times_faster']:.2f} times a "
        f"loop; {many['times_faster_once_started']:.2f} but for the {many['start_seconds']:.1f} s that starting takes; "
        f"{many['times_faster_by_processor_time']:.2f} by processor time"
    )
    print(
        f"\nmemory: {memory['bytes'] / 1e6:.1f} MB of text, streamed by document, {memory['peak_bytes'] / 1e6:.0f} MB at most: "
    )
    print(f"{memory['times_text']:.1f} times the text")
    print("\nmilliseconds in a fresh interpreter")
    for row in results["starts"]:
        print(f"{row['milliseconds']:8.0f}  {row['statement']}")


def results_of(texts: Sequence[str], repeats: int, characters: int) -> dict[str, Any]:
    """All that is measured; ``characters`` is how much is read for `extract_many` and for the peak of memory."""
    return {
        "machine": machine(),
        "texts": len(texts),
        "bytes": sum(len(text.encode()) for text in texts),
        "readings": time_readings(texts, repeats),
        "numerals": time_numerals(repeats),
        "quantities": time_quantities(repeats),
        "extract_many": time_many(list(reports(characters)), max(1, repeats // 3)),
        "memory": peak_memory(characters),
        "starts": time_starts(repeats),
    }


def texts_of(files: Sequence[Path], characters: int) -> list[str]:
    """The files' texts; where there are none, our examples and so many characters of made-up reports."""
    if files:
        return [path.read_text(encoding="utf-8") for path in files]
    return [*(path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.txt"))), *reports(characters)]


def main() -> None:
    """Read the arguments, time, print."""
    parser = argparse.ArgumentParser(description="How fast reports are read, against a bare scan in the same process.")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="UTF-8 texts to read instead of ours")
    parser.add_argument(
        "--characters", type=int, default=24_000, help="of made-up reports beside examples/ (default %(default)s)"
    )
    parser.add_argument(
        "--large",
        type=int,
        default=3_500_000,
        help="characters for extract_many and the peak of memory (default %(default)s, 10 MB)",
    )
    parser.add_argument("--join", action="store_true", help="read all texts as one")
    parser.add_argument("--repeats", type=int, default=7, help="turns that a median is taken of (default %(default)s)")
    parser.add_argument("--json", metavar="PATH", help="also write the results there, - for standard output alone")
    parser.add_argument("--memory", type=int, metavar="N", help="only read N characters and print this process's peak")
    args = parser.parse_args()

    if args.memory:
        read_and_tell_memory(args.memory)
        return
    texts = texts_of(args.files, args.characters)
    if args.join:
        texts = ["\n".join(texts)]
    results = results_of(texts, args.repeats, args.large)
    if args.json == "-":
        print(json.dumps(results, ensure_ascii=False, indent=2))
        return
    show(results)
    if args.json:
        Path(args.json).write_text(json.dumps(results, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
