"""`SHA256SUMS` is read as it is written, by us and by `sha256sum`."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.release.sums import SUMS, SumsError, read_sums, sums_text

DIGEST = hashlib.sha256(b"").hexdigest()
PATHS = st.from_regex(r"[a-zé][a-zé0-9/._ -]{0,30}[a-z]", fullmatch=True)


@given(st.dictionaries(PATHS, st.binary().map(lambda content: hashlib.sha256(content).hexdigest())))
def test_sums_are_read_as_they_are_written(digests: dict[str, str]) -> None:
    assert read_sums(sums_text(digests)) == digests


@pytest.mark.parametrize("line", ["", "abc  x", f"{DIGEST}", f"{DIGEST} x", f"{DIGEST[:-1]}  x", f"{DIGEST}  a\\b"])
def test_a_line_that_says_no_file_is_refused_with_its_number(line: str) -> None:
    with pytest.raises(SumsError) as raised:
        read_sums(f"{DIGEST}  x\n{line}\n")
    assert raised.value.line == 2


def test_a_file_that_stands_twice_is_refused() -> None:
    with pytest.raises(SumsError):
        read_sums(f"{DIGEST}  x\n{DIGEST}  x\n")


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="no sha256sum")
def test_sha256sum_takes_them(tmp_path: Path) -> None:
    (tmp_path / "récit 1.txt").write_bytes(b"")
    (tmp_path / SUMS).write_text(sums_text({"récit 1.txt": DIGEST}), encoding="utf-8")
    check = ("sha256sum", "--check", "--strict", SUMS)
    assert subprocess.run(check, cwd=tmp_path, check=False, capture_output=True).returncode == 0
    (tmp_path / "récit 1.txt").write_bytes(b"other")
    assert subprocess.run(check, cwd=tmp_path, check=False, capture_output=True).returncode == 1
