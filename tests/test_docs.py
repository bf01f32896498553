"""Every example that a reader may copy runs and prints what it is said to print.

In Markdown, a line `$ factcheck …` of a ``console`` block is run in a folder that holds `seeds/`,
80 columns wide; what it prints is the text below it, where a line `...` stands for any lines and
`...` within a line for anything on it. The commands of a page that tells them in order are run in
one folder, those of another page in a folder each. A ``python`` block is run there too: as a
doctest where it has prompts, else as a script; the blocks of one file share their names.
"""

from __future__ import annotations

import doctest
import importlib
import os
import pkgutil
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import frozen

import factcheck
from factcheck.cli.app import SUMMARIES, app
from factcheck.cli.help import Verb
from factcheck.cli.verbs import Verbs
from tests.conftest import CASES, ROOT

IN_ORDER = ("tutorial.md", "labelling.md")
"""The pages whose commands build on one another."""

PAGES = [ROOT / "README.md", ROOT / "SECURITY.md", *sorted((ROOT / "docs").rglob("*.md"))]
DAYS = '[[deadlines]]\nwords = "this Parliament"\nlast = 2029-08-21\n'
PAIRS = '{"id": "1", "left": "It cost £5m.", "right": "It cost £5.2 million."}\n'
BLOCK = re.compile(r"^```(\w+)[^\n]*\n(.*?)^```$", flags=re.MULTILINE | re.DOTALL)
RUN = re.compile(r"(?:cat|echo|printf|factcheck)\b.*", flags=re.DOTALL)
MODULES = [
    module.name
    for module in pkgutil.walk_packages(factcheck.__path__, "factcheck.")
    if not module.name.endswith("__main__")
]


@frozen
class Session:
    """A command line of a page and what the page says it prints."""

    page: str
    command: str
    output: str

    def __str__(self) -> str:
        return f"{self.page}: {self.command}"


def blocks(page: Path, language: str) -> list[str]:
    return [code for name, code in BLOCK.findall(page.read_text("utf-8")) if name == language]


def cut(part: str) -> tuple[str, str]:
    """Cut what follows a prompt into the command, with the lines it goes on, and the output.

    A command goes on where a line ends in a backslash or within single quotes.
    """
    lines = part.splitlines(keepends=True)
    length = 1
    while lines[length - 1].endswith("\\\n") or "".join(lines[:length]).count("'") % 2:
        length += 1
    return "".join(lines[:length]).rstrip("\n"), "".join(lines[length:])


def sessions() -> Iterator[Session]:
    for page in PAGES:
        for block in blocks(page, "console"):
            for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
                command, output = cut(part)
                if page.name in IN_ORDER or RUN.fullmatch(command):
                    yield Session(page.name, command, output)


SESSIONS = list(sessions())


def matches(expected: str, printed: str) -> bool:
    lines = [
        r"(?:.*\n)*" if line.strip() == "..." else _line(line)
        for line in expected.rstrip("\n").split("\n")
    ]
    return re.fullmatch("".join(lines), printed.rstrip("\n") + "\n") is not None


def _line(expected: str) -> str:
    return ".*".join(map(re.escape, expected.rstrip().split("..."))) + r"[ ]*\n"


@pytest.fixture
def folder(tmp_path: Path, seeds: Path) -> Path:
    """A folder of one's own with the seed texts in it, nothing else."""
    shutil.copytree(seeds, tmp_path / "seeds")
    return tmp_path


COMMANDS = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {"COLUMNS": "80", "PATH": COMMANDS, "PYTHONUTF8": "1"}
    return subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )


def shows(session: Session, folder: Path) -> None:
    """Assert that a command prints what its page says; that it works, where that says nothing."""
    done = run(session.command, folder)
    if session.output.strip():
        assert matches(session.output, done.stdout), f"{session}\n{done.stdout}"
    else:
        assert done.returncode in (0, 1), f"{session}\n{done.stdout}"


@pytest.mark.parametrize("session", [one for one in SESSIONS if one.page not in IN_ORDER], ids=str)
def test_a_page_shows_what_is_printed(session: Session, folder: Path) -> None:
    shows(session, folder)


@pytest.mark.parametrize("page", IN_ORDER)
def test_a_page_told_in_order_shows_what_is_printed(page: str, folder: Path) -> None:
    told = [session for session in SESSIONS if session.page == page]
    assert told
    for session in told:
        shows(session, folder)


def test_an_ellipsis_stands_for_any_lines() -> None:
    assert matches("one\n...\nfour\n", "one\ntwo\nthree\nfour\n")
    assert matches("one\n...\n", "one\n")
    assert not matches("one\n...\nfour\n", "one\ntwo\n")
    assert matches("one ... three\n", "one two three\n")
    assert not matches("o.e\n", "one\n")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_python_of_a_page_runs(
    page: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    monkeypatch.setenv("PATH", COMMANDS)
    names: dict[str, object] = {"__name__": "__main__"}
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    for block in blocks(page, "python"):
        if ">>>" in block:
            example = doctest.DocTestParser().get_doctest(block, names, page.name, str(page), 0)
            assert not runner.run(example, clear_globs=False).failed
            names |= example.globs
        else:
            exec(compile(block, str(page), "exec"), names)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_links_of_a_page_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", page.read_text("utf-8"))
    assert not [link for link in links if not (page.parent / link).exists()]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_run(name: str) -> None:
    assert not doctest.testmod(importlib.import_module(name)).failed


def verb(name: str) -> Verb:
    command: Verb | None = app
    for part in name.split():
        assert isinstance(command, Verbs)
        context = command.make_context(part, [], resilient_parsing=True)
        command = command.get_command(context, part)
    assert isinstance(command, Verb)
    return command


def verbs() -> Iterator[tuple[str, str]]:
    """Yield each verb, those of a verb too, with its summary."""
    for name, summary in SUMMARIES.items():
        yield name, summary
        command = verb(name)
        if isinstance(command, Verbs):
            yield from ((f"{name} {part}", words) for part, words in command.summaries.items())


@pytest.mark.parametrize("name", [name for name, _ in verbs()])
def test_every_verb_and_option_is_documented(name: str) -> None:
    manual = (ROOT / "docs" / "command-line.md").read_text("utf-8")
    section = re.search(
        rf"^## `factcheck {name}.*?(?=^## |\Z)", manual, flags=re.MULTILINE | re.DOTALL
    )
    assert section, f"docs/command-line.md has no section on {name}"
    common = manual.partition("\n## ")[0]
    for parameter in verb(name).params:
        for option in parameter.opts:
            if option.startswith("--"):
                assert f"`{option}" in section.group() + common, option


@pytest.mark.parametrize(("name", "summary"), list(verbs()))
def test_the_help_of_a_verb_begins_with_its_summary_and_examples(name: str, summary: str) -> None:
    command = verb(name)
    assert command.summary == summary
    assert command.examples


def track(folder: Path) -> None:
    """Make a ledger of a folder's texts, with one tracked claim."""
    (folder / "claims").mkdir()
    ledger = 'schema: factcheck.ledger/1\ndocuments: ["../seeds"]\n'
    (folder / "claims" / "ledger.yaml").write_text(ledger, "utf-8")
    done = run("factcheck track 1 seeds/ --name tracked", folder)
    assert done.returncode == 0, done.stdout


ENDLESS = {"serve"}
"""Verbs that go on until they are stopped: their own tests run their examples."""

EXAMPLES = [
    *((name, e.line) for name, _ in verbs() if name not in ENDLESS for e in verb(name).examples),
    *(("factcheck", example.line) for example in app.examples),
]


@pytest.mark.parametrize(("name", "line"), EXAMPLES)
def test_the_examples_of_the_help_work(name: str, line: str, texts: Path, tmp_path: Path) -> None:
    shutil.copytree(texts, tmp_path / "seeds")
    (tmp_path / "cases.jsonl").write_text(CASES, "utf-8")
    (tmp_path / "pairs.jsonl").write_text(PAIRS, "utf-8")
    track(tmp_path)
    (tmp_path / "days.toml").write_text(DAYS, "utf-8")
    done = run(line, tmp_path)
    assert done.returncode == (1 if re.match(r"factcheck check [^|]*$", line) else 0), done.stdout
