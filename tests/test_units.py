"""Units: the tables, what a name means, exact conversion, writing in digits, and the bridge to pint."""

from __future__ import annotations

import decimal
import pickle
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhmetrics.errors import LexiconError, UnitError
from zhmetrics.language.script import char_class, fold, plain, trie, variants
from zhmetrics.language.tables.classifiers import CLASSIFIERS, FLAGS
from zhmetrics.language.tables.script import SIMPLIFIED, TRADITIONAL
from zhmetrics.language.tables.units import CURRENCY_SIGNS, GUARDS, KINDS, SUBUNITS, UNITS, WITH_GE
from zhmetrics.language.units import Unit, UnitTable, default_units, define_units, to_pint, written

TABLE = default_units()
BY_DIMENSION: dict[str, list[Unit]] = {}
for _each in TABLE.units.values():
    BY_DIMENSION.setdefault(_each.dimension, []).append(_each)

units = st.sampled_from(list(TABLE.units.values()))
spellings = st.sampled_from(list(TABLE.spellings))
amounts = st.fractions(max_denominator=10**6)


class TestScript:
    @given(st.text())
    def test_folding_keeps_every_index(self, text):
        assert len(fold(text)) == len(text)

    @given(st.text())
    def test_folding_twice_changes_nothing_more(self, text):
        once = fold(text)

        assert fold(once) == once

    def test_every_traditional_character_has_its_simplified_one(self):
        assert len(TRADITIONAL) == len(SIMPLIFIED) == len(set(TRADITIONAL))
        assert fold(TRADITIONAL) == SIMPLIFIED

    def test_the_full_width_comma_stays(self):
        assert fold("１２，５％（註）") == "12，5%(注)"

    def test_radicals_and_compatibility_ideographs_of_pdf_files_become_ordinary(self):
        assert fold("⼈⺠⼀六里增⻓") == "人民一六里增长"

    @given(st.text())
    def test_plain_text_keeps_every_index_and_is_plain(self, text):
        once = plain(text)

        assert len(once) == len(text)
        assert plain(once) == once
        assert fold(once) == fold(text)

    def test_plain_text_keeps_the_marks_and_the_digit_of_cheques(self):
        assert plain("參佰億（１２．５％），開會") == "參佰亿（12．5％），开会"

    def test_text_that_is_plain_comes_back_itself(self):
        text = "投资184.45亿元，增长5％"

        assert plain(text) is text

    @given(st.lists(st.sampled_from("億亿，\n\r５五"), max_size=12).map("".join))
    def test_text_is_made_plain_character_by_character(self, text):
        assert plain(text) == "".join(map(plain, text))

    @pytest.mark.parametrize("char", ["余", "参", "%", "％", "]", "-", "^", "\\", ".", "。"])
    def test_a_class_matches_every_variant_and_nothing_else(self, char):
        pattern = re.compile(char_class(char))

        assert all(pattern.fullmatch(each) for each in variants(char))
        assert not pattern.fullmatch("甲")


class TestTrie:
    words = st.lists(st.text("人次均亿万]-^\\.|", min_size=1, max_size=5), min_size=1, max_size=8)

    @given(words, st.text("人次均亿万]-^\\.|", max_size=10))
    def test_it_matches_the_longest_word_that_begins_a_text(self, words, text):
        longest = max((word for word in words if text.startswith(word)), key=len, default=None)

        found = re.match(trie(words), text)

        assert (found and found[0]) == longest

    @given(words, st.text("人次均亿万]-^\\.|", max_size=10))
    def test_reversed_it_matches_the_longest_word_that_ends_a_text(self, words, text):
        longest = max((word for word in words if text.endswith(word)), key=len, default=None)

        found = re.match(trie(words, reverse=True), text[::-1])

        assert (found and found[0][::-1]) == longest

    @pytest.mark.parametrize("written", ["億元", "ｍ２", "參加％"])
    def test_it_matches_plain_text_of_every_script_and_width(self, written):
        assert re.fullmatch(trie(["亿元", "m2", "参加%"]), plain(written))

    def test_without_words_it_never_matches(self):
        assert re.search(trie([]), "任何文字") is None

    def test_an_empty_word_is_refused(self):
        with pytest.raises(ValueError, match="empty word"):
            trie(["人", ""])

    def test_long_words_that_share_a_beginning_are_matched_in_linear_time(self):
        pattern = re.compile(trie(["个" * n for n in range(1, 60)]))

        assert pattern.match("个" * 200_000).end() == 59


class TestTables:
    def test_twenty_currencies_never_convert_into_each_other(self):
        currencies = {row.dimension for row in UNITS if row.kind == "money"}

        assert len(currencies) >= 20

    def test_there_are_250_classifiers(self):
        assert len({row.name for row in CLASSIFIERS}) >= 250

    def test_no_two_rows_claim_one_spelling(self):
        claimed = [fold(name) for row in UNITS for name in (row.name, *row.synonyms)]
        claimed += [fold(row.name) for row in CLASSIFIERS]

        assert sorted(claimed) == sorted(set(claimed))

    def test_rows_are_written_in_simplified_characters(self):
        names = [name for row in UNITS for name in (row.name, *row.synonyms)] + [row.name for row in CLASSIFIERS]

        # Full-width brackets stand in the names of a few classifiers, as the customs print them.
        assert [name for name in names if fold(name) != re.sub("[（）]", lambda m: fold(m[0]), name)] == []

    def test_every_factor_is_an_exact_number_above_zero(self):
        assert all(Fraction(row.factor) > 0 for row in (*UNITS, *SUBUNITS))

    def test_every_dimension_has_a_unit_of_factor_one_without_offset(self):
        based = {row.dimension for row in UNITS if Fraction(row.factor) == 1 and Fraction(row.offset) == 0}

        assert {row.dimension for row in UNITS} - based - {"ratio", "data/time"} == set()

    def test_every_kind_is_published(self):
        assert {row.kind for row in UNITS} <= set(KINDS)

    def test_a_guard_is_set_once_and_on_a_spelling_of_a_unit(self):
        guarded = [spelling for spelling, _guard in GUARDS]

        assert len(guarded) == len(set(guarded))
        assert set(guarded) <= set(TABLE.spellings)
        assert {guard for _spelling, guard in GUARDS} == {"digits", "date", "context", "scale", "denominator"}

    def test_a_flag_of_a_classifier_is_published(self):
        assert {row.flag for row in CLASSIFIERS} == {"", *FLAGS}

    def test_currency_signs_stand_for_units_of_the_table(self):
        assert {TABLE.units[name].kind for _sign, name in CURRENCY_SIGNS} == {"money"}

    def test_units_written_with_ge_are_units_of_the_table(self):
        assert set(TABLE.units) >= WITH_GE

    @pytest.mark.parametrize("word", ["一般", "一些", "一定", "一下", "一切", "一旦", "一共"])
    def test_adverbs_with_one_hold_no_classifier(self, word):
        assert word[1] not in TABLE.spellings

    def test_no_spelling_but_a_unit_prefix_eats_a_scale_word(self):
        # A spelling such as 百万英热 would keep 百万 from being read before any unit.
        assert [s for s in TABLE.spellings if re.match("[十百千万亿兆][十百千万亿]", s)] == []


class TestFind:
    @given(spellings)
    def test_every_spelling_and_its_canonical_name_mean_the_same_unit(self, spelling):
        unit = TABLE.find(spelling)

        assert unit is not None
        assert TABLE.find(unit.name) is unit

    @given(units)
    def test_every_unit_is_found_by_its_own_name(self, unit):
        assert TABLE.find(unit.name) is unit

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("千米", "公里"),
            ("km", "公里"),
            ("㎡", "平方米"),
            ("ｋｍ２", "平方公里"),
            ("圆", "元"),
            ("块", "元"),
            ("千克", "公斤"),
            ("度", "千瓦时"),
            ("畝", "亩"),
            ("公頃", "公顷"),
            ("新臺幣", "新台币"),
            ("個百分點", "百分点"),
            ("个工作日", "工作日"),
            ("TEU", "标箱"),
            ("天", "天"),
            ("日", "日"),
            ("个月", "个月"),
            ("％", "%"),
            ("辆(艘、架、列)次", "辆（艘、架、列）次"),
        ],
    )
    def test_synonyms_in_any_script_and_width_have_one_name(self, text, name):
        assert TABLE.find(text).name == name

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("元/畝", "元/亩"),
            ("元每亩", "元/亩"),
            ("微克/立方米", "微克/立方米"),
            ("μg/m³", "微克/立方米"),
            ("m3/s", "立方米/秒"),
            ("吨标煤/万元", "吨标准煤/万元"),
            ("元/平方米·月", "元/平方米·月"),
            ("元/人/月", "元/人·月"),
            ("元/kW·h", "元/千瓦时"),
            ("升/百公里", "升/百公里"),
            ("人/10万人", "人/10万人"),
        ],
    )
    def test_compounds_have_canonical_parts_and_keep_the_scale_below(self, text, name):
        unit = TABLE.find(text)

        assert (unit.name, unit.kind) == (name, "rate")

    def test_a_compound_is_as_large_as_its_parts_say(self):
        assert TABLE.find("吨标准煤/万元").factor == Fraction(1, 10000)
        assert TABLE.find("万元/亩").factor == 10000 / Fraction(2000, 3)

    @pytest.mark.parametrize(
        "text", [" ", "三生三世", "元/", "/亩", "元//亩", "10元", "元/0亩", "万", "华氏度/年", "x" * 10**5]
    )
    def test_what_names_no_unit_is_none(self, text):
        assert TABLE.find(text) is None

    def test_units_that_no_text_writes_are_found_by_name_and_spelt_nowhere(self):
        assert (TABLE.find("1").kind, TABLE.find("").kind) == ("fraction", "count")
        assert not {"", "1"} & set(TABLE.spellings)

    def test_jiao_and_fen_are_money_only_as_subunits(self):
        assert "角" not in TABLE.spellings
        assert TABLE.spellings["分"].kind == "other"
        assert TABLE.subunits["分"].factor == Fraction(1, 100)


class TestScaled:
    @pytest.mark.parametrize(
        ("text", "name", "scale", "word"),
        [
            ("万元", "元", 10**4, "万"),
            ("萬億圓", "元", 10**12, "万亿"),
            ("亿立方米", "立方米", 10**8, "亿"),
            ("亩", "亩", 1, ""),
            ("万吨标准煤", "吨标准煤", 10**4, "万"),
            ("元/亩", "元/亩", 1, ""),
            ("万元/人", "元/人", 10**4, "万"),
            ("万千瓦", "千瓦", 10**4, "万"),
            ("万人次", "人次", 10**4, "万"),
            ("千人", "人", 10**3, "千"),
            ("仟元", "元", 10**3, "千"),
            ("新臺幣千元", "新台币", 10**3, "千"),
            ("US$万", "美元", 10**4, "万"),
            ("NT$", "新台币", 1, ""),
        ],
    )
    def test_the_scale_word_is_told_from_the_unit(self, text, name, scale, word):
        found = TABLE.scaled(text)

        assert (found.unit.name, found.scale, found.scale_word) == (name, scale, word)

    @pytest.mark.parametrize("text", ["元千", "元万元", "美元千瓦", "亿", "新台币人"])
    def test_a_scale_stands_behind_no_unit_but_a_currency(self, text):
        assert TABLE.find(text) is None

    @pytest.mark.parametrize(
        "text", ["千瓦", "千克", "百分点", "兆瓦", "千米", "千伏安", "百帕", "千卡", "千升", "兆帕"]
    )
    def test_a_prefix_of_a_unit_is_no_scale_word(self, text):
        assert TABLE.scaled(text).scale_word == ""

    def test_an_unknown_unit_is_refused_with_what_comes_close(self):
        with pytest.raises(UnitError, match=r"'平方公理'; did you mean .*平方公里"):
            TABLE.scaled("平方公理")

    @pytest.mark.parametrize("text", [5, None, b"\xe5\x85\x83"])
    def test_what_is_no_string_is_refused(self, text):
        with pytest.raises(UnitError, match="named by a string"):
            TABLE.scaled(text)


class TestConversion:
    @pytest.mark.parametrize(
        ("amount", "source", "target", "expected"),
        [
            ("1", "亩", "平方米", "2000/3"),
            ("4.5", "平方公里", "亩", "6750"),
            ("15", "亩", "公顷", "1"),
            ("1", "甲", "坪", "2934"),
            ("121", "坪", "平方米", "400"),
            ("2", "斤", "公斤", "1"),
            ("5", "台斤", "公斤", "3"),
            ("1", "吨", "公斤", "1000"),
            ("1", "千瓦时", "焦耳", "3600000"),
            ("1", "年", "个月", "12"),
            ("1", "天", "小时", "24"),
            ("212", "华氏度", "摄氏度", "100"),
            ("0", "摄氏度", "开尔文", "273.15"),
            ("50", "基点", "百分点", "0.5"),
            ("1.5", "%", "‰", "15"),
            ("7/10", "1", "%", "70"),
            ("1", "亿元", "万元", "10000"),
            ("1000", "元/亩", "元/公顷", "15000"),
            ("0.46", "吨标准煤/万元", "公斤标准煤/元", "0.046"),
            ("3.6", "km/h", "m/s", "1"),
        ],
    )
    def test_conversions_are_exact(self, amount, source, target, expected):
        assert TABLE.converter(source, target)(Fraction(amount)) == Fraction(expected)

    @given(st.sampled_from([unit for group in BY_DIMENSION.values() for unit in group]), st.data(), amounts)
    def test_there_and_back_is_the_same_amount(self, unit, data, amount):
        other = data.draw(st.sampled_from(BY_DIMENSION[unit.dimension]))
        there, back = TABLE.converter(unit.name, other.name), TABLE.converter(other.name, unit.name)

        assert back(there(amount)) == amount

    @given(units, units)
    def test_units_of_two_dimensions_never_convert(self, a, b):
        if a.dimension == b.dimension:
            assert TABLE.converter(a.name, b.name)(Fraction(0)) is not None
        else:
            with pytest.raises(UnitError):
                TABLE.converter(a.name, b.name)

    @pytest.mark.parametrize(
        ("a", "b"),
        [
            ("元", "美元"),
            ("卢比", "印度卢比"),
            ("%", "百分点"),
            ("倍", "1"),
            ("天", "个月"),
            ("亩", "元/亩"),
        ],
    )
    def test_a_refused_conversion_says_what_each_unit_measures(self, a, b):
        with pytest.raises(UnitError, match=f"{a} measures .*{b} measures"):
            TABLE.converter(a, b)

    @pytest.mark.parametrize(("a", "b"), [("双", "个"), ("万人", "件"), ("户", "人")])
    def test_of_two_classifiers_it_says_that_they_count_different_things(self, a, b):
        with pytest.raises(UnitError, match=f"^{a} and {b} do not convert: they are different units of counting"):
            TABLE.converter(a, b)

    def test_the_callers_decimal_context_changes_nothing(self):
        with decimal.localcontext(decimal.Context(prec=2)):
            assert UnitTable.build().converter("盎司", "公斤")(Fraction(1)) == Fraction("0.028349523125")


class TestRows:
    def test_new_rows_are_found_and_the_old_table_stays_as_it_was(self):
        mine = TABLE.with_rows(
            units=[("笼箱", "volume", "volume", "5/2", ("大笼箱",))], classifiers=["兜", ("环节", "ordinal")]
        )

        assert mine.converter("大笼箱", "立方米")(Fraction(2)) == 5
        assert mine.find("兜").kind == "count"
        assert mine.flags["环节"] == "ordinal"
        assert TABLE.find("兜") is None

    def test_rows_may_have_a_dimension_of_their_own(self):
        mine = TABLE.with_rows(
            units=[("碳票", "other", "carbon note", "1", ()), ("大碳票", "other", "carbon note", "10")]
        )

        assert mine.converter("大碳票", "碳票")(Fraction(3)) == 30

    @pytest.mark.parametrize(
        ("row", "why"),
        [
            (("元", "money", "XYZ", "1", ()), "'元' already means 元"),
            (("畝產", "area", "area", "1", ("畝",)), "'畝' already means 亩"),
            (("新单位", "weight", "mass", "1", ()), "'weight' is no kind"),
            (("新单位", "length", "area", "1", ()), "what area measures is area, not length"),
            (("新单位", "area", "area", 0.5, ()), "exact number"),
            (("新单位", "area", "area", "0", ()), "exact number above zero"),
            (("新单位", "area", "area", "1/0", ()), "exact number"),
            (("新单位", "area", "area", "many", ()), "exact number"),
            (("新单位", "area", "area", "1", "别名"), "synonym"),
            (("新单位", "area", "area", "1", (3,)), "strings"),
            (("新单位", "area", " ", "1", ()), "dimension needs a name"),
            (("新单位",), "write"),
            (("", "area", "area", "1", ()), "no name"),
            ((" 亩", "area", "area", "1", ()), "white space"),
            (("3里", "length", "length", "1", ()), "begins with a digit"),
            (("长" * 41, "length", "length", "1", ()), "at most 40"),
            (7, "write"),
        ],
    )
    def test_a_unit_row_that_cannot_be_used_is_named(self, row, why):
        with pytest.raises(LexiconError, match=why):
            TABLE.with_rows(units=[row])

    @pytest.mark.parametrize(
        ("row", "why"),
        [("个", "already means 个"), (("兜", "rare"), "'rare' is no flag"), (7, "write"), ("", "no name")],
    )
    def test_a_classifier_row_that_cannot_be_used_is_named(self, row, why):
        with pytest.raises(LexiconError, match=why):
            TABLE.with_rows(classifiers=[row])

    def test_a_table_cannot_be_changed(self):
        with pytest.raises(TypeError):
            TABLE.spellings["元"] = TABLE.spellings["亩"]


class TestWritten:
    @pytest.mark.parametrize(
        ("magnitude", "scale", "unit", "ends", "expected"),
        [
            ("1.28", "亿", "元", None, "1.28亿元"),
            ("3.50", "", "%", None, "3.50%"),
            ("1E+3", "", "个", None, "1000个"),
            ("2.3", "", "百分点", None, "2.3个百分点"),
            ("35", "", "工作日", None, "35个工作日"),
            ("6", "", "个月", None, "6个月"),
            ("0.7", "", "1", None, "0.7"),
            ("155", "", "", None, "155"),
            ("1/3", "", "1", None, "1/3"),
            ("7/4", "", "亩", None, "1.75亩"),
            (None, "亿", "元", ("5e8", "1e9"), "5-10亿元"),
            (None, "", "%", ("5.5", "6"), "5.5-6%"),
            ("30", "", "家", ("30", "40"), "30多家"),
            ("4", "万", "人", ("4e4", "5e4"), "4万多人"),
            ("30", "万", "人", ("3e5", "4e5"), "30多万人"),
        ],
    )
    def test_an_amount_is_written_as_a_text_would(self, magnitude, scale, unit, ends, expected):
        read = lambda text: None if text is None else Fraction(text) if "/" in text else Decimal(text)  # noqa: E731

        assert written(read(magnitude), scale, unit, ends and tuple(map(read, ends))) == expected


class TestPint:
    @pytest.mark.parametrize("dimension", sorted(BY_DIMENSION))
    def test_pint_converts_as_we_do(self, dimension):
        first, *others = BY_DIMENSION[dimension]
        for other in others:
            ours = TABLE.converter(other.name, first.name)(Fraction(7))
            theirs = to_pint(7, other.name).to(to_pint(1, first.name).units).magnitude

            assert abs(Fraction(theirs) - ours) <= abs(ours) / 10**25

    @pytest.mark.parametrize(
        ("value", "unit", "target", "expected"),
        [
            ("1.28", "亿元", "万元", "12800"),
            ("0.46", "吨标准煤/万元", "吨标准煤/亿元", "4600"),
            ("6", "升/百公里", "升/公里", "0.06"),
            ("3", "亩", "公顷", "0.2"),
            ("2", "立方米/秒", "立方米/分钟", "120"),
            ("20", "%", "dimensionless", "0.2"),
            ("2", "千瓦时", "kilojoule", "7200"),
        ],
    )
    def test_compounds_and_scaled_units_convert(self, value, unit, target, expected):
        pint_quantity = to_pint(Decimal(value), unit)

        assert round(pint_quantity.to(target).magnitude, 20) == Decimal(expected)

    def test_a_value_that_never_ends_is_rounded_to_28_digits(self):
        assert to_pint(Fraction(1, 3), "亩").magnitude == Decimal("0." + "3" * 28)

    def test_a_decimal_value_is_kept_to_its_last_digit(self):
        long = Decimal("1." + "7" * 40)

        assert to_pint(long, "亩").magnitude == long

    def test_the_callers_decimal_context_does_not_round(self):
        with decimal.localcontext(decimal.Context(prec=3)):
            assert to_pint(Fraction(2, 3), "元").magnitude == Decimal("0." + "6" * 27 + "7")

    def test_two_currencies_do_not_convert(self):
        import pint

        with pytest.raises(pint.DimensionalityError):
            to_pint(1, "元").to(to_pint(1, "美元").units)

    def test_an_unknown_unit_is_refused_with_what_to_do(self):
        with pytest.raises(UnitError, match="define_units"):
            to_pint(1, "没有这个单位")

    def test_a_registry_that_lacks_our_units_is_refused_with_what_to_do(self):
        import pint

        with pytest.raises(UnitError, match="define_units"):
            to_pint(1, "亩", pint.UnitRegistry(None))

    def test_a_users_registry_learns_our_units_and_keeps_its_own_number_type(self):
        import pint

        ureg = pint.UnitRegistry()
        define_units(ureg)
        define_units(ureg)  # a second time changes nothing

        assert to_pint(Decimal(15), "亩", ureg).to("hectare").magnitude == pytest.approx(1.0)
        assert ureg.Quantity(3, "万元").to("元").magnitude == pytest.approx(30000)

    def test_a_users_own_units_reach_the_users_registry(self):
        import pint

        mine = TABLE.with_rows(units=[("箩", "mass", "mass", "25", ()), ("担谷", "other", "grain", "3", ())])
        ureg = pint.UnitRegistry(non_int_type=Decimal)
        define_units(ureg, table=mine)

        assert to_pint(2, "箩", ureg, table=mine).to("公斤").magnitude == 50
        assert to_pint(2, "担谷", ureg).units == ureg.Unit("担谷")

    def test_eight_threads_may_be_the_first_to_ask(self):
        code = (
            "from concurrent.futures import ThreadPoolExecutor\n"
            "from threading import Barrier\n"
            "from zhmetrics.language.units import to_pint\n"
            "start = Barrier(8)\n"
            "def first(n):\n"
            "    start.wait()\n"
            "    return to_pint(n, '平方公里').to('亩')\n"
            "with ThreadPoolExecutor(8) as pool:\n"
            "    found = list(pool.map(first, range(8)))\n"
            "print(sum(found).magnitude.normalize())\n"
        )

        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

        assert Decimal(done.stdout.strip()) == 28 * 1500

    def test_pint_and_its_application_registry_stay_untouched_until_asked(self):
        code = (
            "import sys\n"
            "from zhmetrics.language.units import default_units, to_pint\n"
            "default_units().converter('亩', '公顷')\n"
            "assert 'pint' not in sys.modules\n"
            "import pint\n"
            "before = pint.get_application_registry().get()\n"
            "made = to_pint(1, '亩')\n"
            "assert pint.get_application_registry().get() is before\n"
            "assert made._REGISTRY is not before\n"
        )

        subprocess.run([sys.executable, "-c", code], check=True)

    def test_units_travel_between_processes(self):
        assert pickle.loads(pickle.dumps(TABLE.find("元/亩"))) == TABLE.find("元/亩")

    def test_many_threads_share_the_private_registry(self):
        with ThreadPoolExecutor(8) as pool:
            made = list(pool.map(lambda n: to_pint(n, "人/10万人"), range(50)))

        assert sum(made).magnitude == 1225
