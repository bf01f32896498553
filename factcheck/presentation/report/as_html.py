"""A report as one page of HTML that needs nothing else: no script, no other file, no network.

A policy in its head forbids whatever is not the style that stands in it, so that even words which
slipped through unescaped could load and run nothing.
"""

from __future__ import annotations

import base64
from hashlib import sha256
from importlib.resources import files

from markupsafe import Markup

from factcheck.presentation.html import environment
from factcheck.presentation.report.model import Report

__all__ = ["as_html"]

_STYLES = ("page.css", "parts.css", "report.css")


def as_html(report: Report) -> str:
    """Return the report as a page of HTML."""
    template = environment("factcheck.presentation").get_template("report.html")
    style = _style()
    return template.render(report=report, style=Markup(style), style_hash=_hash(style)).lstrip()


def _style() -> str:
    folder = files("factcheck.presentation") / "static"
    return "\n" + "\n".join((folder / name).read_text("utf-8") for name in _STYLES)


def _hash(style: str) -> str:
    """Return the source expression of Content Security Policy that allows this style alone."""
    return f"sha256-{base64.b64encode(sha256(style.encode()).digest()).decode()}"
