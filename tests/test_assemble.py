"""Rows: what a careful reader would type into a table for a sentence, figure by figure.

The expected rows are a reader's. Where the assembler does not give them yet, the case is marked as failing with the reason.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import zhmetrics as zm
from readings import DOWN, TODAY, UP, changes, column, rows
from zhmetrics.language.tables.phrases import REPORTING
from zhmetrics.reading.dating import _names_no_year


def period_texts(text: str) -> list[tuple]:
    """Each figure of a text with the words of its period, or None."""
    return [(row["text"], row["period"] and row["period"]["text"]) for row in rows(text)]


def wrong(reason: str, *case):
    """A case that a careful reader reads otherwise than we do."""
    return pytest.param(*case, marks=pytest.mark.xfail(strict=True, reason=reason))


INDICATORS = [
    # people and animals by names of one character
    ("学员42人，其中男25人、女17人。", [("42人", "学员"), ("25人", "男"), ("17人", "女")]),
    ("生猪出栏50万头，羊20万只，鸡100万只。", [("50万头", "生猪出栏"), ("20万只", "羊"), ("100万只", "鸡")]),
    # brackets in the middle of a name, however little stands on either side of them
    ("接待费36万元、因公出国（境）费15万元。", [("36万元", "接待费"), ("15万元", "因公出国（境）费")]),
    ("全长3公里，村（社区）12个。", [("3公里", "全长"), ("12个", "村（社区）")]),
    ("接待费36万元、村（社区）干部补贴30万元。", [("36万元", "接待费"), ("30万元", "村（社区）干部补贴")]),
    # those of an age are called by it
    ("总人口80万人，其中65岁及以上12万人。", [("80万人", "总人口"), ("65岁", None), ("12万人", "65岁及以上")]),
    ("争取到位资金3亿元，争取到专项债券2亿元。", [("3亿元", "到位资金"), ("2亿元", "专项债券")]),
    ("出台稳增长26条措施。", [("26条", "措施")]),
    # what a figure is above, one after the other
    ("增速高于全国1.1个百分点、全省0.6个百分点。", [("1.1个百分点", "增速"), ("0.6个百分点", "增速")]),
    # a mark that refers to a note is no part of the name
    (
        "全年生产总值[2]达到826.4亿元，第二产业增加值〔3〕312亿元。",
        [("826.4亿元", "生产总值"), ("312亿元", "第二产业增加值")],
    ),
    (
        "城乡收入比由2.15缩小至2.09，灌溉系数从0.565提高到0.58。",
        [("2.15", "城乡收入比"), ("2.09", "城乡收入比"), ("0.565", "灌溉系数"), ("0.58", "灌溉系数")],
    ),
    # from one level to the next, whatever the verb
    (
        "绿道由130公里延伸到226公里，商户从98家发展至153家。",
        [("130公里", "绿道"), ("226公里", "绿道"), ("98家", "商户"), ("153家", "商户")],
    ),
    (
        "覆盖城乡的社区服务普及率，由65%提高到91%。",
        [("65%", "覆盖城乡的社区服务普及率"), ("91%", "覆盖城乡的社区服务普及率")],
    ),
    (
        "0—14岁人口8.6万人，15—59岁人口20.1万人。",
        [("0—14岁", None), ("8.6万人", "0—14岁人口"), ("15—59岁", None), ("20.1万人", "15—59岁人口")],
    ),
    ("平均每个项目投资2亿元，每名干部补助300元。", [("2亿元", "平均每个项目投资"), ("300元", "每名干部补助")]),
    ("三期工程提前2个月建成。", [("2个月", "三期工程")]),
    ("9个项目落户桥头 总投资36亿元", [("9个", "项目"), ("36亿元", "总投资")]),
    ("绿色长廊86公里全线贯通。", [("86公里", "绿色长廊")]),
    ("从季度看，生产总值一季度增长5.1%，二季度5.4%。", [("5.1%", "生产总值"), ("5.4%", "生产总值")]),
    # left of the figure, behind verbs that only say that it was reached
    ("全年完成工业总产值286.4亿元。", [("286.4亿元", "工业总产值")]),
    ("截至2021年底，全县拥有高新技术企业87家。", [("87家", "高新技术企业")]),
    ("完成投资１２８．５亿元。", [("１２８．５亿元", "投资")]),
    ("建成5G基站2300个，实现乡镇全覆盖。", [("2300个", "5G基站")]),
    ("受理案件3560件，办结3412件，办结率95.8%。", [("3560件", "受理案件"), ("3412件", "办结"), ("95.8%", "办结率")]),
    ("今年以来，全市办理退税减税12.8亿元。", [("12.8亿元", "退税减税")]),
    ("创建省级示范社15家、市级示范社32家。", [("15家", "省级示范社"), ("32家", "市级示范社")]),
    (
        "生猪出栏65.2万头，家禽出栏1200万羽，水产品产量3.8万吨。",
        [("65.2万头", "生猪出栏"), ("1200万羽", "家禽出栏"), ("3.8万吨", "水产品产量")],
    ),
    ("全市5A级旅游景区达到2家。", [("2家", "5A级旅游景区")]),
    ("居民人均消费支出18620元，恩格尔系数为31.2%。", [("18620元", "居民人均消费支出"), ("31.2%", "恩格尔系数")]),
    ("万元工业增加值用水量降至28立方米。", [("28立方米", "万元工业增加值用水量")]),
    ("PM2.5平均浓度为28微克/立方米。", [("28微克/立方米", "PM2.5平均浓度")]),
    # right of the figure: what is counted
    ("今年一季度签约4个项目，总投资12.6亿元。", [("4个", "项目"), ("12.6亿元", "总投资")]),
    ("全县共有23个社区卫生服务站、5所医院。", [("23个", "社区卫生服务站"), ("5所", "医院")]),
    # 其中 opens parts with names of their own
    ("全市常住人口236.8万人，其中城镇人口142.5万人。", [("236.8万人", "常住人口"), ("142.5万人", "城镇人口")]),
    (
        "一般公共预算支出215.8亿元，其中教育支出43.2亿元。",
        [("215.8亿元", "一般公共预算支出"), ("43.2亿元", "教育支出")],
    ),
    # an elided subject is the one before it in the sentence
    ("全年接待游客412.6万人次，同比增长18.4%。", [("412.6万人次", "接待游客"), ("18.4%", "接待游客")]),
    (
        "房地产开发投资76.5亿元，下降11.2%，其中住宅投资58.9亿元，下降9.8%，占房地产开发投资的77%。",
        [
            ("76.5亿元", "房地产开发投资"),
            ("11.2%", "房地产开发投资"),
            ("58.9亿元", "住宅投资"),
            ("9.8%", "住宅投资"),
            ("77%", "住宅投资"),
        ],
    ),
    ("全县森林面积达到210万亩，比2016年增加18万亩。", [("210万亩", "森林面积"), ("18万亩", "森林面积")]),
    ("养老床位由2300张增加到3150张。", [("2300张", "养老床位"), ("3150张", "养老床位")]),
    ("城镇化率达到58.3%，较年初提高1.1个百分点。", [("58.3%", "城镇化率"), ("1.1个百分点", "城镇化率")]),
    # no subject in the sentence is no indicator
    ("共计32个。", [("32个", None)]),
    # traditional characters
    ("農村居民人均純收入達到1.86萬元。", [("1.86萬元", "農村居民人均純收入")]),
    # 数 at the end of a name is no vague numeral before 环 and 比
    ("7月份，制造业采购经理指数环比回落0.6个百分点。", [("0.6个百分点", "制造业采购经理指数")]),
    ("空气质量优良天数比例为92.3%。", [("92.3%", "空气质量优良天数比例")]),
    # what stands before a bracket
    ("重点产业产值较快增长：汽车（18.2%）、电子信息（25.6%）。", [("18.2%", "汽车"), ("25.6%", "电子信息")]),
    ("前三季度，制造业用工微增0.3%。", [("0.3%", "制造业用工")]),
    ("共有30多家企业、1300余人参加培训。", [("30多家", "企业"), ("1300余人", None)]),
    ("带动上百家合作社发展。", [("百家", "合作社")]),
    ("每亩增收1200元，户均增收3600元。", [("1200元", "每亩增收"), ("3600元", "户均增收")]),
    ("进口煤炭126.5万吨，均价每吨865.3元。", [("126.5万吨", "进口煤炭"), ("每吨865.3元", "均价")]),
    ("工业用电量占比过半。", [("半", "工业用电量占比")]),
    ("我市对“一带一路”沿线国家进出口126.4亿元。", [("126.4亿元", "对“一带一路”沿线国家进出口")]),
    wrong(
        "a verb alone (帮助) names nothing",
        "累计培训农民工2.1万人次，帮助近八成实现稳定就业。",
        [("2.1万人次", "培训农民工"), ("八成", None)],
    ),
    ("主要农产品产量：粮食（56.3万吨）、油料（4.1万吨）。", [("56.3万吨", "粮食"), ("4.1万吨", "油料")]),
    ("2020年，全市粮食总产量56.3万吨。去年同期为54.1万吨。", [("56.3万吨", "粮食总产量"), ("54.1万吨", "粮食总产量")]),
    ("增速连续12个月保持两位数。", [("12个月", "增速")]),
    ("农民工月均收入4615元，比上年增加183元。", [("4615元", "农民工月均收入"), ("183元", "农民工月均收入")]),
    (
        "常住人口城镇化率64.7%，提高0.8个百分点；户籍人口城镇化率46.7%。",
        [("64.7%", "常住人口城镇化率"), ("0.8个百分点", "常住人口城镇化率"), ("46.7%", "户籍人口城镇化率")],
    ),
    (
        "政府性基金收入15.3亿元，完成预算的96.4%，下降12.7%。",
        [("15.3亿元", "政府性基金收入"), ("96.4%", "政府性基金收入"), ("12.7%", "政府性基金收入")],
    ),
    # what something was done to stands before the verb, where no noun stands behind the figure
    ("工程款已拨付3.2亿元，保障房基本建成860套。", [("3.2亿元", "工程款"), ("860套", "保障房")]),
    ("中央财政安排救灾资金6.5亿元。", [("6.5亿元", "救灾资金")]),
    (
        "开展食品抽检1.2万批次，实施医疗救助3.6万人次、临时救助8200人次。",
        [("1.2万批次", "食品抽检"), ("3.6万人次", "医疗救助"), ("8200人次", "临时救助")],
    ),
    ("该业务编列2亿元，爰就下列各案并案冻结200万元。", [("2亿元", "业务"), ("200万元", "业务")]),
    ("集中三年的时间抓好整改。", [("三年", None)]),
    (
        "人均结案378件，居全市各法院第二，居民收入居全省第三。",
        [("378件", "人均结案"), ("第二", "人均结案"), ("第三", "居民收入")],
    ),
    ("支出49亿元，下降2.1%，剔除上年一次性因素后增长3.4%。", [("49亿元", "支出"), ("2.1%", "支出"), ("3.4%", "支出")]),
    ("大班额仅剩4个，其中有期徒刑58人。", [("4个", "大班额"), ("58人", "有期徒刑")]),
    (
        "大桥全长6.2公里，218家民宿平均入住率92%。",
        [("6.2公里", "大桥全长"), ("218家", "民宿"), ("92%", "民宿平均入住率")],
    ),
    ("企（事）业单位贷款增加3508亿元。", [("3508亿元", "企（事）业单位贷款")]),
    (
        "小学生师比17.2:1，每股盈余2.5元，达标率95%。",
        [("17.2:1", "小学生师比"), ("2.5元", "每股盈余"), ("95%", "达标率")],
    ),
    # what those did that the figure before counts, and what is counted where it is a place
    (
        "86家规上企业实现产值98.5亿元，增长7.4%，19个乡镇超额完成任务，6个县获得表彰。",
        [("86家", "规上企业"), ("98.5亿元", "产值"), ("7.4%", "产值"), ("19个", "乡镇"), ("6个", "县")],
    ),
    ("全县共有低收入人口1.2万户3.6万人。", [("1.2万户", "低收入人口"), ("3.6万人", "低收入人口")]),
    ("全市4家5A级景区吸引游客98万人次。", [("4家", "5A级景区"), ("98万人次", "游客")]),
    ("建成污水、垃圾等的处理设施85处。", [("85处", "处理设施")]),
    ("诉求解决率、满意率分别达96.3%和97.5%。", [("96.3%", "诉求解决率"), ("97.5%", "满意率")]),
    ("向股东每10股派发现金红利2.5元。", [("2.5元", "现金红利")]),
    ("现场签约项目12个，现代农业园区5个。", [("12个", "现场签约项目"), ("5个", "现代农业园区")]),
    ("每10万人口拥有大学生1.5万人。", [("1.5万人", "每10万人口拥有大学生")]),
]

DEALT = [
    ("汽车、家电出口额分别增长12.4%和5.8%。", [("12.4%", "汽车"), ("5.8%", "家电出口额")]),
    (
        "存款余额865亿元，贷款余额692亿元，分别比年初增加58亿元和61亿元。",
        [("865亿元", "存款余额"), ("692亿元", "贷款余额"), ("58亿元", "存款余额"), ("61亿元", "贷款余额")],
    ),
    (
        "国内游客510万人次，入境游客3.6万人次，分别增长8.2%和15.7%。",
        [("510万人次", "国内游客"), ("3.6万人次", "入境游客"), ("8.2%", "国内游客"), ("15.7%", "入境游客")],
    ),
    (
        "农业、工业、服务业用电量分别为3.2亿千瓦时、18.6亿千瓦时和7.5亿千瓦时。",
        [("3.2亿千瓦时", "农业"), ("18.6亿千瓦时", "工业"), ("7.5亿千瓦时", "服务业用电量")],
    ),
    ("水稻产量、小麦产量分别达到41.5万吨和20.3万吨。", [("41.5万吨", "水稻产量"), ("20.3万吨", "小麦产量")]),
    ("甲县、乙县分别完成投资12.5亿元、8.3亿元。", [("12.5亿元", "甲县"), ("8.3亿元", "乙县")]),
]

NOT_DEALT = [
    "粮食、油料、蔬菜产量分别增长2.1%、3.4%。",
    "粮食、油料产量分别增长2.1%、3.4%、5.6%。",
    "农业、工业、服务业用电量分别为3.2亿千瓦时、18.6亿千瓦时。",
]

SHARES = [
    (
        "三次产业增加值占生产总值的比重由14.2:38.9:46.9调整为13.8:38.5:47.7。",
        [(each, "生产总值") for each in ("14.2", "38.9", "46.9", "13.8", "38.5", "47.7")],
    ),
    ("接待游客36万人次，恢复到2019年的93.5%和90.1%。", [("36万人次", None), ("93.5%", "2019年"), ("90.1%", "2019年")]),
    ("公共预算支出47.3亿元，八成以上用于民生。", [("47.3亿元", None), ("八成", "公共预算支出")]),
    ("全部能源消耗中，生物质能约占15%，水能约占一成。", [("15%", "全部能源消耗"), ("一成", "全部能源消耗")]),
    ("凍結該項預算10%，俟提出書面報告後動支。", [("10%", "預算")]),
    (
        "在建设投资中，交通投资比重由上年的13.2%上升到14.1%，水利投资比重为9.6%。",
        [("13.2%", "建设投资"), ("14.1%", "建设投资"), ("9.6%", "建设投资")],
    ),
    ("服务业在地区经济中的比重为52.4%，工业所占的比重为38.7%。", [("52.4%", "地区经济"), ("38.7%", "地区经济")]),
    ("集体收入较高的村42个，占全县256个行政村的16.4%。", [("42个", None), ("256个", None), ("16.4%", "行政村")]),
    ("新增就业5300人，为年度目标5000人的106%。", [("5300人", None), ("5000人", None), ("106%", "年度目标")]),
    ("公路、桥梁分别完成设计总量的96%和88%。", [("96%", "设计总量"), ("88%", "设计总量")]),
    ("完成投资420亿元，超过原定计划380亿元的10.5%。", [("420亿元", None), ("380亿元", None), ("10.5%", None)]),
    ("高新区工业产值占全县的38.5%，从业人员占比达41%。", [("38.5%", "全县"), ("41%", "")]),
    ("机电产品占出口总值的三分之一。", [("三分之一", "出口总值")]),
    ("水稻种植面积占农作物总播种面积的四成以上。", [("四成", "农作物总播种面积")]),
    (
        "外商投资企业进出口230.1亿元，增长4.5%，占全市进出口总值的41.3%。",
        [("230.1亿元", None), ("4.5%", None), ("41.3%", "全市进出口总值")],
    ),
    (
        "民生支出占一般公共预算支出的比重达到82.6%，同比提高0.9个百分点。",
        [("82.6%", "一般公共预算支出"), ("0.9个百分点", "一般公共预算支出")],
    ),
    ("研发投入占比达到2.5%。", [("2.5%", "")]),
    ("教育支出43.2亿元，占20%。", [("43.2亿元", None), ("20%", "")]),
    ("研发经费投入强度为1.86%，办结率95.8%。", [("1.86%", None), ("95.8%", None)]),
    ("占地面积3.2公顷，绿化率35%。", [("3.2公顷", None), ("35%", None)]),
    ("民营经济增加值占地区生产总值的比重为61.2%。", [("61.2%", "地区生产总值")]),
    ("完成投资98.6亿元，占年度计划的82.3%。", [("98.6亿元", None), ("82.3%", "年度计划")]),
    ("全县耕地面积中，水田占三分之一。", [("三分之一", "全县耕地面积")]),
    # the whole goes on until another is named
    (
        "机电产品出口126.3亿元，占出口总值的54.8%；劳动密集型产品出口38.9亿元，占16.9%。",
        [("126.3亿元", None), ("54.8%", "出口总值"), ("38.9亿元", None), ("16.9%", "出口总值")],
    ),
    ("全区生产总值占全市的比重由12.3%提高到13.6%。", [("12.3%", "全市"), ("13.6%", "全市")]),
]

CHANGES = [
    # a sign turns the one figure that it stands before
    ("收入、支出分别增长12%、-3%。", [("12%", (None, "up", "increase")), ("-3%", (None, "down", "increase"))]),
    ("收入、支出分别增长-12%、3%。", [("-12%", (None, "down", "increase")), ("3%", (None, "up", "increase"))]),
    ("高于全国平均水平2个百分点、全省平均水平1个百分点。",
     [("2个百分点", ("高于全国平均水平", "up", "increase")), ("1个百分点", ("全省平均水平", "up", "increase"))]),
    ("降水量较常年偏多12.3%。", [("12.3%", ("较常年", "up", "increase"))]),
    ("降水量比多年平均偏少5%。", [("5%", ("比多年平均", "down", "increase"))]),
    # behind what is compared with, the verb of movement may stand before what moved
    ("比上年减少用电5万千瓦时，比上年同期多销售钢材3万吨。",
     [("5万千瓦时", ("比上年", "down", "increase")), ("3万吨", ("比上年同期", "up", "increase"))]),
    # the rate of a growth that was told as an amount has its base
    ("人均收入比上年增加1634元，增长6.4%。", [("1634元", ("比上年", "up", "increase")), ("6.4%", ("比上年", "up", "increase"))]),
    ("招生3.61万人，比上年减少0.58万人，下降13.8%。",
     [("3.61万人", None), ("0.58万人", ("比上年", "down", "increase")), ("13.8%", ("比上年", "down", "increase"))]),
    ("1956年比1950年，棉布供应增加两倍，胶鞋增加一点九倍。",
     [("两倍", ("比1950年", "up", "increase")), ("一点九倍", ("比1950年", "up", "increase"))]),
    ("一季度增长5.1%，二季度5.4%。", [("5.1%", UP), ("5.4%", UP)]),
    ("全年增支3.2亿元、减支1亿元，每10股转增3股。", [("3.2亿元", UP), ("1亿元", DOWN), ("3股", None)]),
    ("综合排名较上年前移8位。", [("8位", ("较上年", "up", "increase"))]),
    ("产值比上年的130亿元多15.6%，比设想的90亿元多出六成。",
     [("130亿元", None), ("15.6%", ("比上年", "up", "increase")), ("90亿元", None), ("六成", ("比设想", "up", "increase"))]),
    ("租金短少276万元，减幅18%。", [("276万元", DOWN), ("18%", DOWN)]),
    ("从环比看，食品价格上涨0.8%，服务价格下降0.2%。", [("0.8%", ("环比", "up", "increase")), ("0.2%", ("环比", "down", "increase"))]),
    ("出口年增率18.26%，民间投资年增2.9%，公共投资年减3.1%。",
     [("18.26%", ("年增", "up", "increase")), ("2.9%", ("年增", "up", "increase")), ("3.1%", ("年减", "down", "increase"))]),
    ("收入比上年增收9200万元，比预算短收510万元，每亩增收1200元。",
     [("9200万元", ("比上年", "up", "increase")), ("510万元", ("比预算", "down", "increase")), ("1200元", None)]),
    ("单价7.00元，比去年的7.71元便宜了0.71元。", [("7.00元", None), ("7.71元", None), ("0.71元", ("比去年", "down", "increase"))]),
    ("食材价格高出市场价两成，合格率高于全省5%。", [("两成", ("高出市场价", "up", "increase")), ("5%", None)]),
    ("预算较上年度增加2016万元，即约56%。", [("2016万元", ("较上年度", "up", "increase")), ("56%", ("较上年度", "up", "increase"))]),
    ("平均压减时间58%、材料52%。", [("58%", DOWN), ("52%", DOWN)]),
    ("住户贷款同比多增20亿元，企业贷款同比少增31亿元。", [("20亿元", ("同比", "up", "increase")), ("31亿元", ("同比", "down", "increase"))]),
    ("进出口总值比去年同期（下同）增长7.8%。其中，出口增长9.1%，环比下降1.2%。",
     [("7.8%", ("比去年同期", "up", "increase")), ("9.1%", ("比去年同期", "up", "increase")), ("1.2%", ("环比", "down", "increase"))]),
    ("获得比较重要的成果130多项。", [("130多项", None)]),
    ("工业总产值286.4亿元，同比增长9.7%。", [("286.4亿元", None), ("9.7%", ("同比", "up", "increase"))]),
    ("8月当月，进出口17.2亿元，环比增长4.1%。", [("17.2亿元", None), ("4.1%", ("环比", "up", "increase"))]),
    ("高新技术企业87家，比上年增加12家。", [("87家", None), ("12家", ("比上年", "up", "increase"))]),
    ("对东盟进出口比2019年增长45.2%，年均增长13.2%。", [("45.2%", ("比2019年", "up", "increase")), ("13.2%", ("年均", "up", "increase"))]),
    ("该口岸进出口总值845.3亿元人民币，比去年同期增长12.6%。", [("845.3亿元", None), ("12.6%", ("比去年同期", "up", "increase"))]),
    ("全年实现农业总产值68.7亿元，較上年增長5.2%。", [("68.7亿元", None), ("5.2%", ("較上年", "up", "increase"))]),
    ("城镇化率达到58.3%，较年初提高1.1个百分点。", [("58.3%", None), ("1.1个百分点", ("较年初", "up", "increase"))]),
    ("社会消费品零售总额96.4亿元，下降2.3%。", [("96.4亿元", None), ("2.3%", DOWN)]),
    ("地区生产总值328.5亿元，按可比价格计算，比上年增长6.8%。", [("328.5亿元", None), ("6.8%", ("比上年", "up", "increase"))]),
    ("集成电路出口38.6亿元，同比增长近三成。", [("38.6亿元", None), ("三成", ("同比", "up", "increase"))]),
    ("旅游总收入比去年增加4.2亿元。", [("4.2亿元", ("比去年", "up", "increase"))]),
    ("居民消费价格上涨2.1%，涨幅同比扩大0.4个百分点。", [("2.1%", UP), ("0.4个百分点", ("同比", "up", "increase"))]),
    ("规模以上工业增加值增速高于全省2.4个百分点。", [("2.4个百分点", ("高于全省", "up", "increase"))]),
    ("户籍人口城镇化率比常住人口城镇化率低12.4个百分点。", [("12.4个百分点", ("比常住人口城镇化率", "down", "increase"))]),
    ("全县財政收入較上年增加2億3,000萬元，增幅8.6%。", [("2億3,000萬元", ("較上年", "up", "increase")), ("8.6%", ("較上年", "up", "increase"))]),
    ("存款余额865亿元，贷款余额692亿元，分别比年初增加58亿元和61亿元。",
     [("865亿元", None), ("692亿元", None), ("58亿元", ("比年初", "up", "increase")), ("61亿元", ("比年初", "up", "increase"))]),
    # a sign turns the direction
    ("进口总值增长-2.3%。", [("-2.3%", DOWN)]),
    # 倍 and 番
    ("新能源汽车产量增长1.5倍。", [("1.5倍", UP)]),
    ("动力电池产量是上年的3.2倍。", [("3.2倍", ("上年", "up", "ratio"))]),
    ("光伏组件出口翻了一番。", [("翻了一番", (None, "up", "ratio"))]),
    ("新能源汽车出口5.6万辆，翻两番。", [("5.6万辆", None), ("翻两番", (None, "up", "ratio"))]),
    # the level that was reached, or left, is no change
    ("养老床位由2300张增加到3150张。", [("2300张", None), ("3150张", None)]),
    ("森林覆盖率提高到64.5%。", [("64.5%", None)]),
    ("贫困发生率由12.6%降至0.4%。", [("12.6%", None), ("0.4%", None)]),
    ("贸易逆差收窄至12.3亿元。", [("12.3亿元", None)]),
    ("农村自来水普及率由82%提高到91.5%，提高9.5个百分点。", [("82%", None), ("91.5%", None), ("9.5个百分点", UP)]),
    # what is new is counted, not compared
    ("城镇新增就业1.2万人，新增节水灌溉面积2.1万亩。", [("1.2万人", None), ("2.1万亩", None)]),
    ("前三季度，制造业用工微增0.3%。", [("0.3%", UP)]),
    ("一季度生产总值同比增长5.1%，两年平均增长6.0%。", [("5.1%", ("同比", "up", "increase")), ("6.0%", ("两年平均", "up", "increase"))]),
    ("全年压减一般性支出10%以上。", [("10%", DOWN)]),
    ("重点产业产值较快增长：汽车（18.2%）、电子信息（25.6%）。", [("18.2%", UP), ("25.6%", UP)]),
    ("居民人均可支配收入28560元，名义增长6.2%，实际增长4.1%。", [("28560元", None), ("6.2%", UP), ("4.1%", UP)]),
    ("全市A级景区由18家增至25家，增加7家。", [("18家", None), ("25家", None), ("7家", UP)]),
    ("高技术制造业投资增长32.6%，比全部投资快19.8个百分点。", [("32.6%", UP), ("19.8个百分点", ("比全部投资", "up", "increase"))]),
    ("降幅比上半年收窄1.8个百分点。", [("1.8个百分点", ("比上半年", "down", "increase"))]),
    ("原油加工量同比下降1.6%，降幅比1—8月份收窄0.9个百分点。", [("1.6%", ("同比", "down", "increase")), ("0.9个百分点", ("比1—8月份", "down", "increase"))]),
    ("工业用电同比少用1.2亿千瓦时。", [("1.2亿千瓦时", ("同比", "down", "increase"))]),
]  # fmt: skip

PERIODS = [
    # of two years that are told one by one, each with its growth; where only one has a growth, the words leave open whose it is
    ("2024年收入400亿元，增长5%，2023年380亿元，增长6%。",
     [("400亿元", "2024年"), ("5%", "2024年"), ("380亿元", "2023年"), ("6%", "2023年")]),
    ("2024年收入400亿元，2023年380亿元，增长5.3%。", [("400亿元", "2024年"), ("380亿元", "2023年"), ("5.3%", "2024年")]),
    # parts of a year that are told one by one frame nothing behind them
    ("全年生产总值826亿元。分季度看，一季度增长5.1%，二季度增长5.4%。消费贡献率为56.7%。",
     [("826亿元", "全年"), ("5.1%", "一季度"), ("5.4%", "二季度"), ("56.7%", "全年")]),
    ("生猪年末存栏22万头，下降8.4%。羊肉产量3.9万吨。", [("22万头", "年末"), ("8.4%", "年末"), ("3.9万吨", None)]),
    ("企业利润由上年的增长2.1%转为下降1.8%。", [("2.1%", "上年"), ("1.8%", None)]),
    ("养老金从2004年人均每月700元提高到2012年的1721元。", [("700元", "2004年"), ("1721元", "2012年")]),
    ("2024年工作打算。确保一季度开工率不低于30%。", [("30%", "一季度")]),
    ("工程提前两个月完工，前两个月产值3亿元。", [("两个月", None), ("3亿元", "前两个月")]),
    ("2022年投资3亿元，同比下降3.2%；2023年投资4亿元。", [("3亿元", "2022年"), ("3.2%", "2022年"), ("4亿元", "2023年")]),
    ("从2018年到2022年，学校由598所增加到715所，学生从85万人增加到115万人。",
     [("598所", "2018年"), ("715所", "2022年"), ("85万人", "2018年"), ("115万人", "2022年")]),
    ("林业投资比重由上年的3.3%升到4.1%，渔业投资比重由2.8%升到3.2%。", [("3.3%", "上年"), ("4.1%", None), ("2.8%", "上年"), ("3.2%", None)]),
    ("报告期内，公司实现营业收入58亿元，新增专利12项。", [("58亿元", "报告期内"), ("12项", "报告期内")]),
    ("该项目上月试产，达产后年产模组600万片。", [("600万片", None)]),
    # a period that opens a sentence holds until another does
    ("2021年，完成植树造林3.2万亩。全县森林面积达到210万亩。", [("3.2万亩", "2021年"), ("210万亩", "2021年")]),
    ("2018年，实现脱贫1.1万人。2019年，实现脱贫8600人。", [("1.1万人", "2018年"), ("8600人", "2019年")]),
    ("1—9月，一般公共预算收入48.2亿元，增长7.9%。9月末，各项存款余额1203.5亿元。", [("48.2亿元", "1—9月"), ("7.9%", "1—9月"), ("1203.5亿元", "9月末")]),
    ("“十三五”期间，全县累计投入扶贫资金23.7亿元。", [("23.7亿元", "“十三五”期间")]),
    ("截至2021年底，全县拥有高新技术企业87家。", [("87家", "截至2021年底")]),
    # a paragraph of its own begins without it
    ("2021年，新建农村公路320公里。\n改造危房1200户。", [("320公里", "2021年"), ("1200户", None)]),
    # the base of a comparison is no period of the figure
    ("全县森林面积比2016年增加18万亩。", [("18万亩", None)]),
    ("2021年末，全市户籍总人口318.5万人，比上年末减少0.6万人。", [("318.5万人", "2021年末"), ("0.6万人", "2021年末")]),
    # an earlier period in the middle of a sentence is its clause's alone
    ("2021年，粮食总产量56.3万吨，去年同期为54.1万吨，亩产412公斤。", [("56.3万吨", "2021年"), ("54.1万吨", "去年同期"), ("412公斤", "2021年")]),
    # from one year to another
    ("财政收入由2016年的18.6亿元增加到2021年的32.4亿元。", [("18.6亿元", "2016年"), ("32.4亿元", "2021年")]),
    # 同期 goes on with the period before
    ("2021年，全市新增市场主体2.4万户。同期，注销企业3100户。", [("2.4万户", "2021年"), ("3100户", "2021年")]),
    # no period is no period
    ("完成投资12亿元。", [("12亿元", None)]),
    ("2021年，动力电池产量是上年的3.2倍。", [("3.2倍", "2021年")]),
    ("生产总值达到450亿元，是2016年的1.6倍。", [("450亿元", None), ("1.6倍", None)]),
    ("前8个月，我市进出口126.4亿元，占同期全省外贸总值的6.2%。", [("126.4亿元", "前8个月"), ("6.2%", "前8个月")]),
]  # fmt: skip

STATUSES = [
    # 同比 tells of results, but not behind the estimate of what it is the growth of
    ("预计全年实现生产总值500亿元，同比增长6%。", [("500亿元", "estimated"), ("6%", "estimated")]),
    ("预计全年投资500亿元，1—9月完成380亿元，同比增长6%。",
     [("500亿元", "estimated"), ("380亿元", "reported"), ("6%", "reported")]),
    ("电梯年度任务120部，目前投用97部。", [("120部", "planned"), ("97部", "reported")]),
    ("完成改革试点任务122项，推进40项重点任务。", [("122项", "reported"), ("40项", "reported")]),
    ("完成目标任务8万人的85%，再就业1.9万人。", [("8万人", "planned"), ("85%", "reported"), ("1.9万人", "reported")]),
    ("1982年，计划工业总产值达到225亿元。", [("225亿元", "planned")]),
    ("预测2025年经济增长3.6%。", [("3.6%", "estimated")]),
    ("完成各项目标任务十分重要。去年，生产总值增长8.3%。", [("8.3%", "reported")]),
    ("全市人均预期寿命达到79.5岁。", [("79.5岁", "reported")]),
    ("预期目标：人均预期寿命达到80岁。", [("80岁", "planned")]),
    ("铁路投资要保持在8000亿元以上。", [("8000亿元", "planned")]),
    ("今年要关停1000万千瓦机组。", [("1000万千瓦", "planned")]),
    ("主要完成投资3亿元。", [("3亿元", "reported")]),
    ("2022年，力争固定资产投资增长10%，新增就业5000人。", [("10%", "planned"), ("5000人", "planned")]),
    ("主要目标：地区生产总值增长6.5%左右，城镇新增就业1.2万人。", [("6.5%", "planned"), ("1.2万人", "planned")]),
    ("计划总投资15亿元的产业园已完成投资6.2亿元。", [("15亿元", "planned"), ("6.2亿元", "reported")]),
    ("预计全年接待游客超500万人次，实现旅游收入40亿元左右。", [("500万人次", "estimated"), ("40亿元", "estimated")]),
    ("2022年全市财政总收入预计达到85亿元，比上年增长6%。", [("85亿元", "estimated"), ("6%", "estimated")]),
    ("全年开工亿元以上项目26个。", [("亿元", "reported"), ("26个", "reported")]),
    ("力争固定资产投资增长10%。\n全年完成投资76.5亿元。", [("10%", "planned"), ("76.5亿元", "reported")]),
    ("到2025年，全市规模以上工业企业达到800家。", [("800家", "planned")]),
    ("计划2023年新建改建农村公路150公里，总投资2.4亿元。", [("150公里", "planned"), ("2.4亿元", "planned")]),
    ("“十四五”末，全市森林覆盖率达到65%以上。", [("65%", "planned")]),
    ("2021年新建公租房1500套，2022年计划新建2000套。", [("1500套", "reported"), ("2000套", "planned")]),
    ("12月份，居民消费价格同比上涨1.8%。", [("1.8%", "reported")]),
    ("2022年预算安排教育支出46.8亿元。", [("46.8亿元", "planned")]),
]  # fmt: skip

ROLES = [
    ("60岁及以上20万人。", [("60岁", "threshold"), ("20万人", "value")]),
    ("60岁20万人。", [("60岁", "value"), ("20万人", "value")]),
    ("引进150家以上华为云企业。", [("150家", "value")]),
    ("100人以上企业20家。", [("100人", "threshold"), ("20家", "value")]),
    ("全年开工亿元以上项目26个，其中10亿元以上项目5个。", [("亿元", "threshold"), ("26个", "value"), ("10亿元", "threshold"), ("5个", "value")]),
    ("净出口拉动经济增长0.7个百分点。", [("0.7个百分点", "contribution")]),
    ("服务业增长8.1%，拉动全市经济增长2.6个百分点。", [("8.1%", "value"), ("2.6个百分点", "contribution")]),
    ("经济总量居全省第4位，增速位列全市第一。", [("第4位", "rank"), ("第一", "rank")]),
    ("政府债务余额控制在85亿元以内。", [("85亿元", "value")]),
    ("全年压减一般性支出10%以上。", [("10%", "value")]),
    ("贷款余额突破1000亿元。", [("1000亿元", "value")]),
    ("培育产值超10亿元企业3家。", [("10亿元", "threshold"), ("3家", "value")]),
]  # fmt: skip

SENTENCES = sorted(
    {
        case.values[0] if hasattr(case, "values") else case[0]
        for table in (INDICATORS, DEALT, SHARES, CHANGES, PERIODS, STATUSES, ROLES)
        for case in table
    }
    | set(NOT_DEALT)
)


class TestIndicator:
    @pytest.mark.parametrize(("text", "expected"), INDICATORS)
    def test_a_figure_is_of_what_the_words_around_it_name(self, text, expected):
        assert column(text, "indicator") == expected

    @pytest.mark.parametrize(("text", "expected"), DEALT)
    def test_respectively_deals_figures_out_to_subjects_in_order(self, text, expected):
        assert column(text, "indicator") == expected

    @pytest.mark.parametrize("text", NOT_DEALT)
    def test_nothing_is_dealt_where_the_counts_differ(self, text):
        assert len({row["indicator"] for row in rows(text)}) == 1

    def test_each_before_an_amount_is_of_its_unit(self):
        (row,) = rows("补贴标准为每亩1200元。")

        assert (row["kind"], row["value"], row["unit"]) == ("rate", "1200", "元/亩")

    @pytest.mark.parametrize("text", ["补贴标准为每亩1200元。", "每亩1200元。"])
    def test_each_before_an_amount_is_not_of_its_indicator(self, text):
        assert "每" not in (rows(text)[0]["indicator"] or "")

    def test_the_words_of_a_threshold_stand_in_the_indicator_of_the_count(self):
        threshold, count = rows("全年开工亿元以上项目26个。")

        assert count["indicator"] == "亿元以上项目"
        assert threshold["text"] in count["indicator"]

    def test_a_contribution_is_of_what_contributes(self):
        assert column("最终消费支出对经济增长的贡献率为65.4%，拉动GDP增长5.3个百分点。", "indicator")[1] == (
            "5.3个百分点",
            "最终消费支出",
        )


class TestShare:
    @pytest.mark.parametrize(("text", "expected"), SHARES)
    def test_a_share_names_its_whole_and_other_figures_have_none(self, text, expected):
        assert column(text, "share_of") == expected

    def test_the_indicator_of_a_share_is_the_part(self):
        assert column("民营经济增加值占地区生产总值的比重为61.2%。", "indicator") == [("61.2%", "民营经济增加值")]


class TestChange:
    @pytest.mark.parametrize(("text", "expected"), CHANGES)
    def test_a_change_has_basis_direction_and_form_and_a_level_none(self, text, expected):
        assert changes(text) == expected


class TestPeriod:
    @pytest.mark.parametrize(("text", "expected"), PERIODS)
    def test_a_figure_is_of_the_period_that_holds_where_it_stands(self, text, expected):
        assert period_texts(text) == expected

    def test_relative_periods_are_counted_from_today(self):
        (row,) = rows("今年上半年，完成投资12亿元。")

        assert row["period"] == {"text": "今年上半年", "start": "2022-01-01", "end": "2022-06-30", "span": [0, 5]}

    def test_without_today_a_relative_period_has_words_only(self):
        (metric,) = zm.extract("今年上半年，完成投资12亿元。").metrics

        assert metric.to_dict()["period"] == {"text": "今年上半年", "start": None, "end": None, "span": [0, 5]}


class TestStatusAndRole:
    @pytest.mark.parametrize(("text", "expected"), STATUSES)
    def test_plans_and_estimates_are_told_from_what_was_reached(self, text, expected):
        assert column(text, "status") == expected

    @pytest.mark.parametrize(("text", "expected"), ROLES)
    def test_thresholds_contributions_and_ranks_are_no_plain_values(self, text, expected):
        assert column(text, "role") == expected


class TestSpans:
    @given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4).map("\n".join))
    def test_every_span_indexes_the_source_verbatim(self, text):
        for metric in zm.extract(text, today=TODAY):
            assert text[metric.start : metric.end] == metric.text
            for words, span in [
                (metric.indicator, metric.indicator_span),
                (metric.period and metric.period.text, metric.period_span),
                (metric.share_of or None, metric.share_span if metric.share_of else None),
            ]:
                assert (words is None) == (span is None)
                assert span is None or text[slice(*span)] == words
            if metric.change is not None:
                assert metric.change_span is None or 0 <= metric.change_span[0] <= metric.change_span[1] <= len(text)
                assert metric.change.basis is None or metric.change.basis in text

    @given(st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=4))
    def test_a_paragraph_is_read_as_if_it_stood_alone_but_for_the_year_of_what_names_none(self, sentences):
        frames = ("期间", "以来", "下同")
        together = rows("\n".join(sentence for sentence in sentences if not any(frame in sentence for frame in frames)))
        alone = [
            row for sentence in sentences if not any(frame in sentence for frame in frames) for row in rows(sentence)
        ]

        assert [without_reported(row, own) for row, own in zip(together, alone, strict=True)] == [
            without_year(row) for row in alone
        ]

    def test_the_month_of_a_growth_goes_on_for_the_growths_of_later_paragraphs(self):
        text = "6月份，全市工业用电量同比增长6%。\n\n服装零售额3亿元，同比增长2%。新增商户40家，比2019年增加5家。"

        assert [row["period"] and row["period"]["text"] for row in rows(text)] == [
            "6月份",
            "6月份",
            "6月份",
            None,
            None,
        ]

    def test_a_growth_goes_on_with_the_last_month_told_of(self):
        text = "6月份，用电量同比增长6%。\n1—6月，用气量同比增长3%。\n供水量同比增长1%。"

        assert [row["period"]["text"] for row in rows(text)] == ["6月份", "1—6月", "1—6月"]

    @given(st.sampled_from(SENTENCES), st.sampled_from(SENTENCES))
    def test_words_of_rows_are_not_taken_from_another_paragraph(self, first, second):
        text = f"{first}\n\n{second}"
        border = len(first)
        for metric in zm.extract(text, today=TODAY):
            for span in (metric.indicator_span, metric.share_span, metric.change_span):
                assert span is None or span[0] == span[1] or (span[0] < border) == (metric.start < border)


def without_reported(row: dict, own: dict) -> dict:
    """A row as `without_year`, and without a month that a growth was told of in an earlier paragraph."""
    reported = own["period"] is None and row["period"] and row["period"]["text"].endswith(REPORTING)
    return without_year({**row, "period": None} if reported else row)


def without_year(row: dict) -> dict:
    """A row without where it stands, and without the days of a period whose year another paragraph may tell (全年)."""
    period = row["period"] and {**row["period"], "span": None}
    if period and _names_no_year(period["text"]):
        period = {**period, "start": None, "end": None}
    return {**row, "start": None, "end": None, "period": period}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("棉花：达到3270万担，增长25.4%。", ["棉花", "棉花"]),
        ("水泥：从286万吨增加到600万吨，增长1.1倍。", ["水泥", "水泥", "水泥"]),
        ("一是就业：新增就业3万人。", ["新增就业"]),
    ],
)
def test_a_word_before_a_colon_names_what_its_sentence_measures(text, expected):
    assert [row.indicator for row in zm.extract(text)] == expected


@pytest.mark.parametrize("text", ["请民政局于3个月内提出报告。", "在5年内完成。"])
def test_a_deadline_is_no_measure_of_anything(text):
    assert [row.indicator for row in zm.extract(text)] == [None]


def test_numerals_that_share_a_noun_are_dealt_the_whole_phrase():
    report = zm.extract("第一、二、三产业增加值分别为10亿元、20亿元、30亿元。")

    assert [row.indicator for row in report] == ["第一、二、三产业增加值"] * 3


def indicators(text: str) -> list[str | None]:
    return [row.indicator for row in zm.extract(text)]


def periods_of(text: str) -> list[str | None]:
    return [row.period and row.period.text for row in zm.extract(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新增产能5万吨。", ["新增产能"]),
        ("勘察设计3亿元，签约2亿元。", ["勘察设计", "签约"]),
        ("国有3亿元，非国有2亿元。", ["国有", "非国有"]),
        ("首都12座公园。", ["公园"]),
    ],
)
def test_a_word_that_ends_in_a_link_is_not_cut(text, expected):
    assert indicators(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("30种主要农产品。", ["主要农产品"]),
        ("建成40座智能车间。", ["智能车间"]),
        ("支持8所普通高中改善条件。", ["普通高中"]),
        ("出口到60个国家和地区。", ["国家和地区"]),
        ("2座实验站正式启用。", ["实验站"]),
        ("5家企业亮相展会。", ["企业"]),
    ],
)
def test_what_is_counted_is_named_as_a_whole_and_ends_at_its_verb(text, expected):
    assert indicators(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("某市生产总值（GDP）达812亿元，增长3%。", ["某市生产总值"] * 2),
        ("化肥（按有效成分计算）由52万吨增加到86万吨。", ["化肥"] * 2),
        ("商场（共3座）12月销售额2亿元。", [None, "销售额"]),
    ],
)
def test_brackets_without_a_figure_part_no_clause(text, expected):
    assert indicators(text) == expected


@pytest.mark.parametrize(
    ("text", "indicator", "share"),
    [
        ("全县60%的职工参加培训。", "职工", "职工"),
        ("惠及90%的在校生。", "在校生", "在校生"),
        ("贡献了全省24%的增量。", None, "全省"),
        ("99%乡镇通三级公路。", "乡镇", "乡镇"),
        ("超80%监测对象稳定消除风险。", "监测对象", "监测对象"),
        ("实现100%达标。", None, None),
        ("实行13%的税率。", None, None),
        ("提出5%的预期目标。", None, None),
    ],
)
def test_a_percentage_of_a_noun_is_a_share_unless_the_noun_names_the_percentage(text, indicator, share):
    (row,) = zm.extract(text)

    assert row.share_of == share
    assert indicator is None or row.indicator == indicator


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("建材业实现增加值2.6亿元。", ["建材业实现增加值"]),
        ("全县实现增加值26亿元。", ["增加值"]),
        ("青河市实现零售额26亿元。", ["零售额"]),
    ],
)
def test_a_head_that_says_not_of_what_keeps_its_actor_but_not_its_place(text, expected):
    assert indicators(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("小学生，1952年有511万人，1957年有643万人，增长26%。", ["小学生"] * 3),
        ("水库蓄水量较常年偏少，其中4月偏少51%。", ["水库蓄水量"]),
        ("深化各项改革，达到3亿元。", [None]),
    ],
)
def test_what_opens_a_sentence_is_its_subject_where_no_clause_behind_names_one(text, expected):
    assert indicators(text)[: len(expected)] == expected


def test_items_with_a_conjunction_inside_are_dealt_as_the_marks_of_the_list_part_them():
    text = "社会保障和就业、教育、农林水等支出分别增长6%、3%和5%。"

    assert indicators(text) == ["社会保障和就业", "教育", "农林水等支出"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“十四五”前4年，投资达到15亿元。", ["“十四五”前4年"]),
        ("棉纱前三年共增加35万件。", ["前三年"]),
        ("一季度，41个行业中23个行业增长。", ["一季度", "一季度"]),
        ("今年国庆假期共接待60万人次，其中过夜20万人次。", ["今年国庆假期"] * 2),
        ("7月4日发布的数据显示，存款达3亿元。", [None]),
        ("市统计局发布2022年教育统计公报。全市有学校51所。", ["2022年"]),
        ("据负责人介绍，一季度，经济平稳。全县用电3亿千瓦时。", ["一季度"]),
        ("影片「1977年的相片」播出。全片2小时。", [None]),
        ("由2020年的3亿元增加到2025年的5亿元，税收由1亿元增加到2亿元。", ["2020年", "2025年"] * 2),
        ("五年建成新线59公里，复线46公里。", [None, "五年", "五年"]),
        ("五年内，新建3座水库。", [None, "五年内"]),
        ("酒店预订量环比上周增长2倍。", [None]),
    ],
)
def test_the_words_around_a_period_tell_what_it_dates(text, expected):
    assert periods_of(text) == expected


def test_an_average_of_every_year_is_a_basis_and_no_period():
    (row,) = zm.extract("“十三五”时期，收入平均每年增长8.6%。")

    assert (row.period.text, row.change.basis) == ("“十三五”时期", "平均每年")


def test_the_last_figures_of_a_list_change_as_the_first_does():
    assert [row.change.direction for row in zm.extract("同比加快5.9、2.6和3.8个百分点。")] == ["up"] * 3


@pytest.mark.parametrize("text", ["这是极不平凡的五年。", "光荣的一年。"])
def test_a_time_that_is_told_of_is_no_measure(text):
    assert indicators(text) == [None]


def test_a_time_compared_with_that_of_another_year_is_one():
    assert indicators("周转天数由上年的109天延长到127天。") == ["周转天数"] * 2


@pytest.mark.parametrize("before", ["", "开工项目5个。\n\n"])
def test_a_blank_in_a_clause_longer_than_one_looks_back_over_parts_it_whatever_stands_before(before):
    *_, metric = zm.extract(f"{before}{'各镇各村' * 20} 特色产业园区签约0")

    assert metric.indicator == "特色产业园区签约"


def test_a_paragraph_of_a_page_is_one():
    assert periods_of("<p>3月，售出5辆。</p><p>存车8辆。</p>") == ["3月", None]


@pytest.mark.parametrize(
    "text", ["同比增速由5.2%回落至3.8%。", "同比增长6%以上、力争7%。", "同比增长6%左右，力争达到6.5%。"]
)
def test_the_rate_that_a_growth_moves_to_or_is_hoped_to_reach_is_a_growth(text):
    assert [row.change and row.change.direction for row in zm.extract(text)] == ["up", "up"]


def test_a_share_that_moves_is_no_growth():
    assert [row.change for row in zm.extract("占比由5%提高到7%。")] == [None, None]


def test_the_level_behind_a_growth_is_of_what_grew():
    assert indicators("在校生比上年增长50%，达到66万人。") == ["在校生", "在校生"]


def test_other_things_counted_behind_a_level_are_not_of_its_name():
    assert indicators("参展企业30家、1300人。")[1] is None


def test_the_fall_of_a_rate_is_a_fall():
    (first, second) = zm.extract("产量同比降幅由4月的2%扩大到5%。")

    assert (first.change.direction, second.change.direction, first.change.basis) == ("down", "down", "同比")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("细颗粒物（PM2.5）年均浓度27微克/立方米。", ["细颗粒物（PM2.5）年均浓度"]),
        ("19个采油和炼油企业。", ["采油和炼油企业"]),
        ("19所医院和学校。", ["医院"]),
        ("改造提升25个养老机构。", ["养老机构"]),
        ("长达400公里的输气管道。", ["输气管道"]),
        ("利用外资60亿美元，相当于前九年总和的1.6倍。", ["利用外资", "利用外资"]),
    ],
)
def test_a_name_is_taken_with_what_belongs_to_it(text, expected):
    assert indicators(text) == expected


def test_what_a_plan_is_compared_with_was_reached():
    rows_ = zm.extract("计划明年货运量达到52万吨，比去年的38万吨增长36%。")

    assert [row.status for row in rows_] == ["planned", "reported", "planned"]


def test_all_parts_of_a_ratio_are_of_its_year():
    text = "三次产业结构由上年的11.8:39.6:48.6调整为2024年的11.6:39.8:48.6。"

    assert periods_of(text) == ["上年"] * 3 + ["2024年"] * 3


def test_shares_that_are_dealt_out_are_of_one_whole():
    assert [row.share_of for row in zm.extract("工业、农业占总产值的比重分别为60%、40%。")] == ["总产值"] * 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what the things of a list are
        ("年产2万台闸阀、截止阀和隔膜阀等核级阀门。", ["核级阀门"]),
        ("派出90名警力防卫油、水、电等设施。", ["警力防卫油、水、电"]),
        # what stands before 的 is no subject of what follows
        ("来自21个国家的3万名客商到会，增长4.6%。", ["国家", "客商", "客商"]),
        ("在机关办的187个公司中，已有近两百个撤并。", ["公司", "公司"]),
        ("到年底，32个新签约项目中有28个开工。", ["新签约项目", "新签约项目"]),
        ("全县高中有5所。", ["高中"]),
        # a subject on the other side of a period
        ("新登记企业增长24%，各类市场主体每天新增4万户。", ["新登记企业", "各类市场主体"]),
        # the name in quotes before a word that says little
        ("「體育建設」預算編列28億元，凍結600萬元。", ["體育建設", "體育建設"]),
        ("专项商品由19种扩大到32种。", ["专项商品", "专项商品"]),
        ("销量从3月的54万辆急降10%。", ["销量", "销量"]),
    ],
)
def test_what_is_counted_or_spent_is_named_by_the_words_that_belong_to_it(text, expected):
    assert [row.indicator for row in zm.extract(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("上半年用电增长5%。其中，3—5月用电增速呈放缓趋势，分别为13%、11%和10%，6月反弹至13%。", ["用电"] * 5),
        ("用电增速始终保持在10%以上。", ["用电"]),
        ("冶金用电增速较快，同比增长19%；化工用电增速低位徘徊，同比增长7%。", ["冶金用电", "化工用电"]),
    ],
)
def test_a_clause_that_says_how_a_rate_moved_is_the_subject_of_the_rates_behind_it(text, expected):
    assert [(row.indicator, row.change.direction) for row in zm.extract(text)] == [(each, "up") for each in expected]


def test_a_base_spelled_with_a_radical_is_one_too():
    (row,) = zm.extract("与2020年相⽐，产量增长5%。")

    assert row.change.basis == "与2020年相⽐"


def test_a_share_behind_parts_is_not_of_the_whole_before_them():
    shares = [row.share_of for row in zm.extract("经费占生产总值的2%。其中企业投入6亿元，占80%。个人投入1亿元，占9%。")]

    assert shares == ["生产总值", None, "", None, ""]


def test_a_figure_at_the_head_of_a_text_looks_at_nothing_before_it():
    assert [row.indicator for row in zm.extract("5个公司，增长3%的")] == ["公司", "公司"]


def test_what_a_sentence_compares_with_is_the_basis_of_its_growths():
    bases = [row.change.basis for row in zm.extract("与2020年相比，钢产量增长42%，煤产量增长20%。")]

    assert bases == ["与2020年相比"] * 2


@pytest.mark.parametrize(
    ("text", "figure", "whole"),
    [
        ("进出口1.7亿元，占全市进出口的一半以上，比重达到54%。", "54%", "全市进出口"),
        ("收入18.62亿元，为年初预算的101.3%。", "101.3%", "年初预算"),
        ("占比达35%。", "35%", ""),
    ],
)
def test_the_whole_of_a_share_may_stand_in_the_clause_before(text, figure, whole):
    assert dict(column(text, "share_of"))[figure] == whole


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("五年间，工业总产值平均每年增长15%。", "五年间"),
        ("1992年产值2亿元，五年间产值增长2倍。", "五年间"),
        ("五年来，创新外国人许可，2025年来琼人数增长90%。院士增至10人。", "五年来"),
    ],
)
def test_a_stretch_of_years_goes_on_to_the_last_figure(text, expected):
    assert zm.extract(text)[-1].period.text == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("地区生产总值实现5%的增长。", ("地区生产总值", "up")),
        ("MPV以13.4%的增速紧随其后。", ("MPV", "up")),
        ("价格出现3%的跌幅。", ("价格", "down")),
        ("实行5%的增长目标。", None),
        ("占20%的增加值。", None),
    ],
)
def test_a_percentage_with_a_word_of_growth_behind_it_is_a_growth(text, expected):
    (row,) = zm.extract(text)

    assert (None if row.change is None else (row.indicator, row.change.direction)) == expected


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("年度计划投资6亿元，1—9月完成4.8亿元。", ["planned", "reported"]),
        ("今后五年，累计投资200亿元。", ["planned"]),
        ("未来四年投资200亿元。", ["planned"]),
        ("我们将办好民生实事，改造老旧小区60个。", ["planned"]),
        ("按照规划，到2027年综合产值要过百亿元。", ["planned"]),
    ],
)
def test_what_is_ahead_is_planned_and_what_a_past_month_completed_is_not(text, statuses):
    assert [row.status for row in zm.extract(text)] == statuses


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023年、2024年和2025年，产值分别为10亿元、12亿元、13亿元。", ["2023年", "2024年", "2025年"]),
        ("一季度、上半年、前三季度，GDP分别增长5.1%、5.3%、5.2%。", ["一季度", "上半年", "前三季度"]),
        ("去年和今年，税收分别下降5%和增长6%。", ["去年", "今年"]),
        ("2023年和2024年分别完成投资3亿元和4亿元，增长5%。", ["2023年", "2024年", "2024年"]),
        ("2023、2024年分别完成投资3亿元、4亿元。", ["2023", "2024年"]),
        ("今年一、二、三季度生产总值分别增长5.1%、5.2%和5.3%。", ["今年一", "二", "三季度"]),
        ("2023年和2024年，甲县、乙县产值分别为10亿元、12亿元。", ["2023年", "2023年"]),  # dealt to the two places
        ("2023年、2024年，三镇产值分别为10亿元、12亿元、13亿元。", ["2023年"] * 3),
        ("2023年，产值分别为10亿元、12亿元。", ["2023年", "2023年"]),
    ],
)
def test_figures_are_dealt_to_as_many_periods(text, expected):
    assert [row["period"]["text"] for row in rows(text) if row["kind"] != "duration"] == expected


def test_a_numeral_in_a_list_of_periods_means_the_days_of_its_own():
    text = "2024年3、4月份，用电量分别为3亿千瓦时、4亿千瓦时。"

    assert [row["period"]["end"] for row in rows(text)] == ["2024-03-31", "2024-04-30"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "甲县、乙县、丙县税收同比分别增长5%、6%和下降1%。",
            [("5%", "甲县", "up"), ("6%", "乙县", "up"), ("1%", "丙县税收", "down")],
        ),
        ("进口、出口分别增长5%、下降2%。", [("5%", "进口", "up"), ("2%", "出口", "down")]),
        ("进口、出口分别下降5%和2%。", [("5%", "进口", "down"), ("2%", "出口", "down")]),
        (
            "甲县、乙县分别增长5%、6%，下降1%的是丙县。",
            [("5%", "甲县", "up"), ("6%", "乙县", "up"), ("1%", "甲县、乙县", "down")],
        ),
    ],
)
def test_growths_and_falls_are_dealt_out_together(text, expected):
    found = rows(text)

    assert [(row["text"], row["indicator"], row["change"]["direction"]) for row in found] == expected
    assert {row["change"]["basis"] for row in found} == ({"同比"} if "同比" in text else {None})


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("居民收入比五年前增长20%。", "比五年前"),
        ("居民收入较三年前增长20%。", "较三年前"),
        ("与十年前相比，居民收入增长20%。", "与十年前相比"),
        ("居民收入比2020年提高5%，比五年前增长20%。", "比五年前"),
    ],
)
def test_so_many_years_ago_is_what_a_growth_is_against_and_no_period_of_it(text, basis):
    last = rows(text)[-1]

    assert (last["text"], last["indicator"], last["period"], last["change"]["basis"]) == (
        "20%",
        "居民收入",
        None,
        basis,
    )


@pytest.mark.parametrize("text", ["这是阔步前进的五年。", "收入水平显著提高的三年。"])
def test_a_time_in_which_something_grew_is_no_growth(text):
    assert [row["change"] for row in rows(text)] == [None]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("2026年计划产值100亿元。", "planned"),
        ("全年计划产值100亿元，实际产值90亿元。", "planned"),
        ("2021年产值100亿元。", "reported"),
        ("三年计划收官，产值100亿元。", "reported"),
    ],
)
def test_the_verb_of_planning_before_a_name_makes_a_plan(text, status):
    assert next(row["status"] for row in rows(text) if row["indicator"] == "产值") == status


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("全市经济稳中有进。\n这一年，我们砥砺前行。\n优良天数287天。", "这一年"),
        ("全市经济稳中有进。\n这一年，我们砥砺前行。\n绿色发展加快。\n优良天数287天。", None),  # one paragraph
        ("全市经济稳中有进。\n3月5日，会议召开。\n优良天数287天。", None),  # no figure is of the day of a meeting
        ("全市经济稳中有进。\n这一年，新建学校3所。\n优良天数287天。", None),
    ],
)
def test_a_period_with_a_line_of_its_own_frames_the_paragraph_behind(text, period):
    last = rows(text)[-1]["period"]

    assert (None if last is None else last["text"]) == period


def test_the_amount_and_the_rate_of_one_growth_are_against_one_base():
    assert [row["change"]["basis"] for row in rows("税收同比增长8%，增加5亿元。")] == ["同比", "同比"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "城镇新增就业4216人，为年度目标4000人的105.4%。",
            [("4216人", "城镇新增就业"), ("4000人", "城镇新增就业"), ("105.4%", "城镇新增就业")],
        ),
        ("规上工业企业净增15户，总数达到103户。", [("15户", "规上工业企业"), ("103户", "规上工业企业")]),
        ("年度目标4000人。", [("4000人", "年度目标")]),  # nothing was spoken of before
    ],
)
def test_words_that_say_nothing_alone_are_of_what_the_sentence_is_about(text, expected):
    assert column(text, "indicator") == expected


def test_the_whole_of_a_share_keeps_the_words_that_stand_before_it():
    found = rows("城镇新增就业4216人，为年度目标4000人的105.4%。")

    assert [(row["status"], row["share_of"]) for row in found] == [
        ("reported", None),
        ("planned", None),
        ("reported", "年度目标"),
    ]


@pytest.mark.parametrize(("text", "expected"), [("办理时长25分钟。", "办理时长"), ("新桥桥长120米。", "新桥桥长")])
def test_a_length_of_time_or_way_is_no_comparison(text, expected):
    assert [row["indicator"] for row in rows(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "direction"),
    [("赔付支出3.5亿元，同比多支0.42亿元。", "up"), ("粮食直补3.5亿元，比上年少发0.42亿元。", "down")],
)
def test_more_or_less_of_a_doing_is_a_change(text, direction):
    assert rows(text)[-1]["change"]["direction"] == direction


def test_the_last_part_of_a_period_dates_its_clause_alone():
    found = column("11月末，存款余额482亿元，当月新增3亿元，较年初增加41亿元。", "period")

    assert [(text, period["text"]) for text, period in found] == [
        ("482亿元", "11月末"),
        ("3亿元", "当月"),
        ("41亿元", "11月末"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("工业产值和税收分别为12亿元和3亿元，分别增长5%和6%。", ["工业产值", "税收"] * 2),
        ("小学42所、中学12所，分别占全市的12%和8%。", ["小学", "中学"] * 2),
        ("甲县、乙县分别占全市的10%和12%。", ["甲县", "乙县"]),
    ],
)
def test_growths_and_shares_behind_levels_are_dealt_to_what_those_are_of(text, expected):
    assert [row["indicator"] for row in rows(text)] == expected
