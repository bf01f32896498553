"""Who a clause is about: the subject before a cue, and whether it can keep an undertaking."""

from __future__ import annotations

import re
from enum import Enum, auto
from itertools import pairwise

from attrs import evolve, frozen

from factcheck.commitments.vocabulary import in_list

__all__ = ["Link", "Role", "Subject", "subject_before"]

_WINDOW = 400
"""How far before a cue its subject is looked for, in code points."""

_TOKEN = re.compile(r"\d[\d,./-]*\d|[^\W_](?:[\w/&.]*[^\W_])?(?:['-][\w-]*\w)*'?|[^\w\s]")
_HARD = frozenset(';:—()"•[]?!')
_LEADING = frozenset("and but so therefore however then also or yet nor thus".split())
_SELF = frozenset({"i", "we"})
_OTHERS = frozenset({"he", "she", "they", "you", "who"})
_POINTERS = frozenset({"it", "this", "that", "these", "those", "which", "there", "such", "what"})
_DETERMINERS = frozenset(
    """the a an our this these those my its their his her your all each every both some any
    no""".split()
)
_ARTICLES = frozenset("the a an our my its their his her your no every".split())
_PREPOSITIONS = frozenset(
    """of for in by from under at on over during following through alongside within with to into
    between against across about as than per including around near until since before after via
    throughout towards upon without beyond below above outside inside behind despite like
    regarding concerning beside besides plus versus""".split()
)
_FINITE = frozenset(
    "is are was were am has have had do does did can could should would will may might must".split()
)
_STOPS = frozenset(
    """how why that because while whereas although though when whenever where whether if so but
    since until before after unless once as than and or nor yet then therefore however""".split()
)


class Role(Enum):
    """What sort of subject it is."""

    SELF = auto()  # I, we
    ACTOR = auto()  # a body or an office that can keep an undertaking
    OTHER = auto()  # he, she, they
    PROCESS = auto()  # an inquiry, a fund, a law that somebody sets going
    PEOPLE = auto()  # patients, Members
    THING = auto()  # anything else
    POINTER = auto()  # it, this
    RELATIVE = auto()  # which
    THERE = auto()  # there
    NONE = auto()


class Link(Enum):
    """How the clause hangs on what stands before it."""

    MAIN = auto()  # first, or beside another clause
    SAID = auto()  # under "that", or a verb of saying
    BELIEVED = auto()  # under a verb of thinking, wishing, asking
    SUPPOSED = auto()  # under "if", "whether", "when", "so that"
    INSIDE = auto()  # describes a noun: "the work we are doing"


@frozen
class Subject:
    """The subject of a clause.

    Attributes:
        start, end: its place in the sentence; empty where nothing names it.
        text: its words.
        role: what sort it is.
        link: how its clause hangs on what stands before.
        clause: where the clause begins, its conjunction included.
    """

    start: int
    end: int
    text: str
    role: Role
    link: Link
    clause: int


@frozen
class _Token:
    start: int
    end: int
    text: str

    @property
    def lower(self) -> str:
        return self.text.lower()


def subject_before(text: str, at: int) -> Subject:
    """Return the subject of the verb at ``at`` of a sentence in plain form."""
    tokens = _left(text, at)
    while tokens and (in_list("adverbs.short", tokens[-1].text) or tokens[-1].lower.endswith("ly")):
        if tokens[-1].lower == "both" or in_list("adverbs.unlike", tokens[-1].text):
            break
        tokens.pop()
    tokens = _without_aside(tokens)
    if tokens and (
        tokens[-1].lower in _FINITE | _ARTICLES or tokens[-1].lower in {"not", "never", "to"}
    ):
        return Subject(at, at, "", Role.NONE, Link.INSIDE, at)
    if not tokens or tokens[-1].lower in _LEADING or tokens[-1].text == ",":
        return _shared(text, tokens, at)
    first = _phrase_start(tokens)
    if len(tokens) - first == 1 and tokens[first].lower in _PREPOSITIONS | _STOPS - {"that"}:
        return Subject(at, at, "", Role.NONE, Link.INSIDE, at)
    start, end = tokens[first].start, tokens[-1].end
    if text[end - 1] == "'" and end - start > 1:
        end -= 1
    link, clause = _link(tokens, first)
    role = _role(tokens[first:])
    if role is Role.RELATIVE:
        link = Link.INSIDE
    return Subject(start, end, text[start:end], role, link, clause)


def _left(text: str, at: int) -> list[_Token]:
    """Return the tokens before ``at`` back to a mark that ends a clause for certain."""
    base = max(0, at - _WINDOW)
    tokens = [
        _Token(match.start(), match.end(), match[0]) for match in _TOKEN.finditer(text, base, at)
    ]
    for index in range(len(tokens) - 1, -1, -1):
        if tokens[index].text == "." and _full_stop(tokens, index):
            return tokens[index + 1 :]
        if tokens[index].text in _HARD:
            if tokens[index].text == ")" and index + 1 == len(tokens):
                opened = _opening(tokens)
                if opened:
                    return tokens[:opened]  # "the National Health Service (NHS) will"
                continue
            if tokens[index].text == ")":
                continue
            if tokens[index].text == "(" and any(t.text == ")" for t in tokens[index:]):
                continue
            if tokens[index].text == '"' and not _opens(tokens, index):
                continue
            return tokens[index + 1 :]
    return tokens


def _opens(tokens: list[_Token], at: int) -> bool:
    """Tell whether the mark at ``at`` opens a quotation: it touches the word after it alone."""
    if at + 1 == len(tokens) or tokens[at].end < tokens[at + 1].start:
        return False
    return at == 0 or tokens[at - 1].end < tokens[at].start


def _full_stop(tokens: list[_Token], at: int) -> bool:
    """Tell whether a sentence ends at the dot: not after "hon." or an initial."""
    if at == 0 or at + 1 == len(tokens) or not tokens[at + 1].text[0].isupper():
        return False
    before = tokens[at - 1].text
    return len(before) > 1 and not in_list("adverbs.abbreviated", before)


def _opening(tokens: list[_Token]) -> int | None:
    for index in range(len(tokens) - 2, -1, -1):
        if tokens[index].text == "(":
            return index
    return None


def _without_aside(tokens: list[_Token]) -> list[_Token]:
    """Drop an apposition: "the Minister, my old friend, will" -> "the Minister will"."""
    if not tokens or tokens[-1].text != ",":
        return tokens
    for index in range(len(tokens) - 2, max(-1, len(tokens) - 20), -1):
        if tokens[index].text == ",":
            if tokens[index - 1].lower in _LEADING or tokens[index - 1].lower in _STOPS:
                break
            return tokens[:index]
    return tokens


def _phrase_start(tokens: list[_Token]) -> int:
    """Return where the noun phrase that ends ``tokens`` begins."""
    last = len(tokens) - 1
    if tokens[last].lower in _SELF | _OTHERS | _POINTERS:
        return last
    index = last
    while index > 0:
        before = tokens[index - 1]
        if before.text in {",", "-", "—"} or before.lower in _STOPS:
            if not any(keeps(tokens, index - 1) for keeps in (_joins, _described, _listed)):
                break
        elif before.lower in _FINITE or _governs(before):
            break
        index -= 1
    return _determined(tokens, index)


_BASE_FORMS = frozenset("commit declare guarantee pledge promise reassure state".split())


def _governs(token: _Token) -> bool:
    """Tell whether a clause may hang on the word without a "that"."""
    if not token.text.islower() or token.text in _BASE_FORMS:
        return False
    return in_list("governors.reports", token.text) or in_list("governors.verbs", token.text)


def _joins(tokens: list[_Token], at: int) -> bool:
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
        and tokens[at - 1].lower not in _SELF
    )


def _described(tokens: list[_Token], at: int) -> bool:
    """Tell whether "and" or "or" stands in a clause that describes: "those who lie or cheat"."""
    if tokens[at].lower not in {"and", "or"}:
        return False
    for index in range(at - 1, max(0, at - 10), -1):
        if tokens[index].text == ",":
            return False
        if tokens[index].lower == "who":
            return True
    return False


def _listed(tokens: list[_Token], at: int) -> bool:
    """Tell whether "and" joins two nouns of one subject: "buses and trains will"."""
    if tokens[at].lower not in {"and", "or"} or at == 0:
        return False
    for index in range(at - 1, -1, -1):
        token = tokens[index]
        if token.text in {",", "-", "—"} or token.lower in {"and", "that"}:
            return index < at - 1
        if (
            token.lower in _FINITE | _SELF | _OTHERS | {"it", "there", "which"}
            or token.lower.endswith(("ed", "ing"))
            or in_list("actors.bodies", token.text)
        ):
            return False
    return True


def _determined(tokens: list[_Token], first: int) -> int:
    """Move to the last determiner that begins a phrase of its own: "next year | the Minister"."""
    for index in range(len(tokens) - 1, first, -1):
        before = tokens[index - 1].lower
        if (
            tokens[index].lower in _DETERMINERS
            and before not in _PREPOSITIONS
            and before not in {"all", "both", "and", "or", "such", "friend", "who", "which"}
            and not _relative(tokens[first:index])
            and not before.endswith("ing")
            and not (index - first > 2 and tokens[index - 2].lower == "to")
        ):
            return index
    return first


def _relative(tokens: list[_Token]) -> bool:
    return any(token.lower == "who" for token in tokens)


def _link(tokens: list[_Token], first: int) -> tuple[Link, int]:
    """Return how the clause whose subject is ``tokens[first]`` hangs on what stands before."""
    start = tokens[first].start
    if first == 0:
        return Link.MAIN, start
    while first > 1 and _adverb(tokens[first - 1]):
        first -= 1
    before = tokens[first - 1]
    if before.text == ",":
        return _after_comma(tokens, first)
    word = before.lower
    if word == "why" and first > 2 and tokens[first - 2].lower == "is":
        return Link.MAIN, tokens[first - 3].start  # "That is why we are …"
    if word == "that":
        return _under_that(tokens, first - 1), before.start
    if word == "so" or word in _LEADING:
        return Link.MAIN, before.start
    if word in {"because", "as", "since", "while", "although", "though", "whereas", "for"}:
        return Link.MAIN, before.start
    if word in _STOPS or word in {"how", "what", "which", "who", "why", "whose", "whom", "lest"}:
        return Link.SUPPOSED, before.start
    if before.text.islower() and in_list("governors.reports", word):
        return Link.SAID, start
    if before.text.islower() and in_list("governors.beliefs", word):
        return Link.BELIEVED, start
    if tokens[first].lower in _DETERMINERS and tokens[first].text[0].isupper():
        return Link.MAIN, start  # a heading runs into the sentence
    if _fronted(tokens[:first]):
        return Link.MAIN, tokens[_clause_start(tokens, first)].start
    return Link.INSIDE, start


def _adverb(token: _Token) -> bool:
    lower = token.lower
    if lower in _STOPS or in_list("adverbs.unlike", lower):
        return False
    return in_list("adverbs.short", lower) or lower.endswith("ly")


def _after_comma(tokens: list[_Token], first: int) -> tuple[Link, int]:
    """Judge a clause after a comma by what introduces the sentence before it."""
    opening = _clause_start(tokens, first - 1)
    word = tokens[opening].lower
    ended = any(token.lower in _FINITE for token in tokens[opening:first])
    if word == "that" and opening and not ended:
        return _under_that(tokens, opening), tokens[first - 1].start
    return Link.MAIN, tokens[first - 1].start


def _clause_start(tokens: list[_Token], before: int) -> int:
    for index in range(before - 1, -1, -1):
        if tokens[index].text == "," or tokens[index].lower in {"and", "but", "that"}:
            return index if tokens[index].lower == "that" else index + 1
    return 0


def _under_that(tokens: list[_Token], that: int) -> Link:
    """Judge a clause under ``that`` by the words that govern it."""
    governing = [token.lower for token in tokens[max(0, that - 5) : that]]
    if governing and governing[-1] in {"so", "such"}:
        return Link.SUPPOSED
    for index, word in reversed(list(enumerate(governing))):
        if word == "out" and index and governing[index - 1] in {"set", "sets", "setting", "laid"}:
            return Link.SAID
        if in_list("governors.reports", word):
            return Link.SAID
        if in_list("governors.beliefs", word):
            return Link.BELIEVED
    return Link.SAID if not governing else Link.INSIDE


def _fronted(tokens: list[_Token]) -> bool:
    """Tell whether ``tokens`` are an adverbial before the subject: "In 2025", "Next year"."""
    opening = next(
        (
            i
            for i in range(len(tokens) - 1, -1, -1)
            if tokens[i].text == "," or tokens[i].lower in {"and", "but", "that", "so"}
        ),
        -1,
    )
    rest = tokens[opening + 1 :]
    if not rest:
        return True
    if any(token.lower in _FINITE for token in rest):
        return False
    word = rest[0].lower
    return (
        word in _PREPOSITIONS
        or word in {"next", "this", "today", "tomorrow", "later", "last", "earlier", "now", "here"}
        or in_list("adverbs.short", word)
        or word.endswith("ly")
    )


def _role(tokens: list[_Token]) -> Role:
    """Tell what sort of subject the phrase is, by its head."""
    word = tokens[-1].lower if len(tokens) == 1 else ""
    if word in _SELF:
        return Role.SELF
    if word in _OTHERS:
        return Role.OTHER if word != "who" else Role.RELATIVE
    if word == "there":
        return Role.THERE
    if word in {"which", "what", "that"}:
        return Role.RELATIVE
    if word in _POINTERS:
        return Role.POINTER
    return _named(tokens)


def _named(tokens: list[_Token]) -> Role:
    if in_list("actors.opposed", tokens[0].text) or (
        len(tokens) > 1 and tokens[0].lower == "the" and in_list("actors.opposed", tokens[1].text)
    ):
        return Role.PEOPLE
    if any(in_list("actors.offices", token.text) for token in tokens):
        return Role.ACTOR
    head = _head(tokens)
    if head.lower == "force" and any(token.lower == "task" for token in tokens):
        return Role.PROCESS
    word = head.lower.removesuffix("'s")
    for name, role in (
        ("actors.processes", Role.PROCESS),
        ("actors.people", Role.PEOPLE),
        ("actors.bodies", Role.ACTOR),
        ("actors.things", Role.THING),
    ):
        if _listed_noun(name, word) and not (role is not Role.ACTOR and _institution(tokens)):
            return role
    return Role.ACTOR if _name(tokens, head) else Role.THING


def _listed_noun(name: str, word: str) -> bool:
    return in_list(name, word) or in_list(name, word.removesuffix("s"))


def _name(tokens: list[_Token], head: _Token) -> bool:
    """Tell whether a capital makes a name of the head, and not only its place in the sentence."""
    if not head.text[0].isupper():
        return False
    opens = head.start <= 1 and not head.text.isupper()
    return not (opens and head.lower.endswith(_ABSTRACT))


_ABSTRACT = ("s", "ion", "ment", "ing", "ity", "ance", "ence", "ship", "work", "data")


def _unbracketed(tokens: list[_Token]) -> list[_Token]:
    kept, depth = [], 0
    for token in tokens:
        depth += token.text == "("
        if not depth:
            kept.append(token)
        depth -= token.text == ")" and depth > 0
    return kept or tokens


def _head(tokens: list[_Token]) -> _Token:
    """Return the head of a noun phrase: the last word before its first preposition."""
    tokens = _unbracketed(tokens)
    begin = 0
    for index, token in enumerate(tokens):
        if token.lower.endswith(("'s", "s'")) and index + 1 < len(tokens):
            begin = index + 1
    end = len(tokens)
    for index in range(begin + 1, len(tokens)):
        lower = tokens[index].lower
        if lower in _PREPOSITIONS or lower in {"and", ",", "(", "who", "which", "that"}:
            end = index
            break
    words = [token for token in tokens[begin:end] if token.text[0].isalnum()] or tokens
    while len(words) > 1 and words[-1].text[0].isdigit():
        words = words[:-1]  # the Online Safety Act 2023
    return words[-1]


def _institution(tokens: list[_Token]) -> bool:
    """Tell whether a noun of processes names a body: "the National Health Service"."""
    words = [token.lower for token in tokens]
    return any(
        pair
        in {
            ("health", "service"),
            ("civil", "service"),
            ("prosecution", "service"),
            ("prison", "service"),
            ("ambulance", "service"),
            ("rescue", "service"),
            ("quality", "commission"),
            ("electoral", "commission"),
            ("european", "commission"),
            ("law", "commission"),
        }
        for pair in pairwise(words)
    )


def _shared(text: str, tokens: list[_Token], at: int) -> Subject:
    """Find the subject that a second verb shares: "We have done this | and will do more"."""
    while tokens and (tokens[-1].text == "," or tokens[-1].lower in _LEADING):
        clause = tokens[-1].start
        tokens = tokens[:-1]
    if not tokens:
        return Subject(at, at, "", Role.NONE, Link.MAIN, at)
    end = _first_verb(tokens)
    if end:
        subject = subject_before(text, tokens[end].start)
        return evolve(subject, clause=clause)
    return Subject(at, at, "", Role.NONE, Link.MAIN, clause)


def _first_verb(tokens: list[_Token]) -> int | None:
    """Return where the first verb of a clause stands, or None if it cannot be told."""
    for index, token in enumerate(tokens[1:], start=1):
        before = tokens[index - 1]
        headed = before.lower in _SELF or in_list("actors.bodies", before.text)
        if token.lower in _FINITE or (headed and token.text.islower() and _plain_verb(token)):
            return index
    return None


def _plain_verb(token: _Token) -> bool:
    return token.lower not in _PREPOSITIONS | _STOPS and token.lower not in _DETERMINERS


_POSSESSOR = re.compile(
    r"(?:\b(?P<self>our|my)|(?P<body>[^,;:.()\"]{0,60}?)(?:'s|(?<=s)')|\b(?P<other>his|her|their|your)"
    r"|\b(?:its|the|a|an|this|with))(?: (?!(?:and|or)\b)[\w,-]+){0,4} $",
    flags=re.IGNORECASE,
)


_SUPPOSING = re.compile(r"\b(?:if|whether|when)\b", flags=re.IGNORECASE)
_NAME = re.compile(r"\b[A-Z][\w&.-]*(?: (?:of|for|and|the|[A-Z][\w&.-]*))*$")


def possessor_before(text: str, at: int) -> Subject | None:
    """Return whose pledge it is, of the noun at ``at``; None where it is not the speaker's."""
    found = _POSSESSOR.search(text, max(0, at - 120), at)
    if found is None or found["other"] or _SUPPOSING.search(found[0]):
        return None
    if found["self"]:
        start, end = found.span("self")
        return Subject(start, end, text[start:end], Role.SELF, Link.MAIN, start)
    if found["body"]:
        name = _NAME.search(found["body"])
        start, end = found.start("body") + (name.start() if name else 0), found.end("body")
        named = subject_before(text, end)
        if name or named.role is Role.ACTOR:
            start = start if name else named.start
            return Subject(start, end, text[start:end], Role.ACTOR, Link.MAIN, start)
        return None
    return Subject(at, at, "", Role.NONE, Link.MAIN, found.start())
