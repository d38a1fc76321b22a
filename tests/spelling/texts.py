"""Every French text of the project, with the place where it is mended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import openpyxl

from generator.catalogue import ENTRIES, Language
from generator.catalogue.phrases import PHRASES
from generator.diagnostics import Origin
from generator.model import Coded, Model
from generator.read.rows import DESCRIPTION, FORMAT, WIRE_NAME
from generator.read.sources import Sources
from tests.official import CHECKOUT, own_model
from tests.sources import read_folder

SPECS = CHECKOUT / "specs"


@dataclass(frozen=True)
class Told:
    """A text and its place, as a finding shows one."""

    place: str
    text: str


def texts() -> Iterator[Told]:
    """All that the specs and the findings say."""
    sources, _ = read_folder(SPECS)
    yield from _of_sheets(sources)
    yield from _of_code_lists(sources)
    yield from _of_messages(own_model())
    yield from _of_guides()
    for code, rule in ENTRIES.items():
        words = rule.text(Language.FRENCH)
        yield from (Told(f"finding {code}", text) for text in (words.meaning, words.message, words.help, words.without))
    yield from (Told(f"phrase {name}", words.fr) for name, words in PHRASES.items())


def names() -> frozenset[str]:
    """Names and codes of the models, which are no words of any language."""
    sources, _ = read_folder(SPECS)
    rows = [row for sheet in sources.sheets for row in sheet.rows]
    lists = {name for one in sources.code_sheets for name in (one.title, *(row.code.text for row in one.rows))}
    balises = {row[column].text for row in rows for column in (WIRE_NAME, FORMAT)}
    messages = own_model().messages
    types = [field.type for message in messages for one in message.objects for field in one.fields]
    enumerated = {code for one in types if isinstance(one, Coded) for code in one.codes}
    return frozenset(lists | balises | enumerated | {message.root for message in messages})


def _of_sheets(sources: Sources) -> Iterator[Told]:
    for sheet in sources.sheets:
        for entry in sheet.entries:
            yield from (Told(str(entry.schema.origin), text) for text in (entry.title, entry.description))
        for row in sheet.rows:
            yield Told(str(row.origin), row.label)
            yield Told(str(row[DESCRIPTION].origin), row[DESCRIPTION].text)


def _of_code_lists(sources: Sources) -> Iterator[Told]:
    """The labels of countries and languages are names of their standards."""
    for one in sources.code_sheets:
        yield Told(str(one.origin), one.description)
        is_of_names = one.id.text.startswith("ISO") or one.id.text.endswith(".langue")
        for row in one.rows:
            labels = () if is_of_names else row.labels
            yield from (Told(str(row.code.origin), text) for text in (*labels, row.description, row.comment))


def _of_messages(model: Model) -> Iterator[Told]:
    """What no sheet says: the envelope, and the scenarios."""
    for message in model.messages:
        if message.origin.pointer or message.is_envelope:
            for one in message.objects:
                yield Told(str(one.origin), one.description)
                yield from (Told(str(field.origin), field.description) for field in one.fields)
    for scenario in model.scenarios:
        place = Origin(f"scenarios/{scenario.name}.json")
        yield from (Told(str(place), text) for text in (scenario.title, scenario.description))
        for step in scenario.steps:
            yield from (Told(str(step.origin), text) for text in (step.title, step.description))


def _of_guides() -> Iterator[Told]:
    """The sheets that explain how to fill a workbook."""
    for path in sorted(SPECS.rglob("*.xlsx")):
        book = openpyxl.load_workbook(path, read_only=True)
        for sheet in book:
            if sheet.title.startswith("#"):
                for row in sheet.iter_rows():
                    for cell in row:
                        if isinstance(cell.value, str):
                            yield Told(f"{path.name} {sheet.title}!{cell.coordinate}", cell.value)
