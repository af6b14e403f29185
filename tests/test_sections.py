"""In: reports with headings, and paragraphs without. Out: which figures are plans, which results, and of which period."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import zhmetrics as zm
from readings import dated, statuses
from zhmetrics.reading.sections import frames, gives_orders

REVIEW, PLAN = "一、2025年工作回顾\n新增床位20张。\n", "二、2026年重点工作\n新增床位30张。\n"


def test_the_heading_of_a_section_tells_plans_from_results():
    assert statuses(REVIEW + PLAN) == ["reported", "planned"]


def test_the_period_of_a_heading_dates_the_figures_that_have_no_nearer_one():
    assert dated(REVIEW + PLAN + "到2030年新增床位90张。") == ["2025年", "2026年", "到2030年"]


@pytest.mark.parametrize(
    "heading",
    [
        "二、2026年重点工作",
        "（二）下一步工作打算",
        "“十五五”时期主要目标任务",
        "三、关于2026年工作",
        "第三部分 今年主要目标",
        "### 2026年工作安排",
        "3. 下半年工作计划",
        "二、２０２６年工作总体部署",
        "二、二〇二六年主要任务",
        "2026年民生实事",
        "二、明年工作打算：",
    ],
)
def test_a_heading_of_what_is_to_be_done_makes_its_figures_plans(heading):
    assert statuses(f"{heading}\n新增床位30张。") == ["planned"]


@pytest.mark.parametrize(
    "heading",
    [
        "一、2025年工作回顾",
        "2026年某县政府工作报告",
        "一、2025年目标任务完成情况",
        "2026年的任务十分艰巨，全县上下仍需努力。",
        "主要任务",
        "今年我们超额完成了目标。",
        "2025年工作总结和2026年工作计划",
    ],
)
def test_other_lines_make_no_plans(heading):
    assert statuses(f"{heading}\n新增床位30张。") == ["reported"]


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("2023年清江市生态环境状况公报（摘要）", "2023年"),
        ("10月份商品住宅销售价格变动情况", "10月份"),
        ("市残联2024年工作总结", "2024年"),
        ("市统计局解读9月份CPI数据", "9月份"),
        ("清江市2023年国民经济和社会发展统计公报[1]", "2023年"),
        ("关于清江县2024年预算执行情况的报告", "2024年"),
        ("清江实业2024年年度报告摘要", "2024年"),
        ("清江实业2024年半年度报告", "2024年半年度"),
    ],
)
def test_the_title_of_a_text_dates_what_has_no_nearer_period(title, period):
    report = zm.extract(f"{title}\n优良天数287天，优良率78.6%。\n2月，优良天数25天。")

    assert [metric.period.text for metric in report] == [period, period, "2月"]


@pytest.mark.parametrize("words", ["过去一年", "一年来"])
def test_the_year_that_is_looked_back_on_is_that_of_the_title(words):
    (metric,) = zm.extract(f"市残联2024年工作总结\n{words}，救助儿童287人。")

    assert (metric.period.text, metric.period.start.year, metric.period.end.year) == (words, 2024, 2024)


@pytest.mark.parametrize(
    "title", ["2026年政府工作报告", "2021年和2022年情况", "记者调查情况", "2023年，全市经济向好的情况。"]
)
def test_another_first_line_dates_nothing_below(title):
    (metric,) = zm.extract(f"{title}\n优良天数287天。")

    assert metric.period is None


def test_a_heading_between_wide_blanks_is_one_too():
    text = "　　一、2004年工作回顾　　全年新增床位20张，各项任务都已按时完成，群众看病比上一年方便得多。　　二、2005年工作部署　　新增床位30张，改建卫生院5所。"

    assert statuses(text) == ["reported", "planned", "planned"]


def test_a_section_ends_with_the_next_heading_of_its_depth_that_looks_back():
    assert statuses(PLAN + "三、2025年工作回顾\n新增床位20张。") == ["planned", "reported"]


def test_headings_within_a_section_do_not_end_it():
    assert statuses("二、2026年重点工作\n（一）兴办医院\n1. 床位\n新增床位30张。") == ["planned"]


def test_what_follows_plans_and_says_nothing_else_plans():
    assert statuses(PLAN + "三、办好医院\n新增床位30张。") == ["planned", "planned"]


def test_an_annex_ends_the_plans():
    assert statuses(PLAN + "附件1\n现有床位30张。") == ["planned", "reported"]


@pytest.mark.parametrize(
    "sentence", ["去年新增床位已达30张。", "我们新增了床位30张。", "2024年新增床位30张。", "床位同比增加30张。"]
)
def test_within_a_section_of_plans_what_was_done_is_reported(sentence):
    assert statuses(f"二、2026年重点工作\n{sentence}") == ["reported"]


def test_what_a_plan_in_a_section_starts_from_is_its_own_periods():
    text = "二、2026年重点工作\n床位由2024年的20张增加到30张。"

    assert dated(text) == ["2024年", "2026年"]


ORDERS = "完善医疗体系，新建医院3所，提升服务能力，培育名医20名。加强监管，推动资源下沉，"


def test_a_paragraph_of_orders_is_a_plan_without_a_heading():
    assert statuses(f"{ORDERS}改造床位500张。") == ["planned"] * 3


@pytest.mark.parametrize(
    "result", ["获评全省先进。", "床位已达512张，居全省第一。", "服务群众12.63万人次，建成床位1287张。"]
)
def test_a_paragraph_that_tells_results_is_none(result):
    assert "planned" not in statuses(ORDERS + result)


def test_a_heading_of_results_is_stronger_than_how_the_paragraph_is_written():
    assert statuses(f"一、2025年工作回顾\n{ORDERS}改造床位500张。") == ["reported"] * 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024年经济运行情况\n三、2025年目标：投资增长5%。", [("2025年", "planned")]),
        (
            "一、2024年情况：\n签约40个。\n二、2023年情况：\n签约30个。",
            [("2024年", "reported"), ("2023年", "reported")],
        ),
        ("某市2024—25年度预算案：预计支出769亿元。", [("2024—25年度", "estimated")]),
        ("2、2025年投资130亿元。", [("2025年", "reported")]),
    ],
)
def test_a_numbered_label_dates_what_follows_it(text, expected):
    assert list(zip(dated(text), statuses(text), strict=True)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "就业980万人，超过预期目标；收入9422元。",
        "完成预期目标，收入9422元。",
        "以提高寿命为目标，寿命从75.2岁升至76.8岁。",
    ],
)
def test_a_target_that_was_met_makes_no_plan(text):
    assert set(statuses(text)) == {"reported"}


def test_orders_hold_in_their_paragraph_only():
    assert statuses(f"{ORDERS}改造床位500张。\n全县有床位30张。") == ["planned"] * 3 + ["reported"]


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        # half of the clauses are orders
        ("完善路网，村村通车，加强管护，路路平坦，提升服务，人人满意，推进改革，家家受益。", True),
        ("完善路网，村村通车，加强管护；路路平坦；提升服务，人人满意，推进改革，家家受益。", True),
        # four of nine are
        ("完善路网，村村通车，加强管护，路路平坦，提升服务，人人满意，推进改革，家家受益，处处花开。", False),
        ("完善路网，村村通车；加强管护，路路平坦；提升服务，人人满意；推进改革，家家受益，处处花开。", False),
        ("完善路网，村村通车。加强管护，路路平坦。提升服务，人人满意。推进改革，家家受益，处处花开。", False),
        # three orders are enough, and two are not
        ("完善路，加强水，提升电。", True),
        ("完善路网和水网，加强日常管护。", False),
        ("完善路网和水网，加强日常管护，人人满意。", False),
        ("完善路网，村村通车，加强管护，路路平坦，提升服务，人人满意。", True),
        ("完善路网，村村通车，加强管护，路路平坦，提升服务，人人满意，处处花开。", False),
        # behind the marks of items
        ("（一）完善路网。（二）加强管护。（三）提升服务。", True),
        ("一是完善路网，二是加强管护，三是提升服务。", True),
        ("要完善路网，要加强管护，要提升服务。", True),
    ],
)
def test_a_paragraph_at_least_half_of_whose_clauses_are_orders_gives_them(paragraph, expected):
    assert gives_orders(paragraph, 0, len(paragraph)) is expected
    assert gives_orders(f"全县平安。\n{paragraph}", 6, 6 + len(paragraph)) is expected


TEN = "完善路网，加强管护，提升服务，推进改革，促进就业，打造品牌，健全制度，优化环境，"


@pytest.mark.parametrize(
    ("clauses", "expected"),
    [
        ("培育名医，深化合作。", True),
        ("培育名医，路网已成。", True),
        ("培育名医，税收同比增长。", True),
        ("培育名医，连续增长。", True),
        ("培育名医，获评先进。", True),
        ("路网已成，税收同比增长。", False),
        ("路网已成，居全省第一。", False),
        ("获评先进，居全省第一。", False),
        ("培育名医，增强获得感，全面了解民情。", True),
    ],
)
def test_one_result_in_ten_clauses_is_no_report(clauses, expected):
    assert gives_orders(TEN + clauses, 0, len(TEN + clauses)) is expected


@pytest.mark.parametrize(
    ("numeral", "expected"),
    [
        ("3000", True),
        ("25", True),
        ("4.5", True),
        ("0.5", True),
        ("0.05", True),
        ("５０", True),
        ("1585", False),
        ("125", False),
        ("5.6", False),
        ("12.5", False),
        ("4.0", False),
    ],
)
def test_what_is_aimed_at_is_said_in_few_digits(numeral, expected):
    paragraph = f"完善路网，加强管护，提升服务，新建公路{numeral}公里。"

    assert gives_orders(paragraph, 0, len(paragraph)) is expected


@pytest.mark.parametrize(("rounded", "expected"), [(10, True), (7, True), (6, False), (0, False)])
def test_seven_figures_of_ten_are_round_where_orders_are_given(rounded, expected):
    numerals = ["20"] * rounded + ["1283"] * (10 - rounded)
    paragraph = "，".join(f"新建学校{numeral}所" for numeral in numerals) + "。"

    assert gives_orders(paragraph, 0, len(paragraph)) is expected


@pytest.mark.parametrize("lines", ["", "2023年、2024年、2025年，床位不断增加。\n", "2025年，床位不断增加。\n"])
@pytest.mark.parametrize("title", ["", "清江县政府工作报告\n", "\n\n清江县政府工作报告\n"])
def test_a_heading_dates_every_paragraph_of_its_section_wherever_it_stands(title, lines):
    text = f"{title}{lines}二、2026年重点工作\n新增床位30张。\n改建学校5所。"

    assert (dated(text), statuses(text)) == (["2026年"] * 2, ["planned"] * 2)


def test_a_section_within_another_one_is_of_its_own_heading():
    text = "第二部分 2026年工作安排\n（一）2025年工作回顾\n新增床位20张。\n改建学校5所。"

    assert (dated(text), statuses(text)) == (["2025年"] * 2, ["reported"] * 2)


def test_the_section_around_another_one_goes_on_behind_it():
    text = "二、2026年重点工作\n（一）2025年工作回顾\n新增床位20张。\n（二）办好医院\n改建学校5所。\n新增岗位9个。"

    assert (dated(text), statuses(text)) == (["2025年", "2026年", "2026年"], ["reported", "planned", "planned"])


def test_a_heading_that_names_two_years_dates_nothing():
    text = "一、2025年和2024年工作回顾\n全县平安。\n新增床位30张。"

    assert dated(text) == [None]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("全面推进乡村振兴" * 4 + "和2026年重点工作", "planned"),
        ("全面推进乡村振兴" * 5 + "和2026年重点工作", "reported"),
    ],
)
def test_a_heading_is_short(name, expected):
    assert statuses(f"工作报告\n{name}\n全县平安。\n新增床位30张。") == [expected]


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("前三季度全市经济运行稳中向好", "前三季度"),
        ("2025年上半年全市经济运行稳中向好", "2025年上半年"),
        ("上半年全市经济运行稳中向好。", None),
        ("2025年全市经济运行稳中向好", None),
    ],
)
def test_a_first_line_on_a_part_of_a_year_that_is_no_sentence_dates_what_has_no_nearer_period(title, period):
    assert dated(f"{title}\n全市平安。\n优良天数287天。") == [period]


@pytest.mark.parametrize("line", ["附件", "附件1：", "附表2", "名词解释", "注：", "相关链接"])
def test_what_stands_behind_a_report_is_no_part_of_its_last_section(line):
    text = f"{PLAN}{line}\n全县平安。\n现有床位30张。"

    assert (dated(text), statuses(text)) == (["2026年", None], ["planned", "reported"])


def test_headings_between_wide_blanks_end_the_sections_before_them():
    text = (
        "一、2004年工作回顾　　新增床位20张，各项任务都已按时完成，群众看病比以前方便得多，医务人员的收入也有提高。"
        "　　二、2005年工作部署　　新增床位30张，改建卫生院5所。　　附件　　现有床位50张。"
    )

    assert statuses(text) == ["reported", "planned", "planned", "reported"]
    assert statuses(f"\n{text}\n") == ["reported", "planned", "planned", "reported"]


@pytest.mark.parametrize("blanks", range(34))
def test_the_title_is_the_first_line_behind_any_blank_ones_and_no_other(blanks):
    title = "市统计局解读9月份CPI数据\n全市平安。\n优良天数287天。"

    assert dated("\n" * blanks + title) == ["9月份"]
    assert dated("\n" * blanks + "工作报告\n" + title) == [None]


LINES = st.sampled_from(
    [
        *REVIEW.splitlines(),
        *PLAN.splitlines(),
        "（一）办医院",
        "1. 床位",
        "附件1",
        "第二部分 今年目标",
        "　　",
        ORDERS,
        "2023年统计公报",
    ]
)


@given(st.lists(LINES, max_size=12).map("\n".join))
def test_frames_are_in_order_and_stand_behind_their_headings(text):
    marks = [(at, at + 5) for at in range(len(text)) if text[at : at + 5] in {"2025年", "2026年", "2023年"}]
    found = frames(text, marks)

    assert [frame.start for frame in found] == sorted({frame.start for frame in found})
    assert all(frame.period is None or frame.period in marks for frame in found)
    assert all(frame.start == len(text) or text[frame.start] in "\n\u3000" for frame in found)


@given(st.text(alphabet="，。完善加强12.已获\n", max_size=200))
def test_a_paragraph_with_fewer_than_three_orders_gives_none(text):
    assert not gives_orders(text, 0, len(text)) or text.count("完善") + text.count("加强") >= 3


def test_a_paragraph_between_tags_is_judged_by_itself():
    paragraph, told = f"<p>{ORDERS}改造床位500张。</p>", "<p>全县有床位35张，同比增长5.3%，居全省第一。</p>"

    assert statuses(paragraph + told + paragraph) == ["planned"] * 3 + ["reported"] * 3 + ["planned"] * 3
