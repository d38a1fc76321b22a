"""Where an engine of another language parts from the standard and we know why; anything else is a defect."""

from __future__ import annotations

from collections.abc import Mapping

_NETWORKNT = "JSON Schema = networknt (Java)"
_PHP = "JSON Schema = justinrainbow (PHP)"

_LONG = (
    "networknt compare un entier écrit avec un exposant à une borne entière comme un long de Java, où il ne tient pas"
)
_DRAFT_4 = (
    "justinrainbow en reste à draft-04, où 1.0 n'est pas un entier, et PHP lit ainsi les entiers de plus de 64 bits"
)

QUIRKS: Mapping[tuple[str, str], str] = {
    **{(_NETWORKNT, f"{value!r} pour un nombre"): _LONG for value in (1e22, -1e22, 1.7e308)},
    **{
        (_PHP, f"{value!r} pour un nombre"): _DRAFT_4
        for value in (1.0, -0.0, 1e15, 1e22, -1e22, 1.7e308, 2**63, 10**30, -(10**30))
    },
}
"""The reason by pair and mutation."""
