"""What tests of the kit share."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from hubsante_kit.ways.amqp.broker import Broker, Node, free_port, is_installed
from tests.kit.hubs import Hub
from tests.kit.messages import FIRE, SAMU

LINK = "15-nexsis_v1.9"


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[Hub]:
    made = Hub(tmp_path)
    yield made
    made.journal.close()


@pytest.fixture(scope="session")
def broker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Broker]:
    """A node for all tests of a process."""
    if not is_installed():
        if os.environ.get("MDD_REQUIRE_BROKER"):
            pytest.fail("RabbitMQ is required, and not installed")
        pytest.skip("RabbitMQ")
    folder = tmp_path_factory.mktemp("broker")
    with Broker(Node(folder, folder / "certificates", free_port(), LINK, (SAMU, FIRE))) as running:
        yield running
