"""Business rules for those who have no Python: Schematron for XML, an ES module for JSON."""

from generator.emit.rules.files import emit

__all__ = ["emit"]
