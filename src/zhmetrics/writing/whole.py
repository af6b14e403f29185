"""In: pieces of output and the file they go to. Out: that file, written whole or not at all."""

from __future__ import annotations

import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["write_whole"]


def write_whole(path: Path, pieces: Iterable[bytes]) -> None:
    """Write a file such that nobody ever sees half of it.

    Args:
        path: The file; what stood there stays until all is written. Behind a link the file it points to is replaced;
            what is no regular file (a pipe, /dev/null) is written to as it is.
        pieces: The content; where making them raises, nothing is written.

    Raises:
        OSError: The folder or the disk does not take it.
    """
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        with target.open("wb") as device:
            device.writelines(pieces)
        return
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".part")
    try:
        with open(handle, "wb") as file:  # noqa: PTH123 - a file descriptor has no path
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_mode(target))
        Path(name).replace(target)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _mode(target: Path) -> int:
    """The permissions of the file that is replaced, or those that a new one gets."""
    with suppress(FileNotFoundError):
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
