"""The fingerprint of the tool changes with whatever its output depends on."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cache.tool import fingerprint


@pytest.fixture
def code(tmp_path: Path) -> Path:
    (tmp_path / "emit").mkdir()
    (tmp_path / "emit" / "page.py").write_text("a = 1\n")
    (tmp_path / "page.jinja").write_text("{{ a }}\n")
    return tmp_path


def test_the_same_code_has_the_same_fingerprint(code: Path) -> None:
    assert fingerprint([code]) == fingerprint([code])
    assert fingerprint() == fingerprint()


def test_an_edit_of_code_or_template_shows_and_its_undoing_too(code: Path) -> None:
    before = fingerprint([code])
    for path in (code / "emit" / "page.py", code / "page.jinja"):
        text = path.read_text()
        path.write_text(text.replace("a", "b"))
        assert fingerprint([code]) != before
        path.write_text(text)
        assert fingerprint([code]) == before


def test_a_file_that_comes_goes_or_is_renamed_shows(code: Path) -> None:
    before = fingerprint([code])
    (code / "new.py").write_text("")
    assert fingerprint([code]) != before
    (code / "new.py").unlink()
    (code / "page.jinja").rename(code / "pages.jinja")
    assert fingerprint([code]) != before


def test_bytes_that_move_from_one_file_to_the_next_show(code: Path) -> None:
    (code / "x").write_text("ab")
    (code / "y").write_text("c")
    before = fingerprint([code])
    (code / "x").write_text("a")
    (code / "y").write_text("bc")
    assert fingerprint([code]) != before


@pytest.mark.parametrize("left", ["__pycache__/page.pyc", "node_modules/esbuild/main.js"])
def test_what_python_and_npm_leave_beside_the_code_does_not_show(left: str, code: Path) -> None:
    before = fingerprint([code])
    path = code / "emit" / left
    path.parent.mkdir(parents=True)
    path.write_bytes(b"x")
    assert fingerprint([code]) == before


def test_a_library_of_another_version_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(tmp_path))
    (tmp_path / "lxml-1.0.dist-info").mkdir()
    before = fingerprint([])
    (tmp_path / "lxml-1.0.dist-info").rename(tmp_path / "lxml-1.1.dist-info")
    assert fingerprint([]) != before
