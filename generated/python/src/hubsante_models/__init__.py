"""The messages of the Hub Santé, model 3.4.0. Generated; do not edit.

Regenerate with `mdd generate`.
"""

from hubsante_models.answers import acknowledge, reply
from hubsante_models.envelope import Envelope
from hubsante_models.message import Message
from hubsante_models.messages import MESSAGES
from hubsante_models.parsing import parse
from hubsante_models.registry import VERSION

__version__ = VERSION

__all__ = ["MESSAGES", "Envelope", "Message", "__version__", "acknowledge", "parse", "reply"]
