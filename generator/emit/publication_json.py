"""What is recorded of a published release as JSON: in `changes.json`, and within the model."""

from __future__ import annotations

from typing import Any

from generator.emit.json_text import json_text
from generator.publication import Publication, PublishedChange

Tree = dict[str, Any]


def publication_text(publication: Publication) -> str:
    """The content of `changes.json`."""
    return json_text(publication_tree(publication), indent=2) + "\n"


def publication_tree(publication: Publication) -> Tree:
    """`{"version": …, "date": …}` and what else there is to say; `read.publications` reads it back."""
    return _present(
        {
            "version": publication.version,
            "date": publication.date,
            "since": publication.since,
            "introduction": publication.introduction,
            "migration": publication.migration,
            "exception": publication.exception,
            "changes": [_change(change) for change in publication.changes],
        }
    )


def _change(change: PublishedChange) -> Tree:
    return _present(
        {
            "code": change.code,
            "category": change.category,
            "message": change.message,
            "code_list": change.code_list,
            "path": change.path,
            "old": change.old,
            "new": change.new,
            "old_cell": change.old_cell,
            "new_cell": change.new_cell,
            "breaks": [{"role": role, "format": form} for role, form in change.breaks],
            "note": change.note,
        }
    )


def _present(tree: Tree) -> Tree:
    return {key: value for key, value in tree.items() if value not in ("", [])}
