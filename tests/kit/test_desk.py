"""All of the kit that runs ends together."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from hubsante_kit.cli import main
from hubsante_kit.session import Session
from hubsante_kit.ways.folder import Folder


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
@pytest.mark.parametrize("part", [Folder, Session])
def test_a_kit_of_which_a_part_cannot_go_on_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, part: type[object]
) -> None:
    """As on a full disk: it does not go on and seem to run."""

    def failing(*_: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(part, "turn", failing)
    result = CliRunner().invoke(main, ["recette", "serve", "--folder", str(tmp_path), "--port", "0"])
    assert result.exit_code == 1
    assert "le kit ne peut pas continuer" in result.output
