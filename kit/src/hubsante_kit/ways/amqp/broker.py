"""A RabbitMQ of one's own: a node with its own folder, name and ports, beside any other on the machine."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from hubsante_kit.hub.answers import HUB
from hubsante_kit.ways.amqp.certificates import make_certificates, write_secret
from hubsante_kit.ways.amqp.layout import PLUGINS, configuration, definitions
from hubsante_kit.ways.amqp.management import FILE, Management, fresh_address, password_hash

_PROGRAMS = ("/usr/lib/rabbitmq/bin", "/opt/homebrew/opt/rabbitmq/sbin", "/usr/local/opt/rabbitmq/sbin")
"""Where packages put the scripts that run as any user; those on the path of Debian ask for its own."""

_PATIENCE = 120
"""Seconds until a node that does not listen is given up."""


class BrokerError(Exception):
    """Why there is no broker, for the person who asked for it."""


@dataclass(frozen=True, slots=True)
class Node:
    """Where a node keeps what it has, and how it is reached."""

    folder: Path
    certificates: Path
    port: int
    link: str
    clients: tuple[str, ...]

    @property
    def url(self) -> str:
        return f"amqps://localhost:{self.port}"


class Broker:
    """A node that runs from `with` to its end; what is in its queues stays in its folder.

    Raises, on entry: BrokerError.
    """

    def __init__(self, node: Node) -> None:
        self.node = node
        self._process: subprocess.Popen[bytes] | None = None
        self._directory_port = free_port()  # of its own directory of nodes, which ends with it
        self._distribution_port = free_port()

    def __enter__(self) -> Broker:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self) -> None:
        """Start the node and wait until it listens."""
        server = _program("rabbitmq-server")
        if _listens(self.node.port):
            raise BrokerError(f"le port {self.node.port} est déjà pris : en choisir un autre par --port")
        lay(self.node)
        with (self.node.folder / "console.log").open("ab") as log:
            self._process = subprocess.Popen(  # noqa: S603  # a program of the machine's own RabbitMQ
                [server],
                stdout=log,
                stderr=log,
                stdin=subprocess.DEVNULL,
                env=self._environment(),
                start_new_session=True,
            )
        try:
            self._await(self._process)
        except BaseException:  # also where the person who started it interrupts: nothing else would end it
            self.kill()
            raise

    def _await(self, process: subprocess.Popen[bytes]) -> None:
        end = time.monotonic() + _PATIENCE
        while not _listens(self.node.port):
            if process.poll() is not None or time.monotonic() > end:
                raise BrokerError(f"RabbitMQ n'a pas démarré : voir {self.node.folder / 'console.log'}")
            time.sleep(0.1)

    def stop(self) -> None:
        """End the node as its owner would."""
        self._end("SIGTERM")

    def kill(self) -> None:
        """End the node as a power cut would."""
        self._end("SIGKILL")

    def wait(self) -> None:
        """Until the node ends."""
        if self._process is not None:
            self._process.wait()

    def _end(self, name: str) -> None:
        """Signal the node, which is more than the process that started it, and wait until nothing listens."""
        if self._process is not None:
            _signal_group(self._process.pid, name)
            self._process.wait(_PATIENCE)
            while _listens(self.node.port):
                time.sleep(0.05)
            self._process = None
        self._end_directory()

    def _end_directory(self) -> None:
        """The directory of nodes is a process that the node starts and leaves behind."""
        if shutil.which("epmd"):
            kill = ["epmd", "-port", str(self._directory_port), "-kill"]
            subprocess.run(kill, capture_output=True, check=False, timeout=_PATIENCE)  # noqa: S603  # of Erlang

    def _environment(self) -> dict[str, str]:
        folder = self.node.folder.resolve()
        return {
            "PATH": os.environ.get("PATH", os.defpath),
            "HOME": str(folder),  # where the cookie of the node is made
            "LANG": "C.UTF-8",
            "ERL_EPMD_PORT": str(self._directory_port),
            "ERL_EPMD_ADDRESS": "127.0.0.1",
            "RABBITMQ_DIST_PORT": str(self._distribution_port),
            "RABBITMQ_NODENAME": f"hubsante-{self.node.port}@localhost",
            "RABBITMQ_MNESIA_BASE": str(folder / "data"),
            "RABBITMQ_LOG_BASE": str(folder / "log"),
            "RABBITMQ_CONFIG_FILE": str(folder / "rabbitmq.conf"),
            "RABBITMQ_ENABLED_PLUGINS_FILE": str(folder / "enabled_plugins"),
            "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS": "-kernel inet_dist_use_interface {127,0,0,1}",
        }


def lay(node: Node) -> None:
    """Write what a node needs: certificates, definitions, configuration, plugins."""
    folder, certificates = node.folder.resolve(), node.certificates.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    make_certificates(certificates, (HUB, *node.clients))
    management = _management(certificates)
    monitor = {management.user: password_hash(management.password)}
    defined = json.dumps(definitions(node.link, node.clients, monitor), indent=2)
    (folder / "definitions.json").write_text(defined, encoding="utf-8")
    configured = configuration(node.port, management.port, str(certificates), str(folder / "definitions.json"))
    (folder / "rabbitmq.conf").write_text(configured, encoding="utf-8")
    (folder / "enabled_plugins").write_text(f"[{','.join(PLUGINS)}].\n", encoding="utf-8")


def _management(certificates: Path) -> Management:
    """What the hub is told of the node's management plugin; as it was, where the node was started before."""
    found = Management.beside(certificates)
    if found is None:
        write_secret(certificates / FILE, fresh_address(free_port()).encode())
        return _management(certificates)
    return found


def free_port() -> int:
    """A port of the loopback that nobody has now."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


def is_installed() -> bool:
    """Whether this machine has a RabbitMQ that can be started."""
    return bool(_found("rabbitmq-server"))


def _program(name: str) -> str:
    found = _found(name)
    if not found:
        raise BrokerError(f"{name} est introuvable : installer RabbitMQ (paquet rabbitmq-server de Debian)")
    return found


def _found(name: str) -> str:
    places: Iterable[str] = (*_PROGRAMS, *os.environ.get("PATH", os.defpath).split(os.pathsep))
    return next((found for place in places if (found := shutil.which(name, path=place))), "")


def _signal_group(leader: int, name: str) -> None:
    if sys.platform == "win32":
        raise BrokerError("sous Windows, RabbitMQ est un service : voir amqp-setup")
    with suppress(ProcessLookupError):
        os.killpg(leader, getattr(signal, name))


def _listens(port: int) -> bool:
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=1):
            return True
    except OSError:
        return False
