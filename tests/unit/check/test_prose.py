"""What the words of a row rule and nothing checks, with the structured form for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.check import Subject
from generator.check.prose import constraints_in_prose
from generator.diagnostics import Diagnostic
from generator.resolve import resolve
from tests.official import FOLDER, needs_official_releases
from tests.sources import read_folder
from tests.workbooks import Sheet, folder, workbook


def found(tmp_path: Path, format_: str, description: str, details: str = "") -> list[Diagnostic]:
    sheet = Sheet((("field", "0..1", format_, details),)).having(H9=description)
    return in_folder(folder(tmp_path, {"mdd.xlsx": workbook(sheet)}))


def in_folder(specs: Path) -> list[Diagnostic]:
    sources, _ = read_folder(specs)
    model, _ = resolve(sources)
    return list(constraints_in_prose(Subject(model, sources)))


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("Longueur maximale : 40 caractères", "LONGUEUR: ..40"),
        ("longueur max. 40", "LONGUEUR: ..40"),
        ("Comprend au maximum 255 caractères.", "LONGUEUR: ..255"),
        ("max 40 caractères", "LONGUEUR: ..40"),
        ("max. 40 car.", "LONGUEUR: ..40"),
        ("≤ 40 caractères", "LONGUEUR: ..40"),
        ("Format HH:MM", "REGEX: ^([01][0-9]|2[0-3]):[0-5][0-9]$"),
        ("40 caractères maximum", "LONGUEUR: ..40"),
        ("Texte de 40 caractères au plus.", "LONGUEUR: ..40"),
        ("limité à 1 000 caractères", "LONGUEUR: ..1000"),
        ("ne doit pas dépasser 40\u00a0caractères", "LONGUEUR: ..40"),
        ("au moins 3 caractères", "LONGUEUR: 3..n"),
        ("entre 3 et 40 caractères", "LONGUEUR: 3..40"),
        ("de 3 à 40\ncaractères", "LONGUEUR: 3..40"),
        ("exactement 5 caractères", "LONGUEUR: 5..5"),
        ("FINESS géographique (9 chiffres)", "REGEX: ^[0-9]{9}$"),
        ("Code postal sur 5 chiffres", "REGEX: ^[0-9]{5}$"),
        ("de 2 à 15 chiffres", "REGEX: ^[0-9]{2,15}$"),
        ("Commence par « #MISSION. »", "REGEX: ^#MISSION\\..*$"),
    ],
)
def test_a_text_gets_the_form_that_its_words_mean(words: str, form: str, tmp_path: Path) -> None:
    (one,) = found(tmp_path, "string", words)
    assert (one.code, one.origin.cell, dict(one.values)["form"]) == ("constraint-in-prose", "H9", form)


@pytest.mark.parametrize("format_", ["integer", "number"])
@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("Latitude, entre −90 and +90", "BORNES: -90..90"),
        ("valeur comprise entre -180 et 180", "BORNES: -180..180"),
        ("Cap, de 0 à 360", "BORNES: 0..360"),
        ("Part [0 ; 1]", "BORNES: 0..1"),
        ("supérieur ou égal à 0", "BORNES: 0..n"),
        ("≤ 100", "BORNES: n..100"),
        ("Un nombre positif", "BORNES: 0..n"),
    ],
)
def test_a_number_gets_the_bounds_that_its_words_mean(words: str, form: str, format_: str, tmp_path: Path) -> None:
    assert [dict(one.values)["form"] for one in found(tmp_path, format_, words)] == [form]


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("AAAA-MM-JJ", "date"),
        ("YYYY-MM-DDThh:mm:ss", "datetime"),
        ("JJ/MM/AAAA", "date"),
        ("JJ/MM/AAAA HH:MM", "datetime"),
    ],
)
def test_a_date_in_a_text_gets_its_type(words: str, form: str, tmp_path: Path) -> None:
    (one,) = found(tmp_path, "string", f"Au format {words}.")
    assert (one.code, dict(one.values)["form"]) == ("type-in-prose", form)


@pytest.mark.parametrize(
    ("format_", "words", "details"),
    [
        ("string", "Les 3 premiers chiffres du code", ""),
        ("string", "Une lettre suivie de 5 chiffres", ""),
        ("string", "composé de 13 caractères et d'une clé", ""),
        ("string", "Spécificités 15-15 : de 15 à 18", ""),
        ("string", "entre 0 et 5", ""),
        ("string", "Le code commence par une lettre", ""),
        ("string", "40 caractères maximum", "LONGUEUR: ..40"),
        ("string", "40 caractères maximum", "REGEX: ^[A-Z]{1,40}$"),
        ("string", "9 chiffres", "ENUM: 1, 2"),
        ("number", "entre -90 et 90", "BORNES: -90..90"),
        ("number", "48.85 en degrés décimaux, max. cinq décimales", ""),
        ("date", "Au format AAAA-MM-JJ", ""),
        ("integer", "entre 90 et -90", ""),
    ],
)
def test_nothing_is_told_of_what_is_no_constraint_or_is_one_already(
    format_: str, words: str, details: str, tmp_path: Path
) -> None:
    assert found(tmp_path, format_, words, details) == []


def test_one_finding_a_row_and_the_details_first(tmp_path: Path) -> None:
    (one,) = found(tmp_path, "string", "max 40 caractères", "50 caractères maximum")
    assert (one.origin.cell, dict(one.values)["form"]) == ("N9", "LONGUEUR: ..50")


def test_a_cell_as_long_as_excel_allows_takes_no_time(tmp_path: Path) -> None:
    assert found(tmp_path, "string", "de 1 à " * 4_000) == []


@needs_official_releases
@pytest.mark.parametrize("version", ["3.4.0", pytest.param("3.0.0", marks=pytest.mark.slow)])
def test_official_releases_give_few_and_true_ones(version: str) -> None:
    told = [(one.origin.sheet, dict(one.values)["form"]) for one in in_folder(FOLDER / version)]
    assert {("RC-EDA", "LONGUEUR: ..255"), ("EMSI", "LONGUEUR: ..40"), ("EMSI", "BORNES: 0..100")} <= set(told)
    assert len(told) <= 10
