"""The Hub Santé on one's own desk: a hub, a partner and milestones to try dispatch software with."""

__version__ = "0.1.0"
