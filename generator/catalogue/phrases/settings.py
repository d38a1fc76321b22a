"""What is wrong with a setting of `release.toml`, or a part of a scenario."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue.language import Words

PHRASES: Mapping[str, Words] = {
    "too-deep": Words("trop de niveaux", "too many levels"),
    "unknown-key": Words("clé inconnue : {key}", "unknown key: {key}"),
    "key-no-text": Words("{key} : un texte est attendu", "{key}: a text is expected"),
    "key-no-names": Words(
        "{key} : une liste de noms de feuilles est attendue", "{key}: a list of sheet names is expected"
    ),
    "key-control-character": Words("{key} : caractère de contrôle", "{key}: control character"),
    "version-form": Words(
        "version : « {value} » n'est pas de la forme 3.4.0", 'version: "{value}" is not of the form 3.4.0'
    ),
    "prefix-form": Words(
        "namespace_prefix : « {value} » n'est pas un début d'espace de noms, comme urn:emergency:",
        'namespace_prefix: "{value}" is no beginning of a namespace, such as urn:emergency:',
    ),
    # scenarios
    "scenario-form": Words(
        "{{title, description, steps: […]}} est attendu", "expected: {{title, description, steps: […]}}"
    ),
    "text-expected": Words("un texte est attendu", "a text is expected"),
    "object-expected": Words("un objet est attendu", "an object is expected"),
    "steps-missing": Words("une étape au moins est attendue", "one step at least is expected"),
    "step-twice": Words("une étape précédente porte déjà ce nom", "an earlier step has this name already"),
    "step-name-form": Words("minuscules, chiffres et tirets seulement", "lower-case letters, digits and hyphens only"),
    "envelope-expected": Words("le document EDXL-DE est attendu", "the EDXL-DE document is expected"),
}
