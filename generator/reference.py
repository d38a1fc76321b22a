"""The sources of a release by what names it: a folder, a `model.json`, an archive, a git revision of `specs/`."""

from __future__ import annotations

import zipfile
from pathlib import Path, PurePosixPath

from generator.read.folder import MAX_FILE_SIZE, MODEL, ORIGINS, Files, contents
from generator.since import BaselineError, of_revision

_SPECS = Path("specs")


def files_of(reference: str) -> Files:
    """What a release was, or is, read from.

    Raises: BaselineError where nothing is found by that name.
    """
    path = Path(reference)
    if path.is_file() and zipfile.is_zipfile(path) and path.suffix != ".xlsx":
        return _of_archive(path)
    return contents(path) if path.exists() else of_revision(reference, _SPECS)


def _of_archive(path: Path) -> Files:
    """The model that a published archive holds, at any depth, with its places beside it."""
    try:
        with zipfile.ZipFile(path) as archive:
            models = [name for name in archive.namelist() if PurePosixPath(name).name == MODEL]
            if not models:
                raise BaselineError(str(path))
            model = min(models, key=lambda name: (len(PurePosixPath(name).parts), name))
            beside = str(PurePosixPath(model).with_name(ORIGINS))
            names = {MODEL: model, **({ORIGINS: beside} if beside in archive.namelist() else {})}
            return Files({name: _entry(archive, entry) for name, entry in names.items()}, ())
    except (OSError, zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        raise BaselineError(str(path)) from error


def _entry(archive: zipfile.ZipFile, name: str) -> bytes:
    """The bytes of an entry, however large it says that it is."""
    with archive.open(name) as stream:
        content = stream.read(MAX_FILE_SIZE + 1)
    if len(content) > MAX_FILE_SIZE:
        raise BaselineError(name)
    return content
