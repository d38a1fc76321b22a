"""Findings about code lists."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue.phrase import phrase
from generator.catalogue.rule import Rule, Text, error, info, warning

RULES: Mapping[str, Rule] = {
    "unknown-code-list": error(
        Text(
            "une nomenclature citée qui n'existe pas",
            "aucune nomenclature n'a l'identifiant « {value} »",
            "ajouter sa feuille dans nomenclatures/, ou corriger son identifiant",
            without="NOMENCLATURE: n'est suivi d'aucun identifiant",
        ),
        Text(
            "a code list that is named but does not exist",
            'no code list has the id "{value}"',
            "add its sheet in nomenclatures/, or correct its id",
            without="no id follows NOMENCLATURE:",
        ),
        at="mdd.xlsx RC-EDA!N16",
        value="HubSante.cannal",
        meant="HubSante.canal",
        defined="nomenclatures/canal.xlsx canal!B1",
    ),
    "absent-code-list": warning(
        Text(
            "une nomenclature citée dont la source n'est pas dans la version",
            "la nomenclature « {value} » n'est dans aucun fichier : tout texte est accepté",
            "ajouter sa feuille ou son fichier CSV dans nomenclatures/",
        ),
        Text(
            "a code list that is named but whose source is not in the release",
            'the code list "{value}" is not in any file: any text is accepted',
            "add its sheet or its CSV file in nomenclatures/",
        ),
        at="mdd.xlsx RC-EDA!N16",
        value="CISU-Code_Type_de_lieu",
    ),
    "unreadable-csv": error(
        Text(
            "un fichier CSV qui ne se lit pas",
            "ce fichier CSV est illisible : {reason}",
            "l'enregistrer de nouveau comme CSV UTF-8, ou mettre la liste dans un classeur",
        ),
        Text(
            "a CSV file that cannot be read",
            "this CSV file is unreadable: {reason}",
            "save it again as CSV UTF-8, or put the list into a workbook",
        ),
        at="nomenclatures/HubSante.canal.csv",
        reason=phrase("csv-open-text"),
    ),
    "guessed-encoding": warning(
        Text(
            "un fichier CSV dont l'encodage se devine",
            "ce fichier n'est pas en UTF-8 : il est lu comme {encoding}, car seuls ses accents font alors des mots",
            "l'enregistrer de nouveau comme CSV UTF-8, et vérifier ses accents",
        ),
        Text(
            "a CSV file whose encoding is a guess",
            "this file is not UTF-8: it is read as {encoding}, for only then do its accents make words",
            "save it again as CSV UTF-8, and check its accents",
        ),
        at="nomenclatures/HubSante.canal.csv",
        encoding="MacRoman",
    ),
    "text-formulas": warning(
        Text(
            "des cellules d'un fichier CSV écrites comme des formules d'Excel",
            "« {value} » est publié avec son signe égal et ses guillemets : {count:cellule}",
            "le texte seul, sans formule : un fichier CSV garde les zéros du début",
        ),
        Text(
            "cells of a CSV file that are written as formulas of Excel",
            '"{value}" is published with its equals sign and its quotes: {count:cell}',
            "the text alone, without a formula: a CSV file keeps leading zeros",
        ),
        at="nomenclatures/HubSante.canal.csv:B2",
        value='="Fixe"',
        meant="Fixe",
        count="2",
    ),
    "csv-without-codes": warning(
        Text(
            "un fichier CSV qui n'est pas une nomenclature",
            "aucune colonne de ce fichier ne s'appelle code : il n'est pas lu",
            "donner à la première ligne les titres code, label_n1, label_n2, … ou ôter le fichier",
        ),
        Text(
            "a CSV file that is not a code list",
            "no column of this file is called code: it is not read",
            "give the first line the titles code, label_n1, label_n2, … or remove the file",
        ),
        at="nomenclatures/notes.csv",
    ),
    "csv-beside-workbook": info(
        Text(
            "une nomenclature en CSV qui est aussi dans un classeur",
            "la nomenclature « {value} » est aussi dans un classeur, qui est seul lu",
            "garder l'un des deux",
        ),
        Text(
            "a code list in a CSV file that is also in a workbook",
            'the code list "{value}" is also in a workbook, and only that one is read',
            "keep only one of the two",
        ),
        at="nomenclatures/HubSante.canal.csv",
        value="HubSante.canal",
    ),
    "csv-differs-from-workbook": warning(
        Text(
            "une nomenclature en CSV qui est aussi dans un classeur, avec d'autres codes",
            "la nomenclature « {value} » est aussi dans un classeur, seul lu, et ses codes y diffèrent : {difference}",
            "reporter les codes dans le classeur, ou retirer le fichier CSV",
        ),
        Text(
            "a code list as CSV that a workbook holds too, with other codes",
            'the code list "{value}" is in a workbook too, which alone is read, and its codes differ: {difference}',
            "carry the codes over to the workbook, or remove the CSV file",
        ),
        at="nomenclatures/HubSante.canal.csv",
        value="HubSante.canal",
        difference="+ DRONE, − FAX",
    ),
    "missing-code-list-id": error(
        Text(
            "une nomenclature sans identifiant",
            "la nomenclature n'a pas d'identifiant",
            "remplir Identifiant nomenclature, ou Référentiel nomenclature et Nom Nomenclature",
        ),
        Text(
            "a code list without an id",
            "the code list has no id",
            "fill in Identifiant nomenclature, or Référentiel nomenclature and Nom Nomenclature",
        ),
        at="nomenclatures/canal.xlsx canal!B1",
    ),
    "default-list-id": info(
        Text(
            "une nomenclature au champ Identifiant nomenclature vide, qui reçoit un identifiant par défaut",
            "Identifiant nomenclature est vide : l'identifiant est « {value} », du référentiel et du nom",
            "écrire l'identifiant que les lignes du modèle nomment, ou supprimer cette ligne",
        ),
        Text(
            "a code list whose field Identifiant nomenclature is empty, and which gets a default id",
            'Identifiant nomenclature is empty: the id is "{value}", from its source and name',
            "write the id that the rows of the model use, or delete this line",
        ),
        at="nomenclatures/canal.xlsx canal!B1",
        value="SI-SAMU-CANAL",
    ),
    "duplicate-fact": error(
        Text(
            "une nomenclature qui dit deux fois la même chose d'elle-même",
            "« {column} » est déjà en {first}",
            "ne garder qu'une ligne de ce nom en haut de la feuille",
        ),
        Text(
            "a code list that states the same fact twice",
            '"{column}" is already given at {first}',
            "keep one line of this name at the top of the sheet",
        ),
        at="nomenclatures/canal.xlsx canal!A5",
        column="Identifiant nomenclature",
        first="A1",
    ),
    "duplicate-code-list": error(
        Text(
            "deux nomenclatures de même identifiant",
            "la nomenclature « {value} » est déjà en {first}",
            "un identifiant par nomenclature",
        ),
        Text(
            "two code lists with the same id",
            'the code list "{value}" is already defined at {first}',
            "use one id per code list",
        ),
        at="nomenclatures/canal.xlsx canal (2)!B1",
        value="HubSante.canal",
        first="canal!B1",
    ),
    "empty-code-list": error(
        Text(
            "une nomenclature sans aucun code",
            "la nomenclature « {value} » n'a aucun code",
            "écrire ses codes sous l'en-tête Code",
        ),
        Text(
            "a code list without any code",
            'the code list "{value}" has no code',
            "write its codes under the header Code",
        ),
        at="nomenclatures/canal.xlsx canal!B1",
        value="HubSante.canal",
    ),
    "duplicate-code": warning(
        Text(
            "un code écrit deux fois dans une nomenclature",
            "le code « {value} » est déjà en {first} ; le premier est gardé",
            "supprimer l'une des deux lignes",
        ),
        Text(
            "a code that occurs twice in a code list",
            'the code "{value}" already occurs at {first}; the first is kept',
            "delete one of the two rows",
        ),
        value="PERSO",
        first="A9",
    ),
    "code-without-label": warning(
        Text(
            "un code sans libellé",
            "le code « {value} » n'a pas de libellé",
            "écrire son libellé dans la colonne de son niveau",
        ),
        Text(
            "a code without a label",
            'the code "{value}" has no label',
            "write its label into the column of its level",
        ),
        value="PERSO",
    ),
    "label-without-code": warning(
        Text(
            "un libellé sans code",
            "« {value} » n'a pas de code ; la ligne est ignorée",
            "écrire son code, ou supprimer la ligne",
        ),
        Text(
            "a label without a code",
            '"{value}" has no code; the row is ignored',
            "write its code, or delete the row",
        ),
        value="Personnel",
    ),
    "number-expected": error(
        Text("un texte là où un nombre est attendu", "« {value} » dans {column}", "un nombre entier, par exemple 2"),
        Text("text where a number is expected", '"{value}" in {column}', "a whole number, for example 2"),
        at="nomenclatures/canal.xlsx canal!B4",
        value="deux",
        column="Nombre de niveau",
    ),
}
