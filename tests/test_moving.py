"""Growth: how a figure moved, against what, and which words say so, as a careful reader would mark them."""

from __future__ import annotations

import pytest

import zhmetrics as zm
from readings import DOWN, PROSE, TODAY, UP, changes


def said(text: str) -> list[str | None]:
    """The words of growth and base of each figure of a text, or None."""
    return [
        None if metric.change_span is None else text[slice(*metric.change_span)]
        for metric in zm.extract(text, today=TODAY).metrics
    ]


def indicators(text: str) -> list[str | None]:
    return [metric.indicator for metric in zm.extract(text, today=TODAY).metrics]


WORDS = [
    ("粮食产量比去年多100万吨。", ["比去年多"]),
    ("全年用电量同比增长5.2%，工业用电量增长4.1%。", ["同比增长", "增长"]),
    ("全市进口额比上年下降3.4%，降幅比一季度收窄1.2个百分点。", ["比上年下降", "比一季度收窄"]),
    ("全年接待游客人次是上年的3.2倍。", ["是上年的"]),
    ("粮食产量相当于1978年的2.6倍。", ["相当于1978年的"]),
    ("设施农业产量翻一番。", ["翻一番"]),
    ("房地产业负向拉动经济增长0.3个百分点。", ["负向拉动经济增长"]),
    ("全年服务业拉动经济增长2.1个百分点。", ["拉动经济增长"]),
    ("工业增速高于全省2.1个百分点。", ["高于全省"]),
    ("公司产品售价高出市场价三成。", ["高出市场价"]),
    ("全市税收实现5%的增长。", ["增长"]),
    ("全市工业以13%的增速领跑。", ["增速"]),
    ("全市工业以13%增速领跑。", ["增速"]),
    ("城镇化率同比增幅0.8个百分点。", ["同比增幅"]),
    ("比上年减少用电12万千瓦时。", ["比上年减少"]),
    ("全市水库比上年多蓄水2亿立方米。", ["比上年多"]),
    ("压减会议费20%、差旅费15%。", ["压减", "压减"]),
    ("机关经费减少2016.7万元，即约56%。", ["减少", "减少"]),
    ("全市重点产业增长较快：汽车（18.2%）、电子信息（25.6%）。", ["增长", "增长"]),
    ("全社会用电增速，分别为13.4%、11.2%。", ["增速", "增速"]),
    ("粮食产量56.3万吨，有所增加。", [None]),
    # the base stands apart from the growth, in the same clause or an earlier one
    ("全市税收实现同比5%的增长。", ["同比5%的增长"]),
    ("全社会用电增速，同比分别为13.4%、11.2%。", ["增速，同比", "增速，同比"]),
    ("财政收入较上年的2786万元增加214万元。", [None, "较上年的2786万元增加"]),
    ("人均收入比上年增加1634元，增长6.4%。", ["比上年增加", "比上年增加1634元，增长"]),
    ("与2020年相比，粮食产量增长12%。", ["与2020年相比，粮食产量增长"]),
    ("从同比看，食品价格上涨2.1%。", ["同比看，食品价格上涨"]),
    (
        "工业增加值比去年同期（下同）增长5.2%，其中采矿业增长3.1%。",
        ["比去年同期（下同）增长", "比去年同期（下同）增长5.2%，其中采矿业增长"],
    ),
]


@pytest.mark.parametrize(("text", "words"), WORDS)
def test_the_words_of_a_change_run_from_its_base_to_its_verb(text, words):
    assert said(text) == words


def test_a_base_of_the_paragraph_before_is_none_of_the_words_of_a_growth():
    text = "工业增加值比去年同期（下同）增长5.2%。\n固定资产投资增长8.6%。"

    assert changes(text)[1] == ("8.6%", ("比去年同期", "up", "increase"))
    assert said(text) == ["比去年同期（下同）增长", "增长"]


def test_a_base_that_stands_far_before_is_none_of_the_words_of_a_growth():
    middle = "面对复杂多变的外部环境和多重困难挑战，全市上下坚定信心、迎难而上，狠抓各项政策措施落实，经济运行总体平稳、稳中有进，高质量发展扎实推进。"
    text = f"工业增加值比去年同期（下同）增长5.2%。{middle}固定资产投资增长8.6%。"

    assert changes(text)[1] == ("8.6%", ("比去年同期", "up", "increase"))
    assert said(text)[1] == "增长"


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("房地产业负向拉动经济增长0.3个百分点。", "down"),
        ("建筑业正向拉动经济增长0.3个百分点。", "up"),
        ("全年服务业拉动经济增长2.1个百分点。", "up"),
    ],
)
def test_a_contribution_pulls_up_unless_its_words_say_down(text, direction):
    (metric,) = zm.extract(text).metrics

    assert (metric.role, metric.change.direction) == ("contribution", direction)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("粮食产量相当于1978年的2.6倍。", ("1978年", "up", "ratio")),
        ("全年财政收入12亿元，其中税收是上年的3.2倍。", ("上年", "up", "ratio")),
        ("设施农业产量翻一番。", (None, "up", "ratio")),
        ("全年利润增长1.5倍。", UP),
    ],
)
def test_a_multiple_of_an_earlier_level_is_a_ratio_and_one_by_which_something_grew_is_not(text, expected):
    assert changes(text)[-1][1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全年财政收入12亿元，其中税收是上年的3.2倍。", ["财政收入", "税收"]),
        ("全年投资12亿元，其中工业投资相当于前九年总和的1.6倍。", ["投资", "工业投资"]),
        ("全年用电量12亿千瓦时，其中工业用电量为2012年的2.6倍。", ["用电量", "工业用电量"]),
    ],
)
def test_what_is_a_multiple_stands_before_the_words_for_that(text, expected):
    assert indicators(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "城镇化率高于全省3.1个百分点，同比增幅0.8个百分点。",
            [("高于全省", "up", "increase"), ("同比", "up", "increase")],
        ),
        (
            "我市城镇化率高于全省3.1个百分点，年均增幅0.8个百分点。",
            [("高于全省", "up", "increase"), ("年均", "up", "increase")],
        ),
        (
            "我市失业率低于全省0.6个百分点，同比降幅0.2个百分点。",
            [("低于全省", "down", "increase"), ("同比", "down", "increase")],
        ),
    ],
)
def test_what_a_level_was_above_in_the_clause_before_is_no_base_of_a_later_growth(text, expected):
    assert [change for _, change in changes(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("机关经费减少2016.7万元，即约56%。", [DOWN, DOWN]),
        ("发电装机容量增加120万千瓦，即约8.5%。", [UP, UP]),
        ("蓄水库容扩大3亿立方米，即约12%。", [UP, UP]),
        ("城镇化率提高3.2个百分点，即约5.6%。", [UP, UP]),
        ("培训学员增加320人，即约5%。", [UP, UP]),
    ],
)
def test_the_rate_that_a_growth_amounts_to_is_a_growth_too(text, expected):
    assert [change for _, change in changes(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("产值增长6%、力争达到70亿元。", [UP, None]),
        ("装机容量增长6%、力争达到120万千瓦。", [UP, None]),
        ("服务人次增长6%、力争达到8万人次。", [UP, None]),
        ("产值增长6%以上、力争7%。", [UP, UP]),
    ],
)
def test_what_is_striven_for_is_a_growth_only_where_it_is_a_rate(text, expected):
    assert [change for _, change in changes(text)] == expected


@pytest.mark.parametrize(
    "text", ["绿化率增长5%，上升至62%。", "合格率提高2.1%，提高到98.6%。", "出口占比下降4%，降至36.5%。"]
)
def test_the_level_that_a_growth_led_to_is_no_growth(text):
    grown, level = changes(text)

    assert grown[1] is not None
    assert level[1] is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("压减会议费20%、差旅费15%。", [DOWN, DOWN]),
        ("压减会议费20%，满意率95%。", [DOWN, None]),
        ("会议费下降20%、满意率95%。", [DOWN, None]),
    ],
)
def test_a_verb_before_a_list_governs_its_things_and_nothing_else(text, expected):
    assert [change for _, change in changes(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全社会用电增速，分别为13.4%、11.2%。", "全社会用电"),
        ("今年一季度增速，已达5.2%。", "增速"),
    ],
)
def test_the_word_for_a_rate_is_no_part_of_the_name_of_what_grows_but_a_name_where_it_stands_alone(text, expected):
    assert indicators(text)[0] == expected


def test_a_level_right_behind_an_earlier_one_without_growth_between_them_is_none():
    assert changes("绿道从1430公里延伸到2267公里。") == [("1430公里", None), ("2267公里", None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("人均收入比上年增加1634元，增长6.4%。", ["比上年", "比上年"]),
        ("人均收入比上年增长6.4%，增加1634元。", ["比上年", "比上年"]),
        ("装机容量比上年增加120万千瓦，增长8.5%。", ["比上年", "比上年"]),
        ("装机容量比上年增长8.5%，增加120万千瓦。", ["比上年", "比上年"]),
        ("人均收入比上年增加1634元；支出增长6.4%。", ["比上年", None]),
    ],
)
def test_the_amount_and_the_rate_of_one_growth_are_against_one_base(text, expected):
    assert [change[0] for _, change in changes(text)] == expected


def test_the_base_whose_level_was_told_is_that_of_the_growth_behind_it():
    assert changes("门票均价较上年的78元便宜了6元。") == [("78元", None), ("6元", ("较上年", "down", "increase"))]


@pytest.mark.parametrize("text", [text for text, _ in WORDS])
def test_a_growth_reads_alike_wherever_in_a_text_it_stands(text):
    first, later = (zm.extract(before + text, today=TODAY).metrics for before in ("", PROSE + "\n"))

    assert changes(f"{PROSE}\n{text}") == changes(text)
    assert [(row.indicator, row.share_of, row.status, row.role) for row in later] == [
        (row.indicator, row.share_of, row.status, row.role) for row in first
    ]
    assert [
        row.change_span and text[row.change_span[0] - len(PROSE) - 1 : row.change_span[1] - len(PROSE) - 1]
        for row in later
    ] == said(text)
