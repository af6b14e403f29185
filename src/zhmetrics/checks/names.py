"""In: the names of indicators as a text writes them. Out: whether two of them name the same thing, or parts of one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from zhmetrics.language.script import fold, plain, trie
from zhmetrics.language.tables import claims

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

__all__ = [
    "COMPLEMENTS",
    "Complement",
    "akin",
    "bears",
    "complements_in",
    "core",
    "core_of",
    "goes_by",
    "narrows",
    "place_scope",
    "says_any",
    "scope_in",
    "shown_name",
    "unified",
    "without_place",
]

_SYNONYM = re.compile(trie(claims.SYNONYMS))
_FILLER = re.compile(f"(?:{trie(claims.FILLERS.split())})|[\\W_①-⑳的了约近为是]")
_SHOWN_HEAD = re.compile("\\A(?:其中[:：]?|[^《（(“「]{0,40}[》）)”」])")
_BOUNDS: Final = frozenset(("以上", "以下", "以内", "以外", "及以上", "及以下"))
_DONE: Final = tuple(claims.OF_DOING.split())
_SIZE_TAIL = re.compile(f"(?:{trie(claims.SIZES.split())})\\Z")


class Complement:
    """Names that leave nothing out together, or exclude each other at least.

    Args:
        words: The names, in the order in which a ratio lists them.
        whole: Words one of which the whole has where the parts name nothing but themselves.
        loose: True where the names seldom leave anything out, so that only what holds is told.
        partial: True where they leave others out, and a thing bears one of them at most.
        periods: True where the names are of periods, so that the parts are of different ones.
    """

    __slots__ = ("loose", "partial", "periods", "whole", "words")

    def __init__(self, row: str) -> None:
        self.loose, self.partial = row.startswith("? "), row.startswith("! ")
        names, _, whole = row.lstrip("?! ").partition(">")
        self.words: tuple[str, ...] = tuple(names.split())
        self.whole: tuple[str, ...] = tuple(whole.split())
        self.periods = self.words[0][-1] in "度年月"


COMPLEMENTS: Final = tuple(Complement(row) for row in claims.COMPLEMENTS)


def _by_word() -> Mapping[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for index, row in enumerate(COMPLEMENTS):
        for word in row.words:
            found.setdefault(fold(word), []).append(index)
    return {word: tuple(rows) for word, rows in found.items()}


_ROWS_OF: Final = _by_word()
_COMPLEMENT = re.compile(trie([*_ROWS_OF, *claims.DECOYS.split()]))
_SCOPE_OF: Final = {fold(word): number for number, row in enumerate(claims.SCOPES) for word in row.split()}
_SCOPE = re.compile(trie(_SCOPE_OF))
_NEUTRAL = re.compile(f"(?:{trie(claims.OF_THE_WHOLE.split())}|余|本外币|人民币)*+").fullmatch
_PLACE = re.compile(f"(?:{trie(claims.FIRMS_AND_PARKS.split())}|{claims.PLACE_NAME})").match


def core(name: str) -> str:
    """What a name says without place, verb, punctuation and measure, synonyms made one.

    >>> core("全市固定资产投资总额"), core("我国货物贸易进出口总值"), core("外贸总值")
    ('固定资产投资', '进出口', '进出口')
    """
    return core_of(plain(name))


def core_of(words: str) -> str:
    """The core of a name in plain script, as the words of a passage are."""
    if len(words) < 2:
        return _FILLER.sub("", words)
    word = unified(_FILLER.sub("", words))
    word = word.removeprefix("总")
    shorter = _SIZE_TAIL.sub("", word)
    word = shorter if len(shorter) > 1 else word
    return word.replace("总", "") if len(word) > 2 else word


def unified(words: str) -> str:
    """Folded words with synonyms made one."""
    return _SYNONYM.sub(lambda match: claims.SYNONYMS[match[0]], words)


def akin(part: str, whole: str) -> bool:
    """True where a part's core ends in the whole's (主导产业产值, 产值), or says the same."""
    return len(whole) > 1 and part.endswith(whole)


def complements_in(label: str) -> list[tuple[str, tuple[int, ...]]]:
    """The complementary names in a label, each with the rows of the table that it belongs to."""
    return [(match[0], _ROWS_OF[match[0]]) for match in _COMPLEMENT.finditer(label) if match[0] in _ROWS_OF]


def shown_name(name: str) -> str:
    """A name as a message shows it: without 其中 and the end of a title (甲》票房); empty where what is left names nothing.

    >>> shown_name("其中工业项目"), shown_name("甲》票房"), shown_name("以上"), shown_name("其中正")
    ('工业项目', '票房', '', '')
    """
    rest = _SHOWN_HEAD.sub("", name)
    return "" if rest in _BOUNDS or (rest != name and len(rest) < 2) else rest


def says_any(words: str, among: Iterable[str]) -> bool:
    """True where folded words hold one of a few; a pattern costs more to keep than these cost to look for."""
    return any(word in words for word in among)


def narrows(words: str, verbs: Sequence[str], known: str) -> bool:
    """True where folded words name a kind of the things that something was done to, which other words do not.

    >>> narrows("食品合格", ("合格",), "检测样品"), narrows("已经合格", ("合格",), "检测样品"), narrows("食品合格", ("合格",), "检测食品")
    (True, False, False)
    """
    for word in (*verbs, *_DONE):
        words = words.replace(word, "")
    left = core_of(words)
    told = {at + step for at in range(len(left) - 1) for step in (0, 1) if left[at : at + 2] in known}
    return left not in known and len(told) < len(left)


def goes_by(name: str, short: str) -> bool:
    """True where a core is a shorter one with nothing but words that narrow nothing: 本外币各项贷款余 and 各项贷款.

    >>> goes_by("本外币各项贷款余", "各项贷款"), goes_by("普惠小微贷款余", "贷款")
    (True, False)
    """
    head, found, tail = name.partition(short)
    return bool(found) and all(_NEUTRAL(rest) is not None for rest in (head, tail))


def without_place(name: str) -> str:
    """A core without the place, the park or the firm that it begins with.

    >>> without_place("江海市进出口"), without_place("公司营业收入"), without_place("市场交易"), without_place("景区接待游客")
    ('进出口', '营业收入', '市场交易', '景区接待游客')
    """
    match = _PLACE(name)
    return name if match is None else name[match.end() :] or name


def place_scope(name: str) -> int | None:
    """The number of the scope that the place a name begins with is of: 全市 for 江海市进出口.

    >>> place_scope("江海市进出口") == scope_in("全市"), place_scope("公司营业收入") == scope_in("公司"), place_scope("进出口")
    (True, True, None)
    """
    match = _PLACE(name)
    return None if match is None else scope_in(match[0]) or _SCOPE_OF.get(f"全{match[0][-1]}")


def scope_in(words: str) -> int | None:
    """The number of the scope that words name last (该县产业集聚区: the zone), or None."""
    last = None
    for match in _SCOPE.finditer(plain(words)):
        last = _SCOPE_OF[match[0]]
    return last


def bears(name: str, label: str) -> bool:
    """True where a label has the name, and not only as a piece of another: 进出口总额 is no 出口."""
    plain = unified(name)
    if any(plain == word for word, _rows in complements_in(plain)):
        return any(word == plain for word, _rows in complements_in(unified(label)))
    return name in label
