"""Findings about waivers: what a release lives with, and says why."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue.phrase import phrase
from generator.catalogue.rule import Rule, Text, error, warning

RULES: Mapping[str, Rule] = {
    "bad-waiver": error(
        Text(
            "une dérogation à laquelle il manque quelque chose, ou qui dit autre chose que ce qu'on y lit",
            "dérogation mal écrite : {problem}",
            "{remedy}",
        ),
        Text(
            "a waiver that lacks something, or says something that is not read there",
            "badly written waiver: {problem}",
            "{remedy}",
        ),
        problem=phrase("waiver-lacks", key="reason"),
        remedy=phrase("mended-waiver"),
    ),
    "unknown-waiver-code": error(
        Text(
            "une dérogation à un constat qui n'existe pas",
            "aucun constat n'a le code « {value} »",
            "écrire le code comme `mdd check` le montre, entre crochets",
        ),
        Text(
            "a waiver for a finding that does not exist",
            'no finding has the code "{value}"',
            "write the code as `mdd check` shows it, in brackets",
        ),
        value="duplicate-cod",
        meant="duplicate-code",
    ),
    "renamed-waiver-code": warning(
        Text(
            "une dérogation qui nomme un constat par son ancien code",
            "« {value} » est un ancien code ; c'est maintenant : {now}",
            "écrire le nouveau code ; d'ici là la dérogation vaut, sauf pour une erreur, qui ne se lève pas",
        ),
        Text(
            "a waiver that names a finding by its old code",
            '"{value}" is an old code; it is now: {now}',
            "write the new code; until then the waiver holds, except for an error, which cannot be waived",
        ),
        value="unknown-details-keyword",
        now="constraint-like-remark, lost-constraint",
    ),
    "waived-error": error(
        Text(
            "une dérogation à une erreur",
            "« {value} » est une erreur, et une erreur ne peut être levée",
            "corriger l'erreur à sa source ; seules les alertes et les informations se lèvent",
        ),
        Text(
            "a waiver of an error",
            '"{value}" is an error, and an error cannot be waived',
            "fix the error at its source; only warnings and information can be waived",
        ),
        value="bad-cardinality",
    ),
    "unused-waiver": warning(
        Text(
            "une dérogation qui ne lève plus rien",
            "aucun constat « {value} » à cet endroit : {place}",
            "supprimer cette dérogation, ou y corriger l'endroit",
        ),
        Text(
            "a waiver that no longer waives anything",
            'no finding "{value}" at this place: {place}',
            "delete this waiver, or correct its place",
        ),
        value="duplicate-code",
        place="workbooks/mdd.xlsx RC-EDA!K16",
    ),
    "expired-waiver": warning(
        Text(
            "une dérogation dont la date est passée, et qui ne lève plus rien",
            "la dérogation à « {value} » valait jusqu'au {until}",
            "corriger ce qu'elle levait, ou lui donner une nouvelle date et une raison à jour",
        ),
        Text(
            "a waiver whose date has passed, and which no longer waives anything",
            'the waiver of "{value}" was valid until {until}',
            "fix what it waived, or give it another date and an up-to-date reason",
        ),
        value="duplicate-code",
        until="2026-06-30",
    ),
}
