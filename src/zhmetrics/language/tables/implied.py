"""In: nothing. Out: the words beside a figure that name the unit it leaves out (产值百亿, 14亿人口), as data."""

from __future__ import annotations

from typing import Final

__all__ = ["BEFORE_OR_AFTER", "STANDING"]

# First row that fits wins. Words of people come first: 就业人数 in a sentence on 收入 counts people.
BEFORE_OR_AFTER: Final = (
    ("人口 人数 就业 贫困人 劳动力 群众 职工 用户数 旅客 游客 粉丝 学生", "人"),
    ("户数 家庭 农户", "户"),
    (
        "投资 产值 收入 资金 总额 额 值 规模 GDP 经济总量 税 利润 贷款 存款 余额 融资 成交 债 营收 销售 支出 预算 消费 贸易 "
        "财政 产业 集群 园区 企业 基地 大关 台阶 级 基金 项目 俱乐部 县 镇 村 板块 门槛 订单 市值 交易 进出口 经费",
        "元",
    ),
)

# Words of standing: an ordinal or 首位 behind one of them in its clause ranks something (居全省第3位); others number events.
STANDING: Final = ("居", "列", "排名", "排在", "位次", "名次", "跃升", "进至", "升至", "升到", "跻身", "保持", "稳居", "全国", "全省", "全市",
                   "世界", "全球", "连续", "名列", "位于", "前移", "中部", "西部", "东部", "行业")  # fmt: skip
