"""What the source of generated classes says, as the values that the Model gives too.

The source is read, not imported: building pydantic's validators takes eight times
as long. What the reader does not know stands in the values as it is written, and
so differs from whatever is expected.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from generator.emit.python.facts import OFFERED, PATTERNS, Call, ClassFacts, Fact, FieldFacts, TypeFacts
from generator.emit.python.names import TYPES

_Names = Mapping[str, TypeFacts]
"""What each name of a module stands for."""

_ALIAS, _EXCLUDE = "alias", "exclude"
"""What pydantic takes of a field, and not of its type."""


def facts_in(source: str, room: str) -> Iterator[Fact]:
    """What a module's classes say, in their order, and which it imports; a fact that stands there twice comes twice.

    The module stands in a room of the package; `""` is the package itself.
    """
    body = ast.parse(source).body
    names = _names(body, room)
    for statement in body:
        match statement:
            case ast.ClassDef():
                yield from _class(statement, names)
            case ast.ImportFrom(names=imported) if _module(statement, room).startswith(f".{TYPES}."):
                yield from (((name.asname or name.name, ""), names[name.asname or name.name]) for name in imported)
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.List(elts=offered)) if name == OFFERED:
                yield (OFFERED, ""), tuple(_value(name, names) for name in offered)


def _names(body: Iterable[ast.stmt], room: str) -> _Names:
    """Imports, the named text types and the classes themselves; the last of a name counts."""
    names: dict[str, TypeFacts] = {}
    for statement in body:
        match statement:
            case ast.ImportFrom(names=imported):
                module = _module(statement, room)
                names |= {name.asname or name.name: TypeFacts(f"{module}.{name.name}") for name in imported}
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                names[name] = _type(value, names)
            case ast.ClassDef(name=name):
                names[name] = TypeFacts(name)
    return names


def _module(statement: ast.ImportFrom, room: str) -> str:
    """The module of an import, from the package's own folder if it is relative: `.values`, `._types.coord`."""
    path = statement.module or ""
    if statement.level == 1 and room:
        return f".{room}.{path}"
    if statement.level == 2 and room:
        return f".{path}"
    return "." * statement.level + path


def _class(node: ast.ClassDef, names: _Names) -> Iterator[Fact]:
    statements = [statement for statement in node.body if not _is_docstring(statement)]
    fields = [each for each in statements if isinstance(each, ast.AnnAssign) and not _is_constant(each, names)]
    head = (*node.bases, *(keyword.value for keyword in node.keywords), *node.decorator_list)
    constants = dict(_constant(statement, names) for statement in statements if statement not in fields)
    yield (node.name, ""), ClassFacts(tuple(_type(base, names).name for base in head), constants)
    above = pairwise(("", *(ast.unparse(field.target) for field in fields)))
    for field, (after, attribute) in zip(fields, above, strict=True):
        yield (node.name, attribute), _field(field, after, attribute, names)


def _is_docstring(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def _is_constant(statement: ast.AnnAssign, names: _Names) -> bool:
    match statement.annotation:
        case ast.Subscript(value=outer):
            return _type(outer, names).name == "typing.ClassVar"
        case _:
            return False


def _constant(statement: ast.stmt, names: _Names) -> tuple[str, object]:
    match statement:
        case ast.Assign(targets=[ast.Name(id=name)], value=value):
            return name, _value(value, names)
        case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
            return name, _value(value, names)
        case _:
            return ast.unparse(statement), None


def _field(node: ast.AnnAssign, after: str, attribute: str, names: _Names) -> FieldFacts:
    type_ = _type(node.annotation, names)
    alias = dict(type_.constraints).get(_ALIAS, attribute)
    default = None if node.value is None else ast.unparse(node.value)
    is_excluded = dict(type_.constraints).get(_EXCLUDE) is True
    return FieldFacts(after, str(alias), default, is_excluded, _of_type(type_))


def _type(node: ast.expr, names: _Names) -> TypeFacts:
    match node:
        case ast.Name(id=name):
            return names.get(name) or TypeFacts(name)
        case ast.BinOp(left=inner, op=ast.BitOr(), right=ast.Constant(value=None)):
            # pydantic hands constraints down into `… | None`, and takes no alias or exclusion out of it
            return replace(_of_type(_type(inner, names)), admits_none=True)
        case ast.Subscript(value=outer, slice=ast.Tuple(elts=arguments)):
            return _subscript(_type(outer, names).name, arguments, names)
        case ast.Subscript(value=outer, slice=argument):
            return _subscript(_type(outer, names).name, [argument], names)
        case _:
            return TypeFacts(ast.unparse(node))


def _subscript(outer: str, arguments: list[ast.expr], names: _Names) -> TypeFacts:
    match outer:
        case "typing.Annotated":
            inner = _type(arguments[0], names)
            constraints = dict(inner.constraints)
            for metadata in arguments[1:]:
                constraints |= _constraints(_value(metadata, names))
            return replace(inner, constraints=tuple(sorted(constraints.items())))
        case "typing.Literal":
            return TypeFacts(outer, tuple(_value(code, names) for code in arguments))
        case _:
            return TypeFacts(outer, tuple(_type(item, names) for item in arguments))


def _constraints(metadata: object) -> Mapping[str, object]:
    """What stands behind the type in `Annotated`, by keyword."""
    match metadata:
        case Call("pydantic.Field", (), {"pattern": pattern, **others}):
            return {PATTERNS: (pattern,), **others}
        case Call("pydantic.Field", (), keywords):
            return keywords
        case Call(name, sources, {}) if name == ".values.Patterns":
            return {PATTERNS: sources}
        case Call(name, (), keywords) if name == ".values.Bounds":
            return keywords
        case _:
            return {repr(metadata): None}


def _of_type(type_: TypeFacts) -> TypeFacts:
    return replace(type_, constraints=tuple(each for each in type_.constraints if each[0] not in (_ALIAS, _EXCLUDE)))


def _value(node: ast.expr, names: _Names) -> object:
    match node:
        case ast.Constant(value=value):
            return value
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() | float() as value)):
            return -value
        case ast.Call(func=function, args=arguments, keywords=keywords):
            return Call(
                _type(function, names).name,
                tuple(_value(argument, names) for argument in arguments),
                {str(keyword.arg): _value(keyword.value, names) for keyword in keywords},
            )
        case ast.Dict():
            return ast.literal_eval(node)
        case _:
            return ast.unparse(node)
