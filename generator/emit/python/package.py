"""The files of the published package, each formatted as black would leave it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from email.utils import parseaddr
from pathlib import Path, PurePosixPath

from generator import patterns
from generator.artifact import Artifact, Draft, Maker, Memo
from generator.emit.python.classes import classes
from generator.emit.python.faithful import require_faithful
from generator.emit.python.layout import INDENT, assignment, laid_out, mappings_laid_out
from generator.emit.python.literals import docstring, literal, value
from generator.emit.python.modules import Module, message_module, type_modules
from generator.emit.python.named_types import expression
from generator.emit.python.names import CONVERSIONS, RUNTIME, TYPES, ClassRef, ClassRefs, class_refs, members
from generator.emit.python.rules import rule_modules
from generator.emit.templating import render
from generator.model import CodeList, Message, Model, Release, Text
from generator.resources import template_folder
from generator.shapes.numbered_lists import numbered_lists
from generator.shapes.texts import united
from generator.shapes.uses import fields_of

_FOLDER = "python"
_GENERATOR = Path(__file__).resolve().parents[2]
_VERBATIM: Mapping[str, Path] = {
    "lexical.py": _GENERATOR / "lexical.py",
    **{f"{name}.py": _GENERATOR / "runtime" / f"{name}.py" for name in RUNTIME},
}


_SHOWN = "RC-EDA"
"""The message that the README builds, the first that editors send."""

_RECEIVED = "EDXL-DE"
"""The envelope that the README receives and answers."""


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


@dataclass(frozen=True, slots=True)
class PackageView:
    """The release as the pages of the package see it."""

    release: Release
    package: str  # its import name
    wheel: str  # the file's name, but for what it runs on
    messages: tuple[MessageView, ...]
    contents: tuple[MessageView, ...]
    envelopes: Mapping[str, tuple[str, ...]]  # the fields on the wire, by schema
    header: MessageView | None
    envelope: MessageView | None  # which the README receives
    free: str  # refs the model leaves content open, for people
    case: MessageView | None  # which the README builds
    message_namespace: str
    has_conversions: bool
    author: str  # a table of TOML; "" refs nobody is named
    addresses: Mapping[str, str]  # by what they are: TOML texts


def emit(model: Model, make: Maker = Draft.artifact) -> Iterator[Artifact]:
    """`python/`: the distribution of the release, by default `hubsante-models`, whose package is `hubsante_models`."""
    refs = class_refs(model)
    source = f"{_FOLDER}/src/{model.release.package.import_name}"
    view = _package(model, tuple(_view(message, refs.messages[message.name]) for message in model.messages))
    for name in ("pyproject.toml", "README.md"):
        yield make(Draft(f"{_FOLDER}/{name}", _page, (name, view)))
    yield Artifact(PurePosixPath(f"{_FOLDER}/LICENSE"), (template_folder("python") / "LICENSE").read_bytes())
    for name in ("__init__.py", "header.py", "registry.py"):
        yield make(Draft(f"{source}/{name}", _module, (name, view), takes_memo=True))
    yield Artifact(PurePosixPath(f"{source}/py.typed"), b"")
    patterns_in_use = tuple(dict.fromkeys(_patterns(model)))
    yield make(Draft(f"{source}/portable.py", _portable_module, (patterns_in_use, model.release), takes_memo=True))
    for name, path in _VERBATIM.items():
        yield Artifact.text(f"{source}/{name}", path.read_text(encoding="utf-8"))
    yield from map(make, _message_modules(model, refs, source))
    yield Artifact.text(f"{source}/{TYPES}/__init__.py", '"""The object types that several messages share."""')
    yield from map(make, _type_modules(model, refs, source))
    yield from map(make, rule_modules(model, refs, source))
    yield from _conversions(model, source)
    yield Artifact.text(f"{source}/code_lists/__init__.py", '"""The code lists, a module each."""')
    numbered = numbered_lists(model)
    for code_list in model.code_lists:
        ref, base = refs.code_lists[code_list.id], "NumberedCodeList" if code_list.id in numbered else "CodeList"
        yield make(Draft(_path(source, ref), _code_list_module, (code_list, model.release, ref, base)))


def _conversions(model: Model, source: str) -> Iterator[Artifact]:
    """The tables that lead from one version to another, a file a pair."""
    for each in model.conversions:
        yield Artifact.text(f"{source}/{CONVERSIONS}/{each.source}_{each.target}.json", each.tables)
    yield Artifact.text(f"{source}/{CONVERSIONS}/__init__.py", '"""Tables of conversions, a file a pair."""')


def _patterns(model: Model) -> Iterator[tuple[str, ...]]:
    """The patterns of each text."""
    types = (field.type for field in fields_of(model.messages))
    yield from (type_.patterns for type_ in types if isinstance(type_, Text) and type_.patterns)


def _portable_module(texts: Iterable[tuple[str, ...]], release: Release, memo: Memo) -> str:
    lines = [f"{value(tuple(map(expression, sources)))}: {value(patterns.keywords(sources))}" for sources in texts]
    return mappings_laid_out(render("python/portable.py.jinja", release=release, portable=lines), memo)


def _message_modules(model: Model, refs: ClassRefs, folder: str) -> Iterator[Draft]:
    for message in model.messages:
        title = f"{message.name} : {message.title}"
        inputs = (title, message.origin.file, model.release, {message.name: message_module(message, refs)})
        yield Draft(_path(folder, refs.messages[message.name]), _module_of_classes, inputs, takes_memo=True)


def _type_modules(model: Model, refs: ClassRefs, folder: str) -> Iterator[Draft]:
    for shared, ref in refs.shared.items():
        title = f"{shared.name} : the same in several messages"
        files = dict.fromkeys(model.message_by_name[name].origin.file for name in shared.messages)
        inputs = (title, ", ".join(files), model.release, type_modules(shared, model.message_by_name, refs))
        yield Draft(_path(folder, ref), _module_of_classes, inputs, takes_memo=True)


def _path(folder: str, ref: ClassRef) -> str:
    return f"{folder}/{ref.module.replace('.', '/')}.py"


def _view(message: Message, ref: ClassRef) -> MessageView:
    return MessageView(message.name, message.root, ref.module, ref.name, message.has_header)


def _package(model: Model, views: tuple[MessageView, ...]) -> PackageView:
    header = next((v for v in views if model.header and v.schema == model.header.name), None)
    contents = {message.name for message in model.contents}
    return PackageView(
        release=model.release,
        package=model.release.package.import_name,
        wheel=_wheel(model.release),
        messages=views,
        contents=tuple(v for v in views if v.schema in contents),
        envelopes={each.name: tuple(field.name for field in each.root_object.fields) for each in model.envelopes},
        header=header,
        envelope=next((v for v in views if v.schema == _RECEIVED), None),
        free=", ".join(_open_objects(model)),
        case=next((v for v in views if v.schema == _SHOWN), None),
        message_namespace=model.message_namespace,
        has_conversions=bool(model.conversions),
        author=_author(model.release.contact),
        addresses=_addresses(model.release),
    )


def _wheel(release: Release) -> str:
    """`hubsante_models-3.4.0`, the name as installers compare it.

    Source: PEP 427, PEP 503
    """
    name = re.sub(r"[-_.]+", "_", release.package.distribution).lower()
    return f"{name}-{release.package_version}"


def _open_objects(model: Model) -> Iterator[str]:
    """What is open in messages other than the header, which is open for the use case beside it."""
    for message in model.messages:
        for object_type in message.objects:
            if object_type.is_open and not (model.header and message.name == model.header.name):
                is_root = object_type.name == message.root
                yield message.name if is_root else f"{object_type.name} of {message.name}"


def _author(contact: str) -> str:
    """`Équipe <equipe@example.org>`, or either of the two, as a table of TOML."""
    name, address = parseaddr(contact)
    words = {"name": name, "email": address} if "@" in address else {"name": contact}
    members = ", ".join(f"{key} = {_toml(word)}" for key, word in words.items() if word)
    return f"{{ {members} }}" if members else ""


def _addresses(release: Release) -> Mapping[str, str]:
    named = {"Homepage": release.homepage, "Repository": release.repository}
    return {label: _toml(address) for label, address in named.items() if address}


def _toml(text: str) -> str:
    """A printable text as TOML has it: as JSON has it too."""
    return json.dumps(text, ensure_ascii=False)


def _page(name: str, view: PackageView) -> str:
    return render(f"python/{name}.jinja", **{field.name: getattr(view, field.name) for field in fields(view)})


def _module(name: str, view: PackageView, memo: Memo) -> str:
    return mappings_laid_out(_page(name, view), memo)


def _module_of_classes(title: str, file: str, release: Release, seen: Mapping[str, Module], memo: Memo) -> str:
    """The source of a module; `seen` is what it holds for each of its messages, by name."""
    source = laid_out(f"{_head(title, file, release)}\n\n{classes(_united(seen), memo)}", memo)
    for message, module in seen.items():
        require_faithful(source, module, message)
    return source


def _united(seen: Mapping[str, Module]) -> Module:
    """A module with the texts of all."""
    first, *_ = seen.values()
    objects = zip(*(module.objects for module in seen.values()), strict=True)
    return replace(first, objects=tuple(united(dict(zip(seen, those, strict=True))) for those in objects))


def _head(title: str, source: str, release: Release) -> str:
    return docstring(
        f"{title}\n\nGenerated from {source} (model {release.version}); do not edit.\nRegenerate with `mdd generate`.\n"
    )


def _code_list_module(code_list: CodeList, release: Release, ref: ClassRef, base: str) -> str:
    names = members(code_list, is_numbered=base == "NumberedCodeList")
    return render(
        "python/code_list.py.jinja",
        head=_head(f"{code_list.id} : {code_list.title}", code_list.origin.file, release),
        name=ref.name,
        base=base,
        docstring=docstring(code_list.description.strip() or code_list.title.strip() or code_list.id, INDENT),
        members=tuple(
            MemberView(
                assignment(names[code.code], [literal(text) for text in (code.code, *code.labels)]),
                docstring(code.description, INDENT) if code.description.strip() else "",
            )
            for code in code_list.codes
        ),
    )
