"""The files of the published package, each formatted as black would leave it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.artifact import Artifact
from generator.emit.python.classes import classes
from generator.emit.python.layout import INDENT, assignment, formatted, laid_out
from generator.emit.python.literals import docstring, literal
from generator.emit.python.names import PACKAGE, RUNTIME, Place, Places, members, places
from generator.emit.templating import render
from generator.model import CodeList, Message, Model

_FOLDER = "python"
_SOURCE = f"{_FOLDER}/src/{PACKAGE}"
_GENERATOR = Path(__file__).resolve().parents[2]
_VERBATIM: Mapping[str, Path] = {
    "lexical.py": _GENERATOR / "lexical.py",
    **{f"{name}.py": _GENERATOR / "runtime" / f"{name}.py" for name in RUNTIME},
}


@dataclass(frozen=True, slots=True)
class MessageView:
    """A message as the registry and the README name it."""

    schema: str
    root: str
    module: str
    name: str
    has_header: bool


@dataclass(frozen=True, slots=True)
class MemberView:
    """A member of a code list, as Python source."""

    assignment: str
    docstring: str


def emit(model: Model) -> Iterator[Artifact]:
    """`python/`: the distribution `hubsante-models`, its import name `hubsante_models`."""
    where = places(model)
    views = tuple(_view(one, where.messages[one.name]) for one in model.messages)
    for name in ("pyproject.toml", "README.md"):
        yield Artifact.text(f"{_FOLDER}/{name}", _page(name, model, views))
    for name in ("__init__.py", "registry.py"):
        yield Artifact.text(f"{_SOURCE}/{name}", formatted(_page(name, model, views)))
    yield Artifact(PurePosixPath(f"{_SOURCE}/py.typed"), b"")
    for name, path in _VERBATIM.items():
        yield Artifact.text(f"{_SOURCE}/{name}", path.read_text(encoding="utf-8"))
    for message in model.messages:
        yield Artifact.text(_path(where.messages[message.name]), _message_module(message, model, where))
    yield Artifact.text(f"{_SOURCE}/code_lists/__init__.py", '"""The code lists, a module each."""')
    for code_list in model.code_lists:
        place = where.code_lists[code_list.id]
        yield Artifact.text(_path(place), _code_list_module(code_list, model, place))


def _path(place: Place) -> str:
    return f"{_SOURCE}/{place.module.replace('.', '/')}.py"


def _view(message: Message, place: Place) -> MessageView:
    return MessageView(message.name, message.root, place.module, place.name, message.has_header)


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


def _message_module(message: Message, model: Model, where: Places) -> str:
    head = _head(f"{message.name} : {message.title}", message.origin.file, model)
    return laid_out(f"{head}\n\n{classes(message, where.code_lists)}")


def _head(title: str, source: str, model: Model) -> str:
    return docstring(
        f"{title}\n\nGenerated from {source} (model {model.release.version}); do not edit."
        "\nRegenerate with `make generate`.\n"
    )


def _code_list_module(code_list: CodeList, model: Model, place: Place) -> str:
    names = members(code_list)
    return render(
        "python/code_list.py.jinja",
        head=_head(f"{code_list.id} : {code_list.title}", code_list.origin.file, model),
        name=place.name,
        docstring=docstring(code_list.description.strip() or code_list.title.strip() or code_list.id, INDENT),
        members=tuple(
            MemberView(
                assignment(names[code.code], [literal(text) for text in (code.code, *code.labels)]),
                docstring(code.description, INDENT) if code.description.strip() else "",
            )
            for code in code_list.codes
        ),
    )
