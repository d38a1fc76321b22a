"""Elements in a namespace of their own: XML Schema declares them in a document of that namespace."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.emit.xsd.simple import definitions, in_place, own_names
from generator.emit.xsd.tree import Element, annotation, link, schema, xs
from generator.model import Field, Message, Model, Simple
from generator.naming.files import namespace_file
from generator.shapes.xml_names import own_namespaces


def own_prefixes(message: Message) -> Mapping[str, str]:
    """The prefixes of the namespaces that fields of a message have, by first use."""
    namespaces = enumerate(own_namespaces((message,)))
    return {namespace: f"own{number}" if number else "own" for number, namespace in namespaces}


def own_links(message: Message) -> Iterator[Element]:
    """The imports that these fields need."""
    for namespace in own_prefixes(message):
        location = f"support/{namespace_file(namespace)}.xsd"
        yield link(location, namespace, into=message.namespace)


def own_documents(model: Model) -> Iterator[tuple[str, Element]]:
    """A document for each namespace, by file name without ending."""
    for namespace, fields in own_namespaces(model.messages).items():
        yield namespace_file(namespace), _document(namespace, fields, model)


def _document(namespace: str, fields: Mapping[str, Field], model: Model) -> Element:
    types = {name: field.type for name, field in fields.items() if isinstance(field.type, Simple)}
    names = own_names(types.values())
    annotations = annotation(f"Les éléments de l'espace de noms {namespace} qui figurent dans les messages.")
    elements = (xs("element", in_place(type_, names), name=name) for name, type_ in types.items())
    return schema(namespace, model.release.version, {}, (*annotations, *elements, *definitions(names, model)))
