"""What is printed of the pack of what must fail: how much of the Model it puts to the test."""

from __future__ import annotations

import json

from generator.catalogue import Language
from generator.catalogue.language import Words

COVERAGE = "pack/coverage.json"
"""The file that the numbers are of, below the output folder."""

_LINE = Words(
    "pack : {covered} contraintes sur {constraints} à l'épreuve ; messages à refuser {refused}, à accepter {accepted}",
    "pack: {covered} of {constraints} constraints put to the test; messages to refuse {refused}, to accept {accepted}",
)


def pack_line(coverage: bytes, language: Language) -> str:
    """How many constraints messages are for, and how many messages there are."""
    numbers = json.loads(coverage)
    names = ("covered", "constraints", "refused", "accepted")
    return _LINE.of(language).format(**{name: numbers[name] for name in names})
