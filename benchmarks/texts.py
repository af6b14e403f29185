"""In: a number of characters and a seed. Out: made-up reports of that length, in the style of local governments' reports.

The same seed gives the same text on every machine. Every place, number and project is drawn, so that no reader can live
on what it has seen before. There is about one figure in seventy characters, as in a county's yearly report.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["joined", "reports"]

REPORT: Final = 4000  # characters of a report: some 12 KB of UTF-8

PLACES: Final = ("云岭", "东原", "清河", "石湾", "长坪", "安溪口", "白水", "南岗", "松林", "和平")
LEVELS: Final = ("省", "市", "县", "区")
AMOUNTS: Final = (
    "固定资产投资",
    "一般公共预算收入",
    "社会消费品零售总额",
    "进出口总额",
    "工业增加值",
    "农业总产值",
    "实际利用外资",
    "旅游综合收入",
)
COUNTS: Final = (
    ("新签约项目", "个"),
    ("高新技术企业", "家"),
    ("城镇新增就业", "人"),
    ("新增市场主体", "户"),
    ("接待游客", "万人次"),
    ("新建改建学校", "所"),
    ("养老机构床位", "张"),
    ("改造老旧小区", "个"),
)
AREAS: Final = (("建成高标准农田", "万亩"), ("新增绿地", "公顷"), ("建成区面积", "平方公里"), ("完成造林", "亩"))
RATES: Final = ("常住人口城镇化率", "森林覆盖率", "污水处理率", "项目开工率", "空气优良天数比例")
RISING: Final = ("增长", "提高", "上升", "增加")
FALLING: Final = ("下降", "减少", "降低")
BASES: Final = ("同比", "比上年", "环比", "较上年同期", "")
HAN: Final = "一二三四五六七八九"

PLAIN: Final = (
    "我们坚持稳中求进工作总基调，把各项部署落到实处，发展的质量和效益稳步提升。",
    "干部群众同心协力，城乡面貌焕然一新，老百姓的日子越过越踏实。",
    "营商环境持续优化，办事流程一再精简，企业的获得感明显增强。",
    "同时也要看到，产业结构还不够合理，财政收支矛盾比较突出，民生领域仍有短板。",
    "产业园区的道路、供水、供电和排污设施陆续建成，承接能力进一步增强。",
    "一批长期想办而没有办成的事情有了眉目，一些久拖不决的问题得到解决。",
    "各部门要加强统筹，压实责任，把好事办好、实事办实，让群众看得见、摸得着。",
    "生态环境保护取得明显成效，河流水质总体良好，蓝天白云成为常态。",
    "坚持一手抓疫情防控、一手抓经济发展，统筹兼顾，两不误、两促进。",
    "深入推进“放管服”改革，一站式服务大厅全面启用，企业和群众办事少跑路、不跑冤枉路。",
    "全面贯彻落实党中央、国务院和上级党委、政府的决策部署，团结带领全体人民，攻坚克难，砥砺前行，圆满完成了本届人民代表大会确定的各项目标任务。",
    "扎实推进乡村振兴，加强高标准农田建设，培育壮大新型经营主体，农产品加工业和乡村旅游业加快发展，农民持续增收的路子越走越宽。",
    "三大产业融合发展，四季有花、处处有景，全域旅游的格局初步形成。",
    "坚持把教育摆在优先发展的位置，推进义务教育优质均衡发展，普惠性学前教育覆盖面进一步扩大，职业教育产教融合不断深化。",
    "各位代表，回顾走过的历程，我们深深体会到，做好政府工作，必须始终把人民放在心中最高的位置，把发展作为解决一切问题的基础和关键。",
)


class _Draw:
    """What a sentence is filled with."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.one = self.random.choice

    def year(self) -> int:
        """A year of the text."""
        return self.random.randint(2015, 2024)

    def number(self, most: int = 5000) -> str:
        """A number as reports write it: mostly whole or with one or two places."""
        places = self.one((0, 0, 1, 1, 2))
        return f"{self.random.randint(1, most * 10**places) / 10**places:.{places}f}"

    def whole(self, most: int = 3000) -> int:
        """A count."""
        return self.random.randint(2, most)

    def percent(self) -> str:
        """A percentage."""
        return f"{self.random.randint(1, 999) / 10:.1f}%"

    def han(self) -> str:
        """A whole number in Chinese numerals."""
        ones, tens, hundreds = (self.one(HAN) for _ in range(3))
        return self.one((f"{tens}十{ones}", f"{hundreds}百{tens}十{ones}", f"{hundreds}万{tens}千", f"十{ones}"))

    def change(self) -> str:
        """By how much it grew or fell."""
        return f"{self.one(BASES)}{self.one((*RISING, *RISING, *FALLING))}{self.percent()}"


def _amount(draw: _Draw) -> str:
    return f"{draw.one(('全年', '上半年', f'{draw.year()}年', '1—9月', ''))}完成{draw.one(AMOUNTS)}{draw.number()}亿元，{draw.change()}。"


def _split(draw: _Draw) -> str:
    name, unit = draw.one(COUNTS)
    one, other = draw.whole(), draw.whole()
    return f"{name}{one + other}{unit}，其中市区{one}{unit}、县域{other}{unit}，{draw.one(BASES)}{draw.one(RISING)}{draw.whole(90)}{unit}。"


def _share(draw: _Draw) -> str:
    name, unit = draw.one(COUNTS)
    return f"{name}{draw.one(('近', '约', '超过', '', ''))}{draw.number(900)}万{unit[-1]}，占全市的{draw.percent()}。"


def _rate(draw: _Draw) -> str:
    points = draw.random.randint(1, 90) / 10
    return f"{draw.one(RATES)}达到{draw.percent()}，比{draw.year()}年{draw.one(RISING)}{points}个百分点。"


def _area(draw: _Draw) -> str:
    name, unit = draw.one(AREAS)
    return f"{name}{draw.number(800)}{unit}，超额完成年初确定的任务，带动农户{draw.whole()}多户，户均增收{draw.number(9)}万元。"


def _in_han(draw: _Draw) -> str:
    return f"全年办理民生实事{draw.han()}件，协调解决企业诉求{draw.han()}项，三分之一以上的事项当天办结。"


def _plan(draw: _Draw) -> str:
    low = draw.whole(40)
    return (
        f"{draw.year() + 1}年，{draw.one(PLACES)}{draw.one(LEVELS)}计划实施重点项目{draw.whole(300)}个，总投资{draw.number(900)}亿元，"
        f"力争{draw.one(AMOUNTS)}增长{low}%—{low + 2}%，{draw.one(AMOUNTS)}达到{draw.whole(900)}亿元以上。"
    )


def _list(draw: _Draw) -> str:
    first, second, third = draw.random.sample(AMOUNTS, 3)
    return (
        f"{first}、{second}、{third}分别为{draw.number()}亿元、{draw.number()}亿元和{draw.number()}亿元，"
        f"分别增长{draw.percent()}、{draw.percent()}和{draw.percent()}。"
    )


def _plain(draw: _Draw) -> str:
    return draw.one(PLAIN)


SENTENCES: Final[tuple[Callable[[_Draw], str], ...]] = (
    _amount, _split, _share, _rate, _area, _in_han, _plan, _list, *[_plain] * 40,
)  # fmt: skip


def reports(characters: int, seed: int = 8, *, each: int = REPORT) -> Iterator[str]:
    """Reports of ``each`` characters or somewhat less, until they have so many characters together; the last may be shorter."""
    draw = _Draw(seed)
    left = characters
    while left > 0:
        report = _report(draw, min(each, left))
        yield report
        left -= len(report)


def joined(characters: int, seed: int = 8) -> str:
    """One text of exactly so many characters."""
    return "".join(reports(characters, seed))[:characters]


def _report(draw: _Draw, length: int) -> str:
    """A title, then paragraphs of a few sentences, each on a line; cut where the length is reached."""
    parts = [f"{draw.one(PLACES)}{draw.one(LEVELS)}{draw.year()}年工作报告\n\n"]
    size = len(parts[0])
    while size < length:
        paragraph = "".join(draw.one(SENTENCES)(draw) for _ in range(draw.random.randint(3, 7))) + "\n\n"
        parts.append(paragraph)
        size += len(paragraph)
    return "".join(parts)[:length]
