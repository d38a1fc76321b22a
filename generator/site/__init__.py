"""The site: the documentation as pages that are explored, searched and checked against, from any server or a disk."""

from generator.site.pages import emit

__all__ = ["emit"]
