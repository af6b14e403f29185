"""In: nothing. Out: the words that say how something moved, and against what, as data."""

from __future__ import annotations

from typing import Final

__all__ = [
    "BASES",
    "BETTERING",
    "COMPARATIVE",
    "CONTRIBUTING",
    "CONTRIBUTION",
    "DIRECTION",
    "EXCEEDING",
    "FLAT",
    "GOVERNING",
    "LEVEL_TAILS",
    "MANNER",
    "NOUNS_OF_GROWTH",
    "NO_GROWTH",
    "NO_RATE_BEFORE",
    "OVER",
    "RATES",
    "RATIO",
    "RATIO_TAIL",
    "SELF_BASED",
]

# Verbs of movement by direction; they stand between the indicator and the figure (同比增长15.6%, 减少12个).
DIRECTION: Final = {
    "up": (
        "↑ 多增 增收 增支 上修 年增 月增 季增 多用 多收 多产 多销 多支 多缴 多付 多投 多售 多卖 多植 多蓄 增长 增加 提高 上升 上涨 提升 扩大 增 升 升高 攀升 上浮 上调 加快 增多 涨 增产 增持 回升 反弹 上扬 新增加 增列 "
        "净增 净增加 累计增长 正增长 增值 改善 快速增长 激增 大增 猛增 递增 新增长 跃升 前移 前进 回暖 提速 拓宽 延长 调高 "
        "实现增长 保持增长 成长 正成长 偏多 偏丰 偏高"
    ),
    "down": (
        "↓ 少增 短少 下修 年减 月减 季减 少用 少收 少产 少销 少支 少缴 少付 少发 少投 少售 少卖 少植 少蓄 下降 减少 降低 回落 缩小 收窄 下滑 降 减 压缩 缩短 下跌 负增长 下调 减 跌 放缓 缩减 压减 递减 下浮 减退 萎缩 收缩 衰退 "
        "削减 精简 减产 减收 减支 减亏 减轻 负成长 走低 后移 下挫 调低 减列 删减 统删 缩水 趋缓 减慢 衰减 偏少 偏枯 偏低"
    ),
}

# Of the verbs of movement, those that make things better, not more, where things are counted (提升25个养老机构).
BETTERING: Final = ("提升", "改善")

# Adjectives that are a movement only against a base in their clause (比去年多100万; but 身高1.7米, 水深5米).
COMPARATIVE: Final = {"up": "高 高出 多 多出 快 大 长", "down": "低 低出 少 慢 小 短 短收 便宜"}

# Of these, those that may stand before a verb and its object (比上年多销售钢材3万吨).
GOVERNING: Final = {"up": "多 多销售 多生产", "down": "少 少销售 少生产"}

# Words that end in a verb of movement and are none: 新增2个 counts what is new.
NO_GROWTH: Final = "稳增长 转增 减收增支 增收减支 增支减收 全长 总长 周长 时长 身长 体长 边长 船长 桥长 洞长 隧长 堤长 渠长 线长 路长 管长 坡长 亩增收 户增收 均增收 人增收 民增收 农增收 众增收 村增收 动增收 促增收 助增收 新增 净新增 扩增 递增到 加减 海拔高 最高 最低 至少 最多 不少 减负 降水 提高标准 倍增 自然增长率"

# Nouns of a rate of change (增幅56.3%, 降幅达3%); alone before a figure they make it a change.
RATES: Final = {
    "up": "年增率 月增率 季增率 增速 增幅 涨幅 增长率 增长速度 升幅 增长幅度 增长速率 上涨幅度 提高幅度 增长 成长率 同比增幅 环比增幅 同比增速 环比增速 同比涨幅 环比涨幅 增值率",
    "down": "降幅 同比降幅 环比降幅 同比跌幅 环比跌幅 跌幅 下降幅度 减幅 降低率 下降率 降率 压降幅度",
}

# Words that say what they compare with: 年增2.9%, 年增率18.26%.
SELF_BASED: Final = ("年增", "月增", "季增", "年减", "月减", "季减")

# Behind a percentage and 的, what makes it one of growth besides the nouns of rates (实现5%的增长); and what makes those words others (5%的增长目标).
NOUNS_OF_GROWTH: Final = "增长 下降 上涨 下跌 下滑 回落"
NO_RATE_BEFORE: Final = "目预点极空要任率值量工区"

# Behind a verb of movement these make the figure the level reached (增加到58个, 提升至7.4%), which is no change.
LEVEL_TAILS: Final = "到 至 为 成 到了 至了"

# Words of the base that stand before the verb, as the text has them.
BASES: Final = (
    "五年平均 四年平均 同比 环比 年均  年均复合 两年平均 三年平均 季环比 月环比 年平均 平均每年 每年平均 同期比 定基 复合 按年 按季 按月 "
    "两年年均 五年年均"
)

# Words before the verb that say how, not against what; they are stepped over.
MANNER: Final = (
    "首 逐步 逐年 逐渐 仍 仍然 实质 实际 名义 微 略微 小幅 较快 约 大约 近 再 又 也 继续 累计 合计 共 平均 总体 已 已经 进一步 净 仅 只 约为 则 均 各 实现 保持 按可比价格计算 按可比价计算 按不变价格计算 "
    "按不变价计算 按可比价格 按可比价 可比价 可比价格 可比 同口径 按同口径 扣除价格因素 扣除价格因素后 扣除价格因素实际 剔除价格因素 可比口径 按可比口径 "
    "可比增长 自然口径 转为 由降转升 大幅 小幅 略 稍 逆势 明显 显著 快速 较快 稳步 持续 将 要 力争 预计   已累计 每年 分别 同步 "
    "有所 相应 相应地 合理 年 幅度 预期 首次 历史性 环比 超 超过 可 可望 有望 平稳 稳定 保持稳定 恢复性 恢复 从 由 只有 仅有 达到 大致"
)

# Verbs that compare with what follows them (高于全国0.5个百分点, 快于全部规模以上工业6.4个百分点).
OVER: Final = {
    "up": "高于 快于 高出 领先 领先于 大于 多于 超过 高出了 好于 优于 超出 快过 跑赢",
    "down": "低于 慢于 少于 小于 落后 落后于",
}

# Of these, those that say of a percentage by how much too (高出市场价三成), where 高于全国5% may be a level.
EXCEEDING: Final = ("高出", "超出", "低出", "高出了")

# Words that make percentage points a contribution to another figure's growth.
CONTRIBUTION: Final = ("拉动", "贡献", "影响", "带动", "拉高", "拉低")

# How it contributes, before those words.
CONTRIBUTING: Final = ("正向", "负向", "共同", "分别", "向上", "向下", "直接", "共")

# Words before 上年的3.2倍 that make a multiple after/before rather than what was added (增长1.5倍).
RATIO: Final = "是 为 达 达到 相当于 到 约为 约是 等于"
RATIO_TAIL: Final = "约 近 超过 将近"

# Changes without a figure.
FLAT: Final = "持平 基本持平 大体持平 总体持平 大致持平 保持持平 零增长 保持不变 不变"
