"""The pack of what must fail: for each constraint of each message the least wrong messages, and those at its edges."""

from generator.emit.pack.files import emit

__all__ = ["emit"]
