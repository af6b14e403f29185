"""In: names of units and exact numbers. Out: the unit that is meant, conversions between units, and the bridge to pint."""

from __future__ import annotations

import contextlib
import decimal
import difflib
import functools
import hashlib
import re
import threading
import unicodedata
from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from operator import itemgetter
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

import attrs

from zhmetrics.errors import LexiconError, UnitError, brief
from zhmetrics.language.numerals import places_of, plain
from zhmetrics.language.script import fold
from zhmetrics.language.tables import characters, growth, qualifiers
from zhmetrics.language.tables.classifiers import CLASSIFIERS, FLAGS, ClassifierRow
from zhmetrics.language.tables.units import (
    CURRENCY_SIGNS,
    GUARDS,
    KINDS,
    PINT_BASES,
    SCALES,
    SUBUNITS,
    UNITS,
    UNWRITTEN,
    WITH_GE,
    UnitRow,
)

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Scaled", "Unit", "UnitTable", "default_units", "define_units", "spoken", "to_pint", "written"]

_LONGEST = 40  # characters of a unit's name; longer strings are no unit and are not searched for likenesses
_LONGEST_NUMBER = 64  # characters of a factor or an offset
_LARGEST_EXPONENT = 30  # of ten, up or down, in a factor or an offset: a light year is some 10**16 metres
_SCALE_VALUES: Final = dict(SCALES)
_SAID_AS_FRACTION: Final = 10  # greatest denominator of a part that people say as a fraction: 三分之一亩
_PLACES_SHOWN: Final = (
    4  # behind the point, of a number whose digits do not end; of a small one that many digits that count
)
_SCALE = re.compile(f"(?:[1-9][0-9]*)?(?:{'|'.join(sorted(_SCALE_VALUES, key=len, reverse=True))})?").fullmatch
_LARGEST: Final = 10**31
_PLAIN: Final = str.maketrans(dict.fromkeys("•‧・⋅∙*×", "·") | {"仟": "千", "佰": "百"})  # 仟元 heads tables in Taiwan
_TENTHS: Final = ("成", "折")
_SIGNS: Final = {fold(sign): unit for sign, unit in CURRENCY_SIGNS}
_PER = re.compile(r"/|每(?=.)")
_NUMERALS: Final = frozenset(characters.HAN_NUMERAL + characters.POINT_WORDS)
# Words that say something of a figure where a unit would stand: as units they would take the place of what they say.
_TAKEN: Final = frozenset(
    word
    for table in (qualifiers.BEFORE, qualifiers.BEFORE_BARE, qualifiers.AFTER, growth.DIRECTION)
    for words in table.values()
    for word in words.split()
) | {*qualifiers.INSIDE, *growth.BASES.split(), "第", "分之", "百分之", "千分之", "单位", "其中", "分别"}
_SIGNS_OF_UNITS: Final = "%‰‱﹪/·、()（）"  # beside letters and symbols (℃, ㎡, ², $)
# Kinds whose units all measure what the table knows; a new currency or a thing of one's own has a dimension of its own.
_CLOSED_KINDS: Final = frozenset(
    {"area", "length", "mass", "volume", "energy", "power", "temperature", "duration", "percent", "percentage_point", "multiple",
     "fraction"}
)  # fmt: skip


@attrs.frozen(slots=True)
class Unit:
    """One unit: what it measures and how many base units of that it is.

    Args:
        name: Canonical simplified name ("元", "吨标准煤/万元").
        kind: What a quantity in it is ("money", "area", "count", "rate" and so on).
        dimension: Units of one dimension convert into each other, others never do.
        factor: Base units of the dimension in one of this unit, exact.
        offset: Base units at this unit's zero; only temperatures have one.
    """

    name: str
    kind: str
    dimension: str
    factor: Fraction = Fraction(1)
    offset: Fraction = Fraction(0)


@attrs.frozen(slots=True)
class Scaled:
    """A unit behind a scale word: 万元 is 10,000 times 元.

    Args:
        unit: The unit without the scale word.
        scale: How many of the unit the scale word makes it.
        scale_word: The scale word, "" where there is none.
    """

    unit: Unit
    scale: int = 1
    scale_word: str = ""


@attrs.frozen(eq=False)
class UnitTable:
    """All units and classifiers that one lexicon knows; immutable.

    Args:
        units: Every unit by its canonical name, with those that are never written ("1" of a bare fraction, "" of a
            count without a classifier).
        spellings: Every written form, in simplified half-width characters, and the unit it stands for.
        flags: For spellings that are a unit only in some surroundings, which: a guard of the table of units
            ("digits", "date", "context", "scale", "denominator") or a flag of the table of classifiers ("ordinal", "place",
            "adverb").
        subunits: 角 and 分, which are money only right behind 元.

    >>> table = default_units()
    >>> table.find("平方千米").name, table.find("個").kind, table.find("元/畝").factor
    ('平方公里', 'count', Fraction(3, 2000))
    """

    units: Mapping[str, Unit]
    spellings: Mapping[str, Unit]
    flags: Mapping[str, str]
    subunits: Mapping[str, Unit]

    @classmethod
    def build(
        cls, rows: Iterable[UnitRow] = UNITS, classifiers: Iterable[ClassifierRow | str] = CLASSIFIERS
    ) -> UnitTable:
        """A table from rows, by default those that the package publishes.

        Args:
            rows: Units.
            classifiers: Classifiers, each of which becomes a dimension of its own.

        Raises:
            LexiconError: A row cannot be used, or two rows claim one spelling.
        """
        subunits = {row.name: _unit(row) for row in SUBUNITS}
        unwritten = {row.name: _unit(row) for row in UNWRITTEN}
        empty = cls(MappingProxyType(unwritten), MappingProxyType({}), MappingProxyType({}), MappingProxyType(subunits))
        table = empty.with_rows(units=rows, classifiers=classifiers)
        guards = {spelling: guard for spelling, guard in GUARDS if spelling in table.spellings}
        return attrs.evolve(table, flags=MappingProxyType({**table.flags, **guards}))

    def with_rows(
        self,
        *,
        units: Iterable[UnitRow | tuple[Any, ...]] = (),
        classifiers: Iterable[ClassifierRow | tuple[str, str] | str] = (),
    ) -> UnitTable:
        """A new table with more rows; this one stays as it is.

        Args:
            units: Rows (name, kind, dimension, factor, synonyms), as in the published table.
            classifiers: Names of classifiers, or rows (name, flag).

        Raises:
            LexiconError: A row cannot be used, or claims a spelling that is taken; the message names it.

        >>> mine = default_units().with_rows(units=[("摊", "area", "area", "12.5", ("摊位面积",))], classifiers=["兜"])
        >>> mine.converter("摊", "平方米")(Fraction(2)), mine.find("兜").kind
        (Fraction(25, 1), 'count')
        """
        known, spellings, flags = dict(self.units), dict(self.spellings), dict(self.flags)
        kinds: dict[str, set[str]] = {}
        dimensions: dict[str, set[str]] = {}
        for unit in self.spellings.values():
            kinds.setdefault(unit.dimension, set()).add(unit.kind)
            dimensions.setdefault(unit.kind, set()).add(unit.dimension)
        for row in map(_checked, _rows("units", units)):
            unit = _unit(row)
            if unit.kind not in kinds.get(unit.dimension, {unit.kind}):
                usual = _either(kinds[unit.dimension])
                msg = f"unit row {brief(tuple(row), 200)}: what {unit.dimension} measures is {usual}, not {unit.kind}"
                raise LexiconError(msg)
            usual_dimensions = dimensions.get(unit.kind, {unit.dimension})
            if unit.kind in _CLOSED_KINDS and unit.dimension not in usual_dimensions:
                msg = (
                    f"unit row {brief(tuple(row), 200)}: a unit of {unit.kind} measures {_either(usual_dimensions)}, not "
                    f"{unit.dimension!r}; a dimension of your own goes with the kind 'other'"
                )
                raise LexiconError(msg)
            self._check_meanings(tuple(row), (row.name, *row.synonyms))
            _claim(row, unit, (row.name, *row.synonyms), spellings)
            known[unit.name] = unit
        for name, flag in map(_checked_classifier, _rows("classifiers", classifiers)):
            unit = Unit(name, "count", name)
            self._check_meanings((name, flag), (name,))
            _claim((name, flag), unit, (name,), spellings)
            known[unit.name] = unit
            if flag:
                flags[fold(name)] = flag
        return attrs.evolve(
            self,
            units=MappingProxyType(known),
            spellings=MappingProxyType(spellings),
            flags=MappingProxyType(flags),
        )

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, UnitTable):
            return NotImplemented
        return self is other or (hash(self) == hash(other) and self._digest == other._digest)

    def __hash__(self) -> int:
        return hash((len(self.units), len(self.spellings)))

    @functools.cached_property
    def _digest(self) -> bytes:
        """What tables of the same rows have in common: they are compared wherever one of them is looked up in a cache."""
        tables = (self.units, self.spellings, self.flags, self.subunits)
        return hashlib.sha256(repr([sorted(table.items(), key=itemgetter(0)) for table in tables]).encode()).digest()

    def __reduce__(self) -> tuple[Any, ...]:
        if self is default_units():
            return default_units, ()
        # Read-only mappings do not pickle; their rows do.
        return _restored, tuple(
            tuple(table.items()) for table in (self.units, self.spellings, self.flags, self.subunits)
        )

    def _check_meanings(self, row: object, names: Iterable[str]) -> None:
        """Refuse a spelling that this table reads already as something else; the first table of all reads none.

        Raises:
            LexiconError: It does.
        """
        if not self.spellings:
            return
        for name in names:
            folded = fold(name)
            if folded in self.spellings:
                continue  # told of where it is claimed
            if folded in _TAKEN or all(character in _NUMERALS for character in folded):
                msg = f"row {brief(row, 200)}: {name!r} is a numeral or a word of the language that is read beside a figure"
                raise LexiconError(msg)
            scaled = self._scaled(name)
            if scaled is not None:
                meant = f"{scaled.scale_word} of {scaled.unit.name}" if scaled.scale_word else scaled.unit.name
                msg = f"row {brief(row, 200)}: {name!r} is read already, as {meant}"
                raise LexiconError(msg)

    def find(self, text: str) -> Unit | None:
        """The unit that a string names, or None.

        Args:
            text: Any spelling, in any script and width. A compound is parts joined by "/", 每 and "·"; the scale word
                of its denominator stays in its name.

        >>> table = default_units()
        >>> table.find("吨标煤/万元").name, table.find("m³/s").name, table.find("元每平方米·月").name
        ('吨标准煤/万元', '立方米/秒', '元/平方米·月')
        >>> table.find("三生三世") is None
        True
        """
        unit = self.spellings.get(text)
        if unit is not None:
            return unit
        scaled = self._scaled(text)
        return None if scaled is None else _times(scaled)

    def scaled(self, text: str) -> Scaled:
        """The unit that a string names, and the scale word before it.

        Args:
            text: A unit with or without a scale word: "万元", "亿立方米", "亩", "万元/人".

        Raises:
            UnitError: No unit is called that; the message names those whose names come close.

        >>> found = default_units().scaled("万吨标准煤")
        >>> found.unit.name, found.scale, found.scale_word
        ('吨标准煤', 10000, '万')
        """
        found = self._scaled(text)
        if found is None:
            raise UnitError(self._unknown(text))
        return found

    def converter(self, a: str, b: str) -> Callable[[Fraction], Fraction]:
        """The exact function from amounts in one unit to amounts in another.

        Args:
            a: The unit to convert from.
            b: The unit to convert to.

        Raises:
            UnitError: A unit is unknown, or the two measure different things.

        >>> default_units().converter("平方公里", "亩")(Fraction("4.5"))
        Fraction(6750, 1)
        """
        source, target = _times(self.scaled(a)), _times(self.scaled(b))
        if source.dimension != target.dimension:
            why = f"{_measures(source)}, {_measures(target)}"
            if source.kind == target.kind == "count":
                why = "they are different units of counting, whose numbers cannot be added, compared or made a share"
            msg = f"{a or 'a number without a unit'} and {b or 'a number without a unit'} do not convert: {why}"
            raise UnitError(msg)
        ratio = source.factor / target.factor
        shift = (source.offset - target.offset) / target.factor
        return lambda amount: amount * ratio + shift

    def _scaled(self, text: object) -> Scaled | None:
        parts = self.parts(text)
        if parts is None:
            return None
        over, under = parts
        return _rate(over, under) if under else over

    def parts(self, text: object) -> tuple[Scaled, tuple[Scaled, ...]] | None:
        """The numerator and the denominators of a unit, or None where a part is unknown.

        >>> over, under = default_units().parts("元/平方米·月")
        >>> over.unit.name, [each.unit.name for each in under]
        ('元', ['平方米', '月'])
        """
        if not isinstance(text, str) or len(text) > _LONGEST:
            return None
        name = fold(text).strip().translate(_PLAIN)
        unit = self._simple(name) or self.units.get(text)
        if unit is not None:
            return Scaled(unit), ()
        numerator, *denominators = _PER.split(name)
        over = self._behind_scale(numerator)
        if over is None or over.scale_word[:1].isdecimal():  # 10元 is an amount
            return None
        under: list[Scaled] = []
        for denominator in denominators:
            factors = self._product(denominator)
            if factors is None:
                return None
            under += factors
        return over, tuple(under)

    def _simple(self, name: str) -> Unit | None:
        """A unit without a scale word, by a spelling that is folded already."""
        return self.spellings.get(name) or self.subunits.get(name)

    def _behind_scale(self, name: str) -> Scaled | None:
        """The shortest scale that leaves a unit: 千瓦 is one itself, 万千瓦 is 万 and 千瓦."""
        for cut in range(len(name)):
            if _SCALE(name[:cut]) is None:
                continue
            unit = self._simple(name[cut:])
            if unit is not None:
                word = name[:cut]
                digits = word.rstrip("十百千万亿兆")
                return Scaled(unit, int(digits or 1) * _SCALE_VALUES.get(word[len(digits) :], 1), word)
        return self._behind_currency(name)

    def _behind_currency(self, name: str) -> Scaled | None:
        """A currency's name or sign with the scale behind it: 新台币千元, US$万."""
        for cut in range(len(name), 0, -1):
            unit = self._simple(_SIGNS.get(name[:cut], name[:cut]))
            if unit is not None and unit.kind == "money" and name[:cut] != "元":
                word = name[cut:].strip().removesuffix("元")
                return Scaled(unit, _SCALE_VALUES.get(word, 1), word) if not word or word in _SCALE_VALUES else None
        return None

    def _product(self, name: str) -> list[Scaled] | None:
        """The units that a denominator multiplies: 千瓦·时 is one unit, 平方米·月 are two."""
        parts = name.split("·")
        found: list[Scaled] = []
        while parts:
            for end in range(len(parts), 0, -1):
                unit = self._behind_scale("·".join(parts[:end]))
                if unit is not None:
                    break
            else:
                return None
            found.append(unit)
            parts = parts[end:]
        return found

    def _unknown(self, text: object) -> str:
        if not isinstance(text, str):
            return f"a unit is named by a string such as '万元', not by {brief(text)} ({type(text).__name__})"
        msg = f"no unit is called {text[:_LONGEST]!r}"
        if len(text) > _LONGEST:
            return msg
        name = fold(text).strip()
        if name in _TENTHS:
            return f"{name} writes tenths (7{name} is 70%) and is no unit of its own: convert to '%', or to '1', the plain ratio"
        bare = name.lstrip("十百千万亿兆") or name
        close = dict.fromkeys(difflib.get_close_matches(bare, self.spellings, cutoff=0.5))
        return f"{msg}; did you mean {_either(close)}?" if close else msg


_Items = tuple[tuple[str, Any], ...]


@functools.lru_cache(maxsize=8)
def _restored(*tables: _Items) -> UnitTable:
    """The table of these rows; the same one again where they come from the same one."""
    return UnitTable(*(MappingProxyType(dict(items)) for items in tables))


@functools.cache
def default_units() -> UnitTable:
    """The table of the units that the package publishes."""
    return UnitTable.build()


# ---------------------------------------------------------------------------------------------------------------------
# Rows


def _rows(what: str, rows: Any) -> Iterable[Any]:
    """What can be gone through.

    Raises:
        LexiconError: It cannot.
    """
    try:
        found: Iterable[Any] = iter(rows)
    except TypeError:
        msg = f"{what} must be a collection of rows, not {brief(rows)}"
        raise LexiconError(msg) from None
    return found


def _checked(row: Any) -> UnitRow:
    """The row with its parts named and sound.

    Raises:
        LexiconError: It is not.
    """
    made: Any = None
    with contextlib.suppress(TypeError):  # too few or too many parts, or no tuple at all
        made = UnitRow(*row)
    if made is None or not _are_strings(made[:3]) or not _are_strings(made.synonyms):
        msg = f"unit row {brief(row, 200)}: write (name, kind, dimension, factor, (synonym, ...)), all of them strings"
        raise LexiconError(msg)
    for spelling in (made.name, *made.synonyms):
        _check_spelling(spelling, row)
    if made.kind not in KINDS:
        msg = f"unit row {brief(row, 200)}: {brief(made.kind)} is no kind; kinds are {', '.join(KINDS)}"
        raise LexiconError(msg)
    if not made.dimension.strip():
        msg = f"unit row {brief(row, 200)}: a dimension needs a name"
        raise LexiconError(msg)
    if not (_is_exact(made.factor) and _is_exact(made.offset) and Fraction(made.factor) > 0):
        msg = (
            f"unit row {brief(row, 200)}: a factor is an exact number above zero, written as a string "
            f'("2000/3", "0.5"), of at most {_LARGEST_EXPONENT} places on either side of the point'
        )
        raise LexiconError(msg)
    return UnitRow(made.name, made.kind, made.dimension, made.factor, tuple(made.synonyms), made.offset)


def _are_strings(words: object) -> bool:
    return isinstance(words, Iterable) and not isinstance(words, str) and all(isinstance(word, str) for word in words)


def _is_exact(number: object) -> bool:
    """True for "2000/3", "0.5" and 10, not for 0.1, which is no exact tenth, nor for 1e999999, which takes a minute to make."""
    if isinstance(number, bool) or not isinstance(number, str | int | Decimal | Fraction):
        return False
    if isinstance(number, str) and len(number) > _LONGEST_NUMBER:
        return False
    try:
        plain = Fraction(number) if isinstance(number, Fraction | int) or "/" in str(number) else Decimal(number)
    except (ValueError, ZeroDivisionError, decimal.InvalidOperation):
        return False
    if isinstance(plain, Decimal):
        return plain.is_finite() and (not plain or abs(plain.adjusted()) <= _LARGEST_EXPONENT)
    return max(abs(plain.numerator), plain.denominator) < _LARGEST


def _checked_classifier(row: Any) -> ClassifierRow:
    made: Any = None
    with contextlib.suppress(TypeError):
        made = ClassifierRow(row) if isinstance(row, str) else ClassifierRow(*row)
    if made is None:
        msg = f"classifier row {brief(row, 200)}: write the name, or (name, flag)"
        raise LexiconError(msg)
    _check_spelling(made.name, row)
    if made.flag and made.flag not in FLAGS:
        msg = f"classifier row {brief(row, 200)}: {brief(made.flag)} is no flag; flags are {', '.join(FLAGS)}"
        raise LexiconError(msg)
    return ClassifierRow(made.name, made.flag)


def _check_spelling(spelling: object, row: object) -> None:
    if not isinstance(spelling, str) or not spelling.strip() or spelling != spelling.strip():
        msg = f"row {brief(row, 200)}: {brief(spelling)} is no name; write a string without white space around it"
        raise LexiconError(msg)
    if len(spelling) > _LONGEST:
        msg = f"row {brief(row, 200)}: a name has at most {_LONGEST} characters"
        raise LexiconError(msg)
    if spelling[0].isdecimal():
        msg = f"row {brief(row, 200)}: a name that begins with a digit cannot be told from the number before it"
        raise LexiconError(msg)
    strange = next((each for place, each in enumerate(spelling) if not _may_stand(each, first=place == 0)), None)
    if strange is not None:
        msg = f"row {brief(row, 200)}: {strange!r} cannot stand there in a unit's name: write letters and signs such as %, ℃, ²"
        raise LexiconError(msg)


def _may_stand(character: str, *, first: bool) -> bool:
    """Whether a character may be part of a unit's name, at its beginning or behind that."""
    category = unicodedata.category(character)
    if category[0] == "L" or category in {"So", "Sc"} or character in "%‰‱﹪":
        return True
    return not first and (category[0] in "NM" or category == "Sk" or character in _SIGNS_OF_UNITS)


def _unit(row: UnitRow) -> Unit:
    return Unit(row.name, row.kind, row.dimension, Fraction(row.factor), Fraction(row.offset))


def _claim(row: tuple[object, ...], unit: Unit, names: Iterable[str], spellings: dict[str, Unit]) -> None:
    """Enter a unit's spellings.

    Raises:
        LexiconError: Another unit has one of them.
    """
    for name in names:
        spelling = fold(name)
        if spellings.setdefault(spelling, unit) is not unit:
            msg = f"row {brief(tuple(row), 200)}: {name!r} already means {spellings[spelling].name} ({spellings[spelling].kind})"
            raise LexiconError(msg)


def _either(words: Iterable[str]) -> str:
    return " or ".join(sorted(words))


def _measures(unit: Unit) -> str:
    of = "" if unit.dimension in (unit.kind, unit.name) else f" ({unit.dimension})"
    return f"{unit.name} measures {unit.kind}{of}"


def _times(scaled: Scaled) -> Unit:
    """The unit with its scale word as part of its name and size."""
    unit = scaled.unit
    if not scaled.scale_word:
        return unit
    return attrs.evolve(unit, name=scaled.scale_word + unit.name, factor=unit.factor * scaled.scale)


def _rate(over: Scaled, under: tuple[Scaled, ...]) -> Scaled | None:
    """One unit per others; a temperature that has a zero of its own has no rate."""
    if any(each.unit.offset for each in (over, *under)):
        return None
    factor = over.unit.factor
    for each in under:
        factor /= each.unit.factor * each.scale
    names = "·".join(each.scale_word + each.unit.name for each in under)
    dimensions = "·".join(sorted(each.unit.dimension for each in under))
    unit = Unit(f"{over.unit.name}/{names}", "rate", f"{over.unit.dimension}/{dimensions}", factor)
    return attrs.evolve(over, unit=unit)


# ---------------------------------------------------------------------------------------------------------------------
# Writing in digits


def written(
    magnitude: Decimal | Fraction | None,
    scale: str,
    unit: str,
    ends: tuple[Decimal | Fraction | None, Decimal | Fraction | None] | None = None,
) -> str:
    """The plain text of an amount in digits: 1.28亿元, 5-10亿元, 15.6%.

    Args:
        magnitude: The number before the scaled unit; None for a range.
        scale: The scale word, or "".
        unit: Canonical name of the unit; "1" writes the number alone.
        ends: What a range or a vague numeral says, in the unit without the scale.

    >>> written(Decimal("1.28"), "亿", "元"), written(None, "亿", "元", (Decimal("5e8"), Decimal("1e9")))
    ('1.28亿元', '5-10亿元')
    >>> written(Decimal("2.3"), "", "百分点"), written(Decimal(30), "", "家", (Decimal(30), Decimal(40)))
    ('2.3个百分点', '30多家')

    A number whose digits do not end is cut, and says so; a fraction as people say it stays one:

    >>> written(Fraction(164600, 3), "", "公顷"), written(Fraction(1, 3), "", "亩")
    ('≈54866.6667公顷', '1/3亩')
    """
    name = spoken(unit)
    times = _SCALE_VALUES.get(scale, 1)
    if ends is None or None in ends:
        number = magnitude if magnitude is not None else next((end for end in ends or () if end is not None), None)
        return f"{_digits(number, bare=unit == '1')}{scale}{name}"
    low, high = (Fraction(end) / times for end in ends if end is not None)
    if magnitude is None or low != magnitude:
        both = f"{_digits(low)}-{_digits(high)}"
        about = "≈" if "≈" in both else ""
        return f"{about}{both.replace('≈', '')}{scale}{name}"
    # 4万多 goes on for one whole 万, 30多万 for ten: 多 stands behind the place that it leaves open.
    more = f"{scale}多" if scale and high - low == 1 else f"多{scale}"
    return f"{_digits(magnitude)}{more}{name}"


def spoken(unit: str) -> str:
    """A unit as it stands behind digits.

    >>> spoken("百分点"), spoken("元"), spoken("1")
    ('个百分点', '元', '')
    """
    return "" if unit == "1" else f"个{unit}" if unit in WITH_GE else unit


def _digits(number: Decimal | Fraction | None, *, bare: bool = False) -> str:
    """Plain decimal digits; where they would not end p/q of a bare fraction or a small one (1/3亩), else ≈ and the first of them."""
    if number is None:
        return ""
    if not isinstance(number, Fraction):
        return f"{number:f}"
    top, bottom = number.numerator, number.denominator
    power, about = _power_of_ten(bottom), ""
    if power is None:
        if bare or abs(top) < bottom <= _SAID_AS_FRACTION:
            return f"{plain(top)}/{plain(bottom)}"
        power, about = max(_PLACES_SHOWN, _PLACES_SHOWN + places_of(bottom) - places_of(top)), "≈"
    sign, digits, _zero = Decimal(round(number * 10**power)).as_tuple()
    return f"{about}{Decimal((sign, digits, -power)):f}"


def _power_of_ten(denominator: int) -> int | None:
    """How many decimal places a fraction of this denominator has; None where it never ends."""
    twos = fives = 0
    while denominator % 2 == 0:
        denominator, twos = denominator // 2, twos + 1
    while denominator % 5 == 0:
        denominator, fives = denominator // 5, fives + 1
    return max(twos, fives) if denominator == 1 else None


# ---------------------------------------------------------------------------------------------------------------------
# pint

_DIGITS = 28  # to which a value that never ends is rounded, as Decimal's own default does
_CONTEXT: Final = decimal.Context(
    prec=_DIGITS, rounding=decimal.ROUND_HALF_EVEN, traps=[decimal.InvalidOperation, decimal.DivisionByZero]
)
_KELVIN = Fraction("273.15")  # 0 摄氏度
_PINT_NAMES: Final = {"%": "percent", "‰": "permille", "‱": "permyriad", "1": "dimensionless", "": "dimensionless"}
_OUTRIGHT: Final = ("万", "亿")  # scaled units that pint gets by name; it would read prefixes in an order of its own
_SCALED_KINDS: Final = frozenset({"money", "count", "area", "length", "volume", "mass", "energy", "power", "other"})
_HAN_WORD = re.compile("[一-鿿]+").fullmatch
_LOCK = threading.Lock()  # building a registry, and adding to one, is not safe in pint when threads meet there


def to_pint(value: Decimal | Fraction | int, unit: str, ureg: Any = None, *, table: UnitTable | None = None) -> Any:
    """An amount as a pint quantity.

    Args:
        value: The amount; a fraction that never ends is rounded to 28 digits.
        unit: A unit of the table, simple or compound.
        ureg: A registry that `define_units` has been given; None for our own, private one, which holds decimals.
        table: Where the unit is looked up; the published table by default.

    Raises:
        UnitError: The unit is neither in the table nor in the registry.
        TypeError: ``ureg`` is no registry.

    >>> print(to_pint(Decimal("4.5"), "平方公里").to("亩").magnitude.normalize())
    6.75E+3
    """
    registry = _private_registry() if ureg is None else _registry(ureg)
    with _LOCK, decimal.localcontext(_CONTEXT):
        pint_unit = _pint_unit(registry, unit, table or default_units())
    return registry.Quantity(_magnitude(value, registry), pint_unit)


def define_units(ureg: Any, *, table: UnitTable | None = None) -> None:
    """Give a pint registry our units, so that `to_pint` can make quantities of it.

    What the registry already has by a name stays as it is. Only Chinese names are added, in terms of pint's own units
    where it has them: 亩 converts to hectare, 千瓦时 to joule. pint's application registry is never touched.

    Args:
        ureg: A ``pint.UnitRegistry``; give it ``non_int_type=decimal.Decimal`` where digits matter.
        table: The units; those of the published table by default.

    Raises:
        TypeError: ``ureg`` is no registry.

    >>> import pint
    >>> ureg = pint.UnitRegistry(non_int_type=Decimal)
    >>> define_units(ureg)
    >>> f"{ureg.Quantity(Decimal(15), '亩').to('hectare').magnitude:.3f}"
    '1.000'
    """
    with _LOCK, decimal.localcontext(_CONTEXT):
        _define(_registry(ureg), table or default_units())


def _registry(ureg: Any) -> Any:
    """The registry that was given: a ``pint.UnitRegistry``, or pint's application registry, which is of another class.

    Raises:
        TypeError: It is none.
    """
    if not callable(getattr(ureg, "define", None)):
        msg = f"ureg must be a pint.UnitRegistry, not {type(ureg).__name__} {brief(ureg, 60)}"
        raise TypeError(msg)
    return ureg


def _private_registry() -> Any:
    with _LOCK:
        return _built_registry()


@functools.cache
def _built_registry() -> Any:
    """One registry of decimals, built in a context of its own; called under the lock only."""
    import pint

    with decimal.localcontext(_CONTEXT):
        ureg: Any = pint.UnitRegistry(non_int_type=Decimal)
        _define(ureg, default_units())
    return ureg


def _define(ureg: Any, table: UnitTable) -> None:
    spoken: dict[str, list[str]] = {}
    for spelling, unit in table.spellings.items():
        if _HAN_WORD(spelling) and spelling != unit.name:
            spoken.setdefault(unit.name, []).append(spelling)
    bases: dict[str, str] = {}
    for unit in sorted(table.units.values(), key=lambda unit: unit.factor != 1 or unit.offset != 0):  # bases first
        name = _pint_name(unit.name)
        if name in ureg:
            bases.setdefault(unit.dimension, name)
            continue
        aliases = "".join(f" = {each}" for each in ("_", *spoken.get(unit.name, ())))
        ureg.define(f"{name} = {_meaning(unit, name, ureg, bases)}{aliases}")
        if unit.kind in _SCALED_KINDS:
            for word in _OUTRIGHT:
                ureg.define(f"{word}{name} = {_SCALE_VALUES[word]} * {name}")


def _meaning(unit: Unit, name: str, ureg: Any, bases: dict[str, str]) -> str:
    """What pint is told that a unit is: so many of pint's own, or of ours, or the base of a dimension that is new."""
    base = PINT_BASES.get(unit.dimension)
    if base is not None and all(word in ureg for word in re.findall("[a-z]+", base)):
        zero = unit.offset + _KELVIN if unit.dimension == "temperature" else Fraction(0)
        times = f" * {base}" if base else ""
        return f"{_decimal(unit.factor)}{times}" + (f"; offset: {_decimal(zero)}" if zero else "")
    if unit.dimension in bases:
        return f"{_decimal(unit.factor)} * {bases[unit.dimension]}"
    dimension = _identifier(unit.dimension)
    if unit.factor == 1:
        bases[unit.dimension] = name
        return f"[{dimension}]"
    bases[unit.dimension] = f"base_of_{dimension}"  # all units of a user's own dimension are multiples
    ureg.define(f"{bases[unit.dimension]} = [{dimension}]")
    return f"{_decimal(unit.factor)} * {bases[unit.dimension]}"


def _pint_unit(ureg: Any, unit: str, table: UnitTable) -> Any:
    parts = table.parts(unit)
    if parts is None:
        if _pint_name(unit) in ureg:  # a unit of one's own, given to the registry
            return ureg.Unit(_pint_name(unit))
        msg = f"pint has no unit {unit!r}; give your registry your units with define_units(ureg, table=lexicon.units)"
        raise UnitError(msg)
    over, under = parts
    made = _pint_scaled(ureg, over)
    for each in under:
        made /= _pint_scaled(ureg, each)
    return made


def _pint_scaled(ureg: Any, scaled: Scaled) -> Any:
    """The pint unit of a unit behind a scale word, defined where the scale is not one that every unit gets."""
    bare = _pint_name(scaled.unit.name)
    if bare not in ureg:
        msg = f"this registry has no unit {scaled.unit.name}; call define_units(ureg) first"
        raise UnitError(msg)
    if not scaled.scale_word:
        return ureg.Unit(bare)
    name = _identifier(scaled.scale_word + bare)
    if name not in ureg:
        ureg.define(f"{name} = {scaled.scale} * {bare}")
    return ureg.Unit(name)


def _pint_name(name: str) -> str:
    return _PINT_NAMES.get(name) or _identifier(name)


def _identifier(name: str) -> str:
    """The name with what pint cannot take replaced: 牛·米 is 牛_米, 10万人 is _10万人."""
    plain = re.sub(r"\W", "_", name)
    return f"_{plain}" if plain[:1].isdecimal() else plain


def _decimal(number: Fraction) -> str:
    return f"{_CONTEXT.divide(Decimal(number.numerator), Decimal(number.denominator)):f}"


def _magnitude(value: Decimal | Fraction | int, ureg: Any) -> Any:
    """The value in the number type of the registry."""
    kind = ureg.non_int_type
    if kind is not Decimal:
        return kind(value)
    if isinstance(value, Fraction):
        return _CONTEXT.divide(Decimal(value.numerator), Decimal(value.denominator))
    return Decimal(value)
