"""All of the kit that runs ends together."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from hubsante_kit.cli import main
from hubsante_kit.ways.folder import Folder


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_kit_that_moves_no_message_any_more_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a full disk: it does not go on and seem to run."""

    def failing(_: Folder) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(Folder, "turn", failing)
    result = CliRunner().invoke(main, ["recette", "serve", "--folder", str(tmp_path), "--port", "0"])
    assert result.exit_code == 1
    assert "le kit ne peut pas continuer" in result.output
