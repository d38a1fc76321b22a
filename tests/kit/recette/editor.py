"""Dispatch software as its authors would write it: against the published package alone, whatever the transport."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal
from uuid import uuid4

from hubsante_models import acknowledge, parse
from hubsante_models.custom_content import CustomContent
from hubsante_models.edxl_de import EdxlDistribution
from hubsante_models.emsi_dc import PartnerRequest
from hubsante_models.emsi_som import OperationReport
from hubsante_models.rc_eda import CreateCase
from hubsante_models.rc_ref import Reference
from hubsante_models.wire import WireMessage


@dataclass(frozen=True)
class Outgoing:
    """A message and how it is published."""

    body: bytes
    routing_key: str
    content_type: str
    is_persistent: bool = True


@dataclass
class Editor:
    """An editor's software: it shares cases, asks for help, reports, and acknowledges what it reads."""

    identity: str
    partner: str
    form: Literal["json", "xml"] = "json"
    shown: list[EdxlDistribution] = field(default_factory=list)
    """What its screen shows."""
    case: CreateCase | None = None

    def receive(self, body: bytes) -> Outgoing | None:
        """Show a message; its acknowledgement, where it wants one."""
        envelope = parse(body)
        if not isinstance(envelope, EdxlDistribution):
            raise TypeError("an envelope is expected")
        self.shown.append(envelope)
        if envelope.distribution_kind in ("Ack", "Error"):
            return None
        return self._outgoing(acknowledge(envelope, step="RECU", at=_now()))

    def reference(self, distribution_id: str) -> Outgoing:
        """An acknowledgement of whatever it names."""
        return self.send(Reference.model_validate({"distributionID": distribution_id}), "Ack")

    def empty(self) -> Outgoing:
        return self.send(CustomContent.model_validate({"essai": "bonjour"}))

    def share(self) -> Outgoing:
        """Open a case and share it."""
        number = f"DRFR15770{uuid4().int % 10**9:09}"
        self.case = CreateCase.model_validate(
            {
                "caseId": f"{self.identity}.{number}",
                "senderCaseId": number,
                "creation": _now(),
                "referenceVersion": "3.4",
                "qualification": {"whatsHappen": {"code": "C01.00.00", "label": "Accident de la circulation"}},
                "location": {"locID": str(uuid4()), "country": "FR", "city": {"name": "Melun", "inseeCode": "77288"}},
            }
        )
        return self.send(self.case)

    def update(self) -> Outgoing:
        assert self.case is not None
        self.case = self.case.model_copy(update={"freetext": ["Un second véhicule est en cause"]})
        return self.send(self.case, "Update")

    def request(self) -> Outgoing:
        """Ask for help with the case that was shared."""
        assert self.case is not None
        return self.send(
            PartnerRequest.model_validate(
                {
                    "CONTEXT": {
                        "ID": str(uuid4()),
                        "MODE": "ACTUAL",
                        "MSGTYPE": "ALERT",
                        "CREATION": _now(),
                        "LINK": [{"ID": self.case.case_id, "LINK_ROLE": "ADDSTO"}],
                    },
                    "EVENT": {"ID": self.case.sender_case_id, "MAIN_EVENT_ID": self.case.case_id},
                    "MISSION": [
                        {
                            "ID": str(uuid4()),
                            "TYPE": "SAV/ASC",
                            "STATUS": "NST",
                            "START_TIME": _now(),
                            "NAME": "#DEMANDE_CONCOURS#CARENCE#Z.01.00.00#",
                        }
                    ],
                }
            )
        )

    def report(self) -> Outgoing:
        assert self.case is not None
        return self.send(
            OperationReport.model_validate(
                {
                    "CONTEXT": {
                        "ID": str(uuid4()),
                        "MODE": "ACTUAL",
                        "MSGTYPE": "UPDATE",
                        "CREATION": _now(),
                        "LEVEL": "OPR",
                        "LINK": [{"ID": self.case.case_id, "LINK_ROLE": "SPRSDS"}],
                    },
                    "EVENT": {"ID": self.case.sender_case_id, "MAIN_EVENT_ID": self.case.case_id},
                    "MISSION": [
                        {"ID": str(uuid4()), "TYPE": "SAV/ASC", "STATUS": "IPR", "NAME": "#OPERATION_GLOBALE#"}
                    ],
                }
            )
        )

    def send(self, content: WireMessage, kind: str = "Report") -> Outgoing:
        """A message in an envelope and with a header as the specifications ask."""
        now, identity = _now(), f"{self.identity}_{uuid4()}"
        header = {
            "messageId": identity,
            "sentAt": now,
            "kind": kind,
            "status": "Actual",
            "sender": {"name": self.identity, "URI": f"hubex:{self.identity}"},
            "recipient": [{"name": self.partner, "URI": f"hubex:{self.partner}"}],
        }
        message = (
            {content.wire_root: content}
            if isinstance(content, CustomContent)
            else {**header, content.wire_root: content}
        )
        return self._outgoing(
            EdxlDistribution.model_validate(
                {
                    "distributionID": identity,
                    "senderID": self.identity,
                    "dateTimeSent": now,
                    "dateTimeExpires": now + timedelta(hours=24),
                    "distributionStatus": "Actual",
                    "distributionKind": kind,
                    "descriptor": {
                        "language": "fr-FR",
                        "explicitAddress": {"explicitAddressScheme": "hubex", "explicitAddressValue": self.partner},
                    },
                    "content": [{"jsonContent": {"embeddedJsonContent": {"message": message}}}],
                }
            )
        )

    def _outgoing(self, envelope: EdxlDistribution) -> Outgoing:
        body = envelope.to_json().encode() if self.form == "json" else envelope.to_xml()
        return Outgoing(body, self.identity, f"application/{self.form}")


def _now() -> datetime:
    return datetime.now().astimezone().replace(microsecond=0)
