"""How many sentences a second figures are read at, next to what else reads them.

    python benchmarks/figure_speed.py [CORPUS.jsonl …]

reads ``seeds/`` and each corpus given (a document a line, with a ``text``), and prints sentences
a second on one core for this package and for each peer, and the ratio to quantulum3. The peers
are installed, on the first run, into an environment of their own (``--peers FOLDER``), which
needs a package index. Every reader gets the same sentences in the same run; a slow one gets as
many of them as it manages in about ten seconds.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import subprocess
import sys
import time
import venv
from collections.abc import Callable, Sequence
from pathlib import Path

from factcheck import periods, quantities, sentences
from factcheck.records import Document

ROOT = Path(__file__).parents[1]
PACKAGES = [
    "quantulum3==0.10.0",
    "recognizers-text-suite==1.0.2a2",
    "emoji==1.7.0",
    "text2num==2.5.1",
    "dateparser==1.2.0",
    "setuptools<80",
]
PEERS = ["quantulum3", "recognizers", "text2num", "dateparser"]
SECONDS = 10.0


def main() -> None:
    """Print a table for each corpus."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("corpus", nargs="*", type=Path)
    parser.add_argument("--peers", type=Path, default=Path.home() / ".cache/factcheck-peers")
    arguments = parser.parse_args()
    python = environment(arguments.peers)
    report("seeds", seeds(), python)
    for corpus in arguments.corpus:
        report(str(corpus), lines(corpus), python)


def seeds() -> list[Document]:
    """Return the five seed texts."""
    return [
        Document(id=path.stem, text=path.read_text(encoding="utf-8"))
        for path in sorted((ROOT / "seeds").glob("*.txt"))
    ]


def lines(path: Path) -> list[Document]:
    """Return the documents of a file with one a line."""
    with path.open(encoding="utf-8") as file:
        return [
            Document(id=f"{number}", text=json.loads(line)["text"])
            for number, line in enumerate(file)
        ]


def environment(folder: Path) -> Path:
    """Return the Python of the environment that holds the peers, made where it is missing."""
    python = folder / "bin" / "python"
    if not python.exists():
        print(f"installing the peers into {folder}", file=sys.stderr)
        venv.create(folder, with_pip=True)
        for package in PACKAGES:
            subprocess.run([python, "-m", "pip", "install", "--quiet", package], check=False)
    return python


def report(name: str, documents: Sequence[Document], python: Path) -> None:
    """Print how fast every reader is on these documents."""
    cut = [sentences.split(document) for document in documents]
    texts = [sentence.text for each in cut for sentence in each]
    times = [periods.read(document, each) for document, each in zip(documents, cut, strict=True)]
    count = len(texts)

    def figures() -> None:
        for document, each, when in zip(documents, cut, times, strict=True):
            quantities.read(document, each, when)

    def everything() -> None:
        for document in documents:
            each = sentences.split(document)
            quantities.read(document, each, periods.read(document, each))

    number = re.compile(r"[0-9][0-9.,]*")

    def bare() -> None:
        for document in documents:
            number.findall(document.text)

    rates = {
        "factcheck: figures": count / best(figures),
        "factcheck: sentences, periods and figures": count / best(everything),
        "a bare scan for digits": count / best(bare),
    }
    random.Random(0).shuffle(texts)
    for peer in PEERS:
        rate = peer_rate(python, peer, texts)
        if rate is not None:
            rates[peer] = rate
    base = rates.get("quantulum3")
    print(f"\n{name}: {count:,} sentences")
    for reader, rate in sorted(rates.items(), key=lambda entry: -entry[1]):
        ratio = f"{rate / base:10,.1f} x quantulum3" if base else ""
        print(f"  {reader:42} {rate:12,.0f} sentences/s {ratio}")


def best(read: Callable[[], None], runs: int = 5) -> float:
    """Return the seconds of processor time that the quickest of a few runs took."""
    seconds = []
    for _ in range(runs):
        start = time.process_time()
        read()
        seconds.append(time.process_time() - start)
    return max(min(seconds), 1e-9)


def peer_rate(python: Path, peer: str, texts: list[str]) -> float | None:
    """Return a peer's sentences a second, or None where it is not to be had."""
    script = Path(__file__).with_name("peer_readers.py")
    done = subprocess.run(
        [python, "-W", "ignore", script, peer, str(SECONDS)],
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        reason = done.stderr.strip().splitlines()[-1:] or ["no reason given"]
        print(f"{peer} could not be run: {reason[0]}", file=sys.stderr)
        return None
    return float(done.stdout)


if __name__ == "__main__":
    main()
