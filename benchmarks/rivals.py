"""In: made-up reports, or the files named. Out: how fast other tools read them beside ours, as JSON, a table and a plot.

python benchmarks/rivals.py [--characters N] [--repeats N] [--write] [FILE...]

Everything is timed in one process, in turns, by the processor's time: what each tool takes is set against a bare scan of the same texts in the
same run. A tool that is not installed, or does not start on this Python, is reported as such and the rest goes on.
``--write`` makes docs/_static/speed.json, speed.svg and the tables of docs/explanation/speed.md anew, from all that
`bench.py` and `scale.py` measure as well; `nox -s bench-rivals` installs the tools and does that.
"""

from __future__ import annotations

import argparse
import decimal
import json
import logging
import sys
import warnings
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import bench
import scale

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT: Final = Path(__file__).parent.parent
JSON: Final = ROOT / "docs" / "_static" / "speed.json"
PLOT: Final = ROOT / "docs" / "_static" / "speed.svg"
PAGE: Final = ROOT / "docs" / "explanation" / "speed.md"
MARK: Final = "<!-- made by benchmarks/rivals.py --write -->"


class Rival(NamedTuple):
    """One thing that a tool can do with a text."""

    name: str
    package: str  # as pip knows it
    does: str
    load: Callable[[], Callable[[str], object]]  # imports the tool, so that it can fail alone


def _cn2an() -> Callable[[str], object]:
    import cn2an

    return lambda text: cn2an.transform(text, "cn2an")


def _jionlp_money() -> Callable[[str], object]:
    import jionlp

    return lambda text: jionlp.ner.extract_money(text, with_parsing=True)


def _jionlp_time() -> Callable[[str], object]:
    import jionlp

    return lambda text: jionlp.ner.extract_time(text, with_parsing=True)


def _recognizers(*names: str) -> Callable[[str], object]:
    import recognizers_number
    import recognizers_number_with_unit

    chinese = recognizers_number.Culture.Chinese
    models = [
        getattr(recognizers_number, name, None) or getattr(recognizers_number_with_unit, name)
        for name in (f"recognize_{name}" for name in names)
    ]
    return lambda text: [model(text, chinese) for model in models]


def _wetext_itn() -> Callable[[str], object]:
    from itn.chinese.inverse_normalizer import InverseNormalizer

    return by_sentence(InverseNormalizer().normalize)


def by_sentence(read: Callable[[str], object]) -> Callable[[str], object]:
    """WeTextProcessing is made for utterances: its shortest paths through a whole report would take minutes."""
    return lambda text: [read(sentence) for sentence in text.replace("\n", "").split("。") if sentence]


def _quantulum() -> Callable[[str], object]:
    from quantulum3 import parser

    read: Callable[[str], object] = parser.parse
    return read


RIVALS: Final = (
    Rival("cn2an.transform", "cn2an", "rewrites Chinese numerals in digits", _cn2an),
    Rival("JioNLP extract_money", "jionlp", "finds and parses amounts of money", _jionlp_money),
    Rival("JioNLP extract_time", "jionlp", "finds and parses times", _jionlp_time),
    Rival("WeTextProcessing ITN", "WeTextProcessing", "rewrites spoken forms in digits, by sentence", _wetext_itn),
    Rival("quantulum3", "quantulum3", "finds quantities, of English words and units", _quantulum),
    Rival(
        "Recognizers-Text number",
        "recognizers-text-suite",
        "finds numbers",
        lambda: _recognizers("number"),
    ),
    Rival(
        "Recognizers-Text, four models",
        "recognizers-text-suite",
        "finds numbers, percentages, money and dimensions",
        lambda: _recognizers("number", "percentage", "currency", "dimension"),
    ),
)


def loaded(rivals: Sequence[Rival]) -> tuple[list[tuple[Rival, Callable[[str], object]]], list[dict[str, str]]]:
    """The tools that work here, and why the others do not."""
    works, missing = [], []
    for rival in rivals:
        try:
            read = rival.load()
            read("投资总额184.45亿元。")
        except Exception as error:  # noqa: BLE001 (whatever another's package does when it is imported)
            missing.append({"name": rival.name, "package": rival.package, "why": f"{type(error).__name__}: {error}"})
        else:
            works.append((rival, read))
    return works, missing


def installed(package: str) -> str:
    """The version of a distribution that is installed."""
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


def time_rivals(texts: Sequence[str], repeats: int) -> dict[str, Any]:
    """One row a tool, ours among them: the median of its time for all texts, against the bare scan."""
    works, missing = loaded(RIVALS)
    # Importing Recognizers-Text sets the thread's decimal context to 15 digits. Ours does not depend on it.
    decimal.setcontext(decimal.Context(prec=28))
    ours = [(f"zhmetrics {name}" if name != "bare scan" else name, read) for name, read in bench.READINGS]
    theirs = [(rival.name, read) for rival, read in works]

    def all_texts(read: Callable[[str], object]) -> Callable[[], object]:
        return lambda: [read(text) for text in texts]

    readers = [all_texts(read) for _, read in (*ours, *theirs)]
    for read in readers:  # tables and models are loaded, and their caches filled
        read()
    spent = bench.medians_of_each(readers, repeats)
    size = sum(len(text.encode()) for text in texts)
    rows = [
        {
            "reader": name,
            "milliseconds": took * 1e3,
            "mb_per_second": size / took / 1e6,
            "times_bare_scan": took / spent[0],
            "times_extract": took / spent[2],
        }
        for (name, _), took in zip((*ours, *theirs), spent, strict=True)
    ]
    does = {rival.name: rival.does for rival, _ in works}
    for row in rows:
        row["does"] = does.get(str(row["reader"]), "")
    return {
        "texts": len(texts),
        "bytes": size,
        "rows": rows,
        "missing": missing,
        "versions": {package: installed(package) for package in dict.fromkeys(rival.package for rival in RIVALS)},
    }


def show(found: dict[str, Any]) -> None:
    """Print the rows."""
    print(f"{found['texts']} texts, {found['bytes']:,} bytes of UTF-8")
    print("; ".join(f"{package} {number}" for package, number in found["versions"].items()))
    print(f"\n{'':36}{'MB/s':>10}{'x bare scan':>14}{'x extract':>12}")
    for row in found["rows"]:
        print(
            f"{row['reader']:36}{row['mb_per_second']:10.3f}{row['times_bare_scan']:14.1f}{row['times_extract']:12.2f}"
            f"  {row['does']}"
        )
    for row in found["missing"]:
        print(f"{row['name']:36} not measured: {row['why']}")


# ---------------------------------------------------------------------------------------------------------------------
# The page


def plot(rows: Sequence[dict[str, Any]]) -> str:
    """An SVG of bars on a logarithmic axis: how many times the bare scan each reader takes."""
    import math

    left, right, height, top = 250, 90, 26, 34
    width = 800
    span = width - left - right
    decades = math.ceil(math.log10(max(row["times_bare_scan"] for row in rows)))
    lines = []
    for decade in range(decades + 1):
        x = left + span * decade / decades
        lines += [
            f'<line x1="{x:.1f}" y1="{top}" x2="{x:.1f}" y2="{top + height * len(rows)}" class="grid"/>',
            f'<text x="{x:.1f}" y="{top - 10}" class="axis">{10**decade:,}</text>',
        ]
    for index, row in enumerate(rows):
        y = top + height * index
        length = max(2.0, span * math.log10(max(1.0, row["times_bare_scan"])) / decades)
        kind = "ours" if row["reader"].startswith("zhmetrics") else "theirs"
        times = row["times_bare_scan"]
        lines += [
            f'<text x="{left - 8}" y="{y + 17}" class="name">{row["reader"]}</text>',
            f'<rect x="{left}" y="{y + 5}" width="{length:.1f}" height="{height - 10}" class="{kind}"/>',
            f'<text x="{left + length + 6:.1f}" y="{y + 17}" class="value">{times:,.1f}</text>',
        ]
    style = (
        "text{font:13px system-ui,sans-serif;fill:#555}.name{text-anchor:end}.axis{text-anchor:middle;font-size:11px}"
        ".grid{stroke:#bbb;stroke-width:.5}.ours{fill:#1a7f64}.theirs{fill:#8892a0}"
        "@media (prefers-color-scheme: dark){text{fill:#bbb}.grid{stroke:#555}}"
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {top + height * len(rows) + 10}" role="img">\n'
        f"<title>Time for the same texts, as a multiple of a bare scan, on a logarithmic axis</title>\n"
        f"<style>{style}</style>\n" + "\n".join(lines) + "\n</svg>\n"
    )


def table(heads: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """A Markdown table; all columns but the first are numbers, to the right."""
    lines = ["| " + " | ".join(heads) + " |", "|---" + "|--:" * (len(heads) - 1) + "|"]
    return "\n".join([*lines, *("| " + " | ".join(map(str, row)) + " |" for row in rows)])


def parts_of_page(results: dict[str, Any]) -> dict[str, str]:
    """The generated parts of the page, by the name that its markers give them."""
    rivals, ours = results["rivals"], results["bench"]
    told = ours["machine"]
    tools = ", ".join(f"{package} {number}" for package, number in rivals["versions"].items())
    many, memory = ours["extract_many"], ours["memory"]
    missing = "".join(f"\n{row['name']} was not measured: {row['why']}.\n" for row in rivals["missing"])
    return {
        "machine": (
            f"{told['processor']}, {told['cores']} cores, {told['system']}, {told['python']}; zhmetrics {told['zhmetrics']}, "
            f"{tools}. The texts: {rivals['texts']} of {rivals['bytes']:,} bytes of UTF-8 in all.{missing}"
        ),
        "rivals": table(
            ("reader", "MB/s", "times the bare scan", "times `extract`"),
            [
                (
                    f"{row['reader']}{': ' + row['does'] if row['does'] else ''}",
                    f"{row['mb_per_second']:.3f}",
                    f"{row['times_bare_scan']:,.1f}",
                    f"{row['times_extract']:,.2f}",
                )
                for row in rivals["rows"]
            ],
        ),
        "numerals": table(
            ("form", "such as", "`parse_number`, µs", "cn2an, µs", "times faster"),
            [
                (
                    row["form"],
                    row["such_as"],
                    f"{row['microseconds']:.2f}",
                    f"{row['cn2an_microseconds']:.2f}",
                    f"{row['times_faster']:.1f}",
                )
                for row in ours["numerals"]
            ],
        ),
        "scale": table(
            ("characters", *(f"{way}, µs a character" for way in scale.WAYS)),
            [
                (f"{row['characters']:,}", *(f"{row[how]:.2f}" if row.get(how) else "not run" for how in scale.WAYS))
                for row in results["scale"]["rows"]
            ],
        ),
        "rest": "\n".join(
            (
                (
                    f"- `extract_many` with two workers reads {many['texts']} reports of {many['characters']:,} characters "
                    f"{many['times_faster']:.2f} times as fast as a plain loop over `extract`, {many['times_faster_once_started']:.2f} "
                    f"times but for the {many['start_seconds']:.1f} s that its processes take to start, and {many['times_faster_by_processor_time']:.2f} times "
                    "by the processor time that both take: what two cores with nothing else to do would give."
                ),
                (
                    f"- {memory['bytes'] / 1e6:.0f} MB of text, read report by report, take {memory['peak_bytes'] / 1e6:.0f} MB "
                    f"of memory at most, {memory['times_text']:.1f} times the text, the interpreter and the tables included."
                ),
                *(f"- `{row['statement']}` takes {row['milliseconds']:.0f} ms." for row in ours["starts"]),
            )
        ),
    }


def write_page(results: dict[str, Any]) -> None:
    """Write the JSON, the plot, and what stands between the markers of the page."""
    JSON.write_text(json.dumps(results, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    PLOT.write_text(plot(results["rivals"]["rows"]), encoding="utf-8")
    page = PAGE.read_text(encoding="utf-8")
    for name, part in parts_of_page(results).items():
        begin, end = f"<!-- {name}: {MARK[5:]}", f"<!-- end of {name} -->"
        head, _, rest = page.partition(begin)
        _, _, tail = rest.partition(end)
        if not tail:
            msg = f"{PAGE} has no part between {begin!r} and {end!r}"
            raise SystemExit(msg)
        page = f"{head}{begin}\n{part}\n{end}{tail}"
    PAGE.write_text(page, encoding="utf-8")


def main() -> None:
    """Read the arguments, time, print, and write if asked to."""
    parser = argparse.ArgumentParser(description="How fast other tools read the same texts.")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="UTF-8 texts to read instead of ours")
    parser.add_argument("--characters", type=int, default=12_000, help="of made-up reports (default %(default)s)")
    parser.add_argument("--repeats", type=int, default=5, help="turns that a median is taken of (default %(default)s)")
    parser.add_argument("--write", action="store_true", help="make the page on speed, its plot and its data anew")
    parser.add_argument("--limit", type=float, default=120, help="seconds for one size of text (default %(default)s)")
    args = parser.parse_args()

    logging.disable(logging.INFO)  # WeTextProcessing tells every file that it loads
    warnings.simplefilter("ignore")  # of the others' dependencies
    texts = bench.texts_of(args.files, args.characters)
    rivals = time_rivals(texts, args.repeats)
    show(rivals)
    if not args.write:
        return
    print("\nbenchmarks/bench.py ...", file=sys.stderr)
    ours = bench.results_of(texts, args.repeats, 3_500_000)
    bench.show(ours)
    print("\nbenchmarks/scale.py ...", file=sys.stderr)
    scaled = scale.measure(scale.SIZES, args.limit)
    scale.show(scaled)
    write_page({"rivals": rivals, "bench": ours, "scale": scaled})


if __name__ == "__main__":
    main()
