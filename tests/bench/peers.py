"""What the field's own tools make of our schemas: a class of xsdata, a bare one of pydantic, one of msgspec."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from tests.bench.samples import Kind


def xsdata_class(kind: Kind, folder: Path) -> Any:
    """The root class of xsdata's bindings for our XSD."""
    return getattr(_bindings(kind.schema, folder), kind.message_class.__name__)


def bare_class(kind: Kind, folder: Path) -> Any:
    """The root class that datamodel-code-generator makes of our JSON Schema, with default options."""
    return getattr(_generated_classes(kind.schema, folder, "pydantic_v2.BaseModel"), kind.message_class.__name__)


def msgspec_class(kind: Kind, folder: Path) -> Any:
    """The same for msgspec: it verifies types and facets, and takes members that it does not know."""
    return getattr(_generated_classes(kind.schema, folder, "msgspec.Struct"), kind.message_class.__name__)


@cache
def _bindings(schema: str, folder: Path) -> ModuleType:
    module = f"{_python_name(schema)}_bindings"
    options = ("--package", module, "--structure-style", "single-package")
    _run(folder, "xsdata", "generate", f"xsd/{schema}.xsd", *options)
    return _imported(module)


@cache
def _generated_classes(schema: str, folder: Path, base: str) -> ModuleType:
    module = f"{_python_name(schema)}_{base.partition('.')[0]}"
    options = ("--input-file-type", "jsonschema", "--output-model-type", base)
    source = f"json-schema/{schema}.schema.json"
    _run(folder, "datamodel_code_generator", "--input", source, "--output", f"{module}.py", *options)
    return _imported(module)


def _run(folder: Path, tool: str, *arguments: str) -> None:
    scripts = Path(sys.executable).parent  # where the tool finds its formatter
    path = os.pathsep.join((str(scripts), os.environ["PATH"]))
    command = [sys.executable, "-m", tool, *arguments]
    subprocess.run(command, cwd=folder, env={**os.environ, "PATH": path}, capture_output=True, check=True)


def _python_name(schema: str) -> str:
    return schema.lower().replace("-", "_")


def _imported(module: str) -> ModuleType:
    importlib.invalidate_caches()
    return importlib.import_module(module)
