"""What the search finds: messages, fields, types, code lists, codes, scenarios, findings, each with its address."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue import TOPICS, Language
from generator.catalogue.explanation import explanation
from generator.content.blocks import Page
from generator.content.places import Places
from generator.model import CodeList, Message, Model
from generator.site.shell import Seen

Entry = tuple[str, str, str, str, str, str]
"""Kind, name, label, where it belongs, address from the site's own folder, further words."""

_HOME = Seen("index")


def entries(model: Model, places: Places) -> Iterator[Entry]:
    """Every entry, in the order of the model."""
    for message in model.messages:
        yield from _message(message, places)
    for name, anchor in places.types.items():
        yield "type", name, "", "types communs", _HOME.page(Page("types", anchor)), ""
    for code_list in model.code_lists:
        yield from _code_list(code_list, f"nomenclatures/{places.code_lists[code_list.id]}")
    for scenario in model.scenarios:
        address = _HOME.page(Page(f"scenarios/{places.scenarios[scenario.name]}"))
        yield "scénario", scenario.title, "", "", address, scenario.description
    for topic in TOPICS:
        for code in topic.entries:
            finding = explanation(code, Language.FRENCH)
            yield "contrôle", code, finding.meaning, topic.fr, _HOME.page(Page("controles", code)), ""


def _message(message: Message, places: Places) -> Iterator[Entry]:
    page = f"messages/{message.name}"
    yield "message", message.name, message.title, message.root, _HOME.page(Page(page)), message.description
    anchors = places.messages[message.name]
    for holder in message.objects:
        for field in holder.fields:
            address = _HOME.page(Page(page, anchors.fields[holder.name, field.name]))
            yield "champ", field.name, field.title, f"{message.name} · {holder.name}", address, field.description


def _code_list(code_list: CodeList, page: str) -> Iterator[Entry]:
    yield "nomenclature", code_list.id, code_list.title, "", _HOME.page(Page(page)), code_list.description
    for number, code in enumerate(code_list.codes):
        yield "code", code.code, code.label, code_list.id, _HOME.page(Page(page, f"code-{number}")), code.description
