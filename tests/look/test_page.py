"""The page: one file that needs nothing, and runs nothing that a record holds."""

import base64
import hashlib
import json
import re
import time
from html.parser import HTMLParser

import pytest

from refcli.look.page import MANY, Page, page
from refcli.record import Record

HOSTILE = "</script><img src=x onerror=\"document.title='run'\"><style>*{}</style>"
RECORDS: list[Record] = [
    {
        "id": "roe2001",
        "type": "article-journal",
        "author": [{"family": "Roe", "given": "J."}],
        "title": "Ice on lakes",
        "container-title": "J Cold",
        "issued": {"date-parts": [[2001]]},
        "DOI": "10.1000/ice",
        "abstract": "How ice grows.",
        "custom": {"tags": ["winter"], "notes": ["secret note"], "files": ["/home/x/a.pdf"]},
    },
    {
        "id": "щукин 2005",
        "type": "book",
        "language": "ru",
        "author": [{"family": "Щукин", "given": "Ё."}],
        "title": HOSTILE,
        "publisher": "Наука",
        "issued": {"date-parts": [[2005]]},
        "URL": "javascript:alert(1)",
    },
]


class Outline(HTMLParser):
    """The elements of a page, and whether each is closed."""

    VOID = frozenset(("meta", "link", "br", "img", "input"))

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.fixture(scope="module")
def html() -> str:
    return page(RECORDS, Page("My list & more"))


def outline(html: str) -> Outline:
    parser = Outline()
    parser.feed(html)
    assert parser.open == []
    return parser


def test_every_element_is_closed_and_no_address_is_loaded(html: str) -> None:
    elements = outline(html).elements

    assert not [attrs for tag, attrs in elements if "src" in attrs or tag == "link"]
    assert [attrs["href"] for tag, attrs in elements if tag == "a"] == [
        "https://doi.org/10.1000/ice",
        "https://doi.org/10.1000/ice",
    ]


def test_script_and_style_are_allowed_by_their_hash_alone(html: str) -> None:
    [policy] = re.findall(r'Content-Security-Policy" content="([^"]*)"', html)

    for name, directive in (("style", "style-src"), ("script", "script-src")):
        content = re.findall(rf"<{name}>(.*?)</{name}>", html, re.DOTALL)[-1]
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{directive} 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy


def test_no_attribute_asks_for_a_style(html: str) -> None:
    assert not [attrs for _, attrs in outline(html).elements if "style" in attrs]


def test_notes_and_files_stay_out_unless_asked_for(html: str) -> None:
    assert "secret note" not in html
    assert "a.pdf" not in html

    asked = page(RECORDS, Page(notes=True, files=True))
    assert "secret note" in asked
    assert "a.pdf" in asked


def test_a_search_finds_cyrillic_by_latin_letters(html: str) -> None:
    [text] = [
        attrs["data-text"]
        for _, attrs in outline(html).elements
        if "щукин" in str(attrs.get("data-text"))
    ]

    assert "shchukin" in str(text)


def test_entries_have_anchors_languages_and_facets(html: str) -> None:
    items = [attrs for tag, attrs in outline(html).elements if tag == "li"]

    assert {str(item["id"]) for item in items} == {"roe2001", "щукин-2005"}
    assert {item.get("data-tag") for item in items} == {"winter", None}
    assert '<p lang="ru">' in html


def test_linked_data_is_read_back(html: str) -> None:
    [data] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)

    works = json.loads(data)["itemListElement"]
    assert works[0]["identifier"] == "doi:10.1000/ice"
    assert works[1]["name"] == HOSTILE


def test_two_runs_give_the_same_bytes(html: str) -> None:
    assert page(RECORDS, Page("My list & more")) == html


def test_many_works_stay_light() -> None:
    works = [{**RECORDS[0], "id": f"work{place}"} for place in range(MANY + 1)]

    begun = time.process_time()
    html = page(works, Page())

    assert len(html) / len(works) < 2000
    assert time.process_time() - begun < 20
