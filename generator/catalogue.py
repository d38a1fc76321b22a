"""The table of findings: each code once, its severity, its words in French and English.

Words name the values of a finding in braces. A message says what stands there and
what is wrong; the help says what would be accepted. Lower case, one phrase.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass


class Severity(enum.StrEnum):
    """How far a finding reaches."""

    ERROR = "error"  # nothing can be generated
    WARNING = "warning"  # published, but doubtful
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Text:
    """The words of a finding in one language."""

    message: str
    help: str


@dataclass(frozen=True, slots=True)
class Rule:
    """What a code means, and how far it reaches."""

    severity: Severity
    fr: Text
    en: Text


def _error(fr: tuple[str, str], en: tuple[str, str]) -> Rule:
    return Rule(Severity.ERROR, Text(*fr), Text(*en))


def _warning(fr: tuple[str, str], en: tuple[str, str]) -> Rule:
    return Rule(Severity.WARNING, Text(*fr), Text(*en))


_FILES: Mapping[str, Rule] = {
    "no-sources": _error(
        (
            "aucun schéma dans ce dossier",
            "y placer un classeur .xlsx dont une feuille déclare un schéma, par exemple dans workbooks/",
        ),
        (
            "no schema in this folder",
            "put an .xlsx workbook there with a sheet that declares a schema, for example into workbooks/",
        ),
    ),
    "unreadable-file": _error(
        ("fichier illisible : {reason}", "vérifier les droits du fichier, ou le fermer dans Excel"),
        ("the file cannot be read: {reason}", "check the file's permissions, or close it in Excel"),
    ),
    "not-a-workbook": _error(
        ("ce n'est pas un classeur Excel lisible : {reason}", "enregistrer de nouveau le fichier au format .xlsx"),
        ("not a readable Excel workbook: {reason}", "save the file again as .xlsx"),
    ),
    "encrypted-workbook": _error(
        (
            "classeur protégé par un mot de passe, ou à l'ancien format .xls",
            "l'enregistrer au format .xlsx sans mot de passe",
        ),
        ("the workbook is encrypted, or of the old .xls format", "save it as .xlsx without a password"),
    ),
    "oversized-workbook": _error(
        (
            "fichier trop volumineux : plus de {limit}",
            "supprimer les lignes et les colonnes vides, ou partager le fichier",
        ),
        ("the file is too large: more than {limit}", "delete empty rows and columns, or split the file"),
    ),
    "far-cell": _error(
        ("une cellule remplie si loin ne peut être lue", "vider cette cellule, ou supprimer sa ligne et sa colonne"),
        ("a filled cell this far out cannot be read", "clear this cell, or delete its row and column"),
    ),
    "unsafe-xml": _error(
        (
            "la partie {part} déclare un DOCTYPE, ce qu'Excel n'écrit jamais",
            "enregistrer de nouveau le classeur depuis Excel",
        ),
        ("part {part} declares a DOCTYPE, which Excel never writes", "save the workbook again from Excel"),
    ),
    "bad-settings": _error(
        ("release.toml : {problem}", "clés admises : version, title, namespace_prefix, licence, contact"),
        ("release.toml: {problem}", "accepted keys: version, title, namespace_prefix, licence, contact"),
    ),
    "bad-json": _error(
        ("ce n'est pas un document JSON admis : {problem}", "corriger le document à cet endroit"),
        ("not an acceptable JSON document: {problem}", "correct the document there"),
    ),
    "schema-not-expressible": _error(
        ("« {word} » : {problem}", "s'en tenir à la partie du draft-07 que le modèle exprime (docs/architecture.md)"),
        ('"{word}": {problem}', "keep to the part of draft-07 that the model expresses (docs/architecture.md)"),
    ),
}

_SHEETS: Mapping[str, Rule] = {
    "sheet-without-schema": _warning(
        (
            "la feuille a un tableau de données, mais ne déclare aucun schéma ; ignorée",
            "déclarer un schéma en haut de la feuille, ou commencer son nom par #",
        ),
        (
            "the sheet has a table of fields but declares no schema; ignored",
            "declare a schema at the top of the sheet, or begin its name with #",
        ),
    ),
    "missing-header": _error(
        (
            "la feuille déclare un schéma mais n'a pas de ligne d'en-têtes",
            "une ligne doit nommer les colonnes {columns}",
        ),
        ("the sheet declares a schema but has no header row", "one row must name the columns {columns}"),
    ),
    "missing-column": _error(
        ("la colonne « {column} » manque", "ajouter la colonne, ou rétablir exactement son nom"),
        ('the column "{column}" is missing', "add the column, or restore its exact name"),
    ),
    "duplicate-column": _error(
        ("la colonne « {column} » est déjà en {first}", "ne garder qu'une colonne de ce nom"),
        ('the column "{column}" stands in {first} already', "keep one column of this name"),
    ),
    "missing-perimeter-column": _error(
        ("aucune colonne pour le périmètre « {perimeter} »", "colonnes sous le mot Périmètre : {known}"),
        ('no column for the perimeter "{perimeter}"', "columns under the word Périmètre: {known}"),
    ),
    "missing-entry-cell": _error(
        ("« {column} » est vide pour ce schéma", "compléter la ligne du schéma en haut de la feuille"),
        ('"{column}" is empty for this schema', "complete the schema's line at the top of the sheet"),
    ),
    "bad-flag": _error(
        ("« {value} » dans {column}", "valeurs admises : Y ou N"),
        ('"{value}" in {column}', "accepted: Y or N"),
    ),
    "bad-schema-name": _error(
        ("« {value} » ne peut pas nommer un schéma", "des lettres et des chiffres, séparés par - ou _ : RC-EDA"),
        ('"{value}" cannot name a schema', "letters and digits, separated by - or _: RC-EDA"),
    ),
    "bad-root-name": _error(
        (
            "« {value} » ne peut pas nommer un élément racine",
            "une lettre, puis des lettres, des chiffres, _ . ou - : createCase",
        ),
        ('"{value}" cannot name a root element', "a letter, then letters, digits, _ . or -: createCase"),
    ),
    "bad-namespace": _error(
        ("« {value} » ne peut pas terminer un espace de noms", "par exemple eda:1.9:createCase"),
        ('"{value}" cannot end a namespace', "for example eda:1.9:createCase"),
    ),
    "duplicate-schema": _error(
        (
            "le schéma « {value} » est déjà défini en {first}",
            "donner un autre nom à l'un des deux (la casse ne distingue pas)",
        ),
        ('the schema "{value}" is defined in {first} already', "rename one of them (case does not tell them apart)"),
    ),
    "duplicate-root": _error(
        ("l'élément racine « {value} » est déjà celui de {first}", "chaque schéma a son propre élément racine"),
        ('the root element "{value}" is that of {first} already', "each schema has a root element of its own"),
    ),
    "empty-schema": _error(
        (
            "aucune ligne du périmètre « {perimeter} » pour le schéma {schema}",
            "marquer d'un X, au niveau 1, les lignes qui en font partie",
        ),
        ('no row of perimeter "{perimeter}" for schema {schema}', "mark with X the level 1 rows that belong to it"),
    ),
    "unknown-schema": _error(
        ("le schéma « {value} » n'existe pas ; le plus proche : {near}", "schémas connus : {known}"),
        ('there is no schema "{value}"; the nearest: {near}', "known schemas: {known}"),
    ),
}

_ROWS: Mapping[str, Rule] = {
    "no-level": _error(
        (
            "la ligne de « {balise} » n'a de libellé à aucun niveau",
            "écrire le libellé dans l'une des colonnes Donnée (Niveau n)",
        ),
        ('the row of "{balise}" has a label at no level', "write the label into one of the columns Donnée (Niveau n)"),
    ),
    "two-levels": _error(
        (
            "« {value} » : la ligne a déjà un libellé en {first}",
            "un seul niveau par ligne ; commencer un commentaire par #",
        ),
        ('"{value}": the row has a label in {first} already', "one level a row; begin a comment with #"),
    ),
    "level-skipped": _error(
        ("niveau {level} sans ligne de niveau supérieur au-dessus", "le niveau {expected} au plus est possible ici"),
        ("level {level} without a row of the level above it", "level {expected} at most is possible here"),
    ),
    "unreachable-row": _warning(
        (
            "« {balise} » est dans le périmètre {perimeter}, mais pas « {parent} » qui la contient ; ignorée",
            "marquer aussi {parent}, ou vider cette cellule",
        ),
        (
            '"{balise}" is in perimeter {perimeter}, but "{parent}" that contains it is not; ignored',
            "mark {parent} too, or clear this cell",
        ),
    ),
    "nested-too-deeply": _error(
        (
            "plus de {limit} objets l'un dans l'autre jusqu'à « {value} »",
            "réduire le nombre d'objets imbriqués",
        ),
        ('more than {limit} objects one inside the other down to "{value}"', "nest fewer objects"),
    ),
    "missing-wire-name": _error(
        ("la Balise manque", "donner à la donnée son nom JSON et XML, par exemple caseId"),
        ("the Balise is missing", "give the field its JSON and XML name, for example caseId"),
    ),
    "bad-wire-name": _error(
        (
            "« {value} » ne peut être un nom d'élément XML",
            "une lettre ou _, puis des lettres sans accent, des chiffres, _ . ou -",
        ),
        (
            '"{value}" cannot be the name of an XML element',
            "a letter or _, then letters without accents, digits, _ . or -",
        ),
    ),
    "reserved-wire-name": _error(
        ("« {value} » : les noms qui commencent par xml sont réservés", "choisir un autre nom"),
        ('"{value}": names that begin with xml are reserved', "choose another name"),
    ),
    "duplicate-field": _error(
        (
            "la Balise « {value} » est déjà celle de {first} dans le même objet",
            "un nom par donnée dans un objet et un périmètre",
        ),
        (
            'the Balise "{value}" is that of {first} in the same object already',
            "one name a field in an object and perimeter",
        ),
    ),
    "name-collision": _warning(
        (
            "« {value} » et « {other} » ont le même nom en Python",
            "la donnée s'y appelle {spelt} ; préférer des noms bien distincts",
        ),
        (
            '"{value}" and "{other}" have the same name in Python',
            "the field is called {spelt} there; prefer distinct names",
        ),
    ),
    "bad-cardinality": _error(
        ("« {value} » n'est pas une cardinalité", "min..max, par exemple 0..1, 1..1, 0..n ou 2..12"),
        ('"{value}" is no cardinality', "min..max, for example 0..1, 1..1, 0..n or 2..12"),
    ),
    "bad-perimeter-mark": _error(
        ("« {value} » dans une colonne de périmètre", "X, une cardinalité comme 0..1, ou rien"),
        ('"{value}" in a perimeter column', "X, a cardinality such as 0..1, or nothing"),
    ),
    "bad-object-mark": _error(
        ("« {value} » dans la colonne Objet", "X pour un objet, rien sinon"),
        ('"{value}" in the column Objet', "X for an object, else nothing"),
    ),
    "formula-without-value": _error(
        (
            "la formule de cette cellule n'a jamais été calculée",
            "ouvrir et enregistrer le classeur dans Excel, ou écrire la valeur",
        ),
        ("the formula in this cell has never been computed", "open and save the workbook in Excel, or write the value"),
    ),
    "error-value": _error(
        ("la cellule contient l'erreur {value}", "corriger la formule, ou écrire la valeur"),
        ("the cell holds the error {value}", "mend the formula, or write the value"),
    ),
    "date-value": _error(
        (
            "Excel a changé la valeur en une date, {value}",
            "mettre la cellule au format Texte, puis retaper la valeur",
        ),
        ("Excel has turned the value into a date, {value}", "format the cell as Text, then type the value again"),
    ),
}

_TYPES: Mapping[str, Rule] = {
    "unknown-type": _error(
        ("le type « {value} » est inconnu ; le plus proche : {near}", "types connus : {known}"),
        ('the type "{value}" is unknown; the nearest: {near}', "known types: {known}"),
    ),
    "bad-type-name": _error(
        ("« {value} » ne peut nommer un type", "une lettre, puis des lettres sans accent, des chiffres, _ . ou -"),
        ('"{value}" cannot name a type', "a letter, then letters without accents, digits, _ . or -"),
    ),
    "type-defined-twice": _error(
        (
            "le type « {type} » a déjà un autre contenu en {first}",
            "ne définir un type qu'une fois, ou donner un autre nom à celui-ci",
        ),
        ('the type "{type}" has another content in {first} already', "define a type once, or rename this one"),
    ),
    "empty-object": _error(
        (
            "l'objet « {type} » n'a aucune donnée dans le périmètre {perimeter}",
            "marquer ses données d'un X, ou écrire OUVERT dans Détails de format",
        ),
        (
            'the object "{type}" has no field in perimeter {perimeter}',
            "mark its fields with X, or write OUVERT into Détails de format",
        ),
    ),
    "object-with-simple-type": _error(
        ("un objet ne peut être du type simple « {type} »", "vider Objet, ou nommer le type de l'objet"),
        ('an object cannot be of the simple type "{type}"', "clear Objet, or name the object's type"),
    ),
    "children-without-object": _error(
        ("« {balise} » a {children} ligne(s) sous elle mais n'est pas un objet", "mettre X dans la colonne Objet"),
        ('"{balise}" has {children} row(s) under it but is no object', "put X into the column Objet"),
    ),
    "invalid-pattern": _error(
        (
            "expression régulière illisible au caractère {position} : {problem} ({value})",
            "littéraux, classes, groupes ( ), | et répétitions",
        ),
        (
            "unreadable regular expression at character {position}: {problem} ({value})",
            "literals, classes, groups ( ), | and repetitions",
        ),
    ),
    "unanchored-pattern": _warning(
        ("l'expression « {value} » n'est pas ancrée ; elle est lue comme valant pour toute la valeur", "l'écrire ^…$"),
        ('the expression "{value}" is not anchored; it is read as matching the whole value', "write it ^…$"),
    ),
    "empty-enumeration": _error(
        ("l'énumération est vide", "ENUM: A, B, C"),
        ("the enumeration is empty", "ENUM: A, B, C"),
    ),
    "duplicate-enumeration-code": _error(
        ("le code « {value} » figure deux fois dans l'énumération", "n'en garder qu'un"),
        ('the code "{value}" stands twice in the enumeration', "keep one"),
    ),
    "unknown-details-keyword": _warning(
        (
            "« {value} » est lu comme une simple remarque ; s'agit-il de {near} ?",
            "ENUM: A, B ; REGEX: ^…$ ; NOMENCLATURE: identifiant",
        ),
        ('"{value}" is read as a mere remark; is {near} meant?', "ENUM: A, B; REGEX: ^…$; NOMENCLATURE: id"),
    ),
    "details-ignored": _warning(
        (
            "« {value} » ne s'applique pas à ce type ; ignoré",
            "ENUM, REGEX et NOMENCLATURE valent pour le type string, OUVERT pour un objet",
        ),
        (
            '"{value}" does not apply to this type; ignored',
            "ENUM, REGEX and NOMENCLATURE go with the type string, OUVERT with an object",
        ),
    ),
    "not-a-narrowing": _error(
        (
            "« {value} » ne restreint pas les valeurs de la ligne",
            "un ENUM pris parmi ses codes, ou un REGEX sur un texte",
        ),
        ('"{value}" does not narrow the values of the row', "an ENUM out of its codes, or a REGEX on a text"),
    ),
}

_CODE_LISTS: Mapping[str, Rule] = {
    "unknown-code-list": _error(
        (
            "la nomenclature « {value} » est inconnue ; la plus proche : {near}",
            "ajouter sa feuille dans nomenclatures/, ou corriger son identifiant",
        ),
        (
            'the code list "{value}" is unknown; the nearest: {near}',
            "add its sheet in nomenclatures/, or correct its id",
        ),
    ),
    "missing-code-list-id": _error(
        (
            "la nomenclature n'a pas d'identifiant",
            "remplir Identifiant nomenclature, ou Référentiel nomenclature et Nom Nomenclature",
        ),
        ("the code list has no id", "fill Identifiant nomenclature, or Référentiel nomenclature and Nom Nomenclature"),
    ),
    "duplicate-code-list": _error(
        ("la nomenclature « {value} » est déjà en {first}", "un identifiant par nomenclature"),
        ('the code list "{value}" stands in {first} already', "one id a code list"),
    ),
    "empty-code-list": _error(
        ("la nomenclature « {value} » n'a aucun code", "écrire ses codes sous l'en-tête Code"),
        ('the code list "{value}" has no code', "write its codes under the header Code"),
    ),
    "duplicate-code": _warning(
        ("le code « {value} » est déjà en {first} ; le premier est gardé", "supprimer l'une des deux lignes"),
        ('the code "{value}" stands in {first} already; the first is kept', "delete one of the two rows"),
    ),
    "code-without-label": _warning(
        ("le code « {value} » n'a pas de libellé", "écrire son libellé dans la colonne de son niveau"),
        ('the code "{value}" has no label', "write its label into the column of its level"),
    ),
    "number-expected": _error(
        ("« {value} » dans {column}", "un nombre entier, par exemple 2"),
        ('"{value}" in {column}', "a whole number, for example 2"),
    ),
}

_SCENARIOS: Mapping[str, Rule] = {
    "bad-scenario": _error(
        (
            "le scénario est mal formé : {problem}",
            "title, description et steps, chaque étape avec name, schema, title, description, envelope",
        ),
        (
            "the scenario is malformed: {problem}",
            "title, description and steps, each step with name, schema, title, description, envelope",
        ),
    ),
    "unknown-scenario-schema": _error(
        ("le schéma « {value} » n'existe pas ; le plus proche : {near}", "nommer un schéma de cette version"),
        ('there is no schema "{value}"; the nearest: {near}', "name a schema of this release"),
    ),
    "invalid-scenario-message": _error(
        ("« {value} » : {problem}", "corriger le message, ou le modèle"),
        ('"{value}": {problem}', "correct the message, or the model"),
    ),
}

RULES: Mapping[str, Rule] = {**_FILES, **_SHEETS, **_ROWS, **_TYPES, **_CODE_LISTS, **_SCENARIOS}
"""Every code that a finding can have."""
