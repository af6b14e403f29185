"""In: text in any script and width. Out: the same text, as long, in simplified half-width characters.

Readers look at a text that `plain` has written anew, so that their patterns need to name every word in one form only: a class
of all its forms for every character of some thousand words would be slow to compile, and to match.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from zhmetrics.language.tables.script import RADICALS, SIMPLIFIED, TRADITIONAL, VARIANTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["as_read", "char_class", "fold", "is_han", "plain", "trie", "variants"]

_FULL_WIDTH = range(0xFF01, 0xFF5F)  # ！ to ～: the ASCII characters ! to ~, one ideograph wide
_TO_ASCII = 0xFF01 - 0x21
_LOOKALIKES = (range(0x2F00, 0x2FD6), range(0xF900, 0xFB00))  # Kangxi radicals, compatibility ideographs (from PDFs)
_COMMON = (range(0x80), range(0x2000, 0x3100), range(0x4E00, 0xA000), range(0xFF01, 0xFF5F))
_FIRST_HAN, _LAST_HAN = "\u3400", "\u9fff"
_BEYOND = 0x10000  # the first character outside the basic plane
_CHEQUE_SCALES = "拾佰仟"
_AS_WRITTEN = "參"  # a digit of cheques, while 参 is none
_MANY_WAYS = 6
_STAY = {code: code for block in _COMMON for code in block}
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


def plain(text: str) -> str:
    """The text as readers look at it: letters, digits and characters as `fold` writes them, marks as they stand.

    One character keeps its form, 參, which is a digit where 参 is none. A text that has nothing to be written anew comes
    back itself.

    >>> plain("１２．５億畝（３０％）")
    '12．5亿亩（30％）'
    """
    unlike = _unlike().search
    if unlike(text) is None:
        return text
    # Looking for such a character is much faster than to translate, which a line without one is spared.
    table = _plains()
    return "\n".join(line if unlike(line) is None else line.translate(table) for line in text.split("\n"))


def as_read(text: str) -> str:
    """Plain text in which 参 is the digit 參 where it stands in a numeral of cheques (人民币参佰万元, 壹拾参元), as 参加 never does.

    >>> as_read("參加者参拾贰人")
    '參加者參拾贰人'
    """
    text = plain(text)
    if "参" in text:
        for scale in _CHEQUE_SCALES:
            text = text.replace(f"参{scale}", f"參{scale}").replace(f"{scale}参", f"{scale}參")
    return text


@functools.cache  # patterns ask for the same few thousand characters tens of thousands of times
def variants(char: str) -> str:
    """All characters of a plain text that `fold` writes as it writes ``char``, the simplified half-width one first.

    >>> variants("餘"), variants("%"), variants("参")
    ('余', '%％', '参參')
    """
    folded = fold(char)
    return folded + _unfolded().get(folded, "")


def is_han(char: str) -> bool:
    """Whether a string is one Chinese character.

    >>> is_han("亿"), is_han("，"), is_han("")
    (True, False, False)
    """
    return _FIRST_HAN <= char <= _LAST_HAN


def char_class(char: str) -> str:
    """Regex source that matches one character in all forms that a plain text may have of it.

    >>> char_class("餘"), char_class("%"), char_class("。")
    ('余', '[%％]', '。')
    """
    return _one_of([char])


def trie(words: Iterable[str], *, reverse: bool = False) -> str:
    """Regex source that matches the longest of the words at a position of a plain text, in time linear in that word.

    Words that begin alike share that beginning in the pattern, so that every character leaves one way to go on. Put it
    in an atomic group, ``(?>...)``, where what follows must not make it give back a part of the longest word.

    Args:
        words: The words, each taken literally; none may be empty. With no word at all the pattern never matches.
        reverse: Match the words written backwards, for looking back from a position in a reversed text.

    Raises:
        ValueError: A word is empty.

    >>> trie(["人", "人次", "人均"])
    '人[均次]?'
    >>> trie(["萬元", "亿元"]), trie(["%"])
    ('[万亿]元', '[%％]')
    """
    root: dict[str, Any] = {}
    for word in words:
        if not word:
            msg = "an empty word would match everywhere; leave it out"
            raise ValueError(msg)
        node = root
        text = fold(word)
        for char in reversed(text) if reverse else text:
            node = node.setdefault(char, {})
        node[_END] = {}
    return _source(root) if root else "(?!)"


def _source(root: Mapping[str, Any]) -> str:
    """The pattern of a trie: children with equal tails share one character class; an optional tail is greedy."""
    by_tail: dict[str, list[str]] = {}
    for char, child in root.items():
        if char != _END:
            by_tail.setdefault(_source(child), []).append(char)
    ways = [_one_of(chars) + tail for tail, chars in by_tail.items()]
    if not ways:
        return ""
    ways.sort()
    if (
        len(ways) > _MANY_WAYS
    ):  # `re` tries them in turn: one look at the class of their first characters saves most of that
        ways = [f"(?={_one_of(char for char in root if char != _END)})(?:{'|'.join(ways)})"]
        return ways[0] if _END not in root else f"(?:{ways[0]})?"
    if _END not in root:
        return ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"
    is_one_character = len(ways) == 1 and "" in by_tail
    return f"{ways[0]}?" if is_one_character else f"(?:{'|'.join(ways)})?"


def _one_of(chars: Iterable[str]) -> str:
    every = sorted({each for char in chars for each in variants(char)})
    return re.escape(every[0]) if len(every) == 1 else f"[{''.join(map(_in_class, every))}]"


def _in_class(char: str) -> str:
    return f"\\{char}" if char in "]^-\\[&~|#" else char


@functools.cache
def _table() -> Mapping[int, str]:
    """What `fold` writes anew."""
    table = dict(zip(map(ord, TRADITIONAL), SIMPLIFIED, strict=True))
    others = {ord(char): form for char, form in {**VARIANTS, **RADICALS}.items()}
    lookalikes = {code: table.get(ord(ordinary), ordinary) for code, ordinary in _lookalikes().items()}
    ascii_forms = {code: chr(code - _TO_ASCII) for code in _FULL_WIDTH if chr(code) != "，"}
    return MappingProxyType({**table, **lookalikes, **others, **ascii_forms, 0x3000: " "})


def _lookalikes() -> Mapping[int, str]:
    """The ordinary characters of radicals and compatibility ideographs, as Unicode tells them."""
    ordinary = {code: unicodedata.normalize("NFKC", chr(code)) for block in _LOOKALIKES for code in block}
    return {code: char for code, char in ordinary.items() if len(char) == 1 and char != chr(code)}


@functools.cache
def _folds() -> Mapping[int, int | str]:
    """The table with the common characters that stay as they are: for one that is missing, `str.translate` makes an error
    and catches it, which takes longer than to look it up.
    """
    return MappingProxyType({**_STAY, **_table()})


def _stays(code: int, folded: str) -> bool:
    """Whether `plain` leaves a character that `fold` writes anew: a mark, since a full-width bracket, point or blank can
    mean another thing than a half-width one.
    """
    return not folded.isalnum() or chr(code) in _AS_WRITTEN


@functools.cache
def _plains() -> Mapping[int, int | str]:
    """The table of `plain`, with the common characters that stay."""
    table = {code: char for code, char in _table().items() if not _stays(code, char)}
    kept = {code: char for code, char in _lookalikes().items() if char in _AS_WRITTEN}
    return MappingProxyType({**_STAY, **table, **kept})


@functools.cache
def _unlike() -> re.Pattern[str]:
    """One character that `plain` may write anew: beyond U+FFFF any, since `re` would look for each of those one by one."""
    basic = (chr(code) for code, char in _table().items() if code < _BEYOND and not _stays(code, char))
    return re.compile(f"[{''.join(basic)}{chr(_BEYOND)}-\U0010ffff]")


@functools.cache
def _unfolded() -> Mapping[str, str]:
    """The forms of a character that `plain` leaves, by what `fold` makes of them."""
    sources: dict[str, list[str]] = {}
    for code, target in _table().items():
        if _stays(code, target):
            sources.setdefault(target, []).append(chr(code))
    return MappingProxyType({target: "".join(sorted(forms)) for target, forms in sources.items()})
