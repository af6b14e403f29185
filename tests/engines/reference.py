"""In: texts. Out: the rows that every engine must give for them, made of `Report.to_dict` and nothing of ours beside it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from hypothesis import settings
from hypothesis import strategies as st

import zhmetrics as zm
from zhmetrics.strategies import periods, quantities, reports

TODAY = date(2022, 11, 1)

# Reports of our own making, single figures, ranges and fractions, periods, any characters at all, nothing, and nulls.
TEXTS = st.lists(
    st.one_of(
        reports(max_sentences=3).map(lambda pair: pair[0]),
        st.lists(quantities().map(lambda pair: pair[0]), max_size=3).map("，".join),
        periods().map(lambda pair: f"{pair[0]}完成投资三分之一，"),
        st.text(),
        st.just(""),
        st.none(),
    ),
    max_size=6,
)
# A list of texts is many examples at once, and every one is read twice.
FEWER = settings(max_examples=25)
# Numbers at the edges of what decimal128(38, 10) holds, and beyond.
EDGES = [
    f"共{number}元，"
    for number in (
        "9" * 28,
        "1" + "0" * 28,
        "0.0000000001",
        "0.00000000001",
        "1.50000000000000",
        "-" + "9" * 28 + "." + "9" * 10,
        "三分之一",
        "百分之三",
    )
]


def as_decimal(written):
    """What a decimal128(38, 10) column holds of a published number."""
    if written is None or "/" in written:
        return None
    units = Fraction(Decimal(written)) * 10**10
    return Decimal(written) if units.denominator == 1 and abs(units) < 10**38 else None


def as_date(iso):
    return None if iso is None else date.fromisoformat(iso)


def figures(text, today=None):
    """The rows of one text; None for None."""
    return None if text is None else [_flat(row) for row in zm.extract(text, today=today).to_dict()["metrics"]]


def figures_of_all(texts, today=None):
    """The rows of all texts, each with the number of its text under "row"."""
    return [{"row": number} | row for number, text in enumerate(texts) for row in figures(text, today) or ()]


def checks(text):
    """What an audit finds in one text; None for None."""
    if text is None:
        return None
    return [
        {
            **check.to_dict(),
            **{f"{name}_text": getattr(check, name) for name in ("stated", "computed", "difference")},
            **{name: as_decimal(getattr(check, name)) for name in ("stated", "computed", "difference")},
            "spans": [{"start": start, "end": end} for start, end in check.spans],
            "message_zh": check.message_zh,
        }
        for check in zm.audit(text)
    ]


def quantity(text):
    """What parse_quantity makes of one text; None for None."""
    if text is None:
        return None
    try:
        row = zm.parse_quantity(text).to_dict() | {"error": None}
    except zm.ParseError as error:
        row = dict.fromkeys(("kind", "value", "low", "high", "unit", "qualifier")) | {"error": error.message}
    return _with_decimals(row)


def _flat(row):
    period, change = row.pop("period") or {}, row.pop("change") or {}
    row |= {f"change_{part}": change.get(part) for part in ("basis", "direction", "form")}
    row |= {"period": period.get("text")}
    row |= {f"period_{end}": as_date(period.get(end)) for end in ("start", "end")}
    return _with_decimals(row)


def _with_decimals(row):
    ends = ("value", "low", "high")
    return row | {f"{end}_text": row[end] for end in ends} | {end: as_decimal(row[end]) for end in ends}
