"""The table of findings: each code once, its severity, its words in French and English."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue import (
    code_lists,
    columns,
    constraints,
    examples,
    files,
    head,
    list_quality,
    messages,
    patterns,
    quality,
    rows,
    samples,
    schemas,
    selection,
    spreadsheets,
    types,
    unsafe,
    waivers,
)
from generator.catalogue.language import Language
from generator.catalogue.rule import Rule, Severity, Text, Topic

__all__ = ["RULES", "TOPICS", "Language", "Rule", "Severity", "Text", "Topic"]

TOPICS = (
    Topic("Fichiers", "Files", "mdd.xlsx", files.RULES),
    Topic("Fichiers douteux", "Unsafe files", "mdd.xlsx", unsafe.RULES),
    Topic("Feuilles", "Sheets", "mdd.xlsx RC-EDA", {**columns.RULES, **schemas.RULES, **selection.RULES}),
    Topic("En-tête d'une feuille", "Head of a sheet", "mdd.xlsx RC-EDA!C3", head.RULES),
    Topic("Lignes", "Rows", "mdd.xlsx RC-EDA!K16", rows.RULES),
    Topic("Ce qu'Excel change ou cache", "What Excel changes or hides", "mdd.xlsx RC-EDA!J16", spreadsheets.RULES),
    Topic("Types et formats", "Types and formats", "mdd.xlsx RC-EDA!N16", types.RULES),
    Topic("Longueurs et bornes", "Lengths and bounds", "mdd.xlsx RC-EDA!N16", constraints.RULES),
    Topic("Expressions régulières", "Regular expressions", "mdd.xlsx RC-EDA!N16", patterns.RULES),
    Topic("Exemples", "Examples", "mdd.xlsx RC-EDA!I16", examples.RULES),
    Topic("Qualité du modèle", "Quality of the model", "mdd.xlsx RC-EDA!J16", quality.RULES),
    Topic("Nomenclatures", "Code lists", "nomenclatures/canal.xlsx canal!A12", code_lists.RULES),
    Topic(
        "Qualité des nomenclatures",
        "Quality of code lists",
        "nomenclatures/canal.xlsx canal!A12",
        list_quality.RULES,
    ),
    Topic("Scénarios", "Scenarios", "scenarios/incendie.json#/steps/0", messages.RULES),
    Topic("Messages de samples/", "Messages under samples/", "samples/RC-EDA/accident.json:12", samples.RULES),
    Topic("Dérogations", "Waivers", "release.toml:7", waivers.RULES),
)
"""The codes by what they are about, from the file to the message; a topic's place stands for its examples."""

RULES: Mapping[str, Rule] = {code: rule for topic in TOPICS for code, rule in topic.rules.items()}
"""Every code that a finding can have."""
