"""Findings on a terminal: by file and sheet, in colour."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from generator.report import terminal
from tests.unit.report.cases import EACH, HOSTILE, hostile, run


def shown(told: object, *, colour: bool = False, width: int = 100) -> str:
    stream = io.StringIO()
    console = Console(file=stream, force_terminal=colour, width=width, highlight=False, no_color=not colour)
    terminal.show_findings(told, console)  # type: ignore[arg-type]  # a Run
    terminal.show_count(told, console)  # type: ignore[arg-type]  # a Run
    return stream.getvalue()


def test_findings_stand_under_their_file_and_sheet_with_the_cells_that_they_speak_of() -> None:
    lines = [line.strip() for line in shown(EACH).splitlines()]
    assert lines.index("specs/mdd.xlsx") < lines.index("feuille RC-EDA") < lines.index("specs/noms.xlsx")
    assert "voir mdd.xlsx RC-EDA!J9" in lines
    assert any(line.startswith("A8") and "alerte" in line for line in lines)


def test_count_and_time_come_last() -> None:
    assert shown(run()).splitlines()[-1] == "0 erreur, 0 alerte (0.0 s)"


def test_severities_have_colours() -> None:
    assert "\x1b[1;31merreur" in shown(EACH, colour=True)


@pytest.mark.parametrize("width", [20, 40, 100, 400])
def test_nothing_is_lost_on_a_terminal_of_any_width(width: int) -> None:
    assert "duplicate-code" in "".join(shown(EACH, width=width).split())


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_neither_a_control_character_nor_markup(text: str) -> None:
    told = shown(hostile(text), width=2_000)
    assert all(line.isprintable() for line in told.split("\n"))
    if "[red]" in text:
        assert "[red]d[/red]" in told
