"""Whether a path leads into a folder, by whatever name."""

from __future__ import annotations

from pathlib import Path, PurePosixPath


def path_below(path: Path, folder: Path) -> PurePosixPath | None:
    """The path from a folder to what is in it, or to itself; None for what is elsewhere.

    A folder may have several names: by links, by drives, or where case does not count.
    """
    whole, other = path.resolve(), folder.resolve()
    around = next((folder for folder in (whole, *whole.parents) if folder == other or _is_same(folder, other)), None)
    return None if around is None else PurePosixPath(whole.relative_to(around).as_posix())


def _is_same(path: Path, other: Path) -> bool:
    try:
        return path.samefile(other)
    except OSError:
        return False
