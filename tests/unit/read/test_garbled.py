"""Texts read in the wrong encoding."""

from __future__ import annotations

import pytest

from generator.read.garbled import mended


@pytest.mark.parametrize("text", ["Identifiant partagé", "de l’affaire", "Œuvre – suite…", "1 000 €", "état"])
def test_garbled_text_is_as_it_was(text: str) -> None:
    assert mended(text.encode().decode("cp1252")) == text


@pytest.mark.parametrize("text", ["Identifiant partagé", "« Où ? » – à l’hôpital…", "à 30°é", "Ã", "日本"])
def test_other_text_is_left_alone(text: str) -> None:
    assert mended(text) == text
