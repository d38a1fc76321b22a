"""`release.toml`: what is said once of a release and stands in no workbook."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from generator.catalogue.nearest import nearest
from generator.diagnostics import Diagnostic, Origin, Phrase, finding, phrase, shown
from generator.model import Release
from generator.naming import NAMESPACE
from generator.read.folder import SETTINGS
from generator.read.skipped import KEY as SKIPPED
from generator.read.skipped import Skipped, read_skipped
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

_KEYS = ("version", "title", "namespace_prefix", "licence", "contact")
_VERSION = re.compile(r"[0-9]+(\.[0-9]+){1,3}((a|b|rc)[0-9]+)?\Z")
_SEPARATORS = ":/#"  # one ends the beginning of a namespace, or it runs into the rest
_LARGEST = 2**20  # bytes


@dataclass(frozen=True, slots=True)
class Settings:
    """All that `release.toml` says."""

    release: Release = DEFAULT
    waivers: tuple[Waiver, ...] = ()
    skipped: tuple[Skipped, ...] = ()


def read_settings(content: bytes) -> tuple[Settings, tuple[Diagnostic, ...]]:
    """The settings of a release; what is absent has its default.

    Reports: oversized-settings, bad-settings, and what `read_waivers` reports
    """
    origin = Origin(SETTINGS)
    if len(content) > _LARGEST:
        return Settings(), (finding("oversized-settings", origin, limit="1 MiB"),)
    try:
        text = content.decode("utf-8-sig")
        table = tomllib.loads(text)
    except RecursionError:
        return Settings(), (finding("bad-settings", origin, problem=phrase("too-deep")),)
    except UnicodeDecodeError as error:
        return Settings(), (finding("bad-settings", origin, problem=phrase("not-utf-8", byte=error.start)),)
    except tomllib.TOMLDecodeError as error:
        return Settings(), (finding("bad-settings", origin, problem=toml_problem(str(error))),)
    except ValueError:  # Python reads no integer of more than 4300 digits
        return Settings(), (finding("bad-settings", origin, problem=phrase("too-large-number")),)
    waivers, findings = read_waivers(table.pop(WAIVER, []), text, SETTINGS)
    skipped = read_skipped(table.pop(SKIPPED, []), text, SETTINGS)
    unknown = [key for key in table if key not in _KEYS]
    problems = [
        *(finding("bad-settings", origin, problem=_unknown(key), meant=_meant(key)) for key in unknown),
        *(finding("bad-settings", origin, problem=problem) for problem in _problems(table)),
    ]
    if skipped is None:
        problems.append(finding("bad-settings", origin, problem=phrase("key-no-names", key=SKIPPED)))
    return Settings(_release(table), waivers, skipped or ()), (*problems, *findings)


def _unknown(key: str) -> Phrase:
    return phrase("unknown-key", key=shown(key))


def _meant(key: str) -> str:
    return nearest(key, (*_KEYS, SKIPPED, WAIVER))


def _problems(table: Mapping[str, Any]) -> Iterator[Phrase]:
    for key, value in table.items():
        if key in _KEYS and not isinstance(value, str):
            yield phrase("key-no-text", key=key)
        if isinstance(value, str) and not value.isprintable():
            yield phrase("key-control-character", key=shown(key))
    settings = _release(table)
    if not _VERSION.match(settings.version):
        yield phrase("version-form", value=shown(settings.version))
    if not NAMESPACE.match(settings.namespace_prefix) or settings.namespace_prefix[-1] not in _SEPARATORS:
        yield phrase("prefix-form", value=shown(settings.namespace_prefix))


def _release(table: Mapping[str, Any]) -> Release:
    known = {key: value for key, value in table.items() if key in _KEYS and isinstance(value, str)}
    return replace(DEFAULT, **known)
