"""How many sentences a second figures and claims are read at, next to what else reads figures.

    python benchmarks/figure_speed.py [CORPUS …]

reads ``seeds/`` and each corpus given (.jsonl with a ``text`` a line, or Hansard .xml), and prints
sentences a second of processor time for this package and for each peer, the best of several
rounds, and the ratio to quantulum3. Quantities alone are what quantulum3 reads as well; from text
to figures, sentences are split and dates read besides; from text to claims, all of the extraction
is done.

Rounds are interleaved: in each, every reader has its turn, so that whatever else the machine does
meets all alike. Everything is held to one core where the system allows it. The peers are installed,
on the first run, into an environment of their own (``--peers FOLDER``), which needs a package
index. A peer reads the sentences in a random order, so many in each round as it manages; this
package and the scan read whole documents.
"""

from __future__ import annotations

import argparse
import html
import json
import os
import random
import re
import subprocess
import sys
import time
import venv
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from factcheck import periods, pipeline, quantities, sentences
from factcheck.records import Document
from factcheck.text.numerals import TEENS, TENS, UNITS, one_of

ROOT = Path(__file__).parents[1]
PACKAGES = [
    "quantulum3==0.10.0",
    "recognizers-text-suite==1.0.2a2",
    "emoji==1.7.0",
    "text2num==2.5.1",
    "dateparser==1.2.0",
    "setuptools<80",
]
PEERS = ("quantulum3", "recognizers", "text2num", "dateparser")
BASE = "quantulum3"
ROUNDS = 7
SECONDS = 2.0
"""How long a peer reads in each round."""

Turn = Callable[[], float]
"""A reader's turn in a round: the sentences a second that it read."""


def main() -> None:
    """Print a table for each corpus."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("corpus", nargs="*", type=Path)
    parser.add_argument("--peers", type=Path, default=Path.home() / ".cache/factcheck-peers")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    arguments = parser.parse_args()
    python = environment(arguments.peers)
    hold_to_one_core()
    report("start-up", startup(arguments.rounds))
    report("seeds", speeds(seeds(), python, arguments.rounds))
    for corpus in arguments.corpus:
        report(corpus.name, speeds(list(documents(corpus)), python, arguments.rounds))


def seeds() -> list[Document]:
    """Return the five seed texts."""
    return [
        Document(id=path.stem, text=path.read_text(encoding="utf-8"))
        for path in sorted((ROOT / "seeds").glob("*.txt"))
    ]


def documents(path: Path) -> Iterator[Document]:
    """Yield the documents of a .jsonl file, or the paragraphs of Hansard's XML as one."""
    if path.suffix == ".jsonl":
        with path.open(encoding="utf-8") as file:
            for number, line in enumerate(file):
                yield Document(id=f"{number}", text=json.loads(line)["text"])
    else:
        page = path.read_bytes().decode("utf-8", errors="replace")
        found = re.findall(r"<p\b[^>]*>(.*?)</p>", page, flags=re.DOTALL)
        paragraphs = (html.unescape(re.sub(r"<[^>]*>", "", paragraph)) for paragraph in found)
        yield Document(id=path.stem, text="\n\n".join(filter(str.strip, paragraphs)))


def environment(folder: Path) -> Path:
    """Return the Python of the environment that holds the peers, made where it is missing."""
    python = folder / "bin" / "python"
    if not python.exists():
        print(f"installing the peers into {folder}", file=sys.stderr)
        venv.create(folder, with_pip=True)
        for package in PACKAGES:
            subprocess.run([python, "-m", "pip", "install", "--quiet", package], check=False)
    return python


def hold_to_one_core() -> None:
    """Let this process and those it starts run on one core only."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def speeds(texts: Sequence[Document], python: Path, rounds: int) -> list[str]:
    """Return a line for each reader, the fastest first."""
    cut = [sentences.split(text) for text in texts]
    count = sum(map(len, cut))
    shuffled = [sentence.text for each in cut for sentence in each]
    random.Random(0).shuffle(shuffled)
    best: dict[str, float] = {}
    with peers(python, shuffled) as theirs:
        turns = {**ours(texts, count), **theirs}
        for turn in turns.values():
            turn()  # a reader compiles and loads on its first turn what it needs on all
        for _ in range(rounds):
            for reader, turn in turns.items():
                best[reader] = max(best.get(reader, 0.0), turn())
    return [
        f"{reader:32} {rate:12,.0f} sentences/s {rate / best[BASE]:10,.2f} x {BASE}"
        for reader, rate in sorted(best.items(), key=lambda entry: -entry[1])
    ] + [f"({count:,} sentences, best of {rounds})"]


def ours(texts: Sequence[Document], count: int) -> dict[str, Turn]:
    """Return the turns of this package, as far as claims, figures or one stage, and of a scan."""
    cut = [sentences.split(text) for text in texts]
    times = [periods.read(text, each) for text, each in zip(texts, cut, strict=True)]
    words = re.compile(rf"\b(?:[0-9][0-9.,]*|{one_of((*UNITS, *TEENS, *TENS))}\b)")

    def everything() -> None:
        for text in texts:
            pipeline.figures(text)

    def claims() -> None:
        for _ in pipeline.here(texts, pipeline.extract_each):
            pass

    def figures() -> None:
        for text, each, when in zip(texts, cut, times, strict=True):
            quantities.read(text, each, when)

    def scan() -> None:
        for text in texts:
            words.findall(text.text.lower())

    def turn(read: Callable[[], None]) -> Turn:
        def timed() -> float:
            start = time.process_time()
            read()
            return count / max(time.process_time() - start, 1e-9)

        return timed

    return {
        "factcheck, from text to claims": turn(claims),
        "factcheck, from text to figures": turn(everything),
        "factcheck, quantities alone": turn(figures),
        "bare scan for numbers": turn(scan),
    }


@contextmanager
def peers(python: Path, texts: list[str]) -> Iterator[dict[str, Turn]]:
    """Start the peers, each in a process of its own that waits for its turns."""
    script = Path(__file__).with_name("peer_readers.py")
    running = {
        peer: subprocess.Popen(
            [python, "-W", "ignore", script, peer],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for peer in PEERS
    }
    try:
        for process in running.values():
            ask(process, json.dumps(texts))
        yield {peer: peer_turn(process) for peer, process in running.items()}
    finally:
        for process in running.values():
            process.terminate()
            process.communicate()


def peer_turn(process: subprocess.Popen[str]) -> Turn:
    """Return the turn of a peer."""

    def turn() -> float:
        count, seconds = ask(process, f"{SECONDS}").split()
        return int(count) / float(seconds)

    return turn


def ask(process: subprocess.Popen[str], line: str) -> str:
    """Send a line to a process and return the line that it answers with.

    Raises:
        RuntimeError: it ended instead.
    """
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(f"{line}\n")
    process.stdin.flush()
    answer = process.stdout.readline()
    if not answer:
        raise RuntimeError(f"{process.args!r} could not be run")
    return answer


STARTUP = """
import time
start = time.process_time()
from factcheck import Document, pipeline
imported = time.process_time()
text = "More than 800 cases, up 14% since the election, cost nearly £5m a year."
pipeline.figures(Document(id="text", text=text))
first = time.process_time()
pipeline.figures(Document(id="text", text=text))
print(imported - start, first - imported, time.process_time() - first)
"""


def startup(rounds: int) -> list[str]:
    """Return what a process spends before its first figures: the least of several processes."""
    spent: list[list[float]] = []
    for _ in range(rounds):
        done = subprocess.run(
            [sys.executable, "-c", STARTUP], cwd=ROOT, capture_output=True, text=True, check=True
        )
        spent.append([float(seconds) for seconds in done.stdout.split()])
    stages = ("import of the pipeline", "first text of one sentence", "the same text again")
    return [
        f"{stage:32} {1000 * min(seconds):12,.1f} ms"
        for stage, seconds in zip(stages, zip(*spent, strict=True), strict=True)
    ]


def report(name: str, rows: list[str]) -> None:
    """Print a table."""
    print(f"\n{name}", *rows, sep="\n  ", flush=True)


if __name__ == "__main__":
    main()
