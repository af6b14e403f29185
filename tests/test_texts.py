"""In: names and bytes that are odd inputs. Out: the texts that the command line takes from them, or one line of what is wrong."""

from __future__ import annotations

import codecs
import os
import threading

import pytest

from zhmetrics import cli

PLAIN = "全县完成固定资产投资116亿元。\n"


@pytest.fixture
def run(tmp_path, monkeypatch, capsysbinary):
    """Runs the command line in a folder of its own: its code, what it printed, and what it said."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments):
        code = cli.main(list(arguments))
        out, err = capsysbinary.readouterr()
        return code, out.decode(), err.decode()

    return run


def test_a_pattern_opens_the_folders_that_it_finds(run, tmp_path):
    for name in ("2021", "2022"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "report.txt").write_text(PLAIN, encoding="utf-8")
    code, out, _ = run("20*", "--format", "csv")

    assert code == 0
    assert out.count("116亿元") == 2


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_named_pipe_is_read_once(run, tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=(PLAIN.encode(),))
    writer.start()
    code, out, _ = run("pipe", "--format", "csv")
    writer.join()

    assert code == 0
    assert "116亿元" in out


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
def test_utf_16_is_known_by_its_mark_and_the_way_out_is_named(run, tmp_path, mark):
    encoding = "utf-16-le" if mark == codecs.BOM_UTF16_LE else "utf-16-be"
    (tmp_path / "report.txt").write_bytes(mark + PLAIN.encode(encoding))

    code, _, err = run("report.txt")

    assert code == 2
    assert "--encoding utf-16" in err
    assert run("report.txt", "--encoding", "utf-16")[0] == 0


def test_a_codec_that_fails_in_its_own_way_is_told_in_one_line(run, tmp_path):
    (tmp_path / "report.txt").write_bytes(b"xn--a-\xff")
    code, _, err = run("report.txt", "--encoding", "idna")

    assert code == 2
    assert err.count("\n") == 1


def test_closed_streams_are_told_or_kept_quiet_about(run, tmp_path, monkeypatch):
    """As of a program that is started without them (`<&-`, `>&-`)."""
    monkeypatch.setattr("sys.stdin", None)
    code, _, err = run("-")

    assert (code, "standard input is closed" in err) == (2, True)

    (tmp_path / "report.txt").write_text(PLAIN, encoding="utf-8")
    with monkeypatch.context() as patch:
        patch.setattr("sys.stdout", None)
        code, _, err = run("report.txt")

        assert (code, "standard output is closed" in err) == (2, True)

        patch.setattr("sys.stderr", None)

        assert run("report.txt")[0] == 2
