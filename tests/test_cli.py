"""In: files good and bad, and arguments. Out: whether the command line says what it should, where it should, with which code."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import signal
import stat
import subprocess
import sys
import time
from decimal import Decimal
from importlib.util import find_spec
from pathlib import Path

import psutil
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import zhmetrics as zm
from zhmetrics import cli
from zhmetrics.writing.width import width

HOLDS = "全年签约项目32个，其中工业项目23个，非工业项目9个。\n"
FAILS = (
    "2023年，全县新签约项目32个，投资总额184.45亿元，"
    "其中工业项目23个，合同投资额128.05亿元，非工业项目9个，合同投资额58.1亿元。\n"
)
PLAIN = "全县完成固定资产投资116亿元，同比增长15.6%。\n"
OLD = {"gb18030": PLAIN, "big5": "全縣完成固定資產投資116億元，同比增長15.6%。\n"}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A working folder, and no wishes about colours from outside."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    return tmp_path


@pytest.fixture
def run(folder, capsysbinary):
    """Runs the command line: its code, what it printed, and what it said on standard error."""

    def run(*arguments):
        code = cli.main([str(each) for each in arguments])
        out, err = capsysbinary.readouterr()
        return code, out.decode(), err.decode()

    return run


@pytest.fixture
def write(folder):
    """Writes a file of the working folder and gives its name."""

    def write(name, text, encoding="utf-8"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
        return name

    return write


def process(*arguments, **options):
    """The command line in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "zhmetrics", *arguments], capture_output=True, check=False, timeout=60, **options
    )


class Terminal(io.StringIO):
    def isatty(self):
        return True


class TestRead:
    def test_the_figures_and_the_verdicts_are_printed(self, run, write):
        code, out, err = run(write("a.txt", FAILS))

        assert (code, err) == (0, "")
        assert "184.45亿元" in out
        assert "✗ 不一致  a.txt:1:" in out
        assert "✓ 一致  a.txt:1:" in out

    def test_read_may_be_said_outright(self, run, write):
        assert run("read", write("a.txt", PLAIN)) == run("a.txt")

    def test_a_file_named_like_a_command_is_given_with_its_folder(self, run, write):
        write("audit", PLAIN)

        assert "116亿元" in run("./audit")[1]

    def test_a_dash_is_standard_input(self, run, monkeypatch):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PLAIN.encode())))

        assert json.loads(run("--format", "json", "-")[1])["file"] == "<stdin>"

    def test_relative_periods_are_counted_from_the_day_given(self, run, write):
        write("a.txt", "今年，全县完成固定资产投资116亿元。")
        document = json.loads(run("--format", "json", "--today", "2022-11-01", "a.txt")[1])

        assert document["metrics"][0]["period"]["start"] == "2022-01-01"

    def test_findings_come_in_english_too(self, run, write):
        assert "✗ inconsistent  a.txt:1:" in run("--lang", "en", write("a.txt", FAILS))[1]

    def test_each_of_several_files_has_its_name_above_it(self, run, write):
        out = run(write("a.txt", PLAIN), write("b.txt", PLAIN))[1]

        assert re.findall("^── (.*)$", out, re.MULTILINE) == ["a.txt", "b.txt"]


class TestAudit:
    def test_a_text_that_adds_up_exits_0(self, run, write):
        assert run("audit", write("a.txt", HOLDS))[0] == 0

    def test_an_inconsistent_claim_exits_1(self, run, write):
        code, out, _ = run("audit", write("a.txt", FAILS))

        assert code == 1
        assert "186.15亿元" in out

    def test_an_unreadable_file_exits_2_whatever_the_others_claim(self, run, write):
        code, out, err = run("audit", write("a.txt", FAILS), "missing.txt")

        assert code == 2
        assert "186.15亿元" in out
        assert err == "zhmetrics: missing.txt: no such file or folder\n"

    def test_the_table_of_figures_is_left_out(self, run, write):
        assert "指标" not in run("audit", write("a.txt", FAILS))[1]

    def test_quiet_tells_only_what_is_inconsistent(self, run, write):
        out = run("audit", "--quiet", write("a.txt", FAILS))[1]

        assert "✗" in out
        assert "✓" not in out

    def test_quiet_still_counts_all_claims(self, run, write):
        assert run("audit", "--quiet", write("a.txt", FAILS))[1].endswith("2项核对：1项不一致，1项一致\n")

    def test_quiet_leaves_a_page_with_what_is_inconsistent_and_counts_all(self, run, write):
        page = run("audit", "--quiet", "--format", "html", write("a.txt", FAILS))[1]

        assert re.findall('<li id="c[0-9]+" class="([a-z]+)">', page) == ["bad"]
        assert "2 项核对 checks · 1 不一致 inconsistent · 1 一致 consistent" in page

    def test_several_texts_are_counted_together_at_the_end(self, run, write):
        write("d/a.txt", FAILS)
        write("d/b.txt", HOLDS)
        write("d/c.txt", "")

        for options in ([], ["--quiet"], ["--jobs", "2"]):
            assert run("audit", *options, "d")[1].endswith("\n\n共3份文本：9个数字，3项核对：1项不一致，2项一致\n")
        assert run("audit", "--lang", "en", "d")[1].endswith(
            "\n\n3 texts: 9 figures, 3 checks: 1 inconsistent, 2 consistent\n"
        )

    def test_quiet_says_nothing_of_what_adds_up(self, run, write):
        write("d/a.txt", HOLDS)
        write("d/b.txt", FAILS)
        write("d/c.txt", HOLDS)

        assert run("audit", "--quiet", "d/a.txt") == (0, "", "")
        assert re.findall("── (.*)", run("audit", "--quiet", "d")[1]) == [str(Path("d", "b.txt"))]

    def test_csv_has_a_row_a_claim(self, run, write):
        rows = list(csv.DictReader(io.StringIO(run("audit", "--format", "csv", write("a.txt", FAILS))[1])))

        assert {row["verdict"] for row in rows} == {"consistent", "inconsistent"}
        assert {row["file"] for row in rows} == {"a.txt"}


class TestFiles:
    def test_a_folder_is_every_text_inside_it(self, run, write):
        for name in ("d/b.md", "d/a.txt", "d/in/c.html", "d/x.csv", "d/.hidden.txt", "d/.git/e.txt", "d/F.TXT"):
            write(name, PLAIN)
        documents = json.loads(run("--format", "json", "d")[1])

        assert [each["file"] for each in documents] == [
            str(Path(*each)) for each in (("d", "F.TXT"), ("d", "a.txt"), ("d", "b.md"), ("d", "in", "c.html"))
        ]

    def test_a_quoted_pattern_is_opened(self, run, write):
        for name in ("d/a.txt", "d/in/b.txt"):
            write(name, PLAIN)
        documents = json.loads(run("--format", "json", "d/**/*.txt")[1])

        assert len(documents) == 2

    def test_a_file_named_twice_is_read_once(self, run, write):
        assert run(write("a.txt", PLAIN), "a.txt")[1].count("116亿元") == 1

    def test_a_file_whose_name_looks_like_a_pattern_is_that_file(self, run, write):
        assert "116亿元" in run(write("a[1].txt", PLAIN))[1]

    @pytest.mark.parametrize(
        ("content", "name", "message"),
        [
            (None, "missing.txt", "no such file or folder"),
            (None, "a.txt/b.txt", "no such file or folder"),
            (None, "*.none", "no file matches this pattern"),
            (b"\0\1\2", "a.bin", "this is a binary file (a zero byte at offset 0), not plain text"),
            (b"%PDF-1.7 ", "a.pdf", "this is a PDF, not plain text: save it as text first"),
            (b"PK\3\4 ", "a.docx", "this is a ZIP (docx, xlsx), not plain text: save it as text first"),
        ],
    )
    def test_what_cannot_be_read_is_told_in_one_line(self, run, write, content, name, message):
        if content is not None:
            write(name, content)

        assert run(name) == (2, "", f"zhmetrics: {name}: {message}\n")

    def test_a_folder_without_texts_is_told_in_one_line(self, run, write):
        write("d/a.csv", PLAIN)

        assert run("d") == (2, "", "zhmetrics: d: no .txt, .md, .html file in this folder\n")

    @pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
    def test_what_may_not_be_read_is_told_in_one_line(self, run, write, folder):
        write("d/a.txt", PLAIN)
        (folder / "d").chmod(0)

        assert run("d") == (2, "", "zhmetrics: d: permission denied\n")

    @pytest.mark.parametrize("text", ["", " \n\n", "\ufeff"])
    def test_an_empty_file_is_noted_and_no_error(self, run, write, text):
        code, out, err = run(write("a.txt", text))

        assert (code, err) == (0, "zhmetrics: a.txt: the file is empty: there is no figure, and nothing to check\n")
        assert "0个数字" in out

    def test_a_name_cannot_send_the_terminal_commands(self, run):
        assert "\x1b" not in run("\x1b[2Jmissing.txt")[2]

    @pytest.mark.parametrize("format_", ["table", "json", "jsonl", "csv", "html"])
    def test_several_processes_write_what_one_would(self, run, write, format_):
        names = [write(f"{number}.txt", FAILS * number) for number in range(1, 5)]
        arguments = ["--format", format_, *names, "missing.txt"]

        assert run("--jobs", "2", *arguments) == run(*arguments)

    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(data=st.binary(max_size=60) | st.text(max_size=30).map(str.encode), auto=st.booleans())
    def test_any_bytes_are_read_or_refused_with_a_message(self, run, write, data, auto):
        code, _, err = run("audit", "--encoding", "auto" if auto else "utf-8", write("a.txt", data))

        assert code in {0, 1} or (code == 2 and err.startswith("zhmetrics: a.txt: "))


class TestEncoding:
    def test_a_decode_error_names_the_byte_and_the_way_out(self, run, write):
        data = "全县".encode() + b"\n" + PLAIN.encode("gb18030")

        assert (
            run(write("a.txt", data))[2]
            == (
                "zhmetrics: a.txt: not UTF-8 (byte 0xc8 at offset 7, line 2); it is likely GB18030: try --encoding gb18030\n"
            )
            or data[7] == 0xC8
        )

    def test_a_name_of_an_encoding_that_is_no_text_is_refused(self, run, write):
        with pytest.raises(SystemExit) as caught:
            run("--encoding", "a\udcff", write("a.txt", "投资5亿元"))

        assert caught.value.code == 2

    @pytest.mark.parametrize("encoding", OLD)
    def test_the_likely_encoding_is_named_and_reads_the_file(self, run, write, encoding):
        write("a.txt", OLD[encoding], encoding)
        code, out, err = run("a.txt")

        assert (code, out) == (2, "")
        assert err.endswith(f"try --encoding {encoding}\n")
        assert run("--encoding", encoding, "a.txt")[0] == 0

    def test_what_no_encoding_reads_is_refused(self, run, write):
        code, _, err = run("--encoding", "gb18030", write("a.txt", b"abc\xff\xff"))

        assert code == 2
        assert "not GB18030 (byte 0xff at offset 3, line 1)" in err

    @pytest.mark.parametrize(("encoding", "text"), [("utf-8", PLAIN), ("utf-16", PLAIN), *OLD.items()])
    def test_auto_takes_the_right_one_and_tells_of_any_but_utf_8(self, run, write, encoding, text):
        write("a.txt", text, encoding)
        code, out, err = run("--encoding", "auto", "--format", "json", "a.txt")

        assert (code, err) == (0, "" if encoding == "utf-8" else f"zhmetrics: a.txt: read as {encoding}\n")
        assert [row["indicator"] for row in json.loads(out)["metrics"]] == [
            row["indicator"] for row in zm.extract(text).to_dict()["metrics"]
        ]

    @pytest.mark.parametrize("rest", [b"\xff", b"\xc8"])
    def test_auto_does_not_take_a_damaged_text_for_another_encoding(self, run, write, rest):
        code, out, err = run("--encoding", "auto", write("a.txt", (PLAIN * 9).encode() + rest))

        assert (code, out) == (2, "")
        assert err.endswith("name its encoding with --encoding\n")

    def test_a_byte_order_mark_is_no_part_of_the_text(self, run, write):
        write("a.txt", PLAIN, "utf-8-sig")

        assert json.loads(run("--format", "json", "a.txt")[1])["metrics"] == zm.extract(PLAIN).to_dict()["metrics"]

    def test_line_ends_stay_so_that_spans_index_the_file(self, run, write):
        text = "一、综合\r\n" + PLAIN
        write("a.txt", text)
        rows = json.loads(run("--format", "json", "a.txt")[1])["metrics"]

        assert [text[row["start"] : row["end"]] for row in rows] == [row["text"] for row in rows] != []

    @pytest.mark.parametrize("name", ["klingon", "hex"])
    def test_an_unknown_encoding_is_refused(self, name, capsys):
        with pytest.raises(SystemExit) as stop:
            cli.main(["--encoding", name, "a.txt"])

        assert stop.value.code == 2
        assert "try utf-8, gb18030, big5 or auto" in capsys.readouterr().err


class TestFormats:
    def test_json_is_the_report_with_its_file_and_checks(self, run, write):
        document = json.loads(run("--format", "json", write("a.txt", FAILS))[1])

        assert document == {
            "file": "a.txt",
            **zm.extract(FAILS).to_dict(),
            "checks": json.loads(json.dumps([check.to_dict() for check in zm.audit(FAILS)])),
        }

    def test_json_of_several_files_is_a_list(self, run, write):
        documents = json.loads(run("--format", "json", write("a.txt", PLAIN), write("b.txt", HOLDS))[1])

        assert [each["file"] for each in documents] == ["a.txt", "b.txt"]

    def test_json_of_a_folder_is_a_list_even_of_one(self, run, write):
        write("d/a.txt", PLAIN)

        assert len(json.loads(run("--format", "json", "d")[1])) == 1

    def test_jsonl_has_a_line_a_file(self, run, write):
        out = run("--format", "jsonl", write("a.txt", PLAIN), write("b.txt", HOLDS))[1]

        assert [json.loads(line)["file"] for line in out.splitlines()] == ["a.txt", "b.txt"]

    def test_csv_has_a_row_a_figure_with_its_exact_value(self, run, write):
        rows = list(csv.DictReader(io.StringIO(run("--format", "csv", write("a.txt", PLAIN))[1])))

        assert [(row["file"], row["line"], row["value"], row["unit"]) for row in rows] == [
            ("a.txt", "1", "11600000000", "元"),
            ("a.txt", "1", "15.6", "%"),
        ]

    def test_csv_never_holds_a_formula(self, run, write):
        name = write("=1+1.txt", PLAIN)

        assert run("--format", "csv", name)[1].splitlines()[1].startswith("'=1+1.txt,")

    def test_csv_begins_with_a_byte_order_mark_only_when_asked_for(self, run, write):
        plain = run("--format", "csv", write("a.txt", PLAIN))[1]

        assert run("--format", "csv", "--bom", "a.txt")[1] == "\ufeff" + plain

    def test_html_is_one_page_for_all_files(self, run, write):
        out = run("audit", "--format", "html", write("a.txt", FAILS), write("b.txt", "<script>alert(1)</script>"))[1]

        assert out.count("<!DOCTYPE html>") == out.count("</html>") == 1
        assert out.count("<section") == 2
        assert "<script>alert" not in out

    @pytest.mark.skipif(find_spec("pyarrow") is not None, reason="pyarrow is installed")
    def test_parquet_names_the_extra_it_needs(self, run, write):
        code, out, err = run("--format", "parquet", write("a.txt", PLAIN))

        assert (code, out) == (2, "")
        assert "pip install 'zhmetrics[arrow]'" in err

    @pytest.mark.parametrize("jobs", ["1", "2"])
    def test_parquet_holds_the_figures_as_the_doors_type_them_with_their_place_before(self, run, write, jobs):
        parquet = pytest.importorskip("pyarrow.parquet")
        run("--format", "parquet", "-j", jobs, "-o", "a.parquet", write("a.txt", PLAIN), write("b.txt", "无"))
        table, plain = parquet.read_table("a.parquet"), zm.extract(PLAIN).to_arrow()

        assert table.column_names == ["file", "line", "column", *plain.column_names]
        assert table.drop_columns(["file", "line", "column"]).cast(plain.schema).equals(plain)
        assert table.select(["file", "line"]).to_pylist() == [{"file": "a.txt", "line": 1}] * 2

    def test_parquet_of_an_audit_holds_checks_with_exact_decimals(self, run, write):
        parquet = pytest.importorskip("pyarrow.parquet")
        run("audit", "--format", "parquet", "-o", "a.parquet", write("a.txt", FAILS))
        (row,) = (
            parquet.read_table("a.parquet")
            .filter(parquet.filters_to_expression([("verdict", "=", "inconsistent")]))
            .to_pylist()
        )

        assert isinstance(row["stated"], Decimal)
        assert (row["file"], row["line"], row["spans"][0]["start"]) == ("a.txt", 1, row["column"] - 1)

    @pytest.mark.parametrize("format_", ["csv", "json", "html", "parquet"])
    def test_a_file_that_cannot_be_read_costs_only_itself_and_the_last_line_says_so(self, run, write, folder, format_):
        if format_ == "parquet":
            pytest.importorskip("pyarrow")
        code, _, err = run("--format", format_, "-o", "out", write("a.txt", PLAIN), "missing.txt")

        assert (code, (folder / "out").stat().st_size > 0) == (2, True)
        assert err.splitlines()[-1] == "zhmetrics: out: holds 1 of 2 texts, the others could not be read"


class TestOutput:
    def test_a_file_is_written_instead_of_printing(self, run, write, folder):
        printed = run("--format", "json", write("a.txt", PLAIN))[1]

        assert run("--format", "json", "-o", "out.json", "a.txt") == (0, "", "")
        assert (folder / "out.json").read_text(encoding="utf-8") == printed

    def test_where_nothing_could_be_read_nothing_is_written(self, run, folder, write):
        write("out.txt", "as it was")

        assert run("-o", "out.txt", "missing.txt")[0] == 2
        assert (folder / "out.txt").read_text(encoding="utf-8") == "as it was"

    @pytest.mark.parametrize("command", [["read"], ["audit"], ["compare", "b.txt"]])
    def test_a_text_is_never_written_over_by_what_is_said_of_it(self, run, write, folder, command):
        write("b.txt", HOLDS)
        write("d/a.txt", PLAIN)
        code, out, err = run(*command, "d/a.txt", "-o", "d/../d/a.txt")

        assert (code, out) == (2, "")
        assert "is one of the texts that are read, nothing was changed" in err
        assert (folder / "d" / "a.txt").read_text(encoding="utf-8") == PLAIN

    def test_a_failure_midway_leaves_what_was_there_and_no_rest(self, folder, write, monkeypatch):
        write("a.txt", PLAIN)
        write("b.txt", PLAIN)
        write("out.txt", "as it was")
        extract = zm.extract

        def failing(text, **options):
            if failing.calls:
                raise KeyboardInterrupt
            failing.calls += 1
            return extract(text, **options)

        failing.calls = 0
        monkeypatch.setattr(zm, "extract", failing)

        assert cli.main(["-o", "out.txt", "a.txt", "b.txt"]) == 130
        assert (folder / "out.txt").read_text(encoding="utf-8") == "as it was"
        assert sorted(path.name for path in folder.iterdir()) == ["a.txt", "b.txt", "out.txt"]

    def test_a_full_disk_leaves_what_was_there(self, run, folder, write, monkeypatch):
        def full(_descriptor):
            raise OSError(28, "No space left on device")

        write("out.txt", "as it was")
        write("a.txt", PLAIN)
        monkeypatch.setattr(os, "fsync", full)

        assert run("-o", "out.txt", "a.txt") == (
            2,
            "",
            "zhmetrics: out.txt: cannot be written, nothing was changed: No space left on device\n",
        )
        assert (folder / "out.txt").read_text(encoding="utf-8") == "as it was"
        assert sorted(path.name for path in folder.iterdir()) == ["a.txt", "out.txt"]

    def test_a_folder_that_is_not_there_is_told_in_one_line(self, run, write):
        assert run("-o", "no/out.txt", write("a.txt", PLAIN)) == (
            2,
            "",
            "zhmetrics: no/out.txt: cannot be written, nothing was changed: no such file or folder\n",
        )

    @pytest.mark.skipif(sys.platform == "win32", reason="no such permissions on Windows")
    def test_permissions_are_those_of_the_file_before_or_of_any_new_one(self, run, write, folder):
        write("a.txt", PLAIN)
        (folder / "old").touch()
        (folder / "old").chmod(0o640)
        run("-o", "old", "a.txt")
        run("-o", "new", "a.txt")

        assert stat.S_IMODE((folder / "old").stat().st_mode) == 0o640
        assert (folder / "new").stat().st_mode == (folder / "a.txt").stat().st_mode

    @pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")
    def test_behind_a_link_the_file_itself_is_replaced(self, run, write, folder):
        write("a.txt", PLAIN)
        write("real", "")
        (folder / "link").symlink_to("real")
        run("-o", "link", "a.txt")

        assert (folder / "link").is_symlink()
        assert "116亿元" in (folder / "real").read_text(encoding="utf-8")

    @pytest.mark.skipif(not Path("/dev/null").exists(), reason="no /dev/null here")
    def test_a_device_is_written_to_as_it_is(self, run, write):
        assert run("-o", "/dev/null", write("a.txt", PLAIN)) == (0, "", "")


class TestTerminal:
    @pytest.fixture
    def shown(self, monkeypatch):
        """What a terminal of 60 columns is sent."""
        monkeypatch.setenv("COLUMNS", "60")

        def shown(*arguments):
            stream = Terminal()
            with monkeypatch.context() as patch:  # here, for pytest sets the streams anew before each test
                patch.setattr(sys, "stdout", stream)
                cli.main(list(arguments))
            return stream.getvalue()

        return shown

    def test_a_terminal_gets_colours(self, shown, write):
        assert "\x1b[31m✗" in shown(write("a.txt", FAILS))

    @pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
    def test_who_wants_no_colours_gets_none(self, shown, write, monkeypatch, name, value):
        monkeypatch.setenv(name, value)

        assert "\x1b" not in shown(write("a.txt", FAILS))

    def test_the_table_fits_the_terminal(self, shown, write):
        lines = shown(write("a.txt", "其中" + "高新技术产业" * 9 + "增加值达到116亿元。")).splitlines()

        assert max(map(width, lines[1:3])) <= 60
        assert "…" in lines[2]

    def test_what_is_written_to_a_file_has_no_colours(self, shown, write, folder):
        shown("-o", "out.txt", write("a.txt", FAILS))

        assert "\x1b" not in (folder / "out.txt").read_text(encoding="utf-8")

    def test_parquet_does_not_go_to_a_terminal(self, shown, write, monkeypatch, capsys):
        monkeypatch.setattr(cli.read, "_has", lambda _module: True)

        assert shown("--format", "parquet", write("a.txt", PLAIN)) == ""
        assert capsys.readouterr().err == "zhmetrics: parquet is no text for a terminal: name a file with -o\n"

    def test_progress_is_counted_where_somebody_watches(self, write, monkeypatch):
        stream = Terminal()
        monkeypatch.setitem(sys.modules, "tqdm", None)
        monkeypatch.setattr(sys, "stderr", stream)
        cli.main(["-o", "out.txt", write("a.txt", PLAIN), write("b.txt", PLAIN)])

        assert stream.getvalue() == "\r1/2\r2/2\r\x1b[K"

    def test_no_progress_is_counted_where_nobody_watches(self, run, write):
        assert run("-o", "out.txt", write("a.txt", PLAIN), write("b.txt", PLAIN))[2] == ""


class TestConvert:
    @pytest.mark.parametrize(
        ("quantity", "unit", "shown"),
        [
            ("4.5平方公里", "亩", "6750亩\n"),
            ("1.28亿元", "万元", "12800万元\n"),
            ("-5摄氏度", "华氏度", "23华氏度\n"),
            ("1亩", "平方米", "≈666.6667平方米 (= 2000/3平方米)\n"),
        ],
    )
    def test_a_quantity_is_printed_in_the_other_unit(self, run, quantity, unit, shown):
        assert run("convert", quantity, unit) == (0, shown, "")

    @pytest.mark.parametrize(
        ("quantity", "unit"), [("4.5平方公里", "万元"), ("4.5平方公里", "寻"), ("许多", "亩"), ("", "亩")]
    )
    def test_what_cannot_be_converted_is_told(self, run, quantity, unit):
        code, out, err = run("convert", quantity, unit)

        assert (code, out) == (2, "")
        assert err.startswith("zhmetrics: ")

    def test_a_unit_that_is_not_named_is_asked_for(self, run):
        assert run("convert", "5亩", " ") == (
            2,
            "",
            "zhmetrics: no unit is named to convert to: zhmetrics convert 4.5平方公里 亩\n",
        )

    @pytest.mark.parametrize(
        ("quantity", "shown"),
        [
            ("近3平方公里", "不到4500亩  [3000亩, 4500亩)\n"),
            ("约3平方公里", "约4500亩  [3000亩, 6000亩]\n"),
            ("3平方公里以上", "不少于4500亩  [4500亩, ∞)\n"),
        ],
    )
    def test_what_the_words_allow_is_told(self, run, quantity, shown):
        assert run("convert", quantity, "亩") == (0, shown, "")


class TestCompare:
    def test_standard_input_is_not_taken_for_two_texts(self, capsys):
        with pytest.raises(SystemExit) as stop:
            cli.main(["compare", "-", "-"])

        assert stop.value.code == 2
        assert "cannot both be standard input" in capsys.readouterr().err

    def test_the_messages_speak_the_language_of_the_verdicts(self, run, write):
        names = write("a.txt", PLAIN), write("b.txt", "完成固定资产投资161亿元。")

        assert "来源中固定资产投资为116亿元，两者不符" in run("compare", *names)[1]
        assert "but the source says 116亿元" in run("compare", "--lang", "en", *names)[1]

    def test_a_supported_summary_exits_0(self, run, write):
        code, out, _ = run("compare", write("a.txt", PLAIN), write("b.txt", "完成固定资产投资116亿元。"))

        assert code == 0
        assert "✓ 有据  b.txt:1:9  116亿元" in out

    def test_a_contradicted_figure_exits_1(self, run, write):
        code, out, _ = run("compare", write("a.txt", PLAIN), write("b.txt", "完成固定资产投资161亿元。"))

        assert code == 1
        assert "✗ 不符  b.txt:1:9  161亿元" in out

    def test_json_holds_what_the_library_gives(self, run, write):
        document = json.loads(run("compare", "--format", "json", write("a.txt", PLAIN), write("b.txt", HOLDS))[1])

        assert document == {
            "source": "a.txt",
            "summary": "b.txt",
            "figures": zm.compare(PLAIN, HOLDS).to_dict()["figures"],
        }

    def test_standard_input_has_the_name_that_audit_gives_it(self, run, write, monkeypatch):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("完成固定资产投资161亿元。".encode())))
        code, out, _ = run("compare", write("a.txt", PLAIN), "-")

        assert code == 1
        assert "✗ 不符  <stdin>:1:9  161亿元" in out

    def test_a_missing_text_exits_2(self, run, write):
        assert run("compare", write("a.txt", PLAIN), "b.txt") == (2, "", "zhmetrics: b.txt: no such file or folder\n")


class TestProcess:
    @pytest.mark.parametrize("options", [["audit"], ["--format", "jsonl"], ["audit", "--format", "csv"]])
    def test_what_is_said_of_a_file_begins_a_line_where_both_streams_are_one(self, write, folder, options):
        write("a.txt", FAILS)
        write("b.txt", OLD["big5"], "big5")
        done = subprocess.run(
            [sys.executable, "-m", "zhmetrics", *options, "--encoding", "auto", "a.txt", "b.txt", "missing.txt"],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False, timeout=60, cwd=folder,
        )  # fmt: skip
        lines = done.stdout.decode().splitlines()

        assert [line for line in lines if "zhmetrics: " in line] == [
            "zhmetrics: b.txt: read as big5",
            "zhmetrics: missing.txt: no such file or folder",
        ]

    def test_the_module_is_the_command(self, write, folder):
        done = process("audit", write("a.txt", FAILS), cwd=folder)

        assert done.returncode == 1
        assert "186.15亿元" in done.stdout.decode()

    @pytest.mark.slow
    @pytest.mark.skipif(sys.platform == "win32", reason="POSIX pipes")
    @pytest.mark.parametrize("format_", ["table", "json"])
    @pytest.mark.parametrize("buffered", [(), ("-u",)])
    def test_a_reader_that_goes_away_is_no_error_to_talk_about(self, write, folder, format_, buffered):
        write("a.txt", FAILS * 500)
        arguments = [sys.executable, *buffered, "-m", "zhmetrics", "--format", format_, "a.txt"]
        with subprocess.Popen(arguments, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
            running.stdout.read(1)  # so that the first write is under way
            running.stdout.close()
            said = running.stderr.read()

        assert (running.returncode, said) == (141, b"")

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
    def test_a_message_that_cannot_be_written_changes_no_exit_code(self, write, folder):
        with Path("/dev/full").open("wb") as full:
            done = subprocess.run(
                [sys.executable, "-m", "zhmetrics", "audit", "missing.txt", write("a.txt", PLAIN)],
                cwd=folder,
                stdout=subprocess.PIPE,
                stderr=full,
                check=False,
            )

        assert done.returncode == 2

    def test_a_text_too_great_for_the_memory_is_a_message(self, write, run, monkeypatch):
        def fail(*_arguments, **_named):
            raise MemoryError

        monkeypatch.setattr("zhmetrics.cli.read.run", fail)
        code, _out, said = run(write("a.txt", PLAIN))
        assert code == 2
        assert "not enough memory" in said

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
    @pytest.mark.parametrize("format_", ["table", "json"])
    def test_a_full_device_is_told_in_one_line(self, write, folder, format_):
        with Path("/dev/full").open("wb") as full:
            done = subprocess.run(
                [sys.executable, "-m", "zhmetrics", "--format", format_, write("a.txt", PLAIN)],
                cwd=folder,
                stdout=full,
                stderr=subprocess.PIPE,
                check=False,
            )

        assert done.returncode == 2
        assert done.stderr == b"zhmetrics: standard output cannot be written: No space left on device\n"

    @pytest.mark.skipif(sys.platform == "win32", reason="POSIX limits")
    def test_a_disk_that_takes_no_more_leaves_what_was_there(self, write, folder, monkeypatch):
        """The kernel refuses the 4097th byte, in the middle of the document."""
        import resource

        monkeypatch.delenv("COVERAGE_PROCESS_CONFIG", raising=False)  # what coverage writes would meet the limit first
        write("a.txt", FAILS * 200)
        write("out.json", "as it was")
        done = process(
            "--format",
            "json",
            "-o",
            "out.json",
            "a.txt",
            cwd=folder,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)),
        )

        assert (done.returncode, done.stdout) == (2, b"")
        assert done.stderr == b"zhmetrics: out.json: cannot be written, nothing was changed: File too large\n"
        assert (folder / "out.json").read_text(encoding="utf-8") == "as it was"
        assert sorted(path.name for path in folder.iterdir()) == ["a.txt", "out.json"]

    @pytest.mark.skipif(not sys.platform.startswith("linux"), reason="kills processes by the signals of Linux")
    @pytest.mark.parametrize("victim", ["worker", "parent"])
    def test_a_process_that_is_killed_leaves_no_file_and_no_other_process(self, write, folder, victim):
        for number in range(60):
            write(f"{number}.txt", FAILS * 200)
        write("out.json", "as it was")
        with (folder / "said").open("wb") as said:
            arguments = ["-m", "zhmetrics", "--jobs", "2", "--format", "json", "-o", "out.json", "."]
            running = psutil.Popen([sys.executable, *arguments], cwd=folder, stderr=said)
            deadline = time.monotonic() + 30
            while len(running.children()) < 2 and time.monotonic() < deadline:
                time.sleep(0.01)
            workers = running.children()
            (workers[0] if victim == "worker" else running).kill()
            running.wait(60)

        assert len(workers) == 2
        assert psutil.wait_procs(workers, timeout=30)[1] == []
        assert (folder / "out.json").read_text(encoding="utf-8") == "as it was"
        if victim == "worker":
            assert running.returncode == 2
            assert (folder / "said").read_text(encoding="utf-8") == (
                "zhmetrics: --jobs: a worker process was killed, perhaps for want of memory; the output is not whole\n"
            )

    @pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
    def test_an_interrupt_exits_130_without_a_traceback(self, write, folder):
        code = (
            "import signal, sys, time, zhmetrics as zm; from zhmetrics import cli;"
            "signal.signal(signal.SIGINT, signal.default_int_handler);"  # a shell's background jobs ignore it
            "zm.extract = lambda *_, **__: (print('up', flush=True), time.sleep(60));"
            "sys.exit(cli.main(['a.txt']))"
        )
        write("a.txt", PLAIN)
        pipe = subprocess.PIPE
        with subprocess.Popen([sys.executable, "-c", code], cwd=folder, stdout=pipe, stderr=pipe) as running:
            running.stdout.readline()
            running.send_signal(signal.SIGINT)
            said = running.communicate()[1]

        assert (running.returncode, said) == (130, b"")

    def test_output_is_utf_8_whatever_the_locale(self, write, folder):
        environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
        done = process("--format", "json", write("a.txt", PLAIN), cwd=folder, env=environment)

        assert json.loads(done.stdout.decode())["metrics"][0]["text"] == "116亿元"

    def test_a_table_goes_to_a_terminal_that_has_no_chinese_without_a_traceback(self, write, folder):
        environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
        done = process(write("a.txt", PLAIN), cwd=folder, env=environment)

        assert (done.returncode, done.stderr) == (0, b"")


class TestArguments:
    @pytest.mark.parametrize(
        "arguments",
        [
            [],
            ["--format", "xml", "a.txt"],
            ["--jobs", "0", "a.txt"],
            ["--today", "2023-13-01", "a.txt"],
            ["--bom", "a.txt"],
            ["convert", "1亩"],
        ],
    )
    def test_wrong_arguments_exit_2_and_say_why(self, arguments, capsys):
        with pytest.raises(SystemExit) as stop:
            cli.main(arguments)

        assert stop.value.code == 2
        assert re.search("^zhmetrics.*: error: ", capsys.readouterr().err, re.MULTILINE)

    @pytest.mark.parametrize("command", [[], ["audit"], ["compare"], ["convert"]])
    def test_help_shows_an_example(self, command, capsys):
        with pytest.raises(SystemExit) as stop:
            cli.main([*command, "--help"])

        assert stop.value.code == 0
        assert re.search(r"examples?:\n  zhmetrics ", capsys.readouterr().out)

    def test_a_command_that_is_misspelt_is_named(self, run):
        assert run("audti", "a.txt") == (
            2,
            "",
            "zhmetrics: audti: no such file or folder; did you mean the command audit?\n",
        )

    def test_help_is_a_word_too(self):
        with pytest.raises(SystemExit) as stop:
            cli.main(["help"])

        assert stop.value.code == 0

    def test_the_version_is_that_of_the_package(self, capsys):
        from importlib.metadata import version

        with pytest.raises(SystemExit) as stop:
            cli.main(["--version"])

        assert (stop.value.code, capsys.readouterr().out) == (0, f"zhmetrics {version('zhmetrics')}\n")
