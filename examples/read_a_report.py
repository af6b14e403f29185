"""Read a report's figures, and say whether its sums hold.

python examples/read_a_report.py [FILE]
"""

from __future__ import annotations

import sys
from pathlib import Path

import zhmetrics as zm

HERE = Path(__file__).parent


def main() -> None:
    """Print one line a figure, then what the text claims of them."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "county_report.txt"
    report = zm.extract(path.read_text(encoding="utf-8"))
    rows = report.to_dict()["metrics"]

    for row in rows:
        change = row["change"]
        growth = f"{change['basis'] or ''} {change['direction']}" if change else ""
        period = row["period"]["text"] if row["period"] else ""
        print("\t".join([row["text"], row["indicator"] or "", period, growth]).rstrip())

    checks = [check.to_dict() for check in zm.audit(report)]
    wrong = [check for check in checks if check["verdict"] == "inconsistent"]
    print(f"\n{len(rows)} figures, {len(checks)} claims, {len(wrong)} of them inconsistent:")
    for check in wrong:
        print(" ", check["message"])


if __name__ == "__main__":
    main()
