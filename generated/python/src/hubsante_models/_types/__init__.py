"""The object types that several messages share."""
