"""Messages to convert as a command line or a table asks for them, refused as a whole before any is converted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

_CELLS = 4


class JobError(ValueError):
    """What is asked for cannot be done; the words are one line."""


@dataclass(frozen=True, slots=True)
class Job:
    """A message to convert, and where the result goes; None: to the standard output."""

    source: str
    target: str
    file: Path
    output: Path | None


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
    return tuple(_of_lines(table, text))


def _of_lines(table: Path, text: str) -> Iterator[Job]:
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if len(cells) != _CELLS or not all(cells):
            raise JobError(f"{table}:{number}: four cells, from, to, input and output, with tabs between them")
        source, target, file, output = cells
        if Path(output).is_dir():
            raise JobError(f"{table}:{number}: the output {output} is a folder")
        yield Job(source, target, Path(file), Path(output))


def jobs_of_files(files: Sequence[Path], source: str, target: str, output: Path | None) -> tuple[Job, ...]:
    """A job a file: into the folder that is the output, or into the file where there is one message.

    Raises: JobError
    """
    if output is None or (len(files) == 1 and not output.is_dir()):
        return tuple(Job(source, target, file, output) for file in files)
    if output.exists() and not output.is_dir():
        raise JobError(f"the output {output} is a file; several messages need a folder")
    for name, count in Counter(file.name for file in files).items():
        if count > 1:
            raise JobError(f"{count} messages would become {output / name}")
    return tuple(Job(source, target, file, output / file.name) for file in files)
