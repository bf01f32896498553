"""Whether a cue, in its clause, states an undertaking, an expectation, or neither.

The rule for "will": I and we, and a body or an office, undertake what their verb lets them do;
nobody undertakes a state ("will know") or a move in the debate ("will come to that"). What will
be done to a thing ("will be published") is undertaken by whoever does it. A thing that will do
what somebody has scheduled ("will report", "will come into force") is undertaken too. What an
inquiry, a fund or a law will otherwise do is an expectation, and what anything else will do is
neither.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from factcheck.commitments.links import Link
from factcheck.commitments.roles import Role
from factcheck.commitments.subjects import Subject
from factcheck.commitments.verbs import Form, Verb
from factcheck.records import Force

__all__ = ["of_itself", "weigh"]

_NEAR = 250
"""How far from a subject the words that govern it are looked for, in code points."""

_REPORTING = re.compile(
    r"\b(?:said|told|announced|confirmed|promised|pledged|added|indicated|stated|committed|vowed"
    r"|insisted|declared|reiterated|assured|agreed)\b"
)
_SUPPOSED = re.compile(r"\b(?:if|unless|were to|in the event)\b", flags=re.IGNORECASE)
_COMMITS = re.compile(r"(?:, [^,;]{1,60},)? (?:also |has |have )*(?:commit|pledge|allocate)")
_MEASURE = re.compile(
    r"\b(?:ban|change|changes|consultation|consultations|inquiry|inquiries|intervention|investigation|law|legislation|levy"
    r"|measure|measures|powers|referendum|reform|reforms|regulation|regulations|review|tax)\b",
    flags=re.IGNORECASE,
)
_NO_MEASURE = re.compile(
    r" will be no (?:[\w-]+ ){0,3}?(?:bailout|charges?|closures?|cuts?|demolition|fees?|merger"
    r"|privatisation|redundancies|sale|sell-off|takeover|tolls?|u-turn)\b",
    flags=re.IGNORECASE,
)
"""What nobody does unless somebody decides to, so that who says that there will be none undertakes
it."""

_DATED = re.compile(
    r"[^.;,]{0,80}?\b(?:by|in|from|before|later|this|next)\b[^.;,]{0,20}?"
    r"(?:\b20\d\d|\byear|\bmonth|\bspring|\bsummer|\bautumn|\bwinter)\b",
    flags=re.IGNORECASE,
)
_FAILED = re.compile(r"(?:\bnot|n't|\bfail\w*|\bwithout|\binstead of) (?:\w+ ){0,2}?deliver")
_SINCE = re.compile(r"\b(?:since|when|after|before|until|if|because|as) $", flags=re.IGNORECASE)
_MEANS = re.compile(r"\bmeans that $")
_DASH = re.compile(r"— ?that $")
_BODY = re.compile(
    r"\b(?i:agency|authorit\w+|board|chancellor|commission|committee|council|department|government"
    r"|minister|ministry|office|secretary|service|team)s?\b|^[A-Z][a-z]+(?: [A-Z][a-z]+)?$"
)
"""What names a body or somebody; of another name nobody can tell: "the SDP"."""

_VALUE = re.compile(r"\w{3,}(?:ity|ness|ency|ancy|ism)")
"""What one holds dear, and nobody can tell whether it was done: "a commitment to equality"."""

_GIVES = frozenset({"allocate", "fund", "give", "invest", "provide"})
_GETS = frozenset({"receive", "get"})
_SUM = re.compile(r"[^.,;:]{0,120}?[£$€]\d")
_SUBMITTED = re.compile(
    r"\bsubject to (?:\w+ ){0,3}?(?:consultation|approval|scrutiny|review|audit|assessment)\b"
)
_PAPER = re.compile(
    r"\b(?:bill|code|framework|guidance|paper|plan|response|standards|statement|strategy)\b",
    flags=re.IGNORECASE,
)
"""What the one who speaks of it writes, and so can promise what it says."""

_ANNOUNCED = re.compile(
    r"[\w ,']{0,30}?\bannounced (?:today |yesterday |this week |on \w+day )?"
    r"(?=\"?(?:an?|another|further|additional|new|more|up to|over|almost|nearly|around|plans"
    r"|[£$€]\d))(?:[^.;:]{0,80}?\b(?:audit|ban|cap|changes|commission|consultation|cut|fund|funding"
    r"|increase|inquiry|investment|legislation|levy|measures|moratorium|package|pilot|plans|powers|programme"
    r"|reform|reforms|review|scheme|strategy|support|taskforce)\b|[\w ]{0,30}[£$€]\d)",
    flags=re.IGNORECASE,
)
_LAUNCH = re.compile(
    r"\b(?:bill|closure|completion|consultation|implementation|introduction|launch|opening|programme"
    r"|publication|roll-?out|scheme|strategy|work)\b",
    flags=re.IGNORECASE,
)
_ANSWERS = frozenset({"say", "comment", "answer", "confirm", "speculate", "elaborate"})
"""What one refuses to a journalist or a committee, and promises to nobody."""

_NOUN_OR_PAST = re.compile(r"(?:(?:plan|pledge|promise|vow|aim)s?|agreed)\b", flags=re.IGNORECASE)
_PLAN = re.compile(r" ?(?:plan|aim|pledge|promise)s?\b")
_DESCRIBES = re.compile(
    r"(?:'s|s') [\w -]+$|-\w+$|\b(?:new|current|own|ambitious|existing)$",
    flags=re.IGNORECASE,
)
"""What stands before "plans to" where it is a noun: "the Government's long-term plans to"."""

_PROVIDED = re.compile(r"[^.;]{0,200}?\bif\b")
_GENERAL = re.compile(r"^(?:Where|Whenever|When)\b(?! (?:\w+ ){1,6}?(?:was|were)\b)")
_BELIEVED = re.compile(
    r"\bI (?:\w+ )?(?:hope|trust|think|believe|suspect|fear|suppose|imagine|doubt|wish|am sure)\b"
)
_SUPPOSED_SPEECH = re.compile(
    r"\b(?:could|should|would|might|if)\b[^.;]{0,80}? (?:say|saying|said),? \"[^\"]*$"
)
"""What somebody might have said: "the Minister could say, ‘We will …’"."""

_ANYBODY = re.compile(r"(?:an?|any|each|every|all)\b", flags=re.IGNORECASE)
_SUPPOSING = re.compile(r"^(?:If|Unless|(?:Once|After) (?:an?|any)) ")
_OWN_WORDS = re.compile(r"\b(?:I|we|We)\b")
_WISHED = re.compile(r"^(?:hopefully|perhaps|maybe|presumably)\b", flags=re.IGNORECASE)


def weigh(frame: str, text: str, subject: Subject, verb: Verb) -> Force | None:
    """Return the force of a cue of ``frame`` in a plain sentence, or None if it has none."""
    if frame == "will" and _MEANS.search(text, 0, subject.start) and _gets(text, subject, verb):
        return Force.UNDERTAKING
    if subject.link in {Link.BELIEVED, Link.SUPPOSED} or _WISHED.match(text):
        return None
    if subject.role is not Role.SELF and (
        _GENERAL.match(text) or _BELIEVED.search(text, max(0, subject.start - _NEAR), subject.start)
    ):
        return None
    if _SUPPOSED_SPEECH.search(text, max(0, subject.start - _NEAR), subject.start):
        return None
    return _FRAMES[frame](text, subject, verb)


_BEFALLEN = frozenset({Role.THING, Role.PROCESS, Role.PEOPLE})
_PERSONS = frozenset({Role.SELF, Role.OTHER, Role.PEOPLE})


def _will(text: str, subject: Subject, verb: Verb) -> Force | None:
    if verb.form is Form.NONE or verb.form is Form.PERFECT:
        return None
    dated = subject.text.lower() in {"which", "that"} and _DATED.match(text, subject.end)
    if subject.role is Role.RELATIVE and (text.endswith(", ", 0, subject.start) or dated):
        set_for_it = verb.form is Form.PASSIVE and not verb.state
        return Force.UNDERTAKING if verb.milestone or set_for_it else None
    if subject.link is Link.INSIDE:
        return None
    if subject.role is Role.THERE:
        if _NO_MEASURE.match(text, subject.end):
            return Force.UNDERTAKING
        there = _MEASURE.search(text, subject.end, subject.end + 60)
        return Force.UNDERTAKING if there and verb.form is Form.STATE else None
    if subject.role in {Role.THING, Role.PROCESS} and _planned(text, subject, verb):
        return Force.UNDERTAKING
    if _gets(text, subject, verb) or _pays(text, subject, verb):
        return Force.UNDERTAKING
    if verb.form is Form.PASSIVE:
        return _done_to(text, subject, verb)
    if subject.role in {Role.THING, Role.PROCESS, Role.POINTER} and verb.milestone:
        return Force.UNDERTAKING
    if verb.form is Form.STATE and verb.milestone and not _BODY.search(subject.text):
        return None if subject.role in _PERSONS else Force.UNDERTAKING
    if subject.role is Role.ACTOR and verb.effect and not _BODY.search(subject.text):
        return None  # a name, but perhaps of a treaty or a scheme: "the SDP will enable"
    if subject.role in {Role.SELF, Role.ACTOR} or of_itself(text, subject):
        if verb.form is Form.STATE or verb.state or verb.rhetoric:
            return None
        if subject.role is Role.SELF and verb.courtesy(subject.text):
            return None
        return Force.UNDERTAKING
    if subject.role is Role.PROCESS and verb.form is not Form.STATE:
        return Force.EXPECTATION
    if subject.role is Role.POINTER and subject.text.lower() == "it" and not verb.state:
        return Force.EXPECTATION if verb.form is not Form.STATE else None
    return None


def _gets(text: str, subject: Subject, verb: Verb) -> bool:
    """Tell whether somebody is to be given a sum of money."""
    return verb.word in _GETS and _SUM.match(text, subject.end) is not None


def _pays(text: str, subject: Subject, verb: Verb) -> bool:
    """Tell whether a fund is to give a sum of money, which somebody else has decided."""
    return (
        subject.role in {Role.THING, Role.PROCESS}
        and verb.word in _GIVES
        and _SUM.match(text, subject.end) is not None
    )


def _planned(text: str, subject: Subject, verb: Verb) -> bool:
    """Tell whether the one who speaks decides it: what guidance says, what is consulted on."""
    if verb.form is Form.STATE or verb.form is Form.PASSIVE:
        submitted = _SUBMITTED.search(text, subject.end, subject.end + 80)
        return verb.word == "subject" and submitted is not None
    return verb.form is Form.ACTIVE and verb.tells and _PAPER.search(subject.text) is not None


def _goes_on(text: str, subject: Subject, verb: Verb) -> Force | None:
    """Weigh "will continue to": a practice that goes on of itself is nobody's undertaking."""
    by_somebody = verb.form is Form.PASSIVE or verb.milestone
    set_going = subject.role in {Role.THING, Role.PROCESS} and by_somebody
    if subject.role in {Role.SELF, Role.ACTOR} or subject.link is Link.SAID or set_going:
        return _will(text, subject, verb)
    return None


def of_itself(text: str, subject: Subject) -> bool:
    """Tell whether the one who says it undertakes it: "the council announced it will …"."""
    if subject.link is not Link.SAID or subject.text.lower() not in {"it", "he", "she", "they"}:
        return False
    if _DASH.search(text, 0, subject.start):
        return False
    return not _OWN_WORDS.search(text, max(0, subject.start - 60), subject.start)


def _done_to(text: str, subject: Subject, verb: Verb) -> Force | None:
    if verb.state or subject.role in {Role.SELF, Role.RELATIVE, Role.THERE, Role.OTHER}:
        return None
    if subject.role is Role.PEOPLE and _ANYBODY.match(subject.text):
        return None  # how a procedure works: "a claimant will be assessed"
    if verb.following == "by" and verb.word in {"decided", "determined"}:
        return None
    depends = _PROVIDED.match(text, subject.end) or _SUPPOSING.match(text)
    if subject.role in {Role.PEOPLE, Role.THING} and depends:
        return None  # how a procedure works: "the owner will be told if it breaks"
    return Force.UNDERTAKING


def _reported(text: str, subject: Subject, verb: Verb) -> Force | None:
    near = max(0, subject.start - _NEAR)
    reported = _REPORTING.search(text, near, subject.start)
    if not reported or _SUPPOSED.search(text, near, subject.end + _NEAR):
        return None
    if text.count('"', reported.end(), subject.start) % 2:  # quoted, so that "would" is no report
        return None
    if subject.role in {Role.OTHER, Role.THERE}:
        return None if verb.state and verb.form is not Form.STATE else Force.UNDERTAKING
    return _will(text, subject, verb)


def _undertakes(text: str, subject: Subject, verb: Verb) -> Force | None:
    if subject.link is Link.INSIDE or _VALUE.fullmatch(verb.word):
        return None
    if subject.role is Role.SELF and verb.courtesy(subject.text):
        return None
    if verb.form is Form.ACTIVE and (verb.state or verb.word in _ANSWERS):
        return None
    if subject.role is Role.NONE and _NOUN_OR_PAST.match(text, subject.end):
        return None
    if _PLAN.match(text, subject.end) and _DESCRIBES.search(subject.text):
        return None
    if subject.role in {Role.SELF, Role.ACTOR, Role.OTHER, Role.NONE} or of_itself(text, subject):
        return Force.UNDERTAKING
    written = subject.role in {Role.PROCESS, Role.THING, Role.POINTER} and _COMMITS.match(
        text, subject.end
    )
    return Force.UNDERTAKING if written else None


def _honours(text: str, subject: Subject, verb: Verb) -> Force | None:
    failed = _FAILED.search(text, max(0, subject.end - 20), subject.end + 60)
    return None if failed else Force.UNDERTAKING


def _announces(text: str, subject: Subject, verb: Verb) -> Force | None:
    if subject.link is Link.INSIDE or subject.role in {Role.NONE, Role.PEOPLE, Role.THERE}:
        return None
    if _SINCE.search(text, 0, subject.start):
        return None
    return Force.UNDERTAKING if _ANNOUNCED.match(text, subject.end) else None


def _held_up(text: str, subject: Subject, verb: Verb) -> Force | None:
    able = _MEASURE.search(subject.text) or _LAUNCH.search(subject.text)
    return Force.UNDERTAKING if able and subject.link is not Link.INSIDE else None


def _vouches(text: str, subject: Subject, verb: Verb) -> Force | None:
    able = subject.role in {Role.SELF, Role.ACTOR, Role.OTHER} and subject.link is not Link.INSIDE
    return Force.UNDERTAKING if able else None


def _doing(text: str, subject: Subject, verb: Verb) -> Force | None:
    if subject.link is Link.INSIDE:
        return None
    able = subject.role in {Role.SELF, Role.ACTOR} or of_itself(text, subject)
    return Force.UNDERTAKING if able else None


def _is_to(text: str, subject: Subject, verb: Verb) -> Force | None:
    """Weigh "is to": what "the aim is to" names is no future, but "the pool is to close" is one."""
    if verb.befalls and subject.role in _BEFALLEN and subject.link is not Link.INSIDE:
        return Force.UNDERTAKING
    return _doing(text, subject, verb)


def _asks(text: str, subject: Subject, verb: Verb) -> Force | None:
    if subject.role not in {Role.SELF, Role.ACTOR} or subject.link is Link.INSIDE:
        return None
    return Force.UNDERTAKING


def _asked(text: str, subject: Subject, verb: Verb) -> Force | None:
    if subject.role is Role.SELF or subject.link is Link.INSIDE:
        return None
    return Force.UNDERTAKING


def _arranged(text: str, subject: Subject, verb: Verb) -> Force | None:
    if subject.role in {Role.SELF, Role.RELATIVE, Role.THERE, Role.NONE, Role.OTHER}:
        return None
    return None if subject.link is Link.INSIDE else Force.UNDERTAKING


def _named(text: str, subject: Subject, verb: Verb) -> Force | None:
    return None if _VALUE.fullmatch(verb.word) else Force.UNDERTAKING


def _judged(text: str, subject: Subject, verb: Verb) -> Force | None:
    return Force.UNDERTAKING if subject.role in {Role.SELF, Role.ACTOR, Role.OTHER} else None


def _unneeded(text: str, subject: Subject, verb: Verb) -> Force | None:
    named = _MEASURE.search(subject.text)
    return Force.UNDERTAKING if named and subject.link is not Link.INSIDE else None


def _foresees(text: str, subject: Subject, verb: Verb) -> Force | None:
    return Force.EXPECTATION if subject.role in {Role.SELF, Role.ACTOR} else None


def _foreseen(text: str, subject: Subject, verb: Verb) -> Force | None:
    if subject.link is Link.INSIDE or subject.role in {Role.RELATIVE, Role.NONE}:
        return None
    return Force.EXPECTATION


_FRAMES: dict[str, Callable[[str, Subject, Verb], Force | None]] = {
    "will": _will,
    "goes_on": _goes_on,
    "reported": _reported,
    "undertakes": _undertakes,
    "announces": _announces,
    "honours": _honours,
    "held_up": _held_up,
    "vouches": _vouches,
    "doing": _doing,
    "is_to": _is_to,
    "asks": _asks,
    "asked": _asked,
    "arranged": _arranged,
    "named": _named,
    "judged": _judged,
    "unneeded": _unneeded,
    "foresees": _foresees,
    "foreseen": _foreseen,
}
