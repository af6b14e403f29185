"""In: a program with habits of its own. Out: that the library changes nothing of it, and reads alike whatever they are."""

from __future__ import annotations

import decimal
import locale
import logging
import multiprocessing
import os
import pickle
import re
import subprocess
import sys
import textwrap
import warnings
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from pathlib import Path

import pytest

import zhmetrics as zm

TEXT = (
    "2023年，全市完成固定资产投资184.45亿元，同比增长15.6%，其中工业投资128.05亿元，非工业投资58.1亿元。"
    "新签约项目30多个，占全省的三分之一，每亩补贴1200元，气温升至30摄氏度。"
)
MINE = zm.Lexicon().extend(classifiers=["垄沟"], names={"五百坊": "company"})


def fresh(code: str, *options: str, **environment: str) -> str:
    """What a new interpreter prints that runs the code."""
    run = subprocess.run(
        [sys.executable, *options, "-"],  # code on standard input is UTF-8 whatever the locale
        input=textwrap.dedent(code),
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONUTF8": "1", **environment},
        timeout=120,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return run.stdout.strip()


# One line a public reader, so that each runs in every surrounding below.
EVERYTHING = f"""
    import zhmetrics as zm
    text = {TEXT!r}
    report = zm.extract(text)
    values = [
        report.to_json(), [m.text for m in zm.find_quantities(text)], [c.to_dict() for c in zm.audit(text)],
        zm.compare(text, text).to_dict(), zm.parse_number("一亿零五百万"), zm.parse_quantity("近1.5亿元").to_dict(),
        zm.parse_change("增长15.6%").factor, zm.parse_period("2021年").start, str(zm.convert("4.5平方公里", "亩")),
        zm.check_total("10亿元", ["4亿元", "6亿元"]).message, zm.check_share("1件", "3件", "33.3%").message,
        zm.check_change("100元", "120元", "20%").message, zm.parse_quantity("1.28亿元").to_chinese(financial=True),
        report.to_html(zm.audit(report)), str(report), repr(zm.parse_quantity("3吨").to_pint()),
    ]
"""
PRINTED = "\n    import hashlib; print(hashlib.sha256(repr(values).encode()).hexdigest())"


@pytest.fixture(scope="module")
def usual():
    """What a plain interpreter makes of everything."""
    return fresh(EVERYTHING + PRINTED)


@pytest.mark.slow
class TestSurroundings:
    @pytest.mark.parametrize(
        ("options", "environment"),
        [
            (["-OO"], {}),
            (["-bb", "-W", "error", "-X", "dev"], {}),
            (
                ["-X", "utf8=0"],
                {"PYTHONUTF8": "0", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "utf-8"},
            ),
            ([], {"PYTHONHASHSEED": "1", "TZ": "Asia/Shanghai", "LANG": "zh_CN.UTF-8"}),
        ],
        ids=["OO", "warnings are errors", "C locale", "hash seed and time zone"],
    )
    def test_everything_reads_alike(self, options, environment, usual):
        assert fresh(EVERYTHING + PRINTED, *options, **environment) == usual

    def test_everything_reads_alike_under_the_strictest_decimal_context(self, usual):
        """Two digits, and an exception at the first rounding."""
        code = """
            import decimal
            strict = decimal.Context(prec=2, Emax=3, Emin=-3, traps=list(decimal.Context().flags))
            decimal.setcontext(strict)
        """
        assert fresh(textwrap.dedent(code) + textwrap.dedent(EVERYTHING + PRINTED)) == usual

    def test_everything_reads_alike_in_another_thread_with_a_small_stack(self, usual):
        code = f"""
import threading
threading.stack_size(256 * 1024)
def run():
{textwrap.indent(textwrap.dedent(EVERYTHING + PRINTED), "    ")}
thread = threading.Thread(target=run); thread.start(); thread.join()
"""
        assert fresh(code) == usual


STATE = """
    import decimal, locale, logging, os, re, signal, sys, warnings, threading, random
    def state():
        return (
            repr(decimal.getcontext()), repr(decimal.DefaultContext), locale.setlocale(locale.LC_ALL),
            [each for each in warnings.filters if "numpy" not in repr(each)],  # pint imports numpy where it is installed
            logging.root.level, list(logging.root.handlers), sorted(logging.root.manager.loggerDict), sys.getrecursionlimit(),
            signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGALRM), os.getcwd(), sys.path[:], dict(os.environ),
            threading.active_count(), random.getstate(), sys.excepthook, sys.getswitchinterval(), sys.get_int_max_str_digits(),
        )
    before = state()
"""


class TestLeftAlone:
    def test_nothing_of_the_process_is_changed(self):
        """pint and attrs may name their loggers; no level, handler or filter of the program's own is touched."""
        code = (
            STATE
            + EVERYTHING
            + """
    after = state()
    names = "context default locale filters level handlers loggers recursion sigint sigalrm cwd path environ threads random".split()
    names += "hook switch digits".split()
    changed = {n for n, a, b in zip(names, before, after) if a != b}
    print(*sorted(changed - {"loggers"}))
    """
        )
        assert fresh(code) == ""

    def test_only_pints_own_loggers_are_added(self):
        code = STATE + EVERYTHING + "\n    print(*{n.split('.')[0] for n in set(state()[6]) - set(before[6])})"

        assert set(fresh(code).split()) <= {"pint", "flexparser", "asyncio", "concurrent"}

    def test_the_cache_of_the_programs_own_patterns_is_not_flushed(self):
        """`re` keeps some hundred patterns and forgets the oldest: ours are compiled once and kept by us."""
        code = f"""
            import re
            re.compile("a pattern of the program")
            kept = [re.compile(f"pattern {{n}}") for n in range(100)]
            {"import zhmetrics as zm; zm.audit(" + repr(TEXT) + ")"}
            print(all(re.compile(f"pattern {{n}}") is each for n, each in enumerate(kept)))
        """
        assert fresh(code) == "True"

    def test_a_program_that_only_reads_loads_no_check(self):
        code = f"""
            import sys
            import zhmetrics as zm
            zm.extract({TEXT!r}).to_dict()
            print([name for name in sys.modules if name.startswith("zhmetrics.checks")])
        """
        assert fresh(code) == "[]"

    def test_the_application_registry_of_pint_is_not_touched(self):
        code = """
            import pint
            ureg = pint.get_application_registry()
            names = set(dir(ureg.get()))
            import zhmetrics as zm
            zm.parse_quantity("3亩").to_pint()
            assert "亩" not in ureg
            assert pint.get_application_registry().get() is ureg.get()
            print("亩" in pint.UnitRegistry())
        """
        assert fresh(code) == "False"

    def test_reading_logs_and_prints_nothing(self, caplog, capfd):
        with caplog.at_level(logging.DEBUG), warnings.catch_warnings():
            warnings.simplefilter("error")
            zm.audit(TEXT)
            zm.compare(TEXT, TEXT)

        assert caplog.records == []
        assert capfd.readouterr() == ("", "")

    def test_the_callers_decimal_flags_stay_down(self):
        with decimal.localcontext(decimal.Context(prec=3)) as context:
            report = zm.extract(TEXT)
            report.to_json()
            [check.to_dict() for check in zm.audit(report)]
            report.metrics[0].quantity.to("万元").to_chinese()

            assert not any(context.flags.values())

    def test_a_locale_with_other_points_changes_nothing(self):
        usual_locale = locale.setlocale(locale.LC_ALL)
        known = [name for name in ("de_DE.UTF-8", "fr_FR.UTF-8", "tr_TR.UTF-8") if _has(name)]
        if not known:
            pytest.skip("no such locale is installed")
        expected = zm.extract(TEXT).to_json()
        try:
            for name in known:
                locale.setlocale(locale.LC_ALL, name)
                assert zm.extract(TEXT).to_json() == expected
        finally:
            locale.setlocale(locale.LC_ALL, usual_locale)


def _has(name):
    before = locale.setlocale(locale.LC_ALL)
    try:
        locale.setlocale(locale.LC_ALL, name)
    except locale.Error:
        return False
    locale.setlocale(locale.LC_ALL, before)
    return True


class TestThreads:
    def test_eight_threads_may_be_the_first_to_ask_for_anything(self):
        """All eight wait for each other before each call, so that all of them find nothing built yet."""
        calls = {
            "parse_number": "zm.parse_number('一亿零五百万')",
            "extract": f"zm.extract({TEXT!r}).to_json()",
            "to_pint": "str(zm.parse_quantity('3吨').to_pint())",
            "to_chinese": "zm.parse_quantity('1.28亿元').to_chinese()",
            "own lexicon": f"zm.extract({TEXT!r}, lexicon=MINE).to_json()",
        }
        code = f"""
            import sys, threading
            sys.setswitchinterval(1e-4)
            import zhmetrics as zm
            MINE = zm.Lexicon().extend(classifiers=["垄沟"])
            CALLS = {calls!r}
            gate, found, wrong = threading.Barrier(8), {{name: [] for name in CALLS}}, []
            def run():
                for name, call in CALLS.items():
                    call = compile(call, name, "eval")
                    gate.wait()
                    try:
                        found[name].append(eval(call))
                    except BaseException as error:
                        wrong.append((name, error))
            threads = [threading.Thread(target=run) for _ in range(8)]
            [each.start() for each in threads]; [each.join() for each in threads]
            print(wrong, {{name: (len(each), len(set(each))) for name, each in found.items()}})
        """
        assert fresh(code) == f"[] {dict.fromkeys(calls, (8, 1))}"


def _everything(text, lexicon):
    report = zm.extract(text, today=date(2023, 12, 31), lexicon=lexicon)
    return report, zm.audit(report), zm.compare(report, report), zm.find_quantities(text, lexicon=lexicon)


VALUES = {
    "Quantity": zm.parse_quantity("近1.5亿元"),
    "range": zm.parse_quantity("5-10亿元"),
    "fraction": zm.parse_quantity("三分之一"),
    "converted": zm.convert("4.5平方公里", "亩"),
    "Interval": zm.parse_quantity("30多家").interval,
    "Change": zm.parse_change("同比增长15.6%"),
    "Period": zm.parse_period("2021年上半年"),
    "Mention": zm.find_quantities(TEXT)[0],
    "Metric": zm.extract(TEXT).metrics[1],
    "Report": zm.extract(TEXT, today=date(2023, 1, 1)),
    "NonFigure": zm.extract(TEXT).nonfigures[0],
    "Unread": zm.extract("一千五万元").unread[0],
    "Evidence": zm.extract(TEXT).explain(0)[0],
    "Check": zm.audit(TEXT)[0],
    "Comparison": zm.compare(TEXT, TEXT),
    "checks": zm.DEFAULT_CHECKS,
}


def _same(value):
    return value


class TestProcesses:
    @pytest.mark.parametrize(
        "method", ["spawn", *(["fork"] if "fork" in multiprocessing.get_all_start_methods() else [])]
    )
    def test_values_and_lexicons_go_to_workers_and_come_back(self, method):
        with warnings.catch_warnings():
            # Python 3.12 warns of fork beside threads, which pytest has.
            warnings.simplefilter("ignore", DeprecationWarning)
            context = multiprocessing.get_context(method)
            with ProcessPoolExecutor(1, mp_context=context) as pool:
                for name, value in VALUES.items():
                    assert pool.submit(_same, value).result(60) == value, name
                for lexicon in (None, MINE):
                    assert pool.submit(_everything, TEXT, lexicon).result(60) == _everything(TEXT, lexicon)

    @pytest.mark.parametrize("name", VALUES)
    @pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
    def test_every_public_value_pickles_under_every_protocol(self, name, protocol):
        value = VALUES[name]
        back = pickle.loads(pickle.dumps(value, protocol))

        assert back == value
        assert repr(back) == repr(value)
        assert hash(back) == hash(value)

    @pytest.mark.parametrize(
        "error",
        [
            zm.ParseError("not one value", "5亿", (0, 2), "write 5亿元"),
            zm.UnitError("亿元 and 万户 do not convert"),
            zm.LexiconError("row"),
        ],
        ids=lambda error: type(error).__name__,
    )
    def test_our_exceptions_come_back_from_workers_whole(self, error):
        back = pickle.loads(pickle.dumps(error))

        assert (type(back), str(back), back.args, vars(back)) == (type(error), str(error), error.args, vars(error))

    def test_a_value_of_one_interpreter_is_read_by_another(self, tmp_path):
        file = Path(tmp_path, "values")
        file.write_bytes(pickle.dumps((list(VALUES.values()), MINE)))
        code = f"""
            import pickle
            values, mine = pickle.loads(open({str(file)!r}, "rb").read())
            import zhmetrics as zm
            assert zm.parse_quantity("3垄沟", lexicon=mine).unit == "垄沟"
            print(len({{hash(value) for value in values}}))
        """
        assert fresh(code, PYTHONHASHSEED="5") == str(len(VALUES))


class TestNetwork:
    def test_nothing_is_asked_of_a_network_at_import_or_run_time(self):
        code = """
            import sys
            def watch(event, arguments):
                if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "ssl.")):
                    raise SystemExit(f"network: {event}")
            sys.addaudithook(watch)
        """
        assert fresh(textwrap.dedent(code) + textwrap.dedent(EVERYTHING + "\n    print(len(values))")) == "16"

    def test_no_module_of_ours_names_a_way_to_the_network(self):
        source = Path(zm.__file__).parent
        imports = re.compile(
            r"^\s*(?:import|from) +(socket|ssl|http|urllib|requests|httpx|aiohttp|ftplib)\b", re.MULTILINE
        )

        assert [path.name for path in source.rglob("*.py") if imports.search(path.read_text(encoding="utf-8"))] == []
