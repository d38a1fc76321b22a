"""The pages that judge a message and build one, whose scripts and data come when they are opened."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.artifact import Artifact
from generator.content.places import Places
from generator.model import CodeList, Message, Model
from generator.site.judged import judged
from generator.site.scripts import script
from generator.site.shell import Shell, rendered

PAGE = "valider/index"
FORM = "formulaire/index"

Files = Mapping[str, bytes]


def validator(model: Model, files: Files, places: Places, shell: Shell) -> Iterator[Artifact]:
    """Both pages, what their judges know of the model, and what a form starts from."""
    yield script("data/validation.js", "validation", judged(model, places))
    yield script("data/nomenclatures.js", "nomenclatures", {each.id: _choices(each) for each in model.code_lists})
    for message in model.messages:
        yield script(f"data/exemples/{message.name}.js", f"exemples/{message.name}", _examples(message, files))
    names = [message.name for message in model.messages]
    yield _page(shell, PAGE, "Valider un message", "valider", names)
    yield _page(shell, FORM, "Composer un message", "formulaire", names)


def _page(shell: Shell, path: str, title: str, name: str, messages: Sequence[str]) -> Artifact:
    body = rendered(f"site/{name}.html.jinja", messages=messages)
    return shell.page(path, title, body, (f"assets/{name}.js",))


def _choices(code_list: CodeList) -> list[list[str]]:
    """Each code with its label, and the labels of the levels above."""
    return [[code.code, code.label, " › ".join(code.labels[:-1])] for code in code_list.codes]


def _examples(message: Message, files: Files) -> Mapping[str, Any]:
    """The JSON examples of a message, by name, the generated ones first."""
    folder = f"examples/{message.name}/"
    names = [path[len(folder) : -len(".json")] for path in files if path.startswith(folder) and path.endswith(".json")]
    ordered = sorted(names, key=lambda name: (name not in ("minimal", "complete"), name))
    return {name: json.loads(files[f"{folder}{name}.json"]) for name in ordered}
