"""What the page asks for, read strictly of JSON."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, TypeVar

from pydantic import ConfigDict, Field, StringConstraints, TypeAdapter, ValidationError

from hubsante_kit.answers import Answer

T = TypeVar("T")

_STRICT = ConfigDict(extra="forbid", strict=True)

_Name = Annotated[str, StringConstraints(max_length=1_000)]


class RequestError(Exception):
    """A request that is not as it should be; the words say where."""


@dataclass(frozen=True, slots=True)
class AnswerRequest:
    """An answer to a question."""

    __pydantic_config__: ClassVar = _STRICT

    question: _Name
    answer: Answer
    comment: Annotated[str, StringConstraints(max_length=10_000)] = ""
    screenshot: _Name = ""
    """A name that the kit gave."""


@dataclass(frozen=True, slots=True)
class BeginRequest:
    """A step or a script that is to begin again."""

    __pydantic_config__: ClassVar = _STRICT

    part: _Name


@dataclass(frozen=True, slots=True)
class SendRequest:
    """A message that the partner is to send."""

    __pydantic_config__: ClassVar = _STRICT

    text: str
    content_type: Literal["application/json", "application/xml"]
    copies: Annotated[int, Field(ge=1, le=2)] = 1
    past_hub: bool = False


ANSWER, BEGIN, SEND = TypeAdapter(AnswerRequest), TypeAdapter(BeginRequest), TypeAdapter(SendRequest)


def read(adapter: TypeAdapter[T], body: bytes) -> T:
    """A request of a body.

    Raises: RequestError.
    """
    try:
        return adapter.validate_json(body)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise RequestError(f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from error
