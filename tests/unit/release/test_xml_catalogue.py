"""An OASIS XML catalogue leads from a namespace to its XSD, in a program that knows nothing else of ours."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.release.xml_catalogue import catalogue, namespace_files
from tests.official import CHECKOUT, own_model

XSDS = {
    path.relative_to(CHECKOUT / "generated").as_posix(): path.read_bytes()
    for path in (CHECKOUT / "generated" / "xsd").rglob("*.xsd")
}
READER = """
import sys
from lxml import etree
print(etree.parse(sys.argv[1]).getroot().get("targetNamespace"))
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("catalogue")
    for path, content in {**XSDS, "catalog.xml": catalogue(XSDS)}.items():
        (made / path).parent.mkdir(parents=True, exist_ok=True)
        (made / path).write_bytes(content)
    return made


def opened(folder: Path, namespace: str) -> subprocess.CompletedProcess[str]:
    """What libxml2 makes of the address of a namespace, which is no file's."""
    environment = {**os.environ, "XML_CATALOG_FILES": str(folder / "catalog.xml")}
    command = [sys.executable, "-c", READER, namespace]
    return subprocess.run(command, env=environment, cwd=folder.parent, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("schema", ["RC-EDA", "RC-DE", "EDXL-DE"])
def test_a_namespace_leads_to_its_xsd(folder: Path, schema: str) -> None:
    namespace = own_model().message_by_name[schema].namespace
    assert opened(folder, namespace).stdout.strip() == namespace


def test_a_namespace_of_nobody_leads_nowhere(folder: Path) -> None:
    assert opened(folder, "urn:nobody").returncode != 0


def test_every_message_has_its_namespace_in_it() -> None:
    assert {message.namespace for message in own_model().messages} <= namespace_files(XSDS).keys()


def test_a_namespace_of_several_files_is_that_of_the_one_that_includes_the_others() -> None:
    assert namespace_files(XSDS)["urn:emergency:eda:1.9"] == "xsd/support/message.xsd"
