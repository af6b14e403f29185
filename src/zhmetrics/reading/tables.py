"""In: any string. Out: `Table`: the tables that stand in it, with their cells, heads and stubs, and where each stands.

Four forms are known: Markdown tables with pipes, HTML tables, lines with tabs, and lines whose columns two or more blanks part
(what ``pdftotext -layout`` makes of a page). What is no table beyond doubt is left to the reader of prose: a table has
columns of numbers, and a head, a declared unit or units in its cells.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

import attrs

from zhmetrics.language.script import fold
from zhmetrics.language.tables import columns as words
from zhmetrics.reading.source import grouped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = [
    "BRACKETED",
    "CODE",
    "NUMBER",
    "PERIOD",
    "SERIAL",
    "TEXT",
    "UNIT",
    "VALUE",
    "Cell",
    "Table",
    "find_tables",
    "settled",
    "without",
]

Span = tuple[int, int]
Grid = list[list["Cell | None"]]

# What a column holds.
VALUE, TEXT, PERIOD, UNIT, SERIAL, CODE = "value", "text", "period", "unit", "serial", "code"

_MOST_COLUMNS: Final = 200
_LONGEST_CELL: Final = 400  # characters; a page that is laid out in a table has longer ones
_LONGEST_PLAIN_CELL: Final = 60  # the same of lines with tabs or blanks, which prose has too
_LONGEST_TITLE: Final = 80
_LONGEST_NAME: Final = 24  # the same of a name on a line of its own
_FEWEST: Final = 2  # rows, and columns, of a table
_MOST_HEADS: Final = 4

_BLANKS: Final = " \u00a0\u3000"
_SIGNS: Final = ("|", "\t", *(a + b for a in _BLANKS for b in _BLANKS))  # one of them is in every table without tags
_PARTED = re.compile(f"[|\t{_BLANKS}](?:(?<=[|\t])|(?<=[^\\s][{_BLANKS}])[{_BLANKS}]++(?=[^\\s]))")
_GAP = re.compile(f"[{_BLANKS}]{{2,}}")
_GAP_IN_UNIT = re.compile(f"[{_BLANKS}]{{2,}}+(?!币种|幣種)")
_EDGES: Final = " \u00a0\u3000\t\r\n\f\v\u200b\ufeff"

_DELIMITER = re.compile(r"[ \t]*+\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*+\|?[ \t\r]*+")
_PIPE = re.compile(r"(?<!\\)\|")

_HTML_TABLES: Final = ("<table", "<TABLE", "<Table")
_PART = re.compile(r"<(?:(!--)|(/?)(table|thead|tbody|tfoot|tr|td|th|caption)(?=[\s/>])([^<>]*+)>)", re.IGNORECASE)
_SPANS = re.compile(r"\b(col|row)span\s*+=\s*+[\"']?\s*+(\d{1,4})", re.IGNORECASE)
_TAG = re.compile(r"<[/!?a-zA-Z][^<>]*+>")
_MARKUP = re.compile(
    r"(<br\b[^<>]*+>|</?(?:p|div|li)\b[^<>]*+>)|<[/!?a-zA-Z][^<>]*+>|(&(?:[a-zA-Z]{2,8}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});)",
    re.IGNORECASE,
)
_MARKDOWN = re.compile(
    r"\*{1,3}|__|~~|`|(\\[|*_`\\])|" + _MARKUP.pattern.replace("(<br", "(?P<line><br").replace("(&", "(?P<entity>&"),
    re.IGNORECASE,
)
_MARKED: Final = frozenset("*_~`\\<&")

_SIGN: Final = "[+＋\\-－−﹣–]?"
NUMBER: Final = re.compile(
    f"(?P<sign>{_SIGN})[ ]?(?P<digits>\\d{{1,3}}(?:,\\d{{3}})++(?!\\d)|\\d{{1,3}}(?:[ \u00a0\u2009\u202f]\\d{{3}})++(?!\\d)|\\d++)"
    "(?P<decimals>\\.\\d++)?(?P<percent>[ ]?[%‰])?(?P<note>[*※†①-⑩]{0,3})"
)
"""A number alone in its cell, in half-width characters."""
BRACKETED: Final = re.compile("[(（]\\d[\\d,]*(?:,\\d{3}|\\.\\d+)[%‰]?[)）]").fullmatch
"""A number in brackets, which may be below zero; (1) is a label."""
_NUMBER_AND_UNIT = re.compile(
    f"(?:[约近超逾↑↓]|(?:同比|环比)?(?:增长|增加|上升|提高|下降|减少|降低))?{NUMBER.pattern}[ ]?(?:(?![年月日号时点季周届第版])[^\\W\\d]|[/%‰])(?:[^\\W\\d]|[/²³%‰]){{0,6}}+"
).fullmatch
_NO_AMOUNT: Final = ("以上", "以下", "以内", "及")
BARE_MONTH: Final = re.compile("1[0-2]|0?[1-9]").fullmatch
_YEAR = re.compile("(?:19|20)\\d\\d").fullmatch
_DATED = re.compile(
    "(?:(?:19|20)\\d\\d年?(?:度|[初末底])?)?(?:[(（]?(?:\\d{1,2}(?:[-—~～至]\\d{1,2})?月(?:份|末|底)?|第?[一二三四1-4](?:[-—至][一二三四])?季度?|[上下]半年|"
    "前[一二三\\d]{1,2}(?:季度|个月)|全年|Q[1-4])[)）]?)?"
).fullmatch
_NOTHING = re.compile("[-—–－−…．.·*×xX/／、＼\\s]*+").fullmatch
_NUMERIC = re.compile(r"[ \t\u3000]*+[-+−]?[0-9０-９][0-9０-９,，.．]*+[%％]?[ \t\u3000\r]*+(?=\n|\Z)").match
_NUMBER_LINE = re.compile(
    r"(?:\n[ \t\u3000]*+[-+−]?[0-9０-９][0-9０-９,，.．]*+[%％]?[ \t\u3000\r]*+(?=\n|\Z)){2}"
).search
_DECLARED = re.compile(
    "(?:[计計]量)?[单單]\\s?位\\s{0,2}[:：]\\s{0,2}(?P<unit>[^\\s。；;（）()【】\\[\\]<>|\\d](?:[^\\n\\r\\t。；;（）()【】\\[\\]<>|\\d]{0,22}[^\\s。；;（）()【】\\[\\]<>|\\d])?"
    "(?:[（(][^\\W\\d]{0,5}[元圆圓币幣][)）])?)"  # 新臺幣（千元）, 元（人民币）
)
_NO_TITLE: Final = frozenset("。，；！？,;")
_BRACKETED = re.compile("[（(]([^（）()\\n\\d]{1,12})[）)]\\s*\\Z")


@attrs.frozen(slots=True, eq=False)
class Cell:
    """One cell of a table.

    Args:
        text: Its words, without markup.
        start: Where its content begins in the text as given; white space around it is not in it.
        end: One past the content's last character.
        row: The first row that it stands in.
        column: The first column that it stands in.
        places: Where each character of ``text`` stands, where markup was taken out; None where nothing was.
    """

    text: str
    start: int
    end: int
    row: int = 0
    column: int = 0
    places: tuple[Span, ...] | None = None

    def span(self, start: int, end: int) -> Span:
        """Where in the text as given a part of the cell's words stands."""
        if self.places is None or start >= end:
            return self.start + start, self.start + end
        return self.places[start][0], self.places[end - 1][1]


@attrs.frozen(slots=True, eq=False)
class Table:
    """A table where it stands in a text.

    Args:
        start: First character, an index into the text as given.
        end: One past the last.
        form: "pipe", "html", "tabs", "blanks" or "lines".
        rows: The grid: every row as long as every other, None where a row has no cell; a cell that spans several
            rows or columns stands in each of them.
        titles: How many rows at the top only say what the table is of.
        heads: How many rows below those name the columns.
        kinds: What each column holds: "value", "text", "period", "unit", "serial" or "code".
        stubs: The columns that name the rows, in order.
        above: Where the lines stand that say, above the table, what it is of; they are no part of it.
        unit: Where the words stand that give the unit of all its figures (万元 of 单位：万元), or None.
        hidden: What the reader of prose must not see of the text.

    >>> table = find_tables("单位：万元\\n地区\\t投资\\n城东\\t12\\n城西\\t30\\n")[0]
    >>> [[cell.text for cell in row] for row in table.rows], table.heads, table.kinds
    ([['地区', '投资'], ['城东', '12'], ['城西', '30']], 1, ('text', 'value'))
    """

    start: int
    end: int
    form: str
    rows: tuple[tuple[Cell | None, ...], ...]
    titles: int
    heads: int
    kinds: tuple[str, ...]
    stubs: tuple[int, ...]
    above: tuple[Span, ...] = ()
    unit: Span | None = None
    hidden: tuple[Span, ...] = ()

    @property
    def first(self) -> int:
        """The number of the first row that is neither title nor head."""
        return self.titles + self.heads


def find_tables(text: str) -> tuple[Table, ...]:
    """Every table of a text, in order, in time linear in the text.

    >>> table = find_tables("| 指标 | 2023年 |\\n|---|---:|\\n| 投资（亿元） | 116 |\\n")[0]
    >>> table.rows[1][1].text, table.form
    ('116', 'pipe')
    >>> find_tables("全年完成投资116亿元，增长15.6%。")
    ()
    """
    found: list[Table] = []
    if any(sign in text for sign in _HTML_TABLES):
        found = list(_html_tables(text))
    if any(sign in text for sign in _SIGNS):
        taken = [(table.start, table.end) for table in found]
        ends = [0, *(end for _start, end in taken)]
        floor = 0
        for run in _runs(text, taken):
            floor = max(floor, ends[bisect_right(ends, run[0].start) - 1])
            for table in _tables_of(text, run, floor):
                found.append(table)
                floor = table.end
        found.sort(key=lambda table: table.start)
    if _NUMBER_LINE(text) is not None:
        found += _lines(text, [(table.start, table.end) for table in found])
        found.sort(key=lambda table: table.start)
    return tuple(found)


def without(text: str, tables: Iterable[Table]) -> str:
    """The text with its tables blanked out, as long as before: what is left is prose.

    >>> prose = without("投资如下：\\n地区\\t投资（万元）\\n城东\\t12\\n城西\\t30\\n。", find_tables("投资如下：\\n地区\\t投资（万元）\\n城东\\t12\\n城西\\t30\\n。"))
    >>> prose.split()
    ['投资如下：', '。']
    """
    pieces, position = [], 0
    for start, end in sorted(span for table in tables for span in table.hidden):
        if end > position:
            pieces += [text[position:start], "\n" * (end - max(start, position))]
            position = end
    return "".join((*pieces, text[position:]))


# --- Lines ------------------------------------------------------------------------------------------------------------


class _Line(NamedTuple):
    """A line that may be a row: where it stands, and whether an empty line stands before it."""

    start: int
    end: int
    apart: bool


def _runs(text: str, taken: Sequence[Span]) -> Iterator[list[_Line]]:
    """Runs of at least two lines with a pipe, a tab or a gap in them, one below the other, outside what is taken."""
    run: list[_Line] = []
    end, skip = -1, 0
    for match in _PARTED.finditer(text):
        at = match.start()
        if at < end:
            continue
        while skip < len(taken) and taken[skip][1] <= at:
            skip += 1
        if skip < len(taken) and taken[skip][0] <= at:
            continue
        start = text.rfind("\n", max(end, 0), at) + 1 or max(end + 1, 0)
        before = end
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        between = text[before:start] if before >= 0 else ""
        breaks = between.count("\n")
        if not run or between.strip(_EDGES) or breaks > _FEWEST:
            if len(run) > 1:
                yield run
            run = []
        run.append(_Line(start, end, bool(run) and breaks > 1))
    if len(run) > 1:
        yield run


def _tables_of(text: str, run: Sequence[_Line], floor: int) -> Iterator[Table]:
    """The tables that a run of lines holds, each line tried for the forms in turn."""
    at = 0
    while at < len(run) - 1:
        size, table = 0, None
        for reader in (_pipes, _tabs, _blanks):
            size, table = reader(text, run, at, floor)
            if size:
                break
        if table is not None:
            floor = table.end
            yield table
        at += max(size, 1)


def _cell(text: str, start: int, end: int, row: int, column: int, *, marked: bool = False) -> Cell:
    """The cell between two places, white space and markup taken off."""
    content = text[start:end]
    start += len(content) - len(content.lstrip(_EDGES))
    content = content.strip(_EDGES)
    if marked and not _MARKED.isdisjoint(content):
        return _unmarked(content, start, row, column, _MARKDOWN)
    return Cell(content, start, start + len(content), row, column)


def _unmarked(content: str, start: int, row: int, column: int, markup: re.Pattern[str]) -> Cell:
    """A cell without its tags, its entities as the characters that they stand for."""
    chars: list[str] = []
    places: list[Span] = []
    position = 0
    for match in markup.finditer(content):
        for at in range(position, match.start()):
            chars.append(content[at])
            places.append((start + at, start + at + 1))
        position = match.end()
        groups = match.groupdict() or {"line": match[1], "entity": match[2]}
        char = "\n" if groups["line"] else html.unescape(match[0]) if groups["entity"] else ""
        if markup is _MARKDOWN and match[1]:
            char = match[0][1]
        if char:
            chars.append(char[0])
            places.append((start + match.start(), start + match.end()))
    for at in range(position, len(content)):
        chars.append(content[at])
        places.append((start + at, start + at + 1))
    first, last = 0, len(chars)
    while first < last and chars[first] in _EDGES:
        first += 1
    while last > first and chars[last - 1] in _EDGES:
        last -= 1
    return Cell("".join(chars[first:last]), start, start + len(content), row, column, tuple(places[first:last]))


def _pipe_cells(text: str, line: _Line, row: int) -> list[Cell | None]:
    bounds = [match.start() for match in _PIPE.finditer(text, line.start, line.end)]
    if text[line.start : bounds[0]].strip(_EDGES):
        bounds.insert(0, line.start - 1)
    if text[bounds[-1] + 1 : line.end].strip(_EDGES):
        bounds.append(line.end)
    return [_cell(text, a + 1, b, row, column, marked=True) for column, (a, b) in enumerate(pairwise(bounds))]


def _pipes(text: str, run: Sequence[_Line], at: int, floor: int) -> tuple[int, Table | None]:
    """How many lines from here on are rows parted by pipes, and the table that they make."""
    first, second = run[at], run[at + 1]
    if second.apart or not _has_pipes(text, first) or not _has_pipes(text, second):
        return 0, None
    ruled = _DELIMITER.fullmatch(text, second.start, second.end) is not None
    is_row = _has_pipes if ruled else _is_boxed
    if not is_row(text, first):
        return 0, None
    lines = [first]
    for line in map(run.__getitem__, range(at + 1, len(run))):
        if line.apart or not is_row(text, line):
            break
        lines.append(line)
    rows = [_pipe_cells(text, line, max(0, i - ruled)) for i, line in enumerate(lines) if i != 1 or not ruled]
    if len(lines) < _FEWEST or (not ruled and len({len(row) for row in rows}) > 1):
        return len(lines), None
    hidden = (lines[0].start, lines[-1].end)
    return len(lines), _table(text, rows, "pipe", hidden, hidden=(hidden,), floor=floor, ruled=ruled)


def _has_pipes(text: str, line: _Line) -> bool:
    return (
        0 < text.count("|", line.start, line.end) <= _MOST_COLUMNS
        and _PIPE.search(text, line.start, line.end) is not None
    )


def _is_boxed(text: str, line: _Line) -> bool:
    content = text[line.start : line.end].strip(_EDGES)
    return content.startswith("|") and content.endswith("|") and _has_pipes(text, line)


def _tabs(text: str, run: Sequence[_Line], at: int, floor: int) -> tuple[int, Table | None]:
    """How many lines from here on are rows parted by tabs, and the table that they make."""
    rows: Grid = []
    for line in map(run.__getitem__, range(at, len(run))):
        if rows and line.apart:
            break
        tabs = text.count("\t", line.start, line.end)
        if not 0 < tabs < _MOST_COLUMNS:
            break
        cells = _split(text, [line.start - 1, *_places(text, "\t", line), line.end], len(rows))
        if not _may_be_row(cells) or (not rows and _is_declaration(cells)):
            break
        rows.append(cells)
    if len(rows) < _FEWEST:
        return len(rows), None
    hidden = (run[at].start, run[at + len(rows) - 1].end)
    return len(rows), _table(text, rows, "tabs", hidden, hidden=(hidden,), floor=floor)


def _places(text: str, char: str, line: _Line) -> Iterator[int]:
    at = text.find(char, line.start, line.end)
    while at >= 0:
        yield at
        at = text.find(char, at + 1, line.end)


def _split(text: str, bounds: Sequence[int], row: int) -> list[Cell | None]:
    return [_cell(text, a + 1, b, row, column) for column, (a, b) in enumerate(pairwise(bounds))]


def _may_be_row(cells: Sequence[Cell | None]) -> bool:
    """Whether a line with tabs or blanks may be a row: short cells without the mark that ends a sentence."""
    return any(cell.text for cell in cells if cell) and all(
        len(cell.text) <= _LONGEST_PLAIN_CELL and "。" not in cell.text and "；" not in cell.text
        for cell in cells
        if cell
    )


def _is_declaration(cells: Sequence[Cell | None]) -> bool:
    """Whether a line only says what the table below it is of: 2023年    单位：万元."""
    return any(_DECLARED.search(cell.text) for cell in cells if cell) and not any(
        _is_number(cell.text) for cell in cells if cell
    )


def _blanks(text: str, run: Sequence[_Line], at: int, floor: int) -> tuple[int, Table | None]:
    """How many lines from here on are rows parted by two or more blanks, and the table that they make."""
    rows: Grid = []
    width = 0
    for line in map(run.__getitem__, range(at, len(run))):
        start = line.start + len(text[line.start : line.end]) - len(text[line.start : line.end].lstrip(_EDGES))
        stop = line.start + len(text[line.start : line.end].rstrip(_EDGES))
        if text.find("\t", start, stop) >= 0 or text.find("|", start, stop) >= 0:
            break
        bounds = [(start, start), *_gaps(text, start, stop), (stop, stop)]
        if not _FEWEST < len(bounds) <= _MOST_COLUMNS:
            break
        cells: list[Cell | None] = [
            _cell(text, a, b, len(rows), column) for column, ((_, a), (b, _end)) in enumerate(pairwise(bounds))
        ]
        if not _may_be_row(cells) or _is_declaration(cells):
            break
        if _holds_figures(cells) or (len(cells) == width and not _is_head_of_years(cells, rows[0])):
            width = width or len(cells)
            if len(cells) > width:
                break
        elif width and not any(_NOTHING(cell.text) for cell in cells if cell):
            break
        rows.append(cells)
    size = len(rows)
    if size < _FEWEST or not width:
        return max(size, 1), None
    rows, cut = _aligned(text, rows, width, run[at : at + size])
    if len(rows) < _FEWEST:
        return size, None
    hidden = (run[at + cut].start, run[at + cut + len(rows) - 1].end)
    return cut + len(rows), _table(text, rows, "blanks", hidden, hidden=(hidden,), floor=floor)


def _holds_figures(cells: Sequence[Cell | None]) -> bool:
    """True where a number of the row can be no year."""
    return any(_is_number(cell.text) and not _YEAR(fold(cell.text)) for cell in cells if cell)


def _is_head_of_years(cells: Sequence[Cell | None], head: Sequence[Cell | None]) -> bool:
    """指标 2022 2023 below a table opens another; 合计 1900 1900 and 甲镇 1950 1987 are rows of it, of numbers like years.

    Years of a head follow one another, behind a word that heads do begin with, and that no sum does.
    """
    years = [int(fold(cell.text)) for cell in cells if cell and _YEAR(fold(cell.text))]
    stub = _stub(cells)
    if (
        words.TOTAL.fullmatch(stub)
        or words.SUBTOTAL.fullmatch(stub)
        or (stub and stub != _stub(head) and not _is_like_head(stub))
    ):
        return False
    return all(abs(later - sooner) == 1 for sooner, later in pairwise(years))


def _stub(cells: Sequence[Cell | None]) -> str:
    return "" if cells[0] is None else fold(cells[0].text)


def _gaps(text: str, start: int, stop: int) -> Iterator[Span]:
    """The gaps of a line, but those that set the characters of one word apart (合  计)."""
    for match in _GAP.finditer(text, start, stop):
        left, right = match.span()
        alone = (left - 1 == start or text[left - 2] in _BLANKS) and (right + 1 == stop or text[right + 1] in _BLANKS)
        if not alone or fold(text[left - 1] + text[right]) not in words.SET_APART:
            yield left, right


def _aligned(text: str, rows: Grid, width: int, lines: Sequence[_Line]) -> tuple[Grid, int]:
    """The rows with each cell under its column, from the first that all columns can be told of, and how many were cut off."""
    extents = [_extents(text, rows, width, lines, wide=wide) for wide in (True, False)]
    placed: Grid = []
    cut = 0
    for number, row in enumerate(rows):
        cells = row
        if len(row) != width:
            if not _holds_figures(row) and not placed and len(row) == width - 1:  # a head whose stub has no name
                cells = [None, *row]
            else:
                found = next((made for made in (_under(text, row, lines[number], each, wide=wide)
                                                for each, wide in zip(extents, (True, False), strict=True)) if made), None)  # fmt: skip
                if found is None:
                    if any(any(_is_number(c.text) for c in done if c) for done in placed):
                        break
                    placed, cut = [], number + 1
                    continue
                cells = found
        placed.append(
            [cell and attrs.evolve(cell, row=len(placed), column=column) for column, cell in enumerate(cells)]
        )
    return placed, cut


def _column_of(text: str, line: _Line, place: int, *, wide: bool) -> int:
    if not wide:
        return place - line.start
    return sum(2 if char > "\u2e7f" else 1 for char in text[line.start : place])


def _extents(text: str, rows: Grid, width: int, lines: Sequence[_Line], *, wide: bool) -> list[Span] | None:
    """From where to where each column reaches in the rows that have all of them; None where two columns overlap."""
    ends: list[Span] = []
    for row, line in zip(rows, lines, strict=True):
        if len(row) == width:
            here = [
                (_column_of(text, line, c.start, wide=wide), _column_of(text, line, c.end, wide=wide)) for c in row if c
            ]
            ends = [(min(a, c), max(b, d)) for (a, b), (c, d) in zip(ends, here, strict=True)] if ends else here
    return ends if ends and all(a[1] <= b[0] for a, b in pairwise(ends)) else None


def _under(
    text: str, row: Sequence[Cell | None], line: _Line, extents: Sequence[Span] | None, *, wide: bool
) -> list[Cell | None] | None:
    """The cells of a short row, each under the one column that it overlaps; None where that cannot be told."""
    if extents is None:
        return None
    cells: list[Cell | None] = [None] * len(extents)
    for cell in row:
        if cell is None:
            continue
        start, end = (_column_of(text, line, place, wide=wide) for place in (cell.start, cell.end))
        over = [i for i, (a, b) in enumerate(extents) if start < b and a < end]
        if len(over) != 1 or cells[over[0]] is not None:
            return None
        cells[over[0]] = cell
    return cells


# --- HTML -------------------------------------------------------------------------------------------------------------


@attrs.define
class _Open:
    """An HTML table that is being read: where its cells stand, row by row."""

    start: int
    rows: list[list[tuple[int, int, int, int, bool]]] = attrs.field(factory=list)
    cell: tuple[int, int, int, bool] | None = None  # where its content begins, columns, rows, whether a head
    is_layout: bool = False
    in_row: bool = False
    caption: Span | None = None
    heads: int = 0

    def close_cell(self, at: int) -> None:
        if self.cell is not None:
            start, wide, high, head = self.cell
            self.rows[-1].append((start, at, wide, high, head))
            self.cell = None

    def open_row(self) -> None:
        self.rows.append([])
        self.in_row = True


def _html_tables(text: str) -> Iterator[Table]:
    """The tables of HTML that hold no other table; one that is never closed is none."""
    stack: list[_Open] = []
    position, floor = 0, 0
    while (match := _PART.search(text, position)) is not None:
        position = match.end()
        comment, closing, name, attributes = match.groups()
        if comment:
            end = text.find("-->", position)
            if end < 0:
                return
            position = end + 3
            continue
        name = name.lower()
        if name == "table" and not closing:
            if stack:
                stack[-1].is_layout = True
            stack.append(_Open(match.start()))
        elif stack and name == "table":
            done = stack.pop()
            done.close_cell(match.start())
            if not done.is_layout:
                table = _html_table(text, done, match.end(), floor)
                if table is not None:
                    floor = table.end
                    yield table
        elif stack:
            _take(stack[-1], match, name, attributes or "", closing=bool(closing))


def _take(table: _Open, match: re.Match[str], name: str, attributes: str, *, closing: bool) -> None:
    """Go on with a table by one of its tags."""
    if name == "caption":
        table.caption = (table.caption[0], match.start()) if closing and table.caption else (match.end(), match.end())
        return
    table.close_cell(match.start())
    if name in ("td", "th"):
        if not closing:
            if not table.in_row:
                table.open_row()
            spans = {found[1].lower(): int(found[2]) for found in _SPANS.finditer(attributes)}
            table.cell = (match.end(), max(1, spans.get("col", 1)), max(1, spans.get("row", 1)), name == "th")
    elif name == "tr":
        table.in_row = False
        if not closing:
            table.open_row()
    elif name == "thead" and closing:
        table.heads = len(table.rows)


def _html_table(text: str, table: _Open, end: int, floor: int) -> Table | None:
    """The table that tags make, its spans spread out; None where they are out of all measure."""
    budget = end - table.start
    rows: Grid = []
    below: dict[int, tuple[Cell, int]] = {}  # column: the cell that reaches down into it, and for how many more rows
    hidden: list[Span] = []
    heads, all_heads = table.heads, not table.heads
    for raw in table.rows:
        row: list[Cell | None] = []
        queue = iter(raw)
        if all_heads and raw and all(head for *_, head in raw):
            heads += 1
        else:
            all_heads = False
        following: dict[int, tuple[Cell, int]] = {}
        while True:
            column = len(row)
            if column in below:
                cell, more = below.pop(column)
                row.append(cell)
                if more > 1:
                    following[column] = (cell, more - 1)
                continue
            given = next(queue, None)
            if given is None:
                if not below:
                    break
                row.append(None)
                continue
            start, stop, wide, high, _head = given
            cell = _html_cell(text, start, stop, len(rows), column)
            hidden += _outside_tags(text, start, stop)
            for at in range(column, column + min(wide, _MOST_COLUMNS)):
                row.append(cell)
                if high > 1:
                    following[at] = (cell, high - 1)
            if len(row) > _MOST_COLUMNS:
                return None
        budget -= len(row)
        if budget < 0:
            return None
        below = following
        if row:
            rows.append(row)
    return _table(
        text, rows, "html", (table.start, end), hidden=hidden, floor=floor, ruled_heads=heads, caption=table.caption
    )


def _html_cell(text: str, start: int, end: int, row: int, column: int) -> Cell:
    content = text[start:end]
    if "<" in content or "&" in content:
        return _unmarked(content, start, row, column, _MARKUP)
    return _cell(text, start, end, row, column)


def _outside_tags(text: str, start: int, end: int) -> Iterator[Span]:
    for match in _TAG.finditer(text, start, end):
        if match.start() > start:
            yield start, match.start()
        start = match.end()
    if end > start:
        yield start, end


# --- Lines of one cell each -------------------------------------------------------------------------------------------


def _lines(text: str, taken: Sequence[Span]) -> Iterator[Table]:
    """Tables whose cells stand below each other, as pages are copied: 指标, 2022年, 2023年, 投资（亿元）, 100, 116, 税收（亿元）, 53, 61.

    A name and the same number of numbers, at least twice; above them as many names of columns, a period among them. Without those, three
    such rows, one of which names its unit.
    """
    spans = list(_line_spans(text, taken))
    numbers = [_NUMERIC(text, *span) is not None for span in spans]
    at, floor = 0, 0
    while at < len(spans):
        width = _run(numbers, spans, at + 1)
        if numbers[at] or width < _FEWEST or not _is_name(text, spans[at]):
            at += max(1, width)
            continue
        last = at
        while last < len(spans) and not numbers[last] and _run(numbers, spans, last + 1) == width:
            last += width + 1
        body = [spans[start : start + width + 1] for start in range(at, last, width + 1)]
        if len(body) >= _FEWEST and _stand_together(spans, at, last):
            first, head = _head_lines(text, spans, at, width, floor)
            lines = [head, *body] if head else body
            if head or (len(body) > _FEWEST and any(_BRACKETED.search(text[slice(*line[0])]) for line in body)):
                rows = [
                    [_cell(text, *span, row, col) if span[1] > span[0] else None for col, span in enumerate(line)]
                    for row, line in enumerate(lines)
                ]
                whole = (spans[first][0], spans[last - 1][1])
                table = _table(text, rows, "lines", whole, hidden=(whole,), floor=spans[floor][0])
                if table is not None:
                    yield table
                    floor = last
        at = last


def _head_lines(text: str, spans: Sequence[Span], at: int, width: int, floor: int) -> tuple[int, list[Span]]:
    """Where the names of the columns begin above a row, and they, that of the stub first; none where no period is among them."""
    first = at - width
    head = list(spans[max(first, 0) : at])
    if (
        first < floor
        or not all(_is_name(text, span) for span in head)
        or not any(_is_period(text[slice(*span)].strip(_EDGES)) for span in head)
        or not _stand_together(spans, first, at)
    ):
        return at, []
    if first > floor and _is_name(text, spans[first - 1]):
        return first - 1, [spans[first - 1], *head]
    return first, [(head[0][0], head[0][0]), *head]  # the stub has no name


def _line_spans(text: str, taken: Sequence[Span]) -> Iterator[Span]:
    """The lines of a text, those of its other tables left out."""
    start = skip = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        while skip < len(taken) and taken[skip][1] <= start:
            skip += 1
        if skip == len(taken) or taken[skip][0] >= end:
            yield start, end
        start = end + 1


def _run(numbers: Sequence[bool], spans: Sequence[Span], first: int) -> int:
    """How many lines from here on are numbers, up to an empty line."""
    at = first
    while at < len(spans) and numbers[at] and at - first < _MOST_COLUMNS:
        if at > first and spans[at][0] - spans[at - 1][1] > 1:
            break
        at += 1
    return at - first


def _stand_together(spans: Sequence[Span], first: int, last: int) -> bool:
    """Whether no line between two is left out."""
    return all(spans[at][0] - spans[at - 1][1] == 1 for at in range(first + 1, last))


def _is_name(text: str, span: Span) -> bool:
    words = text[slice(*span)].strip(_EDGES)
    return (
        0 < len(words) <= _LONGEST_NAME and _NO_TITLE.isdisjoint(words) and "：" not in words and not _is_number(words)
    )


# --- What a grid is ---------------------------------------------------------------------------------------------------


def settled(words_of_cell: str) -> str:
    """The words of a cell, folded; between its digits a full-width comma groups, as it can't in prose.

    >>> settled("－１，２３４．５％")
    '-1,234.5%'
    """
    return fold(grouped(words_of_cell))


def _is_number(words_of_cell: str) -> bool:
    """Whether a cell holds one number, with or without its unit."""
    if not words_of_cell or len(words_of_cell) > _LONGEST_TITLE:
        return False
    folded = settled(words_of_cell)
    if NUMBER.fullmatch(folded) or BRACKETED(folded):
        return True
    return _NUMBER_AND_UNIT(folded) is not None and not any(word in folded for word in _NO_AMOUNT)


def _is_period(words_of_cell: str) -> bool:
    return bool(words_of_cell) and len(words_of_cell) <= _LONGEST_TITLE and _DATED(fold(words_of_cell)) is not None


def _table(
    text: str,
    rows: Grid,
    form: str,
    span: Span,
    *,
    hidden: Sequence[Span],
    floor: int,
    ruled: bool = False,
    ruled_heads: int = 0,
    caption: Span | None = None,
) -> Table | None:
    """The table that a grid is, or None where it holds no column of numbers or nothing says what they are."""
    width = max(map(len, rows), default=0)
    if width < _FEWEST or width > _MOST_COLUMNS or len(rows) < _FEWEST:
        return None
    if width * len(rows) > 8 * (span[1] - span[0]):  # rows of very unequal length
        return None
    if any(len(cell.text) > _LONGEST_CELL for row in rows for cell in row if cell):
        return None
    grid = tuple((*row, *(None,) * (width - len(row))) for row in rows)
    titles = 0 if ruled else _titles(grid)
    heads = max(1 if ruled else ruled_heads - titles, _heads(grid, titles))
    body = grid[titles + heads :]
    if not body:
        return None
    kinds = tuple(_kind(grid, titles, heads, body, column) for column in range(width))
    if VALUE not in kinds:
        return None
    above, unit, marks = _above(text, span[0], floor, caption)
    for row in grid[:titles]:
        for cell in row:
            match = None if cell is None or unit is not None else _DECLARED.search(cell.text)
            if match is not None and cell is not None:
                unit = cell.span(*match.span("unit"))
    if form in ("tabs", "blanks") and not _is_plain_table(body, kinds, form, named=bool(heads or unit)):
        return None
    first = kinds.index(VALUE)
    named = [column for column in range(width) if kinds[column] in (TEXT, PERIOD)]
    stubs = tuple(column for column in named if column < first) or tuple(named[:1])
    return Table(*span, form, grid, titles, heads, kinds, stubs, above, unit, (*hidden, *marks))


def _titles(grid: Sequence[Sequence[Cell | None]]) -> int:
    """How many rows at the top are one cell that says what the table is of, or declare its unit."""
    count = 0
    for row in grid[: len(grid) - _FEWEST]:
        cells = {id(cell): cell for cell in row if cell is not None and cell.text}
        alone = len(cells) == 1 and row[0] is not None and id(row[0]) in cells
        if not alone and not (cells and _is_declaration(row) and len(cells) <= _FEWEST):
            break
        if any(_is_number(cell.text) for cell in cells.values()):
            break
        count += 1
    return count


def _heads(grid: Sequence[Sequence[Cell | None]], first: int) -> int:
    """How many rows below the titles name columns."""
    count = 0
    for number in range(first, min(len(grid) - 1, first + _MOST_HEADS)):
        row = grid[number]
        numbers = [cell.text for cell in row if cell is not None and _is_number(cell.text)]
        if any(_YEAR(fold(each)) is None for each in numbers):
            break
        if not count:
            if numbers and len(set(numbers)) < len(numbers):
                break  # heads differ from one another
            texts = [cell.text for cell in row if cell is not None and cell.text]
            if not texts or (len(texts) == 1 and row[0] is not None and row[0].text):
                break
            if not numbers and all(_NOTHING(each) for each in texts):
                break
            count = 1
            continue
        stub = row[0]
        if stub is None or not stub.text or stub.row < number:
            if not any(cell is not None and cell.text and not _NOTHING(cell.text) for cell in row[1:]):
                break
        elif not all(cell is None or not cell.text or _is_like_head(cell.text) for cell in row):
            break
        count += 1
    return count


def _is_like_head(words_of_cell: str) -> bool:
    folded = fold(words_of_cell)
    return folded[0] in "(（" or _is_period(words_of_cell) or words.HEAD_WORDS.fullmatch(folded) is not None


def _kind(
    grid: Sequence[Sequence[Cell | None]],
    titles: int,
    heads: int,
    body: Sequence[Sequence[Cell | None]],
    column: int,
) -> str:
    """What a column holds."""
    head = "".join(dict.fromkeys(cell.text for row in grid[titles : titles + heads] if (cell := row[column])))
    head = "".join(fold(head).split())
    cells = [cell.text for row in body if (cell := row[column]) is not None and cell.text and not _NOTHING(cell.text)]
    if words.SERIAL.fullmatch(head):
        return SERIAL
    if words.CODE.fullmatch(head):
        return CODE
    if not cells:
        return TEXT if column == 0 else VALUE
    numbers = sum(map(_is_number, cells))
    if words.UNIT_HEAD.fullmatch(head) and not numbers and all(len(each) <= _LONGEST_UNIT for each in cells):
        return UNIT
    years = words.YEAR_HEAD.fullmatch(head) is not None
    if all(_is_period(each) or (_YEAR(fold(each)) and (years or not column)) for each in cells):
        return PERIOD
    if years and numbers == len(cells):
        return PERIOD
    if words.MONTH_HEAD.fullmatch(head) and all(_is_period(each) or BARE_MONTH(fold(each)) for each in cells):
        return PERIOD
    if column == 0 and not head and len(grid[0]) > _FEWEST and _counts(cells):
        return SERIAL
    return VALUE if numbers * 2 >= len(cells) else TEXT


_LONGEST_UNIT: Final = 12


def _counts(cells: Sequence[str]) -> bool:
    """Whether the cells are 1, 2, 3 and so on."""
    return len(cells) > 1 and all(cell == str(number) for number, cell in enumerate(cells, 1))


def _is_plain_table(body: Sequence[Sequence[Cell | None]], kinds: Sequence[str], form: str, *, named: bool) -> bool:
    """Whether lines with tabs or blanks are a table: a head or units, and columns that hold nothing but numbers."""
    values = [column for column, kind in enumerate(kinds) if kind == VALUE]
    numbers = 0
    for row in body:
        texts = [(column, cell.text) for column in values if (cell := row[column]) is not None and cell.text]
        if form == "blanks" and not all(_is_number(each) or _NOTHING(each) for _, each in texts):
            return False
        numbers += sum(_is_number(each) for _, each in texts)
        if not named and not all(_NUMBER_AND_UNIT(settled(each)) for _, each in texts):
            return False
    if not named and (kinds[0] != TEXT or len(body) < _FEWEST):
        return False
    if any(words.NO_TABLE.search(fold("".join(cell.text for cell in row if cell))) for row in body[:1]):
        return False
    return numbers >= min(_FEWEST, len(values))


def _above(text: str, start: int, floor: int, caption: Span | None) -> tuple[tuple[Span, ...], Span | None, list[Span]]:
    """The one or two lines above a table that say what it is of, where they give its unit, and what of it to hide."""
    reach = max(floor, start - 3 * _LONGEST_TITLE)
    flat = _TAG.sub(lambda match: "\n" * len(match[0]), text[reach:start])
    lines: list[Span] = [] if caption is None or caption[0] == caption[1] else [caption]
    end = len(flat)
    while len(lines) < _FEWEST and end > 0:
        begin = flat.rfind("\n", 0, end) + 1
        said = flat[begin:end]
        if said.strip(_EDGES):
            cut_off = begin == 0 and reach > floor
            if cut_off or len(said) > _LONGEST_TITLE or (not _NO_TITLE.isdisjoint(said) and not _DECLARED.search(said)):
                break
            lines.append((reach + begin, reach + end))
        end = begin - 1
    unit, marks = None, []
    for line in lines:
        match = _DECLARED.search(text, *line)
        if match is not None and _GAP_IN_UNIT.search(match["unit"]) is None:
            marks.append(match.span())
            unit = match.span("unit")
            break
        bracketed = _BRACKETED.search(text, *line) if line == lines[0] else None
        if bracketed is not None:
            unit = bracketed.span(1)
            break
    return tuple(lines), unit, marks
