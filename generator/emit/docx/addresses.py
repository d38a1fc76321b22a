"""Where links of an annex lead: to a bookmark of it, or of another annex beside it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from posixpath import relpath
from urllib.parse import quote
from xml.sax.saxutils import quoteattr

from generator.content.annex import CODE_LISTS
from generator.content.blocks import Page

_LONGEST = 40  # signs of a bookmark's name that Word takes
_PREFIX = "mdd_"  # a name begins with a letter


def bookmark(anchor: str) -> str:
    """The name of a bookmark for an anchor: letters, digits and `_`; a long one ends in a digest of it all."""
    name = _PREFIX + anchor.replace("-", "_")
    if len(name) <= _LONGEST:
        return name
    digest = hashlib.sha256(anchor.encode()).hexdigest()[:8]
    return f"{name[: _LONGEST - 9]}_{digest}"


class Addresses:
    """The links of one annex, by its path; those to other annexes are collected as relations of the document."""

    def __init__(self, page: str) -> None:
        self._page = page
        self._relations: dict[str, str] = {}  # the id of each other file

    def attributes(self, target: Page) -> str:
        """The attributes of the link to a page; none where no annex has that page."""
        file, anchor = _place(target)
        if file is None:
            return ""
        named = f'w:anchor={quoteattr(bookmark(anchor))} w:history="1"' if anchor else 'w:history="1"'
        if file == self._page:
            return named if anchor else ""
        address = quote(f"{relpath(file, f'{self._page}/..')}.docx", safe="/._~-", errors="replace")
        identity = self._relations.setdefault(address, f"mdd{len(self._relations) + 1}")
        return f'r:id="{identity}" {named}'

    @property
    def relations(self) -> Mapping[str, str]:
        """The other files that links lead to, by the ids of the document's relations to them."""
        return {identity: address for address, identity in self._relations.items()}


def _place(target: Page) -> tuple[str | None, str]:
    """The path of the annex that has a page, and the anchor there."""
    folder, _, name = target.path.partition("/")
    if folder == CODE_LISTS:
        return CODE_LISTS, name or target.anchor
    return (target.path if folder == "messages" else None), target.anchor
