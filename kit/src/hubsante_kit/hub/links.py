"""The links of the hub: virtual hosts, each for the messages of a perimeter in a version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hubsante_models import MESSAGES

_EVERYWHERE = ("RC-REF", "RS-ERROR", "RS-INFO", "customContent")
"""On every link; customContent is ours, since a milestone of the test days sends it."""

_HEALTH = ("RS-EDA", "RS-EDA-MAJ", "RS-RI", "RS-SR", "RS-DR", "RS-RR")
_POSITIONS = ("GEO-POS", "GEO-REQ", "GEO-RES")
_EMSI = ("EMSI", "EMSI-DC", "EMSI-DCR", "EMSI-SOM")
_SMUR = ("RS-EDA", "RS-EDA-MAJ", "RS-RI", "RS-ER", "RS-SR", "RS-RPIS", "RS-BPV", "RS-URL")


@dataclass(frozen=True, slots=True)
class Link:
    """A virtual host and the messages that may travel on it, by schema."""

    name: str
    schemas: frozenset[str]


_SCHEMAS: Mapping[str, tuple[str, ...]] = {
    "15-15_v1.5": _HEALTH,
    "15-15_v2.0": _HEALTH,
    "15-15_v2.1": (*_HEALTH, *_POSITIONS),
    "15-nexsis_v1.9": ("RC-EDA", "RC-RI", *_EMSI),
    "15-gps_v1.3": _POSITIONS,
    "15-smur_v1.7": (*_SMUR, *_POSITIONS),
    "15-sas_v1.0": ("RS-SAS-RDV",),
    "recette": tuple(MESSAGES),
}
"""As the hub has them, but for EMSI, which the milestones ask for; `recette` is ours, and takes every message."""

LINKS: Mapping[str, Link] = {
    name: Link(name, frozenset((*schemas, *_EVERYWHERE)) & MESSAGES.keys()) for name, schemas in _SCHEMAS.items()
}
