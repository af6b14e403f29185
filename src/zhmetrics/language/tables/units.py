"""In: nothing. Out: one row a unit: its name, what it measures, how many base units it is, its other spellings.

To add a unit, add a row under its heading. All spellings are simplified; traditional and full-width ones are folded
before they are looked up. The factor is exact: "2000/3", not 666.67. Rows of one dimension convert into each other, so
a unit whose size depends on who uses it (卢比, 卡, 季度) gets a dimension of its own, and no conversion is invented.
"""

from __future__ import annotations

from typing import Final, NamedTuple

__all__ = [
    "COMPOUNDS",
    "CURRENCY_SIGNS",
    "DECIMALS_BEHIND",
    "GUARDS",
    "KINDS",
    "PINT_BASES",
    "SCALES",
    "SUBUNITS",
    "UNITS",
    "UNWRITTEN",
    "WITH_GE",
    "UnitRow",
]


class UnitRow(NamedTuple):
    """One unit of the table.

    Args:
        name: Canonical simplified name.
        kind: One of `KINDS`.
        dimension: Name of what it measures; units of one dimension convert into each other.
        factor: Base units of the dimension in one of this unit, exact: "10000", "2000/3", "0.45359237".
        synonyms: Other simplified spellings.
        offset: Base units at this unit's zero; only temperatures have one.
    """

    name: str
    kind: str
    dimension: str
    factor: str = "1"
    synonyms: tuple[str, ...] = ()
    offset: str = "0"


# A subset of what a quantity may be: a rank is a reading of 位, not a unit.
KINDS: Final = (
    "money", "count", "area", "length", "mass", "volume", "energy", "power", "duration", "percent",
    "percentage_point", "multiple", "fraction", "rate", "temperature", "other",
)  # fmt: skip

_ = UnitRow
# fmt: off
UNITS: Final[tuple[UnitRow, ...]] = (
    # ---- Money. Every currency is a dimension of its own: no rate of exchange is ever assumed. -----------------------
    _("元", "money", "CNY", "1", ("圆", "块", "块钱", "人民币", "人民币元", "RMB", "CNY")),
    # 元港币 and the like have to be spellings, else 3亿元港币 would be read as 3亿元 of another currency.
    _("美元", "money", "USD", "1", ("美金", "元美金", "美圆", "USD")),
    _("美分", "money", "USD", "1/100"),
    _("欧元", "money", "EUR", "1", ("欧罗", "EUR")),
    _("欧分", "money", "EUR", "1/100"),
    _("英镑", "money", "GBP", "1", ("镑", "GBP")),
    _("便士", "money", "GBP", "1/100"),
    _("日元", "money", "JPY", "1", ("日圆", "日币", "元日币", "円", "JPY")),
    _("港元", "money", "HKD", "1", ("港币", "元港币", "港圆", "港纸", "HKD")),
    _("澳门元", "money", "MOP", "1", ("澳门币", "元澳门币", "葡币", "葡元", "MOP")),
    _("新台币", "money", "TWD", "1", ("新台币元", "元新台币", "台币", "元台币", "TWD", "NTD")),
    _("韩元", "money", "KRW", "1", ("韩圆", "韩币", "KRW")),
    _("朝鲜元", "money", "KPW", "1", ("朝鲜圆", "朝元", "KPW")),
    _("俄罗斯卢布", "money", "RUB", "1", ("卢布", "俄卢布", "RUB")),
    _("瑞士法郎", "money", "CHF", "1", ("瑞郎", "CHF")),
    _("加元", "money", "CAD", "1", ("加拿大元", "加币", "CAD")),
    _("澳元", "money", "AUD", "1", ("澳大利亚元", "澳洲元", "澳币", "AUD")),
    _("新西兰元", "money", "NZD", "1", ("纽元", "纽币", "新西兰币", "NZD")),
    _("新加坡元", "money", "SGD", "1", ("新元", "新币", "坡币", "新加坡币", "SGD")),
    _("文莱元", "money", "BND", "1", ("BND",)),
    _("泰铢", "money", "THB", "1", ("铢", "泰币", "THB")),
    _("印度卢比", "money", "INR", "1", ("INR",)),
    _("巴基斯坦卢比", "money", "PKR", "1", ("PKR",)),
    _("斯里兰卡卢比", "money", "LKR", "1", ("LKR",)),
    _("尼泊尔卢比", "money", "NPR", "1", ("NPR",)),
    _("卢比", "money", "rupee"),  # of India, Pakistan, Nepal or Sri Lanka: the text has to say
    _("印尼盾", "money", "IDR", "1", ("印度尼西亚盾", "印尼卢比", "IDR")),
    _("越南盾", "money", "VND", "1", ("越盾", "VND")),
    _("林吉特", "money", "MYR", "1", ("马来西亚林吉特", "令吉", "马币", "MYR")),
    _("菲律宾比索", "money", "PHP", "1", ("PHP",)),
    _("墨西哥比索", "money", "MXN", "1", ("MXN",)),
    _("阿根廷比索", "money", "ARS", "1", ("ARS",)),
    _("智利比索", "money", "CLP", "1", ("CLP",)),
    _("比索", "money", "peso"),  # of eight countries
    _("巴西雷亚尔", "money", "BRL", "1", ("雷亚尔", "BRL")),
    _("南非兰特", "money", "ZAR", "1", ("兰特", "ZAR")),
    _("土耳其里拉", "money", "TRY", "1", ("新土耳其里拉", "TRY")),
    _("里拉", "money", "lira"),  # of Turkey today, of Italy before 2002
    _("沙特里亚尔", "money", "SAR", "1", ("SAR",)),
    _("伊朗里亚尔", "money", "IRR", "1", ("IRR",)),
    _("卡塔尔里亚尔", "money", "QAR", "1", ("QAR",)),
    _("里亚尔", "money", "rial"),  # of five countries
    _("阿联酋迪拉姆", "money", "AED", "1", ("AED",)),
    _("迪拉姆", "money", "dirham"),  # of the Emirates or Morocco
    _("科威特第纳尔", "money", "KWD", "1", ("KWD",)),
    _("第纳尔", "money", "dinar"),  # of nine countries
    _("瑞典克朗", "money", "SEK", "1", ("SEK",)),
    _("挪威克朗", "money", "NOK", "1", ("NOK",)),
    _("丹麦克朗", "money", "DKK", "1", ("DKK",)),
    _("捷克克朗", "money", "CZK", "1", ("CZK",)),
    _("克朗", "money", "krone"),  # of five countries
    _("波兰兹罗提", "money", "PLN", "1", ("兹罗提", "PLN")),
    _("匈牙利福林", "money", "HUF", "1", ("福林", "HUF")),
    _("罗马尼亚列伊", "money", "RON", "1", ("RON",)),
    _("乌克兰格里夫纳", "money", "UAH", "1", ("格里夫纳", "UAH")),
    _("坚戈", "money", "KZT", "1", ("哈萨克斯坦坚戈", "KZT")),
    _("乌兹别克斯坦苏姆", "money", "UZS", "1", ("苏姆", "UZS")),
    _("图格里克", "money", "MNT", "1", ("蒙古图格里克", "MNT")),
    _("基普", "money", "LAK", "1", ("老挝基普", "LAK")),
    _("缅元", "money", "MMK", "1", ("缅甸元", "缅币", "MMK")),
    _("瑞尔", "money", "KHR", "1", ("柬埔寨瑞尔", "KHR")),
    _("塔卡", "money", "BDT", "1", ("孟加拉塔卡", "BDT")),
    _("埃及镑", "money", "EGP", "1", ("EGP",)),
    _("奈拉", "money", "NGN", "1", ("尼日利亚奈拉", "NGN")),
    _("肯尼亚先令", "money", "KES", "1", ("KES",)),
    _("新谢克尔", "money", "ILS", "1", ("谢克尔", "以色列新谢克尔", "ILS")),
    _("西非法郎", "money", "XOF", "1", ("XOF",)),
    _("中非法郎", "money", "XAF", "1", ("XAF",)),
    _("法郎", "money", "franc"),  # of France before 2002, or carelessly of Switzerland
    _("德国马克", "money", "DEM", "1", ("西德马克", "DEM")),  # until 2002; bare 马克 is a man's name as often
    _("特别提款权", "money", "XDR", "1", ("SDR", "XDR")),

    # ---- Ratios ------------------------------------------------------------------------------------------------------
    _("%", "percent", "ratio", "1/100", ("﹪",)),
    _("‰", "percent", "ratio", "1/1000"),
    _("‱", "percent", "ratio", "1/10000"),
    _("ppm", "fraction", "ratio", "1/1000000", ("PPM",)),
    _("ppb", "fraction", "ratio", "1/1000000000", ("PPB",)),
    # A difference of percentages is no percentage: 5个百分点 and 5% never convert.
    _("百分点", "percentage_point", "percentage point", "1", ("个百分点",)),
    _("千分点", "percentage_point", "percentage point", "1/10", ("个千分点",)),
    _("基点", "percentage_point", "percentage point", "1/100", ("个基点", "个BP", "个bp", "BP", "bp", "BPs", "bps")),
    # 1.5倍 says after/before or what was added, by the words around it: no conversion to a ratio.
    _("倍", "multiple", "multiple"),

    # ---- Area, base 平方米 -------------------------------------------------------------------------------------------
    _("平方米", "area", "area", "1", ("平米", "平方", "平方公尺", "㎡", "m²", "m2", "m^2", "M²", "M2")),
    _("平方公里", "area", "area", "1000000", ("平方千米", "㎢", "km²", "km2", "km^2", "KM²", "KM2")),
    _("公顷", "area", "area", "10000", ("平方百米", "hm²", "hm2", "ha")),
    _("公亩", "area", "area", "100"),
    _("亩", "area", "area", "2000/3", ("市亩",)),  # 国务院 1984: 1亩 = 1/15 公顷
    _("顷", "area", "area", "200000/3", ("市顷",)),  # 100亩
    _("坪", "area", "area", "400/121"),  # Taiwan: (20/11)² 平方米
    _("甲", "area", "area", "1173600/121"),  # Taiwan: 2934坪, about 9699.17平方米
    _("平方分米", "area", "area", "1/100", ("dm²", "dm2")),
    _("平方厘米", "area", "area", "1/10000", ("平方公分", "cm²", "cm2", "㎠")),
    _("平方毫米", "area", "area", "1/1000000", ("mm²", "mm2", "㎟")),
    _("英亩", "area", "area", "4046.8564224"),
    _("平方英里", "area", "area", "2589988.110336", ("平方哩",)),
    _("平方英尺", "area", "area", "0.09290304", ("平方呎", "平方尺", "ft²")),  # 平方尺: Hong Kong
    _("平方英寸", "area", "area", "0.00064516", ("平方吋",)),

    # ---- Length, base 米 ---------------------------------------------------------------------------------------------
    _("米", "length", "length", "1", ("公尺", "m")),
    _("公里", "length", "length", "1000", ("千米", "km", "KM", "Km", "㎞")),
    _("分米", "length", "length", "1/10", ("dm",)),
    _("厘米", "length", "length", "1/100", ("公分", "cm", "CM", "㎝")),
    _("毫米", "length", "length", "1/1000", ("公厘", "mm", "MM", "㎜")),
    _("微米", "length", "length", "1/1000000", ("μm", "µm", "um", "㎛")),
    _("纳米", "length", "length", "1/1000000000", ("奈米", "nm", "㎚")),  # 奈米: Taiwan
    _("里", "length", "length", "500", ("华里",)),
    _("丈", "length", "length", "10/3", ("市丈",)),
    _("尺", "length", "length", "1/3", ("市尺",)),
    _("寸", "length", "length", "1/30", ("市寸",)),
    _("英里", "length", "length", "1609.344", ("哩", "mile")),
    _("海里", "length", "length", "1852", ("浬", "nmi")),
    _("英尺", "length", "length", "0.3048", ("呎", "ft")),
    _("英寸", "length", "length", "0.0254", ("吋",)),
    _("码", "length", "length", "0.9144", ("英码",)),
    _("光年", "length", "length", "9460730472580800"),
    # What was laid, not how far: a cable of 12 fibres over 1公里 is 12芯公里.
    _("皮长公里", "length", "cable length"),
    _("芯公里", "length", "fibre length", "1", ("纤芯公里",)),
    _("对公里", "length", "pair length"),
    _("车道公里", "length", "lane length"),

    # ---- Volume, base 立方米 -----------------------------------------------------------------------------------------
    _("立方米", "volume", "volume", "1", ("立方", "方", "立方公尺", "m³", "m3", "m^3", "M³", "M3", "㎥")),
    _("立方公里", "volume", "volume", "1000000000", ("立方千米", "km³", "km3", "㎦")),
    _("立方分米", "volume", "volume", "1/1000", ("dm³", "dm3")),
    _("立方厘米", "volume", "volume", "1/1000000", ("立方公分", "cm³", "cm3", "cc", "㏄", "㎤")),
    _("千升", "volume", "volume", "1", ("公秉", "kL", "kl", "KL")),  # beer and spirits; 公秉 in Taiwan
    _("百升", "volume", "volume", "1/10"),
    _("升", "volume", "volume", "1/1000", ("公升", "L", "ℓ")),
    _("分升", "volume", "volume", "1/10000", ("dL", "dl")),
    _("毫升", "volume", "volume", "1/1000000", ("公撮", "mL", "ml", "ML", "㎖")),
    _("微升", "volume", "volume", "1/1000000000", ("μL", "µL", "uL")),
    _("立方英尺", "volume", "volume", "0.028316846592", ("立方呎",)),
    _("加仑", "volume", "gallon"),  # of America 3.785, of Britain 4.546 litres
    _("蒲式耳", "volume", "bushel"),  # a volume whose mass depends on the crop
    _("标准立方米", "volume", "volume of gas", "1", ("标立方米", "标方", "Nm³", "Nm3")),  # at 0℃ or 20℃, 101.325千帕

    # ---- Mass, base 公斤 ---------------------------------------------------------------------------------------------
    _("吨", "mass", "mass", "1000", ("公吨", "t")),
    _("公担", "mass", "mass", "100"),
    _("公斤", "mass", "mass", "1", ("千克", "kg", "KG", "Kg", "㎏")),
    _("克", "mass", "mass", "1/1000", ("公克", "g")),
    _("毫克", "mass", "mass", "1/1000000", ("mg", "㎎")),
    _("微克", "mass", "mass", "1/1000000000", ("μg", "µg", "ug", "㎍")),
    _("纳克", "mass", "mass", "1/1000000000000", ("ng",)),
    _("斤", "mass", "mass", "1/2", ("市斤",)),  # mainland; in Taiwan and Hong Kong 斤 means 台斤 or 司马斤
    _("两", "mass", "mass", "1/20", ("市两",)),
    _("钱", "mass", "mass", "1/200", ("市钱",)),
    _("担", "mass", "mass", "50", ("市担",)),
    _("台斤", "mass", "mass", "0.6"),
    _("司马斤", "mass", "mass", "0.60478982"),  # Hong Kong, 度量衡条例
    _("磅", "mass", "mass", "0.45359237", ("lb",)),
    _("盎司", "mass", "mass", "0.028349523125", ("oz", "安士")),
    _("金衡盎司", "mass", "mass", "0.0311034768"),
    _("克拉", "mass", "mass", "0.0002", ("ct",)),
    _("长吨", "mass", "mass", "1016.0469088", ("英吨",)),
    _("短吨", "mass", "mass", "907.18474", ("美吨",)),
    # Ships: what a hull carries or encloses, not what it weighs.
    _("载重吨", "mass", "deadweight", "1", ("载重吨位", "DWT")),
    _("总吨", "volume", "gross tonnage", "1", ("总吨位", "GT")),
    _("净吨", "volume", "net tonnage", "1", ("净吨位",)),
    _("修正总吨", "volume", "compensated gross tonnage", "1", ("CGT",)),
    # Emissions: counted as the carbon dioxide that warms as much.
    _("吨二氧化碳当量", "mass", "carbon dioxide equivalent", "1", ("吨CO2当量", "吨CO₂当量", "tCO2e", "tCO₂e", "tCO2", "tCO₂")),

    # ---- Energy, base 焦耳 -------------------------------------------------------------------------------------------
    _("焦耳", "energy", "energy", "1", ("焦",)),
    _("千焦", "energy", "energy", "1000", ("千焦耳", "kJ", "KJ")),
    _("兆焦", "energy", "energy", "1000000", ("兆焦耳", "MJ")),
    _("吉焦", "energy", "energy", "1000000000", ("吉焦耳", "GJ")),
    _("太焦", "energy", "energy", "1000000000000", ("太焦耳", "TJ")),
    _("瓦时", "energy", "energy", "3600", ("瓦小时", "Wh")),
    _("千瓦时", "energy", "energy", "3600000",
      ("千瓦小时", "千瓦·时", "千瓦·小时", "千瓦/时", "千瓦/小时", "度", "kWh", "KWh", "kwh", "KWH", "kW·h", "KW·h", "瓩时")),  # a slash for the dot: no power is told by the hour
    _("兆瓦时", "energy", "energy", "3600000000", ("兆瓦小时", "兆瓦·时", "MWh", "MW·h")),
    _("吉瓦时", "energy", "energy", "3600000000000", ("吉瓦小时", "吉瓦·时", "GWh", "GW·h")),
    _("太瓦时", "energy", "energy", "3600000000000000", ("太瓦小时", "TWh")),
    _("英热单位", "energy", "energy", "1055.05585262", ("英热", "BTU", "Btu")),  # sold by the million: 百万 is a scale
    # Two calories are in use, 4.1868 and 4.184 焦耳, and a text does not say which.
    _("卡", "energy", "calorie", "1", ("卡路里",)),
    _("千卡", "energy", "calorie", "1000", ("大卡", "千卡路里", "kcal")),
    # Coal and oil equivalents: the factor to 焦耳 is a statistical convention that changes (electricity by year).
    _("吨标准煤", "energy", "standard coal", "1", ("吨标煤", "tce", "TCE")),
    _("公斤标准煤", "energy", "standard coal", "1/1000", ("千克标准煤", "千克标煤", "公斤标煤", "kgce")),
    _("克标准煤", "energy", "standard coal", "1/1000000", ("克标煤", "gce")),
    _("吨油当量", "energy", "oil equivalent", "1", ("吨标准油", "toe")),
    _("桶油当量", "energy", "barrel of oil equivalent", "1", ("boe",)),

    # ---- Power, base 瓦 ----------------------------------------------------------------------------------------------
    _("瓦", "power", "power", "1", ("瓦特", "W")),
    _("千瓦", "power", "power", "1000", ("瓩", "千瓦特", "kW", "KW", "kw")),
    _("兆瓦", "power", "power", "1000000", ("兆瓦特", "MW")),
    _("吉瓦", "power", "power", "1000000000", ("吉瓦特", "GW")),
    _("太瓦", "power", "power", "1000000000000", ("TW",)),
    _("毫瓦", "power", "power", "1/1000", ("mW",)),
    _("马力", "power", "power", "735.49875"),  # metric
    # Photovoltaic panels under test conditions; what they feed in is less.
    _("兆瓦峰", "power", "peak power", "1", ("MWp", "兆瓦峰值")),
    _("千瓦峰", "power", "peak power", "1/1000", ("kWp",)),
    _("千伏安", "power", "apparent power", "1", ("kVA", "KVA")),
    _("兆伏安", "power", "apparent power", "1000", ("MVA",)),
    _("蒸吨", "power", "steam output", "1", ("蒸吨/小时",)),  # boilers

    # ---- Temperature, base 摄氏度 ------------------------------------------------------------------------------------
    _("摄氏度", "temperature", "temperature", "1", ("℃", "°C")),
    _("华氏度", "temperature", "temperature", "5/9", ("℉", "°F"), "-160/9"),
    _("开尔文", "temperature", "temperature", "1", ("开氏度",), "-273.15"),

    # ---- Duration. Days of the clock (base 秒) and months of the calendar (base 个月) have no common measure. --------
    _("秒", "duration", "time", "1", ("秒钟", "s")),
    _("毫秒", "duration", "time", "1/1000", ("ms",)),
    _("微秒", "duration", "time", "1/1000000", ("μs", "µs", "us")),
    _("纳秒", "duration", "time", "1/1000000000", ("ns",)),
    _("分钟", "duration", "time", "60", ("min",)),
    _("刻钟", "duration", "time", "900"),
    _("小时", "duration", "time", "3600", ("个小时", "钟头", "个钟头", "个钟", "h", "时")),
    _("天", "duration", "time", "86400", ("整天", "个昼夜", "d")),
    _("日", "duration", "time", "86400"),  # stays as written beside 天
    _("日历天", "duration", "time", "86400", ("个日历天", "自然日", "个自然日", "日历日")),
    _("周", "duration", "time", "604800", ("星期", "个星期", "礼拜", "个礼拜", "个周")),
    _("个月", "duration", "calendar", "1", ("个整月",)),
    _("月", "duration", "calendar", "1"),  # in 元/月; after digits it is a date
    _("季度", "duration", "calendar", "3", ("个季度",)),
    _("季", "duration", "calendar", "3"),  # in 次/季
    _("年", "duration", "calendar", "12", ("周年", "个年头", "整年", "a")),
    _("年度", "duration", "calendar", "12", ("个年度", "会计年度", "个会计年度")),
    _("岁", "duration", "calendar", "12", ("周岁",)),
    _("世纪", "duration", "calendar", "1200", ("个世纪",)),
    _("学年", "duration", "school year", "1", ("个学年",)),
    _("学期", "duration", "term", "1", ("个学期",)),
    _("学时", "duration", "class hour", "1", ("个学时",)),
    _("晚", "duration", "night", "1", ("夜",)),
    _("课时", "duration", "lesson", "1", ("个课时",)),
    _("工作日", "duration", "working day", "1", ("个工作日", "工作天", "个工作天")),
    _("交易日", "duration", "trading day", "1", ("个交易日",)),
    _("工日", "duration", "man-day of work", "1", ("个工日",)),
    _("工时", "duration", "man-hour of work", "1", ("个工时",)),

    # ---- Data, base 比特. SI prefixes (GB 3101, IEC 80000-13): 1GB is 10⁹ bytes, 1GiB is 2³⁰. ------------------------
    _("比特", "other", "data", "1", ("bit",)),
    _("字节", "other", "data", "8", ("byte", "个字节")),
    _("KB", "other", "data", "8000", ("千字节", "kB")),
    _("MB", "other", "data", "8000000", ("兆字节",)),
    _("GB", "other", "data", "8000000000", ("吉字节",)),
    _("TB", "other", "data", "8000000000000", ("太字节",)),
    _("PB", "other", "data", "8000000000000000", ("拍字节",)),
    _("EB", "other", "data", "8000000000000000000", ("艾字节",)),
    _("ZB", "other", "data", "8000000000000000000000", ("泽字节",)),
    _("GiB", "other", "data", "8589934592"),
    _("TiB", "other", "data", "8796093022208"),
    _("Kbps", "rate", "data/time", "1000", ("kbps", "千比特每秒", "千比特/秒")),
    _("Mbps", "rate", "data/time", "1000000", ("兆比特每秒", "兆比特/秒", "Mbit/s", "Mb/s")),
    _("Gbps", "rate", "data/time", "1000000000", ("吉比特每秒", "吉比特/秒", "Gbit/s", "Gb/s")),
    _("Tbps", "rate", "data/time", "1000000000000", ("太比特每秒", "太比特/秒", "Tbit/s", "Tb/s")),
    _("PFLOPS", "other", "computing power", "1", ("PFlops", "Pflops", "PFlop/s", "PF", "P")),
    _("EFLOPS", "other", "computing power", "1000", ("EFlops", "Eflops", "EFlop/s", "EF")),
    _("TFLOPS", "other", "computing power", "1/1000", ("TFlops",)),

    # ---- Transport work ----------------------------------------------------------------------------------------------
    _("吨公里", "other", "freight turnover", "1", ("吨·公里", "吨千米", "吨·千米")),
    _("吨海里", "other", "freight turnover", "1.852", ("吨·海里",)),
    _("人公里", "other", "passenger turnover", "1", ("人·公里", "客公里", "人千米", "旅客公里")),
    _("换算吨公里", "other", "converted turnover"),
    _("车公里", "other", "vehicle mileage", "1", ("车·公里", "车千米")),
    _("列公里", "other", "train mileage", "1", ("列车公里",)),
    _("标箱", "count", "container", "1",
      ("标准箱", "个标箱", "个标准箱", "国际标准箱", "个国际标准箱", "标准集装箱", "个标准集装箱", "TEU", "个TEU")),
    _("标准机架", "count", "rack", "1", ("个标准机架", "架标准机架")),

    # ---- Other measures ----------------------------------------------------------------------------------------------
    _("伏", "other", "voltage", "1", ("伏特",)),
    _("千伏", "other", "voltage", "1000", ("kV", "KV")),
    _("安培", "other", "current"),
    _("毫安", "other", "current", "1/1000", ("mA",)),
    _("安时", "other", "charge", "1", ("安培小时", "Ah")),
    _("毫安时", "other", "charge", "1/1000", ("mAh",)),
    _("欧姆", "other", "resistance", "1", ("Ω",)),
    _("赫兹", "other", "frequency", "1", ("赫", "Hz")),
    _("千赫", "other", "frequency", "1000", ("千赫兹", "kHz")),
    _("兆赫", "other", "frequency", "1000000", ("兆赫兹", "MHz")),
    _("吉赫", "other", "frequency", "1000000000", ("吉赫兹", "GHz")),
    _("帕", "other", "pressure", "1", ("帕斯卡", "Pa")),
    _("百帕", "other", "pressure", "100", ("百帕斯卡", "hPa", "毫巴", "mbar")),
    _("千帕", "other", "pressure", "1000", ("千帕斯卡", "kPa", "KPa")),
    _("兆帕", "other", "pressure", "1000000", ("兆帕斯卡", "MPa")),
    _("标准大气压", "other", "pressure", "101325", ("个标准大气压", "atm")),
    _("毫米汞柱", "other", "blood pressure", "1", ("mmHg",)),  # not quite 133.322帕 in every definition
    _("牛顿", "other", "force", "1"),
    _("千牛", "other", "force", "1000", ("kN",)),
    _("牛·米", "other", "torque", "1", ("牛米", "N·m")),
    _("分贝", "other", "level", "1", ("dB", "dB(A)")),
    _("流明", "other", "luminous flux", "1", ("lm",)),
    _("勒克斯", "other", "illuminance", "1", ("lx", "lux")),
    _("摩尔", "other", "amount of substance", "1", ("mol",)),
    _("毫摩尔", "other", "amount of substance", "1/1000", ("mmol",)),
    _("西弗", "other", "dose", "1", ("希沃特", "Sv")),
    _("毫西弗", "other", "dose", "1/1000", ("毫希沃特", "mSv")),
    _("微西弗", "other", "dose", "1/1000000", ("微希沃特", "μSv", "µSv")),
    _("贝克勒尔", "other", "radioactivity", "1", ("贝可", "Bq")),
    _("像素", "other", "pixel", "1", ("个像素",)),
    _("分", "other", "score"),  # 满意度98.5分; the 分 of 元角分 is in SUBUNITS
    _("学分", "other", "credit", "1", ("个学分",)),
    _("积分", "other", "credit point", "1", ("个积分",)),
    _("点", "other", "index point", "1", ("个点",)),  # 上证指数3000点
)
# fmt: on

# Units that a quantity has and no text writes.
UNWRITTEN: Final[tuple[UnitRow, ...]] = (
    _("1", "fraction", "ratio"),  # of a bare fraction: 三分之一, 七成
    _("", "count", "thing"),  # of a count without a classifier: 签约项目155
)

# 角 and 分 are money right after 元 (3元5角, 伍角叁分) and nowhere else: 三角, 长三角 and 98分 are no amounts.
SUBUNITS: Final[tuple[UnitRow, ...]] = (
    _("角", "money", "CNY", "1/10"),
    _("分", "money", "CNY", "1/100"),
)

# Amounts in two units or more, the larger first: 2小时30分 is one figure, of 150分钟. Behind a larger unit 分 are minutes, no points.
COMPOUNDS: Final[tuple[str, ...]] = (
    "天 小时 分钟|分 秒",
    "年 个月",
    "岁 个月",
    "吨 公斤 克",
    "斤 两",
    "公里 米 厘米",
    "丈 尺 寸",
)

# Spellings of units behind which the decimals of a whole number may stand, where nothing follows that they may belong to (28秒76, 1米78, 三块五).
DECIMALS_BEHIND: Final = frozenset(("秒", "米", "块"))

# Spellings that are a unit only where the words around them say so.
#   digits       right after Arabic digits or a scale word (3.5方, 亿方), not after a Chinese numeral alone (一方, 三里)
#   date         after digits usually a part of a date or an age of a thing; a duration where the words say so
#   context      means two things after any number; the neighbours decide, and the row of the table is the usual one
#   scale        only right behind a scale word (15万P): 1080P is a name
#   denominator  only behind "/" or 每
GUARDS: Final[tuple[tuple[str, str], ...]] = (
    ("块", "context"),  # 三块钱 is money, 三块地 pieces
    ("圆", "context"),  # 3圆 is money, 同心圆 a figure
    ("镑", "digits"),
    ("铢", "digits"),
    ("里", "digits"),  # 三里屯, 十里长街, 村里; 里 'inside' follows any noun
    ("方", "digits"),  # 一方, 四方, 三方协议 are parties
    ("平方", "context"),  # 3平方公里 begins like 3平方
    ("立方", "context"),  # 3立方厘米
    ("甲", "digits"),  # 三甲医院
    ("顷", "digits"),  # 一顷, 顷刻
    ("坪", "digits"),  # 草坪, and many villages
    ("丈", "digits"),  # 万丈, 一丈
    ("尺", "digits"),  # 三尺讲台
    ("寸", "digits"),  # 得寸进尺; of screens an 英寸
    ("码", "digits"),  # 一码通, 三码合一
    ("哩", "digits"),
    ("m", "digits"),
    ("t", "digits"),
    ("g", "digits"),  # 5g is a network as often as a mass
    ("h", "digits"),
    ("s", "denominator"),  # m/s
    ("d", "denominator"),  # t/d
    ("时", "denominator"),  # 350公里/时; 8时 is a time of the day
    ("W", "denominator"),  # 元/W; 10W is 10万 as often as 10瓦
    ("晚", "denominator"),  # 元/晚; 2023晚会
    ("夜", "denominator"),
    ("a", "denominator"),  # t/a
    ("L", "digits"),
    ("P", "scale"),  # 算力15万P
    ("M2", "context"),  # the money supply
    ("M3", "context"),  # the money supply
    ("升", "context"),  # 由第5升至第3
    ("两", "digits"),  # a numeral: 二两, 两百
    ("钱", "digits"),  # 一钱
    ("担", "digits"),  # 一担, 担当
    ("焦", "digits"),
    ("卡", "digits"),  # 一卡通; a card after 张
    ("瓦", "digits"),
    ("伏", "digits"),  # 三伏
    ("赫", "digits"),
    ("帕", "digits"),
    ("度", "context"),  # electricity, a temperature or an angle
    ("年", "date"),  # 2023年
    ("年度", "date"),  # 2023年度
    ("日", "date"),  # 8月18日
    ("周", "context"),  # 第3周; 12周 is a duration
    ("星期", "date"),  # 星期三 stands before it, 三星期 after
    ("礼拜", "date"),
    ("季度", "date"),  # 三季度 is the third; 三个季度 a duration
    ("季", "denominator"),
    ("月", "denominator"),
    ("学年", "date"),
    ("学期", "date"),
    ("世纪", "date"),  # 21世纪
    ("刻钟", "context"),
    ("点", "context"),  # 8点 is a time
    ("分", "context"),  # 8点30分 is a time, 三分地 a tenth of 亩, 三分之一 a fraction
    ("分钟", "context"),  # 15分钟生活圈 is a name
    ("人民币", "context"),  # stands before the number as often
    ("bit", "digits"),
)

# Names that are written with 个 behind a number: 35个工作日, 2.3个百分点.
WITH_GE: Final = frozenset({
    "百分点", "千分点", "基点", "季度", "世纪", "学年", "学期", "工作日", "交易日", "标准大气压", "标准机架", "学分",
})  # fmt: skip

# Signs that stand before the number. $ alone is the dollar of whatever place the text is about, so it has no row.
CURRENCY_SIGNS: Final[tuple[tuple[str, str], ...]] = (
    ("¥", "元"),  # the yen's sign too: in Chinese texts 元 unless 日元 is said
    ("￥", "元"),
    ("RMB", "元"),
    ("CNY", "元"),
    ("US$", "美元"),
    ("USD", "美元"),
    ("$", "美元"),  # where no other country is named
    ("HK$", "港元"),
    ("HKD", "港元"),
    ("NT$", "新台币"),
    ("TWD", "新台币"),
    ("MOP$", "澳门元"),
    ("S$", "新加坡元"),
    ("€", "欧元"),
    ("EUR", "欧元"),
    ("£", "英镑"),
    ("GBP", "英镑"),
    ("人民币", "元"),
    ("新台币", "新台币"),
    ("港币", "港元"),
    ("澳门币", "澳门元"),
    ("葡币", "澳门元"),
    ("澳门元", "澳门元"),
    ("美金", "美元"),
    ("美元", "美元"),
    ("欧元", "欧元"),
    ("英镑", "英镑"),
    ("日元", "日元"),
    ("港元", "港元"),
)

# Words between a number and its unit, longest reading first where one begins another (万亿, 万).
SCALES: Final[tuple[tuple[str, int], ...]] = (
    ("十", 10),
    ("百", 10**2),
    ("千", 10**3),
    ("万", 10**4),
    ("十万", 10**5),
    ("百万", 10**6),
    ("千万", 10**7),
    ("亿", 10**8),
    ("十亿", 10**9),
    ("百亿", 10**10),
    ("千亿", 10**11),
    ("万亿", 10**12),
    ("兆", 10**12),  # 兆元 (Taiwan); 兆瓦 and 兆字节 are units of their own and found first
    ("十万亿", 10**13),
    ("百万亿", 10**14),
    ("千万亿", 10**15),
)

# What the base of a dimension is in pint's own words. A dimension without a row is new to pint, as months are: pint's
# month is a twelfth of 365.25 days, a calendar's is not.
PINT_BASES: Final[dict[str, str]] = {
    "area": "meter ** 2",
    "length": "meter",
    "volume": "meter ** 3",
    "mass": "kilogram",
    "energy": "joule",
    "power": "watt",
    "temperature": "kelvin",
    "time": "second",
    "ratio": "",
    "data": "bit",
    "data/time": "bit / second",
    "voltage": "volt",
    "current": "ampere",
    "charge": "ampere * hour",
    "resistance": "ohm",
    "frequency": "hertz",
    "pressure": "pascal",
    "force": "newton",
    "torque": "newton * meter",
    "luminous flux": "lumen",
    "illuminance": "lux",
    "amount of substance": "mole",
    "dose": "sievert",
    "radioactivity": "becquerel",
}
