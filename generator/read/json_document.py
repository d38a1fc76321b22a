"""JSON text from outside, read strictly: no duplicate key, no `NaN`, bounded depth."""

from __future__ import annotations

import json
import math
from typing import Any

MAX_DEPTH = 100


_SYNTAX = {
    "Expecting value": "une valeur manque",
    "Expecting property name enclosed in double quotes": "un nom de donnée entre guillemets manque",
    "Expecting ':' delimiter": "« : » manque",
    "Expecting ',' delimiter": "« , » manque",
    "Unterminated string starting at": "texte sans guillemet fermant",
    "Invalid control character at": "caractère de contrôle dans un texte",
    "Invalid \\escape": "séquence d'échappement inconnue",
    "Invalid \\uXXXX escape": "quatre chiffres hexadécimaux attendus après \\u",
    "Extra data": "texte en trop après la fin du document",
}
"""The words of Python's decoder, in French."""


class JsonError(ValueError):
    """Why a text is no JSON document that we accept."""

    def __init__(self, problem: str, line: int = 0) -> None:
        super().__init__(problem)
        self.line = line  # 1-based; 0 when unknown


def load_json(content: bytes) -> Any:
    """The document; objects keep the order of their members.

    Raises: JsonError, with the line and column where there is one.
    """
    try:
        document = json.loads(
            content.decode("utf-8-sig"), object_pairs_hook=_unique, parse_constant=_refuse, parse_float=_finite
        )
    except json.JSONDecodeError as error:
        problem = _SYNTAX.get(error.msg.rstrip(": "), "syntaxe JSON incorrecte")
        raise JsonError(f"{problem} (ligne {error.lineno}, colonne {error.colno})", error.lineno) from None
    except UnicodeDecodeError as error:
        raise JsonError(f"pas de l'UTF-8 (octet {error.start})", content.count(b"\n", 0, error.start) + 1) from None
    except RecursionError:
        raise JsonError(f"plus de {MAX_DEPTH} niveaux") from None
    except JsonError:
        raise
    except ValueError:  # Python reads no integer of more than 4300 digits
        raise JsonError("nombre trop grand") from None
    if _depth_exceeds(document, MAX_DEPTH):
        raise JsonError(f"plus de {MAX_DEPTH} niveaux")
    return document


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) < len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]  # add returns None
        raise JsonError(f"clé en double : {twice}")
    return members


def _refuse(constant: str) -> Any:
    raise JsonError(f"{constant} n'est pas un nombre JSON")


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise JsonError(f"nombre trop grand : {text[:40]}")
    return number


def _depth_exceeds(document: Any, limit: int) -> bool:
    level = [document]
    for _ in range(limit + 1):
        level = [
            child
            for node in level
            if isinstance(node, dict | list)
            for child in (node.values() if isinstance(node, dict) else node)
        ]
        if not level:
            return False
    return True
