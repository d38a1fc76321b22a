"""What every test relies on: hash order and locale do not matter, real input is there in CI."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

from tests.official import FOLDER

settings.register_profile("project", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("project")


def pytest_configure() -> None:
    """Where the official releases are required, their absence stops the run."""
    if os.environ.get("MDD_REQUIRE_OFFICIAL_RELEASES") and not FOLDER.is_dir():
        raise pytest.UsageError("the official releases are required, and are not at shared/ans beside the checkout")
