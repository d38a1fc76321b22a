"""The ways by which software exchanges messages with the hub of the kit."""
