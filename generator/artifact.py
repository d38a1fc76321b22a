"""A file that is to be, before it is on disk."""

from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True, slots=True)
class Artifact:
    """A path relative to the output folder, forward slashes, and the file's bytes."""

    path: PurePosixPath
    content: bytes

    @classmethod
    def text(cls, path: str, content: str) -> "Artifact":
        """A UTF-8 file that ends in exactly one newline."""
        return cls(PurePosixPath(path), (content.rstrip("\n") + "\n").encode("utf-8"))
