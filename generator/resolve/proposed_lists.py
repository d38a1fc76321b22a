"""The code list that a cell means and does not name by its id."""

from __future__ import annotations

from collections.abc import Mapping

from generator.diagnostics import Candidate, resembling
from generator.model import CodeList
from generator.read.values import bare

_AROUND = " .,;:\"'«»“”()"


def proposed_list(text: str, code_lists: Mapping[str, CodeList]) -> Candidate | None:
    """The list whose id the text resembles, or else its first word; or that whose title it is."""
    places = {code_list.id: code_list.origin for code_list in code_lists.values()}
    first = (text.split() or [""])[0].strip(_AROUND)
    near = resembling(text, places) or (resembling(first, places) if first != text else None)
    titled = (code_list for code_list in code_lists.values() if bare(code_list.title) == bare(text.strip(_AROUND)))
    return near or next((Candidate(code_list.id, code_list.origin) for code_list in titled), None)
