"""Java: a Maven project with a record for each object, which reads, validates and writes messages in JSON and XML."""

from generator.emit.java.files import emit

__all__ = ["emit"]
