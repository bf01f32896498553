from __future__ import annotations

import re
from html.parser import HTMLParser

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from factcheck.exports.visible import one_line
from factcheck.presentation.markdown import inline, quoted, starting, table
from factcheck.presentation.segments import Kind, Segment

RENDERER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
WORDS = st.text(alphabet=st.characters() | st.sampled_from("\\`*_[]()<>&#|~$!=+-:.1 \n“”x"))


class Words(HTMLParser):
    """The words of a page, and the names of its tags."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text = ""
        self.tags: set[str] = set()
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def rendered(source: str) -> Words:
    return Words(RENDERER.render(source))


def spaced(text: str) -> str:
    return " ".join(text.split())


@given(WORDS)
@example("[x]: https://example.org")
@example("1) one")
@example("&amp; &#38; &lt")
@example("<script>alert(1)</script>")
@example("a ** b ~~c~~ __d__")
@example("***")
@example("===")
def test_words_stay_words(text: str) -> None:
    shown = rendered(starting(text))
    assert shown.tags <= {"p"}
    assert spaced(shown.text) == spaced(one_line(text))


@given(WORDS)
def test_words_stay_words_within_a_line(text: str) -> None:
    shown = rendered(f"> said: “{inline(text)}”")
    assert shown.tags == {"blockquote", "p"}
    assert spaced(shown.text) == spaced(f"said: “{one_line(text)}”")


@given(st.lists(st.tuples(WORDS.filter(bool), st.booleans()), max_size=6))
def test_what_stands_out_is_bold_and_the_words_are_the_words(
    drawn: list[tuple[str, bool]],
) -> None:
    parts = [Segment(text, (Kind.FIGURE,) if bold else ()) for text, bold in drawn]
    shown = rendered(f"said: “{quoted(parts)}”")
    assert shown.tags <= {"p", "strong"}
    assert re.sub(r"\s", "", shown.text) == re.sub(
        r"\s", "", f"said: “{''.join(one_line(text) for text, _ in drawn)}”"
    )


def test_a_figure_is_bold() -> None:
    parts = [
        Segment("It took "),
        Segment("more than", (Kind.HEDGE,)),
        Segment(" 5", (Kind.FIGURE,)),
    ]
    assert quoted([*parts, Segment(" days.")]) == "It took **more than 5** days."


@given(st.lists(st.tuples(WORDS, WORDS), max_size=4))
def test_a_cell_stays_a_cell(rows: list[tuple[str, str]]) -> None:
    page = RENDERER.render("\n".join(table(["a", "b"], rows)))
    assert page.count("<td") == 2 * len(rows)
    assert Words(page).tags <= {"table", "thead", "tbody", "tr", "th", "td"}
