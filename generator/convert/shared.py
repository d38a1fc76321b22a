"""What all messages of a pair of versions share: each table, list and mapping once."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

Table = dict[str, Any]


@dataclass
class Shared:
    """The tables, lists and mappings of a pair of versions, by their numbers."""

    objects: list[Table] = field(default_factory=list[Table])
    codes: list[list[str]] = field(default_factory=list[list[str]])
    maps: list[dict[str, str]] = field(default_factory=list[dict[str, str]])
    _known: dict[str, int] = field(default_factory=dict[str, int])

    def object(self, table: Table) -> int:
        """The number of the table of an object."""
        return self._number("objects", self.objects, table)

    def code_list(self, codes: list[str]) -> int:
        """The number of a list of codes."""
        return self._number("codes", self.codes, codes)

    def map(self, texts: dict[str, str]) -> int:
        """The number of a mapping from codes to codes or labels."""
        return self._number("maps", self.maps, texts)

    def _number(self, kind: str, all_: list[Any], value: Any) -> int:
        key = f"{kind}{json.dumps(value, ensure_ascii=False)}"
        if key not in self._known:
            self._known[key] = len(all_)
            all_.append(value)
        return self._known[key]
