"""In: tests/passages/NAME.txt, and NAME.tsv, what an annotator read there. Out: NAME.rows, what the library reads and where that differs.

The texts are our own, written in the manner of bulletins, reports and news, and annotated by somebody who had not seen what the library
makes of them. `test_passages.py` holds the library to NAME.rows. After a change that moves them,

    python tests/approve.py

writes them anew and tells how many fields agree with the annotation: look at the difference (git diff) before it goes in. A field that
differs from the annotation has a line of its own, with a "!".
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import zhmetrics as zm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhmetrics import Metric

PASSAGES = Path(__file__).parent / "passages"
FIELDS = ("indicator", "period", "change", "share", "status")
NOTHING = "-"  # what a field says where the figure has none of it


def fields(metric: Metric) -> dict[str, str]:
    """What is annotated of a figure, as words."""
    change = metric.change
    return {
        "indicator": metric.indicator or NOTHING,
        "period": NOTHING if metric.period is None else metric.period.text,
        "change": NOTHING if change is None else f"{change.direction} {change.basis or ''}".strip(),
        "share": NOTHING if metric.share_of is None else f"of {metric.share_of}".strip(),
        "status": "told" if metric.status == "reported" else "planned",  # an estimate was annotated as a plan
    }


def quantity(metric: Metric) -> str:
    """Kind, value or ends, unit and qualifier."""
    row = metric.quantity.to_dict()
    value = (
        row["value"] if row["low"] is None and row["high"] is None else f"{row['value']} [{row['low']}, {row['high']}]"
    )
    return " ".join(filter(None, (row["kind"], value, row["unit"], row["qualifier"])))


def agree(ours: str, theirs: str) -> bool:
    """True where one says no less than the other: 产值 and 工业产值 name one thing, None and 产值 do not."""
    if NOTHING in (ours, theirs):
        return ours == theirs
    ours, theirs = "".join(ours.split()), "".join(theirs.split())
    return ours in theirs or theirs in ours


def annotated(name: str) -> dict[int, dict[str, str]]:
    """The fields of each figure that was annotated, by where it starts; one without a row has none."""
    found = {}
    for line in (PASSAGES / f"{name}.tsv").read_text(encoding="utf-8").splitlines():
        start, text, *told = line.split("\t")
        found[int(start)] = {"text": text, **dict(zip(FIELDS, told, strict=False))}
    return found


def rendered(name: str, agreed: Counter[tuple[str, bool]] | None = None) -> Iterator[str]:
    """The lines of NAME.rows."""
    text = (PASSAGES / f"{name}.txt").read_text(encoding="utf-8")
    report, told, agreed = zm.extract(text), annotated(name), Counter() if agreed is None else agreed
    for metric in report:
        ours, period = fields(metric), metric.period
        days = "" if period is None or period.start is period.end is None else f"{period.start}..{period.end}"
        form = "" if metric.change is None else metric.change.form
        yield "\t".join(
            (str(metric.mention.start), metric.text, quantity(metric), *ours.values(), metric.role, form, days)
        )
        theirs = told.pop(metric.mention.start, None)
        agreed["figure", theirs is not None] += 1
        if theirs is None:
            yield "\t! not annotated as a figure"
            continue
        for field, ours_says in ours.items():
            if field in theirs:
                same = agree(ours_says, theirs[field])
                agreed[field, same] += 1
                if not same:
                    yield f"\t! {field}: {theirs[field]}"
    for start, theirs in told.items():
        agreed["figure", False] += 1
        yield f"{start}\t{theirs['text']}\t! not read as a figure"
    for nonfigure in report.nonfigures:
        yield f"{nonfigure.start}\t{nonfigure.text}\t{nonfigure.why}"
    for unread in report.unread:
        yield f"{unread.start}\t{unread.text}\tunread"
    for check in zm.audit(report):
        yield f"{check.verdict}\t{check.kind}\t{check.evidence}\t{check.message_zh}"


def names() -> list[str]:
    """Of all passages, in order."""
    return sorted(path.stem for path in PASSAGES.glob("*.txt"))


def main() -> None:
    """Write all rows anew."""
    agreed: Counter[tuple[str, bool]] = Counter()
    for name in names():
        (PASSAGES / f"{name}.rows").write_text("\n".join(rendered(name, agreed)) + "\n", encoding="utf-8")
    for field in ("figure", *FIELDS):
        right, wrong = agreed[field, True], agreed[field, False]
        print(f"{field}: {right} of {right + wrong} as annotated ({right / (right + wrong):.1%})")


if __name__ == "__main__":
    main()
