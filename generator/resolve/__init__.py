"""Rows to Model: the only place where a name becomes a reference."""

from generator.resolve.release import resolve

__all__ = ["resolve"]
