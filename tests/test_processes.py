"""Work shared among processes: the same results in the same order, and no process left over."""

from __future__ import annotations

import json
import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from factcheck import pipeline, readers
from factcheck.errors import (
    InputError,
    InvalidInputsError,
    InvalidRecordError,
    RuleError,
    WorkerError,
)
from factcheck.processes import Workers
from factcheck.records import Document
from tests.processes import descendants, die_of, exhaust, refuse, slowly, twice

HEAVY = 1_000
"""A weight of which a few hundred are worth a process."""

on_linux = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc")


@pytest.fixture(scope="module")
def two() -> Iterator[Workers]:
    """Two workers at work already, that even little is handed to."""
    with Workers(2) as workers:
        list(workers.map(twice, range(400), weigh=lambda _: HEAVY))
        yield workers


def _heavy(_: int) -> int:
    return HEAVY


def test_results_come_in_order_and_from_other_processes(two: Workers) -> None:
    found = list(two.map(twice, range(2_000), weigh=_heavy))
    assert [result for _, result in found] == [2 * number for number in range(2_000)]
    assert {process for process, _ in found} - {os.getpid()}


def test_little_work_starts_no_process() -> None:
    with Workers(2) as workers:
        assert {process for process, _ in workers.map(twice, range(50))} == {os.getpid()}


def test_one_worker_is_this_process() -> None:
    with Workers(1) as workers:
        found = workers.map(twice, range(2_000), weigh=_heavy)
        assert {process for process, _ in found} == {os.getpid()}


def test_things_are_taken_as_results_are_asked_for(two: Workers) -> None:
    taken = 0

    def things() -> Iterator[int]:
        nonlocal taken
        while True:
            taken += 1
            yield taken

    results = two.map(slowly, things(), weigh=_heavy)
    assert [next(results) for _ in range(10)] == list(range(1, 11))
    assert taken < 1_000


@pytest.mark.parametrize("fatal", [die_of, exhaust])
def test_a_worker_that_dies_is_an_error_and_no_wait(fatal: Callable[[int], int]) -> None:
    with (
        Workers(2) as workers,
        pytest.raises(WorkerError, match=r"^a worker process (died|ran out of memory)"),
    ):
        list(workers.map(fatal, range(2_000), weigh=_heavy))


def test_an_error_of_the_work_is_that_error(two: Workers) -> None:
    with pytest.raises(ValueError, match="not this one"):
        list(two.map(refuse, range(2_000), weigh=_heavy))


@pytest.mark.parametrize(
    "error",
    [
        InputError("a.txt", "empty", 3),
        InvalidInputsError([InputError("a.txt", "empty")]),
        InvalidRecordError("Claim", ["required field missing @ $.id"]),
        RuleError("rule 'x'", "failed"),
        WorkerError("a worker process died"),
    ],
)
def test_errors_travel(error: Exception) -> None:
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again)) == (type(error), str(error))
    assert repr(vars(again)) == repr(vars(error))


def test_there_is_at_least_one_worker() -> None:
    with pytest.raises(ValueError, match="at least one"):
        Workers(0)


def test_claims_are_the_same_however_many_read_them(two: Workers) -> None:
    documents = [
        Document(
            id=f"d{number}",
            text=f"More than {number + 2},000 nurses were hired by the Department of Health. " * 3,
        )
        for number in range(20)
    ]
    shared = pipeline.shared(two)(documents, pipeline.extract_each)
    assert list(shared) == list(pipeline.here(documents, pipeline.extract_each))


@on_linux
def test_copies_share_what_does_not_travel() -> None:
    def squared(number: int) -> tuple[int, int]:
        return os.getpid(), number**2

    with Workers(2) as workers:
        found = list(workers.each(squared, range(2_000), weigh=_heavy))
    assert [result for _, result in found] == [number**2 for number in range(2_000)]
    processes = {process for process, _ in found}
    assert len(processes) == 2
    assert os.getpid() in processes
    assert not descendants(os.getpid()) & processes


def test_what_both_sides_know_comes_back_as_it_is() -> None:
    known = [Document(id=f"d{number}", text="") for number in range(2_000)]
    with Workers(2) as workers:
        found = workers.each(lambda place: [known[place]], range(2_000), weigh=_heavy, known=known)
        assert all(one is other for (one,), other in zip(found, known, strict=True))


def test_little_work_makes_no_copy() -> None:
    with Workers(2) as workers:
        found = workers.each(twice, range(50), weigh=lambda _: 1)
        assert {process for process, _ in found} == {os.getpid()}


@pytest.mark.parametrize("count", [1, 2])
def test_an_error_of_a_copy_is_that_error(count: int) -> None:
    with Workers(count) as workers, pytest.raises(ValueError, match="not this one"):
        list(workers.each(refuse, range(2_000), weigh=_heavy))


@on_linux
@pytest.mark.parametrize("fatal", [die_of, exhaust])
def test_a_copy_that_dies_is_an_error_and_no_wait(fatal: Callable[[int], int]) -> None:
    here = os.getpid()

    def fatal_elsewhere(number: int) -> int:
        return number if os.getpid() == here else fatal(700)

    with (
        Workers(2) as workers,
        pytest.raises(WorkerError, match=r"^a worker process (died|ran out of memory)"),
    ):
        list(workers.each(fatal_elsewhere, range(2_000), weigh=_heavy))


def test_an_analysis_is_the_same_however_many_share_it(
    seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factcheck.processes.workers._LITTLE", 0)
    monkeypatch.setattr("factcheck.processes.workers._CHUNK", 500)
    documents = list(readers.read(seeds))
    with Workers(3) as workers:
        found = pipeline.analyse(documents, each=workers.each)
    assert found == pipeline.analyse(documents)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Documents that take a few seconds to read, so that processes are started."""
    path = tmp_path_factory.mktemp("many") / "many.jsonl"
    text = "More than 3,000 nurses were hired by the Department of Health last year.\n" * 100
    with path.open("w", encoding="utf-8") as stream:
        for number in range(300):
            stream.write(json.dumps({"id": f"number-{number}", "text": text}) + "\n")
    return path


def _extracting(path: Path) -> subprocess.Popen[bytes]:
    """Start the command and wait until its workers are at work, which then it goes on with."""
    process = subprocess.Popen(
        [sys.executable, "-m", "factcheck", "extract", "--format", "csv", "--workers", "2", path],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert process.stdout is not None
    for line in process.stdout:
        if b"number-40" in line:
            return process
    pytest.fail("it ended before its workers began")


@on_linux
def test_ctrl_c_at_a_terminal_reaches_every_process_and_ends_all_quietly(many: Path) -> None:
    process = _extracting(many)
    started = descendants(process.pid)
    os.killpg(process.pid, signal.SIGINT)
    _, messages = process.communicate(timeout=120)
    assert (process.returncode, messages) == (130, b"")
    _await_end(started)


@on_linux
def test_a_worker_that_is_killed_is_one_line_and_status_2(many: Path) -> None:
    process = _extracting(many)
    # The helpers of multiprocessing are children; the workers are children of one of these.
    children = {int(path) for path in _children(process.pid)}
    worker = max(descendants(process.pid) - children)
    os.kill(worker, signal.SIGKILL)
    _, messages = process.communicate(timeout=120)
    assert messages == b"factcheck: a worker process died: killed, or out of memory\n"
    assert process.returncode == 2


def _children(process: int) -> list[str]:
    return Path(f"/proc/{process}/task/{process}/children").read_text().split()


_AT_WORK = """
import sys
from factcheck.processes import Workers
from tests.processes import slowly

if __name__ == "__main__":
    with Workers(2) as workers:
        share = getattr(workers, sys.argv[1])
        for number in share(slowly, range(100_000), weigh=lambda _: 10_000):
            if number == 100:
                print("at work", flush=True)
"""


@on_linux
@pytest.mark.parametrize("share", ["map", "each"])
@pytest.mark.parametrize("ending", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_no_process_outlives_the_one_that_started_it(
    ending: signal.Signals, share: str, tmp_path: Path
) -> None:
    script = tmp_path / "script.py"
    script.write_text(_AT_WORK)
    parent = subprocess.Popen(
        [sys.executable, script, share],
        env={**os.environ, "PYTHONPATH": os.getcwd()},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    assert parent.stdout is not None
    assert parent.stdout.readline() == b"at work\n"
    started = descendants(parent.pid)
    assert len(started) >= (1 if share == "each" else 2)  # which works as well, with one copy
    parent.send_signal(ending)
    parent.wait(timeout=120)
    parent.stdout.close()
    _await_end(started)


def _await_end(processes: set[int]) -> None:
    for _ in range(1200):  # a minute, where they end at once
        if not any(Path(f"/proc/{process}").exists() for process in processes):
            return
        time.sleep(0.05)
    pytest.fail(f"left over: {processes}")
