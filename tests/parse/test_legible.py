"""What copying from a page leaves in a reference is not read as a part of it."""

import unicodedata
from collections.abc import Callable

import pytest

from refcli.parse import parse_reference, parse_references
from refcli.parse.legible import legible
from refcli.parse.unread import unread
from refcli.record import source

REFERENCE = (
    "García, A., & Müller, B. (2001). Émigration et mémoire du Nord. Paris: Éditions de la Rivière."
)
FIELDS = ("author", "title", "publisher", "publisher-place", "issued", "type")

SPOILT: dict[str, Callable[[str], str]] = {
    "an entity": lambda text: text.replace("&", "&amp;"),
    "a numbered entity": lambda text: text.replace("é", "&#233;"),
    "soft hyphens": lambda text: text.replace("gra", "gra\u00ad").replace("ller", "l\u00adler"),
    "spaces of no width": lambda text: text.replace(" ", " \u200b"),
    "a mark of direction": lambda text: f"\u200e{text}\u200f",
    "a mark of byte order": lambda text: f"\ufeff{text}",
    "accents apart": lambda text: unicodedata.normalize("NFD", text),
    "emphasis": lambda text: text.replace("Émigration et mémoire", "*Émigration* et **mémoire**"),
    "a title in italics": lambda text: text.replace("Émi", "_Émi").replace("Nord.", "Nord_."),
    "ties of TeX": lambda text: text.replace("A.,", "A.,~").replace(",~ ", ",~"),
    "an escape of TeX": lambda text: text.replace("&", r"\&"),
    "spaces before marks": lambda text: text.replace(", ", " , ").replace(". Paris", " . Paris"),
    "a doubled point": lambda text: text.replace("Nord.", "Nord.."),
    "a button": lambda text: f"{text} [CrossRef]",
    "buttons": lambda text: f"{text} [PubMed] [Google Scholar]",
}


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT)
def test_what_is_not_seen_changes_no_field_and_the_text_is_kept(
    spoil: Callable[[str], str],
) -> None:
    clean, spoilt = parse_reference(REFERENCE), parse_reference(spoil(REFERENCE))
    assert {name: spoilt.get(name) for name in FIELDS} == {name: clean[name] for name in FIELDS}
    assert source(spoilt)["text"] == spoil(REFERENCE)
    assert unread(spoilt) == unread(clean)


def test_references_of_a_list_are_read_so_too() -> None:
    texts = [spoil(REFERENCE) for spoil in SPOILT.values()]
    for text, record in zip(texts, parse_references(texts), strict=True):
        assert record["title"] == "Émigration et mémoire du Nord"
        assert source(record)["text"] == text


def test_a_text_that_is_seen_as_it_stands_is_left_alone() -> None:
    for text in (
        REFERENCE,
        "R&D; a view. AT&T Tech J. 1985;64(2):1–9.",
        "Roe B.* C*-algebras and W*-algebras. https://e.org/_a_/b_c * 3 * 4",
        "[CrossRef]",
        "",
    ):
        assert legible(text) == text


def test_half_a_character_is_no_fault() -> None:
    assert source(parse_reference(f"\ud83d{REFERENCE}"))["text"] == f"\ufffd{REFERENCE}"


@pytest.mark.parametrize(
    "tail",
    [
        "PMID: 12345678.",
        "PubMed PMID: 12345678; PMCID: PMC1234567.",
        "ISSN 1234-5678.",
        "ISBN 978-3-16-148410-0.",
        "[Article in Portuguese]",
        "Google Scholar",
        "Article CAS PubMed Google Scholar",
        "MathSciNet",
        "JSTOR 1234567.",
        "WOS:000123456789012",
        "hal-01234567",
        "Cited by 12",
        "EDN: ABCDEF.",
        "Accessed.",
    ],
)
def test_what_databases_add_behind_a_reference_changes_nothing_before_it(tail: str) -> None:
    text = "Ruiz P, Berg L. Ice on northern lakes. J Glaciol. 2011;34(2):112-9."
    clean, longer = parse_reference(text), parse_reference(f"{text} {tail}")
    names = ("author", "title", "container-title", "volume", "issue", "page", "issued", "type")
    assert {name: longer.get(name) for name in names} == {name: clean.get(name) for name in names}
    assert source(longer)["text"] == f"{text} {tail}"


def test_an_identifier_behind_a_reference_is_taken() -> None:
    record = parse_reference("Ruiz P. Ice on lakes. J Glaciol. 2011;34(2):112-9. PMID: 12345678.")
    assert record["PMID"] == "12345678"
