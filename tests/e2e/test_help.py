"""What a command that holds others says of them."""

from __future__ import annotations

import click
import pytest
from click.testing import CliRunner

from generator.commands import release, scenario


@pytest.mark.parametrize("group", [release.command, scenario.command], ids=["release", "scenario"])
def test_no_line_on_a_command_is_cut(group: click.Group) -> None:
    shown = " ".join(CliRunner().invoke(group, ["--help"]).output.split())
    assert len(group.commands) > 1
    for name, command in group.commands.items():
        first = " ".join(str(command.help).split("\n\n")[0].split())
        assert f"{name} {first}" in shown
