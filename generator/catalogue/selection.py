"""Findings about the schemas and sheets that a run takes or leaves."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue.rule import Rule, Text, error, warning

RULES: Mapping[str, Rule] = {
    "unknown-schema": error(
        Text(
            "un schéma demandé qui n'existe pas",
            "le schéma « {value} » n'existe pas",
            "schémas connus : {known}",
        ),
        Text(
            "a schema that was asked for and does not exist", 'there is no schema "{value}"', "known schemas: {known}"
        ),
        at=".",
        value="RC-EDAS",
        known="RC-DE, RC-REF, RC-EDA",
        meant="RC-EDA",
        defined="mdd.xlsx RC-EDA!A3",
    ),
    "unknown-skipped-sheet": warning(
        Text(
            "une feuille que release.toml met de côté, et qu'aucun classeur n'a",
            "skip_sheets : aucun classeur n'a de feuille « {value} »",
            "écrire le nom de la feuille comme son onglet le montre, ou le retirer de skip_sheets",
        ),
        Text(
            "a sheet that release.toml sets aside but no workbook has",
            'skip_sheets: no workbook has a sheet "{value}"',
            "write the sheet's name as its tab shows it, or remove it from skip_sheets",
        ),
        at="release.toml:3",
        value="RS-BVP",
        meant="RS-BPV",
    ),
    "unknown-sheet": error(
        Text(
            "une feuille à mettre de côté qui n'existe pas",
            "--skip-sheet : aucun classeur n'a de feuille « {value} »",
            "écrire le nom de la feuille comme son onglet le montre",
        ),
        Text(
            "a sheet to skip that does not exist",
            '--skip-sheet: no workbook has a sheet "{value}"',
            "write the sheet's name as its tab shows it",
        ),
        at=".",
        value="RS-BVP",
        meant="RS-BPV",
    ),
}
