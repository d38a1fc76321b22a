"""Everything that is published of a release, in memory: packages, the bundle, and what they are verified by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.artifact import Artifact
from generator.emit.packing import Files, zipped
from generator.model import Model
from generator.release.bundle import bundle, digests
from generator.release.npm_package import REQUIREMENTS, npm_package
from generator.release.package_names import archive_stem
from generator.release.provenance import provenance
from generator.release.python_packages import python_packages, requirements
from generator.release.sbom import Packages, sbom
from generator.release.sums import SUMS, SumsError, read_sums, sums_text
from generator.write import OutputError
from generator.write.places import content_of, is_file
from generator.write.replacing import write_file


def distribution(model: Model, artifacts: Iterable[Artifact], sources: Mapping[str, bytes]) -> Files:
    """The files of `dist/`, equal for equal sources; `sources` are those that the model was read from."""
    made, stem = tuple(artifacts), archive_stem(model.release)
    python = python_packages(made)
    (wheel,) = (content for name, content in python.items() if name.endswith(".whl"))
    npm = npm_package(model, made)
    materials = sbom(model.release, Packages(python, npm, requirements(wheel), REQUIREMENTS))
    files = {
        **python,
        **npm,
        f"{stem}.zip": zipped(bundle(model, made, materials, sources)),
        f"{stem}.cdx.json": materials.encode(),
    }
    files[f"{stem}.intoto.json"] = provenance(model.release, sources, digests(files)).encode()
    return {**files, SUMS: sums_text(digests(files)).encode()}


def publish(files: Files, out: Path) -> None:
    """Write the files into a folder that holds nothing else than what was published there before, which goes.

    The sums claim first what is there and what will be, and last what is: a run that was
    broken off leaves a folder that is not as published, and that the next run may fill.

    Raises: OutputError when it cannot be written, or holds what is not of ours.
    """
    before = _published(out)
    write_file(out / SUMS, sums_text({**before, **read_sums(files[SUMS].decode())}).encode())
    try:
        for name in before.keys() - files.keys():
            (out / name).unlink(missing_ok=True)
    except OSError as error:
        raise OutputError.of_system(error, out) from error
    for name in sorted(files, key=lambda name: name == SUMS):
        write_file(out / name, files[name])


def _published(out: Path) -> Mapping[str, str]:
    """The files that an earlier run has left in a folder, with their digests, as the sums there say.

    Raises: OutputError where there is anything else.
    """
    present = {entry.name for entry in out.iterdir()} if out.is_dir() else set()
    content = content_of(out / SUMS) or b""
    try:
        listed = read_sums(content.decode("utf-8", "replace"))
    except SumsError:
        listed = {}
    foreign = sorted(name for name in present - {SUMS} if name not in listed or not is_file(out / name))
    if foreign:
        path = out / foreign[0]
        raise OutputError(
            f"{path} n'est pas de mdd : nommer un autre dossier avec --out, ou l'en retirer",
            f"{path} is not from mdd: name another folder with --out, or remove it",
        )
    return listed
