"""What names and namespaces the specs may have, and how names are kept apart, whatever the target."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from itertools import count

WIRE_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*\Z")
"""What a Balise may be: it becomes an XML element and a JSON property as it is."""

MAX_NAME = 64
"""Characters, of a name that becomes a file or a class."""

SCHEMA_NAME = re.compile(r"[A-Za-z][A-Za-z0-9]*([_-][A-Za-z0-9]+)*\Z")
"""What a schema's name may be: it becomes a file name in every target."""

RULE_NAME = re.compile(r"[A-Za-z][A-Za-z0-9]*([_-][A-Za-z0-9]+)*\Z")
"""What the identifier of a rule may be: it becomes a function's name and an anchor."""

NAMESPACE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:/-]*\Z")
"""What an `xmlns` cell may hold."""

_ABSOLUTE = re.compile(r"(?i:urn|https?):")

_FOLDED = str.maketrans({"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ø": "o", "Ø": "O", "ß": "ss"})


def whole_namespace(prefix: str, text: str) -> str:
    """A namespace as a cell or a setting writes it: a whole URI as it is, anything else behind the prefix."""
    return text if _ABSOLUTE.match(text) else prefix + text


def ascii_text(text: str) -> str:
    """A text without accents, its ligatures in letters; whatever has no ASCII letter is left out."""
    if text.isascii():
        return text
    folded = unicodedata.normalize("NFKD", text.translate(_FOLDED))
    return folded.encode("ascii", "ignore").decode("ascii")


def camel_case(text: str) -> str:
    """The words of a text, each with a capital, after a letter: `"EMSI-MISSION.TYPE"` is `EmsiMissionType`."""
    words = re.findall(r"[A-Za-z0-9]+", ascii_text(text))
    camel = "".join(word[:1].upper() + (word[1:].lower() if word.isupper() else word[1:]) for word in words)
    return camel if camel[:1].isalpha() else f"X{camel}"


def numbered(wanted: str, number: int) -> str:
    """A name that is taken, with a number: `"case_2"`."""
    return f"{wanted.rstrip('_')}_{number}"


def unique(
    names: Iterable[str],
    spell: Callable[[str], str],
    taken: Iterable[str] = (),
    *,
    join: Callable[[str, int], str] = numbered,
) -> Mapping[str, str]:
    """Each name's spelling, numbered when it is taken; the result keeps the names' order.

    A spelling is kept by the name that is spelt so already, else by the first that
    wants it; no number makes a spelling that another name wants.
    """
    wanted = {name: spell(name) for name in names}
    taken = frozenset(taken)
    used = set(taken)
    spelt: dict[str, str] = {}
    for name in sorted(wanted, key=lambda one: wanted[one] != one):
        candidate = wanted[name]
        if candidate in used:
            avoided = used | set(wanted.values())
            candidate = next(c for n in count(2) if (c := join(wanted[name], n)) not in avoided)
        used.add(candidate)
        spelt[name] = candidate
    return {name: spelt[name] for name in wanted}
