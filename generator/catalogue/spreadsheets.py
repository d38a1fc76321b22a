"""Findings about what a spreadsheet program made of a value, or does not show."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue.rule import Rule, Text, error, info, warning

RULES: Mapping[str, Rule] = {
    "boolean-value": error(
        Text(
            "un texte dont Excel a fait un booléen",
            "Excel a changé la valeur en un booléen ({value}) ; le texte tapé est perdu",
            "mettre la cellule au format Texte, puis retaper la valeur",
        ),
        Text(
            "a text that Excel has turned into a boolean",
            "Excel has turned the value into a boolean ({value}); the text as typed is lost",
            "format the cell as Text, then type the value again",
        ),
        value="true",
    ),
    "number-value": warning(
        Text(
            "un texte dont Excel a fait un nombre, et dont il a pu perdre des chiffres",
            "Excel en a fait le nombre {value} ; les zéros qui le commençaient ou le finissaient, "
            "et les chiffres au-delà du quinzième, sont perdus",
            "mettre la cellule au format Texte, puis retaper la valeur, par exemple 1.10",
        ),
        Text(
            "a text that Excel has turned into a number, possibly losing digits",
            "Excel has turned it into the number {value}; zeros at its beginning or end, "
            "and digits beyond the fifteenth, are lost",
            "format the cell as Text, then type the value again, for example 1.10",
        ),
        at="nomenclatures/canal.xlsx canal!A12",
        value="1.1",
    ),
    "number-code": info(
        Text(
            "un code qu'Excel tient pour un nombre",
            "Excel tient ce code pour le nombre {value} ; un zéro au début, comme dans 007, serait perdu",
            "mettre la colonne des codes au format Texte et retaper le code",
        ),
        Text(
            "a code that Excel stores as a number",
            "Excel stores this code as the number {value}; a zero at its beginning, as in 007, would be lost",
            "format the column of codes as Text and type the code again",
        ),
        at="nomenclatures/canal.xlsx canal!A12",
        value="15",
    ),
    "shown-otherwise": warning(
        Text(
            "un nombre qu'Excel affiche autrement qu'il n'est publié",
            "publié {value} ; Excel l'affiche autrement, par le format de nombre {format}",
            "mettre la cellule au format Texte, puis retaper la valeur comme elle doit être lue",
        ),
        Text(
            "a number that Excel shows differently from how it is published",
            "published as {value}; Excel shows it differently, using the number format {format}",
            "format the cell as Text, then type the value as it is to be read",
        ),
        at="nomenclatures/canal.xlsx canal!A12",
        format="000",
        value="7",
    ),
    "date-in-text": warning(
        Text(
            "un texte, libellé ou exemple, dont Excel a fait une date",
            "Excel a changé la valeur en une date ; elle est publiée {value}",
            "mettre la cellule au format Texte, puis retaper la valeur",
        ),
        Text(
            "a text, label or example, that Excel has turned into a date",
            "Excel has turned the value into a date; it is published as {value}",
            "format the cell as Text, then type the value again",
        ),
        at="mdd.xlsx RC-EDA!I16",
        value="2026-02-01",
    ),
    "garbled-text": warning(
        Text(
            "un texte dont les accents ont été lus dans un autre encodage",
            "« {value} » : des accents y sont devenus d'autres signes, et sont publiés ainsi",
            "retaper les lettres accentuées, ou importer de nouveau le fichier d'origine en UTF-8",
        ),
        Text(
            "a text whose accents were read in another encoding",
            '"{value}": accents have turned into other characters, and are published that way',
            "type the accented letters again, or import the original file again as UTF-8",
        ),
        at="mdd.xlsx RC-EDA!H16",
        value="Identifiant partagÃ©",
        meant="Identifiant partagé",
    ),
    "long-text": error(
        Text(
            "un texte plus long que ce qu'une cellule d'Excel peut contenir",
            "le texte a {length} caractères, alors qu'une cellule d'Excel en contient {limit} au plus",
            "raccourcir le texte",
        ),
        Text(
            "a text longer than an Excel cell can hold",
            "the text has {length} characters, but an Excel cell holds {limit} at most",
            "shorten the text",
        ),
        at="mdd.xlsx RC-EDA!H16",
        length="100000",
        limit="32767",
    ),
    "invisible-character": warning(
        Text(
            "un caractère qui ne se voit pas, dans une cellule lue à la lettre",
            "« {value} » contient un caractère invisible ({character}) ; il est ôté",
            "effacer la cellule et retaper la valeur, sans la coller d'ailleurs",
            without="la cellule ne contient qu'un caractère invisible ({character}) ; il est ôté",
        ),
        Text(
            "a character that cannot be seen, in a cell that is read literally",
            '"{value}" holds an invisible character ({character}); it is left out',
            "clear the cell and type the value again, without pasting it from elsewhere",
            without="the cell holds nothing but an invisible character ({character}); it is left out",
        ),
        character="U+200B",
        value="caseId",
    ),
    "look-alike-letter": warning(
        Text(
            "une lettre ou un chiffre qui semble latin et ne l'est pas, dans une cellule lue à la lettre",
            "« {value} » contient {character}, qui ressemble seulement à un caractère latin",
            "effacer la cellule et retaper la valeur, sans la coller d'ailleurs",
        ),
        Text(
            "a letter or digit that seems Latin and is not, in a cell that is read literally",
            '"{value}" holds {character}, which only looks like a Latin character',
            "clear the cell and type the value again, without pasting it from elsewhere",
        ),
        at="nomenclatures/canal.xlsx canal!A12",
        character="U+0420 CYRILLIC CAPITAL LETTER ER",
        value="РERSO",
        meant="PERSO",
    ),
    "control-character": warning(
        Text(
            "un caractère de contrôle, que ni XML ni Excel n'affichent",
            "le texte contient un caractère de contrôle ({character}) ; il est ôté",
            "effacer ce caractère, ou retaper le texte",
        ),
        Text(
            "a control character, which neither XML nor Excel can show",
            "the text holds a control character ({character}); it is left out",
            "delete this character, or type the text again",
        ),
        at="mdd.xlsx RC-EDA!H16",
        character="U+0007",
    ),
    "formula-value": info(
        Text(
            "des valeurs calculées par une formule dans le tableau",
            "valeurs calculées par une formule dans le tableau : {count}, à partir d'ici ; "
            "c'est le résultat du dernier enregistrement qui est lu",
            "vérifier que le classeur a été recalculé et enregistré, ou coller les valeurs",
        ),
        Text(
            "values in the table that a formula computes",
            "values in the table that a formula computes: {count}, from here on; what is read is the result last saved",
            "make sure that the workbook was recalculated and saved, or paste the values",
        ),
        at="mdd.xlsx RC-EDA!K16",
        count="12",
    ),
    "merged-cells": warning(
        Text(
            "des cellules fusionnées dans le tableau",
            "les cellules {range} sont fusionnées : la première seule a une valeur, les autres sont lues vides",
            "annuler la fusion (Accueil > Fusionner et centrer), puis remplir chaque cellule",
        ),
        Text(
            "merged cells in the table",
            "the cells {range} are merged: only the first has a value, the others are read as empty",
            "unmerge them (Home > Merge & Center), then fill each cell",
        ),
        at="mdd.xlsx RC-EDA!K16",
        range="K16:K18",
    ),
    "hidden-rows": warning(
        Text(
            "des lignes du tableau masquées ou filtrées, et pourtant publiées",
            "lignes masquées ou filtrées : {rows} ; elles sont lues et publiées comme les autres",
            "les afficher (Données > Effacer le filtre, ou Afficher les lignes), ou vider leurs périmètres",
        ),
        Text(
            "rows of the table that are hidden or filtered out, and published all the same",
            "hidden or filtered rows: {rows}; they are read and published like the others",
            "show them (Data > Clear the filter, or Unhide rows), or clear their perimeters",
        ),
        rows="18-62",
        at="mdd.xlsx RC-EDA!18",
    ),
    "hidden-columns": warning(
        Text(
            "des colonnes masquées dont le contenu est pourtant publié",
            "colonnes masquées : {columns} ; leur contenu est lu et publié",
            "les afficher (sélectionner les colonnes voisines, puis Afficher)",
        ),
        Text(
            "hidden columns whose content is published all the same",
            "hidden columns: {columns}; their content is read and published",
            "show them (select the columns around them, then Unhide)",
        ),
        columns="J, K",
        at="mdd.xlsx RC-EDA!J8",
    ),
    "hidden-sheet": warning(
        Text(
            "une feuille masquée, et pourtant publiée",
            "la feuille est masquée dans Excel ; elle est lue et publiée comme les autres",
            "l'afficher, ou commencer son nom par # pour la mettre de côté",
        ),
        Text(
            "a sheet that is hidden, and published all the same",
            "the sheet is hidden in Excel; it is read and published like the others",
            "show it, or begin its name with # to set it aside",
        ),
        at="mdd.xlsx RC-EDA",
    ),
}
