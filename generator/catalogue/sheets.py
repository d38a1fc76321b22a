"""Findings about sheets: schemas, columns, perimeters."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue.rule import Rule, Text, error, warning

RULES: Mapping[str, Rule] = {
    "sheet-without-schema": warning(
        Text(
            "",
            "la feuille a un tableau de données, mais ne déclare aucun schéma ; ignorée",
            "déclarer un schéma en haut de la feuille, ou commencer son nom par #",
        ),
        Text(
            "",
            "the sheet has a table of fields but declares no schema; ignored",
            "declare a schema at the top of the sheet, or begin its name with #",
        ),
    ),
    "missing-header": error(
        Text(
            "",
            "la feuille déclare un schéma mais n'a pas de ligne d'en-têtes",
            "une ligne doit nommer les colonnes {columns}",
        ),
        Text("", "the sheet declares a schema but has no header row", "one row must name the columns {columns}"),
        columns="",
    ),
    "missing-column": error(
        Text("", "la colonne « {column} » manque", "ajouter la colonne, ou rétablir exactement son nom"),
        Text("", 'the column "{column}" is missing', "add the column, or restore its exact name"),
        column="",
    ),
    "duplicate-column": error(
        Text("", "la colonne « {column} » est déjà en {first}", "ne garder qu'une colonne de ce nom"),
        Text("", 'the column "{column}" stands in {first} already', "keep one column of this name"),
        column="",
        first="",
    ),
    "missing-perimeter-column": error(
        Text("", "aucune colonne pour le périmètre « {perimeter} »", "colonnes sous le mot Périmètre : {known}"),
        Text("", 'no column for the perimeter "{perimeter}"', "columns under the word Périmètre: {known}"),
        known="",
        perimeter="",
    ),
    "missing-entry-cell": error(
        Text("", "« {column} » est vide pour ce schéma", "compléter la ligne du schéma en haut de la feuille"),
        Text("", '"{column}" is empty for this schema', "complete the schema's line at the top of the sheet"),
        column="",
    ),
    "bad-flag": error(
        Text("", "« {value} » dans {column}", "valeurs admises : Y ou N"),
        Text("", '"{value}" in {column}', "accepted: Y or N"),
        column="",
        value="",
    ),
    "bad-schema-name": error(
        Text(
            "", "« {value} » ne peut pas nommer un schéma", "des lettres et des chiffres, séparés par - ou _ : RC-EDA"
        ),
        Text("", '"{value}" cannot name a schema', "letters and digits, separated by - or _: RC-EDA"),
        value="",
    ),
    "bad-root-name": error(
        Text(
            "",
            "« {value} » ne peut pas nommer un élément racine",
            "une lettre, puis des lettres, des chiffres, _ . ou - : createCase",
        ),
        Text("", '"{value}" cannot name a root element', "a letter, then letters, digits, _ . or -: createCase"),
        value="",
    ),
    "bad-namespace": error(
        Text("", "« {value} » ne peut pas terminer un espace de noms", "par exemple eda:1.9:createCase"),
        Text("", '"{value}" cannot end a namespace', "for example eda:1.9:createCase"),
        value="",
    ),
    "duplicate-schema": error(
        Text(
            "",
            "le schéma « {value} » est déjà défini en {first}",
            "donner un autre nom à l'un des deux (la casse ne distingue pas)",
        ),
        Text(
            "",
            'the schema "{value}" is defined in {first} already',
            "rename one of them (case does not tell them apart)",
        ),
        first="",
        value="",
    ),
    "duplicate-root": error(
        Text("", "l'élément racine « {value} » est déjà celui de {first}", "chaque schéma a son propre élément racine"),
        Text("", 'the root element "{value}" is that of {first} already', "each schema has a root element of its own"),
        first="",
        value="",
    ),
    "empty-schema": error(
        Text(
            "",
            "aucune ligne du périmètre « {perimeter} » pour le schéma {schema}",
            "marquer d'un X, au niveau 1, les lignes qui en font partie",
        ),
        Text(
            "",
            'no row of perimeter "{perimeter}" for schema {schema}',
            "mark with X the level 1 rows that belong to it",
        ),
        perimeter="",
        schema="",
    ),
    "unknown-schema": error(
        Text("", "le schéma « {value} » n'existe pas ; le plus proche : {near}", "schémas connus : {known}"),
        Text("", 'there is no schema "{value}"; the nearest: {near}', "known schemas: {known}"),
        known="",
        near="",
        value="",
    ),
}
