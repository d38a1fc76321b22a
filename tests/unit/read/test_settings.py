"""`release.toml`: every key may be absent, none may be misspelt."""

from __future__ import annotations

import pytest

from generator.diagnostics import Language
from generator.model import PythonPackage
from generator.read.settings import DEFAULT, Settings, read_settings
from tests.causes import cause
from tests.environments import closure


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"# rien\n"])
def test_absent_settings_have_their_defaults(content: bytes) -> None:
    assert read_settings(content) == (Settings(DEFAULT, ()), ())


def test_file_saved_with_a_byte_order_mark_is_read() -> None:
    settings, findings = read_settings(b'\xef\xbb\xbfversion = "3.4.0"\r\n')
    assert (settings.release.version, findings) == ("3.4.0", ())


@pytest.mark.parametrize(
    "content",
    [
        b'version = "3.4',
        b'version = "3.4.0"\nversion = "3.4.1"',
        b"version = 3.4",
        b'version = "v3"',
        'version = "٣.٤.٠"'.encode(),
        b'versoin = "3.4.0"',
        b'skip_sheets = "RC-EDA"',
        b"skip_sheets = [1]",
        b'namespace_prefix = "deux mots"',
        b'namespace_prefix = "urn:emergency"',
        b'title = "a\\u0000b"',
        b'homepage = "example.org"',
        b'repository = "ftp://example.org"',
        b'homepage = "https://example.org/a b"',
        b"repository = 1",
        b"title = []",
        b"[version]",
        b"namespaces = 'urn:x'",
        b"[[roots]]\nRC-DE = 'a'",
        b"[namespaces]\nRC-DE = 1",
        b"[roots.RC-DE]\nx = 'a'",
        b"[namespaces]\nmessage = 'deux mots'",
        b"package = 'hubsante'",
        b"[[package]]\nrevision = 1",
        b"[package]\nname = 'hubsante'",
        b"[package]\nimport_name = 1",
        b"[package]\nimport_name = ''",
        b"[package]\nimport_name = 'hubsante-models'",
        b"[package]\nimport_name = '3_4'",
        b"[package]\nimport_name = 'hubsante.models'",
        "[package]\nimport_name = 'modèles'".encode(),
        b"[package]\nimport_name = 'class'",
        b"[package]\nimport_name = 'json'",
        b"[package]\nimport_name = 'JSON'",
        b"[package]\nimport_name = 'pydantic'",
        b"[package]\nimport_name = 'pydantic_core'",
        b"[package]\nimport_name = 'aux'",
        b"[package]\nimport_name = '" + b"x" * 65 + b"'",
        b"[package]\ndistribution = 1",
        b"[package]\ndistribution = ''",
        b"[package]\ndistribution = '-models'",
        b"[package]\ndistribution = 'hubsante models'",
        b"[package]\ndistribution = 'LXML'",
        b"[package]\ndistribution = 'pydantic_Core'",
        b"[package]\nrevision = '1'",
        b"[package]\nrevision = true",
        b"[package]\nrevision = 1.0",
        b"[package]\nrevision = -1",
        b"[package]\nrevision = 10000",
        b"\xff",
        b"title = " + b"[" * 5_000,
    ],
)
def test_broken_settings_are_told_and_never_raise(content: bytes) -> None:
    _, findings = read_settings(content)
    assert {one.code for one in findings} == {"bad-settings"}


def test_addresses_are_those_of_the_web() -> None:
    text = b'homepage = "https://example.org"\nrepository = "http://localhost:8080/modeles?a=b#c"'
    settings, findings = read_settings(text)
    assert findings == ()
    assert (settings.release.homepage, settings.release.repository) == (
        "https://example.org",
        "http://localhost:8080/modeles?a=b#c",
    )
    (one,) = read_settings(b'\nhomepage = "www.example.org"')[1]
    assert one.origin.row == 2
    assert "« www.example.org »" in one.message(Language.FRENCH)
    assert one.help(Language.FRENCH).endswith('homepage = "https://exemple.fr"')


PACKAGE = b"""\
[package]
import_name = "hubsante_3_4"
distribution = "Hubsante.models_3.4"
revision = 1
"""


def test_package_is_named_and_numbered() -> None:
    settings, findings = read_settings(b'version = "3.4.0"\n' + PACKAGE)
    assert findings == ()
    assert settings.release.package == PythonPackage("hubsante_3_4", "Hubsante.models_3.4", 1)
    assert settings.release.package_version == "3.4.0.post1"


@pytest.mark.parametrize("key", ["import_name", "distribution", "revision"])
def test_what_is_not_said_of_the_package_is_as_ever(key: str) -> None:
    lines = [line for line in PACKAGE.decode().splitlines() if not line.startswith(key)]
    settings, findings = read_settings("\n".join(lines).encode())
    assert findings == ()
    assert getattr(settings.release.package, key) == getattr(PythonPackage(), key)
    assert settings.release.package != PythonPackage()


def test_no_package_has_the_name_of_what_is_installed_with_it() -> None:
    needed = closure(["lxml", "pydantic"])
    assert len(needed) >= 5
    for name in needed:
        for text in (f"distribution = '{name}'", f"import_name = '{name.replace('-', '_')}'"):
            (finding,) = read_settings(f"[package]\n{text}".encode())[1]
            assert "est déjà un nom" in finding.message(Language.FRENCH), text


def test_problem_of_the_package_is_told_at_its_line_and_the_rest_is_read() -> None:
    settings, (finding,) = read_settings(b"[package]\nrevision = 2\nimport_name = 'json'")
    assert str(finding.origin) == "release.toml:3"
    assert "« json »" in finding.message(Language.FRENCH)
    assert settings.release.package == PythonPackage(revision=2)


def test_unknown_key_of_the_package_suggests_the_nearest() -> None:
    _, (finding,) = read_settings(b"[package]\nimportname = 'hubsante'")
    assert "import_name" in finding.help(Language.FRENCH)
    assert str(finding.origin) == "release.toml:2"


def test_every_problem_of_the_settings_is_told() -> None:
    assert len(read_settings(b'version = "v3"\nlicense = "x"\ncontact = 1')[1]) == 3


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('# ici\nversoin = "3.4.0"', "release.toml:2"),
        ("title = 'a'\ncontact = 1", "release.toml:2"),
        ("title = 'a'\n[version]", "release.toml:2"),
        ("title = 'a'\n'contact' = 1", "release.toml:2"),
        ('title = """\ncontact = 2"""\ncontact = 1', "release.toml"),
    ],
)
def test_problem_is_told_at_the_line_of_its_key_where_that_is_sure(text: str, place: str) -> None:
    assert str(read_settings(text.encode())[1][-1].origin) == place


def test_number_where_a_text_is_expected_is_shown_in_quotes() -> None:
    _, (one,) = read_settings(b"contact = 3.4")
    assert one.help(Language.FRENCH) == 'un texte se met entre guillemets : contact = "3.4"'


def test_key_that_is_refused_keeps_its_default() -> None:
    settings, _ = read_settings(b'title = 1\ncontact = "moi"')
    assert (settings.release.title, settings.release.contact) == (DEFAULT.title, "moi")


NAMED = b"""\
namespace_prefix = "urn:cisu:"
[roots]
RC-DE = "distributionElement"
[namespaces]
message = "2.0"
RC-DE = "urn:autre"
"""


def test_namespaces_and_roots_of_schemas_have_their_lines() -> None:
    settings, findings = read_settings(NAMED)
    assert findings == ()
    namespace, root = settings.names.namespaces["RC-DE"], settings.names.roots["RC-DE"]
    assert (namespace.text, str(namespace.origin)) == ("urn:autre", "release.toml:6")
    assert (root.text, str(root.origin)) == ("distributionElement", "release.toml:3")


@pytest.mark.parametrize(("said", "namespace"), [("2.0", "urn:cisu:2.0"), ("urn:x", "urn:x"), ("http://x", "http://x")])
def test_namespace_of_the_message_is_written_as_those_of_schemas_are(said: str, namespace: str) -> None:
    settings, _ = read_settings(NAMED.replace(b'"2.0"', f'"{said}"'.encode()))
    assert settings.release.message_namespace == namespace


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[roots]\nA = 'a'\n[namespaces]\nA = 1", "release.toml:4"),
        ("namespaces = { A = 1 }", "release.toml:1"),
        ("namespaces.A = 1", "release.toml:1"),
        ("roots = 1", "release.toml:1"),
    ],
)
def test_name_of_a_schema_is_told_at_its_line_or_that_of_its_table(text: str, place: str) -> None:
    (one,) = read_settings(text.encode())[1]
    assert str(one.origin) == place


def test_file_of_any_size_is_answered_at_once() -> None:
    _, findings = read_settings(b"# " + b"x" * 2**21)
    assert [cause(one) for one in findings] == ["oversized-settings"]


@pytest.mark.parametrize(
    ("key", "proposal"),
    [
        ("versoin", "version"),
        ("waivers", "waiver"),
        ("skip_sheet", "skip_sheets"),
        ("namespace", "namespaces"),
        ("zzz", ""),
    ],
)
def test_unknown_key_suggests_the_nearest(key: str, proposal: str) -> None:
    _, (one,) = read_settings(f"{key} = 'a'".encode())
    assert dict(one.values).get("proposal", "") == proposal
