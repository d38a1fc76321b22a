"""The official samples are judged by what our own specs generate: JSON by the schemas, XML by the XSDs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.official import CHECKOUT, FOLDER, needs_official_releases

SAMPLES = FOLDER / "3.4.0" / "samples"

pytestmark = needs_official_releases


def verdicts(paths: list[Path]) -> dict[str, bool]:
    """Whether each file is valid, by its place among the samples."""
    arguments = ["validate", "--specs", str(CHECKOUT / "specs"), "--format", "json", *map(str, paths)]
    result = CliRunner().invoke(main, arguments, catch_exceptions=False)
    judged: list[dict[str, Any]] = json.loads(result.stdout)
    return {str(path.relative_to(SAMPLES)): one["valid"] for path, one in zip(paths, judged, strict=True)}


@pytest.mark.parametrize("suffix", ["json", "xml"])
def test_every_example_is_accepted(suffix: str) -> None:
    judged = verdicts(sorted((SAMPLES / "examples").glob(f"*/*.{suffix}")))
    assert len(judged) > 50
    assert [place for place, is_valid in judged.items() if not is_valid] == []


@pytest.mark.parametrize("suffix", ["json", "xml"])
def test_every_failing_sample_is_refused(suffix: str) -> None:
    judged = verdicts(sorted((SAMPLES / "failing").glob(f"*/*.{suffix}")))
    assert len(judged) > 4
    assert [place for place, is_valid in judged.items() if is_valid] == []
