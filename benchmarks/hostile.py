"""In: characters that a reader could stumble over, alone and two by two. Out: what a long run of each costs a character.

A reader that looks back or ahead at every place is quadratic on some such run. The table is against ordinary report text
in the same process, the dearest first; a factor that grows with ``--length`` betrays what is not linear.

    python benchmarks/hostile.py --length 1000000
"""

from __future__ import annotations

import argparse
import itertools
import time

import zhmetrics as zm

ALPHABET = "0一亿点.-%第（(几数今年|\t"
ORDINARY = (
    "2023年，全市完成固定资产投资184.45亿元，同比增长15.6%，其中工业投资占全市的36.8%，新开工项目32个。"
    "我们坚持稳中求进，各项工作取得新的进展，发展的质量和效益稳步提升，城乡面貌焕然一新。"
)


def seconds(text: str) -> float:
    """How long a text takes to be read into rows."""
    start = time.perf_counter()
    zm.extract(text).to_dict()
    return time.perf_counter() - start


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--length", type=int, default=1_000_000, help="characters of each text (default: %(default)s)")
    parser.add_argument("--top", type=int, default=25, help="rows of the table (default: %(default)s; 0 for all)")
    arguments = parser.parse_args()
    length: int = arguments.length

    seconds(ORDINARY)  # compiles the patterns
    text = ORDINARY * (length // len(ORDINARY) + 1)
    ordinary = min(seconds(text) for _ in range(3)) / len(text)
    runs = [*ALPHABET, *(one + other for one, other in itertools.combinations(ALPHABET, 2))]
    rows = sorted(((seconds(run * (length // len(run))) / length, run) for run in runs), reverse=True)

    print(f"{length:,} characters each; ordinary text: {ordinary * 1e9:.0f} ns a character")
    print(f"{'run':<6}{'ns/char':>9}{'factor':>8}")
    for cost, run in rows[: arguments.top or None]:
        print(f"{run + '…':<6}{cost * 1e9:>9.0f}{cost / ordinary:>8.1f}")


if __name__ == "__main__":
    main()
