"""What messages of one version of the models become in another one."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Correspondence:
    """What becomes of a datum, for readers."""

    message: str  # the schema's name in the source, "RS-EDA"
    source: str  # the path below the root, `patient[].idPat`; "" where nothing of the source is read
    label: str  # of the datum in the source, or in the target where nothing of the source is read
    target: str  # the path in the target; "" where it is in none
    operation: str  # as a sheet `Correspondances` has it; "déduire" of what both models say
    detail: str  # constants, conditions, notes
    is_derived: bool
    codes: tuple[tuple[str, str], ...] = ()  # that change, each with its code in the target

    @property
    def codes_shown(self) -> tuple[tuple[str, str], ...]:
        """The codes that change as a person reads them: quotes show blanks at their edges."""
        return tuple((_seen(code), _seen(answer)) for code, answer in self.codes)

    @property
    def changes(self) -> str:
        """`VSAV → SIS.VSAV, SMUR → SMUR.MED`; empty where no code changes."""
        return ", ".join(f"{code} → {answer}" for code, answer in self.codes_shown)


@dataclass(frozen=True)
class Conversion:
    """The conversion from one version to another."""

    source: str  # "2.4.0", "cisu"
    target: str
    tables: str  # JSON in one line: what the runtime's module `converting` walks
    correspondences: tuple[Correspondence, ...]  # message by message, in the order of the source


def _seen(code: str) -> str:
    return code if code == code.strip() else f"« {code} »"
