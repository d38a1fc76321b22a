"""Markdown in French for the readers of the models: functional experts, editors of software.

A label stands in its table, a description in its paragraph, each once and with
nothing to align: editing one cell of a workbook changes one line. A cardinality
and a type have one more in a diagram, and a cardinality one in the tree.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.artifact import Artifact, Draft, Maker
from generator.content.blocks import Inlines
from generator.content.changes_page import changes_page, of_message
from generator.content.code_list_page import code_list_page, uses
from generator.content.conversions_page import (
    PAGE,
    conversion_page,
    conversions_page,
    message_pages,
    page_path,
    related_pages,
)
from generator.content.findings_page import findings_page
from generator.content.index_page import index_page
from generator.content.message_page import message_page
from generator.content.places import Places
from generator.content.rules_page import rules_page
from generator.content.scenarios_page import scenarios_page
from generator.content.types_page import types_page
from generator.emit.markdown import markdown
from generator.model import CodeList, Correspondence, Message, Model
from generator.publication import Publication
from generator.slices import Slices


def emit(model: Model, made: Maker = Draft.artifact) -> Iterator[Artifact]:
    """`docs/index.md`, pages of messages, lists, shared types; of scenarios, rules, changes and conversions if any;
    findings."""
    slices, places = Slices.of(model), Places.of(model)
    yield made(Draft("docs/index.md", markdown, (index_page(model, places),)))
    for message in model.messages:
        changes = of_message(model.publication, message)
        inputs = (message, slices.around(message), places.of_message(message), changes)
        yield made(Draft(f"docs/messages/{message.name}.md", _message_page, inputs))
    used = uses(model, places)
    for code_list in model.code_lists:
        path = f"nomenclatures/{places.code_lists[code_list.id]}"
        yield made(Draft(f"docs/{path}.md", _code_list_page, (code_list, path, used.get(code_list.id, ()))))
    if places.types:
        yield made(Draft("docs/types.md", markdown, (types_page(model, places),)))
    if model.scenarios:
        yield made(Draft("docs/scenarios.md", markdown, (scenarios_page(model, places),)))
    if model.rules:
        yield made(Draft("docs/regles.md", markdown, (rules_page(model, places),)))
    if model.publication and model.publication.since:
        page = changes_page(model.publication, model, places)
        yield made(Draft("docs/changements.md", markdown, (page,)))
    yield from map(made, _conversions(model))
    yield made(Draft("docs/controles.md", markdown, (findings_page(),)))


def _conversions(model: Model) -> Iterator[Draft]:
    """The page of all conversions, and one of each pair of versions and message."""
    if model.conversions:
        yield Draft(f"docs/{PAGE}.md", markdown, (conversions_page(model.conversions),))
    for each in model.conversions:
        for message, lines in message_pages(each):
            path = page_path(each, message)
            related = related_pages(each, message, model)
            yield Draft(f"docs/{path}.md", _conversion_page, (path, each.source, each.target, lines, related))


def _conversion_page(path: str, source: str, target: str, lines: tuple[Correspondence, ...], related: Inlines) -> str:
    return markdown(conversion_page(path, source, target, lines, related))


def _message_page(message: Message, model: Model, places: Places, changes: Publication | None) -> str:
    return markdown(message_page(message, model, places, changes))


def _code_list_page(code_list: CodeList, path: str, used: tuple[Inlines, ...]) -> str:
    return markdown(code_list_page(code_list, path, used))
