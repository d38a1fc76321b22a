"""Code lists: enumerations whose members are texts and know their French labels."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Self


class CodeList(StrEnum):
    """A national code list; a member equals its code: `Origine.C_15 == "15"`.

    Where a list has levels, its labels say so: of `("Véhicules", "Navire")` the
    code of `("Véhicules",)` is the parent. Some lists group their codes under labels
    that are no code; there no member has a parent.
    """

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

    @property
    def level(self) -> int:
        """How many labels lead to the code: 1 at the top."""
        return len(self.labels)

    @property
    def parent(self) -> Self | None:
        """The nearest code whose labels begin this one's; None when there is none, as at the top."""
        list_ = type(self)
        above = (_by_labels(list_).get(self.labels[:n]) for n in range(self.level - 1, 0, -1))
        return next((list_(code) for code in above if code is not None), None)

    @property
    def children(self) -> tuple[Self, ...]:
        """The codes whose parent this one is, in the order of the list."""
        return tuple(code for code in type(self) if code.parent is self)

    @classmethod
    def tops(cls) -> tuple[Self, ...]:
        """The codes that have no parent, in the order of the list."""
        return tuple(code for code in cls if code.parent is None)

    @classmethod
    def get(cls, code: str) -> Self:
        """The member of a code.

        Raises: KeyError.
        """
        try:
            return cls(code)
        except ValueError:
            raise KeyError(code) from None


class NumberedCodeList(CodeList):
    """A code list whose codes are numbers, each with a name: `Codes.NOT_FOUND.number == 404`.

    A member is named as its number is, and its label is that name.
    """

    @property
    def number(self) -> int:
        """The code as a message has it."""
        return int(self.value)

    @classmethod
    def numbered(cls, number: float) -> Self:
        """The member of a number, `404` or `404.0`.

        Raises: KeyError.
        """
        return cls.get(str(int(number)) if float(number).is_integer() else str(number))


@cache
def _by_labels(list_: type[CodeList]) -> Mapping[tuple[str, ...], str]:
    """The code of each path of labels; of two that share theirs, the first."""
    return {code.labels: code.value for code in reversed(list_)}
