"""What the README promises is so."""

from __future__ import annotations

import json
import re
import subprocess
import sys

from tests.official import CHECKOUT, own_model

README = (CHECKOUT / "README.md").read_text(encoding="utf-8")


def test_the_editors_examples_run_one_after_the_other() -> None:
    code = "".join(re.findall(r"```python\n(from .*?)```", README, re.DOTALL))
    run = subprocess.run(
        [sys.executable, "-c", code],
        cwd=CHECKOUT,
        env={"PYTHONPATH": str(CHECKOUT / "generated" / "python" / "src"), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert '"caseId"' in run.stdout
    assert "reference" in run.stdout


def test_the_table_names_every_message_and_its_root() -> None:
    table = dict(
        re.findall(r"^\| \[([\w-]+)\]\(generated/docs/messages/[\w-]+\.md\) \| `(\w+)` \|", README, re.MULTILINE)
    )
    assert table == {message.name: message.root for message in own_model().messages}


def test_every_relative_link_leads_to_a_file() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", README)
    assert links
    assert [link for link in links if not (CHECKOUT / link).exists()] == []


def test_the_row_and_what_comes_of_it_are_those_of_the_generated_files() -> None:
    (block,) = re.findall(r"^\"inseeCode\": .*?^\}$", README, re.MULTILINE | re.DOTALL)
    schema = json.loads((CHECKOUT / "generated/json-schema/RC-EDA.schema.json").read_text(encoding="utf-8"))
    field = schema["definitions"]["city"]["properties"]["inseeCode"]
    shown = {word: value for word, value in field.items() if word not in ("description", "examples")}
    assert json.loads(f"{{{block}}}") == {"inseeCode": shown}
    (line,) = re.findall(r"^insee_code: .*$", README, re.MULTILINE)
    assert f"    {line}\n" in (CHECKOUT / "generated/python/src/hubsante_models/rc_eda.py").read_text(encoding="utf-8")
    (row,) = re.findall(r"^> (\| `inseeCode`.*)$", README, re.MULTILINE)
    documented = (CHECKOUT / "generated/docs/messages/RC-EDA.md").read_text(encoding="utf-8")
    assert row.replace("`inseeCode`", "[`inseeCode`](#city--inseecode)") in documented
