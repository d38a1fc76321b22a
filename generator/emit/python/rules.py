"""The module of a message's rules: a function a rule, and the table of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.artifact import Draft, Memo
from generator.emit.python.layout import INDENT, laid_out
from generator.emit.python.literals import docstring, literal, value
from generator.emit.python.names import ClassRefs, object_names
from generator.emit.python.rule_source import (
    BEFORE,
    CONTEXT,
    MESSAGE,
    TAKEN,
    Import,
    Writer,
    at_context,
    at_root,
)
from generator.model import AnyMessage, Message, Model, ObjectType, Ref, Release, Type
from generator.naming.python import field_names, module_names
from generator.rules.compiled import Compiled, Way, compiled, whole
from generator.rules.places import carried_message, is_header_field

FOLDER = "rules"


@dataclass(frozen=True, slots=True)
class RuleView:
    """A rule as its module has it, every value as Python source."""

    function: str
    signature: str
    docstring: str
    expression: str
    entry: str


@dataclass(frozen=True, slots=True)
class RulesView:
    """All that decides the module of a message's rules."""

    schema: str
    files: str
    imports: tuple[str, ...]
    rules: tuple[RuleView, ...]


def rule_modules(model: Model, where: ClassRefs, folder: str) -> Iterator[Draft]:
    """`rules/rc_eda.py` for each message that has rules, and the table of these modules."""
    by_schema = {message.name: tuple(compiled(model, message)) for message in model.messages}
    ruled = {schema: rules for schema, rules in by_schema.items() if rules}
    modules = {schema: where.messages[schema].module for schema in ruled}
    yield Draft(f"{folder}/{FOLDER}/__init__.py", _table, (modules, model.release), takes_memo=True)
    for schema, rules in ruled.items():
        view = _view(model.message_by_name[schema], rules, model, where)
        yield Draft(f"{folder}/{FOLDER}/{modules[schema]}.py", _module, (view, model.release), takes_memo=True)


def _table(modules: dict[str, str], release: Release, memo: Memo) -> str:
    head = docstring(f"The rules of the release, a module a message. Generated (model {release.version}); do not edit.")
    lines = [head, "", "from collections.abc import Mapping", "", f"MODULES: Mapping[str, str] = {value(modules)}"]
    return laid_out(
        "\n".join([*lines, '"""The module of each message that has rules, by its schema\'s name."""']), memo
    )


def _module(view: RulesView, release: Release, memo: Memo) -> str:
    head = docstring(
        f"The rules of {view.schema}.\n\nGenerated from {view.files} (model {release.version}); do not edit.\n"
        "Regenerate with `mdd generate`.\n"
    )
    functions = (_function(rule) for rule in view.rules)
    entries = ", ".join(rule.entry for rule in view.rules)
    table = f"RULES: tuple[Rule, ...] = ({entries},)"
    source = "\n".join([head, "", "from __future__ import annotations", "", *view.imports, "", *functions, table])
    return laid_out(f'{source}\n"""In the order of the model."""', memo)


def _function(rule: RuleView) -> str:
    lines = (f"def {rule.function}({rule.signature}) -> bool:", f"{INDENT}{rule.docstring}")
    return "\n".join([*lines, f"{INDENT}return {rule.expression}", ""])


def _view(message: Message, rules: Iterable[Compiled], model: Model, where: ClassRefs) -> RulesView:
    every = tuple(rules)
    names = module_names((rule.rule.name for rule in every), TAKEN)
    module = where.messages[message.name].module
    used: set[Import] = {("..checking", "Rule")}
    views: list[RuleView] = []
    for rule in every:
        writer = Writer(model, where, at_context(message, rule.context), at_root(message), used=used)
        expression = writer.truth(whole(rule))
        own = object_names(message)
        parameters = ((CONTEXT, own[rule.context.name]), (MESSAGE, own[message.root_object.name]))
        used |= {(f"..{module}", name) for _, name in parameters}
        signature = ", ".join(f"{_parameter(name, expression)}: {class_}" for name, class_ in parameters)
        if rule.is_conversation:
            used.add(("collections.abc", "Sequence"))
            signature += f", {BEFORE}: Sequence[{own[message.root_object.name]}]"
        function = names[rule.rule.name]
        text = docstring(rule.rule.text, INDENT)
        views.append(RuleView(function, signature, text, expression, _entry(rule, function, model)))
    files = ", ".join(dict.fromkeys(rule.rule.origin.file for rule in every))
    return RulesView(message.name, files, tuple(_imports(used)), tuple(views))


def _parameter(name: str, expression: str) -> str:
    """A parameter, marked where the expression does without it."""
    return name if re.search(rf"(?<![\w.]){name}\b", expression) else f"_{name}"


def _imports(used: Iterable[Import]) -> Iterator[str]:
    """The lines that import what the functions name, those of Python apart, in the order of a formatter."""
    modules: dict[str, list[str]] = {}
    for module, name in sorted(used):
        modules.setdefault(module, []).append(name)
    lines = {module: f"from {module} import {', '.join(names)}" for module, names in modules.items()}
    foreign = [lines.pop(module) for module in ("collections.abc", "datetime") if module in lines]
    yield from (*foreign, "") if foreign else ()
    yield from lines.values()


def _entry(rule: Compiled, function: str, model: Model) -> str:
    """The call that makes a rule of its parts."""
    subject = rule.subject
    label = subject[-1].title if subject else rule.context.title
    texts = {"name": rule.rule.name, "severity": rule.rule.severity, "text": rule.rule.text, "label": label}
    arguments = [f"{name}={literal(text)}" for name, text in texts.items()]
    ways = tuple(_steps(way, rule.message, rule.message.root_object, model) for way in rule.ways)
    arguments += [f"ways={_tuple(ways)}", f"subject={_steps(subject, rule.message, rule.context, model)}"]
    conversation = ", is_conversation=True" if rule.is_conversation else ""
    return f"Rule({', '.join(arguments)}, holds={function}{conversation})"


def _steps(way: Way, message: Message, holder: ObjectType, model: Model) -> str:
    """The names on the wire and the attributes of fields that lead from an object, also into what it carries."""
    steps: list[str] = []
    type_: Type = Ref(holder.name)
    for step in way:
        if isinstance(type_, AnyMessage) and not is_header_field(step, model):
            message = carried_message(step, model)
            steps.append(f'({literal(step.name)}, "content")')
        else:
            if isinstance(type_, AnyMessage) and model.header:
                message, type_ = model.header, Ref(model.header.root_object.name)
                steps.append('("", "header")')
            fields = message.object_by_name[type_.name].fields if isinstance(type_, Ref) else ()
            attributes = field_names(each.name for each in fields)
            steps.append(f"({literal(step.name)}, {literal(attributes[step.name])})")
        type_ = step.type
    return _tuple(steps)


def _tuple(items: Iterable[str]) -> str:
    each = tuple(items)
    return f"({', '.join(each)}{',' if len(each) == 1 else ''})"
