"""The official releases beside the checkout: real input, used where it is present."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from generator.convert import conversions
from generator.model import Model
from generator.read.model_json import read_model
from generator.resolve import resolve
from tests.sources import read_folder

CHECKOUT = Path(__file__).resolve().parents[1]
FOLDER = CHECKOUT.parent / "shared" / "ans"
FOLLOWED = "3.4.1"
"""The release whose facts our own specs have."""
VERSIONS = ("3.4.0", "3.0.0")
ALL_VERSIONS = (FOLLOWED, *VERSIONS, "2.4.0", "1.3.0")
"""Of 2.4.0 and 1.3.0 some sheets were half made; a model is without their messages."""

_LEAST_MESSAGES = 15  # of a release; a test of each message would pass where none is read

needs_official_releases = pytest.mark.skipif(
    not FOLDER.is_dir(), reason="the official releases are not beside the checkout"
)


@cache
def official_model(version: str) -> Model:
    """The model of an official release, read unmodified."""
    return _model(FOLDER / version)


@cache
def own_model() -> Model:
    """The model of the project's own specs."""
    return _model(CHECKOUT / "specs")


@cache
def own_converting_model() -> Model:
    """The model of the project's own specs, with its conversions."""
    sources, _ = read_folder(CHECKOUT / "specs")
    made, _ = conversions(own_model(), sources.conversions)
    assert made
    return replace(own_model(), conversions=made)


@cache
def frozen_model(version: str) -> Model:
    """A past version as our specs keep it for conversions."""
    content = (CHECKOUT / "specs" / "conversions" / "releases" / version / "model.json").read_bytes()
    model, findings = read_model(content, "model.json")
    assert model is not None, findings
    return model


def _model(specs: Path) -> Model:
    sources, _ = read_folder(specs)
    model = resolve(sources)[0]
    assert len(model.messages) >= _LEAST_MESSAGES, f"{len(model.messages)} messages in {specs}"
    return model
