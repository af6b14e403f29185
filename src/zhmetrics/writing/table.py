"""In: metrics and checks. Out: lines of text for a terminal: the table of figures, and the findings with their places."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from zhmetrics.writing import words
from zhmetrics.writing.markup import said
from zhmetrics.writing.places import Places
from zhmetrics.writing.width import cell, cut, pad
from zhmetrics.writing.width import width as columns_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zhmetrics.checks.base import Check
    from zhmetrics.checks.compare import Comparison, Finding
    from zhmetrics.values.mention import Mention
    from zhmetrics.values.metric import Metric
    from zhmetrics.writing.words import Language

__all__ = [
    "checks_text",
    "comparison",
    "comparison_text",
    "findings",
    "mentions_text",
    "report_text",
    "summary",
    "table",
]

_GAP: Final = "  "
_NARROWEST: Final = 4  # one wide character and an ellipsis, and what a heading takes
_FIGURE: Final = 1  # the column of the figures
_BOLD: Final = "1"
_COLOURS: Final = {"✗": "31", "✓": "32", "≈": "33", "?": "33"}


def table(
    source: str,
    metrics: Sequence[Metric],
    *,
    width: int | None = None,
    color: bool = False,
    language: Language = "zh",
) -> list[str]:
    """The figures of a text, one a line under headings.

    Args:
        source: The text that the metrics were read from.
        metrics: The rows.
        width: Columns to keep within, by cutting the widest column with an ellipsis; None cuts nothing.
        color: Write ANSI colours.
        language: Of the headings and the words beside the text's own: "zh" or "en".

    Returns:
        Lines without line ends; none where there are no metrics.

    >>> import zhmetrics as zm
    >>> text = "2023年，全县完成固定资产投资约116亿元。"
    >>> print(*table(text, zm.extract(text).metrics), sep="\\n")
    指标          数值       期间    变化  占比  状态
    ------------  ---------  ------  ----  ----  ----
    固定资产投资  约116亿元  2023年              实际
    """
    if not metrics:
        return []
    return _aligned(
        words.COLUMNS[language], [words.row(source, metric, language) for metric in metrics], width=width, color=color
    )


def mentions_text(source: str, mentions: Sequence[Mention]) -> str:
    """What each quantity says and allows, one a line under headings; "" where there are none."""
    rows = [said(source, mention) for mention in mentions]
    return "\n".join(_aligned(words.MENTION_COLUMNS["zh"], rows)) if rows else ""


def _aligned(
    heading: Sequence[str], words_of: Iterable[Sequence[str]], *, width: int | None = None, color: bool = False
) -> list[str]:
    rows = [[cell(each) for each in row] for row in words_of]
    widths = [max(map(columns_of, column)) for column in zip(heading, *rows, strict=True)]
    if width is not None:
        widths = _fitted(widths, width)
    lines = [_line(heading, widths), _GAP.join("-" * each for each in widths), *(_line(row, widths) for row in rows)]
    if color:
        lines[0] = _coloured(lines[0], _BOLD)
    return lines


def findings(
    source: str,
    checks: Iterable[Check],
    *,
    name: str = "",
    color: bool = False,
    language: Language = "zh",
) -> list[str]:
    """One line a check: a mark, the verdict in a word, the place of the stated figure, and the message.

    Args:
        source: The text that the checks are of.
        checks: The checks, shown in the order given.
        name: File name to put before line and column, as editors and terminals make it a link.
        color: Write ANSI colours.
        language: Of the messages: "zh" or "en".
    """
    places = Places(source)
    return [
        _finding(
            words.told(check),
            _place(places, check.spans[0] if check.spans else None, name),
            _message(check, source, language),
            color=color,
            language=language,
        )
        for check in checks
    ]


def comparison(
    candidate: str,
    found: Iterable[Finding],
    *,
    name: str = "",
    color: bool = False,
    language: Language = "zh",
) -> list[str]:
    """One line a figure of a summary: a mark, the verdict in a word, its place, and the message, which begins with the figure.

    Args:
        candidate: The text whose figures were looked up in a source.
        found: What was found of each of them.
        name: File name to put before line and column.
        color: Write ANSI colours.
        language: Of the verdicts and messages: "zh" or "en".
    """
    places = Places(candidate)
    return [
        _finding(
            each.verdict,
            _place(places, (each.metric.start, each.metric.end), name),
            each.message_zh if language == "zh" else each.message,
            color=color,
            language=language,
        )
        for each in found
    ]


def summary(figures: int, verdicts: Iterable[str], *, language: Language = "zh") -> str:
    """How many figures and claims there are, and how many of these hold.

    >>> summary(6, ["consistent", "inconsistent"])
    '6个数字，2项核对：1项不一致，1项一致'
    """
    counts = Counter(verdicts)
    named = [(counts[each], word) for each, word in words.VERDICTS[language].items() if counts[each]]
    named.sort(
        key=lambda pair: pair[1] in {words.VERDICTS[language]["consistent"], words.VERDICTS[language]["supported"]}
    )
    if language == "en":
        total = f"{figures} figure{'s' * (figures != 1)}, {counts.total()} check{'s' * (counts.total() != 1)}"
        return ": ".join(filter(None, (total, ", ".join(f"{count} {word}" for count, word in named))))
    total = f"{figures}个数字，{counts.total()}项核对"
    return "：".join(filter(None, (total, "，".join(f"{count}项{word}" for count, word in named))))


def report_text(
    source: str,
    metrics: Sequence[Metric],
    checks: Sequence[Check] | None = None,
    *,
    name: str = "",
    width: int | None = None,
    color: bool = False,
    language: Language = "zh",
) -> str:
    """The table, the findings and one line that counts them, as `table`, `findings` and `summary` give them.

    Without ``checks``, of a text that was not audited, the table stands alone.
    """
    parts = [table(source, metrics, width=width, color=color, language=language)]
    if checks is not None:
        parts.append(findings(source, checks, name=name, color=color, language=language))
        parts.append([summary(len(metrics), map(words.told, checks), language=language)])
    return "\n\n".join("\n".join(part) for part in parts if part)


def checks_text(source: str, metrics: Sequence[Metric], checks: Sequence[Check]) -> str:
    """The findings and one line that counts them, as `findings` and `summary` give them."""
    return _counted(findings(source, checks), len(metrics), [words.told(check) for check in checks])


def comparison_text(made: Comparison) -> str:
    """What was found of each figure, and one line that counts it, as `comparison` and `summary` give them."""
    verdicts = [finding.verdict for finding in made.figures]
    return _counted(comparison(made.candidate, made.figures), len(verdicts), verdicts)


def _counted(lines: Sequence[str], figures: int, verdicts: Sequence[str]) -> str:
    return "\n".join([*lines, *([""] if lines else []), summary(figures, verdicts)])


def _fitted(widths: list[int], room: int) -> list[int]:
    """The widest column made narrower, again and again, until all fit or all are as narrow as may be.

    The figures themselves are what the table is read for: they are cut only when nothing else is left to cut.
    """
    widths = [min(each, max(room, _NARROWEST)) for each in widths]
    over = sum(widths) + len(_GAP) * (len(widths) - 1) - room
    others = [column for column in range(len(widths)) if column != _FIGURE]
    for columns in (others, [_FIGURE]):
        while over > 0 and max(widths[column] for column in columns) > _NARROWEST:
            widths[max(columns, key=widths.__getitem__)] -= 1
            over -= 1
    return widths


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return _GAP.join(pad(cut(text, each), each) for text, each in zip(cells, widths, strict=True)).rstrip()


def _finding(verdict: str, place: str, message: str, *, color: bool, language: Language) -> str:
    mark = words.MARKS[verdict]
    verdict_word = f"{mark} {words.VERDICTS[language][verdict]}"
    if color:
        verdict_word = _coloured(verdict_word, _COLOURS[mark])
    return "  ".join(filter(None, (verdict_word, place, cell(message))))


def _message(check: Check, source: str, language: Language) -> str:
    message = (check.message_zh if language == "zh" else "") or check.message
    if check.culprit is None:
        return message
    culprit = source[slice(*check.culprit)]
    return (
        f"{message}；可能有误的是{culprit}"
        if language == "zh"
        else f"{message}; the likeliest wrong figure is {culprit}"
    )


def _place(places: Places, span: tuple[int, int] | None, name: str) -> str:
    if span is None:
        return cell(name)
    line, column = places.at(span[0])
    return f"{cell(name)}:{line}:{column}" if name else f"{line}:{column}"


def _coloured(text: str, code: str) -> str:
    return f"\x1b[{code}m{text}\x1b[0m"
