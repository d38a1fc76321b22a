"""Fields in a namespace of their own, which one XSD must be able to declare for all messages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.diagnostics import Diagnostic, Phrase, finding, phrase
from generator.model import Field, Message
from generator.naming.files import namespace_file

_W3C = "http://www.w3.org/"


def own_namespace_problems(messages: Iterable[Message], message_namespace: str = "") -> Iterator[Diagnostic]:
    """A namespace that is taken, or an element of it that another field gives another type.

    Reports: schema-not-expressible
    """
    every = tuple(messages)
    taken = {message_namespace, *(message.namespace for message in every)}
    elements: dict[str, Field] = {}
    files: dict[str, Field] = {}
    for field in (
        field
        for message in every
        for object_type in message.objects
        for field in object_type.fields
        if field.xml_namespace
    ):
        namespace = field.xml_namespace
        if namespace in taken or namespace.startswith(_W3C):
            yield _problem(field, phrase("schema-taken-namespace", namespace=namespace))
            continue
        alike = files.setdefault(namespace_file(namespace), field)
        first = elements.setdefault(field.tag, field)
        if alike.xml_namespace != namespace:
            problem = phrase("schema-alike-namespace", namespace=namespace, other=alike.xml_namespace)
            yield _problem(field, problem, alike)
        elif first.type != field.type:
            yield _problem(field, phrase("schema-other-type", element=field.element, namespace=namespace), first)


def _problem(field: Field, problem: Phrase, other: Field | None = None) -> Diagnostic:
    place = replace(field.origin, pointer=f"{field.origin.pointer}/xml/namespace")
    related = [other.origin] if other else []
    return finding("schema-not-expressible", place, related=related, word="namespace", problem=problem)
