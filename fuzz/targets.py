"""In: a text, or bytes. Out: nothing, where everything holds that the library promises of it; else `Violation` says what does not."""

from __future__ import annotations

import contextlib
import copy
import csv
import decimal
import io
import itertools
import json
import pickle
import random
import re
import tempfile
import unicodedata
from datetime import date
from decimal import Decimal
from fractions import Fraction
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import zhmetrics as zm
from zhmetrics import cli
from zhmetrics.values.quantity import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

__all__ = ["TARGETS", "Violation"]


class Violation(AssertionError):  # noqa: N818 - what it says is a finding, not an error of the fuzzer
    """Something that the library promises does not hold; unlike `assert`, told under ``python -O`` too."""


def demand(held: object, what: str, *details: object) -> None:
    """Nothing, where it held.

    Raises:
        Violation: It did not.
    """
    if not held:
        raise Violation(": ".join([what, *(f"{each!r:.300}" for each in details)]))


# ----------------------------------------------------------------------------------------------------------------------
# Readers: any str at all, and no exception

_QUALIFIERS: Final = {None, "approx", "below", "above", "min", "max"}
_STATUS: Final = {"reported", "estimated", "planned"}
_ROLES: Final = {"value", "threshold", "contribution", "rank"}
_NUMBER: Final = re.compile(r"-?[0-9]+(?:\.[0-9]+)?(?:/[0-9]+)?").fullmatch
_HAN_RUN: Final = re.compile(r"(?<!\d)[〇零一二三四五六七八九十百千万亿]{2,}(?!\d)")
_REPUBLICAN: Final = re.compile(r"1\d\d.{0,2}年", re.DOTALL).search
_SAME_BELOW: Final = re.compile("[（(]下同").search
_FIELDS: Final = {"figure", "qualifier", "indicator", "period", "change", "share_of"}

_PAIR: Final = re.compile("[\ud800-\udbff][\udc00-\udfff]")


def _as_json(value: Any) -> Any:
    """A value as it comes back from JSON: to which two lone surrogates in a row are one character."""
    if isinstance(value, str):
        return _PAIR.sub(lambda pair: pair[0].encode("utf-16", "surrogatepass").decode("utf-16"), value)
    if isinstance(value, list):
        return [_as_json(each) for each in value]
    return {key: _as_json(each) for key, each in value.items()} if isinstance(value, dict) else value


def read(text: str) -> None:
    """`extract`, `find_quantities`: spans, digits, fields, JSON, pickles, and the same figures from both."""
    report = zm.extract(text, today=_today(text))
    listed = [*report.metrics, *report.nonfigures, *report.unread]
    covered = [0] * len(text)
    for each in listed:
        demand(0 <= each.start < each.end <= len(text), "a span lies in the text", each)
        demand(text[each.start : each.end] == each.text, "a span is exact", each)
        for place in range(each.start, each.end):
            covered[place] += 1
    demand(max(covered, default=0) <= 1, "no two spans overlap", listed)
    for place, character in enumerate(text):
        demand(covered[place] or unicodedata.category(character) != "Nd", "a digit is accounted for", place, character)
    for run in _HAN_RUN.finditer(text):
        demand(all(covered[run.start() : run.end()]), "a run of numerals is accounted for", run)
    for rows in (report.metrics, report.nonfigures, report.unread):
        demand(all(a.end <= b.start for a, b in itertools.pairwise(rows)), "rows are in the order of the text", rows)

    document = report.to_dict()
    demand(json.loads(json.dumps(document)) == _as_json(document), "to_dict goes through JSON and back")
    demand(_as_json(json.loads(report.to_json())) == _as_json(document), "to_json is the JSON of to_dict")
    for row in document["metrics"]:
        _row(row, text)
    for index, metric in enumerate(report.metrics):
        left, right = metric.mention.full_span
        demand(0 <= left <= metric.start and metric.end <= right <= len(text), "the full span holds the span", metric)
        for evidence in report.explain(index):
            demand(evidence.field in _FIELDS, "evidence is for a field", evidence)
            demand(text[evidence.start : evidence.end] == evidence.text, "evidence is verbatim", evidence)
        demand((metric.indicator is None) == (metric.indicator_span is None), "an indicator has a place", metric)
        if metric.indicator_span is not None:
            demand(text[slice(*metric.indicator_span)] == metric.indicator != "", "an indicator is verbatim", metric)
        if metric.share_span is not None:
            demand(text[slice(*metric.share_span)] == metric.share_of, "a whole is verbatim", metric)
        if metric.period is not None and metric.period_span is not None:
            demand(text[slice(*metric.period_span)] == metric.period.text, "a period is verbatim", metric)
        quantity(metric.quantity)
    demand(zm.find_quantities(text) == [metric.mention for metric in report], "find_quantities gives extract's figures")
    demand(pickle.loads(pickle.dumps(report)) == report, "a report goes through pickle and back")
    demand(copy.deepcopy(report) == report and hash(copy.copy(report)) == hash(report), "a report is copied")


def _today(text: str) -> date | None:
    """A day that goes with a text, the first and the last of the calendar among them."""
    return (None, date(2022, 11, 1), date(2024, 2, 29), date.min, date.max)[len(text) % 5]


def _row(row: dict[str, Any], text: str) -> None:
    demand(row["kind"] in KINDS, "a kind is published", row)
    demand(row["qualifier"] in _QUALIFIERS, "a qualifier is published", row)
    demand(row["status"] in _STATUS and row["role"] in _ROLES, "a status and a role are published", row)
    for name in ("value", "low", "high"):
        demand(row[name] is None or _NUMBER(row[name]), "a number is plain", row)
    demand(row["value"] is not None or row["low"] is not None or row["high"] is not None, "a row has a number", row)
    demand(isinstance(row["unit"], str), "a unit is a string", row)
    if row["period"] is not None:
        start, end = row["period"]["start"], row["period"]["end"]
        demand(start is None or end is None or start <= end, "a period begins before it ends", row)
        demand(row["period"]["text"] in text or row["period"]["span"], "a period stands in the text", row)
    if row["change"] is not None:
        demand(row["change"]["direction"] in {"up", "down", "flat"}, "a direction is published", row)
        demand(row["change"]["form"] in {"increase", "ratio"}, "a form of growth is published", row)


def quantity(value: zm.Quantity) -> None:
    """What holds of any quantity, wherever it comes from."""
    interval = value.interval
    demand(not interval.empty, "an interval is not empty", value, interval)
    low, high = value.low, value.high
    demand(low is None or high is None or low <= high, "ends are in order", value)
    for number in (value.value, value.magnitude, low, high):
        demand(number is None or isinstance(number, Decimal | Fraction), "numbers are exact", value, number)
        demand(not isinstance(number, Decimal) or number.is_finite(), "numbers are finite", value, number)
    back = pickle.loads(pickle.dumps(value))
    demand(back == value and hash(back) == hash(value), "a quantity goes through pickle and back", value)
    demand(str(value) and repr(value), "a quantity is shown", value)
    with contextlib.suppress(zm.UnitError):
        same = value.to(value.unit)
        demand(value.same_amount(same), "a quantity in its own unit is the same amount", value, same)
        demand(same.interval == interval, "a conversion keeps what the words allow", value, same)
    for financial in (False, True):
        with contextlib.suppress(zm.UnitError):
            demand(value.to_chinese(financial=financial), "a quantity is written", value)


def prove(text: str) -> None:
    """`audit`: spans, verdicts, JSON, the same from a report; its tables and pages hold nothing but text of the text's."""
    report = zm.extract(text)
    checks = zm.audit(text)
    demand(checks == zm.audit(report), "an audit of a text is the audit of its report")
    figures = {(metric.start, metric.end) for metric in report}
    for check in checks:
        shown = check.to_dict()
        demand(json.loads(json.dumps(shown)) == _as_json(shown), "a check goes through JSON and back")
        demand(check.verdict in {"consistent", "inconsistent", "unverifiable"}, "a verdict is published", check)
        demand(check.spans and check.spans[0] in figures, "a check is of a figure", check)
        demand(all(0 <= a < b <= len(text) for a, b in check.spans), "a check's spans lie in the text", check)
        demand(_NUMBER(str(shown["stated"])), "what is stated is plain", check)
        nothing = shown["computed"] == shown["difference"] == "" and check.verdict == "unverifiable"
        demand(
            nothing or all(_NUMBER(str(shown[name])) for name in ("computed", "difference")), "numbers are plain", check
        )
        demand(check.message and check.message_zh, "a check has a message", check)
        demand(check.culprit is None or check.culprit in check.spans, "a culprit is a term", check)
        demand(0 <= check.coincidence <= 1, "a chance is between 0 and 1", check)
        if check.verdict == "inconsistent":
            meet = check.stated_interval.meets(check.computed_interval)
            demand(not meet, "only what cannot meet is inconsistent", check)
        demand(pickle.loads(pickle.dumps(check)) == check, "a check goes through pickle and back")
    markup(report.to_html(checks), script=False)
    demand(str(report) is not None, "a report is shown")


def compare(text: str) -> None:
    """`compare` of a text and its own halves: every figure judged, nothing of a text contradicted by itself."""
    found = zm.compare(text, text)
    figures = found.to_dict()["figures"]
    demand(
        json.loads(json.dumps(found.to_dict())) == _as_json(found.to_dict()), "a comparison goes through JSON and back"
    )
    demand(
        [row["text"] for row in figures] == [each.text for each in zm.find_quantities(text)], "every figure is judged"
    )
    for row in figures:
        demand(row["verdict"] in {"supported", "contradicted", "not_found"}, "a verdict is published", row)
        demand(text[row["start"] : row["end"]] == row["text"], "a span is exact", row)
        demand((row["verdict"] == "not_found") == (row["source_start"] is None), "what is found has a place", row)
    # What has neither name nor digits enough to be known again is not found even there.
    demand(all(row["verdict"] != "contradicted" for row in figures), "no text contradicts itself", figures)
    half = len(text) // 2
    zm.compare(text[:half], text[half:])
    zm.compare(text[half:], text)


BREAK: Final = "。\n\n"


def apart(text: str) -> None:
    """Figures are the same whatever stands beyond a full stop and an empty line, and so is what their words name."""
    text = text.replace("<", "").replace("&", "")  # markup may run over lines
    if _REPUBLICAN(text):
        return  # 119年 is a year where the text is in traditional characters
    if _SAME_BELOW(text):
        return  # （下同） is said of all that follows
    middle = len(text) // 2
    left, right = text[:middle] + BREAK, text[middle:]
    whole = zm.extract(left + right)
    first, second = zm.extract(left), zm.extract(BREAK + right)
    shift = len(left) - len(BREAK)
    parts = _places(first, 0) + _places(second, shift)
    demand(_places(whole, 0) == parts, "beyond a paragraph nothing changes a figure", *_odd(_places(whole, 0), parts))


def _places(report: zm.Report, shift: int) -> list[tuple[Any, ...]]:
    """The figures of a report, without what a text says over paragraphs: a period, a heading of plans."""
    figures: list[tuple[Any, ...]] = [
        (
            metric.start + shift,
            metric.text,
            metric.quantity,
            metric.indicator,
            metric.change,
            metric.share_of,
            metric.role,
        )
        for metric in report
    ]
    others = [(each.start + shift, each.text, each.why) for each in (*report.nonfigures, *report.unread)]
    return sorted([*figures, *others], key=lambda row: row[0])


def _odd(one: Sequence[Any], other: Sequence[Any]) -> Iterable[object]:
    yield [each for each in one if each not in other]
    yield [each for each in other if each not in one]


def again(text: str) -> None:
    """The caller's decimal context changes nothing, and is not changed; what was read before changes nothing."""
    report, checks = zm.extract(text), zm.audit(text)
    with decimal.localcontext(
        decimal.Context(prec=1, Emax=1, Emin=-1, traps=list(decimal.getcontext().flags))
    ) as context:
        before = repr(context)
        demand(zm.extract(text).to_json() == report.to_json(), "the caller's context changes no reading")
        demand(zm.audit(text) == checks, "the caller's context changes no verdict")
        markup(report.to_html(checks), script=False)
        for metric in report:
            quantity(metric.quantity)
        demand(repr(decimal.getcontext()) == before, "the caller's context is left alone", decimal.getcontext())


# ----------------------------------------------------------------------------------------------------------------------
# Strict parsers: any str at all, and no exception but our own


def parse(text: str) -> None:
    """`parse_number`, `parse_quantity`, `parse_change`, `parse_period`: a value or a `ParseError` that points into the string."""
    for parser in (zm.parse_number, zm.parse_quantity, zm.parse_change, parse_period):
        value, error = _tried(parser, text)
        spaced, _ = _tried(parser, f"\u3000{text}\n")
        demand(value == spaced, "white space around a value is ignored", parser.__name__, value, spaced)
        if error is not None:
            start, end = error.span
            demand(
                error.source == text and 0 <= start <= end <= len(text), "an error points into the string", error.args
            )
            demand(str(error) and str(pickle.loads(pickle.dumps(error))) == str(error), "an error is shown", error.args)
            continue
        demand(pickle.loads(pickle.dumps(value)) == value, "a value goes through pickle and back", value)
        if parser is parse_period:
            demand(value.start is None or value.end is None or value.start <= value.end, "days are in order", value)
        elif parser is zm.parse_number:
            demand(isinstance(value, int | Decimal | Fraction), "a number is exact", value)
        elif parser is zm.parse_quantity:
            quantity(value)
        elif parser is zm.parse_change:
            _change(value)


def parse_period(text: str) -> zm.Period:
    """`parse_period` on some day."""
    return zm.parse_period(text, today=_today(text.strip()))


def _tried(parser: Callable[[str], Any], text: str) -> tuple[Any, zm.ParseError | None]:
    try:
        return parser(text), None
    except zm.ParseError as error:
        return None, error


def _change(change: zm.Change) -> None:
    demand(change.direction in {"up", "down", "flat"}, "a direction is published", change)
    demand(change.quantity is not None or change.direction == "flat", "持平 alone has no figure", change)
    for name in ("signed", "factor"):
        number = getattr(change, name)
        demand(number is None or isinstance(number, int | Decimal | Fraction), "numbers are exact", change, name)
    if change.quantity is not None:
        quantity(change.quantity)


_UNITS: Final = (
    "亩",
    "万元",
    "公斤",
    "%",
    "倍",
    "个百分点",
    "千瓦时",
    "摄氏度",
    "元/亩",
    "人",
    "",
    "1",
    "位次",
    "吨标准煤/万元",
    "亿",
    "度",
)


def convert(text: str) -> None:
    """`convert` and the checks of values in hand: a result, or `ParseError` or `UnitError`."""
    pieces = [piece for piece in re.split("[，。；\n]", text) if piece][:4] or [text]
    for unit in (*_UNITS[: len(text) % 5 + 1], *pieces[1:2]):
        with contextlib.suppress(zm.ParseError, zm.UnitError):
            made = zm.convert(pieces[0], unit)
            quantity(made)
            demand(made.to(made.unit).same_amount(made), "a conversion is exact", made)
    one, two, three = (*pieces, "5亿元", "3.2%", "增长5%")[:3]
    for check in (
        lambda: zm.check_total(one, [two, three]),
        lambda: zm.check_share(one, two, three),
        lambda: zm.check_change(one, two, three),
    ):
        with contextlib.suppress(zm.ParseError, zm.UnitError):
            made_check = check()
            demand(made_check.verdict in {"consistent", "inconsistent", "unverifiable"}, "a verdict is published")
            demand(json.dumps(made_check.to_dict()), "a check is JSON")


def lexicon(text: str) -> None:
    """`Lexicon.extend` with rows cut out of a text: a lexicon that reads, pickles and copies, or a `LexiconError`."""
    words = re.findall(r"\S{1,6}", text)[:6]
    chosen = words[: len(text) % 4]
    rows: dict[str, Any] = {
        "units": [(word, "mass", "mass", number, ()) for word, number in itertools.pairwise(chosen)],
        "classifiers": words[2:3],
        "names": dict(itertools.pairwise(words[3:5])),
        "indicators": words[4:6],
    }
    for name, given in rows.items():
        try:
            mine = _BASE.extend(**{name: given})
        except zm.LexiconError as error:
            demand(str(error), "a refusal says why")
            continue
        if given and len(text) % 21 == 0:  # its patterns are compiled: dear
            demand(zm.extract("全县共3万" + text, lexicon=mine) is not None, "an accepted lexicon reads")


_BASE: Final = zm.Lexicon()

# ----------------------------------------------------------------------------------------------------------------------
# HTML

_TAGS: Final = frozenset(
    [
        "div",
        "style",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "br",
        "ul",
        "li",
        "b",
        "mark",
        "html",
        "head",
        "meta",
        "title",
        "body",
        "main",
        "section",
        "h1",
        "p",
        "article",
        "aside",
        "h2",
        "ol",
        "a",
        "span",
        "details",
        "summary",
        "script",
        "svg",
        "line",
        "circle",
        "text",
        "kbd",
        "nav",
    ]
)
_ATTRIBUTES: Final = frozenset(
    [
        "class",
        "id",
        "href",
        "title",
        "lang",
        "charset",
        "content",
        "name",
        "http-equiv",
        "viewbox",
        "role",
        "x",
        "y",
        "x1",
        "x2",
        "y1",
        "y2",
        "cx",
        "cy",
        "r",
    ]
)


class _Tags(HTMLParser):
    """Collects what a browser would act on."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.scripts = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """One opening tag."""
        demand(tag in _TAGS, "only our own tags", tag)
        self.scripts += tag == "script"
        for name, value in attrs:
            demand(name in _ATTRIBUTES, "only our own attributes", tag, name)
            demand(name != "href" or re.fullmatch(r"#[a-z0-9]+", value or ""), "links stay in the page", value)

    def handle_comment(self, data: str) -> None:
        """One comment."""
        demand(0, "no comments", data)

    def handle_decl(self, decl: str) -> None:
        """The doctype."""
        demand(decl == "DOCTYPE html", "one doctype", decl)

    def handle_pi(self, data: str) -> None:
        """A processing instruction."""
        demand(0, "no processing instructions", data)

    def unknown_decl(self, data: str) -> None:
        """CDATA."""
        demand(0, "no CDATA", data)


def markup(page: str, *, script: bool) -> None:
    """A page holds our own tags and attributes only, and can be written as UTF-8."""
    parser = _Tags()
    parser.feed(page)
    parser.close()
    demand(parser.scripts == script, "no scripts but our own", parser.scripts)
    page.encode()


# ----------------------------------------------------------------------------------------------------------------------
# The command line: any bytes

_FORMULA: Final = tuple("=+-@\t\r＝＋－＠")
_ARGUMENTS: Final = (
    ("--format", "json"),
    ("--format", "jsonl"),
    ("--format", "csv"),
    ("--format", "html"),
    ("--format", "table"),
    ("audit", "--format", "json"),
    ("audit", "--format", "csv"),
    ("audit", "--lang", "en"),
    ("audit", "--quiet"),
)
_ENCODINGS: Final = ("utf-8", "auto", "gb18030", "big5", "utf-16", "ascii", "latin-1", "utf-8-sig", "utf-7", "idna")


def command_line(text: str) -> None:
    """`zhmetrics` on a file of these bytes: an exit code that is published, output that its readers can read."""
    random_ = random.Random(text.encode("utf-8", "surrogatepass"))  # the same text, the same run
    encoding = random_.choice(_ENCODINGS)
    try:
        data = text.encode(encoding if encoding not in {"auto", "idna"} else "gb18030")
    except (UnicodeError, LookupError):
        data = text.encode("utf-8", "surrogatepass")
    if random_.random() < 0.3:
        data = bytes(random_.randrange(256) if random_.random() < 0.02 else byte for byte in data)
    arguments = random_.choice(_ARGUMENTS)
    with tempfile.TemporaryDirectory() as folder:
        file, output = Path(folder, "=1+1.txt"), Path(folder, "out")
        file.write_bytes(data)
        said = io.StringIO()
        with contextlib.redirect_stderr(said):
            code = cli.main([*arguments, "--encoding", encoding, "-o", str(output), str(file)])
        demand(code in {0, 1, 2}, "an exit code is published", code)
        demand("Traceback" not in said.getvalue(), "no traceback", said.getvalue())
        demand(code != 1 or arguments[0] == "audit", "only an audit exits with 1", code)
        left = sorted(path.name for path in Path(folder).iterdir())
        demand(left in ([file.name], [file.name, "out"]), "no half-written file stays", left)
        demand((code == 2) != output.exists(), "there is output unless the file cannot be read", code, said.getvalue())
        if code != 2:
            _output(output.read_text(encoding="utf-8"), arguments)


def _output(shown: str, arguments: Sequence[str]) -> None:
    if "json" in arguments or "jsonl" in arguments:
        demand(set(json.loads(shown)) >= {"file", "metrics", "nonfigures", "unread", "checks"}, "the JSON is whole")
    elif "csv" in arguments:
        table = list(csv.reader(io.StringIO(shown, newline="")))
        demand(len({len(row) for row in table}) == 1, "every line of CSV has all cells")
        for cell in itertools.chain.from_iterable(table):
            demand(not cell.startswith(_FORMULA) or re.fullmatch(r"[+-][0-9./]+", cell), "no cell is a formula", cell)
    elif "html" in arguments:
        markup(shown, script=True)
    else:
        bad = [c for c in shown if unicodedata.category(c) in {"Cc", "Cs"} and c != "\n"]
        demand(not bad, "a terminal is given no control characters", bad)


TARGETS: Final[dict[str, Callable[[str], None]]] = {
    each.__name__: each for each in (read, prove, compare, apart, again, parse, convert, lexicon, command_line)
}
