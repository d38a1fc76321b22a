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


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        *(("mac_roman", one) for one in ("Indéterminé", "Déjà validé à l’hôpital", "sûreté", "né naïf")),
        *(("cp850", one) for one in ("Indéterminé", "Déjà validé à l'hôpital", "sûreté", "très", "reçu l'été")),
    ],
)
def test_text_of_a_mac_or_of_ms_dos_is_as_it_was(encoding: str, text: str) -> None:
    assert [mended(text.encode(encoding).decode(windows)) for windows in ("cp1252", "latin-1")] == [text, text]


def test_letters_that_were_typed_later_stay_in_a_text_that_was_garbled_before() -> None:
    assert mended("FŽminin, né à validŽ") == "Féminin, né à validé"


@pytest.mark.parametrize(
    "text",
    [
        *("Škoda, Žižek, Blaž, Šumava", "Word™ 2021", "mot‡ et note†", "de 3 ‰ à 5 ‰", "attendre…puis", "„Wort“"),
        *("dit “oui”", "cœur — sœur – bœuf", "A–B", "m² ≥ 3", "MAÎTRE D’ŒUVRE", "Dũya, Bašta, Zürich", "Ελλάδα"),
    ],
)
def test_letters_of_other_languages_and_typography_are_left_alone(text: str) -> None:
    assert mended(text) == text
