"""Why nothing can be said of a place that is asked about, and how one is set aside."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue.language import Words

PHRASES: Mapping[str, Words] = {
    "sheet-aside": Words(
        "mettre la feuille de côté par # devant son nom", "put # in front of the name of its sheet to set it aside"
    ),
    "to-the-left": Words("vers la gauche", "to the left"),
    "to-the-right": Words("vers la droite", "to the right"),
    "known-perimeters": Words("colonnes sous le mot Périmètre : {known}", "columns under the word Périmètre: {known}"),
    "rewritten-perimeter": Words("récrire « {perimeter} » en {cell}", 'write "{perimeter}" into {cell} again'),
    "or-skipped": Words(
        " ; ou publier le reste, sans les feuilles en erreur : {setting} dans release.toml, ou {option}",
        "; or publish the rest, without the sheets that have errors: {setting} in release.toml, or {option}",
    ),
    "file-aside": Words("sortir ce fichier du dossier", "move this file out of the folder"),
    "no-code": Words("aucun constat n'a le code « {value} »", 'no finding has the code "{value}"'),
    "old-code": Words(
        "« {value} » est un ancien code ; c'est maintenant : {now}", '"{value}" is an old code; it is now: {now}'
    ),
    "perhaps-code": Words(
        "aucun constat n'a le code « {value} » ; vouliez-vous dire « {near} » ?",
        'no finding has the code "{value}"; did you mean "{near}"?',
    ),
    "no-place": Words(
        "« {value} » n'est ni un code, ni un lieu comme RC-EDA!N9, mdd.xlsx RC-EDA!N9 ou release.toml:3",
        '"{value}" is neither a code nor a place such as RC-EDA!N9, mdd.xlsx RC-EDA!N9 or release.toml:3',
    ),
    "no-such-sheet": Words(
        "aucune feuille de données ne s'appelle « {sheet} » ; il y a {known}",
        'no sheet of fields is called "{sheet}"; there are {known}',
    ),
    "no-sheet": Words(
        "aucune feuille de données ne s'appelle « {sheet} » ; il n'y en a aucune",
        'no sheet of fields is called "{sheet}"; there are none',
    ),
    "perhaps-sheet": Words(
        "aucune feuille de données ne s'appelle « {sheet} » ; vouliez-vous dire « {near} » ?",
        'no sheet of fields is called "{sheet}"; did you mean "{near}"?',
    ),
    "no-row-there": Words(
        "aucune donnée à la ligne {row} de la feuille « {sheet} », où elles vont de la ligne {first} à la ligne {last}",
        'no field in row {row} of the sheet "{sheet}", which has them from row {first} to row {last}',
    ),
    "no-rows": Words("la feuille « {sheet} » n'a aucune donnée", 'the sheet "{sheet}" has no field'),
    "beside-columns": Words(
        "la colonne {column} de la feuille « {sheet} » n'est pas lue",
        'column {column} of the sheet "{sheet}" is not read',
    ),
}
