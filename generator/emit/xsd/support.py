"""What envelopes refer to: the message inside, whatever it is, and the XLink attribute."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.emit.xsd.message import header_group
from generator.emit.xsd.own_namespaces import own_documents
from generator.emit.xsd.tree import Element, annotation, link, schema, xs
from generator.model import AnyMessage, Message, Model
from generator.naming.files import file_names
from generator.naming.xsd import xml_prefixes
from generator.shapes.uses import fields_of
from generator.shapes.xml_names import XLINK, has_xlink

_XLINK_TYPES = ("simple", "extended", "locator", "arc", "resource", "title", "none")
_RESERVED = ("message", "xlink")


def support(model: Model) -> Iterator[tuple[str, Element]]:
    """Documents by file name without ending, only those that some message needs."""
    if any(has_xlink(message) for message in model.messages):
        yield "xlink", _xlink(model)
    owned = dict(own_documents(model))
    yield from owned.items()
    if model.envelopes:
        carried = _carried(model, owned)
        yield "message", _payload(model, carried)
        for group in carried:
            if len(group.messages) > 1 and group.namespace != model.message_namespace:
                yield group.file, _gathered(group, model)


@dataclass(frozen=True, slots=True)
class Carried:
    """The messages of one namespace that an envelope may carry."""

    namespace: str
    messages: tuple[Message, ...]
    prefix: str
    file: str  # of the document that gathers them, without ending

    def locations(self, into: str) -> Iterator[str]:
        """Where `support/message.xsd` finds them: one import per namespace, since libxml2 ignores a second."""
        if len(self.messages) == 1 or self.namespace == into:
            yield from _locations(self.messages)
        else:
            yield f"{self.file}.xsd"


def _carried(model: Model, taken: Iterable[str]) -> tuple[Carried, ...]:
    by_namespace: dict[str, list[Message]] = {}
    for message in (model.header, *model.contents):
        if message:
            by_namespace.setdefault(message.namespace, []).append(message)
    prefixes = xml_prefixes(messages[0].name for messages in by_namespace.values())
    files = file_names(by_namespace, (*_RESERVED, *taken))
    return tuple(
        Carried(namespace, tuple(messages), prefixes[messages[0].name], files[namespace])
        for namespace, messages in by_namespace.items()
    )


def _locations(messages: Iterable[Message]) -> Iterator[str]:
    return (f"../{message.name}.xsd" for message in messages)


def _xlink(model: Model) -> Element:
    values = (xs("enumeration", value=value) for value in _XLINK_TYPES)
    kinds = xs("simpleType", xs("restriction", *values, base="xs:string"))
    attribute = xs("attribute", kinds, name="type")
    annotations = annotation("L'attribut de XLink que porte l'enveloppe.")
    return schema(XLINK, model.release.version, {}, (*annotations, attribute))


def _gathered(carried: Carried, model: Model) -> Element:
    includes = (xs("include", schemaLocation=location) for location in _locations(carried.messages))
    annotations = annotation(f"Les messages de l'espace de noms {carried.namespace}.")
    return schema(carried.namespace, model.release.version, {}, (*annotations, *includes))


def _payload(model: Model, carried: tuple[Carried, ...]) -> Element:
    own = model.message_namespace
    prefixes = {group.prefix: group.namespace for group in carried if group.namespace != own}
    links = (link(location, group.namespace, into=own) for group in carried for location in group.locations(own))
    prefix_of = {
        message.name: f"{group.prefix}:" if group.namespace != own else ""
        for group in carried
        for message in group.messages
    }
    annotations = annotation("Le contenu d'une enveloppe, quel que soit le message.")
    elements = (_payload_element(name, model, prefix_of) for name in _payload_names(model))
    return schema(own, model.release.version, prefixes, (*annotations, *links, *elements))


def _payload_names(model: Model) -> Iterable[str]:
    carriers = (field for field in fields_of(model.envelopes) if isinstance(field.type, AnyMessage))
    return dict.fromkeys(field.element for field in carriers)


def _payload_element(name: str, model: Model, prefixes: Mapping[str, str]) -> Element:
    """Header fields and one use case, or one message without header; prefixes by schema."""
    headed = [content for content in model.contents if content.has_header] if model.header else []
    bare = [content for content in model.contents if content not in headed]
    branches = [xs("element", ref=prefixes[content.name] + content.root) for content in bare]
    if model.header and headed:
        use_cases = xs("choice", *(xs("element", ref=prefixes[content.name] + content.root) for content in headed))
        fields = xs("group", ref=prefixes[model.header.name] + header_group(model.header))
        branches.insert(0, xs("sequence", fields, use_cases))
    return xs("element", xs("complexType", xs("choice", *branches)), name=name)
