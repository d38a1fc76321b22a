"""The schema of one message: its root element, its objects, its simple types."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import assert_never

from generator.emit.xsd.own_namespaces import own_links, own_prefixes
from generator.emit.xsd.simple import Names, definitions, in_place, simple_names
from generator.emit.xsd.tree import Element, annotation, is_counted_alone, link, nameless, occurs, schema, xs
from generator.model import HEADER, AnyMessage, Bounded, Coded, Field, Message, Model, ObjectType, Ref, Scalar, Text
from generator.naming.xsd import xsd_type
from generator.shapes.xml_names import XLINK, has_xlink

PAYLOAD_PREFIX = "hub"


@dataclass(frozen=True, slots=True)
class Scope:
    """What a field needs to know to be written: its message, and the names of types there."""

    message: Message
    simple: Names
    payload_prefix: str  # with its colon; empty when the payload's element is of the same namespace
    own_prefixes: Mapping[str, str]  # by the namespaces that fields have of their own

    def complex_name(self, object_name: str) -> str:
        return xsd_type(self.message.root, object_name)

    def xlink(self, object_name: str) -> tuple[Element, ...]:
        return _xlink(self.message.object_by_name[object_name])


def scope(message: Message, model: Model) -> Scope:
    """What the fields of one message need to know."""
    prefix = f"{PAYLOAD_PREFIX}:" if _carries_another_namespace(message, model) else ""
    return Scope(message, simple_names(message), prefix, own_prefixes(message))


def document(message: Message, model: Model) -> Element:
    """The whole schema; the root element comes first."""
    inside = scope(message, model)
    root = xs(
        "element",
        *annotation(message.title, message.description),
        nameless(inside.complex_name(message.root_object.name)),
        name=message.root,
    )
    return schema(
        message.namespace,
        model.release.version,
        _prefixes(message, model),
        (
            *annotation(provenance(message, model)),
            *_links(message, model),
            root,
            *_header_group(message, inside),
            *(_complex_type(object_type, inside) for object_type in message.objects),
            *definitions(inside.simple, model),
        ),
    )


def provenance(message: Message, model: Model) -> str:
    """Where a document comes from, and how to generate it again."""
    sheet = f", feuille {message.origin.sheet}" if message.origin.sheet else ""
    return (
        f"{message.name}, version {model.release.version}. Produit par « mdd generate » "
        f"à partir de {message.origin.file}{sheet} ; ne pas modifier."
    )


def _elements(fields: Iterable[Field], inside: Scope) -> Iterator[Element]:
    """The fields in order, each as an element or as a wrapper around its elements."""
    for field in fields:
        if field.xml_wrapper:
            yield _wrapper(field, inside)
        else:
            element = _element(field, inside, annotated=True)
            yield xs("sequence", element) if is_counted_alone(field.cardinality) else element


def _prefixes(message: Message, model: Model) -> dict[str, str]:
    is_foreign = _carries_another_namespace(message, model)
    return {
        **({"xlink": XLINK} if has_xlink(message) else {}),
        **({PAYLOAD_PREFIX: model.message_namespace} if is_foreign else {}),
        **{prefix: namespace for namespace, prefix in own_prefixes(message).items()},
    }


def _carries_another_namespace(message: Message, model: Model) -> bool:
    return message.is_envelope and model.message_namespace != message.namespace


def _links(message: Message, model: Model) -> Iterator[Element]:
    """An envelope includes its own namespace's messages itself: nobody may import them back."""
    if _carries_another_namespace(message, model):
        for content in model.contents:
            if content.namespace == message.namespace:
                yield link(f"{content.name}.xsd", content.namespace, into=message.namespace)
    if message.is_envelope:
        yield link("support/message.xsd", model.message_namespace, into=message.namespace)
    if has_xlink(message):
        yield link("support/xlink.xsd", XLINK, into=message.namespace)
    yield from own_links(message)


def header_group(header: Message) -> str:
    """The name of the group of the header's fields, used beside a use case and in the header's own type."""
    return f"{header.root}.fields"


def _header_group(message: Message, inside: Scope) -> tuple[Element, ...]:
    if message.name != HEADER:
        return ()
    fields = xs("sequence", *_elements(message.root_object.fields, inside))
    return (xs("group", fields, name=header_group(message)),)


def _complex_type(object_type: ObjectType, inside: Scope) -> Element:
    is_header = inside.message.name == HEADER and object_type is inside.message.root_object
    fields = (xs("group", ref=header_group(inside.message)),) if is_header else _elements(object_type.fields, inside)
    return xs(
        "complexType",
        *annotation(object_type.title, object_type.description),
        xs("sequence", *fields, *_openness(object_type)),
        *_xlink(object_type),
        name=inside.complex_name(object_type.name),
    )


def _openness(object_type: ObjectType) -> tuple[Element, ...]:
    """Room for other elements, distinguished from declared ones by their namespace.

    A choice even of one wildcard: xmlschema lets text pass where a wildcard is all there is.
    """
    if not object_type.is_open:
        return ()
    namespaces = ("##other", "##local") if object_type.fields else ("##any",)
    wildcards = (xs("any", namespace=namespace, processContents="skip") for namespace in namespaces)
    return (xs("choice", *wildcards, minOccurs="0", maxOccurs="unbounded"),)


def _xlink(object_type: ObjectType) -> tuple[Element, ...]:
    if not object_type.xlink_type:
        return ()
    use = "required" if object_type.is_xlink_required else "optional"
    return (xs("attribute", ref="xlink:type", use=use, fixed=object_type.xlink_type),)


def _wrapper(field: Field, inside: Scope) -> Element:
    """One element around all items; it has the annotation, as the list has it in JSON."""
    attribute = inside.xlink(field.type.name) if isinstance(field.type, Ref) else ()
    return xs(
        "element",
        *annotation(field.title, field.description),
        xs("complexType", xs("sequence", _element(field, inside, annotated=False)), *attribute),
        name=field.xml_wrapper,
        minOccurs=None if field.cardinality.is_required else "0",
    )


def _element(field: Field, inside: Scope, *, annotated: bool) -> Element:
    annotations = annotation(field.title, field.description) if annotated else ()
    occurrences = occurs(field.cardinality)
    match field.type:
        case AnyMessage():
            return xs("element", *annotations, ref=inside.payload_prefix + field.element, **occurrences)
        case Ref(name):
            return xs("element", *annotations, nameless(inside.complex_name(name)), name=field.element, **occurrences)
        case Text() | Coded() | Scalar() | Bounded() if field.xml_namespace:
            prefix = inside.own_prefixes[field.xml_namespace]
            return xs("element", *annotations, ref=f"{prefix}:{field.element}", **occurrences)
        case Text() | Coded() | Scalar() | Bounded() as simple:
            return xs("element", *annotations, in_place(simple, inside.simple), name=field.element, **occurrences)
        case _:
            assert_never(field.type)
