"""Texts of the specs as Python source, in the form that black leaves alone."""

from __future__ import annotations


def literal(text: str) -> str:
    """A string literal in double quotes."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r")
    return f'"{escaped}"'


def docstring(text: str, indent: str = "") -> str:
    """A docstring that holds the text's lines, those after the first indented."""
    lines = [
        f"{indent if number else ''}{line.strip()}".rstrip() for number, line in enumerate(text.strip().splitlines())
    ]
    body = "\n".join(lines).replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    if body.endswith('"'):
        body = f'{body[:-1]}\\"'
    return f'"""{body}\n{indent}"""' if len(lines) > 1 else f'"""{body}"""'
