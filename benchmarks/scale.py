"""How time and memory grow with a corpus: documents streamed, and the queue of a workspace.

    python -m benchmarks.scale stream --documents 500000 answers.jsonl
    python -m benchmarks.scale queue --documents 46000 --reworded answers.jsonl

The corpus is a file of JSON Lines that is repeated with other names and figures, and ``reworded``
with other words, until there are so many documents. Memory is the resident memory of all processes
together, what they share counted once; Linux only, for it is read from /proc.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from attrs import Factory, define

from benchmarks.growing import grown

_EVERY = 0.5
"""Seconds between two looks at the memory."""

_KIB = 1024
_MIB = 1024**2


@define
class Run:
    """One command: how long it took, what it needed, how many lines it wrote."""

    seconds: float
    cores: float
    peak: int
    lines: int

    def __str__(self) -> str:
        return (
            f"{self.seconds:8.1f} s {self.cores:8.1f} s of cores {self.peak / _MIB:8.0f} MiB"
            f" {self.lines:10,} lines"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("what", choices=["stream", "queue"])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--documents", type=int, default=46_000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--reworded", action="store_true", help="exchange rarer words as well")
    parser.add_argument("--folder", type=Path, help="where to keep what is made on the way")
    arguments = parser.parse_args()
    with _room(arguments.folder) as folder:
        corpus = folder / "corpus.jsonl"
        made = grown(arguments.corpus, arguments.documents, reworded=arguments.reworded)
        _write(corpus, made)
        size = corpus.stat().st_size / _MIB
        print(f"{arguments.documents:,} documents, {size:.1f} MiB", flush=True)
        measure = _stream if arguments.what == "stream" else _queue
        measure(corpus, folder, arguments.workers)


def _stream(corpus: Path, folder: Path, workers: int) -> None:
    """Print how much memory ``extract`` has after each tenth of what it writes."""
    total = sum(1 for _ in corpus.open("rb"))
    marks = [number * total // 10 for number in range(1, 11)]

    def look(documents: int, memory: int) -> None:
        if marks and documents >= marks[0]:
            marks.pop(0)
            print(f"after {documents:9,} documents {memory / _MIB:8.0f} MiB", flush=True)

    print(_run(["extract", "--format", "jsonl", "--workers", str(workers), str(corpus)], look))


def _queue(corpus: Path, folder: Path, workers: int) -> None:
    """Print what ``queue`` takes: from cold, over the same again, and with one document more."""
    kept = folder / "workspace"
    shutil.rmtree(kept, ignore_errors=True)
    command = ["queue", "--format", "jsonl", "--workers", str(workers), str(corpus)]
    remembering = [*command, "--workspace", str(kept)]
    print("cold          ", _run(remembering), flush=True)
    print("the same      ", _run(remembering), flush=True)
    with corpus.open("a", encoding="utf-8") as stream:
        text = "The Department of Health hired 2,917 nurses in 2024, at a cost of £31 million."
        stream.write(json.dumps({"id": "one more", "text": text}) + "\n")
    print("one more      ", _run(remembering), flush=True)


def _run(arguments: list[str], look: Callable[[int, int], None] = lambda *_: None) -> Run:
    begun = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-m", "factcheck", *arguments], stdout=-1)
    assert process.stdout is not None
    lines = documents = 0
    last = b""
    with _watched(process.pid) as watch:
        for line in process.stdout:
            lines += 1
            document = line.partition(b'"document": "')[2].partition(b'"')[0]
            documents += document != last
            last = document
            if documents % 1_000 == 0:
                look(documents, watch.memory)
    if process.wait():
        raise SystemExit(f"factcheck ended with {process.returncode}")
    return Run(time.perf_counter() - begun, sum(watch.cores.values()), watch.peak, lines)


@define
class _Watch:
    """What a process and all below it take: bytes now and at the peak, seconds of cores of each."""

    process: int
    memory: int = 0
    peak: int = 0
    cores: dict[int, float] = Factory(dict)

    def look(self) -> None:
        """Look once."""
        family = dict(_family(self.process))
        self.cores |= {name: one.cores for name, one in family.items()}
        self.memory = sum(map(_memory, family))
        self.peak = max(self.peak, self.memory)


@contextmanager
def _watched(process: int) -> Iterator[_Watch]:
    """Look at a process twice a second, whatever it writes, until the end."""
    watch, ended = _Watch(process), threading.Event()

    def watching() -> None:
        while not ended.wait(_EVERY):
            watch.look()

    thread = threading.Thread(target=watching)
    thread.start()
    try:
        yield watch
    finally:
        ended.set()
        thread.join()


@define
class _Process:
    """A process: the one that started it, and its seconds of cores so far."""

    parent: int
    cores: float

    @classmethod
    def read(cls, status: str) -> _Process:
        fields = status.rpartition(")")[2].split()
        ticks = int(fields[11]) + int(fields[12])
        return cls(
            parent=int(fields[1]),
            cores=ticks / os.sysconf("SC_CLK_TCK"),
        )


def _memory(process: int) -> int:
    """Return the resident bytes of a process: of what it shares with others, its part."""
    with suppress(OSError):  # it has ended meanwhile
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * _KIB
    return 0


def _family(process: int) -> Iterator[tuple[int, _Process]]:
    """Yield a process and all below it, by number."""
    running: dict[int, _Process] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            running[int(path.parent.name)] = _Process.read(path.read_text())
        except OSError:
            continue  # it has ended meanwhile
    below: dict[int, list[int]] = {}
    for name, one in running.items():
        below.setdefault(one.parent, []).append(name)
    waiting = [process]
    while waiting:
        name = waiting.pop()
        if name in running:
            yield name, running[name]
        waiting += below.get(name, [])


def _write(path: Path, documents: Iterator[object]) -> None:
    with path.open("w", encoding="utf-8") as stream:
        for document in documents:
            stream.write(json.dumps(document, ensure_ascii=False) + "\n")


@contextmanager
def _room(folder: Path | None) -> Iterator[Path]:
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
        yield folder
        return
    with tempfile.TemporaryDirectory() as made:
        yield Path(made)


if __name__ == "__main__":
    main()
