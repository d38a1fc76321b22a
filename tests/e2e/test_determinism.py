"""The same specs give the same bytes, whatever the machine, the hash seed or the order of files."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.official import CHECKOUT

SPECS = CHECKOUT / "specs"


def generate(specs: Path, out: Path, **environment: str) -> dict[str, bytes]:
    """Every file that a new process makes of a specs folder, by path."""
    subprocess.run(
        [sys.executable, "-m", "generator", "generate", "--specs", str(specs), "--out", str(out)],
        cwd=CHECKOUT,
        env={**os.environ, **environment},
        check=True,
        capture_output=True,
    )
    return files(out)


def files(out: Path) -> dict[str, bytes]:
    found = {
        str(path.relative_to(out)): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file() and path.suffix != ".pyc"
    }
    assert len(found) > 500
    return found


def test_seed_locale_zone_folder_and_order_of_creation_leave_no_trace(own_output: Path, tmp_path: Path) -> None:
    """All of them are others than in the process that made `own_output`."""
    moved = tmp_path / "elsewhere" / "sources"
    for path in sorted(SPECS.rglob("*"), reverse=True):
        if path.is_file():
            target = moved / path.relative_to(SPECS)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
    made = generate(moved, tmp_path / "out", PYTHONHASHSEED="4242", LC_ALL="C.UTF-8", TZ="Pacific/Auckland")
    assert made == files(own_output)
    assert not any(str(tmp_path).encode() in content for content in made.values())


@pytest.mark.slow
def test_two_hash_seeds_locales_and_zones_give_the_same_bytes(tmp_path: Path) -> None:
    one = generate(SPECS, tmp_path / "one", PYTHONHASHSEED="0", LC_ALL="C", TZ="UTC")
    other = generate(SPECS, tmp_path / "other", PYTHONHASHSEED="4242", LC_ALL="C.UTF-8", TZ="Pacific/Auckland")
    assert one == other
