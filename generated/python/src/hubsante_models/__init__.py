"""The messages of the Hub Santé, model 3.4.2. Generated; do not edit.

Regenerate with `mdd generate`.
"""

from .answers import acknowledge, reply
from .checking import RuleFinding, check, check_conversation
from .conversion import Converted, Loss, Refused, convert
from .envelope import Envelope
from .message import Message
from .messages import MESSAGES
from .parsing import parse
from .registry import MODEL_VERSION, VERSION

__version__ = VERSION

__all__ = [
    "MESSAGES",
    "MODEL_VERSION",
    "Converted",
    "Envelope",
    "Loss",
    "Message",
    "Refused",
    "RuleFinding",
    "__version__",
    "acknowledge",
    "check",
    "check_conversation",
    "convert",
    "parse",
    "reply",
]
