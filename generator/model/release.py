"""What holds for all messages of a release: its version, names and addresses, and its Python package."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PythonPackage:
    """How the Python package of a release is named, and which it is of those published for one version of the model."""

    import_name: str = "hubsante_models"
    distribution: str = "hubsante-models"
    revision: int = 0


@dataclass(frozen=True, slots=True)
class Release:
    """What is said once of the whole release."""

    version: str
    title: str
    namespace_prefix: str
    licence: str
    contact: str
    message_namespace: str = ""  # of the element that holds header and use case; empty where it is the header's
    homepage: str = ""
    repository: str = ""
    package: PythonPackage = PythonPackage()

    @property
    def package_version(self) -> str:
        """The version of the Python package: `3.4.0`, and `3.4.0.post1` where it was mended for the same model."""
        revision = self.package.revision
        return f"{self.version}.post{revision}" if revision else self.version
