"""In: pieces of output, messages. Out: standard output or a file, standard error, and what a terminal there can show."""

from __future__ import annotations

import io
import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from zhmetrics.writing.whole import write_whole
from zhmetrics.writing.width import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "INCONSISTENT",
    "INTERRUPTED",
    "OK",
    "PIPE_CLOSED",
    "UNREADABLE",
    "UnwritableError",
    "color",
    "encoded",
    "is_terminal",
    "let_go_of_stdout",
    "reason",
    "refuse_to_overwrite",
    "say",
    "width",
    "write",
]

OK: Final = 0
INCONSISTENT: Final = 1
UNREADABLE: Final = 2
INTERRUPTED: Final = 130  # 128 + SIGINT, as a shell reports it
PIPE_CLOSED: Final = 141  # 128 + SIGPIPE: `zhmetrics FILE | head` ends as other programs do


class UnwritableError(Exception):
    """A file that the output cannot go to."""


def encoded(text: str) -> bytes:
    """UTF-8; what of a file's name has none is written as an escape (\\udc80), which JSON reads back."""
    return text.encode("utf-8", "backslashreplace")


def write(pieces: Iterable[bytes], format_: str, output: str | None) -> None:
    """Write to standard output, or to a file, whole or not at all.

    Raises:
        UnwritableError: The file cannot be written.
        OSError: Standard output cannot be.
    """
    if output not in {None, "-"}:
        try:
            write_whole(Path(str(output)), pieces)
        except OSError as error:
            msg = f"{output}: cannot be written, nothing was changed: {reason(error)}"
            raise UnwritableError(msg) from None
        return
    if sys.stdout is None:
        msg = "standard output is closed"
        raise OSError(msg)
    buffer = getattr(sys.stdout, "buffer", None)
    for piece in pieces:
        # A table is for people, in the encoding of their terminal; documents are UTF-8 everywhere.
        if format_ != "table" and buffer is not None:
            _write_all(buffer, piece)
        elif isinstance(buffer, io.RawIOBase):
            _write_all(buffer, piece.decode("utf-8", "replace").encode(sys.stdout.encoding, "backslashreplace"))
        else:
            sys.stdout.write(piece.decode("utf-8", "replace"))
        sys.stdout.flush()


def _write_all(buffer: Any, data: bytes) -> None:
    """Without a buffer (python -u) a pipe takes a part of what it is given, and a second try tells that it was closed."""
    rest = memoryview(data)
    while rest:
        rest = rest[buffer.write(rest) or 0 :]


def say(message: str) -> None:
    """A line on standard error; control characters of a file's name do nothing to the terminal.

    Where it cannot be written, as on a full disk, the exit code is left to tell.
    """
    if sys.stderr is None:
        return
    try:
        print(f"zhmetrics: {visible(message)}", file=sys.stderr, flush=True)
    except OSError:
        _let_go_of(sys.stderr)


def let_go_of_stdout() -> None:
    """Send what is left in the buffer nowhere, else Python complains of it on the way out."""
    _let_go_of(sys.stdout)


def _let_go_of(stream: Any) -> None:
    with suppress(AttributeError, OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def is_terminal(stream: Any) -> bool:
    """True where a person watches the stream."""
    return stream is not None and stream.isatty()


def color(output: str | None) -> bool:
    """Colours where a person looks, unless they said no (https://no-color.org)."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return output in {None, "-"} and is_terminal(sys.stdout) and not plain


def width(output: str | None) -> int | None:
    """The columns of the terminal that is written to; None where it is none."""
    return shutil.get_terminal_size().columns if output in {None, "-"} and is_terminal(sys.stdout) else None


def reason(error: OSError) -> str:
    """What is wrong with a file, in words."""
    return {
        FileNotFoundError: "no such file or folder",
        PermissionError: "permission denied",
        IsADirectoryError: "this is a folder",
    }.get(type(error), error.strerror or str(error))


def refuse_to_overwrite(output: str | None, names: Iterable[str]) -> None:
    """Tell who would write over one of the texts that are read.

    Raises:
        UnwritableError: The output is one of the texts, be it under another name.
    """
    if output in {None, "-"}:
        return
    target = Path(str(output))
    for name in names:
        with suppress(OSError, ValueError):  # not there yet, or no name of a file
            if target.is_file() and target.samefile(name):
                msg = f"{output}: is one of the texts that are read, nothing was changed: name another file with -o"
                raise UnwritableError(msg)
