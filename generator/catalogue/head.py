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
            "a name of a schema or a root that is not the same in two places at the head of a sheet",
            '"{value}" here, but "{other}" at {where}',
            "one name in A1, in the table of schemas and at the end of xmlns",
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
            "restore its line in the table of schemas, or take it out of A1",
        ),
        at="mdd.xlsx RC-EDA!A1",
        value="RS-EDA",
    ),
    "shared-perimeter": warning(
        Text(
            "deux schémas d'une feuille pour un seul périmètre",
            "le périmètre « {value} » est déjà celui de {schema} en {first} : les deux messages ont les mêmes données",
            "un périmètre par schéma, avec sa colonne dans la feuille",
        ),
        Text(
            "two schemas of a sheet for one perimeter",
            'the perimeter "{value}" is that of {schema} at {first} already: both messages have the same fields',
            "a perimeter for each schema, with its column in the sheet",
        ),
        at="mdd.xlsx RC-EDA!B4",
        value="15-18",
        schema="RC-EDA",
        first="B3",
    ),
}
