"""In: a real local Spark session. Out: that Spark gives the rows that plain reading gives, each once, whatever befalls a worker."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
import warnings

import pytest
from hypothesis import given, settings

pytest.importorskip("pyspark")
pytest.importorskip("pyarrow")

import reference

# pyspark warns of pandas 3 on import; we do not use its pandas side.
warnings.filterwarnings("ignore", category=FutureWarning, module="pyspark")
pytestmark = [pytest.mark.spark, pytest.mark.filterwarnings("default")]

SCHEMA = "row int, report string"
AMBIGUOUS = "投资一千五万元，完成5亿元。"
TEXT = "2023年完成固定资产投资116亿元，同比增长15.6%。"


@pytest.fixture(scope="module")
def spark():
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable
    session = (
        SparkSession.builder.master("local[2,4]")  # two threads; a task may be tried four times, as on a cluster
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "500")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("OFF")
    yield session
    session.stop()


@pytest.fixture(scope="module")
def zs():
    import zhmetrics.spark

    return zhmetrics.spark


def dicts(frame):
    return [row.asDict(recursive=True) for row in frame.collect()]


@settings(reference.FEWER, max_examples=5)
@given(reference.TEXTS)
def test_every_function_gives_what_plain_reading_gives(spark, zs, texts):
    df = spark.createDataFrame(list(enumerate(texts)), SCHEMA)
    today = reference.TODAY

    read = df.select(
        "row",
        zs.arrow_udf(today=today)("report").alias("figures"),
        zs.arrow_udf("audit")("report").alias("checks"),
        zs.arrow_udf("parse_quantity")("report").alias("quantity"),
    ).orderBy("row")

    assert dicts(read) == [
        {
            "row": number,
            "figures": reference.figures(text, today),
            "checks": reference.checks(text),
            "quantity": reference.quantity(text),
        }
        for number, text in enumerate(texts)
    ]
    figures = zs.extract_df(df, "report", today=today).orderBy("row", "start")
    assert dicts(figures) == reference.figures_of_all(texts, today)


def test_a_decimal_is_exact_or_null(spark, zs):
    df = spark.createDataFrame(list(enumerate(reference.EDGES)), SCHEMA)

    assert dicts(zs.extract_df(df, "report").orderBy("row", "start")) == reference.figures_of_all(reference.EDGES)


def test_the_columns_have_types_of_their_own(spark, zs):
    types = dict(zs.extract_df(spark.createDataFrame([(1, TEXT)], SCHEMA), "report").dtypes)

    assert {types["value"], types["low"], types["high"]} == {"decimal(38,10)"}
    assert (types["period_start"], types["start"], types["unit"]) == ("date", "int", "string")


def test_a_lexicon_of_ones_own_goes_to_the_workers(spark, zs):
    import zhmetrics as zm

    df = spark.createDataFrame([(1, "3兜")], SCHEMA)
    mine = zm.Lexicon().extend(classifiers=["兜"])

    assert [row["unit"] for row in dicts(zs.extract_df(df, "report", lexicon=mine))] == ["兜"]


def test_what_could_not_be_read_is_told_by_a_udf(spark, zs):
    df = spark.createDataFrame([(1, AMBIGUOUS), (2, None)], SCHEMA)

    assert df.select(zs.arrow_udf("unread")("report")[0].text).collect()[0][0] == "一千五万元"
    assert df.select(zs.arrow_udf("unread")("report")).collect()[1][0] is None


def test_the_udf_is_of_use_in_sql(spark, zs):
    spark.udf.register("zh_extract", zs.arrow_udf())

    assert spark.sql(f"SELECT zh_extract('{TEXT}')[0].value_text").collect()[0][0] == "11600000000"


def test_names_with_dots_and_backticks_are_names(spark, zs):
    df = spark.createDataFrame([(1, TEXT)], SCHEMA).toDF("r.o`w", "re.port")

    assert [row["r.o`w"] for row in dicts(zs.extract_df(df, "re.port"))] == [1, 1]


def test_a_name_that_figures_have_too_and_an_unknown_one_are_refused(spark, zs):
    df = spark.createDataFrame([(1, TEXT)], "kind int, report string")

    with pytest.raises(ValueError, match="'kind' too: rename"):
        zs.extract_df(df, "report")
    with pytest.raises(KeyError, match="no column 'body'"):
        zs.extract_df(df, "body")
    with pytest.raises(ValueError, match="'extract', 'audit', 'unread', 'parse_quantity', not 'read'"):
        zs.arrow_udf("read")


def python_workers():
    """Process ids of Spark's Python workers: children of its daemon, which forks them."""
    listed = subprocess.run(["ps", "-eo", "pid,ppid,args"], capture_output=True, text=True, check=True).stdout
    daemons = {}
    for line in listed.splitlines()[1:]:
        pid, parent, command = line.split(None, 2)
        if "pyspark.daemon" in command and sys.executable in command:
            daemons[int(pid)] = int(parent)
    return {pid for pid, parent in daemons.items() if parent in daemons}


def test_a_worker_killed_in_the_middle_leaves_every_row_once(spark, zs):
    count = 100_000
    numbers = spark.range(0, count, numPartitions=4).withColumnRenamed("id", "row")
    df = numbers.selectExpr("row", "concat('新签约项目', row, '个，投资总额184.45亿元，同比增长15.6%。') AS report")
    zs.extract_df(df.limit(1), "report").collect()  # the workers are there from now on
    collected = []
    job = threading.Thread(
        target=lambda: collected.extend(zs.extract_df(df, "report").select("row", "value_text").collect())
    )
    job.start()
    time.sleep(0.5)
    victims = python_workers()
    for victim in victims:
        os.kill(victim, signal.SIGKILL)
    running = job.is_alive()
    job.join(timeout=120)

    assert victims
    assert running, "the job had ended before a worker was killed"
    assert not victims & python_workers()
    expected = [(n, value) for n in range(count) for value in (str(n), "18445000000", "15.6")]
    assert sorted((row.row, row.value_text) for row in collected) == sorted(expected)
