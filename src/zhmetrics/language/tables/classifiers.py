"""In: nothing. Out: the classifiers (量词) that count things, one row each, with what a reader has to beware of.

Each classifier is a dimension of its own: 双, 户 and 人次 never add up to one another. Simplified only; traditional
forms are folded before they are looked up. 般, 些, 定, 下, 切, 旦 and their like are not listed: they only look like
classifiers after 一 (一般, 一些, 一定). 床位, 泊位, 车位, 座位 are nouns and stand after 个.
"""

from __future__ import annotations

from typing import Final, NamedTuple

__all__ = ["CLASSIFIERS", "FLAGS", "ClassifierRow"]


class ClassifierRow(NamedTuple):
    """One classifier of the table.

    Args:
        name: The classifier, simplified.
        flag: One of `FLAGS`, or "".
    """

    name: str
    flag: str = ""


FLAGS: Final[dict[str, str]] = {
    "ordinal": "number + it names a rank, a level or a member of a series as often as it counts (十届, 5级, 3期)",
    "place": "a place or a body that is also counted by itself, mostly in lists (5镇3县); else it ends a name (十三省)",
    "adverb": "after 一 it makes an adverb or an idiom, no count (一起, 一样, 一手)",
}

_ = ClassifierRow
# fmt: off
CLASSIFIERS: Final[tuple[ClassifierRow, ...]] = (
    # ---- People ------------------------------------------------------------------------------------------------------
    _("人"),
    _("名"),  # 第3名 keeps its 第
    _("位"),  # a rank where words of standing lead to it (居全国第3位); of experts a count
    _("口"),  # of people, wells, pigs
    _("户"),
    _("家户"),
    _("员", "ordinal"),  # 一员 is a member
    _("伙"),
    _("帮"),
    _("群"),
    _("队"),
    _("组"),
    _("人份"),
    _("代", "ordinal"),  # 三代人; 二代身份证, 5代
    _("辈"),
    _("胎", "ordinal"),  # 三胎 is the third child
    _("席"),
    _("桌"),

    # ---- Organisations and places of business ------------------------------------------------------------------------
    _("个"),
    _("家"),
    _("所"),
    _("处"),
    _("院", "place"),
    _("校", "place"),
    _("厂", "place"),
    _("店", "place"),
    _("馆", "place"),
    _("站", "place"),
    _("局", "place"),  # of games too: 三局两胜
    _("企", "place"),
    _("园", "place"),

    # ---- Divisions of the land ---------------------------------------------------------------------------------------
    _("国", "place"),
    _("省", "place"),
    _("省（区、市）"),  # provinces, autonomous regions and municipalities, as one kind
    _("省（自治区、直辖市）"),
    _("省（市）"),
    _("县（市、区）"),
    _("县（市）"),
    _("州", "place"),
    _("市", "place"),
    _("县", "place"),
    _("区", "place"),
    _("旗", "place"),
    _("乡", "place"),
    _("镇", "place"),
    _("街", "place"),
    _("村", "place"),
    _("屯", "place"),  # 三里屯
    _("社", "place"),
    _("岛", "place"),

    # ---- Events ------------------------------------------------------------------------------------------------------
    _("次"),
    _("场"),
    _("届", "ordinal"),  # 第 is often left out (十九届); only 两届 is sure to be a count
    _("轮"),
    _("回"),  # of circuits too: 2回线路
    _("起", "adverb"),  # 一起; of accidents a count
    _("宗"),
    _("桩"),
    _("例"),
    _("案"),  # Taiwan: 补助15案
    _("发"),  # launches, shots
    _("趟"),
    _("遍"),
    _("顿"),
    _("期", "ordinal"),  # 二期工程
    _("批", "adverb"),  # 一批 is an article
    _("波", "adverb"),
    _("拨"),
    _("阵", "adverb"),
    _("场次"),
    _("轮次"),
    _("届次"),
    _("批次"),
    _("回合"),
    _("步"),
    _("圈"),
    _("环", "ordinal"),  # 三环路
    _("站次"),
    _("档"),
    _("盘"),

    # ---- People, things and acts counted each time (复合量词) --------------------------------------------------------
    _("人次"),
    _("人（次）"),
    _("户次"),
    _("家次"),
    _("家（次）"),
    _("件次"),
    _("件（次）"),
    _("例次"),
    _("项次"),
    _("台次"),
    _("台（次）"),
    _("套次"),
    _("辆次"),
    _("辆（次）"),
    _("车次"),
    _("班次"),
    _("航次"),
    _("架次"),
    _("艘次"),
    _("船次"),
    _("列次"),
    _("趟次"),
    _("辆（艘、架、列）次"),  # customs statistics: means of transport
    _("辆艘次"),
    _("张次"),
    _("份次"),
    _("册次"),
    _("篇次"),
    _("笔次"),
    _("宗次"),
    _("起次"),
    _("处次"),
    _("点次"),
    _("村次"),
    _("校次"),
    _("团次"),
    _("队次"),
    _("课次"),
    _("剂次"),
    _("针次"),
    _("片次"),
    _("羽次"),
    _("头次"),
    _("亩次"),
    _("公顷次"),
    _("床日"),
    _("人天"),
    _("人日"),
    _("人月"),
    _("人年"),
    _("人时"),
    _("台班"),
    _("台时"),
    _("台日"),
    _("机时"),
    _("车日"),
    _("艘天"),
    _("标台"),
    _("标辆"),
    _("标准台"),

    # ---- Machines and sets -------------------------------------------------------------------------------------------
    _("台"),
    _("套"),
    _("台套"),
    _("台（套）"),
    _("台件"),
    _("台（件）"),
    _("台（辆）"),
    _("辆（台）"),
    _("件套"),
    _("件（套）"),
    _("套（台）"),
    _("套（间）"),
    _("间（套）"),
    _("个（项）"),
    _("项（个）"),
    _("个（次）"),
    _("架（次）"),
    _("宗（件）"),
    _("部"),
    _("具"),
    _("机架"),
    _("机组"),
    _("柜"),
    _("榀"),  # roof trusses
    _("樘"),  # doors and windows with their frames
    _("基"),  # towers, missiles
    _("门"),  # 三门课, 两门炮; 三门峡 is a city
    _("挺"),
    _("杆"),
    _("线", "ordinal"),  # 2号线, 三线城市
    _("路", "ordinal"),  # 300路公交
    _("线程"),
    _("工位"),

    # ---- Transport ---------------------------------------------------------------------------------------------------
    _("辆"),
    _("艘"),
    _("架"),
    _("列"),
    _("节"),
    _("班"),
    _("车"),
    _("船"),
    _("只"),
    _("骑"),

    # ---- Buildings and land ------------------------------------------------------------------------------------------
    _("座"),
    _("栋"),
    _("幢"),
    _("间"),
    _("层", "ordinal"),  # 三层 is the third floor as often
    _("楼", "ordinal"),
    _("单元", "ordinal"),
    _("条"),
    _("道", "adverb"),  # 一道
    _("段"),
    _("面", "adverb"),  # 一面; 三面红旗 is a count
    _("堵"),
    _("扇"),
    _("眼"),  # wells
    _("孔"),
    _("池"),
    _("床"),
    _("张"),
    _("铺"),
    _("垄"),
    _("畦"),
    _("穴"),
    _("标段", "ordinal"),

    # ---- Documents, rights, news -------------------------------------------------------------------------------------
    _("项"),
    _("件"),
    _("份"),
    _("篇"),
    _("册"),
    _("本"),
    _("卷"),
    _("封"),
    _("幅"),
    _("页"),
    _("章"),
    _("款"),  # of goods; of law an ordinal
    _("句"),
    _("字"),
    _("行", "adverb"),  # 一行 is a party of travellers
    _("首"),
    _("则"),
    _("题"),
    _("出"),
    _("幕"),
    _("集"),
    _("帧"),
    _("版", "ordinal"),  # A01版
    _("号", "ordinal"),
    _("通"),  # telephone calls
    _("笔"),
    _("票"),
    _("单"),
    _("股"),
    _("手", "adverb"),  # 一手抓, 二手; of futures a lot
    _("注"),

    # ---- Kinds and ranks ---------------------------------------------------------------------------------------------
    _("种"),
    _("类"),
    _("大类"),
    _("样", "adverb"),  # 一样
    _("科", "ordinal"),
    _("型", "ordinal"),
    _("级", "ordinal"),
    _("等", "ordinal"),
    _("流", "ordinal"),
    _("星", "ordinal"),
    _("强", "ordinal"),  # 世界500强
    _("维", "ordinal"),
    _("重", "ordinal"),
    _("极", "ordinal"),

    # ---- Living things -----------------------------------------------------------------------------------------------
    _("头", "adverb"),  # 一头; of cattle a count
    _("匹"),
    _("峰"),
    _("羽"),
    _("尾"),
    _("窝"),
    _("株"),
    _("棵"),
    _("丛"),
    _("朵"),
    _("蔸"),
    _("茬"),
    _("枝"),
    _("支"),
    _("穗"),
    _("苗"),
    _("瓣"),
    _("簇"),

    # ---- Shapes ------------------------------------------------------------------------------------------------------
    _("颗"),
    _("粒"),
    _("枚"),
    _("片"),
    _("根"),
    _("把"),
    _("盏"),
    _("顶"),
    _("柄"),
    _("尊"),
    _("缕"),
    _("滴"),
    _("团"),  # also a regiment and a group of travellers
    _("串"),
    _("束"),
    _("捆"),
    _("扎"),
    _("堆"),
    _("摞"),
    _("叠"),
    _("沓"),
    _("排"),
    _("截"),
    _("锭"),
    _("轴"),
    _("格"),

    # ---- Pairs and dozens: units, never multiplied in ----------------------------------------------------------------
    _("双"),
    _("对"),
    _("副"),
    _("打", "adverb"),  # 一打; 打 is a verb before nearly anything
    _("罗"),
    _("令"),  # of paper: 500 sheets
    _("刀"),

    # ---- Containers and doses ----------------------------------------------------------------------------------------
    _("桶"),  # of oil too: its litres are only meant in 桶油当量
    _("箱"),
    _("盒"),
    _("袋"),
    _("包"),
    _("瓶"),
    _("罐"),
    _("筐"),
    _("篮"),
    _("筒"),
    _("管"),
    _("听"),
    _("杯"),
    _("碗"),
    _("盆"),
    _("碟"),
    _("壶"),
    _("勺"),
    _("锅"),
    _("笼"),
    _("缸"),
    _("坛"),
    _("板"),
    _("炉"),
    _("窑"),
    _("剂"),
    _("针"),
    _("帖"),
    _("贴"),
    _("丸"),
    _("服"),
    _("垛"),
)
# fmt: on
