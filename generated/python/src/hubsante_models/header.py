"""The class of the fields that stand beside a use case. Generated (model 3.4.2); do not edit.

Regenerate with `mdd generate`.
"""

from .rc_de import DistributionElement as Header

HEADER: type[Header] | None = Header
"""The class; None in a release where messages travel bare."""

__all__ = ["HEADER", "Header"]
