"""TypeScript: the type of every message as JSON has it, and modules that judge, read and write messages."""

from generator.emit.typescript.files import emit

__all__ = ["emit"]
