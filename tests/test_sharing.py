"""In: a share in a sentence. Out: what it is a share of, and what the share is told of."""

from __future__ import annotations

import pytest

import zhmetrics as zm


def shares(text):
    """What each figure is told of and what it is a share of."""
    rows = [row.to_dict() for row in zm.extract(text)]
    return [(row["text"], row["indicator"], row["share_of"]) for row in rows]


def wholes(text):
    return [share for _text, _indicator, share in shares(text)]


class TestAWhole:
    @pytest.mark.parametrize(
        ("text", "whole"),
        [
            ("工业用地占了全县的三成。", "全县"),
            ("商贸业占到全县税收的三成。", "全县税收"),
            ("茶园面积约占了全乡耕地的三成。", "全乡耕地"),
        ],
    )
    def test_begins_behind_the_particle_of_the_verb(self, text, whole):
        assert wholes(text) == [whole]

    @pytest.mark.parametrize("text", ["电力生产中，可再生能源占的比重为48%。", "电力生产中，可再生能源占的份额为48%。"])
    def test_is_not_the_particle_before_the_word_for_share(self, text):
        assert wholes(text) == ["电力生产"]

    @pytest.mark.parametrize(
        ("text", "whole"),
        [
            ("在工业总产值中的占比达到15%。", "工业总产值"),
            ("在全部就业人员中的比重为43%。", "全部就业人员"),
            ("女性在全部就业人员中的比重为43%。", "全部就业人员"),
            ("城镇女性在全部就业人员中的比重为43%。", "全部就业人员"),
            ("外贸进出口在全省的份额为三成。", "全省"),
        ],
    )
    def test_is_told_within_words_for_inside_also_where_the_text_begins_with_it(self, text, whole):
        assert wholes(text) == [whole]

    def test_that_ends_as_a_word_for_inside_does_is_kept_whole(self):
        assert shares("女生在高中的比例为48%。") == [("48%", "女生", "高中")]

    def test_is_the_quantity_that_a_plan_sets_with_or_without_a_particle(self):
        assert wholes("完成年度计划97%。") == wholes("完成年度计划的97%。") == ["年度计划"]

    @pytest.mark.parametrize("text", ["完成投资97%。", "完成投资近97%。", "完成投资约97%。"])
    def test_is_not_what_has_been_carried_out(self, text):
        assert shares(text) == [("97%", "投资", None)]

    def test_is_named_before_the_word_for_the_share_it_holds(self):
        assert shares("民营企业进出口所占比重达到54%。") == [("54%", "民营企业进出口", "")]


class TestAmong:
    @pytest.mark.parametrize(
        ("text", "whole"),
        [
            ("贷款余额中，住户贷款占38%，企业贷款占62%。", "贷款余额"),
            ("机电产品出口中，汽车占38%，手机占22%。", "机电产品出口"),
            ("去年，在出口商品中，汽车占38%，手机占22%。", "出口商品"),
            ("在出口商品中，汽车占38%，手机占22%。", "出口商品"),
        ],
    )
    def test_what_the_clause_before_tells_parts_of_is_the_whole_of_each(self, text, whole):
        assert wholes(text) == [whole, whole]

    def test_it_stays_the_whole_where_a_part_says_what_it_is_for(self):
        assert wholes("在一般公共预算支出中，资金用于民生的比重为75%。") == ["一般公共预算支出"]


class TestWhatASumIsFor:
    @pytest.mark.parametrize("text", ["支出47亿元，八成用于民生。", "支出47亿元，八成以上用于民生。"])
    def test_stands_behind_its_share(self, text):
        assert shares(text)[1] == ("八成", "用于民生", "支出")

    @pytest.mark.parametrize("extent", ["八成", "八成以上"])
    @pytest.mark.parametrize("whole", ["支出", "财政支出", "公共财政支出"])
    def test_is_found_wherever_the_sentence_stands(self, whole, extent):
        assert shares(f"{whole}47亿元，{extent}用于民生。")[1] == ("八成", "用于民生", whole)

    def test_stands_before_its_share_behind_the_whole(self):
        assert wholes("财政支出用于民生的比例达到75%。") == ["财政支出"]

    def test_a_pronoun_is_no_whole(self):
        assert wholes("财政支出47亿元，其用于民生的比例达到75%。")[1] != "其"

    def test_behind_a_comma_is_another_matter_than_the_rate(self):
        assert shares("专项资金执行率98%，用于民生。") == [("98%", "专项资金执行率", None)]

    def test_behind_a_growth_makes_no_share_of_it(self):
        assert shares("教育经费增加10%用于教师培训。") == [("10%", "教育经费", None)]


class TestAnEarlierLevel:
    def test_is_what_a_percentage_of_it_is_of(self):
        row = shares("接待游客30万人次，恢复到2019年的93.5%。")[1]

        assert row == ("93.5%", "接待游客", "2019年")

    def test_a_year_before_another_noun_only_dates_it(self):
        assert wholes("接待游客30万人次，相当于2019年全年游客量的93.5%。")[1] not in ("2019年", "2019年全年")


class TestParts:
    def test_of_a_ratio_and_of_the_one_it_becomes_are_of_one_whole(self):
        text = "增加值占生产总值的比重由14.2:38.9:46.9逐步变为13.8:38.5:47.7。"

        assert wholes(text) == ["生产总值"] * 6

    @pytest.mark.parametrize("behind", ["，就业结构为30:30:40。", "，就业为30:30:40。"])
    def test_of_the_ratio_of_another_thing_are_not_of_that_whole(self, behind):
        found = wholes("增加值占生产总值的比重为14.2:38.9:46.9" + behind)

        assert found[:3] == ["生产总值"] * 3
        assert "生产总值" not in found[3:]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("贫困村占全县238个行政村的16.4%。", [("238个", "行政村", None), ("16.4%", "贫困村", "行政村")]),
        ("女职工占1200人的三成。", [("1200人", None, None), ("三成", "女职工", "")]),
        ("全市产值占全省生产总值5000亿元的三成。", [("5000亿元", "生产总值", None), ("三成", "产值", "生产总值")]),
        ("旅游收入恢复到2019年的93.5%。", [("93.5%", "旅游收入", "2019年")]),
        ("完成了全年任务的105%。", [("105%", None, "全年任务")]),
        ("女性在全部员工当中的比重为43%。", [("43%", "女性", "全部员工")]),
    ],
)
def test_whose_share_is_told_is_said_before_the_words_of_sharing(text, expected):
    assert [(metric.text, metric.indicator, metric.share_of) for metric in zm.extract(text)] == expected
