"""In: a seed. Out: hostile texts without end: report-like ones from `zhmetrics.strategies`, cut, crossed and spoilt."""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
import unicodedata
from typing import TYPE_CHECKING, Any, Final

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from zhmetrics import strategies
from zhmetrics.language import tables

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator

__all__ = ["Mutator", "seeds", "vocabulary"]

_HAN: Final = re.compile(r"[\u3400-\u9fff]{1,8}")
# Every numeral of Unicode: decimal digits of all scripts, ①, ², Ⅷ, ㊀, 〡, ½ and the Han numbers of the database.
_NUMERALS: Final = tuple(
    chr(code) for code in range(sys.maxunicode + 1) if unicodedata.numeric(chr(code), None) is not None
)
_ODD: Final = (
    "\ud800", "\udc00", "\udfff", "\x00", "\x7f", "\x85", "\u2028", "\u2029", "\r", "\r\n", "\n", "\n\n", "\t", "\v", "\f", "\x1c",
    "\ufeff", "\u200b", "\u200d", "\u200e", "\u202e", "\u2066", "\u00ad", "\u0301", "\u20dd", "\ufe0f", "\U000e0100", "😀", "👨\u200d👩",
    "\u3000", "\u3000\u3000", "\xa0", "\u2009", "İ", "ß", "ﬁ", "㎡", "㎏", "℃", "‰", "‱", "％", "﹪", "－", "−", "–", "—", "~", "～", "∶", "：", ":",
    "，", ",", "、", "．", ".", "·", "‧", "。", "；", "（", "）", "(", ")", "［", "【", "“", "”", "《", "》", "<b>", "</b>", "<td>", "</td>", "<br/>", "<p>",
    "<!--", "&nbsp;", "&#48;", "&lt;", "**", "|", "#", "=", "+", "@", "=1+1", "1e5", "1E999999", "0x1F", "٣", "٪", "NaN", "inf", "-", "/", "//", "每", "%",
    "$", "¥", "￥", "(zhǔn)", "の", "個", "億", "萬", "兆", "廿", "卅", "〇", "○", "零", "两", "俩", "仨", "几", "数", "多", "余", "来", "半", "第", "分之", "百分之", "点",
    "成", "折", "番", "倍", "又", "又1/2", "负", "至", "到", "比", "占", "其中", "分别", "同比", "增长", "下降", "单位：万元", "注：", "表1", "页",
)  # fmt: skip


def vocabulary() -> tuple[str, ...]:
    """Every word of the package's own tables, shortest first, so that a mutation speaks the reader's language."""
    words: set[str] = set()

    def gather(value: object) -> None:
        if isinstance(value, str):
            words.update(_HAN.findall(value))
        elif isinstance(value, dict):
            for each in value.items():
                gather(each)
        elif isinstance(value, tuple | list | set | frozenset):
            for each in value:
                gather(each)

    for module in pkgutil.iter_modules(tables.__path__):
        for name, value in vars(importlib.import_module(f"{tables.__name__}.{module.name}")).items():
            if not name.startswith("__"):
                gather(value)
    return tuple(sorted(words, key=lambda word: (len(word), word)))


def seeds(number: int, count: int) -> list[str]:
    """Texts of every public strategy, the same for the same number.

    Args:
        number: The seed.
        count: How many of each strategy.
    """
    found: list[str] = []
    sources: tuple[Callable[[], st.SearchStrategy[tuple[str, Any]]], ...] = (
        strategies.reports,
        strategies.quantities,
        strategies.changes,
        strategies.periods,
        strategies.numerals,
        strategies.percentages,
    )
    for source in sources:

        @seed(number)
        @settings(
            max_examples=count,
            database=None,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(source())
        def collect(pair: tuple[str, Any]) -> None:
            found.append(pair[0])

        collect()
    return list(dict.fromkeys(found))


class Mutator:
    """Makes texts of texts.

    Args:
        random: Where chance comes from; the same state gives the same texts.
        pool: Texts to begin with; `keep` adds to them.
        longest: The most characters of a text, but for the rare long run.
    """

    def __init__(self, random: random.Random, pool: list[str], longest: int = 400) -> None:
        self._random = random
        self._pool = pool
        self._longest = longest
        self._words = vocabulary()
        self._ways: tuple[Callable[[str], str], ...] = (
            self._insert,
            self._insert,
            self._insert,
            self._delete,
            self._double,
            self._swap,
            self._replace,
            self._replace,
            self._cross,
            self._join,
            self._digits,
            self._between,
        )

    def texts(self) -> Iterator[str]:
        """Texts without end."""
        while True:
            yield self.text()

    def text(self) -> str:
        """One text: now and then made of nothing but pieces, else one of the pool with a few things done to it."""
        random = self._random
        chance = random.random()
        if chance < 0.08:
            return "".join(self._piece() for _ in range(random.randint(0, 12)))
        if chance < 0.09:
            return self._piece() * random.randint(1, 2000)
        text = random.choice(self._pool)
        for _ in range(random.choice((0, 1, 1, 1, 2, 2, 3, 4, 6, 10))):
            text = random.choice(self._ways)(text)
        return text[: self._longest]

    def keep(self, text: str) -> None:
        """Take a text into the pool, in the place of another once it is large."""
        if len(self._pool) < 20_000:
            self._pool.append(text)
        else:
            self._pool[self._random.randrange(len(self._pool))] = text

    def _piece(self) -> str:
        random = self._random
        chance = random.random()
        if chance < 0.3:
            return random.choice(self._words)
        if chance < 0.6:
            return random.choice(_ODD)
        if chance < 0.7:
            return random.choice(_NUMERALS)
        if chance < 0.8:
            return random.choice("一二三四五六七八九十百千万亿两几")
        if chance < 0.95:
            return str(random.choice((0, 1, 5, 12, 100, 2021, random.randint(0, 10**6), random.randint(0, 10**20))))
        return chr(random.randint(0, sys.maxunicode))

    def _place(self, text: str) -> int:
        return self._random.randint(0, len(text))

    def _slice(self, text: str) -> tuple[int, int]:
        start = self._place(text)
        return start, min(len(text), start + self._random.choice((1, 1, 2, 3, 5, 10, 40)))

    def _insert(self, text: str) -> str:
        place = self._place(text)
        return text[:place] + self._piece() + text[place:]

    def _between(self, text: str) -> str:
        """Something inside a figure: between two digits, or a digit and its unit."""
        places = [match.end() for match in re.finditer(r"[0-9]", text)]
        if not places:
            return self._insert(text)
        place = self._random.choice(places)
        return text[:place] + self._piece() + text[place:]

    def _delete(self, text: str) -> str:
        start, end = self._slice(text)
        return text[:start] + text[end:]

    def _double(self, text: str) -> str:
        start, end = self._slice(text)
        return text[:end] + text[start:end] * self._random.choice((1, 1, 2, 5)) + text[end:]

    def _swap(self, text: str) -> str:
        (start, end), place = self._slice(text), self._place(text)
        rest = text[:start] + text[end:]
        return rest[:place] + text[start:end] + rest[place:]

    def _replace(self, text: str) -> str:
        start, end = self._slice(text)
        return text[:start] + self._piece() + text[end:]

    def _cross(self, text: str) -> str:
        other = self._random.choice(self._pool)
        return text[: self._place(text)] + other[self._place(other) :]

    def _join(self, text: str) -> str:
        return (
            text
            + self._random.choice(("", "，", "。", "、", "；", "\n", "\n\n", " ", "；其中"))
            + self._random.choice(self._pool)
        )

    def _digits(self, text: str) -> str:
        """Digits as another script or width writes them."""
        base = self._random.choice((0xFF10, 0x0660, 0x0966, 0x1D7CE, 0x2070, 0x2460))
        return re.sub(
            "[0-9]", lambda match: chr(base + int(match[0])) if self._random.random() < 0.5 else match[0], text
        )
