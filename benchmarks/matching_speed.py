"""How long it takes to find and score the pairs of many claims, next to sparse_dot_topn.

    python -m benchmarks.matching_speed answers.jsonl --cases cases.jsonl

The corpus, JSON Lines, is repeated with other names and figures until it has so many claims
(``--claims``, 100,000 in all). Printed are

- the seconds, of the clock and of cores, that profiles, candidates and scores take, and those that
  sparse_dot_topn takes for the 10 claims most like each, by tf-idf of single words and of two;
- with ``--cases``, labelled over the corpus as it is, which share of the pairs that belong together
  are among the candidates, among those 10, and among the claims that share one of the four rarest
  words of each;
- how time and memory grow, from an eighth of the claims on.

Each measurement has a process of its own, so that its peak of memory is its own; both sides may use
all cores. sparse_dot_topn is installed, on the first run, into an environment of its own
(``--peer FOLDER``), which needs a package index.
"""

from __future__ import annotations

import argparse
import json
import pickle
import resource
import subprocess
import sys
import tempfile
import time
import venv
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from itertools import combinations, islice, product
from math import log2
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.growing import grown
from factcheck import pipeline
from factcheck.engines.local import LOCAL
from factcheck.matching.candidates import candidates
from factcheck.matching.match import scored
from factcheck.matching.profile import profiles
from factcheck.processes import Workers, collect_seldom, usable_cores
from factcheck.records import Claim, Document
from factcheck.settings import DEFAULT
from factcheck.text.words import terms

PACKAGES = ["sparse-dot-topn==1.2.0", "scikit-learn==1.9.1"]
RAREST = 4
"""By how many of its words a claim is looked up where these are its rarest in the corpus."""

_BELONGING = ("same", "inconsistent")
"""The kinds of case whose quotes are to be compared."""

_KIB = 2**10
_MIB = 2**20

Pair = tuple[int, int]
AreCompared = Callable[[int, int], bool]


class Stage(NamedTuple):
    """One part of the work, and the seconds of the clock and of cores that it took."""

    name: str
    seconds: float
    cores: float


class Run(NamedTuple):
    """One measurement: the parts of the work, the pairs found, and the bytes at the peak."""

    stages: list[Stage]
    pairs: list[Pair]
    peak: int


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--cases", type=Path)
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--peer", type=Path, default=Path.home() / ".cache/factcheck-matching-peer")
    arguments = parser.parse_args()
    python = environment(arguments.peer)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "claims.pickle")
        count = write(path, read(arguments.corpus, arguments.claims, most=arguments.claims))
        sizes = [count // part for part in (8, 4, 2, 1)]
        runs = [alone(ours, path, size) for size in sizes]
        report(f"factcheck, {count:,} claims on {usable_cores()} cores", runs[-1])
        report("sparse_dot_topn, the same", theirs(python, path))
        if arguments.cases:
            recall(arguments.corpus, arguments.cases, path, python)
        growth(sizes, runs)


def environment(folder: Path) -> Path:
    """Return the Python of the environment that holds the peer, made where it is missing."""
    python = folder / "bin" / "python"
    if not python.exists():
        print(f"installing the peer into {folder}", file=sys.stderr)
        venv.create(folder, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
    return python


def read(corpus: Path, documents: int, *, most: int | None = None) -> list[Claim]:
    """Return the claims of so many documents of a corpus that is grown as far as it takes."""
    texts = (
        Document(id=one["id"], text=one["text"], title=one.get("title"), asked=one.get("asked"))
        for one in grown(corpus, documents)
    )
    with Workers(usable_cores()) as workers:
        found = pipeline.shared(workers)(texts, pipeline.extract_each)
        return list(islice((claim for _, claims in found for claim in claims), most))


def write(path: Path, claims: Sequence[Claim]) -> int:
    """Keep claims in a file, one after another, and return how many they are."""
    with path.open("wb") as file:
        for claim in claims:
            pickle.dump(claim, file)
    return len(claims)


def kept(path: Path) -> Iterator[Claim]:
    """Yield the claims of such a file."""
    with path.open("rb") as file, suppress(EOFError):
        while True:
            yield pickle.load(file)


def alone(measure: Callable[[Path, int], Run], path: Path, count: int) -> Run:
    """Measure in a process of its own."""
    with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as pool:
        return pool.submit(measure, path, count).result()


def ours(path: Path, count: int) -> Run:
    """Find and score the pairs of the first ``count`` claims of a file."""
    collect_seldom()
    claims = list(islice(kept(path), count))
    stages: list[Stage] = []
    made = timed(stages, "profiles", lambda: profiles(claims))
    found = timed(stages, "candidates", lambda: candidates(made, DEFAULT.match, LOCAL).pairs)
    timed(stages, "scores", lambda: list(scored(made, found, DEFAULT.match)))
    return Run(stages, list(found), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _KIB)


def timed(stages: list[Stage], name: str, work: Callable[[], Any]) -> Any:
    """Return what ``work`` does, and keep how long it took."""
    clock, cores = time.perf_counter(), time.process_time()
    done = work()
    stages.append(Stage(name, time.perf_counter() - clock, time.process_time() - cores))
    return done


def theirs(python: Path, path: Path) -> Run:
    """Find for each claim of a file the 10 most like it, in the peer's environment."""
    texts = [claim.quote.exact for claim in kept(path)]
    script = Path(__file__).with_name("peer_matching.py")
    asked = json.dumps({"texts": texts, "threads": usable_cores()})
    done = subprocess.run(
        [python, script], input=asked, capture_output=True, text=True, check=True, encoding="utf-8"
    )
    answer = json.loads(done.stdout)
    stages = [Stage(*stage) for stage in answer["stages"]]
    return Run(stages, [(a, b) for a, b in answer["pairs"]], answer["peak"] * _KIB)


def report(title: str, run: Run) -> None:
    """Print how long each part of a measurement took."""
    print(f"\n{title}")
    total = Stage("all", sum(s.seconds for s in run.stages), sum(s.cores for s in run.stages))
    for stage in (*run.stages, total):
        print(f"  {stage.name:14} {stage.seconds:8.1f} s {stage.cores:8.1f} s of cores")
    print(f"  {len(run.pairs):,} pairs, {run.peak / _MIB:,.0f} MiB at the peak", flush=True)


def growth(sizes: Sequence[int], runs: Sequence[Run]) -> None:
    """Print how time and memory grow, and time next to n log n from the fewest claims on."""
    print("\n    claims  s of cores   per n log n       MiB      pairs")
    per = [cores(run) / (size * log2(size)) for size, run in zip(sizes, runs, strict=True)]
    for size, run, rate in zip(sizes, runs, per, strict=True):
        print(
            f"{size:10,} {cores(run):11.1f} {rate / per[0]:12.2f}x {run.peak / _MIB:10,.0f}"
            f" {len(run.pairs):10,}"
        )


def cores(run: Run) -> float:
    return sum(stage.cores for stage in run.stages)


def recall(corpus: Path, cases: Path, path: Path, python: Path) -> None:
    """Print which share of the cases that belong together each way of looking finds."""
    with corpus.open(encoding="utf-8") as stream:
        texts = {one["id"]: one["text"] for one in map(json.loads, stream)}
    claims = read(corpus, len(texts))
    write(path, claims)
    labelled = list(belonging(cases, texts, claims))
    print(f"\n{len(labelled)} labelled pairs of quotes among {len(claims):,} claims")
    for name, are_compared, pairs in (
        ("factcheck", *compared(alone(ours, path, len(claims)).pairs, wordings(claims))),
        ("sparse_dot_topn", *compared(theirs(python, path).pairs, range(len(claims)))),
        ("four rarest words", *sharing_rarest(claims)),
    ):
        found = [any(are_compared(a, b) for a, b in product(*pair)) for pair in labelled]
        share = 100 * sum(found) / len(labelled)
        print(f"  {name:20} {share:5.1f}% found, {pairs / len(claims):6.1f} pairs a claim")


def compared(pairs: Sequence[Pair], stands_for: Sequence[int]) -> tuple[AreCompared, int]:
    """Return what tells whether two claims, or those that stand for them, are among some pairs."""
    known = frozenset(pairs)

    def are_compared(left: int, right: int) -> bool:
        a, b = sorted((stands_for[left], stands_for[right]))
        return a == b or (a, b) in known

    return are_compared, len(known)


def wordings(claims: Sequence[Claim]) -> list[int]:
    """Return for each claim the first that is word for word the same, which stands for it."""
    first: dict[object, int] = {}
    made = profiles(claims)
    return [first.setdefault(profile.wording, number) for number, profile in enumerate(made)]


def belonging(
    cases: Path, texts: dict[str, str], claims: Sequence[Claim]
) -> Iterator[tuple[list[int], list[int]]]:
    """Yield the claims of two quotes that belong together, by their places among ``claims``.

    Of a case of more than two quotes that are inconsistent it is not known which two are; all of
    its pairs are looked for.
    """
    by_document: dict[str, list[int]] = defaultdict(list)
    for number, claim in enumerate(claims):
        by_document[claim.document].append(number)
    for line in cases.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        if case["kind"] not in _BELONGING:
            continue
        quoted = []
        for quote in case["quotes"]:
            start = texts[quote["document"]].index(quote["exact"])
            end = start + len(quote["exact"])
            own = [(number, claims[number].quote) for number in by_document[quote["document"]]]
            quoted.append([number for number, said in own if said.start < end > start < said.end])
        yield from combinations(quoted, 2)


def sharing_rarest(claims: Sequence[Claim]) -> tuple[AreCompared, int]:
    """Return what tells whether two claims share one of the four rarest words of each.

    The number of pairs counts those that share several of them so many times.
    """
    words = [frozenset(terms(claim.quote.exact)) for claim in claims]
    common = Counter(word for own in words for word in own)
    rarest = [
        frozenset(sorted(own, key=lambda word: (common[word], word))[:RAREST]) for own in words
    ]
    holding = Counter(word for own in rarest for word in own)
    pairs = sum(number * (number - 1) // 2 for number in holding.values())
    return lambda left, right: not rarest[left].isdisjoint(rarest[right]), pairs


if __name__ == "__main__":
    main()
