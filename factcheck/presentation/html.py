r"""Templates in which no word of a document can act: each is escaped, and the unseen made visible.

>>> page = environment("factcheck.presentation").from_string("<p title='{{ words }}'>")
>>> page.render(words="'><script>\u202e")
"<p title='&#39;&gt;&lt;script&gt;\\u202e'>"
"""

from __future__ import annotations

import jinja2
from markupsafe import Markup, escape

from factcheck.exports.reading import period_reading, quantity_reading
from factcheck.exports.visible import visible
from factcheck.exports.wording import count, day, points

__all__ = ["environment", "is_web", "verbatim"]


def environment(*packages: str) -> jinja2.Environment:
    """Return an environment with the templates of these packages, those of the first first.

    Whatever a template prints is escaped. Before that, the characters of a text that have no shape
    of their own are written as escapes, so that none can turn the order of the words around it;
    the filter ``verbatim`` leaves a text as it is. A name that is not defined is an error.
    """
    made = jinja2.Environment(
        loader=jinja2.ChoiceLoader([jinja2.PackageLoader(package) for package in packages]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    made.filters |= _FILTERS
    return made


def verbatim(text: str) -> Markup:
    """Return a text escaped and otherwise as it is, as a form gives back what was typed."""
    return escape(text)


def is_web(url: str) -> bool:
    """Tell whether an address can be followed as a link: it is of the web, whatever it holds."""
    return url.startswith(("https://", "http://"))


_FILTERS = {
    "counted": count,
    "day": day,
    "figure": quantity_reading,
    "is_web": is_web,
    "period": period_reading,
    "points": points,
    "verbatim": verbatim,
}


def _shown(value: object) -> object:
    if isinstance(value, str) and not isinstance(value, Markup):
        return visible(value)
    return value
