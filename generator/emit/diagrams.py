"""The diagrams of each message as SVG files that stand alone; their links lead to the pages beside them."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from generator.artifact import Artifact, Draft, Maker
from generator.content.blocks import Diagram, Page
from generator.content.diagrams import caption, figures
from generator.content.places import Places
from generator.emit.svg import svg
from generator.model import Model


def emit(model: Model, made: Maker = Draft.artifact) -> Iterator[Artifact]:
    """`diagrams/RC-EDA/arborescence.svg` for each message, and `diagrams/RC-EDA/classes-1.svg` and so on."""
    places = Places.of(model)
    for message in model.messages:
        drawn = figures(message, places)
        folder = f"diagrams/{message.name}"
        yield made(Draft(f"{folder}/arborescence.svg", _file, (drawn.outline, message.name)))
        for number, diagram in enumerate(drawn.classes, 1):
            yield made(Draft(f"{folder}/classes-{number}.svg", _file, (diagram, message.name, number)))


def _file(diagram: Diagram, message: str, number: int = 0) -> str:
    return svg(diagram, f"{message}, {caption(diagram, number)}", _address)


def _address(page: Page) -> str:
    """A page of the documentation as a diagram in its own folder sees it."""
    anchor = f"#{page.anchor}" if page.anchor else ""
    return quote(f"../../docs/{page.path}.md", safe="/._~-", errors="replace") + anchor
