"""All that an object type says of values on the wire: what two types must share so that they are one.

Words, examples, notes and origins do not count. What stands for a field's type is
for the asker to say, since two answers are right: a class of codes has their order and
the list's name, documents that are accepted depend on the codes alone.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable

from generator.model import Coded, Field, ObjectType, Type

TypeFacts = Callable[[Field], Hashable]
"""What stands for the type of a field."""


def object_facts(object_type: ObjectType, type_facts: TypeFacts) -> Hashable:
    """Name, openness, attribute, and the fields in their order."""
    xlink = object_type.xlink_type, object_type.is_xlink_required
    fields = tuple(field_facts(field, type_facts) for field in object_type.fields)
    return object_type.name, object_type.is_open, xlink, fields


def field_facts(field: Field, type_facts: TypeFacts) -> Hashable:
    """Name, cardinality, type, and how its XML is wrapped and named."""
    return field.name, field.cardinality, type_facts(field), field.tag, field.xml_wrapper, field.is_read_only


def accepted_values(type_: Type) -> Hashable:
    """What tells types apart by the values that they accept: of a code list, neither its name nor its order."""
    return frozenset(type_.codes) if isinstance(type_, Coded) else type_
