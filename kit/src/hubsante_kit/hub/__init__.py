"""The hub: what it does with a delivery, as a function of the delivery, its setting and the time."""
