"""The code list that a cell means and does not name by its id."""

from __future__ import annotations

from collections.abc import Mapping

from generator.diagnostics import Meant, resembling
from generator.model import CodeList
from generator.read.values import bare

_AROUND = " .,;:\"'«»“”()"


def meant_list(said: str, code_lists: Mapping[str, CodeList]) -> Meant | None:
    """The list whose id the text resembles, or else its first word; or that whose title it is."""
    places = {one.id: one.origin for one in code_lists.values()}
    first = (said.split() or [""])[0].strip(_AROUND)
    near = resembling(said, places) or (resembling(first, places) if first != said else None)
    titled = (one for one in code_lists.values() if bare(one.title) == bare(said.strip(_AROUND)))
    return near or next((Meant(one.id, one.origin) for one in titled), None)
