"""Findings about the head of a sheet: what A1 and the lines of the table of schemas say of one another."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue.rule import Rule, Text, warning

RULES: Mapping[str, Rule] = {
    "name-differs": warning(
        Text(
            "un nom de schéma ou de racine qui n'est pas le même en deux endroits de l'en-tête d'une feuille",
            "« {value} » ici, mais « {other} » en {where}",
            "le même nom en A1, dans le tableau des schémas et au bout de xmlns",
        ),
        Text(
            "a schema or root name that differs between two places at the head of a sheet",
            '"{value}" here, but "{other}" at {where}',
            "use the same name in A1, in the table of schemas and at the end of xmlns",
        ),
        at="mdd.xlsx RC-EDA!C3",
        value="createCas",
        other="createCase",
        where="A1",
    ),
    "undeclared-schema": warning(
        Text(
            "un schéma que A1 nomme et que le tableau des schémas ne déclare pas",
            "A1 nomme le schéma « {value} », qu'aucune ligne du tableau ne déclare : il n'est pas publié",
            "rétablir sa ligne dans le tableau des schémas, ou l'ôter de A1",
        ),
        Text(
            "a schema that A1 names and the table of schemas does not declare",
            'A1 names the schema "{value}", which no line of the table declares: it is not published',
            "restore its line in the table of schemas, or remove it from A1",
        ),
        at="mdd.xlsx RC-EDA!A1",
        value="RS-EDA",
    ),
    "levels-out-of-order": warning(
        Text(
            "des colonnes de niveaux qui ne se suivent pas de gauche à droite",
            "« {value} » est à gauche de « {above} » ({first}) : des lignes sont lues à un autre niveau qu'affiché",
            "remettre les en-têtes Donnée (Niveau n) dans l'ordre, de gauche à droite",
        ),
        Text(
            "columns of levels that do not follow one another from left to right",
            '"{value}" is to the left of "{above}" ({first}): rows are not read at the level they appear at',
            "put the headers Donnée (Niveau n) in order, from left to right",
        ),
        at="mdd.xlsx RC-EDA!E8",
        value="Donnée (Niveau 5)",
        above="Donnée (Niveau 4)",
        first="F8",
    ),
    "shared-perimeter": warning(
        Text(
            "deux schémas d'une feuille pour un seul périmètre",
            "le périmètre « {value} » est déjà celui de {schema} en {first} : les deux messages ont les mêmes données",
            "un périmètre par schéma, avec sa colonne dans la feuille",
        ),
        Text(
            "two schemas of a sheet with the same perimeter",
            'the perimeter "{value}" is already that of {schema} at {first}: both messages have the same fields',
            "a perimeter for each schema, with its column in the sheet",
        ),
        at="mdd.xlsx RC-EDA!B4",
        value="15-18",
        schema="RC-EDA",
        first="B3",
    ),
}
