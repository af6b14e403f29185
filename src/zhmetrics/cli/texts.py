"""In: names of files, folders and patterns. Out: their texts, decoded, and what their reader should be told."""

from __future__ import annotations

import codecs
import glob
import os
import sys
from contextlib import suppress
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from zhmetrics.cli.output import reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["SUFFIXES", "Input", "UnreadableError", "inputs", "standard_input", "text_of"]

SUFFIXES: Final = (".txt", ".md", ".html")


class Input(NamedTuple):
    """What was named on the command line."""

    name: str
    data: bytes | None = None  # read already: standard input, pipes
    problem: str = ""  # why it cannot be read


class UnreadableError(Exception):
    """A file that cannot be read; the message says why, in one line."""


def inputs(names: Iterable[str]) -> list[Input]:
    """The files that the arguments name: folders and globs opened, nothing named twice."""
    found: dict[str, Input] = {}
    for name in names:
        for each in _named(name):
            found.setdefault(each.name, each)
    return list(found.values())


def _named(name: str) -> Iterator[Input]:
    path = Path(name)
    if name == "-":
        yield standard_input()
    elif path.is_dir():
        yield from _folder(name)
    elif not path.exists() and glob.has_magic(name):
        matches = sorted(glob.glob(name, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
        if not matches:
            yield Input(name, problem="no file matches this pattern")
        for match in matches:
            if Path(match).is_dir():
                yield from _folder(match, may_be_empty=True)
            else:
                yield Input(match)
    elif path.exists() and not path.is_file():
        try:
            yield Input(name, path.read_bytes())  # a pipe can be read once, and by this process only
        except OSError as error:
            yield Input(name, problem=reason(error))
    else:
        yield Input(name)


def _folder(name: str, *, may_be_empty: bool = False) -> Iterator[Input]:
    problems: list[OSError] = []
    count = 0
    for folder, inner, files in os.walk(name, onerror=problems.append):
        inner[:] = sorted(each for each in inner if not each.startswith("."))
        for file in sorted(files):
            if file.lower().endswith(SUFFIXES) and not file.startswith("."):
                count += 1
                yield Input(str(Path(folder) / file))
    for error in problems:
        yield Input(str(error.filename), problem=reason(error))
    if not count and not problems and not may_be_empty:
        yield Input(name, problem=f"no {', '.join(SUFFIXES)} file in this folder")


def standard_input() -> Input:
    """What standard input holds; it can be read once."""
    if sys.stdin is None:
        return Input("-", problem="standard input is closed")
    try:
        stream = getattr(sys.stdin, "buffer", None)
        return Input("-", sys.stdin.read().encode() if stream is None else stream.read())
    except OSError as error:
        return Input("-", problem=reason(error))


def text_of(given: Input, encoding: str) -> tuple[str, list[str]]:
    """The text of a file, and what its reader should be told."""
    if given.problem:
        raise UnreadableError(given.problem)
    try:
        data = Path(given.name).read_bytes() if given.data is None else given.data
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise UnreadableError(reason(error) if isinstance(error, OSError) else str(error)) from None
    notes = []
    if encoding == "auto":
        encoding = _detected(data)
        if encoding != "utf-8":
            notes.append(f"read as {encoding}")
    text = _decoded(data, encoding)
    if not text.strip():
        notes.append("the file is empty: there is no figure, and nothing to check")
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
            raise UnreadableError(msg)
    if b"\0" in data and not wide:
        if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            msg = "not plain text in this encoding; its first two bytes are those of UTF-16: try --encoding utf-16"
            raise UnreadableError(msg)
        msg = f"this is a binary file (a zero byte at offset {data.index(0)}), not plain text"
        raise UnreadableError(msg)
    try:
        # Line ends stay as they are, so that spans index the file; a byte order mark is no part of the text.
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError(_misread(data, encoding, error)) from None
    except UnicodeError as error:
        msg = f"not {encoding.upper()}: {error}"
        raise UnreadableError(msg) from None
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
        raise UnreadableError(msg)
    return likely


def _likeness(data: bytes, encoding: str) -> Fraction:
    """Which part of the characters beyond ASCII are common ones; -1 where the bytes are no text in that encoding."""
    try:
        characters = [each for each in data.decode(encoding) if each > "\x7f"]
    except UnicodeDecodeError:
        return Fraction(-1)
    return Fraction(sum(each in _COMMON for each in characters), max(1, len(characters)))
