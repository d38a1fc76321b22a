"""The summary of a report, written beside its parts: for programs, and as a page for people."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping
from pathlib import Path

from hubsante_kit.replay.parts import put_whole
from hubsante_kit.replay.renderings import page
from hubsante_kit.replay.summary import Tree
from hubsante_kit.replay.tables import tables

JSON, HTML = "_summary.json", "_summary.html"
"""Readers of Parquet pass over what begins so."""

_PRIVATE = (
    "Les identifiants de messages et d'émetteurs sont des pseudonymes, que seul permet de rapprocher le sel, gardé "
    "à côté du rapport. Aucune valeur de message n'est reproduite."
)
_SAMPLED = (
    "Les identifiants de messages et d'émetteurs sont des pseudonymes. Ce rapport reproduit des valeurs de messages, "
    "demandées par --samples : il peut contenir des données de santé."
)


def write_summary(folder: str, summary: Tree) -> None:
    """Write both forms into the folder of a report."""
    title = f"Archives jugées en {' et en '.join(summary['releases'])}"
    texts: Mapping[str, str] = {
        JSON: json.dumps(summary, ensure_ascii=False, indent=1) + "\n",
        HTML: page(title, _SAMPLED if summary["samples"] else _PRIVATE, tables(summary)),
    }
    with tempfile.TemporaryDirectory() as where:
        for name, text in texts.items():
            path = Path(where, name)
            path.write_text(text, encoding="utf-8")
            put_whole(path, folder, name)
