"""In: any number of texts. Out: their reports, in order, read by several processes, few of them in memory at a time.

A worker is a fresh interpreter that talks over its standard input and output. It imports this package and nothing of the
program that started it, so a script needs no ``if __name__ == "__main__"``, and a notebook works as well. One thread stands
beside each worker and hands it batches; a worker that dies takes its batch with it, and no other.
"""

from __future__ import annotations

import copyreg
import io
import itertools
import operator
import os
import pickle
import queue
import signal
import subprocess
import sys
import threading
import warnings
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from types import MappingProxyType
from typing import IO, TYPE_CHECKING, Any, Final

import attrs

from zhmetrics.pipeline import extract
from zhmetrics.report import Report
from zhmetrics.values.change import Change
from zhmetrics.values.interval import Interval
from zhmetrics.values.mention import Unread
from zhmetrics.values.metric import Metric
from zhmetrics.values.period import Period
from zhmetrics.values.quantity import Quantity

if TYPE_CHECKING:
    from concurrent.futures import Future

    from zhmetrics.language.lexicon import Lexicon

__all__ = ["extract_many"]

# A batch is as many texts or as many characters, whichever is reached first: some milliseconds of work, little to read again.
_BATCH_TEXTS: Final = 64
_BATCH_CHARACTERS: Final = 50_000
_TRIES: Final = 2  # a batch whose second worker dies as well is read text by text, to find the one that kills

Read = tuple[Report, str]  # with what went wrong, "" where nothing did
Progress = Callable[[int], object]


def extract_many(
    texts: Iterable[str],
    *,
    workers: int | None = None,
    progress: bool | Progress | None = None,
    today: date | None = None,
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
        today: The day that 今年 and 去年 are counted from.
        lexicon: Units and words; the built-in ones by default.

    Raises:
        TypeError: ``texts`` is a single string, or ``workers`` is no whole number.
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
    if workers is None:
        workers = _cores()
    if not isinstance(workers, int):
        msg = f"workers must be a whole number, not {type(workers).__name__}"
        raise TypeError(msg)
    if workers < 1:
        msg = f"workers must be at least 1, not {workers}"
        raise ValueError(msg)
    total = len(texts) if hasattr(texts, "__len__") else None
    done = _bar(total) if progress is True else progress or None
    return _warned(_reads(iter(texts), workers, today, lexicon), done)


def _warned(reads: Iterator[Read], done: Progress | None) -> Iterator[Report]:
    """The reports, each with its warning, counted as they are taken."""
    try:
        for number, (report, wrong) in enumerate(reads, 1):
            for line in filter(None, wrong.splitlines()):
                warnings.warn(f"row {number - 1}: {line}", RuntimeWarning, stacklevel=2)
            yield report
            if done is not None:
                done(number)
    finally:
        if isinstance(reads, Iterator) and hasattr(reads, "close"):
            reads.close()
        if done is not None and hasattr(done, "close"):
            done.close()


def _reads(texts: Iterator[Any], workers: int, today: date | None, lexicon: Lexicon | None) -> Iterator[Read]:
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
            pending.append(pool.read(batch))
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
        return Report("", (), today=today), f"is no string but {type(text).__name__}; its report is empty"
    try:
        return extract(text, today=today, lexicon=lexicon), ""
    except Exception as error:  # noqa: BLE001 (no reader raises because of what a text says: this is for what nobody foresaw)
        return _unread(text, f"{error!r} on reading it", today)


def _unread(text: Any, why: str, today: date | None) -> Read:
    whole = text if isinstance(text, str) else ""
    return Report(whole, (), (), (Unread(0, len(whole), whole, why),), today), f"{why}; all of it is unread"


# ---------------------------------------------------------------------------------------------------------------------
# Workers, seen from here


class _Pool:
    """Threads, each with a worker of its own while it reads a batch."""

    def __init__(self, workers: int, today: date | None, lexicon: Lexicon | None) -> None:
        self._today = today
        self._greeting = _pickled((today, lexicon))
        self._threads = ThreadPoolExecutor(workers, thread_name_prefix="zhmetrics")
        self._idle: queue.SimpleQueue[_Worker] = queue.SimpleQueue()
        self._all: set[_Worker] = set()
        self._lock = threading.Lock()
        self._closed = False

    def read(self, batch: list[Any]) -> Future[list[Read]]:
        """Have a batch read."""
        return self._threads.submit(self._persist, batch)

    def close(self) -> None:
        """End all workers, whatever they are doing."""
        with self._lock:
            self._closed = True
            for worker in self._all:
                worker.end()
        self._threads.shutdown(wait=True, cancel_futures=True)

    def _persist(self, batch: list[Any]) -> list[Read]:
        """Read a batch, again if its worker dies, and in the end text by text."""
        lost = ""
        for _ in range(_TRIES):
            try:
                reads = self._once(batch)
            except _WorkerDiedError as death:
                lost += f"{death}; the {len(batch)} texts of its batch from here on are read again\n"
            else:
                report, wrong = reads[0]
                return [(report, lost + wrong), *reads[1:]]
        reads = []
        for text in batch:
            try:
                reads += self._once([text])
            except _WorkerDiedError as death:
                reads.append(_unread(text, f"{death} on reading it alone", self._today))
        report, wrong = reads[0]
        return [(report, lost + wrong), *reads[1:]]

    def _once(self, batch: list[Any]) -> list[Read]:
        worker = self._take()
        try:
            reads: list[Read] = worker.ask(batch)
        except _WorkerDiedError:
            with self._lock:
                self._all.discard(worker)
            raise
        self._idle.put(worker)
        return reads

    def _take(self) -> _Worker:
        try:
            return self._idle.get_nowait()
        except queue.Empty:
            pass
        with self._lock:
            if self._closed:
                msg = "closed"
                raise _WorkerDiedError(msg)
            worker = _Worker(self._greeting)
            self._all.add(worker)
        return worker


class _WorkerDiedError(Exception):
    """A worker process is gone."""


class _Worker:
    """One process that reads batches."""

    # The paths first: the worker must find this package where this process has found it.
    _CODE = (
        "import pickle, sys; sys.path[:] = pickle.load(sys.stdin.buffer); "
        "from zhmetrics.many import _serve; _serve(sys.stdin.buffer, sys.stdout.buffer)"
    )

    def __init__(self, greeting: bytes) -> None:
        # Its own process group where there are such: Ctrl-C is for this process, which then ends the workers.
        own_group: dict[str, Any] = {"process_group": 0} if os.name == "posix" else {}
        self._process = subprocess.Popen(  # noqa: S603 (our own interpreter, our own code)
            [sys.executable, "-c", self._CODE], stdin=subprocess.PIPE, stdout=subprocess.PIPE, **own_group
        )
        self._ready = False
        try:
            self._send(pickle.dumps(sys.path) + greeting)
        except _WorkerDiedError:
            self._refuse()

    def ask(self, batch: list[Any]) -> Any:
        """What the worker reads of a batch."""
        if not self._ready:
            if self._receive(starting=True) != _READY:
                self._refuse()
            self._ready = True
        self._send(pickle.dumps(batch))
        return self._receive()

    def end(self) -> None:
        """Stop it at once."""
        self._process.kill()
        self._process.wait()

    def _send(self, message: bytes) -> None:
        to = self._process.stdin
        assert to is not None  # noqa: S101 (for mypy: it is a pipe)
        try:
            to.write(message)
            to.flush()
        except OSError as error:
            raise self._died() from error

    def _receive(self, *, starting: bool = False) -> Any:
        source = self._process.stdout
        assert source is not None  # noqa: S101 (for mypy: it is a pipe)
        try:
            return pickle.load(source)  # noqa: S301 (from our own process)
        except (EOFError, OSError, pickle.UnpicklingError) as error:
            if starting:
                self._refuse()
            raise self._died() from error

    def _died(self) -> _WorkerDiedError:
        self.end()
        self._close()
        return _WorkerDiedError(f"a worker process (pid {self._process.pid}) died with {_ending(self._process.returncode)}")
