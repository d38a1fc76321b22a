"""What an editor shows of a type or a property when the pointer is on it: its texts, as a comment of JSDoc."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.content.wording import READ_ONLY, bounds, length
from generator.emit.json_text import json_text
from generator.model import Bounded, Field, Text

_TAG = re.compile(r"^@", re.MULTILINE)


def comment(title: str, description: str, *facts: str, indent: str = "") -> str:
    """A comment of paragraphs, with the end of its last line; empty where there is nothing to say."""
    paragraphs = [text for text in (title.strip(), description.strip(), *facts) if text]
    if not paragraphs:
        return ""
    lines = _escaped("\n\n".join(dict.fromkeys(paragraphs))).splitlines()
    if len(lines) == 1:
        return f"{indent}/** {lines[0]} */\n"
    body = "".join(f"{indent} * {line}".rstrip() + "\n" for line in lines)
    return f"{indent}/**\n{body}{indent} */\n"


def field_comment(field: Field, indent: str) -> str:
    """The texts of a field's row, and what its type cannot say of its values."""
    return comment(field.title, field.description, *_facts(field), indent=indent)


def _facts(field: Field) -> Iterator[str]:
    yield f"Cardinalité : `{field.cardinality}`"
    match field.type:
        case Text(patterns, limits):
            yield from (f"Longueur : {length(limits)}",) if limits else ()
            yield from (f"Motif : `{pattern}`" for pattern in patterns)
        case Bounded(_, limits):
            yield f"Valeur : {bounds(limits)}"
        case _:
            pass
    if field.suggested_list:
        yield f"Nomenclature indicative : {field.suggested_list}"
    if field.is_read_only:
        yield READ_ONLY
    if field.examples:
        yield f"Exemple : {json_text(field.examples[0])}"


def _escaped(text: str) -> str:
    """A text that neither ends the comment nor is taken for a tag of it."""
    return _TAG.sub("\\\\@", text.replace("*/", "*\\/"))
