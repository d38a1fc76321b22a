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


OF_OTHER_LANGUAGES = ("engines", "codegen", "site", "browser")
"""Targets that build what needs other languages' tools, with make."""


def recipes() -> dict[str, str]:
    """What each target of the Makefile runs, as in an environment that was entered."""
    makefile = (CHECKOUT / "Makefile").read_text(encoding="utf-8").replace("\\\n\t\t", "")
    makefile = re.sub(r"@|--pythonpath \$\(BIN\)/python |\$\(BIN\)/|BUDGET=\S+ |MDD_\S+=1 ", "", makefile)
    return dict(re.findall(r"^([a-z]+):.*##.*\n((?:\t.*\n?)*)", makefile, re.MULTILINE))


def test_what_is_done_without_make_is_what_make_does() -> None:
    table = dict(re.findall(r"^\| `make ([a-z]+)` \| (.*) \|$", README, re.MULTILINE))
    assert table.keys() == recipes().keys() - {"help", *OF_OTHER_LANGUAGES}
    for target, text in table.items():
        if target not in ("check", "clean"):
            told = [code for code in re.findall(r"`([^`]+)`", text) if code != "hunspell"]
            assert told == [line.strip() for line in recipes()[target].splitlines()]
    assert re.findall(r"`make ([a-z]+)`", table["check"]) == ["lint", "drift"]
    assert (
        re.findall(r"`(\.[a-z_-]+)`", table["clean"])
        == recipes()["clean"].splitlines()[-1].replace("$(VENV)", ".venv").split()[2:]
    )


def test_environment_is_set_up_by_the_same_steps_everywhere() -> None:
    """In the README, in the Makefile, and in the action, which installs the tool alone and no checkout to be edited."""
    (block,) = re.findall(r"```console\n(\$ python -m pip .*?)```", README, re.DOTALL)
    steps = [line.removeprefix("$ python -m pip ") for line in block.splitlines()]
    assert len(steps) == 2
    action = (CHECKOUT / "action.yml").read_text(encoding="utf-8")
    action = action.replace('"$SOURCE/requirements.lock"', "requirements.lock")
    action = action.replace('"$SOURCE"', "-e . -e generated/python -e kit")
    installed = re.findall(r"(--require-hashes .*|--no-deps .*)$", action, re.MULTILINE)
    assert installed == [step.removeprefix("install ") for step in steps]
    makefile = (CHECKOUT / "Makefile").read_text(encoding="utf-8")  # which installs the lock part by part
    assert all(word in makefile for step in steps for word in step.split() if word.startswith("--"))
