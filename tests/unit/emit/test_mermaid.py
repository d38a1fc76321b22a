"""Diagrams as Mermaid: its own parser takes them, and they say what the model says."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from generator.content.diagrams import figures
from generator.content.places import Places
from generator.emit.mermaid import mermaid
from generator.model import Coded, Message, Ref
from tests.differential.engines import FOLDER, Engine, skip_unless_built
from tests.factories import TEXT, field, message, model, object_type
from tests.official import own_model

PARSER = Engine("mermaid", ("node", "main.js"))
HOSTILE = message(
    object_type("end", field('a"b{}c|d', Ref("class")), field("x", Coded(("A",), 'list ";\n%%'), "0..n")),
    object_type("class", field("é~q~", TEXT), field("end", Ref("end")), field("(m)", TEXT, title='"]')),
)
TREE = message(
    object_type("case", field("place", Ref("position")), field("other", Ref("position"), "0..n")),
    object_type("position", field("lat", TEXT), field("inner", Ref("case"), "0..1")),
)


def texts(*messages: Message) -> list[str]:
    found: list[str] = []
    for each in messages:
        drawn = figures(each, Places.of(model(*messages)))
        found += map(mermaid, (drawn.outline, *drawn.classes))
    return found


def parsed(several: Sequence[str]) -> list[str]:
    """What the parser says of each text; nothing of one that it takes."""
    skip_unless_built(PARSER)
    run = subprocess.run(
        PARSER.command,
        cwd=FOLDER / PARSER.name,
        input=json.dumps(several),
        capture_output=True,
        text=True,
        check=True,
    )
    words: list[str] = json.loads(run.stdout)
    return words


def test_mermaid_takes_every_diagram_of_our_model_and_of_hostile_names() -> None:
    several = texts(*own_model().messages) + texts(HOSTILE)
    assert [pair for pair in zip(several, parsed(several), strict=True) if pair[1]] == []


@pytest.mark.parametrize("broken", ['flowchart LR\n  a["b', "classDiagram\n  class a {\n    b : c", "no diagram"])
def test_mermaid_refuses_what_is_none(broken: str) -> None:
    assert parsed([broken]) != [""]


def test_an_outline_has_a_line_a_field_that_holds_an_object() -> None:
    assert texts(TREE)[0].splitlines() == [
        "flowchart LR",
        '  o_case["case"]',
        '  o_case --> o_position["place : position 1..1"]',
        '  o_case --> o_case____other["other : position 0..n (déjà présenté)"]',
        '  o_position --> o_position____inner["inner : case 0..1 (déjà présenté)"]',
    ]


def test_classes_stand_once_with_their_fields_and_links() -> None:
    assert texts(TREE)[1].splitlines() == [
        "classDiagram",
        "  direction LR",
        '  class o_case["case"] {',
        "    place : position 1..1",
        "    other : position 0..n",
        "  }",
        '  class o_position["position"] {',
        "    lat : texte 1..1",
        "    inner : case 0..1",
        "  }",
        '  o_case --> "1..1" o_position : place',
        '  o_case --> "0..n" o_position : other',
        '  o_position --> "0..1" o_case : inner',
    ]


def test_a_further_object_leaves_the_lines_of_others_alone() -> None:
    """A diagram is reviewed as a difference: what is not about the new object stays as it was."""
    wider = message(
        object_type("case", field("first", Ref("first")), *TREE.root_object.fields),
        object_type("first"),
        *TREE.objects[1:],
    )
    for before, after in zip(texts(TREE), texts(wider), strict=True):
        assert set(before.splitlines()) <= set(after.splitlines())


def test_the_page_of_a_message_holds_its_diagrams(own_output: Path) -> None:
    page = re.findall(r"```mermaid\n(.*?)\n```", (own_output / "docs/messages/RC-REF.md").read_text("utf-8"), re.DOTALL)
    (reference,) = (each for each in own_model().messages if each.name == "RC-REF")
    drawn = figures(reference, Places.of(own_model()))
    assert page == list(map(mermaid, drawn.classes))
