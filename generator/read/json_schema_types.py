"""The simple types of a JSON Schema: texts, codes, dates, numbers."""

from __future__ import annotations

from typing import Literal

from generator import patterns
from generator.diagnostics import Phrase, phrase
from generator.model import Bounded, Coded, Length, Scalar, Simple, Text
from generator.read.json_schema_nodes import Document, SchemaNode, written
from generator.read.limits import bounds_of, length_of

_TYPES = ("object", "array", "string", "integer", "number", "boolean")
_FORMATS = {"date": Scalar.DATE, "date-time": Scalar.DATETIME}


def simple_type(node: SchemaNode, document: Document) -> Simple | None:
    """The type of a value that is no object; None when the Model has none such.

    Reports: schema-not-expressible, invalid-pattern
    """
    match node.get("type"):
        case "string":
            document.refuse_other_words(node, "string")
            return _text_type(node, document)
        case "integer" | "number" as scalar:
            document.refuse_other_words(node, scalar)
            return _number_type(node, document, Scalar.INTEGER if scalar == "integer" else Scalar.NUMBER)
        case "boolean":
            document.refuse_other_words(node, "boolean")
            return Scalar.BOOLEAN
        case None:
            document.refuse(node, "type", phrase("schema-no-type"))
            return None
        case other:
            document.refuse(node, "type", _no_type(other))
            return None


def _no_type(types: object) -> Phrase:
    """Why a `type` is none of ours; of a list of types, which single one would do."""
    names = [name for name in types if name != "null"] if isinstance(types, list) else []
    if len(names) != 1 or names[0] not in _TYPES:
        return phrase("schema-type", type=written(types))
    return phrase("schema-single-type" if names == types else "schema-null-type", type=names[0])


def _text_type(node: SchemaNode, document: Document) -> Simple | None:
    codes = [node.get("const")] if "const" in node.schema else node.get("enum")
    length = _length(node, document)
    if length and (codes is not None or "format" in node.schema):
        document.refuse(node, "maxLength", phrase("schema-needless-length"))
    if codes is not None:
        return _coded(codes, node, document)
    if "format" in node.schema:
        known = _FORMATS.get(node.text("format", ""))
        if known is None:
            document.refuse(node, "format", phrase("schema-format"))
        return known
    if "pattern" not in node.schema:
        return Text((), length)
    return _patterned(node, document, length)


def _length(node: SchemaNode, document: Document) -> Length | None:
    length = length_of(node.schema)
    if isinstance(length, Phrase):
        document.refuse(node, "maxLength", length)
        return None
    return length


def _coded(codes: object, node: SchemaNode, document: Document) -> Coded | None:
    if isinstance(codes, list) and codes and all(isinstance(code, str) for code in codes):
        return Coded(tuple(dict.fromkeys(codes)))
    document.refuse(node, "enum", phrase("schema-codes"))
    return None


def _patterned(node: SchemaNode, document: Document, length: Length | None) -> Text | None:
    pattern_text = node.text("pattern", "")
    try:
        pattern = patterns.parse(pattern_text)
    except patterns.PatternError as error:
        values = {"value": node.get("pattern"), "problem": error.problem, "position": error.position + 1}
        document.tell("invalid-pattern", f"{node.pointer}/pattern", remedy=error.remedy, **values)
        return None
    if not pattern.is_anchored:
        document.refuse(node, "pattern", phrase("schema-unanchored"))
    return Text((pattern_text,), length)


def _number_type(node: SchemaNode, document: Document, scalar: Literal[Scalar.INTEGER, Scalar.NUMBER]) -> Simple:
    bounds = bounds_of(node.schema, is_integer=scalar is Scalar.INTEGER)
    if isinstance(bounds, Phrase):
        document.refuse(node, "maximum", bounds)
        return scalar
    return Bounded(scalar, bounds) if bounds else scalar
