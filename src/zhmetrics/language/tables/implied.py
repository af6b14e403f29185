"""In: nothing. Out: the words beside a figure that name the unit it leaves out (产值百亿, 14亿人口), as data."""

from __future__ import annotations

from typing import Final

__all__ = [
    "DEGREES",
    "MEASURED",
    "MONEY_BEFORE",
    "NOT_A_UNIT_BEFORE",
    "PER_VERBS",
    "SHARES",
    "STANDING",
    "TOLD_BY_MONEY",
]

# A classifier is none before these, with which it makes another word: 5万亿台阶, 2026元旦, 3处于, 10位居.
NOT_A_UNIT_BEFORE: Final = {
    "台": "阶湾风州账", "口": "岸子径", "位": "于居置列移", "名": "单为列额", "点": "面位", "家": "庭具", "人": "民才均口员力工制", "人年": "度均", "元": "旦素宵件月", "次": "于数年日要",
    "个": "体别性", "条": "件例款约", "处": "于理置罚", "户": "籍均型", "支": "持付撑出", "本": "报级地市省年月", "起": "来步点", "度": "假", "所": "有", "座": "谈",
    "场": "所景地", "批": "复准评发", "件": "均", "部": "门分署级委", "面": "积向对临貌", "层": "次级", "道": "路", "对": "于外内口", "双": "方边向减碳", "只": "有要能是",
    "把": "握关", "种": "植养业", "类": "似别", "片": "区", "间": "接隔", "发": "展生布放", "门": "类户", "株": "洲", "项": "链", "方": "面案式法向针", "天": "然津津府",
    "分": "别之布析类享配车行乡产地部品科层批阶", "章": "程", "顶": "层", "组": "织合成建", "席": "", "股": "份权", "团": "队体结", "群": "众", "队": "伍", "架": "构", "行": "业动政", "路": "径线",
    "网": "络", "环": "境", "级": "", "代": "表理", "手": "段工", "轮": "车椅胎渡", "样": "本", "宗": "教", "幅": "度", "册": "", "列": "入车为", "节": "约能点", "根": "据", "头": "部", "尾": "矿", "粒": "",
    "出": "港口境来去现台手生发门入席资售租产品厂国院错台场", "村": "民庄", "企": "业", "注": "册", "包": "裹装括容", "镇": "区", "县": "域", "市": "场", "区": "域间块", "站": "点", "桶": "", "吨": "", "亩": "均", "平": "均", "卷": "", "笔": "者", "关": "键", "日": "均", "年": "均", "月": "均",
    "回": "望顾首归落升馈收暖应", "市两": "年个地级", "两": "年岁国省市县区个家地岸方者大天次位名人项条种类月周季级端侧制会院校部组批支所座场处台套年", "卡": "级智算车口",
}  # fmt: skip

# What the words themselves measure, so that a name may end with them: 固定资产投资（亿）. First row that fits wins; words of people come first:
# 就业人数 in a sentence on 收入 counts people.
MEASURED: Final = (
    ("人次 客流 客运", "人次"),
    (
        "人口 人数 就业 农民 人民 贫困人 劳动力 群众 参保 青年 士兵 居民 移民 职工 军人 村民 市民 员额 裁军 志愿者 妇女 儿童 老人 老年人 残疾人 婴幼儿 师生 党员 干部 用户数 旅客 游客 粉丝 学生",
        "人",
    ),
    ("户数 家庭 农户 贫困户 低保户 用户 住户 商户 租户", "户"),
    (
        (
            "投资 产值 收入 资金 总额 额 值 规模 GDP 经济总量 税 税收 利润 贷款 存款 余额 融资 成交 债 营收 销售 支出 预算 消费 贸易 概算 亏损 盈利 债务 欠款 补贴 补助 奖补 工资 报酬 删减 减列 "
            "公帑 财政 基金 订单 市值 交易 进出口 经费"
        ),
        "元",
    ),
)
# Things that are told by the hundred millions they make (百亿产业, 千亿级集群); 3万企业 are so many.
TOLD_BY_MONEY: Final = "产业 集群 园区 企业 基地 大关 台阶 级 项目 俱乐部 县 镇 村 板块 门槛"

# Words before a ratio that make its parts shares of one whole, so that they ought to make 100 (三次产业结构为14.7:38.7:46.6).
SHARES: Final = ("比重", "结构", "构成", "占比", "三次产业", "三产比")

# Words of standing: an ordinal or 首位 behind one of them in its clause ranks something (居全省第3位); others number events.
STANDING: Final = ("居", "列", "排名", "排在", "位次", "名次", "跃升", "进至", "升至", "升到", "跻身", "保持", "稳居", "全国", "全省", "全市",
                   "世界", "全球", "连续", "名列", "位于", "前移", "中部", "西部", "东部", "行业")  # fmt: skip

# What may stand between 每亩 and its figure (每亩补贴100元).
PER_VERBS: Final = "补贴 补助 补偿 奖励 奖补 发放 收费 平均 约 为 达 达到 拥有"

# What may stand behind 三块 where it is money; any other word names the pieces.
MONEY_BEFORE: Final = frozenset("多左以上下每一二三四五六七八九两半的至到整钱起及和与")

# What 度 measures, by the words before it; 千瓦时 where none of them stands there. First row that fits wins.
DEGREES: Final = (
    ("零下 零上 气温 温度 高温 低温 水温 室温 体温 升温 降温 摄氏", "摄氏度"),
    ("北纬 南纬 东经 西经 角 倾斜 旋转 转体 转弯 坡", "°"),
)
