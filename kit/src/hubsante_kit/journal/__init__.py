"""All that happened to messages, in order, kept on disk before anybody is told that it is."""

from hubsante_kit.journal.events import (
    Answered,
    Began,
    Connected,
    Consumed,
    Converted,
    Delivered,
    Denied,
    Event,
    Expired,
    Published,
    Record,
    Refused,
    Remark,
    Routed,
    Started,
    Way,
)
from hubsante_kit.journal.file import Journal, JournalError, read

__all__ = [
    "Answered",
    "Began",
    "Connected",
    "Consumed",
    "Converted",
    "Delivered",
    "Denied",
    "Event",
    "Expired",
    "Journal",
    "JournalError",
    "Published",
    "Record",
    "Refused",
    "Remark",
    "Routed",
    "Started",
    "Way",
    "read",
]
