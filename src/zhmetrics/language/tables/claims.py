"""In: nothing. Out: the words by which a text claims that its figures go together, and that they do not."""

from __future__ import annotations

from typing import Final

__all__ = [
    "AVERAGED",
    "COMPARABLE_PRICES",
    "COMPARABLE_SCOPE",
    "COMPLEMENTS",
    "DECOYS",
    "DOES",
    "FILLERS",
    "MEASURES",
    "NAMED_RATES",
    "NET_AMOUNTS",
    "NOT_SUMMED",
    "NOT_SUMMED_TAILS",
    "OPENS",
    "RATES_OF_COUNTS",
    "RATE_NOUNS",
    "SCOPES",
    "SIZES",
    "SUMS",
    "SYNONYMS",
    "TAKEN_ON",
    "WHOLES",
]

# Names that leave nothing out together, in the order in which a ratio lists them (三次产业比为3.9：59.5：36.6). Behind ">"
# stand words one of which the whole must have where the parts name nothing but themselves (出口, 进口 of 进出口总值).
COMPLEMENTS: Final = (
    "第一产业 第二产业 第三产业",
    "一产 二产 三产",
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
    "工业 手工业 农业 > 工农业",
    "工业和手工业 农业 > 工农业",
    "入境 出境 > 出入境 口岸",
    "国内游客 入境游客 > 游客 旅游",
    "内地居民 港澳台居民 外国人",
    "内地居民 港澳居民 台湾居民 外国人",
    "新建 续建",
    "公办 民办",
    "早稻 夏粮 秋粮",
    "商品零售 餐饮收入 > 零售",
    "一季度 二季度 > 上半年",
    "三季度 四季度 > 下半年",
    "上半年 下半年 > 全年",
)

# Words that hold a name of the table and are another: 进出口 is neither 出口 nor 进口.
DECOYS: Final = "进出口 出入境 城乡 工农业 地方政府 中央企业 农村信用 城镇化 进口替代 出口退税 工业园 房地产业"

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
    "国有及国有控股": "国有",
}

# What parts of one name make under another: the value added of all industries is GDP.
WHOLES: Final = {"增加值": "生产总值"}

# Cut off the end of a name: they say that something was measured, not what.
SIZES: Final = "总额 总量 总数 总值 总和 总计 合计 数量 数 额 规模"

# Taken out of a name wherever they stand: actors, verbs of reaching, joints.
FILLERS: Final = (
    "全市 全省 全县 全国 全区 全州 全乡 全镇 全盟 全旗 我市 我省 我县 我国 我区 本市 本省 本县 该市 该省 该县 该区 全社会的 "
    "其中 累计 共计 合计 完成 实现 达到 达成 取得 分别 新增 已经 以上 同期 同时 此外 据统计 从业 一共 总共 首次 突破 超过 其余"
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

# Averages, prices, indices and rates are no amounts that add up.
NOT_SUMMED: Final = (
    "人均 亩均 户均 均价 单价 平均 日均 月均 年均 价格 指数 率 比重 占比 强度 密度 浓度 增速 增幅 涨幅 "
    "最高 最大 最低 最小 峰值 每 温度 得分 评分 门槛 余额比 单产 首付"
)

# The same at the end of a name; elsewhere they say of what kind a thing is (标准厂房, 高水平大学).
NOT_SUMMED_TAILS: Final = "标准 水平"

# Growth at comparable prices or on a comparable scope is never held against levels at current ones: of all value added
# and GDP, of what is above a designated size, and of fixed investment.
COMPARABLE_PRICES: Final = (
    "增加值 生产总值 GDP 经济总量 固定资产投资 实际 不变价 价格因素 名义 可支配收入 人均收入 纯收入 劳动生产率"
)

# The same of a scope, which holds for tonnes and people as well as for money.
COMPARABLE_SCOPE: Final = "规模以上 规上 限额以上 限上 可比 同口径"

# An amount of one thing: 平均投资规模, 人均, 户均; the unit that counts the things.
AVERAGED: Final = {"人均": "人", "户均": "户", "亩均": "亩", "村均": "村", "校均": "所", "店均": "家", "企均": "家"}

# Stand right before the sum of what was listed before them.
SUMS: Final = "合计 共计 总计 两项合计 三项合计 合计为 共计为 总计为 合计达 共计达 合计达到 共计达到 两者合计 二者合计 三者合计 以上合计"

# Opens the parts of the figure before it.
OPENS: Final = "其中 包括 分为 含"

# What is divided by in a rate: that which was taken on, asked for or due.
TAKEN_ON: Final = (
    "签约 合同 受理 申请 申报 抽检 抽查 检查 检测 应 计划 报名 立案 交办 转办 下达 安排 收到 接收 提出 招 总"
)

# Nouns of a rate that is no share of two amounts in the text: growth, elasticity, and the like.
RATE_NOUNS: Final = (
    "增长率 增速率 贡献率 生产率 汇率 利率 费率 税率 出生率 死亡率 自然增长率 换手率 回报率 收益率 毛利率 效率 增值率 "
    "下降率 上升率 降低率 弹性率 通胀率 准备金率 杠杆率 死亡率 几率 概率 频率 功率 速率 倍率 曲率 斜率 分辨率 支持率"
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
    "(?:年度|投资|计划|任务|目标|预算)*完成率": ("完成", "计划 目标 任务 预算 应", "超 新增 待"),
    "(?:工业)?(?:产品)?产销率": ("销售产值", "总产值 工业产值", "出口 新产品"),
}

# Amounts that losses or repayments make smaller than what went into them: a part may be greater than its whole.
NET_AMOUNTS: Final = "净 利润 盈利 盈余 亏损 顺差 逆差 差额 结余 赤字 缺口 增量 收支 新增 增加 增值 余 损益 收益"

# Words that say how an amount was measured: a part named by one that its whole has not is no part of it (完成投资10亿元，
# 其中两个项目总投资30亿元).
MEASURES: Final = "完成 到位 实际 投放 总投资 计划 协议 合同 意向 累计 余额 存量 估值 市值 总额 总量 总产值 面积 年产 注册 资产 授信 规模 以来 历年 预计 将 拟"
