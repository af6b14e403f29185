"""In: any string. Out: `Source`: the string without the layout noise inside its figures, in plain script, and where each
character stood.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Final

import attrs

from zhmetrics.language.script import as_read

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Source", "grouped"]

_DIGIT = "[0-9]"
_POINT = "[.．]"
_SCALE = "[万亿]"
_HAN = "[\u3400-\u9fff]"
_BLANKS = " \t\u00a0\u3000"
_INVISIBLE = "\u00ad\u200b-\u200f\u2060\ufe0e\ufe0f\ufeff"
_TONED = "āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜńňǹḿ"
# Tags that mark up words inside a line; any other tag (td, p, br) parts what stands on its two sides, and so do sup and sub, which hold
# exponents and the numbers of notes.
_TAG = "/?(?:b|i|u|em|strong|span|font|a|mark|small|ins|o:p)(?:\\s[^<>]{0,400}+)?/?>"
# Of these, those between the name of a measure and its figure; a link may hold the number of a note.
_WORD_TAG = "/?(?:b|i|u|em|strong|span|font|mark|o:p)(?:\\s[^<>]{0,400}+)?/?>"
_ENTITY = "(?:nbsp|(?:thin|en|em)sp|#(?:160|x0*a0|12288));"
_MARKUP = f"(?:<{_TAG}|\\*{{1,3}}+|__|&{_ENTITY}|[{_INVISIBLE}])"
# The same where its first character has been taken.
_REST_OF_MARKUP = (
    f"(?:(?<=<){_TAG}|(?<=\\*)(?:\\*{{1,2}}+|(?!{_DIGIT}))|(?<=_)_|(?<=&){_ENTITY}|(?<=[{_INVISIBLE}])){_MARKUP}*+"
)
_LINE_BREAK = "(?:(?<=\\n)|(?<=\\r)\\n)"

# What is taken out, each where it stands inside a figure and nowhere else. All of it begins with one of a few characters,
# which is taken first: `re` passes all others in one sweep. What must stand before that one is looked back for.
_NOISE: Final = re.compile(
    f"[{_BLANKS}\r\n<*_&(（{_INVISIBLE}]"
    f"(?:(?<=[0-9.．万亿].)(?:"
    + "|".join(
        (
            # digits set apart one by one: 4 6 2 8 0 亿元
            f"(?<=(?<!{_DIGIT}){_DIGIT} )(?={_DIGIT} {_DIGIT}(?!{_DIGIT}))",
            f"(?<=(?<!{_DIGIT}){_DIGIT} {_DIGIT} )(?={_DIGIT}(?!{_DIGIT}))",
            # blanks around a point and before a percent sign: 5 ．4 ％
            f"(?<={_DIGIT}[{_BLANKS}])(?={_POINT}[{_BLANKS}]?{_DIGIT}|[%％‰])",
            f"(?<={_DIGIT}{_POINT}[{_BLANKS}])(?={_DIGIT})",
            # a line break between number, scale and unit: 184.45\n亿元
            f"(?<={_DIGIT}[\r\n]){_LINE_BREAK}(?={_SCALE}|[%％元]|{_POINT}{_DIGIT})",
            f"(?<={_DIGIT}{_POINT}[\r\n]){_LINE_BREAK}(?={_DIGIT})",
            f"(?<={_SCALE}[\r\n]){_LINE_BREAK}(?=[元美欧人吨亩户])",
            # markup inside a figure: <b>184.45</b>亿元, **32**个
            f"(?<={_DIGIT}.){_REST_OF_MARKUP}(?={_DIGIT}|{_POINT}{_DIGIT}|[%％]|{_HAN})",
            f"(?<={_DIGIT}{_POINT}.){_REST_OF_MARKUP}(?={_DIGIT})",
            f"(?<={_SCALE}.){_REST_OF_MARKUP}(?={_HAN})",
        )
    )
    # markup between a name and its figure: <b>面积</b><b>512</b>万亩
    + f")|(?<={_HAN}<){_WORD_TAG}(?:<{_WORD_TAG})*+(?={_DIGIT})"
    # the pinyin that some web pages print behind a character: 瞄準(zhǔn)
    + f"|(?<=[(（])(?=[a-z]{{0,6}}[{_TONED}])[a-zü{_TONED}]{{1,7}}[)）])",
    re.DOTALL,
)
# A cheap look that lets nearly every clean text pass by.
_SUSPECT: Final = re.compile(
    f"{_DIGIT}{_POINT}?(?:[{_BLANKS}][0-9.．%％‰]|[\\r\\n<*_&{_INVISIBLE}])"
    f"|{_SCALE}[\\r\\n<*_&{_INVISIBLE}]|<(?<={_HAN}<)|[(（][a-z]{{0,6}}[{_TONED}]"
)


# Full-width commas that group digits, and where a paragraph shows that it groups with them: a group that begins with a zero or a second one
# (12，345，678), or two numbers so grouped. One alone (占1/10，438名) parts clauses.
_GROUPED: Final = re.compile(
    "(?<![0-9/.:：,，])[0-9]{1,3}(?:，[0-9]{3})+(?:[.．][0-9]++)?(?![0-9.，,])(?=[百千万亿萬億]?[\u3400-\u9fff%])"
)
_FEWEST_GROUPED: Final = 2
# Between digits as wide as itself a full-width comma groups wherever it stands.
_WIDELY_GROUPED: Final = re.compile("[０-９](?<![０-９．，].)[０-９]{0,2}+(?:，[０-９]{3})+(?![０-９])")

# In a string that is one amount any full-width comma groups digits (3，456元), as it can't in prose (占1/10，438名).
_ALONE_GROUPED: Final = re.compile("(?<=[0-9０-９])，(?=[0-9０-９]{3}(?![0-9０-９]))")


def grouped(raw: str) -> str:
    """A string that is one amount, with half-width commas between its digits."""
    return _ALONE_GROUPED.sub(",", raw) if "，" in raw else raw


def _with_commas(raw: str) -> str:
    """A text with half-width commas in its numbers, where full-width ones group them."""
    if "，" not in raw:
        return raw
    raw = _WIDELY_GROUPED.sub(_narrowed, raw)
    if _GROUPED.search(raw) is None:
        return raw
    text = "\n\n".join(map(_paragraph_with_commas, raw.split("\n\n")))
    return raw if text == raw else text


def _paragraph_with_commas(raw: str) -> str:
    """The same of one paragraph, which alone says how its numbers are written."""
    found = [match[0] for match in _GROUPED.finditer(raw)]
    told = len(found) >= _FEWEST_GROUPED or any(each.count("，") > 1 or "，0" in each for each in found)
    return _GROUPED.sub(_narrowed, raw) if told else raw


def _narrowed(match: re.Match[str]) -> str:
    return match[0].replace("，", ",")


@attrs.frozen(slots=True)
class Source:
    """A text as it is read, and as it was given.

    Args:
        raw: The text as given.
        clean: The same without noise.
        text: The same in plain script, which is what readers look at.
        cuts: Where, in ``text``, something was taken out before; rising.
        shifts: How many characters have been taken out up to each cut.
    """

    raw: str
    clean: str
    text: str
    cuts: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()

    @classmethod
    def of(cls, raw: str) -> Source:
        """Take the noise out of a text and write it in plain script; a text that needs neither is passed on itself.

        >>> source = Source.of("總額 5 ．4 ％ 与 <b>184.45</b>亿元")
        >>> source.clean, source.text
        ('總額 5．4％ 与 <b>184.45亿元', '总额 5．4％ 与 <b>184.45亿元')
        >>> source.raw[slice(*source.span(3, 7))]
        '5 ．4 ％'
        """
        given = _with_commas(raw)
        text = as_read(given)
        if _SUSPECT.search(text) is None:
            return cls(raw, given, text)
        kept, places, lengths = [], [], []
        position = size = 0
        for match in _NOISE.finditer(text):
            start, end = match.span()
            kept.append(slice(position, start))
            size += start - position
            places.append(size)
            lengths.append(end - start)
            position = end
        kept.append(slice(position, None))
        clean = "".join(map(given.__getitem__, kept))
        told = clean if text is given else "".join(map(text.__getitem__, kept))
        return cls(raw, clean, told, tuple(places), tuple(accumulate(lengths)))

    @classmethod
    def value(cls, raw: str) -> Source:
        """A string that is to be one value: a comma in it groups digits, and what would be noise in a text makes it none."""
        clean = grouped(raw)
        return cls(raw, clean, as_read(clean))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where in the text as given a part of the clean text stands, noise inside it included."""
        cuts = self.cuts
        if not cuts:
            return start, end
        first = bisect_right(cuts, start)
        shift = self.shifts[first - 1] if first else 0
        if end <= start:
            return start + shift, start + shift
        if first == len(cuts) or end <= cuts[first]:  # nothing was taken out in between
            return start + shift, end + shift
        return start + shift, end + self.shifts[bisect_right(cuts, end - 1) - 1]

    def taken(self) -> Iterator[tuple[int, int]]:
        """Where, in the text as given, noise was taken out.

        >>> list(Source.of("总额 5 ．4 ％").taken())
        [(4, 5), (7, 8)]
        """
        before = 0
        for cut, shift in zip(self.cuts, self.shifts, strict=True):
            yield cut + before, cut + shift
            before = shift
