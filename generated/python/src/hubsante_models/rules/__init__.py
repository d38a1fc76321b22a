"""The rules of the release, a module a message. Generated (model 3.4.2); do not edit."""

from collections.abc import Mapping

MODULES: Mapping[str, str] = {
    "RC-EDA": "rc_eda",
    "RS-EDA": "rs_eda",
    "EMSI": "emsi",
    "EMSI-DC": "emsi_dc",
    "EMSI-DCR": "emsi_dcr",
    "EMSI-SOM": "emsi_som",
    "RS-RR": "rs_rr",
    "RS-RPIS": "rs_rpis",
    "EDXL-DE": "edxl_de",
}
"""The module of each message that has rules, by its schema's name."""
