"""How long the command takes to start, next to bare Python with click.

    python benchmarks/startup.py [--rounds N]

prints, for each of a few commands run in a process of its own, the least processor time and the
least time by the clock of several rounds. Every command has its turn in each round, so that
whatever else the machine does meets all alike. The goal for the help and the import is one and a
half times what ``import click`` takes, and a tenth of a second; for the queue of the five seed
texts it is one second. Python's compiled files are written in a first round that does not count,
as an installation does.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
ROUNDS = 10
CLICK = "import click"
COMMANDS = {
    "python": ["-c", "pass"],
    CLICK: ["-c", CLICK],
    "import factcheck": ["-c", "import factcheck"],
    "factcheck --help": ["-m", "factcheck", "--help"],
    "factcheck figures": ["-m", "factcheck", "figures", "More than 800 cases, up 14%."],
    "factcheck queue seeds/": ["-m", "factcheck", "queue", str(ROOT / "seeds")],
}


class Spent(NamedTuple):
    """Seconds of a processor, and by the clock."""

    processor: float
    clock: float


def main() -> None:
    """Print a line for each command."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    rounds = parser.parse_args().rounds
    least: dict[str, Spent] = {}
    with tempfile.TemporaryDirectory() as compiled:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": compiled}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        for name, command in COMMANDS.items():
            run(command, environment)
            least[name] = run(command, environment)
        for _ in range(rounds - 1):
            for name, command in COMMANDS.items():
                least[name] = Spent(*map(min, least[name], run(command, environment)))
    for name, spent in least.items():
        print(
            f"{name:24} {1000 * spent.processor:8,.0f} ms of processor time"
            f" {1000 * spent.clock:8,.0f} ms by the clock"
        )
    goal = 1.5 * least[CLICK].clock + 0.1
    print(f"goal for import and help {1000 * goal:33,.0f} ms by the clock")


def run(command: list[str], environment: dict[str, str]) -> Spent:
    """Run Python with these arguments and return what it spent.

    Raises:
        RuntimeError: it failed.
    """
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *command], env=environment, stdout=subprocess.DEVNULL, cwd=ROOT
    )
    _, status, usage = os.wait4(process.pid, 0)
    clock = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{command!r} ended with {process.returncode}")
    return Spent(usage.ru_utime + usage.ru_stime, clock)


if __name__ == "__main__":
    main()
