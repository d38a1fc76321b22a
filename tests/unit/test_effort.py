"""That work is measured: what grows as the square, what allocates and what never ends is seen."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

import pytest

from tests.effort import LINEAR, TooMuchWorkError, Yardstick, calls, in_linear_time, lines, peak


def each(number: int) -> int:
    return sum(abs(one) for one in range(number))


def each_with_each(number: int) -> int:
    return sum(abs(one - other) for one in range(number) for other in range(number))


YARDSTICK = Yardstick(partial(each, 50_000))


def each_with_each_by_hand(number: int) -> int:
    """Loops that call nothing."""
    twice = 0
    for one in range(number):
        for other in range(number):
            if one == other:
                twice += 1
    return twice


@pytest.mark.parametrize("count", [calls, lines])
def test_work_is_the_same_each_time(count: Callable[[Callable[[], object]], int]) -> None:
    assert count(partial(each, 300)) == count(partial(each, 300)) > 300


@pytest.mark.parametrize("count", [calls, lines])
def test_square_is_told_from_linear(count: Callable[[Callable[[], object]], int]) -> None:
    assert count(partial(each, 200)) < LINEAR * count(partial(each, 100))
    assert count(partial(each_with_each, 200)) > LINEAR * count(partial(each_with_each, 100))


def test_loops_that_call_nothing_are_seen_line_by_line() -> None:
    assert lines(partial(each_with_each_by_hand, 200)) > LINEAR * lines(partial(each_with_each_by_hand, 100))
    assert calls(partial(each_with_each_by_hand, 200)) < 10


def test_memory_is_what_stood_there_at_once() -> None:
    assert 50 <= peak(lambda: bytes(50 * 2**20)) < 51
    assert peak(lambda: [bytes(2**20) for _ in range(5)] and None) < 6
    assert peak(lambda: [len(bytes(2**20)) for _ in range(50)]) < 3


def test_work_that_is_little_more_than_the_yardstick_gives_its_result() -> None:
    assert YARDSTICK.hold(partial(each, 100_000), 20) == each(100_000)


@pytest.mark.parametrize(
    "work",
    [partial(each_with_each_by_hand, 10_000_000), partial(re.match, "(a+)+$", "a" * 60 + "!")],
    ids=["loops", "a matcher that backtracks"],
)
def test_work_that_is_far_more_than_the_yardstick_is_ended(work: Callable[[], object]) -> None:
    with pytest.raises(TooMuchWorkError):
        YARDSTICK.hold(work, 20)


def test_time_that_grows_as_the_square_is_told_from_linear() -> None:
    assert in_linear_time(lambda size: partial(each, size), 100_000) == each(100_000)
    with pytest.raises(TooMuchWorkError):
        in_linear_time(lambda size: partial(each_with_each_by_hand, size), 2_000)


def test_work_that_fails_is_not_tried_again() -> None:
    tried: list[int] = []

    with pytest.raises(ZeroDivisionError):
        YARDSTICK.hold(lambda: tried.append(1) or 1 // 0, 20)
    assert tried == [1]
