"""Where two validators part and we know why; anything else is a defect."""

from __future__ import annotations

from tests.differential.engine_quirks import QUIRKS
from tests.differential.verdicts import XML_PAIRS, Comparison

_BLANKS = "xmlschema ôte autour d'une valeur tous les blancs d'Unicode ; XML Schema n'en connaît que quatre"
_NUMBERS = "xmlschema lit les nombres comme Python : soulignés, blancs et chiffres de toutes les écritures"

KNOWN: dict[tuple[str, str], str] = {
    (XML_PAIRS[0], "XML : nombre '\\xa01'"): _BLANKS,
    (XML_PAIRS[0], "XML : booléen '\\xa0true'"): _BLANKS,
    (XML_PAIRS[0], "XML : espace insécable autour d'une date"): _BLANKS,
    (XML_PAIRS[0], "XML : nombre '1 000'"): _NUMBERS,
    (XML_PAIRS[0], "XML : nombre '1_000'"): _NUMBERS,
    (XML_PAIRS[0], "XML : nombre '١'"): _NUMBERS,
}
"""The reason by pair and mutation. In all of these libxml2 and the class refuse, as XML Schema says."""


def is_known(comparison: Comparison) -> bool:
    """Whether this disagreement has its reason in the list."""
    key = (comparison.pair, comparison.case.mutation)
    return key in KNOWN or key in QUIRKS
