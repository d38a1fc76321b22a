"""`mdd watch` as its user sees it: a process beside a spreadsheet program that saves, breaks and removes files."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from queue import Queue

import pytest

from tests.golden.findings.base import BASE, MDD, SHEET
from tests.interrupts import ctrl_c_heeded
from tests.official import CHECKOUT
from tests.workbooks import folder, workbook

PATIENCE = 900  # seconds, after which a watch that says nothing ends its test
WAITING = "En attente"


class Watch:
    """A running `mdd watch`, read line by line."""

    def __init__(self, where: Path, *arguments: str) -> None:
        self.where = where
        self.process = subprocess.Popen(
            [sys.executable, "-m", "generator", "watch", *arguments],
            cwd=where,
            env={**os.environ, "PYTHONPATH": str(CHECKOUT), "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.lines: Queue[str] = Queue()
        self.reader = threading.Thread(target=self._read)
        self.reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        with self.process.stdout as lines:
            for line in lines:
                self.lines.put(line.rstrip())

    def end(self) -> None:
        self.process.kill()
        self.process.wait()
        self.reader.join()

    def screen(self) -> str:
        """What is told of the next run, up to the line that says that it waits."""
        told: list[str] = []
        while not told or not told[-1].startswith(WAITING):
            told.append(self.lines.get(timeout=PATIENCE))
        return "\n".join(told)

    def save(self, content: bytes, path: str = MDD) -> None:
        """As a spreadsheet program does: beside the file first, then in its place."""
        temporary = self.where / "specs" / "A1B2C3D4.tmp"
        temporary.write_bytes(content)
        temporary.replace(self.where / "specs" / path)

    @property
    def output(self) -> dict[str, bytes]:
        out = self.where / "generated"
        return {str(path.relative_to(out)): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}


@pytest.fixture
def watch(tmp_path: Path) -> Iterator[Watch]:
    folder(tmp_path, {f"specs/{path}": content for path, content in BASE.items()})
    with ctrl_c_heeded():
        one = Watch(tmp_path, "--target", "json-schema", "--target", "docs")
    yield one
    one.end()


def test_saves_breaks_and_mends_are_followed_until_ctrl_c(watch: Watch) -> None:
    first = watch.screen()
    assert "TEST : json-schema 2, docs 1" in first
    assert "0 erreur, 0 alerte" in first
    before = watch.output

    watch.save(workbook(SHEET.having(H9="une autre description")))
    second = watch.screen()
    assert "generated/ : 3 fichiers écrits, 0 supprimé\n  TEST : json-schema 2, docs 1\n" in second
    edited = watch.output
    assert edited.keys() == before.keys()
    assert edited != before

    watch.save(workbook(SHEET.having(K9="jamais")))
    third = watch.screen()
    assert "Rien n'a été écrit." in third
    assert "TEST!K9: erreur" in third
    assert watch.output == edited

    watch.save(workbook(SHEET))
    fourth = watch.screen()
    assert "0 erreur" in fourth
    assert watch.output == before

    watch.process.send_signal(signal.SIGINT)
    assert watch.process.wait(PATIENCE) == 0


def test_half_a_workbook_is_a_finding_when_the_rest_does_not_come(watch: Watch) -> None:
    watch.screen()
    before = watch.output
    (watch.where / "specs" / MDD).write_bytes(BASE[MDD][: len(BASE[MDD]) // 2])
    assert f"{MDD}: erreur" in watch.screen()
    assert watch.output == before


def test_locks_and_saves_that_change_nothing_start_no_run(watch: Watch) -> None:
    watch.screen()
    specs = watch.where / "specs"
    (specs / f"~${MDD}").write_bytes(b"lock")
    (specs / f".~lock.{MDD}#").write_bytes(b"lock")
    (specs / "notes.txt").write_text("note")
    watch.save(BASE[MDD])
    watch.save(workbook(SHEET.having(H9="le vrai changement")))
    assert "3 fichiers écrits" in watch.screen()
    assert watch.lines.empty()


def test_folder_may_go_and_come_back(watch: Watch) -> None:
    watch.screen()
    before = watch.output
    specs = watch.where / "specs"
    shutil.move(specs, watch.where / "away")
    assert "specs/ n'est plus là" in watch.screen()
    assert watch.output == before
    shutil.move(watch.where / "away", specs)
    assert "generated/ est à jour" in watch.screen()
    watch.save(workbook(SHEET.having(H9="après le retour")))
    assert "fichiers écrits" in watch.screen()


def test_output_that_cannot_be_written_does_not_end_the_watch(watch: Watch) -> None:
    watch.screen()
    page = watch.where / "generated" / "docs" / "messages" / "TEST.md"
    page.unlink()
    (page / "inside").mkdir(parents=True)
    watch.save(workbook(SHEET.having(H9="que l'on ne peut écrire")))
    assert "mdd: " in watch.screen()
    shutil.rmtree(page)
    watch.save(workbook(SHEET.having(H9="que l'on peut écrire")))
    assert "fichiers écrits" in watch.screen()
