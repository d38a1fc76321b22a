"""Who sends what to whom in a scenario, drawn as a sequence: SVG that a page holds, with text that can be selected."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from generator.model import Step

_LANE = 280  # between parties, in px
_ROW = 56  # between messages
_TOP = 64  # of the first message
_SIDE = 130  # of the first party

_SIZE = 'viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8"'
_HEAD = f'<defs><marker id="pointe" {_SIZE} orient="auto-start-reverse"><path d="M0 0 8 4 0 8z"/></marker></defs>'
"""The head of an arrow."""


@dataclass(frozen=True, slots=True)
class Sending:
    """A message on its way."""

    sender: str
    recipient: str
    sent: str  # the time of day
    schema: str
    title: str
    anchor: str  # of its step on the page


def sending(step: Step, anchor: str) -> Sending:
    """What an envelope says of the way of its message; a part that it lacks is empty."""
    address = _member(_member(step.envelope, "descriptor"), "explicitAddress")
    sent = str(_member(step.envelope, "dateTimeSent") or "")
    return Sending(
        sender=str(_member(step.envelope, "senderID") or ""),
        recipient=str(_member(address, "explicitAddressValue") or ""),
        sent=sent[11:19],
        schema=step.schema,
        title=step.title,
        anchor=anchor,
    )


def _member(holder: Any, name: str) -> Any:
    return holder.get(name) if isinstance(holder, Mapping) else None


def sequence_svg(sendings: Sequence[Sending], label: str) -> str:
    """The drawing, its colours those of the page; each arrow leads to its step."""
    parties = list(dict.fromkeys(party for sending in sendings for party in (sending.sender, sending.recipient)))
    width = 2 * _SIDE + _LANE * (len(parties) - 1)
    height = _TOP + _ROW * len(sendings) + 16
    lanes = {party: _SIDE + _LANE * number for number, party in enumerate(parties)}
    box = f'viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    parts = [
        f'<svg class="sequence" {box} role="group" aria-label="{escape(label)}">',
        _HEAD,
        *(_party(party, at, height) for party, at in lanes.items()),
        *(_arrow(sending, lanes, _TOP + _ROW * number + 28) for number, sending in enumerate(sendings)),
        "</svg>",
    ]
    return "\n".join(parts)


def _party(party: str, at: int, height: int) -> str:
    return (
        f'<line x1="{at}" y1="40" x2="{at}" y2="{height - 8}" class="lane"/>'
        f'<rect x="{at - 120}" y="8" width="240" height="32" rx="6"/>'
        f'<text x="{at}" y="29" class="party">{escape(party)}</text>'
    )


def _arrow(sending: Sending, lanes: Mapping[str, int], height: int) -> str:
    start, end = lanes[sending.sender], lanes[sending.recipient]
    middle = (start + end) / 2 if start != end else start + 40
    way = f"M{start} {height}H{end}" if start != end else f"M{start} {height}h60v14h-60"
    return (
        f'<a href="#{escape(sending.anchor)}"><path d="{way}" marker-end="url(#pointe)"/>'
        f'<text x="{middle:g}" y="{height - 8}" class="message"><tspan class="schema">{escape(sending.schema)}</tspan>'
        f' <tspan class="time">{escape(sending.sent)}</tspan><title>{escape(sending.title)}</title></text></a>'
    )
