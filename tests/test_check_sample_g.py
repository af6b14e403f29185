"""Short texts whose right reading follows from language and arithmetic, at the edges of what the checks look at."""

from __future__ import annotations

import pytest

import zhmetrics as zm


def _told(text: str) -> list[tuple[str, str]]:
    return [(check.kind, check.verdict) for check in zm.audit(text)]


@pytest.mark.parametrize("text", ["该村光伏电站由0座增加到5座，增长100%。", "民营医院由0家增加到5家，数量增长50%。"])
def test_growth_from_nothing_at_all_can_be_no_percentage(text: str) -> None:
    assert _told(text) == [("change", "unverifiable")]


@pytest.mark.parametrize(
    ("source", "candidate"),
    [
        ("全市婴儿死亡率为3.254‰。", "全市婴儿死亡率为0.3254%。"),
        ("人口出生率为0.98765%。", "人口出生率为9.8765‰。"),
        ("人口自然增长率为-1.2532%。", "人口自然增长率为-12.532‰。"),
    ],
)
def test_ten_per_mille_are_one_percent_to_the_last_digit(source: str, candidate: str) -> None:
    assert [finding.verdict for finding in zm.compare(source, candidate)] == ["supported"]


_AS_FAR_AS_IT_GOES = "为本市各区首次公开发布并向全社会免费开"  # 19 characters


@pytest.mark.parametrize(("there", "here", "verdict"), [("放", "通", "not_found"), ("放", "放", "contradicted")])
def test_what_differs_in_the_twentieth_character_behind_is_another_thing(there: str, here: str, verdict: str) -> None:
    source, candidate = f"其中12项{_AS_FAR_AS_IT_GOES}{there}。", f"其中15项{_AS_FAR_AS_IT_GOES}{here}。"
    assert [finding.verdict for finding in zm.compare(source, candidate)] == [verdict]


@pytest.mark.parametrize(
    "text",
    [
        "林业项目总投资100万元。上级下达资金100万元，已支出60万元，尚余40万元。",
        "水利项目总投资250万元。上级下达资金250万元，已支出120万元，尚余130万元。",
    ],
)
def test_what_is_left_holds_though_an_equal_amount_stands_beside(text: str) -> None:
    assert _told(text) == [("difference", "consistent")]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("租金20元/平方米×3个月=60元/平方米。", "consistent"),
        ("租金20元/平方米×3个月=80元/平方米。", "inconsistent"),
        ("药剂5公斤/亩×4次=20公斤/亩。", "consistent"),
    ],
)
def test_a_rate_times_a_count_is_a_rate_in_the_same_unit(text: str, verdict: str) -> None:
    assert _told(text) == [("average", verdict)]


@pytest.mark.parametrize("between", ["黄金消费回暖", "鲜果大量上市", "龙头企业带动明显"])
def test_a_gap_behind_words_of_something_else_claims_nothing_of_the_growth_before(between: str) -> None:
    assert _told(f"全市进口增长5%，出口增长9%，{between}，高于进口6个百分点。") == []


@pytest.mark.parametrize(
    ("gap", "verdict"),
    [("6", "consistent"), ("9", "inconsistent")],
)
def test_a_growth_goes_by_a_long_name_without_the_words_that_narrow_nothing(gap: str, verdict: str) -> None:
    text = f"全市本外币住户消费贷款余额增长9%，工业用电量增长3%，工业用电量增速低于住户消费贷款{gap}个百分点。"
    assert _told(text) == [("difference", verdict)]


@pytest.mark.parametrize(
    "text",
    [
        "修缮因水、电管线老化严重而被主管部门责令停止使用多年并且周边居民群众反复向各级人大代表和政协委员反映希望尽快恢复开放的群众文化活动场馆2座。",
        "整治因风、雨侵蚀严重而被主管部门列入重点隐患名单多年并且沿线居民群众反复向各级人大代表和政协委员反映希望尽快拆除重建以保障出行安全的危旧桥梁2座。",
    ],
)
def test_two_words_joined_far_back_are_no_list_of_what_is_counted(text: str) -> None:
    assert _told(text) == []


@pytest.mark.parametrize("ahead", range(2020, 2050, 4))
def test_items_behind_a_colon_are_counted_wherever_in_a_long_text_they_stand(ahead: int) -> None:
    text = ("各部门认真落实会议精神。" * 200)[:ahead] + "\n全年办好3件实事：修路；架桥；通水。"
    assert _told(text) == [("list_count", "consistent")]


@pytest.mark.parametrize(
    ("earlier", "told"),
    [("用电量", [("change", "inconsistent")]), ("全社会用电量", [])],
)
def test_growth_behind_two_years_is_told_of_both_only_where_they_bear_one_name(
    earlier: str, told: list[tuple[str, str]]
) -> None:
    assert _told(f"2023年{earlier}100亿千瓦时，2024年用电量120亿千瓦时，增长30%。") == told


@pytest.mark.parametrize(
    ("mark", "told"), [("修订数", []), ("调整后", []), ("含下属单位", [("change", "inconsistent")])]
)
def test_a_base_marked_as_revised_may_not_be_what_growth_is_told_on(mark: str, told: list[tuple[str, str]]) -> None:
    assert _told(f"财政收入由上年的100亿元（{mark}）增加到120亿元，增长9%。") == told


@pytest.mark.parametrize("share", ["64.6%", "70.6%"])
def test_a_part_of_the_aged_is_not_made_a_whole_by_the_country_people_of_all_ages(share: str) -> None:
    text = f"全市老龄化加快，老年人较多，其中：城镇人口22万人。全市城镇人口占比{share}；乡村人口121万人。"
    assert _told(text) == []


def test_the_town_and_the_country_people_of_one_place_are_its_whole() -> None:
    text = "全市城镇化加快。城镇人口221万人。城镇人口占比64.6%；乡村人口121万人。"
    assert _told(text) == [("share", "consistent")]


@pytest.mark.parametrize(("times", "verdict"), [("14", "inconsistent"), ("19", "consistent")])
def test_levels_far_apart_are_of_one_thing_where_the_growth_told_in_times_is_as_great(times: str, verdict: str) -> None:
    assert _told(f"全年完成投资40亿元，比去年的2亿元增长{times}倍。") == [("change", verdict)]
