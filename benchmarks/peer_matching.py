"""For each of many texts the 10 most like it, by sparse_dot_topn; run in the peer's environment.

    python peer_matching.py

takes on standard input one object of JSON, ``texts`` and how many ``threads``, and prints another:
the ``stages`` of the work with the seconds of the clock and of cores that each took, the ``pairs``,
and the ``peak`` of memory in KiB.
"""

from __future__ import annotations

import importlib
import json
import resource
import sys
import time
from collections.abc import Callable
from typing import Any

TOP = 10


def main() -> None:
    """Answer what stands on standard input."""
    asked = json.load(sys.stdin)
    vectorizer = importlib.import_module("sklearn.feature_extraction.text").TfidfVectorizer
    multiply = importlib.import_module("sparse_dot_topn").sp_matmul_topn
    stages: list[tuple[str, float, float]] = []

    def timed(name: str, work: Callable[[], Any]) -> Any:
        clock, cores = time.perf_counter(), time.process_time()
        done = work()
        stages.append((name, time.perf_counter() - clock, time.process_time() - cores))
        return done

    vectors = timed("tf-idf", lambda: vectorizer(ngram_range=(1, 2)).fit_transform(asked["texts"]))
    likest = timed(
        "top 10",
        # One more than asked for: a text is most like itself.
        lambda: multiply(vectors, vectors.T.tocsr(), TOP + 1, n_threads=asked["threads"]).tocoo(),
    )
    pairs = {
        (min(a, b), max(a, b))
        for a, b in zip(likest.row.tolist(), likest.col.tolist(), strict=True)
        if a != b
    }
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    json.dump({"stages": stages, "pairs": sorted(pairs), "peak": peak}, sys.stdout)


if __name__ == "__main__":
    main()
