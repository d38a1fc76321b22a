"""Findings about files and what is in them."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue.rule import Rule, Text, error

RULES: Mapping[str, Rule] = {
    "no-sources": error(
        Text(
            "",
            "aucun schéma dans ce dossier",
            "y placer un classeur .xlsx dont une feuille déclare un schéma, par exemple dans workbooks/",
        ),
        Text(
            "",
            "no schema in this folder",
            "put an .xlsx workbook there with a sheet that declares a schema, for example into workbooks/",
        ),
    ),
    "unreadable-file": error(
        Text("", "fichier illisible : {reason}", "vérifier les droits du fichier, ou le fermer dans Excel"),
        Text("", "the file cannot be read: {reason}", "check the file's permissions, or close it in Excel"),
        reason="",
    ),
    "not-a-workbook": error(
        Text(
            "", "ce n'est pas un classeur Excel lisible : {reason}", "enregistrer de nouveau le fichier au format .xlsx"
        ),
        Text("", "not a readable Excel workbook: {reason}", "save the file again as .xlsx"),
        reason="",
    ),
    "encrypted-workbook": error(
        Text(
            "",
            "classeur protégé par un mot de passe, ou à l'ancien format .xls",
            "l'enregistrer au format .xlsx sans mot de passe",
        ),
        Text("", "the workbook is encrypted, or of the old .xls format", "save it as .xlsx without a password"),
    ),
    "oversized-workbook": error(
        Text(
            "",
            "fichier trop volumineux : plus de {limit}",
            "supprimer les lignes et les colonnes vides, ou partager le fichier",
        ),
        Text("", "the file is too large: more than {limit}", "delete empty rows and columns, or split the file"),
        limit="",
    ),
    "far-cell": error(
        Text(
            "",
            "une cellule remplie si loin ne peut être lue",
            "vider cette cellule, ou supprimer sa ligne et sa colonne",
        ),
        Text("", "a filled cell this far out cannot be read", "clear this cell, or delete its row and column"),
    ),
    "unsafe-xml": error(
        Text(
            "",
            "la partie {part} déclare un DOCTYPE, ce qu'Excel n'écrit jamais",
            "enregistrer de nouveau le classeur depuis Excel",
        ),
        Text("", "part {part} declares a DOCTYPE, which Excel never writes", "save the workbook again from Excel"),
        part="",
    ),
    "bad-settings": error(
        Text("", "release.toml : {problem}", "clés admises : version, title, namespace_prefix, licence, contact"),
        Text("", "release.toml: {problem}", "accepted keys: version, title, namespace_prefix, licence, contact"),
        problem="",
    ),
    "bad-json": error(
        Text("", "ce n'est pas un document JSON admis : {problem}", "corriger le document à cet endroit"),
        Text("", "not an acceptable JSON document: {problem}", "correct the document there"),
        problem="",
    ),
    "schema-not-expressible": error(
        Text(
            "",
            "« {word} » : {problem}",
            "s'en tenir à la partie du draft-07 que le modèle exprime (docs/architecture.md)",
        ),
        Text("", '"{word}": {problem}', "keep to the part of draft-07 that the model expresses (docs/architecture.md)"),
        problem="",
        word="",
    ),
}
