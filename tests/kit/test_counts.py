"""Messages that a broker's queue holds no more, told by its counts alone."""

from __future__ import annotations

from hubsante_kit.journal import Published
from hubsante_kit.queues import Waiting
from hubsante_kit.ways.amqp.management import Count
from tests.kit.messages import FIRE, NOON, SAMU

QUEUE = f"{FIRE}.message"


def waiting(*numbers: int) -> list[Waiting]:
    published = Published(SAMU, "amqp", SAMU, "application/json", is_persistent=True, body=b"")
    return [Waiting(number, QUEUE, published, NOON, "application/json", "amqp") for number in numbers]


def looks(known: Count, *looked: tuple[float, list[Waiting], int]) -> list[list[int]]:
    """What is gone at each look, by the numbers of the messages."""
    return [[gone.message for gone in known.gone(handed, count, at)] for at, handed, count in looked]


def test_the_oldest_are_gone_once_three_looks_say_so() -> None:
    handed = waiting(1, 2, 3)
    assert looks(Count(), *((at, handed, 1) for at in (0, 10, 11, 12))) == [[], [], [], [1, 2]]


def test_a_message_that_may_not_be_counted_yet_is_not_taken_as_gone() -> None:
    known = Count()
    assert looks(known, *((at / 10, waiting(1), 0) for at in range(0, 30, 5))) == [[]] * 6
    assert looks(known, *((at, waiting(1, 2), 1) for at in (3.5, 4, 4.5))) == [[]] * 3  # the one that is counted is 1


def test_a_count_that_was_wrong_for_a_moment_is_forgotten() -> None:
    handed = waiting(1)
    counts = [1, 0, 0, 1, 0, 0, 1]
    assert looks(Count(), *((10 * at, handed, count) for at, count in enumerate(counts))) == [[]] * len(counts)


def test_more_than_was_put_there_means_that_nothing_is_gone() -> None:
    assert looks(Count(), *((10 * at, waiting(1), 5) for at in range(5))) == [[]] * 5
