"""Findings about code lists."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue.rule import Rule, Text, error, warning

RULES: Mapping[str, Rule] = {
    "unknown-code-list": error(
        Text(
            "",
            "la nomenclature « {value} » est inconnue ; la plus proche : {near}",
            "ajouter sa feuille dans nomenclatures/, ou corriger son identifiant",
        ),
        Text(
            "",
            'the code list "{value}" is unknown; the nearest: {near}',
            "add its sheet in nomenclatures/, or correct its id",
        ),
        near="",
        value="",
    ),
    "missing-code-list-id": error(
        Text(
            "",
            "la nomenclature n'a pas d'identifiant",
            "remplir Identifiant nomenclature, ou Référentiel nomenclature et Nom Nomenclature",
        ),
        Text(
            "",
            "the code list has no id",
            "fill Identifiant nomenclature, or Référentiel nomenclature and Nom Nomenclature",
        ),
    ),
    "duplicate-code-list": error(
        Text("", "la nomenclature « {value} » est déjà en {first}", "un identifiant par nomenclature"),
        Text("", 'the code list "{value}" stands in {first} already', "one id a code list"),
        first="",
        value="",
    ),
    "empty-code-list": error(
        Text("", "la nomenclature « {value} » n'a aucun code", "écrire ses codes sous l'en-tête Code"),
        Text("", 'the code list "{value}" has no code', "write its codes under the header Code"),
        value="",
    ),
    "duplicate-code": warning(
        Text("", "le code « {value} » est déjà en {first} ; le premier est gardé", "supprimer l'une des deux lignes"),
        Text("", 'the code "{value}" stands in {first} already; the first is kept', "delete one of the two rows"),
        first="",
        value="",
    ),
    "code-without-label": warning(
        Text("", "le code « {value} » n'a pas de libellé", "écrire son libellé dans la colonne de son niveau"),
        Text("", 'the code "{value}" has no label', "write its label into the column of its level"),
        value="",
    ),
    "number-expected": error(
        Text("", "« {value} » dans {column}", "un nombre entier, par exemple 2"),
        Text("", '"{value}" in {column}', "a whole number, for example 2"),
        column="",
        value="",
    ),
}
