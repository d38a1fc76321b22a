"""What was recorded of a published release: `releases/<version>/changes.json`, and the same within a `model.json`."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from generator.catalogue.phrases import PHRASES
from generator.diagnostics import Diagnostic, Origin, finding, phrase, shown
from generator.publication import CATEGORIES, FORMATS, ROLES, Publication, PublishedChange
from generator.read.folder import CHANGES, RELEASES
from generator.read.json_document import JsonError, load_source
from generator.read.model_nodes import JsonNode, Members, Problems
from generator.read.settings import VERSION

_DAY = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")
_TEXTS = ("introduction", "migration", "exception")
_CHANGE = ("message", "code_list", "path", "old", "new", "old_cell", "new_cell", "note")


def recorded(version: str, files: Mapping[str, bytes]) -> tuple[Publication | None, tuple[Diagnostic, ...]]:
    """The record of a version, where it has been published.

    Reports: bad-json, bad-model
    """
    path = f"{RELEASES}/{version}/{CHANGES}"
    return read_publication(files[path], path) if path in files else (None, ())


def read_publication(content: bytes, file: str) -> tuple[Publication | None, tuple[Diagnostic, ...]]:
    """The record in a file, whose folder is called as its version.

    Reports: bad-json, bad-model
    """
    try:
        document = load_source(content)
    except JsonError as error:
        return None, (finding("bad-json", Origin(file, pointer=error.pointer), problem=error.problem),)
    problems = Problems(file)
    publication = publication_of(JsonNode(document, "", problems))
    folder = file.split("/")[-2]
    if publication.version != folder and not problems.findings:
        problems.add("/version", phrase("model-word", value=shown(publication.version), known=folder))
    return (None, tuple(problems.findings)) if problems.findings else (publication, ())


def publication_of(node: JsonNode) -> Publication:
    """The record that stands at a node; what is wrong with it becomes problems."""
    members = Members(node, ("version", "date", "since", *_TEXTS, "changes"), ("version", "date"))
    since = members.get("since")
    return Publication(
        version=members.text("version", VERSION),
        date=members.text("date", _DAY),
        since=since.text(VERSION) if since else "",
        introduction=members.text("introduction"),
        migration=members.text("migration"),
        exception=members.text("exception"),
        changes=tuple(map(_change, members.items("changes"))),
    )


def _change(node: JsonNode) -> PublishedChange:
    members = Members(node, ("code", "category", *_CHANGE, "breaks"), ("code", "category"))
    change = PublishedChange(
        code=members.text("code"),
        category=_word(members.get("category"), CATEGORIES),
        breaks=tuple(map(_break, members.items("breaks"))),
        **{name: members.text(name) for name in _CHANGE},
    )
    if f"subject-{change.level}" not in PHRASES or f"aspect-{change.aspect}" not in PHRASES:
        node.refuse(phrase("model-text-form", value=shown(change.code)))
    return change


def _break(node: JsonNode) -> tuple[str, str]:
    members = Members(node, ("role", "format"), ("role", "format"))
    return _word(members.get("role"), ROLES), _word(members.get("format"), FORMATS)


def _word(node: JsonNode | None, known: Collection[str]) -> str:
    """One of the known words."""
    word = node.text() if node else ""
    if node and word not in known:
        node.refuse(phrase("model-word", value=shown(word), known=", ".join(known)))
    return word
