"""Findings about a sheet's table: its headers, columns and perimeters."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue.phrase import phrase
from generator.catalogue.rule import Rule, Text, error, warning

RULES: Mapping[str, Rule] = {
    "sheet-without-schema": warning(
        Text(
            "une feuille de données dont aucun message n'est tiré",
            "la feuille a un tableau de données, mais ne déclare aucun schéma ; ignorée",
            "déclarer un schéma en haut de la feuille, ou commencer son nom par #",
        ),
        Text(
            "a sheet of fields from which no message is generated",
            "the sheet has a table of fields but declares no schema; ignored",
            "declare a schema at the top of the sheet, or begin its name with #",
        ),
    ),
    "missing-header": error(
        Text(
            "une feuille qui déclare un schéma, sans ligne d'en-têtes reconnaissable",
            "la feuille déclare un schéma mais n'a pas de ligne d'en-têtes",
            "une ligne doit nommer les colonnes {columns}",
        ),
        Text(
            "a sheet that declares a schema, without a recognisable header row",
            "the sheet declares a schema but has no header row",
            "one row must name the columns {columns}",
        ),
        columns="Balise, Cardinalité, Objet, Format (ou type), Détails de format",
    ),
    "missing-column": error(
        Text(
            "une colonne nécessaire absente",
            "la colonne « {column} » manque",
            "ajouter la colonne, ou rétablir exactement son nom",
        ),
        Text(
            "a necessary column that is absent",
            'the column "{column}" is missing',
            "add the column, or restore its exact name",
        ),
        at="mdd.xlsx RC-EDA!8",
        column="Cardinalité",
    ),
    "misspelt-column": error(
        Text(
            "un en-tête mal écrit, si bien qu'une colonne nécessaire manque",
            "« {value} » n'est pas un en-tête connu, et la colonne « {column} » manque",
            "écrire {column}, ou ajouter cette colonne",
        ),
        Text(
            "a misspelt header, so that a necessary column is missing",
            '"{value}" is not a known header, and the column "{column}" is missing',
            "write {column}, or add that column",
        ),
        at="mdd.xlsx RC-EDA!K8",
        value="Cardinalitée",
        column="Cardinalité",
    ),
    "misspelt-optional-column": warning(
        Text(
            "un en-tête mal écrit, si bien qu'une colonne facultative est prise pour des notes",
            "« {value} » n'est pas un en-tête connu : cette colonne est ignorée, et « {column} » manque",
            "écrire {column}, ou donner à cette colonne de notes un nom bien différent",
        ),
        Text(
            "a misspelt header, so that an optional column is mistaken for notes",
            '"{value}" is not a known header: this column is ignored, and "{column}" is missing',
            "write {column}, or give this column of notes a clearly different name",
        ),
        at="mdd.xlsx RC-EDA!I8",
        value="Exemple",
        column="Exemples",
    ),
    "missing-optional-column": warning(
        Text(
            "une colonne habituelle qui manque, et dont tout ce qui est publié se passe",
            "la colonne « {column} » manque ; rien n'en est publié, ou une valeur par défaut",
            "ajouter la colonne, ou rétablir exactement son nom",
        ),
        Text(
            "a usual column that is missing, so that its content is missing from all that is published",
            'the column "{column}" is missing; nothing is published for it, or a default value',
            "add the column, or restore its exact name",
        ),
        at="mdd.xlsx RC-EDA!8",
        column="Description",
    ),
    "column-behind-cut": error(
        Text(
            "une colonne nécessaire à droite de CUT, où rien n'est lu",
            "la colonne « {column} » est à droite de CUT ({cut}), où rien n'est lu",
            "déplacer la colonne CUT à droite de toutes celles du tableau",
        ),
        Text(
            "a necessary column to the right of CUT, where nothing is read",
            'the column "{column}" is to the right of CUT ({cut}), where nothing is read',
            "move the column CUT to the right of all those of the table",
        ),
        at="mdd.xlsx RC-EDA!N8",
        column="Détails de format",
        cut="L8",
    ),
    "duplicate-column": error(
        Text(
            "deux colonnes de même nom",
            "la colonne « {column} » est déjà en {first}",
            "ne garder qu'une colonne de ce nom",
        ),
        Text(
            "two columns with the same name",
            'the column "{column}" is already at {first}',
            "keep only one column of this name",
        ),
        at="mdd.xlsx RC-EDA!P8",
        column="Balise",
        first="J8",
    ),
    "missing-perimeter-column": error(
        Text(
            "un schéma d'un périmètre qui n'a pas de colonne dans la feuille",
            "aucune colonne pour le périmètre « {perimeter} »",
            "{remedy}",
        ),
        Text(
            "a schema of a perimeter that has no column in the sheet",
            'no column for the perimeter "{perimeter}"',
            "{remedy}",
        ),
        at="mdd.xlsx RC-EDA!B3",
        perimeter="15-8",
        remedy=phrase("known-perimeters", known="15-18, 15-15"),
        meant="15-18",
        defined="RC-EDA!O8",
    ),
    "lost-perimeter-header": error(
        Text(
            "une colonne de marques dont l'en-tête a disparu",
            "l'en-tête de cette colonne de marques manque : « {perimeter} », que nomme {cell}, n'a plus de colonne",
            "récrire « {perimeter} » dans cette cellule, et Périmètre au-dessus",
        ),
        Text(
            "a column of marks whose header is gone",
            'the header of this column of marks is missing: "{perimeter}", which {cell} names, has no column any more',
            'write "{perimeter}" into this cell again, and Périmètre above it',
        ),
        at="mdd.xlsx RC-EDA!P8",
        perimeter="15-15",
        cell="B4",
    ),
    "merged-header": error(
        Text(
            "des en-têtes fusionnés, dont les colonnes ne se lisent plus",
            "les en-têtes {range} sont fusionnés : il n'en reste que « {value} », et la feuille n'est pas lue",
            "annuler la fusion (Accueil > Fusionner et centrer), puis récrire l'en-tête de chaque colonne",
        ),
        Text(
            "merged headers, whose columns can no longer be read",
            'the headers {range} are merged: only "{value}" is left of them, and the sheet is not read',
            "unmerge them (Home > Merge & Center), then write the header of each column again",
        ),
        at="mdd.xlsx RC-EDA!J8",
        range="J8:K8",
        value="Balise",
    ),
    "checkbox-column": error(
        Text(
            "une colonne de croix où des cases à cocher, ou oui et non, tiennent lieu de croix",
            "colonne « {column} » : {count:cellule} de cases à cocher, ou de oui et non ({value})",
            "X où la case est cochée, rien ailleurs : Rechercher et remplacer, dans la colonne",
        ),
        Text(
            "a column of crosses in which checkboxes, or yes and no, stand for the crosses",
            'column "{column}": {count:cell} of checkboxes, or of yes and no ({value})',
            "X where the box is ticked, otherwise nothing: find and replace, within the column",
        ),
        at="mdd.xlsx RC-EDA!O8",
        column="15-18",
        count="54",
        value="true, false",
    ),
    "unmarked-perimeter-column": warning(
        Text(
            "une colonne de périmètre sans le mot Périmètre au-dessus de son nom",
            "le mot Périmètre manque au-dessus de « {perimeter} », lu comme un périmètre d'après la table des schémas",
            "écrire Périmètre dans cette cellule",
        ),
        Text(
            "a perimeter's column without the word Périmètre above its name",
            'the word Périmètre is missing above "{perimeter}", read as a perimeter because a schema names it',
            "write Périmètre into this cell",
        ),
        at="mdd.xlsx RC-EDA!O7",
        perimeter="15-18",
    ),
}
