"""Findings about files that are not what they claim to be, or hold what nobody looks for in them."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue.rule import Rule, Text, error, warning

RULES: Mapping[str, Rule] = {
    "empty-file": error(
        Text(
            "un classeur de zéro octet, tel que le laisse un enregistrement ou une copie interrompus",
            "le fichier est vide",
            "reprendre une copie du classeur, ou supprimer ce fichier",
        ),
        Text(
            "a workbook of zero bytes, as left by an interrupted save or copy",
            "the file is empty",
            "copy the workbook again, or delete this file",
        ),
    ),
    "other-format": error(
        Text(
            "un fichier d'un autre format, renommé en .xlsx",
            "malgré son nom, c'est un fichier {format}",
            "l'ouvrir dans Excel ou LibreOffice, puis l'enregistrer sous… au format .xlsx ; le renommer ne suffit pas",
        ),
        Text(
            "a file of another format, renamed to .xlsx",
            "despite its name, this is a {format} file",
            "open it in Excel or LibreOffice, then save it as .xlsx; renaming is not enough",
        ),
        format=".csv",
    ),
    "ignored-workbook": warning(
        Text(
            "un classeur d'un format qui n'est pas lu",
            "les fichiers {format} ne sont pas lus ; celui-ci est ignoré",
            "l'enregistrer au format .xlsx, ou le sortir de ce dossier",
        ),
        Text(
            "a workbook of a format that is not read",
            "{format} files are not read; this one is ignored",
            "save it as .xlsx, or move it out of this folder",
        ),
        format=".xlsm",
        at="mdd.xlsm",
    ),
    "ignored-settings": warning(
        Text(
            "des réglages dont le nom n'est pas tout à fait release.toml",
            "« {value} » n'est pas lu : les réglages de la version viennent de release.toml, en haut du dossier",
            "nommer ce fichier release.toml, en minuscules et sans .txt (Windows cache cette fin), ou le supprimer",
        ),
        Text(
            "settings whose name is not quite release.toml",
            '"{value}" is not read: the settings of a release are in release.toml, at the top of the folder',
            "name this file release.toml, in lower case and without .txt (Windows hides that end), or delete it",
        ),
        at="release.toml.txt",
        value="release.toml.txt",
        meant="release.toml",
    ),
    "copied-workbook": error(
        Text(
            "une copie d'un classeur, restée dans le dossier à côté de lui",
            "c'est une copie de {first} : les deux définissent les mêmes schémas ou nomenclatures",
            "sortir la copie de ce dossier, ou la supprimer ; si c'est elle la bonne, lui donner le nom de l'autre",
        ),
        Text(
            "a copy of a workbook, left in the folder beside it",
            "this is a copy of {first}: both define the same schemas or code lists",
            "move the copy out of this folder, or delete it; if it is the right one, give it the other's name",
        ),
        at="mdd - Copie.xlsx",
        first="mdd.xlsx",
    ),
    "copied-sheet": error(
        Text(
            "une feuille qui en répète une autre du même classeur",
            "la feuille « {value} » est une copie de « {first} » : les mêmes schémas ou nomenclatures s'y trouvent",
            "supprimer la feuille qui ne sert plus, ou mettre # devant son nom pour la garder de côté",
        ),
        Text(
            "a sheet that repeats another of the same workbook",
            'the sheet "{value}" is a copy of "{first}": the same schemas or code lists are in it',
            "delete the sheet that is no longer used, or put # in front of its name to set it aside",
        ),
        at="mdd.xlsx RC-EDA (2)",
        value="RC-EDA (2)",
        first="RC-EDA",
    ),
    "folder-named-workbook": warning(
        Text(
            "un dossier qui porte le nom d'un classeur",
            "c'est un dossier, et non un classeur",
            "y chercher le classeur, sinon renommer ou supprimer le dossier",
        ),
        Text(
            "a folder that is named like a workbook",
            "this is a folder, not a workbook",
            "look for the workbook inside, otherwise rename or delete the folder",
        ),
    ),
    "not-a-file": error(
        Text(
            "un lien rompu, une boucle de liens ou un dossier, au nom d'une source",
            "ce nom ne mène à aucun fichier : lien rompu, boucle de liens, dossier ou fichier spécial",
            "mettre le fichier lui-même à cette place",
        ),
        Text(
            "a broken link, a loop of links or a folder, with the name of a source",
            "this name leads to no file: a broken link, a loop of links, a folder or a special file",
            "put the file itself there",
        ),
    ),
    "truncated-workbook": error(
        Text(
            "un classeur dont la fin manque",
            "la fin du fichier manque : la copie ou le téléchargement a été interrompu",
            "reprendre une copie entière du classeur",
        ),
        Text(
            "a workbook whose end is missing",
            "the end of the file is missing: a copy or a download was interrupted",
            "copy the whole workbook again",
        ),
    ),
    "damaged-workbook": error(
        Text(
            "un classeur dont une partie est abîmée",
            "le fichier est abîmé : {part} ne peut être lu",
            "l'ouvrir dans Excel, accepter la réparation, vérifier le contenu, puis enregistrer",
        ),
        Text(
            "a workbook with a damaged part",
            "the file is damaged: {part} cannot be read",
            "open it in Excel, accept the repair, check the content, then save it",
        ),
        part="xl/sharedStrings.xml",
    ),
    "damaged-sheet": error(
        Text(
            "une feuille dont le contenu est abîmé",
            "la feuille est abîmée : {part} n'est pas lisible en entier, ou dit deux fois une ligne ou une cellule",
            "ouvrir le classeur dans Excel, accepter la réparation, vérifier la feuille, puis enregistrer",
        ),
        Text(
            "a sheet whose content is damaged",
            "the sheet is damaged: {part} cannot be read to the end, or contains a row or a cell twice",
            "open the workbook in Excel, accept the repair, check the sheet, then save it",
        ),
        at="mdd.xlsx RC-EDA",
        part="xl/worksheets/sheet4.xml",
    ),
    "missing-sheet-part": error(
        Text(
            "une feuille que le classeur nomme et ne contient pas",
            "le classeur nomme cette feuille, mais ne la contient pas",
            "reprendre la feuille d'une copie saine du classeur",
        ),
        Text(
            "a sheet that the workbook names but does not contain",
            "the workbook names this sheet but does not contain it",
            "take the sheet from a sound copy of the workbook",
        ),
        at="mdd.xlsx RC-EDA",
    ),
    "duplicate-sheet": error(
        Text(
            "deux feuilles du même nom, ce qu'Excel n'admet pas",
            "une feuille s'appelle déjà « {first} » dans ce classeur",
            "renommer l'une des deux ; changer des majuscules en minuscules ne suffit pas",
        ),
        Text(
            "two sheets with the same name, which Excel does not allow",
            'another sheet of this workbook is already called "{first}"',
            "rename one of them; a difference in capitals is not enough",
        ),
        at="mdd.xlsx rc-eda",
        first="RC-EDA",
    ),
    "oversized-sheet": error(
        Text(
            "un tableau plus long que ce qui peut être lu sans risque",
            "le tableau a plus de {limit} lignes remplies",
            "supprimer les lignes inutiles, ou partager la feuille",
        ),
        Text(
            "a table too long to be read safely",
            "the table has more than {limit} filled rows",
            "delete rows that are not needed, or split the sheet",
        ),
        at="mdd.xlsx RC-EDA!65545",
        limit="65536",
    ),
    "too-many-cells": error(
        Text(
            "un classeur de plus de cellules que ce qui peut être lu sans risque",
            "le classeur a plus de {limit} cellules",
            "supprimer les lignes et les colonnes inutiles, ou partager le classeur",
        ),
        Text(
            "a workbook with too many cells to be read safely",
            "the workbook has more than {limit} cells",
            "delete rows and columns that are not needed, or split the workbook",
        ),
        limit="1000000",
    ),
    "too-many-findings": error(
        Text(
            "une feuille qui a tant de défauts que sa lecture s'arrête",
            "la feuille a déjà {count} défauts ; sa lecture s'arrête ici",
            "corriger les premiers : les autres ont sans doute la même cause",
        ),
        Text(
            "a sheet with so many faults that reading stops",
            "the sheet already has {count} faults; reading stops here",
            "fix the first ones: the others probably have the same cause",
        ),
        at="mdd.xlsx RC-EDA!1009",
        count="1000",
    ),
    "unreadable-cell": error(
        Text(
            "une cellule dont la valeur enregistrée n'est pas du type qu'elle déclare",
            "la valeur enregistrée de cette cellule, « {value} », est illisible",
            "retaper la valeur dans Excel, puis enregistrer",
        ),
        Text(
            "a cell whose stored value is not of its declared type",
            'the stored value of this cell, "{value}", cannot be read',
            "type the value again in Excel, then save",
        ),
        at="mdd.xlsx RC-EDA!K16",
        value="99999",
    ),
    "macros": warning(
        Text(
            "un classeur qui contient des macros",
            "le classeur contient des macros ; elles ne sont ni lues ni exécutées",
            "l'enregistrer au format .xlsx, qui n'en garde pas",
        ),
        Text(
            "a workbook that contains macros",
            "the workbook contains macros; they are neither read nor run",
            "save it as .xlsx, which keeps none",
        ),
    ),
    "external-link": warning(
        Text(
            "une valeur prise dans un autre fichier, qui peut changer ou manquer",
            "des formules prennent leur valeur dans un autre fichier, {target}",
            "coller la valeur à la place de la formule, puis rompre la liaison (Données > Modifier les liens)",
        ),
        Text(
            "a value taken from another file, which may change or go missing",
            "formulas take their value from another file, {target}",
            "paste the value in place of the formula, then break the link (Data > Edit Links)",
        ),
        target="autre.xlsx",
    ),
}
