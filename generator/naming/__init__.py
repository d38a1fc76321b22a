"""How a name of the specs is rendered: what holds for every target, and a module a target."""
