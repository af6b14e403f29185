"""In: the fuzzer of fuzz/. Out: that what it once found stays mended, that it finds what is planted, and a short run of it."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import zhmetrics as zm

sys.path.insert(0, str(Path(__file__).parent.parent / "fuzz"))

import run
import targets
import texts

# Texts on which a reader once raised, lost a digit, or said what depends on another paragraph: shortened, as found.
ONCE = {
    "read": (
        "降1‧0", "20‧23年", "0\u2009000分", "68455、4千2百亿蒲式耳", "<b𝟯>", "0S$万", "+8HK$十", "1965至21年全年1", "5US$万", "三重一大半", "与2020年相⽐，增长5%", "十二分之" + "1" * 311,
    ),
    "apart": ("角9度", "10万帮万村", "每其中7元9角", "2‧0个百分", "一亿。869ⁱ⁶⁹\u2072９⁰⁶⁸\u2072７十四思五”规划几；其中今年第一季度、不足一亿。869ⁱ⁶⁹\u2072９⁰⁶⁸\u2072７十四思路少收五”规划几；其中今年第一季度、不其中今年第一季度、不其中今年第一季度、不其中今年第一玮玚琐瑶莹玛玱琏季度、不其中今年第一季度、不其中今年第一季度、一亿", "下达０，增，用井下达0", "1，972业至1，972业"),
    "parse": ("回落1", " 1.5亿元", "\u3000增长5%\n"),
    "compare": ("千分之零",),
    "prove": ("收入33万元，增收33万元，增0%",),
}  # fmt: skip


@pytest.mark.parametrize(
    ("target", "text"), [(name, text) for name, given_texts in ONCE.items() for text in given_texts]
)
def test_what_was_found_once_stays_mended(target, text):
    targets.TARGETS[target](text)


@pytest.mark.parametrize(
    ("text", "value"),
    [("增长1‧5%", "1.5"), ("投资1・5亿元", "150000000"), ("投资1\u2009500万元", "15000000"), ("补贴每人7元9角", "7.9")],
)
def test_figures_that_once_raised_or_were_cut_are_read(text, value):
    assert [row["value"] for row in zm.extract(text).to_dict()["metrics"]] == [value]


@pytest.mark.parametrize("target", targets.TARGETS)
@given(st.one_of(st.text(), st.sampled_from(texts.seeds(0, 5))))
def test_promises_hold_of_any_text(target, text):
    targets.TARGETS[target](text)


def test_a_short_run_finds_nothing():
    assert run.run(1000, 7, list(targets.TARGETS), None, each=8, quiet=True) == {}


@pytest.mark.slow
def test_a_longer_run_finds_nothing():
    assert run.run(20_000, 8, list(targets.TARGETS), None, quiet=True) == {}


def test_a_run_is_repeated_by_its_seed():
    one, other = (texts.Mutator(random.Random(3), texts.seeds(3, 5)) for _ in range(2))

    assert [one.text() for _ in range(200)] == [other.text() for _ in range(200)]


class TestPlanted:
    """A fuzzer that finds nothing proves something only if it would find something."""

    @staticmethod
    def found(name):
        return run.run(300, 1, [name], None, each=8, quiet=True)

    def test_an_exception(self, monkeypatch):
        monkeypatch.setattr(zm, "find_quantities", lambda text: 1 / ("百" not in text))

        assert [what for what in self.found("read") if what.startswith("read: ZeroDivisionError")]

    def test_a_span_that_is_one_off(self, monkeypatch):
        extract = zm.extract

        def shifted(text, **given):
            return extract(text + " ", **given) if "%" in text else extract(text, **given)

        monkeypatch.setattr(zm, "extract", lambda text, **given: shifted(" " + text if "%" in text else text, **given))

        assert any("Violation" in what for what in self.found("read"))

    def test_a_dropped_digit_is_shortened_to_little_more(self, monkeypatch):
        extract = zm.extract

        def forgetful(text, today=None):
            report = extract(text, today=today)
            return zm.Report(report.source, report.metrics, report.nonfigures, (), report.today)

        monkeypatch.setattr(zm, "extract", forgetful)

        assert min(map(len, self.found("read").values())) <= 2

    def test_a_text_that_hangs(self, monkeypatch):
        monkeypatch.setattr(run, "_SLOW", 0.2)
        monkeypatch.setitem(targets.TARGETS, "read", lambda _text: sum(1 for _ in iter(int, 1)))
        previous = run.signal.signal(run.signal.SIGPROF, run._alarm)
        try:
            assert run.failure(targets.TARGETS["read"], "项") == "takes 0.2 s and more"
        finally:
            run.signal.signal(run.signal.SIGPROF, previous)

    def test_markup_that_is_not_escaped(self):
        for page in ("<b onclick=x>", "<script>1</script>", '<a href="http://x.example">', "<img src=x>", "<!--x-->"):
            with pytest.raises(targets.Violation):
                targets.markup(page, script=False)
