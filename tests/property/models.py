"""Hypothesis strategies for whole models, of everything that one can say."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import strategies as st

from generator.catalogue.phrases import PHRASES
from generator.diagnostics import Origin
from generator.model import (
    AnyMessage,
    Bounded,
    Bounds,
    Cardinality,
    Code,
    Coded,
    CodeList,
    Field,
    Length,
    Message,
    Model,
    ObjectType,
    PythonPackage,
    Ref,
    Release,
    Rule,
    Scalar,
    Scenario,
    Step,
    Text,
    Type,
)
from generator.publication import CATEGORIES, FORMATS, LEVELS, ROLES, Publication, PublishedChange

_WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"))
_NAMES = st.from_regex(r"[A-Za-z_][A-Za-z0-9_.-]{0,9}", fullmatch=True)
_SCHEMAS = st.from_regex(r"X[A-Za-z0-9]{0,5}(-[A-Za-z0-9]{1,3})?", fullmatch=True)
_NAMESPACES = st.from_regex(r"urn:[a-z0-9:]{1,9}", fullmatch=True)
_STEPS = st.from_regex(r"[a-z0-9]{1,4}(-[a-z0-9]{1,3}){0,2}", fullmatch=True)
_NUMBERS = st.decimals(-(10**9), 10**9, places=3).map(lambda number: number.normalize() + 0)
_JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**60), 2**60)
    | st.floats(allow_nan=False, allow_infinity=False)
    | _WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_WORDS, inner, max_size=3),
    max_leaves=6,
)

_CELLS = st.builds(
    Origin,
    st.sampled_from(["mdd.xlsx", "a/b é.xlsx"]),
    st.integers(0, 3),
    st.sampled_from(["", "RC-EDA", "A!B"]),
    st.integers(0, 2_000),
    st.integers(0, 800),
)
_POINTERS = st.builds(Origin, st.just("json-schema/A.json"), pointer=st.sampled_from(["", "/a", "/a~1b/0", "/é#1"]))
ORIGINS = _CELLS | _POINTERS


def _counts() -> st.SearchStrategy[tuple[int, int | None]]:
    pairs = st.tuples(st.integers(0, 99_999), st.integers(0, 99_999)).map(sorted).map(lambda pair: (pair[0], pair[1]))
    return pairs | st.integers(0, 99_999).map(lambda low: (low, None))


def _bounds(*, are_whole: bool) -> st.SearchStrategy[Bounds]:
    ends = st.integers(-(10**9), 10**9).map(Decimal) if are_whole else _NUMBERS
    pairs = st.tuples(ends, ends).map(sorted).map(lambda pair: Bounds(pair[0], pair[1]))
    return pairs | ends.map(lambda low: Bounds(low, None)) | ends.map(lambda high: Bounds(None, high))


def _types(objects: list[str], lists: list[CodeList]) -> st.SearchStrategy[Type]:
    patterns = st.lists(st.sampled_from(["[0-9]+", "a|b", r"[^#\n]*"]), max_size=2).map(tuple)
    own_codes = st.lists(_WORDS, min_size=1, max_size=3, unique=True).map(lambda codes: Coded(tuple(codes)))
    whole = [st.sampled_from(lists).map(lambda one: Coded(tuple(c.code for c in one.codes), one.id))] if lists else []
    return st.one_of(
        st.builds(Text, patterns, st.none() | _counts().map(lambda ends: Length(*ends))),
        st.sampled_from(Scalar),
        st.builds(Bounded, st.just(Scalar.INTEGER), _bounds(are_whole=True)),
        st.builds(Bounded, st.just(Scalar.NUMBER), _bounds(are_whole=False)),
        st.sampled_from(objects).map(Ref),
        st.just(AnyMessage()),
        own_codes,
        *whole,
    )


def _fields(objects: list[str], lists: list[CodeList]) -> st.SearchStrategy[Field]:
    return st.builds(
        Field,
        name=_NAMES,
        title=_WORDS,
        description=_WORDS,
        examples=st.lists(_WORDS, max_size=2).map(tuple),
        cardinality=_counts().map(lambda ends: Cardinality(*ends)),
        type=_types(objects, lists),
        origin=ORIGINS,
        note=_WORDS,
        suggested_list=st.sampled_from(["", *(one.id for one in lists)]),
        xml_name=st.just("") | _NAMES,
        xml_wrapper=st.just("") | _NAMES,
        is_read_only=st.booleans(),
        xml_namespace=st.just("") | _NAMESPACES,
    )


@st.composite
def _objects(draw: st.DrawFn, name: str, names: list[str], lists: list[CodeList]) -> ObjectType:
    fields = draw(st.lists(_fields(names, lists), max_size=3, unique_by=lambda field: field.name))
    words, xlink = (draw(_WORDS), draw(_WORDS)), draw(st.just("") | _NAMES)
    return ObjectType(name, *words, tuple(fields), draw(st.booleans()), draw(ORIGINS), xlink, draw(st.booleans()))


@st.composite
def _messages(draw: st.DrawFn, name: str, lists: list[CodeList]) -> Message:
    names = draw(st.lists(_NAMES, min_size=1, max_size=3, unique=True))
    return Message(
        name=name,
        root=draw(_NAMES),
        namespace=draw(_NAMESPACES),
        perimeter=draw(_WORDS),
        has_header=draw(st.booleans()),
        title=draw(_WORDS),
        description=draw(_WORDS),
        objects=tuple(draw(_objects(each, names, lists)) for each in names),
        origin=draw(ORIGINS),
    )


_CODES = st.builds(Code, _WORDS.filter(bool), st.lists(_WORDS, max_size=2).map(tuple), _WORDS, _WORDS)
_CODE_LISTS = st.builds(
    CodeList,
    st.from_regex(r"[A-Za-z]{1,5}\.[a-z]{1,5}", fullmatch=True),
    _WORDS,
    _WORDS,
    st.lists(_CODES, min_size=1, max_size=3, unique_by=lambda code: code.code).map(tuple),
    ORIGINS,
)
_STORIES = st.builds(
    Scenario,
    st.from_regex(r"[a-zé0-9][a-zé0-9 .-]{0,8}", fullmatch=True),
    _WORDS,
    _WORDS,
    st.lists(
        st.builds(
            Step,
            _STEPS,
            _SCHEMAS,
            _WORDS,
            _WORDS,
            st.dictionaries(_WORDS, _JSON, max_size=3),
            ORIGINS,
            st.dictionaries(st.sampled_from(["/envelope/a", "/name", "/é"]), ORIGINS, max_size=2),
        ),
        min_size=1,
        max_size=2,
        unique_by=lambda step: step.name,
    ).map(tuple),
)
_RULES = st.builds(
    Rule,
    name=st.from_regex(r"[a-z]{1,5}(-[a-z0-9]{1,4}){0,2}", fullmatch=True),
    schemas=st.lists(_SCHEMAS, min_size=1, max_size=2).map(tuple),
    context=st.just("") | _NAMES,
    role=st.sampled_from(["", "sender", "receiver"]),
    perimeter=_WORDS,
    condition=_WORDS,
    requirement=_WORDS,
    severity=st.sampled_from(["error", "warning"]),
    text=_WORDS,
    conforming=_WORDS,
    refused=_WORDS,
    origin=ORIGINS,
)
_RELEASES = st.builds(
    Release,
    version=st.sampled_from(["1.0.0", "3.4.0b2"]),
    title=_WORDS,
    namespace_prefix=st.just("urn:test:"),
    licence=_WORDS,
    contact=_WORDS,
    message_namespace=st.just("") | _NAMESPACES,
    homepage=st.sampled_from(["", "https://example.org/a"]),
    repository=st.sampled_from(["", "https://example.org"]),
    package=st.builds(
        PythonPackage,
        import_name=st.sampled_from(["hubsante_models", "hubsante_3_4", "Match"]),
        distribution=st.sampled_from(["hubsante-models", "A.b_c", "x"]),
        revision=st.sampled_from([0, 1, 9_999]),
    ),
)


@st.composite
def models(draw: st.DrawFn) -> Model:
    """Any model; it need make no sense, such as an object that holds itself."""
    lists = draw(st.lists(_CODE_LISTS, max_size=2, unique_by=lambda one: one.id))
    names = draw(st.lists(_SCHEMAS, max_size=2, unique_by=str.casefold))
    messages = tuple(draw(_messages(name, lists)) for name in names)
    scenarios = draw(st.lists(_STORIES, max_size=2, unique_by=lambda scenario: scenario.name.casefold()))
    rules = draw(st.lists(_RULES, max_size=2, unique_by=lambda rule: rule.name.casefold()))
    return Model(draw(_RELEASES), messages, tuple(lists), tuple(scenarios), tuple(rules))


def publications() -> st.SearchStrategy[Publication]:
    """Any record of a release; its changes need not be those of a model."""
    levels = st.sampled_from(LEVELS)
    aspects = st.sampled_from([name.removeprefix("aspect-") for name in PHRASES if name.startswith("aspect-")])
    changes = st.builds(
        PublishedChange,
        st.builds("{}-{}".format, levels, aspects),
        st.sampled_from(CATEGORIES),
        *[_WORDS] * 7,
        st.lists(st.tuples(st.sampled_from(ROLES), st.sampled_from(FORMATS)), max_size=3).map(tuple),
        _WORDS,
    )
    versions = st.sampled_from(["3.4.0", "10.0rc1"])
    days = st.dates().map(lambda day: day.isoformat())
    since = st.just("") | versions
    return st.builds(
        Publication, versions, days, since, _WORDS, _WORDS, _WORDS, st.lists(changes, max_size=3).map(tuple)
    )


def documented_models() -> st.SearchStrategy[Model]:
    """Any model without rules, whose expressions would be any words: documentation reads them."""
    return models().map(lambda model: replace(model, rules=()))
