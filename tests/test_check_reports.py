"""Claims that whole reports showed to be passed over, or wrongly judged, each in a sentence of its own."""

from __future__ import annotations

import pytest

import zhmetrics as zm


def read(text: str) -> list[tuple[str, str]]:
    return [(check.kind, check.verdict) for check in zm.audit(text)]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # kinds of one thing, one division after another
        (
            "签约项目64个。按产业分，制造业项目38个，服务业项目26个；按规模分，大型项目9个，小型项目55个。",
            ["total"],
        ),
        # a plan that a share is of is not what 其中 takes parts from
        (
            "完成投资78.6亿元，占年度计划152亿元的51.7%，增长13.2%。其中，公路52.3亿元、铁路14.8亿元、水运11.5亿元。",
            ["total", "share"],
        ),
        ("公路全长86.4公里，总投资134.6亿元，平均每公里造价1.56亿元。", ["average"]),
        ("计划新建公路420公里，已建成236公里，完成率56.2%。", ["share"]),
        ("计划开工6800套，已开工4352套，开工率64.0%。", ["share"]),
        ("投资420亿元，比2023年实际完成的386亿元增长8.8%。", ["change"]),
        ("固定资产投资157.4亿元，增长6%。第二产业投资86.3亿元，占全部投资的54.8%。", ["share"]),
        ("常住人口342.8万人，与2010年第六次全国人口普查的321.6万人相比，十年共增加21.2万人。", ["difference"]),
        ("春节假期8天，接待游客48.8万人次，日均6.1万人次。", ["average"]),
        ("居住在城镇的人口为2215887人，占64.63%；居住在乡村的人口为1212730人。", ["share"]),
        ("签约项目64个。签约项目中，已开工43个，开工率67.2%；已投产21个，投产率32.8%。", ["share", "share"]),
    ],
)
def test_what_adds_up_is_seen_to(text, kinds):
    assert read(text) == [(kind, "consistent") for kind in kinds]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # names of which a thing bears one at most are more than there are, whatever is told of each
        ("“三公”经费支出1268万元。其中：公务用车运行维护费965万元，公务接待费312万元。", "total"),
        ("年末共有各级各类学校164所，其中幼儿园70所、小学58所、初中27所、普通高中9所、中等职业学校4所。", "total"),
        ("接待游客486.3万人次。其中，过夜游客132.6万人次，增长18.7%；一日游游客357.3万人次，增长10.2%。", "total"),
        ("新建改扩建学校18所，其中新建7所、改扩建12所。", "total"),
        # two digits that changed places, in a rate whose whole may be another
        ("投放消费券3000万元，核销2648万元，核销率为83.8%。", "share"),
        ("签约项目64个。签约项目中，已开工43个，开工率62.7%。", "share"),
        ("男性人口1755239人，占52.19%；女性人口1673378人。", "share"),
        ("今年已建成236公里，完成率56.2%，比上年同期的198公里增加48公里。", "difference"),
    ],
)
def test_what_does_not_add_up_is_told(text, kind):
    assert read(text) == [(kind, "inconsistent")]


@pytest.mark.parametrize(
    "text",
    [
        "城镇人口70万人，占人口的72.4%；农村人口26.7万人，占人口的27.6%。",
        "出口6亿元；进口占进出口10亿元的40%。",
        "研究生86人，本科386人。本科占职工862人的44.8%，研究生占职工862人的10.0%。",
        "开工项目20个，投产项目8个，总投资120亿元，平均投资规模6亿元。",
        "上半年受理投诉86件、信访12件，已办结50件，未办结36件。",
        "计划开工50个、竣工30个，完成40个，完成率90%。",
        "接待游客486.3万人次。其中，过夜游客132.6万人次，增长18.7%；省外游客357.3万人次，增长10.2%。",
        "公路客运120万人次，占60%；铁路客运90万人次。",
        "近二十年累计造林40万亩，年均2万亩。",
        "过去十二个月完成税收24亿元，月均2亿元。",
    ],
)
def test_what_the_words_leave_open_is_passed_over(text):
    assert "inconsistent" not in {verdict for _kind, verdict in read(text)}


def test_a_whole_in_parentheses_is_not_parted_behind_them():
    found = [check.message_zh for check in zm.audit("企业88家（外资6家），其中公有30家，非公有51家。")]
    assert [message[:2] for message in found] == ["企业"]


def test_a_rate_is_told_once_and_of_what_was_done():
    found = zm.audit("受理投诉1280件，办结1200件，受理举报300份，办结率95.8%。")
    assert [check.message_zh[:2] for check in found] == ["办结"]


@pytest.mark.parametrize(
    "text",
    [
        # a mean of counts is rounded, though a count is exact
        "全年送戏下乡481场，平均每月40场。",
        "5年来共发展党员1283名，年均257名。",
        "假期7天，接待游客4812人次，日均687人次。",
        "48家企业安排就业3500人，平均每家企业73人。",
        # a change over several years, or one for each of them, is not that of the last
        "工业投资2022年20.0亿元、2023年25.0亿元、2024年30.0亿元，两年增长50.0%。",
        "水产品产量2022年406.11万吨、2023年422.28万吨、2024年448.45万吨，分别增长3.1%、4.0%和6.2%。",
        "企业由2022年的20家增加到2023年的25家、2024年的30家，两年净增10家。",
        "城镇化率2022年50.1%、2023年51.2%、2024年52.6%，两年提高2.5个百分点。",
        # nor is that of one year the whole way
        "粮食产量由2020年的50万吨增加到2024年的55万吨，增长10%，其中2024年增长2%。",
        "2024年粮食产量55.0万吨，比2020年的50.0万吨增长10.0%，其中2024年增长2.0%。",
        "粮食产量从2020年的50万吨提高到2024年的55万吨，增产5万吨，上年增产1万吨。",
        # three shares that were made to be 100
        "地区生产总值1024.45亿元，第一产业增加值295.95亿元，第二产业增加值531.19亿元，第三产业增加值197.31亿元，三次产业结构为28.9:51.9:19.2。",
        "地区生产总值1024.45亿元，第一、二、三产业增加值分别为295.95亿元、531.19亿元、197.31亿元，占比分别为28.9%、51.9%、19.2%。",
        (
            "| 产业 | 产值（亿元） | 占比（%） |\n|---|---|---|\n| 一产 | 295.95 | 28.9 |\n| 二产 | 531.19 | 51.9 |\n"
            "| 三产 | 197.31 | 19.2 |\n| 合计 | 1024.45 | 100.0 |\n"
        ),
        # percentages of what lies below zero
        "净利润由-5.0亿元增加到-3.0亿元，增长40%。",
    ],
)
def test_right_reports_raise_no_alarm(text):
    assert "inconsistent" not in {verdict for _kind, verdict in read(text)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("全年送戏下乡481场，平均每月42场。", "average"),
        ("工业投资2023年25.0亿元、2024年30.0亿元，增长30.0%。", "change"),
        ("粮食产量由2020年的50万吨增加到2024年的55万吨，增长15%，其中2024年增长2%。", "change"),
        (
            "地区生产总值1024.45亿元，第一产业增加值295.95亿元，第二产业增加值531.19亿元，第三产业增加值197.31亿元，三次产业结构为28.9:51.7:19.4。",
            "share",
        ),
    ],
)
def test_what_is_near_to_them_and_wrong_is_told(text, kind):
    assert (kind, "inconsistent") in read(text)


def test_growth_from_below_zero_is_neither_right_nor_wrong():
    assert zm.check_change("-5亿元", "-3亿元", "下降40%").verdict == "unverifiable"
    assert zm.check_change("-5亿元", "5亿元", "200%").verdict == "unverifiable"


def test_a_year_in_chinese_digits_is_no_number_of_years():
    text = "二〇二二年工业投资20.0亿元，二〇二三年工业投资25.0亿元，比二〇二二年增长35.0%。"
    assert read(text) == [("change", "inconsistent")]


def test_a_check_of_ones_own_may_name_no_place():
    def placeless(_passage):
        yield zm.check_total("3亿元", ["1亿元", "2亿元"])

    assert [check.verdict for check in zm.audit("税收3亿元。", checks=[placeless])] == ["consistent"]
