"""What the pages do in Chromium, tried by scripts of node; each of their tests is a claim."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from tests.browser.chromium import run
from tests.browser.conftest import made_site
from tests.official import own_converting_model


@pytest.mark.parametrize("script", ["explorer.test.mjs", "validator.test.mjs", "form.test.mjs", "xml.test.mjs"])
def test_the_pages_do_what_they_should(script: str, own_site: Path) -> None:
    run(script, own_site)


@pytest.mark.slow
def test_the_scripts_are_the_same_to_the_byte_each_time(own_site: Path, tmp_path: Path) -> None:
    made_site(own_converting_model(), tmp_path / "again")
    assert _digests(tmp_path / "again") == _digests(own_site)


def _digests(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
