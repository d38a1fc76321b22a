"""The patterns of the classes as JSON Schema says them. Generated (model 3.4.2); do not edit.

Regenerate with `mdd generate`.
"""

from collections.abc import Mapping
from typing import Any

PORTABLE: Mapping[tuple[str, ...], Mapping[str, Any]] = {
    ("^([a-zA-Z0-9_\\-]+\\.?){4,10}$",): {
        "pattern": "^[a-zA-Z0-9_\\-]+(\\.[a-zA-Z0-9_\\-]+){0,9}\\.?$",
        "not": {"pattern": "^([a-zA-Z0-9_\\-]\\.?){1,3}$|[\\n\\r\x85\u2028\u2029]"},
    },
    ("^R[0-9]{2}$",): {"pattern": "^R[0-9]{2}$", "not": {"pattern": "[\\n\\r\x85\u2028\u2029]"}},
    ("^C[0-9]{2}(\\.[0-9]{2}){2}$",): {
        "pattern": "^C[0-9]{2}(\\.[0-9]{2}){2}$",
        "not": {"pattern": "[\\n\\r\x85\u2028\u2029]"},
    },
    ("^L[0-9]{2}(\\.[0-9]{2}){2}$",): {
        "pattern": "^L[0-9]{2}(\\.[0-9]{2}){2}$",
        "not": {"pattern": "[\\n\\r\x85\u2028\u2029]"},
    },
    ("^M[0-9]{2}\\.[0-9]{2}(\\.[0-9]{2})?$",): {
        "pattern": "^M[0-9]{2}\\.[0-9]{2}(\\.[0-9]{2})?$",
        "not": {"pattern": "[\\n\\r\x85\u2028\u2029]"},
    },
    ("^(?:[0-9A-Z]{2}0[0-9]{5}[0-9]|[0-9]{9}|[0-9]{14}|[0-9]{4}[A-Za-z])$",): {
        "pattern": "^(?:[0-9A-Z]{2}0[0-9]{5}[0-9]|[0-9]{9}|[0-9]{14}|[0-9]{4}[A-Za-z])$",
        "not": {"pattern": "[\\n\\r\x85\u2028\u2029]"},
    },
    ("^[0-9]{5}$",): {"pattern": "^[0-9]{5}$", "not": {"pattern": "[\\n\\r\x85\u2028\u2029]"}},
    ("^\\+[0-9]{5,18}$",): {"pattern": "^\\+[0-9]{5,18}$", "not": {"pattern": "[\\n\\r\x85\u2028\u2029]"}},
    ("^([a-zA-Z0-9_\\-]+\\.?){4,9}$",): {
        "pattern": "^[a-zA-Z0-9_\\-]+(\\.[a-zA-Z0-9_\\-]+){0,8}\\.?$",
        "not": {"pattern": "^([a-zA-Z0-9_\\-]\\.?){1,3}$|[\\n\\r\x85\u2028\u2029]"},
    },
    ("^([a-zA-Z0-9_\\-]+\\.){3,8}patient(\\.[a-zA-Z0-9_\\-]+){1,2}$",): {
        "pattern": "^([a-zA-Z0-9_\\-]+\\.){3,8}patient(\\.[a-zA-Z0-9_\\-]+){1,2}$",
        "not": {"pattern": "[\\n\\r\x85\u2028\u2029]"},
    },
    ("^P[0-9]{1,3}[YMWD]$",): {"pattern": "^P[0-9]{1,3}[YMWD]$", "not": {"pattern": "[\\n\\r\x85\u2028\u2029]"}},
    ("^[A-Z][0-9]{2}(\\.[0-9+\\-]{1,3})?$",): {
        "pattern": "^[A-Z][0-9]{2}(\\.[0-9+\\-]{1,3})?$",
        "not": {"pattern": "[\\n\\r\x85\u2028\u2029]"},
    },
    ("^([a-zA-Z0-9_\\-]+\\.){3,8}medicalNote(\\.[a-zA-Z0-9_\\-]+){1,2}$",): {
        "pattern": "^([a-zA-Z0-9_\\-]+\\.){3,8}medicalNote(\\.[a-zA-Z0-9_\\-]+){1,2}$",
        "not": {"pattern": "[\\n\\r\x85\u2028\u2029]"},
    },
    ("^#DEMANDE_CONCOURS#[^#\\n\\r\\u0085\\u2028\\u2029]+#[^#\\n\\r\\u0085\\u2028\\u2029]+#$",): {
        "pattern": "^#DEMANDE_CONCOURS#[^#\\n\\r\x85\u2028\u2029]+#[^#\\n\\r\x85\u2028\u2029]+#$",
        "not": {"pattern": "[\\n\\r\x85\u2028\u2029]"},
    },
    ("^#REPONSE_DEMANDE_CONCOURS#(ACCEPTE|REFUS|PARTIELLE|DIVERGENTE|DIFFEREE)#$",): {
        "pattern": "^#REPONSE_DEMANDE_CONCOURS#(ACCEPTE|REFUS|PARTIELLE|DIVERGENTE|DIFFEREE)#$",
        "not": {"pattern": "[\\n\\r\x85\u2028\u2029]"},
    },
    ("^(?:#OPERATION_GLOBALE#|#MISSION#|[^#\\n\\r\\u0085\\u2028\\u2029][^\\n\\r\\u0085\\u2028\\u2029]*)$",): {
        "pattern": "^(?:#OPERATION_GLOBALE#|#MISSION#|[^#\\n\\r\x85\u2028\u2029][^\\n\\r\x85\u2028\u2029]*)$",
        "not": {"pattern": "[\\n\\r\x85\u2028\u2029]"},
    },
    ("^([a-zA-Z0-9_\\-]+\\.){3,8}resource(\\.[a-zA-Z0-9_\\-]+){1,2}$",): {
        "pattern": "^([a-zA-Z0-9_\\-]+\\.){3,8}resource(\\.[a-zA-Z0-9_\\-]+){1,2}$",
        "not": {"pattern": "[\\n\\r\x85\u2028\u2029]"},
    },
    ("^([a-zA-Z0-9_\\-]+\\.){3,8}request(\\.[a-zA-Z0-9_\\-]+){1,2}$",): {
        "pattern": "^([a-zA-Z0-9_\\-]+\\.){3,8}request(\\.[a-zA-Z0-9_\\-]+){1,2}$",
        "not": {"pattern": "[\\n\\r\x85\u2028\u2029]"},
    },
    ("^81[0-9]{10}$",): {"pattern": "^81[0-9]{10}$", "not": {"pattern": "[\\n\\r\x85\u2028\u2029]"}},
    ("^\\+?[0-9]{2,14}$",): {"pattern": "^\\+?[0-9]{2,14}$", "not": {"pattern": "[\\n\\r\x85\u2028\u2029]"}},
    ("^[a-zA-Z0-9_.\\-]+@([a-zA-Z0-9_\\-]+\\.)+[a-zA-Z0-9_\\-]{2,4}$",): {
        "pattern": "^[a-zA-Z0-9_.\\-]+@([a-zA-Z0-9_\\-]+\\.)+[a-zA-Z0-9_\\-]{2,4}$",
        "not": {"pattern": "[\\n\\r\x85\u2028\u2029]"},
    },
    ("^[^ \\t\\n\\r\\u0085\\u2028\\u2029]([^\\n\\r\\u0085\\u2028\\u2029]*[^ \\t\\n\\r\\u0085\\u2028\\u2029])?$",): {
        "pattern": "^[^ \\t\\n\\r\x85\u2028\u2029]([^\\n\\r\x85\u2028\u2029]*[^ \\t\\n\\r\x85\u2028\u2029])?$",
        "not": {"pattern": "[\\n\\r\x85\u2028\u2029]"},
    },
    ("^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$",): {
        "pattern": "^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$",
        "not": {"pattern": "[\\n\\r\x85\u2028\u2029]"},
    },
}
"""What every engine reads alike and at once, by the expressions of which a text must match each."""
