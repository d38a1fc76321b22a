"""What the libraries give for the types and lines of our release and the official ones: `make notes`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from generator.artifact import Draft, Memo
from generator.emit import python
from generator.emit.python.annotations import by_library
from generator.emit.python.layout import by_black
from generator.emit.python.shipped import FILE
from generator.model import Model
from generator.slices import placeless
from tests.official import ALL_VERSIONS, official_model, own_model


def notes_of(models: Iterable[Model]) -> frozenset[str]:
    """The types and lines of which the packages of models are made."""
    memo: Memo = {}
    for model in models:
        list(python.emit(placeless(model), lambda draft: Draft.artifact(draft, memo)))
    return frozenset(memo)


def given_today(wanted: Iterable[str]) -> Mapping[str, str]:
    """What is known of types, which are JSON, and of lines, in order."""
    ordered = sorted(wanted)
    schemas = [note for note in ordered if note.startswith("{")]
    lines = [note for note in ordered if not note.startswith("{")]
    return {**{line: by_black(line) for line in lines}, **by_library(schemas)}


def main() -> None:
    """Write the memo that comes with the tool; the official releases are among what they are made of."""
    models = (own_model(), *map(official_model, ALL_VERSIONS))
    text = json.dumps(given_today(notes_of(models)), ensure_ascii=False, indent=0, sort_keys=True)
    FILE.write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
