"""Messages beyond any script: an error of each code, and what must fail, from the pack of the models."""

from __future__ import annotations

import json
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from hubsante_kit.history import History, Parties, Passage
from hubsante_kit.hub.answers import Complaint, answer
from hubsante_kit.hub.delivery import Form, content_type_of
from hubsante_kit.hub.routing import UNKNOWN_ID, distribution_id
from hubsante_kit.milestones.model import Verdict
from hubsante_kit.milestones.verdicts import failed, met, still_open
from hubsante_models.code_lists.hub_sante_code_erreur import HubSanteCodeErreur

_INDEX = "index.ndjson"
_RECIPIENT = re.compile(rb"explicitAddressValue\"?\s*+[:>]\s*+\"?([\w.-]++)")
_MOST = 5_000  # messages of a pack that are sent in a run; the largest schema has half as many
_LONGEST = 4 * 1024 * 1024  # bytes of a message, which the hub would not take either


_DAMAGED = (
    *(OSError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError),
    *(KeyError, ValueError, TypeError),  # an index that is not as the pack's
)


class PackError(Exception):
    """A file that is no pack; the words are for the person who named it, in French."""


@dataclass(frozen=True, slots=True)
class Extra:
    """A message that is put into a queue of the editor past the hub."""

    name: str
    title: str
    body: bytes
    content_type: str
    kind: str
    """Of the queue: `"message"` or `"info"`."""
    is_valid: bool
    """Whether the editor should accept it."""


def errors(parties: Parties, form: Form, start: datetime) -> Iterator[Extra]:
    """An RS-ERROR of each code; `start` is when the run began, from which their identifiers follow."""
    for code in HubSanteCodeErreur:
        name = f"erreur:{code.number}"
        identity = uuid5(NAMESPACE_URL, f"{name} {start.isoformat()}")
        named = f"{parties.editor}_{identity}"
        complaint = Complaint(code, f"Erreur d'essai {code.number}, envoyée par le kit.", named, b"", "")
        body = answer(complaint, parties.editor, form, str(identity), start)
        yield Extra(name, f"RS-ERROR {code.number} {code.label}", body, content_type_of(form), "info", is_valid=True)


def from_pack(path: Path, form: Form, schema: str) -> tuple[Extra, ...]:
    """The messages of a pack about a schema, each in its envelope and in the form that the editor reads.

    Raises: PackError.
    """
    try:
        with zipfile.ZipFile(path) as pack:
            found = tuple(_extras(pack, form, schema))
    except _DAMAGED as error:
        raise PackError(f"{path} : ce n'est pas un paquet de messages ({error})") from error
    if not found:
        raise PackError(f"{path} : aucun message {schema} en {form.upper()} dans une enveloppe")
    return found


def _extras(pack: zipfile.ZipFile, form: Form, schema: str) -> Iterator[Extra]:
    lines = (json.loads(line) for line in pack.read(_INDEX).splitlines())
    wanted = (
        line for line in lines if line["schema"] == schema and line["format"] == form and line["wrapping"] == "envelope"
    )
    for line, _ in zip(wanted, range(_MOST), strict=False):
        with pack.open(line["file"]) as file:
            body = file.read(_LONGEST)
        title = " ".join(filter(None, (line["constraint"], line["path"], line["label"])))
        yield Extra(
            f"paquet:{line['id']}", title, body, content_type_of(form), "message", line["verdict"] == "accepted"
        )


def addressed(extra: Extra, parties: Parties) -> Extra:
    """An extra of a pack, whose messages have all the same parties and identifier, from the partner to the editor."""
    identity = distribution_id(extra.body)
    sender, bar, _ = identity.partition("_")
    if identity == UNKNOWN_ID or not bar:
        return extra
    names = {
        identity.encode(): f"{parties.partner}_{uuid5(NAMESPACE_URL, extra.name)}".encode(),
        sender.encode(): parties.partner.encode(),
    }
    recipient = _RECIPIENT.search(extra.body)
    if recipient is not None:
        names[recipient[1]] = parties.editor.encode()
    whole = b"|".join(map(re.escape, names))
    body = re.sub(rb"(?<=[\">:])(" + whole + rb")(?=[\"<])", lambda found: names[found[1]], extra.body)
    return replace(extra, body=body)


def verdict_on(extra: Extra, history: History, parties: Parties) -> Verdict:
    """What the editor made of an extra: it reads all, and says that it took in nothing that is wrong."""
    sent = history.by_origin(extra.name)
    if sent is None:
        return still_open("pas encore envoyé")
    if sent.consumed is None:
        return still_open(f"message {sent.number} envoyé, pas encore lu", sent)
    if extra.is_valid or extra.kind == "info":
        return met(f"message {sent.number} lu", sent)
    taken = [each for each in _answers(sent, history, parties) if not _refuses(each)]
    if taken:
        why = "un message que le schéma refuse n'est pas acquitté comme s'il était bon"
        return failed(f"message {sent.number} fautif acquitté par le message {taken[0].number}", why, sent, taken[0])
    return met(f"message {sent.number} fautif lu, et non acquitté comme s'il était bon", sent)


def _answers(sent: Passage, history: History, parties: Parties) -> Iterator[Passage]:
    """The editor's acknowledgements of a message that may not be readable."""
    named = history.acknowledging(distribution_id(sent.published.body))
    return (each for each in named if parties.is_editor(each.client))


def _refuses(acknowledgement: Passage) -> bool:
    """Whether an acknowledgement says that the message was refused."""
    message = acknowledgement.message
    return bool(message is not None and getattr(message.content, "refused", None))
