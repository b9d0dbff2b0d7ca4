"""Kinds of faults, as people and programs make them, and how each is planted in a record."""

import random
import unicodedata
from collections.abc import Callable
from typing import Any, NamedTuple

from refcli.enrich.abbreviations import computed
from refcli.record import names, text

__all__ = ["KINDS", "Fields", "Kind"]

Fields = dict[str, Any]
Planted = Callable[[Fields, random.Random], Fields | None]


class Kind(NamedTuple):
    """A kind of fault: what finds it, and how it is planted."""

    codes: tuple[str, ...]
    plant: Planted
    beside: bool = False
    """Whether it is a second entry beside the first, not a change of it."""


def _changed(field: str, change: Callable[[str, random.Random], str | None]) -> Planted:
    """Return what changes the text of a field; nothing where it is not there or stays."""

    def plant(record: Fields, chance: random.Random) -> Fields | None:
        was = text(record, field)
        new = change(was, chance) if was else None
        return {**record, field: new} if new and new != was else None

    return plant


def _put(field: str, *values: Any) -> Planted:
    return lambda record, chance: {**record, field: chance.choice(values)}


def _person(change: Callable[[Fields, random.Random], Fields | None]) -> Planted:
    """Return what changes one of the authors."""

    def plant(record: Fields, chance: random.Random) -> Fields | None:
        people = [name for name in names(record) if name.get("family") and name.get("given")]
        if not people:
            return None
        one = chance.choice(people)
        new = change(dict(one), chance)
        if new is None:
            return None
        authors = [new if name is one or name == one else name for name in names(record)]
        return {**record, "author": authors}

    return plant


def _added(*people: Fields) -> Planted:
    def plant(record: Fields, chance: random.Random) -> Fields | None:
        return (
            {**record, "author": [*names(record), chance.choice(people)]} if names(record) else None
        )

    return plant


def _cut_word(value: str, chance: random.Random) -> str | None:
    """Lose, double or exchange one letter inside a long word that is written small."""
    words = [word for word in value.split() if len(word) > 6 and word[1:].isalpha()]
    words = [word for word in words if word[1:].islower()]
    if not words:
        return None
    word = chance.choice(words)
    at = chance.randrange(2, len(word) - 3)
    way = chance.choice(("lost", "doubled", "exchanged"))
    if way == "lost":
        new = word[:at] + word[at + 1 :]
    elif way == "doubled":
        new = word[:at] + word[at] + word[at:]
    else:
        new = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return value.replace(word, new, 1)


def _lookalike(value: str, chance: random.Random) -> str | None:
    pairs = dict(zip("aceopxyAEOPCTHKM", "асеорхуАЕОРСТНКМ", strict=True))
    if not value.isascii():
        pairs = {other: one for one, other in pairs.items()}
    words = [w for w in value.split() if len(w) > 3 and any(c in pairs for c in w) and w.isalpha()]
    if not words:
        return None
    word = chance.choice(words)
    letter = chance.choice([c for c in word if c in pairs])
    return value.replace(word, word.replace(letter, pairs[letter], 1), 1)


def _mojibake(value: str, _chance: random.Random) -> str | None:
    if value.isascii():
        return None
    try:
        return value.encode().decode("cp1252")
    except UnicodeDecodeError:
        return None


def _unbalanced(value: str, chance: random.Random) -> str | None:
    marks = [mark for mark in "()[]«»“”" if value.count(mark) == 1]
    if marks:
        return value.replace(chance.choice(marks), "", 1)
    words = value.split()
    at = chance.randrange(1, len(words)) if len(words) > 1 else 0
    words[at] = chance.choice("([«“") + words[at]
    return " ".join(words)


def _between(*marks: str) -> Callable[[str, random.Random], str | None]:
    def change(value: str, chance: random.Random) -> str | None:
        words = value.split()
        if len(words) < 3:
            return None
        at = chance.randrange(1, len(words) - 1)
        return " ".join((*words[:at], words[at] + chance.choice(marks), *words[at + 1 :]))

    return change


def _tagged(value: str, chance: random.Random) -> str | None:
    words = value.split()
    if len(words) < 3:
        return None
    at = chance.randrange(len(words))
    words[at] = chance.choice(
        ("<em>{}</em>", "<p>{}</p>", "{}&nbsp;", "{} &amp;", "&quot;{}&quot;")
    ).format(words[at])
    return " ".join(words)


def _tex(value: str, chance: random.Random) -> str | None:
    words = value.split()
    if len(words) < 3:
        return None
    at = chance.randrange(len(words))
    words[at] = chance.choice(
        (r"\textbf{{{}}}", r"\emph{{{}}}", r"{}\'e", r"{}\&", r"\alpha {}")
    ).format(words[at])
    return " ".join(words)


def _reversed_pages(value: str, _chance: random.Random) -> str | None:
    first, _, last = value.partition("-")
    return (
        f"{last}-{first}"
        if first.isdecimal() and last.isdecimal() and len(first) == len(last) and first < last
        else None
    )


def _same_pages(value: str, _chance: random.Random) -> str | None:
    first = value.partition("-")[0]
    return f"{first}-{first}" if first.isdecimal() else None


def _digit(value: str, chance: random.Random) -> str | None:
    """Change one digit of a number with a check digit."""
    first = value.split(maxsplit=1)[0].rstrip(",;")
    places = [at for at, one in enumerate(first) if one.isdecimal()]
    if not places:
        return None
    at = chance.choice(places)
    return first[:at] + str((int(first[at]) + chance.randrange(1, 9)) % 10) + first[at + 1 :]


def _year(*years: int) -> Planted:
    return lambda record, chance: {**record, "issued": {"date-parts": [[chance.choice(years)]]}}


def _without(field: str, kinds: tuple[str, ...]) -> Planted:
    def plant(record: Fields, _chance: random.Random) -> Fields | None:
        if record.get("type") not in kinds or not record.get(field):
            return None
        return {name: value for name, value in record.items() if not name.startswith(field)}

    return plant


def _doi_moved(record: Fields, chance: random.Random) -> Fields | None:
    doi = text(record, "DOI")
    if not doi:
        return None
    start = chance.choice(("https://doi.org/", "http://dx.doi.org/"))
    return {**{k: v for k, v in record.items() if k != "DOI"}, "URL": start + doi}


def _accessed_early(record: Fields, chance: random.Random) -> Fields | None:
    parts = (record.get("issued") or {}).get("date-parts")
    if not parts or not isinstance(parts[0][0], int):
        return None
    seen = {"date-parts": [[parts[0][0] - chance.randrange(1, 6), 5, 18]]}
    return {**record, "URL": "https://example.org/a", "accessed": seen}


def _twin(record: Fields, chance: random.Random) -> Fields | None:
    """Tell the same work once more, as another database would."""
    if record.get("type") != "article-journal" or not all(
        record.get(one) for one in ("author", "volume", "page", "issued")
    ):
        return None
    twin = {**record, "id": record["id"] + "bis"}
    twin["author"] = [
        {**name, "given": " ".join(f"{part[0]}." for part in name["given"].split())}
        if name.get("given")
        else name
        for name in names(record)
    ]
    if chance.random() < 0.5:
        twin["container-title"] = computed(text(record, "container-title"))
    if chance.random() < 0.5:
        twin.pop("DOI", None)
    if chance.random() < 0.3:
        twin["title"] = text(record, "title").title()
    return twin


def _other(record: Fields, chance: random.Random, **more: Any) -> Fields:
    pages = chance.randrange(100, 900)
    kept = {n: v for n, v in record.items() if n in ("type", "author", "container-title", "issued")}
    new = {
        "id": record["id"] + "bis",
        "title": "Seventeen remarks upon an altogether other subject",
    }
    return {**kept, **new, "volume": "7", "page": f"{pages}-{pages + 9}", **more}


def _journal_short(record: Fields, chance: random.Random) -> Fields | None:
    journal = text(record, "container-title")
    short = computed(journal)
    if record.get("type") != "article-journal" or short == journal or len(short.split()) < 2:
        return None
    return _other(record, chance, **{"container-title": short})


def _journal_slip(record: Fields, chance: random.Random) -> Fields | None:
    slip = _cut_word(text(record, "container-title"), chance)
    if record.get("type") != "article-journal" or slip is None:
        return None
    return _other(record, chance, **{"container-title": slip})


def _other_spelling(record: Fields, chance: random.Random) -> Fields | None:
    for name in names(record):
        family = name.get("family", "")
        bare = "".join(
            c for c in unicodedata.normalize("NFD", family) if not unicodedata.combining(c)
        )
        if (
            bare != family
            and family.isalpha()
            and len(bare) > 3
            and name.get("given")
            and bare.isascii()
        ):
            return _other(record, chance, author=[{**name, "family": bare}])
    return None


def _same_key(record: Fields, chance: random.Random) -> Fields | None:
    return {**_other(record, chance), "id": record["id"]}


def _turned(name: Fields, _chance: random.Random) -> Fields | None:
    return {**name, "family": name["family"].upper()} if len(name["family"]) > 3 else None


def _several(name: Fields, chance: random.Random) -> Fields | None:
    mark = chance.choice(("; ", " and ", " & "))
    return {"literal": f"{name['family']}, {name['given'][0]}.{mark}Jones, K."}


def _volume_with_issue(record: Fields, _chance: random.Random) -> Fields | None:
    volume, issue = text(record, "volume"), text(record, "issue")
    if not volume.isdecimal() or not issue.isdecimal():
        return None
    return {**record, "volume": f"{volume}({issue})", "issue": ""}


def _volume_as_issue(record: Fields, chance: random.Random) -> Fields | None:
    journal = chance.choice(
        ("PeerJ", "eLife", "Scientific Reports", "Nature Communications", "BMC Public Health")
    )
    volume = str(chance.randrange(2, 14))
    article = f"e{volume}{chance.randrange(100, 999)}"
    kept = {name: value for name, value in record.items() if name != "volume"}
    new = {"container-title": journal, "issue": volume, "page": article, "type": "article-journal"}
    return {**kept, **new}


def _foreign(record: Fields, chance: random.Random) -> Fields | None:
    cyrillic = sum("а" <= one.lower() <= "я" for one in text(record, "title"))
    return {**record, "language": chance.choice(("en", "de", "fr"))} if cyrillic > 10 else None


_SITES = ("GxP News", "Росстат", "BBC", "Портал правовой информации", "Wikipedia")
_BODIES = (
    {"family": "Organization", "given": "World Health"},
    {"family": "Association", "given": "American Medical"},
    {"family": "науки", "given": "Министерство образования и"},
    {"family": "of Standards", "given": "National Institute"},
)

KINDS: dict[str, Kind] = {
    "DOI broken": Kind(
        ("DOI001",), _changed("DOI", lambda v, c: v.replace("/", c.choice((".", "", " ")), 1))
    ),
    "DOI as address": Kind(
        ("DOI002",),
        _changed(
            "DOI", lambda v, c: c.choice(("https://doi.org/", "doi:", "http://dx.doi.org/")) + v
        ),
    ),
    "DOI in the address": Kind(("DOI003",), _doi_moved),
    "ISBN digit": Kind(("ISBN001", "ISBN002"), _changed("ISBN", _digit)),
    "ISSN digit": Kind(("ISSN001",), _changed("ISSN", _digit)),
    "PMID": Kind(("PMID001",), _put("PMID", "PMC3531190", "n/a", "123456789012", "2812x595")),
    "PMCID": Kind(("PMCID001",), _put("PMCID", "PM3531190", "see PubMed", "PMC35a")),
    "arXiv number": Kind(
        ("ARXIV001",),
        lambda r, c: {
            **r,
            "archive": "arXiv",
            "archive_location": c.choice(("2313.12345", "2300.00012", "9913001", "2104-12345")),
        },
    ),
    "pages reversed": Kind(("PAGE001",), _changed("page", _reversed_pages)),
    "pages identical": Kind(("PAGE002",), _changed("page", _same_pages)),
    "mark in pages": Kind(
        ("PAGE003",),
        _changed(
            "page",
            lambda v, c: c.choice(("pp. ", "p. ", "С. ", "S. ")) + v if v[0].isdecimal() else None,
        ),
    ),
    "no pages": Kind(("PAGE003",), _put("page", "??", "n/a", "xx-xx", "TBD", "0-0")),
    "volume as issue": Kind(("VOL001",), _volume_as_issue),
    "volume with issue": Kind(("VOL002",), _volume_with_issue),
    "year impossible": Kind(("DATE001",), _year(20219, 218, 20, 9999)),
    "year ahead": Kind(("DATE002",), _year(2028, 2034, 2060)),
    "day impossible": Kind(
        ("DATE001",),
        lambda r, c: {
            **r,
            "issued": {
                "date-parts": [c.choice(([2019, 2, 30], [2021, 30], [2020, 4, 31], [2018, 0, 3]))]
            },
        },
    ),
    "looked at before": Kind(("DATE003",), _accessed_early),
    "name in capitals": Kind(("NAME001",), _person(_turned)),
    "body as a person": Kind(("NAME002",), _added(*_BODIES)),
    "et al.": Kind(
        ("NAME003",),
        _added(
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
    "several in one": Kind(("NAME005",), _person(_several)),
    "marks in a name": Kind(
        ("NAME006",),
        _person(lambda n, c: {**n, "family": n["family"] + c.choice(("1", "*", "†", ",2"))}),
    ),
    "two spellings": Kind(("NAME007",), _other_spelling, beside=True),
    "title in capitals": Kind(
        ("TITLE001",), _changed("title", lambda v, _c: v.upper() if len(v.split()) > 4 else None)
    ),
    "title's full stop": Kind(
        ("TITLE003",),
        _changed(
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
    "misspelt word": Kind(("TITLE005",), _changed("title", _cut_word)),
    "mojibake": Kind(("TEXT001",), _changed("title", _mojibake)),
    "TeX": Kind(("TEXT002",), _changed("title", _tex)),
    "HTML": Kind(("TEXT003",), _changed("title", _tagged)),
    "invisible": Kind(
        ("TEXT004",), _changed("title", _between("\u200b", "\ufeff", "\u200e", "\x07"))
    ),
    "decomposed": Kind(
        ("TEXT005",), _changed("title", lambda v, _c: unicodedata.normalize("NFD", v))
    ),
    "brackets": Kind(("TEXT006",), _changed("title", _unbalanced)),
    "doubled punctuation": Kind(
        ("TEXT007",), _changed("title", _between(",,", ";;", " ,", "::", ".,"))
    ),
    "two scripts": Kind(("TEXT008",), _changed("title", _lookalike)),
    "no journal": Kind(
        ("FIELD001",),
        _without("container-title", ("article-journal", "paper-conference", "chapter")),
    ),
    "no year": Kind(
        ("FIELD001",), _without("issued", ("article-journal", "book", "paper-conference"))
    ),
    "no author": Kind(("FIELD003",), _without("author", ("article-journal", "paper-conference"))),
    "no title": Kind(("FIELD001",), _without("title", ("article-journal", "book", "thesis"))),
    "site's name": Kind(
        ("FIELD002",),
        lambda r, c: {
            "id": r["id"],
            "type": "webpage",
            "title": c.choice(_SITES),
            "accessed": {"date-parts": [[2024, 5, 18]]},
        },
    ),
    "other language": Kind(("LANG001",), _foreign),
    "address broken": Kind(
        ("URL001",),
        _put(
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
        _put(
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
    "journal in short": Kind(("JOURNAL001",), _journal_short, beside=True),
    "journal misspelt": Kind(
        ("JOURNAL001", "JOURNAL002", "JOURNAL003"), _journal_slip, beside=True
    ),
    "the work twice": Kind(("DUP001",), _twin, beside=True),
    "key twice": Kind(("KEY001",), _same_key, beside=True),
}
