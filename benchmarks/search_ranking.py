"""How well a search ranks, next to BM25, to n-grams of letters, and to both fused by their ranks.

    python benchmarks/search_ranking.py CASES.jsonl DOCUMENTS.jsonl

takes every sentence of the documents for a checked claim. Each quote of a labelled case that is
``same`` or ``inconsistent`` is searched for; the sentences of the case's other quotes are what
should be found. Printed are MAP@5, how often the first found is one of them (R@1) and how often
one is among the first twenty (R@20), and milliseconds a query. Sentences that say what another
says word for word are one. Nothing marks other sentences that say the same, so that the measures
compare rankings and are too low as such.
"""

from __future__ import annotations

import argparse
import re
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from heapq import nlargest
from math import log2

from attrs import frozen

from factcheck import pipeline, readers, sentences
from factcheck.evaluation import Case, CaseKind
from factcheck.readers.cases import read_cases
from factcheck.records import CHECKED_CLAIM, Document, SentenceKind
from factcheck.search.letters import Letters
from factcheck.search.postings import Postings

Ranking = Callable[[str], list[int]]

DEPTH = 100
RECIPROCAL = 60
SHORTEST = 30


@frozen
class Sentence:
    """A text, and where it stands: document, start and end."""

    text: str
    places: tuple[tuple[str, int, int], ...]


@frozen
class Question:
    """A text to search for, the sentences it stands in, and those that should be found."""

    text: str
    own: frozenset[int]
    wanted: frozenset[int]


def main() -> None:
    """Print the measures of each ranking."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("cases")
    parser.add_argument("documents")
    arguments = parser.parse_args()
    documents = {document.id: document for document in readers.read(arguments.documents)}
    collection = list(collected(documents.values()))
    cases = [case for _, case in read_cases(arguments.cases)]
    asked = list(questions(cases, documents, collection))
    print(f"{len(asked)} quotes, {len(collection)} sentences")
    print(f"{'':22}  MAP@5    R@1   R@20     ms")
    for name, ranking in rankings([sentence.text for sentence in collection]).items():
        print(f"{name:22}  {measures(ranking, asked)}")


def collected(documents: Iterable[Document]) -> Iterator[Sentence]:
    """Yield the sentences of documents that are long enough to say something, each text once."""
    places: dict[str, list[tuple[str, int, int]]] = defaultdict(list)
    for document in documents:
        for sentence in sentences.split(document):
            if sentence.kind is SentenceKind.SPEECH and len(sentence.text) > SHORTEST:
                places[sentence.text].append((document.id, sentence.start, sentence.end))
    for text, found in places.items():
        yield Sentence(text, tuple(found))


def questions(
    cases: Iterable[Case], documents: dict[str, Document], collection: list[Sentence]
) -> Iterator[Question]:
    """Yield a question for each quote that has another in its case to be found."""
    standing: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for position, sentence in enumerate(collection):
        for document, start, end in sentence.places:
            standing[document].append((start, end, position))
    for case in cases:
        if case.kind is CaseKind.DIFFERENT:
            continue
        places = []
        for quote in case.quotes:
            start = documents[quote.document].text.index(quote.exact)
            end = start + len(quote.exact)
            overlapping = (p for s, e, p in standing[quote.document] if s < end and start < e)
            places.append(frozenset(overlapping))
        for quote, own in zip(case.quotes, places, strict=True):
            wanted = frozenset().union(*places) - own
            if wanted:
                yield Question(quote.exact, own, wanted)


def rankings(texts: list[str]) -> dict[str, Ranking]:
    """Return each way of ranking the texts, by its name."""
    documents = [
        Document(id=f"{position:08}", text=text, kind=CHECKED_CLAIM)
        for position, text in enumerate(texts)
    ]
    index = pipeline.search_index(documents)
    by_words, by_letters = words_ranking(texts), letters_ranking(texts)
    return {
        "BM25, words": by_words,
        "n-grams of 4 letters": by_letters,
        "both, reciprocal ranks": fused(by_words, by_letters),
        "factcheck search": lambda text: [int(hit.document) for hit in index.search(text, DEPTH)],
    }


def words_ranking(texts: list[str]) -> Ranking:
    """Return BM25 over words in lower case, with its usual settings."""

    def words(text: str) -> list[str]:
        return re.findall(r"\w+", text.lower())

    postings = Postings.of([[words(text)] for text in texts], saturation=1.2, length=0.75)

    def ranking(text: str) -> list[int]:
        scores: dict[int, float] = defaultdict(float)
        for word in words(text):
            rarity = (len(texts) + 1) / (postings.count(word) + 0.5)
            for position, share in postings.of_term(word):
                scores[position] += share * log2(rarity)
        return best(scores)

    return ranking


def letters_ranking(texts: list[str]) -> Ranking:
    """Return the cosine of the runs of letters of all texts."""
    letters = Letters.of([text] for text in texts)
    every = range(len(texts))
    return lambda text: best(dict(enumerate(letters.cosines(text, every))))


def fused(*those: Ranking) -> Ranking:
    """Return rankings fused by reciprocal rank (Cormack, Clarke and Büttcher, 2009)."""

    def ranking(text: str) -> list[int]:
        scores: dict[int, float] = defaultdict(float)
        for one in those:
            for rank, position in enumerate(one(text), start=1):
                scores[position] += 1 / (RECIPROCAL + rank)
        return best(scores)

    return ranking


def best(scores: dict[int, float]) -> list[int]:
    """Return the positions with the highest scores, in order."""
    return nlargest(DEPTH, scores, key=lambda position: (scores[position], -position))


def measures(ranking: Ranking, asked: list[Question]) -> str:
    """Return the measures of a ranking as columns."""
    precision = first = twenty = 0.0
    started = time.process_time()
    for question in asked:
        found = [position for position in ranking(question.text) if position not in question.own]
        precision += average_precision(found, question.wanted)
        first += not question.wanted.isdisjoint(found[:1])
        twenty += not question.wanted.isdisjoint(found[:20])
    took = (time.process_time() - started) * 1000
    return (
        f"{precision / len(asked):5.3f}  {first / len(asked):5.3f}  {twenty / len(asked):5.3f}"
        f"  {took / len(asked):5.1f}"
    )


def average_precision(found: list[int], wanted: frozenset[int], most: int = 5) -> float:
    """Return the mean, over all that could be found, of the precision where it was."""
    right = total = 0.0
    for rank, position in enumerate(found[:most], start=1):
        if position in wanted:
            right += 1
            total += right / rank
    return total / min(most, len(wanted))


if __name__ == "__main__":
    main()
