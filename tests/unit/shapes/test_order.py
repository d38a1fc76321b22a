"""The order in which object types are declared."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.model import ObjectType, Ref
from generator.shapes.order import dependencies_first, forward_references
from tests.factories import field, object_type


def referring(name: str, *others: str) -> ObjectType:
    return object_type(name, *(field(f"to_{other}", Ref(other)) for other in others))


def names(objects: tuple[ObjectType, ...]) -> list[str]:
    return [object_type.name for object_type in objects]


def test_an_object_comes_after_those_that_it_refers_to() -> None:
    objects = (referring("root", "b", "a"), referring("b", "a"), referring("a"))
    assert names(dependencies_first(objects)) == ["a", "b", "root"]
    assert forward_references(dependencies_first(objects)) == ()


def test_objects_that_need_no_other_order_keep_theirs() -> None:
    objects = (referring("c"), referring("a"), referring("b", "a"))
    assert dependencies_first(objects) == objects


def test_what_is_imported_is_there_from_the_beginning() -> None:
    objects = (referring("root", "coord"), referring("a"))
    assert names(dependencies_first(objects, ["coord"])) == ["root", "a"]
    assert forward_references(objects, ["coord"]) == ()
    assert names(forward_references(objects)) == ["root"]


def test_objects_in_a_circle_come_last_and_refer_ahead() -> None:
    objects = (referring("root", "a"), referring("a", "b"), referring("b", "a"), referring("alone"))
    ordered = dependencies_first(objects)
    assert names(ordered) == ["alone", "root", "a", "b"]
    assert names(forward_references(ordered)) == ["root", "a"]


def test_an_object_that_refers_to_itself_refers_ahead() -> None:
    ordered = dependencies_first((referring("root", "tree"), referring("tree", "tree", "leaf"), referring("leaf")))
    assert names(ordered) == ["leaf", "root", "tree"]
    assert names(forward_references(ordered)) == ["root", "tree"]


@given(st.lists(st.sets(st.integers(0, 7)), min_size=1, max_size=8))
def test_any_objects_stand_once_and_refer_ahead_only_in_a_circle(edges: list[set[int]]) -> None:
    known = len(edges)
    objects = tuple(
        referring(str(number), *(str(other) for other in sorted(others) if other < known))
        for number, others in enumerate(edges)
    )
    ordered = dependencies_first(objects)
    assert sorted(names(ordered)) == sorted(names(objects))
    reachable = {each.name: reached(each, objects) for each in objects}
    circular = {name for name, names_ in reachable.items() if name in names_}
    ahead = set(names(forward_references(ordered)))
    assert all(name in circular or reachable[name] & circular for name in ahead)
    assert bool(ahead) == bool(circular)


def reached(start: ObjectType, objects: tuple[ObjectType, ...]) -> set[str]:
    """The names to which references lead from an object."""
    by_name = {each.name: each for each in objects}
    waiting, names_ = list(start.references), set[str]()
    while waiting:
        name = waiting.pop()
        if name not in names_:
            names_.add(name)
            waiting += by_name[name].references
    return names_
