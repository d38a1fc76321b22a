"""The published Python package: Pydantic classes, code lists, an XML codec."""

from generator.emit.python.package import emit

__all__ = ["emit"]
