"""What a person or a program reads of a run; each format's module is loaded when it is asked for."""

FORMATS = ("text", "json", "sarif", "github", "html", "junit")
"""The formats of findings; the first is taken when none is asked for."""
