"""Noise inside figures is taken out, everything else stays, and every place is found again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhmetrics.language.script import plain
from zhmetrics.reading.source import Source

noisy = st.text(alphabet="012.．万亿元个 \u3000\n\r<b>/*_&nsp;(ūzh)（）\u200b%３全", max_size=30)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("4 6 2 8 0 亿元", "46280 亿元"),
        ("5 ．4 ％", "5．4％"),
        ("184.45\n亿元", "184.45亿元"),
        ("184.\r\n45亿元", "184.45亿元"),
        ("<b>184.45</b>亿元", "<b>184.45亿元"),
        ("2297</span><span class='x'>座", "2297座"),
        ("**32**个", "**32个"),
        ("瞄準(zhǔn)全區(qū)", "瞄準全區"),
        ("12\u200b3", "123"),
    ],
)
def test_noise_inside_a_figure_is_taken_out(raw, text):
    assert Source.of(raw).clean == text


@pytest.mark.parametrize("raw", ["5月 3日", "1 2", "第3\n\n4", "增长5%\n投资", "注(a)", "5*6", "3</td><td>4", "甲\n5"])
def test_what_parts_figures_stays(raw):
    source = Source.of(raw)

    assert source.text is source.clean is source.raw


@given(noisy)
def test_the_text_is_the_raw_text_with_parts_left_out(raw):
    source = Source.of(raw)
    places = [source.span(i, i + 1)[0] for i in range(len(source.text))]

    assert places == sorted(set(places))
    assert "".join(raw[i] for i in places) == source.clean
    assert source.text == plain(source.clean)


@given(noisy, st.data())
def test_a_span_holds_its_own_characters_and_ends_with_them(raw, data):
    source = Source.of(raw)
    if source.text:
        start = data.draw(st.integers(0, len(source.text) - 1))
        end = data.draw(st.integers(start + 1, len(source.text)))
        first, last = source.span(start, end)

        assert raw[first] == source.clean[start]
        assert raw[last - 1] == source.clean[end - 1]


@pytest.mark.parametrize("invisible", "\u00ad\u200b\u200d\u2060\ufeff")
def test_what_is_taken_out_of_a_figure_does_not_hang_on_noise_elsewhere(invisible):
    alone = Source.of(f"184亿{invisible}元")

    assert alone.text == "184亿元"
    assert Source.of(f"184亿{invisible}元，5 ．4 ％").text.startswith(alone.text)
