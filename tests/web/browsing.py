"""What a browser would do with a page: read its forms and send them."""

from __future__ import annotations

from html.parser import HTMLParser

from attrs import define, field
from httpx2 import Response
from starlette.testclient import TestClient

__all__ = ["Form", "forms", "send"]


@define
class Form:
    """A form: where it is sent, what it holds, and the values of its buttons."""

    action: str
    method: str
    fields: dict[str, str] = field(factory=dict)
    buttons: list[tuple[str, str]] = field(factory=list)


class _Forms(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Form] = []
        self._area: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.found.append(Form(attributes.get("action", ""), attributes.get("method", "get")))
        elif tag == "input" and "name" in attributes:
            self.found[-1].fields[attributes["name"]] = attributes.get("value", "")
        elif tag == "textarea":
            self._area = attributes["name"]
            self.found[-1].fields[self._area] = ""
        elif tag == "button" and "name" in attributes:
            self.found[-1].buttons.append((attributes["name"], attributes.get("value", "")))

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self._area = None

    def handle_data(self, data: str) -> None:
        if self._area is not None:
            self.found[-1].fields[self._area] += data


def forms(page: Response) -> list[Form]:
    """Return the forms of a page."""
    parser = _Forms()
    parser.feed(page.text)
    return parser.found


def send(client: TestClient, page: Response, where: str, **fields: str) -> Response:
    """Send the form of a page whose address ends in ``where``, with some fields filled in."""
    form = next(form for form in forms(page) if form.action.partition("?")[0].endswith(where))
    origin = str(client.base_url).rstrip("/")
    return client.post(form.action, data={**form.fields, **fields}, headers={"Origin": origin})
