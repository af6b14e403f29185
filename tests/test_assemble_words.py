"""Words around a figure: which of them name what is measured, and what those before, behind and in brackets add."""

from __future__ import annotations

import pytest

from readings import DOWN, PROSE, UP, changes, column, rows

NAMES = [
    # the mark of an item that only closes a bracket is no name
    ("1）共有企业32家。", [("32家", "企业")]),
    ("1）达到32家。", [("32家", None)]),
    ("（一）共计32个。", [("32个", None)]),
    (
        "粮食：（含小麦、玉米、稻谷、大豆、薯类以及其他各种杂粮在内的全部品种合计口径数据）达到3856亿斤。",
        [("3856亿斤", "粮食")],
    ),
    # brackets between a name and its figure, and in a name
    ("地区生产总值（GDP）达1228亿元。", [("1228亿元", "地区生产总值")]),
    ("企（事）业单位贷款12亿元。", [("12亿元", "企（事）业单位贷款")]),
    ("細懸浮微粒（PM2.5）年均濃度15微克。", [("15微克", "細懸浮微粒（PM2.5）年均濃度")]),
    ("本报讯（记者李明）规模以上工业增加值12.6亿元。", [("12.6亿元", "规模以上工业增加值")]),
    ("项目已有（含续建）投资额12亿元。", [("12亿元", "投资额")]),
    # behind 比上年多 stands what there is more of
    ("全市大中型水库比上年多蓄水2亿立方米。", [("2亿立方米", "蓄水")]),
    # what those did that the figure before counts
    ("142家企业完成产值186.7亿元。", [("142家", "企业"), ("186.7亿元", "产值")]),
    ("12家企业完成税收186万元。", [("12家", "企业"), ("186万元", "税收")]),
    ("12家各类企业完成税收186万元。", [("12家", "各类企业"), ("186万元", "税收")]),
    # what follows a rate of growth behind a comma
    ("全社会用电增速，回落3.1个百分点。", [("3.1个百分点", "全社会用电增速")]),
    ("工业用电增速，居全省第3位。", [("第3位", "工业用电增速")]),
    # a verb that leads from one level to the next
    ("绿道从130公里逐步延伸到226公里。", [("130公里", "绿道"), ("226公里", "绿道")]),
    ("普及率由65%扩展到91%。", [("65%", "普及率"), ("91%", "普及率")]),
    # the budget that was spoken of
    ("国家体育建设编列预算28亿元，冻结该预算500万元。", [("28亿元", "国家体育建设"), ("500万元", "国家体育建设")]),
    ("國家體育建設編列預算28億元，凍結該預算500萬元。", [("28億元", "國家體育建設"), ("500萬元", "國家體育建設")]),
    # a name that says what it is points back to nothing
    ("医保支出28亿元，取消该项财政补贴500万元。", [("28亿元", "医保支出"), ("500万元", "财政补贴")]),
    ("「國家體育建設」編列28億元。", [("28億元", "國家體育建設")]),
    ("「國家體育建設」預算編列28億元。", [("28億元", "國家體育建設")]),
    ("粮食：达到3856亿斤，增长17.6%。", [("3856亿斤", "粮食"), ("17.6%", "粮食")]),
    ("14个项目落户临河 总投资87亿元。", [("14个", "项目"), ("87亿元", "总投资")]),
    ("实施医疗救助613万人次、临时救助19万人次。", [("613万人次", "医疗救助"), ("19万人次", "临时救助")]),
    ("居民收入居全省第三位。", [("第三位", "居民收入")]),
    ("国有企业30家、300人次受到表彰。", [("30家", "国有企业"), ("300人次", None)]),
    ("监测对象512户1873人。", [("512户", "监测对象"), ("1873人", "监测对象")]),
    # what opens the part of a sentence behind a semicolon
    ("工业投资增长5%；商品房价格，增长6%。", [("5%", "工业投资"), ("6%", "商品房价格")]),
    ("住房保障，完成投资12亿元；商品房价格，增长6%。", [("12亿元", "投资"), ("6%", "商品房价格")]),
    # a sentence that only compares is of the subject of the one before it, within its paragraph
    ("粮食产量56.3万吨。同比增长4%。", [("56.3万吨", "粮食产量"), ("4%", "粮食产量")]),
    ("粮食产量56.3万吨。去年同期为54.1万吨。", [("56.3万吨", "粮食产量"), ("54.1万吨", "粮食产量")]),
    ("粮食产量56.3万吨。\n同比增长4%。", [("56.3万吨", "粮食产量"), ("4%", None)]),
    ("粮食产量56.3万吨。其中有54.1万吨外销。", [("56.3万吨", "粮食产量"), ("54.1万吨", None)]),
    # 全国 in brackets' place is the place
    ("全市工业较快增长：全国（5.2%）、全省（6.1%）。", [("5.2%", "全国"), ("6.1%", "全省")]),
    ("工业较快增长：全国（5.2%）、全省（6.1%）。", [("5.2%", "全国"), ("6.1%", "全省")]),
    # 分别 deals out
    ("设备部分、土建部分分别完成投资3.2亿元、5.6亿元。", [("3.2亿元", "设备部分"), ("5.6亿元", "土建部分")]),
    ("甲县、乙县、丙县分别增长5%、6%和下降1%。", [("5%", "甲县"), ("6%", "乙县"), ("1%", "丙县")]),
    ("甲县、乙县分别增长5%、6%，丙县增长7%。", [("5%", "甲县"), ("6%", "乙县"), ("7%", "丙县")]),
    ("甲县、乙县分别增长5%以上，丙县增长7%。", [("5%", "甲县、乙县"), ("7%", "丙县")]),
    (
        "甲县、乙县分别增长5%以上，丙县、丁县分别增长6%和7%。",
        [("5%", "甲县、乙县"), ("6%", "丙县"), ("7%", "丁县")],
    ),
    ("2020年、2021年和2022年，产值分别为12亿元和13亿元。", [("12亿元", "产值"), ("13亿元", "产值")]),
    ("出口额分别比上年、前年、2019年增长5.2%、8.6%。", [("5.2%", "出口额"), ("8.6%", "出口额")]),
    (
        "全市产值达12亿元。工业产值3亿元，税收1亿元，分别增长5%和6%。",
        [("12亿元", "产值"), ("3亿元", "工业产值"), ("1亿元", "税收"), ("5%", "工业产值"), ("6%", "税收")],
    ),
    ("2021年和2022年，产值分别为12亿元和13亿元。", [("12亿元", "产值"), ("13亿元", "产值")]),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_the_words_that_name_what_is_measured(text, expected):
    assert column(text, "indicator") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全市进口下降3.1%。出口产品增长较快：机电（5.2%）、农产品（3.3%）。", [DOWN, UP, UP]),
        ("全市出口增长3.1%。进口产品下降较多：机电（5.2%）、农产品（3.3%）。", [UP, DOWN, DOWN]),
    ],
)
def test_rates_in_brackets_move_as_their_own_sentence_says(text, expected):
    assert [change for _, change in changes(text)] == expected


def test_what_moved_in_the_sentence_before_moves_no_rates_in_brackets():
    assert changes("全市进口下降。重点产品：机电（5.2%）、农产品（3.3%）。") == [("5.2%", None), ("3.3%", None)]


@pytest.mark.parametrize(
    "text",
    [
        "发电能力较快增长：水电（120万千瓦）、风电（80万千瓦）。",
        "出口较快增长：汽车（12亿元）、电子信息（8亿元）。",
        "农产品产量较快增长：粮食（56.3万吨）、油料（4.1万吨）。",
    ],
)
def test_levels_in_brackets_are_no_growth(text):
    assert [change for _, change in changes(text)] == [None, None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("建議凍結該項預算10%。", [("10%", "預算")]),
        ("建议冻结该项预算10%。", [("10%", "预算")]),
        ("建議凍結該項預算500萬元。", [("500萬元", None)]),
        ("建議凍結該項人力120人。", [("120人", None)]),
        ("建議凍結該項容量12萬千瓦。", [("12萬千瓦", None)]),
    ],
)
def test_only_a_percentage_of_what_is_frozen_is_a_share_of_it(text, expected):
    assert column(text, "share_of") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全市进出口较上年和前年分别增长5.2%和8.6%。", [("较上年", "up", "increase"), ("前年", "up", "increase")]),
        ("出口额分别比上年、前年增长5.2%、8.6%。", [("比上年", "up", "increase"), ("前年", "up", "increase")]),
        ("甲县、乙县分别比上年增长5.2%、8.6%。", [("比上年", "up", "increase"), ("比上年", "up", "increase")]),
    ],
)
def test_rates_that_are_dealt_to_bases_are_each_against_their_own(text, expected):
    assert [change for _, change in changes(text)] == expected


def test_levels_that_are_dealt_to_years_are_each_of_their_own():
    dealt = rows("2021年和2022年，产值分别为12亿元和13亿元。")

    assert [row["period"]["text"] for row in dealt] == ["2021年", "2022年"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("从2020年到2022年，绿道由130公里延伸到226公里。", ["2020年", "2022年"]),
        ("从2020年到2022年，普及率由65%扩展到91%。", ["2020年", "2022年"]),
        ("绿道由2020年的130公里延伸到2022年的226公里。", ["2020年", "2022年"]),
    ],
)
def test_whatever_verb_stands_between_them_two_levels_are_of_the_first_and_the_last_year(text, expected):
    assert [row["period"]["text"] for row in rows(text)] == expected


def test_the_growth_of_a_level_since_years_ago_is_of_the_day_of_the_level():
    dated = rows("全市生猪2021年末存栏22万头，比五年前增长8.4%。")

    assert [row["period"] and row["period"]["text"] for row in dated] == ["2021年末", None, "2021年末"]


THRESHOLDS = [
    ("产值超10亿元企业3家。", ["threshold", "value"]),
    ("全市拥有资产超10亿元的企业32家。", ["threshold", "value"]),
    ("全省100人以上企业32家。", ["threshold", "value"]),
    ("0—14岁人口8.6万人。", ["threshold", "value"]),
    ("财政投入超10亿元新建改造各类中小学校和幼儿园120所。", ["value", "value"]),
    ("全年投资超过5亿元，新建学校12所。", ["value", "value"]),
    ("全年投资超过5亿元。", ["value"]),
    ("参会的企业有50家以上。", ["value"]),
    ("占地超100亩园区32个。", ["threshold", "value"]),
    ("全年投入超10亿元征地1200亩。", ["value", "value"]),
]


@pytest.mark.parametrize(("text", "expected"), THRESHOLDS)
def test_an_amount_picks_out_things_only_where_their_name_follows_it_at_once(text, expected):
    assert [row["role"] for row in rows(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("国家安排年度任务120部，完成改革任务122项。", ["planned", "reported"]),
        ("全年计划产值100亿元。", ["planned"]),
        ("全市年度任务为120部。", ["planned"]),
        ("完成目标任务8万人的85%。", ["planned", "reported"]),
        ("新增就业4216人，为年度目标4000人的105.4%。", ["reported", "planned", "reported"]),
    ],
)
def test_what_was_aimed_at_is_a_plan_and_what_was_done_of_it_is_not(text, expected):
    assert [row["status"] for row in rows(text)] == expected


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("全市工业利润增长-5.2%。", "down"),
        ("全市工业利润下降-5.2%。", "up"),
    ],
)
def test_a_negative_growth_is_a_fall_and_a_negative_fall_a_growth(text, direction):
    assert changes(text)[0][1][1] == direction


def test_a_growth_of_nothing_is_told_as_a_growth():
    assert changes("全市工业利润增长0%。") == [("0%", UP)]


@pytest.mark.parametrize("text", [text for text, _ in [*NAMES, *THRESHOLDS]])
def test_a_figure_is_named_alike_wherever_in_a_text_it_stands(text):
    first, later = (
        [
            {**row, "start": 0, "end": 0, "period": row["period"] and row["period"]["text"]}
            for row in rows(before + text)
        ]
        for before in ("", PROSE + "\n")
    )

    assert later == first


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2021年产值18<b>4</b>亿元，20<b>22</b>年产值190亿元。", ["2021年", "20<b>22</b>年"]),
    ],
)
def test_a_period_is_quoted_with_the_markup_that_stands_in_it(text, words):
    assert [row["period"]["text"] for row in rows(text)] == words
