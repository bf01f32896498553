"""What a web page wraps around its text, known by its general shape."""

from __future__ import annotations

import re
from functools import cache

__all__ = ["LONGEST", "is_clutter"]

_LONGEST_BUTTON = 40
LONGEST = 400
"""A line of more code points than this is text, whatever words it holds."""

# Both tables are matched against whole lines in lower case. A line of the first has no full stop:
# "Share this" is a button, "Share this." somebody's words.
BUTTONS = (
    r"(?:est(?:imated)?\.? )?(?:reading time:? )?\d+[- ]min(?:ute)?s?(?: read(?:ing time)?)?",
    r"reading time\b.{0,20}",
    # what a reader is asked to do
    r"(?:click|tap|press) (?:here|to)\b.{0,80}",
    r"(?:read|see|show|view|load|learn|find out|watch|listen) (?:more|less|all|next|now)\b.{0,80}",
    r"(?:re)?(?:share|tweet|e-?mail|print|save|copy|like|follow|bookmark)"
    r"(?: (?:this|on|via|to|us|link|the)\b.{0,60})?",
    r"(?:view|page|show) source",
    r"(?:sign|log) (?:in|up|out|on)(?: (?:to|for|here|now|today|with|or)\b.{0,160})?",
    r"(?:subscribe|register|donate|join us|join now|support us|download (?:the|our) app)\b.{0,80}",
    r"(?:skip|jump|back|go|return|scroll) to (?:the )?(?:main|content|top|navigation|home\w*"
    r"|search|menu|comments)\b.{0,40}",
    # comments
    r"[+•-]?\s*(?:there are )?(?:no|\d[\d,]*|view all \d+|view|show|hide|all) comments"
    r"(?: yet)?(?: on this.{0,40})?",
    r"(?:add|leave|post|write|join)(?: (?:a|your|the|yours|first))?(?: (?:own|first))?"
    r" (?:comment|reply|response|conversation|discussion)",
    r"add yours|be the first to (?:comment|reply)\b.{0,40}",
    r"(?:have your say|comments?|reply|report)(?: \(?\d*\)?)?",
    # waiting
    r"(?:loading|submitting|sending|processing|searching|buffering|please wait)\b.{0,40}",
    # advertisements, and other pages
    r"(?:advertise(?:ment|ments)?|sponsored|promoted|ad)(?: (?:content|feature|by\b.{0,40}))?",
    r"(?:story|article) continues(?: below)?.{0,40}|continue reading.{0,80}",
    r"(?:related|recommended|trending|popular|latest|more|most (?:read|popular|viewed|shared)|top"
    r"|editor[’']s picks?)"
    r"(?: (?:articles?|stories|topics?|content|posts?|reading|news|links|videos?|tags))?"
    r"(?: (?:from|on|in|for you)\b.{0,60})?:?",
    r"you (?:may|might) (?:also )?(?:like|be interested).{0,80}",
    r"(?:tags?|topics?|filed under): .*",
    r"(?:home|menu|search|close|next|previous|prev|back|skip|cookies|privacy|contact us|about us"
    r"|accessibility|top|facebook|twitter|whatsapp|linkedin|instagram|youtube|x|rss)",
    r"(?:[\w’'.&-]+\s){0,5}newsletters?",
    # pictures, and what a page says of itself
    r"(?:image|photo(?:graph)?|picture|video|pic|caption)s?"
    r"(?: (?:credit|by|source|courtesy)\b)?\s?[:|(].{0,160}",
    r"(?:[^\W\d_][\w’'.-]*\s){1,6}portrait",
    r"(?:terms (?:and|&) conditions|terms of (?:use|service)|privacy (?:policy|notice)"
    r"|cookies? (?:policy|notice|settings|preferences))\b.{0,120}",
    r"(?:accept|reject|allow|manage|decline)(?: (?:all|my|your|optional|and \w+)){0,4}"
    r" (?:cookies|preferences|settings)",
)
NOTICES = (
    r"(?:©|\(c\) ?\d{4}(?![\d/–-])|copyright (?:©|\(c\)|\d{4}|of )).{0,160}",
    r"all rights reserved.{0,80}",
    r"thank(?:s| you) for (?:signing up|subscribing|registering)\b.{0,80}",
    r"sorry, there (?:seems?|appears?) to be (?:some|an?) (?:issue|problem|error)s?\b.{0,200}",
    r"(?:oops|error)[!:].{0,200}|please try again(?: later)?\W*",
    r"(?:please )?(?:enable|turn on) (?:javascript|cookies)\b.{0,120}",
    r"(?:we|this (?:web)?site|our (?:web)?site) uses? (?:\w+ ){0,3}cookies\b.{0,300}",
    r"by (?:continuing|using|signing up|clicking)\b.{0,80}\byou (?:agree|accept|consent)\b.{0,200}",
    r"(?:loading|submitting|please wait)\W*",
)

# A promotion ends with the button that it is for, behind a mark that no sentence needs there.
_BUTTON_WORDS = (
    *("Subscribe", "Sign up", "Sign in", "Log in", "Register", "Donate", "Join", "Read more"),
    *("Find out more", "Learn more", "View Source", "View source", "Download"),
)
_URGING = ("now", "here", "today", "free", "Now", "Here", "Today")
_CLOSING = ".!>»"
_BUTTON = re.compile(
    rf"[:.!?|–—>»-]\s*(?:{'|'.join(_BUTTON_WORDS)})(?: (?:{'|'.join(_URGING)}))?[{_CLOSING}]*\Z"
)
_BUTTON_ENDS = (*_BUTTON_WORDS, *(f" {word}" for word in _URGING))
_LAST_LETTERS = frozenset(words[-3:] for words in _BUTTON_ENDS)
# The words of a form run together with what it says when it has been sent.
_FORM = re.compile(
    r"^sign up (?:to|for)\b.*\b(?:newsletters?|emails?|alerts?|updates?|briefings?)\b"
    r"|\bthanks? (?:you )?for signing up\b"
)


def is_clutter(line: str) -> bool:
    """Tell whether the line, without white space around it, is no part of the text."""
    if len(line) > LONGEST:
        return False
    said = line.rstrip(_CLOSING)
    if (
        said[-3:] in _LAST_LETTERS
        and said.endswith(_BUTTON_ENDS)
        and _BUTTON.search(line[-_LONGEST_BUTTON:])
    ):
        return True
    lowered = line.lower()
    if _notices().match(lowered) or (line[-1] not in ".!?" and _buttons().match(lowered)):
        return True
    return "sign" in lowered and _FORM.search(lowered) is not None


@cache
def _buttons() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(BUTTONS)})\Z")


@cache
def _notices() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(NOTICES)})\Z")
