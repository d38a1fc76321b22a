"""TypeScript: the type of every message as JSON has it, in declarations alone."""

from generator.emit.typescript.files import emit

__all__ = ["emit"]
