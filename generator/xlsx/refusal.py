"""Why the tool does not write what it was asked to, phrased for the person who asked."""

from __future__ import annotations

from dataclasses import dataclass

from generator.diagnostics import Language


@dataclass(frozen=True, slots=True)
class Refusal:
    """The same reason in both languages."""

    fr: str
    en: str

    def words(self, language: Language) -> str:
        return self.fr if language is Language.FRENCH else self.en
