"""In: reports whose headings say which parts plan. Out: how often the style of a paragraph alone says the same.

    python benchmarks/plans.py reports/*.txt

`zhmetrics.reading.sections` takes a paragraph of orders for a plan where no heading tells. Here its judgement is set beside the
headings of the reports given: figures of plans that it knows, and figures of results that it takes for plans.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import zhmetrics as zm
from zhmetrics.language.lexicon import default_lexicon
from zhmetrics.reading.interpret import interpret
from zhmetrics.reading.sections import Frame, frames, gives_orders
from zhmetrics.reading.source import Source


def told(frame: Frame | None) -> str | None:
    """What a heading says of its section; None where it leaves it open."""
    return None if frame is None or (frame.status == "reported" and frame.period is None) else frame.status


def main(paths: list[str]) -> int:
    """Print the counts."""
    if not paths:
        print(__doc__)
        return 2
    counts: Counter[tuple[str, bool]] = Counter()
    for path in paths:
        source = Source.of(Path(path).read_text(encoding="utf-8"))
        text, reading = source.text, interpret(source, default_lexicon())
        sections = frames(text, reading.periods)
        mentions = zm.find_quantities(text)
        start = 0
        while start < len(text):
            ends = [end for mark in ("\n", "\u3000\u3000") if (end := text.find(mark, start)) >= 0]
            end = min(ends, default=len(text))
            figures = sum(start <= mention.start < end for mention in mentions) if end > start else 0
            frame = next((each for each in reversed(sections) if each.start <= start), None)
            status = told(frame)
            if figures and status is not None:
                counts[status, gives_orders(text, start, end)] += figures
            start = end + 1
    for status, what in (("planned", "known by their style"), ("reported", "taken for plans")):
        print(f"{status}: {counts[status, True]} of {counts[status, True] + counts[status, False]} figures {what}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
