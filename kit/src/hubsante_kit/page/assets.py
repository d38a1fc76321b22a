"""The files of the page, and the headers that keep it to itself."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from hubsante_kit.ways.http.server import Response

_WEB = Path(__file__).resolve().parent / "web"
_TOKENS = (_WEB / "tokens.css", *(folder / "templates/site/assets/tokens.css" for folder in _WEB.parents[4:5]))
"""The design's values, which the site has too: in an installed package, in a checkout."""

_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}

_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' blob:",
        "connect-src 'self'",
        "form-action 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    )
)

HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
"""Of every answer: messages are hostile, and other pages have no business here."""


@cache
def assets() -> Mapping[str, Response]:
    """Every file by its name, with its headers."""
    files = [path for path in _WEB.iterdir() if path.suffix in _TYPES]
    tokens = next(path for path in _TOKENS if path.is_file())
    return {path.name: Response(200, path.read_bytes(), _headers(path)) for path in (*files, tokens)}


def _headers(path: Path) -> Mapping[str, str]:
    return {**HEADERS, "Content-Type": _TYPES[path.suffix]}
