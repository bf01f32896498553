"""Scores of an analysis made by hand: what is grouped and found here hangs on no weight."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pytest

from factcheck.evaluation import Case, CaseKind, Evaluation, Excerpt, evaluate, place
from factcheck.pipeline import Analysis
from factcheck.records import (
    Appearance,
    Claim,
    ClaimKind,
    Document,
    Evidence,
    Finding,
    Group,
    Match,
    Relation,
    Severity,
)
from factcheck.records.codec import to_json

TEXT = "Ada Reeve opened the bridge. It cost the council dearly."
DOCUMENTS = {name: Document(id=name, text=TEXT) for name in "abcd"}
OPENED, COST = (0, 28), (29, len(TEXT))


def claim(document: str, span: tuple[int, int] = OPENED) -> Claim:
    return Claim(
        id=f"{document}{span[0]}",
        kind=ClaimKind.STATEMENT,
        quote=DOCUMENTS[document].quote(*span),
        subject="bridge",
    )


CLAIMS = tuple(claim(name, span) for name in "abcd" for span in (OPENED, COST))
VALUES, WORDING = "polarity-differs", "hedge-changed"


def case(kind: CaseKind, documents: str, words: str = "opened the bridge") -> Case:
    return Case(
        case=f"{kind}-{documents}",
        kind=kind,
        subtype="bridge",
        why="as labelled",
        quotes=tuple(Excerpt(name, words) for name in documents),
    )


def score(
    *cases: Case,
    groups: Iterable[Sequence[str]] = (),
    findings: Iterable[tuple[str, Sequence[str]]] = (),
) -> Evaluation:
    by_id = {c.id: c for c in CLAIMS}
    evidence = (Evidence("words", Relation.SHARED, 9),)  # type: ignore[arg-type]
    made = [Group(ids[0], "bridge", tuple(Appearance(by_id[i]) for i in ids), ()) for ids in groups]
    matches = [Match(ids[0], ids[1], evidence) for ids in groups]
    found = [
        Finding(
            id=f"finding-{number}",
            rule=rule,
            severity=Severity.LOW,
            question="Which?",
            claims=tuple(by_id[i] for i in ids),
        )
        for number, (rule, ids) in enumerate(findings)
    ]
    analysis = Analysis(
        tuple(DOCUMENTS.values()), CLAIMS, tuple(matches), tuple(made), tuple(found), ()
    )
    return evaluate(analysis, [place(one, DOCUMENTS) for one in cases])


def test_same_is_right_where_every_pair_shares_a_group() -> None:
    found = score(case(CaseKind.SAME, "abc"), groups=[("a0", "b0")])
    assert (found.same.pairs, found.same.right, found.same.apart) == (3, 1, 2)
    assert found.same.recall == found.same.by_subtype["bridge"].recall == 0.3333
    (failure,) = found.failures
    assert [(pair.left, pair.right) for pair in failure.pairs] == [(1, 3), (2, 3)]
    assert [c.id for c in failure.quotes[2].claims] == ["c0"]


def test_same_is_wrong_where_the_values_are_said_to_differ() -> None:
    groups = [("a0", "b0")]
    wording = score(case(CaseKind.SAME, "ab"), groups=groups, findings=[(WORDING, ("a0", "b0"))])
    assert wording.same.recall == 1
    assert not wording.failures
    values = score(case(CaseKind.SAME, "ab"), groups=groups, findings=[(VALUES, ("a0", "b0"))])
    assert (values.same.recall, values.same.contradicted) == (0, 1)
    (link,) = values.failures[0].pairs[0].linked
    assert (link.rule, link.values_differ) == (VALUES, True)


def test_inconsistent_is_found_where_any_finding_links_two_of_the_quotes() -> None:
    cases = [case(CaseKind.INCONSISTENT, "abc"), case(CaseKind.INCONSISTENT, "cd")]
    found = score(*cases, findings=[(WORDING, ("a0", "c0")), ("follow-up", ("d0",))])
    assert (found.inconsistent.found, found.inconsistent.recall) == (1, 0.5)
    assert found.inconsistent.by_subtype["bridge"].recall == 0.5
    assert [failure.case for failure in found.failures] == ["inconsistent-cd"]


def test_a_finding_about_other_words_of_the_documents_links_nothing() -> None:
    found = score(case(CaseKind.INCONSISTENT, "ab"), findings=[(VALUES, ("a29", "b0"))])
    assert found.inconsistent.recall == 0


def test_different_is_wrong_where_grouped_or_flagged() -> None:
    cases = [case(CaseKind.DIFFERENT, "abcd")]
    assert score(*cases).different.false_rate == 0
    found = score(*cases, groups=[("a0", "b0")], findings=[(WORDING, ("a0", "b0", "c0"))])
    different = found.different
    assert (different.wrong, different.grouped, different.flagged) == (3, 1, 3)
    assert different.false_rate == different.by_subtype["bridge"].false_rate == 0.5
    assert found.failures[0].pairs[0].grouped


def test_findings_are_counted_over_everything_read() -> None:
    found = score(findings=[(VALUES, ("a0", "b0")), (VALUES, ("c0", "d0")), (WORDING, ("a29",))])
    assert (found.findings.total, found.findings.claims) == (3, 8)
    assert found.findings.per_1000_claims == 375
    assert found.findings.by_rule == {WORDING: 1, VALUES: 2}
    assert found.same.recall is found.inconsistent.recall is found.different.false_rate is None


def test_a_failure_shows_the_best_evidence_and_what_held_it() -> None:
    found = score(case(CaseKind.SAME, "ab", "opened the bridge. It cost the council"))
    (pair,) = found.failures[0].pairs
    assert not pair.grouped
    assert pair.best is not None
    assert {pair.best.left[0], pair.best.right[0]} == {"a", "b"}
    assert pair.obstacle
    assert [len(quote.claims) for quote in found.failures[0].quotes] == [2, 2]


def test_words_without_a_claim_are_told() -> None:
    found = score(case(CaseKind.SAME, "ab", " "), groups=[("a0", "b0")])
    assert found.same.recall == 1  # the space between words of the first claim
    documents = {"a": Document(id="a", text=TEXT + "\n\nEnd"), "b": DOCUMENTS["b"]}
    quotes = (Excerpt("a", "End"), Excerpt("b", "opened"))
    labelled = Case(case="end", kind=CaseKind.SAME, quotes=quotes)
    analysis = Analysis(tuple(documents.values()), CLAIMS, (), (), (), ())
    (failure,) = evaluate(analysis, [place(labelled, documents)]).failures
    assert failure.pairs[0].obstacle == "no claim was found in one of the two quotes"


def test_a_repeated_quote_is_everywhere_it_stands() -> None:
    documents = {"a": Document(id="a", text="Yes. No. Yes."), "b": Document(id="b", text="Yes.")}
    labelled = Case(
        case="yes", kind=CaseKind.SAME, quotes=(Excerpt("a", "Yes."), Excerpt("b", "Yes."))
    )
    placed = place(labelled, documents)
    assert [(quote.start, quote.end) for quote in placed.places[0]] == [(0, 4), (9, 13)]


def test_every_quote_that_is_nowhere_is_named() -> None:
    with pytest.raises(ValueError, match="no document 'x' was read; 'b' does not hold “shut"):
        place(
            Case(
                case="lost",
                kind=CaseKind.SAME,
                quotes=(Excerpt("x", "opened"), Excerpt("b", "shut" * 50)),
            ),
            DOCUMENTS,
        )


def test_it_is_plain_data() -> None:
    plain = to_json(score(case(CaseKind.INCONSISTENT, "ab")))
    assert plain["inconsistent"]["by_subtype"]["bridge"] == {"cases": 1, "found": 0, "recall": 0.0}
    assert plain["failures"][0]["kind"] == "inconsistent"
    assert plain["failures"][0]["pairs"][0]["best"]["evidence"]
