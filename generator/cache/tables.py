"""Code lists that an earlier run read: their workbooks are read anew only when they change."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from generator.cache.findings import require_words
from generator.cache.store import Store
from generator.cache.values import ForeignValueError, from_json, to_json
from generator.diagnostics import Diagnostic, Origin
from generator.read.rows import CodeSheet
from generator.read.tables import Tables, read_tables

_LISTS = "lists"


@dataclass(frozen=True, slots=True)
class _Lists:
    """The tables of a workbook that holds code lists and nothing else."""

    tabs: tuple[Origin, ...]
    code_sheets: tuple[CodeSheet, ...]
    findings: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class KeptTables:
    """Reads workbooks, and remembers those that hold code lists alone.

    A workbook of schemas is what people edit: to keep its rows would cost each
    edit more than the few that leave it alone would gain. A watch has them still.
    """

    store: Store

    def read(self, content: bytes, path: str, skipped: Collection[str] = ()) -> Tables:
        """What `read_tables` gives, whether or not it was kept."""
        key = _key(content, path, skipped)
        kept = _lists(self.store.get(_LISTS, key) or b"")
        if kept is not None:
            return Tables(kept.tabs, (), kept.code_sheets, kept.findings)
        tables = _read(content, path, frozenset(skipped))
        if tables.code_sheets and not tables.sheets and not tables.rule_sheets:
            self.store.put(_LISTS, key, to_json(_Lists(tables.tabs, tables.code_sheets, tables.findings)))
        return tables


@lru_cache(maxsize=8)  # the workbooks that a watch sees unchanged, and the last states of those that are edited
def _read(content: bytes, path: str, skipped: frozenset[str]) -> Tables:
    return read_tables(content, path, skipped)


@lru_cache(maxsize=128)  # a watch takes each out of its entry once
def _lists(entry: bytes) -> _Lists | None:
    """What an entry says, if it is one."""
    try:
        kept = from_json(entry, _Lists)
        require_words(kept.findings)
    except ForeignValueError:
        return None
    return kept


def _key(content: bytes, path: str, skipped: Collection[str]) -> str:
    digest = hashlib.sha256(repr((path, sorted(skipped))).encode("utf-8", "surrogateescape"))
    digest.update(content)
    return digest.hexdigest()
