"""In: nothing. Out: the words before and after a figure that say which way it is not exact, as data."""

from __future__ import annotations

from typing import Final

__all__ = [
    "AFTER",
    "BEFORE",
    "BEFORE_BARE",
    "INSIDE",
    "NOT_AFTER",
    "NOT_AFTER_OPENING",
    "NOT_BEFORE",
    "ONLY_OF",
    "STILL_AFTER",
]

# The words that stand right before the number. The longest wins: 不超过 is max although 超过 is above.
BEFORE: Final = {
    "approx": "约 大约 约为 约有 约达 约合 约占 大概 大致 大体 左右约 近似 相当于约 估计约",
    "below": "近 接近 将近 接近于 近达 达近",
    # Published as "below" too, but with no end: 近70% is nearly that much, 不足70% anything less.
    "under": "不足 不到 未到 低于 少于 不及 小于 未满 不满",
    "above": "超 超过 超过了 逾 已逾 突破 突破了 高于 多于 大于 超出 均超 已超",
    "min": "≥ ≧ 不少于 不低于 至少 至少有 至少为 最少 最少有 不小于 起码 最低 不下 不下于 不得低于 不得少于",
    "max": "≤ ≦ 不超过 不高于 最多 最多有 至多 至多有 不多于 不大于 控制在 不突破 不得超过 不得高于 最高不超过 最高 低于或等于",
}
# 控制在5%以内 caps; 控制在5%左右 does not: the word behind the figure wins over the one before it.

# The words that qualify only a bare scale (上百家, 过百亿元, 破万亿); before digits they end another word (通过3项, 网上5家).
BEFORE_BARE: Final = {"above": "上 过 破"}

# What must not stand before the word: there it ends another word.
NOT_AFTER: Final = {
    "约": "履签节预合条制特契公缔毁失违邀租立之大相",  # 签约4个, 履约, 节约, 预约, 合约; 大约 and 相约 are rows or words of their own
    "近": "附靠最邻临亲切新贴远走",  # 附近3家, 最近5年
    "超": "赶反高英中",  # 中超, 英超
    "过": "通经不",
    "破": "侦攻",
    "上": "以网线早晚马身手路船海",
}

# And before these it is that word after all: 成立|约110周年.
STILL_AFTER: Final = {"约": ("成立", "设立", "建立", "创立", "确立")}

# What makes another word of it where that opens its clause: 出超 and 入超 are balances, but 支出超3亿元 and 售出超3万辆.
NOT_AFTER_OPENING: Final = {"超": ("出", "入")}

# The words that stand right behind the unit.
AFTER: Final = {
    "approx": "左右 上下 前后",
    "min": "(含)以上 (含)及以上 为下限 起步 以上 及以上 或以上 之上",
    "max": "(含)以下 (含)以内 (含)之内 为上限 封顶 以内 以下 之内 之下 及以下 或以下 内",
    "above": "多 余 有余 出头 强",
    "below": "弱",
}

# What must not stand behind the word: there it begins another one (5个以下三项, 10米左右两侧, 3级以上述).
NOT_BEFORE: Final = {
    "以下": "几各三四五六",
    "以上": "各述",
    "左右": "两手侧",
    "上下": "游两级",
    "前后": "两共",
    "多": "层样种元方个出达近约超0123456789二三四五六七八九十百千两几",  # 比上年的130亿元多15.6%
    "内": "容部外地陆涵蒙需资存",
    "强": "化力于劲度势者大烈",
    "弱": "化于势小项视",
    "余": "额热量款",
}

# Words that qualify figures in these units alone: 3个月内, 50米内, but 5个镇内 says where, and 五年内 is a period; 百分之二十四强.
ONLY_OF: Final = {
    "内": frozenset(("个月", "月", "周", "日", "天", "个工作日", "小时", "分钟", "秒", "公里", "米")),
    "强": frozenset(("%", "1")),
    "弱": frozenset(("%", "1")),
}

# The characters that stand inside a figure, between number and scale or unit (30多家, 200余万元, 一百来人).
INSIDE: Final = {"多": "above", "余": "above", "来": "approx"}
