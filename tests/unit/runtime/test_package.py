"""The package as its users import it."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.factories import field, message, model, object_type
from tests.official import CHECKOUT, needs_official_releases
from tests.packages import Package


def python(package: Package, program: str) -> list[str]:
    """What a program prints in an interpreter of its own that knows the package."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        env={"PYTHONPATH": str(package.source)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def test_importing_the_package_loads_no_message_and_no_lxml(small: Package):
    loaded = python(small, f"import sys, {small.name}; print(*sorted(sys.modules))")
    assert f"{small.name}.registry" in loaded
    assert [name for name in loaded if name.startswith("lxml")] == []
    assert [name for name in loaded if name in (f"{small.name}.every", f"{small.name}.case_")] == []


def test_the_package_offers_this_and_no_more(small: Package):
    package = small.module("")
    classes = ["Converted", "Envelope", "Loss", "Message", "Refused", "RuleFinding"]
    functions = ["acknowledge", "check", "check_conversation", "convert", "parse", "reply"]
    assert package.__all__ == ["MESSAGES", "MODEL_VERSION", *classes, "__version__", *functions]
    assert all(hasattr(package, name) for name in package.__all__)


@pytest.mark.parametrize("name", ["parse", "Reply", "ACKNOWLEDGE", "answers", "envelope", "messages"])
def test_a_schema_may_have_the_name_of_what_the_package_offers(tmp_path: Path, name: str):
    root = message(object_type("root", field("x")), name=name)
    package = Package(model(root), tmp_path)
    assert type(package.message(name)(x="1")) is type(package.module("").parse('{"root": {"x": "1"}}'))
    assert callable(package.module("").reply)


def test_parsing_json_loads_one_message_and_no_lxml(small: Package):
    program = f"""if True:
        import sys
        from {small.name} import parse
        parse('{{"case": {{"id": "c"}}}}')
        print(*sys.modules)"""
    loaded = python(small, program)
    assert f"{small.name}.case_" in loaded
    assert [name for name in loaded if name in (f"{small.name}.every", f"{small.name}.report")] == []
    assert [name for name in loaded if name.startswith("lxml")] == []


RECIPES = r"""
from fastapi.testclient import TestClient

errors = Path("errors")
errors.mkdir()
(errors / "no-message.xml").write_bytes(b"<a/>")
(errors / "case.xml").write_bytes(document)
assert convert(errors, errors) == ["no-message.xml"]
assert CreateCase.from_json((errors / "case.json").read_bytes()) == case

assert len(sent) == 1
assert receive(sent[0].encode(), print, sent.append)
assert len(sent) == 1, "an acknowledgement was acknowledged"

client = TestClient(app)
answer = client.post("/messages", content=Path("message.xml").read_bytes())
assert answer.status_code == 200
assert parse(answer.content).message.content == received.message.content
assert client.post("/messages", content=b'{"createCase": 1, "x": "\xff"}').json()[0]["type"]
assert client.post("/messages", content=document).status_code == 422
answer = client.post("/cases", content=case.to_json(), headers={"content-type": "application/json"})
assert answer.status_code == 200
assert CreateCase.from_json(answer.content) == case
assert client.post("/cases", json={}).status_code == 422
"""


def test_what_its_readme_shows_runs(own: Package, tmp_path: Path):
    readme = (own.source.parent / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```python\n(.*?)```", readme, re.DOTALL)
    example = CHECKOUT / "generated" / "examples" / "EDXL-DE" / "accident-route-01-creation-affaire.xml"
    (tmp_path / "message.xml").write_bytes(example.read_bytes())
    program = f"import os; os.chdir({str(tmp_path)!r})\n" + "\n".join([*blocks, RECIPES])
    said = " ".join(python(own, program))
    assert "EdxlDistribution" in said
    assert '"reference":{' in said
    assert "<createCase" in said
    assert "('location', 'country')" in said


@pytest.mark.parametrize("name", ["own", pytest.param("official", marks=needs_official_releases)])
def test_its_readme_builds_a_message_from_nothing(name: str, request: pytest.FixtureRequest):
    release: Package = request.getfixturevalue(name)
    readme = (release.source.parent / "README.md").read_text(encoding="utf-8")
    (block,) = [one for one in re.findall(r"```python\n(.*?)```", readme, re.DOTALL) if "CreateCase(" in one]
    said = " ".join(python(release, block))
    assert said.startswith('{"caseId":"fr.health.samu770.DRFR15770260730042","creation":"')
    assert '} { "caseId": "fr.health.samu770.DRFR15770260730042", "creation": "' in said
    assert said.endswith("</createCase>")


def test_a_release_without_the_message_that_is_built_builds_none(small: Package):
    readme = (small.source.parent / "README.md").read_text(encoding="utf-8")
    assert "from nothing" not in readme


def test_reading_json_loads_one_message_and_no_lxml(small: Package):
    program = f"import sys; from {small.name} import MESSAGES; MESSAGES['CASE'](id='1').to_json(); print(*sys.modules)"
    loaded = python(small, program)
    assert f"{small.name}.case_" in loaded
    assert f"{small.name}.every" not in loaded
    assert [name for name in loaded if name.startswith("lxml")] == []


def test_an_envelope_loads_only_the_message_that_it_carries(small: Package):
    text = '{"id": "1", "content": [{"jsonContent": {"message": {"messageId": "m", "case": {"id": "c"}}}}]}'
    program = f"""if True:
        import sys
        from {small.name} import MESSAGES
        MESSAGES["ENVELOPE"].model_validate_json({text!r})
        print(*sys.modules)"""
    loaded = python(small, program)
    assert f"{small.name}.case_" in loaded
    assert f"{small.name}.report" not in loaded


def test_messages_are_found_by_schema_name_in_order(small: Package):
    messages = small.module("").MESSAGES
    assert list(messages) == [one.name for one in small.model.messages]
    assert len(messages) == len(small.model.messages)
    assert messages["CASE"] is messages["CASE"]
    assert messages["CASE"].__name__ == "Case"
    assert {name: class_.wire_schema for name, class_ in messages.items()} == {name: name for name in messages}


@pytest.mark.parametrize("name", ["case", "OTHER", ""])
def test_another_name_is_no_schema(small: Package, name: str):
    assert name not in small.module("").MESSAGES
    with pytest.raises(KeyError):
        small.module("").MESSAGES[name]


def test_the_package_has_the_version_of_the_model_and_one_of_its_own(small: Package, tmp_path: Path):
    package = small.module("")
    assert package.__version__ == package.MODEL_VERSION == small.model.release.version == "1.0.0"
    mended = replace(small.model.release, package=replace(small.model.release.package, revision=2))
    later = Package(replace(small.model, release=mended), tmp_path).module("")
    assert (later.__version__, later.MODEL_VERSION) == ("1.0.0.post2", "1.0.0")


def test_the_runtime_knows_no_name_of_the_package_and_nothing_outside_it():
    """It ships in packages of any name, several of them in one process."""
    modules = sorted((CHECKOUT / "generator" / "runtime").glob("*.py"))
    assert len(modules) > 20
    for path in modules:
        source = path.read_text(encoding="utf-8")
        assert "hubsante" not in source, path.name
        levels = {node.level for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ImportFrom)}
        assert levels <= {0, 1}, path.name
