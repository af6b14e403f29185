"""In: a table and the figures of a text's cells. Out: the figure of a cell, and the words that head a column."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from zhmetrics.language.script import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhmetrics.checks.claims import Passage
    from zhmetrics.reading.tables import Cell, Table
    from zhmetrics.values.metric import Metric

__all__ = ["Figures", "head", "last_head", "path", "squeezed", "stub"]


class Figures:
    """The figures of the cells of tables.

    Args:
        passage: The text with its tables.
    """

    def __init__(self, passage: Passage) -> None:
        self._metrics = passage.cells
        self._starts = [metric.start for metric in passage.cells]

    def of(self, cell: Cell | None, row: int, column: int) -> Metric | None:
        """The one figure of a cell that stands in this row and column only, or None."""
        if cell is None or not cell.text or (cell.row, cell.column) != (row, column):
            return None
        at = bisect_left(self._starts, cell.start)
        if at == len(self._starts) or self._starts[at] >= cell.end:
            return None
        if at + 1 < len(self._starts) and self._starts[at + 1] < cell.end:
            return None
        return self._metrics[at]

    def at(self, table: Table, row: int, column: int) -> Metric | None:
        """The same by the numbers of row and column."""
        return self.of(table.rows[row][column], row, column)


def path(table: Table, column: int) -> list[Cell]:
    """The cells that head a column, from the top."""
    found: list[Cell] = []
    for row in table.rows[table.titles : table.first]:
        cell = row[column]
        if cell is not None and cell.text and cell not in found:
            found.append(cell)
    return found


def head(table: Table, column: int) -> str:
    """All words that head a column, folded and without blanks."""
    return "".join(squeezed(cell.text) for cell in path(table, column))


def last_head(table: Table, column: int) -> str:
    """The words right above a column's figures."""
    cells = path(table, column)
    return squeezed(cells[-1].text) if cells else ""


def stub(table: Table, row: int) -> str:
    """The words that name a row."""
    cells: Sequence[Cell | None] = [table.rows[row][column] for column in table.stubs]
    return "".join(squeezed(cell.text) for cell in cells if cell is not None)


def squeezed(words: str) -> str:
    """Words folded and without blanks."""
    return "".join(fold(words).split())
