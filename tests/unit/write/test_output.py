"""What is done to an output folder, and what is never done to it."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from generator.artifact import Artifact
from generator.diagnostics import Language
from generator.write import MANIFEST, Changes, OutputError, carry_out, digest_of, output, plan, replace_file

OWNED = ("docs", "xsd")


def artifacts(files: Mapping[str, str]) -> list[Artifact]:
    return [Artifact.text(path, content) for path, content in files.items()]


def run(files: Mapping[str, str], out: Path, owned: Iterable[str] = OWNED) -> Changes:
    return carry_out(plan(artifacts(files), out, owned), out)


def on_disk(out: Path) -> dict[str, str]:
    """The text of each file, without the manifest."""
    return {
        path.relative_to(out).as_posix(): path.read_text(encoding="utf-8").rstrip("\n")
        for path in sorted(out.rglob("*"))
        if path.is_file() and path != out / MANIFEST
    }


def claims(out: Path) -> list[str]:
    return list(json.loads((out / MANIFEST).read_text(encoding="utf-8"))["files"])


def tamper(out: Path, *paths: str, content: str = "precious") -> None:
    """Claim files that hold this content."""
    manifest = json.loads((out / MANIFEST).read_text(encoding="utf-8"))
    manifest["files"].update(dict.fromkeys(paths, digest_of(content.encode())))
    (out / MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")


def test_a_run_writes_its_files_and_claims_them(tmp_path: Path):
    out = tmp_path / "deep" / "out"
    changes = run({"xsd/A.xsd": "a", "docs/deep/a.md": "é"}, out)
    assert [str(one.path) for one in changes.written] == ["docs/deep/a.md", "xsd/A.xsd"]
    assert on_disk(out) == {"docs/deep/a.md": "é", "xsd/A.xsd": "a"}
    assert claims(out) == ["docs/deep/a.md", "xsd/A.xsd"]


def test_a_plan_touches_nothing(tmp_path: Path):
    out = tmp_path / "out"
    plan(artifacts({"xsd/A.xsd": "a"}), out, OWNED)
    assert not out.exists()


def test_the_same_run_again_is_current_and_touches_nothing(tmp_path: Path):
    run({"xsd/A.xsd": "a"}, tmp_path)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    changes = run({"xsd/A.xsd": "a"}, tmp_path)
    assert changes.is_current
    assert [str(path) for path in changes.unchanged] == ["xsd/A.xsd"]
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def test_an_unchanged_file_is_not_touched_when_another_changes(tmp_path: Path):
    run({"xsd/A.xsd": "a", "xsd/B.xsd": "b"}, tmp_path)
    os.utime(tmp_path / "xsd/A.xsd", ns=(1, 1))
    changes = run({"xsd/A.xsd": "a", "xsd/B.xsd": "other"}, tmp_path)
    assert [str(one.path) for one in changes.written] == ["xsd/B.xsd"]
    assert (tmp_path / "xsd/A.xsd").stat().st_mtime_ns == 1
    assert on_disk(tmp_path) == {"xsd/A.xsd": "a", "xsd/B.xsd": "other"}


def test_a_file_that_somebody_edited_or_removed_is_made_again(tmp_path: Path):
    files = {"xsd/A.xsd": "a", "xsd/B.xsd": "b"}
    run(files, tmp_path)
    (tmp_path / "xsd/A.xsd").write_text("x\n", encoding="utf-8")
    (tmp_path / "xsd/B.xsd").unlink()
    assert not run(files, tmp_path).is_current
    assert on_disk(tmp_path) == files


def test_what_is_no_longer_made_is_removed_with_the_folders_it_leaves_empty(tmp_path: Path):
    run({"docs/a/b/c.md": "c", "docs/a/d.md": "d", "xsd/A.xsd": "a"}, tmp_path)
    changes = run({"xsd/A.xsd": "a"}, tmp_path)
    assert [str(path) for path in changes.stale] == ["docs/a/b/c.md", "docs/a/d.md"]
    assert on_disk(tmp_path) == {"xsd/A.xsd": "a"}
    assert not (tmp_path / "docs").exists()
    assert claims(tmp_path) == ["xsd/A.xsd"]


def test_a_file_that_the_tool_did_not_make_is_kept(tmp_path: Path):
    run({"docs/a.md": "a", "docs/b/b.md": "b"}, tmp_path)
    foreign = {"docs/own.md": "mine", "docs/b/own.md": "mine", "xsd/own.txt": "mine", "own.txt": "mine"}
    for path, text in foreign.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    run({}, tmp_path)
    assert on_disk(tmp_path) == dict(sorted(foreign.items()))


def test_without_a_manifest_nothing_is_stale(tmp_path: Path):
    run({"docs/a.md": "a"}, tmp_path)
    (tmp_path / MANIFEST).unlink()
    changes = run({"docs/b.md": "b"}, tmp_path)
    assert changes.stale == ()
    assert on_disk(tmp_path) == {"docs/a.md": "a", "docs/b.md": "b"}


def test_a_run_of_some_targets_keeps_the_files_and_claims_of_the_others(tmp_path: Path):
    run({"docs/a.md": "a", "xsd/A.xsd": "a"}, tmp_path)
    run({"xsd/B.xsd": "b"}, tmp_path, ["xsd"])
    assert on_disk(tmp_path) == {"docs/a.md": "a", "xsd/B.xsd": "b"}
    assert claims(tmp_path) == ["docs/a.md", "xsd/B.xsd"]


def test_a_run_that_owns_no_folder_removes_nothing(tmp_path: Path):
    run({"xsd/A.xsd": "a", "xsd/B.xsd": "b"}, tmp_path)
    run({"xsd/A.xsd": "other"}, tmp_path, [])
    assert on_disk(tmp_path) == {"xsd/A.xsd": "other", "xsd/B.xsd": "b"}
    assert claims(tmp_path) == ["xsd/A.xsd", "xsd/B.xsd"]


def test_a_folder_may_take_the_name_of_a_stale_file_and_a_file_that_of_a_stale_folder(tmp_path: Path):
    run({"docs/a": "file", "xsd/a/b": "in folder"}, tmp_path)
    run({"docs/a/b": "in folder", "xsd/a": "file"}, tmp_path)
    assert on_disk(tmp_path) == {"docs/a/b": "in folder", "xsd/a": "file"}


@pytest.mark.parametrize(
    "path",
    [
        "../victim",
        "docs/../../victim",
        "docs/../../out/../victim",
        "{outside}/victim",
        "docs\\..\\..\\victim",
        "C:victim",
        "",
        ".",
        "manifest.json",
        "docs/\0",
        "docs/\ud800",
        "docs/" + "a" * 5000,
        "docs",
    ],
)
def test_a_tampered_manifest_removes_nothing_elsewhere(tmp_path: Path, path: str):
    out = tmp_path / "out"
    victim = tmp_path / "victim"
    victim.write_text("precious", encoding="utf-8")
    run({"docs/a.md": "a"}, out, ["docs", "..", "", tmp_path.as_posix(), "/", "C:victim"])
    tamper(out, path.format(outside=tmp_path.as_posix()))
    run({"docs/a.md": "b"}, out, ["docs", "..", "", "/", "C:victim", "manifest.json"])
    assert victim.read_text(encoding="utf-8") == "precious"
    assert on_disk(out) == {"docs/a.md": "b"}
    assert run({"docs/a.md": "b"}, out, ["docs"]).is_current


def test_a_linked_folder_that_leads_out_is_not_written_to(tmp_path: Path):
    out, elsewhere = tmp_path / "out", tmp_path / "elsewhere"
    out.mkdir()
    elsewhere.mkdir()
    (out / "docs").symlink_to(elsewhere)
    with pytest.raises(OutputError, match=r"docs/deep/a\.md leads out"):
        run({"docs/deep/a.md": "a"}, out)
    assert list(elsewhere.iterdir()) == []


def test_a_linked_folder_that_leads_out_is_not_removed_from(tmp_path: Path):
    out, elsewhere = tmp_path / "out", tmp_path / "elsewhere"
    run({"docs/a.md": "a"}, out)
    (out / "docs").rename(elsewhere)
    (out / "docs").symlink_to(elsewhere)
    with pytest.raises(OutputError, match=r"docs/a\.md leads out"):
        run({}, out)
    assert (elsewhere / "a.md").exists()


def test_a_linked_file_is_replaced_and_what_it_led_to_is_kept(tmp_path: Path):
    out, elsewhere = tmp_path / "out", tmp_path / "elsewhere.md"
    elsewhere.write_text("precious", encoding="utf-8")
    run({"docs/a.md": "a"}, out)
    (out / "docs/a.md").unlink()
    (out / "docs/a.md").symlink_to(elsewhere)
    run({"docs/a.md": "a"}, out)
    assert elsewhere.read_text(encoding="utf-8") == "precious"
    assert not (out / "docs/a.md").is_symlink()
    assert on_disk(out) == {"docs/a.md": "a"}


def test_a_file_of_somebody_else_is_never_overwritten(tmp_path: Path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/b.md").write_text("theirs", encoding="utf-8")
    with pytest.raises(OutputError, match=r"docs/b\.md exists and was not generated here") as refused:
        run({"docs/a.md": "a", "docs/b.md": "b"}, tmp_path)
    assert refused.value.words(Language.FRENCH).startswith(f"{tmp_path / 'docs/b.md'} existe déjà")
    assert [path.name for path in tmp_path.rglob("*")] == ["docs", "b.md"]


def test_a_file_of_somebody_else_that_is_the_same_is_no_obstacle(tmp_path: Path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/a.md").write_text("a\n", encoding="utf-8")
    run({"docs/a.md": "a", "docs/b.md": "b"}, tmp_path)
    assert on_disk(tmp_path) == {"docs/a.md": "a", "docs/b.md": "b"}


@pytest.mark.parametrize(
    ("number", "fr"), [(errno.EACCES, "pas le droit d'y écrire"), (errno.ENOSPC, "plus de place sur le disque")]
)
def test_what_the_system_refuses_is_told_of_the_folder_and_not_of_a_temporary_file(number: int, fr: str):
    told = OutputError.of_system(OSError(number, "said by the system", "out/docs/.mdd-12"), Path("out"))
    assert told.words(Language.FRENCH) == f"out/docs : {fr}"
    assert "said by the system" not in str(told)
    assert str(OutputError.of_system(OSError(errno.ELOOP, "Too many links", "a"), Path("b"))) == "a: Too many links"


def test_a_linked_output_folder_is_the_folder_that_it_leads_to(tmp_path: Path):
    (tmp_path / "real").mkdir()
    (tmp_path / "out").symlink_to(tmp_path / "real")
    run({"docs/a.md": "a"}, tmp_path / "out")
    run({"docs/b.md": "b"}, tmp_path / "out")
    assert on_disk(tmp_path / "real") == {"docs/b.md": "b"}


@pytest.mark.parametrize("path", ["../a", "/a", "docs/../../a", "docs\\a", "C:a", "docs/\0", "docs/a\nb"])
def test_an_artifact_that_leads_out_is_refused(tmp_path: Path, path: str):
    with pytest.raises(OutputError, match="leads out"):
        plan(artifacts({path: "a"}), tmp_path, OWNED)


@pytest.mark.parametrize(
    "paths", [("docs/a.md", "docs/A.md"), ("docs/a.md", "DOCS/a.md"), ("manifest.json",), ("Manifest.JSON",)]
)
def test_files_that_some_systems_take_for_one_are_refused(tmp_path: Path, paths: tuple[str, ...]):
    with pytest.raises(OutputError, match="one file where case does not matter"):
        plan(artifacts(dict.fromkeys(paths, "a")), tmp_path, OWNED)


def test_two_artifacts_of_one_path_are_refused(tmp_path: Path):
    with pytest.raises(OutputError, match="one file"):
        plan([Artifact.text("docs/a.md", "a"), Artifact.text("docs/a.md", "a")], tmp_path, OWNED)


@pytest.mark.parametrize("paths", [("docs/a", "docs/a/b"), ("docs/A/b/c", "docs/a"), ("manifest.json/a",)])
def test_a_file_that_would_be_a_folder_too_is_refused(tmp_path: Path, paths: tuple[str, ...]):
    with pytest.raises(OutputError, match="is a file and the folder"):
        plan(artifacts(dict.fromkeys(paths, "a")), tmp_path, OWNED)


OLD = {"docs/1.md": "old", "docs/2.md": "same", "docs/deep/3.md": "old", "xsd/4.xsd": "old", "xsd/5.xsd": "old"}
NEW = {"docs/1.md": "new", "docs/2.md": "same", "docs/deep/3.md": "new", "docs/6.md": "new", "xsd/7.xsd": "new"}
STEPS = ["xsd/4.xsd", "xsd/5.xsd", "docs/1.md", "docs/6.md", "docs/deep/3.md", "xsd/7.xsd"]


@pytest.mark.parametrize("step", STEPS)
def test_a_run_broken_off_leaves_each_file_old_or_new_and_the_next_run_heals(tmp_path: Path, step: str):
    """What breaks the run off is a folder where the step wants its file."""
    run(OLD, tmp_path)
    changes = plan(artifacts(NEW), tmp_path, OWNED)
    obstacle = tmp_path / step
    obstacle.unlink(missing_ok=True)
    (obstacle / "in the way").mkdir(parents=True)
    with pytest.raises(OutputError, match=step):
        carry_out(changes, tmp_path)
    assert [path for path, text in on_disk(tmp_path).items() if text not in (OLD.get(path), NEW.get(path))] == []
    (obstacle / "in the way").rmdir()
    obstacle.rmdir()
    run(NEW, tmp_path)
    assert on_disk(tmp_path) == NEW
    assert run(NEW, tmp_path).is_current


def test_where_the_manifest_cannot_be_written_nothing_is(tmp_path: Path):
    run(OLD, tmp_path)
    changes = plan(artifacts(NEW), tmp_path, OWNED)
    (tmp_path / MANIFEST).unlink()
    (tmp_path / MANIFEST / "in the way").mkdir(parents=True)
    with pytest.raises(OutputError, match=r"manifest\.json"):
        carry_out(changes, tmp_path)
    assert on_disk(tmp_path) == OLD


@pytest.mark.parametrize("done", range(len(STEPS) + 1))
def test_a_run_killed_after_any_step_is_completed_by_the_next(tmp_path: Path, done: int):
    """The steps in their order: claims of old and new, stale files, new files, claims of the new."""
    run(OLD, tmp_path)
    changes = plan(artifacts(NEW), tmp_path, OWNED)
    both = json.loads((tmp_path / MANIFEST).read_text(encoding="utf-8"))["files"]
    both |= json.loads(changes.manifest.content)["files"]
    (tmp_path / MANIFEST).write_text(json.dumps({"files": both}), encoding="utf-8")
    for path in changes.stale[:done]:
        (tmp_path / path).unlink()
    for artifact in changes.written[: max(0, done - len(changes.stale))]:
        (tmp_path / artifact.path).write_bytes(artifact.content)
    run(NEW, tmp_path)
    assert on_disk(tmp_path) == NEW
    assert run(NEW, tmp_path).is_current


@pytest.mark.parametrize("done", range(1 + 4 + 1))  # the manifest, what is new, the manifest
def test_file_of_a_run_that_was_killed_is_not_taken_for_edited(
    tmp_path: Path, done: int, monkeypatch: pytest.MonkeyPatch
):
    """The manifest says of each file what it was and what it is to be, until the run has ended."""
    run(OLD, tmp_path)
    with monkeypatch.context() as patched:
        patched.setattr("generator.write.output.replace_file", Interrupted(done))
        with pytest.raises(KeyboardInterrupt):
            run(NEW, tmp_path)
    changes = run({}, tmp_path)
    assert changes.released == ()
    assert on_disk(tmp_path) == {}


class Interrupted:
    """Replaces so many files, and ends the run at the next."""

    def __init__(self, done: int) -> None:
        self.left = done

    def __call__(self, path: Path, content: bytes) -> None:
        if not self.left:
            raise KeyboardInterrupt
        self.left -= 1
        replace_file(path, content)


def test_after_a_failed_step_every_file_on_disk_is_claimed(tmp_path: Path):
    run(OLD, tmp_path)
    changes = plan(artifacts(NEW), tmp_path, OWNED)
    (tmp_path / "xsd/7.xsd/in the way").mkdir(parents=True)
    with pytest.raises(OutputError):
        carry_out(changes, tmp_path)
    assert set(on_disk(tmp_path)) <= set(claims(tmp_path))


def test_no_temporary_file_is_left_behind_by_a_failed_step(tmp_path: Path):
    (tmp_path / "docs/a.md/in the way").mkdir(parents=True)
    with pytest.raises(OutputError, match=r"docs/a\.md"):
        run({"docs/a.md": "a"}, tmp_path)
    assert [path.name for path in tmp_path.rglob(".*")] == []


def test_an_output_folder_that_is_a_file_is_told(tmp_path: Path):
    (tmp_path / "out").write_text("a file", encoding="utf-8")
    with pytest.raises(OutputError, match="out"):
        run({"docs/a.md": "a"}, tmp_path / "out")


def test_the_manifest_is_the_same_whatever_the_order_of_the_artifacts(tmp_path: Path):
    files = {"xsd/A.xsd": "a", "docs/a.md": "a"}
    one = plan(artifacts(files), tmp_path, OWNED).manifest
    other = plan(reversed(artifacts(files)), tmp_path, reversed(OWNED)).manifest
    assert one == other


# --- what somebody else has there -------------------------------------------------


def test_file_that_the_manifest_does_not_list_is_never_overwritten(tmp_path: Path):
    run({"docs/a.md": "a"}, tmp_path)
    for name in ("b", "c"):
        (tmp_path / f"docs/{name}.md").write_text("theirs", encoding="utf-8")
    before = on_disk(tmp_path)
    with pytest.raises(OutputError) as refused:
        run({"docs/a.md": "other", "docs/b.md": "b", "docs/c.md": "c"}, tmp_path)
    told = refused.value.words(Language.FRENCH)
    assert told.startswith(f"{tmp_path / 'docs/b.md'}, {tmp_path / 'docs/c.md'} existent déjà")
    assert f"({tmp_path / MANIFEST} ne les compte pas)" in told
    assert on_disk(tmp_path) == before


def test_file_that_was_edited_and_is_no_longer_made_is_kept_named_and_not_claimed(tmp_path: Path):
    run({"docs/a.md": "a", "docs/b.md": "b", "docs/c.md": "c"}, tmp_path)
    (tmp_path / "docs/b.md").write_text("edited", encoding="utf-8")
    changes = run({"docs/a.md": "a"}, tmp_path)
    assert ([str(p) for p in changes.stale], [str(p) for p in changes.released]) == (["docs/c.md"], ["docs/b.md"])
    assert on_disk(tmp_path) == {"docs/a.md": "a", "docs/b.md": "edited"}
    assert claims(tmp_path) == ["docs/a.md"]
    assert run({"docs/a.md": "a"}, tmp_path).is_current


def test_file_that_was_edited_and_is_made_again_is_named(tmp_path: Path):
    run({"docs/a.md": "a", "docs/b.md": "b"}, tmp_path)
    (tmp_path / "docs/a.md").write_text("edited", encoding="utf-8")
    changes = run({"docs/a.md": "a", "docs/b.md": "other"}, tmp_path)
    assert [str(path) for path in changes.mended] == ["docs/a.md"]
    assert on_disk(tmp_path) == {"docs/a.md": "a", "docs/b.md": "other"}


def test_file_of_another_case_is_written_since_some_systems_remove_it_with_the_old_one(tmp_path: Path):
    run({"docs/a.md": "a"}, tmp_path)
    (tmp_path / "docs/A.md").write_text("a\n", encoding="utf-8")  # the same file, where case does not count
    changes = run({"docs/A.md": "a"}, tmp_path)
    assert [str(one.path) for one in changes.written] == ["docs/A.md"]
    assert on_disk(tmp_path) == {"docs/A.md": "a"}


@pytest.mark.parametrize(
    "path", ["docs/aux.md", "docs/con/a.md", "docs/a.", "docs/a /b", "docs/a?.md", "docs/a|b", 'docs/"a"', "docs/COM1"]
)
def test_name_that_windows_does_not_take_is_refused(tmp_path: Path, path: str):
    with pytest.raises(OutputError, match="Windows does not take this name"):
        plan(artifacts({path: "a"}), tmp_path, OWNED)


def test_names_that_differ_in_the_composing_of_an_accent_alone_are_one_file(tmp_path: Path):
    with pytest.raises(OutputError, match="one file where case does not matter"):
        plan(artifacts({"docs/\u00e9.md": "a", "docs/e\u0301.md": "a"}), tmp_path, OWNED)


def in_the_way(path: Path, kind: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    match kind:
        case "pipe":
            os.mkfifo(path)
        case "folder":
            path.mkdir()
        case "folder with a file":
            path.mkdir()
            (path / "own.md").write_text("theirs", encoding="utf-8")
        case "link that leads nowhere":
            path.symlink_to("nowhere")
        case "device":
            path.symlink_to("/dev/zero")


@pytest.mark.parametrize("is_claimed", [False, True])
@pytest.mark.parametrize("kind", ["pipe", "folder", "folder with a file", "link that leads nowhere", "device"])
def test_what_is_no_file_is_an_obstacle_before_anything_is_written(tmp_path: Path, kind: str, is_claimed: bool):
    run({"docs/b.md": "b", **({"docs/a.md": "a"} if is_claimed else {})}, tmp_path)
    (tmp_path / "docs/a.md").unlink(missing_ok=True)
    in_the_way(tmp_path / "docs/a.md", kind)
    with pytest.raises(OutputError, match=r"docs/a\.md: a folder, a pipe or something else in place of a file"):
        run({"docs/a.md": "a", "docs/b.md": "other"}, tmp_path)
    assert (tmp_path / "docs/b.md").read_text(encoding="utf-8") == "b\n"


def test_file_where_a_folder_is_wanted_is_an_obstacle_before_anything_is_written(tmp_path: Path):
    run({"docs/b.md": "b"}, tmp_path)
    (tmp_path / "xsd").write_text("theirs", encoding="utf-8")
    with pytest.raises(OutputError, match="xsd: a file in place of a folder"):
        run({"docs/b.md": "other", "xsd/A.xsd": "a"}, tmp_path)
    assert on_disk(tmp_path) == {"docs/b.md": "b", "xsd": "theirs"}


def test_name_of_a_file_in_the_way_stays_within_its_line(tmp_path: Path):
    out = tmp_path / "a\n::error ::b"
    (out / "docs").mkdir(parents=True)
    (out / "docs/a.md").write_text("theirs", encoding="utf-8")
    with pytest.raises(OutputError) as refused:
        run({"docs/a.md": "a"}, out)
    assert len(refused.value.words(Language.FRENCH).splitlines()) == 1


def test_what_was_read_just_now_is_neither_read_nor_hashed_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {"xsd/A.xsd": "a", "docs/a.md": "b"}
    written = carry_out(plan(artifacts(files), tmp_path, OWNED), tmp_path)
    present = {one.path: digest_of(one.content) for one in artifacts(files)}
    read: list[Path] = []
    monkeypatch.setattr(output, "digest_of", lambda _: pytest.fail("hashed again"))
    monkeypatch.setattr(output, "has_bytes", lambda path, _: not read.append(path))
    changes = plan(artifacts(files), tmp_path, OWNED, present)
    assert (changes.is_current, changes.manifest) == (True, written.manifest)
    assert read == [tmp_path / "manifest.json"]
