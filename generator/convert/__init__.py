"""Conversions between versions of the models: what both say, and rows of sheets `Correspondances`, to tables."""

from generator.convert.release import conversions

__all__ = ["conversions"]
