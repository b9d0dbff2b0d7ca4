"""Marks that never close are characters; whole ones stay."""

import time

import pytest

from refcli.enrich import webpage
from refcli.parse.documents.html import read_html
from refcli.text.unclosed_tags import without_unclosed_tags


@pytest.mark.parametrize(
    "page",
    [
        "<p>a < b</p>",
        "<!-- a --><p>b</p>",
        "<![if !supportLists]>1.<![endif]><p>a</p>",
        "<a href='>'>b</a>",
        "<script>if (a < b) x = '<!--'; </script><p>c</p><!-- d -->",
    ],
)
def test_whole_pages_stay(page: str) -> None:
    assert without_unclosed_tags(page) == page


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>Before <a href='x", "Before <a href='x"),
        ("<p>Before</p><![foo[ after", "Before\n<![foo[ after"),
        ("<p>Before <![<b>after</b>", "Before <![after"),
        ("<p>Before <!-- after", "Before <!-- after"),
    ],
)
def test_unclosed_tags_are_text(page: str, text: str) -> None:
    assert read_html(page).strip() == text


@pytest.mark.parametrize(
    "pattern",
    ["<a ", "<a href='", "<!--", "<!--> ", "<![if ", "<![if ]", "<![cdata[", "<![cdata[>", "</a "],
)
def test_time_grows_with_the_page(pattern: str) -> None:
    begun = time.process_time()
    read_html(pattern * 25_000)
    webpage.doi_in(pattern * 25_000)
    assert time.process_time() - begun < 2


def test_odd_sections_of_a_web_page_are_no_fault() -> None:
    page = "<![x]><title>A study</title><![y z"
    assert webpage.record_of(page, "http://a.example/")["title"] == "A study"


def test_a_script_in_pieces_is_read_in_time() -> None:
    page = "<script type='application/ld+json'>" + "</a></b>" * 200_000 + "</script>"
    begun = time.process_time()
    webpage.doi_in(page)
    assert time.process_time() - begun < 4


def test_a_tag_of_very_many_attributes_loses_them_and_a_long_picture_stays() -> None:
    crowded = " ".join(f"a{number}='b'" for number in range(20_000))
    picture = f"<img src='data:image/png;base64,{'A' * 200_000}=='>"

    assert without_unclosed_tags(f"<p {crowded}>Text</p>{picture}") == f"<p>Text</p>{picture}"
