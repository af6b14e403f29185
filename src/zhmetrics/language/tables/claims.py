"""In: nothing. Out: the words by which a text claims that its figures go together, and that they do not."""

from __future__ import annotations

from typing import Final

__all__ = [
    "ADDED_ELSEWHEN",
    "ALSO_WHOLES",
    "ANY_KIND",
    "AVERAGED",
    "A_CLASS",
    "BALANCES",
    "CHANGES_OF_WHOLES",
    "COMPARABLE_BY_CUSTOM",
    "COMPARABLE_INCOMES",
    "COMPARABLE_PRICES",
    "COMPARABLE_SCOPE",
    "COMPLEMENTS",
    "COUNTED_AS",
    "DECOYS",
    "DISPUTED_MULTIPLES",
    "DOES",
    "EFFECTS",
    "FARM_OUTPUT",
    "FILLERS",
    "FIRMS_AND_PARKS",
    "GRADES_WITHIN",
    "ITS_REPORT",
    "LASTS",
    "LEFT_OF_BUDGETS",
    "MEASURES",
    "NAMED_AVERAGES",
    "NAMED_DIFFERENCES",
    "NAMED_RATES",
    "NET_AMOUNTS",
    "NOT_SUMMED",
    "NOT_SUMMED_TAILS",
    "NO_RIVALS",
    "NO_STOCKS",
    "OF_ALL",
    "OF_DOING",
    "OF_ITS_YEAR",
    "OF_THE_WHOLE",
    "OF_TRADE",
    "OPENS",
    "OWN_TIME",
    "PARTIAL_AMOUNTS",
    "PEOPLE",
    "PLACE_NAME",
    "PLANNED",
    "RATES_OF_COUNTS",
    "RATE_NOUNS",
    "REVISED",
    "SAID_AS",
    "SAID_FIRST",
    "SCOPES",
    "SIZES",
    "SOME_VISITORS",
    "STOCKS",
    "SUMS",
    "SYNONYMS",
    "TAKEN_ON",
    "THINGS",
    "TIMELESS",
    "WHOLES",
    "WHOLE_PREFIXES",
]

# Names that leave nothing out together, in the order in which a ratio lists them (三次产业比为3.9：59.5：36.6). Behind ">"
# stand words one of which the whole must have where the parts name nothing but themselves (出口, 进口 of 进出口总值). Behind "?" stand names that
# seldom leave anything out: stations are 新建 or 改建, and a few 利用既有, so that only what holds is told. Behind "!" stand names that leave
# others out, but of which a thing bears one at most, so that together they are no more than their whole. Not 国家级 and 省级: what is the
# one is often counted as the other too; nor 服务业 beside 商业 and 文旅, which are services.
COMPLEMENTS: Final = (
    "第一产业 第二产业 第三产业",
    "一产 二产 三产",
    "第一产业 第二产业 第三产业 城乡居民生活 > 用电",
    "第一产业 第二产业 第三产业 居民生活 > 用电",
    "出口 进口 > 进出口 外贸 贸易",
    "城镇 农村",
    "城市 农村",
    "国有 非国有",
    "公有 非公有",
    "中直 地方",
    "中央 地方",
    "中央级 地方级",
    "内资 外资",
    "国税 地税",
    "税收 非税 > 收入",
    "轻工业 重工业",
    "男性 女性",
    "男生 女生",
    "男职工 女职工",
    "男婴 女婴",
    "企业 个体工商户 农民专业合作社 > 市场主体 经营主体",
    "一般债务 专项债务 > 债务 余额 限额",
    "工业 手工业 农业 > 工农业",
    "工业 农业 > 工农业",
    "任命 免去 > 任免",
    "工业和手工业 农业 > 工农业",
    "入境 出境 > 出入境 口岸",
    "国内游客 入境游客 > 游客 旅游",
    "内地居民 港澳台居民 外国人",
    "内地居民 港澳居民 台湾居民 外国人",
    "新建 续建",
    "公办 民办",
    "公立 民营",
    "公立 民办",
    "公立 私立",
    "公立 社会办",
    "早稻 夏粮 秋粮",
    "商品零售 餐饮收入 > 零售",
    "一季度 二季度 > 上半年",
    "三季度 四季度 > 下半年",
    "境内 境外",
    "内销 外销",
    "? 汉族 少数民族",
    "? 中学 小学 > 中小学",
    "发明专利 实用新型 外观设计 > 专利",
    "? 新建 改建",
    "? 新建 扩建",
    "? 新建 改扩建",
    "? 新建 改造",
    "? 线上 线下",
    "? 国内 海外",
    "? 国内 国外",
    "? 城区 农村",
    "? 小学 初中 高中",
    "? 硕士 博士",
    "? 本科 专科",
    "? 自筹 贷款",
    "? 水稻 小麦 玉米",
    "? 门诊 急诊",
    "? 门诊 住院",
    "? 短期 中长期",
    "? 公路 水路 铁路",
    "? 公路 水路",
    "? 公路 铁路",
    "上半年 下半年 > 全年",
    "前三季度 四季度 > 全年",
    "! 工业 农业 建筑业 服务业",
    "! 工业 农业 建筑业 商业",
    "! 工业 农业 建筑业 商贸",
    "! 幼儿园 小学 初中 高中 职业学校 特殊教育学校",
    "! 过夜游客 一日游游客",
    "! 公务用车 公务接待 因公出国",
    "! 公路 铁路 水路 民航",
    "! 公路 铁路 水运 民航 机场",
    "! 金牌 银牌 铜牌",
    "! 东部 中部 西部 东北",
    "! 一等 二等 三等 优秀",
)

# An ending that says so of any names: 产业类53个、民生类13个.
A_CLASS: Final = "类"

# Names of the table that things with parts of their own bear as well: 企业88家，其中国有30家、非国有58家.
ALSO_WHOLES: Final = "企业"

# Words that hold a name of the table and are another: 进出口 is neither 出口 nor 进口.
DECOYS: Final = "进出口 出入境 城乡 工农业 地方政府 中央企业 农村信用 城镇化 进口替代 出口退税 工业园 房地产业 中小学 国内生产 国内旅游"

# Words that say the same in the name of an indicator; the longest is replaced first.
SYNONYMS: Final = {
    "货物贸易进出口": "进出口",
    "货物进出口": "进出口",
    "外贸进出口": "进出口",
    "对外贸易": "进出口",
    "外贸": "进出口",
    "税收收入": "税收",
    "纳税": "税收",
    "上缴税金": "税收",
    "地区生产总值": "生产总值",
    "国内生产总值": "生产总值",
    "GDP": "生产总值",
    "从业人员": "就业人员",
    "乡村": "农村",
    "商品零售额": "商品零售",
    "餐饮收入额": "餐饮收入",
    "国有及国有控股": "国有",
    "营收": "营业收入",
    "营收入": "营收入",  # 经营收入 holds the word, and is another
    "规模工业企业": "规上工业",  # 以上 is a filler, which is gone before
    "规模工业": "规上工业",
    "规上工业企业": "规上工业",
}

# The same of names that only `compare` makes one, since the checks of a text know its words by other tables. The short names on the right
# share as few characters as may be with those of other things: names that share many are held to be alike, and 居民消费价格 is
# not 居民消费支出. A name that is told twice (居民消费价格指数（CPI）) is one.
SAID_AS: Final = {
    "居民消费价格总水平": "消费价",
    "居民消费价格指数": "消费价",
    "居民消费价格": "消费价",
    "CPI": "消费价",
    "工业生产者出厂价格指数": "出厂价",
    "工业生产者出厂价格": "出厂价",
    "PPI": "出厂价",
    "工业生产者购进价格指数": "购进价",
    "工业生产者购进价格": "购进价",
    "采购经理指数": "PMI",
    "广义货币": "M2",
    "研究与试验发展": "RD",
    "社会消费品零售": "社零",
    "第一产业": "第一产",
    "第二产业": "第二产",
    "第三产业": "第三产",
}

# The same at the beginning of a name, since elsewhere they are parts of other words: 统一产品.
SAID_FIRST: Final = {"一产": "第一产", "二产": "第二产", "三产": "第三产"}

# Amounts that stand at a moment, so that 2025年 of one is the end of that year; and what makes them amounts of a stretch.
STOCKS: Final = "人口 余额 保有量 存量 在校生 参保人数 床位"
NO_STOCKS: Final = "新增 净增 增加 增量 减少 平均 日均 年均 月均 出生 死亡 流入 迁入 迁出 转移 脱贫 就业人口"

# What parts of one name make under another: the value added of all industries is GDP.
WHOLES: Final = {"增加值": "生产总值"}

# Cut off the end of a name: they say that something was measured, not what.
SIZES: Final = "总额 总量 总数 总值 总和 总计 合计 数量 数 额 规模"

# Taken out of a name wherever they stand: actors, verbs of reaching, joints.
FILLERS: Final = (
    "全市 全省 全县 全国 全区 全州 全乡 全镇 全盟 全旗 我市 我省 我县 我国 我区 本市 本省 本县 该市 该省 该县 该区 全社会的 "
    "其中 累计 单季 共计 合计 完成 实现 达到 达成 取得 分别 新增 已经 以上 同期 同时 此外 据统计 从业 一共 总共 首次 突破 超过 其余"
)

# Scopes that a share may be of (占全县的66%); the words of one row name the same scope.
SCOPES: Final = (
    "全国 我国 全国的 全中国",
    "全省 我省 本省 该省 全自治区",
    "全市 我市 本市 该市",
    "全县 我县 本县 该县 县域",
    "园区 集聚区 开发区 高新区 经开区 工业园 产业园 新区 示范区 全区",
    "全镇 全乡 本镇 该镇",
    "全球 世界",
    "全行业 行业",
    "公司 集团 本公司",
)

# What a name may begin with that says whose figure it is, so that 营业收入 may be said of 公司营业收入 afterwards.
FIRMS_AND_PARKS: Final = "本公司 公司 本集团 集团 园区 集聚区 开发区 高新区 经开区 本行 本院 本校 全院 全校"

# A pattern of a place's name at the beginning of another: 江海市进出口. Kinds of places (景区, 山区, 地区) and words that only hold such a
# character (市场, 县级) are none.
PLACE_NAME: Final = (
    "\\w{1,4}?(?:省(?![级外内直])|市(?![场值民政级区直])|县(?![级域城直])|(?<![园景库山灾社小矿林湖校学地厂营片城市新老牧农功保服发化术易税])区(?![域间块位划级内外])"
    "|自治州|盟|旗(?![舰下])|镇(?![化区])|乡(?![村镇]))"
)

# Averages, prices, indices and rates are no amounts that add up.
NOT_SUMMED: Final = (
    "人均 亩均 户均 次均 件均 笔均 台均 均价 单价 平均 日均 月均 年均 价格 指数 率 比重 占比 强度 密度 浓度 增速 增幅 涨幅 "
    "最高 最大 最低 最小 峰值 每 温度 得分 评分 门槛 余额比 单产 首付"
)

# The same at the end of a name; elsewhere they say of what kind a thing is (标准厂房, 高水平大学).
NOT_SUMMED_TAILS: Final = "标准 水平"

# Growth at comparable prices or on a comparable scope is never held against levels at current ones: of all value added
# and GDP, of what is above a designated size, and of fixed investment.
COMPARABLE_PRICES: Final = "增加值 生产总值 GDP 经济总量 固定资产投资 实际增 实际下 实际上 实际同 实际比 实际减 实际年 不变价 价格因素 名义 劳动生产率"

# Output whose growth is told at comparable prices more often than not, although the text does not say so: what holds is told. That of 工农业 has its
# levels at the same prices.
FARM_OUTPUT: Final = "农业总产值 渔业总产值"

# Incomes, whose growth may be at comparable prices where the text does not say; not where it stands right behind what was added to them in money
# (人均纯收入14862元，比上年增加1657元，增长12.5%).
COMPARABLE_INCOMES: Final = "可支配收入 人均收入 纯收入"

# The same of a scope, which holds for tonnes and people as well as for money.
COMPARABLE_SCOPE: Final = "规模以上 规上 限额以上 限上 可比 同口径 剔除 还原后 还原 内生 有机 汇率 不计 因素后 影响后 因素影响 变化后 考虑 计价 按美元 以美元"

# What an average is said of in passing: the amount was not handed out, it brought this about (投入500万元，带动1000户，户均增收6000元).
EFFECTS: Final = "带动 增收 增加 增长 节约 节省 减少 提高 提升 撬动 吸引 收入 纯 可支配 创收 最高 最低 不低于 不少于 左右 以上 预计 计划 每 月 年 日 天"

# Said of an amount that was added in another time than the level grew in (余额…，当月增加…，同比增长…), or of how much more was added than
# the year before (同比多增): neither makes the growth of the level.
ADDED_ELSEWHEN: Final = "当月 本月 当季 本季 单月 单季 当日 当周 本周 多增 少增 多降 多减 少减 少降"

# Named in a row among other indicators, their growth is told at comparable prices by custom, although the row does not say so.
COMPARABLE_BY_CUSTOM: Final = "总产值 农业产值 工业产值"

# Periods that are that of the report, whatever it is: 报告期内 and 全年 of one firm are one time.
OWN_TIME: Final = "报告期 报告期内 本报告期 期内 本期 全年 本年 本年度 年度"

# What something will come to in all: the day on which that was told of is no time of it.
TIMELESS: Final = "总投资 总投资额 概算 合同总额 合同金额 设计总量"

# Of these, what says nothing of how long the time is: 报告期内 of a firm may be its half-year, which 全年 is not.
ITS_REPORT: Final = "报告期 报告期内 本报告期 本报告期内 期内 本期"

# Said of a part that is but planned, where its whole is told as done.
PLANNED: Final = "计划 规划 拟 力争 争取 确保 将 预计 预期 目标 要 待"

# Names of a whole that are of what stands before: 占总数的; and words before such a name that say that it is of the same time, or all of it.
OF_ALL: Final = "总数 总量 总额 总体 总人数 总户数 总件数 全部 其总数 其总量"
OF_ITS_YEAR: Final = "当年 当期 本年度 本年 本期 全部"

# Words before the noun of 其他 that name no kind: 其他类型机构.
ANY_KIND: Final = "各类 类型 类别 类 形式 方式 性质 的"

# Words that count people as 人 does: 运动员3264名，其中男1842人.
COUNTED_AS: Final = {"名": "人", "位": "人"}

# An amount of one thing: 平均投资规模, 人均, 户均; the units that count the things.
AVERAGED: Final = {
    "人均": "人 名 人次",
    "次均": "人次",
    "户均": "户",
    "亩均": "亩",
    "村均": "村",
    "校均": "所",
    "店均": "家",
    "企均": "家",
}

# Words of all the people that 人均 divides by; 党员58名 beside them are some of them.
PEOPLE: Final = (
    "人口", "人数", "总人", "居民", "村民", "农民", "群众", "参保", "游客", "旅客", "职工", "员工", "学生", "从业", "就业", "惠及", "受益", "劳动力", "老人", "老年人",
    "儿童", "对象", "发放", "领取", "人次", "共有", "农户",
)  # fmt: skip

# Averages whose name says what is divided by what: a pattern of the clause before the figure, words of the amount and of the things.
NAMED_AVERAGES: Final = (
    (
        "(?:游客)?(?:人均|人次均)(?:旅游)?(?:消费|花费)(?:为|达|达到|约)?",
        "旅游收入 旅游综合收入 旅游总收入 旅游消费 旅游花费 总花费",
        "游客 旅客 出游 旅游人次 旅游人数",
    ),
    ("(?:门诊)?次均(?:门诊)?费用(?:为|达|约)?", "门诊费用 门诊医疗费用 门诊总费用", "门诊"),
    ("(?:住院)?次均(?:住院)?费用(?:为|达|约)?", "住院费用 住院医疗费用 住院总费用", "住院 出院"),
)

# Said of some visitors, who did not spend all that visitors do.
SOME_VISITORS: Final = "一日游 过夜 入境 境外 海外 国际 省外 市外 外省 外地 外来"

# What those did whose mean is told by a verb: 法官人均结案 is of what was 审执结.
WORKED: Final = {
    "结案": "审执结 审结 结案 办结",
    "办案": "办理案 办结 办案",
    "办结": "办结 审执结",
    "收案": "受理 收案 新收",
    "受理": "受理 收案",
}

# Said of a stretch of days in which all that follows came in: 假期7天, 为期5天; but not 提前45天, 优良天数300天.
LASTS: Final = "假期 假日 长假 黄金周 为期 展期 会期 节日 期间 连续 历时 活动 展会 会展 博览会 交易会 节 开展以来"

# What is left of a budget, of one time with the budget itself (预算数100亿元，执行数98亿元，尚余2亿元).
LEFT_OF_BUDGETS: Final = "尚余 仍余 结余 剩余"

# Stand right before the sum of what was listed before them.
SUMS: Final = "合计 共计 总计 两项合计 三项合计 合计为 共计为 总计为 合计达 共计达 合计达到 共计达到 两者合计 二者合计 三者合计 以上合计"

# Opens the parts of the figure before it.
OPENS: Final = "其中 包括 分为 含"

# What is divided by in a rate: that which was taken on, asked for or due.
TAKEN_ON: Final = (
    "签约 合同 受理 申请 申报 抽检 抽查 检查 检测 应 计划 报名 立案 交办 转办 下达 安排 收到 接收 提出 招 总"
)

# Said of how something was done, which names no kind of the things that it was done to: 已成功就业480人 is no part of those who found work, as
# 本科就业480人 is. A longer word stands before a shorter one in it.
OF_DOING: Final = "目前 现已 已经 实际 依法 成功 顺利 全部 正式 均已 累计 总共 全年 件数 人数 户数 数量 总额 总量 资金 已 现 均 共 实 数 人 有 达 到 其 中 为"

# Nouns of a rate that is no share of two amounts in the text: growth, elasticity, and what is held against output or revenue.
RATE_NOUNS: Final = (
    "增长率 增速率 贡献率 生产率 汇率 利率 费率 税率 出生率 死亡率 自然增长率 换手率 回报率 收益率 毛利率 效率 增值率 "
    "下降率 上升率 降低率 弹性率 通胀率 准备金率 杠杆率 死亡率 几率 概率 频率 功率 速率 倍率 曲率 斜率 分辨率 支持率 "
    "不良率 不良贷款率 债务率 负债率 偿债率 赤字率 储蓄率 "
    # how much less something became: of what it was before, whichever of the levels beside it that is
    "压缩率 精简率 缩短率 节约率 节支率 核减率 减幅率 缩减率"
)

# A rate by its stem, and what was done to the things that it is a share of: 抽检28批次，合格率95%. Only pairs that leave no
# doubt: 满意率 is of those who answered, 到位率 is of money, 按期办结率 of what was due.
RATES_OF_COUNTS: Final = {
    "合格": "抽检 抽查 检查 检测 检验 送检",
    "办结": "受理 收到 接收 接办 交办 转办",
    "办复": "承办 办理 收到 接收 交办",
    "整改": "发现 查出 排查",
    "履约": "签约",
}

# Said of what was added to the whole of a rate or taken from it: 受理1268件，上年结转32件，办结1256件，办结率96.6% is of 1300.
CHANGES_OF_WHOLES: Final = (
    "结转 未结 旧存 积存 遗留 不予受理 不属 不符合 移送 移交 转交 撤回 撤诉 撤销 撤案 取消 调减 核减 调增 追加 免检 免考 在办 正在 未到期 "
    "退回 终止 中止 剔除 扣除"
)

# With a multiple these say what nobody agrees on: 扩大2倍, 下降2倍.
DISPUTED_MULTIPLES: Final = "扩大 下降 缩小 减少 降低 缩短"

# Grades that a rate takes in besides its own: 优秀12个、良好26个、合格8个，合格率100%.
GRADES_WITHIN: Final = {
    "合格": "优秀 良好 优良",
    "达标": "优秀 良好 优良 示范",
    "优良": "优秀",
    "及格": "优秀 良好 中等",
}

# Said of things right behind their share: 28家企业，其中52%为民营. A noun there is what the share is of (52%股权).
DOES: Final = "为 是 属 已 均 都 实现 完成 开展 来自 达到 表示 认为 拥有 具有 建立 建有 通过 未 没有 能 可以 从事 分布 位于 有 设有 获得"

# Rates whose name says what is divided by what: words of the part, of the whole, and of neither. The key is a pattern of
# the clause before the figure. 户籍人口城镇化率 divides registered people, and is no row.
NAMED_RATES: Final = {
    "(?:年末|末)?(?:常住人口)?城镇化率": (
        "城镇人口 城镇常住人口",
        "常住人口 总人口",
        "户籍 新增 净增 农业转移 增加 减少 就业 转移",
    ),
    "(?:年度|投资|计划|任务|目标|预算)*完成率": ("完成 建成", "计划 目标 任务 预算 应", "超 新增 待"),
    "(?:工业)?(?:产品)?产销率": ("销售产值 销量 销售量 销售", "总产值 工业产值 产量 生产", "出口 新产品 生产总值 收入"),
    "(?:代表|委员|会议|人员|平均)*(?:出席|到会|出勤|参会|到课)率": (
        "实到 实际到 实际出席 实出席 实际出勤 实出勤 实际参会 实参会",
        "应到 应出席 应出勤 应参会 应参加",
        "请假 缺席 列席",
    ),
    "(?:选民)?(?:参选|投票)率": ("参加投票 实际投票 参加选举", "登记选民 选民总数 应参加", "流动 委托"),
    "(?:新生)?报到率": ("报到", "录取", "补录 未报到 放弃"),
    "(?:税款|税费|物业费|水费|电费|租金|资金)?(?:收缴|征缴|收费|回收)率": (
        "实收 实缴 已收 已缴 实际收缴 实际缴",
        "应收 应缴",
        "未 欠 往年 上年 减免",
    ),
    "(?:疫苗)?接种率": ("已接种 实际接种 实种 已种", "应接种 应种", "加强 第一 第二 全程"),
    "(?:企业|平均)?资产负债率": ("负债", "资产总额 总资产 资产总计 资产合计", "流动 净资产 不良 带息 权益"),
    "(?:年度|全年)?(?:预算)?执行率": (
        "执行数 实现数 实际支出",
        "预算数 分配数 年度预算 全年预算",
        "未 上年 结转 追加 调整",
    ),
    "(?:营业收入|销售)?利润率": ("利润", "营业收入 主营业务收入 销售收入 营收", "净 毛 营业利润 亏损 率 人均"),
    "税收(?:收入)?占比|税(?:收)?占?比": (
        "税收",
        "一般公共预算收入 财政收入 公共财政预算收入",
        "非税 总收入 上划 中央 增值税 所得税 制造业 服务业 民营 土地",
    ),
    "(?:全社会)?(?:研发|R&D|研究与试验发展)(?:经费)?(?:投入|支出|费用)?(?:强度|占比)": (
        "研发经费投入 研发经费支出 研发投入 研发经费 研发费用 研发支出 R&D经费投入 R&D经费 研究与试验发展经费 研究与试验发展",
        "营业收入 营收 生产总值 GDP",
        "子公司 母公司 企业投入 规上 规模 政府 基础研究 增加值 主营 人均",
    ),
    "(?:销售)?净利(?:润)?率": (
        "净利润",
        "营业收入 营收 销售收入",
        "归属 归母 扣非 扣除 非经常 少数 子公司 母公司 主营",
    ),
    "(?:金融机构)?(?:本外币|人民币)?(?:余额)?存贷(?:款)?比(?:例|率)?": (
        "贷款余额 各项贷款",
        "存款余额 各项存款",
        "新增 净增 住户 企业 单位 政府 不良 普惠 涉农 制造业 小微 短期 中长期 外币存 外币贷 农商 银行",
    ),
    "不良(?:贷款)?率": ("不良贷款", "各项贷款 贷款余额 贷款总额", "新增 发放 处置 关注 普惠 涉农"),
    "(?:毕业生)?(?:毕业)?(?:去向|就业)落实率": ("落实去向 去向落实", "毕业生", "升学 签约 未落实 灵活 创业"),
    "(?:全年|各类)?(?:案件)?(?:结案|审结|审执结)率": (
        "审执结 审结 执结 结案 办结",
        "受理 收案",
        "旧存 未结 新收 上年 超 刑事 民事 行政 执行案 涉",
    ),
    "重刑率": ("五年以上有期徒刑 5年以上有期徒刑 重刑", "判处罪犯 判处被告人 生效判决", "未成年 缓刑 三年 十年"),
    "(?:市区|城区|全年|全市)?(?:环境)?(?:空气)?(?:质量)?优良(?:天数)?(?:比例|比率|率)": (
        "优良天 优良的天 优良有 达标天",
        "监测天 有效监测 有效天",
        "同比 重度 污染",
    ),
    "(?:样本|样品|检测)?阳性率": ("阳性", "检测 采样 送检 检验 抽检", "弱阳 假阳 复检"),
}

# Names that say which amount is taken from which: a pattern of the clause before the figure; words of the greater amount and of what
# is taken from it; words that mean more terms than these two, anywhere before the result; words that may, so that
# only what holds is told (a budget's balance has transfers in it that a report leaves out); and whether both terms must be of one
# thing by name (养老保险基金收入 and 支出).
NAMED_DIFFERENCES: Final = (
    (  # its name says that it is of what came in and went out in the year, so that subsidies among them do no harm
        "(?:全年|当年|本年|年度|本期|当期)*收支(?:相抵)?(?:后)?(?:当年|本年)?(?:结余|盈余)",
        "收入",
        "支出",
        "上年 结转 滚存 历年 调入 调出 上解 转移 债务 债券 借款 收回 净结余 可支配 人均 户均 结余分配 累计结余",
        "公共预算 财政收入 财政总收入 地方财政",
        True,
    ),
    (
        "(?:岁入|岁出|收支|两者|相抵|编列|预计|产生|有|后)*(?:剩余|賸余|盈余)",
        "岁入",
        "岁出",
        "累计 债务举借 举借 移用 以前年度",
        "",
        True,
    ),
    (
        "(?:岁入|岁出|收支|两者|相抵|编列|预计|产生|有|后)*(?:短绌|差短|赤字)",
        "岁出",
        "岁入",
        "累计 举借 移用",
        "",
        True,
    ),
    (  # what was borrowed is left out of it; another deficit may have more terms
        "未计(?:及)?发债(?:所得)?(?:款项)?(?:前)?的?(?:综合)?赤字",
        "开支 支出",
        "收入",
        "回拨 偿还 储备金 累计 非经营 经营账",
        "",
        True,
    ),
    ("(?:综合)?赤字", "开支", "收入", "回拨 偿还 储备金 累计 非经营 经营账", "开支", True),
    (
        "(?:年内|全年|期内|报告期内)?净增(?:长|加)?(?:门店|店铺|网点)?",
        "新开 新开业 新设",
        "关闭 关店 闭店 关停 撤并",
        "迁 收购 转让",
        "",
        True,
    ),
    ("(?:人口)?自然增长率", "出生率", "死亡率", "婴儿 孕产妇 新生儿 围产儿 5岁 五岁", "", True),
    ("(?:全年|年内)?(?:净)?(?:人口)?自然增(?:长|加)(?:人口|人数)?", "出生", "死亡", "婴儿 孕产妇 迁", "", True),
    (
        "(?:全年|当年|本年|年度|本期|当期|本月|收支|收支相抵|相抵|实现|略有)*(?:结余|节余|盈余)(?:资金)?",
        "收入",
        "支出",
        "上年 结转 滚存 历年 调入 调出 补助 上解 转移 债务 债券 借款 收回 净结余 可支配 人均 户均 结余分配",
        "财政 预算",
        True,
    ),
    (
        "(?:年内|全年)?净增(?:长|加)?(?:经营主体|市场主体|企业|个体工商户)?",
        "新设 新登记",
        "注销 吊销",
        "迁",
        "户 家",
        True,
    ),
    ("缺考(?:人数|考生)?", "报名 应考 应试", "实考 实际参加 到考", "免考 缓考", "", False),
    (
        "(?:缺席|缺勤)(?:人数)?",
        "应到 应出席 应出勤 应参会",
        "实到 实际到 实际出席 实际出勤 实际参会",
        "请假 列席 迟到",
        "",
        False,
    ),
    ("(?:人口)?净(?:迁入|流入)(?:人口|人数)?", "迁入 流入", "迁出 流出", "资金 自然", "", True),
    (
        "(?:所有者权益|股东权益|净资产)(?:总额|合计|总计)?",
        "资产总额 总资产 资产总计",
        "负债总额 总负债 负债合计",
        "少数股东 归属 流动 人均",
        "",
        True,
    ),
    (
        "(?:目前|还|尚|现|结)*(?:剩余|余|剩|剩下)(?:资金|额度|指标)?",
        "预算 分配 计划 下达 安排 到位 收到 筹集",
        "实现 执行 支出 使用 支付 发放 花费",
        "上年 结转 追加 调整 其他 另 收回 利息 扣除 其中",
        "",
        False,
    ),
)

# What a growth is held against that is no indicator of the text's own: 高于全国平均水平3个百分点, 快于上年3个百分点.
NO_RIVALS: Final = "平均 世界 全球 上年 去年 前年 上月 同期 上半年 一季度 二季度 三季度 四季度 年 月 季 目标 预期 计划 预算 周边 东部 中部 西部 沿海 国家"

# Kinds of things that a whole of any measure may be parted by: 投资总额184亿元，其中工业项目…、非工业项目…. A name that ends otherwise may be a
# measure of its own (产值100亿元，其中工业投资…、非工业投资…).
THINGS: Final = "项目 企业 单位 公司 机构 部门 行业 产业 工业 农业 林业 渔业 服务业 制造业 金融业 经济 国有 公有 居民 领域 学校 产品 商品 工程 用户 客户 房屋 地区 国家 贸易"

# What a whole of people may have before the name that its parts share: 城镇人口, 乡村人口 and 常住人口.
WHOLE_PREFIXES: Final = "常住 年末 总 全部 全市 全县 全区 全省 全镇 户籍 年末常住 年末总 年末全市常住 年末全县常住 年末全区常住 年末全省常住"

# Amounts that losses or repayments make smaller than what went into them: a part may be greater than its whole.
NET_AMOUNTS: Final = "净 利润 盈利 盈余 亏损 顺差 逆差 差额 结余 赤字 缺口 增量 收支 新增 增加 增值 余 损益 收益"

# Amounts that one thing exceeds another by: never the sum of the two.
BALANCES: Final = "顺差 逆差 差额 结余 净"

# Words of an export, an import or their balance that narrow nothing: 外贸出口额, 货物进口, 有形貿易逆差 are of all goods, 服务贸易出口 is of services.
OF_TRADE: Final = "对外贸易 货物贸易 有形 外贸 贸易 货物 商品 整体 货值 金额"

# Said where a level was told anew: growth may be held against either of the two.
REVISED: Final = "公布数 公布值 快报 初步 核定 核实 核算数 修订 修正 决算数 口径 调整前 调整后 追溯 重述"

# Words that the name of a whole may have before what its parts are called by (固定资产投资: 民间投资, 国有投资), and that narrow nothing.
OF_THE_WHOLE: Final = (
    "全年 上半年 下半年 一季度 二季度 三季度 四季度 前三季度 今年 本年 去年 年底 期末 月末 固定资产 常住 户籍 全社会 社会 消费品 地区 国内 生产总值 一般公共预算 地方 财政 规模以上 规上 工业 货物 贸易 外贸 进出口 金融机构 本外币 各项 "
    "居民 在校 学生 企业 项目 人口 收入 支出 投资 增加值 产值 零售 零售额 重点 公共 预算 安排 拟 开展 元旦 春节 国庆 中秋 五一 假期 共 总额 总值 余额 存款 贷款 面积 用电量 年末 全部 实有 登记 共有 完成 实现 累计"
)

# Amounts of a project in one year, or of one kind, beside counts whose own amounts are of all years and kinds.
PARTIAL_AMOUNTS: Final = "年度投资 当年投资 本年投资 设备投资 固定资产投资"

# Words that say how an amount was measured: a part named by one that its whole has not is no part of it (完成投资10亿元，
# 其中两个项目总投资30亿元).
MEASURES: Final = "完成 到位 实际 投放 总投资 计划 协议 合同 意向 累计 余额 存量 估值 市值 总额 总量 总产值 面积 年产 注册 资产 授信 规模 以来 历年 预计 将 拟 新增 新登记 新设 新注册 净增 注销"
