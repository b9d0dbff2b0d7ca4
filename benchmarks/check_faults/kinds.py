"""The kinds of faults that are planted in records, and the rules of which one must find each."""

import unicodedata
from typing import NamedTuple

from benchmarks.check_faults import changes
from benchmarks.check_faults.changes import Fields, Planted
from refcli.record import names, text

__all__ = ["KINDS", "Fields", "Kind"]


class Kind(NamedTuple):
    """A kind of fault: what finds it, and how it is planted."""

    codes: tuple[str, ...]
    plant: Planted
    beside: bool = False
    """Whether it is a second entry beside the first, not a change of it."""


_SITES = ("GxP News", "Росстат", "BBC", "Портал правовой информации", "Wikipedia")
_BODIES = (
    {"family": "Organization", "given": "World Health"},
    {"family": "Association", "given": "American Medical"},
    {"family": "науки", "given": "Министерство образования и"},
    {"family": "of Standards", "given": "National Institute"},
)

KINDS: dict[str, Kind] = {
    "DOI broken": Kind(
        ("DOI001",),
        changes.changed("DOI", lambda v, c: v.replace("/", c.choice((".", "", " ")), 1)),
    ),
    "DOI as address": Kind(
        ("DOI002",),
        changes.changed(
            "DOI", lambda v, c: c.choice(("https://doi.org/", "doi:", "http://dx.doi.org/")) + v
        ),
    ),
    "DOI in the address": Kind(("DOI003",), changes.doi_moved),
    "ISBN digit": Kind(("ISBN001", "ISBN002"), changes.changed("ISBN", changes.digit)),
    "ISSN digit": Kind(("ISSN001",), changes.changed("ISSN", changes.digit)),
    "PMID": Kind(
        ("PMID001",), changes.put("PMID", "PMC3531190", "n/a", "123456789012", "2812x595")
    ),
    "PMCID": Kind(("PMCID001",), changes.put("PMCID", "PM3531190", "see PubMed", "PMC35a")),
    "arXiv number": Kind(
        ("ARXIV001",),
        lambda r, c: {
            **r,
            "archive": "arXiv",
            "archive_location": c.choice(("2313.12345", "2300.00012", "9913001", "2104-12345")),
        },
    ),
    "pages reversed": Kind(("PAGE001",), changes.changed("page", changes.reversed_pages)),
    "pages identical": Kind(("PAGE002",), changes.changed("page", changes.same_pages)),
    "mark in pages": Kind(
        ("PAGE003",),
        changes.changed(
            "page",
            lambda v, c: c.choice(("pp. ", "p. ", "С. ", "S. ")) + v if v[0].isdecimal() else None,
        ),
    ),
    "no pages": Kind(("PAGE003",), changes.put("page", "??", "n/a", "xx-xx", "TBD", "0-0")),
    "volume as issue": Kind(("VOL001",), changes.volume_as_issue),
    "volume with issue": Kind(("VOL002",), changes.volume_with_issue),
    "year impossible": Kind(("DATE001",), changes.year(20219, 218, 20, 9999)),
    "year ahead": Kind(("DATE002",), changes.year(2028, 2034, 2060)),
    "day impossible": Kind(
        ("DATE001",),
        lambda r, c: {
            **r,
            "issued": {
                "date-parts": [c.choice(([2019, 2, 30], [2021, 30], [2020, 4, 31], [2018, 0, 3]))]
            },
        },
    ),
    "looked at before": Kind(("DATE003",), changes.accessed_early),
    "name in capitals": Kind(("NAME001",), changes.person(changes.turned)),
    "body as a person": Kind(("NAME002",), changes.added(*_BODIES)),
    "et al.": Kind(
        ("NAME003",),
        changes.added(
            {"family": "al.", "given": "et"},
            {"family": "et al"},
            {"literal": "и др."},
            {"family": "и", "given": "др."},
        ),
    ),
    "person twice": Kind(
        ("NAME004",),
        lambda r, _c: (
            {**r, "author": [*names(r), names(r)[0]]}
            if len(names(r)) > 1 and names(r)[0].get("given")
            else None
        ),
    ),
    "several in one": Kind(("NAME005",), changes.person(changes.several)),
    "marks in a name": Kind(
        ("NAME006",),
        changes.person(lambda n, c: {**n, "family": n["family"] + c.choice(("1", "*", "†", ",2"))}),
    ),
    "two spellings": Kind(("NAME007",), changes.other_spelling, beside=True),
    "title in capitals": Kind(
        ("TITLE001",),
        changes.changed("title", lambda v, _c: v.upper() if len(v.split()) > 4 else None),
    ),
    "title's full stop": Kind(
        ("TITLE003",),
        changes.changed(
            "title", lambda v, _c: v + "." if v[-1].isalpha() and v.split()[-1].islower() else None
        ),
    ),
    "title in brackets": Kind(
        ("TITLE004",),
        lambda r, _c: (
            {**r, "title": f"[{r['title']}]"}
            if "[" not in text(r, "title") and not r.get("language")
            else None
        ),
    ),
    "misspelt word": Kind(("TITLE005",), changes.changed("title", changes.cut_word)),
    "mojibake": Kind(("TEXT001",), changes.changed("title", changes.mojibake)),
    "TeX": Kind(("TEXT002",), changes.changed("title", changes.tex)),
    "HTML": Kind(("TEXT003",), changes.changed("title", changes.tagged)),
    "invisible": Kind(
        ("TEXT004",),
        changes.changed("title", changes.between("\u200b", "\ufeff", "\u200e", "\x07")),
    ),
    "decomposed": Kind(
        ("TEXT005",), changes.changed("title", lambda v, _c: unicodedata.normalize("NFD", v))
    ),
    "brackets": Kind(("TEXT006",), changes.changed("title", changes.unbalanced)),
    "doubled punctuation": Kind(
        ("TEXT007",), changes.changed("title", changes.between(",,", ";;", " ,", "::", ".,"))
    ),
    "two scripts": Kind(("TEXT008",), changes.changed("title", changes.lookalike)),
    "no journal": Kind(
        ("FIELD001",),
        changes.without("container-title", ("article-journal", "paper-conference", "chapter")),
    ),
    "no year": Kind(
        ("FIELD001",), changes.without("issued", ("article-journal", "book", "paper-conference"))
    ),
    "no author": Kind(
        ("FIELD003",), changes.without("author", ("article-journal", "paper-conference"))
    ),
    "no title": Kind(
        ("FIELD001",), changes.without("title", ("article-journal", "book", "thesis"))
    ),
    "site's name": Kind(
        ("FIELD002",),
        lambda r, c: {
            "id": r["id"],
            "type": "webpage",
            "title": c.choice(_SITES),
            "accessed": {"date-parts": [[2024, 5, 18]]},
        },
    ),
    "other language": Kind(("LANG001",), changes.foreign),
    "address broken": Kind(
        ("URL001",),
        changes.put(
            "URL",
            "htp://example.org/a",
            "www.example.org/a",
            "https//example.org/a",
            "http:/example.org",
            "https://example .org/a",
            "https://",
        ),
    ),
    "tracking": Kind(
        ("URL002",),
        changes.put(
            "URL",
            "https://example.org/a?utm_source=mail&id=3",
            "https://example.org/?fbclid=IwAR0abc",
            "https://example.org/a?gclid=Cj0K",
        ),
    ),
    "accessed, no address": Kind(
        ("URL003",),
        lambda r, _c: {
            **{k: v for k, v in r.items() if k not in ("URL", "DOI")},
            "accessed": {"date-parts": [[2025, 5, 18]]},
        },
    ),
    "journal in short": Kind(("JOURNAL001",), changes.journal_short, beside=True),
    "journal misspelt": Kind(
        ("JOURNAL001", "JOURNAL002", "JOURNAL003"), changes.journal_slip, beside=True
    ),
    "the work twice": Kind(("DUP001",), changes.twin, beside=True),
    "key twice": Kind(("KEY001",), changes.same_key, beside=True),
}
