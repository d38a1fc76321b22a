"""The sources as they stand: the only room that opens an input."""
