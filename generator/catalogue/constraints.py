"""Findings about lengths and bounds, and about prose that should be one of them."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue.rule import Rule, Text, error, info, warning

RULES: Mapping[str, Rule] = {
    "bad-length": error(
        Text(
            "une longueur illisible ou impossible",
            "« {value} » n'est pas une longueur",
            "LONGUEUR: min..max en nombre de caractères, par exemple 1..40, ..40, 5..5 ou 2..n",
        ),
        Text(
            "a length that is unreadable or impossible",
            '"{value}" is not a length',
            "LONGUEUR: min..max in characters, for example 1..40, ..40, 5..5 or 2..n",
        ),
        value="40",
        meant="..40",
    ),
    "bad-bounds": error(
        Text(
            "des bornes illisibles ou impossibles",
            "« {value} » n'est pas une paire de bornes",
            "BORNES: min..max, par exemple -90..90, 0.5..1.5, 0..n ou n..100",
        ),
        Text(
            "bounds that are unreadable or impossible",
            '"{value}" is not a pair of bounds',
            "BORNES: min..max, for example -90..90, 0.5..1.5, 0..n or n..100",
        ),
        value="-90 à 90",
        meant="-90..90",
    ),
    "fractional-bounds": error(
        Text(
            "des bornes à virgule sur un integer",
            "« {value} » : les bornes d'un integer sont des nombres entiers",
            "BORNES: min..max en nombres entiers, ou le type number",
        ),
        Text(
            "bounds with decimals on an integer",
            '"{value}": the bounds of an integer are whole numbers',
            "BORNES: min..max in whole numbers, or the type number",
        ),
        value="0.5..2",
        meant="BORNES: 1..2",
    ),
    "limit-ignored": warning(
        Text(
            "une longueur ou des bornes à côté de codes, qui disent déjà tout",
            "« {value} » ne change rien aux codes de la donnée ; ignoré",
            "ôter cette ligne : LONGUEUR vaut pour un texte sans liste de codes, BORNES pour un nombre",
        ),
        Text(
            "a length or bounds beside codes, which say all already",
            '"{value}" changes nothing about the codes of the field; ignored',
            "remove this line: LONGUEUR goes with a text without a list of codes, BORNES with a number",
        ),
        value="LONGUEUR: 1..40",
    ),
    "codes-against-type": error(
        Text(
            "des codes qui n'ont pas la forme que leur type demande",
            "{count:code} hors des valeurs de ce type : {value}",
            "le type string, ou des codes de la forme tel:15 pour un phoneNumber",
        ),
        Text(
            "codes that do not have the form their type requires",
            "{count:code} that this type does not accept: {value}",
            "the type string, or codes of the form tel:15 for a phoneNumber",
        ),
        value="15, 18",
        count="2",
    ),
    "constraint-in-prose": info(
        Text(
            "une longueur, des bornes ou une forme que la prose est seule à dire, et que rien ne vérifie",
            "« {value} » n'est qu'une phrase : aucun message n'est refusé pour cela",
            "écrire dans Détails de format : {form}",
        ),
        Text(
            "a length, bounds or a form that is stated only in prose, so that nothing checks it",
            '"{value}" is only prose: no message is rejected because of it',
            "write into Détails de format: {form}",
        ),
        at="mdd.xlsx RC-EDA!N53",
        value="Longueur maximale : 40 caractères",
        form="LONGUEUR: ..40",
    ),
    "type-in-prose": info(
        Text(
            "une date que la prose est seule à dire, et que rien ne vérifie",
            "« {value} » n'est qu'une phrase : le type string admet tout autre texte",
            "écrire dans Format (ou type) : {form}",
        ),
        Text(
            "a date that is stated only in prose, so that nothing checks it",
            '"{value}" is only prose: the type string accepts any other text',
            "write into Format (ou type): {form}",
        ),
        at="mdd.xlsx RC-EDA!H53",
        value="AAAA-MM-JJ",
        form="date",
    ),
}
