"""Messages of one version converted to another, each result judged by the validators of its target."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.diagnostics import Language
from generator.model import Conversion, Message, Model
from generator.runtime.conversion import Converted, Converters, Outcome, Refused, payload_of
from generator.validate import Validation
from generator.verdicts import validation

__all__ = ["Conversions", "Converted", "Refused"]

INVALID = "le résultat n'est pas valide dans le modèle cible"


@dataclass(frozen=True)
class Conversions:
    """The conversions of a release, and the models of their targets."""

    converters: Converters
    models: Mapping[str, Model]  # by the name of a version; what has none is judged by nobody
    own: Model  # of the release itself, whose messages fire services have unchanged
    _validations: dict[str, Validation] = field(default_factory=dict[str, Validation])

    @classmethod
    def of(cls, model: Model, earlier: Mapping[str, Model]) -> Conversions:
        """Those of a release, beside whose model earlier ones may be known."""
        tables = {(each.source, each.target): json.loads(each.tables) for each in model.conversions}
        return cls(Converters(tables), {**earlier, model.release.version: model}, model)

    def convert(self, message: Mapping[str, Any], source: str, target: str) -> Outcome:
        """What a message becomes; a result that the target's validators refuse is none.

        Raises: UnknownVersionError
        """
        outcome = self.converters.convert(message, source, target)
        if isinstance(outcome, Refused):
            return outcome
        return next(self._refusals(outcome, self.converters.version(target)), outcome)

    def _refusals(self, outcome: Converted, target: str) -> Iterator[Refused]:
        """Why the target's validators refuse a result."""
        for result in outcome.messages:
            payload = payload_of(result)
            model, message = self._model_of(payload or result, target)
            if message is None:
                yield Refused(f"{INVALID} : il n'a pas de tel message", "", None)
                return
            for judged, value in _judged(model, message, result, payload):
                yield from self._flaws(model, target, judged, value)

    def _model_of(self, payload: Mapping[str, Any], target: str) -> tuple[Model, Message | None]:
        """The first model that knows a payload, the target's before our own, and its message; None where none does."""
        models = [model for model in (self.models.get(target), self.own) if model is not None]
        known = ((model, _use_case(model, payload)) for model in models)
        return next((each for each in known if each[1] is not None), (self.own, None))

    def _flaws(self, model: Model, name: str, message: Message, value: Any) -> Iterator[Refused]:
        key = f"{name} {id(model)}"
        if key not in self._validations:
            self._validations[key] = validation(model)
        judge = self._validations[key]
        if not judge.accepts_json(value, message.name):
            problem = judge.validate_json_value(value, message.name)[0]
            root = "" if message.is_envelope else f"/{message.root}"
            yield Refused(
                f"{INVALID} : {problem.message.words(Language.FRENCH)}", f"{root}{problem.place}", problem.value
            )


def _judged(
    model: Model, message: Message, result: Mapping[str, Any], payload: Mapping[str, Any] | None
) -> Iterator[tuple[Message, Any]]:
    """What validators judge of a result: the whole envelope; of what stands alone, its header and its use case."""
    if payload is not None and model.envelopes:
        yield model.envelopes[0], result
        return
    members = payload or result
    if model.header is not None and message.has_header and len(members) > 1:
        yield model.header, {name: value for name, value in members.items() if name != message.root}
    yield message, members[message.root]


def _use_case(model: Model, payload: Mapping[str, Any]) -> Message | None:
    return next((each for each in (*model.contents, *filter(None, [model.header])) if each.root in payload), None)


def conversions_between(model: Model, source: str, target: str) -> tuple[Conversion, ...]:
    """The conversions on the way from one version to another, in their order.

    Raises: UnknownVersionError
    """
    converters = Conversions.of(model, {}).converters
    by_pair = {(each.source, each.target): each for each in model.conversions}
    return tuple(by_pair[pair] for pair in converters.way(source, target))
