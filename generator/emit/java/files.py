"""The files of this target: classes of messages and what carries them, code lists, shapes, the library's sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.artifact import Artifact, Draft, Maker
from generator.emit.java.comments import comment
from generator.emit.java.records import Component, component, components, indented, record
from generator.emit.json_text import json_text
from generator.emit.templating import render
from generator.emit.xml_shape_table import xml_shape_table
from generator.model import CodeList, Message, Model, Release
from generator.naming.files import slug
from generator.naming.java import (
    component_names,
    constant_names,
    file_classes,
    free_component,
    nested_classes,
    package_name,
)
from generator.resources import template_folder

_PACKAGE = "hubsante.models"
"""The package of the sources in `templates/java`."""

_MOST_CODES = 10_000
"""Constants that one class file holds."""

_IMPORTS = {
    "JsonAnyGetter": "com.fasterxml.jackson.annotation.JsonAnyGetter",
    "JsonAnySetter": "com.fasterxml.jackson.annotation.JsonAnySetter",
    "JsonCreator": "com.fasterxml.jackson.annotation.JsonCreator",
    "JsonInclude": "com.fasterxml.jackson.annotation.JsonInclude",
    "JsonProperty": "com.fasterxml.jackson.annotation.JsonProperty",
    "JsonSubTypes": "com.fasterxml.jackson.annotation.JsonSubTypes",
    "JsonTypeInfo": "com.fasterxml.jackson.annotation.JsonTypeInfo",
    "JsonValue": "com.fasterxml.jackson.annotation.JsonValue",
    "BigDecimal": "java.math.BigDecimal",
    "BigInteger": "java.math.BigInteger",
    "LocalDate": "java.time.LocalDate",
    "Collections": "java.util.Collections",
    "LinkedHashMap": "java.util.LinkedHashMap",
    "List": "java.util.List",
    "Map": "java.util.Map",
    "Objects": "java.util.Objects",
}


@dataclass(frozen=True, slots=True)
class Place:
    """The classes of a message that have files of their own."""

    root: str
    payload: str  # what an envelope carries it in; empty where none does


def emit(model: Model, make: Maker = Draft.artifact) -> Iterator[Artifact]:
    """`java/pom.xml`, `README.md`, and below `java/src/main` the classes and `shapes.json`.

    The JSON Schemas and XSDs are taken from the folders beside `java/`.
    """
    package, places = package_name(model.release.package.import_name), _places(model)
    folder = f"java/src/main/java/{package.replace('.', '/')}"
    for message in model.messages:
        place, home = places[message.name], f"{folder}/messages"
        yield make(Draft(f"{home}/{place.root}.java", _message_file, (message, place, package, model.release)))
        if place.payload:
            inputs = (message, model.header, place, _header(model, places), package, model.release)
            yield make(Draft(f"{home}/{place.payload}.java", _payload_file, inputs))
    contents = tuple(places[message.name].payload for message in model.contents)
    yield make(Draft(f"{folder}/messages/Content.java", _content_file, (contents, package, model.release)))
    lists = file_classes(one.id for one in model.code_lists)
    for code_list in model.code_lists:
        name = lists[code_list.id]
        yield make(Draft(f"{folder}/codes/{name}.java", _codes_file, (code_list, name, package, model.release)))
    roots = tuple((message.name, places[message.name].root) for message in model.messages)
    yield make(Draft(f"{folder}/Release.java", _release_file, (roots, package, model.release)))
    for path in sorted(template_folder("java").glob("*.java")):
        source = path.read_text(encoding="utf-8").replace(f"package {_PACKAGE};", f"package {package};")
        yield Artifact.text(f"{folder}/{path.name}", source)
    yield Artifact.text(
        f"java/src/main/resources/{package.replace('.', '/')}/shapes.json", json_text(xml_shape_table(model))
    )
    for name in ("pom.xml", "README.md"):
        text = render(f"java/{name}.jinja", **_views(model.release, package))
        yield Artifact.text(f"java/{name}", text)


def _views(release: Release, package: str) -> Mapping[str, object]:
    """What the templates of the project name."""
    revision = release.package.revision
    return {
        "release": release,
        "package": package,
        "path": package.replace(".", "/"),
        "name": slug(release.package.distribution),
        "version": f"{release.version}-{revision}" if revision else release.version,
    }


def _places(model: Model) -> Mapping[str, Place]:
    """By the schema's name."""
    roots = file_classes(message.root for message in model.messages)
    payloads = file_classes((f"{message.root}Message" for message in model.contents), roots.values())
    carried = frozenset(message.name for message in model.contents)
    return {
        message.name: Place(roots[message.root], payloads[f"{message.root}Message"] if message.name in carried else "")
        for message in model.messages
    }


def _header(model: Model, places: Mapping[str, Place]) -> str:
    """The class of the header; empty where there is none."""
    return places[model.header.name].root if model.header else ""


# --- a message ------------------------------------------------------------------------


def _message_file(message: Message, place: Place, package: str, release: Release) -> str:
    own = nested_classes((one.name for one in message.objects[1:]), (place.root,))
    types = {**own, message.root_object.name: place.root}
    nested = "".join(
        indented(record(own[one.name], components(one, types), (one.title, one.description)))
        for one in message.objects[1:]
    )
    root = message.root_object
    texts = (f"{message.name} : {message.title}", root.description, _made(release))
    return _file(f"{package}.messages", record(place.root, components(root, types), texts, nested))


def _payload_file(
    message: Message, header: Message | None, place: Place, header_class: str, package: str, release: Release
) -> str:
    """A message with the header's fields beside it, as an envelope carries it."""
    fields = header.root_object.fields if header is not None and message.has_header else ()
    objects = nested_classes((one.name for one in header.objects[1:]), (header_class,)) if header else {}
    types = {name: f"{header_class}.{class_}" for name, class_ in objects.items()}
    beside = [field for field in fields if field.name != message.root]
    names = component_names(field.name for field in beside)
    own = free_component(message.root, names.values())
    annotation, tag = f"@JsonProperty({json_text(message.root)})", f"@param {own} {message.name}."
    parts = [component(field, names[field.name], types) for field in beside]
    parts.append(Component(own, place.root, annotation, is_required=True, tag=tag))
    texts = (message.title, "Ce que l'enveloppe transporte.", _made(release))
    return _file(f"{package}.messages", record(place.payload, tuple(parts), texts, implements="Content"))


def _content_file(payloads: tuple[str, ...], package: str, release: Release) -> str:
    """The interface of all that an envelope carries, known by the member that each alone has."""
    head = comment(
        "Ce qu'une enveloppe transporte : un message, avec les champs de l'en-tête s'il en a un.", _made(release)
    )
    if not payloads:
        return _file(f"{package}.messages", f"{head}public interface Content {{}}\n")
    subtypes = "".join(f"\n    @JsonSubTypes.Type({payload}.class)," for payload in payloads).rstrip(",")
    permitted = ", ".join(payloads)
    return _file(
        f"{package}.messages",
        f"{head}@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)\n@JsonSubTypes({{{subtypes}\n}})\n"
        f"public sealed interface Content permits {permitted} {{}}\n",
    )


# --- what messages share ----------------------------------------------------------------


def _codes_file(code_list: CodeList, name: str, package: str, release: Release) -> str:
    """A constant a code; none where there are too many for a class."""
    codes = code_list.codes if len(code_list.codes) <= _MOST_CODES else ()
    names = constant_names(code.code for code in codes)
    constants = "".join(
        f"\n{comment(' – '.join(code.labels), code.description, indent='    ')}"
        f"    public static final String {names[code.code]} = {json_text(code.code)};\n"
        for code in codes
    )
    head = comment(code_list.title, code_list.description, _made(release))
    return _file(f"{package}.codes", f"{head}public final class {name} {{{constants}\n    private {name}() {{}}\n}}\n")


def _release_file(roots: tuple[tuple[str, str], ...], package: str, release: Release) -> str:
    entries = "".join(
        f"\n            Map.entry({json_text(name)}, {package}.messages.{root}.class)," for name, root in roots
    ).rstrip(",")
    return _file(
        package,
        comment("Ce que cette version du modèle a de messages.", _made(release))
        + "public final class Release {\n"
        + f"    public static final String VERSION = {json_text(release.version)};\n\n"
        + "    /** La classe de chaque schéma, par son nom. */\n"
        + "    public static final Map<String, Class<? extends Record>> MESSAGES = Map.ofEntries("
        + f"{entries});\n\n    private Release() {{}}\n}}\n",
    )


def _made(release: Release) -> str:
    return f"Généré pour la version {release.version} du modèle ; ne pas modifier."


def _file(package: str, declaration: str) -> str:
    """A source with the imports of what it refers to."""
    code = "\n".join(line for line in declaration.splitlines() if not line.lstrip().startswith(("*", "/*")))
    words = frozenset("".join(char if char.isalnum() else " " for char in code).split())
    paths = [path for name, path in _IMPORTS.items() if name in words]
    paths += [f"{package.rpartition('.')[0]}.DateTime"] if "DateTime" in words else []
    imports = "".join(f"import {path};\n" for path in sorted(paths))
    return "\n".join([f"package {package};\n", *([imports] if imports else []), declaration])
