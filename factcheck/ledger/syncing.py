"""The ledger brought up to date with the documents; what a person wrote stays as it is.

Quotes that moved get their new place. Claims that speak of the same thing as an appearance, and
are none yet, become appearances. Nothing is ever taken away.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import attrs
from attrs import frozen

from factcheck.anchoring import anchor
from factcheck.errors import InputError
from factcheck.ledger.claim_files import appearance_data, read_claim
from factcheck.ledger.editing import NotEditableError, YamlEditor
from factcheck.ledger.folder import TrackedFile
from factcheck.ledger.identity import states
from factcheck.ledger.tracking import appearance as appearance_of
from factcheck.readers.yaml_records import YamlFile
from factcheck.records import (
    Claim,
    Document,
    Excluded,
    Group,
    Quote,
    TrackedAppearance,
    TrackedClaim,
)

__all__ = ["Synced", "sync"]


@frozen
class Synced:
    """A file of the ledger and what it should hold.

    Attributes:
        file: the file as it is.
        text: what it should hold.
        added: the appearances that are new.
        moved: those whose place, or surroundings, are new.
    """

    file: TrackedFile
    text: str
    added: tuple[TrackedAppearance, ...] = ()
    moved: tuple[TrackedAppearance, ...] = ()

    @property
    def is_new(self) -> bool:
        """Whether there is anything to write."""
        return self.text != self.file.text


def sync(
    file: TrackedFile,
    documents: Mapping[str, Document],
    groups: Iterable[Group],
    rejected: Iterable[frozenset[str]] = (),
) -> Synced:
    """Return what a tracked claim's file should hold.

    Args:
        file: the file as it is.
        documents: the documents, by id.
        groups: which claims of them speak of the same thing.
        rejected: pairs of ids of claims that a reviewer said are different claims.

    Raises:
        InputError: the file is laid out so that it cannot be added to.
    """
    claim = file.claim
    places = [_place(appearance, documents) for appearance in claim.appearances]
    known = [
        (index, claim.appearances[index], quote)
        for index, quote in enumerate(places)
        if quote is not None
    ]
    moved = {
        index: now
        for index, old, quote in known
        if (now := _placed(old, quote, documents[quote.document])) != old
    }
    tracked = [(appearance, quote) for _, appearance, quote in known]
    added = _added(tracked, claim.excluded, groups, set(rejected))
    new = tuple(dict.fromkeys(appearance_of(c, documents[c.document]) for c in added))
    try:
        text = _edited(file, moved, new)
    except NotEditableError as error:
        raise InputError(file.source, f"appearances: {error}") from None
    expected = [moved.get(index, a) for index, a in enumerate(claim.appearances)]
    _confirm(file, text, attrs.evolve(claim, appearances=(*expected, *new)))
    return Synced(file, text, new, tuple(moved.values()))


def _place(appearance: TrackedAppearance, documents: Mapping[str, Document]) -> Quote | None:
    """Return where an appearance stands, where the document says the same to the letter."""
    document = documents.get(appearance.document)
    if document is None:
        return None
    found = anchor(appearance.selector, document)
    if found.quote is None or not found.holds or found.quote.exact != appearance.exact:
        return None
    return found.quote


def _placed(old: TrackedAppearance, quote: Quote, document: Document) -> TrackedAppearance:
    return attrs.evolve(
        old,
        prefix=quote.prefix,
        suffix=quote.suffix,
        start=quote.start,
        sha256=document.sha256,
    )


def _added(
    tracked: Sequence[tuple[TrackedAppearance, Quote]],
    excluded: Sequence[Excluded],
    groups: Iterable[Group],
    rejected: set[frozenset[str]],
) -> list[Claim]:
    """Return the claims that share a group with an appearance and are none yet."""
    found: list[Claim] = []
    for group in groups:
        members = [c for c in group.claims if any(states(c, *known) for known in tracked)]
        for other in group.claims if members else ():
            if other in members or any(_excludes(part, other) for part in excluded):
                continue
            if not any(frozenset((other.id, member.id)) in rejected for member in members):
                found.append(other)
    return sorted(found, key=Claim.order)


def _excludes(part: Excluded, claim: Claim) -> bool:
    return part.document == claim.document and (
        part.exact in claim.quote.exact or claim.quote.exact in part.exact
    )


def _edited(
    file: TrackedFile,
    moved: Mapping[int, TrackedAppearance],
    new: Sequence[TrackedAppearance],
) -> str:
    if not moved and not new:
        return file.text
    editor = YamlEditor(file.text)
    for index, appearance in moved.items():
        editor.put(["appearances", index], _position(file.claim.appearances[index], appearance))
    if new:
        editor.append(["appearances"], [appearance_data(appearance) for appearance in new])
    return editor.text()


def _position(old: TrackedAppearance, new: TrackedAppearance) -> dict[str, Any]:
    names = ("prefix", "suffix", "start", "sha256")
    return {name: getattr(new, name) for name in names if getattr(old, name) != getattr(new, name)}


def _confirm(file: TrackedFile, text: str, expected: TrackedClaim) -> None:
    """Make sure that the text says what it should before anybody's file is changed."""
    again = YamlFile(file.source, text)
    if read_claim(again) != expected or again.problems:
        raise InputError(file.source, "its layout cannot be added to: write one field a line")
