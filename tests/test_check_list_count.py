"""Counts of names: 3件实事 and the three behind the colon."""

from __future__ import annotations

import pytest

from verdicts import verdicts, verdicts_on


@pytest.mark.parametrize(
    "text",
    [
        "修缮因水、电管线老化严重而被主管部门责令停止使用多年并且周边居民群众反复向各级人大代表和政协委员反映希望尽快恢复开放的群众文化活动场馆2座。",
        "整治因风、雨侵蚀严重而被主管部门列入重点隐患名单多年并且沿线居民群众反复向各级人大代表和政协委员反映希望尽快拆除重建以保障出行安全的危旧桥梁2座。",
    ],
)
def test_two_words_joined_far_back_are_no_list_of_what_is_counted(text: str) -> None:
    assert verdicts(text) == []


@pytest.mark.parametrize("ahead", range(2020, 2050, 4))
def test_items_behind_a_colon_are_counted_wherever_in_a_long_text_they_stand(ahead: int) -> None:
    text = ("各部门认真落实会议精神。" * 200)[:ahead] + "\n全年办好3件实事：修路；架桥；通水。"
    assert verdicts(text) == [("list_count", "consistent")]


@pytest.mark.parametrize(
    ("number", "verdict"),
    [(3, "consistent"), (2, "inconsistent")],
)
def test_names_in_corner_brackets_are_counted(number: int, verdict: str) -> None:
    assert verdicts(f"引进「甲公司」、「乙公司」、「丙公司」等{number}家企业。") == [("list_count", verdict)]


_VILLAGES = "、".join(f"{first}{last}村" for first in "东西南北上下前后大小" for last in "山河桥塘坪岭湾坝沟冲")


@pytest.mark.parametrize("text", [f"全县表彰{_VILLAGES}等100个村。", f"全县表彰100个村：{_VILLAGES}。"])
def test_a_list_of_a_hundred_names_is_not_counted(text: str) -> None:
    assert verdicts_on(text) == []


def test_a_list_of_fewer_than_a_hundred_names_is_counted() -> None:
    names = _VILLAGES.rpartition("、")[0]
    assert verdicts_on(f"全县表彰{names}等99个村。") == [("list_count", "consistent", "sum")]
