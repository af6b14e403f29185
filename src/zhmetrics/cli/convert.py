"""In: the arguments of `zhmetrics convert`. Out: one quantity in another unit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import zhmetrics as zm
from zhmetrics.cli.arguments import parser_of
from zhmetrics.cli.output import OK, UNREADABLE, encoded, say, write
from zhmetrics.writing import words
from zhmetrics.writing.markup import ends, exactly

if TYPE_CHECKING:
    import argparse

__all__ = ["parser", "run"]

_EPILOG: Final = """\
examples:
  zhmetrics convert 4.5平方公里 亩
  zhmetrics convert 1.28亿元 万元
  zhmetrics convert -5摄氏度 华氏度
"""


def parser(command: str) -> argparse.ArgumentParser:
    """The arguments of `zhmetrics convert`."""
    made = parser_of(command, "Prints a quantity in another unit of the same dimension, exactly.", _EPILOG)
    made.add_argument("quantity", metavar="QUANTITY", help="a quantity, such as 4.5平方公里")
    made.add_argument("unit", metavar="UNIT", help="the unit wanted, with or without a scale word: 亩, 万元")
    return made


def run(_command: str, arguments: argparse.Namespace) -> int:
    """`zhmetrics convert QUANTITY UNIT`."""
    if not arguments.unit.strip():
        say("no unit is named to convert to: zhmetrics convert 4.5平方公里 亩")
        return UNREADABLE
    try:
        quantity = zm.convert(arguments.quantity, arguments.unit)
    except zm.ZhMetricsError as error:
        say(str(error))
        return UNREADABLE
    shown = str(quantity)
    if fraction := exactly(quantity):
        shown += f" ({fraction})"
    if quantity.qualifier is not None:
        shown = f"{words.QUALIFIERS[quantity.qualifier]}{shown}  {ends(quantity.interval, quantity)}"
    write([encoded(shown + "\n")], "table", None)
    return OK
