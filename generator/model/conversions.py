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
    detail: str  # codes, constants, notes
    is_derived: bool


@dataclass(frozen=True)
class Conversion:
    """The conversion from one version to another."""

    source: str  # "2.4.0", "cisu"
    target: str
    tables: str  # JSON in one line: what the runtime's module `converting` walks
    correspondences: tuple[Correspondence, ...]  # message by message, in the order of the source
