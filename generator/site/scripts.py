"""Data as a script: a page that is opened from a disk may load scripts, and no other file."""

from __future__ import annotations

import json

from generator.artifact import Artifact


def script(path: str, name: str, data: object) -> Artifact:
    """A script that puts data into `window.hubsanteData`, under a name."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    text = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    text = text.encode("utf-8", "backslashreplace").decode("utf-8")
    return Artifact.text(path, f"(window.hubsanteData??={{}})[{json.dumps(name)}]={text};")
