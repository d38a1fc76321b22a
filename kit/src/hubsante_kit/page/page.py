"""The page of a desk: the session that it shows, and its routes beside those of the clients."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from hubsante_kit.cases.case import CaseFinding
from hubsante_kit.desk import Desk
from hubsante_kit.page.compose import Composer
from hubsante_kit.page.live import Live
from hubsante_kit.page.routes import Routes
from hubsante_kit.page.screenshots import Screenshots
from hubsante_kit.page.view import Setup
from hubsante_kit.partner.extras import Extra
from hubsante_kit.session import Assignment, Session


def _now() -> datetime:
    return datetime.now(UTC)


@contextmanager
def page(
    desk: Desk,
    assignment: Assignment,
    folder: Path,
    offered: tuple[Extra, ...] = (),
    findings: tuple[CaseFinding, ...] = (),
    now: Callable[[], datetime] = _now,
) -> Iterator[Live]:
    """The page of an assignment at the root of a desk, and the partner that plays, until the end.

    `folder` is that of the journal, `offered` are messages of the composer beside the examples, and
    `findings` are those of the test workbook that is played.
    """
    parties = assignment.parties
    setup = Setup(parties, tuple(desk.exchange.setting.clients), assignment.behaviour.title, findings)
    composer = Composer(parties, assignment.form, desk.journal.records[0].at, offered)
    screenshots = Screenshots(folder / "captures")
    session = Session(desk.exchange, desk.journal, assignment, now)
    with Live(session, desk.exchange, desk.journal, desk.end) as live:
        routes = Routes(live, setup, composer, screenshots, desk.exchange, desk.journal, now)
        desk.serve(routes.routes)
        yield live
