"""SARIF, JUnit and GitHub's annotations, held against what their standards say."""

from __future__ import annotations

import datetime as dt
import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import attrs
import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from factcheck.exports import github, junit, sarif
from factcheck.exports.reported import Report, Reported
from factcheck.exports.sarif.messages import message
from factcheck.records import (
    Document,
    KnownFinding,
    Outcome,
    Severity,
    State,
    Status,
    fingerprint,
)
from tests.exports import samples
from tests.records.ledger_strategies import decisions
from tests.records.strategies import days, documents, maybe, names, review_items, tuples, words

STANDARDS = Path(__file__).parent / "standards"
DECIDED = Status(state=State.DECIDED, outcome=Outcome.SAME_CLAIM)

statuses = st.builds(
    Status,
    state=st.sampled_from(State),
    outcome=maybe(st.sampled_from(Outcome)),
    because=words,
    until=maybe(days),
    decisions=tuples(decisions(), 1),
)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    found = []
    for item in draw(tuples(review_items(), 3)):
        known = KnownFinding.of(item.finding, draw(words)) if draw(st.booleans()) else None
        found.append(Reported(item=item, status=draw(statuses), known=known))
    ids = {claim.document for one in found for claim in one.finding.claims}
    held = [attrs.evolve(draw(documents()), id=id_) for id_ in sorted(ids) if draw(st.booleans())]
    return Report(
        findings=tuple(found),
        gone=tuple(one.known for one in found if one.known and draw(st.booleans())),
        has_baseline=draw(st.booleans()),
        documents={document.id: document for document in held},
        rules=draw(st.dictionaries(names, words, max_size=2)),
        version=draw(words),
    )


def report(*reported: Reported, **known: Any) -> Report:
    found = reported or (Reported(item=samples.ITEM),)
    return Report(findings=found, documents=samples.DOCUMENTS, **known)


@cache
def schema() -> jsonschema.Draft202012Validator:
    schema = json.loads((STANDARDS / "sarif-2.1.0.json").read_text("utf-8"))
    return jsonschema.Draft202012Validator(schema)


@cache
def jenkins() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(STANDARDS / "junit-10.xsd"))


def sarif_of(found: Report) -> dict[str, Any]:
    (run,) = json.loads("".join(sarif.log(found)))["runs"]
    assert isinstance(run, dict)
    return run


def junit_of(found: Report) -> Any:
    return etree.fromstring("".join(junit.suites(found)).encode("utf-8"))


@given(reports())
@settings(max_examples=10)
def test_sarif_is_what_its_schema_says(found: Report) -> None:
    schema().validate(json.loads("".join(sarif.log(found))))


@given(reports())
@settings(max_examples=20)
def test_junit_is_what_jenkins_takes(found: Report) -> None:
    root = junit_of(found)
    jenkins().assertValid(root)
    cases = root.findall(".//testcase")
    failed = [case for case in cases if case.find("failure") is not None]
    skipped = [case for case in cases if case.find("skipped") is not None]
    assert len(failed) == len(found.open) == int(root.get("failures"))
    assert len(failed) + len(skipped) == len(found.findings)
    assert len(cases) == int(root.get("tests")) == sum(int(s.get("tests")) for s in root)


@given(reports())
@settings(max_examples=20)
def test_every_line_for_github_is_one_command(found: Report) -> None:
    lines = "".join(github.commands(found)).split("\n")
    assert lines.pop() == ""
    assert len(lines) == 1 + len(found.open)
    for line in lines:
        assert re.fullmatch(r"::(?:notice|warning) (?:\w+=[^,:]*,?)+::[^\r]*", line)
        assert not re.search(r"%(?!25|0A|0D|3A|2C)", line)


def test_a_result_of_sarif_asks_and_has_no_level() -> None:
    (result,) = sarif_of(report())["results"]
    assert (result["kind"], result["level"], result["rank"]) == ("review", "none", 70.0)
    assert result["message"]["text"] == samples.FINDING.question
    assert result["partialFingerprints"] == {"factcheckQuestion/v1": fingerprint(samples.FINDING)}
    assert "baselineState" not in result
    assert result["suppressions"] == []


def test_a_place_of_sarif_is_that_of_the_quote() -> None:
    plain = attrs.evolve(samples.ARTICLE, source="texts/article.txt")
    held = attrs.evolve(samples.STATEMENT, source="texts/all.jsonl")
    documents = {plain.id: plain, held.id: held}
    run = sarif_of(Report(findings=(Reported(item=samples.ITEM),), documents=documents))
    (result,) = run["results"]
    assert run["columnKind"] == "unicodeCodePoints"
    first, other = (
        place["physicalLocation"] for place in (result["locations"] + result["relatedLocations"])
    )
    region = first["region"]
    at = slice(region["charOffset"], region["charOffset"] + region["charLength"])
    assert samples.STATEMENT.text[at] == region["snippet"]["text"] == samples.FOUR_WEEKS.quote.exact
    nested = run["artifacts"][first["artifactLocation"]["index"]]
    assert nested["location"]["uri"] == "statement"
    assert run["artifacts"][nested["parentIndex"]]["location"]["uri"] == "texts/all.jsonl"
    assert other["artifactLocation"]["uri"] == "texts/article.txt"
    assert other["region"] == {
        "startLine": 1,
        "startColumn": 1,
        "endLine": 2,
        "endColumn": 36,
        "charOffset": 0,
        "charLength": len(plain.text),
        "snippet": {"text": plain.text},
    }


def test_markdown_has_its_lines_and_no_columns() -> None:
    article = attrs.evolve(samples.ARTICLE, source="article.md", first_line=4)
    found = Report(findings=(Reported(item=samples.ITEM),), documents={article.id: article})
    (result,) = sarif_of(found)["results"]
    place = result["relatedLocations"][0]["physicalLocation"]
    assert place["region"] == {"startLine": 4, "endLine": 5}


def test_what_is_settled_is_suppressed_and_says_why() -> None:
    known = KnownFinding.of(samples.FINDING, "Seen in May.")
    found = report(
        Reported(item=samples.ITEM, status=DECIDED),
        Reported(item=samples.ITEM, known=known),
        gone=(attrs.evolve(known, question="Was it so?"),),
        has_baseline=True,
    )
    decided, old, gone = sarif_of(found)["results"]
    assert decided["baselineState"] == "new"
    assert decided["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": "same claim"}
    ]
    assert old["baselineState"] == "unchanged"
    assert old["suppressions"][0]["justification"] == "known: Seen in May."
    assert (gone["baselineState"], gone["message"]["text"]) == ("absent", "Was it so?")
    assert gone["partialFingerprints"] == old["partialFingerprints"]
    assert [case.get("message") for case in junit_of(found).iter("skipped")] == [
        "same claim",
        "known: Seen in May.",
    ]
    assert "".join(github.commands(found)) == (
        "::notice title=factcheck::0 questions in 2 documents; 2 settled or known before. "
        "A question is not a verdict.\n"
    )


def test_what_is_under_way_is_not_suppressed_yet() -> None:
    status = Status(state=State.IN_REVIEW, because="taken by Ada")
    found = report(Reported(item=samples.ITEM, status=status))
    (result,) = sarif_of(found)["results"]
    assert result["suppressions"][0]["status"] == "underReview"
    assert len(found.open) == 1


def test_what_is_deferred_says_until_when() -> None:
    status = Status(state=State.DEFERRED, until=dt.date(2026, 3, 1))
    assert Reported(item=samples.ITEM, status=status).settled == "deferred until 1 March 2026"


def test_a_rule_that_asks_nothing_passes() -> None:
    root = junit_of(Report(findings=(), rules={"quiet-rule": "Nothing."}))
    (case,) = root.iter("testcase")
    assert case.get("classname") == "factcheck.quiet-rule"
    assert not len(case)


def test_github_is_told_the_total_first_and_that_it_shows_ten() -> None:
    lines = "".join(github.commands(report(*[Reported(item=samples.ITEM)] * 12))).splitlines()
    assert lines[0] == (
        "::notice title=factcheck::12 questions in 2 documents: 12 high. "
        "A question is not a verdict. GitHub shows 10 of each kind at most."
    )
    assert len(lines) == 13


def test_a_question_is_a_warning_at_most() -> None:
    low = attrs.evolve(samples.FINDING, severity=Severity.LOW)
    item = attrs.evolve(samples.ITEM, finding=low)
    lines = "".join(github.commands(report(Reported(item=samples.ITEM), Reported(item=item))))
    assert [line.partition(" ")[0] for line in lines.splitlines()] == [
        *("::notice", "::warning", "::notice")
    ]


def test_a_document_cannot_write_a_command_of_its_own() -> None:
    trick = "Did it?\n::error file=a,line=1::gone\r\n%0A::stop-commands::x"
    finding = attrs.evolve(samples.FINDING, question=trick, rule="a:b,c=d%")
    lines = "".join(
        github.commands(report(Reported(item=attrs.evolve(samples.ITEM, finding=finding))))
    ).splitlines()
    assert len(lines) == 2
    assert lines[1].startswith(
        "::warning title=a%3Ab%2Cc=d%25 (high)::Did it? ::error file=a,line=1::gone %250A::stop"
    )


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("[click](https://example.org)", r"\[click](https://example.org)"),
        ("[1] and [2]", "[1] and [2]"),
        ("{0}", "{{0}}"),
        ("\x1b[2J\u202e", "\\x1b[2J\\u202e"),
    ],
)
def test_a_message_of_sarif_holds_no_link_and_no_placeholder(words: str, text: str) -> None:
    assert message(words) == {"text": text}


def test_a_name_of_a_file_is_a_uri() -> None:
    strange = Document(id="a%b c", text=samples.ARTICLE.text, source="x/a%b c.txt")
    finding = attrs.evolve(
        samples.FINDING,
        claims=(samples.statement(strange.text, document="a%b c"),),
        compared=(),
        matches=(),
    )
    item = attrs.evolve(samples.ITEM, finding=finding)
    run = sarif_of(Report(findings=(Reported(item=item),), documents={strange.id: strange}))
    assert run["artifacts"][0]["location"]["uri"] == "x/a%25b%20c.txt"
