"""The files of words under `words/`, compiled as Python compiles a module: once after each edit."""

from __future__ import annotations

import os
from importlib.machinery import SourceFileLoader
from types import CodeType, ModuleType
from typing import Any

WORDS = os.path.join(os.path.dirname(__file__), "words")  # noqa: PTH118, PTH120  # pathlib takes longer than all files
"""The folder of the texts: `findings/`, a file a topic, and `phrases/`."""

_ENDING = ".toml"


class _Compiler(SourceFileLoader):
    """Turns a TOML file into the code of its table, which Python keeps in `__pycache__` until the file changes.

    The code is a function of the file alone: what is built from a table is built at each run.
    """

    def source_to_code(self, data: Any, path: Any, *_: Any, **__: Any) -> CodeType:  # type: ignore[override]  # the stub of InspectLoader has a static method
        from generator.catalogue.strict import strict_table  # noqa: PLC0415  # needed after an edit only

        return compile(f"TABLE = {strict_table(bytes(data), str(path))!r}", str(path), "exec", dont_inherit=True)


def table(kind: str, name: str) -> dict[str, dict[str, Any]]:
    """The entries of `words/<kind>/<name>.toml`, in the order of the file.

    Raises: WordsError when the file has been edited into one that is refused.
    """
    path = f"{WORDS}/{kind}/{name}{_ENDING}"
    module = ModuleType(path)
    _Compiler(path, path).exec_module(module)
    entries: dict[str, dict[str, Any]] = module.TABLE
    return entries


def names(kind: str) -> list[str]:
    """The files of a kind, without their ending, sorted."""
    files = os.listdir(f"{WORDS}/{kind}")  # noqa: PTH208  # see above
    return sorted(file.removesuffix(_ENDING) for file in files if file.endswith(_ENDING))
