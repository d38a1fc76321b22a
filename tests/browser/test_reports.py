"""The reports of the kit in Chromium, on a screen and on a phone."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from hubsante_kit.faults import Fault
from hubsante_kit.milestones import State
from hubsante_kit.replay.renderings import page
from hubsante_kit.replay.tables import Table
from hubsante_kit.report.as_html import as_html
from hubsante_kit.report.contents import Item, Report
from tests.browser.chromium import run, skip_unless_installed

FIELD = "createCase.initialAlert.location.geometry.point.coord.heading"
HEADS = ("Message", "Champ", "Constat", "Refusés en 3.4.1", "Émetteurs passés à la nouvelle")
ROW = ("RC-EDA", FIELD, "la racine n'est celle d'aucun message de la version", 1_234_567, 12)
MADE = datetime(2026, 3, 14, 12, tzinfo=UTC)


def test_the_pages_of_reports_can_be_read(tmp_path: Path) -> None:
    skip_unless_installed()
    tables = [Table("Constats", HEADS, (ROW,) * 30, "Une note."), Table("Émetteurs", HEADS, (ROW,))]
    (tmp_path / "_summary.html").write_text(page("Archives jugées en 3.4.1", "Sans valeur.", tables), encoding="utf-8")
    (tmp_path / "recette.html").write_bytes(as_html(report()))
    run("reports.test.mjs", tmp_path)


def report() -> Report:
    """A step of each state, each with a message, and a fault."""
    items = tuple(item(f"3.{number}", state) for number, state in enumerate(State, 1))
    fault = Fault("content-type", 2, "content-type inattendu", "text/json", "annoncer application/json", "")
    parties = ("fr.health.samu770", "fr.fire.nexsis.sdis77")
    return Report("0.1.0", "3.4.2", "15-nexsis_v1.9", *parties, MADE, MADE, "0" * 64, items, (fault,), (), (), ())


def item(name: str, state: State) -> Item:
    seen = f"files lues : {FIELD}"
    criterion = ("l'enveloppe est conforme", "kit", seen, "pourquoi", (2,), (), (), "messages/EDXL-DE.md")
    return Item("Jalon 3", name, "Enveloppe", state, *criterion, False, f"hubsante recette run --again {name}")
