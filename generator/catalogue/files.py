"""Findings about files and what is in them."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue.phrase import phrase
from generator.catalogue.rule import Rule, Text, error

RULES: Mapping[str, Rule] = {
    "no-sources": error(
        Text(
            "un dossier sans aucun schéma",
            "aucun schéma dans ce dossier",
            "y placer un classeur .xlsx dont une feuille déclare un schéma, par exemple dans workbooks/",
        ),
        Text(
            "a folder without any schema",
            "no schema in this folder",
            "put an .xlsx workbook there with a sheet that declares a schema, for example into workbooks/",
        ),
        at=".",
    ),
    "unreadable-file": error(
        Text(
            "un fichier que le système ne laisse pas lire",
            "fichier illisible : {reason}",
            "{remedy}",
        ),
        Text(
            "a file that the system does not allow to be read",
            "the file cannot be read: {reason}",
            "{remedy}",
        ),
        reason=phrase("file-held"),
        remedy=phrase("mended-file-held"),
    ),
    "undecodable-name": error(
        Text(
            "un fichier dont le nom n'est pas en UTF-8, comme en laisse une archive faite ailleurs",
            "le nom de ce fichier n'est pas en UTF-8 : ses accents ne peuvent être lus",
            "renommer le fichier",
        ),
        Text(
            "a file whose name is not in UTF-8, as an archive made elsewhere may leave it",
            "the name of this file is not in UTF-8: its accents cannot be read",
            "rename the file",
        ),
        at="nomenclatures/priorit\\udce9.csv",
    ),
    "not-a-workbook": error(
        Text(
            "un fichier .xlsx qui n'est pas un classeur Excel, ou qui est abîmé",
            "ce n'est pas un classeur Excel lisible : {reason}",
            "enregistrer de nouveau le fichier au format .xlsx",
        ),
        Text(
            "an .xlsx file that is not an Excel workbook, or is damaged",
            "not a readable Excel workbook: {reason}",
            "save the file again as .xlsx",
        ),
        reason="File is not a zip file",
    ),
    "encrypted-workbook": error(
        Text(
            "un classeur chiffré, ou d'un format d'avant 2007",
            "classeur protégé par un mot de passe, ou à l'ancien format .xls",
            "l'enregistrer au format .xlsx sans mot de passe",
        ),
        Text(
            "an encrypted workbook, or one in the format used before 2007",
            "the workbook is encrypted, or in the old .xls format",
            "save it as .xlsx without a password",
        ),
    ),
    "oversized-workbook": error(
        Text(
            "un fichier plus gros, ou un classeur plus volumineux une fois décompressé, que ce qui est lu",
            "fichier trop volumineux : plus de {limit}",
            "supprimer les lignes et les colonnes vides, ou partager le fichier",
        ),
        Text(
            "a file larger, or a workbook larger once unpacked, than what is read",
            "the file is too large: more than {limit}",
            "delete empty rows and columns, or split the file",
        ),
        limit="64 MiB",
    ),
    "oversized-settings": error(
        Text(
            "un release.toml plus gros que ce qui est lu",
            "ce fichier de réglages est trop volumineux : plus de {limit}",
            "n'y garder que les réglages et les dérogations ; quelques kibioctets suffisent",
        ),
        Text(
            "a release.toml larger than what is read",
            "this file of settings is too large: more than {limit}",
            "keep only settings and waivers in it; a few kibibytes are enough",
        ),
        at="release.toml",
        limit="1 MiB",
    ),
    "oversized-part": error(
        Text(
            "un classeur dont une image, ou une autre pièce jointe, est démesurée une fois décompressée",
            "le classeur est trop volumineux une fois décompressé, plus de {limit}, surtout par {part}",
            "ôter du classeur l'image ou l'objet incorporé, ou compresser les images (Format > Compresser)",
        ),
        Text(
            "a workbook in which an image, or some other attachment, is huge once unpacked",
            "the workbook is too large once unpacked, more than {limit}, mostly by {part}",
            "take the image or embedded object out of the workbook, or compress its images (Format > Compress)",
        ),
        limit="128 MiB",
        part="xl/media/image1.bmp",
    ),
    "far-cell": error(
        Text(
            "une cellule remplie loin de toutes les autres",
            "une cellule remplie si loin ne peut être lue",
            "vider cette cellule, ou supprimer sa ligne et sa colonne",
        ),
        Text(
            "a filled cell far away from all others",
            "a filled cell this far out cannot be read",
            "clear this cell, or delete its row and column",
        ),
        at="mdd.xlsx RC-EDA!XFD1048576",
    ),
    "unsafe-xml": error(
        Text(
            "un classeur dont une partie XML déclare un DOCTYPE",
            "la partie {part} déclare un DOCTYPE, ce qu'Excel n'écrit jamais",
            "enregistrer de nouveau le classeur depuis Excel",
        ),
        Text(
            "a workbook with a DOCTYPE in one of its XML parts",
            "part {part} declares a DOCTYPE, which Excel never writes",
            "save the workbook again from Excel",
        ),
        part="xl/worksheets/sheet1.xml",
    ),
    "bad-settings": error(
        Text(
            "un réglage de release.toml inconnu ou mal écrit",
            "release.toml : {problem}",
            "{remedy}",
        ),
        Text(
            "a setting of release.toml that is unknown or badly written",
            "release.toml: {problem}",
            "{remedy}",
        ),
        at="release.toml:2",
        problem=phrase("unknown-key", key="licences"),
        remedy=phrase("mended-key", keys="version, title, namespace_prefix, licence, contact, skip_sheets"),
        meant="licence",
    ),
    "bad-json": error(
        Text(
            "un fichier JSON illisible, ou qui dit deux fois la même chose",
            "ce n'est pas un document JSON admis : {problem}",
            "corriger le document à cet endroit",
        ),
        Text(
            "a JSON file that cannot be read, or says the same thing twice",
            "not a valid JSON document for this tool: {problem}",
            "correct the document there",
        ),
        at="json-schema/EDXL-DE.schema.json",
        problem=phrase("located", problem=phrase("json-comma-missing"), line=12, column=5),
    ),
    "bad-model": error(
        Text(
            "un modèle résolu (model.json) qui ne peut être relu",
            "le modèle ne peut être relu : {problem}",
            "un fichier que mdd generate a écrit, de la même version ; sa forme est décrite par model.schema.json",
        ),
        Text(
            "a resolved model (model.json) that cannot be read back",
            "the model cannot be read back: {problem}",
            "a file that mdd generate wrote, of the same version; model.schema.json describes its form",
        ),
        at="model.json#/messages/0/name",
        problem=phrase("text-expected"),
    ),
    "schema-not-expressible": error(
        Text(
            "un JSON Schema qui dit ce que le modèle ne peut exprimer",
            "« {word} » : {problem}",
            "s'en tenir à la partie du draft-07 que le modèle exprime (docs/architecture.md)",
        ),
        Text(
            "a JSON Schema that says what the model cannot express",
            '"{word}": {problem}',
            "keep to the part of draft-07 that the model can express (docs/architecture.md)",
        ),
        at="json-schema/EDXL-DE.schema.json#/properties/content/oneOf",
        word="oneOf",
        problem=phrase("schema-word"),
    ),
}
