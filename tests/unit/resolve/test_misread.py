"""Prose that was meant as a constraint."""

from __future__ import annotations

import pytest

from generator.read.details import parse_details
from generator.read.rows import Cell
from generator.resolve.misread import mistyped_keyword
from tests.factories import ORIGIN


def proposal(text: str) -> str:
    found = mistyped_keyword(parse_details(Cell(text, ORIGIN)), {"HubSante.canal"}.__contains__)
    return dict(found.values)["proposal"] if found else ""


def severity(text: str) -> str:
    found = mistyped_keyword(parse_details(Cell(text, ORIGIN)), {"HubSante.canal"}.__contains__)
    return str(found.severity) if found else ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("^[0-9]{5}$", "REGEX: ^[0-9]{5}$"),
        ("Regex^[0-9]{5}$", "REGEX: ^[0-9]{5}$"),
        ("PATTERN: ^[0-9]{5}$", "REGEX: ^[0-9]{5}$"),
        ("Expression régulière : ^a$", "REGEX: ^a$"),
        ("voir REGEX: ^a$", "REGEX: ^a$"),
        ("LENGTH: 1..5", "LONGUEUR: 1..5"),
        ("Taille : 5", "LONGUEUR: ..5"),
        ("RANGE: 0 à 10", "BORNES: 0..10"),
        ("NOMEN: HubSante.canal", "NOMENCLATURE: HubSante.canal"),
        ("NOMEN: x", "NOMENCLATURE: x"),
        ("NOMENCLATURE INDICATIF: x", "NOMENCLATURE INDICATIVE: x"),
        ("NOMENCLATURE INDICATIVE HubSante.canal", "NOMENCLATURE INDICATIVE: HubSante.canal"),
        ("Nomenclature  indicative HubSante.canal", "NOMENCLATURE INDICATIVE: HubSante.canal"),
        ("Liste indicative : HubSante.canal", "NOMENCLATURE INDICATIVE: HubSante.canal"),
        ("Voir NOMENCLATURE INDICATIVE: HubSante.canal", "NOMENCLATURE INDICATIVE: HubSante.canal"),
        ("LISTE: x", "ENUM: x"),
        ("LISTE: HubSante.canal", "NOMENCLATURE: HubSante.canal"),
        ("Énumération: A, B", "ENUM: A, B"),
        ("Valeurs: A, B", "ENUM: A, B"),
        ("Valeurs possibles :\n- A\n- B", "ENUM: A, B"),
        ("Voir NOMENCLATURE: HubSante.canal", "NOMENCLATURE: HubSante.canal"),
        ("un ENUM: A, B", "ENUM: A, B"),
        ("REGEXPP", "REGEX"),
        ("EMUM: A, B", "ENUM: A, B"),
        ("ENUM A, B", "ENUM: A, B"),
        ("ÉNUM: A, B", "ENUM: A, B"),
        ("LONGEUR: 1..40", "LONGUEUR: 1..40"),
        ("NOMENCLATURE HubSante.canal", "NOMENCLATURE: HubSante.canal"),
        ("HubSante.canal", "NOMENCLATURE: HubSante.canal"),
        ("cf. nomenclature HubSante.canal (DSF)", "NOMENCLATURE: HubSante.canal"),
        ("ACTUAL, TEST", "ENUM: ACTUAL, TEST"),
        ("OUI/NON", "ENUM: OUI, NON"),
    ],
)
def test_constraint_that_was_meant_is_offered(text: str, expected: str) -> None:
    assert proposal(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        *("Format datetime décrit dans le DST", "voir DSF pour les détails", "Longueur maximale : 40 caractères"),
        *("Un ENUM: de plus", "Voir NOMENCLATURE: inconnue", "Valeurs : voir le DSF, page 3", "Valeurs : libres"),
        *("Exemple : A, B", "Nom : Dupont", "Liste : à compléter, plus tard", "Attention : ^ est permis"),
        *(
            "PATTERN: ^a",
            "PATTERN: a$",
            "UUID",
            "cf. nomenclature HubSante.inconnue",
            "Numéro, rue, ville",
            "1, 2",
            "E.164",
        ),
    ],
)
def test_prose_is_left_alone(text: str) -> None:
    assert proposal(text) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NOMENCLATURE X", "NOMENCLATURE: X"),
        ("NOMENCLATURE = HubSante.canal", "NOMENCLATURE: HubSante.canal"),
        ("NOMENCLATURE\nHubSante.canal", "NOMENCLATURE: HubSante.canal"),
        ("Nomenclature HubSante.canal", "NOMENCLATURE: HubSante.canal"),
        ("nomenclature： HubSante.canal", "NOMENCLATURE: HubSante.canal"),
        ("HubSante.canal", "NOMENCLATURE: HubSante.canal"),
        ("REGEX ^[0-9]{5}$", "REGEX: ^[0-9]{5}$"),
        ("REGEX； ^a$", "REGEX: ^a$"),
        ("REGEX [0-9]{5}", "REGEX: [0-9]{5}"),
        ("REGEXP： ^a$", "REGEX: ^a$"),
        ("regexp ^a$", "REGEX: ^a$"),
        ("^a$", "REGEX: ^a$"),
        ("ENUM a, b", "ENUM: a, b"),
        ("ENUM：A，B", "ENUM: A, B"),
        ("ENUM (A, B)", "ENUM: A, B"),
        ("ENUM - A, B", "ENUM: A, B"),
        ("ENUM;A;B", "ENUM: A, B"),
        ("enum A, B", "ENUM: A, B"),
        ("Remarque.\nENUM: A, B", "ENUM: A, B"),
        ("LONGUEUR 1..40", "LONGUEUR: 1..40"),
        ("longueur 1..40", "LONGUEUR: 1..40"),
        ("Texte libre\nLONGUEUR 1..40", "LONGUEUR: 1..40"),
        ("LONGUEUR：1..40", "LONGUEUR: 1..40"),
        ("BORNES 0..360", "BORNES: 0..360"),
        ("BORNES -90..90", "BORNES: -90..90"),
        ("BORNES - -90..90", "BORNES: -90..90"),
        ("LONGUEUR ..40 ;", "LONGUEUR: ..40"),
        ("NOMENCLATURE", "NOMENCLATURE:"),
    ],
)
def test_constraint_that_would_be_lost_stops_the_release(text: str, expected: str) -> None:
    assert (severity(text), proposal(text)) == ("error", expected)


@pytest.mark.parametrize(
    "text", ["NOMENCLATURE: X", "Nomenclature : X", "nomenclature\u202f: X", "regex :^a$", "Enum: A"]
)
def test_keyword_of_any_case_with_blanks_before_its_colon_is_read(text: str) -> None:
    assert parse_details(Cell(text, ORIGIN)).is_constraint


@pytest.mark.parametrize(
    "text",
    [
        *("ACTUAL, TEST", "OUI/NON", "cf. nomenclature HubSante.canal (DSF)", "OUVRT", "TEMPLAT: {a}", "REGEXPP"),
        *("NOMENCLATURE à définir", "ENUM à compléter", "NOMENCLATURE du SI-SAMU", "NOMENCLATURE : à venir ?"),
    ],
)
def test_what_may_be_a_remark_stops_nothing(text: str) -> None:
    assert severity(text) in ("warning", "")
