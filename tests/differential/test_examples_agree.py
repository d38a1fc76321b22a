"""Every generated example is accepted by the schema, the XSD and the class of its message."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
import xmlschema
from lxml import etree

from tests.official import own_model


def messages(own_output: Path) -> Iterator[tuple[str, Path]]:
    for folder in sorted((own_output / "examples").iterdir()):
        yield folder.name, folder


def wire_value(schema: str, path: Path) -> Any:
    """What the schema speaks of: the envelope itself, or what stands under the single root key."""
    document = json.loads(path.read_text(encoding="utf-8"))
    return document if schema == "EDXL-DE" else next(iter(document.values()))


def test_json_schemas_accept_every_example(own_output: Path) -> None:
    schemas = own_output / "json-schema"
    registry = jsonschema_rs.Registry(
        [(path.name, json.loads(path.read_text(encoding="utf-8"))) for path in sorted(schemas.glob("*.json"))]
    )
    checked = 0
    for name, folder in messages(own_output):
        schema = json.loads((schemas / f"{name}.schema.json").read_text(encoding="utf-8"))
        validator = jsonschema_rs.Draft7Validator(schema, registry=registry, validate_formats=True)
        for path in sorted(folder.glob("*.json")):
            errors = [str(error) for error in validator.iter_errors(wire_value(name, path))]
            assert not errors, (path, errors[:3])
            checked += 1
    assert checked > 80


def by_libxml2(schema: Path) -> Callable[[Path], object]:
    validator = etree.XMLSchema(etree.parse(str(schema)))
    return lambda example: validator.assertValid(etree.parse(str(example)))


def by_xmlschema(schema: Path) -> Callable[[Path], object]:
    validator = xmlschema.XMLSchema10(str(schema))
    return lambda example: validator.validate(str(example))


@pytest.mark.parametrize("loaded", [by_libxml2, pytest.param(by_xmlschema, marks=pytest.mark.slow)])
def test_xsds_accept_every_example(own_output: Path, loaded: Callable[[Path], Callable[[Path], object]]) -> None:
    checked = 0
    for name, folder in messages(own_output):
        validate = loaded(own_output / "xsd" / f"{name}.xsd")
        for example in sorted(folder.glob("*.xml")):
            validate(example)
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


def test_classes_read_json_and_xml_alike_and_write_what_they_read(own_output: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", CLASSES, str(own_output / "examples")],
        env={"PYTHONPATH": str(own_output / "python" / "src"), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr[-2000:]
    assert int(run.stdout) > 80


def test_codec_writes_the_same_xml_as_the_model_driven_writer(own_output: Path) -> None:
    """Two writers that share no code, compared in canonical form."""
    sys_path = str(own_output / "python" / "src")
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
        [sys.executable, "-c", script, str(own_output / "examples")],
        env={"PYTHONPATH": sys_path, "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr[-2000:]
    assert int(run.stdout) > 80


def test_every_message_has_a_minimal_and_a_complete_example(own_output: Path) -> None:
    folders = dict(messages(own_output))
    assert folders.keys() == {one.name for one in own_model().messages}
    for name, folder in folders.items():
        for kind in ("minimal", "complete"):
            assert (folder / f"{kind}.json").is_file(), name
            assert (folder / f"{kind}.xml").is_file(), name
