"""The French wording of what the model has as types."""

from __future__ import annotations

from pathlib import PurePosixPath

from generator.content.blocks import Code, Inlines, PlainText
from generator.content.texts import code, flat, prose
from generator.diagnostics import Origin
from generator.model import HEADER, Bounds, Cardinality, Length, Message, Scalar

SCALARS = {
    Scalar.INTEGER: "entier",
    Scalar.NUMBER: "nombre",
    Scalar.BOOLEAN: "booléen",
    Scalar.DATE: "date",
    Scalar.DATETIME: "date et heure",
}


READ_ONLY = "Lu, jamais écrit : accepté d'un émetteur qui l'envoie, à ne pas envoyer, des destinataires le refusent"
"""The text for a field that is only received."""


def cardinality(occurrence: Cardinality) -> Inlines:
    """`0..n` with its meaning: facultatif, répétable."""
    return (Code(str(occurrence)), PlainText(f" {_occurrence(occurrence)}"))


def _occurrence(occurrence: Cardinality) -> str:
    need = "obligatoire" if occurrence.is_required else "facultatif"
    match occurrence.low, occurrence.high:
        case 0 | 1, 1:
            return need
        case 0 | 1, None:
            return f"{need}, répétable"
        case 0 | 1, high:
            return f"{need}, {high} au plus"
        case low, None:
            return f"{need}, {low} au moins"
        case low, high if low == high:
            return f"{need}, exactement {low}"
        case low, high:
            return f"{need}, de {low} à {high}"


def length(limits: Length) -> str:
    """`1 à 40 caractères`."""
    match limits.low, limits.high:
        case low, None:
            return f"{count(low, 'caractère')} au moins"
        case 0, high:
            return f"{count(high, 'caractère')} au plus"
        case low, high if low == high:
            return f"exactement {count(low, 'caractère')}"
        case low, high:
            return f"{low} à {count(high, 'caractère')}"


def bounds(limits: Bounds) -> str:
    """`de -90 à 90`."""
    match limits.low, limits.high:
        case low, None:
            return f"au moins {low:f}"
        case None, high:
            return f"au plus {high:f}"
        case low, high if low == high:
            return f"exactement {low:f}"
        case low, high:
            return f"de {low:f} à {high:f}"


def count(number: int, word: str) -> str:
    """`1 code`, `2 codes`."""
    return f"{number} {word}{'s' if number > 1 else ''}"


def titled(name: Inlines, title: str, *, unless: str) -> Inlines:
    """The text of a heading: the title and, in brackets, the name; the name alone where they are the same."""
    return name if title in ("", unless) else prose("{} ({})", flat(title), name)


def header(message: Message) -> str:
    """Whether a message travels with the header's fields, in short."""
    if message.is_envelope:
        return "sans objet : c'est l'enveloppe"
    if message.name == HEADER:
        return "sans objet : c'est l'en-tête"
    return "oui" if message.has_header else "non"


def json_root(message: Message) -> Inlines:
    """Where a message's object stands in JSON."""
    if message.is_envelope:
        return prose("le document lui-même")
    if message.name == HEADER:
        return prose("champs placés directement dans `message`")
    return prose("propriété {}", (code(message.root),))


def source(origin: Origin) -> Inlines:
    """The file and sheet; no cell, which moves whenever a row is inserted above it."""
    file: Inlines = (code(PurePosixPath(origin.file).name),)
    return prose("{}, feuille {}", file, (code(origin.sheet),)) if origin.sheet else file
