"""Laws of generated modules: whatever the names and words, every class is there and black agrees."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from graphlib import TopologicalSorter
from pathlib import Path

import black
from hypothesis import example, given
from hypothesis import strategies as st

from generator.emit.python import emit
from generator.emit.python.classes import classes
from generator.emit.python.faithful import require_faithful
from generator.emit.python.layout import LINE_LENGTH, laid_out
from generator.emit.python.literals import docstring, literal
from generator.emit.python.modules import Module, message_module
from generator.emit.python.names import TYPES as ROOM
from generator.emit.python.names import class_refs
from generator.model import (
    Bounded,
    Bounds,
    Code,
    Coded,
    CodeList,
    Field,
    Length,
    Message,
    Model,
    ObjectType,
    Ref,
    Scalar,
    Text,
    Type,
)
from generator.naming.names import WIRE_NAME
from tests.factories import ORIGIN, field, message, model, object_type
from tests.laws import law

AWKWARD = [
    *(
        "None",
        "True",
        "date",
        "list",
        "str",
        "Field",
        "Literal",
        "WireModel",
        "wireMessage",
        "Any",
        "Model",
        "BaseModel",
    ),
    *(
        "model_dump",
        "modelConfig",
        "copy",
        "json",
        "schema",
        "self",
        "cls",
        "class",
        "match",
        "type",
        "mro",
        "wireRoot",
    ),
    *(
        "a",
        "A",
        "aA",
        "AA",
        "a_2",
        "a-b",
        "a.b",
        "_",
        "__",
        "_a",
        "a_",
        "Level1",
        "level-1",
        "level1",
        "x",
        "X",
        "Date",
    ),
    *(
        "Enum",
        "Optional",
        "Union",
        "Decimal",
        "UUID",
        "root",
        "properties",
        "title",
        "const",
        "aux",
        "Error",
        "Exception",
    ),
]
NAMES = st.sampled_from(AWKWARD) | st.from_regex(WIRE_NAME, fullmatch=True).filter(lambda name: len(name) < 50)
WORDS = st.text(st.sampled_from("ab é\"'\\\n\t#{}\u2028\x07."), max_size=20) | st.text("a ", min_size=90, max_size=140)
CODES = st.lists(st.text(max_size=9).filter(lambda code: code == code.strip()), min_size=1, max_size=9, unique=True)
TYPES = st.one_of(
    st.sampled_from(list(Scalar)),
    st.sampled_from([Text(), Text(("^a+$",)), Text((r"^'\"\\$", "^.{2}$"))]),
    st.sampled_from([Text((), Length(1, 40)), Text(("^a+$",), Length(0, 2)), Text(("^a+$", "^.$"), Length(1, None))]),
    st.sampled_from(
        [Bounded(Scalar.NUMBER, Bounds(Decimal("-0.5"), None)), Bounded(Scalar.INTEGER, Bounds(None, Decimal(9)))]
    ),
    CODES.map(lambda codes: Coded(tuple(codes))),
)
CARDINALITIES = st.sampled_from(["0..1", "1..1", "0..n", "1..n", "2..3"])


@st.composite
def messages(draw: st.DrawFn) -> Message:
    """A few objects of awkward names, which refer to each other and to the root."""
    names = draw(st.lists(NAMES, min_size=1, max_size=4, unique=True))
    types: st.SearchStrategy[Type] = TYPES | st.sampled_from([Ref(name) for name in names])
    objects = [
        replace(object_type(name, *draw(st.lists(_fields(types), max_size=4, unique_by=_name))), title=draw(WORDS))
        for name in names
    ]
    return message(*objects, name="M")


@st.composite
def _fields(draw: st.DrawFn, types: st.SearchStrategy[Type]) -> Field:
    made = field(draw(NAMES), draw(types), draw(CARDINALITIES))
    return replace(made, title=draw(WORDS), description=draw(WORDS))


def _name(one: Field) -> str:
    return one.name


def _module(of: Message) -> Module:
    return message_module(of, class_refs(model(of)))


@law(60)
@given(messages())
def test_every_class_says_what_the_model_says(of: Message):
    require_faithful(laid_out(classes(_module(of))), _module(of), of.name)


@law(60)
@given(messages())
def test_black_would_leave_a_module_alone(of: Message):
    source = laid_out(f'"""A module."""\n\n{classes(_module(of))}')
    assert black.format_str(source, mode=black.Mode(line_length=LINE_LENGTH)) == source


@st.composite
def releases(draw: st.DrawFn) -> Model:
    """A message, another that is like it but for a few objects, texts and order, and perhaps a third."""
    one, other = draw(messages()), draw(messages())
    fresh = {each.name: each for each in other.objects}
    kept = [replace(each, title=draw(WORDS)) if draw(st.booleans()) else each for each in one.objects]
    mixed = [fresh.get(each.name, each) if draw(st.booleans()) else each for each in draw(st.permutations(kept))]
    third = replace(other, name="O", root="o", namespace="urn:test:o")
    known = {each.name for each in mixed}
    like = message(*(_within(each, known) for each in mixed), name="N")
    return model(one, like, *([third] if draw(st.booleans()) else []))


def _within(one: ObjectType, known: set[str]) -> ObjectType:
    """An object without the fields that refer to what is not there."""
    fields = (each for each in one.fields if not isinstance(each.type, Ref) or each.type.name in known)
    return replace(one, fields=tuple(fields))


@law(60)
@given(releases())
def test_modules_of_shared_types_hold_and_import_in_one_direction(of: Model):
    """`emit` holds each module against each of its messages; what it gives can be put in an order of import."""
    made = {str(one.path): one.content.decode("utf-8") for one in emit(of) if one.path.suffix == ".py"}
    assert len({path.casefold() for path in made}) == len(made)
    sources = {path: text for path, text in made.items() if f"/{ROOM}/" in path and not path.endswith("/__init__.py")}
    for text in sources.values():
        assert black.format_str(text, mode=black.Mode(line_length=LINE_LENGTH)) == text
    needed = {Path(path).stem: set(_imported_types(text)) for path, text in sources.items()}
    assert set(TopologicalSorter(needed).static_order()) == set(needed)


def _imported_types(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and node.level == 1:
            yield str(node.module)


@st.composite
def code_lists(draw: st.DrawFn) -> CodeList:
    labels = st.lists(WORDS | st.text("a'\" ", min_size=60, max_size=120), max_size=3)
    codes = [Code(code, tuple(draw(labels)), draw(WORDS), "") for code in draw(CODES)]
    return CodeList("Test.list", draw(WORDS), draw(WORDS), tuple(codes), ORIGIN)


@law(60)
@given(code_lists())
def test_black_would_leave_a_code_list_alone(of: CodeList):
    (source,) = (
        one.content.decode("utf-8")
        for one in emit(model(code_lists=[of]))
        if one.path.parent.name == "code_lists" and one.path.name != "__init__.py"
    )
    assert black.format_str(source, mode=black.Mode(line_length=LINE_LENGTH)) == source


@given(st.text())
@example("'\"\\\n\r\t\x00\x7f\u2028")
def test_a_literal_is_the_text_that_it_was_made_of(text: str):
    assert ast.literal_eval(literal(text)) == text


@given(st.text(st.characters(codec="utf-8")).filter(str.strip))
@example('"""')
@example('a\n"""\n\\')
def test_a_docstring_says_the_words_of_its_text(text: str):
    function = ast.parse(f"def f():\n    {docstring(text, '    ')}").body[0]
    assert isinstance(function, ast.FunctionDef)
    assert (ast.get_docstring(function) or "").split() == text.split()
