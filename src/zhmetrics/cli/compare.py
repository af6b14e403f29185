"""In: the arguments of `zhmetrics compare`. Out: what a source says of each figure of its summary."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import zhmetrics as zm
from zhmetrics.cli.arguments import add_reading, parser_of
from zhmetrics.cli.output import INCONSISTENT, OK, UNREADABLE, encoded, refuse_to_overwrite, say, write
from zhmetrics.cli.output import color as color_of
from zhmetrics.cli.texts import Input, UnreadableError, standard_input, text_of
from zhmetrics.writing import table

if TYPE_CHECKING:
    import argparse

__all__ = ["parser", "run"]

_EPILOG: Final = """\
example:
  zhmetrics compare report.txt summary.txt

exits 1 where a figure is contradicted, 2 where a file cannot be read.
"""


def parser(command: str) -> argparse.ArgumentParser:
    """The arguments of `zhmetrics compare`."""
    made = parser_of(command, "Tells which figures of a summary its source supports.", _EPILOG)
    made.add_argument("source", metavar="SOURCE", help="the text that is summed up; - is standard input")
    made.add_argument("summary", metavar="SUMMARY", help="the text whose figures are looked up in it")
    add_reading(made, ("table", "json"))
    return made


def run(_command: str, arguments: argparse.Namespace) -> int:
    """`zhmetrics compare SOURCE SUMMARY`."""
    if arguments.source == arguments.summary == "-":
        parser("compare").error("SOURCE and SUMMARY cannot both be standard input, which is read once")
    refuse_to_overwrite(arguments.output, (arguments.source, arguments.summary))
    texts = []
    names = ["<stdin>" if name == "-" else name for name in (arguments.source, arguments.summary)]
    for given, name in zip((arguments.source, arguments.summary), names, strict=True):
        try:
            text, notes = text_of(standard_input() if given == "-" else Input(given), arguments.encoding)
        except UnreadableError as error:
            say(f"{name}: {error}")
            return UNREADABLE
        for note in notes:
            say(f"{name}: {note}")
        texts.append(text)
    comparison = zm.compare(*texts)
    figures = comparison.to_dict()["figures"]
    if arguments.format == "json":
        shown = json.dumps({"source": names[0], "summary": names[1], "figures": figures}, ensure_ascii=False, indent=2)
    else:
        verdicts = [figure["verdict"] for figure in figures]
        color = color_of(arguments.output)
        lines = table.comparison(texts[1], comparison, name=names[1], color=color, language=arguments.lang)
        shown = "\n".join(
            [*lines, *([""] if lines else []), table.summary(len(figures), verdicts, language=arguments.lang)]
        )
    write([encoded(shown + "\n")], arguments.format, arguments.output)
    return INCONSISTENT if any(figure["verdict"] == "contradicted" for figure in figures) else OK
