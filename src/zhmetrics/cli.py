"""In: the arguments of the command line. Out: tables, findings and documents on standard output or in a file; an exit code."""

from __future__ import annotations

import argparse
import codecs
import glob
import json
import os
import shutil
import sys
from collections.abc import Sequence
from contextlib import closing, suppress
from datetime import date
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TextIO

import zhmetrics as zm
from zhmetrics.writing import html, rows, table
from zhmetrics.writing.whole import write_whole
from zhmetrics.writing.width import cell, visible
from zhmetrics.writing.words import Language

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator

__all__ = ["main"]

OK: Final = 0
INCONSISTENT: Final = 1
UNREADABLE: Final = 2
INTERRUPTED: Final = 130  # 128 + SIGINT, as a shell reports it
PIPE_CLOSED: Final = 141  # 128 + SIGPIPE: `zhmetrics FILE | head` ends as other programs do

SUFFIXES: Final = (".txt", ".md", ".html")
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

_COMPARE_EPILOG: Final = """\
example:
  zhmetrics compare report.txt summary.txt

exits 1 where a figure is contradicted, 2 where a file cannot be read.
"""

_CONVERT_EPILOG: Final = """\
examples:
  zhmetrics convert 4.5平方公里 亩
  zhmetrics convert 1.28亿元 万元
  zhmetrics convert -5摄氏度 华氏度
"""


def _parser(command: str) -> argparse.ArgumentParser:
    """The arguments of one command."""
    description, epilog = {
        "read": ("Reads the figures in Chinese policy reports exactly, and tells whether they add up.", _EPILOG),
        "audit": ("Prints the verdict on every claim that a text makes with its figures.", _AUDIT_EPILOG),
        "compare": ("Tells which figures of a summary its source supports.", _COMPARE_EPILOG),
        "convert": ("Prints a quantity in another unit of the same dimension, exactly.", _CONVERT_EPILOG),
    }[command]
    parser = argparse.ArgumentParser(
        prog="zhmetrics" if command == "read" else f"zhmetrics {command}",
        description=description,
        epilog=epilog,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version and stop")
    if command == "convert":
        parser.add_argument("quantity", help="a quantity, such as 4.5平方公里")
        parser.add_argument("unit", help="the unit wanted, with or without a scale word: 亩, 万元")
        return parser
    formats: tuple[str, ...] = FORMATS
    if command == "compare":
        parser.add_argument("source", metavar="SOURCE", help="the text that is summed up; - is standard input")
        parser.add_argument("summary", metavar="SUMMARY", help="the text whose figures are looked up in it")
        formats = ("table", "json")
    else:
        parser.add_argument(
            "files",
            metavar="FILE",
            nargs="+",
            help=f"a text, a folder (all {', '.join(SUFFIXES)} inside), a glob, or - for standard input",
        )
        parser.add_argument("--bom", action="store_true", help="begin CSV with a byte order mark, which Excel asks for")
        parser.add_argument("-j", "--jobs", type=_positive, default=1, metavar="N", help="read N files at once")
        parser.add_argument(
            "--today",
            type=_day,
            metavar="YYYY-MM-DD",
            help="the day that 今年 and 去年 are counted from (default: left open)",
        )
    if command == "audit":
        parser.add_argument("-q", "--quiet", action="store_true", help="in tables and CSV, only what is inconsistent")
    parser.add_argument(
        "--format",
        choices=formats,
        default="table",
        help="what to write (default: table; parquet needs zhmetrics[arrow])",
    )
    parser.add_argument(
        "--encoding",
        type=_encoding,
        default="utf-8",
        metavar="NAME",
        help="of the texts (default: utf-8); auto tells utf-8, gb18030 and big5 apart, and says which it took",
    )
    parser.add_argument(
        "--lang", choices=("zh", "en"), default="zh", help="language of tables and findings (default: zh)"
    )
    parser.add_argument("-o", "--output", metavar="FILE", help="write here, whole or not at all")
    return parser


class _Version(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version

        print(f"zhmetrics {version('zhmetrics')}")
        parser.exit()


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        msg = f"{text!r} is no number of processes: write 1 or more"
        raise argparse.ArgumentTypeError(msg)
    return int(text)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        msg = f"{text!r} is no day ({error}): write it as 2023-12-31"
        raise argparse.ArgumentTypeError(msg) from None


def _encoding(name: str) -> str:
    try:
        b"0".decode("utf-8" if name == "auto" else name)
    except LookupError as error:
        msg = f"{error}; try utf-8, gb18030, big5 or auto"
        raise argparse.ArgumentTypeError(msg) from None
    except UnicodeError:  # one byte is no whole character of utf-16
        pass
    return name


# ----------------------------------------------------------------------------------------------------------------------
# Files to texts


class _Input(NamedTuple):
    """What was named on the command line."""

    name: str
    data: bytes | None = None  # read already: standard input, pipes
    problem: str = ""  # why it cannot be read


class _UnreadableError(Exception):
    """A file that cannot be read; the message says why, in one line."""


def _inputs(names: Iterable[str]) -> list[_Input]:
    """The files that the arguments name: folders and globs opened, nothing named twice."""
    found: dict[str, _Input] = {}
    for name in names:
        for each in _named(name):
            found.setdefault(each.name, each)
    return list(found.values())


def _named(name: str) -> Iterator[_Input]:
    path = Path(name)
    if name == "-":
        yield _standard_input()
    elif path.is_dir():
        yield from _folder(name)
    elif not path.exists() and glob.has_magic(name):
        matches = sorted(glob.glob(name, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
        if not matches:
            yield _Input(name, problem="no file matches this pattern")
        for match in matches:
            if Path(match).is_dir():
                yield from _folder(match, may_be_empty=True)
            else:
                yield _Input(match)
    elif path.exists() and not path.is_file():
        try:
            yield _Input(name, path.read_bytes())  # a pipe can be read once, and by this process only
        except OSError as error:
            yield _Input(name, problem=_reason(error))
    else:
        yield _Input(name)


def _folder(name: str, *, may_be_empty: bool = False) -> Iterator[_Input]:
    problems: list[OSError] = []
    count = 0
    for folder, inner, files in os.walk(name, onerror=problems.append):
        inner[:] = sorted(each for each in inner if not each.startswith("."))
        for file in sorted(files):
            if file.lower().endswith(SUFFIXES) and not file.startswith("."):
                count += 1
                yield _Input(str(Path(folder) / file))
    for error in problems:
        yield _Input(str(error.filename), problem=_reason(error))
    if not count and not problems and not may_be_empty:
        yield _Input(name, problem=f"no {', '.join(SUFFIXES)} file in this folder")


def _standard_input() -> _Input:
    if sys.stdin is None:
        return _Input("-", problem="standard input is closed")
    try:
        stream = getattr(sys.stdin, "buffer", None)
        return _Input("-", sys.stdin.read().encode() if stream is None else stream.read())
    except OSError as error:
        return _Input("-", problem=_reason(error))


def _reason(error: OSError) -> str:
    return {
        FileNotFoundError: "no such file or folder",
        PermissionError: "permission denied",
        IsADirectoryError: "this is a folder",
    }.get(type(error), error.strerror or str(error))


def _text(given: _Input, encoding: str) -> tuple[str, list[str]]:
    """The text of a file, and what its reader should be told."""
    if given.problem:
        raise _UnreadableError(given.problem)
    try:
        data = Path(given.name).read_bytes() if given.data is None else given.data
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise _UnreadableError(_reason(error) if isinstance(error, OSError) else str(error)) from None
    notes = []
    if encoding == "auto":
        encoding = _detected(data)
        notes.append(f"read as {encoding}")
    text = _decoded(data, encoding)
    if not text.strip():
        notes.append("the file is empty")
    return text, notes


_BINARY: Final = {b"%PDF-": "a PDF", b"PK\x03\x04": "a ZIP (docx, xlsx)", b"\xd0\xcf\x11\xe0": "an old Office file"}
_MARKS: Final = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
# The commonest characters of reports in both scripts. Of the characters beyond ASCII of a Chinese text they make a
# quarter to two thirds; of one read under the wrong encoding, less than a fiftieth.
_COMMON: Final = frozenset(
    "的一是在和有年月日上中下大为为為了个個人家万萬亿億元增长長比同期全市县縣区區省国國经經济濟发發展项項目工业業农農"
    "产產总總额額完成投资資收入建设設社会會生产業企加民生新高实實现現到不以及其他等第三二五六七八九十，。、；：％（）“”"
)
_LIKELY: Final = Fraction(1, 10)
_CANDIDATES: Final = ("gb18030", "big5")


def _decoded(data: bytes, encoding: str) -> str:
    wide = codecs.lookup(encoding).name.startswith(("utf-16", "utf-32"))
    for magic, what in _BINARY.items():
        if data.startswith(magic):
            msg = f"this is {what}, not plain text: save it as text first"
            raise _UnreadableError(msg)
    if b"\0" in data and not wide:
        if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            msg = "not plain text in this encoding; its first two bytes are those of UTF-16: try --encoding utf-16"
            raise _UnreadableError(msg)
        msg = f"this is a binary file (a zero byte at offset {data.index(0)}), not plain text"
        raise _UnreadableError(msg)
    try:
        # Line ends stay as they are, so that spans index the file; a byte order mark is no part of the text.
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _UnreadableError(_misread(data, encoding, error)) from None
    except UnicodeError as error:
        msg = f"not {encoding.upper()}: {error}"
        raise _UnreadableError(msg) from None
    return text.removeprefix("\ufeff")


def _misread(data: bytes, encoding: str, error: UnicodeDecodeError) -> str:
    line = data.count(b"\n", 0, error.start) + 1
    where = f"byte 0x{data[error.start]:02x} at offset {error.start}, line {line}"
    likely = max((_likeness(data, each), -order, each) for order, each in enumerate(_CANDIDATES))
    advice = "--encoding auto tries others"
    if likely[0] >= _LIKELY and likely[2] != encoding.lower():
        advice = f"it is likely {likely[2].upper()}: try --encoding {likely[2]}"
    return f"not {encoding.upper()} ({where}); {advice}"


def _detected(data: bytes) -> str:
    for mark, encoding in _MARKS.items():
        if data.startswith(mark):
            return encoding
    with suppress(UnicodeDecodeError):
        data.decode()
        return "utf-8"
    likely = max(_CANDIDATES, key=partial(_likeness, data))
    if _likeness(data, likely) < _LIKELY:
        msg = f"neither utf-8 nor {' nor '.join(_CANDIDATES)} reads this as Chinese: name its encoding with --encoding"
        raise _UnreadableError(msg)
    return likely


def _likeness(data: bytes, encoding: str) -> Fraction:
    """Which part of the characters beyond ASCII are common ones; -1 where the bytes are no text in that encoding."""
    try:
        characters = [each for each in data.decode(encoding) if each > "\x7f"]
    except UnicodeDecodeError:
        return Fraction(-1)
    return Fraction(sum(each in _COMMON for each in characters), max(1, len(characters)))


# ----------------------------------------------------------------------------------------------------------------------
# Texts to documents


class _Options(NamedTuple):
    """How each file is read and shown; goes to the worker processes."""

    command: str
    format: str
    encoding: str
    today: date | None
    language: Language
    quiet: bool
    several: bool
    width: int | None
    color: bool


class _Outcome(NamedTuple):
    """What became of one file."""

    name: str
    body: str = ""
    rows: Sequence[rows.Row] = ()
    notes: Sequence[str] = ()
    failed: bool = False
    inconsistent: bool = False


def _outcome(given: tuple[int, _Input], options: _Options) -> _Outcome:
    """Read, check and render one file; runs in a worker process where there are several."""
    number, file = given
    name = "<stdin>" if file.name == "-" else file.name
    try:
        source, notes = _text(file, options.encoding)
    except _UnreadableError as error:
        return _Outcome(name, notes=[str(error)], failed=True)
    report = zm.extract(source, today=options.today)
    checks = zm.audit(report)
    wrong = [check for check in checks if check.verdict == "inconsistent"]
    shown = wrong if options.quiet else checks
    body, flat = "", []
    if options.format == "table":
        body = _plain(name, report, shown, options)
    elif options.format in {"json", "jsonl"}:
        document = {"file": name, **report.to_dict(), "checks": [check.to_dict() for check in checks]}
        body = json.dumps(document, ensure_ascii=False, indent=2 if options.format == "json" else None)
    elif options.format == "html":
        body = html.sheet_section(source, report.metrics, checks, name, key=f"d{number}" if options.several else "")
    else:
        flat = (
            rows.check_rows(name, source, shown)
            if options.command == "audit"
            else rows.metric_rows(name, source, report.metrics)
        )
        if options.format == "csv":
            body, flat = rows.csv_text(_columns(options), flat, heading=False), []
    return _Outcome(name, body, flat, notes, inconsistent=bool(wrong))


def _plain(name: str, report: zm.Report, checks: Sequence[zm.Check], options: _Options) -> str:
    parts = []
    if options.several:
        parts.append(f"── {cell(name)}")
    if options.command != "audit":
        lines = table.table(
            report.source, report.metrics, width=options.width, color=options.color, language=options.language
        )
        parts.append("\n".join(lines))
    lines = table.findings(report.source, checks, name=name, color=options.color, language=options.language)
    parts.append("\n".join(lines))
    parts.append(table.summary(len(report.metrics), (check.verdict for check in checks), language=options.language))
    return "\n\n".join(filter(None, parts))


def _columns(options: _Options) -> tuple[str, ...]:
    return rows.CHECK_COLUMNS if options.command == "audit" else rows.METRIC_COLUMNS


def _document(outcomes: Iterable[_Outcome], options: _Options) -> Iterator[str]:
    """The bodies of all files as one document, piece by piece."""
    if options.format == "html":
        yield html.sheet_head("zhmetrics")
    elif options.format == "csv":
        yield rows.csv_text(_columns(options), ())
    elif options.format == "json" and options.several:
        yield "[\n"
    between = {"table": "\n\n", "json": ",\n"}.get(options.format, "\n" if options.format == "jsonl" else "")
    for index, outcome in enumerate(outcomes):
        yield (between if index else "") + outcome.body
    if options.format == "html":
        yield html.sheet_foot()
    elif options.format == "json":
        yield "\n]\n" if options.several else "\n"
    elif options.format != "csv":
        yield "\n"


def _parquet(outcomes: Iterable[_Outcome], options: _Options) -> bytes:
    import pyarrow as pa
    import pyarrow.parquet as pq

    numbers = {"line", "column", "start", "end"}
    schema = pa.schema([(name, pa.int64() if name in numbers else pa.string()) for name in _columns(options)])
    flat = [row for outcome in outcomes for row in outcome.rows]
    out = pa.BufferOutputStream()
    pq.write_table(pa.Table.from_pylist(flat, schema=schema), out)
    return bytes(out.getvalue())


# ----------------------------------------------------------------------------------------------------------------------
# Running


class _UnwritableError(Exception):
    """A file that the output cannot go to."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        argv: The arguments; those of the process by default.

    Returns:
        The exit code: 0; 1 where a claim is inconsistent; 2 where a file cannot be read or written (2 wins).

    Raises:
        SystemExit: The arguments are wrong (code 2), or ask for help or the version (code 0).
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, ValueError):  # a stand-in of a notebook or a test; None where it is closed
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    command = arguments.pop(0) if arguments and arguments[0] in _COMMANDS else "read"
    if command == "convert" and arguments and arguments[0][:1] == "-" and arguments[0][1:2].isdecimal():
        arguments.insert(0, "--")  # -5摄氏度 is no option
    try:
        return _COMMANDS[command](command, _parser(command).parse_args(arguments))
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _let_go_of_stdout()
        return PIPE_CLOSED
    except OSError as error:  # reading has messages of its own: this is the output
        _let_go_of_stdout()
        _say(f"standard output cannot be written: {_reason(error)}")
        return UNREADABLE
    except _UnwritableError as error:
        _say(str(error))
        return UNREADABLE


def _read(command: str, arguments: argparse.Namespace) -> int:
    """`zhmetrics FILE...` and `zhmetrics audit FILE...`."""
    inputs = _inputs(arguments.files)
    one = len(arguments.files) == 1 and len(inputs) == 1 and inputs[0].name == arguments.files[0]
    options = _Options(
        command=command,
        format=arguments.format,
        encoding=arguments.encoding,
        today=arguments.today,
        language=arguments.lang,
        quiet=getattr(arguments, "quiet", False),
        several=not one,
        width=_width(arguments.output),
        color=_color(arguments.output),
    )
    if options.format == "parquet" and not _has("pyarrow"):
        _say("--format parquet needs pyarrow: pip install 'zhmetrics[arrow]'")
        return UNREADABLE
    if options.format == "parquet" and arguments.output is None and _is_terminal(sys.stdout):
        _say("parquet is no text for a terminal: name a file with -o")
        return UNREADABLE
    code = OK
    with closing(_outcomes(inputs, options, arguments.jobs)) as outcomes:

        def readable() -> Iterator[_Outcome]:
            nonlocal code
            for outcome in _shown_progress(outcomes, len(inputs), arguments.output):
                for note in outcome.notes:
                    _say(f"{outcome.name}: {note}")
                if outcome.failed:
                    code = UNREADABLE
                    continue
                if outcome.inconsistent and command == "audit":
                    code = max(code, INCONSISTENT)
                yield outcome

        following = readable()
        first = next(following, None)
        if first is None:  # not one file could be read: no output either
            return code
        _write(_pieces(_chained(first, following), options, bom=arguments.bom), options.format, arguments.output)
    return code


def _chained(first: _Outcome, following: Iterator[_Outcome]) -> Iterator[_Outcome]:
    yield first
    yield from following


def _pieces(outcomes: Iterator[_Outcome], options: _Options, *, bom: bool) -> Iterator[bytes]:
    if options.format == "parquet":
        yield _parquet(outcomes, options)
        return
    if bom and options.format == "csv":
        yield codecs.BOM_UTF8
    for piece in _document(outcomes, options):
        yield _encoded(piece)


def _encoded(text: str) -> bytes:
    """UTF-8; what of a file's name has none is written as an escape (\\udc80), which JSON reads back."""
    return text.encode("utf-8", "backslashreplace")


def _compare(_command: str, arguments: argparse.Namespace) -> int:
    """`zhmetrics compare SOURCE SUMMARY`."""
    texts = []
    for name in (arguments.source, arguments.summary):
        try:
            text, notes = _text(_standard_input() if name == "-" else _Input(name), arguments.encoding)
        except _UnreadableError as error:
            _say(f"{name}: {error}")
            return UNREADABLE
        for note in notes:
            _say(f"{name}: {note}")
        texts.append(text)
    figures = zm.compare(*texts).to_dict()["figures"]
    if arguments.format == "json":
        shown = json.dumps(
            {"source": arguments.source, "summary": arguments.summary, "figures": figures}, ensure_ascii=False, indent=2
        )
    else:
        verdicts = [figure["verdict"] for figure in figures]
        color = _color(arguments.output)
        lines = table.comparison(texts[1], figures, name=arguments.summary, color=color, language=arguments.lang)
        shown = "\n".join(
            [*lines, *([""] if lines else []), table.summary(len(figures), verdicts, language=arguments.lang)]
        )
    _write([_encoded(shown + "\n")], arguments.format, arguments.output)
    return INCONSISTENT if any(figure["verdict"] == "contradicted" for figure in figures) else OK


def _convert(_command: str, arguments: argparse.Namespace) -> int:
    """`zhmetrics convert QUANTITY UNIT`."""
    try:
        quantity = zm.convert(arguments.quantity, arguments.unit)
    except zm.ZhMetricsError as error:
        _say(str(error))
        return UNREADABLE
    shown = str(quantity)
    if isinstance(quantity.magnitude, Fraction):
        near = round(quantity.magnitude * 10_000)
        whole, rest = divmod(abs(near), 10_000)
        shown += f" (≈ {'-' * (near < 0)}{whole}.{rest:04}{quantity.scale}{quantity.unit})"
    _write([_encoded(shown + "\n")], "table", None)
    return OK


_COMMANDS: Final[dict[str, Callable[[str, argparse.Namespace], int]]] = {
    "read": _read,
    "audit": _read,
    "compare": _compare,
    "convert": _convert,
}


def _outcomes(inputs: Sequence[_Input], options: _Options, jobs: int) -> Generator[_Outcome]:
    """The outcome of every file, in their order."""
    work = partial(_outcome, options=options)
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
        raise _UnwritableError(msg) from None
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


def _shown_progress(outcomes: Iterator[_Outcome], total: int, output: str | None) -> Iterator[_Outcome]:
    """The outcomes, counted on standard error where somebody watches it and the output goes elsewhere."""
    if total < 2 or not _is_terminal(sys.stderr) or (output is None and _is_terminal(sys.stdout)):
        yield from outcomes
        return
    try:
        from tqdm import tqdm
    except ImportError:
        tqdm = _counted
    yield from tqdm(outcomes, total=total, unit="file", file=sys.stderr, leave=False)


def _counted(outcomes: Iterator[_Outcome], *, total: int, file: TextIO, **_: object) -> Iterator[_Outcome]:
    for done, outcome in enumerate(outcomes, 1):
        print(f"\r{done}/{total}", end="", file=file, flush=True)
        yield outcome
    print("\r\x1b[K", end="", file=file, flush=True)


def _write(pieces: Iterable[bytes], format_: str, output: str | None) -> None:
    if output not in {None, "-"}:
        try:
            write_whole(Path(str(output)), pieces)
        except OSError as error:
            msg = f"{output}: cannot be written, nothing was changed: {_reason(error)}"
            raise _UnwritableError(msg) from None
        return
    if sys.stdout is None:
        msg = "standard output is closed"
        raise OSError(msg)
    buffer = getattr(sys.stdout, "buffer", None)
    for piece in pieces:
        # A table is for people, in the encoding of their terminal; documents are UTF-8 everywhere.
        if format_ == "table" or buffer is None:
            sys.stdout.write(piece.decode("utf-8", "replace"))
        else:
            buffer.write(piece)
        sys.stdout.flush()


def _say(message: str) -> None:
    """A line on standard error; control characters of a file's name do nothing to the terminal."""
    if sys.stderr is not None:
        print(f"zhmetrics: {visible(message)}", file=sys.stderr)


def _let_go_of_stdout() -> None:
    """Send what is left in the buffer nowhere, else Python complains of it on the way out."""
    with suppress(AttributeError, OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _is_terminal(stream: Any) -> bool:
    return stream is not None and stream.isatty()


def _color(output: str | None) -> bool:
    """Colours where a person looks, unless they said no (https://no-color.org)."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return output in {None, "-"} and _is_terminal(sys.stdout) and not plain


def _width(output: str | None) -> int | None:
    return shutil.get_terminal_size().columns if output in {None, "-"} and _is_terminal(sys.stdout) else None


def _has(module: str) -> bool:
    from importlib.util import find_spec

    return find_spec(module) is not None
