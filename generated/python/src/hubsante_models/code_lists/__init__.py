"""The code lists, a module each."""
