"""The shell completes what there is, and quickly: no verb is imported for its name."""

from __future__ import annotations

import pytest
from click.shell_completion import ShellComplete, get_completion_class

from factcheck.cli.app import SUMMARIES, app


def completions(arguments: list[str], incomplete: str) -> list[str]:
    complete = ShellComplete(app, {}, "factcheck", "_FACTCHECK_COMPLETE")
    return [item.value for item in complete.get_completions(arguments, incomplete)]


def test_verbs() -> None:
    assert completions([], "") == list(SUMMARIES)
    assert completions([], "fi") == ["figures"]
    assert completions([], "--v") == ["--version"]


def test_options_and_what_they_take() -> None:
    assert "--explain" in completions(["match"], "--e")
    assert completions(["queue", "--format"], "json") == ["json", "jsonl"]
    assert completions(["queue", "--severity"], "h") == ["high"]
    assert "value-differs" in completions(["check", "--rule"], "value")
    assert completions(["schema"], "cl") == ["claim"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_there_is_a_script_for_each_shell(shell: str) -> None:
    assert get_completion_class(shell) is not None
