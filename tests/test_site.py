"""The built site (``make site``) asks no other host for anything, and searches by itself."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

SITE = Path(__file__).parents[1] / "build" / "site"

pytestmark = pytest.mark.skipif(not (SITE / "index.html").exists(), reason="needs: make site")


class Loads(HTMLParser):
    """What a page loads: scripts, styles, pictures, fonts; not what it links to."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag != "a":
            self.addresses += [str(given[name]) for name in ("src", "href") if given.get(name)]


def test_no_page_loads_anything_from_another_host() -> None:
    for page in SITE.rglob("*.html"):
        loads = Loads()
        loads.feed(page.read_text("utf-8"))

        assert not [one for one in loads.addresses if re.match(r"(?:https?:)?//", one)], page


def test_no_style_loads_anything_from_another_host() -> None:
    for style in SITE.rglob("*.css"):
        assert not re.search(r"(?:url\(|@import)\s*['\"]?(?:https?:)?//", style.read_text("utf-8"))


def test_the_search_has_its_index_in_the_site() -> None:
    assert "dedupe" in (SITE / "searchindex.js").read_text("utf-8")
