"""Messages are converted between versions, by the command and by a service that stands in the official one's place."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from click.testing import CliRunner, Result

from hubsante_kit.cli import main
from hubsante_kit.commands.convert import command
from hubsante_kit.converting import conversion, legible
from hubsante_kit.ways.bounds import MOST_BYTES
from hubsante_kit.ways.http.conversion import routes
from hubsante_kit.ways.http.server import Server
from hubsante_models import MODEL_VERSION, parse
from hubsante_models.conversion import Converted, Refused, convert
from tests.kit.messages import EXAMPLES, FIRE, OTHER_SAMU, SAMU, members
from tests.kit.test_http import Answer, Client

HEALTH_CASE = json.loads((EXAMPLES / "RS-EDA" / "minimal.json").read_text("utf-8"))
CASE = json.loads((EXAMPLES / "RC-EDA" / "minimal.json").read_text("utf-8"))
GOOD = "V2\tV3\tm.json\tout/1.json\n"
COMPLETE = json.loads((EXAMPLES / "RS-EDA" / "complete.json").read_text("utf-8"))


def payload(envelope: Mapping[str, Any]) -> Any:
    return envelope["content"][0]["jsonContent"]["embeddedJsonContent"]["message"]


def in_version(version: str, message: Mapping[str, Any]) -> Any:
    """A message of the installed model in an earlier version."""
    outcome = convert(message, MODEL_VERSION, version)
    assert isinstance(outcome, Converted)
    return outcome.messages[0]


class Folder:
    """A folder of messages in files, in which the command runs."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def put(self, name: str, content: object) -> str:
        text = content if isinstance(content, str) else json.dumps(content)
        (self.path / name).write_text(text, encoding="utf-8")
        return name

    def text(self, name: str) -> str:
        return (self.path / name).read_text(encoding="utf-8")

    def contents(self) -> dict[str, bytes]:
        """Every file below the folder; a folder counts."""
        return {str(path): path.read_bytes() if path.is_file() else b"" for path in self.path.rglob("*")}

    def convert(self, *arguments: str) -> Result:
        return CliRunner().invoke(command, arguments)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folder:
    monkeypatch.chdir(tmp_path)
    return Folder(tmp_path)


@pytest.mark.parametrize("source", ["1.3", "2.4"])
@pytest.mark.parametrize("is_enveloped", [False, True])
def test_a_result_in_the_version_of_the_installed_model_is_one_of_its_messages(
    folder: Folder, source: str, is_enveloped: bool
) -> None:
    newest = members(content=HEALTH_CASE, recipient=OTHER_SAMU) if is_enveloped else HEALTH_CASE
    done = folder.convert(folder.put("old.json", in_version(source, newest)), "--from", source, "--to", MODEL_VERSION)
    assert done.exit_code == 0, done.output
    parse(done.stdout)
    assert "jugé" not in done.stderr


def test_a_result_in_another_version_is_said_not_to_be_judged(folder: Folder) -> None:
    done = folder.convert(folder.put("new.json", HEALTH_CASE), "--from", "V3", "--to", "V1")
    assert done.exit_code == 0
    assert json.loads(done.stdout) == in_version("1.3", HEALTH_CASE)
    assert f"1.3.0 : les résultats n'ont pas été jugés, le modèle installé est {MODEL_VERSION}" in done.stderr


def test_losses_are_told_each_with_its_place(folder: Folder) -> None:
    done = folder.convert(folder.put("new.json", COMPLETE), "--from", "3.4", "--to", "1.3", "--output", "old.json")
    outcome = convert(COMPLETE, "3.4", "1.3")
    assert isinstance(outcome, Converted)
    assert outcome.losses
    told = [line for line in done.stderr.splitlines() if line.startswith("new.json: ")]
    assert [line.split()[2] for line in told] == [loss.path for loss in outcome.losses]
    assert done.stdout == ""
    assert json.loads(folder.text("old.json")) == outcome.messages[0]


def test_messages_go_into_the_folder_that_is_the_output_and_a_refusal_beside_them(folder: Folder) -> None:
    files = [folder.put("good.json", HEALTH_CASE), folder.put("bad.json", {"other": {}})]
    done = folder.convert(*files, "--from", "3.4", "--to", "2.4", "--output", "out")
    assert done.exit_code == 1
    assert json.loads(folder.text("out/good.json")) == in_version("2.4", HEALTH_CASE)
    refusal = folder.text("out/bad.json.refused")
    assert "other" in refusal
    assert f"bad.json: {refusal}" in done.stderr
    assert not Path("out/bad.json").exists()


def test_a_table_of_jobs_is_carried_out_whole(folder: Folder) -> None:
    folder.put("good.json", HEALTH_CASE)
    folder.put("bad.json", "{")
    jobs = (("V3", "V2", "bad.json", "a/1.json"), ("V3", "V2", "good.json", "a/2.json"))
    folder.put("jobs.tsv", "\n\n".join("\t".join(job) for job in jobs))
    done = folder.convert("--jobs", "jobs.tsv")
    assert done.exit_code == 0, done.output
    assert "JSON" in folder.text("a/1.json.refused")
    assert json.loads(folder.text("a/2.json")) == in_version("2.4", HEALTH_CASE)


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", '"x"', "{}", '{"a": NaN}', '{"a": 1e999}', '{"a": "\\ud800"}', '{"a": 1, "a": 2}', "[" * 10**5],
)
def test_what_is_no_message_is_refused_with_a_reason(folder: Folder, content: str) -> None:
    done = folder.convert(folder.put("bad.json", content), "--from", "V2", "--to", "V3", "--output", "new.json")
    assert done.exit_code == 1
    assert len(folder.text("new.json.refused").splitlines()) == 1
    assert not Path("new.json").exists()


def test_a_result_that_the_installed_model_refuses_is_none() -> None:
    old = in_version("2.4", HEALTH_CASE)
    old["createCaseHealth"]["creation"] = "hier"
    outcome = conversion(old, "V2", "V3")
    assert isinstance(outcome, Refused)
    assert (outcome.path, outcome.value) == ("/createCaseHealth/creation", "hier")
    assert MODEL_VERSION in outcome.reason
    assert isinstance(convert(old, "V2", "V3"), Converted)


def test_header_fields_beside_a_message_stay() -> None:
    beside = payload(members(content=in_version("2.4", HEALTH_CASE)))
    outcome = conversion(beside, "V2", "V3")
    assert isinstance(outcome, Converted)
    assert outcome.messages[0]["messageId"] == beside["messageId"]


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--from", "V2", "--to", "V3"),
        ("m.json", "--to", "V3"),
        ("m.json", "--from", "V2", "--to", "V9"),
        ("m.json", "--from", "V9", "--to", "V3"),
        ("--jobs", "m.json"),
        ("--serve", "m.json"),
        ("m.json", "--jobs", "m.json", "--from", "V2", "--to", "V3"),
        ("--jobs", "good.tsv", "--from", "V2"),
        ("--jobs", "good.tsv", "--output", "out"),
        ("--jobs", "good.tsv", "--port", "8080"),
        ("--serve", "--to", "V3"),
        ("m.json", "--from", "V2", "--to", "V3", "--output", "m.json"),
        ("m.json", "--from", "V2", "--to", "V3", "--output", "."),
        ("m.json", "./m.json", "--from", "V2", "--to", "V3", "--output", "out"),
        ("m.json", "good.tsv", "--from", "V2", "--to", "V3", "--output", "good.tsv"),
    ],
)
def test_what_cannot_be_asked_for_is_a_mistake_of_usage(folder: Folder, arguments: tuple[str, ...]) -> None:
    folder.put("m.json", in_version("V2", HEALTH_CASE))
    folder.put("good.tsv", GOOD)
    before = folder.contents()
    assert folder.convert(*arguments).exit_code == 2
    assert folder.contents() == before


@pytest.mark.parametrize(
    ("second", "named"),
    [
        ("V9\tV3\tm.json\tout/2.json", "'V9'"),
        ("V3\tV9\tm.json\tout/2.json", "'V9'"),
        ("V2\tV3\tm.json", ":2: from, to"),
        ("V2\tV3\t\tout/2.json", ":2: from, to"),
        ("V2\tV3\tm.json\t.", ":2: the output . is a folder"),
        ("V2\tV3\tm\0.json\tout/2.json", ":2: no file"),
        ("V2\tV3\tm.json\tout/../out/1.json", "2 messages would become"),
        ("V2\tV3\tm.json\tm.json", "read from m.json"),
        ("V2\tV3\tout/1.json\tout/2.json", "read from out/1.json"),
        ("V2\tV3\tm.json\tout/1.json.refused", "2 messages would become out/1.json.refused"),
        ("\udcff", "no UTF-8"),
    ],
)
def test_table_that_is_wrong_is_refused_before_its_first_job(folder: Folder, second: str, named: str) -> None:
    folder.put("m.json", in_version("V2", HEALTH_CASE))
    Path("jobs.tsv").write_bytes(f"{GOOD}{second}".encode("utf-8", "surrogateescape"))
    before = folder.contents()
    done = folder.convert("--jobs", "jobs.tsv")
    assert done.exit_code == 2
    assert named in done.stderr
    assert folder.contents() == before


@pytest.mark.parametrize("name", ["absent.json", "."])
def test_input_of_a_table_that_cannot_be_read_hides_no_other(folder: Folder, name: str) -> None:
    folder.put("m.json", in_version("V2", HEALTH_CASE))
    folder.put("jobs.tsv", f"\ufeffV2\tV3\t{name}\tout/0.json\r\n{GOOD}")
    done = folder.convert("--jobs", "jobs.tsv")
    assert done.exit_code == 0, done.output
    assert "ne peut pas être lu" in folder.text("out/0.json.refused")
    assert json.loads(folder.text("out/1.json")) == HEALTH_CASE


def test_what_became_of_a_message_earlier_does_not_stay(folder: Folder) -> None:
    way = ("--from", "V2", "--to", "V3", "--output", "new.json")
    good, bad = folder.put("m.json", in_version("V2", HEALTH_CASE)), folder.put("bad.json", {"other": {}})
    assert folder.convert(good, *way).exit_code == 0
    assert folder.convert(bad, *way).exit_code == 1
    assert not Path("new.json").exists()
    assert folder.convert(good, *way).exit_code == 0
    assert not Path("new.json.refused").exists()


def test_device_takes_any_number_of_results(folder: Folder) -> None:
    folder.put("m.json", in_version("V2", HEALTH_CASE))
    folder.put("jobs.tsv", GOOD.replace("out/1.json", os.devnull) * 2)
    assert folder.convert("--jobs", "jobs.tsv").exit_code == 0
    assert not Path("out").exists()


def test_nothing_unseen_reaches_the_terminal() -> None:
    assert legible("a\u202eb\x1b[2J\nc\u00a0: d") == "a\\u202eb\\x1b[2J\\nc\u00a0: d"


@pytest.fixture(scope="module")
def service() -> Iterator[Client]:
    with Server("127.0.0.1", 0, routes()) as server:
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield Client(server.server_address[1])
        server.shutdown()
        thread.join()


def ask(service: Client, body: object, **headers: str) -> Answer:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return service.ask("POST", "/convert", content, **{"Content_Type": "application/json", **headers})


def request(source: str, target: str, edxl: object, **others: object) -> dict[str, object]:
    return {"sourceVersion": source, "targetVersion": target, "edxl": edxl, **others}


@pytest.mark.parametrize(("source", "target"), [("V1", "V3"), ("V2", "V3"), ("v1", "v2"), ("v3", "v1"), ("V3", "V2")])
def test_the_service_answers_with_envelopes_in_the_other_version(service: Client, source: str, target: str) -> None:
    given = in_version(source, members(content=HEALTH_CASE, recipient=OTHER_SAMU))
    got = ask(service, request(source, target, given, cisuConversion=False))
    assert (got.status, got.headers["Content-Type"]) == (200, "application/json")
    outcome = convert(given, source, target)
    assert isinstance(outcome, Converted)
    assert json.loads(got.body) == {"edxl": list(outcome.messages)}


def test_the_parties_say_which_way_between_health_and_fire_services(service: Client) -> None:
    cases = [(FIRE, SAMU, CASE, "V3", "V2", "createCaseHealth"), (SAMU, FIRE, HEALTH_CASE, "V3", "V3", "createCase")]
    for sender, recipient, content, source, target, root in cases:
        given = members(sender=sender, recipient=recipient, content=content)
        got = ask(service, request(source, target, given, cisuConversion=True))
        assert got.status == 200, got.body
        assert root in payload(json.loads(got.body)["edxl"][0])


def test_the_service_says_that_it_is_up(service: Client) -> None:
    got = service.ask("GET", "/health")
    assert (got.status, json.loads(got.body)) == (200, {"status": "UP"})


ENVELOPE = members(content=HEALTH_CASE, recipient=OTHER_SAMU)
BAD: Mapping[str, tuple[object, str]] = {
    "no JSON": (b"{", "JSON"),
    "no object": (b"[]", "objet"),
    "deep": (b"[" * 10**5, "JSON"),
    "a key twice": (b'{"edxl": {}, "edxl": {}}', "deux fois"),
    "nothing": ({}, "Missing required fields: sourceVersion, targetVersion, edxl"),
    "no envelope": (request("V3", "V2", HEALTH_CASE), "no envelope"),
    "a text": (request("V3", "V2", "x"), "Wrong type: edxl"),
    "a number": ({**request("V3", "V2", ENVELOPE), "sourceVersion": 3}, "Wrong type: sourceVersion"),
    "no flag": (request("V3", "V2", ENVELOPE, cisuConversion="false"), "Wrong type: cisuConversion"),
    "no version": (request("V9", "V2", ENVELOPE), "V9"),
    "both of health": (request("V3", "V3", ENVELOPE, cisuConversion=True), "Both sender and recipient are health"),
    "fire services beside an old version": (
        request("V3", "V2", members(content=HEALTH_CASE), cisuConversion=True),
        "V2 is not the version",
    ),
    "no parties": (request("V3", "V3", {"content": ENVELOPE["content"]}, cisuConversion=True), "no sender"),
    "another message": (request("V3", "V2", members(content={"other": {}})), "other"),
    "no content": (request("V3", "V2", members(content={"createCaseHealth": 5})), "objet"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_the_service_cannot_convert_is_an_error_with_a_reason(service: Client, name: str) -> None:
    body, words = BAD[name]
    got = ask(service, body)
    assert got.status == 400, got.body
    assert words in json.loads(got.body)["error"]


def test_the_service_has_the_bounds_of_the_kit(service: Client) -> None:
    good = request("V3", "V2", ENVELOPE)
    assert ask(service, good, Host="evil.example").status == 403
    assert ask(service, good, Origin="http://evil.example").status == 403
    assert service.ask("POST", "/convert", Content_Length=str(MOST_BYTES + 1)).status == 413
    assert service.ask("GET", "/convert").status == 405
    assert ask(service, good, Content_Type="text/plain").status == 400
    assert ask(service, good, Content_Type="application/json; charset=utf-8").status == 200


def test_the_command_serves_on_this_machine_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    hosts = []

    def interrupted(server: Server) -> None:
        hosts.append(server.server_address[0])
        raise KeyboardInterrupt

    monkeypatch.setattr(Server, "serve_forever", interrupted)
    done = CliRunner().invoke(main, ["convert", "--serve", "--port", "0"])
    assert (done.exit_code, hosts) == (0, ["127.0.0.1"])
    assert "/convert" in done.output
