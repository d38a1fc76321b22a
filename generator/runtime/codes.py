"""Code lists: enumerations whose members are texts and know their French labels."""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class CodeList(StrEnum):
    """A national code list; a member equals its code: `Origine.C_15 == "15"`."""

    labels: tuple[str, ...]
    """The French labels, level 1 first; the last is the code's own."""

    def __new__(cls, code: str, *labels: str) -> Self:
        """A member with its code as its value."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.labels = labels
        return member

    @property
    def label(self) -> str:
        """The code's own French label; the code itself when the list has none."""
        return self.labels[-1] if self.labels else self.value

    @classmethod
    def get(cls, code: str) -> Self:
        """The member of a code.

        Raises: KeyError.
        """
        try:
            return cls(code)
        except ValueError:
            raise KeyError(code) from None
