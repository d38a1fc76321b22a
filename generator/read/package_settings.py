"""The table `[package]` of `release.toml`: how the Python package of a release is named, and its own revision."""

from __future__ import annotations

import keyword
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from generator.catalogue.nearest import nearest
from generator.diagnostics import Diagnostic, Origin, Phrase, phrase, shown
from generator.model import PythonPackage
from generator.naming.files import is_device_name
from generator.read.bad_settings import bad_settings
from generator.read.toml_lines import line_in_table, line_of_key, written

KEY = "package"
KEYS = ("import_name", "distribution", "revision")

LARGEST_REVISION = 9_999

_IMPORT_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,63}\Z")
_DISTRIBUTION = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9])?\Z")
_REQUIRED = ("annotated-types", "lxml", "pydantic", "pydantic-core", "typing-extensions", "typing-inspection")
"""What is installed with the package, by the name of the distribution."""

_TAKEN = frozenset(map(str.lower, sys.stdlib_module_names)) | {name.replace("-", "_") for name in _REQUIRED}


def _is_import_name(text: str) -> bool:
    """Whether it is an identifier of ASCII that may name a package, and a folder on every file system."""
    return bool(_IMPORT_NAME.match(text)) and not keyword.iskeyword(text) and not is_device_name(text)


def _is_taken_import_name(text: str) -> bool:
    """Whether a module of Python, or of what the package needs, would stand in its place."""
    return text.lower() in _TAKEN


def _is_distribution(text: str) -> bool:
    """Whether it may name a distribution.

    Source: PEP 508
    """
    return bool(_DISTRIBUTION.match(text))


def _is_taken_distribution(text: str) -> bool:
    """Whether the package needs a distribution of that name; letters and separators are alike as in PEP 503."""
    return re.sub(r"[-_.]+", "-", text).lower() in _REQUIRED


def _is_revision(value: object) -> bool:
    """Whether it may number a package: 0 for the first of a version of the model."""
    return type(value) is int and 0 <= value <= LARGEST_REVISION


def read_package(table: object, text: str, file: str) -> tuple[PythonPackage, tuple[Diagnostic, ...]]:
    """The package of a settings file, from its key and its text, which has the lines; a refused key has its default.

    Reports: bad-settings
    """
    if not isinstance(table, dict):
        place = Origin(file, row=line_of_key(KEY, text))
        problem = phrase("no-table", key=KEY)
        return PythonPackage(), (bad_settings(place, problem, phrase("mended-package")),)
    problems = {key: problem_of(key, value) for key, value in table.items()}
    findings = tuple(_findings(table, problems, text, file))
    accepted: dict[str, Any] = {key: table[key] for key, problem in problems.items() if problem is None}
    return replace(PythonPackage(), **accepted), findings


def _findings(
    table: Mapping[str, Any], problems: Mapping[str, Phrase | None], text: str, file: str
) -> Iterator[Diagnostic]:
    for key, problem in problems.items():
        if problem is not None:
            place = Origin(file, row=line_in_table(KEY, key, text))
            yield bad_settings(place, problem, _remedy(key, table[key]), "" if key in KEYS else nearest(key, KEYS))


def _remedy(key: str, value: object) -> Phrase:
    is_unquoted = key in ("import_name", "distribution") and not isinstance(value, str | list | dict)
    return phrase("mended-quotes", key=key, value=written(value)) if is_unquoted else phrase("mended-package")


def problem_of(key: str, value: Any) -> Phrase | None:
    """Why a value is refused; None where it is not."""
    match key:
        case "revision":
            form = phrase("revision-form", value=shown(written(value)), largest=LARGEST_REVISION)
            return None if _is_revision(value) else form
        case "import_name" | "distribution" if not isinstance(value, str):
            return phrase("key-no-text", key=key)
        case "import_name":
            return _refused(key, value, is_formed=_is_import_name(value), is_taken=_is_taken_import_name(value))
        case "distribution":
            return _refused(key, value, is_formed=_is_distribution(value), is_taken=_is_taken_distribution(value))
        case _:
            return phrase("unknown-key", key=shown(key))


def _refused(key: str, value: str, *, is_formed: bool, is_taken: bool) -> Phrase | None:
    if not is_formed:
        return phrase("package-name-form", key=key, value=shown(value))
    return phrase("package-name-taken", key=key, value=value) if is_taken else None
