"""Where the noun phrase before a verb begins, and which word is its head."""

from __future__ import annotations

from factcheck.commitments.grammar import (
    DETERMINERS,
    FINITE,
    OTHERS,
    POINTERS,
    PREPOSITIONS,
    SELF,
    STOPS,
)
from factcheck.commitments.tokens import Token
from factcheck.commitments.vocabulary import in_list

__all__ = ["head", "phrase_start"]


def phrase_start(tokens: list[Token]) -> int:
    """Return where the noun phrase that ends ``tokens`` begins."""
    last = len(tokens) - 1
    if tokens[last].lower in SELF | OTHERS | POINTERS:
        return last
    index = last
    while index > 0:
        before = tokens[index - 1]
        if _described_by(tokens, index - 1):
            index -= 2
            continue
        if before.text in {",", "-", "—"} or before.lower in STOPS:
            if not any(keeps(tokens, index - 1) for keeps in _KEPT):
                break
        elif before.lower in FINITE or _governs(tokens, index - 1) or _asks(tokens, index - 1):
            break
        index -= 1
    return _determined(tokens, index)


_BASE_FORMS = frozenset("commit declare guarantee pledge promise reassure state".split())


def _governs(tokens: list[Token], at: int) -> bool:
    """Tell whether a clause may hang on the word at ``at`` without a "that"."""
    token = tokens[at]
    if not token.text.islower() or token.text in _BASE_FORMS:
        return False
    if at + 1 < len(tokens) and tokens[at + 1].lower in {"with", "by", "between", "under"}:
        return False  # "the deal agreed with the union will"
    return in_list("governors.reports", token.text) or in_list("governors.verbs", token.text)


def _described_by(tokens: list[Token], at: int) -> bool:
    """Tell whether the verb at ``at`` is that of a clause about a noun: "fees that were set"."""
    if tokens[at].lower not in FINITE or at < 2:
        return False
    pronoun, noun = tokens[at - 1].lower, tokens[at - 2]
    if pronoun not in {"that", "which", "who"} or not noun.text[0].isalnum():
        return False
    governs = ("governors.reports", "governors.beliefs")
    return not any(in_list(name, noun.text) for name in governs)


_ASKING = frozenset("out on of about assess consider decide determine identify know see".split())


def _asks(tokens: list[Token], at: int) -> bool:
    """Tell whether "which" asks, and does not describe: "set out which of them will"."""
    asking = tokens[at].lower in {"which", "what", "whose"}
    return asking and at > 0 and tokens[at - 1].lower in _ASKING


def _joins(tokens: list[Token], at: int) -> bool:
    """Tell whether a comma or an "and" joins parts of one name: "Housing, Communities and"."""
    after = at + 1
    if tokens[at].text not in {",", "and", "&"} or not 0 < at < len(tokens) - 1:
        return False
    if tokens[after].lower == "and":
        after += 1
    if tokens[at].text == "," and tokens[after].lower == "the":
        return False
    return (
        tokens[at - 1].text[0].isupper()
        and tokens[after].text[0].isupper()
        and (tokens[at].text == "and" or any(t.lower == "and" for t in tokens[at:]))
        and tokens[at - 1].lower not in SELF
    )


def _described(tokens: list[Token], at: int) -> bool:
    """Tell whether "and" or "or" stands in a clause that describes: "those who lie or cheat"."""
    if tokens[at].lower not in {"and", "or"}:
        return False
    for index in range(at - 1, max(0, at - 10), -1):
        if tokens[index].text == ",":
            return False
        if tokens[index].lower == "who":
            return True
    return False


def _listed(tokens: list[Token], at: int) -> bool:
    """Tell whether "and" joins two nouns of one subject: "buses and trains will"."""
    if tokens[at].lower not in {"and", "or"} or at == 0:
        return False
    for index in range(at - 1, -1, -1):
        token = tokens[index]
        if token.text in {",", "-", "—"} or token.lower in {"and", "that"}:
            return index < at - 1
        if (
            token.lower in FINITE | SELF | OTHERS | {"it", "there", "which"}
            or token.lower.endswith(("ed", "ing"))
            or in_list("actors.bodies", token.text)
        ):
            return False
    return True


def _determined(tokens: list[Token], first: int) -> int:
    """Move to the last determiner that begins a phrase of its own: "next year | the Minister"."""
    for index in range(len(tokens) - 1, first, -1):
        before = tokens[index - 1].lower
        if (
            tokens[index].lower in DETERMINERS
            and before not in PREPOSITIONS
            and before not in {"all", "both", "and", "or", "such", "friend", "who"}
            and not _relative(tokens[first:index])
            and not before.endswith("ing")
            and not (index - first > 2 and tokens[index - 2].lower == "to")
        ):
            return index
    return first


_EXAMPLES = frozenset("including especially particularly notably".split())


def _qualified(tokens: list[Token], at: int) -> bool:
    """Tell whether a comma parts a noun from its description: "the accounts, including data on"."""
    if tokens[at].text != "," or at == 0 or at + 2 >= len(tokens):
        return False
    word, after = tokens[at + 1].lower, tokens[at + 2].lower
    described = word.endswith("ed") and after in PREPOSITIONS
    if not (word in _EXAMPLES or described or (word, after) == ("such", "as")):
        return False
    opening = next((i for i in range(at - 1, -1, -1) if tokens[i].text == ","), -1) + 1
    return tokens[opening].lower not in PREPOSITIONS | STOPS and not any(
        token.lower in FINITE for token in tokens[opening:at]
    )


_KEPT = (_joins, _described, _listed, _qualified)
"""What tells that a comma or an "and" does not end the phrase."""


def _relative(tokens: list[Token]) -> bool:
    return any(token.lower == "who" for token in tokens)


def _unbracketed(tokens: list[Token]) -> list[Token]:
    kept, depth = [], 0
    for token in tokens:
        depth += token.text == "("
        if not depth:
            kept.append(token)
        depth -= token.text == ")" and depth > 0
    return kept or tokens


def head(tokens: list[Token]) -> Token:
    """Return the head of a noun phrase: the last word before its first preposition."""
    tokens = _unbracketed(tokens)
    begin = 0
    for index, token in enumerate(tokens):
        if token.lower.endswith(("'s", "s'")) and index + 1 < len(tokens):
            begin = index + 1
    end = len(tokens)
    for index in range(begin + 1, len(tokens)):
        lower = tokens[index].lower
        if lower == "and" and _joins(tokens, index):
            continue  # the Planning and Infrastructure Bill
        if lower in PREPOSITIONS or lower in {"and", ",", "(", "who", "which", "that"}:
            end = index
            break
    words = [token for token in tokens[begin:end] if token.text[0].isalnum()] or tokens
    while len(words) > 1 and words[-1].text[0].isdigit():
        words = words[:-1]  # the Online Safety Act 2023
    return words[-1]
