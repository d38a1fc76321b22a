"""The formats of a report by name, and how each is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from hubsante_kit.report.as_csv import as_csv
from hubsante_kit.report.as_html import as_html
from hubsante_kit.report.as_json import as_json
from hubsante_kit.report.as_junit import as_junit
from hubsante_kit.report.contents import Report

FORMATS: Mapping[str, tuple[str, Callable[[Report], bytes]]] = {
    "html": ("recette.html", as_html),
    "junit": ("recette.junit.xml", as_junit),
    "json": ("recette.json", as_json),
    "csv": ("recette.csv", as_csv),
}
"""The file and the writer of each format."""
