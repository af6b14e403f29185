"""In: nothing. Out: the words around indicators: links, verbs, places, plans and the marks between clauses, as data."""

from __future__ import annotations

from typing import Final

__all__ = [
    "ABSTRACT",
    "ACTING",
    "ACTIONS",
    "ADVERBS",
    "AFTERWARDS",
    "AFTER_SHARE",
    "ANNOUNCED",
    "AS_MUCH_AS",
    "BEFORE_BUDGETS",
    "BEFORE_MONTHS",
    "BUDGETS",
    "BULLETINS",
    "CARRIED",
    "CLAUSE_MARKS",
    "COMPARED",
    "COUNTED_ENDS",
    "COVERBS",
    "COVERING",
    "DEALINGS",
    "DEGREES",
    "DISTRIBUTIVE_MARK",
    "EACH",
    "EXCLUDING",
    "FROZEN",
    "GENERIC_HEADS",
    "GIVEN_TO",
    "GIVING",
    "GRADES",
    "HEADS",
    "HEAPS",
    "HELD",
    "HOLDERS",
    "INDUSTRY",
    "ITSELF",
    "LASTING",
    "LAST_PARTS",
    "LEADS",
    "LEAD_GUARDS",
    "LIGHT_VERBS",
    "LIMITS",
    "LINKS",
    "LOOKS",
    "MEASURE_ENDS",
    "MOMENTS",
    "NAMELY",
    "NAMELY_TAILS",
    "NEWLY",
    "NOT_STANDS",
    "NOT_VERBS",
    "NO_AMONG",
    "NO_HELD",
    "NO_JOINTS",
    "NO_LEADS",
    "NO_LINKS",
    "NO_STOPS",
    "NO_WHOLES",
    "OF_ACTION",
    "OF_SUBJECT",
    "OF_VERBS",
    "OPENINGS",
    "ORIGINS",
    "OWNERS",
    "PARTED",
    "PASSING",
    "PASSING_ENDS",
    "PASSING_YEARS",
    "PIECES",
    "PLACES",
    "POINTING",
    "RATIOS",
    "REPORTING",
    "SAME_BELOW",
    "SENTENCE_MARKS",
    "SHARE_NOUNS",
    "SHORT_NOUNS",
    "STANDINGS",
    "STANDS",
    "STOPS",
    "SUBJECTLESS",
    "SUMMING",
    "SURVEYS",
    "TARGETS",
    "TARGET_SCOPES",
    "TOTALS",
    "TRAILS",
    "VERBS",
    "WITHIN",
    "YEAR_BEFORE",
]

SENTENCE_MARKS: Final = "。！？!?…"
CLAUSE_MARKS: Final = "，,。；;：:！？!?\n\r（）()—…【】|\t<>「」"

# Between indicator and figure, stepped over from the figure leftwards.
LINKS: Final = (
    "仅剩 只剩 还剩 仅剩下 只剩下 会达到 会达 将会达到 拟定为 定为 设定为 维持在 确定为 核定为 安排为 时的 需要 却 却需要 大概 大概需要 全国有 全国共有 我国有 我国共有 中国有 达 达到 达到了 达成 为 是 有 至 到 了 在 共 共有 共计 合计 总计 计 累计 累计达 累计达到 仅 仅为 只 只有 已 已达 已达到 已有 已经 就 就有 保持在 始终保持在 始终 一直 稳定在 稳定 控制在 "
    "约为 分别 分别为 分别达 分别达到 分别是 分别有 均 均为 均达 均达到 各 各有 都 都达到 也 又 还 还有 另有 则 则为 高达 多达 "
    " "
    "+ ＋ 双双 迈 连跨 首次跨 接连跨 迈上 迈入 站上 跨上 跃上 首次达到  首次突破  再次  完成 实现 预计 预计达 预计达到 力争 力争达到 力争实现 力争完成 确保 确保达到 确保实现 确保完成  "
    "拟 将 将达 将达到 要达到 要 可达 可 能 能达到 达致 达至  不变 名义 实际 总 总共 一共 折合 单日 届时 届时将 局地             全年 "
    "约 大约 估计 估算 平均 平均为 平均达  进至 增添 调整为 调整到 调整至 变为 变成 演变成 演变为 转变为 整合为 优化整合为 合并为 改为           "
    "由 从 自 由原定 由原定的 由原先的 由原来的 从原来的 相当于 等于  编列 编列预算         "
)

# Words that end in a link or a tail and are none: 产能5万吨 is no 产 that can be 5万吨.
NO_LINKS: Final = (
    "产能 功能 性能 节能 储能 动能 智能 技能 职能 核能 效能 热能 电能 光能 风能 氢能 潜能 国有 公有 私有 民有 集体所有 占有 享有 共有制 "
    "设计 统计 审计 会计 生计 成就 首都 成都 古都 偿还 归还 退还 原则 规则 细则 守则 许可 认可 签约 节约 合约 契约 集约 公约 预约 履约 违约 制约 "
    "自由 理由 所在 存在 公共 主要 重要 次要 纪要 摘要 作为 行为 下达 送达 抵达 发达 传达 表达 夏至 冬至 报到 汇总 一等 二等 三等 高等 中等 初等 均等 同等 相等 平等 优等 "
    "上将 中将 少将 麻将 即将 新生代 改为 服从 顺从 跟从 人均 户均 亩均 地均 日均 月均 岁均 常年 多年平均"
)

# Of the links, those before the level that something moved from (由3亿元增加到5亿元).
ORIGINS: Final = ("由", "从", "由原来的", "从原来的")

# Before the indicator at the beginning of its clause, cut off: adverbs, conjunctions, deictic places, plans.
LEADS: Final = (
    "此次 本次 分为 惟 年初 其中 该项 爰 该等 其 我村 我镇 我乡 本村 本镇 该村 但仅 却仅 全市 全省 全县 全国 全区 全州 全镇 全乡 全盟 全旗 全村 我市 我省 我县 我国 我区 我州 我们 本市 本省 本区 本县 本公司 该市 该省 该县 该区 该镇 该乡 该公司 该项目 当地 共计 累计 已经 并且 同时 "
    "以及 预计 力争 确保 计划 力争实现 另外 此外 据统计 据悉 据了解 据介绍 据初步统计 初步核算 初步统计 经初步核算 据测算 经核算 统计显示 数据显示 截至目前 目前 现在 如今 当前 近年来 "
    "连续 首次 新的 大约 从而 因此 所以 由于 但是 不仅 不但 而且 尤其 特别是 尤其是 包括 例如 比如 这个 各级 全年 年内 当年 "
    "全面 深入 积极 大力 着力 扎实 有效 有序 持续 继续 进一步 不断 稳步 切实 努力 坚持 统筹 总的 整个 总共 一共 合计 总计 分别 相继 陆续 先后 成功 顺利 "
    "至少 至多 最多 最少 经过 历时 为期 虽然 尽管 如果 即使 然而 不过 因而 于是 与此同时 这意味着 意味着 一律 一律按 为了 随着 应该 应当 必须 可以 可能 可望 有望 能够 要使 "
    "大家知道 众所周知 由此可见 可见 一年来 五年来 过去 同期 方面 情况 来看 届时 其余 余下 剩余 他们 它们 人们 大家 期间 以来 上述 仅仅 只有 这些 那些 一是 二是 三是 四是 五是 "
    "结果 占 内 间 共 已 还 将 又 并 和 及 与 或 而 则 要 都 均 也 就 再 另 仅 只 约 在 对 从 由 自 于 到 至 把 使 让 为 以 向 按 其 该 此 本 各 每 因 但 即 如 是 有 的 了 等 看 我 今 他 她 它"
)

# A lead of one character is none before these, with which it makes another word (从业人员, 对外贸易, 共建项目).
LEAD_GUARDS: Final = {
    "达": "标州产成",
    "占": "地比用有领道压",
    "从": "业", "对": "外口接", "共": "建享同管有", "自": "来主治然营贸动给助有由行", "以": "旧上工", "其": "他它余", "和": "平谐", "及": "格时", "中": "小央国等直部医药外心西东欧高",
    "上": "海市缴学述网半海规交", "下": "岗达辖跌", "内": "设资蒙需贸河地政部容外陆销涵阁科生在", "后": "备续", "前": "沿海", "在": "手押建校册岗役职线读研营库编籍园", "有": "色效限线关机期形价", "到": "位期港岸账", "使": "用",
    "本": "外级科地币年", "各": "类项级种地", "每": "股斤千百万人亩年月户个名家条座位间所件台0123456789", "等": "级", "是": "", "为": "", "时": "", "里": "程", "间": "接", "即": "食墨", "如": "皋东", "因": "公地", "按": "揭期时",
    "要": "素", "均": "衡价线等可", "并": "网购", "还": "款迁", "再": "生贷保就", "只": "", "就": "业医", "都": "市匀昌", "约": "雇聘", "向": "", "于": "", "由": "", "至": "少今", "把": "", "让": "", "与": "", "或": "", "而": "",
    "则": "", "也": "", "将": "", "又": "", "另": "", "仅": "", "该": "", "此": "", "但": "", "的": "", "了": "", "看": "病护守", "我": "", "今": "", "他": "", "她": "", "它": "", "已": "",
}  # fmt: skip

# Names that begin as a lead does; between 对 and what is done with a country stands its name (对东盟进出口).
NO_LEADS: Final = (
    "不过夜 有效投资 有效发明 有效专利 有效商标 有效注册 有效灌溉 有效供给 有效需求 有效期 有效身份 有效合同 有效证书 有效高新 有效备案 持续经营 "
    "各级各类 全国重点文物 全国重点实验 全国劳动"
)
DEALINGS: Final = "进出口 出口 进口 贸易 投资 直接投资 直接投 承包工程 援助 服务贸易"

# What ends the name of a measure: 降水量|较常年偏枯, where the clause goes on behind the name.
MEASURE_ENDS: Final = (
    "率", "额", "值", "量", "增速", "幅", "数", "收入", "支出", "投资", "价格", "比例", "面积", "规模", "税", "税收", "比重", "人口", "余额",
)  # fmt: skip

# Names that end so are of industries, many of which are pairs (租赁和商务服务业).
INDUSTRY: Final = "业"

# What no amount is of, but only a percentage.
RATIOS: Final = ("率", "比重", "占比", "比例")

# Nouns of one character that are measured (煤1300万吨); any other says nothing by itself.
SHORT_NOUNS: Final = frozenset("煤钢铁纸糖盐布纱油茶粮棉麻烟酒鱼肉蛋奶菜果米麦豆电气丝铜铝铅锌男女猪牛羊禽鸡鸭鹅马驴兔")

# Verbs that open a clause of what was done, which names nothing that is measured (深化行政审批制度改革，).
ACTIONS: Final = (
    "深化 加强 突出 坚持 致力 完善 优化 强化 做好 做强 做大 抓好 抓紧 支持 鼓励 引导 保障 健全 落实 贯彻 持续 加大 加力 严格 依法 全力 全面 狠抓 聚焦 着眼 面对 根据 "
    "按照 围绕 通过 经过 针对 对照 立足 把握 扩大 提高 增强 发挥 创新 改革 建设 发展 维护 保护 防范 打击 规范 整治 整顿 开展 推行 推广 推进 促进 动员 组织 实施 实行 制定 出台"
)

# Verbs that only say that the figure was reached; cut off before the indicator.
LIGHT_VERBS: Final = (
    "获批 投入 落实 落实好 冻结 原列 增列 完成 实现 达到 拥有 具有 设有 建有 有 完成了 实现了 达成 共有 现有 取得 形成 形成了 保持 达 总计 超额完成 圆满完成 累计完成 累计实现 预计完成 预计实现 共完成 共实现 力争完成 力争实现 确保完成 "
    "编列 编列预算 提前完成 基本完成 已完成 已实现 全面完成 全部完成 创造 创造了 获得 获 贡献了 贡献 产生 达到了"
)

# Verbs that open a clause of what was done, before the name of what it was done to (治理|违法建设20处); with the words of
# OF_ACTION behind them they make names of their own (建设用地, 治理面积).
ACTING: Final = "建设 发展 治理 整治 疏解 疏解提质 整治提升 改造提升 提质改造 建设改造 建设筹集 开展 改造 栽植 种植 推广种植 清理 认定 铺设 推广 举办 招聘 拆除 排查 救治 慰问 走访 打造 修缮 疏浚 绿化美化"
OF_ACTION: Final = (
    "项目 工程 资金 投资 用地 规模 单位 任务 面积 标准 银行 集团 兵团 试点 示范 规划 计划 速度 水平 基金 费 成本 中心 能力 人员 对象 机构 业 期 量 率 额 价 值 "
    "总 户 点 数 型 性 区 中国家 者 用 场 会 师 类 制 权 部 司 局 了"
)

# Verbs that part actor and place from what is counted (在长三角设立|驻地招商基地): the indicator begins behind the last.
VERBS: Final = (
    "共有 冻结 并案冻结 实现 完成 达到 设立 设立了 派出 引进 引进了 谋划 受理 举办 举办了 开展了 建成 建成了 落实了 签订 签订了 出台 出台了 制定 制定了 承接了 启动 启动了 推进 推进了 组建 组建了 成立 成立了 "
    "打造 打造了 培育 培育了 争取 争取到 争取了 筹集 筹措 投入了 下达 拨付 兑现 落地了 建设了 改造了 实施 实施了 修建 修建了 建立 建立了 吸引 吸引了 发放 发放了 解决 解决了 "
    "发现 查处 化解 盘活 办理 选派 招聘 培训了 救助 资助 支持了 惠及 覆盖了 减免 减免了 关停 取消 取消了 下放 清理 提供 提供了 "
    "造成 安排 派发 取得 取得了 获得 获得了 配套 处置 荣获 成为 首个 首家 首座 审议 创建 创建了 评选 入选 推出 推出了 发行 发行了 撬动 吸纳 输送 超过 募集 增发 追加 拨出 投放 投放了 收集 征集 收到 抓获 破获 调解 抽检 排查 拆除 清收 追回 挽回 收缴 运送 发送 开行 开通 开通了 新开通 命名 表彰 聘请 发展了 拓展 布局 部署 "
    "推动 促进 围绕 通过 加快 涌现 涌现出 汇聚 集聚了 聚集了 增设 兴建 创办 调动 动员 组织了 进行 举行 召开 经过 按照 根据 利用了 用于 达成 构建 构建了"
)

# What a clause says of its subject without a verb (民生投资|力度加大，同比增长8.3%).
LOOKS: Final = "力度 增势 势头 态势 表现 走势 步伐"

# And where it only says that a measure is high or low (空置率|仍然较高，达20%).
DEGREES: Final = "仍 仍然 依然 明显 相对 更 较 偏 最 很 比较"
GRADES: Final = "高低大小快慢好多少"

# Behind a verb, what makes a noun of it: 问题解决率, 案件受理量.
OF_VERBS: Final = "率量者额"

# Between what something was done to and the verb (保障房|基本建成470万套).
ADVERBS: Final = "基本 全部 全面 正式 陆续 顺利 提前 成功 集中 首次 先后 相继 新 正在 可 会 能 只 后来 共同 并案 现 一次性 直接 实际 平均 协议 合同 公开 依法 参与 拟 中 共 建议 提案 估计 初步估计"
COVERBS: Final = "就为对向在由从按将把以经自会被给随于"

# Verbs whose object may be a verb of the table above (开展药品抽检1.5万批次, 实施医疗救助613万人次).
CARRIED: Final = "开展 实施 组织 举行 举办 进行 接受 享受 参加"

# Heads that say what is measured but not of what, behind the verb of an actor (装备制造业实现|增加值).
GENERIC_HEADS: Final = (
    "增加值 总产值 产值 总投资 投资额 固定资产投资 利润 利润总额 净利润 税收 税收收入 收入 总收入 营业收入 营收 主营业务收入 销售收入 销售额 销售产值 零售额 营业额 产量 销量 "
    "进出口 进出口额 进出口总额 出口 出口额 进口 进口额 货运量 客运量 吞吐量 贷款余额 存款余额 成交额 交易额 工业增加值 工业总产值"
)

# Bodies whose name before a period opens a clause (公司2023年，出口15.8亿元), as that of a place does.
OWNERS: Final = "公司 我公司 本公司 集团 我院 全院 本院 我校 全校 学校 我局 全局 我行 全行 我厂 全厂 全系统 全行业"

# The last characters of the name of a place.
PLACES: Final = tuple("市县区省州旗镇乡国村城")

# And those of what a figure is above or below (高于全国1.1个百分点、全省0.6个百分点).
COMPARED: Final = (*PLACES, "水平")

# After the unit of a count: words that cannot begin or go on the name of what is counted (23家制门企业|签订了…).
STOPS: Final = (
    "突破 人均 户均 建设 发展 增收 壮大 成长 提质 升级 扩能 已 已经 成为 签订 签订了  实现 完成 达到 达 获 获得 获评 获批 荣获 入选 被 在 为 是 和 与 或 及 以及 以上 以下 左右 以内 的 并 并且 等 均 都 也 还 将 正在 建成 开工 投产 落户 落地 通过 占 增长 下降 增加 "
    "减少 提高 提升 比 较 同比 环比 其中 进入 分别 共 到 至 于 从 由 对 向 把 使 让 给 以 用 有 无 超 近 约 逐 率先 全部 基本 顺利 成功 陆续 先后 同时 参加 参与 参会 参展 参赛 线下 线上 前来 来 赴 开展 启动 实施 扩大 上升 升至 降至 增至 缩小 缩减 回升 回落 加快 推进 取得 形成  进行 举行 "
    "补充 配备 购置 安装 增设 全线 全程 平均 圆了 全覆盖 帮助 支持 推动 促进 鼓励 引导 用于 资助 经过 发放 下达 拨付 减免 受理 惠及 解决 缴纳 吸引 带动 引进 普及 就读 存在 小于 大于 不足 全面 扎实 圆满 集中 启用 亮相 得到 通了 通上 通硬化 通光纤 通公路 通客车 通邮 通快递 通宽带 通动力电 通自来水 通水泥 通沥青 通油路 通三级 通二级 稳定消除 具有 拥有 处在 穿行 提前 提档 更加 购买 使用 正式 总投资 计划总投资 提供 改善 居住 计算 测算 "
    "召开  累计     居 位居 位列 名列 纳入 涵盖 覆盖 涉及 分布 组成 不 未 没 能 可 要 应 需 当 时 后 前 中 内 上 下 里 间 之 而 但 则 因 如 即 且 又 再 更 最 很 分处 处于 位于 属于 来自 面向 呈现 立起 撑起 "
    "跻身 晋级 通车  运行 投入 投用 竣工 交付 达标 达效 脱贫 摘帽 出列 复工 复产  保持  迈上 跨入 获得者 表示 认为 负责 围绕 按照 根据 通过了 签署 达成 建立 成立 设立   受益 享受 参保     同步 "
    " 深入 积极 有效 有序 持续 不断 进一步 稳步 切实 加速  呈 急降 骤降 锐减 猛增 剧增 暴涨 暴跌 优化整合 整合 合并 精简 较快 较慢 较好 较高 较低 放缓 趋缓 低位 高位 企稳 首次 联合 共同 一起 互相 相互    大力 大幅 明显 显著"
)

# Nouns that begin with a verb of the table of verbs; there the verb parts nothing.
NOT_VERBS: Final = ("争取到位", "建成区", "投入产出", "投入强度", "投入使用", "获得感", "处置能力", "发现金", "配套费")

# Names in which such a word is none.
NO_STOPS: Final = (
    "突破性 突破口 作用 信用 利用 费用 采用 征用 备用 效用 华为 计算机 签约 履约 预约 制约 对象 对口 规上 规下 限上 规模以上 限额以上 资质以上 地级以上 县级以上 在建 在册 在校 在职 在岗 有色 有限 有条件 现有 国有 公有 私有 特有 拥有量 所有制 对外 对应 应急 应用 供应 响应 "
    "上市 网上 线上 海上 线下 地下 井下 中小 中央 中试 大中 高中 初中 等级 高等 中等 初等 均等 共享 共建 公共 有机 可再生 可持续 许可 参与者 主要 重要 次要 要素 纪要 "
    "智能 产能 节能 功能 性能 技能 职能 核能 动能 储能 效能 太阳能 能源 能力 能耗 需求 供需 急需 时间 时段 小时 原则 规则 准则 细则 条约 契约 合约 公约 节约 "
    "方向 横向 双向 定向 供给 补给 比重 比例 比赛 对比 植被 被动 未来 未成年 不动产 不锈钢 无人机 无障碍 无线 无偿 近海 近郊 超级 超大 超低 超高 超算 超长期 和谐 和平 "
    "和美 国家和地区 为民 乘用车 商用车 公用 民用 通用 军用 专用 实用 农用 用户 用地 用水 用电 用气 用工 用人 居民 居屋 居委会 民间 区间 车间 空间 夜间 中间 "
    "邻里 里程 学前 售后 后备 获得感 使用权 所有权 基本医疗 基本养老 基本农田 基本公共 建设项目 建设工程 建设单位 建设用地 建设任务 建设兵团 建设规模 建设标准 建设银行 建设集团 建设试点 建设示范 建设者 建设资金 支持措施 支持政策 支持资金 支持项目 引导基金 引导资金 资助项目 帮助对象 促进活动 发展中 增长极 增长点 集中区 集中连片 集中供"
)

# Nouns that a long right-hand phrase may be cut behind.
HEADS: Final = (
    "河流 湖泊 水库 医生 护士 村民 老人 儿童 患者 工厂 城市 市民 项目 企业 公司 基地 中心 平台 工程 集群 园区 岗位 学校 医院 机构 单位 产业链 产业 工作组 小分队 车间 站 站点 线路 铁路 公路 高速 基站 小区 部门 港口 机场 "
    "人员 职工 学生 教师 群众 居民 农民 干部 党员 人才 团队 品牌 产品 专利 标准 案件 问题 事项 措施 政策 活动 会议 景区 酒店 商户 市场主体 经营主体 用户 家庭 住房 床位 合作社 示范区 实验室"
)

# Before a rank, cut off: how it stands and among whom (居全国|首位).
STANDINGS: Final = "中西部 中西部地区 东北 东北地区 东北三省 长三角 长三角地区 珠三角 京津冀 华东 华中 华南 华北 西南 西北 西北五省 西南地区 西北地区 华东地区 华中地区 华南地区 华北地区 沿海省份 各省份 各省区市 前移 后移 后移至 后移到 跃 升 双双 双双跃 跃至 升至 升到 提升至 提升到 进至 前移至 前移到 上升到 由 从 至 到 居 位居 稳居 列 位列 排名 排 排在 名列 居于 跃居 跃升 上升至 保持 继续保持 连续 全国 全省 全市 世界 全球 中部 西部 东部 中部地区 西部地区 东部地区 大陆 内地 沿海 国内 省内 同类 地级市 各省 各市 中部六省 西部省份 第 均 行业"

# What opens words of standing before a rank (居全市基层法院第二).
STANDS: Final = ("居", "位居", "稳居", "位列", "列全", "排在", "排名", "名列")

# What opens a name as such words do (居民收入).
NOT_STANDS: Final = ("居民",)

# Between 占 and the whole (占到全省的三成).
AFTER_SHARE: Final = ("到", "了", "据")

# What a share may be of where it tells how far something has been carried out (完成年度预算的96.4%).
TARGETS: Final = "预算 计划 目标 任务 目标任务 计划任务 进度 序时进度 总任务 预算数"
TARGET_SCOPES: Final = "预期 年度 全年 年初 调整 年 总 年度调整 变动 当年"

# A phrase that is one of these alone names no subject of its own: the mean, the increase or the stock of the subject before it.
SUBJECTLESS: Final = "平均 人均 户均 亩均 地均 日均 月均 新增 净增 现有 另有 累计"

# What ends in 中 and is a whole word: 高中有5所, but 新签约项目中|有28个.
NO_AMONG: Final = ("高中", "初中", "完中", "其中", "集中", "期中")

# What something is done in, and nothing is a part of: 检查工作中，问题12个，占三成.
NO_WHOLES: Final = ("工作", "过程", "会议", "活动", "报告", "实践", "建设", "发展", "检查", "调查", "阶段")

# Between the name of an amount and the limit that picks things out (经济总量|超过|500亿元的县域).
LIMITS: Final = ("超", "超过", "过", "达", "达到", "在", "不足", "不到", "低于", "高于", "大于", "小于")

# Before 的, the end of a noun that is counted itself (农村人口|的饮水工程), where other words only say which (断流|的河流).
COUNTED_ENDS: Final = "人口面域业种类国市县区省州村镇乡户家校院所站店厂场室馆园点岗队组员工民生师长士者层级"
# What no such words say which of.
ABSTRACT: Final = ("问题", "措施", "政策", "标准", "事项", "活动", "会议", "产业", "品牌", "工程")

# Counts of heaps, which say nothing of what is in them (推出12批1181项|考点).
HEAPS: Final = frozenset(("批", "批次", "轮", "类", "大类", "组", "系列", "期"))

# What ends in 和 and joins nothing.
NO_JOINTS: Final = ("总和", "共和", "饱和", "缓和", "中和")

# Classifiers of what is named behind them: 150家以上企业 are so many; 100人以上企业 have so many.
PIECES: Final = frozenset(("家", "个", "所", "项", "座", "处", "条", "件", "场", "种", "款", "台", "套", "辆"))

# Behind a base: that of all growth told from here on.
SAME_BELOW: Final = ("（下同", "(下同")

# What points back to the subject before: 凍結該預算500萬元.
POINTING: Final = ("该", "该项")

# Names that say nothing without the subject of their sentence: 新增就业4216人，为年度目标4000人的105.4%; 压减后为2160万元.
_SET_BY: Final = "年度 全年 年初 调整 省定 市定 县定 原定 既定 预定 本年度"
_AIMS: Final = "目标任务 目标任务数 目标 目标数 目标值 任务 任务数 计划 计划数"
OF_SUBJECT: Final = frozenset(
    (
        *_AIMS.split(),
        *(whose + what for whose in _SET_BY.split() for what in f"{_AIMS} 预算 预算数".split()),
        *["总数", "总量", "总人数", "总户数"],
    )
)
AFTERWARDS: Final = "后"

# Alone before a figure, what a list before it comes to.
SUMMING: Final = frozenset(
    ["共", "合计", "共计", "总计", "一共", "总共", "共有", "合计为", "共计为", "总计为", "合计达", "共计达", "总计达"]
)

# Words of the total that what was added makes (新增上市公司62家，总数186家): what it is of is told without NEWLY.
TOTALS: Final = ("总数", "总量", "总计", "累计")
NEWLY: Final = (
    "新增加",
    "新增",
    "净增",
    "新认定",
    "新培育",
    "新引进",
    "新建成",
    "新获批",
    "新设立",
    "新创建",
    "新命名",
    "新登记",
)

# Before 月 and 年 they name one, so that 月增 and 年增 behind them are no words (同月增, 前月增).
BEFORE_MONTHS: Final = tuple("同前上去今本当次")

# A budget is one's of which the sentence speaks behind these: 为预算18亿元的102%, 完成预算18亿元的95%.
BUDGETS: Final = ("预算", "预算数")
BEFORE_BUDGETS: Final = "为占成初"

# 与第六次人口普查的321万人相比: where a level of the subject was told.
SURVEYS: Final = "普查"

# Before a budget a part of which is frozen.
FROZEN: Final = ("冻结",)

# Verbs whose object is what a share is of: 覆盖九成以上城乡社区.
COVERING: Final = ("覆盖", "覆盖了", "惠及", "普惠")

# Verbs before a whole that the figure is a part of (贡献了全国24.1%的增量).
GIVING: Final = ("贡献了", "贡献", "吸纳了", "吸纳", "创造了", "创造")

# Between a whole and 比重 (在国民收入中的比重).
WITHIN: Final = ("的", "当中", "中", "里", "内")

# Between a growth as an amount and its rate (增加2016万元，即约56%).
NAMELY: Final = "即 亦即 也即 也就是 折合 增幅 相当于"
NAMELY_TAILS: Final = "约 为 约为 达 是"

# What opens words that only say of what a growth is without (剔除一次性因素后).
EXCLUDING: Final = "剔除 扣除 不含 排除"

# Before a whole of which the share follows (占全县238个行政村的16.4%).
PARTED: Final = "占 为 达 达到 是 完成 相当于 仅为 约为 就是"

# The share of the subject before it.
SHARE_NOUNS: Final = "占比 比重 份额 比例 所占比重 所占比例 所占份额 所占的比重 所占的比例 所占的份额 占有率 占比重"

# Coverbs between a whole and what a part of it is for or goes to: 财政支出|用于民生的比例, 采购工程|面向中小企业的份额.
GIVEN_TO: Final = "用于 面向 支持 投向 流向 来自 用作 投放到"

# Behind 的, words that name the figure itself, not what it is a part of (16%的税率, 5%的目标).
ITSELF: Final = (
    "率 增速 时速 速度 幅 目标 比例 比重 要求 增长 水平 数字 预期 指标 标准 上限 下限 门槛 份额 股份 股权 概率 成绩 任务 涨势 结果 折扣 利息 回报 "
    "浓度 纯度 含量 坡度 湿度 误差 差距 优势 空间 跌势 降温 波动 关口 红线 高位 低位 基准"
)

# Behind the indicator, cut off before the figure.
TRAILS: Final = "各 双双 以 提前 出现 呈现 保持 保持了 实现了 至少 最多 可以 可能 能够 应该 应当 必须 力求 率先 在全国率先 在全省率先 在全国 正式 大概 仍 仍然 仍有 尚 尚有 却 连续 每人 每月 每年 每户 每亩 每人每月 每人每年 每人每天 每天 的 了 等 已 也 均 共 已经 累计 合计 总计 达 再 又 还 将 由 从 在 至 到 为 是 有"

# Before a period that opens its clause (仅2017年, 其中2023年).
OPENINGS: Final = "预计 力争 确保 争取 在 仅 其中 进入 于 据统计 据悉 据了解 反观 截至 截止 到 自 从 和 及 但 而 且 另外 此外 同时 数据显示 —— ——— 今 刚刚过去的 刚过去的 刚刚结束的 即将过去的 即将结束的"

# Before a period and a percentage, that the one is so much of the level of the other (恢复到2019年的93.5%).
AS_MUCH_AS: Final = ("恢复到", "恢复至", "恢复到了", "回升到", "回升至", "相当于")

# The year before the one that is spoken of, where 去年 is that before the day of writing.
YEAR_BEFORE: Final = "上年"

# What begins or ends a period that holds in its sentence only (前三年 but 前三个月 and 前三季度 go on).
PASSING: Final = ("目前", "现在", "当前", "如今", "每", "日前", "近日", "当日", "当天")
PASSING_YEARS: Final = ("前", "头")
PASSING_ENDS: Final = ("累计", "起")

# Periods that end so frame a whole text; others end with their paragraph.
LASTING: Final = ("以来", "来", "五年", "期间", "时期", "五”")
# 发布2022年教育统计公报: the period of what is announced frames what follows.
ANNOUNCED: Final = "发布 公布 发布了 公布了 发布的 公布的"
BULLETINS: Final = "公报 统计数据 数据 运行情况 年鉴 年报 快报 总预算案 预算案 总预算 总决算"

# 国家统计局1月4日发布: the day of an announcement or a meeting is no period of the figures.
HELD: Final = "发布 公布 获悉 通报 印发 介绍 消息 电 讯 报道 举行 召开 透露 宣布 下发"
# What begins as such a word does: 2023年|电力产值.
NO_HELD: Final = "电力 电子 电视 电商 电影 电网 电价 电信 电器 电动 电池 电缆 电站 电厂 电能 电源 电气 电梯 电竞 电解 电煤 电机 电路 电容 电费 电话 电量"
HOLDERS: Final = "对外 联合 正式 首次 上午 下午"

# Before 每月 and 每天, which then are part of the rate and no time of the figure (人均每月700元).
EACH: Final = ("每人", "人均", "每户", "户均", "平均")

# What a period ends in that is no stretch of time (生猪年末存栏22万头).
MOMENTS: Final = ("末", "底", "初")

# Periods that end so are what a bulletin reports on.
REPORTING: Final = ("月", "月份", "季度", "半年")
# And those that are the last part of a longer one: 前4个月…，4月当月….
LAST_PARTS: Final = ("当月", "当季", "当日", "当天")
DISTRIBUTIVE_MARK: Final = "分别"
