"""The official releases as the rules see them."""

from __future__ import annotations

from functools import cache

from generator.check import Subject
from generator.resolve import resolve
from tests.official import FOLDER
from tests.sources import read_folder


@cache
def official_subject(version: str) -> Subject:
    sources, _ = read_folder(FOLDER / version)
    return Subject(resolve(sources)[0], sources)
