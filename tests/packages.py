"""Generated packages in use, each under an import name of its own, as releases beside each other are."""

from __future__ import annotations

import hashlib
import importlib
import sys
from dataclasses import replace
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

from generator.emit.python import emit
from generator.emit.python.names import ClassRefs, class_refs, object_names
from generator.model import Message, Model


class Package:
    """The package of a model, made in a folder unless it stands there; it has the import name that it has there.

    In this process it is `loaded` under another name where one of its own name is installed.
    """

    def __init__(self, model: Model, folder: Path, loaded: str = "") -> None:
        self.source = folder / "python" / "src"
        if not self.source.exists():
            made_package(named(model, f"release_{hashlib.sha256(str(folder).encode()).hexdigest()[:16]}"), folder)
        (top,) = self.source.glob("*/__init__.py")
        self.name = top.parent.name
        self.loaded = loaded or self.name
        self.model = named(model, self.name)
        self.refs: ClassRefs = class_refs(model)

    def module(self, name: str) -> Any:
        if self.loaded not in sys.modules:
            self._import()
        return importlib.import_module(f"{self.loaded}.{name}" if name else self.loaded)

    def message(self, schema: str) -> Any:
        """The class of a message."""
        return self.module("").MESSAGES[schema]

    def object(self, message: Message, name: str) -> Any:
        """The class of an object of a message."""
        return getattr(self.module(self.refs.messages[message.name].module), object_names(message)[name])

    def code_list(self, identity: str) -> Any:
        """The enumeration of a code list."""
        place = self.refs.code_lists[identity]
        return getattr(self.module(place.module), place.name)

    def _import(self) -> None:
        """Import it from its folder, which need not be on the path."""
        spec = spec_from_file_location(self.loaded, self.source / self.name / "__init__.py")
        assert spec is not None
        assert spec.loader is not None
        module = sys.modules[self.loaded] = module_from_spec(spec)
        spec.loader.exec_module(module)


def named(model: Model, import_name: str) -> Model:
    """The model, whose package has an import name."""
    package = replace(model.release.package, import_name=import_name)
    return replace(model, release=replace(model.release, package=package))


def made_package(model: Model, folder: Path) -> None:
    """Write the package of a model under a folder."""
    for artifact in emit(model):
        path = folder / artifact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(artifact.content)
