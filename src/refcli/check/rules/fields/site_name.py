"""FIELD002: a reference that is only a site's name.

A reader cannot tell which page was meant: name the page, who wrote it, and its address.

    GxP News. URL: (date of access 18.05.2022)

Give title, author or body, date and address of the page.
"""

from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import Context, Hit, Rule
from refcli.record import Record, text
from refcli.speech import Message

__all__ = ["RULE"]


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    if text(record, "type") not in ("webpage", "post", "post-weblog", "document"):
        return
    others = ("author", "editor", "issued", "container-title", "publisher")
    title, address = text(record, "title"), text(record, "URL")
    if not title or len(title.split()) > 3 or any(record.get(name) for name in others):
        return
    if not address and record.get("accessed"):
        yield Hit(
            "title",
            Message("{title} is only the name of a site: which page is meant?", title=title),
        )


RULE: Final = Rule("FIELD002", "only the name of a site", Severity.WARNING, entry=_find)
