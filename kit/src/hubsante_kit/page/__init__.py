"""The local page: the recette as one sees it in a browser, and what a person does there."""

from hubsante_kit.page.page import page

__all__ = ["page"]
