"""Findings about scenarios and messages."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue.rule import Rule, Text, error

RULES: Mapping[str, Rule] = {
    "bad-scenario": error(
        Text(
            "",
            "le scénario est mal formé : {problem}",
            "title, description et steps, chaque étape avec name, schema, title, description, envelope",
        ),
        Text(
            "",
            "the scenario is malformed: {problem}",
            "title, description and steps, each step with name, schema, title, description, envelope",
        ),
        problem="",
    ),
    "unknown-scenario-schema": error(
        Text("", "le schéma « {value} » n'existe pas ; le plus proche : {near}", "nommer un schéma de cette version"),
        Text("", 'there is no schema "{value}"; the nearest: {near}', "name a schema of this release"),
        near="",
        value="",
    ),
    "invalid-scenario-message": error(
        Text("", "« {value} » : {problem}", "corriger le message, ou le modèle"),
        Text("", '"{value}": {problem}', "correct the message, or the model"),
        problem="",
        value="",
    ),
}
