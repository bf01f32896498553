"""Count in how many sentences each English stem stands, and in how many texts each figure.

    python benchmarks/make_rarity.py answers.jsonl hansard.xml… > factcheck/text/rarity.tsv
    python benchmarks/make_rarity.py --figures answers.jsonl … > factcheck/text/figures.tsv

The tables hold counts only, no text. Files of documents (.jsonl) give ``question`` and
``text``; Hansard XML gives its paragraphs.
"""

from __future__ import annotations

import html
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from factcheck import pipeline
from factcheck.records import Document, Quantity
from factcheck.text.words import terms, words

FEWEST = 8
"""Stems in fewer sentences are left out: they count as rare without being listed."""

NAME, NAME_MOST = 0.9, 150
"""Stems capitalised in more than this share of fewer sentences are names, and left out too."""

FEWEST_FIGURES = 4
"""The same for figures, in texts."""

_PARAGRAPH = re.compile(r"<p\b[^>]*>(.*?)</p>", flags=re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_STOP = re.compile(r"(?<=[.?!])\s+(?=[A-Z])|\n+")


def passages(path: Path) -> Iterator[str]:
    if path.suffix == ".jsonl":
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                document = json.loads(line)
                yield from (document.get("question") or "", document["text"])
    else:
        page = path.read_bytes().decode("utf-8", errors="replace")
        for paragraph in _PARAGRAPH.finditer(page):
            yield html.unescape(_TAG.sub("", paragraph[1]))


def count_words(paths: list[Path]) -> None:
    counts: Counter[str] = Counter()
    capitalised: Counter[str] = Counter()
    total = 0
    for path in paths:
        for passage in passages(path):
            for sentence in _STOP.split(passage):
                found = {term for term in terms(sentence) if term.isascii() and len(term) > 1}
                counts.update(found)
                capitals = [word.text for word in words(sentence) if word.text[0].isupper()][1:]
                capitalised.update(found & set(terms(" ".join(capitals))))
                total += bool(found)
    show("In how many of so many sentences of British parliamentary text each stem stands.")
    print(f"# sentences\t{total}")
    for term, count in sorted(counts.items()):
        is_name = count < NAME_MOST and capitalised[term] > NAME * count
        if count >= FEWEST and not is_name:
            print(f"{term}\t{count}")


def count_figures(paths: list[Path]) -> None:
    counts: Counter[str] = Counter()
    for path in paths:
        for number, passage in enumerate(passages(path)):
            if not passage.strip():
                continue
            figures = pipeline.figures(Document(id=str(number), text=passage))
            counts.update(
                {
                    f"{figure.kind} {figure.value.normalize():f}"
                    for figure in figures
                    if isinstance(figure, Quantity) and figure.checkable and figure.value
                }
            )
    show("In how many passages of British parliamentary text each figure stands.")
    print(f"# figures\t{sum(counts.values())}")
    for figure, count in sorted(counts.items()):
        if count >= FEWEST_FIGURES:
            print(f"{figure}\t{count}")


def show(title: str) -> None:
    print(f"# {title}")
    print("# Made by benchmarks/make_rarity.py; contains Parliamentary information licensed under")
    print("# the Open Parliament Licence v3.0. Counts only, no text.")


def main(arguments: list[str]) -> None:
    paths = [Path(argument) for argument in arguments if argument != "--figures"]
    (count_figures if "--figures" in arguments else count_words)(paths)


if __name__ == "__main__":
    main(sys.argv[1:])
