"""In: reports. Out: that their Arrow, pandas and polars frames hold what `to_dict` publishes, with types of their own."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from decimal import Decimal

import pytest

import zhmetrics as zm

TEXT = "2023年完成固定资产投资116亿元，同比增长15.6%，占全市的三分之一，力争新增就业5-10万人。"
CLAIMS = "新签约项目32个，其中工业项目23个，非工业项目8个；受理诉求1337件，办结1317件，办结率98.5%。"
NUMBERS = {
    "116亿元": (Decimal(11600000000), "11600000000"),
    "15.60%": (Decimal("15.6"), "15.60"),
    "三分之一": (None, "1/3"),
    f"{'9' * 29}元": (None, "9" * 29),
    "0.00000000001克": (None, "0.00000000001"),
    "1.500000000000克": (Decimal("1.5"), "1.500000000000"),
    "5-10亿元": (None, None),
}


@pytest.fixture
def report():
    return zm.extract(TEXT, today=date(2023, 12, 31))


class TestToArrow:
    @pytest.fixture(autouse=True)
    def needs_arrow(self):
        pytest.importorskip("pyarrow")

    def test_it_has_the_published_rows_in_flat_columns(self, report):
        rows = report.to_arrow().to_pylist()

        for row, published in zip(rows, report.to_dict()["metrics"], strict=True):
            period, change = published["period"] or {}, published["change"] or {}
            assert [row["start"], row["end"], row["text"], row["kind"], row["unit"], row["qualifier"]] == [
                published[name] for name in ("start", "end", "text", "kind", "unit", "qualifier")
            ]
            assert [row[f"{name}_text"] for name in ("value", "low", "high")] == [
                published[name] for name in ("value", "low", "high")
            ]
            assert row["period"] == period.get("text")
            assert [row[f"period_{end}"] and row[f"period_{end}"].isoformat() for end in ("start", "end")] == [
                period.get("start"), period.get("end"),
            ]  # fmt: skip
            assert [row[f"change_{part}"] for part in ("basis", "direction", "form")] == [
                change.get(part) for part in ("basis", "direction", "form")
            ]
            assert [row[name] for name in ("indicator", "share_of", "status", "role")] == [
                published[name] for name in ("indicator", "share_of", "status", "role")
            ]

    def test_every_column_has_its_type_whatever_the_rows(self, report):
        types = {field.name: str(field.type) for field in report.to_arrow().schema}

        words = "dictionary<values=string, indices=int32, ordered=0>"
        number = {"value": "decimal128(38, 10)", "low": "decimal128(38, 10)", "high": "decimal128(38, 10)"}
        assert types == {
            "start": "int32", "end": "int32", "text": "string", "kind": words, **number, "value_text": "string",
            "low_text": "string", "high_text": "string", "unit": words, "qualifier": words, "indicator": "string",
            "period": "string", "period_start": "date32[day]", "period_end": "date32[day]", "change_basis": words,
            "change_direction": words, "change_form": words, "share_of": "string", "status": words, "role": words,
        }  # fmt: skip
        assert zm.extract("").to_arrow().schema == report.to_arrow().schema

    @pytest.mark.parametrize(("written", "expected"), NUMBERS.items(), ids=NUMBERS)
    def test_a_number_that_a_decimal_cannot_hold_is_null_there_and_exact_as_text(self, written, expected):
        (row,) = zm.extract(f"共{written}，").to_arrow().to_pylist()

        assert (row["value"], row["value_text"]) == expected

    def test_half_a_surrogate_pair_becomes_one_other_character(self):
        (row,) = zm.extract("\udc00投资5亿元").to_arrow().to_pylist()

        assert (row["start"], row["indicator"]) == (3, "\ufffd投资")

    def test_known_words_stand_in_the_same_order_in_every_table(self, report):
        kinds = [each.to_arrow()["kind"].combine_chunks().dictionary.to_pylist() for each in (report, zm.extract("5%"))]

        assert kinds[0] == kinds[1]


class TestChecks:
    @pytest.fixture(autouse=True)
    def needs_arrow(self):
        pytest.importorskip("pyarrow")

    def test_a_frame_has_the_published_rows(self):
        checks = zm.audit(CLAIMS)

        assert [
            {
                **{name: row[name] for name in ("kind", "verdict", "message")},
                **{name: row[f"{name}_text"] for name in ("stated", "computed", "difference")},
                "spans": [[span["start"], span["end"]] for span in row["spans"]],
            }
            for row in checks.to_arrow().to_pylist()
        ] == checks.to_dict()["checks"]

    def test_no_checks_make_a_frame_of_the_same_columns(self):
        assert zm.audit("").to_arrow().schema == zm.audit(CLAIMS).to_arrow().schema

    def test_to_pandas_and_to_polars_have_the_rows_of_arrow(self):
        pytest.importorskip("pandas")
        pytest.importorskip("polars")
        checks = zm.audit(CLAIMS)

        assert checks.to_polars().to_dicts() == checks.to_arrow().to_pylist()
        assert checks.to_pandas()["stated_text"].tolist() == [check.stated for check in checks]


def test_to_pandas_sums_decimals_exactly(report):
    pytest.importorskip("pyarrow")
    pytest.importorskip("pandas")
    frame = report.to_pandas()

    assert frame["text"].tolist() == [row.text for row in report]
    assert frame["value"].sum() == Decimal("11600000015.6")
    assert frame["kind"].dtype == "category"
    assert frame["period_start"].dt.year.tolist()[0] == 2023


def test_to_polars_has_the_rows_of_arrow(report):
    pytest.importorskip("pyarrow")
    pl = pytest.importorskip("polars")
    frame = report.to_polars()

    assert frame.to_dicts() == report.to_arrow().to_pylist()
    assert frame.schema["value"] == pl.Decimal(38, 10)


@pytest.mark.parametrize(
    ("missing", "call", "extra"),
    [
        ("pyarrow", "zm.extract('5家').to_arrow()", "arrow"),
        ("pandas", "zm.extract('5家').to_pandas()", "pandas"),
        ("polars", "zm.extract('5家').to_polars()", "polars"),
        ("pyarrow", "__import__('zhmetrics.arrow')", "arrow"),
        ("pandas", "__import__('zhmetrics.pandas')", "pandas"),
        ("polars", "__import__('zhmetrics.polars')", "polars"),
        ("duckdb", "__import__('zhmetrics.duckdb')", "duckdb"),
        ("pyspark", "__import__('zhmetrics.spark')", "spark"),
        ("tqdm", "zm.extract_many(['5家'], progress=True)", "rich"),
    ],
)
def test_without_its_extra_a_door_says_what_to_install(missing, call, extra):
    if missing != "pyarrow" and extra != "rich":
        pytest.importorskip("pyarrow")
    code = f"""
import sys
class Absent:
    def find_spec(self, name, path=None, target=None):
        if name == {missing!r}:
            raise ModuleNotFoundError(name=name)
sys.meta_path.insert(0, Absent())
import zhmetrics as zm
try:
    {call}
except ImportError as error:
    print(error.name, error)
"""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert run.stdout.startswith(missing)
    assert f"pip install 'zhmetrics[{extra}]'" in run.stdout
