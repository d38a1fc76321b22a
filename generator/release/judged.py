"""The changes since a published release, each as it was judged and as it is recorded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.diagnostics import Origin, Phrase, phrase
from generator.diff.change import Change, Kind, Level
from generator.diff.compare import compare
from generator.diff.facts import Paths, as_tree
from generator.diff.judge import Category, Judge, Judgement
from generator.model import Model
from generator.publication import PublishedChange
from generator.release.notes import key_of

_OF_LIST = (Level.CODE_LIST, Level.CODE)
_NOTHING = "—"


@dataclass(frozen=True)
class JudgedChange:
    """A change with its proofs, and its texts."""

    judgement: Judgement
    texts: PublishedChange
    origin: Origin | None  # where it stands now, or what it was taken from; None where nothing of that is left

    @property
    def is_breaking(self) -> bool:
        return self.judgement.category is Category.BREAKING

    @property
    def key(self) -> str:
        """What names it in the notes."""
        return key_of(self.texts.code, self.texts.message, self.texts.path)

    @property
    def words(self) -> Phrase:
        """`donnée RC-EDA createCase.caseId, cardinalité : 0..1 → 1..1`."""
        texts = self.texts
        return phrase(
            "changed",
            subject=phrase(f"subject-{texts.level}"),
            path=" ".join(filter(None, (texts.message, texts.path))) or _NOTHING,
            aspect=phrase(f"aspect-{texts.aspect}"),
            old=texts.old or _NOTHING,
            new=texts.new or _NOTHING,
        )


def judged_changes(old: Model, new: Model) -> tuple[JudgedChange, ...]:
    """What has changed in the order of the Model, but for the number of the release itself."""
    changes = compare(old, new)
    paths = Paths.of(old, new)
    judgements = (each for each in Judge(old, new, changes).judgements() if _counts(each.change))
    return tuple(JudgedChange(each, _texts(each, paths), _origin(each.change, new)) for each in judgements)


def worst(changes: Iterable[JudgedChange]) -> JudgedChange | None:
    """The first of those that reach farthest."""
    order = tuple(Category)
    return min(changes, key=lambda change: order.index(change.judgement.category), default=None)


def _counts(change: Change) -> bool:
    """Whether a change is one of the model: its version follows from the others, a mended package has the same."""
    if change.kind is Kind.PACKAGE:
        return bool(
            change.old.import_name != change.new.import_name or change.old.distribution != change.new.distribution
        )
    return change.kind is not Kind.VERSION


def _origin(change: Change, new: Model) -> Origin | None:
    """The place of a change; that of its list or message, which is there still, where it is of what is gone."""
    known = new.code_list_by_id if change.subject.level in _OF_LIST else new.message_by_name
    around = known.get(change.subject.names[0]) if change.subject.names else None
    return change.new_origin or (around.origin if around else None)


def _texts(judgement: Judgement, paths: Paths) -> PublishedChange:
    """The facts of a change; those of a code list are of no message, whichever has shown what it breaks."""
    tree, subject = as_tree(judgement, paths), judgement.change.subject
    is_of_list = subject.level in _OF_LIST
    names = ["old_cell", "new_cell"]
    names += (
        [] if judgement.change.kind is Kind.ENVELOPE else ["old", "new"]
    )  # a whole message is no text of a few words
    return PublishedChange(
        code=tree["code"],
        category=tree["category"],
        message="" if is_of_list else tree["message"] or "",
        code_list=subject.names[0] if is_of_list else "",
        path=".".join(subject.names) if is_of_list else tree["path"] or "",
        breaks=tuple((each["role"], each["format"]) for each in tree["breaks"]),
        **{name: tree[name] or "" for name in names},
    )
