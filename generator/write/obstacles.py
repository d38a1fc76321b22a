"""What is in the way of the files of an output folder, and is not ours."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path, PurePosixPath

from generator.catalogue.language import Words
from generator.write.manifest import MANIFEST, Claims
from generator.write.output_error import OutputError
from generator.write.places import is_file, is_there

_SHOWN = 5  # names of several
_REMEDY = Words("le retirer, ou nommer un autre dossier avec --out", "remove it, or name another folder with --out")


def require_room(
    out: Path, written: Collection[PurePosixPath], removed: Collection[PurePosixPath], claims: Claims
) -> None:
    """Verify that nothing is in the way of what is to be written, before anything is written.

    `removed` are files of ours that go first: a folder that holds nothing else is no obstacle.

    Raises: OutputError that names what is in the way.
    """
    if files := sorted(_files_for_folders(out, written, removed)):
        raise _in_the_way(files, Words("un fichier à la place d'un dossier", "a file in place of a folder"))
    if obstructed := [out / path for path in written if _is_no_file(out, path, removed)]:
        raise _in_the_way(
            obstructed,
            Words(
                "un dossier, un tube ou autre chose à la place d'un fichier",
                "a folder, a pipe or something else in place of a file",
            ),
        )
    if foreign := [out / path for path in written if is_file(out / path) and not claims.has_made(path)]:
        raise _foreign(foreign, out, claims)


def _files_for_folders(
    out: Path, written: Iterable[PurePosixPath], removed: Collection[PurePosixPath]
) -> Iterator[Path]:
    for folder in {folder for path in written for folder in path.parents}:
        if folder not in removed and is_there(out / folder) and not (out / folder).is_dir():
            yield out / folder


def _is_no_file(out: Path, path: PurePosixPath, removed: Collection[PurePosixPath]) -> bool:
    target = out / path
    if not is_there(target) or is_file(target):
        return False
    return not target.is_dir() or target.is_symlink() or not _is_removed(out, path, removed)


def _is_removed(out: Path, folder: PurePosixPath, removed: Collection[PurePosixPath]) -> bool:
    """Whether all files of a folder are removed, and the folder with the last of them."""
    inside = [path for path in (out / folder).rglob("*") if not path.is_dir() or not any(path.iterdir())]
    return inside != [] and all(PurePosixPath(path.relative_to(out).as_posix()) in removed for path in inside)


def _in_the_way(paths: list[Path], what: Words) -> OutputError:
    return OutputError(f"{_names(paths)} : {what.fr} ; {_REMEDY.fr}", f"{_names(paths)}: {what.en}; {_REMEDY.en}")


def _foreign(paths: list[Path], out: Path, claims: Claims) -> OutputError:
    """Files that the tool never wrote."""
    manifest, names = out / MANIFEST, _names(paths)
    fr = f"{manifest} ne les compte pas" if claims.is_manifest_there else f"{manifest} manque"
    en = f"{manifest} does not list them" if claims.is_manifest_there else f"there is no {manifest}"
    if len(paths) == 1:
        fr, en = fr.replace("les compte", "le compte"), en.replace("them", "it")
        return OutputError(
            f"{names} existe déjà et n'a pas été généré ici ({fr}) : {_REMEDY.fr}",
            f"{names} exists and was not generated here ({en}): {_REMEDY.en}",
        )
    return OutputError(
        f"{names} existent déjà et n'ont pas été générés ici ({fr}) : les retirer,"
        " ou nommer un autre dossier avec --out",
        f"{names} exist and were not generated here ({en}): remove them, or name another folder with --out",
    )


def _names(paths: list[Path]) -> str:
    """Some of the paths: `"a, b, …"`."""
    return ", ".join(map(str, paths[:_SHOWN])) + (", …" if len(paths) > _SHOWN else "")
