"""Findings about formats, types and their constraints."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue.rule import Rule, Text, error, warning

RULES: Mapping[str, Rule] = {
    "unknown-type": error(
        Text("", "le type « {value} » est inconnu ; le plus proche : {near}", "types connus : {known}"),
        Text("", 'the type "{value}" is unknown; the nearest: {near}', "known types: {known}"),
        known="",
        near="",
        value="",
    ),
    "bad-type-name": error(
        Text(
            "", "« {value} » ne peut nommer un type", "une lettre, puis des lettres sans accent, des chiffres, _ . ou -"
        ),
        Text("", '"{value}" cannot name a type', "a letter, then letters without accents, digits, _ . or -"),
        value="",
    ),
    "type-defined-twice": error(
        Text(
            "",
            "le type « {type} » a déjà un autre contenu en {first}",
            "ne définir un type qu'une fois, ou donner un autre nom à celui-ci",
        ),
        Text("", 'the type "{type}" has another content in {first} already', "define a type once, or rename this one"),
        first="",
        type="",
    ),
    "empty-object": error(
        Text(
            "",
            "l'objet « {type} » n'a aucune donnée dans le périmètre {perimeter}",
            "marquer ses données d'un X, ou écrire OUVERT dans Détails de format",
        ),
        Text(
            "",
            'the object "{type}" has no field in perimeter {perimeter}',
            "mark its fields with X, or write OUVERT into Détails de format",
        ),
        perimeter="",
        type="",
    ),
    "object-with-simple-type": error(
        Text("", "un objet ne peut être du type simple « {type} »", "vider Objet, ou nommer le type de l'objet"),
        Text("", 'an object cannot be of the simple type "{type}"', "clear Objet, or name the object's type"),
        type="",
    ),
    "children-without-object": error(
        Text(
            "", "« {balise} » a {children} ligne(s) sous elle mais n'est pas un objet", "mettre X dans la colonne Objet"
        ),
        Text("", '"{balise}" has {children} row(s) under it but is no object', "put X into the column Objet"),
        balise="",
        children="",
    ),
    "invalid-pattern": error(
        Text(
            "",
            "expression régulière illisible au caractère {position} : {problem} ({value})",
            "littéraux, classes, groupes ( ), | et répétitions",
        ),
        Text(
            "",
            "unreadable regular expression at character {position}: {problem} ({value})",
            "literals, classes, groups ( ), | and repetitions",
        ),
        position="",
        problem="",
        value="",
    ),
    "unanchored-pattern": warning(
        Text(
            "",
            "l'expression « {value} » n'est pas ancrée ; elle est lue comme valant pour toute la valeur",
            "l'écrire ^…$",
        ),
        Text("", 'the expression "{value}" is not anchored; it is read as matching the whole value', "write it ^…$"),
        value="",
    ),
    "empty-enumeration": error(
        Text("", "l'énumération est vide", "ENUM: A, B, C"),
        Text("", "the enumeration is empty", "ENUM: A, B, C"),
    ),
    "duplicate-enumeration-code": error(
        Text("", "le code « {value} » figure deux fois dans l'énumération", "n'en garder qu'un"),
        Text("", 'the code "{value}" stands twice in the enumeration', "keep one"),
        value="",
    ),
    "unknown-details-keyword": warning(
        Text(
            "",
            "« {value} » est lu comme une simple remarque ; s'agit-il de {near} ?",
            "ENUM: A, B ; REGEX: ^…$ ; NOMENCLATURE: identifiant",
        ),
        Text("", '"{value}" is read as a mere remark; is {near} meant?', "ENUM: A, B; REGEX: ^…$; NOMENCLATURE: id"),
        near="",
        value="",
    ),
    "details-ignored": warning(
        Text(
            "",
            "« {value} » ne s'applique pas à ce type ; ignoré",
            "ENUM, REGEX et NOMENCLATURE valent pour le type string, OUVERT pour un objet",
        ),
        Text(
            "",
            '"{value}" does not apply to this type; ignored',
            "ENUM, REGEX and NOMENCLATURE go with the type string, OUVERT with an object",
        ),
        value="",
    ),
    "not-a-narrowing": error(
        Text(
            "",
            "« {value} » ne restreint pas les valeurs de la ligne",
            "un ENUM pris parmi ses codes, ou un REGEX sur un texte",
        ),
        Text("", '"{value}" does not narrow the values of the row', "an ENUM out of its codes, or a REGEX on a text"),
        value="",
    ),
}
