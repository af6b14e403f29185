"""In: short reports of our own. Out: of which time each of their figures is, from where, and how far a period or a plan reaches."""

from __future__ import annotations

from datetime import date

import pytest

import zhmetrics as zm
from readings import dated, statuses

JANUARY = date(2026, 1, 20)  # when reports of 2025 are given


def days(text: str, today: date | None = None) -> list[str]:
    """The first and the last day of every figure's period."""
    return [str(row.period and f"{row.period.start}/{row.period.end}") for row in zm.extract(text, today=today)]


def year(number: int) -> str:
    return f"{number}-01-01/{number}-12-31"


def bases(text: str) -> list[str | None]:
    """What every figure is compared with."""
    return [row.change and row.change.basis for row in zm.extract(text)]


# --- how far a period reaches -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("period", "goes_on"),
    [
        ("前三年", False),
        ("头三年", False),
        ("目前", False),
        ("前三季度", True),
        ("前三个月", True),
        ("2025年", True),
        ("五年来", True),
    ],
)
def test_a_period_that_opens_a_sentence_frames_the_next_one_unless_it_passes(period, goes_on):
    assert dated(f"{period}，新建学校30所。新建医院5所。") == [period, period if goes_on else None]


@pytest.mark.parametrize(("period", "goes_on"), [("上半年", True), ("2025年", True), ("目前", False)])
def test_a_period_behind_the_source_of_the_figures_frames_the_next_sentence_unless_it_passes(period, goes_on):
    assert dated(f"据统计，{period}，建成学校30所。建成医院5所。") == [period, period if goes_on else None]


def test_a_period_in_a_sentence_without_figures_frames_the_next_one():
    assert dated("据介绍，一季度，全市经济稳中向好。产值5亿元，税收3亿元。税收增长5%。") == ["一季度"] * 3


def test_years_that_are_looked_back_on_stay_in_force_behind_a_year_that_opens_a_later_clause():
    assert dated("五年来，据统计，2025年，产值5亿元。新建学校30所。") == ["2025年", "五年来"]


def test_years_that_are_looked_back_on_frame_the_next_paragraphs():
    assert dated("五年来，全县面貌一新。\n新建学校30所。\n新建医院5所。") == ["五年来"] * 2


def test_a_period_of_a_paragraph_ends_with_it():
    assert dated("2025年，新建学校30所。\n新建医院5所。") == ["2025年", None]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("2025年，我们砥砺前行。", "2025年"),
        ("2025年1月5日，我们相聚在这里。", None),
        ("2025年1月5号，我们相聚在这里。", None),
        ("2025年，我们砥砺前行。这一切来之不易。", "2025年"),
    ],
)
def test_a_year_in_a_paragraph_without_figures_frames_the_next_one_and_a_day_does_not(line, expected):
    assert dated(f"全县现有医院3家。\n{line}\n新建学校30所。") == [None, expected]


def test_a_period_in_a_paragraph_with_figures_frames_no_other_one():
    assert dated("工作报告\n2025年，新建学校30所。2024年，我们砥砺前行。\n新建医院5所。") == ["2025年", None]


@pytest.mark.parametrize("blanks", range(34))
def test_blank_lines_before_a_text_change_nothing(blanks):
    text = "工作报告\n全县现有医院3家。\n这一年，我们砥砺前行。\n新建学校30所。"
    assert dated("\n" * blanks + text) == [None, "这一年"]
    assert dated("\n" * blanks + text.removeprefix("工作报告\n全县现有医院3家。\n")) == [None]


def test_a_text_of_many_figures_is_read_to_its_end_as_at_its_beginning():
    paragraph = (
        "据统计，2025年，产值5亿元，去年同期为4亿元，税收1亿元。利润2亿元。\n"
        "　　2026年重点工作\n力争新建学校30所。新建医院5所。到2027年，医院由3所增加到9所。\n"
        "附件\n五年来，据了解，一季度，面貌一新。产值由2020年的3亿元增加到2025年的5亿元，税收由1亿元增加到2亿元。\n"
        "这一天，我们砥砺前行。\n当天，接待游客3万人，与上年相比，增长5%。\n"
        "与十年前相比，产值增长50%。\n"
        "2023年、2024年，产值分别为3亿元和4亿元。\n"
        "完善路网，加强管护，提升服务，新建公路20公里。\n附件\n"
    )
    once, often = ([(r.text, r.period, r.status, r.change) for r in zm.extract(paragraph * n)] for n in (1, 60))

    assert often == once * 60


def test_a_day_on_which_something_was_announced_dates_nothing():
    assert dated("县统计局1月4日发布，全县有学校30所。医院5所。") == [None, None]
    assert dated("1月4日发布，全县有学校30所。") == [None]


def test_what_is_announced_of_a_year_is_of_it():
    assert dated("县统计局5月6日发布2025年统计公报，产值5亿元。税收1亿元。") == ["2025年"] * 2


@pytest.mark.parametrize(("opens", "closes"), ["《》", "“”", "「」", "『』"])
def test_a_year_in_the_title_of_a_work_dates_nothing(opens, closes):
    assert dated(f"影片{opens}1977年的那张照片{closes}票房5亿元，观众30万人。") == [None, None]


@pytest.mark.parametrize("link", ["是", "为", "于"])
def test_the_years_that_a_multiple_is_of_date_no_figure_behind_it(link):
    assert dated(f"累计投资50亿元，相当{link}2020年总和的1.6倍，建成学校30所。") == [None] * 3


def test_a_year_behind_is_that_no_multiple_follows_dates_its_clause():
    assert dated("利润增长5%，主要是2025年新增企业30家。税收3亿元。") == [None, "2025年", None]


def test_a_period_of_history_is_none_of_a_figure():
    assert dated("历史同期均值为35%，今年为40%。") == [None, "今年"]


def test_a_period_of_one_figure_dates_no_other():
    assert dated("失业率低于2020年的7.2%，就业3万人。") == ["2020年", None]


def test_a_period_in_the_midst_of_a_sentence_dates_its_clause_and_a_first_one_the_next_sentence():
    assert dated("全县学校2025年增加到30所。医院5所。") == ["2025年", "2025年"]
    assert dated("全县有学校30所，其中县城2025年新建5所，乡村15所。医院5所。") == [None, "2025年", None, None]


def test_the_end_of_a_year_dates_the_level_of_its_clause_alone():
    assert dated("全县水库年末蓄水30亿立方米。发电5亿千瓦时。") == ["年末", None]


def test_a_moment_of_a_level_dates_its_growth_too():
    assert dated("生猪年末存栏22万头，下降8.4%。出栏30万头。") == ["年末", "年末", None]


def test_an_earlier_period_dates_its_clause_alone():
    assert dated("2025年，产值5亿元，去年同期为4亿元，税收1亿元。") == ["2025年", "去年同期", "2025年"]


def test_the_same_time_before_a_comma_goes_on_with_the_period_before():
    assert dated("2025年，产值5亿元，同期，税收1亿元。") == ["2025年"] * 2


def test_a_year_in_force_comes_back_behind_a_sentence_on_its_quarters():
    assert dated("2025年，一季度增长5.1%，二季度增长5.4%。税收3亿元。") == ["一季度", "二季度", "2025年"]


def test_what_comes_after_a_plant_is_built_is_not_of_the_time_when_it_was():
    text = "2025年建成厂房3座，达产后可年产600万片。安置就业300人。"

    assert list(zip(dated(text), statuses(text), strict=True)) == [
        ("2025年", "reported"),
        (None, "planned"),
        ("2025年", "reported"),
    ]


def test_the_last_month_of_a_stretch_dates_its_clause_and_opens_a_text_as_any_period():
    assert dated("11月末，存款482亿元，当月新增3亿元，较年初增加41亿元。") == ["11月末", "当月", "11月末"]
    assert dated("当月新增存款3亿元，较年初增加41亿元。") == ["当月", "当月"]


# --- bases ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("against", ["与2020年相比", "和2020年相比", "同2020年相比", "与2020年同期相比"])
@pytest.mark.parametrize("before", ["", "全县"])
def test_what_a_sentence_compares_with_is_the_base_of_all_its_growths_and_dates_none(against, before):
    text = f"{before}{against}，产值增长42%，税收增长20%。利润增长5%。"

    assert bases(text) == [against, against, None]
    assert dated(text) == [None] * 3


def test_a_year_set_against_another_one_before_a_comma_is_the_base_of_all_growths():
    text = "1956年比1950年，棉布供应增加两倍，胶鞋增加一倍。"

    assert (bases(text), dated(text)) == (["比1950年"] * 2, ["1956年"] * 2)


def test_a_base_right_before_its_growth_is_of_no_other():
    assert bases("2024年，产值比2020年增长20%，税收增长5%。") == ["比2020年", None]


@pytest.mark.parametrize("before", ["", "我县", "清江县"])
def test_so_many_years_ago_before_a_comma_is_the_base_of_all_growths(before):
    *_, value, tax = zm.extract(f"{before}与十年前相比，产值增长50%，税收增长20%。")

    assert [value.change.basis, tax.change.basis] == ["与十年前相比"] * 2


@pytest.mark.parametrize(
    "sentence",
    ["新建门店35个，比30个前置仓的目标多", "平均工期28个月，比三年的期限短", "平均工期28个月，比三年后的期限短"],
)
def test_a_figure_that_another_is_set_against_is_no_time_ago_and_is_of_the_period_in_force(sentence):
    assert dated(f"2025年，{sentence}。") == ["2025年"] * 2


def test_a_base_with_a_year_of_its_own_is_of_it_and_the_growth_is_not():
    assert dated("产值5亿元，比2022年的4亿元增加1亿元。") == [None, "2022年", None]


def test_what_a_plan_is_compared_with_has_been_and_a_budget_has_not():
    assert statuses("计划2026年产值5亿元，比2025年的4亿元增长25%。") == ["planned", "reported", "planned"]
    assert statuses("2026年预算数5亿元，比2025年预算数的4亿元增长25%。") == ["planned"] * 3


def test_of_two_years_behind_a_comparison_the_last_is_that_of_the_figure():
    assert dated("产值比2019年增加到2020年的5亿元。") == ["2020年"]


@pytest.mark.parametrize("whole", ["是2016年的1.6倍", "占2016年全县投资的30%", "为2016年的1.6倍"])
def test_the_year_of_a_base_or_a_whole_is_not_that_of_the_figure(whole):
    assert dated(f"2025年，投资50亿元，{whole}。") == ["2025年"] * 2


def test_a_view_from_month_to_month_is_the_base_of_its_sentence_and_paragraph():
    text = "从环比看，产值增长5%，税收增长6%。利润增长7%。\n出口增长8%。"

    assert bases(text) == ["环比"] * 3 + [None]


# --- the year of words that name none ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    [
        "",
        "2025年1月5日，新增企业3家。",
        "2021—2025年，累计投资90亿元。",
        "到2030年，投资90亿元。",
        "上半年，新增企业3家。",
        "比2023年增长5%。",
        "全县2023年的企业30家。",
    ],
)
def test_a_half_year_is_of_the_last_year_that_a_period_named_as_a_whole(sentence):
    assert days(f"2024年，产值5亿元。{sentence}上半年，税收1亿元。")[-1] == "2024-01-01/2024-06-30"


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("2023年国民经济和社会发展统计公报", True),
        ("清江县2023年国民经济和社会发展统计公报", True),
        ("全县自2023年来，经济稳中向好", False),
    ],
)
def test_the_year_of_a_heading_is_that_of_the_words_below_that_name_none(line, named):
    assert days(f"{line}\n全年产值5亿元。\n上半年税收1亿元。") == (
        [year(2023), "2023-01-01/2023-06-30"] if named else ["None/None"] * 2
    )


def test_a_year_far_before_the_end_of_its_line_heads_nothing():
    line = (
        "清江县" + "2023年" + "关于进一步加强基层治理体系和治理能力现代化建设若干重大问题的实施意见和有关工作方案的通知"
    )

    assert days(f"{line}\n上半年税收1亿元。") == ["None/None"]


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 1, 20), year(2025)),
        (date(2026, 4, 30), year(2025)),
        (date(2026, 5, 1), year(2026)),
        (date(2026, 12, 31), year(2026)),
    ],
)
def test_a_whole_year_told_of_in_its_first_months_is_the_one_before(today, expected):
    assert days("全年产值5亿元。", today) == [expected]


def test_a_stretch_that_is_over_is_of_the_year_of_writing():
    assert days("1—2月，产值5亿元。", date(2026, 2, 28)) == ["2026-01-01/2026-02-28"]
    assert days("1—2月，产值5亿元。", date(2026, 2, 27)) == ["2025-01-01/2025-02-28"]


def test_a_whole_year_of_a_plan_is_the_one_to_come_and_of_an_estimate_the_one_before():
    assert days("全年计划产值5亿元。", JANUARY) == [year(2026)]
    assert days("全年预计完成投资25亿元。", JANUARY) == [year(2025)]


def test_a_whole_year_without_a_day_of_writing_is_of_no_known_one():
    assert days("全年产值5亿元。") == ["None/None"]


@pytest.mark.parametrize("today", [None, JANUARY, date(2025, 12, 31), date(2025, 7, 9)])
def test_the_year_before_is_counted_from_the_year_that_is_spoken_of(today):
    assert days("2024年，产值5亿元。上年为4亿元。", today) == [year(2024), year(2023)]
    assert days("2024年，产值5亿元，上年为4亿元。", today) == [year(2024), year(2023)]


def test_the_year_before_one_that_is_not_over_is_the_one_before_it():
    assert days("2025年，产值5亿元，上年为4亿元。", date(2025, 7, 9)) == [year(2025), year(2024)]


def test_the_same_time_last_year_is_a_year_before_the_period_spoken_of_without_a_day_of_writing():
    assert days("2025年上半年，产值5亿元，去年同期为4亿元。")[-1] == "2024-01-01/2024-06-30"


def test_the_same_time_last_year_of_this_year_is_in_the_year_before_that_of_writing():
    assert days("今年上半年，产值5亿元，去年同期为4亿元。", date(2025, 7, 9)) == [
        "2025-01-01/2025-06-30",
        "2024-01-01/2024-06-30",
    ]


@pytest.mark.parametrize("before", ["", "一年来，我们砥砺前行。\n"])
@pytest.mark.parametrize("words", ["过去一年", "一年来"])
def test_the_year_looked_back_on_is_that_of_the_heading(before, words):
    assert days(f"{before}一、2025年工作回顾\n{words}新建学校30所。全年新增床位20张。", JANUARY) == [year(2025)] * 2


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("2027年，产值5亿元。", "planned"),
        ("到2027年，产值5亿元。", "planned"),
        ("明年，产值5亿元。", "planned"),
        ("“十六五”时期，产值5亿元。", "planned"),
        ("2026年1月21日，产值5亿元。", "planned"),
        ("2026年1月20日，产值5亿元。", "reported"),
        ("2025年，产值5亿元。", "reported"),
        ("2026年，产值5亿元。", "reported"),
        ("12月，产值5亿元。", "reported"),
        ("2027年，产值增长5%。", "reported"),
    ],
)
def test_a_level_of_a_period_that_begins_after_the_day_of_writing_is_a_plan(text, status):
    assert statuses(text, JANUARY) == [status]


# --- pairs and lists --------------------------------------------------------------------------------------------------


def test_a_second_pair_of_levels_is_of_the_years_of_the_first():
    first, more = "产值由2020年的3亿元增加到2025年的5亿元", "税收由1亿元增加到2亿元"

    assert dated(f"{first}，{more}，{more}。{more}。") == ["2020年", "2025年"] * 4
    assert dated(f"{first}。\n{more}。") == ["2020年", "2025年", None, None]


def test_a_second_pair_of_levels_is_of_the_one_year_that_the_first_names_within_its_sentence():
    first, more = "2025年，产值由2020年的3亿元增加到5亿元", "税收由1亿元增加到2亿元"

    assert dated(f"{first}，{more}。") == ["2020年", "2025年"] * 2
    assert dated(f"{first}。{more}。") == ["2020年", "2025年", "2025年", "2025年"]


def test_a_pair_behind_words_from_year_to_year_is_of_the_two_and_behind_a_stretch_of_it():
    pair = "学校由598所增加到715所"

    assert dated(f"从1978年到1982年，{pair}。") == ["1978年", "1982年"]
    assert dated(f"1978年到1982年，{pair}。") == ["1978年到1982年"] * 2


def test_a_growth_that_turned_from_that_of_an_earlier_year_is_of_the_year_of_the_sentence():
    assert dated("2024年，出口由上年的增长2.1%转为下降1.8%。") == ["上年", "2024年"]
    assert dated("2024年，全县出口由上年增长2.1%转为下降1.8%，进口增长3%。") == ["上年", "2024年", "2024年"]


@pytest.mark.parametrize(
    "text",
    [
        "产值在2023年、2024年和2025年分别为3亿元、4亿元和5亿元。",
        "2023年、2024年和2025年，产值分别为3亿元、4亿元和5亿元。",
        "产值2023年、2024年和2025年分别为3亿元、4亿元和5亿元。",
        "2020年以后，产值在2023年、2024年和2025年分别为3亿元、4亿元和5亿元。",
    ],
)
def test_figures_are_dealt_to_the_years_of_a_list(text):
    assert dated(text)[-3:] == ["2023年", "2024年", "2025年"]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("2025年3月，产值同比增长6%。", "税收同比增长4%。", "2025年3月"),
        ("2025年3月，产值同比增长6%。", "税收比上年增长4%。", "2025年3月"),
        ("2025年3月，产值同比增长6%。", "税收4亿元，同比增长4%。", "2025年3月"),
        ("2025年3月，产值同比增长6%。", "税收比2022年增长4%。", None),
        ("2025年3月，产值同比增长6%。", "税收4亿元。", None),
        ("2025年，产值同比增长6%。", "税收同比增长4%。", None),
        ("2025年3月，产值增长6%。", "税收同比增长4%。", None),
    ],
)
def test_a_growth_in_a_paragraph_without_a_period_goes_on_with_the_month_of_the_last(first, second, expected):
    assert set(dated(f"{first}\n{second}")[1:]) == {expected}


# --- plans ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("word", ["力争", "确保", "预期目标是"])
def test_what_is_aimed_at_makes_the_rest_of_its_paragraph_a_plan(word):
    text = f"{word}就业达到50万人。新增岗位3万个。"

    assert statuses(f"{text}\n新增岗位2万个。") == ["planned"] * 2 + ["reported"]


@pytest.mark.parametrize("word", ["计划新增", "预计"])
def test_another_plan_ends_with_its_sentence(word):
    assert statuses(f"{word}就业50万人。岗位3万个。")[1] == "reported"


def test_what_was_seen_to_plans_nothing_behind_it():
    assert statuses("确保了就业50万人。新增岗位3万个。")[1] == "reported"


@pytest.mark.parametrize("period", ["去年", "过去五年", "过去一年"])
def test_a_period_behind_us_ends_what_is_aimed_at(period):
    assert statuses(f"力争新增床位50张。{period}，新增床位30张。") == ["planned", "reported"]


@pytest.mark.parametrize("sentence", ["床位同比增加30张。", "已新增床位30张。", "我们新增了床位30张。"])
def test_a_sentence_that_tells_what_was_done_is_none_of_what_is_aimed_at(sentence):
    assert statuses(f"力争新增床位50张。{sentence}新建学校3所。") == ["planned", "reported", "planned"]


@pytest.mark.parametrize("blanks", ["", "　"])
def test_what_is_planned_is_not_of_the_years_behind_us(blanks):
    text = f"{blanks}五年来，建成学校30所。计划新建医院5所。"

    assert list(zip(dated(text), statuses(text), strict=True)) == [("五年来", "reported"), (None, "planned")]


@pytest.mark.parametrize("period", ["今后五年", "未来三年"])
def test_what_is_of_years_to_come_is_a_plan(period):
    assert statuses(f"{period}，累计投资200亿元。") == ["planned"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [("2024年新增床位30张。", "reported"), ("2026年新增床位30张。", "planned"), ("2027年新增床位30张。", "planned")],
)
def test_a_year_before_that_of_the_heading_is_not_planned_in_its_section(sentence, expected):
    assert statuses(f"二、2026年重点工作\n{sentence}") == [expected]


def test_a_section_of_plans_whose_heading_names_no_year_plans_for_the_years_its_sentences_name():
    text = "二、下一步工作打算\n明年新增床位30张。"

    assert (dated(text), statuses(text)) == (["明年"], ["planned"])


def test_the_same_time_of_the_year_before_is_counted_from_the_period_that_is_spoken_of():
    report = zm.extract("2025年上半年，产值5亿元，去年同期为4亿元。", today=date(2026, 1, 20))

    assert [metric.period.start for metric in report] == [date(2025, 1, 1), date(2024, 1, 1)]


def test_what_was_made_sure_of_is_no_plan():
    assert [metric.status for metric in zm.extract("确保了3万人就业。")] == ["reported"]


@pytest.mark.parametrize("owner", ["全县", "我市", "江海市", "江海市在", "全国", "公司", "我院", "反观", "全市截至"])
def test_a_period_behind_the_name_of_a_place_or_a_body_opens_its_clause(owner):
    assert dated(f"2022年，出口12亿元。{owner}2023年，出口15.8亿元。")[-1].endswith("2023年")


@pytest.mark.parametrize("event", ["该厂建于", "公司成立于", "项目竣工"])
def test_a_period_behind_an_event_opens_none(event):
    assert dated(f"{event}1998年，产值5亿元。") == [None]
