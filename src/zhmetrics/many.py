"""In: any number of texts. Out: their reports, in order, read by several processes, few of them in memory at a time.

A worker is a fresh interpreter that talks over its standard input and output. It imports this package and nothing of the
program that started it, so a script needs no ``if __name__ == "__main__"``, and a notebook works as well. One thread stands
beside each worker and hands it batches; a worker that dies takes its batch with it, and no other.
"""

from __future__ import annotations

import contextlib
import copyreg
import gc
import io
import itertools
import operator
import os
import pickle
import signal
import subprocess
import sys
import threading
import warnings
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sized
from concurrent.futures import ThreadPoolExecutor
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, BinaryIO, Final, NamedTuple

import attrs

from zhmetrics.pipeline import extract
from zhmetrics.report import Report
from zhmetrics.values.change import Change
from zhmetrics.values.interval import Interval
from zhmetrics.values.mention import Mention, NonFigure, Unread
from zhmetrics.values.metric import Metric
from zhmetrics.values.period import Period, day_of
from zhmetrics.values.quantity import Quantity

if TYPE_CHECKING:
    from concurrent.futures import Future
    from datetime import date

    from zhmetrics.language.lexicon import Lexicon

__all__ = ["extract_many"]

# A batch is as many texts or as many characters, whichever is reached first: some hundredths of a second of work, so that what
# goes to and fro is worth its while, and little is read again.
_BATCH_TEXTS: Final = 512
_BATCH_CHARACTERS: Final = 20_000
_TRIES: Final = 2  # a batch whose second worker dies as well is read text by text, to find the one that kills

Read = tuple[Report, tuple[str, ...]]  # with what went wrong on the way
Progress = Callable[[int], object]


def extract_many(
    texts: Iterable[str],
    *,
    workers: int | None = None,
    progress: bool | Progress | None = None,
    today: date | str | None = None,
    lexicon: Lexicon | None = None,
) -> Iterator[Report]:
    """Read many texts: the reports that `extract` gives, in order, as they are done.

    Memory stays bounded whatever the number of texts: they are taken from the iterable a few batches ahead of what has been
    asked for. No row takes others down. One that is no string gives an empty report; one that kills its worker twice (memory,
    say) a report whose whole text is unread; each with a `RuntimeWarning` that names the row. A worker that dies otherwise is
    replaced, its batch tried again, and a `RuntimeWarning` says so.

    Args:
        texts: The texts, from a list, a generator, a column.
        workers: How many processes read; by default one a core. With 1, and where all texts fit into one batch, they are
            read in this process.
        progress: True for a bar (needs the extra ``zhmetrics[rich]``), or a function that is called with the number of texts
            done after each report is taken.
        today: The day that 今年 and 去年 are counted from, a date or a string ("2026-11-22").
        lexicon: Units and words; the built-in ones by default.

    Raises:
        TypeError: ``texts`` is a single string or no iterable at all, or ``workers`` is no whole number.
        ValueError: ``workers`` is less than 1.
        ImportError: The bar was asked for and tqdm is not installed.

    >>> import zhmetrics as zm
    >>> texts = (f"签约项目{number}个。" for number in range(1, 4))
    >>> [report.metrics[0].text for report in zm.extract_many(texts, workers=1)]
    ['1个', '2个', '3个']
    """
    if isinstance(texts, str):
        msg = "texts must be an iterable of strings, not one string: write extract_many([text]), or extract(text)"
        raise TypeError(msg)
    if not isinstance(texts, Iterable):
        msg = f"texts must be an iterable of strings, not {type(texts).__name__}"  # type: ignore[unreachable]
        raise TypeError(msg)
    if workers is None:
        workers = _cores()
    if not isinstance(workers, int):
        msg = f"workers must be a whole number, not {type(workers).__name__}"  # type: ignore[unreachable]
        raise TypeError(msg)
    if workers < 1:
        msg = f"workers must be at least 1, not {workers}"
        raise ValueError(msg)
    total = len(texts) if isinstance(texts, Sized) else None
    done = _Bar(total) if progress is True else progress or None
    return _warned(_reads(iter(texts), workers, day_of(today), lexicon), done)


def _warned(reads: Generator[Read], done: Progress | None) -> Iterator[Report]:
    """The reports, each with its warnings, counted as they are taken."""
    try:
        for number, (report, wrong) in enumerate(reads):
            for what in wrong:
                warnings.warn(f"row {number}: {what}", RuntimeWarning, stacklevel=2)
            yield report
            if done is not None:
                done(number + 1)
    finally:
        reads.close()
        if isinstance(done, _Bar):
            done.close()


def _reads(texts: Iterator[Any], workers: int, today: date | None, lexicon: Lexicon | None) -> Generator[Read]:
    batches = _batches(texts)
    first = list(itertools.islice(batches, 2))
    if workers == 1 or len(first) < 2:
        for batch in itertools.chain(first, batches):
            yield from (_read(text, today, lexicon) for text in batch)
        return
    pool = _Pool(workers, today, lexicon)
    pending: deque[Future[list[Read]]] = deque()
    try:
        for batch in itertools.chain(first, batches):
            pending.append(pool.submit(batch))
            if len(pending) > 2 * workers:  # one being read and one waiting for each worker
                yield from pending.popleft().result()
        while pending:
            yield from pending.popleft().result()
    finally:
        pool.close()


def _batches(texts: Iterator[Any]) -> Iterator[list[Any]]:
    batch, characters = [], 0
    for text in texts:
        batch.append(text)
        characters += len(text) if isinstance(text, str) else 0
        if len(batch) == _BATCH_TEXTS or characters >= _BATCH_CHARACTERS:
            yield batch
            batch, characters = [], 0
    if batch:
        yield batch


def _read(text: Any, today: date | None, lexicon: Lexicon | None) -> Read:
    """The report of one row, whatever the row is."""
    if not isinstance(text, str):
        kind = text.kind if isinstance(text, _NoString) else type(text).__name__
        return Report("", (), today=today), (f"is no string but {kind}; its report is empty",)
    try:
        return extract(text, today=today, lexicon=lexicon), ()
    except Exception as error:  # noqa: BLE001 (no reader raises because of what a text says: this is for what nobody foresaw)
        return _unread(text, f"{error!r} on reading it", today)


def _unread(text: Any, why: str, today: date | None) -> Read:
    whole = text if isinstance(text, str) else ""
    return Report(whole, (), (), (Unread(0, len(whole), whole, why),), today), (f"{why}; all of it is unread",)


# ---------------------------------------------------------------------------------------------------------------------
# Workers, seen from here


class _WorkerDiedError(Exception):
    """A worker process is gone."""


class _NoString(NamedTuple):
    """What a worker is told of a row that is no string: it need not be one that can be sent."""

    kind: str


def _sendable(text: Any) -> str | _NoString:
    """A row as any process can take it: of a string its characters, whatever else a class of one's own holds."""
    return str.__str__(text) if isinstance(text, str) else _NoString(type(text).__name__)


class _Worker:
    """One process that reads batches."""

    # The paths first: the worker must find this package where this process has found it.
    _CODE = """
import pickle, sys
try:
    sys.path[:] = pickle.load(sys.stdin.buffer)
except (EOFError, pickle.UnpicklingError):  # killed before it said hello
    sys.exit()
from zhmetrics.many import _serve
_serve()
"""

    def __init__(self, greeting: bytes) -> None:
        # A process group of its own where there are such: Ctrl-C is for this process, which then ends its workers.
        own_group: dict[str, Any] = {"process_group": 0} if os.name == "posix" else {}
        self._process = subprocess.Popen(  # noqa: S603 (our own interpreter, our own code)
            [sys.executable, "-c", self._CODE], stdin=subprocess.PIPE, stdout=subprocess.PIPE, **own_group
        )
        self._answer(greeting)

    def read(self, batch: list[Any]) -> list[Read]:
        """What the worker reads of a batch.

        Raises:
            _WorkerDiedError: It is gone.
        """
        answer: list[tuple[_Folded, tuple[str, ...]]] = self._answer(pickle.dumps([_sendable(text) for text in batch]))
        return [(_unfolded(text, folded), wrong) for text, (folded, wrong) in zip(batch, answer, strict=True)]

    def kill(self) -> None:
        """Stop it, whatever it is doing."""
        self._process.kill()
        self._process.wait()

    def close(self) -> None:
        """Stop it and let go of it; only when nobody waits for an answer."""
        self.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):  # what was written and never taken
                    pipe.close()

    def _answer(self, message: bytes) -> Any:
        process = self._process
        assert process.stdin is not None and process.stdout is not None  # noqa: S101, PT018 (for mypy: they are pipes)
        try:
            process.stdin.write(message)
            process.stdin.flush()
            return pickle.load(process.stdout)  # noqa: S301 (from our own process)
        except (EOFError, OSError, pickle.UnpicklingError) as error:
            self.close()
            code = process.returncode
            how = signal.Signals(-code).name if code < 0 else f"exit code {code}"
            msg = f"worker process {process.pid} died ({how})"
            raise _WorkerDiedError(msg) from error


class _Pool:
    """Threads, each with a worker to itself while it has a batch read."""

    def __init__(self, workers: int, today: date | None, lexicon: Lexicon | None) -> None:
        self._today = today
        self._greeting = pickle.dumps(sys.path) + _pickled((today, lexicon))
        self._threads = ThreadPoolExecutor(workers, thread_name_prefix="zhmetrics")
        self._idle: list[_Worker] = []
        self._all: set[_Worker] = set()
        self._lock = threading.Lock()
        self._closed = False

    def submit(self, batch: list[Any]) -> Future[list[Read]]:
        """Have a batch read."""
        return self._threads.submit(self._read, batch)

    def close(self) -> None:
        """End all workers, whatever they are doing."""
        with self._lock:
            self._closed = True
            workers = list(self._all)
        for worker in workers:
            worker.kill()
        self._threads.shutdown(wait=True, cancel_futures=True)
        for worker in workers:
            worker.close()

    def _read(self, batch: list[Any]) -> list[Read]:
        """Read a batch, once more if its worker dies, and in the end text by text."""
        lost: list[str] = []
        for _ in range(_TRIES):
            try:
                return _noted(self._once(batch), lost)
            except _WorkerDiedError as death:
                lost.append(f"{death}; its batch, {len(batch)} texts from this row on, is tried again")
        reads = []
        for text in batch:
            try:
                reads += self._once([text])
            except _WorkerDiedError as death:
                reads.append(_unread(text, f"{death} of this text alone", self._today))
        return _noted(reads, lost)

    def _once(self, batch: list[Any]) -> list[Read]:
        worker = self._take()
        try:
            reads = worker.read(batch)
        except _WorkerDiedError:
            with self._lock:
                self._all.discard(worker)
            raise
        with self._lock:
            self._idle.append(worker)
        return reads

    def _take(self) -> _Worker:
        """An idle worker, or a new one."""
        with self._lock:
            if self._idle:
                return self._idle.pop()
        worker = self._started()
        with self._lock:
            self._all.add(worker)
            closed = self._closed
        if closed:
            worker.close()
            msg = "the reading has ended"
            raise RuntimeError(msg)
        return worker

    def _started(self) -> _Worker:
        try:
            return _Worker(self._greeting)
        except _WorkerDiedError:
            pass  # killed by chance, perhaps: once more tells
        try:
            return _Worker(self._greeting)
        except _WorkerDiedError as death:
            msg = f"no worker process can be started, and standard error may say why: {death}; workers=1 needs none"
            raise RuntimeError(msg) from death


def _noted(reads: list[Read], lost: list[str]) -> list[Read]:
    """The reads, the first of them with what happened on the way."""
    (report, wrong), *others = reads
    return [(report, (*lost, *wrong)), *others]


def _cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


# ---------------------------------------------------------------------------------------------------------------------
# The worker's own side


def _serve() -> None:
    """Read batches from standard input until it ends, and write what was read to standard output.

    The process at the other end may be killed at any moment; this one then goes without a word.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    source, target = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # nothing but answers may go there
    with contextlib.suppress(_Gone):
        today, lexicon = _received(source)
        extract("", today=today, lexicon=lexicon)  # a reader that is broken shows here, and no row is blamed for it
        # The tables stay, and what reading makes holds no cycles: to look through all of it again takes a twentieth of the time.
        gc.freeze()
        gc.set_threshold(100_000)
        _sent(target, "ready")
        while True:
            batch = _received(source)
            reads = (_read(text, today, lexicon) for text in batch)
            _sent(target, [(_folded(report), wrong) for report, wrong in reads])


class _Gone(Exception):  # noqa: N818 - no error: the end of the work
    """There is nobody at the other end any more."""


def _received(source: BinaryIO) -> Any:
    try:
        return pickle.load(source)  # noqa: S301 (from the process that started this one)
    except (EOFError, pickle.UnpicklingError) as error:  # the latter in the middle of a batch
        raise _Gone from error


def _sent(target: BinaryIO, answer: object) -> None:
    try:
        target.write(_pickled(answer))
        target.flush()
    except OSError as error:
        # What stands in the buffer still would be tried again on the way out, and complained of.
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, target.fileno())
        os.close(nowhere)
        raise _Gone from error


# A report on its way takes the fields of its rows, flat, and nothing that its text says already: a third of the time, and a
# quarter of the bytes, that the objects would take.
_Row = tuple[Any, ...]
_Folded = tuple[list[_Row], list[_Row], list[_Row], "date | None"]
_OF_MENTION: Final = ("start", "end", "full_span")
_OF_QUANTITY: Final = tuple(field.name for field in attrs.fields(Quantity))
_OF_METRIC: Final = tuple(name for name in Metric._fields if name != "mention")
_AFTER_QUANTITY: Final = len(_OF_MENTION) + len(_OF_QUANTITY)
_row: Final = operator.attrgetter(
    *(f"mention.{name}" for name in _OF_MENTION), *(f"mention.quantity.{name}" for name in _OF_QUANTITY), *_OF_METRIC
)
_place: Final = operator.attrgetter("start", "end", "why")


def _folded(report: Report) -> _Folded:
    """The report as it travels, beside its text, which is where it goes already."""
    rows, nonfigures, unread = report.metrics, report.nonfigures, report.unread
    return (
        [_row(row) for row in rows],
        [_place(each) for each in nonfigures],
        [_place(each) for each in unread],
        report.today,
    )


def _unfolded(text: Any, folded: _Folded) -> Report:
    """The report of a text, whatever the text is."""
    source = text if isinstance(text, str) else ""
    rows, nonfigures, unread, today = folded
    metrics = []
    for row in rows:
        start, end, full_span = row[: len(_OF_MENTION)]
        quantity = Quantity(*row[len(_OF_MENTION) : _AFTER_QUANTITY])
        metrics.append(Metric(Mention(start, end, source[start:end], quantity, full_span), *row[_AFTER_QUANTITY:]))
    return Report(
        source,
        tuple(metrics),
        tuple([NonFigure(start, end, source[start:end], why) for start, end, why in nonfigures]),
        tuple([Unread(start, end, source[start:end], why) for start, end, why in unread]),
        today,
    )


def _built_again(cls: type) -> Callable[[Any], tuple[Any, ...]]:
    """How to pickle a value class: by its arguments, which takes half the time that attrs' own way takes."""
    fields = operator.attrgetter(*(field.name for field in attrs.fields(cls)))
    return lambda value: (cls, fields(value))


_REDUCERS: Final[Mapping[type, Callable[[Any], Any]]] = MappingProxyType(
    {
        **{cls: _built_again(cls) for cls in (Change, Interval, Period, Quantity)},
    }
)


def _pickled(value: object) -> bytes:
    buffer = io.BytesIO()
    pickler = pickle.Pickler(buffer, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = {**copyreg.dispatch_table, **_REDUCERS}
    pickler.dump(value)
    return buffer.getvalue()


# ---------------------------------------------------------------------------------------------------------------------
# Progress


class _Bar:
    """A tqdm bar that is told how many texts are done."""

    def __init__(self, total: int | None) -> None:
        try:
            from tqdm.auto import tqdm
        except ImportError as error:
            msg = "progress=True needs tqdm, which is an extra: pip install 'zhmetrics[rich]'; or give a function"
            raise ImportError(msg, name=error.name) from error
        self._bar = tqdm(total=total, unit="text")

    def __call__(self, done: int) -> None:
        self._bar.update(done - self._bar.n)

    def close(self) -> None:
        self._bar.close()
