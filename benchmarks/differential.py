"""In: numerals, amounts and periods made by `zhmetrics.strategies`. Out: where this library and others differ, each kind explained.

python benchmarks/differential.py [--texts N] [--seed N] [--write]

Each tool is asked for what it claims to read: cn2an and ICU for numerals, JioNLP for money and times, Recognizers-Text for numbers and
percentages. A text and its value are made together, so that a third voice, which is neither's reader, says who is right. What
REASONS do not explain is printed as such, and the exit code is 1. ``--write`` puts the table into docs/explanation/disagreements.md; `nox -s differential` installs the tools and does that.
"""

from __future__ import annotations

import argparse
import decimal
import functools
import logging
import re
import sys
import warnings
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, Final, NamedTuple

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

import zhmetrics as zm
from zhmetrics import strategies

PAGE: Final = Path(__file__).parent.parent / "docs" / "explanation" / "disagreements.md"
MARK: Final = "<!-- made by benchmarks/differential.py --write -->"
TODAY: Final = date(2022, 11, 1)

Said = (
    Fraction | tuple[Any, ...] | str | None
)  # a value, the two ends of a period or a range, a text that is no value, nothing


class Tool(NamedTuple):
    """One thing that a tool claims to read."""

    name: str
    package: str
    subject: str  # numerals, money, periods
    forms: tuple[str, ...]
    load: Callable[[], Callable[[str], Said]]


# ----------------------------------------------------------------------------------------------------------------------
# The others


def _number(said: object) -> Said:
    """The value of what a tool gives for a number, as its digits say."""
    if said is None:
        return None
    text = str(said).replace(",", "")
    if match := re.fullmatch(r"(-?[0-9.]+)\s*[%％]", text):
        return Fraction(match[1]) / 100
    try:
        return Fraction(Decimal(text)) if "/" not in text else Fraction(text)
    except (ArithmeticError, ValueError):
        return text


def _cn2an() -> Callable[[str], Said]:
    import cn2an

    return lambda text: _number(cn2an.cn2an(text, "smart"))


def _cn2an_transform() -> Callable[[str], Said]:
    import cn2an

    def ask(text: str) -> Said:
        written = cn2an.transform(text, "cn2an")
        return None if written == text else _number(written)

    return ask


def _icu(rules: str | None = None) -> Callable[[], Callable[[str], Said]]:
    def load() -> Callable[[str], Said]:
        import icu

        reader = icu.RuleBasedNumberFormat(
            icu.URBNFRuleSetTag.SPELLOUT, icu.Locale("zh_Hant" if rules == "zh_Hant" else "zh")
        )

        def ask(text: str) -> Said:
            position = icu.ParsePosition(0)
            found = reader.parse(text, position)
            if position.getIndex() == 0:
                return None
            if position.getIndex() < len(text):
                return f"{text[: position.getIndex()]} alone"
            return (
                Fraction(found.getInt64())
                if found.getType() != icu.Formattable.kDouble
                else Fraction(str(found.getDouble()))
            )

        return ask

    return load


def _jionlp_money() -> Callable[[str], Said]:
    import jionlp

    def ask(text: str) -> Said:
        said = jionlp.parse_money(text)["num"]
        return tuple(map(_number, said)) if isinstance(said, list) else _number(said)

    return ask


def _jionlp_time() -> Callable[[str], Said]:
    import jionlp

    base = {"year": TODAY.year, "month": TODAY.month, "day": TODAY.day}

    def ask(text: str) -> Said:
        said = jionlp.parse_time(text, time_base=base)["time"]
        return tuple(day[:10] for day in said) if isinstance(said, list) else str(said)

    return ask


def _recognizers(name: str) -> Callable[[], Callable[[str], Said]]:
    def load() -> Callable[[str], Said]:
        import recognizers_number

        model = getattr(recognizers_number, f"recognize_{name}")

        def ask(text: str) -> Said:
            found = model(text, recognizers_number.Culture.Chinese)
            if not found:
                return None
            if len(found) > 1 or found[0].end - found[0].start + 1 < len(text):
                return " and ".join(f"{each.text} alone" if len(found) == 1 else each.text for each in found)
            return _number(found[0].resolution["value"])

        return ask

    return load


_WHOLE: Final = ("lower", "traditional", "financial")
TOOLS: Final = (
    Tool("cn2an", "cn2an", "numerals", (*_WHOLE, "arabic", "tail", "mixed", "scaled", "point", "spelt"), _cn2an),
    Tool("cn2an.transform", "cn2an", "numerals", ("percent_in_words", "fraction"), _cn2an_transform),
    Tool("ICU", "pyicu-wheels", "numerals", ("lower", "financial", "point"), _icu()),
    Tool("ICU, zh_Hant", "pyicu-wheels", "numerals", ("traditional",), _icu("zh_Hant")),
    Tool("JioNLP money", "jionlp", "money", (*_WHOLE, "arabic", "separators", "full_width", "tail", "mixed", "scaled", "point"), _jionlp_money),
    Tool("JioNLP money", "jionlp", "ranges", ("range", "neighbours", "few", "more"), _jionlp_money),
    Tool("JioNLP time", "jionlp", "periods", strategies.PERIOD_FORMS, _jionlp_time),
    Tool("Recognizers-Text number", "recognizers-text-suite", "numerals",
         (*_WHOLE, "arabic", "separators", "full_width", "tail", "mixed", "scaled", "point", "spelt", "fraction", "scientific"), _recognizers("number")),
    Tool("Recognizers-Text percentage", "recognizers-text-suite", "numerals", ("percent", "percent_in_words", "tenths"), _recognizers("percentage")),
)  # fmt: skip

# ----------------------------------------------------------------------------------------------------------------------
# Texts, our answer and theirs


def drawn(source: st.SearchStrategy[tuple[str, Any]], number: int, count: int) -> list[tuple[str, Any]]:
    """So many texts of a strategy, with what each says; the same for the same number."""
    found: dict[str, Any] = {}

    @seed(number)
    @settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(source)
    def collect(pair: tuple[str, Any]) -> None:
        found.setdefault(*pair)

    collect()
    return list(found.items())


def _exact(value: Decimal | Fraction | None) -> Fraction:
    assert value is not None, "a text made from one number is read as a range"
    return Fraction(value)


def _amount(text: str) -> Fraction:
    return _exact(zm.parse_quantity(text).value)


def _numeral(text: str) -> Fraction:
    return _exact(zm.parse_number(text))


def cases(subject: str, form: str, number: int, count: int) -> Iterator[tuple[str, Said, Said]]:
    """Texts of a form, what they were made to say, and what this library reads."""
    if subject in ("numerals", "money"):
        for text, value in drawn(strategies.numerals(forms=[form]), number, count):
            if subject == "money":
                yield (
                    f"{text}元",
                    Fraction(value),
                    _ours(functools.partial(_amount, f"{text}元")),
                )
            else:
                yield text, Fraction(value), _ours(functools.partial(_numeral, text))
    elif subject == "ranges":
        for text, row in drawn(strategies.quantities(forms=[form], kinds=["money"]), number, count):
            if row["unit"] != "元":
                continue
            quantity = zm.parse_quantity(text)
            yield text, (Fraction(row["low"]), Fraction(row["high"])), (_exact(quantity.low), _exact(quantity.high))
    else:
        for text, days in drawn(strategies.periods(forms=[form], today=TODAY), number, count):
            if days["start"] is None or days["end"] is None:
                continue
            period = zm.parse_period(text, today=TODAY)
            yield text, (str(days["start"]), str(days["end"])), (str(period.start), str(period.end))


def _ours(read: Callable[[], Said]) -> Said:
    try:
        return read()
    except zm.ParseError as error:
        return error.message


def outcome(said: Said, error: Exception | None, expected: Said) -> str:
    """What came of asking: a word that is the same for the same sort of answer."""
    if error is not None:
        return "refused" if isinstance(error, ValueError) else f"{type(error).__name__}"
    if said is None:
        return "nothing"
    if said == expected:
        return "agrees"
    if isinstance(said, str):
        return "a_part" if "alone" in said or " and " in said else "no_number"
    if isinstance(said, Fraction) and isinstance(expected, Fraction):
        if expected and abs(said / expected - 1) < Fraction(1, 10**9):
            return "rounded"
        if abs(said - expected) <= Fraction(1, 200):
            return "cut_at_cents"
    return "another_value"


class Case(NamedTuple):
    """One disagreement."""

    tool: str
    form: str
    outcome: str
    text: str
    expected: Said
    ours: Said
    theirs: object


def compared(tool: Tool, number: int, count: int) -> tuple[list[Case], int]:
    """Every disagreement with one tool, and how many texts it was asked."""
    ask = tool.load()
    found, asked = [], 0
    for form in tool.forms:
        for text, expected, ours in cases(tool.subject, form, number, count):
            asked += 1
            error, theirs = None, None
            try:
                theirs = ask(text)
            except Exception as failure:  # noqa: BLE001 - whatever another's reader raises
                error = failure
            what = outcome(theirs, error, expected)
            if what != "agrees" or ours != expected:
                found.append(Case(tool.name, form, what, text, expected, ours, theirs if error is None else error))
    return found, asked


# ----------------------------------------------------------------------------------------------------------------------
# Why


class Reason(NamedTuple):
    """A sort of disagreement: whose, what came of it, of which texts; who is right, and why."""

    tool: str  # the beginning of its name
    outcomes: str  # apart by blanks
    text: str  # a pattern found in the text
    right: str
    why: str


_OURS: Final = "zhmetrics"
_EITHER: Final = "either"
REASONS: Final = (
    # Numbers as floating point, whoever reads
    Reason("", "rounded", "", _OURS, "the value goes through a binary floating-point number, which has 15 to 17 digits: the digits behind them, or the last bit, are lost"),
    Reason("JioNLP money", "cut_at_cents", "", _OURS, "amounts are rounded to cents; a price of 0.489 a kilowatt-hour is written with all its digits"),
    # cn2an
    Reason("cn2an", "refused", "[参參]", _OURS, "參 is the traditional financial three of cheques; cn2an knows 叁 alone"),
    Reason("cn2an", "KeyError", "亿[一二三四五六七八九]$", _OURS, "a bare tail is the next place down, behind 亿 as behind 万: 五亿七 is 570 million; the exception is not one that cn2an documents"),
    Reason("cn2an", "refused", "[0-9]", _OURS, "a decimal with a scale of two words (0.2千万), and 万亿, are not read; reports write them"),
    Reason("cn2an", "refused", "[点點]", _OURS, "a decimal in words before a scale (二点五四万) is not read"),
    Reason("cn2an", "refused", "○", _OURS, "○, a circle, stands for 〇 in many texts"),
    Reason("cn2an.transform", "no_number nothing", "[千万]分之", _EITHER, "transform rewrites the numeral alone and leaves 千分之 as it is; it promises a text, not a value"),
    Reason("cn2an.transform", "nothing", "^[0-9]+/[0-9]+$", _EITHER, "1/73 is in digits already, and transform has nothing to rewrite"),
    Reason("cn2an.transform", "no_number", "又", _EITHER, "a mixed fraction is rewritten in its parts (13又4/6), which is a text of the same value"),
    Reason("cn2an", "another_value", "^[0-9]+十万$", _OURS, "5200十万 is 5200 times 100000, and read as 5210万"),
    # ICU
    Reason("ICU", "a_part nothing", "[貳參陸萬億]", _OURS, "the rules for zh know the simplified financial characters; traditional ones end the number or are none"),
    Reason("ICU", "a_part", "[点點].*[万亿萬億]", _OURS, "a decimal in words before a scale (二点五四万): the rules spell numbers out, never so, and stop at the scale"),
    # JioNLP money
    Reason("JioNLP money", "refused", "[萬億點貳參陸兩]", _OURS, "traditional characters are not read"),
    Reason("JioNLP money", "refused", "[点]", _OURS, "decimals in words are not read"),
    Reason("JioNLP money", "refused", "[０-９]", _OURS, "full-width digits with a full-width point are not read"),
    Reason("JioNLP money", "another_value", "[百千万亿][一二三四五六七八九]元", _OURS, "the bare tail is taken as ones: 一万一元 as 10001; Chinese says 零 for a skipped place (一万零一), and 一万一 is 11000"),
    Reason("JioNLP money", "another_value", "^[0-9]+[万萬亿億].*[0-9]", _OURS, "digits of both kinds in one amount are added up wrongly: 1万5627元 as 25647"),
    Reason("JioNLP money", "another_value", "一两元", _OURS, "两 is the weight only where no 元 follows: 一两元 is one or two"),
    Reason("JioNLP money", "refused", "(?:CNY|RMB|人民币元)$", _OURS, "an amount with CNY, RMB or 人民币元 behind a range, neighbours, 多 or 几 is refused"),
    Reason("JioNLP money", "another_value", "[一二三四五六七八九]{2}[十百千万亿]|十[一二三四五六七八九]{2}", _OURS, "tens go to the first of two neighbours only, the scale to the second: 二十三五万块钱 as 23 to 50000"),
    Reason("JioNLP money", "another_value", "^[数几]", _EITHER, "how much 数万 is, is a matter of choice: here from 20000, there from 10000"),
    # JioNLP time
    Reason("JioNLP time", "another_value refused", "[０-９]", _OURS, "full-width digits of a year are lost or taken for a year of two digits; ２０００年 is year 0"),
    Reason("JioNLP time", "another_value", "民[国國]", _OURS, "the years of the Republic of China, counted from 1912, are read as years of the common era"),
    Reason("JioNLP time", "refused", "民[国國]", _OURS, "small years of the Republic are not read"),
    Reason("JioNLP time", "another_value", "[底末初]", _EITHER, "年底 as a stretch of two months and 月底 as a week: right for when something will happen, wrong for a count as of the end of the year, which is what reports write"),
    Reason("JioNLP time", "another_value", "1-1[0-2]月", _OURS, "1-12月 is read as the 12th of January"),
    Reason("JioNLP time", "another_value refused", "[-—–~～至到].*月", _OURS, "stretches of months in one year (2—5月) are read as the whole year, or not at all"),
    Reason("JioNLP time", "another_value", "[-—–~～至].*年", _OURS, "of two years joined by a dash the second alone is read"),
    Reason("JioNLP time", "another_value refused", "“十", _OURS, "the five-year plans are not known; 十一五 is taken for a date"),
    # Recognizers-Text
    Reason("Recognizers-Text number", "another_value a_part", "[万萬].*[亿億]|[万萬][亿億]", _OURS, "万 before 亿 (一千万亿, 三十万一千亿) is not multiplied, so that the parts are added in another order, or the number ends at 万"),
    Reason("Recognizers-Text number", "a_part nothing", "[參貳]", _OURS, "some traditional financial characters end the number"),
    Reason("Recognizers-Text number", "nothing", "[点點].*[万亿萬億]", _OURS, "a decimal in words before a scale is not read"),
    Reason("Recognizers-Text number", "nothing", "^[0-9]+[万萬亿億].*[0-9]", _OURS, "digits on both sides of a scale (89万7千) are not read"),
    Reason("Recognizers-Text number", "nothing", "^[0-9.]+[十百千万]", _OURS, "digits before a scale of two words (504.0千万) are not read"),
    Reason("Recognizers-Text number", "nothing a_part", "^[〇零○一二三四五六七八九]+$", _EITHER, "digits spelt one by one (一〇〇) are no number there"),
    Reason("Recognizers-Text number", "a_part", "×10", _OURS, "powers of ten are two numbers there"),
    Reason("Recognizers-Text percentage", "nothing", "[‰‱]|[千万]分之", _EITHER, "‰ and 千分之, ‱ and 万分之 are not read; it promises percentages alone"),
)  # fmt: skip


def reason(case: Case) -> Reason | None:
    """The first that fits; none for a text that this library does not read as it was made."""
    if case.ours != case.expected:
        return None
    return next(
        (
            each
            for each in REASONS
            if case.tool.startswith(each.tool)
            and case.outcome in each.outcomes.split()
            and re.search(each.text, case.text)
        ),
        None,
    )


# ----------------------------------------------------------------------------------------------------------------------
# The page


def shown(said: object) -> str:
    """A value as the table shows it."""
    if isinstance(said, tuple):
        return " to ".join(map(shown, said))
    if isinstance(said, Exception):
        return f"{type(said).__name__}"
    if isinstance(said, Fraction):
        if said.denominator == 1:
            return str(said.numerator)
        number = decimal.Context(prec=40).divide(Decimal(said.numerator), Decimal(said.denominator))
        return f"{number.normalize():f}" if Fraction(number) == said else str(said)
    return "nothing" if said is None else str(said).strip()


def installed(package: str) -> str:
    """The version of a distribution."""
    try:
        return version(package)
    except PackageNotFoundError:
        return "?"


def table(found: dict[Tool, tuple[list[Case], int]], count: int, number: int) -> tuple[str, list[Case]]:
    """The page's part that is made, and what no reason explains."""
    unexplained: list[Case] = []
    lines = [
        f"Made with `--texts {count} --seed {number}`: so many texts of every form of writing that a tool claims to read.",
        "",
        "| tool | texts | alike | of another answer |",
        "|---|--:|--:|--:|",
    ]
    for tool, (rows, asked) in found.items():
        lines.append(
            f"| {tool.name} {installed(tool.package)}, {tool.subject} | {asked} | {asked - len(rows)} | {len(rows)} |"
        )
    lines += [
        "",
        "| tool | such as | zhmetrics | the tool | how often | right | why |",
        "|---|---|---|---|--:|---|---|",
    ]
    told: dict[tuple[str, Reason], list[Case]] = {}
    for rows, _ in found.values():
        for case in rows:
            why = reason(case)
            if why is None:
                unexplained.append(case)
            else:
                told.setdefault((case.tool, why), []).append(case)
    for (name, why), rows in sorted(told.items(), key=lambda item: (item[0][0], -len(item[1]))):
        case = min(rows, key=lambda row: (len(row.text), row.text))
        lines.append(
            f"| {name} | {case.text} | {shown(case.ours)} | {shown(case.theirs)} | {len(rows)} | {why.right} | {why.why} |"
        )
    return "\n".join(lines), unexplained


def main() -> int:
    """Ask every tool, print the table, and say what nothing explains."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=int, default=200, help="of every form of writing (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="where chance begins (default: %(default)s)")
    parser.add_argument("--write", action="store_true", help=f"make the table of {PAGE.name} anew")
    arguments = parser.parse_args()
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    found: dict[Tool, tuple[list[Case], int]] = {}
    for tool in TOOLS:
        try:
            tool.load()
        except Exception as error:  # noqa: BLE001 - whatever another's package does when it is imported
            print(f"{tool.name} is left out: {type(error).__name__}: {error}", file=sys.stderr)
            continue
        found[tool] = compared(tool, arguments.seed, arguments.texts)
    made, unexplained = table(found, arguments.texts, arguments.seed)
    print(made)
    for case in unexplained:
        print(f"UNEXPLAINED {case.tool}, {case.form}: {case.outcome}: {case.text}: made as {shown(case.expected)}, "
              f"here {shown(case.ours)}, there {shown(case.theirs)}")  # fmt: skip
    if arguments.write and not unexplained:
        page = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(page[: page.index(MARK)] + f"{MARK}\n\n{made}\n", encoding="utf-8")
    return 1 if unexplained else 0


if __name__ == "__main__":
    sys.exit(main())
