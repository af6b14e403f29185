"""In: the environment. Out: how many examples a property test tries.

HYPOTHESIS_PROFILE names the profile; without it the default one is used.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

# No deadlines: a shared machine is slow at moments, and speed is the benchmark's business.
settings.register_profile("default", max_examples=100, deadline=None)
# The same examples every time, so that a submission is judged by its own change: a few, and many.
settings.register_profile("steady", max_examples=100, deadline=None, derandomize=True, print_blob=True)
settings.register_profile(
    "ci",
    max_examples=400,
    deadline=None,
    derandomize=True,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "nightly", max_examples=20_000, deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))
