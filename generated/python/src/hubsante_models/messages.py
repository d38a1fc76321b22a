"""The class of each message by its schema's name, imported at first use."""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Mapping

from .registry import MESSAGES_BY_SCHEMA
from .wire import WireMessage


class _Messages(Mapping[str, type[WireMessage]]):
    def __getitem__(self, schema: str) -> type[WireMessage]:
        module, name = MESSAGES_BY_SCHEMA[schema]
        class_: type[WireMessage] = getattr(importlib.import_module(f".{module}", __package__), name)
        return class_

    def __iter__(self) -> Iterator[str]:
        return iter(MESSAGES_BY_SCHEMA)

    def __len__(self) -> int:
        return len(MESSAGES_BY_SCHEMA)


MESSAGES: Mapping[str, type[WireMessage]] = _Messages()
"""Each message's class by its schema's name, `MESSAGES["RC-EDA"]`."""
