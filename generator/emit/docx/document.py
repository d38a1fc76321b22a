"""An annex as a Word document, in the look of the template."""

from __future__ import annotations

from generator.emit.docx.addresses import Addresses
from generator.emit.docx.body import Body
from generator.emit.docx.flow import Annex, Mark, Runs, Words
from generator.emit.docx.template import template


def docx(annex: Annex) -> bytes:
    """The bytes of the document."""
    look, addresses = template(), Addresses(annex.path)
    body = Body(look, addresses, annex.day)
    text = body.xml(annex.units)
    controls = {
        "message": body.runs(annex.name),
        "release": body.runs(annex.release),
        "edition": body.runs(annex.edition),
    }
    title = f"{_text(annex.name)} : {_text(annex.release)}, {_text(annex.edition)}"
    return look.document(text, addresses.relations, title, controls)


def _text(runs: Runs) -> str:
    """What the runs say now."""
    return "".join(run.piece.text for run in runs if isinstance(run.piece, Words) and run.mark is not Mark.DELETED)
