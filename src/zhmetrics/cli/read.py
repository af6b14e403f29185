"""In: the arguments of `zhmetrics` and `zhmetrics audit`. Out: tables, findings and documents of the texts they name."""

from __future__ import annotations

import codecs
import os
import sys
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING, Final, TextIO

from zhmetrics.cli.arguments import add_reading, day, parser_of, positive
from zhmetrics.cli.documents import Options, Outcome, document, outcome_of, parquet
from zhmetrics.cli.output import (
    INCONSISTENT,
    OK,
    UNREADABLE,
    UnwritableError,
    color,
    encoded,
    is_terminal,
    refuse_to_overwrite,
    say,
    width,
    write,
)
from zhmetrics.cli.texts import SUFFIXES, Input, inputs

if TYPE_CHECKING:
    import argparse
    from collections.abc import Generator, Iterator, Sequence

__all__ = ["parser", "run"]

FORMATS: Final = ("table", "json", "jsonl", "csv", "html", "parquet")

# ----------------------------------------------------------------------------------------------------------------------
# Arguments

_EPILOG: Final = """\
commands:
  zhmetrics FILE...                   the figures of each text as a table, and the verdicts on its sums
  zhmetrics audit FILE...             the verdicts alone; exits 1 where a claim is inconsistent
  zhmetrics compare SOURCE SUMMARY    whether the figures of a summary are those of its source
  zhmetrics convert QUANTITY UNIT     one quantity in another unit
  A command comes first, and `zhmetrics COMMAND --help` tells more. A file named like one is given as ./audit.

examples:
  zhmetrics report.txt
  zhmetrics --format csv --bom -o figures.csv reports/ '2023/**/*.txt'
  zhmetrics audit --encoding auto --jobs 2 reports/
  zhmetrics audit --format html -o proof.html report.txt
  curl -s https://example.org/report.txt | zhmetrics --format json - | jq '.metrics[].text'
  zhmetrics convert 4.5平方公里 亩

notes:
  JSON is an object for one FILE and a list for several, a folder or a pattern; JSONL has a line a file.
  What can be read is written though another FILE cannot; the exit code is 2, and a last line says how many are missing.
  Positions count the characters of a file from 0 as it stands, line ends included, a byte order mark not.
  In CSV a cell that a spreadsheet would run (it begins with = + - @, a tab or a carriage return and is no number)
  has an apostrophe before it; --bom is for Excel.

exit codes:
  0    all was read                            2    a file cannot be read, or written
  1    audit: a claim is inconsistent;         130  interrupted
       compare: a figure is contradicted       141  the reader of a pipe went away
"""

_AUDIT_EPILOG: Final = """\
examples:
  zhmetrics audit report.txt
  zhmetrics audit --quiet reports/ || echo 'look at these'
  zhmetrics audit --format html -o proof.html report.txt

exits 1 where a claim is inconsistent, 2 where a file cannot be read (2 wins).
"""


def parser(command: str) -> argparse.ArgumentParser:
    """The arguments of `zhmetrics` ("read") and `zhmetrics audit`."""
    audits = command == "audit"
    made = (
        parser_of("audit", "Prints the verdict on every claim that a text makes with its figures.", _AUDIT_EPILOG)
        if audits
        else parser_of(
            "", "Reads the figures in Chinese policy reports exactly, and tells whether they add up.", _EPILOG
        )
    )
    made.add_argument(
        "files",
        metavar="FILE",
        nargs="+",
        help=f"a text, a folder (all {', '.join(SUFFIXES)} inside), a glob, or - for standard input",
    )
    made.add_argument("--bom", action="store_true", help="begin CSV with a byte order mark, which Excel asks for")
    made.add_argument("-j", "--jobs", type=positive, default=1, metavar="N", help="read N files at once")
    made.add_argument(
        "--today",
        type=day,
        metavar="YYYY-MM-DD",
        help="the day that 今年 and 去年 are counted from (default: the text's own date line, 发布时间：2026-01-20; else they stay open)",
    )
    if audits:
        made.add_argument(
            "-q", "--quiet", action="store_true", help="only what is inconsistent (JSON has all checks nevertheless)"
        )
    add_reading(made, FORMATS, "; parquet needs zhmetrics[arrow]")
    return made


# ----------------------------------------------------------------------------------------------------------------------
# Running


def run(command: str, arguments: argparse.Namespace) -> int:
    """`zhmetrics FILE...` and `zhmetrics audit FILE...`."""
    if arguments.bom and arguments.format != "csv":
        parser(command).error("--bom is for --format csv")
    found = inputs(arguments.files)
    refuse_to_overwrite(arguments.output, (each.name for each in found))
    one = len(arguments.files) == 1 and len(found) == 1 and found[0].name == arguments.files[0]
    options = Options(
        command=command,
        format=arguments.format,
        encoding=arguments.encoding,
        today=arguments.today,
        language=arguments.lang,
        quiet=getattr(arguments, "quiet", False),
        several=not one,
        width=width(arguments.output),
        color=color(arguments.output),
    )
    if options.format == "parquet" and not _has("pyarrow"):
        say("--format parquet needs pyarrow: pip install 'zhmetrics[arrow]'")
        return UNREADABLE
    if options.format == "parquet" and arguments.output is None and is_terminal(sys.stdout):
        say("parquet is no text for a terminal: name a file with -o")
        return UNREADABLE
    code, failed = OK, 0
    with closing(_outcomes(found, options, arguments.jobs)) as outcomes:

        def readable() -> Iterator[Outcome]:
            nonlocal code, failed
            for outcome in _shown_progress(outcomes, len(found), arguments.output):
                for note in outcome.notes:
                    say(f"{outcome.name}: {note}")
                if outcome.failed:
                    code, failed = UNREADABLE, failed + 1
                    continue
                if outcome.inconsistent and command == "audit":
                    code = max(code, INCONSISTENT)
                yield outcome

        following = readable()
        first = next(following, None)
        if first is None:  # not one file could be read: no output either
            return code
        write(_pieces(_chained(first, following), options, bom=arguments.bom), options.format, arguments.output)
    if failed and arguments.output not in {None, "-"}:
        say(f"{arguments.output}: holds {len(found) - failed} of {len(found)} texts, the others could not be read")
    return code


def _chained(first: Outcome, following: Iterator[Outcome]) -> Iterator[Outcome]:
    yield first
    yield from following


def _pieces(outcomes: Iterator[Outcome], options: Options, *, bom: bool) -> Iterator[bytes]:
    if options.format == "parquet":
        yield parquet(outcomes, options)
        return
    if bom and options.format == "csv":
        yield codecs.BOM_UTF8
    for piece in document(outcomes, options):
        yield encoded(piece)


def _outcomes(inputs: Sequence[Input], options: Options, jobs: int) -> Generator[Outcome]:
    """The outcome of every file, in their order."""
    work = partial(outcome_of, options=options)
    jobs = min(jobs, len(inputs))
    if jobs == 1:
        yield from map(work, enumerate(inputs, 1))
        return
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    executor = ProcessPoolExecutor(jobs, initializer=_serving)
    try:
        yield from executor.map(work, enumerate(inputs, 1))
    except BrokenProcessPool:
        msg = "--jobs: a worker process was killed, perhaps for want of memory; the output is not whole"
        raise UnwritableError(msg) from None
    finally:
        executor.shutdown(wait=False, cancel_futures=True)


def _serving() -> None:
    """Begin the life of a worker process: it leaves Ctrl-C to its parent, and ends when that one does."""
    import multiprocessing
    import signal
    import threading

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # it goes to every process of the terminal

    def watch() -> None:
        parent = multiprocessing.parent_process()
        if parent is not None:
            parent.join()
            os._exit(UNREADABLE)  # killed: a worker would wait for work for ever, unseen

    threading.Thread(target=watch, daemon=True).start()


def _shown_progress(outcomes: Iterator[Outcome], total: int, output: str | None) -> Iterator[Outcome]:
    """The outcomes, counted on standard error where somebody watches it and the output goes elsewhere."""
    if total < 2 or not is_terminal(sys.stderr) or (output is None and is_terminal(sys.stdout)):
        yield from outcomes
        return
    try:
        from tqdm import tqdm
    except ImportError:
        tqdm = _counted
    yield from tqdm(outcomes, total=total, unit="file", file=sys.stderr, leave=False)


def _counted(outcomes: Iterator[Outcome], *, total: int, file: TextIO, **_: object) -> Iterator[Outcome]:
    for done, outcome in enumerate(outcomes, 1):
        print(f"\r{done}/{total}", end="", file=file, flush=True)
        yield outcome
    print("\r\x1b[K", end="", file=file, flush=True)


def _has(module: str) -> bool:
    from importlib.util import find_spec

    return find_spec(module) is not None
