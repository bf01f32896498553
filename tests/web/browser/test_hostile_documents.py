"""Hostile documents in a real browser: nothing runs, nothing is fetched, all of it is seen."""

from __future__ import annotations

import pytest

from tests.web.browser.conftest import Open
from tests.web.test_hostile import HOSTILE, poisoned

POISON = " ".join(one for one in HOSTILE if one.isprintable())


def test_nothing_runs(visit: Open) -> None:
    analysis = poisoned(POISON)
    opened = visit(analysis, reviewer=POISON)
    for path in ("/", f"/findings/{analysis.queue[0].finding.id}"):
        page = opened.go(path)
        assert page.evaluate("'pwned' in window") is False
        assert "<script>window.pwned = 1</script>" in page.inner_text("main")
        assert opened.complaints == []


@pytest.mark.parametrize(
    "attack",
    [
        """document.body.insertAdjacentHTML("beforeend", "<img src=x: onerror='pwned = 1'>")""",
        """document.body.insertAdjacentHTML("beforeend", "<img src='https://else.example/x'>")""",
        """document.body.append(Object.assign(document.createElement("script"),
           {textContent: "window.pwned = 1"}))""",
        """document.body.setAttribute("style", "display: none")""",
        """document.body.append(Object.assign(document.createElement("iframe"),
           {src: "https://else.example/"}))""",
    ],
)
def test_the_policy_holds_against_what_would_get_through(visit: Open, attack: str) -> None:
    page = visit().go("/")
    with page.expect_console_message(lambda message: "Content Security Policy" in message.text):
        page.evaluate(attack)
    assert page.evaluate("'pwned' in window") is False
