"""How rightly words are attributed, against sentences labelled by reading them.

    python -m benchmarks.attribution_accuracy benchmarks/labels/attribution.yaml PATH… [--errors]

prints precision and recall for quotations and for what is reported. The paths are what the labels
were drawn from: days of Hansard and the seeds. A stretch that was found and one that is labelled
are the same where what they share is at least half of both together.

Right is a stretch with the right speaker, wrong one that is not labelled or has another speaker. A
stretch whose speaker is labelled and was left unknown is missed, and not wrong: it misleads nobody.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from attrs import define, field
from ruamel.yaml import YAML

from benchmarks.corpus import digest
from factcheck import attribution, readers, sentences
from factcheck.records import Attribution, Document, Manner, Sentence

_SAME = 0.5
"""What share of two stretches together their common part is, where they are taken for one."""

Span = tuple[int, int]


def main() -> None:
    """Print the measures, and every disagreement when asked to."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("labels", type=Path)
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--errors", action="store_true", help="list every disagreement")
    arguments = parser.parse_args()
    labelled = YAML(typ="safe").load(arguments.labels)
    tally = Tally()
    for document, sentence, found, labels in sentences_of(labelled, arguments.paths):
        tally.compare(document, sentence, found, labels.get("said", []))
    missing = len(labelled) - tally.sentences
    print(f"{tally.sentences} sentences" + (f", {missing} of the labels not found" * bool(missing)))
    for kind in ("quotation", "report"):
        print(tally.report(kind))
    if arguments.errors:
        print(*tally.errors, sep="\n")


def sentences_of(
    labelled: Iterable[dict[str, Any]], paths: Iterable[str]
) -> Iterator[tuple[Document, Sentence, list[Attribution], dict[str, Any]]]:
    """Yield each labelled sentence, with its document, what is attributed there, and its labels."""
    wanted: dict[str, dict[str, dict[str, Any]]] = {}
    for labels in labelled:
        wanted.setdefault(labels["document"], {})[labels["sentence"]] = labels
    for document in readers.read(*paths):
        digests = wanted.get(document.id)
        if not digests:
            continue
        split = sentences.split(document)
        said = attribution.read(document, split)
        for sentence in split:
            found = digests.pop(digest(sentence.text), None)
            if found is not None:
                yield document, sentence, list(_within(said, sentence)), found


def _within(said: Iterable[Attribution], sentence: Sentence) -> Iterator[Attribution]:
    for each in said:
        if each.quote.start < sentence.end and sentence.start < each.quote.end:
            yield each


@define
class Tally:
    """What was right and wrong, by kind and outcome."""

    sentences: int = 0
    count: Counter[tuple[str, str]] = field(factory=Counter)
    errors: list[str] = field(factory=list)

    def compare(
        self,
        document: Document,
        sentence: Sentence,
        found: Iterable[Attribution],
        labels: Iterable[dict[str, Any]],
    ) -> None:
        """Hold what was found in a sentence against its labels."""
        self.sentences += 1
        left = list(labels)
        for each in found:
            kind = "quotation" if each.manner is Manner.DIRECT else "report"
            span = _clipped(each, sentence)
            label = _best(span, [label for label in left if kind in label], kind)
            if label is not None:
                left.remove(label)
            outcome = _outcome(each, label)
            self._note(document, sentence, kind, span, outcome, each.speaker, label)
        for label in left:
            kind = "quotation" if "quotation" in label else "report"
            if not label.get("optional"):
                self._note(document, sentence, kind, tuple(label[kind]), "missed", None, label)

    def _note(
        self,
        document: Document,
        sentence: Sentence,
        kind: str,
        span: Span,
        outcome: str,
        speaker: str | None,
        label: dict[str, Any] | None,
    ) -> None:
        self.count[kind, outcome] += 1
        if outcome not in ("right", "optional"):
            words = document.text[sentence.start + span[0] : sentence.start + span[1]]
            expected = None if label is None else label.get("speaker")
            self.errors.append(
                f"{kind} {outcome}: {words!r} by {speaker!r}, labelled {expected!r}\n"
                f"    {document.id} {' '.join(sentence.text.split())!r}"
            )

    def report(self, kind: str) -> str:
        """Return the measures of one kind in a line."""
        right, unknown = self.count[kind, "right"], self.count[kind, "unknown"]
        wrong = self.count[kind, "unlabelled"] + self.count[kind, "misattributed"]
        labelled = right + unknown + self.count[kind, "missed"] + self.count[kind, "misattributed"]
        return (
            f"{kind:10} precision {right / max(1, right + wrong):.3f}  "
            f"recall {right / max(1, labelled):.3f}  ({right} right of {labelled}; "
            f"{self.count[kind, 'misattributed']} of another speaker, "
            f"{self.count[kind, 'unlabelled']} not labelled, {unknown} left unknown)"
        )


def _clipped(each: Attribution, sentence: Sentence) -> Span:
    start, end = max(each.quote.start, sentence.start), min(each.quote.end, sentence.end)
    return start - sentence.start, end - sentence.start


def _best(span: Span, labels: Iterable[dict[str, Any]], kind: str) -> dict[str, Any] | None:
    shares = [(_share(span, tuple(label[kind])), n, label) for n, label in enumerate(labels)]
    best = max(shares, default=None, key=lambda each: (each[0], -each[1]))
    return best[2] if best is not None and best[0] >= _SAME else None


def _share(left: Span, right: Span) -> float:
    shared = min(left[1], right[1]) - max(left[0], right[0])
    return max(0, shared) / (max(left[1], right[1]) - min(left[0], right[0]))


def _outcome(each: Attribution, label: dict[str, Any] | None) -> str:
    if label is None:
        return "unlabelled"
    if label.get("optional"):
        return "optional"
    speaker = label["speaker"]
    allowed = speaker["any"] if isinstance(speaker, dict) else [speaker]
    if each.speaker is None:
        return "right" if None in allowed else "unknown"
    is_right = any(_plain(each.speaker) == _plain(name) for name in allowed if name)
    return "right" if is_right else "misattributed"


def _plain(name: str) -> str:
    return name.replace("’", "'").lower().removeprefix("the ").removeprefix("a ")


if __name__ == "__main__":
    main()
