"""In: many texts. Out: that `extract_many` gives every report once, in order, in bounded memory, whatever befalls a worker."""

from __future__ import annotations

import contextlib
import itertools
import os
import signal
import subprocess
import sys
import threading
import time
import warnings
from datetime import date
from multiprocessing import resource_tracker

import psutil
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import zhmetrics as zm
from zhmetrics import many
from zhmetrics.strategies import reports

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="kills its workers by the signals of Linux")


def texts(count):
    return [f"签约项目{number}个，投资总额184.45亿元，同比增长15.6%。" for number in range(count)]


def children():
    """The process ids of our own children."""
    return {child.pid for child in psutil.Process().children()}


def gone(pids):
    """Whether all of them have ended, within some seconds."""
    deadline = time.monotonic() + 10
    while children() & pids and time.monotonic() < deadline:
        time.sleep(0.01)
    return not children() & pids


@settings(max_examples=20)
@given(st.lists(reports(max_sentences=2).map(lambda pair: pair[0]) | st.text() | st.just(""), max_size=5))
def test_one_process_gives_what_extract_gives(given_texts):
    assert list(zm.extract_many(given_texts, workers=1)) == [zm.extract(text) for text in given_texts]


@settings(max_examples=2)
@given(st.lists(reports(max_sentences=2).map(lambda pair: pair[0]) | st.text(), min_size=6, max_size=6))
def test_several_processes_give_what_extract_gives(given_texts):
    assert list(zm.extract_many(given_texts * 200, workers=2)) == [zm.extract(text) for text in given_texts] * 200


def test_reports_come_back_whole():
    """Places, intervals and the day counted from too, which equality of quantities passes over."""
    text = "今年全市规上工业增加值近1.5亿元，占全省的三分之一，翻一番，30多家，5-10亿元。"
    day = date(2022, 11, 1)

    report = next(zm.extract_many([text] * 1500, workers=2, today=day))

    assert repr(report) == repr(zm.extract(text, today=day))
    assert [row.quantity.interval for row in report] == [row.quantity.interval for row in zm.extract(text)]
    assert report.today == day


def test_halves_of_surrogate_pairs_travel():
    assert [report.source for report in zm.extract_many(["\ud800"] * 1500, workers=2)] == ["\ud800"] * 1500


def test_a_lexicon_of_ones_own_goes_to_the_workers():
    mine = zm.Lexicon().extend(classifiers=["兜"])

    found = zm.extract_many(["3兜"] * 1500, workers=2, lexicon=mine)

    assert {report.metrics[0].quantity.unit for report in found} == {"兜"}


def test_what_fits_into_one_batch_starts_no_process(monkeypatch):
    monkeypatch.setattr(many, "_Pool", None)

    assert len(list(zm.extract_many(texts(20), workers=8))) == 20


@pytest.mark.slow
def test_texts_are_taken_only_a_few_batches_ahead():
    taken = itertools.count()
    endless = (f"{next(taken)}家" for _ in itertools.repeat(None))

    found = zm.extract_many(endless, workers=2)
    first = list(itertools.islice(found, 3000))
    found.close()

    assert [report.source for report in first[-2:]] == ["2998家", "2999家"]
    assert next(taken) - 3000 <= 8 * 512


@pytest.mark.parametrize("workers", [1, 2])
def test_a_row_that_is_no_string_costs_only_itself(workers):
    rows = [*texts(600), None, *texts(600)]

    with pytest.warns(RuntimeWarning, match="row 600: is no string but NoneType; its report is empty") as warned:
        found = list(zm.extract_many(rows, workers=workers))

    assert [len(report) for report in found] == [3] * 600 + [0] + [3] * 600
    assert [warning.filename for warning in warned] == [__file__]


def test_a_text_on_which_reading_fails_is_unread_as_a_whole(monkeypatch):
    def failing(text, **_):
        if "毒" in text:
            raise MemoryError
        return zm.extract(text)

    monkeypatch.setattr(many, "extract", failing)
    with pytest.warns(RuntimeWarning, match=r"row 1: MemoryError\(\) on reading it; all of it is unread"):
        found = list(zm.extract_many(["5家", "毒5家", "7家"], workers=1))

    assert [[row.text for row in report] for report in found] == [["5家"], [], ["7家"]]
    assert found[1].to_dict()["unread"] == [
        {"start": 0, "end": 3, "text": "毒5家", "why": "MemoryError() on reading it"}
    ]


@linux
@pytest.mark.slow
def test_a_worker_killed_in_the_middle_is_reported_and_its_batch_tried_again():
    given_texts = texts(12_000)
    resource_tracker.ensure_running()
    others = children()  # it is one of them, and no worker
    found = zm.extract_many(given_texts, workers=2)
    first = next(found)
    killed = min(children() - others)
    os.kill(killed, signal.SIGKILL)

    with pytest.warns(RuntimeWarning, match=rf"worker process {killed} died \(SIGKILL\); its batch, .* is tried again"):
        sources = [report.source for report in (first, *found)]

    assert sources == given_texts


@linux
@pytest.mark.slow
def test_a_text_that_kills_its_worker_every_time_costs_only_itself(tmp_path, monkeypatch):
    """The worker is made to die as by the system's hand, out of memory, by a module that its Python loads at the start."""
    (tmp_path / "sitecustomize.py").write_text(
        "import os, zhmetrics.pipeline as p\n"
        "plain = p.extract\n"
        "p.extract = lambda text, **given: os.kill(os.getpid(), 9) if '毒' in text else plain(text, **given)\n",
        encoding="utf-8",
    )
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path), *filter(None, sys.path)]))
    given_texts = texts(1400)
    given_texts[700] = "毒5家"

    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        found = list(zm.extract_many(given_texts, workers=2))

    assert [report.source for report in found] == given_texts
    assert [number for number, report in enumerate(found) if len(report) != 3] == [700]
    assert [unread.text for unread in found[700].unread] == ["毒5家"]
    assert sum("is tried again" in str(warning.message) for warning in warned) == 2
    assert sum("row 700: worker process" in str(warning.message) for warning in warned) == 1


def test_workers_that_cannot_start_are_an_error_and_no_empty_reports(monkeypatch):
    monkeypatch.setattr(many._Worker, "_CODE", "import sys; sys.exit(3)")

    with pytest.raises(RuntimeError, match=r"no worker process can be started.*exit code 3"):
        list(zm.extract_many(texts(2000), workers=2))


@linux
@pytest.mark.slow
@pytest.mark.parametrize("how", ["close", "error"])
def test_no_worker_outlives_the_reading(how):
    before = children()
    found = zm.extract_many(texts(6000), workers=2)
    next(found)
    started = children() - before

    if how == "close":
        found.close()
    else:
        with pytest.raises(KeyboardInterrupt):
            found.throw(KeyboardInterrupt)

    assert started
    assert gone(started)


@linux
@pytest.mark.slow
def test_ctrl_c_ends_a_script_at_once_and_quietly(tmp_path):
    script = tmp_path / "reading.py"
    script.write_text(
        "import itertools, zhmetrics as zm\n"
        "for n, report in enumerate(zm.extract_many((f'{n}家' for n in itertools.count()), workers=2)):\n"
        "    if n == 2000: print('reading', flush=True)\n",
        encoding="utf-8",
    )
    # A session of its own, so that the signal goes to the script and all it has started, as from a terminal; tests that run
    # in the background of a shell have SIGINT ignored, and would pass that on.
    run = subprocess.Popen(
        [sys.executable, script],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 -- no threads here
    )
    try:
        assert run.stdout.readline() == "reading\n"
        os.killpg(run.pid, signal.SIGINT)
        _, errors = run.communicate(timeout=20)
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(run.pid, signal.SIGKILL)

    assert run.returncode == -signal.SIGINT
    assert errors.count("Traceback") == 1
    assert errors.rstrip().endswith("KeyboardInterrupt")


@linux
@pytest.mark.slow
@pytest.mark.parametrize("moment", ["reading", "starting"])
def test_workers_of_a_program_that_is_killed_end_too_and_without_a_word(tmp_path, moment):
    """SIGKILL leaves no time for farewells: the workers see a closed pipe, in the middle of a batch or of saying hello."""
    script = tmp_path / "reading.py"
    script.write_text(
        "import itertools, sys, zhmetrics as zm\n"
        "text = '新签约项目32个，投资总额184.45亿元，其中工业项目23个，同比增长15.6%。' * 40\n"
        f"print('starting', flush=True) if {moment!r} == 'starting' else None\n"
        "for n, report in enumerate(zm.extract_many(itertools.repeat(text), workers=3)):\n"
        "    if n == 100: print('reading', flush=True)\n",
        encoding="utf-8",
    )
    errors = tmp_path / "errors"
    with errors.open("wb") as file:
        run = subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE, stderr=file, text=True)
        assert run.stdout.readline() == f"{moment}\n"
        deadline = time.monotonic() + 20
        while not psutil.Process(run.pid).children() and time.monotonic() < deadline:
            time.sleep(0.005)
        workers = psutil.Process(run.pid).children()
        os.kill(run.pid, signal.SIGKILL)
        run.wait()
        run.stdout.close()

    assert workers
    assert psutil.wait_procs(workers, timeout=30)[1] == []
    assert errors.read_bytes() == b""


class TestProgress:
    def test_a_function_is_told_how_many_are_done(self):
        told = []

        list(zm.extract_many(texts(3), workers=1, progress=told.append))

        assert told == [1, 2, 3]

    def test_true_draws_a_bar(self, capsys):
        pytest.importorskip("tqdm")

        list(zm.extract_many(texts(3), workers=1, progress=True))

        assert "3/3" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"texts": "5家"}, TypeError, "not one string"),
        ({"texts": [], "workers": 0}, ValueError, "at least 1"),
        ({"texts": [], "workers": 1.5}, TypeError, "not float"),
    ],
)
def test_wrong_arguments_are_refused_before_anything_is_read(arguments, error, message):
    with pytest.raises(error, match=message):
        zm.extract_many(**arguments)


class Node(str):
    """A string that knows where it came from, as those of parsers of HTML do."""

    __slots__ = ("parent",)

    def __new__(cls, text):
        self = super().__new__(cls, text)
        self.parent = lambda: None  # which cannot be sent to another process
        return self


@pytest.mark.parametrize("workers", [1, 2])
def test_a_row_that_cannot_be_sent_takes_no_other_down(workers):
    rows = [texts(1)[0], lambda: 0, Node("产值3亿元。"), threading.Lock(), texts(1)[0]]

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        reports = list(zm.extract_many(rows, workers=workers))

    assert [len(report) for report in reports] == [3, 0, 1, 0, 3]
