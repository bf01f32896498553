"""What somebody published about a claim that they checked."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

from attrs import Attribute, field, frozen
from attrs.validators import min_len, optional

__all__ = ["PublishedReview"]

_ADDRESS = re.compile(r"https?://[^\s/?#]+\S*", flags=re.IGNORECASE)


def _on_the_web(_: PublishedReview, attribute: Attribute[str], value: str) -> None:
    if not _ADDRESS.fullmatch(value):
        raise ValueError(f"'{attribute.name}' begins with https:// or http://, unlike '{value}'")


@frozen(kw_only=True)
class PublishedReview:
    """A verdict that a person published, recorded in its own words and never made here.

    The fields are those of schema.org's ClaimReview; https://schema.org/ClaimReview

    Attributes:
        rating: the verdict in the publisher's words, such as ``Mostly false``.
        publisher: who published it.
        url: the page it stands on.
        site: the address of the publisher.
        published: the day it was published.
        title: the title of the page.
        value: the verdict as a number, where the publisher has a scale of numbers.
        worst, best: the ends of that scale.
    """

    rating: str = field(validator=min_len(1))
    publisher: str = field(validator=min_len(1))
    url: str = field(validator=_on_the_web)
    site: str | None = field(default=None, validator=optional(_on_the_web))
    published: dt.date | None = None
    title: str | None = None
    value: Decimal | None = None
    worst: Decimal | None = None
    best: Decimal | None = None

    def __attrs_post_init__(self) -> None:
        if self.value is None and (self.worst is not None or self.best is not None):
            raise ValueError("'worst' and 'best' are the ends of a scale that 'value' is on")
        if self.worst is not None and self.best is not None and self.worst > self.best:
            raise ValueError("'worst' is above 'best'")
