"""Which class reads which message. Generated (model 3.4.0); do not edit.

Regenerate with `make generate`.
"""

from collections.abc import Mapping

VERSION = "3.4.0"

HEADER: tuple[str, str] | None = ("rc_de", "DistributionElement")
"""Module and class of the fields that stand beside a use case."""

MESSAGES_BY_SCHEMA: Mapping[str, tuple[str, str]] = {
    "RC-DE": ("rc_de", "DistributionElement"),
    "RC-REF": ("rc_ref", "Reference"),
    "RS-INFO": ("rs_info", "Info"),
    "RS-ERROR": ("rs_error", "Error"),
    "customContent": ("custom_content", "CustomContent"),
    "RC-EDA": ("rc_eda", "CreateCase"),
    "EMSI": ("emsi", "Emsi"),
    "EMSI-DC": ("emsi_dc", "PartnerRequest"),
    "EMSI-DCR": ("emsi_dcr", "PartnerRequestAnswer"),
    "EMSI-SOM": ("emsi_som", "OperationReport"),
    "EDXL-DE": ("edxl_de", "EdxlDistribution"),
}
"""Module and class of each message, by the schema's name."""

SCHEMA_BY_ROOT: Mapping[str, str] = {
    "distributionElement": "RC-DE",
    "reference": "RC-REF",
    "info": "RS-INFO",
    "error": "RS-ERROR",
    "customContent": "customContent",
    "createCase": "RC-EDA",
    "emsi": "EMSI",
    "partnerRequest": "EMSI-DC",
    "partnerRequestAnswer": "EMSI-DCR",
    "operationReport": "EMSI-SOM",
    "edxlDistribution": "EDXL-DE",
}
"""The schema of each root; no root is that of two."""

ENVELOPES: tuple[str, ...] = ("EDXL-DE",)
"""The schemas of the messages that carry others."""

MESSAGES_BY_ROOT: Mapping[str, tuple[str, str, bool]] = {
    "reference": ("rc_ref", "Reference", True),
    "info": ("rs_info", "Info", False),
    "error": ("rs_error", "Error", False),
    "customContent": ("custom_content", "CustomContent", False),
    "createCase": ("rc_eda", "CreateCase", True),
    "emsi": ("emsi", "Emsi", True),
    "partnerRequest": ("emsi_dc", "PartnerRequest", True),
    "partnerRequestAnswer": ("emsi_dcr", "PartnerRequestAnswer", True),
    "operationReport": ("emsi_som", "OperationReport", True),
}
"""Module, class, and whether it travels beside the header, of what an envelope can carry."""
