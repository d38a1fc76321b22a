"""Rows to Model: the only place where a name becomes a reference."""

from generator.resolve.release import resolve, unknown_scenario_schemas

__all__ = ["resolve", "unknown_scenario_schemas"]
