"""Numbers of releases: how they sort, and how far one must be from the one before."""

from __future__ import annotations

import enum
import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.diff.judge import Category

_FORM = re.compile(r"(?P<numbers>[0-9]+(?:\.[0-9]+){1,3})(?:(?P<stage>a|b|rc)(?P<trial>[0-9]+))?")
_FINAL = "~"  # sorts behind every stage


class Bump(enum.IntEnum):
    """How far a version is from another one."""

    NONE = 0
    PATCH = 1
    MINOR = 2
    MAJOR = 3


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """`3.5.0rc1` and `3.5.0`, in this order."""

    numbers: tuple[int, ...]  # four, absent ones as 0
    stage: str = _FINAL
    trial: int = 0

    @classmethod
    def of(cls, text: str) -> Version:
        """The version that a text says; ValueError where it says none, as `read.settings` lets through no release."""
        match = _FORM.fullmatch(text)
        if match is None:
            raise ValueError(text)
        numbers = tuple(map(int, match["numbers"].split(".")))
        return cls((*numbers, 0, 0)[:4], match["stage"] or _FINAL, int(match["trial"] or 0))

    def bumped(self, bump: Bump) -> Version:
        """The next version of a kind, `3.5.0` behind `3.4.2`."""
        major, minor, patch, _ = self.numbers
        match bump:
            case Bump.MAJOR:
                return Version((major + 1, 0, 0, 0))
            case Bump.MINOR:
                return Version((major, minor + 1, 0, 0))
            case Bump.PATCH:
                return Version((major, minor, patch + 1, 0))
            case Bump.NONE:
                return self

    def bump_to(self, later: Version) -> Bump:
        """How far a later version is; a fourth number and a stage count as a patch."""
        if later <= self:
            return Bump.NONE
        if later.numbers[0] > self.numbers[0]:
            return Bump.MAJOR
        return Bump.MINOR if later.numbers[1] > self.numbers[1] else Bump.PATCH

    def __str__(self) -> str:
        numbers = self.numbers if self.numbers[3] else self.numbers[:3]
        return ".".join(map(str, numbers)) + ("" if self.stage == _FINAL else f"{self.stage}{self.trial}")


def required(categories: Iterable[Category], *, has_migration: bool) -> Bump:
    """What the changes of a release demand; a migration is the declared way around what they break.

    Source: docs/decisions, "A release that breaks somebody is a major one"
    """
    return max((_demands(category, has_migration=has_migration) for category in categories), default=Bump.NONE)


def _demands(category: Category, *, has_migration: bool) -> Bump:
    match category:
        case Category.BREAKING:
            return Bump.MINOR if has_migration else Bump.MAJOR
        case Category.DANGEROUS | Category.COMPATIBLE:
            return Bump.MINOR
        case Category.DOCUMENTATION:
            return Bump.PATCH
