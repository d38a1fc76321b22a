"""What dates mean, as schemas of both kinds describe them."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model import Scalar

MEANINGS: Mapping[Scalar, str] = {
    Scalar.DATE: "Date du calendrier, sans fuseau horaire : 2024-02-29.",
    Scalar.DATETIME: "Date et heure à la seconde, avec décalage horaire explicite : 2024-02-29T08:30:00+01:00.",
}
