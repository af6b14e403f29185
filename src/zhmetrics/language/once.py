"""In: a function that makes something costly of a lexicon. Out: the same, made by one thread for all, and kept for the last used."""

from __future__ import annotations

import functools
import os
import threading
from collections.abc import Callable, Hashable
from typing import Final, TypeVar

__all__ = ["once"]

Key = TypeVar("Key", bound=Hashable)
Made = TypeVar("Made")

_KEPT: Final = 8  # lexicons; a program has one or two, a test suite some more


class _Turn:
    """The turn of the one thread that makes something: what eight compile side by side takes each of them eight times as long."""

    def __init__(self) -> None:
        self.renew()

    def renew(self) -> None:
        """A lock that nobody holds: a process forked in the middle of another thread's turn would wait for it for ever."""
        self.lock = threading.RLock()  # what is made may ask for something else that is made once


_TURN: Final = _Turn()
if hasattr(os, "register_at_fork"):  # nothing forks on Windows
    os.register_at_fork(after_in_child=_TURN.renew)


def once(make: Callable[[Key], Made]) -> Callable[[Key], Made]:
    """A function that answers like ``make``; while a thread makes something, the others wait for it.

    >>> once(len)("一二三")
    3
    """
    kept = functools.lru_cache(maxsize=_KEPT)(make)

    @functools.wraps(make)
    def get(key: Key) -> Made:
        with _TURN.lock:
            return kept(key)

    return get
