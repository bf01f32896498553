"""What holds of anchors whatever the texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.anchoring import anchor
from factcheck.records import AnchorState, Document, Selector

texts = st.text(
    st.sampled_from("ab 7.\n“”é") | st.characters(exclude_categories=["Cs"]), max_size=60
)


@st.composite
def kept(draw: st.DrawFn) -> tuple[Selector, Document]:
    text = draw(texts.filter(bool))
    start = draw(st.integers(0, len(text) - 1))
    document = Document(id="d", text=text)
    quote = document.quote(start, draw(st.integers(start + 1, len(text))))
    return Selector.of(quote, document), document


@given(kept())
def test_a_quote_of_an_unchanged_document_is_exact(found: tuple[Selector, Document]) -> None:
    selector, document = found
    anchored = anchor(selector, document)
    assert anchored.state is AnchorState.EXACT
    assert anchored.quote is not None
    assert anchored.quote.start == selector.start


@given(kept(), texts)
def test_a_quote_that_holds_is_in_the_document(found: tuple[Selector, Document], now: str) -> None:
    selector, _ = found
    document = Document(id="d", text=now)
    anchored = anchor(selector, document)
    for quote in (anchored.quote, *anchored.candidates):
        assert quote is None or document.holds(quote)
    if selector.exact not in now:
        assert anchored.state is not AnchorState.EXACT


@given(kept(), texts)
def test_what_is_put_before_it_by_a_line_moves_it(
    found: tuple[Selector, Document], first: str
) -> None:
    selector, before = found
    anchored = anchor(selector, Document(id="d", text=f"{first}\n\n{before.text}"))
    assert anchored.state in (AnchorState.MOVED, AnchorState.EXACT, AnchorState.AMBIGUOUS) or (
        anchored.state is AnchorState.CHANGED and all(d.nearby for d in anchored.differences)
    )


@given(st.integers(1, 999), st.integers(1, 999))
def test_another_figure_never_holds(was: int, now: int) -> None:
    text = "Last year the council repaired {} bridges and closed two others for good."
    before = Document(id="d", text=text.format(was))
    selector = Selector.of(before.quote(0, len(before.text)), before)
    assert anchor(selector, Document(id="d", text="Hello. " + text.format(now))).holds == (
        was == now
    )


def test_only_words_need_be_known() -> None:
    document = Document(id="d", text="We met. We built ten homes.")
    found = anchor(Selector(document="d", exact="We built ten homes."), document)
    assert found.state is AnchorState.MOVED


def test_a_quote_of_another_document_is_not_looked_for() -> None:
    with pytest.raises(ValueError, match="a quote of a is not looked for in b"):
        anchor(Selector(document="a", exact="x"), Document(id="b", text="x"))
