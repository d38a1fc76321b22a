"""How the packages and archives of a release are named, each by the rules of those who install it."""

from __future__ import annotations

import re

from generator.model import Release

_VERSION = re.compile(r"(?P<numbers>[0-9]+(?:\.[0-9]+)*)(?:(?P<stage>a|b|rc)(?P<count>[0-9]+))?\Z")
_STAGES = {"a": "alpha", "b": "beta", "rc": "rc"}


def distribution_name(release: Release) -> str:
    """The name of the packages as indexes compare it: `hubsante-models`.

    Source: PEP 503
    """
    return re.sub(r"[-_.]+", "-", release.package.distribution).lower()


def archive_stem(release: Release) -> str:
    """With which the name of each archive begins that is for no single language: `hubsante-models-3.4.0`."""
    return f"{distribution_name(release)}-{release.package_version}"


def npm_version(release: Release) -> str:
    """The package's version by semantic versioning: `3.4.0`; `3.4.0-post.1` where it was mended for the same model.

    Semantic versions have three numbers and nothing that follows a version but
    precedes the next: what is more than that stands behind `-`, which no range of
    versions takes in, so that a mended package is installed by its exact version.

    Source: Semantic Versioning 2.0.0, items 2, 9 and 11
    """
    found = _VERSION.match(release.version)
    if found is None:
        raise ValueError(f"{release.version!r} is no version of a release")
    numbers = [str(int(number)) for number in found["numbers"].split(".")]
    more = numbers[3:]
    more += [_STAGES[found["stage"]], str(int(found["count"]))] if found["stage"] else []
    more += ["post", str(release.package.revision)] if release.package.revision else []
    base = ".".join([*numbers[:3], "0", "0"][:3])
    return f"{base}-{'.'.join(more)}" if more else base
