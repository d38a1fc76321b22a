"""`release.toml`: what is said once of a release and stands in no workbook."""

from __future__ import annotations

import re
import tomllib

from generator.diagnostics import Diagnostic, Origin, finding
from generator.model import Release
from generator.naming import NAMESPACE

FILE = "release.toml"
DEFAULT = Release(
    version="0.0.0",
    title="Modèles de données du Hub Santé",
    namespace_prefix="urn:emergency:",
    licence="",
    contact="",
)

_KEYS = ("version", "title", "namespace_prefix", "licence", "contact")
_VERSION = re.compile(r"[0-9]+(\.[0-9]+){1,3}((a|b|rc)[0-9]+)?\Z")


def read_release(content: bytes) -> tuple[Release, tuple[Diagnostic, ...]]:
    """The settings of a release; what is absent has its default.

    Reports: bad-settings
    """
    origin = Origin(FILE)
    try:
        table = tomllib.loads(content.decode("utf-8-sig"))
    except RecursionError:
        return DEFAULT, (finding("bad-settings", origin, problem="trop de niveaux"),)
    except ValueError as error:
        return DEFAULT, (finding("bad-settings", origin, problem=error),)
    problems = [f"clé inconnue : {key}" for key in table if key not in _KEYS]
    problems += [f"{k} : un texte est attendu" for k, v in table.items() if k in _KEYS and not isinstance(v, str)]
    problems += [f"{k} : caractère de contrôle" for k, v in table.items() if isinstance(v, str) and not v.isprintable()]
    settings = {key: value for key, value in table.items() if key in _KEYS and isinstance(value, str)}
    if not _VERSION.match(settings.get("version", DEFAULT.version)):
        problems.append(f"version : {settings['version']!r} n'est pas de la forme 3.4.0")
    if not NAMESPACE.match(settings.get("namespace_prefix", DEFAULT.namespace_prefix)):
        problems.append(f"namespace_prefix : {settings['namespace_prefix']!r}")
    release = Release(**{key: settings.get(key, getattr(DEFAULT, key)) for key in _KEYS})
    return release, tuple(finding("bad-settings", origin, problem=problem) for problem in problems)
