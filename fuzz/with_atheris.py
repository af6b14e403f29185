"""In: bytes from atheris, which looks for those that reach new code. Out: a crash where a target's promises do not hold.

Needs atheris (`pip install atheris`); arguments go to libFuzzer, but for ``--target``.

    python fuzz/with_atheris.py --target=parse -runs=100000 -max_len=200
"""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).parent))

with atheris.instrument_imports(include=["zhmetrics"]):
    import zhmetrics as zm

    zm.audit("全年完成投资1.5亿元，同比增长15.6%。")  # imports and compiles what reading needs

from targets import TARGETS
from texts import seeds


def main() -> None:
    """Fuzz until atheris has had enough."""
    named = [each for each in sys.argv if each.startswith("--target=")]
    target = TARGETS[named[-1].removeprefix("--target=") if named else "read"]
    texts = [text.encode("utf-8", "surrogatepass") for text in seeds(0, 20)]

    def one(data: bytes) -> None:
        provider = atheris.FuzzedDataProvider(data)
        # A known text, cut and gone on with by what atheris makes up: from bytes alone few figures come about.
        start = texts[provider.ConsumeIntInRange(0, len(texts) - 1)]
        kept = start[: provider.ConsumeIntInRange(0, len(start))].decode("utf-8", "ignore")
        target(kept + provider.ConsumeUnicode(sys.maxsize))

    atheris.Setup([each for each in sys.argv if each not in named], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
