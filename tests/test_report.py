"""Reports: the published form, and that nothing can be changed behind a reader's back."""

from __future__ import annotations

import json
import pickle
import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import zhmetrics as zm

TEXT = "2021年，全县完成投资近1.5亿元，同比增长12.5%，占全市的三分之一；签约项目5-10个（见第3页），编号A01。"
TODAY = date(2022, 11, 1)

KINDS = {
    "money", "count", "area", "length", "mass", "volume", "energy", "power", "duration", "percent",
    "percentage_point", "multiple", "fraction", "rate", "rank", "temperature", "other",
}  # fmt: skip
METRIC_FIELDS = [
    "start", "end", "text", "kind", "value", "low", "high", "unit", "qualifier",
    "indicator", "period", "change", "share_of", "status", "role",
]  # fmt: skip

texts = st.lists(
    st.sampled_from(
        ["2021年，", "全县完成投资", "近1.5亿元", "同比增长12.5%", "占全市的", "三分之一", "其中", "5-10个项目", "第3页", "居全省第4位",
         "几十家企业", "降至-3.2℃", "每亩1200元", "，", "。", "\n", "（一）", "5G", "拉动增长0.5个百分点", "力争", "是上年的3.2倍", "120", "百"]
    ),
    max_size=14,
).map("".join)  # fmt: skip


def optional(value: object, kind: type) -> bool:
    return value is None or isinstance(value, kind)


class TestPublishedForm:
    def test_a_row_looks_as_published(self):
        first, second, third, fourth = zm.extract(TEXT).to_dict()["metrics"]

        assert first == {
            "start": 13,
            "end": 18,
            "text": "1.5亿元",
            "kind": "money",
            "value": "150000000",
            "low": None,
            "high": None,
            "unit": "元",
            "qualifier": "below",
            "indicator": "投资",
            "period": {"text": "2021年", "start": "2021-01-01", "end": "2021-12-31", "span": [0, 5]},
            "change": None,
            "share_of": None,
            "status": "reported",
            "role": "value",
        }
        assert second["change"] == {"basis": "同比", "direction": "up", "form": "increase"}
        assert (third["value"], third["unit"], third["share_of"]) == ("1/3", "1", "全市")
        assert (fourth["value"], fourth["low"], fourth["high"]) == (None, "5", "10")

    def test_what_is_no_quantity_says_what_it_is(self):
        report = zm.extract(TEXT).to_dict()

        assert all(set(row) == {"start", "end", "text", "why"} for row in report["nonfigures"] + report["unread"])
        assert {row["text"]: row["why"] for row in report["nonfigures"]}["2021年"] == "period"

    @given(texts)
    def test_every_field_has_its_published_type(self, text):
        report = zm.extract(text, today=TODAY).to_dict()
        assert {"metrics", "nonfigures", "unread"} <= set(report)
        for row in report["metrics"]:
            assert list(row) == METRIC_FIELDS
            assert text[row["start"] : row["end"]] == row["text"]
            assert row["kind"] in KINDS
            assert isinstance(row["unit"], str)
            assert all(optional(row[field], str) for field in ("value", "low", "high", "indicator", "share_of"))
            assert row["value"] is not None or (row["low"] is not None and row["high"] is not None)
            assert row["qualifier"] in {None, "approx", "below", "above", "min", "max"}
            assert row["status"] in {"reported", "estimated", "planned"}
            assert row["role"] in {"value", "threshold", "contribution", "rank"}
            if row["period"] is not None:
                assert list(row["period"]) == ["text", "start", "end", "span"]
                assert text[slice(*row["period"]["span"])] == row["period"]["text"]
            if row["change"] is not None:
                assert list(row["change"]) == ["basis", "direction", "form"]
                assert row["change"]["direction"] in {"up", "down", "flat"}
                assert row["change"]["form"] in {"increase", "ratio"}

    @given(texts)
    def test_json_is_the_same_and_keeps_chinese_readable(self, text):
        report = zm.extract(text, today=TODAY)

        assert json.loads(report.to_json()) == report.to_dict() == json.loads(report.to_json(indent=2))
        assert "\\u" not in report.to_json()

    def test_the_day_that_was_counted_from_is_kept(self):
        assert zm.extract("今年", today=TODAY).to_dict()["today"] == "2022-11-01"
        assert zm.extract("今年").to_dict()["today"] is None


class TestValue:
    def test_a_report_is_its_rows_in_order(self):
        report = zm.extract(TEXT)

        assert len(report) == 4
        assert list(report) == list(report.metrics)
        assert [metric.start for metric in report] == sorted(metric.start for metric in report)

    @pytest.mark.parametrize(
        ("part", "names"),
        [
            (lambda report: report, ["source", "metrics", "nonfigures", "unread", "today"]),
            (
                lambda report: report.metrics[0],
                ["mention", "indicator", "period", "change", "share_of", "status", "role"],
            ),
            (lambda report: report.metrics[0].mention, ["start", "end", "text", "quantity", "full_span"]),
            (lambda report: report.metrics[0].period, ["text", "start", "end"]),
            (lambda report: report.nonfigures[0], ["start", "end", "text", "why"]),
        ],
    )
    def test_no_attribute_of_a_report_or_its_parts_can_be_set(self, part, names):
        value = part(zm.extract(TEXT))
        for name in [*names, "note"]:
            with pytest.raises(AttributeError):
                setattr(value, name, None)

    def test_the_rows_are_tuples(self):
        report = zm.extract(TEXT)

        assert all(isinstance(rows, tuple) for rows in (report.metrics, report.nonfigures, report.unread))

    def test_changing_the_published_form_does_not_change_the_report(self):
        report = zm.extract(TEXT)
        before = report.to_json()
        published = report.to_dict()
        published["metrics"][0]["period"]["text"] = "never"
        published["metrics"].clear()

        assert report.to_json() == before

    def test_reports_of_one_text_are_equal_hashable_and_pickled(self):
        report = zm.extract(TEXT)

        assert report == zm.extract(TEXT)
        assert hash(report) == hash(zm.extract(TEXT))
        assert pickle.loads(pickle.dumps(report)) == report
        assert report != zm.extract(TEXT + "共3个。")

    def test_what_is_no_figure_is_not_equal_to_what_could_not_be_read(self):
        assert zm.NonFigure(0, 2, "百户", "name") != zm.Unread(0, 2, "百户", "name")

    def test_an_empty_text_has_an_empty_report(self):
        assert zm.extract("").to_dict() == {"metrics": [], "nonfigures": [], "unread": [], "today": None}


class TestPicking:
    def test_a_row_is_picked_by_its_place(self):
        report = zm.extract(TEXT)

        assert [report[0], report[-1]] == [report.metrics[0], report.metrics[-1]]
        with pytest.raises(IndexError):
            report[len(report)]

    def test_a_slice_is_a_report_of_the_same_text(self):
        report = zm.extract(TEXT)
        part = report[1:3]

        assert isinstance(part, zm.Report)
        assert (part.source, list(part)) == (TEXT, list(report)[1:3])


class TestFilter:
    TEXT = "2023年完成投资116亿元，新增就业300人。2022年完成投资100亿元。去年投资90亿元。今后投资12亿元。"

    @pytest.mark.parametrize(
        ("period", "kept"),
        [
            ("2023年", ["116亿元", "300人"]),
            ("去年", ["90亿元", "12亿元"]),
            (date(2022, 6, 30), ["100亿元"]),
            (date(2022, 12, 31), ["100亿元"]),
            (date(2024, 1, 1), []),
        ],
    )
    def test_a_period_is_known_by_its_words_or_by_a_day_in_it(self, period, kept):
        assert [row.text for row in zm.extract(self.TEXT).filter(period=period)] == kept

    def test_status_and_role_keep_the_rows_that_have_them(self):
        report = zm.extract("2023年完成投资116亿元，居全省第2位。2024年，力争投资120亿元。")

        assert [row.text for row in report.filter(status="planned")] == ["120亿元"]
        assert [row.text for row in report.filter(role="rank")] == ["第2位"]
        for status in ("reported", "estimated", "planned"):
            assert list(report.filter(status=status)) == [row for row in report if row.status == status]

    @pytest.mark.parametrize(
        ("arguments", "known"),
        [
            ({"kind": "moneys"}, "there is no kind 'moneys'; the kinds are money, count, area"),
            ({"status": "done"}, "there is no status 'done'; the statuses are reported, estimated, planned"),
            ({"role": "head"}, "there is no role 'head'; the roles are value, threshold, contribution, rank"),
        ],
    )
    def test_what_no_row_can_have_is_refused_with_what_rows_have(self, arguments, known):
        with pytest.raises(ValueError, match=known):
            zm.extract(self.TEXT).filter(**arguments)

    def test_what_has_no_period_lies_in_none(self):
        assert len(zm.extract("投资116亿元。").filter(period=date(2023, 1, 1))) == 0


class TestExplain:
    def test_a_row_is_named_by_its_place_or_given_itself(self):
        report = zm.extract(TEXT)

        for place, row in enumerate(report):
            assert report.explain(row) == report.explain(place) == report.explain(place - len(report))

    @pytest.mark.parametrize(
        ("index", "error", "message"),
        [
            (999, IndexError, "there is no row 999: the report has 2, counted from 0"),
            (-3, IndexError, "there is no row -3"),
            ("0", TypeError, "a row is named by its place, an int, or given itself, not by str '0'"),
            (1.0, TypeError, "not by float 1.0"),
            (zm.extract("7亩")[0], IndexError, "'7亩'> is no row of this report"),
        ],
    )
    def test_what_names_no_row_is_told_so(self, index, error, message):
        with pytest.raises(error, match=re.escape(message)):
            zm.extract("投资116亿元，增长15.6%。").explain(index)
