"""Nothing that stands in the cache's folder is believed but what this tool left there itself."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from generator.cache.store import FOLDER, Store, open_store, present_store


def store(where: Path) -> Store:
    opened = open_store(where)
    assert opened is not None
    return opened


def only_entry(where: Path) -> Path:
    (entry,) = (where / FOLDER).glob("kind-*")
    return entry


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    store(tmp_path).put("kind", "key", b"content\nof two lines")
    return tmp_path


def test_what_was_put_there_is_there_for_a_later_run(kept: Path) -> None:
    assert store(kept).get("kind", "key") == b"content\nof two lines"
    assert store(kept).get("kind", "other") is None
    assert store(kept).get("other", "key") is None


def test_git_passes_over_the_folder(kept: Path) -> None:
    assert (kept / FOLDER / ".gitignore").read_text() == "*\n"


@pytest.mark.parametrize("damage", [b"", b"\n", b"content", b"\0" * 100, b"a" * 64 + b"\ncontent"])
def test_damaged_entry_is_not_there(damage: bytes, kept: Path) -> None:
    only_entry(kept).write_bytes(damage)
    assert store(kept).get("kind", "key") is None


def test_every_byte_of_an_entry_is_under_its_seal(kept: Path) -> None:
    entry = only_entry(kept)
    whole = entry.read_bytes()
    for place in range(len(whole)):
        entry.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert store(kept).get("kind", "key") is None
    entry.write_bytes(whole)
    assert store(kept).get("kind", "key") is not None


def test_entry_under_another_name_is_not_there(kept: Path) -> None:
    only_entry(kept).rename(kept / FOLDER / "kind-other")
    assert store(kept).get("kind", "other") is None


def test_folder_that_was_copied_here_is_not_believed(kept: Path) -> None:
    shutil.copytree(kept / FOLDER, kept / "elsewhere" / FOLDER)
    assert store(kept / "elsewhere").get("kind", "key") is None


def test_entry_of_another_version_of_the_tool_is_not_there(kept: Path) -> None:
    assert Store(kept / FOLDER, b"another seal").get("kind", "key") is None


def test_tool_that_is_another_by_now_has_no_store_until_it_is_as_it_was(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.cache.store.fingerprint", lambda: b"pulled meanwhile")
    assert open_store(kept) is None
    assert present_store(kept) is None
    monkeypatch.undo()
    assert store(kept).get("kind", "key") is not None


def test_folder_may_be_deleted_at_any_time(kept: Path) -> None:
    opened = store(kept)
    shutil.rmtree(kept / FOLDER)
    assert opened.get("kind", "key") is None
    opened.put("kind", "key", b"again")
    assert store(kept).get("kind", "key") is None


def test_entry_that_is_a_folder_or_leads_elsewhere_does_no_harm(kept: Path) -> None:
    entry = only_entry(kept)
    entry.unlink()
    entry.mkdir()
    assert store(kept).get("kind", "key") is None
    store(kept).put("kind", "key", b"again")
    entry.rmdir()
    (kept / "secret").write_bytes(b"secret")
    entry.symlink_to(kept / "secret")
    store(kept).put("kind", "key", b"again")
    assert (kept / "secret").read_bytes() == b"secret"
    assert store(kept).get("kind", "key") == b"again"


def test_there_is_no_cache_where_there_can_be_none(tmp_path: Path) -> None:
    (tmp_path / "file").mkdir()
    (tmp_path / "file" / FOLDER).write_bytes(b"")
    assert open_store(tmp_path / "file") is None
    assert open_store(tmp_path / "nowhere") is None
    (tmp_path / "link").mkdir()
    (tmp_path / "link" / FOLDER).symlink_to(tmp_path)
    assert open_store(tmp_path / "link") is None


def test_the_oldest_entries_go(tmp_path: Path) -> None:
    opened = store(tmp_path)
    for number in range(200):
        opened.put("kind", str(number), b"x")
        os.utime(tmp_path / FOLDER / f"kind-{number}", (number, number))
    kept = {int(path.name.partition("-")[2]) for path in (tmp_path / FOLDER).glob("kind-*")}
    assert len(kept) < 150
    assert min(kept) > 50
    assert 199 in kept
