"""In: the arguments of `python -m zhmetrics`. Out: the same as the command `zhmetrics`."""

from __future__ import annotations

import sys

from zhmetrics.cli import main

if __name__ == "__main__":
    sys.exit(main())
