"""Where a broker is, and by what it is met."""

from __future__ import annotations

import ssl
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote


@dataclass(frozen=True, slots=True)
class Address:
    """A broker, and the folder of the certificates by which it is met."""

    url: str
    """`"amqps://localhost:5671"`, without virtual host."""
    certificates: Path
    link: str
    """The virtual host."""

    def context(self, identity: str) -> ssl.SSLContext:
        """For a connection of an identity, whose certificate proves it; TLS 1.2 or later.

        Raises: FileNotFoundError, with the file that is missing.
        """
        authority, certificate, key = (
            self.certificates / name for name in ("ca.pem", f"{identity}.pem", f"{identity}.key")
        )
        for file in (authority, certificate, key):
            file.stat()  # the library does not say which it misses
        context = ssl.create_default_context(cafile=str(authority))
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        context.load_cert_chain(certificate, key)
        return context

    def of_host(self, host: str) -> str:
        """The address of a virtual host, by the mechanism EXTERNAL."""
        return f"{self.url}/{quote(host, safe='')}?auth=external"
