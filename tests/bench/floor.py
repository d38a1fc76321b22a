"""What no generation can do without: `python -m tests.bench.floor SPECS OUTPUT` loads, reads and writes the same."""

from __future__ import annotations

import importlib
import io
import shutil
import sys
import tempfile
from pathlib import Path

from python_calamine import CalamineWorkbook

from generator.artifact import TARGETS

_MODULES = {"json-schema": "json_schema", "model": "model_json"}


def main(specs: Path, output: Path) -> None:
    """The tool is imported, each cell is read by calamine, each file that comes out is written."""
    importlib.import_module("generator.pipeline")
    for target in TARGETS:
        importlib.import_module(f"generator.emit.{_MODULES.get(target, target)}")
    for path in sorted(specs.rglob("*.xlsx")):
        book = CalamineWorkbook.from_filelike(io.BytesIO(path.read_bytes()))
        for name in book.sheet_names:
            book.get_sheet_by_name(name).to_python()
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(output, Path(folder, "out"))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
