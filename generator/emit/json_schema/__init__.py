"""JSON Schema, draft-07: a document for each message, and one for code generators that needs no other file."""

from generator.emit.json_schema.document import document
from generator.emit.json_schema.files import emit
from generator.emit.schemas.bundle import bundle
from generator.emit.schemas.parts import DRAFT, Schema, example_value, file_name

__all__ = ["DRAFT", "Schema", "bundle", "document", "emit", "example_value", "file_name"]
