"""The page of a report on archives in Chromium, on a screen and on a phone."""

from __future__ import annotations

from pathlib import Path

from hubsante_kit.replay.renderings import page
from hubsante_kit.replay.tables import Table
from tests.browser.chromium import run, skip_unless_installed

FIELD = "createCase.initialAlert.location.geometry.point.coord.heading"
HEADS = ("Message", "Champ", "Constat", "Refusés en 3.4.1", "Émetteurs passés à la nouvelle")
ROW = ("RC-EDA", FIELD, "la racine n'est celle d'aucun message de la version", 1_234_567, 12)


def test_the_page_of_a_report_can_be_read(tmp_path: Path) -> None:
    skip_unless_installed()
    tables = [Table("Constats", HEADS, (ROW,) * 30, "Une note."), Table("Émetteurs", HEADS, (ROW,))]
    (tmp_path / "_summary.html").write_text(page("Archives jugées en 3.4.1", "Sans valeur.", tables), encoding="utf-8")
    run("summary.test.mjs", tmp_path)
