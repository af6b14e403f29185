"""In: nothing. Out: the words that tell plans from results, in a sentence, a paragraph and a heading, as data."""

from __future__ import annotations

from typing import Final

__all__ = [
    "AHEAD",
    "AIMED_AT",
    "BEHIND",
    "BULLETINS",
    "CLOSING",
    "COMING",
    "DONE",
    "EITHER",
    "HEADINGS",
    "LASTING_PLANS",
    "NAMED_PLAN",
    "NAMES",
    "NO_CUES",
    "NO_NAMES",
    "NO_PLANS",
    "NO_RESULTS",
    "ORDERS",
    "OUTTURNS",
    "PAST",
    "PLANNED",
    "RESOLVED",
    "RESULTS",
    "REVIEWS",
    "STRIVING",
    "TITLES",
    "TO_PLAN",
    "YEAR_BEHIND",
]

# Names of what came of a budget.
OUTTURNS: Final = ("执行数", "执行率", "决算数", "实现数")

# Words in a sentence before its figure that make it a plan; an outturn of a period that is ending is an estimate.
PLANNED: Final = {
    "planned": (
        "会预留 将预留 我们将 将继续 将接续 将重点 将全面 将着力 将大力 将组织 将启动 将办好 将再 将发行 将安排 将投入 将支持 将下达 将办 将开工 拟安排 预算安排 努力打造 全力打造 奋力打造 着力打造 力争 力促 计划完成 计划投资 计划总投资 计划实现 计划新建 计划新增 计划建设 计划今年 计划明年 计划到 计划年内 计划用 计划2 计划在 计划开工 计划改造 计划引进 计划培训 计划发放 计划招生 计划招聘 计划实施 计划安排 计划发行 计划供应 计划修建 计划整治 计划治理 计划竣工 计划投产 计划筹集 计划争取 计划启动 计划培育 计划创建 计划新改建 计划续建 计划扩建 计划新开 计划举办 计划选派 计划达到 拟 规划占地 规划建设 规划总投资 确保 预期目标: 预期目标是 预期目标为 主要目标: 主要目标是 主要目标为 目标是 目标为 目标定为 目标确定为 目标设定为 目标任务: 目标任务是 目标任务为 预期 ，计划 努力实现 奋斗目标 争取实现 争取达到 争取完成 预计可 预计投资 预计总投资 预计到 "
        "方案》提出 规划》提出 纲要》提出 意见》提出 规划提出 方案提出 纲要提出 要下降 要降到 要降低到 要提高到 要增加到 要增长到 建成后 投产后 达产后 编列 岁出预算 预算数 力求 要达到 要过 要超 要破 要突破 按照规划 根据规划 按规划 将达到 将建成 将新建 将新增 将完成 将实现 将达 将投资 将突破 将超过 达到以上 要保持 要完成 要实现 要新增 要建成 要稳定 要控制 要再 要守住 要安排 今年要 明年要 今年再 目标: 打算: 任务:"
    ),
    "estimated": "会达 会达到 可能达 可能达到 预计 预计全年 预计完成 预计实现 估计 有望 预估 预测为 预测达 预测全年 预测1 预测2 预测今年 预测明年 将会 仍然会 仍将 可能在 估计能",
    "reported": "月完成 月实现 季度完成 不可能 超过预期目标 高于预期目标 好于预期目标 完成预期目标 达到预期目标 实现预期目标 完成了预期目标 达到了预期目标 占预算数 为预算数 完成目标任务 超额完成 冻结 减列 删减 统删 已 实际完成 实现了 完成了 建成了 达到了 取得了 累计完成 共完成 同比",
}

# Of these, what tells of plans too, where a plan stands before it.
EITHER: Final = "同比"

# Names that begin as a cue does (人均预期寿命达到79岁).
NO_PLANS: Final = "预期寿命 预期性"

# Indicators that end so are of what was aimed at (年度任务120部, 完成目标任务8万人的85.4%).
NAMES: Final = ("目标", "任务", "计划", "任务数", "计划数", "目标数", "目标值", "预算", "预算数")

# A budget that was revised is near to what came of it.
NO_NAMES: Final = "修订预算"

# What is resolved of a budget, which was the plan before.
RESOLVED: Final = ("冻结", "减列", "删减", "统删")

# Verbs of an aim that 了 makes one of what was reached (确保了3万人就业); a budget that was drawn up (編列了) is one still.
AIMED_AT: Final = ("确保", "争取", "力争", "目标", "任务")

# The verb before what is planned; behind a name it is one of NAMES, and in PLANNED stand verbs that follow it (计划完成).
TO_PLAN: Final = "计划"

# Between a growth and a better one that is hoped for (增长6%以上、力争7%).
STRIVING: Final = "力争 争取 努力 奋力 全力 确保"

# Of the cues above, those that make the rest of their paragraph a plan, until a sentence says that something was done.
LASTING_PLANS: Final = ("力争", "确保", "预期目标", "主要目标", "目标任务")
# 2026年重点工作: and in a section of plans, what says so there (累计达8000处, 获批 may be plans).
PAST: Final = "(?<!为)了(?!解)|已|同比"
DONE: Final = "了 已 同比 完成了 实现了 累计 达到了 获 荣获 成功 在建"

# Periods that look back: what a sentence tells that one of these opens is no plan of the paragraph any more.
BEHIND: Final = ("过去", "去年", "上年", "前年")

# Figures of periods that begin so are plans, where the sentence says nothing else (今后五年，累计投资200亿元).
COMING: Final = ("今后", "未来")

# 一年来 in a section on 2025年 is that year.
YEAR_BEHIND: Final = ("一年来", "一年以来", "过去一年", "过去的一年", "过去一年来", "这一年", "一年间")

# Characters behind which a cue is part of a word: 主要完成, 需要新增; 稳预期, 超预期, 好于预期, 不及预期, 符合预期; 模拟, 虚拟.
NO_CUES: Final = {"要": "主需重必首纲摘概提扼简只不快刚", "预期": "稳超于及合", "拟": "模虚比草"}

# What stands before 计划 where it is a name (五年计划, 三年跨越计划); those are no plans of the sentence.
NAMED_PLAN: Final = "动跨升个越项划原定"

# Verbs that open the clauses of a text that says what is to be done (完善体系，加强管理，新建学校20所). Reviews are written so as well,
# but seldom without a word of what came of it.
ORDERS: Final = (
    "完善 加强 推进 加快 支持 促进 打造 建设 提升 强化 持续 健全 优化 深化 推动 培育 做好 做强 做优 做大 用好 积极 大力 抓好 抓实 办好 建好 鼓励 引导 实施 "
    "深入 稳步 扎实 有序 着力 全面 统筹 坚持 落实 加大 扩大 发挥 拓展 探索 构建 建立 开展 严格 争取 争创 力争 确保 保障 新建 改造 推广 发展 巩固 壮大 激发 释放 "
    "聚焦 围绕 努力 切实 加速 稳妥 科学 创新 丰富 改善 增强 依法 防范 严厉 组织 启动 引进 规范 整治 治理 高质量 高标准 高水平 助力 选派 支撑 严守 更新 制定 申办 开发 帮助 升级 动员 提供 保护"
)
RESULTS: Final = "获 入选 成功 全国首 全省首 首次 首个 位居 稳居 跃居 居全 居第 居世界 居首 第一 年来 增至 连续 累计 已 同比 突破 前列 荣 显著 过去 去年 上年 高于 快于 跃 取得 进展 显现 成效 了"
NO_RESULTS: Final = "获得感 累计达 了解 突破口"

# What a heading of plans ends in (三、2026年重点工作, 下一步工作打算). A bare 工作 is as often of what was done.
HEADINGS: Final = "重点工作 主要工作 中心工作 任务 目标 安排 部署 打算 计划 思路 工作重点 要点 工作建议 主要考虑 总体考虑 工作举措 主要举措 民生实事 总体要求 总要求 政策取向 指导方针 展望 草案"

# A heading of plans also says of when; a year or a five-year period does as well.
AHEAD: Final = "今年 明年 来年 本年度 新年度 下年度 下一年 下一步 下一阶段 下阶段 下步 下半年 下季度 今后 未来 新的一年 后三年 年工作"

# Whatever else it says, a heading with one of these looks back (2025年目标任务完成情况).
REVIEWS: Final = "回顾 总结 成就 成效 成绩 进展 情况 以来工作"

# A title that ends so is of a text that tells of the period in it (2023年统计公报). Narrower than phrases.BULLETINS:
# lines of wrapped prose end in 年报 and 数据 as well.
BULLETINS: Final = "公报 统计数据 主要数据"

# The first line of a text is a title, which says more than another line: 10月份商品住宅销售价格变动情况. No report of a government is
# among them: what is given in 2026 tells of 2025.
TITLES: Final = "年度报告 年度报告摘要 年报摘要 决算 情况的报告 情况的综合报告 情况的专项报告 公报 情况 总结 数据 简况 通报 解读 快报 年报 综述 概况 分析"

# Lines that end a section without a number of their own.
CLOSING: Final = "附件 附表 附录 名词解释 注释 注 相关报道 相关链接 责任编辑"
