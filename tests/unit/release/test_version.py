"""Numbers of releases and the rule that they follow."""

from __future__ import annotations

import pytest

from generator.diff.judge import Category
from generator.release.version import Bump, Version, required

IN_ORDER = (
    "0.9",
    "3.4.0a1",
    "3.4.0a2",
    "3.4.0b1",
    "3.4.0rc1",
    "3.4.0",
    "3.4.0.1",
    "3.4.1",
    "3.10.0",
    "4.0.0rc1",
    "4.0.0",
)


def test_versions_sort_by_number_and_stage() -> None:
    assert sorted(set(IN_ORDER), key=Version.of) == list(IN_ORDER)


@pytest.mark.parametrize("text", [version for version in IN_ORDER if version != "0.9"])
def test_a_version_is_written_as_it_was_read(text: str) -> None:
    assert str(Version.of(text)) == text


@pytest.mark.parametrize("text", ["", "3", "3.4.0-beta", "v3.4.0", "3.4.0rc", "3.4.0.1.2"])
def test_what_is_no_version_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        Version.of(text)


@pytest.mark.parametrize(
    ("later", "bump"),
    [
        ("3.3.9", Bump.NONE),
        ("3.4.0rc1", Bump.NONE),
        ("3.4.0", Bump.NONE),
        ("3.4.0.1", Bump.PATCH),
        ("3.4.1", Bump.PATCH),
        ("3.5.0rc1", Bump.MINOR),
        ("3.5.0", Bump.MINOR),
        ("4.0.0", Bump.MAJOR),
    ],
)
def test_how_far_a_version_is_from_3_4_0(later: str, bump: Bump) -> None:
    assert Version.of("3.4.0").bump_to(Version.of(later)) is bump


@pytest.mark.parametrize(
    ("bump", "next_"), [(Bump.NONE, "3.4.2"), (Bump.PATCH, "3.4.3"), (Bump.MINOR, "3.5.0"), (Bump.MAJOR, "4.0.0")]
)
def test_the_next_version_of_a_kind_is_that_far(bump: Bump, next_: str) -> None:
    version = Version.of("3.4.2")
    assert str(version.bumped(bump)) == next_
    assert version.bump_to(version.bumped(bump)) is bump


@pytest.mark.parametrize(
    ("category", "without", "with_migration"),
    [
        (Category.BREAKING, Bump.MAJOR, Bump.MINOR),
        (Category.DANGEROUS, Bump.MINOR, Bump.MINOR),
        (Category.COMPATIBLE, Bump.MINOR, Bump.MINOR),
        (Category.DOCUMENTATION, Bump.PATCH, Bump.PATCH),
    ],
)
def test_what_a_change_demands(category: Category, without: Bump, with_migration: Bump) -> None:
    others = [Category.DOCUMENTATION, category]
    assert required(others, has_migration=False) is without
    assert required(others, has_migration=True) is with_migration


def test_nothing_demands_nothing() -> None:
    assert required([], has_migration=False) is Bump.NONE
