"""The whole ledger held against its documents: do they still say so, and is it read rightly?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import define, field

from factcheck import pipeline
from factcheck.anchoring import IndexedText, anchor
from factcheck.ledger.folder import Ledger, TrackedFile
from factcheck.ledger.tracking import figure
from factcheck.records import (
    Anchoring,
    AnchorState,
    Claim,
    Document,
    Quantity,
    Quote,
    TrackedAppearance,
    TrackedFigure,
    Verification,
)

__all__ = ["Verifier", "verify"]


def verify(ledger: Ledger, documents: Iterable[Document]) -> Iterator[Verification]:
    """Yield each appearance of the ledger, in its order, with what became of it."""
    verifier = Verifier({document.id: document for document in documents})
    for file in ledger.files:
        yield from verifier.file(file)


@define
class Verifier:
    """Holds appearances against documents; each document is read once, when first asked for."""

    documents: Mapping[str, Document]
    _texts: dict[str, IndexedText] = field(init=False, factory=dict)
    _figures: dict[str, tuple[Quantity, ...]] = field(init=False, factory=dict)
    _claims: dict[str, tuple[Claim, ...]] = field(init=False, factory=dict)

    def file(self, file: TrackedFile) -> Iterator[Verification]:
        """Yield each appearance of a tracked claim."""
        for number, appearance in enumerate(file.claim.appearances, start=1):
            anchoring = self.anchor(appearance)
            yield Verification(
                file=file.source,
                claim=file.claim.id,
                number=number,
                appearance=appearance,
                anchoring=anchoring,
                disagreements=self.disagreements(appearance, anchoring),
            )

    def anchor(self, appearance: TrackedAppearance) -> Anchoring:
        """Return where the quote of an appearance stands; it is lost where its document is."""
        document = self.documents.get(appearance.document)
        if document is None:
            return Anchoring(AnchorState.LOST)
        text = self._texts.setdefault(document.id, IndexedText(document))
        return anchor(appearance.selector, text)

    def disagreements(self, stated: TrackedAppearance, anchoring: Anchoring) -> tuple[str, ...]:
        """Return what an appearance states and its document does not bear out, in words."""
        return tuple(self._disagreements(stated, anchoring))

    def _disagreements(self, stated: TrackedAppearance, anchoring: Anchoring) -> Iterator[str]:
        document = self.documents.get(stated.document)
        if document is None:
            yield f"no document '{stated.document}' was read"
            return
        if stated.said is not None and document.date not in (None, stated.said):
            yield f"said on {stated.said}, in a document of {document.date}"
        if anchoring.quote is None or not anchoring.holds:
            return
        if stated.figure is not None and not stated.figure.by_hand:
            yield from self._figure(stated.figure, anchoring.quote, document)
        if stated.commitment is not None:
            yield from self._stage(stated, anchoring.quote, document)

    def _figure(self, stated: TrackedFigure, quote: Quote, document: Document) -> Iterator[str]:
        if document.id not in self._figures:
            found = pipeline.figures(document)
            self._figures[document.id] = tuple(f for f in found if isinstance(f, Quantity))
        inside = [f for f in self._figures[document.id] if quote.covers(f.quote)]
        read = [figure(f) for f in inside if f.quote.exact == stated.words]
        if not read:
            others = ", ".join(f"“{f.quote.exact}”" for f in inside) or "none"
            yield f"no figure is read from “{stated.words}”; those of the quote: {others}"
        elif stated not in read:
            differ = _differing(stated, read[0])
            yield f"“{stated.words}” is read with {differ}"

    def _stage(self, stated: TrackedAppearance, quote: Quote, document: Document) -> Iterator[str]:
        assert stated.commitment is not None
        if document.id not in self._claims:
            self._claims[document.id] = pipeline.extract(document)
        stages = {
            claim.commitment.stage
            for claim in self._claims[document.id]
            if claim.commitment is not None
            and claim.quote.overlaps(quote)
            and claim.commitment.action.exact == stated.commitment.action
        }
        if stages and stated.commitment.stage not in stages:
            read = " or ".join(sorted(stages))
            yield f"its stage is read as {read}, not {stated.commitment.stage}"


def _differing(stated: TrackedFigure, read: TrackedFigure) -> str:
    """Return what is read otherwise than stated, field by field."""
    parts = []
    for name in ("value", "low", "high", "hedge", "unit", "change"):
        there, here = getattr(stated, name), getattr(read, name)
        if there != here:
            parts.append(f"{name} {_shown(here)}, not {_shown(there)}")
    return "; ".join(parts)


def _shown(value: object) -> str:
    return "none" if value is None else str(value)
