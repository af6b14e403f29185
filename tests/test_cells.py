"""In: tables of odd shapes. Out: which numbers are figures, of what unit, indicator and period, and what is no table at all."""

from __future__ import annotations

import pytest

import zhmetrics as zm


def said(text):
    """Figure, unit, indicator and start of the period of every row."""
    rows = zm.extract(text).to_dict()["metrics"]
    return [(row["value"], row["unit"], row["indicator"], (row["period"] or {}).get("start")) for row in rows]


def unread(text):
    return [(row["text"], row["why"]) for row in zm.extract(text).to_dict()["unread"]]


class TestTitles:
    @pytest.mark.parametrize(
        "text",
        [
            (
                "<table><tr><td colspan=3>2023年主要指标（单位：万元）</td></tr><tr><th>指标</th><th>城东</th><th>城西</th></tr>"
                "<tr><td>投资</td><td>12</td><td>10</td></tr><tr><td>税收</td><td>3</td><td>2</td></tr></table>"
            ),
            "| 2023年主要指标 单位：万元 | | |\n| 指标 | 城东 | 城西 |\n| 投资 | 12 | 10 |\n| 税收 | 3 | 2 |\n",
            "2023年\t单位：万元\n指标\t城东\t城西\n投资\t12\t10\n税收\t3\t2\n",
        ],
    )
    def test_a_row_above_the_heads_gives_unit_and_period(self, text):
        assert said(text) == [
            ("120000", "元", "投资", "2023-01-01"),
            ("100000", "元", "投资", "2023-01-01"),
            ("30000", "元", "税收", "2023-01-01"),
            ("20000", "元", "税收", "2023-01-01"),
        ]

    def test_a_title_is_of_the_year_that_a_head_leaves_out(self):
        text = "2023年财政收入\n\n| 地区 | 上半年（万元） |\n|---|---|\n| 城东 | 12 |\n| 城西 | 10 |\n"

        assert [row[3] for row in said(text)] == ["2023-01-01", "2023-01-01"]


class TestMonths:
    def test_a_column_of_months_is_periods_of_the_row_and_no_figures(self):
        text = "| 年份 | 月份 | 投资（万元） |\n|---|---|---|\n| 2023 | 1 | 12 |\n| 2023 | 12 | 10 |\n"

        assert said(text) == [("120000", "元", "投资", "2023-01-01"), ("100000", "元", "投资", "2023-12-01")]

    def test_months_of_the_year_in_the_title(self):
        text = "2023年投资\n\n| 月份 | 金额（万元） |\n|---|---|\n| 3 | 12 |\n| 4月 | 10 |\n"

        assert [row[3] for row in said(text)] == ["2023-03-01", "2023-04-01"]

    def test_a_thirteenth_is_no_month(self):
        text = "| 月份 | 投资（万元） |\n|---|---|\n| 12 | 12 |\n| 13 | 10 |\n"

        assert [row[0] for row in said(text)] == ["12", "120000", "13", "100000"]


class TestColumns:
    def test_numbers_of_rows_are_none_of_the_figures_but_words_among_them_are_read(self):
        text = "| 序号 | 指标 | 金额（万元） |\n|---|---|---|\n| 1 | 投资 | 12 |\n| 另3项 | 税收 | 3 |\n"

        assert [row[:2] for row in said(text)] == [("120000", "元"), ("3", "项"), ("30000", "元")]
        assert [row.why for row in zm.extract(text).nonfigures] == ["unit of a table", "row number"]

    def test_the_unit_of_a_stub_stands_before_that_of_a_column_of_units(self):
        text = "| 指标 | 单位 | 数量 |\n|---|---|---|\n| 投资（亿元） | 万元 | 12 |\n| 税收 | 百万元 | 3 |\n"

        assert [row[0] for row in said(text)] == ["1200000000", "3000000"]

    def test_of_two_units_the_level_has_the_one_that_is_no_percentage(self):
        text = "| 地区 | 投资（亿元、%） |\n|---|---|\n| 城东 | 12 |\n| 城西 | 10 |\n"

        assert [row[:2] for row in said(text)] == [("1200000000", "元"), ("1000000000", "元")]

    def test_of_two_units_of_one_kind_none_is_chosen(self):
        text = "| 地区 | 投资（亿元、万元） |\n|---|---|\n| 城东 | 12 |\n| 城西 | 10 |\n"

        assert unread(text) == [("12", "several units declared"), ("10", "several units declared")]

    def test_a_name_that_ends_in_growth_is_a_level_where_its_row_has_no_percent(self):
        text = "| 指标 | 本年（吨） | 同比增长 |\n|---|---|---|\n| 产量增长 | 12 | 3% |\n| 税收 | 10 | ↓3% |\n"
        rows = zm.extract(text).to_dict()["metrics"]

        assert [(row["change"] or {}).get("direction") for row in rows] == [None, "up", None, "down"]

    def test_a_share_names_its_whole(self):
        text = "| 地区 | 占全县投资的比重 |\n|---|---|\n| 城东 | 12% |\n| 城西 | 10% |\n"

        assert [row["share_of"] for row in zm.extract(text).to_dict()["metrics"]] == ["全县投资", "全县投资"]

    def test_heads_that_are_equal_numbers_are_a_row_of_figures(self):
        text = "| 名称 | 7 | 7 |\n| 甲 | 2 | 3 |\n| 乙 | 4 | 5 |\n"

        assert [row[0] for row in said(text)] == ["7", "7", "2", "3", "4", "5"]

    def test_small_numbers_below_a_head_of_years_are_labels(self):
        text = "| 年份 | 投资（万元） |\n|---|---|\n| 1 | 12 |\n| 2 | 10 |\n"

        assert [row[:3] for row in said(text)] == [("120000", "元", "投资"), ("100000", "元", "投资")]


class TestPipes:
    def test_an_escaped_pipe_is_a_character_of_its_cell(self):
        text = "| 地区 | 投资\\|税收（万元） |\n|---|---|\n| 城东 | 12 |\n| 城西 | 10 |\n"

        assert said(text)[0] == ("120000", "元", "投资\\|税收", None)

    def test_the_outer_pipes_of_a_ruled_table_may_be_left_out(self):
        boxed = "| 地区 | 工业（亩） |\n|---|---|\n| 城东 | 7 |\n| 城西 | 8 |\n"
        bare = "地区 | 工业（亩）\n---|---\n城东 | 7\n城西 | 8\n"

        assert said(bare) == said(boxed) == [("7", "亩", "工业", None), ("8", "亩", "工业", None)]

    def test_rows_of_unequal_length_without_a_rule_are_no_table(self):
        text = "| 地区 | 工业（亩） |\n| 城东 | 7 | 8 |\n| 城西 | 9 |\n"

        assert said(text) == []
        assert [digits for digits, _ in unread(text)] == ["7", "8", "9"]

    def test_prose_between_parts_two_tables(self):
        one, other = (
            "| 地区 | 工业（亩） |\n|---|---|\n| 城东 | 7 |\n",
            "| 镇 | 农业（亩） |\n|---|---|\n| 甲镇 | 5 |\n",
        )

        assert said(f"{one}\n再看各镇。\n\n{other}") == [*said(one), *said(other)]

    def test_a_table_whose_cells_are_pages_is_no_table(self):
        text = f"| 指标 | 金额（万元） |\n|---|---|\n| {'长' * 401} | 12 |\n| 税收 | 3 |\n"

        assert said(text) == []

    def test_heads_without_a_row_are_no_table(self):
        assert zm.extract("| 指标 | 7亩 |\n|---|---|\n").to_dict()["metrics"][0]["value"] == "7"


class TestTabs:
    def test_an_empty_line_ends_a_table(self):
        text = "地区\t工业（亩）\n城东\t7\n城西\t8\n\n镇\t农业（公顷）\n甲镇\t5\n乙镇\t6\n"

        assert [row[1:3] for row in said(text)] == [("亩", "工业")] * 2 + [("公顷", "农业")] * 2


class TestBlanks:
    def test_a_short_row_stands_under_the_columns_that_it_overlaps(self):
        text = "地区      工业（亩）   农业（亩）\n城东      7            12\n城西                   15\n城南      9            10\n"

        assert said(text) == [
            ("7", "亩", "工业", None),
            ("12", "亩", "农业", None),
            ("15", "亩", "农业", None),
            ("9", "亩", "工业", None),
            ("10", "亩", "农业", None),
        ]

    def test_the_head_of_the_stub_may_be_blank(self):
        text = "          工业（亩）   农业（亩）\n城东      7            12\n城西      9            15\n"

        assert [row[2] for row in said(text)] == ["工业", "农业", "工业", "农业"]

    @pytest.mark.parametrize(
        "text",
        [
            "第一章  总则  12\n第二章  投资  15\n",
            "附件1   收入表   3\n附件2   支出表   4\n",
            "甲组    张某某   12\n乙组    李某某   15\n",
            "指标    2022    2023\n投资    12      15\n税收    —       多\n",
        ],
        ids=["contents", "annexes", "names", "words among the numbers"],
    )
    def test_lines_that_only_look_like_rows_are_no_table(self, text):
        assert said(text) == []
        assert len(unread(text)) == 2


class TestTags:
    def test_rows_of_a_thead_are_heads_whatever_their_cells(self):
        text = (
            "<table><thead><tr><td>指标</td><td>2023</td></tr><tr><td>名称</td><td>金额（万元）</td></tr></thead>"
            "<tr><td>投资</td><td>12</td></tr><tr><td>税收</td><td>3</td></tr></table>"
        )

        assert said(text) == [("120000", "元", "投资", "2023-01-01"), ("30000", "元", "税收", "2023-01-01")]

    def test_what_is_commented_out_opens_no_table(self):
        table = "<table><tr><th>指标</th><th>金额（万元）</th></tr><tr><td>投资</td><td>12</td></tr></table>"

        assert said(f"<!-- <table> -->{table}") == said(table) == [("120000", "元", "投资", None)]
        assert unread("<!-- " + table.removesuffix("</table>")) == [("12", "no unit")]

    def test_a_row_that_a_rowspan_runs_past_has_a_gap(self):
        text = (
            "<table><tr><td rowspan=2>城东</td><td>工业（亩）</td><td rowspan=2>7</td></tr><tr></tr>"
            "<tr><td>城西</td><td>农业（亩）</td><td>8</td></tr></table>"
        )

        assert [row[:2] for row in said(text)] == [("7", "亩"), ("8", "亩")]

    @pytest.mark.parametrize("columns", [150, 9999])
    def test_spans_out_of_all_measure_make_no_table(self, columns):
        text = f"<table>{f'<tr><td colspan={columns}>甲</td></tr>' * 2}<tr><td>1</td></tr></table>共3家。"

        assert said(text) == [("3", "家", None, None)]
        assert unread(text) == [("1", "no unit")]

    def test_lines_inside_a_table_of_tags_are_of_that_table_alone(self):
        tags = "<table><tr><th>指标</th><th>金额（万元）</th></tr>\n<tr><td>投资  甲</td><td>12</td></tr>\n<tr><td>税收\t乙</td><td>3</td></tr></table>\n"
        pipes = "| 地区 | 工业（亩） |\n|---|---|\n| 城东 | 7 |\n| 城西 | 8 |\n"

        assert said(f"{tags}\n{pipes}") == [*said(tags), *said(pipes)]


BODY = "| 科目 | 2023年 |\n|---|---|\n| 营业收入 | 1,200 |\n| 营业成本 | 800 |\n"


class TestScales:
    @pytest.mark.parametrize(
        ("declared", "value", "unit"),
        [
            ("單位：新臺幣千元", 1_200_000, "新台币"),
            ("單位：新臺幣仟元", 1_200_000, "新台币"),
            ("單位：新台幣億元", 120_000_000_000, "新台币"),
            ("單位：新臺幣（千元）", 1_200_000, "新台币"),
            ("单位：人民币万元", 12_000_000, "元"),
            ("单位：元（人民币）", 1_200, "元"),
            ("单位：人民币", 1_200, "元"),
            ("单位：港币百万元", 1_200_000_000, "港元"),
            ("单位：RMB万元", 12_000_000, "元"),
            ("单位：美元千元", 1_200_000, "美元"),
            ("单位：千元 币种：人民币", 1_200_000, "元"),
            ("单位：万元  币种：美元", 12_000_000, "美元"),
        ],
    )
    def test_a_currency_may_stand_before_the_scale_that_is_declared(self, declared, value, unit):
        report = zm.extract(f"{declared}\n{BODY}")

        assert (report[0].text, report[0].quantity.value, report[0].quantity.unit) == ("1,200", value, unit)
        assert len(report) == 2

    @pytest.mark.parametrize("declared", ["单位：箩筐千元", "单位：全部百万元整"])
    def test_below_a_declared_unit_that_nobody_knows_no_number_is_read_without_its_scale(self, declared):
        assert unread(f"{declared}\n{BODY}") == [("1,200", "unit unknown"), ("800", "unit unknown")]

    @pytest.mark.parametrize(
        ("head", "value", "unit", "indicator"),
        [
            ("投资（亿）", "3", "亿元", "投资"),
            ("固定资产投资额(亿)", "3", "亿元", "固定资产投资额"),
            ("接待人次（万）", "3", "万人次", "接待人次"),
            ("人数（万）", "3", "万人", "人数"),
            ("收入/亿", "3", "亿元", "收入"),
            ("企业（万）", "3", "万", "企业"),
            ("产量（百万）", "3", "百万", "产量"),
            ("產值(NT$億)", "3", "亿新台币", "產值"),
            ("出口（US$万）", "3", "万美元", "出口"),
            ("金额（￥亿）", "3", "亿元", None),
        ],
    )
    def test_a_scale_alone_in_a_head_scales_what_the_name_says(self, head, value, unit, indicator):
        row = zm.extract(f"| 地区 | {head} |\n|---|---|\n| 城东 | 3 |\n| 城西 | 4 |\n")[0]

        assert (str(row.quantity), row.indicator) == (value + unit, indicator)

    def test_below_a_head_that_names_nothing_the_stub_says_of_what_the_scale_is(self):
        text = "| 指标 | 绝对值（万） |\n|---|---|\n| 人口 | 3 |\n| 税收 | 4 |\n"

        assert [str(row.quantity) for row in zm.extract(text)] == ["3万人", "4万元"]

    def test_a_scale_in_the_title_or_in_a_column_of_units_is_one_too(self):
        titled = "表1 各县人口（万）\n| 地区 | 2023年 |\n|---|---|\n| 城东 | 3 |\n| 城西 | 4 |\n"
        column = "| 指标 | 单位 | 2023年 |\n|---|---|---|\n| 投资 | 亿 | 3 |\n| 人数 | 万 | 4 |\n"

        assert [str(row.quantity) for row in zm.extract(titled)] == ["3万人", "4万人"]
        assert [str(row.quantity) for row in zm.extract(column)] == ["3亿元", "4万人"]

    @pytest.mark.parametrize("head", ["税收（A$亿）", "流量（兆）"])
    def test_what_a_scale_is_of_that_cannot_be_known_leaves_the_numbers_unread(self, head):
        text = f"| 地区 | {head} |\n|---|---|\n| 城东 | 3 |\n| 城西 | 4 |\n"

        assert (said(text), unread(text)) == ([], [("3", "unit unknown"), ("4", "unit unknown")])

    def test_an_item_number_in_brackets_is_no_scale(self):
        text = "| 指标 | 金额（元） |\n|---|---|\n| （九）投资 | 3 |\n| （十）税收 | 4 |\n"

        assert [row[:3] for row in said(text)] == [("3", "元", "投资"), ("4", "元", "税收")]

    @pytest.mark.parametrize("head", ["投资（亿）", "投资（元）"])
    def test_a_cell_with_a_scale_of_its_own_has_the_unit_of_its_column(self, head):
        text = f"| 地区 | {head} |\n|---|---|\n| 城东 | 3.5亿 |\n| 城西 | 4 |\n"

        assert str(zm.extract(text)[0].quantity) == "3.5亿元"


def test_a_column_of_growth_beside_places_alone_has_no_indicator():
    text = "| 地区 | 增速% |\n|---|---|\n| 城东 | 3.5 |\n| 城西 | 4.5 |\n"

    assert [row[2] for row in said(text)] == [None, None]
