"""In: sentences of our own. Out: what this library and other tools make of each, run here and now, feature by feature.

python benchmarks/features.py [--write] [FEATURE...]

A tool gets a mark for a feature where its answer holds what the sentence says; the answers are printed in full, so that
every mark can be judged. A tool that is not installed is reported as such. ``--write`` puts the answers into
docs/explanation/compared.md. A rewriter that gives the sentence back as it was has not answered. The last features are
what others do and this library does not.
"""

from __future__ import annotations

import argparse
import logging
import re
import warnings
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import zhmetrics as zm

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

PAGE: Final = Path(__file__).parent.parent / "docs" / "explanation" / "compared.md"
LONGEST: Final = 300  # characters of an answer that are shown

Ask = Callable[[str], object]


class Feature(NamedTuple):
    """One thing that a tool may do, and the sentence that shows it.

    Args:
        name: What it is called on the page.
        text: The sentence.
        wanted: Patterns that must all be found in an answer, in its one-line form.
        unwanted: A pattern that must not be.
        ask: Our own call where it is not `extract`.
    """

    name: str
    text: str
    wanted: tuple[str, ...]
    unwanted: str | None = None
    ask: Ask | None = None


def rows(text: str) -> object:
    """What `extract` says of each figure, fields that say nothing left out."""
    return [
        {name: what for name, what in row.items() if what not in (None, "") and name not in {"role", "status"}}
        for row in zm.extract(text).to_dict()["metrics"]
    ]


def checks(text: str) -> object:
    """The verdicts on what a text claims."""
    return [f"{check.verdict}: {check.message}" for check in zm.audit(text)]


FEATURES: Final = (
    Feature("Chinese numerals", "一亿零五百万", (r"105000000",), ask=zm.parse_number),
    Feature("financial numerals (大写)", "伍拾万零贰仟", (r"502000",), ask=zm.parse_number),
    Feature("a bare tail: 一万三 is 13000", "一万三", (r"13000",), ask=zm.parse_number),
    Feature("both kinds of digits", "3亿2千万", (r"320000000",), ask=zm.parse_number),
    Feature("money", "总投资184.45亿元", (r"18445000000", "元|CNY")),
    Feature("percentages in words", "百分之十五点六", (r"15\.6|0\.156",)),
    Feature("成 as tenths", "七成", (r"0\.7|70%|7/10",), ask=zm.parse_number),
    Feature("fractions, exactly", "三分之一", (r"1/3|Fraction\(1, 3\)",), ask=zm.parse_number),
    Feature("units of measure", "面积4.5平方公里", (r"4\.5\D", "平方公里|[Ss]quare kilomet|kilometre\\*\\*2|km²")),
    Feature("Chinese units: 亩", "面积82.3万亩", (r"823000\D", "亩|[Mm]u\\b")),
    Feature("classifiers as units: 双, 家", "生产鞋300万双", ("3000000", "双")),
    Feature("compound units", "能耗0.46吨标准煤/万元", (r"0\.46\D", "吨标准煤/万元")),
    Feature("ranges with both ends", "投资5-10亿元", (r"\b500000000\b", r"\b1000000000\b")),
    Feature("vague numerals with both ends", "入驻企业30多家", (r"\b30\b", r"\b40\b")),
    Feature("qualifiers: 近, 约, 以上", "投资近1.5亿元", ("150000000", r"below|blur|approx|近'|\bless")),
    Feature("where it stands in the text", "全年完成投资116亿元", (r"\b6\b.*\b1[01]\b|\[6, 1[01]\]",)),
    Feature("names and ordinals are no figures", "三亚市第三中学有25个班", ("25",), r"'value': '3'|3亚|第3"),
    Feature("what is measured", "完成固定资产投资116亿元", ("indicator.*固定资产投资",)),
    Feature(
        "when it was, as dates",
        "2023年上半年完成投资116亿元",
        (r"2023-01-01", r"2023-0(6-30|7-01)"),
    ),
    Feature("how it changed", "投资同比增长15.6%", ("同比", r"\bup\b")),
    Feature("shares of a whole", "工业投资占全市的66%", ("share_of.*全市",)),
    Feature(
        "whether figures add up", "新签约项目32个，其中工业项目23个，非工业项目8个。", ("inconsistent",), ask=checks
    ),
    Feature(
        "every digit of a long number", "1.2345678901234567891万元", (r"12345\.678901234567891",), ask=zm.parse_quantity
    ),
    Feature("conversion of Chinese units", "4.5平方公里", (r"6750\D",), ask=lambda text: zm.convert(text, "亩")),
    Feature("conversion of metric units", "4.5 km²", (r"\b450\b",), ask=lambda text: zm.convert(text, "公顷")),
    Feature(
        "writing amounts in 大写", "502000", ("伍拾[万萬]零?贰仟",), ask=lambda text: zm.parse_quantity(f"{text}元").to_chinese(financial=True)
    ),
    # What others do and this library does not.
    Feature("times of day and repeated times", "每周三上午9点", (r"09:00|T09",)),
    Feature("writing a text as it is spoken", "增长15.6%", ("百分之十五点六",), ask=lambda text: str(rows(text))),
    Feature("figures in English", "an area of 4.5 square kilometres", (r"4\.5", "[Ss]quare kilomet")),
    Feature("units multiplied, raised, converted by formula", "9.8 m/s**2 * 3 kg", (r"29\.4",), ask=lambda text: str(rows(text))),
)  # fmt: skip


# ---------------------------------------------------------------------------------------------------------------------
# The others, each with the call that its documentation names for the feature, all of them where there are several


def _cn2an() -> Ask:
    import cn2an

    def ask(text: str) -> object:
        answers: dict[str, Any] = {"transform": cn2an.transform(text, "cn2an")}
        for name, call in (
            ("cn2an smart", lambda: cn2an.cn2an(text, "smart")),
            ("an2cn rmb", lambda: cn2an.an2cn(text, "rmb")),
            ("transform an2cn", lambda: cn2an.transform(text, "an2cn")),
        ):
            answers |= answered(name, call)
        return answers

    return ask


def _jionlp() -> Ask:
    import jionlp

    def ask(text: str) -> object:
        answers: dict[str, Any] = {}
        for name, call in (
            ("extract_money", lambda: jionlp.ner.extract_money(text, with_parsing=True)),
            ("extract_time", lambda: jionlp.ner.extract_time(text, with_parsing=True)),
            ("money_num2char", lambda: jionlp.money_num2char(text)),
        ):
            answers |= answered(name, call)
        return answers

    return ask


def _recognizers() -> Ask:
    import recognizers_date_time as times
    import recognizers_number as numbers
    import recognizers_number_with_unit as units

    def ask(text: str) -> object:
        culture = numbers.Culture.English if text.isascii() else numbers.Culture.Chinese
        answers: dict[str, Any] = {}
        for module, name in (
            (numbers, "number"),
            (numbers, "percentage"),
            (units, "currency"),
            (units, "dimension"),
            (times, "datetime"),
        ):
            answers |= answered(name, partial(_recognized, getattr(module, f"recognize_{name}"), text, culture))
        return answers

    return ask


def _recognized(model: Callable[[str, str], Sequence[Any]], text: str, culture: str) -> object:
    return [(each.text, each.start, each.end, each.resolution) for each in model(text, culture)]


def _wetext() -> Ask:
    from itn.chinese.inverse_normalizer import InverseNormalizer
    from tn.chinese.normalizer import Normalizer

    written, spoken = InverseNormalizer(), Normalizer()
    return lambda text: {"inverse": written.normalize(text), "normalize": spoken.normalize(text)}


def _quantulum() -> Ask:
    from quantulum3 import parser

    return lambda text: [(each.surface, each.span, each.value, each.unit.name) for each in parser.parse(text)]


def _pint() -> Ask:
    import pint

    registry: Any = pint.UnitRegistry()

    def ask(text: str) -> object:
        base = answered("in base units", lambda: str(registry.Quantity(text).to_base_units()))
        return base | answered("in hectares", lambda: str(registry.Quantity(text).to("hectare")))

    return ask


RIVALS: Final[Mapping[str, Callable[[], Ask]]] = {
    "cn2an": _cn2an,
    "JioNLP": _jionlp,
    "Recognizers-Text": _recognizers,
    "WeTextProcessing": _wetext,
    "quantulum3": _quantulum,
    "pint": _pint,
}


def answered(name: str, call: Callable[[], object]) -> dict[str, Any]:
    """The answer under its name; nothing where the tool refuses or finds none."""
    try:
        answer = call()
    except Exception:  # noqa: BLE001 (a refusal, in whatever way the tool refuses)
        return {}
    return {name: answer} if answer not in (None, [], "", {}) else {}


def verdict(feature: Feature, answer: str) -> bool:
    """Whether an answer holds what the sentence says."""
    if feature.unwanted is not None and re.search(feature.unwanted, answer):
        return False
    return all(re.search(pattern, answer) for pattern in feature.wanted)


def table_of(features: Sequence[Feature]) -> tuple[list[str], list[tuple[Feature, list[tuple[bool, str]]]], list[str]]:
    """The tools' names; a mark and an answer of each for every feature; and which tools do not run here."""
    tools: dict[str, Ask] = {}
    missing = []
    for name, load in RIVALS.items():
        try:
            tools[name] = load()
        except Exception as error:  # noqa: BLE001 (whatever another's package does when it is imported)
            missing.append(f"{name} does not run here: {type(error).__name__}: {error}")
    found = []
    for feature in features:
        answers = [answered("", partial(feature.ask or rows, feature.text)).get("", "")]
        answers += [
            without_echo(answered("", partial(ask, feature.text)).get("", ""), feature.text) for ask in tools.values()
        ]
        shown = [one_line(answer) for answer in answers]
        found.append((feature, [(verdict(feature, answer), answer) for answer in shown]))
    return ["zhmetrics", *tools], found, missing


def without_echo(answer: object, text: str) -> object:
    """The answer without the calls that give the sentence back as it was."""
    if isinstance(answer, dict):
        return {call: what for call, what in answer.items() if what != text} or ""
    return answer


def one_line(answer: object) -> str:
    """An answer as text; values that are no containers as a user sees them."""
    if isinstance(answer, zm.Quantity):
        answer = answer.to_dict() | {"magnitude": str(answer.magnitude)}
    return re.sub(r"\s+", " ", str(answer))


def markdown(features: Sequence[Feature]) -> str:
    """The marks as a table, then the answers below each other."""
    names, found, missing = table_of(features)
    lines = ["| feature | such as | " + " | ".join(names) + " |", "|---|---|" + ":-:|" * len(names)]
    lines += [
        f"| {feature.name} | {feature.text} | " + " | ".join("✓" if mark else "–" for mark, _ in answers) + " |"
        for feature, answers in found
    ]
    lines += ["", *missing, "", "### The answers", ""]
    for feature, answers in found:
        lines += [f"**{feature.name}**: {feature.text}", "", "```text"]
        for name, (mark, answer) in zip(names, answers, strict=True):
            cut = answer if len(answer) <= LONGEST else answer[:LONGEST] + " …"
            lines.append(f"{'✓' if mark else '–'} {name}: {cut or 'nothing'}")
        lines += ["```", ""]
    return "\n".join(lines)


def main() -> None:
    """Print the table, and write it into the page if asked to."""
    parser = argparse.ArgumentParser(description="What each tool makes of the same sentences.")
    parser.add_argument("features", nargs="*", help="words of the features wanted (default: all)")
    parser.add_argument("--write", action="store_true", help="make the table of the documentation anew")
    args = parser.parse_args()
    logging.disable(logging.INFO)
    warnings.simplefilter("ignore")
    chosen = [each for each in FEATURES if not args.features or any(word in each.name for word in args.features)]
    made = markdown(chosen)
    print(made)
    if args.write:
        page = PAGE.read_text(encoding="utf-8")
        begin, end = "<!-- made by benchmarks/features.py --write -->", "<!-- end of what is made -->"
        head, _, rest = page.partition(begin)
        _, _, tail = rest.partition(end)
        if not tail:
            msg = f"{PAGE} has no part between {begin!r} and {end!r}"
            raise SystemExit(msg)
        PAGE.write_text(f"{head}{begin}\n\n{made}\n{end}{tail}", encoding="utf-8")


if __name__ == "__main__":
    main()
