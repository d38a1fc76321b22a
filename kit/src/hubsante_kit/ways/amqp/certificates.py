"""Certificates for one's own desk: an authority, the broker's, and one a client whose common name is its identifier."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePrivateKey, generate_private_key
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
    pkcs12,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

AUTHORITY, SERVER = "ca", "server"
"""The names of their files, before `.pem` and `.key`."""

PASSWORD = "recette"  # noqa: S105  # no secret, as the next line says
"""Of the files for Java, which takes none without; they protect nothing beyond this desk."""

_LIFE = timedelta(days=365)


class CertificatesError(Exception):
    """An authority that was not made here or has expired; the words are for its owner, in French."""


def make_certificates(folder: Path, identities: Iterable[str]) -> None:
    """Write `ca.pem`, `server.pem` and a certificate for each identity, with `.key`, and `.p12` for Java.

    What is there already stays: clients that have the authority's certificate keep trusting it.

    Raises: CertificatesError, OSError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    authority, key = _authority(folder)
    for name in (SERVER, *identities):
        if not (folder / f"{name}.pem").exists():
            _write_signed(folder, name, authority, key)


def _authority(folder: Path) -> tuple[x509.Certificate, EllipticCurvePrivateKey]:
    certificate_file, key_file = folder / f"{AUTHORITY}.pem", folder / f"{AUTHORITY}.key"
    if not certificate_file.exists():
        key = generate_private_key(SECP256R1())
        name = _name("hubsante recette")
        authority = (
            _builder(name, name, key)
            .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
            .add_extension(_usage(signs_certificates=True), critical=True)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
            .sign(key, hashes.SHA256())
        )
        _write_key(key_file, key)
        certificate_file.write_bytes(authority.public_bytes(Encoding.PEM))
    return _read_authority(certificate_file, key_file)


def _read_authority(certificate_file: Path, key_file: Path) -> tuple[x509.Certificate, EllipticCurvePrivateKey]:
    try:
        certificate = x509.load_pem_x509_certificate(certificate_file.read_bytes())
        loaded = load_pem_private_key(key_file.read_bytes(), None)
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:  # TypeError: a key with a password
        raise CertificatesError(f"{key_file} : la clé ou son certificat n'est pas lisible") from error
    if not isinstance(loaded, EllipticCurvePrivateKey):
        raise CertificatesError(f"{key_file} : ce n'est pas une clé que le kit a faite")
    if certificate.not_valid_after_utc <= datetime.now(UTC):
        raise CertificatesError(
            f"{certificate_file} a expiré : retirer le dossier, et le refaire pour tous ses clients"
        )
    return certificate, loaded


def _write_signed(folder: Path, identity: str, authority: x509.Certificate, by: EllipticCurvePrivateKey) -> None:
    key = generate_private_key(SECP256R1())
    is_server = identity == SERVER
    usage = ExtendedKeyUsageOID.SERVER_AUTH if is_server else ExtendedKeyUsageOID.CLIENT_AUTH
    builder = (
        _builder(_name("localhost" if is_server else identity), authority.subject, key)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs_certificates=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([usage]), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(by.public_key()), critical=False)
    )
    if is_server:
        hosts = [x509.DNSName("localhost"), *(x509.IPAddress(ip_address(host)) for host in ("127.0.0.1", "::1"))]
        builder = builder.add_extension(x509.SubjectAlternativeName(hosts), critical=False)
    certificate = builder.sign(by, hashes.SHA256())
    _write_key(folder / f"{identity}.key", key)
    bundle = pkcs12.serialize_key_and_certificates(
        identity.encode(), key, certificate, [authority], BestAvailableEncryption(PASSWORD.encode())
    )
    write_secret(folder / f"{identity}.p12", bundle)
    (folder / f"{identity}.pem").write_bytes(certificate.public_bytes(Encoding.PEM))


def _builder(subject: x509.Name, issuer: x509.Name, key: EllipticCurvePrivateKey) -> x509.CertificateBuilder:
    now = datetime.now(UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))  # the clock of another machine may be behind
        .not_valid_after(now + _LIFE)
    )


def _name(common_name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common_name)])


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        encipher_only=False,
        decipher_only=False,
    )


def _write_key(path: Path, key: EllipticCurvePrivateKey) -> None:
    write_secret(path, key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))


def write_secret(path: Path, content: bytes) -> None:
    """A file that nobody else may read, from its first byte on."""
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:  # noqa: PTH123  # of a descriptor
        file.write(content)
