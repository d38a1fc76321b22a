"""How long lines are broken for a terminal."""

from __future__ import annotations

import pytest

from generator.report.folding import folded

LINE = "  rompt : donnée resourcesInfoCisu.resource.vehicleType, type : code SMUR, SIS → code VECTEUR_SANTE, SIS"


def test_a_line_is_broken_between_words_below_its_beginning() -> None:
    parts = folded(LINE, 40)
    assert max(map(len, parts)) <= 40 + len("resourcesInfoCisu.resource.vehicleType,")
    assert [part[:6] for part in parts[1:]] == [" " * 6] * (len(parts) - 1)
    assert " ".join(part.strip() for part in parts) == LINE.strip()


@pytest.mark.parametrize("width", [None, len(LINE)])
def test_a_line_that_fits_or_goes_to_no_terminal_stays_whole(width: int | None) -> None:
    assert folded(LINE, width) == [LINE]


@pytest.mark.parametrize("line", ["", "   "])
def test_an_empty_line_stays_one(line: str) -> None:
    assert folded(line, 1 + len(line)) == [line]
