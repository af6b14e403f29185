"""In: nothing. Out: the words that stand in the heads and stubs of statistical tables, and what they say of a column, as data."""

from __future__ import annotations

import re
from typing import Final

__all__ = [
    "BASIS",
    "CODE",
    "CONTRIBUTED",
    "DOWN",
    "FREE",
    "GENERIC",
    "HEAD_WORDS",
    "INDICATORS",
    "LEVEL_MARKS",
    "MONTH_HEAD",
    "MOVES",
    "NAMES",
    "NO_TABLE",
    "OPEN",
    "PERCENT",
    "PLANNED",
    "RANK",
    "SERIAL",
    "SET_APART",
    "SHARES",
    "SUBJECTS",
    "SUBTOTAL",
    "TOTAL",
    "UNIT_HEAD",
    "WITHIN",
    "YEAR_HEAD",
]


def _of(words: str, *more: str) -> re.Pattern[str]:
    return re.compile("|".join((*sorted(words.split(), key=len, reverse=True), *more)))


# Columns that number, identify or date their rows; their digits are no figures.
SERIAL: Final = _of("序号 编号 行次 序 号 项次 No No. NO NO. № 行号 顺序号 栏次")
CODE: Final = _of(
    "邮编 电话 联系电话 手机 传真 页码 页次 页数 文号 证号 账号 备案号 门牌号 身份证号 学号 工号 区号 时间 日期 附注 注释 附注号",
    "[^\\W\\d]{0,8}(?:代码|编码|编号|号码)",
)
YEAR_HEAD: Final = _of("年份 年度 年 年别 会计年度 财政年度")
MONTH_HEAD: Final = _of("月份 月 月别")
UNIT_HEAD: Final = _of("单位 计量单位 计算单位 单位名 度量单位")

# Whole heads that say how a column measures and not what: of 绝对量 and 增长(%) the stub names the indicator.
GENERIC: Final = _of(
    "绝对量 绝对数 绝对值 数量 金额 数值 数额 指标值 实际完成 完成数 完成 实绩 实际 实际数 实际值 执行数 决算数 预算数 调整预算数 预算 调整预算 年初预算 计划 计划数 "
    "计划值 目标 目标值 目标数 累计 累计数 本年累计 自年初累计 累计完成 合计 总计 小计 共计 总量 总数 总额 值 额 数据 结果 情况 期末 期初 期末数 期初数 期末余额 "
    "年末数 年初数 年末 年初 本期 上期 本期数 上期数 本期金额 上期金额 本年 上年 本年数 上年数 上年同期 上年同期数 本月 上月 当月 本月数 当月数 本季 上季 指标 项目 名称 "
    "水平 统计值 规模 备注 说明 其中 其他 全部 当年 当年数 单位 计量单位 数 量"
)

# Heads of the stub: where it names indicators the columns are periods, places or ways of measuring; where it names
# places, bodies or times the columns are the indicators; where it names things they are too, unless they name nothing.
INDICATORS: Final = re.compile("指标|科目|税种")
SUBJECTS: Final = re.compile(
    "地区|区域|县|市|省|区$|城市|单位|部门|企业|公司|学校|国家|乡镇|街道|村|园区|年份|年度|月份|时间|季度|机构|银行|姓名"
)
NAMES: Final = re.compile("名称|行业|组别|分组|年龄")

# What a change is against, and its words, at the end of a head (比上年同期增长, 同比增减, 增速).
BASIS: Final = re.compile(
    "同比|环比|年均|按[年月季](?=变动|增减|增长|升幅|跌幅)|(?:比|较)(?:上年同期|去年同期|上年同月|去年同月|上年末|去年末|上年底|去年底|上年|去年|上月|上季度?|年初|期初|同期|上期|前一年|(?:19|20)\\d\\d年(?:同期)?)"
)
MOVES: Final = re.compile(
    "(?:累计|实际|名义|比较)?(?:增长(?:速度|幅度|率|额|量|数)?|增速|增幅|涨幅|涨跌幅?|增减(?:幅度?|额|量|数|率|变化)?|增加(?:额|量|数)?|升降(?:幅度?)?|提高|提升|上升|上涨|"
    "变动(?:幅度?|率|额)?|变化(?:率|幅度?)?|减少(?:额|量|数)?|下降(?:幅度?|率|额|量|数)?|降幅|降低(?:率)?|跌幅|±|\\+/?-|\\+、-)"
)
DOWN: Final = ("减少", "下降", "降幅", "降低", "跌幅")

# Heads that measure in percent although no sign says so.
PERCENT: Final = re.compile(
    "增速|增幅|涨幅|降幅|跌幅|[长减下]率$|增长速度|增长幅度|占比|比重|构成|百分比|比例|[^效汇利税费几]率$"
)
SHARES: Final = re.compile(
    "(?:占(?P<whole>[^（）()%]{1,12}?)(?:的)?(?:比重|比例|比|百分比|份额)|占(?P<plain>[^（）()%比]{1,12})"
    "|(?:完成|为)(?P<target>(?:年度|全年|年初|调整)?(?:预算|计划|目标)数?)的?(?:比例|百分比)?"
    "|(?:所占)?(?:占比|比重|构成|份额|所占比例|百分比))\\Z"
)
CONTRIBUTED: Final = re.compile("拉动|贡献(?!率)")
RANK: Final = re.compile("(?:位次|排名|名次|排位|位序)\\Z")

PLANNED: Final = re.compile(
    "(?<![成为占])预算(?!执行|完成|支出|收入|外|内)|(?<![成为占])计划(?!完成|生育|单列)|(?<![成为占])目标(?!完成)"
)

# A second row of heads: units, ways of measuring, movement.
HEAD_WORDS: Final = re.compile(
    f"(?:{BASIS.pattern}|{MOVES.pattern}|{GENERIC.pattern}|占比|比重|%|‰|[十百千万亿]?(?:元|吨|人|户|个|家|亩|公顷)|[（(].{{1,14}}[）)]|\\s)+"
)

# Rows and columns that say of themselves that they are the sum of others (合计, 全市合计, 收入合计).
TOTAL: Final = re.compile("[^\\W\\d]{0,8}?(?:合计|总计|共计)(?:[（(][^）)]{0,12}[）)])?")
SUBTOTAL: Final = re.compile("(?:.{0,8})小计(?:[（(][^）)]{0,12}[）)])?")
# Rows that are parts of the row above them, all or not.
WITHIN: Final = re.compile("其中|#|内[:：]|(?:包括|包含|含)[:：]")
# Titles and rows of lists that leave things out.
OPEN: Final = re.compile("主要|部分|重点|节选|续表|前[十五\\d]|代表|选|等$|以上$|若干|摘")
# What numbers the rows of one level: 一、 (一) 1. (1) ①
LEVEL_MARKS: Final = (
    re.compile("[一二三四五六七八九十]{1,3}、"),
    re.compile("[(（][一二三四五六七八九十]{1,3}[)）]"),
    re.compile("\\d{1,2}[.、．](?!\\d)"),
    re.compile("[(（]\\d{1,2}[)）]"),
    re.compile("[①-⑳]"),
)

# Lists that only look like tables.
NO_TABLE: Final = re.compile("^(?:第[一二三四五六七八九十\\d]+[章节编部条]|附件|附录)")

# Counted by their names where no unit is declared (企业数, 项目个数).
FREE: Final = re.compile("数$|数量$|个数$|家数$")

# Words of two characters that are set apart by blanks in heads and stubs.
SET_APART: Final = (
    "合计", "总计", "小计", "共计", "项目", "指标", "地区", "名称", "单位", "目录", "数量", "金额", "年份", "年度", "月份", "备注", "序号", "说明",
    "全国", "全省", "全市", "全县", "城镇", "乡村", "农村",
)  # fmt: skip
