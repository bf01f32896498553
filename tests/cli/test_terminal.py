"""What depends on where the output goes: colour, width, the bar."""

from __future__ import annotations

import io
import sys

import pytest

from factcheck.cli import output, progress
from factcheck.exports.terminal import Ink


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name in ("NO_COLOR", "TERM", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


@pytest.mark.parametrize(
    ("terminal", "names", "ink"),
    [
        (True, {}, Ink.COLOUR),
        (True, {"NO_COLOR": ""}, Ink.COLOUR),
        (True, {"NO_COLOR": "1"}, Ink.BOLD),
        (True, {"TERM": "dumb"}, Ink.PLAIN),
        (False, {}, Ink.PLAIN),
    ],
)
def test_the_ink(
    terminal: bool, names: dict[str, str], ink: Ink, environment: pytest.MonkeyPatch
) -> None:
    for name, value in names.items():
        environment.setenv(name, value)
    environment.setattr(sys, "stdout", Terminal() if terminal else io.StringIO())
    assert output.page().ink is ink


def test_the_width_is_that_of_the_terminal_and_never_unreadable(
    environment: pytest.MonkeyPatch,
) -> None:
    environment.setenv("COLUMNS", "132")
    assert output.page().width == 132
    environment.setenv("COLUMNS", "7")
    assert output.page().width == 40


def test_no_bar_for_work_of_a_blink(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with progress.progress("reading", 2, "comparing") as show:
        show(1)
        show(2)
    assert terminal.getvalue() == ""


def test_a_bar_for_those_who_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(progress, "_A_BLINK", 0)
    with progress.progress("reading", 2, "comparing") as show:
        show(1)
        show(2)
    assert "reading" in terminal.getvalue()
    assert "1 of 2" in terminal.getvalue()
    assert "comparing" in terminal.getvalue()


@pytest.mark.parametrize("watched", [True, False])
def test_documents_are_counted_where_they_are_not_seen_go_by(
    watched: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(sys, "stdout", Terminal() if watched else io.StringIO())
    monkeypatch.setattr(progress, "_A_BLINK", 0)
    assert list(progress.counted("abc", "reading")) == ["a", "b", "c"]
    assert ("reading" in terminal.getvalue()) is not watched


def test_what_is_written_below_a_bar_is_data(monkeypatch: pytest.MonkeyPatch) -> None:
    data = io.StringIO()
    monkeypatch.setattr(sys, "stderr", Terminal())
    monkeypatch.setattr(sys, "stdout", data)
    monkeypatch.setattr(progress, "_A_BLINK", 0)
    for letter in progress.counted("abc", "reading"):
        sys.stdout.write(letter)
    assert data.getvalue() == "abc"


def test_no_bar_where_nobody_watches(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = io.StringIO()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(progress, "_A_BLINK", 0)
    with progress.progress("reading", 2, "comparing") as show:
        show(2)
    assert terminal.getvalue() == ""
