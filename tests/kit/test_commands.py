"""The command line: verdicts on files, and a hub that outlives being killed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from hubsante_kit.cli import COMMANDS, main
from hubsante_kit.commands import recette
from hubsante_kit.commands.recette import serve
from hubsante_kit.journal import Converted, Published, Started, read
from hubsante_models import MODEL_VERSION
from tests.interrupts import ctrl_c_heeded
from tests.kit.messages import EXAMPLES, FIRE, OTHER_SAMU, SAMU, members
from tests.kit.test_http import Client


def run(*arguments: str, given: bytes = b"") -> Result:
    return CliRunner().invoke(main, arguments, input=given)


def test_every_command_says_in_its_help_what_the_list_says() -> None:
    for name, line in COMMANDS.items():
        assert line in run(name, "--help").output.replace("\n  ", " ")
        assert line in run("--help").output.replace("\n" + " " * 12, " ")


def test_no_line_on_a_command_of_the_recette_is_cut() -> None:
    shown = " ".join(run("recette", "--help").output.split())
    assert len(recette.command.commands) > 1
    for name, command in recette.command.commands.items():
        first = " ".join(str(command.help).split("\n\n")[0].split())
        assert f"{name} {first}" in shown


@pytest.mark.parametrize("name", ["RC-EDA/minimal.json", "EDXL-DE/complete.xml"])
def test_a_valid_message_is_named_with_its_schema(name: str) -> None:
    result = run("validate", str(EXAMPLES / name))
    assert result.exit_code == 0
    assert result.output.startswith(f"✓ {EXAMPLES / name} ({name.partition('/')[0]}")


def test_each_problem_has_its_place_and_its_value(tmp_path: Path) -> None:
    bad = tmp_path / "bad.json"
    text = (EXAMPLES / "RC-EDA/minimal.json").read_text("utf-8")
    bad.write_text(text.replace('"FR"', '"XX"').replace("caseId", "casId"), encoding="utf-8")
    result = run("validate", str(bad), "--format", "json")
    assert result.exit_code == 1
    (verdict,) = json.loads(result.output)
    assert verdict["valid"] is False
    assert [(problem["place"], problem["value"]) for problem in verdict["problems"]] == [
        ("/createCase/caseId", ""),
        ("/createCase/location/country", "XX"),
        ("/createCase/casId", "fr.health.samu770.DRFR15770260730042"),
    ]


def test_lines_of_xml_are_named(tmp_path: Path) -> None:
    bad = tmp_path / "bad.xml"
    bad.write_text((EXAMPLES / "RC-EDA/minimal.xml").read_text("utf-8").replace("caseId", "casId"), encoding="utf-8")
    (verdict,) = json.loads(run("validate", str(bad), "--format", "json").output)
    assert [problem["line"] for problem in verdict["problems"]] == [3]


def test_a_folder_and_the_standard_input_hold_messages() -> None:
    result = run("validate", str(EXAMPLES / "RC-REF"), "-", given=b"{}")
    assert result.exit_code == 1
    assert [line[0] for line in result.output.splitlines() if not line.startswith(" ")] == [
        *("✓" for _ in (EXAMPLES / "RC-REF").iterdir()),
        "✗",
    ]


def test_rules_are_named_where_they_are_asked_for_and_refuse_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps(members(distributionID="fr.health.samu770_2")), encoding="utf-8")
    assert "[identifiant-message]" not in run("validate", str(path)).output
    result = run("validate", str(path), "--rules")
    assert result.exit_code == 0
    assert "[identifiant-message]" in result.output


def test_a_folder_that_is_named_as_a_message_is_none(tmp_path: Path) -> None:
    (tmp_path / "a.json").mkdir()
    (tmp_path / "a.json" / "b.xml").write_bytes((EXAMPLES / "RC-REF/minimal.xml").read_bytes())
    result = run("validate", str(tmp_path))
    assert (result.exit_code, result.output.count("\n")) == (0, 1)


def test_a_folder_without_messages_is_no_success(tmp_path: Path) -> None:
    result = run("validate", str(tmp_path))
    assert result.exit_code == 1
    assert result.output == f"Error: {tmp_path}: no message (.json, .xml) in this folder\n"


@pytest.mark.parametrize(
    "client",
    [
        "x",
        "fr.health.samu770=yaml",
        "fr.health.samu770=",
        "../etc.a.b",
        "fr..x",
        "fr.health./",
        "fr.health.samu770=XML",
    ],
)
def test_a_client_is_an_identifier(client: str) -> None:
    with pytest.raises(click.BadParameter, match=r"an identifier as fr\.health\.samu770"):
        serve.make_context("serve", ["--client", client])


def test_a_client_reads_the_form_that_is_asked_for_or_that_of_its_kind() -> None:
    asked = ["fr.health.samu770", "fr.health.samu690=xml", "fr.fire.nexsis.sdis77", "fr.fire.sdis_78=json"]
    context = serve.make_context("serve", [word for client in asked for word in ("--client", client)])
    assert [form for _, form in context.params["clients"]] == ["json", "xml", "xml", "json"]


@pytest.mark.parametrize("switch", ["fr.health.samu770", "fr.health.samu770=X", "x=RC-EDA"])
def test_what_is_switched_off_is_a_schema_for_a_recipient(switch: str) -> None:
    with pytest.raises(click.BadParameter, match="an identifier and a schema"):
        serve.make_context("serve", ["--switch-off", switch])


@pytest.mark.parametrize("spoken", ["fr.health.samu770", "fr.health.samu770=9", "x=2.4"])
def test_what_is_spoken_is_a_version_that_is_known(spoken: str) -> None:
    with pytest.raises(click.BadParameter, match=r"2\.4"):
        serve.make_context("serve", ["--speaks", spoken])


@contextmanager
def served(folder: Path, *options: str) -> Iterator[tuple[subprocess.Popen[str], Client]]:
    """The hub as a process of its own, killed at the end if it still runs."""
    command = [sys.executable, "-m", "hubsante_kit", "recette", "serve", "--folder", str(folder), "--port", "0"]
    command += options
    with ctrl_c_heeded():
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONUNBUFFERED": "1"}
        )
    assert process.stdout
    with process, process.stdout:
        try:
            yield process, Client(int(process.stdout.readline().rpartition(":")[2]))
        finally:
            process.kill()


def fresh(number: int, recipient: str = OTHER_SAMU) -> bytes:
    """A message that does not expire while the test runs, to a partner whom nobody plays."""
    expires = "2999-01-01T00:00:00+00:00"
    return json.dumps(members(number=number, recipient=recipient, dateTimeExpires=expires)).encode()


def test_what_was_acknowledged_outlives_being_killed(tmp_path: Path) -> None:
    with served(tmp_path) as (process, client):
        numbers = [json.loads(client.publish(body=fresh(number)).body)["message"] for number in range(5)]
        process.send_signal(signal.SIGKILL)
    with served(tmp_path) as (process, client):
        got = [client.ask("GET", f"/clients/{OTHER_SAMU}/message?after={number - 1}") for number in numbers]
        assert [answer.headers["Message"] for answer in got] == [str(number) for number in numbers]
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 0
    events = [record.event for record in read(tmp_path / "journal.jsonl")]
    assert sum(isinstance(event, Started) for event in events) == 2
    assert sum(isinstance(event, Published) and event.client == SAMU for event in events) == 5


def test_a_use_case_may_be_switched_off(tmp_path: Path) -> None:
    with served(tmp_path, "--switch-off", f"{FIRE}=RC-EDA") as (_, client):
        client.publish(body=fresh(1, FIRE))
        error = json.loads(client.ask("GET", f"/clients/{SAMU}/info").body)
    content = error["content"][0]["jsonContent"]["embeddedJsonContent"]["message"]["error"]
    assert content["errorCode"]["statusCode"] == 501
    assert "désactivé" in content["errorCause"]


def test_a_recipient_may_speak_another_version(tmp_path: Path) -> None:
    with served(tmp_path, "--speaks", f"{OTHER_SAMU}=V2") as (_, client):
        client.publish(body=fresh(1, OTHER_SAMU))
        got = client.ask("GET", f"/clients/{OTHER_SAMU}/message")
    assert (got.status, got.headers["Content-Type"]) == (200, "application/json")
    (converted,) = [r.event for r in read(tmp_path / "journal.jsonl") if isinstance(r.event, Converted)]
    assert (converted.source, converted.target, converted.body) == (MODEL_VERSION, "2.4.0", got.body)


def test_a_second_hub_in_the_same_folder_says_so(tmp_path: Path) -> None:
    with served(tmp_path):
        result = run("recette", "serve", "--folder", str(tmp_path), "--port", "0")
    assert result.exit_code == 1
    assert "un autre processus" in result.output


def test_a_port_that_is_taken_is_named(tmp_path: Path) -> None:
    with served(tmp_path / "a") as (_, client):
        result = run("recette", "serve", "--folder", str(tmp_path / "b"), "--port", str(client.port))
    assert result.exit_code == 1
    assert str(client.port) in result.output


def test_a_broker_that_is_not_there_and_certificates_that_are_missing_are_named(tmp_path: Path) -> None:
    certificates = tmp_path / "certificates"
    options = ["--folder", str(tmp_path), "--port", "0", "--certificates", str(certificates)]
    options += ["--amqp", "amqps://localhost:1"]
    without = run("recette", "serve", *options)
    assert without.exit_code == 1
    assert str(certificates / "ca.pem") in without.output
    assert run("recette", "certificates", "--certificates", str(certificates)).exit_code == 0
    away = run("recette", "serve", *options)
    assert away.exit_code == 1
    assert "amqps://localhost:1" in away.output


def test_certificates_are_kept_and_their_keys_are_for_their_owner_alone(tmp_path: Path) -> None:
    def made(client: str) -> dict[str, bytes]:
        assert run("recette", "certificates", "--certificates", str(tmp_path), "--client", client).exit_code == 0
        return {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    first = made("fr.health.samu770")
    assert {"ca.pem", "server.pem", "fr.health.hub.pem", "fr.health.samu770.p12"} <= first.keys()
    second = made("fr.health.samu690")
    assert {name: second[name] for name in first} == first
    assert second.keys() - first.keys() == {f"fr.health.samu690.{kind}" for kind in ("pem", "key", "p12")}
    for path in tmp_path.iterdir():
        assert (path.stat().st_mode & 0o077 == 0) is (path.suffix != ".pem"), path.name


@pytest.mark.parametrize("name", ["ca.pem", "ca.key"])
def test_an_authority_that_was_not_made_here_is_named(tmp_path: Path, name: str) -> None:
    assert run("recette", "certificates", "--certificates", str(tmp_path)).exit_code == 0
    (tmp_path / name).write_text("x", encoding="utf-8")
    for command in ("certificates", "broker"):
        result = run("recette", command, "--certificates", str(tmp_path), "--client", "fr.health.samu690")
        assert isinstance(result.exception, SystemExit)
        assert f"Error: {tmp_path / 'ca.key'} : la clé ou son certificat n'est pas lisible" in result.output


def test_an_authority_that_has_expired_is_not_kept_in_silence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hubsante_kit.ways.amqp.certificates._LIFE", timedelta(minutes=-1))
    result = run("recette", "certificates", "--certificates", str(tmp_path))
    assert result.exit_code == 1
    assert f"{tmp_path / 'ca.pem'} a expiré" in result.output


def test_an_authority_without_its_key_is_named(tmp_path: Path) -> None:
    assert run("recette", "certificates", "--certificates", str(tmp_path)).exit_code == 0
    (tmp_path / "ca.key").unlink()
    result = run("recette", "certificates", "--certificates", str(tmp_path))
    assert isinstance(result.exception, SystemExit)
    assert str(tmp_path / "ca.key") in result.output


@pytest.mark.parametrize(
    "content", [b"", b"http://u:p@h:port", b"http://[", b"https://u:p@h:1", b"http://h:1", b"\xff"]
)
def test_a_file_that_names_no_management_plugin_is_explained(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "management.url").write_bytes(content)
    options = ["--folder", str(tmp_path), "--port", "0", "--certificates", str(tmp_path)]
    result = run("recette", "serve", *options, "--amqp", "amqps://localhost:1")
    assert isinstance(result.exception, SystemExit)
    assert "attendu http://utilisateur:motdepasse@hôte:port" in result.output


def test_what_a_broker_needs_is_said_as_definitions() -> None:
    made = json.loads(run("recette", "amqp-setup", "--client", "fr.health.samu770", "--link", "15-15_v2.1").output)
    assert {queue["name"] for queue in made["queues"]} >= {
        f"fr.health.samu770.{kind}" for kind in ("message", "ack", "info")
    }
    assert {entry["vhost"] for entry in made["queues"]} == {"15-15_v2.1"}
    (rights,) = [entry for entry in made["permissions"] if entry["user"] == "fr.health.samu770"]
    assert rights == {
        "user": "fr.health.samu770",
        "vhost": "15-15_v2.1",
        "configure": "^$",
        "write": "^hubsante$",
        "read": r"^fr\.health\.samu770\.(message|ack|info)$",
    }


def test_a_command_without_its_libraries_says_which_extra_has_them(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [
        name for name in sys.modules if name.startswith(("hubsante_kit.commands.replay", "hubsante_kit.replay"))
    ]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "fsspec", None)
    result = run("replay", "--help")
    assert result.exit_code == 1
    assert result.output == "Error: replay needs fsspec, which is not installed: pip install 'hubsante-kit[replay]'\n"
