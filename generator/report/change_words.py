"""The words for changes and for whom they break, in both languages."""

from __future__ import annotations

from generator.diagnostics import Language
from generator.diff.change import Kind, Level
from generator.diff.judge import Category
from generator.diff.rules import Role

Words = tuple[str, str]
"""French, English."""

CATEGORIES: dict[Category, Words] = {
    Category.BREAKING: ("rompt", "breaking"),
    Category.DANGEROUS: ("peut surprendre", "dangerous"),
    Category.COMPATIBLE: ("compatible", "compatible"),
    Category.DOCUMENTATION: ("documentation", "documentation"),
}
LEVELS: dict[Level, Words] = {
    Level.RELEASE: ("version", "release"),
    Level.MESSAGE: ("message", "message"),
    Level.OBJECT: ("objet", "object"),
    Level.FIELD: ("donnée", "field"),
    Level.CODE_LIST: ("nomenclature", "code list"),
    Level.CODE: ("code", "code"),
    Level.SCENARIO: ("scénario", "scenario"),
    Level.STEP: ("étape", "step"),
    Level.RULE: ("règle", "rule"),
}
KINDS: dict[Kind, Words] = {
    Kind.NAME: ("nom", "name"),
    Kind.ORDER: ("ordre", "order"),
    Kind.PLACE: ("place", "place"),
    Kind.VERSION: ("numéro", "version"),
    Kind.PREFIX: ("préfixe des espaces de noms", "namespace prefix"),
    Kind.LICENCE: ("licence", "licence"),
    Kind.CONTACT: ("contact", "contact"),
    Kind.MESSAGE_NAMESPACE: ("espace de noms de l'élément message", "namespace of the element message"),
    Kind.HOMEPAGE: ("page d'accueil", "homepage"),
    Kind.REPOSITORY: ("dépôt", "repository"),
    Kind.PACKAGE: ("paquet Python", "Python package"),
    Kind.TITLE: ("libellé", "title"),
    Kind.DESCRIPTION: ("description", "description"),
    Kind.ROOT: ("racine", "root"),
    Kind.NAMESPACE: ("espace de noms", "namespace"),
    Kind.PERIMETER: ("périmètre", "perimeter"),
    Kind.HEADER: ("en-tête", "header"),
    Kind.OPENNESS: ("ouverture", "openness"),
    Kind.XLINK_TYPE: ("attribut xlink:type", "attribute xlink:type"),
    Kind.XLINK_REQUIRED: ("attribut xlink:type obligatoire", "attribute xlink:type required"),
    Kind.CARDINALITY: ("cardinalité", "cardinality"),
    Kind.TYPE: ("type", "type"),
    Kind.EXAMPLES: ("exemples", "examples"),
    Kind.NOTE: ("précision", "note"),
    Kind.SUGGESTED_LIST: ("nomenclature indicative", "suggested list"),
    Kind.XML_NAME: ("élément XML", "XML element"),
    Kind.XML_WRAPPER: ("élément XML autour des valeurs", "XML element around the values"),
    Kind.XML_NAMESPACE: ("espace de noms XML", "XML namespace"),
    Kind.READ_ONLY: ("lecture seule", "read only"),
    Kind.LABELS: ("libellés", "labels"),
    Kind.COMMENT: ("commentaire", "comment"),
    Kind.SCHEMAS: ("schémas", "schemas"),
    Kind.CONTEXT: ("objet", "object"),
    Kind.ROLE: ("rôle", "role"),
    Kind.CONDITION: ("condition", "condition"),
    Kind.REQUIREMENT: ("exigence", "requirement"),
    Kind.SEVERITY: ("gravité", "severity"),
    Kind.TEXT: ("texte", "text"),
    Kind.CONFORMING: ("exemple conforme", "conforming example"),
    Kind.REFUSED: ("exemple refusé", "refused example"),
    Kind.SCHEMA: ("schéma", "schema"),
    Kind.ENVELOPE: ("enveloppe", "envelope"),
}
ROLES: dict[Role, Words] = {
    "old-sender": ("anciens émetteurs → nouveaux récepteurs", "old senders → new receivers"),
    "new-sender": ("nouveaux émetteurs → anciens récepteurs", "new senders → old receivers"),
}
TYPES: dict[str, str] = {
    "text": "texte",
    "object": "objet",
    "integer": "entier",
    "number": "nombre",
    "boolean": "booléen",
    "datetime": "date et heure",
}
"""The types of values in French, where they are others than in the Model."""
FORMATS: dict[str, str] = {"json": "JSON", "xml": "XML", "python": "Python"}


def chosen(words: Words, language: Language) -> str:
    """The words of a language."""
    return words[0] if language is Language.FRENCH else words[1]
