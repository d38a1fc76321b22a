"""A file that is to be, before it is on disk."""

from collections.abc import Callable, MutableMapping
from dataclasses import dataclass
from pathlib import PurePosixPath

TARGETS = ("json-schema", "xsd", "python", "docs", "examples", "model", "rules")
"""What a file is made for in every run, each the name of its folder, in the order in which they are made."""

TARGETS_ON_DEMAND = ("labels", "docx", "diagrams", "pack", "typescript", "java", "openapi", "asyncapi")
"""What is made besides where it is asked for by its name, and of a release that is published."""

EVERY_TARGET = (*TARGETS, *TARGETS_ON_DEMAND)


@dataclass(frozen=True, slots=True)
class Artifact:
    """A path relative to the output folder, forward slashes, and the file's bytes."""

    path: PurePosixPath
    content: bytes

    @classmethod
    def text(cls, path: str, content: str) -> "Artifact":
        """A UTF-8 file that ends in exactly one newline."""
        return cls(PurePosixPath(path), (content.rstrip("\n") + "\n").encode("utf-8"))


Memo = MutableMapping[str, str]
"""What costly steps gave, by all that decides it: with it a file is made sooner, and is the same file."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A file that is not made yet: how to make it, and all that decides what it will hold."""

    path: str
    make: Callable[..., str | bytes]  # of a module, and pure: equal inputs give equal contents
    inputs: tuple[object, ...]  # frozen values, whose `repr` tells apart whatever differs
    takes_memo: bool = False  # whether `make` takes a memo behind its inputs

    def artifact(self, memo: Memo | None = None) -> Artifact:
        """The file, made now."""
        also = ({} if memo is None else memo,) if self.takes_memo else ()
        content = self.make(*self.inputs, *also)
        if isinstance(content, bytes):
            return Artifact(PurePosixPath(self.path), content)
        return Artifact.text(self.path, content)


Maker = Callable[[Draft], Artifact]
"""How drafts become files: each is made, or is known from an earlier run."""
