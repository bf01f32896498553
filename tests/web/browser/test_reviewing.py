"""A reviewer at the page, as one sits there: by keys alone, by mouse alone, without script."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import expect

from factcheck.ledger.decision_files import read_decisions
from factcheck.pipeline import Analysis
from factcheck.records import Outcome, ReviewItem, Step
from tests.web.browser.conftest import Open


def steps(decisions: Path) -> list[tuple[Step, Outcome | None, str]]:
    return [(one.step, one.outcome, one.reason) for one in read_decisions(decisions)]


def test_by_keys_alone(visit: Open, analysis: Analysis, decisions: Path) -> None:
    page = visit().go("/")
    first, second = (item.finding.id for item in analysis.queue[:2])
    page.keyboard.press("j")
    page.wait_for_url(f"**/findings/{first}")
    page.keyboard.press("w")
    page.keyboard.type("so it is?")
    page.keyboard.press("Escape")
    page.keyboard.press("i")
    page.wait_for_url(f"**/findings/{second}?kept=*")
    assert steps(decisions) == [(Step.DECIDED, Outcome.INCONSISTENT, "so it is?")]
    page.keyboard.press("u")
    page.wait_for_url(f"**/findings/{first}?kept=*")
    assert [step for step, _, _ in steps(decisions)] == [Step.DECIDED, Step.WITHDRAWN]
    page.keyboard.press("j")
    page.wait_for_url(f"**/findings/{second}")
    page.keyboard.press("k")
    page.wait_for_url(f"**/findings/{first}")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog", name="Keys")).to_be_hidden()
    page.keyboard.press("q")
    page.wait_for_url("**/")
    page.keyboard.press("/")
    page.keyboard.type("bridges")
    page.keyboard.press("Enter")
    page.wait_for_url("**/?text=bridges*")
    expect(page.get_by_role("heading", level=1)).to_contain_text("found")


def test_single_keys_can_be_turned_off(visit: Open, item: ReviewItem, decisions: Path) -> None:
    page = visit().go(f"/findings/{item.finding.id}")
    page.get_by_role("button", name="Keys").click()
    page.get_by_role("button", name="Turn single keys off").click()
    page.keyboard.press("Escape")
    page.keyboard.press("i")
    page.reload()
    page.keyboard.press("i")
    expect(page.get_by_role("button", name="Inconsistent")).to_be_visible()
    assert not decisions.exists()


def test_keys_with_a_modifier_are_the_browser_s(
    visit: Open, item: ReviewItem, decisions: Path
) -> None:
    page = visit().go(f"/findings/{item.finding.id}")
    page.keyboard.press("Control+i")
    page.keyboard.press("Alt+s")
    expect(page.get_by_role("button", name="Inconsistent")).to_be_visible()
    assert not decisions.exists()


def test_the_first_thing_to_reach_leads_to_the_content(visit: Open, item: ReviewItem) -> None:
    page = visit().go(f"/findings/{item.finding.id}")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name=re.compile("question"))).to_be_focused()


def test_two_windows(visit: Open, item: ReviewItem, decisions: Path) -> None:
    here = visit()
    there = visit(address=here.address)
    for one in (here, there):
        one.go(f"/findings/{item.finding.id}")
    here.page.get_by_role("button", name="Same claim").click()
    expect(here.page.get_by_role("status")).to_contain_text("Kept: same claim")
    there.page.get_by_role("textbox", name="Why", exact=True).fill("I saw it otherwise.")
    there.page.get_by_role("button", name="Inconsistent").click()
    expect(there.page.get_by_role("alert")).to_contain_text("since you opened it")
    expect(there.page.get_by_role("textbox", name="Why", exact=True)).to_have_value(
        "I saw it otherwise."
    )
    assert [outcome for _, outcome, _ in steps(decisions)] == [Outcome.SAME_CLAIM]
    there.page.get_by_role("button", name="Inconsistent").click()
    expect(there.page.get_by_role("status")).to_contain_text("Kept: inconsistent")


def test_without_script(visit: Open, analysis: Analysis, decisions: Path) -> None:
    page = visit(reviewer=None, script=False).go("/")
    page.get_by_role("link", name=analysis.queue[0].question).click()
    page.get_by_label("Your name").fill("Ada")
    page.get_by_role("button", name="Start deciding").click()
    page.get_by_role("textbox", name="Why", exact=True).fill("Other bridges.")
    page.get_by_role("button", name="Different claim").click()
    expect(page.get_by_role("status")).to_contain_text("Kept: different claim")
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("status")).to_contain_text("Taken back")
    assert [reason for _, _, reason in steps(decisions)] == ["Other bridges.", ""]


def test_what_was_written_stays_until_it_is_kept(visit: Open, analysis: Analysis) -> None:
    first, second = (f"/findings/{item.finding.id}" for item in analysis.queue[:2])
    page = visit().go(first)
    why = page.get_by_role("textbox", name="Why", exact=True)
    why.fill("Not lost.")
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    page.wait_for_url(f"**{second}")
    expect(why).to_have_value("")
    page.keyboard.press("k")
    page.wait_for_url(f"**{first}")
    expect(why).to_have_value("Not lost.")
    page.keyboard.press("s")
    page.wait_for_url(f"**{second}?kept=*")
    page.keyboard.press("k")
    page.go_back()
    page.keyboard.press("u")
    page.wait_for_url(f"**{first}?kept=*")
    expect(why).to_have_value("")
