"""In: the name of a command. Out: a parser of its arguments with those that commands share, and what makes values of them."""

from __future__ import annotations

import argparse
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["add_reading", "day", "parser_of", "positive"]


def parser_of(command: str, description: str, epilog: str) -> argparse.ArgumentParser:
    """A parser that knows `--help` and `--version`; the command "" is the one without a name."""
    parser = argparse.ArgumentParser(
        prog=f"zhmetrics {command}".strip(),
        description=description,
        epilog=epilog,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version and stop")
    return parser


def add_reading(parser: argparse.ArgumentParser, formats: Sequence[str], about: str = "") -> None:
    """How texts are read, and what is written of them."""
    parser.add_argument("--format", choices=formats, default="table", help=f"what to write (default: table{about})")
    parser.add_argument(
        "--encoding",
        type=_encoding,
        default="utf-8",
        metavar="NAME",
        help="of the texts (default: utf-8); auto tells utf-8, gb18030 and big5 apart, and says which it took",
    )
    parser.add_argument(
        "--lang",
        choices=("zh", "en"),
        default="zh",
        help="of the table and the findings below it (default: zh); help and errors are in English",
    )
    parser.add_argument("-o", "--output", metavar="FILE", help="write here, whole or not at all")


class _Version(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version

        print(f"zhmetrics {version('zhmetrics')}")
        parser.exit()


def positive(text: str) -> int:
    """A number of processes."""
    if not text.isdecimal() or int(text) < 1:
        msg = f"{text!r} is no number of processes: write 1 or more"
        raise argparse.ArgumentTypeError(msg)
    return int(text)


def day(text: str) -> date:
    """A date."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        msg = f"{text!r} is no day ({error}): write it as 2023-12-31"
        raise argparse.ArgumentTypeError(msg) from None


def _encoding(name: str) -> str:
    try:
        b"0".decode("utf-8" if name == "auto" else name)
    except (LookupError, UnicodeEncodeError) as error:  # the latter of a name that is no text
        why = error if isinstance(error, LookupError) else f"{name!a} names no encoding"
        msg = f"{why}; try utf-8, gb18030, big5 or auto"
        raise argparse.ArgumentTypeError(msg) from None
    except UnicodeError:  # one byte is no whole character of utf-16
        pass
    return name
