"""JSON Schema, draft-07: a document for each message, and one for code generators that needs no other file."""

from generator.emit.json_schema.bundle import bundle
from generator.emit.json_schema.document import document, file_name
from generator.emit.json_schema.files import emit
from generator.emit.json_schema.parts import DRAFT, Schema, example_value

__all__ = ["DRAFT", "Schema", "bundle", "document", "emit", "example_value", "file_name"]
