"""Findings about scenarios and messages."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue.phrase import phrase
from generator.catalogue.rule import Rule, Text, error

RULES: Mapping[str, Rule] = {
    "bad-scenario": error(
        Text(
            "un fichier de scénario mal formé",
            "le scénario est mal formé : {problem}",
            "en JSON : title, description et steps, chaque étape avec name, schema, title, description, envelope ; "
            "dans un classeur : une ligne par donnée, une colonne par étape",
        ),
        Text(
            "a malformed scenario file",
            "the scenario is malformed: {problem}",
            "in JSON: title, description and steps, each step with name, schema, title, description, envelope; in a "
            "workbook: a row for each datum, a column for each step",
        ),
        at="scenarios/incendie.json#/title",
        problem=phrase("text-expected"),
    ),
    "unknown-scenario-path": error(
        Text(
            "une ligne de scénario dont le chemin ne mène à aucune donnée",
            "« {value} », dans {path}, n'est pas une donnée du modèle",
            "le chemin d'une donnée, comme createCase.caseId, ou rien dans les étapes de cette ligne",
        ),
        Text(
            "a scenario row whose path leads to no field",
            '"{value}", in {path}, is no field of the model',
            "the path of a field, such as createCase.caseId, or nothing in the steps of this row",
        ),
        at="scenarios/incendie.xlsx Scénario!B14",
        value="caseID",
        path="createCase.caseID",
        meant="caseId",
        defined="mdd.xlsx RC-EDA!J9",
    ),
    "scenario-twice": error(
        Text(
            "un scénario qui existe en JSON et en classeur",
            "le scénario « {value} » existe déjà dans {first}",
            "garder l'un des deux fichiers, ou renommer l'autre scénario",
        ),
        Text(
            "a scenario that exists as JSON and as a workbook",
            'the scenario "{value}" exists already in {first}',
            "keep one of the two files, or rename the other scenario",
        ),
        at="scenarios/incendie.xlsx",
        value="incendie",
        first="scenarios/incendie.json",
    ),
    "unknown-scenario-schema": error(
        Text(
            "une étape d'un schéma qui n'existe pas",
            "le schéma « {value} » n'existe pas ({count:étape})",
            "nommer un schéma de cette version, ou rétablir la feuille qui le déclarait",
        ),
        Text(
            "a step with a schema that does not exist",
            'there is no schema "{value}" ({count:step})',
            "name a schema of this release, or restore the sheet that declared it",
        ),
        value="RC-EDAS",
        count="1",
        meant="RC-EDA",
        defined="mdd.xlsx RC-EDA!A3",
    ),
    "other-scenario-schema": error(
        Text(
            "une étape dont le message est d'un autre schéma que celui qu'elle nomme",
            "l'étape nomme le schéma {value}, de racine {wanted}, mais son message est « {root} »",
            "nommer le schéma du message, ou y mettre {wanted}",
        ),
        Text(
            "a step whose message belongs to a different schema from the one it names",
            'the step names the schema {value}, whose root is {wanted}, but its message is "{root}"',
            "name the schema of the message, or put {wanted} into it",
        ),
        at="scenarios/incendie.json#/steps/0/schema",
        value="RC-REF",
        wanted="reference",
        root="createCase",
        meant="RC-EDA",
        defined="mdd.xlsx RC-EDA!A3",
    ),
    "invalid-scenario-message": error(
        Text(
            "un message de scénario que le modèle refuse",
            "« {value} » : {problem} ({count:message})",
            "attendu : {expected} ; corriger les messages, ou le modèle en {cell}",
        ),
        Text(
            "a scenario message that the model rejects",
            '"{value}": {problem} ({count:message})',
            "expected: {expected}; correct the messages, or the model at {cell}",
        ),
        at="scenarios/incendie.json#/steps/0/envelope/content/0/jsonContent/embeddedJsonContent/message/createCase/caseId",
        value="caseId",
        problem=phrase("field-missing", name="caseId"),
        count="2",
        cell="mdd.xlsx RC-EDA!J9",
        expected=phrase("text"),
    ),
}
