"""A real browser and a real server: Debian's Chromium, driven by Playwright, one for all tests.

On a machine without a browser these tests are skipped and say so.
"""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from attrs import field, frozen
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from factcheck.pipeline import Analysis
from factcheck.web.desk import Desk
from factcheck.web.server import hosts, listen, server
from tests.web.conftest import NOW

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.skip("needs a browser: install Debian's package chromium, as 'make system' does")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield launched
        launched.close()


@frozen
class Visit:
    """A page in a browser, and what went wrong on it.

    Attributes:
        page: the page, which Playwright drives.
        address: that of the server, without a slash at its end.
        complaints: what the browser said on its console, and requests for anything elsewhere.
    """

    page: Page
    address: str
    complaints: list[str] = field(factory=list)

    def go(self, path: str) -> Page:
        """Open a path of the server; what it answers may be an error of its own."""
        self.page.goto(self.address + path)
        return self.page


Open = Callable[..., Visit]


@pytest.fixture
def serve(decisions: Path) -> Iterator[Callable[[Analysis, str | None], str]]:
    """Serve an analysis with the ledger of the test; return the address."""
    stops: list[Callable[[], None]] = []

    def served(analysis: Analysis, reviewer: str | None) -> str:
        listening = listen(0)
        desk = Desk(analysis, decisions, lambda: NOW, reviewer=reviewer, version="1")
        running = server(desk, listening)
        thread = threading.Thread(target=running.run, kwargs={"sockets": [listening]})
        thread.start()

        def stop() -> None:
            running.should_exit = True
            thread.join()

        stops.append(stop)
        return f"http://{hosts(listening)[0]}"

    yield served
    for stop in stops:
        stop()


@pytest.fixture
def visit(
    browser: Browser, serve: Callable[[Analysis, str | None], str], analysis: Analysis
) -> Iterator[Open]:
    """Open the page in a window of its own, in the light or the dark, wide or narrow."""
    contexts = []

    def opened(
        of: Analysis = analysis,
        *,
        reviewer: str | None = "Ada",
        scheme: str = "light",
        width: int = 1280,
        script: bool = True,
        address: str | None = None,
    ) -> Visit:
        context = browser.new_context(
            color_scheme="dark" if scheme == "dark" else "light",
            viewport={"width": width, "height": 800},
            java_script_enabled=script,
            reduced_motion="reduce",
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        made = Visit(page, address or serve(of, reviewer))
        page.on("console", lambda message: made.complaints.append(message.text))
        page.on("pageerror", lambda error: made.complaints.append(str(error)))
        page.on("dialog", lambda dialog: made.complaints.append(dialog.message))
        page.on("request", lambda request: _note_elsewhere(made, request.url))
        return made

    yield opened
    for context in contexts:
        context.close()


def _note_elsewhere(visit: Visit, url: str) -> None:
    if not url.startswith(visit.address + "/"):
        visit.complaints.append(f"asked for {url}")


def cut_off(page: Page, parts: str) -> list[str]:
    """Return what some parts of a page show that lies beyond its right edge, scrolled away."""
    found: list[str] = page.locator(parts).evaluate_all(
        "parts => parts.filter(part => part.checkVisibility())"
        ".filter(part => part.getBoundingClientRect().right > innerWidth)"
        ".map(part => part.outerHTML)"
    )
    return found


_BROKEN_WORDS = """parts => parts.flatMap(part => {
  const found = [], walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    for (const word of walker.currentNode.data.matchAll(/\\p{L}+/gu)) {
      const range = document.createRange();
      range.setStart(walker.currentNode, word.index);
      range.setEnd(walker.currentNode, word.index + word[0].length);
      if (new Set([...range.getClientRects()].map(box => box.top)).size > 1) found.push(word[0]);
    }
  }
  return found;
})"""


def broken_words(page: Page, parts: str) -> list[str]:
    """Return the words of some parts of a page that do not stand on one line."""
    found: list[str] = page.locator(parts).evaluate_all(_BROKEN_WORDS)
    return found


def assert_accessible(visit: Visit) -> None:
    """Fail where axe-core finds anything, or where the page is wider than its window."""
    found = Axe().run(visit.page)
    assert found.violations_count == 0, found.generate_report()
    widths = visit.page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert widths[0] <= widths[1]
    assert visit.complaints == []
