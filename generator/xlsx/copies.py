"""Where the annotated copies of the workbooks of a specs folder go: never over a source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.read.below import path_below
from generator.read.folder import contents, native
from generator.xlsx.refusal import Refusal

_ENDING = ".xlsx"


@dataclass(frozen=True, slots=True)
class Planned:
    """A workbook to copy."""

    name: str  # its path relative to the specs folder
    content: bytes
    target: Path


def planned(specs: Path, out: Path) -> tuple[Planned, ...] | Refusal:
    """Where each workbook's copy goes: below a folder, or to a file where there is one workbook alone.

    A name that ends in `.xlsx` is that of a file. In the specs folder the copies
    would be read as sources in the next run.
    """
    sources = {name: content for name, content in contents(specs).contents.items() if name.lower().endswith(_ENDING)}
    is_file = out.suffix.lower() == _ENDING
    if path_below(out, specs) is not None:
        return Refusal(
            f"{out} est dans le dossier des sources, où les copies seraient lues à leur tour",
            f"{out} is in the folder of the sources, where the copies would be read in turn",
        )
    if is_file and len(sources) != 1:
        return Refusal(
            f"{out} : {len(sources)} classeurs à copier ; nommer un dossier, par exemple {out.with_suffix('')}",
            f"{out}: {len(sources)} workbooks to copy; name a folder, for example {out.with_suffix('')}",
        )
    if out.exists() and out.is_dir() == is_file:
        return Refusal(f"{out} existe déjà, et n'est pas de cette sorte", f"{out} exists, and is not of this kind")
    plan = tuple(Planned(name, content, out if is_file else out / native(name)) for name, content in sources.items())
    return _over_a_source(specs, plan) or plan


def _over_a_source(specs: Path, plan: Sequence[Planned]) -> Refusal | None:
    """A source may be a link to a file elsewhere."""
    sources = {(specs / native(copy.name)).resolve() for copy in plan}
    for copy in plan:
        if copy.target.resolve() in sources:
            return Refusal(f"{copy.target} est un classeur source", f"{copy.target} is a source workbook")
    return None
