"""What people write for the simple types, in other languages and by habit."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

_DETAILS = re.compile(r"(?:ENUM|REGEX|NOMENCLATURE(?: INDICATIVE)?)\s*:|\^", re.IGNORECASE)
_LENGTH = re.compile(r"\s*\([0-9 ,.]{1,9}\)$")

_WRITTEN: Mapping[str, str] = {
    "number": "float double decimal nombre numeric numérique num réel real flottant décimal pourcentage",
    "integer": "int long short entier integers bigint smallint uint",
    "boolean": "bool booléen logique ouinon",
    "string": "text texte str chaîne char varchar chaînedecaractères alphanumérique caractères email uri url uuid",
    "datetime": "datetime datetimes timestamp horodatage dateheure dateetheure heure time instant",
    "date": "jour day dates",
    "phoneNumber": "phone tel téléphone telephone numérodetéléphone telephonenumber",
}


def proposed_type(word: str) -> str:
    """The simple type that a word of elsewhere stands for, whatever its capitals, accents, blanks or dashes.

    `float` is `number`, `Booléen` is `boolean`, `date-time` is `datetime`, `varchar(50)` is
    `string`, and so is what belongs into the next column, `ENUM: A, B`; empty for any other word.
    """
    return "string" if _DETAILS.match(word) else _TYPES.get(_plain(_LENGTH.sub("", word)), "")


def _plain(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word[:40].casefold())
    return "".join(character for character in decomposed if character.isalnum())


_TYPES = {_plain(word): name for name, words in _WRITTEN.items() for word in words.split()}
