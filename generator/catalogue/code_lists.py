"""Findings about code lists."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue.rule import Rule, Text, error, warning

RULES: Mapping[str, Rule] = {
    "unknown-code-list": error(
        Text(
            "une nomenclature citée qui n'existe pas",
            "aucune nomenclature n'a l'identifiant « {value} »",
            "ajouter sa feuille dans nomenclatures/, ou corriger son identifiant",
        ),
        Text(
            "a code list that is named and does not exist",
            'no code list has the id "{value}"',
            "add its sheet in nomenclatures/, or correct its id",
        ),
        at="mdd.xlsx RC-EDA!N16",
        value="HubSante.cannal",
        meant="HubSante.canal",
        defined="nomenclatures/canal.xlsx canal!B1",
    ),
    "missing-code-list-id": error(
        Text(
            "une nomenclature sans identifiant",
            "la nomenclature n'a pas d'identifiant",
            "remplir Identifiant nomenclature, ou Référentiel nomenclature et Nom Nomenclature",
        ),
        Text(
            "a code list without an id",
            "the code list has no id",
            "fill Identifiant nomenclature, or Référentiel nomenclature and Nom Nomenclature",
        ),
        at="nomenclatures/canal.xlsx canal!B1",
    ),
    "duplicate-code-list": error(
        Text(
            "deux nomenclatures de même identifiant",
            "la nomenclature « {value} » est déjà en {first}",
            "un identifiant par nomenclature",
        ),
        Text("two code lists of one id", 'the code list "{value}" stands in {first} already', "one id a code list"),
        at="nomenclatures/canal.xlsx canal (2)!B1",
        value="HubSante.canal",
        first="canal!B1",
    ),
    "empty-code-list": error(
        Text(
            "une nomenclature sans aucun code",
            "la nomenclature « {value} » n'a aucun code",
            "écrire ses codes sous l'en-tête Code",
        ),
        Text(
            "a code list without any code",
            'the code list "{value}" has no code',
            "write its codes under the header Code",
        ),
        at="nomenclatures/canal.xlsx canal!B1",
        value="HubSante.canal",
    ),
    "duplicate-code": warning(
        Text(
            "un code écrit deux fois dans une nomenclature",
            "le code « {value} » est déjà en {first} ; le premier est gardé",
            "supprimer l'une des deux lignes",
        ),
        Text(
            "a code that a code list has twice",
            'the code "{value}" stands in {first} already; the first is kept',
            "delete one of the two rows",
        ),
        value="PERSO",
        first="A9",
    ),
    "code-without-label": warning(
        Text(
            "un code sans libellé",
            "le code « {value} » n'a pas de libellé",
            "écrire son libellé dans la colonne de son niveau",
        ),
        Text(
            "a code without a label",
            'the code "{value}" has no label',
            "write its label into the column of its level",
        ),
        value="PERSO",
    ),
    "label-without-code": warning(
        Text(
            "un libellé sans code",
            "« {value} » n'a pas de code ; la ligne est ignorée",
            "écrire son code, ou supprimer la ligne",
        ),
        Text(
            "a label without a code",
            '"{value}" has no code; the row is ignored',
            "write its code, or delete the row",
        ),
        value="Personnel",
    ),
    "number-expected": error(
        Text("un texte là où un nombre est attendu", "« {value} » dans {column}", "un nombre entier, par exemple 2"),
        Text("a text where a number is expected", '"{value}" in {column}', "a whole number, for example 2"),
        at="nomenclatures/canal.xlsx canal!B4",
        value="deux",
        column="Nombre de niveau",
    ),
}
