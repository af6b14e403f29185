"""Sampled audit verdicts: windows of figures, wholes chosen and refused, splits beside, tables of indented rows and of power."""

from __future__ import annotations

import pytest

import zhmetrics as zm

_COUNTED = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄"
# A whole sentence before it has 80亿元; the share 75% is that of 60亿元, and 25% would be that of 20亿元.
_OF_THE_HEAD = "一般贸易进出口60亿元，{between}其中机电产品20亿元，占进出口总值的75%。"
_SECTORS = "地区生产总值100亿元，其中第一产业增加值6亿元，第二产业增加值40亿元，第三产业增加值54亿元"
_YI = "00000000"
_PROJECTS = "全市项目30个，{whole}，其中工业项目20个，{part}，非工业项目10个。{behind}。"


def said(text: str, kind: str | None = None) -> list[tuple[str, str, str]]:
    """Kind, verdict and computed value of each check."""
    return [(each.kind, each.verdict, each.computed) for each in zm.audit(text) if kind in (None, each.kind)]


def listed(count: int) -> str:
    """So many figures that claim nothing, each of a name of its own."""
    return "、".join(f"{name}企业{number}家" for number, name in enumerate(_COUNTED[:count], 11))


# --- Shares -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("before", ["企业12家、协会8家、学校9所。", "企业12家、协会8家。", "学校9所。"])
def test_a_share_behind_a_part_is_of_the_amount_that_the_sentence_began_with(before: str) -> None:
    text = f"全区进出口总值80亿元，增长5%，比上年提高2个百分点。{before}" + _OF_THE_HEAD.format(between="")
    assert said(text) == [("share", "consistent", "75")]


def test_ten_figures_before_a_part_is_not_what_its_share_is_of() -> None:
    text = f"全区进出口总值80亿元。服务业投资60亿元，{listed(9)}，一般贸易进出口30亿元，其中机电产品20亿元，占进出口总值的75%。"
    assert said(text) == [("share", "inconsistent", "25")]


@pytest.mark.parametrize(
    "text",
    [
        "全市固定资产投资200亿元，工业固定资产投资80亿元。主导产业投资30亿元，占全市的31%。",
        "全县城镇人口60万人。全县农村人口50万人。党员人口30万人，占全县的33%。",
    ],
)
def test_a_loosely_named_whole_that_no_share_beside_bears_out_is_none(text: str) -> None:
    assert said(text) == []


def test_shares_of_all_industries_may_be_named_at_the_head_of_the_ratio_alone() -> None:
    shares = said(f"{_SECTORS}，占三次产业的比重为6：40：60。", "share")
    assert shares == [("share", "consistent", "6"), ("share", "consistent", "40"), ("share", "inconsistent", "54")]


# --- Wholes -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("year", "is_found"), [("2023", True), ("2022", False), ("2021", False)])
@pytest.mark.parametrize(
    ("whole", "part", "of", "computed"),
    [
        ("归属于股东的净利润8.13亿元", "研发投入2.07亿元", "净利润", "25.461"),
        ("全市规上工业产值812.6亿元", "全市电子信息产值207.1亿元", "工业产值", "25.486"),
    ],
)
def test_a_whole_that_only_ends_so_is_of_the_year_of_its_part(
    whole: str, part: str, of: str, computed: str, year: str, *, is_found: bool
) -> None:
    text = f"{year}年{whole}。2023年{part}，占{of}的25.5%。"
    assert said(text) == ([("share", "consistent", computed)] if is_found else [])


@pytest.mark.parametrize("whole", ["规上工业产值一季度812.6亿元", "规上工业总产值：812.6亿元"])
def test_a_whole_is_found_by_the_end_of_its_name_where_its_clause_ends_otherwise(whole: str) -> None:
    of = "工业总产值" if "总" in whole else "工业产值"
    text = f"{whole}。企业12家、学校5所、协会7家。电子信息产值207.1亿元，占{of}的25.5%。"
    assert said(text) == [("share", "consistent", "25.486")]


@pytest.mark.parametrize(("between", "is_found"), [(2, True), (23, True), (24, False), (26, False)])
def test_a_whole_behind_its_share_stands_within_twenty_four_figures(between: int, *, is_found: bool) -> None:
    text = f"机电产品出口520亿元，占进出口总值的51%；{listed(between)}。进出口总值1119亿元。"
    assert said(text) == ([("share", "inconsistent", "46.47")] if is_found else [])


@pytest.mark.parametrize(
    ("first", "second", "share", "computed"),
    [
        ("全市进出口总值200亿元", "全县进出口总值80亿元", "30%", "30"),
        ("进出口总值80亿元", "受汇率影响，进出口总值200亿元", "75%", "75"),
    ],
)
def test_of_two_wholes_of_one_name_the_one_that_the_share_holds_of_is_meant(
    first: str, second: str, share: str, computed: str
) -> None:
    text = f"{first}。{second}。一般贸易60亿元，占进出口总值的{share}。"
    assert said(text) == [("share", "consistent", computed)]


# --- Splits -----------------------------------------------------------------------------------------------------------


def test_another_unit_that_counts_as_much_as_the_parts_is_not_their_whole() -> None:
    text = "全县企业110个，职工100人，其中内资企业60个，外资企业40个。"
    assert said(text) == [("total", "inconsistent", "100")]


@pytest.mark.parametrize("between", ["增长5%；", "游客30万人次，"])
def test_an_amount_two_figures_before_the_whole_is_no_third_part(between: str) -> None:
    text = f"旅游收入45亿元，{between}进出口总值110亿元，出口60亿元，进口40亿元。"
    assert said(text) == [("total", "inconsistent", f"100{_YI}")]


@pytest.mark.parametrize("before", ["", "用电形势平稳。", "用电形势平稳。供应充足。"])
def test_two_parts_that_leave_room_for_a_third_behind_them_are_not_all(before: str) -> None:
    text = (
        f"{before}全市工业用电量150亿千瓦时，其中国有企业用电量60亿千瓦时，增长3%，"
        "非国有企业用电量40亿千瓦时，增长7%，其他企业用电量48亿千瓦时。"
    )
    assert said(text) == [("total", "consistent", f"148{_YI}")]


@pytest.mark.parametrize(
    "text",
    [
        "农村保障性住房115.4万平方米。2023年，城镇保障性住房312.6万平方米。2024年，保障性住房428.0万平方米。",
        "农村居民参保115.4万人。2023年，城镇居民参保312.6万人。2024年，居民参保428.0万人。",
    ],
)
def test_an_amount_of_the_next_year_is_not_what_the_parts_make(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("whole", "part", "behind"),
    [
        ("总投资100.2亿元", "总投资60.1亿元", "总投资30.1亿元"),
        ("比上年增加8个", "比上年增加5个", "比上年增加2个"),
    ],
)
def test_what_the_next_sentence_tells_is_not_beside_the_last_part(whole: str, part: str, behind: str) -> None:
    text = _PROJECTS.format(whole=whole, part=part, behind=behind)
    assert said(text) == [("total", "consistent", "30")]


@pytest.mark.parametrize("mark", ["，", "。"])
def test_four_quarters_make_the_year_told_behind_them(mark: str) -> None:
    text = (
        "一季度进出口112.3亿元，二季度进出口115.4亿元，三季度进出口118.1亿元，四季度进出口121.7亿元"
        f"{mark}全年进出口467.5亿元。"
    )
    assert said(text) == [("total", "consistent", "46750000000")]


@pytest.mark.parametrize("mark", ["，", "。"])
def test_these_two_are_looked_for_before_their_sentence_whatever_else_that_tells(mark: str) -> None:
    text = f"教育支出520亿元{mark}{listed(22)}{mark}医疗支出405亿元。这两部分共计935亿元，比上年增长5%。"
    assert said(text) == [("total", "inconsistent", f"925{_YI}")]


# --- Tables -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("measure", ["装机容量（万千瓦）", "用水量（万立方米）"])
def test_power_and_volume_change_as_other_levels_do(measure: str) -> None:
    text = (
        f"| 地区 | 2023年{measure} | 2022年{measure} | 同比增长（%） |\n|---|---|---|---|\n"
        "| 甲市 | 120 | 100 | 20.0 |\n| 乙市 | 230 | 200 | 15.0 |\n| 丙市 | 345 | 300 | 15.0 |\n| 丁市 | 440 | 400 | 13.0 |"
    )
    assert said(text) == [
        ("change", "consistent", "20"),
        ("change", "consistent", "15"),
        ("change", "consistent", "15"),
        ("change", "inconsistent", "10"),
    ]


@pytest.mark.parametrize("narrow", ["\u00a0\u00a0", "  "])
def test_a_wide_blank_sets_a_row_in_as_far_as_two_narrow_ones(narrow: str) -> None:
    text = f"各市收入\n地区\t收入（万元）\n\u3000甲市\t100\n{narrow}乙市\t40\n\u3000丙市\t70\n合计\t230"
    assert said(text) == [("total", "inconsistent", "2100000")]


@pytest.mark.parametrize("name", ["收入", "游客"])
def test_a_change_is_not_of_the_amounts_of_the_remarks_beside_it(name: str) -> None:
    unit = "万元" if name == "收入" else "万人次"
    text = (
        f"| 年份 | {name}（{unit}） | 备注 | {name}增长（%） |\n|---|---|---|---|\n"
        f"| 2021年 | 100 | {name}100{unit}（快报） | 5.0 |\n| 2022年 | 110 | {name}110{unit}（快报） | 10.0 |\n"
        f"| 2023年 | 132 | {name}125{unit}（快报） | 20.0 |"
    )
    assert said(text) == []
