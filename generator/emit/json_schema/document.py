"""The schema of one message, in words for people; an envelope refers to the files of the others."""

from __future__ import annotations

from generator import naming
from generator.emit.json_schema.parts import (
    CALENDARS,
    DRAFT,
    PEOPLE,
    Links,
    Schema,
    calendar,
    calendars_in,
    described,
    object_schema,
    told,
)
from generator.emit.json_schema.payload import Carried, branch, branch_name, one_of
from generator.model import Message, Model


def file_name(message: Message) -> str:
    """The file beside the others, which is also the document's `$id`."""
    return f"{message.name}.schema.json"


def document(message: Message, model: Model) -> Schema:
    """The root and each object have their wire name as title, and each field its row's words."""
    carried = model.contents if message.is_envelope else ()
    names = naming.json_definitions(
        (*CALENDARS.values(), *map(branch_name, carried)), (one.name for one in message.objects)
    )
    calendars = {one: names[CALENDARS[one]] for one in calendars_in((message,))}
    branches = {names[branch_name(one)]: one for one in carried}
    links = Links(
        objects={one.name: _link(one.name) for one in message.objects[1:]} | {message.root_object.name: "#"},
        simple={one: _link(name) for one, name in calendars.items()},
        payload=one_of(map(_link, branches)),
    )
    definitions = {
        **{
            one.name: {"title": one.name, **described(one.description), **object_schema(one, links, PEOPLE)}
            for one in message.objects[1:]
        },
        **{name: calendar(one) for one, name in calendars.items()},
        **{name: branch(name, one, model.header, _carried(model)) for name, one in branches.items()},
    }
    return {
        "$schema": DRAFT,
        "$id": file_name(message),
        "title": message.root,
        **told(message.title, message.description),
        "$comment": f"{message.name}, version {model.release.version}",
        **object_schema(message.root_object, links, PEOPLE),
        **({"definitions": definitions} if definitions else {}),
    }


def _carried(model: Model) -> Carried:
    """Each message and each field of the header in the file of its own."""
    header = model.header
    fields = header.root_object.fields if header else ()
    return Carried(
        messages={one.name: {"$ref": file_name(one)} for one in model.contents},
        header={one.name: {"$ref": f"{file_name(header)}#/properties/{one.name}"} for one in fields if header},
    )


def _link(name: str) -> str:
    return f"#/definitions/{name}"
