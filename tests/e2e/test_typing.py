"""What type checkers, and so editors, know of the published package where it is installed."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.environments import Environment, environment, run
from tests.official import CHECKOUT

GENERATED = CHECKOUT / "generated"

READMES = {"project.py": CHECKOUT / "README.md", "package.py": GENERATED / "python" / "README.md"}
A_FIELD = "insee_code: "
"""The line of a generated class that the project's README shows is no program."""

RIGHT = """
import sys
from datetime import datetime
from pathlib import Path
from typing import Any, Literal, assert_type

from hubsante_models import MESSAGES
from hubsante_models.code_lists.hub_sante_precision import HubSantePrecision
from hubsante_models.custom_content import CustomContent
from hubsante_models.edxl_de import EdxlDistribution, Keyword
from hubsante_models.emsi_dc import Position
from hubsante_models.emsi_som import Position as SharedPosition
from hubsante_models.message import Message
from hubsante_models.rc_de import DistributionElement
from hubsante_models.rc_eda import Alert, Attachment, City, Coord, CreateCase, Point
from hubsante_models.wire import WireMessage

assert_type(MESSAGES["RC-EDA"], type[WireMessage])
assert_type([one.wire_schema for one in MESSAGES.values()], list[str])

case = CreateCase.from_xml(Path(sys.argv[1]).read_bytes())
assert_type(case, CreateCase)
assert_type(case.case_id, str)
assert_type(case.sender_case_id, str | None)
assert_type(case.creation, datetime)
assert_type(case.new_alert, list[Alert] | None)
assert_type(case.location.city, City | None)
assert_type(case.to_xml(), bytes)
assert_type(case.to_json(), str)
assert_type(CreateCase.model_validate_json(case.to_json()), CreateCase)

point = Point(coord=Coord(lat=48, lon=2.35, height=None, precision=HubSantePrecision.VILLE))
assert_type(point.coord.lat, float)
assert_type(point.coord.height, float | None)
assert_type(point.coord.precision, HubSantePrecision)
assert_type(point.coord.precision.label, str)
assert_type(Attachment(uri="https://example.org/plan", size=12).size, int | None)
case.location.city = City(name="Meaux", insee_code="77284")
case.location.city = City.model_validate({"name": "Meaux", "inseeCode": "77284"})

envelope = EdxlDistribution.from_xml(Path(sys.argv[2]).read_bytes())
message = envelope.content[0].json_content.embedded_json_content.message
assert_type(envelope.distribution_status, Literal["Actual", "Exercise"])
assert_type(envelope.descriptor.keyword, list[Keyword] | None)
assert_type(message, Message)
assert_type(message.header, DistributionElement | None)
assert_type(envelope.message.header, DistributionElement | None)
if message.header is not None:
    assert_type(message.header.message_id, str)
    assert_type(message.header.recipient[0].uri, str)
if isinstance(message.content, CreateCase):
    assert_type(message.content.creation, datetime)
carried = Message(case, message.header)
shared: SharedPosition = Position(loc_id="fr.health.samu77.lieu1")
assert_type(shared, Position)
assert_type(CustomContent.model_validate({"free": 1}).model_extra, dict[str, Any] | None)
"""

WRONG = """
from hubsante_models import MESSAGES, Message
from hubsante_models.code_lists.hub_sante_precision import HubSantePrecision
from hubsante_models.rc_eda import Attachment, City, Coord, CreateCase, WayName

City(insee_code="77284", name="Meaux")
City(insee="77284")  # wrong
City(inseeCode="77284")  # wrong: editors complete the names of Python
City(insee_code=77284)  # wrong
City("Meaux")  # wrong
WayName()  # wrong: misses a field
Attachment(uri="https://example.org/plan", size="12")  # wrong
Coord(lat=48.9, lon=2.9, precision="VILLE")  # wrong
HubSantePrecision.PARIS  # wrong


def read(case: CreateCase) -> str:
    case.caseid  # wrong
    case.case_id = 1  # wrong
    case.creation = "2026-03-14T08:30:00+01:00"  # wrong
    case.location.city.name  # wrong: may be absent
    for alert in case.new_alert:  # wrong: may be absent
        alert.id
    Message(case).header.message_id  # wrong: may be absent
    assert Message(case).header
    Message(case).header.messageId  # wrong
    Message(case, case)  # wrong: no header
    MESSAGES["RC-EDA"].from_xml(None)  # wrong
    return case.to_xml()  # wrong
"""

Flaws = set[tuple[str, int]]
"""The lines in which a checker finds an error, by the name of the file."""


@dataclass(frozen=True, slots=True)
class Programs:
    """The two programs and what both READMEs show, in a folder of their own; where the package is installed."""

    folder: Path
    where: Environment


@pytest.fixture(scope="module")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Programs:
    folder = tmp_path_factory.mktemp("typing")
    where = environment(folder / "environment", ["pydantic", "lxml", "fastapi"])
    (where.site / "hubsante_models").symlink_to(GENERATED / "python" / "src" / "hubsante_models")
    (folder / "right.py").write_text(RIGHT, encoding="utf-8")
    (folder / "wrong.py").write_text(WRONG, encoding="utf-8")
    for name, page in READMES.items():
        blocks = re.findall(r"```python\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
        (folder / name).write_text("\n".join(one for one in blocks if not one.startswith(A_FIELD)), encoding="utf-8")
    return Programs(folder, where)


def mypy(programs: Programs, settings: str = "") -> Flaws:
    config = programs.folder / "mypy.ini"
    config.write_text(f"[mypy]\n{settings}\n")
    cache = programs.folder / f"cache{len(settings)}"
    options = ("--strict", "--output", "json", "--config-file", config, "--cache-dir", cache)
    files = programs.folder.glob("*.py")
    told = run(sys.executable, "-m", "mypy", *options, "--python-executable", programs.where.python, *files, status=1)
    found = [json.loads(line) for line in told.splitlines()]
    return {(Path(one["file"]).name, one["line"]) for one in found if one["severity"] == "error"}


def mypy_with_the_plugin_of_pydantic(programs: Programs) -> Flaws:
    return mypy(programs, "plugins = pydantic.mypy\n[pydantic-mypy]\ninit_typed = true")


def pyright(programs: Programs) -> Flaws:
    """As an editor shows them, at its strictest."""
    settings = {"include": ["*.py"], "typeCheckingMode": "strict", "reportDuplicateImport": False}  # by each recipe
    (programs.folder / "pyrightconfig.json").write_text(json.dumps(settings))
    command = (sys.executable, "-m", "basedpyright", "--outputjson", "--pythonpath", programs.where.python)
    found = json.loads(run(*command, "--project", programs.folder, status=1))["generalDiagnostics"]
    return {(Path(one["file"]).name, one["range"]["start"]["line"] + 1) for one in found}


@pytest.mark.slow
@pytest.mark.parametrize("checker", [mypy, mypy_with_the_plugin_of_pydantic, pyright])
def test_checkers_find_what_is_wrong_and_nothing_else(programs: Programs, checker: Callable[[Programs], Flaws]):
    marked = {("wrong.py", number) for number, line in enumerate(WRONG.splitlines(), 1) if "# wrong" in line}
    assert len(marked) > 10
    assert checker(programs) == marked


def test_what_checkers_accept_runs(programs: Programs):
    examples = [GENERATED / "examples" / schema / "minimal.xml" for schema in ("RC-EDA", "EDXL-DE")]
    run(programs.where.python, "-I", "-W", "error", programs.folder / "right.py", *examples)
