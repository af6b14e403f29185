"""What a mean divides, what moved from where, and what a source bears out, each at the place where one more figure or word decides."""

from __future__ import annotations

from fractions import Fraction

import pytest

import zhmetrics as zm
from zhmetrics.checks.claims import Passage
from zhmetrics.checks.movements import movements


def made(text: str) -> list[tuple[str, str, str]]:
    """Verdict, evidence and reckoning of each check."""
    return [(check.verdict, check.evidence, check.message.split(": ", 1)[1]) for check in zm.audit(text)]


def told(source: str, candidate: str) -> list[tuple[str, str, str | None, str]]:
    """What a source says of each figure of a candidate."""
    return [
        (finding.metric.text, finding.verdict, finding.source and finding.source.text, finding.message_zh)
        for finding in zm.compare(source, candidate)
    ]


def reaches(count: int) -> str:
    """So many figures in paragraphs that claim nothing."""
    return "".join(f"河道{'甲乙丙丁'[number % 4]}段长{number + 3}米。\n" for number in range(count))


def stretches(count: int) -> str:
    """So many figures of one sentence that claim nothing."""
    return "，".join(f"第{number + 1}段长{number + 3}米" for number in range(count))


@pytest.mark.parametrize("ahead", [0, 3, 5, 19, 20])
def test_a_mean_that_another_count_of_its_sentence_makes_is_not_denied_however_far_into_the_text(ahead: int) -> None:
    assert made(f"{reaches(ahead)}受灾农户500户，发放补贴480万元，惠及1200户，户均9600元。") == []


@pytest.mark.parametrize("ahead", [0, 20])
def test_a_mean_that_no_count_of_its_sentence_makes_is_denied(ahead: int) -> None:
    verdicts = [
        verdict for verdict, _evidence, _words in made(f"{reaches(ahead)}发放补贴480万元，惠及1200户，户均9600元。")
    ]
    assert verdicts == ["inconsistent"]


def test_what_each_judge_closed_is_cases_whatever_money_they_were_about() -> None:
    text = "审结案件1260件，审结标的额30亿元，新建法庭3个，40名员额法官人均结案31.5件。"
    assert made(text) == [("consistent", "wording", "1260件 / 40名 = 31.5件, as the text says")]


def test_a_rise_of_a_price_is_no_price() -> None:
    assert made("商品房销售面积10.24万平方米，销售额6.144亿元，均价上涨6000元/平方米。") == []
    assert [
        words
        for _verdict, _evidence, words in made("商品房销售面积10.24万平方米，销售额6.144亿元，均价6000元/平方米。")
    ] == ["6.144亿元 / 10.24万平方米 = 6000元/平方米, as the text says"]


def test_a_price_is_not_reckoned_across_another_level() -> None:
    assert made("商品房销售面积213.7万平方米，销售车位1200个，销售额147.2亿元，折合6888元/平方米。") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("前3个月至前6个月完成投资60亿元，月均10亿元。", "60亿元 / 6个月 = 10亿元, as the text says"),
        ("前3个月至前6个月完成投资60亿元，月均20亿元。", "60亿元 / 3个月 = 20亿元, as the text says"),
        ("三年至五年完成投资60亿元，年均12亿元。", "60亿元 / 5年 = 12亿元, as the text says"),
    ],
)
def test_a_stretch_of_two_lengths_is_divided_by_the_one_that_fits_and_is_not_sure(text: str, words: str) -> None:
    assert made(text) == [("consistent", "sum", words)]
    assert made(f"{text[:-1].rsplit('均', 1)[0]}均17亿元。") == []


def test_a_yearly_rise_beside_the_rise_alone_has_no_way_between_two_levels() -> None:
    assert made("2020年全县粮食产量达到100万吨，比2015年增加20万吨，年均增加4万吨。") == []


def test_a_year_told_long_before_the_levels_is_not_what_the_mean_is_counted_from() -> None:
    ahead = "自2005年启动以来，" + "全县上下持续推进造林绿化和生态修复，" * 10
    text = f"{ahead}森林覆盖率由2015年的50%提高到2020年的60%，年均提高2个百分点。"
    assert made(text) == [("consistent", "sum", "(60% - 50%) / 5 = 2个百分点, as the text says")]


def test_trade_with_one_country_told_far_before_is_not_what_a_surplus_is_of() -> None:
    between = "港口开行班列3列，船舶5艘，车辆7辆，仓库8座，泊位9个，航线11条，网点14处"
    assert made(f"新建厂房12座。对甲国出口60亿元，进口40亿元，{between}，贸易顺差15亿元。") == []
    assert [verdict for verdict, *_rest in made("出口60亿元，进口40亿元，贸易顺差15亿元。")] == ["inconsistent"]


def test_what_has_doubled_is_not_denied_by_the_rate_of_its_rise() -> None:
    assert made("年末贷款余额100亿元，比上年增加50亿元，翻一番。") == []


@pytest.mark.parametrize("spent", ["58—60.5亿元", "58亿元至60.5亿元"])
def test_a_remainder_that_one_figure_in_twenty_would_pass_as_is_still_told(spent: str) -> None:
    text = f"全县一般公共预算收入100亿元，一般公共预算支出{spent}，结余40亿元。"
    assert made(text) == [
        ("consistent", "sum", f"100亿元 - {spent} = 40.75亿元; the text says 40亿元, which rounding allows")
    ]
    assert [check.coincidence for check in zm.audit(text)] == [Fraction(1, 20)]


def test_a_remainder_that_more_than_one_in_twenty_would_pass_as_is_not_told() -> None:
    assert made("全县一般公共预算收入100亿元，一般公共预算支出58—60.6亿元，结余40亿元。") == []


@pytest.mark.parametrize("text", ["快于出口3个百分点。", "增速高于全部工业3个百分点。"])
def test_a_gap_that_opens_a_text_has_no_growth_to_be_of(text: str) -> None:
    assert made(text) == []


def test_the_growths_of_a_gap_may_stand_forty_figures_before_it() -> None:
    text = f"出口增长5%，{stretches(38)}，进口增长8%，进口增速高于出口3个百分点。"
    assert made(text) == [("consistent", "wording", "8% - 5% = 3个百分点, as the text says")]


def test_the_growths_of_a_gap_stand_no_further_before_it() -> None:
    assert made(f"出口增长5%，{stretches(60)}，进口增长8%，进口增速高于出口4个百分点。") == []


def test_a_ratio_to_another_year_is_no_level_that_a_movement_ends_at() -> None:
    def ends(text: str) -> list[str]:
        found = movements(Passage(text, list(zm.extract(text))))
        return [each.after.metric.text for each in found if each.after is not None]

    assert ends("产能由设计能力的1.2倍增长到2015年的1.5倍，增加0.3倍。") == []
    assert ends("产能由设计能力的1.2倍提高到设计能力的1.5倍，增加0.3倍。") == ["1.5倍"]


@pytest.mark.parametrize("ahead", ["", "全县建成泵站12座，", "全县建成泵站12座，修路30公里，"])
def test_the_growth_right_before_the_level_it_led_to_is_found_behind_other_figures(ahead: str) -> None:
    text = f"{ahead}2022年产值4亿元，2023年产值比2022年增长25%，达到5亿元。"
    assert made(text) == [("consistent", "wording", "5亿元 / 4亿元 - 1 = 25%, as the text says")]


def test_a_rise_under_the_next_heading_is_not_of_the_level_before() -> None:
    assert made("（一）存款。年末存款余额100亿元。较年初增长25%。\n（二）贷款。\n较年初增加15亿元。") == []


@pytest.mark.parametrize("years", [1, 2, 3, 4, 5])
def test_a_rounded_amount_is_borne_out_however_many_lesser_ones_stand_before(years: int) -> None:
    source = (
        "".join(f"{2010 + year}年粮食产量{40 + year}.6万吨。" for year in range(years)) + "2021年粮食产量53.2万吨。"
    )
    assert told(source, "粮食产量53万吨。") == [("53万吨", "supported", "53.2万吨", "53万吨：来源中为53.2万吨")]


def test_an_exact_amount_is_borne_out_by_the_rounded_one_and_not_by_the_least() -> None:
    source = "2019年粮食产量41.6万吨。2020年粮食产量53万吨。"
    assert told(source, "粮食产量53.2万吨。") == [("53.2万吨", "supported", "53万吨", "53.2万吨：来源中为53万吨")]


def test_so_many_times_of_one_thing_is_no_place_for_a_percentage_of_another() -> None:
    assert told("基金份额超额认购1.5倍。", "全行业平均杠杆率150%。") == [
        ("150%", "not_found", None, "150%：来源中未见")
    ]


def test_a_figure_is_known_by_the_words_right_behind_it_however_long_its_clause_goes_on() -> None:
    begin = "全县推出改革举措，其中{}项被列为全国农村综合改革创新典型案例并在全省各地"
    source = begin.format(12) + "推广运用供各级各部门学习借鉴和参考的优秀经验做法。"
    assert told(source, begin.format(13) + "。") == [
        ("13项", "contradicted", "12项", told(source, begin.format(13))[0][3])
    ]
    assert told(source, begin.format(12) + "。")[0][:3] == ("12项", "supported", "12项")


def test_a_stretch_with_an_open_end_may_be_the_one_that_runs_to_the_end_of_the_year() -> None:
    message = "3所：来源中为3所（2020年3月至12月，可能即3月以来）"
    found = told("2020年3月至12月新建学校3所。", "2020年建成泵站12座。3月以来新建学校3所。")
    assert found[1] == ("3所", "supported", "3所", message)
