"""Which class reads which message. Generated (model 3.4.2); do not edit.

Regenerate with `mdd generate`.
"""

from collections.abc import Mapping

VERSION = "3.4.2"
"""Of the package; a mended one for the same model ends in `.post1`."""

MODEL_VERSION = "3.4.2"
"""Of the model, as its workbooks and schemas have it."""

MESSAGE_NAMESPACE = "urn:emergency:eda:1.9"
"""The XML namespace of the element that holds header and use case."""

MESSAGES_BY_SCHEMA: Mapping[str, tuple[str, str]] = {
    "RC-DE": ("rc_de", "DistributionElement"),
    "RC-REF": ("rc_ref", "Reference"),
    "RS-INFO": ("rs_info", "Info"),
    "RS-ERROR": ("rs_error", "Error"),
    "customContent": ("custom_content", "CustomContent"),
    "RC-EDA": ("rc_eda", "CreateCase"),
    "RS-EDA": ("rs_eda", "CreateCaseHealth"),
    "RS-EDA-MAJ": ("rs_eda_maj", "CreateCaseHealthUpdate"),
    "EMSI": ("emsi", "Emsi"),
    "EMSI-DC": ("emsi_dc", "PartnerRequest"),
    "EMSI-DCR": ("emsi_dcr", "PartnerRequestAnswer"),
    "EMSI-SOM": ("emsi_som", "OperationReport"),
    "RS-RI": ("rs_ri", "ResourcesInfo"),
    "RC-RI": ("rc_ri", "ResourcesInfoCisu"),
    "RS-ER": ("rs_er", "ResourcesEngagement"),
    "RS-SR": ("rs_sr", "ResourcesStatus"),
    "RS-DR": ("rs_dr", "ResourcesRequest"),
    "RS-RR": ("rs_rr", "ResourcesResponse"),
    "RS-RPIS": ("rs_rpis", "Rpis"),
    "RS-BPV": ("rs_bpv", "InterventionReport"),
    "RS-URL": ("rs_url", "DocumentLink"),
    "GEO-POS": ("geo_pos", "GeoPositionsUpdate"),
    "GEO-REQ": ("geo_req", "GeoResourcesRequest"),
    "GEO-RES": ("geo_res", "GeoResourcesDetails"),
    "RS-SAS-RDV": ("rs_sas_rdv", "Appointment"),
    "TECHNICAL": ("technical", "Technical"),
    "TECHNICAL_NOREQ": ("technical_noreq", "TechnicalNoreq"),
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
    "createCaseHealth": "RS-EDA",
    "createCaseHealthUpdate": "RS-EDA-MAJ",
    "emsi": "EMSI",
    "partnerRequest": "EMSI-DC",
    "partnerRequestAnswer": "EMSI-DCR",
    "operationReport": "EMSI-SOM",
    "resourcesInfo": "RS-RI",
    "resourcesInfoCisu": "RC-RI",
    "resourcesEngagement": "RS-ER",
    "resourcesStatus": "RS-SR",
    "resourcesRequest": "RS-DR",
    "resourcesResponse": "RS-RR",
    "rpis": "RS-RPIS",
    "interventionReport": "RS-BPV",
    "documentLink": "RS-URL",
    "geoPositionsUpdate": "GEO-POS",
    "geoResourcesRequest": "GEO-REQ",
    "geoResourcesDetails": "GEO-RES",
    "appointment": "RS-SAS-RDV",
    "technical": "TECHNICAL",
    "technicalNoreq": "TECHNICAL_NOREQ",
    "edxlDistribution": "EDXL-DE",
}
"""The schema of each root; no root is that of two."""

ENVELOPES: Mapping[str, frozenset[str]] = {
    "EDXL-DE": frozenset(
        {
            "distributionID",
            "senderID",
            "dateTimeSent",
            "dateTimeExpires",
            "distributionStatus",
            "distributionKind",
            "descriptor",
            "content",
        }
    ),
}
"""The fields on the wire of the messages that carry others, by schema."""

MESSAGES_BY_ROOT: Mapping[str, tuple[str, str, bool]] = {
    "reference": ("rc_ref", "Reference", True),
    "info": ("rs_info", "Info", False),
    "error": ("rs_error", "Error", False),
    "customContent": ("custom_content", "CustomContent", False),
    "createCase": ("rc_eda", "CreateCase", True),
    "createCaseHealth": ("rs_eda", "CreateCaseHealth", True),
    "createCaseHealthUpdate": ("rs_eda_maj", "CreateCaseHealthUpdate", True),
    "emsi": ("emsi", "Emsi", True),
    "partnerRequest": ("emsi_dc", "PartnerRequest", True),
    "partnerRequestAnswer": ("emsi_dcr", "PartnerRequestAnswer", True),
    "operationReport": ("emsi_som", "OperationReport", True),
    "resourcesInfo": ("rs_ri", "ResourcesInfo", True),
    "resourcesInfoCisu": ("rc_ri", "ResourcesInfoCisu", True),
    "resourcesEngagement": ("rs_er", "ResourcesEngagement", True),
    "resourcesStatus": ("rs_sr", "ResourcesStatus", True),
    "resourcesRequest": ("rs_dr", "ResourcesRequest", True),
    "resourcesResponse": ("rs_rr", "ResourcesResponse", True),
    "rpis": ("rs_rpis", "Rpis", True),
    "interventionReport": ("rs_bpv", "InterventionReport", True),
    "documentLink": ("rs_url", "DocumentLink", True),
    "geoPositionsUpdate": ("geo_pos", "GeoPositionsUpdate", True),
    "geoResourcesRequest": ("geo_req", "GeoResourcesRequest", True),
    "geoResourcesDetails": ("geo_res", "GeoResourcesDetails", True),
    "appointment": ("rs_sas_rdv", "Appointment", True),
    "technical": ("technical", "Technical", True),
    "technicalNoreq": ("technical_noreq", "TechnicalNoreq", False),
}
"""Module, class, and whether it travels beside the header, of what an envelope can carry."""
