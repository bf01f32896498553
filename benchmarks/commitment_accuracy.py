"""How rightly commitments are found and read, against sentences labelled by reading them.

    python -m benchmarks.commitment_accuracy LABELS.yaml CORPUS… [--drawn NAME] [--errors]

prints precision and recall of detection, and of the commitments found how often the actor, the
action, the deadline and the stage are right. The labels name their sentences by document and by
the digest of their text (see the top of the file), and hold none of the text; a corpus is a file
of JSON Lines or a day of Hansard in XML.

An action is right where it shares four fifths of its code points with the labelled one; an actor
where half of them, for a name may be labelled with or without what stands in apposition.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import field, frozen
from ruamel.yaml import YAML

from benchmarks.corpus import digest, documents
from factcheck import commitments, periods, quantities, sentences
from factcheck.records import Commitment, Document, Force, Quote, Sentence, Stage

Label = Mapping[str, Any]

ACTION_SHARED, ACTOR_SHARED = 0.8, 0.5
REFUSED = frozenset({Stage.DECLINED, Stage.DROPPED})


def main() -> None:
    """Print the measures, and every disagreement when asked to."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("labels", type=Path)
    parser.add_argument("corpus", type=Path, nargs="+")
    parser.add_argument("--drawn", help="only the sentences of one draw")
    parser.add_argument("--errors", action="store_true", help="list every disagreement")
    arguments = parser.parse_args()
    rows = [
        row
        for row in YAML(typ="safe").load(arguments.labels)
        if arguments.drawn in {None, row["drawn"]}
    ]
    tally = Tally()
    for document, sentence, labels in _labelled(rows, arguments.corpus):
        tally.compare(document, sentence, labels)
    for line in tally.report(missing=len(rows) - tally.count["sentences"]):
        print(line)
    if arguments.errors:
        print(*tally.errors, sep="\n")


def _labelled(
    rows: Sequence[Label], corpus: Iterable[Path]
) -> Iterator[tuple[Document, Sentence, Sequence[Label]]]:
    """Yield each labelled sentence of the corpus with its document and its labels."""
    wanted: dict[str, dict[str, Sequence[Label]]] = {}
    for row in rows:
        wanted.setdefault(row["document"], {})[row["sentence"]] = row.get("commitments") or ()
    for document in documents(corpus):
        left = wanted.get(document.id, {})
        for sentence in sentences.split(document) if left else ():
            if (named := digest(sentence.text)) in left:
                yield document, sentence, left.pop(named)


def _read(document: Document, sentence: Sentence) -> list[Commitment]:
    """Return the undertakings that begin in ``sentence``, read with the whole document."""
    split = sentences.split(document)
    when = periods.read(document, split)
    found = commitments.read(document, split, when, quantities.read(document, split, when))
    return [
        one
        for one in found
        if one.force is Force.UNDERTAKING and sentence.start <= one.quote.start < sentence.end
    ]


@frozen
class Tally:
    """Counts of what was labelled, what was found and what of it is right."""

    count: Counter[str] = field(factory=Counter)
    errors: list[str] = field(factory=list)

    def report(self, missing: int) -> Iterator[str]:
        """Yield the measures, a line each."""
        count = self.count
        found = count["found"] - count["excused"]
        yield f"sentences            {count['sentences']} (not in the corpus: {missing})"
        yield f"precision            {_share(count['right'], found)}"
        yield f"precision, strict    {_share(count['right'], count['found'])}"
        yield f"recall               {_share(count['right'], count['labelled'])}"
        for part in ("actor", "action", "stage", "refusal"):
            yield f"{part:20} {_share(count[part], count['right'])}"
        yield f"deadline, where one  {_share(count['deadline'], count['deadlines'])}"
        yield f"deadline, where none {_share(count['no deadline'], count['no deadlines'])}"

    def compare(self, document: Document, sentence: Sentence, labels: Sequence[Label]) -> None:
        """Count what was found in one sentence against its labels."""
        self.count["sentences"] += 1
        left = _read(document, sentence)
        self.count["found"] += len(left)
        for label in labels:
            if label.get("optional"):
                continue
            self.count["labelled"] += 1
            span = _placed(label["action"], sentence)
            one = max(left, key=lambda one: _shared(one.quote, span), default=None)
            if one is None or not _shared(one.quote, span):
                self._note("not found", document.text[slice(*span)], None, sentence)
                continue
            left.remove(one)
            self.count["right"] += 1
            self._compare_parts(one, label, sentence)
        if any(label.get("optional") for label in labels):
            self.count["excused"] += len(left)
        else:
            for one in left:
                self._note("not a commitment", one.quote.exact, one, sentence)

    def _compare_parts(self, one: Commitment, label: Label, sentence: Sentence) -> None:
        agreed = {
            "actor": _right_actor(one.actor, label["actor"], sentence),
            "action": _shared(one.action, _placed(label["action"], sentence)) >= ACTION_SHARED,
            "stage": str(one.stage) in _listed(label["stage"]),
            "refusal": (one.stage in REFUSED) == label.get("negated", False),
        }
        stated = label.get("deadline")
        if stated is None:
            agreed["no deadline"] = one.deadline is None
            self.count["no deadlines"] += 1
        elif not (stated.get("optional") and one.deadline is None):
            agreed["deadline"] = _right_deadline(one, stated, sentence)
            self.count["deadlines"] += 1
        self.count.update(part for part, right in agreed.items() if right)
        for part, right in agreed.items():
            if not right:
                words = sentence.text[slice(*label["action"])]
                self._note(f"{part}: {label.get(part)}", words, one, sentence)

    def _note(self, what: str, words: str, one: Commitment | None, sentence: Sentence) -> None:
        read = f"\n    read as {_shown(one)}" if one else ""
        self.errors.append(f"{what}: {words!r}{read}\n    in: {sentence.text}")


def _share(part: int, whole: int) -> str:
    return f"{part / max(whole, 1):6.1%} ({part} of {whole})"


def _placed(span: Sequence[int], sentence: Sentence) -> tuple[int, int]:
    return sentence.start + span[0], sentence.start + span[1]


def _shared(quote: Quote, span: tuple[int, int]) -> float:
    """Return how much of what either covers both do, from 0 to 1."""
    both = min(quote.end, span[1]) - max(quote.start, span[0])
    return max(both, 0) / (max(quote.end, span[1]) - min(quote.start, span[0]))


def _listed(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return list(value["any"])
    return value if isinstance(value, list) else [value]


def _right_actor(actor: Quote | None, label: Any, sentence: Sentence) -> bool:
    choices = label["any"] if isinstance(label, dict) else [label]
    if actor is None:
        return None in choices
    return any(_shared(actor, _placed(span, sentence)) >= ACTOR_SHARED for span in choices if span)


def _right_deadline(one: Commitment, label: Label, sentence: Sentence) -> bool:
    start, end = _placed(label["span"], sentence)
    deadline = one.deadline
    if deadline is None or not (deadline.quote.start < end and start < deadline.quote.end):
        return False
    if label["latest"] == "?":
        return True
    latest = "symbolic" if deadline.latest is None else deadline.latest.isoformat()
    return latest == str(label["latest"])


def _shown(one: Commitment) -> str:
    deadline = one.deadline and (
        one.deadline.quote.exact,
        one.deadline.timex,
        str(one.deadline.latest),
    )
    actor = one.actor and one.actor.exact
    return f"[{one.stage}] {actor!r} | {one.cue.exact} | {one.action.exact!r} {deadline}"


if __name__ == "__main__":
    main()
