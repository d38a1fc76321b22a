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
        """For a connection of an identity, whose certificate proves it; TLS 1.2 or later."""
        context = ssl.create_default_context(cafile=str(self.certificates / "ca.pem"))
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        context.load_cert_chain(self.certificates / f"{identity}.pem", self.certificates / f"{identity}.key")
        return context

    def of_host(self, host: str) -> str:
        """The address of a virtual host, by the mechanism EXTERNAL."""
        return f"{self.url}/{quote(host, safe='')}?auth=external"
