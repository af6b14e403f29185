"""In: nothing. Out: the characters that Chinese writes numerals with, in every script, and what each stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "ABOVE",
    "DIGIT_GROUPS",
    "FEW",
    "FINANCIAL",
    "HAN_DIGITS",
    "HAN_NUMERAL",
    "HAN_SCALES",
    "HAN_TENS",
    "HAN_ZEROS",
    "MANY",
    "PAIR",
    "POINTS",
    "POINT_WORDS",
    "SCALES",
    "SIGNS",
    "TENS",
    "THIN_SPACES",
]

# Digits by value. 〇 is the character, ○ the circle that keyboards without it put in its place. 參 is on the list, its
# simplified form 参 is not: no cheque may be written with it, and it is one of the commonest characters of prose (参加).
DIGIT_GROUPS: Final[tuple[str, ...]] = (
    "零〇○",
    "一壹弌",
    "二贰貳弍貮",
    "三叁參叄弎",
    "四肆",
    "五伍",
    "六陆陸",
    "七柒",
    "八捌",
    "九玖",
)

# 两 is two before 百 and larger scales; anywhere else it may be the tael (十两), so it stands apart from the digits above.
PAIR: Final = "两兩"

# Scales, each with its exponent of ten. 兆 is 10**12 in money (兆元) and a mere prefix in 兆瓦: who reads a unit decides.
SCALES: Final[Mapping[str, int]] = {
    "十": 1, "拾": 1,
    "百": 2, "佰": 2,
    "千": 3, "仟": 3,
    "万": 4, "萬": 4,
    "亿": 8, "億": 8,
    "兆": 12,
}  # fmt: skip

# One character for a digit and 十: 廿五 is 25.
TENS: Final[Mapping[str, int]] = {"廿": 2, "卅": 3, "卌": 4}

FEW: Final = "几幾"
MANY: Final = "数數"  # 数十 is a figure, 数 alone is the noun "number"
ABOVE: Final = "多余餘馀"

# The point of a decimal fraction: 点 only after Chinese digits (3点5分 is a time), the dots after either. Traditional texts
# write ‧ and ・; the middle dot · is left out, since it joins names and dates (九·一八).
POINT_WORDS: Final = "点點"
POINTS: Final = ".．‧・"

SIGNS: Final[Mapping[str, str]] = {
    "-": "-", "−": "-", "－": "-", "﹣": "-", "负": "-", "負": "-",
    "+": "", "＋": "", "﹢": "",
}  # fmt: skip

# GB/T 15835-2011, 5.1.2: digits may be grouped in threes by a quarter-width space (千分空) instead of a comma.
THIN_SPACES: Final = "\u2005\u2009\u202f"

HAN_ZEROS: Final[str] = DIGIT_GROUPS[0]
HAN_DIGITS: Final[str] = "".join(DIGIT_GROUPS) + PAIR
HAN_SCALES: Final[str] = "".join(SCALES)
HAN_TENS: Final[str] = "".join(TENS)
HAN_NUMERAL: Final[str] = HAN_DIGITS + HAN_SCALES + HAN_TENS + FEW + MANY + ABOVE

# Forms made for cheques (大写), most of which are also words of prose (大陆, 队伍): alone they are no sign of a numeral.
FINANCIAL: Final = "壹弌贰貳弍貮叁參叄弎肆伍陆陸柒捌玖拾佰仟"
