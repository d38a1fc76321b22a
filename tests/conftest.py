"""What every test relies on: hash order and locale do not matter, real input is there in CI."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

from tests.official import ALL_VERSIONS, FOLDER

_ANY_MACHINE = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
settings.register_profile("project", derandomize=True, **_ANY_MACHINE)  # the same cases in every run
settings.register_profile("explore", **_ANY_MACHINE)  # HYPOTHESIS_PROFILE=explore: new cases each time
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "project"))


def pytest_configure() -> None:
    """Findings are told in French; where the official releases are required, their absence stops the run."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        os.environ.pop(name, None)
    absent = [version for version in ALL_VERSIONS if not (FOLDER / version).is_dir()]
    if os.environ.get("MDD_REQUIRE_OFFICIAL_RELEASES") and absent:
        raise pytest.UsageError(f"the official releases are required, and not at shared/ans: {', '.join(absent)}")


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """A test that is to run once a file and finds no file fails, unless the official releases are not there."""
    reasons = [str(mark.kwargs.get("reason", "")) for mark in item.iter_markers("skip")]
    if FOLDER.is_dir() and any("empty parameter set" in reason for reason in reasons):
        pytest.fail("there is nothing to test: the list of parameters is empty", pytrace=False)
