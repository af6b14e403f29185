"""In: the number of short texts. Out: rows a second of each engine beside a plain loop over `extract`, in one run.

python benchmarks/engines.py [--rows N] [--repeats N] [--engines NAME,...] [--stream N]

Every engine counts its figures, so that nothing is put off, and all must count the same. ``--stream N`` sends N of the same texts
through `extract_many` and through DuckDB instead, each in a fresh process, and prints its peak of memory.
"""

from __future__ import annotations

import argparse
import os
import platform
import resource
import statistics
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

import zhmetrics as zm

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SENTENCES = (
    "全年完成固定资产投资{}亿元，同比增长15.6%。",
    "新签约项目{}个，投资总额184.45亿元，其中工业项目投资128.05亿元。",
    "城镇新增就业{}人，占全市的三分之一。",
    "截至目前，全市共有养老机构{}家。",
    "各项工作平稳推进。",
    "",
)


def texts(rows: int) -> Iterator[str]:
    """Short texts, every one with another number."""
    return (SENTENCES[number % len(SENTENCES)].format(number) for number in range(rows))


def plain(given: list[str]) -> int:
    """A loop over `extract`, no frames."""
    return sum(len(zm.extract(text)) for text in given)


def many(workers: int) -> Callable[[list[str]], int]:
    """`extract_many` with so many processes."""
    return lambda given: sum(len(report) for report in zm.extract_many(given, workers=workers))


def arrow(given: list[str]) -> int:
    """The function beneath all engines."""
    import pyarrow as pa
    import pyarrow.compute as pc

    import zhmetrics.arrow

    return int(pc.sum(pc.list_value_length(zhmetrics.arrow.extract(pa.array(given, pa.string())))).as_py())


def pandas(given: list[str]) -> int:
    """The accessor, a frame with categories."""
    import pandas as pd

    import zhmetrics.pandas  # noqa: F401 (registers the accessor)

    return len(pd.Series(given).zh.extract())


def polars(given: list[str]) -> int:
    """The expression, exploded."""
    import polars as pl

    import zhmetrics.polars  # noqa: F401 (registers the namespace)

    found = pl.DataFrame({"text": given}).select(pl.col("text").zh.extract().list.len().sum())
    return int(found.item())


def duckdb(given: list[str]) -> int:
    """The table function."""
    import duckdb as engine
    import pyarrow as pa

    import zhmetrics.duckdb

    with engine.connect() as connection:
        zhmetrics.duckdb.register(connection)
        connection.register("reports", pa.table({"id": range(len(given)), "report": given}))
        return int(connection.execute("SELECT count(value_text) FROM zh_figures('reports', 'report')").fetchone()[0])


class Spark:
    """`extract_df` in a local session of two threads, which is started before the clock runs."""

    def __init__(self) -> None:
        os.environ["PYSPARK_PYTHON"] = sys.executable
        from pyspark.sql import SparkSession

        settings = {"spark.ui.enabled": "false", "spark.driver.host": "127.0.0.1"}
        self._session = SparkSession.builder.master("local[2]").config(map=settings).getOrCreate()
        self._session.sparkContext.setLogLevel("ERROR")
        self._frame: Any = None

    def __call__(self, given: list[str]) -> int:
        """The frame is made and cached by the first call, which is not timed."""
        from pyspark.sql import functions as sf

        from zhmetrics.spark import extract_df

        if self._frame is None:
            rows = self._session.createDataFrame([(text,) for text in given], "report string")
            self._frame = rows.repartition(2).cache()
            self._frame.count()
        return int(extract_df(self._frame, "report").agg(sf.count("value_text")).collect()[0][0])


ENGINES: dict[str, Callable[[], Callable[[list[str]], int]]] = {
    "plain loop": lambda: plain,
    "extract_many, 2 workers": lambda: many(2),
    "arrow": lambda: arrow,
    "pandas": lambda: pandas,
    "polars": lambda: polars,
    "duckdb": lambda: duckdb,
    "spark, 2 threads": Spark,
}


def compare(rows: int, repeats: int, names: list[str]) -> None:
    """Print a line an engine: the median of turns in which every engine has its go."""
    given = list(texts(rows))
    engines = {name: ENGINES[name]() for name in names}
    figures = {name: engine(given) for name, engine in engines.items()}  # also the first call, which loads the tables
    spent: dict[str, list[float]] = {name: [] for name in engines}
    for _ in range(repeats):
        for name, engine in engines.items():
            start = time.perf_counter()
            engine(given)
            spent[name].append(time.perf_counter() - start)
    if len(set(figures.values())) != 1:
        sys.exit(f"the engines disagree: {figures}")
    print(f"{rows} rows, {figures[names[0]]} figures, Python {platform.python_version()}, {os.cpu_count()} cores")
    base = statistics.median(spent[names[0]])
    for name, turns in spent.items():
        took = statistics.median(turns)
        print(f"{name:24} {rows / took:10,.0f} rows/s   {base / took:5.2f} of {names[0]}")


def stream(rows: int, how: str) -> None:
    """Send rows through one reader that holds only a few of them, and print the peak of this process's memory."""
    start = time.perf_counter()
    if how == "extract_many":
        figures = sum(len(report) for report in zm.extract_many(texts(rows), workers=2))
    else:
        import duckdb as engine

        import zhmetrics.duckdb

        with engine.connect(config={"threads": 2}) as connection:
            zhmetrics.duckdb.register(connection)
            connection.execute(
                f"CREATE VIEW reports AS SELECT i AS id, replace({list(SENTENCES)}[i % {len(SENTENCES)} + 1], '{{}}', i::VARCHAR)"
                f" AS report FROM range({rows}) t(i)"
            )
            counted = connection.execute("SELECT count(value_text) FROM zh_figures('reports', 'report')").fetchone()
            figures = int(counted[0])
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    took = time.perf_counter() - start
    print(
        f"{how:14} {rows} rows, {figures} figures, {took:.1f} s, peak {peak} MB, largest worker {largest} MB",
        flush=True,
    )


def main() -> None:
    """Read the command line and run."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--rows", type=int, default=20_000)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument(
        "--engines",
        default="plain,extract,arrow,pandas,polars,duckdb,spark",
        help="by how their names begin; the first is the measure",
    )
    parser.add_argument("--stream", type=int)
    parser.add_argument("--how", choices=("extract_many", "duckdb"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.how:
        stream(options.stream, options.how)
    elif options.stream:
        for how in ("extract_many", "duckdb"):
            command = [sys.executable, __file__, "--stream", str(options.stream), "--how", how]
            subprocess.run(command, check=True)
    else:
        wanted = [name for name in ENGINES if any(name.startswith(part) for part in options.engines.split(","))]
        compare(options.rows, options.repeats, wanted)


if __name__ == "__main__":
    main()
