"""How each kind of fault is planted in a record, as people and programs make it."""

import random
import unicodedata
from collections.abc import Callable
from typing import Any

from refcli.enrich.abbreviations import computed
from refcli.record import names, text

Fields = dict[str, Any]
Planted = Callable[[Fields, random.Random], Fields | None]


def changed(field: str, change: Callable[[str, random.Random], str | None]) -> Planted:
    """Return what changes the text of a field; nothing where it is not there or stays."""

    def plant(record: Fields, chance: random.Random) -> Fields | None:
        was = text(record, field)
        new = change(was, chance) if was else None
        return {**record, field: new} if new and new != was else None

    return plant


def put(field: str, *values: Any) -> Planted:
    return lambda record, chance: {**record, field: chance.choice(values)}


def person(change: Callable[[Fields, random.Random], Fields | None]) -> Planted:
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


def added(*people: Fields) -> Planted:
    def plant(record: Fields, chance: random.Random) -> Fields | None:
        return (
            {**record, "author": [*names(record), chance.choice(people)]} if names(record) else None
        )

    return plant


def cut_word(value: str, chance: random.Random) -> str | None:
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


def lookalike(value: str, chance: random.Random) -> str | None:
    pairs = dict(zip("aceopxyAEOPCTHKM", "асеорхуАЕОРСТНКМ", strict=True))
    if not value.isascii():
        pairs = {other: one for one, other in pairs.items()}
    words = [w for w in value.split() if len(w) > 3 and any(c in pairs for c in w) and w.isalpha()]
    if not words:
        return None
    word = chance.choice(words)
    letter = chance.choice([c for c in word if c in pairs])
    return value.replace(word, word.replace(letter, pairs[letter], 1), 1)


def mojibake(value: str, _chance: random.Random) -> str | None:
    if value.isascii():
        return None
    try:
        return value.encode().decode("cp1252")
    except UnicodeDecodeError:
        return None


def unbalanced(value: str, chance: random.Random) -> str | None:
    marks = [mark for mark in "()[]«»“”" if value.count(mark) == 1]
    if marks:
        return value.replace(chance.choice(marks), "", 1)
    words = value.split()
    at = chance.randrange(1, len(words)) if len(words) > 1 else 0
    words[at] = chance.choice("([«“") + words[at]
    return " ".join(words)


def between(*marks: str) -> Callable[[str, random.Random], str | None]:
    def change(value: str, chance: random.Random) -> str | None:
        words = value.split()
        if len(words) < 3:
            return None
        at = chance.randrange(1, len(words) - 1)
        return " ".join((*words[:at], words[at] + chance.choice(marks), *words[at + 1 :]))

    return change


def tagged(value: str, chance: random.Random) -> str | None:
    words = value.split()
    if len(words) < 3:
        return None
    at = chance.randrange(len(words))
    words[at] = chance.choice(
        ("<em>{}</em>", "<p>{}</p>", "{}&nbsp;", "{} &amp;", "&quot;{}&quot;")
    ).format(words[at])
    return " ".join(words)


def tex(value: str, chance: random.Random) -> str | None:
    words = value.split()
    if len(words) < 3:
        return None
    at = chance.randrange(len(words))
    words[at] = chance.choice(
        (r"\textbf{{{}}}", r"\emph{{{}}}", r"{}\'e", r"{}\&", r"\alpha {}")
    ).format(words[at])
    return " ".join(words)


def reversed_pages(value: str, _chance: random.Random) -> str | None:
    first, _, last = value.partition("-")
    return (
        f"{last}-{first}"
        if first.isdecimal() and last.isdecimal() and len(first) == len(last) and first < last
        else None
    )


def same_pages(value: str, _chance: random.Random) -> str | None:
    first = value.partition("-")[0]
    return f"{first}-{first}" if first.isdecimal() else None


def digit(value: str, chance: random.Random) -> str | None:
    """Change one digit of a number with a check digit."""
    first = value.split(maxsplit=1)[0].rstrip(",;")
    places = [at for at, one in enumerate(first) if one.isdecimal()]
    if not places:
        return None
    at = chance.choice(places)
    return first[:at] + str((int(first[at]) + chance.randrange(1, 9)) % 10) + first[at + 1 :]


def year(*years: int) -> Planted:
    return lambda record, chance: {**record, "issued": {"date-parts": [[chance.choice(years)]]}}


def without(field: str, kinds: tuple[str, ...]) -> Planted:
    def plant(record: Fields, _chance: random.Random) -> Fields | None:
        if record.get("type") not in kinds or not record.get(field):
            return None
        return {name: value for name, value in record.items() if not name.startswith(field)}

    return plant


def doi_moved(record: Fields, chance: random.Random) -> Fields | None:
    doi = text(record, "DOI")
    if not doi:
        return None
    start = chance.choice(("https://doi.org/", "http://dx.doi.org/"))
    return {**{k: v for k, v in record.items() if k != "DOI"}, "URL": start + doi}


def accessed_early(record: Fields, chance: random.Random) -> Fields | None:
    parts = (record.get("issued") or {}).get("date-parts")
    if not parts or not isinstance(parts[0][0], int):
        return None
    seen = {"date-parts": [[parts[0][0] - chance.randrange(1, 6), 5, 18]]}
    return {**record, "URL": "https://example.org/a", "accessed": seen}


def twin(record: Fields, chance: random.Random) -> Fields | None:
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


def journal_short(record: Fields, chance: random.Random) -> Fields | None:
    journal = text(record, "container-title")
    short = computed(journal)
    if record.get("type") != "article-journal" or short == journal or len(short.split()) < 2:
        return None
    return _other(record, chance, **{"container-title": short})


def journal_slip(record: Fields, chance: random.Random) -> Fields | None:
    slip = cut_word(text(record, "container-title"), chance)
    if record.get("type") != "article-journal" or slip is None:
        return None
    return _other(record, chance, **{"container-title": slip})


def other_spelling(record: Fields, chance: random.Random) -> Fields | None:
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


def same_key(record: Fields, chance: random.Random) -> Fields | None:
    return {**_other(record, chance), "id": record["id"]}


def turned(name: Fields, _chance: random.Random) -> Fields | None:
    return {**name, "family": name["family"].upper()} if len(name["family"]) > 3 else None


def several(name: Fields, chance: random.Random) -> Fields | None:
    mark = chance.choice(("; ", " and ", " & "))
    return {"literal": f"{name['family']}, {name['given'][0]}.{mark}Jones, K."}


def volume_with_issue(record: Fields, _chance: random.Random) -> Fields | None:
    volume, issue = text(record, "volume"), text(record, "issue")
    if not volume.isdecimal() or not issue.isdecimal():
        return None
    return {**record, "volume": f"{volume}({issue})", "issue": ""}


def volume_as_issue(record: Fields, chance: random.Random) -> Fields | None:
    journal = chance.choice(
        ("PeerJ", "eLife", "Scientific Reports", "Nature Communications", "BMC Public Health")
    )
    volume = str(chance.randrange(2, 14))
    article = f"e{volume}{chance.randrange(100, 999)}"
    kept = {name: value for name, value in record.items() if name != "volume"}
    new = {"container-title": journal, "issue": volume, "page": article, "type": "article-journal"}
    return {**kept, **new}


def foreign(record: Fields, chance: random.Random) -> Fields | None:
    cyrillic = sum("а" <= one.lower() <= "я" for one in text(record, "title"))
    return {**record, "language": chance.choice(("en", "de", "fr"))} if cyrillic > 10 else None
