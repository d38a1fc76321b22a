"""What real software gets wrong, found in what it sent and named so that its authors know what to mend."""

from hubsante_kit.faults.find import faults
from hubsante_kit.faults.kinds import KINDS, Fault, Kind

__all__ = ["KINDS", "Fault", "Kind", "faults"]
