"""OpenAPI: version 3.1 over the JSON Schemas themselves, and version 3.0 for code generators."""

from generator.emit.openapi.files import emit

__all__ = ["emit"]
