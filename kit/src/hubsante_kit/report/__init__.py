"""The report of a recette: what was tried, what was seen, and the messages, in one file of each format."""

from hubsante_kit.report.contents import Item, Report, contents
from hubsante_kit.report.formats import FORMATS

__all__ = ["FORMATS", "Item", "Report", "contents"]
