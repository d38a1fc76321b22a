"""What is counted of an archive; counts of its parts, added in any order, are those of the whole."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any

Key = tuple[str, ...]
Sample = tuple[str, str]
"""The rank of a value, which is as good as drawn by lot and the same in every run, and the value."""

_SAMPLES = "samples"


@dataclass
class Counts:
    """How often something was found, by what identifies it."""

    documents: Counter[Key] = field(default_factory=Counter)
    """Code; `("read",)` for what was read."""
    messages: Counter[Key] = field(default_factory=Counter)
    """Schema; empty for what is no message of any release."""
    refused: Counter[Key] = field(default_factory=Counter)
    """Release, schema."""
    broken: Counter[Key] = field(default_factory=Counter)
    """Role, schema: what one release accepts and the other refuses."""
    changes: Counter[Key] = field(default_factory=Counter)
    """Role, code, schema, path: messages that a change breaks."""
    findings: Counter[Key] = field(default_factory=Counter)
    """Release, schema, field, code: messages with the finding, however often."""
    senders: Counter[Key] = field(default_factory=Counter)
    """Editor, sender, release: refused messages; all messages where the release is empty."""
    used: Counter[Key] = field(default_factory=Counter)
    """Schema, field: messages in which it stands."""
    values: Counter[Key] = field(default_factory=Counter)
    """Schema, field: how often it stands in all of them."""
    rules: Counter[Key] = field(default_factory=Counter)
    """`("judged",)`, or `("not-judged",)` for what the package of the rules does not accept."""
    conversions: Counter[Key] = field(default_factory=Counter)
    """Schema, outcome: `converted`, `refused`, `invalid` where the target refuses the result, `not-asked` where the
    source refuses the message, `xml` for one that is not in JSON."""
    samples: dict[Key, list[Sample]] = field(default_factory=dict)
    """Release, schema, field, code: values, the least ranks first."""

    def add(self, other: Counts, most_samples: int) -> None:
        """Add what was counted elsewhere."""
        for name in _COUNTERS:
            getattr(self, name).update(getattr(other, name))
        for key, samples in other.samples.items():
            self.samples[key] = least((*self.samples.get(key, ()), *samples), most_samples)

    def tree(self) -> Mapping[str, Any]:
        """As JSON has it, in an order that depends on nothing but the counts."""
        trees: dict[str, Any] = {
            name: [[*key, count] for key, count in sorted(getattr(self, name).items())] for name in _COUNTERS
        }
        return {**trees, _SAMPLES: [[*key, samples] for key, samples in sorted(self.samples.items())]}

    @classmethod
    def of_tree(cls, tree: Mapping[str, Any]) -> Counts:
        """The counts that `tree` wrote."""
        counters = {name: Counter({tuple(key): count for *key, count in tree[name]}) for name in _COUNTERS}
        samples = {tuple(key): [(rank, value) for rank, value in found] for *key, found in tree[_SAMPLES]}
        return cls(**counters, samples=samples)


def least(samples: Iterable[Sample], most: int) -> list[Sample]:
    """Each value once, those with the least ranks."""
    return heapq.nsmallest(most, set(samples))


_COUNTERS = tuple(each.name for each in fields(Counts) if each.name != _SAMPLES)
