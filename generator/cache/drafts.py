"""Drafts that an earlier run made: their files stand in the output, and are known by their digests."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from generator.artifact import Artifact, Draft
from generator.cache.store import Store
from generator.cache.values import ForeignValueError, from_json, to_json
from generator.write import digest_of, on_disk

_DRAFTS, _MEMO = "drafts", "memo"
_MOST = 4096  # pairs, the latest; a release of the ANS has some 250 drafts, and as many notes in its memo


@dataclass(frozen=True)
class _Pairs:
    pairs: tuple[tuple[str, str], ...]  # the latest first


@dataclass
class Kept:
    """The drafts of a run on its way: what is known of them, and what they became."""

    store: Store
    out: Path
    known: Mapping[str, str]  # the digest of the file that each draft became, by the draft's own
    noted: Mapping[str, str]
    fresh: dict[str, str] = field(default_factory=dict)
    memo: dict[str, str] = field(default_factory=dict)
    _digests: dict[int, tuple[object, str]] = field(default_factory=dict)  # by identity; the value is kept alive

    @classmethod
    def of(cls, store: Store, out: Path) -> Kept:
        noted = _pairs(store, _MEMO)
        return cls(store, out, _pairs(store, _DRAFTS), noted, memo=dict(noted))

    def artifact(self, draft: Draft) -> Artifact:
        """The file of a draft: what stands in the output, if it is what this draft became; else a new one."""
        key = self._key(draft)
        digest = self.known.get(key, "")
        present = on_disk(self.out, PurePosixPath(draft.path), digest) if digest else None
        artifact = present or draft.artifact(self.memo)
        self.fresh[key] = digest if present else digest_of(artifact.content)
        return artifact

    def save(self) -> None:
        """Leave to later runs what this one knows."""
        _keep(self.store, _DRAFTS, self.fresh, self.known)
        _keep(self.store, _MEMO, {key: text for key, text in self.memo.items() if key not in self.noted}, self.noted)

    def _key(self, draft: Draft) -> str:
        how = f"{draft.make.__module__}.{draft.make.__qualname__}"
        return self._digest((draft.path, how, draft.inputs))

    def _digest(self, value: object) -> str:
        """Of a large value part by part: models share most of theirs, and each is digested once."""
        match value:
            case tuple():
                return _hashed("".join(map(self._digest, value)))
            case str():
                return _hashed(value)
            case _:
                known = self._digests.get(id(value))
                if known is None:
                    known = self._digests[id(value)] = (value, self._value_digest(value))
                return known[1]

    def _value_digest(self, value: Any) -> str:
        if not is_dataclass(value) or hasattr(value, "__slots__"):
            return _hashed(repr(value))
        parts = (getattr(value, field.name) for field in fields(value))
        return self._digest((type(value).__qualname__, *parts))


def _pairs(store: Store, kind: str) -> Mapping[str, str]:
    try:
        return dict(from_json(store.get(kind, "") or b"", _Pairs).pairs)
    except ForeignValueError:
        return {}


def _keep(store: Store, kind: str, fresh: Mapping[str, str], known: Mapping[str, str]) -> None:
    both = {**fresh, **{key: text for key, text in known.items() if key not in fresh}}
    if both != known:
        store.put(kind, "", to_json(_Pairs(tuple(both.items())[:_MOST])))


def _hashed(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
