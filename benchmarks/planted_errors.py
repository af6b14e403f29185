"""In: texts named on the command line. Out: how many single wrong digits, planted in claims that hold, the audit finds.

usage: planted_errors.py [--claims 300] [--seed 5] [--show 20] FILE...

Every claim that holds by the wording of its text is a candidate (one that is only seen because a sum holds is none). In
each that is drawn, one written digit of one term is changed so that the claim can no longer hold, and the text is audited
again. A planted error counts as found where the audit reports that very claim inconsistent, as void where the claim's
intervals still meet (another digit is tried), and as missed otherwise.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from pathlib import Path
from typing import Final

import zhmetrics as zm

DIGITS: Final = ("0123456789", "０１２３４５６７８９", "〇一二三四五六七八九")
TRIES: Final = 12  # digits tried in one claim before it is given up as void

Span = tuple[int, int]


def main() -> None:
    """Plant errors, audit, and print what was found by kind."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--claims", type=int, default=300, help="how many claims to plant an error in at most")
    parser.add_argument("--seed", type=int, default=5, help="for the draw of claims, terms and digits")
    parser.add_argument("--show", type=int, default=20, help="how many missed errors to print")
    arguments = parser.parse_args()
    draw = random.Random(arguments.seed)

    texts = {path: path.read_text(encoding="utf-8") for path in arguments.files}
    audits = {path: zm.audit(text) for path, text in texts.items()}
    flagged = [(path, check) for path, checks in audits.items() for check in checks if check.verdict == "inconsistent"]
    claims = [
        (path, check)
        for path, checks in audits.items()
        for check in checks
        if check.verdict == "consistent" and check.evidence == "wording"
    ]
    draw.shuffle(claims)

    planted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    void: Counter[str] = Counter()
    missed: list[str] = []
    for path, check in claims[: arguments.claims]:
        outcome, shown = plant(texts[path], check, draw)
        if outcome == "void":
            void[check.kind] += 1
            continue
        planted[check.kind] += 1
        found[check.kind] += outcome == "found"
        if outcome == "missed":
            missed.append(f"{path.name}: {shown}: {check.message}")

    print(
        f"{len(texts)} texts, {sum(map(len, audits.values()))} claims found, {len(claims)} of them held by the wording"
    )
    print(f"unchanged texts: {len(flagged)} inconsistent")
    for path, check in flagged:
        print(f"  {path.name}: {check.kind}: {check.message}")
    for kind in sorted(planted):
        print(f"{kind:12} planted {planted[kind]:4}  found {found[kind]:4}  void {void[kind]:3}")
    total = sum(planted.values())
    print(f"{'all':12} planted {total:4}  found {sum(found.values()):4}  ({sum(found.values()) / max(1, total):.1%})")
    for line in missed[: arguments.show]:
        print("  missed", line)


def plant(text: str, check: zm.Check, draw: random.Random) -> tuple[str, str]:
    """Change one digit of one term until the claim cannot hold; "found", "missed" or "void", and what was changed."""
    places = [place for span in check.spans for place in range(*span) if any(text[place] in row for row in DIGITS)]
    draw.shuffle(places)
    for place in places[:TRIES]:
        row = next(row for row in DIGITS if text[place] in row)
        digit = draw.choice([other for other in row[1:] if other != text[place]])
        changed = text[:place] + digit + text[place + 1 :]
        again = [
            other for other in zm.audit(changed) if other.kind == check.kind and same_claim(other.spans, check.spans)
        ]
        if any(other.verdict == "inconsistent" for other in again):
            return "found", ""
        if not again:
            return "missed", f"{text[place]} -> {digit} at {place}"
    return "void", ""


def same_claim(spans: tuple[Span, ...], others: tuple[Span, ...]) -> bool:
    """True where two claims are of one stated figure and share another term."""
    return spans[0] == others[0] and (len(others) == 1 or len(set(spans) & set(others)) > 1)


if __name__ == "__main__":
    main()
