"""In: texts of figures. Out: that the compiled patterns find each form, and that the short way finds what the full one does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import zhmetrics as zm
from scripts import as_given
from zhmetrics.language import patterns as scan
from zhmetrics.language.lexicon import default_lexicon
from zhmetrics.language.tables import characters
from zhmetrics.reading.interpret import interpret
from zhmetrics.strategies import reports

LEXICON = default_lexicon()
# What stands around a figure in prose, and what may make something else of it.
AROUND = st.sampled_from(
    [*'第每约近超每多余半个整至到-—~/、，。和(（“"A.+=# ', "以上", "左右", "其中", "每亩", "人均", ""]
)
NUMBERS = st.from_regex(r"[1-9][0-9]{0,3}(\.[0-9]{1,2})?", fullmatch=True)
SCALES = st.sampled_from(["", "", "", "万", "亿", "万亿", "億", "千", "百万", "多", "余", "万多", "多万"])
UNITS = st.sampled_from([*LEXICON.unit_words, "个坚持", "次列车", "元旦", "个月以来", "小时自助", "强", "年", "日"])


@pytest.fixture(scope="module")
def full_forms_only():
    """The patterns without the short way that most figures take."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scan, "_plain_figure", lambda *_: "(?!)()()()()()")
        yield scan.patterns.__wrapped__(LEXICON)


def findings(text):
    reading = interpret(as_given(text), LEXICON)
    figures = [(m, m.quantity.interval, m.quantity.scale, m.quantity.place) for m in reading.mentions]
    return figures, reading.periods, reading.rest


@given(
    st.lists(st.tuples(AROUND, NUMBERS, SCALES, UNITS, AROUND).map("".join), min_size=1, max_size=3).map("".join)
    | reports(max_sentences=2).map(lambda pair: pair[0])
)
def test_the_short_way_finds_what_the_full_forms_find(full_forms_only, text):
    found = findings(text)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scan, "patterns", lambda _lexicon: full_forms_only)
        assert findings(text) == found


@pytest.mark.parametrize("point", characters.POINTS)
@pytest.mark.parametrize("unit", ["%", "亿元", "个百分点"])
def test_a_number_is_read_with_any_point_that_the_patterns_admit(point, unit):
    (found,) = zm.find_quantities(f"增长16{point}4{unit}。")

    assert found.quantity == zm.parse_quantity(f"16.4{unit}")


@pytest.mark.parametrize("mark", [*characters.THIN_SPACES, ",", "，"])
def test_a_number_is_read_with_any_separator_that_the_patterns_admit(mark):
    digits = "１２３４５６" if mark == "，" else "123456"

    (found,) = zm.find_quantities(f"共有{digits[:3]}{mark}{digits[3:]}人。")

    assert found.quantity.value == 123456
