"""What a finding's code means, and its words in French and English."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass


class Severity(enum.StrEnum):
    """How far a finding reaches."""

    ERROR = "error"  # nothing can be generated
    WARNING = "warning"  # published, but doubtful
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Text:
    """The words of a finding in one language.

    Message and help name the values of a finding in braces. A message says what
    stands there and what is wrong; the help says what would be accepted. Lower
    case, one phrase, no full stop.
    """

    meaning: str  # what the code stands for, without any value: "cardinalité illisible"
    message: str
    help: str


@dataclass(frozen=True, slots=True)
class Rule:
    """What a code means, and how far it reaches."""

    severity: Severity
    fr: Text
    en: Text
    example: Mapping[str, str]  # values for the words, as in a real finding


def error(fr: Text, en: Text, **example: str) -> Rule:
    """A rule without which nothing can be generated."""
    return Rule(Severity.ERROR, fr, en, example)


def warning(fr: Text, en: Text, **example: str) -> Rule:
    """A rule about what is published, but doubtful."""
    return Rule(Severity.WARNING, fr, en, example)


def info(fr: Text, en: Text, **example: str) -> Rule:
    """A rule about what is good to know."""
    return Rule(Severity.INFO, fr, en, example)
