"""The page for editors of software: how to verify, install, read, answer; the errors; the files with their digests."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from generator.content.blocks import File, Page
from generator.content.places import Places
from generator.model import CodeList, Message, Model
from generator.site.fragments import Files
from generator.site.measured import measured
from generator.site.shell import Seen, rendered

PATH = "editeurs"
_ERRORS = "RS-ERROR"


@dataclass(frozen=True, slots=True)
class Offer:
    """A file that an editor takes away."""

    message: str
    page: str
    name: str
    address: str
    digest: str


def editors_page(model: Model, places: Places, files: Files) -> str:
    """The contents of the page."""
    seen = Seen(PATH)
    package = model.release.package
    errors = _error_list(model)
    return rendered(
        "site/editeurs.html.jinja",
        release=model.release,
        package=package,
        wheel=f"{package.distribution.replace('-', '_')}-{model.release.package_version}-py3-none-any.whl",
        valider=seen.page(Page("valider/index")),
        envelope=next((envelope.name for envelope in model.envelopes), ""),
        errors=errors.codes if errors else (),
        errors_schema=_ERRORS,
        errors_list=errors.title or errors.id if errors else "",
        errors_page=seen.page(Page(f"nomenclatures/{places.code_lists[errors.id]}")) if errors else "",
        measured=measured(),
        files=list(_offers(model, files, seen)),
    )


def _error_list(model: Model) -> CodeList | None:
    """The code list that the hub's error message holds, or recommends."""
    message = model.message_by_name.get(_ERRORS)
    for identity in _lists(message) if message else ():
        if identity in model.code_list_by_id:
            return model.code_list_by_id[identity]
    return None


def _lists(message: Message) -> Iterator[str]:
    for holder in message.objects:
        for field in holder.fields:
            yield field.suggested_list or getattr(field.type, "code_list", None) or ""


def _offers(model: Model, files: Files, seen: Seen) -> Iterator[Offer]:
    for message in model.messages:
        for path in _paths(message.name):
            if path in files:
                yield Offer(
                    message=message.name,
                    page=seen.page(Page(f"messages/{message.name}")),
                    name=path.partition("/")[2],
                    address=seen.page(File(path)),
                    digest=hashlib.sha256(files[path]).hexdigest(),
                )


def _paths(schema: str) -> tuple[str, ...]:
    return (
        f"json-schema/{schema}.schema.json",
        f"json-schema/bundle/{schema}.schema.json",
        f"xsd/{schema}.xsd",
    )
