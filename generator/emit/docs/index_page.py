"""The first page: what the release is, its messages and code lists, how to read a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.emit.docs import wording
from generator.emit.docs.places import Places
from generator.emit.markdown import cell, cell_code, inline, link, row
from generator.model import HEADER, CodeList, Message, Model, Release


@dataclass(frozen=True, slots=True)
class IndexPage:
    """All that the page says of this release; the rest of it is the template's."""

    heading: str
    facts: tuple[str, ...]
    messages: tuple[str, ...]
    code_lists: tuple[str, ...]
    header: str
    has_scenarios: bool
    has_types: bool


def index_page(model: Model, places: Places) -> IndexPage:
    """The view of the release."""
    return IndexPage(
        heading=inline(model.release.title),
        facts=tuple(_facts(model.release)),
        messages=tuple(_message(one) for one in model.messages),
        code_lists=tuple(_code_list(one, places) for one in model.code_lists),
        header=link(HEADER, f"messages/{HEADER}.md") if model.header else HEADER,
        has_scenarios=bool(model.scenarios),
        has_types=bool(places.types),
    )


def _facts(release: Release) -> Iterator[str]:
    yield f"Version : {inline(release.version)}"
    if release.licence:
        yield f"Licence : {inline(release.licence)}"
    if release.contact:
        yield f"Contact : {inline(release.contact)}"


def _message(one: Message) -> str:
    title = "" if one.title == one.root else cell(one.title)
    page = link(inline(one.name), f"messages/{one.name}.md")
    return row([page, title, cell_code(one.root), cell(one.perimeter), wording.header(one)])


def _code_list(one: CodeList, places: Places) -> str:
    page = link(inline(one.id), f"nomenclatures/{places.code_lists[one.id]}.md")
    return row([page, cell(one.title), str(len(one.codes))])
