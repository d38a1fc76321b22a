"""What the French dictionary of hunspell says of words, and the words of the project beside it."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

PROGRAM = "hunspell"
DICTIONARY = "fr_FR"
OWN = Path(__file__).with_name("words.txt")


def is_there() -> bool:
    """Whether the program and the dictionary are installed: Debian's hunspell and hunspell-fr."""
    return shutil.which(PROGRAM) is not None and _answered("-l", ["le"]) == ""


def unknown(words: Iterable[str]) -> frozenset[str]:
    """The words that neither the dictionary nor the project knows; a compound is known by its parts."""
    strange = set(_answered("-l", sorted(set(words))).split()) - own_words()
    parts = {word: set(word.split("-")) for word in strange if "-" in word}
    strange_parts = set(_answered("-l", sorted(set().union(*parts.values()))).split()) - own_words()
    return frozenset(word for word in strange if word not in parts or parts[word] & strange_parts)


def suggestions(words: Iterable[str]) -> Mapping[str, str]:
    """What each of some unknown words may stand for, `erreur, erreurs`; nothing for one that resembles none."""
    lines = _answered("-a", sorted(words)).splitlines()
    answers = (line[2:].partition(": ") for line in lines if line.startswith("&"))
    return {found.split()[0]: meant for found, _, meant in answers}


def own_words() -> frozenset[str]:
    """The project's words, one a line; what follows # is for people."""
    lines = (line.partition("#")[0].strip() for line in OWN.read_text(encoding="utf-8").splitlines())
    return frozenset(line for line in lines if line)


def _answered(option: str, words: Iterable[str]) -> str:
    command = [PROGRAM, "-d", DICTIONARY, "-i", "utf-8", option]
    given = "\n".join(words)
    return subprocess.run(command, input=given, capture_output=True, text=True, check=False).stdout
