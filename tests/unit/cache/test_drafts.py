"""What an earlier run made is not made again, however much it was, and what it noted is there."""

from __future__ import annotations

from collections.abc import MutableMapping
from pathlib import Path

from generator.artifact import Artifact, Draft
from generator.cache.drafts import Kept
from generator.cache.store import Store, open_store

MADE: list[str] = []

_DRAFTS = 600  # more than twice what a release of the ANS has


def text(name: str, memo: MutableMapping[str, str]) -> str:
    MADE.append(name)
    return memo.setdefault(name, f"Texte de {name}.")


def drafts(count: int) -> list[Draft]:
    return [Draft(f"docs/{number}.md", text, (f"{number}",), takes_memo=True) for number in range(count)]


def run(store: Store, out: Path, made: list[Draft]) -> tuple[list[Artifact], list[str]]:
    """A run that writes what it makes; which files it had to make."""
    MADE.clear()
    kept = Kept.of(store, out)
    artifacts = [kept.artifact(draft) for draft in made]
    for one in artifacts:
        path = out / one.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(one.content)
    kept.save()
    return artifacts, list(MADE)


def opened(where: Path) -> Store:
    store = open_store(where)
    assert store is not None
    return store


def test_nothing_of_a_large_release_is_made_twice(tmp_path: Path) -> None:
    first, made = run(opened(tmp_path), tmp_path / "out", drafts(_DRAFTS))
    assert len(made) == _DRAFTS
    assert run(opened(tmp_path), tmp_path / "out", drafts(_DRAFTS)) == (first, [])


def test_notes_of_a_large_release_are_there_for_another_output(tmp_path: Path) -> None:
    run(opened(tmp_path), tmp_path / "out", drafts(_DRAFTS))
    assert len(Kept.of(opened(tmp_path), tmp_path / "other").noted) == _DRAFTS


def test_what_an_earlier_run_made_is_still_known_after_one_of_less(tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(opened(tmp_path), out, drafts(20))
    assert run(opened(tmp_path), out, drafts(1))[1] == []
    assert run(opened(tmp_path), out, drafts(20))[1] == []


def test_a_file_that_was_edited_or_is_gone_is_made_again(tmp_path: Path) -> None:
    out = tmp_path / "out"
    first, _ = run(opened(tmp_path), out, drafts(3))
    (out / "docs/0.md").write_text("edited")
    (out / "docs/1.md").unlink()
    assert run(opened(tmp_path), out, drafts(3)) == (first, ["0", "1"])


def test_the_latest_are_kept_when_there_are_too_many(tmp_path: Path) -> None:
    out, latest = tmp_path / "out", drafts(10)
    for generation in range(5):
        run(
            opened(tmp_path),
            out,
            [Draft(f"{generation}/{n}.md", text, (f"{n}",), takes_memo=True) for n in range(1000)],
        )
    run(opened(tmp_path), out, latest)
    known = Kept.of(opened(tmp_path), out).known
    assert 1000 < len(known) < 5 * 1000
    assert run(opened(tmp_path), out, latest)[1] == []


def picture(name: str) -> bytes:
    MADE.append(name)
    return b"\x89PNG\r\n\n\n"


def test_a_draft_of_bytes_is_the_same_bytes_and_kept_alike(tmp_path: Path) -> None:
    drawn = [Draft("docs/a.png", picture, ("a",))]
    (artifact,), made = run(opened(tmp_path), tmp_path / "out", drawn)
    assert (artifact.content, made) == (picture("a"), ["a"])
    assert run(opened(tmp_path), tmp_path / "out", drawn) == ([artifact], [])
