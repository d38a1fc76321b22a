"""What an editor shows of a class or a component: its texts, as a comment of Javadoc."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.content.field_facts import field_facts
from generator.emit.json_text import json_text
from generator.model import Field

_TAG = re.compile(r"^(\s*)@", re.MULTILINE)
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\\": "&#92;"})


def comment(*paragraphs: str, tags: Iterable[str] = (), indent: str = "") -> str:
    """A comment of paragraphs, then of tags, with the end of its last line; empty where there is nothing to say."""
    texts = [_escaped(text.strip()) for text in dict.fromkeys(paragraphs) if text.strip()]
    body = "\n\n<p>".join(texts)
    lines = [*body.splitlines(), *([""] if body and tags else []), *(line for tag in tags for line in tag.splitlines())]
    if not lines:
        return ""
    starred = "".join(f"{indent} * {line}".rstrip() + "\n" for line in lines)
    return f"{indent}/**\n{starred}{indent} */\n"


def component_tag(name: str, field: Field) -> str:
    """The texts of a field's row, and what its type cannot say of its values, as the tag of a record's component."""
    texts = [field.title, field.description, *field_facts(field), *_examples(field)]
    text = " ".join(_escaped(_sentence(" ".join(text.split()))) for text in dict.fromkeys(texts) if text.strip())
    return f"@param {name} {text}"


def _examples(field: Field) -> Iterator[str]:
    if field.examples:
        yield f"Exemple : {json_text(field.examples[0])}"


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def _escaped(text: str) -> str:
    """A text that neither ends the comment nor is taken for markup, a tag or an escape of Java's source."""
    return _TAG.sub(r"\1&#64;", text.translate(_ENTITIES).replace("*/", "*&#47;").replace("{@", "{&#64;"))
