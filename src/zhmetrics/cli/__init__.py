"""In: the arguments of the command line. Out: what its commands write, and an exit code."""

from __future__ import annotations

import sys
from contextlib import suppress
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Final

from zhmetrics.cli import compare, convert, read
from zhmetrics.cli.output import INTERRUPTED, PIPE_CLOSED, UNREADABLE, UnwritableError, let_go_of_stdout, reason, say

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main"]

_COMMANDS: Final = {"read": read, "audit": read, "compare": compare, "convert": convert}


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
    if arguments and arguments[0] not in _COMMANDS and not Path(arguments[0]).exists():
        if arguments[0] == "help":
            arguments[0] = "--help"
        for meant in get_close_matches(arguments[0], _COMMANDS, n=1):
            say(f"{arguments[0]}: no such file or folder; did you mean the command {meant}?")
            return UNREADABLE
    command = arguments.pop(0) if arguments and arguments[0] in _COMMANDS else "read"
    if command == "convert" and arguments and arguments[0][:1] == "-" and arguments[0][1:2].isdecimal():
        arguments.insert(0, "--")  # -5摄氏度 is no option
    try:
        code: int = _COMMANDS[command].run(command, _COMMANDS[command].parser(command).parse_args(arguments))
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        let_go_of_stdout()
        return PIPE_CLOSED
    except OSError as error:  # reading has messages of its own: this is the output
        let_go_of_stdout()
        say(f"standard output cannot be written: {reason(error)}")
        return UNREADABLE
    except MemoryError:
        say("there is not enough memory for a text of this size: read it in parts")
        return UNREADABLE
    except UnwritableError as error:
        say(str(error))
        return UNREADABLE
    return code
