"""The schema of one message, phrased for people; an envelope refers to the files of the others."""

from __future__ import annotations

from generator.emit.schemas.parts import (
    CALENDARS,
    DRAFT,
    PEOPLE,
    Links,
    Schema,
    calendar,
    calendars_in,
    described,
    file_name,
    label_and_description,
    object_schema,
)
from generator.emit.schemas.payload import Carried, branch, branch_name, one_of
from generator.model import Message, Model
from generator.naming.json_schema import json_definitions


def document(message: Message, model: Model) -> Schema:
    """The root and each object have their wire name as title, and each field the texts of its row."""
    carried = model.contents if message.is_envelope else ()
    names = json_definitions(
        (*CALENDARS.values(), *map(branch_name, carried)), (object_type.name for object_type in message.objects)
    )
    calendars = {scalar: names[CALENDARS[scalar]] for scalar in calendars_in((message,))}
    branches = {names[branch_name(content)]: content for content in carried}
    links = Links(
        objects={object_type.name: _link(object_type.name) for object_type in message.objects[1:]}
        | {message.root_object.name: "#"},
        simple={scalar: _link(name) for scalar, name in calendars.items()},
        payload=one_of(map(_link, branches)),
    )
    definitions = {
        **{
            object_type.name: {
                "title": object_type.name,
                **described(object_type.description),
                **object_schema(object_type, links, PEOPLE),
            }
            for object_type in message.objects[1:]
        },
        **{name: calendar(scalar) for scalar, name in calendars.items()},
        **{name: branch(name, content, model.header, _carried(model)) for name, content in branches.items()},
    }
    return {
        "$schema": DRAFT,
        "$id": file_name(message),
        "title": message.root,
        **label_and_description(message.title, message.description),
        "$comment": f"{message.name}, version {model.release.version}",
        **object_schema(message.root_object, links, PEOPLE),
        **({"definitions": definitions} if definitions else {}),
    }


def _carried(model: Model) -> Carried:
    """Each message and each field of the header in the file of its own."""
    header = model.header
    fields = header.root_object.fields if header else ()
    return Carried(
        messages={content.name: {"$ref": file_name(content)} for content in model.contents},
        header={field.name: {"$ref": f"{file_name(header)}#/properties/{field.name}"} for field in fields if header},
    )


def _link(name: str) -> str:
    return f"#/definitions/{name}"
