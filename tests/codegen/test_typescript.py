"""Every example has its type in TypeScript, and what the model refuses by its type is none."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from tests.codegen.generators import needs_generators
from tests.codegen.typescript import declarations, errors, typed
from tests.official import CHECKOUT, FOLDER, needs_official_releases, official_model, own_model

pytestmark = needs_generators

EXAMPLES = CHECKOUT / "generated" / "examples"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("typescript")
    declarations(own_model(), made)
    return made


def example(path: str) -> Any:
    return json.loads((EXAMPLES / path).read_text(encoding="utf-8"))


def test_every_example_has_the_type_of_its_schema(folder: Path) -> None:
    paths = sorted(EXAMPLES.rglob("*.json"))
    assert len(paths) > 200
    assert errors(folder, {"examples.ts": typed((path.parent.name, example(str(path))) for path in paths)}) == ""


def test_what_the_index_exports_is_there(folder: Path) -> None:
    uses = """
        import { ROOTS, VERSION, type CreateCase, type CreateCaseMessage, type EdxlDistribution, type Message }
          from "./typescript/index.js";
        import type { Location } from "./typescript/messages/rc-eda.js";
        export const root: "createCase" = ROOTS["RC-EDA"];
        export const version: string = VERSION;
        export function place(received: EdxlDistribution): Location | undefined {
          for (const content of received.content) {
            const message: Message = content.jsonContent.embeddedJsonContent.message;
            if ("createCase" in message) {
              const created: CreateCaseMessage = message;
              const opened: CreateCase = created.createCase;
              return opened.location;
            }
          }
          return undefined;
        }
    """
    assert errors(folder, {"uses.ts": uses}) == ""


Change = Callable[[Any], None]
MESSAGE = ("content", 0, "jsonContent", "embeddedJsonContent", "message")


def at(document: Any, *path: str | int) -> Any:
    for step in path:
        document = document[step]
    return document


REFUSED: dict[str, tuple[str, Change]] = {
    "a wrong code": ("RC-EDA", lambda one: at(one, "createCase", "location").update(country="Lyon")),
    "a wrong code in an envelope": ("EDXL-DE", lambda one: one.update(distributionKind="Nothing")),
    "an unknown field": ("RC-EDA", lambda one: at(one, "createCase", "location").update(town="Lyon")),
    "a field without its value": ("RC-EDA", lambda one: at(one, "createCase").pop("caseId")),
    "a number as text": ("TECHNICAL", lambda one: at(one, "technical").update(integerField="3")),
    "a text as number": ("RC-EDA", lambda one: at(one, "createCase").update(caseId=1)),
    "null": ("RC-EDA", lambda one: at(one, "createCase").update(caseId=None)),
    "a value as a list": ("RC-EDA", lambda one: at(one, "createCase").update(caseId=["A"])),
    "an unknown message": ("EDXL-DE", lambda one: at(one, *MESSAGE).update(nothing={})),
    "a wrong code of a message in an envelope": (
        "EDXL-DE",
        lambda one: at(one, *MESSAGE, "createCase", "location").update(country="Lyon"),
    ),
}


def test_what_the_model_refuses_by_its_type_does_not_compile(folder: Path) -> None:
    """All in one run of the compiler, which names each line that is wrong."""
    documents = [("RC-EDA", example("RC-EDA/complete.json"))]
    for schema, change in REFUSED.values():
        path = "EDXL-DE/accident-route-01-creation-affaire.json" if schema == "EDXL-DE" else f"{schema}/complete.json"
        document = deepcopy(example(path))
        change(document)
        documents.append((schema, document))
    found = errors(folder, {"refused.ts": typed(documents)})
    lines = {int(line) for line in re.findall(r"^refused\.ts\(([0-9]+),", found, re.MULTILINE)}
    first = 3  # line 1 imports, line 2 is the document that is right
    assert lines == set(range(first, first + len(REFUSED))), found


@needs_official_releases
def test_every_official_sample_has_the_type_of_its_schema(tmp_path: Path) -> None:
    of = official_model("3.4.0")
    declarations(of, tmp_path)
    roots = {message.root: message.name for message in of.contents}
    documents = []
    for path in sorted((FOLDER / "3.4.0" / "samples" / "examples").rglob("*.json")):
        document = json.loads(path.read_text(encoding="utf-8"))
        documents += [(roots[root], {root: document[root]}) for root in roots.keys() & document.keys()]
    assert len(documents) > 20
    assert errors(tmp_path, {"samples.ts": typed(documents)}) == ""
