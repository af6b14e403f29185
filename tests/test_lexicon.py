"""Lexicons: rows of one's own, and what is said of a row that cannot be used."""

from __future__ import annotations

import copy
import pickle

import attrs
import pytest

import zhmetrics as zm
from zhmetrics.language.lexicon import default_lexicon
from zhmetrics.language.patterns import patterns

BASE = zm.Lexicon()
# One for all readings: a reader's patterns are compiled anew for each lexicon.
MINE = BASE.extend(
    units=[("标垛", "mass", "mass", "0.5", ("标准垛",))],
    classifiers=["垄沟"],
    names={"五百坊集团": "company"},
    indicators=["为民办实事支出"],
)


class TestExtend:
    def test_a_classifier_of_ones_own_is_a_dimension_of_its_own(self):
        quantity = zm.parse_quantity("近3万垄沟", lexicon=MINE)

        assert (quantity.kind, quantity.unit, quantity.value, quantity.qualifier) == ("count", "垄沟", 30000, "below")
        assert zm.extract("新修灌渠320垄沟。", lexicon=MINE).to_dict()["metrics"][0]["text"] == "320垄沟"
        with pytest.raises(zm.UnitError):
            quantity.to("个", lexicon=MINE)

    def test_a_unit_of_ones_own_converts_by_its_factor(self):
        assert zm.convert("30标准垛", "公斤", lexicon=MINE).magnitude == zm.convert("15公斤", "公斤").magnitude
        assert zm.parse_quantity("30标准垛", lexicon=MINE) == zm.parse_quantity("30标垛", lexicon=MINE)
        assert zm.parse_quantity("2万标垛", lexicon=MINE).same_amount(zm.parse_quantity("10吨"), lexicon=MINE)

    def test_a_name_of_ones_own_is_no_figure(self):
        text = "五百坊集团实现产值12亿元。"
        report = zm.extract(text, lexicon=MINE)

        assert [(each.text, each.why) for each in report.nonfigures] == [("五百坊集团", "company")]
        assert [metric.text for metric in report] == ["12亿元"]

    def test_an_indicator_of_ones_own_is_never_cut(self):
        text = "全市为民办实事支出12亿元。"

        assert zm.extract(text).metrics[0].indicator == "民办实事支出"
        assert zm.extract(text, lexicon=MINE).metrics[0].indicator == "为民办实事支出"

    @pytest.mark.parametrize("name", ["研发经费(R&D)", "企业（单位）数", "科研【重点】投入"])
    @pytest.mark.parametrize("link", ["", "达到", "增长"])
    def test_an_indicator_of_ones_own_may_hold_brackets(self, name, link):
        text = f"2023年，全市{name}{link}116%，好于往年。"

        assert zm.extract(text, lexicon=BASE.extend(indicators=[name])).metrics[0].indicator == name

    def test_every_reader_takes_the_lexicon(self):
        assert zm.parse_change("增加3垄沟", lexicon=MINE).quantity.unit == "垄沟"
        assert zm.find_quantities("修3垄沟", lexicon=MINE)[0].text == "3垄沟"
        assert zm.audit("甲项目3垄沟。", lexicon=MINE) == []
        assert zm.parse_period("2021年", lexicon=MINE).start is not None

    def test_extending_leaves_the_lexicon_and_everybody_else_as_they_were(self):
        mine = BASE.extend(classifiers=["垄沟"], names={"五百坊": "company"}, indicators=["产值"])

        assert "垄沟" not in BASE.units.spellings
        assert (dict(BASE.names), BASE.indicators) == ({}, ())
        assert dict(mine.names) == {"五百坊": "company"}
        for lexicon in (None, BASE):
            with pytest.raises(zm.ParseError):
                zm.parse_quantity("3垄沟", lexicon=lexicon)

    def test_extensions_add_up(self):
        mine = (
            BASE.extend(classifiers=["垄沟"])
            .extend(classifiers=["晒垛"], names={"五百坊": "company"})
            .extend(indicators=["产值"])
        )

        assert {"垄沟", "晒垛"} <= set(mine.units.units)
        assert (dict(mine.names), mine.indicators) == ({"五百坊": "company"}, ("产值",))

    def test_nothing_of_a_lexicon_can_be_changed(self):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            BASE.names = {}
        with pytest.raises(TypeError):
            BASE.names["三"] = "x"
        with pytest.raises(TypeError):
            BASE.units.spellings["元"] = None

    def test_the_callers_rows_may_be_changed_afterwards(self):
        rows = {"五百坊": "company"}
        mine = BASE.extend(names=rows)
        rows.clear()

        assert dict(mine.names) == {"五百坊": "company"}


class TestRefusedRows:
    @pytest.mark.parametrize(
        ("rows", "words"),
        [
            ({"units": [("标垛", "weight", "mass", "0.5", ())]}, ["标垛", "'weight'", "kinds are"]),
            ({"units": [("标垛", "mass", "mass", 0.5, ())]}, ["标垛", "0.5", "exact"]),
            ({"units": [("标垛", "mass", "mass", "0", ())]}, ["标垛", "above zero"]),
            ({"units": [("标垛", "mass", "mass", "-2", ())]}, ["标垛", "above zero"]),
            ({"units": [("标垛", "mass", "mass", "half", ())]}, ["标垛", "exact"]),
            ({"units": [("标垛", "area", "mass", "0.5", ())]}, ["标垛", "mass", "area"]),
            ({"units": [("标垛", "mass")]}, ["标垛", "write (name, kind"]),
            ({"units": [("标垛", "mass", "mass", "0.5", "标准垛")]}, ["标垛", "synonym"]),
            ({"units": [("标垛", "mass", "", "0.5", ())]}, ["标垛", "dimension"]),
            ({"units": [("元", "mass", "mass", "0.5", ())]}, ["'元' already means 元 (money)"]),
            ({"units": [("标垛", "mass", "mass", "0.5", ("吨",))]}, ["'吨' already means 吨 (mass)"]),
            ({"classifiers": [""]}, ["''"]),
            ({"classifiers": [" 垄"]}, ["white space"]),
            ({"classifiers": [5]}, ["5"]),
            ({"classifiers": ["个"]}, ["'个' already means 个 (count)"]),
            ({"classifiers": ["3号"]}, ["3号", "digit"]),
            ({"names": {"": "x"}}, ["''"]),
            ({"names": {3: "x"}}, ["3"]),
            ({"indicators": [" "]}, ["' '"]),
            ({"indicators": [None]}, ["None"]),
            ({"units": 5}, ["units", "5"]),
            ({"units": [("标垛", "mass", "mass", "1e999999", ())]}, ["标垛", "exact", "30 places"]),
            ({"units": [("标垛", "mass", "mass", "1e-31", ())]}, ["标垛", "30 places"]),
            ({"units": [("标垛", "mass", "mass", "9" * 65, ())]}, ["标垛", "30 places"]),
            ({"units": [("标垛", "mass", "mass", f"1/{10**31}", ())]}, ["标垛", "30 places"]),
            ({"units": [("标垛", "mass", "mass", "nan", ())]}, ["标垛", "exact"]),
            ({"units": [("标垛", "mass", "mass", True, ())]}, ["标垛", "exact"]),
            ({"units": [("标垛", "mass", "weight", "0.5", ())]}, ["标垛", "'weight'", "deadweight", "'other'"]),
            ({"units": [("万", "mass", "mass", "0.5", ())]}, ["'万'", "numeral"]),
            ({"units": [("标垛", "mass", "mass", "0.5", ("三十",))]}, ["'三十'", "numeral"]),
            ({"units": [("。", "mass", "mass", "0.5", ())]}, ["'。' cannot stand there"]),
            ({"units": [("标 垛", "mass", "mass", "0.5", ())]}, ["' ' cannot stand there"]),
            ({"units": [("标\ud800", "mass", "mass", "0.5", ())]}, ["cannot stand there"]),
            ({"units": [("万吨", "mass", "mass", "0.5", ())]}, ["'万吨' is read already, as 万 of 吨"]),
            ({"units": [("元/亩", "mass", "mass", "0.5", ())]}, ["'元/亩' is read already"]),
            ({"units": [("以上", "mass", "mass", "0.5", ())]}, ["'以上'", "beside a figure"]),
            ({"classifiers": ["增长"]}, ["'增长'", "beside a figure"]),
            ({"classifiers": ["多"]}, ["'多'", "numeral"]),
            ({"classifiers": 5}, ["classifiers", "5"]),
            ({"names": [("五百坊", "company")]}, ["names", "mapping"]),
            ({"names": {"没有号码": "company"}}, ["没有号码", "no numeral"]),
            ({"names": {"五": "company"}}, ["五", "hide every figure"]),
            ({"names": {"五百坊\n": "company"}}, ["五百坊", "blanks"]),
            ({"names": {"五，六坊": "company"}}, ["'，'", "words part"]),
            ({"names": {"五" + "坊" * 40: "company"}}, ["at most 40", "41"]),
            ({"indicators": ["的" * 41]}, ["at most 40", "41"]),
            ({"indicators": ["(.*)*"]}, ["no letter"]),
            ({"indicators": ["产\x00值"]}, ["words part"]),
        ],
    )
    def test_the_message_names_the_row_and_what_to_change(self, rows, words):
        with pytest.raises(zm.LexiconError) as refusal:
            BASE.extend(**rows)

        assert all(word in str(refusal.value) for word in words)

    def test_what_the_constructor_is_given_is_checked_as_well(self):
        with pytest.raises(zm.LexiconError):
            zm.Lexicon(names={"没有号码": "company"})
        with pytest.raises(zm.LexiconError):
            zm.Lexicon(indicators=[""])

    def test_marks_that_patterns_are_made_of_stand_for_themselves(self):
        mine = BASE.extend(names={"(a+)+五": "name"}, indicators=["为.项支出"])

        assert zm.extract("全年为.项支出5亿元", lexicon=mine).metrics[0].indicator == "为.项支出"
        assert zm.extract("全年为专项支出5亿元", lexicon=mine).metrics[0].indicator == "专项支出"
        assert [each.why for each in zm.extract("在(a+)+五", lexicon=mine).nonfigures] == ["name"]

    @pytest.mark.parametrize("argument", ["classifiers", "indicators"])
    def test_one_string_is_no_list_of_words(self, argument):
        with pytest.raises(zm.LexiconError):
            BASE.extend(**{argument: "垦晾"})

    @pytest.mark.parametrize("why", ["", None, 5])
    def test_a_name_says_what_it_is_instead(self, why):
        with pytest.raises(zm.LexiconError):
            BASE.extend(names={"五百坊": why})

    def test_the_repr_fits_on_a_screen(self):
        assert len(repr(BASE)) < 500


def test_synonyms_that_are_no_collection_are_refused():
    with pytest.raises(zm.LexiconError, match=r"write .name, kind, dimension, factor, .synonym"):
        zm.Lexicon().extend(units=[("标垛", "mass", "mass", "0.5", None)])


class TestTravel:
    def test_a_lexicon_goes_through_pickle_and_back(self):
        mine = pickle.loads(pickle.dumps(MINE))

        assert dict(mine.units.spellings) == dict(MINE.units.spellings)
        assert dict(mine.units.flags) == dict(MINE.units.flags)
        assert (dict(mine.names), mine.indicators) == (dict(MINE.names), MINE.indicators)
        assert zm.parse_quantity("近3万垄沟", lexicon=mine) == zm.parse_quantity("近3万垄沟", lexicon=MINE)

    def test_a_lexicon_equals_its_pickled_copy_and_any_other_of_the_same_rows(self):
        def made(indicators=("甲数", "乙数"), classifier="垄沟"):
            return zm.Lexicon().extend(classifiers=[classifier], names={"三一集团": "company"}, indicators=indicators)

        for other in (made(), made(("乙数", "甲数")), pickle.loads(pickle.dumps(made()))):
            assert made() == other
            assert hash(made()) == hash(other)
        assert zm.Lexicon() == zm.Lexicon() == default_lexicon()
        assert made() not in (made(("甲数",)), made(classifier="筐筐"), zm.Lexicon(), "lexicon")
        assert made().units == pickle.loads(pickle.dumps(made().units)) != made(classifier="筐筐").units

    def test_what_equals_another_has_its_patterns(self):
        one, other = (zm.Lexicon().extend(classifiers=["垄沟沟"]) for _ in range(2))

        assert patterns(one) is patterns(other)

    def test_what_travels_twice_is_made_once(self):
        """Patterns are compiled anew for each lexicon, which takes as long as reading a hundred pages."""
        sent = pickle.dumps(MINE)

        assert pickle.loads(sent) is pickle.loads(sent)

    def test_the_built_in_lexicon_stays_the_one_that_is_there(self):
        assert pickle.loads(pickle.dumps(default_lexicon())) is default_lexicon()

    def test_a_copy_is_the_lexicon_itself_since_nothing_of_it_can_change(self):
        assert copy.copy(MINE) is MINE
        assert copy.deepcopy({"lexicon": MINE})["lexicon"] is MINE

    def test_a_table_of_units_goes_through_pickle_too(self):
        table = pickle.loads(pickle.dumps(MINE.units))

        assert table.find("标准垛") == MINE.units.find("标准垛")
        assert table.subunits["角"] == MINE.units.subunits["角"]


@pytest.mark.parametrize("units", [None, 1, "亩", [("兜", "count", "兜", "1", ())]])
def test_a_lexicon_is_made_of_a_table_of_units_only(units):
    with pytest.raises(zm.LexiconError, match="extend"):
        zm.Lexicon(units)
