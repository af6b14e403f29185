"""Which share, rate, count or list a text claims, of which amounts, and how a figure stands in its text: one condition decides each."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

import zhmetrics as zm
from zhmetrics.checks.base import Amount, Check, Formula, agrees, coincidence, is_slip, judge, shown
from zhmetrics.checks.claims import Passage, months_of
from zhmetrics.checks.grim import reached
from zhmetrics.checks.names import (
    COMPLEMENTS,
    akin,
    complements_in,
    core,
    goes_by,
    narrows,
    place_scope,
    scope_in,
    shown_name,
    without_place,
)
from zhmetrics.values.interval import Interval
from zhmetrics.values.quantity import Quantity


def read(text: str) -> list[tuple[str, str, str]]:
    return [(check.kind, check.verdict, check.evidence) for check in zm.audit(text)]


def words(text: str, check: Check) -> tuple[str, ...]:
    return tuple(text[start:end] for start, end in check.spans)


def wrong(text: str) -> list[tuple[str, ...]]:
    """The words of each inconsistent check, the claim first."""
    return [words(text, check) for check in zm.audit(text) if check.verdict == "inconsistent"]


def held(text: str) -> list[tuple[str, ...]]:
    """The words of each consistent check and what it was seen by."""
    return [(*words(text, check), check.evidence) for check in zm.audit(text) if check.verdict == "consistent"]


# --- What one figure allows, and what passing proves ------------------------------------------------------------------


def percent(words: str) -> Quantity:
    return zm.parse_quantity(words)


def check_of(stated: str, computed: str) -> Check:
    return judge("total", zm.parse_quantity(stated), Amount.of(zm.parse_quantity(computed)))


@pytest.mark.parametrize(
    ("mine", "others", "coarse"),
    [
        ((Fraction(19, 2), Fraction(21, 2)), (9, Fraction(21, 2)), True),  # 1 + 1.5 of 10: a quarter
        ((Fraction(19, 2), Fraction(21, 2)), (9, Fraction(104, 10)), False),
        ((9, 11), (10, Fraction(104, 10)), False),
        ((9, 11), (10, Fraction(105, 10)), True),
        ((9, 11), (8, 11), True),
        ((10, 11), (9, Fraction(106, 10)), False),
        ((-11, -9), (-10, Fraction(-95, 10)), True),
        ((-11, -9), (-10, Fraction(-96, 10)), False),
        ((0, 0), (0, 0), False),  # nothing left open is nothing roughly told, of zero as well
        ((9, None), (9, 11), True),
        ((None, 9), (9, 11), True),
        ((9, 11), (9, None), True),
        ((9, 11), (None, 11), True),
        ((None, None), (9, 11), False),
        ((9, 11), (None, None), False),
    ],
)
def test_figures_are_coarse_from_a_quarter_of_the_stated_one_on(mine, others, coarse):
    check = Check(
        "total",
        "consistent",
        "1",
        "1",
        "0",
        (),
        "",
        stated_interval=Interval(*mine),
        computed_interval=Interval(*others),
    )
    assert check.coarse is coarse


def test_a_claim_that_does_not_hold_is_not_coarse_however_rough():
    check = Check(
        "total",
        "inconsistent",
        "9",
        "1",
        "8",
        (),
        "",
        stated_interval=Interval(9, 11),
        computed_interval=Interval(1, 5),
    )
    assert check.coarse is False


@pytest.mark.parametrize(
    ("ends", "value"), [((3, 5), 4), ((3, None), 3), ((None, 5), 5), ((None, None), 0), ((3, 4), Fraction(7, 2))]
)
def test_a_range_is_reckoned_with_by_its_middle_or_the_end_that_is_known(ends, value):
    assert Amount.of(Quantity("money", None, "元", bounds=Interval(*ends))).value == value


def test_an_amount_moves_with_all_that_it_may_be():
    seven, two = Amount(Fraction(7), Interval(6, 8)), Amount(Fraction(2), Interval(1, 3))
    assert seven + two == Amount(Fraction(9), Interval(7, 11))
    assert seven - two == Amount(Fraction(5), Interval(3, 7))
    assert seven / two == Amount(Fraction(7, 2), Interval(2, 8))
    assert seven.times(3) == Amount(Fraction(21), Interval(18, 24))
    assert seven.plus(3) == Amount(Fraction(10), Interval(9, 11))


@pytest.mark.parametrize(("value", "ends"), [(0, (0, 0)), (1, (0, 2)), (1, (-1, 3)), (0, (-1, 1))])
def test_nothing_can_be_said_of_what_is_divided_by_what_may_be_zero(value, ends):
    assert Amount.exactly(5) / Amount(Fraction(value), Interval(*ends)) == Amount(Fraction(0), Interval(None, None))


@pytest.mark.parametrize(
    ("stated", "computed", "slip"),
    [
        ("378.2亿元", "387.2亿元", True),  # two neighbours changed places
        ("378.2亿元", "878.2亿元", True),  # the first digit
        ("378.2亿元", "378.9亿元", True),  # the last digit
        ("378.2亿元", "738.2亿元", True),
        ("378.2亿元", "278.3亿元", False),  # no neighbours: others stand between
        ("378.2亿元", "389.2亿元", False),  # neighbours, but other digits
        ("389.2亿元", "378.2亿元", False),
        ("378.2亿元", "878.9亿元", False),
        ("378.2亿元", "328.7亿元", False),
        ("378.2亿元", "378.2亿元", False),
        ("378.2亿元", "1378.2亿元", False),
        ("378.2亿元", "837.2亿元", False),
        ("378亿元", "387亿元", True),  # three digits are enough
        ("3.7亿元", "7.3亿元", False),  # and two are too few
        ("37亿元", "39亿元", False),
        ("378.2亿元", "37.8亿元", False),
    ],
)
def test_a_slip_is_one_digit_or_two_neighbours_that_changed_places(stated, computed, slip):
    assert is_slip(check_of(stated, computed)) is slip


def test_what_was_rounded_to_the_stated_place_is_compared_there():
    check = judge("share", zm.parse_quantity("45.2%"), Amount.exactly(Fraction(542_500, 10_001)))
    assert check.computed == "54.245"
    assert is_slip(check) is True


def test_a_check_without_figures_is_no_slip():
    assert is_slip(Check("total", "inconsistent", "378", "387", "-9", (), "")) is False
    quantity = zm.parse_quantity("378家")
    assert is_slip(Check("total", "inconsistent", "", "387", "-9", (), "", stated_quantity=quantity)) is False
    assert is_slip(Check("total", "inconsistent", "378", "", "-9", (), "", stated_quantity=quantity)) is False
    assert is_slip(Check("total", "inconsistent", "378", "387", "-9", (), "", stated_quantity=quantity)) is True


@pytest.mark.parametrize(
    ("amount", "like", "words"),
    [
        (Fraction(18615000000), "12.5亿元", "186.15亿元"),
        (Fraction(186150), "12.5万元", "18.615万元"),
        (Fraction(186150), "12元", "186150元"),
        (Fraction(186150), "1千2百元", "186150元"),  # to the hundreds: as it stands
        (Fraction(300000000), "2亿0950万6千元", "3亿元"),
        (Fraction(100000000), "2亿0950万6千元", "1亿元"),
        (Fraction(99990000), "2亿0950万6千元", "9999万元"),
        (Fraction(-100000000), "2亿0950万6千元", "-1亿元"),
        (Fraction(-20000), "2亿0950万6千元", "-2万元"),
        (Fraction(123, 10), "5.5%", "12.3%"),
    ],
)
def test_an_amount_is_shown_in_the_scale_that_the_text_writes(amount, like, words):
    assert shown(amount, zm.parse_quantity(like)) == words


@pytest.mark.parametrize(
    ("stated", "interval", "part"),
    [
        ("50%", (50, 51), Fraction(2, 90)),  # two digits: ninety figures, and two steps of them pass
        ("50%", (50, 50), Fraction(1, 90)),
        ("50.0%", (50, 51), Fraction(11, 900)),
        ("5%", (4, 6), Fraction(3, 9)),
        ("5%", (0, 20), Fraction(1)),  # never more than all
        ("0%", (0, 1), Fraction(2, 9)),
        ("-50%", (-50, -49), Fraction(2, 90)),
        ("5000家", (5000, 5001), Fraction(1, 9000)),
        ("50家", (50, 50), Fraction(1, 90)),
        ("50%", (50, None), Fraction(1, 2)),
        ("50%", (None, 50), Fraction(1, 2)),
        ("超50%", (50, 51), Fraction(2, 90)),  # open upwards: a step
        ("5.25亿元", (525_000_000, 526_000_000), Fraction(2, 900)),
        ("45亿元", (4_500_000_000, 4_700_000_000), Fraction(3, 90)),
    ],
)
def test_passing_proves_as_much_as_few_figures_of_its_length_would_have_passed(stated, interval, part):
    quantity = zm.parse_quantity(stated)
    assert coincidence(quantity, Amount(Fraction(1), Interval(*interval))) == part
    assert judge("share", quantity, Amount(Fraction(1), Interval(*interval))).coincidence == part


@pytest.mark.parametrize(
    ("stated", "made", "computed", "difference"),
    [
        ("33%", Fraction(100, 3), "33.33", "-0.33"),
        ("33.3%", Fraction(100, 3), "33.333", "-0.033"),
        ("33%", Fraction(271, 8), "33.875", "-0.875"),  # few decimals: as it stands
        ("33%", Fraction(541, 16), "33.81", "-0.81"),
        ("33%", Fraction(33001, 1000), "33.001", "-0.001"),
        ("33%", Fraction(66003, 2000), "33", "0"),
        ("12万元", Fraction(361_000, 3), "120300", "-300"),
        ("12家", Fraction(37, 3), "12.33", "-0.33"),
        ("12家", Fraction(0), "0", "12"),
    ],
)
def test_what_is_computed_is_shown_with_two_more_places_than_what_is_stated(stated, made, computed, difference):
    check = judge("share", zm.parse_quantity(stated), Amount.exactly(made))
    assert (check.computed, check.difference) == (computed, difference)


def test_places_asked_for_are_shown():
    quantity = zm.parse_quantity("33%")
    found = [judge("share", quantity, Amount.exactly(Fraction(100, 3)), places=places).computed for places in (0, 1, 4)]
    assert found == ["33", "33.3", "33.3333"]


def test_of_a_value_without_a_known_place_hundredths_are_the_step_unless_it_is_whole():
    half = Quantity("percent", Decimal("12.5"), "%", bounds=Interval(12, 13))
    whole = Quantity("percent", Decimal(12), "%", bounds=Interval(12, 13))
    assert judge("share", half, Amount.exactly(Fraction(37, 3))).computed == "12.3333"
    assert judge("share", whole, Amount.exactly(Fraction(37, 3))).computed == "12.33"


@pytest.mark.parametrize(
    ("stated", "made", "english", "chinese"),
    [
        ("12亿元", 1_100_000_000, "12亿元 against 11亿元, 1亿元 more", "而文中为12亿元（多1亿元）"),
        ("12亿元", 1_300_000_000, "12亿元 against 13亿元, 1亿元 less", "而文中为12亿元（少1亿元）"),
        ("60%", 55, "60% against 55%, 5个百分点 more", "而文中为60%（多5个百分点）"),
        ("12亿元", 1_200_000_000, "= 12亿元, as the text says", "= 12亿元，与文中一致"),
        ("近12亿元", 1_190_000_000, "and 近 widens it", "“近”放宽了范围"),
        ("约12亿元", 1_190_000_000, "and 约 widens it", "“约”放宽了范围"),
        ("超12亿元", 1_210_000_000, "and 超 leaves it open upwards", "“超”上不封顶"),
        ("12亿元以上", 1_210_000_000, "and 以上 leaves it open upwards", "“以上”上不封顶"),
        ("12亿元以内", 1_190_000_000, "and 以内 leaves it open downwards", "“以内”下不封底"),
        ("12亿元", 1_210_000_000, "12亿元, which rounding allows", "文中为12亿元，在四舍五入范围内"),
    ],
)
def test_a_message_says_how_what_is_stated_stands_to_what_is_made(stated, made, english, chinese):
    check = judge("total", zm.parse_quantity(stated), Amount.exactly(made), formula=Formula("a + b", "甲 + 乙"))
    assert english in check.message
    assert chinese in check.message_zh


def test_what_leaves_everything_open_is_said_so():
    made = Amount(Fraction(0), Interval(None, None))
    check = judge("total", zm.parse_quantity("12亿元"), made, formula=Formula("a + b", "甲 + 乙"))
    assert check.verdict == "unverifiable"
    assert check.message == "a + b cannot be held against 12亿元: the figures leave everything open"
    assert check.message_zh == "甲 + 乙与文中的12亿元无从核对"


@pytest.mark.parametrize(
    ("ends", "verdict", "agreed"),
    [((12, 13), "consistent", True), ((13, 14), "inconsistent", False), ((None, None), "unverifiable", False)],
)
def test_two_amounts_agree_where_the_check_of_them_would_be_consistent(ends, verdict, agreed):
    stated, made = zm.parse_quantity("12家"), Amount(Fraction(12), Interval(*ends))
    assert judge("total", stated, made).verdict == verdict
    assert agrees(stated, made) is agreed
    assert agrees(Quantity("count", Decimal(12), "家", bounds=Interval(None, None)), Amount.exactly(12)) is False


def test_a_fingerprint_is_of_names_and_figures_not_of_their_place():
    text = "全县企业88家。国有企业30家，非国有企业50家。"
    (one,), (moved,), (other,) = zm.audit(text), zm.audit(f"今年以来，\n{text}"), zm.audit(text.replace("88", "89"))
    assert one.fingerprint == moved.fingerprint != other.fingerprint
    assert len(one.fingerprint) == 16


def test_items_that_are_no_figures_stand_behind_the_terms():
    check = judge("list_count", zm.parse_quantity("3家"), Amount.exactly(3), items=[(1, 2), (3, 5)])
    assert check.spans == ((1, 2), (3, 5))


# --- Figures as they stand in a text ----------------------------------------------------------------------------------


def laid_out(text: str) -> Passage:
    return Passage(text, zm.extract(text).metrics)


def those(text: str, quality: str) -> list[str]:
    """The words of the figures that are so."""
    return [figure.metric.text for figure in laid_out(text).figures if getattr(figure, quality)]


LINES = (
    "今年\n产值8亿元，其中工业5亿元，农业3亿元。收入7亿元！\n全县有企业88家（国有30家），税收2亿元；其中增值税1亿元。"
)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (LINES, [(1, 1), (1, 1), (1, 1), (2, 1), (3, 2), (3, 2), (3, 2), (3, 2)]),
        ("产值8亿元。 \n 收入7亿元？税收2亿元", [(0, 0), (1, 1), (2, 1)]),
        ("<p>产值8亿元</p><p>税收2亿元，其中<b>增值税</b>1亿元</p>", [(1, 1), (2, 2), (2, 2)]),
        ("产值8亿元，<b>税收</b>2亿元<br>收入7亿元", [(0, 0), (0, 0), (1, 1)]),
        ("产值8亿元", [(0, 0)]),
        ("产值8亿元\n\n税收2亿元", [(0, 0), (1, 1)]),
    ],
)
def test_a_figure_is_of_the_sentence_and_the_paragraph_that_it_stands_in(text, places):
    assert [(figure.sentence, figure.paragraph) for figure in laid_out(text).figures] == places


def test_sentences_and_paragraphs_hold_their_own_figures():
    passage = laid_out(LINES)
    assert [[each.metric.text for each in group] for group in passage.sentences] == [
        ["8亿元", "5亿元", "3亿元"],
        ["7亿元"],
        ["88家", "30家", "2亿元", "1亿元"],
    ]
    assert [len(group) for group in passage.paragraphs] == [4, 4]
    assert laid_out("没有数字。").sentences == ()


def test_a_sentence_reaches_from_the_mark_before_it_past_its_own():
    passage = laid_out("产值8亿元。收入7亿元！ 税收2亿元")
    spans = [passage.sentence_span(number) for number in range(3)]
    assert [passage.text[slice(*span)] for span in spans] == ["产值8亿元。", "收入7亿元! ", "税收2亿元"]
    assert [passage.sentence_of(start) for start, _end in spans] == [0, 1, 2]
    assert [passage.sentence_of(end - 1) for _start, end in spans] == [0, 1, 2]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        (LINES, ["5亿元", "3亿元", "1亿元"]),
        ("其中工业5亿元。农业3亿元。", ["5亿元"]),
        ("产值8亿元，其中工业5亿元，农业3亿元。收入7亿元，其中税收2亿元。", ["5亿元", "3亿元", "2亿元"]),
        ("产值8亿元。\n收入7亿元。", []),
    ],
)
def test_what_stands_behind_among_them_in_a_sentence_is_taken_from_something(text, inner):
    assert those(text, "inner") == inner


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("企业88家（国有30家），税收2亿元。", ["30家"]),
        ("企业88家（国有30家，民营58家）税收2亿元。", ["30家", "58家"]),
        ("（一）产值8亿元，（二）税收2亿元。", []),
        ("企业88家(国有30家)；税收2亿元(增值税1亿元)。", ["30家", "1亿元"]),
        ("企业88家（国有\n税收2亿元。", []),
    ],
)
def test_what_stands_in_parentheses_stands_aside(text, aside):
    assert those(text, "aside") == aside


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("比上年的82亿元增长5%，比上年增加3亿元。", ["82亿元"]),
        ("较上年的82亿元增长5%。", ["82亿元"]),
        ("与上年的82亿元相比，产值增加3亿元。", ["82亿元"]),
        ("产值86亿元，同上年的82亿元相较增长5%。", ["82亿元"]),
        ("与上年的82亿元合计168亿元。", []),
        ("占比为82家。", []),
        ("今年产值86亿元，比上年多4亿元。", []),
    ],
)
def test_what_another_is_held_against_is_a_base_and_is_not_added(text, base):
    assert those(text, "base") == base
    assert not set(base) & set(those(text, "adds"))


@pytest.mark.parametrize(
    ("text", "narrowed"),
    [
        ("常住人口80万人，0—15岁人口12万人，60岁以上20万人。", ["12万人"]),
        ("项目88个，亿元以上项目35个，总投资50亿元。", ["35个"]),
        ("产值8亿元，企业35家。", []),
    ],
)
def test_an_age_or_a_bound_narrows_what_stands_right_behind_it(text, narrowed):
    assert [words for words in those(text, "narrowed") if words in narrowed or not narrowed] == narrowed


@pytest.mark.parametrize(
    ("text", "adds"),
    [
        ("产值8亿元，增长5%，占全市的12%，增加3亿元。", ["8亿元"]),
        ("人均收入3万元，收入2亿元，亩均产量500公斤，企业30家。", ["2亿元", "30家"]),
        ("每百元营业收入中的成本为83.92元；营业收入7亿元。", ["7亿元"]),
        ("价格下降的有30个，价格上涨的共40个，下降30个。", ["30个", "40个"]),
        ("共有1286户3914人。", ["1286户", "3914人"]),
        ("共投放2342万442人。", ["2342万"]),
        ("城镇化率60%，城镇人口30万人。", ["30万人"]),
        ("得分达95分，最高5亿元，投资5亿元。", ["5亿元"]),
    ],
)
def test_amounts_add_up_and_rates_means_and_changes_do_not(text, adds):
    assert those(text, "adds") == adds


@pytest.mark.parametrize(
    ("text", "units"),
    [("运动员3264名，教练员120位，观众800人，车辆12辆。", ["人", "人", "人", "辆"]), ("产值8亿元", ["元"])],
)
def test_people_are_counted_alike_whatever_the_word(text, units):
    assert [figure.unit for figure in laid_out(text).figures] == units


def test_a_figure_knows_the_words_since_the_one_before_it_and_those_of_its_clause():
    figures = laid_out("全县产值8亿元，增长5%；同比看，税收（含地方税）2亿元。今年收入7亿元。").figures
    assert [figure.before for figure in figures] == ["全县产值", "，增长", ";同比看，税收(含地方税)", "今年收入"]
    assert [figure.clause for figure in figures] == ["全县产值", "增长", "税收", "今年收入"]
    assert [figure.label for figure in figures] == ["全县产值", "增长产值", "税收", "今年收入"]


def test_the_words_before_a_figure_are_no_more_than_sixty():
    text = f"全县{'抓' * 80}产值8亿元，{'促' * 80}收入7亿元。"
    assert [len(figure.before) for figure in laid_out(text).figures] == [60, 60]


def test_a_level_is_known_by_its_name_in_the_order_of_the_text():
    passage = laid_out("全市产值8亿元，增长5%。收入7亿元。全县产值3亿元，比上年的产值2亿元增长50%。")
    assert [figure.metric.text for figure in passage.by_name["产值"]] == ["8亿元", "3亿元", "2亿元"]
    assert [figure.metric.text for figure in passage.by_name["收入"]] == ["7亿元"]


@pytest.mark.parametrize(
    ("words", "months"),
    [
        ("今年前8个月", 8),
        ("前11月", 11),
        ("1—8月", 8),
        ("1至10月份", 10),
        ("1月～3月", 3),
        ("一季度", 3),
        ("上半年", 6),
        ("今年前三季度", 9),
        ("2024年", 12),
        ("全年", 12),
        ("去年", 12),
        ("8月", 0),
        ("2024年8月", 0),
        ("二〇二四年度", 0),
        ("24年", 0),
        ("20x4年", 0),
        ("2024月", 0),
        ("12024年", 0),
        ("下半年", 0),
        ("2—8月", 0),
    ],
)
def test_a_stretch_from_the_first_of_the_year_takes_so_many_months(words, months):
    assert months_of(words) == months


# --- Which part and which whole a share or rate is of -----------------------------------------------------------------


HIDING = (
    (
        "法院受理3120件，其中民商事2410件，审结2310件，结案率95.9%。全县常住人口50万人，其中城镇人口30万人，城镇化率65%。",
        [("65%", "30万人", "50万人")],
    ),
    (
        "检测样本7200份，阳性52份，其中复检阳性36份，阳性率0.5%。计划开工45个，实际开工30个，开工率76.7%。",
        [("76.7%", "30个", "45个")],
    ),
    (
        "全县村居300个，有39个村通水，占238个行政村的26.4%。参保33.42万人，完成任务数34.1万人的88%。",
        [("88%", "33.42万人", "34.1万人")],
    ),
    (
        "计划开工50个、竣工30个，完成40个，完成率90%。应收物业费1200万元，实收1080万元，收缴率95%。",
        [("95%", "1080万元", "1200万元")],
    ),
    (
        "签约64个，开工48个，开工率达75%以上的乡镇3个。企业41家，有34家亏损，亏损面72.9%。签约40个，开工30个，开工率85%。",
        [("85%", "30个", "40个")],
    ),
    (
        "甲、乙分别产粮5.2万吨和3.1万吨，合计占全市20.8万吨的39.9%。税收8亿元，占收入10亿元的90%。",
        [("90%", "8亿元", "10亿元")],
    ),
    ("28家企业中有52%的产品出口，企业28家，其中52%为民营企业。", [("52%", "28家")]),
    ("企业5家，增长33.3%。25家商户中有53%盈利。", [("53%", "25家")]),
)


@pytest.mark.parametrize(("text", "claims"), HIDING)
def test_what_claims_nothing_does_not_hide_the_wrong_claim_behind_it(text, claims):
    assert wrong(text) == claims


RATES = (
    (
        "年末户籍人口520万人，企业85家，常住人口500万人，其中城镇人口300万人，城镇化率65%。",
        ("65%", "300万人", "500万人"),
    ),
    ("年末常住人口500万人。城镇人口300万人，城镇化率65%。", ("65%", "300万人", "500万人")),
    ("计划投资10亿元，实际完成100亿元，完成率850%。", ("850%", "100亿元", "10亿元")),
    ("生产水泥100万吨，其中熟料60万吨；销售水泥99万吨，产销率89%。", ("89%", "99万吨", "100万吨")),
    ("全省有集团3家。集团资产总额100亿元，集团负债总额60亿元，资产负债率55%。", ("55%", "60亿元", "100亿元")),
    ("应收物业费1200万元，实收1080万元，收缴率95%。", ("95%", "1080万元", "1200万元")),
    ("全年监测天数365天，优良天数300天，优良率92.2%。", ("92.2%", "300天", "365天")),
    ("财政收入24.5亿元，税收16.8亿元，其中税收占比78.6%。", ("78.6%", "16.8亿元", "24.5亿元")),
    ("研发费用5亿元，营业收入80亿元，研发投入强度8%。", ("8%", "5亿元", "80亿元")),
    ("今年受理投诉1280件，当场调解300件，办结1200件，办结率95.8%。", ("95.8%", "1200件", "1280件")),
    ("41个行业中，有34个行业实现增长，增长面72.9%。", ("72.9%", "34个", "41个")),
    ("企业12家，合同资金50亿元，到位资金36亿元，资金到位率82%。", ("82%", "36亿元", "50亿元")),
    ("省外资金50亿元，到位省外资金36亿元，资金到位率82%。", ("82%", "36亿元", "50亿元")),
    ("计划1200套，开工1200套，建成960套，建成率96%。", ("96%", "960套", "1200套")),
)


@pytest.mark.parametrize(("text", "claim"), RATES)
def test_a_rate_is_of_what_its_name_divides_by_what_among_other_amounts(text, claim):
    assert wrong(text) == [claim]


UNCERTAIN = (
    "年末常住人口500万人。抓改革。城镇人口300万人，城镇化率65%。",
    "年末常住人口500万人。\n城镇人口300万人，城镇化率65%。",
    "2022年末常住人口500万人，2023年末城镇人口300万人，城镇化率65%。",
    "计划投资10亿元，实际完成101亿元，完成率850%。",
    "计划开工50个、竣工30个，完成40个，完成率90%。",
    "营业收入186亿元，其中国有企业利润3亿元，营业收入利润率6%。",
    "计划开工45个，实际开工30个，完成率达90%的县3个。",
    "企业41家，有34家亏损，亏损额5亿元，亏损面72.9%。",
    "抽检商品900批次，不合格18批次，合格率97%。",
    "支持项目1459个。截至10月底，已开工的有1198个，开工率72.1%。",
    "支持项目1459个，储备1460个。截至10月底，已开工的有1198个，开工率82.1%。",
    "支持项目1459个。抓改革。截至10月底，已开工的有1198个，开工率82.1%。",
    "支持项目1459个。\n截至10月底，已开工的有1198个，开工率82.1%。",
    "年初预算100亿元，调整为110亿元，完成108亿元，完成调整预算的88.2%。",
    "计划投资100亿元、施工30个，完成投资95亿元、施工25个，完成计划的90%。",
    "去年开工4800套，今年开工5200套，完成任务6000套的76.7%。",
    "出口6亿元，上年为8亿元，占进出口10亿元的70%。",
    "全县村居300个，有39个村通水，占238个行政村的26.4%。",
    "城镇人口70万人，占人口的72%；农村人口27万人，占人口的28%。",
    "五年累计投入7.8万亿元，2012年占国内生产总值的4%。",
    "汽车产量8.9万辆，其中新能源汽车3.4万辆，全国新能源汽车占比48%。",
    "受理1972件、1656件，核准795家、668家，核准率40.31%、41.34%。",
    "受理2872件、1656件，核准795件、668件，核准率40.31%、41.34%。",
    "受理1972件、1656件，核准795件、668件，增速40.31%、41.34%。",
    "全县受理办件1200件，食品办结600件，药品办结480件，办结率99%。",
    "2022年城镇居民人均可支配收入45900元。2023年城镇居民人均可支配收入47900元。城乡居民收入比为2.97。",
    "城镇居民人均可支配收入47900元，农村居民人均可支配收入24300元。\n抓改革。\n城乡居民收入比为2.97。",
)


@pytest.mark.parametrize("text", UNCERTAIN)
def test_a_share_whose_part_or_whole_is_not_told_for_certain_claims_nothing(text):
    assert read(text) == []


OF_SEVERAL = (
    ("支持项目1459个，资金8亿元。截至10月底，已开工的有1198个，开工率82.1%。", ("82.1%", "1198个", "1459个")),
    ("商户260家。支持项目1459个。截至10月底，已开工的有1198个，开工率82.1%。", ("82.1%", "1198个", "1459个")),
    (
        "全县商户35家，商户抽检250批次，抽检药械900批次，其中药品合格510批次，器械合格372批次，合格率98%。",
        ("98%", "510批次", "372批次", "900批次"),
    ),
    (
        "全县受理办件1200件，收到款30亿元，食品办结600件，药品办结480件，办结率90%。",
        ("90%", "600件", "480件", "1200件"),
    ),
    (
        "全县企业35家。受理1972件、1656件、1200件，核准795件、668件，核准率40.31%、41.34%。",
        ("40.31%", "795件", "1972件"),
    ),
)


@pytest.mark.parametrize(("text", "terms"), OF_SEVERAL)
def test_of_parts_that_may_be_meant_what_holds_is_told(text, terms):
    assert held(text) == [(*terms, "sum")]


BY_NAME = (
    ("存款余额482亿元。\n企业12家。\n贷款余额306亿元，存贷比63.5%。", ("63.5%", "306亿元", "482亿元")),
    ("存款余额482亿元。\n住户存款余额382亿元。\n贷款余额306亿元，存贷比63.5%。", ("63.5%", "306亿元", "482亿元")),
    ("年末常住人口500万人。\n城镇人口300万人，城镇化率60%。", ("60%", "300万人", "500万人")),
    ("年初预算100亿元，调整为110亿元，完成108亿元，完成调整预算的98.2%。", ("98.2%", "108亿元", "110亿元")),
    ("今年开工6200套，超额完成任务6000套的103.3%。", ("103.3%", "6200套", "6000套")),
    ("今年计划开工5200套，完成任务6000套的86.7%。", ("86.7%", "5200套", "6000套")),
    ("全县有39个乡镇，占238个行政村的16.4%。", ("16.4%", "39个", "238个")),
)


@pytest.mark.parametrize(("text", "terms"), BY_NAME)
def test_what_is_found_by_its_name_is_told_where_it_holds(text, terms):
    assert held(text) == [(*terms, "wording")]


SPELLED = (
    ("全市执行数8亿元，占分配数10亿元的90%。", ("90%", "8亿元", "10亿元")),
    ("税收12亿元，非税收入6亿元；税收占财政收入18亿元的76.7%。", ("76.7%", "12亿元", "18亿元")),
    ("企业5家，有39个村，占238个行政村的26.4%。", ("26.4%", "39个", "238个")),
    ("有39个自然村，占238个行政村的26.4%。", ("26.4%", "39个", "238个")),
    ("销量46.35万辆，完成全年50万辆目标的82.7%。", ("82.7%", "46.35万辆", "50万辆")),
    ("12月销量4.86万辆；1—12月累计销量46.35万辆，完成全年50万辆目标的82.7%。", ("82.7%", "46.35万辆", "50万辆")),
    ("出口6亿元（其中机电2亿元），占进出口10亿元的70%。", ("70%", "6亿元", "10亿元")),
    ("工业产值5亿元，收入8亿元，占收入10亿元的60%。", ("60%", "8亿元", "10亿元")),
    ("今年开工5200套，完成任务6000套的76.7%。", ("76.7%", "5200套", "6000套")),
    ("计划开工5500套，开工5200套，完成任务6000套的76.7%。", ("76.7%", "5200套", "6000套")),
    ("今年完成工业投资12亿元，年初计划投资100亿元，完成投资95亿元，完成计划的90%。", ("90%", "95亿元", "100亿元")),
    ("去年投资80亿元，今年计划投资100亿元，完成投资95亿元，完成计划的90%。", ("90%", "95亿元", "100亿元")),
)


@pytest.mark.parametrize(("text", "claim"), SPELLED)
def test_a_share_that_spells_out_its_whole_is_of_the_part_before_it(text, claim):
    assert wrong(text) == [claim]


OF_WHOLES = (
    ("净利润5.1亿元，派发现金红利2.3亿元，占当年净利润的55%。", ("55%", "2.3亿元", "5.1亿元")),
    ("汽车产量8.9万辆，其中新能源汽车3.4万辆，新能源汽车占比48%。", ("48%", "3.4万辆", "8.9万辆")),
    (
        "全市外贸总值302亿元。一般贸易209.9亿元，占外贸总值的69.5%；加工贸易52.4亿元，占19.3%。",
        ("19.3%", "52.4亿元", "302亿元"),
    ),
    (
        "全市出口20亿元。对甲国、乙国分别出口5亿元、3亿元。甲国占全市出口的15%，乙国占全市出口的15%。",
        ("15%", "5亿元", "20亿元"),
    ),
    (
        "全县出口20亿元。对甲国、乙国、丙国分别出口5亿元、3亿元、2亿元，丁国1亿元。丙国占全县出口的15%。",
        ("15%", "2亿元", "20亿元"),
    ),
    (
        "全年用电量500亿千瓦时。全市发电量385亿千瓦时，用煤860万吨。风电43亿千瓦时、光电34亿千瓦时，二者合计占发电量的30%。",
        ("30%", "43亿千瓦时", "34亿千瓦时", "385亿千瓦时"),
    ),
    (
        "全市产粮20.8万吨。甲、乙分别产粮5.2万吨和3.1万吨，合计占全市产粮的49.9%。",
        ("49.9%", "5.2万吨", "3.1万吨", "20.8万吨"),
    ),
    (
        "全市职工862人。全市企业35家，其中研究生86人，本科386人，专科390人，分别占职工的10.0%、44.8%、55.2%。",
        ("55.2%", "390人", "862人"),
    ),
    (
        "全体居民人均可支配收入36000元，城镇居民人均可支配收入47900元，增长5%，农村居民人均可支配收入24300元，城乡居民收入比为2.97。",
        ("2.97", "47900元", "24300元"),
    ),
    (
        "城镇居民人均可支配收入47900元，农村居民人均可支配收入24300元。\n城乡居民收入比为2.97。",
        ("2.97", "47900元", "24300元"),
    ),
    (
        "收入5亿元、6亿元，投资3亿元、4亿元，受理1972件、1656件，核准795件、668件，核准率40.31%、41.34%。",
        ("41.34%", "668件", "1656件"),
    ),
    ("2022年、2023年受理1972件、1656件，核准795件、668件，核准率分别为40.31%、41.34%。", ("41.34%", "668件", "1656件")),
)


@pytest.mark.parametrize(("text", "claim"), OF_WHOLES)
def test_a_share_is_of_the_whole_that_it_names_or_that_goes_with_it(text, claim):
    assert wrong(text) == [claim]


INDUSTRIES = "企业35家。生产总值286.4亿元，第一产业增加值52.4亿元，第二产业增加值118.6亿元，第三产业增加值115.4亿元"


@pytest.mark.parametrize(
    "ratio",
    [
        "，三次产业结构为18.3:42.4:39.3。",
        "。\n抓改革。\n三次产业结构为18.3:42.4:39.3。",
        "，三次产业结构由17.3:42.4:40.3调整为18.3:42.4:39.3。",
    ],
)
def test_a_ratio_of_the_industries_is_of_their_shares_in_their_order(ratio):
    assert wrong(INDUSTRIES + ratio) == [("42.4", "118.6亿元", "286.4亿元"), ("39.3", "115.4亿元", "286.4亿元")]


def test_a_ratio_far_behind_the_industries_is_not_held_against_them():
    assert wrong(f"{INDUSTRIES}。\n抓改革。\n抓开放。\n三次产业结构为18.3:42.4:39.3。") == []


def test_a_ratio_before_the_industries_is_not_held_against_them():
    assert wrong(f"三次产业结构为18.3:42.4:39.3，{INDUSTRIES}。") == []


# --- Whole numbers of things ------------------------------------------------------------------------------------------


COUNTED = (
    ("全县有规上企业128家。受访的28家企业中有52%开展研发。", ("52%", "28家")),
    ("28家企业，其中52%的企业开展研发。", ("52%", "28家")),
    ("今年抽检28批次，产品合格率95%。", ("95%", "28批次")),
    ("200人中有33.3%表示满意。", ("33.3%", "200人")),
    ("7人中有33%表示满意。", ("33%", "7人")),
    ("1人中有33%表示满意。", ("33%", "1人")),
    ("第3组的99人中有33.5%表示满意。", ("33.5%", "99人")),
)


@pytest.mark.parametrize(("text", "claim"), COUNTED)
def test_no_whole_number_of_so_many_things_is_that_share(text, claim):
    assert wrong(text) == [claim]


UNCOUNTED = (
    "28家企业，其中52%的产品出口。",
    "200人中有33%表示满意。",
    "100人中有33%表示满意。",
    "1000人中有33.3%表示满意。",
    "25家企业中约53%开展研发。",
    "企业28家。其中52%为民营企业。",
    "28家企业中有5亿元开展研发。",
    "28家企业增长52%。",
    "企业28家，盈利率52%。",
)


@pytest.mark.parametrize("text", UNCOUNTED)
def test_a_share_that_some_number_of_things_is_or_that_is_of_others_proves_nothing(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("stated", "whole", "number"), [("33%", "99家", 33), ("33.3%", "999家", 333), ("52%", "25家", 13)]
)
def test_the_number_of_things_that_a_share_is_can_be_told_up_to_the_bound(stated, whole, number):
    assert reached(zm.parse_quantity(stated), zm.parse_quantity(whole)) == (number, True)


@pytest.mark.parametrize(
    ("stated", "whole"),
    [
        ("33%", "100家"),
        ("33.3%", "1000家"),
        ("约33%", "99家"),
        ("33%", "99亿元"),
        ("33%", "0家"),
        ("33%", "90多家"),
        ("33元", "99家"),
    ],
)
def test_of_what_is_no_count_or_too_great_no_number_is_told(stated, whole):
    assert reached(zm.parse_quantity(stated), zm.parse_quantity(whole)) is None


def test_the_message_of_a_count_says_how_many_of_how_many():
    (check,) = zm.audit("28家企业中有52%开展研发。")
    assert check.message_zh == "企业：28家中15家 = 53.57%，而文中为52%（少1.57个百分点）"
    assert check.message.startswith("企业: 15家 of 28家 = 53.57%")
    (check,) = zm.audit("200人中有33.3%表示满意。")
    assert check.message_zh == "200人中67人 = 33.5%，而文中为33.3%（少0.2个百分点）"


# --- Lists ------------------------------------------------------------------------------------------------------------


MORE_NAMES = (
    ("今年引进了甲公司、乙公司、丙公司等2家企业。", ("2家", "今年引进了甲公司", "乙公司", "丙公司")),
    ("全县招商。投资5亿元引进甲公司、乙公司、丙公司等2家企业。", ("2家", "引进甲公司", "乙公司", "丙公司")),
    ("抓招商，甲公司、乙公司、丙公司、丁公司等共3家企业落户。", ("3家", "甲公司", "乙公司", "丙公司", "丁公司")),
)


@pytest.mark.parametrize(("text", "spans"), MORE_NAMES)
def test_more_names_than_their_number_cannot_be(text, spans):
    assert wrong(text) == [spans]


AS_MANY = (
    ("今年办好3件实事，包括：建公园；修道路；改管网。", ("3件", "建公园", "修道路", "改管网")),
    (
        "抓好落实。办好4件实事，具体为：建公园、修道路、改管网、种树木。",
        ("4件", "建公园", "修道路", "改管网", "种树木"),
    ),
    ("引进甲公司、乙公司和丙公司3家企业。", ("3家", "引进甲公司", "乙公司和丙公司")),
    ("引进甲公司、乙公司和丙公司2家企业。", ("2家", "引进甲公司", "乙公司和丙公司")),
    ("引进“甲、乙”公司、丙公司、丁公司3家企业。", ("3家", "引进“甲、乙”公司", "丙公司", "丁公司")),
    ("投资5亿元，引进甲公司、乙公司、丙公司3家企业。", ("3家", "引进甲公司", "乙公司", "丙公司")),
    ("深圳、珠海2市。", ("2市", "深圳", "珠海")),
)


@pytest.mark.parametrize(("text", "spans"), AS_MANY)
def test_as_many_names_as_their_number_says_are_seen(text, spans):
    assert held(text) == [(*spans, "sum")]


OPEN = (
    "今年办好2件实事，包括：建公园；修道路。",
    "办好4件实事，包括：建公园；修道路；改管网。",
    "办好3件实事，包括：建公园；修道路；改管网等。",
    "办好3件实事，包括：建公园；道路：改管网；种树。",
    "深圳、珠海两市。",
    "引进甲公司、乙公司3家企业。",
    "引进甲公司、乙公司等3家企业。",
    "引进甲公司1家企业。",
    "甲公司、乙公司、丙公司，新增企业2家。",
    "中心8家、平台2家。",
    "引进甲公司、乙公司、丙公司等近2家企业。",
)


@pytest.mark.parametrize("text", OPEN)
def test_a_list_that_is_open_or_of_something_else_claims_nothing(text):
    assert read(text) == []


# --- Names ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("全市固定资产投资总额", "固定资产投资"),
        ("我国货物贸易进出口总值", "进出口"),
        ("总投资", "投资"),
        ("总值", "值"),
        ("总数", "数"),
        ("数额", "数额"),
        ("企业总数", "企业"),
        ("总", "总"),
        ("汇总", "汇总"),
        ("的", ""),
        ("税", "税"),
        ("完成税收收入", "税收"),
    ],
)
def test_the_core_of_a_name_is_what_it_measures(name, said):
    assert core(name) == said


@pytest.mark.parametrize(
    ("part", "whole", "same"),
    [
        ("主导产业产值", "产值", True),
        ("产值", "产值", True),
        ("产值", "值", False),
        ("产值税收", "产值", False),
        ("产值", "", False),
    ],
)
def test_a_part_is_akin_to_what_its_name_ends_in(part, whole, same):
    assert akin(part, whole) is same


@pytest.mark.parametrize(
    ("name", "short", "same"),
    [
        ("本外币各项贷款余", "各项贷款", True),
        ("普惠小微贷款余", "贷款", False),
        ("贷款余", "贷款", True),
        ("贷款发放", "贷款", False),
        ("存款余", "贷款", False),
        ("贷款", "贷款", True),
    ],
)
def test_a_name_goes_by_a_shorter_one_where_nothing_else_narrows_it(name, short, same):
    assert goes_by(name, short) is same


@pytest.mark.parametrize(
    ("said", "verbs", "known", "kind"),
    [
        ("食品合格", ("合格",), "检测样品", True),
        ("已经合格", ("合格",), "检测样品", False),
        ("食品合格", ("合格",), "检测食品", False),
        ("样合格", ("合格",), "检测样品", False),
        ("品样合格", ("合格",), "检测样品", True),
        ("检样品合格", ("合格",), "检测样品", True),
        ("测样品合格", ("合格",), "检测样品", False),
        ("检测样品检测合格", ("合格",), "检测样品", False),
    ],
)
def test_words_narrow_what_other_words_do_not_know(said, verbs, known, kind):
    assert narrows(said, verbs, known) is kind


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("江海市进出口", "进出口"),
        ("公司营业收入", "营业收入"),
        ("市场交易", "市场交易"),
        ("景区接待游客", "景区接待游客"),
        ("江海市", "江海市"),
    ],
)
def test_a_name_begins_with_a_place_that_is_none_of_it(name, rest):
    assert without_place(name) == rest


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("江海市进出口", "全市"),
        ("江海县进出口", "全县"),
        ("公司营业收入", "本公司"),
        ("园区产值", "开发区"),
        ("清水镇产值", "全镇"),
    ],
)
def test_a_place_that_a_name_begins_with_is_of_a_scope(one, other):
    assert place_scope(one) == scope_in(other) is not None


def test_of_two_scopes_that_words_name_the_last_is_meant():
    assert scope_in("该县产业集聚区") == scope_in("园区") != scope_in("全县")
    assert scope_in("园区占全县") == scope_in("本县")
    assert scope_in("进出口") is None
    assert place_scope("进出口") is None


@pytest.mark.parametrize(
    ("name", "shown_as"),
    [
        ("其中工业项目", "工业项目"),
        ("甲》票房", "票房"),
        ("以上", ""),
        ("其中正", ""),
        ("正", "正"),
        ("其中正高", "正高"),
        ("及以下", ""),
        ("", ""),
    ],
)
def test_a_message_shows_a_name_without_what_it_is_cut_from(name, shown_as):
    assert shown_name(name) == shown_as


def test_complements_leave_nothing_out_and_decoys_are_none_of_them():
    assert [word for word, _rows in complements_in("进出口中出口和进口")] == ["出口", "进口"]
    ((word, rows),) = complements_in("非税收入")
    assert word == "非税"
    assert [COMPLEMENTS[row].whole for row in rows] == [("收入",)]


def test_the_rows_of_complements_say_how_far_they_reach():
    rows = {row.words: row for row in COMPLEMENTS}
    assert (rows["城镇", "农村"].loose, rows["城镇", "农村"].partial, rows["城镇", "农村"].periods) == (
        False,
        False,
        False,
    )
    assert rows["汉族", "少数民族"].loose is True
    assert rows["一等", "二等", "三等", "优秀"].partial is True
    assert rows["上半年", "下半年"].periods is True
    assert rows["上半年", "下半年"].whole == ("全年",)


# --- The whole among several amounts ----------------------------------------------------------------------------------

AMONG_SEVERAL = (
    ("新登记企业5万户；实有企业32万户，其中外资企业4万户，占22.5%。", ("22.5%", "4万户", "32万户")),
    ("全市有217个雨量站，其中自动站94站，占53.3%。", ("53.3%", "94站", "217个")),
    (
        "工业用电212亿千瓦时，其中：制造业128亿千瓦时，占60.4%；采矿业62亿千瓦时，占39.2%。",
        ("39.2%", "62亿千瓦时", "212亿千瓦时"),
    ),
    ("监测对象512户1873人，已消除风险1461人，占88%。", ("88%", "1461人", "1873人")),
    ("江海市进出口总值320亿元，民营企业进出口200亿元，占全市进出口总值的72.5%。", ("72.5%", "200亿元", "320亿元")),
    ("公司营业收入32亿元，研发费用2.5亿元，占营业收入的9.5%。", ("9.5%", "2.5亿元", "32亿元")),
    ("签约项目88个，签约项目中制造业项目47个，占63.1%。", ("63.1%", "47个", "88个")),
    ("归属于股东的净利润4.1亿元，增长5%，派现1.23亿元，占净利润的四成。", ("四成", "1.23亿元", "4.1亿元")),
    (
        "民营企业进出口3872亿元，占进出口总值的61.2%；增长5%。全年进出口总值7593亿元。",
        ("61.2%", "3872亿元", "7593亿元"),
    ),
    ("项目总投资10亿元，已完成6亿元，占总投资的70%。", ("70%", "6亿元", "10亿元")),
    ("收入9.9亿元，预算19.1亿元，支出8.7亿元，占预算的48%。", ("48%", "8.7亿元", "19.1亿元")),
    ("年末贷款余额320亿元，涉农贷款80亿元，占贷款余额的35%。", ("35%", "80亿元", "320亿元")),
)
LEFT_OPEN = (
    "开工投资30亿元；竣工投资25亿元，其中工业投资22亿元，占40%。",
    "新登记企业8万户；实有企业32万户，其中外资企业4万户，占50%。",
    "监测对象512户；已消除风险461户，占88%。",
    "全县14万户、61万人，老年人12.2万人，占人口的25%。",
    "受理486件，立案查处案件488件，办结462件，占立案总数的95.1%。",
    "集团营业收入32亿元，母公司营业收入20亿元，研发费用2.5亿元，占营业收入的9.5%。",
    "民营企业进出口3872亿元，占进出口总值的61.2%；增长5%。去年进出口总值7593亿元。",
    "民营企业进出口3872亿元，占进出口总值的61.2%；增长5%。全年进出口总值7593亿元。进出口总值7600亿元。",
    "民营企业进出口3872亿元，占进出口总值的61.2%；增长5%。\n全年进出口总值7593亿元。",
    "园区签约项目28个，产值53.2亿元。主导产业产值35.7亿元，占园区的57.4%。",
    "全市一般贸易200亿元，占进出口总值的60%。全省进出口总值3200亿元。",
    "全省进出口总值3200亿元。全市一般贸易200亿元，占进出口总值的60%。",
)


@pytest.mark.parametrize(("text", "claim"), AMONG_SEVERAL)
def test_a_share_is_of_the_one_amount_among_several_that_its_words_leave(text, claim):
    assert wrong(text) == [claim]


@pytest.mark.parametrize("text", LEFT_OPEN)
def test_a_share_whose_whole_may_be_another_amount_claims_nothing(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("出口18亿元，其中机电12亿元，占66.7%；进口9亿元，占60%。", ["consistent"]),
        ("收入9.9亿元，为预算19.1亿元的51.6%。支出24.7亿元，完成预算的48%。", ["consistent"]),
        ("工业用电212亿千瓦时，其中制造业128亿千瓦时，占60.4%；居民用电62亿千瓦时，占39.2%。", ["consistent"]),
        ("今年完成投资12亿元，为年度计划20亿元的60%。其中工业9亿元，占65%。", ["consistent"]),
    ],
)
def test_behind_a_share_that_holds_one_of_something_else_claims_nothing(text, verdicts):
    assert [check.verdict for check in zm.audit(text)] == verdicts


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("2023年收入5亿元，2024年支出7亿元。", False),
        ("2023年收入5亿元，2023年支出7亿元。", True),
        ("收入5亿元。2023年支出7亿元。", True),
        ("报告期内收入5亿元，全年支出6亿元。", True),
        ("报告期内收入5亿元，上半年支出6亿元。", False),
        ("今年1至8月收入5亿元，前8个月支出6亿元。", True),
        ("今年1至8月收入5亿元，前9个月支出6亿元。", False),
        ("计划收入5亿元，支出6亿元。", False),
        ("计划开工45个，实际开工30个。", True),
        ("实际开工30个，计划开工45个。", True),
        ("计划开工45个。实际开工30个。", False),
        ("拟安排赤字100亿元，其中中央60亿元。", True),
        ("拟安排赤字100亿元，其中已完成60亿元。", False),
        ("铺排项目168个，其中拟新建76个。", False),
    ],
)
def test_two_figures_are_of_one_time_unless_it_is_known_that_they_are_not(text, same):
    passage = laid_out(text)
    one, other = passage.figures
    assert passage.same_period(one, other) is passage.same_period(other, one) is same


# --- Decoys: amounts of other units, times and places -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "检测样本7200份，初筛阳性46份，复检阳性31份，阳性率0.9%。计划45个，实际完成30个，完成率76.7%。",
            [("76.7%", "30个", "45个")],
        ),
        (
            "全市12个县，出口18个国家、出口9万吨、出口6亿元，进口4亿元；出口占进出口10亿元的70%。",
            [("70%", "6亿元", "10亿元")],
        ),
        (
            "一是抓改革。\n二是抓开放。\n城镇居民人均可支配收入47900元，农村居民人均可支配收入24300元，城乡居民收入比为2.97。",
            [("2.97", "47900元", "24300元")],
        ),
        (
            "一是抓改革。\n二是抓民生。\n城镇居民人均可支配收入47900元。农村居民人均可支配收入24300元。\n城乡居民收入比为2.97。",
            [("2.97", "47900元", "24300元")],
        ),
        (
            (
                "2022年城镇居民人均可支配收入45900元，农村居民人均可支配收入23300元。"
                "2023年城镇居民人均可支配收入47900元，农村居民人均可支配收入24300元，城乡居民收入比为2.97。"
            ),
            [("2.97", "47900元", "24300元")],
        ),
        (
            "企业收到1972件，受理1972件、1656件，核准795件、668件，核准率40.31%、41.34%，另有35件。",
            [("41.34%", "668件", "1656件")],
        ),
        (
            "受理1972件、1656件，核准795件、668件，核准率40.31%、40.34%、35.2%。签约40个、30个，开工30个、20个，开工率75%、76.7%。",
            [("76.7%", "20个", "30个")],
        ),
        (
            "受理1972件、1656件、1288件，核准795件、668件，核准率40.31%、40.34%。签约40个、30个，开工30个、20个，开工率75%、76.7%。",
            [("76.7%", "20个", "30个")],
        ),
        (
            (
                "全市企业35家、车辆60辆，职工862人，其中研究生86人，本科386人，专科390人，分别占职工的10.0%、44.8%、55.2%；"
                "另有临时工120人、家属300人、学徒80人。"
            ),
            [("55.2%", "390人", "862人")],
        ),
        (
            "全市企业35家、车辆60辆，职工862人，其中研究生86人，本科776人，分别占职工的10.0%、95.2%。",
            [("95.2%", "776人", "862人")],
        ),
        (
            "职工862人，研究生86家、本科386个，分别占职工的10.0%、44.8%。职工500人，其中男300人、女200人，分别占职工的60%、50%。",
            [("50%", "200人", "500人")],
        ),
        (
            "职工862人，其中研究生86人，占职工的10.0%，本科386人、专科390人，分别占职工的44.8%、55.2%。",
            [("55.2%", "390人", "862人")],
        ),
        (
            (
                "一是抓改革。\n二是抓开放。\n三是抓民生。\n生产总值286.4亿元，第一产业增加值52.4亿元，第二产业增加值118.6亿元，"
                "第三产业增加值115.4亿元。\n三次产业结构为18.3:42.4:39.3。"
            ),
            [("42.4", "118.6亿元", "286.4亿元"), ("39.3", "115.4亿元", "286.4亿元")],
        ),
        (
            (
                "生产总值286.4亿元，第一产业增加值52.4亿元，第二产业增加值118.6亿元，第三产业增加值115.4亿元。"
                "工业总产值200亿元，其中轻工业80亿元，重工业120亿元。三次产业结构为18.3:42.4:39.3。"
            ),
            [("42.4", "118.6亿元", "286.4亿元"), ("39.3", "115.4亿元", "286.4亿元")],
        ),
        (
            "全市发电量385亿千瓦时、860万吨、12个。风电43亿千瓦时、光电34亿千瓦时、生物质电8亿千瓦时，三者合计占发电量的30%。",
            [("30%", "43亿千瓦时", "34亿千瓦时", "8亿千瓦时", "385亿千瓦时")],
        ),
        (
            "风电43亿千瓦时、光电34亿千瓦时，二者合计占发电量的30%。全市产值208亿元。甲、乙产值分别为52亿元和31亿元，合计占产值的49.9%。",
            [("49.9%", "52亿元", "31亿元", "208亿元")],
        ),
        (
            "一季度开工1200套，去年开工6000套，累计开工5200套，竣工30个，完成任务6000套的76.7%。",
            [("76.7%", "5200套", "6000套")],
        ),
        ("累计开工5200套，竣工4800套，完成任务6000套的76.7%。", [("76.7%", "5200套", "6000套")]),
        ("受理投诉1280件，办结1200件，来访30个，来电50人，办结率85%。", [("85%", "1200件", "1280件")]),
        ("计划完成投资100亿元，签约30个，施工60家，完成投资95亿元，占计划的85%。", [("85%", "95亿元", "100亿元")]),
        (
            "计划投资72亿元，完成投资74.5亿元，占计划的93.5%；工业投资32亿元，占计划的110%。",
            [("93.5%", "74.5亿元", "72亿元")],
        ),
        ("全市收入10亿元。税收8亿元，占收入的80%；非税2亿元，占30%，其他0.5亿元，占5%。", [("30%", "2亿元", "10亿元")]),
        (
            "全市外贸总值302亿元，企业30家。一般贸易209.9亿元，占外贸总值的69.5%。加工贸易52.4亿元，占19.3%。",
            [("19.3%", "52.4亿元", "302亿元")],
        ),
        (
            "2012年国内生产总值2000亿元。2012年投入78亿元，占2012年国内生产总值的4.5%。",
            [("4.5%", "78亿元", "2000亿元")],
        ),
        ("省级96处、县级38处，省级以上占90%。全市收入10亿元，税收8亿元，占收入的90%。", [("90%", "8亿元", "10亿元")]),
        ("全市收入10亿元，税收8亿元，比上年的7亿元增长14.3%，占收入的90%。", [("90%", "8亿元", "10亿元")]),
        ("全市收入10亿元，税收8亿元（上年为7亿元），占收入的90%。", [("90%", "8亿元", "10亿元")]),
        (
            "全县出口20亿元。对甲国、乙国分别出口5亿元、3亿元。对丙国、丁国分别出口6亿元、2亿元。丙国占全县出口的20%。",
            [("20%", "6亿元", "20亿元")],
        ),
        (
            "全县有企业128家，年末资产总额75.2亿元，负债42.3亿元，比上年的38.2亿元增长10.7%，资产负债率66.3%。",
            [("66.3%", "42.3亿元", "75.2亿元")],
        ),
    ],
)
def test_a_claim_is_of_its_own_terms_among_decoys(text, claims):
    assert wrong(text) == claims


@pytest.mark.parametrize(
    "text",
    [
        "城镇居民人均可支配收入47900元，城镇居民人均可支配收入48900元，农村居民人均可支配收入24300元，城乡居民收入比为2.97。",
        "城镇居民人均可支配收入47900元，农村居民人均可支配收入24300元，农村居民人均可支配收入25300元，城乡居民收入比为2.97。",
        "城镇居民人均可支配收入47900元，城乡居民收入比为2.97。",
        "受理1972家、1656家，核准795个、668个，核准率40.31%、41.34%。",
        "全市产值208亿元、税收20亿元。甲、乙产值、税收分别为52亿元和31亿元，合计占产值的49.9%。",
        "受理投诉1280件，办结1200件，当场30件，办结率85%。",
        "抽检1200批次，实施监督抽检；受理600批次，合格580批次，合格率99%。",
        "十年累计投入780亿元，2012年占国内生产总值的4%。2012年国内生产总值2000亿元。",
        "2012年国内生产总值2000亿元。五年累计投入780亿元，2012年占国内生产总值的39%。",
        "2012年国内生产总值2000亿元。2011年投入78亿元，2012年占国内生产总值的3.9%。",
        "全市企业100家，营业收入10万元以上60家，10万元以下的占53%。",
        "对甲国、乙国分别出口5亿元、3亿元，对丙国出口8亿元。全县出口20亿元。\n甲国占全县出口的15%。",
        "全县出口20亿元。甲国、乙国分别增长5%、3%。甲国占全县出口的20%。",
    ],
)
def test_among_decoys_what_may_be_of_several_claims_nothing(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        (
            "企业收到1972件、12件，受理1972件、1656件，核准795件、668件，核准率40.31%。",
            [("40.31%", "795件", "1972件", "sum")],
        ),
        (
            "支持项目120家、1459个、3000人。截至10月底，已开工的有1198个，开工率82.1%。",
            [("82.1%", "1198个", "1459个", "sum")],
        ),
        (
            "支持项目1459个（储备1460个）。截至10月底，已开工的有1198个，开工率82.1%。",
            [("82.1%", "1198个", "1459个", "sum")],
        ),
        ("今年开工5200套，竣工4800套，完成任务6000套的80%。", [("80%", "4800套", "6000套", "wording")]),
        ("今年开工5200套，竣工4800套，完成任务6000套的86.7%。", [("86.7%", "5200套", "6000套", "wording")]),
        ("今年开工5200套，计划竣工4800套，完成任务6000套的80%。", [("80%", "4800套", "6000套", "wording")]),
        ("今年开工6200套、5万平方米、30个，超额完成任务6000套的103.3%。", [("103.3%", "6200套", "6000套", "wording")]),
        (
            "园区固定资产投资53.2亿元，企业30家。主导产业投资35.7亿元，占园区的67.1%；配套产业投资10.5亿元，占园区的19.7%。",
            [("67.1%", "35.7亿元", "53.2亿元", "sum"), ("19.7%", "10.5亿元", "53.2亿元", "sum")],
        ),
    ],
)
def test_among_decoys_what_holds_is_seen(text, terms):
    assert held(text) == terms


# --- Bounds -----------------------------------------------------------------------------------------------------------


def test_a_range_that_is_stated_is_told_by_its_middle():
    assert judge("total", zm.parse_quantity("3—5亿元"), Amount.exactly(4)).stated == "400000000"


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("引进1家企业。引进甲公司、乙公司、丙公司等2家企业。", [("2家", "引进甲公司", "乙公司", "丙公司")]),
        ("产值5亿元，增长5%，占比52%。28家企业中有52%开展研发。", [("52%", "28家")]),
        (
            "计划开工50个、竣工30个，完成40个，完成率90%。年末常住人口500万人，城镇人口300万人，城镇化率65%。",
            [("65%", "300万人", "500万人")],
        ),
        (
            "计划投资10亿元，实际完成101亿元，完成率850%。年末常住人口500万人，城镇人口300万人，城镇化率65%。",
            [("65%", "300万人", "500万人")],
        ),
    ],
)
def test_what_is_past_a_bound_does_not_hide_what_stands_behind_it(text, claims):
    assert wrong(text) == claims


@pytest.mark.parametrize(
    "text",
    [
        "引进甲公司、乙公司等1家企业。",
        "办好3件实事，包括：建公园；修道路；改管网；种树木。",
        "2022年末常住人口500万人，城镇人口300万人，2023年末城镇化率65%。",
        "计划投资10亿元。\n实际完成101亿元，完成率1010%。",
        f"年末常住人口500万人。\n{'投入3人。' * 45}\n城镇人口300万人，城镇化率60%。",
    ],
)
def test_past_its_bound_nothing_is_claimed(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("计划投资10亿元。\n实际完成100亿元，完成率1000%。", ("1000%", "100亿元", "10亿元", "wording")),
        (
            f"年末常住人口500万人。\n{'投入3人。' * 35}\n城镇人口300万人，城镇化率60%。",
            ("60%", "300万人", "500万人", "wording"),
        ),
        (
            f"{'抓改革。' * 400}办好3件实事，包括：建公园；修道路；改管网。",
            ("3件", "建公园", "修道路", "改管网", "sum"),
        ),
    ],
)
def test_up_to_its_bound_what_holds_is_seen(text, terms):
    assert terms in held(text)


@pytest.mark.parametrize(
    ("stated", "whole"),
    [
        (Quantity("percent", Decimal(52), "%", bounds=Interval(52, None)), Quantity("count", Decimal(25), "家")),
        (Quantity("percent", Decimal(52), "%", bounds=Interval(None, 52)), Quantity("count", Decimal(25), "家")),
        (Quantity("percent", Decimal(52), "%", place=0), Quantity("count", Decimal("2.5"), "家")),
        (Quantity("percent", Decimal(52), "%", place=0), Quantity("count", Decimal(-25), "家")),
    ],
)
def test_of_half_a_thing_or_an_open_share_no_number_is_told(stated, whole):
    assert reached(stated, whole) is None


# --- All of them in one report ----------------------------------------------------------------------------------------

ALONE = (  # what these leave open, another paragraph tells
    "法院受理3120件", "年末常住人口500万人。", "应收物业费", "企业41家", "支持项目1459个", "商户260家", "全县村居", "城镇人口70万人", "全县受理办件1200件，收",
    "存款余额482亿元。\n住户", "全县有39个", "企业5家，有39个", "有39个", "出口6亿元（", "汽车产量8.9万辆，其中新能源汽车3.4万辆，新能源",
    "全体居民", "城镇居民人均可支配收入47900元，农村居民人均可支配收入24300元。\n城乡", "28家企业，其中52%的企业",
)  # fmt: skip
REPORT = [
    text
    for rows in (
        HIDING,
        RATES,
        UNCERTAIN,
        OF_SEVERAL,
        BY_NAME,
        SPELLED,
        OF_WHOLES,
        COUNTED,
        UNCOUNTED,
        MORE_NAMES,
        AS_MANY,
        OPEN,
    )
    for text in (row if isinstance(row, str) else row[0] for row in rows)
    if not text.startswith(ALONE)
]


@pytest.mark.parametrize("paragraphs", [REPORT, REPORT[::-1]], ids=["onwards", "backwards"])
def test_paragraphs_of_other_things_claim_in_a_long_report_what_each_claims_alone(paragraphs):
    told = [(*words(text, check), check.verdict) for text in paragraphs for check in zm.audit(text)]
    report = "\n\n".join(paragraphs)
    assert sorted((*words(report, check), check.verdict) for check in zm.audit(report)) == sorted(told)
