"""The commands of `hubsante`, each loaded when it is called."""
