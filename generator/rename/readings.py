"""Books of correspondences as they are read in both directions, and paths of the renamed field in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.convert.counterpaths import counterpath, inverted, moves
from generator.convert.paths import Names, fields_at, names_of, path_text
from generator.convert.rows import Direction, Pair, ResolvedRow, resolved
from generator.model import Message, Model, Ref
from generator.read.correspondences import CISU, CorrespondenceBook
from generator.rename.target import FieldTarget


@dataclass(frozen=True, slots=True)
class Renaming:
    """A field of the sources under a new name; messages of other versions keep theirs."""

    target: FieldTarget
    new: str
    model: Model

    def names(self, message: Message, names: Names) -> Names:
        """A path below the root of a message, as it is afterwards."""
        if self.model.message_by_name.get(message.name) is not message:
            return names
        after: list[str] = []
        holder = message.root_object
        for name in names:
            after.append(self.new if (message.name, holder.name, name) in self.target.uses else name)
            field = holder.field(name)
            if field is not None and isinstance(field.type, Ref):
                holder = message.object_by_name[field.type.name]
        return tuple(after)

    def text(self, message: Message, text: str, above: Names = ()) -> str:
        """A path as a cell has it, `patient[].patientId`, as it is afterwards; it begins at an object."""
        before = (*above, *names_of(text))
        after = self.names(message, before)[len(above) :]
        pairs = zip(text.split("."), before[len(above) :], after, strict=True)
        return ".".join(written.replace(old, new, 1) if old != new else written for written, old, new in pairs)

    def written(self, message: Message, names: Names) -> str:
        """A path as a cell has it, as it is afterwards."""
        return self.text(message, path_text(fields_at(message, names) or ()))


@dataclass(frozen=True, slots=True)
class Reading:
    """The rows of a book in one direction, for one pair of messages."""

    pair: Pair
    rows: tuple[ResolvedRow, ...]
    is_back: bool

    @property
    def schemas(self) -> str:
        """The pair as a cell `Message` has it, the schema of the book's first model before the other."""
        first, second = (message.name for message in self.messages)
        return first if first == second else f"{first} / {second}"

    @property
    def messages(self) -> tuple[Message, Message]:
        """The message of the book's first model, and that of its second."""
        pair = (self.pair.source, self.pair.target)
        return pair[::-1] if self.is_back else pair

    def there(self, names: Names) -> Names | None:
        """What answers a path of the source in the target."""
        return counterpath(names, self.pair.source, self.pair.target, moves(self.rows))

    def back(self, names: Names) -> Names | None:
        """What answers a path of the target in the source."""
        return counterpath(names, self.pair.target, self.pair.source, inverted(moves(self.rows)))


def readings(book: CorrespondenceBook, models: Mapping[str, Model]) -> Iterator[Reading]:
    """Each direction of a book, for each pair of messages that it converts."""
    for is_back in (False, True):
        direction = Direction(book, is_back)
        versions = (book.target, book.source) if is_back else (book.source, book.target)
        source, target = (models[version] for version in versions)
        for own, other in _pairs(direction, source, target):
            pair = Pair(source.message_by_name[own], target.message_by_name[other])
            yield Reading(pair, tuple(resolved(direction, pair, [])), is_back)


def _pairs(direction: Direction, source: Model, target: Model) -> Mapping[tuple[str, str], None]:
    """The headers, the schemas that rows name and, but for fire services, those of one root on both sides."""
    rows = [row for row in direction.book.rows if direction.concerns(row)]
    named = [names for row in rows for names in direction.names(row)]
    if source.header is not None and target.header is not None:
        named.append((source.header.name, target.header.name))
    if CISU not in (direction.book.source, direction.book.target):
        roots = target.bare_by_root
        named += [(each.name, roots[each.root].name) for each in source.contents if each.root in roots]
    known = (names for names in named if names[0] in source.message_by_name and names[1] in target.message_by_name)
    return dict.fromkeys(known)
