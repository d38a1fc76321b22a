"""What an earlier state of the specs was found to have, so that only the difference is shown."""

from __future__ import annotations

import io
import json
import subprocess
import tarfile
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.catalogue.renamed import codes_now
from generator.clock import Clock
from generator.diagnostics import Language
from generator.novelty import Earlier, Key, earlier_of, key
from generator.pipeline import check_files
from generator.read.folder import MAX_FILE_SIZE, Files, contents, is_model, is_sample, is_source
from generator.read.tables import ReadTables
from generator.rerun import Request


class BaselineError(Exception):
    """Something that no earlier state can be read of; the argument names it."""


def earlier(reference: str, request: Request, read: ReadTables, language: Language) -> Earlier:
    """An earlier state: a file that `mdd check --format json` wrote, a specs folder or a
    `model.json`, or a git revision of this one.

    Raises: BaselineError.
    """
    path = Path(reference)
    if path.is_file() and not is_model(path):
        return _of_file(path)
    files = contents(path, with_samples=True) if path.exists() else of_revision(reference, request.specs)
    checked = check_files(files, frozenset(request.schemas), Clock(), request.today, frozenset(request.skipped), read)
    return earlier_of(checked.findings, language)


def _of_file(path: Path) -> Earlier:
    """The list that `mdd check --format json` writes, waived findings left out."""
    try:
        listed: Any = json.loads(path.read_text("utf-8"))
        kept = [finding for finding in listed if not finding.get("waived")]
        return Earlier(Counter(_key(finding) for finding in kept))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise BaselineError(str(path)) from error


def _key(finding: Mapping[str, Any]) -> Key:
    """What a finding of a list is compared by; a code that an earlier version had is the one that it became."""
    code, *others = codes_now(finding["code"])
    return key(finding["code"] if others else code, finding["sheet"] or finding["file"], finding["message"])


# --- git -----------------------------------------------------------------------------


def of_revision(reference: str, specs: Path) -> Files:
    """The sources as they are in a revision of the repository that holds the folder.

    Raises: BaselineError when there is no such revision, or no such folder in it.
    """
    if reference.startswith("-"):
        raise BaselineError(reference)
    command = [
        "git",
        "-C",
        str(specs if specs.is_dir() else specs.parent),
        "archive",
        "--format=tar",
        reference,
        "--",
        ".",
    ]
    try:
        archive = subprocess.run(command, capture_output=True, check=True).stdout  # noqa: S603  # no shell; see above
    except (OSError, subprocess.CalledProcessError) as error:
        raise BaselineError(reference) from error
    contents: dict[str, bytes] = {}
    with tarfile.open(fileobj=io.BytesIO(archive)) as entries:
        for entry in entries:
            content = entries.extractfile(entry) if entry.isfile() and entry.size <= MAX_FILE_SIZE else None
            if content and (is_source(entry.name) or is_sample(entry.name)):
                contents[entry.name] = content.read()
    return Files(dict(sorted(contents.items())), ())
