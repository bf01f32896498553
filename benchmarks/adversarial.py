"""How the time from text to claims, and to the queue, grows with texts made to slow it down.

    python benchmarks/adversarial.py [--doublings N] [--only WORDS]

makes texts of several kinds, each a document of one stubborn sort, doubles their length
``--doublings`` times and prints the seconds of processor time for each length; so it does with
what is read before there is a document, and with a quote that is looked for in a text.
``growth`` is the exponent with which time grows over the last doubling, the least of three runs
each: 1 is linear, 2 is quadratic. The last line names the kinds whose growth is above ``--most``;
the exit status is then 1.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import count, cycle, islice
from math import log2

from factcheck import pipeline
from factcheck.anchoring import anchor
from factcheck.readers.markup.blocks import blocks
from factcheck.readers.markup.html import fragment
from factcheck.readers.markup.xml import root_name
from factcheck.records import Cell, Document, Selector, Span, Table

SHORTEST = 20_000
"""The code points of the shortest text."""

Kind = Callable[[int], Document]
"""Makes a document of about so many code points."""

Work = Callable[[], object]
"""Does once what is measured."""


def repeated(unit: str, opening: str = "", closing: str = "") -> Kind:
    """Return what repeats ``unit`` between an opening and a closing."""
    return lambda size: text(opening + unit * (size // len(unit)) + closing)


def numbered(template: str, opening: str = "") -> Kind:
    """Return what repeats a template with a number, another each time."""
    return lambda size: text(opening + joined((template.format(n) for n in count(1)), size))


def nested(opens: str, closes: str) -> Kind:
    """Return what opens as often as it closes."""
    return lambda size: text(
        "It cost " + opens * (size // 4) + "£5 million" + closes * (size // 4) + "."
    )


def names(size: int) -> Document:
    """Return one sentence of many names and things."""
    words = cycle("Ann Lee’s review, Leeds Council’s audit, the Bell inquiry, Dr Cole and".split())
    return text("The Minister met " + joined((f"{word} " for word in words), size) + "others.")


def table(size: int) -> Document:
    """Return a document that is one table with a figure in each cell."""
    lines = ["Area\tCases"]
    column = Span(start=5, end=10)
    cells = []
    at = len(lines[0]) + 1
    for row in range(size // 17):
        label, figure = f"Area {row:06}", f"{1000 + row % 9000}"
        lines.append(f"{label}\t{figure}")
        end = at + len(lines[-1])
        header = Span(start=at, end=at + len(label))
        cells.append(Cell(start=end - len(figure), end=end, row=header, columns=(column,)))
        at = end + 1
    whole = "\n".join(lines)
    return Document(
        id="table", text=whole, tables=(Table(start=0, end=len(whole), cells=tuple(cells)),)
    )


def joined(parts: Iterable[str], size: int) -> str:
    """Return the first parts that together have about ``size`` code points."""
    parts = iter(parts)
    found: list[str] = []
    length = 0
    while length < size:
        found += islice(parts, 64)
        length = sum(map(len, found[-64:])) + length
    return "".join(found)


def text(words: str) -> Document:
    return Document(id="text", text=words)


def html(part: str) -> Callable[[int], Work]:
    """Return what reads as HTML what repeats a part within a table."""

    def read(markup: str) -> None:
        for _ in blocks(fragment(markup)):
            pass

    return lambda size: partial(read, "<table><tr>" + part * (size // len(part)))


def xml(part: bytes) -> Callable[[int], Work]:
    """Return what looks for the name of the root in what repeats a part."""
    return lambda size: partial(root_name, part * (size // len(part)))


def sought(part: str) -> Callable[[int], Work]:
    """Return what looks for a long quote that is not there in what repeats a part."""

    def work(size: int) -> Work:
        document = Document(id="d", text=part * (size // len(part)))
        return partial(anchor, Selector(document="d", exact=part * 200 + "not here"), document)

    return work


KINDS: dict[str, Kind] = {
    "digits": repeated("7"),
    "digits and commas": repeated("1,"),
    "figures and commas": repeated("1, "),
    "figures in open quotes": repeated("“1, "),
    "fractions": repeated("1/"),
    "figures of things": numbered("{} police officers, "),
    "money": numbered("£{} million and "),
    "percentages": numbered("up {}% on last year, "),
    "number words": repeated("one hundred and "),
    "ranges": numbered("between {} and 900, "),
    "brackets": nested("(", ")"),
    "square brackets": nested("[", "]"),
    "double quotes": nested("“", "”"),
    "single quotes": nested("‘", "’"),
    "open quotes": repeated("“ ‘ \" ' "),
    "quoted words": repeated("“Yes,” she said, "),
    "we will": repeated("we will "),
    "will": repeated("will ", "We will "),
    "and we will": repeated("and we will publish it, ", "We will "),
    "asked": repeated("asked ", "We will "),
    "we will publish": repeated("we will publish it by June, and ", "On Monday "),
    "committed to": repeated("is committed to "),
    "by then": repeated("in due course by the end of the year "),
    "not": repeated("not "),
    "names": names,
    "capitals": repeated("Ann "),
    "capitals joined": repeated("Bank of Ann and the "),
    "said that": repeated("Ann Lee said that "),
    "according to": repeated("according to the report "),
    "according to her": repeated("according to the report she said that "),
    "things": repeated("the audit of the review of "),
    "audits": repeated("Ann Lee’s audit of the Bell inquiry, ", "On Monday "),
    "list marks": repeated("1. (a) "),
    "list lines": repeated("- (a) 5 officers\n"),
    "headings": repeated("Heading Of A Section\n\n"),
    "short lines": repeated("a\n"),
    "dates": repeated("1 May 2024, "),
    "months": repeated("May "),
    "years": repeated("2023/24 "),
    "years joined": repeated("2015-"),
    "days of months": repeated("on 8 May "),
    "years before a range": repeated("in 2015 and "),
    "ends of periods": repeated("the end of the "),
    "months to years": repeated("12 months to "),
    "addresses": repeated("https://2015"),
    "relative times": repeated("last year and next month, "),
    "dots": repeated(". "),
    "abbreviations": repeated("Mr. "),
    "spaces": repeated(" ", "It cost £5", "million."),
    "letters": repeated("a"),
    "hyphens": repeated("ten-"),
    "clauses": repeated("which, "),
    "semicolons": repeated("publish 5 plans; ", "We will: "),
    "one line of sentences": numbered("The council spent £{} million on roads in 2024. "),
    "identical sentences": repeated("The council spent £5 million on roads in 2024.\n"),
    "undertakings": numbered("We will publish {} reports by June 2026. "),
    "a table": table,
}

STEPS: dict[str, Callable[[int], Work]] = {
    **{
        f"HTML {part}": html(part)
        for part in (
            "<div>",
            "<td>",
            "<tr>",
            "<p>",
            "</p>",
            "<td colspan=999 rowspan=999>1",
            "<table><td>",
            "<b><p>",
        )
    },
    **{
        f"XML {part.decode()}": xml(part)
        for part in (b"<!---->", b"<?a?>", b"<!DOCTYPE a[]>", b" ", b"<!DOCTYPE ", b"<")
    },
    **{f"quote in {part!r}": sought(part) for part in ("a ", "a", "the cat. ", "1 ")},
}
"""What is done before there is a document or after there are claims."""


def main() -> int:
    """Print a line for each kind."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--doublings", type=int, default=3)
    parser.add_argument("--shortest", type=int, default=SHORTEST)
    parser.add_argument("--most", type=float, default=1.4)
    parser.add_argument("--only", default="")
    arguments = parser.parse_args()
    sizes = [arguments.shortest << n for n in range(arguments.doublings + 1)]
    print(f"{'kind':24} to   " + " ".join(f"{size:>9,}" for size in sizes) + "   growth")
    steep = []
    pipeline.review_queue([text("More than 800 cases. We will publish 5 reports by June.")])
    for name, to, work in measured():
        if arguments.only not in name:
            continue
        seconds = [least(work(size)) for size in sizes]
        growth = log2(seconds[-1] / seconds[-2])
        print(
            f"{name:24} {to:6}" + " ".join(f"{each:9.3f}" for each in seconds),
            f"{growth:8.2f}",
            flush=True,
        )
        if growth > arguments.most and seconds[-1] > 0.1:
            steep.append(f"{name} to {to}".strip())
    print("steep:", ", ".join(steep) or "none")
    return 1 if steep else 0


def measured() -> Iterator[tuple[str, str, Callable[[int], Work]]]:
    """Yield what is measured: its name, what it leads to, and what makes the work of a size."""
    for name, kind in KINDS.items():
        for to, read in (("claims", claims), ("queue", queue)):
            yield name, to, reading(kind, read)
    for name, step in STEPS.items():
        yield name, "", step


def reading(kind: Kind, read: Callable[[Document], None]) -> Callable[[int], Work]:
    return lambda size: partial(read, kind(size))


def claims(document: Document) -> None:
    pipeline.extract(document)


def queue(document: Document) -> None:
    pipeline.review_queue([document])


def least(work: Work, runs: int = 3) -> float:
    """Return the least seconds of processor time of a few runs; one if they are long."""
    spent: list[float] = []
    while len(spent) < runs and sum(spent) < 5:
        start = time.process_time()
        work()
        spent.append(time.process_time() - start)
    return min(spent)


if __name__ == "__main__":
    sys.exit(main())
