"""Findings about rows and their cells."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue.rule import Rule, Text, error, warning

RULES: Mapping[str, Rule] = {
    "no-level": error(
        Text(
            "",
            "la ligne de « {balise} » n'a de libellé à aucun niveau",
            "écrire le libellé dans l'une des colonnes Donnée (Niveau n)",
        ),
        Text(
            "",
            'the row of "{balise}" has a label at no level',
            "write the label into one of the columns Donnée (Niveau n)",
        ),
        balise="",
    ),
    "two-levels": error(
        Text(
            "",
            "« {value} » : la ligne a déjà un libellé en {first}",
            "un seul niveau par ligne ; commencer un commentaire par #",
        ),
        Text("", '"{value}": the row has a label in {first} already', "one level a row; begin a comment with #"),
        first="",
        value="",
    ),
    "level-skipped": error(
        Text(
            "",
            "niveau {level} sans ligne de niveau supérieur au-dessus",
            "le niveau {expected} au plus est possible ici",
        ),
        Text("", "level {level} without a row of the level above it", "level {expected} at most is possible here"),
        expected="",
        level="",
    ),
    "unreachable-row": warning(
        Text(
            "",
            "« {balise} » est dans le périmètre {perimeter}, mais pas « {parent} » qui la contient ; ignorée",
            "marquer aussi {parent}, ou vider cette cellule",
        ),
        Text(
            "",
            '"{balise}" is in perimeter {perimeter}, but "{parent}" that contains it is not; ignored',
            "mark {parent} too, or clear this cell",
        ),
        balise="",
        parent="",
        perimeter="",
    ),
    "nested-too-deeply": error(
        Text(
            "", "plus de {limit} objets l'un dans l'autre jusqu'à « {value} »", "réduire le nombre d'objets imbriqués"
        ),
        Text("", 'more than {limit} objects one inside the other down to "{value}"', "nest fewer objects"),
        limit="",
        value="",
    ),
    "missing-wire-name": error(
        Text("", "la Balise manque", "donner à la donnée son nom JSON et XML, par exemple caseId"),
        Text("", "the Balise is missing", "give the field its JSON and XML name, for example caseId"),
    ),
    "bad-wire-name": error(
        Text(
            "",
            "« {value} » ne peut être un nom d'élément XML",
            "une lettre ou _, puis des lettres sans accent, des chiffres, _ . ou -",
        ),
        Text(
            "",
            '"{value}" cannot be the name of an XML element',
            "a letter or _, then letters without accents, digits, _ . or -",
        ),
        value="",
    ),
    "reserved-wire-name": error(
        Text("", "« {value} » : les noms qui commencent par xml sont réservés", "choisir un autre nom"),
        Text("", '"{value}": names that begin with xml are reserved', "choose another name"),
        value="",
    ),
    "duplicate-field": error(
        Text(
            "",
            "la Balise « {value} » est déjà celle de {first} dans le même objet",
            "un nom par donnée dans un objet et un périmètre",
        ),
        Text(
            "",
            'the Balise "{value}" is that of {first} in the same object already',
            "one name a field in an object and perimeter",
        ),
        first="",
        value="",
    ),
    "name-collision": warning(
        Text(
            "",
            "« {value} » et « {other} » ont le même nom en Python",
            "la donnée s'y appelle {spelt} ; préférer des noms bien distincts",
        ),
        Text(
            "",
            '"{value}" and "{other}" have the same name in Python',
            "the field is called {spelt} there; prefer distinct names",
        ),
        other="",
        spelt="",
        value="",
    ),
    "bad-cardinality": error(
        Text("", "« {value} » n'est pas une cardinalité", "min..max, par exemple 0..1, 1..1, 0..n ou 2..12"),
        Text("", '"{value}" is no cardinality', "min..max, for example 0..1, 1..1, 0..n or 2..12"),
        value="",
    ),
    "bad-perimeter-mark": error(
        Text("", "« {value} » dans une colonne de périmètre", "X, une cardinalité comme 0..1, ou rien"),
        Text("", '"{value}" in a perimeter column', "X, a cardinality such as 0..1, or nothing"),
        value="",
    ),
    "bad-object-mark": error(
        Text("", "« {value} » dans la colonne Objet", "X pour un objet, rien sinon"),
        Text("", '"{value}" in the column Objet', "X for an object, else nothing"),
        value="",
    ),
    "formula-without-value": error(
        Text(
            "",
            "la formule de cette cellule n'a jamais été calculée",
            "ouvrir et enregistrer le classeur dans Excel, ou écrire la valeur",
        ),
        Text(
            "",
            "the formula in this cell has never been computed",
            "open and save the workbook in Excel, or write the value",
        ),
    ),
    "error-value": error(
        Text("", "la cellule contient l'erreur {value}", "corriger la formule, ou écrire la valeur"),
        Text("", "the cell holds the error {value}", "mend the formula, or write the value"),
        value="",
    ),
    "date-value": error(
        Text(
            "",
            "Excel a changé la valeur en une date, {value}",
            "mettre la cellule au format Texte, puis retaper la valeur",
        ),
        Text(
            "", "Excel has turned the value into a date, {value}", "format the cell as Text, then type the value again"
        ),
        value="",
    ),
}
