"""Tables in a text: the same table in four forms reads the same, its figures have their own row's fields, its sums are checked."""

from __future__ import annotations

import re
import sys
import unicodedata
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import zhmetrics as zm
from zhmetrics.reading.tables import find_tables, without

FORMS = ("pipe", "html", "tabs", "blanks")


def width(text: str) -> int:
    return sum(2 if char > "\u2e7f" else 1 for char in text)


def rendered(form: str, rows: list[list[str]]) -> str:
    """A grid of words, its first row the head, in one of the four forms."""
    if form == "pipe":
        lines = ["| " + " | ".join(row) + " |" for row in rows]
        return "\n".join((lines[0], "|" + "---|" * len(rows[0]), *lines[1:])) + "\n"
    if form == "html":
        body = "".join(
            "<tr>" + "".join(f"<{tag}>{cell}</{tag}>" for cell in row) + "</tr>\n"
            for tag, row in (("th" if number == 0 else "td", row) for number, row in enumerate(rows))
        )
        return f"<table>\n{body}</table>\n"
    if form == "tabs":
        return "".join("\t".join(row) + "\n" for row in rows)
    widths = [max(width(row[column]) for row in rows) + 3 for column in range(len(rows[0]))]
    return "".join("".join(c + " " * (w - width(c)) for c, w in zip(row, widths, strict=True)).rstrip() + "\n" for row in rows)  # fmt: skip


def said(text: str) -> list[tuple[object, ...]]:
    """What a text's rows say, wherever they stand."""
    rows = zm.extract(text).to_dict()["metrics"]
    fields = ("kind", "value", "unit", "indicator", "change", "share_of", "status", "role")
    return [
        (*(row[field] for field in fields), (row["period"] or {}).get("start"), (row["period"] or {}).get("end"))
        for row in rows
    ]


def one(text: str) -> dict[str, object]:
    rows = zm.extract(text).to_dict()["metrics"]
    assert len(rows) == 1, rows
    return rows[0]


STUBS = ("工业投资", "财政收入", "粮食产量", "新增就业", "出口额", "用水量", "住宅面积", "旅游收入")
HEADS = ("2021年", "2022年", "2023年", "比上年增长（%）", "占比（%）", "计划数（万元）", "绝对量（吨）", "1—6月")
plain_numbers = st.decimals(min_value=0, max_value=10**7, places=1).map(str) | st.integers(0, 10**9).map(
    lambda n: f"{n:,}"
)
numbers = plain_numbers | st.just("—") | st.decimals(min_value=-100, max_value=-1, places=2).map(str)


@st.composite
def grids(draw: st.DrawFn) -> list[list[str]]:
    """A head of periods and measures, and rows of figures, some of them missing, each with a name of its own."""
    heads = draw(st.lists(st.sampled_from(HEADS), min_size=1, max_size=4, unique=True))
    stubs = draw(st.lists(st.sampled_from(STUBS), min_size=2, max_size=5, unique=True))
    body = [[stub, *(draw(numbers) for _ in heads)] for stub in stubs]
    body[0][1:] = [draw(plain_numbers) for _ in heads]
    return [["指标", *heads], *body]


class TestForms:
    @given(grids(), st.sampled_from(("", "单位：万元\n")))
    def test_the_four_forms_of_a_table_read_the_same(self, grid, unit):
        texts = [f"本表如下。\n\n{unit}{rendered(form, grid)}\n以上。" for form in FORMS]

        assert [[table.form for table in find_tables(text)] for text in texts] == [[form] for form in FORMS]
        first, *others = [said(text) for text in texts]
        assert len(first) == sum(cell != "—" for row in grid[1:] for cell in row[1:])
        assert all(other == first for other in others)

    @given(grids(), st.sampled_from(FORMS))
    def test_every_cell_stands_where_its_span_says(self, grid, form):
        text = f"单位：亿元\n{rendered(form, grid)}"
        table = find_tables(text)[0]

        assert [[cell.text for cell in row] for row in table.rows] == grid
        assert [[text[cell.start : cell.end] for cell in row] for row in table.rows] == grid

    @given(grids(), st.sampled_from(FORMS))
    def test_the_value_of_a_bare_number_is_exact(self, grid, form):
        rows = zm.extract(f"单位：万元\n{rendered(form, grid)}").metrics
        cells = [cell for row in grid[1:] for cell in row[1:] if cell != "—"]

        assert [row.text for row in rows] == cells
        for row, cell in zip(rows, cells, strict=True):
            assert row.quantity.magnitude == Decimal(cell.replace(",", ""))
            places = len(cell.partition(".")[2])
            if row.quantity.kind != "count":
                assert row.quantity.place == {"万": 4}.get(row.quantity.scale, 0) - places

    @given(grids(), st.sampled_from(FORMS))
    def test_a_table_tells_its_neighbours_nothing_and_they_tell_it_nothing(self, grid, form):
        before = "2019年，全县完成技改投资116亿元，其中"
        after = "同比增长8.5%，其中外资36.2亿元。"
        alone = said(rendered(form, grid))
        together = said(f"{before}\n\n{rendered(form, grid)}\n{after}")

        assert together[1:-2] == alone
        assert [together[0], *together[-2:]] == said(f"{before}\n\n\n{after}")

    @given(grids(), st.sampled_from(FORMS))
    def test_no_field_of_a_figure_depends_on_another_row(self, grid, form):
        text = f"单位：万元\n{rendered(form, [grid[0], *grid[2:], grid[1]])}"
        turned = said(text)
        count = sum(cell != "—" for cell in grid[1][1:])

        assert said(f"单位：万元\n{rendered(form, grid)}") == turned[-count:] + turned[:-count]


HOSTILE = (
    "|", "\t", "  ", "\n", "<table>", "</table>", "<tr>", "<td>", "<th colspan=3>", "<td rowspan=9 width=12>", "<!--", "-->", "<caption>", "&nbsp;",
    "&#49;", "&amp;", "**", "\\|", "|---|---|\n", "1", "12.5", "1,234", "1 234", "-3", "—", "%", "合计", "其中：", "单位：万元", "（亿元）", "2023年", "2023",
    "同比增长(%)", "占比", "序号", "近30多家", "三十", "一万元", "地区", "投资", "\ud800", "①", "１２", "\f", "\r\n", "。",
)  # fmt: skip
messes = st.lists(st.sampled_from(HOSTILE), max_size=30).map("".join)
cells_of_mess = st.lists(st.sampled_from(HOSTILE[9:]), max_size=2).map("".join)


@st.composite
def broken_tables(draw: st.DrawFn) -> str:
    form = draw(
        st.sampled_from(
            ("| 地区 | 投资（万元） |\n|--|--|\n", "地区\t投资（万元）\n", "<table><tr><th>地区<th>投资(万元)</tr>")
        )
    )
    opening, between, closing = {
        "|": ("| ", " | ", " |\n"),
        "地": ("", "\t", "\n"),
        "<": ("<tr><td>", "<td>", "</tr>"),
    }[form[0]]
    rows = draw(st.lists(st.lists(cells_of_mess, min_size=1, max_size=3), max_size=4))
    body = "".join(f"{opening}{between.join(['城东', '12', *row][:3])}{closing}" for row in rows)
    return form + body + draw(st.sampled_from(("", "</table>", "</table>后文13家。", "后文13家。")))


class TestAnyText:
    @settings(suppress_health_check=[HealthCheck.too_slow])
    @given(messes | broken_tables())
    @example(
        "<table><tr><th>地区<th>投资(万元)</tr><tr><td>城东<td>&#49;2</tr><tr><td>城西<td>3<b id=x1>4</b></tr></table>"
    )
    @example("| 地区 | 投资 |\n|--|--|\n| 城东 | <i id=5>12</i> |\n| 城西 | 一万元 |\n")
    def test_every_digit_of_a_table_is_in_exactly_one_place(self, text):
        report = zm.extract(text)
        zm.audit(report)
        fates = (*report.metrics, *report.nonfigures, *report.unread)
        tables = find_tables(text)
        assert all(text[each.start : each.end] == each.text for each in fates)
        assert [mention.start for mention in zm.find_quantities(text)] == [metric.start for metric in report.metrics]
        for index, char in enumerate(text):
            if unicodedata.category(char) == "Nd" and any(table.start <= index < table.end for table in tables):
                assert sum(each.start <= index < each.end for each in fates) == 1, (index, char)

    @given(messes | broken_tables())
    def test_tables_follow_one_another_and_leave_prose_as_long_as_before(self, text):
        tables = find_tables(text)

        assert len(without(text, tables)) == len(text)
        assert all(a.end <= b.start for a, b in pairwise(tables))

    @pytest.mark.parametrize(
        "unit",
        ["|", "\t", "|\n", "甲|乙\n", "|甲|乙|\n", "|-|-|\n", "甲\t1\n", "甲  1\n", "甲  乙  1\n甲  乙\n", "<table>", "<table><tr><td>1", "<!--",
         "<table><tr><td rowspan=999>甲<td>1<tr><td>2</table>", "|甲|乙|\n|-|-|\n|丙|1|\n\n", "单位：\t万元\n", "\t\t\t1\n", "甲" + " " * 40 + "1\n"],
    )  # fmt: skip
    def test_what_only_looks_like_tables_is_gone_through_in_linear_steps(self, unit):
        steps = []
        for length in (4_000, 16_000):
            text = unit * (length // len(unit))
            count = 0

            def step(_frame: object, event: str, _arg: object) -> None:
                nonlocal count
                count += event in ("call", "c_call")

            sys.setprofile(step)
            try:
                find_tables(text)
            finally:
                sys.setprofile(None)
            steps.append(count)

        assert steps[1] <= 5 * steps[0] + 200

    def test_spans_out_of_all_measure_make_no_table(self):
        cells = "<td rowspan=9999 colspan=99>1" * 50

        assert find_tables(f"<table><tr>{cells}</tr>{'<tr></tr>' * 500}</table>") == ()

    def test_a_table_that_is_never_closed_is_prose(self):
        text = "<table><tr><th>地区<th>投资（万元）<tr><td>城东<td>12<p>全县新增就业300人。"

        assert find_tables(text) == ()
        assert [row.text for row in zm.extract(text).metrics] == ["300人"]


class TestProse:
    @pytest.mark.parametrize(
        "text",
        [
            "全年完成投资116亿元，  同比增长15.6%。\n新增就业300人，  比上年多20人。\n",
            "　　一是投资增长。全年投资12亿元。　　二是就业稳定。新增300人。\n　　三是收入提高。\n",
            "目  录\n一、总则  3\n二、组织  5\n三、附则  9\n",
            "第一章\t总则\t3\n第二章\t组织\t5\n",
            "首页 | 新闻 | 2023\n关于 | 联系 | 13\n",
            "局长  张某某\n2023年5月6日  于城东\n",
            "电话：12345678\t传真：12345679\n",
            "要么a|b，要么c|d，\n共3个|4个。\n",
            "<table><tr><td>全年完成投资116亿元，同比增长15.6%。</td></tr></table>",
        ],
    )
    def test_prose_is_no_table(self, text):
        assert find_tables(text) == ()

    def test_a_page_laid_out_in_a_table_is_prose_and_the_table_in_it_is_one(self):
        inner = rendered("html", [["地区", "投资（亿元）"], ["城东", "12"], ["城西", "30"]])
        text = f"<table><tr><td>目录</td><td>全县完成投资42亿元。{inner}</td></tr></table>"

        assert [len(table.rows) for table in find_tables(text)] == [3]
        assert [row.text for row in zm.extract(text).metrics] == ["42亿元", "12", "30"]


def table(head: str, *rows: str, above: str = "") -> str:
    """A table with tabs, written with blanks."""
    return above + "".join("\t".join(line.split()) + "\n" for line in (head, *rows))


class TestUnits:
    @pytest.mark.parametrize(
        ("head", "value", "unit"),
        [
            ("产值（万元）", "120000", "元"), ("产值(亿元)", "1200000000", "元"), ("产值/万元", "120000", "元"), ("产值：万元", "120000", "元"),
            ("面积（千公顷）", "12000", "公顷"), ("户数（万户）", "120000", "户"), ("增速（%）", "12", "%"), ("增长％", "12", "%"), ("占比", "12", "%"),
            ("增减（百分点）", "12", "百分点"), ("人均（元/人）", "12", "元/人"), ("企业数", "12", ""), ("用电量（亿千瓦时）", "1200000000", "千瓦时"),
        ],
    )  # fmt: skip
    def test_the_head_of_a_column_gives_the_unit(self, head, value, unit):
        row = zm.extract(table(f"地区 {head}", "城东 12", "城西 3")).to_dict()["metrics"][0]

        assert (row["value"], row["unit"]) == (value, unit)

    @pytest.mark.parametrize(
        "above",
        [
            "单位：万元\n", "（单位：万元）\n", "表3　2023年投资情况\n单位：万元\n", "2023年投资情况　　　　单位：万元\n", "计量单位：万元\n", "單位：萬元\n",
            "投资情况（万元）\n", "单位: 人民币万元\n",
        ],
    )  # fmt: skip
    def test_what_is_declared_once_above_the_table_holds_for_all_of_it(self, above):
        report = zm.extract(table("指标 城东 城西", "投资 12 30", "收入 5 6", above=above))

        assert [str(row.quantity.value) for row in report] == ["1.2E+5", "3.0E+5", "5E+4", "6E+4"]
        assert [each.why for each in report.nonfigures if "元" in each.text] == ["unit of a table"]

    def test_column_goes_before_row_and_row_before_table(self):
        text = table("指标 2023年 增长(%)", "粮食（万吨） 12 3", "收入 5 6", above="单位：亿元\n")

        assert [row.quantity.unit for row in zm.extract(text)] == ["吨", "%", "元", "%"]

    def test_a_column_of_units_gives_each_row_its_own(self):
        text = table("指标 单位 2023年", "粮食产量 万吨 12", "常住人口 万人 30.5", "财政收入 亿元 8")

        assert [(row.text, row.quantity.unit, row.indicator) for row in zm.extract(text)] == [
            ("12", "吨", "粮食产量"),
            ("30.5", "人", "常住人口"),
            ("8", "元", "财政收入"),
        ]

    def test_of_two_declared_units_percent_is_for_changes_and_shares(self):
        text = table("指标 2023年 增长", "投资 12 3", "收入 5 6", above="单位：亿元、%\n")

        assert [row.quantity.unit for row in zm.extract(text)] == ["元", "%", "元", "%"]

    def test_which_of_two_declared_units_a_number_has_is_never_guessed(self):
        report = zm.extract(table("指标 2023年", "投资 12", "就业 5", above="单位：亿元、人\n"))

        assert not report.metrics
        assert [each.why for each in report.unread] == ["several units declared"] * 2

    def test_a_figure_with_its_own_unit_keeps_it(self):
        report = zm.extract(table("指标 2023年", "投资 近12.5亿元", "就业 300人", above="单位：万元\n"))

        assert [(row.text, row.quantity.qualifier, row.indicator) for row in report] == [
            ("12.5亿元", "below", "投资"),
            ("300人", None, "就业"),
        ]

    @pytest.mark.parametrize("form", ["pipe", "html", "tabs", "blanks"])
    def test_a_number_in_brackets_may_be_negative_and_is_not_guessed(self, form):
        report = zm.extract(rendered(form, [["项目", "本期（元）"], ["利润", "(200.00)"], ["税金", "30.00"]]))

        assert [row.text for row in report] == ["30.00"]
        assert [(each.text, each.why) for each in report.unread] == [("200.00", "in brackets: below zero, or an aside")]

    @pytest.mark.parametrize("form", ["pipe", "html", "tabs", "blanks"])
    def test_blanks_part_thousands_where_a_table_shows_them(self, form):
        rows = zm.extract(rendered(form, [["地区", "人口（人）"], ["城东", "150 354"], ["城西", "8 200"]])).metrics

        assert [(row.text, row.quantity.value) for row in rows] == [("150 354", 150354), ("8 200", 8200)]

    def test_where_a_table_writes_thousands_otherwise_blanks_part_none(self):
        report = zm.extract(table("地区 人口（人）", "城东 150354", "城西 8200").replace("8200", "8 200"))

        assert [row.text for row in report] == ["150354"]
        assert [each.why for each in report.unread] == ["blanks inside a number"]


class TestRows:
    def test_a_change_has_basis_direction_and_its_own_indicator(self):
        text = table("指标 2023年（亿元） 比上年增长（％）", "投资 12 -3.5", "收入 5 6")
        first, second = [row.to_dict() for row in zm.extract(text) if row.change is not None]

        assert (first["indicator"], first["value"], first["change"]) == (
            "投资",
            "-3.5",
            {"basis": "比上年", "direction": "down", "form": "increase"},
        )
        assert second["change"]["direction"] == "up"

    def test_growth_beside_a_level_is_of_the_levels_indicator(self):
        text = table("地区 投资（亿元） 同比±%", "城东 12 3.5", "城西 5 0")

        assert [(row.indicator, row.change and row.change.direction) for row in zm.extract(text)] == [
            ("投资", None), ("投资", "up"), ("投资", None), ("投资", "flat"),
        ]  # fmt: skip

    @pytest.mark.parametrize(
        ("cell", "direction"),
        [("↑3.2%", "up"), ("↓3.2%", "down"), ("下降3.2%", "down"), ("增长3.2%", "up"), ("-3.2%", "down")],
    )
    def test_a_cell_may_say_itself_which_way_it_went(self, cell, direction):
        row = zm.extract(table("企业名称 营业收入（亿元） 同比", f"甲公司 12.5 {cell}", "乙公司 8 3.1%")).metrics[1]

        assert (row.indicator, row.change.direction, row.quantity.unit) == ("营业收入", direction, "%")

    @pytest.mark.parametrize(
        ("head", "share"), [("占比(%)", ""), ("占全市比重(%)", "全市"), ("占GDP比重", "GDP"), ("完成预算%", "预算")]
    )
    def test_a_share_names_its_whole_where_the_head_does(self, head, share):
        row = zm.extract(table(f"指标 {head}", "投资 12", "收入 5")).to_dict()["metrics"][0]

        assert (row["share_of"], row["unit"], row["change"]) == (share, "%", None)

    def test_years_and_months_of_both_sides_and_of_the_title_make_the_period(self):
        text = table("季度 出口额（万美元）", "一季度 12", "二季度 5", above="2023年出口情况\n")

        assert [(r.period.text, r.period.start.isoformat(), r.indicator) for r in zm.extract(text)] == [
            ("一季度", "2023-01-01", "出口额"),
            ("二季度", "2023-04-01", "出口额"),
        ]

    def test_years_as_stubs_are_periods_and_no_figures(self):
        report = zm.extract(table("年份 常住人口（万人）", "2019 100.5", "2020 101.2"))

        assert [(row.text, row.period.end.year) for row in report] == [("100.5", 2019), ("101.2", 2020)]
        assert [(each.text, each.why) for each in report.nonfigures if each.why == "period"] == [
            ("2019", "period"),
            ("2020", "period"),
        ]

    def test_numbers_of_rows_codes_and_dashes_are_no_figures(self):
        text = table("序号 地区 行政区划代码 投资（万元）", "1 城东 410102 12", "2 城西 410103 —")
        report = zm.extract(text)

        assert [row.text for row in report] == ["12"]
        assert sorted(each.why for each in report.nonfigures) == [
            "code",
            "code",
            "row number",
            "row number",
            "unit of a table",
        ]

    def test_ranks_plans_and_contributions_have_their_roles(self):
        text = table("地区 位次 计划数（万元） 拉动（百分点）", "城东 1 12 0.3", "城西 2 5 0.1")

        assert [(r.role, r.status, r.quantity.kind) for r in zm.extract(text)][:3] == [
            ("rank", "reported", "rank"),
            ("value", "planned", "money"),
            ("contribution", "reported", "percentage_point"),
        ]

    def test_heads_of_two_rows_are_read_together(self):
        text = (
            "<table><tr><th rowspan=2>地区</th><th colspan=2>2022年</th><th colspan=2>2023年</th></tr>"
            "<tr><th>产值（亿元）</th><th>增长（%）</th><th>产值（亿元）</th><th>增长（%）</th></tr>"
            "<tr><td>城东</td><td>12</td><td>3</td><td>13</td><td>4</td></tr></table>"
        )

        assert [(r.indicator, r.period.text, r.quantity.unit) for r in zm.extract(text)] == [
            ("产值", "2022年", "元"), ("产值", "2022年", "%"), ("产值", "2023年", "元"), ("产值", "2023年", "%"),
        ]  # fmt: skip

    def test_every_field_has_its_span(self):
        text = table("指标 2023年（亿元） 比上年增长（％）", "投资 12 3.5", "收入 5 6")
        report = zm.extract(text)

        assert [(e.field, e.text) for e in report.explain(1)] == [
            ("figure", "3.5"),
            ("indicator", "投资"),
            ("change", "比上年增长"),
        ]
        assert all(text[e.start : e.end] == e.text for i in range(len(report)) for e in report.explain(i))

    def test_entities_and_tags_in_a_cell_are_in_the_span_and_not_in_the_value(self):
        row = one(
            "<table><tr><td>地区</td><td>投资（万元）</td></tr><tr><td>城东</td><td><p>1&nbsp;2<b>34</b>.5</p></td></tr></table>"
        )

        assert (row["text"], row["value"]) == ("1&nbsp;2<b>34</b>.5", "12345000")


def verdicts(text: str) -> list[tuple[str, str]]:
    return [(check.verdict, check.kind) for check in zm.audit(text)]


class TestSums:
    @pytest.mark.parametrize("word", ["合计", "总计", "全县合计", "共计"])
    def test_a_total_row_is_the_sum_of_the_rows(self, word):
        assert verdicts(table("地区 企业数（家）", "城东 12", "城西 30", f"{word} 42")) == [("consistent", "total")]
        assert verdicts(table("地区 企业数（家）", "城东 12", "城西 30", f"{word} 43")) == [("inconsistent", "total")]
        assert verdicts(table("地区 企业数（家）", f"{word} 43", "城东 12", "城西 30")) == [("inconsistent", "total")]

    def test_a_total_column_is_the_sum_of_the_columns_beside_it(self):
        text = table("地区 合计（人） 男（人） 女（人）", "城东 30 14 16", "城西 20 9 12", "城北 11 5 6")

        assert [check.verdict for check in zm.audit(text)] == ["consistent", "inconsistent", "consistent"]

    def test_subtotals_make_the_total(self):
        text = table(
            "地区 企业数（家）", "城东 12", "城西 30", "城区小计 42", "河口 5", "山前 6", "乡镇小计 11", "总计 53"
        )

        assert verdicts(text) == [("consistent", "total")] * 3

    @pytest.mark.parametrize(
        "text",
        [
            table("地区 增长（%）", "城东 12", "城西 30", "合计 20"),
            table("地区 占比", "城东 12", "城西 30", "合计 100"),
            table("地区 人均收入（元）", "城东 12", "城西 30", "合计 20"),
            table("地区 单价（元）", "城东 12", "城西 30", "合计 20"),
            table("地区 企业数（家）", "城东 12", "城西 —", "城北 5", "合计 20"),
            table("地区 企业数（家）", "城东 12", "城西 30", "全县 50"),
            table("指标 2023年（万元）", "税收 12", "其中：增值税 5", "非税 30", "合计 60"),
            table("地区 企业数（家）", "城东 12", "城西 30", "合计 50", above="部分地区企业情况\n"),
            table("产业 企业数（家）", "工业 10", "采矿业 4", "制造业 6", "建筑业 5", "合计 15"),
            table("地区 合计（家） 工业（家） 其中：规上（家） 建筑业（家）", "城东 12 10 4 2"),
            table("地区 合计（万元） 工业（万元） 上年同期（万元）", "城东 12 10 9"),
            table("地区 工业（家） 建筑业（万元） 合计（家）", "城东 12 10 9"),
            table("地区 合计（人） 男（人） 女（人） 城镇（人） 乡村（人）", "城东 12 10 2 5 7"),
            table("分组 人数（人）", "总计 12", "男 10", "女 2", "城镇 5", "乡村 7"),
            table("地区 企业（家） 租金（元）", "城东 12 100", "城西 30 200", "合计 42 170"),
            table("地区 企业（家） 项目（个）", "城东 0 12", "城西 0 30", "合计 0 50"),
        ],
    )  # fmt: skip
    def test_nothing_is_claimed_where_no_sum_is(self, text):
        assert all(check.verdict == "consistent" for check in zm.audit(text))

    def test_the_likeliest_culprit_stands_where_a_row_and_a_column_cross(self):
        text = table("地区 合计（家） 工业（家） 建筑业（家）", "城东 30 14 16", "城西 20 9 11", "合计 50 23 28")
        wrong = [check for check in zm.audit(text) if check.verdict == "inconsistent"]

        assert [text[slice(*check.culprit)] for check in wrong] == ["28", "28"]

    def test_parts_set_in_or_numbered_are_left_to_the_row_that_they_make(self):
        text = "指标\t投资（万元）\t项目（个）\n一、工业\t12.5\t10\n（一）采矿业\t4.5\t4\n（二）制造业\t8.0\t6\n二、农业\t3.5\t5\n合计\t16.0\t14\n"

        assert [check.verdict for check in zm.audit(text)] == ["consistent", "inconsistent"]

    @pytest.mark.parametrize(("total", "verdict"), [("16.0", "consistent"), ("18.0", "inconsistent")])
    def test_rows_set_in_that_make_the_row_above_them_are_no_parts_of_the_total(self, total, verdict):
        text = f"指标\t投资（万元）\n工业\t12.5\n　　采矿业\t4.5\n　　制造业\t8.0\n农业\t3.5\n合计\t{total}\n"

        assert [check.verdict for check in zm.audit(text)] == [verdict]

    def test_of_two_readings_of_inner_rows_the_one_that_other_columns_bear_out_is_taken(self):
        text = table("指标 投资（万元） 项目（个）", "工业 12.5 10", "其中：制造业 8.0 6", "农业 3.5 5", "合计 16.0 14")

        assert [check.verdict for check in zm.audit(text)] == ["consistent", "inconsistent"]

    @given(
        st.lists(st.lists(st.integers(0, 10**6), min_size=2, max_size=2), min_size=2, max_size=12),
        st.sampled_from(FORMS),
    )
    def test_parts_rounded_on_their_own_are_never_flagged(self, parts, form):
        """Exact parts in 元, shown in 万元 to one place, the total rounded from the exact sum."""
        shown = [
            [f"{round(Decimal(each) / 10**4, 1):.1f}" for each in row]
            for row in (*parts, [sum(c) for c in zip(*parts, strict=True)])
        ]
        names = [f"{chr(0x4E10 + n)}镇" for n in range(len(parts))]
        grid = [["乡镇", "投资", "收入"], *([name, *row] for name, row in zip((*names, "合计"), shown, strict=True))]
        text = f"单位：万元\n{rendered(form, grid)}"

        assert all(check.verdict == "consistent" for check in zm.audit(text))

    @given(
        st.lists(st.lists(st.integers(1, 999), min_size=2, max_size=2), min_size=2, max_size=12),
        st.integers(1, 500),
        st.sampled_from(FORMS),
    )
    def test_one_wrong_digit_in_a_total_is_always_flagged_and_names_it(self, parts, off, form):
        names = [f"{chr(0x4E10 + n)}镇" for n in range(len(parts))]
        totals = [sum(column) for column in zip(*parts, strict=True)]
        rows = [[name, *map(str, row)] for name, row in zip(names, parts, strict=True)]
        text = rendered(
            form, [["乡镇", "企业（家）", "人口（人）"], *rows, ["合计", str(totals[0]), str(totals[1] + off)]]
        )

        found = zm.audit(text)
        assert [check.verdict for check in found] == ["consistent", "inconsistent"]
        assert Decimal(found[1].difference) == off

    def test_prose_checks_do_not_reach_into_tables(self):
        """Complementary names beside one another are a split in prose; a table says its sums with 合计."""
        text = table(
            "产业 2022年 2023年",
            "地区生产总值 100 110",
            "第一产业 10 20",
            "第二产业 30 40",
            "第三产业 20 30",
            above="单位：亿元\n",
        )

        assert zm.audit(text) == []


class TestChanges:
    @pytest.mark.parametrize(
        ("heads", "rows"),
        [
            ("地区 上年（亿元） 本年（亿元） 增长（%）", ("城东 80.0 100.0 25.0", "城西 50.0 60.0 21.0")),
            ("地区 2023年产值（亿元） 2022年产值（亿元） 同比增长（%）", ("城东 100.0 80.0 25.0", "城西 60.0 50.0 21.0")),
            ("地区 本年累计（亿元） 上年同期（亿元） 降幅（%）", ("城东 60.0 80.0 25.0", "城西 40.0 50.0 21.0")),
            ("地区 本年累计（亿元） 上年同期（亿元） 增幅（%）", ("城东 60.0 80.0 -25.0", "城西 40.0 50.0 -21.0")),
            ("地区 上年（亿元） 本年（亿元） 增加额（亿元）", ("城东 80.0 100.0 20.0", "城西 50.0 60.0 11.0")),
        ],
    )  # fmt: skip
    def test_a_column_of_changes_follows_from_the_levels_beside_it(self, heads, rows):
        assert [check.verdict for check in zm.audit(table(heads, *rows))] == ["consistent", "inconsistent"]

    def test_growth_of_years_in_rows_follows_from_the_year_before(self):
        rows = ("2020 80.0 5.0", "2021 100.0 25.0", "2022 110.0 10.0", "2023 121.0 12.0")
        verdicts_of = ["consistent", "consistent", "inconsistent"]

        assert [check.verdict for check in zm.audit(table("年份 产值（亿元） 增长（%）", *rows))] == verdicts_of
        assert [check.verdict for check in zm.audit(table("年份 产值（亿元） 增长（%）", *rows[::-1]))] == verdicts_of[
            ::-1
        ]

    def test_the_amount_and_the_rate_of_a_change_are_both_checked(self):
        text = table(
            "指标 本年（亿元） 上年（亿元） 增减额（亿元） 增减（%）",
            "税收 120.5 100.2 20.3 20.3",
            "非税 60.0 50.0 10.0 20.0",
        )

        assert verdicts(text) == [("consistent", "difference"), ("consistent", "change")] * 2

    @pytest.mark.parametrize(
        "text",
        [
            table("地区 计划（亿元） 完成（亿元） 增长（%）", "城东 80.0 100.0 11.0", "城西 50.0 60.0 12.0"),
            table("地区 本月（亿元） 累计（亿元） 增长（%）", "城东 8.0 100.0 11.0", "城西 5.0 60.0 12.0"),
            table("地区 2020年（亿元） 2023年（亿元） 年均增长（%）", "城东 80.0 100.0 7.7", "城西 50.0 60.0 6.3"),
            table("地区 上年（亿元） 本年（亿元） 环比增长（%）", "城东 80.0 100.0 2.1", "城西 50.0 60.0 1.3"),
            table("地区 上年（亿元） 本年（亿元） 比2019年增长（%）", "城东 80.0 100.0 50.1", "城西 50.0 60.0 60.3"),
            table("指标 上年（亿元） 本年（亿元） 增长（%）", "生产总值 80.0 100.0 6.1", "工业增加值 50.0 60.0 7.2"),
            table("地区 上年（亿元） 本年（亿元） 增长（%）", "城东 80.0 100.0 11.0", "城西 50.0 60.0 12.0", above="按可比口径计算\n"),
            table("指标 上年（亿元） 本年（亿元） 增长（%）", "农业总产值 80.0 100.0 6.1", "出口 50.0 60.0 20.0", "进口 40.0 50.0 25.0"),
            table("指标 上年（亿元） 本年（亿元） 增长（%）", "零售额 80.0 100.0 21.1", "出口 50.0 60.0 20.0"),
            table("年份 产值（亿元） 增长（%）", "2015 80.0 5.1", "2020 100.0 6.2", "2023 110.0 5.3"),
            table("年份 产值（亿元） 增长（%）", "2021 80.0 5.1", "2022 100.0 6.2", "2023 120.0 5.3"),
            table("年份 产值（亿元） 年均增长（%）", "2021 80.0 5.1", "2022 100.0 6.2", "2023 120.0 20.0"),
            table("地区 上年产值（亿元） 本年税收（亿元） 增长（%）", "城东 80.0 100.0 11.0", "城西 50.0 60.0 12.0"),
        ],
    )  # fmt: skip
    def test_growth_against_something_else_claims_nothing(self, text):
        assert all(check.verdict == "consistent" for check in zm.audit(text))

    @given(
        st.lists(st.tuples(st.integers(100, 10**5), st.integers(100, 10**5)), min_size=2, max_size=8),
        st.sampled_from(FORMS),
    )
    def test_growth_reckoned_from_exact_levels_and_rounded_is_never_flagged(self, levels, form):
        """Levels in tonnes, shown in 千吨 to one place, growth from the exact levels."""
        rows = [
            [f"{chr(0x4E10 + n)}镇", f"{a / 1000:.1f}", f"{b / 1000:.1f}", f"{(b / a - 1) * 100:.1f}"]
            for n, (a, b) in enumerate(levels)
        ]
        text = rendered(form, [["乡镇", "上年产量（万吨）", "本年产量（万吨）", "增长（%）"], *rows])

        assert all(check.verdict == "consistent" for check in zm.audit(text))


class TestShares:
    def test_a_column_of_shares_is_of_the_total_row(self):
        rows = ("城东 30.0 30.0", "城西 25.0 25.0", "城北 45.0 54.0", "合计 100.0 100.0")
        found = [check for check in zm.audit(table("地区 出口（亿元） 占比（%）", *rows)) if check.kind == "share"]

        assert [check.verdict for check in found] == ["consistent", "consistent", "inconsistent"]

    def test_of_two_years_the_shares_are_of_the_one_that_they_fit(self):
        rows = ("城东 30.0 28.0 30.0", "城西 25.0 24.0 25.0", "城北 45.0 44.0 45.0", "合计 100.0 96.0 100.0")
        found = [
            check
            for check in zm.audit(table("地区 本年（亿元） 上年（亿元） 占比（%）", *rows))
            if check.kind == "share"
        ]

        assert [check.verdict for check in found] == ["consistent"] * 3

    @pytest.mark.parametrize(
        "text",
        [
            table(
                "地区 出口（亿元） 占全省比重（%）",
                "城东 30.0 3.1",
                "城西 25.0 2.5",
                "城北 45.0 4.5",
                "合计 100.0 10.1",
            ),
            table("地区 出口（亿元） 占比（%）", "城东 30.0 3.1", "城西 25.0 2.5", "城北 45.0 4.5", "合计 100.0 10.1"),
            table("地区 出口（亿元） 占比（%）", "城东 30.0 30.0", "城西 25.0 25.0", "城北 45.0 44.0"),
            table(
                "地区 出口（亿元） 外资占比（%）",
                "城东 30.0 12.0",
                "城西 25.0 24.0",
                "城北 45.0 44.0",
                "合计 100.0 30.0",
            ),
        ],
    )
    def test_shares_of_something_else_claim_nothing(self, text):
        assert all(check.verdict == "consistent" for check in zm.audit(text))


class TestWithin:
    def test_parts_that_leave_nothing_out_by_their_names_make_the_row_above(self):
        rows = ("常住人口 100.1", "其中：城镇 60.5", "乡村 39.6")

        assert verdicts(table("指标 2023年（万人）", *rows)) == [("consistent", "total")]
        assert verdicts(table("指标 2023年（万人）", "常住人口 110.1", *rows[1:])) == [("inconsistent", "total")]

    def test_parts_that_columns_bear_out_are_all_of_them(self):
        rows = ("其中：国有 600 500", "民营 405 315")

        assert (
            verdicts(table("指标 2023年（万元） 2022年（万元）", "企业合计 1005 815", *rows))
            == [("consistent", "total")] * 2
        )
        assert verdicts(table("指标 2023年（万元） 2022年（万元）", "企业合计 1015 815", *rows)) == [
            ("inconsistent", "total"), ("consistent", "total"),
        ]  # fmt: skip

    @pytest.mark.parametrize(
        "text",
        [
            table("指标 2023年（万元） 2022年（万元）", "投资 1000 800", "其中：国有 600 500", "民营 300 200"),
            table("指标 2023年（亿元）", "工业投资 100.0", "其中：技改投资 60.0", "房地产投资 45.0", "民间投资 50.0"),
            table(
                "指标 2023年（亿元） 2022年（亿元） 2021年（亿元）",
                "投资 90.0 80.0 70.0",
                "其中：设备 95.0 85.0 60.0",
                "土建 30.0 20.0 20.0",
            ),
            table("指标 2023年（亿元）", "利润 100.0", "其中：甲公司 120.0", "乙公司 30.0"),
            table("指标 人均收入（元）", "全体居民 28436", "其中：城镇 37512", "乡村 18207"),
            table("指标 2023年（亿元）", "投资 100.0", "其中：出口 60.0", "进口 30.0"),
        ],
    )
    def test_parts_that_are_only_opened_may_leave_out_others(self, text):
        assert all(check.verdict == "consistent" for check in zm.audit(text))

    def test_a_part_greater_than_its_whole_is_found(self):
        text = table("指标 企业（家） 项目（个）", "全县 12 30", "其中：工业 15 10", "商业 2 4")

        assert verdicts(text) == [("inconsistent", "total")]


def test_a_summary_is_held_against_the_figures_of_a_table():
    source = table("指标 2023年（亿元） 比上年增长（％）", "固定资产投资 116 15.6", "财政收入 53 9.1")
    found = zm.compare(source, "全年完成固定资产投资116亿元。").to_dict()["figures"]

    assert [each["verdict"] for each in found] == ["supported"]


def test_a_users_own_unit_holds_in_heads_too():
    mine = zm.Lexicon().extend(classifiers=["兜"])
    rows = zm.extract(table("地区 苗木（兜）", "城东 12", "城西 3"), lexicon=mine).metrics

    assert [row.quantity.unit for row in rows] == ["兜", "兜"]
    assert not re.search("兜", " ".join(row.text for row in rows))


@pytest.mark.parametrize(
    ("row", "figures"),
    [
        ("合计      1900      1901", ["1900", "1901"]),
        ("乙镇      1950      1987", ["1950", "1987"]),
        ("指标      2022      2023\n投资      5      6", ["5", "6"]),
    ],
    ids=["a sum that looks like years", "numbers like years", "a head of years opens another table"],
)
def test_numbers_like_years_are_figures_unless_they_head_a_table(row, figures):
    text = f"乡镇      企业（家）      人口（人）\n甲镇      11      12\n丙镇      898      398\n{row}\n"

    assert [metric.text for metric in zm.extract(text)][4:] == figures


LINES = "指标\n2022年\n2023年\n投资（亿元）\n100\n116\n就业（人）\n530\n540\n"


def test_cells_that_stand_below_each_other_are_a_table():
    report = zm.extract(f"主要数据如下：\n{LINES}特此公布。")

    assert [(str(row.quantity), row.indicator, row.period.text) for row in report] == [
        ("100亿元", "投资", "2022年"),
        ("116亿元", "投资", "2023年"),
        ("530人", "就业", "2022年"),
        ("540人", "就业", "2023年"),
    ]


def test_cells_below_each_other_need_no_head_where_three_rows_stand_and_one_names_its_unit():
    report = zm.extract("流失率(%)\n2.5\n2.1\n满意度(%)\n94\n95\n职工（人）\n215\n220\n")

    assert [(str(row.quantity), row.indicator) for row in report] == [
        ("2.5%", "流失率"), ("2.1%", "流失率"), ("94%", "满意度"), ("95%", "满意度"), ("215人", "职工"), ("220人", "职工"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        LINES.replace("2022年\n2023年", "甲\n乙"),  # nothing says that the lines above are heads
        LINES.replace("就业（人）\n530\n540\n", "就业（人）\n530\n"),  # rows of other lengths
        LINES.replace("116\n", "116\n\n"),  # a line is left out
        "通知\n3\n4\n新闻\n5\n6\n",
    ],
)
def test_lines_that_only_look_like_cells_are_none(text):
    assert find_tables(text) == ()


@given(
    st.lists(
        st.sampled_from(["指标", "2022年", "2023年", "投资（亿元）", "100", "116", "", "。", "|a|b|"]), max_size=40
    )
)
def test_lines_of_cells_are_found_in_their_order_and_apart(lines):
    tables = find_tables("\n".join(lines))

    assert all(a.end <= b.start for a, b in pairwise(tables))
