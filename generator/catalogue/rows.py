"""Findings about rows and their cells."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue.phrase import phrase
from generator.catalogue.rule import Rule, Text, error, warning

RULES: Mapping[str, Rule] = {
    "no-level": error(
        Text(
            "une ligne sans libellé",
            "la ligne de « {balise} » n'a de libellé à aucun niveau",
            "écrire le libellé dans l'une des colonnes Donnée (Niveau n)",
        ),
        Text(
            "a row without a label",
            'the row of "{balise}" has no label at any level',
            "write the label into one of the columns Donnée (Niveau n)",
        ),
        at="mdd.xlsx RC-EDA!J16",
        balise="inseeCode",
    ),
    "stray-mark": warning(
        Text(
            "une marque de périmètre sur une ligne qui n'a ni libellé, ni Balise",
            "« {value} » sur une ligne sans libellé ni Balise ; ignorée",
            "rétablir le libellé, la Balise et le reste de la ligne, ou vider cette cellule",
        ),
        Text(
            "a perimeter's mark on a row that has neither a label nor a Balise",
            '"{value}" on a row without a label or a Balise; ignored',
            "restore the label, the Balise and the rest of the row, or clear this cell",
        ),
        at="mdd.xlsx RC-EDA!O16",
        value="X",
    ),
    "marked-comment": warning(
        Text(
            "une marque de périmètre sur une ligne de commentaire",
            "« {value} » sur une ligne de commentaire, qui commence par # ; ignorée",
            "vider cette cellule, ou ôter le # si la ligne est une donnée",
        ),
        Text(
            "a perimeter's mark on a row that is a comment",
            '"{value}" on a comment row, which begins with #; ignored',
            "clear this cell, or remove the # if the row is a field",
        ),
        at="mdd.xlsx RC-EDA!O16",
        value="X",
    ),
    "comment-row": error(
        Text(
            "un commentaire écrit comme une donnée",
            "« {value} » : un texte seul sur sa ligne, sans Balise, ni cardinalité, ni format, lu comme une donnée",
            "commenter une ligne : # devant le texte, dans une colonne Donnée, et aucun périmètre ; "
            "si c'est une donnée, remplir sa ligne",
        ),
        Text(
            "a comment that is written as a field",
            '"{value}": a text alone on its row, without Balise, cardinality and format, read as a field',
            "to comment: # before the text, in a column Donnée, and no perimeter; if it is a field, fill its row",
        ),
        at="mdd.xlsx RC-EDA!C16",
        value="à revoir avec les SIS",
        meant="# à revoir avec les SIS",
    ),
    "commented-out-row": error(
        Text(
            "une ligne mise en commentaire et encore dans des périmètres",
            "« {value} » : la ligne est mise en commentaire par {sign}, et reste dans ses périmètres",
            "commenter une ligne : vider ses périmètres ; pour la garder, ôter {sign}",
        ),
        Text(
            "a row that is commented out and still in perimeters",
            '"{value}": the row is commented out by {sign}, and is still in its perimeters',
            "to comment a row out: clear its perimeters; to keep it, remove {sign}",
        ),
        at="mdd.xlsx RC-EDA!C16",
        value="# Code INSEE de la commune",
        sign="#",
    ),
    "two-levels": error(
        Text(
            "une ligne qui a un libellé à deux niveaux",
            "« {value} » : la ligne a déjà un libellé en {first}",
            "un seul niveau par ligne ; commencer un commentaire par #",
        ),
        Text(
            "a row that has a label at two levels",
            '"{value}": the row already has a label at {first}',
            "one level per row; begin a comment with #",
        ),
        at="mdd.xlsx RC-EDA!D16",
        value="Code INSEE de la commune",
        first="C16",
    ),
    "level-skipped": error(
        Text(
            "une ligne plus profonde d'au moins deux niveaux que celle qui la précède",
            "niveau {level} sans ligne de niveau supérieur au-dessus",
            "le niveau {expected} au plus est possible ici",
        ),
        Text(
            "a row at least two levels deeper than the one before it",
            "level {level} without a row of the level above it",
            "the deepest possible level here is {expected}",
        ),
        at="mdd.xlsx RC-EDA!E16",
        level="4",
        expected="3",
    ),
    "row-at-wrong-level": error(
        Text(
            "une ligne un niveau plus bas que celle d'une simple valeur, qui ne contient rien",
            "« {child} » (ligne {row}) est un niveau plus bas que « {parent} », une valeur de type {type}",
            "remettre le libellé de cette ligne à son niveau, ou faire de {parent} un objet",
        ),
        Text(
            "a row one level deeper than a simple value, which cannot contain anything",
            '"{child}" (row {row}) is one level deeper than "{parent}", a value of type {type}',
            "put the label of this row back at its level, or make {parent} an object",
        ),
        at="mdd.xlsx RC-EDA!D36",
        child="locLabel",
        row="36",
        parent="locID",
        type="string",
    ),
    "shifted-rows": error(
        Text(
            "des lignes collées à côté de leurs colonnes",
            "lignes {rows} : décalées de {count:colonne} {side} ; la cardinalité « {value} » est sous « {column} »",
            "annuler le collage (Ctrl + Z), ou déplacer leurs cellules de {count:colonne} {back}",
        ),
        Text(
            "rows that were pasted beside their columns",
            'rows {rows}: shifted by {count:column} {side}; the cardinality "{value}" stands under "{column}"',
            "undo the paste (Ctrl + Z), or move their cells by {count:column} {back}",
        ),
        at="mdd.xlsx RC-EDA!L35",
        rows="35-37",
        count="1",
        value="1..1",
        column="Objet",
        side=phrase("to-the-right"),
        back=phrase("to-the-left"),
    ),
    "rows-of-other-columns": error(
        Text(
            "des lignes collées d'un tableau qui a d'autres colonnes",
            "lignes {rows} : collées d'un tableau qui a d'autres colonnes ; "
            "la cardinalité « {value} » est sous « {column} »",
            "annuler le collage (Ctrl + Z), puis recoller colonne par colonne, sous les en-têtes de cette feuille",
        ),
        Text(
            "rows that were pasted from a table with other columns",
            'rows {rows}: pasted from a table with other columns; the cardinality "{value}" stands under "{column}"',
            "undo the paste (Ctrl + Z), then paste column by column, under the headers of this sheet",
        ),
        at="mdd.xlsx RC-EDA!D203",
        rows="203-205",
        value="0..1",
        column="Donnée (Niveau 3)",
    ),
    "rows-out-of-order": warning(
        Text(
            "des lignes dont l'ID recule, comme après un tri",
            "l'ID {value} vient après {above} (ligne {row}) : des lignes ont été triées ou déplacées ; {count:recul}",
            "annuler le tri, ou remettre les lignes dans l'ordre des ID ; si l'ordre est voulu, renuméroter les ID",
        ),
        Text(
            "rows whose ID steps back, as after a sort",
            "the ID {value} comes after {above} (row {row}): rows were sorted or moved; {count:jump} back",
            "undo the sort, or put the rows back in the order of their IDs; if the order is intended, number them anew",
        ),
        at="mdd.xlsx RC-EDA!A17",
        value="8",
        above="41",
        row="16",
        count="12",
    ),
    "sorted-column": warning(
        Text(
            "des Balises en ordre alphabétique, comme après un tri",
            "de « {value} » à « {last} » (ligne {row}), {count} Balises de suite sont en ordre alphabétique : "
            "la colonne ou les lignes ont été triées",
            "annuler le tri (Ctrl + Z), ou reprendre ces lignes d'une version antérieure",
        ),
        Text(
            "Balises in alphabetical order, as after a sort",
            'from "{value}" to "{last}" (row {row}), {count} Balises in a row are in alphabetical order: '
            "the column or the rows were sorted",
            "undo the sort (Ctrl + Z), or take these rows from an earlier version",
        ),
        at="mdd.xlsx RC-EDA!J9",
        value="access",
        last="version",
        row="202",
        count="194",
    ),
    "struck-rows": warning(
        Text(
            "des lignes dont le nom est barré, et qui sont lues comme les autres",
            "{count:ligne} au nom barré et en service : {value}",
            "pour écarter une ligne, vider ses périmètres, et pour un code l'effacer ; sinon, ôter le barré",
        ),
        Text(
            "rows whose name is struck through, and which are read like all others",
            "{count:row} struck through and in use: {value}",
            "to drop a row, clear its perimeters, and delete it if it is a code; otherwise remove the strike-through",
        ),
        at="mdd.xlsx RC-EDA!D44",
        count="1",
        value="Nom de la rue",
    ),
    "counted-series": warning(
        Text(
            "des cellules que le tableur a numérotées en recopiant la première vers le bas",
            "« {first} », « {value} », … « {last} » : {count} cellules de suite, comme comptées par une recopie",
            "vérifier chacune ; pour recopier sans compter, Ctrl + glisser, ou Ctrl + B sur la plage (Excel)",
        ),
        Text(
            "cells that the spreadsheet counted up when the first was filled down",
            '"{first}", "{value}", … "{last}": {count} cells in a row count up, as when one is filled down',
            "check each of them; to copy without counting, Ctrl + drag, or Ctrl + D on the range (Excel)",
        ),
        at="mdd.xlsx RC-EDA!K17",
        first="0..1",
        value="0..2",
        last="0..5",
        count="5",
        meant="0..1",
    ),
    "unreachable-row": warning(
        Text(
            "une ligne d'un périmètre, dans un objet qui n'y est pas",
            "« {balise} » est dans le périmètre {perimeter}, mais pas « {parent} » qui la contient ; ignorée",
            "marquer aussi {parent}, ou vider cette cellule",
        ),
        Text(
            "a row of a perimeter, in an object that is not in it",
            '"{balise}" is in perimeter {perimeter}, but "{parent}" that contains it is not; ignored',
            "mark {parent} too, or clear this cell",
        ),
        at="mdd.xlsx RC-EDA!O16",
        balise="inseeCode",
        perimeter="15-18",
        parent="Détails de la commune",
    ),
    "nested-too-deeply": error(
        Text(
            "des objets imbriqués à une profondeur que rien ne lit",
            "plus de {limit} objets l'un dans l'autre jusqu'à « {value} »",
            "réduire le nombre d'objets imbriqués",
        ),
        Text(
            "objects nested too deeply to be read",
            'more than {limit} nested objects, down to "{value}"',
            "nest fewer objects",
        ),
        at="mdd.xlsx RC-EDA!C137",
        limit="64",
        value="location",
    ),
    "missing-wire-name": error(
        Text(
            "une donnée sans nom JSON et XML",
            "la Balise manque",
            "donner à la donnée son nom JSON et XML, par exemple caseId",
        ),
        Text(
            "a field without a JSON and XML name",
            "the Balise is missing",
            "give the field its JSON and XML name, for example caseId",
        ),
        at="mdd.xlsx RC-EDA!J16",
    ),
    "bad-wire-name": error(
        Text(
            "une Balise qui n'est pas un nom XML",
            "« {value} » ne peut être un nom d'élément XML",
            "une lettre ou _, puis des lettres sans accent, des chiffres, _ . ou -",
            without="la Balise manque",
        ),
        Text(
            "a Balise that is not a valid XML name",
            '"{value}" cannot be the name of an XML element',
            "a letter or _, then letters without accents, digits, _ . or -",
            without="the Balise is missing",
        ),
        at="mdd.xlsx RC-EDA!J16",
        value="code INSEE",
        meant="codeINSEE",
    ),
    "reserved-wire-name": error(
        Text(
            "une Balise que la norme XML se réserve",
            "« {value} » : les noms qui commencent par xml sont réservés",
            "choisir un autre nom",
        ),
        Text(
            "a Balise that the XML standard reserves",
            '"{value}": names that begin with xml are reserved',
            "choose another name",
        ),
        at="mdd.xlsx RC-EDA!J16",
        value="xmlId",
    ),
    "long-name": error(
        Text(
            "un nom trop long pour un fichier ou une classe",
            "« {value} » a {length} caractères",
            "un nom de {limit} caractères au plus",
        ),
        Text(
            "a name too long for a file or a class",
            '"{value}" has {length} characters',
            "a name of {limit} characters at most",
        ),
        at="mdd.xlsx RC-EDA!J16",
        length="72",
        limit="64",
        value="coordonneesDuCentreDeReceptionEtDeRegulationDesAppelsDuDepartementVoisin",
    ),
    "duplicate-field": error(
        Text(
            "deux données de même nom dans un objet",
            "la Balise « {value} » est déjà celle de {first} dans le même objet",
            "un nom par donnée dans un objet et un périmètre",
        ),
        Text(
            "two fields of the same name in an object",
            'the Balise "{value}" is already that of {first} in the same object',
            "a name may be used only once in an object and perimeter",
        ),
        at="mdd.xlsx RC-EDA!J17",
        value="inseeCode",
        first="J16",
    ),
    "name-collision": warning(
        Text(
            "deux données d'un objet que Python ne distingue pas par leur nom",
            "« {value} » et « {other} » ont le même nom en Python",
            "« {renamed} » s'y appelle {spelt} ; préférer des noms bien distincts",
        ),
        Text(
            "two fields of an object that Python does not tell apart by their names",
            '"{value}" and "{other}" have the same name in Python',
            '"{renamed}" is called {spelt} there; prefer distinct names',
        ),
        at="mdd.xlsx RC-EDA!J17",
        value="insee_code",
        other="inseeCode",
        renamed="inseeCode",
        spelt="insee_code_2",
    ),
    "bad-cardinality": error(
        Text(
            "une cardinalité illisible",
            "« {value} » n'est pas une cardinalité",
            "min..max, par exemple 0..1, 1..1, 0..n ou 2..12",
            without="la cardinalité manque",
        ),
        Text(
            "an unreadable cardinality",
            '"{value}" is not a cardinality',
            "min..max, for example 0..1, 1..1, 0..n or 2..12",
            without="the cardinality is missing",
        ),
        at="mdd.xlsx RC-EDA!K16",
        value="0..1..",
        meant="0..1",
    ),
    "bad-perimeter-mark": error(
        Text(
            "une cellule de périmètre qui n'est ni une croix, ni une cardinalité",
            "« {value} » dans une colonne de périmètre",
            "X, une cardinalité comme 0..1, ou rien",
        ),
        Text(
            "a perimeter cell that is neither a cross nor a cardinality",
            '"{value}" in a perimeter column',
            "X, a cardinality such as 0..1, or nothing",
        ),
        at="mdd.xlsx RC-EDA!O16",
        value="oui",
        meant="X",
    ),
    "bad-object-mark": error(
        Text(
            "une cellule Objet qui n'est pas une croix",
            "« {value} » dans la colonne Objet",
            "X pour un objet, rien sinon",
        ),
        Text(
            "a cell in the column Objet that is not a cross",
            '"{value}" in the column Objet',
            "X for an object, otherwise nothing",
        ),
        at="mdd.xlsx RC-EDA!L16",
        value="oui",
        meant="X",
    ),
    "formula-without-value": error(
        Text(
            "une formule dont le classeur ne contient pas le résultat",
            "la formule de cette cellule n'a jamais été calculée",
            "ouvrir et enregistrer le classeur dans Excel, ou écrire la valeur",
        ),
        Text(
            "a formula whose result is not in the workbook",
            "the formula in this cell has never been computed",
            "open and save the workbook in Excel, or write the value",
        ),
        at="mdd.xlsx RC-EDA!K16",
    ),
    "error-value": error(
        Text(
            "une cellule où Excel affiche une erreur",
            "la cellule contient l'erreur {value}",
            "corriger la formule, ou écrire la valeur",
        ),
        Text(
            "a cell in which Excel shows an error",
            "the cell holds the error {value}",
            "fix the formula, or write the value",
        ),
        at="mdd.xlsx RC-EDA!N16",
        value="#REF!",
    ),
    "date-value": error(
        Text(
            "un texte qu'Excel a pris pour une date",
            "Excel a changé la valeur en une date, {value}",
            "mettre la cellule au format Texte, puis retaper la valeur",
        ),
        Text(
            "a text that Excel took for a date",
            "Excel has turned the value into a date, {value}",
            "format the cell as Text, then type the value again",
        ),
        at="nomenclatures/canal.xlsx canal!A12",
        value="2026-01-02",
    ),
}
