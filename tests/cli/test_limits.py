"""What matching leaves out to stay quick is said, and only then."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import factcheck


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ("key_limit = 1", "found the first of them alone (key_limit)"),
        ("lookups = 1", "by their rarest words alone, which found 1 claims (lookups)"),
        ("lookups = 20\npartners = 1", "with the 1 others that share most (partners)"),
    ],
)
def test_a_limit_that_was_met_is_one_line_on_standard_error(
    setting: str, said: str, tmp_path: Path
) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text(f"[match]\n{setting}\n")
    result = factcheck("match", "--settings", settings, "seeds")
    (line,) = result.stderr.splitlines()
    assert said in line
    assert result.exit_code == 0


def test_a_limit_that_was_not_met_is_not_mentioned() -> None:
    assert factcheck("match", "seeds").stderr == ""
