"""In: a text and its rows. Out: that what checks ask of a passage agrees with itself."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

import zhmetrics as zm
from zhmetrics.checks.claims import Passage

PIECES = ("投资12亿元", "。", "；", "，", "\n", " ", "其中工业8亿元", "增长5%", "！", "3.5", "“", "”")


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
def test_every_place_lies_in_the_span_of_its_own_sentence(text):
    passage = Passage(text, zm.extract(text).metrics)

    for place in range(len(text)):
        start, end = passage.sentence_span(passage.sentence_of(place))
        assert start <= place < end


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
def test_a_figure_has_the_number_of_the_sentence_that_it_begins_in(text):
    passage = Passage(text, zm.extract(text).metrics)

    assert [each.sentence for each in passage.figures] == [
        passage.sentence_of(each.metric.start) for each in passage.figures
    ]


def test_schools_begun_are_not_those_that_a_plan_would_build() -> None:
    text = "计划新建学校52所，已开工30所。计划开工学校52所，已开工30所。"
    passage = Passage(text, zm.extract(text))
    built, begun, to_begin, done = passage.figures
    assert not passage.same_period(built, begun)
    assert passage.same_period(to_begin, done)
