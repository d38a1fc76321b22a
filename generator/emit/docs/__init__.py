"""Markdown in French for the readers of the models: functional experts, editors of software.

A label stands in its table, a description in its paragraph, each once and with
nothing to align: editing one cell of a workbook changes one line. A cardinality
alone has two, in the tree and in the table.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.artifact import Artifact
from generator.emit.docs.code_list_page import code_list_page
from generator.emit.docs.index_page import index_page
from generator.emit.docs.message_page import message_page
from generator.emit.docs.places import Places
from generator.emit.docs.scenarios_page import scenarios_page
from generator.emit.templating import render
from generator.model import Model


def emit(model: Model) -> Iterator[Artifact]:
    """`docs/index.md`, a page a message, a page a code list, and the scenarios if any."""
    places = Places.of(model)
    yield _page("index", "index", index_page(model, places))
    for message in model.messages:
        yield _page(f"messages/{message.name}", "message", message_page(message, model, places))
    for code_list in model.code_lists:
        path = f"nomenclatures/{places.code_lists[code_list.id]}"
        yield _page(path, "code_list", code_list_page(code_list, model, places))
    if model.scenarios:
        yield _page("scenarios", "scenarios", scenarios_page(model, places))


def _page(path: str, template: str, page: object) -> Artifact:
    return Artifact.text(f"docs/{path}.md", render(f"docs/{template}.md.jinja", page=page))
