"""What an editor shows of a type or a property when the pointer is on it: its texts, as a comment of JSDoc."""

from __future__ import annotations

import re

from generator.content.field_facts import field_facts
from generator.emit.json_text import json_text
from generator.model import Field

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
    example = [f"Exemple : {json_text(field.examples[0])}"] if field.examples else []
    return comment(field.title, field.description, *field_facts(field), *example, indent=indent)


def _escaped(text: str) -> str:
    """A text that neither ends the comment nor is taken for a tag of it."""
    return _TAG.sub("\\\\@", text.replace("*/", "*\\/"))
