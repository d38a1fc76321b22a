"""The notes of a release as the tool prepares them: what breaks, where, and the message that proves it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence

from generator.catalogue.language import Language
from generator.catalogue.phrases import PHRASES
from generator.diagnostics import shown
from generator.diff.judge import Witness
from generator.publication import FORMATS, ROLES, PublishedChange
from generator.release.judged import JudgedChange
from generator.release.notes import BREAKING, ENTRY, TO_WRITE, comment
from generator.release.standing import Standing

_LONGEST = 60  # lines of a document; a longer one stands on one line
_VALUE = 300  # characters
_NAMES = dict(zip(FORMATS, ("JSON", "XML", "Python"), strict=True))
_PROMPT = f"{TO_WRITE} qui est concerné, ce qui lui est demandé, et pour quand."
_INTRODUCTION = f"{TO_WRITE} à quoi sert cette version."


def drafted(standing: Standing) -> str:
    """The notes with an entry for each change that breaks somebody.

    What people wrote stays as it is; what the tool wrote of a change is written anew.
    """
    text = standing.notes_text or f"# Version {standing.coming}\n\n{_INTRODUCTION}\n"
    missing = [change for change in standing.breaking if standing.notes.entry(change.key) is None]
    heading = [] if not missing or f"\n## {BREAKING}\n" in text else [f"\n## {BREAKING}\n"]
    entries = ["\n".join(("", *_entry(group, standing), "")) for group in _by_edit(missing)]
    return "".join([_refreshed(text, standing), *heading, *entries])


def _refreshed(text: str, standing: Standing) -> str:
    """The text whose entries say what has changed by now; one that is of no change any more stays."""
    changes = {change.key: change for change in standing.changes}

    def anew(match: re.Match[str]) -> str:
        known = [changes[key] for key in match["keys"].splitlines() if key in changes]
        return "\n".join(_proof(known, standing)) if known else match[0]

    return ENTRY.sub(anew, text)


def _by_edit(changes: Iterable[JudgedChange]) -> list[list[JudgedChange]]:
    """The changes that one edit made in several messages are one entry."""
    groups: dict[tuple[str, ...], list[JudgedChange]] = {}
    for change in changes:
        texts = change.texts
        cell = texts.new_cell or texts.old_cell
        own = () if cell else (change.key,)
        groups.setdefault((texts.code, cell, texts.old, texts.new, *own), []).append(change)
    return list(groups.values())


def _entry(changes: Sequence[JudgedChange], standing: Standing) -> Iterator[str]:
    texts = changes[0].texts
    where = ", ".join(dict.fromkeys(filter(None, (change.texts.message for change in changes))))
    place = f"{_words(f'subject-{texts.level}')} {texts.path}".strip()
    yield f"### {f'{where} : ' if where else ''}{place}, {_words(f'aspect-{texts.aspect}')}"
    yield ""
    yield from _proof(changes, standing)
    yield from ("", _PROMPT)


def _proof(changes: Sequence[JudgedChange], standing: Standing) -> Iterator[str]:
    """What the tool writes of an entry: both sides, their cells, whom it breaks, and a message that shows it."""
    texts = changes[0].texts
    lines = [f"- Avant : {_side(texts.old, texts.old_cell)}", f"- Après : {_side(texts.new, texts.new_cell)}"]
    lines += [f"- Rompt : {reach}" for reach in _reach(texts)]
    for witness in changes[0].judgement.witnesses[:1]:
        lines += _witness(witness, standing)
    yield from comment([change.key for change in changes], lines)


def _side(value: str, cell: str) -> str:
    text = f"`{shown(value, _VALUE)}`" if value else "—"
    return f"{text} ({cell})" if cell else text


def _reach(texts: PublishedChange) -> Iterator[str]:
    for role in ROLES:
        formats = [_NAMES[form] for each, form in texts.breaks if each == role]
        if formats:
            yield f"{_words(f'reach-{role}')} ({', '.join(formats)})"


def _witness(witness: Witness, standing: Standing) -> Iterator[str]:
    """The message in a fenced block, said by which side it is refused."""
    old, new = standing.last.name if standing.last else "", standing.coming
    sender, receiver = (old, new) if witness.role == "old-sender" else (new, old)
    yield f"- Preuve, un message {witness.schema} que {sender} accepte et que {receiver} refuse :"
    yield from ("", f"  ```{witness.format}", *(f"  {line}" for line in _document(witness)), "  ```")


def _document(witness: Witness) -> Sequence[str]:
    if witness.format != "json":
        return witness.document.strip().splitlines()
    value = json.loads(witness.document)
    lines = json.dumps(value, ensure_ascii=False, indent=2).splitlines()
    return lines if len(lines) <= _LONGEST else (json.dumps(value, ensure_ascii=False),)


def _words(name: str) -> str:
    return PHRASES[name].of(Language.FRENCH)
