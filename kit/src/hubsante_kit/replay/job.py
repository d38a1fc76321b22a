"""What every partition of a run is judged by, as values that travel to other processes and machines."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cached_property

from hubsante_kit import __version__
from hubsante_kit.replay.examine import Question
from hubsante_kit.replay.identity import Pseudonyms
from hubsante_kit.replay.partition import Partition
from hubsante_models.registry import VERSION


@dataclass(frozen=True)
class Job:
    """A question, and where its answers are written."""

    question: Question
    pseudonyms: Pseudonyms
    column: str
    """Of the messages in a table."""
    out: str
    """The folder of the report, as fsspec names it."""

    @cached_property
    def digest(self) -> str:
        """Of all that decides the answers, in hexadecimal; it does not tell the salt."""
        asked = {
            "kit": __version__,
            "releases": [release.digest for release in self.question.releases],
            "rules": self.question.has_rules,
            "conversion": str(self.question.conversion or ""),
            "models": VERSION,
            "samples": self.question.most_samples,
            "editors": list(self.question.editors.names),
            "salt": self.pseudonyms.of("salt"),
            "column": self.column,
        }
        return hashlib.sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()

    def part_name(self, partition: Partition) -> str:
        """The name of the file in the report that answers for a partition."""
        digest = hashlib.sha256(f"{self.digest} {partition.digest}".encode()).hexdigest()
        return f"part-{digest[:32]}.parquet"
