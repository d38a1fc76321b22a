"""The TypeScript compiler over our declarations, in its strictest mode."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.emit.typescript import emit
from generator.model import Model
from tests.codegen.generators import HERE

_OPTIONS = {
    "strict": True,
    "exactOptionalPropertyTypes": True,
    "noUncheckedIndexedAccess": True,
    "noEmit": True,
    "skipLibCheck": False,
    "module": "nodenext",
    "moduleResolution": "nodenext",
    "target": "es2022",
    "types": [],
}


def declarations(model: Model, folder: Path) -> Path:
    """The declarations of a model, written below a folder; the index of them."""
    for artifact in emit(model):
        path = folder / artifact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(artifact.content)
    return folder / "typescript" / "index.js"


def typed(documents: Iterable[tuple[str, object]], module: str = "./typescript/index.js") -> str:
    """A source in which each document, as it stands, has the type of its schema."""
    lines = [f'import type {{ Documents }} from "{module}";']
    lines += [
        f"export const document{number}: Documents[{json.dumps(schema)}] = {json.dumps(document)};"
        for number, (schema, document) in enumerate(documents)
    ]
    return "\n".join(lines) + "\n"


def errors(folder: Path, sources: Mapping[str, str], options: Mapping[str, object] | None = None) -> str:
    """What the compiler says of sources in a folder; empty where they are sound."""
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    for name, source in sources.items():
        (folder / name).write_text(source, encoding="utf-8")
    settings = {"compilerOptions": {**_OPTIONS, **(options or {})}, "files": [*sources]}
    (folder / "tsconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    compiler = HERE / "node_modules" / "typescript" / "bin" / "tsc"
    command = ["node", compiler, "--project", folder / "tsconfig.json", "--pretty", "false"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False).stdout
