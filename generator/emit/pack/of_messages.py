"""The constraints of a whole message: its root and namespace, and what stands beside it in an envelope."""

from __future__ import annotations

from collections.abc import Iterator

from generator.emit.example_values import Object, minimal
from generator.emit.pack.case import Case, JsonForm, XmlForm, left_out
from generator.emit.pack.edits import UNKNOWN, first_child, in_namespace, renamed, text_among
from generator.emit.pack.reasons import Reason
from generator.emit.pack.shown import shown_json, shown_text
from generator.emit.pack.travels import Carrier
from generator.model import Field, Message


def root_cases(message: Message, least: Object) -> Iterator[Case]:
    """What stands for a document around a root object; paths begin at the root."""
    xml = XmlForm(least, (UNKNOWN,), "unknown-root", UNKNOWN, renamed(UNKNOWN))
    json = Reason.NO_ROOT if message.is_envelope else JsonForm({UNKNOWN: least}, (UNKNOWN,), "unknown-root", UNKNOWN)
    yield Case("root", "", json, xml, message.origin)
    text = JsonForm({message.root: "texte"}, (message.root,), "text-here", "texte")
    among = XmlForm(least, (message.root,), "text-among-elements", "texte", text_among)
    yield Case("type", "text", Reason.NO_ROOT if message.is_envelope else text, among, message.origin)
    if message.namespace:
        other = f"{message.namespace}:{UNKNOWN}"
        xml = XmlForm(least, (message.root,), "other-namespace", other, in_namespace(other))
        yield Case("namespace", "", Reason.ONLY_XML, xml, message.origin)


def payload_cases(message: Message, least: Object, carrier: Carrier) -> Iterator[Case]:
    """What stands for header fields and use cases in an envelope; paths begin there."""
    header = carrier.header(message)
    usual: Object = {**header, message.root: least}
    yield _passing("use-case", message, usual)
    problem = "no-use-case"
    yield Case(
        "use-case",
        "absent",
        JsonForm(header, (), problem, shown_json(header)),
        XmlForm(header, (), problem),
        message.origin,
    )
    unknown = JsonForm({**usual, UNKNOWN: "texte"}, (UNKNOWN,), "field-unknown-in-message", "texte")
    yield Case("unknown-field", "beside", unknown, _unknown_element(usual), message.origin)
    yield _second(message, usual, carrier)
    yield from _of_header(message, usual, carrier)


def _passing(constraint: str, message: Message, usual: Object) -> Case:
    return Case(constraint, "present", JsonForm(usual), XmlForm(usual), message.origin)


def _unknown_element(usual: Object) -> XmlForm:
    return XmlForm(usual, (f"{UNKNOWN}[1]",), "element-unknown-in", "texte", first_child(UNKNOWN, "texte"))


def _second(message: Message, usual: Object, carrier: Carrier) -> Case:
    """Another use case behind the first."""
    others = (other for other in carrier.model.contents if other is not message and _goes_with(other, message))
    second = next(others, None)
    if second is None:
        return left_out("one-use-case", Reason.NOTHING_BESIDE, message.origin)
    both = {**usual, second.root: minimal(second, carrier.model)}
    json = JsonForm(both, (), "several-use-cases", "{…}")
    return Case("one-use-case", "", json, XmlForm(both, (f"{second.root}[1]",), "second-use-case"), message.origin)


def _goes_with(other: Message, message: Message) -> bool:
    return other.has_header == message.has_header and other.root != message.root


def _of_header(message: Message, usual: Object, carrier: Carrier) -> Iterator[Case]:
    """That the header is there, or is not."""
    header = carrier.model.header
    required = [field for field in header.root_object.fields if field.cardinality.is_required] if header else []
    for field in required[:1]:
        if message.has_header:
            yield _without(message, usual, field)
        elif header:
            yield _with(message, usual, field, minimal(header, carrier.model))
    yield from [_passing("header", message, usual)] if required else ()


def _without(message: Message, usual: Object, field: Field) -> Case:
    members = {name: value for name, value in usual.items() if name != field.name}
    xml = XmlForm(members, (f"{field.element}[1]",), "element-missing")
    return Case("header", "absent", JsonForm(members, (field.name,), "field-missing"), xml, message.origin, field)


def _with(message: Message, usual: Object, field: Field, header: Object) -> Case:
    value = header[field.name]
    members: Object = {field.name: value, **usual}
    json = JsonForm(members, (field.name,), "header-field", shown_json(value))
    xml = XmlForm(members, (f"{field.element}[1]",), "header-element", shown_text(value))
    return Case("header", "unexpected", json, xml, message.origin, field)
