"""In: the tables, and a user's own rows. Out: `Lexicon`, the frozen set of units and words that every reader takes."""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

import attrs

from zhmetrics.errors import LexiconError, brief
from zhmetrics.language.script import variants
from zhmetrics.language.tables import characters, implied
from zhmetrics.language.units import UnitTable, default_units

__all__ = ["Lexicon", "UnitRow", "chosen", "default_lexicon"]

_UNWRITTEN = {
    "1": ("1", "fraction"),  # of a bare fraction, 三分之一
    "位次": ("位", "rank"),  # of a rank, 居全省第3位; the classifier 位 counts people
    "": ("", "count"),  # of a count without a classifier, 签约项目155
}


_LONGEST_WORD = 40  # characters of a name; patterns nest as deep as their words are long

_NUMERALS = frozenset(characters.HAN_NUMERAL)
_TENTHS = {"成": ("1", "fraction", "tenths"), "折": ("1", "fraction", "tenths")}  # 七成 and 七折 are 7/10


class UnitRow(NamedTuple):
    """What the readers need to know of a spelling.

    Args:
        name: Canonical name of the unit.
        kind: What a quantity in it is.
        flag: Why it may be no unit after all, "" where it always is one.
        unless: Characters behind it with which it makes another word (台阶, 元旦).
    """

    name: str
    kind: str
    flag: str = ""
    unless: str = ""


def _frozen(rows: Any) -> Mapping[str, str]:
    """The names that are no quantities, each with what it is instead, checked."""
    if not isinstance(rows, Mapping):
        msg = f"names must be a mapping of words to what they are, such as {{'八户渠': 'canal'}}, not {brief(rows)}"
        raise LexiconError(msg)
    _words("names", rows)
    for word, why in rows.items():
        _check_word("names", word)
        if not any(map(_is_numeral, word)):
            msg = f"names[{word!r}] holds no numeral: a name without one is never taken for a figure and needs no row"
            raise LexiconError(msg)
        if all(map(_is_numeral, word)):
            msg = f"names[{word!r}] is a numeral: as a name it would hide every figure that begins so"
            raise LexiconError(msg)
        if not isinstance(why, str) or not why.strip():
            msg = f"names[{word!r}] must say what the word is, such as 'company', not {why!r}"
            raise LexiconError(msg)
    return MappingProxyType(dict(rows))


def _indicators(words: Any) -> tuple[str, ...]:
    """The names of indicators, each once, checked."""
    named: tuple[str, ...] = _words("indicators", words)
    for word in named:
        _check_word("indicators", word)
    return tuple(dict.fromkeys(named))


def _table(units: Any) -> UnitTable:
    """The table of units, which only `Lexicon.extend` makes."""
    if not isinstance(units, UnitTable):
        msg = f"units must be a table of units, not {brief(units)}: rows of your own go to Lexicon().extend(units=...)"
        raise LexiconError(msg)
    return units


@attrs.frozen(eq=False, repr=False)
class Lexicon:
    """The units and words that a reader knows; immutable, extended by making a new one.

    Args:
        units: The table of units, classifiers and their synonyms.
        names: Words that hold a numeral and are no quantity, each with what it is instead.
        indicators: Names of indicators of one's own, whose words are never cut.

    >>> import zhmetrics as zm
    >>> mine = zm.Lexicon().extend(classifiers=["兜"], names={"三一集团": "company"})
    >>> zm.parse_quantity("3兜", lexicon=mine).unit
    '兜'
    """

    units: UnitTable = attrs.field(factory=default_units, converter=_table)
    names: Mapping[str, str] = attrs.field(factory=dict, converter=_frozen)
    indicators: tuple[str, ...] = attrs.field(default=(), converter=_indicators)

    def __repr__(self) -> str:
        return f"<Lexicon of {len(self.units.spellings)} spellings, {len(self.names)} names, {len(self.indicators)} indicators>"

    def __eq__(self, other: object) -> bool:
        """True where both know the same units and words, so that patterns compiled for one serve the other."""
        if not isinstance(other, Lexicon):
            return NotImplemented
        return self is other or (
            (self.names, set(self.indicators), self.units) == (other.names, set(other.indicators), other.units)
        )

    def __hash__(self) -> int:
        return hash((len(self.names), frozenset(self.indicators), self.units))

    def __reduce__(self) -> tuple[Any, ...]:
        if self is default_lexicon():
            return default_lexicon, ()
        return _restored, (self.units, tuple(self.names.items()), self.indicators)

    def __copy__(self) -> Lexicon:
        return self  # nothing of it can change, and another one would have its patterns compiled anew

    def __deepcopy__(self, _memo: dict[int, Any]) -> Lexicon:
        return self

    def extend(
        self,
        *,
        units: Iterable[tuple[str, str, str, str, tuple[str, ...]]] = (),
        classifiers: Iterable[str] = (),
        names: Mapping[str, str] | None = None,
        indicators: Iterable[str] = (),
    ) -> Lexicon:
        """A new lexicon with rows of your own; this one stays as it is.

        Args:
            units: Rows (name, kind, dimension, factor to the dimension's base, synonyms), as in the published table.
            classifiers: Measure words of countable things, each a dimension of its own.
            names: Words that hold a numeral and are no quantity, each with what it is instead.
            indicators: Names of indicators whose words are never cut.

        Raises:
            LexiconError: A row cannot be used; the message names it.
        """
        return Lexicon(
            units=self.units.with_rows(units=units, classifiers=_words("classifiers", classifiers)),
            names=self.names if names is None else {**self.names, **_frozen(names)},
            indicators=(*self.indicators, *_words("indicators", indicators)),
        )

    @functools.cached_property
    def unit_rows(self) -> Mapping[str, UnitRow]:
        """Every written name of every unit, in simplified characters, and what readers need to know of it."""
        flags = self.units.flags
        rows = {
            spelling: UnitRow(
                unit.name, unit.kind, flags.get(spelling, ""), _variants(implied.NOT_A_UNIT_BEFORE.get(spelling, ""))
            )
            for spelling, unit in self.units.spellings.items()
        }
        rows.update({word: UnitRow(*row) for word, row in _TENTHS.items()})
        rows.update({word: UnitRow(name, kind) for word, (name, kind) in _UNWRITTEN.items()})
        return MappingProxyType(rows)

    @functools.cached_property
    def unit_words(self) -> tuple[str, ...]:
        """What a scanner looks for behind a number."""
        return tuple(
            word for word, row in self.unit_rows.items() if row.flag != "denominator" and word not in _UNWRITTEN
        )

    def compound(self, spelled: str) -> UnitRow | None:
        """The row of a unit made of others (元/亩, 万元/人), or None."""
        unit = self.units.find(spelled)
        return None if unit is None else UnitRow(unit.name, unit.kind)


def _words(what: str, given: Any) -> tuple[Any, ...]:
    """The rows of one argument, each checked to be a word; a row of a table is a tuple that begins with one."""
    if isinstance(given, str):
        msg = f"{what} must be a collection of words, not the string {brief(given)}: write [{brief(given)}]"
        raise LexiconError(msg)
    if not isinstance(given, Iterable):
        msg = f"{what} must be a collection of words, not {brief(given)}"
        raise LexiconError(msg)
    rows = tuple(given)
    for row in rows:
        word = row[0] if isinstance(row, tuple) and row else row
        if not isinstance(word, str) or not word.strip():
            msg = f"each of {what} must be a non-empty string, not {brief(row)}"
            raise LexiconError(msg)
    return rows


def _is_numeral(character: str) -> bool:
    return character.isnumeric() or character in _NUMERALS


def _check_word(what: str, word: str) -> None:
    """Refuse a word that no text holds on one line, or that patterns cannot take.

    Raises:
        LexiconError: It is one.
    """
    if len(word) > _LONGEST_WORD:
        msg = f"each of {what} has at most {_LONGEST_WORD} characters, not {len(word)}: {brief(word)}"
        raise LexiconError(msg)
    strange = next(
        (each for each in word if unicodedata.category(each)[0] == "C" or each in "\n\r\u2028\u2029，。；"), None
    )
    if strange is not None or word != word.strip():
        msg = f"{word!r} of {what} holds {strange or ' '!r}, where words part: write words of one clause, without blanks around them"
        raise LexiconError(msg)
    if not any(character.isalpha() for character in word):
        msg = f"{word!r} of {what} holds no letter: it is no word"
        raise LexiconError(msg)


@functools.lru_cache(maxsize=8)
def _restored(units: UnitTable, names: tuple[tuple[str, str], ...], indicators: tuple[str, ...]) -> Lexicon:
    """The lexicon of these rows; the same one again where they come from the same one, so that its patterns serve all."""
    return Lexicon(units, dict(names), indicators)


@functools.cache
def default_lexicon() -> Lexicon:
    """The built-in lexicon, built when first asked for."""
    return Lexicon()


def _variants(chars: str) -> str:
    return "".join(variants(char) for char in chars)


def chosen(lexicon: Lexicon | None) -> Lexicon:
    """The lexicon that a reader was given, or the built-in one.

    Raises:
        TypeError: It was given something else.
    """
    if lexicon is None:
        return default_lexicon()
    given: object = lexicon
    if not isinstance(given, Lexicon):
        msg = f"lexicon must be a zhmetrics.Lexicon, not {type(given).__name__} {brief(given, 60)}"
        raise TypeError(msg)
    return lexicon
