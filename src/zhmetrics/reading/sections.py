"""In: a text and the spans of its periods. Out: where its headings, or the style of a paragraph, make its figures plans."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final, NamedTuple

from zhmetrics.language.script import fold, trie
from zhmetrics.language.tables import phrases, plans

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Frame", "frames", "gives_orders"]

Span = tuple[int, int]

_LONGEST: Final = 44  # characters of a heading
_FULL_STOPS: Final = ("。", "；", "，", "：", "！", "？")
_TRAILING: Final = " \u3000\t\r*#：:"
_PART: Final = "\u3000\u3000"  # what reports that were copied without line breaks have before a paragraph
_NUMBER: Final = "[0-9一二三四五六七八九十百]{1,4}"
# How deep a heading stands, by its number; without one it stands above all.
_RANKS: Final = re.compile(
    rf"(第{_NUMBER}(?:部分|篇|章|编))|([一二三四五六七八九十]{{1,3}}[、.．])|([（(][一二三四五六七八九十]{{1,3}}[)）]、?)|([0-9]{{1,2}}[、.．)）])"
)
_DECORATION: Final = re.compile(r"(?:<[^<>]{0,40}>|[\s#*　])*")
# What headings end in: most lines are passed by this.
_ENDS: Final = frozenset(
    word[-1] for words in (plans.HEADINGS, plans.REVIEWS, plans.BULLETINS, "年工作") for word in words.split()
)
_PLAN: Final = re.compile(f"(?:{trie(plans.HEADINGS.split(), reverse=True)}|作工年)")
_REVIEW: Final = re.compile(trie(plans.REVIEWS.split()))
_REVIEWED: Final = re.compile(trie(plans.REVIEWS.split(), reverse=True))
_BULLETIN: Final = re.compile(trie(plans.BULLETINS.split(), reverse=True))
_TIME: Final = re.compile(
    f'[0-9]{{4}} ?年|[一二][〇○零0一二三四五六七八九]{{3}}年|[“"][一二三四五六七八九十]{{1,3}}五[”"]|{trie(plans.AHEAD.split())}'
)
_TITLE: Final = re.compile(trie(plans.TITLES.split(), reverse=True))
_ASIDE: Final = re.compile(
    "(?:[（(][^（）()]{1,6}[）)]|[\\[［〔][0-9]{1,2}[\\]］〕])\\Z"
)  # （摘要）, （节选） and [1] behind a title
_CLOSING: Final = re.compile(f"{trie(plans.CLOSING.split())}[0-9一二三四五六七八九十]*[：:]?")
# A clause that opens with an order, item marks aside: （二）完善…, 一是加强….
_ORDER: Final = re.compile(
    "[，。；：\n\u3000](?:[（(]?[一二三四五六七八九十0-9]{1,2}[)）、.]|[一二三四五六七八九十]是|要|“)?+"
    f"{trie(plans.ORDERS.split())}"
)
_SHORTEST: Final = 12  # characters that three orders take
_RESULT: Final = re.compile(f"(?!{trie(plans.NO_RESULTS.split())}){trie(plans.RESULTS.split())}")
_SURE: Final = ("已", "同比", "连续")  # results that are counted at once: most paragraphs need no more
_NUMERAL: Final = re.compile("(?<![0-9.])[0-9]++(?:[.][0-9]++)?(?!年)")
# Chosen on reports whose headings say which of their paragraphs plan; benchmarks/plans.py sets the two side by side.
_ORDERS, _ORDERED, _RESULTS, _ROUND = 3, 0.5, 0.1, 0.7


class Frame(NamedTuple):
    """What holds from a place on, until the next frame."""

    start: int
    status: str  # of figures whose own sentence says nothing else: planned or reported
    period: Span | None  # of figures that have no nearer one


def frames(text: str, marks: Sequence[Span]) -> list[Frame]:
    """The frames of a text, in order; empty where no heading says anything.

    A heading is a line, or what stands between two wide blanks of two, that is short and ends in a noun of plans
    (三、2026年重点工作) or of a look back (一、2025年工作回顾). Its section goes on to the next heading of the same depth or a
    higher one, by their numbers.

    Args:
        text: The text that the spans index.
        marks: The spans of its periods, in order.

    >>> text = "一、2025年工作回顾\\n新增床位20张。\\n二、2026年重点工作\\n新增床位30张。"
    >>> [(frame.start, frame.status, frame.period) for frame in frames(text, [(2, 7), (22, 27)])]
    [(11, 'reported', (2, 7)), (32, 'planned', (22, 27))]
    """
    found: list[Frame] = []
    open_: list[tuple[int, Frame]] = []  # the sections that a place stands in, by rank
    head = len(text) - len(text.lstrip())
    for start, end in _short_blocks(text):
        line = _ASIDE.sub("", text[start:end].rstrip(_TRAILING))
        title = start <= head
        if not open_ and not title and line[-1:] not in _ENDS:
            continue
        line = fold(line)
        opening = _DECORATION.match(line)
        number = _RANKS.match(line, opening.end() if opening is not None else 0)
        rank = 0 if number is None else number.lastindex or 0
        said = _said(line.rstrip(_TRAILING) if number is None else line[number.end() :].rstrip(_TRAILING))
        first = bisect_left(marks, (start,))
        inside = [mark for mark in marks[first : first + 3] if mark[1] <= end]
        if (
            said is None
            and title
            and len(inside) == 1
            and (_TITLE.match(line[::-1]) or _is_of_part(text, inside[0], end))
        ):
            said = "reported"
        if said is None and (number is None or not open_):
            continue
        kept = [(depth, frame) for depth, frame in open_ if depth < rank or (depth == rank and _goes_on(said, frame))]
        closed, open_ = len(kept) < len(open_), kept
        if said:
            open_.append((rank, Frame(end, said, inside[0] if len(inside) == 1 else None)))
        if said or closed:
            above = open_[-1][1] if open_ else Frame(end, "reported", None)
            found.append(Frame(end, above.status, above.period))
    return found


def gives_orders(text: str, start: int, end: int) -> bool:
    """True of a paragraph that says what is to be done: most clauses are orders, few results are told, and numbers are round.

    >>> text = "完善路网，新建公路20公里，打造示范村5个，提升服务。"
    >>> gives_orders(text, 0, len(text))
    True
    >>> text = "完善路网，新建公路23.6公里，打造示范村5个，提升服务，获评先进，居全省第一。"
    >>> gives_orders(text, 0, len(text))
    False
    """
    if end - start < _SHORTEST:
        return False
    clauses = text.count("，", start, end) + text.count("。", start, end) + text.count("；", start, end)
    if clauses < _ORDERS or sum(text.count(word, start, end) for word in _SURE) > _RESULTS * clauses:
        return False
    words = "\n" + text[start:end]
    orders = len(_ORDER.findall(words))
    if orders < max(_ORDERS, _ORDERED * clauses):
        return False
    words = fold(words)
    numerals = _NUMERAL.findall(words)
    rounded = sum(map(_is_round, numerals))
    return rounded >= _ROUND * len(numerals) and sum(1 for _ in _RESULT.finditer(words)) <= _RESULTS * clauses


def _is_round(numeral: str) -> bool:
    """3000, 25 and 4.5, but not 1585 and 5.6: what is aimed at is said in few digits."""
    return len(numeral.replace(".", "").strip("0")) <= 2 and ("." not in numeral or numeral.endswith("5"))


def _is_of_part(text: str, mark: Span, end: int) -> bool:
    """前三季度全市经济运行稳中向好: a first line that tells of a month, a quarter or a half, and is no sentence."""
    return text[slice(*mark)].endswith(phrases.REPORTING) and not text[mark[1] : end].rstrip().endswith(_FULL_STOPS)


def _goes_on(said: str | None, frame: Frame) -> bool:
    """三、2015年工作总体部署 四、把改革开放推向纵深: what follows plans, and says nothing else, plans."""
    return said is None and frame.status == "planned"


def _said(line: str) -> str | None:
    """The status that a heading gives; empty where it only ends a section, None where it says nothing."""
    reverse = line[::-1]
    if _PLAN.match(reverse) and _TIME.search(line):
        return "reported" if _REVIEW.search(line) else "planned"
    if _REVIEWED.match(reverse) and _TIME.search(line):
        return "reported"
    if _BULLETIN.match(reverse) and _TIME.search(line):
        return "reported"
    return "" if _CLOSING.fullmatch(line.strip()) else None


def _short_blocks(text: str) -> Iterator[Span]:
    """The lines and paragraphs that are short enough for a heading."""
    start, size = 0, len(text)
    wide = _PART in text
    while start < size:
        end = text.find("\n", start)
        end = size if end < 0 else end
        if end - start <= _LONGEST:
            if end > start:
                yield start, end
        elif wide:
            part = start
            while part < end:
                stop = text.find(_PART, part, end)
                stop = end if stop < 0 else stop
                if 0 < stop - part <= _LONGEST:
                    yield part, stop
                part = stop + 2
        start = end + 1
