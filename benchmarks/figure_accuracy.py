"""How rightly figures and periods are read, against sentences labelled by reading them.

    python -m benchmarks.figure_accuracy benchmarks/labels/figures.yaml CORPUS… [--errors]

prints precision, recall and F1 of each part of a reading. The labels name their sentences by
document and by the digest of their text (see the top of the file), and hold none of the text;
a corpus is a file of JSON Lines or a day of Hansard in XML. Figures are those that
are ``checkable``. A read figure is held against the labelled one whose value it has and whose
words it shares, or else against any whose words it shares.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from attrs import field, frozen
from ruamel.yaml import YAML

from benchmarks.corpus import digest, documents
from factcheck import periods, quantities, sentences
from factcheck.records import Document, Period, Quantity, Sentence

TOLERANCE = Decimal("1e-6")
_ANY = "?"


def main() -> None:
    """Print the measures, and every disagreement when asked to."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("labels", type=Path)
    parser.add_argument("corpus", type=Path, nargs="+")
    parser.add_argument("--errors", action="store_true", help="list every disagreement")
    arguments = parser.parse_args()
    labelled = YAML(typ="safe").load(arguments.labels)
    tally = Tally()
    timed = any("periods" in labels for labels in labelled)
    for document, sentence, labels in found(labelled, arguments.corpus):
        compare(tally, document, sentence, labels, timed=timed)
    for line in tally.report(missing=len(labelled) - tally.count["sentences"]):
        print(line)
    if arguments.errors:
        print(*tally.errors, sep="\n")


def found(
    labelled: Iterable[dict[str, Any]], corpus: Iterable[Path]
) -> Iterator[tuple[Document, Sentence, dict[str, Any]]]:
    """Yield each labelled sentence of the corpus with its document and labels."""
    wanted: dict[str, dict[str, dict[str, Any]]] = {}
    for labels in labelled:
        wanted.setdefault(labels["document"], {})[labels["sentence"]] = labels
    for document in documents(corpus):
        digests = dict(wanted.get(document.id, {}))
        if not digests:
            continue
        for sentence in sentences.split(document):
            named = digest(sentence.text)
            if named in digests:
                yield document, sentence, digests.pop(named)


@frozen
class Tally:
    """Counts of what was labelled, what was read and what of it is right."""

    count: Counter[str] = field(factory=Counter)
    errors: list[str] = field(factory=list)

    def report(self, missing: int) -> Iterator[str]:
        """Yield the measures, a line each."""
        count = self.count
        yield f"sentences {count['sentences']} (not found in the corpus: {missing})"
        yield f"figures labelled {count['labelled']}, read as checkable {count['read']}"
        for name in ("value", "value and unit", "value, unit, change and bound", "exact span"):
            yield f"{name:32}{_scores(count[name], count['read'], count['labelled'])}"
        yield f"{'hedge, of values found':32}{_share(count['hedge'], count['value'])}"
        yield f"{'checkable that is not':32}{_share(count['spurious'], count['listed'])}"
        if not count["periods"]:
            return
        yield f"periods labelled {count['periods']}, read {count['periods read']}"
        for name in ("period", "TIMEX3", "days"):
            known = count[f"{name} known"]
            yield f"{name:32}{_scores(count[name], count[f'{name} read'], known)}"


def _scores(right: int, read: int, labelled: int) -> str:
    precision, recall = right / max(read, 1), right / max(labelled, 1)
    f1 = 2 * right / max(read + labelled, 1)
    return f"precision {precision:6.1%}  recall {recall:6.1%}  F1 {f1:6.1%}"


def _share(part: int, whole: int) -> str:
    return f"{part} of {whole} ({part / max(whole, 1):.1%})"


def compare(
    tally: Tally, document: Document, sentence: Sentence, labels: dict[str, Any], *, timed: bool
) -> None:
    """Count what was read in one sentence against its labels, periods where any are labelled."""
    tally.count["sentences"] += 1
    inside = [sentence]
    when = periods.read(document, inside)
    amounts = [figure for figure in quantities.read(document, inside, when) if figure.checkable]
    compare_figures(tally, sentence, amounts, labels.get("figures") or [])
    if timed:
        compare_periods(tally, sentence, list(when), labels.get("periods") or [])


def compare_figures(
    tally: Tally, sentence: Sentence, read: list[Quantity], labelled: list[dict[str, Any]]
) -> None:
    """Pair the figures read with those labelled, and count what agrees."""
    left, spurious = list(read), 0
    for label in labelled:
        figure = _paired(left, label, sentence.start)
        if figure is not None:
            left.remove(figure)
        if label.get("optional"):
            tally.count["listed"] += figure is not None
            continue
        tally.count["labelled"] += 1
        _count_figure(tally, sentence, figure, label)
    for figure in left:
        spurious += 1
        tally.errors.append(f"not a figure: {_shown(figure)}\n    in: {sentence.text}")
    tally.count["read"] += spurious
    tally.count["listed"] += spurious
    tally.count["spurious"] += spurious


def _paired(read: list[Quantity], label: dict[str, Any], start: int) -> Quantity | None:
    begin, end = (start + place for place in label["span"])
    near = [f for f in read if f.quote.start < end and begin < f.quote.end]
    return next((f for f in near if _same_value(f, label)), near[0] if near else None)


def _count_figure(
    tally: Tally, sentence: Sentence, figure: Quantity | None, label: dict[str, Any]
) -> None:
    begin, end = (sentence.start + place for place in label["span"])
    said = sentence.text[slice(*label["span"])]
    if figure is None:
        tally.errors.append(f"not read: {said!r} {label}\n    in: {sentence.text}")
        return
    tally.count["read"] += 1
    tally.count["listed"] += 1
    value = _same_value(figure, label)
    unit = value and _same_unit(figure.unit, label.get("unit"))
    change = (figure.change.value if figure.change else None) == label.get("change")
    hedge = figure.hedge.value == label["hedge"]
    agreed = {
        "value": value,
        "value and unit": unit,
        "value, unit, change and bound": unit and change and hedge,
        "hedge": value and hedge,
        "exact span": (figure.quote.start, figure.quote.end) == (begin, end),
    }
    tally.count.update(name for name, right in agreed.items() if right)
    wrong = [name for name, right in agreed.items() if not right]
    if wrong:
        shown = f"{said!r} {label}\n    read as {_shown(figure)}\n    in: {sentence.text}"
        tally.errors.append(f"{', '.join(wrong)}: {shown}")


def _same_value(figure: Quantity, label: dict[str, Any]) -> bool:
    stated = [Decimal(end) for end in str(label["value"]).split("..")]
    if len(stated) == 1:
        return figure.value is not None and abs(figure.value - stated[0]) <= TOLERANCE
    ends = figure.interval.low, figure.interval.high
    return figure.value is None and list(ends) == stated


def _same_unit(unit: str | None, labelled: str | None) -> bool:
    """Tell whether two units have the same head noun, and the same "per"."""
    if labelled == _ANY:
        return True
    return _heads(unit) == _heads(labelled)


def _heads(unit: str | None) -> list[str]:
    whole = unit in ("year of age", "month of age", "percentage point", "basis point")
    return [unit] if whole and unit else [part.split()[-1] for part in (unit or "-").split("/")]


def _shown(figure: Quantity) -> str:
    interval = figure.interval
    stated = figure.value if figure.value is not None else f"{interval.low}..{interval.high}"
    return f"{figure.quote.exact!r} {stated} {figure.unit} {figure.hedge} {figure.change}"


def compare_periods(
    tally: Tally, sentence: Sentence, read: list[Period], labelled: list[dict[str, Any]]
) -> None:
    """Pair the periods read with those labelled, and count what agrees."""
    left = list(read)
    for label in labelled:
        begin, end = (sentence.start + place for place in label["span"])
        near = (p for p in left if p.quote.start < end and begin < p.quote.end)
        period = next(near, None)
        if period is not None:
            left.remove(period)
        if not label.get("optional"):
            _count_period(tally, sentence, period, label)
    for period in left:
        tally.count.update(("periods read", "period read", "TIMEX3 read", "days read"))
        tally.errors.append(f"not a period: {period.quote.exact!r}\n    in: {sentence.text}")


def _count_period(
    tally: Tally, sentence: Sentence, period: Period | None, label: dict[str, Any]
) -> None:
    agreed = {"period": period is not None}
    if label["timex"] != _ANY:
        agreed["TIMEX3"] = period is not None and period.timex == label["timex"]
    days = {name: label[name] for name in ("earliest", "latest") if label[name] != _ANY}
    if days:
        agreed["days"] = period is not None and all(
            str(getattr(period, name) or "-") == day for name, day in days.items()
        )
    tally.count["periods"] += 1
    tally.count["periods read"] += period is not None
    for name, right in agreed.items():
        tally.count[f"{name} known"] += 1
        tally.count[f"{name} read"] += period is not None
        tally.count[name] += right
    if not all(agreed.values()):
        wrong = ", ".join(name for name, right in agreed.items() if not right)
        said = sentence.text[slice(*label["span"])]
        shown = period and (period.quote.exact, period.timex, period.earliest, period.latest)
        tally.errors.append(
            f"{wrong}: {said!r} {label}\n    read as {shown}\n    in: {sentence.text}"
        )


if __name__ == "__main__":
    main()
