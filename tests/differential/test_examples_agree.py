"""Every generated example is accepted by the schema, the XSD and the class of its message."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
import xmlschema
from lxml import etree

from generator import rerun
from generator.clock import Clock
from tests.official import CHECKOUT, own_model


@pytest.fixture(scope="session")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output of the project's own specs, made afresh."""
    out = tmp_path_factory.mktemp("generated")
    rerun.run(rerun.Request(CHECKOUT / "specs"), out, Clock(), is_cached=False, is_written=True)
    return out


def messages(generated: Path) -> Iterator[tuple[str, Path]]:
    for folder in sorted((generated / "examples").iterdir()):
        yield folder.name, folder


def wire_value(schema: str, path: Path) -> Any:
    """What the schema speaks of: the envelope itself, or what stands under the single root key."""
    document = json.loads(path.read_text(encoding="utf-8"))
    return document if schema == "EDXL-DE" else next(iter(document.values()))


def test_json_schemas_accept_every_example(generated: Path) -> None:
    schemas = generated / "json-schema"
    registry = jsonschema_rs.Registry(
        [(path.name, json.loads(path.read_text(encoding="utf-8"))) for path in sorted(schemas.glob("*.json"))]
    )
    checked = 0
    for name, folder in messages(generated):
        schema = json.loads((schemas / f"{name}.schema.json").read_text(encoding="utf-8"))
        validator = jsonschema_rs.Draft7Validator(schema, registry=registry, validate_formats=True)
        for path in sorted(folder.glob("*.json")):
            errors = [str(error) for error in validator.iter_errors(wire_value(name, path))]
            assert not errors, (path, errors[:3])
            checked += 1
    assert checked > 80


def test_xsds_accept_every_example_in_libxml2_and_xmlschema(generated: Path) -> None:
    checked = 0
    for name, folder in messages(generated):
        path = generated / "xsd" / f"{name}.xsd"
        by_libxml2 = etree.XMLSchema(etree.parse(str(path)))
        by_xmlschema = xmlschema.XMLSchema10(str(path))
        for example in sorted(folder.glob("*.xml")):
            by_libxml2.assertValid(etree.parse(str(example)))
            by_xmlschema.validate(str(example))
            checked += 1
    assert checked > 80


CLASSES = """
import json, sys
from pathlib import Path
from hubsante_models import MESSAGES
checked = 0
for folder in sorted(Path(sys.argv[1]).iterdir()):
    for path in sorted(folder.glob("*.json")):
        document = json.loads(path.read_text(encoding="utf-8"))
        value = document if folder.name == "EDXL-DE" else next(iter(document.values()))
        message = MESSAGES[folder.name].model_validate_json(json.dumps(value))
        assert json.loads(message.to_json()) == value, path
        xml = path.with_suffix(".xml").read_bytes()
        again = MESSAGES[folder.name].from_xml(message.to_xml())
        assert again.to_xml() == MESSAGES[folder.name].from_xml(xml).to_xml() == message.to_xml(), path
        # in free content XML has only texts, and no list of one
        assert again == message or "sourceMessage" in message.to_json() or "customContent" in message.to_json(), path
        checked += 1
print(checked)
"""


def test_classes_read_json_and_xml_alike_and_write_what_they_read(generated: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", CLASSES, str(generated / "examples")],
        env={"PYTHONPATH": str(generated / "python" / "src"), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr[-2000:]
    assert int(run.stdout) > 80


def test_codec_writes_the_same_xml_as_the_model_driven_writer(generated: Path) -> None:
    """Two writers that share no code, compared in canonical form."""
    sys_path = str(generated / "python" / "src")
    script = (
        "import sys; from pathlib import Path; from lxml import etree; from hubsante_models import MESSAGES\n"
        "def c14n(data):\n"
        "    parser = etree.XMLParser(remove_blank_text=True)\n"
        "    return etree.tostring(etree.fromstring(data, parser), method='c14n2')\n"
        "examples = sorted(Path(sys.argv[1]).glob('*/*.xml'))\n"
        "print(len(examples))\n"
        "for path in examples:\n"
        "    data = path.read_bytes()\n"
        "    assert c14n(MESSAGES[path.parent.name].from_xml(data).to_xml()) == c14n(data), path\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", script, str(generated / "examples")],
        env={"PYTHONPATH": sys_path, "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr[-2000:]
    assert int(run.stdout) > 80


def test_every_message_has_a_minimal_and_a_complete_example(generated: Path) -> None:
    folders = dict(messages(generated))
    assert folders.keys() == {one.name for one in own_model().messages}
    for name, folder in folders.items():
        for kind in ("minimal", "complete"):
            assert (folder / f"{kind}.json").is_file(), name
            assert (folder / f"{kind}.xml").is_file(), name
