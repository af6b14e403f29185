"""`find_quantities` on sentences: spans without and with qualifiers, values, bounds, and what is left alone."""

from __future__ import annotations

from decimal import Decimal

import pytest

import zhmetrics as zm


def rows(text):
    return [(m.text, text[slice(*m.full_span)], m.quantity.qualifier) for m in zm.find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全镇近30家企业参加。", [("30家", "近30家", "below")]),
        ("产值超过50亿元以上。", [("50亿元", "超过50亿元以上", "min")]),
        ("来了300多人。", [("300多人", "300多人", "above")]),
        ("签约4个。", [("4个", "4个", None)]),
        ("建成约120公里。", [("120公里", "约120公里", "approx")]),
        ("控制在5%以内。", [("5%", "控制在5%以内", "max")]),
        ("附近3家店。", [("3家", "3家", None)]),
        ("上百家工厂。", [("百家", "上百家", "above")]),
    ],
)
def test_qualifiers_stand_around_the_span(text, expected):
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("5-10亿元", 500000000, 1000000000),
        ("3000—5000万元", 30000000, 50000000),
        ("3000-5000万", 30000000, 50000000),
        ("五六百家", 500, 600),
        ("几十个", 20, 100),
        ("30余次", 30, 40),
        ("百分之五到六", 5, 6),
    ],
)
def test_ranges_and_vague_figures_have_two_ends(text, low, high):
    (mention,) = zm.find_quantities(text)

    assert (mention.text, mention.quantity.low, mention.quantity.high) == (text, low, high)


def test_from_one_level_to_another_is_no_range():
    assert [m.text for m in zm.find_quantities("由5%提高到6%")] == ["5%", "6%"]


def test_spans_index_the_text_as_given():
    text = "全區(qū)完成 5 ．4 亿元，占<b>12</b>%。"

    assert [text[m.start : m.end] for m in zm.find_quantities(text)] == ["5 ．4 亿元", "12</b>%"]


def test_the_unit_left_out_is_that_of_the_words_beside():
    units = {text: zm.find_quantities(text)[0].quantity.unit for text in ("总人口2028万", "客流1.2亿", "产值百亿")}

    assert units == {"总人口2028万": "人", "客流1.2亿": "人次", "产值百亿": "元"}


def test_a_list_goes_on_with_the_unit_of_its_first_figure():
    found = zm.find_quantities("城镇和乡村的参保人数分别新增1753万和2028万。")

    assert [(m.quantity.value, m.quantity.unit) for m in found] == [(17530000, "人"), (20280000, "人")]


def test_the_decimal_context_of_the_caller_changes_nothing():
    import decimal

    with decimal.localcontext(prec=2):
        (mention,) = zm.find_quantities("-1234.5678万元")

    assert mention.quantity.value == Decimal("-12345678.000")
