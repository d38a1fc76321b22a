"""`release.toml`: what is said once of a release and stands in no workbook."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from generator.catalogue.nearest import nearest
from generator.diagnostics import Diagnostic, Origin, Phrase, finding_of, phrase, shown
from generator.model import Release
from generator.naming.names import NAMESPACE, whole_namespace
from generator.read.bad_settings import bad_settings
from generator.read.folder import SETTINGS
from generator.read.package_settings import KEY as PACKAGE
from generator.read.package_settings import read_package
from generator.read.schema_names import MESSAGE, NAMESPACES, ROOTS, SchemaNames, read_schema_names
from generator.read.skipped import KEY as SKIPPED
from generator.read.skipped import Skipped, read_skipped
from generator.read.toml_lines import line_of_key, written
from generator.read.toml_problems import toml_problem
from generator.read.waivers import KEY as WAIVER
from generator.read.waivers import Waiver, read_waivers

DEFAULT = Release(
    version="0.0.0",
    title="Modèles de données du Hub Santé",
    namespace_prefix="urn:emergency:",
    licence="",
    contact="",
)

_ADDRESSES = ("homepage", "repository")
_KEYS = ("version", "title", "namespace_prefix", "licence", "contact", *_ADDRESSES)
VERSION = re.compile(r"[0-9]+(\.[0-9]+){1,3}((a|b|rc)[0-9]+)?\Z")
ADDRESS = re.compile(r"https?://[\w.-]+(:[0-9]+)?(/[^\s\"<>\\^`{|}]*)?\Z", re.ASCII)
_SEPARATORS = ":/#"  # one ends the beginning of a namespace, or it runs into the rest
_LARGEST = 2**20  # bytes


@dataclass(frozen=True, slots=True)
class Settings:
    """All that `release.toml` says."""

    release: Release = DEFAULT
    waivers: tuple[Waiver, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    names: SchemaNames = field(default_factory=SchemaNames)


def read_settings(content: bytes) -> tuple[Settings, tuple[Diagnostic, ...]]:
    """The settings of a release; what is absent has its default.

    Reports: oversized-file, bad-settings, and what `read_waivers` reports
    """
    text, table = _parsed(content)
    if isinstance(table, Diagnostic):
        return Settings(), (table,)
    waivers, findings = read_waivers(table.pop(WAIVER, []), text, SETTINGS, (*_KEYS, SKIPPED))
    names, doubts = read_schema_names(
        {key: table.pop(key) for key in (NAMESPACES, ROOTS) if key in table}, text, SETTINGS
    )
    package, package_findings = read_package(table.pop(PACKAGE, {}), text, SETTINGS)
    entries = table.pop(SKIPPED, [])
    skipped = read_skipped(entries, text, SETTINGS)
    problems = [*_unknown(table, text), *_problems(table, text)]
    if skipped is None:
        problem = phrase("key-no-names", key=SKIPPED)
        problems.append(bad_settings(_place(SKIPPED, text), problem, phrase("mended-names", key=SKIPPED)))
    problems += [*_message_problems(names), *doubts, *package_findings]
    release = replace(_release(table, names), package=package)
    return Settings(release, waivers, skipped or (), names), (*problems, *findings)


def _parsed(content: bytes) -> tuple[str, dict[str, Any] | Diagnostic]:
    """The text of the file, and its table or why it has none.

    Reports: oversized-file, bad-settings
    """
    origin, text = Origin(SETTINGS), ""
    if len(content) > _LARGEST:
        return text, finding_of("oversized-file", origin, "oversized-settings", limit="1 MiB")
    try:
        text = content.decode("utf-8-sig")
        return text, tomllib.loads(text)
    except RecursionError:
        return text, bad_settings(origin, phrase("too-deep"), phrase("mended-setting"))
    except UnicodeDecodeError as error:
        return text, bad_settings(origin, phrase("not-utf-8", byte=error.start), phrase("mended-encoding"))
    except tomllib.TOMLDecodeError:
        return text, bad_settings(origin, *toml_problem(text))
    except ValueError:  # Python reads no integer of more than 4300 digits
        return text, bad_settings(origin, phrase("too-large-number"), phrase("mended-setting"))


def _place(key: str, text: str) -> Origin:
    return Origin(SETTINGS, row=line_of_key(key, text))


def _unknown(table: Mapping[str, Any], text: str) -> Iterator[Diagnostic]:
    for key in table:
        if key not in _KEYS:
            proposal = nearest(key, (*_KEYS, SKIPPED, NAMESPACES, PACKAGE, ROOTS, WAIVER))
            keys = ", ".join((*_KEYS, SKIPPED))
            yield bad_settings(
                _place(key, text), phrase("unknown-key", key=shown(key)), phrase("mended-key", keys=keys), proposal
            )


def _problems(table: Mapping[str, Any], text: str) -> Iterator[Diagnostic]:
    for key, value in table.items():
        if key in _KEYS and not isinstance(value, str):
            yield bad_settings(_place(key, text), phrase("key-no-text", key=key), _quoted(key, value))
        if isinstance(value, str) and not value.isprintable():
            problem = phrase("key-control-character", key=shown(key))
            yield bad_settings(_place(key, text), problem, phrase("mended-key-control-character"))
    settings = _release(table, SchemaNames())
    if not VERSION.match(settings.version):
        problem = phrase("version-form", value=shown(settings.version))
        yield bad_settings(_place("version", text), problem, phrase("mended-version"))
    if not NAMESPACE.match(settings.namespace_prefix) or settings.namespace_prefix[-1] not in _SEPARATORS:
        problem = phrase("prefix-form", value=shown(settings.namespace_prefix))
        yield bad_settings(_place("namespace_prefix", text), problem, phrase("mended-prefix"))
    for key in _ADDRESSES:
        address = getattr(settings, key)
        if address and not ADDRESS.match(address):
            problem = phrase("address-form", key=key, value=shown(address))
            yield bad_settings(_place(key, text), problem, phrase("mended-address", key=key))


def _quoted(key: str, value: object) -> Phrase:
    """That a text stands in quotes, with the value itself in them where it is a single one."""
    is_single = not isinstance(value, list | dict)
    return phrase("mended-quotes", key=key, value=written(value)) if is_single else phrase("mended-text", key=key)


def _message_problems(names: SchemaNames) -> Iterator[Diagnostic]:
    """What is wrong with the namespace of the element `message`; those of schemas are judged with their sheets."""
    namespace = names.message
    if namespace and not NAMESPACE.match(namespace.text):
        problem = phrase("namespace-form", key=MESSAGE, value=shown(namespace.text))
        yield bad_settings(namespace.origin, problem, phrase("mended-namespace", key=MESSAGE))


def _release(table: Mapping[str, Any], names: SchemaNames) -> Release:
    known: dict[str, Any] = {key: value for key, value in table.items() if key in _KEYS and isinstance(value, str)}
    release = replace(DEFAULT, **known)
    namespace = names.message
    return (
        replace(release, message_namespace=whole_namespace(release.namespace_prefix, namespace.text))
        if namespace
        else release
    )
