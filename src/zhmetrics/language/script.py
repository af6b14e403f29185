"""In: text in any script and width. Out: the same text, as long, in simplified half-width characters."""

from __future__ import annotations

import functools
import re
import unicodedata
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from zhmetrics.language.tables.script import SIMPLIFIED, TRADITIONAL

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["char_class", "fold", "trie", "variants"]

_FULL_WIDTH = range(0xFF01, 0xFF5F)  # ！ to ～: the ASCII characters ! to ~, one ideograph wide
_TO_ASCII = 0xFF01 - 0x21
_LOOKALIKES = (range(0x2F00, 0x2FD6), range(0xF900, 0xFB00))  # Kangxi radicals, compatibility ideographs (from PDFs)
_COMMON = (range(0x80), range(0x2000, 0x3100), range(0x4E00, 0xA000), range(0xFF01, 0xFF5F))
_MANY_WAYS = 6
_END = ""  # the key in a trie node that says: a word ends here


def fold(text: str) -> str:
    """The text in simplified half-width characters; an index means the same character in both.

    Traditional characters become simplified ones, full-width ASCII (１２％) becomes half-width, and the radicals and
    compatibility ideographs that PDF files hold become ordinary characters. Two things stay: the full-width comma,
    which parts clauses where the half-width one groups digits (占1/10，438名 is no 10,438), and units in one
    character (㎡), which have no other form of the same length.

    Args:
        text: Any string.

    Returns:
        A string of the same length; folding it again changes nothing.

    >>> fold("１２．５億畝，３０％")
    '12.5亿亩，30%'
    """
    return text.translate(_folds())


_fold = fold  # the function by a name that the flag of `trie` does not hide


def variants(char: str) -> str:
    """All characters that `fold` writes as it writes ``char``, the simplified half-width one first.

    >>> variants("餘")
    '余餘'
    """
    folded = fold(char)
    return folded + _unfolded().get(folded, "")


def char_class(char: str) -> str:
    """Regex source that matches one character in any script and width.

    >>> char_class("余"), char_class("%"), char_class("。")
    ('[余餘]', '[%％]', '。')
    """
    return _one_of([char], folding=True)


def trie(words: Iterable[str], *, fold: bool = True, reverse: bool = False) -> str:
    """Regex source that matches the longest of the words at a position, in time linear in that word.

    Words that begin alike share that beginning in the pattern, so that every character leaves one way to go on. Put it
    in an atomic group, ``(?>...)``, where what follows must not make it give back a part of the longest word.

    Args:
        words: The words, each taken literally; none may be empty. With no word at all the pattern never matches.
        fold: Match each character in every script and width, and not only as written.
        reverse: Match the words written backwards, for looking back from a position in a reversed text.

    Raises:
        ValueError: A word is empty.

    >>> trie(["人", "人次", "人均"], fold=False)
    '人[均次]?'
    >>> trie(["萬元", "亿元"])
    '[万亿億萬]元'
    """
    root: dict[str, Any] = {}
    for word in words:
        if not word:
            msg = "an empty word would match everywhere; leave it out"
            raise ValueError(msg)
        node = root
        text = _fold(word) if fold else word
        for char in reversed(text) if reverse else text:
            node = node.setdefault(char, {})
        node[_END] = {}
    return _source(root, folding=fold) if root else "(?!)"


def _source(root: Mapping[str, Any], *, folding: bool) -> str:
    """The pattern of a trie: children with equal tails share one character class; an optional tail is greedy."""
    by_tail: dict[str, list[str]] = {}
    for char, child in root.items():
        if char != _END:
            by_tail.setdefault(_source(child, folding=folding), []).append(char)
    ways = [_one_of(chars, folding=folding) + tail for tail, chars in by_tail.items()]
    if not ways:
        return ""
    ways.sort()
    if (
        len(ways) > _MANY_WAYS
    ):  # `re` tries them in turn: one look at the class of their first characters saves most of that
        ways = [f"(?={_one_of((char for char in root if char != _END), folding=folding)})(?:{'|'.join(ways)})"]
        return ways[0] if _END not in root else f"(?:{ways[0]})?"
    if _END not in root:
        return ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"
    is_one_character = len(ways) == 1 and "" in by_tail
    return f"{ways[0]}?" if is_one_character else f"(?:{'|'.join(ways)})?"


def _one_of(chars: Iterable[str], *, folding: bool) -> str:
    every = sorted({each for char in chars for each in (variants(char) if folding else char)})
    return re.escape(every[0]) if len(every) == 1 else f"[{''.join(map(_in_class, every))}]"


def _in_class(char: str) -> str:
    return f"\\{char}" if char in "]^-\\[&~|#" else char


@functools.cache
def _table() -> Mapping[int, str]:
    table = dict(zip(map(ord, TRADITIONAL), SIMPLIFIED, strict=True))
    lookalikes: dict[int, str] = {}
    for block in _LOOKALIKES:
        for code in block:
            ordinary = unicodedata.normalize("NFKC", chr(code))
            if len(ordinary) == 1 and ordinary != chr(code):
                lookalikes[code] = table.get(ord(ordinary), ordinary)
    ascii_forms = {code: chr(code - _TO_ASCII) for code in _FULL_WIDTH if chr(code) != "，"}
    return MappingProxyType({**table, **lookalikes, **ascii_forms, 0x3000: " "})


@functools.cache
def _folds() -> Mapping[int, int | str]:
    """The table with the common characters that stay as they are: for one that is missing, `str.translate` makes an error
    and catches it, which takes longer than to look it up.
    """
    return MappingProxyType({**{code: code for block in _COMMON for code in block}, **_table()})


@functools.cache
def _unfolded() -> Mapping[str, str]:
    sources: dict[str, list[str]] = {}
    for code, target in _table().items():
        sources.setdefault(target, []).append(chr(code))
    return MappingProxyType({target: "".join(sorted(chars)) for target, chars in sources.items()})
