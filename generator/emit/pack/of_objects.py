"""The constraints of an object: which fields it admits, in which order, and its attributes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.diagnostics import Origin
from generator.emit.fragments import Fragments
from generator.emit.pack.case import BARE, ENVELOPE, Case, JsonForm, Members, XmlForm, left_out
from generator.emit.pack.edits import UNKNOWN, attribute, exchanged, first_child, foreign_child, without_attribute
from generator.emit.pack.reasons import Reason
from generator.emit.pack.shown import shown_json, shown_text
from generator.emit.pack.sites import Site
from generator.model import HEADER, Field, Message, Model, ObjectType
from generator.shapes.xml_names import XLINK_TYPE

Relatives = Mapping[tuple[Origin, str], Sequence[tuple[Message, ObjectType]]]
"""By the row of an object and its name, the objects that messages make of it, each in a perimeter of its own."""


def relatives(model: Model) -> Relatives:
    """The objects of a release by their rows; those that are of no row have none."""
    found: dict[tuple[Origin, str], list[tuple[Message, ObjectType]]] = {}
    for message in model.messages:
        for holder in message.objects:
            if holder.origin.row:
                found.setdefault((holder.origin, holder.name), []).append((message, holder))
    return found


def object_cases(site: Site, related: Relatives) -> Iterator[Case]:
    """Every constraint of an object put to the test."""
    if site.holder.is_open:
        yield from _open(site)
    else:
        yield _unknown(site)
        yield from _perimeters(site, related)
        yield _attribute(site)
    yield from _order(site)
    yield from _xlink(site)


# --- fields that are not the object's -----------------------------------------------


def _unknown(site: Site) -> Case:
    names = {field.name for field in site.holder.fields} | {field.element for field in site.holder.fields}
    name = UNKNOWN if UNKNOWN not in names else f"{UNKNOWN}{len(names)}"
    return _stranger(site, "unknown-field", "", name, "texte", site.holder.origin)


def _stranger(site: Site, constraint: str, detail: str, name: str, value: object, origin: Origin) -> Case:
    """A member that the object does not admit."""
    suffix = "in" if site.label else "here"
    members = site.fragments.object(site.holder)
    text = shown_text(value)
    json = JsonForm({**members, name: value}, (name,), f"field-unknown-{suffix}", shown_json(value))
    xml = XmlForm(members, (f"{name}[1]",), f"element-unknown-{suffix}", text, first_child(name, text))
    return Case(constraint, detail, json, xml, origin)


def _perimeters(site: Site, related: Relatives) -> Iterator[Case]:
    """The fields of the same object in messages of other perimeters, each once."""
    known = {field.name for field in site.holder.fields}
    for message, holder in related.get((site.holder.origin, site.holder.name), ()):
        fragments = Fragments(message, site.model)
        for field in holder.fields:
            if field.name not in known and fragments.is_possible(holder, field):
                known.add(field.name)
                value = fragments.object(holder, (field.name,))[field.name]
                yield _stranger(site, "perimeter", field.name, field.name, value, field.origin)


def _open(site: Site) -> Iterator[Case]:
    """An open object admits what it does not know, in XML in no namespace of ours.

    Beside a use case the header's object is closed.
    """
    members = site.fragments.object(site.holder)
    json = JsonForm({**members, UNKNOWN: "texte"}, (UNKNOWN,), "", "texte")
    edit = foreign_child if site.holder.fields else first_child(UNKNOWN, "texte")
    passing = Case("open-object", "", json, XmlForm(members, (f"{UNKNOWN}[1]",), "", "texte", edit), site.holder.origin)
    if not (site.is_root and site.message.name == HEADER):
        yield passing
        return
    yield replace(passing, wrapping=BARE)
    refused = JsonForm(json.members, json.path, "field-unknown-in-message", json.value)
    in_xml = XmlForm(members, (f"{UNKNOWN}[1]",), "element-unknown-in", "texte", first_child(UNKNOWN, "texte"))
    yield Case("unknown-field", "", refused, in_xml, site.holder.origin, wrapping=ENVELOPE)


# --- in XML alone --------------------------------------------------------------------


def _order(site: Site) -> Iterator[Case]:
    """The first two fields that can stand side by side as one element each, the second before the first."""
    pairs = [*pairwise(site.holder.fields)]
    for first, second in pairs:
        if all(site.fragments.is_possible(site.holder, field) for field in (first, second)):
            members = site.fragments.object(site.holder, (first.name, second.name))
            if first.cardinality.low <= 1:
                yield _exchanged(site, first, second, members)
                return
    if pairs:
        yield left_out("order", Reason.NO_VALUE, site.holder.origin)


def _exchanged(site: Site, first: Field, second: Field, members: Members) -> Case:
    element, behind = site.names(first)[0], site.names(second)[0]
    value = members[first.name][0] if first.cardinality.is_list else members[first.name]
    shown = "" if first.xml_wrapper else shown_text(value)
    edit = exchanged(element.tag, behind.tag)
    xml = XmlForm(members, (f"{element.name}[1]",), "element-misplaced", shown, edit)
    return Case("order", "", Reason.ONLY_XML, xml, first.origin, first)


def _attribute(site: Site) -> Case:
    members = site.fragments.object(site.holder)
    xml = XmlForm(members, (f"@{UNKNOWN}",), "attribute-refused", "1", attribute(UNKNOWN, "1"))
    return Case("attribute", "", Reason.ONLY_XML, xml, site.holder.origin)


def _xlink(site: Site) -> Iterator[Case]:
    if not site.holder.xlink_type:
        return
    members = site.fragments.object(site.holder)
    other = f"not-{site.holder.xlink_type}"
    wrong = XmlForm(members, ("@type",), "attribute-unfit", other, attribute(XLINK_TYPE.tag, other))
    yield Case("xlink-type", "other", Reason.ONLY_XML, wrong, site.holder.origin)
    edit = without_attribute(XLINK_TYPE.tag)
    problem = "attribute-missing" if site.holder.is_xlink_required else ""
    absent = XmlForm(members, ("@type",), problem, "", edit)
    yield Case("xlink-type", "absent", Reason.ONLY_XML, absent, site.holder.origin)
