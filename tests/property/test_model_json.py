"""A Model that is written and read back is the same Model."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from pathlib import Path

import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.emit import model_json
from generator.model import Model
from generator.publication import Publication
from generator.read.folder import MODEL, ORIGINS
from generator.read.model_json import read_model
from tests.laws import law
from tests.official import ALL_VERSIONS, needs_official_releases, official_model, own_model
from tests.property.models import models, publications


def written(model: Model) -> dict[str, bytes]:
    return {artifact.path.name: artifact.content for artifact in model_json.emit(model)}


def read_back(files: dict[str, bytes]) -> Model:
    model, findings = read_model(files[MODEL], MODEL, files[ORIGINS])
    assert findings == ()
    assert model is not None
    return model


@cache
def schema(name: str) -> jsonschema_rs.Draft7Validator:
    files = written(own_model())
    return jsonschema_rs.Draft7Validator(json.loads(files[f"{Path(name).stem}.schema.json"]))


def assert_same(model: Model) -> None:
    files = written(model)
    assert read_back(files) == model
    assert all(schema(name).is_valid(json.loads(files[name])) for name in (MODEL, ORIGINS))


@given(models(), st.none() | publications())
@law(100)
def test_any_model_is_read_back_as_it_was(model: Model, publication: Publication | None) -> None:
    assert_same(replace(model, publication=publication))


def test_our_model_is_read_back_as_it_was() -> None:
    assert_same(own_model())


@needs_official_releases
@pytest.mark.parametrize("version", ALL_VERSIONS)
def test_an_official_model_is_read_back_as_it_was(version: str) -> None:
    assert_same(official_model(version))


def test_cells_stand_in_their_own_file() -> None:
    files = written(own_model())
    model, _ = read_model(files[MODEL], MODEL)
    assert model is not None
    assert model != own_model()
    assert written(model)[MODEL] == files[MODEL]
