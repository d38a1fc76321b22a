"""What is wrong with a message that the model refuses, for people: places, values and words in French."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

_LONGEST = 60
"""Characters of a value that are shown."""

WORDS: Mapping[str, str] = {
    "missing": "la donnée obligatoire « {name} » manque",
    "extra_forbidden": "la donnée « {name} » est inconnue ici",
    "enum": "ce code n'est pas admis",
    "literal_error": "cette valeur n'est pas admise ; valeurs admises : {expected}",
    "string_pattern_mismatch": "le texte n'a pas la forme voulue, {pattern}",
    "string_too_short": "texte de moins de {min_length} caractère(s)",
    "string_too_long": "texte de plus de {max_length} caractère(s)",
    "string_type": "un texte est attendu",
    "bool_type": "true ou false est attendu",
    "float_type": "un nombre est attendu",
    "int_type": "un nombre entier est attendu",
    "finite_number": "un nombre fini est attendu",
    "list_type": "une liste est attendue",
    "too_short": "liste de moins de {min_length} élément(s)",
    "too_long": "liste de plus de {max_length} élément(s)",
    "model_type": "un objet est attendu",
    "message_type": "un objet est attendu",
    "date-time_form": "date-heure attendue, comme 2026-03-14T08:30:00+01:00, avec décalage et sans fraction de seconde",
    "date_form": "date attendue, comme 2026-03-14",
    "greater_than_equal": "valeur inférieure à {ge}",
    "less_than_equal": "valeur supérieure à {le}",
    "json_invalid": "le document n'est pas du JSON bien formé",
    "xml_syntax": "le document n'est pas du XML bien formé",
    "xml_element": "la donnée « {name} » est inconnue ici, ou n'est pas à sa place",
    "xml_namespace": "espace de noms inattendu",
    "xml_attribute": "un attribut est inattendu sur « {name} »",
    "xml_text": "un texte est attendu, sans élément, ou des éléments sans texte",
    "xml_repeated": "la donnée « {name} » figure plus d'une fois",
    "xml_root": "l'élément racine n'est pas celui du message",
    "xml_depth": "le document est trop profond",
    "xml_doctype": "un document ne déclare ni DOCTYPE ni entités",
    "text_encoding": "le texte contient la moitié d'un caractère",
    "message_content": "le contenu doit être exactement un message de la version du modèle",
    "message_header": "l'en-tête RC-DE manque, ou n'a pas lieu d'être",
    "message_root": "la racine n'est celle d'aucun message de la version du modèle",
    "message_namespace": "la racine n'est pas dans l'espace de noms de son message",
    "message_form": "ni JSON ni XML",
    "repeated_key": "la donnée « {name} » figure deux fois dans le même objet",
}
"""By pydantic's type of an error; values in braces stand in its context."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong at a place of a message."""

    path: str
    """A JSON pointer, `/content/0/jsonContent…`, in XML too; empty where the document itself is wrong."""
    text: str
    """In French."""
    value: str
    """What stands there, shortened; empty where nothing does, or an object."""
    line: int
    """From 1 on; 0 where it is not known, as in JSON."""
    is_of_message: bool
    """Whether it stands in what the envelope carries, so that the envelope itself may be trusted."""

    def __str__(self) -> str:
        place = self.path or "/"
        line = f" (ligne {self.line})" if self.line else ""
        value = f" « {self.value} »" if self.value else ""
        return f"{place}{line} : {self.text}{value}"


def problems(error: ValidationError) -> tuple[Problem, ...]:
    """All that pydantic reports, in its order."""
    return tuple(_problem(details) for details in error.errors(include_url=False))


def pointer(path: tuple[str | int, ...]) -> str:
    """A path as people and programs write it: `/content/0/jsonContent`.

    Source: RFC 6901
    """
    return "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in path)


def _problem(details: ErrorDetails) -> Problem:
    context: Mapping[str, Any] = details.get("ctx", {})
    return Problem(
        pointer(details["loc"]),
        _words(details, context),
        _value(details),
        int(context.get("line", 0)),
        "message" in details["loc"],
    )


def _words(details: ErrorDetails, context: Mapping[str, Any]) -> str:
    """In French where the type is known, which all types are that a message in an envelope can have."""
    words = WORDS.get(details["type"])
    if words is None:
        return details["msg"]
    values = {"name": next(reversed(details["loc"]), ""), **context}
    values["expected"] = str(values.get("expected", "")).replace(" or ", " ou ")
    return re.sub(r"\{(\w+)\}", lambda found: str(values.get(found[1], "")), words)


def _value(details: ErrorDetails) -> str:
    value = details["input"]
    if details["type"] == "missing" or not isinstance(value, str | int | float):
        return ""
    text = str(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
