"""Versions and names of packages, by the rules of those who install them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import PythonPackage, Release
from generator.release.package_names import archive_stem, npm_version

RELEASE = Release("3.4.0", "", "urn:", "", "")


@pytest.mark.parametrize(
    ("version", "revision", "expected"),
    [
        ("3.4.0", 0, "3.4.0"),
        ("3.4", 0, "3.4.0"),
        ("03.04.00", 0, "3.4.0"),
        ("3.4.0", 2, "3.4.0-post.2"),
        ("3.4.0rc1", 0, "3.4.0-rc.1"),
        ("3.4.0b2", 1, "3.4.0-beta.2.post.1"),
        ("3.4.0.1", 0, "3.4.0-1"),
    ],
)
def test_a_version_of_the_model_is_a_semantic_one(version: str, revision: int, expected: str) -> None:
    release = replace(RELEASE, version=version, package=PythonPackage(revision=revision))
    assert npm_version(release) == expected


def test_what_is_no_version_has_none() -> None:
    with pytest.raises(ValueError, match="no version"):
        npm_version(replace(RELEASE, version="3.4-final"))


def test_archives_have_the_name_and_version_of_the_package() -> None:
    release = replace(RELEASE, package=PythonPackage(distribution="Hubsante.Models_X", revision=1))
    assert archive_stem(release) == "hubsante-models-x-3.4.0.post1"
