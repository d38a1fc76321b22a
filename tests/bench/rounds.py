"""Contenders measured in turn, so that the machine's noise hits all alike.

A ratio is taken within a round, from measurements that are milliseconds apart; the
median over the rounds stands for the whole. Time is CPU time of the process.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any


@dataclass(frozen=True)
class Contender:
    """A way to read or to write; `call` takes one input, and refuses it with False or an exception."""

    name: str
    call: Callable[[Any], object]
    inputs: Sequence[Any]
    goal: float | None = None  # ours shall be at least so many times as fast


@dataclass(frozen=True)
class Standing:
    """How a contender did."""

    contender: Contender
    speed: float  # messages a second
    ratio: float  # ours is so many times as fast


@dataclass(frozen=True)
class Budget:
    """How much is measured."""

    rounds: int
    slice: float  # seconds of one contender in one round, at least one pass over its inputs


def compare(contenders: Sequence[Contender], budget: Budget) -> list[Standing]:
    """How each did; the first is ours."""
    passes = [_calibrated(one, budget.slice) for one in contenders]
    rounds = [_round(contenders, passes, backwards=bool(number % 2)) for number in range(budget.rounds)]
    return [
        Standing(one, 1 / median(spent[place] for spent in rounds), median(spent[place] / spent[0] for spent in rounds))
        for place, one in enumerate(contenders)
    ]


def _round(contenders: Sequence[Contender], passes: Sequence[int], *, backwards: bool) -> list[float]:
    """Seconds a message of each contender; every other round runs backwards, so that no order favours one."""
    places = range(len(contenders))
    spent = {place: _seconds(contenders[place], passes[place]) for place in (reversed(places) if backwards else places)}
    return [spent[place] for place in places]


def _seconds(contender: Contender, passes: int) -> float:
    call, inputs = contender.call, contender.inputs
    gc.collect()
    gc.freeze()  # a collection then costs what the messages are worth, not what the other contenders hold
    start = time.process_time()
    for _ in range(passes):
        for one in inputs:
            call(one)
    return (time.process_time() - start) / (passes * len(inputs))


def _calibrated(contender: Contender, slice_: float) -> int:
    """How many passes fill a slice; the first pass shows that nothing is refused, and warms up."""
    refused = [one for one in contender.inputs if contender.call(one) is False]
    if refused:
        raise ValueError(f"{contender.name} refuses a sample: {refused[0]!r}")
    return max(1, round(slice_ / (_seconds(contender, 1) * len(contender.inputs))))
