from __future__ import annotations

from math import inf

from factcheck.calibration.validation import dealt, quality
from factcheck.evaluation import Case, CaseKind, Excerpt, PlacedCase


def test_quality_is_measured_by_the_margin_over_the_threshold() -> None:
    found = quality([(True, 3.0), (True, 0.0), (True, -1.0), (False, -2.0), (False, 1.0)])
    assert (found.matches, found.others) == (3, 2)
    assert (found.recall, found.false_rate) == (0.6667, 0.5)
    assert found.auc == 0.6667  # 4 of 6 pairs stand in the right order


def test_what_cannot_be_told_apart_counts_half() -> None:
    assert quality([(True, -inf), (False, -inf)]).auc == 0.5


def test_without_examples_there_are_no_shares() -> None:
    found = quality([])
    assert (found.recall, found.false_rate, found.auc) == (None, None, None)


def case(name: str, kind: CaseKind, *documents: str) -> PlacedCase:
    quotes = tuple(Excerpt(document, "words") for document in documents)
    return PlacedCase(Case(case=name, kind=kind, quotes=quotes), ((), ()))


SAME = [case(f"same-{i}", CaseKind.SAME, f"a{i}", f"b{i}") for i in range(6)]
DIFFERENT = [case(f"other-{i}", CaseKind.DIFFERENT, f"c{i}", f"d{i}") for i in range(4)]


def test_each_fold_has_its_share_of_each_kind_whatever_the_order() -> None:
    fold_of = dealt([*SAME, *DIFFERENT], 2)
    assert fold_of == dealt([*reversed(DIFFERENT), *reversed(SAME)], 2)
    for kind in (SAME, DIFFERENT):
        folds = [fold_of[placed.case.case] for placed in kind]
        assert folds.count(0) == folds.count(1)


def test_cases_that_share_a_document_share_a_fold() -> None:
    chained = [
        case("first", CaseKind.SAME, "x", "a0"),
        case("second", CaseKind.DIFFERENT, "a1", "x"),
    ]
    fold_of = dealt([*SAME, *DIFFERENT, *chained], 5)
    assert len({fold_of[name] for name in ("first", "second", "same-0", "same-1")}) == 1
