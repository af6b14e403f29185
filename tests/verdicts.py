"""In: a text, or a source and a candidate. Out: what the checks say of it, as their tests ask for it, and figures that claim nothing."""

from __future__ import annotations

import pickle

import zhmetrics as zm
from zhmetrics.checks.claims import Passage
from zhmetrics.reading.tables import find_tables

NAMES = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄"

# --- What is said of a text -------------------------------------------------------------------------------------------


def verdicts(text: str) -> list[tuple[str, str]]:
    """Kind and verdict of each check."""
    return [(check.kind, check.verdict) for check in zm.audit(text)]


def verdicts_on(text: str) -> list[tuple[str, str, str]]:
    """Kind, verdict and evidence of each check."""
    return [(check.kind, check.verdict, check.evidence) for check in zm.audit(text)]


def evidence(text: str) -> list[tuple[str, str]]:
    """Verdict and evidence of each check."""
    return [(check.verdict, check.evidence) for check in zm.audit(text)]


def terms(text: str, kind: str | None = None) -> list[tuple[str, ...]]:
    """Verdict, evidence and words of each check, or of those of a kind, the claim first."""
    return [
        (check.verdict, check.evidence, *(text[start:end] for start, end in check.spans))
        for check in zm.audit(text)
        if kind in (None, check.kind)
    ]


def values(text: str, kind: str | None = None) -> list[tuple[str, str, str]]:
    """Kind, verdict and computed value of each check, or of those of a kind."""
    return [(check.kind, check.verdict, check.computed) for check in zm.audit(text) if kind in (None, check.kind)]


def shares(text: str) -> list[tuple[str, str]]:
    """Computed value and verdict of each share."""
    return [(check.computed, check.verdict) for check in zm.audit(text) if check.kind == "share"]


def claimed(text: str) -> list[tuple[str, str, str]]:
    """Kind, verdict and the first part of the message of each check."""
    return [(check.kind, check.verdict, check.message.partition("; ")[0]) for check in zm.audit(text)]


def reckoned(text: str) -> list[tuple[str, str, str]]:
    """Verdict, evidence and reckoning of each check."""
    return [(check.verdict, check.evidence, check.message.split(": ", 1)[1]) for check in zm.audit(text)]


# --- What is said of a candidate --------------------------------------------------------------------------------------


def compared(source: str, candidate: str) -> list[str]:
    """The verdict on each figure of a candidate."""
    return [finding.verdict for finding in zm.compare(source, candidate)]


def findings(source: str, candidate: str) -> list[tuple[str, str, str | None, str]]:
    """What a source says of each figure of a candidate."""
    return [
        (finding.metric.text, finding.verdict, finding.source and finding.source.text, finding.message_zh)
        for finding in zm.compare(source, candidate)
    ]


# --- Texts as checks see them -----------------------------------------------------------------------------------------


def laid_out(text: str) -> Passage:
    """A text and its figures, laid out for checks."""
    return Passage(text, zm.extract(text).metrics, find_tables(text))


def sent_over(text: str, ahead: int = 0) -> Passage:
    """A passage whose figures have been pickled one by one: nothing in one of them is the same object as in another."""
    passage = laid_out("各部门认真落实会议精神。" * ahead + text)
    passage.figures = tuple(pickle.loads(pickle.dumps(figure)) for figure in passage.figures)
    return passage


def table(*rows: str) -> str:
    """A table of cells between tabs; its rows are written with a blank between the cells."""
    return "".join(f"{row.replace(' ', chr(9))}\n" for row in rows)


# --- Figures that claim nothing ---------------------------------------------------------------------------------------


def lengths(count: int) -> str:
    """So many, each in a paragraph of its own."""
    return "".join(f"河道{NAMES[number % 4]}段长{number + 3}米。\n" for number in range(count))


def stretches(count: int) -> str:
    """So many, in one sentence."""
    return "，".join(f"第{number + 1}段长{number + 3}米" for number in range(count))


def walks(count: int) -> str:
    """So many hours, each in a clause."""
    return "".join(f"第{NAMES[number % 4]}组走访{number + 2}小时，" for number in range(count))


def rates(count: int) -> str:
    """So many rates, in a list."""
    return "、".join(f"{rate}.5%" for rate in range(1, count + 1))


def firms(count: int) -> str:
    """So many, in a list, each of a name of its own."""
    return "、".join(f"{name}企业{number}家" for number, name in enumerate(NAMES[:count], 11))
