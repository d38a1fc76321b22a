"""Findings about sample messages."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue.phrase import phrase
from generator.catalogue.rule import Rule, Text, warning

RULES: Mapping[str, Rule] = {
    "invalid-sample": warning(
        Text(
            "un message de samples/ que le modèle refuse",
            "{place} : {problem}",
            "corriger le message ou le modèle (attendu : {expected}) ; un message à refuser va dans un dossier failing",
        ),
        Text(
            "a message in samples/ that the model rejects",
            "{place}: {problem}",
            "correct the message or the model (expected: {expected}); one to be rejected goes into a failing folder",
        ),
        at="samples/RC-EDA/accident.json:12",
        place="/createCase/caseId",
        problem=phrase("field-missing", name="caseId"),
        expected=phrase("text"),
    ),
    "sample-not-refused": warning(
        Text(
            "un message d'un dossier failing que le modèle accepte",
            "le modèle accepte ce message en {schema}, alors que son dossier dit qu'il doit le refuser",
            "corriger le modèle, ou sortir le message du dossier failing",
        ),
        Text(
            "a message in a folder failing that the model accepts",
            "the model accepts this message as {schema}, although its folder says that it must be rejected",
            "correct the model, or take the message out of the folder failing",
        ),
        at="samples/failing/RC-EDA/sans-identifiant.json",
        schema="RC-EDA",
    ),
}
