"""Claims that names and fixed phrases make: found where they hold, and inconsistent where one figure is wrong."""

from __future__ import annotations

import pytest

import zhmetrics as zm
from work import calls_of_audit

# (text with the claiming figure left out, that figure, a wrong one, kind)
CLAIMS = {
    "what the year leaves of receipts that 其中 parts": (
        "养老基金收入36.2亿元，其中保费收入24.1亿元、利息收入12.1亿元；支出33.5亿元；本年收支结余{}亿元。",
        "2.7",
        "7.2",
        "difference",
    ),
    "the balance of a budget in traditional words": (
        "歲入編列2兆8512億元，歲出2兆7310億元，相抵賸餘{}億元。",
        "1202",
        "1220",
        "difference",
    ),
    "the shortage of a budget": (
        "歲入編列2兆7310億元，歲出2兆8512億元，歲入歲出差短{}億元。",
        "1202",
        "1220",
        "difference",
    ),
    "opened less closed": ("新开门店164家，关闭门店51家，净增{}家。", "113", "131", "difference"),
    "what two rates of one name differ by": (
        "甲组有效率88.4%，乙组有效率75.1%，两组相差{}个百分点。",
        "13.3",
        "31.3",
        "difference",
    ),
    "sold over made": (
        "生产水泥860万吨，其中袋装320万吨、散装540万吨；销售水泥851万吨，产销率{}%。",
        "99.0",
        "90.9",
        "share",
    ),
    "sales over output": ("产量860万吨，销量851万吨，产销率{}%。", "99.0", "90.9", "share"),
    "debts over assets, with equity between": (
        "总资产98.4亿元，负债合计55.1亿元，股东权益43.3亿元，资产负债率{}%。",
        "56.0",
        "65.0",
        "share",
    ),
    "profit over the revenue of the sentence before": (
        "营业收入862.4亿元，增长2%；利润56.1亿元，下降3%。每百元营业收入中的成本为84.1元，增加0.2元；营业收入利润率为{}%。",
        "6.5",
        "5.6",
        "share",
    ),
    "graduates who found their way": ("毕业生1250人，已落实去向1172人，去向落实率{}%。", "93.8", "98.3", "share"),
    "the ratio of incomes": (
        "城镇居民人均可支配收入42150元，增长5%；农村居民人均可支配收入21480元，增长7%。城乡居民收入比为{}。",
        "1.96",
        "2.96",
        "share",
    ),
    "the ratio of incomes to one": (
        "城镇居民人均可支配收入42150元，农村居民人均可支配收入21480元，城乡居民人均可支配收入之比为{}:1。",
        "1.96",
        "2.96",
        "share",
    ),
    "a target in the phrase that tells how much of it was reached": (
        "12月产量3.1万辆，上年同期2.9万辆；全年累计产量38.4万辆，完成全年42万辆目标的{}%。",
        "91.4",
        "94.1",
        "share",
    ),
    "a task in the phrase": ("参保28.6万人，完成任务数29.2万人的{}%。", "97.9", "99.7", "share"),
    "a whole that is told behind its share": (
        "一般贸易进出口312.4亿元，占进出口总值的{}%。全市进出口总值620.8亿元。",
        "50.3",
        "53.0",
        "share",
    ),
    "two parts together": (
        "全市发电量350.2亿千瓦时。风力发电量40.1亿千瓦时，太阳能发电量30.5亿千瓦时，二者合计占发电量的{}%。",
        "20.2",
        "22.0",
        "share",
    ),
    "three amounts together": (
        "税收收入142.1亿元；增值税55.3亿元、企业所得税21.4亿元、个人所得税6.8亿元，三项合计占税收收入的{}%。",
        "58.8",
        "85.8",
        "share",
    ),
    "shares together": (
        "投诉2650件，其中网购占41.3%，预付卡占17.2%，汽车占8.6%，三类合计占{}%。",
        "67.1",
        "61.7",
        "total",
    ),
    "what the three industries contributed, one by one": (
        "第一产业对经济增长的贡献率为5.8%，拉动0.3个百分点；第二产业贡献率46.1%，拉动2.4个百分点；第三产业贡献率{}%。",
        "48.1",
        "41.8",
        "total",
    ),
    "what the three industries contributed, dealt out": (
        "三次产业对经济增长的贡献率分别为5.8%、46.1%和{}%。",
        "48.1",
        "41.8",
        "total",
    ),
    "retail by what is bought": (
        "社会消费品零售总额{}亿元。按消费类型分，商品零售额1420.6亿元，增长3%；餐饮收入151.2亿元，增长8%。",
        "1571.8",
        "1517.8",
        "total",
    ),
    "firms, households and cooperatives": (
        "新登记市场主体{}户，上年同期为3920户；其中企业980户、个体工商户3122户、农民专业合作社48户。",
        "4150",
        "4510",
        "total",
    ),
    "general and special debts": (
        "政府债务限额380.2亿元，余额{}亿元，其中一般债务140.3亿元、专项债务221.6亿元。",
        "361.9",
        "391.6",
        "total",
    ),
    "industry and farming": (
        "工农业总产值{}亿元，增长9%，其中农业总产值120.4亿元，增长4%，工业总产值310.2亿元。",
        "430.6",
        "436.0",
        "total",
    ),
    "three quarters and the fourth": (
        "四季度单季营收10.4亿元，增长9%；前三季度累计营收26.8亿元；全年营收{}亿元。",
        "37.2",
        "32.7",
        "total",
    ),
    "women and men, counted by another word": (
        "{}名运动员参赛，其中男运动员1510人，女运动员1224人。",
        "2734",
        "2743",
        "total",
    ),
    "men and women with nothing else": ("全县人口{}万人，其中男25.3万人，女24.1万人。", "49.4", "44.9", "total"),
    "what is left of what was found": ("排查隐患{}处，已整改41处，剩余5处正在整改。", "46", "64", "total"),
    "the years together": (
        "2022年至2024年研发投入分别为1.52亿元、1.84亿元和2.31亿元，三年累计投入{}亿元。",
        "5.67",
        "5.76",
        "total",
    ),
    "a part behind a full stop": ("网民规模10.42亿人，普及率76%。其中手机网民{}亿人。", "", "10.51", "total"),
    "an average that names what is handed out": (
        "全县参保30.1万人，其中资助困难群众1.20万人，资助金额384万元，人均资助{}元。",
        "320",
        "230",
        "average",
    ),
    "an income with what was added": (
        "脱贫人口人均纯收入13240元，比上年增加1480元，增长{}%。",
        "12.6",
        "16.2",
        "change",
    ),
    "what was added since the first of the year": (
        "贷款余额164.2亿元，较年初新增22.8亿元，增速{}%。",
        "16.1",
        "11.6",
        "change",
    ),
    "a part of the sentence before": (
        "全区注册志愿者8.62万人，同比增长12%。其中，党员志愿者1.94万人，占{}%。",
        "22.5",
        "25.2",
        "share",
    ),
    "a part of what shares its name in the sentence before": (
        "全年公路货运量812万吨，水路货运量386万吨。其中，集装箱水路货运量{}。",
        "97万吨，占25.1%",
        "97万吨，占21.5%",
        "share",
    ),
    "what was done of what stands before": ("登记住户426户1318人，已搬迁1107人，占{}%。", "84.0", "48.0", "share"),
    "of so many of them": (
        "建成样板社区57个，占全区214个社区的{}%。",
        "26.6",
        "62.6",
        "share",
    ),
    "a whole with the name of a place": (
        "白水市全年网上零售额{}亿元，增长9%。农产品网上零售额31.6亿元，占全市网上零售额的19.4%。",
        "162.8",
        "126.8",
        "share",
    ),
    "a whole with the name of the firm, in the paragraph before": (
        "报告期内，公司实现主营收入41.72亿元，同比增长6%。\n全年研发费用2.19亿元，占主营收入的{}%。",
        "5.2",
        "2.5",
        "share",
    ),
    "a stretch of the year by another name": (
        "今年1至9月，规上工业企业完成产值238.4亿元。前9个月，两个行业产值分别为91.3亿元和62.7亿元，两者合计占规上工业产值的{}%。",
        "64.6",
        "46.6",
        "share",
    ),
    "so many percent of a target": ("新建公厕128座，为年度目标120座的{}%。", "106.7", "107.6", "share"),
    "loans over deposits": (
        "各项存款余额512.6亿元，比年初增加31亿元；各项贷款余额371.4亿元，比年初增加28亿元。存贷比{}%。",
        "72.5",
        "75.2",
        "share",
    ),
    "more than the highest of last year": (
        "最大日供水量86.4万立方米，比去年最大日供水量79.5万立方米增长{}%。",
        "8.7",
        "7.8",
        "change",
    ),
    "growth above that of all loans, whose name is longer": (
        "人民币各项贷款余额4126亿元，增长7.9%。绿色贷款余额612亿元，增长21.3%，高于各项贷款增速{}个百分点。",
        "13.4",
        "14.3",
        "difference",
    ),
    "parts that a plan between them and their whole makes planned": (
        "安排民生工程{}项，年度计划投资36亿元，其中续建工程27项、新建工程34项。",
        "61",
        "16",
        "total",
    ),
    "other kinds of the same thing": (
        "托育机构{}家，其中公办机构62家，民办机构218家，其他机构14家。",
        "294",
        "249",
        "total",
    ),
    "the rest of what the sentence before tells": (
        "共有公园{}处。其中综合公园26处，专类公园41处，其余118处为社区公园。",
        "185",
        "158",
        "total",
    ),
    "a whole that names its parts": ("修复堤坝和水闸共{}处，其中堤坝87处、水闸46处。", "133", "153", "total"),
    "parts greater than a whole that names them": (
        "发放稳岗和培训补贴9.2亿元，其中失业保险稳岗4.6亿元，职业培训补贴{}亿元。",
        "4.6",
        "5.6",
        "total",
    ),
    "kinds that a view tells, with all others": (
        "公司主营收入{}亿元，增长4%。分产品看，阀门产品收入18.36亿元，泵类产品收入9.42亿元，其他产品收入2.17亿元。",
        "29.95",
        "29.59",
        "total",
    ),
    "the sum of two sentences": (
        "第一批安排资金{}亿元。第二批安排资金3.18亿元。这两项合计7.34亿元。",
        "4.16",
        "4.61",
        "total",
    ),
    "a mean over days": ("为期6天的车展接待观众{}万人次，日均4.31万人次。", "25.86", "28.56", "average"),
    "a mean over months": ("前7个月办理业务{}万件，增长5%，月均2.63万件。", "18.41", "14.81", "average"),
    "a mean over years": ("2019—2022年，累计植树{}万株，年均312万株。", "1248", "1428", "average"),
    "what a visitor spends": (
        "接待游客74.6万人次，增长11%；实现旅游综合收入4.83亿元，增长13%；人均消费{}元。",
        "647",
        "674",
        "average",
    ),
    "shares that 分别 deals out": (
        "代表412人，其中工人87人、农民134人、干部191人，分别占21.1%、32.5%和{}%。",
        "46.4",
        "44.6",
        "share",
    ),
    "an item of a list that semicolons part": (
        "商会会员1640家，其中制造业612家，占37.3%；批发业438家，占26.7%；运输业291家，占{}%。",
        "17.7",
        "11.7",
        "share",
    ),
    "growth that is told as more than another": (
        "各项贷款余额增长7.9%，绿色贷款余额增长21.3%，增速比各项贷款高{}个百分点。",
        "13.4",
        "14.3",
        "difference",
    ),
    "a target in parentheses": ("全年造林9.3万亩，完成年度任务（9万亩）的{}%。", "103.3", "113.3", "share"),
    "taxes in receipts": ("一般公共预算收入31.4亿元，税收收入21.9亿元，税收占比{}%。", "69.7", "67.9", "share"),
    "research over what is made": (
        "研发经费投入18.62亿元，地区生产总值941亿元，研发投入强度{}%。",
        "1.98",
        "1.89",
        "share",
    ),
    "cases that were closed": ("受理案件3124件，审结2987件，结案率{}%。", "95.6", "96.5", "share"),
    "days of good air, those measured in parentheses": (
        "市区优良天数291天（有效监测364天），优良率{}%。",
        "79.9",
        "97.9",
        "share",
    ),
    "what those did who stand before their mean": (
        "审结案件2987件，24名法官人均结案{}件。",
        "124.5",
        "142.5",
        "average",
    ),
    "what is added to the year's own receipts": (
        "2025年一般公共预算收入安排11.6亿元，增长4%；加上级补助收入28.4亿元、调入资金3.5亿元、上年结转2.2亿元，收入总计{}亿元。",
        "45.7",
        "47.5",
        "total",
    ),
    "a list behind a colon, each item named as its sum": (
        "新增就业{}人：乡镇就业84人、园区就业152人、返乡就业96人。",
        "332",
        "323",
        "total",
    ),
    "出超 of exports and imports": (
        "9月出口486.3億美元，年增12%；進口402.9億美元，兩者相抵，出超{}億美元。",
        "83.4",
        "84.3",
        "difference",
    ),
    "入超 of exports and imports": (
        "9月進口486.3億美元，出口402.9億美元，入超{}億美元。",
        "83.4",
        "84.3",
        "difference",
    ),
    "a mark in parentheses before what is above it": (
        "洪峰水位38.46米，超警戒水位（37.20米）{}米。",
        "1.26",
        "1.62",
        "difference",
    ),
    "a mark in parentheses behind what is above it": (
        "洪峰水位38.46米，超警戒水位{}米（警戒水位37.20米）。",
        "1.26",
        "1.62",
        "difference",
    ),
    "below a mark": ("坝前水位161.3米，低于正常蓄水位（170.0米）{}米。", "8.7", "7.8", "difference"),
    "a debt that was paid off": (
        "债务余额74.2亿元，较2020年底的93.6亿元累计减债{}亿元，减幅20.7%。",
        "19.4",
        "14.9",
        "difference",
    ),
    "a deficit without what was borrowed": (
        "政府收入修訂為5 240億元，其中地價收入312億元；政府開支修訂為6 180億元，未計發債所得的赤字為{}億元。",
        "940",
        "490",
        "difference",
    ),
    "receipts against the first budget": (
        "地價收入198億元，僅及原來預算320億元的百分之{}。",
        "六十二",
        "二十六",
        "share",
    ),
    "a rate that fell to": ("规上企业286户，其中亏损企业43户，亏损面降至{}%。", "15.0", "51.0", "share"),
    "those that did so, by 的有": (
        "调查的38个行业中，价格下降的有21个，下降面{}%。",
        "55.3",
        "35.5",
        "share",
    ),
    "a share of the whole behind its name, said of a subject before others": (
        "税收收入12.06亿元；非税收入6.86亿元，下降1.4%；税收占一般公共预算收入18.92亿元的比重为{}%。",
        "63.7",
        "67.3",
        "share",
    ),
    "a change right before its two levels": ("失业保险金每月提高{}元，由1710元提至1800元。", "90", "60", "difference"),
    "a fall right before its two levels": ("办理时限压缩{}天，由20天压缩至8天。", "12", "21", "difference"),
    "what 其中 takes, as many as the words say": (
        "全县支出48亿元，其中教育支出9.8亿元、社保支出7.2亿元、卫生支出5.1亿元，三项支出合计{}亿元。",
        "22.1",
        "21.2",
        "total",
    ),
    "what 其中 takes, with its shares between": (
        "其中教育支出5.2亿元，占20%，农业支出4.1亿元，占16%，两项合计{}亿元。",
        "9.3",
        "3.9",
        "total",
    ),
    "those of several that are named as the sum is": (
        "人员经费6.5亿元、公用经费1.2亿元、项目支出3.3亿元，两项经费合计{}亿元。",
        "7.7",
        "7.1",
        "total",
    ),
    "what 其中 takes behind a semicolon": (
        "全年新登记企业5.2万户；年末实有企业31.6万户，其中外资企业1.2万户，占比{}%。",
        "3.8",
        "8.3",
        "share",
    ),
    "a bare share in the sentence behind one that names its whole": (
        "税收收入6.2亿元，占财政收入的62.0%。全县完成财政支出26.5亿元，其中民生支出21.2亿元，占{}%。",
        "80.0",
        "88.0",
        "share",
    ),
    "the whole in the words of its part": (
        "全县签约项目82个。签约项目中工业项目46个，占比{}%。",
        "56.1",
        "65.1",
        "share",
    ),
    "all that 分别 deals out": (
        "全县规上工业产值400亿元。绿色食品、装备制造产业产值分别达到120亿元和80亿元，合计占全县规上工业产值的{}%。",
        "50.0",
        "55.0",
        "share",
    ),
    "visitors and what they spent, with the growth of both between": (
        "接待游客860万人次，实现旅游收入72.3亿元，分别增长12.1%和15.3%，游客人均花费{}元。",
        "841",
        "814",
        "average",
    ),
    "growth that outran another": (
        "全年GDP增长5.3%。居民人均可支配收入增长5.6%，跑赢GDP增速{}个百分点。",
        "0.3",
        "0.5",
        "difference",
    ),
    "what shares were adjusted to": (
        "三次产业增加值占生产总值的比重由上年的9.2:42.1:48.7调整为9.0:41.5:{}。",
        "49.5",
        "48.5",
        "total",
    ),
    "a share by the name of the part right before it": (
        "汽车产量74.6万辆，其中新能源汽车28.7万辆，新能源汽车占比{}%。",
        "38.5",
        "35.8",
        "share",
    ),
}


@pytest.mark.parametrize("case", [case for case, row in CLAIMS.items() if row[1]])
def test_a_claim_that_holds_is_seen_by_its_wording(case: str) -> None:
    text, right, _wrong, kind = CLAIMS[case]

    assert (kind, "consistent", "wording") in [
        (each.kind, each.verdict, each.evidence) for each in zm.audit(text.format(right))
    ]
    assert [each.message for each in zm.audit(text.format(right)) if each.verdict == "inconsistent"] == []


@pytest.mark.parametrize("case", CLAIMS)
def test_a_claim_with_a_wrong_figure_is_inconsistent(case: str) -> None:
    text, _right, wrong, kind = CLAIMS[case]

    assert [each.kind for each in zm.audit(text.format(wrong)) if each.verdict == "inconsistent"] == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("设泵站9座，其中新建7座、改建2座。", "total"),
        ("小麦播种面积41.2千公顷，总产量25.4万吨，亩产411公斤。", "average"),
        ("水稻种植面积36.4万亩，总产量21.3万吨，平均亩产585公斤。", "average"),
        ("全年处理垃圾73万吨，日均0.2万吨。", "average"),
        ("立案查处案件472件，办结451件，占立案总数的95.6%。", "share"),
        ("职工536人，女职工191人，占35.6%。", "share"),
        ("全年安排项目1386个。已开工的有1142个，开工率82.4%。", "share"),
        ("检查的48个单位中，优秀的有31个，合格的有12个，不合格的有5个。", "total"),
        ("耕地面积3180亩，其中水田2130亩，旱地1050亩，另有林地5400亩。", "total"),
        ("班级共286个，其中，45人以下的班271个，46人以上的班15个。", "total"),
        ("快递业务量4.16亿件。分专业看，同城、异地、国际快递业务量分别完成0.52亿件、3.59亿件和0.05亿件。", "total"),
        ("全县8.4万户、26.37万人。非农业人口5.12万人，占总人口的19.4%。", "share"),
        ("在0.7%的CPI同比变动中，翘尾影响约为-0.2个百分点，今年价格变动的新影响约为0.9个百分点。", "total"),
        ("186个测站中，超标的有74站，占39.8%。", "share"),
        ("商品房销售面积182.4万平方米，销售额131.7亿元，折合7220元/平方米。", "average"),
        ("快递业务量8200万件，增长12%，快递业务收入6.15亿元，增长8%，平均每件7.5元。", "average"),
        ("新签约项目82个，在建项目120个。签约项目中制造业项目46个，占56.1%。", "share"),
        ("全县设3个街道：城东街道、城西街道、城南街道。", "list_count"),
        ("今年办好4件实事，包括：新建学校；改造小区；增设床位、车位；修缮桥梁。", "list_count"),
        ("农业生产总值1949年为32.6亿元，1956年上升到58.3亿元，比1949年增长78.8%。", "change"),
        ("归属于股东的净利润3.94亿元。拟派现1.18亿元，占净利润的29.9%。", "share"),
    ],
)
def test_a_claim_whose_words_leave_a_doubt_is_seen_by_its_holding(text: str, kind: str) -> None:
    assert [(each.kind, each.verdict, each.evidence) for each in zm.audit(text)] == [(kind, "consistent", "sum")]


def test_what_all_items_above_come_to_is_seen_by_its_holding() -> None:
    text = "一是挪用资金。3个县挪用826.4万元，其中甲县410万元。\n二是虚增成本。套取61.9万元。\n三是结余闲置。沉淀1735万元。\n上述问题涉及金额共计{}万元。"

    assert [(each.kind, each.verdict) for each in zm.audit(text.format("2623.3"))] == [("total", "consistent")]
    assert zm.audit(text.format("2632.3")) == []


@pytest.mark.parametrize(("growth", "found"), [("5.1", ["consistent"]), ("6.2", [])])
def test_a_planned_growth_is_held_against_what_was_reached_and_told_where_it_holds(
    growth: str, found: list[str]
) -> None:
    text = f"2023年一般公共预算收入完成17.6亿元，完成预算。\n2024年一般公共预算收入拟安排18.5亿元，比上年执行数增长{growth}%。"

    assert [each.verdict for each in zm.audit(text) if each.kind == "change"] == found


@pytest.mark.parametrize("mark", ["。", "；", "，"])
@pytest.mark.parametrize("case", CLAIMS)
def test_twice_the_claims_take_twice_the_work(case: str, mark: str) -> None:
    text, right, wrong, _kind = CLAIMS[case]
    piece = text.format(right or wrong).replace("。", mark)

    assert calls_of_audit(piece * 40) < 2.4 * calls_of_audit(piece * 20)
