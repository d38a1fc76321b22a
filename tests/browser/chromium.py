"""Chromium, and the scripts that try the site's pages in it; skipped with a word where something is not there."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from tests.official import CHECKOUT

HERE = Path(__file__).parent
WEB = CHECKOUT / "templates" / "site" / "web"

IS_REQUIRED = bool(os.environ.get("MDD_REQUIRE_BROWSER"))


@cache
def absence() -> str:
    """What is not there of what the tests need; empty when all is."""
    if shutil.which("node") is None:
        return "node is not installed"
    if not chromium():
        return "Chromium is not installed"
    if not all((folder / "node_modules").is_dir() for folder in (HERE, WEB)):
        return "what the browser tests need is not installed: make browser"
    return ""


def skip_unless_installed() -> None:
    """Skip the test, or fail it where a browser is required."""
    if absence() and IS_REQUIRED:
        pytest.fail(absence(), pytrace=False)
    if absence():
        pytest.skip(absence())


def chromium() -> str:
    """Where Chromium is; empty where it is not."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return next((path for name in names if (path := shutil.which(name))), "")


def add_scripts(site: Path) -> None:
    """What `make site` does behind `mdd site`."""
    subprocess.run(["node", str(WEB / "build.mjs"), str(site)], check=True, cwd=WEB)


def run(script: str, site: Path, environment: Mapping[str, str] | None = None) -> None:
    """Try the pages of a site by a script of tests; what it prints is shown when one fails."""
    variables = {**os.environ, "SITE": str(site), "CHROMIUM": chromium(), **(environment or {})}
    command = ["node", "--test", "--test-reporter=spec", str(HERE / script)]
    done = subprocess.run(command, env=variables, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.fail(done.stdout[-8_000:] + done.stderr[-2_000:], pytrace=False)
