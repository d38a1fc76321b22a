"""Where two validators part and we know why; anything else is a defect."""

from __future__ import annotations

from tests.differential.engine_quirks import QUIRKS
from tests.differential.verdicts import CODEC_PAIR, PARSE_PAIR, XML_PAIRS, Comparison

_BLANKS = "xmlschema ôte autour d'une valeur tous les blancs d'Unicode ; XML Schema n'en connaît que quatre"
_NUMBERS = "xmlschema lit les nombres comme Python : soulignés, blancs et chiffres de toutes les écritures"

_KEY_TWICE = (
    "en JSON l'objet aurait deux fois la même clé : la classe refuse l'élément, ce qu'un XSD ne sait pas dire d'un nom"
)
_LIKE_A_FIELD = "contenu libre : élément comme un champ"

KNOWN: dict[tuple[str, str], str] = {
    (XML_PAIRS[0], "XML : nombre '\\xa01'"): _BLANKS,
    (XML_PAIRS[0], "XML : booléen '\\xa0true'"): _BLANKS,
    (XML_PAIRS[0], "XML : espace insécable autour d'une date"): _BLANKS,
    (XML_PAIRS[0], "XML : nombre '1 000'"): _NUMBERS,
    (XML_PAIRS[0], "XML : nombre '1_000'"): _NUMBERS,
    (XML_PAIRS[0], "XML : nombre '١'"): _NUMBERS,
    (XML_PAIRS[1], _LIKE_A_FIELD): _KEY_TWICE,
    (CODEC_PAIR, _LIKE_A_FIELD): _KEY_TWICE,
    (PARSE_PAIR, _LIKE_A_FIELD): _KEY_TWICE,
}
"""The reason by pair and mutation. Where xmlschema parts, libxml2 and the class refuse, as XML Schema says."""


_ONE_FORM = (
    "contenu libre, et donc la copie d'un message dans RS-ERROR : XML ne distingue pas une liste d'un élément de cet"
    " élément, une liste vide de rien, un objet vide d'un texte vide, un nombre ou un booléen de son texte ;"
    " les éléments de même nom se suivent"
)
_NO_FORM = "contenu libre : null, une liste de listes et un nom qu'XML n'admet pas s'écrivent en JSON seulement"

FREE_CONTENT = (_ONE_FORM, _NO_FORM)
"""What is free has no type, and so comes back from XML in one form only; no validator has a say in it."""


def is_known(comparison: Comparison) -> bool:
    """Whether this disagreement has its reason in the list."""
    key = (comparison.pair, comparison.case.mutation)
    return key in KNOWN or key in QUIRKS
