"""Who reads and writes messages beside the published package, and what ours shall be worth beside them."""

from __future__ import annotations

import importlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import fastjsonschema
import jsonschema
import jsonschema_rs
import msgspec
import orjson
import xmlschema
from lxml import etree
from xsdata.formats.dataclass.context import XmlContext
from xsdata.formats.dataclass.parsers import XmlParser
from xsdata.formats.dataclass.serializers import XmlSerializer

from generator.verdicts import validation
from tests.bench.peers import bare_class, msgspec_class, xsdata_class
from tests.bench.rounds import Contender
from tests.bench.samples import Kind, release

OURS = "hubsante_models"


def json_readers(kind: Kind, folder: Path) -> list[Contender]:
    """From bytes to a valid message; a validator of values is given what `json.loads` reads."""
    schema = json.loads((folder / "json-schema" / f"{kind.schema}.schema.json").read_bytes())
    checker = jsonschema.Draft7Validator.FORMAT_CHECKER
    in_python = jsonschema.Draft7Validator(schema, format_checker=checker).is_valid
    in_rust = jsonschema_rs.Draft7Validator(schema, validate_formats=True).is_valid
    compiled = fastjsonschema.compile(schema)
    return [
        Contender(OURS, kind.message_class.model_validate_json, kind.json),
        Contender("hubsante_models, from_json", kind.message_class.from_json, kind.json),
        Contender("hubsante_models, parse", importlib.import_module(OURS).parse, kind.rooted),
        Contender("json.loads, nothing validated", json.loads, kind.json, goal=0.6),
        Contender("orjson.loads, nothing validated", orjson.loads, kind.json),
        Contender("msgspec's structs", msgspec.json.Decoder(msgspec_class(kind, folder)).decode, kind.json),
        Contender("python jsonschema", _after(json.loads, in_python), kind.json, goal=35),
        Contender("fastjsonschema", _after(json.loads, compiled), kind.json),
        Contender("jsonschema-rs", _after(json.loads, in_rust), kind.json),
        Contender("pydantic classes, bare", bare_class(kind, folder).model_validate_json, kind.json),
    ]


def json_parsers(kind: Kind, _: Path) -> list[Contender]:
    """From bytes to a message that its root tells, no key of it twice."""
    return [
        Contender("hubsante_models, parse", importlib.import_module(OURS).parse, kind.rooted),
        Contender("json.loads, nothing validated", json.loads, kind.rooted, goal=0.4),
    ]


def json_verdicts(kind: Kind, folder: Path) -> list[Contender]:
    """From bytes to the verdict of `mdd validate`, and to yes or no; the goal is twice what it was, 0.15."""
    schema = json.loads((folder / "json-schema" / f"{kind.schema}.schema.json").read_bytes())
    root = kind.message_class.wire_root
    is_valid = jsonschema_rs.Draft7Validator(schema, validate_formats=True).is_valid
    return [
        Contender("mdd validate", _verdict(), kind.rooted),
        Contender("json.loads and jsonschema-rs", lambda text: is_valid(json.loads(text)[root]), kind.rooted, goal=0.3),
    ]


def xml_verdicts(kind: Kind, folder: Path) -> list[Contender]:
    """The same of XML, where it was 0.25."""
    is_valid = etree.XMLSchema(etree.parse(str(folder / "xsd" / f"{kind.schema}.xsd"))).validate
    return [
        Contender("mdd validate", _verdict(), kind.xml),
        Contender("lxml and our XSD", _after(etree.fromstring, is_valid), kind.xml, goal=0.5),
    ]


def json_writers(kind: Kind, _: Path) -> list[Contender]:
    """From a message to JSON text."""
    class_ = kind.message_class
    return [
        Contender(OURS, class_.to_json, [class_.model_validate_json(one) for one in kind.json]),
        Contender("json.dumps", json.dumps, kind.values),
        Contender("orjson.dumps", orjson.dumps, kind.values),
    ]


def xml_readers(kind: Kind, folder: Path) -> list[Contender]:
    """From bytes to a valid message; xsdata's parser converts, and validates nothing."""
    path = str(folder / "xsd" / f"{kind.schema}.xsd")
    by_libxml2 = etree.XMLSchema(etree.parse(path)).validate
    parse, bindings = XmlParser(context=XmlContext()).from_bytes, xsdata_class(kind, folder)
    return [
        Contender(OURS, kind.message_class.from_xml, kind.xml),
        Contender("lxml, nothing validated", etree.fromstring, kind.xml, goal=0.17),
        Contender("lxml and our XSD", _after(etree.fromstring, by_libxml2), kind.xml),
        Contender("xmlschema", xmlschema.XMLSchema10(path).is_valid, kind.xml),
        Contender("xsdata's parser", lambda document: parse(document, bindings), kind.xml, goal=10),
    ]


def xml_writers(kind: Kind, folder: Path) -> list[Contender]:
    """From a message to an XML document."""
    class_, bindings = kind.message_class, xsdata_class(kind, folder)
    parse = XmlParser(context=XmlContext()).from_bytes
    theirs = [parse(one, bindings) for one in kind.xml]
    return [
        Contender(OURS, class_.to_xml, [class_.from_xml(one) for one in kind.xml]),
        Contender("lxml, its own tree", etree.tostring, [etree.fromstring(one) for one in kind.xml]),
        Contender("xsdata's serializer", XmlSerializer(context=XmlContext()).render, theirs, goal=20),
    ]


def _verdict() -> Callable[[bytes], object]:
    validators = validation(release())
    return lambda document: not validators.validate(document, None).problems


def _after(read: Callable[[bytes], Any], judge: Callable[[Any], object]) -> Callable[[bytes], object]:
    return lambda document: judge(read(document))
