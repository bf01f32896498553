"""Fuzz everything that reads what others wrote, guided by what the bytes reach.

    python -m pip install atheris
    nice -n 19 python -m benchmarks.fuzz --seconds 120            # every target, in turn
    nice -n 19 python -m benchmarks.fuzz --seconds 600 figures    # one of them

Atheris (libFuzzer for Python) changes bytes so that they reach further into the program. Each
target of ``tests/fuzz/targets.py`` runs in a process of its own. What makes one fail, hang or grow
is written to ``--found``; put its bytes into ``tests/fuzz/found.cases.yaml`` once it is fixed. What
was learnt is kept in ``--corpus``, from which the next run goes on. Both are folders among the
system's temporary files unless stated.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(tempfile.gettempdir()) / "factcheck-fuzz"


def main() -> None:
    arguments = _arguments()
    if arguments.inside:
        _fuzz(arguments.targets[0], arguments.limits)
        return
    from tests.fuzz.targets import TARGETS

    if unknown := set(arguments.targets) - set(TARGETS):
        sys.exit(f"no target {', '.join(sorted(unknown))}; there are {', '.join(TARGETS)}")
    failed = [name for name in arguments.targets or TARGETS if not _run(name, arguments)]
    sys.exit(f"found: {', '.join(failed)}" if failed else 0)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("targets", nargs="*", help="those to fuzz, all of them unless stated")
    parser.add_argument("--seconds", type=int, default=60, help="for each (60)")
    parser.add_argument("--corpus", type=Path, default=HERE / "corpus")
    parser.add_argument("--found", type=Path, default=HERE / "found")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    own, limits = parser.parse_known_args()
    own.limits = limits
    return own


def _run(name: str, arguments: argparse.Namespace) -> bool:
    """Fuzz a target in a process of its own; tell whether nothing was found."""
    from tests.fuzz.targets import TARGETS

    corpus, found = arguments.corpus / name, arguments.found / name
    for folder in (corpus, found):
        folder.mkdir(parents=True, exist_ok=True)
    for number, start in enumerate(TARGETS[name].starts):
        (corpus / f"start-{number}").write_bytes(start)
    words = arguments.corpus / f"{name}.words"
    words.write_text("".join(f'"{_escaped(piece)}"\n' for piece in TARGETS[name].pieces), "ascii")
    limits = [
        f"-max_total_time={arguments.seconds}",
        f"-artifact_prefix={found}/",
        f"-dict={words}",
        *(
            "-timeout=20",
            "-rss_limit_mb=2048",
            "-max_len=20000",
            "-len_control=0",
            "-print_final_stats=1",
        ),
    ]
    command = [sys.executable, "-m", "benchmarks.fuzz", "--inside", name, *limits, str(corpus)]
    with (arguments.found / f"{name}.log").open("w") as log:
        done = subprocess.run(command, stdout=log, stderr=subprocess.STDOUT, check=False)
    lines = Path(log.name).read_text("utf-8", "replace").splitlines()
    runs = next((line.split()[-1] for line in lines if "number_of_executed_units" in line), "?")
    print(
        f"{name}: {runs} runs, {'nothing found' if not done.returncode else log.name}", flush=True
    )
    return not done.returncode


def _escaped(piece: bytes) -> str:
    return "".join(f"\\x{byte:02x}" for byte in piece)


def _fuzz(name: str, limits: list[str]) -> None:
    import atheris

    with atheris.instrument_imports(include=["factcheck"]):
        from tests.fuzz.targets import TARGETS

        run = TARGETS[name].run
        for start in TARGETS[name].starts:
            run(start)  # imports what it needs while imports are instrumented
    atheris.Setup([sys.argv[0], *limits], run)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
