"""A hook of MkDocs: pages that stand at the root of the repository, and links that leave ``docs/``.

The pages are written to be read in the repository, where a link may lead to any file of it. The
manual holds only the pages, so that there such a link becomes its words; that it leads somewhere
is a test of the repository.
"""

from __future__ import annotations

import posixpath
import re
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT_PAGES = {"CHANGELOG.md": "changelog.md", "SECURITY.md": "security.md"}
"""Files of the repository's root that are pages of the manual, each with its name there."""

_DOCS = "docs"
_LINK = re.compile(r"\[([^\[\]]*)\]\((?![a-z]+:|#)([^)#\s]+)(#[^)\s]*)?\)")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages of the repository's root."""
    root = Path(config.docs_dir).parent
    for name, page in ROOT_PAGES.items():
        text = (root / name).read_text("utf-8")
        files.append(File.generated(config, page, content=relinked(text, name)))
    return files


def on_page_markdown(markdown: str, page: Page, **_: Any) -> str:
    """Return the page with links that leave the manual turned into their words."""
    if page.file.src_uri in ROOT_PAGES.values():
        return markdown
    return relinked(markdown, f"{_DOCS}/{page.file.src_uri}")


def relinked(markdown: str, source: str) -> str:
    """Return a page of the repository with its links as they are in the manual.

    Args:
        markdown: the page as it stands in the repository.
        source: its path there, with ``/`` between the parts.
    """
    here = posixpath.dirname(_place(source) or _DOCS)

    def link(found: re.Match[str]) -> str:
        words, path, anchor = found[1], found[2], found[3] or ""
        target = _place(posixpath.normpath(posixpath.join(posixpath.dirname(source), path)))
        if target is None:
            return words
        return f"[{words}]({posixpath.relpath(target, here)}{anchor})"

    return _LINK.sub(link, markdown)


def _place(source: str) -> str | None:
    """Return where a file of the repository stands in the manual; None where it is not in it."""
    if source in ROOT_PAGES:
        return f"{_DOCS}/{ROOT_PAGES[source]}"
    return source if source.startswith(f"{_DOCS}/") else None
