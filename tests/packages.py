"""Generated packages in use: several releases have the same import name, one is imported at a time."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import Any

from generator.emit.python import emit
from generator.emit.python.names import Places, object_names, places
from generator.model import Message, Model, PythonPackage

PACKAGE = PythonPackage().import_name


class Package:
    """The package of a model, made in a folder unless it stands there; `hubsante_models` within `with`."""

    def __init__(self, model: Model, folder: Path) -> None:
        self.model = model
        self.source = folder / "python" / "src"
        self.places: Places = places(model)
        self._modules: dict[str, ModuleType] = {}
        for artifact in () if self.source.exists() else emit(model):
            path = folder / artifact.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(artifact.content)

    def __enter__(self) -> Package:
        assert not _imported(), "another package is in use"
        sys.path.insert(0, str(self.source))
        sys.modules.update(self._modules)
        return self

    def __exit__(self, *_: object) -> None:
        sys.path.remove(str(self.source))
        self._modules = {name: sys.modules.pop(name) for name in _imported()}

    def module(self, name: str) -> Any:
        return importlib.import_module(f"{PACKAGE}.{name}" if name else PACKAGE)

    def message(self, schema: str) -> Any:
        """The class of a message."""
        return self.module("").MESSAGES[schema]

    def object(self, message: Message, name: str) -> Any:
        """The class of an object of a message."""
        return getattr(self.module(self.places.messages[message.name].module), object_names(message)[name])

    def code_list(self, identity: str) -> Any:
        """The enumeration of a code list."""
        place = self.places.code_lists[identity]
        return getattr(self.module(place.module), place.name)


def _imported() -> Iterable[str]:
    return [name for name in sys.modules if name.partition(".")[0] == PACKAGE]
