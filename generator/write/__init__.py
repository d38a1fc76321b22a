"""Bytes to disk: an output folder and what it claims, or one file; each as a whole or not at all."""

from generator.write.manifest import MANIFEST
from generator.write.output import Changes, carry_out, on_disk, plan
from generator.write.output_error import OutputError
from generator.write.places import digest_of
from generator.write.replacing import replace_file, write_file

__all__ = [
    "MANIFEST",
    "Changes",
    "OutputError",
    "carry_out",
    "digest_of",
    "on_disk",
    "plan",
    "replace_file",
    "write_file",
]
