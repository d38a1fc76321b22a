"""The generated package: formatted, importable, and every class says what the Model says."""

from __future__ import annotations

import ast
import inspect
import re
import tomllib
import types
import typing
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import black
import pytest
from pydantic.fields import FieldInfo

from generator import patterns
from generator.emit.python import emit
from generator.emit.python.layout import LINE_LENGTH
from generator.emit.python.names import TYPES
from generator.model import (
    AnyMessage,
    Bounded,
    Bounds,
    Cardinality,
    Coded,
    Field,
    Length,
    Message,
    Model,
    ObjectType,
    PythonPackage,
    Ref,
    Scalar,
    Text,
    Type,
    scalar_of,
)
from generator.naming.python import field_names
from tests.factories import ORIGIN, field, message, model, object_type
from tests.official import needs_official_releases
from tests.packages import Package
from tests.unit.emit.hub import HUB
from tests.unit.runtime.shapes import LISTS, SHAPES

SMALL = model(*HUB, *SHAPES, code_lists=LISTS)


# --- files ---------------------------------------------------------------------------


def sources(of: Model) -> dict[str, str]:
    return {str(one.path): one.content.decode("utf-8") for one in emit(of) if one.path.suffix == ".py"}


def reformatted(made: dict[str, str]) -> list[str]:
    """The files that black would change."""
    mode = black.Mode(line_length=LINE_LENGTH)
    return [path for path, text in made.items() if black.format_str(text, mode=mode) != text]


def on_disk(package: Package) -> dict[str, str]:
    return {str(path): path.read_text(encoding="utf-8") for path in sorted(package.source.rglob("*.py"))}


@pytest.mark.parametrize("of", [SMALL, model(), model(*SHAPES, code_lists=LISTS)], ids=["small", "empty", "no hub"])
def test_black_would_leave_a_small_package_alone(of: Model):
    assert reformatted(sources(of)) == []


@pytest.mark.slow
def test_black_would_leave_our_own_package_alone(own: Package):
    assert reformatted(on_disk(own)) == []


@pytest.mark.slow
@needs_official_releases
def test_black_would_leave_the_official_package_alone(official: Package):
    assert reformatted(on_disk(official)) == []


def project(**said: Any) -> dict[str, Any]:
    """The settings of the distribution of a release that says so much of itself."""
    of = replace(SMALL, release=replace(SMALL.release, **said))
    (content,) = [one.content for one in emit(of) if one.path.name == "pyproject.toml"]
    made: dict[str, Any] = tomllib.loads(content.decode())["project"]
    return made


def test_what_nobody_said_of_a_release_is_not_made_up():
    assert {"authors", "urls"} & set(project()) == set()


@pytest.mark.parametrize(
    ("contact", "author"),
    [
        ("Équipe modélisation", {"name": "Équipe modélisation"}),
        ('La « première » équipe, "A" \\ B', {"name": 'La « première » équipe, "A" \\ B'}),
        ("Équipe <modeles@example.org>", {"name": "Équipe", "email": "modeles@example.org"}),
        ("modeles@example.org", {"email": "modeles@example.org"}),
        ("Service des modèles (Paris)", {"name": "Service des modèles (Paris)"}),
    ],
)
def test_the_contact_of_a_release_is_the_author_of_its_package(contact: str, author: dict[str, str]):
    assert project(contact=contact)["authors"] == [author]


def test_the_addresses_of_a_release_are_those_of_its_package():
    assert project(homepage="https://example.org/é?a=b")["urls"] == {"Homepage": "https://example.org/é?a=b"}
    both = project(homepage="https://example.org", repository="https://example.org/git")
    assert both["urls"] == {"Homepage": "https://example.org", "Repository": "https://example.org/git"}


def test_a_package_can_be_built_and_is_typed():
    made = {str(one.path): one.content for one in emit(SMALL)}
    assert b'version = "1.0.0"' in made["python/pyproject.toml"]
    assert made["python/src/hubsante_models/py.typed"] == b""
    assert b"| EVERY | `hubsante_models.every.Every` | `every` |" in made["python/README.md"]


def test_names_and_revision_of_the_package_are_those_of_the_release():
    package = PythonPackage("hubsante_1", "Hubsante.Models-1", 3)
    of = replace(SMALL, release=replace(SMALL.release, package=package))
    made = {str(one.path): one.content.decode("utf-8") for one in emit(of)}
    assert {path.split("/")[2] for path in made if path.startswith("python/src/")} == {"hubsante_1"}
    settings = project(package=package)
    assert (settings["name"], settings["version"]) == ("Hubsante.Models-1", "1.0.0.post3")
    assert "pip install hubsante_models_1-1.0.0.post3-py3-none-any.whl" in made["python/README.md"]
    assert "from hubsante_1 import " in made["python/README.md"]
    assert [path for path, text in made.items() if re.search(r"hubsante[_-]models\b", text)] == []
    naming = [path for path, text in made.items() if "hubsante_1" in text]
    assert naming == ["python/pyproject.toml", "python/README.md"]


def test_what_ships_verbatim_imports_nothing_of_the_generator():
    for path, text in sources(SMALL).items():
        names = [
            name
            for node in ast.walk(ast.parse(text))
            for name in (
                [one.name for one in node.names] if isinstance(node, ast.Import) else [getattr(node, "module", "")]
            )
            if isinstance(node, ast.Import | ast.ImportFrom)
        ]
        assert [name for name in names if name.startswith("generator")] == [], path


def test_a_module_says_whence_it_came():
    text = sources(SMALL)["python/src/hubsante_models/every.py"]
    assert text.startswith('"""EVERY : every\n\nGenerated from test.xlsx (model 1.0.0); do not edit.\n')


def test_a_module_imports_only_what_it_uses():
    text = sources(model(message(object_type("form", field("x", title="Literal, Field, ConfigDict, Annotated")))))[
        "python/src/hubsante_models/form.py"
    ]
    imports = [line for line in text.splitlines() if line.startswith("from ")]
    assert imports == [
        "from __future__ import annotations",
        "from typing import ClassVar",
        "from .wire import WireMessage",
    ]
    assert '__all__ = ["Form"]' in text


def test_a_class_stands_behind_those_that_it_refers_to():
    """However many are between; pydantic would make one anew whose fields come later."""
    chain = [object_type(name, field("next", Ref(after))) for name, after in zip("abc", "bcd", strict=True)]
    text = sources(model(message(*chain, object_type("d"), name="CHAIN")))["python/src/hubsante_models/chain.py"]
    assert re.findall(r"^class (\w)\(", text, re.MULTILINE) == ["D", "C", "B", "A"]
    assert "model_rebuild" not in text


def test_no_module_takes_the_name_of_another():
    schemas = ["Values", "RS-EDA", "RsEda", "WIRE", "CODE_LISTS"]
    messages = [message(object_type(f"root{n}"), name=name) for n, name in enumerate(schemas)]
    paths = [str(one.path) for one in emit(model(*messages))]
    assert len(paths) == len({path.casefold() for path in paths})
    assert "python/src/hubsante_models/values_2.py" in paths


def test_a_code_list_named_as_an_object_is_told_apart_from_it(tmp_path: Path):
    codes = replace(LISTS[0], id="part")
    coded = Coded(tuple(one.code for one in codes.codes), "part")
    of = message(object_type("case", field("part", Ref("part")), field("kind", coded)), object_type("part", field("x")))
    package = Package(model(of, code_lists=[codes]), tmp_path)
    made = package.message("CASE").model_validate_json('{"part": {"x": "y"}, "kind": "R"}')
    assert made.kind is package.code_list("part").R
    assert type(made.part).__name__ == "Part"


def test_texts_with_quotes_and_backslashes_are_written_as_they_are(tmp_path: Path):
    """A docstring, a code and a pattern may hold what Python source gives a meaning to."""
    words = ['"', '""', '"""', "\\", 'ends with "', "ends with \\", '" starts', "a\n\n  b\n", "\x07", "'"]
    fields = [
        replace(field(f"f{n}", Coded((word, f"{word}x")), "0..1"), description=word, title="")
        for n, word in enumerate(words)
    ]
    fields += [
        field(f"p{n}", Text((p,)), "0..1") for n, p in enumerate([r"^\\\"'$", "^'$", '^"$', r"^\x07\n$", "^\\\\'\"'$"])
    ]
    of = model(message(ObjectType("case", "", words[2], tuple(fields), False, ORIGIN)))
    assert reformatted(sources(of)) == []
    package = Package(of, tmp_path)
    made = package.message("CASE")
    values = {f"f{n}": word for n, word in enumerate(words)}
    values |= {"p0": "\\\"'", "p1": "'", "p2": '"', "p3": "\x07\n", "p4": "\\'\"'"}
    assert made(**values).model_dump(exclude_none=True) == values
    docs = [(info.description or "").strip() for info in list(made.model_fields.values())[: len(words)]]
    assert docs == [
        '"',
        '""',
        '"""',
        "\\",
        'ends with "',
        "ends with \\",
        '" starts',
        "a\n\nb",
        "\x07",
        "'",
    ]


# --- classes -------------------------------------------------------------------------


@dataclass(frozen=True)
class Said:
    """What a field's annotation says, and what it should say."""

    attribute: str
    alias: str
    required: bool
    bounds: tuple[int, int | None] | None  # of a list
    patterns: tuple[str, ...]
    values: tuple[str, ...]
    type: str
    limits: tuple[Any, Any] = (None, None)  # the length of a text, the ends of a number


def said_by(attribute: str, info: FieldInfo) -> Said:
    inner, meta = _unwrapped(info.annotation)
    meta = [*info.metadata, *meta]
    is_list = typing.get_origin(inner) is list
    bounds = (_of(meta, "min_length") or 0, _of(meta, "max_length")) if is_list else None
    if is_list:
        inner, meta = _unwrapped(typing.get_args(inner)[0])
    wire = [type(one).__name__ for one in meta if type(one).__module__.endswith("values")]
    wire = [name for name in wire if name not in ("Patterns", "Bounds")]
    limits = tuple(
        _of(meta, length) or _of(meta, end) for length, end in (("min_length", "low"), ("max_length", "high"))
    )
    found = _patterns_in(meta) if not wire else ()
    if typing.get_origin(inner) is typing.Literal:
        return Said(
            attribute, info.alias or attribute, info.is_required(), bounds, found, typing.get_args(inner), "str"
        )
    name = "".join(wire) or inner.__name__
    type_ = f"{inner.__name__}/{name}"
    return Said(attribute, info.alias or attribute, info.is_required(), bounds, found, (), type_, limits)


def _unwrapped(annotation: Any) -> tuple[Any, list[Any]]:
    """Below `| None` and `Annotated`, with what `Annotated` holds."""
    if typing.get_origin(annotation) is typing.Annotated:
        first, *rest = typing.get_args(annotation)
        inner, meta = _unwrapped(first)
        return inner, [*meta, *rest]
    if typing.get_origin(annotation) in (typing.Union, types.UnionType):
        (one,) = (one for one in typing.get_args(annotation) if one is not type(None))
        return _unwrapped(one)
    return annotation, []


def _flat(meta: list[Any]) -> Iterator[Any]:
    for one in meta:
        yield from _flat(one.metadata) if isinstance(one, FieldInfo) else (one,)


def _patterns_in(meta: list[Any]) -> tuple[str, ...]:
    """Of two `pattern=` pydantic keeps the last alone; only `Patterns` holds several."""
    single = [one.pattern for one in _flat(meta) if getattr(one, "pattern", None)]
    several = [pattern for one in meta for pattern in getattr(one, "patterns", ())]
    return (*single[-1:], *several)


def _of(meta: list[Any], name: str) -> Any:
    return next((getattr(one, name) for one in _flat(meta) if getattr(one, name, None) is not None), None)


_SCALARS = {
    Scalar.INTEGER: "int/_Integer",
    Scalar.NUMBER: "float/_Number",
    Scalar.BOOLEAN: "bool/_Boolean",
    Scalar.DATE: "date/_Lexical",
    Scalar.DATETIME: "datetime/_Lexical",
}


def expected(package: Package, of: Message, one: Field, attribute: str) -> Said:
    cardinality = one.cardinality
    return Said(
        attribute=attribute,
        alias=one.name,
        required=cardinality.is_required,
        bounds=(cardinality.low, cardinality.high) if cardinality.is_list else None,
        patterns=_patterns(one.type),
        values=one.type.codes if isinstance(one.type, Coded) and not one.type.code_list else (),
        type=_type_name(package, of, one.type),
        limits=_limits(one.type),
    )


def _limits(type_: Type) -> tuple[Any, Any]:
    match type_:
        case Text(_, Length(low, high)):
            return low or None, high
        case Bounded(_, Bounds(low, high)):
            return low, high
        case _:
            return None, None


def _patterns(type_: Type) -> tuple[str, ...]:
    sources = type_.patterns if isinstance(type_, Text) else ()
    return tuple(patterns.rust(patterns.parse(source).node) for source in sources)


def _type_name(package: Package, of: Message, type_: Type) -> str:
    match type_:
        case Coded(_, None):
            return "str"
        case Text():
            return "str/str"
        case Coded(_, str(identity)):
            name = package.refs.code_lists[identity].name
        case Scalar() | Bounded():
            return _SCALARS[scalar_of(type_)]
        case Ref(object_name):
            name = package.object(of, object_name).__name__
        case AnyMessage():
            name = "Message"
    return f"{name}/{name}"


def lost(package: Package, of: Model) -> list[tuple[str, Said, Said | None]]:
    """Where a class does not say what the model says, with both."""
    return [
        (f"{each.name} {one.name}", should, does)
        for each in of.messages
        for one in each.objects
        for should, does in _pairs(package, each, one)
        if should != does
    ]


def _pairs(package: Package, of: Message, one: ObjectType) -> Iterator[tuple[Said, Said | None]]:
    class_ = package.object(of, one.name)
    attributes = field_names(each.name for each in one.fields)
    found = {name: said_by(name, info) for name, info in class_.model_fields.items()}
    assert list(found) == list(attributes.values()), f"{of.name} {one.name}"
    for each in one.fields:
        yield expected(package, of, each, attributes[each.name]), found.get(attributes[each.name])


def test_an_imported_class_says_what_the_model_says(small: Package):
    """Pydantic reads the classes as `faithful` reads their source, which it does of every release."""
    assert lost(small, small.model) == []


@pytest.mark.parametrize(
    "change",
    [
        {"cardinality": Cardinality(0, 1)},
        {"cardinality": Cardinality(1, None)},
        {"type": Text()},
        {"type": Text((r"^[a-z]+\d?$",))},
        {"type": Text((r"^[a-z]+\d$", "^.+$"))},
        {"type": Text((r"^[a-z]+\d$",), Length(2, None))},
        {"type": Bounded(Scalar.NUMBER, Bounds(None, Decimal(1)))},
        {"type": Coded(("a",))},
        {"type": Scalar.DATE},
        {"type": Ref("part")},
    ],
    ids=str,
)
def test_a_lost_constraint_is_told(small: Package, change: dict[str, Any]):
    """The comparison above sees a model that says more, or less, than the class."""
    every = SHAPES[0]
    root = replace(
        every.root_object, fields=(replace(every.root_object.fields[0], **change), *every.root_object.fields[1:])
    )
    changed = replace(every, objects=(root, *every.objects[1:]))
    assert [place for place, _, _ in lost(small, model(changed))] == ["EVERY every"]


@needs_official_releases
def test_every_class_of_the_official_release_is_whole(official: Package):
    """Imported, complete, and able to say its own JSON Schema."""
    for each in official.model.messages:
        assert official.message(each.name).wire_schema == each.name
        assert official.message(each.name).wire_root == each.root
        assert official.message(each.name).wire_namespace == each.namespace
        assert official.message(each.name).model_json_schema()["type"] == "object"
        for one in each.objects:
            class_ = official.object(each, one.name)
            assert class_.__pydantic_complete__
            assert (class_.model_config.get("extra") == "allow") is one.is_open


@needs_official_releases
def test_the_definition_of_a_field_is_its_docstring(official: Package):
    def words(text: str) -> list[str]:
        return text.split()

    def descriptions(class_: Any) -> list[str | None]:
        return [info.description for info in class_.model_fields.values()]

    def holds(told: list[str], text: list[str]) -> bool:
        """What several messages share says the words of each."""
        return f" {' '.join(text)} " in f" {' '.join(told)} "

    for each in official.model.messages:
        for one in each.objects:
            class_ = official.object(each, one.name)
            is_shared = class_.__module__.startswith(f"{official.name}.{TYPES}.")
            said = [(one, inspect.getdoc(class_)), *zip(one.fields, descriptions(class_), strict=True)]
            for meant, told in said:
                text = words(meant.description.strip() or meant.title.strip() or meant.name)
                assert words(told or "") == text or (is_shared and holds(words(told or ""), text))
