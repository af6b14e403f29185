"""In: a text. Out: one field of each of its figures, as the tests of rows ask for them."""

from __future__ import annotations

from datetime import date

import zhmetrics as zm

TODAY = date(2022, 11, 1)
UP, DOWN = (None, "up", "increase"), (None, "down", "increase")
# A paragraph without a figure, longer than any clause that is looked back over.
PROSE = (
    "我们坚持统一领导，广泛听取各方面意见，认真总结各地经验，扎实做好各项基础工作，努力营造良好的社会氛围，不断增强广大群众的参与感和认同感。"
    * 5
)


def rows(text: str) -> list[dict]:
    """The published rows of a text."""
    return zm.extract(text, today=TODAY).to_dict()["metrics"]


def column(text: str, field: str) -> list[tuple]:
    """Each figure of a text with one field of its row."""
    return [(row["text"], row[field]) for row in rows(text)]


def changes(text: str) -> list[tuple]:
    """Each figure of a text with the basis, direction and form of its change, or None."""
    return [(row["text"], row["change"] and tuple(row["change"].values())) for row in rows(text)]


def dated(text: str, today: date | None = None) -> list[str | None]:
    """The words of every figure's period."""
    return [row.period and row.period.text for row in zm.extract(text, today=today)]


def statuses(text: str, today: date | None = None) -> list[str]:
    """The status of every figure."""
    return [row.status for row in zm.extract(text, today=today)]
