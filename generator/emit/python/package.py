"""The files of the published package, each formatted as black would leave it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import black

from generator.artifact import Artifact
from generator.emit.python.classes import classes
from generator.emit.python.literals import docstring, literal
from generator.emit.python.names import PACKAGE, Place, code_list_places, members, message_place
from generator.emit.templating import render
from generator.model import CodeList, Message, Model

LINE_LENGTH = 120

_FOLDER = "python"
_SOURCE = f"{_FOLDER}/src/{PACKAGE}"
_GENERATOR = Path(__file__).resolve().parents[2]
_VERBATIM: Mapping[str, Path] = {
    "codes.py": _GENERATOR / "runtime" / "codes.py",
    "lexical.py": _GENERATOR / "lexical.py",
    "message.py": _GENERATOR / "runtime" / "message.py",
    "wire.py": _GENERATOR / "runtime" / "wire.py",
    "xml.py": _GENERATOR / "runtime" / "xml.py",
}


@dataclass(frozen=True, slots=True)
class MessageView:
    """A message as the registry and the README name it."""

    schema: str
    root: str
    module: str
    name: str
    has_header: bool
    title: str


@dataclass(frozen=True, slots=True)
class MemberView:
    """A member of a code list, as Python source."""

    assignment: str
    docstring: str


def emit(model: Model) -> Iterator[Artifact]:
    """`python/`: the distribution `hubsante-models`, its import name `hubsante_models`."""
    places = code_list_places(model)
    views = tuple(_view(one) for one in model.messages)
    for name in ("pyproject.toml", "README.md"):
        yield Artifact.text(f"{_FOLDER}/{name}", _page(name, model, views))
    for name in ("__init__.py", "registry.py"):
        yield Artifact.text(f"{_SOURCE}/{name}", _page(name, model, views))
    yield Artifact.text(f"{_SOURCE}/py.typed", "")
    for name, path in _VERBATIM.items():
        yield Artifact.text(f"{_SOURCE}/{name}", path.read_text(encoding="utf-8"))
    for message in model.messages:
        yield Artifact.text(_path(message_place(message)), _message_module(message, model, places))
    yield Artifact.text(f"{_SOURCE}/code_lists/__init__.py", '"""The code lists, a module each."""')
    for code_list in model.code_lists:
        yield Artifact.text(_path(places[code_list.id]), _code_list_module(code_list, model, places))


def _path(place: Place) -> str:
    return f"{_SOURCE}/{place.module.replace('.', '/')}.py"


def _view(message: Message) -> MessageView:
    place = message_place(message)
    return MessageView(message.name, message.root, place.module, place.name, message.has_header, message.title)


def _page(name: str, model: Model, views: tuple[MessageView, ...]) -> str:
    header = next((v for v in views if model.header and v.schema == model.header.name), None)
    contents = {one.name for one in model.contents}
    return render(
        f"python/{name}.jinja",
        release=model.release,
        messages=views,
        contents=tuple(v for v in views if v.schema in contents),
        header=header,
    )


def _message_module(message: Message, model: Model, places: Mapping[str, Place]) -> str:
    head = _head(f"{message.name} : {message.title}", message.origin.file, model)
    return black.format_str(f"{head}\n{classes(message, places)}", mode=black.Mode(line_length=LINE_LENGTH))


def _head(title: str, source: str, model: Model) -> str:
    return docstring(
        f"{title}\n\nGenerated from {source} (model {model.release.version}); do not edit."
        "\nRegenerate with `make generate`.\n"
    )


def _code_list_module(code_list: CodeList, model: Model, places: Mapping[str, Place]) -> str:
    names = members(code_list)
    return render(
        "python/code_list.py.jinja",
        head=_head(f"{code_list.id} : {code_list.title}", code_list.origin.file, model),
        name=places[code_list.id].name,
        docstring=docstring(code_list.description or code_list.title),
        members=tuple(
            MemberView(
                _assignment(names[code.code], (code.code, *code.labels)),
                docstring(code.description) if code.description else "",
            )
            for code in code_list.codes
        ),
    )


def _assignment(name: str, texts: tuple[str, ...]) -> str:
    """A member and its texts, one a line where the line would be too long."""
    literals = [literal(text) for text in texts]
    line = f"{name} = {', '.join(literals)}"
    if len(line) + 4 <= LINE_LENGTH or len(literals) == 1:
        return line
    return "\n".join([f"{name} = (", *(f"        {one}," for one in literals), "    )"])
