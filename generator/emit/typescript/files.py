"""The files of this target: a declaration a message, the code lists, what an envelope carries, and the index."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.artifact import Artifact, Draft, Maker
from generator.emit.calendars import MEANINGS
from generator.emit.json_text import json_text
from generator.emit.typescript.comments import comment
from generator.emit.typescript.declarations import Lists, Names, code_list_type, declared, interface
from generator.emit.xml_shape_table import xml_shape_table
from generator.model import CodeList, Message, Model, Release, Scalar
from generator.naming.typescript import declaration_files, property_name, type_names
from generator.resources import template_folder
from generator.slices import Slices

_FOLDER = "typescript"
_IMPORTS = {
    "header": 'import type * as header from "./{header}.js";',
    "lists": 'import type * as lists from "../code-lists.js";',
    "payload": 'import type * as payload from "../message.js";',
    "values": 'import type * as values from "../values.js";',
}


@dataclass(frozen=True, slots=True)
class Declared:
    """Where a message's types are declared, and how they are called."""

    file: str  # without ending
    root: str
    payload: str  # the type of what an envelope carries it in; empty where none does


def emit(model: Model, make: Maker = Draft.artifact) -> Iterator[Artifact]:
    """`typescript/index.d.ts` and `.js`, `message.d.ts`, `code-lists.d.ts`, `values.d.ts`, `messages/<name>.d.ts`.

    Beside them what reads and writes messages: `parse.js`, `xml.js`, and what these need
    of the model. They take the schemas from `schemas/` and `xsd/`, where the package has them.
    """
    slices, places = Slices.of(model), _places(model)
    lists = type_names(one.id for one in model.code_lists)
    header = places[model.header.name].file if model.header else ""
    of_header = slices.around(model.header).code_lists if model.header else ()
    for message in model.messages:
        used = (*of_header, *slices.around(message).code_lists)
        inputs = (message, model.header, model.release, places[message.name], Lists.of(lists, used), header)
        yield make(Draft(f"{_FOLDER}/messages/{places[message.name].file}.d.ts", _message_file, inputs))
    yield make(Draft(f"{_FOLDER}/code-lists.d.ts", _code_lists_file, (model.code_lists, lists, model.release)))
    yield make(Draft(f"{_FOLDER}/values.d.ts", _values_file, (model.release,)))
    contents = tuple(places[message.name] for message in model.contents)
    yield make(Draft(f"{_FOLDER}/message.d.ts", _payload_file, (contents, model.release)))
    roots = tuple((message.name, message.root, message.is_envelope) for message in model.messages)
    yield make(Draft(f"{_FOLDER}/index.d.ts", _index_file, (roots, places, model.release)))
    yield make(Draft(f"{_FOLDER}/index.js", _values_of_index, (roots, model.release)))
    yield Artifact.text(f"{_FOLDER}/schemas.js", _schemas_module(model))
    yield Artifact.text(f"{_FOLDER}/shapes.js", _shapes_module(model))
    for path in sorted(template_folder("typescript").iterdir()):
        yield Artifact.text(f"{_FOLDER}/{path.name}", path.read_text(encoding="utf-8"))


def _places(model: Model) -> Mapping[str, Declared]:
    """By the schema's name; the types of roots are unique in the whole release."""
    files = declaration_files(message.name for message in model.messages)
    roots = type_names(message.root for message in model.messages)
    carried = {message.root for message in model.contents}
    payloads = type_names((f"{message.root}Message" for message in model.contents), roots.values())
    return {
        message.name: Declared(
            files[message.name],
            roots[message.root],
            payloads[f"{message.root}Message"] if message.root in carried and not message.is_envelope else "",
        )
        for message in model.messages
    }


# --- a message --------------------------------------------------------------------


def _message_file(
    message: Message, header: Message | None, release: Release, place: Declared, lists: Lists, header_file: str
) -> str:
    own = type_names((one.name for one in message.objects[1:]), (place.root, place.payload))
    names = Names({**own, message.root_object.name: place.root}, lists)
    types = [interface(object_type, names) for object_type in message.objects]
    if place.payload:
        types.insert(0, _payload(message, header, place, names))
    head = _head(f"{message.name} : {message.title}", release)
    return "\n".join([head, *_imports(types, header_file), *types])


def _payload(message: Message, header: Message | None, place: Declared, names: Names) -> str:
    """A message with the header's fields beside it, as an envelope carries it."""
    fields = ""
    if header is not None and message.has_header:
        objects = type_names(one.name for one in header.objects)
        of_header = Names({name: f"header.{type_}" for name, type_ in objects.items()}, names.lists)
        fields = "".join(declared(field, of_header) for field in header.root_object.fields)
    root = f"{comment(message.title, '', indent='  ')}  {property_name(message.root)}: {place.root};\n"
    title = comment(message.title, "Ce que l'enveloppe transporte.")
    return f"{title}export interface {place.payload} {{\n{fields}{root}}}\n"


def _imports(types: list[str], header: str) -> Iterator[str]:
    """The imports of what the types refer to, then an empty line if there are any."""
    text = "\n".join(line for one in types for line in one.splitlines() if not line.lstrip().startswith(("*", "/*")))
    used = [line for name, line in _IMPORTS.items() if re.search(rf"[ (]{name}\.", text)]
    if used:
        yield "\n".join(line.format(header=header) for line in used) + "\n"


# --- what messages share -------------------------------------------------------------


def _code_lists_file(code_lists: tuple[CodeList, ...], names: Mapping[str, str], release: Release) -> str:
    types = [code_list_type(one, names[one.id]) for one in code_lists] or ["export {};"]
    return "\n".join([_head("Les nomenclatures.", release), *types])


def _values_file(release: Release) -> str:
    dates = {"CalendarDate": Scalar.DATE, "DateTime": Scalar.DATETIME}
    types = (f"{comment(MEANINGS[scalar], '')}export type {name} = string;\n" for name, scalar in dates.items())
    return "\n".join([_head("Les dates.", release), *types])


def _payload_file(contents: tuple[Declared, ...], release: Release) -> str:
    imports = "".join(f'import type {{ {place.payload} }} from "./messages/{place.file}.js";\n' for place in contents)
    union = "".join(f"  | {place.payload}\n" for place in contents) or "  never\n"
    title = comment("Ce qu'une enveloppe transporte : un message, avec les champs de l'en-tête s'il en a un.", "")
    message = f"{title}export type Message =\n{union}".rstrip("\n") + ";\n"
    return "\n".join([_head("Le contenu des enveloppes.", release), *([imports] if imports else []), message])


# --- the index --------------------------------------------------------------------------

Roots = tuple[tuple[str, str, bool], ...]
"""The name and root of each schema, and whether it is an envelope, which has no root in JSON."""


def _index_file(roots: Roots, places: Mapping[str, Declared], release: Release) -> str:
    imports = "".join(
        f'import type {{ {place.root} }} from "./messages/{place.file}.js";\n' for place in places.values()
    )
    exports = "".join(
        f'export type {{ {", ".join(filter(None, (place.root, place.payload)))} }} from "./messages/{place.file}.js";\n'
        for place in places.values()
    )
    documents = "".join(
        f"  {json_text(name)}: "
        + (places[name].root if is_envelope else f"{{ {property_name(root)}: {places[name].root} }}")
        + ";\n"
        for name, root, is_envelope in roots
    )
    names = "".join(f"  readonly {json_text(name)}: {json_text(root)};\n" for name, root, _ in roots)
    return "\n".join(
        [
            _head("Les messages du Hub Santé.", release),
            imports,
            f'{exports}export type {{ Message }} from "./message.js";\n',
            f"{comment('Le document JSON de chaque schéma.', '')}export interface Documents {{\n{documents}}}\n",
            f"{comment('La version du modèle.', '')}export declare const VERSION: {json_text(release.version)};\n",
            f"{comment(_OF_ROOTS, '')}export declare const ROOTS: {{\n{names}}};\n",
        ]
    )


def _values_of_index(roots: Roots, release: Release) -> str:
    names = "".join(f"  {json_text(name)}: {json_text(root)},\n" for name, root, _ in roots)
    head = _head("Les messages du Hub Santé.", release)
    return f"{head}\nexport const VERSION = {json_text(release.version)};\n\nexport const ROOTS = {{\n{names}}};\n"


# --- what reads messages ------------------------------------------------------------------


def _schemas_module(model: Model) -> str:
    """All JSON Schemas, as a bundler and Node import them."""
    names = [message.name for message in model.messages]
    imports = (
        f'import schema{number} from "./schemas/{name}.schema.json" with {{ type: "json" }};\n'
        for number, name in enumerate(names)
    )
    listed = ", ".join(f"schema{number}" for number in range(len(names)))
    head = _head("Les schémas JSON.", model.release)
    return f"{head}\n{''.join(imports)}\nexport const SCHEMAS = [{listed}];\n"


def _shapes_module(model: Model) -> str:
    head = _head("La forme XML des messages.", model.release)
    return f"{head}\nexport const SHAPES = {json_text(xml_shape_table(model))};\n"


_OF_ROOTS = "La racine de chaque schéma : la propriété JSON, l'élément XML."


def _head(title: str, release: Release) -> str:
    return comment(title, f"Généré pour la version {release.version} du modèle ; ne pas modifier.")
