"""What every test relies on: hash order and locale do not matter, real input is there in CI."""

from __future__ import annotations

import fcntl
import gc
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from generator import rerun
from generator.clock import Clock
from tests.official import ALL_VERSIONS, CHECKOUT, FOLDER, official_model, own_model
from tests.packages import Package, made_package, named

_ANY_MACHINE = {
    "deadline": None,
    "suppress_health_check": [
        *(HealthCheck.too_slow, HealthCheck.data_too_large),
        HealthCheck.function_scoped_fixture,  # those of ours make something once, and are not changed by a case
    ],
}
settings.register_profile("project", derandomize=True, **_ANY_MACHINE)  # the same cases in every run
settings.register_profile("few", settings.get_profile("project"), max_examples=20)  # where slow tests are left out
settings.register_profile("explore", **_ANY_MACHINE)  # HYPOTHESIS_PROFILE=explore: new cases each time


def pytest_configure(config: pytest.Config) -> None:
    """Findings are told in French; nothing is compiled twice; official releases that are required are there."""
    usual = "few" if config.option.markexpr == "not slow" else "project"
    settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", usual))
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "PYTHONDONTWRITEBYTECODE"):
        os.environ.pop(name, None)
    sys.dont_write_bytecode = False  # what one process compiles, tests and generated packages, others need not
    absent = [version for version in ALL_VERSIONS if not (FOLDER / version).is_dir()]
    if os.environ.get("MDD_REQUIRE_OFFICIAL_RELEASES") and absent:
        raise pytest.UsageError(f"the official releases are required, and not at shared/ans: {', '.join(absent)}")


def pytest_collection_finish() -> None:
    """What was imported and collected stays to the end: whoever collects garbage need not look at it each time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """A test that is to run once a file and finds no file fails, unless the official releases are not there."""
    reasons = [str(mark.kwargs.get("reason", "")) for mark in item.iter_markers("skip")]
    if FOLDER.is_dir() and any("empty parameter set" in reason for reason in reasons):
        pytest.fail("there is nothing to test: the list of parameters is empty", pytrace=False)


# --- whole releases, made once a run; tests read them and change nothing ----------


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """A folder that the first worker makes and the others find, once it is whole."""
    base = factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / name
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            make(folder.with_suffix(".part"))
            folder.with_suffix(".part").rename(folder)
    return folder


@pytest.fixture(scope="session")
def own_output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All that `mdd generate` makes of the project's own specs, made afresh."""
    request = rerun.Request(CHECKOUT / "specs")
    return made_once(tmp_path_factory, "own", lambda out: rerun.run(request, out, Clock(), None, is_written=True))


@pytest.fixture(scope="session")
def own(own_output: Path) -> Package:
    """Its package, beside the committed one, on which the kit stands."""
    return Package(own_model(), own_output, loaded="hubsante_own")


@pytest.fixture(scope="session")
def official(tmp_path_factory: pytest.TempPathFactory) -> Package:
    """The package of the official release 3.4.0."""
    return released(tmp_path_factory, "3.4.0")


@pytest.fixture(scope="session")
def former(tmp_path_factory: pytest.TempPathFactory) -> Package:
    """The package of the official release 3.0.0."""
    return released(tmp_path_factory, "3.0.0")


def released(factory: pytest.TempPathFactory, version: str) -> Package:
    """The package of an official release and our envelope, since no official workbook has one."""
    if not FOLDER.is_dir():
        pytest.skip("the official releases are not beside the checkout")
    model = official_model(version)
    model = replace(model, messages=(*model.messages, own_model().message_by_name["EDXL-DE"]))
    name = f"hubsante_{version.replace('.', '_')}"
    return Package(model, made_once(factory, name, partial(made_package, named(model, name))))
