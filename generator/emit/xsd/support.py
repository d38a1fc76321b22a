"""What envelopes refer to: the message inside, whatever it is, and the XLink attribute."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.emit.xsd.message import XLINK, has_xlink, header_group
from generator.emit.xsd.own_namespaces import own_documents
from generator.emit.xsd.tree import Element, annotation, link, schema, xs
from generator.model import AnyMessage, Message, Model
from generator.naming.files import file_names
from generator.naming.xsd import xml_prefixes

_XLINK_TYPES = ("simple", "extended", "locator", "arc", "resource", "title", "none")
_RESERVED = ("message", "xlink")


def support(model: Model) -> Iterator[tuple[str, Element]]:
    """Documents by file name without ending, none that no message needs."""
    if any(has_xlink(one) for one in model.messages):
        yield "xlink", _xlink(model)
    owned = dict(own_documents(model))
    yield from owned.items()
    if model.envelopes:
        carried = _carried(model, owned)
        yield "message", _payload(model, carried)
        for one in carried:
            if len(one.messages) > 1 and one.namespace != model.message_namespace:
                yield one.file, _gathered(one, model)


@dataclass(frozen=True, slots=True)
class Carried:
    """The messages of one namespace that may stand in an envelope."""

    namespace: str
    messages: tuple[Message, ...]
    prefix: str
    file: str  # of the document that gathers them, without ending

    def locations(self, into: str) -> Iterator[str]:
        """Where `support/message.xsd` finds them: one import a namespace, since libxml2 heeds no second."""
        if len(self.messages) == 1 or self.namespace == into:
            yield from _locations(self.messages)
        else:
            yield f"{self.file}.xsd"


def _carried(model: Model, taken: Iterable[str]) -> tuple[Carried, ...]:
    by_namespace: dict[str, list[Message]] = {}
    for one in (model.header, *model.contents):
        if one:
            by_namespace.setdefault(one.namespace, []).append(one)
    prefixes = xml_prefixes(messages[0].name for messages in by_namespace.values())
    files = file_names(by_namespace, (*_RESERVED, *taken))
    return tuple(
        Carried(namespace, tuple(messages), prefixes[messages[0].name], files[namespace])
        for namespace, messages in by_namespace.items()
    )


def _locations(messages: Iterable[Message]) -> Iterator[str]:
    return (f"../{one.name}.xsd" for one in messages)


def _xlink(model: Model) -> Element:
    values = (xs("enumeration", value=one) for one in _XLINK_TYPES)
    kinds = xs("simpleType", xs("restriction", *values, base="xs:string"))
    attribute = xs("attribute", kinds, name="type")
    words = annotation("L'attribut de XLink que porte l'enveloppe.")
    return schema(XLINK, model.release.version, {}, (*words, attribute))


def _gathered(carried: Carried, model: Model) -> Element:
    includes = (xs("include", schemaLocation=one) for one in _locations(carried.messages))
    words = annotation(f"Les messages de l'espace de noms {carried.namespace}.")
    return schema(carried.namespace, model.release.version, {}, (*words, *includes))


def _payload(model: Model, carried: tuple[Carried, ...]) -> Element:
    own = model.message_namespace
    prefixes = {one.prefix: one.namespace for one in carried if one.namespace != own}
    links = (link(place, one.namespace, into=own) for one in carried for place in one.locations(own))
    inside = {
        message.name: f"{one.prefix}:" if one.namespace != own else "" for one in carried for message in one.messages
    }
    words = annotation("Le contenu d'une enveloppe, quel que soit le message.")
    made = (_payload_element(name, model, inside) for name in _payload_names(model))
    return schema(own, model.release.version, prefixes, (*words, *links, *made))


def _payload_names(model: Model) -> Iterable[str]:
    fields = (field for message in model.envelopes for one in message.objects for field in one.fields)
    return dict.fromkeys(field.element for field in fields if isinstance(field.type, AnyMessage))


def _payload_element(name: str, model: Model, prefixes: Mapping[str, str]) -> Element:
    """Header fields and one use case, or one message that travels without header; prefixes by schema."""
    headed = [one for one in model.contents if one.has_header] if model.header else []
    bare = [one for one in model.contents if one not in headed]
    branches = [xs("element", ref=prefixes[one.name] + one.root) for one in bare]
    if model.header and headed:
        use_cases = xs("choice", *(xs("element", ref=prefixes[one.name] + one.root) for one in headed))
        fields = xs("group", ref=prefixes[model.header.name] + header_group(model.header))
        branches.insert(0, xs("sequence", fields, use_cases))
    return xs("element", xs("complexType", xs("choice", *branches)), name=name)
