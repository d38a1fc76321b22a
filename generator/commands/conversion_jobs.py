"""Messages to convert as a command line or a table asks for them, refused as a whole before any is converted."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

_CELLS = 4
_REFUSED = ".refused"


class JobError(ValueError):
    """What is asked for cannot be done; the words are one line."""


@dataclass(frozen=True, slots=True)
class Job:
    """A message to convert, and where the result goes; None: to the standard output."""

    source: str
    target: str
    file: Path
    output: Path | None

    @property
    def refusal(self) -> Path | None:
        """The file that says why an output is not there; nothing stands beside a device."""
        if self.output is None or _is_device(self.output):
            return None
        return self.output.with_name(f"{self.output.name}{_REFUSED}")


def jobs_of_table(table: Path) -> tuple[Job, ...]:
    """The lines of a table of jobs; blank ones are passed over.

    Raises: JobError
    """
    try:
        text = table.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise JobError(f"{table}: byte {error.start + 1} is no UTF-8") from error
    except OSError as error:
        raise JobError(f"{table}: {error.strerror}") from error
    return _apart(_of_lines(table, text))


def _of_lines(table: Path, text: str) -> Iterator[Job]:
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if len(cells) != _CELLS or not all(cells):
            raise JobError(f"{table}:{number}: four cells, from, to, input and output, with tabs between them")
        if "\0" in line:
            raise JobError(f"{table}:{number}: no file has such a name")
        source, target, file, output = cells
        if Path(output).is_dir():
            raise JobError(f"{table}:{number}: the output {output} is a folder")
        yield Job(source, target, Path(file), Path(output))


def jobs_of_files(files: Sequence[Path], source: str, target: str, output: Path | None) -> tuple[Job, ...]:
    """A job a file: into the folder that is the output, or into the file where there is one message.

    Raises: JobError
    """
    if output is None or (len(files) == 1 and not output.is_dir()):
        return _apart(Job(source, target, file, output) for file in files)
    if output.exists() and not output.is_dir():
        raise JobError(f"the output {output} is a file; several messages need a folder")
    return _apart(Job(source, target, file, output / file.name) for file in files)


def _apart(asked: Iterable[Job]) -> tuple[Job, ...]:
    """Jobs none of which writes over what another one reads or writes, or over its own input; devices take anything.

    Raises: JobError
    """
    jobs = tuple(asked)
    inputs = {os.path.realpath(job.file) for job in jobs}
    written = [place for job in jobs for place in (job.output, job.refusal) if place and not _is_device(place)]
    counts = Counter(map(os.path.realpath, written))
    for place in written:
        if os.path.realpath(place) in inputs:
            raise JobError(f"a message is read from {place}, and would be written there")
        if (count := counts[os.path.realpath(place)]) > 1:
            raise JobError(f"{count} messages would become {place}")
    return jobs


def _is_device(place: Path) -> bool:
    return place.exists() and not place.is_file() and not place.is_dir()
