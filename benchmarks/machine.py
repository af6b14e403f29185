"""In: nothing. Out: what a measurement was taken on, and what this process has taken of its memory."""

from __future__ import annotations

import contextlib
import os
import platform
import re
import sys
from pathlib import Path

import zhmetrics as zm


def machine() -> dict[str, str | int | None]:
    """Processor, system and versions."""
    processor = platform.processor()
    with contextlib.suppress(OSError):  # Linux alone
        names = re.findall(r"(?m)^model name\s*:\s*(.+)$", Path("/proc/cpuinfo").read_text(encoding="utf-8"))
        processor = names[0] if names else processor
    return {
        "processor": processor or platform.machine(),
        "cores": os.cpu_count(),
        "system": f"{platform.system()} {platform.release()}",
        "python": f"{platform.python_implementation()} {platform.python_version()}",
        "zhmetrics": zm.__version__,
    }


def peak_bytes() -> int:
    """The most memory that this process has held at a time."""
    # Linux counts in ru_maxrss what the parent held when it started this process; VmHWM is of this program alone.
    with contextlib.suppress(OSError):
        status = Path("/proc/self/status").read_text(encoding="utf-8")
        return int(re.findall(r"(?m)^VmHWM:\s*([0-9]+) kB$", status)[0]) * 1024
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
