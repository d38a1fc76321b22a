"""What is recorded of a release when it is published: its number and day, and what changed since the one before."""

from __future__ import annotations

from dataclasses import dataclass

CATEGORIES = ("breaking", "dangerous", "compatible", "documentation")
"""How far a change reaches, the worst first."""
ROLES = ("old-sender", "new-sender")
"""Who sends what the other side refuses: senders of the release before, or of this one."""
FORMATS = ("json", "xml", "python")

LEVELS = ("release", "message", "object", "field", "code-list", "code", "scenario", "step", "rule")
"""What a change may be of: the beginnings of the codes; `code-list-title` is of a list, `code-labels` of a code."""


@dataclass(frozen=True, slots=True)
class PublishedChange:
    """A change between two releases in texts alone, which stay readable whatever becomes of the Model."""

    code: str  # "field-cardinality": of what, and which aspect of it
    category: str  # one of CATEGORIES
    message: str = ""  # the schema's name; empty of a list, a scenario or the release
    code_list: str = ""  # the list's id, of a list or a code
    path: str = ""  # by names on the wire; a list and a code by their names; empty of the release
    old: str = ""  # as few words say it, "0..1"; empty where there was nothing
    new: str = ""
    old_cell: str = ""  # where it stood then, "workbooks/mdd.xlsx RC-EDA!K16"
    new_cell: str = ""
    breaks: tuple[tuple[str, str], ...] = ()  # a role and a format each
    note: str = ""  # what the editors of software are told of it, in French

    @property
    def level(self) -> str:
        """Of what the change is, one of `LEVELS`; empty of a code that names none."""
        names = (level for level in LEVELS if self.code.startswith(f"{level}-"))
        return max(names, key=len, default="")

    @property
    def aspect(self) -> str:
        """What of it has changed: `"added"`, `"cardinality"`."""
        return self.code.removeprefix(f"{self.level}-")


@dataclass(frozen=True, slots=True)
class Publication:
    """The record of a release; the first one of a history has none before it, and no changes."""

    version: str
    date: str  # "2026-11-30"
    since: str = ""  # the version before
    introduction: str = ""  # in French, with `code` and **strong** words; as the other texts
    migration: str = ""  # how the partners come from the version before to this one, where it breaks them
    exception: str = ""  # why the version is lower than its changes demand
    changes: tuple[PublishedChange, ...] = ()  # in the order of the Model
