"""The language of findings, and how it counts."""

from __future__ import annotations

import pytest

from generator.catalogue.language import Language, counted, language_of


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "fr"),
        ({"LANG": ""}, "fr"),
        ({"LANG": "C"}, "fr"),
        ({"LANG": "C.UTF-8"}, "fr"),
        ({"LANG": "de_DE.UTF-8"}, "fr"),
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en"}, "en"),
        ({"LC_MESSAGES": "en_US.UTF-8", "LANG": "fr_FR.UTF-8"}, "en"),
        ({"LC_ALL": "fr_FR.UTF-8", "LC_MESSAGES": "en_US.UTF-8", "LANG": "en_US.UTF-8"}, "fr"),
        ({"LC_ALL": "", "LC_MESSAGES": "en_US"}, "en"),
        ({"LC_CTYPE": "en_US.UTF-8"}, "fr"),
    ],
)
def test_locale_asks_for_a_language_and_french_is_the_default(environment: dict[str, str], language: str) -> None:
    assert language_of(environment) == language


@pytest.mark.parametrize(
    ("number", "french", "english"),
    [(0, "0 erreur", "0 errors"), (1, "1 erreur", "1 error"), (2, "2 erreurs", "2 errors")],
)
def test_nought_is_singular_in_french_and_plural_in_english(number: int, french: str, english: str) -> None:
    assert counted(number, "erreur", Language.FRENCH) == french
    assert counted(number, "error", Language.ENGLISH) == english
