"""The journal seen message by message: what each is, what the hub did with it, and who read it."""

from hubsante_kit.history.passage import Parties, Passage
from hubsante_kit.history.projection import History, Projection, history_of
from hubsante_kit.hub.answers import HUB

__all__ = ["HUB", "History", "Parties", "Passage", "Projection", "history_of"]
