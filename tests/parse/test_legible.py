"""What copying from a page leaves in a reference is not read as a part of it."""

import unicodedata
from collections.abc import Callable

import pytest

from refcli.parse import parse_reference, parse_references
from refcli.parse.labelling.tail import without_tail
from refcli.parse.labelling.tokens import tokenize
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
    "emphasis of TeX": lambda text: text.replace("Émigration et", r"\emph{Émigration et}"),
    "accents of TeX": lambda text: text.replace("é", r"\'{e}").replace("ü", r"\"{u}"),
    "escapes of Markdown": lambda text: text.replace("(", r"\(").replace(")", r"\)"),
    "emphasis of a wiki": lambda text: text.replace("Émigration", "'''Émigration'''"),
    "tags of a forum": lambda text: text.replace("Émigration", "[i]Émigration[/i]"),
    "braces": lambda text: text.replace("Nord", "{N}ord"),
    "code": lambda text: text.replace("Nord", "`Nord`"),
    "mojibake": lambda text: text.encode().decode("latin-1"),
    "mojibake in part": lambda text: text.replace("ü", "Ã¼"),
    "entities of entities": lambda text: text.replace("&", "&amp;amp;"),
    "accents beside their letters": lambda text: text.replace("ü", "¨u").replace("mé", "m´e"),
    "spaces of other widths": lambda text: text.replace(" ", "\u2009").replace(". ", ".\u00a0"),
    "lines": lambda text: text.replace(" et ", "\n    et "),
    "a broken word": lambda text: text.replace("gration", "gra-\ntion"),
    "a word that was broken": lambda text: text.replace("gration", "gra- tion"),
    "marks of footnotes": lambda text: text.replace("García", "García*").replace("ler", "ler¹"),
    "figures of full width": lambda text: text.replace("2001", "２００１"),
    "quotation marks around": lambda text: f"“{text}”",
    "brackets around": lambda text: f"[{text}]",
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
        "Full Text PDF",
        "View at Publisher",
        "PubMed Abstract | CrossRef Full Text | Google Scholar",
        "(open in a new window)",
        "Cited on pages 3, 5, and 7.",
        "→ p. 3",
        "Times cited: 45",
        "(Scopus, Q1)",
        "[in Chinese with English abstract]",
        "(на англ. яз.)",
        "[Review]",
        "Epub 2010 Mar 3.",
        "Published online: 3 March 2010",
        "In press.",
        "Erratum in: Lancet. 2011;377:1001.",
        "© 2011 Elsevier. All rights reserved.",
        "US$25",
        "•• of outstanding interest",
        "(accessed 12 March 2020).",
        "Acesso em: 12 mar. 2020.",
        "OCLC 12345678",
        "2001ApJ...555...12S",
        "УДК 539.12",
        "and",
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


@pytest.mark.parametrize(
    "text",
    [
        "Ruiz P. Ice on lakes: a review. Comment.",
        "Ruiz P. Ice. J Glaciol. 2011;34(2):112-9. Rivers",
        "Ruiz P. Ice on lakes. Chicago: Google; 2011.",
        "Ruiz P, Berg L. Ice on lakes. Rev Mod Phys. 2011 $288.",
    ],
)
def test_words_that_may_end_a_reference_are_no_tail(text: str) -> None:
    tokens = tokenize(text)
    assert without_tail(tokens) == (tokens, [])


def test_a_day_of_access_is_taken() -> None:
    record = parse_reference(
        "Ruiz P. Ice on lakes. J Glaciol. 2011;34(2):112-9. (Zugriff am 12.03.2020)"
    )
    assert record["accessed"] == {"date-parts": [[2020, 3, 12]]}
    assert record["type"] == "article-journal"


def test_where_a_link_leads_goes_behind_the_reference() -> None:
    text = "Ruiz P. {}. J Glaciol. 2011;34(2):112-9."
    for form in (
        "[Ice on lakes](https://doi.org/10.1000/1)",
        '<a href="https://doi.org/10.1000/1">Ice on lakes</a>',
        "[https://doi.org/10.1000/1 Ice on lakes]",
        "[[https://doi.org/10.1000/1][Ice on lakes]]",
        "`Ice on lakes <https://doi.org/10.1000/1>`_",
        r"\href{https://doi.org/10.1000/1}{Ice on lakes}",
    ):
        record = parse_reference(text.format(form))
        assert (record["title"], record["DOI"]) == ("Ice on lakes", "10.1000/1"), form


@pytest.mark.parametrize(
    "lead",
    [
        "See also ",
        "Cf. ",
        "Source: ",
        "How to cite: ",
        "Цит. по: ",
        "[PDF] ",
        "APA: ",
        "Vgl. dazu ",
    ],
)
def test_words_before_a_reference_are_no_part_of_it(lead: str) -> None:
    assert legible(f"{lead}{REFERENCE}") == REFERENCE
    assert legible(f"[3] {lead}{REFERENCE}") == f"[3] {REFERENCE}"


def test_a_title_may_begin_with_such_words() -> None:
    for text in (
        "See you on Mars. New York: Acme; 2001.",
        "Paper: a history. London, 1999.",
        "References and allusions in Dante. Roma, 1975.",
        "Book of hours. Paris, 1480.",
    ):
        assert legible(text) == text


def test_what_only_looks_like_markup_stays() -> None:
    for text in (
        "O\\'Neill J. Ice. 2001.",
        "Roe J. d´Eaubonne et ciel. 2001.",
        "Roe J. Wirtschafts- und Sozialrat. 2001.",
        "«Ice on lakes» // «Glaciology». 2001. № 3.",
    ):
        assert legible(text) == text.replace("\\", "")


def test_a_doi_behind_its_resolver_alone_is_a_doi() -> None:
    text = "Ruiz P. Ice on lakes. J Glaciol. 2011;34(2):112-9. doi.org/10.1000/abc.5678"
    assert parse_reference(text)["DOI"] == "10.1000/abc.5678"
