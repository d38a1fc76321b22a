"""Objects, fields and messages as JSON Schema says them, in whatever document of whatever target they stand."""
