"""In: texts named on the command line. Out: how often `compare` judges rightly a figure rewritten, rounded or altered.

usage: compare_pairs.py [--pairs 200] [--seed 5] [--show 30] FILE...

The source of a pair is a sentence with figures, every other time with the sentence before it; the candidate is the
sentence with one of its figures written anew. A third of them are rewritten (another scale or unit, Chinese numerals,
full-width digits, 成, 倍 and 番 for percentages), a third rounded to fewer digits, a third altered: a digit changed so
that the figure meets none that the source has in its unit, or the direction of a change turned round. Right is
supported, supported and contradicted. The new figures are written here and by cn2an, not by the library's own writer.
Figures drawn have an indicator and neither a qualifier nor a range, so that what a reader would say is beyond doubt.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import cn2an

import zhmetrics as zm

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SENTENCE: Final = re.compile(r"[^。！？\n]+[。！？]?")
SHORTEST, LONGEST = 12, 200  # characters of a sentence
# Digits, a scale word, a unit: a figure in two parts (1萬5千元) is rounded as a whole or not at all, and not drawn.
FIGURE: Final = re.compile(
    r"(?P<number>[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)(?P<scale>[万萬亿億]?)(?P<unit>[^0-9十百千万萬亿億]+)"
)
SCALES: Final = {"": 0, "万": 4, "萬": 4, "亿": 8, "億": 8}
UNITS: Final = {"平方公里": (100, "公顷"), "公里": (1000, "米"), "吨": (1000, "公斤"), "公顷": (15, "亩")}
PERCENT: Final = ("%", "％")
WIDE: Final = str.maketrans("0123456789.%", "０１２３４５６７８９．％")
TENTHS: Final = dict(zip(range(10, 100, 10), "一两三四五六七八九", strict=True))
FULL: Final = 100  # percent from which on growth is told in 倍
FOLDS: Final = {100: "一", 300: "两"}  # growth in percent, and how many times it doubles
TURNED: Final = {
    "增长": "下降", "增加": "减少", "提高": "降低", "上升": "下降", "上涨": "下跌", "下降": "增长", "减少": "增加",
    "增長": "下降", "減少": "增加",
}  # fmt: skip
RISE: Final = re.compile("(?:增长|增加|增長)\\Z")
DIRECTION: Final = re.compile(f"({'|'.join(TURNED)})(了?)\\Z")


class Drawn(NamedTuple):
    """A figure of a sentence, taken apart: what stands before and behind it, its digits, scale word and unit."""

    metric: zm.Metric
    rest: tuple[zm.Metric, ...]  # the source's other figures
    before: str
    after: str
    number: Decimal
    scale: str
    unit: str

    def figure(self, number: Decimal) -> str:
        """The figure with another number."""
        return f"{number:f}{self.scale}{self.unit}"

    @property
    def grown(self) -> bool:
        """True where it says by how much something rose, behind the very word."""
        change = self.metric.change
        return change is not None and change.form == "increase" and RISE.search(self.before) is not None


New = tuple[str, str]  # what now stands before the figure, and the figure


def rescaled(drawn: Drawn, draw: random.Random) -> New | None:
    """12800万元 for 1.28亿元."""
    value = drawn.number.scaleb(SCALES[drawn.scale])
    forms = [
        f"{number:f}{scale}{drawn.unit}"
        for scale in ("", "万", "亿")
        if SCALES[scale] != SCALES[drawn.scale] and (number := value.scaleb(-SCALES[scale])) >= Decimal("0.1")
    ]
    return (drawn.before, draw.choice(forms)) if forms and drawn.unit not in PERCENT else None


def in_another_unit(drawn: Drawn, _draw: random.Random) -> New | None:
    """450公顷 for 4.5平方公里."""
    if drawn.unit not in UNITS:
        return None
    factor, unit = UNITS[drawn.unit]
    return drawn.before, f"{drawn.number * factor:f}{drawn.scale}{unit}"


def in_chinese(drawn: Drawn, _draw: random.Random) -> New | None:
    """百分之十五点六 for 15.6%."""
    numeral = cn2an.an2cn(f"{drawn.number:f}", "low")
    return drawn.before, f"百分之{numeral}" if drawn.unit in PERCENT else f"{numeral}{drawn.scale}{drawn.unit}"


def in_full_width(drawn: Drawn, _draw: random.Random) -> New | None:
    """１５．６％ for 15.6%."""
    return drawn.before, drawn.figure(drawn.number).translate(WIDE)


def as_ratio(drawn: Drawn, draw: random.Random) -> New | None:
    """七成 for 70%, 1.5倍 for a growth of 150%, 翻一番 for one of 100%."""
    forms = []
    if drawn.unit in PERCENT and drawn.number in TENTHS:
        forms.append((drawn.before, f"{TENTHS[int(drawn.number)]}成"))
    if drawn.grown and drawn.unit in PERCENT and drawn.number >= FULL:
        forms.append((drawn.before, f"{drawn.number.scaleb(-2):f}倍"))
    if drawn.grown and drawn.unit in PERCENT and drawn.number in FOLDS:
        forms.append((RISE.sub("", drawn.before), f"翻{FOLDS[int(drawn.number)]}番"))
    if drawn.grown and drawn.unit == "倍":
        forms.append((drawn.before, f"{drawn.number.scaleb(2):f}%"))
    return draw.choice(forms) if forms else None


def rounded_about(drawn: Drawn, draw: random.Random) -> New | None:
    """约1.3亿元 for 1.28亿元."""
    digits = len(drawn.number.as_tuple().digits)
    if digits == 1:
        return None
    place = drawn.number.adjusted() - draw.randrange(digits - 1)
    return drawn.before, f"约{drawn.figure(to_place(drawn.number, place))}"


def rounded_by_a_place(drawn: Drawn, _draw: random.Random) -> New | None:
    """53亿元 for 53.2亿元, where a plain figure is known to be rounded."""
    place = drawn.number.as_tuple().exponent
    if not isinstance(place, int) or place >= 0 or not (drawn.scale or drawn.unit in PERCENT):
        return None
    return drawn.before, drawn.figure(to_place(drawn.number, place + 1))


def misprinted(drawn: Drawn, draw: random.Random) -> New | None:
    """1.82亿元 for 1.28亿元: out of reach of every figure that the source has in that unit."""
    digits = f"{drawn.number:f}"
    unit = drawn.metric.quantity.unit
    taken = [metric.quantity.interval for metric in (drawn.metric, *drawn.rest) if metric.quantity.unit == unit]
    for place in draw.sample(range(len(digits)), len(digits)):
        for digit in draw.sample("123456789", 9):
            number = Decimal(digits[:place] + digit + digits[place + 1 :]) if digits[place] != "." else drawn.number
            low, high = (Fraction(end.scaleb(SCALES[drawn.scale])) for end in ends(number))
            new = zm.Interval(low, high)
            if not any(new.meets(other) for other in taken):
                return drawn.before, drawn.figure(number)
    return None


def turned(drawn: Drawn, _draw: random.Random) -> New | None:
    """下降15.6% for 增长15.6%."""
    if drawn.metric.change is None or not drawn.number or not DIRECTION.search(drawn.before):
        return None
    return DIRECTION.sub(lambda match: TURNED[match[1]] + match[2], drawn.before), drawn.figure(drawn.number)


WRITERS: Final[dict[str, tuple[Callable[[Drawn, random.Random], New | None], ...]]] = {
    "rewritten": (rescaled, in_another_unit, in_chinese, in_full_width, as_ratio),
    "rounded": (rounded_about, rounded_by_a_place),
    "altered": (misprinted, turned),
}
RIGHT: Final = {"rewritten": "supported", "rounded": "supported", "altered": "contradicted"}


def to_place(number: Decimal, place: int) -> Decimal:
    """Rounded half up to a place given as an exponent of ten."""
    return (number.scaleb(-place)).quantize(Decimal(1), ROUND_HALF_UP).scaleb(place)


def ends(number: Decimal) -> tuple[Decimal, Decimal]:
    """Half a written place below and above."""
    half = Decimal(5).scaleb(int(number.as_tuple().exponent) - 1)
    return number - half, number + half


def sentences(text: str) -> Iterator[tuple[str, str]]:
    """Each sentence of a length that a reader takes in, and the one before it in its paragraph."""
    before = ""
    for match in SENTENCE.finditer(text):
        if SHORTEST <= len(match[0]) <= LONGEST:
            yield before, match[0]
        before = match[0] if match[0][-1] in "。！？" else ""


def drawn_from(lead: str, sentence: str, draw: random.Random) -> Drawn | None:
    """A plain figure of a sentence, whose indicator is known, or None."""
    metrics = zm.extract(lead + sentence).metrics
    figures = [
        (metric, match)
        for metric in metrics
        if metric.start >= len(lead)
        and metric.indicator
        and metric.role == "value"
        and metric.quantity.qualifier is None
        and metric.quantity.bounds is None
        and (match := FIGURE.fullmatch(metric.text))
    ]
    if not figures:
        return None
    metric, match = draw.choice(figures)
    start, end = metric.start - len(lead), metric.end - len(lead)
    return Drawn(
        metric,
        tuple(other for other in metrics if other is not metric),
        sentence[:start],
        sentence[end:],
        Decimal(match["number"].replace(",", "")),
        match["scale"],
        match["unit"],
    )


def judged(source: str, before: str, figure: str, after: str) -> str:
    """The verdict on the figure that stands between two parts of a candidate, or "unread"."""
    start, end = len(before), len(before) + len(figure)
    for row in zm.compare(source, before + figure + after).to_dict()["figures"]:
        if row["start"] < end and start < row["end"]:
            return str(row["verdict"])
    return "unread"


def main() -> None:
    """Make the pairs, compare them, and print what was right by kind, and each miss."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--pairs", type=int, default=200, help="how many pairs to make at most")
    parser.add_argument("--seed", type=int, default=5, help="for the draw of sentences, figures and forms")
    parser.add_argument("--show", type=int, default=30, help="how many misses to print")
    arguments = parser.parse_args()
    draw = random.Random(arguments.seed)

    texts = [path.read_text(encoding="utf-8") for path in arguments.files]
    pool = sorted({pair for text in texts for pair in sentences(text)})
    draw.shuffle(pool)
    made: Counter[tuple[str, str]] = Counter()
    right: Counter[tuple[str, str]] = Counter()
    misses: list[str] = []
    for number, (lead, sentence) in enumerate(pool):
        if made.total() == arguments.pairs:
            break
        source_lead = lead if number % 2 else ""
        drawn = drawn_from(source_lead, sentence, draw)
        if drawn is None:
            continue
        kind = list(WRITERS)[made.total() % len(WRITERS)]
        for write in sorted(
            WRITERS[kind], key=lambda write: (made[kind, write.__name__], write.__name__)
        ):  # the rarest form first
            new = write(drawn, draw)
            if new is None:
                continue
            verdict = judged(source_lead + sentence, *new, drawn.after)
            made[kind, write.__name__] += 1
            right[kind, write.__name__] += verdict == RIGHT[kind]
            if verdict != RIGHT[kind]:
                misses.append(f"{write.__name__}: {verdict}: {drawn.metric.text} -> {new[1]}: {source_lead}{sentence}")
            break

    print(f"{len(texts)} texts, {len(pool)} sentences")
    for key in sorted(made):
        print(f"{' '.join(key):32} pairs {made[key]:4}  right {right[key]:4}")
    print(f"{'all':32} pairs {made.total():4}  right {right.total():4}  ({right.total() / max(1, made.total()):.1%})")
    for line in misses[: arguments.show]:
        print("  miss", line)


if __name__ == "__main__":
    main()
