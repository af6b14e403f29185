"""Faults that a first user met; each stands here under what is true now."""

import itertools

import pytest

import zhmetrics as zm


@pytest.mark.parametrize("text", ["占比0.5/3", "1.0/6", "2.5/7的比例"])
def test_a_decimal_before_a_slash_is_no_fraction_and_no_error(text):
    for metric in zm.extract(text).metrics:
        assert metric.text in text


def test_a_lone_surrogate_is_audited_like_any_character():
    checks = zm.audit("项目32个，其中工业项目23个，非工业项目\ud8009个。")

    assert all(len(check.fingerprint) == 16 for check in checks)


HEADED = "2023年，全县生产总值286.4亿元，其中第一产业增加值52.4亿元，第二产业增加值118.6亿元，第三产业增加值115.4亿元。"


@pytest.mark.parametrize(
    "structure", ["三次产业结构由19.0:40.9:40.1调整为18.3:41.4:40.3。", "上年三次产业结构为19.0:40.9:40.1。"]
)
def test_the_structure_of_another_year_is_not_held_against_the_levels_of_this_one(structure):
    assert [check for check in zm.audit(HEADED + structure) if check.verdict == "inconsistent"] == []


def test_the_structure_of_this_year_is_held_against_its_levels():
    checks = zm.audit(HEADED + "三次产业结构为19.0:40.9:40.1。")

    assert [check.stated for check in checks if check.verdict == "inconsistent"] == ["19.0", "40.9", "40.1"]


@pytest.mark.parametrize(
    "text",
    [
        "单位：亿元",
        "指标（亿元）",
        "<td>万元</td>",
        "| 税收 | 亿元 |",
        "以万元计",
        "（单位：万元）",
        "投资（亿元　　　　　　　　）",
        "|           万元           |",
    ],
)
def test_the_unit_of_a_table_is_no_figure(text):
    report = zm.extract(text)

    assert report.metrics == ()
    assert [each.why for each in report.nonfigures] == ["unit of a table"]


def test_a_threshold_in_brackets_is_still_a_figure():
    assert [metric.text for metric in zm.extract("（亿元以上项目26个）").metrics] == ["亿元", "26个"]


@pytest.mark.parametrize(("text", "value"), [("一成半", "0.15"), ("两成半", "0.25")])
def test_half_a_tenth_is_read(text, value):
    assert zm.extract(f"占{text}").to_dict()["metrics"][0]["value"] == value


@pytest.mark.parametrize("text", ["5新臺幣2", "5港币二"])
def test_figures_do_not_overlap(text):
    metrics = zm.extract(text).metrics

    assert all(left.end <= right.start for left, right in itertools.pairwise(metrics))


def test_the_level_compared_with_is_of_its_own_period():
    metrics = zm.extract("2023年税收5亿元，比2022年的4亿元增加1亿元。").metrics

    assert [metric.period.text for metric in metrics] == ["2023年", "2022年", "2023年"]


def test_a_total_that_is_a_range_is_shown_in_its_own_scale():
    assert "5亿元" in zm.check_total("5-6亿元", ["2亿元", "3亿元"]).message


@pytest.mark.parametrize("arguments", [{"today": 20240101}, {"lexicon": "兜"}])
def test_an_argument_of_the_wrong_type_is_named(arguments):
    with pytest.raises(TypeError, match=next(iter(arguments))):
        zm.extract("3个", **arguments)


def test_a_fall_is_computed_as_what_is_missing():
    assert zm.check_change("100元", "80元", "下降20%").message.startswith("1 - 80元 / 100元 = 20%")


def test_a_share_of_nothing_invents_no_number():
    check = zm.check_share("1件", "0件", "50%")

    assert check.verdict == "unverifiable"
    assert "= 0%" not in check.message


def test_percentages_differ_by_percentage_points():
    assert "5个百分点" in zm.check_change("100元", "80元", "下降25%").message


@pytest.mark.parametrize("number", ["120亿", "315万", "110亿"])
def test_a_number_that_is_a_name_elsewhere_is_an_amount_before_a_scale_word(number):
    assert [row.text for row in zm.extract(f"全市投资{number}。")] == [number]


@pytest.mark.parametrize("basis", ["对比2019年", "对比去年同期", "較上年同月", "比前月"])
def test_growth_is_against_what_stands_before_it(basis):
    (row,) = zm.extract(f"销售额{basis}增长5%。" if "对" in basis else f"销售额{basis}增5%。")

    assert row.change.basis == basis.removeprefix("对")


def test_what_a_list_comes_to_is_not_of_its_last_item():
    report = zm.extract("评出一等奖3名、二等奖5名，共8名。")

    assert [row.indicator for row in report][1:] == ["二等奖", None]


def test_what_came_of_a_budget_is_no_plan():
    report = zm.extract("预算数100亿元，执行数98亿元，执行率98%，占预算数98%。")

    assert [row.status for row in report] == ["planned", "reported", "reported", "reported"]


def test_an_outturn_that_a_budget_is_held_against_does_not_make_it_one():
    (*_, row) = zm.extract("2024年收入预算数100亿元，比上年执行数增长5%。")

    assert row.status == "planned"


def test_what_is_left_of_a_budget_is_checked_against_it():
    (check,) = [each for each in zm.audit("预算数100亿元，执行数98亿元，尚余5亿元。") if each.kind == "difference"]

    assert (check.verdict, check.computed) == ("inconsistent", "200000000")


@pytest.mark.parametrize(
    ("text", "direction"), [("经济收缩6.1%。", "down"), ("出口衰退3.2%。", "down"), ("出口年增5%。", "up")]
)
def test_words_of_growth_that_other_places_write_are_growth(text, direction):
    (row,) = zm.extract(text)

    assert row.change.direction == direction


@pytest.mark.parametrize("name", ["不过夜旅客", "约雇人员", "约聘人员", "有形贸易逆差", "有价证券"])
def test_the_beginning_of_a_name_is_no_word_before_it(name):
    (row,) = zm.extract(f"{name}120万元。")

    assert row.indicator == name


def test_a_full_width_percent_sign_is_shown_once():
    assert "％ %" not in str(zm.extract("合格率８４．７％。"))
