"""In: the tables of a text. Out: their figures as metrics, each with what its column, its row and its table say of it.

A number in a cell has the unit of its column's head, else of its row, else the one that the table declares. Its indicator is what
the stub names, or the column; years, months and quarters in either are its period; the words of a head make it a change (比上年增长)
or a share (占比). No field of a figure comes from a row or a column that it does not stand in.
"""

from __future__ import annotations

import functools
import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

import attrs

from zhmetrics.errors import UnitError
from zhmetrics.language import periods
from zhmetrics.language.amounts import SCALES
from zhmetrics.language.patterns import patterns
from zhmetrics.language.script import fold
from zhmetrics.language.tables import characters
from zhmetrics.language.tables import columns as words
from zhmetrics.reading.refuse import Rest
from zhmetrics.reading.tables import (
    BARE_MONTH,
    BRACKETED,
    CODE,
    NUMBER,
    PERIOD,
    SERIAL,
    TEXT,
    UNIT,
    VALUE,
    Cell,
    Table,
    settled,
)
from zhmetrics.values.change import Change, unsigned
from zhmetrics.values.interval import EXACT, EXACT_SCALES
from zhmetrics.values.mention import Mention
from zhmetrics.values.metric import Metric
from zhmetrics.values.period import Period
from zhmetrics.values.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date

    from zhmetrics.language.lexicon import Lexicon

__all__ = ["outside", "read_tables"]

Span = tuple[int, int]
Prose = tuple[list[Metric], list[Rest]]

_LONGEST_UNIT: Final = 16
_BRACKETS = re.compile("[（(\\[［【]([^（）()\\[\\]［］【】]{1,24})[)）\\]］】]")
_DECLARATION = re.compile("(?:[计計]量)?[单單]\\s?位\\s{0,2}[:：]\\s{0,2}")
_CURRENCY_TOLD = re.compile("[\\s,，、;；]*(?:币种|货币)[:：]\\s*(\\w+)\\s*\\Z")
# A scale behind the sign of a currency that nobody knows: A$亿.
_FOREIGN_AND_SCALE = re.compile("(?:[A-Za-z]{3}|[A-Za-z]{0,3}[$¥￥€£])\\s?[百千万亿兆]+元?").fullmatch
_BEHIND_MARK = re.compile("[/:，,\\s]\\s?([^/:，,\\s（）()]{1,10})\\s*\\Z|(%|‰|个?百分点)\\s*\\Z")
_SEPARATORS = re.compile("[、，,;；\\s]+|(?<=%)/|/(?=%)")
_CLEAR_KINDS: Final = frozenset(
    ("money", "percent", "percentage_point", "mass", "area", "volume", "energy", "power", "rate")
)
_SHORT: Final = (
    "%",
    "‰",
    "元",
    "倍",
    "吨",
    "亩",
)  # units of one character that no head names anything else with (人, 甲)
_BIG: Final = frozenset("百千万亿兆")
_HAN_NUMERALS: Final = frozenset(characters.HAN_NUMERAL)
_BARE_YEAR = re.compile("(?:19|20)\\d\\d").fullmatch
_SERIAL = re.compile(f"[\\d.、．（）()\\-{characters.HAN_NUMERAL}]+").fullmatch
_CODE = re.compile("[\\dA-Za-z][\\dA-Za-z.\\-/ ]*").fullmatch
_NOTHING = re.compile("[-—–－−…．.·*×xX/／、＼\\s]*").fullmatch
_ENTITY = re.compile("&[#a-zA-Z0-9]{1,9};")
_TAG_OR_ENTITY = re.compile("<[/!?a-zA-Z][^<>]*+>|&[#a-zA-Z0-9]{1,9};")
_PIECES = re.compile("[\0\n:：，,；;]+")
_NAME_EDGES: Final = " \u00a0\u3000\t#*、（）()[]【】-—–/·.±+"
_NUMBERED = re.compile(
    "[\\s#]*(?:(?:" + "|".join(mark.pattern for mark in words.LEVEL_MARKS) + ")\\s*)?(?:其中\\s?[:：]?\\s*)?"
)
_THIN: Final = frozenset(" \u00a0\u2009\u202f")
_LONG = 5  # digits: where a table writes such a number without blanks, blanks part no thousands
_RELATIVE = re.compile("上年|本年|去年|今年|当年|上月|本月|当月|上季|本季|上半年|下半年")


@functools.lru_cache(maxsize=1024)
def _names_period(phrase: str) -> bool:
    return periods.is_period(phrase)


class _Measure(NamedTuple):
    """A unit as a head writes it: 万元 is 元 and the exponent 4."""

    unit: str
    kind: str
    exponent: int = 0
    scale: str = ""


_PERCENT: Final = _Measure("%", "percent")
_POINTS: Final = ("percent", "percentage_point")
_RANK: Final = _Measure("位", "rank")
_BARE: Final = _Measure("", "count")
_UNKNOWN: Final = _Measure("", "unknown")  # a unit that is no word of ours but has a scale: no number may go without it
_SCALE: Final = "scale"  # the kind of a scale alone, 投资（亿）: the name says of what
_NO_SCALES: Final = ("", "十")  # （十） numbers a heading


@attrs.define(eq=False)
class _Label:
    """What one cell of a head or a stub says; all places index the cell's words."""

    cell: Cell
    measures: tuple[_Measure, ...] = ()
    name: Span | None = None
    periods: tuple[Span, ...] = ()
    phrase: str | None = None  # of its period, where the cell leaves a word out (2023, of 2023年)
    basis: Span | None = None
    move: Span | None = None
    share: Span | None = None
    in_percent: bool = False
    planned: bool = False
    contributes: bool = False
    ranks: bool = False

    def words(self, span: Span) -> str:
        return self.cell.text[slice(*span)]


@attrs.define(eq=False)
class _Side:
    """What the heads of a column, or the stubs of a row, say together; each field is of the label nearest to the figure."""

    measures: tuple[_Measure, ...] = ()
    name: tuple[_Label, Span] | None = None
    periods: tuple[tuple[_Label, Span], ...] = ()
    basis: tuple[_Label, Span] | None = None
    move: tuple[_Label, Span] | None = None
    share: tuple[_Label, Span] | None = None
    in_percent: bool = False
    planned: bool = False
    contributes: bool = False
    ranks: bool = False
    has_decimals: bool = False  # of a column: whether any of its numbers has


def read_tables(
    text: str, tables: Iterable[Table], lexicon: Lexicon, today: date | None, prose: Callable[[str], Prose]
) -> Prose:
    """The figures of tables, and what else stands in them; the places index the text as given.

    Args:
        text: The text as given.
        tables: Its tables.
        lexicon: Where units are looked up.
        today: What 今年 is counted from, or None.
        prose: Reads what stands in a cell beside a bare number, as a text of its own.
    """
    metrics: list[Metric] = []
    rest: list[Rest] = []
    for table in tables:
        reader = _Reader(text, table, lexicon, today, prose)
        reader.run()
        metrics += reader.metrics
        rest += reader.rest
    metrics.sort(key=lambda metric: metric.start)
    return metrics, outside(rest, metrics)


def outside(rest: Iterable[Rest], metrics: Sequence[Metric]) -> list[Rest]:
    """What stands in no figure and in nothing else, in order: a figure of a cell may have tags and entities inside it."""
    kept: list[Rest] = []
    at = 0
    for each in sorted(rest, key=lambda each: (each.start, -each.end)):
        while at < len(metrics) and metrics[at].end <= each.start:
            at += 1
        inside = at < len(metrics) and metrics[at].start <= each.start
        if not inside and not (kept and each.start < kept[-1].end):
            kept.append(each)
    return kept


class _Reader:
    """One walk over one table."""

    def __init__(
        self, text: str, table: Table, lexicon: Lexicon, today: date | None, prose: Callable[[str], Prose]
    ) -> None:
        self.metrics: list[Metric] = []
        self.rest: list[Rest] = []
        self._text = text
        self._table = table
        self._lexicon = lexicon
        self._today = today
        self._prose = prose
        self._labels: dict[int, _Label] = {}
        self._declared: tuple[_Measure, ...] = ()
        self._title: tuple[Span, str] | None = None  # the period that the lines above the table name

    def run(self) -> None:
        """Read heads, stubs and then the figures, row by row."""
        table = self._table
        if table.unit is not None:
            self._declare(table.unit)
        for span in table.above:
            self._dated_above(span)
        for row in table.rows[: table.titles]:
            for title in _distinct(row):
                self._title_cell(title)
        for row in table.rows[table.titles : table.first]:
            for head in _distinct(row):
                self._label(head, stub=False)
        columns = [self._side(self._heads_of(column)) for column in range(len(table.kinds))]
        subject = self._stub_head()
        if subject in ("subjects", "names"):
            _name_from_left(side for side, kind in zip(columns, table.kinds, strict=True) if kind == VALUE)
        body = table.rows[table.first :]
        for column, side in enumerate(columns):
            cells = [cell for row in body if (cell := row[column]) is not None]
            side.has_decimals = any("." in settled(cell.text) for cell in cells)
        grouped = self._groups_by_blanks()
        done: set[int] = set()
        for row in body:
            self._words_of(row, done)
            stubs = [cell for column in table.stubs if (cell := row[column]) is not None]
            side = self._side([self._labels[id(cell)] for cell in stubs])
            self._measure_row(row, side, done)
            for column, here in enumerate(row):
                if here is None or id(here) in done or not here.text:
                    continue
                done.add(id(here))
                kind = table.kinds[column]
                if kind == VALUE:
                    self._value(here, columns[column], side, subject, grouped=grouped)
                elif kind in (SERIAL, CODE):
                    self._numbered(here, kind)
        self._account_markup()

    def _words_of(self, row: Sequence[Cell | None], done: set[int]) -> None:
        """The cells of a row that name it, and those that hold other words."""
        for column, cell in enumerate(row):
            kind = self._table.kinds[column]
            if cell is None or kind not in (TEXT, PERIOD) or id(cell) in done:
                continue
            done.add(id(cell))
            if column in self._table.stubs:
                self._label(cell, stub=True, dated=kind == PERIOD, column=column)
            else:
                self._as_prose(cell)

    def _account_markup(self) -> None:
        """Write down the numerals of tags and entities that were taken out of cells; tags of HTML tables are left to prose."""
        markup = _ENTITY if self._table.form == "html" else _TAG_OR_ENTITY
        for row in self._table.rows:
            for cell in _distinct(row):
                if cell.places is not None:
                    self.rest += [
                        Rest(*match.span(), "markup or address")
                        for match in markup.finditer(self._text, cell.start, cell.end)
                        if any(char.isdigit() or char in _HAN_NUMERALS for char in match[0])
                    ]

    # --- what stands above --------------------------------------------------------------------------------------

    def _declare(self, span: Span) -> None:
        said = fold(self._text[slice(*span)])
        before = self._text[max(0, span[0] - _LONGEST_UNIT) : span[0]].rstrip()
        found = self._measures(said)
        if found and not self._declared:
            name = fold(before.strip(_NAME_EDGES))  # of 各县人口（万）, above the table
            self._declared = tuple(self._of_name(measure, name) for measure, _ in found)
        elif not found and not _BIG.isdisjoint(said) and before.endswith((":", "：")):
            self._declared = (_UNKNOWN,)
        if any(start <= span[0] < end for start, end in self._table.hidden):
            unit = Cell(self._text[slice(*span)], *span)
            if found:
                self._account_in(unit, found, 0)
            else:
                self._as_prose(unit)

    def _dated_above(self, span: Span) -> None:
        """The period that a title names: 2023年财政收入."""
        if self._title is not None:
            return
        line = self._text[slice(*span)]
        if not any(char.isdigit() or char in "年月季" for char in line):
            return
        for each in self._prose(line)[1]:
            if each.why == "period" and line[each.start - 1 : each.start] not in tuple("比较较"):
                self._title = (span[0] + each.start, span[0] + each.end), line[each.start : each.end]
                return

    def _title_cell(self, cell: Cell) -> None:
        """A row that says what the table is of, or declares its unit."""
        match = _DECLARATION.search(cell.text)
        text = cell.text
        if match is not None and self._table.unit is not None:
            start = match.end()
            unit = self._text[slice(*self._table.unit)]
            if text.startswith(unit, start):
                self._account_in(cell, self._measures(fold(unit)), start)
                text = text[:start] + " " * len(unit) + text[start + len(unit) :]
        metrics, rest = self._prose(text)
        self._place(cell, metrics, rest)
        for each in rest:
            if each.why == "period" and self._title is None:
                self._title = cell.span(each.start, each.end), cell.text[each.start : each.end]

    def _account_in(self, cell: Cell, found: Sequence[tuple[_Measure, Span]], offset: int) -> None:
        """Write down the scale words of units, which are numerals and no figures."""
        for _measure, (start, end) in found:
            if not _HAN_NUMERALS.isdisjoint(cell.text[offset + start : offset + end]):
                self.rest.append(Rest(*cell.span(offset + start, offset + end), "unit of a table"))

    # --- heads and stubs ----------------------------------------------------------------------------------------

    def _measures(self, written: str) -> list[tuple[_Measure, Span]]:
        """The units that a folded string names, alone or in a list, with their places; none where a part is no unit."""
        text = written.strip()
        if not text or len(text) > 2 * _LONGEST_UNIT:
            return []
        start = written.index(text)
        told = _CURRENCY_TOLD.search(text)  # 千元 币种:人民币
        if told is not None and told.start():
            text = text[: told.start()]
            whole = self._measure(told[1] + text) or self._measure(text)
        elif "(" in text:  # 新臺幣（千元）, 元（人民币）
            outer, inner = text.rstrip(")").split("(", 1)
            whole = self._measure(outer + inner) or self._measure(inner + outer)
        else:
            whole = self._measure(text)
        if whole is not None:
            return [(whole, (start, start + len(text)))]
        found, position = [], 0
        for part in [*_SEPARATORS.finditer(text), None]:
            end = len(text) if part is None else part.start()
            if end > position:
                measure = self._measure(text[position:end])
                if measure is None:
                    return []
                found.append((measure, (start + position, start + end)))
            position = end if part is None else part.end()
        return found

    def _measure(self, text: str) -> _Measure | None:
        text = text.strip("±+- 、")
        if not text or len(text) > _LONGEST_UNIT:
            return None
        if text in SCALES and text not in _NO_SCALES:
            return _Measure("", _SCALE, SCALES[text], text)
        row = self._lexicon.unit_rows.get(text)
        if row is not None:
            return _Measure(row.name, row.kind) if text not in ("", "1", "位次") else None
        units = self._lexicon.units
        if units.parts(text) is None:  # `scaled` would look for names that come close, for its message
            return _UNKNOWN if _FOREIGN_AND_SCALE(text) else None
        try:
            scaled = units.scaled(text)
        except UnitError:
            return None
        return _Measure(scaled.unit.name, scaled.unit.kind, len(str(scaled.scale)) - 1, scaled.scale_word)

    def _unit_in(
        self, folded: str, *, stub: bool, lower: bool = False
    ) -> tuple[list[tuple[_Measure, Span]], Span | None]:
        """The unit that a head or a stub names: in brackets, behind a mark, or alone; and what of the cell says it."""
        for match in _BRACKETS.finditer(folded):
            inner = match.start(1)
            said = _DECLARATION.match(folded, inner, match.end(1))
            begin = said.end() if said else inner
            found = self._measures(folded[begin : match.end(1)])
            if found:
                return [(measure, (begin + a, begin + b)) for measure, (a, b) in found], match.span()
        said = _DECLARATION.search(folded)
        if said is not None:
            found = self._measures(folded[said.end() :])
        if said is not None and found:
            return [(measure, (said.end() + a, said.end() + b)) for measure, (a, b) in found], (
                said.start(),
                len(folded),
            )
        found = [] if stub else self._measures(folded)
        if found and all(m.scale or len(m.unit) > 1 or m.unit in _SHORT or lower for m, _ in found):
            return found, (0, len(folded))
        behind = _BEHIND_MARK.search(folded)
        if behind is not None and behind.start():
            group = 1 if behind[1] else 2
            found = self._measures(behind[group])
            if found and (group == 2 or all(m.kind in _CLEAR_KINDS or m.scale or m.kind == "count" for m, _ in found)):
                begin = behind.start(group)
                return [(measure, (begin + a, begin + b)) for measure, (a, b) in found], behind.span()
        return [], None

    def _label(self, cell: Cell, *, stub: bool, dated: bool = False, column: int = 0) -> None:
        """Read a cell of a head or a stub once."""
        label = _Label(cell)
        self._labels[id(cell)] = label
        folded = settled(cell.text)
        if not folded:
            return
        if _BARE_YEAR(folded):
            label.periods, label.phrase = ((0, len(folded)),), f"{folded}年"
            self._rest_in(cell, 0, len(folded), "period")
            return
        if dated and BARE_MONTH(folded) and words.MONTH_HEAD.fullmatch(self._head_text(column)):
            label.periods, label.phrase = ((0, len(folded)),), f"{int(folded)}月"
            self._rest_in(cell, 0, len(folded), "period")
            return
        found, said = self._unit_in(folded, stub=stub, lower=cell.row > self._table.titles)
        left = folded
        if said is not None:
            label.measures = tuple(measure for measure, _ in found)
            self._account_in(cell, found, 0)
            left = folded[: said[0]] + " " * (said[1] - said[0]) + folded[said[1] :]
        shown = cell.text if said is None else cell.text[: said[0]] + left[slice(*said)] + cell.text[said[1] :]
        metrics, rest = (
            self._prose(shown)
            if any(c.isdigit() or c in _HAN_NUMERALS or c in "年月季期上本今去" for c in left)
            else ([], [])
        )
        self._place(cell, metrics, rest)
        self._describe(label, left, rest, stub=stub)
        name = "".join(left.split()).strip(_NAME_EDGES)
        if words.GENERIC.fullmatch(name) is None or name.endswith("额"):  # of 绝对值（万） the stub says what it is
            label.measures = tuple(self._of_name(measure, name) for measure in label.measures)

    def _of_name(self, measure: _Measure, name: str) -> _Measure:
        """A scale alone with the unit that the end of a name implies: 固定资产投资（亿）."""
        if measure.kind == _SCALE:
            for match, unit in patterns(self._lexicon).measured:
                if match(name[::-1]):
                    return measure._replace(unit=unit, kind=self._lexicon.unit_rows[unit].kind)
        return measure

    def _describe(self, label: _Label, left: str, rest: Sequence[Rest], *, stub: bool) -> None:
        """What the words of a cell say beside its unit: period, change, share, plan, and the name that remains."""
        taken = bytearray(len(left))
        body = left.rstrip(_NAME_EDGES.replace("±", "").replace("+", "") + "\n")
        basis = words.BASIS.search(body)
        move = next((m for m in words.MOVES.finditer(body) if m.end() == len(body)), None)
        percent = any(measure.kind in _POINTS for measure in label.measures)
        if move is not None and stub and not percent and basis is None:
            move = None  # 产量增长 in a stub without a unit may be a name
        if basis is not None and (move is not None or percent or basis.span() == (0, len(body))):
            label.basis = basis.span()
            _take(taken, *basis.span())
        if move is not None:
            label.move = move.span()
            _take(taken, *move.span())
        share = words.SHARES.search(body)
        if share is not None and label.move is None:
            named = next((name for name in ("whole", "plain", "target") if share[name]), None)
            if named in (None, "whole") or percent:
                label.share = (share.end(), share.end()) if named is None else share.span(named)
                _take(taken, *share.span())
        label.in_percent = bool(words.PERCENT.search(body)) or (move is not None and move[0].endswith("增长"))
        label.contributes = bool(words.CONTRIBUTED.search(body))
        rank = words.RANK.search(body)
        if rank is not None:
            label.ranks = True
            _take(taken, *rank.span())
        label.planned = bool(words.PLANNED.search(body))
        bases = label.basis or (0, 0)
        spans = [(each.start, each.end) for each in rest if each.why == "period"]
        label.periods = tuple(
            (start, end)
            for start, end in spans
            if not bases[0] <= start < bases[1] and left[start - 1 : start] not in tuple("比较与同占为")
        )
        for span in label.periods:
            _take(taken, *span)
        numbered = _NUMBERED.match(left)
        if numbered is not None:
            _take(taken, *numbered.span())
        flat = "".join("\0" if hidden else char for hidden, char in zip(taken, left, strict=True))
        best = (0, 0)
        for position, end in _pieces(flat):
            piece = flat[position:end]
            start = position + len(piece) - len(piece.lstrip(_NAME_EDGES))
            stop = position + len(piece.rstrip(_NAME_EDGES))
            opened = flat.count("（", start, stop) + flat.count("(", start, stop)
            if opened > flat.count("）", start, stop) + flat.count(")", start, stop):  # the bracket was an edge
                stop = min(stop + 1, end)
            if stop - start > best[1] - best[0]:
                best = (start, stop)
        name = "".join(left[slice(*best)].split())
        if name and (stub or words.GENERIC.fullmatch(name) is None) and not name.isdigit():
            label.name = best

    def _heads_of(self, column: int) -> list[_Label]:
        """The labels above a column, from the top down; in a head of several rows a blank one is spanned by its left neighbour."""
        table = self._table
        rows = table.rows[table.titles : table.first]
        found: list[_Label] = []
        for number, row in enumerate(rows):
            cell = row[column]
            if (cell is None or not cell.text) and table.form != "html" and number < len(rows) - 1:
                cell = next((c for c in reversed(row[:column]) if c is not None and c.text), None)
                if cell is not None and cell.column in table.stubs:
                    cell = None
            if cell is not None and cell.text:
                label = self._labels[id(cell)]
                if label not in found:
                    found.append(label)
        return found

    def _head_text(self, column: int) -> str:
        return "".join("".join(fold(label.cell.text).split()) for label in self._heads_of(column))

    def _side(self, labels: Sequence[_Label]) -> _Side:
        side = _Side()
        for label in labels:
            side.measures = label.measures or side.measures
            if label.name is not None and not (side.name is not None and side.name[0].measures and not label.measures):
                side.name = (label, label.name)
            side.periods += tuple((label, span) for span in label.periods)
            side.basis = side.basis if label.basis is None else (label, label.basis)
            side.move = side.move if label.move is None else (label, label.move)
            side.share = side.share if label.share is None else (label, label.share)
            side.in_percent |= label.in_percent
            side.planned |= label.planned
            side.contributes |= label.contributes
            side.ranks |= label.ranks
        return side

    def _stub_head(self) -> str:
        """Whether the stub names what is measured ("indicators"), where, who or when ("subjects"), things ("names"), or "".

        An empty string where the stub's head does not say.
        """
        table = self._table
        if not table.stubs:
            return "subjects"
        if all(table.kinds[column] == PERIOD for column in table.stubs):
            return "subjects"
        head = "".join(self._head_text(column) for column in table.stubs)
        if words.INDICATORS.search(head) or UNIT in table.kinds:
            return "indicators"
        if words.NAMES.search(head):
            return "names"
        if words.SUBJECTS.search(head):
            return "subjects"
        stubs = [self._measured(row) for row in table.rows[table.first :]]
        return "indicators" if any(stubs) else ""

    def _measured(self, row: Sequence[Cell | None]) -> bool:
        """Whether a stub gives a unit of its own."""
        for column in self._table.stubs:
            cell = row[column]
            if (
                cell is not None
                and any(mark in cell.text for mark in "（(%％")
                and self._unit_in(settled(cell.text), stub=True)[0]
            ):
                return True
        return False

    def _measure_row(self, row: Sequence[Cell | None], side: _Side, done: set[int]) -> None:
        """The unit that a column of units gives a row."""
        for column, kind in enumerate(self._table.kinds):
            cell = row[column]
            if kind != UNIT or cell is None or not cell.text:
                continue
            found = self._measures(settled(cell.text))
            if found and not side.measures:
                side.measures = tuple(measure for measure, _ in found)
            if id(cell) not in done:
                done.add(id(cell))
                if found:
                    self._account_in(cell, found, 0)
                else:
                    self._as_prose(cell)

    # --- figures ------------------------------------------------------------------------------------------------

    def _groups_by_blanks(self) -> bool:
        """Whether blanks may part thousands: no number of the table is written with commas, or long and without them."""
        for row in self._table.rows[self._table.first :]:
            for column, cell in enumerate(row):
                if cell is None or self._table.kinds[column] != VALUE:
                    continue
                match = NUMBER.fullmatch(settled(cell.text))
                if match is not None and (
                    "," in match["digits"] or (match["digits"].isdigit() and len(match["digits"]) >= _LONG)
                ):
                    return False
        return True

    def _value(self, cell: Cell, column: _Side, row: _Side, subject: str, *, grouped: bool) -> None:
        """A cell of a column of numbers."""
        folded = settled(cell.text)
        match = NUMBER.fullmatch(folded)
        if match is None:
            if BRACKETED(folded):
                self._rest_in(cell, 1, len(folded) - 1, "in brackets: below zero, or an aside", unread=True)
            elif _NOTHING(folded) is None:
                self._written_out(cell, column, row, subject)
            return
        if not grouped and not _THIN.isdisjoint(match["digits"]):
            self._rest_in(cell, 0, len(folded), "blanks inside a number", unread=True)
            return
        measure = self._measure_of(column, row, match)
        if measure is not None and measure.kind == _SCALE:
            name = self._named(column, row, subject)
            measure = measure if name is None else self._of_name(measure, fold(name[0].words(name[1])))
        if measure is None or measure.kind == "unknown" or (measure.kind == _SCALE and measure.scale == "兆"):
            why = "several units declared" if measure is None else "unit unknown"  # 兆 is 10**12 or a million
            self._rest_in(cell, 0, len(folded), why, unread=True)
            return
        digits = "".join(char for char in match["digits"] if char.isdigit())
        decimals = match["decimals"] or ""
        value = Decimal(f"{digits}{decimals}e{measure.exponent}" if measure.exponent else f"{digits}{decimals}")
        if match["sign"] and match["sign"] not in "+＋" and value:
            value = value.copy_negate()
        place: int | None = measure.exponent - max(0, len(decimals) - 1)
        kind = measure.kind
        if not measure.unit:
            kind = "other" if column.has_decimals else "count"
        if kind in ("count", "rank") and not decimals and measure.scale in EXACT_SCALES:
            place = EXACT
        quantity = Quantity(kind, value, measure.unit, None, measure.scale, place)
        end = match.end("percent") if match["percent"] else match.end("decimals") if decimals else match.end("digits")
        span = cell.span(0, end)
        mention = Mention(*span, self._text[slice(*span)], quantity, span)
        self.metrics.append(self._metric(mention, column, row, subject))
        if match["note"] and any(char.isdigit() for char in match["note"]):
            self._rest_in(cell, *match.span("note"), "label")

    def _measure_of(self, column: _Side, row: _Side, match: re.Match[str] | None) -> _Measure | None:
        """The unit of a bare number: its own sign, its column's, its row's, the table's; None where that leaves a choice."""
        if match is not None and match["percent"]:
            return _PERCENT if "%" in match["percent"] else _Measure("‰", "percent")
        moves = column.move is not None or row.move is not None
        relative = moves or column.share is not None or row.share is not None or column.in_percent or row.in_percent
        for side in (column, row):
            if side.ranks and not side.measures:
                return _RANK
            if side.measures:
                return _chosen(side.measures, relative=relative)
            if side.in_percent:
                return _PERCENT
        if self._declared:
            return _chosen(self._declared, relative=relative)
        return _BARE

    def _metric(self, mention: Mention, column: _Side, row: _Side, subject: str) -> Metric:
        """The figure with what its column and its row say of it."""
        name = self._named(column, row, subject)
        indicator = None if name is None else name[0].cell.span(*name[1])
        period, period_span = self._period(column, row)
        change, change_span = self._change(mention.quantity, column, row)
        share = None if change is not None else column.share or row.share
        share_span = None if share is None else share[0].cell.span(*share[1])
        if share is not None and share[1][0] == share[1][1]:
            at = share[0].cell.span(share[1][0] - 1, share[1][0])[1]
            share_span = (at, at)
        role = "value"
        if mention.quantity.kind == "rank":
            role = "rank"
        elif (column.contributes or row.contributes) and mention.quantity.kind in _POINTS:
            role = "contribution"
        return Metric(
            mention,
            None if indicator is None else self._text[slice(*indicator)],
            indicator,
            period,
            period_span,
            change,
            change_span,
            None if share_span is None else self._text[slice(*share_span)],
            share_span,
            "planned" if column.planned or row.planned else "reported",
            role,
        )

    @staticmethod
    def _named(column: _Side, row: _Side, subject: str) -> tuple[_Label, Span] | None:
        """Whose words name the figure, the column's or the row's."""
        if subject == "subjects":
            return column.name  # a place or a time is no indicator
        if column.name is None or row.name is None:
            return column.name or row.name
        if subject == "names" or row.periods:
            return column.name
        if subject == "indicators":
            return row.name
        return column.name if column.name[0].measures or not row.measures else row.name

    def _change(self, quantity: Quantity, column: _Side, row: _Side) -> tuple[Change | None, Span | None]:
        """The change that 比上年增长 in a head or a stub makes of a figure; a minus turns its direction."""
        side = column if column.move is not None or column.basis is not None else row
        if (
            (side.move is None and side.basis is None)
            or column.contributes
            or row.contributes
            or quantity.value is None
        ):
            return None, None
        moved = "" if side.move is None else fold(side.move[0].words(side.move[1]))
        down = any(word in moved for word in words.DOWN)  # 减少额, 下降幅度
        down = down != (quantity.value < 0)
        direction = ("down" if down else "up") if quantity.value else "flat"
        basis = None if side.basis is None else side.basis[0].words(side.basis[1])
        label, span = side.move or side.basis  # type: ignore[misc]
        if side.basis is not None and side.basis[0] is label:
            span = (min(span[0], side.basis[1][0]), max(span[1], side.basis[1][1]))
        return Change(unsigned(quantity), basis, direction), label.cell.span(*span)

    def _period(self, column: _Side, row: _Side) -> tuple[Period | None, Span | None]:
        """The period that row, column and title name together: 2023年 above, 一季度 beside."""
        found = [*column.periods, *row.periods]
        if not found:
            if self._title is None:
                return None, None
            span, phrase = self._title
            return Period(self._text[slice(*span)], *periods.resolve(phrase, self._today)), span
        phrases = [(label.phrase or fold(label.words(span)), label, span) for label, span in found]
        base = None if self._title is None else fold(self._title[1])
        day = self._today
        if base is not None:
            day = periods.resolve(base, self._today)[1] or day
        with_year = [each for each in phrases if "年" in each[0] and not _RELATIVE.search(each[0])]
        without = [each for each in phrases if each not in with_year]
        phrase, label, span = (without or with_year)[-1]
        if without and not _RELATIVE.fullmatch(phrase):
            year = with_year[-1][0] if with_year else base
            if year is not None:
                joined = f"{year[: year.index('年') + 1]}{phrase}" if "年" in year else phrase
                phrase = joined if _names_period(joined) else phrase
        at = label.cell.span(*span)
        if not _names_period(phrase):
            return Period(self._text[slice(*at)]), at
        return Period(self._text[slice(*at)], *periods.resolve(phrase, day)), at

    def _written_out(self, cell: Cell, column: _Side, row: _Side, subject: str) -> None:
        """A cell with more in it than a bare number: read as a text, what it leaves out taken from column and row."""
        metrics, rest = self._prose(cell.text)
        if len(metrics) != 1 or metrics[0].mention.full_span[1] - metrics[0].mention.full_span[0] < len(cell.text) // 2:
            self._place(cell, metrics, rest)
            return
        read = metrics[0]
        if not read.quantity.unit:  # 3.5亿 below 投资（亿） or 投资（元）
            measure = self._measure_of(column, row, None)
            if measure is not None and measure.unit and measure.scale in ("", read.quantity.scale):
                quantity = attrs.evolve(read.quantity, unit=measure.unit, kind=measure.kind)
                read = read._replace(mention=read.mention._replace(quantity=quantity))
        placed = self._placed(cell, read)
        own = self._metric(placed.mention, column, row, subject)
        change = read.change or own.change
        if change is not None and own.change is not None:
            down = cell.text[0] == "↓" or change.direction == "down"
            basis = change.basis or own.change.basis
            change = attrs.evolve(change, basis=basis, direction="down" if down else change.direction)
        share = read.share_of is not None
        self.metrics.append(
            own._replace(
                indicator=placed.indicator or own.indicator,
                indicator_span=placed.indicator_span or own.indicator_span,
                period=placed.period or own.period,
                period_span=placed.period_span or own.period_span,
                change=change,
                change_span=placed.change_span or own.change_span,
                share_of=placed.share_of if share else own.share_of,
                share_span=placed.share_span if share else own.share_span,
                role=read.role if read.role != "value" else own.role,
            )
        )
        self._place(cell, (), rest)

    def _numbered(self, cell: Cell, kind: str) -> None:
        """A cell of a column that numbers or identifies its rows."""
        whole = _SERIAL if kind == SERIAL else _CODE
        if whole(settled(cell.text)):
            if any(char.isdigit() or char in _HAN_NUMERALS for char in cell.text):
                self._rest_in(cell, 0, len(cell.text), "row number" if kind == SERIAL else "code")
        else:
            self._as_prose(cell)

    # --- places -------------------------------------------------------------------------------------------------

    def _as_prose(self, cell: Cell) -> None:
        self._place(cell, *self._prose(cell.text))

    def _rest_in(self, cell: Cell, start: int, end: int, why: str, *, unread: bool = False) -> None:
        self.rest.append(Rest(*cell.span(start, end), why, unread))

    def _place(self, cell: Cell, metrics: Iterable[Metric], rest: Iterable[Rest]) -> None:
        self.metrics += [self._placed(cell, metric) for metric in metrics]
        for each in rest:
            self._rest_in(cell, each.start, each.end, each.why, unread=each.unread)

    def _placed(self, cell: Cell, metric: Metric) -> Metric:
        """A row of a cell's own text, its places those of the whole text."""

        def place(span: Span | None) -> Span | None:
            return None if span is None else cell.span(*span)

        def said(span: Span | None) -> str | None:
            return None if span is None else self._text[slice(*span)]

        indicator, share, period_span = (
            place(metric.indicator_span),
            place(metric.share_span),
            place(metric.period_span),
        )
        period = metric.period
        if period is not None and period_span is not None:
            period = Period(self._text[slice(*period_span)], period.start, period.end)
        return metric._replace(
            mention=metric.mention.placed(cell.span, self._text),
            indicator=said(indicator),
            indicator_span=indicator,
            period=period,
            period_span=period_span,
            change_span=place(metric.change_span),
            share_of=said(share),
            share_span=share,
        )


def _distinct(row: Sequence[Cell | None]) -> Iterator[Cell]:
    """The cells of a row that begin in it, each once."""
    last = None
    for cell in row:
        if cell is not None and cell is not last:
            yield cell
        last = cell


def _name_from_left(columns: Iterable[_Side]) -> None:
    """A column that only says how something moved or what share it is tells of the level to its left: 投资, 增长(%)."""
    level = None
    for side in columns:
        if side.name is None and (side.move is not None or side.basis is not None or side.share is not None):
            side.name = level
        elif side.name is not None and side.move is None:
            level = side.name


def _pieces(flat: str) -> Iterator[Span]:
    """What marks and words that have been read leave between them."""
    position = 0
    for match in _PIECES.finditer(flat):
        yield position, match.start()
        position = match.end()
    yield position, len(flat)


def _take(taken: bytearray, start: int, end: int) -> None:
    taken[start:end] = b"\1" * (end - start)


def _chosen(measures: Sequence[_Measure], *, relative: bool) -> _Measure | None:
    """Of several units the one that fits: percent for changes and shares, the other for levels; None where two might."""
    if len(measures) == 1:
        return measures[0]
    fitting = [measure for measure in measures if (measure.kind in _POINTS) == relative]
    return fitting[0] if len(fitting) == 1 else None
