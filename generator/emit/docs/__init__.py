"""Markdown in French for the readers of the models: functional experts, editors of software.

A label stands in its table, a description in its paragraph, each once and with
nothing to align: editing one cell of a workbook changes one line. A cardinality
alone has two, in the tree and in the table.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.artifact import Artifact, Draft, Maker
from generator.emit.docs.code_list_page import code_list_page, uses
from generator.emit.docs.findings_page import findings_page
from generator.emit.docs.index_page import index_page
from generator.emit.docs.message_page import message_page
from generator.emit.docs.places import Places
from generator.emit.docs.scenarios_page import scenarios_page
from generator.emit.docs.types_page import types_page
from generator.emit.templating import render
from generator.model import CodeList, Message, Model
from generator.slices import Slices


def emit(model: Model, made: Maker = Draft.artifact) -> Iterator[Artifact]:
    """`docs/index.md`, pages of messages, code lists, shared types and scenarios if any, and `docs/controles.md`."""
    slices, places = Slices.of(model), Places.of(model)
    yield made(Draft("docs/index.md", _page, ("index", index_page(model, places))))
    for message in model.messages:
        inputs = (message, slices.around(message), places.of_message(message))
        yield made(Draft(f"docs/messages/{message.name}.md", _message_page, inputs))
    used = uses(model, places)
    for code_list in model.code_lists:
        path = f"docs/nomenclatures/{places.code_lists[code_list.id]}.md"
        yield made(Draft(path, _code_list_page, (code_list, used.get(code_list.id, ()))))
    if places.types:
        yield made(Draft("docs/types.md", _page, ("types", types_page(model, places))))
    if model.scenarios:
        yield made(Draft("docs/scenarios.md", _page, ("scenarios", scenarios_page(model, places))))
    yield made(Draft("docs/controles.md", _page, ("findings", findings_page())))


def _message_page(message: Message, model: Model, places: Places) -> str:
    return _page("message", message_page(message, model, places))


def _code_list_page(code_list: CodeList, used: tuple[str, ...]) -> str:
    return _page("code_list", code_list_page(code_list, used))


def _page(template: str, page: object) -> str:
    return render(f"docs/{template}.md.jinja", page=page)
