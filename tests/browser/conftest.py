"""The site with its scripts, made once for all workers."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import site
from generator.artifact import TARGETS
from generator.clock import Clock
from generator.model import Model
from generator.pipeline import emitted
from tests.browser.chromium import add_scripts, skip_unless_installed
from tests.conftest import made_once
from tests.official import own_converting_model


@pytest.fixture(scope="session")
def own_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the pages of our messages are."""
    skip_unless_installed()
    return made_once(tmp_path_factory, "site", lambda folder: made_site(own_converting_model(), folder))


def made_site(model: Model, folder: Path) -> None:
    """Write the pages of a release and add their scripts."""
    files = {str(file.path): file.content for file in emitted(model, TARGETS, Clock())}
    for artifact in site.emit(model, files):
        path = folder / artifact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(artifact.content)
    add_scripts(folder)
